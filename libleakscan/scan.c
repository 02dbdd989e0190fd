/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One scan: a document and those inside it are read, surveyed and judged, one after the other. */
#include "scan.h"

#include <glib.h>
#include <string.h>

#include "budget.h"
#include "detectors/detectors.h"
#include "detectors/explain.h"
#include "readers/mail_handed.h"
#include "readers/readers.h"
#include "report/report.h"
#include "survey/survey.h"

typedef struct scan_state {
  const lks_scan_request *request;
  const leakscan_policy *policy;
  lks_budget *budget;
  leakscan_report *report;
  uint64_t input; /* bytes of the attachments so far, where a message was handed over in parts */
} scan_state;

/* A document that is being read, inside those around it. */
typedef struct scan_frame {
  scan_state *state;
  lks_survey *survey;
  const char *chain;
  uint64_t depth;
  const struct scan_frame *outer; /* NULL: it is the one that was handed over */
} scan_frame;

static lks_status scan_document(scan_state *state, const lks_source *source, const char *chain,
                                const scan_frame *outer);

static lks_status note(const scan_frame *frame, lks_status status, const char *place)
{
  const char *reason = lks_status_reason(status);
  if (reason == NULL)
    return LKS_OK; /* there is nothing to say of the document */
  const uint64_t amount =
      lks_status_is_limit(status) ? lks_budget_limit(frame->state->budget, lks_status_limit(status)) : 0;
  return lks_survey_events()->not_inspected(frame->survey, reason, place, amount);
}

static lks_status scan_inner_source(const scan_frame *frame, const char *name, const lks_source *source)
{
  scan_state *state = frame->state;
  if (frame->depth + 1 >= lks_budget_limit(state->budget, LEAKSCAN_LIMIT_DEPTH))
    return note(frame, lks_status_of_limit(LEAKSCAN_LIMIT_DEPTH), name);
  char *chain = g_strdup_printf("%s!%s", frame->chain, name);
  const lks_status status = scan_document(state, source, chain, frame);
  g_free(chain);
  return status;
}

static lks_status scan_inner(void *context, const char *name, const unsigned char *data, size_t size)
{
  const scan_frame *frame = context;
  lks_source *source = NULL;
  const lks_status opened = lks_source_open_memory(
      data, size, lks_budget_limit(frame->state->budget, LEAKSCAN_LIMIT_INPUT_SIZE), &source);
  const lks_status status = opened == LKS_OK ? scan_inner_source(frame, name, source) : note(frame, opened, name);
  lks_source_close(source);
  return status;
}

/* Attachments are opened one after the other: how much there is to read is known as they come. */
static lks_status scan_attachment(void *context, const lks_attachment *attachment)
{
  const scan_frame *frame = context;
  scan_state *state = frame->state;
  lks_source *source = NULL;
  const lks_status opened =
      lks_attachment_open(attachment, lks_budget_limit(state->budget, LEAKSCAN_LIMIT_INPUT_SIZE), &source);
  if (opened != LKS_OK)
    return opened == LKS_NO_MEMORY ? opened : note(frame, opened, attachment->name);
  state->input += lks_source_size(source);
  lks_budget_set_input(state->budget, state->input);
  const lks_status status = scan_inner_source(frame, attachment->name, source);
  lks_source_close(source);
  return status;
}

static lks_status read_message(const scan_frame *frame)
{
  lks_reading reading = {.budget = frame->state->budget,
                         .policy = frame->state->policy,
                         .events = lks_survey_events(),
                         .context = frame->survey,
                         .inner = scan_inner,
                         .scan = (void *)frame};
  return lks_mail_handed_tell(&reading, frame->state->request->message, scan_attachment);
}

static lks_status read_document(const scan_frame *frame, const lks_source *source)
{
  static const unsigned char zip_magic[] = {'P', 'K'};
  lks_reading reading = {.source = source,
                         .budget = frame->state->budget,
                         .policy = frame->state->policy,
                         .events = lks_survey_events(),
                         .context = frame->survey,
                         .inner = scan_inner,
                         .scan = (void *)frame};
  if (frame->outer == NULL) {
    reading.envelope = frame->state->request->envelope;
    reading.envelope_count = frame->state->request->envelope_count;
  }
  lks_status status = lks_source_read(source, 0, reading.head, sizeof reading.head, &reading.head_size);
  if (status != LKS_OK)
    return status;
  if (reading.head_size == 0)
    return reading.events->not_inspected(reading.context, "empty-file", NULL, 0);
  if (reading.head_size >= sizeof zip_magic && memcmp(reading.head, zip_magic, sizeof zip_magic) == 0)
    status = lks_package_open(source, reading.budget, &reading.package);
  const lks_reader *reader = NULL;
  if (status == LKS_OK)
    status = lks_readers_choose(&reading, &reader);
  if (status == LKS_OK) {
    status = reader != NULL ? reader->read(&reading)
                            : reading.events->not_inspected(reading.context, "unknown-format", NULL, 0);
  }
  lks_package_close(reading.package);
  return status;
}

/* A limit that is reached even here leaves the other parts' facts as they are. */
static lks_status finish(const scan_frame *frame)
{
  const lks_status status = lks_survey_finish(frame->survey);
  return lks_status_is_limit(status) ? note(frame, status, NULL) : status;
}

static lks_status judge(const scan_frame *frame)
{
  const lks_facts *facts = lks_survey_facts(frame->survey);
  for (size_t i = 0; i < facts->part_count; i++) {
    const lks_part_facts *part = facts->parts[i];
    if (!lks_report_add_part(frame->state->report, facts->document, part->shown, part->visibility, part->active,
                             part->rows, part->people))
      return LKS_NO_MEMORY;
  }
  const lks_status status = lks_detectors_run(facts, frame->state->policy, frame->state->report);
  return status == LKS_OK && frame->state->policy->explain ? lks_explain_document(facts, frame->state->report)
                                                           : status;
}

/* What can't be read is a fact about the document; only what ends the whole scan is handed on. */
static lks_status scan_document(scan_state *state, const lks_source *source, const char *chain,
                                const scan_frame *outer)
{
  scan_frame frame = {.state = state, .chain = chain, .depth = outer != NULL ? outer->depth + 1 : 0, .outer = outer};
  frame.survey = lks_survey_new(chain, state->policy, state->budget);
  if (frame.survey == NULL)
    return LKS_NO_MEMORY;
  if (outer != NULL)
    lks_survey_stands_in(frame.survey, outer->survey);
  else
    lks_survey_remember(frame.survey, state->request->growth);
  lks_status status = lks_budget_check(state->budget);
  if (status == LKS_OK)
    status = source != NULL ? read_document(&frame, source) : read_message(&frame);
  lks_status judged = status == LKS_NO_MEMORY ? LKS_NO_MEMORY : note(&frame, status, NULL);
  if (judged == LKS_OK)
    judged = finish(&frame);
  if (judged == LKS_OK)
    judged = judge(&frame);
  lks_survey_free(frame.survey);
  if (judged != LKS_OK)
    return judged;
  if (outer == NULL && status == LKS_UNREADABLE)
    return status;
  return lks_status_ends_scan(status) ? status : LKS_OK;
}

static leakscan_status status_of(lks_status status)
{
  switch (status) {
  case LKS_NO_MEMORY:
    return LEAKSCAN_NO_MEMORY;
  case LKS_CANCELLED:
    return LEAKSCAN_CANCELLED;
  case LKS_UNREADABLE:
    return LEAKSCAN_UNREADABLE;
  default:
    return LEAKSCAN_OK;
  }
}

/* A document that couldn't even be opened has a report like any other. */
static lks_status report_unopened(scan_state *state, const char *name, lks_status opened)
{
  scan_frame frame = {.state = state, .chain = name};
  frame.survey = lks_survey_new(name, state->policy, state->budget);
  if (frame.survey == NULL)
    return LKS_NO_MEMORY;
  lks_status status = note(&frame, opened, NULL);
  if (status == LKS_OK)
    status = judge(&frame);
  lks_survey_free(frame.survey);
  return status != LKS_OK ? status : opened;
}

leakscan_status lks_scan(const lks_scan_request *request, const lks_source *source, lks_status opened,
                         leakscan_report **report)
{
  const leakscan_policy *policy = request->policy;
  scan_state state = {.request = request, .policy = policy};
  state.budget = lks_budget_new(policy, request->progress, request->progress_data);
  state.report = lks_report_new(request->name, policy->review, policy->stop, policy->profile->incomplete_stops,
                                policy->limits[LEAKSCAN_LIMIT_FINDINGS]);
  lks_status status = LKS_NO_MEMORY;
  if (state.budget != NULL && state.report != NULL) {
    if (source != NULL || request->message != NULL) {
      lks_budget_set_input(state.budget, source != NULL ? lks_source_size(source) : 0);
      status = scan_document(&state, source, request->name, NULL);
    } else {
      status = report_unopened(&state, request->name, opened);
    }
    if (status != LKS_NO_MEMORY && !lks_report_finish(state.report))
      status = LKS_NO_MEMORY;
  }
  lks_budget_free(state.budget);
  if (status == LKS_NO_MEMORY) {
    lks_report_free(state.report);
    return LEAKSCAN_NO_MEMORY;
  }
  *report = state.report;
  return status_of(status);
}
