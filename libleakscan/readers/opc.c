/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Open Packaging Conventions: relationships and content types. */
#include "readers/opc.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "readers/xml.h"

typedef struct relationship_reader {
  lks_relationships *found;
  const char *part;
  const lks_budget *budget;
} relationship_reader;

typedef struct type_reader {
  const char *part;      /* without leading '/' */
  const char *extension; /* after the last '.', or "" */
  char *by_override;
  char *by_default;
} type_reader;

/* Resolves a reference against the part that holds it: RFC 3986, 5.2.4, for paths alone. */
static char *resolve(const char *part, const char *target)
{
  char *decoded = g_uri_unescape_string(target, NULL);
  GString *path = g_string_new(NULL);
  char *reference = decoded != NULL ? decoded : g_strdup(target);
  g_strdelimit(reference, "\\", '/');
  if (reference[0] != '/') {
    const char *slash = strrchr(part, '/');
    if (slash != NULL)
      g_string_append_len(path, part, slash - part + 1);
  }
  g_string_append(path, reference);
  g_free(reference);
  char **segments = g_strsplit(path->str, "/", -1);
  GPtrArray *kept = g_ptr_array_new();
  for (char **segment = segments; *segment != NULL; segment++) {
    if (**segment == '\0' || strcmp(*segment, ".") == 0)
      continue;
    if (strcmp(*segment, "..") != 0)
      g_ptr_array_add(kept, *segment);
    else if (kept->len > 0)
      g_ptr_array_remove_index(kept, kept->len - 1);
  }
  g_ptr_array_add(kept, NULL);
  char *resolved = g_strjoinv("/", (char **)kept->pdata);
  g_ptr_array_free(kept, TRUE);
  g_strfreev(segments);
  g_string_free(path, TRUE);
  return resolved;
}

static lks_relationship *relationships_add(lks_relationships *relationships)
{
  if (relationships->count == relationships->capacity) {
    const size_t capacity = relationships->capacity == 0 ? 8 : relationships->capacity * 2;
    lks_relationship *items = realloc(relationships->items, capacity * sizeof *items);
    if (items == NULL)
      return NULL;
    relationships->items = items;
    relationships->capacity = capacity;
  }
  lks_relationship *item = &relationships->items[relationships->count++];
  memset(item, 0, sizeof *item);
  return item;
}

static lks_status relationship_start(void *context, const lks_xml_start *start)
{
  relationship_reader *reader = context;
  if (strcmp(start->local, "Relationship") != 0 || start->space != LKS_XML_PACKAGE_RELATIONSHIPS)
    return LKS_OK;
  if (reader->found->count >= lks_budget_limit(reader->budget, LEAKSCAN_LIMIT_PARTS))
    return lks_status_of_limit(LEAKSCAN_LIMIT_PARTS);
  char *type = lks_xml_attribute_copy(start, LKS_XML_NO_SPACE, "Type");
  char *target = lks_xml_attribute_copy(start, LKS_XML_NO_SPACE, "Target");
  char *mode = lks_xml_attribute_copy(start, LKS_XML_NO_SPACE, "TargetMode");
  lks_status status = LKS_OK;
  if (type != NULL && target != NULL) {
    lks_relationship *item = relationships_add(reader->found);
    if (item == NULL) {
      status = LKS_NO_MEMORY;
    } else {
      const char *word = strrchr(type, '/');
      item->id = lks_xml_attribute_copy(start, LKS_XML_NO_SPACE, "Id");
      item->type = g_strdup(word != NULL ? word + 1 : type);
      item->external = mode != NULL && strcmp(mode, "External") == 0;
      item->target = item->external ? g_strdup(target) : resolve(reader->part, target);
    }
  }
  free(type);
  free(target);
  free(mode);
  return status;
}

lks_status lks_opc_relationships(lks_package *package, const char *part, lks_budget *budget,
                                 lks_relationships *relationships)
{
  static const lks_xml_handler handler = {.start = relationship_start};
  const char *slash = strrchr(part, '/');
  const int folder = slash == NULL ? 0 : (int)(slash - part + 1);
  char *name = g_strdup_printf("%.*s_rels/%s.rels", folder, part, part + folder);
  size_t index = 0;
  lks_status status = LKS_OK;
  if (lks_package_find(package, name, &index)) {
    relationship_reader reader = {relationships, part, budget};
    status = lks_xml_parse_entry(package, index, &handler, &reader, budget);
  }
  g_free(name);
  return status;
}

void lks_relationships_clear(lks_relationships *relationships)
{
  for (size_t i = 0; i < relationships->count; i++) {
    free(relationships->items[i].id);
    g_free(relationships->items[i].type);
    g_free(relationships->items[i].target);
  }
  free(relationships->items);
  memset(relationships, 0, sizeof *relationships);
}

const lks_relationship *lks_relationships_by_id(const lks_relationships *relationships, const char *id)
{
  for (size_t i = 0; i < relationships->count; i++)
    if (relationships->items[i].id != NULL && strcmp(relationships->items[i].id, id) == 0)
      return &relationships->items[i];
  return NULL;
}

const lks_relationship *lks_relationships_by_type(const lks_relationships *relationships, const char *type)
{
  for (size_t i = 0; i < relationships->count; i++)
    if (strcmp(relationships->items[i].type, type) == 0)
      return &relationships->items[i];
  return NULL;
}

static lks_status type_start(void *context, const lks_xml_start *start)
{
  type_reader *reader = context;
  if (start->space != LKS_XML_CONTENT_TYPES)
    return LKS_OK;
  const bool is_override = strcmp(start->local, "Override") == 0;
  if (!is_override && strcmp(start->local, "Default") != 0)
    return LKS_OK;
  char *key = lks_xml_attribute_copy(start, LKS_XML_NO_SPACE, is_override ? "PartName" : "Extension");
  char *type = lks_xml_attribute_copy(start, LKS_XML_NO_SPACE, "ContentType");
  if (key != NULL && type != NULL) {
    const char *name = *key == '/' ? key + 1 : key;
    char **slot = is_override ? &reader->by_override : &reader->by_default;
    if (*slot == NULL && g_ascii_strcasecmp(name, is_override ? reader->part : reader->extension) == 0) {
      *slot = type;
      type = NULL;
    }
  }
  free(key);
  free(type);
  return LKS_OK;
}

lks_status lks_opc_content_type(lks_package *package, const char *part, lks_budget *budget, char **type)
{
  static const lks_xml_handler handler = {.start = type_start};
  *type = NULL;
  size_t index = 0;
  if (!lks_package_find(package, "[Content_Types].xml", &index))
    return LKS_OK;
  const char *dot = strrchr(part, '.');
  type_reader reader = {.part = part, .extension = dot != NULL ? dot + 1 : ""};
  const lks_status status = lks_xml_parse_entry(package, index, &handler, &reader, budget);
  if (reader.by_override != NULL) {
    free(reader.by_default);
    *type = reader.by_override;
  } else {
    *type = reader.by_default;
  }
  if (status != LKS_OK) {
    free(*type);
    *type = NULL;
  }
  return status;
}
