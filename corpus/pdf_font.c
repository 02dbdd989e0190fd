/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Takes the glyphs that were used out of a TrueType font and numbers them anew. */
#include "pdf_font.h"

#include <fontconfig/fontconfig.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include FT_TRUETYPE_TABLES_H

enum { LONG_LOCATIONS = 1, HEAD_FORMAT = 50, MAXP_GLYPHS = 4, HHEA_METRICS = 34 };

/* In the order in which the format wants them. */
static const char *const table_names[] = {"cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"};

enum { TABLE_CVT, TABLE_FPGM, TABLE_GLYF, TABLE_HEAD, TABLE_HHEA, TABLE_HMTX, TABLE_LOCA, TABLE_MAXP, TABLES = 9 };

char *pdf_font_find(const char *family)
{
  FcPattern *pattern = FcNameParse((const FcChar8 *)family);
  FcResult result;
  char *path = NULL;

  FcConfigSubstitute(NULL, pattern, FcMatchPattern);
  FcDefaultSubstitute(pattern);
  FcPattern *match = FcFontMatch(NULL, pattern, &result);
  FcChar8 *name = NULL;
  FcChar8 *file = NULL;
  if (match != NULL && FcPatternGetString(match, FC_FAMILY, 0, &name) == FcResultMatch &&
      strcmp((const char *)name, family) == 0 && FcPatternGetString(match, FC_FILE, 0, &file) == FcResultMatch) {
    path = strdup((const char *)file);
  }
  if (match != NULL) {
    FcPatternDestroy(match);
  }
  FcPatternDestroy(pattern);
  if (path == NULL) {
    fprintf(stderr, "corpus: the font %s isn't installed (Debian: fonts-ipafont-gothic)\n", family);
  }
  return path;
}

void pdf_font_begin(struct pdf_font *font, const char *family, bool vertical)
{
  memset(font, 0, sizeof *font);
  font->family = family;
  font->vertical = vertical;
}

static bool open_font(struct pdf_font *font, struct pdf_file *file)
{
  if (font->face != NULL) {
    return true;
  }
  char *path = pdf_font_find(font->family);
  bool opened =
      path != NULL && FT_Init_FreeType(&font->library) == 0 && FT_New_Face(font->library, path, 0, &font->face) == 0;
  free(path);
  font->count = 1;
  font->object = opened ? pdf_reserve(file) : 0;
  return opened;
}

/* The new number of a glyph. Components of other glyphs say nothing by themselves: character 0. */
static uint32_t number_of(struct pdf_font *font, uint32_t glyph, uint32_t character)
{
  for (uint32_t i = 1; i < font->count; i++) {
    if (font->glyphs[i] == glyph && (font->characters[i] == character || character == 0)) {
      return i;
    }
  }
  if (font->count == PDF_FONT_GLYPHS) {
    fputs("corpus: too many characters in one document\n", stderr);
    exit(EXIT_FAILURE);
  }
  font->glyphs[font->count] = glyph;
  font->characters[font->count] = character;
  return font->count++;
}

bool pdf_font_encode(struct pdf_font *font, struct pdf_file *file, struct pdf_buffer *to, const char *text)
{
  if (!open_font(font, file)) {
    return false;
  }
  pdf_print(to, "<");
  while (*text != '\0') {
    uint32_t character = pdf_next_character(&text);
    uint32_t glyph = FT_Get_Char_Index(font->face, character);
    if (glyph == 0) {
      fprintf(stderr, "corpus: %s has no U+%04X\n", font->family, character);
    }
    pdf_print(to, "%04X", number_of(font, glyph, character));
  }
  pdf_print(to, ">");
  return true;
}

static unsigned advance_of(const struct pdf_font *font, uint32_t glyph)
{
  if (FT_Load_Glyph(font->face, glyph, FT_LOAD_NO_SCALE) != 0) {
    return 0;
  }
  return (unsigned)font->face->glyph->metrics.horiAdvance;
}

double pdf_font_width(struct pdf_font *font, struct pdf_file *file, const char *text)
{
  double width = 0;

  if (!open_font(font, file)) {
    return 0;
  }
  while (*text != '\0') {
    uint32_t glyph = FT_Get_Char_Index(font->face, pdf_next_character(&text));
    width += advance_of(font, glyph) * 1000.0 / font->face->units_per_EM;
  }
  return width;
}

static void load_table(const struct pdf_font *font, const char *name, struct pdf_buffer *table)
{
  FT_ULong tag = (FT_ULong)(unsigned char)name[0] << 24 | (FT_ULong)(unsigned char)name[1] << 16 |
                 (FT_ULong)(unsigned char)name[2] << 8 | (FT_ULong)(unsigned char)name[3];
  FT_ULong size = 0;

  if (FT_Load_Sfnt_Table(font->face, tag, 0, NULL, &size) != 0 || size == 0) {
    return;
  }
  FT_Byte *bytes = malloc(size);
  if (bytes != NULL && FT_Load_Sfnt_Table(font->face, tag, 0, bytes, &size) == 0) {
    pdf_put(table, bytes, size);
  }
  free(bytes);
}

static uint32_t get(const struct pdf_buffer *table, size_t offset, unsigned bytes)
{
  uint32_t value = 0;

  for (unsigned i = 0; i < bytes && offset + i < table->size; i++) {
    value = value << 8 | (unsigned char)table->data[offset + i];
  }
  return value;
}

static void set(struct pdf_buffer *table, size_t offset, unsigned bytes, uint32_t value)
{
  for (unsigned i = 0; i < bytes && offset + i < table->size; i++) {
    table->data[offset + i] = (char)(value >> 8 * (bytes - 1 - i));
  }
}

static void add(struct pdf_buffer *table, unsigned bytes, uint32_t value)
{
  for (unsigned i = bytes; i-- > 0;) {
    pdf_put(table, (unsigned char[]){(unsigned char)(value >> 8 * i)}, 1);
  }
}

/* Components get their new numbers, and are taken along if nobody used them yet. */
static void renumber_components(struct pdf_font *font, struct pdf_buffer *glyphs, size_t offset)
{
  enum { WORDS = 1, SCALE = 8, MORE = 32, TWO_SCALES = 64, MATRIX = 128 };
  uint32_t flags = MORE;

  for (offset += 10; (flags & MORE) != 0 && offset + 4 <= glyphs->size;) {
    flags = get(glyphs, offset, 2);
    set(glyphs, offset + 2, 2, number_of(font, get(glyphs, offset + 2, 2), 0));
    offset += (flags & WORDS) != 0 ? 8 : 6;
    offset += (flags & SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0;
  }
}

/* Outlines, their locations and widths. */
static void take_glyphs(struct pdf_font *font, struct pdf_buffer tables[TABLES])
{
  struct pdf_buffer outlines = {NULL, 0, 0};
  struct pdf_buffer locations = {NULL, 0, 0};

  load_table(font, "glyf", &outlines);
  load_table(font, "loca", &locations);
  unsigned bytes = get(&tables[TABLE_HEAD], HEAD_FORMAT, 2) == LONG_LOCATIONS ? 4 : 2;
  uint32_t unit = bytes == 4 ? 1 : 2;
  for (uint32_t i = 0; i < font->count; i++) {
    size_t begin = (size_t)get(&locations, (size_t)font->glyphs[i] * bytes, bytes) * unit;
    size_t end = (size_t)get(&locations, (size_t)(font->glyphs[i] + 1) * bytes, bytes) * unit;
    size_t offset = tables[TABLE_GLYF].size;
    add(&tables[TABLE_LOCA], 4, (uint32_t)offset);
    add(&tables[TABLE_HMTX], 2, advance_of(font, font->glyphs[i]));
    add(&tables[TABLE_HMTX], 2, (uint32_t)font->face->glyph->metrics.horiBearingX);
    if (end <= begin || end > outlines.size) {
      continue;
    }
    pdf_put(&tables[TABLE_GLYF], outlines.data + begin, end - begin);
    add(&tables[TABLE_GLYF], (unsigned)(-(long)(end - begin) & 3), 0);
    if ((get(&tables[TABLE_GLYF], offset, 2) & 0x8000u) != 0) {
      renumber_components(font, &tables[TABLE_GLYF], offset);
    }
  }
  add(&tables[TABLE_LOCA], 4, (uint32_t)tables[TABLE_GLYF].size);
  pdf_buffer_free(&outlines);
  pdf_buffer_free(&locations);
}

static uint32_t checksum(const struct pdf_buffer *table)
{
  uint32_t sum = 0;

  for (size_t i = 0; i < table->size; i += 4) {
    sum += get(table, i, 4) << (table->size - i < 4 ? 8 * (4 - (table->size - i)) : 0);
  }
  return sum;
}

static void join_tables(const struct pdf_buffer tables[TABLES], struct pdf_buffer *whole)
{
  uint32_t offset = 12 + 16 * TABLES;

  add(whole, 4, 0x00010000);
  add(whole, 2, TABLES);
  add(whole, 2, 128); /* 8 is the largest power of two that isn't above the number of tables: search range */
  add(whole, 2, 3);
  add(whole, 2, 16 * TABLES - 128);
  for (unsigned i = 0; i < TABLES; i++) {
    pdf_put(whole, table_names[i], 4);
    add(whole, 4, checksum(&tables[i]));
    add(whole, 4, offset);
    add(whole, 4, (uint32_t)tables[i].size);
    offset += (uint32_t)((tables[i].size + 3) & ~(size_t)3);
  }
  for (unsigned i = 0; i < TABLES; i++) {
    pdf_put(whole, tables[i].data, tables[i].size);
    add(whole, (unsigned)(-(long)tables[i].size & 3), 0);
  }
}

static void make_subset(struct pdf_font *font, struct pdf_buffer *whole)
{
  struct pdf_buffer tables[TABLES] = {{NULL, 0, 0}};

  for (unsigned i = 0; i < TABLES; i++) {
    if (i != TABLE_GLYF && i != TABLE_HMTX && i != TABLE_LOCA) {
      load_table(font, table_names[i], &tables[i]);
    }
  }
  take_glyphs(font, tables);
  set(&tables[TABLE_HEAD], HEAD_FORMAT, 2, LONG_LOCATIONS);
  set(&tables[TABLE_MAXP], MAXP_GLYPHS, 2, font->count);
  set(&tables[TABLE_HHEA], HHEA_METRICS, 2, font->count);
  join_tables(tables, whole);
  for (unsigned i = 0; i < TABLES; i++) {
    pdf_buffer_free(&tables[i]);
  }
}

static uint32_t write_characters(const struct pdf_font *font, struct pdf_file *file)
{
  struct pdf_buffer map = {NULL, 0, 0};

  pdf_print(&map, "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                  "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                  "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                  "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
  for (uint32_t i = 1; i < font->count; i++) {
    if (font->characters[i] != 0) {
      pdf_print(&map, "1 beginbfchar\n<%04X> <", i);
      pdf_print_utf16(&map, font->characters[i]);
      pdf_print(&map, ">\nendbfchar\n");
    }
  }
  pdf_print(&map, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
  uint32_t object = pdf_stream(file, "", map.data, map.size);
  pdf_buffer_free(&map);
  return object;
}

static uint32_t write_descendant(struct pdf_font *font, struct pdf_file *file, const char *name)
{
  struct pdf_buffer subset = {NULL, 0, 0};
  struct pdf_buffer widths = {NULL, 0, 0};
  char entries[40];

  make_subset(font, &subset);
  snprintf(entries, sizeof entries, "/Length1 %zu", subset.size);
  uint32_t program = pdf_stream(file, entries, subset.data, subset.size);
  const FT_BBox *box = &font->face->bbox;
  double scale = 1000.0 / font->face->units_per_EM;
  uint32_t descriptor =
      pdf_add(file,
              "<< /Type /FontDescriptor /FontName /%s /Flags 4 /FontBBox [%.0f %.0f %.0f %.0f] /ItalicAngle 0 "
              "/Ascent %.0f /Descent %.0f /CapHeight 700 /StemV 80 /FontFile2 %u 0 R >>",
              name, (double)box->xMin * scale, (double)box->yMin * scale, (double)box->xMax * scale,
              (double)box->yMax * scale, font->face->ascender * scale, font->face->descender * scale, program);
  for (uint32_t i = 0; i < font->count; i++) {
    pdf_print(&widths, "%.0f ", advance_of(font, font->glyphs[i]) * scale);
  }
  uint32_t descendant =
      pdf_add(file,
              "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /%s /CIDSystemInfo << /Registry (Adobe) "
              "/Ordering (Identity) /Supplement 0 >> /FontDescriptor %u 0 R /DW 1000 /W [0 [%s]] "
              "/CIDToGIDMap /Identity >>",
              name, descriptor, widths.data);
  pdf_buffer_free(&subset);
  pdf_buffer_free(&widths);
  return descendant;
}

void pdf_font_end(struct pdf_font *font, struct pdf_file *file)
{
  if (font->face != NULL) {
    char name[80];
    snprintf(name, sizeof name, "LKSCRP+%s", font->family);
    uint32_t descendant = write_descendant(font, file, name);
    uint32_t characters = font->unmapped ? 0 : write_characters(font, file);
    char map[32] = "";
    if (characters != 0) {
      snprintf(map, sizeof map, "/ToUnicode %u 0 R", characters);
    }
    pdf_object(file, font->object,
               "<< /Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-%c /DescendantFonts [%u 0 R] %s >>",
               name, font->vertical ? 'V' : 'H', descendant, map);
    FT_Done_Face(font->face);
    FT_Done_FreeType(font->library);
  }
  font->face = NULL;
  font->object = 0;
}
