/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* PresentationML documents (ISO/IEC 29500-1, 19): what the files of the reader share. */
#ifndef LKS_PPTX_H
#define LKS_PPTX_H

#include <glib.h>

#include "readers/flow.h"
#include "readers/opc.h"
#include "readers/xml.h"

typedef struct lks_pptx_colour {
  bool known;
  uint32_t rgb;
} lks_pptx_colour;

/* A place on the slide, in EMU (a 914,400th of an inch). */
typedef struct lks_pptx_box {
  double left, top, right, bottom;
} lks_pptx_box;

enum { LKS_PPTX_SCHEME_COLOURS = 12, LKS_PPTX_MAPPED_COLOURS = 12 };

/* What lies below a slide's own shapes: its layout, its master and their theme. */
typedef struct lks_pptx_ground {
  lks_pptx_colour scheme[LKS_PPTX_SCHEME_COLOURS]; /* of the theme: dk1, lt1, ... */
  uint8_t map[LKS_PPTX_MAPPED_COLOURS];            /* of the master: bg1, tx1, ... to a theme's, plus 1 */
  lks_pptx_colour page;                            /* not known where it is a picture, or may be anything */
  bool decorated;                                  /* something is painted on it */
} lks_pptx_ground;

/* pptx_ground.c */
lks_status lks_pptx_ground_read(lks_reading *reading, const lks_relationships *slide, lks_pptx_ground *ground);
lks_pptx_colour lks_pptx_scheme_colour(const lks_pptx_ground *ground, const char *name, size_t length);
/* "1F497D" */
lks_pptx_colour lks_pptx_rgb(const char *text, size_t length);

/* Which texts of a part are told, and as what. */
typedef enum lks_pptx_sort { LKS_PPTX_SLIDE, LKS_PPTX_NOTES, LKS_PPTX_COMMENTS, LKS_PPTX_DIAGRAM } lks_pptx_sort;

typedef struct lks_pptx_part {
  lks_reading *reading;
  lks_pptx_sort sort;
  const char *name;
  uint32_t number; /* of the part, as it is told */
  bool listed;     /* a slide that is shown, unless it says itself that it isn't */
  bool active;
  bool hidden; /* what belongs to a slide that isn't shown */
  double width, height; /* of the slides; 0: not known */
  const lks_pptx_ground *ground;
} lks_pptx_part;

/* pptx_slide.c: tells a part. *hidden says whether it is a slide that isn't shown. */
lks_status lks_pptx_part_read(const lks_pptx_part *part, size_t entry, bool *hidden);

/* pptx_covers.c: shapes in the order in which they are painted, and which texts lie below others. */
typedef struct lks_pptx_shape {
  lks_pptx_box box;
  bool placed;  /* the box is known */
  bool opaque;  /* nothing can be seen through it */
  bool picture;
  bool hidden;
  lks_pptx_colour fill;
  GString *text; /* NULL: none */
} lks_pptx_shape;

void lks_pptx_shapes_clear(GArray *shapes);
/* Whether a shape that was painted before may lie behind the box. */
bool lks_pptx_shapes_behind(const GArray *shapes, const lks_pptx_box *box);
lks_status lks_pptx_covers_tell(const lks_pptx_part *part, const GArray *shapes, void *part_context, bool animated);

#endif
