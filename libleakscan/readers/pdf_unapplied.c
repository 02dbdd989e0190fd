/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Text that somebody marked to be redacted, and that was never taken out (ISO 32000-1, 12.5.6.23). */
#include <string.h>

#include "readers/pdf_hidden.h"

static bool is_inside(const lks_rectangle *area, const lks_rectangle *box)
{
  const double x = (box->left + box->right) / 2, y = (box->top + box->bottom) / 2;
  return x >= area->left && x <= area->right && y >= area->top && y <= area->bottom;
}

static bool is_marked(const lks_pdf_mark *mark, const lks_pdf_glyph *glyph)
{
  for (size_t i = 0; i < mark->quad_count; i++)
    if (is_inside(&mark->quads[i], &glyph->box))
      return true;
  return mark->quad_count == 0 && is_inside(&mark->place, &glyph->box);
}

static lks_status tell(lks_pdf_page *page, const lks_pdf_lines *lines, const lks_pdf_mark *mark, size_t first,
                       size_t last)
{
  char time[LKS_PDF_TIME_SIZE] = "";
  GString *text = g_string_new(NULL), *lead = g_string_new(NULL);
  lks_run run = {.concealment = LKS_CONCEALED_UNAPPLIED,
                 .cover.sort = LKS_COVER_ANNOTATION,
                 .place = page->glyphs[first].box,
                 .survives = 1000};
  for (size_t i = first; i <= last; i++) {
    run.letters += lks_pdf_is_letter(&page->glyphs[i]);
    if (page->glyphs[i].sort != LKS_GLYPH_BLANK)
      run.place = lks_rectangle_join(&run.place, &page->glyphs[i].box);
  }
  lks_pdf_text_append(page, first, last, text);
  lks_pdf_append_lead(page, lines, first, lead);
  lks_pdf_sign_cover(mark, time, &run.cover);
  run.text = text->str;
  run.length = text->len;
  run.lead = lead->str;
  const lks_status status = run.letters > 0 ? page->reading->events->run(page->part_context, &run) : LKS_OK;
  g_string_free(text, TRUE);
  g_string_free(lead, TRUE);
  return status;
}

/* Line by line, as far as the mark reaches. */
static lks_status tell_mark(lks_pdf_page *page, const lks_pdf_lines *lines, const lks_pdf_mark *mark)
{
  lks_status status = LKS_OK;
  for (size_t i = 0; i < page->glyph_count && status == LKS_OK; i++) {
    if (page->glyphs[i].sort == LKS_GLYPH_BLANK || !is_marked(mark, &page->glyphs[i]))
      continue;
    size_t last = i;
    for (size_t k = i + 1; k < page->glyph_count && page->glyphs[k].character != '\n'; k++) {
      if (page->glyphs[k].sort == LKS_GLYPH_BLANK)
        continue;
      if (!is_marked(mark, &page->glyphs[k]))
        break;
      last = k;
    }
    status = tell(page, lines, mark, i, last);
    i = last;
  }
  return status;
}

lks_status lks_pdf_unapplied_tell(lks_pdf_page *page, const lks_pdf_lines *lines)
{
  lks_status status = LKS_OK;
  for (size_t i = 0; page->plan != NULL && i < page->plan->mark_count && status == LKS_OK; i++) {
    if (i % 16 == 0)
      status = lks_budget_check(page->reading->budget);
    if (status == LKS_OK && strcmp(page->plan->marks[i].subtype, "Redact") == 0)
      status = tell_mark(page, lines, &page->plan->marks[i]);
  }
  return status;
}
