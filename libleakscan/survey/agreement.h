/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Two columns that name one person: a number, and an address or login that is made of it. Whether all rows keep to
 * the rule by which it is made, or some have another person's. Bounded, whatever the number of rows. */
#ifndef LKS_AGREEMENT_H
#define LKS_AGREEMENT_H

#include "survey/table.h"

typedef struct lks_agreement lks_agreement;

/* NULL in *agreement where there are no such columns. */
lks_status lks_agreement_new(const lks_table_context *context, const lks_column *columns, uint32_t first_column,
                             size_t width, const lks_column_guess *chosen, lks_agreement **agreement);
void lks_agreement_free(lks_agreement *agreement);

void lks_agreement_row(lks_agreement *agreement, const lks_row *row, const lks_cell *cells, size_t count);

/* The pair of columns with the most rows that disagree. */
void lks_agreement_finish(const lks_agreement *agreement, lks_table *facts);

#endif
