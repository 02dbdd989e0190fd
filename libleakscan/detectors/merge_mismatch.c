/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Does each row of a list have one person's data? A number that isn't the one in the address of its row is another
 * person's: the columns were put together wrongly. */
#include "detectors/describe.h"
#include "detectors/detectors.h"

static lks_status describe(leakscan_finding *finding, const lks_table *table)
{
  const lks_fact_mismatch *mismatch = &table->mismatch;
  const uint32_t first = mismatch->number < mismatch->login ? mismatch->number : mismatch->login;
  const uint32_t last = mismatch->number < mismatch->login ? mismatch->login : mismatch->number;
  finding->people = finding->rows = finding->amount = mismatch->rows;
  if (mismatch->shifted)
    lks_finding_add_reason(finding, "shifted-rows");
  if (!lks_finding_set_range(finding, mismatch->first_row, first, mismatch->first_row, last))
    return LKS_NO_MEMORY;
  return lks_describe_fields(finding, table);
}

static lks_status judge_table(const lks_inquiry *inquiry, const lks_part_facts *part, const lks_table *table)
{
  if (table->mismatch.rows == 0)
    return LKS_OK;
  leakscan_finding *finding =
      lks_describe_part(inquiry->facts, part, lks_detector_merge_mismatch.id, LEAKSCAN_SEVERITY_CRITICAL);
  if (finding == NULL)
    return LKS_NO_MEMORY;
  return lks_describe_done(inquiry->report, finding, describe(finding, table));
}

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  return lks_describe_tables(&(lks_inquiry){facts, policy, report}, judge_table);
}

const lks_detector lks_detector_merge_mismatch = {"merge-mismatch", run};
