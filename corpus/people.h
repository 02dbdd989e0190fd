/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Invented people: the same seed and index always give the same person. */
#ifndef CORPUS_PEOPLE_H
#define CORPUS_PEOPLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "name_tables.h"

enum corpus_group {
  CORPUS_STUDENTS, /* of a university, one in sixteen from abroad */
  CORPUS_ADULTS,   /* 20 to 79 years old */
  CORPUS_PUPILS    /* of the last year of a high school */
};

struct corpus_date {
  int year;
  int month;
  int day;
};

struct corpus_person {
  enum corpus_group group;
  uint32_t index;
  char surname[64];
  char given[64];
  char name[128]; /* with an ideographic space, as most lists have it */
  char surname_kana[64];
  char given_kana[64];
  char name_kana[128];
  char surname_latin[64]; /* SATO */
  char given_latin[64];   /* Hanako */
  bool female;
  bool foreigner;
  const char *nationality;
  const char *nationality_english;
  struct corpus_date born;
  int age;
  char student_number[16];
  char email[128];
  char phone[16];
  char postal_code[16];
  char address[192];
  const struct corpus_place *place;
  const struct corpus_faculty *faculty;
  int grade;
};

/* Numbers for everything that is drawn: equal on every machine. */
uint64_t corpus_random(uint64_t *state);
uint32_t corpus_below(uint64_t *state, uint32_t limit);

/* A number below limit that depends only on the person and the salt. */
uint32_t corpus_draw(const struct corpus_person *person, uint32_t salt, uint32_t limit);

void corpus_person_make(struct corpus_person *person, enum corpus_group group, uint32_t index);

/* Half-width forms of katakana, as banks write account holders. */
void corpus_half_width(const char *kana, char *buffer, size_t size);

/* Like snprintf, but what doesn't fit ends the program: a cut value would make the truth false. */
void corpus_format(char *buffer, size_t size, const char *format, ...) __attribute__((format(printf, 3, 4)));

#endif
