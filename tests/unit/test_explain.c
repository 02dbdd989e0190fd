/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Explanations as text and as JSON. */
#include <CUnit/CUnit.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "detectors/explain.h"
#include "render/messages.h"
#include "render/render.h"
#include "sketch.h"
#include "survey/evidence.h"

/* The second column's header is hostile, its third had no values. */
static void fill_columns(lks_explanation *table)
{
  lks_explained_column *names = &table->columns[0], *notes = &table->columns[1], *blank = &table->columns[2];
  *names = (lks_explained_column){
      .name = "B",
      .header = strdup("氏名"),
      .meanings = {{"name", "name", "氏名", "exact", "strong"}, {"surname", "surname", "姓", "suffix", "weak"}},
      .meaning_count = 2,
      .decision = "alone",
      .decided = {.type = "name",
                  .english = "name",
                  .japanese = "氏名",
                  .score = 7.904,
                  .header = 3,
                  .values = 4.904,
                  .needed = 2.4,
                  .valid = 981,
                  .shaped = true},
      .others = {{.type = "surname",
                  .english = "surname",
                  .japanese = "姓",
                  .score = -0.35,
                  .header = 0.9,
                  .against = 1.25,
                  .needed = 1.5}},
      .other_count = 1,
      .looked_at = 309,
      .distinct = 13000,
      .samples = {strdup("鈴＊　＊＊"), strdup("佐＊"), NULL}};
  *notes = (lks_explained_column){.name = "C",
                                  .hidden = true,
                                  .header = strdup("a\x1b[2J\xe2\x80\xae\n\xff{n}"),
                                  .decision = "nothing",
                                  .looked_at = 20,
                                  .distinct = 3,
                                  .distinct_exact = true,
                                  .samples = {strdup("\x1b]0;"), NULL, NULL}};
  *blank =
      (lks_explained_column){.name = "AA", .header = strdup(""), .decision = "no-values", .distinct_exact = true};
}

static leakscan_report *explained_report(void)
{
  leakscan_report *report = lks_sketch_report("l.xlsx");
  report->explained = true;
  lks_explanation *table = lks_explanation_new("l\x1b.xlsx", "名\n簿", 3);
  CU_ASSERT_PTR_NOT_NULL_FATAL(table);
  table->part_number = 2;
  table->visibility = LEAKSCAN_HIDDEN;
  lks_a1_range(table->range, 2, 1, 311, 26);
  table->header_row = 3;
  table->last_header_row = 4;
  table->arrangement = "rows";
  table->class = "people";
  table->reason = "names";
  lks_a1_column(table->reason_column, 1);
  table->rows = 309;
  table->people = 300;
  table->columns_dropped = 7;
  fill_columns(table);
  CU_ASSERT_TRUE(lks_report_add_explanation(report, table));
  lks_explanation *scrap = lks_explanation_new("l.xlsx", "s", 0);
  CU_ASSERT_PTR_NOT_NULL_FATAL(scrap);
  lks_a1_range(scrap->range, 0, 0, 0, 0);
  scrap->arrangement = "text";
  scrap->class = "other";
  scrap->reason = "from-the-future";
  scrap->scrap = true;
  scrap->rows = 1;
  CU_ASSERT_TRUE(lks_report_add_explanation(report, scrap));
  report->tables_unexplained = 1;
  CU_ASSERT_TRUE(lks_report_finish(report));
  return report;
}

static const char english[] =
    "l\\x1b.xlsx!名\\x0a簿!B3:AA312 (hidden)\n"
    "  People: names of people in column B. 309 rows, 300 people. Header in rows 3 to 4.\n"
    "    B   '氏名'                       name              7.90 = header 3.00 + values 4.90 (needed: 2.40)\n"
    "         header: name (exact, strong), surname (suffix, weak)\n"
    "         values: 98.1% of 309 values fit, at least 13,000 different: 鈴＊　＊＊, 佐＊\n"
    "         others: surname -0.35 (0.90 + 0.00 - 1.25) < 1.50\n"
    "    C   'a\\x1b[2J\\u202e\\x0a\\xff{n}'  nothing personal (hidden)\n"
    "         header: no word that is known\n"
    "         values: 20 values, 3 different: \\x1b]0;\n"
    "    AA  -                            no values\n"
    "    7 more columns are not shown\n"
    "\n"
    "l.xlsx!s!A1\n"
    "  Neither people nor organisations. 1 row. Running text.\n"
    "  Too little for a table, so that it was not looked at any further.\n"
    "\n"
    "  1 more table is not shown\n"
    "l.xlsx: nothing found\n";

static void test_text(void)
{
  leakscan_report *report = explained_report();
  char *text = lks_render_explain(report, LKS_LANGUAGE_ENGLISH, 0);
  lks_check_text("English", text, english);
  free(text);
  text = lks_render_explain(report, LKS_LANGUAGE_JAPANESE, 0);
  CU_ASSERT_PTR_NOT_NULL_FATAL(text);
  CU_ASSERT_PTR_NOT_NULL(strstr(text, "  人の一覧（B列に人の名前がある）。309行、300人。見出しは3〜4行目。\n"));
  CU_ASSERT_PTR_NOT_NULL(strstr(text, "7.90 = 見出し3.00 + 値4.90（必要: 2.40）\n"));
  CU_ASSERT_PTR_NULL(strchr(text, '\x1b'));
  CU_ASSERT_PTR_NULL(strstr(text, "header"));
  free(text);
  leakscan_report_free(report);
}

static void test_nothing_to_explain(void)
{
  leakscan_report *report = lks_sketch_report("l.xlsx");
  CU_ASSERT_TRUE(lks_report_finish(report));
  char *unasked = leakscan_report_render(report, LEAKSCAN_FORMAT_EXPLAIN, "en", 0);
  report->explained = true;
  char *none = leakscan_report_render(report, LEAKSCAN_FORMAT_EXPLAIN, "ja", LEAKSCAN_RENDER_ALL);
  lks_check_text("unasked", unasked, "  How tables were judged was not asked for.\n\nl.xlsx: nothing found\n");
  lks_check_text("none", none, "  表はありません。\n\nl.xlsx: 検出なし\n");
  free(unasked);
  free(none);
  leakscan_report_free(report);
}

/* Every word that the survey says of a table or column has a sentence in both languages. */
static void test_every_word_is_known(void)
{
  static const char *const words[][2] = {
      {"class", "people"},
      {"class", "organisations"},
      {"class", "other"},
      {"reason", "names"},
      {"reason", "identifiers"},
      {"reason", "personal-data"},
      {"reason", "contacts"},
      {"reason", "representatives"},
      {"reason", "organisations"},
      {"reason", "nothing"},
      {"decision", "nothing"},
      {"decision", "no-values"},
      {"needed", "alone"},
      {"needed", "pair"},
      {"needed", "among-people"},
      {"how", "exact"},
      {"how", "suffix"},
      {"how", "token"},
      {"how", "inside"},
      {"strength", "strong"},
      {"strength", "medium"},
      {"strength", "weak"},
      {"strength", "organisation"},
      {"visibility", "very-hidden"},
  };
  for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
    for (int language = LKS_LANGUAGE_ENGLISH; language <= LKS_LANGUAGE_JAPANESE; language++)
      CU_ASSERT_PTR_NOT_NULL(lks_message("explain", words[i][0], words[i][1], (lks_language)language));
}

static const char *member(const json_t *object, const char *name)
{
  const char *text = json_string_value(json_object_get(object, name));
  return text == NULL ? "(no text)" : text;
}

static json_int_t number(const json_t *object, const char *name)
{
  const json_t *value = json_object_get(object, name);
  return json_is_integer(value) ? json_integer_value(value) : -1;
}

static void check_json_column(const json_t *column)
{
  const json_t *meaning = json_array_get(json_object_get(column, "header_meanings"), 1);
  const json_t *other = json_array_get(json_object_get(column, "others"), 0);
  CU_ASSERT_EQUAL(json_object_size(column), 19);
  lks_check_text("column", member(column, "column"), "B");
  lks_check_text("header", member(column, "header"), "氏名");
  lks_check_text("type", member(meaning, "type"), "surname");
  lks_check_text("how", member(meaning, "how"), "suffix");
  lks_check_text("strength", member(meaning, "strength"), "weak");
  lks_check_text("decision", member(column, "decision"), "alone");
  lks_check_text("type", member(column, "type"), "name");
  CU_ASSERT_DOUBLE_EQUAL(json_real_value(json_object_get(column, "score")), 7.904, 1e-9);
  CU_ASSERT_DOUBLE_EQUAL(json_real_value(json_object_get(column, "score_header")), 3, 1e-9);
  CU_ASSERT_DOUBLE_EQUAL(json_real_value(json_object_get(column, "needed")), 2.4, 1e-9);
  CU_ASSERT_EQUAL(number(column, "valid_permille"), 981);
  CU_ASSERT_EQUAL(number(column, "looked_at"), 309);
  CU_ASSERT_EQUAL(number(column, "distinct"), 13000);
  CU_ASSERT_TRUE(json_is_false(json_object_get(column, "distinct_exact")));
  CU_ASSERT_EQUAL(json_array_size(json_object_get(column, "samples")), 2);
  CU_ASSERT_EQUAL(json_array_size(json_object_get(column, "others")), 1);
  lks_check_text("other", member(other, "type"), "surname");
  CU_ASSERT_DOUBLE_EQUAL(json_real_value(json_object_get(other, "score_against")), 1.25, 1e-9);
}

static void test_json(void)
{
  leakscan_report *report = explained_report();
  char *text = leakscan_report_render(report, LEAKSCAN_FORMAT_JSON, "en", 0);
  CU_ASSERT_PTR_NOT_NULL_FATAL(text);
  json_t *parsed = json_loads(text, JSON_REJECT_DUPLICATES, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL(parsed);
  CU_ASSERT_PTR_NOT_NULL(strstr(text, "\"score\":7.904,"));
  const json_t *tables = json_object_get(parsed, "tables"), *table = json_array_get(tables, 0);
  CU_ASSERT_EQUAL(json_array_size(tables), 2);
  CU_ASSERT_EQUAL(number(parsed, "tables_left_out"), 1);
  CU_ASSERT_EQUAL(json_object_size(table), 18);
  lks_check_text("document", member(table, "document"), "l\x1b.xlsx");
  lks_check_text("part", member(table, "part"), "名\n簿");
  lks_check_text("visibility", member(table, "visibility"), "hidden");
  lks_check_text("range", member(table, "range"), "B3:AA312");
  lks_check_text("arrangement", member(table, "arrangement"), "rows");
  lks_check_text("class", member(table, "class"), "people");
  lks_check_text("reason", member(table, "reason"), "names");
  lks_check_text("reason_column", member(table, "reason_column"), "B");
  CU_ASSERT_EQUAL(number(table, "header_row"), 3);
  CU_ASSERT_EQUAL(number(table, "last_header_row"), 4);
  CU_ASSERT_EQUAL(number(table, "rows"), 309);
  CU_ASSERT_EQUAL(number(table, "people"), 300);
  CU_ASSERT_EQUAL(number(table, "columns_left_out"), 7);
  CU_ASSERT_TRUE(json_is_false(json_object_get(table, "scrap")));
  CU_ASSERT_TRUE(json_is_true(json_object_get(json_array_get(tables, 1), "scrap")));
  CU_ASSERT_EQUAL(json_array_size(json_object_get(table, "columns")), 3);
  check_json_column(json_array_get(json_object_get(table, "columns"), 0));
  const json_t *notes = json_array_get(json_object_get(table, "columns"), 1);
  lks_check_text("nothing", member(notes, "type"), "");
  CU_ASSERT_TRUE(json_is_true(json_object_get(notes, "hidden")));
  json_decref(parsed);
  free(text);
  leakscan_report_free(report);
}

/* Numbers of kinds become words, and what was chosen is told even if another guess scored more. */
static void test_facts(void)
{
  char header[] = "名", blank[] = "", sample[] = "花＊", name[] = "s", document[] = "d";
  lks_evidence columns[] = {
      {.column = 27,
       .header = header,
       .matches = {{LKS_KIND_GIVEN_NAME, 'S', LKS_HEADER_EXACT}, {LKS_KIND_ORGANISATION_NAME, 'N', LKS_HEADER_TOKEN}},
       .match_count = 2,
       .chosen = {.kind = LKS_KIND_GIVEN_NAME, .score = 1.5, .valid = 700, .choice = LKS_CHOICE_PAIR},
       .guesses = {{.kind = LKS_KIND_NAME, .score = 2}, {.kind = LKS_KIND_GIVEN_NAME, .score = 1.5}},
       .guess_count = 2,
       .looked_at = 9,
       .distinct = 8,
       .samples = {sample}},
      {.column = 28, .header = blank, .guesses = {{.kind = LKS_KIND_NAME, .score = 3}}, .guess_count = 1}};
  lks_table table = {.range = {4, 27, 9, 28},
                     .header_row = 4,
                     .last_header_row = 5,
                     .class = LKS_TABLE_PERSONS,
                     .reason = "names",
                     .reason_column = LKS_NO_COLUMN,
                     .evidence = columns,
                     .evidence_count = 2};
  lks_table scrap = {.evidence = columns, .reason = "nothing", .reason_column = 3, .header_row = LKS_NO_ROW};
  lks_table dropped = {.evidence_dropped = 7};
  lks_table *tables[] = {&table, &dropped}, *scraps[] = {&scrap};
  lks_part_facts part = {.shown = name,
                         .number = 3,
                         .tables = tables,
                         .table_count = 2,
                         .scraps = scraps,
                         .scrap_count = 1,
                         .scraps_dropped = 5};
  lks_part_facts *parts[] = {&part};
  const lks_facts facts = {.document = document, .parts = parts, .part_count = 1};
  leakscan_report *report = lks_sketch_report("l.xlsx");
  CU_ASSERT_EQUAL(lks_explain_document(&facts, report), LKS_OK);
  CU_ASSERT_EQUAL_FATAL(report->explanation_count, 2);
  CU_ASSERT_EQUAL(report->tables_unexplained, 6);
  const lks_explanation *above = report->explanations[0], *below = report->explanations[1];
  CU_ASSERT_TRUE(above->scrap && !below->scrap && above->header_row == 0);
  lks_check_text("class", above->class, "other");
  lks_check_text("column", above->reason_column, "D");
  lks_check_text("range", below->range, "AB5:AC10");
  lks_check_text("no column", below->reason_column, "");
  CU_ASSERT_TRUE(below->header_row == 5 && below->last_header_row == 6);
  CU_ASSERT_EQUAL_FATAL(below->column_count, 2);
  const lks_explained_column *first = &below->columns[0], *second = &below->columns[1];
  lks_check_text("name", first->name, "AB");
  lks_check_text("decision", first->decision, "pair");
  lks_check_text("decided", first->decided.type, "given-name");
  lks_check_text("how", first->meanings[1].how, "token");
  lks_check_text("strength", first->meanings[1].strength, "organisation");
  CU_ASSERT_EQUAL_FATAL(first->other_count, 1);
  lks_check_text("other", first->others[0].type, "name");
  CU_ASSERT_DOUBLE_EQUAL(first->others[0].needed, 1.5, 1e-9);
  lks_check_text("sample", first->samples[0], sample);
  lks_check_text("decision", second->decision, "no-values");
  CU_ASSERT_EQUAL(second->other_count, 0);
  lks_check_text("arrangement", below->arrangement, "rows");
  leakscan_report_free(report);
}

/* What a report holds of explanations is bounded, and what is left out is counted. */
static void test_bounds(void)
{
  leakscan_report *report = lks_sketch_report("l.xlsx");
  size_t columns = 0;
  while (lks_report_can_explain(report, 256)) {
    CU_ASSERT_TRUE_FATAL(columns < 100000);
    CU_ASSERT_TRUE(lks_report_add_explanation(report, lks_explanation_new("d", "p", 256)));
    columns += 256;
  }
  CU_ASSERT_EQUAL(columns, 4096);
  CU_ASSERT_EQUAL(report->tables_unexplained, 1);
  CU_ASSERT_TRUE(lks_report_can_explain(report, 0));
  leakscan_report_free(report);
}

CU_TestInfo lks_test_explain[] = {
    {"as text", test_text},
    {"nothing to explain", test_nothing_to_explain},
    {"every word is known", test_every_word_is_known},
    {"as JSON", test_json},
    {"facts", test_facts},
    {"bounds", test_bounds},
    CU_TEST_INFO_NULL,
};
