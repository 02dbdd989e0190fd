/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What stands on a picture: characters with their boxes. Whoever asks doesn't see which program reads them. */
#ifndef LKS_OCR_TESSERACT_H
#define LKS_OCR_TESSERACT_H

#include "budget.h"
#include "event.h"

typedef struct lks_ocr lks_ocr;

/* Grey pixels, row by row. */
typedef struct lks_ocr_picture {
  const unsigned char *pixels;
  int width;
  int height;
  int dpi;
} lks_ocr_picture;

/* A character; a space between words, and a line feed behind the last one of a line, have no box. */
typedef struct lks_ocr_symbol {
  uint32_t character;
  lks_rectangle box; /* pixels */
} lks_ocr_symbol;

typedef struct lks_ocr_text {
  lks_ocr_symbol *symbols;
  size_t count;
  size_t unsure; /* of the characters, those that may be anything */
} lks_ocr_text;

/* `languages` as in a policy: "jpn+eng", or "" for those of Japanese and English that are installed.
 * LKS_UNSUPPORTED when one of them isn't, or nothing reads pictures in this build. */
lks_status lks_ocr_open(const char *languages, lks_ocr **ocr);
void lks_ocr_close(lks_ocr *ocr);

/* Reads the picture within `milliseconds`; LKS_UNREADABLE when that wasn't enough. The text is the caller's to clear,
 * whatever the result. One thread at a time. */
lks_status lks_ocr_read(lks_ocr *ocr, lks_budget *budget, const lks_ocr_picture *picture, uint64_t milliseconds,
                        lks_ocr_text *text);
void lks_ocr_text_clear(lks_ocr_text *text);

#endif
