/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Stands in for the reader of PDF documents where it was left out: it knows one, and reads nothing. */
#include "readers/pdf_magic.h"

static lks_status bid(lks_reading *reading, unsigned *bits)
{
  *bits = lks_pdf_is_magic(reading) ? LKS_PDF_BID : 0;
  return LKS_OK;
}

static lks_status read_nothing(lks_reading *reading)
{
  (void)reading;
  return LKS_UNSUPPORTED;
}

const lks_reader lks_reader_pdf = {.format = "pdf", .bid = bid, .read = read_nothing};
