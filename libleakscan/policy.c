/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What to look for, how much to spend: defaults and profiles. The text form stands in policy_text.c. */
#include "policy.h"

#include <glib.h>
#include <string.h>

#define KIB ((uint64_t)1024)
#define MIB (KIB * 1024)

enum { MOST_THREADS = 64, HIDDEN_NAMES_ALLOWED = 9 };

static const lks_profile profiles[] = {
    {"mail", LEAKSCAN_SEVERITY_WARNING, LEAKSCAN_SEVERITY_CRITICAL, false, 100},
    {"publish", LEAKSCAN_SEVERITY_WARNING, LEAKSCAN_SEVERITY_WARNING, true, 0},
    {"audit", LEAKSCAN_SEVERITY_NEVER, LEAKSCAN_SEVERITY_NEVER, false, 0},
};

static const struct {
  leakscan_limit limit;
  const char *name;
  uint64_t value;
} limits[] = {
    {LEAKSCAN_LIMIT_INPUT_SIZE, "limit-input-size", 512 * MIB},
    {LEAKSCAN_LIMIT_UNPACKED_SIZE, "limit-unpacked-size", 4096 * MIB},
    {LEAKSCAN_LIMIT_EXPANSION, "limit-expansion", 100},
    {LEAKSCAN_LIMIT_PARTS, "limit-parts", 10000},
    {LEAKSCAN_LIMIT_DEPTH, "limit-depth", 16},
    {LEAKSCAN_LIMIT_XML_DEPTH, "limit-xml-depth", 256},
    {LEAKSCAN_LIMIT_XML_TAG, "limit-xml-tag", 16 * KIB},
    {LEAKSCAN_LIMIT_XML_NAMES, "limit-xml-names", 65536},
    {LEAKSCAN_LIMIT_CELL_TEXT, "limit-cell-text", 32767},
    {LEAKSCAN_LIMIT_TIME, "limit-time", 60000},
    {LEAKSCAN_LIMIT_FINDINGS, "limit-findings", 1000},
    {LEAKSCAN_LIMIT_MEMORY, "limit-memory", 384 * MIB},
    {LEAKSCAN_LIMIT_PATTERN, "limit-pattern", 10000},
    {LEAKSCAN_LIMIT_PAGES, "limit-pages", 5000},
    {LEAKSCAN_LIMIT_REVISIONS, "limit-revisions", 32},
    {LEAKSCAN_LIMIT_PAGE_TIME, "limit-page-time", 5000},
    {LEAKSCAN_LIMIT_MAIL_PARTS, "limit-mail-parts", 1024},
    {LEAKSCAN_LIMIT_OCR_TIME, "limit-ocr-time", 30000},
};

static void take_profile(leakscan_policy *policy, const lks_profile *profile)
{
  policy->profile = profile;
  policy->review = profile->review;
  policy->stop = profile->stop;
  policy->people_allowed = profile->people_allowed;
}

void lks_policy_init(leakscan_policy *policy)
{
  memset(policy, 0, sizeof *policy);
  take_profile(policy, &profiles[0]);
  for (size_t i = 0; i < G_N_ELEMENTS(limits); i++)
    policy->limits[limits[i].limit] = limits[i].value;
  policy->threads = 2;
  policy->fast = true;
  policy->hidden_names_allowed = HIDDEN_NAMES_ALLOWED;
  policy->word_severity = LEAKSCAN_SEVERITY_WARNING;
  lks_rules_init(&policy->rules);
  lks_policy_mail_init(&policy->mail);
}

void lks_policy_copy(leakscan_policy *copy, const leakscan_policy *policy)
{
  *copy = *policy;
  copy->own = lks_own_share(policy->own);
  copy->worker_directory = g_strdup(policy->worker_directory);
  lks_policy_mail_copy(&copy->mail, &policy->mail);
}

void lks_policy_clear(leakscan_policy *policy)
{
  lks_own_free(policy->own);
  policy->own = NULL;
  g_free(policy->worker_directory);
  policy->worker_directory = NULL;
  lks_policy_mail_clear(&policy->mail);
}

const char *lks_policy_limit_name(leakscan_limit limit)
{
  for (size_t i = 0; i < G_N_ELEMENTS(limits); i++)
    if (limits[i].limit == limit)
      return limits[i].name;
  return NULL;
}

bool lks_policy_set_profile(leakscan_policy *policy, const char *name)
{
  for (size_t i = 0; i < G_N_ELEMENTS(profiles); i++)
    if (strcmp(profiles[i].name, name) == 0) {
      take_profile(policy, &profiles[i]);
      return true;
    }
  return false;
}

bool lks_policy_set_limit(leakscan_policy *policy, leakscan_limit limit, uint64_t value)
{
  if (lks_policy_limit_name(limit) == NULL || value == 0)
    return false;
  policy->limits[limit] = value;
  return true;
}

bool lks_policy_set_limit_by_name(leakscan_policy *policy, const char *name, uint64_t value)
{
  for (size_t i = 0; i < G_N_ELEMENTS(limits); i++)
    if (strcmp(limits[i].name, name) == 0)
      return lks_policy_set_limit(policy, limits[i].limit, value);
  return false;
}

static bool is_severity(leakscan_severity severity)
{
  return severity == LEAKSCAN_SEVERITY_NOTICE || severity == LEAKSCAN_SEVERITY_WARNING ||
         severity == LEAKSCAN_SEVERITY_CRITICAL || severity == LEAKSCAN_SEVERITY_NEVER;
}

bool lks_policy_set_thresholds(leakscan_policy *policy, leakscan_severity review, leakscan_severity stop)
{
  if (!is_severity(review) || !is_severity(stop) || stop < review)
    return false;
  policy->review = review;
  policy->stop = stop;
  return true;
}

bool lks_policy_set_threads(leakscan_policy *policy, unsigned threads)
{
  if (threads == 0 || threads > MOST_THREADS)
    return false;
  policy->threads = threads;
  return true;
}

bool lks_policy_set_worker_directory(leakscan_policy *policy, const char *path)
{
  if (path != NULL && !g_path_is_absolute(path))
    return false; /* whoever scans may be anywhere */
  g_free(policy->worker_directory);
  policy->worker_directory = g_strdup(path);
  return true;
}

/* Names of files with trained data, so that nothing else may stand in them. */
static bool are_languages(const char *text)
{
  size_t length = 0;
  for (const char *at = text; *at != '\0'; at++) {
    length = *at == '+' ? 0 : length + 1;
    if (!g_ascii_isalnum(*at) && *at != '_' && (*at != '+' || at == text || at[-1] == '+'))
      return false;
  }
  return length > 0;
}

bool lks_policy_set_ocr(leakscan_policy *policy, const char *languages)
{
  const bool chosen = languages != NULL && strcmp(languages, "auto") != 0;
  if (chosen && (strlen(languages) >= sizeof policy->ocr_languages || !are_languages(languages)))
    return false;
  policy->ocr = languages != NULL;
  g_strlcpy(policy->ocr_languages, chosen ? languages : "", sizeof policy->ocr_languages);
  return true;
}
