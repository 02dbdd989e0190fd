/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A document's bytes: read-only, bounded, any part of them at any time; from a file, a descriptor or memory. */
#ifndef LKS_SOURCE_H
#define LKS_SOURCE_H

#include <stddef.h>
#include <stdint.h>

#include "base/status.h"

typedef struct lks_source lks_source;

/* Each gives a source in *source, which the caller closes, or a status: UNREADABLE, NO_MEMORY, the limit of the
 * input's size. What isn't a regular file is read into memory to its end, at most `largest` bytes. */
lks_status lks_source_open_file(const char *path, uint64_t largest, lks_source **source);
lks_status lks_source_open_fd(int fd, uint64_t largest, lks_source **source);

/* `data` is lent, and stays as it is until the source is closed. */
lks_status lks_source_open_memory(const void *data, size_t size, uint64_t largest, lks_source **source);

void lks_source_close(lks_source *source);

uint64_t lks_source_size(const lks_source *source);

/* Reads up to `size` bytes at `offset`; fewer only at the end. May be called from several threads at once. */
lks_status lks_source_read(const lks_source *source, uint64_t offset, void *buffer, size_t size, size_t *got);

#endif
