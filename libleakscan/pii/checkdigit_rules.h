/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The single rules behind checkdigit.h, and what they share. Each is called with the length and the kinds of
 * characters that its row in checkdigit.c asks for. */
#ifndef LKS_PII_CHECKDIGIT_RULES_H
#define LKS_PII_CHECKDIGIT_RULES_H

#include <stdbool.h>
#include <stddef.h>

enum { LKS_CHECK_NUMBER_MAX = 34 };

/* A number without its separators, letters in upper case. */
typedef struct lks_check_number {
  char text[LKS_CHECK_NUMBER_MAX + 1];
  size_t length, digits, letters;
  size_t colon, bracket; /* characters before the colon and the bracket; 0 for none */
} lks_check_number;

static inline unsigned lks_digit(char c)
{
  return (unsigned)(c - '0') & 15u;
}

static inline bool lks_is_digit(char c)
{
  return c >= '0' && c <= '9';
}

/* 0 to 9, then A = 10 to Z = 35. */
static inline unsigned lks_base36(char c)
{
  return lks_is_digit(c) ? lks_digit(c) : c >= 'A' && c <= 'Z' ? (unsigned)(c - 'A') + 10u : 0u;
}

unsigned lks_weighted(const char *digits, const unsigned char *weights, size_t count);
unsigned lks_two_digits(const char *digits);
unsigned long long lks_number(const char *digits, size_t count);
bool lks_all_digits(const char *text, size_t count);
bool lks_all_letters(const char *text, size_t count);
bool lks_luhn(const char *digits, size_t count);
bool lks_is_day(unsigned month, unsigned day); /* of any year */
bool lks_one_digit_only(const char *digits, size_t count);

bool lks_rule_jp_mynumber(const lks_check_number *t);
bool lks_rule_jp_corporate(const lks_check_number *t);
bool lks_rule_jp_driver_licence(const lks_check_number *t);
bool lks_rule_jp_insurer_no(const lks_check_number *t);
bool lks_rule_jp_municipality(const lks_check_number *t);
bool lks_rule_luhn_card(const lks_check_number *t);
bool lks_rule_iban(const lks_check_number *t);
bool lks_rule_us_ssn(const lks_check_number *t);
bool lks_rule_us_itin(const lks_check_number *t);
bool lks_rule_uk_nhs(const lks_check_number *t);
bool lks_rule_uk_nino(const lks_check_number *t);
bool lks_rule_de_idnr(const lks_check_number *t);
bool lks_rule_fr_nir(const lks_check_number *t);
bool lks_rule_it_cf(const lks_check_number *t);
bool lks_rule_es_dni(const lks_check_number *t);
bool lks_rule_es_nie(const lks_check_number *t);
bool lks_rule_br_cpf(const lks_check_number *t);
bool lks_rule_in_aadhaar(const lks_check_number *t);
bool lks_rule_in_pan(const lks_check_number *t);
bool lks_rule_kr_rrn(const lks_check_number *t);
bool lks_rule_cn_ric(const lks_check_number *t);
bool lks_rule_tw_id(const lks_check_number *t);
bool lks_rule_sg_nric(const lks_check_number *t);
bool lks_rule_hk_id(const lks_check_number *t);
bool lks_rule_au_tfn(const lks_check_number *t);
bool lks_rule_au_medicare(const lks_check_number *t);
bool lks_rule_ca_sin(const lks_check_number *t);
bool lks_rule_nl_bsn(const lks_check_number *t);
bool lks_rule_be_nn(const lks_check_number *t);
bool lks_rule_pl_pesel(const lks_check_number *t);
bool lks_rule_se_personnummer(const lks_check_number *t);
bool lks_rule_fi_hetu(const lks_check_number *t);
bool lks_rule_th_pin(const lks_check_number *t);
bool lks_rule_tr_tckimlik(const lks_check_number *t);
bool lks_rule_za_id(const lks_check_number *t);
bool lks_rule_ch_ahv(const lks_check_number *t);
bool lks_rule_no_fnr(const lks_check_number *t);
bool lks_rule_mx_curp(const lks_check_number *t);
bool lks_rule_mrz731(const lks_check_number *t);

#endif
