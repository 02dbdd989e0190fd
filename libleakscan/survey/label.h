/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells that say what stands beside or below them. */
#ifndef LKS_LABEL_H
#define LKS_LABEL_H

#include "pii/kind_values.h"
#include "survey/table.h"

/* Whether a cell is a label as it stands: no value reads like that. */
bool lks_label_is_exact(const lks_table_context *context, const lks_cell *cell);

/* Whether it can be one. */
bool lks_label_is_possible(const lks_table_context *context, const lks_cell *cell);

/* The likeliest kind that a label says its value is, and how far the value agrees; NONE when it can't be any. */
lks_kind lks_label_kind(const lks_table_context *context, const lks_cell *label, const lks_cell *value,
                        lks_agreement *agreement);

#endif
