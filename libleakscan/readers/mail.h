/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Mail (RFC 5322, MIME): what the files of the reader share. GMime decodes what stands in heads and bodies; where a
 * message's parts begin and end is found out here, so that no document decides how deep, how many or how long. */
#ifndef LKS_MAIL_H
#define LKS_MAIL_H

#include <glib.h>

#include "readers/readers.h"

/* Bytes that are lent. */
typedef struct lks_span {
  const char *data;
  size_t size;
} lks_span;

/* A field of a head; the value as it stands there, over several lines. */
typedef struct lks_mail_field {
  lks_span name;
  lks_span value;
} lks_mail_field;

/* What the head of a message or of a part says of its body. Texts are owned, in UTF-8, and may be NULL. */
typedef struct lks_mail_type {
  char *type; /* "text/plain", in lower case; never NULL */
  char *charset;
  char *boundary;
  char *name;     /* of the file */
  char *variant;  /* smime-type */
  char *encoding; /* Content-Transfer-Encoding, in lower case */
  bool attached;  /* to be shown as a file of its own */
  bool referred;  /* other parts name it: a picture in the text */
} lks_mail_type;

/* A message while it is told. */
typedef struct lks_mail_telling {
  lks_reading *reading;
  void *part;       /* its context */
  uint32_t row;     /* the next line's number */
  uint64_t parts;   /* MIME parts that were seen */
  uint64_t named;   /* attachments without a name, and bodies, that were given one */
  char *prefix;     /* of names of what is inside: "message 12!"; "" */
  bool parts_ended; /* there are too many, which was said */
} lks_mail_telling;

/* mail_head.c: what stands in heads. */

/* Cuts a head from its body, which begins behind the first empty line. */
void lks_mail_split(lks_span message, lks_span *head, lks_span *body);
/* The next field; *at moves behind it. False at the end; lines that are no field are passed over. */
bool lks_mail_next_field(lks_span head, size_t *at, lks_mail_field *field);
bool lks_mail_field_is(const lks_mail_field *field, const char *name);

/* mail_decode.c: what GMime does. */

/* To be called before all others, from any thread. */
void lks_mail_decode_begin(void);
/* An unstructured value in UTF-8, on one line; freed by g_free. */
char *lks_mail_decode_text(lks_span value);
/* `fallback` is the type of a part that says none. Cleared by the caller. */
void lks_mail_decode_type(lks_span head, const char *fallback, lks_mail_type *type);
void lks_mail_type_clear(lks_mail_type *type);
/* Tells each address of a field. */
lks_status lks_mail_decode_addresses(const lks_mail_telling *telling, lks_span value, lks_recipient_role role);
/* A body's bytes, appended. */
void lks_mail_decode_body(lks_span body, const char *encoding, GByteArray *bytes);
/* Whether a body has to be decoded at all. */
bool lks_mail_is_encoded(const char *encoding);

/* mail_text.c */

/* Any bytes in UTF-8, by the charset that is said, or by what they look like; freed by g_free. */
char *lks_mail_to_utf8(const char *data, size_t size, const char *charset, size_t *length);
/* Tells a text's lines as rows. */
lks_status lks_mail_tell_text(lks_mail_telling *telling, const char *text, size_t length);

/* mail_parts.c: tells the body of a message, and all parts in it. */
lks_status lks_mail_tell_body(lks_mail_telling *telling, lks_span head, lks_span body);

#endif
