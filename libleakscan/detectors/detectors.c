/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The list of detectors. Of findings that are equally grave the first one speaks for the document: those that say what
 * went wrong stand before those that say what is there. */
#include "detectors/detectors.h"

static const lks_detector *const detectors[] = {
    &lks_detector_hidden_sheet,
    &lks_detector_hidden_rows,
    &lks_detector_hidden_columns,
    &lks_detector_master_data,
    &lks_detector_merge_mismatch,
    &lks_detector_many_organisations,
    &lks_detector_pii_columns,
    &lks_detector_covered_text,
    &lks_detector_covered_image,
    &lks_detector_unapplied_redaction,
    &lks_detector_off_page_text,
    &lks_detector_hidden_layer,
    &lks_detector_earlier_revision,
    &lks_detector_document_data,
    &lks_detector_attachment,
    &lks_detector_concealed_cells,
    &lks_detector_kept_copy,
    &lks_detector_comment,
    &lks_detector_metadata,
    &lks_detector_hidden_element,
    &lks_detector_unexpected_sheet,
    &lks_detector_hidden_slide,
    &lks_detector_hidden_story,
    &lks_detector_hidden_text,
    &lks_detector_deleted_text,
    &lks_detector_recipients_exposed,
    &lks_detector_recipients_growing,
    &lks_detector_third_party_data,
    &lks_detector_bcc_header,
    &lks_detector_own_word,
    &lks_detector_not_inspected,
};

lks_status lks_detectors_run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  lks_status status = LKS_OK;
  for (size_t i = 0; i < sizeof detectors / sizeof detectors[0] && status == LKS_OK; i++)
    status = detectors[i]->run(facts, policy, report);
  return status;
}
