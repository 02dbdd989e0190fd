/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Files inside a PDF document: each goes round again. */
#include <string.h>

#include "readers/pdf.h"

typedef struct collector {
  lks_reading *reading;
  GByteArray *data;
  lks_status status;
} collector;

static gboolean collect(const gchar *bytes, gsize count, gpointer data, GError **error)
{
  collector *to = data;
  (void)error;
  to->status = lks_budget_unpacked(to->reading->budget, count);
  if (to->status == LKS_OK)
    to->status = lks_budget_hold(to->reading->budget, count);
  if (to->status != LKS_OK || count > G_MAXUINT - to->data->len)
    return FALSE;
  g_byte_array_append(to->data, (const guint8 *)bytes, (guint)count);
  return TRUE;
}

static lks_status read_attachment(lks_reading *reading, PopplerAttachment *attachment)
{
  collector to = {.reading = reading, .data = g_byte_array_new()};
  const char *name = poppler_attachment_get_name(attachment);
  if (name == NULL || *name == '\0')
    name = "attachment";
  const bool whole = poppler_attachment_save_to_callback(attachment, collect, &to, NULL);
  const guint held = to.data->len;
  lks_status status = to.status == LKS_OK && !whole ? LKS_DAMAGED : to.status;
  if (status == LKS_OK)
    status = reading->inner(reading->scan, name, to.data->data, to.data->len);
  else if (!lks_status_ends_scan(status) && lks_status_reason(status) != NULL)
    status = reading->events->not_inspected(
        reading->context, lks_status_reason(status), name,
        lks_status_is_limit(status) ? lks_budget_limit(reading->budget, lks_status_limit(status)) : 0);
  g_byte_array_free(to.data, TRUE);
  lks_budget_release(reading->budget, held);
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

/* Files that are pinned to a page as annotations. */
static lks_status read_pinned(const lks_pdf_document *all, uint32_t index)
{
  bool strange = false;
  lks_reading *reading = all->reading;
  if (!has_pinned(&all->structure->pages[index], &strange))
    return LKS_OK;
  if (strange)
    return reading->events->not_inspected(reading->context, "pdf-attachments", NULL, 0);
  PopplerPage *page = poppler_document_get_page(all->document, (int)index);
  GList *annotations = page != NULL ? poppler_page_get_annot_mapping(page) : NULL;
  lks_status status = LKS_OK;
  for (const GList *at = annotations; at != NULL && status == LKS_OK; at = at->next) {
    PopplerAnnot *annotation = ((const PopplerAnnotMapping *)at->data)->annot;
    if (poppler_annot_get_annot_type(annotation) != POPPLER_ANNOT_FILE_ATTACHMENT)
      continue;
    PopplerAttachment *attachment =
        poppler_annot_file_attachment_get_attachment((PopplerAnnotFileAttachment *)annotation);
    if (attachment != NULL)
      status = read_attachment(reading, attachment);
    g_clear_object(&attachment);
  }
  poppler_page_free_annot_mapping(annotations);
  g_clear_object(&page);
  return status;
}

lks_status lks_pdf_attached_read(const lks_pdf_document *all)
{
  lks_status status = LKS_OK;
  GList *attachments =
      poppler_document_has_attachments(all->document) ? poppler_document_get_attachments(all->document) : NULL;
  for (const GList *at = attachments; at != NULL && status == LKS_OK; at = at->next)
    status = read_attachment(all->reading, at->data);
  g_list_free_full(attachments, g_object_unref);
  for (uint32_t i = 0; i < all->structure->page_count && status == LKS_OK; i++)
    status = read_pinned(all, i);
  return status;
}
