/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* An explanation's memory. */
#include "report/explanation.h"

#include <stdlib.h>
#include <string.h>

lks_explanation *lks_explanation_new(const char *document, const char *part, size_t columns)
{
  lks_explanation *explanation = calloc(1, sizeof *explanation);
  if (explanation == NULL)
    return NULL;
  explanation->document = strdup(document);
  explanation->part = strdup(part);
  explanation->columns = calloc(columns == 0 ? 1 : columns, sizeof *explanation->columns);
  if (explanation->document == NULL || explanation->part == NULL || explanation->columns == NULL) {
    lks_explanation_free(explanation);
    return NULL;
  }
  explanation->column_count = columns;
  return explanation;
}

void lks_explanation_free(lks_explanation *explanation)
{
  if (explanation == NULL)
    return;
  for (size_t i = 0; explanation->columns != NULL && i < explanation->column_count; i++) {
    free(explanation->columns[i].header);
    for (size_t k = 0; k < LKS_EXPLAINED_SAMPLES; k++)
      free(explanation->columns[i].samples[k]);
  }
  free(explanation->columns);
  free(explanation->document);
  free(explanation->part);
  free(explanation);
}
