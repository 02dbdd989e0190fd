/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whether numbers and the addresses that are made of them belong to the same people. */
#include "survey/agreement.h"

#include <stdlib.h>
#include <string.h>

enum {
  MOST_NUMBERS = 4,
  MOST_PAIRS = 8,
  CORE_SIZE = 32,  /* of a number */
  LOGIN_SIZE = 64, /* of what stands before the @ */
  EARLY = 64,      /* rows that are kept until the rule is known */
  FEWEST = 5,      /* rows that prove a rule */
  LEAST_CORE = 4,  /* characters that don't meet by accident */
  TRIES = 4096     /* rows, in which nothing was found: there is no rule */
};

/* What is the same in all rows around the number. */
typedef struct rule {
  bool known;
  bool by_digits; /* the address has the number's digits only */
  char prefix[LOGIN_SIZE];
  char suffix[LOGIN_SIZE];
  uint64_t agree;
  uint64_t differ;
  uint32_t first; /* row that differs */
} rule;

typedef struct entry {
  char number[CORE_SIZE]; /* as it stands there, in lower case */
  char digits[CORE_SIZE]; /* its longest run of digits; "": too short a one */
  char login[LOGIN_SIZE];
  uint32_t row;
} entry;

typedef struct pair {
  uint32_t number;
  uint32_t login;
  rule same;  /* both of a row */
  rule below; /* the login stands a row below its number */
  rule above;
  entry before;
  entry early[EARLY];
  size_t early_count;
  uint64_t rows;
  uint32_t first_row;
} pair;

struct lks_agreement {
  const lks_table_context *context;
  pair *pairs;
  size_t count;
};

static bool is_number_column(const lks_column *column, lks_kind kind)
{
  if (column->allowed)
    return false;
  if (lks_kind_get(kind)->group == LKS_GROUP_IDENTIFIER && kind != LKS_KIND_USERNAME)
    return true;
  return (kind == LKS_KIND_NONE || kind == LKS_KIND_ROW_NUMBER || kind == LKS_KIND_SCHOLARSHIP) &&
         lks_column_unique(column) > 0.7;
}

lks_status lks_agreement_new(const lks_table_context *context, const lks_column *columns, uint32_t first_column,
                             size_t width, const lks_column_guess *chosen, lks_agreement **agreement)
{
  uint32_t numbers[MOST_NUMBERS];
  size_t number_count = 0;
  *agreement = NULL;
  for (uint32_t i = 0; i < width && number_count < MOST_NUMBERS; i++)
    if (columns[i].looked_at >= FEWEST && is_number_column(&columns[i], chosen[i].kind))
      numbers[number_count++] = first_column + i;
  if (number_count == 0)
    return LKS_OK;
  lks_agreement *made = calloc(1, sizeof *made);
  if (made == NULL || (made->pairs = calloc(MOST_PAIRS, sizeof *made->pairs)) == NULL) {
    free(made);
    return LKS_NO_MEMORY;
  }
  made->context = context;
  for (uint32_t i = 0; i < width; i++) {
    const bool login = chosen[i].kind == LKS_KIND_EMAIL || chosen[i].kind == LKS_KIND_USERNAME;
    for (size_t k = 0; k < number_count && login && made->count < MOST_PAIRS; k++)
      made->pairs[made->count++] = (pair){.number = numbers[k], .login = first_column + i};
  }
  if (made->count == 0) {
    lks_agreement_free(made);
    made = NULL;
  }
  *agreement = made;
  return LKS_OK;
}

void lks_agreement_free(lks_agreement *agreement)
{
  if (agreement == NULL)
    return;
  free(agreement->pairs);
  free(agreement);
}

static char lower(char c)
{
  return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static bool is_digit(char c)
{
  return c >= '0' && c <= '9';
}

static const lks_cell *find_cell(const lks_cell *cells, size_t count, uint32_t column)
{
  for (size_t i = 0; i < count && cells[i].column <= column; i++)
    if (cells[i].column == column)
      return &cells[i];
  return NULL;
}

static void copy_lower(char to[CORE_SIZE], const char *text, size_t length)
{
  const size_t most = length >= LEAST_CORE && length < CORE_SIZE ? length : 0;
  for (size_t i = 0; i < most; i++)
    to[i] = lower(text[i]);
  to[most] = '\0';
}

static bool read_number(const char *text, size_t length, entry *read)
{
  size_t best = 0, best_length = 0, run = 0;
  for (size_t i = 0; i < length; i++) {
    run = is_digit(text[i]) ? run + 1 : 0;
    if (run > best_length) {
      best_length = run;
      best = i + 1 - run;
    }
  }
  copy_lower(read->number, text, length);
  copy_lower(read->digits, text + best, best_length);
  return read->number[0] != '\0' && strlen(read->number) == length;
}

static bool read_login(const char *text, size_t length, char login[LOGIN_SIZE])
{
  size_t i = 0;
  for (; i < length && text[i] != '@'; i++) {
    if (i + 1 == LOGIN_SIZE || text[i] == '\0')
      return false;
    login[i] = lower(text[i]);
  }
  login[i] = '\0';
  return i >= LEAST_CORE;
}

static bool read_entry(const lks_agreement *agreement, const pair *its, const lks_cell *cells, size_t count,
                       entry *read)
{
  const lks_cell *number = find_cell(cells, count, its->number), *login = find_cell(cells, count, its->login);
  size_t length = 0;
  if (number == NULL || login == NULL || login->kind > LKS_CELL_TEXT)
    return false;
  const char *text = lks_cell_text(agreement->context->texts, number, &length);
  if (!read_number(text, length, read))
    return false;
  text = lks_cell_text(agreement->context->texts, login, &length);
  return read_login(text, length, read->login);
}

static bool learn(rule *its, const entry *one, const char *login)
{
  const char *core = one->number, *at = strstr(login, core);
  its->by_digits = at == NULL;
  if (at == NULL && one->digits[0] != '\0') {
    core = one->digits;
    at = strstr(login, core);
  }
  if (at == NULL)
    return false;
  const size_t before = (size_t)(at - login);
  memcpy(its->prefix, login, before);
  its->prefix[before] = '\0';
  strcpy(its->suffix, at + strlen(core)); /* a part of the login, and no longer than it */
  its->known = true;
  its->agree = its->differ = 0;
  return true;
}

/* What stands where the number should: another one of its sort. */
static bool is_another(const char *middle, size_t length, const char *core)
{
  if (length != strlen(core))
    return false;
  for (size_t i = 0; i < length; i++)
    if (is_digit(middle[i]) != is_digit(core[i]))
      return false;
  return true;
}

static void ask(rule *its, const entry *one, const char *login, uint32_t row)
{
  if (!its->known && !learn(its, one, login))
    return;
  const char *core = its->by_digits ? one->digits : one->number;
  const size_t prefix = strlen(its->prefix), suffix = strlen(its->suffix), length = strlen(login);
  if (length <= prefix + suffix || memcmp(login, its->prefix, prefix) != 0 ||
      memcmp(login + length - suffix, its->suffix, suffix) != 0)
    return;
  const char *middle = login + prefix;
  const size_t middle_length = length - prefix - suffix;
  if (middle_length == strlen(core) && memcmp(middle, core, middle_length) == 0) {
    its->agree++;
  } else if (is_another(middle, middle_length, core)) {
    its->first = its->differ++ == 0 || row < its->first ? row : its->first;
  }
}

/* Rows that came before the rule was known are asked once it is. */
static void ask_early(pair *its)
{
  for (size_t i = 0; i < its->early_count; i++)
    ask(&its->same, &its->early[i], its->early[i].login, its->early[i].row);
  its->early_count = 0;
}

/* One row alone met the other by accident. */
static void doubt(rule *its)
{
  its->known = its->known && (its->agree > 1 || its->differ < 2 * FEWEST);
}

static void look(pair *its, const entry *now)
{
  const bool known = its->same.known;
  if (its->rows++ == 0)
    its->first_row = now->row;
  ask(&its->same, now, now->login, now->row);
  if (known)
    doubt(&its->same);
  else if (its->same.known)
    ask_early(its);
  else if (!its->same.known && its->early_count < EARLY)
    its->early[its->early_count++] = *now;
  if (its->rows > 1) {
    ask(&its->below, &its->before, now->login, now->row);
    ask(&its->above, now, its->before.login, its->before.row);
    doubt(&its->below);
    doubt(&its->above);
  }
  its->before = *now;
}

void lks_agreement_row(lks_agreement *agreement, const lks_row *row, const lks_cell *cells, size_t count)
{
  for (size_t i = 0; i < agreement->count; i++) {
    pair *its = &agreement->pairs[i];
    entry now = {.row = row->number};
    if (its->rows >= TRIES && its->same.agree < FEWEST && its->below.agree < FEWEST && its->above.agree < FEWEST)
      continue;
    if (read_entry(agreement, its, cells, count, &now))
      look(its, &now);
  }
}

/* Of a list in which each row has the next one's, no row agrees: all of them are another's. */
static lks_fact_mismatch mismatch_of(const pair *its)
{
  const rule *shifted = its->below.agree > its->above.agree ? &its->below : &its->above;
  lks_fact_mismatch found = {.number = its->number, .login = its->login};
  if (its->same.agree >= FEWEST && its->same.differ > 0) {
    found.rows = its->same.differ;
    found.first_row = its->same.first;
    found.shifted = shifted->agree >= 2 && shifted->agree * 10 >= (found.rows - 1) * 8;
  } else if (its->same.agree < FEWEST && shifted->agree >= FEWEST && shifted->agree * 2 >= its->rows) {
    found.rows = its->rows - its->same.agree;
    found.first_row = its->first_row;
    found.shifted = true;
  }
  return found;
}

void lks_agreement_finish(const lks_agreement *agreement, lks_table *facts)
{
  for (size_t i = 0; i < agreement->count; i++) {
    const lks_fact_mismatch found = mismatch_of(&agreement->pairs[i]);
    if (found.rows > facts->mismatch.rows)
      facts->mismatch = found;
  }
}
