/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cairo draws the letters; the picture goes into the document as it came out. */
#include "pdf_scan.h"

#include <cairo.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static size_t size_of(const struct pdf_scan *scan)
{
  return (size_t)scan->width * (size_t)scan->height;
}

bool pdf_scan_begin(struct pdf_scan *scan, unsigned dpi)
{
  scan->scale = dpi / 72.0;
  scan->width = (int)(PDF_WIDTH * scan->scale);
  scan->height = (int)(PDF_HEIGHT * scan->scale);
  scan->pixels = malloc(size_of(scan));
  if (scan->pixels != NULL) {
    memset(scan->pixels, 252, size_of(scan));
  }
  return scan->pixels != NULL;
}

static void draw_words(cairo_t *cr, double scale, struct pdf_paper *paper, const struct pdf_letter *letter)
{
  struct pdf_word words[PDF_WORDS];
  size_t count = pdf_letter_words(paper, letter, words);

  cairo_scale(cr, scale, scale);
  cairo_select_font_face(cr, letter->face == PDF_PROPORTIONAL ? "IPAPGothic" : "IPAGothic", CAIRO_FONT_SLANT_NORMAL,
                         CAIRO_FONT_WEIGHT_NORMAL);
  for (size_t i = 0; i < count; i++) {
    if (words[i].hidden && paper->without_hidden) {
      continue;
    }
    cairo_set_font_size(cr, words[i].size);
    cairo_move_to(cr, words[i].x, PDF_HEIGHT - words[i].y);
    cairo_show_text(cr, words[i].text);
  }
}

void pdf_scan_letter(struct pdf_scan *scan, struct pdf_paper *paper, const struct pdf_letter *letter)
{
  cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_A8, scan->width, scan->height);
  cairo_t *cr = cairo_create(surface);

  draw_words(cr, scan->scale, paper, letter);
  cairo_destroy(cr);
  cairo_surface_flush(surface);
  const unsigned char *ink = cairo_image_surface_get_data(surface);
  int stride = cairo_image_surface_get_stride(surface);
  for (int y = 0; y < scan->height && ink != NULL; y++) {
    for (int x = 0; x < scan->width; x++) {
      unsigned char *pixel = &scan->pixels[y * scan->width + x];
      *pixel = (unsigned char)(*pixel - (*pixel - 20) * ink[y * stride + x] / 255);
    }
  }
  cairo_surface_destroy(surface);
}

void pdf_scan_bar(struct pdf_scan *scan, const struct pdf_box *box, unsigned char grey)
{
  int left = (int)lround(box->x * scan->scale);
  int right = (int)lround((box->x + box->width) * scan->scale);
  int top = (int)lround((PDF_HEIGHT - box->y - box->height) * scan->scale);
  int bottom = (int)lround((PDF_HEIGHT - box->y) * scan->scale);

  for (int y = top < 0 ? 0 : top; y < bottom && y < scan->height; y++) {
    for (int x = left < 0 ? 0 : left; x < right && x < scan->width; x++) {
      scan->pixels[y * scan->width + x] = grey;
    }
  }
}

void pdf_scan_grain(struct pdf_scan *scan, uint64_t seed)
{
  for (size_t i = 0; i < size_of(scan); i++) {
    seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    unsigned grain = (unsigned)(seed >> 61);
    scan->pixels[i] = (unsigned char)(scan->pixels[i] > 127 ? scan->pixels[i] - grain : scan->pixels[i] + grain);
  }
}

static uint32_t two_tone_image(const struct pdf_scan *scan, struct pdf_paper *paper)
{
  struct pdf_buffer bits = {NULL, 0, 0};

  for (int y = 0; y < scan->height; y++) {
    for (int x = 0; x < scan->width; x += 8) {
      unsigned byte = 0;
      for (int i = 0; i < 8; i++) {
        bool white = x + i >= scan->width || scan->pixels[y * scan->width + x + i] > 127;
        byte = byte << 1 | (white ? 1u : 0u);
      }
      pdf_put(&bits, (unsigned char[]){(unsigned char)byte}, 1);
    }
  }
  char entries[160];
  snprintf(entries, sizeof entries,
           "/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 1",
           scan->width, scan->height);
  uint32_t image = pdf_stream(&paper->file, entries, bits.data, bits.size);
  pdf_use_xobject(paper, image);
  pdf_buffer_free(&bits);
  return image;
}

void pdf_scan_end(struct pdf_scan *scan, struct pdf_paper *paper, bool two_tone)
{
  static const struct pdf_box whole = {0, 0, PDF_WIDTH, PDF_HEIGHT};
  uint32_t image = two_tone ? two_tone_image(scan, paper)
                            : pdf_image(paper, (unsigned)scan->width, (unsigned)scan->height, scan->pixels, 0);

  pdf_draw_image(paper, image, &whole);
  free(scan->pixels);
}
