/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Text that flows, as paragraphs and tables, told as rows and columns: a paragraph is a row, what tabs divide are its
 * cells; tables stand to the right of all paragraphs, so that none runs on into another. Texts that are concealed are
 * told as runs beside. */
#ifndef LKS_FLOW_H
#define LKS_FLOW_H

#include "readers/readers.h"

typedef struct lks_flow lks_flow;

/* Why a stretch of text isn't seen. What it points to is lent for the call. */
typedef struct lks_veil {
  lks_concealment concealment;
  lks_cover cover;
  bool marginal;
  bool fits;
} lks_veil;

lks_flow *lks_flow_new(const lks_reading *reading, void *part_context);
void lks_flow_free(lks_flow *flow);

/* More text of the paragraph; `veil` is NULL where it is seen. A tab parts cells. */
lks_status lks_flow_text(lks_flow *flow, const char *text, size_t length, const lks_veil *veil);
lks_status lks_flow_paragraph_end(lks_flow *flow);

/* All that the paragraph holds so far isn't seen. */
void lks_flow_veil_paragraph(lks_flow *flow, const lks_veil *veil);

/* A box stands in the middle of a paragraph, and has paragraphs of its own. */
void lks_flow_box_begin(lks_flow *flow);
lks_status lks_flow_box_end(lks_flow *flow);

/* Tables stand between paragraphs, and their cells hold paragraphs and tables. */
lks_status lks_flow_table_begin(lks_flow *flow);
lks_status lks_flow_table_end(lks_flow *flow);
void lks_flow_row_begin(lks_flow *flow);
void lks_flow_row_skip(lks_flow *flow, uint32_t columns); /* that the row leaves out */
void lks_flow_row_hide(lks_flow *flow);
lks_status lks_flow_row_end(lks_flow *flow);
void lks_flow_cell_begin(lks_flow *flow);
void lks_flow_cell_span(lks_flow *flow, uint32_t columns);
lks_status lks_flow_cell_end(lks_flow *flow);

/* The same content again, for programs that don't know the first form of it: only what it has else is told. */
void lks_flow_choice_begin(lks_flow *flow);
void lks_flow_choice_end(lks_flow *flow);
void lks_flow_fallback_begin(lks_flow *flow);
void lks_flow_fallback_end(lks_flow *flow);

/* Tells what waited until all was read. `page_is_known` says that nothing else lies below text that has the page's
 * own colour. */
lks_status lks_flow_finish(lks_flow *flow, bool page_is_known);

#endif
