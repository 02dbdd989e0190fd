/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Texts that stand in a PDF document's objects and that poppler's interface doesn't give: default values, XFA forms,
 * scripts, and what stands in for pictures and words. */
#ifndef LKS_PDF_OBJECTS_H
#define LKS_PDF_OBJECTS_H

#include "budget.h"
#include "event.h"
#include "readers/pdf_structure.h"

/* A text that was found; `markup`: it is an XML document. */
typedef lks_status (*lks_pdf_text_found)(void *context, const lks_property *property, bool markup);

/* The pages are looked at whose plan says that words stand in for others. *more: there were more than are looked at, or streams too large for it. */
lks_status lks_pdf_objects_find(lks_budget *budget, const char *data, size_t size,
                                const lks_pdf_structure *structure, lks_pdf_text_found found, void *context,
                                bool *more);

#endif
