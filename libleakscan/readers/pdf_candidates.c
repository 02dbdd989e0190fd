/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which texts of a page may be concealed, seen on a small picture of it: where letters should stand, nothing differs
 * from anything; or what differs isn't on the page's ground, or is another text. */
#include "readers/pdf_hidden.h"

#include <math.h>
#include <stdlib.h>

enum {
  FLAT = 40,         /* colours that differ by no more may be one */
  LEAST_FLAT = 12,   /* ... and by no more than this certainly are */
  FLAT_PERCENT = 12, /* ... or of the contrast that letters would have */
  SAME_COLOUR = 8,
  GROUND = 20,         /* as much as the page's ground may differ from itself */
  GROUND_PERCENT = 15, /* of a box that must be the page's ground */
  SMALL = 7,           /* pixels */
  MOST_BLANKS = 4,
  GRID = 64,
  GRID_REACH_X = 4,
  GRID_REACH_Y = 2,
  MOST_SUSPECTS = 4096
};

/* The part of a glyph's box that its edges are cut from. */
#define EDGE_LONG  0.28
#define EDGE_SHORT 0.15
#define WIDE       1.25
#define THINNEST   0.4

typedef struct finder {
  lks_pdf_page *page;
  const lks_picture *picture;
  lks_suspects *suspects;
  uint8_t *taken; /* by glyph */
} finder;

/* A word, or a piece of one behind a gap. */
typedef struct word {
  lks_suspect as; /* if it is suspected */
  bool taken;
} word;

static lks_rectangle trim(const lks_rectangle *box)
{
  double width = lks_rectangle_width(box), height = lks_rectangle_height(box);
  const bool wide = width > WIDE * height;
  width *= wide ? EDGE_LONG : EDGE_SHORT;
  height *= wide ? EDGE_SHORT : EDGE_LONG;
  return (lks_rectangle){box->left + width, box->top + height, box->right - width, box->bottom - height};
}

static bool is_blank(const lks_pdf_glyph *glyph)
{
  return glyph->sort == LKS_GLYPH_BLANK;
}

static lks_status add(lks_suspects *suspects, const lks_suspect *suspect)
{
  if (suspects->count == MOST_SUSPECTS)
    return LKS_OK; /* a page of which so much is hidden is told of as it is */
  if (suspects->count == suspects->capacity) {
    const size_t capacity = suspects->capacity == 0 ? 32 : suspects->capacity * 2;
    lks_suspect *items = realloc(suspects->items, capacity * sizeof *items);
    if (items == NULL)
      return LKS_NO_MEMORY;
    suspects->items = items;
    suspects->capacity = capacity;
  }
  suspects->items[suspects->count++] = *suspect;
  return LKS_OK;
}

/* Whether a box is of one colour, against which letters of that colour would stand out. */
static bool is_flat(const finder *in, const lks_rectangle *box, uint32_t colour, lks_look *look, int *most)
{
  if (!lks_look_is_flat(in->picture, box, FLAT, look))
    return false;
  const int contrast = lks_colour_difference(lks_look_mean(look), colour);
  *most = MAX(contrast * FLAT_PERCENT / 100, LEAST_FLAT);
  return lks_look_range(look) <= *most;
}

/* Whether two glyphs follow each other on a line, in either direction, or from top to bottom. */
static bool follows(const lks_rectangle *a, const lks_rectangle *b)
{
  const double height = fmax(lks_rectangle_height(a), 1e-3), width = fmax(lks_rectangle_width(a), 1e-3);
  if (lks_rectangle_share_y(a, b) > 0.5 * height)
    return (b->left >= a->left - 0.5 && b->left - a->right < 1.5 * height) ||
           (b->right <= a->right + 0.5 && a->left - b->right < 1.5 * height);
  return lks_rectangle_share_x(a, b) > 0.5 * width &&
         (fabs(b->top - a->bottom) < 1.5 * width || fabs(a->top - b->bottom) < 1.5 * width);
}

static void count_letter(lks_suspect *suspect, const lks_pdf_glyph *glyph)
{
  suspect->letters += lks_pdf_is_letter(glyph);
  suspect->ideographs += glyph->sort == LKS_GLYPH_IDEOGRAPH;
}

/* Whether no letter of the words at both ends is missing from it. */
static bool is_whole(const lks_pdf_page *page, const lks_suspect *suspect)
{
  const bool before = suspect->first > 0 && lks_pdf_is_letter(&page->glyphs[suspect->first - 1]);
  const bool behind = suspect->last + 1 < page->glyph_count && lks_pdf_is_letter(&page->glyphs[suspect->last + 1]);
  return !before && !behind;
}

/* A mixture of a letter's colour and the page's, on a few pixels, is probably the stem of a letter. */
static bool is_stem(const finder *in, const lks_suspect *suspect, const lks_look *look, int most)
{
  const double scale = in->picture->scale;
  if (lks_rectangle_width(&suspect->zone) * scale >= SMALL || lks_rectangle_height(&suspect->zone) * scale >= SMALL)
    return false;
  const uint32_t mean = lks_look_mean(look), ground = in->suspects->background;
  for (unsigned shift = 0; shift <= 16; shift += 8) {
    const int a = (int)(ground >> shift & 255), b = (int)(suspect->colour >> shift & 255);
    const int its = (int)(mean >> shift & 255);
    if (its < MIN(a, b) - 6 || its > MAX(a, b) + 6)
      return false;
  }
  if (lks_colour_difference(mean, ground) <= GROUND || lks_colour_difference(mean, suspect->colour) <= GROUND)
    return false;
  const lks_rectangle wider = {suspect->zone.left - 1 / scale, suspect->zone.top, suspect->zone.right + 1 / scale,
                               suspect->zone.bottom};
  lks_look around;
  return !lks_look_is_flat(in->picture, &wider, most, &around);
}

/* Takes in what follows as long as it, and what is between, is of the same colour. Returns the glyph behind. */
static size_t extend(const finder *in, lks_suspect *suspect, lks_look *look, int most)
{
  const lks_pdf_page *page = in->page;
  for (;;) {
    size_t next = suspect->last + 1;
    while (next < page->glyph_count && is_blank(&page->glyphs[next]) && next - suspect->last < MOST_BLANKS)
      next++;
    if (next >= page->glyph_count || is_blank(&page->glyphs[next]))
      break;
    const lks_pdf_glyph *last = &page->glyphs[suspect->last], *glyph = &page->glyphs[next];
    if (!follows(&last->box, &glyph->box) || lks_colour_difference(glyph->colour, suspect->colour) > SAME_COLOUR)
      break;
    const lks_rectangle a = trim(&last->box), b = trim(&glyph->box), both = lks_rectangle_join(&a, &b);
    lks_look joined = *look, more;
    lks_look_at(in->picture, &both, &more);
    if (more.count == 0)
      break;
    lks_look_add(&joined, &more);
    if (lks_look_range(&joined) > most)
      break;
    *look = joined;
    suspect->zone = lks_rectangle_join(&suspect->zone, &b);
    suspect->box = lks_rectangle_join(&suspect->box, &glyph->box);
    suspect->last = next;
    count_letter(suspect, glyph);
  }
  return suspect->last + 1;
}

static lks_status find_flat(finder *in)
{
  lks_pdf_page *page = in->page;
  lks_status status = LKS_OK;
  size_t next = 0;
  for (size_t i = 0; i < page->glyph_count && status == LKS_OK; i = next) {
    const lks_pdf_glyph *glyph = &page->glyphs[i];
    lks_suspect suspect = {.first = i, .last = i, .box = glyph->box, .zone = trim(&glyph->box)};
    lks_look look;
    int most = 0;
    next = i + 1;
    if (is_blank(glyph) || lks_rectangle_width(&glyph->box) < THINNEST ||
        lks_rectangle_height(&glyph->box) < THINNEST || !lks_look_is_flat(in->picture, &suspect.zone, FLAT, &look))
      continue;
    lks_pdf_text_read_colours(page);
    suspect.colour = glyph->colour;
    if (!is_flat(in, &suspect.zone, suspect.colour, &look, &most))
      continue;
    count_letter(&suspect, glyph);
    next = extend(in, &suspect, &look, most);
    const bool enough = suspect.letters >= 3 || suspect.ideographs >= 2 ||
                        (is_whole(page, &suspect) && (suspect.letters >= 2 || suspect.ideographs >= 1));
    if (!enough || is_stem(in, &suspect, &look, most))
      continue;
    for (size_t k = suspect.first; k <= suspect.last; k++)
      in->taken[k] = 1;
    status = add(in->suspects, &suspect);
  }
  return status;
}

/* Words of what isn't taken yet. Returns how many, in *words, which the caller frees. */
static lks_status find_words(const finder *in, word **words, size_t *count)
{
  const lks_pdf_page *page = in->page;
  size_t capacity = 0;
  for (size_t i = 0; i < page->glyph_count; i++) {
    if (is_blank(&page->glyphs[i]) || in->taken[i])
      continue;
    if (*count == capacity) {
      capacity = capacity == 0 ? 256 : capacity * 2;
      word *more = realloc(*words, capacity * sizeof *more);
      if (more == NULL)
        return LKS_NO_MEMORY;
      *words = more;
    }
    lks_suspect *as = &(*words)[*count].as;
    (*words)[*count] = (word){.as = {.first = i, .last = i, .box = page->glyphs[i].box}};
    count_letter(as, &page->glyphs[i]);
    while (i + 1 < page->glyph_count && !is_blank(&page->glyphs[i + 1]) && !in->taken[i + 1] &&
           follows(&page->glyphs[i].box, &page->glyphs[i + 1].box)) {
      i++;
      as->box = lks_rectangle_join(&as->box, &page->glyphs[i].box);
      count_letter(as, &page->glyphs[i]);
    }
    as->last = i;
    as->zone = trim(&as->box);
    *count += as->letters >= 2 || as->ideographs >= 1;
  }
  return LKS_OK;
}

static lks_status suspect_word(finder *in, word *its, lks_suspicion suspicion)
{
  lks_pdf_text_read_colours(in->page);
  its->as.suspicion = suspicion;
  its->as.colour = in->page->glyphs[its->as.first].colour;
  its->taken = true;
  return add(in->suspects, &its->as);
}

/* Whether the box holds letters of one colour on a ground of one colour, and hardly anything else. */
static bool is_plain_text(const lks_picture *picture, const lks_pixels *in, uint32_t colour)
{
  enum { BINS = 512, NEAR = 32, LEAST_CONTRAST = 40, MOST_STRANGE = 15, LEAST_INK = 6 };
  unsigned counts[BINS] = {0};
  uint64_t sums[BINS][3] = {{0}};
  size_t best = 0;
  for (int y = in->top; y <= in->bottom; y++)
    for (int x = in->left; x <= in->right; x++) {
      const uint32_t pixel = lks_picture_at(picture, x, y);
      const size_t bin = (pixel >> 21 & 7) << 6 | (pixel >> 13 & 7) << 3 | (pixel >> 5 & 7);
      for (unsigned i = 0; i < 3; i++)
        sums[bin][i] += pixel >> (16 - 8 * i) & 255;
      if (++counts[bin] > counts[best])
        best = bin;
    }
  double ground[3], way[3], length = 0;
  for (unsigned i = 0; i < 3; i++) {
    ground[i] = (double)sums[best][i] / counts[best];
    way[i] = (double)(colour >> (16 - 8 * i) & 255) - ground[i];
    length += way[i] * way[i];
  }
  if (length < LEAST_CONTRAST * LEAST_CONTRAST)
    return false;
  unsigned strange = 0, ink = 0, all = 0;
  for (int y = in->top; y <= in->bottom; y++)
    for (int x = in->left; x <= in->right; x++, all++) {
      const uint32_t pixel = lks_picture_at(picture, x, y);
      double at[3], share = 0, off = 0;
      for (unsigned i = 0; i < 3; i++) {
        at[i] = (double)(pixel >> (16 - 8 * i) & 255) - ground[i];
        share += at[i] * way[i] / length;
      }
      for (unsigned i = 0; i < 3; i++)
        off += (at[i] - share * way[i]) * (at[i] - share * way[i]);
      strange += off > NEAR * NEAR || share < -0.25;
      ink += share > 0.25;
    }
  return strange * 100 <= all * MOST_STRANGE && ink * 100 >= all * LEAST_INK;
}

/* Whether what is at both ends of a word, before the next, is of one colour, as between letters on a ground. A
 * hatching goes on there. */
static bool are_gaps_plain(const lks_picture *picture, const lks_rectangle *box)
{
  const double width = lks_rectangle_width(box), height = lks_rectangle_height(box), pixel = 1 / picture->scale;
  const bool upright = height > width;
  const double breadth = upright ? width : height, near = 0.7 * pixel, far = 0.3 * breadth + pixel / 2;
  const double edge = 0.1 * breadth;
  const lks_rectangle beside[] = {{box->right + near, box->top + edge, box->right + far, box->bottom - edge},
                                  {box->left - far, box->top + edge, box->left - near, box->bottom - edge}};
  const lks_rectangle below[] = {{box->left + edge, box->bottom + near, box->right - edge, box->bottom + far},
                                 {box->left + edge, box->top - far, box->right - edge, box->top - near}};
  for (size_t i = 0; i < 2; i++) {
    lks_look look;
    if (!lks_look_is_flat(picture, upright ? &below[i] : &beside[i], FLAT * 2, &look) && look.count > 0)
      return false;
  }
  return true;
}

/* Whether a hatching goes on around a word on all sides, where between letters, words and lines there is only ground. */
static bool is_hatched(const lks_picture *picture, const lks_rectangle *box)
{
  const double width = lks_rectangle_width(box), height = lks_rectangle_height(box), pixel = 1 / picture->scale;
  const double edge = 0.1 * fmin(width, height) + pixel / 2;
  const lks_rectangle sides[] = {{box->left - edge, box->top, box->left, box->bottom},
                                 {box->right, box->top, box->right + edge, box->bottom},
                                 {box->left, box->top - edge, box->right, box->top + edge},
                                 {box->left, box->bottom - edge, box->right, box->bottom + edge}};
  for (size_t i = 0; i < G_N_ELEMENTS(sides); i++) {
    lks_look look;
    if (lks_look_is_flat(picture, &sides[i], FLAT * 2, &look))
      return false;
  }
  return true;
}

/* Words that stand on something else than the page. */
static lks_status find_textured(finder *in, word *words, size_t count)
{
  const double scale = in->picture->scale;
  lks_status status = LKS_OK;
  for (size_t i = 0; i < count && status == LKS_OK; i++) {
    const lks_rectangle *box = &words[i].as.box;
    lks_pixels pixels;
    if (words[i].taken || !lks_picture_pixels(in->picture, box, &pixels))
      continue;
    const long all = (long)(pixels.right - pixels.left + 1) * (pixels.bottom - pixels.top + 1);
    long ground = 0;
    for (int y = pixels.top; y <= pixels.bottom && ground * 100 < all * GROUND_PERCENT; y++)
      for (int x = pixels.left; x <= pixels.right; x++)
        ground += lks_colour_difference(lks_picture_at(in->picture, x, y), in->suspects->background) <= GROUND;
    if (ground * 100 >= all * GROUND_PERCENT) {
      if (is_hatched(in->picture, box))
        status = suspect_word(in, &words[i], LKS_SUSPECT_TEXTURED);
      continue;
    }
    lks_pdf_text_read_colours(in->page);
    const double edge = lks_rectangle_height(box) * 0.08;
    const lks_rectangle inner = {box->left - 2 / scale, box->top + edge, box->right + 2 / scale, box->bottom - edge};
    if (lks_picture_pixels(in->picture, &inner, &pixels) &&
        (!is_plain_text(in->picture, &pixels, in->page->glyphs[words[i].as.first].colour) ||
         !are_gaps_plain(in->picture, box)))
      status = suspect_word(in, &words[i], LKS_SUSPECT_TEXTURED);
  }
  return status;
}

static bool are_overlaid(const lks_rectangle *a, const lks_rectangle *b)
{
  const double width = lks_rectangle_share_x(a, b), height = lks_rectangle_share_y(a, b);
  const double area_a = lks_rectangle_width(a) * lks_rectangle_height(a);
  const double area_b = lks_rectangle_width(b) * lks_rectangle_height(b);
  return width > 0 && height > 0 && width * height > 0.4 * fmin(area_a, area_b) && area_a < 8 * area_b &&
         area_b < 8 * area_a;
}

static int grid_cell(double at, double size)
{
  const double cell = at / size * GRID;
  return cell >= 0 && cell < GRID ? (int)cell : cell < 0 ? 0 : GRID - 1;
}

/* Words in whose place other words stand: looked for among those of the cells around, at most so many of each. */
static lks_status find_overlaid(finder *in, word *words, size_t count)
{
  enum { MOST_COMPARED = 256, NONE = -1 };
  const lks_pdf_page *page = in->page;
  int *heads = malloc(GRID * GRID * sizeof *heads), *nexts = malloc((count + 1) * sizeof *nexts);
  lks_status status = heads != NULL && nexts != NULL ? LKS_OK : LKS_NO_MEMORY;
  for (size_t i = 0; i < GRID * GRID && status == LKS_OK; i++)
    heads[i] = NONE;
  for (size_t i = 0; i < count && status == LKS_OK; i++) {
    const lks_rectangle *box = &words[i].as.box;
    int *head = &heads[grid_cell((box->top + box->bottom) / 2, page->height) * GRID +
                       grid_cell((box->left + box->right) / 2, page->width)];
    nexts[i] = *head;
    *head = (int)i;
  }
  for (size_t i = 0; i < count && status == LKS_OK; i++) {
    const lks_rectangle *box = &words[i].as.box;
    const int row = grid_cell((box->top + box->bottom) / 2, page->height);
    const int column = grid_cell((box->left + box->right) / 2, page->width);
    bool overlaid = false;
    int compared = 0;
    for (int y = MAX(row - GRID_REACH_Y, 0); y <= MIN(row + GRID_REACH_Y, GRID - 1) && !overlaid; y++)
      for (int x = MAX(column - GRID_REACH_X, 0); x <= MIN(column + GRID_REACH_X, GRID - 1) && !overlaid; x++)
        for (int k = heads[y * GRID + x]; k != NONE && !overlaid && compared < MOST_COMPARED;
             k = nexts[k], compared++)
          overlaid = k != (int)i && are_overlaid(box, &words[k].as.box);
    if (overlaid && !words[i].taken)
      status = suspect_word(in, &words[i], LKS_SUSPECT_OVERLAID);
  }
  free(heads);
  free(nexts);
  return status;
}

/* A part of a box: of its height, or of its width where the line runs upright. */
static lks_rectangle part_of(const lks_rectangle *box, bool upright, double from, double to)
{
  const double width = lks_rectangle_width(box), height = lks_rectangle_height(box);
  if (upright)
    return (lks_rectangle){box->left + from * width, box->top, box->left + to * width, box->bottom};
  return (lks_rectangle){box->left, box->top + from * height, box->right, box->top + to * height};
}

/* Words of which the upper or the lower half isn't there: every letter reaches into both. */
static lks_status find_halved(finder *in, word *words, size_t count)
{
  static const double halves[][2] = {{0.05, 0.46}, {0.52, 0.76}};
  lks_status status = LKS_OK;
  for (size_t i = 0; i < count && status == LKS_OK; i++) {
    const lks_rectangle *box = &words[i].as.box;
    const bool upright = lks_rectangle_height(box) > lks_rectangle_width(box);
    const double breadth = upright ? lks_rectangle_width(box) : lks_rectangle_height(box);
    bool halved = false;
    if (words[i].taken || words[i].as.letters < 3 || breadth * in->picture->scale < SMALL)
      continue;
    for (size_t k = 0; k < 4 && !halved; k++) {
      const bool turned = k >= 2; /* upright lines may run up or down */
      const double from = halves[k % 2][0], to = halves[k % 2][1];
      const lks_rectangle half = turned ? part_of(box, upright, 1 - to, 1 - from) : part_of(box, upright, from, to);
      lks_look look;
      halved = (!turned || upright) && lks_look_is_flat(in->picture, &half, LEAST_FLAT, &look);
    }
    if (halved)
      status = suspect_word(in, &words[i], LKS_SUSPECT_HALVED);
  }
  return status;
}

lks_status lks_pdf_candidates_find(lks_pdf_page *page, const lks_pdf_lines *lines, const lks_picture *picture,
                                   lks_suspects *suspects)
{
  finder in = {.page = page, .picture = picture, .suspects = suspects};
  word *words = NULL;
  size_t count = 0;
  (void)lines;
  in.taken = calloc(page->glyph_count + 1, 1);
  if (in.taken == NULL)
    return LKS_NO_MEMORY;
  suspects->background = lks_picture_background(picture);
  lks_status status = find_flat(&in);
  if (status == LKS_OK)
    status = find_words(&in, &words, &count);
  if (status == LKS_OK)
    status = find_textured(&in, words, count);
  if (status == LKS_OK)
    status = find_overlaid(&in, words, count);
  if (status == LKS_OK)
    status = find_halved(&in, words, count);
  free(words);
  free(in.taken);
  return status;
}
