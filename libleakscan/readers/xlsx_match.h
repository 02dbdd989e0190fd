/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pieces of XML that can be proved well-formed by looking at them once. Each function takes what it names and moves
 * `at` behind it, or says MORE when the buffer ends first, or UNKNOWN when it is anything else; `at` is then
 * wherever it stopped. */
#ifndef LKS_XLSX_MATCH_H
#define LKS_XLSX_MATCH_H

#include <string.h>

#include "base/arena.h"
#include "readers/xlsx_feed.h"

typedef struct lks_matcher {
  const char *at;
  const char *end;
  const lks_feed_names *names;
  lks_arena *arena; /* for texts that have to be decoded */
  size_t tag_limit;
  const char *tag; /* where the tag began that is being read */
  uint32_t seen;   /* attributes of the tag so far, by number */
} lks_matcher;

typedef struct lks_match_attribute {
  const char *prefix; /* as it stands there */
  size_t prefix_length;
  const char *name;   /* behind the prefix */
  size_t name_length; /* 0: there are no more */
  const char *value;
  size_t value_length;
} lks_match_attribute;

void lks_matcher_init(lks_matcher *matcher, const lks_feed_names *names, lks_arena *arena, const lks_budget *budget,
                      const char *at, const char *end);

void lks_match_spaces(lks_matcher *matcher);

/* Whether a start tag of that name comes; takes nothing. False as well when the buffer ends. */
bool lks_match_at(const lks_matcher *matcher, const char *name, size_t length);

/* "<" and the name, with the names' prefix. */
lks_match lks_match_open(lks_matcher *matcher, const char *name, size_t length);
/* The next attribute of the tag, without entities in its value. */
lks_match lks_match_next_attribute(lks_matcher *matcher, lks_match_attribute *attribute);
/* ">" or "/>". */
lks_match lks_match_close_tag(lks_matcher *matcher, bool *empty);

/* `before`, the prefix, `rest`: "<" "is>" or "</" "c>". */
lks_match lks_match_literal(lks_matcher *matcher, const char *before, const char *rest, size_t rest_length);

/* The '<' that ends a text without entities; NULL when it isn't one, or the buffer ends first. */
const char *lks_match_plain_text(const char *at, const char *end);

/* Text to its end tag. What has entities is decoded into the arena. */
lks_match lks_match_text(lks_matcher *matcher, const char *name, size_t name_length, const char **text,
                         size_t *length);
/* <name>text</name>, with xml:space at the most. */
lks_match lks_match_simple(lks_matcher *matcher, const char *name, size_t name_length, const char **text,
                           size_t *length);

/* A whole element whose content doesn't count, with those inside it. */
lks_match lks_match_skip(lks_matcher *matcher);

/* Whether it is the attribute of that name, in no namespace; inlined, as it is asked for every row. */
static inline bool lks_match_is(const lks_match_attribute *attribute, const char *name)
{
  const size_t length = strlen(name);
  return attribute->prefix_length == 0 && attribute->name_length == length &&
         memcmp(attribute->name, name, length) == 0;
}
/* Whether its prefix was declared. */
bool lks_match_declared(const lks_matcher *matcher, const lks_match_attribute *attribute);
/* Notes attribute number n of the tag; false when it was there before. */
bool lks_match_once(lks_matcher *matcher, unsigned n);

#endif
