/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which people stand so far right or down on a visible sheet that nobody sees them? */
#include "detectors/describe.h"
#include "detectors/detectors.h"
#include "detectors/severity.h"

enum { APART_ROWS = 50, APART_COLUMNS = 15, MANY = 10 };

/* Whether the table begins behind a blank space that is as wide or high as a screen, whatever stands before it. */
static bool is_far(const lks_part_facts *part, const lks_table *table)
{
  uint32_t rows_before = 0, columns_before = 0;
  bool any = false;
  for (size_t i = 0; i < part->table_count; i++) {
    const lks_range *other = &part->tables[i]->range;
    if (part->tables[i] == table)
      continue;
    if (other->first_row < table->range.first_row) {
      rows_before = other->last_row > rows_before ? other->last_row : rows_before;
      any = true;
    }
    if (other->first_column < table->range.first_column) {
      columns_before = other->last_column > columns_before ? other->last_column : columns_before;
      any = true;
    }
  }
  if (part->first_row < table->range.first_row && part->first_row != LKS_NO_ROW)
    rows_before = part->first_row > rows_before ? part->first_row : rows_before;
  return any && (table->range.first_row > rows_before + APART_ROWS ||
                 table->range.first_column > columns_before + APART_COLUMNS);
}

static lks_status judge_table(const lks_inquiry *inquiry, const lks_part_facts *part, const lks_table *table)
{
  if (part->sort != LKS_PART_SHEET || table->people == 0 || table->arrangement != LKS_ARRANGED_ROWS ||
      table->class != LKS_TABLE_PERSONS || !is_far(part, table))
    return LKS_OK;
  leakscan_finding *finding =
      lks_describe_part(inquiry->facts, part, "concealed-cells",
                        table->people >= MANY ? LEAKSCAN_SEVERITY_WARNING : LEAKSCAN_SEVERITY_NOTICE);
  if (finding == NULL)
    return LKS_NO_MEMORY;
  lks_finding_add_reason(finding, "far-away");
  return lks_describe_done(inquiry->report, finding, lks_describe_table(finding, table));
}

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  return lks_describe_tables(&(lks_inquiry){facts, policy, report}, judge_table);
}

const lks_detector lks_detector_far_table = {"concealed-cells", run};
