/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whether one value can be of a kind, where there are no others to compare it with. */
#ifndef LKS_PII_KIND_VALUES_H
#define LKS_PII_KIND_VALUES_H

#include <stdbool.h>
#include <stdint.h>

#include "pii/kinds.h"

typedef enum lks_agreement {
  LKS_AGREES_NOT,   /* the kind's values look otherwise */
  LKS_AGREES_MAYBE, /* they have no shape */
  LKS_AGREES        /* it has their shape */
} lks_agreement;

/* `class` is what lks_value_classify says of the value. */
lks_agreement lks_kind_agrees(lks_kind kind, uint32_t class);

/* Whether the kind's values have a shape at all. */
bool lks_kind_has_shape(lks_kind kind);

#endif
