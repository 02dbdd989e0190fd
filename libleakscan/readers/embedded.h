/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Documents inside an OOXML package: embedded workbooks and the like go round again. */
#ifndef LKS_EMBEDDED_H
#define LKS_EMBEDDED_H

#include "readers/readers.h"

/* Walks all relationships from the package's root and hands every embedded document in: packages, and what OLE
 * objects hold (ole.h). What is embedded in another way is told as not inspected. Any reader of a package calls it
 * last, when its own document has ended. */
lks_status lks_embedded_read(lks_reading *reading);

#endif
