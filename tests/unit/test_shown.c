/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What of headers and sheets' names is masked. All people are invented. */
#include "survey/shown.h"

#include <CUnit/CUnit.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

extern CU_TestInfo lks_test_shown[];

static const struct {
  const char *text;
  const char *header; /* as it is shown; NULL: as it stands */
  const char *name;   /* the same for a sheet */
} rows[] = {
    {"", NULL, NULL},
    {"氏名", NULL, NULL},
    {"緊急連絡先電話番号", NULL, NULL},
    {"保護者の住所", NULL, NULL},
    {"お客様電話番号", NULL, NULL},
    {"許可年月日", NULL, NULL}, /* 許可 may be somebody */
    {"Sheet1", NULL, NULL},
    {"Master Data", NULL, NULL},
    {"東京支店", NULL, NULL},
    {"2024年度名簿", NULL, NULL},
    {"電話番号(例 090-1234-5678)", "電＊＊＊(＊ ***-****-****)", "電＊＊＊(＊ ***-****-****)"},
    {"佐藤花子の電話番号", "佐＊＊＊＊＊＊＊＊", "佐＊＊＊＊＊＊＊＊"},
    {"佐藤花子様連絡先電話番号", "佐＊＊＊＊＊＊＊＊＊＊＊", "佐＊＊＊＊＊＊＊＊＊＊＊"},
    {"佐藤花子住所", "佐＊＊＊＊＊", "佐＊＊＊＊＊"},
    {"緊急 佐藤花子さんの電話", "緊＊ ＊＊＊＊＊＊＊＊＊", "緊＊ ＊＊＊＊＊＊＊＊＊"},
    {"佐藤花子 点数", "佐＊＊＊ ＊＊", "佐＊＊＊ ＊＊"},
    {"佐藤花子", NULL, "佐＊＊＊"}, /* a whole header that is known is a word */
    {"090-1234-5678", NULL, "090-****-**78"},
    {"hanako@example.jp", NULL, "h*****@e******.jp"},
};

static void check(const char *shown, const char *expected)
{
  if (shown == NULL || strcmp(shown, expected) != 0)
    printf("\n  expected %s\n  shown    %s\n", expected, shown != NULL ? shown : "(null)");
  CU_ASSERT_FATAL(shown != NULL);
  CU_ASSERT_STRING_EQUAL(shown, expected);
}

static void test_rows(void)
{
  for (size_t i = 0; i < COUNT(rows); i++) {
    char *text = strdup(rows[i].text);
    const lks_column column = {.header = text, .match_count = 1};
    char *header = lks_shown_header(&column, false), *name = lks_shown_name(text, false);
    check(header, rows[i].header != NULL ? rows[i].header : text);
    check(name, rows[i].name != NULL ? rows[i].name : text);
    free(header);
    free(name);
    header = lks_shown_header(&column, true);
    name = lks_shown_name(text, true);
    check(header, text);
    check(name, text);
    free(header);
    free(name);
    free(text);
  }
}

/* Any part of any text may come, and characters cut in two. */
static void test_cut(void)
{
  for (size_t i = 0; i < COUNT(rows); i++)
    for (size_t length = 0; length <= strlen(rows[i].text); length++) {
      char *text = strndup(rows[i].text, length);
      char *name = lks_shown_name(text, false);
      CU_ASSERT_PTR_NOT_NULL(name);
      free(name);
      free(text);
    }
}

CU_TestInfo lks_test_shown[] = {{"rows", test_rows}, {"cut", test_cut}, CU_TEST_INFO_NULL};
