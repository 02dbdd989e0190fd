# SPDX-License-Identifier: LGPL-2.1-or-later
"""The peer: reads every cell of a CSV file, in an encoding that it is told, and looks at nothing."""
import csv
import sys

with open(sys.argv[1], encoding=sys.argv[2], newline="") as lines:
    print(sum(len(row) for row in csv.reader(lines)))
