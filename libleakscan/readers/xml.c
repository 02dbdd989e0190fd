/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* XML parts, by libxml2's SAX2 push parser. */
#include "readers/xml.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "readers/xml_meter.h"

enum { PIECE = 16 * 1024 };

struct lks_xml {
  xmlParserCtxtPtr parser;
  const lks_xml_handler *handler;
  void *context;
  lks_budget *budget;
  lks_status status;
  unsigned depth;
  bool wide; /* two bytes a character: the meter can't read it */
  bool begun;
  lks_xml_meter meter;
  const xmlChar *known_uri[2]; /* interned by libxml2: the same pointer is the same text */
  lks_xml_space known_space[2];
};

static const struct {
  const char *uri;
  lks_xml_space space;
} spaces[] = {
    {"http://schemas.openxmlformats.org/spreadsheetml/2006/main", LKS_XML_SPREADSHEET},
    {"http://purl.oclc.org/ooxml/spreadsheetml/main", LKS_XML_SPREADSHEET},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", LKS_XML_RELATIONSHIP_IDS},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", LKS_XML_RELATIONSHIP_IDS},
    {"http://schemas.openxmlformats.org/package/2006/relationships", LKS_XML_PACKAGE_RELATIONSHIPS},
    {"http://schemas.openxmlformats.org/package/2006/content-types", LKS_XML_CONTENT_TYPES},
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", LKS_XML_WORD},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", LKS_XML_WORD},
    {"http://schemas.openxmlformats.org/drawingml/2006/main", LKS_XML_DRAWING},
    {"http://purl.oclc.org/ooxml/drawingml/main", LKS_XML_DRAWING},
    {"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", LKS_XML_WORD_DRAWING},
    {"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", LKS_XML_WORD_DRAWING},
    {"http://schemas.microsoft.com/office/word/2010/wordprocessingShape", LKS_XML_WORD_SHAPE},
    {"http://schemas.openxmlformats.org/presentationml/2006/main", LKS_XML_PRESENTATION},
    {"http://purl.oclc.org/ooxml/presentationml/main", LKS_XML_PRESENTATION},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", LKS_XML_COMPATIBILITY},
};

static lks_xml_space space_of(const xmlChar *uri)
{
  if (uri == NULL)
    return LKS_XML_NO_SPACE;
  for (size_t i = 0; i < sizeof spaces / sizeof spaces[0]; i++)
    if (strcmp((const char *)uri, spaces[i].uri) == 0)
      return spaces[i].space;
  return LKS_XML_OTHER;
}

static lks_xml_space known_space(lks_xml *xml, const xmlChar *uri)
{
  if (uri == xml->known_uri[0])
    return xml->known_space[0];
  if (uri == xml->known_uri[1])
    return xml->known_space[1];
  xml->known_uri[1] = xml->known_uri[0];
  xml->known_space[1] = xml->known_space[0];
  xml->known_uri[0] = uri;
  xml->known_space[0] = space_of(uri);
  return xml->known_space[0];
}

static void stop(lks_xml *xml, lks_status status)
{
  if (xml->status != LKS_OK)
    return;
  xml->status = status;
  xmlStopParser(xml->parser);
}

static void on_start(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri,
                     int namespace_count, const xmlChar **namespaces, int attribute_count, int defaulted_count,
                     const xmlChar **attributes)
{
  (void)defaulted_count;
  lks_xml *xml = context;
  if (xml->status != LKS_OK)
    return;
  /* libxml2's own limit isn't applied when it is fed piece by piece */
  if (++xml->depth > lks_budget_limit(xml->budget, LEAKSCAN_LIMIT_XML_DEPTH)) {
    stop(xml, lks_status_of_limit(LEAKSCAN_LIMIT_XML_DEPTH));
    return;
  }
  const lks_xml_start start = {
      .space = known_space(xml, uri),
      .local = (const char *)local,
      .prefix = (const char *)prefix,
      .attributes = attributes,
      .attribute_count = attribute_count,
      .namespaces = namespaces,
      .namespace_count = namespace_count,
  };
  const lks_status status = xml->handler->start(xml->context, &start);
  if (status != LKS_OK)
    stop(xml, status);
}

static void on_end(void *context, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri)
{
  (void)prefix;
  lks_xml *xml = context;
  if (xml->status != LKS_OK)
    return;
  if (xml->depth > 0)
    xml->depth--;
  if (xml->handler->end == NULL)
    return;
  const lks_status status = xml->handler->end(xml->context, known_space(xml, uri), (const char *)local);
  if (status != LKS_OK)
    stop(xml, status);
}

static void on_text(void *context, const xmlChar *text, int length)
{
  lks_xml *xml = context;
  if (xml->status != LKS_OK || xml->handler->text == NULL || length <= 0)
    return;
  const lks_status status = xml->handler->text(xml->context, (const char *)text, (size_t)length);
  if (status != LKS_OK)
    stop(xml, status);
}

static void on_document_type(void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system)
{
  (void)name;
  (void)external;
  (void)system;
  stop(context, LKS_DTD);
}

/* The status says it; libxml2 would print it. */
static void on_error(void *context, xmlErrorPtr error)
{
  (void)context;
  (void)error;
}

static pthread_once_t initialised = PTHREAD_ONCE_INIT;

lks_xml *lks_xml_new(const lks_xml_handler *handler, void *context, lks_budget *budget)
{
  pthread_once(&initialised, xmlInitParser);
  lks_xml *xml = calloc(1, sizeof *xml);
  if (xml == NULL)
    return NULL;
  xml->handler = handler;
  xml->context = context;
  xml->budget = budget;
  xml->known_uri[0] = xml->known_uri[1] = (const xmlChar *)""; /* no uri of libxml2's has this address */
  xmlSAXHandler sax = {
      .initialized = XML_SAX2_MAGIC,
      .startElementNs = on_start,
      .endElementNs = on_end,
      .characters = on_text,
      .cdataBlock = on_text,
      .ignorableWhitespace = on_text,
      .internalSubset = on_document_type,
      .serror = on_error,
  };
  xml->parser = xmlCreatePushParserCtxt(&sax, xml, NULL, 0, NULL);
  if (xml->parser == NULL) {
    free(xml);
    return NULL;
  }
  xmlCtxtUseOptions(xml->parser, XML_PARSE_NONET);
  return xml;
}

void lks_xml_free(lks_xml *xml)
{
  if (xml == NULL)
    return;
  if (xml->parser->myDoc != NULL)
    xmlFreeDoc(xml->parser->myDoc);
  xmlFreeParserCtxt(xml->parser);
  free(xml);
}

static lks_status check_parser(lks_xml *xml)
{
  if (xml->status == LKS_OK && !xml->parser->wellFormed)
    xml->status = xml->parser->errNo == XML_ERR_NO_MEMORY ? LKS_NO_MEMORY : LKS_DAMAGED;
  if (xml->status == LKS_OK && xml->parser->dict != NULL &&
      (uint64_t)xmlDictSize(xml->parser->dict) > lks_budget_limit(xml->budget, LEAKSCAN_LIMIT_XML_NAMES))
    xml->status = lks_status_of_limit(LEAKSCAN_LIMIT_XML_NAMES);
  return xml->status;
}

/* In an encoding that the meter can't read, what waits unparsed is the tag. */
static bool tag_fits(lks_xml *xml, const char *bytes, size_t size)
{
  const uint64_t limit = lks_budget_limit(xml->budget, LEAKSCAN_LIMIT_XML_TAG);
  if (!xml->wide)
    return lks_xml_meter_feed(&xml->meter, bytes, size, limit);
  const xmlParserInputPtr input = xml->parser->input;
  const uint64_t waiting = input != NULL && input->cur != NULL ? (uint64_t)(input->end - input->cur) : 0;
  return waiting <= limit;
}

static void begin(lks_xml *xml, const char *bytes, size_t size)
{
  xml->begun = true;
  if (size < 2)
    return;
  const unsigned char first = (unsigned char)bytes[0], second = (unsigned char)bytes[1];
  xml->wide = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE) || first == 0 || second == 0;
}

/* Encodings in which the meter sees every tag. Others exist to be misused: UTF-7 writes '<' in three other letters.
 */
static bool is_plain_encoding(const char *name)
{
  static const char *const prefixes[] = {"UTF-8", "UTF-16", "US-ASCII",  "ASCII",  "ISO-8859-", "WINDOWS-125",
                                         "UTF8",  "UTF16",  "Shift_JIS", "SJIS",   "EUC-JP",    "CP932",
                                         "GBK",   "GB2312", "GB18030",   "EUC-KR", "Big5",      "ISO-10646-UCS-2"};
  for (size_t i = 0; i < sizeof prefixes / sizeof prefixes[0]; i++)
    if (xmlStrncasecmp((const xmlChar *)name, (const xmlChar *)prefixes[i], (int)strlen(prefixes[i])) == 0)
      return true;
  return false;
}

/* As it was declared or told by the first bytes; NULL: neither, which is UTF-8. */
static const xmlChar *encoding_of(const lks_xml *xml)
{
  if (xml->parser->encoding != NULL || xml->parser->input == NULL)
    return xml->parser->encoding;
  return xml->parser->input->encoding;
}

static void check_encoding(lks_xml *xml)
{
  const xmlChar *encoding = encoding_of(xml);
  if (xml->status == LKS_OK && encoding != NULL && !is_plain_encoding((const char *)encoding))
    xml->status = LKS_UNSUPPORTED;
}

lks_status lks_xml_feed(lks_xml *xml, const char *bytes, size_t size)
{
  if (!xml->begun && size > 0)
    begin(xml, bytes, size);
  while (size > 0 && xml->status == LKS_OK) {
    const size_t piece = size < PIECE ? size : PIECE;
    if (!tag_fits(xml, bytes, piece)) {
      xml->status = lks_status_of_limit(LEAKSCAN_LIMIT_XML_TAG);
      break;
    }
    xmlParseChunk(xml->parser, bytes, (int)piece, 0);
    check_parser(xml);
    check_encoding(xml);
    bytes += piece;
    size -= piece;
  }
  return xml->status;
}

lks_status lks_xml_finish(lks_xml *xml)
{
  if (xml->status != LKS_OK)
    return xml->status;
  xmlParseChunk(xml->parser, "", 0, 1);
  return check_parser(xml);
}

bool lks_xml_is_utf8(const lks_xml *xml)
{
  if (xml->wide)
    return false;
  const xmlChar *encoding = encoding_of(xml);
  return encoding == NULL || xmlStrcasecmp(encoding, (const xmlChar *)"UTF-8") == 0;
}

unsigned lks_xml_depth(const lks_xml *xml)
{
  return xml->depth;
}

const char *lks_xml_attribute_at(const lks_xml_start *start, int index, lks_xml_space *space, const char **value,
                                 size_t *length)
{
  /* local name, prefix, uri, value, end of value */
  const xmlChar *const *attribute = (const xmlChar *const *)start->attributes + 5 * index;
  *space = space_of(attribute[2]);
  *value = (const char *)attribute[3];
  *length = (size_t)(attribute[4] - attribute[3]);
  return (const char *)attribute[0];
}

const char *lks_xml_attribute(const lks_xml_start *start, lks_xml_space space, const char *local, size_t *length)
{
  const xmlChar *const *attribute = (const xmlChar *const *)start->attributes;
  for (int i = 0; i < start->attribute_count; i++, attribute += 5)
    if (strcmp((const char *)attribute[0], local) == 0 && space_of(attribute[2]) == space) {
      *length = (size_t)(attribute[4] - attribute[3]);
      return (const char *)attribute[3];
    }
  return NULL;
}

char *lks_xml_attribute_copy(const lks_xml_start *start, lks_xml_space space, const char *local)
{
  size_t length = 0;
  const char *value = lks_xml_attribute(start, space, local, &length);
  if (value == NULL)
    return NULL;
  char *copy = malloc(length + 1);
  if (copy == NULL)
    return NULL;
  memcpy(copy, value, length);
  copy[length] = '\0';
  return copy;
}

const char *lks_xml_namespace_prefix(const lks_xml_start *start, int index)
{
  return ((const char *const *)start->namespaces)[(ptrdiff_t)2 * index];
}

bool lks_xml_boolean(const char *value, size_t length)
{
  return (length == 1 && value[0] == '1') || (length == 4 && memcmp(value, "true", 4) == 0) ||
         (length == 2 && memcmp(value, "on", 2) == 0);
}
