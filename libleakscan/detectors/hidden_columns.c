/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which columns of a visible sheet are hidden, and what do they say about whom? In a transposed table, which rows. */
#include <stdlib.h>
#include <string.h>

#include "detectors/describe.h"
#include "detectors/detectors.h"
#include "detectors/severity.h"

/* What stands hidden in one table. */
typedef struct hidden_look {
  uint64_t columns;
  size_t personal; /* of them: names, or what says something about a person by itself */
} hidden_look;

static bool is_personal(lks_kind kind)
{
  const lks_group group = lks_kind_get(kind)->group;
  return kind != LKS_KIND_NONE && group != LKS_GROUP_WEAK && group != LKS_GROUP_ORGANISATION;
}

static hidden_look look(const lks_table *table)
{
  hidden_look seen = {0};
  for (size_t i = 0; i < table->field_count; i++) {
    if (!table->fields[i].hidden)
      continue;
    seen.columns++;
    seen.personal += is_personal(table->fields[i].kind);
  }
  return seen;
}

/* The fields of a copy of the table that has its hidden columns only. */
static lks_status describe_hidden(leakscan_finding *finding, const lks_table *table)
{
  lks_table hidden = *table;
  hidden.field_count = 0;
  hidden.fields = calloc(table->field_count, sizeof *hidden.fields);
  if (hidden.fields == NULL)
    return LKS_NO_MEMORY;
  for (size_t i = 0; i < table->field_count; i++)
    if (table->fields[i].hidden)
      hidden.fields[hidden.field_count++] = table->fields[i];
  const lks_status status = lks_describe_fields(finding, &hidden);
  free(hidden.fields);
  return status;
}

static lks_status describe(leakscan_finding *finding, const lks_table *table, const hidden_look *seen)
{
  uint32_t first = UINT32_MAX, last = 0;
  for (size_t i = 0; i < table->field_count; i++)
    if (table->fields[i].hidden) {
      first = table->fields[i].column < first ? table->fields[i].column : first;
      last = table->fields[i].column > last ? table->fields[i].column : last;
    }
  finding->amount = seen->columns;
  finding->rows = table->rows;
  const lks_range *range = &table->range;
  const bool set = table->arrangement == LKS_ARRANGED_COLUMNS
                       ? lks_finding_set_range(finding, first, range->first_column, last, range->last_column)
                       : lks_finding_set_range(finding, range->first_row, first, range->last_row, last);
  if (!set)
    return LKS_NO_MEMORY;
  if (finding->severity == LEAKSCAN_SEVERITY_NOTICE)
    return LKS_OK;
  finding->people = table->people;
  finding->people_estimated = table->people_estimated;
  return describe_hidden(finding, table);
}

static lks_status judge_table(const lks_inquiry *inquiry, const lks_part_facts *part, const lks_table *table)
{
  const hidden_look seen = look(table);
  if (seen.columns == 0)
    return LKS_OK;
  const bool people = table->class == LKS_TABLE_PERSONS && seen.personal > 0;
  const lks_detector *detector =
      table->arrangement == LKS_ARRANGED_COLUMNS ? &lks_detector_hidden_rows : &lks_detector_hidden_columns;
  leakscan_finding *finding = lks_describe_part(inquiry->facts, part, detector->id,
                                                people ? lks_severity_concealed(table, table->people, inquiry->policy)
                                                       : LEAKSCAN_SEVERITY_NOTICE);
  if (finding == NULL)
    return LKS_NO_MEMORY;
  return lks_describe_done(inquiry->report, finding, describe(finding, table, &seen));
}

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  return lks_describe_tables(&(lks_inquiry){facts, policy, report}, judge_table);
}

const lks_detector lks_detector_hidden_columns = {"hidden-columns", run};
