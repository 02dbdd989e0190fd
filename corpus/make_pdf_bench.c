/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* PDFs of many pages for measuring: English and Japanese text, coloured tables, scans with an OCR layer, covered words, empty pages. */
#include "corpus.h"
#include "pdf_scan.h"
#include "pdf_shapes.h"
#include "people.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

enum { LINES = 44, PARTS = 4, SCAN_DPI = 200 };

static const char *const phrases[] = {
    "施設の維持管理に要する経費は、", "地域の実情に応じた計画を策定し、", "利用者の利便性を高めるため、",
    "関係機関との連絡調整を図り、",   "予算の範囲内で必要な措置を講じ、", "前年度の実績を踏まえながら、",
    "安全の確保を最優先として、",     "環境への影響に配慮しつつ、",       "年次ごとに見直しを行い、",
    "住民の意見を広く聴いたうえで、", "工事の進み具合を確認しながら、",   "情報を分かりやすく公表し、"};
static const char *const words[] = {"The committee", "agreed",          "on a plan",   "for the harbour",
                                    "and its roads", "which",           "will be",     "reviewed",
                                    "every year",    "in the light of", "new figures", "from the survey"};

static void write_text_line(struct pdf_paper *paper, double y, bool english, uint64_t *state)
{
  char line[512] = "";

  for (unsigned i = 0; i < (english ? 2 * PARTS : PARTS - 1u); i++) {
    size_t used = strlen(line);
    corpus_format(line + used, sizeof line - used, english ? "%s " : "%s",
                  english ? words[corpus_below(state, COUNT(words))] : phrases[corpus_below(state, COUNT(phrases))]);
  }
  pdf_text(paper, english ? PDF_PROPORTIONAL : PDF_GOTHIC, english ? 9 : 10, 56, y, line);
}

static void write_text_page(struct pdf_paper *paper, bool english, uint64_t *state)
{
  for (unsigned i = 0; i < LINES; i++) {
    write_text_line(paper, 790 - 17.0 * i, english, state);
  }
  pdf_print(&paper->content, "0.5 w 56 40 m 540 40 l S\n");
}

/* Every cell is filled before its number is written; heads are white on dark. */
static void write_table_page(struct pdf_paper *paper, uint64_t *state)
{
  static const char *const heads[] = {"科目", "第1四半期", "第2四半期", "第3四半期", "第4四半期", "年計"};

  for (unsigned row = 0; row < LINES; row++) {
    for (unsigned column = 0; column < COUNT(heads); column++) {
      struct pdf_box box = {40 + 86.0 * column, 790 - 17.0 * row, 86, 17};
      char number[32];
      uint32_t thousandths = corpus_below(state, 900000);
      corpus_format(number, sizeof number, "%u,%03u", thousandths / 1000, thousandths % 1000);
      pdf_rectangle(paper, &box, row == 0 ? "0.15 0.3 0.5" : row % 2 == 0 ? "0.92 0.95 0.98" : "0.99 0.97 0.9");
      pdf_print(&paper->content, row == 0 ? "1 g\n" : "0 g\n");
      pdf_text(paper, PDF_GOTHIC, 8, box.x + 4, box.y + 5, row == 0 ? heads[column] : number);
      pdf_print(&paper->content, "0.3 w 0.6 G %.6g %.6g %.6g %.6g re S\n", box.x, box.y, box.width, box.height);
    }
  }
}

static bool write_scan_page(struct pdf_paper *paper, uint32_t page)
{
  const struct pdf_letter *letter = page % 2 == 0 ? &pdf_minutes : &pdf_bid;
  struct pdf_scan scan;

  if (!pdf_scan_begin(&scan, SCAN_DPI)) {
    return false;
  }
  pdf_scan_letter(&scan, paper, letter);
  pdf_scan_end(&scan, paper, page % 4 < 2);
  pdf_print(&paper->content, "q 3 Tr\n");
  pdf_letter_write(paper, letter, NULL);
  pdf_print(&paper->content, "Q\n");
  return true;
}

/* A page of text with three lines whited out and one in black. */
static void write_covered_page(struct pdf_paper *paper, uint32_t page, uint64_t *state)
{
  write_text_page(paper, page % 4 == 3, state);
  for (unsigned i = 0; i < 4; i++) {
    struct pdf_box box = {120, 786 - 17.0 * (5 + 8 * i), 180, 13};
    (i == 0 ? pdf_rectangle : pdf_polygon)(paper, &box, i == 0 ? "0 0 0" : "1 1 1");
  }
}

static bool write_page(struct pdf_paper *paper, const char *kind, uint32_t page, uint64_t *state)
{
  if (strcmp(kind, "english") == 0 || strcmp(kind, "japanese") == 0) {
    write_text_page(paper, kind[0] == 'e', state);
  } else if (strcmp(kind, "tables") == 0) {
    write_table_page(paper, state);
  } else if (strcmp(kind, "scans") == 0) {
    return write_scan_page(paper, page);
  } else if (strcmp(kind, "covers") == 0) {
    write_covered_page(paper, page, state);
  } else if (strcmp(kind, "empty") != 0) {
    return false;
  }
  return true;
}

bool corpus_bench_make_pdf(const char *path, const char *kind, uint32_t pages)
{
  uint64_t state = 77;
  struct pdf_paper paper;

  pdf_paper_begin(&paper);
  for (uint32_t page = 0; page < pages; page++) {
    if (!write_page(&paper, kind, page, &state)) {
      return false;
    }
    pdf_page_end(&paper);
  }
  pdf_paper_end_section(&paper);
  return pdf_paper_save(&paper, path);
}
