/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is kept of each column for an explanation, and how many different values fields have. */
#include <CUnit/CUnit.h>
#include <glib.h>
#include <math.h>
#include <string.h>

#include "feeder.h"
#include "maker.h"
#include "survey/evidence.h"

static void feed_people(lks_feeder *feeder, const char *header, const char *person, size_t rows, size_t different)
{
  if (header != NULL)
    lks_feeder_row(feeder, 0, 0, header);
  for (uint32_t k = 0; k < rows; k++) {
    char *cells = lks_feeder_person(k % different, person);
    lks_feeder_row(feeder, k + 1, 0, cells);
    g_free(cells);
  }
}

static void test_distinct(void)
{
  static const struct {
    const char *name;
    const char *value; /* beside a name */
    size_t rows;
    size_t different;
    uint64_t least, most;
    bool exact;
  } rows[] = {
      {"a short column", "A", 60, 60, 60, 60, true},
      {"that comes again", "A", 60, 20, 20, 20, true},
      {"a closed vocabulary", "K", 60, 60, 2, 2, true},
      {"birth dates of a sample", "B", 2000, 2000, 90, 2000, false},
      {"sexes of a sample", "K", 2000, 2000, 2, 2, false},
      {"mails of a long table, all kept", "E", 2000, 2000, 2000, 2000, true},
      {"numbers of a long table, all kept", "I", 2000, 500, 500, 500, true},
      {"mails that are estimated", "E", 90000, 90000, 84000, 90000, false},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    lks_feeder feeder;
    lks_feeder_begin(&feeder);
    lks_feeder_part(&feeder, "Sheet1", LEAKSCAN_VISIBLE);
    char *person = g_strconcat("N|", rows[i].value, NULL);
    feed_people(&feeder, "氏名|", person, rows[i].rows, rows[i].different);
    const lks_part_facts *part = lks_feeder_finish(&feeder)->parts[0];
    CU_ASSERT_EQUAL_FATAL(part->table_count, 1);
    const lks_table *table = part->tables[0];
    CU_ASSERT_EQUAL_FATAL(table->field_count, 2);
    const lks_field *field = &table->fields[1];
    lks_check(field->distinct >= rows[i].least && field->distinct <= rows[i].most, "%s: %d different", rows[i].name,
              (int)field->distinct);
    lks_check(field->distinct_exact == rows[i].exact, "%s: exact or not", rows[i].name);
    lks_check(field->looked_at >= 60 && field->looked_at <= rows[i].rows, "%s: %d looked at", rows[i].name,
              (int)field->looked_at);
    lks_check(table->evidence == NULL && table->evidence_count == 0, "%s: explained unasked", rows[i].name);
    g_free(person);
    lks_feeder_end(&feeder);
  }
}

typedef struct decision {
  const char *name;
  const char *header;
  const char *row;
  lks_table_class class;
  const char *reason;
  uint32_t reason_column;
  lks_choice choices[3];
  double against; /* of the first guess for the second column */
} decision;

static const decision decisions[] = {
    {"people",
     "氏名|住所|電話番号",
     "N|A|T",
     LKS_TABLE_PERSONS,
     "names",
     0,
     {LKS_CHOICE_ALONE, LKS_CHOICE_ALONE, LKS_CHOICE_ALONE},
     0},
    {"weak ones among people",
     "氏名|学部|備考",
     "N|文学部|x",
     LKS_TABLE_PERSONS,
     "names",
     0,
     {LKS_CHOICE_ALONE, LKS_CHOICE_AMONG_PEOPLE, LKS_CHOICE_NONE},
     0},
    {"surname and given name",
     "||電話番号",
     "S|G|T",
     LKS_TABLE_PERSONS,
     "names",
     1,
     {LKS_CHOICE_PAIR, LKS_CHOICE_PAIR, LKS_CHOICE_ALONE},
     0},
    {"numbers",
     "学籍番号|メールアドレス|備考",
     "I|E|x",
     LKS_TABLE_PERSONS,
     "identifiers",
     LKS_NO_COLUMN,
     {LKS_CHOICE_ALONE, LKS_CHOICE_ALONE, LKS_CHOICE_NONE},
     0},
    {"mails",
     "No|メールアドレス|備考",
     "9|E|x",
     LKS_TABLE_PERSONS,
     "personal-data",
     LKS_NO_COLUMN,
     {LKS_CHOICE_NONE, LKS_CHOICE_ALONE, LKS_CHOICE_NONE},
     0},
    {"contacts",
     "取引先|担当者|電話番号",
     "O|N|T",
     LKS_TABLE_ORGANISATIONS,
     "contacts",
     0,
     {LKS_CHOICE_NONE, LKS_CHOICE_ALONE, LKS_CHOICE_ALONE},
     0},
    {"things",
     "商品名|数量|金額",
     "品物9|9|9",
     LKS_TABLE_ORGANISATIONS,
     "organisations",
     0,
     {LKS_CHOICE_ALONE, LKS_CHOICE_NONE, LKS_CHOICE_NONE},
     0},
    {"measurements",
     "日時|気温|湿度",
     "B|9|9",
     LKS_TABLE_OTHER,
     "nothing",
     LKS_NO_COLUMN,
     {LKS_CHOICE_NONE, LKS_CHOICE_NONE, LKS_CHOICE_NONE},
     0},
    {"a header that is contradicted",
     "氏名|電話番号|x",
     "N|折り返しの連絡をお願いします。|x",
     LKS_TABLE_PERSONS,
     "names",
     0,
     {LKS_CHOICE_ALONE, LKS_CHOICE_NONE, LKS_CHOICE_NONE},
     2.5},
};

/* What was decided is what the fields say, and the sums add up. */
static void check_columns(const decision *row, const lks_table *table)
{
  for (size_t k = 0; k < table->evidence_count && k < table->field_count; k++) {
    const lks_evidence *evidence = &table->evidence[k];
    lks_check(evidence->chosen.choice == row->choices[k], "%s: column %zu: choice %d", row->name, k,
              (int)evidence->chosen.choice);
    lks_check(evidence->chosen.kind == table->fields[k].kind && evidence->chosen.valid == table->fields[k].valid,
              "%s: column %zu is not what its field says", row->name, k);
    for (size_t g = 0; g < evidence->guess_count; g++) {
      const lks_column_guess *guess = &evidence->guesses[g];
      lks_check(fabs(guess->header + guess->values - guess->against - guess->score) < 1e-9,
                "%s: column %zu: a sum that doesn't add up", row->name, k);
    }
  }
}

static void test_decisions(void)
{
  for (size_t i = 0; i < G_N_ELEMENTS(decisions); i++) {
    const decision *row = &decisions[i];
    lks_feeder feeder;
    lks_feeder_begin_under(&feeder, "explain = yes");
    lks_feeder_part(&feeder, "Sheet1", LEAKSCAN_VISIBLE);
    feed_people(&feeder, row->header, row->row, 60, 60);
    const lks_part_facts *part = lks_feeder_finish(&feeder)->parts[0];
    CU_ASSERT_EQUAL_FATAL(part->table_count, 1);
    const lks_table *table = part->tables[0];
    lks_check(table->class == row->class && strcmp(table->reason, row->reason) == 0, "%s: class %d because of %s",
              row->name, (int)table->class, table->reason);
    lks_check(table->reason_column == row->reason_column, "%s: column %u", row->name, table->reason_column);
    lks_check(table->evidence_count == 3, "%s: %zu columns", row->name, table->evidence_count);
    check_columns(row, table);
    const lks_evidence *second = &table->evidence[1];
    lks_check(row->against <= 0 || (second->guess_count > 0 && second->guesses[0].against >= row->against),
              "%s: not contradicted", row->name);
    lks_feeder_end(&feeder);
  }
}

/* Headers that look like somebody, and others that are what they seem. */
static void test_headers_are_masked(void)
{
  static const struct {
    const char *header;
    const char *value;
    bool masked;
  } rows[] = {
      {"氏名", "N", false},
      {"備考", "x", false},
      {"参加プログラム", "x", false},
      {"Zusatz", "x", false},
      {"鈴木 花子", "x", true},
      {"hanako@example.jp", "x", true},
      {"090-0000-1234", "x", true},
      {"鈴木", "x", true},
      {"スズキ ハナコ", "x", true},
      {"本人 電話番号", "T", false},
      {"鈴木 花子 電話番号", "T", true},
      {"2024000123", "x", true},
      {"2024", "x", false},
      {"Taro Yamada", "x", true},
      {"Unit Price", "x", false},
      {"文理", "x", false},
      {"文理", "G", true},
      {"100-0001", "x", false},
      {"担当：鈴木花子（内線12）", "x", true},
      {"記入者:鈴木 花子", "x", true},
      {"単価（税込）", "x", false},
      {"Contact: John Smith", "x", true},
      {"氏名 (Taro Yamada)", "N", true},
      {"氏名（漢字）", "N", false},
      {"問合せ先 a@example.jp まで", "x", true},
      {"Ab-00123", "I", true},
      {"Ab-00123", "x", true},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    for (int reveal = 0; reveal < 2; reveal++) {
      lks_feeder feeder;
      lks_feeder_begin_under(&feeder, reveal ? "explain = yes\nreveal = yes" : "explain = yes");
      lks_feeder_part(&feeder, "Sheet1", LEAKSCAN_VISIBLE);
      char *header = g_strconcat("学籍番号|メールアドレス|", rows[i].header, NULL);
      char *person = g_strconcat("I|E|", rows[i].value, NULL);
      feed_people(&feeder, header, person, 60, 60);
      const lks_part_facts *part = lks_feeder_finish(&feeder)->parts[0];
      CU_ASSERT_EQUAL_FATAL(part->table_count, 1);
      CU_ASSERT_EQUAL_FATAL(part->tables[0]->evidence_count, 3);
      const char *shown = part->tables[0]->evidence[2].header;
      lks_check((strcmp(shown, rows[i].header) != 0) == (rows[i].masked && reveal == 0), "%s: shown as %s",
                rows[i].header, shown);
      g_free(header);
      g_free(person);
      lks_feeder_end(&feeder);
    }
  }
}

/* Neither length nor separators cost much, and what is kept of a header is bounded. */
static void test_long_headers(void)
{
  static const char *const pieces[] = {" ", "：", "設問 ", "設", "a:", "\xe8", "鈴木花子："};
  for (size_t i = 0; i < G_N_ELEMENTS(pieces); i++) {
    lks_feeder feeder;
    lks_feeder_begin_under(&feeder, "explain = yes");
    lks_feeder_part(&feeder, "Sheet1", LEAKSCAN_VISIBLE);
    GString *header = g_string_new("学籍番号|メールアドレス|x");
    while (header->len < 30000)
      g_string_append(header, pieces[i]);
    feed_people(&feeder, header->str, "I|E|x", 60, 60);
    const lks_part_facts *part = lks_feeder_finish(&feeder)->parts[0];
    CU_ASSERT_EQUAL_FATAL(part->table_count, 1);
    for (size_t k = 0; k < part->tables[0]->evidence_count; k++) {
      const char *shown = part->tables[0]->evidence[k].header;
      lks_check(strlen(shown) <= 512, "%s: %zu bytes", pieces[i], strlen(shown));
      lks_check(g_utf8_validate(shown, -1, NULL) || pieces[i][0] == '\xe8', "%s: cut within a character", pieces[i]);
      lks_check(strstr(shown, "鈴木花子") == NULL, "%s isn't masked", pieces[i]);
    }
    g_string_free(header, TRUE);
    lks_feeder_end(&feeder);
  }
}

/* What the user allows is said to be that, not to be harmless. */
static void test_allowed(void)
{
  lks_feeder feeder;
  lks_feeder_begin_under(&feeder, "explain = yes\nallow-header = 電話番号");
  lks_feeder_part(&feeder, "Sheet1", LEAKSCAN_VISIBLE);
  feed_people(&feeder, "氏名|電話番号|備考", "N|T|x", 60, 60);
  const lks_part_facts *part = lks_feeder_finish(&feeder)->parts[0];
  CU_ASSERT_EQUAL_FATAL(part->table_count, 1);
  CU_ASSERT_EQUAL_FATAL(part->tables[0]->evidence_count, 3);
  const lks_evidence *evidence = part->tables[0]->evidence;
  CU_ASSERT_TRUE(!evidence[0].allowed && evidence[1].allowed && !evidence[2].allowed);
  CU_ASSERT_EQUAL(evidence[1].chosen.kind, LKS_KIND_NONE);
  CU_ASSERT_EQUAL(evidence[1].guess_count, 0);
  lks_feeder_end(&feeder);
}

static void test_two_header_rows(void)
{
  lks_feeder feeder;
  lks_feeder_begin_under(&feeder, "explain = yes");
  lks_feeder_part(&feeder, "Sheet1", LEAKSCAN_VISIBLE);
  lks_feeder_row(&feeder, 0, 0, "連絡先||本人");
  lks_feeder_row(&feeder, 1, 0, "電話番号|メールアドレス|氏名");
  for (uint32_t k = 0; k < 60; k++) {
    char *cells = lks_feeder_person(k, "T|E|N");
    lks_feeder_row(&feeder, k + 2, 0, cells);
    g_free(cells);
  }
  const lks_part_facts *part = lks_feeder_finish(&feeder)->parts[0];
  CU_ASSERT_EQUAL_FATAL(part->table_count, 1);
  const lks_table *table = part->tables[0];
  CU_ASSERT_EQUAL_FATAL(table->evidence_count, 3);
  CU_ASSERT_EQUAL(table->header_row, 0);
  CU_ASSERT_EQUAL(table->last_header_row, 1);
  CU_ASSERT_STRING_EQUAL(table->evidence[0].header, "連絡先 電話番号");
  CU_ASSERT_EQUAL(table->evidence[2].chosen.kind, LKS_KIND_NAME);
  lks_feeder_end(&feeder);
}

/* Titles are kept for an explanation only, and no more of anything than can be read. */
static void test_bounds(void)
{
  static const char *const settings[] = {"", "explain = yes"};
  for (size_t explain = 0; explain < 2; explain++) {
    lks_feeder feeder;
    lks_feeder_begin_under(&feeder, settings[explain]);
    lks_feeder_part(&feeder, "Sheet1", LEAKSCAN_VISIBLE);
    for (uint32_t i = 0; i < 100; i++)
      lks_feeder_row(&feeder, i * 60, 0, "題名");
    const lks_part_facts *part = lks_feeder_finish(&feeder)->parts[0];
    CU_ASSERT_EQUAL(part->table_count, 0);
    CU_ASSERT_EQUAL(part->scrap_count, explain == 1 ? 64 : 0);
    CU_ASSERT_EQUAL(part->scraps_dropped, explain == 1 ? 36 : 100);
    lks_feeder_end(&feeder);
  }
  /* forty tables of forty columns: more than a thousand */
  lks_feeder feeder;
  lks_feeder_begin_under(&feeder, "explain = yes");
  lks_feeder_part(&feeder, "Sheet1", LEAKSCAN_VISIBLE);
  GString *row = g_string_new("#1");
  for (size_t i = 1; i < 40; i++)
    g_string_append(row, "|#1");
  for (uint32_t i = 0; i < 40 * 64; i++)
    if (i % 64 < 10)
      lks_feeder_row(&feeder, i, 0, row->str);
  g_string_free(row, TRUE);
  const lks_part_facts *part = lks_feeder_finish(&feeder)->parts[0];
  size_t columns = 0, dropped = 0;
  for (size_t i = 0; i < part->table_count; i++) {
    columns += part->tables[i]->evidence_count;
    dropped += part->tables[i]->evidence_dropped;
  }
  CU_ASSERT_EQUAL(part->table_count, 40);
  CU_ASSERT_EQUAL(columns, 1000);
  CU_ASSERT_EQUAL(dropped, 600);
  lks_feeder_end(&feeder);
}

CU_TestInfo lks_test_evidence[] = {
    {"different values", test_distinct},
    {"decisions", test_decisions},
    {"headers are masked", test_headers_are_masked},
    {"long headers", test_long_headers},
    {"allowed", test_allowed},
    {"two header rows", test_two_header_rows},
    {"bounds", test_bounds},
    CU_TEST_INFO_NULL,
};
