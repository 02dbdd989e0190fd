/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words for annotations. */
#ifndef LKS_MARKS_H
#define LKS_MARKS_H

/* The static word for an annotation's subtype (ISO 32000-1, 12.5.6); "Other" for those that leakscan has none for. */
const char *lks_mark_word(const char *name);

#endif
