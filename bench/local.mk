# SPDX-License-Identifier: LGPL-2.1-or-later
# make bench: how long the program takes, in terms of unpacking alone. BENCHFLAGS: --rounds=N --small-only --no-peer.

# Built by make check, too, so that they don't rot.
check_PROGRAMS += bench/bench bench/floor
dist_check_DATA += bench/peer_openpyxl.py

bench_bench_SOURCES = bench/bench.c
bench_floor_SOURCES = bench/floor.c
bench_floor_LDADD = $(LIBZIP_LIBS)

BENCHFLAGS =
bench: bench/bench$(EXEEXT) bench/floor$(EXEEXT) corpus/corpus$(EXEEXT) cli/leakscan$(EXEEXT)
	@program=cli/.libs/leakscan$(EXEEXT); test -x $$program || program=cli/leakscan$(EXEEXT); \
	LD_LIBRARY_PATH=libleakscan/.libs$${LD_LIBRARY_PATH:+:$$LD_LIBRARY_PATH} bench/bench$(EXEEXT) \
	  --leakscan=$$program --python=$(PYTHON) --peer=$(srcdir)/bench/peer_openpyxl.py $(BENCHFLAGS)

# The workbooks take a minute to write, so that `make clean` keeps them.
clean-bench-data:
	rm -rf bench/data
