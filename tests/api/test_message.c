/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Messages that are handed over in parts. */
#include "mail_maker.h"

#include <CUnit/CUnit.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

static leakscan_message *new_message(void)
{
  leakscan_message *message = leakscan_message_new();
  CU_ASSERT_PTR_NOT_NULL_FATAL(message);
  CU_ASSERT_EQUAL(leakscan_message_add_recipient(message, LEAKSCAN_ROLE_FROM, "a@seiran.example", "鈴木"),
                  LEAKSCAN_OK);
  return message;
}

static leakscan_report *scan(const leakscan_message *message)
{
  leakscan_scanner *scanner = leakscan_scanner_new(NULL);
  leakscan_report *report = NULL;
  CU_ASSERT_EQUAL(leakscan_scan_message(scanner, message, &report), LEAKSCAN_OK);
  CU_ASSERT_PTR_NOT_NULL_FATAL(report);
  leakscan_scanner_free(scanner);
  return report;
}

static void add_many(leakscan_message *message, leakscan_role role, size_t count)
{
  for (size_t i = 0; i < count; i++) {
    char *address = g_strdup_printf("m_%zu@gmail.com", i);
    CU_ASSERT_EQUAL(leakscan_message_add_recipient(message, role, address, NULL), LEAKSCAN_OK);
    g_free(address);
  }
}

/* To is seen by all; the envelope by nobody. */
static void test_recipients(void)
{
  static const struct {
    leakscan_role role;
    leakscan_verdict verdict;
  } rows[] = {{LEAKSCAN_ROLE_TO, LEAKSCAN_VERDICT_STOP},
              {LEAKSCAN_ROLE_CC, LEAKSCAN_VERDICT_STOP},
              {LEAKSCAN_ROLE_ENVELOPE, LEAKSCAN_VERDICT_PASS},
              {LEAKSCAN_ROLE_REPLY_TO, LEAKSCAN_VERDICT_PASS}};
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    leakscan_message *message = new_message();
    add_many(message, rows[i].role, 30);
    leakscan_report *report = scan(message);
    lks_check(leakscan_report_verdict(report) == rows[i].verdict, "role %d: verdict %d", (int)rows[i].role,
              (int)leakscan_report_verdict(report));
    CU_ASSERT_STRING_EQUAL(leakscan_report_name(report), "message");
    leakscan_report_free(report);
    leakscan_message_free(message);
  }
}

static void test_bodies(void)
{
  static const char text[] = "佐藤 花子 様\n\nお世話になっております。\n学籍番号：2023045\n";
  leakscan_message *message = new_message();
  CU_ASSERT_EQUAL(leakscan_message_add_recipient(message, LEAKSCAN_ROLE_TO, "b_c@gmail.com", "青木 太郎"),
                  LEAKSCAN_OK);
  CU_ASSERT_EQUAL(leakscan_message_set_subject(message, "ご案内 \xff"), LEAKSCAN_OK);
  CU_ASSERT_EQUAL(leakscan_message_set_text(message, text, strlen(text)), LEAKSCAN_OK);
  leakscan_report *report = scan(message);
  CU_ASSERT_PTR_NOT_NULL(lks_find_kind(report, "third-party-data"));
  leakscan_report_free(report);
  CU_ASSERT_EQUAL(leakscan_message_set_text(message, NULL, 0), LEAKSCAN_OK);
  CU_ASSERT_EQUAL(leakscan_message_set_subject(message, NULL), LEAKSCAN_OK);
  report = scan(message);
  CU_ASSERT_EQUAL(leakscan_report_verdict(report), LEAKSCAN_VERDICT_PASS);
  leakscan_report_free(report);
  leakscan_message_free(message);
}

/* The same people, however the attachment is handed over. */
static void test_attachments(void)
{
  const lks_bytes sample = lks_sample("i03-entries.xlsx");
  char *path = lks_sample_path("i03-entries.xlsx");
  for (int way = 0; way < 3; way++) {
    leakscan_message *message = new_message();
    const int fd = open(path, O_RDONLY);
    if (way == 0)
      CU_ASSERT_EQUAL(leakscan_message_attach_file(message, path, NULL), LEAKSCAN_OK);
    if (way == 1)
      CU_ASSERT_EQUAL(leakscan_message_attach_fd(message, fd, "i03-entries.xlsx"), LEAKSCAN_OK);
    if (way == 2)
      CU_ASSERT_EQUAL(leakscan_message_attach_memory(message, sample.data, sample.size, "i03-entries.xlsx"),
                      LEAKSCAN_OK);
    leakscan_report *report = scan(message);
    const leakscan_finding *finding = lks_find_kind(report, "pii-columns");
    CU_ASSERT_TRUE(finding != NULL && leakscan_finding_people(finding) == 364);
    CU_ASSERT_TRUE(finding != NULL && strcmp(leakscan_finding_document(finding), "message!i03-entries.xlsx") == 0);
    leakscan_report_free(report);
    leakscan_message_free(message);
    close(fd);
  }
  g_free(path);
  g_free(sample.data);
}

static void test_misuse(void)
{
  leakscan_message *message = new_message();
  leakscan_scanner *scanner = leakscan_scanner_new(NULL);
  leakscan_report *report = NULL;
  CU_ASSERT_EQUAL(leakscan_message_add_recipient(message, (leakscan_role)0, "a@a.example", NULL), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_message_add_recipient(message, (leakscan_role)7, "a@a.example", NULL), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_message_add_recipient(message, LEAKSCAN_ROLE_TO, NULL, NULL), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_message_set_text(message, NULL, 1), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_message_attach_file(message, NULL, "x"), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_message_attach_fd(message, -1, "x"), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_message_attach_memory(message, NULL, 1, "x"), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_scan_message(scanner, NULL, &report), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_scan_message(NULL, message, &report), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_scan_message(scanner, message, NULL), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_scanner_set_envelope(scanner, NULL, 1), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_message_attach_file(message, "/nonexistent/list.xlsx", NULL), LEAKSCAN_OK);
  CU_ASSERT_EQUAL(leakscan_scan_message(scanner, message, &report), LEAKSCAN_OK);
  CU_ASSERT_EQUAL(leakscan_report_verdict(report), LEAKSCAN_VERDICT_INCOMPLETE);
  CU_ASSERT_PTR_NOT_NULL(lks_find_reason(report, "unreadable"));
  leakscan_report_free(report);
  leakscan_scanner_free(scanner);
  leakscan_message_free(message);
  leakscan_message_free(NULL);
}

CU_TestInfo lks_test_message[] = {
    {"recipients", test_recipients}, {"bodies", test_bodies}, {"attachments", test_attachments},
    {"misuse", test_misuse},         CU_TEST_INFO_NULL,
};
