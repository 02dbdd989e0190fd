/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The tables of all that leakscan says to people, one an area; messages.c looks rows up in them. */
#ifndef LKS_MESSAGES_TABLES_H
#define LKS_MESSAGES_TABLES_H

#include <stddef.h>

typedef struct lks_message_row {
  const char *id; /* "group.name" or "group.name.variant" */
  const char *english;
  const char *japanese;
} lks_message_row;

typedef struct lks_message_table {
  const lks_message_row *rows;
  size_t count;
} lks_message_table;

extern const lks_message_table lks_messages_advice;
extern const lks_message_table lks_messages_explain;
extern const lks_message_table lks_messages_findings;
extern const lks_message_table lks_messages_mail;
extern const lks_message_table lks_messages_reasons;
extern const lks_message_table lks_messages_unchecked;
extern const lks_message_table lks_messages_texts;
extern const lks_message_table lks_messages_words;
extern const lks_message_table lks_messages_workbooks;
extern const lks_message_table lks_messages_workers;

#endif
