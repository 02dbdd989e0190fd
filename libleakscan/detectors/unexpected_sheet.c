/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which sheets are there beside those that are to be sent? A rule of the policy's, where a guess could be wrong: the
 * sheet that opens first is meant, then those that can be seen, in their order. */
#include "detectors/describe.h"
#include "detectors/detectors.h"

static bool is_meant_at_all(const lks_part_facts *part)
{
  return part->sort == LKS_PART_SHEET && part->cells > 0 && !part->allowed;
}

static lks_status tell(const lks_inquiry *inquiry, const lks_part_facts *part)
{
  leakscan_finding *finding =
      lks_describe_part(inquiry->facts, part, lks_detector_unexpected_sheet.id, LEAKSCAN_SEVERITY_WARNING);
  if (finding == NULL)
    return LKS_NO_MEMORY;
  lks_status status = lks_describe_people(finding, part);
  finding->rows = part->rows;
  return lks_describe_done(inquiry->report, finding, status);
}

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  /* the active one, then visible ones, then those that are hidden */
  enum { ACTIVE, VISIBLE, HIDDEN, ORDER };
  const lks_inquiry inquiry = {facts, policy, report};
  uint64_t meant = 0;
  lks_status status = LKS_OK;
  for (int turn = ACTIVE; turn < ORDER && policy->expected_sheets > 0; turn++)
    for (size_t i = 0; i < facts->part_count && status == LKS_OK; i++) {
      const lks_part_facts *part = facts->parts[i];
      const int its = part->visibility != LEAKSCAN_VISIBLE ? HIDDEN : part->active ? ACTIVE : VISIBLE;
      if (its == turn && is_meant_at_all(part) && meant++ >= policy->expected_sheets)
        status = tell(&inquiry, part);
    }
  return status;
}

const lks_detector lks_detector_unexpected_sheet = {"unexpected-sheet", run};
