/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Check digits of Asia, Australia and Africa. */
#include "pii/checkdigit_rules.h"

#include <string.h>

static bool is_palindrome(const char *text, size_t count)
{
  for (size_t i = 0; i < count / 2; i++)
    if (text[i] != text[count - 1 - i])
      return false;
  return true;
}

/* Verhoeff's scheme: multiplication in the dihedral group of the pentagon, after a permutation that repeats. */
bool lks_rule_in_aadhaar(const lks_check_number *t)
{
  static const char product[10][11] = {"0123456789", "1234067895", "2340178956", "3401289567", "4012395678",
                                       "5987604321", "6598710432", "7659821043", "8765932104", "9876543210"};
  static const char permutation[8][11] = {"0123456789", "1576283094", "5803796142", "8916043527",
                                          "9453126870", "4286573901", "2793806415", "7046913258"};
  unsigned check = 0;
  for (size_t i = 0; i < 12; i++) {
    const unsigned digit = lks_digit(t->text[11 - i]);
    check = lks_digit(product[check][lks_digit(permutation[i % 8][digit])]);
  }
  return check == 0 && t->text[0] >= '2' && !is_palindrome(t->text, 12);
}

/* Rule of shape: five letters, the fourth a kind of holder, four digits, a letter. */
bool lks_rule_in_pan(const lks_check_number *t)
{
  return lks_all_letters(t->text, 5) && strchr("ABCFGHJKLPT", t->text[3]) != NULL && lks_all_digits(t->text + 5, 4) &&
         lks_all_letters(t->text + 9, 1) && memcmp(t->text + 5, "0000", 4) != 0;
}

/* Numbers given since October 2020 have no check digit. */
bool lks_rule_kr_rrn(const lks_check_number *t)
{
  static const unsigned char weights[] = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};
  return lks_is_day(lks_two_digits(t->text + 2), lks_two_digits(t->text + 4)) &&
         lks_digit(t->text[12]) == (11 - lks_weighted(t->text, weights, sizeof weights) % 11) % 10;
}

bool lks_rule_cn_ric(const lks_check_number *t)
{
  static const unsigned char weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  if (!lks_all_digits(t->text, 17) || (t->text[6] != '1' && t->text[6] != '2') || t->text[0] == '0' ||
      !lks_is_day(lks_two_digits(t->text + 10), lks_two_digits(t->text + 12)))
    return false;
  return t->text[17] == "10X98765432"[lks_weighted(t->text, weights, sizeof weights) % 11];
}

/* The letter stands for 10 to 35, in the order in which the districts got theirs. */
bool lks_rule_tw_id(const lks_check_number *t)
{
  static const char order[] = "ABCDEFGHJKLMNPQRSTUVXYWZIO";
  static const unsigned char weights[] = {8, 7, 6, 5, 4, 3, 2, 1, 1};
  const char *at = lks_all_letters(t->text, 1) ? strchr(order, t->text[0]) : NULL;
  if (at == NULL || !lks_all_digits(t->text + 1, 9) || strchr("1289", t->text[1]) == NULL)
    return false;
  const unsigned letter = (unsigned)(at - order) + 10;
  return (letter / 10 + letter % 10 * 9 + lks_weighted(t->text + 1, weights, sizeof weights)) % 10 == 0;
}

bool lks_rule_sg_nric(const lks_check_number *t)
{
  static const unsigned char weights[] = {2, 7, 6, 5, 4, 3, 2};
  if (!lks_all_digits(t->text + 1, 7))
    return false;
  const unsigned sum = lks_weighted(t->text + 1, weights, sizeof weights);
  switch (t->text[0]) {
  case 'S':
    return t->text[8] == "JZIHGFEDCBA"[sum % 11];
  case 'T':
    return t->text[8] == "JZIHGFEDCBA"[(sum + 4) % 11];
  case 'F':
    return t->text[8] == "XWUTRQPNMLK"[sum % 11];
  case 'G':
    return t->text[8] == "XWUTRQPNMLK"[(sum + 4) % 11];
  case 'M':
    return t->text[8] == "XWUTRQPNJLK"[(sum + 3) % 11];
  default:
    return false;
  }
}

/* One or two letters, six digits, the check digit (A for ten), often in brackets. A missing first letter counts 36.
 */
bool lks_rule_hk_id(const lks_check_number *t)
{
  const size_t letters = t->length - 7;
  const char check = t->text[t->length - 1];
  if (!lks_all_letters(t->text, letters) || !lks_all_digits(t->text + letters, 6) ||
      (!lks_is_digit(check) && check != 'A') || (t->bracket != 0 && t->bracket != t->length - 1))
    return false;
  unsigned sum = letters == 1 ? 36 * 9 : lks_base36(t->text[0]) * 9;
  sum += lks_base36(t->text[letters - 1]) * 8;
  for (unsigned i = 0; i < 6; i++)
    sum += lks_digit(t->text[letters + i]) * (7 - i);
  return (sum + lks_base36(check)) % 11 == 0;
}

bool lks_rule_au_tfn(const lks_check_number *t)
{
  static const unsigned char weights[] = {1, 4, 3, 7, 5, 8, 6, 9, 10};
  return lks_weighted(t->text, weights, sizeof weights) % 11 == 0 && !lks_one_digit_only(t->text, 9);
}

/* The ninth digit checks; the tenth counts issues, an eleventh the members of a family. */
bool lks_rule_au_medicare(const lks_check_number *t)
{
  static const unsigned char weights[] = {1, 3, 7, 9, 1, 3, 7, 9};
  return t->text[0] >= '2' && t->text[0] <= '6' && t->text[9] != '0' &&
         lks_digit(t->text[8]) == lks_weighted(t->text, weights, sizeof weights) % 10;
}

bool lks_rule_th_pin(const lks_check_number *t)
{
  static const unsigned char weights[] = {13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2};
  return t->text[0] >= '1' && t->text[0] <= '8' &&
         lks_digit(t->text[12]) == (11 - lks_weighted(t->text, weights, sizeof weights) % 11) % 10;
}

bool lks_rule_za_id(const lks_check_number *t)
{
  return lks_is_day(lks_two_digits(t->text + 2), lks_two_digits(t->text + 4)) && t->text[10] <= '2' &&
         lks_luhn(t->text, 13);
}
