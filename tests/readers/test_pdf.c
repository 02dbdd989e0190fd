/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* PDF documents: which are read, what their pages say, and what isn't inspected. */
#include "pdf_maker.h"

#include <CUnit/CUnit.h>
#include <string.h>

#include "policy.h"
#include "recorder.h"
#include "report/finding.h"

#ifdef LKS_HAVE_PDF

static char *record(const lks_bytes *document, unsigned threads)
{
  leakscan_policy policy;
  lks_policy_init(&policy);
  lks_policy_set_threads(&policy, threads);
  GString *lines = lks_record(&policy, document->data, document->size);
  lks_policy_clear(&policy);
  return g_string_free(lines, FALSE);
}

/* Text at a place, 12 points high. */
#define AT(x, y, text) "BT /F 12 Tf " #x " " #y " Td (" text ") Tj ET\n"

static void test_rows(void)
{
  static const struct {
    const char *name;
    const char *content;
    const char *line; /* of the recording */
  } rows[] = {
      {"a line", AT(60, 700, "One line of words"), "1 row 0"},
      {"its text", AT(60, 700, "One line of words"), "\"One line of words\""},
      {"two cells", AT(60, 700, "Name") AT(300, 700, "Born"), "\"Name\""},
      {"the second cell", AT(60, 700, "Name") AT(300, 700, "Born"), "\"Born\""},
      {"painted in another order", AT(300, 650, "1980") AT(60, 700, "Name") AT(60, 650, "Doe") AT(300, 700, "Born"),
       "\"1980\""},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    const lks_bytes document = lks_make_pdf_page(rows[i].content);
    char *lines = record(&document, 1);
    lks_check(strstr(lines, rows[i].line) != NULL, "%s: no %s in\n%s", rows[i].name, rows[i].line, lines);
    g_free(lines);
    g_free(document.data);
  }
}

/* Columns are the same on every line, whatever stands first. */
static void test_columns(void)
{
  static const char content[] = AT(60, 700, "Name") AT(200, 700, "Born") AT(340, 700, "Town") AT(60, 680, "Doe")
      AT(340, 680, "Ghent") AT(200, 660, "1980") AT(340, 660, "Bruges");
  const lks_bytes document = lks_make_pdf_page(content);
  char *lines = record(&document, 1);
  static const char *const cells[] = {"0:\"Name\"",  "1:\"Born\"", "2:\"Town\"",  "0:\"Doe\"",
                                      "2:\"Ghent\"", "1:\"1980\"", "2:\"Bruges\""};
  const char *at = lines;
  for (size_t i = 0; i < G_N_ELEMENTS(cells) && at != NULL; i++) {
    at = strstr(at, strchr(cells[i], '"'));
    lks_check(at != NULL, "no %s behind the cells before it in\n%s", cells[i], lines);
  }
  g_free(lines);
  g_free(document.data);
}

/* In the first 1,024 bytes, and not behind them. */
static void test_header(void)
{
  static const struct {
    size_t before;
    bool known;
  } rows[] = {{0, true}, {1, true}, {1019, true}, {1020, false}, {4000, false}};
  const lks_made_page page = {.content = AT(60, 700, "Words")};
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    char *before = g_strnfill(rows[i].before, '\n');
    const lks_bytes document = lks_make_pdf(&(lks_made_pdf){.pages = &page, .page_count = 1, .before = before});
    leakscan_report *report = lks_scan_bytes(NULL, document.data, document.size, "test.pdf");
    const bool known = lks_find_reason(report, "unknown-format") == NULL;
    lks_check(known == rows[i].known, "%zu bytes before the header: known %d", rows[i].before, known);
    leakscan_report_free(report);
    g_free(document.data);
    g_free(before);
  }
}

static lks_bytes make_pages(size_t count)
{
  lks_made_page *pages = g_new0(lks_made_page, count);
  for (size_t i = 0; i < count; i++)
    pages[i].content = i % 2 == 0 ? AT(60, 700, "Name") AT(200, 700, "Born") : AT(60, 600, "Words");
  const lks_bytes document = lks_make_pdf(&(lks_made_pdf){.pages = pages, .page_count = count});
  g_free(pages);
  return document;
}

static void test_page_limit(void)
{
  enum { PAGES = 5 };
  const lks_bytes document = make_pages(PAGES);
  for (uint64_t limit = PAGES - 1; limit <= PAGES + 1; limit++) {
    leakscan_policy *policy = leakscan_policy_new();
    leakscan_policy_set_limit(policy, LEAKSCAN_LIMIT_PAGES, limit);
    leakscan_report *report = lks_scan_bytes(policy, document.data, document.size, "test.pdf");
    const leakscan_finding *finding = lks_find_reason(report, "limit-pages");
    lks_check((finding != NULL) == (limit < PAGES), "limit %d: said or not", (int)limit);
    lks_check(finding == NULL || finding->amount == limit, "limit %d: another amount", (int)limit);
    lks_check(leakscan_report_complete(report) == (limit >= PAGES), "limit %d: complete or not", (int)limit);
    const size_t parts = leakscan_report_part_count(report);
    lks_check(parts == MIN(limit, PAGES), "limit %d: %zu parts", (int)limit, parts);
    leakscan_report_free(report);
    leakscan_policy_free(policy);
  }
  g_free(document.data);
}

/* Whether the document is complete, and the reason where it isn't. */
static void test_damaged(void)
{
  const lks_bytes whole = make_pages(3);
  for (size_t size = 16; size < whole.size; size += 61) {
    leakscan_report *report = lks_scan_bytes(NULL, whole.data, size, "test.pdf");
    lks_check(leakscan_report_verdict(report) == LEAKSCAN_VERDICT_PASS || lks_find_reason(report, "damaged") != NULL,
              "the first %zu bytes: neither read nor damaged", size);
    leakscan_report_free(report);
  }
  leakscan_report *report = lks_scan_bytes(NULL, whole.data, 200, "test.pdf");
  CU_ASSERT_EQUAL(leakscan_report_verdict(report), LEAKSCAN_VERDICT_INCOMPLETE);
  CU_ASSERT_PTR_NOT_NULL(lks_find_reason(report, "damaged"));
  leakscan_report_free(report);
  g_free(whole.data);
}

/* The report is the same, however many threads there are; so are a page's events, but pages come in any order. */
static void test_threads(void)
{
  static const unsigned counts[] = {1, 2, 7};
  const lks_bytes document = make_pages(40);
  char *first = NULL;
  for (size_t i = 0; i < G_N_ELEMENTS(counts); i++) {
    leakscan_policy *policy = leakscan_policy_new();
    leakscan_policy_set_threads(policy, counts[i]);
    leakscan_report *report = lks_scan_bytes(policy, document.data, document.size, "test.pdf");
    char *json = leakscan_report_render(report, LEAKSCAN_FORMAT_JSON, "en", 0);
    if (first == NULL)
      first = json;
    else
      lks_check_lines("pages", "one thread", first, "more", json);
    if (first != json)
      leakscan_free(json);
    leakscan_report_free(report);
    leakscan_policy_free(policy);
  }
  leakscan_free(first);
  g_free(document.data);
}

CU_TestInfo lks_test_pdf[] = {
    {"rows", test_rows},       {"columns", test_columns}, {"header", test_header}, {"pages", test_page_limit},
    {"damaged", test_damaged}, {"threads", test_threads}, CU_TEST_INFO_NULL,
};

#else

/* It is known for what it is, and isn't passed. */
static void test_left_out(void)
{
  const lks_bytes document = lks_make_pdf_page("");
  leakscan_report *report = lks_scan_bytes(NULL, document.data, document.size, "test.pdf");
  CU_ASSERT_EQUAL(leakscan_report_verdict(report), LEAKSCAN_VERDICT_INCOMPLETE);
  CU_ASSERT_PTR_NOT_NULL(lks_find_reason(report, "unsupported-format"));
  leakscan_report_free(report);
  g_free(document.data);
}

CU_TestInfo lks_test_pdf[] = {{"left out", test_left_out}, CU_TEST_INFO_NULL};

#endif
