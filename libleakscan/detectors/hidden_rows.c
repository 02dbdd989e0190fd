/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which rows of a visible sheet are hidden, and about whom? In a transposed table, which columns. */
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

/* Whether the same rows are told of with those whom a form or a text in them is about. */
static bool is_told_elsewhere(const lks_part_facts *part, const lks_table *table)
{
  for (size_t i = 0; i < part->table_count && table->hidden_people == 0; i++) {
    const lks_table *other = part->tables[i];
    if (other != table && other->hidden_people > 0 && other->arrangement != LKS_ARRANGED_COLUMNS &&
        other->first_hidden >= table->first_hidden && other->last_hidden <= table->last_hidden)
      return true;
  }
  return false;
}

static bool set_range(leakscan_finding *finding, const lks_table *table)
{
  const lks_range *range = &table->range;
  if (table->arrangement == LKS_ARRANGED_COLUMNS)
    return lks_finding_set_range(finding, range->first_row, table->first_hidden, range->last_row, table->last_hidden);
  return lks_finding_set_range(finding, table->first_hidden, range->first_column, table->last_hidden,
                               range->last_column);
}

static lks_status describe(leakscan_finding *finding, const lks_part_facts *part, const lks_table *table)
{
  finding->rows = finding->amount = table->hidden_rows;
  if (table->arrangement == LKS_ARRANGED_ROWS && is_filtered(part, table))
    lks_finding_add_reason(finding, "filtered");
  if (!set_range(finding, table))
    return LKS_NO_MEMORY;
  if (table->hidden_people == 0)
    return LKS_OK;
  finding->people = table->hidden_people;
  finding->people_estimated = table->hidden_estimated;
  return lks_describe_fields(finding, table);
}

static lks_status judge_table(const lks_inquiry *inquiry, const lks_part_facts *part, const lks_table *table)
{
  if (table->hidden_rows == 0 || is_told_elsewhere(part, table))
    return LKS_OK;
  const lks_detector *detector =
      table->arrangement == LKS_ARRANGED_COLUMNS ? &lks_detector_hidden_columns : &lks_detector_hidden_rows;
  leakscan_finding *finding = lks_describe_part(inquiry->facts, part, detector->id,
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
