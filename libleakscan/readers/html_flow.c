/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Texts become cells, cells rows. */
#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "readers/html.h"

enum {
  GAP = 60,         /* rows: more than may stand blank within a table */
  COLUMNS = 1024,   /* of a row; what is right of them is told below it */
  PIECE = 16 * 1024 /* bytes of a cell */
};

struct lks_html_flow {
  lks_reading *reading;
  leakscan_visibility visibility;
  uint32_t number;
  void *part;
  uint32_t row;
  GString *text; /* of all cells of the row */
  GArray *cells; /* lks_cell; `shared` is where the text begins */
  size_t begin;  /* of the open cell */
  uint32_t column;
  bool space; /* comes before the next word */
};

lks_html_flow *lks_html_flow_new(lks_reading *reading, uint32_t number, leakscan_visibility visibility)
{
  lks_html_flow *flow = calloc(1, sizeof *flow);
  if (flow == NULL)
    return NULL;
  flow->reading = reading;
  flow->number = number;
  flow->visibility = visibility;
  flow->text = g_string_new(NULL);
  flow->cells = g_array_new(FALSE, FALSE, sizeof(lks_cell));
  return flow;
}

void lks_html_flow_free(lks_html_flow *flow)
{
  if (flow == NULL)
    return;
  g_string_free(flow->text, TRUE);
  g_array_free(flow->cells, TRUE);
  free(flow);
}

static lks_status need_part(lks_html_flow *flow)
{
  const lks_part part = {.name = "",
                         .number = flow->number,
                         .sort = LKS_PART_FLOW,
                         .visibility = flow->visibility,
                         .active = flow->visibility == LEAKSCAN_VISIBLE};
  if (flow->part != NULL)
    return LKS_OK;
  return flow->reading->events->part_begin(flow->reading->context, &part, &flow->part);
}

lks_status lks_html_flow_end(lks_html_flow *flow)
{
  const lks_status status = lks_html_flow_row(flow);
  if (flow->part == NULL)
    return status;
  const lks_status ended = flow->reading->events->part_end(flow->part);
  flow->part = NULL;
  return status == LKS_OK ? ended : status;
}

static bool is_space(const char *at, size_t left, size_t *length)
{
  *length = 1;
  if (*at == ' ' || (*at >= '\t' && *at <= '\r'))
    return true;
  *length = 2; /* a space that doesn't break */
  return left >= 2 && memcmp(at, "\xC2\xA0", 2) == 0;
}

void lks_html_flow_space(lks_html_flow *flow)
{
  flow->space = flow->text->len > flow->begin;
}

/* A cell that grows too long is told in pieces, one below the other. */
lks_status lks_html_flow_text(lks_html_flow *flow, const char *text, size_t length)
{
  lks_status status = LKS_OK;
  for (size_t i = 0, skipped = 0; i < length && status == LKS_OK;) {
    if (is_space(text + i, length - i, &skipped)) {
      lks_html_flow_space(flow);
      i += skipped;
      continue;
    }
    size_t end = i;
    while (end < length && !is_space(text + end, length - end, &skipped))
      end++;
    if (flow->space)
      g_string_append_c(flow->text, ' ');
    flow->space = false;
    g_string_append_len(flow->text, text + i, (gssize)(end - i));
    i = end;
    if (flow->text->len - flow->begin > PIECE) {
      const uint32_t column = flow->column;
      status = lks_html_flow_row(flow);
      flow->column = column;
    }
  }
  return status;
}

void lks_html_flow_cell(lks_html_flow *flow, uint32_t column)
{
  const size_t length = flow->text->len - flow->begin;
  if (length > 0) {
    const lks_cell cell = {
        .shared = (uint32_t)flow->begin, .length = (uint32_t)length, .column = flow->column, .kind = LKS_CELL_TEXT};
    g_array_append_val(flow->cells, cell);
  }
  flow->begin = flow->text->len;
  flow->space = false;
  flow->column = MAX(column, flow->column + (length > 0));
}

/* Digits alone are a number, as in a workbook, but for those of a code. */
static uint8_t kind_of(const char *text, size_t length)
{
  enum { LONGEST = 15 };
  if (length > LONGEST || (length > 1 && text[0] == '0'))
    return LKS_CELL_TEXT;
  for (size_t i = 0; i < length; i++)
    if (!g_ascii_isdigit(text[i]))
      return LKS_CELL_TEXT;
  return LKS_CELL_NUMBER;
}

lks_status lks_html_flow_row(lks_html_flow *flow)
{
  lks_html_flow_cell(flow, flow->column);
  lks_status status = flow->cells->len > 0 ? need_part(flow) : LKS_OK;
  const lks_cell *cells = (const lks_cell *)(void *)flow->cells->data;
  for (guint from = 0; from < flow->cells->len && status == LKS_OK;) {
    guint to = from;
    const uint32_t base = cells[from].column - cells[from].column % COLUMNS;
    for (; to < flow->cells->len && cells[to].column - base < COLUMNS; to++) {
      lks_cell *cell = &g_array_index(flow->cells, lks_cell, to);
      cell->text = flow->text->str + cell->shared;
      cell->kind = kind_of(cell->text, cell->length);
      cell->shared = 0;
    }
    for (guint i = from; i < to; i++)
      g_array_index(flow->cells, lks_cell, i).column -= base;
    const lks_row row = {.number = flow->row, .cells = cells + from, .count = to - from};
    status = flow->reading->events->row(flow->part, &row);
    flow->row += flow->row < UINT32_MAX - GAP;
    from = to;
  }
  g_array_set_size(flow->cells, 0);
  g_string_truncate(flow->text, 0);
  flow->begin = 0;
  flow->column = 0;
  flow->space = false;
  return status;
}

lks_status lks_html_flow_gap(lks_html_flow *flow)
{
  const lks_status status = lks_html_flow_row(flow);
  if (flow->row > 0 && flow->row < UINT32_MAX - 2 * GAP)
    flow->row += GAP;
  return status;
}

char *lks_html_flow_take(lks_html_flow *flow, size_t most)
{
  if (flow->cells->len > 0 || flow->column > 0 || flow->text->len == 0 || flow->text->len > most)
    return NULL;
  char *words = g_strdup(flow->text->str);
  g_string_truncate(flow->text, 0);
  flow->space = false;
  return words;
}

uint32_t lks_html_flow_column(const lks_html_flow *flow)
{
  return flow->column + (flow->text->len > flow->begin);
}

const char *lks_html_flow_open(const lks_html_flow *flow)
{
  return flow->text->str + flow->begin;
}
