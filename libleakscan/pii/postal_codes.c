/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Looks a postal code up in Japan Post's list. */
#include "pii/postal_codes.h"

static unsigned number_of(const char *digits, unsigned count)
{
  unsigned number = 0;
  for (unsigned i = 0; i < count; i++)
    number = number * 10 + ((unsigned)(digits[i] - '0') & 15u);
  return number;
}

bool lks_postal_code_exists(const char digits[static 7])
{
  const unsigned block = number_of(digits, 3), wanted = number_of(digits + 3, 4);
  if (block > 999)
    return false; /* no digits */
  const uint8_t *at = lks_postal_runs + lks_postal_begins[block],
                *end = lks_postal_runs + lks_postal_begins[block + 1];
  unsigned behind = 0; /* the first number that was not passed yet */
  for (bool there = false; at != end; there = !there) {
    for (; *at == 255; at++)
      behind += 255;
    behind += *at++;
    if (wanted < behind)
      return there;
  }
  return false;
}
