/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A page's text: characters with their boxes and colours. */
#include "readers/pdf.h"

#include <math.h>
#include <stdlib.h>

enum {
  MOST_GLYPHS = 4 * 1024 * 1024, /* of a page: more are no text */
  GLYPH_BYTES = 160              /* about what poppler keeps of one, beside ours */
};

static bool is_bidi_mark(gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || c == 0x200e || c == 0x200f;
}

static bool is_wide(gunichar c)
{
  return (c >= 0x3040 && c < 0xa000) || (c >= 0xac00 && c < 0xd7b0) || (c >= 0xf900 && c < 0xfb00) ||
         (c >= 0xff10 && c < 0xffdd) || c >= 0x20000;
}

/* Where a font doesn't say which letters it has, poppler gives the codes that the font counts them by. */
static bool is_unmapped(gunichar c)
{
  return c < ' ' && !g_ascii_isspace((gchar)c) && c != 0;
}

uint8_t lks_pdf_sort_of(uint32_t c)
{
  if (is_unmapped(c))
    return LKS_GLYPH_LETTER;
  if (c < ' ' || c == 0xa0 || c == 0xad || c == 0x200b || c == 0xfffd || g_unichar_isspace(c))
    return LKS_GLYPH_BLANK;
  if (!g_unichar_isalnum(c))
    return LKS_GLYPH_MARK;
  return is_wide(c) ? LKS_GLYPH_IDEOGRAPH : LKS_GLYPH_LETTER;
}

bool lks_pdf_is_letter(const lks_pdf_glyph *glyph)
{
  return glyph->sort == LKS_GLYPH_LETTER || glyph->sort == LKS_GLYPH_IDEOGRAPH;
}

/* A box that is no number at all stands nowhere. */
static lks_rectangle box_of(const PopplerRectangle *area)
{
  const bool known = isfinite(area->x1) && isfinite(area->x2) && isfinite(area->y1) && isfinite(area->y2);
  return known ? (lks_rectangle){fmin(area->x1, area->x2), fmin(area->y1, area->y2), fmax(area->x1, area->x2),
                                 fmax(area->y1, area->y2)}
               : (lks_rectangle){0, 0, 0, 0};
}

static bool stands_below(const lks_rectangle *above, const lks_rectangle *below)
{
  enum { LEAST = 2, MOST_GAP = 2 };
  const double width = lks_rectangle_width(above);
  return width > LEAST && fabs(above->left - below->left) < width / 10 &&
         fabs(lks_rectangle_width(below) - width) < width / 10 && fabs(below->top - above->bottom) < width * MOST_GAP &&
         below->top > above->top;
}

/* poppler takes the point at which a letter of vertical writing begins, the middle of its upper edge, for its lower
 * left corner (22.12): it stands half a letter farther to the left, and one below. */
static void move_vertical(lks_pdf_page *page)
{
  bool follows = false;
  for (size_t i = 0; i < page->glyph_count; i++) {
    lks_pdf_glyph *glyph = &page->glyphs[i];
    const bool goes_on = i + 1 < page->glyph_count && stands_below(&glyph->box, &page->glyphs[i + 1].box);
    if (goes_on || follows) {
      const double size = lks_rectangle_width(&glyph->box);
      glyph->box = lks_rectangle_move(&glyph->box, -size / 2, size);
      glyph->moved = true;
    }
    follows = goes_on;
  }
}

/* poppler puts marks of direction into the text that it has no boxes for. */
static void fill_glyphs(lks_pdf_page *page, const char *text, const PopplerRectangle *areas, size_t area_count)
{
  for (const char *at = text; *at != '\0' && page->glyph_count < area_count; at = g_utf8_next_char(at)) {
    const gunichar c = g_utf8_get_char(at);
    if (is_bidi_mark(c))
      continue;
    page->glyphs[page->glyph_count] =
        (lks_pdf_glyph){.character = c, .sort = lks_pdf_sort_of(c), .box = box_of(&areas[page->glyph_count])};
    page->glyph_count++;
  }
}

lks_status lks_pdf_text_read(lks_pdf_page *page)
{
  PopplerRectangle *areas = NULL;
  guint area_count = 0;
  lks_status status = LKS_OK;
  char *text = poppler_page_get_text(page->poppler);
  if (text != NULL && *text != '\0' && g_utf8_validate(text, -1, NULL))
    poppler_page_get_text_layout(page->poppler, &areas, &area_count);
  if (area_count > MOST_GLYPHS)
    status = lks_status_of_limit(LEAKSCAN_LIMIT_MEMORY);
  if (status == LKS_OK && area_count > 0) {
    const uint64_t bytes = (uint64_t)area_count * (sizeof *page->glyphs + GLYPH_BYTES);
    status = lks_budget_hold(page->reading->budget, bytes);
    page->held = status == LKS_OK ? bytes : 0;
  }
  if (status == LKS_OK && area_count > 0) {
    page->glyphs = calloc(area_count, sizeof *page->glyphs);
    if (page->glyphs != NULL)
      fill_glyphs(page, text, areas, area_count);
    else
      status = LKS_NO_MEMORY;
    if (page->glyphs != NULL && page->plan != NULL && page->plan->vertical)
      move_vertical(page);
  }
  g_free(areas);
  g_free(text);
  return status;
}

static uint32_t colour_of(const PopplerColor *colour)
{
  return (uint32_t)(colour->red >> 8) << 16 | (uint32_t)(colour->green >> 8) << 8 | (uint32_t)(colour->blue >> 8);
}

void lks_pdf_text_read_colours(lks_pdf_page *page)
{
  if (page->coloured)
    return;
  GList *attributes = poppler_page_get_text_attributes(page->poppler);
  for (const GList *at = attributes; at != NULL; at = at->next) {
    const PopplerTextAttributes *its = at->data;
    const size_t first = its->start_index > 0 ? (size_t)its->start_index : 0;
    for (size_t i = first; its->end_index >= 0 && i <= (size_t)its->end_index && i < page->glyph_count; i++)
      page->glyphs[i].colour = colour_of(&its->color);
  }
  poppler_page_free_text_attributes(attributes);
  page->coloured = true;
}

void lks_pdf_text_clear(lks_pdf_page *page)
{
  free(page->glyphs);
  page->glyphs = NULL;
  page->glyph_count = 0;
  lks_budget_release(page->reading->budget, page->held);
  page->held = 0;
}

void lks_pdf_text_append(const lks_pdf_page *page, size_t first, size_t last, GString *text)
{
  enum { TOGETHER = 256, LONGEST = 6 /* bytes of a character */ };
  char bytes[TOGETHER + LONGEST];
  gssize used = 0;
  for (size_t i = first; i <= last && i < page->glyph_count; i++) {
    const uint32_t c = page->glyphs[i].character;
    if (c < 0x80)
      bytes[used++] = c < ' ' ? ' ' : (char)c;
    else
      used += g_unichar_to_utf8(c, bytes + used);
    if (used >= TOGETHER) {
      g_string_append_len(text, bytes, used);
      used = 0;
    }
  }
  g_string_append_len(text, bytes, used);
}
