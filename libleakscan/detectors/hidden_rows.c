/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which rows of a visible sheet are hidden, and about whom? */
#include "detectors/describe.h"
#include "detectors/detectors.h"
#include "detectors/severity.h"

static bool is_filtered(const lks_part_facts *part, const lks_table *table)
{
  for (size_t i = 0; i < part->filter_count; i++)
    if (part->filters[i].first_row <= table->first_hidden && part->filters[i].last_row >= table->last_hidden)
      return true;
  return false;
}

static lks_status describe(leakscan_finding *finding, const lks_part_facts *part, const lks_table *table)
{
  finding->rows = finding->amount = table->hidden_rows;
  if (is_filtered(part, table))
    lks_finding_add_reason(finding, "filtered");
  if (!lks_finding_set_range(finding, table->first_hidden, table->range.first_column, table->last_hidden,
                             table->range.last_column))
    return LKS_NO_MEMORY;
  if (table->hidden_people == 0)
    return LKS_OK;
  finding->people = table->hidden_people;
  finding->people_estimated = table->hidden_estimated;
  return lks_describe_fields(finding, table);
}

static lks_status judge_table(const lks_inquiry *inquiry, const lks_part_facts *part, const lks_table *table)
{
  if (table->hidden_rows == 0)
    return LKS_OK;
  leakscan_finding *finding = lks_describe_part(inquiry->facts, part, lks_detector_hidden_rows.id,
                                                lks_severity_concealed(table, table->hidden_people, inquiry->policy));
  if (finding == NULL)
    return LKS_NO_MEMORY;
  return lks_describe_done(inquiry->report, finding, describe(finding, part, table));
}

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  return lks_describe_tables(&(lks_inquiry){facts, policy, report}, judge_table);
}

const lks_detector lks_detector_hidden_rows = {"hidden-rows", run};
