/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A part of a page as pixels, and what boxes of it look like. */
#include "readers/pdf_picture.h"

#include <math.h>
#include <string.h>

enum { LARGEST = 6000 /* pixels of a side */, SPAN = 1000000 };

lks_status lks_picture_new(lks_budget *budget, const lks_rectangle *area, double scale, lks_picture *picture)
{
  const double width = lks_rectangle_width(area), height = lks_rectangle_height(area);
  const double longest = fmax(width, height);
  if (!(width > 0 && height > 0 && longest < SPAN))
    return LKS_DAMAGED;
  *picture = (lks_picture){.left = area->left, .top = area->top, .budget = budget};
  picture->scale = longest * scale > LARGEST ? LARGEST / longest : scale;
  picture->width = MAX((int)ceil(width * picture->scale), 1);
  picture->height = MAX((int)ceil(height * picture->scale), 1);
  const uint64_t bytes = (uint64_t)picture->width * (uint64_t)picture->height * 4;
  const lks_status status = lks_budget_hold(budget, bytes);
  if (status != LKS_OK)
    return status;
  picture->held = bytes;
  picture->surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, picture->width, picture->height);
  if (cairo_surface_status(picture->surface) != CAIRO_STATUS_SUCCESS) {
    lks_picture_free(picture);
    return LKS_NO_MEMORY;
  }
  unsigned char *data = cairo_image_surface_get_data(picture->surface);
  picture->stride = cairo_image_surface_get_stride(picture->surface);
  memset(data, 255, (size_t)picture->stride * (size_t)picture->height);
  cairo_surface_mark_dirty(picture->surface);
  picture->data = data;
  return LKS_OK;
}

void lks_picture_free(lks_picture *picture)
{
  if (picture->surface != NULL)
    cairo_surface_destroy(picture->surface);
  if (picture->budget != NULL)
    lks_budget_release(picture->budget, picture->held);
  *picture = (lks_picture){.surface = NULL};
}

cairo_t *lks_picture_context(const lks_picture *picture, cairo_surface_t *surface)
{
  cairo_t *context = cairo_create(surface);
  cairo_scale(context, picture->scale, picture->scale);
  cairo_translate(context, -picture->left, -picture->top);
  cairo_rectangle(context, picture->left, picture->top, picture->width / picture->scale,
                  picture->height / picture->scale);
  cairo_clip(context);
  return context;
}

/* The pixels whose middles lie between two points; where there is none, the one that both lie in. */
static bool span(double from, double to, int size, int *first, int *last)
{
  if (!(fabs(from) < SPAN && fabs(to) < SPAN))
    return false;
  *first = (int)ceil(from - 0.5);
  *last = (int)ceil(to - 0.5) - 1;
  if (*last < *first)
    *first = *last = (int)floor((from + to) / 2);
  *first = MAX(*first, 0);
  *last = MIN(*last, size - 1);
  return *first <= *last;
}

bool lks_picture_pixels(const lks_picture *picture, const lks_rectangle *box, lks_pixels *pixels)
{
  const double scale = picture->scale;
  return span((box->left - picture->left) * scale, (box->right - picture->left) * scale, picture->width,
              &pixels->left, &pixels->right) &&
         span((box->top - picture->top) * scale, (box->bottom - picture->top) * scale, picture->height, &pixels->top,
              &pixels->bottom);
}

static void look_begin(lks_look *look)
{
  memset(look, 0, sizeof *look);
  memset(look->low, 255, sizeof look->low);
}

bool lks_look_is_flat(const lks_picture *picture, const lks_rectangle *box, int most, lks_look *look)
{
  lks_pixels in;
  look_begin(look);
  if (!lks_picture_pixels(picture, box, &in))
    return false;
  for (int y = in.top; y <= in.bottom; y++) {
    for (int x = in.left; x <= in.right; x++) {
      const uint32_t pixel = lks_picture_at(picture, x, y);
      for (unsigned i = 0; i < 3; i++) {
        const uint8_t value = (uint8_t)(pixel >> (16 - 8 * i));
        look->low[i] = MIN(look->low[i], value);
        look->high[i] = MAX(look->high[i], value);
        look->sum[i] += value;
      }
    }
    look->count += (uint64_t)(in.right - in.left + 1);
    if (lks_look_range(look) > most)
      return false;
  }
  return true;
}

void lks_look_at(const lks_picture *picture, const lks_rectangle *box, lks_look *look)
{
  lks_look_is_flat(picture, box, 255, look);
}

void lks_look_add(lks_look *look, const lks_look *more)
{
  for (unsigned i = 0; i < 3; i++) {
    look->low[i] = MIN(look->low[i], more->low[i]);
    look->high[i] = MAX(look->high[i], more->high[i]);
    look->sum[i] += more->sum[i];
  }
  look->count += more->count;
}

int lks_look_range(const lks_look *look)
{
  int range = 0;
  for (unsigned i = 0; i < 3; i++)
    range = MAX(range, (int)look->high[i] - (int)look->low[i]);
  return range;
}

uint32_t lks_look_mean(const lks_look *look)
{
  uint32_t colour = 0;
  for (unsigned i = 0; i < 3 && look->count > 0; i++)
    colour = colour << 8 | (uint32_t)(look->sum[i] / look->count);
  return colour;
}

/* By the upper four bits of each channel, on every second pixel of every second row. */
uint32_t lks_picture_background(const lks_picture *picture)
{
  uint32_t counts[4096] = {0};
  size_t best = 0;
  for (int y = 0; y < picture->height; y += 2)
    for (int x = 0; x < picture->width; x += 2) {
      const uint32_t pixel = lks_picture_at(picture, x, y);
      const size_t bin = (pixel >> 20 & 15) << 8 | (pixel >> 12 & 15) << 4 | (pixel >> 4 & 15);
      if (++counts[bin] > counts[best])
        best = bin;
    }
  return (uint32_t)((best >> 8) * 17 << 16 | (best >> 4 & 15) * 17 << 8 | (best & 15) * 17);
}

/* Least squares, channel by channel; the channel with the steepest slope speaks for all. */
void lks_picture_fit(const lks_picture *picture, const lks_picture *mask, const lks_pixels *pixels, lks_fit *fit)
{
  double n = 0, m = 0, mm = 0, v[3] = {0}, vm[3] = {0}, vv[3] = {0};
  for (int y = pixels->top; y <= pixels->bottom; y++)
    for (int x = pixels->left; x <= pixels->right; x++) {
      const double ink = 255 - (double)(lks_picture_at(mask, x, y) & 255);
      const uint32_t pixel = lks_picture_at(picture, x, y);
      n++;
      m += ink;
      mm += ink * ink;
      for (unsigned i = 0; i < 3; i++) {
        const double value = pixel >> (16 - 8 * i) & 255;
        v[i] += value;
        vm[i] += value * ink;
        vv[i] += value * value;
      }
    }
  const double variance = n > 0 ? mm - m * m / n : 0;
  *fit = (lks_fit){.ink = m / 255};
  for (unsigned i = 0; i < 3 && variance >= 1; i++) {
    const double common = vm[i] - m * v[i] / n, its = vv[i] - v[i] * v[i] / n;
    const double contrast = fabs(common / variance) * 255;
    if (contrast > fit->contrast)
      *fit = (lks_fit){contrast, its > 1 ? common * common / (variance * its) : 0, m / 255};
  }
}
