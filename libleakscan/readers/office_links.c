/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where the files lie that a document is linked with: templates, data sources of mail merges, linked workbooks. */
#include <glib.h>
#include <string.h>

#include "readers/office_data.h"

/* A path of somebody's machine or network, not an address of the web. */
static bool is_path(const char *target)
{
  return g_ascii_strncasecmp(target, "file:", 5) == 0 || strncmp(target, "\\\\", 2) == 0 ||
         (g_ascii_isalpha(target[0]) && target[1] == ':' && (target[2] == '\\' || target[2] == '/'));
}

lks_status lks_office_links_read(lks_reading *reading, const char *part)
{
  lks_relationships relationships = {0};
  lks_status status = lks_opc_relationships(reading->package, part, reading->budget, &relationships);
  for (size_t i = 0; i < relationships.count && status == LKS_OK; i++) {
    const lks_relationship *its = &relationships.items[i];
    const lks_property property = {
        .sort = LKS_PROPERTY_ORIGIN, .name = its->type, .text = its->target, .length = strlen(its->target)};
    if (its->external && is_path(its->target) && strstr(its->target, "Normal.dot") == NULL &&
        reading->events->property != NULL)
      status = reading->events->property(reading->context, &property);
  }
  lks_relationships_clear(&relationships);
  return lks_reading_note(reading, status, part);
}
