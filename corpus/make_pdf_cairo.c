/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* PDFs as cairo writes them, and with it many programs: covers of each kind over, and grounds under, the same letter.
 */
#include "corpus.h"
#include "pdf_font.h"
#include "pdf_paper.h"

#include <cairo-pdf.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

enum { ROWS = 5, TOP = 120, STEP = 32, LABEL_X = 72, VALUE_X = 180 };

static const char *const rows[ROWS][2] = {{"氏名", "石川　真理子"},
                                          {"住所", "島根県松江市栄町5-2-18"},
                                          {"電話番号", "080-0000-3364"},
                                          {"生年月日", "1990年2月17日"},
                                          {"病名", "気管支喘息"}};

#define HIDDEN "石川　真理子|島根県松江市栄町5-2-18|080-0000-3364|1990年2月17日|気管支喘息"
#define SHOWN  "相談記録|氏名|住所|電話番号|次回の予定"

struct box {
  double x, y, width, height;
};

struct plan {
  struct pdf_hiding hiding;
  void (*paint)(cairo_t *cr, const struct box *box);
  double red, green, blue; /* the source that paint finds */
  bool before;             /* painted first, and the words in the same colour */
  double ink_alpha;        /* of the words */
};

static void paint_rectangle(cairo_t *cr, const struct box *box)
{
  cairo_rectangle(cr, box->x, box->y, box->width, box->height);
  cairo_fill(cr);
}

static void polygon_path(cairo_t *cr, const struct box *box)
{
  cairo_move_to(cr, box->x + box->width / 2, box->y);
  cairo_line_to(cr, box->x, box->y);
  cairo_line_to(cr, box->x, box->y + box->height);
  cairo_line_to(cr, box->x + box->width, box->y + box->height);
  cairo_line_to(cr, box->x + box->width, box->y);
  cairo_line_to(cr, box->x + box->width / 2, box->y);
  cairo_close_path(cr);
}

static void paint_polygon(cairo_t *cr, const struct box *box)
{
  cairo_set_fill_rule(cr, CAIRO_FILL_RULE_EVEN_ODD);
  polygon_path(cr, box);
  cairo_fill(cr);
}

static void paint_ellipse(cairo_t *cr, const struct box *box)
{
  cairo_save(cr);
  cairo_translate(cr, box->x + box->width / 2, box->y + box->height / 2);
  cairo_scale(cr, box->width * 0.6, box->height);
  cairo_arc(cr, 0, 0, 1, 0, 2 * M_PI);
  cairo_restore(cr);
  cairo_fill(cr);
}

static void paint_curve(cairo_t *cr, const struct box *box)
{
  double right = box->x + box->width;
  double bottom = box->y + box->height;

  cairo_move_to(cr, box->x - 2, box->y - 1);
  cairo_curve_to(cr, box->x + 20, box->y - 5, right - 20, box->y - 3, right + 2, box->y - 1);
  cairo_curve_to(cr, right + 6, box->y + 4, right + 6, bottom - 4, right + 2, bottom + 1);
  cairo_curve_to(cr, right - 20, bottom + 4, box->x + 20, bottom + 5, box->x - 2, bottom + 1);
  cairo_close_path(cr);
  cairo_fill(cr);
}

static void paint_marker(cairo_t *cr, const struct box *box)
{
  cairo_set_line_width(cr, box->height);
  cairo_move_to(cr, box->x, box->y + box->height / 2);
  cairo_line_to(cr, box->x + box->width, box->y + box->height / 2);
  cairo_stroke(cr);
}

static void paint_dashes(cairo_t *cr, const struct box *box)
{
  static const double dashes[] = {5, 2};

  cairo_set_line_width(cr, 0.9);
  for (unsigned phase = 0; phase < 2; phase++) {
    cairo_set_dash(cr, dashes, 2, phase * 3);
    for (double y = box->y; y <= box->y + box->height; y += 0.7) {
      cairo_move_to(cr, box->x, y);
      cairo_line_to(cr, box->x + box->width, y);
    }
    cairo_stroke(cr);
  }
  cairo_set_dash(cr, NULL, 0, 0);
}

/* A group becomes a form XObject; painted with alpha it keeps being one. */
static void paint_group(cairo_t *cr, const struct box *box)
{
  cairo_push_group(cr);
  paint_polygon(cr, box);
  cairo_pop_group_to_source(cr);
  cairo_paint_with_alpha(cr, 0.985);
}

static void paint_nearly_opaque(cairo_t *cr, const struct box *box)
{
  cairo_set_source_rgba(cr, 0, 0, 0, 0.97);
  paint_rectangle(cr, box);
}

static void paint_gradient(cairo_t *cr, const struct box *box)
{
  cairo_pattern_t *pattern = cairo_pattern_create_linear(box->x, 0, box->x + box->width, 0);

  cairo_pattern_add_color_stop_rgb(pattern, 0, 0.2, 0.4, 0.7);
  cairo_pattern_add_color_stop_rgb(pattern, 1, 0.9, 0.95, 1);
  cairo_set_source(cr, pattern);
  paint_polygon(cr, box);
  cairo_pattern_destroy(pattern);
}

static void paint_radial(cairo_t *cr, const struct box *box)
{
  double x = box->x + box->width / 2;
  double y = box->y + box->height / 2;
  cairo_pattern_t *pattern = cairo_pattern_create_radial(x, y, 2, x, y, box->width);

  cairo_pattern_add_color_stop_rgb(pattern, 0, 1, 1, 1);
  cairo_pattern_add_color_stop_rgb(pattern, 1, 0.6, 0.6, 0.6);
  cairo_set_source(cr, pattern);
  paint_rectangle(cr, box);
  cairo_pattern_destroy(pattern);
}

/* Lines on an opaque ground, repeated. */
static void paint_hatches(cairo_t *cr, const struct box *box)
{
  cairo_surface_t *tile = cairo_surface_create_similar(cairo_get_target(cr), CAIRO_CONTENT_COLOR_ALPHA, 6, 6);
  cairo_t *on_tile = cairo_create(tile);

  cairo_set_source_rgb(on_tile, 1, 1, 1);
  cairo_paint(on_tile);
  cairo_set_source_rgb(on_tile, 0.2, 0.2, 0.2);
  cairo_set_line_width(on_tile, 0.8);
  cairo_move_to(on_tile, -1, -1);
  cairo_line_to(on_tile, 7, 7);
  cairo_stroke(on_tile);
  cairo_destroy(on_tile);
  cairo_set_source_surface(cr, tile, 0, 0);
  cairo_pattern_set_extend(cairo_get_source(cr), CAIRO_EXTEND_REPEAT);
  paint_rectangle(cr, box);
  cairo_surface_destroy(tile);
}

static void paint_pixels(cairo_t *cr, const struct box *box, cairo_format_t format, uint32_t first, uint32_t second)
{
  cairo_surface_t *image = cairo_image_surface_create(format, 16, 4);
  unsigned char *data = cairo_image_surface_get_data(image);
  int stride = cairo_image_surface_get_stride(image);

  for (int i = 0; i < 16 * 4; i++) {
    uint32_t pixel = (i % 16 + i / 16) % 2 == 0 ? first : second;
    memcpy(data + i / 16 * stride + i % 16 * 4, &pixel, sizeof pixel);
  }
  cairo_surface_mark_dirty(image);
  cairo_save(cr);
  cairo_translate(cr, box->x, box->y);
  cairo_scale(cr, box->width / 16, box->height / 4);
  cairo_set_source_surface(cr, image, 0, 0);
  cairo_pattern_set_extend(cairo_get_source(cr), CAIRO_EXTEND_PAD);
  cairo_rectangle(cr, 0, 0, 16, 4);
  cairo_fill(cr);
  cairo_restore(cr);
  cairo_surface_destroy(image);
}

static void paint_image(cairo_t *cr, const struct box *box)
{
  paint_pixels(cr, box, CAIRO_FORMAT_RGB24, 0xFFFFFF, 0xF4F4F8);
}

static void paint_dark_image(cairo_t *cr, const struct box *box)
{
  paint_pixels(cr, box, CAIRO_FORMAT_RGB24, 0x101010, 0x181820);
}

/* An alpha channel makes a soft mask; this one lets next to nothing through. */
static void paint_masked_image(cairo_t *cr, const struct box *box)
{
  paint_pixels(cr, box, CAIRO_FORMAT_ARGB32, 0xFF202020, 0xFA1F1F1F);
}

static void paint_labelled(cairo_t *cr, const struct box *box)
{
  paint_rectangle(cr, box);
  cairo_set_source_rgb(cr, 1, 1, 1);
  cairo_set_font_size(cr, 8);
  cairo_move_to(cr, box->x + 8, box->y + box->height - 5);
  cairo_show_text(cr, "黒塗り");
}

static void write_text(cairo_t *cr, double size, double x, double y, const char *text)
{
  cairo_set_font_size(cr, size);
  cairo_move_to(cr, x, y);
  cairo_show_text(cr, text);
}

static struct box value_box(cairo_t *cr, unsigned row)
{
  cairo_text_extents_t extents;

  cairo_set_font_size(cr, 12);
  cairo_text_extents(cr, rows[row][1], &extents);
  return (struct box){VALUE_X - 2, TOP + STEP * row - 12, extents.x_advance + 4, 16};
}

static void paint_covers(cairo_t *cr, const struct plan *plan)
{
  for (unsigned i = 0; i < ROWS; i++) {
    struct box box = value_box(cr, i);
    cairo_save(cr);
    cairo_set_source_rgb(cr, plan->red, plan->green, plan->blue);
    plan->paint(cr, &box);
    cairo_restore(cr);
  }
}

static void write_letter(cairo_t *cr, const struct plan *plan, bool hidden, bool covers)
{
  cairo_set_source_rgb(cr, 0, 0, 0);
  write_text(cr, 16, LABEL_X, 80, "相談記録");
  write_text(cr, 11, LABEL_X, 320, "次回の予定　令和6年5月14日 10時");
  for (unsigned i = 0; i < ROWS; i++) {
    write_text(cr, 12, LABEL_X, TOP + STEP * i, rows[i][0]);
  }
  if (!hidden) {
    return;
  }
  if (covers && plan->before) {
    cairo_set_source_rgba(cr, plan->red, plan->green, plan->blue, plan->ink_alpha);
  } else {
    cairo_set_source_rgba(cr, 0, 0, 0, covers ? plan->ink_alpha : 1);
  }
  for (unsigned i = 0; i < ROWS; i++) {
    write_text(cr, 12, VALUE_X, TOP + STEP * i, rows[i][1]);
  }
}

static bool make_cairo(const char *path, const struct corpus_document *document)
{
  const struct plan *plan = document->layout;
  const char *left_out = getenv("LKS_CORPUS_LEAVE_OUT");
  bool hidden = left_out == NULL || strstr(left_out, "hidden") == NULL;
  bool covers = left_out == NULL || strstr(left_out, "covers") == NULL;
  char *font = pdf_font_find("IPAGothic");

  if (font == NULL) {
    return false;
  }
  free(font);
  cairo_surface_t *surface = cairo_pdf_surface_create(path, PDF_WIDTH, PDF_HEIGHT);
  cairo_t *cr = cairo_create(surface);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2024-05-01T00:00:00Z");
  cairo_select_font_face(cr, "IPAGothic", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  if (plan->paint != NULL && plan->before && covers) {
    paint_covers(cr, plan);
  }
  write_letter(cr, plan, hidden, covers);
  if (plan->paint != NULL && !plan->before && covers) {
    paint_covers(cr, plan);
  }
  cairo_show_page(cr);
  cairo_destroy(cr);
  cairo_surface_finish(surface);
  bool written = cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS;
  cairo_surface_destroy(surface);
  return written;
}

#define PLAN make_cairo, &(const struct plan)
#define HIDING                                                                                                       \
  {                                                                                                                  \
    1, HIDDEN, SHOWN, "0-5", NULL, NULL                                                                              \
  }
#define PERSON                                                                                                       \
  {                                                                                                                  \
    "stop", "covered-text", "", "", 0, 0, 0, "name,address,phone,birth-date"                                         \
  }
#define FAINT                                                                                                        \
  {                                                                                                                  \
    "review", "covered-text", "", "", 0, 0, 0, ""                                                                    \
  }

static const struct corpus_document documents[] = {
    {"pdf-cairo-rectangle-black.pdf", PLAN{HIDING, paint_rectangle, 0, 0, 0, false, 1}, PERSON},
    {"pdf-cairo-rectangle-white.pdf", PLAN{HIDING, paint_rectangle, 1, 1, 1, false, 1}, PERSON},
    {"pdf-cairo-polygon-white.pdf", PLAN{HIDING, paint_polygon, 1, 1, 1, false, 1}, PERSON},
    {"pdf-cairo-polygon-blue.pdf", PLAN{HIDING, paint_polygon, 0.27, 0.45, 0.77, false, 1}, PERSON},
    {"pdf-cairo-ellipse-white.pdf", PLAN{HIDING, paint_ellipse, 1, 1, 1, false, 1}, PERSON},
    {"pdf-cairo-ellipse-grey.pdf", PLAN{HIDING, paint_ellipse, 0.7, 0.7, 0.7, false, 1}, PERSON},
    {"pdf-cairo-curve-black.pdf", PLAN{HIDING, paint_curve, 0, 0, 0, false, 1}, PERSON},
    {"pdf-cairo-curve-white.pdf", PLAN{HIDING, paint_curve, 1, 1, 1, false, 1}, PERSON},
    {"pdf-cairo-marker-black.pdf", PLAN{HIDING, paint_marker, 0, 0, 0, false, 1}, PERSON},
    {"pdf-cairo-marker-white.pdf", PLAN{HIDING, paint_marker, 1, 1, 1, false, 1}, PERSON},
    {"pdf-cairo-dashes-black.pdf", PLAN{HIDING, paint_dashes, 0, 0, 0, false, 1}, PERSON},
    {"pdf-cairo-group-white.pdf", PLAN{HIDING, paint_group, 1, 1, 1, false, 1}, PERSON},
    {"pdf-cairo-group-black.pdf", PLAN{HIDING, paint_group, 0, 0, 0, false, 1}, PERSON},
    {"pdf-cairo-opaque97.pdf", PLAN{HIDING, paint_nearly_opaque, 0, 0, 0, false, 1}, PERSON},
    {"pdf-cairo-gradient.pdf", PLAN{HIDING, paint_gradient, 0, 0, 0, false, 1}, PERSON},
    {"pdf-cairo-radial.pdf", PLAN{HIDING, paint_radial, 0, 0, 0, false, 1}, PERSON},
    {"pdf-cairo-hatches.pdf", PLAN{HIDING, paint_hatches, 0, 0, 0, false, 1}, PERSON},
    {"pdf-cairo-image-white.pdf", PLAN{HIDING, paint_image, 1, 1, 1, false, 1}, PERSON},
    {"pdf-cairo-image-dark.pdf", PLAN{HIDING, paint_dark_image, 0, 0, 0, false, 1}, PERSON},
    {"pdf-cairo-image-smask.pdf", PLAN{HIDING, paint_masked_image, 0, 0, 0, false, 1}, PERSON},
    {"pdf-cairo-labelled.pdf", PLAN{HIDING, paint_labelled, 0, 0, 0, false, 1}, PERSON},
    {"pdf-cairo-same-black.pdf", PLAN{HIDING, paint_rectangle, 0, 0, 0, true, 1}, PERSON},
    {"pdf-cairo-same-blue.pdf", PLAN{HIDING, paint_polygon, 0.27, 0.45, 0.77, true, 1}, PERSON},
    {"pdf-cairo-same-white.pdf", PLAN{HIDING, NULL, 1, 1, 1, true, 1}, FAINT},
    {"pdf-cairo-transparent.pdf", PLAN{HIDING, NULL, 0, 0, 0, false, 0.01}, FAINT},
};

const struct corpus_family corpus_pdf_cairo = {documents, COUNT(documents), "pdf", pdf_tell_hiding};
