/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cc that only grows. In a conversation people are added, too, but the recipient stays the same; here each message
 * has a new one. */
#include "survey/growth.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "pii/fold.h"
#include "pii/mail_domain.h"

enum { MOST = 1024 /* addresses of one field that are remembered */ };

typedef struct addresses {
  uint64_t hashes[MOST]; /* ascending */
  size_t count;
} addresses;

struct lks_growth {
  addresses cc; /* of the message before */
  addresses to;
  uint64_t steps;
};

lks_growth *lks_growth_new(void)
{
  return calloc(1, sizeof(lks_growth));
}

void lks_growth_free(lks_growth *growth)
{
  free(growth);
}

void lks_growth_forget(lks_growth *growth)
{
  memset(growth, 0, sizeof *growth);
}

static int compare(const void *left, const void *right)
{
  const uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
  return (a > b) - (a < b);
}

static bool have(const addresses *all, uint64_t hash)
{
  return bsearch(&hash, all->hashes, all->count, sizeof hash, compare) != NULL;
}

static bool contain(const addresses *all, const addresses *part)
{
  for (size_t i = 0; i < part->count; i++)
    if (!have(all, part->hashes[i]))
      return false;
  return true;
}

static bool meet(const addresses *a, const addresses *b)
{
  for (size_t i = 0; i < a->count; i++)
    if (have(b, a->hashes[i]))
      return true;
  return false;
}

static void gather(const lks_mail *mail, lks_recipient_role role, addresses *all)
{
  all->count = 0;
  for (size_t i = 0; i < lks_mail_count(mail) && all->count < MOST; i++) {
    const lks_correspondent *one = lks_mail_get(mail, i);
    const char *domain = lks_mail_domain_of(one->address);
    if ((one->roles >> role & 1) == 0 || domain == NULL || lks_mail_belonging(mail, domain) != LKS_BELONGS_OTHER)
      continue;
    all->hashes[all->count++] = lks_fold_key(one->address, strlen(one->address));
  }
  qsort(all->hashes, all->count, sizeof *all->hashes, compare);
}

lks_status lks_growth_add(lks_growth *growth, const lks_mail *mail, lks_fact_mail *facts)
{
  addresses *const now = malloc(2 * sizeof *now);
  if (now == NULL)
    return LKS_NO_MEMORY;
  addresses *const cc = &now[0], *const to = &now[1];
  gather(mail, LKS_RECIPIENT_CC, cc);
  gather(mail, LKS_RECIPIENT_TO, to);
  const bool to_others = to->count > 0 && growth->to.count > 0 && !meet(to, &growth->to) && !meet(to, &growth->cc);
  const bool kept = to_others && contain(cc, &growth->cc);
  if (!kept)
    growth->steps = 0;
  else if (cc->count > growth->cc.count)
    growth->steps++;
  facts->growth_steps = growth->steps;
  facts->growth_people = growth->steps > 0 ? cc->count : 0;
  growth->cc = *cc;
  growth->to = *to;
  free(now);
  return LKS_OK;
}
