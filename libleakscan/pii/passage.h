/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Personal data in running text: what follows a label ("氏名：佐藤花子"), and what shows by itself what it is: mail
 * addresses, telephone numbers, addresses, names with an honorific or between separators. */
#ifndef LKS_PII_PASSAGE_H
#define LKS_PII_PASSAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "pii/kinds.h"

typedef enum lks_passage_how {
  LKS_PASSAGE_PLAIN,   /* by its shape alone: for names, little */
  LKS_PASSAGE_MARKED,  /* a name with an honorific, a date "of birth" */
  LKS_PASSAGE_LABELLED /* behind a label */
} lks_passage_how;

/* Offsets are bytes of the text that was handed over. */
typedef struct lks_passage_item {
  lks_kind kind;
  lks_passage_how how;
  size_t begin, end;
  size_t label_begin, label_end; /* equal where there is none */
} lks_passage_item;

enum { LKS_PASSAGE_ITEMS = 64 };

/* A text that is read piece by piece: lines, and parts of lines where they are very long. */
typedef struct lks_passage {
  const char *text;
  size_t length;
  size_t at;
  size_t loose; /* words of the piece read last that belong to no item */
} lks_passage;

/* Whether a text is worth reading: a quick look for labels with a colon, mail addresses, honorifics, enumerations and
 * many digits. It misses names, labels without a colon, ages and addresses where nothing of these stands beside them.
 */
bool lks_passage_is_likely(const char *text, size_t length);

/* Whether anything in a text may stand behind a label: a quick look for a colon, a space or a bracket. */
bool lks_passage_may_have_labels(const char *text, size_t length);

/* Fills items from the next piece, in their order; false when nothing is left to read. */
bool lks_passage_next(lks_passage *passage, lks_passage_item items[LKS_PASSAGE_ITEMS], size_t *count);

#endif
