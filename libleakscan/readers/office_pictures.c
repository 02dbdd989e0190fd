/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pictures of which only a part is shown: the rest of them comes with the document all the same. */
#include <stdlib.h>
#include <string.h>

#include "readers/kept.h"
#include "readers/office_data.h"
#include "readers/xml.h"

enum { MUCH = 10000 /* of 100,000 parts of a side */ };

bool lks_office_is_cropped(const lks_xml_start *start)
{
  static const char *const sides[] = {"l", "t", "r", "b"};
  if (start->space != LKS_XML_DRAWING || strcmp(start->local, "srcRect") != 0)
    return false;
  for (size_t i = 0; i < sizeof sides / sizeof sides[0]; i++) {
    char *value = lks_xml_attribute_copy(start, LKS_XML_NO_SPACE, sides[i]);
    const long parts = value != NULL ? strtol(value, NULL, 10) : 0;
    free(value);
    if (parts > MUCH)
      return true;
  }
  return false;
}

lks_status lks_office_tell_cropped(lks_reading *reading, const char *name)
{
  lks_kept kept;
  lks_kept_begin(&kept, reading, "picture-cropped", name, 0);
  return lks_kept_end(&kept, lks_kept_text(&kept, "-", 1));
}
