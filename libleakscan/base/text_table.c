/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A table of numbered texts in one arena: what a workbook's cells share. */
#include "base/text_table.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_BYTES = 64 * 1024, FIRST_TEXTS = 4096 };

static size_t grown(size_t capacity, size_t needed, size_t first)
{
  size_t size = capacity == 0 ? first : capacity;
  while (size < needed)
    size += size / 2; /* realloc moves pages, not bytes, at this size; doubling would waste more */
  return size;
}

size_t lks_text_table_growth(const lks_text_table *table, size_t length)
{
  size_t bytes = 0;
  if (table->bytes == NULL || table->bytes_used + length > table->bytes_capacity)
    bytes += grown(table->bytes_capacity, table->bytes_used + length, FIRST_BYTES) - table->bytes_capacity;
  if (table->count == table->capacity)
    bytes += (grown(table->capacity, table->count + 1, FIRST_TEXTS) - table->capacity) * sizeof *table->ends;
  return bytes;
}

lks_status lks_text_table_add(lks_text_table *table, const char *text, size_t length)
{
  if (length > UINT32_MAX - table->bytes_used || table->count >= UINT32_MAX - 1)
    return lks_status_of_limit(LEAKSCAN_LIMIT_MEMORY);
  if (table->bytes == NULL || table->bytes_used + length > table->bytes_capacity) { /* never NULL, even for "" */
    const size_t capacity = grown(table->bytes_capacity, table->bytes_used + length, FIRST_BYTES);
    char *bytes = realloc(table->bytes, capacity);
    if (bytes == NULL)
      return LKS_NO_MEMORY;
    table->bytes = bytes;
    table->bytes_capacity = capacity;
  }
  if (table->count == table->capacity) {
    const size_t capacity = grown(table->capacity, table->count + 1, FIRST_TEXTS);
    uint32_t *ends = realloc(table->ends, capacity * sizeof *ends);
    if (ends == NULL)
      return LKS_NO_MEMORY;
    table->ends = ends;
    table->capacity = capacity;
  }
  if (length > 0)
    memcpy(table->bytes + table->bytes_used, text, length);
  table->bytes_used += length;
  table->ends[table->count++] = (uint32_t)table->bytes_used;
  return LKS_OK;
}

void lks_text_table_clear(lks_text_table *table)
{
  free(table->bytes);
  free(table->ends);
  memset(table, 0, sizeof *table);
}
