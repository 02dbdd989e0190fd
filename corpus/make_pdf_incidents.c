/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Incidents I02, I08 and I09 as PDF, lists of people in a page's text, and beside each what should have been sent. */
#include "corpus.h"
#include "fields.h"
#include "pdf_scan.h"
#include "pdf_shapes.h"
#include "people.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

enum { LEFT = 50, ROW_STEP = 17, ROWS_OF_PAGE = 40, ROWS_OF_LANDSCAPE = 26 };

/* Pages of the manual before and after the report. */
static void write_manual_page(struct pdf_paper *paper, const char *title, const char *text)
{
  pdf_text(paper, PDF_GOTHIC, 16, 72, 770, title);
  for (unsigned i = 0; i < 12; i++) {
    pdf_text(paper, PDF_GOTHIC, 10.5, 72, 730 - 22.0 * i, text);
  }
  pdf_page_end(paper);
}

enum cover { POLYGONS, ARTIFACTS, SHIFTED, SUNKEN, REMOVED, FILLER_BELOW };

struct report_plan {
  struct pdf_hiding hiding;
  enum cover cover;
};

/* What word processors write: clipped to the page, marked as an artefact. */
static void paint_artifact(struct pdf_paper *paper, const struct pdf_box *box)
{
  pdf_print(&paper->content, "/Artifact BMC q 0 0 595.32 841.92 re W* n 1 1 1 rg %.6g %.6g %.6g %.6g re f* Q EMC\n",
            box->x, box->y, box->width, box->height);
}

static void cover_report(struct pdf_paper *paper, const struct report_plan *plan, const struct pdf_letter *letter)
{
  struct pdf_box boxes[PDF_BOXES];
  size_t count = pdf_letter_boxes(paper, letter, boxes);

  for (size_t i = 0; i < count && !paper->without_covers; i++) {
    if (plan->cover == SHIFTED) {
      boxes[i].x += 0.35 * boxes[i].width;
    } else if (plan->cover == SUNKEN) { /* a line was added above: the shapes stayed where they were */
      boxes[i].y -= 0.42 * boxes[i].height;
    }
    if (plan->cover == ARTIFACTS) {
      paint_artifact(paper, &boxes[i]);
    } else {
      pdf_polygon(paper, &boxes[i], "1 1 1");
    }
  }
}

static bool make_report(const char *path, const struct corpus_document *document)
{
  const struct report_plan *plan = document->layout;
  bool redacted = plan->cover == REMOVED || plan->cover == FILLER_BELOW;
  const struct pdf_letter *letter = redacted ? &pdf_redacted : &pdf_report;
  struct pdf_paper paper;

  pdf_paper_begin(&paper);
  write_manual_page(&paper, "第1章　運航管理体制", "運航管理責任者は、気象状況を確認し、出動の可否を判断する。");
  if (plan->cover == REMOVED) { /* the box is kept, the filler is read in it */
    cover_report(&paper, plan, letter);
    pdf_letter_write(&paper, letter, NULL);
  } else {
    pdf_letter_write(&paper, letter, NULL);
    cover_report(&paper, plan, letter);
  }
  pdf_page_end(&paper);
  write_manual_page(&paper, "第3章　訓練", "訓練は年四回以上行い、その結果を記録し保存する。");
  pdf_paper_end_section(&paper);
  return pdf_paper_save(&paper, path);
}

/* A table's row, with lines around its cells or without. */
struct table {
  const double *edges; /* one more than there are cells */
  size_t cells;
  bool ruled;
};

static void write_row(struct pdf_paper *paper, const struct table *table, double y, const char *const *cells)
{
  for (size_t i = 0; i < table->cells; i++) {
    pdf_text(paper, PDF_GOTHIC, 8, table->edges[i] + 3, y, cells[i]);
    if (table->ruled) {
      pdf_print(&paper->content, "0.3 w %.6g %.6g %.6g %d re S\n", table->edges[i], y - 5,
                table->edges[i + 1] - table->edges[i], (int)ROW_STEP);
    }
  }
}

enum list_style { RULED, PLAIN, LANDSCAPE };

struct list_plan {
  enum list_style style;
  uint32_t people;
};

static const char *const list_headers[] = {"番号", "氏名", "フリガナ", "生年月日", "住所", "電話番号"};
static const double list_edges[] = {36, 64, 134, 220, 286, 472, 560};

static void write_person(struct pdf_paper *paper, const struct table *table, double y, uint32_t i)
{
  char number[16], born[32];
  struct corpus_person person;

  corpus_person_make(&person, CORPUS_ADULTS, 15000 + i);
  corpus_format(number, sizeof number, "%u", i + 1);
  corpus_format(born, sizeof born, "%d/%02d/%02d", person.born.year, person.born.month, person.born.day);
  const char *const cells[] = {number, person.name, person.name_kana, born, person.address, person.phone};
  write_row(paper, table, y, cells);
}

static bool make_list(const char *path, const struct corpus_document *document)
{
  const struct list_plan *plan = document->layout;
  const struct table table = {list_edges, COUNT(list_headers), plan->style == RULED};
  uint32_t rows = plan->style == LANDSCAPE ? ROWS_OF_LANDSCAPE : ROWS_OF_PAGE;
  double top = plan->style == LANDSCAPE ? 555 : 790;
  struct pdf_paper paper;

  pdf_paper_begin(&paper);
  for (uint32_t first = 0; first < plan->people; first += rows) {
    if (plan->style == LANDSCAPE) { /* a page on its side, and its content turned the other way */
      pdf_print(&paper.page_entries, "/Rotate 90 ");
      pdf_print(&paper.content, "0 1 -1 0 595 0 cm\n");
    }
    pdf_text(&paper, PDF_GOTHIC, 12, LEFT, top, "参加者名簿");
    write_row(&paper, &table, top - 30, list_headers);
    for (uint32_t i = first; i < first + rows && i < plan->people; i++) {
      write_person(&paper, &table, top - 30 - (double)ROW_STEP * (i - first + 1), i);
    }
    pdf_page_end(&paper);
  }
  pdf_paper_end_section(&paper);
  return pdf_paper_save(&paper, path);
}

static const char *const log_headers[] = {"病棟", "氏名", "年齢", "病名", "診療状況"};
static const char *const log_rows[][5] = {{"3階東病棟", "小川　静江", "81", "肺炎", "発熱あり、経過観察"},
                                          {"3階東病棟", "前田　光男", "76", "脳梗塞", "リハビリ開始"},
                                          {"3階西病棟", "後藤　久子", "88", "うっ血性心不全", "点滴継続"},
                                          {"4階東病棟", "岡田　正一", "69", "胃がん", "退院調整中"},
                                          {"4階東病棟", "藤田　和江", "73", "大腿骨頸部骨折", "食事摂取良好"}};
static const double log_edges[] = {60, 140, 230, 270, 380, 520};

static const char *const order_headers[] = {"品名", "規格", "数量", "単位", "納期"};
static const char *const order_rows[][5] = {{"使い捨て手袋", "Mサイズ", "40", "箱", "7月10日"},
                                            {"不織布マスク", "50枚入", "60", "箱", "7月10日"},
                                            {"消毒用アルコール", "500mL", "24", "本", "7月12日"},
                                            {"ガーゼ", "滅菌 5枚", "30", "袋", "7月12日"}};

static void write_order(struct pdf_paper *paper, const char *title)
{
  const struct table table = {log_edges, COUNT(order_headers), true};

  pdf_text(paper, PDF_GOTHIC, 14, 60, 780, title);
  write_row(paper, &table, 740, order_headers);
  for (size_t i = 0; i < COUNT(order_rows); i++) {
    write_row(paper, &table, 740 - ROW_STEP * (double)(i + 1), order_rows[i]);
  }
}

static void write_log(struct pdf_paper *paper)
{
  const struct table table = {log_edges, COUNT(log_headers), false};

  pdf_text(paper, PDF_GOTHIC, 14, 60, 780, "病棟管理日誌　7月3日");
  write_row(paper, &table, 740, log_headers);
  for (size_t i = 0; i < COUNT(log_rows); i++) {
    write_row(paper, &table, 740 - ROW_STEP * (double)(i + 1), log_rows[i]);
  }
}

enum log_page { NO_LOG, LOG_AS_PICTURE, LOG_READ };

/* What is found when the picture is read, too; in the truth, "ocr". */
struct read_truth {
  const char *expect;
  unsigned people;
  const char *fields;
};

struct log_plan {
  enum log_page log;
  const struct pdf_letter *letter; /* on the page that is a picture */
  struct read_truth read;
};

static const struct pdf_line log_lines[] = {
    {"病棟管理日誌　7月3日", NULL, NULL},
    {"病棟　　　　氏名　　　　　年齢　　病名　　　　　　診療状況", NULL, NULL},
    {"3階東病棟　　小川　静江　　　81　　肺炎　　　　　　発熱あり、経過観察", NULL, NULL},
    {"3階東病棟　　前田　光男　　　76　　脳梗塞　　　　　リハビリ開始", NULL, NULL},
    {"3階西病棟　　後藤　久子　　　88　　うっ血性心不全　点滴継続", NULL, NULL},
    {"4階東病棟　　岡田　正一　　　69　　胃がん　　　　　退院調整中", NULL, NULL},
    {"4階東病棟　　藤田　和江　　　73　　大腿骨頸部骨折　食事摂取良好", NULL, NULL},
};
static const struct pdf_letter log_letter = {PDF_GOTHIC, 10, 24, 0, log_lines, COUNT(log_lines)};

static const struct pdf_line order_lines[] = {
    {"発注書　その3", NULL, NULL},
    {"品名　　　　　　　規格　　　　数量　　単位　　納期", NULL, NULL},
    {"使い捨て手袋　　　Mサイズ　　　40　　　箱　　　7月10日", NULL, NULL},
    {"不織布マスク　　　50枚入　　　60　　　箱　　　7月10日", NULL, NULL},
    {"消毒用アルコール　500mL　　　 24　　　本　　　7月12日", NULL, NULL},
};
static const struct pdf_letter order_letter = {PDF_GOTHIC, 10, 24, 0, order_lines, COUNT(order_lines)};

/* Order forms, and among them a page of another pile. */
static bool make_orders(const char *path, const struct corpus_document *document)
{
  const struct log_plan *plan = document->layout;
  struct pdf_scan scan;
  struct pdf_paper paper;

  pdf_paper_begin(&paper);
  write_order(&paper, "発注書　その1");
  pdf_page_end(&paper);
  if (plan->log != NO_LOG) {
    if (!pdf_scan_begin(&scan, PDF_SCAN_OFFICE_DPI)) {
      return false;
    }
    pdf_scan_letter(&scan, &paper, plan->letter);
    pdf_scan_end(&scan, &paper, true);
    if (plan->log == LOG_READ) {
      pdf_print(&paper.content, "3 Tr\n");
      write_log(&paper);
    }
    pdf_page_end(&paper);
  }
  write_order(&paper, "発注書　その2");
  pdf_page_end(&paper);
  pdf_paper_end_section(&paper);
  return pdf_paper_save(&paper, path);
}

struct form_plan {
  const char *title;
  bool filled;
  bool colons; /* label and value in one line of text */
};

static bool make_form(const char *path, const struct corpus_document *document)
{
  const struct form_plan *plan = document->layout;
  static const char *const labels[] = {"氏名",     "フリガナ",       "生年月日", "性別",       "現住所",
                                       "電話番号", "メールアドレス", "最終学歴", "資格・免許", "志望動機"};
  char born[40];
  struct corpus_person person;
  struct pdf_paper paper;

  corpus_person_make(&person, CORPUS_ADULTS, 13007);
  corpus_format(born, sizeof born, "%d年%d月%d日", person.born.year, person.born.month, person.born.day);
  const char *const values[] = {person.name,
                                person.name_kana,
                                born,
                                person.female ? "女" : "男",
                                person.address,
                                person.phone,
                                person.email,
                                "さざなみ大学 経済学部 卒業",
                                "普通自動車免許",
                                "地域の役に立つ研究がしたいと考えたため"};
  pdf_paper_begin(&paper);
  pdf_text(&paper, PDF_GOTHIC, 18, 240, 780, plan->title);
  for (size_t i = 0; i < COUNT(labels); i++) {
    double y = 720 - 34 * (double)i;
    double x = 80 + pdf_text(&paper, PDF_GOTHIC, 10.5, 80, y, labels[i]);
    if (plan->colons) {
      x += pdf_text(&paper, PDF_GOTHIC, 10.5, x, y, "：");
    } else {
      x = 190;
      pdf_print(&paper.content, "0.5 w 70 %.6g 110 34 re S 180 %.6g 340 34 re S\n", y - 12, y - 12);
    }
    if (plan->filled) {
      pdf_text(&paper, PDF_GOTHIC, 10.5, x, y, values[i]);
    }
  }
  pdf_page_end(&paper);
  pdf_paper_end_section(&paper);
  return pdf_paper_save(&paper, path);
}

/* Numbers by prefecture: a table of nobody, over two pages. */
static bool make_statistics(const char *path, const struct corpus_document *document)
{
  static const char *const headers[] = {"都道府県", "人口", "世帯数", "増減率", "順位"};
  static const double edges[] = {60, 150, 240, 330, 420, 500};
  const struct table table = {edges, COUNT(headers), true};
  uint64_t state = 21;
  struct pdf_paper paper;

  (void)document;
  pdf_paper_begin(&paper);
  for (size_t first = 0; first < 60 && first < corpus_place_count; first += 30) {
    pdf_text(&paper, PDF_GOTHIC, 14, 60, 790, "地域別人口統計");
    write_row(&paper, &table, 750, headers);
    for (size_t i = first; i < first + 30 && i < corpus_place_count; i++) {
      char population[24], households[24], change[24], rank[24];
      corpus_format(population, sizeof population, "%u", 20000 + corpus_below(&state, 900000));
      corpus_format(households, sizeof households, "%u", 9000 + corpus_below(&state, 300000));
      uint32_t tenths = corpus_below(&state, 30);
      corpus_format(change, sizeof change, "-%u.%u%%", tenths / 10, tenths % 10);
      corpus_format(rank, sizeof rank, "%zu", i + 1);
      const char *const cells[] = {corpus_places[i].city, population, households, change, rank};
      write_row(&paper, &table, 750 - ROW_STEP * (double)(i - first + 1), cells);
    }
    pdf_page_end(&paper);
  }
  pdf_paper_end_section(&paper);
  return pdf_paper_save(&paper, path);
}

#define REPORT make_report, &(const struct report_plan)
#define LIST   make_list, &(const struct list_plan)
#define ORDERS make_orders, &(const struct log_plan)
#define FORM   make_form, &(const struct form_plan)
#define HIDING(ink)                                                                                                  \
  {                                                                                                                  \
    2, PDF_REPORT_HIDDEN, PDF_REPORT_SHOWN, ink, NULL, NULL                                                          \
  }
#define NOTHING                                                                                                      \
  {                                                                                                                  \
    0, NULL, NULL, NULL, NULL, NULL                                                                                  \
  }
#define COVERED                                                                                                      \
  {                                                                                                                  \
    "stop", "covered-text", "", "", 0, 0, 0, "name,address,phone,birth-date"                                         \
  }
#define CLEAN                                                                                                        \
  {                                                                                                                  \
    "notice", "", "*", "", 0, 0, 0, ""                                                                               \
  }
#define PEOPLE(n)                                                                                                    \
  {                                                                                                                  \
    "stop", "pii-columns", "covered-text", "", n, 0, n, "name,name-kana,birth-date,address,phone"                    \
  }
#define PERSON                                                                                                       \
  {                                                                                                                  \
    "stop", "pii-columns", "", "", 1, 0, 1, "name,birth-date,address,phone,email"                                      \
  }

static const struct corpus_document documents[] = {
    {"i02-flat.pdf", REPORT{HIDING("0-1"), POLYGONS}, COVERED},
    {"i02-flat-artifacts.pdf", REPORT{HIDING("0-1"), ARTIFACTS}, COVERED},
    {"i02-shifted.pdf", REPORT{HIDING("20-60"), SHIFTED}, COVERED},
    {"i02-shifted-down.pdf", REPORT{HIDING("10-70"), SUNKEN}, COVERED},
    {"i02-clean.pdf", REPORT{NOTHING, REMOVED}, {"pass", "", "*", "", 0, 0, 0, ""}},
    {"i02-clean-filler-below.pdf", REPORT{NOTHING, FILLER_BELOW}, CLEAN},
    {"i08-orders.pdf",
     ORDERS{LOG_AS_PICTURE, &log_letter, {"stop", 5, "name,age,diagnosis"}},
     {"notice", "not-inspected", "covered-text", "", 0, 0, 0, ""}},
    {"i08-orders-read.pdf",
     ORDERS{LOG_READ, &log_letter, {NULL, 0, NULL}},
     {"stop", "pii-columns", "covered-text", "", 5, 0, 5, "name,age,diagnosis"}},
    {"i08-clean.pdf", ORDERS{NO_LOG, NULL, {"pass", 0, ""}}, {"pass", "", "*", "", 0, 0, 0, ""}},
    {"i08-clean-scanned.pdf",
     ORDERS{LOG_AS_PICTURE, &order_letter, {"pass", 0, ""}},
     {"notice", "not-inspected", "covered-text,pii-columns", "", 0, 0, 0, ""}},
    {"i09-curriculum.pdf", FORM{"履　歴　書", true, false}, PERSON},
    {"i09-application.pdf", FORM{"入学願書", true, true}, PERSON},
    {"i09-clean-blank.pdf", FORM{"履　歴　書", false, false}, {"pass", "", "*", "", 0, 0, 0, ""}},
    {"i09-clean-blank-colons.pdf", FORM{"入学願書", false, true}, {"pass", "", "*", "", 0, 0, 0, ""}},
    {"pdf-list-ruled.pdf", LIST{RULED, 120}, PEOPLE(120)},
    {"pdf-list-plain.pdf", LIST{PLAIN, 120}, PEOPLE(120)},
    {"pdf-list-landscape.pdf", LIST{LANDSCAPE, 120}, PEOPLE(120)},
    {"pdf-list-one-page.pdf", LIST{RULED, 38}, {"notice", "pii-columns", "*", "", 38, 0, 38, ""}},
    {"pdf-clean-statistics.pdf", make_statistics, NULL, {"pass", "", "*", "", 0, 0, 0, ""}},
};

static void tell(FILE *file, const struct corpus_document *document)
{
  if (document->make == make_report) {
    pdf_tell_hiding(file, document);
  } else if (document->make == make_orders) {
    const struct read_truth *read = &((const struct log_plan *)document->layout)->read;
    if (read->expect != NULL) {
      fprintf(file, "ocr: %s\nocr-people: %u\nocr-fields: %s\n", read->expect, read->people, read->fields);
    }
  }
}

const struct corpus_family corpus_pdf_incidents = {documents, COUNT(documents), "pdf", tell};
