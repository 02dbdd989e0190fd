/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Two ways through a part made of many like units, rows or shared strings: a matcher takes the units of ordinary
 * shape as they stand in the buffer, libxml2 gets all the rest. The bytes that libxml2 sees are still a well-formed
 * document, the same one with the matched units left out; it alone decides whether the part is in order. */
#ifndef LKS_XLSX_FEED_H
#define LKS_XLSX_FEED_H

#include "readers/package.h"
#include "readers/xml.h"

typedef enum lks_match {
  LKS_MATCH_TAKEN,   /* the unit was told; *bytes stands behind it */
  LKS_MATCH_MORE,    /* it doesn't end in this buffer */
  LKS_MATCH_UNKNOWN, /* not of an ordinary shape: for libxml2 */
  LKS_MATCH_FAILED   /* the status says why */
} lks_match;

enum { LKS_FEED_PREFIXES = 16, LKS_FEED_PREFIX_SIZE = 16 };

/* What the root element says of names: the prefix of the spreadsheet namespace, and those that are declared. */
typedef struct lks_feed_names {
  char prefix[LKS_FEED_PREFIX_SIZE]; /* with the colon, "x:"; "" for none */
  size_t prefix_length;
  char declared[LKS_FEED_PREFIXES][LKS_FEED_PREFIX_SIZE];
  size_t declared_count;
  bool usable; /* false when there is something odd: everything then goes to libxml2 */
} lks_feed_names;

/* Notes what a start tag declares; call it for the root and the container. */
void lks_feed_names_read(lks_feed_names *names, const lks_xml_start *start);

typedef struct lks_feed {
  const char *container; /* "sheetData" */
  const char *unit;      /* "row" */
  const lks_xml_handler *handler;
  void *context;
  bool fast;
  /* Whether the container is open now, so that units may be matched, and which names hold in it. */
  const lks_feed_names *(*ready)(void *context);
  lks_match (*match)(void *context, const char **bytes, const char *end, lks_status *status);
} lks_feed;

lks_status lks_feed_part(const lks_feed *feed, lks_package *package, size_t entry, lks_budget *budget);

#endif
