#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# What leakscan.h declares, what leakscan.map names and what the built library exports are the same.
# Needs LKS_SOURCE and LKS_BUILD (the folders of the sources and of the build).
set -eu

: "${LKS_SOURCE:?}" "${LKS_BUILD:?}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C

# Declarations may go over several lines; types such as leakscan_progress_fn bear no LEAKSCAN_API.
sed '/^#/d' "$LKS_SOURCE/libleakscan/leakscan.h" | tr '\n' ' ' | tr ';' '\n' |
  sed -n 's/.*LEAKSCAN_API [^(]*\(leakscan_[a-z0-9_]*\)(.*/\1/p' | sort >"$work/header"
sed -n 's/^ *\(leakscan_[a-z0-9_]*\);.*/\1/p' "$LKS_SOURCE/libleakscan/leakscan.map" | sort >"$work/map"
[ -s "$work/header" ] || { echo 'leakscan.h declares nothing?'; exit 1; }

failed=0
agree() {
  if diff "$work/$1" "$work/$2" >"$work/difference"; then
    echo "ok: $3 ($(wc -l <"$work/$1") names)"
  else
    echo "not ok: $3"
    cat "$work/difference"
    failed=1
  fi
}

agree header map 'leakscan.h (<) and leakscan.map (>)'
library=$LKS_BUILD/libleakscan/.libs/libleakscan.so
if [ ! -e "$library" ]; then
  echo 'no shared library was built: its names are not compared'
  [ "$failed" -eq 0 ] && exit 77
  exit 1
fi
# All that is exported, except for the nodes of versions themselves, which are absolute.
${NM:-nm} -D --defined-only "$library" | sed -n 's/^[0-9a-f]* [^A] \([^@]*\).*/\1/p' | sort >"$work/library"
agree header library 'leakscan.h (<) and libleakscan.so (>)'
${NM:-nm} -D --defined-only --with-symbol-versions "$library" |
  sed -n 's/^[0-9a-f]* [^A] \([^@]*\)@@LEAKSCAN_[0-9.]*$/\1/p' | sort >"$work/versioned"
agree header versioned 'leakscan.h (<) and names that bear a version (>)'

# poppler, which is GPL, and what comes with it are the worker's alone.
if readelf -d "$library" | grep NEEDED | grep -E 'poppler|cairo|qpdf'; then
  echo 'not ok: libleakscan.so needs what reads PDF documents'
  failed=1
else
  echo 'ok: libleakscan.so needs nothing that reads PDF documents'
fi
exit $failed
