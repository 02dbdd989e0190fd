/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Texts that aren't shown: what is kept of them, and which personal data they hold. */
#ifndef LKS_CONCEALED_H
#define LKS_CONCEALED_H

#include "survey/facts.h"
#include "survey/table.h"

/* Keeps a run, masked unless the policy reveals; what is too much is counted only. */
lks_status lks_concealed_keep(const lks_table_context *context, const lks_run *run, lks_part_facts *part);
/* When all is known: what is concealed at the same place of page after page (running heads and feet), and which dates
 * and numbers belong to somebody who is concealed beside them. */
void lks_concealed_compare(const lks_facts *facts);
void lks_concealed_free(lks_part_facts *part);

#endif
