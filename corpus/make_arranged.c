/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* People who don't stand in rows: filled forms, transposed tables, running text; and what looks like them. */
#include "corpus.h"
#include "sheets.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

enum { FORM_ROWS = 10, MOST_LINES = 12 };

static const char *const illnesses[] = {"高血圧症", "2型糖尿病", "気管支喘息", "変形性膝関節症", "緑内障"};

/* What a document has: people of a group, how many of them, on a sheet that may be hidden. */
struct arranged {
  const char *sheet;
  uint32_t first;
  uint32_t people;
  bool hidden;
};

/* A visible sheet to look at stands before a hidden one. */
static lxw_worksheet *begin_sheet(struct corpus_book *book, const struct arranged *arranged)
{
  if (arranged->hidden)
    corpus_line(book, corpus_sheet(book, "案内"), 0, 0, "説明会のご案内");
  lxw_worksheet *sheet = corpus_sheet(book, arranged->sheet);
  if (arranged->hidden)
    worksheet_hide(sheet);
  return sheet;
}

/* Labels and values side by side, two pairs in a line where both are short. */
static void write_form(struct corpus_book *book, lxw_worksheet *sheet, lxw_row_t row,
                       const struct corpus_person *person)
{
  corpus_linef(book, sheet, row, 0, "フリガナ|%s|性別|%s", person->name_kana, person->female ? "女" : "男");
  corpus_linef(book, sheet, row + 1, 0, "氏　名|%s|生年月日|%04d-%02d-%02d", person->name, person->born.year,
               person->born.month, person->born.day);
  corpus_linef(book, sheet, row + 2, 0, "郵便番号|%s", person->postal_code);
  corpus_linef(book, sheet, row + 3, 0, "現住所|%s", person->address);
  corpus_linef(book, sheet, row + 4, 0, "電話番号|%s|メールアドレス|%s", person->phone, person->email);
  corpus_linef(book, sheet, row + 6, 0, "既往歴|%s", illnesses[person->index % COUNT(illnesses)]);
  corpus_line(book, sheet, row + 7, 0, "志望動機|地域の役に立つ仕事がしたいと考えたため");
}

static bool make_forms(const char *path, const struct corpus_document *document)
{
  const struct arranged *arranged = document->layout;
  struct corpus_person person;
  struct corpus_book book;

  if (!corpus_book_open(&book, path, false))
    return false;
  lxw_worksheet *sheet = begin_sheet(&book, arranged);
  worksheet_write_string(sheet, 0, 0, "参加申込書", book.title);
  for (uint32_t i = 0; i < arranged->people; i++) {
    corpus_person_make(&person, CORPUS_ADULTS, arranged->first + i);
    write_form(&book, sheet, 2 + i * FORM_ROWS, &person);
  }
  return corpus_book_close(&book);
}

/* The application of somebody who writes label and value into one cell. */
static bool make_colons(const char *path, const struct corpus_document *document)
{
  const struct arranged *arranged = document->layout;
  struct corpus_person person;
  struct corpus_book book;

  if (!corpus_book_open(&book, path, false))
    return false;
  lxw_worksheet *sheet = begin_sheet(&book, arranged);
  corpus_person_make(&person, CORPUS_ADULTS, arranged->first);
  corpus_text(sheet, 0, 0, "口座振替依頼書");
  corpus_linef(&book, sheet, 2, 0, "氏名：%s", person.name);
  corpus_linef(&book, sheet, 3, 0, "住所：〒%s %s", person.postal_code, person.address);
  corpus_linef(&book, sheet, 4, 0, "電話：%s　メール：%s", person.phone, person.email);
  corpus_linef(&book, sheet, 5, 0, "生年月日：%d年%d月%d日", person.born.year, person.born.month, person.born.day);
  corpus_linef(&book, sheet, 6, 0, "口座番号：%07u", 1000000 + corpus_draw(&person, 5, 8000000));
  return corpus_book_close(&book);
}

/* Each patient is a column. */
static bool make_transposed(const char *path, const struct corpus_document *document)
{
  static const char *const labels[] = {"患者氏名", "生年月日", "住所", "電話番号", "病名"};
  const struct arranged *arranged = document->layout;
  struct corpus_person person;
  struct corpus_book book;
  char day[16];

  if (!corpus_book_open(&book, path, false))
    return false;
  lxw_worksheet *sheet = begin_sheet(&book, arranged);
  for (lxw_row_t row = 0; row < COUNT(labels); row++)
    corpus_text(sheet, row, 0, labels[row]);
  for (uint32_t i = 0; i < arranged->people; i++) {
    const lxw_col_t column = (lxw_col_t)(i + 1);
    corpus_person_make(&person, CORPUS_ADULTS, arranged->first + i);
    corpus_format(day, sizeof day, "%04d/%02d/%02d", person.born.year, person.born.month, person.born.day);
    corpus_text(sheet, 0, column, person.name);
    corpus_text(sheet, 1, column, day);
    corpus_text(sheet, 2, column, person.address);
    corpus_text(sheet, 3, column, person.phone);
    corpus_text(sheet, 4, column, illnesses[i % COUNT(illnesses)]);
  }
  return corpus_book_close(&book);
}

/* What was done each day, and whom it was about. */
static bool make_remarks(const char *path, const struct corpus_document *document)
{
  const struct arranged *arranged = document->layout;
  struct corpus_person person;
  struct corpus_book book;

  if (!corpus_book_open(&book, path, false))
    return false;
  lxw_worksheet *sheet = begin_sheet(&book, arranged);
  corpus_headers(&book, sheet, 0, 0, "受付日|区分|対応内容");
  for (uint32_t i = 0; i < arranged->people; i++) {
    corpus_person_make(&person, CORPUS_ADULTS, arranged->first + i);
    corpus_linef(&book, sheet, 2 * i + 1, 0, "2024-04-%02u|相談|%s様より電話。折り返し先は%s、住所は%s", 1 + i % 28,
                 person.name, person.phone, person.address);
    corpus_linef(&book, sheet, 2 * i + 2, 0, "2024-04-%02u|保守|受付端末%uの再起動と点検を行った", 1 + i % 28,
                 1 + i % 4);
  }
  return corpus_book_close(&book);
}

/* A file of values between commas that was pasted into one column. */
static bool make_pasted(const char *path, const struct corpus_document *document)
{
  const struct arranged *arranged = document->layout;
  struct corpus_person person;
  struct corpus_book book;

  if (!corpus_book_open(&book, path, false))
    return false;
  lxw_worksheet *sheet = begin_sheet(&book, arranged);
  for (uint32_t i = 0; i < arranged->people; i++) {
    corpus_person_make(&person, CORPUS_ADULTS, arranged->first + i);
    corpus_linef(&book, sheet, i, 0, "%s,%s,%s,%s", person.name, person.email, person.address, person.phone);
  }
  return corpus_book_close(&book);
}

/* Sheets that are written down line by line, about nobody. */
static bool make_lines(const char *path, const struct corpus_document *document)
{
  const char *const *lines = document->layout;
  struct corpus_book book;

  if (!corpus_book_open(&book, path, false))
    return false;
  lxw_worksheet *sheet = corpus_sheet(&book, document->truth.sheet);
  for (lxw_row_t row = 0; row < MOST_LINES && lines[row] != NULL; row++)
    corpus_line(&book, sheet, row, 0, lines[row]);
  return corpus_book_close(&book);
}

static const struct arranged one_form = {"申込書", 9100, 1, false};
static const struct arranged hidden_form = {"控え", 9110, 1, true};
static const struct arranged many_forms = {"申込書", 9200, 30, false};
static const struct arranged account = {"依頼書", 9300, 1, false};
static const struct arranged patients = {"患者", 9400, 24, false};
static const struct arranged hidden_remarks = {"対応記録", 9500, 40, true};
static const struct arranged remarks = {"対応記録", 9500, 40, false};
static const struct arranged pasted = {"貼付", 9600, 140, false};

static const char *const specification[MOST_LINES] = {
    "画面項目定義|必須|形式|桁数", "氏名|○|全角文字列|40", "フリガナ|○|全角カナ|40",
    "生年月日|○|日付|10",          "性別|△|選択|1",        "住所|○|全角文字列|120",
    "電話番号|○|半角数字|13"};
static const char *const office[MOST_LINES] = {"会社名|中央さくら商事株式会社", "所在地|東京都新宿区本町1-2-3",
                                               "電話番号|03-0000-1500", "担当部署|総務部",
                                               "ホームページ|https://www.example.co.jp/"};
static const char *const comparison[MOST_LINES] = {
    "商品名|複合機 A100|複合機 B200|複合機 C300", "価格|98000|128000|168000", "メーカー|甲電機|乙製作所|丙工業",
    "発売日|2023-04-01|2023-10-01|2024-02-01", "備考|在庫あり|取り寄せ|新製品"};
static const char *const works[MOST_LINES] = {"日付|作業内容",
                                              "2024-04-01|中央体育館 03-0000-1111 の予約を確認した",
                                              "2024-04-02|緑町公民館(03-0000-2222)は改修のため休館",
                                              "2024-04-03|お客様各位 への案内文を差し替えた",
                                              "2024-04-04|問い合わせ先：総務課 03-0000-3333 を追記した",
                                              "2024-04-05|東山公園 0776-00-4444 の看板を点検した"};

#define NOT_HIDDEN "master-data,hidden-sheet,hidden-rows,hidden-columns"

static const struct corpus_document documents[] = {
    {"arranged-form.xlsx",
     make_forms,
     &one_form,
     {"stop", "pii-columns", NOT_HIDDEN, "申込書", 1, 0, 1,
      "name,name-kana,birth-date,address,phone,email,diagnosis"}},
    {"arranged-form-hidden.xlsx",
     make_forms,
     &hidden_form,
     {"stop", "hidden-sheet", NULL, "控え", 1, 1, 1, "name,address,phone"}},
    {"arranged-forms.xlsx",
     make_forms,
     &many_forms,
     {"stop", "pii-columns", NOT_HIDDEN, "申込書", 30, 0, 30, "name,birth-date,address,diagnosis"}},
    {"arranged-colons.xlsx",
     make_colons,
     &account,
     {"stop", "pii-columns", NOT_HIDDEN, "依頼書", 1, 0, 1, "name,birth-date,address,phone,bank-account"}},
    {"arranged-transposed.xlsx",
     make_transposed,
     &patients,
     {"stop", "pii-columns", NOT_HIDDEN, "患者", 24, 0, 24, "name,birth-date,address,phone,diagnosis"}},
    {"arranged-remarks-hidden.xlsx",
     make_remarks,
     &hidden_remarks,
     {"stop", "hidden-sheet", NULL, "対応記録", 40, 40, 80, "name,address,phone"}},
    {"arranged-remarks.xlsx",
     make_remarks,
     &remarks,
     {"notice", "pii-columns", NOT_HIDDEN, "対応記録", 40, 0, 80, "name,address,phone"}},
    {"arranged-pasted.xlsx",
     make_pasted,
     &pasted,
     {"stop", "pii-columns", NOT_HIDDEN, "貼付", 140, 0, 140, "name,address,phone,email"}},
    {"negative-specification.xlsx", make_lines, specification, {"pass", NULL, "*", "項目定義", 0, 0, 7, NULL}},
    {"negative-office.xlsx", make_lines, office, {"pass", NULL, "*", "会社概要", 0, 0, 5, NULL}},
    {"negative-comparison.xlsx", make_lines, comparison, {"pass", NULL, "*", "比較表", 0, 0, 5, NULL}},
    {"negative-works.xlsx", make_lines, works, {"pass", NULL, "*", "作業日誌", 0, 0, 6, NULL}},
};

const struct corpus_family corpus_arranged = {documents, COUNT(documents), NULL, NULL};
