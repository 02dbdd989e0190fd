/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The public interface: ways to hand a document in, cancelling, masking, languages. */
#include "maker.h"

#include <CUnit/CUnit.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pii/value.h"
#include "policy.h"
#include "recorder.h"

static leakscan_scanner *new_scanner(const leakscan_policy *policy)
{
  leakscan_scanner *scanner = leakscan_scanner_new(policy);
  CU_ASSERT_PTR_NOT_NULL_FATAL(scanner);
  return scanner;
}

static char *take_json(leakscan_report *report)
{
  CU_ASSERT_PTR_NOT_NULL_FATAL(report);
  char *json = leakscan_report_render(report, LEAKSCAN_FORMAT_JSON, NULL, 0);
  CU_ASSERT_PTR_NOT_NULL_FATAL(json);
  leakscan_report_free(report);
  return json;
}

typedef struct pipe_writer {
  lks_bytes bytes;
  int fd;
  const char *path; /* of a named pipe; NULL: `fd` */
} pipe_writer;

static void *write_pipe(void *data)
{
  const pipe_writer *self = data;
  const int fd = self->path != NULL ? open(self->path, O_WRONLY) : self->fd;
  for (size_t done = 0; done < self->bytes.size;) {
    const ssize_t written = write(fd, self->bytes.data + done, self->bytes.size - done);
    if (written <= 0)
      break;
    done += (size_t)written;
  }
  close(fd);
  return NULL;
}

static char *scan_pipe(leakscan_scanner *scanner, const lks_bytes *bytes, const char *name)
{
  int ends[2] = {-1, -1};
  pthread_t thread;
  leakscan_report *report = NULL;
  CU_ASSERT_EQUAL_FATAL(pipe(ends), 0);
  pipe_writer writer = {.bytes = *bytes, .fd = ends[1]};
  CU_ASSERT_EQUAL_FATAL(pthread_create(&thread, NULL, write_pipe, &writer), 0);
  CU_ASSERT_EQUAL(leakscan_scan_fd(scanner, ends[0], name, &report), LEAKSCAN_OK);
  pthread_join(thread, NULL);
  CU_ASSERT_NOT_EQUAL(fcntl(ends[0], F_GETFD), -1);
  close(ends[0]);
  return take_json(report);
}

static char *scan_descriptor(leakscan_scanner *scanner, const char *path)
{
  enum { OFFSET = 100 };
  leakscan_report *report = NULL;
  const int fd = open(path, O_RDONLY);
  CU_ASSERT_EQUAL(lseek(fd, OFFSET, SEEK_SET), OFFSET);
  CU_ASSERT_EQUAL(leakscan_scan_fd(scanner, fd, path, &report), LEAKSCAN_OK);
  CU_ASSERT_EQUAL(lseek(fd, 0, SEEK_CUR), OFFSET);
  CU_ASSERT_NOT_EQUAL(fcntl(fd, F_GETFD), -1);
  close(fd);
  return take_json(report);
}

static void test_ways_in(void)
{
  static const char *const names[] = {"i01-lookup.xlsx",      "i03-entries.xlsx",          "container-zip.zip",
                                      "misnamed-text.xlsx",  "unreadable-truncated.xlsx", "container-embedded.xlsx",
                                      "empty-workbook.xlsx",  "unreadable-encrypted.xlsx", "hidden-rows-people.xlsx"};
  leakscan_scanner *scanner = new_scanner(NULL);
  for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
    char *path = lks_sample_path(names[i]);
    const lks_bytes sample = lks_sample(names[i]);
    leakscan_report *report = NULL;
    CU_ASSERT_EQUAL(leakscan_scan_file(scanner, path, &report), LEAKSCAN_OK);
    CU_ASSERT_PTR_NOT_NULL_FATAL(report);
    CU_ASSERT_STRING_EQUAL(leakscan_report_name(report), path);
    char *by_file = take_json(report);
    CU_ASSERT_EQUAL(leakscan_scan_memory(scanner, sample.data, sample.size, path, &report), LEAKSCAN_OK);
    char *by_memory = take_json(report);
    char *by_fd = scan_descriptor(scanner, path);
    char *by_pipe = scan_pipe(scanner, &sample, path);
    lks_check_lines(names[i], "file  ", by_file, "memory", by_memory);
    lks_check_lines(names[i], "file", by_file, "fd  ", by_fd);
    lks_check_lines(names[i], "file", by_file, "pipe", by_pipe);
    leakscan_free(by_file);
    leakscan_free(by_memory);
    leakscan_free(by_fd);
    leakscan_free(by_pipe);
    g_free(sample.data);
    g_free(path);
  }
  leakscan_scanner_free(scanner);
}

static void test_named_pipe(void)
{
  char *folder = g_dir_make_tmp("leakscan-XXXXXX", NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL(folder);
  char *path = g_build_filename(folder, "pipe", NULL);
  CU_ASSERT_EQUAL_FATAL(mkfifo(path, 0600), 0);
  pipe_writer writer = {.bytes = lks_sample("i03-entries.xlsx"), .path = path};
  pthread_t thread;
  CU_ASSERT_EQUAL_FATAL(pthread_create(&thread, NULL, write_pipe, &writer), 0);
  leakscan_scanner *scanner = new_scanner(NULL);
  leakscan_report *report = NULL;
  CU_ASSERT_EQUAL(leakscan_scan_file(scanner, path, &report), LEAKSCAN_OK);
  CU_ASSERT_PTR_NOT_NULL_FATAL(report);
  CU_ASSERT_EQUAL(leakscan_report_verdict(report), LEAKSCAN_VERDICT_STOP);
  pthread_join(thread, NULL);
  leakscan_report_free(report);
  leakscan_scanner_free(scanner);
  unlink(path);
  rmdir(folder);
  g_free(folder);
  g_free(path);
  g_free(writer.bytes.data);
}

/* What can't be read has a report all the same, and is never passed. */
static void test_unreadable(void)
{
  char *folder = g_dir_make_tmp("leakscan-XXXXXX", NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL(folder);
  char *empty = g_build_filename(folder, "empty", NULL);
  close(open(empty, O_CREAT | O_WRONLY, 0600));
  const int write_only = open(empty, O_WRONLY);
  const struct {
    const char *name;
    const char *path; /* NULL: fd */
    int fd;
    leakscan_status status;
    const char *reason;
  } rows[] = {
      {"missing", "/nonexistent/leakscan.xlsx", 0, LEAKSCAN_UNREADABLE, "unreadable"},
      {"no path", "", 0, LEAKSCAN_UNREADABLE, "unreadable"},
      {"folder", folder, 0, LEAKSCAN_UNREADABLE, "unreadable"},
      {"empty file", empty, 0, LEAKSCAN_OK, "empty-file"},
      {"device", "/dev/null", 0, LEAKSCAN_UNREADABLE, "unreadable"},
      {"closed descriptor", NULL, 1000, LEAKSCAN_UNREADABLE, "unreadable"},
  };
  leakscan_scanner *scanner = new_scanner(NULL);
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    leakscan_report *report = NULL;
    const leakscan_status status = rows[i].path != NULL ? leakscan_scan_file(scanner, rows[i].path, &report)
                                                        : leakscan_scan_fd(scanner, rows[i].fd, "fd", &report);
    lks_check(status == rows[i].status, "%s: status %d", rows[i].name, (int)status);
    lks_check(report != NULL, "%s: no report", rows[i].name);
    if (report == NULL)
      continue;
    lks_check(!leakscan_report_complete(report), "%s: complete", rows[i].name);
    lks_check(leakscan_report_verdict(report) == LEAKSCAN_VERDICT_INCOMPLETE, "%s: not incomplete", rows[i].name);
    lks_check(lks_find_reason(report, rows[i].reason) != NULL, "%s: reason isn't %s", rows[i].name, rows[i].reason);
    leakscan_report_free(report);
  }
  leakscan_report *report = NULL;
  leakscan_scan_memory(scanner, NULL, 0, "nothing", &report);
  CU_ASSERT_PTR_NOT_NULL_FATAL(report);
  CU_ASSERT_PTR_NOT_NULL(lks_find_reason(report, "empty-file"));
  leakscan_report_free(report);
  leakscan_scanner_free(scanner);
  close(write_only);
  unlink(empty);
  rmdir(folder);
  g_free(folder);
  g_free(empty);
}

static void test_invalid(void)
{
  leakscan_scanner *scanner = new_scanner(NULL);
  leakscan_report *const some = (leakscan_report *)(void *)scanner; /* must be overwritten */
  leakscan_report *report = some;
#define CHECK_INVALID(call)                                                                                          \
  do {                                                                                                               \
    report = some;                                                                                                   \
    lks_check((call) == LEAKSCAN_INVALID, "%s", #call);                                                              \
    lks_check(report == NULL, "%s: report", #call);                                                                  \
  } while (0)
  CHECK_INVALID(leakscan_scan_file(NULL, "x", &report));
  CHECK_INVALID(leakscan_scan_file(scanner, NULL, &report));
  CHECK_INVALID(leakscan_scan_fd(NULL, 0, "x", &report));
  CHECK_INVALID(leakscan_scan_fd(scanner, -1, "x", &report));
  CHECK_INVALID(leakscan_scan_fd(scanner, 0, NULL, &report));
  CHECK_INVALID(leakscan_scan_memory(NULL, "x", 1, "x", &report));
  CHECK_INVALID(leakscan_scan_memory(scanner, NULL, 1, "x", &report));
  CHECK_INVALID(leakscan_scan_memory(scanner, "x", 1, NULL, &report));
#undef CHECK_INVALID
  CU_ASSERT_EQUAL(leakscan_scan_file(scanner, "x", NULL), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_scan_fd(scanner, 0, "x", NULL), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_scan_memory(scanner, "x", 1, "x", NULL), LEAKSCAN_INVALID);
  leakscan_scanner_free(scanner);
  leakscan_scanner_free(NULL);
  leakscan_report_free(NULL);
  leakscan_policy_free(NULL);
  leakscan_free(NULL);
}

static void test_beyond_the_last(void)
{
  const lks_bytes sample = lks_sample("i06-members.xlsx");
  leakscan_report *report = lks_scan_bytes(NULL, sample.data, sample.size, "i06");
  CU_ASSERT_EQUAL_FATAL(leakscan_report_count(report), 1);
  const leakscan_finding *finding = leakscan_report_get(report, 0);
  CU_ASSERT_PTR_NULL(leakscan_report_get(report, 1));
  CU_ASSERT_PTR_NULL(leakscan_report_get(report, SIZE_MAX));
  CU_ASSERT_PTR_NULL(leakscan_report_part_name(report, leakscan_report_part_count(report)));
  CU_ASSERT_PTR_NULL(leakscan_report_part_document(report, SIZE_MAX));
  CU_ASSERT_EQUAL(leakscan_report_part_rows(report, SIZE_MAX), 0);
  CU_ASSERT_FALSE(leakscan_report_part_active(report, SIZE_MAX));
  CU_ASSERT_PTR_NULL(leakscan_finding_field_type(finding, leakscan_finding_field_count(finding)));
  CU_ASSERT_PTR_NULL(leakscan_finding_field_header(finding, SIZE_MAX));
  CU_ASSERT_EQUAL(leakscan_finding_field_valid(finding, SIZE_MAX), 0);
  CU_ASSERT_EQUAL(leakscan_finding_field_looked_at(finding, SIZE_MAX), 0);
  CU_ASSERT_EQUAL(leakscan_finding_field_distinct(finding, leakscan_finding_field_count(finding)), 0);
  CU_ASSERT_FALSE(leakscan_finding_field_distinct_exact(finding, SIZE_MAX));
  CU_ASSERT_PTR_NULL(leakscan_finding_field_sample(finding, 0, SIZE_MAX));
  CU_ASSERT_PTR_NULL(leakscan_finding_field_sample(finding, 0, 3));
  CU_ASSERT_PTR_NULL(leakscan_finding_reason(finding, leakscan_finding_reason_count(finding)));
  CU_ASSERT_PTR_NULL(leakscan_report_render(report, (leakscan_format)99, "en", 0));
  leakscan_report_free(report);
  g_free(sample.data);
}

/* ---- progress and cancelling ---- */

typedef struct watch {
  pthread_t caller;
  uint64_t calls;
  uint64_t cancel_at; /* 0: never */
  uint64_t done;
  uint64_t total;
  bool other_thread;
  bool backwards;
  bool beyond;
  bool after_cancel;
} watch;

static bool progress(void *data, uint64_t done, uint64_t total)
{
  watch *self = data;
  self->calls++;
  self->other_thread = self->other_thread || !pthread_equal(self->caller, pthread_self());
  self->backwards = self->backwards || done < self->done;
  self->beyond = self->beyond || (total != 0 && done > total);
  self->after_cancel = self->after_cancel || (self->cancel_at != 0 && self->calls > self->cancel_at);
  self->done = done;
  self->total = total;
  return self->cancel_at == 0 || self->calls < self->cancel_at;
}

static leakscan_status scan_watched(const lks_bytes *bytes, watch *seen, leakscan_report **report)
{
  leakscan_scanner *scanner = new_scanner(NULL);
  seen->caller = pthread_self();
  leakscan_scanner_set_progress(scanner, progress, seen);
  const leakscan_status status = leakscan_scan_memory(scanner, bytes->data, bytes->size, "watched", report);
  leakscan_scanner_free(scanner);
  return status;
}

static const char *const watched[] = {"i01-lookup.xlsx", "container-zip.zip",          "container-embedded.xlsx",
                                      "cell-types.xlsx", "unreadable-huge-ratio.xlsx", "unreadable-encrypted.xlsx"};

static void test_progress(void)
{
  for (size_t i = 0; i < G_N_ELEMENTS(watched); i++) {
    const lks_bytes sample = lks_sample(watched[i]);
    watch seen = {0};
    leakscan_report *report = NULL;
    CU_ASSERT_EQUAL(scan_watched(&sample, &seen, &report), LEAKSCAN_OK);
    lks_check(seen.calls > 0, "%s: no progress", watched[i]);
    lks_check(seen.total == sample.size, "%s: total %llu", watched[i], (unsigned long long)seen.total);
    lks_check(!seen.other_thread, "%s: progress on another thread", watched[i]);
    lks_check(!seen.backwards, "%s: progress goes back", watched[i]);
    lks_check(!seen.beyond, "%s: more done than there is", watched[i]);
    leakscan_report_free(report);
    g_free(sample.data);
  }
}

static void test_progress_removed(void)
{
  const lks_bytes sample = lks_sample("cell-types.xlsx");
  watch seen = {.caller = pthread_self()};
  leakscan_scanner *scanner = new_scanner(NULL);
  leakscan_report *report = NULL;
  leakscan_scanner_set_progress(scanner, progress, &seen);
  leakscan_scanner_set_progress(scanner, NULL, NULL);
  CU_ASSERT_EQUAL(leakscan_scan_memory(scanner, sample.data, sample.size, "x", &report), LEAKSCAN_OK);
  CU_ASSERT_EQUAL(seen.calls, 0);
  leakscan_report_free(report);
  leakscan_scanner_free(scanner);
  g_free(sample.data);
}

static void check_cancel(const char *name, const lks_bytes *sample, uint64_t at)
{
  watch seen = {.cancel_at = at};
  leakscan_report *report = NULL;
  const leakscan_status status = scan_watched(sample, &seen, &report);
  lks_check(status == LEAKSCAN_CANCELLED, "%s, cancelled at %llu: status %d", name, (unsigned long long)at,
            (int)status);
  lks_check(report != NULL, "%s, cancelled at %llu: no report", name, (unsigned long long)at);
  lks_check(!seen.after_cancel, "%s, cancelled at %llu: asked again", name, (unsigned long long)at);
  if (report == NULL)
    return;
  lks_check(!leakscan_report_complete(report), "%s, cancelled at %llu: complete", name, (unsigned long long)at);
  lks_check(leakscan_report_verdict(report) != LEAKSCAN_VERDICT_PASS, "%s, cancelled at %llu: passed", name,
            (unsigned long long)at);
  lks_check(lks_find_reason(report, "cancelled") != NULL, "%s, cancelled at %llu: doesn't say so", name,
            (unsigned long long)at);
  leakscan_report_free(report);
}

static void test_cancel(void)
{
  enum { FIRST = 20, MORE = 12 };
  for (size_t i = 0; i < G_N_ELEMENTS(watched); i++) {
    const lks_bytes sample = lks_sample(watched[i]);
    watch seen = {0};
    leakscan_report *report = NULL;
    scan_watched(&sample, &seen, &report);
    leakscan_report_free(report);
    const uint64_t step = seen.calls / MORE + 1;
    for (uint64_t at = 1; at <= seen.calls; at += at < FIRST ? 1 : step)
      check_cancel(watched[i], &sample, at);
    check_cancel(watched[i], &sample, seen.calls);
    g_free(sample.data);
  }
}

/* ---- masking ---- */

static leakscan_policy *policy_that_reveals(bool reveal)
{
  leakscan_policy *policy = leakscan_policy_new();
  CU_ASSERT_PTR_NOT_NULL_FATAL(policy);
  CU_ASSERT_EQUAL(leakscan_policy_set_reveal(policy, reveal), LEAKSCAN_OK);
  CU_ASSERT_EQUAL(leakscan_policy_set_explain(policy, true), LEAKSCAN_OK);
  return policy;
}

/* All that a report says, explanations included, in all formats and languages. */
static GString *everything(const lks_bytes *bytes, bool reveal, size_t *findings)
{
  leakscan_policy *policy = policy_that_reveals(reveal);
  leakscan_report *report = lks_scan_bytes(policy, bytes->data, bytes->size, "document");
  static const char *const languages[] = {"en", "ja"};
  GString *all = g_string_new(NULL);
  for (size_t i = 0; i < G_N_ELEMENTS(languages); i++) {
    char *json = leakscan_report_render(report, LEAKSCAN_FORMAT_JSON, languages[i], 0);
    char *text = leakscan_report_render(report, LEAKSCAN_FORMAT_TEXT, languages[i], LEAKSCAN_RENDER_ALL);
    char *explained = leakscan_report_render(report, LEAKSCAN_FORMAT_EXPLAIN, languages[i], 0);
    g_string_append(all, json);
    g_string_append(all, text);
    g_string_append(all, explained);
    leakscan_free(json);
    leakscan_free(text);
    leakscan_free(explained);
    for (size_t k = 0; k < leakscan_report_count(report); k++) {
      char *sentence = leakscan_finding_sentence(leakscan_report_get(report, k), languages[i]);
      char *advice = leakscan_finding_advice(leakscan_report_get(report, k), languages[i]);
      g_string_append(all, sentence);
      g_string_append(all, advice);
      leakscan_free(sentence);
      leakscan_free(advice);
    }
  }
  *findings = leakscan_report_count(report);
  leakscan_report_free(report);
  leakscan_policy_free(policy);
  return all;
}

/* Values that stand in the documents. */
static void test_known_values(void)
{
  static const struct {
    const char *sample;
    const char *values[6];
  } rows[] = {
      {"i06-members.xlsx",
       {"M112000", "鈴木浩", "スズキ　ヒロシ", "群馬県高崎市松原6-28-6", "090-0000-6000",
        "hiroshi.suzuki4010@mail.example.com"}},
      {"hidden-sheet-people.xlsx",
       {"中山　凛", "090-0000-1600", "rin.nakayama6410@example.net", "スサント・アユ", "M119203"}},
      {"i04-seekers.xlsx", {"秋山　春香", "大久保　直美"}},
      {"container-zip.zip", {NULL}},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    const lks_bytes sample = lks_sample(rows[i].sample);
    size_t masked_count = 0, revealed_count = 0;
    GString *masked = everything(&sample, false, &masked_count);
    GString *revealed = everything(&sample, true, &revealed_count);
    lks_check(masked_count == revealed_count, "%s: %zu findings masked, %zu revealed", rows[i].sample, masked_count,
              revealed_count);
    for (size_t k = 0; k < G_N_ELEMENTS(rows[i].values) && rows[i].values[k] != NULL; k++) {
      lks_check(strstr(masked->str, rows[i].values[k]) == NULL, "%s: %s isn't masked", rows[i].sample,
                rows[i].values[k]);
      lks_check(strstr(revealed->str, rows[i].values[k]) != NULL, "%s: %s isn't revealed", rows[i].sample,
                rows[i].values[k]);
    }
    g_string_free(masked, TRUE);
    g_string_free(revealed, TRUE);
    g_free(sample.data);
  }
}

/* The texts between quotation marks in a recording, those that are plainly personal. */
static void check_texts(const char *name, const char *recording, const GString *said)
{
  enum { PERSONAL = LKS_VALUE_EMAIL | LKS_VALUE_PHONE | LKS_VALUE_NAME_KANJI | LKS_VALUE_ADDRESS | LKS_VALUE_POSTAL };
  size_t shown = 0;
  for (const char *at = recording; (at = strchr(at, '"')) != NULL && shown < 5;) {
    const char *end = strchr(++at, '"');
    if (end == NULL)
      break;
    const size_t length = (size_t)(end - at);
    if ((lks_value_classify(at, length) & (uint32_t)PERSONAL) != 0) {
      const bool leaks = memmem(said->str, said->len, at, length) != NULL;
      lks_check(!leaks, "%s: %.*s isn't masked", name, (int)length, at);
      shown += leaks;
    }
    at = end + 1;
  }
}

static void test_all_values(void)
{
  leakscan_policy reading;
  lks_policy_init(&reading);
  reading.threads = 1;
  char **names = lks_sample_names(LKS_SAMPLES_VARIED);
  for (size_t i = 0; names[i] != NULL; i++) {
    const lks_bytes sample = lks_sample(names[i]);
    size_t masked_count = 0, revealed_count = 0;
    GString *masked = everything(&sample, false, &masked_count);
    GString *revealed = everything(&sample, true, &revealed_count);
    lks_check(masked_count == revealed_count, "%s: %zu findings masked, %zu revealed", names[i], masked_count,
              revealed_count);
    GString *recording = lks_record(&reading, sample.data, sample.size);
    check_texts(names[i], recording->str, masked);
    g_string_free(recording, TRUE);
    g_string_free(masked, TRUE);
    g_string_free(revealed, TRUE);
    g_free(sample.data);
  }
  g_strfreev(names);
}

/* A list without a header whose first row is all words, and could be taken for one. */
static void test_first_row_is_no_header(void)
{
#define TEXT(value) "<c t=\"inlineStr\"><is><t>" value "</t></is></c>"
  GString *rows = g_string_new("<row>" TEXT("山田 太郎") TEXT("taro@example.jp") TEXT("090-0000-1234") TEXT("多")
                                   TEXT("少") "</row>");
  static const char *const names[] = {"鈴木 花子", "佐藤 次郎", "高橋 美咲", "田中 健太", "伊藤 愛", "渡辺 翔"};
  for (size_t i = 0; i < 60; i++)
    g_string_append_printf(
        rows,
        "<row>" TEXT("%s") TEXT("p%zu@example.jp") "<c><v>9000001%03zu</v></c><c><v>%zu</v></c><c><v>7</v></c></row>",
        names[i % G_N_ELEMENTS(names)], i, i, i);
#undef TEXT
  const lks_bytes book = lks_make_rows(rows->str);
  size_t findings = 0;
  GString *masked = everything(&book, false, &findings);
  CU_ASSERT_EQUAL(findings, 1);
  lks_check(strstr(masked->str, "山田") == NULL, "the name in the first row isn't masked");
  lks_check(strstr(masked->str, "taro@example.jp") == NULL, "the address in the first row isn't masked");
  lks_check(strstr(masked->str, "090-0000-1234") == NULL, "the number in the first row isn't masked");
  g_string_free(masked, TRUE);
  g_string_free(rows, TRUE);
  g_free(book.data);
}

static void test_languages(void)
{
  static const struct {
    const char *language;
    bool japanese;
  } rows[] = {{NULL, false}, {"", false},           {"en", false}, {"en_GB.UTF-8", false}, {"fr", false},
              {"C", false},  {"ja_JP.UTF-8", true}, {"ja", true},  {"ja_JP", true},        {"jam", false}};
  const lks_bytes sample = lks_sample("i06-members.xlsx");
  leakscan_report *report = lks_scan_bytes(NULL, sample.data, sample.size, "i06");
  CU_ASSERT_EQUAL_FATAL(leakscan_report_count(report), 1);
  const leakscan_finding *finding = leakscan_report_get(report, 0);
  char *english = leakscan_finding_sentence(finding, "en");
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    const char *name = rows[i].language != NULL ? rows[i].language : "none";
    char *sentence = leakscan_finding_sentence(finding, rows[i].language);
    char *advice = leakscan_finding_advice(finding, rows[i].language);
    char *json = leakscan_report_render(report, LEAKSCAN_FORMAT_JSON, rows[i].language, 0);
    lks_check((strcmp(sentence, english) != 0) == rows[i].japanese, "%s: %s", name, sentence);
    lks_check((strstr(json, "電話番号\",\"header\"") != NULL) == rows[i].japanese, "%s: JSON", name);
    lks_check(strlen(advice) > 10 && (strstr(advice, "Delete") == NULL) == rows[i].japanese, "%s: %s", name, advice);
    leakscan_free(sentence);
    leakscan_free(advice);
    leakscan_free(json);
  }
  leakscan_free(english);
  leakscan_report_free(report);
  g_free(sample.data);
}

CU_TestInfo lks_test_scan[] = {
    {"ways in", test_ways_in},
    {"named pipe", test_named_pipe},
    {"unreadable", test_unreadable},
    {"invalid", test_invalid},
    {"beyond the last", test_beyond_the_last},
    {"progress", test_progress},
    {"progress removed", test_progress_removed},
    {"cancel", test_cancel},
    {"known values are masked", test_known_values},
    {"all values are masked", test_all_values},
    {"first row is no header", test_first_row_is_no_header},
    {"languages", test_languages},
    CU_TEST_INFO_NULL,
};
