/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Many scanners at a time, and many threads in one scan, say what one says. */
#include "maker.h"

#include <CUnit/CUnit.h>
#include <pthread.h>
#include <string.h>

enum { THREADS = 8, DOCUMENTS = 20 };

static const char *const names[DOCUMENTS] = {
    "cell-types.xlsx",
    "class-rosters.xlsx",
    "contacts-business.xlsx",
    "container-embedded.xlsx",
    "container-zip.zip",
    "cover-and-roster.xlsx",
    "form-utf16.xlsx",
    "form-noise.xlsx",
    "form-prefixed.xlsx",
    "form-rich.xlsx",
    "hidden-columns-people.xlsx",
    "hidden-rows-people.xlsx",
    "hidden-sheet-people.xlsx",
    "i01-lookup.xlsx",
    "i03-entries.xlsx",
    "i04-seekers.xlsx",
    "i05-pupils.xlsx",
    "i06-members.xlsx",
    "unreadable-mismatched.xlsx",
    "unreadable-truncated.xlsx",
};

typedef struct shared {
  const leakscan_policy *policy;
  lks_bytes samples[DOCUMENTS];
  char *expected[DOCUMENTS];
} shared;

typedef struct worker {
  const shared *all;
  size_t first; /* each begins with another document */
  size_t wrong;
  pthread_t thread;
} worker;

/* No asserts here: CUnit's aren't safe on other threads. */
static char *scan(leakscan_scanner *scanner, const lks_bytes *bytes, const char *name)
{
  leakscan_report *report = NULL;
  if (leakscan_scan_memory(scanner, bytes->data, bytes->size, name, &report) != LEAKSCAN_OK)
    return NULL;
  char *json = leakscan_report_render(report, LEAKSCAN_FORMAT_JSON, "ja", 0);
  leakscan_report_free(report);
  return json;
}

static void *work(void *data)
{
  worker *self = data;
  leakscan_scanner *scanner = leakscan_scanner_new(self->all->policy);
  for (size_t k = 0; k < DOCUMENTS; k++) {
    const size_t i = (self->first + k) % DOCUMENTS;
    char *json = scan(scanner, &self->all->samples[i], names[i]);
    self->wrong += json == NULL || strcmp(json, self->all->expected[i]) != 0;
    leakscan_free(json);
  }
  leakscan_scanner_free(scanner);
  return NULL;
}

static void test_scanners(void)
{
  leakscan_policy *policy = leakscan_policy_new();
  CU_ASSERT_PTR_NOT_NULL_FATAL(policy);
  shared all = {.policy = policy};
  leakscan_scanner *scanner = leakscan_scanner_new(policy);
  for (size_t i = 0; i < DOCUMENTS; i++) {
    all.samples[i] = lks_sample(names[i]);
    all.expected[i] = scan(scanner, &all.samples[i], names[i]);
    CU_ASSERT_PTR_NOT_NULL_FATAL(all.expected[i]);
  }
  leakscan_scanner_free(scanner);
  worker workers[THREADS];
  for (size_t i = 0; i < THREADS; i++) {
    workers[i] = (worker){.all = &all, .first = i * 3};
    CU_ASSERT_EQUAL_FATAL(pthread_create(&workers[i].thread, NULL, work, &workers[i]), 0);
  }
  for (size_t i = 0; i < THREADS; i++) {
    pthread_join(workers[i].thread, NULL);
    lks_check(workers[i].wrong == 0, "thread %zu: %zu documents differ", i, workers[i].wrong);
  }
  for (size_t i = 0; i < DOCUMENTS; i++) {
    leakscan_free(all.expected[i]);
    g_free(all.samples[i].data);
  }
  leakscan_policy_free(policy);
}

/* Sheets of people, large enough that threads share them. */
static lks_bytes large_book(bool damaged)
{
  enum { SHEETS = 5, ROWS = 6000 };
  static const char *const sheet_names[SHEETS] = {"一覧", "名簿", "Sheet3", "data", "旧"};
  char *sheets[SHEETS];
  lks_made_book made = {.sheet_count = SHEETS}; /* stored: the packed size decides about threads */
  for (unsigned s = 0; s < SHEETS; s++) {
    GString *xml = g_string_new(
        LKS_SHEET_BEGIN "<row><c t=\"inlineStr\"><is><t>学生番号</t></is></c><c t=\"inlineStr\"><is><t>メールアドレス"
                        "</t></is></c><c t=\"inlineStr\"><is><t>備考</t></is></c></row>");
    for (unsigned i = 0; i < ROWS; i++)
      g_string_append_printf(
          xml,
          "<row%s><c t=\"inlineStr\"><is><t>S%07u</t></is></c><c t=\"inlineStr\"><is><t>s%u@example.ac.jp</t></is>"
          "</c><c><f>名簿!A%u</f><v>%u</v></c></row>",
          i % 1000 == 7 ? " hidden=\"1\"" : "", i * (s + 1), i * (s + 1), i + 1, i * 7919 % 1000003);
    g_string_append(xml, damaged && s == 2 ? "</sheetData>" : LKS_SHEET_END);
    sheets[s] = g_string_free(xml, FALSE);
    made.sheets[s] = (lks_made_sheet){sheet_names[s], sheets[s], strlen(sheets[s]), s == 4 ? "hidden" : NULL};
  }
  const lks_bytes book = lks_make_book(&made);
  for (size_t s = 0; s < SHEETS; s++)
    g_free(sheets[s]);
  return book;
}

static void check_thread_counts(const char *name, const lks_bytes *book)
{
  static const unsigned counts[] = {1, 2, 4, 64};
  char *first = NULL;
  for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++) {
    leakscan_policy *policy = leakscan_policy_new();
    CU_ASSERT_EQUAL(leakscan_policy_set_threads(policy, counts[i]), LEAKSCAN_OK);
    leakscan_scanner *scanner = leakscan_scanner_new(policy);
    char *json = scan(scanner, book, name);
    CU_ASSERT_PTR_NOT_NULL_FATAL(json);
    if (first == NULL) {
      first = json;
    } else {
      lks_check_lines(name, "one thread", first, "many      ", json);
      leakscan_free(json);
    }
    leakscan_scanner_free(scanner);
    leakscan_policy_free(policy);
  }
  leakscan_free(first);
}

static void test_threads_in_a_scan(void)
{
  const lks_bytes book = large_book(false);
  lks_check(book.size > 2 * 1024 * 1024, "only %zu bytes: no threads are begun", book.size);
  check_thread_counts("large", &book);
  g_free(book.data);
  const lks_bytes damaged = large_book(true);
  check_thread_counts("damaged", &damaged);
  g_free(damaged.data);
  const lks_bytes sample = lks_sample("i01-lookup.xlsx");
  check_thread_counts("i01-lookup", &sample);
  g_free(sample.data);
}

typedef struct watch {
  pthread_t caller;
  unsigned calls;
  unsigned cancel_at;
  bool elsewhere;
} watch;

static bool watch_progress(void *data, uint64_t done, uint64_t total)
{
  (void)total;
  (void)done;
  watch *self = data;
  if (!pthread_equal(self->caller, pthread_self())) {
    self->elsewhere = true; /* and nothing else: it would be a race */
    return true;
  }
  return ++self->calls != self->cancel_at;
}

/* Asked on the caller's thread only, while others work; and cancelled from there. How often it is asked depends on
 * which thread takes which sheet. */
static void test_progress_with_threads(void)
{
  const lks_bytes book = large_book(false);
  leakscan_policy *policy = leakscan_policy_new();
  leakscan_policy_set_threads(policy, 4);
  leakscan_scanner *scanner = leakscan_scanner_new(policy);
  static const unsigned cancel_at[] = {0, 12, 16, 20};
  for (size_t i = 0; i < sizeof cancel_at / sizeof cancel_at[0]; i++) {
    watch seen = {.caller = pthread_self(), .cancel_at = cancel_at[i]};
    leakscan_report *report = NULL;
    leakscan_scanner_set_progress(scanner, watch_progress, &seen);
    const leakscan_status status = leakscan_scan_memory(scanner, book.data, book.size, "x", &report);
    const bool cancelled = cancel_at[i] > 0 && seen.calls == cancel_at[i];
    lks_check(status == (cancelled ? LEAKSCAN_CANCELLED : LEAKSCAN_OK), "cancelled at %u: status %d", cancel_at[i],
              (int)status);
    CU_ASSERT_PTR_NOT_NULL_FATAL(report);
    lks_check(leakscan_report_complete(report) != cancelled, "cancelled at %u: complete or not", cancel_at[i]);
    lks_check(!seen.elsewhere, "cancelled at %u: asked on another thread", cancel_at[i]);
    leakscan_report_free(report);
  }
  leakscan_scanner_free(scanner);
  leakscan_policy_free(policy);
  g_free(book.data);
}

CU_TestInfo lks_test_threads[] = {
    {"scanners", test_scanners},
    {"threads in a scan", test_threads_in_a_scan},
    {"progress with threads", test_progress_with_threads},
    CU_TEST_INFO_NULL,
};
