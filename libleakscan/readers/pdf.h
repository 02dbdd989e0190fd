/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* PDF documents (ISO 32000-1): what the files of the reader share. Only they know poppler and cairo. */
#ifndef LKS_PDF_H
#define LKS_PDF_H

#include <glib.h>
#include <poppler.h>

#include "readers/pdf_scan_state.h"
#include "readers/pdf_structure.h"
#include "readers/readers.h"

typedef enum lks_glyph_sort {
  LKS_GLYPH_BLANK,
  LKS_GLYPH_MARK, /* punctuation and the like */
  LKS_GLYPH_LETTER,
  LKS_GLYPH_IDEOGRAPH /* or another letter as wide as one */
} lks_glyph_sort;

/* A character of a page's text and the box that poppler gives it. A line's end is a blank, "\n". */
typedef struct lks_pdf_glyph {
  uint32_t character;
  uint32_t colour; /* 0xRRGGBB, when colours were asked for */
  lks_rectangle box;
  uint8_t sort; /* lks_glyph_sort */
  bool moved;   /* the box isn't where poppler has it */
} lks_pdf_glyph;

typedef struct lks_pdf_page {
  lks_reading *reading;
  const lks_pdf_plan *plan; /* NULL where nothing is known */
  PopplerPage *poppler;
  uint32_t number; /* from 1 */
  double width;    /* points, as the page is shown */
  double height;
  lks_pdf_glyph *glyphs; /* in reading order */
  size_t glyph_count;
  bool coloured; /* the glyphs' colours are known */
  uint64_t held; /* of the budget */
  void *part_context;
} lks_pdf_page;

/* A document that is open, for what looks at it as a whole. */
typedef struct lks_pdf_document {
  lks_reading *reading;
  GBytes *bytes;
  PopplerDocument *document;
  const lks_pdf_structure *structure;
  void *const *part_contexts; /* of the pages */
  uint32_t page_count;        /* that are read */
} lks_pdf_document;

/* pdf_variants.c: tells what stands off the pages, and in layers that are off. */
lks_status lks_pdf_variants_tell(const lks_pdf_document *all);

/* Glyphs that stand beside each other, or below each other where writing is vertical: the words of a line as far as
 * no gap parts them. */
typedef struct lks_pdf_segment {
  size_t first; /* glyphs, both ends belong to it */
  size_t last;
  lks_rectangle box;
  size_t line;
  bool vertical;
} lks_pdf_segment;

typedef struct lks_pdf_lines {
  lks_pdf_segment *segments; /* by line from the top, in a line from the left */
  size_t count;
  size_t line_count;
} lks_pdf_lines;

/* pdf_page.c: tells one page. */
typedef struct lks_pdf_outcome {
  bool cut;                /* a text was longer than allowed */
  lks_pdf_scan_state scan; /* of a picture as large as the page, and no text */
  bool heavy;              /* it wasn't tried */
  bool unseen;             /* an annotation that isn't shown has letters, which weren't read */
} lks_pdf_outcome;

lks_status lks_pdf_page_read(lks_reading *reading, PopplerDocument *document, const lks_pdf_plan *plan,
                             uint32_t number, void *part_context, lks_pdf_outcome *outcome);

/* pdf_text.c: the page's glyphs; and their colours, which cost as much again. */
lks_status lks_pdf_text_read(lks_pdf_page *page);
void lks_pdf_text_read_colours(lks_pdf_page *page);
void lks_pdf_text_clear(lks_pdf_page *page);
/* The text of the glyphs from `first` to `last`. */
void lks_pdf_text_append(const lks_pdf_page *page, size_t first, size_t last, GString *text);
bool lks_pdf_is_letter(const lks_pdf_glyph *glyph);
/* An lks_glyph_sort. */
uint8_t lks_pdf_sort_of(uint32_t character);

/* pdf_lines.c: a gap of so many times a glyph's height parts two cells. */
#define LKS_PDF_CELL_GAP 1.1
lks_status lks_pdf_lines_find(const lks_pdf_page *page, lks_pdf_lines *lines);
void lks_pdf_lines_clear(lks_pdf_lines *lines);

/* pdf_rows.c: tells the lines as rows, in columns where they stand in some; then what forms were filled in with. */
lks_status lks_pdf_rows_tell(const lks_pdf_page *page, const lks_pdf_lines *lines, bool *cut);

static inline double lks_rectangle_width(const lks_rectangle *box)
{
  return box->right - box->left;
}

static inline double lks_rectangle_height(const lks_rectangle *box)
{
  return box->bottom - box->top;
}

static inline lks_rectangle lks_rectangle_move(const lks_rectangle *box, double right, double down)
{
  return (lks_rectangle){box->left + right, box->top + down, box->right + right, box->bottom + down};
}

static inline lks_rectangle lks_rectangle_join(const lks_rectangle *a, const lks_rectangle *b)
{
  return (lks_rectangle){MIN(a->left, b->left), MIN(a->top, b->top), MAX(a->right, b->right),
                         MAX(a->bottom, b->bottom)};
}

/* How much of two boxes' height, or width, is common to both; negative: so far apart. */
static inline double lks_rectangle_share_y(const lks_rectangle *a, const lks_rectangle *b)
{
  return MIN(a->bottom, b->bottom) - MAX(a->top, b->top);
}

static inline double lks_rectangle_share_x(const lks_rectangle *a, const lks_rectangle *b)
{
  return MIN(a->right, b->right) - MAX(a->left, b->left);
}

#endif
