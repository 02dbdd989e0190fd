/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The report's memory, its order and its verdict. */
#include "report/report.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_GAPS = 10000, MOST_TABLES_EXPLAINED = 512, MOST_COLUMNS_EXPLAINED = 4096 };

/* A finding with what its place in the report depends on. */

typedef struct ranked {
  leakscan_finding *finding;
  size_t added;    /* when it came */
  size_t document; /* when the first finding of its document came */
} ranked;

static bool is_not_inspected(const leakscan_finding *finding)
{
  return strcmp(finding->kind, "not-inspected") == 0;
}

/* Makes room for one more thing of `size` bytes. */
static bool reserve(void **things, size_t count, size_t *capacity, size_t size)
{
  if (count < *capacity)
    return true;
  const size_t wanted = *capacity == 0 ? 16 : *capacity * 2;
  if (wanted <= *capacity || wanted > SIZE_MAX / size)
    return false;
  void *more = realloc(*things, wanted * size);
  if (more == NULL)
    return false;
  *things = more;
  *capacity = wanted;
  return true;
}

static bool append(leakscan_report *report, leakscan_finding *finding)
{
  void *things = report->findings;
  if (!reserve(&things, report->count, &report->capacity, sizeof *report->findings)) {
    lks_finding_free(finding);
    report->complete = false;
    return false;
  }
  report->findings = things;
  report->findings[report->count++] = finding;
  return true;
}

/* Drops the least grave finding, of several the one that came last. False when none is less grave than `severity`. */
static bool drop_below(leakscan_report *report, leakscan_severity severity)
{
  size_t victim = report->count;
  leakscan_severity lowest = severity;
  for (size_t i = report->count; i-- > 0;) {
    const leakscan_finding *finding = report->findings[i];
    if (!is_not_inspected(finding) && finding->severity < lowest) {
      lowest = finding->severity;
      victim = i;
    }
  }
  if (victim == report->count)
    return false;
  lks_finding_free(report->findings[victim]);
  report->count--;
  memmove(&report->findings[victim], &report->findings[victim + 1],
          (report->count - victim) * sizeof *report->findings);
  return true;
}

static bool is_full(const leakscan_report *report)
{
  if (report->count < report->findings_allowed)
    return false;
  uint64_t counted = 0;
  for (size_t i = 0; i < report->count; i++)
    if (!is_not_inspected(report->findings[i]))
      counted++;
  return counted >= report->findings_allowed;
}

/* Whoever reads the report has to learn that there was more. */
static bool add_dropped_notice(leakscan_report *report)
{
  leakscan_finding *finding = lks_finding_new("not-inspected", LEAKSCAN_SEVERITY_WARNING, report->name);
  if (finding == NULL)
    return false;
  finding->amount = report->findings_allowed;
  lks_finding_add_reason(finding, "limit-findings");
  return lks_report_add(report, finding);
}

static int compare_numbers(size_t a, size_t b)
{
  return (a > b) - (a < b);
}

static int by_document_then_time(const void *left, const void *right)
{
  const ranked *a = left, *b = right;
  const int order = strcmp(a->finding->document, b->finding->document);
  return order != 0 ? order : compare_numbers(a->added, b->added);
}

static int by_gravity_then_place(const void *left, const void *right)
{
  const ranked *a = left, *b = right;
  if (a->finding->severity != b->finding->severity)
    return a->finding->severity > b->finding->severity ? -1 : 1;
  if (a->document != b->document)
    return compare_numbers(a->document, b->document);
  if (a->finding->part_number != b->finding->part_number)
    return compare_numbers(a->finding->part_number, b->finding->part_number);
  return compare_numbers(a->added, b->added);
}

/* Documents stand in the order in which they were first found in, so the first sort is only for learning that. */
static bool sort_findings(leakscan_report *report)
{
  if (report->count < 2)
    return true;
  ranked *rows = calloc(report->count, sizeof *rows);
  if (rows == NULL)
    return false;
  for (size_t i = 0; i < report->count; i++)
    rows[i] = (ranked){.finding = report->findings[i], .added = i};
  qsort(rows, report->count, sizeof *rows, by_document_then_time);
  for (size_t i = 0; i < report->count; i++) {
    const bool same = i > 0 && strcmp(rows[i].finding->document, rows[i - 1].finding->document) == 0;
    rows[i].document = same ? rows[i - 1].document : rows[i].added;
  }
  qsort(rows, report->count, sizeof *rows, by_gravity_then_place);
  for (size_t i = 0; i < report->count; i++)
    report->findings[i] = rows[i].finding;
  free(rows);
  return true;
}

/* What wasn't inspected is no leak, however grave: it makes the report incomplete instead. */
static leakscan_verdict judge(const leakscan_report *report)
{
  bool review = false, stop = false;
  for (size_t i = 0; i < report->count; i++) {
    const leakscan_finding *finding = report->findings[i];
    if (is_not_inspected(finding))
      continue;
    review = review || finding->severity >= report->review;
    stop = stop || finding->severity >= report->stop;
  }
  if (stop || (!report->complete && report->incomplete_stops))
    return LEAKSCAN_VERDICT_STOP;
  if (review)
    return LEAKSCAN_VERDICT_REVIEW;
  return report->complete ? LEAKSCAN_VERDICT_PASS : LEAKSCAN_VERDICT_INCOMPLETE;
}

void lks_report_free(leakscan_report *report)
{
  if (report == NULL)
    return;
  for (size_t i = 0; i < report->count; i++)
    lks_finding_free(report->findings[i]);
  free(report->findings);
  for (size_t i = 0; i < report->part_count; i++) {
    free(report->parts[i].name);
    free(report->parts[i].document);
  }
  free(report->parts);
  for (size_t i = 0; i < report->explanation_count; i++)
    lks_explanation_free(report->explanations[i]);
  free(report->explanations);
  free(report->name);
  free(report);
}

leakscan_report *lks_report_new(const char *name, leakscan_severity review, leakscan_severity stop,
                                bool incomplete_stops, uint64_t findings_allowed)
{
  leakscan_report *report = calloc(1, sizeof *report);
  if (report == NULL)
    return NULL;
  report->name = strdup(name == NULL ? "" : name);
  if (report->name == NULL) {
    free(report);
    return NULL;
  }
  report->review = review;
  report->stop = stop;
  report->incomplete_stops = incomplete_stops;
  report->findings_allowed = findings_allowed;
  report->complete = true;
  return report;
}

bool lks_report_add(leakscan_report *report, leakscan_finding *finding)
{
  if (finding == NULL)
    return false;
  if (is_not_inspected(finding)) {
    report->complete = report->complete && finding->tolerated;
    if (report->gap_count++ < MOST_GAPS)
      return append(report, finding);
    lks_finding_free(finding); /* ten thousand others say as much */
    return true;
  }
  if (!is_full(report))
    return append(report, finding);
  report->findings_dropped++;
  report->complete = false;
  if (drop_below(report, finding->severity))
    return append(report, finding);
  lks_finding_free(finding);
  return true;
}

bool lks_report_add_part(leakscan_report *report, const char *document, const char *name,
                         leakscan_visibility visibility, bool active, uint64_t rows, uint64_t people)
{
  void *things = report->parts;
  if (!reserve(&things, report->part_count, &report->part_capacity, sizeof *report->parts))
    return false;
  report->parts = things;
  lks_report_part part = {.visibility = visibility, .active = active, .rows = rows, .people = people};
  part.document = strdup(document == NULL ? "" : document);
  part.name = strdup(name == NULL ? "" : name);
  if (part.document == NULL || part.name == NULL) {
    free(part.document);
    free(part.name);
    return false;
  }
  report->parts[report->part_count++] = part;
  return true;
}

bool lks_report_can_explain(leakscan_report *report, size_t columns)
{
  if (report->explanation_count < MOST_TABLES_EXPLAINED &&
      report->columns_explained + columns <= MOST_COLUMNS_EXPLAINED)
    return true;
  report->tables_unexplained++;
  return false;
}

bool lks_report_add_explanation(leakscan_report *report, lks_explanation *explanation)
{
  void *things = report->explanations;
  if (!reserve(&things, report->explanation_count, &report->explanation_capacity, sizeof *report->explanations)) {
    lks_explanation_free(explanation);
    return false;
  }
  report->explanations = things;
  report->explanations[report->explanation_count++] = explanation;
  report->columns_explained += explanation->column_count;
  return true;
}

bool lks_report_finish(leakscan_report *report)
{
  if (report->findings_dropped > 0 && !add_dropped_notice(report))
    return false;
  if (!sort_findings(report))
    return false;
  report->verdict = judge(report);
  return true;
}
