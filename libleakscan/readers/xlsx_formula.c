/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which other sheets a formula names (18.17.2): a tokenizer that knows strings, quoted sheet names, functions, tables
 * and defined names, and no more. */
#include "readers/xlsx_formula.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "readers/xlsx.h"

enum { LONGEST_SHEET_NAME = 31 * 4 * 2 /* 31 characters, each apostrophe doubled */ };

typedef struct link_target {
  uint64_t references;
  uint64_t lookups;
  uint32_t first_column;
  uint32_t last_column;
} link_target;

struct lks_formula_links {
  const lks_xlsx_book *book;
  size_t own_sheet;
  link_target *targets; /* by sheet */
};

/* One formula while it is read. */
typedef struct formula_scan {
  lks_formula_links *links;
  const char *at;
  const char *end;
  uint64_t cells;
  bool lookup;
  bool indirect;
} formula_scan;

lks_formula_links *lks_formula_links_new(const struct lks_xlsx_book *book, size_t own_sheet)
{
  lks_formula_links *links = calloc(1, sizeof *links);
  if (links == NULL)
    return NULL;
  links->book = book;
  links->own_sheet = own_sheet;
  links->targets = calloc(book->sheet_count, sizeof *links->targets);
  if (links->targets == NULL) {
    free(links);
    return NULL;
  }
  return links;
}

void lks_formula_links_free(lks_formula_links *links)
{
  if (links == NULL)
    return;
  free(links->targets);
  free(links);
}

static bool begins_word(char byte)
{
  return g_ascii_isalpha(byte) || byte == '_' || byte == '\\' || (unsigned char)byte >= 0x80;
}

static bool in_word(char byte)
{
  return begins_word(byte) || g_ascii_isdigit(byte) || byte == '.' || byte == '?';
}

static void note(const formula_scan *scan, size_t sheet, const lks_range *range)
{
  if (sheet == scan->links->own_sheet)
    return;
  link_target *target = &scan->links->targets[sheet];
  if (target->references + target->lookups == 0) {
    target->first_column = range->first_column;
    target->last_column = range->last_column;
  } else {
    target->first_column = MIN(target->first_column, range->first_column);
    target->last_column = MAX(target->last_column, range->last_column);
  }
  if (scan->lookup)
    target->lookups += scan->cells;
  else
    target->references += scan->cells;
}

/* Behind "name!": takes the range, if there is one. */
static void note_sheet(formula_scan *scan, const char *name, size_t length)
{
  const char *begin = scan->at;
  while (scan->at < scan->end && (g_ascii_isalnum(*scan->at) || *scan->at == '$' || *scan->at == ':'))
    scan->at++;
  const char *colon = memchr(name, ':', length); /* Sheet1:Sheet3!A1 names all between them; the ends will do */
  lks_range range = {0, 0, LKS_XLSX_ROWS - 1, LKS_XLSX_COLUMNS - 1};
  lks_range parsed;
  if (lks_xlsx_parse_range(begin, (size_t)(scan->at - begin), &parsed))
    range = parsed;
  size_t sheet = 0;
  const size_t first_length = colon != NULL ? (size_t)(colon - name) : length;
  if (lks_xlsx_book_find_sheet(scan->links->book, name, first_length, &sheet))
    note(scan, sheet, &range);
  if (colon != NULL && lks_xlsx_book_find_sheet(scan->links->book, colon + 1, length - first_length - 1, &sheet))
    note(scan, sheet, &range);
}

/* At an apostrophe: 'sheet''s name'! */
static void scan_quoted(formula_scan *scan)
{
  char name[LONGEST_SHEET_NAME];
  size_t length = 0;
  scan->at++;
  while (scan->at < scan->end) {
    if (*scan->at == '\'') {
      if (scan->end - scan->at < 2 || scan->at[1] != '\'')
        break;
      scan->at++;
    }
    if (length < sizeof name)
      name[length++] = *scan->at;
    scan->at++;
  }
  if (scan->at < scan->end)
    scan->at++;
  if (scan->at == scan->end || *scan->at != '!')
    return;
  scan->at++;
  if (length > 0 && memchr(name, '[', length) == NULL) /* '[2]Sheet'! is in another workbook */
    note_sheet(scan, name, length);
}

/* At a quotation mark. INDIRECT takes its reference as text. */
static void scan_string(formula_scan *outer)
{
  const char *begin = ++outer->at;
  const char *quote = memchr(begin, '"', (size_t)(outer->end - begin));
  const char *end = quote != NULL ? quote : outer->end;
  outer->at = quote != NULL ? quote + 1 : outer->end;
  if (!outer->indirect || memchr(begin, '!', (size_t)(end - begin)) == NULL)
    return;
  formula_scan inner = *outer;
  inner.at = begin;
  inner.end = end;
  if (inner.at < inner.end && *inner.at == '\'') {
    scan_quoted(&inner);
    return;
  }
  const char *mark = memchr(begin, '!', (size_t)(end - begin));
  inner.at = mark + 1;
  note_sheet(&inner, begin, (size_t)(mark - begin));
}

static void note_function(formula_scan *scan, const char *word, size_t length)
{
  static const char *const lookups[] = {"VLOOKUP", "XLOOKUP", "HLOOKUP", "LOOKUP",   "INDEX", "MATCH",
                                        "XMATCH",  "FILTER",  "OFFSET",  "INDIRECT", "DGET"};
  const char *dot = g_strrstr_len(word, (gssize)length, "."); /* _xlfn._xlws.FILTER */
  if (dot != NULL) {
    length -= (size_t)(dot + 1 - word);
    word = dot + 1;
  }
  for (size_t i = 0; i < G_N_ELEMENTS(lookups); i++)
    if (strlen(lookups[i]) == length && g_ascii_strncasecmp(lookups[i], word, length) == 0) {
      scan->lookup = true;
      scan->indirect = scan->indirect || strcmp(lookups[i], "INDIRECT") == 0;
    }
}

static void scan_word(formula_scan *scan, bool functions_only)
{
  const char *word = scan->at;
  while (scan->at < scan->end && in_word(*scan->at))
    scan->at++;
  const size_t length = (size_t)(scan->at - word);
  const char next = scan->at < scan->end ? *scan->at : '\0';
  if (next == '(') {
    note_function(scan, word, length);
  } else if (functions_only) {
    return;
  } else if (next == '!') {
    scan->at++;
    note_sheet(scan, word, length);
  } else {
    const lks_xlsx_alias *alias = lks_xlsx_book_find_alias(scan->links->book, word, length);
    if (alias != NULL)
      note(scan, alias->sheet, &alias->range);
  }
}

/* [1]Sheet!A1 is in another workbook; Table[column] comes behind its word. */
static void scan_bracket(formula_scan *scan)
{
  int depth = 0;
  for (; scan->at < scan->end; scan->at++) {
    if (*scan->at == '[')
      depth++;
    else if (*scan->at == ']' && --depth == 0)
      break;
  }
  if (scan->at < scan->end)
    scan->at++;
  const char *at = scan->at;
  while (at < scan->end && in_word(*at))
    at++;
  if (at < scan->end && *at == '!')
    scan->at = at + 1;
}

/* Functions come before what stands in them, but a reference may come before a function: two passes. */
static void scan_formula(formula_scan *scan, bool functions_only)
{
  while (scan->at < scan->end) {
    const char byte = *scan->at;
    if (byte == '"' && functions_only) {
      const char *quote = memchr(scan->at + 1, '"', (size_t)(scan->end - scan->at - 1));
      scan->at = quote != NULL ? quote + 1 : scan->end;
    } else if (byte == '"') {
      scan_string(scan);
    } else if (byte == '\'' && !functions_only) {
      scan_quoted(scan);
    } else if (byte == '[' && !functions_only) {
      scan_bracket(scan);
    } else if (begins_word(byte)) {
      scan_word(scan, functions_only);
    } else {
      scan->at++;
      if (g_ascii_isdigit(byte)) /* 1E5 holds no word */
        while (scan->at < scan->end && in_word(*scan->at))
          scan->at++;
    }
  }
}

void lks_formula_links_add(lks_formula_links *links, const char *text, size_t length, uint64_t cells)
{
  if (memchr(text, '!', length) == NULL && links->book->alias_count == 0)
    return;
  formula_scan scan = {.links = links, .at = text, .end = text + length, .cells = cells};
  scan_formula(&scan, true);
  scan.at = text;
  scan_formula(&scan, false);
}

static lks_status tell(const lks_formula_links *links, const lks_events *events, void *part_context, size_t sheet,
                       lks_link_kind kind, uint64_t count)
{
  if (count == 0)
    return LKS_OK;
  const lks_link link = {.kind = kind,
                         .to = links->book->sheets[sheet].name,
                         .first_column = links->targets[sheet].first_column,
                         .last_column = links->targets[sheet].last_column,
                         .count = count};
  return events->link(part_context, &link);
}

lks_status lks_formula_links_tell(const lks_formula_links *links, const lks_events *events, void *part_context)
{
  lks_status status = LKS_OK;
  for (size_t i = 0; i < links->book->sheet_count && status == LKS_OK; i++) {
    status = tell(links, events, part_context, i, LKS_LINK_LOOKUP, links->targets[i].lookups);
    if (status == LKS_OK)
      status = tell(links, events, part_context, i, LKS_LINK_REFERENCE, links->targets[i].references);
  }
  return status;
}
