/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the shape of one value says, whatever its header. One value proves little: columns are judged by shares. */
#ifndef LKS_PII_VALUE_H
#define LKS_PII_VALUE_H

#include <stddef.h>
#include <stdint.h>

enum {
  /* Contact. */
  LKS_VALUE_EMAIL = 1u << 0,          /* holds a well-formed address with a top-level domain */
  LKS_VALUE_PHONE = 1u << 1,          /* with separators or +: Japanese shapes, +.., and some national ones */
  LKS_VALUE_PHONE_BARE = 1u << 2,     /* 10 or 11 digits that begin as Japanese numbers do */
  LKS_VALUE_PHONE_ATE_ZERO = 1u << 3, /* the same after a spreadsheet ate the first 0: 9 or 10 digits */
  LKS_VALUE_POSTAL = 1u << 4,         /* 〒, 123-4567, 12345-6789, SW1A 1AA; also before an address */
  LKS_VALUE_POSTAL_BARE = 1u << 5,    /* 7 digits that are a code in Japan: a column of them says something */
  LKS_VALUE_ADDRESS = 1u << 6,        /* prefecture and municipality, or a place with a lot number, or a street */
  LKS_VALUE_PREFECTURE = 1u << 7,     /* one of the 47, alone, with its suffix (山口 alone is a surname too) */

  /* Time. */
  LKS_VALUE_DATE = 1u << 8,              /* see dates.h */
  LKS_VALUE_DATE_BARE = 1u << 9,         /* 8 digits that are a date */
  LKS_VALUE_BIRTH_YEAR_RANGE = 1u << 10, /* the year of that date is 1910 to 2025 */
  LKS_VALUE_TIME = 1u << 11,             /* a time of day after that date, other than midnight: a time stamp */

  /* Closed vocabularies. */
  LKS_VALUE_SEX = 1u << 12,
  LKS_VALUE_COUNTRY = 1u << 13,
  LKS_VALUE_BLOOD = 1u << 14, /* A型, O Rh+ */

  /* Names, as judged by names.h. */
  LKS_VALUE_NAME_KANJI = 1u << 15, /* surname and given name */
  LKS_VALUE_NAME_SURNAME = 1u << 16,
  LKS_VALUE_NAME_GIVEN = 1u << 17,
  LKS_VALUE_NAME_KANA = 1u << 18,
  LKS_VALUE_NAME_LATIN = 1u << 19,
  LKS_VALUE_NAME_HANGUL = 1u << 20,

  /* Numbers and codes. */
  LKS_VALUE_DIGITS = 1u << 21,     /* digits and nothing else */
  LKS_VALUE_IDENTIFIER = 1u << 22, /* one token of 4 to 24 letters, digits and - _ /, both sorts, 3 digits at least */
  LKS_VALUE_NUMBER = 1u << 23,     /* a quantity: sign, decimals, thousands, %, currency or a unit */
  LKS_VALUE_IP = 1u << 24,         /* IPv4 or IPv6 address */

  /* Against persons. */
  LKS_VALUE_ORGANISATION = 1u << 25,      /* a legal form, or ends as organisations do */
  LKS_VALUE_FACILITY_OR_PLACE = 1u << 26, /* ends as facilities, shops, stations and municipalities do */
  LKS_VALUE_SENTENCE = 1u << 27,          /* 。 or more than 40 characters of language, and no address */

  /* Character classes; at most one of the three. */
  LKS_VALUE_KANJI_TEXT = 1u << 28, /* kanji, perhaps with kana */
  LKS_VALUE_KANA_TEXT = 1u << 29,  /* kana alone */
  LKS_VALUE_LATIN_TEXT = 1u << 30  /* mostly Latin letters, no digits */
};

/* Bits of values that stand for one person: where a header is looked for, they are none. */
#define LKS_VALUE_PERSONAL                                                                                           \
  (LKS_VALUE_EMAIL | LKS_VALUE_PHONE | LKS_VALUE_ADDRESS | LKS_VALUE_NAME_KANJI | LKS_VALUE_DATE)

/* The years that LKS_VALUE_BIRTH_YEAR_RANGE takes in. */
enum { LKS_BIRTH_YEAR_FIRST = 1910, LKS_BIRTH_YEAR_LAST = 2025 };

/* Values of more bytes than this are only told to be sentences, organisations or text of a class. */
enum { LKS_VALUE_LONG = 200 };

/* The set of bits above. Any bytes will do; 0 for the empty text and for what is like nothing. */
uint32_t lks_value_classify(const char *text, size_t length);
/* With the key that lks_fold_key gives it, for less than the two. */
uint32_t lks_value_look(const char *text, size_t length, uint64_t *key);

#endif
