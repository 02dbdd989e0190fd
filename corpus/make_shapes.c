/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Shapes that lists have in offices: cut up, captioned, summed up; and lists that name people without being about
 * them. */
#include "corpus.h"
#include "sheets.h"

#include <stdio.h>

#define CLASSES   5
#define CLASS     38
#define PAGE      40
#define PAGES     4
#define SIDES     3
#define SIDE      60
#define CUSTOMERS 160
#define BOOKS     150
#define CLINICS   80

static const struct corpus_column pupil_columns[] = {
    {"番号", CORPUS_COUNTER}, {"氏名", CORPUS_NAME},      {"生年月日", CORPUS_BIRTH_DATE},
    {"住所", CORPUS_ADDRESS}, {"電話番号", CORPUS_PHONE}, {NULL, CORPUS_COUNTER},
};
static const struct corpus_column three_columns[] = {
    {"氏名", CORPUS_NAME}, {"住所", CORPUS_ADDRESS}, {"電話番号", CORPUS_PHONE}, {NULL, CORPUS_COUNTER}};

/* One sheet a class: none has many pupils, all together have. */
static bool make_class_sheets(const char *path, const struct corpus_document *document)
{
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  for (uint32_t i = 0; i < CLASSES; i++) {
    const struct corpus_crowd crowd = {CORPUS_ADULTS, 9000 + i * CLASS, 1, CLASS};
    char name[32];
    snprintf(name, sizeof name, "%u組", (unsigned)i + 1);
    corpus_people(&book, corpus_sheet(&book, name), 0, 0, pupil_columns, &crowd, true);
  }
  return corpus_book_close(&book);
}

/* Printed by the page: a caption and the header on each, a subtotal under each, a total and a note at the end. */
static bool make_pages(const char *path, const struct corpus_document *document)
{
  struct corpus_book book;
  lxw_row_t row = 0;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "名簿");
  for (uint32_t i = 0; i < PAGES; i++) {
    const struct corpus_crowd crowd = {CORPUS_ADULTS, 9500 + i * PAGE, 1, PAGE};
    corpus_linef(&book, sheet, row++, 0, "第%u班", (unsigned)i + 1);
    row = corpus_people(&book, sheet, row, 0, three_columns, &crowd, true);
    corpus_linef(&book, sheet, row++, 0, "小計|%u名", PAGE);
  }
  corpus_linef(&book, sheet, row++, 0, "合計|%u名", PAGES * PAGE);
  corpus_line(&book, sheet, row + 1, 0, "※ 取扱注意");
  return corpus_book_close(&book);
}

static bool make_side_by_side(const char *path, const struct corpus_document *document)
{
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "班別");
  for (uint32_t i = 0; i < SIDES; i++) {
    const struct corpus_crowd crowd = {CORPUS_ADULTS, 9800 + i * SIDE, 1, SIDE};
    corpus_people(&book, sheet, 0, (lxw_col_t)(i * 4), three_columns, &crowd, true);
  }
  return corpus_book_close(&book);
}

/* Who works where is still a list of people: the company stands left of them. */
static bool make_customers(const char *path, const struct corpus_document *document)
{
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "顧客");
  corpus_headers(&book, sheet, 0, 0, "会社名|部署");
  static const struct corpus_column columns[] = {
      {"ご担当者", CORPUS_NAME}, {"メール", CORPUS_EMAIL}, {"電話", CORPUS_PHONE}, {NULL, CORPUS_COUNTER}};
  const struct corpus_crowd crowd = {CORPUS_ADULTS, 10200, 1, CUSTOMERS};
  corpus_people(&book, sheet, 0, 2, columns, &crowd, true);
  for (uint32_t i = 0; i < CUSTOMERS; i++) {
    corpus_linef(&book, sheet, i + 1, 0, "株式会社第%u%s|%s", (unsigned)i + 1, i % 2 ? "商事" : "工業",
                 i % 3 ? "総務部" : "営業課");
  }
  return corpus_book_close(&book);
}

/* A company's contacts by their roles at clinics, and authors in a catalogue: named in public. */
static bool make_clinics(const char *path, const struct corpus_document *document)
{
  static const char *const departments[] = {"内科", "小児科", "整形外科", "皮膚科"};
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "医療機関");
  corpus_headers(&book, sheet, 0, 0, "医療機関名|診療科");
  static const struct corpus_column columns[] = {
      {"院長", CORPUS_NAME}, {"所在地", CORPUS_ADDRESS}, {"電話番号", CORPUS_PHONE}, {NULL, CORPUS_COUNTER}};
  const struct corpus_crowd crowd = {CORPUS_ADULTS, 10500, 1, CLINICS};
  corpus_people(&book, sheet, 0, 2, columns, &crowd, true);
  for (uint32_t i = 0; i < CLINICS; i++) {
    corpus_linef(&book, sheet, i + 1, 0, "第%u%sクリニック|%s", (unsigned)i + 1, i % 2 ? "中央" : "東",
                 departments[i % 4]);
  }
  return corpus_book_close(&book);
}

static bool make_papers(const char *path, const struct corpus_document *document)
{
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "目録");
  static const struct corpus_column columns[] = {{"執筆者", CORPUS_NAME}, {NULL, CORPUS_COUNTER}};
  const struct corpus_crowd crowd = {CORPUS_ADULTS, 10700, 1, BOOKS};
  corpus_headers(&book, sheet, 0, 0, "論文題目||掲載年|頁");
  corpus_people(&book, sheet, 0, 1, columns, &crowd, true);
  for (uint32_t i = 0; i < BOOKS; i++) {
    corpus_linef(&book, sheet, i + 1, 0, "地域資料の研究 その%u", (unsigned)i + 1);
    corpus_linef(&book, sheet, i + 1, 2, "%u|%u", 1990 + (unsigned)i % 30, 10 + (unsigned)i % 40);
  }
  return corpus_book_close(&book);
}

/* Diseases with their readings, without anybody who has them. */
static bool make_diseases(const char *path, const struct corpus_document *document)
{
  static const char *const diseases[] = {
      "高血圧症|コウケツアツショウ", "関節リウマチ|カンセツリウマチ",
      "気管支喘息|キカンシゼンソク", "糖尿病|トウニョウビョウ",
      "花粉症|カフンショウ",         "片頭痛|ヘンズツウ",
      "胃潰瘍|イカイヨウ",           "脂質異常症|シシツイジョウショウ",
      "骨粗鬆症|コツソショウショウ", "緑内障|リョクナイショウ",
      "白内障|ハクナイショウ",       "腰椎椎間板ヘルニア|ヨウツイツイカンバンヘルニア"};
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "病名マスタ");
  corpus_headers(&book, sheet, 0, 0, "コード|病名|ヨミ");
  for (uint32_t i = 0; i < sizeof diseases / sizeof diseases[0]; i++) {
    corpus_linef(&book, sheet, i + 1, 0, "D%04u|%s", (unsigned)i * 7 + 11, diseases[i]);
  }
  return corpus_book_close(&book);
}

#define NOT_HIDDEN "master-data,hidden-sheet,hidden-rows,hidden-columns"

static const struct corpus_document documents[] = {
    {"shape-class-sheets.xlsx",
     make_class_sheets,
     NULL,
     {"stop", "pii-columns", NOT_HIDDEN, "3組", CLASS, 0, CLASS, "name,birth-date,address,phone"}},
    {"shape-pages.xlsx",
     make_pages,
     NULL,
     {"stop", "pii-columns", NOT_HIDDEN, "名簿", PAGES *PAGE, 0, PAGES *PAGE, "name,address,phone"}},
    {"shape-side-by-side.xlsx",
     make_side_by_side,
     NULL,
     {"stop", "pii-columns", NOT_HIDDEN, "班別", SIDES *SIDE, 0, SIDE, "name,address,phone"}},
    {"shape-customers.xlsx",
     make_customers,
     NULL,
     {"stop", "pii-columns", NOT_HIDDEN, "顧客", CUSTOMERS, 0, CUSTOMERS, "name,email,phone"}},
    {"shape-clinics.xlsx", make_clinics, NULL, {"pass", NULL, "*", NULL, 0, 0, CLINICS, NULL}},
    {"shape-papers.xlsx", make_papers, NULL, {"pass", NULL, "*", NULL, 0, 0, BOOKS, NULL}},
    {"shape-diseases.xlsx", make_diseases, NULL, {"pass", NULL, "*", NULL, 0, 0, 12, NULL}},
};

const struct corpus_family corpus_shapes = {documents, sizeof documents / sizeof documents[0], NULL, NULL};
