/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Paints the surroundings of suspects again and looks after each operation how much of their letters can be seen: so
 * one learns whether they ever could be read, and what hid them. */
#include "readers/pdf_hidden.h"

#include <math.h>

enum {
  EVEN = 24,   /* a box whose colours differ by no more is of one colour */
  UNEVEN = 60, /* ... by more shows something */
  OPERATIONS_BETWEEN_CHECKS = 64,
  BANDS = 3,
  LEAST_BAND = 3 /* pixels */
};

/* Letters can be read where they stand out by so much, and explain so much of what is seen. */
#define LEAST_CONTRAST        16
#define LEAST_EXPLAINED       0.3
#define LEAST_EXPLAINED_WHOLE 0.12
#define LEAST_EXPLAINED_AGAIN 0.5 /* of what they explained once */

#define CHANGE   0.25 /* of the ink: less is the edge of something else */
#define READABLE 0.2
#define SCALE    (100 / 72.0)
#define MARGIN   2.0 /* points */
#define CELL     1.5 /* of a line's height */

/* How far a letter of vertical writing is below the point from which it would be painted in a line (ISO 32000-1,
 * 9.7.4.3: what holds where a font says nothing else). */
#define VERTICAL_ORIGIN 0.88

typedef struct peeling {
  lks_pdf_page *page;
  lks_suspects *suspects;
  lks_picture *picture;
  lks_picture *mask;
  unsigned operations;
  lks_status status;
} peeling;

static bool is_legible(const lks_fit *fit, double least)
{
  return fit->contrast > LEAST_CONTRAST && fit->explains > least;
}

/* What was hidden once isn't seen again because a label has something in common with it. */
static double least_explained(const lks_suspect *suspect)
{
  return fmax(LEAST_EXPLAINED_WHOLE, suspect->lost ? LEAST_EXPLAINED_AGAIN * suspect->explained : 0);
}

/* In cells, as a cover may leave a part of the letters to be seen. */
static double visible_share(const lks_picture *picture, const lks_picture *mask, const lks_suspect *suspect,
                            lks_fit *whole)
{
  lks_pixels all;
  lks_fit fit;
  *whole = (lks_fit){0, 0, 0};
  if (!lks_picture_pixels(picture, &suspect->box, &all))
    return 0;
  lks_picture_fit(picture, mask, &all, whole);
  if (!is_legible(whole, least_explained(suspect)))
    return 0;
  const bool upright = all.bottom - all.top > all.right - all.left; /* a vertical line */
  const int length = upright ? all.bottom - all.top + 1 : all.right - all.left + 1;
  const int breadth = upright ? all.right - all.left + 1 : all.bottom - all.top + 1;
  const int bands = CLAMP(breadth / LEAST_BAND, 1, BANDS), cell = MAX((int)(breadth * CELL), 1);
  double seen = 0, total = 0;
  for (int band = 0; band < bands; band++)
    for (int at = 0; at < length; at += cell) {
      const int from = band * breadth / bands, to = (band + 1) * breadth / bands - 1;
      const int end = MIN(at + cell, length) - 1;
      const lks_pixels part = upright ? (lks_pixels){all.left + from, all.top + at, all.left + to, all.top + end}
                                      : (lks_pixels){all.left + at, all.top + from, all.left + end, all.top + to};
      lks_picture_fit(picture, mask, &part, &fit);
      if (fit.ink < 1)
        continue;
      total += fit.ink;
      seen += is_legible(&fit, LEAST_EXPLAINED) ? fit.ink : 0;
    }
  return total > 0 ? seen / total : 0;
}

/* Some of the pixels: enough to know whether anything was painted there. */
static uint64_t hash_of(const lks_picture *picture, const lks_rectangle *box)
{
  lks_pixels in;
  uint64_t hash = 1469598103934665603u;
  if (!lks_picture_pixels(picture, box, &in))
    return 0;
  const int step_x = (in.right - in.left) / 16 + 1, step_y = (in.bottom - in.top) / 5 + 1;
  for (int y = in.top + step_y / 2; y <= in.bottom; y += step_y)
    for (int x = in.left + (y / step_y % 2) * (step_x / 2); x <= in.right; x += step_x)
      hash = (hash ^ lks_picture_at(picture, x, y)) * 1099511628211u;
  return hash;
}

static void look_again(const peeling *in, lks_suspect *suspect, lks_paint paint)
{
  const double before = suspect->share;
  lks_fit fit;
  const double now = visible_share(in->picture, in->mask, suspect, &fit);
  lks_look look;
  suspect->share = now;
  suspect->ink = fit.ink;
  if (now >= suspect->best)
    suspect->explained = fmax(suspect->explained, fit.explains);
  suspect->best = fmax(suspect->best, now);
  if (now > before + CHANGE && now >= (1 - CHANGE) * suspect->best)
    suspect->covered = LKS_PAINT_NONE; /* painted anew */
  if (paint != LKS_PAINT_GLYPHS && before >= READABLE && now < before - CHANGE)
    suspect->covered = paint;
  suspect->lost = suspect->covered != LKS_PAINT_NONE && (suspect->lost || now < READABLE);
  if (suspect->best >= READABLE || paint == LKS_PAINT_GLYPHS)
    return;
  lks_look_at(in->picture, &suspect->zone, &look);
  if (lks_look_range(&look) > UNEVEN)
    suspect->on_picture = true;
  else if (suspect->on_picture && lks_look_range(&look) <= EVEN)
    suspect->covered = paint;
}

static void look_at_all(peeling *in, lks_paint paint)
{
  if (in->status != LKS_OK)
    return;
  if (++in->operations % OPERATIONS_BETWEEN_CHECKS == 0)
    in->status = lks_budget_check(in->page->reading->budget);
  for (size_t i = 0; i < in->suspects->count && in->status == LKS_OK; i++) {
    lks_suspect *suspect = &in->suspects->items[i];
    const uint64_t hash = hash_of(in->picture, &suspect->box);
    if (hash == suspect->hash)
      continue;
    suspect->hash = hash;
    look_again(in, suspect, paint);
  }
}

static void on_paint(cairo_surface_t *observer, cairo_surface_t *target, void *data)
{
  (void)observer;
  (void)target;
  look_at_all(data, LKS_PAINT_ALL);
}

static void on_mask(cairo_surface_t *observer, cairo_surface_t *target, void *data)
{
  (void)observer;
  (void)target;
  look_at_all(data, LKS_PAINT_MASK);
}

static void on_fill(cairo_surface_t *observer, cairo_surface_t *target, void *data)
{
  (void)observer;
  (void)target;
  look_at_all(data, LKS_PAINT_FILL);
}

static void on_stroke(cairo_surface_t *observer, cairo_surface_t *target, void *data)
{
  (void)observer;
  (void)target;
  look_at_all(data, LKS_PAINT_STROKE);
}

static void on_glyphs(cairo_surface_t *observer, cairo_surface_t *target, void *data)
{
  (void)observer;
  (void)target;
  look_at_all(data, LKS_PAINT_GLYPHS);
}

static void paint_selection(const lks_pdf_page *page, const lks_suspect *suspect, PopplerRectangle selection,
                            const lks_picture *mask)
{
  PopplerColor black = {0, 0, 0}, white = {65535, 65535, 65535};
  const lks_rectangle *box = &suspect->box;
  const lks_pdf_glyph *first = &page->glyphs[suspect->first];
  const double moved = first->moved ? lks_rectangle_width(&first->box) : 0;
  cairo_t *context = lks_picture_context(mask, mask->surface);
  cairo_rectangle(context, box->left, box->top, lks_rectangle_width(box), lks_rectangle_height(box));
  cairo_clip(context);
  cairo_translate(context, -moved / 2, moved * VERTICAL_ORIGIN); /* poppler paints it where it believes it to be */
  poppler_page_render_selection(page->poppler, context, &selection, NULL, POPPLER_SELECTION_GLYPH, &black, &white);
  cairo_destroy(context);
  cairo_surface_flush(mask->surface);
}

/* Letters blacken a quarter of their box or so; a selection may miss most of them where other words lie over them. */
static bool has_ink(const lks_picture *mask, const lks_rectangle *box)
{
  static const double least = 0.03;
  lks_pixels pixels;
  double ink = 0;
  if (!lks_picture_pixels(mask, box, &pixels))
    return false;
  for (int y = pixels.top; y <= pixels.bottom; y++)
    for (int x = pixels.left; x <= pixels.right; x++)
      ink += 255 - (double)(lks_picture_at(mask, x, y) & 255);
  return ink / 255 > least * (pixels.right - pixels.left + 1) * (pixels.bottom - pixels.top + 1);
}

/* The letters alone, black on white, by selecting them: from the first glyph's middle to the last one's. Where that
 * selects nothing, as in vertical writing, all that stands in their box. */
static void paint_mask(const lks_pdf_page *page, const lks_suspect *suspect, const lks_picture *mask)
{
  static const double inside = 0.1;
  const lks_rectangle *from = &page->glyphs[suspect->first].box, *to = &page->glyphs[suspect->last].box;
  const PopplerRectangle all = {0, 0, page->width, page->height};
  const PopplerRectangle line = {from->left * (1 - inside) + from->right * inside, (from->top + from->bottom) / 2,
                                 to->left * inside + to->right * (1 - inside), (to->top + to->bottom) / 2};
  const bool level = lks_rectangle_width(&suspect->box) > lks_rectangle_height(&suspect->box) / 2;
  if (level)
    paint_selection(page, suspect, line, mask);
  if (!level || !has_ink(mask, &suspect->box))
    paint_selection(page, suspect, all, mask);
}

/* The letters of all suspects: of very many at once, as each selection goes through the whole page. */
static lks_status paint_masks(const lks_pdf_page *page, const lks_suspects *suspects, const lks_rectangle *area,
                              const lks_picture *mask)
{
  enum { MANY = 96 };
  lks_status status = LKS_OK;
  if (suspects->count > MANY) {
    const lks_suspect all = {.box = *area};
    paint_selection(page, &all, (PopplerRectangle){0, 0, page->width, page->height}, mask);
    return lks_budget_check(page->reading->budget);
  }
  for (size_t i = 0; i < suspects->count && status == LKS_OK; i++) {
    paint_mask(page, &suspects->items[i], mask);
    status = lks_budget_check(page->reading->budget);
  }
  return status;
}

static lks_rectangle surroundings(const lks_pdf_page *page, const lks_suspects *suspects)
{
  lks_rectangle area = suspects->items[0].box;
  for (size_t i = 1; i < suspects->count; i++)
    area = lks_rectangle_join(&area, &suspects->items[i].box);
  return (lks_rectangle){fmax(floor(area.left - MARGIN), 0), fmax(floor(area.top - MARGIN), 0),
                         fmin(ceil(area.right + MARGIN), page->width),
                         fmin(ceil(area.bottom + MARGIN), page->height)};
}

static void watch(peeling *in)
{
  cairo_surface_t *observer = cairo_surface_create_observer(in->picture->surface, CAIRO_SURFACE_OBSERVER_NORMAL);
  cairo_surface_observer_add_paint_callback(observer, on_paint, in);
  cairo_surface_observer_add_mask_callback(observer, on_mask, in);
  cairo_surface_observer_add_fill_callback(observer, on_fill, in);
  cairo_surface_observer_add_stroke_callback(observer, on_stroke, in);
  cairo_surface_observer_add_glyphs_callback(observer, on_glyphs, in);
  for (size_t i = 0; i < in->suspects->count; i++)
    in->suspects->items[i].hash = hash_of(in->picture, &in->suspects->items[i].box);
  cairo_t *context = lks_picture_context(in->picture, observer);
  poppler_page_render(in->page->poppler, context);
  cairo_destroy(context);
  cairo_surface_destroy(observer);
  cairo_surface_flush(in->picture->surface);
}

/* What the whole picture shows in the end, whatever the operations seemed to do. */
static void look_at_the_end(const peeling *in)
{
  for (size_t i = 0; i < in->suspects->count; i++) {
    lks_suspect *suspect = &in->suspects->items[i];
    lks_look look;
    lks_fit fit;
    lks_look_at(in->picture, &suspect->zone, &look);
    suspect->ground = lks_look_mean(&look);
    suspect->flat = lks_look_range(&look) <= EVEN;
    suspect->share = visible_share(in->picture, in->mask, suspect, &fit);
    suspect->ink = fit.ink;
    suspect->unmarked_share = suspect->share;
  }
}

/* The page's own content alone: what can be seen there is hidden by annotations. */
static void look_without_annotations(const peeling *in)
{
  lks_picture plain;
  const lks_rectangle area = {in->picture->left, in->picture->top,
                              in->picture->left + in->picture->width / in->picture->scale,
                              in->picture->top + in->picture->height / in->picture->scale};
  if ((in->page->plan != NULL && in->page->plan->mark_count == 0) ||
      lks_picture_new(in->page->reading->budget, &area, in->picture->scale, &plain) != LKS_OK)
    return; /* then nobody is named as the cover */
  cairo_t *context = lks_picture_context(&plain, plain.surface);
  poppler_page_render_for_printing_with_options(in->page->poppler, context, POPPLER_PRINT_DOCUMENT);
  cairo_destroy(context);
  cairo_surface_flush(plain.surface);
  for (size_t i = 0; i < in->suspects->count; i++) {
    lks_suspect *suspect = &in->suspects->items[i];
    lks_fit fit;
    suspect->unmarked_share = visible_share(&plain, in->mask, suspect, &fit);
    suspect->best = fmax(suspect->best, suspect->unmarked_share);
  }
  lks_picture_free(&plain);
}

lks_status lks_pdf_peel(lks_pdf_page *page, lks_suspects *suspects)
{
  lks_picture picture = {.surface = NULL}, mask = {.surface = NULL};
  peeling in = {.page = page, .suspects = suspects, .picture = &picture, .mask = &mask};
  const lks_rectangle area = surroundings(page, suspects);
  if (!(lks_rectangle_width(&area) > 0 && lks_rectangle_height(&area) > 0)) {
    suspects->count = 0; /* off the page, all of them */
    return LKS_OK;
  }
  in.status = lks_picture_new(page->reading->budget, &area, SCALE, &picture);
  if (in.status == LKS_OK)
    in.status = lks_picture_new(page->reading->budget, &area, SCALE, &mask);
  if (in.status == LKS_OK)
    in.status = paint_masks(page, suspects, &area, &mask);
  if (in.status == LKS_OK)
    watch(&in);
  if (in.status == LKS_OK) {
    look_at_the_end(&in);
    look_without_annotations(&in);
  }
  lks_picture_free(&picture);
  lks_picture_free(&mask);
  return in.status;
}
