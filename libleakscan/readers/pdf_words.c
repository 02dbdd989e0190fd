/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words of pages as a set of hashes, so that another revision's can be looked up. */
#include "readers/pdf_channels.h"

#include <stdlib.h>

enum {
  WINDOW = 3,      /* letters; writing without spaces is compared by so many at a time */
  ENTRY_BYTES = 48 /* about what the table takes for one, while it grows */
};

#define HASH_START UINT64_C(0xcbf29ce484222325)
#define HASH_PRIME UINT64_C(0x100000001b3)

/* What is hashed: equal texts of different sorts are different. */
typedef enum unit { UNIT_SEGMENT = 1, UNIT_WORD, UNIT_WINDOW, UNIT_PAIR } unit;

struct lks_pdf_words {
  lks_budget *budget;
  GHashTable *known; /* of hashes */
  uint64_t held;
};

/* From a blank to the next one. */
typedef struct word {
  size_t first; /* glyphs, both ends belong to it */
  size_t last;
  size_t letters;
  bool wide; /* it holds an ideograph: its letters needn't be one word */
} word;

lks_pdf_words *lks_pdf_words_new(lks_budget *budget)
{
  lks_pdf_words *words = calloc(1, sizeof *words);
  if (words == NULL)
    return NULL;
  words->budget = budget;
  words->known = g_hash_table_new(g_direct_hash, g_direct_equal);
  return words;
}

void lks_pdf_words_free(lks_pdf_words *words)
{
  if (words == NULL)
    return;
  lks_budget_release(words->budget, words->held);
  g_hash_table_destroy(words->known);
  free(words);
}

/* Upper and lower case, full and half width are one. */
static uint32_t fold(uint32_t c)
{
  if (c >= 0xff01 && c <= 0xff5e)
    c -= 0xfee0;
  return g_unichar_tolower(c);
}

static uint64_t mix(uint64_t hash, uint32_t c)
{
  for (unsigned shift = 0; shift < 32; shift += 8)
    hash = (hash ^ (c >> shift & 0xff)) * HASH_PRIME;
  return hash;
}

/* Of `letters` letters from glyph `first` on, but not beyond `last`; what is no letter doesn't count. */
static uint64_t hash_letters(const lks_pdf_page *page, size_t first, size_t last, size_t letters, unit sort)
{
  uint64_t hash = mix(HASH_START, (uint32_t)sort);
  for (size_t i = first; i <= last && letters > 0; i++) {
    if (!lks_pdf_is_letter(&page->glyphs[i]))
      continue;
    hash = mix(hash, fold(page->glyphs[i].character));
    letters--;
  }
  return hash;
}

static bool knows(const lks_pdf_words *words, uint64_t hash)
{
  return g_hash_table_contains(words->known, GSIZE_TO_POINTER((gsize)hash));
}

static lks_status learn(lks_pdf_words *words, uint64_t hash)
{
  if (knows(words, hash))
    return LKS_OK;
  const lks_status status = lks_budget_hold(words->budget, ENTRY_BYTES);
  if (status != LKS_OK)
    return status;
  words->held += ENTRY_BYTES;
  g_hash_table_add(words->known, GSIZE_TO_POINTER((gsize)hash));
  return LKS_OK;
}

/* The next word from glyph `from` on; false when there is none up to `last`. */
static bool next_word(const lks_pdf_page *page, size_t from, size_t last, word *found)
{
  *found = (word){0};
  for (size_t i = from; i <= last && i < page->glyph_count; i++) {
    const lks_pdf_glyph *glyph = &page->glyphs[i];
    if (glyph->sort == LKS_GLYPH_BLANK && found->letters > 0)
      break;
    if (!lks_pdf_is_letter(glyph))
      continue;
    if (found->letters++ == 0)
      found->first = i;
    found->last = i;
    found->wide = found->wide || glyph->sort == LKS_GLYPH_IDEOGRAPH;
  }
  return found->letters > 0;
}

/* How many glyphs from `first` on hold that many letters; 0 where there aren't so many up to `last`. */
static size_t span_of(const lks_pdf_page *page, size_t first, size_t last, size_t letters)
{
  for (size_t i = first; i <= last; i++)
    if (lks_pdf_is_letter(&page->glyphs[i]) && --letters == 0)
      return i - first + 1;
  return 0;
}

static lks_status learn_windows(lks_pdf_words *words, const lks_pdf_page *page, const word *its)
{
  lks_status status = LKS_OK;
  for (size_t i = its->first; i <= its->last && status == LKS_OK; i++) {
    if (!lks_pdf_is_letter(&page->glyphs[i]))
      continue;
    if (span_of(page, i, its->last, 2) > 0)
      status = learn(words, hash_letters(page, i, its->last, 2, UNIT_PAIR));
    if (status == LKS_OK && span_of(page, i, its->last, WINDOW) > 0)
      status = learn(words, hash_letters(page, i, its->last, WINDOW, UNIT_WINDOW));
  }
  return status;
}

lks_status lks_pdf_words_learn(lks_pdf_words *words, const lks_pdf_page *page, const lks_pdf_lines *lines,
                               bool segments_only)
{
  lks_status status = LKS_OK;
  for (size_t i = 0; i < lines->count && status == LKS_OK; i++) {
    const lks_pdf_segment *segment = &lines->segments[i];
    word its;
    status = learn(words, hash_letters(page, segment->first, segment->last, SIZE_MAX, UNIT_SEGMENT));
    for (size_t at = segment->first; status == LKS_OK && !segments_only && next_word(page, at, segment->last, &its);
         at = its.last + 1) {
      status = learn(words, hash_letters(page, its.first, its.last, SIZE_MAX, UNIT_WORD));
      if (status == LKS_OK && its.wide)
        status = learn_windows(words, page, &its);
    }
  }
  return status;
}

bool lks_pdf_words_have_segment(const lks_pdf_words *words, const lks_pdf_page *page, const lks_pdf_segment *segment)
{
  return knows(words, hash_letters(page, segment->first, segment->last, SIZE_MAX, UNIT_SEGMENT));
}

/* Cuts known beginnings and ends off: where words aren't parted, a name is written together with what stays. */
static bool cut_known(const lks_pdf_words *words, const lks_pdf_page *page, word *its)
{
  const size_t letters = its->letters < WINDOW ? its->letters : WINDOW;
  const unit sort = letters < WINDOW ? UNIT_PAIR : UNIT_WINDOW;
  size_t first = its->first, last = its->first, covered = its->first;
  bool unknown = false;
  for (size_t i = its->first; i <= its->last; i++) {
    if (!lks_pdf_is_letter(&page->glyphs[i]))
      continue;
    const size_t span = span_of(page, i, its->last, letters);
    if (span > 0 && knows(words, hash_letters(page, i, its->last, letters, sort)))
      covered = MAX(covered, i + span);
    if (i < covered)
      continue;
    first = unknown ? first : i;
    last = i;
    unknown = true;
  }
  its->first = first;
  its->last = last;
  return unknown;
}

static bool is_unknown(const lks_pdf_words *words, const lks_pdf_page *page, word *its)
{
  if (its->letters == 1 || knows(words, hash_letters(page, its->first, its->last, SIZE_MAX, UNIT_WORD)))
    return false;
  return !its->wide || cut_known(words, page, its);
}

bool lks_pdf_words_find_unknown(const lks_pdf_words *words, const lks_pdf_page *page, size_t *first, size_t *last)
{
  const size_t end = *last;
  bool found = false;
  word its;
  for (size_t at = *first; next_word(page, at, end, &its);) {
    at = its.last + 1;
    if (is_unknown(words, page, &its)) {
      *first = found ? *first : its.first;
      *last = its.last;
      found = true;
    } else if (found) {
      break;
    }
  }
  return found;
}
