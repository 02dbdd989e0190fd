/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Incidents I11 to I16: recipients who see each other in To and Cc, and the same messages as they should have left.
 */
#include "corpus.h"
#include "mail.h"

/* Who stands where. */
struct exposure {
  const char *sender;
  const char *address;
  const char *subject;
  const char *text;
  enum { PRIVATE, NUMBERED, FIRMS, MIXED, ONE_FIRM } whose;
  const char *field; /* NULL: nobody is named; the envelope has them */
  uint32_t people;
  bool old_charset;
};

static void address_of(const struct exposure *its, const struct corpus_person *person, uint32_t index, char *buffer,
                       size_t size)
{
  switch (its->whose) {
  case NUMBERED:
    corpus_format(buffer, size, "b%u@edu.seiran.example", (unsigned)(2019000 + index));
    return;
  case FIRMS:
    corpus_firm_address(person, index, buffer, size);
    return;
  case ONE_FIRM:
    corpus_format(buffer, size, "m%u.tanto@hokuto.example", (unsigned)index);
    return;
  case MIXED:
    if (index % 3 == 0) {
      corpus_firm_address(person, index, buffer, size);
      return;
    }
    break;
  case PRIVATE:
    break;
  }
  corpus_private_address(person, buffer, size);
}

static bool make_exposed(const char *path, const struct corpus_document *document)
{
  const struct exposure *its = document->layout;
  struct corpus_mail mail;
  corpus_mail_begin(&mail, its->sender, its->address, its->subject);
  if (its->field == NULL || g_str_equal(its->field, "Bcc")) {
    corpus_mail_recipient(&mail, "To", its->sender, its->address);
  }
  for (uint32_t i = 0; i < its->people && its->field != NULL; i++) {
    struct corpus_person person;
    char address[128];
    corpus_person_make(&person, CORPUS_ADULTS, 7000 + i);
    address_of(its, &person, i, address, sizeof address);
    corpus_mail_recipient(&mail, its->field, i % 4 == 3 ? NULL : person.name, address);
  }
  g_string_append(mail.body, its->text);
  bool written = corpus_mail_write(&mail, its->old_charset, path);
  corpus_mail_clear(&mail);
  return written;
}

/* I16: an invitation to a firm, with those in Cc who got one before it. */
static void begin_invitation(struct corpus_mail *mail, uint32_t index, uint32_t first)
{
  struct corpus_person person;
  char address[128];
  corpus_mail_begin(mail, "青嵐大学キャリアセンター", "career@seiran.example", "学内合同説明会のご案内");
  corpus_person_make(&person, CORPUS_ADULTS, 7000 + index);
  corpus_firm_address(&person, index, address, sizeof address);
  corpus_mail_recipient(mail, "To", person.name, address);
  for (uint32_t k = first; k < index; k++) {
    struct corpus_person other;
    corpus_person_make(&other, CORPUS_ADULTS, 7000 + k);
    corpus_firm_address(&other, k, address, sizeof address);
    corpus_mail_recipient(mail, "Cc", other.name, address);
  }
  g_string_append_printf(mail->body, "%s 様\r\n\r\nお世話になっております。青嵐大学キャリアセンターです。\r\n",
                         person.name);
  g_string_append(mail->body, "学内合同説明会を下記のとおり開催いたします。ご参加をお待ちしております。\r\n");
}

enum { MOST_IN_CC = 16 };

/* One of them, with sixteen others in Cc, or none where `layout` is NULL. */
static bool make_invitation(const char *path, const struct corpus_document *document)
{
  struct corpus_mail mail;
  begin_invitation(&mail, MOST_IN_CC, document->layout != NULL ? 0 : MOST_IN_CC);
  bool written = corpus_mail_write(&mail, false, path);
  corpus_mail_clear(&mail);
  return written;
}

/* A list that isn't emptied between two messages, but for each seventeenth. `layout` is NULL where it is. */
static bool make_growing(const char *path, const struct corpus_document *document)
{
  enum { MESSAGES = 658 };
  GString *box = g_string_new(NULL);
  for (uint32_t i = 0; i < MESSAGES; i++) {
    struct corpus_mail mail;
    begin_invitation(&mail, i, document->layout != NULL ? i - i % (MOST_IN_CC + 1) : i);
    corpus_mail_append_to_box(&mail, box);
    corpus_mail_clear(&mail);
  }
  bool written = corpus_write_bytes(path, box);
  g_string_free(box, TRUE);
  return written;
}

#define TO_STUDENTS                                                                                                  \
  "青嵐大学学生支援課", "gakusei@seiran.example", "ガイダンスのお知らせ",                                            \
      "学生の皆さん\r\n\r\n学生支援課です。来週のガイダンスについてお知らせします。\r\n日時: 4月20日 10:00\r\n"
#define TO_MEMBERS                                                                                                   \
  "だんだん亭 会員係", "member@dandan.example", "会員限定キャンペーン",                                              \
      "会員の皆様\r\n\r\nいつもご利用ありがとうございます。今月のお知らせです。\r\n"
#define TO_CITIZENS                                                                                                  \
  "まつばら町 総務課", "soumu@town.matsubara.example", "説明会の日程について",                                       \
      "各位\r\n\r\n説明会の日程が決まりましたのでお知らせします。\r\n"
#define TO_ATTENDEES                                                                                                 \
  "個人情報研究会 事務局", "jimukyoku@kenkyukai.example", "シンポジウム参加のご案内",                                \
      "参加申込みの皆様\r\n\r\n当日の受付についてご案内いたします。\r\n"
#define TO_ANSWERERS                                                                                                 \
  "さざなみ薬科大学 入試課", "nyushi@sazanami.example", "お詫びとお知らせ",                                          \
      "皆様\r\n\r\nこのたびはフォームの設定の誤りによりご迷惑をおかけし、深くお詫び申し上げます。\r\n"
#define EXPOSURE &(const struct exposure)

static const struct corpus_document documents[] = {
    {"i11-numbered.eml",
     make_exposed,
     EXPOSURE{TO_STUDENTS, NUMBERED, "To", 126, true},
     {"stop", "recipients-exposed", "third-party-data,recipients-growing", "", 126, 0, 0, "email"}},
    {"i11-private.eml",
     make_exposed,
     EXPOSURE{TO_STUDENTS, PRIVATE, "To", 126, false},
     {"stop", "recipients-exposed", "third-party-data,recipients-growing", "", 126, 0, 0, "email"}},
    {"i11-clean.eml",
     make_exposed,
     EXPOSURE{TO_STUDENTS, NUMBERED, "Bcc", 126, true},
     {"pass", "", "*", "", 0, 0, 0, ""}},
    {"i11-class.eml",
     make_exposed,
     EXPOSURE{TO_STUDENTS, NUMBERED, "To", 30, true},
     {"pass", "", "*", "", 0, 0, 0, ""}},
    {"i12-members.eml",
     make_exposed,
     EXPOSURE{TO_MEMBERS, MIXED, "To", 49, false},
     {"stop", "recipients-exposed", "third-party-data", "", 49, 0, 0, "email"}},
    {"i12-clean.eml", make_exposed, EXPOSURE{TO_MEMBERS, MIXED, NULL, 49, false}, {"pass", "", "*", "", 0, 0, 0, ""}},
    {"i13-citizens.eml",
     make_exposed,
     EXPOSURE{TO_CITIZENS, PRIVATE, "To", 12, true},
     {"review", "recipients-exposed", "third-party-data", "", 12, 0, 0, "email"}},
    {"i13-clean.eml",
     make_exposed,
     EXPOSURE{TO_CITIZENS, PRIVATE, "Bcc", 12, true},
     {"notice", "bcc-header", "recipients-exposed", "", 0, 0, 0, ""}},
    {"i14-attendees.eml",
     make_exposed,
     EXPOSURE{TO_ATTENDEES, FIRMS, "Cc", 96, false},
     {"stop", "recipients-exposed", "third-party-data", "", 96, 0, 0, "email"}},
    {"i14-clean.eml",
     make_exposed,
     EXPOSURE{TO_ATTENDEES, ONE_FIRM, "Cc", 40, false},
     {"pass", "", "*", "", 0, 0, 0, ""}},
    {"i14-clean-alone.eml",
     make_exposed,
     EXPOSURE{TO_ATTENDEES, FIRMS, NULL, 96, false},
     {"pass", "", "*", "", 0, 0, 0, ""}},
    {"i15-apology.eml",
     make_exposed,
     EXPOSURE{TO_ANSWERERS, PRIVATE, "To", 23, true},
     {"stop", "recipients-exposed", "third-party-data", "", 23, 0, 0, "email"}},
    {"i15-clean.eml",
     make_exposed,
     EXPOSURE{TO_ANSWERERS, PRIVATE, NULL, 23, true},
     {"pass", "", "*", "", 0, 0, 0, ""}},
    {"i16-growing.mbox", make_growing, "", {"stop", "recipients-growing", "third-party-data", "", 16, 0, 0, "email"}},
    {"i16-single.eml",
     make_invitation,
     "",
     {"review", "recipients-exposed", "third-party-data,recipients-growing", "", 17, 0, 0, "email"}},
    {"i16-clean-single.eml", make_invitation, NULL, {"pass", "", "*", "", 0, 0, 0, ""}},
    {"i16-clean.mbox", make_growing, NULL, {"pass", "", "*", "", 0, 0, 0, ""}},
};

const struct corpus_family corpus_mail_exposed = {documents, sizeof documents / sizeof documents[0], NULL, NULL};
