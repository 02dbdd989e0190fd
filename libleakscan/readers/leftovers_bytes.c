/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Bytes of an archive that are no entry's: what was cut out of the directory, or put before and behind it. */
#include "readers/leftovers.h"

#include <stdlib.h>
#include <string.h>

enum {
  END_SIZE = 22,          /* APPNOTE.TXT 4.3.16 */
  END_REACH = 65535 + 22, /* with the longest comment */
  CENTRAL_SIZE = 46,      /* 4.3.12 */
  LOCAL_SIZE = 30,        /* 4.3.7 */
  DESCRIPTOR_SIZE = 24,   /* 4.3.9, the longest */
  LARGEST_DIRECTORY = 16 * 1024 * 1024,
  FEW = 64, /* bytes that aren't zero: fewer are padding */
  CHUNK = 64 * 1024
};

typedef struct span {
  uint64_t begin;
  uint64_t end;
} span;

static uint32_t little16(const unsigned char *bytes)
{
  return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8;
}

static uint32_t little32(const unsigned char *bytes)
{
  return little16(bytes) | little16(bytes + 2) << 16;
}

static bool read_exactly(const lks_reading *reading, uint64_t offset, unsigned char *data, size_t size)
{
  size_t got = 0;
  return lks_source_read(reading->source, offset, data, size, &got) == LKS_OK && got == size;
}

/* The end record; false where there is none, or the directory's size stands elsewhere. */
static bool find_end(const lks_reading *reading, uint64_t *at, unsigned char record[END_SIZE])
{
  const uint64_t size = lks_source_size(reading->source);
  const size_t reach = (size_t)MIN(size, (uint64_t)END_REACH);
  unsigned char *tail = malloc(reach + 1);
  bool found = false;
  if (tail != NULL && read_exactly(reading, size - reach, tail, reach))
    for (size_t i = reach; i-- > 0 && !found;)
      if (i + END_SIZE <= reach && memcmp(tail + i, "PK\5\6", 4) == 0) {
        found = true;
        *at = size - reach + i;
        memcpy(record, tail + i, END_SIZE);
      }
  free(tail);
  return found && little32(record + 12) <= LARGEST_DIRECTORY && little32(record + 16) != UINT32_MAX;
}

static int compare_spans(const void *left, const void *right)
{
  const span *a = left, *b = right;
  return a->begin < b->begin ? -1 : a->begin > b->begin;
}

/* Where each entry begins and ends; false where that can't be followed. */
static bool collect_spans(const lks_reading *reading, const unsigned char *directory, size_t size, uint64_t base,
                          GArray *spans)
{
  for (size_t at = 0; at + CENTRAL_SIZE <= size && memcmp(directory + at, "PK\1\2", 4) == 0;) {
    const unsigned char *entry = directory + at;
    unsigned char local[LOCAL_SIZE];
    const uint32_t packed = little32(entry + 20), offset = little32(entry + 42);
    const uint64_t begin = base + offset;
    if (packed == UINT32_MAX || offset == UINT32_MAX || !read_exactly(reading, begin, local, sizeof local) ||
        memcmp(local, "PK\3\4", 4) != 0)
      return false;
    const span its = {begin, begin + LOCAL_SIZE + little16(local + 26) + little16(local + 28) + packed};
    g_array_append_val(spans, its);
    at += CENTRAL_SIZE + little16(entry + 28) + little16(entry + 30) + little16(entry + 32);
  }
  return spans->len > 0;
}

/* Whether there is more between two places than padding. */
static lks_status look_between(const lks_reading *reading, uint64_t begin, uint64_t end, bool *any)
{
  unsigned char *bytes = malloc(CHUNK);
  size_t written = 0;
  lks_status status = bytes != NULL ? LKS_OK : LKS_NO_MEMORY;
  while (status == LKS_OK && begin < end && !*any) {
    size_t got = 0;
    status = lks_source_read(reading->source, begin, bytes, (size_t)MIN(end - begin, (uint64_t)CHUNK), &got);
    if (status != LKS_OK || got == 0)
      break;
    for (size_t i = 0; i < got; i++)
      written += bytes[i] != 0;
    *any = written > FEW;
    begin += got;
    status = lks_budget_check(reading->budget);
  }
  free(bytes);
  return status;
}

static lks_status look_at_gaps(const lks_reading *reading, GArray *spans, uint64_t directory, uint64_t end, bool *any)
{
  uint64_t behind = 0;
  lks_status status = LKS_OK;
  qsort(spans->data, spans->len, sizeof(span), compare_spans);
  for (guint i = 0; i <= spans->len && status == LKS_OK && !*any; i++) {
    const uint64_t next = i < spans->len ? g_array_index(spans, span, i).begin : directory;
    if (next > behind + DESCRIPTOR_SIZE)
      status = look_between(reading, behind, next, any);
    if (i < spans->len)
      behind = MAX(behind, g_array_index(spans, span, i).end);
  }
  const uint64_t size = lks_source_size(reading->source);
  if (status == LKS_OK && !*any && size > end)
    status = look_between(reading, end, size, any);
  return status;
}

lks_status lks_leftovers_bytes_read(lks_reading *reading)
{
  unsigned char record[END_SIZE];
  uint64_t at = 0;
  bool any = false;
  lks_status status = LKS_OK;
  if (!find_end(reading, &at, record))
    return LKS_OK;
  const uint32_t size = little32(record + 12), offset = little32(record + 16);
  if (at < (uint64_t)size + offset)
    return LKS_OK;
  const uint64_t base = at - size - offset; /* bytes before the archive, if its offsets don't count them */
  unsigned char *directory = malloc((size_t)size + 1);
  GArray *spans = g_array_new(FALSE, FALSE, sizeof(span));
  if (directory == NULL)
    status = LKS_NO_MEMORY;
  else if (read_exactly(reading, at - size, directory, size) && collect_spans(reading, directory, size, base, spans))
    status = look_at_gaps(reading, spans, at - size, at + END_SIZE + little16(record + 20), &any);
  g_array_free(spans, TRUE);
  free(directory);
  if (status != LKS_OK && lks_status_ends_scan(status))
    return status;
  return any ? reading->events->not_inspected(reading->context, "stray-bytes", NULL, 0) : LKS_OK;
}
