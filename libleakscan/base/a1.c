/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells by name. */
#include "base/a1.h"

#include <stdio.h>
#include <string.h>

void lks_a1_column(char name[LKS_A1_COLUMN_SIZE], uint32_t column)
{
  char letters[LKS_A1_COLUMN_SIZE]; /* 26 to the power of 7 is more than 32 bits hold */
  size_t first = sizeof letters - 1;
  letters[first] = '\0';
  for (uint64_t rest = (uint64_t)column + 1; rest > 0; rest = (rest - 1) / 26)
    letters[--first] = (char)('A' + (rest - 1) % 26);
  memcpy(name, letters + first, sizeof letters - first);
}

static void cell_name(char name[LKS_A1_CELL_SIZE], uint32_t row, uint32_t column)
{
  char letters[LKS_A1_COLUMN_SIZE];
  lks_a1_column(letters, column);
  snprintf(name, LKS_A1_CELL_SIZE, "%s%llu", letters, (unsigned long long)row + 1);
}

void lks_a1_range(char name[LKS_A1_RANGE_SIZE], uint32_t first_row, uint32_t first_column, uint32_t last_row,
                  uint32_t last_column)
{
  char first[LKS_A1_CELL_SIZE], last[LKS_A1_CELL_SIZE];
  cell_name(first, first_row, first_column);
  cell_name(last, last_row, last_column);
  if (strcmp(first, last) == 0)
    snprintf(name, LKS_A1_RANGE_SIZE, "%s", first);
  else
    snprintf(name, LKS_A1_RANGE_SIZE, "%s:%s", first, last);
}
