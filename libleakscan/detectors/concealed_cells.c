/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which cells of a visible sheet hold something that nobody sees: for their colour, their format, what lies over
 * them? */
#include "detectors/detectors.h"
#include "detectors/kept.h"

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  static const lks_kept_reason reasons[] = {
      {"invisible-format", LEAKSCAN_SEVERITY_NOTICE, 1},
      {"same-colour-cells", LEAKSCAN_SEVERITY_NOTICE, 10},
      {"black-cells", LEAKSCAN_SEVERITY_WARNING, 1},
      {"tiny-font", LEAKSCAN_SEVERITY_NOTICE, 1},
      {"under-merge", LEAKSCAN_SEVERITY_NOTICE, 1},
      {"frozen-away", LEAKSCAN_SEVERITY_NOTICE, 1},
      {"covered-by-picture", LEAKSCAN_SEVERITY_NOTICE, 1},
      {"covered-by-shape", LEAKSCAN_SEVERITY_NOTICE, 1},
      {"covered-by-dark-shape", LEAKSCAN_SEVERITY_WARNING, 1},
      {"hidden-shape", LEAKSCAN_SEVERITY_NOTICE, 1},
  };
  return lks_kept_judge(&(lks_inquiry){facts, policy, report}, lks_detector_concealed_cells.id, reasons,
                        sizeof reasons / sizeof reasons[0]);
}

const lks_detector lks_detector_concealed_cells = {"concealed-cells", run};
