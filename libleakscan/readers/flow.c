/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Text that flows, told as rows and columns. */
#include "readers/flow.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

enum {
  PARAGRAPH_COLUMNS = 14, /* that tabs may make; what is behind more of them is one */
  TABLE_COLUMN = 16,      /* the first of a table */
  COLUMNS_OF_DEPTH = 66,  /* Word's tables have 63 at most */
  DEEPEST_COLUMNS = 64,   /* tables inside tables beyond share their columns */
  MOST_CELLS = 1024,      /* of a row; others are told as a row of their own */
  MOST_COLUMNS = 8192,
  TABLE_GAP = 11,            /* blank rows between tables, more than any table has inside */
  LONG_CELL = 8 * 1024,      /* bytes, beyond which a cell's paragraphs are told as rows */
  LONG_PARAGRAPH = 30 * 1024, /* bytes, at which a paragraph is told, to be gone on with */
  LEAD = 96,                 /* bytes before a concealed text */
  MOST_RUNS = 640,           /* that wait for the end, as many as a survey keeps and some more */
  MOST_PARAGRAPHS = 65536,   /* whose words are remembered */
  MOST_PIECES = 4096,        /* concealed stretches, at which a paragraph is told, to be gone on with */
  BYTES_BETWEEN_CHECKS = 256 * 1024
};

/* A stretch of a paragraph that isn't seen. */
typedef struct piece {
  lks_veil veil; /* its author and time are the flow's */
  size_t begin, end;
  size_t shown; /* bytes that were shown before it */
} piece;

/* What holds paragraphs: the part itself, a box, a table's cell. */
typedef struct holder {
  bool is_cell;
  GString *shown;   /* the paragraph */
  GString *deleted; /* what of it was deleted, which the reader of the paragraph must not see in between */
  GArray *pieces;
  GString *content;         /* a cell's paragraphs */
  GString *deleted_content; /* the same of deleted text */
  uint32_t columns;         /* of a cell */
} holder;

typedef struct cell_span {
  size_t begin, length;
  uint32_t column;
} cell_span;

typedef struct table {
  uint32_t column; /* the next cell's */
  uint32_t first;
  bool hidden;
  GString *text;
  GArray *cells;
} table;

/* A run that waits. Its texts are its own. */
typedef struct waiting_run {
  lks_run run;
  char *text;
  char *lead;
} waiting_run;

struct lks_flow {
  const lks_reading *reading;
  void *part_context;
  uint32_t next_row;
  GPtrArray *holders; /* from the outermost; those above `depth` are kept to be used again */
  size_t depth;
  GPtrArray *tables;
  size_t table_depth;
  GStringChunk *names; /* authors and times */
  GArray *runs;
  GHashTable *paragraphs; /* hashes of what is shown */
  GHashTable *choices;    /* hashes of what the first form of something held */
  unsigned choice, fallback;
  size_t fallback_holder; /* the depth at which the fallback began */
  size_t unchecked;
};

static void free_holder(void *data)
{
  holder *old = data;
  GString *const texts[] = {old->shown, old->deleted, old->content, old->deleted_content};
  for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
    g_string_free(texts[i], TRUE);
  g_array_free(old->pieces, TRUE);
  g_free(old);
}

static void free_table(void *data)
{
  table *old = data;
  g_string_free(old->text, TRUE);
  g_array_free(old->cells, TRUE);
  g_free(old);
}

static holder *push_holder(lks_flow *flow, bool is_cell)
{
  if (flow->depth == flow->holders->len) {
    holder *made = g_new0(holder, 1);
    made->shown = g_string_new(NULL);
    made->deleted = g_string_new(NULL);
    made->content = g_string_new(NULL);
    made->deleted_content = g_string_new(NULL);
    made->pieces = g_array_new(FALSE, FALSE, sizeof(piece));
    g_ptr_array_add(flow->holders, made);
  }
  holder *top = g_ptr_array_index(flow->holders, flow->depth++);
  g_string_truncate(top->content, 0);
  g_string_truncate(top->deleted_content, 0);
  top->columns = 1;
  top->is_cell = is_cell;
  return top;
}

static holder *top_holder(const lks_flow *flow)
{
  return g_ptr_array_index(flow->holders, flow->depth - 1);
}

static table *top_table(const lks_flow *flow)
{
  return flow->table_depth > 0 ? g_ptr_array_index(flow->tables, flow->table_depth - 1) : NULL;
}

lks_flow *lks_flow_new(const lks_reading *reading, void *part_context)
{
  lks_flow *flow = g_new0(lks_flow, 1);
  flow->reading = reading;
  flow->part_context = part_context;
  flow->holders = g_ptr_array_new_with_free_func(free_holder);
  flow->tables = g_ptr_array_new_with_free_func(free_table);
  flow->names = g_string_chunk_new(256);
  flow->runs = g_array_new(FALSE, FALSE, sizeof(waiting_run));
  flow->paragraphs = g_hash_table_new(g_direct_hash, g_direct_equal);
  flow->choices = g_hash_table_new(g_direct_hash, g_direct_equal);
  push_holder(flow, false);
  return flow;
}

void lks_flow_free(lks_flow *flow)
{
  if (flow == NULL)
    return;
  for (guint i = 0; i < flow->runs->len; i++) {
    g_free(g_array_index(flow->runs, waiting_run, i).text);
    g_free(g_array_index(flow->runs, waiting_run, i).lead);
  }
  g_array_free(flow->runs, TRUE);
  g_ptr_array_free(flow->holders, TRUE);
  g_ptr_array_free(flow->tables, TRUE);
  g_string_chunk_free(flow->names);
  g_hash_table_destroy(flow->paragraphs);
  g_hash_table_destroy(flow->choices);
  g_free(flow);
}

/* ---- rows ---- */

static bool is_blank(char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static void trim(const char **text, size_t *length)
{
  while (*length > 0 && is_blank(**text)) {
    (*text)++;
    (*length)--;
  }
  while (*length > 0 && is_blank((*text)[*length - 1]))
    (*length)--;
}

static bool holds_text(const GString *text)
{
  const char *begin = text->str;
  size_t length = text->len;
  trim(&begin, &length);
  return length > 0;
}

static void *hash_of(const char *text, size_t length)
{
  guint hash = 5381;
  trim(&text, &length);
  for (size_t i = 0; i < length; i++)
    hash = hash * 33 + (unsigned char)text[i];
  return GUINT_TO_POINTER(hash | 1);
}

/* Whether the same was told in the first form of it; remembers what may come again. */
static bool was_told(lks_flow *flow, const char *text, size_t length)
{
  if (flow->choice == 0)
    return false;
  void *hash = hash_of(text, length);
  if (flow->fallback > 0)
    return g_hash_table_contains(flow->choices, hash);
  if (g_hash_table_size(flow->choices) < MOST_PARAGRAPHS)
    g_hash_table_add(flow->choices, hash);
  return false;
}

static void remember(lks_flow *flow, const char *text, size_t length)
{
  if (g_hash_table_size(flow->paragraphs) < MOST_PARAGRAPHS)
    g_hash_table_add(flow->paragraphs, hash_of(text, length));
}

static lks_status tell_row(lks_flow *flow, const lks_cell *cells, size_t count, bool hidden, size_t bytes)
{
  const lks_row row = {.number = flow->next_row++, .hidden = hidden, .cells = cells, .count = count};
  const lks_status status =
      lks_budget_check_each(flow->reading->budget, &flow->unchecked, bytes + 1, BYTES_BETWEEN_CHECKS);
  return status == LKS_OK && count > 0 ? flow->reading->events->row(flow->part_context, &row) : status;
}

/* One row of what tabs divide. */
static lks_status tell_paragraph(lks_flow *flow, const GString *text)
{
  lks_cell cells[PARAGRAPH_COLUMNS];
  size_t count = 0, at = 0;
  while (at < text->len && count < PARAGRAPH_COLUMNS) {
    const char *begin = text->str + at;
    const char *tab = count + 1 < PARAGRAPH_COLUMNS ? memchr(begin, '\t', text->len - at) : NULL;
    size_t length = tab != NULL ? (size_t)(tab - begin) : text->len - at;
    at += length + 1;
    trim(&begin, &length);
    if (length == 0)
      continue;
    cells[count] =
        (lks_cell){.text = begin, .length = (uint32_t)length, .column = (uint32_t)count, .kind = LKS_CELL_TEXT};
    count++;
  }
  return tell_row(flow, cells, count, false, text->len);
}

/* ---- runs ---- */

static uint32_t letters_of(const char *text, size_t length)
{
  uint32_t letters = 0;
  for (size_t i = 0; i < length; i++)
    letters += ((unsigned char)text[i] & 0xc0) != 0x80 && !is_blank(text[i]);
  return letters;
}

static lks_status tell_run(lks_flow *flow, waiting_run *waiting)
{
  const lks_events *events = flow->reading->events;
  waiting->run.text = waiting->text;
  waiting->run.lead = waiting->lead;
  return events->run != NULL ? events->run(flow->part_context, &waiting->run) : LKS_OK;
}

/* What stands before it: of its paragraph, or in the cell before. */
static char *lead_of(const lks_flow *flow, const holder *in, const GString *from, const piece *of)
{
  GString *lead = g_string_new(NULL);
  const table *around = top_table(flow);
  if (in->is_cell && of->begin == 0 && of->shown == 0 && around != NULL && around->cells->len > 0) {
    const cell_span *before = &g_array_index(around->cells, cell_span, around->cells->len - 1);
    g_string_append_len(lead, around->text->str + before->begin, (gssize)before->length);
    g_string_append_c(lead, ' ');
  }
  g_string_append_len(lead, in->shown->str, (gssize)of->shown);
  if (from == in->deleted)
    g_string_append_len(lead, from->str, (gssize)of->begin);
  size_t cut = lead->len > LEAD ? lead->len - LEAD : 0;
  while (cut < lead->len && ((unsigned char)lead->str[cut] & 0xc0) == 0x80)
    cut++;
  g_string_erase(lead, 0, (gssize)cut);
  return g_string_free(lead, FALSE);
}

static lks_status keep_run(lks_flow *flow, const holder *in, const piece *of)
{
  const GString *from = of->veil.concealment == LKS_CONCEALED_DELETED ? in->deleted : in->shown;
  const char *text = from->str + of->begin;
  size_t length = of->end - of->begin;
  trim(&text, &length);
  waiting_run kept = {.run = {.length = length,
                              .concealment = of->veil.concealment,
                              .cover = of->veil.cover,
                              .letters = letters_of(text, length),
                              .marginal = of->veil.marginal,
                              .fits = of->veil.fits}};
  if (kept.run.letters == 0)
    return LKS_OK;
  kept.text = g_strndup(text, length);
  kept.lead = lead_of(flow, in, from, of);
  if (flow->runs->len < MOST_RUNS) {
    g_array_append_val(flow->runs, kept);
    return LKS_OK;
  }
  const lks_status status = of->veil.cover.sort == LKS_COVER_PAGE ? LKS_OK : tell_run(flow, &kept);
  g_free(kept.text);
  g_free(kept.lead);
  return status;
}

static bool same_text(const char *a, const char *b)
{
  return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static bool same_veil(const lks_veil *a, const lks_veil *b)
{
  return a->concealment == b->concealment && a->cover.sort == b->cover.sort && a->cover.colour == b->cover.colour &&
         a->cover.before == b->cover.before && a->marginal == b->marginal && a->fits == b->fits &&
         same_text(a->cover.author, b->cover.author) && same_text(a->cover.time, b->cover.time);
}

static const char *keep_name(lks_flow *flow, const char *name)
{
  return name != NULL ? g_string_chunk_insert_const(flow->names, name) : NULL;
}

static void add_piece(lks_flow *flow, holder *in, const lks_veil *veil, size_t begin, size_t end)
{
  piece *last = in->pieces->len > 0 ? &g_array_index(in->pieces, piece, in->pieces->len - 1) : NULL;
  const bool whole = last != NULL && last->end == begin && same_veil(&last->veil, veil) &&
                     (veil->concealment != LKS_CONCEALED_DELETED || last->shown == in->shown->len);
  if (whole) {
    last->end = end;
    return;
  }
  piece made = {.veil = *veil, .begin = begin, .end = end, .shown = in->shown->len};
  if (veil->concealment != LKS_CONCEALED_DELETED)
    made.shown = begin;
  made.veil.cover.author = keep_name(flow, veil->cover.author);
  made.veil.cover.time = keep_name(flow, veil->cover.time);
  g_array_append_val(in->pieces, made);
}

/* ---- paragraphs ---- */

static void append_line(GString *content, const GString *line)
{
  if (content->len > 0)
    g_string_append_c(content, '\n');
  g_string_append_len(content, line->str, (gssize)line->len);
}

static lks_status flush_content(lks_flow *flow, holder *cell)
{
  const lks_status status = tell_paragraph(flow, cell->content);
  g_string_truncate(cell->content, 0);
  return status;
}

static lks_status keep_paragraph(lks_flow *flow, holder *in)
{
  const GString *line = holds_text(in->shown) ? in->shown : in->deleted;
  if (!holds_text(line))
    return LKS_OK;
  if (!in->is_cell)
    return tell_paragraph(flow, line);
  append_line(line == in->shown ? in->content : in->deleted_content, line);
  if (in->deleted_content->len > LONG_CELL)
    g_string_truncate(in->deleted_content, 0); /* it is told as runs */
  return in->content->len > LONG_CELL ? flush_content(flow, in) : LKS_OK;
}

static lks_status end_paragraph(lks_flow *flow, holder *in)
{
  lks_status status = LKS_OK;
  if (in->shown->len == 0 && in->deleted->len == 0)
    return LKS_OK;
  GString *first = in->shown->len > 0 ? in->shown : in->deleted;
  if (!was_told(flow, first->str, first->len)) {
    for (guint i = 0; i < in->pieces->len && status == LKS_OK; i++)
      status = keep_run(flow, in, &g_array_index(in->pieces, piece, i));
    if (in->pieces->len == 0)
      remember(flow, in->shown->str, in->shown->len);
    if (status == LKS_OK)
      status = keep_paragraph(flow, in);
  }
  g_string_truncate(in->shown, 0);
  g_string_truncate(in->deleted, 0);
  g_array_set_size(in->pieces, 0);
  return status;
}

lks_status lks_flow_paragraph_end(lks_flow *flow)
{
  return end_paragraph(flow, top_holder(flow));
}

lks_status lks_flow_text(lks_flow *flow, const char *text, size_t length, const lks_veil *veil)
{
  holder *in = top_holder(flow);
  if (was_told(flow, text, length) && flow->depth == flow->fallback_holder)
    return LKS_OK; /* of the same line: its first form stands there */
  GString *to = veil != NULL && veil->concealment == LKS_CONCEALED_DELETED ? in->deleted : in->shown;
  lks_status status = LKS_OK;
  if ((to->len + length > LONG_PARAGRAPH && to->len > 0) || in->pieces->len == MOST_PIECES)
    status = end_paragraph(flow, in);
  while (length > LONG_PARAGRAPH && status == LKS_OK) { /* no more than one cell may hold */
    size_t some = LONG_PARAGRAPH;
    while (some > 0 && ((unsigned char)text[some] & 0xc0) == 0x80)
      some--;
    some = some == 0 ? LONG_PARAGRAPH : some;
    status = lks_flow_text(flow, text, some, veil);
    if (status == LKS_OK)
      status = end_paragraph(flow, in);
    text += some;
    length -= some;
  }
  const size_t begin = to->len;
  g_string_append_len(to, text, (gssize)length);
  if (veil != NULL && length > 0)
    add_piece(flow, in, veil, begin, to->len);
  return status;
}

void lks_flow_veil_paragraph(lks_flow *flow, const lks_veil *veil)
{
  holder *in = top_holder(flow);
  g_array_set_size(in->pieces, 0);
  if (in->shown->len > 0)
    add_piece(flow, in, veil, 0, in->shown->len);
}

void lks_flow_box_begin(lks_flow *flow)
{
  push_holder(flow, false);
}

/* The outermost holder stays, however many ends come. */
static lks_status pop_holder(lks_flow *flow)
{
  if (flow->depth < 2)
    return LKS_OK;
  const lks_status status = end_paragraph(flow, top_holder(flow));
  flow->depth--;
  return status;
}

lks_status lks_flow_box_end(lks_flow *flow)
{
  return pop_holder(flow);
}

/* ---- tables ---- */

lks_status lks_flow_table_begin(lks_flow *flow)
{
  const lks_status status = end_paragraph(flow, top_holder(flow));
  const size_t depth = MIN(flow->table_depth, DEEPEST_COLUMNS);
  if (flow->table_depth == flow->tables->len) {
    table *made = g_new0(table, 1);
    made->text = g_string_new(NULL);
    made->cells = g_array_new(FALSE, FALSE, sizeof(cell_span));
    g_ptr_array_add(flow->tables, made);
  }
  table *top = g_ptr_array_index(flow->tables, flow->table_depth++);
  top->first = TABLE_COLUMN + COLUMNS_OF_DEPTH * (uint32_t)depth;
  lks_flow_row_begin(flow);
  flow->next_row += TABLE_GAP;
  return status;
}

lks_status lks_flow_table_end(lks_flow *flow)
{
  if (flow->table_depth > 0)
    flow->table_depth--;
  flow->next_row += flow->table_depth == 0 ? 1 : 0;
  return LKS_OK;
}

void lks_flow_row_begin(lks_flow *flow)
{
  table *top = top_table(flow);
  if (top == NULL)
    return;
  top->column = top->first;
  top->hidden = false;
  g_string_truncate(top->text, 0);
  g_array_set_size(top->cells, 0);
}

void lks_flow_row_skip(lks_flow *flow, uint32_t columns)
{
  if (top_table(flow) != NULL)
    top_table(flow)->column += MIN(columns, COLUMNS_OF_DEPTH);
}

void lks_flow_row_hide(lks_flow *flow)
{
  if (top_table(flow) != NULL)
    top_table(flow)->hidden = true;
}

lks_status lks_flow_row_end(lks_flow *flow)
{
  table *top = top_table(flow);
  if (top == NULL)
    return LKS_OK;
  lks_status status = LKS_OK;
  if (!was_told(flow, top->text->str, top->text->len)) {
    lks_cell *cells = g_new(lks_cell, top->cells->len + 1);
    size_t count = 0;
    for (guint i = 0; i < top->cells->len; i++) {
      const cell_span *span = &g_array_index(top->cells, cell_span, i);
      cells[count++] = (lks_cell){.text = top->text->str + span->begin,
                                  .length = (uint32_t)span->length,
                                  .column = span->column,
                                  .kind = LKS_CELL_TEXT};
    }
    status = tell_row(flow, cells, count, top->hidden, top->text->len);
    g_free(cells);
  }
  lks_flow_row_begin(flow);
  return status;
}

void lks_flow_cell_begin(lks_flow *flow)
{
  push_holder(flow, true);
}

void lks_flow_cell_span(lks_flow *flow, uint32_t columns)
{
  top_holder(flow)->columns = MAX(1, MIN(columns, COLUMNS_OF_DEPTH));
}

lks_status lks_flow_cell_end(lks_flow *flow)
{
  holder *cell = top_holder(flow);
  table *row = top_table(flow);
  lks_status status = pop_holder(flow);
  if (row == NULL || !cell->is_cell)
    return status;
  const GString *content = cell->content->len > 0 ? cell->content : cell->deleted_content;
  const char *text = content->str;
  size_t length = content->len;
  trim(&text, &length);
  if (status == LKS_OK && (row->cells->len == MOST_CELLS || row->column > MOST_COLUMNS)) {
    const bool hidden = row->hidden;
    status = lks_flow_row_end(flow);
    row->hidden = hidden;
  }
  if (length > 0) {
    const cell_span span = {.begin = row->text->len, .length = length, .column = row->column};
    g_string_append_len(row->text, text, (gssize)length);
    g_string_append_c(row->text, '\n');
    g_array_append_val(row->cells, span);
  }
  row->column += cell->columns;
  return status;
}

/* ---- what stands there twice ---- */

void lks_flow_choice_begin(lks_flow *flow)
{
  if (flow->choice++ == 0)
    g_hash_table_remove_all(flow->choices);
}

void lks_flow_choice_end(lks_flow *flow)
{
  if (flow->choice > 0)
    flow->choice--;
}

void lks_flow_fallback_begin(lks_flow *flow)
{
  if (flow->fallback++ == 0)
    flow->fallback_holder = flow->depth;
}

void lks_flow_fallback_end(lks_flow *flow)
{
  if (flow->fallback > 0)
    flow->fallback--;
}

lks_status lks_flow_finish(lks_flow *flow, bool page_is_known)
{
  lks_status status = LKS_OK;
  while (flow->depth > 1 && status == LKS_OK)
    status = pop_holder(flow);
  if (status == LKS_OK)
    status = end_paragraph(flow, top_holder(flow));
  for (guint i = 0; i < flow->runs->len && status == LKS_OK; i++) {
    waiting_run *waiting = &g_array_index(flow->runs, waiting_run, i);
    waiting->run.shown_elsewhere =
        g_hash_table_contains(flow->paragraphs, hash_of(waiting->text, waiting->run.length));
    if (waiting->run.cover.sort != LKS_COVER_PAGE || page_is_known)
      status = tell_run(flow, waiting);
  }
  return status;
}
