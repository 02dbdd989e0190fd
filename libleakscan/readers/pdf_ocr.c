/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pages that are pictures: painted in grey, and given to whatever reads pictures. */
#include "readers/pdf_ocr.h"

#include <math.h>
#include <stdlib.h>

#include "readers/ocr_tesseract.h"
#include "readers/pdf_picture.h"

enum {
  DPI = 300,        /* characters of ordinary size are then as large as the recogniser was trained with */
  LEAST_TIME = 500, /* milliseconds: less isn't worth beginning */
  MOST_PIXELS = 24 * 1000 * 1000,     /* a page of A3 is 17 million */
  BYTES_OF_PIXEL = 6,                 /* about what the recogniser holds of one, beside ours */
  RECOGNISER_BYTES = 64 * 1024 * 1024 /* ... and its trained data */
};

/* What stays open with the document. */
typedef struct recogniser {
  lks_ocr *ocr; /* NULL: there is none */
} recogniser;

static void close_recogniser(gpointer data)
{
  recogniser *its = data;
  lks_ocr_close(its->ocr);
  g_free(its);
}

/* Documents belong to one thread each, and so does what reads their pictures. Opening takes a tenth of a second. */
static lks_status find_recogniser(const lks_pdf_page *page, PopplerDocument *document, lks_ocr **ocr)
{
  static const char key[] = "leakscan-ocr";
  recogniser *its = g_object_get_data(G_OBJECT(document), key);
  if (its == NULL) {
    its = g_new0(recogniser, 1);
    const lks_status status = lks_ocr_open(page->reading->policy->ocr_languages, &its->ocr);
    if (status == LKS_NO_MEMORY) {
      g_free(its);
      return status;
    }
    g_object_set_data_full(G_OBJECT(document), key, its, close_recogniser);
  }
  *ocr = its->ocr;
  return its->ocr != NULL ? LKS_OK : LKS_UNSUPPORTED;
}

/* A page larger than that is read less finely. */
static double scale_of(const lks_pdf_page *page)
{
  const double area = page->width * page->height, scale = DPI / 72.0;
  return area * scale * scale > MOST_PIXELS ? sqrt(MOST_PIXELS / area) : scale;
}

/* Grey, in rows without gaps; malloc'ed. */
static unsigned char *make_grey(const lks_picture *picture)
{
  unsigned char *grey = malloc((size_t)picture->width * (size_t)picture->height);
  unsigned char *to = grey;
  for (int y = 0; grey != NULL && y < picture->height; y++)
    for (int x = 0; x < picture->width; x++) {
      const uint32_t pixel = lks_picture_at(picture, x, y);
      *to++ = (unsigned char)(((pixel >> 16 & 255) * 77 + (pixel >> 8 & 255) * 150 + (pixel & 255) * 29) >> 8);
    }
  return grey;
}

static lks_status paint(const lks_pdf_page *page, lks_ocr_picture *grey, double *scale)
{
  lks_picture picture;
  const lks_rectangle area = {0, 0, page->width, page->height};
  const lks_status status = lks_picture_new(page->reading->budget, &area, scale_of(page), &picture);
  if (status != LKS_OK)
    return status;
  cairo_t *context = lks_picture_context(&picture, picture.surface);
  poppler_page_render(page->poppler, context);
  cairo_destroy(context);
  cairo_surface_flush(picture.surface);
  *scale = picture.scale;
  *grey = (lks_ocr_picture){make_grey(&picture), picture.width, picture.height, (int)lround(picture.scale * 72)};
  lks_picture_free(&picture);
  return grey->pixels != NULL ? LKS_OK : LKS_NO_MEMORY;
}

static lks_status take_glyphs(lks_pdf_page *page, const lks_ocr_text *text, double scale)
{
  if (text->count == 0)
    return LKS_OK;
  const uint64_t bytes = text->count * sizeof *page->glyphs;
  const lks_status status = lks_budget_hold(page->reading->budget, bytes);
  if (status != LKS_OK)
    return status;
  page->held = bytes;
  page->glyphs = calloc(text->count, sizeof *page->glyphs);
  if (page->glyphs == NULL)
    return LKS_NO_MEMORY;
  for (size_t i = 0; i < text->count; i++) {
    const lks_ocr_symbol *symbol = &text->symbols[i];
    page->glyphs[i] = (lks_pdf_glyph){.character = symbol->character,
                                      .sort = lks_pdf_sort_of(symbol->character),
                                      .box = {symbol->box.left / scale, symbol->box.top / scale,
                                              symbol->box.right / scale, symbol->box.bottom / scale}};
  }
  page->glyph_count = text->count;
  return LKS_OK;
}

/* Of a page that is hardly legible one can't say that it was looked at. */
static lks_pdf_scan_state judge(const lks_ocr_text *text)
{
  return text->count > 0 && text->unsure * 2 < text->count ? LKS_PDF_SCAN_READ : LKS_PDF_SCAN_UNREAD;
}

static lks_status read_picture(lks_pdf_page *page, lks_ocr *ocr, uint64_t milliseconds, lks_pdf_scan_state *state)
{
  lks_ocr_picture grey = {.pixels = NULL};
  lks_ocr_text text = {.symbols = NULL};
  double scale = 1;
  lks_status status = paint(page, &grey, &scale);
  if (status == LKS_OK)
    status = lks_ocr_read(ocr, page->reading->budget, &grey, milliseconds, &text);
  if (status == LKS_OK)
    status = take_glyphs(page, &text, scale);
  if (status == LKS_OK)
    *state = judge(&text);
  free((unsigned char *)grey.pixels);
  lks_ocr_text_clear(&text);
  return status;
}

lks_status lks_pdf_ocr_read(lks_pdf_page *page, PopplerDocument *document, lks_pdf_scan_state *state)
{
  lks_budget *budget = page->reading->budget;
  lks_ocr *ocr = NULL;
  *state = LKS_PDF_SCAN_UNREAD;
  if (!page->reading->policy->ocr)
    return LKS_OK;
  if (page->reading->begin_ocr != NULL)
    page->reading->begin_ocr(page->reading->scan);
  lks_status status = find_recogniser(page, document, &ocr);
  if (status == LKS_UNSUPPORTED) {
    *state = LKS_PDF_SCAN_NO_OCR;
    return LKS_OK;
  }
  /* the pages behind it want to be read, too */
  const uint64_t milliseconds =
      MIN(lks_budget_time_left(budget) / 2, lks_budget_limit(budget, LEAKSCAN_LIMIT_OCR_TIME));
  const double scale = scale_of(page);
  const uint64_t bytes = (uint64_t)(page->width * scale * page->height * scale) * BYTES_OF_PIXEL + RECOGNISER_BYTES;
  if (status == LKS_OK)
    status = milliseconds < LEAST_TIME ? LKS_UNREADABLE : lks_budget_hold(budget, bytes);
  if (status == LKS_OK) {
    status = read_picture(page, ocr, milliseconds, state);
    lks_budget_release(budget, bytes);
  }
  if (status != LKS_UNREADABLE)
    return status;
  *state = LKS_PDF_SCAN_OUT_OF_TIME;
  return LKS_OK;
}
