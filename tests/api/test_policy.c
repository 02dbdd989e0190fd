/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Policies: profiles, limits, thresholds, their text form, and what they make of a document. */
#include "maker.h"

#include <CUnit/CUnit.h>
#include <string.h>

#include "policy.h"

#define MIB ((uint64_t)1024 * 1024)

static leakscan_policy *new_policy(void)
{
  leakscan_policy *policy = leakscan_policy_new();
  CU_ASSERT_PTR_NOT_NULL_FATAL(policy);
  return policy;
}

static void test_limits(void)
{
  static const struct {
    leakscan_limit limit;
    uint64_t value;
  } rows[] = {
      {LEAKSCAN_LIMIT_INPUT_SIZE, 512 * MIB},
      {LEAKSCAN_LIMIT_UNPACKED_SIZE, 4096 * MIB},
      {LEAKSCAN_LIMIT_EXPANSION, 100},
      {LEAKSCAN_LIMIT_PARTS, 10000},
      {LEAKSCAN_LIMIT_DEPTH, 16},
      {LEAKSCAN_LIMIT_XML_DEPTH, 256},
      {LEAKSCAN_LIMIT_XML_TAG, 16 * 1024},
      {LEAKSCAN_LIMIT_XML_NAMES, 65536},
      {LEAKSCAN_LIMIT_CELL_TEXT, 32767},
      {LEAKSCAN_LIMIT_TIME, 60000},
      {LEAKSCAN_LIMIT_FINDINGS, 1000},
      {LEAKSCAN_LIMIT_MEMORY, 384 * MIB},
      {LEAKSCAN_LIMIT_PATTERN, 10000},
      {LEAKSCAN_LIMIT_PAGES, 5000},
      {LEAKSCAN_LIMIT_REVISIONS, 32},
      {LEAKSCAN_LIMIT_PAGE_TIME, 5000},
      {LEAKSCAN_LIMIT_MAIL_PARTS, 1024},
      {LEAKSCAN_LIMIT_OCR_TIME, 30000},
  };
  leakscan_policy *policy = new_policy();
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    lks_check(leakscan_policy_get_limit(policy, rows[i].limit) == rows[i].value, "limit %d", (int)rows[i].limit);
    CU_ASSERT_EQUAL(leakscan_policy_set_limit(policy, rows[i].limit, 0), LEAKSCAN_INVALID);
    CU_ASSERT_EQUAL(leakscan_policy_get_limit(policy, rows[i].limit), rows[i].value);
    CU_ASSERT_EQUAL(leakscan_policy_set_limit(policy, rows[i].limit, i + 1), LEAKSCAN_OK);
  }
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
    lks_check(leakscan_policy_get_limit(policy, rows[i].limit) == i + 1, "limit %d set", (int)rows[i].limit);
  static const int unknown[] = {-1, 0, 19, 1000};
  for (size_t i = 0; i < G_N_ELEMENTS(unknown); i++) {
    CU_ASSERT_EQUAL(leakscan_policy_set_limit(policy, (leakscan_limit)unknown[i], 1), LEAKSCAN_INVALID);
    CU_ASSERT_EQUAL(leakscan_policy_get_limit(policy, (leakscan_limit)unknown[i]), 0);
  }
  CU_ASSERT_EQUAL(leakscan_policy_set_profile(policy, "publish"), LEAKSCAN_OK);
  CU_ASSERT_EQUAL(leakscan_policy_get_limit(policy, LEAKSCAN_LIMIT_INPUT_SIZE), 1);
  leakscan_policy_free(policy);
}

static void test_setters(void)
{
  enum { NOTICE = 1, WARNING = 2, CRITICAL = 3, NEVER = 100 };
  static const struct {
    int review, stop;
    leakscan_status status;
  } rows[] = {
      {NOTICE, NOTICE, LEAKSCAN_OK},   {NOTICE, CRITICAL, LEAKSCAN_OK},     {WARNING, NEVER, LEAKSCAN_OK},
      {NEVER, NEVER, LEAKSCAN_OK},     {WARNING, NOTICE, LEAKSCAN_INVALID}, {NEVER, CRITICAL, LEAKSCAN_INVALID},
      {0, CRITICAL, LEAKSCAN_INVALID}, {NOTICE, 4, LEAKSCAN_INVALID},       {-1, 101, LEAKSCAN_INVALID},
  };
  leakscan_policy *policy = new_policy();
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
    lks_check(leakscan_policy_set_thresholds(policy, (leakscan_severity)rows[i].review,
                                             (leakscan_severity)rows[i].stop) == rows[i].status,
              "thresholds %d and %d", rows[i].review, rows[i].stop);
  CU_ASSERT_EQUAL(policy->review, LEAKSCAN_SEVERITY_NEVER);
  CU_ASSERT_EQUAL(leakscan_policy_set_threads(policy, 0), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_policy_set_threads(policy, 65), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_policy_set_threads(policy, 64), LEAKSCAN_OK);
  CU_ASSERT_EQUAL(leakscan_policy_set_profile(policy, "Mail"), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_policy_set_profile(policy, ""), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_policy_set_profile(policy, NULL), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(policy->review, LEAKSCAN_SEVERITY_NEVER);
  CU_ASSERT_EQUAL(leakscan_policy_set_profile(NULL, "mail"), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_policy_set_limit(NULL, LEAKSCAN_LIMIT_TIME, 1), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_policy_get_limit(NULL, LEAKSCAN_LIMIT_TIME), 0);
  CU_ASSERT_EQUAL(leakscan_policy_set_threads(NULL, 1), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_policy_set_reveal(NULL, true), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_policy_set_explain(NULL, true), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_policy_set_fast(NULL, true), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_policy_set_worker_directory(NULL, "/"), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_policy_set_worker_directory(policy, "libexec"), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_policy_set_worker_directory(policy, "/libexec"), LEAKSCAN_OK);
  CU_ASSERT_EQUAL(leakscan_policy_set_worker_directory(policy, NULL), LEAKSCAN_OK);
  CU_ASSERT_EQUAL(leakscan_policy_set_people_allowed(NULL, 1), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_policy_set_law(NULL, "gdpr"), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_policy_set_law(policy, NULL), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_policy_set_law(policy, "GDPR"), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_policy_set_law(policy, "gdpr"), LEAKSCAN_OK);
  CU_ASSERT_EQUAL(leakscan_policy_set_rule(NULL, "many", "off"), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_policy_set_rule(policy, NULL, "off"), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_policy_set_rule(policy, "many", NULL), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_policy_set_rule(policy, "many", ""), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_policy_set_rule(policy, "many", "critical people 5"), LEAKSCAN_OK);
  CU_ASSERT_EQUAL(leakscan_policy_set_ocr(NULL, "jpn"), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_policy_set_ocr(policy, "jpn+eng"), LEAKSCAN_OK);
  CU_ASSERT_EQUAL(leakscan_policy_set_ocr(policy, ""), LEAKSCAN_INVALID);
  CU_ASSERT_TRUE(policy->ocr);
  CU_ASSERT_STRING_EQUAL(policy->ocr_languages, "jpn+eng");
  CU_ASSERT_EQUAL(leakscan_policy_set_ocr(policy, "auto"), LEAKSCAN_OK);
  CU_ASSERT_TRUE(policy->ocr);
  CU_ASSERT_STRING_EQUAL(policy->ocr_languages, "");
  CU_ASSERT_EQUAL(leakscan_policy_set_ocr(policy, NULL), LEAKSCAN_OK);
  CU_ASSERT_FALSE(policy->ocr);
  CU_ASSERT_EQUAL(leakscan_policy_parse(NULL, "", 0, NULL), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_policy_parse(policy, NULL, 1, NULL), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_policy_parse(policy, NULL, 0, NULL), LEAKSCAN_OK);
  leakscan_policy_free(policy);
}

/* Each of these begins by lowering the time's limit: it must not be taken when another line is bad. */
static const struct {
  const char *text;
  size_t bad_line; /* 0: none */
} lines[] = {
    {"", 0},
    {"\n\n", 0},
    {"# nothing\n", 0},
    {"   # nothing", 0},
    {"profile = publish", 0},
    {"profile=audit\n", 0},
    {"  profile\t=\tmail  # as ever\r\n", 0},
    {"review = notice\nstop = never", 0},
    {"stop = never\nreview = critical", 0},
    {"reveal = yes\nreveal = no\nreveal = true\nreveal = false", 0},
    {"explain = yes\nexplain = no\nexplain = true\nexplain = false", 0},
    {"people-allowed = 0\n", 0},
    {"threads = 64", 0},
    {"limit-parts = 10\nlimit-memory = 100M\nlimit-input-size = 1G\nlimit-cell-text=4K", 0},
    {"limit-depth = 1\nlimit-xml-depth = 1\nlimit-xml-tag = 1\nlimit-xml-names = 1\nlimit-expansion = 1", 0},
    {"limit-unpacked-size = 18446744073709551614", 0},
    {"profile", 2},
    {"= mail", 2},
    {"profile =", 2},
    {"profile = none", 2},
    {"profile = Mail", 2},
    {"Profile = mail", 2},
    {"review = grave", 2},
    {"review =", 2},
    {"reveal = 1", 2},
    {"explain = 1", 2},
    {"people-allowed = -1", 2},
    {"people-allowed = ten", 2},
    {"people-allowed = 1.5", 2},
    {"people-allowed = 0x10", 2},
    {"people-allowed =", 2},
    {"threads = 0", 2},
    {"threads = 65", 2},
    {"threads = 4294967297", 2},
    {"limit-parts = 0", 2},
    {"limit-parts = 1 000", 2},
    {"limit-parts = 1KB", 2},
    {"limit-parts = 1k", 2},
    {"limit-parts = 18446744073709551616", 2},
    {"limit-parts = 18446744073709551615K", 2},
    {"limit-parts = 17179869184G", 2},
    {"limit-none = 1", 2},
    {"limit = 1", 2},
    {"fast = 7", 2},
    {"profile = mail\n\n# x\n\noops\nprofile = mail", 6},
    {"profile = mail\nthreads = 2\nlimit-time = 0", 4},
    {"review = critical\nstop = notice", 3},
    {"x\0y = 1", 2},
    {"law = private\nlaw = administrative\nlaw = gdpr", 0},
    {"law = japan", 2},
    {"law =", 2},
    {"law", 2},
    {"hidden-names-allowed = 0", 0},
    {"expected-sheets = 1", 0},
    {"expected-sheets = one", 2},
    {"hidden-names-allowed = few", 2},
    {"limit-pattern = 1", 0},
    {"limit-pattern = 0", 2},
    {"word-severity = notice\nword-severity = critical", 0},
    {"word-severity = never", 2},
    {"word-severity =", 2},
    {"rule many = critical people 5K", 0},
    {"rule\tmany\t=\tcritical   people\t5 # more than five", 0},
    {"rule a = notice grave name attributes 1 details 2 people 3\nrule a = off\nrule a = warning", 0},
    {"rule many = off\nrule any = off", 0}, /* those of the other laws, too */
    {"rule a-b-3 = warning details 2", 0},
    {"rule = critical", 2},
    {"rule many", 2},
    {"rule many =", 2},
    {"rule many = grave", 2},
    {"rule many = never", 2},
    {"rule many = critical people", 2},
    {"rule many = critical people many", 2},
    {"rule many = critical people -1", 2},
    {"rule many = critical people 1 people 2", 2},
    {"rule many = critical name name", 2},
    {"rule many = critical warning", 2},
    {"rule many = off name", 2},
    {"rule many = critical, people 5", 2},
    {"rule nobody = off", 2},
    {"rule Many = critical", 2},
    {"rule 3 = critical", 2},
    {"rule so many = critical", 2},
    {"rule a-name-that-is-far-too-long-for-a-rule = critical", 2},
    {"header student-number = 学生コード, SID、ＩＤ番号，番号", 0},
    {"header student-number = 学生コード\nheader name = 学生コード", 0},
    {"header = SID", 2},
    {"header nobody = SID", 2},
    {"header none = SID", 2},
    {"header student-number =", 2},
    {"header student-number = SID,", 2},
    {"header student-number = SID,,ID", 2},
    {"header student-number = ※", 2},
    {"header student-number = \xe5\xad", 2},
    {"allow-header = 担当, 部署名", 0},
    {"allow-header = ,", 2},
    {"recipient-organisation = 青空保険, 海風代理店", 0},
    {"recipient-organisation = ,", 2},
    {"allow-header = ( )", 2},
    {"allow-sheet = 公開名簿, Staff (public)", 0},
    {"allow-sheet =", 2},
    {"own-domain = seiran.example, @ed.seiran.example", 0},
    {"own-domain = seiran", 2},
    {"own-domain = a@seiran.example", 2},
    {"partner-domain = hokuto.example、aoba.co.jp", 0},
    {"partner-domain = .example", 2},
    {"private-domain = mail.example", 0},
    {"private-domain =", 2},
    {"recipient-organisation = 株式会社北都通信", 0},
    {"recipients-review = 5", 0},
    {"recipients-review = 0", 2},
    {"recipients-stop = many", 2},
    {"limit-mail-parts = 10", 0},
    {"allow-sheet = \xff", 2},
    {"word 機密 = 社外秘, 関係者限り\nword code name = Apollo", 0},
    {"word = 社外秘", 2},
    {"word 機密 =", 2},
    {"word 機密 = \xe3\x80\x80", 2},
    {"word \xff = x", 2},
    {"pattern student-number = ^[A-Z]\\d{2}-\\d{5}$", 0},
    {"pattern student-number = ^#=[=#]\\d+$ # and this", 0},
    {"pattern student-number = (", 2},
    {"pattern student-number = [z-a]", 2},
    {"pattern student-number = a\\Cb", 2},
    {"pattern student-number = a(?C1)b", 2},
    {"pattern student-number = \\p{Nobody}", 2},
    {"pattern student-number = \xff", 2},
    {"pattern student-number =", 2},
    {"pattern nobody = a", 2},
    {"pattern = a", 2},
    {"# pattern student-number = (", 0},
    {"patterns = 1", 2},
    {"ocr = yes\nocr = no\nocr = auto\nocr = jpn\nocr = jpn+eng\nocr = jpn_vert+chi_sim+eng", 0},
    {"ocr =", 2},
    {"ocr = +", 2},
    {"ocr = jpn+", 2},
    {"ocr = +jpn", 2},
    {"ocr = jpn++eng", 2},
    {"ocr = jpn eng", 2},
    {"ocr = ../jpn", 2},
    {"ocr = script/Japanese", 2},
    {"ocr = a23456789b23456789c23456789d23456789e23456789f23456789g23456789", 0},
    {"ocr = a23456789b23456789c23456789d23456789e23456789f23456789g234567890", 2},
    {"scan-only-page = notice\nscan-only-page = incomplete\nscan-only-page = profile", 0},
    {"scan-only-page = warning", 2},
    {"scan-only-page =", 2},
    {"words 機密 = 社外秘", 2},
};

static void test_parse(void)
{
  for (size_t i = 0; i < G_N_ELEMENTS(lines); i++) {
    static const char first[] = "limit-time = 77\n";
    leakscan_policy *policy = new_policy();
    char *text = g_strconcat(first, lines[i].text, NULL);
    size_t bad_line = 0;
    const leakscan_status status = leakscan_policy_parse(policy, text, strlen(text), &bad_line);
    lks_check((status == LEAKSCAN_OK) == (lines[i].bad_line == 0), "%s: status %d", lines[i].text, (int)status);
    lks_check(bad_line == lines[i].bad_line, "%s: bad line %zu", lines[i].text, bad_line);
    const uint64_t expected = lines[i].bad_line == 0 ? 77 : 60000;
    lks_check(leakscan_policy_get_limit(policy, LEAKSCAN_LIMIT_TIME) == expected, "%s: taken or not", lines[i].text);
    lks_check(leakscan_policy_parse(policy, text, strlen(text), NULL) == status, "%s: without a line", lines[i].text);
    leakscan_policy_free(policy);
    g_free(text);
  }
}

static void test_parse_takes(void)
{
  static const char text[] =
      "profile = publish\nstop = never\nreview = critical\npeople-allowed = 12\nreveal = yes\nexplain = yes\n"
      "threads = 3\nlimit-memory = 3M\nlimit-parts = 4K\nlimit-input-size = 2G";
  leakscan_policy *policy = new_policy();
  CU_ASSERT_EQUAL(leakscan_policy_parse(policy, text, sizeof text - 1, NULL), LEAKSCAN_OK);
  CU_ASSERT_STRING_EQUAL(policy->profile->name, "publish");
  CU_ASSERT_EQUAL(policy->review, LEAKSCAN_SEVERITY_CRITICAL);
  CU_ASSERT_EQUAL(policy->stop, LEAKSCAN_SEVERITY_NEVER);
  CU_ASSERT_EQUAL(policy->people_allowed, 12);
  CU_ASSERT_TRUE(policy->reveal);
  CU_ASSERT_TRUE(policy->explain);
  CU_ASSERT_EQUAL(policy->threads, 3);
  CU_ASSERT_EQUAL(policy->limits[LEAKSCAN_LIMIT_MEMORY], 3 * MIB);
  CU_ASSERT_EQUAL(policy->limits[LEAKSCAN_LIMIT_PARTS], 4096);
  CU_ASSERT_EQUAL(policy->limits[LEAKSCAN_LIMIT_INPUT_SIZE], 2048 * MIB);
  /* editors put a mark before the first line */
  CU_ASSERT_EQUAL(leakscan_policy_parse(policy, "\xef\xbb\xbfthreads = 5", 14, NULL), LEAKSCAN_OK);
  CU_ASSERT_EQUAL(policy->threads, 5);
  /* only so much of the text counts, and a 0 in it is nothing that could be understood */
  CU_ASSERT_EQUAL(leakscan_policy_parse(policy, "threads = 12", 11, NULL), LEAKSCAN_OK);
  CU_ASSERT_EQUAL(policy->threads, 1);
  CU_ASSERT_EQUAL(leakscan_policy_parse(policy, "threads = 2\0\n", 13, NULL), LEAKSCAN_INVALID);
  leakscan_policy_free(policy);
}

/* Invented people with a number of school each. */
static lks_bytes people_book(size_t people)
{
  static const char *const surnames[] = {"鈴木", "佐藤", "高橋", "田中", "伊藤",
                                         "渡辺", "山本", "中村", "小林", "加藤"};
  static const char *const given[] = {"花子", "次郎", "美咲", "健太", "愛", "翔", "葵", "陽菜", "大輔", "直樹"};
  GString *rows = g_string_new(
      "<row><c t=\"inlineStr\"><is><t>氏名</t></is></c><c t=\"inlineStr\"><is><t>学校名</t></is></c></row>");
  for (size_t i = 0; i < people; i++)
    g_string_append_printf(
        rows,
        "<row><c t=\"inlineStr\"><is><t>%s %s</t></is></c><c t=\"inlineStr\"><is><t>第%zu小学校</t></is></c></row>",
        surnames[i % 10], given[i / 10 % 10], i % 7 + 1);
  const lks_bytes book = lks_make_rows(rows->str);
  g_string_free(rows, TRUE);
  return book;
}

static void test_verdicts(void)
{
  enum { PASS = LEAKSCAN_VERDICT_PASS, REVIEW = LEAKSCAN_VERDICT_REVIEW, STOP = LEAKSCAN_VERDICT_STOP };
  static const struct {
    const char *settings;
    size_t people;
    int verdict;
  } rows[] = {
      {"profile = mail", 100, PASS},
      {"profile = publish", 100, STOP},
      {"profile = publish", 10, STOP},
      {"profile = audit", 100, PASS},
      {"people-allowed = 99", 100, REVIEW},
      {"people-allowed = 100", 100, PASS},
      {"people-allowed = 10", 30, REVIEW},
      {"people-allowed = 10\nstop = warning", 30, STOP},
      {"people-allowed = 10\nreview = critical", 30, PASS},
      {"people-allowed = 10\nreview = never\nstop = never", 30, PASS},
      {"review = notice", 30, REVIEW},
      {"review = notice\nstop = notice", 30, STOP},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    leakscan_policy *policy = new_policy();
    CU_ASSERT_EQUAL(leakscan_policy_parse(policy, rows[i].settings, strlen(rows[i].settings), NULL), LEAKSCAN_OK);
    const lks_bytes book = people_book(rows[i].people);
    leakscan_report *report = lks_scan_bytes(policy, book.data, book.size, "people.xlsx");
    lks_check(leakscan_report_count(report) == 1 &&
                  leakscan_finding_people(leakscan_report_get(report, 0)) == rows[i].people,
              "%zu people: not one finding that says so", rows[i].people);
    lks_check((int)leakscan_report_verdict(report) == rows[i].verdict, "%s, %zu people: verdict %d", rows[i].settings,
              rows[i].people, (int)leakscan_report_verdict(report));
    leakscan_report_free(report);
    leakscan_policy_free(policy);
    g_free(book.data);
  }
}

static void test_incomplete(void)
{
  static const struct {
    const char *profile;
    leakscan_verdict verdict;
  } rows[] = {{"mail", LEAKSCAN_VERDICT_INCOMPLETE},
              {"publish", LEAKSCAN_VERDICT_STOP},
              {"audit", LEAKSCAN_VERDICT_INCOMPLETE}};
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    leakscan_policy *policy = new_policy();
    leakscan_policy_set_profile(policy, rows[i].profile);
    leakscan_report *report = lks_scan_bytes(policy, "\001no text\002", 9, "x");
    lks_check(leakscan_report_verdict(report) == rows[i].verdict, "%s: verdict %d", rows[i].profile,
              (int)leakscan_report_verdict(report));
    CU_ASSERT_FALSE(leakscan_report_complete(report));
    leakscan_report_free(report);
    leakscan_policy_free(policy);
  }
}

/* The scanner has a copy. */
static void test_policy_changes_later(void)
{
  const lks_bytes book = people_book(30);
  leakscan_policy *policy = new_policy();
  leakscan_scanner *scanner = leakscan_scanner_new(policy);
  leakscan_report *report = NULL;
  leakscan_policy_set_profile(policy, "publish");
  leakscan_policy_free(policy);
  CU_ASSERT_EQUAL(leakscan_scan_memory(scanner, book.data, book.size, "x", &report), LEAKSCAN_OK);
  CU_ASSERT_PTR_NOT_NULL_FATAL(report);
  CU_ASSERT_EQUAL(leakscan_report_verdict(report), LEAKSCAN_VERDICT_PASS);
  leakscan_report_free(report);
  leakscan_scanner_free(scanner);
  g_free(book.data);
}

static void test_status_texts(void)
{
  for (int i = 0; i <= 5; i++) {
    CU_ASSERT_PTR_NOT_NULL_FATAL(leakscan_status_text((leakscan_status)i));
    for (int k = 0; k < i; k++)
      CU_ASSERT_STRING_NOT_EQUAL(leakscan_status_text((leakscan_status)i), leakscan_status_text((leakscan_status)k));
  }
  CU_ASSERT_TRUE(g_ascii_isdigit(leakscan_version()[0]));
}

CU_TestInfo lks_test_policy[] = {
    {"limits", test_limits},
    {"setters", test_setters},
    {"parse", test_parse},
    {"parse takes", test_parse_takes},
    {"verdicts", test_verdicts},
    {"incomplete", test_incomplete},
    {"policy changes later", test_policy_changes_later},
    {"status texts", test_status_texts},
    CU_TEST_INFO_NULL,
};
