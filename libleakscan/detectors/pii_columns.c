/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What does a visible sheet hold about people? */
#include "detectors/describe.h"
#include "detectors/detectors.h"
#include "detectors/severity.h"

/* *rule is what decided; NULL where nothing did. */
static leakscan_severity gravest(const lks_part_facts *part, const leakscan_policy *policy, const char **rule)
{
  leakscan_severity severity = LEAKSCAN_SEVERITY_NOTICE;
  *rule = NULL;
  for (size_t i = 0; i < part->table_count; i++) {
    const lks_table *table = part->tables[i];
    if (table->people == 0)
      continue;
    const char *its_rule = NULL;
    const leakscan_severity its = lks_severity_decide(table, policy, &its_rule);
    if (its > severity || *rule == NULL)
      *rule = its_rule;
    if (its > severity)
      severity = its;
  }
  return severity;
}

/* A small list is grave when it is one of many: that has to be said. */
static lks_status describe(leakscan_finding *finding, const lks_part_facts *part)
{
  const lks_status status = lks_describe_people(finding, part);
  for (size_t i = 0; i < part->table_count; i++)
    if (part->tables[i]->family_people > finding->amount)
      finding->amount = part->tables[i]->family_people;
  if (finding->amount > part->people && finding->severity > LEAKSCAN_SEVERITY_NOTICE)
    lks_finding_add_reason(finding, "with-others");
  return status;
}

static lks_status judge_part(const lks_inquiry *inquiry, const lks_part_facts *part)
{
  if (lks_describe_largest(part, LKS_TABLE_PERSONS) == NULL)
    return LKS_OK;
  const char *rule = NULL;
  const leakscan_severity severity = gravest(part, inquiry->policy, &rule);
  leakscan_finding *finding = lks_describe_part(inquiry->facts, part, lks_detector_pii_columns.id, severity);
  if (finding == NULL)
    return LKS_NO_MEMORY;
  lks_finding_set_rule(finding, rule);
  return lks_describe_done(inquiry->report, finding, describe(finding, part));
}

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  return lks_describe_parts(&(lks_inquiry){facts, policy, report}, true, judge_part);
}

const lks_detector lks_detector_pii_columns = {"pii-columns", run};
