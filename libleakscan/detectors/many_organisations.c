/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Does a list for one organisation hold the people of others? Only where the policy says which one it is for, and it
 * has rows of that one. */
#include "detectors/describe.h"
#include "detectors/detectors.h"

static lks_status describe(leakscan_finding *finding, const lks_table *table)
{
  const lks_fact_spread *spread = &table->spread;
  finding->people = finding->rows = spread->other_rows;
  finding->amount = spread->organisations;
  if (!lks_finding_set_range(finding, spread->first_row, spread->column, spread->first_row, spread->column))
    return LKS_NO_MEMORY;
  return lks_describe_fields(finding, table);
}

static lks_status judge_table(const lks_inquiry *inquiry, const lks_part_facts *part, const lks_table *table)
{
  if (table->class != LKS_TABLE_PERSONS || table->spread.own_rows == 0 || table->spread.other_rows == 0)
    return LKS_OK;
  leakscan_finding *finding =
      lks_describe_part(inquiry->facts, part, lks_detector_many_organisations.id, LEAKSCAN_SEVERITY_CRITICAL);
  if (finding == NULL)
    return LKS_NO_MEMORY;
  return lks_describe_done(inquiry->report, finding, describe(finding, table));
}

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  return lks_describe_tables(&(lks_inquiry){facts, policy, report}, judge_table);
}

const lks_detector lks_detector_many_organisations = {"many-organisations", run};
