/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Properties of runs, paragraphs, tables and sections, taken into account while a story is read. */
#include <stdlib.h>
#include <string.h>

#include "readers/docx_story.h"

/* ---- sections ---- */

static void refer(lks_docx_story_reader *reader, const lks_xml_start *start, bool header)
{
  lks_docx_sections *sections = reader->story->sections;
  size_t length = 0;
  const char *type = lks_docx_attribute(start, "type", &length);
  char *id = lks_xml_attribute_copy(start, LKS_XML_RELATIONSHIP_IDS, "id");
  if (id == NULL)
    return;
  if (type != NULL && length == 5 && memcmp(type, "first", 5) == 0) {
    char **first = header ? &sections->first_header : &sections->first_footer;
    g_free(*first);
    *first = g_strdup(id);
  } else if (type == NULL || length != 4 || memcmp(type, "even", 4) != 0 || sections->even_and_odd) {
    g_hash_table_add(sections->used, g_strdup(id));
  }
  free(id);
}

void lks_docx_section_end(lks_docx_story_reader *reader)
{
  lks_docx_sections *sections = reader->story->sections;
  if (!reader->titled)
    return;
  if (sections->first_header != NULL)
    g_hash_table_add(sections->used, g_strdup(sections->first_header));
  if (sections->first_footer != NULL)
    g_hash_table_add(sections->used, g_strdup(sections->first_footer));
}

static void section_element(lks_docx_story_reader *reader, lks_docx_word word, const lks_xml_start *start)
{
  if (!reader->story->body)
    return;
  if (word == LKS_DOCX_HEADER_REFERENCE || word == LKS_DOCX_FOOTER_REFERENCE)
    refer(reader, start, word == LKS_DOCX_HEADER_REFERENCE);
  else if (word == LKS_DOCX_TITLE_PAGE)
    reader->titled = lks_docx_is_on(start);
}

/* ---- properties ---- */

static const lks_docx_style *find_style(const lks_docx_story_reader *reader, const lks_xml_start *start)
{
  char *id = lks_docx_attribute_copy(start, "val");
  const lks_docx_style *style = lks_docx_styles_find(reader->story->styles, id);
  g_free(id);
  return style;
}

static void row_property(lks_docx_story_reader *reader, lks_docx_word word, const lks_xml_start *start)
{
  uint32_t number = 0;
  if ((word == LKS_DOCX_HIDDEN && lks_docx_is_on(start)) ||
      (word == LKS_DOCX_ROW_HEIGHT && lks_docx_is_flat(start, "val", "hRule")))
    lks_flow_row_hide(reader->flow);
  else if (word == LKS_DOCX_GRID_BEFORE && lks_docx_number(start, "val", &number))
    lks_flow_row_skip(reader->flow, number);
}

static void cell_property(lks_docx_story_reader *reader, lks_docx_word word, const lks_xml_start *start)
{
  uint32_t number = 0;
  if (word == LKS_DOCX_SHADE)
    lks_docx_top(reader)->ground.cell = lks_docx_shade(start);
  else if (word == LKS_DOCX_GRID_SPAN && lks_docx_number(start, "val", &number))
    lks_flow_cell_span(reader->flow, number);
}

static void table_property(lks_docx_story_reader *reader, lks_docx_word word, const lks_xml_start *start)
{
  lks_docx_frame *in = lks_docx_top(reader);
  if (word == LKS_DOCX_TABLE_STYLE)
    in->ground.table = find_style(reader, start);
  else if (word == LKS_DOCX_SHADE)
    in->table_shade = in->ground.cell = lks_docx_shade(start);
}

static void paragraph_property(lks_docx_story_reader *reader, lks_docx_word word, const lks_xml_start *start)
{
  if (reader->in_run_properties > 0)
    return; /* of the paragraph's mark, which has no letters */
  const lks_docx_style *style = NULL;
  if (word == LKS_DOCX_PARAGRAPH_STYLE && (style = find_style(reader, start)) != NULL)
    lks_docx_top(reader)->ground.paragraph = style;
  else if (word == LKS_DOCX_SHADE)
    lks_docx_top(reader)->ground.paragraph_shade = lks_docx_shade(start);
  else if (word == LKS_DOCX_SPACING)
    lks_docx_top(reader)->flat = lks_docx_is_flat(start, "line", "lineRule");
}

bool lks_docx_property_element(lks_docx_story_reader *reader, lks_docx_word word, const lks_xml_start *start)
{
  if (reader->in_change > 0)
    return true;
  if (reader->in_section > 0)
    section_element(reader, word, start);
  else if (reader->in_paragraph_properties > 0)
    paragraph_property(reader, word, start);
  else if (reader->in_run_properties > 0 && word == LKS_DOCX_RUN_STYLE)
    lks_docx_top(reader)->ground.character = find_style(reader, start);
  else if (reader->in_run_properties > 0)
    lks_docx_format_element(&lks_docx_top(reader)->run, word, start);
  else if (reader->in_cell_properties > 0)
    cell_property(reader, word, start);
  else if (reader->in_row_properties > 0)
    row_property(reader, word, start);
  else if (reader->in_table_properties > 0)
    table_property(reader, word, start);
  else
    return false;
  return true;
}

unsigned *lks_docx_properties_open(lks_docx_story_reader *reader, lks_docx_word word)
{
  switch (word) {
  case LKS_DOCX_PARAGRAPH_PROPERTIES:
    return &reader->in_paragraph_properties;
  case LKS_DOCX_RUN_PROPERTIES:
    return &reader->in_run_properties;
  case LKS_DOCX_TABLE_PROPERTIES:
    return &reader->in_table_properties;
  case LKS_DOCX_CELL_PROPERTIES:
    return &reader->in_cell_properties;
  case LKS_DOCX_ROW_PROPERTIES:
    return &reader->in_row_properties;
  case LKS_DOCX_SECTION:
    return &reader->in_section;
  case LKS_DOCX_RUBY:
    return &reader->in_ruby;
  case LKS_DOCX_RUN_CHANGE:
  case LKS_DOCX_PARAGRAPH_CHANGE:
  case LKS_DOCX_TABLE_CHANGE:
  case LKS_DOCX_CELL_CHANGE:
  case LKS_DOCX_ROW_CHANGE:
  case LKS_DOCX_SECTION_CHANGE:
    return &reader->in_change;
  default:
    return NULL;
  }
}
