/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How rows fall into tables, and what tables are about. */
#include <CUnit/CUnit.h>
#include <glib.h>
#include <string.h>

#include "feeder.h"
#include "maker.h"

enum { PIECES = 4, TABLES = 4 };

/* A piece of a sheet: titles and headers, and below them people (see lks_feeder_person). */
typedef struct piece {
  uint32_t row;
  uint32_t column;
  const char *above[4]; /* rows above the people */
  const char *person;   /* NULL: none */
  size_t people;
  size_t first; /* the first person's number */
} piece;

typedef struct expected_table {
  uint32_t first_row, first_column, last_row, last_column; /* of its rows, the header's included */
  uint32_t header_row;
  uint64_t people;
} expected_table;

typedef struct layout_row {
  const char *name;
  piece pieces[PIECES];
  expected_table tables[TABLES]; /* those of people */
  uint64_t people;               /* of the sheet */
} layout_row;

static int compare_rows(const void *left, const void *right)
{
  const uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
  return a < b ? -1 : a > b;
}

/* Rows of pieces side by side are one row of the sheet. */
static void feed_pieces(lks_feeder *feeder, const piece *pieces)
{
  GHashTable *rows = g_hash_table_new_full(g_direct_hash, g_direct_equal, NULL, NULL);
  GArray *numbers = g_array_new(FALSE, FALSE, sizeof(uint32_t));
  for (size_t i = 0; i < PIECES; i++) {
    const piece *p = &pieces[i];
    uint32_t row = p->row;
    for (size_t k = 0; k < G_N_ELEMENTS(p->above) + p->people; k++) {
      char *cells = NULL;
      if (k < G_N_ELEMENTS(p->above)) {
        if (p->above[k] == NULL)
          continue;
        cells = g_strdup(p->above[k]);
      } else {
        cells = lks_feeder_person(p->first + k - G_N_ELEMENTS(p->above), p->person);
      }
      char *padding = g_strnfill(p->column, '|');
      char *left = g_hash_table_lookup(rows, GUINT_TO_POINTER(row + 1));
      if (left == NULL)
        g_array_append_val(numbers, row);
      size_t used = 0; /* columns that the left piece takes */
      for (const char *at = left != NULL ? left : ""; *at != '\0'; at++)
        used += *at == '|';
      char *joined =
          left == NULL ? g_strconcat(padding, cells, NULL) : g_strconcat(left, padding + used, cells, NULL);
      g_hash_table_insert(rows, GUINT_TO_POINTER(row + 1), joined);
      g_free(left);
      g_free(padding);
      g_free(cells);
      row++;
    }
  }
  g_array_sort(numbers, compare_rows);
  for (guint i = 0; i < numbers->len; i++) {
    const uint32_t number = g_array_index(numbers, uint32_t, i);
    char *cells = g_hash_table_lookup(rows, GUINT_TO_POINTER(number + 1));
    lks_feeder_row(feeder, number, 0, cells);
    g_free(cells);
  }
  g_array_free(numbers, TRUE);
  g_hash_table_destroy(rows);
}

static const layout_row layouts[] = {
    {"one table", {{0, 0, {"氏名|メールアドレス|電話番号"}, "N|E|T", 30, 0}}, {{0, 0, 30, 2, 0, 30}}, 30},
    {"not in the corner", {{5, 3, {"氏名|メールアドレス"}, "N|E", 30, 0}}, {{5, 3, 35, 4, 5, 30}}, 30},
    {"title and blank row",
     {{0, 0, {"名簿"}, NULL, 0, 0}, {2, 0, {"氏名|メールアドレス|電話番号"}, "N|E|T", 30, 0}},
     {{2, 0, 32, 2, 2, 30}},
     30},
    {"title right above",
     {{0, 0, {"2026年度 会員名簿", "氏名|メールアドレス|電話番号"}, "N|E|T", 30, 0}},
     {{1, 0, 31, 2, 1, 30}},
     30},
    {"header on the fifth row",
     {{0, 0, {"株式会社見本", "会員名簿", "2026年4月1日現在"}, NULL, 0, 0},
      {4, 0, {"氏名|メールアドレス|住所"}, "N|E|A", 30, 0}},
     {{4, 0, 34, 2, 4, 30}},
     30},
    {"no header", {{0, 0, {NULL}, "N|E|T", 30, 0}}, {{0, 0, 29, 2, LKS_NO_ROW, 30}}, 30},
    {"nobody's name", {{0, 0, {"生年月日|性別|携帯電話番号"}, "B|K|T", 30, 0}}, {{0, 0, 30, 2, 0, 30}}, 30},
    {"two header rows",
     {{0, 0, {"連絡先||本人", "電話番号|メールアドレス|氏名"}, "T|E|N", 30, 0}},
     {{0, 0, 31, 2, 1, 30}},
     30},
    {"side by side",
     {{0, 0, {"氏名|メールアドレス"}, "N|E", 30, 0}, {0, 5, {"氏名|メールアドレス"}, "N|E", 20, 100}},
     {{0, 0, 30, 1, 0, 30}, {0, 5, 20, 6, 0, 20}},
     50},
    {"side by side, the same people",
     {{0, 0, {"氏名|メールアドレス"}, "N|E", 30, 0}, {0, 5, {"氏名|メールアドレス"}, "N|E", 20, 0}},
     {{0, 0, 30, 1, 0, 30}, {0, 5, 20, 6, 0, 20}},
     30},
    {"side by side, a blank column between",
     {{0, 0, {"氏名|メールアドレス"}, "N|E", 30, 0}, {0, 3, {"氏名|メールアドレス"}, "N|E", 30, 100}},
     {{0, 0, 30, 1, 0, 30}, {0, 3, 30, 4, 0, 30}},
     60},
    {"stacked",
     {{0, 0, {"氏名|メールアドレス"}, "N|E", 30, 0}, {33, 0, {"氏名|メールアドレス"}, "N|E", 20, 100}},
     {{0, 0, 30, 1, 0, 30}, {33, 0, 53, 1, 33, 20}},
     50},
    {"stacked, long",
     {{0, 0, {"氏名|メールアドレス"}, "N|E", 300, 0}, {303, 0, {"氏名|メールアドレス"}, "N|E", 200, 1000}},
     {{0, 0, 300, 1, 0, 300}, {303, 0, 503, 1, 303, 200}},
     500},
    {"blank rows inside",
     {{0, 0, {"氏名|メールアドレス"}, "N|E", 30, 0}, {34, 0, {NULL}, "N|E", 30, 30}},
     {{0, 0, 63, 1, 0, 60}},
     60},
    {"far below",
     {{0, 0, {"氏名|メールアドレス"}, "N|E", 30, 0}, {1000, 0, {"氏名|メールアドレス"}, "N|E", 20, 100}},
     {{0, 0, 30, 1, 0, 30}, {1000, 0, 1020, 1, 1000, 20}},
     50},
    {"far to the right",
     {{0, 0, {"品名|数量"}, "品9|9", 30, 0}, {0, 30, {"氏名|メールアドレス"}, "N|E", 30, 0}},
     {{0, 30, 30, 31, 0, 30}},
     30},
    {"beside a long one",
     {{0, 0, {"番号|数量|金額"}, "9|9|9", 400, 0}, {150, 6, {"氏名|メールアドレス"}, "N|E", 20, 0}},
     {{150, 6, 170, 7, 150, 20}},
     20},
};

static void check_table(const char *name, const lks_table *table, const expected_table *expected)
{
  /* the range begins with the header or below it, as it likes: only the people's rows are sure */
  const lks_range *range = &table->range;
  lks_check(range->last_row == expected->last_row && range->first_column == expected->first_column &&
                range->last_column == expected->last_column && range->first_row <= expected->first_row + 2 &&
                range->first_row >= expected->first_row,
            "%s: table at %u:%u to %u:%u", name, range->first_row, range->first_column, range->last_row,
            range->last_column);
  lks_check((table->header_row == LKS_NO_ROW) == (expected->header_row == LKS_NO_ROW), "%s: header in row %u", name,
            table->header_row);
  lks_check(table->people == expected->people, "%s: %d people", name, (int)table->people);
  lks_check(table->rows == expected->people, "%s: %d rows", name, (int)table->rows);
}

static void test_layouts(void)
{
  for (size_t i = 0; i < G_N_ELEMENTS(layouts); i++) {
    const layout_row *row = &layouts[i];
    lks_feeder feeder;
    lks_feeder_begin(&feeder);
    lks_feeder_part(&feeder, "Sheet1", LEAKSCAN_VISIBLE);
    feed_pieces(&feeder, row->pieces);
    const lks_part_facts *part = lks_feeder_finish(&feeder)->parts[0];
    size_t found = 0;
    for (size_t k = 0; k < part->table_count; k++) {
      if (part->tables[k]->class != LKS_TABLE_PERSONS)
        continue;
      lks_check(found < TABLES && row->tables[found].people > 0, "%s: one table of people too many", row->name);
      if (found < TABLES && row->tables[found].people > 0)
        check_table(row->name, part->tables[k], &row->tables[found]);
      found++;
    }
    lks_check(found == TABLES || row->tables[found].people == 0, "%s: %zu tables of people only", row->name, found);
    lks_check(part->people == row->people, "%s: %d people in all", row->name, (int)part->people);
    lks_feeder_end(&feeder);
  }
}

/* Headers and values of a column beside a column of names, and what it then is. */
static void test_columns(void)
{
  static const struct {
    const char *name;
    const char *header;
    const char *value;
    lks_kind kind;
  } rows[] = {
      {"mail", "メールアドレス", "E", LKS_KIND_EMAIL},
      {"mail without header", "", "E", LKS_KIND_EMAIL},
      {"mail under another header", "備考", "E", LKS_KIND_EMAIL},
      {"header of mail, no values of it", "メールアドレス", "9", LKS_KIND_NONE},
      {"phone", "電話番号", "T", LKS_KIND_PHONE},
      {"phone in English", "Phone", "T", LKS_KIND_PHONE},
      {"phone without header", "", "T", LKS_KIND_PHONE},
      {"header of phones, sentences", "電話番号", "折り返しの連絡をお願いします。番号はN様まで", LKS_KIND_NONE},
      {"address", "住所", "A", LKS_KIND_ADDRESS},
      {"address without header", "", "A", LKS_KIND_ADDRESS},
      {"birth date", "生年月日", "B", LKS_KIND_BIRTH_DATE},
      {"dates without header, far apart", "", "B", LKS_KIND_BIRTH_DATE},
      {"sex", "性別", "K", LKS_KIND_SEX},
      {"sex without header", "", "K", LKS_KIND_SEX},
      {"student number", "学籍番号", "I", LKS_KIND_STUDENT_NUMBER},
      {"employee number", "社員番号", "I", LKS_KIND_EMPLOYEE_NUMBER},
      {"address of another kind", "住所", "さいたま市の山の上", LKS_KIND_ADDRESS},
      {"address that is none", "住所", "T", LKS_KIND_PHONE},
      {"school", "出身校", "桜台中学校", LKS_KIND_SCHOOL},
      {"code of a school", "出身校", "9", LKS_KIND_NONE},
      {"numbers of a job", "職業", "9", LKS_KIND_NONE},
      {"two languages", "First Name 名", "G", LKS_KIND_GIVEN_NAME},
      {"birth date that isn't one", "生年月日", "未登録", LKS_KIND_NONE},
      {"sex that isn't one", "性別", "9", LKS_KIND_NONE},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    lks_feeder feeder;
    lks_feeder_begin(&feeder);
    lks_feeder_part(&feeder, "Sheet1", LEAKSCAN_VISIBLE);
    char *header = g_strconcat("氏名|", rows[i].header, NULL);
    char *person = g_strconcat("N|", rows[i].value, NULL);
    lks_feeder_row(&feeder, 0, 0, header);
    for (uint32_t k = 0; k < 60; k++) {
      char *cells = lks_feeder_person(k, person);
      lks_feeder_row(&feeder, k + 1, 0, cells);
      g_free(cells);
    }
    const lks_part_facts *part = lks_feeder_finish(&feeder)->parts[0];
    lks_check(part->table_count == 1, "%s: %zu tables", rows[i].name, part->table_count);
    const lks_table *table = part->tables[0];
    lks_check(table->class == LKS_TABLE_PERSONS, "%s: no table of people", rows[i].name);
    const lks_field *field = table->field_count == 2 ? &table->fields[1] : NULL;
    lks_check(field != NULL && field->kind == rows[i].kind, "%s: it is %s", rows[i].name,
              lks_kind_get(field != NULL ? field->kind : LKS_KIND_NONE)->id);
    lks_check(table->people == 60, "%s: %d people", rows[i].name, (int)table->people);
    g_free(header);
    g_free(person);
    lks_feeder_end(&feeder);
  }
}

/* Whole tables, and what they are about. */
static void test_judge(void)
{
  static const struct {
    const char *name;
    const char *header;
    const char *row;
    lks_table_class class;
    uint64_t people;
  } rows[] = {
      {"people", "氏名|住所|電話番号", "N|A|T", LKS_TABLE_PERSONS, 60},
      {"people, no header", "", "N|A|T", LKS_TABLE_PERSONS, 60},
      {"people by surname and given name", "姓|名|電話番号", "S|G|T", LKS_TABLE_PERSONS, 60},
      {"people by number and mail", "学籍番号|メールアドレス", "I|E", LKS_TABLE_PERSONS, 60},
      {"people by mail only", "No|メールアドレス", "9|E", LKS_TABLE_PERSONS, 60},
      {"companies", "会社名|住所|電話番号", "O|A|T", LKS_TABLE_ORGANISATIONS, 0},
      {"people and where they work", "会社名|担当者|電話番号", "O|N|T", LKS_TABLE_PERSONS, 60},
      {"customers and whom to ask", "取引先|担当者|電話番号", "O|N|T", LKS_TABLE_ORGANISATIONS, 60},
      {"no names, but births, sexes and telephones", "性別|生年月日|電話番号", "K|B|T", LKS_TABLE_PERSONS, 60},
      {"no names, but patients' numbers", "患者番号|病名", "I|糖尿病", LKS_TABLE_PERSONS, 60},
      {"no names, but who logs in", "ID|パスワード", "I|9x!y", LKS_TABLE_PERSONS, 60},
      {"choices of a questionnaire", "性別|血液型|職業", "K|A型|会社員", LKS_TABLE_OTHER, 0},
      {"mail boxes of offices", "用途|メールアドレス", "窓口|info@example.jp", LKS_TABLE_OTHER, 0},
      {"illnesses", "病名|件数", "糖尿病|9", LKS_TABLE_OTHER, 0},
      {"things", "商品名|数量|金額", "品物9|9|9", LKS_TABLE_ORGANISATIONS, 0},
      {"measurements", "日時|気温|湿度", "B|9|9", LKS_TABLE_OTHER, 0},
      {"shops", "店舗名|住所|電話番号", "第9支店|A|T", LKS_TABLE_ORGANISATIONS, 0},
      {"a form nobody filled in", "氏名|住所|電話番号", "||", LKS_TABLE_OTHER, 0},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    lks_feeder feeder;
    lks_feeder_begin(&feeder);
    lks_feeder_part(&feeder, "Sheet1", LEAKSCAN_VISIBLE);
    lks_feeder_row(&feeder, 0, 0, rows[i].header);
    for (uint32_t k = 0; k < 60; k++) {
      char *cells = lks_feeder_person(k, rows[i].row);
      lks_feeder_row(&feeder, k + 1, 0, cells);
      g_free(cells);
    }
    const lks_part_facts *part = lks_feeder_finish(&feeder)->parts[0];
    const lks_table *table = part->table_count > 0 ? part->tables[0] : NULL;
    const lks_table_class class = table != NULL ? table->class : LKS_TABLE_OTHER;
    lks_check(class == rows[i].class, "%s: class %d", rows[i].name, (int)class);
    lks_check(rows[i].class == LKS_TABLE_OTHER || rows[i].people == 0 || table->people == rows[i].people,
              "%s: %d people", rows[i].name, (int)(table != NULL ? table->people : 0));
    lks_check(part->people == (rows[i].class == LKS_TABLE_PERSONS ? rows[i].people : 0), "%s: %d people on the sheet",
              rows[i].name, (int)part->people);
    lks_feeder_end(&feeder);
  }
}

/* Counts of people at the thresholds of the law, and where estimates begin. */
static void test_people(void)
{
  static const struct {
    size_t rows;
    size_t different;
    bool exact;
  } rows[] = {{99, 99, true},       {100, 100, true},      {101, 101, true},
              {1000, 1000, true},   {1001, 1001, true},    {5000, 1000, true},
              {65536, 65536, true}, {65537, 65537, false}, {90000, 90000, false}};
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    lks_feeder feeder;
    lks_feeder_begin(&feeder);
    lks_feeder_part(&feeder, "Sheet1", LEAKSCAN_VISIBLE);
    lks_feeder_row(&feeder, 0, 0, "氏名|メールアドレス");
    for (uint32_t k = 0; k < rows[i].rows; k++) {
      char *cells = lks_feeder_person(k % rows[i].different, "N|E");
      lks_feeder_row(&feeder, k + 1, 0, cells);
      g_free(cells);
    }
    const lks_part_facts *part = lks_feeder_finish(&feeder)->parts[0];
    const double off = (double)part->people / (double)rows[i].different - 1;
    lks_check(rows[i].exact ? part->people == rows[i].different : off < 0.02 && off > -0.02, "%zu people: counted %d",
              rows[i].different, (int)part->people);
    lks_check(part->people_estimated != rows[i].exact, "%zu people: estimated or not", rows[i].different);
    lks_check(part->rows == rows[i].rows + 1, "%zu rows: %d", rows[i].rows + 1, (int)part->rows);
    lks_feeder_end(&feeder);
  }
}

static void test_hidden(void)
{
  lks_feeder feeder;
  lks_feeder_begin(&feeder);
  lks_feeder_part(&feeder, "Sheet1", LEAKSCAN_VISIBLE);
  lks_feeder_hide_columns(&feeder, 1, 1);
  lks_feeder_row(&feeder, 0, 0, "氏名|メールアドレス|電話番号");
  for (uint32_t k = 0; k < 50; k++) {
    char *cells = lks_feeder_person(k, k >= 20 && k < 30 ? "!N|E|T" : "N|E|T");
    lks_feeder_row(&feeder, k + 1, 0, cells);
    g_free(cells);
  }
  const lks_part_facts *part = lks_feeder_finish(&feeder)->parts[0];
  CU_ASSERT_EQUAL_FATAL(part->table_count, 1);
  const lks_table *table = part->tables[0];
  CU_ASSERT_EQUAL(part->hidden_rows, 10);
  CU_ASSERT_EQUAL(table->hidden_rows, 10);
  CU_ASSERT_EQUAL(table->hidden_people, 10);
  CU_ASSERT_EQUAL(table->first_hidden, 21);
  CU_ASSERT_EQUAL(table->last_hidden, 30);
  CU_ASSERT_EQUAL(table->people, 50);
  CU_ASSERT_EQUAL_FATAL(table->field_count, 3);
  CU_ASSERT_FALSE(table->fields[0].hidden);
  CU_ASSERT_TRUE(table->fields[1].hidden);
  CU_ASSERT_FALSE(table->fields[2].hidden);
  lks_feeder_end(&feeder);
}

/* A list of donors has companies among them, which are no people. */
static void test_mixed(void)
{
  enum { ROWS = 60, COMPANY_EACH = 5 };
  lks_feeder feeder;
  lks_feeder_begin(&feeder);
  lks_feeder_part(&feeder, "Sheet1", LEAKSCAN_VISIBLE);
  lks_feeder_row(&feeder, 0, 0, "氏名|住所|電話番号");
  for (uint32_t k = 0; k < ROWS; k++) {
    char *cells = lks_feeder_person(k, k % COMPANY_EACH == 0 ? "O|A|T" : "N|A|T");
    lks_feeder_row(&feeder, k + 1, 0, cells);
    g_free(cells);
  }
  const lks_part_facts *part = lks_feeder_finish(&feeder)->parts[0];
  CU_ASSERT_EQUAL_FATAL(part->table_count, 1);
  CU_ASSERT_EQUAL(part->tables[0]->class, LKS_TABLE_PERSONS);
  CU_ASSERT_EQUAL(part->tables[0]->organisations, ROWS / COMPANY_EACH);
  CU_ASSERT_EQUAL(part->people, ROWS - ROWS / COMPANY_EACH);
  lks_feeder_end(&feeder);
}

/* Rows between and below people that are about nobody; one that has but a name is somebody. */
static void test_captions(void)
{
  static const char *const rows[] = {"氏名|住所|電話番号",
                                     "営業部",
                                     "鈴木 花子|東京都新宿区西新宿1-1|090-0000-0001",
                                     "佐藤 次郎|東京都新宿区西新宿1-2|090-0000-0002",
                                     "総務部",
                                     "高橋 美咲",
                                     "田中 健太|東京都新宿区西新宿1-3|090-0000-0003",
                                     "合計|3名",
                                     "※ 部外秘",
                                     "作成：総務課　山本"};
  lks_feeder feeder;
  lks_feeder_begin(&feeder);
  lks_feeder_part(&feeder, "Sheet1", LEAKSCAN_VISIBLE);
  lks_feeder_rows(&feeder, 0, 0, rows, G_N_ELEMENTS(rows));
  CU_ASSERT_EQUAL(lks_feeder_finish(&feeder)->parts[0]->people, 4);
  lks_feeder_end(&feeder);
}

CU_TestInfo lks_test_tables[] = {
    {"layouts", test_layouts}, {"columns", test_columns}, {"judge", test_judge},       {"people", test_people},
    {"hidden", test_hidden},   {"mixed", test_mixed},     {"captions", test_captions}, CU_TEST_INFO_NULL,
};
