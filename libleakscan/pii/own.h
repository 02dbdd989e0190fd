/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the user knows and leakscan can't: his own header words, patterns of values, words that must not leave, and
 * what is allowed. Owned by the policy; read by many threads, as it never changes while it is shared. */
#ifndef LKS_PII_OWN_H
#define LKS_PII_OWN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/status.h"
#include "pii/lexicon.h"

typedef struct lks_own lks_own;

/* Its use in one document: what its patterns may spend there, and which spent too much. */
typedef struct lks_own_run lks_own_run;

enum {
  LKS_OWN_LABELS = 32,
  LKS_OWN_PATTERNS = 64,
  LKS_OWN_ENTRIES = 4096,  /* of each other sort */
  LKS_OWN_TEXT_MAX = 1024, /* bytes of a pattern or a word, as it is written */
  LKS_OWN_VALUE_MAX = 256  /* bytes of a value that patterns are tried on; longer ones are sentences */
};

/* NULL is nothing at all, and fine everywhere as `own`. */
lks_own *lks_own_share(lks_own *own);
void lks_own_free(lks_own *own);

/* Each adds to *own, which becomes another one where the old one is shared; false, and nothing has changed, where the
 * text can't be used. A kind may have several words and patterns, a label several words. */
bool lks_own_add_header(lks_own **own, lks_kind kind, const char *word);
bool lks_own_add_pattern(lks_own **own, lks_kind kind, const char *pattern);
bool lks_own_add_word(lks_own **own, const char *label, const char *word);
bool lks_own_allow_header(lks_own **own, const char *header);
bool lks_own_allow_sheet(lks_own **own, const char *name);
/* An organisation that the documents are for. */
bool lks_own_add_recipient(lks_own **own, const char *name);

/* What a header may mean: what the user says, whatever the lexicon thinks of it; else what the lexicon says. */
size_t lks_own_match_header(const lks_own *own, const char *text, size_t length, lks_header_match *out,
                            size_t capacity);
/* Whether the user has words of his own for it. */
bool lks_own_knows_header(const lks_own *own, const char *text, size_t length);
/* Whether what stands under it is allowed. */
bool lks_own_allows_header(const lks_own *own, const char *text, size_t length);
bool lks_own_allows_sheet(const lks_own *own, const char *name);
bool lks_own_has_recipients(const lks_own *own);
/* Whether a value names such an organisation, perhaps with more words, such as a branch. */
bool lks_own_is_recipient(const lks_own *own, const char *text, size_t length);

/* The labels whose words stand in a text, a bit each. */
uint32_t lks_own_find_words(const lks_own *own, const char *text, size_t length);
bool lks_own_has_words(const lks_own *own);
/* The label of a bit; belongs to `own`. */
const char *lks_own_label(const lks_own *own, size_t bit);

/* In *run, NULL where there are no patterns. `match_limit`: steps for a pattern and a value. */
lks_status lks_own_run_new(lks_own *own, uint64_t match_limit, lks_own_run **run);
void lks_own_run_free(lks_own_run *run);

/* The kinds that a value may be by its shape, a bit each. Any thread. */
lks_status lks_own_run_value(lks_own_run *run, const char *text, size_t length, uint64_t *kinds);
/* The kinds whose patterns reached the limit on any value. */
uint64_t lks_own_run_limited(const lks_own_run *run);

#endif
