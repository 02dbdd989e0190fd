/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables of names, places and faculties from which invented people are drawn. */
#ifndef CORPUS_NAME_TABLES_H
#define CORPUS_NAME_TABLES_H

#include <stddef.h>

struct corpus_name {
  const char *written;
  const char *kana;
  const char *latin; /* NULL: derived from the kana */
  char sex;          /* 'm', 'f'; 0 for a surname */
};

struct corpus_country {
  const char *name;
  const char *english;
  const struct corpus_name *surnames;
  size_t surname_count;
  const struct corpus_name *given;
  size_t given_count;
};

struct corpus_place {
  const char *prefecture;
  const char *city;
  const char *postal; /* the first three digits; the rest is invented */
};

struct corpus_faculty {
  const char *faculty;
  const char *department;
  const char *english;
  char letter; /* first letter of the student number */
};

extern const struct corpus_name corpus_surnames[];
extern const size_t corpus_surname_count;
extern const struct corpus_name corpus_given_names[];
extern const size_t corpus_given_name_count;
extern const struct corpus_country corpus_countries[];
extern const size_t corpus_country_count;
extern const struct corpus_place corpus_places[];
extern const size_t corpus_place_count;
extern const struct corpus_faculty corpus_faculties[];
extern const size_t corpus_faculty_count;

#endif
