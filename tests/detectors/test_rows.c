/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Lists whose rows aren't one person's, or not one organisation's; and the same lists as they should be. */
#include <CUnit/CUnit.h>
#include <glib.h>
#include <string.h>

#include "feeder.h"
#include "maker.h"

static const leakscan_finding *find_kind(const leakscan_report *report, const char *kind)
{
  for (size_t i = 0; i < leakscan_report_count(report); i++)
    if (strcmp(leakscan_finding_kind(leakscan_report_get(report, i)), kind) == 0)
      return leakscan_report_get(report, i);
  return NULL;
}

enum { PEOPLE = 80 };

/* In rows from `from` up to before `to`, counted from 0, the address is that of the person so many rows below. */
typedef struct merged {
  const char *name;
  const char *number; /* formats of a person's number */
  const char *login;
  size_t from, to;
  int shift;
  uint64_t rows; /* that are told; 0: nothing is */
  const char *range;
  bool shifted;
} merged;

static const merged lists[] = {
    {"as it should be", "%06u", "s%06u@univ.example.jp", 0, 0, 0, 0, NULL, false},
    {"shifted from a row on", "%06u", "s%06u@univ.example.jp", 20, PEOPLE, 1, 60, "A22:C22", true},
    {"shifted at the beginning", "%06u", "s%06u@univ.example.jp", 0, 30, 1, 30, "A2:C2", true},
    {"shifted upwards", "%06u", "s%06u@univ.example.jp", 20, 50, -1, 30, "A22:C22", true},
    {"all of it shifted", "%06u", "s%06u@univ.example.jp", 0, PEOPLE, 1, PEOPLE, "A2:C2", true},
    {"two people exchanged", "%06u", "s%06u@univ.example.jp", 40, 41, 3, 1, "A42:C42", false},
    {"letters before the number", "S-%06u", "%06u.x@univ.example.jp", 40, 50, 2, 10, "A42:C42", false},
    {"addresses that aren't made of numbers", "%06u", "taro.x%x@example.com", 40, 50, 2, 0, NULL, false},
    {"running numbers", "%u", "user%u@example.com", 20, 30, 1, 0, NULL, false},
};

static GString *make_list(const merged *list)
{
  GString *text = g_string_new("学生番号,氏名,メールアドレス\n");
  for (size_t n = 0; n < PEOPLE; n++) {
    const bool wrong = n >= list->from && n < list->to;
    const size_t other = wrong ? (n + (size_t)(PEOPLE + list->shift)) % PEOPLE : n;
    const bool running = strcmp(list->number, "%u") == 0;
    char *name = lks_feeder_person(n, "N");
    GString *row = g_string_new(NULL);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    g_string_append_printf(row, list->number, (unsigned)(running ? n + 1 : 230017 + n * 131));
    g_string_append_printf(row, ",%s,", name);
    g_string_append_printf(row, list->login, (unsigned)(running ? other + 1 : 230017 + other * 131));
#pragma GCC diagnostic pop
    g_string_append_printf(text, "%s\n", row->str);
    g_string_free(row, TRUE);
    g_free(name);
  }
  return text;
}

static void test_mismatch(void)
{
  for (size_t i = 0; i < G_N_ELEMENTS(lists); i++) {
    GString *text = make_list(&lists[i]);
    leakscan_report *report = lks_scan_bytes(NULL, text->str, text->len, "list.csv");
    const leakscan_finding *finding = find_kind(report, "merge-mismatch");
    lks_check((finding != NULL) == (lists[i].rows > 0), "%s: found or not", lists[i].name);
    if (finding != NULL && lists[i].rows > 0) {
      lks_check(leakscan_finding_rows(finding) == lists[i].rows && leakscan_finding_people(finding) == lists[i].rows,
                "%s: %d rows", lists[i].name, (int)leakscan_finding_rows(finding));
      lks_check(strcmp(leakscan_finding_range(finding), lists[i].range) == 0, "%s: %s", lists[i].name,
                leakscan_finding_range(finding));
      lks_check((leakscan_finding_reason_count(finding) > 0) == lists[i].shifted, "%s: shifted or not",
                lists[i].name);
      CU_ASSERT_EQUAL(leakscan_finding_severity(finding), LEAKSCAN_SEVERITY_CRITICAL);
    }
    leakscan_report_free(report);
    g_string_free(text, TRUE);
  }
}

static void test_organisations(void)
{
  static const struct {
    const char *name;
    const char *settings;
    const char *header;
    const char *organisations[3]; /* row by row, in turn */
    uint64_t rows;
  } rows[] = {
      {"others among them", "recipient-organisation = 青空保険", "団体名", {"青空保険", "海風保険", "㈱山並代理店"}, 53},
      {"the recipient's alone",
       "recipient-organisation = 青空保険",
       "団体名",
       {"青空保険", "青空保険 東京支店", "青空保険株式会社"},
       0},
      {"nobody said whose", "", "団体名", {"青空保険", "海風保険", "㈱山並代理店"}, 0},
      {"several recipients", "recipient-organisation = 青空保険、海風保険", "代理店", {"青空保険", "海風保険", "青空保険"}, 0},
      {"where they work", "recipient-organisation = 青空保険", "勤務先", {"山並商事", "海風商会", "谷川工業"}, 0},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    leakscan_policy *policy = leakscan_policy_new();
    CU_ASSERT_EQUAL(leakscan_policy_parse(policy, rows[i].settings, strlen(rows[i].settings), NULL), LEAKSCAN_OK);
    GString *text = g_string_new(NULL);
    g_string_append_printf(text, "募集人ID,受験者姓名,%s,性別,生年月日,メールアドレス\n", rows[i].header);
    for (size_t n = 0; n < PEOPLE; n++) {
      char *before = lks_feeder_person(n, "I,N"), *behind = lks_feeder_person(n, "K,B,E");
      g_string_append_printf(text, "%s,%s,%s\n", before, rows[i].organisations[n % 3], behind);
      g_free(before);
      g_free(behind);
    }
    leakscan_report *report = lks_scan_bytes(policy, text->str, text->len, "list.csv");
    const leakscan_finding *finding = find_kind(report, "many-organisations");
    lks_check((finding != NULL) == (rows[i].rows > 0), "%s: found or not", rows[i].name);
    if (finding != NULL) {
      char *sentence = leakscan_finding_sentence(finding, "en");
      lks_check(leakscan_finding_rows(finding) == rows[i].rows && strstr(sentence, " 2 other organisations") != NULL,
                "%s: %s", rows[i].name, sentence);
      lks_check(strcmp(leakscan_finding_range(finding), "C3") == 0, "%s: %s", rows[i].name,
                leakscan_finding_range(finding));
      leakscan_free(sentence);
    }
    leakscan_report_free(report);
    leakscan_policy_free(policy);
    g_string_free(text, TRUE);
  }
}

CU_TestInfo lks_test_rows[] = {
    {"mismatch", test_mismatch},
    {"organisations", test_organisations},
    CU_TEST_INFO_NULL,
};
