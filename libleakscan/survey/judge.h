/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a table is about, people or something else, and what its columns then are. */
#ifndef LKS_JUDGE_H
#define LKS_JUDGE_H

#include "survey/column.h"
#include "survey/facts.h"

/* What decided that: a static word, and the column that it is about; SIZE_MAX where it is about none. */
typedef struct lks_judge_reason {
  const char *word;
  size_t column;
} lks_judge_reason;

/* Fills `chosen`, one for each column; kind NONE where a column holds nothing personal. `reason` may be NULL. */
lks_table_class lks_judge_table(const lks_column *columns, size_t width, lks_column_guess *chosen,
                                lks_judge_reason *reason);

/* Whether the kind is somebody's name: whole, or of a part. */
bool lks_kind_is_name(lks_kind kind);

#endif
