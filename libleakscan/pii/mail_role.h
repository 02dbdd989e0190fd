/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Mail boxes of offices, which are nobody's. */
#ifndef LKS_PII_MAIL_ROLE_H
#define LKS_PII_MAIL_ROLE_H

#include <stdbool.h>
#include <stddef.h>

/* Whether the address begins with the name of a role: info@, soumu-ka@, sales2@ (RFC 2142 and common use). */
bool lks_mail_is_role(const char *text, size_t length);

#endif
