/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Documents inside an OOXML package. */
#include "readers/embedded.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "readers/chart_book.h"
#include "readers/kept.h"
#include "readers/leftovers.h"
#include "readers/ole.h"
#include "readers/opc.h"

/* Parts that repeat or keep what cells hold, and that no reader opens yet. */
static bool is_unread(const char *type)
{
  static const char *const types[] = {"powerPivotData"};
  for (size_t i = 0; i < G_N_ELEMENTS(types); i++)
    if (strcmp(types[i], type) == 0)
      return true;
  return false;
}

/* By the relationship's type, whatever else leads to the same part. */
static lks_status visit_document(lks_reading *reading, const char *part, const lks_relationship *relationship,
                                 GHashTable *documents)
{
  size_t entry = 0;
  if (!lks_package_find(reading->package, relationship->target, &entry))
    return reading->events->not_inspected(reading->context, "missing-part", relationship->target, 0);
  if (!g_hash_table_add(documents, GSIZE_TO_POINTER(entry)))
    return LKS_OK;
  const lks_status status =
      strcmp(relationship->type, "package") == 0 ? lks_chart_book_read(reading, part, entry) : LKS_OK;
  return status == LKS_OK ? lks_readers_read_member(reading, entry) : status;
}

static lks_status visit_object(lks_reading *reading, size_t entry)
{
  unsigned char *data = NULL;
  size_t size = 0;
  const char *name = lks_package_name(reading->package, entry);
  lks_status status = lks_package_load(reading->package, entry, &data, &size);
  if (status == LKS_OK) {
    status = lks_ole_read(reading, name, data, size);
    free(data);
    lks_budget_release(reading->budget, size);
    return status;
  }
  const char *reason = lks_status_reason(status);
  return reason == NULL || lks_status_ends_scan(status)
             ? status
             : reading->events->not_inspected(reading->context, reason, name, 0);
}

/* The picture as it was before it was changed in the document ([MS-ODRAWXML] 2.3.1.18). */
static lks_status tell_original(lks_reading *reading, size_t entry)
{
  lks_kept kept;
  lks_kept_begin(&kept, reading, "picture-original", lks_package_name(reading->package, entry), 0);
  return lks_kept_end(&kept, lks_kept_text(&kept, "-", 1));
}

/* What no relationship led to, and what isn't even a part. */
static lks_status visit_leftovers(lks_reading *reading, GHashTable *documents, GHashTable *seen)
{
  lks_status status = LKS_OK;
  for (size_t i = 0; i < lks_package_count(reading->package) && status == LKS_OK; i++)
    if (!g_hash_table_contains(seen, GSIZE_TO_POINTER(i)) && !g_hash_table_contains(documents, GSIZE_TO_POINTER(i)))
      status = lks_leftovers_part_read(reading, i);
  return status == LKS_OK ? lks_leftovers_bytes_read(reading) : status;
}

static lks_status visit(lks_reading *reading, const char *part, const lks_relationship *relationship,
                        GHashTable *documents, GHashTable *seen, GQueue *queue)
{
  size_t entry = 0;
  if (!relationship->external && (strcmp(relationship->type, "package") == 0 || strcmp(relationship->type, "aFChunk") == 0))
    return visit_document(reading, part, relationship, documents);
  if (relationship->external || !lks_package_find(reading->package, relationship->target, &entry) ||
      !g_hash_table_add(seen, GSIZE_TO_POINTER(entry)))
    return LKS_OK;
  if (is_unread(relationship->type))
    return reading->events->not_inspected(reading->context, "unsupported-part", relationship->target, 0);
  if (strcmp(relationship->type, "oleObject") == 0)
    return visit_object(reading, entry);
  if (strcmp(relationship->type, "image") == 0)
    return lks_leftovers_picture_read(reading, entry);
  if (strcmp(relationship->type, "hdphoto") == 0)
    return tell_original(reading, entry);
  g_queue_push_tail(queue, g_strdup(relationship->target));
  return LKS_OK;
}

lks_status lks_embedded_read(lks_reading *reading)
{
  GQueue *queue = g_queue_new();
  GHashTable *seen = g_hash_table_new(g_direct_hash, g_direct_equal);
  GHashTable *documents = g_hash_table_new(g_direct_hash, g_direct_equal);
  lks_status status = LKS_OK;
  g_queue_push_tail(queue, g_strdup(""));
  char *part = NULL;
  while (status == LKS_OK && (part = g_queue_pop_head(queue)) != NULL) {
    lks_relationships relationships = {0};
    status = lks_opc_relationships(reading->package, part, reading->budget, &relationships);
    for (size_t i = 0; status == LKS_OK && i < relationships.count; i++)
      status = visit(reading, part, &relationships.items[i], documents, seen, queue);
    lks_relationships_clear(&relationships);
    g_free(part);
  }
  if (status == LKS_OK)
    status = visit_leftovers(reading, documents, seen);
  g_queue_free_full(queue, g_free);
  g_hash_table_destroy(seen);
  g_hash_table_destroy(documents);
  return status;
}
