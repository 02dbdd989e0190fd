/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Texts that aren't shown. Their words stay here: what is kept of them is masked. */
#include "survey/concealed.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "pii/mask.h"
#include "pii/passage.h"
#include "pii/value.h"

enum {
  MOST_RUNS = 512, /* of a part */
  RUN_BYTES = 512, /* about what one takes beside itself */
  SAMPLE_SIZE = LKS_MASK_CHARS_MAX * 4 + 8
};

void lks_concealed_free(lks_part_facts *part)
{
  for (size_t i = 0; i < part->run_count; i++) {
    lks_fact_run *run = &part->runs[i];
    for (size_t k = 0; k < run->item_count; k++)
      free(run->items[k].sample);
    free(run->sample);
    free(run->author);
    free(run->time);
  }
  free(part->runs);
}

static char *sample_of(const lks_table_context *context, const char *text, size_t length)
{
  char masked[SAMPLE_SIZE];
  if (context->reveal)
    return strndup(text, length);
  return strndup(masked, lks_mask(text, length, masked, sizeof masked));
}

/* Names of organisations, dates and the like are no personal data when nothing is beside them. */
static bool is_personal(lks_kind kind)
{
  switch (lks_kind_get(kind)->group) {
  case LKS_GROUP_NONE:
  case LKS_GROUP_WEAK:
  case LKS_GROUP_ORGANISATION:
    return false;
  default:
    return true;
  }
}

static lks_status add_item(const lks_table_context *context, lks_fact_run *run, lks_kind kind, const char *text,
                           size_t length)
{
  if (!is_personal(kind) || run->item_count == LKS_RUN_ITEMS)
    return LKS_OK;
  for (size_t i = 0; i < run->item_count; i++)
    if (run->items[i].kind == kind)
      return LKS_OK;
  char *sample = sample_of(context, text, length);
  if (sample == NULL)
    return LKS_NO_MEMORY;
  run->items[run->item_count++] = (lks_fact_item){kind, sample};
  return LKS_OK;
}

/* What stands before the run may be the label of what is in it. */
static lks_status find_items(const lks_table_context *context, const lks_run *from, lks_fact_run *run)
{
  lks_passage_item items[LKS_PASSAGE_ITEMS];
  lks_status status = LKS_OK;
  size_t count = 0;
  GString *line = g_string_new(from->lead);
  const size_t begins = line->len;
  g_string_append_len(line, from->text, (gssize)from->length);
  lks_passage passage = {.text = line->str, .length = line->len};
  while (status == LKS_OK && lks_passage_next(&passage, items, &count))
    for (size_t i = 0; i < count && status == LKS_OK; i++)
      if (items[i].end > begins)
        status = add_item(context, run, items[i].kind, line->str + items[i].begin, items[i].end - items[i].begin);
  g_string_free(line, TRUE);
  return status;
}

/* The run as one value: a name that stands alone isn't seen in running text. */
static lks_status classify(const lks_table_context *context, const lks_run *from, lks_fact_run *run)
{
  static const struct {
    uint32_t bits;
    lks_kind kind;
  } kinds[] = {
      {LKS_VALUE_EMAIL, LKS_KIND_EMAIL},
      {LKS_VALUE_PHONE, LKS_KIND_PHONE},
      {LKS_VALUE_ADDRESS, LKS_KIND_ADDRESS},
      {LKS_VALUE_NAME_KANJI | LKS_VALUE_NAME_LATIN | LKS_VALUE_NAME_HANGUL, LKS_KIND_NAME},
  };
  const uint32_t bits = lks_value_classify(from->text, from->length);
  lks_status status = LKS_OK;
  if ((bits & (LKS_VALUE_ORGANISATION | LKS_VALUE_FACILITY_OR_PLACE | LKS_VALUE_SENTENCE)) != 0)
    return LKS_OK;
  for (size_t i = 0; i < sizeof kinds / sizeof kinds[0] && status == LKS_OK; i++)
    if ((bits & kinds[i].bits) != 0)
      status = add_item(context, run, kinds[i].kind, from->text, from->length);
  return status;
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
  run->sample = sample_of(context, from->text, from->length);
  if (failed || run->sample == NULL)
    return LKS_NO_MEMORY;
  run->filler = is_filler(from->text, from->length);
  const lks_status status = find_items(context, from, run);
  return status == LKS_OK ? classify(context, from, run) : status;
}

lks_status lks_concealed_keep(const lks_table_context *context, const lks_run *run, lks_part_facts *part)
{
  if (part->run_count == MOST_RUNS) {
    part->runs_dropped++;
    return LKS_OK;
  }
  if ((part->run_count & (part->run_count - 1)) == 0) { /* grows when it reaches a power of two */
    const size_t capacity = part->run_count == 0 ? 1 : part->run_count * 2;
    const lks_status held =
        lks_budget_hold(context->budget, (capacity - part->run_count) * (sizeof *part->runs + RUN_BYTES));
    if (held != LKS_OK)
      return held;
    lks_fact_run *runs = realloc(part->runs, capacity * sizeof *runs);
    if (runs == NULL)
      return LKS_NO_MEMORY;
    part->runs = runs;
  }
  return fill(context, run, &part->runs[part->run_count++]);
}
