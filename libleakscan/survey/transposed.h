/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables whose headers stand in a column: each person is a column of the sheet. */
#ifndef LKS_TRANSPOSED_H
#define LKS_TRANSPOSED_H

#include "survey/layout.h"
#include "survey/table.h"

/* The block read by columns, if it is a table of people that way; else NULL in *table. `hidden_columns` has a bit for
 * each column of the sheet. */
lks_status lks_transposed_read(const lks_table_context *context, const lks_layout *layout, const lks_block *block,
                               const uint8_t *hidden_columns, lks_table **table);

#endif
