# SPDX-License-Identifier: LGPL-2.1-or-later
# make bench: how long the program takes, in terms of unpacking alone; of PDFs, in terms of pdftotext; of CSV
# files (make bench-csv), in terms of wc and iconv; of texts and messages (make bench-documents), in terms of parsing
# them once and of their parts. BENCHFLAGS: --rounds=N --small-only --no-peer.
# make evaluate: how much personal data it recognises. EVALUATEFLAGS: --seed N --tables N --verbose.

# Built by make check, too, so that they don't rot.
check_PROGRAMS += bench/bench bench/bench_csv bench/bench_documents bench/bench_pdf \
	bench/floor bench/floor_xml bench/evaluate bench/values
dist_check_DATA += bench/peer_csv.py bench/peer_openpyxl.py

bench_bench_SOURCES = \
	bench/bench.c \
	bench/measure.c \
	bench/measure.h
bench_bench_csv_SOURCES = \
	bench/bench_csv.c \
	bench/measure.c \
	bench/measure.h
bench_bench_pdf_SOURCES = \
	bench/bench_pdf.c \
	bench/measure.c \
	bench/measure.h
bench_bench_documents_SOURCES = \
	bench/bench_documents.c \
	bench/measure.c \
	bench/measure.h
bench_floor_SOURCES = bench/floor.c
bench_floor_LDADD = $(LIBZIP_LIBS)
bench_floor_xml_SOURCES = bench/floor_xml.c
bench_floor_xml_LDADD = $(LIBZIP_LIBS) $(LIBXML_LIBS)
bench_values_SOURCES = bench/values.c
bench_values_LDADD = libleakscan/libleakscan_core.la $(GLIB_LIBS)

bench_evaluate_LDADD = libleakscan/libleakscan_core.la $(GLIB_LIBS)
bench_evaluate_SOURCES = \
	bench/evaluate.c \
	bench/evaluate.h \
	bench/evaluate_grid.c \
	bench/evaluate_people.c \
	bench/evaluate_subject.c \
	bench/evaluate_tables.c \
	bench/evaluate_things.c \
	bench/evaluate_words.c \
	bench/evaluate_words.h \
	bench/evaluate_words_things.c \
	bench/evaluate_words_world.c

EVALUATEFLAGS =
evaluate: bench/evaluate$(EXEEXT)
	@bench/evaluate$(EXEEXT) $(EVALUATEFLAGS)

BENCHFLAGS =
bench: bench-pdf bench/bench$(EXEEXT) bench/floor$(EXEEXT) bench/values$(EXEEXT) corpus/corpus$(EXEEXT) cli/leakscan$(EXEEXT)
	@program=cli/.libs/leakscan$(EXEEXT); test -x $$program || program=cli/leakscan$(EXEEXT); \
	LD_LIBRARY_PATH=libleakscan/.libs$${LD_LIBRARY_PATH:+:$$LD_LIBRARY_PATH} bench/bench$(EXEEXT) \
	  --leakscan=$$program --python=$(PYTHON) --peer=$(srcdir)/bench/peer_openpyxl.py $(BENCHFLAGS)
	bench/values$(EXEEXT)

# The PDFs only: BENCHPDFFLAGS: --rounds=N --only=NAME.
BENCHPDFFLAGS =
bench-pdf: bench/bench_pdf$(EXEEXT) corpus/corpus$(EXEEXT) cli/leakscan$(EXEEXT)
	@program=cli/.libs/leakscan$(EXEEXT); test -x $$program || program=cli/leakscan$(EXEEXT); \
	LD_LIBRARY_PATH=libleakscan/.libs$${LD_LIBRARY_PATH:+:$$LD_LIBRARY_PATH} bench/bench_pdf$(EXEEXT) \
	  --leakscan=$$program $(BENCHPDFFLAGS)

# The CSV files only: BENCHCSVFLAGS: --rounds=N --megabytes=N.
BENCHCSVFLAGS =
bench-csv: bench/bench_csv$(EXEEXT) cli/leakscan$(EXEEXT)
	@program=cli/.libs/leakscan$(EXEEXT); test -x $$program || program=cli/leakscan$(EXEEXT); \
	LD_LIBRARY_PATH=libleakscan/.libs$${LD_LIBRARY_PATH:+:$$LD_LIBRARY_PATH} bench/bench_csv$(EXEEXT) \
	  --leakscan=$$program --python=$(PYTHON) --peer=$(srcdir)/bench/peer_csv.py $(BENCHCSVFLAGS)

# Texts and messages only: BENCHDOCUMENTSFLAGS: --rounds=N.
BENCHDOCUMENTSFLAGS =
bench-documents: bench/bench_documents$(EXEEXT) bench/floor_xml$(EXEEXT) corpus/corpus$(EXEEXT) cli/leakscan$(EXEEXT)
	@program=cli/.libs/leakscan$(EXEEXT); test -x $$program || program=cli/leakscan$(EXEEXT); \
	LD_LIBRARY_PATH=libleakscan/.libs$${LD_LIBRARY_PATH:+:$$LD_LIBRARY_PATH} bench/bench_documents$(EXEEXT) \
	  --leakscan=$$program $(BENCHDOCUMENTSFLAGS)

# The workbooks take a minute to write, so that `make clean` keeps them.
clean-bench-data:
	rm -rf bench/data
