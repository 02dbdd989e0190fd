/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What findings about parts that aren't shown have in common. */
#include "detectors/hidden_part.h"

#include "detectors/severity.h"

static lks_status describe(leakscan_finding *finding, const lks_part_facts *part, const leakscan_policy *policy)
{
  const lks_table *people = lks_describe_largest(part, LKS_TABLE_PERSONS);
  const lks_table *contacts = lks_describe_largest(part, LKS_TABLE_ORGANISATIONS);
  finding->rows = part->rows;
  if (part->why != NULL)
    lks_finding_add_reason(finding, part->why);
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

lks_status lks_hidden_part_judge(const lks_inquiry *inquiry, lks_part_sort sort, const char *id)
{
  const lks_facts *facts = inquiry->facts;
  lks_status status = LKS_OK;
  for (size_t i = 0; i < facts->part_count && status == LKS_OK; i++) {
    const lks_part_facts *part = facts->parts[i];
    if (part->sort != sort || part->visibility == LEAKSCAN_VISIBLE || part->cells == 0)
      continue;
    leakscan_finding *finding = lks_describe_part(facts, part, id, LEAKSCAN_SEVERITY_NOTICE);
    if (finding == NULL)
      return LKS_NO_MEMORY;
    status = lks_describe_done(inquiry->report, finding, describe(finding, part, inquiry->policy));
  }
  return status;
}
