/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Does the document say something of people where nobody looks: in its properties, bookmarks, forms and scripts?
 * There is always something, so that all of it is one line. */
#include "detectors/describe.h"
#include "detectors/detectors.h"

enum { LEAST_NAMES = 3 };

/* The author's name alone is nobody's secret; many names that stand for themselves are a list of people. */
static bool is_about_people(const lks_fact_property *property, lks_property_sort sort)
{
  const bool list = sort == LKS_PROPERTY_BOOKMARK || sort == LKS_PROPERTY_CHOICE || sort == LKS_PROPERTY_FIELD;
  return property->detailed > 0 || (list && property->named >= LEAST_NAMES && property->named * 2 >= property->texts);
}

static bool is_asked(const lks_facts *facts, lks_property_sort sort)
{
  return sort != LKS_PROPERTY_ATTACHMENT && sort != LKS_PROPERTY_ORIGIN && is_about_people(&facts->properties[sort], sort);
}

static const char *reason_of(lks_property_sort sort)
{
  switch (sort) {
  case LKS_PROPERTY_INFO:
    return "in-properties";
  case LKS_PROPERTY_METADATA:
    return "in-metadata";
  case LKS_PROPERTY_BOOKMARK:
    return "in-bookmarks";
  case LKS_PROPERTY_FIELD:
    return "in-hidden-fields";
  case LKS_PROPERTY_CHOICE:
    return "in-choices";
  case LKS_PROPERTY_COMMENT:
    return "in-comments";
  case LKS_PROPERTY_VARIABLE:
    return "in-variables";
  case LKS_PROPERTY_CUSTOM_XML:
    return "in-custom-xml";
  case LKS_PROPERTY_FIELD_CODE:
    return "in-field-codes";
  case LKS_PROPERTY_ALTERNATIVE:
    return "in-alternatives";
  case LKS_PROPERTY_MARKUP:
    return "in-markup";
  default:
    return "in-scripts";
  }
}

static lks_status describe(leakscan_finding *finding, const lks_facts *facts)
{
  lks_status status = LKS_OK;
  for (size_t sort = 0; sort < LKS_PROPERTY_SORTS; sort++) {
    const lks_fact_property *property = &facts->properties[sort];
    if (!is_asked(facts, (lks_property_sort)sort))
      continue;
    lks_finding_add_reason(finding, reason_of((lks_property_sort)sort));
    for (size_t i = 0; i < property->item_count && status == LKS_OK; i++)
      status = lks_describe_item(finding, &property->items[i]);
  }
  return status;
}

/* Whether somebody is described where nobody looks. An author's or a firm's telephone number isn't that much, and what
 * machines read has a contact person each time. Of fields each holds a thing. */
static bool describes_somebody(const lks_facts *facts)
{
  enum { MORE_THINGS = 2 };
  const lks_fact_property *fields = &facts->properties[LKS_PROPERTY_FIELD];
  for (size_t sort = 0; sort < LKS_PROPERTY_SORTS; sort++)
    if (is_asked(facts, (lks_property_sort)sort) && sort != LKS_PROPERTY_MARKUP && facts->properties[sort].telling > 0)
      return true;
  return fields->named > 0 && fields->detailed >= MORE_THINGS && fields->item_count > MORE_THINGS;
}

/* Where nobody's data may stand in a document, it may not stand here. */
static leakscan_severity severity_of(const lks_facts *facts, const leakscan_policy *policy)
{
  return policy->people_allowed == 0 || describes_somebody(facts) ? LEAKSCAN_SEVERITY_WARNING
                                                                  : LEAKSCAN_SEVERITY_NOTICE;
}

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  size_t sort = 0;
  while (sort < LKS_PROPERTY_SORTS && !is_asked(facts, (lks_property_sort)sort))
    sort++;
  if (sort == LKS_PROPERTY_SORTS)
    return LKS_OK;
  leakscan_finding *finding =
      lks_finding_new(lks_detector_document_data.id, severity_of(facts, policy), facts->document);
  if (finding == NULL)
    return LKS_NO_MEMORY;
  return lks_describe_done(report, finding, describe(finding, facts));
}

const lks_detector lks_detector_document_data = {"document-data", run};
