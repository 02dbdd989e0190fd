/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The public interface: why something was found, and that telling it changes nothing. */
#include "maker.h"

#include <CUnit/CUnit.h>
#include <jansson.h>
#include <string.h>

/* Of a list over several pages, which is told once, the numbers are of all of them. */
static bool goes_on(const json_t *finding)
{
  size_t i = 0;
  json_t *reason = NULL;
  json_array_foreach(json_object_get(finding, "reasons"), i,
                     reason) if (strcmp(json_string_value(reason), "further-pages") == 0) return true;
  return false;
}

/* A field of a finding was decided on a column of a table on the same sheet. */
static bool is_explained(const json_t *tables, const json_t *finding, const json_t *field)
{
  enum { SURE = 2 /* of the list below */ };
  static const char *const same[] = {"type", "header", "valid_permille", "looked_at", "distinct", "samples"};
  size_t i = 0, k = 0;
  json_t *table = NULL, *column = NULL;
  json_array_foreach(tables, i, table)
  {
    if (!json_equal(json_object_get(table, "document"), json_object_get(finding, "document")) ||
        !json_equal(json_object_get(table, "part"), json_object_get(finding, "part")))
      continue;
    json_array_foreach(json_object_get(table, "columns"), k, column)
    {
      const size_t compared = goes_on(finding) ? SURE : G_N_ELEMENTS(same);
      size_t equal = 0;
      for (size_t m = 0; m < compared; m++)
        equal += (size_t)json_equal(json_object_get(column, same[m]), json_object_get(field, same[m]));
      if (equal == compared)
        return true;
    }
  }
  return false;
}

/* What is concealed is found word by word, without a table. */
static bool is_of_tables(const json_t *finding)
{
  static const char *const kinds[] = {"hidden-columns", "hidden-rows", "hidden-sheet", "master-data", "pii-columns"};
  for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++)
    if (strcmp(json_string_value(json_object_get(finding, "kind")), kinds[i]) == 0)
      return true;
  return false;
}

static size_t check_explanation(const char *name, const json_t *report)
{
  const json_t *findings = json_object_get(report, "findings");
  size_t i = 0, k = 0, fields = 0;
  json_t *finding = NULL, *field = NULL;
  json_array_foreach(findings, i, finding)
  {
    if (!is_of_tables(finding))
      continue;
    json_array_foreach(json_object_get(finding, "fields"), k, field)
    {
      lks_check(is_explained(json_object_get(report, "tables"), finding, field),
                "%s: a field that isn't explained: %s", name, json_string_value(json_object_get(field, "type")));
      fields++;
    }
  }
  return fields;
}

static json_t *scan_to_json(const lks_bytes *bytes, bool explain)
{
  leakscan_policy *policy = leakscan_policy_new();
  CU_ASSERT_EQUAL(leakscan_policy_set_explain(policy, explain), LEAKSCAN_OK);
  leakscan_report *report = lks_scan_bytes(policy, bytes->data, bytes->size, "document");
  char *text = leakscan_report_render(report, LEAKSCAN_FORMAT_JSON, NULL, 0);
  CU_ASSERT_PTR_NOT_NULL_FATAL(text);
  json_t *json = json_loads(text, 0, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL(json);
  leakscan_free(text);
  leakscan_report_free(report);
  leakscan_policy_free(policy);
  return json;
}

/* Explaining changes nothing that is found, and explains all of it. */
static void test_explanations(void)
{
  size_t fields = 0;
  char **names = lks_sample_names(LKS_SAMPLES_VARIED);
  for (size_t i = 0; names[i] != NULL; i++) {
    const lks_bytes sample = lks_sample(names[i]);
    json_t *plain = scan_to_json(&sample, false), *explained = scan_to_json(&sample, true);
    lks_check(json_array_size(json_object_get(plain, "tables")) == 0, "%s: explained unasked", names[i]);
    lks_check(json_integer_value(json_object_get(plain, "tables_left_out")) == 0, "%s: left out", names[i]);
    fields += check_explanation(names[i], explained);
    json_object_del(plain, "tables");
    json_object_del(explained, "tables");
    json_object_del(plain, "tables_left_out");
    json_object_del(explained, "tables_left_out");
    lks_check(json_equal(plain, explained) != 0, "%s: found something else", names[i]);
    json_decref(plain);
    json_decref(explained);
    g_free(sample.data);
  }
  CU_ASSERT_TRUE(fields > 100);
  g_strfreev(names);
}

/* Where the columns of tables stand that aren't written row by row. */
static void test_arranged(void)
{
  static const struct {
    const char *sample;
    const char *arrangement;
    const char *column; /* of its names */
  } rows[] = {{"arranged-transposed.xlsx", "columns", "1"},
              {"arranged-form.xlsx", "form", NULL},
              {"arranged-remarks.xlsx", "text", "C"},
              {"i06-members.xlsx", "rows", NULL}};
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    const lks_bytes sample = lks_sample(rows[i].sample);
    json_t *report = scan_to_json(&sample, true), *table = NULL, *column = NULL;
    size_t at = 0, k = 0, found = 0, placed = 0;
    json_array_foreach(json_object_get(report, "tables"), at, table)
    {
      if (strcmp(json_string_value(json_object_get(table, "arrangement")), rows[i].arrangement) != 0 ||
          strcmp(json_string_value(json_object_get(table, "class")), "people") != 0)
        continue;
      json_array_foreach(json_object_get(table, "columns"), k, column)
      {
        const bool is_name = strcmp(json_string_value(json_object_get(column, "type")), "name") == 0;
        const char *name = json_string_value(json_object_get(column, "column"));
        found += is_name;
        placed += is_name && (rows[i].column == NULL || strcmp(name, rows[i].column) == 0);
      }
    }
    lks_check(found > 0 && placed == found, "%s: %zu columns of names, %zu of them where they stand", rows[i].sample,
              found, placed);
    json_decref(report);
    g_free(sample.data);
  }
}

static void test_evidence(void)
{
  const lks_bytes sample = lks_sample("i01-visible.xlsx");
  leakscan_report *report = lks_scan_bytes(NULL, sample.data, sample.size, "i01");
  const leakscan_finding *finding = leakscan_report_get(report, 0);
  CU_ASSERT_PTR_NOT_NULL_FATAL(finding);
  CU_ASSERT_STRING_EQUAL(leakscan_finding_kind(finding), "master-data");
  bool student = false, nationality = false;
  for (size_t i = 0; i < leakscan_finding_field_count(finding); i++) {
    const char *type = leakscan_finding_field_type(finding, i);
    const uint64_t looked_at = leakscan_finding_field_looked_at(finding, i);
    CU_ASSERT_TRUE(looked_at >= 256 && looked_at < 1000);
    if (strcmp(type, "student-number") == 0) { /* kept as a set: all are counted */
      student =
          leakscan_finding_field_distinct(finding, i) == 13949 && leakscan_finding_field_distinct_exact(finding, i);
    } else if (strcmp(type, "nationality") == 0) { /* a sample */
      nationality = leakscan_finding_field_distinct(finding, i) > 1 &&
                    leakscan_finding_field_distinct(finding, i) < 96 &&
                    !leakscan_finding_field_distinct_exact(finding, i);
    }
  }
  CU_ASSERT_TRUE(student);
  CU_ASSERT_TRUE(nationality);
  leakscan_report_free(report);
  g_free(sample.data);
}

CU_TestInfo lks_test_explanations[] = {
    {"explanations", test_explanations},
    {"arranged", test_arranged},
    {"evidence", test_evidence},
    CU_TEST_INFO_NULL,
};
