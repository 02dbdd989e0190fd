/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a text says of others than those it goes to: whom it greets, whose addresses stand in it. */
#ifndef LKS_LETTER_H
#define LKS_LETTER_H

#include "survey/correspondence.h"

typedef struct lks_letter lks_letter;

/* `mail` says who writes to whom, and outlives it. NULL when memory runs out. */
lks_letter *lks_letter_new(const lks_table_context *context, const leakscan_policy *policy, const lks_mail *mail);
void lks_letter_free(lks_letter *letter);

/* The next line. `whole`: all of it matters, not only whom it greets. */
lks_status lks_letter_line(lks_letter *letter, const char *text, size_t length, bool whole);

/* Sums up; NULL in *facts where there is nothing to say. */
lks_status lks_letter_finish(lks_letter *letter, lks_fact_letter **facts);
void lks_letter_facts_free(lks_fact_letter *facts);

#endif
