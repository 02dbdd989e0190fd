/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Compound files ([MS-CFB]): encrypted OOXML documents and the binary formats of old. They are told apart, not read.
 */
#include <stdlib.h>
#include <string.h>

#include "readers/readers.h"

enum { MAGIC_SIZE = 8, CHUNK = 64 * 1024, LONGEST_NAME = 64 };

static lks_status bid(lks_reading *reading, unsigned *bits)
{
  static const unsigned char magic[MAGIC_SIZE] = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
  if (reading->head_size >= MAGIC_SIZE && memcmp(reading->head, magic, MAGIC_SIZE) == 0)
    *bits = MAGIC_SIZE * 8;
  return LKS_OK;
}

/* Names of streams stand in the directory as UTF-16; nothing else writes these words that way. */
static const struct {
  const char *stream;
  const char *reason;
} streams[] = {
    {"DRMEncryptedDataSpace", "rights-managed"}, /* [MS-OFFCRYPTO] 2.2 */
    {"EncryptedPackage", "encrypted"},           /* [MS-OFFCRYPTO] 2.3.4.4 */
    {"WordDocument", "old-word-format"},
    {"PowerPoint Document", "old-powerpoint-format"},
};

enum { STREAMS = sizeof streams / sizeof streams[0] };

static size_t widen(const char *text, unsigned char *wide)
{
  const size_t length = strlen(text);
  for (size_t i = 0; i < length; i++) {
    wide[2 * i] = (unsigned char)text[i];
    wide[2 * i + 1] = 0;
  }
  return 2 * length;
}

static lks_status find_streams(lks_reading *reading, bool found[STREAMS])
{
  unsigned char *buffer = malloc(CHUNK + LONGEST_NAME);
  if (buffer == NULL)
    return LKS_NO_MEMORY;
  uint64_t offset = 0;
  size_t kept = 0, got = 0;
  lks_status status = LKS_OK;
  do {
    status = lks_source_read(reading->source, offset, buffer + kept, CHUNK, &got);
    if (status == LKS_OK)
      status = lks_budget_check(reading->budget);
    for (size_t i = 0; status == LKS_OK && i < STREAMS; i++) {
      unsigned char wide[LONGEST_NAME];
      const size_t length = widen(streams[i].stream, wide);
      found[i] = found[i] || memmem(buffer, kept + got, wide, length) != NULL;
    }
    const size_t have = kept + got;
    kept = have < LONGEST_NAME ? have : LONGEST_NAME;
    memmove(buffer, buffer + have - kept, kept);
    offset += got;
  } while (status == LKS_OK && got > 0);
  free(buffer);
  return status;
}

static lks_status read_compound(lks_reading *reading)
{
  bool found[STREAMS] = {false};
  const lks_status status = find_streams(reading, found);
  if (status != LKS_OK)
    return status;
  for (size_t i = 0; i < STREAMS; i++)
    if (found[i])
      return reading->events->not_inspected(reading->context, streams[i].reason, NULL, 0);
  return reading->events->not_inspected(reading->context, "old-binary-format", NULL, 0);
}

const lks_reader lks_reader_compound = {.format = "compound", .bid = bid, .read = read_compound};
