/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A part of a page as pixels, and what boxes of it look like. */
#ifndef LKS_PDF_PICTURE_H
#define LKS_PDF_PICTURE_H

#include <cairo.h>

#include "readers/pdf.h"

typedef struct lks_picture {
  cairo_surface_t *surface; /* RGB24 */
  const unsigned char *data;
  int width; /* pixels */
  int height;
  int stride;
  double scale; /* pixels of a point */
  double left;  /* points of the page at which it begins */
  double top;
  lks_budget *budget;
  uint64_t held;
} lks_picture;

/* Pixels; both ends belong to it. */
typedef struct lks_pixels {
  int left, top, right, bottom;
} lks_pixels;

/* The colours in a box. */
typedef struct lks_look {
  uint8_t low[3];
  uint8_t high[3];
  uint64_t sum[3];
  uint64_t count; /* pixels */
} lks_look;

/* How well a text explains what a box looks like. */
typedef struct lks_fit {
  double contrast; /* between letters and what is around them, of 255 */
  double explains; /* the share of the picture's variance */
  double ink;      /* pixels of the letters */
} lks_fit;

/* An area of a page, white all over. */
lks_status lks_picture_new(lks_budget *budget, const lks_rectangle *area, double scale, lks_picture *picture);
void lks_picture_free(lks_picture *picture);
/* For painting on it, or on what stands before it, in the page's points; destroyed by the caller. */
cairo_t *lks_picture_context(const lks_picture *picture, cairo_surface_t *surface);

/* False where the box has no pixel of it. */
bool lks_picture_pixels(const lks_picture *picture, const lks_rectangle *box, lks_pixels *pixels);
static inline uint32_t lks_picture_at(const lks_picture *picture, int x, int y)
{
  return ((const uint32_t *)(const void *)(picture->data + (size_t)y * (size_t)picture->stride))[x] & 0xffffff;
}

void lks_look_at(const lks_picture *picture, const lks_rectangle *box, lks_look *look);
/* False, and nothing more is looked at, as soon as any colour differs by more than `most`. */
bool lks_look_is_flat(const lks_picture *picture, const lks_rectangle *box, int most, lks_look *look);
void lks_look_add(lks_look *look, const lks_look *more);
int lks_look_range(const lks_look *look);
uint32_t lks_look_mean(const lks_look *look);

/* The colour that is most frequent. */
uint32_t lks_picture_background(const lks_picture *picture);

/* The picture's pixels against a mask of the same size, in which letters are black on white. */
void lks_picture_fit(const lks_picture *picture, const lks_picture *mask, const lks_pixels *pixels, lks_fit *fit);

/* The largest difference of a channel. */
static inline int lks_colour_difference(uint32_t a, uint32_t b)
{
  int most = 0;
  for (unsigned shift = 0; shift <= 16; shift += 8) {
    const int difference = (int)(a >> shift & 255) - (int)(b >> shift & 255);
    most = MAX(most, ABS(difference));
  }
  return most;
}

#endif
