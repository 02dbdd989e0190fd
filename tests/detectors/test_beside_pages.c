/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a PDF document holds beside its pages, with clean twins: earlier revisions, attachments, document data. */
#include "pdf_maker.h"

#include <CUnit/CUnit.h>
#include <string.h>

#ifdef LKS_HAVE_PDF

enum { FIRST_CONTENT = 9, ADDED = 80 };

#define AT(x, y, text) "BT /F 12 Tf " #x " " #y " Td (" text ") Tj ET\n"

static const leakscan_finding *find_kind(const leakscan_report *report, const char *kind)
{
  for (size_t i = 0; i < leakscan_report_count(report); i++)
    if (strcmp(leakscan_finding_kind(leakscan_report_get(report, i)), kind) == 0)
      return leakscan_report_get(report, i);
  return NULL;
}

static bool has_field(const leakscan_finding *finding, const char *type)
{
  for (size_t i = 0; i < leakscan_finding_field_count(finding); i++)
    if (strcmp(leakscan_finding_field_type(finding, i), type) == 0)
      return true;
  return false;
}

static lks_bytes stream(const char *entries, const char *data, size_t size)
{
  GString *text = g_string_new(NULL);
  g_string_append_printf(text, "<<%s/Length %zu>>stream\n", entries, size);
  g_string_append_len(text, data, (gssize)size);
  g_string_append(text, "\nendstream");
  const gsize length = text->len;
  return (lks_bytes){g_string_free(text, FALSE), length};
}

/* Scans the document and frees it. */
static leakscan_report *scan(lks_bytes *document, const char *profile)
{
  leakscan_policy *policy = leakscan_policy_new();
  leakscan_policy_set_profile(policy, profile);
  leakscan_report *report = lks_scan_bytes(policy, document->data, document->size, "test.pdf");
  leakscan_policy_free(policy);
  g_free(document->data);
  return report;
}

static void test_earlier_revision(void)
{
  static const struct {
    const char *name;
    const char *before, *after;
    const char *field; /* NULL: nothing is found */
  } rows[] = {
      {"name", AT(60, 700, "Name: Jane Whitfield"), AT(60, 700, "Name: XXXXX"), "name"},
      {"birth", AT(60, 700, "Date of birth: 1980-04-02"), AT(60, 700, "Date of birth:"), "birth-date"},
      {"telephone", AT(60, 700, "Call +44 1632 960471 soon"), AT(60, 700, "Call soon"), "phone"},
      {"mail", AT(60, 700, "jane.whitfield@mail.example"), "", "email"},
      {"signed", AT(60, 700, "Name: Jane Whitfield"), AT(60, 700, "Name: Jane Whitfield") AT(60, 90, "Signed"), NULL},
      {"moved", AT(60, 700, "Name: Jane Whitfield"), AT(60, 600, "Name: Jane Whitfield"), NULL},
      {"nobody's words", AT(60, 700, "Draft of the first report"), AT(60, 700, "The second report"), NULL},
      {"an office", AT(60, 700, "info@council.example"), AT(60, 700, "Website"), NULL},
      {"a date", AT(60, 700, "As of 2021-04-02"), AT(60, 700, "As of 2022-07-09"), NULL},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    lks_bytes document = lks_make_pdf_page(rows[i].before);
    const lks_bytes object = stream("", rows[i].after, strlen(rows[i].after));
    lks_update_pdf(&document, FIRST_CONTENT, object.data, "");
    leakscan_report *report = scan(&document, "mail");
    const leakscan_finding *finding = find_kind(report, "earlier-revision");
    lks_check((finding != NULL) == (rows[i].field != NULL), "%s: found or not", rows[i].name);
    lks_check(find_kind(report, "covered-text") == NULL, "%s: told as covered", rows[i].name);
    if (finding != NULL && rows[i].field != NULL) {
      lks_check(has_field(finding, rows[i].field), "%s: no %s", rows[i].name, rows[i].field);
      lks_check(leakscan_finding_severity(finding) == LEAKSCAN_SEVERITY_WARNING, "%s: severity", rows[i].name);
      lks_check(leakscan_finding_page(finding) == 1, "%s: page", rows[i].name);
    }
    leakscan_report_free(report);
    g_free(object.data);
  }
}

/* A page that was taken out, and one whose number changed. */
static void test_earlier_pages(void)
{
  static const struct {
    const char *name;
    const char *kids; /* of three pages, afterwards */
    bool found;
  } rows[] = {
      {"the second is gone", "<</Type/Pages/Count 2/Kids[10 0 R 14 0 R]>>", true},
      {"the first is gone", "<</Type/Pages/Count 2/Kids[12 0 R 14 0 R]>>", false},
      {"in another order", "<</Type/Pages/Count 3/Kids[14 0 R 10 0 R 12 0 R]>>", false},
  };
  const lks_made_page pages[] = {{.content = AT(60, 700, "Contents")},
                                 {.content = AT(60, 700, "Name: Jane Whitfield")},
                                 {.content = AT(60, 700, "The end of the report")}};
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    lks_bytes document = lks_make_pdf(&(lks_made_pdf){.pages = pages, .page_count = G_N_ELEMENTS(pages)});
    lks_update_pdf(&document, 2, rows[i].kids, "");
    leakscan_report *report = scan(&document, "mail");
    lks_check((find_kind(report, "earlier-revision") != NULL) == rows[i].found, "%s", rows[i].name);
    leakscan_report_free(report);
  }
}

typedef struct data_row {
  const char *name;
  const char *catalog;
  const char *annotation;
  const char *object;
  bool found;
  const char *field;
} data_row;

static const data_row data_rows[] = {
    {"author with mail", NULL, NULL, "<</Author(Jane Whitfield, jane.whitfield@mail.example)>>", true, "email"},
    {"author with mail in UTF-16", NULL, NULL,
     "<</Author<FEFF006A0061006E00650040006D00610069006C002E006F00720067>>>", true, "email"},
    {"author", NULL, NULL, "<</Author(Jane Whitfield)/Title(Report of 2021-04-02)>>", false, NULL},
    {"office", NULL, NULL, "<</Author(info@council.example)/Producer(LibreOffice 7.4.7.2)>>", false, NULL},
    {"bookmark", "/Outlines<</First 80 0 R/Last 80 0 R>>", NULL, "<</Title(Jane Whitfield, born 1980-04-02)>>", true,
     "name"},
    {"chapter", "/Outlines<</First 80 0 R/Last 80 0 R>>", NULL, "<</Title(1.2.3 Opening hours)>>", false, NULL},
    {"hidden field", "/AcroForm<</Fields[9 0 R]>>",
     "/Subtype/Widget/FT/Tx/T(a)/TU(Date of birth)/F 2/V(1980-04-02)/Rect[9 9 99 29]", "null", true, "birth-date"},
    {"hidden sum", "/AcroForm<</Fields[9 0 R]>>", "/Subtype/Widget/FT/Tx/T(total)/F 2/V(1250.00)/Rect[9 9 99 29]",
     "null", false, NULL},
    {"choices", "/AcroForm<</Fields[9 0 R]>>",
     "/Subtype/Widget/FT/Ch/Ff 131072/T(who)/Opt[(Jane Whitfield)(John Carpenter)(Mary Thompson)]/Rect[9 9 99 29]",
     "null", true, "name"},
    {"other choices", "/AcroForm<</Fields[9 0 R]>>",
     "/Subtype/Widget/FT/Ch/Ff 131072/T(size)/Opt[(small)(medium)(large)]/Rect[9 9 99 29]", "null", false, NULL},
};

/* A notice for mail, more where nobody's data may go out. */
static void test_document_data(void)
{
  static const struct {
    const char *profile;
    leakscan_severity severity;
  } profiles[] = {{"mail", LEAKSCAN_SEVERITY_NOTICE}, {"publish", LEAKSCAN_SEVERITY_WARNING}};
  for (size_t i = 0; i < G_N_ELEMENTS(data_rows) * G_N_ELEMENTS(profiles); i++) {
    const data_row *row = &data_rows[i / G_N_ELEMENTS(profiles)];
    const size_t profile = i % G_N_ELEMENTS(profiles);
    const lks_made_page page = {.content = "", .annotations = {{.dictionary = row->annotation}}};
    lks_bytes document = lks_make_pdf(&(lks_made_pdf){.pages = &page, .page_count = 1, .catalog = row->catalog});
    lks_update_pdf(&document, ADDED, row->object, row->catalog == NULL ? "/Info 80 0 R" : "");
    leakscan_report *report = scan(&document, profiles[profile].profile);
    const leakscan_finding *finding = find_kind(report, "document-data");
    lks_check((finding != NULL) == row->found, "%s: found or not", row->name);
    lks_check(finding == NULL || row->field == NULL || has_field(finding, row->field), "%s: no %s", row->name,
              row->field);
    lks_check(finding == NULL || leakscan_finding_severity(finding) == profiles[profile].severity, "%s: severity",
              row->name);
    leakscan_report_free(report);
  }
}

#define FIELD(name, label, value)                                                                                    \
  {                                                                                                                  \
    .dictionary = "/Subtype/Widget/FT/Tx/T(" name ")/TU(" label ")/V(" value ")/Rect[60 600 300 620]"                \
  }

/* What stands in a form's fields is seen as what stands beside labels. */
static void test_filled_form(void)
{
  const lks_made_page filled = {.content = AT(60, 750, "Application"),
                                .annotations = {FIELD("a", "Name", "Jane Whitfield"),
                                                FIELD("b", "Date of birth", "1980-04-02"),
                                                FIELD("c", "Address", "12 Mill Lane, Norwich NR1 2AB"),
                                                FIELD("d", "Telephone", "+44 1632 960471")}};
  const lks_made_page empty = {.content = AT(60, 750, "Application"),
                               .annotations = {FIELD("a", "Name", ""), FIELD("b", "Date of birth", ""),
                                               FIELD("c", "Address", ""), FIELD("d", "Telephone", "")}};
  const lks_made_page *const pages[] = {&filled, &empty};
  for (size_t i = 0; i < G_N_ELEMENTS(pages); i++) {
    lks_bytes document = lks_make_pdf(&(lks_made_pdf){
        .pages = pages[i], .page_count = 1, .catalog = "/AcroForm<</Fields[9 0 R 10 0 R 11 0 R 12 0 R]>>"});
    leakscan_report *report = scan(&document, "audit");
    const leakscan_finding *finding = find_kind(report, "pii-columns");
    lks_check((finding != NULL) == (pages[i] == &filled), "form %zu: found or not", i);
    lks_check(finding == NULL || (has_field(finding, "name") && has_field(finding, "birth-date")), "form %zu", i);
    leakscan_report_free(report);
  }
}

static void test_attachment(void)
{
  static const char list[] = "name,born,telephone\nJane Whitfield,1980-04-02,+44 1632 960471\n"
                             "John Carpenter,1975-12-24,+44 1632 960472\n";
  static const char readme[] = "This file belongs to the report.\nSee page 12 for the sums.\n";
  static const char invoice[] = "<?xml version='1.0'?>\n<Invoice>\n<Seller>Jane Whitfield</Seller>\n"
                                "<Phone>+44 1632 960471</Phone>\n</Invoice>\n";
  const lks_bytes book = lks_make_rows("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c></row>");
  const struct {
    const char *name;
    const char *data;
    size_t size;
    const char *kind; /* NULL: nothing above a notice */
    const char *part; /* of an inner document */
  } rows[] = {
      {"list.csv", list, sizeof list - 1, "attachment", NULL},
      {"readme.txt", readme, sizeof readme - 1, NULL, NULL},
      {"invoice.xml", invoice, sizeof invoice - 1, NULL, NULL},
      {"list.xlsx", (const char *)book.data, book.size, NULL, "test.pdf!list.xlsx"},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    const lks_made_page page = {.content = AT(60, 700, "Words")};
    char *catalog = g_strdup_printf("/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F(%s)/EF<</F %d 0 R>>>>]>>>>",
                                    rows[i].name, ADDED);
    lks_bytes document = lks_make_pdf(&(lks_made_pdf){.pages = &page, .page_count = 1, .catalog = catalog});
    char *hexadecimal = g_malloc(rows[i].size * 2 + 2);
    for (size_t k = 0; k < rows[i].size; k++)
      g_snprintf(hexadecimal + 2 * k, 3, "%02x", (unsigned)(unsigned char)rows[i].data[k]);
    strcpy(hexadecimal + 2 * rows[i].size, ">");
    const lks_bytes object = stream("/Filter/ASCIIHexDecode", hexadecimal, rows[i].size * 2 + 1);
    lks_update_pdf(&document, ADDED, object.data, "");
    leakscan_report *report = scan(&document, "mail");
    lks_check(leakscan_report_complete(report), "%s: incomplete", rows[i].name);
    const leakscan_finding *gravest = leakscan_report_get(report, 0);
    if (rows[i].kind != NULL)
      lks_check(gravest != NULL && strcmp(leakscan_finding_kind(gravest), rows[i].kind) == 0 &&
                    leakscan_finding_severity(gravest) == LEAKSCAN_SEVERITY_WARNING,
                "%s: no %s", rows[i].name, rows[i].kind);
    else
      lks_check(gravest == NULL || leakscan_finding_severity(gravest) == LEAKSCAN_SEVERITY_NOTICE, "%s: found",
                rows[i].name);
    const char *part = leakscan_report_part_document(report, leakscan_report_part_count(report) - 1);
    const char *first = leakscan_report_part_document(report, 0);
    lks_check(rows[i].part == NULL || strcmp(part, rows[i].part) == 0 || strcmp(first, rows[i].part) == 0,
              "%s: no part %s", rows[i].name, rows[i].part);
    leakscan_report_free(report);
    g_free(object.data);
    g_free(hexadecimal);
    g_free(catalog);
  }
  g_free(book.data);
}

CU_TestInfo lks_test_beside_pages[] = {
    {"earlier revision", test_earlier_revision},
    {"earlier pages", test_earlier_pages},
    {"document data", test_document_data},
    {"filled form", test_filled_form},
    {"attachment", test_attachment},
    CU_TEST_INFO_NULL,
};

#else

static void test_left_out(void)
{
}

CU_TestInfo lks_test_beside_pages[] = {{"left out", test_left_out}, CU_TEST_INFO_NULL};

#endif
