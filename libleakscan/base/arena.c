/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Memory that is given out in order and taken back all at once. */
#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

enum { BLOCK_SIZE = 64 * 1024 };

struct lks_arena_block {
  lks_arena_block *next;
  size_t size;
  char bytes[];
};

char *lks_arena_take(lks_arena *arena, size_t size)
{
  if (arena->current == NULL || arena->current->size - arena->used < size) {
    const size_t block_size = size > BLOCK_SIZE ? size : BLOCK_SIZE;
    lks_arena_block *block = malloc(sizeof *block + block_size);
    if (block == NULL)
      return NULL;
    block->next = NULL;
    block->size = block_size;
    if (arena->current != NULL)
      arena->current->next = block;
    else
      arena->first = block;
    arena->current = block;
    arena->used = 0;
  }
  char *taken = arena->current->bytes + arena->used;
  arena->used += size;
  return taken;
}

char *lks_arena_copy(lks_arena *arena, const char *text, size_t length)
{
  char *copy = lks_arena_take(arena, length);
  if (copy != NULL && length > 0)
    memcpy(copy, text, length);
  return copy;
}

static void free_blocks(lks_arena_block *block)
{
  while (block != NULL) {
    lks_arena_block *next = block->next;
    free(block);
    block = next;
  }
}

void lks_arena_reset(lks_arena *arena)
{
  arena->used = 0;
  if (arena->first == NULL)
    return;
  free_blocks(arena->first->next);
  arena->first->next = NULL;
  arena->current = arena->first;
}

void lks_arena_free(lks_arena *arena)
{
  free_blocks(arena->first);
  memset(arena, 0, sizeof *arena);
}
