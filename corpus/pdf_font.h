/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Embeds what a document uses of a TrueType font, as a font of Unicode texts with two-byte codes. */
#ifndef CORPUS_PDF_FONT_H
#define CORPUS_PDF_FONT_H

#include "pdf_writer.h"

#include <ft2build.h>
#include FT_FREETYPE_H

enum { PDF_FONT_GLYPHS = 4096 };

struct pdf_font {
  FT_Library library;
  FT_Face face; /* NULL until the first text */
  const char *family;
  bool vertical;
  bool unmapped;   /* without /ToUnicode: nobody can tell what it says */
  uint32_t object; /* 0 until the first text */
  uint32_t count;  /* of glyphs used; 0 is .notdef */
  uint32_t glyphs[PDF_FONT_GLYPHS];
  uint32_t characters[PDF_FONT_GLYPHS];
};

/* The file of an installed font; NULL, and a word on standard error, if there is none of this name. Free it. */
char *pdf_font_find(const char *family);

void pdf_font_begin(struct pdf_font *font, const char *family, bool vertical);
/* Codes as a hexadecimal string. False if the font can't be opened. */
bool pdf_font_encode(struct pdf_font *font, struct pdf_file *file, struct pdf_buffer *to, const char *text);
/* In thousandths of the size. */
double pdf_font_width(struct pdf_font *font, struct pdf_file *file, const char *text);
/* Writes the font's objects, once all texts are known. */
void pdf_font_end(struct pdf_font *font, struct pdf_file *file);

#endif
