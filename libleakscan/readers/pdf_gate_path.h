/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A page's path while its operators build it, for the gate. */
#ifndef LKS_PDF_GATE_PATH_H
#define LKS_PDF_GATE_PATH_H

#include "readers/pdf_overlap.h"

typedef struct lks_gate_matrix {
  double a, b, c, d, e, f;
} lks_gate_matrix;

/* A piece of a path: a rectangle, a line or what a curve stays in. */
typedef struct lks_gate_piece {
  double x1, y1, x2, y2;
  enum { LKS_GATE_LINE, LKS_GATE_RECTANGLE, LKS_GATE_CURVE } sort;
} lks_gate_piece;

enum { LKS_GATE_PIECES = 256 };

typedef struct lks_gate_path {
  lks_gate_piece pieces[LKS_GATE_PIECES];
  size_t piece_count; /* may be more than are kept */
  lks_page_box box;
  double x, y, start_x, start_y; /* the last point, and its part's first */
} lks_gate_path;

/* What paints a path. */
typedef struct lks_gate_brush {
  lks_page_box clip;
  bool clip_exact; /* all of its box is shown */
  double light;
  double width; /* of lines */
} lks_gate_brush;

lks_page_box lks_page_box_nothing(void);
void lks_page_box_extend(lks_page_box *box, double x, double y);
void lks_gate_to_page(const lks_gate_matrix *to, double x, double y, double *page_x, double *page_y);

/* Coordinates are as the operators give them. */
void lks_gate_path_clear(lks_gate_path *path);
void lks_gate_path_begin(lks_gate_path *path, const lks_gate_matrix *to, double x, double y);
void lks_gate_path_line(lks_gate_path *path, const lks_gate_matrix *to, double x, double y);
void lks_gate_path_curve(lks_gate_path *path, const lks_gate_matrix *to, const double *points, size_t count);
void lks_gate_path_rectangle(lks_gate_path *path, const lks_gate_matrix *to, const double sides[4]);
void lks_gate_path_close(lks_gate_path *path);

/* Whether it is one rectangle: as such, or by three or four lines that turn at each corner of its box. */
bool lks_gate_path_is_rectangle(const lks_gate_path *path);

void lks_gate_path_fill(const lks_gate_path *path, const lks_gate_brush *brush, lks_overlap *overlap);
void lks_gate_path_stroke(const lks_gate_path *path, const lks_gate_brush *brush, lks_overlap *overlap);

#endif
