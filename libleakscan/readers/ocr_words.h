/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Words as they were read from a picture, until they are the picture's text. */
#ifndef LKS_OCR_WORDS_H
#define LKS_OCR_WORDS_H

#include "readers/ocr_tesseract.h"

typedef struct lks_ocr_word {
  size_t first; /* of the reading's symbols */
  size_t count;
  lks_rectangle box;
  lks_rectangle line; /* the box of the line that it stands on */
  uint32_t line_number;
  bool vertical;
  bool latin; /* nothing in it is East Asian */
} lks_ocr_word;

/* Zeroed, it is empty. */
typedef struct lks_ocr_reading {
  lks_ocr_symbol *symbols;
  size_t symbol_count;
  lks_ocr_word *words; /* line by line */
  size_t word_count;
  uint32_t line_count;
  size_t unsure; /* of the symbols, those of words that may be anything */
} lks_ocr_reading;

/* Each is false when memory runs out, or there is more than any page holds. */
bool lks_ocr_reading_add_word(lks_ocr_reading *reading, const lks_ocr_word *word);
/* To the last word; what a symbol is read as may be several characters, which then share its box. */
bool lks_ocr_reading_add_symbol(lks_ocr_reading *reading, const char *text, const lks_rectangle *box);
void lks_ocr_reading_clear(lks_ocr_reading *reading);

/* Takes words of another reading in place of those that are nothing but Latin letters, digits and marks. */
bool lks_ocr_reading_improve(lks_ocr_reading *reading, const lks_ocr_reading *other);

/* The text: without marks that no ink stands for, with boxes as high and wide as characters are, with spaces and the
 * ends of lines. */
bool lks_ocr_reading_finish(const lks_ocr_reading *reading, const lks_ocr_picture *picture, lks_ocr_text *text);

#endif
