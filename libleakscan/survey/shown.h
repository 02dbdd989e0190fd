/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What of headers and of sheets' names may be shown: people stand there, too. */
#ifndef LKS_SHOWN_H
#define LKS_SHOWN_H

#include "survey/column.h"

/* A column's header, "" where there is none; masked where it may be somebody, unless it is to be revealed. A long one
 * is cut. NULL when memory runs out; freed by free(). */
char *lks_shown_header(const lks_column *column, bool reveal);

/* A sheet's name, or that of another part, in the same way. */
char *lks_shown_name(const char *name, bool reveal);

#endif
