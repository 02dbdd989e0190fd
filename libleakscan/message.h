/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A message as a mail program has it before there is a file: handed over in parts. */
#ifndef LKS_MESSAGE_H
#define LKS_MESSAGE_H

#include "event.h"
#include "input/source.h"

enum { LKS_MESSAGE_ATTACHMENTS = 10000, LKS_MESSAGE_RECIPIENTS = 200000 };

typedef struct lks_attachment {
  char *name;       /* as the receiver sees it */
  char *path;       /* NULL: it isn't a file by name */
  const void *data; /* lent, where it stands in memory */
  size_t size;
  int fd; /* the caller's; negative: none */
} lks_attachment;

typedef struct lks_message_recipient {
  lks_recipient_role role;
  char *address;
  char *name;
} lks_message_recipient;

struct leakscan_message {
  lks_message_recipient *recipients;
  size_t recipient_count;
  lks_attachment *attachments;
  size_t attachment_count;
  char *subject; /* NULL: none, as for the bodies */
  char *text;
  size_t text_size;
  char *html;
  size_t html_size;
};

void lks_message_clear(leakscan_message *message);

/* Each takes copies, but for `data`. False for one too many. */
bool lks_message_add_recipient(leakscan_message *message, lks_recipient_role role, const char *address,
                               const char *name);
bool lks_message_attach(leakscan_message *message, const lks_attachment *attachment);
void lks_message_set_subject(leakscan_message *message, const char *subject);
void lks_message_set_body(char **body, size_t *body_size, const char *text, size_t size);

/* Opens an attachment: as lks_source_open_file and its like. */
lks_status lks_attachment_open(const lks_attachment *attachment, uint64_t largest, lks_source **source);

#endif
