/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What findings about concealed texts have in common: there is one for each page and style of cover. */
#include "detectors/concealed.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
  LEAST_LETTERS = 3,
  SENTENCE = 12, /* letters: more than a word that was corrected */
  ALIKE = 24,          /* colours of one style of cover differ by no more */
  DARK = 100,          /* luminance, of 255 */
  MOSTLY_HIDDEN = 200, /* of a thousand parts of the ink: with less of it nobody reads a word */
  SEVERAL = 2
};

/* Covers of one style on one page. */
typedef struct style {
  const lks_concealed_question *question;
  const lks_fact_run *first; /* what they have in common is told by it */
  size_t fitting;            /* covers that were made for words */
  uint64_t kinds;            /* of personal data below them: a bit each */
} style;

static int luminance(uint32_t colour)
{
  return (int)((colour >> 16 & 255) * 3 + (colour >> 8 & 255) * 6 + (colour & 255)) / 10;
}

static bool differ(uint32_t a, uint32_t b)
{
  for (unsigned shift = 0; shift <= 16; shift += 8)
    if (abs((int)(a >> shift & 255) - (int)(b >> shift & 255)) > ALIKE)
      return true;
  return false;
}

/* Pictures and drawings lie over each other, and over a word or two; who hides something makes a cover for it. */
static bool is_drawing(const lks_fact_run *run)
{
  enum { FEW = 8, COLOURED = 60 };
  const uint32_t colour = run->cover.colour;
  const int red = (int)(colour >> 16 & 255), green = (int)(colour >> 8 & 255), blue = (int)(colour & 255);
  const bool coloured = abs(red - green) > COLOURED || abs(green - blue) > COLOURED || abs(red - blue) > COLOURED;
  if (run->fits && run->cover.sort == LKS_COVER_IMAGE)
    return false;
  return run->cover.sort == LKS_COVER_IMAGE ||
         (run->cover.sort == LKS_COVER_SHAPE && run->letters < FEW && coloured && luminance(colour) >= DARK &&
          run->concealment == LKS_CONCEALED_COVERED);
}

/* A running head under a white box; who hides a name on each page hides it in black. */
static bool is_running(const lks_fact_run *run)
{
  return run->repeated && run->item_count == 0 && luminance(run->cover.colour) >= DARK;
}

static bool is_harmless(const lks_fact_run *run)
{
  if (run->concealment == LKS_CONCEALED_UNAPPLIED) /* somebody meant it, whatever it is */
    return false;
  if (run->concealment == LKS_CONCEALED_SUPERSEDED) /* a date that was taken out was no filler */
    return run->item_count == 0;
  return run->shown_elsewhere || run->under_picture || run->filler || is_running(run) ||
         ((run->marginal || is_drawing(run)) && run->item_count == 0);
}

static bool is_of_style(const lks_fact_run *a, const lks_fact_run *b)
{
  if (a->of_picture != b->of_picture || a->concealment != b->concealment || a->cover.sort != b->cover.sort ||
      is_harmless(a) != is_harmless(b) || differ(a->cover.colour, b->cover.colour))
    return false;
  return a->cover.annotation == b->cover.annotation || (a->cover.annotation != NULL && b->cover.annotation != NULL &&
                                                        strcmp(a->cover.annotation, b->cover.annotation) == 0);
}

static bool is_asked(const lks_concealed_question *question, const lks_fact_run *run)
{
  return (question->concealments >> run->concealment & 1) != 0 && !run->of_picture &&
         (!question->personal || run->item_count > 0);
}

static leakscan_severity severity_of_cover(const lks_fact_run *run, const style *its)
{
  if (run->item_count > 0)
    return LEAKSCAN_SEVERITY_CRITICAL;
  if (run->survives > MOSTLY_HIDDEN)
    return LEAKSCAN_SEVERITY_WARNING;
  return luminance(run->cover.colour) < DARK || its->fitting >= SEVERAL ? LEAKSCAN_SEVERITY_CRITICAL
                                                                        : LEAKSCAN_SEVERITY_WARNING;
}

/* What somebody hid or deleted, and sends all the same: a name alone may be anybody's, anything else about people
 * is theirs. */
static leakscan_severity severity_of_hidden(const lks_fact_run *run)
{
  for (size_t i = 0; i < run->item_count; i++)
    if (lks_kind_get(run->items[i].kind)->group != LKS_GROUP_NAME)
      return LEAKSCAN_SEVERITY_CRITICAL;
  return run->item_count > 0 || run->letters >= SENTENCE ? LEAKSCAN_SEVERITY_WARNING : LEAKSCAN_SEVERITY_NOTICE;
}

static leakscan_severity severity_of(const lks_fact_run *run, const style *its)
{
  if (is_harmless(run))
    return LEAKSCAN_SEVERITY_NOTICE;
  switch (run->concealment) {
  case LKS_CONCEALED_UNAPPLIED:
    return LEAKSCAN_SEVERITY_CRITICAL;
  case LKS_CONCEALED_COVERED:
    return severity_of_cover(run, its);
  case LKS_CONCEALED_SAME_COLOUR:
    if (run->cover.sort != LKS_COVER_PAGE)
      return severity_of_cover(run, its);
    break;
  case LKS_CONCEALED_HIDDEN:
  case LKS_CONCEALED_TINY:
  case LKS_CONCEALED_DELETED:
    return severity_of_hidden(run);
  case LKS_CONCEALED_NOT_PAINTED:
    if (run->cover.sort == LKS_COVER_IMAGE) /* words that were recognised under a bar of the scan */
      return severity_of_cover(run, its);
    break;
  default:
    break;
  }
  /* what programs leave in margins for themselves may name somebody, but says no more */
  const bool several = (its->kinds & (its->kinds - 1)) != 0;
  return run->item_count > 0 && (several || !run->marginal) ? LEAKSCAN_SEVERITY_WARNING : LEAKSCAN_SEVERITY_NOTICE;
}

static const char *concealment_word(const lks_fact_run *run)
{
  switch (run->concealment) {
  case LKS_CONCEALED_COVERED:
    return run->survives > MOSTLY_HIDDEN ? "partly-covered" : "covered";
  case LKS_CONCEALED_SAME_COLOUR:
    return "same-colour";
  case LKS_CONCEALED_TRANSPARENT:
    return "transparent";
  case LKS_CONCEALED_CLIPPED:
    return "clipped";
  case LKS_CONCEALED_OFF_PAGE:
    return "off-page";
  case LKS_CONCEALED_LAYER_OFF:
    return "layer-off";
  case LKS_CONCEALED_SUPERSEDED:
    return "superseded";
  case LKS_CONCEALED_UNAPPLIED:
    return "unapplied";
  case LKS_CONCEALED_HIDDEN:
    return "marked-hidden";
  case LKS_CONCEALED_TINY:
    return "tiny";
  case LKS_CONCEALED_DELETED:
    return "deleted";
  default:
    return "not-painted";
  }
}

static void add_reasons(leakscan_finding *finding, const lks_fact_run *run)
{
  lks_finding_add_reason(finding, concealment_word(run));
  if (run->shown_elsewhere)
    lks_finding_add_reason(finding, "shown-elsewhere");
  if (run->under_picture)
    lks_finding_add_reason(finding, "under-picture");
  if (run->marginal)
    lks_finding_add_reason(finding, "marginal");
  if (run->filler)
    lks_finding_add_reason(finding, "filler");
  if (is_running(run))
    lks_finding_add_reason(finding, "repeated");
}

/* Adds a run: its place, its letters, what of them survives, and whose they are. */
static lks_status add_run(leakscan_finding *finding, const lks_fact_run *run, bool first)
{
  lks_rectangle *place = &finding->rectangle;
  const uint64_t letters = finding->letters + run->letters;
  if (letters > 0)
    finding->survives =
        (uint32_t)((finding->survives * finding->letters + (uint64_t)run->survives * run->letters) / letters);
  finding->letters = letters;
  if (first)
    *place = run->place;
  place->left = fmin(place->left, run->place.left);
  place->top = fmin(place->top, run->place.top);
  place->right = fmax(place->right, run->place.right);
  place->bottom = fmax(place->bottom, run->place.bottom);
  finding->has_rectangle = finding->part_sort == LKS_PART_PAGE;
  finding->amount++;
  add_reasons(finding, run);
  lks_status status = LKS_OK;
  for (size_t i = 0; i < run->item_count && status == LKS_OK; i++)
    status = lks_describe_item(finding, &run->items[i]);
  return status;
}

/* One, where one name is among what is hidden; of several nobody knows whether they are different people. */
static uint64_t count_people(const leakscan_finding *finding)
{
  uint32_t names = 0;
  for (size_t i = 0; i < finding->field_count; i++)
    if (strncmp(finding->fields[i].type, "name", 4) == 0 && finding->fields[i].looked_at > names)
      names = finding->fields[i].looked_at;
  return names == 1 ? 1 : 0;
}

static lks_status describe(leakscan_finding *finding, const lks_part_facts *part, const style *its, bool *told)
{
  lks_status status = LKS_OK;
  const lks_cover *cover = &its->first->cover;
  bool first = true;
  if (!lks_finding_set_cover(finding, cover) || !lks_finding_set_excerpt(finding, its->first->sample))
    return LKS_NO_MEMORY;
  for (size_t i = 0; i < part->run_count && status == LKS_OK; i++) {
    const lks_fact_run *run = &part->runs[i];
    if (told[i] || !is_asked(its->question, run) || !is_of_style(its->first, run))
      continue;
    const leakscan_severity severity = severity_of(run, its);
    finding->severity = severity > finding->severity ? severity : finding->severity;
    told[i] = true;
    status = add_run(finding, run, first);
    first = false;
  }
  finding->people = count_people(finding);
  if (its->fitting >= SEVERAL && finding->severity > LEAKSCAN_SEVERITY_NOTICE)
    lks_finding_add_reason(finding, "several-covers");
  return status;
}

/* A letter or two are hidden by every other drawing. */
static bool is_enough(const lks_part_facts *part, const style *its)
{
  uint64_t letters = 0;
  for (size_t i = 0; i < part->run_count; i++) {
    if (!is_of_style(its->first, &part->runs[i]))
      continue;
    letters += part->runs[i].letters;
    if (part->runs[i].item_count > 0 || letters >= LEAST_LETTERS)
      return true;
  }
  return false;
}

static lks_status judge_style(const lks_inquiry *inquiry, const lks_part_facts *part, const style *its, bool *told)
{
  if (!is_enough(part, its))
    return LKS_OK;
  leakscan_finding *finding = lks_describe_part(inquiry->facts, part, its->question->id, LEAKSCAN_SEVERITY_NOTICE);
  if (finding == NULL)
    return LKS_NO_MEMORY;
  return lks_describe_done(inquiry->report, finding, describe(finding, part, its, told));
}

_Static_assert(LKS_KIND_COUNT <= 64, "a bit for each kind");

static void add_to_style(style *its, const lks_fact_run *run)
{
  its->fitting += run->fits;
  for (size_t i = 0; i < run->item_count; i++)
    its->kinds |= (uint64_t)1 << run->items[i].kind;
}

static lks_status judge_part(const lks_inquiry *inquiry, const lks_part_facts *part,
                             const lks_concealed_question *question)
{
  if (part->run_count == 0)
    return LKS_OK;
  bool *told = calloc(part->run_count, sizeof *told);
  lks_status status = told != NULL ? LKS_OK : LKS_NO_MEMORY;
  for (size_t i = 0; i < part->run_count && status == LKS_OK; i++) {
    style its = {.question = question, .first = &part->runs[i]};
    if (told[i] || !is_asked(question, &part->runs[i]))
      continue;
    for (size_t k = 0; k < part->run_count; k++)
      if (is_of_style(its.first, &part->runs[k]))
        add_to_style(&its, &part->runs[k]);
    status = judge_style(inquiry, part, &its, told);
    told[i] = true;
  }
  free(told);
  return status;
}

lks_status lks_concealed_judge(const lks_inquiry *inquiry, const lks_concealed_question *question)
{
  lks_status status = LKS_OK;
  for (size_t i = 0; i < inquiry->facts->part_count && status == LKS_OK; i++)
    status = judge_part(inquiry, inquiry->facts->parts[i], question);
  return status;
}
