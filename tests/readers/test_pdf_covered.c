/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What hides a text on a page of a PDF document, painted operator by operator, and what only looks like it. */
#include "pdf_maker.h"

#include <CUnit/CUnit.h>
#include <string.h>

#include "report/finding.h"

#ifdef LKS_HAVE_PDF

#define AT(x, y, text) "BT /F 12 Tf " #x " " #y " Td (" text ") Tj ET\n"
#define BEFORE                                                                                                       \
  AT(60, 760, "The first line of the report says little.")                                                           \
  AT(60, 744, "The second line of it is there for all to read.")                                                     \
  AT(60, 728, "And the third line says what the others said.")
#define BEHIND                                                                                                       \
  AT(60, 520, "Another line that follows the one before it.")                                                        \
  AT(60, 504, "And the last one, with which the page ends.")
#define SECRET          AT(60, 560, "Patient: Jane Examplewoman, born 3 April 1980")
#define PLAIN           AT(60, 560, "the secret plan of the committee for next year")
#define BOX(colour)     "q " colour " 58 556 360 15 re f Q\n"
#define POLYGON(colour) "q " colour " 58 556 m 418 556 l 418 571 l 58 571 l h f* Q\n"
#define PLACE           "58 556 418 571"

enum { NONE = 0, NOTICE = 1, WARNING = 2, CRITICAL = 3 };

typedef struct covered {
  const char *name;
  const char *content;
  int severity; /* of the gravest finding of covered text; 0: there is none */
  const char *cover;
  const char *reason;
  lks_made_annotation annotation;
} covered;

static const covered rows[] = {
    {.name = "nothing hidden", .content = BEFORE SECRET BEHIND},
    {"black rectangle", BEFORE SECRET BEHIND BOX("0 g"), CRITICAL, "shape", "covered", {0}},
    {"white rectangle", BEFORE SECRET BEHIND BOX("1 g"), CRITICAL, "shape", "covered", {0}},
    {"white polygon", BEFORE SECRET BEHIND POLYGON("1 g"), CRITICAL, "shape", "covered", {0}},
    {"white polygon over no person", BEFORE PLAIN BEHIND POLYGON("1 g"), WARNING, "shape", "covered", {0}},
    {"blue polygon", BEFORE SECRET BEHIND POLYGON(".2 .4 .8 rg"), CRITICAL, "shape", "covered", {0}},
    {"stroke", BEFORE SECRET BEHIND "q 15 w 58 564 m 418 564 l S Q", CRITICAL, "stroke", "covered", {0}},
    {"picture", BEFORE SECRET BEHIND "q 360 0 0 15 58 556 cm /K Do Q", CRITICAL, "image", "covered", {0}},
    {"nearly opaque", BEFORE SECRET BEHIND "/O gs " BOX("0 g"), CRITICAL, "shape", "covered", {0}},
    {"black on black", BEFORE BOX("0 g") SECRET BEHIND, CRITICAL, "shape", "same-colour", {0}},
    {"white on white", BEFORE "1 g " SECRET "0 g " BEHIND, WARNING, "page", "same-colour", {0}},
    {"transparent", BEFORE "q /T gs " SECRET "Q " BEHIND, WARNING, "", "not-painted", {0}},
    {"mode 3", BEFORE "3 Tr " SECRET "0 Tr " BEHIND, WARNING, "", "not-painted", {0}},
    {"clipped", BEFORE "q 300 300 9 9 re W n " SECRET "Q " BEHIND, WARNING, "", "not-painted", {0}},
    {"shifted by half a line",
     BEFORE SECRET BEHIND "q 1 0 0 1 0 7 cm " BOX("0 g") "Q",
     CRITICAL,
     "shape",
     "partly-covered",
     {0}},
    {"a word", BEFORE SECRET BEHIND "105 556 130 15 re f", CRITICAL, "shape", "covered", {0}},
    {"labelled", BEFORE SECRET BEHIND BOX("0 g") "1 g " AT(200, 560, "WITHHELD"), CRITICAL, "shape", "covered", {0}},
    {"square annotation",
     BEFORE SECRET BEHIND,
     CRITICAL,
     "Square",
     "covered",
     {"/Subtype/Square/Rect[" PLACE "]/T(A. Clerk)/M(D:20240102030405Z)", PLACE, "58 556 360 15 re f"}},
    {"black highlight",
     BEFORE SECRET BEHIND,
     CRITICAL,
     "Highlight",
     "covered",
     {"/Subtype/Highlight/Rect[" PLACE "]/QuadPoints[58 571 418 571 58 556 418 556]", PLACE, "58 556 360 15 re f"}},
    {.name = "yellow highlight",
     .content = BEFORE SECRET BEHIND,
     .annotation = {"/Subtype/Highlight/Rect[" PLACE "]/QuadPoints[58 571 418 571 58 556 418 556]", PLACE,
                    "/M gs 1 1 0 rg 58 556 360 15 re f"}},
    {.name = "a box over nothing", .content = BEFORE BEHIND BOX("0 g")},
    {.name = "a label on a box", .content = BEFORE BEHIND BOX("0 g") "1 g " AT(200, 560, "REDACTED")},
    {"a label under a box", BEFORE BEHIND AT(200, 560, "REDACTED") BOX("0 g"), NOTICE, "shape", "filler", {0}},
    {.name = "typed again", .content = BEFORE SECRET BOX("1 g") SECRET BEHIND},
    {"shown elsewhere",
     BEFORE SECRET BOX("1 g") AT(60, 600, "Patient: Jane Examplewoman, born 3 April 1980"),
     NOTICE,
     "shape",
     "shown-elsewhere",
     {0}},
    {.name = "a white heading", .content = BEFORE BOX("0 0 .4 rg") "1 g " SECRET "0 g " BEHIND},
    {.name = "a coloured cell", .content = BEFORE BOX(".8 .9 1 rg") SECRET BEHIND},
    {.name = "read from a scan", .content = "3 Tr " SECRET "q 595 0 0 842 0 0 cm /W Do Q"},
};

static const leakscan_finding *gravest(const leakscan_report *report)
{
  for (size_t i = 0; i < leakscan_report_count(report); i++)
    if (strcmp(leakscan_finding_kind(leakscan_report_get(report, i)), "covered-text") == 0)
      return leakscan_report_get(report, i); /* they are sorted */
  return NULL;
}

static bool has_reason(const leakscan_finding *finding, const char *reason)
{
  for (size_t i = 0; i < leakscan_finding_reason_count(finding); i++)
    if (strcmp(leakscan_finding_reason(finding, i), reason) == 0)
      return true;
  return false;
}

static leakscan_report *scan(const covered *row, const char *entries)
{
  const lks_made_page page = {.content = row->content, .entries = entries, .annotations = {row->annotation}};
  const lks_bytes document = lks_make_pdf(&(lks_made_pdf){.pages = &page, .page_count = 1});
  leakscan_report *report = lks_scan_bytes(NULL, document.data, document.size, "test.pdf");
  g_free(document.data);
  return report;
}

static void test_kinds(void)
{
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    leakscan_report *report = scan(&rows[i], NULL);
    const leakscan_finding *finding = gravest(report);
    lks_check((finding != NULL ? (int)leakscan_finding_severity(finding) : 0) == rows[i].severity, "%s: severity %d",
              rows[i].name, finding != NULL ? (int)leakscan_finding_severity(finding) : 0);
    lks_check(leakscan_report_complete(report), "%s: not complete", rows[i].name);
    if (finding != NULL && rows[i].severity != NONE) {
      lks_check(strcmp(leakscan_finding_cover(finding), rows[i].cover) == 0, "%s: covered by '%s'", rows[i].name,
                leakscan_finding_cover(finding));
      lks_check(has_reason(finding, rows[i].reason), "%s: not %s", rows[i].name, rows[i].reason);
    }
    leakscan_report_free(report);
  }
}

/* A page may be turned; it says the same. */
static void test_turned(void)
{
  static const char *const entries[] = {"/Rotate 90", "/Rotate 180", "/Rotate 270"};
  for (size_t k = 0; k < G_N_ELEMENTS(entries); k++)
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
      leakscan_report *report = scan(&rows[i], entries[k]);
      const leakscan_finding *finding = gravest(report);
      lks_check((finding != NULL) == (rows[i].severity != NONE), "%s, %s: found %d", rows[i].name, entries[k],
                finding != NULL);
      leakscan_report_free(report);
    }
}

static bool is_near(double a, double b)
{
  return a > b - 6 && a < b + 6;
}

static void test_place(void)
{
  double left = 0, top = 0, right = 0, bottom = 0;
  leakscan_report *report = scan(&rows[1], NULL);
  const leakscan_finding *finding = gravest(report);
  CU_ASSERT_PTR_NOT_NULL_FATAL(finding);
  CU_ASSERT_EQUAL(leakscan_finding_page(finding), 1);
  CU_ASSERT_EQUAL(leakscan_finding_cover_colour(finding), 0);
  CU_ASSERT_EQUAL(leakscan_finding_survives(finding), 0);
  CU_ASSERT_EQUAL(leakscan_finding_letters(finding), 37);
  CU_ASSERT_TRUE_FATAL(leakscan_finding_rectangle(finding, &left, &top, &right, &bottom));
  lks_check(is_near(left, 60) && is_near(top, 842 - 572) && is_near(bottom, 842 - 557) && right > 250 && right < 400,
            "at %.1f,%.1f to %.1f,%.1f", left, top, right, bottom);
  CU_ASSERT_STRING_EQUAL(leakscan_finding_range(finding), "");
  leakscan_report_free(report);
}

/* The words under the cover are in no form of the report, unless the policy reveals. */
static void test_masked(void)
{
  static const leakscan_format formats[] = {LEAKSCAN_FORMAT_TEXT, LEAKSCAN_FORMAT_JSON, LEAKSCAN_FORMAT_EXPLAIN};
  const lks_bytes document = lks_make_pdf_page(rows[1].content);
  for (int reveal = 0; reveal < 2; reveal++) {
    leakscan_policy *policy = leakscan_policy_new();
    leakscan_policy_set_reveal(policy, reveal == 1);
    leakscan_report *report = lks_scan_bytes(policy, document.data, document.size, "test.pdf");
    for (size_t i = 0; i < G_N_ELEMENTS(formats); i++) {
      char *text = leakscan_report_render(report, formats[i], "en", LEAKSCAN_RENDER_ALL);
      const bool told = strstr(text, "Examplewoman") != NULL;
      lks_check(!told || reveal == 1, "format %zu: tells the name", i);
      lks_check(told || reveal == 0 || formats[i] == LEAKSCAN_FORMAT_EXPLAIN, "format %zu: reveals nothing", i);
      leakscan_free(text);
    }
    leakscan_report_free(report);
    leakscan_policy_free(policy);
  }
  g_free(document.data);
}

/* Who put the cover there, and when. */
static void test_author(void)
{
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    if (strcmp(rows[i].name, "square annotation") != 0)
      continue;
    leakscan_report *report = scan(&rows[i], NULL);
    const leakscan_finding *finding = gravest(report);
    CU_ASSERT_PTR_NOT_NULL_FATAL(finding);
    char *sentence = leakscan_finding_sentence(finding, "ja");
    CU_ASSERT_STRING_EQUAL(finding->author, "A. Clerk");
    CU_ASSERT_STRING_EQUAL(finding->time, "2024-01-02T03:04:05");
    lks_check(strstr(sentence, "A. Clerk") != NULL && strstr(sentence, "1ページ") != NULL, "%s", sentence);
    leakscan_free(sentence);
    leakscan_report_free(report);
  }
}

CU_TestInfo lks_test_pdf_covered[] = {
    {"kinds", test_kinds},   {"turned pages", test_turned}, {"place", test_place},
    {"masked", test_masked}, {"author", test_author},       CU_TEST_INFO_NULL,
};

#else

static void test_left_out(void)
{
  CU_PASS("PDF documents aren't read");
}

CU_TestInfo lks_test_pdf_covered[] = {{"left out", test_left_out}, CU_TEST_INFO_NULL};

#endif
