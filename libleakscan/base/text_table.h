/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table of numbered texts in one arena: what a workbook's cells share. */
#ifndef LKS_TEXT_TABLE_H
#define LKS_TEXT_TABLE_H

#include <stddef.h>
#include <stdint.h>

#include "base/status.h"

/* Read the fields through the functions below; they stand here so that those can be inlined in the reader. */
typedef struct lks_text_table {
  char *bytes;
  size_t bytes_used;
  size_t bytes_capacity;
  uint32_t *ends; /* text n reaches from ends[n - 1], or 0, to ends[n] */
  size_t count;
  size_t capacity;
} lks_text_table;

/* What the next call of lks_text_table_add with this length would allocate; 0 when there is room. */
size_t lks_text_table_growth(const lks_text_table *table, size_t length);

/* NO_MEMORY; LIMIT when there is no more room for 32 bits. */
lks_status lks_text_table_add(lks_text_table *table, const char *text, size_t length);
void lks_text_table_clear(lks_text_table *table);

/* `index` must be below the count. Not terminated by 0. */
static inline const char *lks_text_table_get(const lks_text_table *table, uint32_t index, size_t *length)
{
  const uint32_t begin = index == 0 ? 0 : table->ends[index - 1];
  *length = table->ends[index] - begin;
  return table->bytes + begin;
}

#endif
