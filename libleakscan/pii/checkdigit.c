/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The table of checks, and the cheap questions before the computing: length and kinds of characters. */
#include "pii/checkdigit.h"

#include "pii/checkdigit_rules.h"
#include "pii/fold.h"

#include <string.h>

enum shape { ANY, DIGITS, MIXED };

typedef struct check_row {
  lks_check_info info;
  bool (*valid)(const lks_check_number *t);
  unsigned char length_min, length_max;
  unsigned char shape;
} check_row;

static const check_row rows[LKS_CHECK_COUNT] = {
    [LKS_CHECK_JP_MYNUMBER] = {{"jp_mynumber", LKS_KIND_MY_NUMBER, true}, lks_rule_jp_mynumber, 12, 12, DIGITS},
    [LKS_CHECK_JP_CORPORATE] =
        {{"jp_corporate", LKS_KIND_ORGANISATION_NAME, true}, lks_rule_jp_corporate, 13, 13, DIGITS},
    [LKS_CHECK_JP_DRIVER_LICENCE] =
        {{"jp_driver_licence", LKS_KIND_DRIVING_LICENCE, true}, lks_rule_jp_driver_licence, 12, 12, DIGITS},
    [LKS_CHECK_JP_INSURER_NO] =
        {{"jp_insurer_no", LKS_KIND_INSURANCE_NUMBER, true}, lks_rule_jp_insurer_no, 6, 8, DIGITS},
    [LKS_CHECK_JP_MUNICIPALITY] = {{"jp_municipality", LKS_KIND_NONE, true}, lks_rule_jp_municipality, 6, 6, DIGITS},
    [LKS_CHECK_LUHN_CARD] = {{"luhn_card", LKS_KIND_CARD, true}, lks_rule_luhn_card, 14, 19, DIGITS},
    [LKS_CHECK_IBAN] = {{"iban", LKS_KIND_BANK_ACCOUNT, true}, lks_rule_iban, 15, 34, MIXED},
    [LKS_CHECK_US_SSN] = {{"us_ssn", LKS_KIND_NATIONAL_ID, false}, lks_rule_us_ssn, 9, 9, DIGITS},
    [LKS_CHECK_US_ITIN] = {{"us_itin", LKS_KIND_NATIONAL_ID, false}, lks_rule_us_itin, 9, 9, DIGITS},
    [LKS_CHECK_UK_NHS] = {{"uk_nhs", LKS_KIND_NATIONAL_ID, true}, lks_rule_uk_nhs, 10, 10, DIGITS},
    [LKS_CHECK_UK_NINO] = {{"uk_nino", LKS_KIND_NATIONAL_ID, false}, lks_rule_uk_nino, 9, 9, MIXED},
    [LKS_CHECK_DE_IDNR] = {{"de_idnr", LKS_KIND_NATIONAL_ID, true}, lks_rule_de_idnr, 11, 11, DIGITS},
    [LKS_CHECK_FR_NIR] = {{"fr_nir", LKS_KIND_NATIONAL_ID, true}, lks_rule_fr_nir, 15, 15, ANY},
    [LKS_CHECK_IT_CF] = {{"it_cf", LKS_KIND_NATIONAL_ID, true}, lks_rule_it_cf, 16, 16, MIXED},
    [LKS_CHECK_ES_DNI] = {{"es_dni", LKS_KIND_NATIONAL_ID, true}, lks_rule_es_dni, 9, 9, MIXED},
    [LKS_CHECK_ES_NIE] = {{"es_nie", LKS_KIND_NATIONAL_ID, true}, lks_rule_es_nie, 9, 9, MIXED},
    [LKS_CHECK_BR_CPF] = {{"br_cpf", LKS_KIND_NATIONAL_ID, true}, lks_rule_br_cpf, 11, 11, DIGITS},
    [LKS_CHECK_IN_AADHAAR] = {{"in_aadhaar", LKS_KIND_NATIONAL_ID, true}, lks_rule_in_aadhaar, 12, 12, DIGITS},
    [LKS_CHECK_IN_PAN] = {{"in_pan", LKS_KIND_NATIONAL_ID, false}, lks_rule_in_pan, 10, 10, MIXED},
    [LKS_CHECK_KR_RRN] = {{"kr_rrn", LKS_KIND_NATIONAL_ID, true}, lks_rule_kr_rrn, 13, 13, DIGITS},
    [LKS_CHECK_CN_RIC] = {{"cn_ric", LKS_KIND_NATIONAL_ID, true}, lks_rule_cn_ric, 18, 18, ANY},
    [LKS_CHECK_TW_ID] = {{"tw_id", LKS_KIND_NATIONAL_ID, true}, lks_rule_tw_id, 10, 10, MIXED},
    [LKS_CHECK_SG_NRIC] = {{"sg_nric", LKS_KIND_NATIONAL_ID, true}, lks_rule_sg_nric, 9, 9, MIXED},
    [LKS_CHECK_HK_ID] = {{"hk_id", LKS_KIND_NATIONAL_ID, true}, lks_rule_hk_id, 8, 9, MIXED},
    [LKS_CHECK_AU_TFN] = {{"au_tfn", LKS_KIND_NATIONAL_ID, true}, lks_rule_au_tfn, 9, 9, DIGITS},
    [LKS_CHECK_AU_MEDICARE] =
        {{"au_medicare", LKS_KIND_INSURANCE_NUMBER, true}, lks_rule_au_medicare, 10, 11, DIGITS},
    [LKS_CHECK_CA_SIN] = {{"ca_sin", LKS_KIND_NATIONAL_ID, true}, lks_rule_ca_sin, 9, 9, DIGITS},
    [LKS_CHECK_NL_BSN] = {{"nl_bsn", LKS_KIND_NATIONAL_ID, true}, lks_rule_nl_bsn, 9, 9, DIGITS},
    [LKS_CHECK_BE_NN] = {{"be_nn", LKS_KIND_NATIONAL_ID, true}, lks_rule_be_nn, 11, 11, DIGITS},
    [LKS_CHECK_PL_PESEL] = {{"pl_pesel", LKS_KIND_NATIONAL_ID, true}, lks_rule_pl_pesel, 11, 11, DIGITS},
    [LKS_CHECK_SE_PERSONNUMMER] =
        {{"se_personnummer", LKS_KIND_NATIONAL_ID, true}, lks_rule_se_personnummer, 10, 12, DIGITS},
    [LKS_CHECK_FI_HETU] = {{"fi_hetu", LKS_KIND_NATIONAL_ID, true}, lks_rule_fi_hetu, 10, 11, MIXED},
    [LKS_CHECK_TH_PIN] = {{"th_pin", LKS_KIND_NATIONAL_ID, true}, lks_rule_th_pin, 13, 13, DIGITS},
    [LKS_CHECK_TR_TCKIMLIK] = {{"tr_tckimlik", LKS_KIND_NATIONAL_ID, true}, lks_rule_tr_tckimlik, 11, 11, DIGITS},
    [LKS_CHECK_ZA_ID] = {{"za_id", LKS_KIND_NATIONAL_ID, true}, lks_rule_za_id, 13, 13, DIGITS},
    [LKS_CHECK_CH_AHV] = {{"ch_ahv", LKS_KIND_INSURANCE_NUMBER, true}, lks_rule_ch_ahv, 13, 13, DIGITS},
    [LKS_CHECK_NO_FNR] = {{"no_fnr", LKS_KIND_NATIONAL_ID, true}, lks_rule_no_fnr, 11, 11, DIGITS},
    [LKS_CHECK_MX_CURP] = {{"mx_curp", LKS_KIND_NATIONAL_ID, true}, lks_rule_mx_curp, 18, 18, MIXED},
    [LKS_CHECK_MRZ731] = {{"mrz731", LKS_KIND_PASSPORT, true}, lks_rule_mrz731, 10, 10, ANY},
};

unsigned lks_weighted(const char *digits, const unsigned char *weights, size_t count)
{
  unsigned sum = 0;
  for (size_t i = 0; i < count; i++)
    sum += lks_digit(digits[i]) * weights[i];
  return sum;
}

unsigned lks_two_digits(const char *digits)
{
  return lks_digit(digits[0]) * 10 + lks_digit(digits[1]);
}

unsigned long long lks_number(const char *digits, size_t count)
{
  unsigned long long number = 0;
  for (size_t i = 0; i < count; i++)
    number = number * 10 + lks_digit(digits[i]);
  return number;
}

bool lks_all_digits(const char *text, size_t count)
{
  for (size_t i = 0; i < count; i++)
    if (!lks_is_digit(text[i]))
      return false;
  return true;
}

bool lks_all_letters(const char *text, size_t count)
{
  for (size_t i = 0; i < count; i++)
    if (text[i] < 'A' || text[i] > 'Z')
      return false;
  return true;
}

bool lks_luhn(const char *digits, size_t count)
{
  unsigned sum = 0;
  for (size_t i = 0; i < count; i++) {
    unsigned digit = lks_digit(digits[count - 1 - i]);
    if ((i & 1) == 1)
      digit = digit > 4 ? 2 * digit - 9 : 2 * digit;
    sum += digit;
  }
  return sum % 10 == 0;
}

bool lks_is_day(unsigned month, unsigned day)
{
  static const unsigned char days[12] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

bool lks_one_digit_only(const char *digits, size_t count)
{
  for (size_t i = 1; i < count; i++)
    if (digits[i] != digits[0])
      return false;
  return true;
}

static bool add_sign(lks_check_number *t, uint32_t c, unsigned *separators, unsigned *periods)
{
  if (c == ':' && t->colon == 0 && t->length > 0) {
    t->colon = t->length;
    return true;
  }
  if (c == '(' && t->bracket == 0 && t->length > 0) {
    t->bracket = t->length;
    return true;
  }
  if (c == ')')
    return t->bracket != 0;
  *periods += c == '.';
  ++*separators;
  return (c == ' ' || c == '.' || c == '/' || (c != 0x30FC && lks_fold_is_hyphen(c))) && t->length > 0;
}

/* False for what can be no number: other characters, too many of them, signs out of place. */
static bool read_number(const char *text, size_t length, lks_check_number *t)
{
  lks_fold_reader reader;
  unsigned separators = 0, periods = 0;
  if (length > 3 * LKS_CHECK_NUMBER_MAX)
    return false;
  memset(t, 0, sizeof *t);
  lks_fold_open(&reader, text, length);
  for (uint32_t c = lks_fold_next(&reader); c != 0; c = lks_fold_next(&reader)) {
    c = c >= 'a' && c <= 'z' ? c - 32 : c;
    const bool digit = c >= '0' && c <= '9', letter = c >= 'A' && c <= 'Z';
    if (digit || letter || c == '<') {
      if (t->length == LKS_CHECK_NUMBER_MAX)
        return false;
      t->text[t->length++] = (char)c;
      t->digits += digit;
      t->letters += letter;
    } else if (!add_sign(t, c, &separators, &periods)) {
      return false;
    }
  }
  return t->length >= 6 && t->digits >= 4 && (periods == 0 || separators > 1);
}

/* Colon and filler belong to machine-readable zones, the bracket to Hong Kong. */
static bool signs_fit(lks_check check, const lks_check_number *t)
{
  const bool filled = t->digits + t->letters != t->length;
  return ((t->colon == 0 && !filled) || check == LKS_CHECK_MRZ731) && (t->bracket == 0 || check == LKS_CHECK_HK_ID);
}

static bool holds(lks_check check, const lks_check_number *t)
{
  const check_row *row = &rows[check];
  if (t->length < row->length_min || t->length > row->length_max ||
      (row->shape == DIGITS ? t->letters > 0 : row->shape == MIXED && t->letters == 0))
    return false;
  return signs_fit(check, t) && row->valid(t);
}

const lks_check_info *lks_check_get(lks_check check)
{
  return (unsigned)check < LKS_CHECK_COUNT ? &rows[check].info : NULL;
}

bool lks_check_valid(lks_check check, const char *text, size_t length)
{
  lks_check_number t;
  return (unsigned)check < LKS_CHECK_COUNT && read_number(text, length, &t) && holds(check, &t);
}

uint64_t lks_check_all(const char *text, size_t length)
{
  lks_check_number t;
  uint64_t set = 0;
  if (!read_number(text, length, &t))
    return 0;
  for (unsigned check = 0; check < LKS_CHECK_COUNT; check++)
    if (holds((lks_check)check, &t))
      set |= (uint64_t)1 << check;
  return set;
}
