/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reports made by hand for tests: findings as rows of a table. */
#ifndef LKS_TEST_SKETCH_H
#define LKS_TEST_SKETCH_H

#include "report/finding.h"
#include "report/report.h"

enum { LKS_SKETCH_REASONS = 3, LKS_SKETCH_FIELDS = 3 };

/* A finding as a row of a table. */
typedef struct lks_sketch {
  const char *kind;
  leakscan_severity severity;
  const char *part;
  uint32_t number;
  leakscan_visibility visibility;
  uint64_t people;
  uint64_t rows;
  bool estimated;
  uint64_t amount;
  const char *detail;
  const char *reasons[LKS_SKETCH_REASONS];
  const char *fields[LKS_SKETCH_FIELDS]; /* types; their labels are known to sketch.c */
} lks_sketch;

/* A harmless, a middling and a grave finding, and something that wasn't inspected. */
extern const lks_sketch lks_sketch_notice;
extern const lks_sketch lks_sketch_warning;
extern const lks_sketch lks_sketch_critical;
extern const lks_sketch lks_sketch_encrypted;

/* Says on failure what differs; CUnit shows only that something does. */
void lks_check_text(const char *name, const char *got, const char *expected);

leakscan_finding *lks_sketch_finding(const lks_sketch *row, const char *document);

/* Under the thresholds of profile "mail". */
leakscan_report *lks_sketch_report(const char *name);
void lks_sketch_add(leakscan_report *report, const lks_sketch *row);

#endif
