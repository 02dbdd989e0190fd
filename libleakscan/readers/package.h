/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A zip package over a source: its entries by name, each unpacked as a bounded, checked stream. Names are data,
 * never paths. A package and its streams belong to one thread at a time; another thread takes a second package
 * over the same source. */
#ifndef LKS_PACKAGE_H
#define LKS_PACKAGE_H

#include <stdbool.h>

#include "base/status.h"
#include "budget.h"
#include "input/source.h"

typedef struct lks_package lks_package;
typedef struct lks_stream lks_stream;

/* DAMAGED when it is no zip, the limit of parts when there are too many. The source stays open and the caller's. */
lks_status lks_package_open(const lks_source *source, lks_budget *budget, lks_package **package);
void lks_package_close(lks_package *package);

size_t lks_package_count(const lks_package *package);
/* In UTF-8, whatever encoding the package has it in. */
const char *lks_package_name(const lks_package *package, size_t index);
/* The entry of that name, ASCII letters alike in both cases (ISO/IEC 29500-2, 6.3.5); a leading '/' is ignored. */
bool lks_package_find(const lks_package *package, const char *name, size_t *index);
/* A name that two entries have, so that two programs may see two documents; NULL where none has. */
const char *lks_package_duplicate(const lks_package *package);
bool lks_package_encrypted(const lks_package *package, size_t index);
/* Packed bytes of an entry, as the directory says; for planning only. */
uint64_t lks_package_packed_size(const lks_package *package, size_t index);
/* Unpacked bytes of an entry, as the directory says; for planning only. */
uint64_t lks_package_declared_size(const lks_package *package, size_t index);

/* Whether what is unpacked counts: not what is unpacked for the second time, which says nothing of its size. */
void lks_package_set_counting(lks_package *package, bool counts);

lks_status lks_package_stream(lks_package *package, size_t index, lks_stream **stream);
/* Up to `size` bytes, 0 in *got at the end, where checksum and size have proved right. Every byte is counted against
 * the budget. DAMAGED, ENCRYPTED, UNSUPPORTED, limits, CANCELLED. */
lks_status lks_stream_read(lks_stream *stream, void *buffer, size_t size, size_t *got);
void lks_stream_close(lks_stream *stream);

/* A whole entry in memory, which the caller frees and gives back to the budget: *size bytes were held. */
lks_status lks_package_load(lks_package *package, size_t index, unsigned char **data, size_t *size);

#endif
