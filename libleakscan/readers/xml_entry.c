/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* XML that stands in a package; apart from the parser, as not all who need that know packages. */
#include <stdlib.h>

#include "readers/xml.h"

enum { ENTRY_BUFFER = 64 * 1024 };

lks_status lks_xml_parse_entry(lks_package *package, size_t index, const lks_xml_handler *handler, void *context,
                               lks_budget *budget)
{
  lks_stream *stream = NULL;
  lks_status status = lks_package_stream(package, index, &stream);
  if (status != LKS_OK)
    return status;
  lks_xml *xml = lks_xml_new(handler, context, budget);
  char *buffer = malloc(ENTRY_BUFFER);
  if (xml == NULL || buffer == NULL)
    status = LKS_NO_MEMORY;
  size_t got = 1;
  while (status == LKS_OK && got > 0) {
    status = lks_stream_read(stream, buffer, ENTRY_BUFFER, &got);
    if (status == LKS_OK && got > 0)
      status = lks_xml_feed(xml, buffer, got);
  }
  if (status == LKS_OK)
    status = lks_xml_finish(xml);
  free(buffer);
  lks_xml_free(xml);
  lks_stream_close(stream);
  return status;
}
