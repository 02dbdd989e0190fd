/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A page's path while its operators build it, and which boxes it paints in the end. */
#include "readers/pdf_gate_path.h"

#include <math.h>

void lks_gate_to_page(const lks_gate_matrix *to, double x, double y, double *page_x, double *page_y)
{
  *page_x = to->a * x + to->c * y + to->e;
  *page_y = to->b * x + to->d * y + to->f;
}

lks_page_box lks_page_box_nothing(void)
{
  return (lks_page_box){HUGE_VAL, HUGE_VAL, -HUGE_VAL, -HUGE_VAL};
}

void lks_page_box_extend(lks_page_box *box, double x, double y)
{
  box->left = fmin(box->left, x);
  box->right = fmax(box->right, x);
  box->bottom = fmin(box->bottom, y);
  box->top = fmax(box->top, y);
}

void lks_gate_path_clear(lks_gate_path *path)
{
  path->piece_count = 0;
  path->box = lks_page_box_nothing();
}

static void add_piece(lks_gate_path *path, const lks_gate_piece *piece)
{
  lks_page_box_extend(&path->box, piece->x1, piece->y1);
  lks_page_box_extend(&path->box, piece->x2, piece->y2);
  if (path->piece_count < LKS_GATE_PIECES)
    path->pieces[path->piece_count] = *piece;
  path->piece_count++;
}

void lks_gate_path_begin(lks_gate_path *path, const lks_gate_matrix *to, double x, double y)
{
  lks_gate_to_page(to, x, y, &path->x, &path->y);
  path->start_x = path->x;
  path->start_y = path->y;
}

static void add_line(lks_gate_path *path, double x, double y)
{
  const lks_gate_piece piece = {path->x, path->y, x, y, LKS_GATE_LINE};
  add_piece(path, &piece);
  path->x = x;
  path->y = y;
}

void lks_gate_path_line(lks_gate_path *path, const lks_gate_matrix *to, double x, double y)
{
  double page_x, page_y;
  lks_gate_to_page(to, x, y, &page_x, &page_y);
  add_line(path, page_x, page_y);
}

void lks_gate_path_close(lks_gate_path *path)
{
  if (path->x != path->start_x || path->y != path->start_y)
    add_line(path, path->start_x, path->start_y);
}

static void add_box(lks_gate_path *path, const lks_page_box *box, bool rectangle)
{
  const lks_gate_piece piece = {box->left, box->bottom, box->right, box->top,
                                rectangle ? LKS_GATE_RECTANGLE : LKS_GATE_CURVE};
  add_piece(path, &piece);
}

/* A curve stays in the box of its points. */
void lks_gate_path_curve(lks_gate_path *path, const lks_gate_matrix *to, const double *points, size_t count)
{
  lks_page_box box = lks_page_box_nothing();
  lks_page_box_extend(&box, path->x, path->y);
  for (size_t i = 0; i < count; i++) {
    lks_gate_to_page(to, points[2 * i], points[2 * i + 1], &path->x, &path->y);
    lks_page_box_extend(&box, path->x, path->y);
  }
  add_box(path, &box, false);
}

static bool is_upright(const lks_gate_matrix *to)
{
  return (to->b == 0 && to->c == 0) || (to->a == 0 && to->d == 0);
}

/* One that is turned stays in its box, too. */
void lks_gate_path_rectangle(lks_gate_path *path, const lks_gate_matrix *to, const double sides[4])
{
  const double x = sides[0], y = sides[1], width = sides[2], height = sides[3];
  const double corners[][2] = {{x, y}, {x + width, y}, {x, y + height}, {x + width, y + height}};
  lks_page_box box = lks_page_box_nothing();
  for (size_t i = 0; i < 4; i++) {
    double page_x, page_y;
    lks_gate_to_page(to, corners[i][0], corners[i][1], &page_x, &page_y);
    lks_page_box_extend(&box, page_x, page_y);
  }
  add_box(path, &box, is_upright(to));
  lks_gate_path_begin(path, to, x, y);
}

/* Level or upright, as long as the box, and at a right angle to the line before. */
static bool is_side(const lks_gate_piece *line, const lks_gate_piece *before, const lks_page_box *box)
{
  const bool level = line->y1 == line->y2, upright = line->x1 == line->x2;
  if (line->sort != LKS_GATE_LINE || level == upright)
    return false;
  const double length = level ? fabs(line->x2 - line->x1) : fabs(line->y2 - line->y1);
  if (length < (level ? box->right - box->left : box->top - box->bottom))
    return false;
  return before == NULL || (line->x1 == before->x2 && line->y1 == before->y2 && level != (before->y1 == before->y2));
}

bool lks_gate_path_is_rectangle(const lks_gate_path *path)
{
  if (path->piece_count == 1)
    return path->pieces[0].sort == LKS_GATE_RECTANGLE;
  bool sides = path->piece_count == 3 || path->piece_count == 4;
  for (size_t i = 0; i < path->piece_count && sides; i++)
    sides = is_side(&path->pieces[i], i > 0 ? &path->pieces[i - 1] : NULL, &path->box);
  return sides;
}

/* As far as the clip lets it be seen. */
static void paint(lks_page_box box, const lks_gate_brush *brush, bool solid, lks_overlap *overlap)
{
  box.left = fmax(box.left, brush->clip.left);
  box.right = fmin(box.right, brush->clip.right);
  box.bottom = fmax(box.bottom, brush->clip.bottom);
  box.top = fmin(box.top, brush->clip.top);
  lks_overlap_area(overlap, &box, brush->light, solid && brush->clip_exact);
}

void lks_gate_path_fill(const lks_gate_path *path, const lks_gate_brush *brush, lks_overlap *overlap)
{
  bool rectangles = path->piece_count > 1 && path->piece_count <= LKS_GATE_PIECES;
  for (size_t i = 0; i < path->piece_count && rectangles; i++)
    rectangles = path->pieces[i].sort == LKS_GATE_RECTANGLE;
  if (!rectangles) {
    if (path->piece_count > 0)
      paint(path->box, brush, lks_gate_path_is_rectangle(path), overlap);
    return;
  }
  for (size_t i = 0; i < path->piece_count; i++) { /* where two meet there may be nothing */
    const lks_gate_piece *at = &path->pieces[i];
    paint((lks_page_box){at->x1, at->y1, at->x2, at->y2}, brush, false, overlap);
  }
}

static void paint_line(double x1, double y1, double x2, double y2, const lks_gate_brush *brush, lks_overlap *overlap)
{
  const double half = brush->width / 2;
  const lks_page_box box = {fmin(x1, x2) - half, fmin(y1, y2) - half, fmax(x1, x2) + half, fmax(y1, y2) + half};
  paint(box, brush, false, overlap);
}

void lks_gate_path_stroke(const lks_gate_path *path, const lks_gate_brush *brush, lks_overlap *overlap)
{
  if (path->piece_count > LKS_GATE_PIECES) {
    paint_line(path->box.left, path->box.bottom, path->box.right, path->box.top, brush, overlap);
    return;
  }
  for (size_t i = 0; i < path->piece_count; i++) {
    const lks_gate_piece *at = &path->pieces[i];
    if (at->sort != LKS_GATE_RECTANGLE) {
      paint_line(at->x1, at->y1, at->x2, at->y2, brush, overlap);
      continue;
    }
    paint_line(at->x1, at->y1, at->x2, at->y1, brush, overlap);
    paint_line(at->x1, at->y2, at->x2, at->y2, brush, overlap);
    paint_line(at->x1, at->y1, at->x1, at->y2, brush, overlap);
    paint_line(at->x2, at->y1, at->x2, at->y2, brush, overlap);
  }
}
