/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* No detector: hands the evidence of all tables to the report, for whoever asked how it was judged. */
#ifndef LKS_EXPLAIN_H
#define LKS_EXPLAIN_H

#include "report/report.h"
#include "survey/facts.h"

lks_status lks_explain_document(const lks_facts *facts, leakscan_report *report);

#endif
