/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The reader for documents: .docx, .docm, .dotx, .dotm, told by their parts, whatever these are called. */
#include "readers/docx.h"

#include <stdlib.h>
#include <string.h>

#include "readers/embedded.h"
#include "readers/office_data.h"
#include "readers/pptx.h"

/* A document, or the glossary inside it, with styles and stories of its own. */
typedef struct document_reader {
  lks_reading *reading;
  const char *part;
  lks_relationships relationships;
  lks_docx_styles styles;
  lks_docx_sections sections;
  uint32_t *numbers; /* of the parts that were told, shared by document and glossary */
  bool glossary;
} document_reader;

static const char *const main_types[] = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
};

static lks_status bid(lks_reading *reading, unsigned *bits)
{
  return lks_office_bid(reading, main_types, G_N_ELEMENTS(main_types), bits);
}

static lks_status read_story(document_reader *reader, const char *target, const char *name, bool hidden)
{
  lks_reading *reading = reader->reading;
  const lks_part part = {.name = name,
                         .number = ++*reader->numbers,
                         .sort = LKS_PART_STORY,
                         .visibility = hidden ? LEAKSCAN_HIDDEN : LEAKSCAN_VISIBLE,
                         .active = *reader->numbers == 1};
  lks_docx_story story = {.reading = reading, .styles = &reader->styles};
  size_t entry = 0;
  if (!lks_package_find(reading->package, target, &entry))
    return reading->events->not_inspected(reading->context, "missing-part", target, 0);
  story.name = name;
  story.sections = &reader->sections;
  story.body = strcmp(target, reader->part) == 0;
  lks_status status = reading->events->part_begin(reading->context, &part, &story.part_context);
  if (status != LKS_OK)
    return status;
  status = lks_reading_note(reading, lks_docx_story_read(&story, entry), target);
  const lks_status ended = reading->events->part_end(story.part_context);
  return status == LKS_OK ? ended : status;
}

/* Styles and settings: what can't be read of them is noted, and the text is read all the same. */
static lks_status read_common(document_reader *reader, lks_docx_settings *settings)
{
  lks_reading *reading = reader->reading;
  const lks_relationship *styles = lks_relationships_by_type(&reader->relationships, "styles");
  const lks_relationship *found = lks_relationships_by_type(&reader->relationships, "settings");
  lks_status status = LKS_OK;
  size_t entry = 0;
  if (styles != NULL && !styles->external && lks_package_find(reading->package, styles->target, &entry))
    status = lks_reading_note(reading, lks_docx_styles_read(reading, entry, &reader->styles), styles->target);
  if (status == LKS_OK && found != NULL && !found->external &&
      lks_package_find(reading->package, found->target, &entry))
    status = lks_reading_note(reading, lks_docx_settings_read(reading, entry, settings), found->target);
  if (status == LKS_OK && found != NULL && !found->external)
    status = lks_office_links_read(reading, found->target);
  if (status == LKS_OK)
    status = lks_office_links_read(reading, reader->part);
  return status;
}

static bool is_header(const lks_relationship *relationship)
{
  return strcmp(relationship->type, "header") == 0 || strcmp(relationship->type, "footer") == 0;
}

/* Headers and footers are told which the body has shown. */
static lks_status read_other_stories(document_reader *reader)
{
  static const char *const types[] = {"header",   "footer", "footnotes", "endnotes", "comments"};
  unsigned counts[G_N_ELEMENTS(types)] = {0};
  lks_status status = LKS_OK;
  for (size_t i = 0; i < reader->relationships.count && status == LKS_OK; i++) {
    const lks_relationship *its = &reader->relationships.items[i];
    size_t sort = 0;
    while (sort < G_N_ELEMENTS(types) && strcmp(its->type, types[sort]) != 0)
      sort++;
    if (sort == G_N_ELEMENTS(types) || its->external)
      continue;
    const bool unused =
        is_header(its) && (its->id == NULL || !g_hash_table_contains(reader->sections.used, its->id));
    char *name = is_header(its) ? g_strdup_printf("%s %u", types[sort], ++counts[sort]) : g_strdup(types[sort]);
    status = read_story(reader, its->target, name, unused || reader->glossary);
    g_free(name);
  }
  return status;
}

/* Diagrams keep their words in parts of their own. */
static lks_status read_diagrams(document_reader *reader)
{
  static const lks_pptx_ground nothing = {.decorated = true};
  unsigned count = 0;
  lks_status status = LKS_OK;
  for (size_t i = 0; i < reader->relationships.count && status == LKS_OK; i++) {
    const lks_relationship *its = &reader->relationships.items[i];
    size_t entry = 0;
    bool hidden = false;
    if (strcmp(its->type, "diagramData") != 0 || its->external ||
        !lks_package_find(reader->reading->package, its->target, &entry))
      continue;
    char *name = g_strdup_printf("diagram %u", ++count);
    const lks_pptx_part part = {.reading = reader->reading,
                                .sort = LKS_PPTX_DIAGRAM,
                                .name = name,
                                .number = ++*reader->numbers,
                                .hidden = reader->glossary,
                                .ground = &nothing};
    status = lks_reading_note(reader->reading, lks_pptx_part_read(&part, entry, &hidden), its->target);
    g_free(name);
  }
  return status;
}

static lks_status read_document_part(document_reader *reader)
{
  lks_docx_settings settings = {.even_and_odd = false};
  lks_reading *reading = reader->reading;
  reader->sections.used = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  reader->sections.notes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  lks_status status = lks_opc_relationships(reading->package, reader->part, reading->budget, &reader->relationships);
  if (status == LKS_OK)
    status = read_common(reader, &settings);
  reader->sections.even_and_odd = settings.even_and_odd;
  if (status == LKS_OK)
    status = read_story(reader, reader->part, reader->glossary ? "glossary" : "body", reader->glossary);
  if (status == LKS_OK)
    status = read_other_stories(reader);
  if (status == LKS_OK)
    status = read_diagrams(reader);
  if (status == LKS_OK)
    status = lks_office_custom_xml_read(reading, &reader->relationships);
  return status;
}

static void clear(document_reader *reader)
{
  g_hash_table_destroy(reader->sections.used);
  g_hash_table_destroy(reader->sections.notes);
  g_free(reader->sections.first_header);
  g_free(reader->sections.first_footer);
  lks_docx_styles_clear(&reader->styles);
  lks_relationships_clear(&reader->relationships);
}

static lks_status read_glossary(document_reader *outer)
{
  const lks_relationship *found = lks_relationships_by_type(&outer->relationships, "glossaryDocument");
  size_t entry = 0;
  if (found == NULL || found->external || !lks_package_find(outer->reading->package, found->target, &entry))
    return LKS_OK;
  document_reader reader = {
      .reading = outer->reading, .part = found->target, .numbers = outer->numbers, .glossary = true};
  const lks_status status = read_document_part(&reader);
  clear(&reader);
  return status;
}

static lks_status read_document(lks_reading *reading)
{
  static const lks_document document = {.format = "docx"};
  uint32_t numbers = 0;
  char *part = NULL;
  lks_status status = reading->events->document(reading->context, &document);
  const char *duplicate = lks_package_duplicate(reading->package);
  if (status == LKS_OK && duplicate != NULL) /* the first one is read */
    status = reading->events->not_inspected(reading->context, "damaged", duplicate, 0);
  if (status == LKS_OK)
    status = lks_office_main_part(reading, &part);
  if (status == LKS_OK && part == NULL)
    status = LKS_DAMAGED;
  if (status == LKS_OK) {
    document_reader reader = {.reading = reading, .part = part, .numbers = &numbers};
    status = read_document_part(&reader);
    if (status == LKS_OK)
      status = read_glossary(&reader);
    clear(&reader);
  }
  if (status == LKS_OK)
    status = lks_office_properties_read(reading);
  const lks_status ended = reading->events->document_end(reading->context);
  if (status == LKS_OK)
    status = ended;
  if (status == LKS_OK)
    status = lks_embedded_read(reading); /* with chunks of other formats that become part of the text */
  free(part);
  return status;
}

const lks_reader lks_reader_docx = {.format = "docx", .bid = bid, .read = read_document};
