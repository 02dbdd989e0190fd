/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where does something painted later hide what a picture shows? Its pixels can be taken out of the file. */
#include "detectors/describe.h"
#include "detectors/detectors.h"

static lks_status describe(leakscan_finding *finding, const lks_fact_run *box)
{
  finding->rectangle = box->place;
  finding->has_rectangle = true;
  lks_finding_add_reason(finding, "covered");
  return lks_finding_set_cover(finding, &box->cover) ? LKS_OK : LKS_NO_MEMORY;
}

static lks_status judge_part(const lks_inquiry *inquiry, const lks_part_facts *part)
{
  lks_status status = LKS_OK;
  for (size_t i = 0; i < part->run_count && status == LKS_OK; i++) {
    if (!part->runs[i].of_picture)
      continue;
    leakscan_finding *finding =
        lks_describe_part(inquiry->facts, part, lks_detector_covered_image.id, LEAKSCAN_SEVERITY_WARNING);
    if (finding == NULL)
      return LKS_NO_MEMORY;
    status = lks_describe_done(inquiry->report, finding, describe(finding, &part->runs[i]));
  }
  return status;
}

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  return lks_describe_parts(&(lks_inquiry){facts, policy, report}, true, judge_part);
}

const lks_detector lks_detector_covered_image = {"covered-image", run};
