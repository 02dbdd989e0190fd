/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Judges from its value alone whether a text can be a person's name. */
#include "pii/names.h"

#include "pii/fold.h"
#include "pii/name_readings.h"
#include "pii/names_data.h"

#include <stdbool.h>
#include <string.h>

/* Scores are tenths of a nat; measured on held-out names and places, see generate_names.py. */
enum { FULL_FROM = 0, GIVEN_FROM = 0, SPACE_BONUS = 30, SHORT_FROM = 25, KANA_GIVEN = 20, NO_SCORE = -10000 };
enum {
  LONGEST_TEXT = 120,
  LONGEST_KANJI = 48,
  KANJI_MOST = 9,
  GIVEN_MOST = 3,
  KANA_MOST = 32,
  TOKENS_MOST = 6,
  LATIN_MOST = 24
};

typedef struct kanji_text {
  char16_t letters[KANJI_MOST + 2]; /* folded, ended by 0 */
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

typedef struct latin_token {
  char letters[LATIN_MOST + 1]; /* lower case */
  size_t length;
  unsigned western;
  unsigned reading;
  bool romaji;
} latin_token;

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

static bool is_latin(uint32_t c)
{
  const uint32_t lower = c | 0x20;
  return (lower >= 'a' && lower <= 'z') || (c >= 0xc0 && c <= 0x17f && c != 0xd7 && c != 0xf7);
}

/* ---- kanji ---- */

static char16_t base_letter(uint32_t c)
{
  size_t low = 0;
  size_t high = lks_name_fold_count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (lks_name_folds[middle].variant < c) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low < lks_name_fold_count && lks_name_folds[low].variant == c)
    return lks_name_folds[low].base;
  return c <= 0xffff ? (char16_t)c : 0xfffd;
}

static const struct lks_name_letter *find_letter(char16_t c)
{
  size_t low = lks_name_pages[c >> 8];
  size_t high = lks_name_pages[(c >> 8) + 1];
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (lks_name_letters[middle].letter < c) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return lks_name_letters[low].letter == c ? &lks_name_letters[low] : NULL;
}

static int pair_weight(const struct lks_name_letter *first, char16_t second)
{
  size_t low = first->pairs;
  const size_t end = first[1].pairs;
  size_t high = end;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (lks_surname_seconds[middle] < second) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < end && lks_surname_seconds[low] == second ? lks_surname_pair_weights[low] : LKS_NO_SURNAME;
}

static int compare_long(const struct lks_long_surname *surname, const char16_t *letters, size_t length)
{
  for (size_t i = 0; i < LKS_LONGEST_SURNAME; i++) {
    const char16_t letter = i < length ? letters[i] : 0;
    if (surname->letters[i] != letter)
      return surname->letters[i] < letter ? -1 : 1;
  }
  return 0;
}

static int long_weight(const char16_t *letters, size_t length)
{
  size_t low = 0;
  size_t high = lks_long_surname_count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    const int order = compare_long(&lks_long_surnames[middle], letters, length);
    if (order == 0)
      return lks_long_surnames[middle].weight;
    if (order < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return LKS_NO_SURNAME;
}

static int surname_weight(const struct lks_name_letter *const *rows, const char16_t *letters, size_t length)
{
  if (rows[0] == NULL || length > LKS_LONGEST_SURNAME)
    return LKS_NO_SURNAME;
  if (length == 1)
    return rows[0]->surname;
  return length == 2 ? pair_weight(rows[0], letters[1]) : long_weight(letters, length);
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
  lks_word_key key;
  if (length < 2 || !lks_kana_key(kana, length, &key) || !(lks_reading_flags(&key) & LKS_READING_GIVEN))
    return NO_SCORE;
  return KANA_GIVEN;
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

/* The best of all ways to cut the text into surname and given name; a space decides the cut. */
static int full_score(const kanji_text *text, const struct lks_name_letter *const *rows)
{
  const bool spaced = text->gaps == 1;
  int best = NO_SCORE;
  for (size_t cut = 1; cut < text->length && cut <= LKS_LONGEST_SURNAME; cut++) {
    if (spaced && cut != text->gap)
      continue;
    const int surname = surname_weight(rows, text->letters, cut);
    if (surname == LKS_NO_SURNAME)
      continue;
    const size_t rest = text->length - cut;
    const int given = given_score(rows + cut, text->letters + cut, rest);
    const int bias = is_kana(text->letters[cut]) || rest > LKS_LONGEST_GIVEN ? 0 : lks_name_bias[cut - 1][rest - 1];
    const int score = surname + given + bias + (spaced ? SPACE_BONUS : 0);
    if (score > best)
      best = score;
  }
  return best;
}

static bool ends_like_organisation(const kanji_text *text)
{
  static const char16_t endings[][5] = {
      u"会社", u"病院",   u"医院", u"学校",   u"大学",   u"学院",   u"学園", u"公園", u"工業", u"商事", u"商店",
      u"銀行", u"支店",   u"本店", u"支社",   u"本社",   u"会館",   u"組合", u"協会", u"工場", u"高校", u"産業",
      u"建設", u"製作所", u"神社", u"事務所", u"研究所", u"営業所", u"団地", u"空港", u"旅館", u"温泉"};
  for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++) {
    size_t length = 0;
    while (endings[i][length] != 0)
      length++;
    if (text->length >= length &&
        memcmp(text->letters + text->length - length, endings[i], length * sizeof(char16_t)) == 0)
      return true;
  }
  return false;
}

static bool read_kanji(const char *text, size_t length, kanji_text *out)
{
  lks_fold_reader reader;
  lks_fold_open(&reader, text, length);
  bool gap = false;
  *out = (kanji_text){.length = 0};
  for (uint32_t c = lks_fold_next(&reader); c != 0; c = lks_fold_next(&reader)) {
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
    out->letters[out->length++] = (char16_t)(c <= 0xffff ? c : base_letter(c));
  }
  /* The forms of address that lists of people carry. */
  const char16_t last = out->length > 2 ? out->letters[out->length - 1] : 0;
  if (last == u'様' || last == u'殿' || last == u'氏')
    out->length--;
  if (out->gaps == 1 && out->gap == out->length)
    out->gaps = 0;
  return out->length > 0;
}

static unsigned judge_kanji(const char *bytes, size_t size)
{
  kanji_text text;
  if (!read_kanji(bytes, size, &text) || (text.gaps > 1 && text.gaps + 1 != text.length))
    return 0;
  const struct lks_name_letter *rows[KANJI_MOST] = {NULL};
  for (size_t i = 0; i < text.length; i++) {
    rows[i] = find_letter(text.letters[i]);
    if (rows[i] == NULL) {
      text.letters[i] = is_kana(text.letters[i]) ? text.letters[i] : base_letter(text.letters[i]);
      rows[i] = find_letter(text.letters[i]);
    }
  }
  unsigned bits = 0;
  if (text.gaps != 1) {
    if (surname_weight(rows, text.letters, text.length) != LKS_NO_SURNAME)
      bits |= LKS_NAME_KANJI_SURNAME;
    if (text.length <= GIVEN_MOST && given_score(rows, text.letters, text.length) >= GIVEN_FROM)
      bits |= LKS_NAME_KANJI_GIVEN;
  }
  const int score = full_score(&text, rows);
  const int least = bits & LKS_NAME_KANJI_SURNAME ? SHORT_FROM : FULL_FROM;
  if (score >= least && !ends_like_organisation(&text))
    bits |= LKS_NAME_KANJI_FULL;
  return bits;
}

/* ---- kana ---- */

static bool read_kana(const char *bytes, size_t size, kana_text *text)
{
  lks_fold_reader reader;
  lks_fold_open(&reader, bytes, size);
  size_t length = 0;
  bool gap = true;
  *text = (kana_text){.katakana = true};
  for (uint32_t c = lks_fold_next(&reader); c != 0; c = lks_fold_next(&reader)) {
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
  lks_word_key key;
  return lks_kana_key(kana, length, &key) ? lks_reading_flags(&key) : 0;
}

static bool kana_splits(const kana_text *text)
{
  const size_t length = text->starts[1];
  if (length < 4 || length > 12)
    return false;
  if (kana_flags(text->letters, length) & (LKS_READING_SURNAME | LKS_READING_GIVEN | LKS_READING_WORD))
    return false;
  for (size_t cut = 2; cut + 2 <= length; cut++) {
    const uint32_t next = text->letters[cut];
    if (lks_is_small_y(next) || next == 0x30fc || next == 0x30f3 || next == 0x30c3)
      continue;
    if ((kana_flags(text->letters, cut) & LKS_READING_SURNAME) &&
        (kana_flags(text->letters + cut, length - cut) & LKS_READING_GIVEN))
      return true;
  }
  return false;
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

static unsigned judge_kana(const char *bytes, size_t size)
{
  kana_text text;
  if (!read_kana(bytes, size, &text))
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

/* ---- Latin ---- */

/* ASCII, lower case; 0 for what no name holds. The macrons of romaji are long vowels, which fall away anyhow. */
static char latin_letter(uint32_t c)
{
  static const struct {
    uint32_t from;
    char to;
  } macrons[] = {{0x101, 'a'}, {0x113, 'e'}, {0x12b, 'i'}, {0x14d, 'o'}, {0x16b, 'u'}};
  const uint32_t lower = lks_fold_lower(lks_fold_unaccented(c));
  if (lower >= 'a' && lower <= 'z')
    return (char)lower;
  if (c == '\'' || c == 0x2019)
    return '\'';
  for (size_t i = 0; i < sizeof(macrons) / sizeof(macrons[0]); i++) {
    if (macrons[i].from == lower)
      return macrons[i].to;
  }
  return '\0';
}

/* Tokens begin with a capital; initials and titles are left out. 0 when the text is no row of such words. */
static size_t read_latin(const char *bytes, size_t size, latin_token tokens[TOKENS_MOST])
{
  lks_fold_reader reader;
  lks_fold_open(&reader, bytes, size);
  size_t count = 0;
  latin_token token = {.length = 0};
  bool more = true;
  while (more) {
    const uint32_t c = lks_fold_next(&reader);
    more = c != 0;
    if (c == 0 || is_gap(c) || c == ',' || c == '.' || c == '-') {
      token.letters[token.length] = '\0';
      if (token.length > 1) {
        if (count == TOKENS_MOST)
          return 0;
        tokens[count++] = token;
      }
      token.length = 0;
      continue;
    }
    const char letter = latin_letter(c);
    if (letter == '\0' || token.length == LATIN_MOST)
      return 0;
    if (token.length == 0 && c >= 'a' && c <= 'z')
      return 0;
    token.letters[token.length++] = letter;
  }
  return count;
}

static void judge_token(latin_token *token)
{
  lks_word_key key = {.length = 0};
  for (size_t i = 0; i < token->length; i++) {
    if (token->letters[i] != '\'')
      key.text[key.length++] = token->letters[i];
  }
  token->western = lks_latin_flags(&key);
  token->romaji = lks_romaji_key(token->letters, &key) && !(token->western & LKS_READING_WORD);
  token->reading = token->romaji ? lks_reading_flags(&key) : 0;
}

static bool is_romaji_pair(const latin_token *one, const latin_token *other)
{
  if (!one->romaji || !other->romaji)
    return false;
  const unsigned names = LKS_READING_SURNAME | LKS_READING_GIVEN;
  if ((one->reading & LKS_READING_SURNAME) && (other->reading & LKS_READING_GIVEN))
    return true;
  return (one->reading & names) != 0 && (other->reading & names) == 0 && other->length >= 4;
}

/* The token at that place a surname, any other a given name; one of the two on the Western list, the other may be
 * Japanese. */
static bool is_western(const latin_token *tokens, size_t count, size_t place)
{
  const latin_token *surname = &tokens[place];
  if (!((surname->western | surname->reading) & LKS_READING_SURNAME))
    return false;
  for (size_t i = 0; i < count; i++) {
    const latin_token *given = &tokens[i];
    if (i == place || !((given->western | given->reading) & LKS_READING_GIVEN))
      continue;
    if ((given->western & LKS_READING_GIVEN) || (surname->western & LKS_READING_SURNAME))
      return true;
  }
  return false;
}

static unsigned judge_latin(const char *bytes, size_t size)
{
  latin_token tokens[TOKENS_MOST];
  const size_t count = read_latin(bytes, size, tokens);
  if (count < 2 || count > 4)
    return 0;
  for (size_t i = 0; i < count; i++)
    judge_token(&tokens[i]);
  const latin_token *last = &tokens[count - 1];
  if (count == 2 && (is_romaji_pair(tokens, last) || is_romaji_pair(last, tokens)))
    return LKS_NAME_LATIN;
  return is_western(tokens, count, 0) || is_western(tokens, count, count - 1) ? LKS_NAME_LATIN : 0;
}

/* ---- Hangul ---- */

static bool is_one_of(uint32_t c, const char16_t *set)
{
  while (*set != 0 && *set != c)
    set++;
  return *set != 0;
}

/* A common surname and two syllables that are common in given names. */
static unsigned judge_hangul(const char *bytes, size_t size)
{
  static const char16_t surnames[] =
      u"김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민진나지엄채원천방공현함변염";
  static const char16_t syllables_of_given[] =
      u"민서지현준우진수영은희정미숙경순옥자호성재석동철상훈혁승윤하예채원연주아유나린빈찬건태규도"
      u"혜선화인기종용광명일병남국길만식환덕중창대보라슬솔람다";
  lks_fold_reader reader;
  lks_fold_open(&reader, bytes, size);
  size_t length = 0;
  for (uint32_t c = lks_fold_next(&reader); c != 0; c = lks_fold_next(&reader)) {
    if (c == ' ')
      continue;
    if (length == 3 || !is_one_of(c, length == 0 ? surnames : syllables_of_given))
      return 0;
    length++;
  }
  return length == 3 ? LKS_NAME_HANGUL : 0;
}

unsigned lks_names_judge(const char *text, size_t length)
{
  while (length > 0 && *text == ' ') {
    text++;
    length--;
  }
  if (length < 2 || length > LONGEST_TEXT)
    return 0;
  lks_fold_reader reader;
  lks_fold_open(&reader, text, length);
  uint32_t first = lks_fold_next(&reader);
  while (first == ' ')
    first = lks_fold_next(&reader);
  if (is_kanji(first) && length <= LONGEST_KANJI)
    return judge_kanji(text, length);
  if (is_kana(first))
    return judge_kana(text, length);
  if (is_latin(first))
    return judge_latin(text, length);
  return first >= 0xac00 && first <= 0xd7a3 ? judge_hangul(text, length) : 0;
}
