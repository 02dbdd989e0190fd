/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Memory that is given out in order and taken back all at once. */
#ifndef LKS_ARENA_H
#define LKS_ARENA_H

#include <stddef.h>

typedef struct lks_arena_block lks_arena_block;

/* All zero to begin with. */
typedef struct lks_arena {
  lks_arena_block *first;
  lks_arena_block *current;
  size_t used; /* of the current block */
} lks_arena;

/* Not aligned: for text. NULL when memory runs out. Stays where it is until the arena is reset. */
char *lks_arena_take(lks_arena *arena, size_t size);

/* A copy, not terminated by 0; NULL when memory runs out. */
char *lks_arena_copy(lks_arena *arena, const char *text, size_t length);

/* Takes all back and keeps one block for what comes next. */
void lks_arena_reset(lks_arena *arena);
void lks_arena_free(lks_arena *arena);

#endif
