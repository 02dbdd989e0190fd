/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Boxes over scans: a picture of the page shows something, and what is painted later hides it. Its pixels are still
 * in the file. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "readers/pdf_hidden.h"

enum {
  CELL = 5,           /* pixels of a side */
  INK = 70,           /* a cell whose colours differ by more shows something */
  EVEN = 40,          /* ... by no more shows nothing: patches aren't always of one colour */
  LIGHT = 180,        /* luminance of paper */
  PAPER_PERCENT = 25, /* of a page: with less of it, it is a photograph */
  NEIGHBOURS = 2,     /* covered cells around one, itself among them, that make it part of a box */
  LEAST_CELLS = 3,
  OPERATIONS_BETWEEN_CHECKS = 64
};

#define SCALE (50 / 72.0)

typedef enum cell_state { EMPTY, INKED, COVERED } cell_state;

typedef struct watcher {
  lks_pdf_page *page;
  lks_picture *picture;
  unsigned char *before; /* the pixels before the operation */
  uint8_t *cells;        /* cell_state */
  int columns;
  int rows;
  unsigned operations;
  lks_status status;
} watcher;

/* The largest difference of a channel within a cell. */
static int range_of(const unsigned char *data, int stride, int column, int row)
{
  int range = 0;
  for (int channel = 0; channel < 3; channel++) {
    int low = 255, high = 0;
    for (int y = row * CELL; y < (row + 1) * CELL; y++)
      for (int x = column * CELL; x < (column + 1) * CELL; x++) {
        const int value = data[(size_t)y * (size_t)stride + (size_t)x * 4 + (size_t)channel];
        low = MIN(low, value);
        high = MAX(high, value);
      }
    range = MAX(range, high - low);
  }
  return range;
}

static bool differs(const watcher *in, int column, int row)
{
  for (int y = row * CELL; y < (row + 1) * CELL; y++) {
    const size_t at = (size_t)y * (size_t)in->picture->stride + (size_t)column * CELL * 4;
    if (memcmp(in->before + at, in->picture->data + at, CELL * 4) != 0)
      return true;
  }
  return false;
}

static void look_at_row(watcher *in, int row)
{
  const int stride = in->picture->stride;
  for (int column = 0; column < in->columns; column++) {
    uint8_t *cell = &in->cells[row * in->columns + column];
    if (!differs(in, column, row))
      continue;
    const int now = range_of(in->picture->data, stride, column, row);
    if (*cell == INKED && now <= EVEN && range_of(in->before, stride, column, row) > INK)
      *cell = COVERED;
    else if (now > INK)
      *cell = INKED;
  }
}

static void look(watcher *in)
{
  const size_t row_bytes = (size_t)in->picture->stride * CELL;
  if (in->status != LKS_OK)
    return;
  if (++in->operations % OPERATIONS_BETWEEN_CHECKS == 0)
    in->status = lks_budget_check(in->page->reading->budget);
  for (int row = 0; row < in->rows && in->status == LKS_OK; row++) {
    const size_t at = row_bytes * (size_t)row;
    if (memcmp(in->before + at, in->picture->data + at, row_bytes) == 0)
      continue;
    look_at_row(in, row);
    memcpy(in->before + at, in->picture->data + at, row_bytes);
  }
}

static void on_operation(cairo_surface_t *observer, cairo_surface_t *target, void *data)
{
  (void)observer;
  (void)target;
  look(data);
}

static void watch(watcher *in)
{
  cairo_surface_t *observer = cairo_surface_create_observer(in->picture->surface, CAIRO_SURFACE_OBSERVER_NORMAL);
  cairo_surface_observer_add_paint_callback(observer, on_operation, in);
  cairo_surface_observer_add_mask_callback(observer, on_operation, in);
  cairo_surface_observer_add_fill_callback(observer, on_operation, in);
  cairo_surface_observer_add_stroke_callback(observer, on_operation, in);
  cairo_t *context = lks_picture_context(in->picture, observer);
  poppler_page_render(in->page->poppler, context);
  cairo_destroy(context);
  cairo_surface_destroy(observer);
  cairo_surface_flush(in->picture->surface);
}

static bool is_of_box(const watcher *in, int column, int row)
{
  int covered = 0;
  for (int y = MAX(row - 1, 0); y <= MIN(row + 1, in->rows - 1); y++)
    for (int x = MAX(column - 1, 0); x <= MIN(column + 1, in->columns - 1); x++)
      covered += in->cells[y * in->columns + x] == COVERED;
  return covered >= NEIGHBOURS;
}

/* Words that are covered on a scan stand on paper; over photographs lie captions, which hide nothing that was
 * written. */
static bool is_paper(const watcher *in)
{
  long light = 0;
  for (int row = 0; row < in->rows; row++)
    for (int column = 0; column < in->columns; column++) {
      const uint32_t colour = lks_picture_at(in->picture, column * CELL + CELL / 2, row * CELL + CELL / 2);
      const uint32_t luminance = ((colour >> 16 & 255) * 3 + (colour >> 8 & 255) * 6 + (colour & 255)) / 10;
      light += luminance >= LIGHT && in->cells[row * in->columns + column] != COVERED &&
               range_of(in->picture->data, in->picture->stride, column, row) <= EVEN;
    }
  return light * 100 >= (long)in->rows * in->columns * PAPER_PERCENT;
}

/* One run for all boxes of the page: how many there are is for whoever looks. */
static lks_status tell(const watcher *in)
{
  const double cell = CELL / in->picture->scale;
  lks_run run = {.text = "", .lead = "", .concealment = LKS_CONCEALED_COVERED, .cover.sort = LKS_COVER_SHAPE};
  uint32_t count = 0;
  run.of_picture = true;
  for (int row = 0; row < in->rows; row++)
    for (int column = 0; column < in->columns; column++) {
      if (in->cells[row * in->columns + column] != COVERED || !is_of_box(in, column, row))
        continue;
      const lks_rectangle place = {column * cell, row * cell, (column + 1) * cell, (row + 1) * cell};
      run.place = count == 0 ? place : lks_rectangle_join(&run.place, &place);
      if (count++ == 0)
        run.cover.colour = lks_picture_at(in->picture, column * CELL + CELL / 2, row * CELL + CELL / 2);
    }
  return count >= LEAST_CELLS && is_paper(in) ? in->page->reading->events->run(in->page->part_context, &run) : LKS_OK;
}

lks_status lks_pdf_scans_tell(lks_pdf_page *page)
{
  lks_picture picture;
  watcher in = {.page = page, .picture = &picture};
  const lks_rectangle area = {0, 0, page->width, page->height};
  in.status = lks_picture_new(page->reading->budget, &area, SCALE, &picture);
  if (in.status != LKS_OK)
    return in.status;
  const size_t bytes = (size_t)picture.stride * (size_t)picture.height;
  in.columns = picture.width / CELL;
  in.rows = picture.height / CELL;
  in.before = malloc(bytes);
  in.cells = calloc((size_t)in.columns * (size_t)in.rows + 1, 1);
  if (in.before == NULL || in.cells == NULL) {
    in.status = LKS_NO_MEMORY;
  } else {
    memset(in.before, 255, bytes);
    watch(&in);
  }
  if (in.status == LKS_OK)
    in.status = tell(&in);
  free(in.before);
  free(in.cells);
  lks_picture_free(&picture);
  return in.status;
}
