/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* PDFs in which nothing is hidden that anybody would mind, though it looks like it. Most are written down step by
 * step. */
#include "corpus.h"
#include "pdf_letter.h"
#include "pdf_shapes.h"
#include "people.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

enum { MOST_STEPS = 16 };

/* Operators first, then a text, if there is one: in what the operators chose, black otherwise. */
struct step {
  const char *operators;
  double size;
  double x;
  double y;
  const char *text;
};

struct plan {
  const struct pdf_letter *letter; /* before the steps, or NULL */
  const char *page;                /* entries of the page's dictionary, or NULL */
  unsigned pages;                  /* the same again */
  struct step steps[MOST_STEPS];
};

/* What steps may use: /Tint is 30 per cent, /Multiply as a highlighter, /Blank a fully transparent picture and /Name
 * a signature whose ground is transparent. */
static void add_resources(struct pdf_paper *paper)
{
  unsigned char ink[64], mask[64];

  memset(ink, 40, sizeof ink);
  for (unsigned i = 0; i < 64; i++) {
    mask[i] = i % 9 == 0 ? 255 : 0;
  }
  uint32_t tint = pdf_add(&paper->file, "<< /Type /ExtGState /ca 0.3 /CA 0.3 >>");
  uint32_t multiply = pdf_add(&paper->file, "<< /Type /ExtGState /BM /Multiply >>");
  uint32_t strokes = pdf_image(paper, 8, 8, mask, 0);
  uint32_t name = pdf_image(paper, 8, 8, ink, strokes);
  memset(mask, 0, sizeof mask);
  uint32_t nothing = pdf_image(paper, 8, 8, mask, 0);
  uint32_t blank = pdf_image(paper, 8, 8, ink, nothing);

  pdf_print(&paper->states, "/Tint %u 0 R /Multiply %u 0 R ", tint, multiply);
  pdf_print(&paper->xobjects, "/Name %u 0 R /Blank %u 0 R ", name, blank);
}

static void write_step(struct pdf_paper *paper, const struct step *step)
{
  pdf_print(&paper->content, "q %s\n", step->operators != NULL ? step->operators : "");
  if (step->text != NULL) {
    pdf_text(paper, PDF_GOTHIC, step->size, step->x, step->y, step->text);
  }
  pdf_print(&paper->content, "Q\n");
}

static bool make_steps(const char *path, const struct corpus_document *document)
{
  const struct plan *plan = document->layout;
  struct pdf_paper paper;

  pdf_paper_begin(&paper);
  add_resources(&paper);
  for (unsigned page = 0; page < plan->pages; page++) {
    if (plan->page != NULL) {
      pdf_print(&paper.page_entries, "%s", plan->page);
    }
    if (plan->letter != NULL) {
      pdf_letter_write(&paper, plan->letter, NULL);
    }
    for (size_t i = 0; i < MOST_STEPS; i++) {
      write_step(&paper, &plan->steps[i]);
    }
    pdf_page_end(&paper);
  }
  pdf_paper_end_section(&paper);
  return pdf_paper_save(&paper, path);
}

/* Black bars where something was: what is under them is only a filler, or nothing. */
static bool make_filled(const char *path, const struct corpus_document *document)
{
  const char *filler = document->layout;
  struct pdf_box boxes[PDF_BOXES];
  struct pdf_paper paper;

  pdf_paper_begin(&paper);
  size_t count = pdf_letter_boxes(&paper, &pdf_decision, boxes);
  pdf_letter_write_shown(&paper, &pdf_decision);
  for (size_t i = 0; i < count; i++) {
    pdf_text(&paper, PDF_GOTHIC, 11, boxes[i].x + 2, boxes[i].y + 3, filler);
    pdf_rectangle(&paper, &boxes[i], "0 0 0");
  }
  pdf_page_end(&paper);
  pdf_paper_end_section(&paper);
  return pdf_paper_save(&paper, path);
}

/* White words in black boxes, and nothing under these. */
static bool make_labels(const char *path, const struct corpus_document *document)
{
  const struct pdf_letter *letter = document->layout;
  struct pdf_box boxes[PDF_BOXES];
  struct pdf_paper paper;

  pdf_paper_begin(&paper);
  size_t count = pdf_letter_boxes(&paper, letter, boxes);
  pdf_letter_write_shown(&paper, letter);
  for (size_t i = 0; i < count; i++) {
    (letter == &pdf_english ? pdf_labelled : pdf_labelled_ja)(&paper, &boxes[i], "0 0 0");
  }
  pdf_page_end(&paper);
  pdf_paper_end_section(&paper);
  return pdf_paper_save(&paper, path);
}

/* Boxes of a slide, each later one a little over the earlier one's words. */
static bool make_stack(const char *path, const struct corpus_document *document)
{
  static const char *const labels[] = {"企画", "設計", "開発", "試験", "運用"};
  struct pdf_paper paper;

  (void)document;
  pdf_paper_begin(&paper);
  pdf_print(&paper.page_entries, "/MediaBox [0 0 720 405] ");
  pdf_text(&paper, PDF_GOTHIC, 24, 40, 350, "業務の流れ");
  for (unsigned i = 0; i < COUNT(labels); i++) {
    struct pdf_box box = {60 + 70.0 * i, 120 + 30.0 * i, 150, 60};
    pdf_rounded(&paper, &box, i % 2 == 0 ? "0.27 0.45 0.77" : "0.93 0.49 0.19");
    pdf_print(&paper.content, "1 g\n");
    pdf_text(&paper, PDF_GOTHIC, 18, box.x + 85, box.y + 36, labels[i]);
    pdf_print(&paper.content, "0 g\n");
  }
  pdf_page_end(&paper);
  pdf_paper_end_section(&paper);
  return pdf_paper_save(&paper, path);
}

/* A slide's states one over the other: the last is what is seen. */
static bool make_states(const char *path, const struct corpus_document *document)
{
  static const char *const points[] = {"目標を決める", "担当を決める", "期限を決める"};
  struct pdf_paper paper;

  (void)document;
  pdf_paper_begin(&paper);
  pdf_print(&paper.page_entries, "/MediaBox [0 0 720 405] ");
  for (unsigned state = 0; state < COUNT(points); state++) {
    pdf_print(&paper.content, "1 g 0 0 720 405 re f 0 g\n");
    pdf_text(&paper, PDF_GOTHIC, 26, 50, 340, "進め方");
    for (unsigned i = 0; i <= state; i++) {
      pdf_text(&paper, PDF_GOTHIC, 18, 70, 280 - 45.0 * i, points[i]);
    }
  }
  pdf_page_end(&paper);
  pdf_paper_end_section(&paper);
  return pdf_paper_save(&paper, path);
}

/* Shaded heads and rows, painted before their words, and a tinted column painted after them. */
static bool make_table(const char *path, const struct corpus_document *document)
{
  static const char *const heads[] = {"科目", "前年度", "今年度", "増減"};
  static const char *const items[] = {"人件費", "物件費", "委託料", "補助金", "公債費", "予備費"};
  struct pdf_paper paper;

  (void)document;
  pdf_paper_begin(&paper);
  add_resources(&paper);
  pdf_text(&paper, PDF_GOTHIC, 15, 72, 770, "予算の概要");
  for (unsigned row = 0; row <= COUNT(items); row++) {
    for (unsigned column = 0; column < COUNT(heads); column++) {
      struct pdf_box box = {72 + 110.0 * column, 720 - 24.0 * row, 110, 24};
      char number[24];
      corpus_format(number, sizeof number, "%u,%03u", 12 + row * 7, 100 + (row * 137 + column * 311) % 900);
      pdf_rectangle(&paper, &box, row == 0 ? "0.12 0.23 0.4" : row % 2 == 0 ? "0.9 0.93 0.97" : "1 1 1");
      pdf_print(&paper.content, "%s\n", row == 0 ? "1 g" : "0 g");
      pdf_text(&paper, PDF_GOTHIC, 10, box.x + 6, box.y + 8,
               row == 0      ? heads[column]
               : column == 0 ? items[row - 1]
                             : number);
    }
  }
  pdf_print(&paper.content, "q /Tint gs 1 0.8 0 rg 292 570 110 180 re f Q\n");
  pdf_page_end(&paper);
  pdf_paper_end_section(&paper);
  return pdf_paper_save(&paper, path);
}

#define STEPS make_steps, &(const struct plan)
#define PASS                                                                                                         \
  {                                                                                                                  \
    "pass", "", "*", "", 0, 0, 0, ""                                                                                 \
  }
#define CLEAN                                                                                                        \
  {                                                                                                                  \
    "notice", "", "*", "", 0, 0, 0, ""                                                                               \
  }
#define WHITE1 "1 g 70 415 240 24 re f 0 g"

static const struct corpus_document documents[] = {
    {"pdf-twin-plain-letter.pdf", STEPS{&pdf_minutes, NULL, 2, {{0}}}, PASS},
    {"pdf-twin-plain-english.pdf", STEPS{&pdf_bid, NULL, 1, {{0}}}, PASS},
    {"pdf-twin-heading-again.pdf",
     STEPS{&pdf_minutes, NULL, 1, {{NULL, 16, 72, 420, "第3章　推進体制"}, {WHITE1, 16, 72, 420, "第3章　推進体制"}}},
     CLEAN},
    {"pdf-twin-heading-again-higher.pdf",
     STEPS{&pdf_minutes, NULL, 1, {{NULL, 16, 72, 420, "第3章　推進体制"}, {WHITE1, 18, 72, 444, "第3章　推進体制"}}},
     CLEAN},
    {"pdf-twin-line-corrected.pdf",
     STEPS{&pdf_minutes,
           NULL,
           1,
           {{NULL, 11, 72, 420, "開催日　令和6年5月10日(金)"}, {WHITE1, 11, 72, 420, "開催日　令和6年5月17日(金)"}}},
     CLEAN},
    {"pdf-twin-bold-by-twice.pdf",
     STEPS{&pdf_minutes, NULL, 1, {{NULL, 14, 72, 420, "重要なお知らせ"}, {NULL, 14, 72.4, 420, "重要なお知らせ"}}},
     PASS},
    {"pdf-twin-shadow.pdf",
     STEPS{&pdf_minutes,
           NULL,
           1,
           {{"0.7 g", 20, 74, 418, "夏祭りのご案内"}, {"0.1 0.2 0.5 rg", 20, 72, 420, "夏祭りのご案内"}}},
     PASS},
    {"pdf-twin-tint.pdf", STEPS{&pdf_minutes, NULL, 1, {{"/Tint gs 1 0.6 0 rg 70 600 400 150 re f", 0, 0, 0, NULL}}},
     PASS},
    {"pdf-twin-highlighter.pdf",
     STEPS{&pdf_minutes, NULL, 1, {{"/Multiply gs 1 1 0 rg 70 695 300 18 re f", 0, 0, 0, NULL}}}, PASS},
    {"pdf-twin-watermark.pdf",
     STEPS{&pdf_minutes, NULL, 1, {{"/Tint gs 0.6 g 0.7 0.7 -0.7 0.7 200 300 cm", 90, 0, 0, "見本"}}}, PASS},
    {"pdf-twin-watermark-below.pdf",
     STEPS{NULL,
           NULL,
           1,
           {{"0.9 g 0.7 0.7 -0.7 0.7 150 400 cm", 100, 0, 0, "DRAFT"},
            {NULL, 11, 72, 700, "検討中の案であり、決定したものではありません。"},
            {NULL, 11, 72, 670, "ご意見は意見募集の窓口までお寄せください。"}}},
     PASS},
    {"pdf-twin-white-on-photo.pdf",
     STEPS{NULL,
           NULL,
           1,
           {{"0.1 0.25 0.45 rg 0 600 595 242 re f 1 g", 30, 60, 720, "海辺のまちの観光案内"},
            {NULL, 11, 72, 560, "駅から歩いて五分で砂浜に着きます。"}}},
     PASS},
    {"pdf-twin-white-head-without-fill.pdf",
     STEPS{&pdf_minutes, NULL, 1, {{"1 g", 10, 72, 420, "科目　　　前年度　　　今年度　　　増減"}}}, CLEAN},
    {"pdf-twin-spacers.pdf",
     STEPS{&pdf_minutes, NULL, 1, {{"1 g", 11, 72, 420, "_______________"}, {"1 g", 11, 72, 390, ". . . . . . . ."}}},
     CLEAN},
    {"pdf-twin-white-dates.pdf", STEPS{&pdf_minutes, NULL, 1, {{"1 g", 9, 72, 60, "2024/04/26 14:35:10"}}}, CLEAN},
    {"pdf-twin-tiny-text.pdf", STEPS{&pdf_minutes, NULL, 1, {{"1 g", 1.5, 72, 420, "版下番号 A-1042 校了"}}}, CLEAN},
    {"pdf-twin-signature-tags.pdf",
     STEPS{&pdf_minutes, NULL, 1, {{"1 g", 8, 72, 200, "{{Sig_es_:signer1:signature}} {{Dte_es_:signer1:date}}"}}},
     CLEAN},
    {"pdf-twin-slug.pdf",
     STEPS{&pdf_minutes,
           "/MediaBox [-30 -30 625 872] /CropBox [0 0 595 842] /TrimBox [0 0 595 842] ",
           1,
           {{NULL, 6, 20, -20, "A01_hyoshi.indd   1      2024/04/26   14:35:10"},
            {"0 0 0 1 K 0.3 w -20 0 m -5 0 l S -20 842 m -5 842 l S", 0, 0, 0, NULL}}},
     CLEAN},
    {"pdf-twin-white-slug.pdf",
     STEPS{&pdf_minutes, NULL, 1, {{"1 g", 6, 20, 12, "A01_honbun.indd   3      2024/04/26   14:35:10"}}}, CLEAN},
    {"pdf-twin-footers.pdf",
     STEPS{&pdf_minutes,
           NULL,
           3,
           {{NULL, 8, 72, 30, "みどり市施設整備計画　第2版"},
            {"1 g 60 22 300 20 re f", 0, 0, 0, NULL},
            {NULL, 8, 400, 30, "施設整備課"}}},
     CLEAN},
    {"pdf-twin-white-box-beside.pdf",
     STEPS{&pdf_minutes, NULL, 1, {{"1 g 300 380 200 60 re f 0 0 0 rg 72 380 200 3 re f", 0, 0, 0, NULL}}}, PASS},
    {"pdf-twin-struck-out.pdf",
     STEPS{&pdf_minutes,
           NULL,
           1,
           {{NULL, 12, 72, 420, "旧様式は三月末で廃止する"}, {"0.8 w 72 424 m 216 424 l S", 0, 0, 0, NULL}}},
     PASS},
    {"pdf-twin-spaces-under-box.pdf",
     STEPS{&pdf_minutes,
           NULL,
           1,
           {{NULL, 11, 72, 420, "　　　　　　　　　　　　"}, {"0 g 70 415 140 16 re f", 0, 0, 0, NULL}}},
     PASS},
    {"pdf-twin-signature.pdf",
     STEPS{&pdf_minutes,
           NULL,
           1,
           {{NULL, 12, 300, 200, "運営委員会 委員長"}, {"120 0 0 40 300 185 cm /Name Do", 0, 0, 0, NULL}}},
     PASS},
    {"pdf-twin-signature-opaque.pdf",
     STEPS{&pdf_minutes,
           NULL,
           1,
           {{NULL, 11, 72, 230, "署名者　大野　一郎"},
            {NULL, 11, 300, 200, "大野　一郎"},
            {"90 0 0 30 298 192 cm BI /W 2 /H 2 /CS /G /BPC 8 /F /AHx ID FFF0FFFF> EI", 0, 0, 0, NULL}}},
     CLEAN},
    {"pdf-twin-transparent-picture.pdf",
     STEPS{&pdf_minutes, NULL, 1, {{"500 0 0 300 60 500 cm /Blank Do", 0, 0, 0, NULL}}}, PASS},
    {"pdf-twin-logo-over-name.pdf",
     STEPS{&pdf_minutes,
           NULL,
           1,
           {{NULL, 9, 420, 790, "みどり市"},
            {"60 0 0 30 415 782 cm BI /W 2 /H 2 /CS /G /BPC 8 /F /AHx ID 60A0A060> EI", 0, 0, 0, NULL}}},
     CLEAN},
    {"pdf-twin-clipped-chart.pdf",
     STEPS{&pdf_minutes,
           NULL,
           1,
           {{"72 250 200 120 re W n 0.27 0.45 0.77 rg 80 250 30 90 re f 120 250 30 60 re f", 0, 0, 0, NULL},
            {"72 250 200 120 re W n", 8, 240, 300, "令和3年度 令和4年度 令和5年度"},
            {"72 250 200 120 re W n", 8, 80, 240, "単位 百万円"}}},
     CLEAN},
    {"pdf-twin-cell-overflow.pdf",
     STEPS{&pdf_minutes,
           NULL,
           1,
           {{"72 395 120 18 re W n", 10, 75, 400, "工事の進み具合に応じて別に定める"},
            {"192 395 60 18 re W n", 10, 195, 400, "未定"}}},
     CLEAN},
    {"pdf-twin-footer-off-page.pdf", STEPS{&pdf_minutes, NULL, 1, {{NULL, 8, 72, -30, "改ページ用の余白"}}}, CLEAN},
    {"pdf-twin-stack.pdf", make_stack, NULL, CLEAN},
    {"pdf-twin-states.pdf", make_states, NULL, CLEAN},
    {"pdf-twin-table.pdf", make_table, NULL, PASS},
    {"pdf-twin-filler-dates.pdf", make_filled, "2024/04/26", CLEAN},
    {"pdf-twin-filler-x.pdf", make_filled, "XXXXXXXX", CLEAN},
    {"pdf-twin-filler-squares.pdf", make_filled, "■■■■■", CLEAN},
    {"pdf-twin-filler-circles.pdf", make_filled, "●●●●", CLEAN},
    {"pdf-twin-filler-kuronuri.pdf", make_filled, "黒塗り", CLEAN},
    {"pdf-twin-filler-hikoukai.pdf", make_filled, "非公開", CLEAN},
    {"pdf-twin-filler-fukaiji.pdf", make_filled, "不開示", CLEAN},
    {"pdf-twin-filler-redacted.pdf", make_filled, "REDACTED", CLEAN},
    {"pdf-twin-filler-privileged.pdf", make_filled, "PRIVILEGED", CLEAN},
    {"pdf-twin-labels.pdf", make_labels, &pdf_decision, PASS},
    {"pdf-twin-labels-english.pdf", make_labels, &pdf_english, PASS},
};

const struct corpus_family corpus_pdf_twins = {documents, COUNT(documents), "pdf", NULL};
