/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The text form of a policy: `key = value` on a line. leakscan(1) describes it under POLICY FILE. */
#include <glib.h>
#include <string.h>

#include "pii/kinds.h"
#include "policy.h"
#include "policy_words.h"

static const struct {
  const char *name;
  leakscan_severity severity;
} severities[] = {
    {"notice", LEAKSCAN_SEVERITY_NOTICE},
    {"warning", LEAKSCAN_SEVERITY_WARNING},
    {"critical", LEAKSCAN_SEVERITY_CRITICAL},
    {"never", LEAKSCAN_SEVERITY_NEVER},
};

bool lks_policy_number(const char *text, uint64_t *number)
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

bool lks_policy_severity(const char *text, leakscan_severity *severity)
{
  for (size_t i = 0; i < G_N_ELEMENTS(severities); i++)
    if (strcmp(severities[i].name, text) == 0) {
      *severity = severities[i].severity;
      return true;
    }
  return false;
}

/* ---- keys of one word ---- */

static bool take_profile(leakscan_policy *policy, const char *value)
{
  return lks_policy_set_profile(policy, value);
}

static bool take_law(leakscan_policy *policy, const char *value)
{
  return lks_rules_set_law(&policy->rules, value);
}

static bool take_review(leakscan_policy *policy, const char *value)
{
  return lks_policy_severity(value, &policy->review);
}

static bool take_stop(leakscan_policy *policy, const char *value)
{
  return lks_policy_severity(value, &policy->stop);
}

static bool take_word_severity(leakscan_policy *policy, const char *value)
{
  return strcmp(value, "never") != 0 && lks_policy_severity(value, &policy->word_severity);
}

static bool take_boolean(const char *text, bool *value)
{
  *value = strcmp(text, "true") == 0 || strcmp(text, "yes") == 0;
  return *value || strcmp(text, "false") == 0 || strcmp(text, "no") == 0;
}

static bool take_reveal(leakscan_policy *policy, const char *value)
{
  return take_boolean(value, &policy->reveal);
}

static bool take_explain(leakscan_policy *policy, const char *value)
{
  return take_boolean(value, &policy->explain);
}

static bool take_ocr(leakscan_policy *policy, const char *value)
{
  bool on = false;
  if (take_boolean(value, &on))
    return lks_policy_set_ocr(policy, on ? "auto" : NULL);
  return lks_policy_set_ocr(policy, value);
}

static bool take_scan_pages(leakscan_policy *policy, const char *value)
{
  static const char *const words[] = {
      [LKS_SCAN_PAGES_BY_PROFILE] = "profile",
      [LKS_SCAN_PAGES_NOTICE] = "notice",
      [LKS_SCAN_PAGES_INCOMPLETE] = "incomplete",
  };
  for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
    if (strcmp(words[i], value) == 0) {
      policy->scan_pages = (lks_scan_pages)i;
      return true;
    }
  return false;
}

static bool take_people_allowed(leakscan_policy *policy, const char *value)
{
  return lks_policy_number(value, &policy->people_allowed);
}

static bool take_hidden_names_allowed(leakscan_policy *policy, const char *value)
{
  return lks_policy_number(value, &policy->hidden_names_allowed);
}

static bool take_expected_sheets(leakscan_policy *policy, const char *value)
{
  return lks_policy_number(value, &policy->expected_sheets);
}

static bool take_threads(leakscan_policy *policy, const char *value)
{
  uint64_t number = 0;
  return lks_policy_number(value, &number) && number <= G_MAXUINT && lks_policy_set_threads(policy, (unsigned)number);
}

/* What 0 parties would mean isn't clear to anybody. */
static bool take_parties_review(leakscan_policy *policy, const char *value)
{
  return lks_policy_number(value, &policy->mail.parties_review) && policy->mail.parties_review > 0;
}

static bool take_parties_stop(leakscan_policy *policy, const char *value)
{
  return lks_policy_number(value, &policy->mail.parties_stop) && policy->mail.parties_stop > 0;
}

/* ---- lists ---- */

typedef bool (*take_item)(leakscan_policy *policy, const char *name, const char *item);

/* Commas as they are typed in any of the languages. */
static size_t comma_at(const char *text)
{
  static const char *const commas[] = {",", "、", "，"};
  for (size_t i = 0; i < G_N_ELEMENTS(commas); i++)
    if (g_str_has_prefix(text, commas[i]))
      return strlen(commas[i]);
  return 0;
}

static bool take_list(leakscan_policy *policy, const char *name, const char *value, take_item take)
{
  const char *at = value;
  for (;;) {
    const char *end = at;
    while (*end != '\0' && comma_at(end) == 0)
      end++;
    char *item = g_strstrip(g_strndup(at, (gsize)(end - at)));
    const bool taken = *item != '\0' && take(policy, name, item);
    g_free(item);
    if (!taken || *end == '\0')
      return taken;
    at = end + comma_at(end);
  }
}

static bool take_header(leakscan_policy *policy, const char *kind, const char *word)
{
  return lks_own_add_header(&policy->own, lks_kind_by_id(kind), word);
}

static bool take_word(leakscan_policy *policy, const char *label, const char *word)
{
  return lks_own_add_word(&policy->own, label, word);
}

static bool take_allowed_header(leakscan_policy *policy, const char *name, const char *header)
{
  (void)name;
  return lks_own_allow_header(&policy->own, header);
}

static bool take_allowed_sheet(leakscan_policy *policy, const char *name, const char *sheet)
{
  (void)name;
  return lks_own_allow_sheet(&policy->own, sheet);
}

static bool take_own_domain(leakscan_policy *policy, const char *name, const char *domain)
{
  (void)name;
  return lks_names_add_domain(&policy->mail.own, domain);
}

static bool take_partner_domain(leakscan_policy *policy, const char *name, const char *domain)
{
  (void)name;
  return lks_names_add_domain(&policy->mail.partners, domain);
}

static bool take_private_domain(leakscan_policy *policy, const char *name, const char *domain)
{
  (void)name;
  return lks_names_add_domain(&policy->mail.private_mail, domain);
}

static bool take_organisation(leakscan_policy *policy, const char *name, const char *organisation)
{
  (void)name;
  return lks_names_add(&policy->mail.organisations, organisation) &&
         lks_own_add_recipient(&policy->own, organisation);
}

/* *known is false for a key of another sort. */
static bool take_listed(leakscan_policy *policy, const char *key, const char *value, bool *known)
{
  static const struct {
    const char *key;
    take_item take;
  } keys[] = {
      {"allow-header", take_allowed_header},
      {"allow-sheet", take_allowed_sheet},
      {"own-domain", take_own_domain},
      {"partner-domain", take_partner_domain},
      {"private-domain", take_private_domain},
      {"recipient-organisation", take_organisation},
  };
  *known = false;
  for (size_t i = 0; i < G_N_ELEMENTS(keys) && !*known; i++)
    if ((*known = strcmp(keys[i].key, key) == 0))
      return take_list(policy, NULL, value, keys[i].take);
  return false;
}

/* ---- all keys ---- */

static bool take_plain(leakscan_policy *policy, const char *key, const char *value)
{
  static const struct {
    const char *key;
    bool (*take)(leakscan_policy *policy, const char *value);
  } keys[] = {
      {"profile", take_profile},
      {"law", take_law},
      {"review", take_review},
      {"stop", take_stop},
      {"word-severity", take_word_severity},
      {"reveal", take_reveal},
      {"explain", take_explain},
      {"ocr", take_ocr},
      {"scan-only-page", take_scan_pages},
      {"people-allowed", take_people_allowed},
      {"hidden-names-allowed", take_hidden_names_allowed},
      {"expected-sheets", take_expected_sheets},
      {"threads", take_threads},
      {"recipients-review", take_parties_review},
      {"recipients-stop", take_parties_stop},
  };
  uint64_t number = 0;
  for (size_t i = 0; i < G_N_ELEMENTS(keys); i++)
    if (strcmp(keys[i].key, key) == 0)
      return keys[i].take(policy, value);
  bool listed = false;
  const bool taken = take_listed(policy, key, value, &listed);
  if (listed)
    return taken;
  return lks_policy_number(value, &number) && lks_policy_set_limit_by_name(policy, key, number);
}

/* Keys that name what they set: "rule many", "header student-number". */
static bool take_named(leakscan_policy *policy, const char *key, const char *name, const char *value)
{
  if (strcmp(key, "rule") == 0)
    return lks_rules_set(&policy->rules, name, value);
  if (strcmp(key, "header") == 0)
    return take_list(policy, name, value, take_header);
  if (strcmp(key, "word") == 0)
    return take_list(policy, name, value, take_word);
  if (strcmp(key, "pattern") == 0)
    return lks_own_add_pattern(&policy->own, lks_kind_by_id(name), value);
  return false;
}

/* A '#' in a pattern is part of it. */
static void cut_comment(char *line)
{
  static const char key[] = "pattern";
  g_strchug(line);
  if (g_str_has_prefix(line, key) && g_ascii_isspace(line[strlen(key)]))
    return;
  char *comment = strchr(line, '#');
  if (comment != NULL)
    *comment = '\0';
}

static bool take_line(leakscan_policy *policy, char *line)
{
  cut_comment(line);
  g_strchomp(line);
  if (*line == '\0')
    return true;
  char *value = strchr(line, '=');
  if (value == NULL)
    return false;
  *value++ = '\0';
  g_strstrip(value);
  g_strchomp(line);
  char *name = line + strcspn(line, " \t");
  if (*name == '\0')
    return take_plain(policy, line, value);
  *name++ = '\0';
  return take_named(policy, line, g_strchug(name), value);
}

/* Editors put a mark before UTF-8. */
static void skip_mark(const char **text, size_t *size)
{
  static const char mark[] = "\xef\xbb\xbf";
  const size_t length = strlen(mark);
  if (*size < length || memcmp(*text, mark, length) != 0)
    return;
  *text += length;
  *size -= length;
}

/* Takes all lines; *number is that of the last one, which is a bad one if the result is false. */
static bool take_lines(leakscan_policy *policy, const char *text, size_t size, size_t *number)
{
  while (size > 0) {
    const char *feed = memchr(text, '\n', size);
    const size_t length = feed != NULL ? (size_t)(feed - text) : size;
    char *line = g_strndup(text, length);
    ++*number;
    const bool taken = memchr(text, '\0', length) == NULL && take_line(policy, line);
    g_free(line);
    if (!taken)
      return false;
    const size_t consumed = feed != NULL ? length + 1 : length;
    text += consumed;
    size -= consumed;
  }
  return policy->stop >= policy->review;
}

bool lks_policy_parse(leakscan_policy *policy, const char *text, size_t size, size_t *bad_line)
{
  leakscan_policy changed;
  size_t number = 0;
  lks_policy_copy(&changed, policy);
  skip_mark(&text, &size);
  const bool taken = take_lines(&changed, text, size, &number);
  if (taken) {
    lks_policy_clear(policy);
    *policy = changed;
  } else {
    *bad_line = number;
    lks_policy_clear(&changed);
  }
  return taken;
}
