/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What values look like, dates, masks. All people are invented. */
#include "pii/value.h"

#include "pii/dates.h"
#include "pii/fold.h"
#include "pii/mask.h"
#include "pii/postal_codes.h"

#include <CUnit/CUnit.h>
#include <stdio.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define BIT(name)    LKS_VALUE_##name

extern CU_TestInfo lks_test_value[];

/* Character classes and names are asked for by the rows that mean them; what names.h says is its own test's matter.
 */
enum {
  CLASSES = BIT(KANJI_TEXT) | BIT(KANA_TEXT) | BIT(LATIN_TEXT),
  NAMES = BIT(NAME_KANJI) | BIT(NAME_SURNAME) | BIT(NAME_GIVEN) | BIT(NAME_KANA) | BIT(NAME_LATIN) | BIT(NAME_HANGUL),
  DATED = BIT(DATE) | BIT(BIRTH_YEAR_RANGE)
};

static void check(int good, const char *row)
{
  CU_assertImplementation(good, 0, row, __FILE__, "", CU_FALSE);
}

typedef struct value_row {
  const char *text;
  uint32_t bits;
} value_row;

/* Exactly these bits, classes and names aside. */
static const value_row shape_rows[] = {
    {"taro@example.jp", BIT(EMAIL)},
    {"ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ", BIT(EMAIL)},
    {"山田 <taro.yamada+a@mail.example.co.jp>", BIT(EMAIL)},
    {"taro@example", 0},
    {"@example.jp", 0},
    {"t***@e***.jp", 0},
    {"taro@example.c0m", 0},
    {"090-1234-5678", BIT(PHONE)},
    {"０９０－１２３４－５６７８", BIT(PHONE)},
    {"０３ー１２３４ー５６７８", BIT(PHONE)},
    {"03−1234‐5678", BIT(PHONE)},
    {"(03)1234-5678", BIT(PHONE)},
    {"03(1234)5678", BIT(PHONE)},
    {"03 1234 5678", BIT(PHONE)},
    {"0466-12-3456", BIT(PHONE)},
    {"0120-444-444", BIT(PHONE)},
    {"+81-3-1234-5678", BIT(PHONE)},
    {"+81 (0)90 1234 5678", BIT(PHONE)},
    {"TEL: 03-1234-5678", BIT(PHONE)},
    {"03-1234-5678（代表）", BIT(PHONE)},
    {"03-1234-5678/090-1234-5678", BIT(PHONE)},
    {"(212) 555-0123", BIT(PHONE)},
    {"010-1234-5678", BIT(PHONE)},
    {"01 23 45 67 89", BIT(PHONE)},
    {"09012345678", BIT(PHONE_BARE) | BIT(DIGITS)},
    {"0312345678", BIT(PHONE_BARE) | BIT(DIGITS)},
    {"9012345678", BIT(PHONE_ATE_ZERO) | BIT(DIGITS)},
    {"312345678", BIT(PHONE_ATE_ZERO) | BIT(DIGITS)},
    {"123-456-7890", 0},
    {"0-306-40615-2", 0}, /* a book number */
    {"0123-456-789", 0},
    {"123-4567", BIT(POSTAL)},
    {"〒１２３－４５６７", BIT(POSTAL)},
    {"〒1234567", BIT(POSTAL)},
    {"12345-6789", BIT(POSTAL)},
    {"SW1A 1AA", BIT(POSTAL)},
    {"1000001", BIT(POSTAL_BARE) | BIT(DIGITS)},
    {"9071801", BIT(POSTAL_BARE) | BIT(DIGITS)},
    {"1234567", BIT(DIGITS)}, /* no such code */
    {"1990/4/1", DATED},
    {"H2.4.1", DATED},
    {"平成2年4月1日", DATED},
    {"1990-04-01T00:00:00Z", DATED},
    {"2023-05-01 12:34:56", DATED | BIT(TIME)},
    {"1905/4/1", BIT(DATE)},
    {"2026/4/1", BIT(DATE)},
    {"19900401", BIT(DATE_BARE) | BIT(BIRTH_YEAR_RANGE) | BIT(DIGITS)},
    {"19901301", BIT(DIGITS)},
    {"東京都千代田区丸の内1-2-3", BIT(ADDRESS)},
    {"さいたま市浦和区高砂3丁目15番1号", BIT(ADDRESS)},
    {"〒100-0005 東京都千代田区丸の内１丁目", BIT(ADDRESS) | BIT(POSTAL)},
    {"本町三丁目1番地", BIT(ADDRESS)},
    {"丸の内1-2-3", BIT(ADDRESS)},
    {"北京市朝阳区建国路1号", BIT(ADDRESS)},
    {"서울특별시 강남구 테헤란로 123", BIT(ADDRESS)},
    {"臺北市大安區復興南路一段10號", BIT(ADDRESS)},
    {"12 rue de la Paix, 75002 Paris", BIT(ADDRESS)},
    {"Calle Mayor 5, 28001 Madrid", BIT(ADDRESS)},
    {"0912-345-678", BIT(PHONE)},
    {"010-64031234", BIT(PHONE)},
    {"612 34 56 78", BIT(PHONE)},
    {"612.345.678", 0},
    {"deutsch", BIT(COUNTRY)},
    {"Française", BIT(COUNTRY)},
    {"española", BIT(COUNTRY)},
    {"divers", BIT(SEX)},
    {"O型", BIT(BLOOD)},
    {"12 Baker Street", BIT(ADDRESS) | BIT(FACILITY_OR_PLACE)},
    {"Hauptstraße 12", BIT(ADDRESS)},
    {"1-2-3 Marunouchi, Chiyoda-ku, Tokyo", BIT(ADDRESS)},
    {"東京都", BIT(PREFECTURE)},
    {"神奈川県", BIT(PREFECTURE)},
    {"男", BIT(SEX)},
    {"女性", BIT(SEX)},
    {"Ｍ", BIT(SEX)},
    {"Female", BIT(SEX)},
    {"AB型", BIT(BLOOD)},
    {"ベトナム", BIT(COUNTRY)},
    {"S2020001", BIT(IDENTIFIER)},
    {"B19-1234", BIT(IDENTIFIER)},
    {"192.168.0.1", BIT(IP)},
    {"fe80::1ff:fe23", BIT(IP)},
};

static const value_row negative_rows[] = {
    {"20230501123456", BIT(DIGITS)}, /* a time stamp */
    {"1683000000", BIT(DIGITS)},
    {"4901234567894", BIT(DIGITS)}, /* an article number */
    {"12:30", 0},
    {"x", 0}, /* a tick */
    {"1,234", BIT(NUMBER)},
    {"¥1,200", BIT(NUMBER)},
    {"1200円", BIT(NUMBER)},
    {"-12.5", BIT(NUMBER)},
    {"▲5", BIT(NUMBER)},
    {"12%", BIT(NUMBER)},
    {"5.54563E+15", BIT(NUMBER)},
    {"20歳", BIT(NUMBER)},
    {"120cm", BIT(NUMBER)},
    {"v1.2.3", 0},
    {"1.2.3", 0},
    {"256.1.1.1", 0},
    {"2020/13/40", 0},
    {"1990/2/30", 0},
    {"A棟1-2", 0},
    {"平成2-3", 0},
    {"第1回", 0},
    {"さいたま市2023年度計画", 0},
    {"松本駅", BIT(FACILITY_OR_PLACE)},
    {"大手町", BIT(FACILITY_OR_PLACE)},
    {"白川村", BIT(FACILITY_OR_PLACE)},
    {"中央区役所", BIT(FACILITY_OR_PLACE)},
    {"Tokyo Station", BIT(FACILITY_OR_PLACE)},
    {"中村", 0},
    {"北海道大学", BIT(ORGANISATION)},
    {"京都府立医科大学附属病院", BIT(ORGANISATION)},
    {"株式会社山田商店", BIT(ORGANISATION) | BIT(FACILITY_OR_PLACE)},
    {"㈱山田", BIT(ORGANISATION)},
    {"山田（株）", BIT(ORGANISATION)},
    {"Acme Inc.", BIT(ORGANISATION)},
    {"Example GmbH", BIT(ORGANISATION)},
    {"これは文です。", BIT(SENTENCE)},
    {"This is a remark about something that took place long ago", BIT(SENTENCE)},
    {"d41d8cd98f00b204e9800998ecf8427ed41d8cd98f00b204", 0}, /* a token, no language */
    {"", 0},
    {"   ", 0},
    {"　", 0},
    {"-", 0},
    {"〒", 0},
    {"(", 0},
    {"+", 0},
    {"@", 0},
    {"\xFF\xFE", 0},
    {"\xE3\x82", 0},
};

static const value_row class_rows[] = {
    {"山田花子", BIT(KANJI_TEXT)},
    {"食べ物", BIT(KANJI_TEXT)},
    {"ヤマダ・ハナコ", BIT(KANA_TEXT)},
    {"ﾔﾏﾀﾞ", BIT(KANA_TEXT)},
    {"さくら", BIT(KANA_TEXT)},
    {"apple", BIT(LATIN_TEXT)},
    {"Ünï", BIT(LATIN_TEXT)},
    {"ABC株", 0},
    {"1234", 0},
    {"12 apples", 0},
    {"日本語ABCDEFGH", 0},
};

static const value_row name_rows[] = {
    {"佐藤花子", BIT(NAME_KANJI)},
    {"佐藤　花子", BIT(NAME_KANJI)},
    {"ｻﾄｳ ﾊﾅｺ", BIT(NAME_KANA)},
    {"高橋", BIT(NAME_SURNAME)},
    {"YAMADA Hanako", BIT(NAME_LATIN)},
    {"㈱佐藤花子", 0},
    {"佐藤花子1", 0},
    {"東京都", 0},
};

static void check_rows(const value_row *rows, size_t count, uint32_t mask)
{
  for (size_t i = 0; i < count; i++) {
    const uint32_t bits = lks_value_classify(rows[i].text, strlen(rows[i].text)) & mask;
    char message[256];
    snprintf(message, sizeof message, "%s: %08x, not %08x", rows[i].text, bits, rows[i].bits);
    check(bits == rows[i].bits, message);
  }
}

static void test_shapes(void)
{
  check_rows(shape_rows, COUNT(shape_rows), ~(uint32_t)(CLASSES | NAMES));
}

static void test_negatives(void)
{
  check_rows(negative_rows, COUNT(negative_rows), ~(uint32_t)(CLASSES | NAMES));
}

/* What is looked at once has the class and the key that it has when it is asked for each. */
static void test_looks(void)
{
  static const char *const others[] = {
      "03ー1234", "ｶﾞｯｺｳ",  "カ\u3099ッコウ", "が\uFF9E", "１２ー", "ー１２",          "12-",
      "-12",      "a-1",    "1 - 2",          "髙－１",   "㈱山田", "e\u0301te\u0301", "\u200B",
      "00012",    "00012a", "0-0-1",          "\177a",    "三－一", "コーヒー1ー2"};
  for (size_t i = 0; i < COUNT(shape_rows) + COUNT(negative_rows) + COUNT(others); i++) {
    const size_t left = i - COUNT(shape_rows);
    const char *text = i < COUNT(shape_rows)         ? shape_rows[i].text
                       : left < COUNT(negative_rows) ? negative_rows[left].text
                                                     : others[left - COUNT(negative_rows)];
    uint64_t key = 0;
    const uint32_t bits = lks_value_look(text, strlen(text), &key);
    check(bits == lks_value_classify(text, strlen(text)) && key == lks_fold_key(text, strlen(text)), text);
  }
}

static void test_classes(void)
{
  check_rows(class_rows, COUNT(class_rows), CLASSES);
}

static void test_names(void)
{
  for (size_t i = 0; i < COUNT(name_rows); i++) {
    const uint32_t bits = lks_value_classify(name_rows[i].text, strlen(name_rows[i].text)) & NAMES;
    check((bits & name_rows[i].bits) == name_rows[i].bits && (name_rows[i].bits != 0 || bits == 0),
          name_rows[i].text);
  }
}

static void test_endings(void)
{
  static const char *const organisations[] = {"山田商事株式会社",     "消費者生活協同組合", "日本陸上競技連盟",
                                              "市立図書館友の会法人", "県立研究所",         "山田法律事務所",
                                              "山田クリニック",       "国際交流センター"};
  static const char *const places[] = {"市民会館",   "中央公園", "羽田空港",   "第二小学校",
                                       "西口交差点", "駅前ビル", "県立体育館", "南部町"};
  for (size_t i = 0; i < COUNT(organisations); i++)
    check((lks_value_classify(organisations[i], strlen(organisations[i])) & BIT(ORGANISATION)) != 0,
          organisations[i]);
  for (size_t i = 0; i < COUNT(places); i++)
    check((lks_value_classify(places[i], strlen(places[i])) & BIT(FACILITY_OR_PLACE)) != 0, places[i]);
}

static void test_long(void)
{
  char text[4096];
  for (size_t i = 0; i + 4 <= sizeof text; i += 4)
    memcpy(text + i, "abc ", 4);
  check((lks_value_classify(text, sizeof text) & ~(uint32_t)BIT(LATIN_TEXT)) == BIT(SENTENCE), "a long text");
  memset(text, '9', sizeof text);
  check(lks_value_classify(text, sizeof text) == 0, "long digits");
  memset(text, '@', sizeof text);
  check(lks_value_classify(text, 200) == 0, "nothing but at signs");
}

typedef struct date_row {
  const char *text;
  int year, month, day; /* year 0: no date */
} date_row;

static const date_row date_rows[] = {
    {"1990/4/1", 1990, 4, 1},
    {"1990-04-01", 1990, 4, 1},
    {"1990.4.1", 1990, 4, 1},
    {"1990年4月1日", 1990, 4, 1},
    {"1990年 4月 1日", 1990, 4, 1},
    {"1990年4月1日(日)", 1990, 4, 1},
    {"西暦1990年4月1日", 1990, 4, 1},
    {"１９９０／４／１", 1990, 4, 1},
    {"1990년 4월 1일", 1990, 4, 1},
    {"平成2年4月1日", 1990, 4, 1},
    {"㍻2年4月1日", 1990, 4, 1},
    {"昭和元年12月25日", 1926, 12, 25},
    {"令和6年2月29日", 2024, 2, 29},
    {"大正15年1月1日", 1926, 1, 1},
    {"明治45年7月30日", 1912, 7, 30},
    {"H2.4.1", 1990, 4, 1},
    {"S55/12/3", 1980, 12, 3},
    {"h02-04-01", 1990, 4, 1},
    {"R1.5.1", 2019, 5, 1},
    {"昭55.12.3", 1980, 12, 3},
    {"01/04/1990", 1990, 1, 4},
    {"25/12/1990", 1990, 12, 25},
    {"1.4.1990", 1990, 4, 1},
    {"1 April 1990", 1990, 4, 1},
    {"April 1, 1990", 1990, 4, 1},
    {"1st Apr 1990", 1990, 4, 1},
    {"1-Apr-90", 1990, 4, 1},
    {"1-Apr-05", 2005, 4, 1},
    {"1. März 1990", 1990, 3, 1},
    {"1er août 1990", 1990, 8, 1},
    {"1 de abril de 1990", 1990, 4, 1},
    {"1990年4月", 1990, 4, 0},
    {"April 1990", 1990, 4, 0},
    {"2000/2/29", 2000, 2, 29},
    {"1900/2/29", 0, 0, 0},
    {"2023/2/29", 0, 0, 0},
    {"1990/4/31", 0, 0, 0},
    {"1990/0/1", 0, 0, 0},
    {"1990/4/0", 0, 0, 0},
    {"1990/4-1", 0, 0, 0},
    {"90/4/1", 0, 0, 0},
    {"1867/1/1", 0, 0, 0},
    {"2200/1/1", 0, 0, 0},
    {"1990/4/1x", 0, 0, 0},
    {"12345/4/1", 0, 0, 0},
    {"H2", 0, 0, 0},
    {"M", 0, 0, 0},
    {"", 0, 0, 0},
    {"1990", 0, 0, 0},
    {"1990年", 0, 0, 0},
    {"R5.4.1", 2023, 4, 1},
    {"令和元年5月1日", 2019, 5, 1},
    {"昭60.4.1", 1985, 4, 1},
    {"平2年4月", 1990, 4, 0},
    {"31/12/1990", 1990, 12, 31},
    {"1990年 12月 31日", 1990, 12, 31},
    {"1990년 12월 31일", 1990, 12, 31},
    {"1990. 12. 31.", 1990, 12, 31},
    {"15 de julio de 1992", 1992, 7, 15},
    {"令和5年", 0, 0, 0},
    {"昭60", 0, 0, 0},
    {"1 Foo 1990", 0, 0, 0},
    {"1 Ma 1990", 0, 0, 0},
    {"平成0年1月1日", 0, 0, 0},
    {"2020-01-01 25:00", 0, 0, 0},
};

static void test_dates(void)
{
  for (size_t i = 0; i < COUNT(date_rows); i++) {
    const date_row *row = &date_rows[i];
    lks_date date = {0};
    const int good = lks_date_parse(row->text, strlen(row->text), &date);
    check(good == (row->year != 0) &&
              (!good || (date.year == row->year && date.month == row->month && date.day == row->day)),
          row->text);
  }
}

static void test_years(void)
{
  static const struct {
    const char *text;
    int year;
  } years[] = {{"令和5年", 2023},
               {"昭60", 1985},
               {"昭和60年生まれ", 1985},
               {"Ｓ６０", 1985},
               {"1990年", 1990},
               {"平成元年", 1989},
               {"1990", 1990},
               {"大正3年生", 1914},
               {"昭和60年4月", 0},
               {"平成0年", 0},
               {"第3年", 0},
               {"3年", 0},
               {"1500年", 0},
               {"平成2年度", 0},
               {"M12345", 0},
               {"", 0}};
  for (size_t i = 0; i < COUNT(years); i++)
    check(lks_date_parse_year(years[i].text, strlen(years[i].text)) == years[i].year, years[i].text);
}

static void test_postal_codes(void)
{
  static const struct {
    const char *digits;
    bool exists;
  } codes[] = {{"1000001", true},
               {"0600000", true},
               {"0010010", true},
               {"9071801", true},
               {"5300001", true},
               {"0000000", false},
               {"9999999", false},
               {"1000008", false},
               {"1234567", false},
               {"0010000", true},
               {"9999998", false},
               {"\xFF\xFF\xFF"
                "0001",
                false}};
  for (size_t i = 0; i < COUNT(codes); i++)
    check(lks_postal_code_exists(codes[i].digits) == codes[i].exists, codes[i].digits);
  unsigned count = 0;
  for (unsigned number = 0; number < 10000000; number += 7) { /* one in seven */
    char digits[8];
    snprintf(digits, sizeof digits, "%07u", number);
    count += lks_postal_code_exists(digits);
  }
  check(count > 16500 && count < 18000, "a seventh of 120,000 codes");
}

static void test_serials(void)
{
  static const struct {
    double serial;
    const char *text;
  } serials[] = {{1, "1900-01-01 0"},
                 {59, "1900-02-28 0"},
                 {60, ""},
                 {61, "1900-03-01 0"},
                 {32964, "1990-04-01 0"},
                 {44197.5, "2021-01-01 1"},
                 {0, ""},
                 {-1, ""},
                 {109573, "2199-12-30 0"},
                 {109574, ""},
                 {1e300, ""}};
  for (size_t i = 0; i < COUNT(serials); i++) {
    lks_date date;
    char text[64] = "", message[128];
    if (lks_date_from_serial(serials[i].serial, &date))
      snprintf(text, sizeof text, "%04d-%02d-%02d %d", date.year, date.month, date.day, (int)date.timed);
    snprintf(message, sizeof message, "%g: \"%s\", not \"%s\"", serials[i].serial, text, serials[i].text);
    check(strcmp(text, serials[i].text) == 0, message);
  }
}

typedef struct mask_row {
  const char *text, *masked;
} mask_row;

static const mask_row mask_rows[] = {
    {"山田花子", "山＊＊＊"},
    {"山田 花子", "山＊ ＊＊"},
    {"山田", "＊＊"}, /* one of two would be half */
    {"林", "＊"},
    {"Taro Yamada", "T*** ******"},
    {"A", "*"},
    {"taro@example.jp", "t***@e******.jp"},
    {"a@b.jp", "a@*.**"},
    {"090-1234-5678", "090-****-**78"},
    {"09012345678", "090******78"},
    {"03-1234-5678", "03-1***-**78"},
    {"1990-04-01", "19**-**-**"},
    {"1990年4月1日", "19**年*月*日"},
    {"平成2年4月1日", "平成*年*月*日"},
    {"H2.4.1", "H*.*.*"},
    {"19900401", "19******"},
    {"１９９０／４／１", "１９＊＊／＊／＊"},
    {"4111111111111111", "4***************"},
    {"東京都千代田区丸の内1-2-3", "東＊＊＊＊＊＊＊＊＊*-*-*"},
    {"a\nb\x1B[31mcd\x7F", "a * [***** "},
    {"\xFF\xFF\xFF", "\xEF\xBF\xBD＊＊"},
    {"", ""},
    {"abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", "a***************************************…"},
};

static void test_masks(void)
{
  for (size_t i = 0; i < COUNT(mask_rows); i++) {
    char out[256], message[512];
    const size_t length = lks_mask(mask_rows[i].text, strlen(mask_rows[i].text), out, sizeof out);
    snprintf(message, sizeof message, "%s: \"%s\"", mask_rows[i].text, out);
    check(strcmp(out, mask_rows[i].masked) == 0 && length == strlen(out), message);
  }
}

static void test_mask_room(void)
{
  char out[8];
  memset(out, 'x', sizeof out);
  check(lks_mask("山田花子", strlen("山田花子"), out, 7) == 6 && out[6] == 0 && out[7] == 'x',
        "whole characters only");
  check(lks_mask("abc", 3, out, 1) == 0 && out[0] == 0, "room for the zero");
  check(lks_mask("abc", 3, out, 0) == 0, "no room");
}

CU_TestInfo lks_test_value[] = {
    {"shapes", test_shapes},
    {"negatives", test_negatives},
    {"looked at once", test_looks},
    {"classes", test_classes},
    {"names", test_names},
    {"endings", test_endings},
    {"long texts", test_long},
    {"dates", test_dates},
    {"serials", test_serials},
    {"years", test_years},
    {"postal codes", test_postal_codes},
    {"masks", test_masks},
    {"masks in little room", test_mask_room},
    CU_TEST_INFO_NULL,
};
