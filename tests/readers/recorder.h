/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writes a document's events down as lines of text, so that two readings can be compared. */
#ifndef LKS_TEST_RECORDER_H
#define LKS_TEST_RECORDER_H

#include <glib.h>

#include "policy.h"

/* All events of the document and those inside it, and how each reading ended. */
GString *lks_record(const leakscan_policy *policy, const void *data, size_t size);
/* The same; PDF documents are read in this process, without a worker. */
GString *lks_record_direct(const leakscan_policy *policy, const void *data, size_t size);

#endif
