/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What lies over the cells of a sheet: shapes and pictures of its drawing. */
#ifndef LKS_XLSX_COVERS_H
#define LKS_XLSX_COVERS_H

#include "readers/xlsx.h"

typedef enum lks_xlsx_cover_sort {
  LKS_XLSX_COVER_SHAPE,
  LKS_XLSX_COVER_DARK_SHAPE,
  LKS_XLSX_COVER_PICTURE
} lks_xlsx_cover_sort;

typedef struct lks_xlsx_cover {
  lks_xlsx_cover_sort sort;
  lks_range range; /* cells that lie below it as a whole */
} lks_xlsx_cover;

/* Opaque ones in *covers, a GArray that the caller frees; texts of shapes that are hidden in *hidden, likewise;
 * *cropped: pictures of which a good part isn't shown. */
lks_status lks_xlsx_covers_read(const lks_xlsx_book *book, size_t sheet, GArray **covers, GPtrArray **hidden,
                                size_t *cropped);

#endif
