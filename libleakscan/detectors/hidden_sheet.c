/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which hidden sheets hold anything, and about whom? */
#include "detectors/describe.h"
#include "detectors/detectors.h"
#include "detectors/severity.h"

static lks_status describe(leakscan_finding *finding, const lks_part_facts *part, const leakscan_policy *policy)
{
  const lks_table *people = lks_describe_largest(part, LKS_TABLE_PERSONS);
  const lks_table *contacts = lks_describe_largest(part, LKS_TABLE_ORGANISATIONS);
  finding->rows = part->rows;
  if (people != NULL) {
    finding->severity = lks_severity_concealed(people, part->people, policy);
    return lks_describe_people(finding, part);
  }
  if (contacts != NULL && lks_table_group_count(contacts, LKS_GROUP_NAME) > 0) {
    finding->severity = lks_severity_concealed(contacts, contacts->people, policy);
    return lks_describe_table(finding, contacts);
  }
  return LKS_OK;
}

static lks_status judge_part(const lks_inquiry *inquiry, const lks_part_facts *part)
{
  if (part->cells == 0)
    return LKS_OK;
  leakscan_finding *finding =
      lks_describe_part(inquiry->facts, part, lks_detector_hidden_sheet.id, LEAKSCAN_SEVERITY_NOTICE);
  if (finding == NULL)
    return LKS_NO_MEMORY;
  return lks_describe_done(inquiry->report, finding, describe(finding, part, inquiry->policy));
}

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  return lks_describe_parts(&(lks_inquiry){facts, policy, report}, false, judge_part);
}

const lks_detector lks_detector_hidden_sheet = {"hidden-sheet", run};
