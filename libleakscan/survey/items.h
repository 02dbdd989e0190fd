/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Personal data in a text that stands by itself: of each kind how often, and one sample as the policy wants it. */
#ifndef LKS_ITEMS_H
#define LKS_ITEMS_H

#include "survey/facts.h"
#include "survey/table.h"

/* Adds what the text holds to `count` items; `lead` is what stands before it, perhaps a label. Kinds beyond
 * LKS_RUN_ITEMS are dropped. The samples are the caller's, whatever the status. */
lks_status lks_items_find(const lks_table_context *context, const char *lead, const char *text, size_t length,
                          lks_fact_item items[LKS_RUN_ITEMS], size_t *count);

/* malloc'ed: masked, unless the policy reveals; NULL when memory runs out. */
char *lks_items_sample(const lks_table_context *context, const char *text, size_t length);

#endif
