/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is hidden of forms, transposed tables and running text, and how it is told. All people are invented. */
#include "detectors/detectors.h"

#include <CUnit/CUnit.h>
#include <glib.h>
#include <stdio.h>
#include <string.h>

#include "feeder.h"
#include "report/report.h"

enum { MOST_ROWS = 8, MOST_FINDINGS = 1000 };

extern CU_TestInfo lks_test_hidden_arranged[];

static const struct {
  const char *name;
  const char *rows[MOST_ROWS]; /* '!' hides one */
  uint32_t hidden_column;      /* plus 1; 0: none */
  const char *told;            /* "kind range severity people rows;" of what is told of hidden things */
} rows[] = {
    {"people of a transposed table",
     {"氏名|佐藤花子|鈴木一郎|高橋健一", "病名|糖尿病|喘息|胃がん",
      "電話番号|090-1111-1111|090-2222-2222|090-3333-3333"},
     3,
     "hidden-columns C1:C3 3 1 1;"},
    {"what a transposed table says of all",
     {"氏名|佐藤花子|鈴木一郎|高橋健一", "!病名|糖尿病|喘息|胃がん",
      "電話番号|090-1111-1111|090-2222-2222|090-3333-3333"},
     0,
     "hidden-rows A2:D2 3 3 3;"},
    {"nothing of a transposed table",
     {"氏名|佐藤花子|鈴木一郎|高橋健一", "病名|糖尿病|喘息|胃がん",
      "電話番号|090-1111-1111|090-2222-2222|090-3333-3333"},
     0,
     ""},
    {"a line of a form",
     {"氏名|佐藤花子", "住所|東京都千代田区丸の内1-1-1", "電話番号|090-1111-1111", "!生年月日|1990/4/1",
      "!病名|糖尿病"},
     0,
     "hidden-rows A4:B5 3 1 2;"},
    {"nothing of a form",
     {"氏名|佐藤花子", "住所|東京都千代田区丸の内1-1-1", "電話番号|090-1111-1111", "生年月日|1990/4/1",
      "病名|糖尿病"},
     0,
     ""},
    {"rows of remarks",
     {"日付|内容", "!@45000|佐藤花子様より電話。折り返し090-1111-1111", "@45001|在庫を確認した",
      "!@45002|鈴木一郎様（大阪府大阪市北区梅田1-1-1）に発送"},
     0,
     "hidden-rows B2:B4 3 2 2;"},
    {"rows about nobody",
     {"日付|内容", "@45000|在庫を確認した", "!@45001|在庫を数え直した", "@45002|倉庫の鍵を替えた"},
     0,
     "hidden-rows A3:B3 1 0 1;"},
};

static char *tell(const leakscan_report *report)
{
  GString *told = g_string_new(NULL);
  for (size_t i = 0; i < leakscan_report_count(report); i++) {
    const leakscan_finding *finding = leakscan_report_get(report, i);
    if (g_str_has_prefix(leakscan_finding_kind(finding), "hidden"))
      g_string_append_printf(told, "%s %s %d %d %d;", leakscan_finding_kind(finding), leakscan_finding_range(finding),
                             (int)leakscan_finding_severity(finding), (int)leakscan_finding_people(finding),
                             (int)leakscan_finding_rows(finding));
  }
  return g_string_free(told, FALSE);
}

static void test_rows(void)
{
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    lks_feeder feeder;
    lks_feeder_begin(&feeder);
    lks_feeder_part(&feeder, "Sheet1", LEAKSCAN_VISIBLE);
    if (rows[i].hidden_column > 0)
      lks_feeder_hide_columns(&feeder, rows[i].hidden_column - 1, rows[i].hidden_column - 1);
    lks_feeder_rows(&feeder, 0, 0, rows[i].rows, MOST_ROWS);
    const lks_facts *facts = lks_feeder_finish(&feeder);
    leakscan_report *report =
        lks_report_new("test.xlsx", LEAKSCAN_SEVERITY_WARNING, LEAKSCAN_SEVERITY_CRITICAL, false, MOST_FINDINGS);
    CU_ASSERT_PTR_NOT_NULL_FATAL(report);
    CU_ASSERT_EQUAL(lks_detectors_run(facts, &feeder.policy, report), LKS_OK);
    CU_ASSERT_TRUE(lks_report_finish(report));
    char *told = tell(report);
    if (strcmp(told, rows[i].told) != 0)
      printf("\n  %s: %s", rows[i].name, told);
    CU_ASSERT_STRING_EQUAL(told, rows[i].told);
    g_free(told);
    lks_report_free(report);
    lks_feeder_end(&feeder);
  }
}

CU_TestInfo lks_test_hidden_arranged[] = {{"rows", test_rows}, CU_TEST_INFO_NULL};
