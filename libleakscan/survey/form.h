/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Forms: labels with their values beside them, below them or in the same cell. */
#ifndef LKS_FORM_H
#define LKS_FORM_H

#include "survey/layout.h"
#include "survey/table.h"

/* What filled forms among the kept rows say of people, one row for each form; NULL in *table when there is none.
 * `transposed[i]` says of each block whether it is a transposed table; `of_form[i]` then says whether it belongs to a
 * form: it is no table. */
lks_status lks_form_read(const lks_table_context *context, const lks_layout *layout, const lks_block *blocks,
                         size_t count, const bool *transposed, bool *of_form, lks_table **table);

#endif
