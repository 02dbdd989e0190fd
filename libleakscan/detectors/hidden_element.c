/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whom does a web page hold that it doesn't show: in hidden elements, comments, attributes, scripts? */
#include "detectors/describe.h"
#include "detectors/detectors.h"
#include "detectors/severity.h"

/* One person is mostly the one who saved the page. */
static lks_status judge_part(const lks_inquiry *inquiry, const lks_part_facts *part)
{
  const lks_table *people = lks_describe_largest(part, LKS_TABLE_PERSONS);
  if (part->sort != LKS_PART_FLOW || people == NULL)
    return LKS_OK;
  const leakscan_severity severity =
      part->people > 1 ? lks_severity_concealed(people, part->people, inquiry->policy) : LEAKSCAN_SEVERITY_WARNING;
  leakscan_finding *finding = lks_describe_part(inquiry->facts, part, lks_detector_hidden_element.id, severity);
  if (finding == NULL)
    return LKS_NO_MEMORY;
  return lks_describe_done(inquiry->report, finding, lks_describe_people(finding, part));
}

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  return lks_describe_parts(&(lks_inquiry){facts, policy, report}, false, judge_part);
}

const lks_detector lks_detector_hidden_element = {"hidden-element", run};
