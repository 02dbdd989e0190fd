/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A column that says to which organisation each row belongs, where the policy says whose the recipient is: rows of
 * others among them. */
#ifndef LKS_SPREAD_H
#define LKS_SPREAD_H

#include "survey/table.h"

typedef struct lks_spread lks_spread;

/* NULL in *spread where there is no such column, or the policy doesn't name the recipient's organisation. */
lks_status lks_spread_new(const lks_table_context *context, const lks_column *columns, uint32_t first_column,
                          size_t width, const lks_column_guess *chosen, lks_spread **spread);
void lks_spread_free(lks_spread *spread);

lks_status lks_spread_row(lks_spread *spread, const lks_row *row, const lks_cell *cells, size_t count);
void lks_spread_finish(const lks_spread *spread, lks_table *facts);

#endif
