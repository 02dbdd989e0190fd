/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* OLE objects: what a compound file inside a document holds goes round again. */
#ifndef LKS_OLE_H
#define LKS_OLE_H

#include "readers/readers.h"

/* The object's bytes, as its part has them; `name` is the part's. Packages, and documents of Office's, are handed in
 * as documents of their own; of a file that was dropped in, where it came from is told, too. What is none of these is
 * told as not inspected, unless it can't hold anybody's data. */
lks_status lks_ole_read(lks_reading *reading, const char *name, const unsigned char *data, size_t size);

#endif
