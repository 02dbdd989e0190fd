/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which texts of a slide lie below shapes or pictures that were painted later. */
#include <string.h>

#include "readers/pptx.h"

enum {
  DARK = 60,         /* luminance, of 255 */
  LEAST_BAR = 100000 /* EMU: lines and frames are thinner than what hides a word */
};

#define WHOLLY 0.85 /* of a text's box: below that, its words may stand beside the cover */
#define INSIDE 0.8  /* of a bar */

void lks_pptx_shapes_clear(GArray *shapes)
{
  for (guint i = 0; i < shapes->len; i++) {
    GString *text = g_array_index(shapes, lks_pptx_shape, i).text;
    if (text != NULL)
      g_string_free(text, TRUE);
  }
  g_array_free(shapes, TRUE);
}

static double area(const lks_pptx_box *box)
{
  return MAX(box->right - box->left, 0) * MAX(box->bottom - box->top, 0);
}

static double shared(const lks_pptx_box *a, const lks_pptx_box *b)
{
  const lks_pptx_box both = {MAX(a->left, b->left), MAX(a->top, b->top), MIN(a->right, b->right),
                             MIN(a->bottom, b->bottom)};
  return both.right > both.left && both.bottom > both.top ? area(&both) : 0;
}

bool lks_pptx_shapes_behind(const GArray *shapes, const lks_pptx_box *box)
{
  for (guint i = 0; i < shapes->len; i++) {
    const lks_pptx_shape *shape = &g_array_index(shapes, lks_pptx_shape, i);
    if (!shape->placed || shape->picture || shape->opaque)
      if (!shape->placed || shared(&shape->box, box) > 0)
        return true;
  }
  return false;
}

static int luminance(uint32_t rgb)
{
  return (int)((rgb >> 16 & 255) * 3 + (rgb >> 8 & 255) * 6 + (rgb & 255)) / 10;
}

/* A dark bar without words inside the text's box: somebody may have blackened a line. */
static bool is_bar(const lks_pptx_shape *cover, const lks_pptx_shape *under)
{
  const double height = cover->box.bottom - cover->box.top, width = cover->box.right - cover->box.left;
  return cover->fill.known && luminance(cover->fill.rgb) < DARK && cover->text == NULL && !cover->picture &&
         height >= LEAST_BAR && width >= 3 * (double)LEAST_BAR &&
         shared(&cover->box, &under->box) >= INSIDE * area(&cover->box);
}

static lks_status tell(const lks_pptx_part *part, void *part_context, const lks_pptx_shape *under,
                       const lks_pptx_shape *cover, bool marginal)
{
  lks_run run = {.lead = "",
                 .concealment = LKS_CONCEALED_COVERED,
                 .cover = {.sort = cover->picture ? LKS_COVER_IMAGE : LKS_COVER_SHAPE, .colour = cover->fill.rgb},
                 .marginal = marginal};
  char **lines = g_strsplit(under->text->str, "\n", -1);
  lks_status status = LKS_OK;
  for (char **line = lines; *line != NULL && status == LKS_OK; line++) {
    run.text = g_strstrip(*line);
    run.length = strlen(run.text);
    run.letters = (uint32_t)g_utf8_strlen(run.text, (gssize)run.length);
    if (run.letters > 0 && part->reading->events->run != NULL)
      status = part->reading->events->run(part_context, &run);
  }
  g_strfreev(lines);
  return status;
}

/* On animated slides things come and go: what covers a text at the end may not have been there before. */
static lks_status tell_covered(const lks_pptx_part *part, const GArray *shapes, guint index, void *part_context,
                               bool animated)
{
  const lks_pptx_shape *under = &g_array_index(shapes, lks_pptx_shape, index);
  for (guint i = index + 1; i < shapes->len; i++) {
    const lks_pptx_shape *cover = &g_array_index(shapes, lks_pptx_shape, i);
    if (!cover->opaque || !cover->placed || cover->hidden)
      continue;
    const bool wholly = shared(&cover->box, &under->box) >= WHOLLY * area(&under->box);
    if (wholly || is_bar(cover, under))
      return tell(part, part_context, under, cover, animated || !wholly);
  }
  return LKS_OK;
}

lks_status lks_pptx_covers_tell(const lks_pptx_part *part, const GArray *shapes, void *part_context, bool animated)
{
  lks_status status = LKS_OK;
  for (guint i = 0; i < shapes->len && status == LKS_OK; i++) {
    const lks_pptx_shape *under = &g_array_index(shapes, lks_pptx_shape, i);
    if (under->text != NULL && under->text->len > 0 && under->placed && !under->hidden && area(&under->box) > 0)
      status = tell_covered(part, shapes, i, part_context, animated);
    if (status == LKS_OK)
      status = lks_budget_check(part->reading->budget);
  }
  return status;
}
