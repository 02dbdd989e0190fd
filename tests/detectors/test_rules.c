/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How grave a list is: every threshold of every law at n and at n + 1, and rules that a policy sets. */
#include <CUnit/CUnit.h>
#include <glib.h>
#include <string.h>

#include "detectors/severity.h"
#include "maker.h"

enum {
  NOTICE = LEAKSCAN_SEVERITY_NOTICE,
  WARNING = LEAKSCAN_SEVERITY_WARNING,
  CRITICAL = LEAKSCAN_SEVERITY_CRITICAL,
  FIELDS = 10
};

/* Kinds of columns, parted by blanks; as the survey would make them of plain headers. */
typedef struct rule_row {
  const char *policy;
  const char *kinds;
  uint64_t people;
  int severity;
  const char *rule; /* NULL: none */
} rule_row;

#define NAME_ONLY "name free-text"
#define GRAVE     "name diagnosis"
#define DETAILED  "name email phone"
#define QUESTIONS "name sex faculty job company other-date"
#define STORY     "name age sex career"
#define DOSSIER   "name address phone email birth-date sex career"
#define NUMBERS   "student-number"

static const rule_row rules[] = {
    /* private bodies: the default */
    {"", NAME_ONLY, 100, NOTICE, NULL},
    {"", NAME_ONLY, 101, WARNING, "people-allowed"},
    {"", NAME_ONLY, 1000, WARNING, "people-allowed"},
    {"", NAME_ONLY, 1001, CRITICAL, "many"},
    {"", GRAVE, 0, NOTICE, NULL},
    {"", GRAVE, 1, CRITICAL, "grave"},
    {"", "name my-number", 1, CRITICAL, "grave"},
    {"", "name bank-account", 1, CRITICAL, "grave"},
    {"", "username password", 1, CRITICAL, "grave"},
    {"", DETAILED, 100, NOTICE, NULL},
    {"", DETAILED, 101, CRITICAL, "detailed"},
    {"", "email phone", 101, WARNING, "people-allowed"}, /* nobody is named */
    {"", QUESTIONS, 100, NOTICE, NULL},
    {"", QUESTIONS, 101, CRITICAL, "questionnaire"},
    {"", "name sex faculty job company", 101, WARNING, "people-allowed"}, /* four details */
    {"", STORY, 50, NOTICE, NULL},
    {"", STORY, 51, CRITICAL, "life-story"},
    {"", "name age sex", 51, NOTICE, NULL},
    {"", DOSSIER, 0, NOTICE, NULL},
    {"", DOSSIER, 1, CRITICAL, "dossier"},
    {"", "address phone email birth-date sex career", 1, NOTICE, NULL},      /* nobody is named */
    {"", "name address phone email birth-date career", 1, NOTICE, NULL}, /* five attributes */
    {"", "name address postal-code address-kana", 101, WARNING, "people-allowed"}, /* one thing thrice */
    {"", NUMBERS, 1000, WARNING, "people-allowed"},
    {"", NUMBERS, 1001, CRITICAL, "many"},
    {"law = private", STORY, 51, CRITICAL, "life-story"},
    /* administrative bodies */
    {"law = administrative", NUMBERS, 100, NOTICE, NULL},
    {"law = administrative", NUMBERS, 101, CRITICAL, "many"},
    {"law = administrative", GRAVE, 1, CRITICAL, "grave"},
    {"law = administrative", STORY, 50, NOTICE, NULL},
    {"law = administrative", STORY, 51, CRITICAL, "life-story"},
    {"law = administrative", DETAILED, 51, NOTICE, NULL},
    {"law = administrative", DOSSIER, 1, CRITICAL, "dossier"},
    /* GDPR */
    {"law = gdpr", NAME_ONLY, 0, NOTICE, NULL},
    {"law = gdpr", NAME_ONLY, 1, WARNING, "any"},
    {"law = gdpr", NAME_ONLY, 100000, WARNING, "any"},
    {"law = gdpr", NUMBERS, 1, WARNING, "any"},
    {"law = gdpr", "name email", 100000, WARNING, "any"},
    {"law = gdpr", DETAILED, 0, NOTICE, NULL},
    {"law = gdpr", DETAILED, 1, CRITICAL, "detailed"},
    {"law = gdpr", GRAVE, 1, CRITICAL, "grave"},
    /* of the policy's own; the order of the lines doesn't matter */
    {"rule detailed = critical name attributes 2 people 7", DETAILED, 7, NOTICE, NULL},
    {"rule detailed = critical name attributes 2 people 7", DETAILED, 8, CRITICAL, "detailed"},
    {"rule detailed = off", DETAILED, 1000, WARNING, "people-allowed"},
    {"rule grave = off", GRAVE, 1, NOTICE, NULL},
    {"rule grave = critical grave people 5", GRAVE, 5, NOTICE, NULL},
    {"rule grave = critical grave people 5", GRAVE, 6, CRITICAL, "grave"},
    {"rule many = off\nlaw = administrative", NUMBERS, 5000, WARNING, "people-allowed"},
    {"law = administrative\nrule many = off", NUMBERS, 5000, WARNING, "people-allowed"},
    {"rule any = off\nlaw = gdpr", NUMBERS, 100, NOTICE, NULL},
    {"rule few = warning people 2", NAME_ONLY, 2, NOTICE, NULL},
    {"rule few = warning people 2", NAME_ONLY, 3, WARNING, "few"},
    {"rule few = warning people 2", NAME_ONLY, 1001, CRITICAL, "many"}, /* the gravest decides */
    {"rule few = warning name people 2", NUMBERS, 3, NOTICE, NULL},
    {"rule few = notice people 2", NAME_ONLY, 101, WARNING, "people-allowed"},
    {"rule few = notice people 2", NAME_ONLY, 3, NOTICE, "few"},
    {"rule wide = warning details 3", "name email phone", 1, NOTICE, NULL},
    {"rule wide = warning details 3", "name email phone faculty", 1, WARNING, "wide"},
    {"rule told = warning attributes 1", "name faculty", 1, NOTICE, NULL},
    {"rule told = warning attributes 1", "name sex", 1, WARNING, "told"},
    {"people-allowed = 7", NAME_ONLY, 7, NOTICE, NULL},
    {"people-allowed = 7", NAME_ONLY, 8, WARNING, "people-allowed"},
};

static void make_table(lks_table *table, lks_field fields[FIELDS], const char *kinds, uint64_t people)
{
  gchar **words = g_strsplit(kinds, " ", FIELDS);
  *table = (lks_table){.class = LKS_TABLE_PERSONS, .fields = fields, .people = people, .family_people = people};
  for (size_t i = 0; words[i] != NULL; i++) {
    fields[i] = (lks_field){.kind = lks_kind_by_id(words[i]), .certain = true, .valid = 1000};
    lks_check(fields[i].kind != LKS_KIND_NONE, "no kind %s", words[i]);
    table->field_count++;
  }
  g_strfreev(words);
}

static leakscan_policy *policy_of(const char *text)
{
  size_t bad_line = 0;
  leakscan_policy *policy = leakscan_policy_new();
  lks_check(leakscan_policy_parse(policy, text, strlen(text), &bad_line) == LEAKSCAN_OK, "%s: line %zu", text,
            bad_line);
  return policy;
}

static void test_visible(void)
{
  for (size_t i = 0; i < G_N_ELEMENTS(rules); i++) {
    const rule_row *row = &rules[i];
    lks_field fields[FIELDS];
    lks_table table;
    const char *rule = "?";
    leakscan_policy *policy = policy_of(row->policy);
    make_table(&table, fields, row->kinds, row->people);
    const int severity = (int)lks_severity_decide(&table, policy, &rule);
    lks_check(severity == row->severity, "%s: %s, %d people: severity %d", row->policy, row->kinds, (int)row->people,
              severity);
    lks_check(g_strcmp0(rule, row->rule) == 0, "%s: %s, %d people: rule %s", row->policy, row->kinds,
              (int)row->people, rule != NULL ? rule : "none");
    CU_ASSERT_EQUAL((int)lks_severity_visible(&table, policy), severity);
    table.class = LKS_TABLE_ORGANISATIONS;
    lks_check((int)lks_severity_visible(&table, policy) == NOTICE, "%s: %s: organisations", row->policy, row->kinds);
    leakscan_policy_free(policy);
  }
}

static void test_concealed(void)
{
  static const rule_row rows[] = {
      {"", "name", 0, NOTICE, NULL},
      {"", "name", 9, NOTICE, NULL},
      {"", "name", 10, CRITICAL, NULL},
      {"", "name email", 1, CRITICAL, NULL},
      {"", GRAVE, 1, CRITICAL, NULL},
      {"hidden-names-allowed = 0", "name", 1, CRITICAL, NULL},
      {"hidden-names-allowed = 20", "name", 20, NOTICE, NULL},
      {"hidden-names-allowed = 20", "name", 21, CRITICAL, NULL},
      {"hidden-names-allowed = 20", "name email", 1, CRITICAL, NULL},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    lks_field fields[FIELDS];
    lks_table table;
    leakscan_policy *policy = policy_of(rows[i].policy);
    make_table(&table, fields, rows[i].kinds, rows[i].people);
    const int severity = (int)lks_severity_concealed(&table, rows[i].people, policy);
    lks_check(severity == rows[i].severity, "%s: %s, %d people hidden: severity %d", rows[i].policy, rows[i].kinds,
              (int)rows[i].people, severity);
    leakscan_policy_free(policy);
  }
}

static void test_room(void)
{
  leakscan_policy *policy = leakscan_policy_new();
  char name[LKS_RULE_NAME_SIZE];
  for (int i = 0; i < LKS_RULES_MOST; i++) {
    g_snprintf(name, sizeof name, "r%d", i);
    CU_ASSERT_EQUAL(leakscan_policy_set_rule(policy, name, "warning people 5"), LEAKSCAN_OK);
  }
  CU_ASSERT_EQUAL(leakscan_policy_set_rule(policy, "one-more", "warning"), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_policy_set_rule(policy, "many", "warning"), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(leakscan_policy_set_rule(policy, "r7", "critical people 3"), LEAKSCAN_OK);
  CU_ASSERT_EQUAL(policy->rules.count, LKS_RULES_MOST + 6);
  leakscan_policy_free(policy);
}

CU_TestInfo lks_test_rules[] = {
    {"visible", test_visible},
    {"concealed", test_concealed},
    {"room", test_room},
    CU_TEST_INFO_NULL,
};
