/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Check digits of America, and those of no country: cards, accounts, machine-readable zones. */
#include "pii/checkdigit_rules.h"

#include <string.h>

/* The first digits that issuers have, with the lengths of their cards. Visa's old cards of 13 digits are left out: as
 * many article numbers pass. */
static bool is_issuer(const char *digits, size_t length)
{
  const unsigned six = (unsigned)lks_number(digits, 6), four = six / 100, three = six / 1000, two = six / 10000;
  if (length == 15)
    return two == 34 || two == 37;
  if (length == 14)
    return two == 36 || two == 38 || two == 39 || (three >= 300 && three <= 305) || four == 3095;
  if (length == 16 && ((two >= 40 && two <= 49) || (two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)))
    return true;
  if (length >= 16 && ((four >= 3528 && four <= 3589) || four == 6011 || two == 65 || (three >= 644 && three <= 649)))
    return true;
  return length >= 16 && two == 62;
}

bool lks_rule_luhn_card(const lks_check_number *t)
{
  return is_issuer(t->text, t->length) && lks_luhn(t->text, t->length);
}

/* Country and length of the whole number. */
static const char iban_lengths[] =
    "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22"
    "GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27"
    "MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29"
    "VA22VG24XK20";

bool lks_rule_iban(const lks_check_number *t)
{
  size_t expected = 0;
  for (const char *at = iban_lengths; *at != 0; at += 4)
    if (memcmp(at, t->text, 2) == 0)
      expected = lks_two_digits(at + 2);
  if (t->length != expected || !lks_all_digits(t->text + 2, 2))
    return false;
  unsigned rest = 0;
  for (size_t i = 0; i < t->length; i++) {
    const unsigned value = lks_base36(t->text[(i + 4) % t->length]);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest == 1;
}

/* Rule of shape only. The three numbers are those that were printed in advertisements. */
bool lks_rule_us_ssn(const lks_check_number *t)
{
  const unsigned area = (unsigned)lks_number(t->text, 3);
  return area != 0 && area != 666 && area < 900 && lks_two_digits(t->text + 3) != 0 &&
         memcmp(t->text + 5, "0000", 4) != 0 && memcmp(t->text, "078051120", 9) != 0 &&
         memcmp(t->text, "219099999", 9) != 0 && memcmp(t->text, "457555462", 9) != 0;
}

bool lks_rule_us_itin(const lks_check_number *t)
{
  const unsigned group = lks_two_digits(t->text + 3);
  return t->text[0] == '9' && ((group >= 50 && group <= 65) || (group >= 70 && group <= 88) ||
                               (group >= 90 && group <= 92) || (group >= 94 && group <= 99));
}

bool lks_rule_ca_sin(const lks_check_number *t)
{
  return t->text[0] != '0' && t->text[0] != '8' && lks_luhn(t->text, 9);
}

bool lks_rule_br_cpf(const lks_check_number *t)
{
  static const unsigned char weights[] = {11, 10, 9, 8, 7, 6, 5, 4, 3, 2};
  const unsigned first = lks_weighted(t->text, weights + 1, 9) % 11, second = lks_weighted(t->text, weights, 10) % 11;
  return !lks_one_digit_only(t->text, 11) && lks_digit(t->text[9]) == (first < 2 ? 0 : 11 - first) &&
         lks_digit(t->text[10]) == (second < 2 ? 0 : 11 - second);
}

bool lks_rule_mx_curp(const lks_check_number *t)
{
  if (!lks_all_letters(t->text, 4) || !lks_all_digits(t->text + 4, 6) || !lks_all_letters(t->text + 10, 6) ||
      !lks_is_digit(t->text[17]) || strchr("HMX", t->text[10]) == NULL ||
      !lks_is_day(lks_two_digits(t->text + 6), lks_two_digits(t->text + 8)))
    return false;
  unsigned sum = 0;
  for (unsigned i = 0; i < 17; i++) {
    const unsigned value = lks_base36(t->text[i]);
    sum += (value + (t->text[i] > 'N' ? 1 : 0)) * (18 - i); /* a letter with tilde stands between N and O */
  }
  return lks_digit(t->text[17]) == (10 - sum % 10) % 10;
}

/* ICAO 9303: nine characters, a colon, the check digit. Without the colon one identifier in ten would pass. */
bool lks_rule_mrz731(const lks_check_number *t)
{
  static const unsigned char weights[] = {7, 3, 1};
  if (t->colon != 9 || !lks_is_digit(t->text[9]))
    return false;
  unsigned sum = 0;
  for (unsigned i = 0; i < 9; i++)
    sum += lks_base36(t->text[i]) * weights[i % 3];
  return lks_digit(t->text[9]) == sum % 10;
}
