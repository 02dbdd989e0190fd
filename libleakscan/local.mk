# SPDX-License-Identifier: LGPL-2.1-or-later
# The library. All of it is in libleakscan_core, which unit tests link to reach what isn't exported; libleakscan is the
# same behind the version script.

noinst_LTLIBRARIES += libleakscan/libleakscan_core.la
lib_LTLIBRARIES += libleakscan/libleakscan.la
include_HEADERS += libleakscan/leakscan.h
dist_man_MANS += libleakscan/leakscan.3
pkgconfigdir = $(libdir)/pkgconfig
pkgconfig_DATA = libleakscan/leakscan.pc

EXTRA_DIST += \
	libleakscan/API-CHANGES.md \
	libleakscan/INTERNALS.md \
	libleakscan/leakscan.map \
	libleakscan/pii/NOTICE.ipadic \
	libleakscan/pii/NOTICE.names \
	libleakscan/pii/generate_names.py \
	libleakscan/pii/generate_postal_codes.py \
	libleakscan/pii/lexicon.txt \
	libleakscan/pii/name_lists.py \
	libleakscan/pii/name_lists_world.py

libleakscan_libleakscan_la_SOURCES =
libleakscan_libleakscan_la_LIBADD = libleakscan/libleakscan_core.la
libleakscan_libleakscan_la_DEPENDENCIES = libleakscan/libleakscan_core.la libleakscan/leakscan.map
# By libtool's rules: current:revision:age. No promise before 1.0, so that current rises with every changed function.
libleakscan_libleakscan_la_LDFLAGS = $(AM_LDFLAGS) $(LKS_LIBRARY_LDFLAGS) -no-undefined -version-info 0:0:0

libleakscan_libleakscan_core_la_LIBADD = \
	$(LIBZIP_LIBS) $(LIBXML_LIBS) $(GLIB_LIBS) $(JANSSON_LIBS) $(PCRE2_LIBS) $(ISAL_LIBS) \
	$(GMIME_LIBS) $(PSL_LIBS) $(ARCHIVE_LIBS) -lm
nodist_libleakscan_libleakscan_core_la_SOURCES = libleakscan/pii/lexicon_table.c
libleakscan_libleakscan_core_la_SOURCES = \
	libleakscan/api.c \
	libleakscan/budget.c \
	libleakscan/budget.h \
	libleakscan/event.h \
	libleakscan/policy.c \
	libleakscan/policy.h \
	libleakscan/policy_rules.c \
	libleakscan/policy_rules.h \
	libleakscan/policy_text.c \
	libleakscan/policy_words.h \
	libleakscan/scan.c \
	libleakscan/scan.h \
	libleakscan/version.h \
	libleakscan/base/a1.c \
	libleakscan/base/a1.h \
	libleakscan/base/arena.c \
	libleakscan/base/arena.h \
	libleakscan/base/status.h \
	libleakscan/base/text_table.c \
	libleakscan/base/text_table.h \
	libleakscan/base/utf8.h \
	libleakscan/input/source.c \
	libleakscan/input/source.h \
	libleakscan/readers/attached.c \
	libleakscan/readers/cfb.c \
	libleakscan/readers/cfb.h \
	libleakscan/readers/compound.c \
	libleakscan/readers/docx.c \
	libleakscan/readers/docx.h \
	libleakscan/readers/docx_anchor.c \
	libleakscan/readers/docx_data.c \
	libleakscan/readers/docx_format.c \
	libleakscan/readers/docx_properties.c \
	libleakscan/readers/docx_story.c \
	libleakscan/readers/docx_story.h \
	libleakscan/readers/docx_styles.c \
	libleakscan/readers/docx_words.c \
	libleakscan/readers/charset.c \
	libleakscan/readers/chart_book.c \
	libleakscan/readers/chart_book.h \
	libleakscan/readers/charset.h \
	libleakscan/readers/charset_guess.c \
	libleakscan/readers/crew.c \
	libleakscan/readers/crew.h \
	libleakscan/readers/csv.c \
	libleakscan/readers/csv.h \
	libleakscan/readers/csv_delimiter.c \
	libleakscan/readers/csv_row.c \
	libleakscan/readers/embedded.c \
	libleakscan/readers/embedded.h \
	libleakscan/readers/flow.c \
	libleakscan/readers/flow.h \
	libleakscan/readers/html.c \
	libleakscan/readers/html.h \
	libleakscan/readers/html_elements.c \
	libleakscan/readers/html_elements.h \
	libleakscan/readers/html_flow.c \
	libleakscan/readers/html_page.c \
	libleakscan/readers/html_script.c \
	libleakscan/readers/html_sets.c \
	libleakscan/readers/inflate.h \
	libleakscan/readers/kept.c \
	libleakscan/readers/kept.h \
	libleakscan/readers/leftovers.c \
	libleakscan/readers/leftovers.h \
	libleakscan/readers/leftovers_bytes.c \
	libleakscan/readers/leftovers_pictures.c \
	libleakscan/readers/ole.c \
	libleakscan/readers/ole.h \
	libleakscan/readers/office_data.c \
	libleakscan/readers/office_data.h \
	libleakscan/readers/office_links.c \
	libleakscan/readers/office_pictures.c \
	libleakscan/readers/opc.c \
	libleakscan/readers/opc.h \
	libleakscan/readers/marks.c \
	libleakscan/readers/marks.h \
	libleakscan/readers/package.c \
	libleakscan/readers/package.h \
	libleakscan/readers/pdf_magic.h \
	libleakscan/readers/pptx.c \
	libleakscan/readers/pptx.h \
	libleakscan/readers/pptx_covers.c \
	libleakscan/readers/pptx_ground.c \
	libleakscan/readers/pptx_slide.c \
	libleakscan/readers/readers.c \
	libleakscan/readers/readers.h \
	libleakscan/readers/status_reason.c \
	libleakscan/readers/xlsx.c \
	libleakscan/readers/xlsx.h \
	libleakscan/readers/xlsx_book.c \
	libleakscan/readers/xlsx_caches.c \
	libleakscan/readers/xlsx_caches.h \
	libleakscan/readers/xlsx_charts.c \
	libleakscan/readers/xlsx_colours.c \
	libleakscan/readers/xlsx_colours.h \
	libleakscan/readers/xlsx_conceal.c \
	libleakscan/readers/xlsx_connections.c \
	libleakscan/readers/xlsx_covers.c \
	libleakscan/readers/xlsx_covers.h \
	libleakscan/readers/xlsx_external.c \
	libleakscan/readers/xlsx_feed.c \
	libleakscan/readers/xlsx_feed.h \
	libleakscan/readers/xlsx_formula.c \
	libleakscan/readers/xlsx_formula.h \
	libleakscan/readers/xlsx_match.c \
	libleakscan/readers/xlsx_match.h \
	libleakscan/readers/xlsx_match_row.c \
	libleakscan/readers/xlsx_notes.c \
	libleakscan/readers/xlsx_outline.c \
	libleakscan/readers/xlsx_outline.h \
	libleakscan/readers/xlsx_pivot.c \
	libleakscan/readers/xlsx_pivot.h \
	libleakscan/readers/xlsx_pivot_cache.c \
	libleakscan/readers/xlsx_revisions.c \
	libleakscan/readers/xlsx_sheet.c \
	libleakscan/readers/xlsx_sheet.h \
	libleakscan/readers/xlsx_sheet_xml.c \
	libleakscan/readers/xlsx_strings.c \
	libleakscan/readers/xlsx_styles.c \
	libleakscan/readers/xml.c \
	libleakscan/readers/xml.h \
	libleakscan/readers/xml_entry.c \
	libleakscan/readers/xml_meter.c \
	libleakscan/readers/xml_meter.h \
	libleakscan/readers/text_reader.c \
	libleakscan/readers/text_reader.h \
	libleakscan/readers/zip.c \
	libleakscan/pii/checkdigit.c \
	libleakscan/pii/checkdigit.h \
	libleakscan/pii/checkdigit_america.c \
	libleakscan/pii/checkdigit_asia.c \
	libleakscan/pii/checkdigit_europe.c \
	libleakscan/pii/checkdigit_japan.c \
	libleakscan/pii/checkdigit_rules.h \
	libleakscan/pii/dates.c \
	libleakscan/pii/dates.h \
	libleakscan/pii/fold.c \
	libleakscan/pii/fold.h \
	libleakscan/pii/fold_header.c \
	libleakscan/pii/fold_kanji.c \
	libleakscan/pii/fold_kanji_data.c \
	libleakscan/pii/fold_kanji_data.h \
	libleakscan/pii/kinds.c \
	libleakscan/pii/kinds.h \
	libleakscan/pii/lexicon.c \
	libleakscan/pii/lexicon.h \
	libleakscan/pii/lexicon_table.h \
	libleakscan/pii/mail_role.c \
	libleakscan/pii/mail_role.h \
	libleakscan/pii/mask.c \
	libleakscan/pii/mask.h \
	libleakscan/pii/name_readings.c \
	libleakscan/pii/name_readings.h \
	libleakscan/pii/names.c \
	libleakscan/pii/names.h \
	libleakscan/pii/names_data.c \
	libleakscan/pii/names_data.h \
	libleakscan/pii/kind_values.c \
	libleakscan/pii/kind_values.h \
	libleakscan/pii/passage.c \
	libleakscan/pii/passage.h \
	libleakscan/pii/passage_shapes.c \
	libleakscan/pii/passage_shapes.h \
	libleakscan/pii/passage_tokens.c \
	libleakscan/pii/passage_tokens.h \
	libleakscan/pii/own.c \
	libleakscan/pii/own.h \
	libleakscan/pii/own_words.c \
	libleakscan/pii/own_words.h \
	libleakscan/pii/names_latin.c \
	libleakscan/pii/names_world.c \
	libleakscan/pii/postal_codes.c \
	libleakscan/pii/postal_codes.h \
	libleakscan/pii/postal_codes_data.c \
	libleakscan/pii/value.c \
	libleakscan/pii/value.h \
	libleakscan/pii/value_numbers.c \
	libleakscan/pii/value_shapes.h \
	libleakscan/pii/value_text.c \
	libleakscan/pii/value_text.h \
	libleakscan/pii/value_words.c \
	libleakscan/pii/vocabulary.c \
	libleakscan/pii/vocabulary.h \
	libleakscan/pii/vocabulary_data.c \
	libleakscan/pii/words.h \
	libleakscan/survey/agreement.c \
	libleakscan/survey/agreement.h \
	libleakscan/survey/column.c \
	libleakscan/survey/concealed.c \
	libleakscan/survey/concealed.h \
	libleakscan/survey/column.h \
	libleakscan/survey/distinct.c \
	libleakscan/survey/distinct.h \
	libleakscan/survey/evidence.c \
	libleakscan/survey/evidence.h \
	libleakscan/survey/facts.c \
	libleakscan/survey/facts.h \
	libleakscan/survey/guess.c \
	libleakscan/survey/form.c \
	libleakscan/survey/form.h \
	libleakscan/survey/items.c \
	libleakscan/survey/items.h \
	libleakscan/survey/judge.c \
	libleakscan/survey/judge.h \
	libleakscan/survey/kept.c \
	libleakscan/survey/kept.h \
	libleakscan/survey/key.c \
	libleakscan/survey/key.h \
	libleakscan/survey/label.c \
	libleakscan/survey/label.h \
	libleakscan/survey/layout.c \
	libleakscan/survey/layout.h \
	libleakscan/survey/passages.c \
	libleakscan/survey/passages.h \
	libleakscan/survey/people.c \
	libleakscan/survey/people.h \
	libleakscan/survey/property.c \
	libleakscan/survey/property.h \
	libleakscan/survey/records.c \
	libleakscan/survey/records.h \
	libleakscan/survey/sheet.c \
	libleakscan/survey/sheet.h \
	libleakscan/survey/shown.c \
	libleakscan/survey/shown.h \
	libleakscan/survey/spread.c \
	libleakscan/survey/spread.h \
	libleakscan/survey/survey.c \
	libleakscan/survey/survey.h \
	libleakscan/survey/table.c \
	libleakscan/survey/table.h \
	libleakscan/survey/transposed.c \
	libleakscan/survey/transposed.h \
	libleakscan/survey/words.c \
	libleakscan/survey/words.h \
	libleakscan/detectors/attachment.c \
	libleakscan/detectors/comment.c \
	libleakscan/detectors/concealed.c \
	libleakscan/detectors/concealed.h \
	libleakscan/detectors/concealed_cells.c \
	libleakscan/detectors/covered_image.c \
	libleakscan/detectors/covered_text.c \
	libleakscan/detectors/describe.c \
	libleakscan/detectors/describe.h \
	libleakscan/detectors/detectors.c \
	libleakscan/detectors/detectors.h \
	libleakscan/detectors/document_data.c \
	libleakscan/detectors/earlier_revision.c \
	libleakscan/detectors/explain.c \
	libleakscan/detectors/explain.h \
	libleakscan/detectors/hidden_columns.c \
	libleakscan/detectors/hidden_element.c \
	libleakscan/detectors/hidden_layer.c \
	libleakscan/detectors/hidden_rows.c \
	libleakscan/detectors/hidden_part.c \
	libleakscan/detectors/hidden_part.h \
	libleakscan/detectors/hidden_sheet.c \
	libleakscan/detectors/hidden_slide.c \
	libleakscan/detectors/hidden_story.c \
	libleakscan/detectors/hidden_text.c \
	libleakscan/detectors/deleted_text.c \
	libleakscan/detectors/kept.c \
	libleakscan/detectors/kept.h \
	libleakscan/detectors/kept_copy.c \
	libleakscan/detectors/master_data.c \
	libleakscan/detectors/metadata.c \
	libleakscan/detectors/many_organisations.c \
	libleakscan/detectors/merge_mismatch.c \
	libleakscan/detectors/not_inspected.c \
	libleakscan/detectors/off_page_text.c \
	libleakscan/detectors/own_word.c \
	libleakscan/detectors/pii_columns.c \
	libleakscan/detectors/severity.c \
	libleakscan/detectors/severity.h \
	libleakscan/detectors/unapplied_redaction.c \
	libleakscan/detectors/unexpected_sheet.c \
	libleakscan/report/explanation.c \
	libleakscan/report/explanation.h \
	libleakscan/report/finding.c \
	libleakscan/report/finding.h \
	libleakscan/report/report.c \
	libleakscan/report/report.h \
	libleakscan/render/escape.c \
	libleakscan/render/escape.h \
	libleakscan/render/explain.c \
	libleakscan/render/json.c \
	libleakscan/render/messages.c \
	libleakscan/render/messages.h \
	libleakscan/render/messages_advice.c \
	libleakscan/render/messages_explain.c \
	libleakscan/render/messages_findings.c \
	libleakscan/render/messages_reasons.c \
	libleakscan/render/messages_tables.h \
	libleakscan/render/messages_texts.c \
	libleakscan/render/messages_unchecked.c \
	libleakscan/render/messages_words.c \
	libleakscan/render/messages_workers.c \
	libleakscan/render/messages_workbooks.c \
	libleakscan/render/render.h \
	libleakscan/render/sentence.c \
	libleakscan/render/text.c

# Mail.
libleakscan_libleakscan_core_la_SOURCES += \
	libleakscan/api_message.c \
	libleakscan/message.c \
	libleakscan/message.h \
	libleakscan/policy_mail.c \
	libleakscan/policy_mail.h \
	libleakscan/readers/mail.c \
	libleakscan/readers/mail.h \
	libleakscan/readers/mail_decode.c \
	libleakscan/readers/mail_handed.c \
	libleakscan/readers/mail_handed.h \
	libleakscan/readers/mail_head.c \
	libleakscan/readers/mail_parts.c \
	libleakscan/readers/mail_text.c \
	libleakscan/pii/mail_domain.c \
	libleakscan/pii/mail_domain.h \
	libleakscan/pii/mail_domain_data.c \
	libleakscan/survey/correspondence.c \
	libleakscan/survey/correspondence.h \
	libleakscan/survey/greeting.c \
	libleakscan/survey/greeting.h \
	libleakscan/survey/growth.c \
	libleakscan/survey/growth.h \
	libleakscan/survey/letter.c \
	libleakscan/survey/letter.h \
	libleakscan/detectors/bcc_header.c \
	libleakscan/detectors/mail_finding.c \
	libleakscan/detectors/mail_finding.h \
	libleakscan/detectors/recipients_exposed.c \
	libleakscan/detectors/recipients_growing.c \
	libleakscan/detectors/third_party_data.c \
	libleakscan/render/messages_mail.c

# A faster inflater, where configure found one.
if HAVE_ISAL
libleakscan_libleakscan_core_la_SOURCES += libleakscan/readers/inflate_isal.c
endif

# Archives that aren't zip.
if HAVE_ARCHIVE
libleakscan_libleakscan_core_la_SOURCES += libleakscan/readers/archive.c
endif

# PDF documents: the library has a program of its own read them, so that it needs neither poppler nor its licence.
# What that program is made of is a library for tests, too. Without poppler they are told, but not read.
if HAVE_PDF
libleakscan_libleakscan_core_la_SOURCES += \
	libleakscan/isolate/message.c \
	libleakscan/isolate/message.h \
	libleakscan/isolate/sanitizer.h \
	libleakscan/isolate/wire.c \
	libleakscan/isolate/wire.h \
	libleakscan/isolate/worker.c \
	libleakscan/isolate/worker.h \
	libleakscan/readers/pdf.c \
	libleakscan/readers/pdf_remote.c \
	libleakscan/readers/pdf_remote.h \
	libleakscan/readers/pdf_scan_state.h

noinst_LTLIBRARIES += libleakscan/libleakscan_pdf.la
libleakscan_libleakscan_pdf_la_CPPFLAGS = $(AM_CPPFLAGS) $(POPPLER_CFLAGS) $(CAIRO_CFLAGS) $(QPDF_CFLAGS) $(TESSERACT_CFLAGS)
libleakscan_libleakscan_pdf_la_LIBADD = $(POPPLER_LIBS) $(CAIRO_LIBS) $(QPDF_LIBS) $(TESSERACT_LIBS)
libleakscan_libleakscan_pdf_la_SOURCES = \
	libleakscan/readers/pdf.h \
	libleakscan/readers/pdf_attachments.c \
	libleakscan/readers/pdf_candidates.c \
	libleakscan/readers/pdf_channels.h \
	libleakscan/readers/pdf_conceal.c \
	libleakscan/readers/pdf_data.c \
	libleakscan/readers/pdf_direct.c \
	libleakscan/readers/pdf_direct.h \
	libleakscan/readers/pdf_engine.c \
	libleakscan/readers/pdf_engine.h \
	libleakscan/readers/pdf_gate.c \
	libleakscan/readers/pdf_gate.h \
	libleakscan/readers/pdf_gate_path.c \
	libleakscan/readers/pdf_gate_path.h \
	libleakscan/readers/pdf_hidden.h \
	libleakscan/readers/pdf_lines.c \
	libleakscan/readers/pdf_objects.c \
	libleakscan/readers/pdf_objects.h \
	libleakscan/readers/pdf_ocr.c \
	libleakscan/readers/pdf_ocr.h \
	libleakscan/readers/pdf_overlap.c \
	libleakscan/readers/pdf_overlap.h \
	libleakscan/readers/pdf_page.c \
	libleakscan/readers/pdf_peel.c \
	libleakscan/readers/pdf_picture.c \
	libleakscan/readers/pdf_picture.h \
	libleakscan/readers/pdf_revisions.c \
	libleakscan/readers/pdf_rows.c \
	libleakscan/readers/pdf_scans.c \
	libleakscan/readers/pdf_structure.c \
	libleakscan/readers/pdf_structure.h \
	libleakscan/readers/pdf_text.c \
	libleakscan/readers/pdf_unapplied.c \
	libleakscan/readers/pdf_variants.c \
	libleakscan/readers/pdf_verdict.c \
	libleakscan/readers/pdf_words.c

# Pages that are pictures.
if HAVE_OCR
libleakscan_libleakscan_pdf_la_SOURCES += \
	libleakscan/readers/ocr_tesseract.c \
	libleakscan/readers/ocr_tesseract.h \
	libleakscan/readers/ocr_words.c \
	libleakscan/readers/ocr_words.h
else
libleakscan_libleakscan_pdf_la_SOURCES += libleakscan/readers/ocr_none.c libleakscan/readers/ocr_tesseract.h
endif

pkglibexec_PROGRAMS += libleakscan/isolate/leakscan-worker-pdf
libleakscan_isolate_leakscan_worker_pdf_CPPFLAGS = $(libleakscan_libleakscan_pdf_la_CPPFLAGS)
libleakscan_isolate_leakscan_worker_pdf_LDFLAGS = $(AM_LDFLAGS) $(LKS_WORKER_LDFLAGS)
libleakscan_isolate_leakscan_worker_pdf_LDADD = libleakscan/libleakscan_pdf.la libleakscan/libleakscan_core.la
libleakscan_isolate_leakscan_worker_pdf_SOURCES = libleakscan/isolate/worker_pdf.c
else
libleakscan_libleakscan_core_la_SOURCES += libleakscan/readers/pdf_none.c
endif

# The words of headers, folded as the library folds what it reads. A variable for the program alone makes automake name
# its objects after it, so that they don't meet the library's.
noinst_PROGRAMS += libleakscan/pii/generate_lexicon
libleakscan_pii_generate_lexicon_CPPFLAGS = $(AM_CPPFLAGS)
libleakscan_pii_generate_lexicon_SOURCES = \
	libleakscan/pii/fold.c \
	libleakscan/pii/fold_header.c \
	libleakscan/pii/fold_kanji.c \
	libleakscan/pii/fold_kanji_data.c \
	libleakscan/pii/generate_lexicon.c \
	libleakscan/pii/kinds.c

CLEANFILES += libleakscan/pii/lexicon_table.c
libleakscan/pii/lexicon_table.c: libleakscan/pii/generate_lexicon$(EXEEXT) libleakscan/pii/lexicon.txt
	$(AM_V_GEN)libleakscan/pii/generate_lexicon$(EXEEXT) $(srcdir)/libleakscan/pii/lexicon.txt >$@.tmp && mv $@.tmp $@
