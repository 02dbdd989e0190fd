/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What of headers and of sheets' names may be shown. */
#include "survey/shown.h"

#include <stdlib.h>
#include <string.h>

#include "pii/lexicon.h"
#include "pii/mask.h"
#include "pii/value.h"

enum {
  LONGEST = 512, /* bytes that are kept */
  PIECES = 6,
  KANJI_BYTES = 3,
  LONGEST_NAME = 7 * KANJI_BYTES,
  LONG_NUMBER = 6 /* digits: no year, no count */
};

#define SOMEBODY (LKS_VALUE_NAME_KANJI | LKS_VALUE_NAME_LATIN | LKS_VALUE_EMAIL | LKS_VALUE_PHONE)

/* Where a piece of a header may end: 鈴木 花子 点数, 担当：鈴木花子（内線12）. Returns how many bytes. */
static size_t separator_at(const char *text)
{
  static const char *const separators[] = {" ",  "\n", ":",  "(",  ")",  "/",  ",",
                                           "　", "：", "（", "）", "／", "、", "・"};
  for (size_t i = 0; i < sizeof separators / sizeof separators[0]; i++)
    if (strncmp(text, separators[i], strlen(separators[i])) == 0)
      return strlen(separators[i]);
  return 0;
}

static bool is_known(const char *text, size_t length)
{
  lks_header_match match;
  return lks_lexicon_match(text, length, &match, 1) > 0 && match.how == LKS_HEADER_EXACT;
}

/* What may follow a name: an honorific, "of", or a known word. */
static bool follows_name(const char *text, size_t length)
{
  static const char *const words[] = {"の", "様", "さま", "さん", "氏", "殿", "君", "くん", "ちゃん", "先生"};
  for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
    if (length >= strlen(words[i]) && memcmp(text, words[i], strlen(words[i])) == 0)
      return true;
  return is_known(text, length);
}

/* 鈴木花子の電話, 鈴木花子住所 */
static bool begins_with_somebody(const char *text, size_t length)
{
  for (size_t at = 2 * KANJI_BYTES; at < length && at <= LONGEST_NAME; at += KANJI_BYTES)
    if (follows_name(text + at, length - at) && (lks_value_classify(text, at) & LKS_VALUE_NAME_KANJI) != 0)
      return !is_known(text, length); /* 許可年月日 */
  return false;
}

/* Whether any stretch between separators is somebody, beside a word that may be known; or what begins one. */
static bool holds_somebody(const char *header, size_t length)
{
  size_t begins[PIECES] = {0}, count = 1;
  for (size_t at = 0; at <= length;) {
    const size_t separator = at < length ? separator_at(header + at) : 1;
    if (separator == 0) {
      at++;
      continue;
    }
    if (begins_with_somebody(header + begins[count - 1], at - begins[count - 1]))
      return true;
    for (size_t i = 0; i < count; i++)
      if (at > begins[i] && (begins[i] > 0 || at < length) && /* the whole is known */
          (lks_value_classify(header + begins[i], at - begins[i]) & SOMEBODY) != 0)
        return true;
    at += separator;
    if (count == PIECES)
      memmove(begins, begins + 1, --count * sizeof *begins); /* a sentence: only what stands close together */
    begins[count++] = at;
  }
  return false;
}

/* What no header is unless its word is known: somebody, or one more of the values below it. */
static bool looks_like_value(const lks_column *column, const char *header, size_t length)
{
  const uint32_t somebody = LKS_VALUE_PERSONAL | LKS_VALUE_NAME_SURNAME | LKS_VALUE_NAME_KANA | LKS_VALUE_NAME_LATIN |
                            LKS_VALUE_NAME_HANGUL | LKS_VALUE_IDENTIFIER | LKS_VALUE_PHONE_BARE |
                            LKS_VALUE_PHONE_ATE_ZERO | LKS_VALUE_POSTAL_BARE;
  const uint32_t values = LKS_VALUE_NAME_GIVEN | LKS_VALUE_POSTAL | LKS_VALUE_DATE_BARE | LKS_VALUE_IP;
  const uint32_t class = lks_value_classify(header, length);
  return (class & somebody) != 0 || ((class & LKS_VALUE_DIGITS) != 0 && length >= LONG_NUMBER) ||
         lks_column_share(column, class & values) >= 0.5;
}

static size_t length_of(const char *text)
{
  size_t length = strlen(text);
  if (length > LONGEST)
    for (length = LONGEST; length > 0 && ((unsigned char)text[length] & 0xc0) == 0x80;)
      length--;
  return length;
}

static char *masked_copy(const char *text, size_t length)
{
  char masked[4 * LKS_COLUMN_SAMPLE_SIZE];
  return strndup(masked, lks_mask(text, length, masked, sizeof masked));
}

/* What was taken for a header may be somebody after all. */
char *lks_shown_header(const lks_column *column, bool reveal)
{
  const char *header = column->header != NULL ? column->header : "";
  const size_t length = length_of(header);
  const bool harmless = column->match_count > 0 || !looks_like_value(column, header, length);
  return reveal || (harmless && !holds_somebody(header, length)) ? strndup(header, length)
                                                                 : masked_copy(header, length);
}

char *lks_shown_name(const char *name, bool reveal)
{
  const size_t length = length_of(name);
  const bool somebody = (lks_value_classify(name, length) & SOMEBODY) != 0 || holds_somebody(name, length);
  return reveal || !somebody ? strdup(name) : masked_copy(name, length);
}
