/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Judges whether a text in Latin letters is a person's full name: Western, Japanese, Chinese, Korean, Vietnamese. */
#include "pii/fold.h"
#include "pii/name_readings.h"
#include "pii/names.h"

#include "pii/names_data.h"
#include <string.h>

#include <stdbool.h>

enum { TOKENS_MOST = 7, LATIN_MOST = 24, LEAST_UNKNOWN = 4, UNKNOWN_MOST = 2 };

typedef struct token {
  char letters[LATIN_MOST + 1]; /* lower case, no accents, no apostrophes but for romaji */
  size_t length;
  bool capital;  /* begins with one */
  bool capitals; /* has no other letters */
  bool hyphened; /* follows a hyphen */
  unsigned flags;
  unsigned reading;
  bool romaji;
} token;

typedef struct words {
  token tokens[TOKENS_MOST];
  size_t count;
  size_t comma; /* tokens before the first comma; 0 without one */
  bool failed;
} words;

/* ASCII, lower case; 0 for what no name holds. */
static char plain_letter(uint32_t c)
{
  const uint32_t lower = c < 0x80 ? c | 0x20 : lks_fold_lower(lks_fold_unaccented(c));
  if (lower >= 'a' && lower <= 'z')
    return (char)lower;
  switch (c) {
  case '\'':
  case 0x2019:
    return '\'';
  case 0xDF:
    return 's';
  case 0xD8:
  case 0xF8:
    return 'o';
  case 0xC6:
  case 0xE6:
    return 'a';
  default:
    return '\0';
  }
}

static void end_token(words *all, token *current)
{
  current->letters[current->length] = '\0';
  if (current->length > 1) { /* initials say nothing */
    if (all->count == TOKENS_MOST)
      all->failed = true;
    else
      all->tokens[all->count++] = *current;
  }
  current->length = 0;
}

/* False when the text is no row of such words. */
static bool read_words(const lks_value_text *text, words *all)
{
  const unsigned char *at = (const unsigned char *)text->text, *end = at + text->length;
  token current;
  bool hyphen = false;
  all->count = all->comma = current.length = 0;
  all->failed = false;
  while (at != end && !all->failed) {
    const uint32_t c = lks_fold_decode(&at, end);
    if (c == ' ' || c == ',' || c == '.' || c == '-' || c == 0x30fb) {
      end_token(all, &current);
      if (c == ',' && all->comma == 0)
        all->comma = all->count;
      hyphen = c == '-';
      continue;
    }
    const char letter = plain_letter(c);
    if (letter == '\0' || current.length == LATIN_MOST)
      return false;
    const bool capital = c < 0x80 ? c < 'a' : c != lks_fold_lower(c);
    if (current.length == 0) {
      current.capital = current.capitals = capital;
      current.hyphened = hyphen;
    } else if (current.letters[current.length - 1] == '\'') {
      current.capital = current.capital || capital; /* d'Argent */
    }
    current.capitals = current.capitals && (capital || letter == '\'');
    current.letters[current.length++] = letter;
  }
  end_token(all, &current);
  return !all->failed;
}

static uint64_t hash_of(const char *letters, size_t length)
{
  uint64_t hash = LKS_WORD_HASH;
  for (size_t i = 0; i < length; i++)
    if (letters[i] != '\'')
      hash = lks_word_hash(hash, (unsigned char)letters[i]);
  return hash;
}

static bool is_title(const token *one)
{
  static const char *const titles[] = {"prof", "professor", "dr", "herr", "frau", "med", "dipl", "ing", "phil"};
  for (size_t i = 0; i < sizeof titles / sizeof titles[0]; i++)
    if (strlen(titles[i]) == one->length && memcmp(titles[i], one->letters, one->length) == 0)
      return true;
  return false;
}

/* Drops particles and titles; false when a word is there that no name has. */
static bool judge_tokens(words *all)
{
  size_t kept = 0, comma = 0;
  for (size_t i = 0; i < all->count; i++) {
    token *one = &all->tokens[i];
    if (is_title(one))
      continue;
    one->flags = lks_word_flags(&lks_latin_words, hash_of(one->letters, one->length));
    if ((one->flags & LKS_LATIN_BLOCKING) && !one->hyphened) /* the syllable "in" is none */
      return false;
    const bool particle = (one->flags & LKS_LATIN_PARTICLE) != 0;
    if (!one->capital && !particle && !one->hyphened)
      return false;
    if (particle && (!one->capital || (one->flags & LKS_LATIN_SYLLABLE) == 0))
      continue;
    if (i < all->comma)
      comma = kept + 1;
    if (kept != i)
      all->tokens[kept] = *one;
    kept++;
  }
  all->count = kept;
  all->comma = comma;
  return kept >= 1;
}

/* One word: a surname or a given name, if it is no other word and no place. */
static unsigned judge_half(const token *one)
{
  lks_reading reading;
  if (!one->capital || (one->flags & (LKS_LATIN_WORD | LKS_LATIN_PLACE)) != 0)
    return 0;
  const unsigned romaji = lks_reading_of_romaji(one->letters, &reading) ? lks_reading_flags(&reading) : 0;
  const bool surname =
      (one->flags & (LKS_LATIN_SURNAME | LKS_LATIN_ASIAN)) != 0 || (romaji & LKS_READING_SURNAME) != 0;
  const bool given = (one->flags & LKS_LATIN_GIVEN) != 0 || (romaji & LKS_READING_GIVEN) != 0;
  return (surname ? LKS_NAME_SURNAME : 0u) | (given ? LKS_NAME_GIVEN : 0u);
}

/* ---- China, Korea, Vietnam ---- */

static bool is_syllable(const char *letters, size_t length)
{
  return (lks_word_flags(&lks_latin_words, hash_of(letters, length)) & LKS_LATIN_SYLLABLE) != 0;
}

/* One syllable or two. */
static bool is_syllabic(const token *one)
{
  if (one->flags & LKS_LATIN_SYLLABLE)
    return true;
  for (size_t cut = 2; cut + 2 <= one->length && one->length <= 12; cut++)
    if (is_syllable(one->letters, cut) && is_syllable(one->letters + cut, one->length - cut))
      return true;
  return false;
}

/* A surname at that end, and nothing but syllables, or one name from elsewhere. */
static bool is_asian(const words *all, size_t surname)
{
  if (!(all->tokens[surname].flags & LKS_LATIN_ASIAN) || (all->tokens[surname].flags & LKS_LATIN_PLACE) ||
      all->count > 4)
    return false;
  for (size_t i = 0; i < all->count; i++) {
    const token *one = &all->tokens[i];
    const bool western = (one->flags & LKS_LATIN_GIVEN) && !(one->flags & (LKS_LATIN_WORD | LKS_LATIN_PLACE));
    if (i == surname || western)
      continue;
    if ((one->flags & LKS_LATIN_PLACE) || ((one->flags & LKS_LATIN_WORD) && !(one->flags & LKS_LATIN_SYLLABLE)) ||
        !is_syllabic(one))
      return false;
  }
  return true;
}

/* ---- Japan ---- */

static void judge_romaji(words *all)
{
  for (size_t i = 0; i < all->count; i++) {
    token *one = &all->tokens[i];
    lks_reading reading;
    one->romaji = !(one->flags & (LKS_LATIN_WORD | LKS_LATIN_PLACE)) && lks_reading_of_romaji(one->letters, &reading);
    one->reading = one->romaji ? lks_reading_flags(&reading) : 0;
  }
}

static bool is_romaji_pair(const token *one, const token *other)
{
  if (!one->romaji || !other->romaji)
    return false;
  const unsigned names = LKS_READING_SURNAME | LKS_READING_GIVEN;
  if ((one->reading & LKS_READING_SURNAME) && (other->reading & LKS_READING_GIVEN))
    return true;
  return (one->reading & names) != 0 && (other->reading & names) == 0 && other->length >= 4;
}

/* ---- the West ---- */

typedef enum role { STRANGER, UNKNOWN, SOFT_SURNAME, SURNAME, SOFT_GIVEN, GIVEN } role;

/* What is also a common word or a place proves less. */
static role given_role(const token *one)
{
  const bool soft = (one->flags & (LKS_LATIN_WORD | LKS_LATIN_PLACE)) != 0;
  if ((one->flags & LKS_LATIN_GIVEN) || (one->reading & LKS_READING_GIVEN))
    return soft ? SOFT_GIVEN : GIVEN;
  return STRANGER;
}

static role surname_role(const token *one)
{
  const bool soft = (one->flags & (LKS_LATIN_WORD | LKS_LATIN_PLACE)) != 0;
  if ((one->flags & (LKS_LATIN_SURNAME | LKS_LATIN_ASIAN)) || (one->reading & LKS_READING_SURNAME))
    return soft ? SOFT_SURNAME : SURNAME;
  return soft || (one->flags & LKS_LATIN_GIVEN) || one->length < LEAST_UNKNOWN ? STRANGER : UNKNOWN;
}

/* A given name here and a surname there; where the surname is in no list, the given name must stand where it belongs.
 */
static bool is_pair(const words *all, size_t given, size_t surname)
{
  const role one = given_role(&all->tokens[given]), other = surname_role(&all->tokens[surname]);
  if (one == GIVEN && other == UNKNOWN) {
    const token *first = &all->tokens[0];
    const bool turned = all->comma > 0 || (first->capitals && !all->tokens[all->count - 1].capitals);
    return turned ? given > surname && given >= all->comma : given == 0;
  }
  if (one == GIVEN)
    return other == SURNAME || other == SOFT_SURNAME || given_role(&all->tokens[surname]) == GIVEN;
  return one == SOFT_GIVEN && other == SURNAME;
}

static bool is_western(const words *all)
{
  size_t unknown = 0;
  for (size_t i = 0; i < all->count; i++) {
    const role other = surname_role(&all->tokens[i]);
    if (given_role(&all->tokens[i]) != STRANGER || (all->tokens[i].flags & LKS_LATIN_PARTICLE))
      continue;
    if (other == STRANGER)
      return false;
    unknown += other == UNKNOWN;
  }
  if (unknown > UNKNOWN_MOST)
    return false;
  for (size_t given = 0; given < all->count; given++)
    for (size_t surname = 0; surname < all->count; surname++)
      if (given != surname && is_pair(all, given, surname))
        return true;
  return false;
}

unsigned lks_names_judge_latin(const lks_value_text *text)
{
  words all;
  if (text->upper == 0 || text->digits > 0 || !read_words(text, &all) || all.count == 0 || !judge_tokens(&all))
    return 0;
  if (all.count == 1)
    return judge_half(&all.tokens[0]);
  if (is_asian(&all, 0) || is_asian(&all, all.count - 1))
    return LKS_NAME_LATIN;
  judge_romaji(&all);
  if (all.count == 2 &&
      (is_romaji_pair(&all.tokens[0], &all.tokens[1]) || is_romaji_pair(&all.tokens[1], &all.tokens[0])))
    return LKS_NAME_LATIN;
  return is_western(&all) ? LKS_NAME_LATIN : 0;
}
