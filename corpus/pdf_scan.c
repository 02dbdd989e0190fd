/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cairo draws the letters; the picture goes into the document as it came out. */
#include "pdf_scan.h"

#include <cairo.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define SCALE (PDF_SCAN_DPI / 72.0)

bool pdf_scan_begin(struct pdf_scan *scan)
{
  scan->pixels = malloc((size_t)PDF_SCAN_WIDTH * PDF_SCAN_HEIGHT);
  if (scan->pixels != NULL) {
    memset(scan->pixels, 252, (size_t)PDF_SCAN_WIDTH * PDF_SCAN_HEIGHT);
  }
  return scan->pixels != NULL;
}

static void draw_words(cairo_t *cr, struct pdf_paper *paper, const struct pdf_letter *letter)
{
  struct pdf_word words[PDF_WORDS];
  size_t count = pdf_letter_words(paper, letter, words);

  cairo_scale(cr, SCALE, SCALE);
  cairo_select_font_face(cr, letter->face == PDF_PROPORTIONAL ? "IPAPGothic" : "IPAGothic", CAIRO_FONT_SLANT_NORMAL,
                         CAIRO_FONT_WEIGHT_NORMAL);
  for (size_t i = 0; i < count; i++) {
    if (words[i].hidden && paper->without_hidden) {
      continue;
    }
    cairo_set_font_size(cr, words[i].size);
    cairo_move_to(cr, words[i].x, PDF_HEIGHT - words[i].y);
    cairo_show_text(cr, words[i].text);
  }
}

void pdf_scan_letter(struct pdf_scan *scan, struct pdf_paper *paper, const struct pdf_letter *letter)
{
  cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_A8, PDF_SCAN_WIDTH, PDF_SCAN_HEIGHT);
  cairo_t *cr = cairo_create(surface);

  draw_words(cr, paper, letter);
  cairo_destroy(cr);
  cairo_surface_flush(surface);
  const unsigned char *ink = cairo_image_surface_get_data(surface);
  int stride = cairo_image_surface_get_stride(surface);
  for (int y = 0; y < PDF_SCAN_HEIGHT && ink != NULL; y++) {
    for (int x = 0; x < PDF_SCAN_WIDTH; x++) {
      unsigned char *pixel = &scan->pixels[y * PDF_SCAN_WIDTH + x];
      *pixel = (unsigned char)(*pixel - (*pixel - 20) * ink[y * stride + x] / 255);
    }
  }
  cairo_surface_destroy(surface);
}

void pdf_scan_bar(struct pdf_scan *scan, const struct pdf_box *box, unsigned char grey)
{
  int left = (int)lround(box->x * SCALE);
  int right = (int)lround((box->x + box->width) * SCALE);
  int top = (int)lround((PDF_HEIGHT - box->y - box->height) * SCALE);
  int bottom = (int)lround((PDF_HEIGHT - box->y) * SCALE);

  for (int y = top < 0 ? 0 : top; y < bottom && y < PDF_SCAN_HEIGHT; y++) {
    for (int x = left < 0 ? 0 : left; x < right && x < PDF_SCAN_WIDTH; x++) {
      scan->pixels[y * PDF_SCAN_WIDTH + x] = grey;
    }
  }
}

void pdf_scan_grain(struct pdf_scan *scan, uint64_t seed)
{
  for (size_t i = 0; i < (size_t)PDF_SCAN_WIDTH * PDF_SCAN_HEIGHT; i++) {
    seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    unsigned grain = (unsigned)(seed >> 61);
    scan->pixels[i] = (unsigned char)(scan->pixels[i] > 127 ? scan->pixels[i] - grain : scan->pixels[i] + grain);
  }
}

static uint32_t two_tone_image(const struct pdf_scan *scan, struct pdf_paper *paper)
{
  struct pdf_buffer bits = {NULL, 0, 0};

  for (int y = 0; y < PDF_SCAN_HEIGHT; y++) {
    for (int x = 0; x < PDF_SCAN_WIDTH; x += 8) {
      unsigned byte = 0;
      for (int i = 0; i < 8; i++) {
        bool white = x + i >= PDF_SCAN_WIDTH || scan->pixels[y * PDF_SCAN_WIDTH + x + i] > 127;
        byte = byte << 1 | (white ? 1u : 0u);
      }
      pdf_put(&bits, (unsigned char[]){(unsigned char)byte}, 1);
    }
  }
  char entries[160];
  snprintf(entries, sizeof entries,
           "/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 1",
           PDF_SCAN_WIDTH, PDF_SCAN_HEIGHT);
  uint32_t image = pdf_stream(&paper->file, entries, bits.data, bits.size);
  pdf_use_xobject(paper, image);
  pdf_buffer_free(&bits);
  return image;
}

void pdf_scan_end(struct pdf_scan *scan, struct pdf_paper *paper, bool two_tone)
{
  static const struct pdf_box whole = {0, 0, PDF_WIDTH, PDF_HEIGHT};
  uint32_t image = two_tone ? two_tone_image(scan, paper)
                            : pdf_image(paper, PDF_SCAN_WIDTH, PDF_SCAN_HEIGHT, scan->pixels, 0);

  pdf_draw_image(paper, image, &whole);
  free(scan->pixels);
}
