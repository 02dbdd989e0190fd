/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Messages whose truth is known, written as mail programs in Japan write them. */
#ifndef CORPUS_MAIL_H
#define CORPUS_MAIL_H

#include <glib.h>

#include "corpus.h"
#include "people.h"

/* A message while it is put together; freed by corpus_mail_clear. */
struct corpus_mail {
  GString *head;
  GString *body;
};

/* From "name" <address>; the subject is encoded as RFC 2047 has it. */
void corpus_mail_begin(struct corpus_mail *mail, const char *name, const char *address, const char *subject);
void corpus_mail_clear(struct corpus_mail *mail);

/* Somebody at `address`; `name` may be NULL. `field`: "To", "Cc" or "Bcc"; those of a field follow one another. */
void corpus_mail_recipient(struct corpus_mail *mail, const char *field, const char *name, const char *address);

/* A private address of a person: with a sign that no address there can have, so that it is nobody's. */
void corpus_private_address(const struct corpus_person *person, char *buffer, size_t size);
/* An address at a firm that no other index has. */
void corpus_firm_address(const struct corpus_person *person, uint32_t firm, char *buffer, size_t size);

/* The whole message, in UTF-8 and base64, or as ISO-2022-JP. */
void corpus_mail_append(const struct corpus_mail *mail, bool old_charset, GString *out);
/* The same as a file. */
bool corpus_mail_write(const struct corpus_mail *mail, bool old_charset, const char *path);
/* In a mailbox, behind its postmark. */
void corpus_mail_append_to_box(const struct corpus_mail *mail, GString *box);
bool corpus_write_bytes(const char *path, const GString *bytes);

#endif
