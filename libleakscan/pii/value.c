/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Classifies a value: reads it once, then asks only the recognisers that its characters allow. */
#include "pii/value.h"

#include "pii/dates.h"
#include "pii/fold.h"
#include "pii/names.h"
#include "pii/postal_codes.h"
#include "pii/value_shapes.h"
#include "pii/vocabulary.h"

#include <string.h>

enum {
  SENTENCE_CHARS = 40,
  NAME_CHARS = 40,
  COUNTRY_CHARS = 60,
  VOCABULARY_CHARS = 10,
  DATE_BYTES = 48,
  LONGEST_WITH_ENDING = 40
};

static uint32_t class_bits(const lks_value_text *t)
{
  const unsigned kana = t->hiragana + t->katakana, visible = t->chars - t->spaces;
  if (t->kanji > 0)
    return 2 * (t->kanji + kana) >= visible ? LKS_VALUE_KANJI_TEXT : 0;
  if (kana > 0)
    return t->letters + t->digits + t->hangul == 0 && kana + 2 >= visible ? LKS_VALUE_KANA_TEXT : 0;
  return t->letters > 0 && t->digits == 0 && 2 * t->letters >= visible ? LKS_VALUE_LATIN_TEXT : 0;
}

/* Tokens without a space (keys, encoded data) are no language, however long. */
static bool is_sentence(const lks_value_text *t)
{
  if ((t->marks & LKS_MARK_STOP) != 0)
    return true;
  return t->chars > SENTENCE_CHARS && (t->kanji + t->hiragana + t->hangul + t->katakana > 0 || t->spaces > 2);
}

static uint32_t date_bits(const lks_value_text *t)
{
  lks_date date;
  uint32_t bits;
  if (t->length == 8 && t->digits == 8) {
    if (!lks_date_parse_bare(t->text, t->length, &date))
      return 0;
    bits = LKS_VALUE_DATE_BARE;
  } else {
    if (t->length > DATE_BYTES || t->length == t->digits || !lks_date_parse_folded(t->text, t->length, &date))
      return 0;
    bits = LKS_VALUE_DATE | (date.timed ? LKS_VALUE_TIME : 0);
  }
  return date.year >= LKS_BIRTH_YEAR_FIRST && date.year <= LKS_BIRTH_YEAR_LAST ? bits | LKS_VALUE_BIRTH_YEAR_RANGE
                                                                               : bits;
}

static uint32_t digits_only(const lks_value_text *t)
{
  uint32_t bits = LKS_VALUE_DIGITS;
  if (t->digits >= 9 && t->digits <= 11)
    bits |= lks_shape_phone(t);
  else if (t->digits == 8)
    bits |= date_bits(t);
  else if (t->digits == 7)
    bits |= lks_postal_code_exists(t->text) ? LKS_VALUE_POSTAL_BARE : 0;
  return bits;
}

/* Texts in which digits stand among other things. */
static uint32_t with_digits(const lks_value_text *t)
{
  uint32_t bits = 0;
  const unsigned language = t->kanji + t->hiragana + t->katakana + t->hangul;
  if (t->digits >= 9)
    bits |= lks_shape_phone(t);
  if (t->digits >= 2 && (t->hyphens + t->spaces > 0 || (t->marks & LKS_MARK_POSTAL) != 0))
    bits |= lks_shape_postal(t) ? LKS_VALUE_POSTAL : 0;
  if (bits == 0 && t->digits <= 20 && t->chars <= 32 && (t->kanji <= 2 || (t->marks & LKS_MARK_DATE) != 0))
    bits |= date_bits(t);
  if (bits == 0 && language <= 4)
    bits |= lks_shape_number(t) ? LKS_VALUE_NUMBER : 0;
  if (bits == 0 && language == 0) {
    bits |= lks_shape_identifier(t) ? LKS_VALUE_IDENTIFIER : 0;
    bits |= (t->marks & (LKS_MARK_PERIOD | LKS_MARK_COLON)) != 0 && lks_shape_ip(t) ? LKS_VALUE_IP : 0;
  }
  return bits;
}

#define FULL_NAMES (LKS_VALUE_NAME_KANJI | LKS_VALUE_NAME_KANA | LKS_VALUE_NAME_LATIN | LKS_VALUE_NAME_HANGUL)

static uint32_t name_bits(const lks_value_text *t)
{
  const unsigned judged = lks_names_judge_folded(t);
  uint32_t bits = 0;
  bits |= (judged & LKS_NAME_KANJI_FULL) != 0 ? LKS_VALUE_NAME_KANJI : 0;
  bits |= (judged & LKS_NAME_SURNAME) != 0 ? LKS_VALUE_NAME_SURNAME : 0;
  bits |= (judged & LKS_NAME_GIVEN) != 0 ? LKS_VALUE_NAME_GIVEN : 0;
  bits |= (judged & LKS_NAME_KANA) != 0 ? LKS_VALUE_NAME_KANA : 0;
  bits |= (judged & LKS_NAME_LATIN) != 0 ? LKS_VALUE_NAME_LATIN : 0;
  bits |= (judged & LKS_NAME_HANGUL) != 0 ? LKS_VALUE_NAME_HANGUL : 0;
  return bits;
}

/* Bytes of a text before an honorific that stands apart, or before brackets at its end: what is left may be a name.
 * The whole length where there is nothing of the kind. */
static size_t before_ending(const lks_value_text *t)
{
  static const char *const endings[] = {" 様", " 殿", " 氏", " さま", " さん", " 先生", " 君", " くん", " ちゃん"};
  const char *bracket = t->text[t->length - 1] == ')' ? strchr(t->text, '(') : NULL;
  size_t length = t->length;
  if (bracket != NULL)
    length = (size_t)(bracket - t->text);
  for (size_t i = 0; i < sizeof endings / sizeof endings[0] && bracket == NULL; i++) {
    const size_t size = strlen(endings[i]);
    if (length > size && memcmp(t->text + length - size, endings[i], size) == 0) {
      length -= size;
      break;
    }
  }
  while (length > 0 && t->text[length - 1] == ' ')
    length--;
  return length;
}

/* "佐藤 花子 様", "佐藤花子(さとう はなこ)" */
static uint32_t name_before_ending(const lks_value_text *t)
{
  lks_value_text name;
  const size_t length = before_ending(t);
  if (length == 0 || length == t->length)
    return 0;
  lks_value_text_read(t->text, length, &name);
  return name.length > 0 ? name_bits(&name) & FULL_NAMES : 0;
}

/* Texts without digits: names and words. A full name in kanji or a facility is no country, and hiragana stand in
 * none. */
static uint32_t words_only(const lks_value_text *t, uint32_t known)
{
  uint32_t bits = 0;
  if (lks_words_prefecture(t))
    return LKS_VALUE_PREFECTURE;
  if (t->chars <= NAME_CHARS && t->others <= 4 && (t->marks & LKS_MARK_AT) == 0)
    bits = name_bits(t);
  if (t->chars <= LONGEST_WITH_ENDING && t->spaces + t->others > 0 && (bits & FULL_NAMES) == 0)
    bits |= name_before_ending(t);
  if (t->chars > COUNTRY_CHARS || (bits & (LKS_VALUE_NAME_KANJI | LKS_VALUE_NAME_LATIN)) != 0)
    return bits;
  const unsigned words = lks_vocabulary_find(t->text, t->length);
  if (t->chars <= VOCABULARY_CHARS)
    bits |= ((words & LKS_VOCABULARY_SEX) != 0 ? LKS_VALUE_SEX : 0) |
            ((words & LKS_VOCABULARY_BLOOD) != 0 ? LKS_VALUE_BLOOD : 0);
  const bool country = (words & LKS_VOCABULARY_COUNTRY) != 0 && t->hiragana == 0 && t->chars >= 2;
  if (country && (known & LKS_VALUE_FACILITY_OR_PLACE) == 0 && (bits & LKS_VALUE_SEX) == 0)
    bits |= LKS_VALUE_COUNTRY;
  return bits;
}

static uint32_t classify(const lks_value_text *t, size_t length)
{
  if (t->length == 0)
    return 0;
  uint32_t bits = class_bits(t);
  if (length > LKS_VALUE_LONG)
    return bits | (is_sentence(t) ? LKS_VALUE_SENTENCE : 0) | (t->cut ? 0 : lks_words_organisation_or_place(t));
  if (t->digits > 0 && t->digits == t->length)
    return digits_only(t);
  if ((t->marks & LKS_MARK_AT) != 0 && lks_shape_email(t))
    return bits | LKS_VALUE_EMAIL;
  if (t->digits > 0)
    bits |= with_digits(t);
  else if ((t->marks & LKS_MARK_COLON) != 0 && lks_shape_ip(t))
    bits |= LKS_VALUE_IP;
  if ((bits & (LKS_VALUE_PHONE | LKS_VALUE_DATE | LKS_VALUE_NUMBER | LKS_VALUE_IDENTIFIER)) != 0)
    return bits;
  bits |= lks_words_organisation_or_place(t);
  if ((t->kanji >= 2 || t->digits > 0) && lks_words_address(t))
    return bits | LKS_VALUE_ADDRESS;
  if (is_sentence(t))
    return bits | LKS_VALUE_SENTENCE;
  if (t->digits == 0 && (bits & LKS_VALUE_ORGANISATION) == 0)
    bits |= words_only(t, bits);
  return (bits & LKS_VALUE_PREFECTURE) != 0 ? bits & ~(uint32_t)LKS_VALUE_FACILITY_OR_PLACE : bits;
}

uint32_t lks_value_classify(const char *text, size_t length)
{
  lks_value_text t;
  lks_value_text_read(text, length, &t);
  return classify(&t, length);
}

uint32_t lks_value_look(const char *text, size_t length, uint64_t *key)
{
  lks_value_text t;
  lks_value_text_read(text, length, &t);
  /* what is no space but nothing else either has a key all the same */
  *key = t.cut || t.length == 0 ? lks_fold_key(text, length) : lks_fold_key_of_folded(t.text, t.length);
  return classify(&t, length);
}
