/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Names of countries in Japanese, English, Chinese and Korean, with the short forms people write. */
#ifndef LKS_PII_COUNTRIES_H
#define LKS_PII_COUNTRIES_H

#include <stdbool.h>
#include <stddef.h>

enum { LKS_COUNTRY_ROW = 256 };

extern const char lks_country_rows[][LKS_COUNTRY_ROW]; /* sorted, each text ended by NUL, each row by an empty one */
extern const size_t lks_country_row_count;

/* Whether the whole text (UTF-8, not terminated) names a country; case, width, spaces and dots don't matter. */
bool lks_country_known(const char *text, size_t length);

#endif
