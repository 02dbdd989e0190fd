/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The workbook inside a chart, beside what the chart shows. */
#ifndef LKS_CHART_BOOK_H
#define LKS_CHART_BOOK_H

#include "readers/readers.h"

/* Tells that the workbook in `entry` holds many texts that `part` doesn't show, if that is a chart. Who stands in it is
 * found when it goes round again, where what is wrong with it is told, too. */
lks_status lks_chart_book_read(lks_reading *reading, const char *part, size_t entry);

#endif
