/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How many different values there were, and which: exact up to 65,536, HyperLogLog above (Flajolet and others, 2007;
 * 2^14 registers, standard error 0.8%). The thresholds of the law, 100 and 1,000, are never estimated. */
#ifndef LKS_DISTINCT_H
#define LKS_DISTINCT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/status.h"

enum { LKS_DISTINCT_EXACT = 65536 };

typedef struct lks_distinct lks_distinct;

/* NULL when memory runs out. */
lks_distinct *lks_distinct_new(void);
void lks_distinct_free(lks_distinct *distinct);

/* Adds a hash, which must be well mixed; 0 stands for nothing and isn't added. */
lks_status lks_distinct_add(lks_distinct *distinct, uint64_t hash);
/* Says that a hash will be added soon: the memory that it falls into is fetched meanwhile. */
void lks_distinct_expect(const lks_distinct *distinct, uint64_t hash);
/* Adds what another one holds. */
lks_status lks_distinct_merge(lks_distinct *distinct, const lks_distinct *other);

/* Adds what another one holds, but for what `except` holds too; all of it where one of them is beyond exact counting.
 */
lks_status lks_distinct_merge_without(lks_distinct *distinct, const lks_distinct *other, const lks_distinct *except);

/* When nothing more will be added: gives most of the memory of a large set back. Afterwards it answers questions
 * about its values from a filter and a sample of them. */
lks_status lks_distinct_seal(lks_distinct *distinct);

uint64_t lks_distinct_count(const lks_distinct *distinct);
bool lks_distinct_is_exact(const lks_distinct *distinct);

/* How large a share of the values of `part`, from 0 to 1, is in `whole`; 0 when `part` is beyond exact counting. A
 * large `whole` takes at most about one in a hundred strangers for its own; of a large `part`, some 4,096 values are
 * asked for. */
double lks_distinct_share(const lks_distinct *part, const lks_distinct *whole);

#endif
