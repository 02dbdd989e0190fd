/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a page that is a picture without text is to whoever reads it: known to workers, and to those that ask them. */
#ifndef LKS_PDF_SCAN_STATE_H
#define LKS_PDF_SCAN_STATE_H

#include <stddef.h>

typedef enum lks_pdf_scan_state {
  LKS_PDF_SCAN_NONE,       /* it has text, or no picture */
  LKS_PDF_SCAN_READ,       /* its pixels were read */
  LKS_PDF_SCAN_UNREAD,     /* nobody asked for that, or they are hardly legible */
  LKS_PDF_SCAN_NO_OCR,     /* what was asked to read them isn't there */
  LKS_PDF_SCAN_OUT_OF_TIME /* reading them would have taken too long */
} lks_pdf_scan_state;

enum { LKS_PDF_SCAN_STATES = LKS_PDF_SCAN_OUT_OF_TIME + 1 };

/* The word for it in a not-inspected event; NULL where there is nothing to say. */
static inline const char *lks_pdf_scan_reason(lks_pdf_scan_state state)
{
  switch (state) {
  case LKS_PDF_SCAN_UNREAD:
    return "scan-only-page";
  case LKS_PDF_SCAN_NO_OCR:
    return "ocr-missing";
  case LKS_PDF_SCAN_OUT_OF_TIME:
    return "ocr-time";
  default:
    return NULL;
  }
}

#endif
