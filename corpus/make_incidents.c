/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Incidents I03 to I06, I09 as workbooks and a list of patients: what was sent, and beside each what should have
 * been sent. */
#include "corpus.h"
#include "sheets.h"

#include <string.h>

struct roster {
  const char *sheet;
  const char *title; /* NULL: the headers stand in the first row */
  const struct corpus_column *columns;
  struct corpus_crowd crowd;
};

static const struct corpus_column entry_columns[] = {
    {"受付番号", CORPUS_ENTRY_NUMBER},
    {"氏名(漢字)", CORPUS_NAME},
    {"氏名(カナ)", CORPUS_NAME_KANA},
    {"氏名(英字)", CORPUS_NAME_LATIN},
    {"生年月日", CORPUS_BIRTH_DATE},
    {"性別", CORPUS_SEX},
    {"国籍", CORPUS_NATIONALITY},
    {"メールアドレス", CORPUS_EMAIL},
    {"郵便番号", CORPUS_POSTAL_CODE},
    {"住所", CORPUS_ADDRESS},
    {"所属", CORPUS_SCHOOL},
    {"学年", CORPUS_SCHOOL_GRADE},
    {"記録", CORPUS_RECORD},
    {"JAAF ID", CORPUS_ATHLETE_NUMBER},
    {"登録番号", CORPUS_REGISTRATION_NUMBER},
    {"申込担当者氏名", CORPUS_CONTACT_NAME},
    {"申込担当者電話番号", CORPUS_CONTACT_PHONE},
    {"申込担当者メールアドレス", CORPUS_CONTACT_EMAIL},
    {NULL, CORPUS_COUNTER},
};

static const struct corpus_column seeker_columns[] = {
    {"No.", CORPUS_COUNTER},
    {"漢字氏名", CORPUS_NAME},
    {"年齢", CORPUS_AGE},
    {"性別", CORPUS_SEX},
    {"希望職種", CORPUS_DESIRED_JOB},
    {"希望条件", CORPUS_DESIRED_CONDITIONS},
    {"主な職歴", CORPUS_CAREER},
    {"資格・自己PR", CORPUS_QUALIFICATIONS},
    {"最寄駅", CORPUS_STATION},
    {NULL, CORPUS_COUNTER},
};

static const struct corpus_column anonymous_seeker_columns[] = {
    {"No.", CORPUS_COUNTER},     {"希望職種", CORPUS_DESIRED_JOB},        {"希望条件", CORPUS_DESIRED_CONDITIONS},
    {"主な職歴", CORPUS_CAREER}, {"資格・自己PR", CORPUS_QUALIFICATIONS}, {"最寄駅", CORPUS_STATION},
    {NULL, CORPUS_COUNTER},
};

static const struct corpus_column pupil_columns[] = {
    {"クラス", CORPUS_CLASS},
    {"名前", CORPUS_NAME},
    {"文理", CORPUS_TRACK},
    {"第一志望 大学", CORPUS_UNIVERSITY_1},
    {"第一志望 学部", CORPUS_FACULTY_1},
    {"第一志望 学科", CORPUS_DEPARTMENT_1},
    {"第二志望 大学", CORPUS_UNIVERSITY_2},
    {"第二志望 学部", CORPUS_FACULTY_2},
    {"第二志望 学科", CORPUS_DEPARTMENT_2},
    {"第三志望 大学", CORPUS_UNIVERSITY_3},
    {"第三志望 学部", CORPUS_FACULTY_3},
    {"第三志望 学科", CORPUS_DEPARTMENT_3},
    {"模試の科目", CORPUS_MOCK_SUBJECTS},
    {NULL, CORPUS_COUNTER},
};

static const struct corpus_column member_columns[] = {
    {"会員番号", CORPUS_MEMBER_NUMBER},
    {"会員氏名", CORPUS_NAME_JOINED},
    {"フリガナ", CORPUS_NAME_KANA},
    {"郵便番号", CORPUS_POSTAL_CODE},
    {"住所", CORPUS_ADDRESS},
    {"電話番号", CORPUS_PHONE},
    {"メールアドレス", CORPUS_EMAIL},
    {"金融機関名", CORPUS_BANK},
    {"支店名", CORPUS_BRANCH},
    {"預金種別", CORPUS_ACCOUNT_TYPE},
    {"口座番号", CORPUS_ACCOUNT_NUMBER},
    {"口座名義(カナ)", CORPUS_ACCOUNT_HOLDER},
    {NULL, CORPUS_COUNTER},
};

static const struct corpus_column patient_columns[] = {
    {"病棟", CORPUS_WARD},      {"氏名", CORPUS_NAME},          {"年齢", CORPUS_AGE},
    {"病名", CORPUS_DIAGNOSIS}, {"診療状況", CORPUS_CONDITION}, {NULL, CORPUS_COUNTER},
};

static bool make_roster(const char *path, const struct corpus_document *document)
{
  const struct roster *roster = document->layout;
  struct corpus_book book;

  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, roster->sheet);
  lxw_row_t row = 0;
  if (roster->title != NULL) {
    worksheet_write_string(sheet, 0, 0, roster->title, book.title);
    row = 2;
  }
  corpus_people(&book, sheet, row, 0, roster->columns, &roster->crowd, true);
  worksheet_freeze_panes(sheet, row + 1, 0);
  return corpus_book_close(&book);
}

/* Two rows of headers: what belongs together stands under one merged cell. */
static bool make_two_row_header(const char *path, const struct corpus_document *document)
{
  static const struct corpus_crowd crowd = {CORPUS_ADULTS, 2000, 1, 364};
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "エントリー一覧");
  corpus_headers(&book, sheet, 0, 0,
                 "受付番号|氏名|||生年月日|性別|国籍|連絡先|||所属|学年|記録|JAAF ID|登録番号|申込担当者||");
  worksheet_merge_range(sheet, 0, 1, 0, 3, "氏名", book.header);
  worksheet_merge_range(sheet, 0, 7, 0, 9, "連絡先", book.header);
  worksheet_merge_range(sheet, 0, 15, 0, 17, "申込担当者", book.header);
  corpus_headers(&book, sheet, 1, 0,
                 "|漢字|カナ|英字||||メールアドレス|郵便番号|住所||||||氏名|電話番号|メールアドレス");
  corpus_people(&book, sheet, 2, 0, entry_columns, &crowd, false);
  return corpus_book_close(&book);
}

/* Results by prefecture: numbers of runners and times, nobody's name. */
static bool make_race_results(const char *path, const struct corpus_document *document)
{
  uint64_t state = 3;
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "都道府県別集計");
  worksheet_write_string(sheet, 0, 0, "大会結果 都道府県別・男女別集計", book.title);
  corpus_headers(&book, sheet, 2, 0, "都道府県|男子 出場|女子 出場|男子 完走|女子 完走|完走率|平均記録");
  const char *last = "";
  lxw_row_t row = 3;
  for (size_t i = 0; i < corpus_place_count; i++) {
    if (strcmp(corpus_places[i].prefecture, last) == 0) {
      continue;
    }
    last = corpus_places[i].prefecture;
    uint32_t men = 20 + corpus_below(&state, 300);
    uint32_t women = 10 + corpus_below(&state, 150);
    uint32_t men_done = men - corpus_below(&state, 15);
    uint32_t women_done = women - corpus_below(&state, 8);
    uint32_t minutes = corpus_below(&state, 40);
    corpus_linef(&book, sheet, row, 0, "%s|%u|%u|%u|%u|=(D%u+E%u)/(B%u+C%u)|4:%02u:12", last, men, women, men_done,
                 women_done, row + 1, row + 1, row + 1, row + 1, minutes);
    row++;
  }
  lxw_worksheet *schedule = corpus_sheet(&book, "日程");
  corpus_headers(&book, schedule, 0, 0, "日付|時刻|種目|会場|受付場所");
  corpus_line(&book, schedule, 1, 0, "2024-11-10|8:30|フルマラソン|市民会館前|中央公園 南口テント");
  corpus_line(&book, schedule, 2, 0, "2024-11-10|8:50|ファンラン 5km|市民会館前|中央公園 北口テント");
  corpus_line(&book, schedule, 3, 0, "2024-11-09|13:00|前日受付|総合体育館|総合体育館 ロビー");
  return corpus_book_close(&book);
}

/* How many pupils want which university. */
static bool make_choice_counts(const char *path, const struct corpus_document *document)
{
  static const char *const universities[] = {"青嵐大学", "北都大学",     "さざなみ大学", "東雲大学", "翠陵大学",
                                             "白樺大学", "南海工科大学", "瑞穂女子大学", "緑地大学", "星見芸術大学"};
  uint64_t state = 5;
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "志望校集計");
  worksheet_write_string(sheet, 0, 0, "進路希望調査 大学別集計(3年生 151名)", book.title);
  corpus_headers(&book, sheet, 2, 0, "大学|第一志望|第二志望|第三志望|合計|文系|理系");
  for (lxw_row_t i = 0; i < 10; i++) {
    uint32_t first = 8 + corpus_below(&state, 14);
    uint32_t second = 8 + corpus_below(&state, 14);
    uint32_t third = 8 + corpus_below(&state, 14);
    uint32_t arts = corpus_below(&state, first + second + third);
    corpus_linef(&book, sheet, 3 + i, 0, "%s|%u|%u|%u|=SUM(B%u:D%u)|%u|=E%u-F%u", universities[i], first, second,
                 third, i + 4, i + 4, arts, i + 4, i + 4);
  }
  return corpus_book_close(&book);
}

static bool make_course_prices(const char *path, const struct corpus_document *document)
{
  static const char *const courses[] = {"親子体操",  "幼児サッカー", "キッズダンス",
                                        "水泳 初級", "水泳 中級",    "かけっこ教室"};
  static const char *const days[] = {"月", "火", "水", "木", "金", "土"};
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "コース・料金");
  worksheet_write_string(sheet, 0, 0, "2024年度後期 コース・時間割・料金のご案内", book.title);
  corpus_headers(&book, sheet, 2, 0, "コース|曜日|時間|対象年齢|定員|月会費(税込)|入会金");
  for (lxw_row_t i = 0; i < 24; i++) {
    corpus_linef(&book, sheet, 3 + i, 0, "%s|%s|%u:00-%u:50|%u歳から|%u|%u|5500", courses[i % 6], days[i / 4],
                 14 + i % 4, 14 + i % 4, 3 + i % 6, 12 + i % 3 * 4, 6600 + i % 6 * 550);
  }
  corpus_text(sheet, 29, 0, "お振込先などは会員サイトでご確認ください。お問い合わせ: info@example.com 03-0000-1200");
  return corpus_book_close(&book);
}

/* I09: an application form; blank where `layout` is NULL. */
static bool make_application(const char *path, const struct corpus_document *document)
{
  static const struct corpus_column lines[] = {
      {"氏名", CORPUS_NAME},     {"フリガナ", CORPUS_NAME_KANA},    {"生年月日", CORPUS_BIRTH_DATE},
      {"性別", CORPUS_SEX},      {"郵便番号", CORPUS_POSTAL_CODE},  {"現住所", CORPUS_ADDRESS},
      {"電話番号", CORPUS_PHONE}, {"メールアドレス", CORPUS_EMAIL}, {"職歴", CORPUS_CAREER},
      {NULL, CORPUS_COUNTER},
  };
  struct corpus_book book;
  struct corpus_person person;
  struct corpus_cell cell;

  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "入学願書");
  worksheet_write_string(sheet, 0, 0, "入学願書", book.title);
  corpus_person_make(&person, CORPUS_ADULTS, 6007);
  for (lxw_row_t i = 0; lines[i].header != NULL; i++) {
    corpus_text(sheet, 2 + i, 0, lines[i].header);
    corpus_field_cell(&person, lines[i].field, 1, &cell);
    if (document->layout != NULL && cell.type == CORPUS_DATE_CELL) {
      corpus_date(&book, sheet, 2 + i, 1, cell.date);
    } else if (document->layout != NULL) {
      corpus_text(sheet, 2 + i, 1, cell.text);
    }
  }
  return corpus_book_close(&book);
}

#define ROSTER     &(const struct roster)
#define NOT_HIDDEN "master-data,hidden-sheet,hidden-rows,hidden-columns"
#define ENTRY_FIELDS                                                                                                 \
  "name,name-kana,name-romaji,birth-date,sex,nationality,email,postal-code,address,faculty,phone"

static const struct corpus_document documents[] = {
    {"i03-entries.xlsx",
     make_roster,
     ROSTER{"エントリー一覧", NULL, entry_columns, {CORPUS_ADULTS, 2000, 1, 364}},
     {"stop", "pii-columns", NOT_HIDDEN, "エントリー一覧", 364, 0, 364, ENTRY_FIELDS}},
    {"i03-two-row-header.xlsx",
     make_two_row_header,
     NULL,
     {"stop", "pii-columns", NOT_HIDDEN, "エントリー一覧", 364, 0, 364, ENTRY_FIELDS}},
    {"i03-clean.xlsx", make_race_results, NULL, {"pass", "", "*", "都道府県別集計", 0, 0, 47, ""}},
    {"i04-seekers.xlsx",
     make_roster,
     ROSTER{"求職者情報", "求職者情報一覧(社内用)", seeker_columns, {CORPUS_ADULTS, 3000, 1, 56}},
     {"stop", "pii-columns", NOT_HIDDEN, "求職者情報", 56, 0, 56, "name,age,sex,career"}},
    {"i04-clean.xlsx",
     make_roster,
     ROSTER{"求職者情報", "求職者情報一覧(企業公開用)", anonymous_seeker_columns, {CORPUS_ADULTS, 3000, 1, 56}},
     {"pass", "", "*", "求職者情報", 0, 0, 56, ""}},
    {"i05-pupils.xlsx",
     make_roster,
     ROSTER{"進路希望調査", "第1回 進路希望調査 結果", pupil_columns, {CORPUS_PUPILS, 200, 1, 151}},
     {"stop", "pii-columns", NOT_HIDDEN, "進路希望調査", 151, 0, 151, "faculty,name,school"}},
    {"i05-clean.xlsx", make_choice_counts, NULL, {"pass", "", "*", "志望校集計", 0, 0, 10, ""}},
    {"i06-members.xlsx",
     make_roster,
     ROSTER{"会員データ", NULL, member_columns, {CORPUS_ADULTS, 4000, 1, 420}},
     {"stop", "pii-columns", NOT_HIDDEN, "会員データ", 420, 0, 420,
      "member-number,name,name-kana,postal-code,address,phone,email,bank-account"}},
    {"i06-clean.xlsx", make_course_prices, NULL, {"pass", "", "*", "コース・料金", 0, 0, 24, ""}},
    {"i09-application.xlsx",
     make_application,
     "",
     {"stop", "pii-columns", NOT_HIDDEN, "入学願書", 1, 0, 1, "name,birth-date,address,phone,email"}},
    {"i09-clean-blank.xlsx", make_application, NULL, {"pass", "", "*", "入学願書", 0, 0, 0, ""}},
    {"patients-five.xlsx",
     make_roster,
     ROSTER{"申し送り", "病棟日誌 2024年7月3日", patient_columns, {CORPUS_ADULTS, 5000, 1, 5}},
     {"stop", "pii-columns", NOT_HIDDEN, "申し送り", 5, 0, 5, "name,age,diagnosis"}},
};

const struct corpus_family corpus_incidents = {documents, sizeof documents / sizeof documents[0], NULL, NULL};
