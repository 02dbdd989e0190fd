/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which words stand in layers that are switched off? */
#include "detectors/concealed.h"
#include "detectors/detectors.h"

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  static const lks_concealed_question question = {.id = "hidden-layer",
                                                  .concealments = 1u << LKS_CONCEALED_LAYER_OFF};
  return lks_concealed_judge(&(lks_inquiry){facts, policy, report}, &question);
}

const lks_detector lks_detector_hidden_layer = {"hidden-layer", run};
