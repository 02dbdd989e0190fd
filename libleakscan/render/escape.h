/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Text out of documents made fit for a terminal, a dialog or JSON. */
#ifndef LKS_ESCAPE_H
#define LKS_ESCAPE_H

#include <stddef.h>

/* malloc'ed: control characters, line separators and marks that turn the direction of writing are written as "\x1b"
 * or
 * "\u202e", bytes that are no UTF-8 as "\xff"; beyond so many characters it ends in an ellipsis. NULL counts as "".
 * NULL when memory runs out. */
char *lks_escape(const char *text, size_t characters);

/* malloc'ed: valid UTF-8, with U+FFFD for each byte that is none. NULL when memory runs out. */
char *lks_escape_repair(const char *text);

#endif
