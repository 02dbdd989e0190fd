/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Lines of a page, rebuilt from where its glyphs stand: poppler tells the text column by column. */
#include "readers/pdf.h"

#include <stdlib.h>

/* Of a glyph's height: how much two glyphs of a line have in common. */
#define LINE_SHARE 0.5
#define STEP_BACK  0.3

static bool is_beside(const lks_rectangle *a, const lks_rectangle *b)
{
  const double height = MAX(lks_rectangle_height(a), 0.1);
  const double gap = b->left - a->right;
  return lks_rectangle_share_y(a, b) > LINE_SHARE * MIN(height, MAX(lks_rectangle_height(b), 0.1)) &&
         gap < LKS_PDF_CELL_GAP * height && gap > -STEP_BACK * height - lks_rectangle_width(a);
}

static bool is_below(const lks_rectangle *a, const lks_rectangle *b)
{
  const double width = MAX(lks_rectangle_width(a), 0.1);
  const double gap = b->top - a->bottom;
  return lks_rectangle_share_x(a, b) > LINE_SHARE * MIN(width, MAX(lks_rectangle_width(b), 0.1)) &&
         gap < LKS_PDF_CELL_GAP * width && gap > -STEP_BACK * width;
}

/* The last glyph of the segment that begins with `first`. Blanks belong to it when something follows them. */
static size_t end_of_segment(const lks_pdf_page *page, size_t first, lks_pdf_segment *segment)
{
  size_t last = first;
  *segment = (lks_pdf_segment){.first = first, .box = page->glyphs[first].box};
  for (size_t i = first + 1; i < page->glyph_count && page->glyphs[i].character != '\n'; i++) {
    const lks_pdf_glyph *glyph = &page->glyphs[i];
    if (glyph->sort == LKS_GLYPH_BLANK)
      continue;
    const lks_rectangle *before = &page->glyphs[last].box;
    const bool beside = is_beside(before, &glyph->box);
    if (!beside && !is_below(before, &glyph->box))
      break;
    segment->vertical = segment->vertical || !beside;
    segment->box = lks_rectangle_join(&segment->box, &glyph->box);
    last = i;
  }
  segment->last = last;
  return last;
}

static int by_middle(const void *left, const void *right)
{
  const lks_pdf_segment *a = left, *b = right;
  const double middle_a = a->box.top + a->box.bottom, middle_b = b->box.top + b->box.bottom;
  if (middle_a != middle_b)
    return middle_a < middle_b ? -1 : 1;
  return (a->first > b->first) - (a->first < b->first);
}

static int by_line(const void *left, const void *right)
{
  const lks_pdf_segment *a = left, *b = right;
  if (a->line != b->line)
    return a->line < b->line ? -1 : 1;
  if (a->box.left != b->box.left)
    return a->box.left < b->box.left ? -1 : 1;
  return (a->first > b->first) - (a->first < b->first);
}

static bool is_on_line(const lks_pdf_segment *line, const lks_pdf_segment *segment)
{
  const double height = MIN(lks_rectangle_height(&line->box), lks_rectangle_height(&segment->box));
  return !line->vertical && !segment->vertical &&
         lks_rectangle_share_y(&line->box, &segment->box) > LINE_SHARE * height;
}

/* A line is what has its height in common with its first segment. */
static void number_lines(lks_pdf_lines *lines)
{
  qsort(lines->segments, lines->count, sizeof *lines->segments, by_middle);
  size_t begins = 0;
  for (size_t i = 0; i < lines->count; i++) {
    if (i > 0 && !is_on_line(&lines->segments[begins], &lines->segments[i])) {
      begins = i;
      lines->line_count++;
    }
    lines->segments[i].line = lines->line_count;
  }
  lines->line_count += lines->count > 0;
  qsort(lines->segments, lines->count, sizeof *lines->segments, by_line);
}

lks_status lks_pdf_lines_find(const lks_pdf_page *page, lks_pdf_lines *lines)
{
  size_t capacity = 0;
  for (size_t i = 0; i < page->glyph_count; i++) {
    if (page->glyphs[i].sort == LKS_GLYPH_BLANK)
      continue;
    if (lines->count == capacity) {
      capacity = capacity == 0 ? 64 : capacity * 2;
      lks_pdf_segment *more = realloc(lines->segments, capacity * sizeof *more);
      if (more == NULL)
        return LKS_NO_MEMORY;
      lines->segments = more;
    }
    i = end_of_segment(page, i, &lines->segments[lines->count++]);
  }
  if (lines->count > 0)
    number_lines(lines);
  return LKS_OK;
}

void lks_pdf_lines_clear(lks_pdf_lines *lines)
{
  free(lines->segments);
  *lines = (lks_pdf_lines){.segments = NULL};
}
