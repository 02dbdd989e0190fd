/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a run looks like: its properties through all styles, and whether that leaves anything to see. */
#include <stdlib.h>
#include <string.h>

#include "readers/docx.h"

enum {
  ALIKE = 24,      /* of 255, in each of red, green and blue */
  DARK = 60,       /* luminance, of 255 */
  TINY = 4,        /* half points */
  NARROW = 5,      /* percent */
  FLAT = 20,       /* twentieths of a point */
  BLACK = 0x000000
};

/* ST_HighlightColor (17.18.40) */
static bool highlight_colour(const char *name, size_t length, uint32_t *rgb)
{
  static const struct {
    const char *name;
    uint32_t rgb;
  } colours[] = {{"black", 0x000000},       {"blue", 0x0000FF},     {"cyan", 0x00FFFF},       {"green", 0x00FF00},
                 {"magenta", 0xFF00FF},     {"red", 0xFF0000},      {"yellow", 0xFFFF00},     {"white", 0xFFFFFF},
                 {"darkBlue", 0x000080},    {"darkCyan", 0x008080}, {"darkGreen", 0x008000},  {"darkMagenta", 0x800080},
                 {"darkRed", 0x800000},     {"darkYellow", 0x808000}, {"darkGray", 0x808080}, {"lightGray", 0xC0C0C0}};
  for (size_t i = 0; i < G_N_ELEMENTS(colours); i++)
    if (strlen(colours[i].name) == length && memcmp(colours[i].name, name, length) == 0) {
      *rgb = colours[i].rgb;
      return true;
    }
  return false;
}

/* "1F497D", "auto"; what Word writes beside a theme's colour is that colour. */
static lks_docx_colour colour_of(const lks_xml_start *start, const char *local, const char *theme)
{
  lks_docx_colour colour = {.state = LKS_DOCX_UNSET};
  size_t length = 0, theme_length = 0;
  const char *value = lks_docx_attribute(start, local, &length);
  const bool themed = lks_docx_attribute(start, theme, &theme_length) != NULL;
  if (value != NULL && length == 7 && *value == '#') {
    value++;
    length--;
  }
  if (value != NULL && length == 6) {
    colour.state = LKS_DOCX_KNOWN;
    for (size_t i = 0; i < 6; i++) {
      const int digit = g_ascii_xdigit_value(value[i]);
      if (digit < 0)
        return (lks_docx_colour){.state = LKS_DOCX_UNKNOWN};
      colour.rgb = colour.rgb << 4 | (uint32_t)digit;
    }
    return colour;
  }
  if (value != NULL || themed)
    colour.state = themed ? LKS_DOCX_UNKNOWN : LKS_DOCX_AUTO;
  return colour;
}

static uint32_t mix(uint32_t over, uint32_t under, uint32_t percent)
{
  uint32_t mixed = 0;
  for (unsigned shift = 0; shift <= 16; shift += 8) {
    const uint32_t part = ((over >> shift & 255) * percent + (under >> shift & 255) * (100 - percent)) / 100;
    mixed |= part << shift;
  }
  return mixed;
}

lks_docx_colour lks_docx_shade(const lks_xml_start *start)
{
  size_t length = 0;
  const char *pattern = lks_docx_attribute(start, "val", &length);
  const lks_docx_colour fill = colour_of(start, "fill", "themeFill");
  if (pattern == NULL || (length == 5 && memcmp(pattern, "clear", 5) == 0))
    return fill.state == LKS_DOCX_UNSET ? (lks_docx_colour){.state = LKS_DOCX_AUTO} : fill;
  if (length == 3 && memcmp(pattern, "nil", 3) == 0)
    return (lks_docx_colour){.state = LKS_DOCX_AUTO};
  lks_docx_colour over = colour_of(start, "color", "themeColor");
  if (over.state == LKS_DOCX_UNKNOWN || fill.state == LKS_DOCX_UNKNOWN)
    return (lks_docx_colour){.state = LKS_DOCX_UNKNOWN};
  const uint32_t above = over.state == LKS_DOCX_KNOWN ? over.rgb : BLACK;
  if (length == 5 && memcmp(pattern, "solid", 5) == 0)
    return (lks_docx_colour){LKS_DOCX_KNOWN, above};
  if (length < 4 || memcmp(pattern, "pct", 3) != 0)
    return (lks_docx_colour){.state = LKS_DOCX_UNKNOWN}; /* stripes */
  const uint32_t percent = (uint32_t)MIN(strtoul(pattern + 3, NULL, 10), 100);
  return (lks_docx_colour){LKS_DOCX_KNOWN, mix(above, fill.state == LKS_DOCX_KNOWN ? fill.rgb : 0xFFFFFF, percent)};
}

bool lks_docx_is_flat(const lks_xml_start *start, const char *height, const char *rule)
{
  uint32_t value = 0;
  size_t length = 0;
  const char *exact = lks_docx_attribute(start, rule, &length);
  return exact != NULL && length == 5 && memcmp(exact, "exact", 5) == 0 && lks_docx_number(start, height, &value) &&
         value <= FLAT;
}

static void set_vanish(lks_docx_format *format, const lks_xml_start *start)
{
  const bool on = lks_docx_is_on(start);
  format->vanish = format->vanish_set ? format->vanish || on : on;
  format->vanish_set = true;
}

bool lks_docx_format_element(lks_docx_format *format, lks_docx_word word, const lks_xml_start *start)
{
  size_t length = 0;
  const char *value = NULL;
  switch (word) {
  case LKS_DOCX_VANISH:
    set_vanish(format, start);
    return true;
  case LKS_DOCX_COLOR:
    format->text = colour_of(start, "val", "themeColor");
    return true;
  case LKS_DOCX_HIGHLIGHT:
    value = lks_docx_attribute(start, "val", &length);
    format->highlight.state = LKS_DOCX_AUTO;
    if (value != NULL && highlight_colour(value, length, &format->highlight.rgb))
      format->highlight.state = LKS_DOCX_KNOWN;
    return true;
  case LKS_DOCX_SHADE:
    format->shade = lks_docx_shade(start);
    return true;
  case LKS_DOCX_SIZE:
    lks_docx_number(start, "val", &format->size);
    return true;
  case LKS_DOCX_WIDTH:
    lks_docx_number(start, "val", &format->scale);
    return true;
  default:
    return false;
  }
}

static void merge_colour(lks_docx_colour *over, const lks_docx_colour *under)
{
  if (over->state == LKS_DOCX_UNSET)
    *over = *under;
}

void lks_docx_format_merge(lks_docx_format *over, const lks_docx_format *under)
{
  if (!over->vanish_set) {
    over->vanish_set = under->vanish_set;
    over->vanish = under->vanish;
  }
  if (over->size == 0)
    over->size = under->size;
  if (over->scale == 0)
    over->scale = under->scale;
  merge_colour(&over->text, &under->text);
  merge_colour(&over->highlight, &under->highlight);
  merge_colour(&over->shade, &under->shade);
}

static int luminance(uint32_t rgb)
{
  return (int)((rgb >> 16 & 255) * 3 + (rgb >> 8 & 255) * 6 + (rgb & 255)) / 10;
}

static bool alike(uint32_t a, uint32_t b)
{
  for (unsigned shift = 0; shift <= 16; shift += 8)
    if (abs((int)(a >> shift & 255) - (int)(b >> shift & 255)) > ALIKE)
      return false;
  return true;
}

/* A toggle (17.7.3): styles of paragraph and characters undo each other; the run itself has the last word. */
static bool vanishes(const lks_docx_styles *styles, const lks_docx_format *run, const lks_docx_ground *ground)
{
  bool by_style = false;
  if (run->vanish_set)
    return run->vanish;
  if (ground->paragraph != NULL)
    by_style = ground->paragraph->run.vanish;
  if (ground->character != NULL)
    by_style ^= ground->character->run.vanish;
  return by_style || styles->defaults.vanish;
}

static lks_docx_format all_of(const lks_docx_styles *styles, const lks_docx_format *run,
                              const lks_docx_ground *ground)
{
  static const lks_docx_format unknown = {.text = {.state = LKS_DOCX_UNKNOWN}};
  lks_docx_format all = *run;
  if (ground->character != NULL)
    lks_docx_format_merge(&all, &ground->character->run);
  if (ground->paragraph != NULL)
    lks_docx_format_merge(&all, &ground->paragraph->run);
  if (ground->table != NULL && ground->table->conditional)
    lks_docx_format_merge(&all, &unknown);
  if (ground->table != NULL)
    lks_docx_format_merge(&all, &ground->table->run);
  lks_docx_format_merge(&all, &styles->defaults);
  return all;
}

static bool is_set(const lks_docx_colour *colour)
{
  return colour->state == LKS_DOCX_KNOWN || colour->state == LKS_DOCX_UNKNOWN;
}

/* What lies right behind the letters, and how close to them it was put. */
typedef enum closeness { BEHIND_RUN, BEHIND_BLOCK, BEHIND_PAGE } closeness;

static lks_docx_colour behind(const lks_docx_format *all, const lks_docx_ground *ground, closeness *how)
{
  *how = BEHIND_RUN;
  if (is_set(&all->highlight))
    return all->highlight;
  if (is_set(&all->shade))
    return all->shade;
  *how = BEHIND_BLOCK;
  if (is_set(&ground->paragraph_shade))
    return ground->paragraph_shade;
  if (ground->paragraph != NULL && ground->paragraph_shade.state == LKS_DOCX_UNSET &&
      is_set(&ground->paragraph->paragraph_shade))
    return ground->paragraph->paragraph_shade;
  if (is_set(&ground->cell))
    return ground->cell;
  if (ground->table != NULL && ground->table->conditional)
    return (lks_docx_colour){.state = LKS_DOCX_UNKNOWN};
  if (ground->table != NULL && is_set(&ground->table->table_shade))
    return ground->table->table_shade;
  *how = BEHIND_PAGE;
  return ground->page;
}

/* Automatic letters turn white on dark shading, but stay black on a highlighter's black. */
static bool is_bar(const lks_docx_format *all, const lks_docx_colour *ground, closeness how)
{
  if (ground->state != LKS_DOCX_KNOWN || how != BEHIND_RUN || luminance(ground->rgb) >= DARK)
    return false;
  if (all->text.state == LKS_DOCX_KNOWN)
    return alike(all->text.rgb, ground->rgb) || luminance(all->text.rgb) < DARK;
  return all->text.state != LKS_DOCX_UNKNOWN;
}

static bool has_its_colour(const lks_docx_format *all, const lks_docx_ground *ground, lks_veil *veil)
{
  closeness how = BEHIND_RUN;
  const lks_docx_colour its = behind(all, ground, &how);
  if (is_bar(all, &its, how)) {
    *veil = (lks_veil){.concealment = LKS_CONCEALED_COVERED,
                       .cover = {.sort = LKS_COVER_HIGHLIGHT, .colour = its.rgb},
                       .fits = true};
    return true;
  }
  if (its.state != LKS_DOCX_KNOWN || all->text.state != LKS_DOCX_KNOWN || !alike(its.rgb, all->text.rgb))
    return false;
  *veil = (lks_veil){.concealment = LKS_CONCEALED_SAME_COLOUR,
                     .cover = {.sort = how == BEHIND_PAGE ? LKS_COVER_PAGE : LKS_COVER_HIGHLIGHT,
                               .colour = its.rgb,
                               .before = true}};
  return true;
}

bool lks_docx_is_concealed(const lks_docx_styles *styles, const lks_docx_format *run, const lks_docx_ground *ground,
                           lks_veil *veil)
{
  if (vanishes(styles, run, ground)) {
    *veil = (lks_veil){.concealment = LKS_CONCEALED_HIDDEN};
    return true;
  }
  const lks_docx_format all = all_of(styles, run, ground);
  if (has_its_colour(&all, ground, veil))
    return true;
  if ((all.size > 0 && all.size <= TINY) || (all.scale > 0 && all.scale <= NARROW)) {
    *veil = (lks_veil){.concealment = LKS_CONCEALED_TINY};
    return true;
  }
  return false;
}
