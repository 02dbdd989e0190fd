/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Large workbooks for measuring speed and memory. */
#include "corpus.h"
#include "sheets.h"

static const struct corpus_column eight_columns[] = {
    {"学生番号", CORPUS_STUDENT_NUMBER},
    {"学部・学科", CORPUS_DEPARTMENT},
    {"学年", CORPUS_GRADE},
    {"氏名", CORPUS_NAME},
    {"フリガナ", CORPUS_NAME_KANA},
    {"生年月日", CORPUS_BIRTH_DATE},
    {"国籍", CORPUS_NATIONALITY},
    {"メールアドレス", CORPUS_EMAIL},
    {NULL, CORPUS_COUNTER},
};
/* Two columns of their own text in each row, two million different texts in all, as in an ordinary member list. */
static const struct corpus_column ten_columns[] = {
    {"会員番号", CORPUS_MEMBER_NUMBER},
    {"氏名", CORPUS_NAME},
    {"フリガナ", CORPUS_NAME_KANA},
    {"性別", CORPUS_SEX},
    {"生年月日", CORPUS_BIRTH_DATE},
    {"国籍", CORPUS_NATIONALITY},
    {"都道府県", CORPUS_PREFECTURE},
    {"メールアドレス", CORPUS_EMAIL},
    {"入会日", CORPUS_JOINED},
    {"購入額", CORPUS_AMOUNT},
    {NULL, CORPUS_COUNTER},
};

bool corpus_bench_make(const char *path, uint32_t rows, unsigned columns, bool inline_strings)
{
  struct corpus_crowd crowd = {columns == 8 ? CORPUS_STUDENTS : CORPUS_ADULTS, 0, 1, rows};
  struct corpus_book book;

  if (!corpus_book_open(&book, path, inline_strings)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, columns == 8 ? "学生" : "会員");
  corpus_people(&book, sheet, 0, 0, columns == 8 ? eight_columns : ten_columns, &crowd, true);
  return corpus_book_close(&book);
}
