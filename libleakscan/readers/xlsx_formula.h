/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which other sheets a formula names, and whether it looks rows up in them. Formulas aren't evaluated. */
#ifndef LKS_XLSX_FORMULA_H
#define LKS_XLSX_FORMULA_H

#include "event.h"

struct lks_xlsx_book;

typedef struct lks_formula_links lks_formula_links;

/* NULL when memory runs out. */
lks_formula_links *lks_formula_links_new(const struct lks_xlsx_book *book, size_t own_sheet);
void lks_formula_links_free(lks_formula_links *links);

/* Adds what one formula names; `cells` of them share it. */
void lks_formula_links_add(lks_formula_links *links, const char *text, size_t length, uint64_t cells);

/* Tells them, in order of the sheets. */
lks_status lks_formula_links_tell(const lks_formula_links *links, const lks_events *events, void *part_context);

#endif
