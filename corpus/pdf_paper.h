/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A document page by page: texts, boxes, and whatever else a maker prints into the page's content by itself. */
#ifndef CORPUS_PDF_PAPER_H
#define CORPUS_PDF_PAPER_H

#include "corpus.h"
#include "pdf_font.h"
#include "pdf_writer.h"

enum { PDF_WIDTH = 595, PDF_HEIGHT = 842, PDF_BOXES = 32 };

enum pdf_face { PDF_GOTHIC, PDF_PROPORTIONAL, PDF_VERTICAL, PDF_UNMAPPED, PDF_FACES };

struct pdf_box {
  double x;
  double y; /* of the lower edge, in points from the page's lower left corner */
  double width;
  double height;
};

struct pdf_paper {
  struct pdf_file file;
  struct pdf_font fonts[PDF_FACES];
  struct pdf_buffer content; /* of the page that is being written */
  struct pdf_buffer annotations;
  struct pdf_buffer page_entries;
  struct pdf_buffer pages;
  struct pdf_buffer xobjects, states, patterns, shadings, properties, other_fonts;
  struct pdf_buffer catalog_entries;
  uint32_t page_count;
  uint32_t last_page; /* the object of the page that was written last */
  uint32_t tree;
  uint32_t resources;
  uint32_t catalog;
  uint32_t info;
  bool without_hidden;
  bool without_covers;
  bool failed;
};

/* What a PDF's truth says beside what every document's says: layouts of PDF documents begin with it. */
struct pdf_hiding {
  unsigned page;
  const char *hidden;  /* words that are in the file and can't be seen on its pages, with | between */
  const char *shown;   /* words that are seen */
  const char *residue; /* how many per cent of the hidden words' ink are seen: "from-to" */
  const char *author;  /* of the annotations that cover them */
  const char *earlier; /* words that only an earlier revision shows */
};

/* LKS_CORPUS_LEAVE_OUT in the environment may name "hidden" and "covers": what isn't written then. A page that looks
 * the same with and without the hidden text really hides it; without covers it shows how much ink there is to hide.
 */
void pdf_paper_begin(struct pdf_paper *paper);

/* Black unless the content says otherwise. Gives the width. */
double pdf_text(struct pdf_paper *paper, enum pdf_face face, double size, double x, double y, const char *text);
double pdf_hidden(struct pdf_paper *paper, enum pdf_face face, double size, double x, double y, const char *text);
double pdf_text_width(struct pdf_paper *paper, enum pdf_face face, double size, const char *text);
/* The box of a text that stands there: as high as the letters. */
struct pdf_box pdf_text_box(double size, double x, double y, double width);
/* Content of a form XObject, annotation and the like: only the text operators. */
void pdf_text_into(struct pdf_paper *paper, struct pdf_buffer *to, enum pdf_face face, double size, double x,
                   double y, const char *text);

/* Objects that content streams name /R and their number. */
void pdf_use_xobject(struct pdf_paper *paper, uint32_t object);
void pdf_use_state(struct pdf_paper *paper, uint32_t object);
void pdf_use_pattern(struct pdf_paper *paper, uint32_t object);
void pdf_use_shading(struct pdf_paper *paper, uint32_t object);
void pdf_use_properties(struct pdf_paper *paper, uint32_t object);
void pdf_use_font(struct pdf_paper *paper, uint32_t object);

uint32_t pdf_form(struct pdf_paper *paper, const char *entries, const struct pdf_box *box, const char *content);
/* Grey, 8 bits. mask: an image of the same kind, or 0. */
uint32_t pdf_image(struct pdf_paper *paper, unsigned width, unsigned height, const unsigned char *pixels,
                   uint32_t mask);
void pdf_draw_image(struct pdf_paper *paper, uint32_t image, const struct pdf_box *box);
void pdf_annotation(struct pdf_paper *paper, const char *subtype, const struct pdf_box *box, const char *entries,
                    const char *appearance);

/* page_entries that were printed go into the page's dictionary; without a /MediaBox it is A4, without /Contents what
 * was printed is its content. */
void pdf_page_end(struct pdf_paper *paper);
/* Resources, fonts, tree, catalog and cross-references. Pages may follow as a later revision. */
void pdf_paper_end_section(struct pdf_paper *paper);
/* Saves and frees. */
bool pdf_paper_save(struct pdf_paper *paper, const char *path);

/* Writes struct pdf_hiding beside the rest of the truth. */
void pdf_tell_hiding(FILE *file, const struct corpus_document *document);

#endif
