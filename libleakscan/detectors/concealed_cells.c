/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which cells of a visible sheet hold something that nobody sees: for their colour, their format, what lies over
 * them, or because they stand so far right or down? */
#include "detectors/describe.h"
#include "detectors/detectors.h"
#include "detectors/kept.h"

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

static lks_status judge_far_table(const lks_inquiry *inquiry, const lks_part_facts *part, const lks_table *table)
{
  if (part->sort != LKS_PART_SHEET || table->people == 0 || table->arrangement != LKS_ARRANGED_ROWS ||
      table->class != LKS_TABLE_PERSONS || !is_far(part, table))
    return LKS_OK;
  leakscan_finding *finding =
      lks_describe_part(inquiry->facts, part, lks_detector_concealed_cells.id,
                        table->people >= MANY ? LEAKSCAN_SEVERITY_WARNING : LEAKSCAN_SEVERITY_NOTICE);
  if (finding == NULL)
    return LKS_NO_MEMORY;
  lks_finding_add_reason(finding, "far-away");
  return lks_describe_done(inquiry->report, finding, lks_describe_table(finding, table));
}

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  static const lks_kept_reason reasons[] = {
      {"invisible-format", LEAKSCAN_SEVERITY_NOTICE, 1},
      {"same-colour-cells", LEAKSCAN_SEVERITY_NOTICE, 10},
      {"black-cells", LEAKSCAN_SEVERITY_WARNING, 1},
      {"tiny-font", LEAKSCAN_SEVERITY_NOTICE, 1},
      {"under-merge", LEAKSCAN_SEVERITY_NOTICE, 1},
      {"frozen-away", LEAKSCAN_SEVERITY_NOTICE, 1},
      {"covered-by-picture", LEAKSCAN_SEVERITY_NOTICE, 1},
      {"covered-by-shape", LEAKSCAN_SEVERITY_NOTICE, 1},
      {"covered-by-dark-shape", LEAKSCAN_SEVERITY_WARNING, 1},
      {"hidden-shape", LEAKSCAN_SEVERITY_NOTICE, 1},
  };
  const lks_inquiry inquiry = {facts, policy, report};
  const lks_status status =
      lks_kept_judge(&inquiry, lks_detector_concealed_cells.id, reasons, sizeof reasons / sizeof reasons[0]);
  return status == LKS_OK ? lks_describe_tables(&inquiry, judge_far_table) : status;
}

const lks_detector lks_detector_concealed_cells = {"concealed-cells", run};
