/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What stands around the rows of a sheet (18.3.1). */
#include "readers/xlsx_outline.h"

#include <stdlib.h>
#include <string.h>

#include "readers/xlsx.h"

enum { MOST_RANGES = 65536, MOST_TEXTS = 1024, LONGEST_TEXT = 8192 };

void lks_outline_clear(lks_xlsx_outline *outline)
{
  GPtrArray *const lists[] = {outline->choices, outline->margins, outline->scenarios};
  if (outline->merges != NULL)
    g_array_free(outline->merges, TRUE);
  if (outline->recoloured != NULL)
    g_array_free(outline->recoloured, TRUE);
  for (size_t i = 0; i < G_N_ELEMENTS(lists); i++)
    if (lists[i] != NULL)
      g_ptr_array_free(lists[i], TRUE);
  if (outline->text != NULL)
    g_string_free(outline->text, TRUE);
}

static void add_range(GArray **ranges, const lks_range *range)
{
  if (*ranges == NULL)
    *ranges = g_array_new(FALSE, FALSE, sizeof *range);
  if ((*ranges)->len < MOST_RANGES)
    g_array_append_vals(*ranges, range, 1);
}

/* Takes the text over. */
static void add_text(GPtrArray **texts, char *text)
{
  if (*texts == NULL)
    *texts = g_ptr_array_new_with_free_func(g_free);
  if ((*texts)->len < MOST_TEXTS && *text != '\0')
    g_ptr_array_add(*texts, text);
  else
    g_free(text);
}

void lks_outline_merge(lks_xlsx_outline *outline, const lks_range *range)
{
  if (outline != NULL)
    add_range(&outline->merges, range);
}

void lks_outline_view(lks_xlsx_outline *outline, const lks_xml_start *start)
{
  lks_range range;
  size_t length = 0;
  const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "topLeftCell", &length);
  if (outline == NULL)
    return;
  const bool known = value != NULL && lks_xlsx_parse_range(value, length, &range);
  outline->view_row = known ? range.first_row : 0;
  outline->view_column = known ? range.first_column : 0;
}

static bool has_split(const lks_xml_start *start, const char *name)
{
  size_t length = 0;
  const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, name, &length);
  return value != NULL && length > 0 && value[0] != '0';
}

/* Frozen panes begin with the first cell that the view shows, and nothing scrolls them (18.3.1.66). */
void lks_outline_pane(lks_xlsx_outline *outline, const lks_xml_start *start)
{
  size_t length = 0;
  const char *state = lks_xml_attribute(start, LKS_XML_NO_SPACE, "state", &length);
  if (outline == NULL || state == NULL || length < strlen("frozen") || memcmp(state, "frozen", 6) != 0)
    return;
  if (has_split(start, "ySplit"))
    outline->frozen_row = outline->view_row;
  if (has_split(start, "xSplit"))
    outline->frozen_column = outline->view_column;
}

void lks_outline_recoloured(lks_xlsx_outline *outline, const lks_xml_start *start)
{
  char *references = lks_xml_attribute_copy(start, LKS_XML_NO_SPACE, "sqref");
  if (references != NULL && outline != NULL) {
    char *rest = NULL;
    for (char *at = strtok_r(references, " ", &rest); at != NULL; at = strtok_r(NULL, " ", &rest)) {
      lks_range range;
      if (lks_xlsx_parse_range(at, strlen(at), &range))
        add_range(&outline->recoloured, &range);
    }
  }
  free(references);
}

void lks_outline_picture(lks_xlsx_outline *outline)
{
  if (outline != NULL)
    outline->picture = true;
}

static void add_attribute(GPtrArray **texts, const lks_xml_start *start, const char *name)
{
  size_t length = 0;
  const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, name, &length);
  if (value != NULL)
    add_text(texts, g_strndup(value, MIN(length, (size_t)LONGEST_TEXT)));
}

void lks_outline_scenario(lks_xlsx_outline *outline, const lks_xml_start *start)
{
  if (outline == NULL)
    return;
  add_attribute(&outline->scenarios, start, "name");
  add_attribute(&outline->scenarios, start, "comment");
}

void lks_outline_scenario_cell(lks_xlsx_outline *outline, const lks_xml_start *start)
{
  if (outline != NULL)
    add_attribute(&outline->scenarios, start, "val");
}

void lks_outline_text(lks_xlsx_outline *outline, const char *text, size_t length)
{
  if (outline == NULL)
    return;
  if (outline->text == NULL)
    outline->text = g_string_new(NULL);
  g_string_append_len(outline->text, text, (gssize)MIN(length, LONGEST_TEXT - MIN(outline->text->len, LONGEST_TEXT)));
}

static char *take_text(lks_xlsx_outline *outline)
{
  if (outline == NULL || outline->text == NULL)
    return NULL;
  char *text = g_strndup(outline->text->str, outline->text->len);
  g_string_truncate(outline->text, 0);
  return text;
}

/* "a,b,c" in quotes is a list; anything else names cells, which are told where they stand. */
void lks_outline_choices(lks_xlsx_outline *outline)
{
  char *text = take_text(outline);
  const size_t length = text != NULL ? strlen(text) : 0;
  if (length > 2 && text[0] == '"' && text[length - 1] == '"')
    add_text(&outline->choices, g_strndup(text + 1, length - 2));
  g_free(text);
}

void lks_outline_margin(lks_xlsx_outline *outline)
{
  char *text = take_text(outline);
  if (text != NULL)
    add_text(&outline->margins, text);
}
