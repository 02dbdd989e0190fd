/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who is named in what a document says beside its pages: properties, bookmarks, comments? */
#include "detectors/concealed.h"
#include "detectors/detectors.h"

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  static const lks_concealed_question question = {"document-data", 1u << LKS_CONCEALED_IN_DATA, true};
  return lks_concealed_judge(&(lks_inquiry){facts, policy, report}, &question);
}

const lks_detector lks_detector_document_data = {"document-data", run};
