/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One sheet while its rows come: which table each cell belongs to. */
#ifndef LKS_SURVEY_SHEET_H
#define LKS_SURVEY_SHEET_H

#include "survey/table.h"

typedef struct lks_sheet_survey lks_sheet_survey;

/* NULL when memory runs out. What the context points to outlives it. */
lks_sheet_survey *lks_sheet_survey_new(const lks_table_context *context);
void lks_sheet_survey_free(lks_sheet_survey *sheet);

void lks_sheet_survey_columns(lks_sheet_survey *sheet, const lks_column_range *columns);
lks_status lks_sheet_survey_row(lks_sheet_survey *sheet, const lks_row *row);

/* Fills the part's tables, rows, cells and people. */
lks_status lks_sheet_survey_finish(lks_sheet_survey *sheet, lks_part_facts *part);

#endif
