/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What findings about messages have in common. */
#include "detectors/mail_finding.h"

#include <string.h>

static bool is_graver(const lks_mail_answer *a, const lks_mail_answer *b)
{
  if (!b->holds || a->severity != b->severity)
    return !b->holds || a->severity > b->severity;
  return a->people > b->people;
}

lks_status lks_mail_judge(const lks_inquiry *inquiry, const lks_mail_question *question)
{
  const lks_facts *facts = inquiry->facts;
  const lks_part_facts *chosen = NULL;
  lks_mail_answer gravest = {.holds = false};
  uint64_t count = 0, people = 0;
  for (size_t i = 0; i < facts->part_count; i++) {
    const lks_mail_answer answer = question->ask(inquiry, facts->parts[i]);
    if (!answer.holds)
      continue;
    count++;
    people += answer.people;
    if (is_graver(&answer, &gravest)) {
      gravest = answer;
      chosen = facts->parts[i];
    }
  }
  if (chosen == NULL)
    return LKS_OK;
  leakscan_finding *finding = lks_describe_part(facts, chosen, question->id, gravest.severity);
  if (finding == NULL)
    return LKS_NO_MEMORY;
  finding->people = question->each ? people : gravest.people;
  lks_status status = question->describe(inquiry, finding, chosen);
  if (count > 1) {
    finding->amount = count;
    lks_finding_add_reason(finding, "in-messages");
  }
  return lks_describe_done(inquiry->report, finding, status);
}

lks_mail_answer lks_mail_weigh(const leakscan_policy *policy, uint64_t parties, uint64_t people)
{
  lks_mail_answer answer = {.holds = parties >= policy->mail.parties_review || parties >= policy->mail.parties_stop,
                            .severity = LEAKSCAN_SEVERITY_WARNING,
                            .people = people};
  if (parties >= policy->mail.parties_stop)
    answer.severity = LEAKSCAN_SEVERITY_CRITICAL;
  return answer;
}

lks_status lks_mail_add_addresses(leakscan_finding *finding, char *const samples[LKS_FIELD_SAMPLES], uint64_t count)
{
  const lks_kind_info *kind = lks_kind_get(LKS_KIND_EMAIL);
  lks_finding_field *field = lks_finding_add_field(finding, kind->id, kind->english, kind->japanese, "");
  if (field == NULL)
    return LKS_NO_MEMORY;
  field->valid = 1000;
  field->looked_at = (uint32_t)(count < UINT32_MAX ? count : UINT32_MAX);
  field->distinct = count;
  field->distinct_exact = true;
  for (size_t i = 0; i < LKS_FIELD_SAMPLES && i < LKS_FINDING_SAMPLES; i++)
    if (samples[i] != NULL && (field->samples[i] = strdup(samples[i])) == NULL)
      return LKS_NO_MEMORY;
  return LKS_OK;
}
