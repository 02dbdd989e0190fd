/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where do words stand that the policy says must not leave? */
#include "detectors/describe.h"
#include "detectors/detectors.h"

/* `amount` counts cells; where the word stands in the sheet's name only, there are none. */
static lks_status describe(leakscan_finding *finding, const lks_fact_word *word, const char *label)
{
  finding->amount = word->cells;
  if (word->in_name)
    lks_finding_add_reason(finding, "sheet-name");
  if (!lks_finding_set_detail(finding, label))
    return LKS_NO_MEMORY;
  if (word->cells == 0)
    return LKS_OK;
  const bool set = lks_finding_set_range(finding, word->row, word->column, word->row, word->column);
  return set ? LKS_OK : LKS_NO_MEMORY;
}

static lks_status judge_part(const lks_facts *facts, const lks_part_facts *part, const leakscan_policy *policy,
                             leakscan_report *report)
{
  lks_status status = LKS_OK;
  for (size_t i = 0; i < LKS_OWN_LABELS && status == LKS_OK; i++) {
    const lks_fact_word *word = &part->words[i];
    const char *label = lks_own_label(policy->own, i);
    if (label == NULL || (word->cells == 0 && !word->in_name))
      continue;
    leakscan_finding *finding = lks_describe_part(facts, part, lks_detector_own_word.id, policy->word_severity);
    if (finding == NULL)
      return LKS_NO_MEMORY;
    status = lks_describe_done(report, finding, describe(finding, word, label));
  }
  return status;
}

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  lks_status status = LKS_OK;
  for (size_t i = 0; i < facts->part_count && status == LKS_OK; i++)
    if (facts->parts[i]->words != NULL)
      status = judge_part(facts, facts->parts[i], policy, report);
  return status;
}

const lks_detector lks_detector_own_word = {"own-word", run};
