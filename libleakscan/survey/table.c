/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One table while its rows come. */
#include "survey/table.h"

#include <stdlib.h>
#include <string.h>

#include "pii/fold.h"
#include "pii/kinds.h"
#include "pii/mask.h"
#include "pii/value.h"
#include "survey/agreement.h"
#include "survey/evidence.h"
#include "survey/judge.h"
#include "survey/passages.h"
#include "survey/people.h"
#include "survey/shown.h"
#include "survey/spread.h"

#define SENTENCES_SHARE 0.2 /* of a column of remarks */

enum {
  SAMPLED_ROWS = 256, /* looked at in full; fifty already type nine columns in ten as well as all */
  SAMPLE_EVERY = 256, /* and one in so many of the rows behind them */
  CACHE_SLOTS = 512,
  BYTES_BETWEEN_CHECKS = 64 * 1024, /* of samples */
  ROWS_BETWEEN_CHECKS = 256,
  ESTIMATE_MARGIN = 50 /* an estimate less two percent is what there is at least */
};

typedef struct cached_class {
  uint32_t text; /* index of a shared text, plus 1 */
  uint32_t class;
  uint64_t hash;
} cached_class;

struct lks_table_builder {
  const lks_table_context *context;
  uint32_t first_column;
  uint32_t last_column;
  lks_column *columns;
  uint8_t *numeric; /* by column: whether it holds numbers, as far as it was known when people began to be counted */
  size_t numeric_count;
  lks_passages *passages; /* NULL: texts aren't read */
  bool of_records;        /* its rows were put together: none is a caption */
  uint32_t *prose;        /* columns whose texts are read */
  size_t prose_count;
  uint64_t held;
  uint32_t header_row;
  uint32_t last_header_row;
  uint32_t first_row;
  uint32_t last_row;
  uint64_t rows;
  uint64_t sampled;
  lks_people *people; /* from lks_table_builder_decide on */
  lks_agreement *agreement; /* NULL: no columns to compare */
  lks_spread *spread;       /* NULL: nobody asks for organisations */
  uint64_t hidden_rows;
  uint32_t first_hidden;
  uint32_t last_hidden;
  size_t unchecked;         /* bytes that were looked at since the clock was asked */
  lks_status sample_status; /* how sampling went; what ends the scan is handed on with the next row */
  cached_class cache[CACHE_SLOTS];
};

static size_t width_of(const lks_table_builder *table)
{
  return (size_t)(table->last_column - table->first_column) + 1;
}

lks_status lks_table_builder_new(const lks_table_context *context, uint32_t first_column, uint32_t last_column,
                                 lks_table_builder **table)
{
  const size_t width = (size_t)(last_column - first_column) + 1;
  const uint64_t held = sizeof(lks_table_builder) + width * (sizeof(lks_column) + 1);
  *table = NULL;
  const lks_status status = lks_budget_hold(context->budget, held);
  if (status != LKS_OK)
    return status;
  lks_table_builder *made = calloc(1, sizeof *made);
  lks_column *columns = calloc(width, sizeof *columns);
  uint8_t *numeric = calloc(width, 1);
  if (made == NULL || columns == NULL || numeric == NULL) {
    free(made);
    free(columns);
    free(numeric);
    lks_budget_release(context->budget, held);
    return LKS_NO_MEMORY;
  }
  made->context = context;
  made->first_column = first_column;
  made->last_column = last_column;
  made->columns = columns;
  made->numeric = numeric;
  made->held = held;
  made->header_row = made->last_header_row = made->first_row = made->last_row = LKS_NO_ROW;
  made->first_hidden = made->last_hidden = LKS_NO_ROW;
  *table = made;
  return LKS_OK;
}

void lks_table_builder_free(lks_table_builder *table)
{
  if (table == NULL)
    return;
  for (size_t i = 0; i < width_of(table); i++)
    lks_column_clear(&table->columns[i]);
  lks_people_free(table->people);
  lks_agreement_free(table->agreement);
  lks_spread_free(table->spread);
  lks_budget_release(table->context->budget, table->held);
  free(table->columns);
  free(table->numeric);
  free(table->prose);
  free(table);
}

uint32_t lks_table_builder_first_column(const lks_table_builder *table)
{
  return table->first_column;
}

uint32_t lks_table_builder_last_column(const lks_table_builder *table)
{
  return table->last_column;
}

uint32_t lks_table_builder_last_row(const lks_table_builder *table)
{
  return table->last_row;
}

static bool inside(const lks_table_builder *table, const lks_cell *cell)
{
  return cell->column >= table->first_column && cell->column <= table->last_column;
}

lks_status lks_table_builder_header(lks_table_builder *table, uint32_t row, const lks_cell *cells, size_t count)
{
  lks_status status = LKS_OK;
  table->header_row = table->last_header_row = row;
  if (table->first_row == LKS_NO_ROW)
    table->first_row = row;
  table->last_row = row;
  for (size_t i = 0; i < count && status == LKS_OK; i++) {
    if (!inside(table, &cells[i]))
      continue;
    size_t length = 0;
    const char *text = lks_cell_text(table->context->texts, &cells[i], &length);
    lks_column *column = &table->columns[cells[i].column - table->first_column];
    status = lks_column_set_header(column, table->context->own, text, length);
    column->header_text = cells[i].kind == LKS_CELL_SHARED ? cells[i].shared + 1 : 0;
  }
  return status;
}

void lks_table_builder_expect(lks_table_builder *table, uint32_t column, lks_kind kind, bool surely)
{
  table->columns[column].matches[0] =
      (lks_header_match){.kind = kind, .strength = surely ? 'S' : 'W', .how = LKS_HEADER_EXACT};
  table->columns[column].match_count = 1;
}

/* The word above a column: its own, or that of the column to the left where a merged cell begins. */
static const char *word_above(const lks_table_builder *table, char *const *above, uint32_t column)
{
  for (uint32_t i = column + 1; i-- > table->first_column;)
    if (above[i - table->first_column] != NULL)
      return above[i - table->first_column];
  return "";
}

static lks_status join_headers(lks_table_builder *table, char *const *above, const lks_cell *cell)
{
  size_t length = 0;
  const char *text = lks_cell_text(table->context->texts, cell, &length);
  const char *word = word_above(table, above, cell->column);
  lks_column *column = &table->columns[cell->column - table->first_column];
  column->header_text = cell->kind == LKS_CELL_SHARED ? cell->shared + 1 : 0;
  const size_t word_length = strlen(word);
  char *joined = malloc(word_length + 1 + length);
  if (joined == NULL)
    return LKS_NO_MEMORY;
  memcpy(joined, word, word_length);
  joined[word_length] = ' ';
  memcpy(joined + word_length + 1, text, length);
  const size_t skipped = word_length == 0 ? 1 : 0;
  const lks_own *own = table->context->own;
  const size_t joined_length = word_length + 1 + length - skipped;
  lks_status status = lks_column_set_header(column, own, joined + skipped, joined_length);
  const bool joined_known = lks_own_knows_header(own, joined + skipped, joined_length);
  if (status == LKS_OK && (column->match_count == 0 || (!joined_known && lks_own_knows_header(own, text, length))))
    lks_column_read_header(column, own, text, length);
  if (status == LKS_OK && column->match_count == 0)
    lks_column_read_header(column, own, word, word_length);
  column->allowed = column->allowed || lks_own_allows_header(own, text, length);
  free(joined);
  return status;
}

lks_status lks_table_builder_subheader(lks_table_builder *table, uint32_t row, const lks_cell *cells, size_t count)
{
  char **above = calloc(width_of(table), sizeof *above);
  if (above == NULL)
    return LKS_NO_MEMORY;
  for (size_t i = 0; i < width_of(table); i++) {
    above[i] = table->columns[i].header;
    table->columns[i].header = NULL;
  }
  lks_status status = LKS_OK;
  for (size_t i = 0; i < count && status == LKS_OK; i++)
    if (inside(table, &cells[i]))
      status = join_headers(table, above, &cells[i]);
  for (size_t i = 0; i < width_of(table); i++)
    if (table->columns[i].header == NULL)
      table->columns[i].header = above[i]; /* nothing stands below it */
    else
      free(above[i]);
  table->last_header_row = table->last_row = row;
  free(above);
  return status;
}

/* A text that many cells share is classified once as long as it stays in the cache. */
static void classify(lks_table_builder *table, const lks_cell *cell, const char *text, size_t length, uint32_t *class,
                     uint64_t *hash)
{
  cached_class *slot = &table->cache[cell->shared & (CACHE_SLOTS - 1)];
  const bool shared = cell->kind == LKS_CELL_SHARED;
  if (shared && slot->text == cell->shared + 1) {
    *class = slot->class;
    *hash = slot->hash;
    return;
  }
  *class = lks_value_look(text, length, hash);
  if (cell->kind == LKS_CELL_DATE)
    *class = 0;
  if (shared)
    *slot = (cached_class){cell->shared + 1, *class, *hash};
}

/* The user's patterns may take long, so that the clock is asked each time. */
static lks_status try_patterns(const lks_table_context *context, lks_column *column, const char *text, size_t length)
{
  uint64_t kinds = 0;
  lks_status status = lks_own_run_value(context->own_run, text, length, &kinds);
  lks_column_note_kinds(column, kinds);
  return status == LKS_OK ? lks_budget_check(context->budget) : status;
}

void lks_table_builder_sample(lks_table_builder *table, const lks_row *row, const lks_cell *cells, size_t count)
{
  table->sampled++;
  for (size_t i = 0; i < count && table->sample_status == LKS_OK; i++) {
    const lks_cell *cell = &cells[i];
    if (!inside(table, cell) || cell->kind == LKS_CELL_BOOLEAN || cell->kind == LKS_CELL_ERROR)
      continue;
    size_t length = 0;
    uint32_t class = 0;
    uint64_t hash = 0;
    const char *text = lks_cell_text(table->context->texts, cell, &length);
    classify(table, cell, text, length, &class, &hash);
    lks_column *column = &table->columns[cell->column - table->first_column];
    lks_column_look(column, cell, text, length, class, hash, row->date_offset);
    table->sample_status =
        lks_budget_check_each(table->context->budget, &table->unchecked, length, BYTES_BETWEEN_CHECKS);
    if (table->context->own_run != NULL && cell->kind != LKS_CELL_DATE && table->sample_status == LKS_OK)
      table->sample_status = try_patterns(table->context, column, text, length);
  }
}

void lks_table_builder_of_records(lks_table_builder *table)
{
  table->of_records = true;
}

void lks_table_builder_read_texts(lks_table_builder *table, lks_passages *passages)
{
  table->passages = passages;
}

/* Remarks may speak of somebody further down, if not in the sample. */
static bool is_prose(const lks_column *column)
{
  if (column->allowed)
    return false;
  for (size_t i = 0; i < column->match_count; i++)
    if (column->matches[i].kind == LKS_KIND_FREE_TEXT)
      return true;
  return column->prose > 0 || lks_column_share(column, LKS_VALUE_SENTENCE) >= SENTENCES_SHARE;
}

/* What a text says of somebody in a table of people is mostly said of its row's. */
static lks_status find_prose(lks_table_builder *table, lks_table_class class)
{
  if (table->passages == NULL || class == LKS_TABLE_PERSONS)
    return LKS_OK;
  for (size_t i = 0; i < width_of(table); i++)
    table->prose_count += is_prose(&table->columns[i]);
  if (table->prose_count == 0)
    return LKS_OK;
  table->prose = calloc(table->prose_count, sizeof *table->prose);
  if (table->prose == NULL)
    return LKS_NO_MEMORY;
  size_t count = 0;
  for (size_t i = 0; i < width_of(table); i++)
    if (is_prose(&table->columns[i]))
      table->prose[count++] = table->first_column + (uint32_t)i;
  return LKS_OK;
}

lks_status lks_table_builder_decide(lks_table_builder *table)
{
  if (table->sample_status != LKS_OK)
    return table->sample_status;
  lks_column_guess *chosen = calloc(width_of(table), sizeof *chosen);
  if (chosen == NULL)
    return LKS_NO_MEMORY;
  const lks_table_class class = lks_judge_table(table->columns, width_of(table), chosen, NULL);
  for (size_t i = 0; i < width_of(table); i++) {
    table->numeric[i] = lks_column_is_numeric(&table->columns[i]);
    table->numeric_count += table->numeric[i];
  }
  lks_status status = lks_people_new(table->context, table->columns, table->first_column, width_of(table), chosen,
                                     !table->of_records, &table->people);
  if (status == LKS_OK)
    status = find_prose(table, class);
  if (status == LKS_OK && class == LKS_TABLE_PERSONS)
    status = lks_agreement_new(table->context, table->columns, table->first_column, width_of(table), chosen,
                               &table->agreement);
  if (status == LKS_OK)
    status = lks_spread_new(table->context, table->columns, table->first_column, width_of(table), chosen,
                            &table->spread);
  free(chosen);
  return status;
}

/* The columns of prose and the cells both ascend. */
static lks_status read_prose(const lks_table_builder *table, const lks_row *row, const lks_cell *cells, size_t count)
{
  lks_status status = LKS_OK;
  size_t column = 0;
  for (size_t i = 0; i < count && column < table->prose_count && status == LKS_OK; i++) {
    while (column < table->prose_count && table->prose[column] < cells[i].column)
      column++;
    if (column < table->prose_count && table->prose[column] == cells[i].column)
      status = lks_passages_add(table->passages, row, &cells[i]);
  }
  return status;
}

lks_status lks_table_builder_row(lks_table_builder *table, const lks_row *row, const lks_cell *cells, size_t count)
{
  if (table->first_row == LKS_NO_ROW)
    table->first_row = row->number;
  table->last_row = row->number;
  table->rows++;
  if (row->hidden) {
    table->hidden_rows++;
    if (table->first_hidden == LKS_NO_ROW)
      table->first_hidden = row->number;
    table->last_hidden = row->number;
  }
  if (table->rows > table->sampled && (table->rows <= SAMPLED_ROWS || table->rows % SAMPLE_EVERY == 0))
    lks_table_builder_sample(table, row, cells, count);
  if (table->sample_status == LKS_OK && table->rows % ROWS_BETWEEN_CHECKS == 0)
    table->sample_status = lks_budget_check(table->context->budget);
  if (table->sample_status != LKS_OK)
    return table->sample_status;
  lks_status status = table->prose_count > 0 ? read_prose(table, row, cells, count) : LKS_OK;
  if (table->agreement != NULL)
    lks_agreement_row(table->agreement, row, cells, count);
  if (table->spread != NULL && status == LKS_OK)
    status = lks_spread_row(table->spread, row, cells, count);
  return status == LKS_OK ? lks_people_row(table->people, row, cells, count) : status;
}

bool lks_table_builder_breaks(const lks_table_builder *table, const lks_cell *cells, size_t count)
{
  size_t words = 0;
  if (table->numeric_count < 2)
    return false;
  for (size_t i = 0; i < count; i++)
    if (cells[i].kind <= LKS_CELL_TEXT && inside(table, &cells[i]))
      words += table->numeric[cells[i].column - table->first_column];
  return words >= 2;
}

static bool holds_secrets(const lks_column *column)
{
  for (size_t i = 0; i < column->match_count; i++)
    if (lks_kind_get(column->matches[i].kind)->group == LKS_GROUP_CREDENTIAL)
      return true;
  return false;
}

static lks_status finish_samples(const lks_table_builder *table, const lks_column *column,
                                 char *samples[LKS_FIELD_SAMPLES])
{
  static const char secret[] = "********"; /* nothing of it, not even how long it is */
  const bool is_secret = holds_secrets(column);
  char masked[4 * LKS_COLUMN_SAMPLE_SIZE];
  for (size_t i = 0; i < column->sample_count && i < LKS_FIELD_SAMPLES; i++) {
    const char *text = column->samples[i];
    size_t length = column->sample_length[i];
    if (!table->context->reveal) {
      length = is_secret ? strlen(secret) : lks_mask(text, length, masked, sizeof masked);
      text = is_secret ? secret : masked;
    }
    samples[i] = strndup(text, length);
    if (samples[i] == NULL)
      return LKS_NO_MEMORY;
  }
  return LKS_OK;
}

static lks_status finish_field(lks_table_builder *table, size_t index, const lks_column_guess *chosen,
                               const uint8_t *hidden_columns, lks_field *field)
{
  const lks_column *column = &table->columns[index];
  field->column = table->first_column + (uint32_t)index;
  field->kind = chosen->kind;
  field->valid = chosen->kind != LKS_KIND_NONE ? chosen->valid : 0;
  field->shaped = chosen->shaped;
  field->certain = chosen->header >= LKS_SCORE_ALONE || chosen->score - chosen->header >= 2 * LKS_SCORE_ALONE;
  field->hidden = (hidden_columns[field->column / 8] >> (field->column % 8) & 1) != 0;
  field->header = lks_shown_header(column, table->context->reveal);
  if (field->header == NULL)
    return LKS_NO_MEMORY;
  return chosen->kind != LKS_KIND_NONE ? finish_samples(table, column, field->samples) : LKS_OK;
}

/* How many different values: all of them where they were kept as a set, or where each row was looked at. */
static void finish_distinct(const lks_table_builder *table, lks_field *field)
{
  const lks_column *column = &table->columns[field->column - table->first_column];
  const uint64_t kept = field->keys != NULL ? lks_distinct_count(field->keys) : 0;
  field->looked_at = column->looked_at;
  field->distinct = column->distinct;
  field->distinct_exact = table->sampled >= table->rows && column->distinct < LKS_COLUMN_DISTINCT * 3 / 4;
  if (kept > 0 && lks_distinct_is_exact(field->keys) && kept < LKS_DISTINCT_EXACT) {
    field->distinct = kept;
    field->distinct_exact = true;
  } else if (kept > field->distinct) {
    field->distinct = kept - (lks_distinct_is_exact(field->keys) ? 0 : kept / ESTIMATE_MARGIN);
  }
}

static lks_status finish_evidence(const lks_table_builder *table, size_t index, const lks_column_guess *chosen,
                                  const lks_table *facts, lks_evidence *evidence)
{
  const lks_column *column = &table->columns[index];
  evidence->column = table->first_column + (uint32_t)index;
  evidence->allowed = column->allowed;
  evidence->chosen = *chosen;
  evidence->match_count = column->match_count;
  memcpy(evidence->matches, column->matches, column->match_count * sizeof *column->matches);
  evidence->guess_count = lks_column_guess_all(column, evidence->guesses, LKS_COLUMN_GUESSES);
  evidence->distinct_exact = true; /* of no values */
  for (size_t i = 0; i < facts->field_count; i++)
    if (facts->fields[i].column == evidence->column) {
      evidence->hidden = facts->fields[i].hidden;
      evidence->looked_at = facts->fields[i].looked_at;
      evidence->distinct = facts->fields[i].distinct;
      evidence->distinct_exact = facts->fields[i].distinct_exact;
    }
  evidence->header = lks_shown_header(column, table->context->reveal);
  return evidence->header != NULL ? finish_samples(table, column, evidence->samples) : LKS_NO_MEMORY;
}

/* A column that has neither a header nor values is none. */
static lks_status explain(const lks_table_builder *table, const lks_column_guess *chosen, lks_table *facts)
{
  lks_status status = LKS_OK;
  const size_t width = width_of(table);
  const size_t most = width < LKS_EVIDENCE_COLUMNS ? width : LKS_EVIDENCE_COLUMNS;
  facts->evidence = calloc(most, sizeof *facts->evidence);
  if (facts->evidence == NULL)
    return LKS_NO_MEMORY;
  for (size_t i = 0; i < width && status == LKS_OK; i++) {
    if (table->columns[i].looked_at == 0 && table->columns[i].header == NULL)
      continue;
    if (facts->evidence_count == most)
      facts->evidence_dropped++;
    else
      status = finish_evidence(table, i, &chosen[i], facts, &facts->evidence[facts->evidence_count++]);
  }
  return status;
}

lks_status lks_table_builder_finish(lks_table_builder *table, const uint8_t *hidden_columns, lks_table **result)
{
  const size_t width = width_of(table);
  lks_table *facts = calloc(1, sizeof *facts);
  lks_column_guess *chosen = calloc(width, sizeof *chosen);
  *result = facts;
  if (facts == NULL || chosen == NULL || (facts->fields = calloc(width, sizeof *facts->fields)) == NULL) {
    free(chosen);
    return LKS_NO_MEMORY;
  }
  facts->range = (lks_range){table->first_row, table->first_column, table->last_row, table->last_column};
  facts->header_row = table->header_row;
  facts->rows = table->rows;
  facts->hidden_rows = table->hidden_rows;
  facts->first_hidden = table->first_hidden;
  facts->last_hidden = table->last_hidden;
  facts->last_header_row = table->last_header_row;
  lks_judge_reason reason;
  facts->class = lks_judge_table(table->columns, width, chosen, &reason);
  facts->reason = reason.word;
  facts->reason_column = reason.column < width ? table->first_column + (uint32_t)reason.column : LKS_NO_COLUMN;
  lks_status status = LKS_OK;
  for (size_t i = 0; i < width && status == LKS_OK; i++)
    if (table->columns[i].looked_at > 0)
      status = finish_field(table, i, &chosen[i], hidden_columns, &facts->fields[facts->field_count++]);
  if (table->agreement != NULL)
    lks_agreement_finish(table->agreement, facts);
  if (table->spread != NULL)
    lks_spread_finish(table->spread, facts);
  if (status == LKS_OK && table->people != NULL)
    status = lks_people_finish(table->people, facts);
  for (size_t i = 0; i < facts->field_count && status == LKS_OK; i++)
    finish_distinct(table, &facts->fields[i]);
  if (status == LKS_OK && table->context->explain)
    status = explain(table, chosen, facts);
  free(chosen);
  return status;
}
