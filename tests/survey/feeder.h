/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Feeds the survey with tables that are written down as rows of text. */
#ifndef LKS_TEST_FEEDER_H
#define LKS_TEST_FEEDER_H

#include "survey/survey.h"

enum { LKS_FEEDER_PARTS = 8, LKS_FEEDER_COLUMNS = 64 };

typedef struct lks_feeder {
  leakscan_policy policy;
  lks_budget *budget;
  lks_survey *survey;
  lks_text_table texts;
  void *parts[LKS_FEEDER_PARTS];
  size_t part_count;
} lks_feeder;

void lks_feeder_begin(lks_feeder *feeder);
/* Under a policy that the text changes. */
void lks_feeder_begin_under(lks_feeder *feeder, const char *settings);
void lks_feeder_part(lks_feeder *feeder, const char *name, leakscan_visibility visibility);
/* A row of the last part: cells between '|'. An empty one is blank, "#7" is a number, "@36526" a day; before the
 * first cell, '!' hides the row. */
void lks_feeder_row(lks_feeder *feeder, uint32_t number, uint32_t first_column, const char *cells);
/* Several, one below the other; NULL leaves a row blank. Returns the number of the next row. */
uint32_t lks_feeder_rows(lks_feeder *feeder, uint32_t number, uint32_t first_column, const char *const *rows,
                         size_t count);
void lks_feeder_hide_columns(lks_feeder *feeder, uint32_t first, uint32_t last);
void lks_feeder_filter(lks_feeder *feeder, uint32_t first_row, uint32_t last_row);
void lks_feeder_link(lks_feeder *feeder, const char *to, lks_link_kind kind, uint64_t count);
/* Nothing more may be fed. The facts live until the end. */
const lks_facts *lks_feeder_finish(lks_feeder *feeder);
void lks_feeder_end(lks_feeder *feeder);

/* "surname|given name|..." of an invented person; freed by g_free. */
char *lks_feeder_person(size_t n, const char *format);

#endif
