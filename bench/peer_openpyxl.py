# SPDX-License-Identifier: LGPL-2.1-or-later
"""A peer: reads every cell of a workbook with openpyxl in its read-only mode, and does nothing with them."""
import sys

import openpyxl

workbook = openpyxl.load_workbook(sys.argv[1], read_only=True)
cells = 0
for sheet in workbook.worksheets:
    for row in sheet.iter_rows(values_only=True):
        cells += len(row)
print(cells, "cells")
