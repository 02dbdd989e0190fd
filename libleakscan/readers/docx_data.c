/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A document's settings: variables that macros and add-ins keep, and where a mail merge takes its people from. */
#include <string.h>

#include "readers/docx.h"

typedef struct settings_reader {
  lks_reading *reading;
  lks_docx_settings *settings;
} settings_reader;

static lks_status tell(lks_reading *reading, lks_property_sort sort, const char *name, const char *text, size_t length)
{
  const lks_property property = {.sort = sort, .name = name, .text = text, .length = length};
  return length > 0 && reading->events->property != NULL ? reading->events->property(reading->context, &property)
                                                         : LKS_OK;
}

/* Add-ins' own: nobody's words. */
static bool is_programs_own(const char *name)
{
  static const char *const prefixes[] = {"__Grammarly", "DocID", "MacPac", "_DocHome", "dgnword", "ZOTERO", "EN."};
  for (size_t i = 0; i < G_N_ELEMENTS(prefixes); i++)
    if (g_ascii_strncasecmp(name, prefixes[i], strlen(prefixes[i])) == 0)
      return true;
  return false;
}

static lks_status tell_variable(const settings_reader *reader, const lks_xml_start *start)
{
  size_t length = 0;
  const char *value = lks_docx_attribute(start, "val", &length);
  char *name = lks_docx_attribute_copy(start, "name");
  lks_status status = LKS_OK;
  if (value != NULL && name != NULL && !is_programs_own(name))
    status = tell(reader->reading, LKS_PROPERTY_VARIABLE, name, value, length);
  g_free(name);
  return status;
}

static lks_status settings_start(void *context, const lks_xml_start *start)
{
  const settings_reader *reader = context;
  size_t length = 0;
  if (start->space != LKS_XML_WORD)
    return LKS_OK;
  if (strcmp(start->local, "evenAndOddHeaders") == 0)
    reader->settings->even_and_odd = lks_docx_is_on(start);
  else if (strcmp(start->local, "docVar") == 0)
    return tell_variable(reader, start);
  else if (strcmp(start->local, "connectString") == 0 || strcmp(start->local, "query") == 0 ||
           strcmp(start->local, "udl") == 0) {
    const char *value = lks_docx_attribute(start, "val", &length);
    return value != NULL ? tell(reader->reading, LKS_PROPERTY_FIELD_CODE, "", value, length) : LKS_OK;
  }
  return LKS_OK;
}

static lks_status settings_end(void *context, lks_xml_space space, const char *local)
{
  (void)context;
  (void)space;
  (void)local;
  return LKS_OK;
}

lks_status lks_docx_settings_read(lks_reading *reading, size_t entry, lks_docx_settings *settings)
{
  static const lks_xml_handler handler = {.start = settings_start, .end = settings_end};
  settings_reader reader = {reading, settings};
  return lks_xml_parse_entry(reading->package, entry, &handler, &reader, reading->budget);
}
