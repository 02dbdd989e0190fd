#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Writes postal_codes_data.c: run by a maintainer, never by the build.

    npm pack yubin && tar xzf yubin-*.tgz && generate_postal_codes.py package/dist/index.cjs

The npm package yubin (MIT) carries Japan Post's list KEN_ALL, to which Japan Post claims no rights: for each three
digits a deflated table whose rows begin with "k" and the code. Only the codes are taken, those of single businesses
(rows "j") aren't.
"""
import base64
import os
import re
import sys
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))

HEADER = """/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The postal codes of Japan (Japan Post: NOTICE.names). */
/* Written by generate_postal_codes.py: change that, not this file. */
/* clang-format off */
#include "pii/postal_codes.h"

"""


def read_codes(path):
    with open(path, encoding="utf-8") as stream:
        tables = re.findall(r'"(\d{3})": "([^"]+)"', stream.read())
    codes = set()
    for _, table in tables:
        for line in zlib.decompress(base64.b64decode(table), -15).decode("utf-8").split("\n"):
            fields = re.split(r"[,\t]", line)
            if fields[0] == "k":
                codes.add(fields[1])
    return codes


def number(value):
    """Bytes that are added up; 255 says that there is more."""
    return [255] * (value // 255) + [value % 255]


def runs_of(block):
    """Turns of what is left out and what is there."""
    coded, at = [], 0
    codes = sorted(block)
    while codes:
        first = last = codes.pop(0)
        while codes and codes[0] == last + 1:
            last = codes.pop(0)
        coded += number(first - at) + number(last - first + 1)
        at = last + 1
    return coded


def wrapped(items, width=110):
    lines, line = [], " "
    for item in items:
        if len(line) + len(item) + 2 > width:
            lines.append(line)
            line = " "
        line += " " + item + ","
    return "\n".join(lines + [line]) + "\n"


def main():
    blocks = [set() for _ in range(1000)]
    for code in read_codes(sys.argv[1]):
        blocks[int(code[:3])].add(int(code[3:]))
    coded, begins = [], []
    for block in blocks:
        begins.append(len(coded))
        coded += runs_of(block)
    begins.append(len(coded))
    assert len(coded) < 65536
    with open(os.path.join(HERE, "postal_codes_data.c"), "w", encoding="utf-8") as out:
        out.write(HEADER)
        out.write("const uint16_t lks_postal_begins[1001] = {\n" + wrapped(map(str, begins)) + "};\n\n")
        out.write("const uint8_t lks_postal_runs[] = {\n" + wrapped(map(str, coded)) + "};\n")
    print("%d codes, %d bytes" % (sum(map(len, blocks)), len(coded) + 2 * len(begins)), file=sys.stderr)


if __name__ == "__main__":
    main()
