/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whose a mail domain is: an organisation's, or a provider's of private mail boxes. */
#ifndef LKS_PII_MAIL_DOMAIN_H
#define LKS_PII_MAIL_DOMAIN_H

#include <stdbool.h>
#include <stddef.h>

/* Domains are in lower case, terminated, without a final point. */

/* The domain that somebody registered: "aoba.co.jp" of "mail.tokyo.aoba.co.jp", by the public suffix list. Points
 * into `domain`, and is all of it where nothing is known. */
const char *lks_mail_domain_registered(const char *domain);

/* Whether everybody may have a box there: gmail.com, docomo.ne.jp; whoever writes from there is a person. */
bool lks_mail_domain_is_private(const char *domain);

/* Whether the domain is `of`, or below it. */
bool lks_mail_domain_is_below(const char *domain, const char *of);

/* Behind the last @; NULL where there is none, or nothing behind it. */
const char *lks_mail_domain_of(const char *address);

/* mail_domain_data.c: sorted. */
extern const char *const lks_mail_private_domains[];
extern const size_t lks_mail_private_domain_count;

#endif
