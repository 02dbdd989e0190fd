/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Findings and reports as they are made: their texts, their order, how many are kept, the verdict. */
#include <CUnit/CUnit.h>
#include <stdlib.h>

#include "render/messages.h"
#include "sketch.h"

static void test_range(void)
{
  static const struct {
    uint32_t ends[4];
    const char *range;
  } rows[] = {
      {{2, 0, 13950, 5}, "A3:F13951"},
      {{0, 0, 0, 0}, "A1"},
      {{0, 25, 0, 26}, "Z1:AA1"},
      {{0, 701, 0, 702}, "ZZ1:AAA1"},
      {{0, 16383, 1048575, 16383}, "XFD1:XFD1048576"},
      {{UINT32_MAX, UINT32_MAX, UINT32_MAX, UINT32_MAX}, "MWLQKWV4294967296"},
  };
  leakscan_finding *finding = lks_finding_new("pii-columns", LEAKSCAN_SEVERITY_NOTICE, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL(finding);
  CU_ASSERT_STRING_EQUAL(finding->document, "");
  CU_ASSERT_STRING_EQUAL(finding->range, "");
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    const uint32_t *ends = rows[i].ends;
    CU_ASSERT_TRUE(lks_finding_set_range(finding, ends[0], ends[1], ends[2], ends[3]));
    lks_check_text("range", finding->range, rows[i].range);
  }
  lks_finding_free(finding);
  lks_finding_free(NULL);
}

static void test_reasons_are_bounded(void)
{
  static const char *const names[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"};
  leakscan_finding *finding = lks_finding_new("master-data", LEAKSCAN_SEVERITY_NOTICE, "list.xlsx");
  CU_ASSERT_PTR_NOT_NULL_FATAL(finding);
  lks_finding_add_reason(finding, "a");
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
    lks_finding_add_reason(finding, names[i]);
  CU_ASSERT_EQUAL(finding->reason_count, LKS_FINDING_REASONS);
  CU_ASSERT_STRING_EQUAL(finding->reasons[1], "b");
  CU_ASSERT_STRING_EQUAL(finding->reasons[LKS_FINDING_REASONS - 1], "l");
  lks_finding_free(finding);
}

/* Documents stay in the order in which they came; sheets are put in theirs; what is equal stays as it came. */
static void test_order(void)
{
  static const struct {
    const char *document;
    uint32_t number;
    leakscan_severity severity;
    const char *kind;
  } rows[] = {
      {"z!b", 2, LEAKSCAN_SEVERITY_NOTICE, "6"},   {"z!b", 2, LEAKSCAN_SEVERITY_WARNING, "2"},
      {"z!a", 1, LEAKSCAN_SEVERITY_WARNING, "4"},  {"z!b", 1, LEAKSCAN_SEVERITY_WARNING, "1"},
      {"z!a", 1, LEAKSCAN_SEVERITY_WARNING, "5"},  {"z!b", 2, LEAKSCAN_SEVERITY_WARNING, "3"},
      {"z!a", 9, LEAKSCAN_SEVERITY_CRITICAL, "0"},
  };
  enum { COUNT = sizeof rows / sizeof rows[0] };
  leakscan_report *report = lks_sketch_report("z");
  for (size_t i = 0; i < COUNT; i++) {
    const lks_sketch row = {.kind = rows[i].kind, .severity = rows[i].severity, .number = rows[i].number};
    CU_ASSERT_TRUE(lks_report_add(report, lks_sketch_finding(&row, rows[i].document)));
  }
  CU_ASSERT_TRUE(lks_report_finish(report));
  CU_ASSERT_EQUAL_FATAL(report->count, COUNT);
  for (size_t i = 0; i < COUNT; i++) {
    const char expected[] = {(char)('0' + i), '\0'};
    lks_check_text("order", report->findings[i]->kind, expected);
  }
  leakscan_report_free(report);
}

/* `count` findings under a limit of 3, the second of them grave; `kept` counts the one that names the limit. */
static void test_findings_limit(void)
{
  static const struct {
    size_t count;
    size_t kept;
    bool complete;
  } rows[] = {{0, 0, true}, {2, 2, true}, {3, 3, true}, {4, 4, false}, {100, 4, false}};
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    leakscan_report *report =
        lks_report_new("a.xlsx", LEAKSCAN_SEVERITY_WARNING, LEAKSCAN_SEVERITY_CRITICAL, false, 3);
    CU_ASSERT_PTR_NOT_NULL_FATAL(report);
    for (size_t n = 0; n < rows[i].count; n++)
      lks_sketch_add(report, n == 1 ? &lks_sketch_warning : n == 99 ? &lks_sketch_critical : &lks_sketch_notice);
    CU_ASSERT_TRUE(lks_report_finish(report));
    CU_ASSERT_EQUAL(report->count, rows[i].kept);
    CU_ASSERT_EQUAL(report->complete, rows[i].complete);
    if (!rows[i].complete) {
      const leakscan_finding *last = report->findings[rows[i].count == 100 ? 1 : 0];
      lks_check_text("limit", last->kind, "not-inspected");
      lks_check_text("limit", last->reasons[0], "limit-findings");
      CU_ASSERT_EQUAL(last->amount, 3);
    }
    if (rows[i].count == 100)
      CU_ASSERT_EQUAL(report->verdict, LEAKSCAN_VERDICT_STOP);
    leakscan_report_free(report);
  }
}

static void test_not_inspected_is_kept(void)
{
  leakscan_report *report = lks_report_new("a.xlsx", LEAKSCAN_SEVERITY_WARNING, LEAKSCAN_SEVERITY_CRITICAL, false, 1);
  CU_ASSERT_PTR_NOT_NULL_FATAL(report);
  lks_sketch_add(report, &lks_sketch_encrypted);
  lks_sketch_add(report, &lks_sketch_encrypted);
  lks_sketch_add(report, &lks_sketch_critical);
  CU_ASSERT_TRUE(lks_report_finish(report));
  CU_ASSERT_EQUAL(report->count, 3);
  CU_ASSERT_EQUAL(report->findings_dropped, 0);
  CU_ASSERT_FALSE(report->complete);
  CU_ASSERT_EQUAL(report->verdict, LEAKSCAN_VERDICT_STOP);
  CU_ASSERT_FALSE(lks_report_add(report, NULL));
  leakscan_report_free(report);
}

typedef struct verdict_row {
  const char *name;
  const lks_sketch *findings[3];
  leakscan_severity review;
  leakscan_severity stop;
  bool incomplete_stops;
  leakscan_verdict verdict;
  const char *summary;
} verdict_row;

static const verdict_row verdict_rows[] = {
    {"nothing", {NULL}, 2, 3, false, LEAKSCAN_VERDICT_PASS, "a.xlsx: nothing found"},
    {"notice",
     {&lks_sketch_notice},
     2,
     3,
     false,
     LEAKSCAN_VERDICT_PASS,
     "a.xlsx: nothing to stop or review (1 finding below the threshold)"},
    {"warning",
     {&lks_sketch_warning},
     2,
     3,
     false,
     LEAKSCAN_VERDICT_REVIEW,
     "a.xlsx: REVIEW: Sheet 1 '名簿': 4 hidden rows: no people found"},
    {"critical",
     {&lks_sketch_notice, &lks_sketch_critical},
     2,
     3,
     false,
     LEAKSCAN_VERDICT_STOP,
     "a.xlsx: STOP: Sheet 2 'マスタ': 13,949 people: name"},
    {"two",
     {&lks_sketch_warning, &lks_sketch_critical},
     2,
     3,
     false,
     LEAKSCAN_VERDICT_STOP,
     "a.xlsx: STOP: Sheet 2 'マスタ': 13,949 people: name (and 1 more finding)"},
    {"incomplete",
     {&lks_sketch_encrypted},
     2,
     3,
     false,
     LEAKSCAN_VERDICT_INCOMPLETE,
     "a.xlsx: NOT CHECKED COMPLETELY: It is encrypted; nothing inside could be checked"},
    {"incomplete with notice",
     {&lks_sketch_encrypted, &lks_sketch_notice},
     2,
     3,
     false,
     LEAKSCAN_VERDICT_INCOMPLETE,
     "a.xlsx: NOT CHECKED COMPLETELY: It is encrypted; nothing inside could be checked"},
    {"findings win",
     {&lks_sketch_encrypted, &lks_sketch_warning},
     2,
     3,
     false,
     LEAKSCAN_VERDICT_REVIEW,
     "a.xlsx: REVIEW: Sheet 1 '名簿': 4 hidden rows: no people found (not all of it could be checked)"},
    {"incomplete stops",
     {&lks_sketch_encrypted},
     1,
     1,
     true,
     LEAKSCAN_VERDICT_STOP,
     "a.xlsx: STOP: NOT CHECKED COMPLETELY: It is encrypted; nothing inside could be checked"},
    {"two notices",
     {&lks_sketch_notice, &lks_sketch_notice},
     2,
     3,
     false,
     LEAKSCAN_VERDICT_PASS,
     "a.xlsx: nothing to stop or review (2 findings below the threshold)"},
    {"never",
     {&lks_sketch_critical, &lks_sketch_warning},
     100,
     100,
     false,
     LEAKSCAN_VERDICT_PASS,
     "a.xlsx: FOUND: Sheet 2 'マスタ': 13,949 people: name (and 1 more finding)"},
    {"never, and not all of it",
     {&lks_sketch_critical, &lks_sketch_encrypted},
     100,
     100,
     false,
     LEAKSCAN_VERDICT_INCOMPLETE,
     "a.xlsx: NOT CHECKED COMPLETELY: It is encrypted; nothing inside could be checked"},
    {"never, nothing", {NULL}, 100, 100, false, LEAKSCAN_VERDICT_PASS, "a.xlsx: nothing found"},
    {"audit",
     {&lks_sketch_critical},
     1,
     100,
     false,
     LEAKSCAN_VERDICT_REVIEW,
     "a.xlsx: REVIEW: Sheet 2 'マスタ': 13,949 people: name"},
};

static void test_verdicts(void)
{
  for (size_t i = 0; i < sizeof verdict_rows / sizeof verdict_rows[0]; i++) {
    const verdict_row *row = &verdict_rows[i];
    leakscan_report *report = lks_report_new("a.xlsx", row->review, row->stop, row->incomplete_stops, 1000);
    CU_ASSERT_PTR_NOT_NULL_FATAL(report);
    for (size_t f = 0; f < 3 && row->findings[f] != NULL; f++)
      lks_sketch_add(report, row->findings[f]);
    CU_ASSERT_TRUE(lks_report_finish(report));
    CU_ASSERT_EQUAL(report->verdict, row->verdict);
    char *summary = lks_render_summary(report, LKS_LANGUAGE_ENGLISH, true);
    lks_check_text(row->name, summary, row->summary);
    free(summary);
    leakscan_report_free(report);
  }
}

CU_TestInfo lks_test_report[] = {
    {"ranges in A1 style", test_range},
    {"reasons are bounded and told once", test_reasons_are_bounded},
    {"order of findings", test_order},
    {"limit of findings", test_findings_limit},
    {"what wasn't inspected is kept", test_not_inspected_is_kept},
    {"verdicts and summaries", test_verdicts},
    CU_TEST_INFO_NULL,
};
