#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# The library against leakscan.abi, which is made at a release by
#   abidw --no-comp-dir-path --no-corpus-path --short-locs --out-file tests/abi/leakscan.abi libleakscan/.libs/libleakscan.so
# from a plain `./configure && make`: names may be added; nothing that was there may change.
# Needs LKS_SOURCE and LKS_BUILD (the folders of the sources and of the build).
set -eu

: "${LKS_SOURCE:?}" "${LKS_BUILD:?}"
skip() {
  echo "skipped: $1"
  exit 77
}

baseline=$LKS_SOURCE/tests/abi/leakscan.abi
library=$LKS_BUILD/libleakscan/.libs/libleakscan.so
[ -e "$baseline" ] || skip 'there is no tests/abi/leakscan.abi yet'
[ -e "$library" ] || skip 'no shared library was built'
command -v abidiff >/dev/null || skip 'abidiff is not installed'
case ${TEST_CFLAGS:-} in *-fsanitize*) skip 'sanitizers change what is exported' ;; esac
readelf -S "$library" | grep -q '\.debug_info' || skip 'the library has no debugging information'
machine=$(readelf -h "$library" | sed -n 's/^ *Machine: *//p')
case $machine in
*X86-64*) grep -q "architecture='elf-amd-x86_64'" "$baseline" || skip "the baseline isn't of $machine" ;;
*) skip "the baseline isn't of $machine" ;;
esac

# Types that stand in leakscan.h are public, all others private.
headers=$(mktemp -d)
trap 'rm -rf "$headers"' EXIT
cp "$LKS_SOURCE/libleakscan/leakscan.h" "$headers"
abidiff --no-added-syms --headers-dir1 "$headers" --headers-dir2 "$headers" "$baseline" "$library"
echo 'ok: nothing was removed or changed'
