/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What was known of a column when it was decided what it is. */
#include "survey/evidence.h"

#include <stdlib.h>

void lks_evidence_free(lks_evidence *evidence, size_t count)
{
  for (size_t i = 0; i < count; i++) {
    free(evidence[i].header);
    for (size_t k = 0; k < LKS_FIELD_SAMPLES; k++)
      free(evidence[i].samples[k]);
  }
  free(evidence);
}
