/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* From words that were read to a text: one reading improved by another, noise left out, boxes made whole. The boxes
 * that come with characters are guesses: lines' boxes are what can be relied on. */
#include "readers/ocr_words.h"

#include <glib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
  MOST_SYMBOLS = 200000, /* of a page: more are no text */
  INK = 50               /* the darkest and the lightest pixel of a mark differ by more */
};

/* Of a character's height. */
#define SPACE    0.15 /* a gap between Latin words in which a space stands */
#define WIDE     0.5  /* ... and between others */
#define MARGIN   0.04 /* between its ink and its edge */
#define INK_HIGH 0.88 /* a line's ink */

static bool is_east_asian(uint32_t c)
{
  return (c >= 0x2e80 && c < 0xa000) || (c >= 0xac00 && c < 0xd7b0) || (c >= 0xf900 && c < 0xfb00) || c >= 0x20000;
}

/* Makes room for one more; capacities are the powers of two. */
static bool grow(void **things, size_t count, size_t size)
{
  if ((count & (count - 1)) != 0)
    return true;
  void *more = count > MOST_SYMBOLS ? NULL : realloc(*things, (count == 0 ? 1 : count * 2) * size);
  if (more != NULL)
    *things = more;
  return more != NULL;
}

bool lks_ocr_reading_add_word(lks_ocr_reading *reading, const lks_ocr_word *word)
{
  void *words = reading->words;
  if (!grow(&words, reading->word_count, sizeof *reading->words))
    return false;
  reading->words = words;
  reading->words[reading->word_count] = *word;
  reading->words[reading->word_count].first = reading->symbol_count;
  reading->words[reading->word_count].count = 0;
  reading->words[reading->word_count++].latin = true;
  return true;
}

bool lks_ocr_reading_add_symbol(lks_ocr_reading *reading, const char *text, const lks_rectangle *box)
{
  lks_ocr_word *word = &reading->words[reading->word_count - 1];
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
    void *symbols = reading->symbols;
    if (!grow(&symbols, reading->symbol_count, sizeof *reading->symbols))
      return false;
    reading->symbols = symbols;
    const gunichar c = g_utf8_get_char(at);
    word->latin = word->latin && !is_east_asian(c);
    word->count++;
    reading->symbols[reading->symbol_count++] = (lks_ocr_symbol){.character = c, .box = *box};
  }
  return true;
}

void lks_ocr_reading_clear(lks_ocr_reading *reading)
{
  free(reading->symbols);
  free(reading->words);
  *reading = (lks_ocr_reading){.symbols = NULL};
}

/* ---- two readings ---- */

static bool add_word_of(lks_ocr_reading *to, const lks_ocr_reading *from, const lks_ocr_word *word,
                        const lks_ocr_word *line)
{
  lks_ocr_word copy = *word;
  copy.line = line->line;
  copy.line_number = line->line_number;
  if (!lks_ocr_reading_add_word(to, &copy))
    return false;
  for (size_t i = 0; i < word->count; i++) {
    char text[8] = "";
    const lks_ocr_symbol *symbol = &from->symbols[word->first + i];
    text[g_unichar_to_utf8(symbol->character, text)] = '\0';
    if (!lks_ocr_reading_add_symbol(to, text, &symbol->box))
      return false;
  }
  return true;
}

/* Whether most of a word lies where others were read, and it says anything. */
static bool is_better(const lks_ocr_reading *reading, const lks_ocr_word *word, const lks_rectangle *box)
{
  const double width = word->box.right - word->box.left, middle = (word->box.top + word->box.bottom) / 2;
  const double share = fmin(word->box.right, box->right) - fmax(word->box.left, box->left);
  if (middle < box->top || middle > box->bottom || share < 0.8 * width)
    return false;
  for (size_t i = 0; i < word->count; i++)
    if (g_unichar_isalnum(reading->symbols[word->first + i].character))
      return true;
  return false;
}

/* Latin words beside each other on a line. */
static size_t end_of_latin(const lks_ocr_reading *reading, size_t first, lks_rectangle *box)
{
  size_t end = first;
  *box = reading->words[first].box;
  while (end < reading->word_count && reading->words[end].latin &&
         reading->words[end].line_number == reading->words[first].line_number) {
    const lks_rectangle *its = &reading->words[end++].box;
    *box = (lks_rectangle){fmin(box->left, its->left), fmin(box->top, its->top), fmax(box->right, its->right),
                           fmax(box->bottom, its->bottom)};
  }
  return end;
}

/* Words of `other` within the box, or the words from `first` to `end` where there is none. */
static bool take_better(lks_ocr_reading *to, const lks_ocr_reading *reading, const lks_ocr_reading *other,
                        size_t first, size_t end, const lks_rectangle *box)
{
  size_t taken = 0;
  bool done = true;
  for (size_t i = 0; i < other->word_count && done; i++) {
    if (!is_better(other, &other->words[i], box))
      continue;
    done = add_word_of(to, other, &other->words[i], &reading->words[first]);
    taken++;
  }
  for (size_t i = first; i < end && taken == 0 && done; i++)
    done = add_word_of(to, reading, &reading->words[i], &reading->words[i]);
  return done;
}

bool lks_ocr_reading_improve(lks_ocr_reading *reading, const lks_ocr_reading *other)
{
  lks_ocr_reading better = {.unsure = reading->unsure, .line_count = reading->line_count};
  bool done = true;
  for (size_t i = 0; i < reading->word_count && done;) {
    const lks_ocr_word *word = &reading->words[i];
    if (!word->latin) {
      done = add_word_of(&better, reading, word, word);
      i++;
      continue;
    }
    lks_rectangle box;
    const size_t end = end_of_latin(reading, i, &box);
    done = take_better(&better, reading, other, i, end, &box);
    i = end;
  }
  if (!done) {
    lks_ocr_reading_clear(&better);
    return false;
  }
  lks_ocr_reading_clear(reading);
  *reading = better;
  return true;
}

/* ---- the text ---- */

static bool has_ink(const lks_ocr_picture *picture, const lks_rectangle *box)
{
  unsigned char low = 255, high = 0;
  const int bottom = MIN((int)box->bottom, picture->height), right = MIN((int)box->right, picture->width);
  for (int y = MAX((int)box->top, 0); y < bottom; y++)
    for (int x = MAX((int)box->left, 0); x < right; x++) {
      const unsigned char pixel = picture->pixels[(size_t)y * (size_t)picture->width + (size_t)x];
      low = MIN(low, pixel);
      high = MAX(high, pixel);
    }
  return high > low + INK;
}

/* tesseract fills gaps between columns with quotation marks and full stops, */
static bool is_noise(const lks_ocr_reading *reading, const lks_ocr_word *word, const lks_ocr_picture *picture)
{
  const lks_rectangle in = {word->box.left, fmax(word->box.top, word->line.top), word->box.right,
                            fmin(word->box.bottom, word->line.bottom)};
  for (size_t i = 0; i < word->count; i++)
    if (g_unichar_isalnum(reading->symbols[word->first + i].character))
      return false;
  return word->count == 0 || !has_ink(picture, &in);
}

/* and reads edges of cells as such. Beside East Asian characters nobody writes these. */
static bool is_edge(const lks_ocr_reading *reading, const lks_ocr_word *word, size_t at)
{
  static const uint32_t marks[] = {'"', '\'', '|', '{', '}', '[', ']', '_', '~', 0x2018, 0x2019, 0x201c, 0x201d};
  const size_t end = word->first + word->count;
  bool mark = false;
  for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
    mark = mark || reading->symbols[at].character == marks[i];
  return mark && ((at > word->first && is_east_asian(reading->symbols[at - 1].character)) ||
                  (at + 1 < end && is_east_asian(reading->symbols[at + 1].character)));
}

static int by_size(const void *left, const void *right)
{
  const double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

/* How high its characters' ink is, or wide where lines are vertical. Boxes of characters may be padded, a line's box
 * is higher where the page lies askew: the smaller of the two. */
static double ink_of_line(const lks_ocr_reading *reading, size_t first, size_t end, double *sizes)
{
  const lks_ocr_word *its = &reading->words[first];
  const double size = its->vertical ? its->line.right - its->line.left : its->line.bottom - its->line.top;
  size_t count = 0;
  for (size_t i = first; i < end; i++)
    for (size_t k = 0; k < reading->words[i].count; k++) {
      const lks_ocr_symbol *symbol = &reading->symbols[reading->words[i].first + k];
      if (g_unichar_isalnum(symbol->character))
        sizes[count++] = its->vertical ? symbol->box.right - symbol->box.left : symbol->box.bottom - symbol->box.top;
    }
  qsort(sizes, count, sizeof *sizes, by_size);
  return count > 0 ? fmin(size, sizes[count / 2]) : size;
}

static size_t end_of_line(const lks_ocr_reading *reading, size_t first)
{
  size_t end = first;
  while (end < reading->word_count && reading->words[end].line_number == reading->words[first].line_number)
    end++;
  return end;
}

/* The line's ink that most of the page has: a dash is as high as any character, too. */
static double ink_of_page(const lks_ocr_reading *reading, double *sizes)
{
  double *lines = calloc(reading->word_count + 1, sizeof *lines);
  size_t count = 0;
  for (size_t first = 0, end = 0; lines != NULL && first < reading->word_count; first = end) {
    end = end_of_line(reading, first);
    lines[count++] = ink_of_line(reading, first, end, sizes);
  }
  if (count > 0)
    qsort(lines, count, sizeof *lines, by_size);
  const double ink = count > 0 ? lines[count / 2] : 1;
  free(lines);
  return ink;
}

/* A box as high as characters are, and for wide ones as wide. */
static lks_rectangle make_whole(const lks_ocr_word *word, const lks_ocr_symbol *symbol, double em)
{
  const lks_rectangle *box = &symbol->box, *line = &word->line;
  const double half = em / 2, x = (box->left + box->right) / 2, y = (box->top + box->bottom) / 2;
  const bool wide = is_east_asian(symbol->character);
  const double narrow = wide ? half : 0;
  if (word->vertical) {
    const double at = fmin(fmax(x, line->left + half), fmax(line->right - half, line->left + half));
    return (lks_rectangle){at - half, fmin(box->top, y - narrow), at + half, fmax(box->bottom, y + narrow)};
  }
  const double at = fmin(fmax(y, line->top + half), fmax(line->bottom - half, line->top + half));
  return (lks_rectangle){fmin(box->left - MARGIN * em, x - narrow), at - half,
                         fmax(box->right + MARGIN * em, x + narrow), at + half};
}

static bool append(lks_ocr_text *text, uint32_t character, const lks_rectangle *box)
{
  void *symbols = text->symbols;
  if (!grow(&symbols, text->count, sizeof *text->symbols))
    return false;
  text->symbols = symbols;
  text->symbols[text->count++] = (lks_ocr_symbol){.character = character, .box = *box};
  return true;
}

/* A character's box may reach over those behind it: it ends where the next one begins. */
static lks_rectangle cut_at_next(const lks_ocr_reading *reading, const lks_ocr_word *word, size_t at)
{
  lks_rectangle box = reading->symbols[at].box;
  const lks_ocr_word *last = &reading->words[reading->word_count - 1];
  if (word->vertical || at + 1 >= last->first + last->count)
    return box;
  const lks_rectangle *next = &reading->symbols[at + 1].box;
  const bool same_line = fmin(next->bottom, box.bottom) > fmax(next->top, box.top);
  if (same_line && next->left > box.left && next->left < box.right)
    box.right = next->left;
  return box;
}

typedef struct line_writer {
  const lks_ocr_reading *reading;
  const lks_ocr_picture *picture;
  lks_ocr_text *text;
  double em;
  const lks_ocr_word *before; /* the word that was written last; NULL: none */
  lks_rectangle last;         /* its last character */
} line_writer;

static bool write_space(line_writer *to, const lks_ocr_word *word, const lks_rectangle *box)
{
  static const lks_rectangle nowhere = {0, 0, 0, 0};
  if (to->before == NULL || to->before == word)
    return true;
  const double gap = word->vertical ? box->top - to->last.bottom : box->left - to->last.right;
  return gap <= (to->before->latin && word->latin ? SPACE : WIDE) * to->em || append(to->text, ' ', &nowhere);
}

static bool write_word(line_writer *to, const lks_ocr_word *word)
{
  for (size_t i = word->first; i < word->first + word->count; i++) {
    if (is_edge(to->reading, word, i))
      continue;
    const lks_ocr_symbol symbol = {to->reading->symbols[i].character, cut_at_next(to->reading, word, i)};
    const lks_rectangle box = make_whole(word, &symbol, to->em);
    if (!write_space(to, word, &box) || !append(to->text, symbol.character, &box))
      return false;
    to->before = word;
    to->last = box;
  }
  return true;
}

static bool write_line(line_writer *to, size_t first, size_t end)
{
  static const lks_rectangle nowhere = {0, 0, 0, 0};
  to->before = NULL;
  for (size_t i = first; i < end; i++)
    if (!is_noise(to->reading, &to->reading->words[i], to->picture) && !write_word(to, &to->reading->words[i]))
      return false;
  return to->before == NULL || append(to->text, '\n', &nowhere);
}

bool lks_ocr_reading_finish(const lks_ocr_reading *reading, const lks_ocr_picture *picture, lks_ocr_text *text)
{
  double *sizes = calloc(reading->symbol_count + 1, sizeof *sizes);
  bool done = sizes != NULL;
  line_writer to = {.reading = reading, .picture = picture, .text = text};
  text->unsure = reading->unsure;
  const double page = done ? ink_of_page(reading, sizes) : 1;
  for (size_t first = 0, end = 0; done && first < reading->word_count; first = end) {
    end = end_of_line(reading, first);
    to.em = fmax(fmax(ink_of_line(reading, first, end, sizes), page / 2), 1) / INK_HIGH;
    done = write_line(&to, first, end);
  }
  free(sizes);
  return done;
}
