/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The incidents that were CSV files or web pages (I05, I06, I07, I10, I19, I20), some of them as workbooks, too, and
 * beside each what should have been there instead. */
#include "corpus.h"
#include "fields.h"
#include "people.h"
#include "sheets.h"

#include <glib.h>
#include <stdio.h>
#include <string.h>

/* What a column holds beside the fields of fields.h. */
enum extra {
  NO_EXTRA,
  AGENCY,             /* one of four */
  OWN_AGENCY,         /* the one that the list is for */
  COMPANY,            /* where somebody works */
  SECTION,            /* of it */
  UNIVERSITY_ADDRESS, /* made of the student number */
  SCHOLARSHIP_NUMBER
};

struct text_column {
  const char *header; /* NULL ends a list of columns */
  enum corpus_field field;
  enum extra extra;
};

/* How a list is written down. */
enum form { AS_CSV, AS_WORKBOOK, AS_TABLE, AS_CARDS, AS_SCRIPT, AS_HIDDEN_TABLE };

struct listing {
  enum form form;
  const char *encoding;
  const char *title; /* of a page */
  const struct text_column *columns;
  enum corpus_group group;
  uint32_t first;
  uint32_t count;
  uint32_t slipped_from; /* rows from here to slipped_to have the next one's university address; 0: none */
  uint32_t slipped_to;
  const char *settings; /* of the policy under which the truth holds; NULL: the default one */
};

static const struct text_column pupil_columns[] = {
    {"クラス", CORPUS_CLASS, NO_EXTRA},
    {"名前", CORPUS_NAME, NO_EXTRA},
    {"文理", CORPUS_TRACK, NO_EXTRA},
    {"第一志望 大学", CORPUS_UNIVERSITY_1, NO_EXTRA},
    {"第一志望 学部", CORPUS_FACULTY_1, NO_EXTRA},
    {"第二志望 大学", CORPUS_UNIVERSITY_2, NO_EXTRA},
    {"第二志望 学部", CORPUS_FACULTY_2, NO_EXTRA},
    {"模試の科目", CORPUS_MOCK_SUBJECTS, NO_EXTRA},
    {NULL, CORPUS_COUNTER, NO_EXTRA},
};

static const struct text_column member_columns[] = {
    {"会員番号", CORPUS_MEMBER_NUMBER, NO_EXTRA},
    {"会員氏名", CORPUS_NAME_JOINED, NO_EXTRA},
    {"フリガナ", CORPUS_NAME_KANA, NO_EXTRA},
    {"郵便番号", CORPUS_POSTAL_CODE, NO_EXTRA},
    {"住所", CORPUS_ADDRESS, NO_EXTRA},
    {"電話番号", CORPUS_PHONE, NO_EXTRA},
    {"メールアドレス", CORPUS_EMAIL, NO_EXTRA},
    {"金融機関名", CORPUS_BANK, NO_EXTRA},
    {"支店名", CORPUS_BRANCH, NO_EXTRA},
    {"口座番号", CORPUS_ACCOUNT_NUMBER, NO_EXTRA},
    {"口座名義(カナ)", CORPUS_ACCOUNT_HOLDER, NO_EXTRA},
    {NULL, CORPUS_COUNTER, NO_EXTRA},
};

static const struct text_column candidate_columns[] = {
    {"募集人ID", CORPUS_REGISTRATION_NUMBER, NO_EXTRA},
    {"受験者姓名", CORPUS_NAME, NO_EXTRA},
    {"団体名", CORPUS_COUNTER, AGENCY},
    {"性別", CORPUS_SEX, NO_EXTRA},
    {"生年月日", CORPUS_BIRTH_DATE, NO_EXTRA},
    {"メールアドレス", CORPUS_EMAIL, NO_EXTRA},
    {NULL, CORPUS_COUNTER, NO_EXTRA},
};

static const struct text_column own_candidate_columns[] = {
    {"募集人ID", CORPUS_REGISTRATION_NUMBER, NO_EXTRA},
    {"受験者姓名", CORPUS_NAME, NO_EXTRA},
    {"団体名", CORPUS_COUNTER, OWN_AGENCY},
    {"性別", CORPUS_SEX, NO_EXTRA},
    {"生年月日", CORPUS_BIRTH_DATE, NO_EXTRA},
    {"メールアドレス", CORPUS_EMAIL, NO_EXTRA},
    {NULL, CORPUS_COUNTER, NO_EXTRA},
};

static const struct text_column scholar_columns[] = {
    {"学生番号", CORPUS_STUDENT_NUMBER, NO_EXTRA},      {"氏名", CORPUS_NAME, NO_EXTRA},
    {"私用メールアドレス", CORPUS_EMAIL, NO_EXTRA},     {"大学メールアドレス", CORPUS_COUNTER, UNIVERSITY_ADDRESS},
    {"奨学生番号", CORPUS_COUNTER, SCHOLARSHIP_NUMBER}, {NULL, CORPUS_COUNTER, NO_EXTRA},
};

static const struct text_column answer_columns[] = {
    {"氏名", CORPUS_NAME, NO_EXTRA},
    {"フリガナ", CORPUS_NAME_KANA, NO_EXTRA},
    {NULL, CORPUS_COUNTER, NO_EXTRA},
};

static const struct text_column visitor_columns[] = {
    {"お名前", CORPUS_NAME, NO_EXTRA},          {"会社名", CORPUS_COUNTER, COMPANY},
    {"部署名", CORPUS_COUNTER, SECTION},        {"ご住所", CORPUS_ADDRESS, NO_EXTRA},
    {"メールアドレス", CORPUS_EMAIL, NO_EXTRA}, {NULL, CORPUS_COUNTER, NO_EXTRA},
};

static const char *draw(const struct corpus_person *person, uint32_t salt, const char *const *words, uint32_t count)
{
  return words[corpus_draw(person, salt, count)];
}

static void extra_value(const struct corpus_person *person, enum extra extra, char *text, size_t size)
{
  static const char *const agencies[] = {"青空保険事務所", "海風代理店", "山並総合保険", "谷川エージェンシー"};
  static const char *const companies[] = {"株式会社青空商事", "海風工業株式会社", "合同会社山並", "谷川電機株式会社",
                                          "星見システム株式会社"};
  static const char *const sections[] = {"総務部", "営業部", "開発部", "情報システム部", "経営企画室"};

  switch (extra) {
  case AGENCY:
    corpus_format(text, size, "%s", draw(person, 71, agencies, 4));
    break;
  case OWN_AGENCY:
    corpus_format(text, size, "%s", agencies[0]);
    break;
  case COMPANY:
    corpus_format(text, size, "%s", draw(person, 72, companies, 5));
    break;
  case SECTION:
    corpus_format(text, size, "%s", draw(person, 73, sections, 5));
    break;
  case UNIVERSITY_ADDRESS:
    corpus_format(text, size, "g%s@edu.example.ac.jp", person->student_number);
    break;
  case SCHOLARSHIP_NUMBER:
    corpus_format(text, size, "6%02u04%06u", corpus_draw(person, 74, 9), corpus_draw(person, 75, 999999));
    break;
  case NO_EXTRA:
    break;
  }
}

static void cell_text(const struct listing *listing, const struct text_column *column, uint32_t row, char *text,
                      size_t size)
{
  struct corpus_person person;
  struct corpus_cell cell;
  const bool slipped = listing->slipped_from > 0 && row >= listing->slipped_from && row < listing->slipped_to;
  const uint32_t index = listing->first + row + (slipped && column->extra == UNIVERSITY_ADDRESS ? 1 : 0);

  corpus_person_make(&person, listing->group, index);
  if (column->extra != NO_EXTRA) {
    extra_value(&person, column->extra, text, size);
    return;
  }
  corpus_field_cell(&person, column->field, row + 1, &cell);
  if (cell.type == CORPUS_DATE_CELL) {
    corpus_format(text, size, "%04d/%02d/%02d", cell.date.year, cell.date.month, cell.date.day);
  } else if (cell.type == CORPUS_NUMBER_CELL) {
    corpus_format(text, size, "%.10g", cell.number);
  } else {
    corpus_format(text, size, "%s", cell.text);
  }
}

static void put_row(GString *out, const struct listing *listing, int64_t row, const char *before, const char *between,
                    const char *behind)
{
  g_string_append(out, before);
  for (size_t i = 0; listing->columns[i].header != NULL; i++) {
    char text[512];
    if (row < 0) {
      corpus_format(text, sizeof text, "%s", listing->columns[i].header);
    } else {
      cell_text(listing, &listing->columns[i], (uint32_t)row, text, sizeof text);
    }
    g_string_append_printf(out, "%s%s", i > 0 ? between : "", text);
  }
  g_string_append(out, behind);
}

static void put_page(GString *out, const struct listing *listing)
{
  static const char *const begins[] = {[AS_TABLE] = "<table border=1>\n",
                                       [AS_CARDS] = "<div class=list>\n",
                                       [AS_SCRIPT] =
                                           "<p>ご回答ありがとうございました。</p>\n<script>var answers = [\n",
                                       [AS_HIDDEN_TABLE] = "<p>ご回答ありがとうございました。</p>\n"
                                                           "<div style=\"display: none\"><table>\n"};
  static const char *const ends[] = {[AS_TABLE] = "</table>\n",
                                     [AS_CARDS] = "</div>\n",
                                     [AS_SCRIPT] = "];</script>\n",
                                     [AS_HIDDEN_TABLE] = "</table></div>\n"};
  const bool table = listing->form == AS_TABLE || listing->form == AS_HIDDEN_TABLE;

  g_string_append_printf(out,
                         "<!DOCTYPE html>\n<html lang=\"ja\"><head><meta charset=\"%s\"><title>%s</title></head>\n"
                         "<body><h1>%s</h1>\n%s",
                         strcmp(listing->encoding, "CP932") == 0 ? "Shift_JIS" : listing->encoding, listing->title,
                         listing->title, begins[listing->form]);
  if (table) {
    put_row(out, listing, -1, "<tr><th>", "</th><th>", "</th></tr>\n");
  }
  for (uint32_t row = 0; row < listing->count; row++) {
    if (table) {
      put_row(out, listing, row, "<tr><td>", "</td><td>", "</td></tr>\n");
    } else if (listing->form == AS_CARDS) {
      put_row(out, listing, row, "<div class=card><div>", "</div><div>", "</div></div>\n");
    } else {
      put_row(out, listing, row, "[\"", "\", \"", "\"],\n");
    }
  }
  g_string_append_printf(out, "%s</body></html>\n", ends[listing->form]);
}

/* What an encoding hasn't got becomes a geta mark, as programs in Japan write it. */
static bool write_text(const char *path, const char *text, const char *encoding)
{
  gsize size = 0;
  char *bytes = g_convert_with_fallback(text, -1, encoding, "UTF-8", "〓", NULL, &size, NULL);
  FILE *file = bytes != NULL ? fopen(path, "wb") : NULL;
  bool written = file != NULL && fwrite(bytes, 1, size, file) == size;

  g_free(bytes);
  return file != NULL && fclose(file) == 0 && written;
}

/* The same lines as a sheet; no value has a comma. */
static bool write_book(const char *path, const char *text)
{
  struct corpus_book book;
  char **lines = g_strsplit(text, "\r\n", -1);
  bool opened = corpus_book_open(&book, path, false);
  lxw_worksheet *sheet = opened ? corpus_sheet(&book, "一覧") : NULL;

  for (lxw_row_t row = 0; opened && lines[row] != NULL && lines[row][0] != '\0'; row++) {
    char **cells = g_strsplit(lines[row], ",", -1);
    for (lxw_col_t column = 0; cells[column] != NULL; column++) {
      corpus_text(sheet, row, column, cells[column]);
    }
    g_strfreev(cells);
  }
  g_strfreev(lines);
  return opened && corpus_book_close(&book);
}

static bool make_listing(const char *path, const struct corpus_document *document)
{
  const struct listing *listing = document->layout;
  GString *out = g_string_new(NULL);

  if (listing->form <= AS_WORKBOOK) {
    for (int64_t row = -1; row < (int64_t)listing->count; row++) {
      put_row(out, listing, row, "", ",", "\r\n");
    }
  } else {
    put_page(out, listing);
  }
  bool made = listing->form == AS_WORKBOOK ? write_book(path, out->str) : write_text(path, out->str, listing->encoding);
  g_string_free(out, TRUE);
  return made;
}

struct plain {
  const char *encoding; /* NULL: a workbook */
  const char *text;
};

static bool make_plain(const char *path, const struct corpus_document *document)
{
  const struct plain *plain = document->layout;

  return plain->encoding != NULL ? write_text(path, plain->text, plain->encoding) : write_book(path, plain->text);
}

static const char choice_counts[] =
    "大学,第一志望,第二志望,第三志望,合計\r\n青嵐大学,12,9,15,36\r\n北都大学,8,14,11,33\r\n"
    "さざなみ大学,21,10,9,40\r\n東雲大学,7,13,18,38\r\n翠陵大学,10,8,12,30\r\n";
static const char courses[] =
    "コース,曜日,時間,対象年齢,定員,月会費(税込)\r\n親子体操,月,14:00-14:50,3歳から,12,6600\r\n"
    "幼児サッカー,火,15:00-15:50,4歳から,16,7150\r\nキッズダンス,水,16:00-16:50,5歳から,20,7700\r\n";
static const char exam_counts[] = "試験日,会場,区分,受験者数,合格者数\r\n2024/06/01,東京第1会場,一般,120,98\r\n"
                                  "2024/06/01,大阪会場,専門,64,41\r\n2024/06/08,名古屋会場,一般,80,66\r\n";
static const char schedule[] =
    "手続き,締切,提出先\r\n在籍報告,2025/04/25,学生支援課\r\n継続願,2025/12/19,学生支援課\r\n"
    "返還誓約書,2025/06/30,学生支援課\r\n";
static const char answer_counts[] =
    "質問,選択肢,回答数,割合\r\n希望日,7月16日,71,52%\r\n希望日,7月17日,65,48%\r\n面談の形式,対面,98,72%\r\n"
    "面談の形式,オンライン,38,28%\r\n";
static const char inquiry_counts[] =
    "フォーム,期間,表示回数,送信数,完了率\r\n資料請求,2024年3月,812,64,7.9%\r\nお問い合わせ,2024年3月,540,47,8.7%\r\n"
    "セミナー申込,2024年3月,391,38,9.7%\r\n採用エントリー,2024年3月,220,15,6.8%\r\n";
static const char form_page[] =
    "<!DOCTYPE html>\n<html lang=\"ja\"><head><meta charset=\"utf-8\"><title>三者面談の希望調査</title></head>\n"
    "<body><h1>三者面談の希望調査</h1><form method=post><input type=hidden name=token value=\"5f2c 91ab\">\n"
    "<p><label>氏名</label><input name=name placeholder=\"氏名\"></p><p><label>フリガナ</label><input "
    "name=kana></p>\n"
    "<p><label>希望日</label><select name=day><option>7月16日</option><option>7月17日</option></select></p>\n"
    "<button data-label=\"送信 する\">送信</button></form>\n"
    "<script>var form = {\"title\": \"三者面談の希望調査\", \"required\": [\"氏名\", \"フリガナ\"]};</script>\n"
    "</body></html>\n";
static const char inquiry_page[] =
    "<!DOCTYPE html>\n<html lang=\"ja\"><head><meta charset=\"Shift_JIS\"><title>資料請求</title></head>\n"
    "<body><nav><ul><li><a href=\"/\">ホーム</a></li><li><a href=\"/about\">会社概要</a></li></ul></nav>\n"
    "<h1>資料請求</h1><p>株式会社青空商事 広報部<br>東京都新宿区西新宿1-2-3<br>電話 03-0000-1200\n"
    "<a href=\"mailto:info@example.com\">メールでのお問い合わせ</a></p>\n"
    "<form><p><label>お名前</label><input name=name></p><p><label>会社名</label><input name=company></p></form>\n"
    "<!-- ここからフッター --><footer>青空商事</footer></body></html>\n";

#define LISTING &(const struct listing)
#define PLAIN   &(const struct plain)
#define CLEAN                                                                                                        \
  {                                                                                                                  \
    "pass", "", "*", "", 0, 0, 0, ""                                                                                 \
  }
#define PUBLISH    "profile = publish"
#define PUPILS     pupil_columns, CORPUS_PUPILS, 200, 151, 0, 0, NULL
#define MEMBERS    member_columns, CORPUS_ADULTS, 4000, 420, 0, 0, NULL
#define ANSWERS    answer_columns, CORPUS_PUPILS, 400, 136, 0, 0, PUBLISH
#define VISITORS   visitor_columns, CORPUS_ADULTS, 7000, 164, 0, 0, PUBLISH
#define SCHOLARS   scholar_columns, CORPUS_STUDENTS, 900, 360
#define NOT_HIDDEN "master-data,hidden-sheet,hidden-element,merge-mismatch,many-organisations"

static const struct corpus_document documents[] = {
    {"i05-pupils.csv",
     make_listing,
     LISTING{AS_CSV, "CP932", NULL, PUPILS},
     {"stop", "pii-columns", NOT_HIDDEN, "", 151, 0, 151, "faculty,name,school"}},
    {"i05-clean.csv", make_plain, PLAIN{"CP932", choice_counts}, CLEAN},
    {"i06-members.csv",
     make_listing,
     LISTING{AS_CSV, "CP932", NULL, MEMBERS},
     {"stop", "pii-columns", NOT_HIDDEN, "", 420, 0, 420, "member-number,name,address,phone,email,bank-account"}},
    {"i06-members-euc.csv",
     make_listing,
     LISTING{AS_CSV, "EUC-JP", NULL, MEMBERS},
     {"stop", "pii-columns", NOT_HIDDEN, "", 420, 0, 420, "member-number,name,address,phone,email,bank-account"}},
    {"i06-members-utf16.csv",
     make_listing,
     LISTING{AS_CSV, "UTF-16", NULL, MEMBERS},
     {"stop", "pii-columns", NOT_HIDDEN, "", 420, 0, 420, "member-number,name,address,phone,email,bank-account"}},
    {"i06-clean.csv", make_plain, PLAIN{"EUC-JP", courses}, CLEAN},
    /* 6,780 of them are other agencies' */
    {"i07-agency.csv",
     make_listing,
     LISTING{AS_CSV, "CP932", NULL, candidate_columns, CORPUS_ADULTS, 20000, 9015, 0, 0,
             "recipient-organisation = 青空保険事務所"},
     {"stop", "pii-columns,many-organisations", "master-data,merge-mismatch", "", 9015, 0, 9015,
      "name,sex,birth-date,email"}},
    {"i07-clean.csv", make_plain, PLAIN{"CP932", exam_counts}, CLEAN},
    {"i07-clean-own.csv",
     make_listing,
     LISTING{AS_CSV, "CP932", NULL, own_candidate_columns, CORPUS_ADULTS, 20000, 40, 0, 0,
             "recipient-organisation = 青空保険事務所"},
     {"notice", "pii-columns", "*", "", 40, 0, 40, "name,sex,birth-date,email"}},
    {"i10-slipped.csv",
     make_listing,
     LISTING{AS_CSV, "CP932", NULL, SCHOLARS, 100, 327, NULL},
     {"stop", "pii-columns,merge-mismatch", "master-data,many-organisations", "", 227, 0, 360,
      "student-number,name,email"}},
    {"i10-as-it-should-be.csv",
     make_listing,
     LISTING{AS_CSV, "CP932", NULL, SCHOLARS, 0, 0, NULL},
     {"stop", "pii-columns", NOT_HIDDEN, "", 360, 0, 360, "student-number,name,email"}},
    {"i10-clean-right.csv",
     make_listing,
     LISTING{AS_CSV, "CP932", NULL, scholar_columns, CORPUS_STUDENTS, 900, 60, 0, 0, NULL},
     {"notice", "pii-columns", "*", "", 60, 0, 60, "student-number,name,email"}},
    {"i10-clean.csv", make_plain, PLAIN{"CP932", schedule}, CLEAN},
    {"i19-answers.html",
     make_listing,
     LISTING{AS_TABLE, "UTF-8", "回答一覧", ANSWERS},
     {"review", "pii-columns", NOT_HIDDEN, "", 136, 0, 136, "name,name-kana"}},
    {"i19-answers.csv",
     make_listing,
     LISTING{AS_CSV, "UTF-8", NULL, ANSWERS},
     {"review", "pii-columns", NOT_HIDDEN, "", 136, 0, 136, "name,name-kana"}},
    {"i19-answers-hidden.html",
     make_listing,
     LISTING{AS_HIDDEN_TABLE, "UTF-8", "回答を送信しました", ANSWERS},
     {"stop", "hidden-element", "pii-columns,hidden-sheet", "", 136, 0, 136, "name,name-kana"}},
    {"i19-answers-script.html",
     make_listing,
     LISTING{AS_SCRIPT, "CP932", "回答を送信しました", ANSWERS},
     {"stop", "hidden-element", "pii-columns,hidden-sheet", "", 136, 0, 136, "name"}},
    {"i19-answers.xlsx",
     make_listing,
     LISTING{AS_WORKBOOK, NULL, NULL, ANSWERS},
     {"review", "pii-columns", NOT_HIDDEN, "", 136, 0, 136, "name,name-kana"}},
    {"i19-clean.csv", make_plain, PLAIN{"UTF-8", answer_counts}, CLEAN},
    {"i19-clean.xlsx", make_plain, PLAIN{NULL, answer_counts}, CLEAN},
    {"i19-clean.html", make_plain, PLAIN{"UTF-8", form_page}, CLEAN},
    {"i20-answers.html",
     make_listing,
     LISTING{AS_TABLE, "CP932", "前回の回答", VISITORS},
     {"stop", "pii-columns", NOT_HIDDEN, "", 164, 0, 164, "name,address,email"}},
    {"i20-answers-cards.html",
     make_listing,
     LISTING{AS_CARDS, "UTF-8", "前回の回答", ANSWERS},
     {"review", "pii-columns", NOT_HIDDEN, "", 136, 0, 136, "name"}},
    {"i20-answers.csv",
     make_listing,
     LISTING{AS_CSV, "UTF-8", NULL, VISITORS},
     {"stop", "pii-columns", NOT_HIDDEN, "", 164, 0, 164, "name,address,email"}},
    {"i20-answers.xlsx",
     make_listing,
     LISTING{AS_WORKBOOK, NULL, NULL, VISITORS},
     {"stop", "pii-columns", NOT_HIDDEN, "", 164, 0, 164, "name,address,email"}},
    {"i20-clean.csv", make_plain, PLAIN{"UTF-8", inquiry_counts}, CLEAN},
    {"i20-clean.xlsx", make_plain, PLAIN{NULL, inquiry_counts}, CLEAN},
    {"i20-clean.html", make_plain, PLAIN{"CP932", inquiry_page}, CLEAN},
};

static void tell(FILE *file, const struct corpus_document *document)
{
  const struct listing *listing = document->layout;

  if (document->make == make_plain) { /* nobody is in it, so that it may be published */
    fprintf(file, "publish: pass\n");
  } else if (listing->settings != NULL) {
    fprintf(file, "settings: %s\n", listing->settings);
  }
}

const struct corpus_family corpus_text_files = {documents, sizeof documents / sizeof documents[0], NULL, tell};
