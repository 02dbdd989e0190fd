/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The reader for presentations: .pptx, .pptm, .potx, .ppsx, told by their parts, whatever these are called. */
#include "readers/pptx.h"

#include <stdlib.h>
#include <string.h>

#include "readers/embedded.h"
#include "readers/office_data.h"

typedef struct deck_reader {
  lks_reading *reading;
  char *part; /* the presentation's */
  lks_relationships relationships;
  GPtrArray *listed; /* relationship ids, in the order of the slides */
  GHashTable *told;  /* entries + 1 */
  double width, height;
  uint32_t parts; /* that were told */
} deck_reader;

static const char *const main_types[] = {
    "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
    "application/vnd.openxmlformats-officedocument.presentationml.template.main+xml",
    "application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml",
    "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
    "application/vnd.ms-powerpoint.template.macroEnabled.main+xml",
    "application/vnd.ms-powerpoint.slideshow.macroEnabled.main+xml",
};

static lks_status bid(lks_reading *reading, unsigned *bits)
{
  return lks_office_bid(reading, main_types, G_N_ELEMENTS(main_types), bits);
}

static double length_of(const lks_xml_start *start, const char *local)
{
  char *value = lks_xml_attribute_copy(start, LKS_XML_NO_SPACE, local);
  const double length = value != NULL ? g_ascii_strtod(value, NULL) : 0;
  free(value);
  return length > 0 && length < 1e9 ? length : 0;
}

static lks_status deck_start(void *context, const lks_xml_start *start)
{
  deck_reader *reader = context;
  if (start->space != LKS_XML_PRESENTATION)
    return LKS_OK;
  if (strcmp(start->local, "sldSz") == 0) {
    reader->width = length_of(start, "cx");
    reader->height = length_of(start, "cy");
  } else if (strcmp(start->local, "sldId") == 0 &&
             reader->listed->len < lks_budget_limit(reader->reading->budget, LEAKSCAN_LIMIT_PARTS)) {
    char *id = lks_xml_attribute_copy(start, LKS_XML_RELATIONSHIP_IDS, "id");
    if (id != NULL)
      g_ptr_array_add(reader->listed, g_strdup(id));
    free(id);
  }
  return LKS_OK;
}

static lks_status deck_end(void *context, lks_xml_space space, const char *local)
{
  (void)context;
  (void)space;
  (void)local;
  return LKS_OK;
}

static bool is_new(deck_reader *reader, size_t entry)
{
  return g_hash_table_add(reader->told, GSIZE_TO_POINTER(entry + 1));
}

/* Notes, comments and diagrams of a slide. */
static lks_status read_beside(deck_reader *reader, const lks_pptx_part *slide, const lks_relationships *relationships,
                              bool hidden)
{
  static const struct {
    const char *type;
    const char *word;
    lks_pptx_sort sort;
  } sorts[] = {{"notesSlide", "notes", LKS_PPTX_NOTES},
               {"comments", "comments", LKS_PPTX_COMMENTS},
               {"diagramData", "diagram", LKS_PPTX_DIAGRAM}};
  lks_reading *reading = reader->reading;
  lks_status status = LKS_OK;
  for (size_t i = 0; i < relationships->count && status == LKS_OK; i++) {
    const lks_relationship *its = &relationships->items[i];
    size_t sort = 0, entry = 0;
    bool ignored = false;
    while (sort < G_N_ELEMENTS(sorts) && strcmp(its->type, sorts[sort].type) != 0)
      sort++;
    if (sort == G_N_ELEMENTS(sorts) || its->external || !lks_package_find(reading->package, its->target, &entry) ||
        !is_new(reader, entry))
      continue;
    char *name = g_strdup_printf("%s %u", sorts[sort].word, slide->number);
    lks_pptx_part part = *slide;
    part.sort = sorts[sort].sort;
    part.name = name;
    part.number = slide->number;
    part.active = false;
    part.hidden = hidden && part.sort == LKS_PPTX_DIAGRAM;
    status = lks_reading_note(reading, lks_pptx_part_read(&part, entry, &ignored), its->target);
    g_free(name);
  }
  return status;
}

static lks_status read_slide(deck_reader *reader, const char *target, size_t entry, uint32_t number, bool listed)
{
  lks_reading *reading = reader->reading;
  lks_relationships relationships = {0};
  lks_pptx_ground ground = {.decorated = false};
  bool hidden = false;
  if (!is_new(reader, entry))
    return LKS_OK;
  lks_status status = lks_opc_relationships(reading->package, target, reading->budget, &relationships);
  if (status == LKS_OK)
    status = lks_office_links_read(reading, target);
  if (status == LKS_OK)
    status = lks_pptx_ground_read(reading, &relationships, &ground);
  char *name = g_strdup_printf("slide %u", number);
  const lks_pptx_part part = {.reading = reading,
                              .sort = LKS_PPTX_SLIDE,
                              .name = listed ? name : target,
                              .number = number,
                              .listed = listed,
                              .active = reader->parts++ == 0,
                              .width = reader->width,
                              .height = reader->height,
                              .ground = &ground};
  if (status == LKS_OK)
    status = lks_pptx_part_read(&part, entry, &hidden);
  status = lks_reading_note(reading, status, target);
  if (status == LKS_OK)
    status = read_beside(reader, &part, &relationships, hidden);
  g_free(name);
  lks_relationships_clear(&relationships);
  return status;
}

static lks_status read_listed(deck_reader *reader)
{
  lks_reading *reading = reader->reading;
  lks_status status = LKS_OK;
  for (guint i = 0; i < reader->listed->len && status == LKS_OK; i++) {
    const lks_relationship *its =
        lks_relationships_by_id(&reader->relationships, g_ptr_array_index(reader->listed, i));
    size_t entry = 0;
    if (its == NULL || its->external || !lks_package_find(reading->package, its->target, &entry))
      status = reading->events->not_inspected(reading->context, "missing-part", its != NULL ? its->target : NULL, 0);
    else
      status = read_slide(reader, its->target, entry, i + 1, true);
  }
  return status;
}

/* Slides that were taken out of the list and left in the file, with a relationship or without. */
static lks_status read_unlisted(deck_reader *reader)
{
  lks_reading *reading = reader->reading;
  char *folder = g_path_get_dirname(reader->part);
  char *prefix = g_strconcat(folder, "/slides/", NULL);
  lks_status status = LKS_OK;
  uint32_t number = reader->listed->len;
  for (size_t i = 0; i < reader->relationships.count && status == LKS_OK; i++) {
    const lks_relationship *its = &reader->relationships.items[i];
    size_t entry = 0;
    if (strcmp(its->type, "slide") == 0 && !its->external && lks_package_find(reading->package, its->target, &entry) &&
        !g_hash_table_contains(reader->told, GSIZE_TO_POINTER(entry + 1)))
      status = read_slide(reader, its->target, entry, ++number, false);
  }
  for (size_t i = 0; i < lks_package_count(reading->package) && status == LKS_OK; i++) {
    const char *name = lks_package_name(reading->package, i);
    if (g_ascii_strncasecmp(name, prefix, strlen(prefix)) == 0 && strchr(name + strlen(prefix), '/') == NULL &&
        g_str_has_suffix(name, ".xml") && !g_hash_table_contains(reader->told, GSIZE_TO_POINTER(i + 1)))
      status = read_slide(reader, name, i, ++number, false);
  }
  g_free(prefix);
  g_free(folder);
  return status;
}

static lks_status read_deck(deck_reader *reader)
{
  static const lks_xml_handler handler = {.start = deck_start, .end = deck_end};
  lks_reading *reading = reader->reading;
  size_t entry = 0;
  if (!lks_package_find(reading->package, reader->part, &entry))
    return LKS_DAMAGED;
  lks_status status = lks_xml_parse_entry(reading->package, entry, &handler, reader, reading->budget);
  if (status == LKS_OK)
    status = lks_opc_relationships(reading->package, reader->part, reading->budget, &reader->relationships);
  if (status == LKS_OK)
    status = read_listed(reader);
  if (status == LKS_OK)
    status = read_unlisted(reader);
  if (status == LKS_OK)
    status = lks_office_custom_xml_read(reading, &reader->relationships);
  return status == LKS_OK ? lks_office_properties_read(reading) : status;
}

static lks_status read_presentation(lks_reading *reading)
{
  static const lks_document document = {.format = "pptx"};
  deck_reader reader = {.reading = reading};
  reader.listed = g_ptr_array_new_with_free_func(g_free);
  reader.told = g_hash_table_new(g_direct_hash, g_direct_equal);
  lks_status status = reading->events->document(reading->context, &document);
  const char *duplicate = lks_package_duplicate(reading->package);
  if (status == LKS_OK && duplicate != NULL) /* the first one is read */
    status = reading->events->not_inspected(reading->context, "damaged", duplicate, 0);
  if (status == LKS_OK)
    status = lks_office_main_part(reading, &reader.part);
  if (status == LKS_OK)
    status = reader.part != NULL ? read_deck(&reader) : LKS_DAMAGED;
  const lks_status ended = reading->events->document_end(reading->context);
  if (status == LKS_OK)
    status = ended;
  if (status == LKS_OK)
    status = lks_embedded_read(reading);
  lks_relationships_clear(&reader.relationships);
  g_ptr_array_free(reader.listed, TRUE);
  g_hash_table_destroy(reader.told);
  free(reader.part);
  return status;
}

const lks_reader lks_reader_pptx = {.format = "pptx", .bid = bid, .read = read_presentation};
