/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The texts and paints of a page in the order in which they are painted: can any of these hide one of those? */
#ifndef LKS_PDF_OVERLAP_H
#define LKS_PDF_OVERLAP_H

#include <stdbool.h>
#include <stddef.h>

/* In the page's own units, upwards. */
typedef struct lks_page_box {
  double left, bottom, right, top;
} lks_page_box;

typedef struct lks_painted_text {
  lks_page_box box; /* nothing of it stands outside; it may be shorter */
  double light;     /* of its colour, 0 to 1; not a number where that isn't known */
  unsigned along;   /* thin lines that run along it, and across */
  unsigned across;
} lks_painted_text;

typedef struct lks_painted_area {
  lks_page_box box;
  double light;
  bool solid; /* the whole box is of that colour */
} lks_painted_area;

/* All zero to begin with. */
typedef struct lks_overlap {
  lks_painted_text *texts;
  size_t text_count, text_capacity;
  lks_painted_area *areas;
  size_t area_count, area_capacity;
  size_t compared;
  bool may_hide; /* what was found out */
} lks_overlap;

void lks_overlap_text(lks_overlap *page, const lks_page_box *box, double light);
void lks_overlap_area(lks_overlap *page, const lks_page_box *box, double light, bool solid);
void lks_overlap_clear(lks_overlap *page);

#endif
