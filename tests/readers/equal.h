/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The fast and the general reader must tell the same of every document, down to the place where it is damaged. */
#ifndef LKS_TEST_EQUAL_H
#define LKS_TEST_EQUAL_H

#include "maker.h"
#include "policy.h"

/* Reads a document both ways and compares the events. `policy` may be NULL. False when they differ, which is also a
 * failure of the test. */
bool lks_check_equal(const char *name, const leakscan_policy *policy, const void *data, size_t size);

/* A workbook of one sheet with that part and, unless it is NULL, that part of shared strings. */
bool lks_check_equal_parts(const char *name, const leakscan_policy *policy, const GString *sheet,
                           const GString *strings);

#endif
