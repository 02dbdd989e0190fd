/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A sheet may be called "\x1b[2J" or hide its ending behind a right-to-left override: nothing of a document goes
 * to a screen as it is. */
#include "render/escape.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct interval {
  uint32_t first;
  uint32_t last;
} interval;

/* What a screen obeys instead of showing it. Joiners are none: Persian names and emoji need them. */
static const interval unsafe[] = {
    {0x0000, 0x001f}, {0x007f, 0x009f}, {0x061c, 0x061c}, {0x200e, 0x200f}, {0x2028, 0x202e}, {0x2066, 0x2069},
};

/* How many bytes the character at `text` takes; 0 when they are no UTF-8 (RFC 3629: neither overlong forms nor
 * surrogates). The terminating 0 stops every sequence. */
static size_t decode(const unsigned char *text, uint32_t *character)
{
  static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  size_t length = text[0] < 0x80 ? 1 : text[0] >= 0xf0 ? 4 : text[0] >= 0xe0 ? 3 : 2;
  if (length == 1) {
    *character = text[0];
    return 1;
  }
  if (text[0] < 0xc2 || text[0] > 0xf4)
    return 0;
  uint32_t value = text[0] & (0xffu >> (length + 1));
  for (size_t i = 1; i < length; i++) {
    if ((text[i] & 0xc0) != 0x80)
      return 0;
    value = value << 6 | (text[i] & 0x3fu);
  }
  if (value < smallest[length] || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff))
    return 0;
  *character = value;
  return length;
}

static bool is_unsafe(uint32_t character)
{
  for (size_t i = 0; i < sizeof unsafe / sizeof unsafe[0]; i++)
    if (character >= unsafe[i].first && character <= unsafe[i].last)
      return true;
  return false;
}

char *lks_escape(const char *text, size_t characters)
{
  char *escaped = NULL;
  size_t size = 0;
  FILE *out = open_memstream(&escaped, &size);
  if (out == NULL)
    return NULL;
  const unsigned char *at = (const unsigned char *)(text == NULL ? "" : text);
  for (size_t count = 0; *at != '\0'; count++) {
    if (count == characters) {
      fputs("\xe2\x80\xa6", out);
      break;
    }
    uint32_t character = 0;
    const size_t length = decode(at, &character);
    if (length == 0)
      fprintf(out, "\\x%02x", *at);
    else if (!is_unsafe(character))
      fwrite(at, 1, length, out);
    else
      fprintf(out, character < 0x80 ? "\\x%02x" : "\\u%04x", (unsigned)character);
    at += length == 0 ? 1 : length;
  }
  const bool failed = ferror(out) != 0;
  if (fclose(out) == 0 && !failed)
    return escaped;
  free(escaped);
  return NULL;
}

char *lks_escape_repair(const char *text)
{
  static const char replacement[] = "\xef\xbf\xbd";
  const size_t size = strlen(text);
  if (size > SIZE_MAX / 3 - 1)
    return NULL;
  char *repaired = malloc(size * 3 + 1);
  if (repaired == NULL)
    return NULL;
  char *end = repaired;
  for (const unsigned char *at = (const unsigned char *)text; *at != '\0';) {
    uint32_t character = 0;
    const size_t length = decode(at, &character);
    memcpy(end, length == 0 ? (const void *)replacement : at, length == 0 ? 3 : length);
    end += length == 0 ? 3 : length;
    at += length == 0 ? 1 : length;
  }
  *end = '\0';
  return repaired;
}
