/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* People in running text: cells that hold names with telephones or addresses, or many mail addresses. */
#ifndef LKS_PASSAGES_H
#define LKS_PASSAGES_H

#include "survey/table.h"

/* NULL when memory runs out; takes hardly any until somebody is found. */
lks_passages *lks_passages_new(const lks_table_context *context);
void lks_passages_free(lks_passages *passages);

/* Reads a text cell. */
lks_status lks_passages_add(lks_passages *passages, const lks_row *row, const lks_cell *cell);

/* Who was found, one row for each time somebody is spoken of; NULL in *table when it was nobody, or too little to be
 * sure. */
lks_status lks_passages_finish(lks_passages *passages, lks_table **table);

#endif
