/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Drawings that float over a text: which of them were put over words to hide them. Where a text stands on its page isn't
 * known without laying it out, so that only plain bars count that stand where their own paragraph begins. */
#include <stdlib.h>
#include <string.h>

#include "readers/docx.h"

enum {
  DARK = 60, /* luminance, of 255 */
  LIGHT = 240,
  LOWEST = 76200, /* EMU: 6 points */
  HIGHEST = 762000,
  NARROWEST = 190500,
  FARTHEST = 300000 /* below the paragraph's beginning */
};

static int64_t number(const lks_xml_start *start, const char *local)
{
  char *value = lks_xml_attribute_copy(start, LKS_XML_NO_SPACE, local);
  const int64_t read = value != NULL ? g_ascii_strtoll(value, NULL, 10) : 0;
  free(value);
  return CLAMP(read, -INT32_MAX, INT32_MAX);
}

static bool says(const lks_xml_start *start, const char *local, const char *word)
{
  size_t length = 0;
  const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, local, &length);
  return value != NULL && strlen(word) == length && memcmp(value, word, length) == 0;
}

static void place_element(lks_docx_anchor *anchor, const lks_xml_start *start)
{
  const char *local = start->local;
  if (strcmp(local, "anchor") == 0) {
    *anchor = (lks_docx_anchor){.open = true, .behind = says(start, "behindDoc", "1") || says(start, "behindDoc", "true")};
  } else if (strcmp(local, "wrapNone") == 0) {
    anchor->over = true;
  } else if (strcmp(local, "extent") == 0) {
    anchor->width = number(start, "cx");
    anchor->height = number(start, "cy");
  } else if (strcmp(local, "positionV") == 0) {
    anchor->in_vertical = true;
    anchor->by_paragraph = says(start, "relativeFrom", "paragraph") || says(start, "relativeFrom", "line");
  } else if (strcmp(local, "posOffset") == 0) {
    anchor->in_offset = anchor->in_vertical;
    anchor->digit_count = 0;
  }
}

static void fill_element(lks_docx_anchor *anchor, const lks_xml_start *start)
{
  const char *local = start->local;
  if (strcmp(local, "ln") == 0) {
    anchor->in_line++;
  } else if (strcmp(local, "prstGeom") == 0) {
    anchor->plain = says(start, "prst", "rect") || says(start, "prst", "roundRect");
  } else if (strcmp(local, "srgbClr") == 0 && anchor->in_line == 0 && anchor->in_properties && !anchor->filled) {
    anchor->filled = true;
    char *value = lks_xml_attribute_copy(start, LKS_XML_NO_SPACE, "val");
    anchor->colour = value != NULL ? (uint32_t)(strtoul(value, NULL, 16) & 0xFFFFFF) : 0x808080;
    free(value);
  } else if (strcmp(local, "alpha") == 0 && anchor->in_line == 0) {
    anchor->clear = true;
  } else if (strcmp(local, "blip") == 0) {
    anchor->clear = true; /* a picture: letterheads are full of them */
  }
}

void lks_docx_anchor_start(lks_docx_anchor *anchor, const lks_xml_start *start)
{
  if (start->space == LKS_XML_WORD_DRAWING)
    place_element(anchor, start);
  if (!anchor->open)
    return;
  if (start->space == LKS_XML_WORD_SHAPE && strcmp(start->local, "spPr") == 0)
    anchor->in_properties = true;
  else if (start->space == LKS_XML_WORD_SHAPE && strcmp(start->local, "txbx") == 0)
    anchor->written = true;
  else if (start->space == LKS_XML_DRAWING)
    fill_element(anchor, start);
}

void lks_docx_anchor_text(lks_docx_anchor *anchor, const char *text, size_t length)
{
  for (size_t i = 0; i < length && anchor->in_offset && anchor->digit_count + 1 < sizeof anchor->digits; i++)
    anchor->digits[anchor->digit_count++] = text[i];
}

static int luminance(uint32_t rgb)
{
  return (int)((rgb >> 16 & 255) * 3 + (rgb >> 8 & 255) * 6 + (rgb & 255)) / 10;
}

static bool is_cover(const lks_docx_anchor *anchor)
{
  const int light = luminance(anchor->colour);
  return anchor->over && !anchor->behind && !anchor->written && !anchor->clear && anchor->plain && anchor->filled &&
         (light < DARK || light >= LIGHT) && anchor->by_paragraph && anchor->height >= LOWEST &&
         anchor->height <= HIGHEST && anchor->width >= NARROWEST && anchor->offset > -anchor->height &&
         anchor->offset < FARTHEST;
}

bool lks_docx_anchor_end(lks_docx_anchor *anchor, lks_xml_space space, const char *local, lks_veil *veil)
{
  if (space == LKS_XML_DRAWING && strcmp(local, "ln") == 0)
    anchor->in_line -= anchor->in_line > 0;
  if (space == LKS_XML_WORD_SHAPE && strcmp(local, "spPr") == 0)
    anchor->in_properties = false;
  if (space != LKS_XML_WORD_DRAWING)
    return false;
  if (strcmp(local, "positionV") == 0)
    anchor->in_vertical = false;
  if (strcmp(local, "posOffset") == 0 && anchor->in_offset) {
    anchor->digits[anchor->digit_count] = '\0';
    anchor->offset = CLAMP(g_ascii_strtoll(anchor->digits, NULL, 10), -INT32_MAX, INT32_MAX);
    anchor->in_offset = false;
  }
  if (strcmp(local, "anchor") != 0 || !anchor->open)
    return false;
  anchor->open = false;
  *veil = (lks_veil){.concealment = LKS_CONCEALED_COVERED,
                     .cover = {.sort = LKS_COVER_SHAPE, .colour = anchor->colour},
                     .marginal = true}; /* it may stand beside the words */
  return is_cover(anchor);
}
