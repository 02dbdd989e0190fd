/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* PDF documents: what they carry beside their pages' text. Earlier revisions, attachments, properties. */
#include "pdf_maker.h"

#include <CUnit/CUnit.h>
#include <string.h>

#include "policy.h"
#include "recorder.h"
#include "report/finding.h"

#ifdef LKS_HAVE_PDF

enum { FIRST_CONTENT = 9 }; /* the object that lks_make_pdf writes the first page's content to */

#define AT(x, y, text) "BT /F 12 Tf " #x " " #y " Td (" text ") Tj ET\n"

static char *record(const lks_bytes *document)
{
  leakscan_policy policy;
  lks_policy_init(&policy);
  GString *lines = lks_record(&policy, document->data, document->size);
  lks_policy_clear(&policy);
  return g_string_free(lines, FALSE);
}

static void update_content(lks_bytes *document, const char *content)
{
  char *object = g_strdup_printf("<</Length %zu>>stream\n%s\nendstream", strlen(content), content);
  lks_update_pdf(document, FIRST_CONTENT, object, "");
  g_free(object);
}

/* The run of a superseded text as it is recorded; NULL: none is. */
static void test_revisions(void)
{
  static const struct {
    const char *name;
    const char *before;
    const char *after;
    const char *run;
  } rows[] = {
      {"taken out", AT(60, 700, "Name: Jane Whitfield"), AT(60, 700, "Name:"), "\"Jane Whitfield\" after \"Name: \""},
      {"other word", AT(60, 700, "paid to Jane today"), AT(60, 700, "paid to XXXX today"),
       "\"Jane\" after \"paid to \""},
      {"label in another column", AT(60, 700, "Telephone") AT(300, 700, "+44 1632 960471"), AT(60, 700, "Telephone"),
       "\"+44 1632 960471\" after \"Telephone \""},
      {"nothing changed", AT(60, 700, "Name: Jane"), AT(60, 700, "Name: Jane"), NULL},
      {"moved", AT(60, 700, "Name: Jane"), AT(90, 500, "Name: Jane"), NULL},
      {"more words", AT(60, 700, "Name: Jane"), AT(60, 700, "Name: Jane") AT(60, 600, "Signed"), NULL},
      {"other spaces and case", AT(60, 700, "Name: Jane"), AT(60, 700, "NAME:  JANE"), NULL},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    lks_bytes document = lks_make_pdf_page(rows[i].before);
    update_content(&document, rows[i].after);
    char *lines = record(&document);
    const char *run = strstr(lines, " run ");
    if (rows[i].run == NULL)
      lks_check(run == NULL, "%s: told\n%s", rows[i].name, lines);
    else
      lks_check(run != NULL && strstr(run, rows[i].run) != NULL, "%s: no %s in\n%s", rows[i].name, rows[i].run,
                lines);
    g_free(lines);
    g_free(document.data);
  }
}

static size_t count_of(const char *text, const char *what)
{
  size_t count = 0;
  for (const char *at = text; (at = strstr(at, what)) != NULL; at += strlen(what))
    count++;
  return count;
}

/* What two revisions have is told once; a word of the second is found, too. */
static void test_several_revisions(void)
{
  lks_bytes document = lks_make_pdf_page(AT(60, 700, "Jane Whitfield"));
  update_content(&document, AT(60, 700, "Jane Whitfield") AT(60, 600, "Ghent"));
  update_content(&document, AT(60, 500, "Empty"));
  char *lines = record(&document);
  CU_ASSERT_EQUAL(count_of(lines, "Jane Whitfield"), 1);
  CU_ASSERT_EQUAL(count_of(lines, "Ghent"), 1);
  g_free(lines);
  g_free(document.data);
}

/* Of n earlier revisions, n and n + 1 allow all, n - 1 doesn't. */
static void test_revision_limit(void)
{
  enum { EARLIER = 3 };
  lks_bytes document = lks_make_pdf_page(AT(60, 700, "one"));
  for (int i = 0; i < EARLIER; i++) {
    char *content = g_strdup_printf(AT(60, 700, "word%d"), i);
    update_content(&document, content);
    g_free(content);
  }
  for (uint64_t limit = EARLIER - 1; limit <= EARLIER + 1; limit++) {
    leakscan_policy *policy = leakscan_policy_new();
    leakscan_policy_set_limit(policy, LEAKSCAN_LIMIT_REVISIONS, limit);
    leakscan_report *report = lks_scan_bytes(policy, document.data, document.size, "test.pdf");
    const leakscan_finding *finding = lks_find_reason(report, "limit-revisions");
    lks_check((finding != NULL) == (limit < EARLIER), "limit %d: said or not", (int)limit);
    lks_check(finding == NULL || finding->amount == limit, "limit %d: another amount", (int)limit);
    leakscan_report_free(report);
    leakscan_policy_free(policy);
  }
  g_free(document.data);
}

/* An end that isn't one of this document: nothing may be told of it, and it may not make anything incomplete. */
static void test_no_revisions(void)
{
  static const char *const befores[] = {
      "startxref\n0\n%%EOF\n",               /* the first part of a linearised file */
      "startxref\n7\n%%EOF\n",               /* no cross-reference there */
      "startxref\n99999999999999\n%%EOF\n",  /* nor anything */
      "%%EOF\n%%EOF\nstartxref\nx\n%%EOF\n", /* no number */
  };
  for (size_t i = 0; i < G_N_ELEMENTS(befores); i++) {
    char *content = g_strdup_printf("%s\n%s", AT(60, 700, "Words"), befores[i]);
    const lks_made_page page = {.content = AT(60, 700, "Words")};
    char *before = g_strdup_printf("%s", befores[i]);
    const lks_bytes outside = lks_make_pdf(&(lks_made_pdf){.pages = &page, .page_count = 1, .before = before});
    const lks_bytes inside = lks_make_pdf_page(content);
    const lks_bytes *both[] = {&outside, &inside};
    for (size_t k = 0; k < G_N_ELEMENTS(both); k++) {
      char *lines = record(both[k]);
      lks_check(strstr(lines, " run ") == NULL && strstr(lines, "not-inspected") == NULL, "%zu %zu: told\n%s", i, k,
                lines);
      g_free(lines);
      g_free(both[k]->data);
    }
    g_free(content);
    g_free(before);
  }
}

/* A file in the list of names: its stream is object `number`. */
#define LISTED(name, number)                                                                                         \
  "/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F(" name ")/EF<</F " number " 0 R>>>>]>>>>"

static lks_bytes attach(const char *name, const char *data, bool listed, bool on_page)
{
  char *catalog = g_strdup_printf(LISTED("%s", "80"), name);
  char *annotation = g_strdup_printf("/Subtype/FileAttachment/Rect[60 700 80 720]/FS<</Type/Filespec/F(%s)/EF"
                                     "<</F 80 0 R>>>>",
                                     name);
  lks_made_page page = {.content = AT(60, 700, "Words")};
  if (on_page)
    page.annotations[0].dictionary = annotation;
  lks_bytes document =
      lks_make_pdf(&(lks_made_pdf){.pages = &page, .page_count = 1, .catalog = listed ? catalog : NULL});
  char *object = g_strdup_printf("<</Type/EmbeddedFile/Length %zu>>stream\n%s\nendstream", strlen(data), data);
  lks_update_pdf(&document, 80, object, "");
  g_free(object);
  g_free(annotation);
  g_free(catalog);
  return document;
}

static void test_attachments(void)
{
  static const struct {
    const char *name;
    const char *data;
    bool listed, on_page;
    const char *line;
    size_t times;
  } rows[] = {
      {"pdf in the list", "%PDF-1.7\nbroken", true, false, "inner a.bin\n", 1},
      {"pdf on a page", "%PDF-1.7\nbroken", false, true, "inner a.bin\n", 1},
      {"in both", "%PDF-1.7\nbroken", true, true, "inner a.bin\n", 1},
      {"text", "Jane Whitfield", true, false, "\"a.bin\" \"Jane Whitfield\"", 1},
      {"text isn't handed in", "Jane Whitfield", true, false, "inner", 0},
      {"unknown", "\001\377\376", true, false, "inner a.bin\n", 1},
      {"none", "", false, false, "inner", 0},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    const lks_bytes document = attach("a.bin", rows[i].data, rows[i].listed, rows[i].on_page);
    char *lines = record(&document);
    lks_check(count_of(lines, rows[i].line) == rows[i].times, "%s: not %zu times %s in\n%s", rows[i].name,
              rows[i].times, rows[i].line, lines);
    g_free(lines);
    g_free(document.data);
  }
}

/* A file that the document names and hasn't got. */
static void test_missing_attachment(void)
{
  const lks_made_page page = {.content = "",
                              .annotations = {{.dictionary = "/Subtype/FileAttachment/Rect[0 0 9 9]/FS(gone.txt)"}}};
  static const char *const catalogs[] = {NULL, LISTED("gone.txt", "77")};
  for (size_t i = 0; i < G_N_ELEMENTS(catalogs); i++) {
    const lks_made_page empty = {.content = ""};
    const lks_bytes document = lks_make_pdf(
        &(lks_made_pdf){.pages = catalogs[i] == NULL ? &page : &empty, .page_count = 1, .catalog = catalogs[i]});
    leakscan_report *report = lks_scan_bytes(NULL, document.data, document.size, "test.pdf");
    lks_check(lks_find_reason(report, "damaged") != NULL, "%zu: passed", i);
    leakscan_report_free(report);
    g_free(document.data);
  }
}

/* A list of files that is a tree: as deep as it is read, and deeper, for which poppler would need too much stack. */
static void test_deep_list(void)
{
  static const struct {
    unsigned depth;
    bool read;
  } rows[] = {{1, true}, {63, true}, {64, false}, {100000, false}};
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    const lks_made_page page = {.content = ""};
    lks_bytes document =
        lks_make_pdf(&(lks_made_pdf){.pages = &page, .page_count = 1, .catalog = "/Names<</EmbeddedFiles 80 0 R>>"});
    GString *text = g_string_new_len((const char *)document.data, (gssize)document.size);
    GString *table = g_string_new(NULL);
    for (unsigned k = 0; k <= rows[i].depth; k++) {
      g_string_append_printf(table, "%010zu 00000 n \n", text->len);
      if (k < rows[i].depth)
        g_string_append_printf(text, "%u 0 obj\n<</Kids[%u 0 R]>>\nendobj\n", 80 + k, 81 + k);
      else
        g_string_append_printf(text, "%u 0 obj\n<</Names[]>>\nendobj\n", 80 + k);
    }
    const char *last = text->str + document.size - strlen("startxref\n");
    while (memcmp(last, "startxref\n", strlen("startxref\n")) != 0)
      last--;
    const guint64 before = g_ascii_strtoull(last + strlen("startxref\n"), NULL, 10);
    const gsize start = text->len;
    g_string_append_printf(
        text, "xref\n80 %u\n%strailer<</Size %u/Root 1 0 R/Prev %" G_GUINT64_FORMAT ">>\nstartxref\n%zu\n%%%%EOF\n",
        rows[i].depth + 1, table->str, rows[i].depth + 81, before, start);
    leakscan_report *report = lks_scan_bytes(NULL, text->str, text->len, "test.pdf");
    lks_check(leakscan_report_complete(report) == rows[i].read, "%u deep: read or not", rows[i].depth);
    leakscan_report_free(report);
    g_string_free(table, TRUE);
    g_string_free(text, TRUE);
    g_free(document.data);
  }
}

#define XMP                                                                                                          \
  "<?xpacket begin=''?><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-"    \
  "syntax-ns#'><rdf:Description xmlns:pdf='http://ns.adobe.com/pdf/1.3/' pdf:Keywords='Ghent'><dc:creator "          \
  "xmlns:dc='http://purl.org/dc/elements/1.1/'><rdf:Seq><rdf:li>Jane Whitfield</rdf:li></rdf:Seq></dc:creator>"      \
  "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>"

static void test_properties(void)
{
  static const struct {
    const char *name;
    const char *catalog;
    const char *annotation;
    const char *object; /* 80 */
    const char *line;
  } rows[] = {
      {"metadata", "/Metadata 80 0 R", NULL, "<</Type/Metadata/Subtype/XML/Length 421>>stream\n" XMP "\nendstream",
       "property 1 \"li\" \"Jane Whitfield\""},
      {"an attribute of it", "/Metadata 80 0 R", NULL,
       "<</Type/Metadata/Subtype/XML/Length 421>>stream\n" XMP "\nendstream", "property 1 \"Keywords\" \"Ghent\""},
      {"no XML", "/Metadata 80 0 R", NULL, "<</Type/Metadata/Subtype/XML/Length 7>>stream\nJane <x\nendstream",
       "property 1 \"\" \"Jane <x"},
      {"bookmark", "/Outlines<</First 80 0 R/Last 80 0 R>>", NULL, "<</Title(Jane Whitfield)/Dest[10 0 R/Fit]>>",
       "property 2 \"\" \"Jane Whitfield\""},
      {"hidden field", "/AcroForm<</Fields[9 0 R]>>",
       "/Subtype/Widget/FT/Tx/T(n)/TU(Born)/F 2/V(1980-04-02)/Rect[9 9 99 29]", "null",
       "property 3 \"Born\" \"1980-04-02\""},
      {"choice", "/AcroForm<</Fields[9 0 R]>>",
       "/Subtype/Widget/FT/Ch/Ff 131072/T(who)/Opt[(Jane)(Joan)]/Rect[9 9 99 29]", "null",
       "property 4 \"who\" \"Joan\""},
      {"default value", "/AcroForm<</Fields[9 0 R]>>", "/Subtype/Widget/FT/Tx/T(n)/TU(Born)/DV(1980)/Rect[9 9 99 29]",
       "null", "property 3 \"Born\" \"1980\""},
      {"XFA", "/AcroForm<</XFA 80 0 R>>", NULL,
       "<</Length 39>>stream\n<data><born>1980-04-02</born></data>   \nendstream",
       "property 3 \"born\" \"1980-04-02\""},
      {"document's script", "/Names<</JavaScript<</Names[(a)80 0 R]>>>>", NULL, "<</S/JavaScript/JS(var b='Joan')>>",
       "property 5 \"\" \"var b='Joan'\""},
      {"comment", NULL, "/Subtype/Text/Rect[9 9 29 29]/Contents(Ask Jane)", "null", "property 6 \"\" \"Ask Jane\""},
      {"alternative", "/StructTreeRoot<</K 80 0 R>>", NULL, "<</S/Figure/K[<</S/Span/Alt(Jane's photo)>>]>>",
       "property 7 \"\" \"Jane's photo\""},
      {"actual text", "/StructTreeRoot<</K 80 0 R>>", NULL, "<</S/Span/ActualText(Jane)>>",
       "property 7 \"\" \"Jane\""},
      {"structure in a circle", "/StructTreeRoot<</K 80 0 R>>", NULL, "<</S/Span/K 80 0 R>>",
       "not-inspected unsupported-part properties"},
      {"script", "/AcroForm<</Fields[9 0 R]>>",
       "/Subtype/Widget/FT/Tx/T(n)/AA<</K<</S/JavaScript/JS(var a='Jane')>>>>/Rect[9 9 99 29]", "null",
       "property 5 \"n\" \"var a='Jane'\""},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    const lks_made_page page = {.content = "", .annotations = {{.dictionary = rows[i].annotation}}};
    lks_bytes document = lks_make_pdf(&(lks_made_pdf){.pages = &page, .page_count = 1, .catalog = rows[i].catalog});
    lks_update_pdf(&document, 80, rows[i].object, "");
    char *lines = record(&document);
    lks_check(strstr(lines, rows[i].line) != NULL, "%s: no %s in\n%s", rows[i].name, rows[i].line, lines);
    g_free(lines);
    g_free(document.data);
  }
}

/* A field that is shown is told with its page, and only there. */
static void test_shown_field(void)
{
  const lks_made_page page = {
      .content = "",
      .annotations = {{.dictionary = "/Subtype/Widget/FT/Tx/T(n)/TU(Born)/V(1980-04-02)/Rect[9 9 99 29]"}}};
  const lks_bytes document =
      lks_make_pdf(&(lks_made_pdf){.pages = &page, .page_count = 1, .catalog = "/AcroForm<</Fields[9 0 R]>>"});
  char *lines = record(&document);
  lks_check(strstr(lines, "0:1\"Born\" 1:1\"1980-04-02\"") != NULL, "no row in\n%s", lines);
  lks_check(strstr(lines, "property") == NULL, "a property in\n%s", lines);
  g_free(lines);
  g_free(document.data);
}

/* Bookmarks inside bookmarks: as deep as they are read, and deeper. */
static void test_deep_bookmarks(void)
{
  static const struct {
    unsigned depth;
    bool complete;
  } rows[] = {{1, true}, {32, true}, {33, false}, {500, false}};
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    const lks_made_page page = {.content = ""};
    lks_bytes document = lks_make_pdf(
        &(lks_made_pdf){.pages = &page, .page_count = 1, .catalog = "/Outlines<</First 80 0 R/Last 80 0 R>>"});
    for (unsigned k = 0; k < rows[i].depth; k++) {
      char *child = g_strdup_printf("<</Title(a)/First %u 0 R/Last %u 0 R>>", 81 + k, 81 + k);
      lks_update_pdf(&document, 80 + k, k + 1 < rows[i].depth ? child : "<</Title(b)>>", "");
      g_free(child);
    }
    leakscan_policy *policy = leakscan_policy_new();
    leakscan_policy_set_limit(policy, LEAKSCAN_LIMIT_REVISIONS, 1000);
    leakscan_report *report = lks_scan_bytes(policy, document.data, document.size, "test.pdf");
    const bool complete = lks_find_reason(report, "unsupported-part") == NULL;
    lks_check(complete == rows[i].complete, "%u deep: complete %d", rows[i].depth, complete);
    leakscan_report_free(report);
    leakscan_policy_free(policy);
    g_free(document.data);
  }
}

CU_TestInfo lks_test_pdf_channels[] = {
    {"revisions", test_revisions},
    {"several revisions", test_several_revisions},
    {"limit of revisions", test_revision_limit},
    {"no revisions", test_no_revisions},
    {"attachments", test_attachments},
    {"missing attachment", test_missing_attachment},
    {"deep list", test_deep_list},
    {"properties", test_properties},
    {"shown field", test_shown_field},
    {"deep bookmarks", test_deep_bookmarks},
    CU_TEST_INFO_NULL,
};

#else

static void test_left_out(void)
{
}

CU_TestInfo lks_test_pdf_channels[] = {{"left out", test_left_out}, CU_TEST_INFO_NULL};

#endif
