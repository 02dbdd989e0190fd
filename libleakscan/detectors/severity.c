/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How grave it is that a table is there to be seen. The numbers follow the reporting duties of Japan's Act on the
 * Protection of Personal Information: from one person on for special-care data and financial risk, from 1,000 people
 * on for anything. */
#include "detectors/severity.h"

enum { LEAST_LIST = 10 /* names alone, fewer than these */ };

/* What a table must have for a rule to hold; the first rule that holds decides. */
typedef struct severity_rule {
  bool grave;        /* special-care data, national numbers, accounts, passwords */
  bool name;         /* somebody's name */
  size_t attributes; /* different kinds of them */
  size_t details;    /* columns that say anything about the person, those in a table of people only too */
  uint64_t people;   /* more than these */
  leakscan_severity severity;
} severity_rule;

static const severity_rule rules[] = {
    {true, false, 0, 0, 0, LEAKSCAN_SEVERITY_CRITICAL},
    {false, false, 0, 0, 1000, LEAKSCAN_SEVERITY_CRITICAL},
    {false, true, 2, 0, 100, LEAKSCAN_SEVERITY_CRITICAL},
    {false, true, 1, 5, 100, LEAKSCAN_SEVERITY_CRITICAL}, /* a questionnaire: little by itself, much together */
    {false, true, 3, 0, 50, LEAKSCAN_SEVERITY_CRITICAL},  /* a life story: age, sex, career */
};

/* What says something about a person by itself, beside the name. */
static bool is_attribute(lks_kind kind)
{
  switch (lks_kind_get(kind)->group) {
  case LKS_GROUP_CONTACT:
  case LKS_GROUP_ATTRIBUTE:
    return true;
  default:
    return kind == LKS_KIND_STUDENT_NUMBER;
  }
}

/* Postal code and address are one thing, and so are mail and phone twice over. */
static size_t count_attributes(const lks_table *table)
{
  bool seen[LKS_KIND_COUNT] = {false};
  size_t count = 0;
  for (size_t i = 0; i < table->field_count; i++) {
    lks_kind kind = table->fields[i].kind;
    if (kind == LKS_KIND_POSTAL_CODE || kind == LKS_KIND_ADDRESS_KANA)
      kind = LKS_KIND_ADDRESS;
    if (kind == LKS_KIND_BIRTH_YEAR)
      kind = LKS_KIND_BIRTH_DATE;
    if (!is_attribute(kind) || seen[kind])
      continue;
    seen[kind] = true;
    count++;
  }
  return count;
}

static size_t count_details(const lks_table *table)
{
  size_t count = 0;
  for (size_t i = 0; i < table->field_count; i++) {
    const lks_kind kind = table->fields[i].kind;
    const lks_group group = lks_kind_get(kind)->group;
    count += kind != LKS_KIND_NONE && kind != LKS_KIND_ROW_NUMBER && group != LKS_GROUP_NAME &&
             group != LKS_GROUP_ORGANISATION;
  }
  return count;
}

/* A branch's name may be an office's; an account has a number, or stands in several columns. */
static bool has_account(const lks_table *table)
{
  size_t columns = 0;
  for (size_t i = 0; i < table->field_count; i++) {
    if (lks_kind_get(table->fields[i].kind)->group != LKS_GROUP_FINANCIAL)
      continue;
    columns++;
    if (table->fields[i].valid >= 500)
      return true;
  }
  return columns >= 3;
}

static bool is_grave(const lks_table *table)
{
  return lks_table_certain_count(table, LKS_GROUP_SPECIAL_CARE) > 0 ||
         lks_table_certain_count(table, LKS_GROUP_NATIONAL_NUMBER) > 0 ||
         lks_table_certain_count(table, LKS_GROUP_CREDENTIAL) > 0 || has_account(table);
}

leakscan_severity lks_severity_visible(const lks_table *table, const leakscan_policy *policy)
{
  if (table->class != LKS_TABLE_PERSONS)
    return LEAKSCAN_SEVERITY_NOTICE;
  const bool name = lks_table_group_count(table, LKS_GROUP_NAME) > 0;
  const bool grave = is_grave(table);
  const size_t attributes = count_attributes(table);
  const size_t details = count_details(table);
  for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++) {
    const severity_rule *rule = &rules[i];
    if ((!rule->grave || grave) && (!rule->name || name) && attributes >= rule->attributes &&
        details >= rule->details && table->family_people > rule->people)
      return rule->severity;
  }
  return table->family_people > policy->people_allowed ? LEAKSCAN_SEVERITY_WARNING : LEAKSCAN_SEVERITY_NOTICE;
}

/* A few colleagues' names to choose from are a helper list. */
static bool is_choice_list(const lks_table *table, uint64_t people)
{
  return people < LEAST_LIST && count_attributes(table) == 0 && count_details(table) <= 1 && !is_grave(table);
}

leakscan_severity lks_severity_concealed(const lks_table *table, uint64_t people)
{
  if (people == 0 || is_choice_list(table, people))
    return LEAKSCAN_SEVERITY_NOTICE;
  return table->class == LKS_TABLE_PERSONS ? LEAKSCAN_SEVERITY_CRITICAL : LEAKSCAN_SEVERITY_WARNING;
}
