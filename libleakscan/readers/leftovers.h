/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What an OOXML package holds beside its document: parts that nothing leads to, bytes that are no part's, and what
 * pictures say of themselves. */
#ifndef LKS_LEFTOVERS_H
#define LKS_LEFTOVERS_H

#include <glib.h>

#include "readers/readers.h"

/* A part that no relationship leads to: its texts are told as kept, a document goes round again. What programs leave in
 * every package is passed over. */
lks_status lks_leftovers_part_read(lks_reading *reading, size_t entry);

/* Bytes between, before and behind the entries of the archive are told as not inspected, if there is anything in them.
 */
lks_status lks_leftovers_bytes_read(lks_reading *reading);

/* Where a photograph was taken. */
lks_status lks_leftovers_picture_read(lks_reading *reading, size_t entry);

#endif
