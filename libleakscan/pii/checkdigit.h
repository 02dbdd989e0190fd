/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Numbers that can be told valid by computing. One valid value proves nothing: twelve random digits pass My Number
 * one time in ten. A column of which 85% of at least ten distinct values pass is proof. */
#ifndef LKS_PII_CHECKDIGIT_H
#define LKS_PII_CHECKDIGIT_H

#include "pii/kinds.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum lks_check {
  LKS_CHECK_JP_MYNUMBER = 0,
  LKS_CHECK_JP_CORPORATE,
  LKS_CHECK_JP_DRIVER_LICENCE,
  LKS_CHECK_JP_INSURER_NO,
  LKS_CHECK_JP_MUNICIPALITY,
  LKS_CHECK_LUHN_CARD,
  LKS_CHECK_IBAN,
  LKS_CHECK_US_SSN,
  LKS_CHECK_US_ITIN,
  LKS_CHECK_UK_NHS,
  LKS_CHECK_UK_NINO,
  LKS_CHECK_DE_IDNR,
  LKS_CHECK_FR_NIR,
  LKS_CHECK_IT_CF,
  LKS_CHECK_ES_DNI,
  LKS_CHECK_ES_NIE,
  LKS_CHECK_BR_CPF,
  LKS_CHECK_IN_AADHAAR,
  LKS_CHECK_IN_PAN,
  LKS_CHECK_KR_RRN,
  LKS_CHECK_CN_RIC,
  LKS_CHECK_TW_ID,
  LKS_CHECK_SG_NRIC,
  LKS_CHECK_HK_ID,
  LKS_CHECK_AU_TFN,
  LKS_CHECK_AU_MEDICARE,
  LKS_CHECK_CA_SIN,
  LKS_CHECK_NL_BSN,
  LKS_CHECK_BE_NN,
  LKS_CHECK_PL_PESEL,
  LKS_CHECK_SE_PERSONNUMMER,
  LKS_CHECK_FI_HETU,
  LKS_CHECK_TH_PIN,
  LKS_CHECK_TR_TCKIMLIK,
  LKS_CHECK_ZA_ID,
  LKS_CHECK_CH_AHV,
  LKS_CHECK_NO_FNR,
  LKS_CHECK_MX_CURP,
  LKS_CHECK_MRZ731,
  LKS_CHECK_COUNT
} lks_check;

typedef struct lks_check_info {
  const char *id;
  lks_kind kind;    /* LKS_KIND_NONE: speaks of places (municipality codes) */
  bool check_digit; /* false: only a rule of shape, so that most random numbers pass (SSN, ITIN, NINO, PAN) */
} lks_check_info;

/* NULL when there is no such check. */
const lks_check_info *lks_check_get(lks_check check);

/* Width, case, spaces and hyphens do not matter; a period only where there are several separators, so that no decimal
 * number counts; the other signs of a number (the bracket of Hong Kong, the colon of a machine-readable zone) only in
 * their place. */
bool lks_check_valid(lks_check check, const char *text, size_t length);

/* Bit 1 << check for every check that holds. */
uint64_t lks_check_all(const char *text, size_t length);

#endif
