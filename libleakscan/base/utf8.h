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

#endif
