/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* PDFs whose words lie where nobody looks: beyond the page, behind a clip, in a layer that is off, in an earlier
 * revision. */
#include "corpus.h"
#include "pdf_letter.h"

#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

struct plan {
  struct pdf_hiding hiding;
  const struct pdf_letter *letter;
  const char *before; /* operators around the hidden words */
  const char *after;
  const char *page; /* entries of the page's dictionary */
};

/* Moved, clipped or cropped away: the operators around the words say how. */
static bool make_away(const char *path, const struct corpus_document *document)
{
  const struct plan *plan = document->layout;
  struct pdf_paper paper;

  pdf_paper_begin(&paper);
  if (!paper.without_covers && plan->page != NULL) {
    pdf_print(&paper.page_entries, "%s", plan->page);
  }
  pdf_letter_write_shown(&paper, plan->letter);
  pdf_print(&paper.content, "q %s\n", paper.without_covers ? "" : plan->before);
  pdf_letter_write_hidden(&paper, plan->letter, NULL);
  pdf_print(&paper.content, "%s Q\n", paper.without_covers ? "" : plan->after);
  pdf_page_end(&paper);
  pdf_paper_end_section(&paper);
  return pdf_paper_save(&paper, path);
}

enum layer_form { IN_CONTENT, IN_MEMBERSHIP, IN_FORM, IN_ANNOTATION, OFF_BY_BASE };

struct layer_plan {
  struct pdf_hiding hiding;
  const struct pdf_letter *letter;
  enum layer_form form;
};

static void write_layer(struct pdf_paper *paper, const struct layer_plan *plan, uint32_t layer)
{
  static const struct pdf_box whole = {0, 0, PDF_WIDTH, PDF_HEIGHT};
  char optional[40];
  struct pdf_buffer shown = paper->content;

  if (plan->form == IN_CONTENT || plan->form == OFF_BY_BASE || plan->form == IN_MEMBERSHIP) {
    uint32_t properties = layer;
    if (plan->form == IN_MEMBERSHIP) {
      properties = pdf_add(&paper->file, "<< /Type /OCMD /OCGs [%u 0 R] /P /AllOn >>", layer);
    }
    pdf_use_properties(paper, properties);
    pdf_print(&paper->content, "/OC /R%u BDC\n", properties);
    pdf_letter_write_hidden(paper, plan->letter, NULL);
    pdf_print(&paper->content, "EMC\n");
    return;
  }
  /* The hidden words go into a buffer of their own first. */
  paper->content = (struct pdf_buffer){NULL, 0, 0};
  pdf_letter_write_hidden(paper, plan->letter, NULL);
  struct pdf_buffer hidden = paper->content;
  paper->content = shown;
  snprintf(optional, sizeof optional, "/OC %u 0 R", layer);
  if (plan->form == IN_FORM) {
    pdf_print(&paper->content, "/R%u Do\n", pdf_form(paper, optional, &whole, hidden.data));
  } else {
    pdf_annotation(paper, "Stamp", &whole, optional, hidden.data);
  }
  pdf_buffer_free(&hidden);
}

static bool make_layer(const char *path, const struct corpus_document *document)
{
  const struct layer_plan *plan = document->layout;
  struct pdf_paper paper;

  pdf_paper_begin(&paper);
  char *name = pdf_text_string("個人情報");
  uint32_t layer = pdf_add(&paper.file, "<< /Type /OCG /Name %s >>", name);
  free(name);
  pdf_letter_write_shown(&paper, plan->letter);
  write_layer(&paper, plan, layer);
  if (plan->form == OFF_BY_BASE) {
    pdf_print(&paper.catalog_entries, "/OCProperties << /OCGs [%u 0 R] /D << /BaseState /%s /Order [%u 0 R] >> >>",
              layer, paper.without_covers ? "ON" : "OFF", layer);
  } else {
    pdf_print(&paper.catalog_entries, "/OCProperties << /OCGs [%u 0 R] /D << /%s [%u 0 R] /Order [%u 0 R] >> >>",
              layer, paper.without_covers ? "ON" : "OFF", layer, layer);
  }
  pdf_page_end(&paper);
  pdf_paper_end_section(&paper);
  return pdf_paper_save(&paper, path);
}

/* What the later revision did: the same page without the words, or without the page. */
enum revision { PAGE_REPLACED, PAGE_REMOVED };

struct revision_plan {
  struct pdf_hiding hiding;
  enum revision revision;
  bool object_streams;
};

static bool make_revised(const char *path, const struct corpus_document *document)
{
  const struct revision_plan *plan = document->layout;
  struct pdf_paper paper;

  pdf_paper_begin(&paper);
  paper.file.object_streams = plan->object_streams;
  if (plan->revision == PAGE_REMOVED) {
    pdf_letter_write(&paper, &pdf_minutes, NULL);
    pdf_page_end(&paper);
  }
  uint32_t kept = paper.last_page;
  pdf_letter_write(&paper, &pdf_report, NULL);
  pdf_page_end(&paper);
  pdf_paper_end_section(&paper);
  if (plan->revision == PAGE_REMOVED) {
    paper.pages.size = 0;
    paper.page_count = 1;
    pdf_print(&paper.pages, "%u 0 R ", kept);
  } else { /* a new page takes the old one's place in the tree */
    paper.pages.size = 0;
    paper.page_count = 0;
    pdf_letter_write(&paper, &pdf_redacted, NULL);
    pdf_page_end(&paper);
  }
  pdf_paper_end_section(&paper);
  return pdf_paper_save(&paper, path);
}

#define AWAY     make_away, &(const struct plan)
#define LAYER    make_layer, &(const struct layer_plan)
#define REVISED  make_revised, &(const struct revision_plan)
#define REPORT   {1, PDF_REPORT_HIDDEN, PDF_REPORT_SHOWN, "0-0", NULL, NULL}, &pdf_report
#define DECISION {1, PDF_DECISION_HIDDEN, PDF_DECISION_SHOWN, "0-0", NULL, NULL}, &pdf_decision
#define ENGLISH  {1, PDF_ENGLISH_HIDDEN, PDF_ENGLISH_SHOWN, "0-0", NULL, NULL}, &pdf_english
#define OFF_PAGE                                                                                                     \
  {                                                                                                                  \
    "review", "off-page-text", "", "", 0, 0, 0, ""                                                                   \
  }
#define CLIPPED                                                                                                      \
  {                                                                                                                  \
    "review", "off-page-text|covered-text", "", "", 0, 0, 0, ""                                                      \
  }
#define LAYERED                                                                                                      \
  {                                                                                                                  \
    "review", "hidden-layer", "", "", 0, 0, 0, ""                                                                    \
  }
#define EARLIER                                                                                                      \
  {                                                                                                                  \
    "review", "earlier-revision", "", "", 0, 0, 0, ""                                                                \
  }

static const struct corpus_document documents[] = {
    {"pdf-off-below.pdf", AWAY{REPORT, "1 0 0 1 0 -800 cm", "", NULL}, OFF_PAGE},
    {"pdf-off-right.pdf", AWAY{DECISION, "1 0 0 1 600 0 cm", "", NULL}, OFF_PAGE},
    {"pdf-off-english.pdf", AWAY{ENGLISH, "1 0 0 1 -600 0 cm", "", NULL}, OFF_PAGE},
    {"pdf-off-cropped.pdf",
     AWAY{DECISION, "1 0 0 1 0 -420 cm", "", "/MediaBox [0 0 595 842] /CropBox [0 421 595 842] "}, OFF_PAGE},
    {"pdf-off-cropped-rotated.pdf",
     AWAY{REPORT, "1 0 0 1 0 -400 cm", "", "/MediaBox [0 0 595 842] /CropBox [0 390 595 842] /Rotate 90 "}, OFF_PAGE},
    {"pdf-clip-empty.pdf", AWAY{REPORT, "0 0 0 0 re W n", "", NULL}, CLIPPED},
    {"pdf-clip-elsewhere.pdf", AWAY{DECISION, "72 100 300 40 re W n", "", NULL}, CLIPPED},
    {"pdf-clip-path.pdf", AWAY{ENGLISH, "40 40 m 60 90 l 80 40 l h W* n", "", NULL}, CLIPPED},
    {"pdf-layer-off-report.pdf", LAYER{REPORT, IN_CONTENT}, LAYERED},
    {"pdf-layer-off-english.pdf", LAYER{ENGLISH, IN_CONTENT}, LAYERED},
    {"pdf-layer-base-off.pdf", LAYER{DECISION, OFF_BY_BASE}, LAYERED},
    {"pdf-layer-membership.pdf", LAYER{REPORT, IN_MEMBERSHIP}, LAYERED},
    {"pdf-layer-form.pdf", LAYER{REPORT, IN_FORM}, LAYERED},
    {"pdf-layer-annotation.pdf",
     LAYER{{1, NULL, PDF_DECISION_SHOWN, "0-0", NULL, NULL}, &pdf_decision, IN_ANNOTATION},
     {"incomplete", "not-inspected", "", "", 0, 0, 0, ""}}, /* poppler tells no text of annotations' appearances */
    {"pdf-revision-content.pdf",
     REVISED{{1, NULL, PDF_REPORT_SHOWN, NULL, NULL, PDF_REPORT_HIDDEN}, PAGE_REPLACED, false}, EARLIER},
    {"pdf-revision-page.pdf",
     REVISED{{0, NULL, PDF_MINUTES_SHOWN, NULL, NULL, PDF_REPORT_HIDDEN}, PAGE_REMOVED, false}, EARLIER},
    {"pdf-revision-streams.pdf",
     REVISED{{1, NULL, PDF_REPORT_SHOWN, NULL, NULL, PDF_REPORT_HIDDEN}, PAGE_REPLACED, true}, EARLIER},
};

/* What isn't read has no place on its page. */
static void tell(FILE *file, const struct corpus_document *document)
{
  if (strcmp(document->truth.expect, "incomplete") != 0) {
    pdf_tell_hiding(file, document);
  }
}

const struct corpus_family corpus_pdf_unseen = {documents, COUNT(documents), "pdf", tell};
