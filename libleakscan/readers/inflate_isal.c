/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Inflating by ISA-L: three times as fast as zlib, which is most of what reading a workbook costs. */
#include "readers/inflate.h"

#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>
#include <stdlib.h>

enum { PACKED_SIZE = 64 * 1024 };

struct lks_inflater {
  struct inflate_state state;
  lks_packed_read read;
  void *context;
  uint32_t crc;
  bool ended;
  uint8_t packed[PACKED_SIZE];
};

lks_inflater *lks_inflater_new(lks_packed_read read, void *context)
{
  lks_inflater *inflater = malloc(sizeof *inflater);
  if (inflater == NULL)
    return NULL;
  isal_inflate_init(&inflater->state);
  inflater->state.crc_flag = ISAL_DEFLATE;
  inflater->state.avail_in = 0;
  inflater->read = read;
  inflater->context = context;
  inflater->crc = 0;
  inflater->ended = false;
  return inflater;
}

void lks_inflater_free(lks_inflater *inflater)
{
  free(inflater);
}

lks_status lks_inflater_read(lks_inflater *inflater, void *buffer, size_t size, size_t *got)
{
  *got = 0;
  if (inflater->ended || size == 0)
    return LKS_OK;
  struct inflate_state *state = &inflater->state;
  state->next_out = buffer;
  state->avail_out = size > UINT32_MAX ? UINT32_MAX : (uint32_t)size;
  const uint32_t room = state->avail_out;
  while (state->avail_out > 0 && !inflater->ended) {
    bool more = true;
    if (state->avail_in == 0) {
      const int64_t n = inflater->read(inflater->context, inflater->packed, sizeof inflater->packed);
      if (n < 0)
        return LKS_DAMAGED;
      more = n > 0;
      state->next_in = inflater->packed;
      state->avail_in = (uint32_t)n;
    }
    const uint32_t before = state->avail_out;
    if (isal_inflate(state) != ISAL_DECOMP_OK)
      return LKS_DAMAGED;
    if (state->block_state == ISAL_BLOCK_FINISH)
      inflater->ended = true;
    else if (!more && state->avail_out == before)
      return LKS_DAMAGED; /* the packed bytes end before the stream does */
  }
  *got = room - state->avail_out;
  inflater->crc = crc32_gzip_refl(inflater->crc, buffer, *got);
  return LKS_OK;
}

uint32_t lks_inflater_crc(const lks_inflater *inflater)
{
  return inflater->crc;
}
