/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Folding of headers and values. All people are invented. */
#include "pii/fold.h"

#include <CUnit/CUnit.h>
#include <stdio.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

extern CU_TestInfo lks_test_fold[];

static void check(int good, const char *row)
{
  CU_assertImplementation(good, 0, row, __FILE__, "", CU_FALSE);
}

typedef struct header_row {
  const char *text, *all, *outside;
} header_row;

static const header_row header_rows[] = {
    {"氏名", "氏名", "氏名"},
    {"氏　名", "氏名", "氏名"},
    {" 氏 名 ", "氏名", "氏名"},
    {"※氏名(必須)", "氏名", "氏名"},
    {"氏名【必須】", "氏名", "氏名"},
    {"[必須]氏名", "氏名", "氏名"},
    {"氏名 ※必須", "氏名", "氏名"},
    {"Name (required)", "name", "name"},
    {"必須", "必須", "必須"},
    {"氏名（カナ）", "氏名カナ", "氏名"},
    {"氏名(カナ", "氏名カナ", "氏名"},
    {"氏名)", "氏名", "氏名"},
    {"【氏名】", "氏名", ""},
    {"ﾌﾘｶﾞﾅ", "フリガナ", "フリガナ"},
    {"ﾊﾟｽﾎﾟｰﾄ", "パスポート", "パスポート"},
    {"カ\xE3\x82\x99ナ", "ガナ", "ガナ"},
    {"メ―ル", "メール", "メール"},
    {"Ｅ－Ｍａｉｌ", "email", "email"},
    {"First_Name", "firstname", "firstname"},
    {"driver's license", "driverslicense", "driverslicense"},
    {"PRÉNOM", "prénom", "prénom"},
    {"PRE\xCC\x81NOM", "prénom", "prénom"},
    {"Straße", "straße", "straße"},
    {"N\u00BA de socio", "nodesocio", "nodesocio"},
    {"℡", "tel", "tel"},
    {"〒", "〒", "〒"},
    {"㈱山田", "株山田", "山田"},
    {"⽒名", "氏名", "氏名"},
    {"1. 氏名", "氏名", "氏名"},
    {"(3) 住所", "住所", "住所"},
    {"①年齢", "年齢", "年齢"},
    {"Q1 年齢", "年齢", "年齢"},
    {"１．氏名", "氏名", "氏名"},
    {"住所1", "住所1", "住所1"},
    {"2023年度", "2023年度", "2023年度"},
    {"3", "3", "3"},
    {"", "", ""},
    {"※ * : _ - / .", "", ""},
    {"\xFF\xFE", "", ""},
};

static void test_header(void)
{
  for (size_t i = 0; i < COUNT(header_rows); i++) {
    const header_row *row = &header_rows[i];
    char all[LKS_FOLD_HEADER_MAX + 1], outside[LKS_FOLD_HEADER_MAX + 1];
    const size_t length = lks_fold_header(row->text, strlen(row->text), all, sizeof all);
    lks_fold_header_part(row->text, strlen(row->text), LKS_FOLD_OUTSIDE, outside, sizeof outside);
    check(length == strlen(row->all) && strcmp(all, row->all) == 0, row->text);
    check(strcmp(outside, row->outside) == 0, row->text);
  }
}

static void test_header_limits(void)
{
  char text[4 * LKS_FOLD_HEADER_MAX], out[LKS_FOLD_HEADER_MAX + 1];
  memset(text, 'a', sizeof text);
  check(lks_fold_header(text, LKS_FOLD_HEADER_MAX, out, sizeof out) == LKS_FOLD_HEADER_MAX, "as long as may be");
  check(lks_fold_header(text, LKS_FOLD_HEADER_MAX + 1, out, sizeof out) == 0, "one too long");
  check(lks_fold_header(text, 10, out, 10) == 0 && out[0] == 0, "no room for the zero");
  check(lks_fold_header(text, 9, out, 10) == 9, "just room");
  check(lks_fold_header(text, 9, out, 0) == 0, "no room at all");
  check(lks_fold_header("㍿", strlen("㍿"), out, 12) == 0, "no room for the last of four characters");
}

typedef struct key_row {
  const char *one, *other;
  int same;
} key_row;

static const key_row key_rows[] = {
    {"090-1234-5678", "09012345678", 1},
    {"０９０－１２３４－５６７８", "090-1234-5678", 1},
    {"０９０ー１２３４ー５６７８", "090-1234-5678", 1},
    {"090 - 1234 - 5678", "09012345678", 1},
    {"090-1234-5678", "9012345678", 1}, /* the spreadsheet ate the zero */
    {"00123", "123", 1},
    {"0", "000", 1},
    {"0", "", 0},
    {"0", "1", 0},
    {"10", "1", 0},
    {"0A12", "A12", 0},
    {"TARO@EXAMPLE.JP", "taro@example.jp", 1},
    {"山田　花子", "山田花子", 1},
    {" 山田 花子 ", "山田花子", 1},
    {"髙橋", "高橋", 1},
    {"宮﨑", "宮崎", 1},
    {"渡邊", "渡邉", 1},
    {"斎藤", "齋藤", 1},
    {"斎藤", "斉藤", 0},
    {"\U00020BB7田", "吉田", 1},
    {"福\xEF\xA8\x9B", "福福", 1},
    {"ﾔﾏﾀﾞ ﾊﾅｺ", "ヤマダ　ハナコ", 1},
    {"データ", "デタ", 0}, /* no digits around the vowel mark */
    {"やまだ", "ヤマダ", 0},
    {"Müller", "MÜLLER", 1},
    {"Muller", "Müller", 0},
    {"ИВАН", "иван", 1},
    {"a-b", "ab", 0},
    {"1-a", "1a", 0},
    {"12-", "12", 0},
    {"-12", "12", 0},
    {"A1", "1A", 0},
    {"12345678", "123456789", 0},
    {"abcdefgh", "abcdefghabcdefgh", 0},
    {"山田花子", "山田花美", 0},
    {"\xFF", "\xFE\xFE", 0},
};

static uint64_t key_of(const char *text)
{
  return lks_fold_key(text, strlen(text));
}

static void test_key(void)
{
  for (size_t i = 0; i < COUNT(key_rows); i++)
    check((key_of(key_rows[i].one) == key_of(key_rows[i].other)) == key_rows[i].same, key_rows[i].one);
  check(lks_fold_key("", 0) == 0 && lks_fold_key(NULL, 0) == 0, "the empty text");
  check(key_of(" ") != 0 && key_of("0") != 0 && key_of("\xEF\xBB\xBF") != 0, "never 0 otherwise");
}

/* Neighbouring numbers must fill tables evenly, by their high and by their low bits. */
static void test_key_spread(void)
{
  enum { KEYS = 65536 };
  static unsigned char low[KEYS], high[KEYS];
  unsigned low_used = 0, high_used = 0;
  memset(low, 0, sizeof low);
  memset(high, 0, sizeof high);
  for (unsigned i = 0; i < KEYS; i++) {
    char text[16];
    const int size = snprintf(text, sizeof text, "S%07u", i);
    const uint64_t key = lks_fold_key(text, (size_t)size);
    low_used += low[key % KEYS]++ == 0;
    high_used += high[key >> 48]++ == 0;
  }
  /* Of random keys 63.2% of the slots are used. */
  check(low_used > 41000 && low_used < 41900, "low bits");
  check(high_used > 41000 && high_used < 41900, "high bits");
}

static void test_kanji(void)
{
  check(lks_fold_kanji(U'髙') == U'高' && lks_fold_kanji(U'﨑') == U'崎' && lks_fold_kanji(U'邉') == U'辺',
        "variants");
  check(lks_fold_kanji(U'山') == U'山' && lks_fold_kanji(0) == 0 && lks_fold_kanji(0x10FFFF) == 0x10FFFF, "others");
  check(lks_fold_radical(0x2F2D) == U'山' && lks_fold_radical(0x2FD6) == 0x2FD6, "radicals");
  check(lks_fold_lower(U'Ž') == U'ž' && lks_fold_lower(U'ž') == U'ž' && lks_fold_lower(U'Œ') == U'œ', "Latin");
  check(lks_fold_lower(U'Ñ') == U'ñ' && lks_fold_lower(U'×') == U'×' && lks_fold_lower(U'ß') == U'ß', "Latin-1");
}

CU_TestInfo lks_test_fold[] = {
    {"headers", test_header},
    {"limits of headers", test_header_limits},
    {"keys", test_key},
    {"spread of keys", test_key_spread},
    {"single characters", test_kanji},
    CU_TEST_INFO_NULL,
};
