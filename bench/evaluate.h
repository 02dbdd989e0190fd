/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The evaluation's generated tables, and what is true of them. */
#ifndef LKS_EVALUATE_H
#define LKS_EVALUATE_H

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "event.h"

enum { LKS_EVALUATE_COLUMNS = 32 };

/* The same numbers on every machine. */
typedef struct lks_random {
  uint64_t state;
} lks_random;

uint32_t lks_random_below(lks_random *random, uint32_t end);
bool lks_random_percent(lks_random *random, uint32_t percent);

/* What a list of words (see evaluate_words.h) holds, split: lent until the program ends. */
const char *lks_pick(lks_random *random, const char *const *lines, char separator);
/* The nth of it, from the start again behind the last. */
const char *lks_word(const char *const *lines, char separator, size_t n);

/* Whom or what a row is about. */
typedef struct lks_subject {
  char *surname, *given;
  char *surname_kana, *given_kana; /* NULL outside Japan */
  char *surname_roman, *given_roman;
  bool woman;
  bool whole; /* surname holds all of it: ジョン・スミス */
  unsigned year, month, day;
  gchar **town;       /* see lks_words_towns */
  unsigned number;    /* of the row, from 0 */
  unsigned start;     /* of the table */
  uint64_t chance[8]; /* fixed for the subject, so that it repeats itself */
} lks_subject;

lks_subject *lks_subject_new(lks_random *random, const char *language, unsigned number);
void lks_subject_free(void *subject);

/* Half-width kana, hiragana, Latin letters from katakana; freed by g_free. */
char *lks_kana_half(const char *kana);
char *lks_kana_hiragana(const char *kana);
char *lks_kana_roman(const char *kana);

typedef struct lks_grid_cell {
  char *text; /* NULL: blank */
  lks_cell_kind kind;
} lks_grid_cell;

/* What a value is made from. `style` is the column's, 0 to 999, `mix` the table's. */
typedef struct lks_making {
  lks_random *random;
  const lks_subject *subject;
  const char *language;
  const char *argument; /* what stands behind ':' in the column's recipe, or "" */
  unsigned style, row;
  GString *text;
  lks_cell_kind kind;
} lks_making;

typedef struct lks_recipe {
  const char *id;
  const char *kind;     /* ids with '|' between them: any is right; "none"; "any": not scored */
  const char *japanese; /* wordings of its header, '|' between them */
  const char *english;
  bool key; /* never left blank */
  void (*make)(lks_making *making);
} lks_recipe;

const lks_recipe *lks_recipe_find(const char *id);
extern const lks_recipe lks_recipes_people[], lks_recipes_things[];

typedef enum lks_subject_matter {
  LKS_MATTER_PEOPLE,
  LKS_MATTER_MIXED, /* people at organisations: columns count, the table's class doesn't */
  LKS_MATTER_PLACES,
  LKS_MATTER_STATISTICS,
  LKS_MATTER_THINGS, /* products, budgets, logs, courses, papers */
  LKS_MATTERS
} lks_subject_matter;

typedef struct lks_template {
  lks_subject_matter matter;
  const char *language;
  const char *title;
  const char *columns; /* "recipe[:argument][=header|header]" with ';' between; '?' before it: half of the tables */
  bool repeats;        /* one person may have several rows */
} lks_template;

extern const lks_template lks_templates[];
size_t lks_template_count(void);

typedef struct lks_grid {
  const lks_template *template;
  GPtrArray *rows;                            /* of lks_grid_cell[LKS_EVALUATE_COLUMNS] */
  char *headers[LKS_EVALUATE_COLUMNS];        /* NULL: none */
  const char *expected[LKS_EVALUATE_COLUMNS]; /* kinds; NULL: nothing there */
  GArray *merges;                             /* of lks_range */
  uint32_t first_row, last_row;               /* of the table's rows, without headers */
  bool with_header;
  uint64_t people;
} lks_grid;

lks_grid *lks_grid_new(lks_random *random, const lks_template *template);
void lks_grid_free(lks_grid *grid);

#endif
