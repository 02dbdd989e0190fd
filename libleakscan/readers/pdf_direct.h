/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The reader for PDF documents without a worker. */
#ifndef LKS_PDF_DIRECT_H
#define LKS_PDF_DIRECT_H

#include "readers/readers.h"

/* Tells what lks_reader_pdf tells, in this very process: for tests and fuzzing only, as a page may take for ever. */
lks_status lks_pdf_read_direct(lks_reading *reading);

#endif
