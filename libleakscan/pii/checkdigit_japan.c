/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Check digits of Japan. */
#include "pii/checkdigit_rules.h"

/* From the right without the check digit: weights 2 to 7, then 2 to 6. */
bool lks_rule_jp_mynumber(const lks_check_number *t)
{
  static const unsigned char weights[] = {6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
  const unsigned rest = lks_weighted(t->text, weights, sizeof weights) % 11;
  return lks_digit(t->text[11]) == (rest <= 1 ? 0 : 11 - rest);
}

/* The check digit stands first. */
bool lks_rule_jp_corporate(const lks_check_number *t)
{
  static const unsigned char weights[] = {2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1};
  return lks_digit(t->text[0]) == 9 - lks_weighted(t->text + 1, weights, sizeof weights) % 9;
}

/* The public safety commissions: one to five in Hokkaido, one in every other prefecture. */
static bool is_commission(unsigned code)
{
  static const unsigned char last[10] = {0, 4, 5, 0, 9, 5, 5, 4, 3, 7}; /* of each ten */
  return code == 30 || (code >= 10 && last[code / 10] != 0 && code % 10 <= last[code / 10]);
}

/* The eleventh digit checks; the twelfth counts reissues. */
bool lks_rule_jp_driver_licence(const lks_check_number *t)
{
  static const unsigned char weights[] = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
  const unsigned rest = lks_weighted(t->text, weights, sizeof weights) % 11;
  return is_commission(lks_two_digits(t->text)) && lks_digit(t->text[10]) == (11 - rest) % 11 % 10;
}

static bool is_prefecture(const char *digits)
{
  const unsigned code = lks_two_digits(digits);
  return code >= 1 && code <= 47;
}

/* Six digits (national health insurance) or eight with the number of the law before them. */
bool lks_rule_jp_insurer_no(const lks_check_number *t)
{
  if (t->length == 7)
    return false;
  return is_prefecture(t->text + (t->length - 6)) && lks_luhn(t->text, t->length);
}

bool lks_rule_jp_municipality(const lks_check_number *t)
{
  static const unsigned char weights[] = {6, 5, 4, 3, 2};
  const unsigned rest = lks_weighted(t->text, weights, sizeof weights) % 11;
  return is_prefecture(t->text) && lks_digit(t->text[5]) == (11 - rest) % 10;
}
