/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What does the document still keep of data that none of its sheets shows: in caches, logs and leftover parts? */
#include "detectors/detectors.h"
#include "detectors/kept.h"

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  static const lks_kept_reason reasons[] = {
      {"pivot-source-missing", LEAKSCAN_SEVERITY_WARNING, 1},
      {"pivot-source-external", LEAKSCAN_SEVERITY_NOTICE, 1},
      {"pivot-source-hidden", LEAKSCAN_SEVERITY_NOTICE, 1},
      {"pivot-stale", LEAKSCAN_SEVERITY_NOTICE, 5},
      {"external-cells", LEAKSCAN_SEVERITY_NOTICE, 1},
      {"chart-source-missing", LEAKSCAN_SEVERITY_NOTICE, 1},
      {"chart-source-external", LEAKSCAN_SEVERITY_NOTICE, 1},
      {"chart-workbook", LEAKSCAN_SEVERITY_NOTICE, 1},
      {"unused-strings", LEAKSCAN_SEVERITY_NOTICE, 5},
      {"earlier-values", LEAKSCAN_SEVERITY_NOTICE, 1},
      {"scenario", LEAKSCAN_SEVERITY_NOTICE, 1},
      {"query-data", LEAKSCAN_SEVERITY_NOTICE, 1},
      {"connection-password", LEAKSCAN_SEVERITY_CRITICAL, 1},
      {"unreachable-part", LEAKSCAN_SEVERITY_NOTICE, 1},
      {"picture-position", LEAKSCAN_SEVERITY_WARNING, 1},
      {"picture-original", LEAKSCAN_SEVERITY_NOTICE, 1},
      {"picture-cropped", LEAKSCAN_SEVERITY_NOTICE, 1},
  };
  return lks_kept_judge(&(lks_inquiry){facts, policy, report}, lks_detector_kept_copy.id, reasons,
                        sizeof reasons / sizeof reasons[0]);
}

const lks_detector lks_detector_kept_copy = {"kept-copy", run};
