/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What does a visible sheet hold about people? */
#include "detectors/describe.h"
#include "detectors/detectors.h"
#include "detectors/severity.h"

static leakscan_severity gravest(const lks_part_facts *part, uint64_t people, const leakscan_policy *policy)
{
  leakscan_severity severity = LEAKSCAN_SEVERITY_NOTICE;
  for (size_t i = 0; i < part->table_count; i++) {
    const lks_table *table = part->tables[i];
    if (table->people == 0)
      continue;
    const leakscan_severity its = lks_severity_visible(table, people, policy);
    if (its > severity)
      severity = its;
  }
  return severity;
}

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  for (size_t i = 0; i < facts->part_count; i++) {
    const lks_part_facts *part = facts->parts[i];
    if (part->visibility != LEAKSCAN_VISIBLE || lks_describe_largest(part, LKS_TABLE_PERSONS) == NULL)
      continue;
    leakscan_finding *finding =
        lks_describe_part(facts, part, lks_detector_pii_columns.id, gravest(part, facts->visible_people, policy));
    if (finding == NULL)
      return LKS_NO_MEMORY;
    const lks_status status = lks_describe_done(report, finding, lks_describe_people(finding, part));
    if (status != LKS_OK)
      return status;
  }
  return LKS_OK;
}

const lks_detector lks_detector_pii_columns = {"pii-columns", run};
