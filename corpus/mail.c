/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Messages, put together and encoded. */
#include "mail.h"

#include <stdio.h>
#include <string.h>

/* RFC 2047, 2: an encoded word has no more than 75 characters. */
static void append_words(GString *out, const char *text)
{
  enum { PIECE = 11 /* characters of three bytes */ };
  for (const char *at = text; *at != '\0';) {
    const char *end = at;
    for (int i = 0; i < PIECE && *end != '\0'; i++) {
      end = g_utf8_next_char(end);
    }
    char *encoded = g_base64_encode((const guchar *)at, (gsize)(end - at));
    g_string_append_printf(out, "%s=?UTF-8?B?%s?=", at == text ? "" : "\r\n ", encoded);
    g_free(encoded);
    at = end;
  }
}

void corpus_mail_begin(struct corpus_mail *mail, const char *name, const char *address, const char *subject)
{
  mail->head = g_string_new("From: ");
  mail->body = g_string_new(NULL);
  append_words(mail->head, name);
  g_string_append_printf(mail->head, " <%s>\r\nDate: Thu, 19 Nov 2020 10:00:00 +0900\r\nSubject: ", address);
  append_words(mail->head, subject);
}

void corpus_mail_clear(struct corpus_mail *mail)
{
  g_string_free(mail->head, TRUE);
  g_string_free(mail->body, TRUE);
}

/* Whether the field is the one that was written last. */
static bool goes_on(const GString *head, const char *field)
{
  char *begin = g_strdup_printf("\r\n%s: ", field);
  const char *found = g_strrstr(head->str, begin);
  bool last = found != NULL;
  for (const char *at = found != NULL ? found + strlen(begin) : NULL; last && (at = strstr(at, "\r\n")) != NULL;
       at += 2) {
    last = at[2] == ' ';
  }
  g_free(begin);
  return last;
}

void corpus_mail_recipient(struct corpus_mail *mail, const char *field, const char *name, const char *address)
{
  if (goes_on(mail->head, field)) {
    g_string_append(mail->head, ",\r\n ");
  } else {
    g_string_append_printf(mail->head, "\r\n%s: ", field);
  }
  if (name != NULL) {
    append_words(mail->head, name);
    g_string_append_c(mail->head, ' ');
  }
  g_string_append_printf(mail->head, "<%s>", address);
}

void corpus_private_address(const struct corpus_person *person, char *buffer, size_t size)
{
  char *surname = g_ascii_strdown(person->surname_latin, -1);
  corpus_format(buffer, size, "%s_%u@gmail.com", surname, (unsigned)person->index);
  g_free(surname);
}

void corpus_firm_address(const struct corpus_person *person, uint32_t firm, char *buffer, size_t size)
{
  char *surname = g_ascii_strdown(person->surname_latin, -1);
  corpus_format(buffer, size, "%s@firm%u.example", surname, (unsigned)firm);
  g_free(surname);
}

static void append_old(const GString *body, GString *out)
{
  gsize size = 0;
  char *converted = g_convert(body->str, (gssize)body->len, "ISO-2022-JP", "UTF-8", NULL, &size, NULL);
  g_string_append(out, "Content-Type: text/plain; charset=ISO-2022-JP\r\nContent-Transfer-Encoding: 7bit\r\n\r\n");
  g_string_append_len(out, converted != NULL ? converted : "", converted != NULL ? (gssize)size : 0);
  g_free(converted);
}

static void append_new(const GString *body, GString *out)
{
  enum { LINE = 57 /* bytes that make a line of base64 */ };
  g_string_append(out, "Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n");
  for (gsize at = 0; at < body->len; at += LINE) {
    char *line = g_base64_encode((const guchar *)body->str + at, MIN(body->len - at, (gsize)LINE));
    g_string_append_printf(out, "%s\r\n", line);
    g_free(line);
  }
}

void corpus_mail_append(const struct corpus_mail *mail, bool old_charset, GString *out)
{
  g_string_append_printf(out, "%s\r\nMIME-Version: 1.0\r\n", mail->head->str);
  if (old_charset) {
    append_old(mail->body, out);
  } else {
    append_new(mail->body, out);
  }
}

bool corpus_write_bytes(const char *path, const GString *bytes)
{
  FILE *file = fopen(path, "wb");
  if (file == NULL) {
    return false;
  }
  bool written = fwrite(bytes->str, 1, bytes->len, file) == bytes->len;
  return fclose(file) == 0 && written;
}

bool corpus_mail_write(const struct corpus_mail *mail, bool old_charset, const char *path)
{
  GString *out = g_string_new(NULL);
  corpus_mail_append(mail, old_charset, out);
  bool written = corpus_write_bytes(path, out);
  g_string_free(out, TRUE);
  return written;
}

void corpus_mail_append_to_box(const struct corpus_mail *mail, GString *box)
{
  g_string_append(box, "From sender@seiran.example Thu Nov 19 10:00:00 2020\r\n");
  corpus_mail_append(mail, false, box);
  g_string_append(box, "\r\n\r\n");
}
