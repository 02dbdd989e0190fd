/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What an Office document says of itself beside its text. */
#include "readers/office_data.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "readers/xml.h"

enum { BID = 64, LONGEST_VALUE = 8 * 1024 };

typedef struct leaf_reader {
  lks_reading *reading;
  lks_property_sort sort;
  GString *text;
  char *name; /* of a custom property, which stands around its value */
  unsigned depth;
  bool skipped; /* a program's own, with nothing of anybody's */
  bool attributes;
} leaf_reader;

lks_status lks_office_main_part(lks_reading *reading, char **part)
{
  lks_relationships relationships = {0};
  *part = NULL;
  lks_status status = lks_opc_relationships(reading->package, "", reading->budget, &relationships);
  const lks_relationship *found = lks_relationships_by_type(&relationships, "officeDocument");
  if (status == LKS_OK && found != NULL && !found->external && (*part = strdup(found->target)) == NULL)
    status = LKS_NO_MEMORY;
  lks_relationships_clear(&relationships);
  return status;
}

lks_status lks_office_bid(lks_reading *reading, const char *const *types, size_t count, unsigned *bits)
{
  char *part = NULL, *type = NULL;
  if (reading->package == NULL)
    return LKS_OK;
  lks_status status = lks_office_main_part(reading, &part);
  if (status == LKS_OK && part != NULL)
    status = lks_opc_content_type(reading->package, part, reading->budget, &type);
  for (size_t i = 0; status == LKS_OK && type != NULL && i < count; i++)
    if (g_ascii_strcasecmp(type, types[i]) == 0)
      *bits = BID;
  free(type);
  free(part);
  return status;
}

/* Roots of custom XML that programs write by themselves: bibliographies, content types, editors. */
static bool is_programs_own(const lks_xml_start *start)
{
  static const char *const roots[] = {"Sources",           "FormTemplates",         "contentTypeSchema",
                                      "Receivers",         "outSpaceData",          "customPropertyEditors",
                                      "gDocsCustomXmlDataStorage", "wpsCustomData", "datastoreItem",
                                      "LongProperties",    "SharedContentType",     "customShpExts"};
  for (size_t i = 0; i < G_N_ELEMENTS(roots); i++)
    if (strcmp(start->local, roots[i]) == 0)
      return true;
  return false;
}

/* Who made it, where and with what; "Normal.dotm" is everybody's. */
static bool is_origin(const char *name, const char *text, size_t length)
{
  static const char *const names[] = {"creator", "lastModifiedBy", "Company", "Manager", "HyperlinkBase", "Template",
                                      "_AuthorEmail", "_AuthorEmailDisplayName"};
  for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
    if (strcmp(name, names[i]) == 0)
      return strcmp(name, "Template") != 0 || length < 6 || strncmp(text, "Normal", 6) != 0;
  return false;
}

static lks_status tell(leaf_reader *reader, const char *name, const char *text, size_t length)
{
  lks_reading *reading = reader->reading;
  const bool origin = reader->sort == LKS_PROPERTY_INFO && is_origin(name, text, length);
  const lks_property property = {.sort = origin ? LKS_PROPERTY_ORIGIN : reader->sort,
                                 .name = name,
                                 .text = text,
                                 .length = lks_utf8_piece(text, length, LONGEST_VALUE)};
  if (length == 0 || reading->events->property == NULL)
    return LKS_OK;
  return reading->events->property(reading->context, &property);
}

static lks_status leaf_start(void *context, const lks_xml_start *start)
{
  leaf_reader *reader = context;
  lks_status status = LKS_OK;
  g_string_truncate(reader->text, 0);
  if (reader->depth++ == 0 && reader->sort == LKS_PROPERTY_CUSTOM_XML)
    reader->skipped = is_programs_own(start);
  if (strcmp(start->local, "property") == 0) {
    free(reader->name);
    reader->name = lks_xml_attribute_copy(start, LKS_XML_NO_SPACE, "name");
  }
  for (int i = 0; i < start->attribute_count && reader->attributes && !reader->skipped && status == LKS_OK; i++) {
    lks_xml_space space = LKS_XML_NO_SPACE;
    const char *value = NULL;
    size_t length = 0;
    const char *name = lks_xml_attribute_at(start, i, &space, &value, &length);
    status = tell(reader, name, value, length);
  }
  return status;
}

static lks_status leaf_end(void *context, lks_xml_space space, const char *local)
{
  leaf_reader *reader = context;
  (void)space;
  reader->depth--;
  g_strstrip(reader->text->str);
  lks_status status = LKS_OK;
  if (!reader->skipped)
    status = tell(reader, reader->name != NULL ? reader->name : local, reader->text->str, strlen(reader->text->str));
  g_string_truncate(reader->text, 0);
  return status;
}

/* What is too long for one text goes on in the next. */
static lks_status leaf_text(void *context, const char *text, size_t length)
{
  leaf_reader *reader = context;
  lks_status status = LKS_OK;
  while (length > LONGEST_VALUE - reader->text->len && status == LKS_OK) {
    const size_t piece = lks_utf8_piece(text, length, LONGEST_VALUE - reader->text->len);
    g_string_append_len(reader->text, text, (gssize)piece);
    text += piece;
    length -= piece;
    if (!reader->skipped)
      status = tell(reader, reader->name != NULL ? reader->name : "", reader->text->str, reader->text->len);
    g_string_truncate(reader->text, 0);
  }
  g_string_append_len(reader->text, text, (gssize)length);
  return status;
}

static lks_status read_leaves(lks_reading *reading, const lks_relationship *relationship, lks_property_sort sort)
{
  static const lks_xml_handler handler = {.start = leaf_start, .end = leaf_end, .text = leaf_text};
  size_t entry = 0;
  if (relationship->external || !lks_package_find(reading->package, relationship->target, &entry))
    return LKS_OK;
  leaf_reader reader = {.reading = reading,
                        .sort = sort,
                        .text = g_string_new(NULL),
                        .attributes = sort == LKS_PROPERTY_CUSTOM_XML};
  const lks_status status = lks_xml_parse_entry(reading->package, entry, &handler, &reader, reading->budget);
  g_string_free(reader.text, TRUE);
  free(reader.name);
  return lks_reading_note(reading, status, relationship->target);
}

lks_status lks_office_properties_read(lks_reading *reading)
{
  static const char *const types[] = {"core-properties", "extended-properties", "custom-properties",
                                      "extendedProperties", "customProperties"};
  lks_relationships relationships = {0};
  lks_status status = lks_opc_relationships(reading->package, "", reading->budget, &relationships);
  for (size_t i = 0; i < relationships.count && status == LKS_OK; i++)
    for (size_t k = 0; k < G_N_ELEMENTS(types) && status == LKS_OK; k++)
      if (strcmp(relationships.items[i].type, types[k]) == 0)
        status = read_leaves(reading, &relationships.items[i], LKS_PROPERTY_INFO);
  lks_relationships_clear(&relationships);
  return status;
}

lks_status lks_office_custom_xml_read(lks_reading *reading, const lks_relationships *relationships)
{
  lks_status status = LKS_OK;
  for (size_t i = 0; i < relationships->count && status == LKS_OK; i++)
    if (strcmp(relationships->items[i].type, "customXml") == 0)
      status = read_leaves(reading, &relationships->items[i], LKS_PROPERTY_CUSTOM_XML);
  return status;
}
