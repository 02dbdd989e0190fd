/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which suspects are concealed, how and by what; and what speaks for its being harmless. */
#include "readers/pdf_hidden.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
  SAME = 24, /* colours that differ by no more are the same to an eye */
  GROUND = 20,
  BLACK = 48,      /* luminance */
  DARK = 100,      /* luminance, of 255 */
  ALIKE = 48,      /* colours of one cover, seen through what is left of its letters */
  LEAST_ALIKE = 4, /* letters of words that are looked for elsewhere on the page */
  LEAD_GLYPHS = 80,
  LABEL_WIDTH = 8, /* of a line's height */
  EDGE = 24, /* points: what stands nearer to the page's edge is no part of its text */
  TIME_SIZE = 32
};

#define READABLE     0.2 /* of the ink */
#define STILL_SHOWN  0.75
#define TINY         2.5 /* points high */
#define MOST_OF_PAGE 0.7

/* Of a doubtful one it can't be told, as something else stands at its place. */
typedef enum glyph_state { SHOWN, HIDDEN, DOUBTFUL } glyph_state;

typedef struct judge {
  lks_pdf_page *page;
  const lks_pdf_lines *lines;
  const lks_picture *picture; /* the small one */
  const lks_suspects *suspects;
  GList *images;   /* PopplerImageMapping */
  uint8_t *hidden; /* by glyph: glyph_state */
  GString *shown;  /* letters that can be seen, folded; made when it is needed */
} judge;

static lks_rectangle area_of(const PopplerRectangle *area)
{
  return (lks_rectangle){fmin(area->x1, area->x2), fmin(area->y1, area->y2), fmax(area->x1, area->x2),
                         fmax(area->y1, area->y2)};
}

static bool holds_middle(const lks_rectangle *area, const lks_rectangle *box)
{
  const double x = (box->left + box->right) / 2, y = (box->top + box->bottom) / 2;
  return x >= area->left && x <= area->right && y >= area->top && y <= area->bottom;
}

static bool is_page_size(const lks_pdf_page *page, const lks_rectangle *area)
{
  return lks_rectangle_width(area) * lks_rectangle_height(area) > MOST_OF_PAGE * page->width * page->height;
}

/* poppler may exchange an image's width and height, and tell a corner for another (22.12): both ways are tried, and
 * one as large as the page is everywhere. */
static bool image_holds_middle(const lks_pdf_page *page, const lks_rectangle *area, const lks_rectangle *box)
{
  const double width = lks_rectangle_width(area), height = lks_rectangle_height(area);
  const lks_rectangle turned = {area->left, area->top, area->left + height, area->top + width};
  return is_page_size(page, area) || holds_middle(area, box) || holds_middle(&turned, box);
}

/* The largest image over the middle of a box; false where there is none. */
static bool find_image(const judge *in, const lks_rectangle *box, lks_rectangle *image)
{
  bool found = false;
  for (const GList *at = in->images; at != NULL; at = at->next) {
    const lks_rectangle area = area_of(&((const PopplerImageMapping *)at->data)->area);
    if (!image_holds_middle(in->page, &area, box) || (found && !is_page_size(in->page, &area)))
      continue;
    *image = area;
    found = true;
  }
  return found;
}

/* These are drawn small, or not at all. */
static bool paints(const lks_pdf_mark *mark)
{
  static const char *const others[] = {"Text", "Link", "Popup", "Sound", "FileAttachment"};
  for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
    if (strcmp(mark->subtype, others[i]) == 0)
      return false;
  return true;
}

/* The annotation over the middle of a box that is painted last; NULL where there is none. */
static const lks_pdf_mark *find_mark(const judge *in, const lks_rectangle *box)
{
  const lks_pdf_plan *plan = in->page->plan;
  const lks_pdf_mark *found = NULL;
  for (size_t i = 0; plan != NULL && i < plan->mark_count; i++)
    if (paints(&plan->marks[i]) && holds_middle(&plan->marks[i].place, box))
      found = &plan->marks[i];
  return found;
}

/* "D:20240102030405+09'00'" (ISO 32000-1, 7.9.4) as "2024-01-02T03:04:05"; "" where it isn't one. */
static void write_time(const char *date, char time[LKS_PDF_TIME_SIZE])
{
  char digits[15] = "";
  time[0] = '\0';
  if (date == NULL)
    return;
  date += strncmp(date, "D:", 2) == 0 ? 2 : 0;
  for (size_t i = 0; i < 14 && g_ascii_isdigit(date[i]); i++)
    digits[i] = date[i];
  if (strlen(digits) >= 8)
    g_snprintf(time, LKS_PDF_TIME_SIZE, "%.4s-%.2s-%.2s", digits, digits + 4, digits + 6);
  if (strlen(digits) == 14)
    g_snprintf(time + 10, LKS_PDF_TIME_SIZE - 10, "T%.2s:%.2s:%.2s", digits + 8, digits + 10, digits + 12);
}

void lks_pdf_sign_cover(const lks_pdf_mark *mark, char *time, lks_cover *cover)
{
  write_time(mark->time, time);
  cover->annotation = mark->subtype;
  cover->author = mark->author != NULL && *mark->author != '\0' ? mark->author : NULL;
  cover->time = *time != '\0' ? time : NULL;
}

static lks_cover_sort sort_of_paint(const judge *in, const lks_suspect *suspect)
{
  lks_rectangle image;
  switch (suspect->covered) {
  case LKS_PAINT_STROKE:
    return LKS_COVER_STROKE;
  case LKS_PAINT_GLYPHS:
    return LKS_COVER_TEXT;
  case LKS_PAINT_ALL:
  case LKS_PAINT_MASK:
    return find_image(in, &suspect->box, &image) ? LKS_COVER_IMAGE : LKS_COVER_SHAPE;
  case LKS_PAINT_FILL:
  case LKS_PAINT_NONE:
    break;
  }
  /* poppler fills paths with small pictures */
  return find_image(in, &suspect->box, &image) && !is_page_size(in->page, &image) ? LKS_COVER_IMAGE : LKS_COVER_SHAPE;
}

static int luminance(uint32_t colour)
{
  return (int)((colour >> 16 & 255) * 3 + (colour >> 8 & 255) * 6 + (colour & 255)) / 10;
}

/* Inks of more than one sort are called black: letters of one on another can't be read, though they can be told
 * apart. */
static bool is_black_on_black(const lks_suspect *suspect)
{
  return luminance(suspect->ground) < BLACK && luminance(suspect->colour) < BLACK;
}

/* What could never be read while the page was painted. */
static lks_concealment judge_unpainted(const judge *in, const lks_suspect *suspect, lks_cover *cover)
{
  const bool same =
      lks_colour_difference(suspect->ground, suspect->colour) <= SAME || is_black_on_black(suspect);
  const bool on_ground = lks_colour_difference(suspect->ground, in->suspects->background) <= GROUND;
  lks_rectangle image;
  const bool pictured = find_image(in, &suspect->box, &image);
  if (!suspect->flat)
    return LKS_CONCEALED_NOT;               /* a picture of it can be seen */
  if (suspect->covered != LKS_PAINT_NONE) { /* a box over a scan */
    cover->sort = sort_of_paint(in, suspect);
    return LKS_CONCEALED_COVERED;
  }
  if (pictured && is_page_size(in->page, &image)) {
    cover->sort = LKS_COVER_IMAGE; /* what was recognised under a bar that is a part of the scan */
    return luminance(suspect->ground) < DARK ? LKS_CONCEALED_NOT_PAINTED : LKS_CONCEALED_NOT;
  }
  cover->before = same;
  cover->sort = on_ground ? LKS_COVER_PAGE : pictured ? LKS_COVER_IMAGE : LKS_COVER_SHAPE;
  if (same)
    return LKS_CONCEALED_SAME_COLOUR;
  if (!on_ground && suspect->ink >= suspect->letters)
    return LKS_CONCEALED_COVERED; /* in a group of its own, which is painted at once */
  cover->sort = LKS_COVER_NONE;
  return LKS_CONCEALED_NOT_PAINTED;
}

static lks_concealment judge_suspect(const judge *in, const lks_suspect *suspect, lks_cover *cover)
{
  *cover = (lks_cover){.colour = suspect->ground};
  if (suspect->best < READABLE)
    return judge_unpainted(in, suspect, cover);
  if (suspect->covered == LKS_PAINT_NONE && is_black_on_black(suspect)) {
    cover->sort = LKS_COVER_SHAPE;
    cover->before = true;
    return LKS_CONCEALED_SAME_COLOUR;
  }
  if (suspect->share >= STILL_SHOWN * suspect->best)
    return LKS_CONCEALED_NOT;
  const bool marked = suspect->unmarked_share >= READABLE && suspect->unmarked_share > suspect->share;
  if (suspect->covered == LKS_PAINT_NONE && !marked)
    return LKS_CONCEALED_NOT;
  cover->sort = marked ? LKS_COVER_ANNOTATION : sort_of_paint(in, suspect);
  return LKS_CONCEALED_COVERED;
}

static void append_folded(const lks_pdf_page *page, size_t first, size_t last, const uint8_t *left_out, GString *text)
{
  for (size_t i = first; i <= last && i < page->glyph_count; i++)
    if (page->glyphs[i].sort != LKS_GLYPH_BLANK && (left_out == NULL || left_out[i] != HIDDEN))
      g_string_append_unichar(text, g_unichar_tolower(page->glyphs[i].character));
}

static bool is_shown_elsewhere(judge *in, const lks_suspect *suspect)
{
  if (suspect->letters < LEAST_ALIKE && suspect->ideographs < 2)
    return false;
  if (in->shown == NULL) {
    in->shown = g_string_new(NULL);
    append_folded(in->page, 0, in->page->glyph_count, in->hidden, in->shown);
  }
  GString *words = g_string_new(NULL);
  append_folded(in->page, suspect->first, suspect->last, NULL, words);
  const bool found = strstr(in->shown->str, words->str) != NULL;
  g_string_free(words, TRUE);
  return found;
}

/* Whether words that can be seen stand right before or behind it on its line: who covers words and cells leaves
 * others. */
static bool has_neighbour(const judge *in, const lks_suspect *suspect)
{
  enum { NEAR = 4 /* of its height */ };
  const lks_rectangle *box = &suspect->box;
  const double height = lks_rectangle_height(box);
  for (size_t i = 0; i < in->lines->count; i++) {
    const lks_rectangle *other = &in->lines->segments[i].box;
    if (lks_rectangle_share_y(box, other) < height / 2 || lks_rectangle_share_x(box, other) < -NEAR * height)
      continue;
    for (size_t k = in->lines->segments[i].first; k <= in->lines->segments[i].last; k++)
      if (in->hidden[k] != HIDDEN && lks_pdf_is_letter(&in->page->glyphs[k]) &&
          lks_rectangle_share_x(box, &in->page->glyphs[k].box) > -NEAR * height)
        return true;
  }
  return false;
}

/* Whether what hides it ends a little above and below the line: a cover made for it, not a field of colour. */
static bool is_fitted(const judge *in, const lks_suspect *suspect)
{
  const lks_rectangle *box = &suspect->box;
  const double height = lks_rectangle_height(box);
  if (lks_colour_difference(suspect->ground, in->suspects->background) <= GROUND)
    return has_neighbour(in, suspect);
  const lks_rectangle above = {box->left, box->top - height, box->right, box->top - height / 2};
  const lks_rectangle below = {box->left, box->bottom + height / 2, box->right, box->bottom + height};
  lks_look looks[2];
  lks_look_at(in->picture, &above, &looks[0]);
  lks_look_at(in->picture, &below, &looks[1]);
  for (size_t i = 0; i < 2; i++)
    if (looks[i].count > 0 && lks_look_range(&looks[i]) <= GROUND &&
        lks_colour_difference(lks_look_mean(&looks[i]), suspect->ground) <= GROUND)
      return false;
  return true;
}

/* Whether it stands above or below all that can be seen. */
static bool is_beyond_text(const judge *in, const lks_rectangle *box)
{
  double top = in->page->height, bottom = 0;
  for (size_t i = 0; i < in->page->glyph_count; i++) {
    if (in->hidden[i] == HIDDEN || !lks_pdf_is_letter(&in->page->glyphs[i]))
      continue;
    top = fmin(top, in->page->glyphs[i].box.top);
    bottom = fmax(bottom, in->page->glyphs[i].box.bottom);
  }
  return box->bottom <= top + 1 || box->top >= bottom - 1;
}

static bool is_marginal(const judge *in, const lks_suspect *suspect)
{
  const lks_rectangle *box = &suspect->box;
  return fmin(lks_rectangle_height(box), lks_rectangle_width(box)) < TINY || box->bottom < EDGE ||
         box->right < EDGE || box->top > in->page->height - EDGE || box->left > in->page->width - EDGE ||
         (luminance(suspect->ground) >= DARK && lks_rectangle_width(box) > lks_rectangle_height(box) &&
          is_beyond_text(in, box)); /* nobody blackens what stands in a margin anyway */
}

void lks_pdf_append_lead(const lks_pdf_page *page, const lks_pdf_lines *lines, size_t glyph, GString *lead)
{
  size_t at = 0;
  while (at < lines->count && (glyph < lines->segments[at].first || glyph > lines->segments[at].last))
    at++;
  if (at == lines->count)
    return;
  size_t begin = at;
  while (begin > 0 && lines->segments[begin - 1].line == lines->segments[at].line)
    begin--;
  for (size_t i = begin; i <= at; i++) {
    const size_t first = lines->segments[i].first;
    const size_t end = i == at ? glyph : lines->segments[i].last + 1;
    const size_t from = end - first > LEAD_GLYPHS ? end - LEAD_GLYPHS : first;
    if (end > from)
      lks_pdf_text_append(page, from, end - 1, lead);
    g_string_append_c(lead, ' ');
  }
}

/* Without a label that is painted over it, and that poppler tells among its letters. */
static void append_words(const judge *in, const lks_suspect *suspect, GString *text)
{
  bool labelled = false;
  for (size_t i = suspect->first; i <= suspect->last; i++) {
    const lks_pdf_glyph *glyph = &in->page->glyphs[i];
    const bool label = in->hidden[i] == DOUBTFUL && lks_colour_difference(glyph->colour, suspect->colour) > SAME;
    if (!label && !(labelled && glyph->character == '\n'))
      lks_pdf_text_append(in->page, i, i, text);
    labelled = label;
  }
}

static void describe_image(const judge *in, const lks_suspect *suspect, lks_run *run)
{
  lks_rectangle image;
  run->under_picture = run->concealment == LKS_CONCEALED_COVERED && run->cover.sort == LKS_COVER_IMAGE &&
                       find_image(in, &suspect->box, &image) && is_page_size(in->page, &image);
}

static lks_status tell(judge *in, const lks_suspect *suspect, lks_run *run)
{
  GString *text = g_string_new(NULL), *lead = g_string_new(NULL);
  char time[LKS_PDF_TIME_SIZE] = "";
  append_words(in, suspect, text);
  lks_pdf_append_lead(in->page, in->lines, suspect->first, lead);
  run->text = text->str;
  run->length = text->len;
  run->lead = lead->str;
  const lks_pdf_mark *mark = run->cover.sort == LKS_COVER_ANNOTATION ? find_mark(in, &suspect->box) : NULL;
  if (mark != NULL)
    lks_pdf_sign_cover(mark, time, &run->cover);
  const lks_status status = in->page->reading->events->run(in->page->part_context, run);
  g_string_free(text, TRUE);
  g_string_free(lead, TRUE);
  return status;
}

/* A suspect that is concealed, and what follows it on its line under the same cover. */
typedef struct concealed {
  lks_suspect suspect;
  lks_run run;
} concealed;

static int by_glyph(const void *left, const void *right)
{
  const concealed *a = left, *b = right;
  return (a->suspect.first > b->suspect.first) - (a->suspect.first < b->suspect.first);
}

/* Between two words under one cover nobody can read what a label on it is painted over. */
static bool goes_on(const judge *in, const concealed *a, const concealed *b)
{
  const lks_pdf_page *page = in->page;
  if (a->run.concealment != b->run.concealment || a->run.cover.sort != b->run.cover.sort ||
      lks_colour_difference(a->run.cover.colour, b->run.cover.colour) > ALIKE || b->suspect.first <= a->suspect.last)
    return false;
  const lks_rectangle *left = &a->suspect.box, *right = &b->suspect.box;
  const double height = lks_rectangle_height(left);
  const bool one_line = lks_rectangle_share_y(left, right) > height / 2 &&
                        fabs(right->left - left->right) < LABEL_WIDTH * height && right->left > left->left;
  bool labelled = false;
  for (size_t i = a->suspect.last + 1; i < b->suspect.first; i++) {
    labelled = labelled || in->hidden[i] == DOUBTFUL;
    if (page->glyphs[i].character == '\n' ? !(labelled && one_line)
                                          : page->glyphs[i].sort != LKS_GLYPH_BLANK && in->hidden[i] != DOUBTFUL)
      return false;
  }
  return true;
}

/* The whole's colour and share are those of both, by their letters. */
static void join(const lks_pdf_page *page, concealed *to, const concealed *more)
{
  const double letters = to->suspect.letters + more->suspect.letters;
  if (letters > 0)
    to->run.survives = (uint32_t)lround(
        (to->run.survives * (double)to->suspect.letters + more->run.survives * (double)more->suspect.letters) /
        letters);
  for (size_t i = to->suspect.last + 1; i < more->suspect.first; i++)
    to->suspect.letters += lks_pdf_is_letter(&page->glyphs[i]);
  to->suspect.last = more->suspect.last;
  to->suspect.box = lks_rectangle_join(&to->suspect.box, &more->suspect.box);
  to->suspect.letters += more->suspect.letters;
  to->suspect.ideographs += more->suspect.ideographs;
}

/* Those that are concealed, from the first glyph on, joined where one cover hides them. Returns how many. */
static size_t collect(judge *in, concealed *all)
{
  size_t count = 0, joined = 0;
  for (size_t i = 0; i < in->suspects->count; i++) {
    const lks_suspect *suspect = &in->suspects->items[i];
    concealed *its = &all[count];
    its->suspect = *suspect;
    its->run.concealment = judge_suspect(in, suspect, &its->run.cover);
    const bool told = its->run.concealment != LKS_CONCEALED_NOT;
    if (told || suspect->suspicion == LKS_SUSPECT_TEXTURED || suspect->suspicion == LKS_SUSPECT_OVERLAID)
      memset(in->hidden + suspect->first, told ? HIDDEN : DOUBTFUL, suspect->last - suspect->first + 1);
    if (!told)
      continue;
    if (suspect->best >= READABLE)
      its->run.survives = (uint32_t)lround(fmin(suspect->share / suspect->best, 1) * 1000);
    count++;
  }
  qsort(all, count, sizeof *all, by_glyph);
  for (size_t i = 0; i < count; i++) {
    if (joined > 0 && goes_on(in, &all[joined - 1], &all[i]))
      join(in->page, &all[joined - 1], &all[i]);
    else
      all[joined++] = all[i];
  }
  return joined;
}

static lks_status judge_all(judge *in)
{
  concealed *all = calloc(in->suspects->count, sizeof *all);
  if (all == NULL)
    return LKS_NO_MEMORY;
  const size_t count = collect(in, all);
  lks_status status = LKS_OK;
  for (size_t i = 0; i < count && status == LKS_OK; i++) {
    const lks_suspect *suspect = &all[i].suspect;
    lks_run *run = &all[i].run;
    run->place = suspect->box;
    run->letters = suspect->letters;
    run->shown_elsewhere = is_shown_elsewhere(in, suspect);
    run->fits = is_fitted(in, suspect);
    run->marginal = is_marginal(in, suspect);
    describe_image(in, suspect, run);
    status = tell(in, suspect, run);
  }
  free(all);
  return status;
}

lks_status lks_pdf_verdict_tell(lks_pdf_page *page, const lks_pdf_lines *lines, const lks_picture *picture,
                                const lks_suspects *suspects)
{
  judge in = {.page = page, .lines = lines, .picture = picture, .suspects = suspects};
  in.hidden = calloc(page->glyph_count + 1, 1);
  if (in.hidden == NULL)
    return LKS_NO_MEMORY;
  in.images = poppler_page_get_image_mapping(page->poppler);
  const lks_status status = judge_all(&in);
  poppler_page_free_image_mapping(in.images);
  if (in.shown != NULL)
    g_string_free(in.shown, TRUE);
  free(in.hidden);
  return status;
}
