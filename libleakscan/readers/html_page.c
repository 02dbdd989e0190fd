/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the elements of a page mean for its rows: tables have rows and cells, a label stands beside its field, other
 * blocks are rows of one cell; what isn't shown goes to the part that is hidden. */
#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "readers/html.h"
#include "readers/html_elements.h"

enum {
  SPAN_COLUMNS = 256,   /* in which a cell may reach into the rows below */
  MOST_ATTRIBUTES = 64, /* of an element that are told */
  LARGEST_SCRIPT = 16 * 1024 * 1024,
  WIDEST_SPAN = 1000,
  SHORT_LINE = 100, /* bytes */
  MOST_TOGETHER = 8 /* lines that may be one row */
};

/* A table that is open: which of its columns are taken in the rows to come. */
typedef struct table {
  uint16_t spans[SPAN_COLUMNS];
  uint32_t next; /* column */
  bool in_cell;
} table;

/* An element that is open. */
typedef struct element {
  lks_html_sort sort;
  bool hidden;
  char *mail; /* of a link, if it is shown by another text */
} element;

struct lks_page {
  lks_reading *reading;
  lks_html_flow *shown;
  lks_html_flow *hidden;
  lks_sets *sets;
  GArray *open;      /* element */
  GPtrArray *tables; /* table */
  GString *script;   /* of the script that is open */
  bool in_comment;
  guint tables_outside; /* of the comment */
  GPtrArray *lines;  /* short blocks, one below the other: a row, when that is all that is in the block around them */
  guint lines_depth; /* elements that are open around them */
  lks_html_flow *lines_flow;
  bool lines_many; /* there were more */
  uint64_t deepest;
};

lks_page *lks_page_new(lks_reading *reading)
{
  lks_page *page = calloc(1, sizeof *page);
  if (page == NULL)
    return NULL;
  page->reading = reading;
  page->deepest = lks_budget_limit(reading->budget, LEAKSCAN_LIMIT_XML_DEPTH);
  page->shown = lks_html_flow_new(reading, 1, LEAKSCAN_VISIBLE);
  page->hidden = lks_html_flow_new(reading, 2, LEAKSCAN_HIDDEN);
  page->sets = lks_sets_new(reading->budget);
  page->open = g_array_new(FALSE, TRUE, sizeof(element));
  page->tables = g_ptr_array_new_with_free_func(g_free);
  page->script = g_string_new(NULL);
  page->lines = g_ptr_array_new_with_free_func(g_free);
  if (page->shown != NULL && page->hidden != NULL && page->sets != NULL)
    return page;
  lks_page_free(page);
  return NULL;
}

void lks_page_free(lks_page *page)
{
  if (page == NULL)
    return;
  for (guint i = 0; i < page->open->len; i++)
    g_free(g_array_index(page->open, element, i).mail);
  g_array_free(page->open, TRUE);
  g_ptr_array_free(page->tables, TRUE);
  lks_budget_release(page->reading->budget, page->script->len); /* of one that a limit ended */
  g_string_free(page->script, TRUE);
  g_ptr_array_free(page->lines, TRUE);
  lks_sets_free(page->sets);
  lks_html_flow_free(page->shown);
  lks_html_flow_free(page->hidden);
  free(page);
}

static const element *top(const lks_page *page)
{
  static const element none = {LKS_HTML_BLOCK, false, NULL};
  return page->open->len > 0 ? &g_array_index(page->open, element, page->open->len - 1) : &none;
}

static lks_html_flow *flow_of(const lks_page *page)
{
  return top(page)->hidden || page->in_comment ? page->hidden : page->shown;
}

static table *table_of(const lks_page *page)
{
  return page->tables->len > 0 ? g_ptr_array_index(page->tables, page->tables->len - 1) : NULL;
}

static bool in_cell(const lks_page *page)
{
  const table *its = table_of(page);
  return its != NULL && its->in_cell;
}

/* A block within a cell is more of the cell's words. */
static lks_status line_break(lks_page *page)
{
  if (!in_cell(page))
    return lks_html_flow_row(flow_of(page));
  lks_html_flow_space(flow_of(page));
  return LKS_OK;
}

/* ---- lines ---- */

static lks_status tell_lines(lks_page *page, bool together)
{
  lks_status status = LKS_OK;
  for (guint i = 0; i < page->lines->len && status == LKS_OK; i++) {
    const char *line = g_ptr_array_index(page->lines, i);
    status = lks_html_flow_text(page->lines_flow, line, strlen(line));
    if (together)
      lks_html_flow_cell(page->lines_flow, i + 1);
    else if (status == LKS_OK)
      status = lks_html_flow_row(page->lines_flow);
  }
  if (together && status == LKS_OK)
    status = lks_html_flow_row(page->lines_flow);
  g_ptr_array_set_size(page->lines, 0);
  page->lines_many = false;
  return status;
}

static lks_status begin_card(lks_page *page)
{
  const bool others = page->lines->len > 0 && page->lines_depth + 1 != page->open->len;
  const lks_status status = others ? tell_lines(page, false) : LKS_OK;
  return status == LKS_OK ? line_break(page) : status;
}

static lks_status keep_line(lks_page *page, char *line)
{
  const guint depth = page->open->len - 1;
  lks_status status = LKS_OK;
  if (page->lines->len > 0 && (page->lines_depth != depth || page->lines_flow != flow_of(page)))
    status = tell_lines(page, false);
  if (page->lines->len == MOST_TOGETHER) {
    status = tell_lines(page, false);
    page->lines_many = true;
  }
  page->lines_depth = depth;
  page->lines_flow = flow_of(page);
  g_ptr_array_add(page->lines, line);
  return status;
}

/* A card has the lines of one thing or person; a list has those of many, each of which stands for itself. */
static lks_status end_card(lks_page *page)
{
  if (page->lines->len > 0 && page->lines_depth == page->open->len) {
    const lks_status told = tell_lines(page, page->lines->len > 1 && !page->lines_many);
    return told == LKS_OK ? line_break(page) : told;
  }
  char *line = in_cell(page) ? NULL : lks_html_flow_take(flow_of(page), SHORT_LINE);
  if (line != NULL)
    return keep_line(page, line);
  return line_break(page);
}

/* ---- tables ---- */

static lks_status begin_table(lks_page *page)
{
  g_ptr_array_add(page->tables, g_new0(table, 1));
  return lks_html_flow_gap(flow_of(page));
}

static lks_status end_table(lks_page *page)
{
  if (page->tables->len > (page->in_comment ? page->tables_outside + 1 : 0))
    g_ptr_array_set_size(page->tables, (gint)page->tables->len - 1);
  return lks_html_flow_gap(flow_of(page));
}

static uint32_t number_of(const char *const *attributes, const char *name)
{
  const char *text = lks_html_value(attributes, name);
  const guint64 number = text != NULL ? g_ascii_strtoull(text, NULL, 10) : 1;
  return (uint32_t)CLAMP(number, 1, WIDEST_SPAN);
}

static void end_cell(lks_page *page)
{
  table *its = table_of(page);
  if (its == NULL || !its->in_cell)
    return;
  lks_html_flow_cell(flow_of(page), 0);
  its->in_cell = false;
}

static lks_status begin_row(lks_page *page)
{
  table *its = table_of(page);
  end_cell(page);
  for (size_t i = 0; its != NULL && i < SPAN_COLUMNS; i++)
    its->spans[i] = (uint16_t)(its->spans[i] - (its->spans[i] > 0));
  if (its != NULL)
    its->next = 0;
  return lks_html_flow_row(flow_of(page));
}

/* Cells that are hidden are a row of the other part. */
static lks_status end_row(lks_page *page)
{
  end_cell(page);
  const lks_status status = lks_html_flow_row(page->shown);
  return status == LKS_OK ? lks_html_flow_row(page->hidden) : status;
}

/* Columns that cells from above reach into are left out. A span of n rows takes them in n - 1 rows below: the first
 * of these takes one off before it asks. */
static void begin_cell(lks_page *page, const char *const *attributes)
{
  table *its = table_of(page);
  lks_html_flow *flow = flow_of(page);
  if (its == NULL) {
    lks_html_flow_cell(flow, lks_html_flow_column(flow));
    return;
  }
  end_cell(page);
  uint32_t column = its->next;
  while (column < SPAN_COLUMNS && its->spans[column] > 0)
    column++;
  const uint32_t width = number_of(attributes, "colspan"), height = number_of(attributes, "rowspan");
  for (uint32_t i = column; i < column + width && i < SPAN_COLUMNS && height > 1; i++)
    its->spans[i] = (uint16_t)height;
  lks_html_flow_cell(flow, column);
  its->next = MIN(column + width, UINT16_MAX);
  its->in_cell = true;
}

/* ---- fields, scripts, attributes ---- */

static lks_pair pair_of(const char *name, const char *value)
{
  return (lks_pair){name, strlen(name), value, strlen(value)};
}

static bool is_shown_input(const char *type)
{
  static const char *const not_shown[] = {"hidden", "checkbox", "radio",    "submit", "button",
                                          "image",  "reset",    "password", "file",   "color"};
  for (size_t i = 0; type != NULL && i < G_N_ELEMENTS(not_shown); i++)
    if (g_ascii_strcasecmp(type, not_shown[i]) == 0)
      return false;
  return true;
}

/* A value stands beside the words before it: its label. */
static lks_status tell_field(lks_page *page, const char *value)
{
  lks_html_flow *flow = flow_of(page);
  const bool apart = !in_cell(page);
  if (apart)
    lks_html_flow_cell(flow, 1);
  else
    lks_html_flow_space(flow);
  lks_status status = lks_html_flow_text(flow, value, strlen(value));
  if (apart && status == LKS_OK)
    status = lks_html_flow_row(flow);
  return status;
}

static lks_status read_input(lks_page *page, const char *const *attributes)
{
  const char *type = lks_html_value(attributes, "type"), *value = lks_html_value(attributes, "value");
  const char *name = lks_html_value(attributes, "name");
  if (value == NULL || *value == '\0')
    return LKS_OK;
  if (is_shown_input(type))
    return tell_field(page, value);
  if (g_ascii_strcasecmp(type, "hidden") != 0 && g_ascii_strcasecmp(type, "password") != 0)
    return LKS_OK;
  const lks_pair pairs[] = {{"", 0, name != NULL ? name : "", name != NULL ? strlen(name) : 0}, pair_of("", value)};
  return lks_sets_add(page->sets, pairs, G_N_ELEMENTS(pairs));
}

/* data-... is for scripts; what looks like their data is read as such. */
static lks_status read_data(lks_page *page, const char *const *attributes)
{
  lks_pair pairs[MOST_ATTRIBUTES];
  size_t count = 0;
  lks_status status = LKS_OK;
  for (size_t i = 0; attributes != NULL && attributes[i] != NULL && status == LKS_OK; i += 2) {
    const char *value = attributes[i + 1];
    if (g_ascii_strncasecmp(attributes[i], "data-", 5) != 0 || value == NULL || *value == '\0')
      continue;
    if (*value == '{' || *value == '[') {
      char *copy = g_strdup(value);
      status = lks_script_read(page->sets, page->reading->budget, copy, strlen(copy));
      g_free(copy);
    } else if (count < MOST_ATTRIBUTES) {
      pairs[count++] = pair_of(attributes[i] + 5, value);
    }
  }
  return status == LKS_OK && count > 0 ? lks_sets_add(page->sets, pairs, count) : status;
}

/* Who wrote the page, and what stands for a picture. */
static lks_status read_properties(lks_page *page, const char *name, const char *const *attributes)
{
  const bool is_meta = strcmp(name, "meta") == 0;
  const char *text = lks_html_value(attributes, is_meta ? "content" : "alt");
  const char *label = is_meta ? lks_html_value(attributes, "name") : NULL;
  if (text == NULL || *text == '\0' || (!is_meta && strcmp(name, "img") != 0) || (is_meta && label == NULL))
    return LKS_OK;
  const lks_property property = {.sort = is_meta ? LKS_PROPERTY_INFO : LKS_PROPERTY_ALTERNATIVE,
                                 .name = label != NULL ? label : "",
                                 .text = text,
                                 .length = strlen(text)};
  return page->reading->events->property(page->reading->context, &property);
}

static lks_status end_script(lks_page *page)
{
  const lks_status status = lks_script_read(page->sets, page->reading->budget, page->script->str, page->script->len);
  lks_budget_release(page->reading->budget, page->script->len);
  g_string_truncate(page->script, 0);
  return status;
}

/* "mailto:jane@example.com?subject=" */
static char *mail_of(const char *const *attributes)
{
  const char *link = lks_html_value(attributes, "href");
  if (link == NULL || g_ascii_strncasecmp(link, "mailto:", 7) != 0)
    return NULL;
  char *mail = g_uri_unescape_segment(link + 7, link + 7 + strcspn(link + 7, "?"), NULL);
  if (mail != NULL && g_utf8_validate(mail, -1, NULL))
    return mail;
  g_free(mail);
  return NULL;
}

/* ---- elements ---- */

static lks_status begin_sort(lks_page *page, lks_html_sort its, const char *const *attributes)
{
  const lks_status told = its != LKS_HTML_CARD && !lks_html_is_inline(its) ? tell_lines(page, false) : LKS_OK;
  if (told != LKS_OK)
    return told;
  switch (its) {
  case LKS_HTML_BLOCK:
  case LKS_HTML_BREAK:
  case LKS_HTML_OPTION:
    return line_break(page);
  case LKS_HTML_CARD:
    return begin_card(page);
  case LKS_HTML_SPAN:
    lks_html_flow_space(flow_of(page));
    return LKS_OK;
  case LKS_HTML_TABLE:
    return begin_table(page);
  case LKS_HTML_ROW:
    return begin_row(page);
  case LKS_HTML_CELL:
    begin_cell(page, attributes);
    return LKS_OK;
  case LKS_HTML_TERM:
    return in_cell(page) ? line_break(page) : lks_html_flow_row(flow_of(page));
  case LKS_HTML_MEANING:
  case LKS_HTML_TEXTAREA:
    if (in_cell(page))
      lks_html_flow_space(flow_of(page));
    else
      lks_html_flow_cell(flow_of(page), 1);
    return LKS_OK;
  case LKS_HTML_SELECT:
    return in_cell(page) ? line_break(page) : lks_html_flow_gap(flow_of(page));
  case LKS_HTML_INPUT:
    return read_input(page, attributes);
  default:
    return LKS_OK;
  }
}

static lks_status end_sort(lks_page *page, lks_html_sort its)
{
  const lks_status told = its != LKS_HTML_CARD && !lks_html_is_inline(its) ? tell_lines(page, false) : LKS_OK;
  if (told != LKS_OK)
    return told;
  switch (its) {
  case LKS_HTML_BLOCK:
  case LKS_HTML_OPTION:
  case LKS_HTML_MEANING:
  case LKS_HTML_TEXTAREA:
  case LKS_HTML_UNSEEN:
    return line_break(page);
  case LKS_HTML_CARD:
    return end_card(page);
  case LKS_HTML_TABLE:
    end_cell(page);
    return end_table(page);
  case LKS_HTML_ROW:
    return end_row(page);
  case LKS_HTML_CELL:
    end_cell(page);
    return LKS_OK;
  case LKS_HTML_SELECT:
    return in_cell(page) ? LKS_OK : lks_html_flow_gap(flow_of(page));
  case LKS_HTML_SCRIPT:
    return end_script(page);
  default:
    return LKS_OK;
  }
}

lks_status lks_page_begin(lks_page *page, const char *name, const char *const *attributes)
{
  if (page->open->len >= page->deepest)
    return lks_status_of_limit(LEAKSCAN_LIMIT_XML_DEPTH);
  element its = {.sort = lks_html_sort_of(name, attributes), .hidden = top(page)->hidden};
  its.hidden =
      its.hidden || its.sort == LKS_HTML_UNSEEN || its.sort == LKS_HTML_SCRIPT || lks_html_is_hidden(attributes);
  its.mail = strcmp(name, "a") == 0 ? mail_of(attributes) : NULL;
  g_array_append_val(page->open, its);
  lks_status status = begin_sort(page, its.sort, attributes);
  if (status == LKS_OK)
    status = read_data(page, attributes);
  return status == LKS_OK ? read_properties(page, name, attributes) : status;
}

lks_status lks_page_end(lks_page *page, const char *name)
{
  (void)name; /* the parser closes what it opened */
  if (page->open->len == 0)
    return LKS_OK;
  const element its = *top(page);
  lks_html_flow *flow = flow_of(page);
  lks_status status = LKS_OK;
  if (its.mail != NULL && strchr(lks_html_flow_open(flow), '@') == NULL) {
    lks_html_flow_space(flow);
    status = lks_html_flow_text(flow, its.mail, strlen(its.mail));
  }
  if (status == LKS_OK)
    status = end_sort(page, its.sort);
  g_free(its.mail);
  g_array_set_size(page->open, page->open->len - 1);
  return status;
}

static bool is_blank(const char *text, size_t length)
{
  size_t i = 0;
  while (i < length && g_ascii_isspace(text[i]))
    i++;
  return i == length;
}

lks_status lks_page_text(lks_page *page, const char *text, size_t length)
{
  const lks_html_sort its = top(page)->sort;
  if (its == LKS_HTML_NOTHING)
    return LKS_OK;
  if (its != LKS_HTML_SCRIPT) {
    const bool apart = page->lines->len > 0 && page->lines_depth >= page->open->len && !is_blank(text, length);
    const lks_status status = apart ? tell_lines(page, false) : LKS_OK;
    return status == LKS_OK ? lks_html_flow_text(flow_of(page), text, length) : status;
  }
  if (page->script->len + length > LARGEST_SCRIPT)
    return lks_status_of_limit(LEAKSCAN_LIMIT_MEMORY);
  const lks_status status = lks_budget_hold(page->reading->budget, length);
  if (status == LKS_OK)
    g_string_append_len(page->script, text, (gssize)length);
  return status;
}

lks_status lks_page_begin_comment(lks_page *page)
{
  page->in_comment = true;
  page->tables_outside = page->tables->len;
  g_ptr_array_add(page->tables, g_new0(table, 1));
  const lks_status status = tell_lines(page, false);
  return status == LKS_OK ? lks_html_flow_row(page->hidden) : status;
}

lks_status lks_page_end_comment(lks_page *page)
{
  const lks_status status = tell_lines(page, false);
  g_ptr_array_set_size(page->tables, (gint)page->tables_outside);
  page->in_comment = false;
  return status == LKS_OK ? lks_html_flow_row(page->hidden) : status;
}

lks_status lks_page_finish(lks_page *page)
{
  lks_status status = tell_lines(page, false);
  if (status == LKS_OK)
    status = lks_html_flow_end(page->shown);
  if (status == LKS_OK)
    status = lks_sets_tell(page->sets, page->hidden);
  const lks_status ended = lks_html_flow_end(page->hidden);
  return status == LKS_OK ? ended : status;
}
