/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a PDF document has beside what its pages show: marks, layers, revisions, attachments, text off the page. */
#include "pdf_maker.h"

#include <CUnit/CUnit.h>
#include <string.h>

#include "report/finding.h"

#ifdef LKS_HAVE_PDF

#define AT(x, y, text) "BT /F 12 Tf " #x " " #y " Td (" text ") Tj ET\n"
#define LINES          AT(60, 760, "The first line of the report.") AT(60, 740, "The second line of it.")
#define PERSON         "Patient: Jane Examplewoman, born 3 April 1980"

static const leakscan_finding *find(const leakscan_report *report, const char *kind)
{
  for (size_t i = 0; i < leakscan_report_count(report); i++)
    if (strcmp(leakscan_finding_kind(leakscan_report_get(report, i)), kind) == 0)
      return leakscan_report_get(report, i);
  return NULL;
}

static leakscan_report *scan(const lks_made_page *page, const char *catalog)
{
  const lks_bytes document = lks_make_pdf(&(lks_made_pdf){.pages = page, .page_count = 1, .catalog = catalog});
  leakscan_report *report = lks_scan_bytes(NULL, document.data, document.size, "test.pdf");
  g_free(document.data);
  return report;
}

static void test_kinds(void)
{
  static const struct {
    const char *name;
    lks_made_page page;
    const char *catalog;
    const char *kind; /* NULL: nothing is found */
    int severity;
  } rows[] = {
      {"a page", {.content = LINES}, NULL, NULL, 0},
      {"beyond the right edge", {.content = LINES AT(700, 560, PERSON)}, NULL, "off-page-text", 2},
      {"below the page", {.content = LINES AT(60, -40, PERSON)}, NULL, "off-page-text", 2},
      {"cropped away",
       {.content = LINES AT(60, 100, PERSON), .entries = "/CropBox[0 400 595 842]"},
       NULL,
       "off-page-text",
       2},
      {"cropped where nothing is", {.content = LINES, .entries = "/CropBox[0 400 595 842]"}, NULL, NULL, 0},
      {"marked to be redacted",
       {.content = LINES AT(60, 560, PERSON),
        .annotations = {{"/Subtype/Redact/Rect[58 556 418 571]/T(A. Clerk)", NULL, NULL}}},
       NULL,
       "unapplied-redaction",
       3},
      {"redacted where nothing is",
       {.content = LINES, .annotations = {{"/Subtype/Redact/Rect[58 556 418 571]", NULL, NULL}}},
       NULL,
       NULL,
       0},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    static const char *const kinds[] = {"off-page-text", "unapplied-redaction", "hidden-layer", "earlier-revision"};
    leakscan_report *report = scan(&rows[i].page, rows[i].catalog);
    for (size_t k = 0; k < G_N_ELEMENTS(kinds); k++) {
      const leakscan_finding *finding = find(report, kinds[k]);
      const bool expected = rows[i].kind != NULL && strcmp(rows[i].kind, kinds[k]) == 0;
      lks_check((finding != NULL) == expected, "%s: %s or not", rows[i].name, kinds[k]);
      lks_check(finding == NULL || (int)leakscan_finding_severity(finding) == rows[i].severity, "%s: severity",
                rows[i].name);
    }
    lks_check(leakscan_report_complete(report), "%s: not complete", rows[i].name);
    leakscan_report_free(report);
  }
}

/* A later revision leaves the person out; the file still has the earlier one. */
static void test_revision(void)
{
  const lks_made_page before = {.content = LINES AT(60, 560, PERSON)}, after = {.content = LINES};
  const lks_bytes first = lks_make_pdf(&(lks_made_pdf){.pages = &before, .page_count = 1});
  char *earlier = g_strndup(first.data, first.size);
  /* poppler follows the last startxref: a document behind another, at its own offsets, stands for what was saved */
  const lks_bytes second = lks_make_pdf(&(lks_made_pdf){.pages = &after, .page_count = 1, .before = earlier});
  leakscan_report *report = lks_scan_bytes(NULL, second.data, second.size, "test.pdf");
  const leakscan_finding *finding = find(report, "earlier-revision");
  CU_ASSERT_PTR_NOT_NULL_FATAL(finding);
  CU_ASSERT_EQUAL(leakscan_finding_severity(finding), LEAKSCAN_SEVERITY_WARNING);
  leakscan_report_free(report);
  const lks_bytes same = lks_make_pdf(&(lks_made_pdf){.pages = &before, .page_count = 1, .before = earlier});
  report = lks_scan_bytes(NULL, same.data, same.size, "test.pdf");
  CU_ASSERT_PTR_NULL(find(report, "earlier-revision"));
  leakscan_report_free(report);
  g_free(earlier);
  g_free(first.data);
  g_free(second.data);
  g_free(same.data);
}

/* A picture of a page is a notice for a mail, and stops what is to be published. */
static void test_scans(void)
{
  static const char *const profiles[] = {"mail", "publish"};
  const lks_bytes document = lks_make_pdf_page("q 595 0 0 842 0 0 cm /W Do Q");
  for (size_t i = 0; i < G_N_ELEMENTS(profiles); i++) {
    leakscan_policy *policy = leakscan_policy_new();
    leakscan_policy_set_profile(policy, profiles[i]);
    leakscan_report *report = lks_scan_bytes(policy, document.data, document.size, "test.pdf");
    CU_ASSERT_PTR_NOT_NULL(lks_find_reason(report, "scan-only-page"));
    lks_check(leakscan_report_verdict(report) == (i == 0 ? LEAKSCAN_VERDICT_PASS : LEAKSCAN_VERDICT_STOP),
              "%s: verdict %d", profiles[i], (int)leakscan_report_verdict(report));
    leakscan_report_free(report);
    leakscan_policy_free(policy);
  }
  g_free(document.data);
}

CU_TestInfo lks_test_pdf_unseen[] = {
    {"kinds", test_kinds},
    {"revision", test_revision},
    {"scans", test_scans},
    CU_TEST_INFO_NULL,
};

#else

static void test_left_out(void)
{
  CU_PASS("PDF documents aren't read");
}

CU_TestInfo lks_test_pdf_unseen[] = {{"left out", test_left_out}, CU_TEST_INFO_NULL};

#endif
