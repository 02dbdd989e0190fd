/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Readings of names: one spelling for kana and all romaji, and what a reading or a Latin word is known as. */
#include "pii/name_readings.h"

#include "pii/names_data.h"

#include <string.h>

/* ---- words in front-coded rows: '<letters shared><rest><flags as a capital>', each row begins with a whole word
 * ---- */

static size_t find_row(const char (*rows)[LKS_READING_ROW], size_t count, const lks_word_key *key)
{
  size_t low = 0;
  size_t high = count;
  while (high - low > 1) {
    const size_t middle = low + (high - low) / 2;
    const char *word = rows[middle] + 1;
    size_t same = 0;
    while (same < key->length && word[same] == key->text[same])
      same++;
    const char next = same < key->length ? key->text[same] : '\0';
    /* The capital behind a word sorts below any letter, as the end of the key does. */
    if (word[same] < 'a' || word[same] < next) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return low;
}

static unsigned look_up(const char (*rows)[LKS_READING_ROW], size_t count, const lks_word_key *key)
{
  const char *at = rows[find_row(rows, count, key)];
  size_t matched = 0;
  while (*at != '\0') {
    const size_t shared = (size_t)(*at++ - '0');
    if (shared > matched) {
      while (*at >= 'a')
        at++;
      at++;
      continue;
    }
    matched = shared;
    while (*at >= 'a' && matched < key->length && *at == key->text[matched]) {
      at++;
      matched++;
    }
    if (*at < 'a' && matched == key->length)
      return (unsigned)(*at - 'A');
    if (*at >= 'a' && (matched == key->length || *at > key->text[matched]))
      return 0;
    while (*at >= 'a')
      at++;
    at++;
  }
  return 0;
}

unsigned lks_reading_flags(const lks_word_key *key)
{
  return key->length < 2 ? 0 : look_up(lks_reading_rows, lks_reading_row_count, key);
}

unsigned lks_latin_flags(const lks_word_key *key)
{
  return key->length == 0 ? 0 : look_up(lks_latin_rows, lks_latin_row_count, key);
}

/* ---- readings: kunrei spelling without long vowels, from kana and from any romaji; as in generate_names.py ---- */

static bool add_syllable(lks_word_key *key, const char *syllable)
{
  const size_t length = strlen(syllable);
  if (key->length + length > LKS_KEY_MOST)
    return false;
  const char last = key->length > 0 ? key->text[key->length - 1] : '\0';
  if (length == 1 && ((last == 'o' && (*syllable == 'o' || *syllable == 'u')) || (last == 'u' && *syllable == 'u')))
    return true;
  memcpy(key->text + key->length, syllable, length);
  key->length += length;
  return true;
}

/* From U+30A1; small y-kana, the small tsu and what is no kana of names are handled by the caller. */
static const char syllables[][4] = {
    "a",  "a",  "i",  "i",  "u",  "u",  "e",  "e",  "o",  "o",  "ka", "ga", "ki", "gi", "ku", "gu", "ke", "ge",
    "ko", "go", "sa", "za", "si", "zi", "su", "zu", "se", "ze", "so", "zo", "ta", "da", "ti", "zi", "",   "tu",
    "zu", "te", "de", "to", "do", "na", "ni", "nu", "ne", "no", "ha", "ba", "pa", "hi", "bi", "pi", "hu", "bu",
    "pu", "he", "be", "pe", "ho", "bo", "po", "ma", "mi", "mu", "me", "mo", "ya", "ya", "yu", "yu", "yo", "yo",
    "ra", "ri", "ru", "re", "ro", "wa", "wa", "i",  "e",  "o",  "n",  "vu", "ka", "ke"};

bool lks_is_small_y(uint32_t c)
{
  return c == 0x30e3 || c == 0x30e5 || c == 0x30e7;
}

bool lks_kana_key(const uint32_t *kana, size_t length, lks_word_key *key)
{
  bool doubled = false;
  key->length = 0;
  for (size_t i = 0; i < length; i++) {
    const uint32_t c = kana[i];
    if (c == 0x30fc)
      continue;
    if (c == 0x30c3) {
      doubled = true;
      continue;
    }
    if (c < 0x30a1 || c > 0x30f6)
      return false;
    const char *syllable = syllables[c - 0x30a1];
    if (lks_is_small_y(c) && key->length > 0 && key->text[key->length - 1] == 'i')
      key->length--;
    if (doubled && strchr("aiueon", syllable[0]) == NULL && key->length < LKS_KEY_MOST)
      key->text[key->length++] = syllable[0];
    doubled = false;
    if (!add_syllable(key, syllable))
      return false;
  }
  return key->length > 0;
}

typedef struct spelling {
  char from[4], to[3]; /* what follows is read on as a vowel when 'to' ends with a consonant */
} spelling;

static const spelling spellings[] = {{"shi", "si"}, {"sh", "sy"}, {"chi", "ti"}, {"ch", "ty"}, {"tsu", "tu"},
                                     {"fu", "hu"},  {"ji", "zi"}, {"jy", "zy"},  {"j", "zy"},  {"dzu", "zu"},
                                     {"du", "zu"},  {"di", "zi"}, {"dj", "zy"},  {"wo", "o"}};

static bool is_vowel(char c)
{
  return c == 'a' || c == 'i' || c == 'u' || c == 'e' || c == 'o';
}

/* Writes the consonants of the syllable at 'at' and returns where its vowel (or the next syllable) begins. */
static const char *romaji_onset(const char *at, char onset[4])
{
  for (size_t i = 0; i < sizeof(spellings) / sizeof(spellings[0]); i++) {
    const size_t length = strlen(spellings[i].from);
    if (strncmp(at, spellings[i].from, length) == 0) {
      strcpy(onset, spellings[i].to);
      return at + length;
    }
  }
  if (strchr("kgsztdnhbpmrwy", *at) == NULL)
    return NULL;
  size_t used = 0;
  onset[used++] = *at++;
  if (*at == 'y' && onset[0] != 'y' && onset[0] != 'w')
    onset[used++] = *at++;
  onset[used] = '\0';
  return at;
}

/* A consonant that is a syllable of its own (n, the first of two); how many letters it takes, 0 when it is none. */
static size_t lone_consonant(const char *at, const lks_word_key *key, char *out)
{
  const char next = at[1];
  *out = '\0';
  if (*at == 'h' && key->length > 0 && strchr("ou", key->text[key->length - 1]) != NULL && !is_vowel(next) &&
      next != 'y')
    return 1; /* Ohno, Satoh */
  if ((*at == 'n' && !is_vowel(next) && next != 'y') || (*at == 'm' && (next == 'b' || next == 'p' || next == 'm'))) {
    *out = 'n';
    return next == '\'' ? 2 : 1;
  }
  if (strchr("kstpgdbz", *at) != NULL && (next == *at || (*at == 't' && next == 'c'))) {
    *out = *at;
    return 1;
  }
  return 0;
}

bool lks_romaji_key(const char *word, lks_word_key *key)
{
  const char *at = word;
  key->length = 0;
  while (*at != '\0') {
    char syllable[6] = "";
    const size_t alone = lone_consonant(at, key, syllable);
    if (alone > 0) {
      syllable[1] = '\0';
      at += alone;
    } else if (!is_vowel(*at)) {
      at = romaji_onset(at, syllable);
      if (at == NULL)
        return false;
    }
    const size_t length = strlen(syllable);
    if (alone == 0 && (length == 0 || !is_vowel(syllable[length - 1]))) {
      if (!is_vowel(*at))
        return false;
      syllable[length] = *at++;
      syllable[length + 1] = '\0';
    }
    if (!add_syllable(key, syllable))
      return false;
  }
  return key->length > 0;
}
