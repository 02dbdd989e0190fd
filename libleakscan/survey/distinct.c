/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How many different values there were, and which. */
#include "survey/distinct.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
  FIRST_SLOTS = 64,
  REGISTER_BITS = 14,
  REGISTERS = 1 << REGISTER_BITS,
  FILTER_BLOCKS = 1 << 15, /* of 64 bytes: 2 MiB, 16 bits a value at a million */
  FILTER_WORDS = 8,
  FILTER_VALUES = 32, /* in a block: 16 bits a value */
  FILTER_PROBES = 6,
  SEALED_FROM = 16384, /* values: smaller sets stay as they are */
  SAMPLED = 4096,      /* of a sealed one, about so many */
  SAMPLE_ROOM = 2 * SAMPLED
};

static const uint64_t filter_mix = UINT64_C(0x9E3779B97F4A7C15);

struct lks_distinct {
  uint64_t *slots; /* open addressing; 0 is free */
  size_t slot_count;
  size_t count;
  uint8_t *registers; /* when there are more than the slots may hold */
  uint64_t (*filter)[FILTER_WORDS];
  size_t filter_blocks; /* a power of two */
  uint64_t *sample;     /* when it is sealed: the values below a bound, in no order */
  size_t sample_count;
};

lks_distinct *lks_distinct_new(void)
{
  return calloc(1, sizeof(lks_distinct));
}

void lks_distinct_free(lks_distinct *distinct)
{
  if (distinct == NULL)
    return;
  free(distinct->slots);
  free(distinct->registers);
  free(distinct->filter);
  free(distinct->sample);
  free(distinct);
}

static size_t find_slot(const uint64_t *slots, size_t slot_count, uint64_t hash)
{
  size_t i = (size_t)hash & (slot_count - 1);
  while (slots[i] != 0 && slots[i] != hash)
    i = (i + 1) & (slot_count - 1);
  return i;
}

static lks_status grow(lks_distinct *distinct)
{
  const size_t slot_count = distinct->slot_count == 0 ? FIRST_SLOTS : distinct->slot_count * 2;
  uint64_t *slots = calloc(slot_count, sizeof *slots);
  if (slots == NULL)
    return LKS_NO_MEMORY;
  for (size_t i = 0; i < distinct->slot_count; i++)
    if (distinct->slots[i] != 0)
      slots[find_slot(slots, slot_count, distinct->slots[i])] = distinct->slots[i];
  free(distinct->slots);
  distinct->slots = slots;
  distinct->slot_count = slot_count;
  return LKS_OK;
}

static void estimate_add(lks_distinct *distinct, uint64_t hash)
{
  const size_t index = (size_t)(hash >> (64 - REGISTER_BITS));
  const uint64_t rest = hash << REGISTER_BITS | (uint64_t)1 << (REGISTER_BITS - 1); /* never 0 */
  const uint8_t rank = (uint8_t)(__builtin_clzll(rest) + 1);
  if (distinct->registers[index] < rank)
    distinct->registers[index] = rank;
}

static size_t filter_block(const lks_distinct *distinct, uint64_t hash)
{
  return (size_t)(hash >> 20) & (distinct->filter_blocks - 1);
}

/* All probes of a value fall into one block of a cache line. */
static void filter_add(lks_distinct *distinct, uint64_t hash)
{
  uint64_t *words = distinct->filter[filter_block(distinct, hash)];
  uint64_t mixed = hash * filter_mix;
  for (int i = 0; i < FILTER_PROBES; i++) {
    words[mixed & 7] |= (uint64_t)1 << ((mixed >> 3) & 63);
    mixed >>= 9;
  }
}

static bool filter_has(const lks_distinct *distinct, uint64_t hash)
{
  const uint64_t *words = distinct->filter[filter_block(distinct, hash)];
  uint64_t mixed = hash * filter_mix;
  for (int i = 0; i < FILTER_PROBES; i++) {
    if ((words[mixed & 7] & (uint64_t)1 << ((mixed >> 3) & 63)) == 0)
      return false;
    mixed >>= 9;
  }
  return true;
}

static lks_status new_filter(lks_distinct *distinct, size_t blocks)
{
  distinct->filter = calloc(blocks, sizeof *distinct->filter);
  distinct->filter_blocks = blocks;
  return distinct->filter != NULL ? LKS_OK : LKS_NO_MEMORY;
}

static void drop_slots(lks_distinct *distinct)
{
  free(distinct->slots);
  distinct->slots = NULL;
  distinct->slot_count = 0;
}

static lks_status begin_estimating(lks_distinct *distinct)
{
  if (new_filter(distinct, FILTER_BLOCKS) != LKS_OK || (distinct->registers = calloc(REGISTERS, 1)) == NULL)
    return LKS_NO_MEMORY;
  for (size_t i = 0; i < distinct->slot_count; i++)
    if (distinct->slots[i] != 0) {
      estimate_add(distinct, distinct->slots[i]);
      filter_add(distinct, distinct->slots[i]);
    }
  drop_slots(distinct);
  return LKS_OK;
}

void lks_distinct_expect(const lks_distinct *distinct, uint64_t hash)
{
  if (hash == 0)
    return;
  if (distinct->registers != NULL) {
    __builtin_prefetch(&distinct->registers[hash >> (64 - REGISTER_BITS)], 1);
    __builtin_prefetch(distinct->filter[filter_block(distinct, hash)], 1);
  } else if (distinct->slot_count > 0) {
    __builtin_prefetch(&distinct->slots[(size_t)hash & (distinct->slot_count - 1)], 1);
  }
}

lks_status lks_distinct_add(lks_distinct *distinct, uint64_t hash)
{
  if (hash == 0)
    return LKS_OK;
  if (distinct->registers != NULL) {
    estimate_add(distinct, hash);
    filter_add(distinct, hash);
    return LKS_OK;
  }
  if (distinct->count * 2 >= distinct->slot_count) {
    const lks_status status = grow(distinct);
    if (status != LKS_OK)
      return status;
  }
  const size_t slot = find_slot(distinct->slots, distinct->slot_count, hash);
  if (distinct->slots[slot] == hash)
    return LKS_OK;
  if (distinct->count == LKS_DISTINCT_EXACT) {
    const lks_status status = begin_estimating(distinct);
    return status == LKS_OK ? lks_distinct_add(distinct, hash) : status;
  }
  distinct->slots[slot] = hash;
  distinct->count++;
  return LKS_OK;
}

static lks_status merge_estimates(lks_distinct *distinct, const lks_distinct *other)
{
  if (distinct->registers == NULL) {
    const lks_status status = begin_estimating(distinct);
    if (status != LKS_OK)
      return status;
  }
  for (size_t i = 0; i < REGISTERS; i++)
    if (distinct->registers[i] < other->registers[i])
      distinct->registers[i] = other->registers[i];
  for (size_t i = 0; i < FILTER_BLOCKS; i++)
    for (size_t k = 0; k < FILTER_WORDS; k++)
      distinct->filter[i][k] |= other->filter[i][k];
  return LKS_OK;
}

lks_status lks_distinct_merge(lks_distinct *distinct, const lks_distinct *other)
{
  if (other->registers != NULL)
    return merge_estimates(distinct, other);
  lks_status status = LKS_OK;
  for (size_t i = 0; i < other->slot_count && status == LKS_OK; i++)
    status = lks_distinct_add(distinct, other->slots[i]);
  return status;
}

static uint64_t estimate(const lks_distinct *distinct)
{
  double sum = 0;
  size_t empty = 0;
  for (size_t i = 0; i < REGISTERS; i++) {
    sum += ldexp(1.0, -distinct->registers[i]);
    empty += distinct->registers[i] == 0;
  }
  const double count = REGISTERS;
  const double raw = 0.7213 / (1 + 1.079 / count) * count * count / sum;
  if (raw <= 2.5 * count && empty > 0) /* linear counting, for the small end */
    return (uint64_t)(count * log(count / (double)empty) + 0.5);
  return (uint64_t)(raw + 0.5);
}

uint64_t lks_distinct_count(const lks_distinct *distinct)
{
  return distinct->registers != NULL ? estimate(distinct) : distinct->count;
}

bool lks_distinct_is_exact(const lks_distinct *distinct)
{
  return distinct->registers == NULL;
}

lks_status lks_distinct_merge_without(lks_distinct *distinct, const lks_distinct *other, const lks_distinct *except)
{
  lks_status status = LKS_OK;
  if (other->slots == NULL || except->slots == NULL)
    return lks_distinct_merge(distinct, other);
  for (size_t i = 0; i < other->slot_count && status == LKS_OK; i++)
    if (other->slots[i] != 0 && except->slots[find_slot(except->slots, except->slot_count, other->slots[i])] == 0)
      status = lks_distinct_add(distinct, other->slots[i]);
  return status;
}

lks_status lks_distinct_seal(lks_distinct *distinct)
{
  if (distinct->registers != NULL || distinct->count <= SEALED_FROM || distinct->sample != NULL)
    return LKS_OK;
  size_t blocks = 1;
  while (blocks * FILTER_VALUES < distinct->count)
    blocks *= 2;
  distinct->sample = malloc(SAMPLE_ROOM * sizeof *distinct->sample);
  if (distinct->sample == NULL || new_filter(distinct, blocks) != LKS_OK)
    return LKS_NO_MEMORY;
  const uint64_t bound = UINT64_MAX / distinct->count * SAMPLED;
  for (size_t i = 0; i < distinct->slot_count; i++) {
    const uint64_t hash = distinct->slots[i];
    if (hash == 0)
      continue;
    filter_add(distinct, hash);
    if (hash <= bound && distinct->sample_count < SAMPLE_ROOM)
      distinct->sample[distinct->sample_count++] = hash;
  }
  drop_slots(distinct);
  return LKS_OK;
}

static bool has(const lks_distinct *whole, uint64_t hash)
{
  if (whole->filter != NULL)
    return filter_has(whole, hash);
  return whole->slot_count > 0 && whole->slots[find_slot(whole->slots, whole->slot_count, hash)] == hash;
}

double lks_distinct_share(const lks_distinct *part, const lks_distinct *whole)
{
  const bool sealed = part->sample != NULL;
  const uint64_t *values = sealed ? part->sample : part->slots;
  const size_t places = sealed ? part->sample_count : part->slot_count;
  size_t asked = 0, common = 0;
  for (size_t i = 0; i < places; i++) {
    if (values[i] == 0)
      continue;
    asked++;
    common += has(whole, values[i]);
  }
  return asked > 0 ? (double)common / (double)asked : 0;
}
