/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a table is about. Phones, addresses and dates have the same shape whether they are a person's or a shop's, so
 * that is decided for the table as a whole. */
#include "survey/judge.h"

#include <string.h>

#include "pii/fold.h"
#include "pii/value.h"

#define READING_SHARE       0.45
#define ORGANISATION_SHARE  0.5
#define ORGANISATION_UNIQUE 0.8
#define NUMBERS_UNIQUE      0.8
#define FEW_WORDS           0.2
#define LITTLE_SHARE        0.2
#define NATIVE_SHARE        0.3
#define IDENTIFIER_HEADER   2.0

enum {
  SHORTEST_NUMBER = 6, /* bytes, of what the state gives to people */
  MOSTLY = 500         /* of a thousand values */
};

/* What was found in the columns, before they are weighed against each other. */
typedef struct impression {
  size_t first_name; /* columns; SIZE_MAX where there is none */
  size_t first_organisation;
  bool organisation_each_row; /* another one in each row */
  bool things;                /* it is none, but what is ordered or sold */
  bool surname, given;
  size_t identifiers; /* that only people have */
  size_t attributes;
  size_t traits; /* of them: those that only people have, and nothing else is sold or measured by */
  size_t weak_attributes;
  size_t contacts;
  size_t numbered; /* columns under a header of numbers or names that people are given */
  size_t secrets;  /* passwords */
  size_t keys;     /* columns that tell rows apart, whatever they are */
  size_t ailments; /* special-care data */
  size_t accounts;
  size_t likely_name; /* a column that may be names, if the rest of the table is about people */
  size_t grave;       /* national numbers, accounts, special care, passwords */
  size_t proved; /* of these: by check digits, and numbers of people: by the user's patterns; whatever the header */
  bool email;
  bool representative; /* the names are those of heads of organisations */
} impression;

bool lks_kind_is_name(lks_kind kind)
{
  return lks_kind_get(kind)->group == LKS_GROUP_NAME;
}

/* Readings and romanised words go with anything that has a name; only the values tell whether it is somebody. */
static bool is_full_name(const lks_column *column, lks_kind kind)
{
  if (kind == LKS_KIND_NAME_KANA)
    return lks_column_share(column, LKS_VALUE_NAME_KANA) >= READING_SHARE;
  if (kind == LKS_KIND_NAME_ROMAJI)
    return lks_column_share(column, LKS_VALUE_NAME_LATIN) >= READING_SHARE;
  return kind == LKS_KIND_NAME;
}

/* Whether a header holds one of some words, however it is written: 代　表　者. */
static bool header_holds(const lks_column *column, const char *const *words, size_t count)
{
  char folded[LKS_FOLD_HEADER_MAX + 1];
  if (column->header == NULL || lks_fold_header(column->header, strlen(column->header), folded, sizeof folded) == 0)
    return false;
  for (size_t i = 0; i < count; i++)
    if (strstr(folded, words[i]) != NULL)
      return true;
  return false;
}

/* The principal of a school and the manager of a facility stand for it, in public. */
static bool is_representative(const lks_column *column)
{
  static const char *const roles[] = {"代表",     "校長",    "園長",           "所長",   "施設長", "館長",
                                      "院長",     "理事長",  "会長",           "社長",   "店長",   "支店長",
                                      "管理者",   "責任者",  "開設者",         "設置者", "許可",   "principal",
                                      "director", "manager", "representative", "owner",  "ceo",    "president"};
  return header_holds(column, roles, sizeof roles / sizeof roles[0]);
}

static void choose_strong(const lks_column *column, lks_column_guess *chosen)
{
  lks_column_guess guesses[LKS_COLUMN_GUESSES];
  memset(chosen, 0, sizeof *chosen);
  if (column->looked_at == 0)
    return; /* a header without values is a form nobody filled in */
  const size_t count = lks_column_guess_all(column, guesses, LKS_COLUMN_GUESSES);
  if (count > 0 && guesses[0].score >= LKS_SCORE_ALONE) {
    *chosen = guesses[0];
    chosen->choice = LKS_CHOICE_ALONE;
  }
}

/* Half a name that stands alone, without a word above, is any word. */
static bool is_half_a_name(const lks_column_guess *guess)
{
  return (guess->kind == LKS_KIND_SURNAME || guess->kind == LKS_KIND_GIVEN_NAME) && guess->header <= 0;
}

/* In a table of people, what would be too little alone. */
static void choose_weak(const lks_column *column, lks_column_guess *chosen)
{
  lks_column_guess guesses[LKS_COLUMN_GUESSES];
  if (chosen->kind != LKS_KIND_NONE || column->looked_at == 0)
    return;
  const size_t count = lks_column_guess_all(column, guesses, LKS_COLUMN_GUESSES);
  for (size_t i = 0; i < count && chosen->kind == LKS_KIND_NONE; i++)
    if (guesses[i].score >= LKS_SCORE_AMONG_PEOPLE && !is_half_a_name(&guesses[i]) &&
        lks_kind_get(guesses[i].kind)->group != LKS_GROUP_ORGANISATION) {
      *chosen = guesses[i];
      chosen->choice = LKS_CHOICE_AMONG_PEOPLE;
    }
}

/* Where somebody works or learns says something about him, even if each row has another place. */
static bool is_affiliation(const lks_column *column)
{
  for (size_t i = 0; i < column->match_count; i++) {
    const lks_kind kind = column->matches[i].kind;
    if (kind == LKS_KIND_COMPANY || kind == LKS_KIND_SCHOOL || kind == LKS_KIND_FACULTY)
      return true;
  }
  return false;
}

/* What is ordered, sold, taught or talked about: no organisation whose contact somebody would be. */
static bool is_of_things(const lks_column *column)
{
  static const char *const things[] = {"品",     "題",      "タイトル", "件名", "科目",    "講座",
                                       "コース", "プラン",  "書名",     "曲",   "title",   "product",
                                       "item",   "subject", "course",   "sku",  "artikel", "article"};
  return header_holds(column, things, sizeof things / sizeof things[0]) &&
         lks_column_share(column, LKS_VALUE_ORGANISATION) < LITTLE_SHARE;
}

static bool is_organisation(const lks_column *column, const lks_column_guess *chosen)
{
  if (chosen->kind == LKS_KIND_ORGANISATION_NAME)
    return !lks_column_is_numeric(column);
  return chosen->kind == LKS_KIND_NONE && column->looked_at > 0 &&
         lks_column_share(column, LKS_VALUE_ORGANISATION | LKS_VALUE_FACILITY_OR_PLACE) >= ORGANISATION_SHARE &&
         lks_column_share(column, LKS_VALUE_ADDRESS) < ORGANISATION_SHARE;
}

/* Numbers of members, entries and orders are given to things and companies too; these aren't. */
static bool is_personal_identifier(const lks_column *column, const lks_column_guess *chosen)
{
  return (chosen->kind == LKS_KIND_STUDENT_NUMBER || chosen->kind == LKS_KIND_EMPLOYEE_NUMBER) &&
         (chosen->header >= 2 || lks_column_own_proves(column, chosen->kind));
}

static void look_at_name(impression *seen, size_t index, const lks_column *column, lks_kind kind)
{
  seen->surname = seen->surname || kind == LKS_KIND_SURNAME;
  seen->given = seen->given || kind == LKS_KIND_GIVEN_NAME;
  const bool whole = is_full_name(column, kind) || (lks_kind_is_name(kind) && seen->surname && seen->given);
  if (!whole)
    return;
  if (seen->first_name == SIZE_MAX)
    seen->first_name = index;
  seen->representative = seen->representative || is_representative(column);
}

/* What doesn't say enough by itself may do so beside a number that only people have. */
static bool is_weak_attribute(const lks_column *column)
{
  lks_column_guess guesses[LKS_COLUMN_GUESSES];
  const size_t count = column->looked_at > 0 ? lks_column_guess_all(column, guesses, LKS_COLUMN_GUESSES) : 0;
  return count > 0 && guesses[0].score >= LKS_SCORE_AMONG_PEOPLE &&
         lks_kind_get(guesses[0].kind)->group == LKS_GROUP_ATTRIBUTE;
}

/* Words under a header that may head people. */
static bool is_likely_name(const lks_column *column, const lks_column_guess *chosen)
{
  lks_column_guess guesses[LKS_COLUMN_GUESSES];
  if (chosen->kind != LKS_KIND_NONE || column->looked_at == 0)
    return false;
  const size_t count = lks_column_guess_all(column, guesses, LKS_COLUMN_GUESSES);
  for (size_t i = 0; i < count; i++)
    if (guesses[i].kind == LKS_KIND_NAME && guesses[i].header > 0 && guesses[i].score >= LKS_SCORE_AMONG_PEOPLE)
      return true;
  return false;
}

static bool is_trait(const lks_column_guess *chosen)
{
  const lks_kind kind = chosen->kind;
  const bool trait = kind == LKS_KIND_BIRTH_DATE || kind == LKS_KIND_SEX || kind == LKS_KIND_AGE ||
                     kind == LKS_KIND_NATIONALITY || kind == LKS_KIND_BIRTHPLACE;
  return trait && chosen->valid >= MOSTLY;
}

/* Numbers of the state, cards: their header says so plainly, and the values are such as tell people apart. */
static bool is_proved(const lks_column *column, const lks_column_guess *chosen)
{
  const lks_group group = lks_kind_get(chosen->kind)->group;
  const uint32_t words = LKS_VALUE_KANJI_TEXT | LKS_VALUE_KANA_TEXT | LKS_VALUE_LATIN_TEXT | LKS_VALUE_SENTENCE;
  if (chosen->score - chosen->header >= 2 * LKS_SCORE_ALONE)
    return true;
  if (group != LKS_GROUP_NATIONAL_NUMBER && chosen->kind != LKS_KIND_CARD)
    return false;
  return chosen->header >= LKS_SCORE_ALONE && column->shortest >= SHORTEST_NUMBER &&
         lks_column_unique(column) >= NUMBERS_UNIQUE && lks_column_share(column, words) < FEW_WORDS;
}

/* Names, numbers and addresses that are given to one only. */
static bool is_given(lks_kind kind)
{
  const lks_group group = lks_kind_get(kind)->group;
  return group == LKS_GROUP_NAME || group == LKS_GROUP_IDENTIFIER || group == LKS_GROUP_CONTACT ||
         group == LKS_GROUP_NATIONAL_NUMBER || group == LKS_GROUP_FINANCIAL;
}

/* Whether rows are somebody's: choices of a questionnaire, written down side by side, have nothing of the kind. */
static bool tells_apart(const lks_column *column, const lks_column_guess *chosen)
{
  if (chosen->kind == LKS_KIND_BIRTH_DATE)
    return chosen->valid >= MOSTLY;
  if (chosen->kind == LKS_KIND_NONE)
    for (size_t i = 0; i < column->match_count; i++)
      if (column->matches[i].kind != LKS_KIND_ROW_NUMBER && !is_given(column->matches[i].kind))
        return false;
  return (chosen->kind == LKS_KIND_NONE || is_given(chosen->kind)) && lks_column_is_key(column);
}

static void look_at_grave(impression *seen, const lks_column *column, const lks_column_guess *chosen)
{
  const lks_group group = lks_kind_get(chosen->kind)->group;
  seen->grave += chosen->header > 0 || chosen->score >= 2 * LKS_SCORE_ALONE;
  seen->proved += is_proved(column, chosen);
  seen->secrets += group == LKS_GROUP_CREDENTIAL;
  seen->ailments += group == LKS_GROUP_SPECIAL_CARE;
  seen->accounts += group == LKS_GROUP_FINANCIAL;
}

static void look_at_column(impression *seen, size_t index, const lks_column *column, const lks_column_guess *chosen)
{
  if (column->allowed)
    return;
  if (is_organisation(column, chosen) && seen->first_organisation == SIZE_MAX) {
    seen->first_organisation = index;
    seen->organisation_each_row = lks_column_unique(column) >= ORGANISATION_UNIQUE && !is_affiliation(column);
    seen->things = is_of_things(column);
  }
  look_at_name(seen, index, column, chosen->kind);
  if (seen->likely_name == SIZE_MAX && is_likely_name(column, chosen))
    seen->likely_name = index;
  seen->identifiers += is_personal_identifier(column, chosen);
  seen->weak_attributes += is_weak_attribute(column);
  seen->email = seen->email || (chosen->kind == LKS_KIND_EMAIL && column->role_mails * 2 < column->looked_at);
  seen->traits += is_trait(chosen);
  seen->keys += tells_apart(column, chosen);
  switch (lks_kind_get(chosen->kind)->group) {
  case LKS_GROUP_ATTRIBUTE:
    seen->attributes++;
    break;
  case LKS_GROUP_CONTACT:
    seen->contacts += chosen->valid >= MOSTLY;
    break;
  case LKS_GROUP_SPECIAL_CARE:
  case LKS_GROUP_NATIONAL_NUMBER:
  case LKS_GROUP_FINANCIAL:
  case LKS_GROUP_CREDENTIAL:
    look_at_grave(seen, column, chosen);
    break;
  case LKS_GROUP_IDENTIFIER:
    seen->proved += lks_column_own_proves(column, chosen->kind);
    seen->numbered += chosen->header >= IDENTIFIER_HEADER;
    break;
  default:
    break;
  }
}

static lks_table_class because(lks_table_class class, const char *word, size_t column, lks_judge_reason *reason)
{
  *reason = (lks_judge_reason){word, column};
  return class;
}

/* What animals and things have too, a name and a sex, isn't enough. */
static bool is_described(const impression *seen)
{
  return seen->traits >= 2 || (seen->traits > 0 && seen->contacts + seen->numbered > 0) ||
         (seen->numbered > 0 && seen->contacts >= 2);
}

/* Numbers that prove themselves; what is grave beside what says whose it is. */
static bool is_grave_of_somebody(const impression *seen)
{
  if (seen->proved > 0)
    return true;
  if (seen->keys > 0 && ((seen->grave > 0 && seen->attributes > 0) || seen->secrets > 0))
    return true;
  return seen->numbered > 0 && (seen->secrets > 0 || seen->ailments > 0 || seen->accounts > 0);
}

static lks_table_class class_of(const impression *seen, lks_judge_reason *reason)
{
  const bool organisation = seen->first_organisation != SIZE_MAX;
  const bool described = seen->identifiers > 0 || seen->attributes > 0;
  if (seen->first_name != SIZE_MAX) {
    /* whose contact or head somebody is stands left of the person */
    const bool ordered = seen->things && seen->contacts > 0; /* by somebody who is to be reached */
    const bool contact =
        seen->organisation_each_row && seen->first_organisation < seen->first_name && seen->grave == 0 && !ordered;
    if (!described && (contact || (seen->representative && organisation)))
      return because(LKS_TABLE_ORGANISATIONS, contact ? "contacts" : "representatives", seen->first_organisation,
                     reason);
    return because(LKS_TABLE_PERSONS, "names", seen->first_name, reason);
  }
  if (seen->likely_name != SIZE_MAX && is_described(seen))
    return because(LKS_TABLE_PERSONS, "names", seen->likely_name, reason);
  if (seen->identifiers > 0 && (seen->attributes > 0 || seen->weak_attributes > 0 || seen->grave > 0 || seen->email))
    return because(LKS_TABLE_PERSONS, "identifiers", SIZE_MAX, reason);
  if (!organisation && (seen->email || is_grave_of_somebody(seen) || (seen->traits >= 2 && seen->contacts > 0)))
    return because(LKS_TABLE_PERSONS, "personal-data", SIZE_MAX, reason);
  return organisation ? because(LKS_TABLE_ORGANISATIONS, "organisations", seen->first_organisation, reason)
                      : because(LKS_TABLE_OTHER, "nothing", SIZE_MAX, reason);
}

/* In either order: the West has the given name first. */
static bool is_pair(const lks_column_guess *left, const lks_column_guess *right)
{
  const bool eastern = left->kind == LKS_KIND_SURNAME && right->kind == LKS_KIND_GIVEN_NAME;
  const bool western = left->kind == LKS_KIND_GIVEN_NAME && right->kind == LKS_KIND_SURNAME;
  return (eastern || western) && left->score + right->score >= LKS_SCORE_ALONE;
}

static bool is_free_for_name(const lks_column *column, const lks_column_guess *chosen)
{
  return column->looked_at > 0 && chosen->choice != LKS_CHOICE_PAIR &&
         (chosen->kind == LKS_KIND_NONE || lks_kind_is_name(chosen->kind));
}

/* The likeliest way in which two columns are the halves of names; false when they are none. */
static bool find_pair(const lks_column *columns, lks_column_guess pair[2])
{
  lks_column_guess left[LKS_COLUMN_GUESSES], right[LKS_COLUMN_GUESSES];
  const size_t left_count = lks_column_guess_all(&columns[0], left, LKS_COLUMN_GUESSES);
  const size_t right_count = lks_column_guess_all(&columns[1], right, LKS_COLUMN_GUESSES);
  double best = 0;
  for (size_t a = 0; a < left_count; a++)
    for (size_t b = 0; b < right_count; b++)
      if (is_pair(&left[a], &right[b]) && left[a].score + right[b].score > best) {
        best = left[a].score + right[b].score;
        pair[0] = left[a];
        pair[1] = right[b];
      }
  return best > 0;
}

/* Surnames and given names are only what they seem when they stand beside each other. A whole name stays one. */
static void pair_names(const lks_column *columns, size_t width, lks_column_guess *chosen)
{
  for (size_t i = 0; i + 1 < width; i++) {
    lks_column_guess pair[2];
    if (chosen[i].kind == LKS_KIND_NAME || !is_free_for_name(&columns[i], &chosen[i]) ||
        !is_free_for_name(&columns[i + 1], &chosen[i + 1]) || !find_pair(&columns[i], pair))
      continue;
    for (size_t k = 0; k < 2; k++) {
      chosen[i + k] = pair[k];
      chosen[i + k].choice = LKS_CHOICE_PAIR;
    }
  }
}

static bool is_in_other_letters(const lks_column *column)
{
  return lks_column_share(column, LKS_VALUE_KANJI_TEXT | LKS_VALUE_KANA_TEXT | LKS_VALUE_NAME_HANGUL) >= NATIVE_SHARE;
}

/* Names in Roman letters are romanised ones only beside such in others, or where their header says so. */
static void name_the_only_names(const lks_column *columns, size_t width, lks_column_guess *chosen)
{
  for (size_t i = 0; i < width; i++)
    if (lks_kind_is_name(chosen[i].kind) && is_in_other_letters(&columns[i]))
      return;
  for (size_t i = 0; i < width; i++)
    if (chosen[i].kind == LKS_KIND_NAME_ROMAJI && chosen[i].header <= 0)
      chosen[i].kind = LKS_KIND_NAME;
}

lks_table_class lks_judge_table(const lks_column *columns, size_t width, lks_column_guess *chosen,
                                lks_judge_reason *reason)
{
  lks_judge_reason unasked;
  impression seen = {.first_name = SIZE_MAX, .first_organisation = SIZE_MAX, .likely_name = SIZE_MAX};
  for (size_t i = 0; i < width; i++)
    choose_strong(&columns[i], &chosen[i]);
  pair_names(columns, width, chosen);
  name_the_only_names(columns, width, chosen);
  for (size_t i = 0; i < width; i++)
    look_at_column(&seen, i, &columns[i], &chosen[i]);
  const lks_table_class class = class_of(&seen, reason != NULL ? reason : &unasked);
  if (class == LKS_TABLE_PERSONS)
    for (size_t i = 0; i < width; i++)
      choose_weak(&columns[i], &chosen[i]);
  return class;
}
