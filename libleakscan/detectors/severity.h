/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How grave it is that a table is there to be seen. */
#ifndef LKS_SEVERITY_H
#define LKS_SEVERITY_H

#include "policy.h"
#include "survey/facts.h"

/* Of a table of people in a visible place, together with those of its kind: a list cut into ten sheets is still one
 * list. */
leakscan_severity lks_severity_visible(const lks_table *table, const leakscan_policy *policy);

/* The same, and the name of the rule that decided, which belongs to the policy: "detailed", "people-allowed"; NULL
 * where none holds. */
leakscan_severity lks_severity_decide(const lks_table *table, const leakscan_policy *policy, const char **rule);

/* Of a table of people, or with people, in a place the sender doesn't see. */
leakscan_severity lks_severity_concealed(const lks_table *table, uint64_t people, const leakscan_policy *policy);

#endif
