# SPDX-License-Identifier: LGPL-2.1-or-later
# Documents with known truth: a program that writes them, and `make samples`, which has it do so.

check_PROGRAMS += corpus/corpus
corpus_corpus_CPPFLAGS = $(AM_CPPFLAGS) $(XLSXWRITER_CFLAGS) $(CORPUS_PDF_CFLAGS)
corpus_corpus_LDADD = $(XLSXWRITER_LIBS) $(LIBZIP_LIBS) $(CORPUS_PDF_LIBS) $(GLIB_LIBS) -lm
corpus_corpus_SOURCES = \
	corpus/corpus.h \
	corpus/fields.c \
	corpus/fields.h \
	corpus/mail.c \
	corpus/mail.h \
	corpus/main.c \
	corpus/make_arranged.c \
	corpus/make_bench.c \
	corpus/make_bench_documents.c \
	corpus/make_containers.c \
	corpus/make_docx.c \
	corpus/make_pptx.c \
	corpus/make_hidden.c \
	corpus/make_i01.c \
	corpus/make_incidents.c \
	corpus/make_kept.c \
	corpus/make_mail_exposed.c \
	corpus/make_mail_others.c \
	corpus/make_negatives.c \
	corpus/make_pdf_annotated.c \
	corpus/make_pdf_bench.c \
	corpus/make_pdf_cairo.c \
	corpus/make_pdf_carried.c \
	corpus/make_pdf_covered.c \
	corpus/make_pdf_hostile.c \
	corpus/make_pdf_incidents.c \
	corpus/make_pdf_painted.c \
	corpus/make_pdf_scans.c \
	corpus/make_pdf_twins.c \
	corpus/make_pdf_twins_kept.c \
	corpus/make_pdf_unseen.c \
	corpus/make_pdf_written.c \
	corpus/make_shapes.c \
	corpus/make_text.c \
	corpus/make_variants.c \
	corpus/make_workbooks.c \
	corpus/mutate.c \
	corpus/name_tables.c \
	corpus/name_tables.h \
	corpus/office_writer.c \
	corpus/office_writer.h \
	corpus/people.c \
	corpus/pdf_crypt.c \
	corpus/pdf_crypt.h \
	corpus/pdf_font.c \
	corpus/pdf_font.h \
	corpus/pdf_letter.c \
	corpus/pdf_letter.h \
	corpus/pdf_paper.c \
	corpus/pdf_paper.h \
	corpus/pdf_scan.c \
	corpus/pdf_scan.h \
	corpus/pdf_shapes.c \
	corpus/pdf_shapes.h \
	corpus/pdf_writer.c \
	corpus/pdf_writer.h \
	corpus/people.h \
	corpus/rewrite.c \
	corpus/rewrite.h \
	corpus/sheets.c \
	corpus/sheets.h \
	corpus/variants.h

check_DATA += corpus/samples.stamp
samples: corpus/samples.stamp

# The folder appears when all of it is written. libxlsxwriter loses some bytes, which no leak of ours is.
corpus/samples.stamp: corpus/corpus$(EXEEXT)
	$(AM_V_GEN)rm -rf corpus/samples corpus/samples.new && \
	  ASAN_OPTIONS=$${ASAN_OPTIONS:+$$ASAN_OPTIONS:}detect_leaks=0 corpus/corpus$(EXEEXT) corpus/samples.new && \
	  mv corpus/samples.new corpus/samples && \
	  touch $@

CLEANFILES += corpus/samples.stamp
clean-samples:
	rm -rf corpus/samples corpus/samples.new
