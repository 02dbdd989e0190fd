/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Fonts and fills of a workbook's styles, and their colours. What isn't known for sure hides nothing. */
#include "readers/xlsx_colours.h"

#include <glib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "readers/xlsx.h"

enum {
  MOST_STYLES = 65536,
  THEME_COLOURS = 12,
  INDEXED_COLOURS = 64,
  INDEX_FOREGROUND = 64, /* what the system draws with */
  ALIKE = 24,            /* of 255: colours that nobody tells apart */
  DARK = 60,
  TINY = 2 /* points */
};

typedef enum colour_sort { COLOUR_NONE, COLOUR_AUTO, COLOUR_RGB, COLOUR_THEME, COLOUR_INDEXED } colour_sort;

typedef struct colour {
  colour_sort sort;
  uint32_t value;
  double tint;
} colour;

typedef struct font {
  colour ink;
  double size; /* 0: not said */
} font;

typedef enum fill_sort { FILL_UNKNOWN, FILL_NONE, FILL_SOLID } fill_sort;

typedef struct fill {
  fill_sort sort;
  colour paint;
} fill;

typedef enum place { OUTSIDE, IN_FONTS, IN_FILLS, IN_PALETTE, IN_SCHEME } place;

struct lks_colours {
  place place;
  GArray *fonts;
  GArray *fills;
  uint32_t palette[INDEXED_COLOURS];
  size_t palette_count; /* of the workbook's own */
  uint32_t theme[THEME_COLOURS];
  size_t theme_count;
};

/* 18.8.27: the second eight repeat the first. */
static const uint32_t palette[INDEXED_COLOURS] = {
    0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x000000, 0xFFFFFF, 0xFF0000,
    0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x800000, 0x008000, 0x000080, 0x808000, 0x800080, 0x008080,
    0xC0C0C0, 0x808080, 0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF, 0x000080,
    0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000, 0x008080, 0x0000FF, 0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99,
    0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99, 0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699,
    0x969696, 0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399, 0x333333};

/* Office's theme, in the order of the theme part: dark 1, light 1, dark 2, light 2, accents, links. */
static const uint32_t office_theme[THEME_COLOURS] = {0x000000, 0xFFFFFF, 0x44546A, 0xE7E6E6, 0x4472C4, 0xED7D31,
                                                     0xA5A5A5, 0xFFC000, 0x5B9BD5, 0x70AD47, 0x0563C1, 0x954F72};

lks_colours *lks_colours_new(void)
{
  lks_colours *colours = g_new0(lks_colours, 1);
  colours->fonts = g_array_new(FALSE, TRUE, sizeof(font));
  colours->fills = g_array_new(FALSE, TRUE, sizeof(fill));
  memcpy(colours->palette, palette, sizeof palette);
  memcpy(colours->theme, office_theme, sizeof office_theme);
  return colours;
}

void lks_colours_free(lks_colours *colours)
{
  g_array_free(colours->fonts, TRUE);
  g_array_free(colours->fills, TRUE);
  g_free(colours);
}

/* "FFRRGGBB" or "RRGGBB" */
static bool parse_rgb(const char *text, size_t length, uint32_t *rgb)
{
  *rgb = 0;
  if (length != 8 && length != 6)
    return false;
  for (size_t i = length - 6; i < length; i++) {
    const int digit = g_ascii_xdigit_value(text[i]);
    if (digit < 0)
      return false;
    *rgb = *rgb << 4 | (uint32_t)digit;
  }
  return true;
}

static bool attribute_number(const lks_xml_start *start, const char *name, double *number)
{
  char *text = lks_xml_attribute_copy(start, LKS_XML_NO_SPACE, name);
  char *end = NULL;
  *number = text != NULL ? g_ascii_strtod(text, &end) : 0;
  const bool found = text != NULL && end != text && isfinite(*number);
  free(text);
  return found;
}

static colour parse_colour(const lks_xml_start *start)
{
  colour found = {.sort = COLOUR_NONE};
  size_t length = 0;
  double number = 0;
  const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "rgb", &length);
  if (value != NULL && parse_rgb(value, length, &found.value)) {
    found.sort = COLOUR_RGB;
  } else if (attribute_number(start, "theme", &number) && number >= 0 && number < THEME_COLOURS) {
    found.sort = COLOUR_THEME;
    found.value = (uint32_t)number;
  } else if (attribute_number(start, "indexed", &number) && number >= 0 && number <= INDEX_FOREGROUND) {
    found.sort = number < INDEXED_COLOURS ? COLOUR_INDEXED : COLOUR_AUTO;
    found.value = (uint32_t)number;
  } else if ((value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "auto", &length)) != NULL &&
             lks_xml_boolean(value, length)) {
    found.sort = COLOUR_AUTO;
  }
  if (attribute_number(start, "tint", &number))
    found.tint = CLAMP(number, -1.0, 1.0);
  return found;
}

static void start_font(lks_colours *colours, const lks_xml_start *start)
{
  if (strcmp(start->local, "font") == 0) {
    const font made = {.ink = {.sort = COLOUR_AUTO}};
    if (colours->fonts->len < MOST_STYLES)
      g_array_append_val(colours->fonts, made);
    return;
  }
  if (colours->fonts->len == 0)
    return;
  font *its = &g_array_index(colours->fonts, font, colours->fonts->len - 1);
  if (strcmp(start->local, "color") == 0)
    its->ink = parse_colour(start);
  else if (strcmp(start->local, "sz") == 0 && !attribute_number(start, "val", &its->size))
    its->size = 0;
}

static void start_fill(lks_colours *colours, const lks_xml_start *start)
{
  size_t length = 0;
  if (strcmp(start->local, "fill") == 0) {
    const fill made = {.sort = FILL_UNKNOWN};
    if (colours->fills->len < MOST_STYLES)
      g_array_append_val(colours->fills, made);
    return;
  }
  if (colours->fills->len == 0)
    return;
  fill *its = &g_array_index(colours->fills, fill, colours->fills->len - 1);
  if (strcmp(start->local, "patternFill") == 0) {
    const char *type = lks_xml_attribute(start, LKS_XML_NO_SPACE, "patternType", &length);
    its->sort = type == NULL || (length == 4 && memcmp(type, "none", 4) == 0) ? FILL_NONE
                : length == 5 && memcmp(type, "solid", 5) == 0                ? FILL_SOLID
                                                                              : FILL_UNKNOWN;
  } else if (strcmp(start->local, "fgColor") == 0) {
    its->paint = parse_colour(start);
  }
}

void lks_colours_start(lks_colours *colours, const lks_xml_start *start)
{
  uint32_t rgb = 0;
  size_t length = 0;
  if (strcmp(start->local, "fonts") == 0) {
    colours->place = IN_FONTS;
  } else if (strcmp(start->local, "fills") == 0) {
    colours->place = IN_FILLS;
  } else if (strcmp(start->local, "indexedColors") == 0) {
    colours->place = IN_PALETTE;
  } else if (colours->place == IN_FONTS) {
    start_font(colours, start);
  } else if (colours->place == IN_FILLS) {
    start_fill(colours, start);
  } else if (colours->place == IN_PALETTE && colours->palette_count < INDEXED_COLOURS) {
    const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "rgb", &length);
    if (value != NULL && parse_rgb(value, length, &rgb))
      colours->palette[colours->palette_count] = rgb;
    colours->palette_count++;
  }
}

void lks_colours_end(lks_colours *colours, const char *local)
{
  if (strcmp(local, "fonts") == 0 || strcmp(local, "fills") == 0 || strcmp(local, "indexedColors") == 0)
    colours->place = OUTSIDE;
}

void lks_colours_theme_start(lks_colours *colours, const lks_xml_start *start)
{
  uint32_t rgb = 0;
  size_t length = 0;
  if (strcmp(start->local, "clrScheme") == 0)
    colours->place = IN_SCHEME;
  if (colours->place != IN_SCHEME || colours->theme_count == THEME_COLOURS)
    return;
  const char *name = strcmp(start->local, "srgbClr") == 0  ? "val"
                     : strcmp(start->local, "sysClr") == 0 ? "lastClr"
                                                           : "";
  const char *value = *name != '\0' ? lks_xml_attribute(start, LKS_XML_NO_SPACE, name, &length) : NULL;
  if (value != NULL && parse_rgb(value, length, &rgb))
    colours->theme[colours->theme_count++] = rgb;
}

void lks_colours_theme_end(lks_colours *colours, const char *local)
{
  if (strcmp(local, "clrScheme") == 0)
    colours->place = OUTSIDE;
}

/* 18.8.3: lighter or darker by so much. */
static uint32_t apply_tint(uint32_t rgb, double tint)
{
  uint32_t tinted = 0;
  for (unsigned shift = 0; shift <= 16; shift += 8) {
    const double from = (double)(rgb >> shift & 255);
    const double to = tint < 0 ? from * (1 + tint) : from + (255 - from) * tint;
    tinted |= (uint32_t)(to + 0.5) << shift;
  }
  return tinted;
}

static bool resolve(const lks_colours *colours, const colour *its, uint32_t *rgb)
{
  /* a cell's theme numbers have light and dark the other way round than the theme part */
  static const unsigned char order[THEME_COLOURS] = {1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11};
  switch (its->sort) {
  case COLOUR_RGB:
    *rgb = apply_tint(its->value, its->tint);
    return true;
  case COLOUR_THEME:
    *rgb = apply_tint(colours->theme[order[its->value]], its->tint);
    return true;
  case COLOUR_INDEXED:
    *rgb = apply_tint(colours->palette[its->value], its->tint);
    return true;
  case COLOUR_AUTO:
    *rgb = 0;
    return true;
  default:
    return false;
  }
}

static bool are_alike(uint32_t a, uint32_t b)
{
  for (unsigned shift = 0; shift <= 16; shift += 8)
    if (abs((int)(a >> shift & 255) - (int)(b >> shift & 255)) > ALIKE)
      return false;
  return true;
}

static bool is_dark(uint32_t rgb)
{
  return ((rgb >> 16 & 255) * 3 + (rgb >> 8 & 255) * 6 + (rgb & 255)) / 10 < DARK;
}

static unsigned look_of_ink(uint32_t ink, const fill *behind, uint32_t paint)
{
  if (behind->sort == FILL_NONE)
    return are_alike(ink, 0xFFFFFF) ? LKS_LOOK_WHITE : 0;
  if (is_dark(ink) && is_dark(paint))
    return LKS_LOOK_BLACK;
  return are_alike(ink, paint) ? LKS_LOOK_SAME : 0;
}

unsigned lks_colours_look(const lks_colours *colours, uint32_t font_index, uint32_t fill_index)
{
  uint32_t ink = 0, paint = 0;
  if (font_index >= colours->fonts->len || fill_index >= colours->fills->len)
    return 0;
  const font *letters = &g_array_index(colours->fonts, font, font_index);
  const fill *behind = &g_array_index(colours->fills, fill, fill_index);
  const unsigned tiny = letters->size > 0 && letters->size <= TINY ? LKS_LOOK_TINY : 0;
  if (behind->sort == FILL_UNKNOWN || !resolve(colours, &letters->ink, &ink) ||
      (behind->sort == FILL_SOLID && !resolve(colours, &behind->paint, &paint)))
    return tiny;
  return tiny | look_of_ink(ink, behind, paint);
}
