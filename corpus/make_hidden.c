/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Hidden rows, columns and sheets: with people in them, and with what is hidden for good reasons. */
#include "corpus.h"
#include "sheets.h"

#include <string.h>

static void hide_row(lxw_worksheet *sheet, lxw_row_t row)
{
  lxw_row_col_options options = {.hidden = LXW_TRUE};

  worksheet_set_row_opt(sheet, row, LXW_DEF_ROW_HEIGHT, NULL, &options);
}

static void hide_columns(lxw_worksheet *sheet, lxw_col_t first, lxw_col_t last)
{
  lxw_row_col_options options = {.hidden = LXW_TRUE};

  worksheet_set_column_opt(sheet, first, last, LXW_DEF_COL_WIDTH, NULL, &options);
}

static const struct corpus_column member_columns[] = {
    {"会員番号", CORPUS_MEMBER_NUMBER}, {"氏名", CORPUS_NAME},
    {"都道府県", CORPUS_PREFECTURE},    {"電話番号", CORPUS_PHONE},
    {"メールアドレス", CORPUS_EMAIL},   {NULL, CORPUS_COUNTER},
};

static const struct corpus_column staff_columns[] = {
    {"氏名", CORPUS_NAME},  {"参加プログラム", CORPUS_PROGRAMME}, {"住所", CORPUS_ADDRESS}, {"電話", CORPUS_PHONE},
    {NULL, CORPUS_COUNTER},
};

static void write_schedule(struct corpus_book *book, lxw_worksheet *sheet)
{
  corpus_headers(book, sheet, 0, 0, "日付|行事|会場|開始|定員");
  corpus_line(book, sheet, 1, 0, "2024-06-03|開会式|第1会議室|10:00|80");
  corpus_line(book, sheet, 2, 0, "2024-06-04|施設見学|総合体育館|13:30|40");
  corpus_line(book, sheet, 3, 0, "2024-06-05|交流会|食堂|17:00|80");
}

/* 200 members of whom every fifth is shown. */
static bool make_rows_people(const char *path, const struct corpus_document *document)
{
  static const struct corpus_crowd crowd = {CORPUS_ADULTS, 6000, 1, 200};
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "会員一覧");
  corpus_people(&book, sheet, 0, 0, member_columns, &crowd, true);
  for (lxw_row_t row = 1; row <= 200; row++) {
    if (row % 5 != 0) {
      hide_row(sheet, row);
    }
  }
  return corpus_book_close(&book);
}

/* Columns C and D (address, telephone) are hidden. */
static bool make_columns_people(const char *path, const struct corpus_document *document)
{
  static const struct corpus_crowd crowd = {CORPUS_ADULTS, 6300, 1, 50};
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "参加者");
  corpus_people(&book, sheet, 0, 0, staff_columns, &crowd, true);
  hide_columns(sheet, 2, 3);
  return corpus_book_close(&book);
}

static bool make_sheet_people(const char *path, const struct corpus_document *document)
{
  static const struct corpus_crowd crowd = {CORPUS_ADULTS, 6400, 1, 60};
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  write_schedule(&book, corpus_sheet(&book, "日程"));
  lxw_worksheet *sheet = corpus_sheet(&book, "Sheet3");
  corpus_people(&book, sheet, 0, 0, member_columns, &crowd, true);
  worksheet_hide(sheet);
  return corpus_book_close(&book);
}

/* Price list whose hidden columns hold codes and intermediate results. */
static bool make_columns_helper(const char *path, const struct corpus_document *document)
{
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "見積");
  corpus_headers(&book, sheet, 0, 0, "品名|分類コード|数量|単価|小計(計算用)|税率キー|金額");
  for (lxw_row_t i = 0; i < 30; i++) {
    corpus_linef(&book, sheet, 1 + i, 0, "部品 %u号|'%03u-%02u|%u|%u|=C%u*D%u|T10|=E%u*1.1", i + 1, i * 7 % 12, i % 4,
                 1 + i % 9, 120 + i * 35, i + 2, i + 2, i + 2);
  }
  hide_columns(sheet, 1, 1);
  hide_columns(sheet, 4, 5);
  return corpus_book_close(&book);
}

/* "Hide the unused area": everything right of and below the table, and a gap inside it. */
static bool make_unused_area(const char *path, const struct corpus_document *document)
{
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "日程");
  write_schedule(&book, sheet);
  hide_columns(sheet, 5, 16383);
  for (lxw_row_t row = 10; row < 60; row++) {
    hide_row(sheet, row);
  }
  return corpus_book_close(&book);
}

/* Sales by shop, grouped by month: the single days are folded away. */
static bool make_folded_rows(const char *path, const struct corpus_document *document)
{
  lxw_row_col_options folded = {.hidden = LXW_TRUE, .level = 1};
  lxw_row_col_options collapsed = {.collapsed = LXW_TRUE};
  uint64_t state = 9;
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "売上");
  corpus_headers(&book, sheet, 0, 0, "日付|店舗|売上高|客数");
  lxw_row_t row = 1;
  for (unsigned month = 1; month <= 3; month++) {
    lxw_row_t first = row;
    for (unsigned day = 1; day <= 28; day++, row++) {
      uint32_t sales = 100000 + corpus_below(&state, 90000);
      uint32_t guests = 80 + corpus_below(&state, 60);
      corpus_linef(&book, sheet, row, 0, "2024-%02u-%02u|駅前店|%u|%u", month, day, sales, guests);
      worksheet_set_row_opt(sheet, row, LXW_DEF_ROW_HEIGHT, NULL, &folded);
    }
    corpus_linef(&book, sheet, row, 0, "%u月計|駅前店|=SUM(C%u:C%u)|=SUM(D%u:D%u)", month, first + 1, row, first + 1,
                 row);
    worksheet_set_row_opt(sheet, row++, LXW_DEF_ROW_HEIGHT, NULL, &collapsed);
  }
  return corpus_book_close(&book);
}

static bool make_empty_sheets(const char *path, const struct corpus_document *document)
{
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  write_schedule(&book, corpus_sheet(&book, "日程"));
  worksheet_hide(corpus_sheet(&book, "Sheet2"));
  worksheet_hide(corpus_sheet(&book, "Sheet3"));
  return corpus_book_close(&book);
}

/* A form whose drop-downs take their values from a hidden sheet. */
static bool make_choices(const char *path, const struct corpus_document *document)
{
  lxw_data_validation validation = {.validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
                                    .value_formula = "=リスト!$A$2:$A$48"};
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *form = corpus_sheet(&book, "申込書");
  lxw_worksheet *lists = corpus_sheet(&book, "リスト");
  corpus_text(form, 0, 0, "研修申込書");
  corpus_line(&book, form, 2, 0, "都道府県");
  corpus_line(&book, form, 3, 0, "性別");
  corpus_line(&book, form, 4, 0, "部署");
  corpus_line(&book, form, 5, 0, "宿泊の有無");
  worksheet_data_validation_cell(form, 2, 1, &validation);
  validation.value_formula = "=リスト!$B$2:$B$4";
  worksheet_data_validation_cell(form, 3, 1, &validation);
  corpus_headers(&book, lists, 0, 0, "都道府県|性別|有無|部署");
  corpus_line(&book, lists, 1, 1, "男|はい|総務課");
  corpus_line(&book, lists, 2, 1, "女|いいえ|会計課");
  corpus_line(&book, lists, 3, 1, "回答しない||営業部");
  corpus_line(&book, lists, 4, 3, "製造部");
  const char *last = "";
  lxw_row_t row = 1;
  for (size_t i = 0; i < corpus_place_count; i++) {
    if (strcmp(corpus_places[i].prefecture, last) != 0) {
      last = corpus_places[i].prefecture;
      corpus_text(lists, row++, 0, last);
    }
  }
  worksheet_hide(lists);
  return corpus_book_close(&book);
}

/* Code tables of a system, hidden behind the sheet that uses them. */
static bool make_codes(const char *path, const struct corpus_document *document)
{
  static const char *const accounts[] = {"消耗品費",   "旅費交通費", "通信費",    "会議費",
                                         "広告宣伝費", "修繕費",     "支払手数料"};
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *claims = corpus_sheet(&book, "経費明細");
  lxw_worksheet *codes = corpus_sheet(&book, "コード表");
  corpus_headers(&book, claims, 0, 0, "日付|勘定科目コード|勘定科目|金額");
  corpus_headers(&book, codes, 0, 0, "コード|名称|区分|有効");
  for (lxw_row_t i = 0; i < 56; i++) {
    corpus_linef(&book, codes, 1 + i, 0, "%u|%s %u|%u|1", 5100 + i, accounts[i % 7], i / 7 + 1, i % 3);
  }
  for (lxw_row_t i = 0; i < 25; i++) {
    unsigned code = i * 5 % 56;
    corpus_linef(&book, claims, 1 + i, 0, "2024-04-%02u|%u|=VLOOKUP(B%u,コード表!$A$2:$B$57,2,FALSE)=>%s %u|%u",
                 i + 1, 5100 + code, i + 2, accounts[code % 7], code / 7 + 1, 1200 + i * 310);
  }
  worksheet_hide(codes);
  return corpus_book_close(&book);
}

#define MEMBER_FIELDS "member-number,name,phone,email"
#define PASS(sheet, rows)                                                                                            \
  {                                                                                                                  \
    "pass", "", "*", sheet, 0, 0, rows, ""                                                                           \
  }

static const struct corpus_document documents[] = {
    {"hidden-rows-people.xlsx",
     make_rows_people,
     NULL,
     {"stop", "hidden-rows", "hidden-sheet,hidden-columns,master-data", "会員一覧", 200, 160, 200, MEMBER_FIELDS}},
    {"hidden-columns-people.xlsx",
     make_columns_people,
     NULL,
     {"stop", "hidden-columns", "hidden-sheet,hidden-rows,master-data", "参加者", 50, 50, 50, "name,address,phone"}},
    {"hidden-sheet-people.xlsx",
     make_sheet_people,
     NULL,
     {"stop", "hidden-sheet", "hidden-rows,hidden-columns", "Sheet3", 60, 60, 60, MEMBER_FIELDS}},
    {"hidden-columns-helper.xlsx", make_columns_helper, NULL, PASS("見積", 30)},
    {"hidden-unused-area.xlsx", make_unused_area, NULL, PASS("日程", 3)},
    {"hidden-rows-folded.xlsx", make_folded_rows, NULL, PASS("売上", 87)},
    {"hidden-sheets-empty.xlsx", make_empty_sheets, NULL, PASS("日程", 3)},
    {"hidden-sheet-choices.xlsx", make_choices, NULL, PASS("リスト", 47)},
    {"hidden-sheet-codes.xlsx", make_codes, NULL, PASS("コード表", 56)},
};

const struct corpus_family corpus_hidden = {documents, sizeof documents / sizeof documents[0], NULL, NULL};
