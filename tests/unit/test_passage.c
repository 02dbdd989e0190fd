/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What running text is read as. All people are invented. */
#include "pii/passage.h"

#include <CUnit/CUnit.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

extern CU_TestInfo lks_test_passage[];

/* What is found, in its order: "kind=value;" and before it '+' when the text marks it, '!' when a label does. */
static const struct {
  const char *text;
  const char *found;
} rows[] = {
    {"氏名：佐藤花子", "!name=佐藤花子;"},
    {"氏　名： 佐藤　花子　様　　電話：090-1234-5678", "!name=佐藤　花子　;!phone=090-1234-5678;"},
    {"氏名(カナ)：サトウ ハナコ 生年月日：1990年4月1日生(35歳) 性別:女 住所：東京都千代田区丸の内1-1-1 コーポ101",
     "!name-kana=サトウ ハナコ;!birth-date=1990年4月1日;age=35;!sex=女;!address=東京都千代田区丸の内1-1-1 "
     "コーポ101;"},
    {"【氏名】鈴木一郎【電話】03-1234-5678【メール】a.suzuki@example.jp",
     "!name=鈴木一郎;!phone=03-1234-5678;!email=a.suzuki@example.jp;"},
    {"氏名 佐藤花子 電話 090-1234-5678", "!name=佐藤花子;!phone=090-1234-5678;"},
    {"病名：糖尿病", "!diagnosis=糖尿病;"},
    {"本日佐藤花子様より電話あり。折り返し090-1111-2222まで。", "+name=佐藤花子;phone=090-1111-2222;"},
    {"佐藤　花子様より電話。折り返し090-1111-2222まで。", "+name=佐藤　花子;phone=090-1111-2222;"},
    {"山田さんに確認済み、〒100-0001 東京都千代田区千代田1-1",
     "+surname=山田;postal-code=100-0001;address=東京都千代田区千代田1-1;"},
    {"山田太郎（45歳・男性）宮城県仙台市青葉区一番町1-2-3",
     "name=山田太郎;age=45;sex=男性;address=宮城県仙台市青葉区一番町1-2-3;"},
    {"佐藤花子 090-1234-5678", "name=佐藤花子;phone=090-1234-5678;"},
    {"佐藤花子　090 1234 5678", "name=佐藤花子;phone=090 1234 5678;"},
    {"林　圭佑,2001/04/11,東京都渋谷区渋谷9-12-19　コーポ星,090-4575-1246",
     "name=林　圭佑;address=東京都渋谷区渋谷9-12-19;phone=090-4575-1246;"},
    {"1990年4月1日生まれ", "+birth-date=1990年4月1日;"},
    {"sato@example.jp, suzuki@example.co.jp; tanaka@example.jp",
     "email=sato@example.jp;email=suzuki@example.co.jp;email=tanaka@example.jp;"},
    {"メールはsato@example.jpまで", "email=sato@example.jp;"},
    {"連絡はｓａｔｏ＠ｅｘａｍｐｌｅ．ｊｐまで", "email=ｓａｔｏ＠ｅｘａｍｐｌｅ．ｊｐ;"},
    {"a@b.jpとc@d.jpとe@f.jp.", "email=a@b.jp;email=c@d.jp;email=e@f.jp;"},
    {"連絡先+自宅090-1234-5678", "phone=090-1234-5678;"},
    {"Name: Hanako Sato, Phone: +44 20 7946 0958, Date of birth: 1 April 1990",
     "!name=Hanako Sato;!phone=+44 20 7946 0958;!birth-date=1 April 1990;"},
    {"Please contact Mr. John Smith at john.smith@example.com", "+name=John Smith;email=john.smith@example.com;"},

    /* what looks like it */
    {"", ""},
    {"担当：総務課", ""},
    {"氏名：不明　住所：不明", ""},
    {"氏名：", ""},
    {"氏名：\n住所：", ""},
    {"氏名：必須", ""},
    {"会議は2024/04/01 12:30から開催します。お客様各位", ""},
    {"入力例 2024/04/01", ""},
    {"http://example.jp:8080/name", ""},
    {"商品コード 4901234567894 数量 12,345,678", ""},
    {"受付時間 09:00-17:00", ""},
    {"ISBN 978-4-00-310101-8", ""},
    {"\xff\xfe\xe6\x97", ""},
    {"@", ""},
    {"@@@ a@ @b +", ""},
    {"+歳+++才+", ""},
    {"：：：（（（】【】【", ""},
};

static char *describe(const char *text, size_t length)
{
  char *made = NULL;
  size_t size = 0, count = 0;
  lks_passage passage = {.text = text, .length = length};
  lks_passage_item items[LKS_PASSAGE_ITEMS];
  FILE *out = open_memstream(&made, &size);
  while (lks_passage_next(&passage, items, &count))
    for (size_t i = 0; i < count; i++) {
      const char *mark = items[i].how == LKS_PASSAGE_LABELLED ? "!" : items[i].how == LKS_PASSAGE_MARKED ? "+" : "";
      CU_ASSERT_FATAL(items[i].begin < items[i].end && items[i].end <= length);
      CU_ASSERT(items[i].how != LKS_PASSAGE_LABELLED || lks_passage_may_have_labels(text, length));
      CU_ASSERT_FATAL(items[i].label_begin <= items[i].label_end && items[i].label_end <= items[i].begin);
      fprintf(out, "%s%s=%.*s;", mark, lks_kind_get(items[i].kind)->id, (int)(items[i].end - items[i].begin),
              text + items[i].begin);
    }
  fclose(out);
  return made;
}

static void test_rows(void)
{
  for (size_t i = 0; i < COUNT(rows); i++) {
    char *found = describe(rows[i].text, strlen(rows[i].text));
    if (strcmp(found, rows[i].found) != 0)
      printf("\n  %s\n    expected %s\n    found    %s\n", rows[i].text, rows[i].found, found);
    CU_ASSERT_STRING_EQUAL(found, rows[i].found);
    free(found);
  }
}

/* What has anything but a lone name is worth reading. */
static void test_likely(void)
{
  for (size_t i = 0; i < COUNT(rows); i++)
    if (strstr(rows[i].found, "phone=") != NULL || strstr(rows[i].found, "email=") != NULL || rows[i].found[0] == '!')
      CU_ASSERT_TRUE(lks_passage_is_likely(rows[i].text, strlen(rows[i].text)));
  CU_ASSERT_FALSE(lks_passage_is_likely("平日のみ営業しています", strlen("平日のみ営業しています")));
  CU_ASSERT_FALSE(lks_passage_is_likely("http://example.jp/", strlen("http://example.jp/")));
  CU_ASSERT_FALSE(lks_passage_is_likely("12:30", 5));
  CU_ASSERT_TRUE(lks_passage_is_likely("電話０９０１２３４５６７８", strlen("電話０９０１２３４５６７８")));
}

/* Any part of any text may come. */
static void test_cut(void)
{
  for (size_t i = 0; i < COUNT(rows); i++)
    for (size_t length = 0; length <= strlen(rows[i].text); length++) {
      char *copy = malloc(length + 1); /* so that reading behind it shows */
      memcpy(copy, rows[i].text, length);
      free(describe(copy, length));
      free(copy);
    }
}

/* Long texts without a line's end are read to their end. */
static void test_long(void)
{
  enum { TIMES = 2000 };
  const char *const piece = "佐藤様 090-1234-5678, ";
  const size_t size = strlen(piece);
  char *text = malloc(size * TIMES);
  for (size_t i = 0; i < TIMES; i++)
    memcpy(text + i * size, piece, size);
  lks_passage passage = {.text = text, .length = size * TIMES};
  lks_passage_item items[LKS_PASSAGE_ITEMS];
  size_t phones = 0, count = 0;
  while (lks_passage_next(&passage, items, &count))
    for (size_t i = 0; i < count; i++)
      phones += items[i].kind == LKS_KIND_PHONE;
  CU_ASSERT_EQUAL(phones, TIMES);
  free(text);
}

CU_TestInfo lks_test_passage[] = {
    {"rows", test_rows}, {"likely", test_likely}, {"cut", test_cut}, {"long", test_long}, CU_TEST_INFO_NULL,
};
