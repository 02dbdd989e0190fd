/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Each shape leaves the graphics state as it was. Images are grey: they take the colour's first number. */
#include "pdf_shapes.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define OUT         &paper->content
#define RECTANGLE   "%.6g %.6g %.6g %.6g re "
#define BOX(box)    (box)->x, (box)->y, (box)->width, (box)->height
#define RIGHT(box)  ((box)->x + (box)->width)
#define TOP(box)    ((box)->y + (box)->height)
#define MIDDLE(box) ((box)->y + (box)->height / 2)

/* How far a curve's handles reach for a quarter of a circle. */
#define ROUND 0.5523

void pdf_rectangle(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  pdf_print(OUT, "q %s rg " RECTANGLE "f Q\n", colour, BOX(box));
}

/* Begins and ends in the middle of the upper edge. */
void pdf_polygon(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  double middle = box->x + box->width / 2;

  pdf_print(OUT, "q %s rg %.6g %.6g m %.6g %.6g l %.6g %.6g l %.6g %.6g l %.6g %.6g l %.6g %.6g l h f* Q\n", colour,
            middle, box->y, box->x, box->y, box->x, TOP(box), RIGHT(box), TOP(box), RIGHT(box), box->y, middle,
            box->y);
}

void pdf_rounded(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  double r = 2;

  pdf_print(OUT, "q %s rg %.6g %.6g m %.6g %.6g l ", colour, box->x + r, box->y, RIGHT(box) - r, box->y);
  pdf_print(OUT, "%.6g %.6g %.6g %.6g v %.6g %.6g l ", RIGHT(box), box->y, RIGHT(box), box->y + r, RIGHT(box),
            TOP(box) - r);
  pdf_print(OUT, "%.6g %.6g %.6g %.6g v %.6g %.6g l ", RIGHT(box), TOP(box), RIGHT(box) - r, TOP(box), box->x + r,
            TOP(box));
  pdf_print(OUT, "%.6g %.6g %.6g %.6g v %.6g %.6g l ", box->x, TOP(box), box->x, TOP(box) - r, box->x, box->y + r);
  pdf_print(OUT, "%.6g %.6g %.6g %.6g v h f Q\n", box->x, box->y, box->x + r, box->y);
}

void pdf_ellipse_path(struct pdf_buffer *to, double x, double y, double half_width, double half_height)
{
  double a = half_width * ROUND;
  double b = half_height * ROUND;

  pdf_print(to, "%.6g %.6g m ", x + half_width, y);
  pdf_print(to, "%.6g %.6g %.6g %.6g %.6g %.6g c ", x + half_width, y + b, x + a, y + half_height, x,
            y + half_height);
  pdf_print(to, "%.6g %.6g %.6g %.6g %.6g %.6g c ", x - a, y + half_height, x - half_width, y + b, x - half_width, y);
  pdf_print(to, "%.6g %.6g %.6g %.6g %.6g %.6g c ", x - half_width, y - b, x - a, y - half_height, x,
            y - half_height);
  pdf_print(to, "%.6g %.6g %.6g %.6g %.6g %.6g c h ", x + a, y - half_height, x + half_width, y - b, x + half_width,
            y);
}

void pdf_ellipse(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  pdf_print(OUT, "q %s rg ", colour);
  /* As flat as it may be while it still holds the box: twice as high, so it needn't be much wider. */
  pdf_ellipse_path(OUT, box->x + box->width / 2, MIDDLE(box), box->width * 0.578, box->height);
  pdf_print(OUT, "f Q\n");
}

void pdf_blob(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  double more = 0.3 * box->height;

  pdf_print(OUT, "q %s rg %.6g %.6g m ", colour, box->x - 2, box->y - 1);
  pdf_print(OUT, "%.6g %.6g %.6g %.6g %.6g %.6g c ", box->x + box->width / 3, box->y - more,
            RIGHT(box) - box->width / 3, box->y - more / 3, RIGHT(box) + 2, box->y - 1);
  pdf_print(OUT, "%.6g %.6g %.6g %.6g %.6g %.6g c ", RIGHT(box) + 5, MIDDLE(box), RIGHT(box) + 3, TOP(box),
            RIGHT(box) + 1, TOP(box) + 1);
  pdf_print(OUT, "%.6g %.6g %.6g %.6g %.6g %.6g c ", RIGHT(box) - box->width / 3, TOP(box) + more,
            box->x + box->width / 3, TOP(box) + more / 2, box->x - 2, TOP(box) + 1);
  pdf_print(OUT, "%.6g %.6g %.6g %.6g y f Q\n", box->x - 5, MIDDLE(box), box->x - 2, box->y - 1);
}

void pdf_triangles(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  pdf_print(OUT, "q %s rg %.6g %.6g m %.6g %.6g l %.6g %.6g l h f ", colour, box->x, box->y, RIGHT(box) + 0.5, box->y,
            box->x, TOP(box) + 0.5);
  pdf_print(OUT, "%.6g %.6g m %.6g %.6g l %.6g %.6g l h f Q\n", RIGHT(box), TOP(box), box->x - 1, TOP(box),
            RIGHT(box), box->y - 1);
}

void pdf_filled_stroked(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  pdf_print(OUT, "q %s rg 0.2 0.3 0.6 RG 0.75 w " RECTANGLE "B Q\n", colour, BOX(box));
}

void pdf_marker(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  pdf_print(OUT, "q %s RG %.6g w %.6g %.6g m %.6g %.6g l S Q\n", colour, box->height, box->x, MIDDLE(box), RIGHT(box),
            MIDDLE(box));
}

void pdf_round_marker(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  double third = box->height / 3;

  pdf_print(OUT, "q %s RG 1 J %.6g w %.6g %.6g m %.6g %.6g l S ", colour, 2.2 * third, box->x, box->y + third,
            RIGHT(box), box->y + third + 0.4);
  pdf_print(OUT, "%.6g %.6g m %.6g %.6g l S Q\n", RIGHT(box), TOP(box) - third, box->x, TOP(box) - third - 0.4);
}

void pdf_dashes(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  pdf_print(OUT, "q %s RG 0.8 w\n", colour);
  for (unsigned phase = 0; phase < 2; phase++) {
    pdf_print(OUT, "[4 3] %u d\n", phase * 3);
    for (double y = box->y; y <= TOP(box); y += 0.6) {
      pdf_print(OUT, "%.6g %.6g m %.6g %.6g l S\n", box->x, y, RIGHT(box), y);
    }
  }
  pdf_print(OUT, "Q\n");
}

void pdf_scribble(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  double x = box->x;

  pdf_print(OUT, "q %s RG 1.2 w 1 j %.6g %.6g m\n", colour, x, box->y);
  for (unsigned i = 0; x < RIGHT(box) + 1; i++) {
    x += 0.5;
    pdf_print(OUT, "%.6g %.6g l\n", i % 2 == 0 ? x + 2 : x, i % 2 == 0 ? TOP(box) : box->y);
  }
  pdf_print(OUT, "S Q\n");
}

void pdf_letter_cells(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  pdf_print(OUT, "q %s rg\n", colour);
  for (double x = box->x; x < RIGHT(box); x += 5.5) {
    double width = x + 5.6 < RIGHT(box) ? 5.6 : RIGHT(box) - x;
    pdf_print(OUT, RECTANGLE "f\n", x, box->y, width, box->height);
  }
  pdf_print(OUT, "Q\n");
}

static void paint_form(struct pdf_paper *paper, const char *entries, const struct pdf_box *box, const char *colour)
{
  struct pdf_buffer content = {NULL, 0, 0};

  pdf_print(&content, "%s rg " RECTANGLE "f\n", colour, BOX(box));
  uint32_t form = pdf_form(paper, entries, box, content.data);
  pdf_print(OUT, "q /R%u Do Q\n", form);
  pdf_buffer_free(&content);
}

void pdf_form_xobject(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  paint_form(paper, "", box, colour);
}

void pdf_group(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  paint_form(paper, "/Group << /S /Transparency /CS /DeviceRGB /I true >>", box, colour);
}

void pdf_moved_form(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  const struct pdf_box unit = {0, 0, 1, 1};
  struct pdf_buffer content = {NULL, 0, 0};

  pdf_print(&content, "%s rg 0 0 1 1 re f\n", colour);
  uint32_t form = pdf_form(paper, "", &unit, content.data);
  pdf_print(OUT, "q %.6g 0 0 %.6g %.6g %.6g cm /R%u Do Q\n", box->width, box->height, box->x, box->y, form);
  pdf_buffer_free(&content);
}

static void paint_pattern(struct pdf_paper *paper, const struct pdf_box *box, uint32_t pattern)
{
  pdf_use_pattern(paper, pattern);
  pdf_print(OUT, "q /Pattern cs /R%u scn " RECTANGLE "f Q\n", pattern, BOX(box));
}

static uint32_t tiling(struct pdf_paper *paper, const char *content)
{
  return pdf_stream(&paper->file,
                    "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 6 6] /XStep 6 /YStep 6 "
                    "/Resources << >>",
                    content, strlen(content));
}

void pdf_tiles(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  struct pdf_buffer content = {NULL, 0, 0};

  pdf_print(&content, "%s rg -1 -1 8 8 re f 0.5 g 0 0 3 3 re f 3 3 3 3 re f\n", colour);
  paint_pattern(paper, box, tiling(paper, content.data));
  pdf_buffer_free(&content);
}

void pdf_hatched_pattern(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  struct pdf_buffer content = {NULL, 0, 0};

  pdf_print(&content, "1 g -1 -1 8 8 re f %s RG 0.8 w -1 -1 m 7 7 l S\n", colour);
  paint_pattern(paper, box, tiling(paper, content.data));
  pdf_buffer_free(&content);
}

static uint32_t axial(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  return pdf_add(&paper->file,
                 "<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [%.6g 0 %.6g 0] /Extend [true true] /Function << "
                 "/FunctionType 2 /Domain [0 1] /C0 [%s] /C1 [0.85 0.9 0.95] /N 1 >> >>",
                 box->x, RIGHT(box), colour);
}

void pdf_gradient(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  uint32_t shading = axial(paper, box, colour);

  pdf_use_shading(paper, shading);
  pdf_print(OUT, "q " RECTANGLE "W n /R%u sh Q\n", BOX(box), shading);
}

void pdf_gradient_pattern(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  uint32_t shading = axial(paper, box, colour);

  paint_pattern(paper, box, pdf_add(&paper->file, "<< /Type /Pattern /PatternType 2 /Shading %u 0 R >>", shading));
}

void pdf_hatched(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  pdf_print(OUT, "q 1 g " RECTANGLE "f " RECTANGLE "W n %s RG 0.9 w\n", BOX(box), BOX(box), colour);
  for (double x = box->x - box->height; x < RIGHT(box); x += 3.5) {
    pdf_print(OUT, "%.6g %.6g m %.6g %.6g l S\n", x, box->y, x + box->height, TOP(box));
  }
  pdf_print(OUT, "Q\n");
}

void pdf_nearly_opaque(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  uint32_t state = pdf_add(&paper->file, "<< /Type /ExtGState /ca 0.97 /CA 0.97 >>");

  pdf_use_state(paper, state);
  pdf_print(OUT, "q /R%u gs %s rg " RECTANGLE "f Q\n", state, colour, BOX(box));
}

static void paint_label(struct pdf_paper *paper, const struct pdf_box *box, const char *colour, enum pdf_face face,
                        const char *label)
{
  double size = box->height * 0.62;
  double width = pdf_text_width(paper, face, size, label);

  pdf_rectangle(paper, box, colour);
  pdf_print(OUT, "q 1 g\n");
  pdf_text(paper, face, size, box->x + (box->width - width) / 2, box->y + box->height * 0.26, label);
  pdf_print(OUT, "Q\n");
}

void pdf_labelled(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  paint_label(paper, box, colour, PDF_PROPORTIONAL, "REDACTED");
}

void pdf_labelled_ja(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  paint_label(paper, box, colour, PDF_GOTHIC, "非公開");
}

static unsigned char grey_of(const char *colour)
{
  return (unsigned char)lround(strtod(colour, NULL) * 255);
}

static void fill_grey(unsigned char *pixels, size_t count, const char *colour)
{
  memset(pixels, grey_of(colour), count);
}

void pdf_picture(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  unsigned char pixels[16];

  fill_grey(pixels, sizeof pixels, colour);
  pdf_draw_image(paper, pdf_image(paper, 4, 4, pixels, 0), box);
}

void pdf_noise_picture(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  unsigned char pixels[96 * 16];
  unsigned char grey = grey_of(colour);
  uint64_t state = 7;

  for (size_t i = 0; i < sizeof pixels; i++) {
    uint64_t grain = (state = state * 6364136223846793005u + 1442695040888963407u) >> 59;
    pixels[i] = (unsigned char)(grey > 127 ? grey - grain : grey + grain);
  }
  pdf_draw_image(paper, pdf_image(paper, 96, 16, pixels, 0), box);
}

void pdf_masked_picture(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  unsigned char pixels[16];
  unsigned char opaque[16];

  fill_grey(pixels, sizeof pixels, colour);
  memset(opaque, 255, sizeof opaque);
  uint32_t mask = pdf_image(paper, 4, 4, opaque, 0);
  pdf_draw_image(paper, pdf_image(paper, 4, 4, pixels, mask), box);
}

void pdf_inline_picture(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  pdf_print(OUT, "q %.6g 0 0 %.6g %.6g %.6g cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID %02X> EI Q\n", box->width,
            box->height, box->x, box->y, grey_of(colour));
}

void pdf_stencil(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  uint32_t mask = pdf_stream(&paper->file,
                             "/Type /XObject /Subtype /Image /Width 8 /Height 4 /ImageMask true /BitsPerComponent 1",
                             "\0\0\0", 4);

  pdf_use_xobject(paper, mask);
  pdf_print(OUT, "q %s rg\n", colour);
  pdf_draw_image(paper, mask, box);
  pdf_print(OUT, "Q\n");
}

void pdf_type3_glyph(struct pdf_paper *paper, const struct pdf_box *box, const char *colour)
{
  static const char glyph[] = "1000 0 0 0 1000 1000 d1 0 0 1000 1000 re f";
  uint32_t procedure = pdf_stream(&paper->file, "", glyph, sizeof glyph - 1);
  uint32_t font =
      pdf_add(&paper->file,
              "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] "
              "/CharProcs << /box %u 0 R >> /Encoding << /Type /Encoding /Differences [97 /box] >> "
              "/FirstChar 97 /LastChar 97 /Widths [1000] /Resources << >> >>",
              procedure);

  pdf_use_font(paper, font);
  pdf_print(OUT, "q %s rg BT /R%u 1 Tf %.6g 0 0 %.6g %.6g %.6g Tm (a) Tj ET Q\n", colour, font, box->width,
            box->height, box->x, box->y);
}
