/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One page of a PDF document, from its text to what is concealed on it. */
#include <math.h>

#include "readers/pdf_hidden.h"
#include "readers/pdf_ocr.h"

/* Whether pictures take up most of the page: a scan is one, or cut into strips. */
static bool is_picture(const lks_pdf_page *page)
{
  static const double most = 0.5;
  double area = 0;
  GList *images = poppler_page_get_image_mapping(page->poppler);
  for (const GList *at = images; at != NULL; at = at->next) {
    const PopplerRectangle *its = &((const PopplerImageMapping *)at->data)->area;
    area += fabs((its->x2 - its->x1) * (its->y2 - its->y1));
  }
  poppler_page_free_image_mapping(images);
  return area > most * page->width * page->height;
}

/* Words that were read from pixels can't be covered as text is; they can be marked. */
static lks_status tell_concealed(lks_pdf_page *page, const lks_pdf_lines *lines, const lks_pdf_outcome *outcome)
{
  return outcome->scan == LKS_PDF_SCAN_NONE ? lks_pdf_conceal_tell(page, lines) : lks_pdf_unapplied_tell(page, lines);
}

static lks_status tell_page(lks_pdf_page *page, PopplerDocument *document, lks_pdf_outcome *outcome)
{
  lks_pdf_lines lines = {.segments = NULL};
  lks_status status = lks_pdf_text_read(page);
  const bool picture = status == LKS_OK && (page->plan == NULL || page->plan->pictures) && is_picture(page);
  if (picture && page->glyph_count == 0)
    status = lks_pdf_ocr_read(page, document, &outcome->scan);
  if (status == LKS_OK)
    status = lks_pdf_lines_find(page, &lines);
  if (status == LKS_OK)
    status = lks_pdf_rows_tell(page, &lines, &outcome->cut);
  if (status == LKS_OK)
    status = tell_concealed(page, &lines, outcome);
  if (status == LKS_OK && picture)
    status = lks_pdf_scans_tell(page);
  lks_pdf_lines_clear(&lines);
  lks_pdf_text_clear(page);
  return status;
}

lks_status lks_pdf_page_read(lks_reading *reading, PopplerDocument *document, const lks_pdf_plan *plan,
                             uint32_t number, void *part_context, lks_pdf_outcome *outcome)
{
  lks_pdf_page page = {.reading = reading, .plan = plan, .number = number, .part_context = part_context};
  page.poppler = poppler_document_get_page(document, (int)number - 1);
  if (page.poppler == NULL)
    return LKS_DAMAGED;
  poppler_page_get_size(page.poppler, &page.width, &page.height);
  const lks_status status = page.width > 0 && page.height > 0 ? tell_page(&page, document, outcome) : LKS_DAMAGED;
  g_object_unref(page.poppler);
  return status;
}
