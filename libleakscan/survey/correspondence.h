/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who writes to whom, while a message is told. */
#ifndef LKS_CORRESPONDENCE_H
#define LKS_CORRESPONDENCE_H

#include "event.h"
#include "policy.h"
#include "survey/facts.h"
#include "survey/table.h"

typedef struct lks_mail lks_mail;

/* Somebody in a message's head, or in its envelope. */
typedef struct lks_correspondent {
  char *address;  /* in lower case; "" where only a name is said */
  char *name;     /* as it was said first; "" */
  uint32_t roles; /* a bit for each lks_recipient_role */
} lks_correspondent;

/* `around` is the message that this one stands in, or NULL; it outlives this one. NULL when memory runs out. */
lks_mail *lks_mail_new(const lks_table_context *context, const leakscan_policy *policy, const lks_mail *around);
void lks_mail_free(lks_mail *mail);

lks_status lks_mail_add(lks_mail *mail, const lks_recipient *recipient);

size_t lks_mail_count(const lks_mail *mail);
const lks_correspondent *lks_mail_get(const lks_mail *mail, size_t index);
/* NULL where the address, in any case, isn't in it. */
const lks_correspondent *lks_mail_find(const lks_mail *mail, const char *address, size_t length);
const lks_mail *lks_mail_around(const lks_mail *mail);

/* What an address is to the sender; "others" are neither his organisation's nor partners'. */
typedef enum lks_belonging { LKS_BELONGS_OTHER, LKS_BELONGS_OWN, LKS_BELONGS_PARTNER } lks_belonging;
lks_belonging lks_mail_belonging(const lks_mail *mail, const char *domain);
bool lks_mail_is_private(const lks_mail *mail, const char *domain);
/* Whether an address is a list's or an office's, and nobody's. */
bool lks_mail_is_nobody(const char *address);

/* Sums up; NULL in *facts when memory runs out. */
lks_status lks_mail_finish(const lks_mail *mail, lks_fact_mail **facts);
void lks_mail_facts_free(lks_fact_mail *facts);

#endif
