/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Each detector on sheets that leak, and on their clean twins. */
#include "detectors/detectors.h"

#include <CUnit/CUnit.h>
#include <glib.h>
#include <string.h>

#include "feeder.h"
#include "maker.h"

enum { REASONS = 4, SHEETS = 3 };

/* A sheet: its header, and a row of people (see lks_feeder_person) so many times. */
typedef struct sheet {
  const char *name;
  leakscan_visibility visibility;
  const char *header;
  const char *row;
  size_t rows;
  size_t first;       /* the first person's number */
  size_t hidden_from; /* rows below the header that are hidden, from 1; 0: none */
  size_t hidden_to;
  uint32_t hidden_column; /* plus 1; 0: none */
  bool filtered;
  const char *looks_up; /* sheets that its formulas name */
  const char *refers_to;
} sheet;

typedef struct scenario {
  const char *name;
  sheet sheets[SHEETS];
  int severity; /* of the finding; 0: there must be none */
  const char *part;
  uint64_t people;
  const char *range;
  const char *reasons[REASONS];
  const char *never[REASONS]; /* reasons that mustn't be said */
} scenario;

#define HIDDEN LEAKSCAN_HIDDEN
#define PEOPLE .header = "氏名|メールアドレス|電話番号", .row = "N|E|T"
#define CODES  .header = "コード|名称", .row = "9|色9"
#define FRONT                                                                                                        \
  {                                                                                                                  \
    .name = "表紙", .header = "行事|会場", .row = "説明会9|会場9", .rows = 5                                         \
  }

enum {
  NOTICE = LEAKSCAN_SEVERITY_NOTICE,
  WARNING = LEAKSCAN_SEVERITY_WARNING,
  CRITICAL = LEAKSCAN_SEVERITY_CRITICAL
};

static const scenario hidden_sheet[] = {
    {"people on a hidden sheet",
     {FRONT, {.name = "名簿", .visibility = HIDDEN, PEOPLE, .rows = 60}},
     CRITICAL,
     "名簿",
     60,
     "A1:C61",
     {NULL},
     {NULL}},
    {"the same, visible", {FRONT, {.name = "名簿", PEOPLE, .rows = 60}}, 0, NULL, 0, NULL, {NULL}, {NULL}},
    {"very hidden",
     {FRONT, {.name = "名簿", .visibility = LEAKSCAN_VERY_HIDDEN, PEOPLE, .rows = 60}},
     CRITICAL,
     "名簿",
     60,
     NULL,
     {NULL},
     {NULL}},
    {"three people",
     {FRONT, {.name = "名簿", .visibility = HIDDEN, PEOPLE, .rows = 3}},
     CRITICAL,
     "名簿",
     3,
     NULL,
     {NULL},
     {NULL}},
    {"codes",
     {FRONT, {.name = "コード", .visibility = HIDDEN, CODES, .rows = 60}},
     NOTICE,
     "コード",
     0,
     NULL,
     {NULL},
     {NULL}},
    {"nothing on it", {FRONT, {.name = "空", .visibility = HIDDEN}}, 0, NULL, 0, NULL, {NULL}, {NULL}},
    {"contacts of companies",
     {FRONT,
      {.name = "取引先", .visibility = HIDDEN, .header = "取引先|担当者|電話番号", .row = "O|N|T", .rows = 60}},
     WARNING,
     "取引先",
     60,
     NULL,
     {NULL},
     {NULL}},
    {"companies",
     {FRONT, {.name = "取引先", .visibility = HIDDEN, .header = "取引先|金額", .row = "O|9", .rows = 60}},
     NOTICE,
     "取引先",
     0,
     NULL,
     {NULL},
     {NULL}},
};

static const scenario hidden_rows[] = {
    {"people in hidden rows",
     {{.name = "名簿", PEOPLE, .rows = 60, .hidden_from = 21, .hidden_to = 30}},
     CRITICAL,
     "名簿",
     10,
     "A22:C31",
     {NULL},
     {"filtered"}},
    {"no hidden rows", {{.name = "名簿", PEOPLE, .rows = 60}}, 0, NULL, 0, NULL, {NULL}, {NULL}},
    {"filtered",
     {{.name = "名簿", PEOPLE, .rows = 60, .hidden_from = 21, .hidden_to = 30, .filtered = true}},
     CRITICAL,
     "名簿",
     10,
     NULL,
     {"filtered"},
     {NULL}},
    {"one hidden row",
     {{.name = "名簿", PEOPLE, .rows = 60, .hidden_from = 5, .hidden_to = 5}},
     CRITICAL,
     "名簿",
     1,
     "A6:C6",
     {NULL},
     {NULL}},
    {"the last rows",
     {{.name = "名簿", PEOPLE, .rows = 500, .hidden_from = 401, .hidden_to = 500}},
     CRITICAL,
     "名簿",
     100,
     "A402:C501",
     {NULL},
     {NULL}},
    {"codes in hidden rows",
     {{.name = "コード", CODES, .rows = 60, .hidden_from = 21, .hidden_to = 30}},
     NOTICE,
     "コード",
     0,
     "A22:B31",
     {NULL},
     {NULL}},
    {"on a hidden sheet",
     {FRONT, {.name = "名簿", .visibility = HIDDEN, PEOPLE, .rows = 60, .hidden_from = 21, .hidden_to = 30}},
     0,
     NULL,
     0,
     NULL,
     {NULL},
     {NULL}},
};

static const scenario hidden_columns[] = {
    {"addresses in a hidden column",
     {{.name = "名簿", PEOPLE, .rows = 60, .hidden_column = 2}},
     CRITICAL,
     "名簿",
     60,
     "B1:B61",
     {NULL},
     {NULL}},
    {"names in a hidden column",
     {{.name = "名簿", PEOPLE, .rows = 60, .hidden_column = 1}},
     CRITICAL,
     "名簿",
     60,
     "A1:A61",
     {NULL},
     {NULL}},
    {"no hidden columns", {{.name = "名簿", PEOPLE, .rows = 60}}, 0, NULL, 0, NULL, {NULL}, {NULL}},
    {"a hidden column beside",
     {{.name = "名簿", PEOPLE, .rows = 60, .hidden_column = 9}},
     0,
     NULL,
     0,
     NULL,
     {NULL},
     {NULL}},
    {"a helper's column",
     {{.name = "名簿", .header = "氏名|メールアドレス|補助", .row = "N|E|9", .rows = 60, .hidden_column = 3}},
     NOTICE,
     "名簿",
     0,
     "C1:C61",
     {NULL},
     {NULL}},
    {"codes", {{.name = "コード", CODES, .rows = 60, .hidden_column = 2}}, NOTICE, "コード", 0, NULL, {NULL}, {NULL}},
    {"on a hidden sheet",
     {FRONT, {.name = "名簿", .visibility = HIDDEN, PEOPLE, .rows = 60, .hidden_column = 2}},
     0,
     NULL,
     0,
     NULL,
     {NULL},
     {NULL}},
};

#define MASTER_ROWS .header = "学籍番号|氏名|生年月日|住所|電話番号", .row = "I|N|B|A|T"
#define PART_ROWS   .header = "学籍番号|氏名", .row = "I|N"

static const scenario master_data[] = {
    {"a list looked up in a master",
     {{.name = "出席者", PART_ROWS, .rows = 12, .first = 100, .looks_up = "マスタ"},
      {.name = "マスタ", MASTER_ROWS, .rows = 900}},
     CRITICAL,
     "マスタ",
     900,
     "A1:E901",
     {"formula-lookup", "superset", "many-more-people"},
     {"hidden", "formula-reference"}},
    {"values only",
     {{.name = "出席者", PART_ROWS, .rows = 12, .first = 100}, {.name = "Sheet2", MASTER_ROWS, .rows = 900}},
     CRITICAL,
     "Sheet2",
     900,
     NULL,
     {"superset", "not-active", "name-suggests"},
     {"formula-lookup"}},
    {"hidden master",
     {{.name = "出席者", PART_ROWS, .rows = 12, .first = 100, .refers_to = "Sheet2"},
      {.name = "Sheet2", .visibility = HIDDEN, MASTER_ROWS, .rows = 900}},
     CRITICAL,
     "Sheet2",
     900,
     NULL,
     {"superset", "formula-reference", "hidden"},
     {"not-active"}},
    {"the list alone", {{.name = "出席者", PART_ROWS, .rows = 12, .first = 100}}, 0, NULL, 0, NULL, {NULL}, {NULL}},
    {"the master alone", {{.name = "マスタ", MASTER_ROWS, .rows = 900}}, 0, NULL, 0, NULL, {NULL}, {NULL}},
    {"classes",
     {{.name = "1組", PART_ROWS, .rows = 40, .first = 0},
      {.name = "2組", PART_ROWS, .rows = 40, .first = 40},
      {.name = "3組", PART_ROWS, .rows = 40, .first = 80}},
     0,
     NULL,
     0,
     NULL,
     {NULL},
     {NULL}},
    {"others' list",
     {{.name = "講師", PART_ROWS, .rows = 12, .first = 5000}, {.name = "受講者", PART_ROWS, .rows = 30, .first = 0}},
     0,
     NULL,
     0,
     NULL,
     {NULL},
     {NULL}},
    {"codes in a master",
     {{.name = "入力", CODES, .rows = 12, .looks_up = "マスタ"}, {.name = "マスタ", CODES, .rows = 900}},
     0,
     NULL,
     0,
     NULL,
     {NULL},
     {NULL}},
};

static const scenario pii_columns[] = {
    {"100 names",
     {{.name = "名簿", .header = "氏名|備考", .row = "N|9", .rows = 100}},
     NOTICE,
     "名簿",
     100,
     "A1:B101",
     {NULL},
     {NULL}},
    {"101 names",
     {{.name = "名簿", .header = "氏名|備考", .row = "N|9", .rows = 101}},
     WARNING,
     "名簿",
     101,
     NULL,
     {NULL},
     {NULL}},
    {"100 people with two attributes",
     {{.name = "名簿", PEOPLE, .rows = 100}},
     NOTICE,
     "名簿",
     100,
     NULL,
     {NULL},
     {NULL}},
    {"101 people with two attributes",
     {{.name = "名簿", PEOPLE, .rows = 101}},
     CRITICAL,
     "名簿",
     101,
     NULL,
     {NULL},
     {NULL}},
    {"50 people with three",
     {{.name = "名簿", .header = "氏名|生年月日|住所|電話番号", .row = "N|B|A|T", .rows = 50}},
     NOTICE,
     "名簿",
     50,
     NULL,
     {NULL},
     {NULL}},
    {"51 people with three",
     {{.name = "名簿", .header = "氏名|生年月日|住所|電話番号", .row = "N|B|A|T", .rows = 51}},
     CRITICAL,
     "名簿",
     51,
     NULL,
     {NULL},
     {NULL}},
    {"1,000 numbers",
     {{.name = "名簿", .header = "学籍番号|メールアドレス", .row = "I|E", .rows = 1000}},
     WARNING,
     "名簿",
     1000,
     NULL,
     {NULL},
     {NULL}},
    {"1,001 numbers",
     {{.name = "名簿", .header = "学籍番号|メールアドレス", .row = "I|E", .rows = 1001}},
     CRITICAL,
     "名簿",
     1001,
     NULL,
     {NULL},
     {NULL}},
    {"ten with an illness",
     {{.name = "名簿", .header = "氏名|病名", .row = "N|持病9", .rows = 10}},
     CRITICAL,
     "名簿",
     10,
     NULL,
     {NULL},
     {NULL}},
    {"ten without",
     {{.name = "名簿", .header = "氏名|備考", .row = "N|持参9", .rows = 10}},
     NOTICE,
     "名簿",
     10,
     NULL,
     {NULL},
     {NULL}},
    {"on a hidden sheet",
     {FRONT, {.name = "名簿", .visibility = HIDDEN, PEOPLE, .rows = 200}},
     0,
     NULL,
     0,
     NULL,
     {NULL},
     {NULL}},
    {"companies",
     {{.name = "取引先", .header = "取引先|電話番号", .row = "O|T", .rows = 200}},
     0,
     NULL,
     0,
     NULL,
     {NULL},
     {NULL}},
    {"codes", {{.name = "コード", CODES, .rows = 200}}, 0, NULL, 0, NULL, {NULL}, {NULL}},
};

static void feed_sheet(lks_feeder *feeder, const sheet *s)
{
  lks_feeder_part(feeder, s->name, s->visibility);
  if (s->hidden_column > 0)
    lks_feeder_hide_columns(feeder, s->hidden_column - 1, s->hidden_column - 1);
  if (s->header != NULL)
    lks_feeder_row(feeder, 0, 0, s->header);
  for (size_t i = 1; i <= s->rows; i++) {
    const bool hidden = s->hidden_from > 0 && i >= s->hidden_from && i <= s->hidden_to;
    char *format = g_strconcat(hidden ? "!" : "", s->row, NULL);
    char *cells = lks_feeder_person(s->first + i - 1, format);
    lks_feeder_row(feeder, (uint32_t)i, 0, cells);
    g_free(cells);
    g_free(format);
  }
  if (s->filtered)
    lks_feeder_filter(feeder, 0, (uint32_t)s->rows);
  if (s->looks_up != NULL)
    lks_feeder_link(feeder, s->looks_up, LKS_LINK_LOOKUP, s->rows);
  if (s->refers_to != NULL)
    lks_feeder_link(feeder, s->refers_to, LKS_LINK_REFERENCE, s->rows);
}

static bool has_reason(const leakscan_finding *finding, const char *reason)
{
  for (size_t i = 0; i < leakscan_finding_reason_count(finding); i++)
    if (strcmp(leakscan_finding_reason(finding, i), reason) == 0)
      return true;
  return false;
}

static void check_finding(const scenario *row, const leakscan_finding *finding)
{
  lks_check((int)leakscan_finding_severity(finding) == row->severity, "%s: severity %d", row->name,
            (int)leakscan_finding_severity(finding));
  lks_check(strcmp(leakscan_finding_part(finding), row->part) == 0, "%s: on %s", row->name,
            leakscan_finding_part(finding));
  lks_check(leakscan_finding_people(finding) == row->people, "%s: %d people", row->name,
            (int)leakscan_finding_people(finding));
  lks_check(row->range == NULL || strcmp(leakscan_finding_range(finding), row->range) == 0, "%s: %s", row->name,
            leakscan_finding_range(finding));
  lks_check((row->people > 0) == (leakscan_finding_field_count(finding) > 0), "%s: %d fields", row->name,
            (int)leakscan_finding_field_count(finding));
  lks_check(strcmp(leakscan_finding_document(finding), "test.xlsx") == 0, "%s: in %s", row->name,
            leakscan_finding_document(finding));
  for (size_t i = 0; i < REASONS && row->reasons[i] != NULL; i++)
    lks_check(has_reason(finding, row->reasons[i]), "%s: not %s", row->name, row->reasons[i]);
  for (size_t i = 0; i < REASONS && row->never[i] != NULL; i++)
    lks_check(!has_reason(finding, row->never[i]), "%s: %s", row->name, row->never[i]);
}

static void check_scenario(const lks_detector *detector, const scenario *row)
{
  lks_feeder feeder;
  lks_feeder_begin(&feeder);
  for (size_t i = 0; i < SHEETS && row->sheets[i].name != NULL; i++)
    feed_sheet(&feeder, &row->sheets[i]);
  const lks_facts *facts = lks_feeder_finish(&feeder);
  leakscan_report *report =
      lks_report_new("test.xlsx", LEAKSCAN_SEVERITY_WARNING, LEAKSCAN_SEVERITY_CRITICAL, false, 1000);
  CU_ASSERT_EQUAL(detector->run(facts, &feeder.policy, report), LKS_OK);
  CU_ASSERT_TRUE(lks_report_finish(report));
  const size_t expected = row->severity != 0;
  lks_check(leakscan_report_count(report) == expected, "%s, %s: %zu findings", detector->id, row->name,
            leakscan_report_count(report));
  for (size_t i = 0; i < leakscan_report_count(report); i++) {
    const leakscan_finding *finding = leakscan_report_get(report, i);
    lks_check(strcmp(leakscan_finding_kind(finding), detector->id) == 0, "%s says %s", detector->id,
              leakscan_finding_kind(finding));
    if (expected > 0)
      check_finding(row, finding);
  }
  leakscan_report_free(report);
  lks_feeder_end(&feeder);
}

static void check_scenarios(const lks_detector *detector, const scenario *rows, size_t count)
{
  for (size_t i = 0; i < count; i++)
    check_scenario(detector, &rows[i]);
}

static void test_hidden_sheet(void)
{
  check_scenarios(&lks_detector_hidden_sheet, hidden_sheet, G_N_ELEMENTS(hidden_sheet));
}

static void test_hidden_rows(void)
{
  check_scenarios(&lks_detector_hidden_rows, hidden_rows, G_N_ELEMENTS(hidden_rows));
}

static void test_hidden_columns(void)
{
  check_scenarios(&lks_detector_hidden_columns, hidden_columns, G_N_ELEMENTS(hidden_columns));
}

static void test_master_data(void)
{
  check_scenarios(&lks_detector_master_data, master_data, G_N_ELEMENTS(master_data));
}

static void test_pii_columns(void)
{
  check_scenarios(&lks_detector_pii_columns, pii_columns, G_N_ELEMENTS(pii_columns));
}

static void test_not_inspected(void)
{
  static const struct {
    const char *reason;
    const char *place;
    uint64_t amount;
  } gaps[] = {{"encrypted", NULL, 0},
              {"damaged", "Sheet1", 0},
              {"damaged", "Sheet2", 0},
              {"limit-parts", NULL, 10000},
              {"damaged", "Sheet1", 0} /* said already */};
  lks_feeder feeder;
  lks_feeder_begin(&feeder);
  for (size_t i = 0; i < G_N_ELEMENTS(gaps); i++)
    CU_ASSERT_EQUAL(lks_survey_events()->not_inspected(feeder.survey, gaps[i].reason, gaps[i].place, gaps[i].amount),
                    LKS_OK);
  const lks_facts *facts = lks_feeder_finish(&feeder);
  leakscan_report *report =
      lks_report_new("test.xlsx", LEAKSCAN_SEVERITY_WARNING, LEAKSCAN_SEVERITY_CRITICAL, false, 1000);
  CU_ASSERT_EQUAL(lks_detectors_run(facts, &feeder.policy, report), LKS_OK);
  CU_ASSERT_TRUE(lks_report_finish(report));
  CU_ASSERT_EQUAL_FATAL(leakscan_report_count(report), G_N_ELEMENTS(gaps) - 1);
  CU_ASSERT_FALSE(leakscan_report_complete(report));
  CU_ASSERT_EQUAL(leakscan_report_verdict(report), LEAKSCAN_VERDICT_INCOMPLETE);
  for (size_t i = 0; i < leakscan_report_count(report); i++) {
    const leakscan_finding *finding = leakscan_report_get(report, i);
    const bool placed = gaps[i].place != NULL;
    lks_check(has_reason(finding, gaps[i].reason), "gap %zu: reason", i);
    lks_check(finding->amount == gaps[i].amount, "gap %zu: amount", i);
    lks_check((finding->detail != NULL) == placed && (!placed || strcmp(finding->detail, gaps[i].place) == 0),
              "gap %zu: place", i);
  }
  leakscan_report_free(report);
  lks_feeder_end(&feeder);
}

/* All of them on a workbook in which there is nothing to find. */
static void test_clean(void)
{
  static const scenario clean = {.name = "clean", .sheets = {FRONT, {.name = "コード", CODES, .rows = 60}}};
  const lks_detector *const all[] = {&lks_detector_hidden_sheet,   &lks_detector_hidden_rows,
                                     &lks_detector_hidden_columns, &lks_detector_master_data,
                                     &lks_detector_pii_columns,    &lks_detector_not_inspected};
  for (size_t i = 0; i < G_N_ELEMENTS(all); i++)
    check_scenario(all[i], &clean);
}

CU_TestInfo lks_test_detectors[] = {
    {"hidden-sheet", test_hidden_sheet},
    {"hidden-rows", test_hidden_rows},
    {"hidden-columns", test_hidden_columns},
    {"master-data", test_master_data},
    {"pii-columns", test_pii_columns},
    {"not-inspected", test_not_inspected},
    {"clean", test_clean},
    CU_TEST_INFO_NULL,
};
