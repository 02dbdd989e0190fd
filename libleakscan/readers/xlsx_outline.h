/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What stands around the rows of a sheet: what is needed to say which cells can't be seen, and the texts that aren't
 * cells. Every function takes NULL for an outline that nobody asks for. */
#ifndef LKS_XLSX_OUTLINE_H
#define LKS_XLSX_OUTLINE_H

#include <glib.h>

#include "event.h"
#include "readers/xml.h"

typedef struct lks_xlsx_outline {
  lks_status status; /* how reading the sheet ended */
  bool cut;          /* a text was longer than allowed */
  uint8_t looks;     /* of all cells together: LKS_LOOK_... */
  bool picture;      /* lies behind the cells */
  GArray *merges;    /* lks_range; NULL: none */
  GArray *recoloured; /* ranges with conditional formats */
  uint32_t view_row;  /* the first cell that the view shows */
  uint32_t view_column;
  uint32_t frozen_row; /* rows before it, and columns, can't be scrolled to */
  uint32_t frozen_column;
  GPtrArray *choices;   /* lists to choose from, written out */
  GPtrArray *margins;   /* headers and footers */
  GPtrArray *scenarios; /* who made them, what for, their values */
  GString *text;        /* that is being read */
} lks_xlsx_outline;

void lks_outline_clear(lks_xlsx_outline *outline);

void lks_outline_merge(lks_xlsx_outline *outline, const lks_range *range);
void lks_outline_view(lks_xlsx_outline *outline, const lks_xml_start *start);
void lks_outline_pane(lks_xlsx_outline *outline, const lks_xml_start *start);
void lks_outline_recoloured(lks_xlsx_outline *outline, const lks_xml_start *start);
void lks_outline_picture(lks_xlsx_outline *outline);
void lks_outline_scenario(lks_xlsx_outline *outline, const lks_xml_start *start);
void lks_outline_scenario_cell(lks_xlsx_outline *outline, const lks_xml_start *start);

/* Text of a list or a header; the next call takes it. */
void lks_outline_text(lks_xlsx_outline *outline, const char *text, size_t length);
void lks_outline_choices(lks_xlsx_outline *outline);
void lks_outline_margin(lks_xlsx_outline *outline);

#endif
