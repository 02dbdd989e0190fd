/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The wall: all that is exported, but for messages, and nothing else. Arguments are checked here, the work is done inward. */
#include "leakscan.h"

#include <stdlib.h>
#include <string.h>

#include "policy.h"
#include "render/render.h"
#include "report/report.h"
#include "scan.h"
#include "version.h"

struct leakscan_scanner {
  leakscan_policy policy;
  leakscan_progress_fn progress;
  void *progress_data;
  lks_growth *growth;
  char **envelope; /* of the messages to come */
  size_t envelope_count;
};

const char *leakscan_version(void)
{
  return LKS_VERSION;
}

void leakscan_free(void *text)
{
  free(text);
}

const char *leakscan_status_text(leakscan_status status)
{
  switch (status) {
  case LEAKSCAN_OK:
    return "done";
  case LEAKSCAN_INVALID:
    return "invalid argument";
  case LEAKSCAN_NO_MEMORY:
    return "out of memory";
  case LEAKSCAN_UNREADABLE:
    return "cannot be read";
  case LEAKSCAN_CANCELLED:
    return "cancelled";
  }
  return "unknown status";
}

static leakscan_status status_if(bool done)
{
  return done ? LEAKSCAN_OK : LEAKSCAN_INVALID;
}

leakscan_policy *leakscan_policy_new(void)
{
  leakscan_policy *policy = malloc(sizeof *policy);
  if (policy != NULL)
    lks_policy_init(policy);
  return policy;
}

void leakscan_policy_free(leakscan_policy *policy)
{
  if (policy == NULL)
    return;
  lks_policy_clear(policy);
  free(policy);
}

leakscan_status leakscan_policy_set_profile(leakscan_policy *policy, const char *name)
{
  return status_if(policy != NULL && name != NULL && lks_policy_set_profile(policy, name));
}

leakscan_status leakscan_policy_set_limit(leakscan_policy *policy, leakscan_limit limit, uint64_t value)
{
  return status_if(policy != NULL && lks_policy_set_limit(policy, limit, value));
}

uint64_t leakscan_policy_get_limit(const leakscan_policy *policy, leakscan_limit limit)
{
  return policy != NULL && lks_policy_limit_name(limit) != NULL ? policy->limits[limit] : 0;
}

leakscan_status leakscan_policy_set_thresholds(leakscan_policy *policy, leakscan_severity review,
                                               leakscan_severity stop)
{
  return status_if(policy != NULL && lks_policy_set_thresholds(policy, review, stop));
}

leakscan_status leakscan_policy_set_people_allowed(leakscan_policy *policy, uint64_t people)
{
  if (policy == NULL)
    return LEAKSCAN_INVALID;
  policy->people_allowed = people;
  return LEAKSCAN_OK;
}

leakscan_status leakscan_policy_set_law(leakscan_policy *policy, const char *name)
{
  return status_if(policy != NULL && name != NULL && lks_rules_set_law(&policy->rules, name));
}

leakscan_status leakscan_policy_set_rule(leakscan_policy *policy, const char *name, const char *text)
{
  return status_if(policy != NULL && name != NULL && text != NULL && lks_rules_set(&policy->rules, name, text));
}

leakscan_status leakscan_policy_set_threads(leakscan_policy *policy, unsigned threads)
{
  return status_if(policy != NULL && lks_policy_set_threads(policy, threads));
}

leakscan_status leakscan_policy_set_reveal(leakscan_policy *policy, bool reveal)
{
  if (policy == NULL)
    return LEAKSCAN_INVALID;
  policy->reveal = reveal;
  return LEAKSCAN_OK;
}

leakscan_status leakscan_policy_set_explain(leakscan_policy *policy, bool explain)
{
  if (policy == NULL)
    return LEAKSCAN_INVALID;
  policy->explain = explain;
  return LEAKSCAN_OK;
}

leakscan_status leakscan_policy_set_fast(leakscan_policy *policy, bool fast)
{
  if (policy == NULL)
    return LEAKSCAN_INVALID;
  policy->fast = fast;
  return LEAKSCAN_OK;
}

leakscan_status leakscan_policy_set_worker_directory(leakscan_policy *policy, const char *path)
{
  return status_if(policy != NULL && lks_policy_set_worker_directory(policy, path));
}

leakscan_status leakscan_policy_set_ocr(leakscan_policy *policy, const char *languages)
{
  return status_if(policy != NULL && lks_policy_set_ocr(policy, languages));
}

leakscan_status leakscan_policy_parse(leakscan_policy *policy, const char *text, size_t size, size_t *bad_line)
{
  size_t line = 0;
  if (policy == NULL || (text == NULL && size > 0))
    return LEAKSCAN_INVALID;
  if (lks_policy_parse(policy, text, size, &line))
    return LEAKSCAN_OK;
  if (bad_line != NULL)
    *bad_line = line;
  return LEAKSCAN_INVALID;
}

leakscan_scanner *leakscan_scanner_new(const leakscan_policy *policy)
{
  leakscan_scanner *scanner = calloc(1, sizeof *scanner);
  if (scanner == NULL)
    return NULL;
  if (policy != NULL)
    lks_policy_copy(&scanner->policy, policy);
  else
    lks_policy_init(&scanner->policy);
  scanner->growth = lks_growth_new();
  if (scanner->growth != NULL)
    return scanner;
  leakscan_scanner_free(scanner);
  return NULL;
}

static void drop_envelope(leakscan_scanner *scanner)
{
  for (size_t i = 0; i < scanner->envelope_count; i++)
    free(scanner->envelope[i]);
  free(scanner->envelope);
  scanner->envelope = NULL;
  scanner->envelope_count = 0;
}

void leakscan_scanner_free(leakscan_scanner *scanner)
{
  if (scanner == NULL)
    return;
  lks_policy_clear(&scanner->policy);
  lks_growth_free(scanner->growth);
  drop_envelope(scanner);
  free(scanner);
}

leakscan_status leakscan_scanner_set_envelope(leakscan_scanner *scanner, const char *const *addresses, size_t count)
{
  if (scanner == NULL || (addresses == NULL && count > 0) || count > LKS_MESSAGE_RECIPIENTS)
    return LEAKSCAN_INVALID;
  for (size_t i = 0; i < count; i++)
    if (addresses[i] == NULL)
      return LEAKSCAN_INVALID;
  char **copies = calloc(count + 1, sizeof *copies);
  bool whole = copies != NULL;
  for (size_t i = 0; i < count && whole; i++)
    whole = (copies[i] = strdup(addresses[i])) != NULL;
  leakscan_scanner made = {.envelope = copies, .envelope_count = copies != NULL ? count : 0};
  if (!whole) {
    drop_envelope(&made);
    return LEAKSCAN_NO_MEMORY;
  }
  drop_envelope(scanner);
  scanner->envelope = copies;
  scanner->envelope_count = count;
  return LEAKSCAN_OK;
}

void leakscan_scanner_forget(leakscan_scanner *scanner)
{
  lks_growth_forget(scanner->growth);
}

void leakscan_scanner_set_progress(leakscan_scanner *scanner, leakscan_progress_fn progress, void *data)
{
  scanner->progress = progress;
  scanner->progress_data = data;
}

static leakscan_status scan(const leakscan_scanner *scanner, const char *name, lks_source *source, lks_status opened,
                            leakscan_report **report)
{
  const lks_scan_request request = {.policy = &scanner->policy,
                                    .progress = scanner->progress,
                                    .progress_data = scanner->progress_data,
                                    .name = name,
                                    .growth = scanner->growth,
                                    .envelope = (const char *const *)scanner->envelope,
                                    .envelope_count = scanner->envelope_count};
  const leakscan_status status =
      opened == LKS_NO_MEMORY ? LEAKSCAN_NO_MEMORY : lks_scan(&request, source, opened, report);
  lks_source_close(source);
  return status;
}

static uint64_t largest_input(const leakscan_scanner *scanner)
{
  return scanner->policy.limits[LEAKSCAN_LIMIT_INPUT_SIZE];
}

leakscan_status leakscan_scan_file(leakscan_scanner *scanner, const char *path, leakscan_report **report)
{
  if (report != NULL)
    *report = NULL;
  if (scanner == NULL || path == NULL || report == NULL)
    return LEAKSCAN_INVALID;
  lks_source *source = NULL;
  const lks_status opened = lks_source_open_file(path, largest_input(scanner), &source);
  return scan(scanner, path, source, opened, report);
}

leakscan_status leakscan_scan_fd(leakscan_scanner *scanner, int fd, const char *name, leakscan_report **report)
{
  if (report != NULL)
    *report = NULL;
  if (scanner == NULL || fd < 0 || name == NULL || report == NULL)
    return LEAKSCAN_INVALID;
  lks_source *source = NULL;
  const lks_status opened = lks_source_open_fd(fd, largest_input(scanner), &source);
  return scan(scanner, name, source, opened, report);
}

leakscan_status leakscan_scan_memory(leakscan_scanner *scanner, const void *data, size_t size, const char *name,
                                     leakscan_report **report)
{
  if (report != NULL)
    *report = NULL;
  if (scanner == NULL || (data == NULL && size > 0) || name == NULL || report == NULL)
    return LEAKSCAN_INVALID;
  lks_source *source = NULL;
  const lks_status opened = lks_source_open_memory(data, size, largest_input(scanner), &source);
  return scan(scanner, name, source, opened, report);
}

leakscan_status leakscan_scan_message(leakscan_scanner *scanner, const leakscan_message *message,
                                      leakscan_report **report)
{
  if (report != NULL)
    *report = NULL;
  if (scanner == NULL || message == NULL || report == NULL)
    return LEAKSCAN_INVALID;
  const lks_scan_request request = {.policy = &scanner->policy,
                                    .progress = scanner->progress,
                                    .progress_data = scanner->progress_data,
                                    .name = "message",
                                    .message = message,
                                    .growth = scanner->growth};
  return lks_scan(&request, NULL, LKS_OK, report);
}

void leakscan_report_free(leakscan_report *report)
{
  lks_report_free(report);
}

leakscan_verdict leakscan_report_verdict(const leakscan_report *report)
{
  return report->verdict;
}

bool leakscan_report_complete(const leakscan_report *report)
{
  return report->complete;
}

const char *leakscan_report_name(const leakscan_report *report)
{
  return report->name;
}

size_t leakscan_report_count(const leakscan_report *report)
{
  return report->count;
}

const leakscan_finding *leakscan_report_get(const leakscan_report *report, size_t index)
{
  return index < report->count ? report->findings[index] : NULL;
}

size_t leakscan_report_part_count(const leakscan_report *report)
{
  return report->part_count;
}

const char *leakscan_report_part_name(const leakscan_report *report, size_t index)
{
  return index < report->part_count ? report->parts[index].name : NULL;
}

const char *leakscan_report_part_document(const leakscan_report *report, size_t index)
{
  return index < report->part_count ? report->parts[index].document : NULL;
}

leakscan_visibility leakscan_report_part_visibility(const leakscan_report *report, size_t index)
{
  return index < report->part_count ? report->parts[index].visibility : LEAKSCAN_VISIBLE;
}

bool leakscan_report_part_active(const leakscan_report *report, size_t index)
{
  return index < report->part_count && report->parts[index].active;
}

uint64_t leakscan_report_part_rows(const leakscan_report *report, size_t index)
{
  return index < report->part_count ? report->parts[index].rows : 0;
}

uint64_t leakscan_report_part_people(const leakscan_report *report, size_t index)
{
  return index < report->part_count ? report->parts[index].people : 0;
}

char *leakscan_report_render(const leakscan_report *report, leakscan_format format, const char *language,
                             unsigned flags)
{
  switch (format) {
  case LEAKSCAN_FORMAT_TEXT:
    return lks_render_text(report, lks_language_of(language), flags);
  case LEAKSCAN_FORMAT_JSON:
    return lks_render_json(report, lks_language_of(language), flags);
  case LEAKSCAN_FORMAT_EXPLAIN:
    return lks_render_explain(report, lks_language_of(language), flags);
  }
  return NULL;
}

const char *leakscan_finding_kind(const leakscan_finding *finding)
{
  return finding->kind;
}

leakscan_severity leakscan_finding_severity(const leakscan_finding *finding)
{
  return finding->severity;
}

const char *leakscan_finding_document(const leakscan_finding *finding)
{
  return finding->document;
}

const char *leakscan_finding_part(const leakscan_finding *finding)
{
  return finding->part;
}

uint32_t leakscan_finding_part_number(const leakscan_finding *finding)
{
  return finding->part_number;
}

const char *leakscan_finding_range(const leakscan_finding *finding)
{
  return finding->range;
}

uint32_t leakscan_finding_page(const leakscan_finding *finding)
{
  return finding->part_sort == LKS_PART_PAGE ? finding->part_number : 0;
}

bool leakscan_finding_rectangle(const leakscan_finding *finding, double *left, double *top, double *right,
                                double *bottom)
{
  const lks_rectangle *box = &finding->rectangle;
  if (!finding->has_rectangle)
    return false;
  if (left != NULL)
    *left = box->left;
  if (top != NULL)
    *top = box->top;
  if (right != NULL)
    *right = box->right;
  if (bottom != NULL)
    *bottom = box->bottom;
  return true;
}

const char *leakscan_finding_cover(const leakscan_finding *finding)
{
  return lks_finding_cover_word(finding);
}

uint32_t leakscan_finding_cover_colour(const leakscan_finding *finding)
{
  return finding->cover.colour;
}

uint64_t leakscan_finding_letters(const leakscan_finding *finding)
{
  return finding->letters;
}

uint32_t leakscan_finding_survives(const leakscan_finding *finding)
{
  return finding->survives;
}

uint64_t leakscan_finding_people(const leakscan_finding *finding)
{
  return finding->people;
}

bool leakscan_finding_people_estimated(const leakscan_finding *finding)
{
  return finding->people_estimated;
}

uint64_t leakscan_finding_rows(const leakscan_finding *finding)
{
  return finding->rows;
}

size_t leakscan_finding_field_count(const leakscan_finding *finding)
{
  return finding->field_count;
}

const char *leakscan_finding_field_type(const leakscan_finding *finding, size_t index)
{
  return index < finding->field_count ? finding->fields[index].type : NULL;
}

const char *leakscan_finding_field_header(const leakscan_finding *finding, size_t index)
{
  return index < finding->field_count ? finding->fields[index].header : NULL;
}

uint32_t leakscan_finding_field_valid(const leakscan_finding *finding, size_t index)
{
  return index < finding->field_count ? finding->fields[index].valid : 0;
}

uint64_t leakscan_finding_field_looked_at(const leakscan_finding *finding, size_t index)
{
  return index < finding->field_count ? finding->fields[index].looked_at : 0;
}

uint64_t leakscan_finding_field_distinct(const leakscan_finding *finding, size_t index)
{
  return index < finding->field_count ? finding->fields[index].distinct : 0;
}

bool leakscan_finding_field_distinct_exact(const leakscan_finding *finding, size_t index)
{
  return index < finding->field_count && finding->fields[index].distinct_exact;
}

const char *leakscan_finding_field_sample(const leakscan_finding *finding, size_t index, size_t sample)
{
  return index < finding->field_count && sample < LKS_FINDING_SAMPLES ? finding->fields[index].samples[sample] : NULL;
}

size_t leakscan_finding_reason_count(const leakscan_finding *finding)
{
  return finding->reason_count;
}

const char *leakscan_finding_reason(const leakscan_finding *finding, size_t index)
{
  return index < finding->reason_count ? finding->reasons[index] : NULL;
}

const char *leakscan_finding_rule(const leakscan_finding *finding)
{
  return finding->rule;
}

char *leakscan_finding_sentence(const leakscan_finding *finding, const char *language)
{
  return lks_render_sentence(finding, lks_language_of(language));
}

char *leakscan_finding_advice(const leakscan_finding *finding, const char *language)
{
  return lks_render_advice(finding, lks_language_of(language));
}
