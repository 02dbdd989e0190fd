/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Check digits of Europe. */
#include "pii/checkdigit_rules.h"

#include <string.h>

bool lks_rule_uk_nhs(const lks_check_number *t)
{
  static const unsigned char weights[] = {10, 9, 8, 7, 6, 5, 4, 3, 2};
  const unsigned check = 11 - lks_weighted(t->text, weights, sizeof weights) % 11;
  return check != 10 && lks_digit(t->text[9]) == check % 11 && !lks_one_digit_only(t->text, 10);
}

/* Rule of shape only. */
bool lks_rule_uk_nino(const lks_check_number *t)
{
  static const char *const unused[] = {"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"};
  if (!lks_all_letters(t->text, 2) || !lks_all_digits(t->text + 2, 6) || strchr("ABCD", t->text[8]) == NULL ||
      strchr("DFIQUV", t->text[0]) != NULL || strchr("DFIQUVO", t->text[1]) != NULL)
    return false;
  for (size_t i = 0; i < sizeof unused / sizeof unused[0]; i++)
    if (memcmp(t->text, unused[i], 2) == 0)
      return false;
  return true;
}

/* Exactly one digit stands twice or three times among the first ten; then ISO 7064, mod 11, 10. */
bool lks_rule_de_idnr(const lks_check_number *t)
{
  unsigned seen[10] = {0}, repeated = 0, product = 10;
  for (size_t i = 0; i < 10; i++)
    seen[lks_digit(t->text[i]) % 10]++;
  for (size_t i = 0; i < 10; i++) {
    if (seen[i] > 3)
      return false;
    repeated += seen[i] > 1;
  }
  for (size_t i = 0; i < 10; i++) {
    const unsigned sum = (lks_digit(t->text[i]) + product) % 10;
    product = 2 * (sum == 0 ? 10 : sum) % 11;
  }
  return t->text[0] != '0' && repeated == 1 && lks_digit(t->text[10]) == (11 - product) % 10;
}

/* Corsica's departments have letters: 2A counts as 19, 2B as 18. */
bool lks_rule_fr_nir(const lks_check_number *t)
{
  char digits[16];
  memcpy(digits, t->text, 15);
  if (digits[5] == '2' && (digits[6] == 'A' || digits[6] == 'B')) {
    digits[5] = '1';
    digits[6] = digits[6] == 'A' ? '9' : '8';
  }
  return lks_all_digits(digits, 15) && strchr("123478", digits[0]) != NULL &&
         97 - lks_number(digits, 13) % 97 == lks_two_digits(digits + 13);
}

bool lks_rule_it_cf(const lks_check_number *t)
{
  static const unsigned char odd[] = {1,  0,  5, 7, 9, 13, 15, 17, 19, 21, 2,  4,  18,
                                      20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
  /* Digits may be written as letters where two persons had the same code; the shape is asked for the rest. */
  if (!lks_all_letters(t->text, 6) || !lks_all_letters(t->text + 8, 1) || !lks_all_letters(t->text + 11, 1) ||
      !lks_all_letters(t->text + 15, 1) || t->digits + t->letters != 16)
    return false;
  unsigned sum = 0;
  for (size_t i = 0; i < 15; i++) {
    const unsigned value = lks_is_digit(t->text[i]) ? lks_digit(t->text[i]) : lks_base36(t->text[i]) - 10;
    sum += i % 2 == 0 ? odd[value] : value;
  }
  return t->text[15] == (char)('A' + sum % 26);
}

static const char spanish_letters[] = "TRWAGMYFPDXBNJZSQVHLCKE";

bool lks_rule_es_dni(const lks_check_number *t)
{
  return lks_all_digits(t->text, 8) && t->text[8] == spanish_letters[lks_number(t->text, 8) % 23];
}

bool lks_rule_es_nie(const lks_check_number *t)
{
  if (t->text[0] < 'X' || t->text[0] > 'Z' || !lks_all_digits(t->text + 1, 7))
    return false;
  const unsigned long long number = (unsigned long long)(t->text[0] - 'X') * 10000000 + lks_number(t->text + 1, 7);
  return t->text[8] == spanish_letters[number % 23];
}

bool lks_rule_nl_bsn(const lks_check_number *t)
{
  static const unsigned char weights[] = {9, 8, 7, 6, 5, 4, 3, 2};
  const unsigned sum = lks_weighted(t->text, weights, sizeof weights);
  return sum > 0 && sum % 11 == lks_digit(t->text[8]);
}

/* Who was born in this century has a 2 put before the number. */
bool lks_rule_be_nn(const lks_check_number *t)
{
  const unsigned month = lks_two_digits(t->text + 2) % 20; /* 20 or 40 more: sex not known at the time */
  const unsigned long long number = lks_number(t->text, 9);
  const unsigned check = lks_two_digits(t->text + 9);
  return month <= 12 && lks_two_digits(t->text + 4) <= 31 &&
         (97 - number % 97 == check || 97 - (2000000000 + number) % 97 == check);
}

bool lks_rule_pl_pesel(const lks_check_number *t)
{
  static const unsigned char weights[] = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1};
  return lks_is_day(lks_two_digits(t->text + 2) % 20, lks_two_digits(t->text + 4)) &&
         lks_weighted(t->text, weights, sizeof weights) % 10 == 0;
}

/* Ten digits, or twelve with the century; coordination numbers add 60 to the day. */
bool lks_rule_se_personnummer(const lks_check_number *t)
{
  if (t->length == 11 || (t->length == 12 && memcmp(t->text, "19", 2) != 0 && memcmp(t->text, "20", 2) != 0))
    return false;
  const char *digits = t->text + (t->length - 10);
  const unsigned day = lks_two_digits(digits + 4);
  return lks_is_day(lks_two_digits(digits + 2), day > 60 ? day - 60 : day) && lks_luhn(digits, 10);
}

/* ddmmyy, the sign of the century (a hyphen is gone by now, a letter not), three digits, the check character. */
bool lks_rule_fi_hetu(const lks_check_number *t)
{
  const size_t century = t->length - 10;
  if (!lks_all_digits(t->text, 6) || !lks_all_digits(t->text + 6 + century, 3) ||
      (century == 1 && strchr("ABCDEFUVWXY", t->text[6]) == NULL) ||
      !lks_is_day(lks_two_digits(t->text + 2), lks_two_digits(t->text)))
    return false;
  const unsigned long long number = lks_number(t->text, 6) * 1000 + lks_number(t->text + 6 + century, 3);
  return t->text[9 + century] == "0123456789ABCDEFHJKLMNPRSTUVWXY"[number % 31];
}

bool lks_rule_tr_tckimlik(const lks_check_number *t)
{
  static const unsigned char tenth[] = {7, 9, 7, 9, 7, 9, 7, 9, 7}; /* minus one is nine, modulo ten */
  static const unsigned char ones[] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
  return t->text[0] != '0' && lks_digit(t->text[9]) == lks_weighted(t->text, tenth, sizeof tenth) % 10 &&
         lks_digit(t->text[10]) == lks_weighted(t->text, ones, sizeof ones) % 10;
}

bool lks_rule_ch_ahv(const lks_check_number *t)
{
  static const unsigned char weights[] = {1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1};
  return memcmp(t->text, "756", 3) == 0 && lks_weighted(t->text, weights, sizeof weights) % 10 == 0;
}

/* D-numbers add 40 to the day. */
bool lks_rule_no_fnr(const lks_check_number *t)
{
  static const unsigned char first[] = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1}, second[] = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
  const unsigned day = lks_two_digits(t->text);
  return lks_is_day(lks_two_digits(t->text + 2), day > 40 ? day - 40 : day) &&
         lks_weighted(t->text, first, sizeof first) % 11 == 0 &&
         lks_weighted(t->text, second, sizeof second) % 11 == 0;
}
