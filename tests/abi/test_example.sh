#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# The example of leakscan(3) is taken out of the page, compiled and run: people begin by copying it.
# Needs LKS_SOURCE and LKS_BUILD (the folders of the sources and of the build); CC and TEST_CFLAGS.
set -eu

: "${LKS_SOURCE:?}" "${LKS_BUILD:?}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

sed -n '/^\.Sh EXAMPLES/,/^\.Sh SEE/p' "$LKS_SOURCE/libleakscan/leakscan.3" |
  sed -n '/^\.Bd/,/^\.Ed/{/^\.[BE]d/d;s/\\&//g;s/\\e/\\/g;p;}' >"$work/example.c"
grep -q '#include <leakscan.h>' "$work/example.c" || { echo 'leakscan(3) has no example'; exit 1; }

# shellcheck disable=SC2086
${CC:-cc} -std=c11 -Wall -Wextra -Werror ${TEST_CFLAGS:-} -I"$LKS_SOURCE/libleakscan" -c "$work/example.c" \
  -o "$work/example.o"
# shellcheck disable=SC2086
"$LKS_BUILD/libtool" --quiet --tag=CC --mode=link ${CC:-cc} ${TEST_CFLAGS:-} -o "$work/example" "$work/example.o" \
  "$LKS_BUILD/libleakscan/libleakscan.la"
echo 'ok: it compiles and links'

# It scans a document of no bytes, of which nothing can be said: that must not pass, and is told.
status=0
"$work/example" 2>"$work/told" || status=$?
cat "$work/told"
if [ "$status" -ne 1 ] || ! grep -q 'empty\.xlsx' "$work/told"; then
  echo "not ok: status $status, expected 1 and a report about empty.xlsx"
  exit 1
fi
echo 'ok: it runs'
