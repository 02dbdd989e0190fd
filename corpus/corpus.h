/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The documents of the corpus: how each is made and what is true of it. */
#ifndef CORPUS_CORPUS_H
#define CORPUS_CORPUS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* What is written beside a document as "key: value" lines. NULL and 0 are written as empty and 0. */
struct corpus_truth {
  const char *expect; /* stop; review: stopped, or to be looked at; pass: nothing is said; notice: at most a notice;
                         incomplete; any: whatever is said, it comes to an end */
  const char *kinds;  /* findings that must appear */
  const char *never;  /* findings that must not appear; "*" is any but incomplete */
  const char *sheet;  /* where the people are */
  uint32_t people;    /* distinct people on that sheet */
  uint32_t concealed; /* how many of them stand in hidden rows, columns or sheets */
  uint32_t rows;      /* rows of data, without headers */
  const char *fields;
};

struct corpus_document {
  const char *file;
  bool (*make)(const char *path, const struct corpus_document *document);
  const void *layout; /* what tells this document from others made by the same function */
  struct corpus_truth truth;
};

struct corpus_family {
  const struct corpus_document *documents;
  size_t count;
  const char *since; /* what the program must be able to do before it is held to this truth; NULL: it always was */
  void (*tell)(FILE *file, const struct corpus_document *document); /* writes more truth, or NULL */
};

extern const struct corpus_family corpus_i01;
extern const struct corpus_family corpus_incidents;
extern const struct corpus_family corpus_hidden;
extern const struct corpus_family corpus_kept;
extern const struct corpus_family corpus_lists;
extern const struct corpus_family corpus_workbooks;
extern const struct corpus_family corpus_forms;
extern const struct corpus_family corpus_containers;
extern const struct corpus_family corpus_shapes;
extern const struct corpus_family corpus_arranged;
extern const struct corpus_family corpus_docx;
extern const struct corpus_family corpus_pptx;
extern const struct corpus_family corpus_mail_exposed;
extern const struct corpus_family corpus_mail_others;
extern const struct corpus_family corpus_text_files;
extern const struct corpus_family corpus_pdf_covered;
extern const struct corpus_family corpus_pdf_painted;
extern const struct corpus_family corpus_pdf_written;
extern const struct corpus_family corpus_pdf_unmapped;
extern const struct corpus_family corpus_pdf_cairo;
extern const struct corpus_family corpus_pdf_annotated;
extern const struct corpus_family corpus_pdf_unseen;
extern const struct corpus_family corpus_pdf_carried;
extern const struct corpus_family corpus_pdf_scans;
extern const struct corpus_family corpus_pdf_incidents;
extern const struct corpus_family corpus_pdf_twins;
extern const struct corpus_family corpus_pdf_twins_kept;
extern const struct corpus_family corpus_pdf_hostile;

/* A workbook for measuring: 8 columns of students or 10 of members, any number of rows. */
bool corpus_bench_make(const char *path, uint32_t rows, unsigned columns, bool inline_strings);
/* A PDF for measuring: "text", "tables", "scans", "covers" or "empty", any number of pages. */
bool corpus_bench_make_pdf(const char *path, const char *kind, uint32_t pages);
/* A text with tables and 100 tracked changes; with a workbook inside, unless that is NULL. */
bool corpus_bench_make_docx(const char *path, uint32_t pages, const char *workbook);
/* A list of members in an encoding, so many megabytes of UTF-8 long. */
bool corpus_bench_make_csv(const char *path, const char *encoding, uint32_t megabytes);
/* A message with these files attached. */
bool corpus_bench_make_mail(const char *path, char *const *files, size_t count);

#endif
