/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a column may be: the words of its header and the shapes of its values, added up. The weights come from two
 * hundred measured tables. */
#include <string.h>

#include "pii/checkdigit.h"
#include "pii/value.h"
#include "survey/column.h"

/* A few values, or a value's shape in less than half of them, prove little. */
enum { FEW_VALUES = 4, MANY_VALUES = 10 };

/* Dates that all lie before are no appointments; those of a class of students lie close together. */
enum { LATEST_BIRTH = 2015 };

#define LITTLE_SHARE      0.2
#define CHECK_DIGIT_SHARE 0.85
#define LISTED_SHARE      0.9
#define CONTRADICTION     2.5
#define SAYS_OTHER        2.0
#define MEDIUM_HEADER     1.5
#define SURE_HEADER       2.5
#define EXACT_HEADER      3.0
#define NEARLY_ALL        0.8

/* What the user has a pattern for is that, whatever else it looks like. */
#define OWN_LEAST 6.0
#define OWN_MORE  4.0

/* `proves` speaks for the kind whatever the header; `agrees` only together with one. */
typedef struct shape_evidence {
  uint32_t proves;
  uint32_t agrees;
  double weight; /* 0: values of the kind have no shape */
  double least_share;
} shape_evidence;

static const shape_evidence evidences[LKS_KIND_COUNT] = {
    [LKS_KIND_EMAIL] = {LKS_VALUE_EMAIL, 0, 6.0, 0.5},
    [LKS_KIND_PHONE] = {LKS_VALUE_PHONE, LKS_VALUE_PHONE_BARE | LKS_VALUE_PHONE_ATE_ZERO | LKS_VALUE_DIGITS, 5.0,
                        0.5},
    [LKS_KIND_POSTAL_CODE] = {LKS_VALUE_POSTAL, LKS_VALUE_POSTAL_BARE | LKS_VALUE_DIGITS, 5.0, 0.5},
    [LKS_KIND_NAME] = {LKS_VALUE_NAME_KANJI | LKS_VALUE_NAME_HANGUL, LKS_VALUE_NAME_LATIN | LKS_VALUE_NAME_KANA, 5.0,
                       0.45},
    [LKS_KIND_NAME_KANA] = {LKS_VALUE_NAME_KANA, LKS_VALUE_KANA_TEXT, 4.5, 0.5},
    [LKS_KIND_NAME_ROMAJI] = {LKS_VALUE_NAME_LATIN, LKS_VALUE_LATIN_TEXT, 4.0, 0.6},
    [LKS_KIND_SURNAME] = {LKS_VALUE_NAME_SURNAME, LKS_VALUE_KANJI_TEXT | LKS_VALUE_LATIN_TEXT, 2.2, 0.5},
    [LKS_KIND_GIVEN_NAME] = {LKS_VALUE_NAME_GIVEN, LKS_VALUE_KANJI_TEXT | LKS_VALUE_LATIN_TEXT, 1.6, 0.5},
    [LKS_KIND_ADDRESS] = {LKS_VALUE_ADDRESS, LKS_VALUE_PREFECTURE, 4.5, 0.5},
    [LKS_KIND_SEX] = {LKS_VALUE_SEX, 0, 4.2, 0.8},
    [LKS_KIND_NATIONALITY] = {LKS_VALUE_COUNTRY, 0, 2.0, 0.7},
    [LKS_KIND_BLOOD_TYPE] = {LKS_VALUE_BLOOD, 0, 3.0, 0.8},
    [LKS_KIND_IP_ADDRESS] = {LKS_VALUE_IP, 0, 4.0, 0.8},
};

/* Kinds whose values must not be whole sentences or names of organisations, and must be words. */
static bool is_name(lks_kind kind)
{
  return kind == LKS_KIND_NAME || kind == LKS_KIND_SURNAME || kind == LKS_KIND_GIVEN_NAME ||
         kind == LKS_KIND_NAME_KANA || kind == LKS_KIND_NAME_ROMAJI || kind == LKS_KIND_MIDDLE_NAME;
}

static double header_score(const lks_column *column, lks_kind kind)
{
  double best = 0;
  for (size_t i = 0; i < column->match_count; i++) {
    const lks_header_match *match = &column->matches[i];
    if (match->kind != kind)
      continue;
    double score = match->strength == 'S' ? 3.0 : match->strength == 'M' ? 2.0 : match->strength == 'N' ? 3.0 : 0.9;
    if (match->how == LKS_HEADER_SUFFIX)
      score *= 0.9;
    else if (match->how == LKS_HEADER_TOKEN)
      score *= 0.85;
    else if (match->how == LKS_HEADER_INSIDE)
      score *= 0.6;
    if (score > best)
      best = score;
  }
  return best;
}

/* A header that speaks of organisations or things, and of nothing personal. */
static bool header_denies(const lks_column *column)
{
  bool denies = false;
  for (size_t i = 0; i < column->match_count; i++) {
    if (column->matches[i].strength == 'N')
      denies = true;
    else if (column->matches[i].strength == 'S' && column->matches[i].how == LKS_HEADER_EXACT)
      return false;
  }
  return denies;
}

static double larger(double a, double b)
{
  return a > b ? a : b;
}

static const shape_evidence *evidence_of(lks_kind kind)
{
  return evidences[kind].weight > 0 ? &evidences[kind] : NULL;
}

/* Under a header that says so, a plain number may be a day that lost its format. */
static double years_share(const lks_column *column)
{
  const bool said = header_score(column, LKS_KIND_BIRTH_DATE) >= 2;
  const uint32_t births = column->birth_dates + (said ? column->serial_births : 0);
  return column->looked_at == 0 ? 0 : births >= column->looked_at ? 1 : (double)births / column->looked_at;
}

static double ages_share(const lks_column *column)
{
  return column->looked_at == 0 ? 0 : (double)column->ages / column->looked_at;
}

/* The best check digit that the values of a kind have, as a share of them. */
static double check_share(const lks_column *column, lks_kind kind)
{
  uint32_t best = 0;
  for (int i = 0; i < LKS_CHECK_COUNT && i < LKS_COLUMN_CHECKS; i++) {
    const lks_check_info *check = lks_check_get((lks_check)i);
    if (check->kind == kind && check->check_digit && column->checks[i] > best)
      best = column->checks[i];
  }
  return column->looked_at == 0 ? 0 : (double)best / column->looked_at;
}

/* What agrees with a header only: no such value would prove anything. */
static double agreeing_share(const lks_column *column, lks_kind kind)
{
  enum { MOST_CODES = 4 };
  if (column->looked_at == 0)
    return 0;
  switch (kind) {
  case LKS_KIND_PHONE:
    return (double)column->phone_like / column->looked_at;
  case LKS_KIND_BLOOD_TYPE:
    return (double)column->blood_groups / column->looked_at;
  case LKS_KIND_SEX: /* in code: 1, 2, or 0, 1, 2, 9 (ISO/IEC 5218) */
    return column->longest == 1 && column->distinct <= MOST_CODES ? 1 : 0;
  default:
    return 0;
  }
}

/* Whether values of the kind can be told by themselves. */
static bool has_shape(lks_kind kind)
{
  return evidence_of(kind) != NULL || kind == LKS_KIND_BIRTH_DATE || kind == LKS_KIND_AGE ||
         kind == LKS_KIND_MY_NUMBER || kind == LKS_KIND_CARD || kind == LKS_KIND_BANK_ACCOUNT;
}

/* How many of the values have the kind's shape; 1 for kinds that have none. */
static double valid_share(const lks_column *column, lks_kind kind)
{
  const shape_evidence *evidence = evidence_of(kind);
  if (lks_column_own_proves(column, kind))
    return lks_column_own_share(column, kind);
  if (evidence != NULL)
    return larger(lks_column_share(column, evidence->proves | evidence->agrees),
                  header_score(column, kind) > 0 ? agreeing_share(column, kind) : 0);
  switch (kind) {
  case LKS_KIND_BIRTH_DATE:
    return years_share(column);
  case LKS_KIND_AGE:
    return ages_share(column);
  case LKS_KIND_MY_NUMBER:
  case LKS_KIND_CARD:
    return check_share(column, kind);
  case LKS_KIND_BANK_ACCOUNT: /* the number; names of banks and branches have none */
    return column->looked_at == 0 ? 0 : (double)column->long_digits / column->looked_at;
  default:
    return 1;
  }
}

/* Numbers nearly all of which are codes of Japan: by chance one in eighty is. */
static bool are_postal_codes(const lks_column *column)
{
  return column->distinct >= MANY_VALUES && column->sequential * 2 < column->looked_at &&
         lks_column_share(column, LKS_VALUE_POSTAL_BARE | LKS_VALUE_POSTAL) >= LISTED_SHARE;
}

/* Words that no dictionary has: names from elsewhere, if some of them are known ones, or where the rest of the table
 * speaks of people. A header that things have as well isn't enough then. */
static double unknown_names(const lks_column *column, double header)
{
  const shape_evidence *evidence = evidence_of(LKS_KIND_NAME);
  const uint32_t words = LKS_VALUE_LATIN_TEXT | LKS_VALUE_KANJI_TEXT | LKS_VALUE_KANA_TEXT;
  if (lks_column_unique(column) <= 0.5 || lks_column_share(column, words) < NEARLY_ALL)
    return 0;
  if (lks_column_share(column, evidence->proves | evidence->agrees) >= LITTLE_SHARE)
    return 1.6;
  return header >= SURE_HEADER || header < MEDIUM_HEADER ? 0.8 : 0.3;
}

static double value_score(const lks_column *column, lks_kind kind, double header)
{
  const shape_evidence *evidence = evidence_of(kind);
  double score = 0;
  if (lks_column_own_proves(column, kind))
    return OWN_LEAST + OWN_MORE * lks_column_own_share(column, kind);
  if (evidence != NULL) {
    const double proved = lks_column_share(column, evidence->proves);
    const double agreed = header > 0 ? larger(lks_column_share(column, evidence->proves | evidence->agrees),
                                              agreeing_share(column, kind))
                                     : proved;
    if (proved >= evidence->least_share || (header > 0 && agreed >= evidence->least_share))
      score = evidence->weight * agreed;
  } else if (kind == LKS_KIND_BIRTH_DATE && years_share(column) >= 0.8) {
    /* a spread of years is what tells births from meetings, deliveries, licences */
    const bool spread = column->last_year - column->first_year >= 20 && column->first_year <= 1995;
    const bool generation = column->last_year > column->first_year && column->last_year <= LATEST_BIRTH;
    score = spread ? 2.0 : header > 0 ? 1.0 : generation ? 1.6 : 0;
  } else if ((lks_kind_get(kind)->group == LKS_GROUP_NATIONAL_NUMBER ||
              lks_kind_get(kind)->group == LKS_GROUP_FINANCIAL) &&
             column->distinct >= MANY_VALUES && check_share(column, kind) >= CHECK_DIGIT_SHARE) {
    score = 6.0;
  }
  if (kind == LKS_KIND_POSTAL_CODE && score <= 0 && are_postal_codes(column))
    score = evidence->weight * lks_column_share(column, LKS_VALUE_POSTAL_BARE | LKS_VALUE_POSTAL);
  if (kind == LKS_KIND_NAME && header > 0 && score <= 0)
    score = unknown_names(column, header);
  if (kind == LKS_KIND_MEMBER_NUMBER && (column->header == NULL || column->header[0] == '\0') &&
      lks_column_is_key(column) && column->looked_at >= MANY_VALUES &&
      lks_column_share(column, LKS_VALUE_IDENTIFIER) >= 0.9)
    score = 1.7; /* letters and digits, another one in each row: enough in a table of people only */
  if (kind == LKS_KIND_SEX && header <= 0 && column->distinct < 2 && column->longest < 2)
    score = 0; /* the same letter in each row is a mark */
  if (column->looked_at < FEW_VALUES)
    score /= 2;
  return score;
}

/* 1, 2, 3 ... counts rows, whatever stands above it; so do numbers of two digits. */
static bool is_counter(const lks_column *column)
{
  return column->looked_at >= FEW_VALUES &&
         (column->sequential * 5 >= column->looked_at * 4 ||
          (column->longest < 3 && lks_column_share(column, LKS_VALUE_DIGITS) > 0.9));
}

static bool is_number_of_somebody(lks_kind kind)
{
  const lks_group group = lks_kind_get(kind)->group;
  return group == LKS_GROUP_IDENTIFIER || group == LKS_GROUP_NATIONAL_NUMBER || group == LKS_GROUP_FINANCIAL;
}

/* A header that plainly says something else about a person. */
static bool header_says_other(const lks_column *column, lks_kind kind)
{
  for (size_t i = 0; i < column->match_count; i++) {
    const lks_header_match *match = &column->matches[i];
    const lks_group group = lks_kind_get(match->kind)->group;
    if (match->kind != kind && match->strength == 'S' && match->how <= LKS_HEADER_SUFFIX && group != LKS_GROUP_WEAK &&
        group != LKS_GROUP_ORGANISATION)
      return true;
  }
  return false;
}

/* Labels of a form that nobody filled in, one below the other: the first isn't the header of the rest. */
static bool are_labels(const lks_column *column)
{
  size_t labels = 0;
  for (size_t i = 0; i < column->sample_count; i++) {
    lks_header_match match;
    labels += lks_lexicon_match(column->samples[i], column->sample_length[i], &match, 1) > 0 &&
              match.how == LKS_HEADER_EXACT && match.strength != 'W';
  }
  return labels > 0 && labels * 2 >= column->sample_count;
}

/* Names of things under a header of things; but where that may head people, too, what reads like surname and given
 * name in nearly every row is people. */
static double against_name(const lks_column *column, double header)
{
  const bool many = column->looked_at >= FEW_VALUES;
  const bool surely =
      header > 0 && column->looked_at >= MANY_VALUES && lks_column_share(column, LKS_VALUE_NAME_KANJI) >= NEARLY_ALL;
  const double others =
      lks_column_share(column, LKS_VALUE_ORGANISATION | LKS_VALUE_FACILITY_OR_PLACE | LKS_VALUE_SENTENCE |
                                   LKS_VALUE_DIGITS | LKS_VALUE_IDENTIFIER | LKS_VALUE_NUMBER);
  double against = 0;
  if (many && others >= 0.4)
    against += CONTRADICTION;
  if (header_denies(column))
    against += surely ? CONTRADICTION / 2 : header > 0 ? CONTRADICTION : CONTRADICTION * 3 / 2;
  if (many && column->looked_at >= 20 && column->distinct < 8) /* a few words again and again */
    against += CONTRADICTION / 2;
  if (header > 0 && are_labels(column))
    against += CONTRADICTION;
  return against;
}

/* Marks are short, or numbers: "Notes" heads remarks as well. */
static bool is_no_mark(const lks_column *column)
{
  enum { LONGEST_MARK = 12 };
  return column->longest > LONGEST_MARK && lks_column_share(column, LKS_VALUE_DIGITS | LKS_VALUE_NUMBER) < 0.5;
}

/* Words are wanted, and there are days or numbers: codes of schools, days of appointments. */
static bool wants_words(const lks_column *column, lks_kind kind)
{
  const double days = column->looked_at == 0 ? 0 : (double)column->dates / column->looked_at;
  const double numbers = lks_column_share(column, LKS_VALUE_DIGITS | LKS_VALUE_NUMBER);
  const bool are_days = days + lks_column_share(column, LKS_VALUE_DATE) >= NEARLY_ALL;
  switch (kind) {
  case LKS_KIND_JOB:
  case LKS_KIND_COMPANY:
  case LKS_KIND_SCHOOL:
    return are_days || numbers >= NEARLY_ALL;
  case LKS_KIND_USERNAME:
  case LKS_KIND_FACULTY:
  case LKS_KIND_CAREER:
  case LKS_KIND_FAMILY:
    return are_days;
  default:
    return false;
  }
}

/* Addresses are written in more ways than are known: words under a header that plainly says so are some, unless they
 * are something else. */
static bool may_be_address(const lks_column *column, lks_kind kind, double header)
{
  const uint32_t others = LKS_VALUE_EMAIL | LKS_VALUE_PHONE | LKS_VALUE_DATE | LKS_VALUE_NUMBER | LKS_VALUE_DIGITS |
                          LKS_VALUE_NAME_KANJI | LKS_VALUE_IP | LKS_VALUE_SENTENCE;
  return kind == LKS_KIND_ADDRESS && header >= SURE_HEADER && lks_column_share(column, others) < 0.5;
}

/* What speaks against a kind, values or header. */
static double contradictions(const lks_column *column, lks_kind kind, double header)
{
  if (is_name(kind))
    return against_name(column, header);
  double against = 0;
  const bool many = column->looked_at >= FEW_VALUES || kind == LKS_KIND_EMAIL;
  const bool shaped = evidence_of(kind) != NULL || kind == LKS_KIND_BIRTH_DATE || kind == LKS_KIND_AGE;
  if (many && shaped && valid_share(column, kind) < LITTLE_SHARE && !may_be_address(column, kind, header))
    against += CONTRADICTION;
  if (many && wants_words(column, kind))
    against += CONTRADICTION;
  /* cards of shops and libraries have no check digit, and payment cards in their header */
  if (kind == LKS_KIND_CARD && many && header < EXACT_HEADER && check_share(column, kind) < LITTLE_SHARE)
    against += CONTRADICTION;
  if (kind == LKS_KIND_GRADE && is_no_mark(column))
    against += CONTRADICTION;
  /* what somebody was given one after the other still is his number, if the header says so */
  if (is_number_of_somebody(kind) && is_counter(column) && (header < SURE_HEADER || column->longest < 3))
    against += CONTRADICTION;
  if (header <= 0 && header_denies(column))
    against += CONTRADICTION / 2;
  if (header <= 0 && header_says_other(column, kind))
    against += SAYS_OTHER;
  return against;
}

static void insert(lks_column_guess *guesses, size_t *count, size_t capacity, const lks_column_guess *guess)
{
  size_t at = *count;
  while (at > 0 && guesses[at - 1].score < guess->score)
    at--;
  if (at == capacity)
    return;
  if (*count < capacity)
    (*count)++;
  memmove(guesses + at + 1, guesses + at, (*count - at - 1) * sizeof *guesses);
  guesses[at] = *guess;
}

size_t lks_column_guess_all(const lks_column *column, lks_column_guess *guesses, size_t capacity)
{
  size_t count = 0;
  if (column->allowed)
    return 0;
  for (lks_kind kind = LKS_KIND_NONE + 1; kind < LKS_KIND_COUNT; kind++) {
    const double header = header_score(column, kind);
    const double values = column->looked_at > 0 ? value_score(column, kind, header) : 0;
    if (header <= 0 && values <= 0)
      continue;
    lks_column_guess guess = {.kind = kind,
                              .header = header,
                              .values = values,
                              .shaped = has_shape(kind) || lks_column_own_proves(column, kind)};
    guess.against = contradictions(column, kind, header);
    guess.score = header + values - guess.against;
    guess.valid = (uint32_t)(valid_share(column, kind) * 1000 + 0.5);
    if (guess.score > 0)
      insert(guesses, &count, capacity, &guess);
  }
  return count;
}
