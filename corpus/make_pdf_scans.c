/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Scanned pages: without text, with boxes over the pixels, with bars in the pixels over what OCR has read; and twins.
 */
#include "corpus.h"
#include "pdf_scan.h"
#include "pdf_shapes.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

enum words { NO_WORDS, ALL_WORDS, SHOWN_WORDS, JUNK_FOR_HIDDEN };

struct plan {
  struct pdf_hiding hiding;
  const struct pdf_letter *letter;
  enum words words; /* what OCR wrote, invisibly */
  bool words_first; /* in ink, and the picture over it */
  bool bars;        /* in the pixels, over the hidden words */
  bool two_tone;
  pdf_shape *shape; /* over the hidden words, or NULL */
  const char *colour;
  const char *subtype;      /* of an annotation in place of the shape */
  struct pdf_box elsewhere; /* a box where nothing is written; no width: none */
};

static void write_words(struct pdf_paper *paper, const struct plan *plan)
{
  struct pdf_box boxes[PDF_BOXES];
  size_t count = pdf_letter_boxes(paper, plan->letter, boxes);

  if (plan->words == NO_WORDS) {
    return;
  }
  pdf_print(&paper->content, "q %s\n", plan->words_first ? "0 g" : "3 Tr");
  pdf_letter_write_shown(paper, plan->letter);
  if (plan->words == ALL_WORDS) {
    pdf_letter_write_hidden(paper, plan->letter, NULL);
  }
  for (size_t i = 0; i < count && plan->words == JUNK_FOR_HIDDEN; i++) {
    pdf_text(paper, PDF_GOTHIC, 11, boxes[i].x, boxes[i].y + 2, i % 2 == 0 ? "■■■■" : "|||ー一");
  }
  pdf_print(&paper->content, "Q\n");
}

static bool scan_page(struct pdf_paper *paper, const struct plan *plan)
{
  struct pdf_box boxes[PDF_BOXES];
  size_t count = pdf_letter_boxes(paper, plan->letter, boxes);
  struct pdf_scan scan;

  if (!pdf_scan_begin(&scan, PDF_SCAN_DPI)) {
    return false;
  }
  pdf_scan_letter(&scan, paper, plan->letter);
  for (size_t i = 0; i < count && plan->bars && !paper->without_covers; i++) {
    pdf_scan_bar(&scan, &boxes[i], 15);
  }
  pdf_scan_end(&scan, paper, plan->two_tone);
  return true;
}

static void cover(struct pdf_paper *paper, const struct plan *plan)
{
  struct pdf_box boxes[PDF_BOXES];
  size_t count = pdf_letter_boxes(paper, plan->letter, boxes);

  for (size_t i = 0; i < count && !paper->without_covers; i++) {
    if (plan->shape != NULL) {
      plan->shape(paper, &boxes[i], plan->colour);
    } else if (plan->subtype != NULL) {
      struct pdf_buffer fill = {NULL, 0, 0};
      pdf_print(&fill, "%s rg %.6g %.6g %.6g %.6g re f", plan->colour, boxes[i].x, boxes[i].y, boxes[i].width,
                boxes[i].height);
      pdf_annotation(paper, plan->subtype, &boxes[i], "", fill.data);
      pdf_buffer_free(&fill);
    }
  }
  if (plan->elsewhere.width > 0) {
    pdf_filled_stroked(paper, &plan->elsewhere, plan->colour);
    pdf_text(paper, PDF_PROPORTIONAL, 10, plan->elsewhere.x + 8, plan->elsewhere.y + 10, "EXHIBIT 7");
  }
}

static bool make_scan(const char *path, const struct corpus_document *document)
{
  const struct plan *plan = document->layout;
  struct pdf_paper paper;

  pdf_paper_begin(&paper);
  if (plan->words_first) {
    write_words(&paper, plan);
  }
  if (!scan_page(&paper, plan)) {
    return false;
  }
  if (!plan->words_first) {
    write_words(&paper, plan);
  }
  cover(&paper, plan);
  pdf_page_end(&paper);
  pdf_paper_end_section(&paper);
  return pdf_paper_save(&paper, path);
}

/* A picture is the page's only content; the other pages can be read. */
static bool make_mixed(const char *path, const struct corpus_document *document)
{
  struct pdf_scan scan;
  struct pdf_paper paper;

  (void)document;
  pdf_paper_begin(&paper);
  pdf_letter_write(&paper, &pdf_minutes, NULL);
  pdf_page_end(&paper);
  if (!pdf_scan_begin(&scan, PDF_SCAN_DPI)) {
    return false;
  }
  pdf_scan_letter(&scan, &paper, &pdf_minutes);
  pdf_scan_grain(&scan, 11);
  pdf_scan_end(&scan, &paper, false);
  pdf_page_end(&paper);
  pdf_letter_write(&paper, &pdf_bid, NULL);
  pdf_page_end(&paper);
  pdf_paper_end_section(&paper);
  return pdf_paper_save(&paper, path);
}

#define PIXELS                                                                                                       \
  {                                                                                                                  \
    1, NULL, NULL, "0-4", NULL, NULL                                                                                 \
  }
#define NOTHING                                                                                                      \
  {                                                                                                                  \
    0, NULL, NULL, NULL, NULL, NULL                                                                                  \
  }
#define NOWHERE                                                                                                      \
  {                                                                                                                  \
    0, 0, 0, 0                                                                                                       \
  }
#define PLAN make_scan, &(const struct plan)
#define BOXED                                                                                                        \
  {                                                                                                                  \
    "review", "covered-image", "", "", 0, 0, 0, ""                                                                   \
  }
#define READ                                                                                                         \
  {                                                                                                                  \
    "stop", "covered-text", "", "", 0, 0, 0, "name,address,phone,birth-date"                                         \
  }
#define SCAN_ONLY                                                                                                    \
  {                                                                                                                  \
    "notice", "not-inspected", "covered-text,covered-image", "", 0, 0, 0, ""                                         \
  }
#define CLEAN                                                                                                        \
  {                                                                                                                  \
    "notice", "", "*", "", 0, 0, 0, ""                                                                               \
  }
#define BLACK "0 0 0"
#define WHITE "1 1 1"
#define REPORT_WORDS                                                                                                 \
  {                                                                                                                  \
    1, PDF_REPORT_HIDDEN, PDF_REPORT_SHOWN, "0-4", NULL, NULL                                                        \
  }

static const struct corpus_document documents[] = {
    {"pdf-scan-only.pdf", PLAN{NOTHING, &pdf_minutes, NO_WORDS, false, false, false, NULL, NULL, NULL, NOWHERE},
     SCAN_ONLY},
    {"pdf-scan-only-two-tone.pdf",
     PLAN{NOTHING, &pdf_english, NO_WORDS, false, false, true, NULL, NULL, NULL, NOWHERE}, SCAN_ONLY},
    {"pdf-scan-one-page-of-three.pdf", make_mixed, NULL, SCAN_ONLY},
    {"pdf-scan-box-black.pdf",
     PLAN{PIXELS, &pdf_report, NO_WORDS, false, false, false, pdf_rectangle, BLACK, NULL, NOWHERE}, BOXED},
    {"pdf-scan-box-white.pdf",
     PLAN{PIXELS, &pdf_decision, NO_WORDS, false, false, false, pdf_polygon, WHITE, NULL, NOWHERE}, BOXED},
    {"pdf-scan-box-two-tone.pdf",
     PLAN{PIXELS, &pdf_english, NO_WORDS, false, false, true, pdf_rectangle, BLACK, NULL, NOWHERE}, BOXED},
    {"pdf-scan-box-marker.pdf",
     PLAN{PIXELS, &pdf_report, NO_WORDS, false, false, true, pdf_marker, BLACK, NULL, NOWHERE}, BOXED},
    {"pdf-scan-box-patches.pdf",
     PLAN{PIXELS, &pdf_decision, NO_WORDS, false, false, false, pdf_noise_picture, WHITE, NULL, NOWHERE}, BOXED},
    {"pdf-scan-box-form.pdf",
     PLAN{PIXELS, &pdf_report, NO_WORDS, false, false, false, pdf_form_xobject, "0.6 0.6 0.6", NULL, NOWHERE}, BOXED},
    {"pdf-scan-box-annotation.pdf",
     PLAN{PIXELS, &pdf_report, NO_WORDS, false, false, false, NULL, BLACK, "Square", NOWHERE}, BOXED},
    {"pdf-scan-box-over-shown-words.pdf",
     PLAN{PIXELS, &pdf_report, SHOWN_WORDS, false, false, false, pdf_rectangle, BLACK, NULL, NOWHERE}, BOXED},
    {"pdf-scan-box-over-words.pdf",
     PLAN{REPORT_WORDS, &pdf_report, ALL_WORDS, false, false, false, pdf_rectangle, BLACK, NULL, NOWHERE}, READ},
    {"pdf-scan-bar-report.pdf",
     PLAN{REPORT_WORDS, &pdf_report, ALL_WORDS, false, true, false, NULL, NULL, NULL, NOWHERE}, READ},
    {"pdf-scan-bar-decision.pdf",
     PLAN{{1, PDF_DECISION_HIDDEN, PDF_DECISION_SHOWN, "0-4", NULL, NULL},
          &pdf_decision,
          ALL_WORDS,
          false,
          true,
          true,
          NULL,
          NULL,
          NULL,
          NOWHERE},
     READ},
    {"pdf-scan-bar-english.pdf",
     PLAN{{1, PDF_ENGLISH_HIDDEN, PDF_ENGLISH_SHOWN, "0-4", NULL, NULL},
          &pdf_english,
          ALL_WORDS,
          false,
          true,
          false,
          NULL,
          NULL,
          NULL,
          NOWHERE},
     {"stop", "covered-text", "", "", 0, 0, 0, ""}},
    /* Twins. */
    {"pdf-twin-scan-with-words.pdf",
     PLAN{NOTHING, &pdf_minutes, ALL_WORDS, false, false, false, NULL, NULL, NULL, NOWHERE}, CLEAN},
    {"pdf-twin-scan-two-tone-with-words.pdf",
     PLAN{NOTHING, &pdf_bid, ALL_WORDS, false, false, true, NULL, NULL, NULL, NOWHERE}, CLEAN},
    {"pdf-twin-scan-over-words.pdf",
     PLAN{NOTHING, &pdf_minutes, ALL_WORDS, true, false, false, NULL, NULL, NULL, NOWHERE}, CLEAN},
    {"pdf-twin-scan-bars-unread.pdf",
     PLAN{NOTHING, &pdf_minutes, SHOWN_WORDS, false, true, false, NULL, NULL, NULL, NOWHERE}, CLEAN},
    {"pdf-twin-scan-bars-read-as-junk.pdf",
     PLAN{NOTHING, &pdf_report, JUNK_FOR_HIDDEN, false, true, false, NULL, NULL, NULL, NOWHERE}, CLEAN},
    {"pdf-twin-scan-sticker.pdf",
     PLAN{NOTHING, &pdf_minutes, ALL_WORDS, false, false, false, NULL, "1 1 0.6", NULL, {430, 60, 100, 32}}, CLEAN},
};

const struct corpus_family corpus_pdf_scans = {documents, COUNT(documents), "pdf", pdf_tell_hiding};
