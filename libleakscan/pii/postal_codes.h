/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The postal codes of Japan: one in eighty of the numbers of seven digits. */
#ifndef LKS_PII_POSTAL_CODES_H
#define LKS_PII_POSTAL_CODES_H

#include <stdbool.h>
#include <stdint.h>

/* By the first three digits: where their bytes begin. In turns, how many of the last four digits are left out and how
 * many are codes; a byte of 255 says that the next one is to be added. */
extern const uint16_t lks_postal_begins[1001];
extern const uint8_t lks_postal_runs[];

/* Seven ASCII digits. */
bool lks_postal_code_exists(const char digits[static 7]);

#endif
