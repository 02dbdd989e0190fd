/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a document says beside its parts: how many of these texts are about people. */
#ifndef LKS_SURVEY_PROPERTY_H
#define LKS_SURVEY_PROPERTY_H

#include "event.h"
#include "survey/facts.h"
#include "survey/table.h"

/* Counts a property, and keeps samples of the personal data in it. */
lks_status lks_property_keep(const lks_table_context *context, const lks_property *property, lks_facts *facts);
/* The same for any text: adds it to those that are counted together. */
lks_status lks_property_count(const lks_table_context *context, lks_fact_property *to, const char *name,
                              const char *text, size_t length);
void lks_property_clear(lks_fact_property *property);

#endif
