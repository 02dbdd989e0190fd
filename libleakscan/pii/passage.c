/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Personal data in running text. */
#include "pii/passage.h"

#include <string.h>

#include "pii/kind_values.h"
#include "pii/lexicon.h"
#include "pii/passage_shapes.h"
#include "pii/passage_tokens.h"

enum {
  MANY_DIGITS = 9,
  /* a telephone number's */ LABEL_TOKENS = 4,
  LABEL_BYTES = 96,
  VALUE_TOKENS = 12,
  MATCHES = 4
};

/* A line that is being read. */
typedef struct line {
  const char *text;
  lks_passage_token tokens[LKS_PASSAGE_TOKENS];
  size_t count;
  uint8_t label_tokens[LKS_PASSAGE_TOKENS]; /* how many tokens the label that begins here has; 0: none begins */
  lks_passage_item *items;
  size_t item_count;
  size_t loose; /* tokens that are of no item */
} line;

static void add(line *l, const lks_passage_item *item)
{
  if (l->item_count < LKS_PASSAGE_ITEMS)
    l->items[l->item_count++] = *item;
}

/* ---- labels ---- */

static size_t match_run(const line *l, size_t first, size_t last, lks_header_match matches[MATCHES])
{
  const size_t begin = l->tokens[first].begin, size = l->tokens[last].end - begin;
  return size <= LABEL_BYTES ? lks_lexicon_match(l->text + begin, size, matches, MATCHES) : 0;
}

static bool is_exact(const lks_header_match *matches, size_t count)
{
  for (size_t i = 0; i < count; i++)
    if (matches[i].how == LKS_HEADER_EXACT)
      return true;
  return false;
}

/* The first token of the label that ends with this one: the longest that the lexicon knows as it stands, for words
 * may have spaces inside; else the shortest that means anything. SIZE_MAX: it is no label. */
static size_t first_of_label(const line *l, size_t last)
{
  lks_header_match matches[MATCHES];
  size_t exact = SIZE_MAX, shortest = SIZE_MAX;
  for (size_t first = last;; first--) {
    const size_t count = match_run(l, first, last, matches);
    if (count > 0 && shortest == SIZE_MAX)
      shortest = first;
    if (is_exact(matches, count))
      exact = first;
    const unsigned breaks = l->tokens[first].before & (LKS_BETWEEN_BREAK | LKS_BETWEEN_COLON | LKS_BETWEEN_HEADING);
    if (breaks != 0 || first == 0 || last - first + 1 == LABEL_TOKENS)
      break;
  }
  return exact != SIZE_MAX ? exact : shortest;
}

static bool stands_in_heading(const lks_passage_token *token)
{
  return (token->before & LKS_BETWEEN_HEADING) != 0 && (token->after & LKS_BETWEEN_HEADING) != 0;
}

static void find_labels(line *l)
{
  memset(l->label_tokens, 0, sizeof l->label_tokens);
  for (size_t i = 0; i < l->count; i++) {
    const bool ends = (l->tokens[i].after & LKS_BETWEEN_COLON) != 0 || stands_in_heading(&l->tokens[i]);
    const size_t first = ends ? first_of_label(l, i) : SIZE_MAX;
    if (first != SIZE_MAX)
      l->label_tokens[first] = (uint8_t)(i - first + 1);
  }
}

/* A word that is a label without a colon has to be one as it stands, and its value has to look like one. */
static bool is_bare_label(const line *l, size_t index)
{
  lks_header_match matches[MATCHES];
  if (index + 1 == l->count || (l->tokens[index].after & ~(unsigned)LKS_BETWEEN_SPACE) != 0)
    return false;
  const size_t count = match_run(l, index, index, matches);
  return count > 0 && is_exact(matches, count) && matches[0].strength == 'S';
}

static bool goes_on(const line *l, size_t first, size_t index, lks_kind kind)
{
  if (l->label_tokens[index] > 0 || index - first == VALUE_TOKENS)
    return false;
  if (index == first || l->tokens[index].before == LKS_BETWEEN_SPACE)
    return true;
  return kind == LKS_KIND_ADDRESS && (l->tokens[index].before & LKS_BETWEEN_BREAK) == 0;
}

/* The tokens of a value, from the one behind its label on. */
static size_t end_of_value(const line *l, size_t first, lks_kind kind)
{
  size_t last = first;
  while (last < l->count && goes_on(l, first, last, kind))
    last++;
  return last;
}

/* As many of the tokens as look like the kind; all of them where it has no looks. Returns the token behind. */
static size_t fit_value(const line *l, size_t first, size_t end, bool must_agree, lks_passage_item *item)
{
  lks_passage_item longest = {.kind = LKS_KIND_NONE};
  for (size_t last = end; last > first; last--) {
    item->begin = l->tokens[first].begin;
    item->end = l->tokens[last - 1].end;
    const lks_agreement agrees = lks_shape_labelled(l->text, item);
    if (agrees == LKS_AGREES)
      return last;
    if (last == end && agrees == LKS_AGREES_MAYBE)
      longest = *item;
  }
  if (must_agree || longest.kind == LKS_KIND_NONE)
    return first;
  *item = longest;
  return end;
}

/* Reads the value behind a label; returns the token behind it, or `first` when it is none. */
static size_t read_value(line *l, size_t label_first, size_t label_last, bool must_agree)
{
  const size_t first = label_last + 1;
  lks_header_match matches[MATCHES];
  const size_t count = match_run(l, label_first, label_last, matches);
  for (size_t i = 0; i < count; i++) {
    const lks_kind kind = matches[i].kind;
    if (matches[i].strength == 'W' && matches[i].how != LKS_HEADER_EXACT)
      continue;
    lks_passage_item item = {.kind = kind,
                             .how = LKS_PASSAGE_LABELLED,
                             .label_begin = l->tokens[label_first].begin,
                             .label_end = l->tokens[label_last].end};
    const size_t last = fit_value(l, first, end_of_value(l, first, kind), must_agree, &item);
    if (last > first) {
      add(l, &item);
      return last;
    }
  }
  return first;
}

/* ---- what shows by itself ---- */

/* Tokens that spaces part may be one number, one name or one address. */
static size_t read_joined(line *l, size_t first)
{
  enum { MOST = 4 };
  size_t last = first;
  while (last + 1 < l->count && last + 1 - first < MOST && l->tokens[last].after == LKS_BETWEEN_SPACE &&
         l->label_tokens[last + 1] == 0)
    last++;
  for (; last > first; last--) {
    lks_passage_item item = {.begin = l->tokens[first].begin, .end = l->tokens[last].end};
    if (lks_shape_joined(l->text, l->tokens + first, last - first + 1, &item)) {
      add(l, &item);
      return last + 1;
    }
  }
  return first;
}

static void read_token(line *l, size_t index)
{
  lks_passage_item found[LKS_SHAPE_ITEMS];
  const size_t count = lks_shape_token(l->text, &l->tokens[index], found);
  l->loose += count == 0;
  for (size_t i = 0; i < count; i++)
    add(l, &found[i]);
}

/* A label and its value, if one begins here; returns the token behind. */
static size_t read_labelled(line *l, size_t index)
{
  const size_t label = l->label_tokens[index];
  if (label > 0)
    return read_value(l, index, index + label - 1, false); /* a label without a value is passed over */
  if (!is_bare_label(l, index))
    return index;
  const size_t next = read_value(l, index, index, true);
  return next > index + 1 ? next : index;
}

/* Returns the token it got to: all of them, unless there is no room for more items. */
static size_t read_line(line *l)
{
  size_t index = 0;
  while (index < l->count && l->item_count + LKS_SHAPE_ITEMS <= LKS_PASSAGE_ITEMS) {
    size_t next = read_labelled(l, index);
    if (next == index)
      next = read_joined(l, index);
    if (next == index) {
      read_token(l, index);
      next++;
    }
    index = next;
  }
  return index;
}

bool lks_passage_next(lks_passage *passage, lks_passage_item items[LKS_PASSAGE_ITEMS], size_t *count)
{
  line l = {.text = passage->text, .items = items};
  *count = 0;
  if (passage->at >= passage->length)
    return false;
  l.count = lks_passage_tokens(passage->text, passage->length, &passage->at, l.tokens);
  find_labels(&l);
  const size_t read = read_line(&l);
  if (read < l.count)
    passage->at = l.tokens[read].begin;
  passage->loose = l.loose;
  *count = l.item_count;
  return true;
}

/* A colon that isn't of a time of day or of a web address. */
static bool parts_a_label(const char *text, size_t length, size_t colon)
{
  const char next = colon + 1 < length ? text[colon + 1] : '\0';
  return next != '/' &&
         !(next >= '0' && next <= '9' && colon > 0 && text[colon - 1] >= '0' && text[colon - 1] <= '9');
}

/* A full-width digit counts as one, a colon or @ as all that is needed. */
static size_t full_width_digits(const unsigned char *at)
{
  enum { SECOND = 0xBC, ZERO = 0x90, NINE = 0x99, COLON = 0x9A, COMMERCIAL_AT = 0xA0 };
  if (at[1] != SECOND)
    return 0;
  if (at[2] == COLON || at[2] == COMMERCIAL_AT)
    return MANY_DIGITS;
  return at[2] >= ZERO && at[2] <= NINE;
}

/* The ideographic comma parts what is enumerated. */
static bool is_enumeration(const unsigned char *at)
{
  return at[0] == 0xE3 && at[1] == 0x80 && at[2] == 0x81;
}

/* Many digits, a mail address, a colon, an enumeration or an honorific: each character is looked at once. */
bool lks_passage_is_likely(const char *text, size_t length)
{
  const unsigned char *const bytes = (const unsigned char *)text;
  size_t digits = 0;
  for (size_t i = 0; i < length;) {
    const unsigned char c = bytes[i];
    if (c < 0x80) {
      digits += c >= '0' && c <= '9';
      if (c == '@' || (c == ':' && parts_a_label(text, length, i)))
        return true;
      i++;
    } else if (c >= 0xE0 && c < 0xF0 && i + 2 < length) { /* three bytes: kana, kanji, full-width forms */
      if (c == 0xEF)
        digits += full_width_digits(bytes + i);
      else if (i > 0 && (is_enumeration(bytes + i) || lks_shape_begins_honorific(text + i, length - i)))
        return true;
      i += 3;
    } else {
      i++;
    }
    if (digits >= MANY_DIGITS)
      return true;
  }
  return false;
}

/* Spaces of two bytes begin with C2, of three with E3 80, as lenticular brackets do; full-width forms with EF. */
bool lks_passage_may_have_labels(const char *text, size_t length)
{
  const unsigned char *const bytes = (const unsigned char *)text;
  for (size_t i = 0; i < length; i++) {
    const unsigned char c = bytes[i];
    if (c == ' ' || c == ':' || c == '[' || c == ']' || c == 0xC2 || c == 0xEF)
      return true;
    if (c == 0xE3 && i + 2 < length && bytes[i + 1] == 0x80 && bytes[i + 2] != 0x81 && bytes[i + 2] != 0x82)
      return true;
  }
  return false;
}
