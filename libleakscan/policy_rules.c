/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The laws' rules, and the text form of a rule. */
#include "policy_rules.h"

#include <glib.h>
#include <string.h>

#include "policy_words.h"

enum { LAW_RULES = 6 };

struct lks_law {
  const char *name;
  lks_rule rules[LAW_RULES];
  size_t count;
};

#define CRITICAL LEAKSCAN_SEVERITY_CRITICAL
#define WARNING  LEAKSCAN_SEVERITY_WARNING

static const lks_law laws[] = {
    /* Japan's Act on the Protection of Personal Information, article 26, and rule 7 of its enforcement: private
     * bodies report a leak from one person on of special-care data or with financial risk, and over 1,000 people of
     * anything. The lower numbers are no law's: so much about so many is not mailed by the way. */
    {"private",
     {{.name = "grave", .severity = CRITICAL, .grave = true},
      {.name = "many", .severity = CRITICAL, .people = 1000},
      {.name = "detailed", .severity = CRITICAL, .named = true, .attributes = 2, .people = 100},
      /* little by itself, much together */
      {.name = "questionnaire", .severity = CRITICAL, .named = true, .attributes = 1, .details = 5, .people = 100},
      /* age, sex, career */
      {.name = "life-story", .severity = CRITICAL, .named = true, .attributes = 3, .people = 50},
      /* an application form, a curriculum vitae */
      {.name = "dossier", .severity = CRITICAL, .named = true, .attributes = 6}},
     6},
    /* The same Act, article 68, and rule 43: administrative bodies report over 100 people. */
    {"administrative",
     {{.name = "grave", .severity = CRITICAL, .grave = true},
      {.name = "many", .severity = CRITICAL, .people = 100},
      {.name = "life-story", .severity = CRITICAL, .named = true, .attributes = 3, .people = 50},
      {.name = "dossier", .severity = CRITICAL, .named = true, .attributes = 6}},
     4},
    /* Regulation (EU) 2016/679, article 33 counts nobody: what matters is the risk to whom it is about. */
    {"gdpr",
     {{.name = "grave", .severity = CRITICAL, .grave = true},
      {.name = "detailed", .severity = CRITICAL, .named = true, .attributes = 2},
      {.name = "any", .severity = WARNING}},
     3},
};

static const lks_law *find_law(const char *name)
{
  for (size_t i = 0; i < G_N_ELEMENTS(laws); i++)
    if (strcmp(laws[i].name, name) == 0)
      return &laws[i];
  return NULL;
}

static lks_rule *find_rule(lks_rule *rules, size_t count, const char *name)
{
  for (size_t i = 0; i < count; i++)
    if (strcmp(rules[i].name, name) == 0)
      return &rules[i];
  return NULL;
}

static bool is_known(lks_rules *rules, const char *name)
{
  for (size_t i = 0; i < G_N_ELEMENTS(laws); i++)
    for (size_t k = 0; k < laws[i].count; k++)
      if (strcmp(laws[i].rules[k].name, name) == 0)
        return true;
  return find_rule(rules->own, rules->own_count, name) != NULL;
}

/* Puts those in force together anew: the order of settings doesn't matter. */
static void gather(lks_rules *rules)
{
  lks_rule all[LKS_RULES_ALL];
  size_t count = rules->law->count;
  memcpy(all, rules->law->rules, count * sizeof *all);
  for (size_t i = 0; i < rules->own_count; i++) {
    lks_rule *same = find_rule(all, count, rules->own[i].name);
    *(same != NULL ? same : &all[count++]) = rules->own[i];
  }
  rules->count = 0;
  for (size_t i = 0; i < count; i++)
    if (!all[i].off)
      rules->all[rules->count++] = all[i];
}

void lks_rules_init(lks_rules *rules)
{
  memset(rules, 0, sizeof *rules);
  rules->law = &laws[0];
  gather(rules);
}

bool lks_rules_set_law(lks_rules *rules, const char *name)
{
  const lks_law *law = find_law(name);
  if (law == NULL)
    return false;
  rules->law = law;
  gather(rules);
  return true;
}

static bool is_name(const char *name)
{
  const size_t length = strlen(name);
  if (length == 0 || length >= LKS_RULE_NAME_SIZE || !g_ascii_islower(name[0]))
    return false;
  for (size_t i = 0; i < length; i++)
    if (!g_ascii_islower(name[i]) && !g_ascii_isdigit(name[i]) && name[i] != '-')
      return false;
  return true;
}

/* Takes one condition of the words from `at` on; *at moves behind it. */
static bool take_condition(lks_rule *rule, gchar **words, size_t *at)
{
  struct {
    const char *word;
    uint64_t *number;
  } const counts[] = {{"attributes", &rule->attributes}, {"details", &rule->details}, {"people", &rule->people}};
  const char *word = words[(*at)++];
  bool *const flag = strcmp(word, "grave") == 0 ? &rule->grave : strcmp(word, "name") == 0 ? &rule->named : NULL;
  if (flag != NULL) {
    const bool first = !*flag;
    *flag = true;
    return first;
  }
  for (size_t i = 0; i < G_N_ELEMENTS(counts); i++)
    if (strcmp(word, counts[i].word) == 0)
      return words[*at] != NULL && *counts[i].number == 0 && lks_policy_number(words[(*at)++], counts[i].number);
  return false;
}

static bool parse_rule(lks_rule *rule, gchar **words)
{
  size_t at = 1;
  if (words[0] == NULL)
    return false;
  if (strcmp(words[0], "off") == 0) {
    rule->off = true;
    return words[1] == NULL;
  }
  if (!lks_policy_severity(words[0], &rule->severity) || rule->severity == LEAKSCAN_SEVERITY_NEVER)
    return false;
  while (words[at] != NULL)
    if (!take_condition(rule, words, &at))
      return false;
  return true;
}

/* The words between blanks; of a text that only a mistake makes so long, the beginning, which then isn't understood.
 */
static gchar **split(const char *text)
{
  enum { MOST_WORDS = 16 };
  GString *joined = g_string_new(NULL);
  for (const char *at = text; *at != '\0'; at++)
    if (!g_ascii_isspace(*at))
      g_string_append_c(joined, *at);
    else if (joined->len > 0 && joined->str[joined->len - 1] != ' ')
      g_string_append_c(joined, ' ');
  g_strchomp(joined->str);
  gchar **words = g_strsplit(joined->str, " ", MOST_WORDS);
  g_string_free(joined, TRUE);
  return words;
}

bool lks_rules_set(lks_rules *rules, const char *name, const char *text)
{
  lks_rule rule = {.off = false};
  gchar **words = split(text);
  const bool parsed = is_name(name) && parse_rule(&rule, words);
  g_strfreev(words);
  if (!parsed || (rule.off && !is_known(rules, name)))
    return false;
  g_strlcpy(rule.name, name, sizeof rule.name);
  lks_rule *same = find_rule(rules->own, rules->own_count, name);
  if (same == NULL && rules->own_count == LKS_RULES_MOST)
    return false;
  *(same != NULL ? same : &rules->own[rules->own_count++]) = rule;
  gather(rules);
  return true;
}
