/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What findings about parts and tables have in common. */
#include "detectors/describe.h"

#include <stdlib.h>
#include <string.h>

lks_status lks_describe_parts(const lks_inquiry *inquiry, bool visible, lks_part_question ask)
{
  const lks_facts *facts = inquiry->facts;
  lks_status status = LKS_OK;
  for (size_t i = 0; i < facts->part_count && status == LKS_OK; i++)
    if ((facts->parts[i]->visibility == LEAKSCAN_VISIBLE) == visible)
      status = ask(inquiry, facts->parts[i]);
  return status;
}

lks_status lks_describe_tables(const lks_inquiry *inquiry, lks_table_question ask)
{
  const lks_facts *facts = inquiry->facts;
  lks_status status = LKS_OK;
  for (size_t i = 0; i < facts->part_count && status == LKS_OK; i++) {
    const lks_part_facts *part = facts->parts[i];
    for (size_t k = 0; k < part->table_count && part->visibility == LEAKSCAN_VISIBLE && status == LKS_OK; k++)
      status = ask(inquiry, part, part->tables[k]);
  }
  return status;
}

leakscan_finding *lks_describe_part(const lks_facts *facts, const lks_part_facts *part, const char *kind,
                                    leakscan_severity severity)
{
  const bool whole = part->sort == LKS_PART_WHOLE || part->sort == LKS_PART_FLOW;
  leakscan_finding *finding = lks_finding_new(kind, severity, facts->document);
  if (finding != NULL && !lks_finding_set_part(finding, part->shown, whole ? 0 : part->number, part->visibility)) {
    lks_finding_free(finding);
    return NULL;
  }
  if (finding != NULL) {
    finding->allowed = part->allowed;
    finding->part_sort = part->sort;
    finding->alone = facts->part_count == 1;
  }
  return finding;
}

static lks_finding_field *find_field(const leakscan_finding *finding, const char *type)
{
  for (size_t i = 0; i < finding->field_count; i++)
    if (strcmp(finding->fields[i].type, type) == 0)
      return &finding->fields[i];
  return NULL;
}

static void clear_samples(lks_finding_field *field)
{
  for (size_t i = 0; i < LKS_FINDING_SAMPLES; i++) {
    free(field->samples[i]);
    field->samples[i] = NULL;
  }
}

/* Of several columns of a kind, the one that is plainest stands for them: an account's number, not its bank. */
static lks_status add_field(leakscan_finding *finding, const lks_field *field, bool minor)
{
  const lks_kind_info *kind = lks_kind_get(field->kind);
  lks_finding_field *added = find_field(finding, kind->id);
  if (added != NULL && added->valid >= field->valid)
    return LKS_OK;
  if (added == NULL) {
    added = lks_finding_add_field(finding, kind->id, kind->english, kind->japanese, field->header);
  } else {
    char *header = strdup(field->header);
    if (header == NULL)
      return LKS_NO_MEMORY;
    free(added->header);
    added->header = header;
    clear_samples(added);
  }
  if (added == NULL)
    return LKS_NO_MEMORY;
  added->valid = field->valid;
  added->shaped = field->shaped;
  added->looked_at = field->looked_at;
  added->distinct = field->distinct;
  added->distinct_exact = field->distinct_exact;
  added->minor = minor;
  for (size_t i = 0; i < LKS_FIELD_SAMPLES && i < LKS_FINDING_SAMPLES; i++)
    if (field->samples[i] != NULL && (added->samples[i] = strdup(field->samples[i])) == NULL)
      return LKS_NO_MEMORY;
  return LKS_OK;
}

static bool is_minor(lks_kind kind)
{
  return lks_kind_get(kind)->group == LKS_GROUP_WEAK;
}

lks_status lks_describe_fields(leakscan_finding *finding, const lks_table *table)
{
  static const bool minor[] = {false, true};
  lks_status status = LKS_OK;
  for (size_t pass = 0; pass < 2; pass++)
    for (size_t i = 0; i < table->field_count && status == LKS_OK; i++) {
      const lks_kind kind = table->fields[i].kind;
      if (kind != LKS_KIND_NONE && kind != LKS_KIND_ROW_NUMBER && is_minor(kind) == minor[pass] &&
          lks_kind_get(kind)->group != LKS_GROUP_ORGANISATION)
        status = add_field(finding, &table->fields[i], minor[pass]);
    }
  return status;
}

lks_status lks_describe_item(leakscan_finding *finding, const lks_fact_item *item)
{
  const lks_kind_info *kind = lks_kind_get(item->kind);
  lks_finding_field *field = find_field(finding, kind->id);
  if (field == NULL)
    field = lks_finding_add_field(finding, kind->id, kind->english, kind->japanese, "");
  if (field == NULL)
    return LKS_NO_MEMORY;
  field->valid = 1000;
  field->looked_at += (uint32_t)(item->times < UINT32_MAX - field->looked_at ? item->times : 0);
  field->distinct++;
  for (size_t i = 0; i < LKS_FINDING_SAMPLES; i++)
    if (field->samples[i] == NULL)
      return (field->samples[i] = strdup(item->sample)) != NULL ? LKS_OK : LKS_NO_MEMORY;
  return LKS_OK;
}

lks_status lks_describe_table(leakscan_finding *finding, const lks_table *table)
{
  finding->people = table->people;
  finding->people_estimated = table->people_estimated;
  finding->rows = table->rows;
  if (!lks_finding_set_range(finding, table->range.first_row, table->range.first_column, table->range.last_row,
                             table->range.last_column))
    return LKS_NO_MEMORY;
  return lks_describe_fields(finding, table);
}

const lks_table *lks_describe_largest(const lks_part_facts *part, lks_table_class class)
{
  const lks_table *largest = NULL;
  for (size_t i = 0; i < part->table_count; i++) {
    const lks_table *table = part->tables[i];
    if (table->class == class && table->people > 0 && (largest == NULL || table->people > largest->people))
      largest = table;
  }
  return largest;
}

lks_status lks_describe_people(leakscan_finding *finding, const lks_part_facts *part)
{
  const lks_table *largest = lks_describe_largest(part, LKS_TABLE_PERSONS);
  if (largest == NULL)
    return LKS_OK;
  lks_status status = lks_describe_table(finding, largest);
  finding->rows = 0;
  for (size_t i = 0; i < part->table_count && status == LKS_OK; i++) {
    const lks_table *table = part->tables[i];
    if (table->class != LKS_TABLE_PERSONS || table->people == 0)
      continue;
    finding->rows += table->rows;
    status = lks_describe_fields(finding, table);
  }
  finding->people = part->people;
  finding->people_estimated = part->people_estimated;
  return status;
}

/* Other parts' rows and columns are ours alone: nobody could look there. */
static bool has_cells(lks_part_sort sort)
{
  return sort == LKS_PART_SHEET || sort == LKS_PART_KEPT || sort == LKS_PART_WHOLE;
}

lks_status lks_describe_done(leakscan_report *report, leakscan_finding *finding, lks_status described)
{
  if (described != LKS_OK) {
    lks_finding_free(finding);
    return described;
  }
  if (!has_cells(finding->part_sort))
    finding->range[0] = '\0';
  if (finding->allowed && (finding->people > 0 || finding->field_count > 0)) {
    finding->severity = LEAKSCAN_SEVERITY_NOTICE;
    lks_finding_set_rule(finding, NULL);
    lks_finding_add_reason(finding, "allowed");
  }
  return lks_report_add(report, finding) ? LKS_OK : LKS_NO_MEMORY;
}
