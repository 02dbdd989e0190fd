/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A row of messages to one after the other, in which Cc only grows: each new recipient learns who got it before. */
#ifndef LKS_GROWTH_H
#define LKS_GROWTH_H

#include "survey/correspondence.h"

/* What is remembered of the messages before: hashes of addresses, bounded. Belongs to one thread at a time. */
typedef struct lks_growth lks_growth;

/* NULL when memory runs out. */
lks_growth *lks_growth_new(void);
void lks_growth_free(lks_growth *growth);
void lks_growth_forget(lks_growth *growth);

/* The next message; fills in how often Cc has grown until here, and how many see each other there. */
lks_status lks_growth_add(lks_growth *growth, const lks_mail *mail, lks_fact_mail *facts);

#endif
