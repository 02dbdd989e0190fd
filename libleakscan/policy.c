/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What to look for, how much to spend: defaults, profiles, and the text form. */
#include "policy.h"

#include <glib.h>
#include <string.h>

#define KIB ((uint64_t)1024)
#define MIB (KIB * 1024)

enum { MOST_THREADS = 64 };

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
};

static const struct {
  const char *name;
  leakscan_severity severity;
} severities[] = {
    {"notice", LEAKSCAN_SEVERITY_NOTICE},
    {"warning", LEAKSCAN_SEVERITY_WARNING},
    {"critical", LEAKSCAN_SEVERITY_CRITICAL},
    {"never", LEAKSCAN_SEVERITY_NEVER},
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

static bool is_severity(leakscan_severity severity)
{
  for (size_t i = 0; i < G_N_ELEMENTS(severities); i++)
    if (severities[i].severity == severity)
      return true;
  return false;
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

static bool parse_number(const char *text, uint64_t *number)
{
  char *end = NULL;
  if (!g_ascii_isdigit(*text))
    return false;
  *number = g_ascii_strtoull(text, &end, 10);
  if (*number == G_MAXUINT64)
    return false;
  unsigned shift = 0;
  if (*end == 'K')
    shift = 10;
  else if (*end == 'M')
    shift = 20;
  else if (*end == 'G')
    shift = 30;
  if (shift > 0)
    end++;
  if (*end != '\0' || *number > G_MAXUINT64 >> shift)
    return false;
  *number <<= shift;
  return true;
}

static bool parse_boolean(const char *text, bool *value)
{
  *value = strcmp(text, "true") == 0 || strcmp(text, "yes") == 0;
  return *value || strcmp(text, "false") == 0 || strcmp(text, "no") == 0;
}

static bool parse_severity(const char *text, leakscan_severity *severity)
{
  for (size_t i = 0; i < G_N_ELEMENTS(severities); i++)
    if (strcmp(severities[i].name, text) == 0) {
      *severity = severities[i].severity;
      return true;
    }
  return false;
}

static bool set_limit_by_name(leakscan_policy *policy, const char *key, uint64_t value)
{
  for (size_t i = 0; i < G_N_ELEMENTS(limits); i++)
    if (strcmp(limits[i].name, key) == 0)
      return lks_policy_set_limit(policy, limits[i].limit, value);
  return false;
}

static bool take_setting(leakscan_policy *policy, const char *key, const char *value)
{
  uint64_t number = 0;
  if (strcmp(key, "profile") == 0)
    return lks_policy_set_profile(policy, value);
  if (strcmp(key, "review") == 0)
    return parse_severity(value, &policy->review);
  if (strcmp(key, "stop") == 0)
    return parse_severity(value, &policy->stop);
  if (strcmp(key, "reveal") == 0)
    return parse_boolean(value, &policy->reveal);
  if (!parse_number(value, &number))
    return false;
  if (strcmp(key, "people-allowed") == 0) {
    policy->people_allowed = number;
    return true;
  }
  if (strcmp(key, "threads") == 0)
    return number <= MOST_THREADS && lks_policy_set_threads(policy, (unsigned)number);
  return set_limit_by_name(policy, key, number);
}

static bool take_line(leakscan_policy *policy, char *line)
{
  char *comment = strchr(line, '#');
  if (comment != NULL)
    *comment = '\0';
  g_strstrip(line);
  if (*line == '\0')
    return true;
  char *equals = strchr(line, '=');
  if (equals == NULL)
    return false;
  *equals = '\0';
  return take_setting(policy, g_strstrip(line), g_strstrip(equals + 1));
}

bool lks_policy_parse(leakscan_policy *policy, const char *text, size_t size, size_t *bad_line)
{
  leakscan_policy changed = *policy;
  size_t number = 0;
  while (size > 0) {
    const char *feed = memchr(text, '\n', size);
    const size_t length = feed != NULL ? (size_t)(feed - text) : size;
    char *line = g_strndup(text, length);
    number++;
    const bool taken = memchr(text, '\0', length) == NULL && take_line(&changed, line);
    g_free(line);
    if (!taken) {
      *bad_line = number;
      return false;
    }
    const size_t consumed = feed != NULL ? length + 1 : length;
    text += consumed;
    size -= consumed;
  }
  if (changed.stop < changed.review) {
    *bad_line = number;
    return false;
  }
  *policy = changed;
  return true;
}
