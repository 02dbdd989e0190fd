/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How grave it is that a table is there to be seen: looks what a table has, and asks the policy's rules. */
#include "detectors/severity.h"

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

/* What the rules ask of a table. */
typedef struct table_weight {
  bool grave;
  bool named;
  uint64_t attributes;
  uint64_t details;
  uint64_t people;
} table_weight;

static table_weight weigh(const lks_table *table)
{
  return (table_weight){.grave = is_grave(table),
                        .named = lks_table_group_count(table, LKS_GROUP_NAME) > 0,
                        .attributes = count_attributes(table),
                        .details = count_details(table),
                        .people = table->family_people};
}

static bool holds(const lks_rule *rule, const table_weight *weight)
{
  return (!rule->grave || weight->grave) && (!rule->named || weight->named) &&
         weight->attributes >= rule->attributes && weight->details >= rule->details && weight->people > rule->people;
}

static const lks_rule *find_rule(const lks_table *table, const lks_rules *rules)
{
  const table_weight weight = weigh(table);
  const lks_rule *gravest = NULL;
  for (size_t i = 0; i < rules->count; i++)
    if (holds(&rules->all[i], &weight) && (gravest == NULL || rules->all[i].severity > gravest->severity))
      gravest = &rules->all[i];
  return gravest;
}

leakscan_severity lks_severity_decide(const lks_table *table, const leakscan_policy *policy, const char **rule)
{
  *rule = NULL;
  if (table->class != LKS_TABLE_PERSONS)
    return LEAKSCAN_SEVERITY_NOTICE;
  const lks_rule *found = find_rule(table, &policy->rules);
  if (table->family_people > policy->people_allowed &&
      (found == NULL || found->severity < LEAKSCAN_SEVERITY_WARNING)) {
    *rule = "people-allowed";
    return LEAKSCAN_SEVERITY_WARNING;
  }
  if (found == NULL)
    return LEAKSCAN_SEVERITY_NOTICE;
  *rule = found->name;
  return found->severity;
}

leakscan_severity lks_severity_visible(const lks_table *table, const leakscan_policy *policy)
{
  const char *rule = NULL;
  return lks_severity_decide(table, policy, &rule);
}

/* A few colleagues' names to choose from are a helper list. */
static bool is_choice_list(const lks_table *table, uint64_t people, const leakscan_policy *policy)
{
  return people <= policy->hidden_names_allowed && count_attributes(table) == 0 && count_details(table) <= 1 &&
         !is_grave(table);
}

leakscan_severity lks_severity_concealed(const lks_table *table, uint64_t people, const leakscan_policy *policy)
{
  if (people == 0 || is_choice_list(table, people, policy))
    return LEAKSCAN_SEVERITY_NOTICE;
  return table->class == LKS_TABLE_PERSONS ? LEAKSCAN_SEVERITY_CRITICAL : LEAKSCAN_SEVERITY_WARNING;
}
