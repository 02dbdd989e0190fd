/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Does the document say who made it, where and with what? Nearly all do, so that it is one line; where nobody's data
 * may stand, the line says what. */
#include <glib.h>

#include "detectors/describe.h"
#include "detectors/detectors.h"

static lks_status describe(leakscan_finding *finding, const lks_facts *facts, const leakscan_policy *policy)
{
  lks_status status = LKS_OK;
  finding->amount = facts->origin_count;
  if (policy->people_allowed > 0)
    return LKS_OK;
  GString *list = g_string_new(NULL);
  for (size_t i = 0; i < facts->origin_count; i++)
    g_string_append_printf(list, "%s%s: %s", i > 0 ? "; " : "", facts->origins[i].name, facts->origins[i].sample);
  if (!lks_finding_set_excerpt(finding, list->str))
    status = LKS_NO_MEMORY;
  g_string_free(list, TRUE);
  return status;
}

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  if (facts->origin_count == 0)
    return LKS_OK;
  leakscan_finding *finding = lks_finding_new(lks_detector_metadata.id, LEAKSCAN_SEVERITY_NOTICE, facts->document);
  if (finding == NULL)
    return LKS_NO_MEMORY;
  return lks_describe_done(report, finding, describe(finding, facts, policy));
}

const lks_detector lks_detector_metadata = {"metadata", run};
