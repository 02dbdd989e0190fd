/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* PDFs with annotations, layers and revisions that hide nothing anybody would mind. */
#include "corpus.h"
#include "pdf_letter.h"
#include "pdf_shapes.h"

#include <stdlib.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static bool save(struct pdf_paper *paper, const char *path)
{
  pdf_paper_end_section(paper);
  return pdf_paper_save(paper, path);
}

/* An annotation over the words of the first hidden place. */
struct note_plan {
  const char *subtype;
  const char *entries;
  const char *appearance; /* in a box at 0 0 100 20, or NULL */
  bool beside;            /* where nothing is written */
};

static bool make_note(const char *path, const struct corpus_document *document)
{
  const struct note_plan *plan = document->layout;
  struct pdf_box box = {140, 693, 100, 20};
  struct pdf_buffer entries = {NULL, 0, 0};
  struct pdf_buffer appearance = {NULL, 0, 0};
  struct pdf_paper paper;

  pdf_paper_begin(&paper);
  uint32_t multiply = pdf_add(&paper.file, "<< /Type /ExtGState /BM /Multiply >>");
  pdf_print(&paper.states, "/Multiply %u 0 R ", multiply);
  if (plan->beside) {
    box.y = 200;
  }
  pdf_letter_write(&paper, &pdf_minutes, NULL);
  pdf_print(&entries, "%s /QuadPoints [%.6g %.6g %.6g %.6g %.6g %.6g %.6g %.6g]", plan->entries, box.x, box.y + 20,
            box.x + 100, box.y + 20, box.x, box.y, box.x + 100, box.y);
  if (plan->appearance != NULL) {
    pdf_print(&appearance, "1 0 0 1 %.6g %.6g cm %s", box.x, box.y, plan->appearance);
  }
  pdf_annotation(&paper, plan->subtype, &box, entries.data, appearance.data);
  pdf_buffer_free(&entries);
  pdf_buffer_free(&appearance);
  pdf_page_end(&paper);
  return save(&paper, path);
}

/* A layer that is off, as maps, drawings and editions in two languages have it. */
struct layer_plan {
  const char *name;
  const char *words[3];
  const char *usage; /* in place of /OFF: how it is seen and printed */
};

static bool make_layer(const char *path, const struct corpus_document *document)
{
  const struct layer_plan *plan = document->layout;
  struct pdf_paper paper;

  pdf_paper_begin(&paper);
  char *name = pdf_text_string(plan->name);
  uint32_t layer = pdf_add(&paper.file, "<< /Type /OCG /Name %s %s >>", name, plan->usage != NULL ? plan->usage : "");
  free(name);
  pdf_use_properties(&paper, layer);
  pdf_text(&paper, PDF_GOTHIC, 15, 72, 770, "市域図");
  pdf_print(&paper.content, "0.3 0.5 0.3 RG 1 w 100 300 m 180 420 320 380 400 500 c S\n/OC /R%u BDC\n", layer);
  for (unsigned i = 0; i < COUNT(plan->words); i++) {
    pdf_text(&paper, PDF_GOTHIC, 9, 120 + 80.0 * i, 350 + 40.0 * i, plan->words[i]);
  }
  pdf_print(&paper.content, "EMC\n");
  pdf_print(&paper.catalog_entries, "/OCProperties << /OCGs [%u 0 R] /D << /%s [%u 0 R] /Order [%u 0 R] >> >> ",
            layer, plan->usage != NULL ? "ON" : "OFF", layer, layer);
  pdf_page_end(&paper);
  return save(&paper, path);
}

/* A field that shows its value; its appearance is replaced when the value is. */
static uint32_t write_field(struct pdf_paper *paper, uint32_t field, const char *value)
{
  static const struct pdf_box box = {160, 600, 120, 20};
  struct pdf_buffer appearance = {NULL, 0, 0};
  char *text = pdf_text_string(value);

  pdf_text_into(paper, &appearance, PDF_GOTHIC, 11, box.x + 4, box.y + 5, value);
  uint32_t form = pdf_form(paper, "", &box, appearance.data);
  pdf_object(&paper->file, field,
             "<< /Type /Annot /Subtype /Widget /FT /Tx /T (copies) /V %s /F 4 /Rect [160 600 280 620] "
             "/DA (/Helv 11 Tf 0 g) /AP << /N %u 0 R >> >>",
             text, form);
  free(text);
  pdf_buffer_free(&appearance);
  return field;
}

/* Filled in, saved, filled in again: the first value is in the earlier revision. */
static bool make_filled_twice(const char *path, const struct corpus_document *document)
{
  struct pdf_paper paper;

  (void)document;
  pdf_paper_begin(&paper);
  pdf_text(&paper, PDF_GOTHIC, 15, 72, 760, "会議資料 印刷依頼書");
  pdf_text(&paper, PDF_GOTHIC, 11, 72, 606, "部数");
  uint32_t field = pdf_reserve(&paper.file);
  write_field(&paper, field, "30部");
  pdf_print(&paper.annotations, "%u 0 R ", field);
  pdf_print(&paper.catalog_entries, "/AcroForm << /Fields [%u 0 R] >> ", field);
  pdf_page_end(&paper);
  pdf_paper_end_section(&paper);
  write_field(&paper, field, "45部");
  return save(&paper, path);
}

/* What was there stays; a signature's field is added, as signing programs do. */
static bool make_signed(const char *path, const struct corpus_document *document)
{
  struct pdf_paper paper;

  (void)document;
  pdf_paper_begin(&paper);
  uint32_t field = pdf_reserve(&paper.file);
  pdf_letter_write(&paper, &pdf_minutes, NULL);
  pdf_print(&paper.annotations, "%u 0 R ", field);
  pdf_print(&paper.catalog_entries, "/AcroForm << /Fields [%u 0 R] /SigFlags 3 >> ", field);
  pdf_page_end(&paper);
  pdf_object(&paper.file, field, "<< /Type /Annot /Subtype /Widget /FT /Sig /T (sign) /F 132 /Rect [0 0 0 0] >>");
  pdf_paper_end_section(&paper);
  uint32_t value = pdf_add(&paper.file, "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached "
                                        "/ByteRange [0 0 0 0] /Contents <00> >>");
  pdf_object(&paper.file, field,
             "<< /Type /Annot /Subtype /Widget /FT /Sig /T (sign) /F 132 /Rect [0 0 0 0] /V %u 0 R >>", value);
  return save(&paper, path);
}

/* A later revision only added a page. */
static bool make_grown(const char *path, const struct corpus_document *document)
{
  struct pdf_paper paper;

  (void)document;
  pdf_paper_begin(&paper);
  pdf_letter_write(&paper, &pdf_minutes, NULL);
  pdf_page_end(&paper);
  pdf_paper_end_section(&paper);
  pdf_letter_write(&paper, &pdf_bid, NULL);
  pdf_page_end(&paper);
  return save(&paper, path);
}

#define NOTE  make_note, &(const struct note_plan)
#define LAYER make_layer, &(const struct layer_plan)
#define PASS                                                                                                         \
  {                                                                                                                  \
    "pass", "", "*", "", 0, 0, 0, ""                                                                                 \
  }
#define CLEAN                                                                                                        \
  {                                                                                                                  \
    "notice", "", "*", "", 0, 0, 0, ""                                                                               \
  }

static const struct corpus_document documents[] = {
    {"pdf-twin-note-highlight.pdf", NOTE{"Highlight", "/C [1 1 0]", "/Multiply gs 1 1 0 rg 0 0 100 20 re f", false},
     PASS},
    {"pdf-twin-note-highlight-bare.pdf", NOTE{"Highlight", "/C [1 1 0]", NULL, false}, PASS},
    {"pdf-twin-note-underline.pdf", NOTE{"Underline", "/C [1 0 0]", "1 0 0 RG 0 2 m 100 2 l S", false}, PASS},
    {"pdf-twin-note-strikeout.pdf", NOTE{"StrikeOut", "/C [1 0 0]", "1 0 0 RG 0 9 m 100 9 l S", false}, PASS},
    {"pdf-twin-note-link.pdf",
     NOTE{"Link", "/Border [0 0 0] /A << /S /URI /URI (https://www.example.jp/) >>", NULL, false}, PASS},
    {"pdf-twin-note-frame.pdf", NOTE{"Square", "/C [1 0 0]", "1 0 0 RG 1 w 1 1 98 18 re S", false}, PASS},
    {"pdf-twin-note-hidden.pdf", NOTE{"Square", "/IC [0 0 0] /F 2", "0 g 0 0 100 20 re f", false}, CLEAN},
    {"pdf-twin-note-popup.pdf", NOTE{"Popup", "/Open false", NULL, false}, PASS},
    {"pdf-twin-note-beside.pdf", NOTE{"Square", "/IC [0 0 0]", "0 g 0 0 100 20 re f", true}, PASS},
    {"pdf-twin-note-stamp.pdf",
     NOTE{"Stamp", "/Name /Approved", "1 0 0 RG 2 w 50 10 m 60 10 l S 2 2 96 16 re S", false}, PASS},
    {"pdf-twin-redact-nothing.pdf", NOTE{"Redact", "/IC [0 0 0]", "1 0 0 RG 0 0 100 20 re S", true}, CLEAN},
    {"pdf-twin-layer-map.pdf", LAYER{"等高線", {"120m", "140m", "160m"}, NULL}, CLEAN},
    {"pdf-twin-layer-language.pdf", LAYER{"English", {"City hall", "Library", "Station"}, NULL}, CLEAN},
    {"pdf-twin-layer-drawing.pdf", LAYER{"寸法", {"通り芯 X1", "通り芯 X2", "通り芯 X3"}, NULL}, CLEAN},
    {"pdf-twin-layer-on.pdf",
     LAYER{"地名", {"中央公園", "市役所", "駅前広場"}, "/Usage << /Print << /PrintState /ON >> >>"}, PASS},
    {"pdf-twin-revision-form.pdf", make_filled_twice, NULL, CLEAN},
    {"pdf-twin-revision-signed.pdf", make_signed, NULL, CLEAN},
    {"pdf-twin-revision-grown.pdf", make_grown, NULL, CLEAN},
};

const struct corpus_family corpus_pdf_twins_kept = {documents, COUNT(documents), "pdf", NULL};
