/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who learns whose address, and whom a text is about: thresholds at n and n - 1, and each beside its clean twin. */
#include "mail_maker.h"

#include <CUnit/CUnit.h>
#include <string.h>

/* A finding of that kind: how grave, and of how many people; severity 0: there must be none. */
static void check_message(const char *name, const char *message, const char *policy, const char *kind, int severity,
                          uint64_t people)
{
  leakscan_report *report = lks_scan_mail(message, policy);
  const leakscan_finding *finding = lks_find_kind(report, kind);
  const int found = finding != NULL ? (int)leakscan_finding_severity(finding) : 0;
  lks_check(found == severity, "%s: %s is %d, not %d", name, kind, found, severity);
  lks_check(finding == NULL || leakscan_finding_people(finding) == people, "%s: %s of %llu people", name, kind,
            finding != NULL ? (unsigned long long)leakscan_finding_people(finding) : 0);
  leakscan_report_free(report);
}

enum {
  NONE = 0,
  NOTICE = LEAKSCAN_SEVERITY_NOTICE,
  WARNING = LEAKSCAN_SEVERITY_WARNING,
  CRITICAL = LEAKSCAN_SEVERITY_CRITICAL
};

static void test_exposed(void)
{
  static const struct {
    const char *name;
    const char *field;
    size_t firms, private_boxes;
    const char *policy;
    int severity;
    uint64_t people;
  } rows[] = {
      {"nine firms", "To", 9, 0, NULL, NONE, 0},
      {"ten firms", "To", 10, 0, NULL, WARNING, 10},
      {"ten in Cc", "Cc", 0, 10, NULL, WARNING, 10},
      {"nine private", "To", 0, 9, NULL, NONE, 0},
      {"half and half", "To", 5, 5, NULL, WARNING, 10},
      {"nineteen", "To", 19, 0, NULL, WARNING, 19},
      {"twenty", "To", 0, 20, NULL, CRITICAL, 20},
      {"in Bcc", "Bcc", 0, 30, NULL, NONE, 0},
      {"thresholds", "To", 4, 0, "recipients-review = 3\nrecipients-stop = 4\n", CRITICAL, 4},
      {"own domains", "To", 12, 0, "own-domain = firm0.example, firm1.example, @firm2.example\n", NONE, 0},
      {"partners", "To", 12, 0, "partner-domain = firm0.example、FIRM1.example\npartner-domain = firm2.example\n",
       NONE, 0},
      {"private domains", "To", 12, 0, "private-domain = firm0.example\n", WARNING, 12},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    char *addresses = lks_make_addresses(rows[i].firms, rows[i].private_boxes);
    char *message = g_strdup_printf("%s%s: %s\r\n%s\r\nhello\r\n", LKS_MAIL_FROM, rows[i].field, addresses, "");
    check_message(rows[i].name, message, rows[i].policy, "recipients-exposed", rows[i].severity, rows[i].people);
    g_free(message);
    g_free(addresses);
  }
}

/* Whoever forwards such a message didn't write it. */
static void test_inside(void)
{
  char *addresses = lks_make_addresses(25, 0);
  char *message =
      g_strdup_printf("%sTo: x@x.example\r\nContent-Type: message/rfc822\r\n\r\nFrom: y@y.example\r\nTo: %s\r\n"
                      "Bcc: z@z.example\r\n\r\nhello\r\n",
                      LKS_MAIL_FROM, addresses);
  check_message("forwarded", message, NULL, "recipients-exposed", WARNING, 25);
  check_message("forwarded", message, NULL, "bcc-header", WARNING, 1);
  g_free(message);
  g_free(addresses);
}

static void test_blind(void)
{
  static const char message[] =
      LKS_MAIL_FROM "To: x@x.example\r\nBcc: y@y.example, z@z.example, own@seiran.example\r\n\r\nhi";
  check_message("not sent yet", message, NULL, "bcc-header", NOTICE, 2);
  check_message("no Bcc", LKS_MAIL_FROM "To: x@x.example\r\n\r\nhi", NULL, "bcc-header", NONE, 0);
  leakscan_scanner *scanner = leakscan_scanner_new(NULL);
  const char *const envelope[] = {"x@x.example", "y@y.example"};
  leakscan_report *report = NULL;
  CU_ASSERT_EQUAL(leakscan_scanner_set_envelope(scanner, envelope, 2), LEAKSCAN_OK);
  CU_ASSERT_EQUAL(leakscan_scan_memory(scanner, message, strlen(message), "mail.eml", &report), LEAKSCAN_OK);
  const leakscan_finding *finding = lks_find_kind(report, "bcc-header");
  CU_ASSERT_TRUE(finding != NULL && leakscan_finding_severity(finding) == LEAKSCAN_SEVERITY_WARNING);
  leakscan_report_free(report);
  leakscan_scanner_free(scanner);
}

#define NAMED "From: 青嵐大学 <gakusei@seiran.example>\nTo: 青木 太郎 <a_taro@gmail.com>\n\n"
#define FIRM  "From: 青嵐大学 <gakusei@seiran.example>\nTo: \"株式会社北都通信 佐々木 健\" <sasaki@hokuto.example>\n\n"
#define SAID  "お世話になっております。下記のとおりです。\n\n"

static void test_others(void)
{
  static const struct {
    const char *name;
    const char *message;
    const char *policy;
    int severity;
    uint64_t people;
  } rows[] = {
      {"right", NAMED "青木 太郎 様\n\n" SAID "学籍番号：2023045\n", NULL, NONE, 0},
      {"right, surname", NAMED "青木様\n\n" SAID "学籍番号：2023045\n", NULL, NONE, 0},
      {"another", NAMED "佐藤 花子 様\n\n" SAID, NULL, WARNING, 1},
      {"another, and more", NAMED "佐藤 花子 様\n\n" SAID "学籍番号：2023045\n", NULL, CRITICAL, 1},
      {"another below", NAMED SAID "佐藤様にもよろしくお伝えください。\n", NULL, NONE, 0},
      {"right firm", FIRM "株式会社北都通信\n佐々木様\n\n" SAID "受験者氏名：佐藤 花子\n", NULL, NONE, 0},
      {"wrong firm", FIRM "さざなみ電機株式会社 御中\n\n" SAID, NULL, WARNING, 1},
      {"wrong firm and people", FIRM "さざなみ電機株式会社\n田中 一郎 様\n\n" SAID "受験者氏名：佐藤 花子\n", NULL,
       CRITICAL, 2},
      {"known firm", "From: a@seiran.example\nTo: b@hokuto.example\n\nさざなみ電機株式会社 御中\n\n" SAID,
       "recipient-organisation = 北都通信\n", WARNING, 1},
      {"unknown firm", "From: a@seiran.example\nTo: b@hokuto.example\n\nさざなみ電機株式会社 御中\n\n" SAID, NULL,
       NONE, 0},
      {"English", "From: a@seiran.example\nTo: John Smith <smith@hokuto.example>\n\nDear Mr. Miller,\n\nhello\n",
       NULL, WARNING, 1},
      {"English, right",
       "From: a@seiran.example\nTo: John Smith <smith@hokuto.example>\n\nDear Mr. Smith,\n\nhello\n", NULL, NONE, 0},
      {"first names", "From: a@seiran.example\nTo: Robert Smith <smith@hokuto.example>\n\nDear Bob,\n\nhello\n", NULL,
       NONE, 0},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
    check_message(rows[i].name, rows[i].message, rows[i].policy, "third-party-data", rows[i].severity,
                  rows[i].people);
}

static void test_listed(void)
{
  static const struct {
    const char *name;
    size_t count;
    const char *before; /* each line */
    int severity;
  } rows[] = {
      {"nine", 9, "", NONE},        {"ten", 10, "", WARNING},           {"twenty", 20, "", CRITICAL},
      {"quoted", 12, "> ", NOTICE}, {"many quoted", 25, "> ", WARNING},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    GString *message = g_string_new("From: a@seiran.example\nTo: b@hokuto.example\n\nテストです。\n\n");
    for (size_t k = 0; k < rows[i].count; k++)
      g_string_append_printf(message, "%s<h_%zu@gmail.com>\n", rows[i].before, k);
    g_string_append(message, "sasaki@hokuto.example\ncolleague@seiran.example\n");
    check_message(rows[i].name, message->str, NULL, "third-party-data", rows[i].severity, rows[i].count);
    g_string_free(message, TRUE);
  }
}

/* Scanned one after the other; returns how grave the last one's finding is. */
static int scan_batch(size_t count, bool new_recipients, bool forget)
{
  leakscan_scanner *scanner = leakscan_scanner_new(NULL);
  GString *cc = g_string_new(NULL);
  int severity = 0;
  for (size_t i = 0; i < count; i++) {
    leakscan_report *report = NULL;
    char *message = g_strdup_printf("From: a@seiran.example\nTo: p%zu@firm%zu.example\n%s\n\nhello\n",
                                    new_recipients ? i : 0, new_recipients ? i : 0, cc->str);
    CU_ASSERT_EQUAL(leakscan_scan_memory(scanner, message, strlen(message), "mail.eml", &report), LEAKSCAN_OK);
    const leakscan_finding *finding = lks_find_kind(report, "recipients-growing");
    severity = finding != NULL ? (int)leakscan_finding_severity(finding) : 0;
    leakscan_report_free(report);
    g_free(message);
    g_string_append_printf(cc, "%sp%zu@firm%zu.example", i > 0 ? ", " : "Cc: ", new_recipients ? i : i + 1,
                           new_recipients ? i : i + 1);
    if (forget)
      leakscan_scanner_forget(scanner);
  }
  g_string_free(cc, TRUE);
  leakscan_scanner_free(scanner);
  return severity;
}

static void test_growing(void)
{
  CU_ASSERT_EQUAL(scan_batch(3, true, false), NONE);
  CU_ASSERT_EQUAL(scan_batch(4, true, false), WARNING);
  CU_ASSERT_EQUAL(scan_batch(5, true, false), WARNING);
  CU_ASSERT_EQUAL(scan_batch(6, true, false), CRITICAL);
  CU_ASSERT_EQUAL(scan_batch(6, false, false), NONE); /* a conversation that others join */
  CU_ASSERT_EQUAL(scan_batch(6, true, true), NONE);
}

CU_TestInfo lks_test_mail_found[] = {
    {"exposed", test_exposed}, {"inside", test_inside},   {"blind", test_blind}, {"others", test_others},
    {"listed", test_listed},   {"growing", test_growing}, CU_TEST_INFO_NULL,
};
