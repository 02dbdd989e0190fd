/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the user says of mail: who belongs together, and how many may see each other. */
#ifndef LKS_POLICY_MAIL_H
#define LKS_POLICY_MAIL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { LKS_POLICY_NAMES = 4096 }; /* of one sort */

/* Names, each once; domains are in lower case. */
typedef struct lks_names {
  char **items;
  size_t count;
} lks_names;

/* Part of the policy, which clears it. */
typedef struct lks_policy_mail {
  lks_names own;           /* domains of the sender's organisation, beside the one he writes from */
  lks_names partners;      /* domains whose people may know of each other */
  lks_names private_mail;  /* domains of private mail boxes, beside those that are known */
  lks_names organisations; /* the recipient's, by name */
  uint64_t parties_review; /* organisations and private addresses that see each other: from here on it is looked at */
  uint64_t parties_stop;   /* and from here on stopped */
} lks_policy_mail;

void lks_policy_mail_init(lks_policy_mail *mail);
/* `copy` holds nothing before. */
void lks_policy_mail_copy(lks_policy_mail *copy, const lks_policy_mail *mail);
void lks_policy_mail_clear(lks_policy_mail *mail);

/* False, and nothing has changed, for what is no domain or no name, or one too many. */
bool lks_names_add_domain(lks_names *names, const char *domain);
bool lks_names_add(lks_names *names, const char *name);

/* Whether the domain, in lower case, is one of them or below one. */
bool lks_names_have_domain(const lks_names *names, const char *domain);

#endif
