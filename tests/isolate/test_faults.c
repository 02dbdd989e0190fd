/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Workers that crash, hang, lie and leave others behind: the document is incomplete, and says why; the scan ends in
 * time, and nothing is left of them. */
#include <CUnit/CUnit.h>
#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "maker.h"
#include "pdf_maker.h"
#include "policy.h"
#include "report/finding.h"

#ifdef LKS_HAVE_PDF

enum { PAGE_TIME = 400, OCR_TIME = 1000, TIME = 3000, SLACK = 2000 /* milliseconds */ };

static size_t count_descriptors(void)
{
  size_t count = 0;
  DIR *folder = opendir("/proc/self/fd");
  while (folder != NULL && readdir(folder) != NULL)
    count++;
  if (folder != NULL)
    closedir(folder);
  return count;
}

static leakscan_report *scan(const char *how, unsigned threads, const char *directory, uint64_t page_time)
{
  const lks_bytes document = lks_make_pdf_page("BT /F 12 Tf 60 700 Td (Words) Tj ET");
  leakscan_policy policy;
  leakscan_report *report = NULL;
  lks_policy_init(&policy);
  lks_policy_set_worker_directory(&policy, directory);
  lks_policy_set_limit(&policy, LEAKSCAN_LIMIT_PAGE_TIME, page_time);
  lks_policy_set_limit(&policy, LEAKSCAN_LIMIT_TIME, TIME);
  lks_policy_set_limit(&policy, LEAKSCAN_LIMIT_OCR_TIME, OCR_TIME);
  lks_policy_set_ocr(&policy, g_str_has_prefix(how, "page: ocr") ? "auto" : NULL);
  lks_policy_set_threads(&policy, threads);
  setenv("LKS_FAKE_WORKER", how, 1);
  const size_t before = count_descriptors();
  const gint64 start = g_get_monotonic_time();
  leakscan_scanner *scanner = leakscan_scanner_new(&policy);
  const leakscan_status status = leakscan_scan_memory(scanner, document.data, document.size, "test.pdf", &report);
  leakscan_scanner_free(scanner);
  const gint64 took = (g_get_monotonic_time() - start) / 1000;
  lks_check(status == LEAKSCAN_OK, "%s: status %d", how, (int)status);
  lks_check(took < TIME + SLACK, "%s: took %d ms", how, (int)took);
  lks_check(count_descriptors() == before, "%s: %zu descriptors, %zu before", how, count_descriptors(), before);
  lks_check(waitpid(-1, NULL, WNOHANG) == -1 && errno == ECHILD, "%s: a child is left", how);
  lks_policy_clear(&policy);
  g_free(document.data);
  CU_ASSERT_PTR_NOT_NULL_FATAL(report);
  return report;
}

static const char *const failed = "worker-failed", *const late = "limit-page-time";

/* What it says of the document; 0: any amount. */
static const struct {
  const char *how;
  const char *reason;
  uint64_t amount;
  const char *also; /* another reason, or NULL */
} rows[] = {
    {"exit", failed, 7, NULL},
    {"exit well", failed, 0, NULL},
    {"sanitizer", failed, 99, NULL},
    {"crash", failed, 128 + 11, NULL},
    {"garbage", failed, 0, NULL},
    {"endless frame", failed, 0, NULL},
    {"strange frame", failed, 0, NULL},
    {"empty frame", failed, 0, NULL},
    {"half a frame", late, PAGE_TIME, NULL},
    {"half a frame, gone", failed, 3, NULL},
    {"hang", late, PAGE_TIME, NULL},
    {"fork", late, PAGE_TIME, NULL},
    {"fork, gone", late, PAGE_TIME, NULL}, /* the child holds the socket */
    {"no pages", failed, 0, NULL},
    {"too many pages", failed, 0, NULL},
    {"strange status", failed, 0, NULL},
    {"strange reason", failed, 0, NULL},
    {"row at once", failed, 0, NULL},
    {"chatter", "limit-time", TIME, NULL},
    {"page: exit", failed, 7, "worker-given-up"},
    {"page: third", failed, 7, NULL},
    {"page: third hangs", late, PAGE_TIME, NULL},
    {"page: other part", failed, 0, "worker-given-up"},
    {"page: no part", failed, 0, "worker-given-up"},
    {"page: far part", failed, 0, "worker-given-up"},
    {"page: column", failed, 0, "worker-given-up"},
    {"page: columns", failed, 0, "worker-given-up"},
    {"page: kind", failed, 0, "worker-given-up"},
    {"page: shared", failed, 0, "worker-given-up"},
    {"page: rows", failed, 0, "worker-given-up"},
    {"page: gap", failed, 0, "worker-given-up"},
    {"page: text", failed, 0, "worker-given-up"},
    {"page: unpacked", "limit-unpacked-size", 0, NULL},
    {"page: bad end", failed, 9, NULL},
    {"page: reads", failed, 0, "worker-given-up"}, /* pictures, which nobody asked for */
    {"page: ocr twice", failed, 0, "worker-given-up"},
    {"page: ocr, hangs", late, PAGE_TIME, NULL},
};

static void test_faults(void)
{
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
    for (unsigned threads = 1; threads <= 2; threads++) {
      leakscan_report *report = scan(rows[i].how, threads, LKS_TEST_FAKES, PAGE_TIME);
      const leakscan_finding *finding = lks_find_reason(report, rows[i].reason);
      lks_check(!leakscan_report_complete(report), "%s: complete", rows[i].how);
      lks_check(finding != NULL, "%s: the reason isn't %s", rows[i].how, rows[i].reason);
      lks_check(finding == NULL || rows[i].amount == 0 || finding->amount == rows[i].amount, "%s: amount %d",
                rows[i].how, finding != NULL ? (int)finding->amount : 0);
      lks_check((lks_find_reason(report, "worker-given-up") != NULL) == (rows[i].also != NULL),
                "%s: given up, or not", rows[i].how);
      leakscan_report_free(report);
    }
}

/* One that behaves well is read to its end. */
static void test_no_fault(void)
{
  leakscan_report *report = scan("page: none", 2, LKS_TEST_FAKES, PAGE_TIME);
  CU_ASSERT_TRUE(leakscan_report_complete(report));
  CU_ASSERT_EQUAL(leakscan_report_part_count(report), 20);
  leakscan_report_free(report);
}

/* Of a page that takes 300 ms: a limit below that leaves it out, one above it doesn't. */
static void test_page_time(void)
{
  static const uint64_t limits[] = {100, 2500};
  for (size_t i = 0; i < G_N_ELEMENTS(limits); i++) {
    leakscan_report *report = scan("page: third rests", 1, LKS_TEST_FAKES, limits[i]);
    const leakscan_finding *finding = lks_find_reason(report, late);
    lks_check((finding != NULL) == (i == 0), "limit %d: said or not", (int)limits[i]);
    lks_check(leakscan_report_complete(report) == (i == 1), "limit %d: complete or not", (int)limits[i]);
    lks_check(finding == NULL || (finding->amount == limits[i] && strcmp(finding->detail, "page 3") == 0),
              "limit %d: of another page, or limit", (int)limits[i]);
    leakscan_report_free(report);
  }
}

/* A picture takes longer than a page may, as long as it is said to be one. */
static void test_ocr_time(void)
{
  leakscan_report *report = scan("page: ocr, rests", 1, LKS_TEST_FAKES, 100);
  CU_ASSERT_TRUE(leakscan_report_complete(report));
  leakscan_report_free(report);
}

static bool stop(void *data, uint64_t done, uint64_t total)
{
  (void)done;
  (void)total;
  return ++*(unsigned *)data < 3;
}

/* While a worker hangs, the caller is asked all the same. */
static void test_cancel(void)
{
  const lks_bytes document = lks_make_pdf_page("");
  leakscan_policy policy;
  leakscan_report *report = NULL;
  unsigned asked = 0;
  lks_policy_init(&policy);
  lks_policy_set_worker_directory(&policy, LKS_TEST_FAKES);
  setenv("LKS_FAKE_WORKER", "hang", 1);
  leakscan_scanner *scanner = leakscan_scanner_new(&policy);
  leakscan_scanner_set_progress(scanner, stop, &asked);
  const gint64 start = g_get_monotonic_time();
  CU_ASSERT_EQUAL(leakscan_scan_memory(scanner, document.data, document.size, "test.pdf", &report),
                  LEAKSCAN_CANCELLED);
  lks_check(g_get_monotonic_time() - start < 1000 * 1000, "cancelling took more than a second");
  CU_ASSERT_PTR_NOT_NULL(lks_find_reason(report, "cancelled"));
  CU_ASSERT_TRUE(waitpid(-1, NULL, WNOHANG) == -1 && errno == ECHILD);
  leakscan_report_free(report);
  leakscan_scanner_free(scanner);
  lks_policy_clear(&policy);
  g_free(document.data);
}

/* A host that has its children reaped by the system, and that keeps its own. */
static void test_hosts(void)
{
  struct sigaction ignore = {.sa_handler = SIG_IGN}, before, now;
  sigaction(SIGCHLD, &ignore, &before);
  static const char *const ways[] = {"page: none", "exit", "hang"};
  for (size_t i = 0; i < G_N_ELEMENTS(ways); i++) {
    leakscan_report *report = scan(ways[i], 2, LKS_TEST_FAKES, PAGE_TIME);
    lks_check(leakscan_report_complete(report) == (i == 0), "%s: complete or not", ways[i]);
    leakscan_report_free(report);
  }
  sigaction(SIGCHLD, &before, &now);
  CU_ASSERT_TRUE(now.sa_handler == SIG_IGN);
  const pid_t own = fork();
  if (own == 0)
    _exit(42);
  int how = 0;
  leakscan_policy policy;
  const lks_bytes document = lks_make_pdf_page("");
  lks_policy_init(&policy);
  leakscan_report_free(lks_scan_bytes(&policy, document.data, document.size, "test.pdf"));
  lks_policy_clear(&policy);
  g_free(document.data);
  CU_ASSERT_EQUAL(waitpid(own, &how, 0), own);
  CU_ASSERT_EQUAL(WEXITSTATUS(how), 42);
}

static void test_missing(void)
{
  static const char *const directories[] = {"/nowhere", LKS_TEST_DATA, "/dev/null"};
  for (size_t i = 0; i < G_N_ELEMENTS(directories); i++) {
    leakscan_report *report = scan("none", 1, directories[i], PAGE_TIME);
    const leakscan_finding *finding = lks_find_reason(report, "pdf-worker-missing");
    lks_check(finding != NULL, "%s: not said to be missing", directories[i]);
    lks_check(leakscan_report_verdict(report) == LEAKSCAN_VERDICT_INCOMPLETE, "%s: passed", directories[i]);
    char *sentence = finding != NULL ? leakscan_finding_sentence(finding, "ja") : NULL;
    lks_check(sentence != NULL && strstr(sentence, "インストール") != NULL, "%s: %s", directories[i], sentence);
    leakscan_free(sentence);
    leakscan_report_free(report);
  }
}

/* A page whose drawing takes long, among others: these are judged. */
static void test_slow_page(void)
{
  enum { STROKES = 1000000 };
  GString *slow = g_string_new("BT /F 12 Tf 60 700 Td 1 g (Slow) Tj ET\n");
  for (int i = 0; i < STROKES; i++)
    g_string_append_printf(slow, "%d 0 m %d 842 l S\n", i % 595, (i * 7) % 595);
  const char *covered = "BT /F 12 Tf 60 700 Td (Name: Jane Whitfield) Tj ET 90 690 150 25 re f";
  const lks_made_page pages[] = {{.content = covered}, {.content = slow->str}, {.content = covered}};
  const lks_bytes document = lks_make_pdf(&(lks_made_pdf){.pages = pages, .page_count = 3});
  leakscan_policy policy;
  lks_policy_init(&policy);
  lks_policy_set_limit(&policy, LEAKSCAN_LIMIT_PAGE_TIME, 2000);
  leakscan_report *report = lks_scan_bytes(&policy, document.data, document.size, "test.pdf");
  size_t found = 0, slow_pages = 0, other_pages = 0;
  for (size_t i = 0; i < leakscan_report_count(report); i++) {
    const leakscan_finding *finding = leakscan_report_get(report, i);
    const char *reason = leakscan_finding_reason(finding, 0);
    const bool page = finding->detail != NULL && g_str_has_prefix(finding->detail, "page ");
    if (page && reason != NULL && strcmp(reason, late) == 0) {
      slow_pages += strcmp(finding->detail, "page 2") == 0;
      other_pages += strcmp(finding->detail, "page 2") != 0;
    }
    found += strcmp(leakscan_finding_kind(finding), "covered-text") == 0;
  }
  CU_ASSERT_EQUAL(slow_pages, 1);
  CU_ASSERT_EQUAL(other_pages, 0);
  CU_ASSERT_EQUAL(found, 2);
  leakscan_report_free(report);
  lks_policy_clear(&policy);
  g_string_free(slow, TRUE);
  g_free(document.data);
}

CU_TestInfo lks_test_faults[] = {{"faults", test_faults},
                                 {"no fault", test_no_fault},
                                 {"time for a page", test_page_time},
                                 {"time for a picture", test_ocr_time},
                                 {"cancelling", test_cancel},
                                 {"hosts", test_hosts},
                                 {"missing", test_missing},
                                 {"slow page", test_slow_page},
                                 CU_TEST_INFO_NULL};

#else

static void test_nothing(void)
{
}

CU_TestInfo lks_test_faults[] = {{"left out", test_nothing}, CU_TEST_INFO_NULL};

#endif
