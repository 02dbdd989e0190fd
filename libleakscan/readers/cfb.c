/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Compound files: sectors, the chains they form, and the directory of streams. Nothing is believed: chains end after
 * as many sectors as the file has. */
#include "readers/cfb.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

enum {
  HEADER_SIZE = 512,
  HEADER_CHAINS = 109, /* sectors of the allocation table that the header names */
  ENTRY_SIZE = 128,
  ENTRY_STREAM = 2,
  ENTRY_ROOT = 5,
  MINI_SHIFT = 6,
  MOST_STREAMS = 65536
};

#define LAST_SECTOR 0xFFFFFFFAu /* [MS-CFB] 2.1: what is above is no sector's number */

typedef struct cfb_stream {
  char name[LKS_CFB_NAME_SIZE];
  uint32_t start;
  uint64_t size;
} cfb_stream;

/* A table of 32-bit numbers, or bytes of a chain. */
typedef struct cfb_bytes {
  unsigned char *data;
  size_t size;
  uint64_t held;
} cfb_bytes;

struct lks_cfb {
  const lks_source *source;
  lks_budget *budget;
  unsigned shift; /* of a sector's size */
  uint64_t sectors;
  uint32_t cutoff;     /* streams below that size stand in the mini stream */
  cfb_bytes next;      /* of each sector */
  cfb_bytes mini_next; /* of each mini sector */
  cfb_bytes mini;      /* the mini stream */
  cfb_stream *streams;
  size_t count;
};

static uint32_t little16(const unsigned char *bytes)
{
  return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8;
}

static uint32_t little32(const unsigned char *bytes)
{
  return little16(bytes) | little16(bytes + 2) << 16;
}

bool lks_cfb_is(const unsigned char *data, size_t size)
{
  static const unsigned char magic[LKS_CFB_MAGIC_SIZE] = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
  return size >= sizeof magic && memcmp(data, magic, sizeof magic) == 0;
}

static void clear(lks_budget *budget, cfb_bytes *bytes)
{
  free(bytes->data);
  lks_budget_release(budget, bytes->held);
  *bytes = (cfb_bytes){0};
}

static lks_status reserve(lks_budget *budget, cfb_bytes *bytes, uint64_t size)
{
  const lks_status status = lks_budget_hold(budget, size);
  if (status != LKS_OK)
    return status;
  bytes->held = size;
  bytes->data = malloc((size_t)size + 1);
  return bytes->data != NULL ? LKS_OK : LKS_NO_MEMORY;
}

static lks_status read_sector(const lks_cfb *cfb, uint32_t sector, unsigned char *data, size_t *got)
{
  const uint64_t offset = ((uint64_t)sector + 1) << cfb->shift;
  *got = 0;
  if (sector >= cfb->sectors)
    return LKS_DAMAGED;
  return lks_source_read(cfb->source, offset, data, (size_t)1 << cfb->shift, got);
}

/* Entries of a table of numbers. */
static uint32_t follow(const cfb_bytes *table, uint32_t sector)
{
  return (uint64_t)sector * 4 + 4 <= table->size ? little32(table->data + (size_t)sector * 4) : UINT32_MAX;
}

static lks_status append_sector(const lks_cfb *cfb, uint32_t sector, cfb_bytes *bytes)
{
  const size_t whole = (size_t)1 << cfb->shift;
  size_t got = 0;
  const lks_status status = read_sector(cfb, sector, bytes->data + bytes->size, &got);
  if (status == LKS_OK && got < whole) /* the last one may be cut short */
    memset(bytes->data + bytes->size + got, 0, whole - got);
  bytes->size += whole;
  return status;
}

/* At most `most` bytes of the chain that begins at a sector; 0: all. */
static lks_status load_chain(const lks_cfb *cfb, uint32_t start, uint64_t most, cfb_bytes *bytes)
{
  uint64_t length = 0;
  uint32_t sector = start;
  while (sector < LAST_SECTOR && length < cfb->sectors && (most == 0 || length << cfb->shift < most)) {
    sector = follow(&cfb->next, sector);
    length++;
  }
  lks_status status = reserve(cfb->budget, bytes, length << cfb->shift);
  sector = start;
  for (uint64_t i = 0; i < length && status == LKS_OK; i++) {
    status = append_sector(cfb, sector, bytes);
    sector = follow(&cfb->next, sector);
    if (status == LKS_OK && i % 1024 == 0)
      status = lks_budget_check(cfb->budget);
  }
  return status;
}

/* Which sectors hold the allocation table: some are named by the header, the others by a chain of their own. */
static lks_status load_next(lks_cfb *cfb, const unsigned char *header)
{
  const size_t whole = (size_t)1 << cfb->shift;
  const uint64_t allowed = cfb->sectors / (whole / 4) + 1;
  unsigned char *chain = malloc(whole);
  uint64_t tables = 0, chains = 0;
  lks_status status = chain != NULL ? reserve(cfb->budget, &cfb->next, allowed << cfb->shift) : LKS_NO_MEMORY;
  for (size_t i = 0; i < HEADER_CHAINS && tables < allowed && status == LKS_OK; i++) {
    const uint32_t sector = little32(header + 76 + 4 * i);
    if (sector >= LAST_SECTOR)
      break;
    status = append_sector(cfb, sector, &cfb->next);
    tables++;
  }
  uint32_t sector = little32(header + 68);
  while (status == LKS_OK && sector < LAST_SECTOR && tables < allowed && chains++ < allowed) {
    size_t got = 0;
    status = read_sector(cfb, sector, chain, &got);
    if (status == LKS_OK && got < whole)
      status = LKS_DAMAGED;
    for (size_t i = 0; i + 4 < whole && tables < allowed && status == LKS_OK; i += 4) {
      if (little32(chain + i) >= LAST_SECTOR)
        break;
      status = append_sector(cfb, little32(chain + i), &cfb->next);
      tables++;
    }
    sector = status == LKS_OK ? little32(chain + whole - 4) : UINT32_MAX;
  }
  free(chain);
  return status;
}

static void set_name(cfb_stream *stream, const unsigned char *entry)
{
  gunichar2 wide[32] = {0};
  const size_t length = MIN(little16(entry + 64), 64);
  for (size_t i = 0; i + 1 < length / 2 && i < 31; i++)
    wide[i] = (gunichar2)little16(entry + 2 * i);
  char *name = g_utf16_to_utf8(wide, -1, NULL, NULL, NULL);
  g_strlcpy(stream->name, name != NULL ? name : "", sizeof stream->name);
  g_free(name);
}

static lks_status load_directory(lks_cfb *cfb, uint32_t start, cfb_stream *root)
{
  cfb_bytes bytes = {0};
  lks_status status = load_chain(cfb, start, (uint64_t)MOST_STREAMS * ENTRY_SIZE, &bytes);
  const size_t entries = bytes.size / ENTRY_SIZE;
  if (status == LKS_OK && (cfb->streams = calloc(entries + 1, sizeof *cfb->streams)) == NULL)
    status = LKS_NO_MEMORY;
  for (size_t i = 0; i < entries && status == LKS_OK; i++) {
    const unsigned char *entry = bytes.data + i * ENTRY_SIZE;
    cfb_stream stream = {.start = little32(entry + 116), .size = little32(entry + 120)};
    if (cfb->shift > 9) /* version 3 leaves the upper half undefined */
      stream.size |= (uint64_t)little32(entry + 124) << 32;
    if (entry[66] == ENTRY_ROOT)
      *root = stream;
    if (entry[66] != ENTRY_STREAM)
      continue;
    set_name(&stream, entry);
    cfb->streams[cfb->count++] = stream;
  }
  clear(cfb->budget, &bytes);
  return status;
}

static lks_status open_tables(lks_cfb *cfb)
{
  unsigned char header[HEADER_SIZE];
  size_t got = 0;
  cfb_stream root = {.start = UINT32_MAX};
  lks_status status = lks_source_read(cfb->source, 0, header, sizeof header, &got);
  if (status != LKS_OK)
    return status;
  if (got < sizeof header || !lks_cfb_is(header, got))
    return LKS_DAMAGED;
  cfb->shift = little16(header + 30);
  if ((cfb->shift != 9 && cfb->shift != 12) || little16(header + 32) != MINI_SHIFT)
    return LKS_DAMAGED;
  cfb->sectors = (lks_source_size(cfb->source) >> cfb->shift) + 1;
  cfb->cutoff = little32(header + 56);
  status = load_next(cfb, header);
  if (status == LKS_OK)
    status = load_directory(cfb, little32(header + 48), &root);
  if (status == LKS_OK)
    status = load_chain(cfb, little32(header + 60), 0, &cfb->mini_next);
  if (status == LKS_OK)
    status = load_chain(cfb, root.start, root.size, &cfb->mini);
  return status;
}

lks_status lks_cfb_open(const lks_source *source, lks_budget *budget, lks_cfb **cfb)
{
  lks_cfb *made = calloc(1, sizeof *made);
  if (made == NULL)
    return LKS_NO_MEMORY;
  made->source = source;
  made->budget = budget;
  const lks_status status = open_tables(made);
  if (status == LKS_OK)
    *cfb = made;
  else
    lks_cfb_close(made);
  return status;
}

void lks_cfb_close(lks_cfb *cfb)
{
  if (cfb == NULL)
    return;
  clear(cfb->budget, &cfb->next);
  clear(cfb->budget, &cfb->mini_next);
  clear(cfb->budget, &cfb->mini);
  free(cfb->streams);
  free(cfb);
}

size_t lks_cfb_count(const lks_cfb *cfb)
{
  return cfb->count;
}

const char *lks_cfb_name(const lks_cfb *cfb, size_t index)
{
  return cfb->streams[index].name;
}

bool lks_cfb_find(const lks_cfb *cfb, const char *name, size_t *index)
{
  for (size_t i = 0; i < cfb->count; i++)
    if (g_ascii_strcasecmp(cfb->streams[i].name, name) == 0) {
      *index = i;
      return true;
    }
  return false;
}

static lks_status load_mini(const lks_cfb *cfb, const cfb_stream *stream, cfb_bytes *bytes)
{
  enum { MINI = 1 << MINI_SHIFT };
  uint32_t sector = stream->start;
  lks_status status = reserve(cfb->budget, bytes, stream->size + MINI);
  while (status == LKS_OK && bytes->size < stream->size) {
    const uint64_t at = (uint64_t)sector << MINI_SHIFT;
    if (at >= cfb->mini.size)
      return LKS_DAMAGED;
    const size_t there = MIN((size_t)MINI, cfb->mini.size - (size_t)at);
    memcpy(bytes->data + bytes->size, cfb->mini.data + at, there);
    bytes->size += there;
    sector = follow(&cfb->mini_next, sector);
  }
  return status;
}

lks_status lks_cfb_load(const lks_cfb *cfb, size_t index, unsigned char **data, size_t *size, uint64_t *held)
{
  const cfb_stream *stream = &cfb->streams[index];
  cfb_bytes bytes = {0};
  lks_status status = LKS_OK;
  if (stream->size == 0)
    status = reserve(cfb->budget, &bytes, 1);
  else if (stream->size < cfb->cutoff)
    status = load_mini(cfb, stream, &bytes);
  else
    status = load_chain(cfb, stream->start, stream->size, &bytes);
  if (status == LKS_OK && bytes.size < stream->size)
    status = LKS_DAMAGED;
  if (status == LKS_OK)
    status = lks_budget_unpacked(cfb->budget, stream->size);
  if (status != LKS_OK) {
    clear(cfb->budget, &bytes);
    return status;
  }
  *data = bytes.data;
  *size = (size_t)stream->size;
  *held = bytes.held;
  return LKS_OK;
}
