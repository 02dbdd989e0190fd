/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a PDF document's objects say of its pages, beside what is painted: annotations, boxes, and whether anything on
 * a page can hide a text at all. qpdf is known to it and to pdf_objects.c only. */
#ifndef LKS_PDF_STRUCTURE_H
#define LKS_PDF_STRUCTURE_H

#include <stdbool.h>
#include <stddef.h>

#include "budget.h"
#include "event.h"

/* An annotation; places are as the page is shown. */
typedef struct lks_pdf_mark {
  const char *subtype; /* static; "Other" for those that leakscan has no word for */
  lks_rectangle place;
  lks_rectangle *quads; /* what it marks; none: its place */
  size_t quad_count;
  char *author;   /* NULL where it isn't said */
  char *contents; /* a comment; NULL where there is none */
  char *time;     /* as it stands there: "D:20240102030405Z" */
} lks_pdf_mark;

/* What is known of a page before it is painted. */
typedef struct lks_pdf_plan {
  bool known;    /* it was looked at */
  bool plain;    /* nothing on it can hide a text, and all of it is painted and stands out */
  bool heavy;    /* paints so many forms that it isn't to be tried */
  bool unseen;   /* has an annotation that isn't shown and has letters of its own, which poppler doesn't tell */
  bool off_page; /* text may stand beyond its edges */
  bool pictures; /* there may be some on it */
  bool vertical; /* a font of it writes from top to bottom */
  bool replaced; /* some of its content is told in other words, or may be */
  lks_pdf_mark *marks;
  size_t mark_count;
} lks_pdf_plan;

typedef struct lks_pdf_structure {
  void *objects; /* of the document that is open */
  lks_pdf_plan *pages; /* for lks_pdf_structure_plan alone */
  size_t page_count; /* 0: the objects can't be read */
  bool more_pages;   /* the document has more than it says */
  bool lists_files;  /* the tree that lists the files inside is so shallow that poppler, which walks it by recursion and
                      * without counting, may be asked for it */
} lks_pdf_structure;

/* Only LKS_NO_MEMORY comes back as a status. `data` is lent until the structure is cleared. */
lks_status lks_pdf_structure_open(const char *data, size_t size, size_t page_count, lks_pdf_structure *structure);
/* What is known of a page, counted from 1: looked up when it is first asked for, as most processes read some of the
 * pages only. NULL where the objects can't be read. One thread at a time. */
const lks_pdf_plan *lks_pdf_structure_plan(const lks_pdf_structure *structure, size_t number);
void lks_pdf_structure_clear(lks_pdf_structure *structure);

/* The same document with pages so much larger, in every direction, that what stands beyond their edges is on them;
 * malloc'ed, NULL when it can't be done. */
char *lks_pdf_structure_enlarge(const char *data, size_t size, double margin, size_t *enlarged_size);

#endif
