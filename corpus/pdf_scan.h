/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Letters as a scanner sees them: a picture of a whole page. */
#ifndef CORPUS_PDF_SCAN_H
#define CORPUS_PDF_SCAN_H

#include "pdf_letter.h"

/* As fine as can be looked at on a screen; as office machines scan letters. */
enum { PDF_SCAN_DPI = 100, PDF_SCAN_OFFICE_DPI = 200 };

struct pdf_scan {
  int width;
  int height;
  double scale;          /* pixels of a point */
  unsigned char *pixels; /* grey, row by row from the top */
};

bool pdf_scan_begin(struct pdf_scan *scan, unsigned dpi);
void pdf_scan_letter(struct pdf_scan *scan, struct pdf_paper *paper, const struct pdf_letter *letter);
/* A box of pixels, in points of the page. */
void pdf_scan_bar(struct pdf_scan *scan, const struct pdf_box *box, unsigned char grey);
/* The grain that paper and lamp leave. */
void pdf_scan_grain(struct pdf_scan *scan, uint64_t seed);
/* Draws it over the whole page, in black and white or in grey, and frees it. */
void pdf_scan_end(struct pdf_scan *scan, struct pdf_paper *paper, bool two_tone);

#endif
