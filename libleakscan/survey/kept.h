/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is kept where nobody sees it: its texts one by one, as they needn't form a table. */
#ifndef LKS_SURVEY_KEPT_H
#define LKS_SURVEY_KEPT_H

#include "survey/facts.h"
#include "survey/table.h"

/* Looks through the texts of a row; behind some thousands, only counts them. */
lks_status lks_kept_row(const lks_table_context *context, const lks_row *row, lks_part_facts *part);

#endif
