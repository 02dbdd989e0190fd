/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How many people a table describes. */
#ifndef LKS_PEOPLE_H
#define LKS_PEOPLE_H

#include "survey/table.h"

typedef struct lks_people lks_people;

/* Chooses the columns by what they were taken for so far. `columns` are the table's, and outlive it; `captions` says
 * whether there may be rows that are about nobody. *people is to be freed whatever the status. */
lks_status lks_people_new(const lks_table_context *context, const lks_column *columns, uint32_t first_column,
                          size_t width, const lks_column_guess *chosen, bool captions, lks_people **people);
void lks_people_free(lks_people *people);

/* Counts who the row is about, if anybody. */
lks_status lks_people_row(lks_people *people, const lks_row *row, const lks_cell *cells, size_t count);

/* Fills the facts' people, and the keys of their fields; class and fields must stand there already. */
lks_status lks_people_finish(lks_people *people, lks_table *facts);

#endif
