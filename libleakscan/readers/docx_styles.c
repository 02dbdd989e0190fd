/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Styles of a document (17.7), each with what it inherits. */
#include <string.h>

#include "readers/docx.h"

enum {
  DEEPEST = 64,     /* styles based on styles: a circle of them has no end */
  MOST_STYLES = 65536
};

typedef struct styles_reader {
  lks_docx_styles *styles;
  lks_docx_style *style; /* that is open; NULL: none */
  bool in_defaults;
  unsigned in_change; /* what it was before a tracked change */
  bool in_part;       /* of a table's style: for its header, its last column */
} styles_reader;

static void free_style(void *data)
{
  g_free(((lks_docx_style *)data)->based_on);
  g_free(data);
}

static bool is_change(lks_docx_word word)
{
  return word == LKS_DOCX_RUN_CHANGE || word == LKS_DOCX_PARAGRAPH_CHANGE || word == LKS_DOCX_TABLE_CHANGE ||
         word == LKS_DOCX_CELL_CHANGE || word == LKS_DOCX_ROW_CHANGE;
}

static void start_style(styles_reader *reader, const lks_xml_start *start)
{
  size_t length = 0;
  char *id = lks_docx_attribute_copy(start, "styleId");
  reader->style = NULL;
  if (id == NULL || g_hash_table_size(reader->styles->by_id) == MOST_STYLES ||
      g_hash_table_contains(reader->styles->by_id, id)) {
    g_free(id);
    return;
  }
  const char *type = lks_docx_attribute(start, "type", &length);
  reader->style = g_new0(lks_docx_style, 1);
  reader->style->type = 'p';
  if (type != NULL && length > 0)
    reader->style->type = *type;
  const char *standard = lks_docx_attribute(start, "default", &length);
  if (standard != NULL && lks_xml_boolean(standard, length) && reader->style->type == 'p')
    reader->styles->paragraph = reader->style;
  g_hash_table_insert(reader->styles->by_id, id, reader->style);
}

/* Shading of a paragraph, a table or its cells stands outside run properties, but is told in one word. */
static lks_status styles_start(void *context, const lks_xml_start *start)
{
  styles_reader *reader = context;
  const lks_docx_word word = lks_docx_word_of(start->space, start->local);
  reader->in_change += is_change(word);
  if (reader->in_change > 0)
    return LKS_OK;
  if (word == LKS_DOCX_STYLE)
    start_style(reader, start);
  reader->in_defaults = reader->in_defaults || word == LKS_DOCX_DEFAULTS;
  if (reader->in_defaults)
    lks_docx_format_element(&reader->styles->defaults, word, start);
  if (reader->style == NULL)
    return LKS_OK;
  if (word == LKS_DOCX_BASED_ON && reader->style->based_on == NULL)
    reader->style->based_on = lks_docx_attribute_copy(start, "val");
  reader->in_part = reader->in_part || word == LKS_DOCX_TABLE_STYLE_PART;
  if (reader->in_part) {
    reader->style->conditional =
        reader->style->conditional || word == LKS_DOCX_SHADE || word == LKS_DOCX_COLOR || word == LKS_DOCX_HIGHLIGHT;
    return LKS_OK;
  }
  if (word == LKS_DOCX_SHADE && reader->style->type == 't')
    reader->style->table_shade = lks_docx_shade(start);
  else
    lks_docx_format_element(&reader->style->run, word, start);
  return LKS_OK;
}

static lks_status styles_end(void *context, lks_xml_space space, const char *local)
{
  styles_reader *reader = context;
  const lks_docx_word word = lks_docx_word_of(space, local);
  reader->in_change -= reader->in_change > 0 && is_change(word);
  if (word == LKS_DOCX_STYLE)
    reader->style = NULL;
  if (word == LKS_DOCX_DEFAULTS)
    reader->in_defaults = false;
  if (word == LKS_DOCX_TABLE_STYLE_PART)
    reader->in_part = false;
  return LKS_OK;
}

static void resolve(const lks_docx_styles *styles, lks_docx_style *style)
{
  lks_docx_style *chain[DEEPEST];
  size_t count = 0;
  for (lks_docx_style *at = style; at != NULL && !at->resolved && count < DEEPEST;) {
    at->resolved = true; /* a circle ends where it began */
    chain[count++] = at;
    at = at->based_on != NULL ? g_hash_table_lookup(styles->by_id, at->based_on) : NULL;
  }
  while (count-- > 0) {
    lks_docx_style *over = chain[count];
    const lks_docx_style *under = over->based_on != NULL ? g_hash_table_lookup(styles->by_id, over->based_on) : NULL;
    if (under == NULL || under == over)
      continue;
    lks_docx_format_merge(&over->run, &under->run);
    if (over->paragraph_shade.state == LKS_DOCX_UNSET)
      over->paragraph_shade = under->paragraph_shade;
    if (over->table_shade.state == LKS_DOCX_UNSET)
      over->table_shade = under->table_shade;
    over->conditional = over->conditional || under->conditional;
  }
}

/* A paragraph style's shading was taken for its run's: it lies behind the whole paragraph. */
static void part_shades(lks_docx_style *style)
{
  if (style->type != 'p')
    return;
  style->paragraph_shade = style->run.shade;
  style->run.shade = (lks_docx_colour){.state = LKS_DOCX_UNSET};
}

lks_status lks_docx_styles_read(lks_reading *reading, size_t entry, lks_docx_styles *styles)
{
  static const lks_xml_handler handler = {.start = styles_start, .end = styles_end};
  styles_reader reader = {.styles = styles};
  if (styles->by_id == NULL)
    styles->by_id = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_style);
  const lks_status status = lks_xml_parse_entry(reading->package, entry, &handler, &reader, reading->budget);
  GHashTableIter iterator;
  void *style = NULL;
  g_hash_table_iter_init(&iterator, styles->by_id);
  while (g_hash_table_iter_next(&iterator, NULL, &style))
    part_shades(style);
  g_hash_table_iter_init(&iterator, styles->by_id);
  while (g_hash_table_iter_next(&iterator, NULL, &style))
    resolve(styles, style);
  return status;
}

const lks_docx_style *lks_docx_styles_find(const lks_docx_styles *styles, const char *id)
{
  return id != NULL && styles->by_id != NULL ? g_hash_table_lookup(styles->by_id, id) : NULL;
}

void lks_docx_styles_clear(lks_docx_styles *styles)
{
  if (styles->by_id != NULL)
    g_hash_table_destroy(styles->by_id);
  memset(styles, 0, sizeof *styles);
}
