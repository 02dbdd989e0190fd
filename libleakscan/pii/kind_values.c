/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whether one value can be of a kind. */
#include "pii/kind_values.h"

#include <stddef.h>

#include "pii/value.h"

#define NAMES   (LKS_VALUE_NAME_KANJI | LKS_VALUE_NAME_KANA | LKS_VALUE_NAME_LATIN | LKS_VALUE_NAME_HANGUL)
#define NUMBERS (LKS_VALUE_DIGITS | LKS_VALUE_IDENTIFIER | LKS_VALUE_PHONE | LKS_VALUE_NUMBER)
#define PHONES  (LKS_VALUE_PHONE | LKS_VALUE_PHONE_BARE | LKS_VALUE_PHONE_ATE_ZERO)

/* Values with any bit of `shape` are of the kind; those with a bit of `other` are not; the rest may be. Without
 * `open` there is no rest. */
static const struct {
  lks_kind kind;
  uint32_t shape;
  uint32_t other;
  int open;
} shapes[] = {
    {LKS_KIND_NAME, NAMES, LKS_VALUE_ORGANISATION | LKS_VALUE_SENTENCE | NUMBERS | LKS_VALUE_DATE | LKS_VALUE_EMAIL,
     1},
    {LKS_KIND_SURNAME, LKS_VALUE_NAME_SURNAME, LKS_VALUE_ORGANISATION | LKS_VALUE_SENTENCE | NUMBERS, 1},
    {LKS_KIND_GIVEN_NAME, LKS_VALUE_NAME_GIVEN, LKS_VALUE_ORGANISATION | LKS_VALUE_SENTENCE | NUMBERS, 1},
    {LKS_KIND_NAME_KANA, LKS_VALUE_NAME_KANA, LKS_VALUE_KANJI_TEXT | NUMBERS, 1},
    {LKS_KIND_NAME_ROMAJI, LKS_VALUE_NAME_LATIN, LKS_VALUE_KANJI_TEXT | NUMBERS, 1},
    {LKS_KIND_EMAIL, LKS_VALUE_EMAIL, 0, 0},
    {LKS_KIND_PHONE, PHONES, 0, 0},
    {LKS_KIND_POSTAL_CODE, LKS_VALUE_POSTAL | LKS_VALUE_POSTAL_BARE, 0, 0},
    {LKS_KIND_ADDRESS, LKS_VALUE_ADDRESS, NUMBERS | LKS_VALUE_EMAIL | LKS_VALUE_DATE, 1},
    {LKS_KIND_BIRTH_DATE, LKS_VALUE_DATE | LKS_VALUE_DATE_BARE, 0, 0},
    {LKS_KIND_SEX, LKS_VALUE_SEX, 0, 0},
    {LKS_KIND_NATIONALITY, LKS_VALUE_COUNTRY, NUMBERS | LKS_VALUE_SENTENCE, 1},
    {LKS_KIND_BLOOD_TYPE, LKS_VALUE_BLOOD, NUMBERS | LKS_VALUE_SENTENCE, 1},
    {LKS_KIND_STUDENT_NUMBER, LKS_VALUE_DIGITS | LKS_VALUE_IDENTIFIER, LKS_VALUE_KANJI_TEXT | LKS_VALUE_SENTENCE, 1},
    {LKS_KIND_EMPLOYEE_NUMBER, LKS_VALUE_DIGITS | LKS_VALUE_IDENTIFIER, LKS_VALUE_KANJI_TEXT | LKS_VALUE_SENTENCE, 1},
    {LKS_KIND_MEMBER_NUMBER, LKS_VALUE_DIGITS | LKS_VALUE_IDENTIFIER, LKS_VALUE_KANJI_TEXT | LKS_VALUE_SENTENCE, 1},
    {LKS_KIND_MY_NUMBER, LKS_VALUE_DIGITS, LKS_VALUE_KANJI_TEXT | LKS_VALUE_SENTENCE, 1},
    {LKS_KIND_AGE, LKS_VALUE_DIGITS | LKS_VALUE_NUMBER, 0, 0},
};

lks_agreement lks_kind_agrees(lks_kind kind, uint32_t class)
{
  for (size_t i = 0; i < sizeof shapes / sizeof shapes[0]; i++) {
    if (shapes[i].kind != kind)
      continue;
    if ((class & shapes[i].shape) != 0)
      return LKS_AGREES;
    return (class & shapes[i].other) != 0 || !shapes[i].open ? LKS_AGREES_NOT : LKS_AGREES_MAYBE;
  }
  return LKS_AGREES_MAYBE;
}

bool lks_kind_has_shape(lks_kind kind)
{
  if (lks_kind_get(kind)->group == LKS_GROUP_IDENTIFIER) /* any number will do */
    return false;
  for (size_t i = 0; i < sizeof shapes / sizeof shapes[0]; i++)
    if (shapes[i].kind == kind)
      return true;
  return false;
}
