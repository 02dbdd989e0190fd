/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a workbook keeps beside its cells: caches, comments, leftovers. Told when all sheets are read. */
#ifndef LKS_XLSX_CACHES_H
#define LKS_XLSX_CACHES_H

#include "readers/xlsx.h"

/* Before the sheets are read: notes which shared strings are used. */
lks_status lks_xlsx_unused_begin(lks_xlsx_book *book);

/* Before the sheets end: tells which have a pivot table of another. */
lks_status lks_xlsx_pivot_links(lks_xlsx_book *book);

/* All that is kept. What can't be read of a part is noted, and the others are read. */
lks_status lks_xlsx_caches_read(lks_xlsx_book *book);

/* Parses a part; what is wrong with it is noted. A missing one is passed over. */
lks_status lks_xlsx_part_parse(const lks_xlsx_book *book, const char *part, const lks_xml_handler *handler,
                               void *context);

/* Calls `read` for each relationship of a part (NULL: the workbook) of that type, that isn't external. */
typedef lks_status (*lks_xlsx_part_reader)(lks_xlsx_book *book, size_t sheet, const char *part);
lks_status lks_xlsx_each_part(lks_xlsx_book *book, size_t sheet, const lks_relationships *relationships,
                              const char *type, lks_xlsx_part_reader read);

/* One part each. `sheet` is the one that it belongs to, or the count of sheets. */
lks_status lks_xlsx_comments_read(lks_xlsx_book *book, size_t sheet, const char *part);
lks_status lks_xlsx_threads_read(lks_xlsx_book *book, size_t sheet, const char *part);
lks_status lks_xlsx_external_read(lks_xlsx_book *book, size_t sheet, const char *part);
/* The charts of a drawing, and of a sheet that is a chart. */
lks_status lks_xlsx_drawing_read(lks_xlsx_book *book, size_t sheet, const char *part);
lks_status lks_xlsx_charts_read(lks_xlsx_book *book, size_t sheet, const char *part);
lks_status lks_xlsx_pivot_read(lks_xlsx_book *book, size_t sheet, const char *part);
lks_status lks_xlsx_revisions_read(lks_xlsx_book *book, size_t sheet, const char *part);
lks_status lks_xlsx_connections_read(lks_xlsx_book *book, size_t sheet, const char *part);
lks_status lks_xlsx_mashup_read(lks_xlsx_book *book, size_t sheet, const char *part);

#endif
