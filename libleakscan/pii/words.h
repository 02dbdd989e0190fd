/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Sets of words kept as hashes: a lookup is one or two reads, and of what isn't in a set three in a hundred thousand
 * are taken for something that is. Good for evidence that a whole column gives, not for what one text decides. */
#ifndef LKS_PII_WORDS_H
#define LKS_PII_WORDS_H

#include <stddef.h>
#include <stdint.h>

typedef struct lks_word_set {
  const uint16_t *tags;  /* open addressing; 0 is a free slot */
  const uint8_t *values; /* beside each tag */
  uint32_t slots;
} lks_word_set;

#define LKS_WORD_HASH 0xCBF29CE484222325u

/* Words are hashed unit by unit, so that the beginnings of a word cost nothing more. generate_names.py does the same.
 */
static inline uint64_t lks_word_hash(uint64_t hash, uint32_t unit)
{
  return (hash ^ unit) * 0x100000001B3u;
}

/* What stands beside a word; -1 when it isn't in the set. */
static inline int lks_word_find(const lks_word_set *set, uint64_t hash)
{
  hash = (hash ^ hash >> 29) * 0x9E3779B97F4A7C15u;
  hash ^= hash >> 32;
  const uint16_t tag = (uint16_t)(hash >> 48 != 0 ? hash >> 48 : 1);
  uint32_t slot = (uint32_t)((hash & 0xFFFFFFFFu) * set->slots >> 32);
  while (set->tags[slot] != 0) {
    if (set->tags[slot] == tag)
      return set->values[slot];
    slot = slot + 1 == set->slots ? 0 : slot + 1;
  }
  return -1;
}

/* As flags: 0 when it isn't in the set. */
static inline unsigned lks_word_flags(const lks_word_set *set, uint64_t hash)
{
  const int found = lks_word_find(set, hash);
  return found > 0 ? (unsigned)found : 0;
}

#endif
