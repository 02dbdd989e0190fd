/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Who writes to whom: who sees whose address, and whose those are. */
#include "survey/correspondence.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "pii/mail_domain.h"
#include "pii/mail_role.h"
#include "survey/items.h"

enum {
  MOST = 200000,     /* different addresses that are kept */
  LONGEST = 1024,    /* bytes of an address, and of a name */
  ROOM_OF_ONE = 160, /* bytes, about, beside its texts */
  SENDERS = 8
};

struct lks_mail {
  const lks_table_context *context;
  const leakscan_policy *policy;
  const lks_mail *around;
  GPtrArray *all;         /* lks_correspondent */
  GHashTable *by_address; /* the same; the address is the key */
  char *senders[SENDERS]; /* their organisations' domains */
  size_t sender_count;
  uint64_t held;
  bool more; /* than are kept */
};

static void free_correspondent(void *item)
{
  lks_correspondent *one = item;
  g_free(one->address);
  g_free(one->name);
  g_free(one);
}

lks_mail *lks_mail_new(const lks_table_context *context, const leakscan_policy *policy, const lks_mail *around)
{
  lks_mail *mail = calloc(1, sizeof *mail);
  if (mail == NULL)
    return NULL;
  mail->context = context;
  mail->policy = policy;
  mail->around = around;
  mail->all = g_ptr_array_new_with_free_func(free_correspondent);
  mail->by_address = g_hash_table_new(g_str_hash, g_str_equal);
  return mail;
}

void lks_mail_free(lks_mail *mail)
{
  if (mail == NULL)
    return;
  g_hash_table_destroy(mail->by_address);
  g_ptr_array_free(mail->all, TRUE);
  for (size_t i = 0; i < mail->sender_count; i++)
    g_free(mail->senders[i]);
  lks_budget_release(mail->context->budget, mail->held);
  free(mail);
}

static char *lower_of(const char *text, size_t length)
{
  char *copy = g_strndup(text, MIN(length, (size_t)LONGEST)), *valid = g_utf8_make_valid(copy, -1);
  char *lower = g_utf8_strdown(valid, -1);
  g_free(valid);
  g_free(copy);
  return lower;
}

bool lks_mail_is_private(const lks_mail *mail, const char *domain)
{
  return lks_mail_domain_is_private(domain) || lks_names_have_domain(&mail->policy->mail.private_mail, domain);
}

/* Whoever writes from a private address has no organisation by that. */
static void learn_sender(lks_mail *mail, const char *address)
{
  const char *domain = lks_mail_domain_of(address);
  if (domain != NULL && !lks_mail_is_private(mail, domain) && mail->sender_count < SENDERS)
    mail->senders[mail->sender_count++] = g_strdup(lks_mail_domain_registered(domain));
}

static lks_status add_new(lks_mail *mail, char *address, const char *name, uint32_t role)
{
  const uint64_t size = ROOM_OF_ONE + strlen(address) + MIN(strlen(name), (size_t)LONGEST);
  if (mail->all->len == MOST) {
    mail->more = true;
    g_free(address);
    return LKS_OK;
  }
  const lks_status held = lks_budget_hold(mail->context->budget, size);
  if (held != LKS_OK) {
    g_free(address);
    return held;
  }
  mail->held += size;
  lks_correspondent *one = g_new0(lks_correspondent, 1);
  *one = (lks_correspondent){.address = address, .name = g_strndup(name, LONGEST), .roles = role};
  g_ptr_array_add(mail->all, one);
  g_hash_table_insert(mail->by_address, one->address, one);
  return LKS_OK;
}

lks_status lks_mail_add(lks_mail *mail, const lks_recipient *recipient)
{
  char *address = lower_of(recipient->address, strlen(recipient->address));
  const uint32_t role = (uint32_t)1 << recipient->role;
  lks_correspondent *known = *address != '\0' ? g_hash_table_lookup(mail->by_address, address) : NULL;
  if (recipient->role == LKS_RECIPIENT_FROM)
    learn_sender(mail, address);
  if (known == NULL)
    return add_new(mail, address, recipient->name, role);
  g_free(address);
  known->roles |= role;
  if (known->name[0] == '\0' && recipient->name[0] != '\0') {
    g_free(known->name);
    known->name = g_strndup(recipient->name, LONGEST);
  }
  return LKS_OK;
}

size_t lks_mail_count(const lks_mail *mail)
{
  return mail->all->len;
}

const lks_correspondent *lks_mail_get(const lks_mail *mail, size_t index)
{
  return g_ptr_array_index(mail->all, index);
}

const lks_correspondent *lks_mail_find(const lks_mail *mail, const char *address, size_t length)
{
  char *lower = lower_of(address, length);
  const lks_correspondent *found = g_hash_table_lookup(mail->by_address, lower);
  g_free(lower);
  return found;
}

const lks_mail *lks_mail_around(const lks_mail *mail)
{
  return mail->around;
}

lks_belonging lks_mail_belonging(const lks_mail *mail, const char *domain)
{
  if (lks_names_have_domain(&mail->policy->mail.own, domain))
    return LKS_BELONGS_OWN;
  for (size_t i = 0; i < mail->sender_count; i++)
    if (lks_mail_domain_is_below(domain, mail->senders[i]))
      return LKS_BELONGS_OWN;
  return lks_names_have_domain(&mail->policy->mail.partners, domain) ? LKS_BELONGS_PARTNER : LKS_BELONGS_OTHER;
}

/* ---- what an address is ---- */

static size_t local_length(const char *address)
{
  const char *at = strrchr(address, '@');
  return at != NULL ? (size_t)(at - address) : strlen(address);
}

/* Words between points and signs that lists have in their names: aoba-ml@, all@, pta-members@ */
static bool is_list(const char *address)
{
  static const char *const words[] = {"ml",    "list",  "lists", "all",   "members", "group",   "groups", "announce",
                                      "users", "staff", "team",  "kaiin", "zenin",   "bounces", "request"};
  const size_t length = local_length(address);
  for (size_t begin = 0; begin < length;) {
    size_t end = begin;
    while (end < length && g_ascii_isalpha(address[end]))
      end++;
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
      if (strlen(words[i]) == end - begin && strncmp(address + begin, words[i], end - begin) == 0)
        return true;
    begin = end + 1;
  }
  return false;
}

bool lks_mail_is_nobody(const char *address)
{
  return lks_mail_is_role(address, strlen(address)) || is_list(address);
}

/* b2023045@, 23a1042@: numbers that members are given. */
static bool is_numbered(const char *address)
{
  enum { LEAST_DIGITS = 5 };
  const size_t length = local_length(address);
  size_t digits = 0;
  for (size_t i = 0; i < length; i++)
    digits += g_ascii_isdigit(address[i]) != 0;
  return digits >= LEAST_DIGITS && digits * 2 >= length;
}

/* ---- the sum ---- */

/* Of some roles: who they are. */
typedef struct party {
  const lks_mail *mail;
  GHashTable *organisations;
  uint64_t people;
  uint64_t private_mail;
  uint64_t numbered;
} party;

/* Whether it is one of the others. */
static bool count_one(party *its, const lks_correspondent *one)
{
  const char *domain = lks_mail_domain_of(one->address);
  if (domain == NULL || (one->roles >> LKS_RECIPIENT_FROM & 1) != 0)
    return false;
  const lks_belonging belongs = lks_mail_belonging(its->mail, domain);
  its->numbered += belongs == LKS_BELONGS_OWN && is_numbered(one->address);
  if (belongs != LKS_BELONGS_OTHER)
    return false;
  const bool private_mail = lks_mail_is_private(its->mail, domain);
  its->private_mail += private_mail;
  if (!private_mail)
    g_hash_table_add(its->organisations, g_strdup(lks_mail_domain_registered(domain)));
  if (!private_mail && is_list(one->address))
    return false;
  its->people++;
  return true;
}

static lks_status add_sample(const lks_mail *mail, lks_fact_mail *facts, const lks_correspondent *one)
{
  for (size_t i = 0; i < LKS_FIELD_SAMPLES; i++)
    if (facts->samples[i] == NULL) {
      facts->samples[i] = lks_items_sample(mail->context, one->address, strlen(one->address));
      return facts->samples[i] != NULL ? LKS_OK : LKS_NO_MEMORY;
    }
  return LKS_OK;
}

static lks_status sum_up(const lks_mail *mail, lks_fact_mail *facts, party *seen, party *blind)
{
  enum { SEEN = 1 << LKS_RECIPIENT_TO | 1 << LKS_RECIPIENT_CC };
  lks_status status = LKS_OK;
  for (size_t i = 0; i < mail->all->len && status == LKS_OK; i++) {
    const lks_correspondent *one = lks_mail_get(mail, i);
    facts->delivered = facts->delivered || (one->roles >> LKS_RECIPIENT_ENVELOPE & 1) != 0;
    if ((one->roles & SEEN) != 0) {
      if (count_one(seen, one))
        status = add_sample(mail, facts, one);
    } else if ((one->roles >> LKS_RECIPIENT_BCC & 1) != 0) {
      count_one(blind, one);
    }
  }
  return status;
}

lks_status lks_mail_finish(const lks_mail *mail, lks_fact_mail **facts)
{
  party seen = {.mail = mail}, blind = {.mail = mail};
  lks_fact_mail *sum = calloc(1, sizeof *sum);
  *facts = sum;
  if (sum == NULL)
    return LKS_NO_MEMORY;
  seen.organisations = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  blind.organisations = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  const lks_status status = sum_up(mail, sum, &seen, &blind);
  sum->inside = mail->around != NULL;
  sum->visible = seen.people;
  sum->organisations = g_hash_table_size(seen.organisations);
  sum->private_mail = seen.private_mail;
  sum->numbered = seen.numbered;
  sum->blind = blind.people;
  sum->blind_parties = g_hash_table_size(blind.organisations) + blind.private_mail;
  sum->more = mail->more;
  g_hash_table_destroy(seen.organisations);
  g_hash_table_destroy(blind.organisations);
  return status;
}

void lks_mail_facts_free(lks_fact_mail *facts)
{
  if (facts == NULL)
    return;
  for (size_t i = 0; i < LKS_FIELD_SAMPLES; i++)
    free(facts->samples[i]);
  free(facts);
}
