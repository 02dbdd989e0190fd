/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What findings about parts and tables have in common. */
#ifndef LKS_DESCRIBE_H
#define LKS_DESCRIBE_H

#include "policy.h"
#include "report/report.h"
#include "survey/facts.h"

/* What a detector is asked about, and where its findings go. */
typedef struct lks_inquiry {
  const lks_facts *facts;
  const leakscan_policy *policy;
  leakscan_report *report;
} lks_inquiry;

typedef lks_status (*lks_part_question)(const lks_inquiry *inquiry, const lks_part_facts *part);
typedef lks_status (*lks_table_question)(const lks_inquiry *inquiry, const lks_part_facts *part,
                                         const lks_table *table);

/* Asks about each part that is visible, or each that is not, until a status isn't OK. */
lks_status lks_describe_parts(const lks_inquiry *inquiry, bool visible, lks_part_question ask);
/* Asks about each table of the visible parts. */
lks_status lks_describe_tables(const lks_inquiry *inquiry, lks_table_question ask);

/* A finding about a part; NULL when memory runs out. */
leakscan_finding *lks_describe_part(const lks_facts *facts, const lks_part_facts *part, const char *kind,
                                    leakscan_severity severity);

/* Adds the table's columns of personal data, each kind once, the minor ones last. */
lks_status lks_describe_fields(leakscan_finding *finding, const lks_table *table);

/* People, rows and place of a table. */
lks_status lks_describe_table(leakscan_finding *finding, const lks_table *table);

/* Adds a kind of personal data in a text that is no table's, with its sample. */
lks_status lks_describe_item(leakscan_finding *finding, const lks_fact_item *item);

/* The table with the most people of the class, NULL where none has any. */
const lks_table *lks_describe_largest(const lks_part_facts *part, lks_table_class class);

/* All tables of people of a part: people, rows, fields; the place is that of the largest. */
lks_status lks_describe_people(leakscan_finding *finding, const lks_part_facts *part);

/* Adds the finding to the report when `described` is OK; it is taken over, whatever the status. */
lks_status lks_describe_done(leakscan_report *report, leakscan_finding *finding, lks_status described);

#endif
