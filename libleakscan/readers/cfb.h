/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Compound files ([MS-CFB]): a file system in a file, with OLE objects, encrypted packages, the old Office formats. */
#ifndef LKS_CFB_H
#define LKS_CFB_H

#include <stdbool.h>

#include "base/status.h"
#include "budget.h"
#include "input/source.h"

enum { LKS_CFB_MAGIC_SIZE = 8, LKS_CFB_NAME_SIZE = 100 };

typedef struct lks_cfb lks_cfb;

bool lks_cfb_is(const unsigned char *data, size_t size);

/* DAMAGED where its tables can't be followed. The source stays open and the caller's. */
lks_status lks_cfb_open(const lks_source *source, lks_budget *budget, lks_cfb **cfb);
void lks_cfb_close(lks_cfb *cfb);

/* Streams of all storages, in the directory's order. */
size_t lks_cfb_count(const lks_cfb *cfb);
/* In UTF-8, control characters included: "\001Ole10Native". */
const char *lks_cfb_name(const lks_cfb *cfb, size_t index);
/* The first stream of that name, letters alike in both cases. */
bool lks_cfb_find(const lks_cfb *cfb, const char *name, size_t *index);

/* A whole stream, which the caller frees and gives back to the budget: *held bytes. */
lks_status lks_cfb_load(const lks_cfb *cfb, size_t index, unsigned char **data, size_t *size, uint64_t *held);

#endif
