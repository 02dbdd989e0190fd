/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the user says of mail. */
#include "policy_mail.h"

#include <glib.h>
#include <string.h>

#include "pii/mail_domain.h"

enum { PARTIES_REVIEW = 10, PARTIES_STOP = 20, LONGEST = 255 };

static void names_copy(lks_names *copy, const lks_names *names)
{
  *copy = (lks_names){.count = names->count};
  copy->items = g_new(char *, names->count);
  for (size_t i = 0; i < names->count; i++)
    copy->items[i] = g_strdup(names->items[i]);
}

static void names_clear(lks_names *names)
{
  for (size_t i = 0; i < names->count; i++)
    g_free(names->items[i]);
  g_free(names->items);
  *names = (lks_names){.count = 0};
}

void lks_policy_mail_init(lks_policy_mail *mail)
{
  *mail = (lks_policy_mail){.parties_review = PARTIES_REVIEW, .parties_stop = PARTIES_STOP};
}

void lks_policy_mail_copy(lks_policy_mail *copy, const lks_policy_mail *mail)
{
  *copy = *mail;
  names_copy(&copy->own, &mail->own);
  names_copy(&copy->partners, &mail->partners);
  names_copy(&copy->private_mail, &mail->private_mail);
  names_copy(&copy->organisations, &mail->organisations);
}

void lks_policy_mail_clear(lks_policy_mail *mail)
{
  names_clear(&mail->own);
  names_clear(&mail->partners);
  names_clear(&mail->private_mail);
  names_clear(&mail->organisations);
}

bool lks_names_add(lks_names *names, const char *name)
{
  if (*name == '\0' || strlen(name) > LONGEST)
    return false;
  for (size_t i = 0; i < names->count; i++)
    if (strcmp(names->items[i], name) == 0)
      return true;
  if (names->count == LKS_POLICY_NAMES)
    return false;
  names->items = g_renew(char *, names->items, names->count + 1);
  names->items[names->count++] = g_strdup(name);
  return true;
}

/* A point inside, and nothing that no domain has; "@" before it is how people write whose addresses they mean. */
bool lks_names_add_domain(lks_names *names, const char *domain)
{
  domain += *domain == '@';
  const char *point = strchr(domain, '.');
  if (point == NULL || point == domain || point[1] == '\0' || strpbrk(domain, " \t@/,;:<>\"'*") != NULL)
    return false;
  char *lower = g_utf8_validate(domain, -1, NULL) ? g_utf8_strdown(domain, -1) : NULL;
  const bool added = lower != NULL && lks_names_add(names, lower);
  g_free(lower);
  return added;
}

bool lks_names_have_domain(const lks_names *names, const char *domain)
{
  for (size_t i = 0; i < names->count; i++)
    if (lks_mail_domain_is_below(domain, names->items[i]))
      return true;
  return false;
}
