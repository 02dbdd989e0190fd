/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a PDF document carries beside what its pages paint: earlier revisions, attachments, properties. */
#ifndef LKS_PDF_CHANNELS_H
#define LKS_PDF_CHANNELS_H

#include "readers/pdf.h"

/* Whether a page, counted from 1, takes for ever to paint, and to read. */
static inline bool lks_pdf_is_heavy(const lks_pdf_structure *structure, uint32_t number)
{
  const lks_pdf_plan *plan = lks_pdf_structure_plan(structure, number);
  return plan != NULL && plan->heavy;
}

/* pdf_engine.c: opens a document without a password: that is enough where only changing and printing is locked. */
lks_status lks_pdf_open(GBytes *bytes, PopplerDocument **document);

/* pdf_revisions.c: tells the words that only an earlier revision shows as superseded runs of their page. */
lks_status lks_pdf_revisions_tell(const lks_pdf_document *file);

/* pdf_words.c: the words of pages, without the words: whether a text stands among them. */
typedef struct lks_pdf_words lks_pdf_words;

lks_pdf_words *lks_pdf_words_new(lks_budget *budget);
void lks_pdf_words_free(lks_pdf_words *words);
/* Learns each of the segments' words; whole segments only, where `segments_only`. */
lks_status lks_pdf_words_learn(lks_pdf_words *words, const lks_pdf_page *page, const lks_pdf_lines *lines,
                               bool segments_only);
/* Whether a segment was learnt as a whole. */
bool lks_pdf_words_have_segment(const lks_pdf_words *words, const lks_pdf_page *page, const lks_pdf_segment *segment);
/* The first stretch of words from glyph *first on that weren't learnt: false when there is none up to *last. */
bool lks_pdf_words_find_unknown(const lks_pdf_words *words, const lks_pdf_page *page, size_t *first, size_t *last);

/* pdf_data.c: tells Info, metadata, bookmarks, hidden fields, choices and scripts as properties. */
lks_status lks_pdf_data_tell(const lks_pdf_document *file);

/* pdf_attachments.c: hands the files in it in as documents of their own. */
lks_status lks_pdf_attachments_read(const lks_pdf_document *file);

#endif
