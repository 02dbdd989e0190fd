/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* By what a PDF document is known, whether it can be read or not. */
#ifndef LKS_PDF_MAGIC_H
#define LKS_PDF_MAGIC_H

#include <string.h>

#include "readers/readers.h"

enum { LKS_PDF_BID = 40 };

/* The header stands somewhere in the first 1,024 bytes (ISO 32000-1, implementation note 13 of PDF 1.7), which are
 * the head. A zip or a compound file that holds one is what its own first bytes say. */
static inline bool lks_pdf_is_magic(const lks_reading *reading)
{
  static const char magic[] = "%PDF-";
  return reading->package == NULL && memmem(reading->head, reading->head_size, magic, sizeof magic - 1) != NULL;
}

#endif
