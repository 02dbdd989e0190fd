/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How a table was judged, column by column, and on which evidence. Owned by its report; there only when the policy
 * asked for it. */
#ifndef LKS_EXPLANATION_H
#define LKS_EXPLANATION_H

#include "base/a1.h"
#include "leakscan.h"

enum {
  LKS_EXPLAINED_SAMPLES = 3,
  LKS_EXPLAINED_MEANINGS = 8,
  LKS_EXPLAINED_GUESSES = 6,
  LKS_EXPLAINED_NAME_SIZE = 16
};

/* What a header may mean; all texts are static. */
typedef struct lks_explained_meaning {
  const char *type, *english, *japanese;
  const char *how;      /* "exact", "suffix", "token", "inside" */
  const char *strength; /* "strong", "medium", "weak", "organisation" */
} lks_explained_meaning;

/* What a column may be; texts are static. */
typedef struct lks_explained_guess {
  const char *type, *english, *japanese;
  double score, header, values, against; /* score = header + values - against */
  double needed;                         /* the score from which on it would have been enough */
  uint32_t valid;                        /* of a thousand values */
  bool shaped;                           /* whether values of the kind have a shape */
} lks_explained_guess;

typedef struct lks_explained_column {
  char name[LKS_EXPLAINED_NAME_SIZE]; /* its letters; of a transposed table, the number of its row */
  bool hidden;
  char *header; /* "" where there is none */
  lks_explained_meaning meanings[LKS_EXPLAINED_MEANINGS];
  size_t meaning_count;
  const char *decision; /* "alone", "pair", "among-people"; "nothing", "no-values", "allowed" where it is none */
  lks_explained_guess decided;                       /* all NULL and 0 where nothing was */
  lks_explained_guess others[LKS_EXPLAINED_GUESSES]; /* the likeliest first */
  size_t other_count;
  uint32_t looked_at;
  uint64_t distinct;
  bool distinct_exact;
  char *samples[LKS_EXPLAINED_SAMPLES]; /* masked when they were taken, unless the policy reveals */
} lks_explained_column;

typedef struct lks_explanation {
  char *document;
  char *part;
  uint32_t part_number;
  leakscan_visibility visibility;
  char range[LKS_A1_RANGE_SIZE];
  uint32_t header_row, last_header_row;        /* from 1; 0 where there is none */
  const char *class;                           /* "people", "organisations", "other"; static */
  const char *reason;                          /* what decided that; static */
  char reason_column[LKS_EXPLAINED_NAME_SIZE]; /* "" where it is no single one */
  const char *arrangement;                     /* "rows", "columns" (transposed), "form", "text"; static */
  bool scrap;                                  /* too little for a table: no detector was asked about it */
  uint64_t rows;
  uint64_t people;
  bool people_estimated;
  uint64_t organisations; /* rows of a list of people that name one of these instead */
  lks_explained_column *columns;
  size_t column_count;
  size_t columns_dropped; /* beyond what is kept */
} lks_explanation;

/* Room for so many columns, all empty. NULL when memory runs out. */
lks_explanation *lks_explanation_new(const char *document, const char *part, size_t columns);
void lks_explanation_free(lks_explanation *explanation);

#endif
