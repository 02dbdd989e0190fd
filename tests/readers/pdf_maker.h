/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* PDF documents for tests, written operator by operator: what hides a text is then known. */
#ifndef LKS_TEST_PDF_MAKER_H
#define LKS_TEST_PDF_MAKER_H

#include "maker.h"

enum { LKS_MADE_ANNOTATIONS = 4 };

/* An annotation; the dictionary without its brackets, and how it looks, NULL: no appearance. */
typedef struct lks_made_annotation {
  const char *dictionary;
  const char *box; /* of the appearance: "58 556 418 571" */
  const char *appearance;
} lks_made_annotation;

/* A page of 595 by 842 points. Its content may use the font /F (Helvetica), the images /K (black) and /W (white), and
 * the graphics states /T (transparent), /O (nearly opaque) and /M (multiply). */
typedef struct lks_made_page {
  const char *content;
  const char *entries; /* more of the page's dictionary: "/Rotate 90"; NULL: nothing */
  lks_made_annotation annotations[LKS_MADE_ANNOTATIONS];
} lks_made_page;

typedef struct lks_made_pdf {
  const lks_made_page *pages;
  size_t page_count;
  const char *before;  /* the header; NULL: nothing */
  const char *catalog; /* more of the catalog; NULL: nothing */
} lks_made_pdf;

lks_bytes lks_make_pdf(const lks_made_pdf *made);
/* Saves a change at the end: the object `number`, below 600, is written anew or for the first time. `trailer` is more
 * of the trailer's dictionary. */
void lks_update_pdf(lks_bytes *document, unsigned number, const char *object, const char *trailer);
/* One page of that content. */
lks_bytes lks_make_pdf_page(const char *content);

#endif
