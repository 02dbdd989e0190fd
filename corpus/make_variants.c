/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One workbook of 200 people in every form that a file may take, and one with every type of cell. */
#include "variants.h"

#include "corpus.h"
#include "rewrite.h"
#include "sheets.h"

struct form {
  corpus_mutator mutate;
  enum corpus_variant_text text;
  bool date1904;
};

static const struct corpus_column columns[] = {
    {"会員番号", CORPUS_MEMBER_NUMBER},
    {"氏名", CORPUS_NAME_JOINED},
    {"フリガナ", CORPUS_NAME_KANA},
    {"性別", CORPUS_SEX},
    {"生年月日", CORPUS_BIRTH_DATE},
    {"住所", CORPUS_ADDRESS},
    {"電話番号", CORPUS_PHONE},
    {"メールアドレス", CORPUS_EMAIL},
    {NULL, CORPUS_COUNTER},
};

/* The surname in bold: two runs that only together are the name. */
static void write_rich_names(struct corpus_book *book, lxw_worksheet *sheet)
{
  struct corpus_person person;

  for (lxw_row_t i = 0; i < CORPUS_VARIANT_PEOPLE; i++) {
    corpus_person_make(&person, CORPUS_ADULTS, 10000 + i);
    lxw_rich_string_tuple surname = {.format = book->title, .string = person.surname};
    lxw_rich_string_tuple space = {.format = NULL, .string = "　"};
    lxw_rich_string_tuple given = {.format = book->header, .string = person.given};
    lxw_rich_string_tuple *runs[] = {&surname, &space, &given, NULL};
    worksheet_write_rich_string(sheet, i + 1, 1, runs, NULL);
  }
}

bool corpus_variant_write(const char *path, enum corpus_variant_text text, bool date1904)
{
  static const struct corpus_crowd crowd = {CORPUS_ADULTS, 10000, 1, CORPUS_VARIANT_PEOPLE};
  struct corpus_book book;

  if (!corpus_book_open(&book, path, text == CORPUS_INLINE)) {
    return false;
  }
  book.date1904 = date1904;
  lxw_worksheet *cover = corpus_sheet(&book, "表紙");
  corpus_line(&book, cover, 0, 0, "件名|会員向け案内");
  corpus_line(&book, cover, 1, 0, "版|3");
  corpus_line(&book, cover, 2, 0, "部数|400");
  lxw_worksheet *sheet = corpus_sheet(&book, "名簿");
  corpus_people(&book, sheet, 0, 0, columns, &crowd, true);
  if (text == CORPUS_RICH) {
    write_rich_names(&book, sheet);
  }
  return corpus_book_close(&book);
}

static bool make_form(const char *path, const struct corpus_document *document)
{
  const struct form *form = document->layout;

  return corpus_variant_write(path, form->text, form->date1904) &&
         (form->mutate == NULL || corpus_rewrite(path, path, form->mutate));
}

/* Errors and ISO dates, which libxlsxwriter doesn't write, are put in afterwards. */
static bool add_cell_types(struct corpus_package *package)
{
  struct corpus_part *sheet = corpus_package_find(package, "xl/worksheets/sheet1.xml");

  return sheet != NULL && corpus_part_replace(sheet, "t=\"str\"><f>NA()</f>", "t=\"e\"><f>NA()</f>") &&
         corpus_part_replace(sheet, "><v>45413</v>", " t=\"d\"><v>2024-05-01T00:00:00</v>");
}

static bool make_cell_types(const char *path, const struct corpus_document *document)
{
  lxw_datetime moment = {2024, 5, 1, 13, 45, 30.0};
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "型");
  lxw_format *time = workbook_add_format(book.workbook);
  lxw_format *percent = workbook_add_format(book.workbook);
  lxw_format *era = workbook_add_format(book.workbook);
  format_set_num_format(time, "yyyy-mm-dd hh:mm:ss");
  format_set_num_format(percent, "0.0%");
  format_set_num_format(era, "[$-411]ggge\"年\"m\"月\"d\"日\"");
  lxw_rich_string_tuple bold = {.format = book.title, .string = "太い"};
  lxw_rich_string_tuple plain = {.format = NULL, .string = " 細い <&>"};
  lxw_rich_string_tuple *runs[] = {&bold, &plain, NULL};
  corpus_headers(&book, sheet, 0, 0, "型|値");
  corpus_line(&book, sheet, 1, 0, "整数|42");
  corpus_line(&book, sheet, 2, 0, "小数|-0.125");
  corpus_text(sheet, 3, 0, "大きな数");
  worksheet_write_number(sheet, 3, 1, 5.54563e15, NULL);
  corpus_line(&book, sheet, 4, 0, "日付|2024-02-29");
  corpus_text(sheet, 5, 0, "日時");
  worksheet_write_datetime(sheet, 5, 1, &moment, time);
  corpus_text(sheet, 6, 0, "和暦");
  worksheet_write_number(sheet, 6, 1, 45000, era);
  corpus_text(sheet, 7, 0, "割合");
  worksheet_write_number(sheet, 7, 1, 0.375, percent);
  corpus_text(sheet, 8, 0, "真偽");
  worksheet_write_boolean(sheet, 8, 1, 1, NULL);
  corpus_text(sheet, 9, 0, "誤り");
  worksheet_write_formula_str(sheet, 9, 1, "=NA()", NULL, "#N/A");
  corpus_text(sheet, 10, 0, "式(文字列)");
  worksheet_write_formula_str(sheet, 10, 1, "=\"a\"&\"<b>\"", NULL, "a<b>");
  corpus_text(sheet, 11, 0, "式(数)");
  worksheet_write_formula_num(sheet, 11, 1, "=B2*2", NULL, 84);
  corpus_text(sheet, 12, 0, "書式付き");
  worksheet_write_rich_string(sheet, 12, 1, runs, NULL);
  corpus_line(&book, sheet, 13, 0, "ISO日付|45413");
  corpus_text(sheet, 14, 0, "空白");
  worksheet_write_blank(sheet, 14, 1, book.header);
  corpus_line(&book, sheet, 15, 0, "記号|'a & b < c > d \"e\" 'f'");
  corpus_text(sheet, 16, 0, "改行");
  corpus_text(sheet, 16, 1, "一行目\n二行目\t後");
  corpus_text(sheet, 17, 0, "前後の空白");
  corpus_text(sheet, 17, 1, "  両側  ");
  corpus_text(sheet, 18, 0, "逃した文字");
  corpus_text(sheet, 18, 1, "_x0041_ と 𠮷 と ｶﾞ");
  return corpus_book_close(&book) && corpus_rewrite(path, path, add_cell_types);
}

#define FORM &(const struct form)
#define TRUTH                                                                                                        \
  {                                                                                                                  \
    "stop", "pii-columns", "hidden-sheet,hidden-rows,hidden-columns", "名簿", CORPUS_VARIANT_PEOPLE, 0,              \
        CORPUS_VARIANT_PEOPLE, CORPUS_VARIANT_FIELDS                                                                 \
  }

static const struct corpus_document documents[] = {
    {"form-plain.xlsx", make_form, FORM{NULL, CORPUS_SHARED, false}, TRUTH},
    {"form-inline.xlsx", make_form, FORM{NULL, CORPUS_INLINE, false}, TRUTH},
    {"form-rich.xlsx", make_form, FORM{NULL, CORPUS_RICH, false}, TRUTH},
    {"form-rezipped.xlsx", make_form, FORM{corpus_mutate_nothing, CORPUS_SHARED, false}, TRUTH},
    {"form-prefixed.xlsx", make_form, FORM{corpus_mutate_prefixed, CORPUS_SHARED, false}, TRUTH},
    {"form-prefixed-inline.xlsx", make_form, FORM{corpus_mutate_prefixed, CORPUS_INLINE, false}, TRUTH},
    {"form-single-quotes.xlsx", make_form, FORM{corpus_mutate_single_quotes, CORPUS_SHARED, false}, TRUTH},
    {"form-strict.xlsx", make_form, FORM{corpus_mutate_strict, CORPUS_SHARED, false}, TRUTH},
    {"form-moved-parts.xlsx", make_form, FORM{corpus_mutate_moved, CORPUS_SHARED, false}, TRUTH},
    {"form-utf16.xlsx", make_form, FORM{corpus_mutate_utf16, CORPUS_SHARED, false}, TRUTH},
    {"form-utf16-inline.xlsx", make_form, FORM{corpus_mutate_utf16, CORPUS_INLINE, false}, TRUTH},
    {"form-noise.xlsx", make_form, FORM{corpus_mutate_noise, CORPUS_SHARED, false}, TRUTH},
    {"form-entities.xlsx", make_form, FORM{corpus_mutate_entities, CORPUS_SHARED, false}, TRUTH},
    {"form-phonetic.xlsx", make_form, FORM{corpus_mutate_phonetic, CORPUS_SHARED, false}, TRUTH},
    {"form-no-references.xlsx", make_form, FORM{corpus_mutate_no_references, CORPUS_SHARED, false}, TRUTH},
    {"form-date1904.xlsx", make_form, FORM{corpus_mutate_date1904, CORPUS_SHARED, true}, TRUTH},
    {"form-macro.xlsm", make_form, FORM{corpus_mutate_macro, CORPUS_SHARED, false}, TRUTH},
    {"form-template.xltx", make_form, FORM{corpus_mutate_template, CORPUS_SHARED, false}, TRUTH},
    {"cell-types.xlsx", make_cell_types, NULL, {"pass", "", "*", "型", 0, 0, 18, ""}},
};

const struct corpus_family corpus_forms = {documents, sizeof documents / sizeof documents[0], NULL, NULL};
