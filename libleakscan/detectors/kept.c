/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What findings about parts that nobody sees have in common. */
#include "detectors/kept.h"

#include <string.h>

#include "detectors/severity.h"

enum { MANY = 10, SHARE = 3 };

/* Words that look like names stand in every list of places and goods: only where they are many of all. A few names to
 * choose from are a helper list. */
static leakscan_severity severity_of_texts(const lks_fact_property *texts, const leakscan_policy *policy)
{
  const bool names = texts->named > policy->hidden_names_allowed && texts->named * SHARE >= texts->texts;
  if (texts->named >= MANY && texts->detailed >= MANY)
    return LEAKSCAN_SEVERITY_CRITICAL;
  return texts->detailed > 0 || names ? LEAKSCAN_SEVERITY_WARNING : LEAKSCAN_SEVERITY_NOTICE;
}

static leakscan_severity graver(leakscan_severity left, leakscan_severity right)
{
  return left > right ? left : right;
}

static lks_status describe(leakscan_finding *finding, const lks_part_facts *part, const leakscan_policy *policy)
{
  const lks_table *people = lks_describe_largest(part, LKS_TABLE_PERSONS);
  const leakscan_severity of_texts = severity_of_texts(&part->texts, policy);
  lks_status status = LKS_OK;
  finding->severity = graver(finding->severity, of_texts);
  if (people != NULL) {
    finding->severity = graver(finding->severity, lks_severity_concealed(people, part->people, policy));
    status = lks_describe_people(finding, part);
  }
  for (size_t i = 0; i < part->texts.item_count && people == NULL && of_texts > LEAKSCAN_SEVERITY_NOTICE; i++)
    status = status == LKS_OK ? lks_describe_item(finding, &part->texts.items[i]) : status;
  if (part->number == 0) /* its rows are numbered by us */
    finding->range[0] = '\0';
  finding->rows = part->rows;
  return status;
}

static bool is_empty(const lks_part_facts *part, const lks_kept_reason *reason, const leakscan_policy *policy)
{
  return part->cells == 0 || (part->texts.texts < reason->texts && part->people == 0 &&
                              severity_of_texts(&part->texts, policy) == LEAKSCAN_SEVERITY_NOTICE);
}

static lks_status judge_part(const lks_inquiry *inquiry, const lks_part_facts *part, const char *id,
                             const lks_kept_reason *reason)
{
  if (is_empty(part, reason, inquiry->policy))
    return LKS_OK;
  leakscan_finding *finding =
      lks_describe_part(inquiry->facts, part, id, part->texts.texts > 0 ? reason->least : LEAKSCAN_SEVERITY_NOTICE);
  if (finding == NULL)
    return LKS_NO_MEMORY;
  lks_finding_add_reason(finding, reason->why);
  return lks_describe_done(inquiry->report, finding, describe(finding, part, inquiry->policy));
}

lks_status lks_kept_judge(const lks_inquiry *inquiry, const char *id, const lks_kept_reason *reasons, size_t count)
{
  lks_status status = LKS_OK;
  for (size_t i = 0; i < inquiry->facts->kept_count && status == LKS_OK; i++)
    for (size_t k = 0; k < count && status == LKS_OK; k++)
      if (strcmp(inquiry->facts->kept[i]->why, reasons[k].why) == 0)
        status = judge_part(inquiry, inquiry->facts->kept[i], id, &reasons[k]);
  return status;
}
