/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A faster inflater than libzip's, where configure found one: raw deflate in, checked bytes out. */
#ifndef LKS_INFLATE_H
#define LKS_INFLATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/status.h"

typedef struct lks_inflater lks_inflater;

/* Gives packed bytes: up to `size`, 0 at the end, negative on error. */
typedef int64_t (*lks_packed_read)(void *context, void *buffer, size_t size);

/* NULL when memory runs out. */
lks_inflater *lks_inflater_new(lks_packed_read read, void *context);
void lks_inflater_free(lks_inflater *inflater);

/* Up to `size` bytes, 0 in *got at the end of the deflate stream. DAMAGED when it isn't one. */
lks_status lks_inflater_read(lks_inflater *inflater, void *buffer, size_t size, size_t *got);

/* CRC-32 of all that came out. */
uint32_t lks_inflater_crc(const lks_inflater *inflater);

#endif
