/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Texts that aren't shown. Their words stay here: what is kept of them is masked. */
#include "survey/concealed.h"

#include <glib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "pii/value.h"
#include "survey/items.h"

enum {
  MOST_RUNS = 512, /* of a part */
  FEW_RUNS = 64,   /* a page on which more is concealed is no ordinary one */
  RUN_BYTES = 512  /* about what one takes beside itself */
};

static void clear(lks_fact_run *run)
{
  for (size_t k = 0; k < run->item_count; k++)
    free(run->items[k].sample);
  free(run->sample);
  free(run->author);
  free(run->time);
}

void lks_concealed_free(lks_part_facts *part)
{
  for (size_t i = 0; i < part->run_count; i++)
    clear(&part->runs[i]);
  free(part->runs);
}

/* What stands under a cover that was put over nothing secret: a word for the cover itself, a date, one character
 * again and again. */
static bool is_filler(const char *text, size_t length)
{
  static const char *const words[] = {"redacted", "redaction", "privileged", "confidential",  "exempt",
                                      "withheld", "sealed",    "非公開",     "不開示",        "非開示",
                                      "黒塗り",   "墨消し",    "マスキング", "個人情報のため"};
  char *copy = g_strndup(text, length), *folded = g_utf8_validate(copy, -1, NULL) ? g_utf8_strdown(copy, -1) : NULL;
  bool filler = false, one = true;
  gunichar first = 0;
  size_t letters = 0;
  for (size_t i = 0; folded != NULL && i < sizeof words / sizeof words[0]; i++) {
    const char *at = strstr(folded, words[i]);
    filler = filler || (at != NULL && strlen(words[i]) * 2 >= strlen(folded));
  }
  for (const char *at = folded; at != NULL && *at != '\0'; at = g_utf8_next_char(at)) {
    const gunichar c = g_utf8_get_char(at);
    if (!g_unichar_isalnum(c))
      continue;
    first = letters++ == 0 ? c : first;
    one = one && c == first;
  }
  g_free(folded);
  g_free(copy);
  const uint32_t bits = lks_value_classify(text, length);
  return filler || (one && letters > 1) || (bits & (LKS_VALUE_DATE | LKS_VALUE_NUMBER)) != 0;
}

static uint64_t hash_letters(const char *text, size_t length)
{
  uint64_t hash = 1469598103934665603u;
  for (size_t i = 0; i < length; i++)
    if (!g_ascii_isdigit(text[i]) && !g_ascii_isspace(text[i]))
      hash = (hash ^ (unsigned char)text[i]) * 1099511628211u;
  return hash;
}

static char *copy_of(const char *text, bool *failed)
{
  char *copy = text != NULL ? strdup(text) : NULL;
  *failed = *failed || (text != NULL && copy == NULL);
  return copy;
}

static lks_status fill(const lks_table_context *context, const lks_run *from, lks_fact_run *run)
{
  bool failed = false;
  *run = (lks_fact_run){.place = from->place,
                        .concealment = from->concealment,
                        .cover = from->cover,
                        .letters = from->letters,
                        .survives = from->survives,
                        .shown_elsewhere = from->shown_elsewhere,
                        .under_picture = from->under_picture,
                        .marginal = from->marginal,
                        .fits = from->fits,
                        .of_picture = from->of_picture};
  run->author = copy_of(from->cover.author, &failed);
  run->time = copy_of(from->cover.time, &failed);
  run->cover.author = run->author;
  run->cover.time = run->time;
  run->sample = lks_items_sample(context, from->text, from->length);
  if (failed || run->sample == NULL)
    return LKS_NO_MEMORY;
  run->filler = is_filler(from->text, from->length);
  run->words = hash_letters(from->text, from->length);
  return lks_items_find(context, from->lead, from->text, from->length, run->items, &run->item_count);
}

/* Room for one more. */
static lks_status grow(const lks_table_context *context, lks_part_facts *part)
{
  if ((part->run_count & (part->run_count - 1)) != 0)
    return LKS_OK; /* grows when it reaches a power of two */
  const size_t capacity = part->run_count == 0 ? 1 : part->run_count * 2;
  const lks_status held =
      lks_budget_hold(context->budget, (capacity - part->run_count) * (sizeof *part->runs + RUN_BYTES));
  if (held != LKS_OK)
    return held;
  lks_fact_run *runs = realloc(part->runs, capacity * sizeof *runs);
  if (runs == NULL)
    return LKS_NO_MEMORY;
  part->runs = runs;
  return LKS_OK;
}

/* Of an earlier revision only people's data matters: most of what is gone was corrected. */
static bool is_wanted(const lks_fact_run *run)
{
  return run->concealment != LKS_CONCEALED_SUPERSEDED || run->item_count > 0;
}

lks_status lks_concealed_keep(const lks_table_context *context, const lks_run *run, lks_part_facts *part)
{
  if (part->run_count == MOST_RUNS) {
    part->runs_dropped++;
    return LKS_OK;
  }
  lks_fact_run kept;
  lks_status status = fill(context, run, &kept);
  const bool wanted = status == LKS_OK && is_wanted(&kept);
  if (wanted)
    status = grow(context, part);
  if (wanted && status == LKS_OK)
    part->runs[part->run_count++] = kept;
  else
    clear(&kept);
  return status;
}

static bool is_same(const lks_fact_run *a, const lks_fact_run *b)
{
  static const double near = 3; /* points */
  return a->words == b->words && a->concealment == b->concealment && a->letters > 0 &&
         fabs(a->place.left - b->place.left) < near && fabs(a->place.top - b->place.top) < near;
}

/* How many of the pages around conceal the same. */
static size_t count_pages(const lks_facts *facts, size_t index, const lks_fact_run *run)
{
  enum { AROUND = 4 };
  const size_t first = index > AROUND ? index - AROUND : 0;
  size_t count = 0;
  for (size_t i = first; i < facts->part_count && i <= index + AROUND; i++) {
    const lks_part_facts *part = facts->parts[i];
    bool found = false;
    for (size_t k = 0; i != index && part->run_count <= FEW_RUNS && k < part->run_count && !found; k++)
      found = is_same(run, &part->runs[k]);
    count += found;
  }
  return count;
}

/* Whoever covers a person covers this person's date of birth, too. */
static bool is_beside_person(const lks_part_facts *part, const lks_fact_run *run)
{
  for (size_t i = 0; i < part->run_count; i++) {
    const lks_fact_run *other = &part->runs[i];
    if (!other->filler && other->item_count > 0 && !other->shown_elsewhere && !other->under_picture &&
        other->concealment == run->concealment && other->cover.sort == run->cover.sort &&
        other->cover.colour == run->cover.colour)
      return true;
  }
  return false;
}

static void find_fillers(lks_part_facts *part)
{
  for (size_t i = 0; i < part->run_count && part->run_count <= FEW_RUNS; i++) {
    lks_fact_run *run = &part->runs[i];
    if (run->filler && run->item_count > 0 && is_beside_person(part, run))
      run->filler = false;
  }
}

void lks_concealed_compare(const lks_facts *facts)
{
  for (size_t i = 0; i < facts->part_count; i++) {
    lks_part_facts *part = facts->parts[i];
    find_fillers(part);
    const size_t others = MIN(facts->part_count - 1, 2);
    for (size_t k = 0; k < part->run_count && part->run_count <= FEW_RUNS && others > 0; k++)
      part->runs[k].repeated = count_pages(facts, i, &part->runs[k]) >= others;
  }
}
