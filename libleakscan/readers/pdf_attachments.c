/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Files inside a PDF document: those it lists by name, and those that stand on a page as annotations. */
#include <stdlib.h>
#include <string.h>

#include "readers/pdf_channels.h"

enum { NAME_SIZE = 48 };

typedef struct attachments {
  const lks_pdf_document *file;
  uint64_t count;
  uint64_t most;
  GHashTable *seen; /* checksums: a file is often both on a page and in the list */
} attachments;

/* A file while it is unpacked. */
typedef struct unpacking {
  lks_budget *budget;
  GByteArray *bytes;
  uint64_t most;
  uint64_t held;
  lks_status status;
} unpacking;

static gboolean take_bytes(const gchar *data, gsize count, gpointer context, GError **error)
{
  unpacking *self = context;
  (void)error;
  self->status = lks_budget_unpacked(self->budget, count);
  if (self->status == LKS_OK && count > self->most - self->bytes->len)
    self->status = lks_status_of_limit(LEAKSCAN_LIMIT_INPUT_SIZE);
  if (self->status == LKS_OK)
    self->status = lks_budget_hold(self->budget, count);
  if (self->status != LKS_OK)
    return FALSE;
  self->held += count;
  g_byte_array_append(self->bytes, (const guint8 *)data, (guint)count);
  return TRUE;
}

static bool is_seen(const attachments *all, const GByteArray *bytes)
{
  char *sum = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes->data, bytes->len);
  return !g_hash_table_add(all->seen, sum);
}

static lks_status hand_in(const attachments *all, const char *name, const GByteArray *bytes)
{
  lks_reading *reading = all->file->reading;
  if (is_seen(all, bytes))
    return LKS_OK;
  return reading->inner(reading->scan, name, bytes->data, bytes->len);
}

static lks_status unpack(attachments *all, PopplerAttachment *attachment, const char *name)
{
  lks_reading *reading = all->file->reading;
  GError *error = NULL;
  unpacking its = {.budget = reading->budget, .bytes = g_byte_array_new()};
  its.most = MIN(lks_budget_limit(reading->budget, LEAKSCAN_LIMIT_INPUT_SIZE), G_MAXINT32);
  const bool saved = poppler_attachment_save_to_callback(attachment, take_bytes, &its, &error);
  lks_status status = its.status != LKS_OK ? its.status : saved ? LKS_OK : LKS_DAMAGED;
  g_clear_error(&error);
  if (status == LKS_OK)
    status = hand_in(all, name, its.bytes);
  else if (!lks_status_ends_scan(status))
    status = lks_reading_note(reading, status, name);
  g_byte_array_free(its.bytes, TRUE);
  lks_budget_release(reading->budget, its.held);
  return status;
}

static lks_status read_attachment(attachments *all, PopplerAttachment *attachment)
{
  char number[NAME_SIZE];
  const char *name = poppler_attachment_get_name(attachment);
  lks_status status = lks_budget_check(all->file->reading->budget);
  if (all->count++ >= all->most || status != LKS_OK) /* too many: it is said at the end */
    return status;
  g_snprintf(number, sizeof number, "attachment %" G_GUINT64_FORMAT, all->count);
  return unpack(all, attachment, name != NULL && *name != '\0' ? name : number);
}

static lks_status read_listed(attachments *all)
{
  lks_status status = LKS_OK;
  if (all->file->structure->page_count == 0) /* that was said already */
    return LKS_OK;
  if (!all->file->structure->lists_files)
    return lks_reading_note(all->file->reading, LKS_DAMAGED, "attachments");
  const guint count = poppler_document_get_n_attachments(all->file->document);
  GList *list = count > 0 ? poppler_document_get_attachments(all->file->document) : NULL;
  const guint found = g_list_length(list);
  for (const GList *at = list; at != NULL && status == LKS_OK; at = at->next)
    status = read_attachment(all, at->data);
  g_list_free_full(list, g_object_unref);
  return status == LKS_OK && found < count ? lks_reading_note(all->file->reading, LKS_DAMAGED, "attachments") : status;
}

static lks_status read_annotation(attachments *all, PopplerAnnot *annotation, uint32_t page)
{
  char place[NAME_SIZE];
  if (poppler_annot_get_annot_type(annotation) != POPPLER_ANNOT_FILE_ATTACHMENT)
    return LKS_OK;
  PopplerAttachment *attachment =
      poppler_annot_file_attachment_get_attachment(POPPLER_ANNOT_FILE_ATTACHMENT(annotation));
  if (attachment == NULL) {
    g_snprintf(place, sizeof place, "attachment on page %u", page);
    return lks_reading_note(all->file->reading, LKS_DAMAGED, place);
  }
  const lks_status status = read_attachment(all, attachment);
  g_object_unref(attachment);
  return status;
}

/* poppler complains on standard error of annotations that it doesn't know, so that a page with any is left out. */
static bool has_pinned(const lks_pdf_plan *plan, bool *strange)
{
  static const char *const unknown[] = {"Redact", "Other", "Projection", "RichMedia"};
  bool pinned = false;
  for (size_t i = 0; i < plan->mark_count; i++) {
    pinned = pinned || strcmp(plan->marks[i].subtype, "FileAttachment") == 0;
    for (size_t k = 0; k < G_N_ELEMENTS(unknown); k++)
      *strange = *strange || strcmp(plan->marks[i].subtype, unknown[k]) == 0;
  }
  return pinned;
}

static lks_status read_page(attachments *all, uint32_t number)
{
  lks_reading *reading = all->file->reading;
  lks_status status = lks_budget_check(reading->budget);
  bool strange = false;
  if (status != LKS_OK || !has_pinned(lks_pdf_structure_plan(all->file->structure, number), &strange))
    return status;
  if (strange)
    return reading->events->not_inspected(reading->context, "pdf-attachments", NULL, 0);
  PopplerPage *page = poppler_document_get_page(all->file->document, (int)number - 1);
  GList *annotations = page != NULL ? poppler_page_get_annot_mapping(page) : NULL;
  for (const GList *at = annotations; at != NULL && status == LKS_OK; at = at->next)
    status = read_annotation(all, ((const PopplerAnnotMapping *)at->data)->annot, number);
  poppler_page_free_annot_mapping(annotations);
  g_clear_object(&page);
  return status;
}

static lks_status read_pages(attachments *all)
{
  lks_status status = LKS_OK;
  for (size_t i = 0; i < all->file->structure->page_count && status == LKS_OK; i++)
    status = read_page(all, (uint32_t)i + 1);
  return status;
}

lks_status lks_pdf_attachments_read(const lks_pdf_document *file)
{
  attachments all = {.file = file, .most = lks_budget_limit(file->reading->budget, LEAKSCAN_LIMIT_PARTS)};
  all.seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  lks_status status = read_listed(&all);
  if (status == LKS_OK)
    status = read_pages(&all);
  if (status == LKS_OK && all.count > all.most)
    status = lks_reading_note(file->reading, lks_status_of_limit(LEAKSCAN_LIMIT_PARTS), "attachments");
  g_hash_table_destroy(all.seen);
  return status;
}
