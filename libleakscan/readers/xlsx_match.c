/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pieces of XML that can be proved well-formed by looking at them once (Extensible Markup Language 1.0, fifth
 * edition). Whatever is in doubt is UNKNOWN: libxml2 then reads it. */
#include "readers/xlsx_match.h"

#include <string.h>

enum text_class { ORDINARY, LESS_THAN, AMPERSAND, BRACKET, INVALID, LEAD_2, LEAD_3, LEAD_4 };

#define ROW4(a)  a, a, a, a
#define ROW16(a) ROW4(a), ROW4(a), ROW4(a), ROW4(a)

/* By byte. A carriage return would have to be made a line feed: that is left to libxml2. */
static const unsigned char text_classes[256] = {
    INVALID,         INVALID,         INVALID,        INVALID,        INVALID,        INVALID,
    INVALID,         INVALID,         INVALID,        ORDINARY,       ORDINARY,       INVALID,
    INVALID,         INVALID,         INVALID,        INVALID,        ROW16(INVALID), ROW4(ORDINARY),
    ORDINARY,        ORDINARY,        AMPERSAND,      ORDINARY,       ROW4(ORDINARY), ROW4(ORDINARY), /* 0x20 */
    ROW4(ORDINARY),  ROW4(ORDINARY),  ROW4(ORDINARY), LESS_THAN,      ORDINARY,       ORDINARY,
    ORDINARY,        /* 0x30 */
    ROW16(ORDINARY), /* 0x40 */
    ROW4(ORDINARY),  ROW4(ORDINARY),  ROW4(ORDINARY), ORDINARY,       BRACKET,        ORDINARY,
    ORDINARY,                                                         /* 0x50 */
    ROW16(ORDINARY), ROW16(ORDINARY),                                 /* 0x60 */
    ROW16(INVALID),  ROW16(INVALID),  ROW16(INVALID), ROW16(INVALID), /* 0x80 */
    INVALID,         INVALID,         LEAD_2,         LEAD_2,         ROW4(LEAD_2),   ROW4(LEAD_2),
    ROW4(LEAD_2),    ROW16(LEAD_2), /* 0xC0 */
    ROW16(LEAD_3),                  /* 0xE0 */
    ROW4(LEAD_4),    LEAD_4,          INVALID,        INVALID,        INVALID,        ROW4(INVALID),
    ROW4(INVALID), /* 0xF0 */
};

void lks_matcher_init(lks_matcher *matcher, const lks_feed_names *names, lks_arena *arena, const lks_budget *budget,
                      const char *at, const char *end)
{
  matcher->at = at;
  matcher->end = end;
  matcher->names = names;
  matcher->arena = arena;
  matcher->tag_limit = (size_t)lks_budget_limit(budget, LEAKSCAN_LIMIT_XML_TAG);
  matcher->tag = at;
  matcher->seen = 0;
}

static bool is_space(char byte)
{
  return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

static bool is_name(char byte)
{
  return (unsigned)((byte | 32) - 'a') < 26 || (unsigned)(byte - '0') < 10;
}

void lks_match_spaces(lks_matcher *matcher)
{
  while (matcher->at < matcher->end && is_space(*matcher->at))
    matcher->at++;
}

static bool starts_with(const char *at, const char *end, const char *text, size_t length)
{
  return (size_t)(end - at) >= length && memcmp(at, text, length) == 0;
}

bool lks_match_at(const lks_matcher *matcher, const char *name, size_t length)
{
  const char *at = matcher->at;
  const lks_feed_names *names = matcher->names;
  if (matcher->end - at < 2 || at[0] != '<')
    return false;
  at++;
  if (names->prefix_length > 0) {
    if (!starts_with(at, matcher->end, names->prefix, names->prefix_length))
      return false;
    at += names->prefix_length;
  }
  if ((size_t)(matcher->end - at) <= length || memcmp(at, name, length) != 0)
    return false;
  return is_space(at[length]) || at[length] == '>' || at[length] == '/';
}

/* A piece that doesn't agree may still be one that the buffer cuts off. */
static lks_match take(lks_matcher *matcher, const char *text, size_t length)
{
  const size_t room = (size_t)(matcher->end - matcher->at);
  if (memcmp(matcher->at, text, room < length ? room : length) != 0)
    return LKS_MATCH_UNKNOWN;
  if (room < length)
    return LKS_MATCH_MORE;
  matcher->at += length;
  return LKS_MATCH_TAKEN;
}

lks_match lks_match_literal(lks_matcher *matcher, const char *before, const char *rest, size_t rest_length)
{
  lks_match match = take(matcher, before, strlen(before));
  if (match == LKS_MATCH_TAKEN && matcher->names->prefix_length > 0)
    match = take(matcher, matcher->names->prefix, matcher->names->prefix_length);
  return match == LKS_MATCH_TAKEN ? take(matcher, rest, rest_length) : match;
}

lks_match lks_match_open(lks_matcher *matcher, const char *name, size_t length)
{
  matcher->tag = matcher->at;
  return lks_match_literal(matcher, "<", name, length);
}

static const char *skip_name(const char *at, const char *end)
{
  while (at < end && is_name(*at))
    at++;
  return at;
}

/* ASCII without entities; a tab or line feed would have to be made a space. */
static const char *skip_value(const char *at, const char *end, char quote)
{
  while (at < end && *at != quote && *at >= 0x20 && *at < 0x7F && *at != '<' && *at != '&')
    at++;
  return at;
}

lks_match lks_match_next_attribute(lks_matcher *matcher, lks_match_attribute *attribute)
{
  const char *at = matcher->at, *end = matcher->end;
  attribute->name_length = 0;
  if (at < end && (*at == '>' || *at == '/'))
    return LKS_MATCH_TAKEN;
  if (at < end && !is_space(*at))
    return LKS_MATCH_UNKNOWN;
  lks_match_spaces(matcher);
  at = matcher->at;
  if (at == end)
    return LKS_MATCH_MORE;
  if (*at == '>' || *at == '/')
    return LKS_MATCH_TAKEN;
  attribute->prefix = attribute->name = at;
  attribute->prefix_length = 0;
  at = skip_name(at, end);
  if (at < end && *at == ':') {
    attribute->prefix_length = (size_t)(at - attribute->prefix);
    attribute->name = ++at;
    at = skip_name(at, end);
  }
  if (end - at < 2)
    return LKS_MATCH_MORE;
  attribute->name_length = (size_t)(at - attribute->name);
  const char quote = at[1];
  if (attribute->name_length == 0 || at[0] != '=' || (quote != '"' && quote != '\'') ||
      (unsigned)(attribute->name[0] - '0') < 10 || (unsigned)(attribute->prefix[0] - '0') < 10)
    return LKS_MATCH_UNKNOWN;
  attribute->value = at + 2;
  at = skip_value(attribute->value, end, quote);
  if (at == end)
    return LKS_MATCH_MORE;
  if (*at != quote || (size_t)(at - matcher->tag) > matcher->tag_limit)
    return LKS_MATCH_UNKNOWN;
  attribute->value_length = (size_t)(at - attribute->value);
  matcher->at = at + 1;
  return LKS_MATCH_TAKEN;
}

lks_match lks_match_close_tag(lks_matcher *matcher, bool *empty)
{
  lks_match_spaces(matcher);
  if (matcher->at == matcher->end)
    return LKS_MATCH_MORE;
  *empty = *matcher->at == '/';
  const lks_match match = *empty ? take(matcher, "/>", 2) : take(matcher, ">", 1);
  if (match == LKS_MATCH_TAKEN && (size_t)(matcher->at - matcher->tag) > matcher->tag_limit)
    return LKS_MATCH_UNKNOWN;
  return match;
}

static bool continues(char byte)
{
  return ((unsigned char)byte & 0xC0) == 0x80;
}

/* XML's Char production forbids surrogates and U+FFFE, U+FFFF; UTF-8 forbids longer forms than needed. */
static bool valid_3(const char *at)
{
  const unsigned char first = (unsigned char)at[0], second = (unsigned char)at[1], third = (unsigned char)at[2];
  if (!continues(at[1]) || !continues(at[2]))
    return false;
  if (first == 0xE0)
    return second >= 0xA0;
  if (first == 0xED)
    return second < 0xA0;
  return first != 0xEF || second != 0xBF || third < 0xBE;
}

static bool valid_4(const char *at)
{
  const unsigned char first = (unsigned char)at[0], second = (unsigned char)at[1];
  if (!continues(at[1]) || !continues(at[2]) || !continues(at[3]))
    return false;
  return first == 0xF0 ? second >= 0x90 : first != 0xF4 || second < 0x90;
}

/* Moves to the '<' that ends the text; `entities` says whether it holds any. */
static lks_match skip_text(const char **bytes, const char *end, bool *entities)
{
  const char *at = *bytes;
  while (at < end) {
    switch (text_classes[(unsigned char)*at]) {
    case ORDINARY:
      at++;
      continue;
    case LEAD_3:
      if (end - at < 3)
        return LKS_MATCH_MORE;
      if (!valid_3(at))
        return LKS_MATCH_UNKNOWN;
      at += 3;
      continue;
    case LESS_THAN:
      *bytes = at;
      return LKS_MATCH_TAKEN;
    case AMPERSAND:
      *entities = true;
      at++;
      continue;
    case BRACKET: /* "]]>" isn't allowed in text */
      if (end - at < 2)
        return LKS_MATCH_MORE;
      if (at[1] == ']')
        return LKS_MATCH_UNKNOWN;
      at++;
      continue;
    case LEAD_2:
      if (end - at < 2)
        return LKS_MATCH_MORE;
      if (!continues(at[1]))
        return LKS_MATCH_UNKNOWN;
      at += 2;
      continue;
    case LEAD_4:
      if (end - at < 4)
        return LKS_MATCH_MORE;
      if (!valid_4(at))
        return LKS_MATCH_UNKNOWN;
      at += 4;
      continue;
    default:
      return LKS_MATCH_UNKNOWN;
    }
  }
  return LKS_MATCH_MORE;
}

const char *lks_match_plain_text(const char *at, const char *end)
{
  bool entities = false;
  return skip_text(&at, end, &entities) == LKS_MATCH_TAKEN && !entities ? at : NULL;
}

static size_t decode_entity(const char *at, const char *end, char *decoded)
{
  static const struct {
    const char *text;
    size_t length;
    char byte;
  } entities[] = {{"&amp;", 5, '&'}, {"&lt;", 4, '<'}, {"&gt;", 4, '>'}, {"&quot;", 6, '"'}, {"&apos;", 6, '\''}};
  for (size_t i = 0; i < sizeof entities / sizeof entities[0]; i++)
    if (starts_with(at, end, entities[i].text, entities[i].length)) {
      *decoded = entities[i].byte;
      return entities[i].length;
    }
  return 0; /* character references are rare: libxml2 */
}

static lks_match decode_text(lks_matcher *matcher, const char *text, const char *end, const char **decoded,
                             size_t *length)
{
  char *out = lks_arena_take(matcher->arena, (size_t)(end - text));
  if (out == NULL)
    return LKS_MATCH_UNKNOWN; /* libxml2 runs out of memory too, and says so */
  char *to = out;
  while (text < end) {
    if (*text != '&') {
      *to++ = *text++;
      continue;
    }
    const size_t taken = decode_entity(text, end, to);
    if (taken == 0)
      return LKS_MATCH_UNKNOWN;
    text += taken;
    to++;
  }
  *decoded = out;
  *length = (size_t)(to - out);
  return LKS_MATCH_TAKEN;
}

lks_match lks_match_text(lks_matcher *matcher, const char *name, size_t name_length, const char **text,
                         size_t *length)
{
  const char *begin = matcher->at;
  bool entities = false;
  lks_match match = skip_text(&matcher->at, matcher->end, &entities);
  if (match != LKS_MATCH_TAKEN)
    return match;
  *text = begin;
  *length = (size_t)(matcher->at - begin);
  if (entities)
    match = decode_text(matcher, begin, matcher->at, text, length);
  if (match == LKS_MATCH_TAKEN)
    match = lks_match_literal(matcher, "</", name, name_length);
  return match == LKS_MATCH_TAKEN ? take(matcher, ">", 1) : match;
}

lks_match lks_match_simple(lks_matcher *matcher, const char *name, size_t name_length, const char **text,
                           size_t *length)
{
  lks_match_attribute attribute;
  bool empty = false;
  matcher->seen = 0;
  lks_match match = lks_match_open(matcher, name, name_length);
  while (match == LKS_MATCH_TAKEN && (match = lks_match_next_attribute(matcher, &attribute)) == LKS_MATCH_TAKEN &&
         attribute.name_length > 0) {
    const bool space = attribute.prefix_length == 3 && memcmp(attribute.prefix, "xml", 3) == 0 &&
                       attribute.name_length == 5 && memcmp(attribute.name, "space", 5) == 0;
    if (!space || !lks_match_once(matcher, 0))
      return LKS_MATCH_UNKNOWN;
  }
  if (match == LKS_MATCH_TAKEN)
    match = lks_match_close_tag(matcher, &empty);
  if (match != LKS_MATCH_TAKEN)
    return match;
  if (empty) {
    *text = NULL;
    *length = 0;
    return LKS_MATCH_TAKEN;
  }
  return lks_match_text(matcher, name, name_length, text, length);
}

static bool is_one_of(const char *name, size_t length, const char *const *names, size_t count)
{
  for (size_t i = 0; i < count; i++)
    if (strlen(names[i]) == length && memcmp(names[i], name, length) == 0)
      return true;
  return false;
}

/* Run properties and phonetic runs (18.4.1 to 18.4.7): what else there is might be anything. */
static bool is_run_element(const char *name, size_t length)
{
  static const char *const names[] = {"rPr",     "b",      "i",  "strike", "condense",  "extend", "outline",
                                      "shadow",  "u",      "sz", "color",  "rFont",     "family", "vertAlign",
                                      "charset", "scheme", "t",  "rPh",    "phoneticPr"};
  return is_one_of(name, length, names, sizeof names / sizeof names[0]);
}

static bool is_run_attribute(const char *name, size_t length)
{
  static const char *const names[] = {"val",    "rgb",  "theme",     "tint", "indexed", "auto",
                                      "fontId", "type", "alignment", "sb",   "eb"};
  return is_one_of(name, length, names, sizeof names / sizeof names[0]);
}

/* Known attributes, each once. */
static lks_match skip_attributes(lks_matcher *matcher)
{
  enum { MOST = 16 };
  lks_match_attribute attributes[MOST];
  size_t count = 0;
  for (;;) {
    lks_match_attribute *attribute = &attributes[count];
    const lks_match match = lks_match_next_attribute(matcher, attribute);
    if (match != LKS_MATCH_TAKEN || attribute->name_length == 0)
      return match;
    if (attribute->prefix_length > 0 || count + 1 == MOST ||
        !is_run_attribute(attribute->name, attribute->name_length))
      return LKS_MATCH_UNKNOWN;
    for (size_t i = 0; i < count; i++)
      if (attributes[i].name_length == attribute->name_length &&
          memcmp(attributes[i].name, attribute->name, attribute->name_length) == 0)
        return LKS_MATCH_UNKNOWN;
    count++;
  }
}

lks_match lks_match_skip(lks_matcher *matcher)
{
  enum { DEEPEST = 4 };
  struct {
    const char *name;
    size_t length;
  } open[DEEPEST];
  size_t depth = 0;
  do {
    bool entities = false, empty = false;
    lks_match match = depth == 0 ? LKS_MATCH_TAKEN : skip_text(&matcher->at, matcher->end, &entities);
    if (match != LKS_MATCH_TAKEN || entities)
      return entities ? LKS_MATCH_UNKNOWN : match;
    if (matcher->end - matcher->at < 2)
      return LKS_MATCH_MORE;
    if (matcher->at[1] == '/') {
      depth--;
      match = lks_match_literal(matcher, "</", open[depth].name, open[depth].length);
      if (match == LKS_MATCH_TAKEN)
        match = take(matcher, ">", 1);
      if (match != LKS_MATCH_TAKEN)
        return match;
      continue;
    }
    match = lks_match_open(matcher, "", 0);
    const char *name = matcher->at;
    if (match != LKS_MATCH_TAKEN || depth == DEEPEST)
      return match != LKS_MATCH_TAKEN ? match : LKS_MATCH_UNKNOWN;
    matcher->at = skip_name(name, matcher->end);
    if (matcher->at == name || (unsigned)(*name - '0') < 10)
      return matcher->at == matcher->end ? LKS_MATCH_MORE : LKS_MATCH_UNKNOWN;
    open[depth].name = name;
    open[depth].length = (size_t)(matcher->at - name);
    if (!is_run_element(name, open[depth].length))
      return matcher->at == matcher->end ? LKS_MATCH_MORE : LKS_MATCH_UNKNOWN;
    match = skip_attributes(matcher);
    if (match == LKS_MATCH_TAKEN)
      match = lks_match_close_tag(matcher, &empty);
    if (match != LKS_MATCH_TAKEN)
      return match;
    if (!empty)
      depth++;
  } while (depth > 0);
  return LKS_MATCH_TAKEN;
}

bool lks_match_declared(const lks_matcher *matcher, const lks_match_attribute *attribute)
{
  for (size_t i = 0; i < matcher->names->declared_count; i++) {
    const char *prefix = matcher->names->declared[i];
    if (strlen(prefix) == attribute->prefix_length &&
        memcmp(prefix, attribute->prefix, attribute->prefix_length) == 0)
      return true;
  }
  return false;
}

bool lks_match_once(lks_matcher *matcher, unsigned n)
{
  const uint32_t bit = (uint32_t)1 << n;
  if ((matcher->seen & bit) != 0)
    return false;
  matcher->seen |= bit;
  return true;
}
