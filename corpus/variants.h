/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The workbook of 200 people that all structural variants are made of. */
#ifndef CORPUS_VARIANTS_H
#define CORPUS_VARIANTS_H

#include <stdbool.h>

#define CORPUS_VARIANT_PEOPLE 200
#define CORPUS_VARIANT_FIELDS "member-number,name,name-kana,sex,birth-date,address,phone,email"

enum corpus_variant_text {
  CORPUS_SHARED, /* shared strings */
  CORPUS_INLINE, /* inline strings */
  CORPUS_RICH    /* shared strings, names in two runs */
};

/* A cover and a sheet of people, both without gaps; the text has no & in it. */
bool corpus_variant_write(const char *path, enum corpus_variant_text text, bool date1904);

#endif
