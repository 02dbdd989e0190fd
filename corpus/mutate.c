/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The mutators: they turn a workbook into one that says the same in another form. */
#include "rewrite.h"

#include <iconv.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SPREADSHEET   "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define WORKBOOK_TYPE "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
#define COUNT(array)  (sizeof(array) / sizeof(array)[0])

struct replacement {
  const char *from;
  const char *to;
};

/* Text that grows; failed stays set once memory is short. */
struct buffer {
  char *data;
  size_t size;
  size_t capacity;
  bool failed;
};

static void put(struct buffer *buffer, const char *bytes, size_t size)
{
  if (buffer->failed || size == 0) {
    return;
  }
  if (size > buffer->capacity - buffer->size) {
    size_t capacity = (buffer->size + size) * 2;
    char *data = realloc(buffer->data, capacity);
    if (data == NULL) {
      buffer->failed = true;
      return;
    }
    buffer->data = data;
    buffer->capacity = capacity;
  }
  memcpy(buffer->data + buffer->size, bytes, size);
  buffer->size += size;
}

static void put_text(struct buffer *buffer, const char *text)
{
  put(buffer, text, strlen(text));
}

static bool take(struct corpus_part *part, struct buffer *buffer)
{
  bool taken = !buffer->failed && corpus_part_set(part, buffer->data, buffer->size);

  free(buffer->data);
  return taken;
}

static bool is_sheet(const struct corpus_part *part)
{
  return strstr(part->name, "worksheets/sheet") != NULL && strstr(part->name, ".rels") == NULL;
}

static bool is_spreadsheet(const struct corpus_part *part)
{
  return is_sheet(part) || strcmp(part->name, "xl/workbook.xml") == 0 ||
         strcmp(part->name, "xl/sharedStrings.xml") == 0;
}

/* Replaces in one part, which must be there. */
static bool replace_in(struct corpus_package *package, const char *name, const char *from, const char *to)
{
  struct corpus_part *part = corpus_package_find(package, name);

  return part != NULL && corpus_part_replace(part, from, to);
}

/* Calls change for each tag (from < to >) and copies what stands between them. */
static bool rewrite_tags(struct corpus_part *part, void (*change)(struct buffer *, const char *, size_t))
{
  struct buffer buffer = {NULL, 0, 0, false};
  const char *in = part->data;

  while (*in != '\0') {
    size_t text = strcspn(in, "<");
    put(&buffer, in, text);
    in += text;
    size_t tag = strcspn(in, ">");
    if (in[tag] == '>') {
      tag++;
    }
    if (tag > 0) {
      change(&buffer, in, tag);
    }
    in += tag;
  }
  return take(part, &buffer);
}

bool corpus_mutate_nothing(struct corpus_package *package)
{
  (void)package;
  return true;
}

bool corpus_mutate_very_hidden(struct corpus_package *package)
{
  return replace_in(package, "xl/workbook.xml", "state=\"hidden\"", "state=\"veryHidden\"");
}

static void prefix_tag(struct buffer *buffer, const char *tag, size_t length)
{
  static const char declaration[] = " xmlns=\"";
  size_t name = tag[1] == '/' ? 2 : 1;

  if (tag[1] == '?' || tag[1] == '!') {
    put(buffer, tag, length);
    return;
  }
  put(buffer, tag, name);
  put_text(buffer, "x:");
  for (size_t i = name; i < length; i++) {
    if (strncmp(tag + i, declaration, strlen(declaration)) == 0) {
      put_text(buffer, " xmlns:x=\"");
      i += strlen(declaration) - 1;
    } else {
      put(buffer, tag + i, 1);
    }
  }
}

static bool prefix_part(struct corpus_part *part, void *context)
{
  (void)context;
  return !is_spreadsheet(part) || rewrite_tags(part, prefix_tag);
}

/* <x:c>, as libraries on .NET write it. */
bool corpus_mutate_prefixed(struct corpus_package *package)
{
  return corpus_package_map(package, prefix_part, NULL);
}

static void quote_tag(struct buffer *buffer, const char *tag, size_t length)
{
  for (size_t i = 0; i < length; i++) {
    put(buffer, tag[i] == '"' ? "'" : tag + i, 1);
  }
}

static bool quote_part(struct corpus_part *part, void *context)
{
  (void)context;
  return !is_spreadsheet(part) || rewrite_tags(part, quote_tag);
}

bool corpus_mutate_single_quotes(struct corpus_package *package)
{
  return corpus_package_map(package, quote_part, NULL);
}

static bool strict_part(struct corpus_part *part, void *context)
{
  static const struct replacement namespaces[] = {
      {SPREADSHEET, "http://purl.oclc.org/ooxml/spreadsheetml/main"},
      {"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties",
       "http://purl.oclc.org/ooxml/officeDocument/relationships/extendedProperties"},
      {"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
       "http://purl.oclc.org/ooxml/officeDocument/relationships"},
      {"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
       "http://purl.oclc.org/ooxml/officeDocument/extendedProperties"},
      {"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
       "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes"},
      {"http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"},
  };

  (void)context;
  for (size_t i = 0; i < COUNT(namespaces); i++) {
    if (strstr(part->data, namespaces[i].from) != NULL &&
        !corpus_part_replace(part, namespaces[i].from, namespaces[i].to)) {
      return false;
    }
  }
  return true;
}

/* ISO/IEC 29500 Strict: other namespaces for the same elements. */
bool corpus_mutate_strict(struct corpus_package *package)
{
  return corpus_package_map(package, strict_part, NULL) &&
         replace_in(package, "xl/workbook.xml", "<workbook ", "<workbook conformance=\"strict\" ");
}

/* Parts may bear any name: only relationships lead to them. */
bool corpus_mutate_moved(struct corpus_package *package)
{
  static const struct replacement moves[] = {
      {"xl/_rels/workbook.xml.rels", "book/_rels/main.part.xml.rels"},
      {"xl/workbook.xml", "book/main.part.xml"},
      {"xl/worksheets/sheet1.xml", "data/blatt-a.xml"},
      {"xl/worksheets/sheet2.xml", "data/blatt-b.xml"},
      {"xl/sharedStrings.xml", "texts/Words.XML"},
  };

  for (size_t i = 0; i < COUNT(moves); i++) {
    struct corpus_part *part = corpus_package_find(package, moves[i].from);
    if (part == NULL || !corpus_part_rename(part, moves[i].to)) {
      return false;
    }
    if (i > 0 && !replace_in(package, "[Content_Types].xml", moves[i].from, moves[i].to)) {
      return false;
    }
  }
  const char *relations = moves[0].to;
  return replace_in(package, "_rels/.rels", "\"xl/workbook.xml\"", "\"/book/main.part.xml\"") &&
         replace_in(package, relations, "\"worksheets/sheet1.xml\"", "\"../data/blatt-a.xml\"") &&
         replace_in(package, relations, "\"worksheets/sheet2.xml\"", "\"/data/blatt-b.xml\"") &&
         replace_in(package, relations, "\"sharedStrings.xml\"", "\"../texts/Words.XML\"") &&
         replace_in(package, relations, "\"styles.xml\"", "\"/xl/styles.xml\"") &&
         replace_in(package, relations, "\"theme/theme1.xml\"", "\"/xl/theme/theme1.xml\"");
}

static bool utf16_part(struct corpus_part *part, void *context)
{
  (void)context;
  if (!is_sheet(part)) {
    return true;
  }
  if (!corpus_part_replace(part, "encoding=\"UTF-8\"", "encoding=\"UTF-16\"")) {
    return false;
  }
  size_t capacity = part->size * 2 + 2;
  char *wide = malloc(capacity);
  iconv_t converter = iconv_open("UTF-16LE", "UTF-8");
  bool converted = false;
  if (wide != NULL && converter != (iconv_t)-1) {
    char *in = part->data;
    char *out = wide + 2;
    size_t in_left = part->size;
    size_t out_left = capacity - 2;
    memcpy(wide, "\xFF\xFE", 2);
    converted = iconv(converter, &in, &in_left, &out, &out_left) != (size_t)-1 &&
                corpus_part_set(part, wide, (size_t)(out - wide));
  }
  if (converter != (iconv_t)-1) {
    iconv_close(converter);
  }
  free(wide);
  return converted;
}

bool corpus_mutate_utf16(struct corpus_package *package)
{
  return corpus_package_map(package, utf16_part, NULL);
}

static bool noisy_part(struct corpus_part *part, void *context)
{
  static const struct replacement sheet_noise[] = {
      {"<sheetData>", "<!-- <row r=\"1\"> --><?leak <c><v>7</v></c>?><sheetData>"},
      {"<v>", "<v><!-- </v> --><![CDATA["},
      {"</v>", "]]></v>"},
      {"</row>", "</row ><!-- - -->\n"},
  };
  static const struct replacement string_noise[] = {
      {"<si><t>", "<si><!-- <si> --><t><![CDATA["},
      {"<t xml:space=\"preserve\">", "<t\n xml:space = \"preserve\" ><![CDATA["},
      {"</t>", "]]></t>"},
  };
  const struct replacement *noise = is_sheet(part) ? sheet_noise : string_noise;
  size_t count = is_sheet(part) ? COUNT(sheet_noise) : COUNT(string_noise);

  (void)context;
  if (!is_sheet(part) && strcmp(part->name, "xl/sharedStrings.xml") != 0) {
    return true;
  }
  for (size_t i = 0; i < count; i++) {
    if (strstr(part->data, noise[i].from) != NULL && !corpus_part_replace(part, noise[i].from, noise[i].to)) {
      return false;
    }
  }
  return true;
}

/* Comments, processing instructions and CDATA, some with markup inside. Texts must have no & in them. */
bool corpus_mutate_noise(struct corpus_package *package)
{
  return corpus_package_map(package, noisy_part, NULL);
}

/* Every character beyond ASCII as a character reference, alternately hexadecimal and decimal. */
bool corpus_mutate_entities(struct corpus_package *package)
{
  struct corpus_part *part = corpus_package_find(package, "xl/sharedStrings.xml");
  struct buffer buffer = {NULL, 0, 0, false};

  if (part == NULL) {
    return false;
  }
  const unsigned char *in = (const unsigned char *)part->data;
  while (*in != '\0') {
    if (*in < 0x80) {
      put(&buffer, (const char *)in++, 1);
      continue;
    }
    unsigned long code = *in >= 0xF0 ? *in & 0x07u : *in >= 0xE0 ? *in & 0x0Fu : *in & 0x1Fu;
    for (in++; (*in & 0xC0u) == 0x80u; in++) {
      code = code << 6 | (*in & 0x3Fu);
    }
    char reference[24];
    snprintf(reference, sizeof reference, code % 2 == 0 ? "&#x%lX;" : "&#%lu;", code);
    put_text(&buffer, reference);
  }
  return take(part, &buffer);
}

/* Readings beside the text: not part of what the cell says. */
bool corpus_mutate_phonetic(struct corpus_package *package)
{
  return replace_in(package, "xl/sharedStrings.xml", "</t></si>",
                    "</t><rPh sb=\"0\" eb=\"1\"><t>ヨミガナ</t></rPh>"
                    "<phoneticPr fontId=\"1\" type=\"noConversion\"/></si>");
}

/* Leaves out r="..." of rows and cells. */
static void unreferenced_tag(struct buffer *buffer, const char *tag, size_t length)
{
  const char *reference = strstr(tag, " r=\"");
  bool is_cell = strncmp(tag, "<c ", 3) == 0 || strncmp(tag, "<row ", 5) == 0;

  if (!is_cell || reference == NULL || reference >= tag + length) {
    put(buffer, tag, length);
    return;
  }
  const char *rest = strchr(reference + strlen(" r=\""), '"') + 1;
  put(buffer, tag, (size_t)(reference - tag));
  put(buffer, rest, (size_t)(tag + length - rest));
}

static bool unreferenced_part(struct corpus_part *part, void *context)
{
  (void)context;
  return !is_sheet(part) || rewrite_tags(part, unreferenced_tag);
}

/* Rows and cells count from the one before: only for sheets without gaps. */
bool corpus_mutate_no_references(struct corpus_package *package)
{
  return corpus_package_map(package, unreferenced_part, NULL);
}

bool corpus_mutate_date1904(struct corpus_package *package)
{
  return replace_in(package, "xl/workbook.xml", "<workbookPr ", "<workbookPr date1904=\"1\" ");
}

bool corpus_mutate_macro(struct corpus_package *package)
{
  return replace_in(package, "[Content_Types].xml", WORKBOOK_TYPE,
                    "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
}

bool corpus_mutate_template(struct corpus_package *package)
{
  return replace_in(package, "[Content_Types].xml", WORKBOOK_TYPE,
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml");
}

/* Not well-formed in the middle of the second sheet. */
bool corpus_mutate_mismatched_tag(struct corpus_package *package)
{
  return replace_in(package, "xl/worksheets/sheet2.xml", "</c></row><row r=\"100\"", "</row></c><row r=\"100\"");
}
