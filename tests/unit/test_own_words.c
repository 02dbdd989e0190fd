/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The user's own words, headers and patterns, each by itself. */
#include <CUnit/CUnit.h>
#include <glib.h>
#include <string.h>

#include "maker.h"
#include "pii/own.h"

static void test_words(void)
{
  static const struct {
    const char *word;
    const char *text;
    bool found;
  } rows[] = {
      {"社外秘", "社外秘", true},
      {"社外秘", "【社外秘】名簿", true},
      {"社外秘", "社　外　秘", true},
      {"社外秘", "社 外\n秘", true},
      {"社 外 秘", "これは社外秘です", true},
      {"社外秘", "社外", false},
      {"社外秘", "社外の秘書", false},
      {"社外秘", "", false},
      {"Apollo", "project APOLLO, phase 2", true},
      {"Apollo", "Ａｐｏｌｌｏ計画", true},
      {"Apollo", "apollo_list", true},
      {"Apollo", "Apollonius", false},
      {"Apollo", "tapollo apollo2", false},
      {"Apollo", "apollonius and Apollo", true},
      {"Project X", "the project  x plan", true},
      {"Project X", "the ProjectX plan", false},
      {"Project X", "project xylophone", false},
      {"ｱﾎﾟﾛ", "アポロ計画", true},
      {"計画A", "計画 A", true},
      {"計画A", "計画AB", false},
      {"X-17", "an x-17.", true},
      {"X-17", "x-170", false},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    lks_own *own = NULL;
    CU_ASSERT_TRUE(lks_own_add_word(&own, "label", rows[i].word));
    const bool found = lks_own_find_words(own, rows[i].text, strlen(rows[i].text)) == 1;
    lks_check(found == rows[i].found, "'%s' in '%s'", rows[i].word, rows[i].text);
    lks_own_free(own);
  }
}

static void test_labels(void)
{
  lks_own *own = NULL;
  CU_ASSERT_FALSE(lks_own_has_words(NULL));
  CU_ASSERT_EQUAL(lks_own_find_words(NULL, "x", 1), 0);
  CU_ASSERT_TRUE(lks_own_add_word(&own, "secret", "社外秘"));
  CU_ASSERT_TRUE(lks_own_add_word(&own, "code", "Apollo"));
  CU_ASSERT_TRUE(lks_own_add_word(&own, "secret", "部外秘"));
  CU_ASSERT_TRUE(lks_own_has_words(own));
  static const char both[] = "部外秘: Apollo";
  CU_ASSERT_EQUAL(lks_own_find_words(own, both, strlen(both)), 3);
  CU_ASSERT_STRING_EQUAL(lks_own_label(own, 1), "code");
  CU_ASSERT_PTR_NULL(lks_own_label(own, 2));
  char label[16];
  for (int i = 2; i < LKS_OWN_LABELS; i++) {
    g_snprintf(label, sizeof label, "label %d", i);
    CU_ASSERT_TRUE(lks_own_add_word(&own, label, label));
  }
  CU_ASSERT_FALSE(lks_own_add_word(&own, "one more", "x"));
  CU_ASSERT_TRUE(lks_own_add_word(&own, "code", "x"));
  lks_own_free(own);
}

static void test_headers(void)
{
  static const struct {
    const char *header;
    bool known;
  } rows[] = {
      {"学生コード", true}, {"学生 コード", true}, {"学生コード(必須)", true}, {"学生コード（半角）", true},
      {"SID", true},        {"ｓｉｄ", true},      {"コード", false},          {"学生コード一覧", false},
      {"SIDE", false},      {"", false},
  };
  lks_own *own = NULL;
  CU_ASSERT_TRUE(lks_own_add_header(&own, LKS_KIND_STUDENT_NUMBER, "学生コード"));
  CU_ASSERT_TRUE(lks_own_add_header(&own, LKS_KIND_STUDENT_NUMBER, "SID"));
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    lks_header_match match[4];
    const size_t length = strlen(rows[i].header);
    lks_check(lks_own_knows_header(own, rows[i].header, length) == rows[i].known, "%s: known", rows[i].header);
    const size_t count = lks_own_match_header(own, rows[i].header, length, match, 4);
    const bool said = count == 1 && match[0].kind == LKS_KIND_STUDENT_NUMBER && match[0].strength == 'S' &&
                      match[0].how == LKS_HEADER_EXACT;
    lks_check(!rows[i].known || said, "%s: said", rows[i].header);
  }
  /* the lexicon knows it as somebody's name; the user knows better, and may mean two things */
  static const char name[] = "氏名";
  lks_header_match match[4];
  CU_ASSERT_TRUE(lks_own_match_header(own, name, strlen(name), match, 4) >= 1 && match[0].kind == LKS_KIND_NAME);
  CU_ASSERT_TRUE(lks_own_add_header(&own, LKS_KIND_ORGANISATION_NAME, name));
  CU_ASSERT_EQUAL(lks_own_match_header(own, name, strlen(name), match, 4), 1);
  CU_ASSERT_EQUAL(match[0].strength, 'N');
  CU_ASSERT_TRUE(lks_own_add_header(&own, LKS_KIND_USERNAME, name));
  CU_ASSERT_EQUAL(lks_own_match_header(own, name, strlen(name), match, 4), 2);
  CU_ASSERT_EQUAL(lks_own_match_header(own, name, strlen(name), match, 1), 1);
  lks_own_free(own);
}

static void test_allowed(void)
{
  lks_own *own = NULL;
  CU_ASSERT_FALSE(lks_own_allows_sheet(NULL, "x"));
  CU_ASSERT_FALSE(lks_own_allows_header(NULL, "x", 1));
  CU_ASSERT_TRUE(lks_own_allow_sheet(&own, "Staff (public)"));
  CU_ASSERT_TRUE(lks_own_allow_header(&own, "担当 者"));
  CU_ASSERT_TRUE(lks_own_allows_sheet(own, "STAFF （public）"));
  CU_ASSERT_FALSE(lks_own_allows_sheet(own, "Staff"));
  CU_ASSERT_FALSE(lks_own_allows_sheet(own, "Staff (public) 2"));
  CU_ASSERT_FALSE(lks_own_allows_sheet(own, "\xff"));
  CU_ASSERT_TRUE(lks_own_allows_header(own, "担当者", strlen("担当者")));
  CU_ASSERT_FALSE(lks_own_allows_header(own, "担当者名", strlen("担当者名")));
  lks_own_free(own);
}

static void test_values(void)
{
  static const struct {
    const char *pattern;
    const char *value;
    bool matches;
  } rows[] = {
      {"^[A-Z]\\d{2}-\\d{5}$", "B12-34567", true},
      {"^[A-Z]\\d{2}-\\d{5}$", "Ｂ１２－３４５６７", true}, /* full width */
      {"^[A-Z]\\d{2}-\\d{5}$", "B12-345678", false},
      {"^[A-Z]\\d{2}-\\d{5}$", "B12-34567\n", false},
      {"[A-Z]\\d{2}", "xB12y", true},
      {"^(?i)k\\d+$", "K7", true},
      {"^教\\p{Han}\\d$", "教員5", true},
      {"^.$", "\xff", true}, /* what is no character is read as U+FFFD */
      {"x*", "abc", false},  /* nothing at all is no match */
      {"^(?>a+)b$", "aaab", true},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    lks_own *own = NULL;
    lks_own_run *run = NULL;
    uint64_t kinds = 0;
    lks_check(lks_own_add_pattern(&own, LKS_KIND_MEMBER_NUMBER, rows[i].pattern), "%s", rows[i].pattern);
    CU_ASSERT_EQUAL_FATAL(lks_own_run_new(own, 10000, &run), LKS_OK);
    CU_ASSERT_EQUAL(lks_own_run_value(run, rows[i].value, strlen(rows[i].value), &kinds), LKS_OK);
    lks_check(kinds == (rows[i].matches ? UINT64_C(1) << LKS_KIND_MEMBER_NUMBER : 0), "%s on '%s'", rows[i].pattern,
              rows[i].value);
    CU_ASSERT_EQUAL(lks_own_run_limited(run), 0);
    lks_own_run_free(run);
    lks_own_free(own);
  }
}

/* Whatever a pattern would cost, it ends; it is said that it did, and it isn't tried for ever. */
static void test_catastrophe(void)
{
  static const char *const patterns[] = {"(a+)+$", "^(a|aa)+$", "^(a?){200}a{200}$", "^(.*)*[bc]$", "^(?:(?:a+)?)+$"};
  char value[LKS_OWN_VALUE_MAX + 2];
  memset(value, 'a', sizeof value);
  value[LKS_OWN_VALUE_MAX - 1] = '!';
  for (size_t i = 0; i < G_N_ELEMENTS(patterns); i++) {
    lks_own *own = NULL;
    lks_own_run *run = NULL;
    uint64_t kinds = 0;
    CU_ASSERT_TRUE(lks_own_add_pattern(&own, LKS_KIND_MEMBER_NUMBER, patterns[i]));
    CU_ASSERT_TRUE(lks_own_add_pattern(&own, LKS_KIND_USERNAME, "a!$"));
    CU_ASSERT_EQUAL_FATAL(lks_own_run_new(own, 10000, &run), LKS_OK);
    const gint64 begin = g_get_monotonic_time();
    for (int k = 0; k < 1000; k++) {
      CU_ASSERT_EQUAL(lks_own_run_value(run, value, LKS_OWN_VALUE_MAX, &kinds), LKS_OK);
      CU_ASSERT_EQUAL(kinds, UINT64_C(1) << LKS_KIND_USERNAME);
    }
    lks_check(g_get_monotonic_time() - begin < 20 * G_TIME_SPAN_SECOND, "%s takes too long", patterns[i]);
    lks_check(lks_own_run_limited(run) == UINT64_C(1) << LKS_KIND_MEMBER_NUMBER, "%s isn't limited", patterns[i]);
    lks_own_run_free(run);
    lks_own_free(own);
  }
}

/* The limit is the policy's: a value that needs some steps is fine with many and not with few. */
static void test_steps(void)
{
  static const char value[] = "aaaaaaaaaaaa!";
  static const struct {
    uint64_t limit;
    bool limited;
  } rows[] = {{10, true}, {100, true}, {1000000, false}, {UINT64_MAX, false}};
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    lks_own *own = NULL;
    lks_own_run *run = NULL;
    uint64_t kinds = 0;
    CU_ASSERT_TRUE(lks_own_add_pattern(&own, LKS_KIND_MEMBER_NUMBER, "^(a+)+$"));
    CU_ASSERT_EQUAL_FATAL(lks_own_run_new(own, rows[i].limit, &run), LKS_OK);
    CU_ASSERT_EQUAL(lks_own_run_value(run, value, strlen(value), &kinds), LKS_OK);
    lks_check((lks_own_run_limited(run) != 0) == rows[i].limited, "limit %d", (int)rows[i].limit);
    lks_own_run_free(run);
    lks_own_free(own);
  }
}

/* What is shared doesn't change under those who share it. */
static void test_sharing(void)
{
  lks_own *first = NULL;
  lks_own_run *run = NULL;
  uint64_t kinds = 0;
  CU_ASSERT_TRUE(lks_own_add_word(&first, "secret", "社外秘"));
  CU_ASSERT_TRUE(lks_own_add_header(&first, LKS_KIND_USERNAME, "SID"));
  CU_ASSERT_TRUE(lks_own_add_pattern(&first, LKS_KIND_USERNAME, "^u\\d$"));
  CU_ASSERT_TRUE(lks_own_allow_sheet(&first, "staff"));
  CU_ASSERT_TRUE(lks_own_allow_header(&first, "担当"));
  lks_own *second = lks_own_share(first);
  CU_ASSERT_PTR_EQUAL(first, second);
  CU_ASSERT_FALSE(lks_own_add_pattern(&second, LKS_KIND_USERNAME, "("));
  CU_ASSERT_PTR_EQUAL(first, second);
  CU_ASSERT_TRUE(lks_own_add_word(&second, "code", "Apollo"));
  CU_ASSERT_PTR_NOT_EQUAL(first, second);
  CU_ASSERT_PTR_NULL(lks_own_label(first, 1));
  CU_ASSERT_STRING_EQUAL(lks_own_label(second, 1), "code");
  CU_ASSERT_EQUAL_FATAL(lks_own_run_new(second, 10000, &run), LKS_OK);
  lks_own_free(first);
  CU_ASSERT_TRUE(lks_own_knows_header(second, "sid", 3));
  CU_ASSERT_TRUE(lks_own_allows_sheet(second, "Staff"));
  CU_ASSERT_TRUE(lks_own_allows_header(second, "担当", strlen("担当")));
  CU_ASSERT_EQUAL(lks_own_find_words(second, "社外秘", strlen("社外秘")), 1);
  lks_own_free(second);
  CU_ASSERT_EQUAL(lks_own_run_value(run, "u7", 2, &kinds), LKS_OK);
  CU_ASSERT_EQUAL(kinds, UINT64_C(1) << LKS_KIND_USERNAME);
  lks_own_run_free(run);
  lks_own_free(NULL);
  lks_own_run_free(NULL);
  CU_ASSERT_PTR_NULL(lks_own_share(NULL));
}

CU_TestInfo lks_test_own_words[] = {
    {"words", test_words},     {"labels", test_labels},   {"headers", test_headers},
    {"allowed", test_allowed}, {"values", test_values},   {"catastrophe", test_catastrophe},
    {"steps", test_steps},     {"sharing", test_sharing}, CU_TEST_INFO_NULL,
};
