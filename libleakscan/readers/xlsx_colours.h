/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Fonts and fills of a workbook's styles, and their colours (18.8): whether letters can be told from what is behind
 * them. */
#ifndef LKS_XLSX_COLOURS_H
#define LKS_XLSX_COLOURS_H

#include "readers/xml.h"

typedef struct lks_colours lks_colours;

lks_colours *lks_colours_new(void);
void lks_colours_free(lks_colours *colours);

/* Elements of the style part, as they come. */
void lks_colours_start(lks_colours *colours, const lks_xml_start *start);
void lks_colours_end(lks_colours *colours, const char *local);

/* Elements of the theme part. */
void lks_colours_theme_start(lks_colours *colours, const lks_xml_start *start);
void lks_colours_theme_end(lks_colours *colours, const char *local);

/* LKS_LOOK_... of a cell with that font and fill; 0 when it can be seen, or isn't known. When all was read. */
unsigned lks_colours_look(const lks_colours *colours, uint32_t font, uint32_t fill);

#endif
