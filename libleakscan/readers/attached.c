/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Files that are attached to a document: another document, or a text that is looked through as it is. */
#include <glib.h>
#include <string.h>

#include "readers/readers.h"

/* Text that no reader knows is looked through as it is. */
static bool is_text(const unsigned char *data, size_t size)
{
  return size > 0 && memchr(data, '\0', size) == NULL && g_utf8_validate_len((const char *)data, size, NULL);
}

/* Invoices and the like: machines read it. */
static bool is_markup(const unsigned char *data, size_t size)
{
  static const char mark[] = "\xef\xbb\xbf";
  const char *at = (const char *)data, *end = at + size;
  if (size >= sizeof mark - 1 && memcmp(at, mark, sizeof mark - 1) == 0)
    at += sizeof mark - 1;
  while (at < end && g_ascii_isspace(*at))
    at++;
  return at < end && *at == '<';
}

/* Line by line. */
static lks_status tell_text(lks_reading *reading, const char *name, const unsigned char *data, size_t size)
{
  const char *at = (const char *)data, *end = at + size;
  lks_property property = {.sort = is_markup(data, size) ? LKS_PROPERTY_MARKUP : LKS_PROPERTY_ATTACHMENT,
                           .name = name};
  lks_status status = LKS_OK;
  while (at < end && status == LKS_OK && reading->events->property != NULL) {
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    property.text = at;
    property.length = (size_t)((stop != NULL ? stop : end) - at);
    if (property.length > 0)
      status = reading->events->property(reading->context, &property);
    at += property.length + 1;
  }
  return status;
}

lks_status lks_readers_take_attached(lks_reading *reading, const char *name, const unsigned char *data, size_t size)
{
  if (!lks_readers_know(reading, data, size) && is_text(data, size))
    return tell_text(reading, name, data, size);
  return reading->inner(reading->scan, name, data, size);
}
