/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* PDFs in which an annotation lies over the words, which anybody can take away; and redactions that were only marked.
 */
#include "corpus.h"
#include "pdf_letter.h"
#include "pdf_shapes.h"

#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])
#define AUTHOR       "総務課 大野"
#define MODIFIED     "D:20240426143500+09'00'"

struct plan {
  struct pdf_hiding hiding;
  const struct pdf_letter *letter;
  const char *subtype;
  const char *entries; /* beside place, author and time */
  void (*draw)(struct pdf_paper *paper, struct pdf_buffer *to, const struct pdf_box *box, const char *colour);
  const char *colour;
};

static void draw_fill(struct pdf_paper *paper, struct pdf_buffer *to, const struct pdf_box *box, const char *colour)
{
  (void)paper;
  pdf_print(to, "%s rg %.6g %.6g %.6g %.6g re f\n", colour, box->x, box->y, box->width, box->height);
}

static void draw_multiplied(struct pdf_paper *paper, struct pdf_buffer *to, const struct pdf_box *box,
                            const char *colour)
{
  uint32_t state = pdf_add(&paper->file, "<< /Type /ExtGState /BM /Multiply >>");

  pdf_use_state(paper, state);
  pdf_print(to, "/R%u gs ", state);
  draw_fill(paper, to, box, colour);
}

static void draw_ellipse(struct pdf_paper *paper, struct pdf_buffer *to, const struct pdf_box *box,
                         const char *colour)
{
  (void)paper;
  pdf_print(to, "%s rg ", colour);
  pdf_ellipse_path(to, box->x + box->width / 2, box->y + box->height / 2, box->width / 2, box->height / 2);
  pdf_print(to, "f\n");
}

static void draw_polygon(struct pdf_paper *paper, struct pdf_buffer *to, const struct pdf_box *box,
                         const char *colour)
{
  double middle = box->y + box->height / 2;

  (void)paper;
  pdf_print(to, "%s rg %.6g %.6g m %.6g %.6g l %.6g %.6g l %.6g %.6g l %.6g %.6g l %.6g %.6g l h f*\n", colour,
            box->x, middle, box->x + 2, box->y, box->x + box->width - 2, box->y, box->x + box->width, middle,
            box->x + box->width - 2, box->y + box->height, box->x + 2, box->y + box->height);
}

static void draw_line(struct pdf_paper *paper, struct pdf_buffer *to, const struct pdf_box *box, const char *colour)
{
  double middle = box->y + box->height / 2;

  (void)paper;
  pdf_print(to, "%s RG %.6g w %.6g %.6g m %.6g %.6g l S\n", colour, box->height, box->x, middle, box->x + box->width,
            middle);
}

static void draw_ink(struct pdf_paper *paper, struct pdf_buffer *to, const struct pdf_box *box, const char *colour)
{
  (void)paper;
  pdf_print(to, "%s RG 1 J 4.5 w\n", colour);
  for (double y = box->y + 1.5; y < box->y + box->height; y += 3.3) {
    pdf_print(to, "%.6g %.6g m %.6g %.6g %.6g %.6g %.6g %.6g c S\n", box->x, y, box->x + 20, y + 0.3,
              box->x + box->width - 20, y - 0.3, box->x + box->width, y);
  }
}

static void draw_note(struct pdf_paper *paper, struct pdf_buffer *to, const struct pdf_box *box, const char *colour)
{
  draw_fill(paper, to, box, colour);
  pdf_print(to, "1 0 0 rg ");
  pdf_text_into(paper, to, PDF_GOTHIC, 7, box->x + 3, box->y + 4, "省略");
}

static void draw_stamp(struct pdf_paper *paper, struct pdf_buffer *to, const struct pdf_box *box, const char *colour)
{
  draw_fill(paper, to, box, colour);
  pdf_print(to, "1 g ");
  pdf_text_into(paper, to, PDF_PROPORTIONAL, 7, box->x + 3, box->y + 4, "CONFIDENTIAL");
}

/* What an editor shows of a redaction that wasn't applied: a red frame. */
static void draw_mark(struct pdf_paper *paper, struct pdf_buffer *to, const struct pdf_box *box, const char *colour)
{
  (void)paper;
  pdf_print(to, "%s RG 0.75 w %.6g %.6g %.6g %.6g re S\n", colour, box->x + 0.4, box->y + 0.4, box->width - 0.8,
            box->height - 0.8);
}

/* The subtype's own words for its place; each subtype reads its own and skips the others. */
static void print_geometry(struct pdf_buffer *to, const struct pdf_box *box)
{
  double right = box->x + box->width;
  double top = box->y + box->height;
  double middle = box->y + box->height / 2;

  pdf_print(to, "/QuadPoints [%.6g %.6g %.6g %.6g %.6g %.6g %.6g %.6g] ", box->x, top, right, top, box->x, box->y,
            right, box->y);
  pdf_print(to, "/Vertices [%.6g %.6g %.6g %.6g %.6g %.6g %.6g %.6g] ", box->x, box->y, right, box->y, right, top,
            box->x, top);
  pdf_print(to, "/InkList [[%.6g %.6g %.6g %.6g]] /L [%.6g %.6g %.6g %.6g] ", box->x, middle, right, middle, box->x,
            middle, right, middle);
}

static void annotate(struct pdf_paper *paper, const struct plan *plan, struct pdf_box box)
{
  struct pdf_buffer entries = {NULL, 0, 0};
  struct pdf_buffer appearance = {NULL, 0, 0};
  char *author = pdf_text_string(AUTHOR);

  if (strcmp(plan->subtype, "Circle") == 0) { /* has to be larger than the words' box to hide its corners */
    box = (struct pdf_box){box.x - 0.25 * box.width, box.y - 0.5 * box.height, 1.5 * box.width, 2 * box.height};
  }
  pdf_print(&entries, "/T %s /M (" MODIFIED ") %s ", author, plan->entries);
  print_geometry(&entries, &box);
  if (plan->draw != NULL) {
    plan->draw(paper, &appearance, &box, plan->colour);
  }
  pdf_annotation(paper, plan->subtype, &box, entries.data, appearance.data);
  free(author);
  pdf_buffer_free(&entries);
  pdf_buffer_free(&appearance);
}

static bool make_annotated(const char *path, const struct corpus_document *document)
{
  const struct plan *plan = document->layout;
  struct pdf_box boxes[PDF_BOXES];
  struct pdf_paper paper;

  pdf_paper_begin(&paper);
  size_t count = pdf_letter_boxes(&paper, plan->letter, boxes);
  pdf_letter_write(&paper, plan->letter, NULL);
  for (size_t i = 0; i < count && !paper.without_covers; i++) {
    annotate(&paper, plan, boxes[i]);
  }
  pdf_page_end(&paper);
  pdf_paper_end_section(&paper);
  return pdf_paper_save(&paper, path);
}

#define REPORT   {1, PDF_REPORT_HIDDEN, PDF_REPORT_SHOWN, "0-4", AUTHOR, NULL}, &pdf_report
#define DECISION {1, PDF_DECISION_HIDDEN, PDF_DECISION_SHOWN, "0-4", AUTHOR, NULL}, &pdf_decision
#define ENGLISH  {1, PDF_ENGLISH_HIDDEN, PDF_ENGLISH_SHOWN, "0-4", AUTHOR, NULL}, &pdf_english
#define BID      {1, PDF_BID_HIDDEN, PDF_BID_SHOWN, "0-4", AUTHOR, NULL}, &pdf_bid

#define BLACK "0 0 0"
#define WHITE "1 1 1"
#define PLAN  make_annotated, &(const struct plan)
#define PERSON                                                                                                       \
  {                                                                                                                  \
    "stop", "covered-text", "", "", 0, 0, 0, "name,address,phone,birth-date"                                         \
  }
#define WORDS                                                                                                        \
  {                                                                                                                  \
    "review", "covered-text", "", "", 0, 0, 0, ""                                                                    \
  }
#define MARKED                                                                                                       \
  {                                                                                                                  \
    "stop", "unapplied-redaction", "", "", 0, 0, 0, ""                                                               \
  }

static const struct corpus_document documents[] = {
    {"pdf-note-square-black.pdf", PLAN{REPORT, "Square", "/IC [0 0 0] /C [0 0 0]", draw_fill, BLACK}, PERSON},
    {"pdf-note-square-white.pdf", PLAN{REPORT, "Square", "/IC [1 1 1] /C [1 1 1]", draw_fill, WHITE}, PERSON},
    {"pdf-note-square-english.pdf", PLAN{ENGLISH, "Square", "/IC [0 0 0]", draw_fill, BLACK}, WORDS},
    {"pdf-note-square-bare.pdf", PLAN{DECISION, "Square", "/IC [0 0 0] /C [0 0 0] /BS << /W 1 >>", NULL, NULL},
     PERSON},
    {"pdf-note-square-locked.pdf", PLAN{REPORT, "Square", "/IC [0 0 0] /F 196", draw_fill, BLACK}, PERSON},
    {"pdf-note-circle-white.pdf", PLAN{REPORT, "Circle", "/IC [1 1 1]", draw_ellipse, WHITE}, PERSON},
    {"pdf-note-polygon-white.pdf", PLAN{DECISION, "Polygon", "/IC [1 1 1]", draw_polygon, WHITE}, PERSON},
    {"pdf-note-polygon-black.pdf", PLAN{BID, "Polygon", "/IC [0 0 0]", draw_polygon, BLACK}, WORDS},
    {"pdf-note-line-black.pdf", PLAN{REPORT, "Line", "/C [0 0 0]", draw_line, BLACK}, PERSON},
    {"pdf-note-ink-black.pdf", PLAN{DECISION, "Ink", "/C [0 0 0]", draw_ink, BLACK}, PERSON},
    {"pdf-note-ink-white.pdf", PLAN{ENGLISH, "Ink", "/C [1 1 1]", draw_ink, WHITE}, WORDS},
    {"pdf-note-highlight-black.pdf", PLAN{REPORT, "Highlight", "/C [0 0 0]", draw_fill, BLACK}, PERSON},
    {"pdf-note-highlight-multiplied.pdf", PLAN{DECISION, "Highlight", "/C [0 0 0]", draw_multiplied, BLACK}, PERSON},
    {"pdf-note-highlight-bare.pdf", PLAN{ENGLISH, "Highlight", "/C [0 0 0]", NULL, NULL}, WORDS},
    {"pdf-note-freetext-white.pdf", PLAN{REPORT, "FreeText", "/DA (/Helv 7 Tf 1 0 0 rg)", draw_note, WHITE}, PERSON},
    {"pdf-note-freetext-grey.pdf", PLAN{BID, "FreeText", "/DA (/Helv 7 Tf 1 0 0 rg)", draw_note, "0.8 0.8 0.8"},
     WORDS},
    {"pdf-note-stamp-blue.pdf", PLAN{DECISION, "Stamp", "/Name /Confidential", draw_stamp, "0.2 0.3 0.6"}, PERSON},
    {"pdf-note-stamp-black.pdf", PLAN{ENGLISH, "Stamp", "/Name /Draft", draw_stamp, BLACK}, WORDS},
    {"pdf-note-button-white.pdf", PLAN{REPORT, "Widget", "/FT /Btn /Ff 65536", draw_fill, WHITE}, PERSON},
    {"pdf-note-screen-only.pdf", PLAN{REPORT, "Square", "/IC [0 0 0] /F 0", draw_fill, BLACK}, PERSON},
    {"pdf-redact-report.pdf",
     PLAN{{1, NULL, PDF_REPORT_SHOWN, NULL, AUTHOR, NULL}, &pdf_report, "Redact", "/IC [0 0 0]", draw_mark, "1 0 0"},
     MARKED},
    {"pdf-redact-decision.pdf",
     PLAN{{1, NULL, PDF_DECISION_SHOWN, NULL, AUTHOR, NULL},
          &pdf_decision,
          "Redact",
          "/IC [0 0 0] /OverlayText (REDACTED) /Repeat true",
          draw_mark,
          "1 0 0"},
     MARKED},
    {"pdf-redact-bare.pdf",
     PLAN{{1, NULL, PDF_ENGLISH_SHOWN, NULL, AUTHOR, NULL}, &pdf_english, "Redact", "/IC [0 0 0]", NULL, NULL},
     MARKED},
    {"pdf-redact-filled.pdf", PLAN{REPORT, "Redact", "/IC [0 0 0]", draw_fill, BLACK}, MARKED},
    {"pdf-redact-words.pdf",
     PLAN{{1, NULL, PDF_BID_SHOWN, NULL, AUTHOR, NULL}, &pdf_bid, "Redact", "/IC [0 0 0]", draw_mark, "1 0 0"},
     MARKED},
};

const struct corpus_family corpus_pdf_annotated = {documents, COUNT(documents), "pdf", pdf_tell_hiding};
