/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The single recognisers behind lks_value_classify. Each takes a folded, counted value. */
#ifndef LKS_PII_VALUE_SHAPES_H
#define LKS_PII_VALUE_SHAPES_H

#include "pii/value_text.h"

#include <stdbool.h>

/* value_numbers.c: what digits and signs make; bits of value.h. */
uint32_t lks_shape_phone(const lks_value_text *t);
bool lks_shape_postal(const lks_value_text *t);
bool lks_shape_number(const lks_value_text *t);
bool lks_shape_identifier(const lks_value_text *t);
bool lks_shape_email(const lks_value_text *t);
bool lks_shape_ip(const lks_value_text *t);

/* value_words.c: what words make. */
bool lks_words_prefecture(const lks_value_text *t);
bool lks_words_address(const lks_value_text *t);
uint32_t lks_words_organisation_or_place(const lks_value_text *t);

#endif
