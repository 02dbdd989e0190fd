/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Mail that is made to take for ever, or to end whoever reads it: each comes to an end, and whom it goes to is still
 * counted. */
#include "mail_maker.h"

#include <CUnit/CUnit.h>
#include <string.h>

enum { SECONDS = 20 /* more than any takes, also under sanitizers */ };

typedef void (*write_fn)(GString *out);

static void repeat(GString *out, const char *piece, size_t times)
{
  for (size_t i = 0; i < times; i++)
    g_string_append(out, piece);
}

static void write_large_head(GString *out)
{
  g_string_append(out, "X-Large: ");
  repeat(out, "0123456789 0123456789 0123456789 0123456789\r\n ", 230000); /* 10 MB */
  g_string_append(out, "\r\nSubject: x\r\n\r\nhello");
}

static void write_large_to(GString *out)
{
  g_string_append(out, "To: ");
  for (size_t i = 0; i < 150000; i++)
    g_string_append_printf(out, "\"name %zu\" <person_%zu@firm%zu.example>,\r\n ", i, i, i);
  g_string_append(out, "x@x.example\r\n\r\nhello");
}

static void write_many_fields(GString *out)
{
  repeat(out, "X-A: b\r\n", 500000);
  g_string_append(out, "\r\nhello");
}

static void write_many_parts(GString *out)
{
  g_string_append(out, "Content-Type: multipart/mixed; boundary=b\r\n\r\n");
  repeat(out, "--b\r\n\r\nx\r\n", 100000);
}

static void write_many_delimiters(GString *out)
{
  g_string_append(out, "Content-Type: multipart/mixed; boundary=b\r\n\r\n");
  repeat(out, "--b\r\n", 1000000);
}

static void write_nested_messages(GString *out)
{
  repeat(out, "Content-Type: message/rfc822\r\n\r\nFrom: a@a.example\r\n", 1000);
  g_string_append(out, "\r\nhello");
}

static void write_nested_parts(GString *out)
{
  for (size_t i = 0; i < 1000; i++)
    g_string_append_printf(out, "Content-Type: multipart/mixed; boundary=b%zu\r\n\r\n--b%zu\r\n", i, i);
  g_string_append(out, "\r\nhello");
}

static void write_loop(GString *out)
{
  repeat(out, "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\n", 200);
  g_string_append(out, "--b--\r\n--b\r\n");
}

static void write_prefixes(GString *out)
{
  g_string_append(
      out,
      "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: multipart/mixed; boundary=bb\r\n\r\n");
  repeat(out, "--bb\r\n\r\nx\r\n--b\r\n\r\ny\r\n", 300);
}

static void write_brackets(GString *out)
{
  g_string_append(out, "Cc: ");
  repeat(out, "a:b:(((<<\"\\", 100000);
  g_string_append(out, "\r\n\r\nhello");
}

static void write_encoded_words(GString *out)
{
  g_string_append(out, "Subject: ");
  repeat(out, "=?utf-8?Q?a?= =?ISO-2022-JP?B?GyRC?= =?x?B?////?= =?", 20000);
  g_string_append(out, "\r\n\r\nhello");
}

static void write_parameters(GString *out)
{
  g_string_append(out, "Content-Type: text/plain; charset=x");
  for (size_t i = 0; i < 20000; i++)
    g_string_append_printf(out, "; name*%zu*=%%E5", i);
  g_string_append(out, "\r\n\r\nhello");
}

static void write_nul(GString *out)
{
  static const char bytes[] = "\0b\0\r\nX\0Y: z\r\n\r\nhel\0lo\0";
  g_string_append(out, "Subject: a");
  g_string_append_len(out, bytes, (gssize)sizeof bytes - 1);
}

static void write_broken_base64(GString *out)
{
  g_string_append(out, "Content-Transfer-Encoding: base64\r\n\r\n");
  repeat(out, "=====!!!!\xff\xfe===A", 100000);
}

static void write_broken_text(GString *out)
{
  g_string_append(out, "Content-Type: text/plain; charset=ISO-2022-JP\r\n\r\n");
  repeat(out, "\x1b$B\x1b(\xff\x80\x1b$", 50000);
}

static void write_long_line(GString *out)
{
  g_string_append(out, "\r\n");
  repeat(out, "a@b.example\xe3\x81\x82", 200000);
}

static void test_hostile(void)
{
  static const struct {
    const char *name;
    write_fn write;
    const char *reason; /* of being incomplete; NULL: whatever */
  } rows[] = {
      {"a large head", write_large_head, NULL},
      {"a large To", write_large_to, NULL},
      {"many fields", write_many_fields, NULL},
      {"many parts", write_many_parts, "limit-mail-parts"},
      {"many delimiters", write_many_delimiters, "limit-mail-parts"},
      {"nested messages", write_nested_messages, "limit-depth"},
      {"nested parts", write_nested_parts, "limit-depth"},
      {"a loop", write_loop, NULL},
      {"boundaries that begin alike", write_prefixes, NULL},
      {"brackets", write_brackets, NULL},
      {"encoded words", write_encoded_words, NULL},
      {"parameters", write_parameters, NULL},
      {"NUL bytes", write_nul, NULL},
      {"broken base64", write_broken_base64, NULL},
      {"broken text", write_broken_text, NULL},
      {"a long line", write_long_line, NULL},
  };
  char *addresses = lks_make_addresses(0, 24);
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    GString *message = g_string_new("From: a@seiran.example\r\n");
    g_string_append_printf(message, "To: %s\r\n", addresses);
    rows[i].write(message);
    const gint64 began = g_get_monotonic_time();
    leakscan_report *report = lks_scan_bytes(NULL, message->str, message->len, "mail.eml");
    const gint64 took = (g_get_monotonic_time() - began) / G_USEC_PER_SEC;
    lks_check(took < SECONDS, "%s: took %d seconds", rows[i].name, (int)took);
    const leakscan_finding *finding = lks_find_kind(report, "recipients-exposed");
    lks_check(finding != NULL && leakscan_finding_people(finding) >= 24, "%s: recipients weren't counted",
              rows[i].name);
    lks_check(rows[i].reason == NULL || lks_find_reason(report, rows[i].reason) != NULL, "%s: no %s", rows[i].name,
              rows[i].reason != NULL ? rows[i].reason : "");
    leakscan_report_free(report);
    g_string_free(message, TRUE);
  }
  g_free(addresses);
}

/* Cut anywhere, a message with all sorts of parts is read without harm. */
static void test_cut(void)
{
  const lks_bytes sample = lks_sample("i12-members.eml");
  GString *message = g_string_new_len(sample.data, (gssize)sample.size);
  g_string_append(message,
                  "\r\nContent-Type: multipart/mixed; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/html; "
                  "charset=\"utf-8\"\r\n\r\n<p>"
                  "\r\n--x\r\nContent-Disposition: attachment; "
                  "filename*=utf-8''%E5.zip\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nPK=03=0\r\n--x--");
  for (size_t size = 0; size < message->len; size += 37) {
    leakscan_report *report = lks_scan_bytes(NULL, message->str, size, "mail.eml");
    leakscan_report_free(report);
  }
  g_string_free(message, TRUE);
  g_free(sample.data);
}

CU_TestInfo lks_test_mail_hostile[] = {
    {"hostile", test_hostile},
    {"cut", test_cut},
    CU_TEST_INFO_NULL,
};
