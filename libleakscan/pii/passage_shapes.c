/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What parts of running text are, seen by themselves. */
#include "pii/passage_shapes.h"

#include <string.h>

#include "pii/fold.h"
#include "pii/value.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

enum { KANJI_BYTES = 3, LONGEST_NAME = 8, LONGEST_ANSWER = 24 };

static uint32_t class_of(const char *text, size_t begin, size_t end)
{
  return begin < end ? lks_value_classify(text + begin, end - begin) : 0;
}

static bool equals(const char *text, size_t begin, size_t end, const char *word)
{
  const size_t size = strlen(word);
  return end - begin == size && memcmp(text + begin, word, size) == 0;
}

static bool ends_with(const char *text, size_t begin, size_t end, const char *word)
{
  const size_t size = strlen(word);
  return end - begin > size && memcmp(text + end - size, word, size) == 0;
}

/* Where the character before this place begins. */
static size_t before(const char *text, size_t begin, size_t at)
{
  do
    at--;
  while (at > begin && ((unsigned char)text[at] & 0xC0) == 0x80);
  return at;
}

static uint32_t character_at(const char *text, size_t at, size_t end)
{
  const unsigned char *place = (const unsigned char *)text + at;
  return at < end ? lks_fold_decode(&place, (const unsigned char *)text + end) : 0;
}

/* ---- names ---- */

static const char *const honorifics[] = {"様", "さま", "さん", "氏", "殿", "くん", "君", "ちゃん", "先生"};

/* Most characters begin none, which is seen by their code alone. */
static bool may_begin_honorific(const unsigned char *at)
{
  switch ((uint32_t)at[0] << 16 | (uint32_t)at[1] << 8 | at[2]) {
  case 0xE6A798: /* the first characters of those in the list, as UTF-8 has them */
  case 0xE38195:
  case 0xE6B08F:
  case 0xE6AEBF:
  case 0xE3818F:
  case 0xE5909B:
  case 0xE381A1:
  case 0xE58588:
    return true;
  default:
    return false;
  }
}

static bool begins_character(char byte)
{
  return ((unsigned char)byte & 0xC0) != 0x80;
}

bool lks_shape_begins_honorific(const char *text, size_t length)
{
  if (length < KANJI_BYTES || !may_begin_honorific((const unsigned char *)text))
    return false;
  for (size_t i = 0; i < COUNT(honorifics); i++)
    if (strlen(honorifics[i]) <= length && memcmp(text, honorifics[i], strlen(honorifics[i])) == 0)
      return true;
  return false;
}

/* Where a text's honorific begins; its end when it has none. */
static size_t before_honorific(const char *text, size_t begin, size_t end)
{
  for (size_t i = 0; i < COUNT(honorifics); i++)
    if (ends_with(text, begin, end, honorifics[i]))
      return end - strlen(honorifics[i]);
  return end;
}

/* Where the first honorific in a text begins; its end when it has none. */
static size_t find_honorific(const char *text, size_t begin, size_t end)
{
  for (size_t at = begin + KANJI_BYTES; at < end; at++)
    if (begins_character(text[at]) && lks_shape_begins_honorific(text + at, end - at))
      return at;
  return end;
}

/* Words that stand where a name should. */
static bool is_no_answer(const char *text, size_t begin, size_t end)
{
  static const char *const words[] = {"なし", "無し", "無",   "有",       "あり",     "不明",    "同上",    "未定",
                                      "別紙", "必須", "任意", "特になし", "該当なし", "記入例",  "省略",    "None",
                                      "none", "N/A",  "n/a",  "NA",       "TBD",      "unknown", "Unknown", "-",
                                      "－",   "ー",   "略",   "匿名",     "未記入",   "各位",    "代表者",  "本人"};
  for (size_t i = 0; i < COUNT(words); i++)
    if (equals(text, begin, end, words[i]))
      return true;
  return false;
}

static bool is_name(lks_kind kind)
{
  return lks_kind_get(kind)->group == LKS_GROUP_NAME;
}

/* An age is said with its unit, or without. */
static bool is_age(const char *text, size_t begin, size_t end)
{
  size_t digits = 0;
  while (begin + digits < end && text[begin + digits] >= '0' && text[begin + digits] <= '9')
    digits++;
  return digits >= 1 && digits <= 3;
}

lks_agreement lks_shape_labelled(const char *text, lks_passage_item *item)
{
  if (is_no_answer(text, item->begin, item->end))
    return LKS_AGREES_NOT;
  if (is_name(item->kind))
    item->end = before_honorific(text, item->begin, item->end);
  if (item->kind == LKS_KIND_BIRTH_DATE && ends_with(text, item->begin, item->end, "生まれ"))
    item->end -= strlen("生まれ");
  else if (item->kind == LKS_KIND_BIRTH_DATE && ends_with(text, item->begin, item->end, "生"))
    item->end -= strlen("生");
  if (item->kind == LKS_KIND_AGE)
    return is_age(text, item->begin, item->end) ? LKS_AGREES : LKS_AGREES_NOT;
  const lks_agreement agrees = lks_kind_agrees(item->kind, class_of(text, item->begin, item->end));
  /* a whole clause is no answer to who somebody is */
  if (agrees == LKS_AGREES_MAYBE && is_name(item->kind) && item->end - item->begin > LONGEST_ANSWER)
    return LKS_AGREES_NOT;
  return agrees;
}

static bool is_kanji(uint32_t c)
{
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x323AF) ||
         c == 0x3005;
}

/* The name that ends here. In a run of kanji nothing says where it begins: four letters are the usual length. */
static bool name_that_ends(const char *text, size_t begin, size_t end, lks_passage_item *item)
{
  static const size_t lengths[] = {4, 5, 3, 6, 7, 2};
  size_t starts[LONGEST_NAME + 1];
  size_t letters = 0;
  for (size_t at = end; at > begin && letters < LONGEST_NAME;) {
    at = before(text, begin, at);
    starts[++letters] = at;
  }
  for (size_t i = 0; i < COUNT(lengths); i++) {
    if (lengths[i] > letters)
      continue;
    const size_t start = starts[lengths[i]];
    const uint32_t class = class_of(text, start, end);
    const bool clear = start == begin || !is_kanji(character_at(text, before(text, begin, start), end));
    const bool whole = (class & LKS_VALUE_NAME_KANJI) != 0 || (clear && (class & LKS_VALUE_NAME_KANA) != 0);
    const bool surname = clear && (class & LKS_VALUE_NAME_SURNAME) != 0;
    if ((class & (LKS_VALUE_ORGANISATION | LKS_VALUE_FACILITY_OR_PLACE)) != 0 || (!whole && !surname))
      continue;
    *item = (lks_passage_item){
        .kind = whole ? LKS_KIND_NAME : LKS_KIND_SURNAME, .how = LKS_PASSAGE_MARKED, .begin = start, .end = end};
    return true;
  }
  return false;
}

/* A name before an honorific anywhere in a clause. */
static bool honoured(const char *text, const lks_passage_token *token, lks_passage_item *item)
{
  for (size_t at = token->begin + KANJI_BYTES; at < token->end; at++)
    if (begins_character(text[at]) && lks_shape_begins_honorific(text + at, token->end - at) && name_that_ends(text, token->begin, at, item))
      return true;
  return false;
}

static bool is_title(const char *text, const lks_passage_token *token)
{
  static const char *const titles[] = {"Mr",    "Mr.",  "Mrs",  "Mrs.", "Ms",       "Ms.",    "Miss", "Dr",  "Dr.",
                                       "Prof.", "Herr", "Frau", "Mme",  "Monsieur", "Madame", "Sr.",  "Sra."};
  for (size_t i = 0; i < COUNT(titles); i++)
    if (equals(text, token->begin, token->end, titles[i]))
      return true;
  return false;
}

/* ---- what has digits ---- */

static uint32_t narrow(uint32_t c)
{
  return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
}

static bool is_of_mail(uint32_t wide)
{
  const uint32_t c = narrow(wide);
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '_' ||
         c == '%' || c == '+' || c == '-';
}

/* Where the character behind this place begins. */
static size_t behind(const char *text, size_t at, size_t end)
{
  const unsigned char *place = (const unsigned char *)text + at;
  lks_fold_decode(&place, (const unsigned char *)text + end);
  return (size_t)(place - (const unsigned char *)text);
}

static size_t find_mails(const char *text, const lks_passage_token *token, lks_passage_item *items)
{
  size_t count = 0, next = 0;
  for (size_t at = token->begin; at < token->end && count < LKS_SHAPE_ITEMS; at = next) {
    next = behind(text, at, token->end);
    if (narrow(character_at(text, at, token->end)) != '@')
      continue;
    size_t begin = at, end = next;
    for (size_t to = at;
         to > token->begin && is_of_mail(character_at(text, to = before(text, token->begin, to), at));)
      begin = to;
    while (is_of_mail(character_at(text, end, token->end)))
      end = behind(text, end, token->end);
    next = end;
    while (end > at && text[end - 1] == '.')
      end--;
    if ((class_of(text, begin, end) & LKS_VALUE_EMAIL) != 0)
      items[count++] = (lks_passage_item){.kind = LKS_KIND_EMAIL, .begin = begin, .end = end};
  }
  return count;
}

static bool is_of_number(uint32_t c)
{
  return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19) || c == '-' || c == '+' || c == '(' || c == ')' ||
         lks_fold_is_hyphen(c);
}

/* The first run of digits and hyphens from here on; false when there is none. */
static bool find_number(const char *text, size_t at, size_t token_end, size_t *begin, size_t *end)
{
  const unsigned char *place = (const unsigned char *)text + at, *const stop =
                                                                     (const unsigned char *)text + token_end;
  bool inside = false;
  *end = at;
  while (place < stop) {
    const size_t offset = (size_t)(place - (const unsigned char *)text);
    const uint32_t c = lks_fold_decode(&place, stop);
    const bool digit = (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
    if (!inside && (digit || c == '+')) {
      *begin = offset;
      inside = true;
    } else if (inside && !is_of_number(c)) {
      if (*end > *begin)
        return true;
      inside = false; /* a sign alone */
    }
    if (digit)
      *end = (size_t)(place - (const unsigned char *)text);
  }
  return inside && *end > *begin;
}

/* Bare digits are a telephone number only if they begin as those of mobile telephones do. */
static bool is_mobile(const char *text, size_t begin, size_t end)
{
  return end - begin == 11 && text[begin] == '0' && strchr("5789", text[begin + 1]) != NULL && text[begin + 2] == '0';
}

static size_t find_numbers(const char *text, const lks_passage_token *token, lks_passage_item *items, size_t capacity)
{
  size_t count = 0, begin = 0, end = 0;
  for (size_t at = token->begin; count < capacity && find_number(text, at, token->end, &begin, &end); at = end) {
    const uint32_t class = class_of(text, begin, end);
    lks_kind kind = LKS_KIND_NONE;
    if ((class & LKS_VALUE_PHONE) != 0 || ((class & LKS_VALUE_PHONE_BARE) != 0 && is_mobile(text, begin, end)))
      kind = LKS_KIND_PHONE;
    else if ((class & LKS_VALUE_POSTAL) != 0)
      kind = LKS_KIND_POSTAL_CODE;
    else if (equals(text, end, end + KANJI_BYTES <= token->end ? end + KANJI_BYTES : end, "歳") ||
             equals(text, end, end + KANJI_BYTES <= token->end ? end + KANJI_BYTES : end, "才"))
      kind = is_age(text, begin, end) && end - begin <= 3 ? LKS_KIND_AGE : LKS_KIND_NONE;
    if (kind != LKS_KIND_NONE)
      items[count++] = (lks_passage_item){.kind = kind, .begin = begin, .end = end};
  }
  return count;
}

static bool find_birth_date(const char *text, const lks_passage_token *token, lks_passage_item *item)
{
  static const char *const words[] = {"生まれ", "生れ", "生"};
  for (size_t i = 0; i < COUNT(words); i++) {
    if (!ends_with(text, token->begin, token->end, words[i]))
      continue;
    const size_t end = token->end - strlen(words[i]);
    if ((class_of(text, token->begin, end) & LKS_VALUE_DATE) == 0)
      return false;
    *item =
        (lks_passage_item){.kind = LKS_KIND_BIRTH_DATE, .how = LKS_PASSAGE_MARKED, .begin = token->begin, .end = end};
    return true;
  }
  return false;
}

/* An address begins with a prefecture, wherever in a clause that stands. */
static size_t find_prefecture(const char *text, size_t begin, size_t end)
{
  static const char *const lasts[] = {"都", "道", "府", "県"};
  static const size_t sizes[] = {2 * KANJI_BYTES, 3 * KANJI_BYTES};
  for (size_t at = begin + sizes[0]; at + KANJI_BYTES <= end; at++)
    for (size_t i = 0; begins_character(text[at]) && i < COUNT(lasts); i++) {
      if (memcmp(text + at, lasts[i], KANJI_BYTES) != 0)
        continue;
      for (size_t k = 0; k < COUNT(sizes); k++)
        if (at >= begin + sizes[k] && (class_of(text, at - sizes[k], at + KANJI_BYTES) & LKS_VALUE_PREFECTURE) != 0)
          return at - sizes[k];
    }
  return end;
}

static bool find_address(const char *text, size_t begin, size_t end, lks_passage_item *item)
{
  const size_t start = find_prefecture(text, begin, end);
  if (start == end || (class_of(text, start, end) & LKS_VALUE_ADDRESS) == 0)
    return false;
  *item = (lks_passage_item){.kind = LKS_KIND_ADDRESS, .begin = start, .end = end};
  return true;
}

/* ---- tokens ---- */

static bool joined_number(const char *text, const lks_passage_token *tokens, size_t count, lks_passage_item *item)
{
  for (size_t i = 0; i < count; i++)
    if (tokens[i].digits != tokens[i].characters && (i > 0 || text[tokens[i].begin] != '+'))
      return false;
  item->kind = LKS_KIND_PHONE;
  return (class_of(text, item->begin, item->end) & LKS_VALUE_PHONE) != 0;
}

/* Two short words in kanji before an honorific are surname and given name, however rare, unless the first says where
 * somebody works. */
static bool is_honoured_pair(const char *text, const lks_passage_token *tokens, size_t end)
{
  enum { LONGEST_HALF = 3 };
  static const char *const offices[] = {"課", "部", "係", "室", "班", "長", "者", "局", "所", "店", "社", "会", "校"};
  const lks_passage_token *first = &tokens[0];
  for (size_t i = 0; i < COUNT(offices); i++)
    if (ends_with(text, first->begin, first->end, offices[i]))
      return false;
  return first->kanji == first->characters && first->kanji <= LONGEST_HALF && tokens[1].kanji > 0 &&
         end - tokens[1].begin <= LONGEST_HALF * KANJI_BYTES;
}

static bool joined_name(const char *text, const lks_passage_token *tokens, size_t count, lks_passage_item *item)
{
  const lks_passage_token *last = &tokens[count - 1];
  const size_t end = last->digits == 0 ? find_honorific(text, last->begin, last->end) : last->end;
  const bool title = is_title(text, &tokens[0]);
  if (title) {
    item->begin = tokens[1].begin;
    item->kind = count == 2 ? LKS_KIND_SURNAME : LKS_KIND_NAME;
    item->how = LKS_PASSAGE_MARKED;
    return last->latin == last->characters &&
           (class_of(text, item->begin, item->end) & (count == 2 ? LKS_VALUE_LATIN_TEXT : LKS_VALUE_NAME_LATIN)) != 0;
  }
  for (size_t i = 0; i < count; i++)
    if (tokens[i].digits > 0 || tokens[i].at > 0)
      return false;
  const bool latin = tokens[0].latin > 0;
  item->kind = LKS_KIND_NAME;
  item->how = end < item->end ? LKS_PASSAGE_MARKED : LKS_PASSAGE_PLAIN;
  item->end = end;
  if (!latin && count == 2 && item->how == LKS_PASSAGE_MARKED && is_honoured_pair(text, tokens, end))
    return true;
  return (latin || count == 2) &&
         (class_of(text, item->begin, end) & (LKS_VALUE_NAME_KANJI | LKS_VALUE_NAME_LATIN)) != 0;
}

bool lks_shape_joined(const char *text, const lks_passage_token *tokens, size_t count, lks_passage_item *item)
{
  lks_passage_item tried = *item;
  if (tokens[0].digits > 0 && joined_number(text, tokens, count, &tried)) {
    *item = tried;
    return true;
  }
  tried = *item;
  if (joined_name(text, tokens, count, &tried)) {
    *item = tried;
    return true;
  }
  /* a lot's number may stand apart */
  return tokens[0].kanji >= 4 && tokens[0].digits == 0 && tokens[count - 1].digits > 0 &&
         find_address(text, item->begin, item->end, item);
}

size_t lks_shape_token(const char *text, const lks_passage_token *token, lks_passage_item items[LKS_SHAPE_ITEMS])
{
  if (token->at > 0)
    return find_mails(text, token, items);
  size_t count = 0;
  lks_passage_item item;
  if (token->kanji >= 1 && honoured(text, token, &item))
    items[count++] = item;
  if (token->digits > 0 && find_birth_date(text, token, &item)) {
    items[count++] = item;
    return count;
  }
  if (token->digits > 0)
    count += find_numbers(text, token, items + count, 4);
  if (token->kanji >= 4 && find_address(text, token->begin, token->end, &item))
    items[count++] = item;
  if (count > 0 || token->digits > 0 || token->characters < 2 || token->characters > LONGEST_NAME)
    return count;
  const uint32_t class = class_of(text, token->begin, token->end);
  if ((class & LKS_VALUE_SEX) != 0)
    items[count++] = (lks_passage_item){.kind = LKS_KIND_SEX, .begin = token->begin, .end = token->end};
  else if ((class & LKS_VALUE_NAME_KANJI) != 0)
    items[count++] = (lks_passage_item){.kind = LKS_KIND_NAME, .begin = token->begin, .end = token->end};
  return count;
}
