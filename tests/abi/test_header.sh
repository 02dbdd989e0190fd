#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# leakscan.h needs nothing before it, may be included twice, and is fine C11 and C++17 to a strict compiler.
# Needs LKS_SOURCE (the folder of the sources); CC and CXX are the compilers.
set -eu

: "${LKS_SOURCE:?}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$LKS_SOURCE/libleakscan/leakscan.h" "$work"
printf '#include "leakscan.h"\n#include "leakscan.h"\nconst char *(*version)(void) = leakscan_version;\n' >"$work/use.c"
cp "$work/use.c" "$work/use.cc"

warnings='-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror'
# shellcheck disable=SC2086
${CC:-cc} -std=c11 $warnings -Wstrict-prototypes -fsyntax-only "$work/use.c"
echo 'ok: C11'
if command -v "${CXX:-c++}" >/dev/null; then
  # shellcheck disable=SC2086
  ${CXX:-c++} -std=c++17 $warnings -Wold-style-cast -fsyntax-only "$work/use.cc"
  echo 'ok: C++17'
else
  echo 'no C++ compiler: not tried as C++'
fi
