/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* PDFs in which words have the colour of what is under them, or no ink at all: painted after their cover. */
#include "corpus.h"
#include "pdf_letter.h"
#include "pdf_shapes.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

struct plan {
  struct pdf_hiding hiding;
  const struct pdf_letter *letter;
  pdf_shape *shape; /* NULL: the page itself */
  const char *colour;
  const char *ink;   /* operators for the hidden words */
  const char *state; /* an ExtGState's entries, used for the hidden words, or NULL */
};

static void paint_ground(struct pdf_paper *paper, const struct plan *plan)
{
  struct pdf_box boxes[PDF_BOXES];
  size_t count = pdf_letter_boxes(paper, plan->letter, boxes);

  for (size_t i = 0; i < count && plan->shape != NULL && !paper->without_covers; i++) {
    plan->shape(paper, &boxes[i], plan->colour);
  }
}

static bool make_painted(const char *path, const struct corpus_document *document)
{
  const struct plan *plan = document->layout;
  struct pdf_buffer ink = {NULL, 0, 0};
  struct pdf_paper paper;

  pdf_paper_begin(&paper);
  paint_ground(&paper, plan);
  pdf_letter_write_shown(&paper, plan->letter);
  pdf_print(&ink, "%s", plan->ink);
  if (plan->state != NULL) {
    uint32_t state = pdf_add(&paper.file, "<< /Type /ExtGState %s >>", plan->state);
    pdf_use_state(&paper, state);
    pdf_print(&ink, " /R%u gs", state);
  }
  pdf_print(&paper.content, "q\n");
  pdf_letter_write_hidden(&paper, plan->letter, ink.data);
  pdf_print(&paper.content, "Q\n");
  pdf_buffer_free(&ink);
  pdf_page_end(&paper);
  pdf_paper_end_section(&paper);
  return pdf_paper_save(&paper, path);
}

/* A table whose cells are filled with black, as people do who hide by formatting. */
static bool make_cells(const char *path, const struct corpus_document *document)
{
  static const char *const cells[4][3] = {{"氏名", "電話番号", "受付"},
                                          {"佐々木　春香", "090-0000-4127", "窓口"},
                                          {"中村　健太郎", "080-0000-7731", "郵送"},
                                          {"小林　由紀", "070-0000-2290", "窓口"}};
  struct pdf_paper paper;

  (void)document;
  pdf_paper_begin(&paper);
  for (unsigned row = 0; row < 4; row++) {
    for (unsigned column = 0; column < 3; column++) {
      struct pdf_box box = {72 + 140 * column, 700 - 24.0 * row, 140, 24};
      bool black = row > 0 && column < 2;
      if (!paper.without_covers) {
        pdf_rectangle(&paper, &box, black ? "0 0 0" : row == 0 ? "0.85 0.9 0.95" : "1 1 1");
      }
      (black ? pdf_hidden : pdf_text)(&paper, PDF_GOTHIC, 11, box.x + 6, box.y + 7, cells[row][column]);
      pdf_print(&paper.content, "0.4 w %.6g %.6g %.6g %.6g re S\n", box.x, box.y, box.width, box.height);
    }
  }
  pdf_page_end(&paper);
  pdf_paper_end_section(&paper);
  return pdf_paper_save(&paper, path);
}

/* A soft mask that lets nothing through. */
static bool make_masked(const char *path, const struct corpus_document *document)
{
  static const struct pdf_box whole = {0, 0, PDF_WIDTH, PDF_HEIGHT};
  struct pdf_paper paper;

  (void)document;
  pdf_paper_begin(&paper);
  uint32_t mask = pdf_form(&paper, "/Group << /S /Transparency /CS /DeviceGray >>", &whole, "0 g 0 0 595 842 re f\n");
  uint32_t state =
      pdf_add(&paper.file, "<< /Type /ExtGState /SMask << /Type /Mask /S /Luminosity /G %u 0 R >> >>", mask);
  pdf_use_state(&paper, state);
  pdf_letter_write_shown(&paper, &pdf_report);
  pdf_print(&paper.content, "q\n");
  if (!paper.without_covers) {
    pdf_print(&paper.content, "/R%u gs\n", state);
  }
  pdf_letter_write_hidden(&paper, &pdf_report, NULL);
  pdf_print(&paper.content, "Q\n");
  pdf_page_end(&paper);
  pdf_paper_end_section(&paper);
  return pdf_paper_save(&paper, path);
}

#define REPORT   {1, PDF_REPORT_HIDDEN, PDF_REPORT_SHOWN, "0-6", NULL, NULL}, &pdf_report
#define DECISION {1, PDF_DECISION_HIDDEN, PDF_DECISION_SHOWN, "0-6", NULL, NULL}, &pdf_decision
#define MINUTES  {1, PDF_MINUTES_HIDDEN, PDF_MINUTES_SHOWN, "0-6", NULL, NULL}, &pdf_minutes
#define ENGLISH  {1, PDF_ENGLISH_HIDDEN, PDF_ENGLISH_SHOWN, "0-6", NULL, NULL}, &pdf_english
#define BID      {1, PDF_BID_HIDDEN, PDF_BID_SHOWN, "0-6", NULL, NULL}, &pdf_bid

#define PLAN make_painted, &(const struct plan)
#define PERSON                                                                                                       \
  {                                                                                                                  \
    "stop", "covered-text", "", "", 0, 0, 0, "name,address,phone,birth-date"                                         \
  }
#define WORDS                                                                                                        \
  {                                                                                                                  \
    "stop", "covered-text", "", "", 0, 0, 0, ""                                                                      \
  } /* dark on dark */
#define FAINT                                                                                                        \
  {                                                                                                                  \
    "review", "covered-text", "", "", 0, 0, 0, ""                                                                    \
  } /* on the page itself, or in no ink at all */

static const struct corpus_document documents[] = {
    {"pdf-same-black-report.pdf", PLAN{REPORT, pdf_rectangle, "0 0 0", "0 g", NULL}, PERSON},
    {"pdf-same-black-decision.pdf", PLAN{DECISION, pdf_rectangle, "0 0 0", "0 g", NULL}, PERSON},
    {"pdf-same-black-english.pdf", PLAN{ENGLISH, pdf_rectangle, "0 0 0", "0 g", NULL}, WORDS},
    {"pdf-same-black-bid.pdf", PLAN{BID, pdf_rectangle, "0 0 0", "0 g", NULL}, WORDS},
    {"pdf-same-black-minutes.pdf", PLAN{MINUTES, pdf_rectangle, "0 0 0", "0 g", NULL}, WORDS},
    {"pdf-same-black-polygon.pdf", PLAN{REPORT, pdf_polygon, "0 0 0", "0 0 0 rg", NULL}, PERSON},
    {"pdf-same-black-marker.pdf", PLAN{ENGLISH, pdf_marker, "0 0 0", "0 g", NULL}, WORDS},
    {"pdf-same-black-ellipse.pdf", PLAN{DECISION, pdf_ellipse, "0 0 0", "0 g", NULL}, PERSON},
    {"pdf-same-black-form.pdf", PLAN{REPORT, pdf_form_xobject, "0 0 0", "0 g", NULL}, PERSON},
    {"pdf-same-black-picture.pdf", PLAN{ENGLISH, pdf_picture, "0 0 0", "0 g", NULL}, WORDS},
    {"pdf-same-black-cmyk.pdf",
     PLAN{REPORT, pdf_rectangle, "0 0 0", "0 0 0 1 k", NULL},
     {"review", "covered-text", "", "", 0, 0, 0, "name,address,phone,birth-date"}},
    {"pdf-same-nearly-black.pdf", PLAN{ENGLISH, pdf_rectangle, "0 0 0", "0.04 g", NULL}, WORDS},
    {"pdf-same-blue.pdf", PLAN{REPORT, pdf_rectangle, "0.27 0.45 0.77", "0.27 0.45 0.77 rg", NULL}, PERSON},
    {"pdf-same-grey.pdf", PLAN{DECISION, pdf_rectangle, "0.5 0.5 0.5", "0.5 g", NULL}, PERSON},
    {"pdf-same-white-on-white-box.pdf", PLAN{REPORT, pdf_rectangle, "1 1 1", "1 g", NULL}, FAINT},
    {"pdf-same-cells.pdf",
     make_cells,
     &(const struct plan){
         .hiding = {1, "佐々木　春香|090-0000-4127|中村　健太郎|小林　由紀", "氏名|窓口|郵送", "0-3", NULL, NULL}},
     {"stop", "covered-text", "", "", 0, 0, 0, "name,phone"}},
    {"pdf-white-report.pdf", PLAN{REPORT, NULL, NULL, "1 g", NULL}, FAINT},
    {"pdf-white-english.pdf", PLAN{ENGLISH, NULL, NULL, "1 1 1 rg", NULL}, FAINT},
    {"pdf-white-cmyk.pdf", PLAN{DECISION, NULL, NULL, "0 0 0 0 k", NULL}, FAINT},
    {"pdf-white-nearly.pdf", PLAN{REPORT, NULL, NULL, "0.985 g", NULL}, FAINT},
    {"pdf-transparent-report.pdf", PLAN{REPORT, NULL, NULL, "0 g", "/ca 0"}, FAINT},
    {"pdf-transparent-english.pdf", PLAN{ENGLISH, NULL, NULL, "0 g", "/ca 0 /CA 0"}, FAINT},
    {"pdf-transparent-nearly.pdf", PLAN{DECISION, NULL, NULL, "0 g", "/ca 0.02"}, FAINT},
    {"pdf-transparent-softmask.pdf", make_masked,
     &(const struct plan){.hiding = {1, PDF_REPORT_HIDDEN, PDF_REPORT_SHOWN, "0-1", NULL, NULL}}, FAINT},
    {"pdf-unpainted-report.pdf", PLAN{REPORT, NULL, NULL, "3 Tr", NULL}, FAINT},
    {"pdf-unpainted-english.pdf", PLAN{ENGLISH, NULL, NULL, "3 Tr", NULL}, FAINT},
    {"pdf-unpainted-clipping.pdf", PLAN{DECISION, NULL, NULL, "7 Tr", NULL}, FAINT},
};

/* cairo paints letters without their soft mask, so that they seem to be shown. */
static void tell(FILE *file, const struct corpus_document *document)
{
  pdf_tell_hiding(file, document);
  if (document->make == make_masked) {
    fprintf(file, "since: pdf-soft-mask\n");
  }
}

const struct corpus_family corpus_pdf_painted = {documents, COUNT(documents), "pdf", tell};
