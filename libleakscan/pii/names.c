/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Judges from its value alone whether a text can be a person's name: kanji, kana, Hangul; Latin in names_latin.c. */
#include "pii/names.h"

#include "pii/fold.h"
#include "pii/name_readings.h"
#include "pii/names_data.h"

#include <stdbool.h>
#include <string.h>
#include <uchar.h>

/* Scores are tenths of a nat; measured on held-out names and places, see generate_names.py. */
enum { FULL_FROM = 0, GIVEN_FROM = 0, SPACE_BONUS = 30, SHORT_FROM = 25, KANA_GIVEN = 20, NO_SCORE = -10000 };
enum { LONGEST_TEXT = 120, LONGEST_KANJI = 48, KANJI_MOST = 9, GIVEN_MOST = 3, KANA_MOST = 32, TOKENS_MOST = 6 };

typedef struct kanji_text {
  char16_t letters[KANJI_MOST + 2]; /* folded, ended by 0 */
  const struct lks_name_letter *rows[KANJI_MOST];
  size_t length;
  size_t gap;  /* where the first space stands, 0 without */
  size_t gaps; /* runs of spaces inside */
} kanji_text;

typedef struct kana_text {
  uint32_t letters[KANA_MOST]; /* katakana */
  size_t starts[TOKENS_MOST + 1];
  size_t tokens;
  bool katakana;
} kana_text;

static bool is_kana(uint32_t c)
{
  return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30a1 && c <= 0x30fa) || c == 0x30fc;
}

static bool is_kanji(uint32_t c)
{
  return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0xf900 && c <= 0xfaff) ||
         (c >= 0x20000 && c <= 0x323af) || c == 0x3005 || c == 0x3006;
}

static bool is_gap(uint32_t c)
{
  return c == ' ' || c == 0x30fb;
}

/* The next character of a folded text; 0 at the end. */
static uint32_t next_of(const unsigned char **at, const unsigned char *end)
{
  return *at == end ? 0 : lks_fold_decode(at, end);
}

/* ---- kanji ---- */

/* Inline, as the compilers call a function for it where the processor is any. */
static unsigned count_bits(uint64_t bits)
{
  bits -= bits >> 1 & 0x5555555555555555u;
  bits = (bits & 0x3333333333333333u) + (bits >> 2 & 0x3333333333333333u);
  bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0Fu;
  return (unsigned)(bits * 0x0101010101010101u >> 56);
}

static const struct lks_name_letter *find_letter(char16_t c)
{
  const unsigned place = c - (unsigned)LKS_NAME_LETTERS_FROM, block = place / 64;
  if (c < LKS_NAME_LETTERS_FROM || block >= LKS_NAME_BLOCKS)
    return NULL;
  const uint64_t bits = lks_name_blocks[block], bit = (uint64_t)1 << place % 64;
  if ((bits & bit) == 0)
    return NULL;
  return &lks_name_letters[lks_name_firsts[block] + count_bits(bits & (bit - 1))];
}

/* `hash` is that of the letters before the last; it goes on to that of them all. */
static int surname_weight(const kanji_text *text, size_t length, uint64_t *hash)
{
  *hash = lks_word_hash(*hash, text->letters[length - 1]);
  if (text->rows[0] == NULL)
    return LKS_NO_SURNAME;
  if (length == 1)
    return text->rows[0]->surname;
  const int found = lks_word_find(&lks_surname_words, *hash);
  return found < 0 ? LKS_NO_SURNAME : found + LKS_NO_SURNAME;
}

/* A given name all in hiragana or all in katakana must be a known reading; 0 when it is not all kana. */
static int kana_given_score(const char16_t *letters, size_t length)
{
  uint32_t kana[KANJI_MOST + 1];
  const bool hiragana = letters[0] < 0x30a0;
  for (size_t i = 0; i < length; i++) {
    if (!is_kana(letters[i]) || (letters[i] != 0x30fc && (letters[i] < 0x30a0) != hiragana))
      return 0;
    kana[i] = letters[i] < 0x3097 ? letters[i] + 0x60u : letters[i];
  }
  lks_reading reading;
  lks_reading_begin(&reading);
  bool read = length >= 2;
  for (size_t i = 0; read && i < length; i++)
    read = lks_reading_add(&reading, kana, length, i);
  return read && (lks_reading_flags(&reading) & LKS_READING_GIVEN) ? KANA_GIVEN : NO_SCORE;
}

static int given_score(const struct lks_name_letter *const *rows, const char16_t *letters, size_t length)
{
  if (length == 0)
    return NO_SCORE;
  if (is_kana(letters[0])) {
    const int score = kana_given_score(letters, length);
    if (score != 0)
      return score;
  }
  if (length > LKS_LONGEST_GIVEN)
    return NO_SCORE;
  int sum = 0;
  for (size_t i = 0; i < length; i++) {
    const size_t position = length == 1 ? 0 : i == 0 ? 1 : i + 1 < length ? 2 : 3;
    sum += rows[i] != NULL ? rows[i]->weights[position] : LKS_LETTER_UNSEEN;
  }
  return sum;
}

/* The best of all ways to cut the text into surname and given name; a space decides the cut. Says in passing whether
 * the whole text is a surname. */
static int full_score(const kanji_text *text, bool *is_surname)
{
  const bool spaced = text->gaps == 1;
  uint64_t hash = LKS_WORD_HASH;
  int best = NO_SCORE;
  *is_surname = false;
  for (size_t cut = 1; cut <= text->length && cut <= LKS_LONGEST_SURNAME; cut++) {
    const int surname = surname_weight(text, cut, &hash);
    if (surname == LKS_NO_SURNAME)
      continue;
    *is_surname = cut == text->length;
    const size_t rest = text->length - cut;
    if (rest == 0 || (spaced && cut != text->gap))
      continue;
    const int given = given_score(text->rows + cut, text->letters + cut, rest);
    const int bias = is_kana(text->letters[cut]) || rest > LKS_LONGEST_GIVEN ? 0 : lks_name_bias[cut - 1][rest - 1];
    const int score = surname + given + bias + (spaced ? SPACE_BONUS : 0);
    if (score > best)
      best = score;
  }
  return best;
}

/* A surname of China and one or two letters of given names there; two letters alone only behind the surest. */
static bool is_chinese(const kanji_text *text)
{
  const size_t length = text->length;
  if (length < 2 || length > 4 || (text->gaps == 1 && text->gap > 2))
    return false;
  for (size_t i = 0; i < length; i++)
    if (text->rows[i] == NULL)
      return false;
  const bool twofold = text->gaps == 1 ? text->gap == 2 : length == 4;
  if (twofold) {
    const uint64_t hash = lks_word_hash(lks_word_hash(LKS_WORD_HASH, text->letters[0]), text->letters[1]);
    if (lks_word_find(&lks_surname_words, hash) != 0) /* the weight that only surnames of China have */
      return false;
  }
  const unsigned surname = text->rows[0]->chinese;
  const bool sure = twofold || (surname & LKS_CHINESE_SURE) != 0;
  if (!sure && ((surname & LKS_CHINESE_SURNAME) == 0 || (length == 2 && text->gaps == 0)))
    return false;
  for (size_t i = twofold ? 2 : 1; i < length; i++)
    if ((text->rows[i]->chinese & LKS_CHINESE_GIVEN) == 0)
      return false;
  return length > (twofold ? 2 : 1);
}

static bool ends_like_organisation(const kanji_text *text)
{
  static const char16_t endings[][5] = {
      u"会社", u"病院",   u"医院", u"学校",   u"大学",   u"学院",   u"学園", u"公園", u"工業", u"商事", u"商店",
      u"銀行", u"支店",   u"本店", u"支社",   u"本社",   u"会館",   u"組合", u"協会", u"工場", u"高校", u"産業",
      u"建設", u"製作所", u"神社", u"事務所", u"研究所", u"営業所", u"団地", u"空港", u"旅館", u"温泉"};
  static const char16_t lasts[] = u"社院校学園業事店行館合会場設所地港泉";
  const char16_t *last = lasts;
  while (*last != 0 && *last != text->letters[text->length - 1])
    last++;
  for (size_t i = 0; *last != 0 && i < sizeof(endings) / sizeof(endings[0]); i++) {
    size_t length = 0;
    while (endings[i][length] != 0)
      length++;
    if (text->length >= length &&
        memcmp(text->letters + text->length - length, endings[i], length * sizeof(char16_t)) == 0)
      return true;
  }
  return false;
}

static bool read_kanji(const lks_value_text *from, kanji_text *out)
{
  const unsigned char *at = (const unsigned char *)from->text, *end = at + from->length;
  bool gap = false;
  out->length = out->gap = out->gaps = 0;
  for (uint32_t c = next_of(&at, end); c != 0; c = next_of(&at, end)) {
    if (is_gap(c)) {
      gap = out->length > 0;
      continue;
    }
    if ((!is_kanji(c) && !is_kana(c)) || out->length == KANJI_MOST)
      return false;
    if (gap) {
      if (out->gaps++ == 0)
        out->gap = out->length;
      gap = false;
    }
    c = c == U'ヶ' || c == U'ヵ' ? U'ケ' : c < 0x3400 ? c : lks_fold_kanji(c);
    out->rows[out->length] = c <= 0xffff ? find_letter((char16_t)c) : NULL;
    out->letters[out->length++] = c <= 0xffff ? (char16_t)c : 0xfffd;
  }
  /* The forms of address that lists of people carry. */
  const char16_t last = out->length > 2 ? out->letters[out->length - 1] : 0;
  if (last == u'様' || last == u'殿' || last == u'氏')
    out->length--;
  if (out->gaps == 1 && out->gap == out->length)
    out->gaps = 0;
  return out->length > 0;
}

static unsigned judge_kanji(const lks_value_text *from)
{
  kanji_text text;
  if (!read_kanji(from, &text) || (text.gaps > 1 && text.gaps + 1 != text.length))
    return 0;
  bool is_surname = false;
  const int score = full_score(&text, &is_surname);
  unsigned bits = 0;
  if (text.gaps != 1) {
    bits |= is_surname ? LKS_NAME_SURNAME : 0;
    if (text.length <= GIVEN_MOST && given_score(text.rows, text.letters, text.length) >= GIVEN_FROM)
      bits |= LKS_NAME_GIVEN;
  }
  const int least = bits & LKS_NAME_SURNAME ? SHORT_FROM : FULL_FROM;
  if ((score >= least || (!is_surname && is_chinese(&text))) && !ends_like_organisation(&text))
    bits |= LKS_NAME_KANJI_FULL;
  return bits;
}

/* ---- kana ---- */

static bool read_kana(const lks_value_text *from, kana_text *text)
{
  const unsigned char *at = (const unsigned char *)from->text, *end = at + from->length;
  size_t length = 0;
  bool gap = true;
  text->tokens = 0;
  text->katakana = true;
  for (uint32_t c = next_of(&at, end); c != 0; c = next_of(&at, end)) {
    if (is_gap(c) || c == '=' || c == 0x30a0) {
      gap = true;
      continue;
    }
    if (!is_kana(c) || length == KANA_MOST)
      return false;
    if (gap) {
      if (text->tokens == TOKENS_MOST)
        return false;
      text->starts[text->tokens++] = length;
      gap = false;
    }
    if (c < 0x3097) {
      text->katakana = false;
      c += 0x60;
    }
    text->letters[length++] = c;
  }
  text->starts[text->tokens] = length;
  return length > 0;
}

static unsigned kana_flags(const uint32_t *kana, size_t length)
{
  lks_reading reading;
  lks_reading_begin(&reading);
  for (size_t i = 0; i < length; i++)
    if (!lks_reading_add(&reading, kana, length, i))
      return 0;
  return lks_reading_flags(&reading);
}

static bool begins_reading(uint32_t c)
{
  return !lks_is_small_y(c) && c != 0x30fc && c != 0x30f3 && c != 0x30c3;
}

/* One word of kana: a surname and a given name, and not both together some other word. */
static bool kana_splits(const kana_text *text)
{
  const size_t length = text->starts[1];
  if (length < 4 || length > 12)
    return false;
  lks_reading reading;
  lks_reading_begin(&reading);
  bool splits = false;
  for (size_t i = 0; i < length; i++) {
    if (i >= 2 && i + 2 <= length && !splits && begins_reading(text->letters[i]) &&
        (lks_reading_flags(&reading) & LKS_READING_SURNAME))
      splits = (kana_flags(text->letters + i, length - i) & LKS_READING_GIVEN) != 0;
    if (!lks_reading_add(&reading, text->letters, length, i))
      return false;
  }
  return splits && !(lks_reading_flags(&reading) & (LKS_READING_SURNAME | LKS_READING_GIVEN | LKS_READING_WORD));
}

/* Names of foreign residents: no token a common noun, at least one a known name. */
static bool kana_foreign(const unsigned *flags, size_t tokens)
{
  bool known = false;
  for (size_t i = 0; i < tokens; i++) {
    if ((flags[i] & LKS_READING_WORD) && !(flags[i] & LKS_READING_FOREIGN))
      return false;
    if ((flags[i] & LKS_READING_FOREIGN) && !(flags[i] & LKS_READING_WORD))
      known = true;
  }
  return known;
}

static unsigned judge_kana(const lks_value_text *from)
{
  kana_text text;
  if (!read_kana(from, &text))
    return 0;
  if (text.tokens == 1)
    return kana_splits(&text) ? LKS_NAME_KANA : 0;
  unsigned flags[TOKENS_MOST];
  for (size_t i = 0; i < text.tokens; i++)
    flags[i] = kana_flags(text.letters + text.starts[i], text.starts[i + 1] - text.starts[i]);
  if (text.tokens == 2 && (flags[0] & LKS_READING_SURNAME) && (flags[1] & LKS_READING_GIVEN))
    return LKS_NAME_KANA;
  return text.katakana && kana_foreign(flags, text.tokens) ? LKS_NAME_KANA : 0;
}

/* ---- Hangul ---- */

/* A surname of one syllable and two that stand there in given names, or one of two with a given name of two. */
static unsigned judge_hangul(const lks_value_text *from)
{
  static const char16_t twofold[][3] = {u"남궁", u"황보", u"제갈", u"선우", u"독고", u"사공", u"서문"};
  const unsigned char *at = (const unsigned char *)from->text, *end = at + from->length;
  uint32_t letters[4] = {0};
  size_t length = 0;
  for (uint32_t c = next_of(&at, end); c != 0; c = next_of(&at, end)) {
    if (c == ' ')
      continue;
    if (length == 4)
      return 0;
    letters[length++] = c;
  }
  if (length < 3)
    return 0;
  size_t surname = 1;
  for (size_t i = 0; length == 4 && i < sizeof twofold / sizeof twofold[0]; i++)
    if (twofold[i][0] == letters[0] && twofold[i][1] == letters[1])
      surname = 2;
  static const unsigned wanted[] = {LKS_HANGUL_FIRST, LKS_HANGUL_SECOND};
  if (length != surname + 2)
    return 0;
  for (size_t i = surname == 1 ? 0 : 2; i < length; i++) {
    const unsigned flags = lks_word_flags(&lks_hangul_syllables, lks_word_hash(LKS_WORD_HASH, letters[i]));
    if ((flags & (i == 0 ? (unsigned)LKS_HANGUL_SURNAME : wanted[i - surname])) == 0)
      return 0;
  }
  return LKS_NAME_HANGUL;
}

unsigned lks_names_judge_folded(const lks_value_text *text)
{
  if (text->length < 2 || text->length > LONGEST_TEXT)
    return 0;
  const unsigned char *at = (const unsigned char *)text->text;
  const uint32_t first = next_of(&at, at + text->length);
  if (is_kanji(first))
    return text->length <= LONGEST_KANJI ? judge_kanji(text) : 0;
  if (is_kana(first))
    return judge_kana(text);
  if (first >= 0xac00 && first <= 0xd7a3)
    return judge_hangul(text);
  return text->letters >= 2 && first < 0x3000 ? lks_names_judge_latin(text) : 0;
}

unsigned lks_names_judge(const char *text, size_t length)
{
  lks_value_text folded;
  lks_value_text_read(text, length, &folded);
  return folded.cut ? 0 : lks_names_judge_folded(&folded);
}
