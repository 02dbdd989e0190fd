/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Findings out of rows of a table. */
#include "sketch.h"

#include <CUnit/CUnit.h>
#include <stdio.h>
#include <string.h>

typedef struct label {
  const char *type;
  const char *english;
  const char *japanese;
  const char *header;
} label;

static const label labels[] = {
    {"student-number", "student number", "学生番号", "学籍番号"},
    {"name", "name", "氏名", "氏名"},
    {"birth-date", "birth date", "生年月日", "生年月日"},
    {"address", "address", "住所", "住所"},
    {"phone", "phone number", "電話番号", "電話"},
    {"email", "e-mail address", "メールアドレス", ""},
    {"unlabelled", NULL, NULL, ""},
};

const lks_sketch lks_sketch_notice = {.kind = "hidden-sheet",
                                      .severity = LEAKSCAN_SEVERITY_NOTICE,
                                      .part = "codes",
                                      .number = 3,
                                      .visibility = LEAKSCAN_HIDDEN,
                                      .rows = 120};
const lks_sketch lks_sketch_warning = {
    .kind = "hidden-rows", .severity = LEAKSCAN_SEVERITY_WARNING, .part = "名簿", .number = 1, .rows = 4};
const lks_sketch lks_sketch_critical = {.kind = "pii-columns",
                                        .severity = LEAKSCAN_SEVERITY_CRITICAL,
                                        .part = "マスタ",
                                        .number = 2,
                                        .people = 13949,
                                        .rows = 13949,
                                        .fields = {"name"}};
const lks_sketch lks_sketch_encrypted = {
    .kind = "not-inspected", .severity = LEAKSCAN_SEVERITY_CRITICAL, .reasons = {"encrypted"}};

void lks_check_text(const char *name, const char *got, const char *expected)
{
  const bool same = got != NULL && strcmp(got, expected) == 0;
  if (!same)
    printf("\n    %s:\n      expected: %s\n      got:      %s\n", name, expected, got == NULL ? "(null)" : got);
  CU_ASSERT_TRUE(same);
}

static void add_field(leakscan_finding *finding, const char *type)
{
  for (size_t i = 0; i < sizeof labels / sizeof labels[0]; i++) {
    if (strcmp(labels[i].type, type) != 0)
      continue;
    lks_finding_field *field =
        lks_finding_add_field(finding, labels[i].type, labels[i].english, labels[i].japanese, labels[i].header);
    CU_ASSERT_PTR_NOT_NULL_FATAL(field);
    field->valid = 987;
    return;
  }
  CU_FAIL_FATAL("no such label");
}

leakscan_finding *lks_sketch_finding(const lks_sketch *row, const char *document)
{
  leakscan_finding *finding = lks_finding_new(row->kind, row->severity, document);
  CU_ASSERT_PTR_NOT_NULL_FATAL(finding);
  CU_ASSERT_TRUE(lks_finding_set_part(finding, row->part, row->number, row->visibility));
  CU_ASSERT_TRUE(lks_finding_set_detail(finding, row->detail));
  finding->people = row->people;
  finding->rows = row->rows;
  finding->people_estimated = row->estimated;
  finding->amount = row->amount;
  for (size_t i = 0; i < LKS_SKETCH_REASONS && row->reasons[i] != NULL; i++)
    lks_finding_add_reason(finding, row->reasons[i]);
  for (size_t i = 0; i < LKS_SKETCH_FIELDS && row->fields[i] != NULL; i++)
    add_field(finding, row->fields[i]);
  return finding;
}

leakscan_report *lks_sketch_report(const char *name)
{
  leakscan_report *report = lks_report_new(name, LEAKSCAN_SEVERITY_WARNING, LEAKSCAN_SEVERITY_CRITICAL, false, 1000);
  CU_ASSERT_PTR_NOT_NULL_FATAL(report);
  return report;
}

void lks_sketch_add(leakscan_report *report, const lks_sketch *row)
{
  CU_ASSERT_TRUE(lks_report_add(report, lks_sketch_finding(row, report->name)));
}
