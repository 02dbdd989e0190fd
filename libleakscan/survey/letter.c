/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a message's text says of others than those who get it. */
#include "survey/letter.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "pii/fold.h"
#include "pii/mail_domain.h"
#include "pii/passage.h"
#include "survey/greeting.h"
#include "survey/items.h"

enum {
  BYTES_READ = 256 * 1024, /* for names and numbers; addresses are looked for in all of it */
  MOST_ORGANISATIONS = 64
};

struct lks_letter {
  const lks_table_context *context;
  const leakscan_policy *policy;
  const lks_mail *mail;
  lks_greeting greeting;
  bool quoting; /* from here on stands what somebody wrote before */
  size_t read;
  lks_distinct *addresses; /* of others, in what was written for this message */
  lks_distinct *parties;   /* their organisations, or they themselves where the address is private */
  lks_distinct *quoted;    /* parties that stand only in what was quoted */
  lks_distinct *names;
  uint64_t details;                        /* numbers and the like behind a label */
  char *organisations[MOST_ORGANISATIONS]; /* of those who get it, by domain */
  size_t organisation_count;
  lks_fact_letter *facts; /* its samples; NULL: none yet */
};

/* Colleagues of those who get it may be spoken of. */
static void learn_organisations(lks_letter *letter)
{
  for (size_t i = 0; i < lks_mail_count(letter->mail) && letter->organisation_count < MOST_ORGANISATIONS; i++) {
    const char *domain = lks_mail_domain_of(lks_mail_get(letter->mail, i)->address);
    if (domain == NULL || lks_mail_is_private(letter->mail, domain))
      continue;
    const char *registered = lks_mail_domain_registered(domain);
    size_t known = 0;
    while (known < letter->organisation_count && strcmp(letter->organisations[known], registered) != 0)
      known++;
    if (known == letter->organisation_count)
      letter->organisations[letter->organisation_count++] = g_strdup(registered);
  }
}

lks_letter *lks_letter_new(const lks_table_context *context, const leakscan_policy *policy, const lks_mail *mail)
{
  lks_letter *letter = calloc(1, sizeof *letter);
  if (letter == NULL)
    return NULL;
  letter->context = context;
  letter->policy = policy;
  letter->mail = mail;
  letter->addresses = lks_distinct_new();
  letter->parties = lks_distinct_new();
  letter->quoted = lks_distinct_new();
  letter->names = lks_distinct_new();
  letter->facts = calloc(1, sizeof *letter->facts);
  if (letter->addresses != NULL && letter->parties != NULL && letter->quoted != NULL && letter->names != NULL &&
      letter->facts != NULL)
    return letter;
  lks_letter_free(letter);
  return NULL;
}

void lks_letter_free(lks_letter *letter)
{
  if (letter == NULL)
    return;
  lks_greeting_clear(&letter->greeting);
  lks_distinct_free(letter->addresses);
  lks_distinct_free(letter->parties);
  lks_distinct_free(letter->quoted);
  lks_distinct_free(letter->names);
  for (size_t i = 0; i < letter->organisation_count; i++)
    g_free(letter->organisations[i]);
  lks_letter_facts_free(letter->facts);
  free(letter);
}

/* ---- what was quoted ---- */

static bool begins_with(const char *text, size_t length, const char *word)
{
  return length >= strlen(word) && memcmp(text, word, strlen(word)) == 0;
}

static bool ends_with(const char *text, size_t length, const char *word)
{
  return length >= strlen(word) && memcmp(text + length - strlen(word), word, strlen(word)) == 0;
}

/* The line above what mail programs put below an answer. */
static bool begins_quotation(const char *text, size_t length)
{
  static const char *const heads[] = {"-----Original Message",
                                      "----- Original Message",
                                      "-----元のメッセージ",
                                      "---------- Forwarded",
                                      "----- Forwarded",
                                      "-------- Original",
                                      "-------- Forwarded",
                                      "-------- 転送",
                                      "________________________________",
                                      "差出人:",
                                      "差出人：",
                                      "送信元:",
                                      "Begin forwarded message"};
  static const char *const tails[] = {"wrote:",       "のメール:",         "のメール：", "<書きました:",
                                      "書きました：", "さんは書きました:", "schrieb:",   "a écrit :"};
  for (size_t i = 0; i < G_N_ELEMENTS(heads); i++)
    if (begins_with(text, length, heads[i]))
      return true;
  for (size_t i = 0; i < G_N_ELEMENTS(tails); i++)
    if (ends_with(text, length, tails[i]))
      return true;
  return begins_with(text, length, "From: ") || begins_with(text, length, "From：");
}

static bool is_quoted(const char *text, size_t length)
{
  return begins_with(text, length, ">") || begins_with(text, length, "|") || begins_with(text, length, "＞");
}

/* ---- whose addresses and names ---- */

static bool is_of_recipients(const lks_letter *letter, const char *domain)
{
  for (size_t i = 0; i < letter->organisation_count; i++)
    if (lks_mail_domain_is_below(domain, letter->organisations[i]))
      return true;
  return false;
}

static lks_status add_sample(lks_letter *letter, const char *text)
{
  for (size_t i = 0; i < LKS_FIELD_SAMPLES; i++)
    if (letter->facts->samples[i] == NULL) {
      letter->facts->samples[i] = lks_items_sample(letter->context, text, strlen(text));
      return letter->facts->samples[i] != NULL ? LKS_OK : LKS_NO_MEMORY;
    }
  return LKS_OK;
}

static uint64_t hash_of(const char *text)
{
  return lks_fold_key(text, strlen(text));
}

static lks_status add_address(lks_letter *letter, const char *text, size_t length, bool quoted)
{
  char *copy = g_strndup(text, length), *address = g_utf8_strdown(copy, -1);
  const char *domain = lks_mail_domain_of(address);
  lks_status status = LKS_OK;
  if (domain != NULL && lks_mail_find(letter->mail, address, strlen(address)) == NULL &&
      lks_mail_belonging(letter->mail, domain) == LKS_BELONGS_OTHER && !is_of_recipients(letter, domain) &&
      !lks_mail_is_nobody(address)) {
    const bool alone = lks_mail_is_private(letter->mail, domain);
    const uint64_t party = hash_of(alone ? address : lks_mail_domain_registered(domain));
    status = lks_distinct_add(quoted ? letter->quoted : letter->parties, party);
    if (status == LKS_OK && !quoted)
      status = lks_distinct_add(letter->addresses, hash_of(address));
    if (status == LKS_OK)
      status = add_sample(letter, address);
  }
  g_free(address);
  g_free(copy);
  return status;
}

static bool is_detail(const lks_passage_item *item)
{
  switch (lks_kind_get(item->kind)->group) {
  case LKS_GROUP_IDENTIFIER:
  case LKS_GROUP_CONTACT:
  case LKS_GROUP_ATTRIBUTE:
  case LKS_GROUP_SPECIAL_CARE:
  case LKS_GROUP_NATIONAL_NUMBER:
  case LKS_GROUP_FINANCIAL:
  case LKS_GROUP_CREDENTIAL:
    return item->how == LKS_PASSAGE_LABELLED;
  default:
    return false;
  }
}

static lks_status take_item(lks_letter *letter, const char *text, const lks_passage_item *item, bool quoted)
{
  const char *value = text + item->begin;
  const size_t length = item->end - item->begin;
  if (item->kind == LKS_KIND_EMAIL)
    return add_address(letter, value, length, quoted);
  if (quoted)
    return LKS_OK;
  letter->details += is_detail(item);
  if (item->kind != LKS_KIND_NAME || item->how == LKS_PASSAGE_PLAIN ||
      lks_greeting_knows(letter->mail, value, length))
    return LKS_OK;
  return lks_distinct_add(letter->names, lks_fold_key(value, length));
}

static lks_status read_line(lks_letter *letter, const char *text, size_t length, bool quoted)
{
  lks_passage_item items[LKS_PASSAGE_ITEMS];
  lks_passage passage = {.text = text, .length = length};
  lks_status status = LKS_OK;
  size_t count = 0;
  while (status == LKS_OK && lks_passage_next(&passage, items, &count)) {
    for (size_t i = 0; i < count && status == LKS_OK; i++)
      status = take_item(letter, text, &items[i], quoted);
    if (status == LKS_OK)
      status = lks_budget_check(letter->context->budget);
  }
  return status;
}

static bool has_address(const char *text, size_t length)
{
  return memchr(text, '@', length) != NULL || memmem(text, length, "＠", strlen("＠")) != NULL;
}

lks_status lks_letter_line(lks_letter *letter, const char *text, size_t length, bool whole)
{
  while (length > 0 && g_ascii_isspace(*text)) {
    text++;
    length--;
  }
  if (length == 0)
    return LKS_OK;
  if (letter->organisation_count == 0)
    learn_organisations(letter);
  letter->quoting = letter->quoting || begins_quotation(text, length);
  const bool quoted = letter->quoting || is_quoted(text, length);
  if (!quoted)
    lks_greeting_look(&letter->greeting, text, length);
  if (!whole)
    return LKS_OK;
  const bool early = letter->read < BYTES_READ && lks_passage_is_likely(text, length);
  letter->read += length;
  return early || has_address(text, length) ? read_line(letter, text, length, quoted) : LKS_OK;
}

/* ---- the sum ---- */

lks_status lks_letter_finish(lks_letter *letter, lks_fact_letter **facts)
{
  lks_fact_letter *sum = letter->facts;
  const char *greeted = letter->greeting.name;
  sum->wrong_name = lks_greeting_misses_name(&letter->greeting, letter->mail);
  sum->wrong_organisation =
      lks_greeting_misses_organisation(&letter->greeting, letter->mail, &letter->policy->mail.organisations);
  lks_status status = LKS_OK;
  if (greeted != NULL && (sum->wrong_name || sum->wrong_organisation))
    status = lks_distinct_add(letter->names, hash_of(greeted));
  sum->addresses = lks_distinct_count(letter->addresses);
  sum->parties = lks_distinct_count(letter->parties);
  sum->quoted = lks_distinct_count(letter->quoted);
  sum->names = lks_distinct_count(letter->names);
  sum->details = letter->details;
  *facts = NULL;
  if (sum->wrong_name || sum->wrong_organisation || sum->parties > 0 || sum->quoted > 0) {
    *facts = sum;
    letter->facts = NULL;
  }
  return status;
}

void lks_letter_facts_free(lks_fact_letter *facts)
{
  if (facts == NULL)
    return;
  for (size_t i = 0; i < LKS_FIELD_SAMPLES; i++)
    free(facts->samples[i]);
  free(facts);
}
