/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What findings about parts and tables have in common. */
#ifndef LKS_DESCRIBE_H
#define LKS_DESCRIBE_H

#include "report/report.h"
#include "survey/facts.h"

/* A finding about a part; NULL when memory runs out. */
leakscan_finding *lks_describe_part(const lks_facts *facts, const lks_part_facts *part, const char *kind,
                                    leakscan_severity severity);

/* Adds the table's columns of personal data, each kind once, the minor ones last. */
lks_status lks_describe_fields(leakscan_finding *finding, const lks_table *table);

/* People, rows and place of a table. */
lks_status lks_describe_table(leakscan_finding *finding, const lks_table *table);

/* The table with the most people of the class, NULL where none has any. */
const lks_table *lks_describe_largest(const lks_part_facts *part, lks_table_class class);

/* All tables of people of a part: people, rows, fields; the place is that of the largest. */
lks_status lks_describe_people(leakscan_finding *finding, const lks_part_facts *part);

/* Adds the finding to the report when `described` is OK; it is taken over, whatever the status. */
lks_status lks_describe_done(leakscan_report *report, leakscan_finding *finding, lks_status described);

#endif
