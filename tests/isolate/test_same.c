/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whether a worker reads a document or this process, and how many workers do: what is told is the same. */
#include <CUnit/CUnit.h>
#include <string.h>

#include "maker.h"
#include "pdf_maker.h"
#include "policy.h"
#include "recorder.h"

#ifdef LKS_HAVE_PDF

static void test_direct(void)
{
  size_t count = 0;
  char **names = lks_sample_names(LKS_SAMPLES_VARIED);
  for (size_t i = 0; names[i] != NULL; i++) {
    if (!g_str_has_suffix(names[i], ".pdf"))
      continue;
    const lks_bytes sample = lks_sample(names[i]);
    GString *worker = lks_record(NULL, sample.data, sample.size);
    GString *direct = lks_record_direct(NULL, sample.data, sample.size);
    lks_check_lines(names[i], "by a worker", worker->str, "in this process", direct->str);
    g_string_free(worker, TRUE);
    g_string_free(direct, TRUE);
    g_free(sample.data);
    count++;
  }
  g_strfreev(names);
  lks_check(count > 20, "only %zu documents", count);
}

/* Many pages, so that a second worker is worth its start. */
static lks_bytes make_pages(size_t count)
{
  static const char *const contents[] = {
      "BT /F 12 Tf 60 700 Td (Name: Jane Whitfield) Tj ET", "BT /F 12 Tf 60 600 Td (Words) Tj ET 55 595 90 20 re f",
      "BT /F 12 Tf 60 500 Td (Telephone +44 1632 960471) Tj ET BT /F 12 Tf 900 500 Td (Beyond) Tj ET"};
  lks_made_page *pages = g_new0(lks_made_page, count);
  for (size_t i = 0; i < count; i++)
    pages[i].content = contents[i % G_N_ELEMENTS(contents)];
  const lks_bytes document = lks_make_pdf(&(lks_made_pdf){.pages = pages, .page_count = count});
  g_free(pages);
  return document;
}

static void test_threads(void)
{
  const lks_bytes document = make_pages(60);
  char *first = NULL;
  for (unsigned threads = 1; threads <= 3; threads++) {
    leakscan_policy *policy = leakscan_policy_new();
    leakscan_policy_set_threads(policy, threads);
    leakscan_report *report = lks_scan_bytes(policy, document.data, document.size, "test.pdf");
    char *json = leakscan_report_render(report, LEAKSCAN_FORMAT_JSON, "en", 0);
    if (first == NULL)
      first = g_strdup(json);
    lks_check_lines("60 pages", "one worker", first, "more", json);
    leakscan_free(json);
    leakscan_report_free(report);
    leakscan_policy_free(policy);
  }
  CU_ASSERT_PTR_NOT_NULL(strstr(first, "covered-text"));
  g_free(first);
  g_free(document.data);
}

CU_TestInfo lks_test_same[] = {{"worker and process", test_direct}, {"threads", test_threads}, CU_TEST_INFO_NULL};

#else

static void test_nothing(void)
{
}

CU_TestInfo lks_test_same[] = {{"left out", test_nothing}, CU_TEST_INFO_NULL};

#endif
