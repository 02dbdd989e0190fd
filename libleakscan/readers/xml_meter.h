/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How long a tag gets, counted before libxml2 sees it: 100,000 attributes in one tag cost it eight seconds. */
#ifndef LKS_XML_METER_H
#define LKS_XML_METER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* All zero to begin with. */
typedef struct lks_xml_meter {
  int state;
  char last[2]; /* the two bytes before, where a comment's or section's end is looked for */
  uint64_t tag; /* bytes of the tag so far */
} lks_xml_meter;

/* Goes over the next bytes of a part in an encoding that holds ASCII as it is; false when a tag, from '<' to '>',
 * has more than `limit` bytes. */
bool lks_xml_meter_feed(lks_xml_meter *meter, const char *bytes, size_t size, uint64_t limit);

#endif
