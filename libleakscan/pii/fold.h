/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Folding: the many ways of writing one text are made one (widths, half-width kana, case, hyphens, old kanji). */
#ifndef LKS_PII_FOLD_H
#define LKS_PII_FOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What an ill-formed byte is read as; the reading goes on with the next byte. */
#define LKS_FOLD_BAD 0xFFFDu

/* Longest folded header. What is longer is a sentence, not a header. */
enum { LKS_FOLD_HEADER_MAX = 256 };

/* Reads a text one folded code point at a time. Folded are: full-width forms, half-width kana, dakuten and accents
 * that stand alone, spaces, Kangxi radicals (which PDF files write for kanji), the squared and parenthesised words of
 * Japanese forms, ligatures. Invisible characters are dropped. Case and kanji stay; NUL is read as a space. */
typedef struct lks_fold_reader {
  const unsigned char *at, *end;
  const char *expansion; /* rest of a character that stands for several; NULL when there is none */
} lks_fold_reader;

void lks_fold_open(lks_fold_reader *reader, const char *text, size_t length);
uint32_t lks_fold_next(lks_fold_reader *reader); /* 0 at the end */

uint32_t lks_fold_lower(uint32_t c);                    /* Latin, Greek and Cyrillic; sharp s stays */
uint32_t lks_fold_kanji(uint32_t c);                    /* old and variant forms in names: U+9AD9 to U+9AD8, ... */
uint32_t lks_fold_radical(uint32_t c);                  /* Kangxi radical to kanji */
uint32_t lks_fold_unaccented(uint32_t c);               /* Latin letters without their accents */
bool lks_fold_is_hyphen(uint32_t c);                    /* any dash, minus or long-vowel mark */
size_t lks_fold_encode(uint32_t c, char out[static 4]); /* bytes written */

/* A header is folded to what its words are compared by: lower case, no spaces (inside neither), no punctuation, no
 * leading number ("1.", "(3)"), no "(required)". What stands in brackets can be kept or not, as both happen: the kana
 * of "name (kana)" changes the meaning, the "YYYY/MM/DD" of "birth date (YYYY/MM/DD)" does not. */
typedef enum lks_fold_part {
  LKS_FOLD_ALL = 0,     /* brackets dropped, their content kept: the first try */
  LKS_FOLD_OUTSIDE = 1, /* brackets dropped with their content: the second try */
  LKS_FOLD_INSIDE = 2   /* the content alone: the last try */
} lks_fold_part;

/* Write a header, zero-terminated, and return its length: 0 when nothing is left, or when it is longer than
 * LKS_FOLD_HEADER_MAX bytes or than out. */
size_t lks_fold_header_part(const char *text, size_t length, lks_fold_part part, char *out, size_t out_size);
size_t lks_fold_header(const char *text, size_t length, char *out, size_t out_size); /* LKS_FOLD_ALL */

/* A value as a number, to count distinct values and to compare sets: equal for values that differ only in width,
 * case, spaces, hyphens between digits, kanji variants or, where all is digits, leading zeros. 0 only for the empty
 * text. */
uint64_t lks_fold_key(const char *text, size_t length);
/* The same from what lks_fold_next gave of it. */
uint64_t lks_fold_key_of_folded(const char *text, size_t length);

/* Reads one code point of UTF-8; *at must be before end. */
static inline uint32_t lks_fold_decode(const unsigned char **at, const unsigned char *end)
{
  const unsigned char *p = *at;
  const size_t left = (size_t)(end - p);
  const uint32_t lead = p[0];
  if (lead < 0x80) {
    *at = p + 1;
    return lead;
  }
  if ((lead & 0xF0) == 0xE0 && left >= 3 && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80) {
    const uint32_t c = (lead & 0x0F) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
    if (c >= 0x800 && (c & 0xF800) != 0xD800) {
      *at = p + 3;
      return c;
    }
  } else if (lead >= 0xC2 && lead < 0xE0 && left >= 2 && (p[1] & 0xC0) == 0x80) {
    *at = p + 2;
    return (lead & 0x1F) << 6 | (p[1] & 0x3Fu);
  } else if (lead >= 0xF0 && lead < 0xF5 && left >= 4 && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80 &&
             (p[3] & 0xC0) == 0x80) {
    const uint32_t c = (lead & 0x07) << 18 | (p[1] & 0x3Fu) << 12 | (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu);
    if (c >= 0x10000 && c <= 0x10FFFF) {
      *at = p + 4;
      return c;
    }
  }
  *at = p + 1;
  return LKS_FOLD_BAD;
}

#endif
