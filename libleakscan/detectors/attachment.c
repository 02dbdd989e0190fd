/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which files inside the document are plain text about people? Those that some reader knows have findings of their
 * own. */
#include "detectors/describe.h"
#include "detectors/detectors.h"

static lks_status describe(leakscan_finding *finding, const lks_fact_property *property)
{
  lks_status status = lks_finding_set_detail(finding, property->name) ? LKS_OK : LKS_NO_MEMORY;
  for (size_t i = 0; i < property->item_count && status == LKS_OK; i++)
    status = lks_describe_item(finding, &property->items[i]);
  finding->amount = property->detailed;
  return status;
}

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  const lks_fact_property *property = &facts->properties[LKS_PROPERTY_ATTACHMENT];
  (void)policy;
  if (property->detailed == 0)
    return LKS_OK;
  /* a telephone number without anybody's name is rarely somebody's */
  leakscan_finding *finding =
      lks_finding_new(lks_detector_attachment.id,
                      property->named > 0 ? LEAKSCAN_SEVERITY_WARNING : LEAKSCAN_SEVERITY_NOTICE, facts->document);
  if (finding == NULL)
    return LKS_NO_MEMORY;
  return lks_describe_done(report, finding, describe(finding, property));
}

const lks_detector lks_detector_attachment = {"attachment", run};
