/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A pivot cache: where its rows came from, its fields, and their values. */
#ifndef LKS_XLSX_PIVOT_H
#define LKS_XLSX_PIVOT_H

#include "readers/xlsx.h"

enum { LKS_PIVOT_FIELDS = 16384 };

/* A value that records refer to by number. */
typedef struct lks_pivot_item {
  uint32_t text; /* in the cache's table of texts */
  uint8_t kind;  /* lks_cell_kind */
} lks_pivot_item;

typedef struct lks_pivot_field {
  char *name;
  GArray *items; /* lks_pivot_item */
} lks_pivot_field;

typedef struct lks_pivot_cache {
  char *source_type; /* "worksheet", "external", ...; NULL: not said */
  char *sheet;       /* NULL where a name stands for it */
  char *name;
  char *reference;
  bool external; /* another file's */
  GArray *fields; /* lks_pivot_field */
  lks_text_table texts;
  uint64_t held;
} lks_pivot_cache;

/* Reads the definition; what can't be read of it is noted, and what was read until then is there. */
lks_status lks_pivot_cache_read(const lks_xlsx_book *book, const char *part, lks_pivot_cache *cache);
/* Reads only where its rows came from; notes nothing. */
lks_status lks_pivot_source_read(const lks_xlsx_book *book, const char *part, lks_pivot_cache *cache);
void lks_pivot_cache_clear(const lks_xlsx_book *book, lks_pivot_cache *cache);

const char *lks_pivot_item_text(const lks_pivot_cache *cache, const lks_pivot_item *item, size_t *length);

/* A value of a record or a field as its element says it: 's', 'n', 'd', 'b', 'e' with `v`. False where there is none. */
bool lks_pivot_value(const lks_xml_start *start, const char **text, size_t *length, lks_cell_kind *kind);

#endif
