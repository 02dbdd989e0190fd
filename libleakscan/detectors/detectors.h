/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Detectors: each asks one question of the facts of one document and adds its findings to the report. A new one is
 * one file and one row in detectors.c; its file, symbol and id are one name. */
#ifndef LKS_DETECTORS_H
#define LKS_DETECTORS_H

#include "policy.h"
#include "report/report.h"
#include "survey/facts.h"

typedef struct lks_detector {
  const char *id;
  lks_status (*run)(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report);
} lks_detector;

lks_status lks_detectors_run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report);

extern const lks_detector lks_detector_hidden_sheet;
extern const lks_detector lks_detector_hidden_rows;
extern const lks_detector lks_detector_hidden_columns;
extern const lks_detector lks_detector_master_data;
extern const lks_detector lks_detector_pii_columns;
extern const lks_detector lks_detector_merge_mismatch;
extern const lks_detector lks_detector_many_organisations;
extern const lks_detector lks_detector_document_data;
extern const lks_detector lks_detector_comment;
extern const lks_detector lks_detector_concealed_cells;
extern const lks_detector lks_detector_covered_text;
extern const lks_detector lks_detector_kept_copy;
extern const lks_detector lks_detector_metadata;
extern const lks_detector lks_detector_unexpected_sheet;
extern const lks_detector lks_detector_covered_image;
extern const lks_detector lks_detector_unapplied_redaction;
extern const lks_detector lks_detector_off_page_text;
extern const lks_detector lks_detector_hidden_element;
extern const lks_detector lks_detector_hidden_layer;
extern const lks_detector lks_detector_earlier_revision;
extern const lks_detector lks_detector_attachment;
extern const lks_detector lks_detector_document_data;
extern const lks_detector lks_detector_recipients_exposed;
extern const lks_detector lks_detector_recipients_growing;
extern const lks_detector lks_detector_third_party_data;
extern const lks_detector lks_detector_bcc_header;
extern const lks_detector lks_detector_own_word;
extern const lks_detector lks_detector_hidden_slide;
extern const lks_detector lks_detector_hidden_story;
extern const lks_detector lks_detector_hidden_text;
extern const lks_detector lks_detector_deleted_text;
extern const lks_detector lks_detector_not_inspected;

#endif
