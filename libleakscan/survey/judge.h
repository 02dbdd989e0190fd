/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a table is about, people or something else, and what its columns then are. */
#ifndef LKS_JUDGE_H
#define LKS_JUDGE_H

#include "survey/column.h"
#include "survey/facts.h"

/* Fills `chosen`, one for each column; kind NONE where a column holds nothing personal. */
lks_table_class lks_judge_table(const lks_column *columns, size_t width, lks_column_guess *chosen);

/* Whether the kind is somebody's name: whole, or of a part. */
bool lks_kind_is_name(lks_kind kind);

#endif
