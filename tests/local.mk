# SPDX-License-Identifier: LGPL-2.1-or-later
# make check. A new file of tests is one line below: tests/FOLDER/test_NAME.c defines `CU_TestInfo lks_test_NAME[]`.

test_files = \
	tests/api/test_explanations.c \
	tests/api/test_message.c \
	tests/api/test_own.c \
	tests/api/test_policy.c \
	tests/api/test_scan.c \
	tests/api/test_threads.c \
	tests/detectors/test_detectors.c \
	tests/detectors/test_beside_cells.c \
	tests/detectors/test_beside_pages.c \
	tests/detectors/test_concealed_cells.c \
	tests/detectors/test_hidden_arranged.c \
	tests/detectors/test_kept.c \
	tests/detectors/test_master_data.c \
	tests/detectors/test_rows.c \
	tests/detectors/test_mail_found.c \
	tests/detectors/test_mail_ordinary.c \
	tests/detectors/test_rules.c \
	tests/isolate/test_faults.c \
	tests/isolate/test_same.c \
	tests/readers/test_archive.c \
	tests/readers/test_charset.c \
	tests/readers/test_csv.c \
	tests/detectors/test_texts.c \
	tests/readers/test_docx.c \
	tests/readers/test_equal.c \
	tests/readers/test_gaps.c \
	tests/readers/test_html.c \
	tests/readers/test_limits.c \
	tests/readers/test_mail.c \
	tests/readers/test_mail_hostile.c \
	tests/readers/test_mutations.c \
	tests/readers/test_ocr.c \
	tests/readers/test_pdf.c \
	tests/readers/test_pdf_channels.c \
	tests/readers/test_pdf_covered.c \
	tests/readers/test_pdf_gate.c \
	tests/readers/test_pdf_unseen.c \
	tests/readers/test_pptx.c \
	tests/readers/test_shapes.c \
	tests/readers/test_truncate.c \
	tests/survey/test_arranged.c \
	tests/survey/test_distinct.c \
	tests/survey/test_evidence.c \
	tests/survey/test_negatives.c \
	tests/survey/test_languages.c \
	tests/survey/test_tables.c \
	tests/unit/test_checkdigit.c \
	tests/unit/test_explain.c \
	tests/unit/test_fold.c \
	tests/unit/test_lexicon.c \
	tests/unit/test_names.c \
	tests/unit/test_ocr_words.c \
	tests/unit/test_own_words.c \
	tests/unit/test_passage.c \
	tests/unit/test_render.c \
	tests/unit/test_report.c \
	tests/unit/test_shown.c \
	tests/unit/test_value.c

# What tests need beside them.
test_helpers = \
	tests/readers/equal.c \
	tests/readers/equal.h \
	tests/readers/mail_maker.c \
	tests/readers/mail_maker.h \
	tests/readers/maker.c \
	tests/readers/maker.h \
	tests/readers/office_maker.c \
	tests/readers/office_maker.h \
	tests/readers/pdf_maker.c \
	tests/readers/pdf_maker.h \
	tests/readers/recorder.c \
	tests/readers/recorder.h \
	tests/survey/feeder.c \
	tests/survey/feeder.h \
	tests/unit/main.c \
	tests/unit/sketch.c \
	tests/unit/sketch.h

# Programs and scripts that are tests by themselves: exit status 0 passed, 77 skipped, 99 couldn't run.
test_scripts = \
	tests/abi/test_abidiff.sh \
	tests/abi/test_example.sh \
	tests/abi/test_header.sh \
	tests/abi/test_names.sh \
	tests/cli/test_cli.sh \
	tests/incidents/check_incidents.py \
	tests/incidents/check_producers.py \
	tests/incidents/check_truth.py

# Read by tests. (The last release's interface, tests/abi/leakscan.abi, goes here once there is a release.)
dist_check_DATA += \
	tests/data/vectors.tsv \
	tests/lsan.supp

dist_check_DATA += tests/incidents/flat_documents.py
dist_check_SCRIPTS += $(test_scripts) tests/cli/test_readme.py tests/incidents/check_pdf_samples.py
PY_LOG_COMPILER = $(PYTHON)
SH_LOG_COMPILER = /bin/sh
TESTS += tests/run_suites$(EXEEXT) $(test_scripts)

# The real program, not libtool's script around it, which has descriptors and names of its own. A sanitizer ends it by
# a status that the program itself never has.
AM_TESTS_ENVIRONMENT = \
	if test -x cli/.libs/leakscan; then LEAKSCAN='$(abs_builddir)/cli/.libs/leakscan'; \
	else LEAKSCAN='$(abs_builddir)/cli/leakscan'; fi; \
	LD_LIBRARY_PATH='$(abs_builddir)/libleakscan/.libs'$${LD_LIBRARY_PATH:+:$$LD_LIBRARY_PATH}; \
	LEAKSCAN_WORKER_DIR='$(abs_builddir)/libleakscan/isolate'; \
	SAMPLES='$(abs_builddir)/corpus/samples'; \
	LKS_TEST_DATA='$(abs_top_srcdir)/tests/data'; \
	LKS_SOURCE='$(abs_top_srcdir)'; LKS_BUILD='$(abs_top_builddir)'; \
	CC='$(CC)'; PYTHON='$(PYTHON)'; TEST_CFLAGS='$(CFLAGS) $(LKS_SANITIZE)'; NM='$(NM)'; \
	ASAN_OPTIONS=$${ASAN_OPTIONS:-exitcode=99}; UBSAN_OPTIONS=$${UBSAN_OPTIONS:-exitcode=99:print_stacktrace=1}; \
	LSAN_OPTIONS=$${LSAN_OPTIONS:-suppressions=$(abs_top_srcdir)/tests/lsan.supp:print_suppressions=0}; \
	export ASAN_OPTIONS UBSAN_OPTIONS LSAN_OPTIONS; \
	export LEAKSCAN LEAKSCAN_WORKER_DIR LD_LIBRARY_PATH SAMPLES LKS_TEST_DATA LKS_SOURCE LKS_BUILD CC PYTHON TEST_CFLAGS NM;

# PDF documents are read in the tests' own process, too; and by a program that does all that a worker must not do.
if HAVE_PDF
tests_pdf_library = libleakscan/libleakscan_pdf.la
check_PROGRAMS += tests/isolate/leakscan-worker-pdf
tests_isolate_leakscan_worker_pdf_LDADD = libleakscan/libleakscan_core.la $(GLIB_LIBS)
tests_isolate_leakscan_worker_pdf_SOURCES = tests/isolate/fake_worker.c
endif

check_PROGRAMS += tests/run_suites
tests_run_suites_CPPFLAGS = \
	$(AM_CPPFLAGS) $(CUNIT_CFLAGS) \
	-I$(top_srcdir)/tests/unit -I$(top_srcdir)/tests/readers -I$(top_srcdir)/tests/survey \
	-I$(builddir)/tests \
	-DLKS_TEST_DATA='"$(abs_top_srcdir)/tests/data"' \
	-DLKS_TEST_WORKERS='"$(abs_top_builddir)/libleakscan/isolate"' \
	-DLKS_TEST_FAKES='"$(abs_top_builddir)/tests/isolate"' \
	-DLKS_TEST_SAMPLES='"$(abs_top_builddir)/corpus/samples"'
tests_run_suites_LDADD = $(tests_pdf_library) libleakscan/libleakscan_core.la $(CUNIT_LIBS) $(JANSSON_LIBS) $(GLIB_LIBS) $(LIBZIP_LIBS) $(ARCHIVE_LIBS)
tests_run_suites_SOURCES = $(test_files) $(test_helpers)
nodist_tests_run_suites_SOURCES = tests/suites.h

# One row for each file of tests, so that none is compiled and then not run.
CLEANFILES += tests/suites.h
tests/unit/run_suites-main.$(OBJEXT): tests/suites.h
tests/suites.h: Makefile
	$(AM_V_GEN)$(MKDIR_P) tests && for file in $(test_files); do \
	  echo "$$file" | $(SED) 's|^tests/\(.*\)/test_\(.*\)\.c$$|SUITE("\1", \2)|'; \
	done >$@.tmp && mv $@.tmp $@

# What the README shows is what the program says. It wants an argument, so that it isn't one of TESTS.
check-local: cli/leakscan$(EXEEXT) corpus/samples.stamp
	$(AM_V_at)$(AM_TESTS_ENVIRONMENT) $(PYTHON) $(srcdir)/tests/cli/test_readme.py $(srcdir)/README.md

# That the corpus's PDFs are what their truth says: takes a minute, and changes only when their makers do.
check-pdf-samples: corpus/corpus$(EXEEXT) corpus/samples.stamp
	@CORPUS='$(abs_builddir)/corpus/corpus$(EXEEXT)' SAMPLES='$(abs_builddir)/corpus/samples' \
	  $(PYTHON) $(srcdir)/tests/incidents/check_pdf_samples.py
