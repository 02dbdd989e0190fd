/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What findings about parts that aren't shown have in common. */
#ifndef LKS_DETECTORS_HIDDEN_PART_H
#define LKS_DETECTORS_HIDDEN_PART_H

#include "detectors/describe.h"

/* A finding for each hidden part of the sort that holds anything. */
lks_status lks_hidden_part_judge(const lks_inquiry *inquiry, lks_part_sort sort, const char *id);

#endif
