/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* UTF-8 texts, counted in characters. */
#ifndef LKS_UTF8_H
#define LKS_UTF8_H

#include <stddef.h>

/* How many of `length` bytes hold the first so many characters. */
static inline size_t lks_utf8_prefix(const char *text, size_t length, size_t characters)
{
  if (length <= characters)
    return length;
  size_t i = 0;
  for (; i < length; i++) {
    const int begins = ((unsigned char)text[i] & 0xC0) != 0x80;
    if (begins && characters-- == 0)
      break;
  }
  return i;
}

/* The first bytes of a text, no more than so many, that end with a character; 0 only where there is hardly room. */
static inline size_t lks_utf8_piece(const char *text, size_t length, size_t bytes)
{
  if (length <= bytes)
    return length;
  size_t i = bytes;
  while (i > 0 && bytes - i < 3 && ((unsigned char)text[i] & 0xC0) == 0x80)
    i--;
  return i;
}

#endif
