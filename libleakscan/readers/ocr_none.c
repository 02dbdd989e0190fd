/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pictures in a build that reads none. */
#include "readers/ocr_tesseract.h"

lks_status lks_ocr_open(const char *languages, lks_ocr **ocr)
{
  (void)languages;
  *ocr = NULL;
  return LKS_UNSUPPORTED;
}

void lks_ocr_close(lks_ocr *ocr)
{
  (void)ocr;
}

lks_status lks_ocr_read(lks_ocr *ocr, lks_budget *budget, const lks_ocr_picture *picture, uint64_t milliseconds,
                        lks_ocr_text *text)
{
  (void)ocr;
  (void)budget;
  (void)picture;
  (void)milliseconds;
  *text = (lks_ocr_text){.symbols = NULL};
  return LKS_UNSUPPORTED;
}

void lks_ocr_text_clear(lks_ocr_text *text)
{
  *text = (lks_ocr_text){.symbols = NULL};
}
