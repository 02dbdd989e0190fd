/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* HTML pages: what they show becomes the rows of one part, what they hold and don't show those of another, hidden
 * one. */
#ifndef LKS_HTML_H
#define LKS_HTML_H

#include <stdbool.h>
#include <stddef.h>

#include "readers/readers.h"

/* ---- html_flow.c: texts become cells, cells rows ---- */

typedef struct lks_html_flow lks_html_flow;

/* The part begins with the first row. NULL when memory runs out. */
lks_html_flow *lks_html_flow_new(lks_reading *reading, uint32_t number, leakscan_visibility visibility);
/* Ends the part. */
lks_status lks_html_flow_end(lks_html_flow *flow);
void lks_html_flow_free(lks_html_flow *flow);

/* Words of the open cell; white space is joined. */
lks_status lks_html_flow_text(lks_html_flow *flow, const char *text, size_t length);
/* A space, if words come on both sides of it. */
void lks_html_flow_space(lks_html_flow *flow);
/* The open cell ends, and the next stands in that column; columns only rise. */
void lks_html_flow_cell(lks_html_flow *flow, uint32_t column);
lks_status lks_html_flow_row(lks_html_flow *flow);
/* What follows has nothing to do with what was before. */
lks_status lks_html_flow_gap(lks_html_flow *flow);
/* The next column, and whether the row holds anything. */
uint32_t lks_html_flow_column(const lks_html_flow *flow);
/* Takes the words of a row that has but one cell, if they are no more than so many bytes; NULL: there are none, or
 * more. Freed by g_free. */
char *lks_html_flow_take(lks_html_flow *flow, size_t most);
/* The words of the open cell. */
const char *lks_html_flow_open(const lks_html_flow *flow);

/* ---- html_sets.c: values with names, such as a script's or of attributes; those with equal names are one table ----
 */

typedef struct lks_sets lks_sets;

typedef struct lks_pair {
  const char *name; /* "" where it has none */
  size_t name_length;
  const char *value;
  size_t length;
} lks_pair;

lks_sets *lks_sets_new(lks_budget *budget);
void lks_sets_free(lks_sets *sets);
/* A row, unless it says nothing but words for machines. */
lks_status lks_sets_add(lks_sets *sets, const lks_pair *pairs, size_t count);
lks_status lks_sets_tell(lks_sets *sets, lks_html_flow *flow);

/* ---- html_script.c ---- */

/* The objects and lists that a script holds; the text is used up. */
lks_status lks_script_read(lks_sets *sets, lks_budget *budget, char *text, size_t length);

/* ---- html_page.c: elements ---- */

typedef struct lks_page lks_page;

lks_page *lks_page_new(lks_reading *reading);
void lks_page_free(lks_page *page);

/* `attributes`: names and values in turn, ended by NULL; a value may be NULL. */
lks_status lks_page_begin(lks_page *page, const char *element, const char *const *attributes);
lks_status lks_page_end(lks_page *page, const char *element);
lks_status lks_page_text(lks_page *page, const char *text, size_t length);
/* What stands between begin and end of a comment belongs to one. */
lks_status lks_page_begin_comment(lks_page *page);
lks_status lks_page_end_comment(lks_page *page);
/* Nothing more comes. */
lks_status lks_page_finish(lks_page *page);

#endif
