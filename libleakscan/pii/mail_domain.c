/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whose a mail domain is. The only file that knows libpsl: the list of public suffixes is compiled into it, so that
 * nothing is opened. A rule of our own for .co.jp and the like would miss the cities and prefectures, and all other
 * countries. */
#include "pii/mail_domain.h"

#include <libpsl.h>
#include <stdlib.h>
#include <string.h>

const char *lks_mail_domain_registered(const char *domain)
{
  const psl_ctx_t *list = psl_builtin();
  const char *registered = list != NULL ? psl_registrable_domain(list, domain) : NULL;
  return registered != NULL ? registered : domain;
}

static int compare(const void *key, const void *item)
{
  return strcmp(key, *(const char *const *)item);
}

static bool is_listed(const char *domain)
{
  return bsearch(domain, lks_mail_private_domains, lks_mail_private_domain_count, sizeof *lks_mail_private_domains,
                 compare) != NULL;
}

/* Names of providers that have a domain in nearly every country. */
static bool is_of_world(const char *domain)
{
  static const char *const names[] = {"gmx.", "hotmail.", "live.", "outlook.", "yahoo.", "ymail.", "yandex."};
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    const size_t length = strlen(names[i]);
    if (strncmp(domain, names[i], length) != 0)
      continue;
    const char *country = domain + length; /* jp, co.jp, com.br */
    const char *point = strchr(country, '.');
    return point == NULL ? strlen(country) <= 3 : strlen(point + 1) == 2 && point - country <= 3;
  }
  return false;
}

bool lks_mail_domain_is_private(const char *domain)
{
  for (const char *at = domain; at != NULL; at = strchr(at, '.')) {
    at += *at == '.';
    if (is_listed(at) || is_of_world(at))
      return true;
  }
  return false;
}

bool lks_mail_domain_is_below(const char *domain, const char *of)
{
  const size_t length = strlen(domain), below = strlen(of);
  if (below == 0 || length < below || strcmp(domain + length - below, of) != 0)
    return false;
  return length == below || domain[length - below - 1] == '.';
}

const char *lks_mail_domain_of(const char *address)
{
  const char *at = strrchr(address, '@');
  return at != NULL && at[1] != '\0' ? at + 1 : NULL;
}
