/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* XML parts, told element by element, by libxml2: no DTD, no entities but the five, no network, bounded depth, tags
 * and names. Namespaces are told by number, so that no reader ever compares a prefix. */
#ifndef LKS_XML_H
#define LKS_XML_H

#include <stdbool.h>

#include "base/status.h"
#include "budget.h"
#include "readers/package.h"

/* Transitional and strict namespaces (ISO/IEC 29500-1 and -4) are one. */
typedef enum lks_xml_space {
  LKS_XML_NO_SPACE = 0,
  LKS_XML_OTHER,
  LKS_XML_SPREADSHEET,
  LKS_XML_RELATIONSHIP_IDS, /* officeDocument/relationships: the r: of r:id */
  LKS_XML_PACKAGE_RELATIONSHIPS,
  LKS_XML_CONTENT_TYPES,
  LKS_XML_WORD,
  LKS_XML_DRAWING,      /* the a: of all formats */
  LKS_XML_WORD_DRAWING, /* the wp: that anchors drawings in a text */
  LKS_XML_WORD_SHAPE,
  LKS_XML_PRESENTATION,
  LKS_XML_COMPATIBILITY /* mc:AlternateContent */
} lks_xml_space;

/* An element's start, as libxml2 told it; read it through the functions below. */
typedef struct lks_xml_start {
  lks_xml_space space;
  const char *local;
  const char *prefix;     /* NULL where there is none */
  const void *attributes; /* libxml2's five pointers for each */
  int attribute_count;
  const void *namespaces; /* libxml2's pairs */
  int namespace_count;
} lks_xml_start;

typedef struct lks_xml_handler {
  lks_status (*start)(void *context, const lks_xml_start *start);
  lks_status (*end)(void *context, lks_xml_space space, const char *local); /* may be NULL */
  lks_status (*text)(void *context, const char *text, size_t length); /* may be NULL */
} lks_xml_handler;

typedef struct lks_xml lks_xml;

/* NULL when memory runs out. */
lks_xml *lks_xml_new(const lks_xml_handler *handler, void *context, lks_budget *budget);
void lks_xml_free(lks_xml *xml);

/* A handler's status, DAMAGED, DTD, limits, NO_MEMORY. After anything but OK nothing more is told. */
lks_status lks_xml_feed(lks_xml *xml, const char *bytes, size_t size);
lks_status lks_xml_finish(lks_xml *xml);

/* Whether what comes is UTF-8, so far as libxml2 has read. */
bool lks_xml_is_utf8(const lks_xml *xml);
/* Elements that are open. */
unsigned lks_xml_depth(const lks_xml *xml);

/* Feeds a whole entry of a package. */
lks_status lks_xml_parse_entry(lks_package *package, size_t index, const lks_xml_handler *handler, void *context,
                               lks_budget *budget);

/* The value of the attribute in no namespace, or in `space`; NULL where there is none. Not terminated by 0. */
const char *lks_xml_attribute(const lks_xml_start *start, lks_xml_space space, const char *local, size_t *length);
/* The attribute at an index, in document order: its local name; *space says the namespace. */
const char *lks_xml_attribute_at(const lks_xml_start *start, int index, lks_xml_space *space, const char **value,
                                 size_t *length);
/* A copy for the caller to free with free(); NULL where there is no such attribute or memory runs out. */
char *lks_xml_attribute_copy(const lks_xml_start *start, lks_xml_space space, const char *local);
/* Prefix declared at an index of the element's namespace declarations; NULL for the default one. */
const char *lks_xml_namespace_prefix(const lks_xml_start *start, int index);

/* xsd:boolean, and what producers write instead of it. */
bool lks_xml_boolean(const char *value, size_t length);

#endif
