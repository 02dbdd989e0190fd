/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pages that are pictures: read when the policy asks for it, and told where they aren't. */
#include "pdf_maker.h"

#include <CUnit/CUnit.h>
#include <stdio.h>
#include <string.h>

#include "readers/ocr_tesseract.h"
#include "report/finding.h"

#ifdef LKS_HAVE_PDF

static leakscan_policy *policy_of(const char *text)
{
  leakscan_policy *policy = leakscan_policy_new();
  CU_ASSERT_PTR_NOT_NULL_FATAL(policy);
  CU_ASSERT_EQUAL(leakscan_policy_parse(policy, text, strlen(text), NULL), LEAKSCAN_OK);
  return policy;
}

/* What isn't read is said, and how much that matters. No language of that name is installed anywhere. */
static void test_unread(void)
{
  static const struct {
    const char *policy;
    const char *reason;
    leakscan_verdict verdict;
  } rows[] = {
      {"", "scan-only-page", LEAKSCAN_VERDICT_PASS},
      {"ocr = no", "scan-only-page", LEAKSCAN_VERDICT_PASS},
      {"scan-only-page = incomplete", "scan-only-page", LEAKSCAN_VERDICT_INCOMPLETE},
      {"scan-only-page = incomplete\nscan-only-page = profile", "scan-only-page", LEAKSCAN_VERDICT_PASS},
      {"profile = publish", "scan-only-page", LEAKSCAN_VERDICT_STOP},
      {"profile = publish\nscan-only-page = notice", "scan-only-page", LEAKSCAN_VERDICT_PASS},
      {"scan-only-page = notice\nprofile = publish", "scan-only-page", LEAKSCAN_VERDICT_PASS},
      {"profile = audit\nscan-only-page = incomplete", "scan-only-page", LEAKSCAN_VERDICT_INCOMPLETE},
      {"ocr = nobody_speaks_this", "ocr-missing", LEAKSCAN_VERDICT_INCOMPLETE},
      {"ocr = nobody_speaks_this\nscan-only-page = notice", "ocr-missing", LEAKSCAN_VERDICT_INCOMPLETE},
      {"ocr = nobody_speaks_this\nocr = no", "scan-only-page", LEAKSCAN_VERDICT_PASS},
  };
  const lks_bytes document = lks_make_pdf_page("q 595 0 0 842 0 0 cm /W Do Q");
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    leakscan_policy *policy = policy_of(rows[i].policy);
    leakscan_report *report = lks_scan_bytes(policy, document.data, document.size, "test.pdf");
    lks_check(leakscan_report_count(report) == 1, "%s: said once", rows[i].policy);
    lks_check(lks_find_reason(report, rows[i].reason) != NULL, "%s: no %s", rows[i].policy, rows[i].reason);
    lks_check(leakscan_report_verdict(report) == rows[i].verdict, "%s: verdict %d", rows[i].policy,
              (int)leakscan_report_verdict(report));
    lks_check(leakscan_report_complete(report) == (rows[i].verdict == LEAKSCAN_VERDICT_PASS), "%s: complete",
              rows[i].policy);
    leakscan_report_free(report);
    leakscan_policy_free(policy);
  }
  g_free(document.data);
}

/* Whether tests of reading can run here; says why not. */
static bool can_read(const char *language)
{
  lks_ocr *ocr = NULL;
  const bool can = lks_ocr_open(language, &ocr) == LKS_OK;
  lks_ocr_close(ocr);
  if (!can)
    printf("skipped, as tesseract with %s isn't here ... ", language);
  return can;
}

static const leakscan_finding *find(const leakscan_report *report, const char *kind)
{
  for (size_t i = 0; i < leakscan_report_count(report); i++)
    if (strcmp(leakscan_finding_kind(leakscan_report_get(report, i)), kind) == 0)
      return leakscan_report_get(report, i);
  return NULL;
}

/* A page that is white all over was looked at, and nothing stands on it that could be read. */
static void test_blank(void)
{
  if (!can_read("eng"))
    return;
  leakscan_policy *policy = policy_of("ocr = eng");
  const lks_bytes document = lks_make_pdf_page("q 595 0 0 842 0 0 cm /W Do Q");
  leakscan_report *report = lks_scan_bytes(policy, document.data, document.size, "test.pdf");
  CU_ASSERT_PTR_NOT_NULL(lks_find_reason(report, "scan-only-page"));
  CU_ASSERT_EQUAL(leakscan_report_verdict(report), LEAKSCAN_VERDICT_PASS);
  leakscan_report_free(report);
  leakscan_policy_free(policy);
  g_free(document.data);
}

/* The page of another pile, among forms; and the pile as it should be. */
static void test_incident(void)
{
  static const struct {
    const char *sample;
    uint64_t people;
    const char *policy;
  } rows[] = {
      {"i08-orders.pdf", 5, "ocr = jpn"},        {"i08-orders.pdf", 5, "ocr = auto\nprofile = publish"},
      {"i08-clean-scanned.pdf", 0, "ocr = jpn"}, {"i08-clean-scanned.pdf", 0, "ocr = yes\nprofile = publish"},
      {"i08-clean.pdf", 0, "ocr = jpn"},
  };
  if (!can_read("jpn"))
    return;
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    leakscan_policy *policy = policy_of(rows[i].policy);
    const lks_bytes document = lks_sample(rows[i].sample);
    leakscan_report *report = lks_scan_bytes(policy, document.data, document.size, rows[i].sample);
    const leakscan_finding *finding = find(report, "pii-columns");
    lks_check(leakscan_report_complete(report), "%s: complete", rows[i].sample);
    lks_check(leakscan_report_verdict(report) == (rows[i].people > 0 ? LEAKSCAN_VERDICT_STOP : LEAKSCAN_VERDICT_PASS),
              "%s: verdict %d", rows[i].sample, (int)leakscan_report_verdict(report));
    lks_check((finding != NULL) == (rows[i].people > 0), "%s: people or not", rows[i].sample);
    lks_check(finding == NULL || leakscan_finding_people(finding) == rows[i].people, "%s: how many", rows[i].sample);
    lks_check(finding == NULL || leakscan_finding_page(finding) == 2, "%s: the page", rows[i].sample);
    leakscan_report_free(report);
    leakscan_policy_free(policy);
    g_free(document.data);
  }
}

/* A page isn't begun when there is too little time for it; the others are read. */
static void test_time(void)
{
  static const struct {
    const char *policy;
    bool read;
  } rows[] = {
      {"ocr = jpn\nlimit-ocr-time = 499", false},
      {"ocr = jpn\nlimit-ocr-time = 30000", true},
  };
  if (!can_read("jpn"))
    return;
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    leakscan_policy *policy = policy_of(rows[i].policy);
    const lks_bytes document = lks_sample("i08-orders.pdf");
    leakscan_report *report = lks_scan_bytes(policy, document.data, document.size, "test.pdf");
    lks_check((lks_find_reason(report, "ocr-time") == NULL) == rows[i].read, "%s: said or not", rows[i].policy);
    lks_check(lks_find_reason(report, "limit-time") == NULL, "%s: the others", rows[i].policy);
    lks_check(leakscan_report_verdict(report) == (rows[i].read ? LEAKSCAN_VERDICT_STOP : LEAKSCAN_VERDICT_INCOMPLETE),
              "%s: verdict", rows[i].policy);
    leakscan_report_free(report);
    leakscan_policy_free(policy);
    g_free(document.data);
  }
}

static void test_memory(void)
{
  if (!can_read("jpn"))
    return;
  leakscan_policy *policy = policy_of("ocr = jpn\nlimit-memory = 40M");
  const lks_bytes document = lks_sample("i08-orders.pdf");
  leakscan_report *report = lks_scan_bytes(policy, document.data, document.size, "test.pdf");
  CU_ASSERT_PTR_NOT_NULL(lks_find_reason(report, "limit-memory"));
  CU_ASSERT_EQUAL(leakscan_report_verdict(report), LEAKSCAN_VERDICT_INCOMPLETE);
  leakscan_report_free(report);
  leakscan_policy_free(policy);
  g_free(document.data);
}

static void test_deadline(void)
{
  static const unsigned char black[64 * 64];
  lks_ocr *ocr = NULL;
  if (!can_read("eng") || lks_ocr_open("eng", &ocr) != LKS_OK)
    return;
  leakscan_policy *policy = policy_of("");
  lks_budget *budget = lks_budget_new(policy, NULL, NULL);
  lks_ocr_text text;
  CU_ASSERT_EQUAL(lks_ocr_read(ocr, budget, &(lks_ocr_picture){black, 64, 64, 300}, 0, &text), LKS_UNREADABLE);
  lks_ocr_text_clear(&text);
  CU_ASSERT_EQUAL(lks_ocr_read(ocr, budget, &(lks_ocr_picture){black, 64, 64, 300}, 60000, &text), LKS_OK);
  CU_ASSERT_EQUAL(text.count, 0);
  lks_ocr_text_clear(&text);
  lks_budget_free(budget);
  lks_ocr_close(ocr);
  leakscan_policy_free(policy);
}

typedef struct patience {
  uint64_t asked;
  uint64_t most; /* 0: without end */
} patience;

static bool go_on(void *data, uint64_t done, uint64_t total)
{
  patience *its = data;
  (void)done;
  (void)total;
  its->asked++;
  return its->most == 0 || its->asked < its->most;
}

enum { WIDTH = 1200, HEIGHT = 400 };

static void paint(unsigned char *pixels, int left, int top, int width, int height)
{
  for (int y = top; y < top + height; y++)
    memset(pixels + y * WIDTH + left, 10, (size_t)width);
}

/* Lines of the word HHH. */
static unsigned char *make_picture(void)
{
  unsigned char *pixels = g_malloc(WIDTH * HEIGHT);
  memset(pixels, 250, WIDTH * HEIGHT);
  for (int top = 60; top < HEIGHT - 60; top += 80)
    for (int left = 60; left < WIDTH - 200; left += 150)
      for (int letter = 0; letter < 3; letter++) {
        const int x = left + 36 * letter;
        paint(pixels, x, top, 6, 40);
        paint(pixels, x + 22, top, 6, 40);
        paint(pixels, x, top + 17, 28, 6);
      }
  return pixels;
}

/* The recogniser asks at each line whether to go on, and stops when it shouldn't. */
static void test_cancel(void)
{
  static const uint64_t most[] = {0, 1, 3};
  lks_ocr *ocr = NULL;
  if (!can_read("eng") || lks_ocr_open("eng", &ocr) != LKS_OK)
    return;
  leakscan_policy *policy = policy_of("");
  unsigned char *pixels = make_picture();
  for (size_t i = 0; i < G_N_ELEMENTS(most); i++) {
    patience its = {0, most[i]};
    lks_budget *budget = lks_budget_new(policy, go_on, &its);
    lks_ocr_text text;
    const lks_status status = lks_ocr_read(ocr, budget, &(lks_ocr_picture){pixels, WIDTH, HEIGHT, 300}, 60000, &text);
    lks_check(status == (most[i] == 0 ? LKS_OK : LKS_CANCELLED), "%d: status %d", (int)most[i], (int)status);
    lks_check(most[i] == 0 ? its.asked > 3 : its.asked == most[i], "%d: asked %d times", (int)most[i],
              (int)its.asked);
    lks_check((text.count > 20) == (most[i] == 0), "%d: %zu characters", (int)most[i], text.count);
    lks_ocr_text_clear(&text);
    lks_budget_free(budget);
  }
  g_free(pixels);
  lks_ocr_close(ocr);
  leakscan_policy_free(policy);
}

CU_TestInfo lks_test_ocr[] = {
    {"unread", test_unread}, {"blank", test_blank},       {"incident", test_incident}, {"time", test_time},
    {"memory", test_memory}, {"deadline", test_deadline}, {"cancel", test_cancel},     CU_TEST_INFO_NULL,
};

#else

static void test_left_out(void)
{
  CU_PASS("PDF documents aren't read");
}

CU_TestInfo lks_test_ocr[] = {{"left out", test_left_out}, CU_TEST_INFO_NULL};

#endif
