/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Looks headers up in the lexicon: whole, by their end, by their words. */
#include "pii/lexicon.h"

#include "pii/fold.h"
#include "pii/lexicon_table.h"

#include <stdbool.h>
#include <string.h>

enum { TEXT_MAX = LKS_FOLD_HEADER_MAX + 1, TOKENS_MAX = 12 };

typedef struct result {
  lks_header_match *out;
  size_t capacity, count;
} result;

typedef struct tokens {
  char text[TEXT_MAX]; /* in lower case, one after the other */
  size_t start[TOKENS_MAX + 1];
  size_t count;
} tokens;

/* A word that stands for an organisation or a place: its address and telephone are not a person's. */
static const char *const cjk_organisations[] = {
    "会社", "施設",   "店舗", "事業所", "事務所", "本社",   "支店", "支社", "営業所", "病院",   "医院",   "機関",
    "団体", "法人",   "会場", "企業",   "代理店", "薬局",   "店",   "駅",   "組織",   "事業者", "管理者", "設置者",
    "工場", "取引先", "園",   "仕入先", "業者",   "得意先", "窓口", "学校", "公司",   "单位",   "회사",   "기관",
};
static const char *const latin_organisations[] = {
    "company",      "office",       "store",     "shop",     "facility",   "hospital",    "school",
    "organization", "organisation", "vendor",    "business", "supplier",   "corporate",   "branch",
    "site",         "venue",        "clinic",    "hotel",    "firma",      "empresa",     "headquarters",
    "headquarter",  "hq",           "warehouse", "agency",   "entreprise", "institution",
};
/* After these the header speaks about the thing before, and no longer of it: "email sent", "phone verified". */
static const char *const tails[] = {
    "sent",     "status",  "type",   "verified", "valid", "limit", "policy", "format",  "count",
    "flag",     "total",   "rate",   "ratio",    "opt",   "optin", "optout", "confirm", "length",
    "size",     "color",   "colour", "list",     "group", "gap",   "hash",   "salt",    "mode",
    "required", "expired", "reset",  "book",     "index", "range", "max",    "min",
};
/* Words of two or three letters that mean nothing else. */
static const char *const short_words[] = {"dob", "sex", "age", "zip", "tel", "fax", "ssn", "id", "no",
                                          "dni", "nif", "cpf", "cvv", "gpa", "cvc", "mrn", "ip", "bmi"};

/* Before an attribute: it is one of many people together, as in "average age". */
static const char *const cjk_statistics[] = {"平均", "人均", "평균", "中央値", "中位数", "延べ"};
static const char *const latin_statistics[] = {"average", "avg", "mean", "median"};
/* With "of" behind: how many there are, as in "number of patients". */
static const char *const latin_counts[] = {"number",     "no",      "num",   "count",
                                           "percentage", "percent", "share", "proportion"};

static bool among(const char *text, size_t length, const char *const *list, size_t count)
{
  for (size_t i = 0; i < count; i++)
    if (strlen(list[i]) == length && memcmp(list[i], text, length) == 0)
      return true;
  return false;
}

#define AMONG(text, length, list) among((text), (length), (list), sizeof(list) / sizeof(list)[0])

static bool ends_with(const char *text, size_t length, const char *end)
{
  const size_t size = strlen(end);
  return length >= size && memcmp(text + length - size, end, size) == 0;
}

/* Index of the first row of a word; lks_lexicon_count when there is none. */
static size_t find(const char *word, size_t length)
{
  size_t low = 0, high = lks_lexicon_count;
  if (length > lks_lexicon_longest)
    return lks_lexicon_count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    const lks_lexicon_row *row = &lks_lexicon_rows[middle];
    const size_t shorter = row->length < length ? row->length : length;
    const int order = memcmp(lks_lexicon_words + row->offset, word, shorter);
    if (order < 0 || (order == 0 && row->length < length))
      low = middle + 1;
    else
      high = middle;
  }
  if (low == lks_lexicon_count || lks_lexicon_rows[low].length != length ||
      memcmp(lks_lexicon_words + lks_lexicon_rows[low].offset, word, length) != 0)
    return lks_lexicon_count;
  return low;
}

static void emit(result *r, lks_kind kind, char strength, lks_header_how how)
{
  static const char ranks[] = "SMWN";
  for (size_t i = 0; i < r->count; i++)
    if (r->out[i].kind == kind) {
      if (strchr(ranks, strength) < strchr(ranks, r->out[i].strength))
        r->out[i] = (lks_header_match){kind, strength, (uint8_t)how};
      return;
    }
  if (r->count < r->capacity)
    r->out[r->count++] = (lks_header_match){kind, strength, (uint8_t)how};
}

/* An attribute of an organisation instead of a person's. */
static lks_kind of_organisation(lks_kind kind)
{
  switch (kind) {
  case LKS_KIND_ADDRESS:
    return LKS_KIND_ORGANISATION_ADDRESS;
  case LKS_KIND_PHONE:
    return LKS_KIND_ORGANISATION_PHONE;
  case LKS_KIND_NAME:
    return LKS_KIND_ORGANISATION_NAME;
  default:
    return kind;
  }
}

/* All kinds of a word; false when no row of it may match in this way. A row without a kind matches and says nothing,
 * so that no part of the word is looked for. */
static bool emit_word(result *r, const char *word, size_t length, lks_header_how how, bool organisation)
{
  bool any = false;
  for (size_t i = find(word, length); i < lks_lexicon_count; i++) {
    const lks_lexicon_row *row = &lks_lexicon_rows[i];
    if (row->length != length || memcmp(lks_lexicon_words + row->offset, word, length) != 0)
      break;
    if (row->whole_only && (how == LKS_HEADER_SUFFIX || how == LKS_HEADER_TOKEN))
      continue;
    any = true;
    if (row->kind == LKS_KIND_NONE)
      continue;
    const lks_kind kind = organisation ? of_organisation((lks_kind)row->kind) : (lks_kind)row->kind;
    emit(r, kind, kind == (lks_kind)row->kind ? row->strength : 'N', how);
  }
  return any;
}

/* ---- Japanese, Chinese, Korean: role and attribute ---- */

static size_t char_size(const char *text)
{
  const unsigned char lead = (unsigned char)text[0];
  return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

static bool is_cjk(const char *text, size_t length)
{
  for (size_t i = 0; i < length; i++)
    if ((unsigned char)text[i] >= 0xE2)
      return true;
  return false;
}

static bool is_ascii_word(char c)
{
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* "Kana" or "in Roman letters" after another word: that word decides whether a person is meant. */
static bool is_reading(const char *word, size_t length)
{
  static const char *const readings[] = {"カナ",     "かな", "フリガナ", "ふりがな", "よみ",
                                         "ヨミ",     "読み", "ローマ字", "ヨミガナ", "よみがな",
                                         "読み仮名", "ルビ", "kana",     "furigana", "英字"};
  return AMONG(word, length, readings);
}

static bool is_organisation(const char *text, size_t length)
{
  for (size_t i = 0; i < sizeof cjk_organisations / sizeof cjk_organisations[0]; i++)
    if (ends_with(text, length, cjk_organisations[i]))
      return true;
  return ends_with(text, length, "の") && is_organisation(text, length - strlen("の"));
}

static bool is_statistic(const char *text, size_t length)
{
  for (size_t i = 0; i < sizeof cjk_statistics / sizeof cjk_statistics[0]; i++)
    if (ends_with(text, length, cjk_statistics[i]))
      return true;
  return ends_with(text, length, "の") && is_statistic(text, length - strlen("の"));
}

/* Longest end of the text that is a word, from the given place on. What stands before must not be cut in a Latin
 * word, and the end has two characters at least. Returns its start; length when there is none. */
static size_t find_suffix(const char *text, size_t length, size_t from)
{
  for (size_t at = from; at < length; at += char_size(text + at)) {
    const bool split = at > 0 && is_ascii_word(text[at]) && is_ascii_word(text[at - 1]);
    if (split || at + char_size(text + at) >= length)
      continue;
    for (size_t i = find(text + at, length - at); i < lks_lexicon_count; i++) {
      const lks_lexicon_row *row = &lks_lexicon_rows[i];
      if (row->length != length - at || memcmp(lks_lexicon_words + row->offset, text + at, row->length) != 0)
        break;
      if (!row->whole_only)
        return at;
    }
  }
  return length;
}

/* What a reading of something not in the lexicon, or of an organisation, is. */
static bool match_reading(const char *base, size_t length, const char *word, size_t word_length, result *r)
{
  lks_header_match kinds[4];
  result found = {kinds, 4, 0};
  if (!emit_word(&found, base, length, LKS_HEADER_EXACT, false)) {
    const size_t at = find_suffix(base, length, 0);
    if (at < length)
      emit_word(&found, base + at, length - at, LKS_HEADER_SUFFIX, is_organisation(base, at));
  }
  if (found.count == 0)
    return emit_word(r, word, word_length, LKS_HEADER_SUFFIX, false);
  const lks_header_match *base_match = &kinds[0];
  for (size_t i = 1; i < found.count; i++)
    if (lks_kind_get(kinds[i].kind)->group == LKS_GROUP_ORGANISATION)
      base_match = &kinds[i];
  if (base_match->kind == LKS_KIND_ADDRESS)
    emit(r, LKS_KIND_ADDRESS_KANA, 'S', LKS_HEADER_SUFFIX);
  else if (lks_kind_get(base_match->kind)->group == LKS_GROUP_NAME)
    emit_word(r, word, word_length, LKS_HEADER_SUFFIX, false);
  else
    emit(r, base_match->kind, base_match->strength, LKS_HEADER_SUFFIX);
  return true;
}

static bool match_suffix(const char *text, size_t length, result *r)
{
  const size_t at = find_suffix(text, length, char_size(text));
  if (at >= length)
    return false;
  if (is_statistic(text, at))
    return true;
  if (is_reading(text + at, length - at))
    return match_reading(text, at, text + at, length - at, r);
  return emit_word(r, text + at, length - at, LKS_HEADER_SUFFIX, is_organisation(text, at));
}

/* The field of a question or a remark: "氏名を入力してください" asks for 氏名, "年齢は" for 年齢, "住所等" is one. */
static size_t core_of(const char *text, size_t length)
{
  static const char particle[] = "を";
  const char *at = memmem(text, length, particle, strlen(particle));
  if (at != NULL && at != text)
    length = (size_t)(at - text);
  static const char *const ends[] = {"は", "等", "欄", "など"};
  for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
    if (length > strlen(ends[i]) && ends_with(text, length, ends[i]))
      length -= strlen(ends[i]);
  return length;
}

static size_t without_number(const char *text, size_t length)
{
  size_t end = length;
  while (end > 0 && text[end - 1] >= '0' && text[end - 1] <= '9')
    end--;
  return end == 0 ? length : end;
}

/* ---- Latin: tokens ---- */

static bool is_upper(uint32_t c)
{
  return c != lks_fold_lower(c);
}

static bool is_letter(uint32_t c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7);
}

/* Splits at everything that is no letter and where lower case turns to upper: contactName, IDNumber. Brackets are
 * left out. False when the header is not Latin or has too many words. */
static bool split(const char *text, size_t length, tokens *t)
{
  lks_fold_reader reader;
  lks_fold_open(&reader, text, length);
  uint32_t before = ' ', c = lks_fold_next(&reader);
  size_t used = 0;
  unsigned depth = 0;
  t->count = 0;
  while (c != 0) {
    const uint32_t next = lks_fold_next(&reader);
    const bool closes = depth > 0 && (c == ')' || c == ']' || c == 0x3011);
    depth += c == '(' || c == '[' || c == 0x3010;
    if (depth == 0 && c >= 0x250 && c != 0x2019 &&
        c != 0x203B) /* a reference mark before it is none of its letters */
      return false;
    const bool apostrophe = (c == '\'' || c == 0x2019) && is_letter(before); /* driver's is one word */
    if (depth > 0 || (!is_letter(c) && !apostrophe)) {
      before = ' ';
      depth -= closes;
    } else if (!apostrophe) {
      const bool hump = is_upper(c) && (!is_upper(before) || (is_letter(next) && !is_upper(next)));
      if (!is_letter(before) || hump) {
        if (t->count == TOKENS_MAX)
          return false;
        t->start[t->count++] = used;
      }
      if (used + 4 > sizeof t->text)
        return false;
      used += lks_fold_encode(lks_fold_lower(c), t->text + used);
      before = c;
    }
    c = next;
  }
  t->start[t->count] = used;
  return t->count > 0;
}

/* One word alone says something when it ends the header, or begins a longer one in the languages that put it first.
 */
static bool single_allowed(const tokens *t, size_t i)
{
  const char *word = t->text + t->start[i];
  const size_t length = t->start[i + 1] - t->start[i];
  if (length < 4 && !AMONG(word, length, short_words))
    return false;
  if (i + 1 == t->count)
    return true;
  const size_t last = t->count - 1;
  return length >= 4 && !AMONG(t->text + t->start[last], t->start[last + 1] - t->start[last], tails);
}

/* "Average age", "number of patients": people in numbers, nobody by himself. */
static bool is_of_many(const tokens *t)
{
  for (size_t i = 0; i + 1 < t->count; i++)
    if (AMONG(t->text + t->start[i], t->start[i + 1] - t->start[i], latin_statistics))
      return true;
  return t->count > 2 && AMONG(t->text, t->start[1], latin_counts) && t->start[2] - t->start[1] == strlen("of") &&
         memcmp(t->text + t->start[1], "of", strlen("of")) == 0;
}

static bool match_tokens(const tokens *t, result *r)
{
  if (is_of_many(t))
    return false;
  for (size_t run = t->count; run > 0; run--)
    for (size_t i = t->count - run + 1; i-- > 0;) {
      if (run == 1 && !single_allowed(t, i))
        continue;
      const char *before = i > 0 ? t->text + t->start[i - 1] : t->text;
      const bool organisation = i > 0 && AMONG(before, t->start[i] - t->start[i - 1], latin_organisations);
      if (emit_word(r, t->text + t->start[i], t->start[i + run] - t->start[i], LKS_HEADER_TOKEN, organisation))
        return true;
    }
  return false;
}

/* ---- all ways ---- */

static bool match_exact(const char *text, size_t length, lks_header_how how, result *r)
{
  return emit_word(r, text, length, how, false) || emit_word(r, text, without_number(text, length), how, false);
}

static bool match_folded(const char *text, size_t length, result *r)
{
  if (match_exact(text, length, LKS_HEADER_EXACT, r))
    return true;
  if (!is_cjk(text, length))
    return false;
  const size_t core = core_of(text, length), bare = without_number(text, core);
  return (core < length && match_exact(text, core, LKS_HEADER_EXACT, r)) || match_suffix(text, core, r) ||
         (bare < core && match_suffix(text, bare, r));
}

static bool is_header(const char *text, size_t length)
{
  const unsigned char *at = (const unsigned char *)text, *end = at + length;
  size_t chars = 0;
  for (; at != end && chars <= LKS_HEADER_CHARS_MAX; chars++)
    lks_fold_decode(&at, end);
  return chars > 0 && chars <= LKS_HEADER_CHARS_MAX;
}

/* Alone in brackets these are units: 会員(名) and 患者(人) count people, unless the name itself stands before. */
static bool is_unit_of_people(const char *inside, size_t length, const char *outside, size_t outside_length)
{
  static const char *const units[] = {"名", "人", "千人", "万人", "人数", "명", "件", "件数"};
  return AMONG(inside, length, units) && !ends_with(outside, outside_length, "氏名") &&
         !ends_with(outside, outside_length, "名前");
}

/* What is counted may be of a kind, but is nobody's name. */
static bool match_counted(const char *outside, size_t length, result *r)
{
  const bool any = length > 0 && match_folded(outside, length, r);
  if (r->count > 0 && lks_kind_get(r->out[0].kind)->group == LKS_GROUP_NAME)
    r->count = 0;
  return any;
}

/* With brackets: the whole if it is a word, or if the word found goes beyond the bracket ("氏名(カナ)" after a role).
 */
static bool match_with_brackets(const char *text, size_t length, const char *outside, size_t outside_length,
                                result *r)
{
  char all[TEXT_MAX], inside[TEXT_MAX];
  const size_t all_length = lks_fold_header_part(text, length, LKS_FOLD_ALL, all, sizeof all);
  const size_t inside_length = lks_fold_header_part(text, length, LKS_FOLD_INSIDE, inside, sizeof inside);
  if (is_unit_of_people(inside, inside_length, outside, outside_length))
    return match_counted(outside, outside_length, r);
  if (all_length > 0 && match_exact(all, all_length, LKS_HEADER_EXACT, r))
    return true;
  if (outside_length > 0 && ends_with(all, all_length, inside) && is_cjk(all, all_length)) {
    const size_t at = find_suffix(all, all_length, char_size(all));
    if ((at < all_length && at < outside_length) || is_reading(inside, inside_length)) {
      if (match_suffix(all, all_length, r))
        return true;
    }
  }
  const bool any = outside_length > 0 && match_folded(outside, outside_length, r);
  return (inside_length > strlen("名") && match_exact(inside, inside_length, LKS_HEADER_INSIDE, r)) || any;
}

/* Whether a bracket may be among the characters: without one, nothing stands inside any. */
static bool may_have_brackets(const char *text, size_t length)
{
  const unsigned char *const bytes = (const unsigned char *)text;
  for (size_t i = 0; i < length; i++) {
    const unsigned char c = bytes[i];
    if (c == '(' || c == '[' || c == '{' || c == '<' || c == 0xE2 || c == 0xEF)
      return true;
    if (c == 0xE3 && i + 2 < length && bytes[i + 1] == 0x80 && bytes[i + 2] >= 0x88 && bytes[i + 2] <= 0x9F)
      return true;
    if (c == 0xE3 && i + 1 < length && bytes[i + 1] >= 0x88 && bytes[i + 1] <= 0x8F)
      return true; /* what is folded to signs in brackets */
  }
  return false;
}

static size_t match_whole(const char *text, size_t length, lks_header_match *out, size_t capacity)
{
  result r = {out, capacity, 0};
  if (length == 0 || length > LKS_FOLD_HEADER_MAX || !is_header(text, length))
    return 0;
  char all[TEXT_MAX], outside[TEXT_MAX];
  const size_t all_length = lks_fold_header(text, length, all, sizeof all);
  if (all_length == 0)
    return 0;
  const size_t outside_length = may_have_brackets(text, length)
                                    ? lks_fold_header_part(text, length, LKS_FOLD_OUTSIDE, outside, sizeof outside)
                                    : all_length;
  const bool found = outside_length == all_length ? match_folded(all, all_length, &r)
                                                  : match_with_brackets(text, length, outside, outside_length, &r);
  tokens words;
  if (!found && split(text, length, &words))
    match_tokens(&words, &r);
  return r.count;
}

/* Where a header goes over from Latin letters to others, or the other way round, if it does so once: the same word in
 * two languages, "First Name 名". `length` when it doesn't. */
static size_t find_other_script(const char *text, size_t length)
{
  const unsigned char *at = (const unsigned char *)text, *const end = at + length;
  size_t boundary = length;
  int script = 0; /* 1: Latin, 2: another */
  while (at < end) {
    const size_t offset = (size_t)(at - (const unsigned char *)text);
    const uint32_t c = lks_fold_decode(&at, end);
    const bool latin = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const int its = latin ? 1 : c >= 0x2E80 && c < 0xFF00 && c != 0x3000 ? 2 : 0;
    if (its == 0 || its == script)
      continue;
    if (boundary < length)
      return length;
    if (script != 0)
      boundary = offset;
    script = its;
  }
  return boundary;
}

/* "Emp #" is "Emp No". */
static size_t match_number_sign(const char *text, size_t length, lks_header_match *out, size_t capacity)
{
  static const char word[] = "No";
  char spelled[LKS_FOLD_HEADER_MAX];
  const char *sign = memchr(text, '#', length);
  if (sign == NULL || sign == text || length + strlen(word) > sizeof spelled)
    return 0;
  const size_t before = (size_t)(sign - text), behind = length - before - 1;
  memcpy(spelled, text, before);
  memcpy(spelled + before, word, strlen(word));
  memcpy(spelled + before + strlen(word), sign + 1, behind);
  return match_whole(spelled, before + strlen(word) + behind, out, capacity);
}

size_t lks_lexicon_match(const char *text, size_t length, lks_header_match *out, size_t capacity)
{
  size_t count = match_whole(text, length, out, capacity);
  if (count == 0 && length > 0)
    count = match_number_sign(text, length, out, capacity);
  const size_t half =
      count == 0 && length > 0 && length <= LKS_FOLD_HEADER_MAX ? find_other_script(text, length) : length;
  if (half == length)
    return count;
  const size_t first = match_whole(text, half, out, capacity);
  return first > 0 ? first : match_whole(text + half, length - half, out, capacity);
}
