/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Texts that only another view of the document has: with larger pages, or with all layers shown. Each view is a
 * document that poppler opens; what the document itself doesn't say is told. */
#include <stdlib.h>
#include <string.h>

#include "readers/pdf_hidden.h"

enum { ENLARGED_BY = 2000 /* points */ };

typedef struct view {
  const lks_pdf_document *all;
  PopplerDocument *document;
  lks_concealment concealment;
} view;

static lks_status open_page(const lks_pdf_document *all, PopplerDocument *document, uint32_t index,
                            lks_pdf_page *page)
{
  *page = (lks_pdf_page){.reading = all->reading, .number = index + 1};
  page->poppler = poppler_document_get_page(document, (int)index);
  if (page->poppler == NULL)
    return LKS_DAMAGED;
  poppler_page_get_size(page->poppler, &page->width, &page->height);
  page->part_context = all->part_contexts[MIN(index, all->page_count - 1)];
  return lks_pdf_text_read(page);
}

static void close_page(lks_pdf_page *page)
{
  lks_pdf_text_clear(page);
  g_clear_object(&page->poppler);
}

static void append_letters(const lks_pdf_page *page, size_t first, size_t last, GString *text)
{
  for (size_t i = first; i <= last && i < page->glyph_count; i++)
    if (page->glyphs[i].sort != LKS_GLYPH_BLANK)
      g_string_append_unichar(text, g_unichar_tolower(page->glyphs[i].character));
}

/* The letters of a page of the document itself; what can't be read of it says nothing. */
static lks_status read_letters(const lks_pdf_document *all, uint32_t index, GString *text)
{
  lks_pdf_page page;
  const lks_status status = open_page(all, all->document, index, &page);
  if (status == LKS_OK && page.glyph_count > 0)
    append_letters(&page, 0, page.glyph_count - 1, text);
  close_page(&page);
  return lks_status_ends_scan(status) ? status : lks_budget_check(all->reading->budget);
}

static lks_status tell(const view *in, const lks_pdf_page *page, size_t first, size_t last, double shift)
{
  GString *text = g_string_new(NULL);
  lks_run run = {.concealment = in->concealment, .lead = "", .place = page->glyphs[first].box};
  for (size_t i = first; i <= last; i++) {
    run.letters += lks_pdf_is_letter(&page->glyphs[i]);
    if (page->glyphs[i].sort != LKS_GLYPH_BLANK)
      run.place = lks_rectangle_join(&run.place, &page->glyphs[i].box);
  }
  run.place = (lks_rectangle){run.place.left - shift, run.place.top - shift, run.place.right - shift,
                              run.place.bottom - shift};
  lks_pdf_text_append(page, first, last, text);
  run.text = text->str;
  run.length = text->len;
  const lks_status status = run.letters > 0 ? page->reading->events->run(page->part_context, &run) : LKS_OK;
  g_string_free(text, TRUE);
  return status;
}

/* Whether a glyph of the larger page stands beyond the edges of the page itself. */
static bool is_beyond(const lks_pdf_glyph *glyph, double width, double height)
{
  const double x = (glyph->box.left + glyph->box.right) / 2 - ENLARGED_BY;
  const double y = (glyph->box.top + glyph->box.bottom) / 2 - ENLARGED_BY;
  return x < 0 || y < 0 || x > width || y > height;
}

/* Glyphs of a segment that stand beyond the edges, one behind the other. */
static lks_status tell_beyond(const view *in, const lks_pdf_page *page, const lks_pdf_segment *segment, double width,
                              double height)
{
  lks_status status = LKS_OK;
  for (size_t i = segment->first; i <= segment->last && status == LKS_OK; i++) {
    if (!is_beyond(&page->glyphs[i], width, height))
      continue;
    size_t last = i;
    while (last < segment->last && is_beyond(&page->glyphs[last + 1], width, height))
      last++;
    status = tell(in, page, i, last, ENLARGED_BY);
    i = last;
  }
  return status;
}

/* The last glyph of the word that begins at `first`. */
static size_t end_of_word(const lks_pdf_page *page, size_t first, size_t most)
{
  size_t last = first;
  while (last < most && page->glyphs[last + 1].sort != LKS_GLYPH_BLANK)
    last++;
  return last;
}

static bool is_said(const lks_pdf_page *page, size_t first, size_t last, const GString *letters)
{
  GString *word = g_string_new(NULL);
  append_letters(page, first, last, word);
  const bool said = strstr(letters->str, word->str) != NULL;
  g_string_free(word, TRUE);
  return said;
}

/* Words of a segment that the document itself doesn't say, one behind the other. */
static lks_status tell_unsaid(const view *in, const lks_pdf_page *page, const lks_pdf_segment *segment,
                              const GString *letters)
{
  lks_status status = LKS_OK;
  size_t first = SIZE_MAX, last = 0;
  for (size_t i = segment->first; i <= segment->last && status == LKS_OK; i++) {
    if (page->glyphs[i].sort == LKS_GLYPH_BLANK)
      continue;
    const size_t end = end_of_word(page, i, segment->last);
    if (!is_said(page, i, end, letters)) {
      first = first == SIZE_MAX ? i : first;
      last = end;
    } else if (first != SIZE_MAX) {
      status = tell(in, page, first, last, 0);
      first = SIZE_MAX;
    }
    i = end;
  }
  return status == LKS_OK && first != SIZE_MAX ? tell(in, page, first, last, 0) : status;
}

static lks_status compare_page(const view *in, uint32_t index)
{
  lks_pdf_page page;
  lks_pdf_lines lines = {.segments = NULL};
  double width = 0, height = 0;
  GString *letters = g_string_new(NULL);
  lks_status status = open_page(in->all, in->document, index, &page);
  if (status == LKS_OK && in->concealment == LKS_CONCEALED_OFF_PAGE) {
    width = page.width - 2 * ENLARGED_BY;
    height = page.height - 2 * ENLARGED_BY;
  } else if (status == LKS_OK) {
    status = read_letters(in->all, index, letters);
  }
  if (status == LKS_OK)
    status = lks_pdf_lines_find(&page, &lines);
  for (size_t i = 0; i < lines.count && status == LKS_OK; i++)
    status = in->concealment == LKS_CONCEALED_OFF_PAGE ? tell_beyond(in, &page, &lines.segments[i], width, height)
                                                       : tell_unsaid(in, &page, &lines.segments[i], letters);
  lks_pdf_lines_clear(&lines);
  close_page(&page);
  g_string_free(letters, TRUE);
  if (status != LKS_OK && !lks_status_ends_scan(status))
    status = LKS_OK; /* a page that can't be read now wasn't, or won't be, read at all */
  return status == LKS_OK ? lks_budget_check(in->all->reading->budget) : status;
}

static PopplerDocument *open_bytes(GBytes *bytes)
{
  return poppler_document_new_from_bytes(bytes, NULL, NULL);
}

static bool may_be_beyond(const lks_pdf_structure *structure, size_t number)
{
  const lks_pdf_plan *plan = lks_pdf_structure_plan(structure, number);
  return plan != NULL && plan->off_page && !plan->heavy;
}

static lks_status tell_off_page(const lks_pdf_document *all)
{
  const lks_pdf_structure *structure = all->structure;
  gsize size = 0, enlarged_size = 0;
  bool any = false;
  lks_status status = LKS_OK;
  for (size_t i = 1; i <= structure->page_count && !any && status == LKS_OK; i++) {
    any = may_be_beyond(structure, i);
    status = lks_budget_check(all->reading->budget);
  }
  if (!any || status != LKS_OK)
    return status;
  const char *data = g_bytes_get_data(all->bytes, &size);
  char *enlarged = lks_pdf_structure_enlarge(data, size, ENLARGED_BY, &enlarged_size);
  if (enlarged == NULL)
    return all->reading->events->not_inspected(all->reading->context, "pdf-structure", NULL, 0);
  GBytes *bytes = g_bytes_new_with_free_func(enlarged, enlarged_size, free, enlarged);
  view in = {.all = all, .concealment = LKS_CONCEALED_OFF_PAGE, .document = open_bytes(bytes)};
  for (size_t i = 0; i < structure->page_count && in.document != NULL && status == LKS_OK; i++)
    if (may_be_beyond(structure, i + 1))
      status = compare_page(&in, (uint32_t)i);
  g_clear_object(&in.document);
  g_bytes_unref(bytes);
  return status;
}

/* Whether any layer was switched off, and is on now. */
static bool show_layers(PopplerLayersIter *at, unsigned depth)
{
  enum { DEEPEST = 32 };
  bool shown = false;
  if (at == NULL || depth == DEEPEST)
    return false;
  do {
    PopplerLayer *layer = poppler_layers_iter_get_layer(at);
    if (layer != NULL && !poppler_layer_is_visible(layer)) {
      poppler_layer_show(layer);
      shown = true;
    }
    g_clear_object(&layer);
    PopplerLayersIter *child = poppler_layers_iter_get_child(at);
    shown = show_layers(child, depth + 1) || shown;
    poppler_layers_iter_free(child);
  } while (poppler_layers_iter_next(at));
  return shown;
}

static lks_status tell_layers(const lks_pdf_document *all)
{
  view in = {.all = all, .concealment = LKS_CONCEALED_LAYER_OFF};
  PopplerLayersIter *probe = poppler_layers_iter_new(all->document);
  lks_status status = LKS_OK;
  if (probe == NULL)
    return LKS_OK; /* there are no layers */
  poppler_layers_iter_free(probe);
  in.document = open_bytes(all->bytes);
  PopplerLayersIter *layers = in.document != NULL ? poppler_layers_iter_new(in.document) : NULL;
  const bool shown = show_layers(layers, 0);
  poppler_layers_iter_free(layers);
  for (uint32_t i = 0; i < all->page_count && shown && status == LKS_OK; i++)
    status = compare_page(&in, i);
  g_clear_object(&in.document);
  return status;
}

lks_status lks_pdf_variants_tell(const lks_pdf_document *all)
{
  const lks_status status = tell_off_page(all);
  return status == LKS_OK ? tell_layers(all) : status;
}
