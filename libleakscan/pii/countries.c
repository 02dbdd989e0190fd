/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Looks a text up among the names of countries. */
#include "pii/countries.h"

#include <string.h>

#include "pii/fold.h"

enum { LONGEST_KEY = 63, LONGEST_TEXT = 160 };

static bool is_ignored(uint32_t code)
{
  return code == ' ' || code == '.' || code == ',' || code == '\'' || code == '(' || code == ')' || code == 0x2019 ||
         code == 0x30fb || (code != 0x30fc && lks_fold_is_hyphen(code));
}

/* Writes the folded text, terminated; 0 when it is no UTF-8 or too long for any country. */
static size_t fold_country(const char *text, size_t length, char key[LONGEST_KEY + 1])
{
  lks_fold_reader reader;
  lks_fold_open(&reader, text, length);
  size_t used = 0;
  for (uint32_t code = lks_fold_next(&reader); code != 0; code = lks_fold_next(&reader)) {
    if (code == LKS_FOLD_BAD)
      return 0;
    if (is_ignored(code))
      continue;
    char bytes[4];
    size_t size = lks_fold_encode(lks_fold_lower(lks_fold_unaccented(code)), bytes);
    if (used + size > LONGEST_KEY)
      return 0;
    memcpy(key + used, bytes, size);
    used += size;
  }
  key[used] = '\0';
  return used;
}

bool lks_country_known(const char *text, size_t length)
{
  char key[LONGEST_KEY + 1];
  if (length < 2 || length > LONGEST_TEXT || fold_country(text, length, key) == 0)
    return false;
  size_t low = 0;
  size_t high = lks_country_row_count;
  while (high - low > 1) {
    const size_t middle = low + (high - low) / 2;
    if (strcmp(lks_country_rows[middle], key) <= 0) {
      low = middle;
    } else {
      high = middle;
    }
  }
  const char *row = lks_country_rows[low];
  for (size_t at = 0; at < LKS_COUNTRY_ROW && row[at] != '\0'; at += strlen(row + at) + 1) {
    const int order = strcmp(row + at, key);
    if (order >= 0)
      return order == 0;
  }
  return false;
}
