/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The report while it is made: findings and parts go in, the verdict comes out. */
#ifndef LKS_REPORT_H
#define LKS_REPORT_H

#include "leakscan.h"
#include "report/explanation.h"
#include "report/finding.h"

typedef struct lks_report_part {
  char *name;
  char *document;
  leakscan_visibility visibility;
  bool active;
  uint64_t rows;
  uint64_t people;
} lks_report_part;

struct leakscan_report {
  char *name;
  leakscan_finding **findings;
  size_t count;
  size_t capacity;
  uint64_t findings_allowed;
  uint64_t findings_dropped;
  size_t gap_count; /* findings of kind "not-inspected" */
  lks_report_part *parts;
  size_t part_count;
  size_t part_capacity;
  bool explained; /* whether the policy asked for it */
  lks_explanation **explanations;
  size_t explanation_count;
  size_t explanation_capacity;
  size_t columns_explained;
  size_t tables_unexplained; /* there are more than are kept */
  leakscan_severity review;  /* thresholds of the policy that it was made under */
  leakscan_severity stop;
  bool incomplete_stops;
  bool complete;
  leakscan_verdict verdict;
};

/* NULL when memory runs out. */
leakscan_report *lks_report_new(const char *name, leakscan_severity review, leakscan_severity stop,
                                bool incomplete_stops, uint64_t findings_allowed);

void lks_report_free(leakscan_report *report);

/* Takes the finding over, whatever the result. When more are added than allowed, the least grave one is dropped
 * and the report is incomplete. Findings of kind "not-inspected" make the report incomplete and don't count; of a
 * mass of them, the first ten thousand are kept. */
bool lks_report_add(leakscan_report *report, leakscan_finding *finding);

/* Copies both texts. */
bool lks_report_add_part(leakscan_report *report, const char *document, const char *name,
                         leakscan_visibility visibility, bool active, uint64_t rows, uint64_t people);

/* Whether another table of so many columns may be explained; when there have been too many, it is counted as left
 * out. */
bool lks_report_can_explain(leakscan_report *report, size_t columns);

/* Takes the explanation over, whatever the result. */
bool lks_report_add_explanation(leakscan_report *report, lks_explanation *explanation);

/* Sorts the findings, the gravest first and otherwise in the order of the document, and sets the verdict. */
bool lks_report_finish(leakscan_report *report);

#endif
