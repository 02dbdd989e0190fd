/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which texts and paints of a page meet. In doubt a text may be hidden: then the page is painted and looked at. */
#include "readers/pdf_overlap.h"

#include <math.h>
#include <stdlib.h>

enum {
  FIRST = 64,
  MOST = 16384,           /* texts, and areas */
  MOST_COMPARED = 400000, /* pairs: painting the page is cheaper then */
  MOST_ALONG = 3,         /* thin lines on one text: an underline, one above and one through it */
  MOST_ACROSS = 12
};

#define THIN     1.5 /* units: a line of so much hides no text by itself */
#define CONTRAST 0.4 /* between a text and what it stands on */
#define PAPER    1.0
#define DARK     0.6 /* lighter lines over a text may be meant to hide it */

/* The items with room for one more; NULL, and they stay as they are, when there is none. */
static void *grow(void *items, size_t size, size_t count, size_t *capacity)
{
  if (count < *capacity)
    return items;
  const size_t larger = *capacity == 0 ? FIRST : *capacity * 2;
  void *moved = count < MOST ? realloc(items, larger * size) : NULL;
  if (moved != NULL)
    *capacity = larger;
  return moved;
}

static bool meet(const lks_page_box *a, const lks_page_box *b)
{
  return a->left < b->right && b->left < a->right && a->bottom < b->top && b->bottom < a->top;
}

static bool contains(const lks_page_box *outer, const lks_page_box *inner)
{
  return outer->left <= inner->left && outer->right >= inner->right && outer->bottom <= inner->bottom &&
         outer->top >= inner->top;
}

static bool is_thin(const lks_page_box *box)
{
  return fmin(box->right - box->left, box->top - box->bottom) <= THIN;
}

/* Not where either colour isn't known. */
static bool stands_out(double light, double ground)
{
  return fabs(light - ground) >= CONTRAST;
}

/* Many thin lines together are as good as an area. */
static bool is_hatched(lks_painted_text *text, const lks_page_box *line)
{
  const bool text_level = text->box.right - text->box.left > text->box.top - text->box.bottom;
  const bool line_level = line->right - line->left > line->top - line->bottom;
  return text_level == line_level ? ++text->along > MOST_ALONG : ++text->across > MOST_ACROSS;
}

static bool take_compared(lks_overlap *page, size_t count)
{
  page->compared += count;
  return page->compared <= MOST_COMPARED;
}

/* Whether the text can be read on what was painted until now: on the last area that holds all of it, and on all that
 * were painted on that one later; else on the paper. */
static bool is_readable(const lks_overlap *page, lks_painted_text *text)
{
  for (size_t i = page->area_count; i-- > 0;) {
    const lks_painted_area *area = &page->areas[i];
    if (!meet(&area->box, &text->box))
      continue;
    if (is_thin(&area->box)) {
      if (is_hatched(text, &area->box))
        return false;
      continue;
    }
    if (!stands_out(text->light, area->light))
      return false;
    if (area->solid && contains(&area->box, &text->box))
      return true;
  }
  return stands_out(text->light, PAPER);
}

void lks_overlap_text(lks_overlap *page, const lks_page_box *box, double light)
{
  lks_painted_text text = {.box = *box, .light = light};
  if (page->may_hide)
    return;
  lks_painted_text *texts = grow(page->texts, sizeof *texts, page->text_count, &page->text_capacity);
  const bool placed = isfinite(box->left) && isfinite(box->bottom) && isfinite(box->right) && isfinite(box->top);
  page->may_hide = texts == NULL || !placed || !take_compared(page, page->area_count) || !is_readable(page, &text);
  if (texts == NULL)
    return;
  page->texts = texts;
  texts[page->text_count++] = text;
}

void lks_overlap_area(lks_overlap *page, const lks_page_box *box, double light, bool solid)
{
  const bool thin = is_thin(box);
  if (page->may_hide || !(box->right >= box->left && box->top >= box->bottom)) /* nothing is painted */
    return;
  lks_painted_area *areas = grow(page->areas, sizeof *areas, page->area_count, &page->area_capacity);
  page->may_hide = areas == NULL || !take_compared(page, page->text_count);
  for (size_t i = 0; i < page->text_count && !page->may_hide; i++)
    if (meet(box, &page->texts[i].box))
      page->may_hide = !thin || !(light < DARK) || is_hatched(&page->texts[i], box);
  if (areas == NULL)
    return;
  page->areas = areas;
  areas[page->area_count++] = (lks_painted_area){*box, light, solid};
}

void lks_overlap_clear(lks_overlap *page)
{
  free(page->texts);
  free(page->areas);
  *page = (lks_overlap){.texts = NULL};
}
