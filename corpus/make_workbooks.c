/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Workbooks of several sheets or tables: with and without people, with masters that are none. */
#include "corpus.h"
#include "sheets.h"

static const struct corpus_column person_columns[] = {
    {"会員番号", CORPUS_MEMBER_NUMBER}, {"氏名", CORPUS_NAME},      {"生年月日", CORPUS_BIRTH_DATE},
    {"住所", CORPUS_ADDRESS},           {"電話番号", CORPUS_PHONE}, {NULL, CORPUS_COUNTER},
};

static const struct corpus_column name_columns[] = {
    {"番号", CORPUS_COUNTER},
    {"氏名", CORPUS_NAME},
    {"フリガナ", CORPUS_NAME_KANA},
    {NULL, CORPUS_COUNTER},
};

static const char *const product_kinds[] = {"丸テーブル", "本棚", "チェア", "デスクライト", "ラグ", "カーテン"};

static void write_products(struct corpus_book *book, lxw_worksheet *sheet, lxw_row_t row, uint32_t count)
{
  corpus_headers(book, sheet, row, 0, "商品コード|商品名|単価|在庫");
  for (uint32_t i = 0; i < count; i++) {
    corpus_linef(book, sheet, row + 1 + i, 0, "K-%04u|%s %u型|%u|%u", 1000 + i, product_kinds[i % 6], i / 6 + 1,
                 3000 + i * 70, i * 11 % 50);
  }
}

static void write_sales(struct corpus_book *book, lxw_worksheet *sheet, uint64_t *state)
{
  corpus_headers(book, sheet, 0, 0, "日|売上高|客数|客単価|天気");
  for (uint32_t day = 1; day <= 28; day++) {
    uint32_t sales = 120000 + corpus_below(state, 80000);
    uint32_t guests = 70 + corpus_below(state, 80);
    corpus_linef(book, sheet, day, 0, "%u|%u|%u|=INT(B%u/C%u)=>%u|%s", day, sales, guests, day + 1, day + 1,
                 sales / guests, day % 3 == 0 ? "雨" : "晴");
  }
}

/* Order form that takes names and prices from a product master: a lookup without people. */
static bool make_order_form(const char *path, const struct corpus_document *document)
{
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *form = corpus_sheet(&book, "注文書");
  lxw_worksheet *master = corpus_sheet(&book, "商品マスタ");
  corpus_text(form, 0, 0, "注文書");
  corpus_headers(&book, form, 2, 0, "商品コード|商品名|単価|数量|金額");
  for (uint32_t i = 0; i < 12; i++) {
    uint32_t row = i + 4;
    uint32_t product = 3 + i * 19;
    uint32_t price = 3000 + product * 70;
    corpus_linef(&book, form, 3 + i, 0,
                 "K-%04u|=VLOOKUP(A%u,商品マスタ!$A$2:$D$301,2,FALSE)=>%s %u型|"
                 "=VLOOKUP(A%u,商品マスタ!$A$2:$D$301,3,FALSE)=>%u|%u|=C%u*D%u=>%u",
                 1000 + product, row, product_kinds[product % 6], product / 6 + 1, row, price, 1 + i % 4, row, row,
                 price * (1 + i % 4));
  }
  write_products(&book, master, 0, 300);
  return corpus_book_close(&book);
}

static bool make_monthly(const char *path, const struct corpus_document *document)
{
  uint64_t state = 17;
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  for (unsigned month = 1; month <= 12; month++) {
    char name[16];
    corpus_format(name, sizeof name, "%u月", month);
    write_sales(&book, corpus_sheet(&book, name), &state);
  }
  return corpus_book_close(&book);
}

/* Thirty sheets of sales, and in the middle one with 150 people. */
static bool make_thirty(const char *path, const struct corpus_document *document)
{
  static const struct corpus_crowd crowd = {CORPUS_ADULTS, 9000, 1, 150};
  uint64_t state = 19;
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  for (unsigned shop = 1; shop <= 30; shop++) {
    char name[32];
    corpus_format(name, sizeof name, "店舗%02u", shop);
    if (shop == 17) {
      corpus_people(&book, corpus_sheet(&book, "名簿"), 0, 0, person_columns, &crowd, true);
    } else {
      write_sales(&book, corpus_sheet(&book, name), &state);
    }
  }
  return corpus_book_close(&book);
}

/* One roster for each class, all alike: none of them is the master of the others. */
static bool make_class_rosters(const char *path, const struct corpus_document *document)
{
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  for (uint32_t i = 0; i < 3; i++) {
    struct corpus_crowd crowd = {CORPUS_PUPILS, 1000 + i * 100, 1, 32};
    char name[32];
    corpus_format(name, sizeof name, "3年%u組", i + 1);
    corpus_people(&book, corpus_sheet(&book, name), 0, 0, name_columns, &crowd, true);
  }
  return corpus_book_close(&book);
}

/* A cover, and the roster that is the content. */
static bool make_cover_roster(const char *path, const struct corpus_document *document)
{
  static const struct corpus_crowd crowd = {CORPUS_PUPILS, 2000, 1, 40};
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *cover = corpus_sheet(&book, "表紙");
  worksheet_merge_range(cover, 2, 1, 4, 6, "吹奏楽部 定期演奏会 出演者名簿", book.title);
  corpus_line(&book, cover, 7, 1, "日時|2024-08-25");
  corpus_line(&book, cover, 8, 1, "会場|市民文化ホール");
  corpus_people(&book, corpus_sheet(&book, "出演者"), 0, 0, name_columns, &crowd, true);
  return corpus_book_close(&book);
}

/* Open data of facilities, a page that explains it, and the selection for a leaflet. */
static bool make_facility_master(const char *path, const struct corpus_document *document)
{
  static const char *const kinds[] = {"図書館", "体育館", "公民館", "児童館", "保健所"};
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *leaflet = corpus_sheet(&book, "掲載施設");
  lxw_worksheet *remarks = corpus_sheet(&book, "README");
  lxw_worksheet *master = corpus_sheet(&book, "施設マスタ");
  corpus_headers(&book, leaflet, 0, 0, "施設番号|施設名|所在地");
  corpus_headers(&book, master, 0, 0, "施設番号|施設名|郵便番号|所在地|電話番号");
  for (uint32_t i = 0; i < 180; i++) {
    const struct corpus_place *place = &corpus_places[i % corpus_place_count];
    corpus_linef(&book, master, 1 + i, 0, "F%05u|%s%s|%s-00%02u|%s%s中央%u-%u|0776-00-%04u", 20000 + i, place->city,
                 kinds[i % 5], place->postal, 10 + i % 80, place->prefecture, place->city, 1 + i % 5, 1 + i % 20,
                 6000 + i);
    if (i % 15 == 0) {
      corpus_linef(&book, leaflet, 1 + i / 15, 0, "F%05u|%s%s|%s%s中央%u-%u", 20000 + i, place->city, kinds[i % 5],
                   place->prefecture, place->city, 1 + i % 5, 1 + i % 20);
    }
  }
  corpus_text(remarks, 0, 0, "このデータはCC BY 4.0で提供します。");
  corpus_line(&book, remarks, 1, 0, "更新日|2024-04-01");
  return corpus_book_close(&book);
}

static bool make_chart(const char *path, const struct corpus_document *document)
{
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "Sheet1");
  corpus_line(&book, sheet, 0, 0, "|Series 1|Series 2|Series 3");
  corpus_line(&book, sheet, 1, 0, "Category 1|4.3|2.4|2");
  corpus_line(&book, sheet, 2, 0, "Category 2|2.5|4.4|2");
  corpus_line(&book, sheet, 3, 0, "Category 3|3.5|1.8|3");
  lxw_chart *chart = workbook_add_chart(book.workbook, LXW_CHART_COLUMN);
  if (chart != NULL) {
    chart_add_series(chart, "=Sheet1!$A$2:$A$4", "=Sheet1!$B$2:$B$4");
    worksheet_insert_chart(sheet, 6, 1, chart);
  }
  return corpus_book_close(&book);
}

static bool make_empty(const char *path, const struct corpus_document *document)
{
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  corpus_sheet(&book, "Sheet1");
  return corpus_book_close(&book);
}

/* Prices on the left, people on the right, one empty column between. */
static bool make_side_by_side(const char *path, const struct corpus_document *document)
{
  static const struct corpus_crowd crowd = {CORPUS_ADULTS, 9200, 1, 120};
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "作業");
  write_products(&book, sheet, 0, 40);
  corpus_people(&book, sheet, 0, 5, person_columns, &crowd, true);
  return corpus_book_close(&book);
}

/* Prices above, people below, three empty rows between. */
static bool make_stacked(const char *path, const struct corpus_document *document)
{
  static const struct corpus_crowd crowd = {CORPUS_ADULTS, 9400, 1, 120};
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "作業");
  write_products(&book, sheet, 0, 40);
  corpus_people(&book, sheet, 44, 0, person_columns, &crowd, true);
  return corpus_book_close(&book);
}

/* Each person takes two merged rows, as in printed lists. */
static bool make_merged(const char *path, const struct corpus_document *document)
{
  struct corpus_person person;
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "名簿");
  worksheet_merge_range(sheet, 0, 0, 0, 3, "町内会名簿", book.title);
  corpus_headers(&book, sheet, 1, 0, "番号|氏名|住所|電話番号");
  for (uint32_t i = 0; i < 110; i++) {
    lxw_row_t row = 2 + i * 2;
    char number[16];
    corpus_person_make(&person, CORPUS_ADULTS, 9600 + i);
    corpus_format(number, sizeof number, "%u", i + 1);
    worksheet_merge_range(sheet, row, 0, row + 1, 0, number, NULL);
    worksheet_merge_range(sheet, row, 1, row + 1, 1, person.name, NULL);
    worksheet_merge_range(sheet, row, 2, row + 1, 2, person.address, NULL);
    worksheet_merge_range(sheet, row, 3, row + 1, 3, person.phone, NULL);
  }
  return corpus_book_close(&book);
}

#define ALL_HIDDEN "hidden-sheet,hidden-rows,hidden-columns"
#define PASS(never, sheet, rows)                                                                                     \
  {                                                                                                                  \
    "pass", "", never, sheet, 0, 0, rows, ""                                                                         \
  }
#define PEOPLE(sheet, people, rows, fields)                                                                          \
  {                                                                                                                  \
    "stop", "pii-columns", ALL_HIDDEN, sheet, people, 0, rows, fields                                                \
  }
#define FIELDS "member-number,name,birth-date,address,phone"

static const struct corpus_document documents[] = {
    {"negative-order-form.xlsx", make_order_form, NULL, PASS("pii-columns," ALL_HIDDEN, "商品マスタ", 300)},
    {"negative-monthly-sales.xlsx", make_monthly, NULL, PASS("*", "1月", 28)},
    {"negative-facility-master.xlsx", make_facility_master, NULL, PASS("pii-columns," ALL_HIDDEN, "施設マスタ", 180)},
    {"negative-chart.xlsx", make_chart, NULL, PASS("*", "Sheet1", 3)},
    {"class-rosters.xlsx",
     make_class_rosters,
     NULL,
     {"notice", "", "master-data," ALL_HIDDEN, "3年1組", 32, 0, 32, "name,name-kana"}},
    {"cover-and-roster.xlsx",
     make_cover_roster,
     NULL,
     {"notice", "", "master-data," ALL_HIDDEN, "出演者", 40, 0, 40, "name,name-kana"}},
    {"empty-workbook.xlsx", make_empty, NULL, PASS("*", "Sheet1", 0)},
    {"sheets-thirty.xlsx", make_thirty, NULL, PEOPLE("名簿", 150, 150, FIELDS)},
    {"tables-side-by-side.xlsx", make_side_by_side, NULL, PEOPLE("作業", 120, 120, FIELDS)},
    {"tables-stacked.xlsx", make_stacked, NULL, PEOPLE("作業", 120, 120, FIELDS)},
    {"merged-rows.xlsx", make_merged, NULL, PEOPLE("名簿", 110, 110, "name,address,phone")},
};

const struct corpus_family corpus_workbooks = {documents, sizeof documents / sizeof documents[0], NULL, NULL};
