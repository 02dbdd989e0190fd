/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Rows of text as the survey's events. */
#include "feeder.h"

#include <CUnit/CUnit.h>
#include <glib.h>
#include <string.h>

void lks_feeder_begin(lks_feeder *feeder)
{
  lks_feeder_begin_under(feeder, "");
}

void lks_feeder_begin_under(lks_feeder *feeder, const char *settings)
{
  static const lks_document document = {.format = "test"};
  size_t bad_line = 0;
  memset(feeder, 0, sizeof *feeder);
  lks_policy_init(&feeder->policy);
  CU_ASSERT_TRUE_FATAL(lks_policy_parse(&feeder->policy, settings, strlen(settings), &bad_line));
  feeder->budget = lks_budget_new(&feeder->policy, NULL, NULL);
  feeder->survey = lks_survey_new("test.xlsx", &feeder->policy, feeder->budget);
  CU_ASSERT_PTR_NOT_NULL_FATAL(feeder->survey);
  const lks_events *events = lks_survey_events();
  CU_ASSERT_EQUAL_FATAL(events->document(feeder->survey, &document), LKS_OK);
  CU_ASSERT_EQUAL_FATAL(events->texts(feeder->survey, &feeder->texts), LKS_OK);
}

void lks_feeder_part(lks_feeder *feeder, const char *name, leakscan_visibility visibility)
{
  CU_ASSERT_FATAL(feeder->part_count < LKS_FEEDER_PARTS);
  const lks_part part = {.name = name,
                         .number = (uint32_t)feeder->part_count + 1,
                         .visibility = visibility,
                         .active = feeder->part_count == 0};
  CU_ASSERT_EQUAL_FATAL(lks_survey_events()->part_begin(feeder->survey, &part, &feeder->parts[feeder->part_count]),
                        LKS_OK);
  feeder->part_count++;
}

static void *last_part(const lks_feeder *feeder)
{
  return feeder->parts[feeder->part_count - 1];
}

void lks_feeder_row(lks_feeder *feeder, uint32_t number, uint32_t first_column, const char *cells)
{
  lks_cell row_cells[LKS_FEEDER_COLUMNS];
  lks_row row = {.number = number, .cells = row_cells, .hidden = *cells == '!'};
  const char *at = row.hidden ? cells + 1 : cells;
  for (uint32_t column = first_column; row.count < LKS_FEEDER_COLUMNS; column++) {
    size_t length = strcspn(at, "|");
    const char end = at[length];
    const bool number_cell = *at == '#', date = *at == '@';
    if (length > 0) {
      lks_cell *cell = &row_cells[row.count++];
      const size_t mark = number_cell || date;
      *cell = (lks_cell){.text = at + mark, .length = (uint32_t)(length - mark), .column = column};
      cell->kind = number_cell ? LKS_CELL_NUMBER : date ? LKS_CELL_DATE : LKS_CELL_TEXT;
    }
    if (end == '\0')
      break;
    at += length + 1;
  }
  if (row.count > 0)
    CU_ASSERT_EQUAL(lks_survey_events()->row(last_part(feeder), &row), LKS_OK);
}

uint32_t lks_feeder_rows(lks_feeder *feeder, uint32_t number, uint32_t first_column, const char *const *rows,
                         size_t count)
{
  for (size_t i = 0; i < count; i++, number++)
    if (rows[i] != NULL)
      lks_feeder_row(feeder, number, first_column, rows[i]);
  return number;
}

void lks_feeder_hide_columns(lks_feeder *feeder, uint32_t first, uint32_t last)
{
  const lks_column_range columns = {.first = first, .last = last, .hidden = true};
  CU_ASSERT_EQUAL(lks_survey_events()->columns(last_part(feeder), &columns), LKS_OK);
}

void lks_feeder_filter(lks_feeder *feeder, uint32_t first_row, uint32_t last_row)
{
  const lks_range range = {first_row, 0, last_row, 20};
  CU_ASSERT_EQUAL(lks_survey_events()->filter(last_part(feeder), &range), LKS_OK);
}

void lks_feeder_link(lks_feeder *feeder, const char *to, lks_link_kind kind, uint64_t count)
{
  const lks_link link = {.kind = kind, .to = to, .first_column = 0, .last_column = 20, .count = count};
  CU_ASSERT_EQUAL(lks_survey_events()->link(last_part(feeder), &link), LKS_OK);
}

const lks_facts *lks_feeder_finish(lks_feeder *feeder)
{
  const lks_events *events = lks_survey_events();
  for (size_t i = 0; i < feeder->part_count; i++)
    CU_ASSERT_EQUAL(events->part_end(feeder->parts[i]), LKS_OK);
  CU_ASSERT_EQUAL(events->document_end(feeder->survey), LKS_OK);
  CU_ASSERT_EQUAL(lks_survey_finish(feeder->survey), LKS_OK);
  return lks_survey_facts(feeder->survey);
}

void lks_feeder_end(lks_feeder *feeder)
{
  lks_survey_free(feeder->survey);
  lks_budget_free(feeder->budget);
  lks_text_table_clear(&feeder->texts);
  lks_policy_clear(&feeder->policy);
}

char *lks_feeder_person(size_t n, const char *format)
{
  static const char *const surnames[] = {"鈴木", "佐藤", "高橋", "田中", "伊藤",
                                         "渡辺", "山本", "中村", "小林", "加藤"};
  static const char *const given[] = {"花子", "次郎", "美咲", "健太", "愛", "翔", "葵", "陽菜", "大輔", "直樹", "恵"};
  static const char *const places[] = {"東京都新宿区西新宿", "大阪府大阪市北区梅田", "北海道札幌市中央区北一条"};
  GString *row = g_string_new(NULL);
  for (const char *at = format; *at != '\0'; at++) {
    if (*at == 'N')
      g_string_append_printf(row, "%s %s", surnames[n % 10], given[n / 10 % 11]);
    else if (*at == 'S')
      g_string_append(row, surnames[n % 10]);
    else if (*at == 'G')
      g_string_append(row, given[n / 10 % 11]);
    else if (*at == 'E')
      g_string_append_printf(row, "user%zu@example.jp", n);
    else if (*at == 'T')
      g_string_append_printf(row, "090-0000-%04zu", n % 10000);
    else if (*at == 'A')
      g_string_append_printf(row, "%s%zu-%zu-%zu", places[n % 3], n % 9 + 1, n % 20 + 1, n % 30 + 1);
    else if (*at == 'B')
      g_string_append_printf(row, "%zu/%zu/%zu", 1950 + n * 7 % 50, n % 12 + 1, n % 28 + 1);
    else if (*at == 'I')
      g_string_append_printf(row, "S%06zu", 100000 + n * 13);
    else if (*at == 'O')
      g_string_append_printf(row, "第%zu商事株式会社", n + 1);
    else if (*at == 'K')
      g_string_append(row, n % 2 == 0 ? "男" : "女");
    else if (*at == '9')
      g_string_append_printf(row, "#%zu", n * 37 % 1000);
    else
      g_string_append_c(row, *at);
  }
  return g_string_free(row, FALSE);
}
