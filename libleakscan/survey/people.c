/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How many people a table describes: which columns say who a row is about, and how many different ones there are. */
#include "survey/people.h"

#include <stdlib.h>
#include <string.h>

#include "pii/value.h"
#include "survey/judge.h"

enum {
  MOST_KEYS = 6,  /* columns whose values are kept as sets */
  MOST_NAMES = 3, /* columns that make up a name */
  FIRST_CELLS = 3 /* of a row, where the word stands that it is a sum */
};

/* Of the names that were looked at, so many organisations are no accident. */
#define MIXED_SHARE 0.02

#define MOSTLY_UNIQUE 0.7

/* Half of the rows have a reading, the other half what is read. */
#define READINGS_SHARE 0.3

/* Which columns say who a row is about, when it has neither mail nor number. */
typedef struct name_rule {
  uint32_t names[MOST_NAMES];
  size_t name_count;
  uint32_t second; /* birth date, phone or address; UINT32_MAX: none */
} name_rule;

struct lks_people {
  const lks_table_context *context;
  const lks_column *columns; /* the table's */
  uint32_t first_column;
  size_t width;
  bool captions; /* rows may be about nobody */
  bool mixed;    /* some are about organisations */
  bool nameless; /* no column names anybody */
  uint64_t organisations;
  size_t usual_cells; /* in the last row about somebody */
  lks_key keys[MOST_KEYS];
  size_t key_count;
  size_t primary; /* of the keys; MOST_KEYS when none tells people apart by itself */
  name_rule rule;
  lks_distinct *by_name;     /* as long as its values can be counted exactly */
  lks_distinct *without_key; /* people in rows where the primary key is blank */
  lks_distinct *with_key;    /* names in the others, as long as they can be counted exactly: the same people */
  lks_distinct *hidden;
};

/* A column has one set of values, whatever speaks for keeping it. */
static bool is_kept(const lks_people *people, uint32_t column)
{
  for (size_t i = 0; i < people->key_count; i++)
    if (people->keys[i].column == column)
      return true;
  return false;
}

static lks_status add_key(lks_people *people, uint32_t column, lks_kind kind)
{
  if (people->key_count == MOST_KEYS || is_kept(people, column))
    return LKS_OK;
  return lks_key_init(&people->keys[people->key_count++], column, kind);
}

static bool tells_people_apart(lks_kind kind)
{
  return kind == LKS_KIND_EMAIL || lks_kind_get(kind)->group == LKS_GROUP_IDENTIFIER ||
         lks_kind_get(kind)->group == LKS_GROUP_NATIONAL_NUMBER;
}

static void add_to_rule(lks_people *people, uint32_t column, lks_kind kind)
{
  name_rule *rule = &people->rule;
  const bool part = kind == LKS_KIND_SURNAME || kind == LKS_KIND_GIVEN_NAME || kind == LKS_KIND_MIDDLE_NAME;
  if ((kind == LKS_KIND_NAME && rule->name_count == 0) || (part && rule->name_count < MOST_NAMES))
    rule->names[rule->name_count++] = column;
}

/* Where names come again and again, as in a list of orders, what is blank now and then would make two of one. */
static bool tells_namesakes_apart(const lks_people *people, uint32_t index)
{
  const lks_column *name = &people->columns[people->rule.names[0] - people->first_column];
  const lks_column *second = &people->columns[index];
  return lks_column_unique(name) >= MOSTLY_UNIQUE || second->looked_at * 20 >= name->looked_at * 19;
}

/* Best first: a birth date tells namesakes apart, a phone or an address nearly so. */
static uint32_t second_column(const lks_people *people, const lks_column_guess *chosen)
{
  static const lks_kind kinds[] = {LKS_KIND_BIRTH_DATE, LKS_KIND_PHONE, LKS_KIND_ADDRESS};
  for (size_t k = 0; k < sizeof kinds / sizeof kinds[0] && people->rule.name_count > 0; k++)
    for (uint32_t i = 0; i < people->width; i++)
      if (chosen[i].kind == kinds[k] && tells_namesakes_apart(people, i))
        return people->first_column + i;
  return UINT32_MAX;
}

/* Kana or romaji alone are names too; and where there is no name at all, accounts, telephones, birth dates or
 * addresses still are somebody's, and if there are none of these, what is another one in each row. */
static void take_other_names(lks_people *people, const lks_column_guess *chosen)
{
  static const lks_kind kinds[] = {LKS_KIND_CARD, LKS_KIND_BANK_ACCOUNT, LKS_KIND_PHONE, LKS_KIND_BIRTH_DATE,
                                   LKS_KIND_ADDRESS};
  name_rule *rule = &people->rule;
  for (size_t i = 0; i < people->width && rule->name_count == 0; i++)
    if (lks_kind_is_name(chosen[i].kind))
      rule->names[rule->name_count++] = people->first_column + (uint32_t)i;
  people->nameless = rule->name_count == 0;
  for (size_t k = 0; k < sizeof kinds / sizeof kinds[0] && people->nameless; k++)
    for (size_t i = 0; i < people->width && rule->name_count < MOST_NAMES; i++)
      if (chosen[i].kind == kinds[k])
        rule->names[rule->name_count++] = people->first_column + (uint32_t)i;
  for (size_t i = 0; i < people->width && rule->name_count == 0; i++)
    if (lks_column_is_key(&people->columns[i]))
      rule->names[rule->name_count++] = people->first_column + (uint32_t)i;
}

/* A column with blanks can't tell who each row is about; of those without, a mail address does best. */
static size_t primary_key(const lks_people *people)
{
  size_t best = MOST_KEYS;
  uint32_t most = 0;
  for (size_t pass = 0; pass < 2; pass++)
    for (size_t i = 0; i < people->key_count; i++) {
      const bool email = people->keys[i].kind == LKS_KIND_EMAIL;
      const uint32_t filled = people->columns[people->keys[i].column - people->first_column].looked_at;
      if (email != (pass == 0) || !tells_people_apart(people->keys[i].kind) || filled * 20 <= most * 21)
        continue;
      best = i;
      most = filled;
    }
  return best;
}

static lks_status choose_keys(lks_people *people, const lks_column_guess *chosen)
{
  lks_status status = LKS_OK;
  for (size_t i = 0; i < people->width && status == LKS_OK; i++) {
    add_to_rule(people, people->first_column + (uint32_t)i, chosen[i].kind);
    if (tells_people_apart(chosen[i].kind))
      status = add_key(people, people->first_column + (uint32_t)i, chosen[i].kind);
  }
  take_other_names(people, chosen);
  for (size_t i = 0; i < people->rule.name_count && status == LKS_OK; i++) {
    const uint32_t column = people->rule.names[i];
    status = add_key(people, column, chosen[column - people->first_column].kind);
  }
  for (size_t i = 0; i < people->width && status == LKS_OK; i++)
    if (!tells_people_apart(chosen[i].kind) && !lks_kind_is_name(chosen[i].kind) &&
        lks_column_is_key(&people->columns[i]))
      status = add_key(people, people->first_column + (uint32_t)i, LKS_KIND_NONE);
  people->rule.second = second_column(people, chosen);
  people->primary = primary_key(people);
  return status;
}

/* A list of donors has companies among them. */
static bool is_mixed(const lks_people *people)
{
  if (people->rule.name_count == 0)
    return false;
  const lks_column *column = &people->columns[people->rule.names[0] - people->first_column];
  return lks_column_share(column, LKS_VALUE_ORGANISATION) >= MIXED_SHARE;
}

lks_status lks_people_new(const lks_table_context *context, const lks_column *columns, uint32_t first_column,
                          size_t width, const lks_column_guess *chosen, bool captions, lks_people **people)
{
  lks_people *made = calloc(1, sizeof *made);
  *people = made;
  if (made == NULL)
    return LKS_NO_MEMORY;
  made->context = context;
  made->columns = columns;
  made->first_column = first_column;
  made->width = width;
  made->captions = captions;
  made->by_name = lks_distinct_new();
  made->without_key = lks_distinct_new();
  made->with_key = lks_distinct_new();
  made->hidden = lks_distinct_new();
  if (made->by_name == NULL || made->without_key == NULL || made->with_key == NULL || made->hidden == NULL)
    return LKS_NO_MEMORY;
  const lks_status status = choose_keys(made, chosen);
  made->mixed = is_mixed(made);
  return status;
}

void lks_people_free(lks_people *people)
{
  if (people == NULL)
    return;
  for (size_t i = 0; i < people->key_count; i++)
    lks_key_clear(&people->keys[i], people->context->budget);
  lks_distinct_free(people->by_name);
  lks_distinct_free(people->without_key);
  lks_distinct_free(people->with_key);
  lks_distinct_free(people->hidden);
  free(people);
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

static uint64_t hash_at(const lks_people *people, const lks_cell *cells, size_t count, uint32_t column)
{
  const lks_cell *cell = cell_at(cells, count, column);
  return cell != NULL ? lks_key_hash(people->context->texts, cell) : 0;
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
static uint64_t name_hash(const lks_people *people, const lks_cell *cells, size_t count)
{
  const name_rule *rule = &people->rule;
  uint64_t hash = 0;
  for (size_t i = 0; i < rule->name_count; i++) {
    const uint64_t part = hash_at(people, cells, count, rule->names[i]);
    if (part != 0)
      hash = mix(hash, part);
  }
  if (hash != 0 && rule->second != UINT32_MAX)
    hash = mix(hash, hash_at(people, cells, count, rule->second));
  return hash;
}

/* Who a row is about: its mail or number, else its name and what goes with it; 0 when it doesn't say. */
static uint64_t row_identity(const lks_people *people, const lks_cell *cells, size_t count)
{
  uint64_t hash = 0;
  if (people->primary < people->key_count)
    hash = hash_at(people, cells, count, people->keys[people->primary].column);
  for (size_t i = 0; i < people->key_count && hash == 0; i++)
    if (tells_people_apart(people->keys[i].kind))
      hash = hash_at(people, cells, count, people->keys[i].column);
  return hash != 0 ? hash : name_hash(people, cells, count);
}

static bool is_its_header(const lks_people *people, const lks_cell *cell)
{
  const lks_column *column = &people->columns[cell->column - people->first_column];
  if (cell->kind == LKS_CELL_SHARED)
    return column->header_text == cell->shared + 1;
  return column->header != NULL && strlen(column->header) == cell->length &&
         memcmp(column->header, cell->text, cell->length) == 0;
}

static bool is_note(const char *text, size_t length)
{
  static const char *const marks[] = {"※", "注", "*", "＊", "(注", "（注", "以上", "以下余白"};
  for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
    if (length >= strlen(marks[i]) && memcmp(text, marks[i], strlen(marks[i])) == 0)
      return true;
  return false;
}

/* Names that stand in one column with their readings, line below line. */
static bool has_readings_between(const lks_people *people)
{
  if (people->rule.name_count == 0)
    return false;
  const lks_column *column = &people->columns[people->rule.names[0] - people->first_column];
  return lks_column_share(column, LKS_VALUE_NAME_KANA) >= READINGS_SHARE &&
         lks_column_share(column, LKS_VALUE_KANJI_TEXT) >= READINGS_SHARE;
}

/* Whether the one cell of a row may be somebody. In a table of one column each is that isn't plainly something else;
 * in others kana alone are the reading of the name above. */
static bool may_be_somebody(const lks_people *people, const lks_cell *cell)
{
  const uint32_t names = LKS_VALUE_NAME_KANJI | LKS_VALUE_NAME_SURNAME | LKS_VALUE_NAME_GIVEN | LKS_VALUE_NAME_LATIN |
                         LKS_VALUE_NAME_HANGUL | LKS_VALUE_EMAIL;
  const uint32_t others = LKS_VALUE_SENTENCE | LKS_VALUE_ORGANISATION | LKS_VALUE_FACILITY_OR_PLACE | LKS_VALUE_DATE;
  size_t length = 0;
  const char *text = lks_cell_text(people->context->texts, cell, &length);
  const uint32_t class = lks_value_classify(text, length);
  if (people->width == 1)
    return (class & others) == 0 || (class & names) != 0;
  return !has_readings_between(people) && (class & names) != 0;
}

static bool is_caption(const lks_people *people, const lks_cell *cells, size_t count)
{
  if (count == 1 && !may_be_somebody(people, &cells[0]))
    return true;
  for (size_t i = 0; i < count && i < FIRST_CELLS; i++) {
    size_t length = 0;
    const char *text = lks_cell_text(people->context->texts, &cells[i], &length);
    if (lks_key_is_total(text, length) || (count == 1 && is_note(text, length)))
      return true;
  }
  return false;
}

/* Captions between the rows, the header again on each page, sums, examples: not about anybody. A row of several
 * cells that has as many as the last one about somebody is looked at only for its name, as most rows are. */
static bool is_about_nobody(lks_people *people, const lks_cell *cells, size_t count)
{
  const lks_cell *name = people->rule.name_count > 0 ? cell_at(cells, count, people->rule.names[0]) : NULL;
  if (name != NULL && name->kind <= LKS_CELL_TEXT && is_its_header(people, name))
    return true;
  if (count == people->usual_cells && count > 1)
    return false;
  if (is_caption(people, cells, count))
    return true;
  people->usual_cells = count;
  return false;
}

static bool is_organisation(const lks_people *people, const lks_cell *cells, size_t count)
{
  const lks_cell *name = cell_at(cells, count, people->rule.names[0]);
  size_t length = 0;
  if (name == NULL)
    return false;
  const char *text = lks_cell_text(people->context->texts, name, &length);
  return (lks_value_classify(text, length) & LKS_VALUE_ORGANISATION) != 0;
}

/* The values of a row's keys, and whether the one that tells people apart is among them. */
static lks_status take_keys(lks_people *people, const lks_cell *cells, size_t count, uint64_t hashes[MOST_KEYS],
                            bool *keyed)
{
  lks_status status = LKS_OK;
  for (size_t i = 0; i < people->key_count && status == LKS_OK; i++) {
    const lks_cell *cell = cell_at(cells, count, people->keys[i].column);
    if (cell == NULL)
      continue;
    *keyed = *keyed || i == people->primary;
    status = lks_key_take(&people->keys[i], people->context->texts, cell, people->context->budget, &hashes[i]);
  }
  return status;
}

lks_status lks_people_row(lks_people *people, const lks_row *row, const lks_cell *cells, size_t count)
{
  lks_status status = LKS_OK;
  uint64_t hashes[MOST_KEYS] = {0};
  bool keyed = false;
  if (people->captions && is_about_nobody(people, cells, count))
    return LKS_OK;
  if (people->mixed && is_organisation(people, cells, count)) {
    people->organisations++;
    return LKS_OK;
  }
  status = take_keys(people, cells, count, hashes, &keyed);
  /* names are counted when there is nothing better, and to see whether what is better can be believed */
  const bool name_decides = people->primary == MOST_KEYS;
  const bool named = people->rule.name_count > 0 && (name_decides || lks_distinct_is_exact(people->by_name));
  const bool paired = named && keyed && lks_distinct_is_exact(people->with_key);
  const uint64_t name = named ? name_hash(people, cells, count) : 0;
  lks_distinct_expect(people->by_name, name);
  if (paired)
    lks_distinct_expect(people->with_key, name);
  for (size_t i = 0; i < people->key_count && status == LKS_OK; i++)
    status = lks_distinct_add(people->keys[i].values, hashes[i]);
  if (status == LKS_OK)
    status = lks_distinct_add(people->by_name, name);
  if (status == LKS_OK && paired)
    status = lks_distinct_add(people->with_key, name);
  if (status == LKS_OK && !keyed && !name_decides)
    status = lks_distinct_add(people->without_key, row_identity(people, cells, count));
  if (status == LKS_OK && row->hidden)
    status = lks_distinct_add(people->hidden, row_identity(people, cells, count));
  return status;
}

/* A key that many names share, a secretary's mail, counts too few; one that is new in each row while names come
 * again, an order's number, too many. Beyond what is counted exactly there is nothing to compare with. */
static bool is_believable(const lks_people *people, const lks_field *field)
{
  const uint64_t count = lks_distinct_count(field->keys);
  if (!lks_distinct_is_exact(people->by_name))
    return !lks_distinct_is_exact(field->keys);
  const uint64_t names = lks_distinct_count(people->by_name);
  const bool too_few = count * 10 < names * 9;
  const bool too_many = names > 0 && field->kind != LKS_KIND_EMAIL && count * 2 > names * 3;
  return count > 0 && !too_few && !too_many;
}

static bool is_primary(const lks_people *people, const lks_field *field)
{
  return people->primary < people->key_count && people->keys[people->primary].column == field->column;
}

static lks_status copy_identities(const lks_people *people, const lks_field *field, lks_distinct **copy)
{
  *copy = lks_distinct_new();
  lks_status status = *copy != NULL ? lks_distinct_merge(*copy, field->keys) : LKS_NO_MEMORY;
  if (status == LKS_OK && is_primary(people, field))
    status = lks_distinct_merge_without(*copy, people->without_key, people->with_key);
  if (status != LKS_OK) {
    lks_distinct_free(*copy);
    *copy = NULL;
  }
  return status;
}

/* The set that tells people apart: the primary key, else another, else name and what goes with it. */
static lks_status choose_identities(lks_people *people, const lks_table *facts, lks_distinct **identities)
{
  static const bool primaries[] = {true, false};
  for (size_t pass = 0; pass < 2; pass++)
    for (size_t i = 0; i < facts->field_count; i++) {
      const lks_field *field = &facts->fields[i];
      if (field->keys != NULL && tells_people_apart(field->kind) && is_primary(people, field) == primaries[pass] &&
          is_believable(people, field))
        return copy_identities(people, field, identities);
    }
  *identities = people->by_name;
  people->by_name = NULL;
  return LKS_OK;
}

/* Hands the sets over to the fields that they are of. */
static lks_status finish_keys(lks_people *people, lks_table *facts)
{
  lks_status status = LKS_OK;
  for (size_t i = 0; i < people->key_count && status == LKS_OK; i++) {
    lks_key *key = &people->keys[i];
    status = lks_key_finish(key, people->context->texts, i == people->primary);
    for (size_t k = 0; k < facts->field_count; k++)
      if (facts->fields[k].column == key->column) {
        facts->fields[k].keys = key->values;
        key->values = NULL;
        break;
      }
  }
  return status;
}

lks_status lks_people_finish(lks_people *people, lks_table *facts)
{
  lks_status status = finish_keys(people, facts);
  const bool of_people = facts->class == LKS_TABLE_PERSONS || !people->nameless;
  if (status == LKS_OK && facts->class != LKS_TABLE_OTHER && of_people) {
    status = choose_identities(people, facts, &facts->identities);
    if (status == LKS_OK) {
      facts->organisations = people->organisations;
      facts->people = lks_distinct_count(facts->identities);
      facts->people_estimated = !lks_distinct_is_exact(facts->identities);
      facts->hidden_people = lks_distinct_count(people->hidden);
      facts->hidden_estimated = !lks_distinct_is_exact(people->hidden);
    }
  }
  for (size_t i = 0; i < facts->field_count && status == LKS_OK; i++)
    if (facts->fields[i].keys != NULL)
      status = lks_distinct_seal(facts->fields[i].keys);
  return status;
}
