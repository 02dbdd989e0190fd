/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pages that are pictures: their text, read from the pixels. */
#ifndef LKS_PDF_OCR_H
#define LKS_PDF_OCR_H

#include "readers/pdf.h"

/* Gives the page the glyphs that are seen on it, when the policy asks for that; what came of it is in *state. What
 * was opened for it stays with the document, for its other pages. */
lks_status lks_pdf_ocr_read(lks_pdf_page *page, PopplerDocument *document, lks_pdf_scan_state *state);

#endif
