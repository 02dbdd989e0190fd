/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* PDFs in which words stand under something that was painted after them: each shape, in several colours. */
#include "corpus.h"
#include "pdf_letter.h"
#include "pdf_shapes.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

struct plan {
  struct pdf_hiding hiding;
  const struct pdf_letter *letter;
  pdf_shape *shape;
  const char *colour;
  const char *page; /* entries of the page's dictionary, or NULL */
  const char *turn; /* operators that set everything upright on a rotated page, or NULL */
  double shift;     /* how far the covers have slipped to the right, in parts of their width */
};

static bool make_covered(const char *path, const struct corpus_document *document)
{
  const struct plan *plan = document->layout;
  struct pdf_box boxes[PDF_BOXES];
  struct pdf_paper paper;

  pdf_paper_begin(&paper);
  if (plan->page != NULL) {
    pdf_print(&paper.page_entries, "%s", plan->page);
  }
  if (plan->turn != NULL) {
    pdf_print(&paper.content, "%s\n", plan->turn);
  }
  size_t count = pdf_letter_boxes(&paper, plan->letter, boxes);
  pdf_letter_write(&paper, plan->letter, NULL);
  for (size_t i = 0; i < count && !paper.without_covers; i++) {
    boxes[i].x += plan->shift * boxes[i].width;
    plan->shape(&paper, &boxes[i], plan->colour);
  }
  pdf_page_end(&paper);
  pdf_paper_end_section(&paper);
  return pdf_paper_save(&paper, path);
}

#define BLACK "0 0 0"
#define WHITE "1 1 1"
#define GREY  "0.75 0.75 0.75"
#define BLUE  "0.27 0.45 0.77"
#define GREEN "0.44 0.68 0.28"

#define REPORT   {1, PDF_REPORT_HIDDEN, PDF_REPORT_SHOWN, "0-4", NULL, NULL}, &pdf_report
#define DECISION {1, PDF_DECISION_HIDDEN, PDF_DECISION_SHOWN, "0-4", NULL, NULL}, &pdf_decision
#define MINUTES  {1, PDF_MINUTES_HIDDEN, PDF_MINUTES_SHOWN, "0-4", NULL, NULL}, &pdf_minutes
#define ENGLISH  {1, PDF_ENGLISH_HIDDEN, PDF_ENGLISH_SHOWN, "0-4", NULL, NULL}, &pdf_english
#define BID      {1, PDF_BID_HIDDEN, PDF_BID_SHOWN, "0-4", NULL, NULL}, &pdf_bid

#define PLAN make_covered, &(const struct plan)
#define PERSON                                                                                                       \
  {                                                                                                                  \
    "stop", "covered-text", "", "", 0, 0, 0, "name,address,phone,birth-date"                                         \
  }
#define ENGLISH_PERSON                                                                                               \
  {                                                                                                                  \
    "stop", "covered-text", "", "", 0, 0, 0, ""                                                                      \
  }
#define WORDS                                                                                                        \
  {                                                                                                                  \
    "review", "covered-text", "", "", 0, 0, 0, ""                                                                    \
  }

#define PERSON_ROW(name, letter, shape, colour)                                                                      \
  {                                                                                                                  \
    "pdf-cover-" name ".pdf", PLAN{letter, shape, colour, NULL, NULL, 0}, PERSON                                     \
  }
#define ENGLISH_ROW(name, shape, colour)                                                                             \
  {                                                                                                                  \
    "pdf-cover-" name ".pdf", PLAN{ENGLISH, shape, colour, NULL, NULL, 0}, ENGLISH_PERSON                            \
  }
#define WORDS_ROW(name, letter, shape, colour)                                                                       \
  {                                                                                                                  \
    "pdf-cover-" name ".pdf", PLAN{letter, shape, colour, NULL, NULL, 0}, WORDS                                      \
  }

static const struct corpus_document documents[] = {
    PERSON_ROW("rectangle-black-report", REPORT, pdf_rectangle, BLACK),
    PERSON_ROW("rectangle-white-report", REPORT, pdf_rectangle, WHITE),
    PERSON_ROW("rectangle-grey-decision", DECISION, pdf_rectangle, GREY),
    ENGLISH_ROW("rectangle-black-english", pdf_rectangle, BLACK),
    ENGLISH_ROW("rectangle-white-english", pdf_rectangle, WHITE),
    WORDS_ROW("rectangle-black-bid", BID, pdf_rectangle, BLACK),
    WORDS_ROW("rectangle-white-bid", BID, pdf_rectangle, WHITE),
    WORDS_ROW("rectangle-blue-minutes", MINUTES, pdf_rectangle, BLUE),
    PERSON_ROW("polygon-white-report", REPORT, pdf_polygon, WHITE),
    PERSON_ROW("polygon-black-report", REPORT, pdf_polygon, BLACK),
    PERSON_ROW("polygon-blue-decision", DECISION, pdf_polygon, BLUE),
    ENGLISH_ROW("polygon-grey-english", pdf_polygon, GREY),
    WORDS_ROW("polygon-white-minutes", MINUTES, pdf_polygon, WHITE),
    PERSON_ROW("rounded-white-report", REPORT, pdf_rounded, WHITE),
    ENGLISH_ROW("rounded-green-english", pdf_rounded, GREEN),
    PERSON_ROW("ellipse-white-decision", DECISION, pdf_ellipse, WHITE),
    PERSON_ROW("ellipse-black-report", REPORT, pdf_ellipse, BLACK),
    ENGLISH_ROW("ellipse-blue-english", pdf_ellipse, BLUE),
    PERSON_ROW("blob-black-decision", DECISION, pdf_blob, BLACK),
    ENGLISH_ROW("blob-white-english", pdf_blob, WHITE),
    PERSON_ROW("triangles-grey-report", REPORT, pdf_triangles, GREY),
    PERSON_ROW("framed-white-report", REPORT, pdf_filled_stroked, WHITE),
    ENGLISH_ROW("framed-blue-english", pdf_filled_stroked, BLUE),
    PERSON_ROW("marker-black-report", REPORT, pdf_marker, BLACK),
    PERSON_ROW("marker-white-decision", DECISION, pdf_marker, WHITE),
    WORDS_ROW("marker-green-bid", BID, pdf_marker, GREEN),
    PERSON_ROW("round-marker-black-decision", DECISION, pdf_round_marker, BLACK),
    PERSON_ROW("dashes-black-report", REPORT, pdf_dashes, BLACK),
    ENGLISH_ROW("dashes-white-english", pdf_dashes, WHITE),
    PERSON_ROW("scribble-black-decision", DECISION, pdf_scribble, BLACK),
    ENGLISH_ROW("scribble-blue-english", pdf_scribble, BLUE),
    PERSON_ROW("cells-black-report", REPORT, pdf_letter_cells, BLACK),
    ENGLISH_ROW("cells-white-english", pdf_letter_cells, WHITE),
    PERSON_ROW("form-black-report", REPORT, pdf_form_xobject, BLACK),
    PERSON_ROW("form-white-decision", DECISION, pdf_form_xobject, WHITE),
    PERSON_ROW("group-white-report", REPORT, pdf_group, WHITE),
    ENGLISH_ROW("group-black-english", pdf_group, BLACK),
    PERSON_ROW("moved-form-grey-report", REPORT, pdf_moved_form, GREY),
    PERSON_ROW("tiles-black-report", REPORT, pdf_tiles, BLACK),
    ENGLISH_ROW("tiles-green-english", pdf_tiles, GREEN),
    PERSON_ROW("hatched-pattern-black-report", REPORT, pdf_hatched_pattern, BLACK),
    PERSON_ROW("gradient-blue-report", REPORT, pdf_gradient, BLUE),
    ENGLISH_ROW("gradient-black-english", pdf_gradient, BLACK),
    PERSON_ROW("gradient-pattern-green-decision", DECISION, pdf_gradient_pattern, GREEN),
    PERSON_ROW("hatched-black-report", REPORT, pdf_hatched, BLACK),
    ENGLISH_ROW("hatched-blue-english", pdf_hatched, BLUE),
    PERSON_ROW("opaque97-black-report", REPORT, pdf_nearly_opaque, BLACK),
    PERSON_ROW("opaque97-white-decision", DECISION, pdf_nearly_opaque, WHITE),
    ENGLISH_ROW("labelled-black-english", pdf_labelled, BLACK),
    PERSON_ROW("labelled-black-report", REPORT, pdf_labelled_ja, BLACK),
    {"pdf-cover-labelled-grey-decision.pdf", /* of the date of birth only the year lies beside the label */
     PLAN{DECISION, pdf_labelled_ja, "0.5 0.5 0.5", NULL, NULL, 0},
     {"stop", "covered-text", "", "", 0, 0, 0, "name,address,phone"}},
    PERSON_ROW("picture-black-report", REPORT, pdf_picture, BLACK),
    PERSON_ROW("picture-white-decision", DECISION, pdf_picture, WHITE),
    PERSON_ROW("picture-noise-report", REPORT, pdf_noise_picture, WHITE),
    ENGLISH_ROW("picture-noise-dark-english", pdf_noise_picture, BLACK),
    PERSON_ROW("picture-smask-report", REPORT, pdf_masked_picture, WHITE),
    ENGLISH_ROW("picture-inline-english", pdf_inline_picture, BLACK),
    PERSON_ROW("stencil-white-report", REPORT, pdf_stencil, WHITE),
    ENGLISH_ROW("type3-black-english", pdf_type3_glyph, BLACK),
    {"pdf-cover-rotated90-white.pdf",
     PLAN{REPORT, pdf_polygon, WHITE, "/MediaBox [0 0 842 595] /Rotate 90 ", "0 1 -1 0 842 0 cm", 0}, PERSON},
    {"pdf-cover-rotated180-black.pdf", PLAN{ENGLISH, pdf_rectangle, BLACK, "/Rotate 180 ", "-1 0 0 -1 595 842 cm", 0},
     ENGLISH_PERSON},
    {"pdf-cover-rotated270-white.pdf",
     PLAN{DECISION, pdf_rectangle, WHITE, "/MediaBox [0 0 842 595] /Rotate 270 ", "0 -1 1 0 0 595 cm", 0}, PERSON},
    {"pdf-cover-sideways-white.pdf", PLAN{REPORT, pdf_polygon, WHITE, "/Rotate 90 ", NULL, 0}, WORDS},
    {"pdf-cover-upside-down-black.pdf", PLAN{ENGLISH, pdf_rectangle, BLACK, "/Rotate 180 ", NULL, 0}, WORDS},
    {"pdf-cover-cropped-white.pdf",
     PLAN{REPORT, pdf_polygon, WHITE, "/MediaBox [-20 -20 640 900] /CropBox [30 40 570 830] ", NULL, 0}, PERSON},
    {"pdf-cover-userunit-black.pdf", PLAN{REPORT, pdf_rectangle, BLACK, "/UserUnit 2 ", NULL, 0}, PERSON},
    {"pdf-cover-shifted-half.pdf",
     PLAN{{1, PDF_REPORT_HIDDEN, PDF_REPORT_SHOWN, "25-60", NULL, NULL},
          &pdf_report,
          pdf_polygon,
          WHITE,
          NULL,
          NULL,
          0.4},
     WORDS},
    {"pdf-cover-shifted-little.pdf",
     PLAN{{1, PDF_REPORT_HIDDEN, PDF_REPORT_SHOWN, "5-30", NULL, NULL},
          &pdf_report,
          pdf_polygon,
          WHITE,
          NULL,
          NULL,
          0.15},
     {"review", "covered-text", "", "", 0, 0, 0, ""}},
    {"pdf-cover-shifted-english.pdf",
     PLAN{{1, PDF_ENGLISH_HIDDEN, PDF_ENGLISH_SHOWN, "25-60", NULL, NULL},
          &pdf_english,
          pdf_rectangle,
          BLACK,
          NULL,
          NULL,
          0.4},
     WORDS},
};

const struct corpus_family corpus_pdf_covered = {documents, COUNT(documents), "pdf", pdf_tell_hiding};
