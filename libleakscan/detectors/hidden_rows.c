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

static lks_status judge_table(const lks_facts *facts, const lks_part_facts *part, const lks_table *table,
                              const leakscan_policy *policy, leakscan_report *report)
{
  leakscan_finding *finding = lks_describe_part(facts, part, lks_detector_hidden_rows.id,
                                                lks_severity_concealed(table, table->hidden_people, policy));
  if (finding == NULL)
    return LKS_NO_MEMORY;
  return lks_describe_done(report, finding, describe(finding, part, table));
}

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  lks_status status = LKS_OK;
  for (size_t i = 0; i < facts->part_count; i++) {
    const lks_part_facts *part = facts->parts[i];
    for (size_t k = 0; k < part->table_count && part->visibility == LEAKSCAN_VISIBLE && status == LKS_OK; k++)
      if (part->tables[k]->hidden_rows > 0)
        status = judge_table(facts, part, part->tables[k], policy, report);
  }
  return status;
}

const lks_detector lks_detector_hidden_rows = {"hidden-rows", run};
