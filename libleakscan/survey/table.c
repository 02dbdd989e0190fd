/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One table while its rows come. */
#include "survey/table.h"

#include <stdlib.h>
#include <string.h>

#include "pii/fold.h"
#include "pii/kinds.h"
#include "pii/mask.h"
#include "pii/value.h"
#include "survey/judge.h"

enum {
  SAMPLED_ROWS = 256, /* looked at in full; fifty already type nine columns in ten as well as all */
  SAMPLE_EVERY = 256, /* and one in so many of the rows behind them */
  MOST_KEYS = 6,      /* columns whose values are kept as sets */
  FIRST_CELLS = 3,    /* of a row, where the word stands that it is a sum */
  MOST_NAMES = 3,     /* columns that make up a name */
  CACHE_SLOTS = 512
};

/* Which columns say who a row is about, when it has neither mail nor number. */
typedef struct name_rule {
  uint32_t names[MOST_NAMES];
  size_t name_count;
  uint32_t second; /* birth date, phone or address; UINT32_MAX: none */
} name_rule;

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
  uint64_t held;
  uint32_t header_row;
  uint32_t first_row;
  uint32_t last_row;
  uint64_t rows;
  size_t usual_cells; /* in the row before */
  uint64_t sampled;
  bool decided;
  lks_key keys[MOST_KEYS];
  size_t key_count;
  size_t primary; /* of the keys; MOST_KEYS when none tells people apart by itself */
  name_rule rule;
  lks_distinct *by_name;     /* as long as its values can be counted exactly */
  lks_distinct *without_key; /* people in rows where the primary key is blank */
  lks_distinct *hidden;
  uint64_t hidden_rows;
  uint32_t first_hidden;
  uint32_t last_hidden;
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
  made->header_row = made->first_row = made->last_row = LKS_NO_ROW;
  made->first_hidden = made->last_hidden = LKS_NO_ROW;
  made->primary = MOST_KEYS;
  *table = made;
  return LKS_OK;
}

void lks_table_builder_free(lks_table_builder *table)
{
  if (table == NULL)
    return;
  for (size_t i = 0; i < width_of(table); i++)
    lks_column_clear(&table->columns[i]);
  for (size_t i = 0; i < table->key_count; i++)
    lks_key_clear(&table->keys[i], table->context->budget);
  lks_distinct_free(table->by_name);
  lks_distinct_free(table->without_key);
  lks_distinct_free(table->hidden);
  lks_budget_release(table->context->budget, table->held);
  free(table->columns);
  free(table->numeric);
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
  table->header_row = row;
  if (table->first_row == LKS_NO_ROW)
    table->first_row = row;
  table->last_row = row;
  for (size_t i = 0; i < count && status == LKS_OK; i++) {
    if (!inside(table, &cells[i]))
      continue;
    size_t length = 0;
    const char *text = lks_cell_text(table->context->texts, &cells[i], &length);
    lks_column *column = &table->columns[cells[i].column - table->first_column];
    status = lks_column_set_header(column, text, length);
    column->header_text = cells[i].kind == LKS_CELL_SHARED ? cells[i].shared + 1 : 0;
  }
  return status;
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
  lks_status status = lks_column_set_header(column, joined + skipped, word_length + 1 + length - skipped);
  if (status == LKS_OK && column->match_count == 0)
    column->match_count = lks_lexicon_match(text, length, column->matches, LKS_COLUMN_MATCHES);
  if (status == LKS_OK && column->match_count == 0)
    column->match_count = lks_lexicon_match(word, word_length, column->matches, LKS_COLUMN_MATCHES);
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
  table->last_row = row;
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
  *class = cell->kind == LKS_CELL_DATE ? 0 : lks_value_classify(text, length);
  *hash = lks_fold_key(text, length);
  if (shared)
    *slot = (cached_class){cell->shared + 1, *class, *hash};
}

void lks_table_builder_sample(lks_table_builder *table, const lks_row *row, const lks_cell *cells, size_t count)
{
  table->sampled++;
  for (size_t i = 0; i < count; i++) {
    const lks_cell *cell = &cells[i];
    if (!inside(table, cell) || cell->kind == LKS_CELL_BOOLEAN || cell->kind == LKS_CELL_ERROR)
      continue;
    size_t length = 0;
    uint32_t class = 0;
    uint64_t hash = 0;
    const char *text = lks_cell_text(table->context->texts, cell, &length);
    classify(table, cell, text, length, &class, &hash);
    lks_column_look(&table->columns[cell->column - table->first_column], cell, text, length, class, hash,
                    row->date_offset);
  }
}

static lks_status add_key(lks_table_builder *table, uint32_t column, lks_kind kind)
{
  if (table->key_count == MOST_KEYS)
    return LKS_OK;
  return lks_key_init(&table->keys[table->key_count++], column, kind);
}

static bool tells_people_apart(lks_kind kind)
{
  return kind == LKS_KIND_EMAIL || lks_kind_get(kind)->group == LKS_GROUP_IDENTIFIER ||
         lks_kind_get(kind)->group == LKS_GROUP_NATIONAL_NUMBER;
}

static void add_to_rule(lks_table_builder *table, uint32_t column, lks_kind kind)
{
  name_rule *rule = &table->rule;
  const bool part = kind == LKS_KIND_SURNAME || kind == LKS_KIND_GIVEN_NAME || kind == LKS_KIND_MIDDLE_NAME;
  if ((kind == LKS_KIND_NAME && rule->name_count == 0) || (part && rule->name_count < MOST_NAMES))
    rule->names[rule->name_count++] = column;
}

/* Best first: a birth date tells namesakes apart, a phone or an address nearly so. */
static uint32_t second_column(const lks_table_builder *table, const lks_column_guess *chosen)
{
  static const lks_kind kinds[] = {LKS_KIND_BIRTH_DATE, LKS_KIND_PHONE, LKS_KIND_ADDRESS};
  for (size_t k = 0; k < sizeof kinds / sizeof kinds[0]; k++)
    for (size_t i = 0; i < width_of(table); i++)
      if (chosen[i].kind == kinds[k])
        return table->first_column + (uint32_t)i;
  return UINT32_MAX;
}

/* Kana or romaji alone are names too. */
static void take_other_names(lks_table_builder *table, const lks_column_guess *chosen)
{
  for (size_t i = 0; i < width_of(table) && table->rule.name_count == 0; i++)
    if (lks_kind_is_name(chosen[i].kind))
      table->rule.names[table->rule.name_count++] = table->first_column + (uint32_t)i;
}

static size_t primary_key(const lks_table_builder *table)
{
  for (size_t i = 0; i < table->key_count; i++)
    if (table->keys[i].kind == LKS_KIND_EMAIL)
      return i;
  for (size_t i = 0; i < table->key_count; i++)
    if (tells_people_apart(table->keys[i].kind))
      return i;
  return MOST_KEYS;
}

lks_status lks_table_builder_decide(lks_table_builder *table)
{
  lks_column_guess *chosen = calloc(width_of(table), sizeof *chosen);
  if (chosen == NULL)
    return LKS_NO_MEMORY;
  lks_judge_table(table->columns, width_of(table), chosen);
  lks_status status = LKS_OK;
  for (size_t i = 0; i < width_of(table) && status == LKS_OK; i++) {
    const uint32_t column = table->first_column + (uint32_t)i;
    table->numeric[i] = lks_column_is_numeric(&table->columns[i]);
    table->numeric_count += table->numeric[i];
    add_to_rule(table, column, chosen[i].kind);
    if (tells_people_apart(chosen[i].kind))
      status = add_key(table, column, chosen[i].kind);
  }
  take_other_names(table, chosen);
  for (size_t i = 0; i < table->rule.name_count && status == LKS_OK; i++) {
    const uint32_t column = table->rule.names[i];
    status = add_key(table, column, chosen[column - table->first_column].kind);
  }
  for (size_t i = 0; i < width_of(table) && status == LKS_OK; i++)
    if (!tells_people_apart(chosen[i].kind) && !lks_kind_is_name(chosen[i].kind) &&
        lks_column_is_key(&table->columns[i]))
      status = add_key(table, table->first_column + (uint32_t)i, LKS_KIND_NONE);
  table->rule.second = second_column(table, chosen);
  table->primary = primary_key(table);
  table->decided = true;
  free(chosen);
  table->by_name = lks_distinct_new();
  table->without_key = lks_distinct_new();
  table->hidden = lks_distinct_new();
  const bool made = table->by_name != NULL && table->without_key != NULL && table->hidden != NULL;
  return status == LKS_OK && !made ? LKS_NO_MEMORY : status;
}

/* Cells of a table mostly stand one beside the other, so the place can be guessed. */
static const lks_cell *cell_at(const lks_cell *cells, size_t count, uint32_t column)
{
  if (count == 0 || column < cells[0].column)
    return NULL;
  const size_t guess = column - cells[0].column;
  if (guess < count && cells[guess].column == column)
    return &cells[guess];
  for (size_t i = guess < count ? guess : count; i-- > 0 && cells[i].column >= column;)
    if (cells[i].column == column)
      return &cells[i];
  return NULL;
}

static uint64_t hash_at(const lks_table_builder *table, const lks_cell *cells, size_t count, uint32_t column)
{
  const lks_cell *cell = cell_at(cells, count, column);
  return cell != NULL ? lks_key_hash(table->context->texts, cell) : 0;
}

static uint64_t mix(uint64_t left, uint64_t right)
{
  uint64_t hash = left ^ (right * UINT64_C(0x9E3779B97F4A7C15));
  hash ^= hash >> 29;
  hash *= UINT64_C(0xBF58476D1CE4E5B9);
  hash ^= hash >> 32;
  return hash != 0 ? hash : 1;
}

/* 0 when the row has no name. */
static uint64_t name_hash(const lks_table_builder *table, const lks_cell *cells, size_t count)
{
  const name_rule *rule = &table->rule;
  uint64_t hash = 0;
  for (size_t i = 0; i < rule->name_count; i++) {
    const uint64_t part = hash_at(table, cells, count, rule->names[i]);
    if (part != 0)
      hash = mix(hash, part);
  }
  if (hash != 0 && rule->second != UINT32_MAX)
    hash = mix(hash, hash_at(table, cells, count, rule->second));
  return hash;
}

/* Who a row is about: its mail or number, else its name and what goes with it; 0 when it doesn't say. */
static uint64_t row_identity(const lks_table_builder *table, const lks_cell *cells, size_t count)
{
  uint64_t hash = 0;
  if (table->primary < table->key_count)
    hash = hash_at(table, cells, count, table->keys[table->primary].column);
  for (size_t i = 0; i < table->key_count && hash == 0; i++)
    if (tells_people_apart(table->keys[i].kind))
      hash = hash_at(table, cells, count, table->keys[i].column);
  return hash != 0 ? hash : name_hash(table, cells, count);
}

static bool is_its_header(const lks_table_builder *table, const lks_cell *cell)
{
  const lks_column *column = &table->columns[cell->column - table->first_column];
  if (cell->kind == LKS_CELL_SHARED)
    return column->header_text == cell->shared + 1;
  return column->header != NULL && strlen(column->header) == cell->length &&
         memcmp(column->header, cell->text, cell->length) == 0;
}

static bool is_note(const char *text, size_t length)
{
  static const char *const marks[] = {"※", "注", "*", "＊", "(注", "（注"};
  for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
    if (length >= strlen(marks[i]) && memcmp(text, marks[i], strlen(marks[i])) == 0)
      return true;
  return false;
}

/* Captions between the rows, the header again on each page, sums, examples: not about anybody. A row that has as many
 * cells as the one before is looked at only for its name, as most rows are. */
static bool is_about_nobody(lks_table_builder *table, const lks_cell *cells, size_t count)
{
  const bool usual = count == table->usual_cells;
  const lks_cell *name = table->rule.name_count > 0 ? cell_at(cells, count, table->rule.names[0]) : NULL;
  table->usual_cells = count;
  if (name != NULL && name->kind <= LKS_CELL_TEXT && is_its_header(table, name))
    return true;
  if (usual)
    return false;
  if (count == 1 && width_of(table) >= 3)
    return true;
  for (size_t i = 0; i < count && i < FIRST_CELLS; i++) {
    size_t length = 0;
    const char *text = lks_cell_text(table->context->texts, &cells[i], &length);
    if (lks_key_is_total(text, length) || (count == 1 && is_note(text, length)))
      return true;
  }
  return false;
}

static lks_status count_row(lks_table_builder *table, const lks_row *row, const lks_cell *cells, size_t count)
{
  lks_status status = LKS_OK;
  bool keyed = false;
  if (is_about_nobody(table, cells, count))
    return LKS_OK;
  for (size_t i = 0; i < table->key_count && status == LKS_OK; i++) {
    const lks_cell *cell = cell_at(cells, count, table->keys[i].column);
    if (cell == NULL)
      continue;
    keyed = keyed || i == table->primary;
    status = lks_key_add(&table->keys[i], table->context->texts, cell, table->context->budget);
  }
  /* names are counted when there is nothing better, and to see whether what is better can be believed */
  const bool name_decides = table->primary == MOST_KEYS;
  if (status == LKS_OK && table->rule.name_count > 0 && (name_decides || lks_distinct_is_exact(table->by_name)))
    status = lks_distinct_add(table->by_name, name_hash(table, cells, count));
  if (status == LKS_OK && !keyed && !name_decides)
    status = lks_distinct_add(table->without_key, row_identity(table, cells, count));
  if (status == LKS_OK && row->hidden)
    status = lks_distinct_add(table->hidden, row_identity(table, cells, count));
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
  return count_row(table, row, cells, count);
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

static lks_status finish_samples(const lks_table_builder *table, const lks_column *column, lks_field *field)
{
  char masked[4 * LKS_COLUMN_SAMPLE_SIZE];
  for (size_t i = 0; i < column->sample_count && i < LKS_FIELD_SAMPLES; i++) {
    const char *text = column->samples[i];
    size_t length = column->sample_length[i];
    if (!table->context->reveal) {
      length = lks_mask(text, length, masked, sizeof masked);
      text = masked;
    }
    field->samples[i] = strndup(text, length);
    if (field->samples[i] == NULL)
      return LKS_NO_MEMORY;
  }
  return LKS_OK;
}

/* What was taken for a header may be somebody after all. */
static char *finish_header(const lks_table_builder *table, const lks_column *column)
{
  const char *header = column->header != NULL ? column->header : "";
  const size_t length = strlen(header);
  if (table->context->reveal || column->match_count > 0 ||
      (lks_value_classify(header, length) & LKS_VALUE_PERSONAL) == 0)
    return strdup(header);
  char masked[4 * LKS_COLUMN_SAMPLE_SIZE];
  return strndup(masked, lks_mask(header, length, masked, sizeof masked));
}

static lks_status finish_field(lks_table_builder *table, size_t index, const lks_column_guess *chosen,
                               const uint8_t *hidden_columns, lks_field *field)
{
  const lks_column *column = &table->columns[index];
  field->column = table->first_column + (uint32_t)index;
  field->kind = chosen->kind;
  field->valid = chosen->kind != LKS_KIND_NONE ? chosen->valid : 0;
  field->looked_at = column->looked_at;
  field->certain = chosen->header >= LKS_SCORE_ALONE || chosen->score - chosen->header >= 2 * LKS_SCORE_ALONE;
  field->hidden = (hidden_columns[field->column / 8] >> (field->column % 8) & 1) != 0;
  field->header = finish_header(table, column);
  for (size_t i = 0; i < table->key_count; i++)
    if (table->keys[i].column == field->column) {
      field->keys = table->keys[i].values;
      table->keys[i].values = NULL;
    }
  if (field->header == NULL)
    return LKS_NO_MEMORY;
  return chosen->kind != LKS_KIND_NONE ? finish_samples(table, column, field) : LKS_OK;
}

/* A key that many names share, a secretary's mail, counts too few; one that is new in each row while names come
 * again, an order's number, too many. Beyond what is counted exactly there is nothing to compare with. */
static bool is_believable(const lks_table_builder *table, const lks_field *field)
{
  const uint64_t count = lks_distinct_count(field->keys);
  if (!lks_distinct_is_exact(table->by_name))
    return !lks_distinct_is_exact(field->keys);
  const uint64_t names = lks_distinct_count(table->by_name);
  const bool too_few = count * 10 < names * 9;
  const bool too_many = names > 0 && field->kind != LKS_KIND_EMAIL && count * 2 > names * 3;
  return count > 0 && !too_few && !too_many;
}

static lks_status copy_identities(const lks_table_builder *table, const lks_field *field, lks_distinct **copy)
{
  *copy = lks_distinct_new();
  lks_status status = *copy != NULL ? lks_distinct_merge(*copy, field->keys) : LKS_NO_MEMORY;
  if (status == LKS_OK && table->primary < table->key_count && table->keys[table->primary].column == field->column)
    status = lks_distinct_merge(*copy, table->without_key);
  if (status != LKS_OK) {
    lks_distinct_free(*copy);
    *copy = NULL;
  }
  return status;
}

/* The set that tells people apart: mail, else number, else name and what goes with it. */
static lks_status choose_identities(lks_table_builder *table, const lks_table *facts, lks_distinct **identities)
{
  static const bool emails[] = {true, false};
  for (size_t pass = 0; pass < 2; pass++)
    for (size_t i = 0; i < facts->field_count; i++) {
      const lks_field *field = &facts->fields[i];
      if (field->keys != NULL && tells_people_apart(field->kind) && (field->kind == LKS_KIND_EMAIL) == emails[pass] &&
          is_believable(table, field))
        return copy_identities(table, field, identities);
    }
  *identities = table->by_name;
  table->by_name = NULL;
  return LKS_OK;
}

static lks_status finish_people(lks_table_builder *table, lks_table *facts)
{
  if (facts->class == LKS_TABLE_OTHER || table->by_name == NULL)
    return LKS_OK;
  const lks_status status = choose_identities(table, facts, &facts->identities);
  if (status != LKS_OK)
    return status;
  facts->people = lks_distinct_count(facts->identities);
  facts->people_estimated = !lks_distinct_is_exact(facts->identities);
  facts->hidden_people = table->hidden != NULL ? lks_distinct_count(table->hidden) : 0;
  return LKS_OK;
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
  facts->class = lks_judge_table(table->columns, width, chosen);
  lks_status status = LKS_OK;
  for (size_t i = 0; i < table->key_count && status == LKS_OK; i++)
    status = lks_key_finish(&table->keys[i], table->context->texts, i == table->primary);
  for (size_t i = 0; i < width && status == LKS_OK; i++)
    if (table->columns[i].looked_at > 0)
      status = finish_field(table, i, &chosen[i], hidden_columns, &facts->fields[facts->field_count++]);
  if (status == LKS_OK)
    status = finish_people(table, facts);
  for (size_t i = 0; i < facts->field_count && status == LKS_OK; i++)
    if (facts->fields[i].keys != NULL)
      status = lks_distinct_seal(facts->fields[i].keys);
  free(chosen);
  return status;
}
