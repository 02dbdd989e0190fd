/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The mail reader: heads in all writings, bodies in all encodings, parts in parts, and what isn't mail. */
#include "mail_maker.h"

#include <CUnit/CUnit.h>
#include <string.h>

#include "recorder.h"

static GString *record(const char *message)
{
  leakscan_policy *policy = leakscan_policy_new();
  GString *lines = lks_record(policy, message, strlen(message));
  leakscan_policy_free(policy);
  return lines;
}

/* What the reader tells of a message holds each of these, and none of those that begin with '!'. */
typedef struct row {
  const char *name;
  const char *message;
  const char *wanted[6];
} row;

static void check_rows(const row *rows, size_t count)
{
  for (size_t i = 0; i < count; i++) {
    GString *lines = record(rows[i].message);
    for (size_t k = 0; k < 6 && rows[i].wanted[k] != NULL; k++) {
      const char *wanted = rows[i].wanted[k];
      const bool against = wanted[0] == '!';
      lks_check((strstr(lines->str, wanted + against) != NULL) != against, "%s: %s%s in\n%s", rows[i].name,
                against ? "" : "no ", wanted, lines->str);
    }
    g_string_free(lines, TRUE);
  }
}

#define TO(value) "From: a@aoba.example\r\nTo: " value "\r\n\r\nhello\r\n"

static void test_addresses(void)
{
  static const row rows[] = {
      {"bare", TO("b@hokuto.example"), {"1 recipient 0 a@aoba.example", "1 recipient 1 b@hokuto.example \"\""}},
      {"base64", TO("=?ISO-2022-JP?B?GyRCOzNFRBsoQg==?= <b@hokuto.example>"), {"b@hokuto.example \"山田\""}},
      {"quoted printable", TO("=?UTF-8?Q?=E5=B1=B1=E7=94=B0?= <b@hokuto.example>"), {"b@hokuto.example \"山田\""}},
      {"in quotes", TO("\"=?UTF-8?B?5bGx55Sw?=\" <b@hokuto.example>"), {"b@hokuto.example \"山田\""}},
      {"raw UTF-8", TO("山田 <b@hokuto.example>"), {"b@hokuto.example \"山田\""}},
      {"raw Shift_JIS", TO("\x8e\x52\x93\x63\x91\xbe\x98\x59 <b@hokuto.example>"), {"b@hokuto.example \"山田太郎\""}},
      {"raw ISO-2022-JP", TO("\x1b$B;3ED\x1b(B <b@hokuto.example>"), {"b@hokuto.example \"山田\""}},
      {"comma in quotes",
       TO("\"Sato, Hanako\" <b@hokuto.example>, c@hokuto.example"),
       {"b@hokuto.example \"Sato, Hanako\"", "c@hokuto.example"}},
      {"semicolons", TO("b@hokuto.example; c@hokuto.example"), {"b@hokuto.example \"\"", "c@hokuto.example \"\""}},
      {"group", TO("team: b@hokuto.example, c@hokuto.example;"), {"b@hokuto.example", "c@hokuto.example"}},
      {"nobody", TO("undisclosed-recipients:;"), {"!recipient 1"}},
      {"comment", TO("b@hokuto.example (Hanako)"), {"b@hokuto.example \"Hanako\""}},
      {"point before @", TO("山田 <b..c.@docomo.ne.jp>"), {"b..c.@docomo.ne.jp \"山田\""}},
      {"folded", TO("b@hokuto.example,\r\n\tc@hokuto.example"), {"b@hokuto.example", "c@hokuto.example"}},
      {"quotes that never end", TO("\"x <b@hokuto.example>,\r\n c@hokuto.example"), {"c@hokuto.example"}},
      {"twice", TO("b@hokuto.example\r\nTo: c@hokuto.example"), {"b@hokuto.example", "c@hokuto.example"}},
      {"other fields",
       TO("b@hokuto.example\r\nCC: c@c.example\r\nbcc : d@d.example\r\nReply-To: e@e.example\r\nX-To: f@f.example"),
       {"recipient 2 c@c.example", "recipient 3 d@d.example", "recipient 4 e@e.example", "!f@f.example"}},
  };
  check_rows(rows, G_N_ELEMENTS(rows));
}

#define BODY(head, body) "From: a@aoba.example\nTo: b@b.example\nMIME-Version: 1.0\n" head "\n\n" body

static void test_bodies(void)
{
  static const row rows[] = {
      {"plain",
       BODY("Subject: x", "one\ntwo\n\nfour"),
       {"row 0 +0 0:1\"x\"", "row 2 +0 0:1\"one\"", "row 5 +0 0:1\"four\""}},
      {"base64", BODY("Content-Transfer-Encoding: BASE64", "5bGx\n55Sw\n"), {"\"山田\""}},
      {"quoted printable",
       BODY("Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: quoted-printable",
            "=E5=B1=\n=B1=E7=94=B0"),
       {"\"山田\""}},
      {"ISO-2022-JP", BODY("Content-Type: text/plain; charset=ISO-2022-JP", "\x1b$B;3ED\x1b(B\n"), {"\"山田\""}},
      {"Shift_JIS", BODY("Content-Type: text/plain; charset=Shift_JIS", "\x8e\x52\x93\x63"), {"\"山田\""}},
      {"EUC-JP", BODY("Content-Type: text/plain; charset=euc-jp", "\xbb\xb3\xc5\xc4"), {"\"山田\""}},
      {"nothing said", BODY("X-A: b", "\x8e\x52\x93\x63\x97\x6c\x82\xcc\x8c\x8f"), {"\"山田様の件\""}},
      {"a wrong charset", BODY("Content-Type: text/plain; charset=us-ascii", "山田"), {"\"山田\""}},
      {"an unknown charset", BODY("Content-Type: text/plain; charset=x-none", "山田"), {"\"山田\""}},
      {"UTF-7 and others don't end it", BODY("Content-Type: text/plain; charset=utf-8", "\xff\xfe ok"), {"ok\""}},
      {"HTML", BODY("Content-Type: text/html; charset=utf-8", "<p>hello"), {"inner body.html"}},
      {"no head but From", "From: a@aoba.example\n\nhello", {"\"hello\""}},
      {"no body", "From: a@aoba.example\nTo: b@b.example\n", {"recipient 1 b@b.example", "mail read with status 0"}},
  };
  check_rows(rows, G_N_ELEMENTS(rows));
}

#define MIXED(parts) BODY("Content-Type: multipart/mixed; boundary=\"=_b\"", "pre\n--=_b\n" parts "\n--=_b--\nend\n")
#define XLSX_LIKE    "Content-Transfer-Encoding: base64\n\nUEsDBBQAAAAIAA==\n"

/* Behind its length, 45 bytes. */
#define UU_LINE      "4$L#!!0````(`-I6<5D'04UB@0```+$````0````9&]C4')O<',O87!P+GAM"

static void test_parts(void)
{
  static const row rows[] = {
      {"text", MIXED("\none\n--=_b\n\ntwo"), {"\"pre\"", "\"one\"", "\"two\"", "\"end\""}},
      {"RFC 2231",
       MIXED("Content-Type: application/octet-stream; name*0*=UTF-8''%E5%90%8D; name*1*=%E7%B0%BF.xlsx\n" XLSX_LIKE),
       {"inner 名簿.xlsx"}},
      {"RFC 2047", MIXED("Content-Type: a/b; name=\"=?UTF-8?B?5ZCN57C/?=.xlsx\"\n" XLSX_LIKE), {"inner 名簿.xlsx"}},
      {"raw Shift_JIS",
       MIXED("Content-Disposition: attachment; filename=\"\x96\xbc\x95\xeb.xlsx\"\n" XLSX_LIKE),
       {"inner 名簿.xlsx"}},
      {"raw ISO-2022-JP",
       MIXED("Content-Disposition: attachment; filename=\"\x1b$BL>Jm\x1b(B.xlsx\"\n" XLSX_LIKE),
       {"inner 名簿.xlsx"}},
      {"no name", MIXED("Content-Type: application/octet-stream\n" XLSX_LIKE), {"inner attachment"}},
      {"a type that lies", MIXED("Content-Type: text/plain; name=a.txt\n" XLSX_LIKE), {"inner a.txt"}},
      {"a type that lies, without a name", MIXED("Content-Type: text/plain\n" XLSX_LIKE), {"inner attachment"}},
      {"HTML that is none", MIXED("Content-Type: text/html; charset=utf-8\n" XLSX_LIKE), {"inner body.html"}},
      {"in parts",
       MIXED("Content-Type: multipart/alternative; boundary=c\n\n--c\n\none\n--c\nContent-Type: "
             "text/html\n\n<p>x\n--c--"),
       {"\"one\"", "inner body.html"}},
      {"a message",
       MIXED("Content-Type: message/rfc822\n\nFrom: x@x.example\nTo: y@y.example\n\ninside"),
       {"inner message.eml", "recipient 1 y@y.example", "\"inside\""}},
      {"cut off",
       BODY("Content-Type: multipart/mixed; boundary=b", "--b\n\none\n--b\n\ntwo"),
       {"\"one\"", "\"two\""}},
      {"its own boundary inside",
       MIXED("Content-Type: multipart/mixed; boundary=\"=_b\"\n\n--=_b\n\none"),
       {"\"one\""}},
      {"no boundary", BODY("Content-Type: multipart/mixed", "one\ntwo"), {"\"one\"", "\"two\""}},
      {"no delimiter", BODY("Content-Type: multipart/mixed; boundary=b", "one"), {"\"one\""}},
      {"another delimiter than said",
       BODY("Content-Type: multipart/mixed; boundary=b", "--c\nContent-Type: a/b; name=x.xlsx\n" XLSX_LIKE "--c--\n"),
       {"not-inspected damaged"}},
      {"a file amid the text",
       BODY("X-A: b", "one\n\nbegin 644 x.xlsx\nM" UU_LINE "\nM" UU_LINE "\n`\nend\n"),
       {"not-inspected unsupported-part", "\"one\""}},
      {"words like it", BODY("X-A: b", "begin 100 years ago, in a town\nMany people lived there.\n"), {"!not-inspected"}},
      {"S/MIME",
       BODY("Content-Type: application/pkcs7-mime; smime-type=enveloped-data; "
            "name=smime.p7m\nContent-Transfer-Encoding: base64",
            "MIAG"),
       {"not-inspected smime smime.p7m"}},
      {"signed",
       MIXED("\none\n--=_b\nContent-Type: application/pkcs7-signature; name=smime.p7s\nContent-Transfer-Encoding: "
             "base64\n\nMIAG"),
       {"\"one\"", "!not-inspected", "!inner"}},
      {"PGP", BODY("Content-Type: multipart/encrypted; boundary=b", "--b\n\nx\n--b--"), {"not-inspected pgp"}},
      {"PGP in a text", BODY("X-A: b", "-----BEGIN PGP MESSAGE-----\n\nabc"), {"not-inspected pgp"}},
      {"TNEF",
       MIXED("Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\neJ8+Ig=="),
       {"not-inspected tnef winmail.dat"}},
      {"TNEF by its bytes",
       MIXED("Content-Type: application/octet-stream; name=x.dat\nContent-Transfer-Encoding: base64\n\neJ8+IgAB"),
       {"not-inspected tnef x.dat"}},
      {"a logo",
       MIXED("Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo="),
       {"!not-inspected", "!inner"}},
      {"an invitation",
       MIXED("Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR"),
       {"\"BEGIN:VCALENDAR\""}},
  };
  check_rows(rows, G_N_ELEMENTS(rows));
}

#define MARK "From a@aoba.example Thu Nov 19 10:00:00 2020\n"

static void test_mailboxes(void)
{
  static const row rows[] = {
      {"two",
       MARK "From: a@a.example\nTo: b@b.example\n\none\n\n" MARK "From: a@a.example\nTo: c@c.example\n\ntwo\n",
       {"document mbox", "1 recipient 1 b@b.example", "2 recipient 1 c@c.example", "!part 3"}},
      {"a line that begins so",
       MARK "From: a@a.example\n\none\n\nFrom here on at 10:00 nothing\n",
       {"part 1", "!part 2"}},
      {"without an empty line", MARK "From: a@a.example\n\none\n" MARK "two", {"part 1", "!part 2"}},
      {"attachments",
       MARK "From: a@a.example\nContent-Type: a/b; name=x.xlsx\n" XLSX_LIKE,
       {"inner message 1!x.xlsx"}},
  };
  check_rows(rows, G_N_ELEMENTS(rows));
}

static void test_no_mail(void)
{
  static const row rows[] = {
      {"prose", "Dear all,\nTo: nobody\n", {"!mail read"}},
      {"a table", "Name,Mail\nA,a@a.example\n", {"!mail read"}},
      {"a log", "10:00: started\n10:01: done\n", {"!mail read"}},
      {"markup", "<html><p>From: x", {"!mail read"}},
      {"settings", "name: x\nversion: 1\n", {"!mail read"}},
      {"fields and then prose", "Subject: x\nhello to all of you\n", {"!mail read"}},
  };
  check_rows(rows, G_N_ELEMENTS(rows));
}

CU_TestInfo lks_test_mail[] = {
    {"addresses", test_addresses}, {"bodies", test_bodies},   {"parts", test_parts},
    {"mailboxes", test_mailboxes}, {"no mail", test_no_mail}, CU_TEST_INFO_NULL,
};
