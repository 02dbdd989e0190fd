/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The floor of documents: unpacks every entry of a zip with libzip and has libxml2 parse once what is XML, with no
 * handler that does anything. */
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

enum { BUFFER_SIZE = 64 * 1024 };

static void take_start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space,
                       int space_count, const xmlChar **spaces, int count, int defaulted, const xmlChar **attributes)
{
  (void)name, (void)prefix, (void)space, (void)space_count, (void)spaces, (void)count, (void)defaulted,
      (void)attributes;
  ++*(size_t *)context;
}

static void take_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space)
{
  (void)context, (void)name, (void)prefix, (void)space;
}

static void take_text(void *context, const xmlChar *text, int length)
{
  (void)context, (void)text, (void)length;
}

static bool is_xml(const char *name)
{
  const size_t length = strlen(name);
  return (length > 4 && strcmp(name + length - 4, ".xml") == 0) ||
         (length > 5 && strcmp(name + length - 5, ".rels") == 0);
}

static bool read_entry(zip_file_t *file, xmlParserCtxtPtr parser, char *buffer)
{
  zip_int64_t got;
  while ((got = zip_fread(file, buffer, BUFFER_SIZE)) > 0)
    if (parser != NULL && xmlParseChunk(parser, buffer, (int)got, 0) != 0)
      return false;
  return got == 0 && (parser == NULL || xmlParseChunk(parser, buffer, 0, 1) == 0);
}

static bool parse_entry(zip_t *archive, zip_uint64_t index, char *buffer, size_t *elements)
{
  xmlSAXHandler handler = {
      .initialized = XML_SAX2_MAGIC, .startElementNs = take_start, .endElementNs = take_end, .characters = take_text};
  zip_file_t *file = zip_fopen_index(archive, index, 0);
  if (file == NULL)
    return false;
  const bool xml = is_xml(zip_get_name(archive, index, 0));
  xmlParserCtxtPtr parser = xml ? xmlCreatePushParserCtxt(&handler, elements, NULL, 0, NULL) : NULL;
  const bool read = (parser != NULL || !xml) && read_entry(file, parser, buffer);
  if (parser != NULL)
    xmlFreeParserCtxt(parser);
  return zip_fclose(file) == 0 && read;
}

int main(int argc, char **argv)
{
  zip_t *archive = argc == 2 ? zip_open(argv[1], ZIP_RDONLY, NULL) : NULL;
  char *buffer = malloc(BUFFER_SIZE);
  if (archive == NULL || buffer == NULL) {
    fprintf(stderr, "usage: floor_xml FILE.docx\n");
    return 2;
  }
  size_t elements = 0;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); i++)
    if (!parse_entry(archive, (zip_uint64_t)i, buffer, &elements)) {
      fprintf(stderr, "%s: entry %lld is damaged\n", argv[1], (long long)i);
      return 1;
    }
  printf("%zu elements\n", elements);
  zip_discard(archive);
  free(buffer);
  xmlCleanupParser();
  return 0;
}
