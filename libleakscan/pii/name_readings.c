/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Readings of names: kunrei spelling without long vowels, from kana and from any romaji; as in generate_names.py. */
#include "pii/name_readings.h"

#include "pii/names_data.h"

#include <string.h>

enum { LONGEST_READING = 23 };

void lks_reading_begin(lks_reading *reading)
{
  *reading = (lks_reading){.hash = LKS_WORD_HASH};
}

unsigned lks_reading_flags(const lks_reading *reading)
{
  return reading->length < 2 || reading->length > LONGEST_READING ? 0
                                                                  : lks_word_flags(&lks_reading_words, reading->hash);
}

static void add_letter(lks_reading *reading, char letter)
{
  reading->hash = lks_word_hash(reading->hash, (unsigned char)letter);
  reading->length++;
  reading->last = letter;
}

/* A vowel that only makes the one before it long vanishes. */
static void add_syllable(lks_reading *reading, const char *syllable)
{
  const char last = reading->last;
  if (syllable[0] != '\0' && syllable[1] == '\0' &&
      ((last == 'o' && (*syllable == 'o' || *syllable == 'u')) || (last == 'u' && *syllable == 'u')))
    return;
  for (; *syllable != '\0'; syllable++)
    add_letter(reading, *syllable);
}

/* From U+30A1; the small tsu is handled by the caller. */
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

static bool is_vowel(char c)
{
  return c == 'a' || c == 'i' || c == 'u' || c == 'e' || c == 'o';
}

bool lks_reading_add(lks_reading *reading, const uint32_t *kana, size_t length, size_t i)
{
  const uint32_t c = kana[i];
  if (c == 0x30fc || c == 0x30c3)
    return true;
  if (c < 0x30a1 || c > 0x30f6)
    return false;
  const char *syllable = syllables[c - 0x30a1];
  if (i > 0 && kana[i - 1] == 0x30c3 && !is_vowel(syllable[0]) && syllable[0] != 'n')
    add_letter(reading, syllable[0]);
  if (syllable[1] == 'i' && i + 1 < length && lks_is_small_y(kana[i + 1]))
    add_letter(reading, syllable[0]); /* the small one brings the vowel */
  else
    add_syllable(reading, syllable);
  return true;
}

/* What is written in another way than kunrei: how many letters it takes, and the onset that it stands for. */
static size_t foreign_onset(const char *at, char onset[4])
{
  const char next = at[1], *to = NULL;
  size_t length = 1;
  switch (*at) {
  case 's':
    length = 2;
    to = next != 'h' ? NULL : at[2] == 'i' ? "s" : "sy";
    break;
  case 'c':
    length = 2;
    to = next != 'h' ? NULL : at[2] == 'i' ? "t" : "ty";
    break;
  case 't':
    length = 2;
    to = next == 's' && at[2] == 'u' ? "t" : NULL;
    break;
  case 'f':
    to = next == 'u' ? "h" : NULL;
    break;
  case 'j':
    length = next == 'y' ? 2 : 1;
    to = next == 'i' ? "z" : "zy";
    break;
  case 'd':
    length = next == 'z' || next == 'j' ? 2 : 1;
    to = next == 'j' ? "zy" : next == 'u' || next == 'i' || (next == 'z' && at[2] == 'u') ? "z" : NULL;
    break;
  case 'w':
    to = next == 'o' ? "" : NULL;
    break;
  default:
    break;
  }
  if (to == NULL)
    return 0;
  memcpy(onset, to, strlen(to) + 1);
  return length;
}

/* Writes the consonants of the syllable at 'at' and returns where its vowel begins. */
static const char *romaji_onset(const char *at, char onset[4])
{
  const size_t length = foreign_onset(at, onset);
  if (length > 0)
    return at + length;
  if (*at == 'c' || *at == 'f' || *at == 'j' || strchr("kgsztdnhbpmrwy", *at) == NULL)
    return NULL;
  size_t used = 0;
  onset[used++] = *at++;
  if (*at == 'y' && onset[0] != 'y' && onset[0] != 'w')
    onset[used++] = *at++;
  onset[used] = '\0';
  return at;
}

/* A consonant that is a syllable of its own (n, the first of two); how many letters it takes, 0 when it is none. */
static size_t lone_consonant(const char *at, char last, char *out)
{
  const char next = at[1];
  *out = '\0';
  if (*at == 'h' && (last == 'o' || last == 'u') && !is_vowel(next) && next != 'y')
    return 1; /* Ohno, Satoh */
  if ((*at == 'n' && !is_vowel(next) && next != 'y') || (*at == 'm' && (next == 'b' || next == 'p' || next == 'm'))) {
    *out = 'n';
    return next == '\'' ? 2 : 1;
  }
  if ((next == *at || (*at == 't' && next == 'c')) && strchr("kstpgdbz", *at) != NULL) {
    *out = *at;
    return 1;
  }
  return 0;
}

bool lks_reading_of_romaji(const char *word, lks_reading *reading)
{
  const char *at = word;
  lks_reading_begin(reading);
  while (*at != '\0') {
    char syllable[6] = "";
    const size_t alone = is_vowel(*at) ? 0 : lone_consonant(at, reading->last, syllable);
    if (alone > 0) {
      if (syllable[0] != '\0')
        add_letter(reading, syllable[0]);
      at += alone;
      continue;
    }
    if (!is_vowel(*at))
      at = romaji_onset(at, syllable);
    if (at == NULL || !is_vowel(*at))
      return false;
    const size_t length = strlen(syllable);
    syllable[length] = *at++;
    syllable[length + 1] = '\0';
    add_syllable(reading, syllable);
  }
  return reading->length > 0;
}
