/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Mail boxes of offices. */
#include "pii/mail_role.h"

#include <string.h>

static const char *const roles[] = {
    "abuse",    "accounting", "admin",     "all",       "bill",       "booking",  "center",  "contact",    "customer",
    "desk",     "eigyo",      "enquir",    "feedback",  "gakumu",     "hello",    "help",    "hostmaster", "hr",
    "info",     "inquir",     "jimu",      "jinji",     "kaikei",     "keiri",    "kikaku",  "koho",       "kontakt",
    "kyomu",    "mail",       "marketing", "member",    "news",       "no-reply", "noreply", "nyushi",     "office",
    "order",    "otoiawase",  "pr",        "post",      "postmaster", "press",    "privacy", "recruit",    "saiyo",
    "sales",    "security",   "service",   "shop",      "soumu",      "somu",     "staff",   "support",    "team",
    "toiawase", "uketsuke",   "web",       "webmaster", "welcome",
};

static char lower(char c)
{
  return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

bool lks_mail_is_role(const char *text, size_t length)
{
  for (size_t i = 0; i < sizeof roles / sizeof roles[0]; i++) {
    const size_t size = strlen(roles[i]);
    size_t same = 0;
    while (same < size && same < length && lower(text[same]) == roles[i][same])
      same++;
    if (same < size || size == length)
      continue;
    const char next = text[size];
    if (next == '@' || next == '-' || next == '_' || (next >= '0' && next <= '9'))
      return true;
  }
  return false;
}
