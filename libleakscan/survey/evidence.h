/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What was known of a column when it was decided what it is. Kept only when the policy asks for an explanation. */
#ifndef LKS_EVIDENCE_H
#define LKS_EVIDENCE_H

#include "survey/column.h"
#include "survey/facts.h"

enum { LKS_EVIDENCE_COLUMNS = 256 }; /* of a table */

typedef struct lks_evidence {
  uint32_t column;
  bool hidden;
  bool allowed; /* the user says that it is nobody's data */
  char *header; /* "" where there is none; masked like samples where it looks like a value */
  lks_header_match matches[LKS_COLUMN_MATCHES]; /* what the header may mean */
  size_t match_count;
  lks_column_guess chosen;                      /* kind NONE: nothing personal */
  lks_column_guess guesses[LKS_COLUMN_GUESSES]; /* all of them, the likeliest first; the chosen one, too */
  size_t guess_count;
  uint32_t looked_at;
  uint64_t distinct;
  bool distinct_exact;
  char *samples[LKS_FIELD_SAMPLES]; /* as the policy wants them: masked or not */
} lks_evidence;

/* Frees an array of them. */
void lks_evidence_free(lks_evidence *evidence, size_t count);

#endif
