/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells by name: A1 style, ISO/IEC 29500-1, 18.18.62. */
#ifndef LKS_A1_H
#define LKS_A1_H

#include <stdint.h>

enum { LKS_A1_COLUMN_SIZE = 8, LKS_A1_CELL_SIZE = 24, LKS_A1_RANGE_SIZE = 2 * LKS_A1_CELL_SIZE };

/* Numbers count from 0. */
void lks_a1_column(char name[LKS_A1_COLUMN_SIZE], uint32_t column);
/* "A3:F13951", or "A3" for a single cell. */
void lks_a1_range(char name[LKS_A1_RANGE_SIZE], uint32_t first_row, uint32_t first_column, uint32_t last_row,
                  uint32_t last_column);

#endif
