/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The comparison of both ways of reading. */
#include "equal.h"

#include "recorder.h"

bool lks_check_equal(const char *name, const leakscan_policy *policy, const void *data, size_t size)
{
  leakscan_policy fast, general;
  if (policy != NULL)
    fast = *policy;
  else
    lks_policy_init(&fast);
  fast.threads = 1;
  general = fast;
  fast.fast = true;
  general.fast = false;
  GString *left = lks_record(&fast, data, size);
  GString *right = lks_record(&general, data, size);
  const bool same = lks_check_lines(name, "fast   ", left->str, "general", right->str);
  g_string_free(left, TRUE);
  g_string_free(right, TRUE);
  return same;
}

bool lks_check_equal_parts(const char *name, const leakscan_policy *policy, const GString *sheet,
                           const GString *strings)
{
  const lks_made_book book = {.sheets = {{"Sheet1", sheet->str, sheet->len, NULL}, {"Other", "<x/>", 4, "hidden"}},
                              .sheet_count = 2,
                              .strings = strings != NULL ? strings->str : NULL,
                              .strings_size = strings != NULL ? strings->len : 0};
  const lks_bytes made = lks_make_book(&book);
  const bool same = lks_check_equal(name, policy, made.data, made.size);
  g_free(made.data);
  return same;
}
