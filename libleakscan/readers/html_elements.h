/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* HTML's elements by what they mean for rows and cells. */
#ifndef LKS_HTML_ELEMENTS_H
#define LKS_HTML_ELEMENTS_H

#include <stdbool.h>

typedef enum lks_html_sort {
  LKS_HTML_INLINE, /* words within a line */
  LKS_HTML_SPAN,   /* the same, but a style may have put it elsewhere */
  LKS_HTML_BLOCK,
  LKS_HTML_CARD, /* a block that may be one of several that belong together */
  LKS_HTML_BREAK,
  LKS_HTML_TABLE,
  LKS_HTML_ROW,
  LKS_HTML_CELL,
  LKS_HTML_TERM,    /* dt */
  LKS_HTML_MEANING, /* dd */
  LKS_HTML_SELECT,
  LKS_HTML_OPTION,
  LKS_HTML_INPUT,
  LKS_HTML_TEXTAREA,
  LKS_HTML_SCRIPT,
  LKS_HTML_UNSEEN, /* template, noscript */
  LKS_HTML_NOTHING /* its text is nobody's: style */
} lks_html_sort;

/* Attributes are names and values in turn, ended by NULL. */
lks_html_sort lks_html_sort_of(const char *name, const char *const *attributes);
/* The attribute's value, "" where it has none; NULL where it isn't there. */
const char *lks_html_value(const char *const *attributes, const char *name);
bool lks_html_is_hidden(const char *const *attributes);
/* Whether it ends no line. */
bool lks_html_is_inline(lks_html_sort its);

#endif
