/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Messages for tests. */
#include "mail_maker.h"

#include <CUnit/CUnit.h>
#include <string.h>

leakscan_report *lks_scan_mail(const char *message, const char *policy)
{
  leakscan_policy *settings = leakscan_policy_new();
  size_t bad_line = 0;
  CU_ASSERT_PTR_NOT_NULL_FATAL(settings);
  if (policy != NULL)
    CU_ASSERT_EQUAL(leakscan_policy_parse(settings, policy, strlen(policy), &bad_line), LEAKSCAN_OK);
  leakscan_report *report = lks_scan_bytes(settings, message, strlen(message), "mail.eml");
  leakscan_policy_free(settings);
  return report;
}

const leakscan_finding *lks_find_kind(const leakscan_report *report, const char *kind)
{
  for (size_t i = 0; i < leakscan_report_count(report); i++)
    if (strcmp(leakscan_finding_kind(leakscan_report_get(report, i)), kind) == 0)
      return leakscan_report_get(report, i);
  return NULL;
}

bool lks_is_loud(const leakscan_report *report)
{
  for (size_t i = 0; i < leakscan_report_count(report); i++)
    if (leakscan_finding_severity(leakscan_report_get(report, i)) > LEAKSCAN_SEVERITY_NOTICE)
      return true;
  return false;
}

char *lks_make_addresses(size_t firms, size_t private_boxes)
{
  GString *text = g_string_new(NULL);
  for (size_t i = 0; i < firms + private_boxes; i++) {
    g_string_append(text, i > 0 ? ",\r\n " : "");
    if (i < firms)
      g_string_append_printf(text, "member%zu@firm%zu.example", i, i);
    else
      g_string_append_printf(text, "\"M %zu\" <m_%zu@gmail.com>", i, i);
  }
  return g_string_free(text, FALSE);
}
