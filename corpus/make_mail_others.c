/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Incidents I10, I17 and I18: messages that tell their recipient of somebody else, and the same as they should have
 * left. */
#include "corpus.h"
#include "mail.h"

#include <string.h>

/* The people of a list who have Japanese names, each with another surname than the one before. */
static void next_person(struct corpus_person *person, uint32_t *index)
{
  char surname[sizeof person->surname];
  g_strlcpy(surname, person->surname, sizeof surname);
  do {
    corpus_person_make(person, CORPUS_ADULTS, (*index)++);
  } while (person->foreigner || strncmp(person->surname, surname, 3) == 0);
}

/* `right`: each gets what is his. */
struct merge {
  bool right;
  uint32_t messages;
};

/* I10: the list's reference was shifted by a row: who is written to and what is written stand in different rows. */
static bool make_scholarships(const char *path, const struct corpus_document *document)
{
  const struct merge *its = document->layout;
  GString *box = g_string_new(NULL);
  struct corpus_person person, other = {.surname = ""};
  uint32_t index = 9000;
  next_person(&other, &index);
  for (uint32_t i = 0; i < its->messages; i++) {
    struct corpus_mail mail;
    char address[128];
    person = other;
    next_person(&other, &index);
    corpus_private_address(&person, address, sizeof address);
    corpus_mail_begin(&mail, "さざなみ商科大学 学生支援課", "gakusei@sazanami.example", "奨学金の手続きについて");
    corpus_mail_recipient(&mail, "To", person.name, address);
    g_string_append_printf(mail.body, "%s 様\r\n\r\n学生支援課です。下記の内容をご確認ください。\r\n\r\n",
                           its->right ? person.name : other.name);
    g_string_append_printf(mail.body, "学籍番号：%u\r\n大学メールアドレス：g%u@edu.sazanami.example\r\n", 2024000 + i,
                           2024000 + i);
    g_string_append_printf(mail.body, "奨学生番号：6240%07u\r\n", 40500 + i * 13);
    corpus_mail_append_to_box(&mail, box);
    corpus_mail_clear(&mail);
  }
  bool written = corpus_write_bytes(path, box);
  g_string_free(box, TRUE);
  return written;
}

/* I17: a test of a bulk mailing whose text is the list itself. */
static bool make_bulk_test(const char *path, const struct corpus_document *document)
{
  const struct merge *its = document->layout;
  struct corpus_mail mail;
  corpus_mail_begin(&mail, "かささぎクラウド", "info@kasasagi.example", "【テスト】配信テスト");
  corpus_mail_recipient(&mail, "To", NULL, "tanto@hokuto.example");
  g_string_append(mail.body, "配信テストです。\r\n\r\n");
  for (uint32_t i = 0; i < its->messages; i++) {
    struct corpus_person person;
    char address[128];
    corpus_person_make(&person, CORPUS_ADULTS, 8000 + i);
    corpus_firm_address(&person, i, address, sizeof address);
    g_string_append_printf(mail.body, "%s 様 <%s>\r\n", person.name, address);
  }
  bool written = corpus_mail_write(&mail, false, path);
  corpus_mail_clear(&mail);
  return written;
}

static void append_result(struct corpus_mail *mail, const char *firm, const char *manager, const char *candidate)
{
  g_string_append_printf(mail->body, "%s\r\n総務部\r\n%s 様\r\n\r\n", firm, manager);
  g_string_append(mail->body,
                  "いつもお世話になっております。日本資格協会です。\r\n受験結果をお知らせいたします。\r\n\r\n");
  g_string_append_printf(mail->body, "申込責任者：%s\r\n受験者氏名：%s\r\n\r\n", manager, candidate);
}

/* I18: to each firm the result of another one's candidate. */
static bool make_results(const char *path, const struct corpus_document *document)
{
  static const char *const firms[] = {"株式会社北都通信", "さざなみ電機株式会社", "有限会社みどり電設"};
  const struct merge *its = document->layout;
  struct corpus_person manager, other = {.surname = ""}, candidate = {.surname = ""};
  uint32_t index = 100;
  GString *box = g_string_new(NULL);
  bool written = false;
  next_person(&other, &index);
  for (uint32_t i = 0; i < its->messages; i++) {
    struct corpus_mail mail;
    char *to = NULL, address[128];
    manager = other;
    next_person(&other, &index);
    next_person(&candidate, &index);
    corpus_firm_address(&manager, i % 3, address, sizeof address);
    to = g_strdup_printf("%s %s", firms[i % 3], manager.name);
    corpus_mail_begin(&mail, "日本資格協会", "shiken@shikaku.example", "受験結果のお知らせ");
    corpus_mail_recipient(&mail, "To", to, address);
    append_result(&mail, firms[(its->right ? i : i + 1) % 3], its->right ? manager.name : other.name, candidate.name);
    if (its->messages == 1) {
      written = corpus_mail_write(&mail, true, path);
    } else {
      corpus_mail_append_to_box(&mail, box);
    }
    corpus_mail_clear(&mail);
    g_free(to);
  }
  written = its->messages == 1 ? written : corpus_write_bytes(path, box);
  g_string_free(box, TRUE);
  return written;
}

#define MERGE &(const struct merge)

static const struct corpus_document documents[] = {
    {"i10-mails.mbox",
     make_scholarships,
     MERGE{false, 227},
     {"stop", "third-party-data", "recipients-exposed,recipients-growing", "", 227, 0, 0, ""}},
    {"i10-clean.mbox", make_scholarships, MERGE{true, 227}, {"pass", "", "*", "", 0, 0, 0, ""}},
    {"i17-bulk.eml",
     make_bulk_test,
     MERGE{false, 79},
     {"stop", "third-party-data", "recipients-exposed", "", 79, 0, 0, "email"}},
    {"i17-clean.eml", make_bulk_test, MERGE{true, 0}, {"pass", "", "*", "", 0, 0, 0, ""}},
    {"i18-result.eml",
     make_results,
     MERGE{false, 1},
     {"stop", "third-party-data", "recipients-exposed", "", 2, 0, 0, ""}},
    {"i18-results.mbox",
     make_results,
     MERGE{false, 17},
     {"stop", "third-party-data", "recipients-exposed", "", 34, 0, 0, ""}},
    {"i18-clean.eml", make_results, MERGE{true, 1}, {"pass", "", "*", "", 0, 0, 0, ""}},
    {"i18-clean.mbox", make_results, MERGE{true, 17}, {"pass", "", "*", "", 0, 0, 0, ""}},
};

const struct corpus_family corpus_mail_others = {documents, sizeof documents / sizeof documents[0], NULL, NULL};
