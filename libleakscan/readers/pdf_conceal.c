/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is concealed on a page: looked for on a small picture of it, and closely only where there is a suspicion. */
#include "readers/pdf_hidden.h"

#include <stdlib.h>

/* Low enough to be cheap; letters of ordinary size still leave a mark. */
#define SCALE (50 / 72.0)

static bool has_letters(const lks_pdf_page *page)
{
  for (size_t i = 0; i < page->glyph_count; i++)
    if (lks_pdf_is_letter(&page->glyphs[i]))
      return true;
  return false;
}

static lks_status paint_page(const lks_pdf_page *page, lks_picture *picture)
{
  const lks_rectangle area = {0, 0, page->width, page->height};
  const lks_status status = lks_picture_new(page->reading->budget, &area, SCALE, picture);
  if (status != LKS_OK)
    return status;
  cairo_t *context = lks_picture_context(picture, picture->surface);
  poppler_page_render(page->poppler, context);
  cairo_destroy(context);
  cairo_surface_flush(picture->surface);
  return lks_budget_check(page->reading->budget);
}

lks_status lks_pdf_conceal_tell(lks_pdf_page *page, const lks_pdf_lines *lines)
{
  lks_suspects suspects = {.items = NULL};
  lks_picture picture = {.surface = NULL};
  if (!has_letters(page))
    return LKS_OK;
  lks_status status = lks_pdf_unapplied_tell(page, lines);
  if (status != LKS_OK || (page->plan != NULL && page->plan->plain))
    return status; /* nothing on the page hides anything */
  status = paint_page(page, &picture);
  if (status == LKS_OK)
    status = lks_pdf_candidates_find(page, lines, &picture, &suspects);
  if (status == LKS_OK && suspects.count > 0)
    status = lks_pdf_peel(page, &suspects);
  if (status == LKS_OK && suspects.count > 0)
    status = lks_pdf_verdict_tell(page, lines, &picture, &suspects);
  lks_picture_free(&picture);
  free(suspects.items);
  return status;
}
