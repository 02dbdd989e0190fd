/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Words of the text form that several settings share. */
#ifndef LKS_POLICY_WORDS_H
#define LKS_POLICY_WORDS_H

#include "leakscan.h"

/* Decimal digits, which may end in K, M or G. */
bool lks_policy_number(const char *text, uint64_t *number);

/* "notice", "warning", "critical" or "never". */
bool lks_policy_severity(const char *text, leakscan_severity *severity);

#endif
