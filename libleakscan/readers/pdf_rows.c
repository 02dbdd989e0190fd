/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tells a page's lines as the rows of a sheet: what stands in columns is told in columns, so that tables, people and
 * forms are found as they are in sheets. */
#include "readers/pdf.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_COLUMNS = 64, MOST_FIELDS = 10000 };

/* Of a line's height: lines that are farther apart belong to different tables. */
#define REGION_GAP 2.2

typedef struct column {
  double left;
  double right;
} column;

/* Lines that stand close together, and the columns that they fall into. */
typedef struct region {
  size_t begin; /* segments */
  size_t end;
  column columns[MOST_COLUMNS]; /* from the left */
  size_t column_count;
} region;

typedef struct teller {
  const lks_pdf_page *page;
  const lks_pdf_lines *lines;
  size_t most_bytes; /* of a cell */
  uint32_t row;
  bool *cut;
} teller;

static size_t end_of_line(const lks_pdf_lines *lines, size_t begin)
{
  size_t end = begin;
  while (end < lines->count && lines->segments[end].line == lines->segments[begin].line)
    end++;
  return end;
}

static size_t end_of_region(const lks_pdf_lines *lines, size_t begin)
{
  size_t end = end_of_line(lines, begin);
  while (end < lines->count) {
    const lks_rectangle *above = &lines->segments[end - 1].box, *below = &lines->segments[end].box;
    const double height = MAX(MIN(lks_rectangle_height(above), lks_rectangle_height(below)), 1);
    if (below->top - above->bottom > REGION_GAP * height || lines->segments[end].vertical)
      break;
    end = end_of_line(lines, end);
  }
  return end;
}

/* The column that a segment begins with, however long it is, else the one that it shares most with; MOST_COLUMNS
 * where it shares nothing with any. */
static size_t find_column(const region *in, const lks_rectangle *box)
{
  static const double alike = 1; /* points */
  size_t best = MOST_COLUMNS;
  double most = 0;
  for (size_t i = 0; i < in->column_count; i++)
    if (box->left > in->columns[i].left - alike && box->left < in->columns[i].left + alike)
      return i;
  for (size_t i = 0; i < in->column_count; i++) {
    const double share = MIN(in->columns[i].right, box->right) - MAX(in->columns[i].left, box->left);
    if (share > most) {
      most = share;
      best = i;
    }
  }
  return best;
}

static void insert_column(region *in, const lks_rectangle *box)
{
  if (in->column_count == MOST_COLUMNS)
    return;
  size_t at = in->column_count++;
  for (; at > 0 && in->columns[at - 1].left > box->left; at--)
    in->columns[at] = in->columns[at - 1];
  in->columns[at] = (column){box->left, box->right};
}

/* Whether a segment stands so near behind another one of its line that both are one cell: where given names stand below
 * each other, poppler tells them as a column of their own. */
static bool is_same_cell(const lks_pdf_lines *lines, size_t before, size_t index)
{
  const lks_rectangle *a = &lines->segments[before].box, *b = &lines->segments[index].box;
  return lines->segments[before].line == lines->segments[index].line &&
         b->left > a->right &&
         b->left - a->right < LKS_PDF_CELL_GAP * MIN(lks_rectangle_height(a), lks_rectangle_height(b));
}

/* How many cells a line has. */
static size_t count_cells(const lks_pdf_lines *lines, size_t begin, size_t end)
{
  size_t count = begin < end;
  for (size_t i = begin + 1; i < end; i++)
    count += !is_same_cell(lines, i - 1, i);
  return count;
}

/* The line with the most cells says what the columns are; what stands beside all of them is one more. */
static void find_columns(const lks_pdf_lines *lines, region *in)
{
  size_t seed = in->begin, seed_end = in->begin, most = 0;
  for (size_t begin = in->begin, end = 0; begin < in->end; begin = end) {
    end = end_of_line(lines, begin);
    const size_t count = count_cells(lines, begin, end);
    if (count > most) {
      most = count;
      seed = begin;
      seed_end = end;
    }
  }
  in->column_count = 0;
  for (size_t i = seed; i < seed_end; i++) {
    lks_rectangle box = lines->segments[i].box;
    while (i + 1 < seed_end && is_same_cell(lines, i, i + 1))
      box = lks_rectangle_join(&box, &lines->segments[++i].box);
    insert_column(in, &box);
  }
  for (size_t i = in->begin; i < in->end; i++)
    if (find_column(in, &lines->segments[i].box) == MOST_COLUMNS && !(i > in->begin && is_same_cell(lines, i - 1, i)))
      insert_column(in, &lines->segments[i].box);
}

/* Cuts a text to what is kept of a cell. */
static void bound_text(const teller *to, GString *text)
{
  if (text->len <= to->most_bytes)
    return;
  const char *end = g_utf8_find_prev_char(text->str, text->str + to->most_bytes);
  g_string_truncate(text, end != NULL ? (gsize)(end - text->str) : 0);
  *to->cut = true;
}

static lks_status tell_cells(teller *to, GString *const *texts, size_t count)
{
  lks_cell cells[MOST_COLUMNS];
  lks_row row = {.number = to->row++, .cells = cells};
  for (size_t i = 0; i < count; i++) {
    if (texts[i] == NULL || texts[i]->len == 0)
      continue;
    bound_text(to, texts[i]);
    cells[row.count++] = (lks_cell){
        .text = texts[i]->str, .length = (uint32_t)texts[i]->len, .column = (uint32_t)i, .kind = LKS_CELL_TEXT};
  }
  return row.count > 0 ? to->page->reading->events->row(to->page->part_context, &row) : LKS_OK;
}

static lks_status tell_line(teller *to, const region *in, size_t begin, size_t end)
{
  GString *texts[MOST_COLUMNS] = {NULL};
  size_t free_column = 0; /* cells of a line keep their order */
  for (size_t i = begin; i < end; i++) {
    const lks_pdf_segment *segment = &to->lines->segments[i];
    size_t at = find_column(in, &segment->box);
    const bool goes_on = i > begin && is_same_cell(to->lines, i - 1, i) && (at == MOST_COLUMNS || at < free_column);
    at = goes_on ? free_column - 1 : MAX(at == MOST_COLUMNS ? 0 : at, free_column);
    at = MIN(at, MAX(in->column_count, 1) - 1);
    if (texts[at] == NULL)
      texts[at] = g_string_new(NULL);
    else
      g_string_append_c(texts[at], ' ');
    lks_pdf_text_append(to->page, segment->first, segment->last, texts[at]);
    free_column = at + 1;
  }
  const lks_status status = tell_cells(to, texts, MOST_COLUMNS);
  for (size_t i = 0; i < MOST_COLUMNS; i++)
    if (texts[i] != NULL)
      g_string_free(texts[i], TRUE);
  return status;
}

static lks_status tell_region(teller *to, region *in)
{
  lks_status status = LKS_OK;
  find_columns(to->lines, in);
  for (size_t begin = in->begin, end = 0; begin < in->end && status == LKS_OK; begin = end) {
    end = end_of_line(to->lines, begin);
    status = tell_line(to, in, begin, end);
  }
  to->row++; /* a blank one parts regions */
  return status;
}

/* malloc'ed by GLib; NULL where nothing is filled in. */
static char *value_of(PopplerFormField *field)
{
  switch (poppler_form_field_get_field_type(field)) {
  case POPPLER_FORM_FIELD_TEXT:
    return poppler_form_field_text_is_password(field) ? NULL : poppler_form_field_text_get_text(field);
  case POPPLER_FORM_FIELD_CHOICE:
    return poppler_form_field_choice_get_text(field);
  default:
    return NULL;
  }
}

/* A field's name says what it holds, as a label does. */
static lks_status tell_field(teller *to, PopplerFormField *field)
{
  char *value = value_of(field);
  if (value == NULL || *value == '\0') {
    g_free(value);
    return LKS_OK;
  }
  char *name = poppler_form_field_get_alternate_ui_name(field);
  if (name == NULL || *name == '\0') {
    g_free(name);
    name = poppler_form_field_get_partial_name(field);
  }
  GString *texts[] = {g_string_new(name), g_string_new(value)};
  const lks_status status = tell_cells(to, texts, 2);
  g_string_free(texts[0], TRUE);
  g_string_free(texts[1], TRUE);
  g_free(name);
  g_free(value);
  return status;
}

static lks_status tell_fields(teller *to)
{
  lks_status status = LKS_OK;
  size_t count = 0;
  GList *fields = poppler_page_get_form_field_mapping(to->page->poppler);
  for (const GList *at = fields; at != NULL && status == LKS_OK && count < MOST_FIELDS; at = at->next, count++)
    status = tell_field(to, ((const PopplerFormFieldMapping *)at->data)->field);
  poppler_page_free_form_field_mapping(fields);
  return status;
}

lks_status lks_pdf_rows_tell(const lks_pdf_page *page, const lks_pdf_lines *lines, bool *cut)
{
  const uint64_t characters = lks_budget_limit(page->reading->budget, LEAKSCAN_LIMIT_CELL_TEXT);
  teller to = {.page = page, .lines = lines, .cut = cut};
  to.most_bytes = characters > G_MAXINT32 / 4 ? G_MAXINT32 : (size_t)characters * 4;
  lks_status status = LKS_OK;
  region in;
  for (in.begin = 0; in.begin < lines->count && status == LKS_OK; in.begin = in.end) {
    in.end = end_of_region(lines, in.begin);
    status = tell_region(&to, &in);
  }
  return status == LKS_OK ? tell_fields(&to) : status;
}
