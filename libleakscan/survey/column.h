/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One column of a table while it is read: what its header says and what its values look like. Bounded, whatever the
 * number of rows: values are looked at by sample. */
#ifndef LKS_COLUMN_H
#define LKS_COLUMN_H

#include "event.h"
#include "pii/lexicon.h"
#include "pii/own.h"

enum {
  LKS_COLUMN_MATCHES = 8,
  LKS_COLUMN_BITS = 32,
  LKS_COLUMN_DISTINCT = 128,
  LKS_COLUMN_SAMPLES = 3,
  LKS_COLUMN_SAMPLE_SIZE = 96,
  LKS_COLUMN_CHECKS = 64
};

typedef struct lks_column {
  char *header;         /* NULL where there is none */
  uint32_t header_text; /* its number among the shared texts, plus 1; 0: it has none */
  lks_header_match matches[LKS_COLUMN_MATCHES];
  size_t match_count;
  uint32_t looked_at;                 /* values of the sample */
  uint32_t numbers;                   /* of them: numbers and dates, as the document has them */
  uint32_t dates;                     /* of them: shown as dates */
  uint32_t ages;                      /* of them: whole numbers from 0 to 120 */
  uint32_t serial_births;             /* of them: births if the header says so: years, numbers without format */
  uint32_t phone_like;                /* of them: digits enough for a telephone number, and what may part them */
  uint32_t blood_groups;              /* of them: A, B, O, AB, which are marks or classes elsewhere */
  uint32_t role_mails;                /* of them: mail boxes of offices */
  uint32_t prose;                     /* of them: texts that may speak of somebody */
  uint32_t long_digits;               /* of them: with five digits and more in a row */
  uint32_t birth_dates;               /* of them: dates at which somebody alive may be born */
  uint32_t bits[LKS_COLUMN_BITS];     /* of them: with that bit of LKS_VALUE_... */
  uint16_t checks[LKS_COLUMN_CHECKS]; /* of them: with that check digit right; the first 65,535 */
  uint32_t sequential;                /* of them: one more than the number before */
  double previous;
  int first_year, last_year;          /* of its dates */
  uint64_t seen[LKS_COLUMN_DISTINCT]; /* hashes of different values, open addressing */
  uint32_t distinct;                  /* how many; stops growing when the table is three quarters full */
  uint32_t distinct_of;               /* values until then */
  size_t shortest, longest;           /* bytes of a value */
  char samples[LKS_COLUMN_SAMPLES][LKS_COLUMN_SAMPLE_SIZE]; /* as they stand there */
  uint8_t sample_length[LKS_COLUMN_SAMPLES];
  size_t sample_count;
  bool allowed;                 /* the user says that it is nobody's data */
  uint16_t own[LKS_KIND_COUNT]; /* of them: of that kind by the user's patterns; the first 65,535 */
} lks_column;

/* Why a column is taken for what it is. */
typedef enum lks_choice {
  LKS_CHOICE_NONE = 0,
  LKS_CHOICE_ALONE,       /* its score is enough whatever stands beside it */
  LKS_CHOICE_PAIR,        /* surname beside given name */
  LKS_CHOICE_AMONG_PEOPLE /* a lower score, in a table of people */
} lks_choice;

/* What a column may be, and how sure that is. */
typedef struct lks_column_guess {
  lks_kind kind;
  double score;      /* header + values - against */
  double header;     /* the header's part of it */
  double values;     /* the values' part */
  double against;    /* what contradicts it */
  uint32_t valid;    /* of a thousand values looked at */
  bool shaped;       /* whether values of the kind have a shape; else all are valid */
  lks_choice choice; /* NONE as long as it is but a guess */
} lks_column_guess;

enum { LKS_COLUMN_GUESSES = 12 };

/* From this score on a column is what the guess says; in a table of people a weaker one will do. */
#define LKS_SCORE_ALONE        2.4
#define LKS_SCORE_AMONG_PEOPLE 1.5

lks_status lks_column_set_header(lks_column *column, const lks_own *own, const char *text, size_t length);
/* What this text would say as its header; the header stays. */
void lks_column_read_header(lks_column *column, const lks_own *own, const char *text, size_t length);
void lks_column_clear(lks_column *column);

/* Looks at a value. `class` is what lks_value_classify says of its text; `hash` its folded key. */
void lks_column_look(lks_column *column, const lks_cell *cell, const char *text, size_t length, uint32_t class,
                     uint64_t hash, int32_t date_offset);

/* The kinds, a bit each, that the value just looked at may be by the user's patterns. */
void lks_column_note_kinds(lks_column *column, uint64_t kinds);
/* Share of the values looked at that are of the kind by the user's patterns, and whether that proves it. */
double lks_column_own_share(const lks_column *column, lks_kind kind);
bool lks_column_own_proves(const lks_column *column, lks_kind kind);

/* All that it may be with a score above 0, the likeliest first; returns how many. */
size_t lks_column_guess_all(const lks_column *column, lks_column_guess *guesses, size_t capacity);

/* Share of the values looked at that have any of these bits, from 0 to 1. */
double lks_column_share(const lks_column *column, uint32_t bits);
/* Share of different values. */
double lks_column_unique(const lks_column *column);
/* Whether the values could tell rows apart: mostly different, not short, no plain count, no dates, no quantities. */
bool lks_column_is_key(const lks_column *column);
/* Whether most values are numbers or dates. */
bool lks_column_is_numeric(const lks_column *column);

#endif
