/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One column while it is read: its sample. What it is taken for stands in guess.c. */
#include "survey/column.h"

#include <glib.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pii/checkdigit.h"
#include "pii/dates.h"
#include "pii/mail_role.h"
#include "pii/passage.h"
#include "pii/value.h"

enum { LONGEST_NUMBER = 40, OWN_VALUES = 4 };

/* Of at least four values; the pattern was made for them. */
#define OWN_SHARE 0.5

void lks_column_read_header(lks_column *column, const lks_own *own, const char *text, size_t length)
{
  column->match_count = lks_own_match_header(own, text, length, column->matches, LKS_COLUMN_MATCHES);
}

lks_status lks_column_set_header(lks_column *column, const lks_own *own, const char *text, size_t length)
{
  free(column->header);
  column->header = strndup(text, length);
  if (column->header == NULL)
    return LKS_NO_MEMORY;
  lks_column_read_header(column, own, text, length);
  column->allowed = lks_own_allows_header(own, text, length);
  return LKS_OK;
}

void lks_column_clear(lks_column *column)
{
  free(column->header);
  column->header = NULL;
}

/* A number as the document writes it; false when it is none. */
static bool parse_number(const char *text, size_t length, double *number)
{
  char digits[LONGEST_NUMBER + 1];
  if (length == 0 || length > LONGEST_NUMBER)
    return false;
  memcpy(digits, text, length);
  digits[length] = '\0';
  char *end = NULL;
  *number = g_ascii_strtod(digits, &end);
  return end == digits + length && isfinite(*number);
}

static bool note_distinct(lks_column *column, uint64_t hash)
{
  if (hash == 0 || column->distinct >= LKS_COLUMN_DISTINCT * 3 / 4)
    return false;
  column->distinct_of++;
  size_t i = (size_t)hash & (LKS_COLUMN_DISTINCT - 1);
  while (column->seen[i] != 0 && column->seen[i] != hash)
    i = (i + 1) & (LKS_COLUMN_DISTINCT - 1);
  if (column->seen[i] == hash)
    return false;
  column->seen[i] = hash;
  column->distinct++;
  return true;
}

static void note_sample(lks_column *column, const char *text, size_t length)
{
  if (column->sample_count == LKS_COLUMN_SAMPLES || length > LKS_COLUMN_SAMPLE_SIZE)
    return;
  memcpy(column->samples[column->sample_count], text, length);
  column->sample_length[column->sample_count++] = (uint8_t)length;
}

/* A day is shown as a day, not as the number that the document has. */
static void note_date_sample(lks_column *column, const lks_date *date)
{
  char text[32];
  const int length = snprintf(text, sizeof text, "%04d-%02d-%02d", date->year, date->month, date->day);
  if (length > 0 && (size_t)length < sizeof text)
    note_sample(column, text, (size_t)length);
}

static void note_year(lks_column *column, int year)
{
  if (column->first_year == 0 || year < column->first_year)
    column->first_year = year;
  if (year > column->last_year)
    column->last_year = year;
  if (year >= LKS_BIRTH_YEAR_FIRST && year <= LKS_BIRTH_YEAR_LAST)
    column->birth_dates++;
}

static void look_at_date(lks_column *column, double number, int32_t date_offset, bool is_new)
{
  lks_date date;
  column->numbers++;
  column->dates++;
  if (!lks_date_from_serial(number + date_offset, &date))
    return;
  if (!date.timed)
    note_year(column, date.year);
  if (is_new)
    note_date_sample(column, &date);
}

static void look_at_number(lks_column *column, double number)
{
  lks_date date;
  column->numbers++;
  if (number == floor(number) && lks_date_from_serial(number, &date) && date.year >= LKS_BIRTH_YEAR_FIRST &&
      date.year <= LKS_BIRTH_YEAR_LAST)
    column->serial_births++;
  if (number >= 0 && number <= 120 && number == floor(number))
    column->ages++;
  if (column->looked_at > 1 && number == column->previous + 1)
    column->sequential++;
  column->previous = number;
}

static bool has_long_digits(const char *text, size_t length)
{
  enum { LONG = 5 };
  size_t run = 0;
  for (size_t i = 0; i < length && run < LONG; i++)
    run = text[i] >= '0' && text[i] <= '9' ? run + 1 : 0;
  return run == LONG;
}

/* Check digits are looked for in what is short and mostly digits, however they are parted, and nothing else. */
static bool may_have_check_digit(const char *text, size_t length, uint32_t class)
{
  size_t digits = 0;
  if (length < 8 || length > 36 || (class & (LKS_VALUE_DATE | LKS_VALUE_EMAIL | LKS_VALUE_ADDRESS)) != 0)
    return false;
  if ((class & LKS_VALUE_PHONE) != 0 && (text[0] == '0' || text[0] == '+'))
    return false;
  for (size_t i = 0; i < length; i++)
    digits += text[i] >= '0' && text[i] <= '9';
  return digits >= 6;
}

/* "51歳", "51 years" */
static bool is_age(const char *text, size_t length)
{
  static const char *const units[] = {"歳", "才", "岁", "歲", "세", " years", " yrs", " Jahre", " ans", " años"};
  size_t digits = 0;
  while (digits < length && text[digits] >= '0' && text[digits] <= '9')
    digits++;
  if (digits == 0 || digits > 3 || (digits == 3 && text[0] != '1'))
    return false;
  for (size_t i = 0; i < sizeof units / sizeof units[0]; i++)
    if (length - digits == strlen(units[i]) && memcmp(text + digits, units[i], length - digits) == 0)
      return true;
  return false;
}

/* 7 to 15 digits (ITU-T E.164), and between them only what parts them. */
static bool is_phone_like(const char *text, size_t length)
{
  enum { FEWEST = 7, MOST = 15 };
  size_t digits = 0;
  for (size_t i = 0; i < length; i++) {
    if (text[i] >= '0' && text[i] <= '9')
      digits++;
    else if (strchr("+-(). /", text[i]) == NULL || text[i] == '\0')
      return false;
  }
  return digits >= FEWEST && digits <= MOST;
}

static bool is_blood_group(const char *text, size_t length)
{
  size_t letters = 0;
  if (length >= 2 && memcmp(text, "AB", 2) == 0)
    letters = 2;
  else if (length >= 1 && (text[0] == 'A' || text[0] == 'B' || text[0] == 'O'))
    letters = 1;
  if (letters == 0)
    return false;
  const bool factor = length == letters + 1 && (text[letters] == '+' || text[letters] == '-');
  return length == letters || factor;
}

static void look_at_shape(lks_column *column, const char *text, size_t length, uint32_t class)
{
  column->ages += is_age(text, length);
  column->phone_like += is_phone_like(text, length);
  column->blood_groups += is_blood_group(text, length);
  column->role_mails += (class & LKS_VALUE_EMAIL) != 0 && lks_mail_is_role(text, length);
}

/* What is one of these is no year. */
#define NO_YEARS                                                                                                     \
  (LKS_VALUE_EMAIL | LKS_VALUE_PHONE | LKS_VALUE_ADDRESS | LKS_VALUE_NAME_KANJI | LKS_VALUE_KANA_TEXT |              \
   LKS_VALUE_LATIN_TEXT | LKS_VALUE_SENTENCE | LKS_VALUE_ORGANISATION | LKS_VALUE_IDENTIFIER)

static bool is_birth_year(int year)
{
  return year >= LKS_BIRTH_YEAR_FIRST && year <= LKS_BIRTH_YEAR_LAST;
}

static void look_at_text(lks_column *column, const char *text, size_t length, uint32_t class)
{
  lks_date date;
  double number = 0;
  if ((class & (LKS_VALUE_DATE | LKS_VALUE_DATE_BARE)) != 0 &&
      (lks_date_parse(text, length, &date) || lks_date_parse_bare(text, length, &date)) && !date.timed)
    note_year(column, date.year);
  else if ((class & LKS_VALUE_DIGITS) != 0 && parse_number(text, length, &number)) {
    if (number <= 120)
      column->ages++;
    if (column->looked_at > 1 && number == column->previous + 1)
      column->sequential++;
    column->previous = number;
  } else if ((class & NO_YEARS) == 0 && is_birth_year(lks_date_parse_year(text, length))) {
    column->serial_births++;
  }
}

/* What is a value as a whole isn't read as a text. */
static bool is_prose(const lks_cell *cell, const char *text, size_t length, uint32_t class)
{
  enum { SHORTEST = 9 };
  const uint32_t whole = LKS_VALUE_PHONE | LKS_VALUE_POSTAL | LKS_VALUE_DATE | LKS_VALUE_DATE_BARE |
                         LKS_VALUE_DIGITS | LKS_VALUE_IDENTIFIER | LKS_VALUE_NUMBER | LKS_VALUE_IP | LKS_VALUE_EMAIL |
                         LKS_VALUE_NAME_KANJI | LKS_VALUE_NAME_KANA | LKS_VALUE_NAME_LATIN | LKS_VALUE_NAME_HANGUL |
                         LKS_VALUE_COUNTRY;
  return cell->kind <= LKS_CELL_TEXT && length >= SHORTEST && (class & whole) == 0 &&
         lks_passage_is_likely(text, length);
}

/* Several mail addresses are not one, nor is one among other values; a name before it belongs to it. */
static uint32_t without_lists(const char *text, size_t length, uint32_t class)
{
  size_t addresses = 0, separators = 0;
  if ((class & LKS_VALUE_EMAIL) == 0)
    return class;
  for (size_t i = 0; i < length; i++) {
    addresses += text[i] == '@';
    separators += text[i] == ',' || text[i] == ';' || text[i] == '\t';
  }
  return addresses > 1 || separators > 1 ? class & ~(uint32_t)LKS_VALUE_EMAIL : class;
}

void lks_column_look(lks_column *column, const lks_cell *cell, const char *text, size_t length, uint32_t class,
                     uint64_t hash, int32_t date_offset)
{
  if (length == 0)
    return;
  column->looked_at++;
  class = without_lists(text, length, class);
  column->prose += is_prose(cell, text, length, class);
  double number = 0;
  const bool numeric =
      (cell->kind == LKS_CELL_NUMBER || cell->kind == LKS_CELL_DATE) && parse_number(text, length, &number);
  const bool is_new = note_distinct(column, hash);
  if (numeric && cell->kind == LKS_CELL_DATE)
    look_at_date(column, number, date_offset, is_new);
  else if (numeric && (class & LKS_VALUE_DATE_BARE) == 0)
    look_at_number(column, number);
  else
    look_at_text(column, text, length, class);
  for (uint32_t bits = class; bits != 0; bits &= bits - 1)
    column->bits[__builtin_ctz(bits)]++;
  if (cell->kind != LKS_CELL_DATE)
    look_at_shape(column, text, length, class);
  if ((class & (LKS_VALUE_KANA_TEXT | LKS_VALUE_LATIN_TEXT | LKS_VALUE_NAME_KANJI)) == 0) /* these hold no digits */
    column->long_digits += has_long_digits(text, length);
  if (cell->kind != LKS_CELL_DATE && may_have_check_digit(text, length, class))
    for (uint64_t checks = lks_check_all(text, length); checks != 0; checks &= checks - 1) {
      uint16_t *count = &column->checks[__builtin_ctzll(checks)];
      if (*count < UINT16_MAX)
        (*count)++;
    }
  if (column->shortest == 0 || length < column->shortest)
    column->shortest = length;
  if (length > column->longest)
    column->longest = length;
  if (is_new && !(numeric && cell->kind == LKS_CELL_DATE))
    note_sample(column, text, length);
}

void lks_column_note_kinds(lks_column *column, uint64_t kinds)
{
  for (; kinds != 0; kinds &= kinds - 1) {
    uint16_t *count = &column->own[__builtin_ctzll(kinds)];
    if (*count < UINT16_MAX)
      (*count)++;
  }
}

double lks_column_own_share(const lks_column *column, lks_kind kind)
{
  return column->looked_at == 0 ? 0 : (double)column->own[kind] / column->looked_at;
}

bool lks_column_own_proves(const lks_column *column, lks_kind kind)
{
  return column->own[kind] > 0 && column->looked_at >= OWN_VALUES && lks_column_own_share(column, kind) >= OWN_SHARE;
}

double lks_column_share(const lks_column *column, uint32_t bits)
{
  /* bits that are asked for together exclude each other, but for a few values */
  uint32_t count = 0;
  for (; bits != 0; bits &= bits - 1)
    count += column->bits[__builtin_ctz(bits)];
  if (column->looked_at == 0)
    return 0;
  return count >= column->looked_at ? 1 : (double)count / column->looked_at;
}

double lks_column_unique(const lks_column *column)
{
  return column->distinct_of == 0 ? 0 : (double)column->distinct / column->distinct_of;
}

bool lks_column_is_numeric(const lks_column *column)
{
  return column->looked_at > 0 && column->numbers * 5 >= column->looked_at * 4;
}

bool lks_column_is_key(const lks_column *column)
{
  if (column->looked_at < 3 || lks_column_unique(column) < 0.9 || column->longest < 3 || column->dates > 0)
    return false;
  if (column->sequential * 5 >= column->looked_at * 4 && column->longest < 6)
    return false;
  return lks_column_share(column, LKS_VALUE_DATE | LKS_VALUE_DATE_BARE | LKS_VALUE_SENTENCE) < 0.5 &&
         lks_column_share(column, LKS_VALUE_NUMBER) < 0.5;
}
