/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What does a visible sheet hold about people? */
#include "detectors/describe.h"
#include "detectors/detectors.h"
#include "detectors/severity.h"

/* *rule is what decided; NULL where nothing did. */
static leakscan_severity gravest(const lks_part_facts *part, const leakscan_policy *policy, const char **rule)
{
  leakscan_severity severity = LEAKSCAN_SEVERITY_NOTICE;
  *rule = NULL;
  for (size_t i = 0; i < part->table_count; i++) {
    const lks_table *table = part->tables[i];
    if (table->people == 0)
      continue;
    const char *its_rule = NULL;
    const leakscan_severity its = lks_severity_decide(table, policy, &its_rule);
    if (its > severity || *rule == NULL)
      *rule = its_rule;
    if (its > severity)
      severity = its;
  }
  return severity;
}

static bool has_family(const lks_part_facts *part, uint32_t family)
{
  for (size_t i = 0; i < part->table_count; i++)
    if (part->tables[i]->people > 0 && part->tables[i]->family == family)
      return true;
  return false;
}

/* Whether all tables of people on a page go on from the page of that finding, or a list that begins there does. */
static bool goes_on(const lks_part_facts *first, const lks_part_facts *part)
{
  for (size_t i = 0; i < part->table_count; i++) {
    const lks_table *table = part->tables[i];
    if (table->class == LKS_TABLE_PERSONS && table->people > 0 &&
        (table->family == 0 || !has_family(first, table->family)))
      return false;
  }
  return lks_describe_largest(part, LKS_TABLE_PERSONS) != NULL;
}

/* The first page from which all that a page says of people goes on; the page itself where there is none. Sheets are
 * told one by one: somebody cut the list up on purpose. */
static const lks_part_facts *find_first(const lks_facts *facts, const lks_part_facts *part)
{
  for (size_t i = 0; i < facts->part_count && facts->parts[i] != part; i++) {
    const lks_part_facts *first = facts->parts[i];
    if (part->sort == LKS_PART_PAGE && first->sort == LKS_PART_PAGE && first->visibility == LEAKSCAN_VISIBLE &&
        goes_on(first, part))
      return first;
  }
  return part;
}

/* Adds what a further page says; the gravest page decides. */
static lks_status add_page(leakscan_finding *finding, const lks_part_facts *part, const leakscan_policy *policy)
{
  const char *rule = NULL;
  const leakscan_severity severity = gravest(part, policy, &rule);
  lks_status status = LKS_OK;
  if (severity > finding->severity) {
    finding->severity = severity;
    lks_finding_set_rule(finding, rule);
  }
  for (size_t i = 0; i < part->table_count && status == LKS_OK; i++) {
    const lks_table *table = part->tables[i];
    if (table->class != LKS_TABLE_PERSONS || table->people == 0)
      continue;
    finding->rows += table->rows;
    finding->people_estimated = finding->people_estimated || table->people_estimated;
    status = lks_describe_fields(finding, table);
  }
  return status;
}

/* People of several pages, each once; rows and fields of all of them. */
static lks_status describe_pages(leakscan_finding *finding, const lks_inquiry *inquiry, const lks_part_facts *first)
{
  const lks_facts *facts = inquiry->facts;
  lks_status status = LKS_OK;
  for (size_t i = 0; i < facts->part_count && status == LKS_OK; i++) {
    const lks_part_facts *part = facts->parts[i];
    if (part == first || part->sort != LKS_PART_PAGE || !goes_on(first, part) || find_first(facts, part) != first)
      continue;
    finding->amount++;
    status = add_page(finding, part, inquiry->policy);
  }
  if (finding->amount == 0)
    return status;
  for (size_t i = 0; i < first->table_count; i++)
    if (first->tables[i]->family_people > finding->people)
      finding->people = first->tables[i]->family_people;
  lks_finding_add_reason(finding, "further-pages");
  return status;
}

static lks_status describe(leakscan_finding *finding, const lks_inquiry *inquiry, const lks_part_facts *part)
{
  lks_status status = lks_describe_people(finding, part);
  if (status != LKS_OK || part->sort == LKS_PART_PAGE)
    return status == LKS_OK ? describe_pages(finding, inquiry, part) : status;
  for (size_t i = 0; i < part->table_count; i++)
    if (part->tables[i]->family_people > finding->amount)
      finding->amount = part->tables[i]->family_people;
  /* a small list is grave when it is one of many: that has to be said */
  if (finding->amount > part->people && finding->severity > LEAKSCAN_SEVERITY_NOTICE)
    lks_finding_add_reason(finding, "with-others");
  return status;
}

static lks_status judge_part(const lks_inquiry *inquiry, const lks_part_facts *part)
{
  if (lks_describe_largest(part, LKS_TABLE_PERSONS) == NULL || find_first(inquiry->facts, part) != part)
    return LKS_OK;
  const char *rule = NULL;
  const leakscan_severity severity = gravest(part, inquiry->policy, &rule);
  if (part->sort == LKS_PART_MESSAGE && part->people < 2 && severity == LEAKSCAN_SEVERITY_NOTICE)
    return LKS_OK; /* whom it greets */
  leakscan_finding *finding = lks_describe_part(inquiry->facts, part, lks_detector_pii_columns.id, severity);
  if (finding == NULL)
    return LKS_NO_MEMORY;
  lks_finding_set_rule(finding, rule);
  return lks_describe_done(inquiry->report, finding, describe(finding, inquiry, part));
}

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  return lks_describe_parts(&(lks_inquiry){facts, policy, report}, true, judge_part);
}

const lks_detector lks_detector_pii_columns = {"pii-columns", run};
