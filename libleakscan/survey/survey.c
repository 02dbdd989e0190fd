/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The survey listens to a document's events and keeps facts. */
#include "survey/survey.h"

#include <stdlib.h>
#include <string.h>

#include "survey/concealed.h"
#include "survey/kept.h"
#include "survey/correspondence.h"
#include "survey/letter.h"
#include "survey/property.h"
#include "survey/sheet.h"
#include "survey/shown.h"
#include "survey/words.h"

enum { MOST_GAPS = 256, MOST_LINKS = 4096, MOST_FILTERS = 1024, MOST_FAMILIES = 64 };

/* A part while it is told; from part_begin on it belongs to the thread that reads it. */
typedef struct part_survey {
  lks_survey *survey;
  lks_part_facts *facts;
  lks_sheet_survey *sheet; /* NULL when it is finished */
  lks_mail *mail;          /* of a message that is being told; else NULL */
  lks_letter *letter;      /* what is said to those who get it; NULL where it goes to nobody */
  uint64_t lines;          /* that were read as a letter */
} part_survey;

struct lks_survey {
  lks_table_context context;
  lks_words words;
  uint64_t pattern_limit;
  lks_facts *facts;
  part_survey **parts;
  size_t part_count;
  const leakscan_policy *policy;
  const lks_mail *around; /* the message that the document stands in, or NULL */
  const lks_mail *mail;   /* the message that is being told, or NULL */
  lks_growth *growth;     /* of the messages before; NULL: nobody asks */
  bool prose;             /* all of the document is text to be read */
};

lks_survey *lks_survey_new(const char *document, const leakscan_policy *policy, lks_budget *budget)
{
  lks_survey *survey = calloc(1, sizeof *survey);
  if (survey == NULL)
    return NULL;
  survey->policy = policy;
  survey->context.budget = budget;
  survey->context.reveal = policy->reveal;
  survey->context.own = policy->own;
  survey->pattern_limit = policy->limits[LEAKSCAN_LIMIT_PATTERN];
  lks_words_init(&survey->words, policy->own);
  survey->context.explain = policy->explain;
  survey->facts = calloc(1, sizeof *survey->facts);
  if (survey->facts == NULL || (survey->facts->document = strdup(document)) == NULL ||
      lks_own_run_new(policy->own, survey->pattern_limit, &survey->context.own_run) != LKS_OK) {
    lks_survey_free(survey);
    return NULL;
  }
  return survey;
}

void lks_survey_free(lks_survey *survey)
{
  if (survey == NULL)
    return;
  for (size_t i = 0; i < survey->part_count; i++) {
    lks_sheet_survey_free(survey->parts[i]->sheet);
    lks_letter_free(survey->parts[i]->letter);
    lks_mail_free(survey->parts[i]->mail);
    free(survey->parts[i]);
  }
  free(survey->parts);
  lks_words_clear(&survey->words, survey->context.budget);
  lks_own_run_free(survey->context.own_run);
  lks_facts_free(survey->facts);
  free(survey);
}

static lks_status on_document(void *context, const lks_document *document)
{
  lks_survey *survey = context;
  survey->prose = strcmp(document->format, "html") == 0 || strcmp(document->format, "text") == 0;
  return LKS_OK;
}

static lks_status on_texts(void *context, const lks_text_table *texts)
{
  lks_survey *survey = context;
  survey->context.texts = texts;
  return lks_words_texts(&survey->words, texts, survey->context.budget);
}

/* Room for one more pointer; parts are bounded by the readers. */
static bool room(void **items, size_t count, size_t item_size)
{
  if ((count & (count - 1)) != 0)
    return true; /* grows when it reaches a power of two */
  void *larger = realloc(*items, (count == 0 ? 1 : count * 2) * item_size);
  if (larger == NULL)
    return false;
  *items = larger;
  return true;
}

static lks_part_facts *new_part_facts(const lks_part *part, bool reveal)
{
  lks_part_facts *facts = calloc(1, sizeof *facts);
  if (facts == NULL)
    return NULL;
  facts->name = strdup(part->name);
  facts->shown = lks_shown_name(part->name, reveal);
  if (facts->name == NULL || facts->shown == NULL) {
    free(facts->name);
    free(facts->shown);
    free(facts);
    return NULL;
  }
  facts->number = part->number;
  facts->sort = part->sort;
  facts->visibility = part->visibility;
  facts->active = part->active;
  facts->why = part->why;
  return facts;
}

/* What stands in a message inside another was written to others, some time before. */
static lks_status begin_letter(part_survey *self, const lks_part *part)
{
  lks_survey *survey = self->survey;
  const lks_mail *mail = survey->around;
  if (part->sort == LKS_PART_MESSAGE) {
    self->mail = lks_mail_new(&survey->context, survey->policy, survey->around);
    survey->mail = self->mail;
    if (self->mail == NULL)
      return LKS_NO_MEMORY;
    mail = self->mail;
  }
  if (lks_mail_around(mail) != NULL)
    return LKS_OK;
  self->letter = lks_letter_new(&survey->context, survey->policy, mail);
  return self->letter != NULL ? LKS_OK : LKS_NO_MEMORY;
}

/* Of tables and the like only the first lines, in which somebody may be addressed. */
static lks_status read_letter(part_survey *part, const lks_row *row)
{
  enum { FIRST_LINES = 24 };
  const bool whole = part->mail != NULL || part->survey->prose;
  lks_status status = LKS_OK;
  if (part->letter == NULL || (!whole && part->lines >= FIRST_LINES))
    return LKS_OK;
  part->lines++;
  for (size_t i = 0; i < row->count && status == LKS_OK; i++) {
    size_t length = 0;
    if (row->cells[i].kind > LKS_CELL_TEXT)
      continue;
    const char *text = lks_cell_text(part->survey->context.texts, &row->cells[i], &length);
    status = lks_letter_line(part->letter, text, length, whole);
  }
  return status;
}

static lks_status on_part_begin(void *context, const lks_part *part, void **part_context)
{
  lks_survey *survey = context;
  lks_facts *facts = survey->facts;
  lks_part_facts ***list = part->sort == LKS_PART_KEPT ? &facts->kept : &facts->parts;
  size_t *count = part->sort == LKS_PART_KEPT ? &facts->kept_count : &facts->part_count;
  if (!room((void **)list, *count, sizeof(void *)) ||
      !room((void **)&survey->parts, survey->part_count, sizeof(void *)))
    return LKS_NO_MEMORY;
  lks_part_facts *part_facts = new_part_facts(part, survey->context.reveal);
  if (part_facts == NULL)
    return LKS_NO_MEMORY;
  (*list)[(*count)++] = part_facts;
  part_facts->allowed = lks_own_allows_sheet(survey->context.own, part_facts->name);
  if (lks_words_name(&survey->words, part_facts) != LKS_OK)
    return LKS_NO_MEMORY;
  part_survey *self = calloc(1, sizeof *self);
  if (self == NULL)
    return LKS_NO_MEMORY;
  self->survey = survey;
  self->facts = part_facts;
  survey->parts[survey->part_count++] = self;
  *part_context = self;
  return part->sort == LKS_PART_MESSAGE || survey->around != NULL ? begin_letter(self, part) : LKS_OK;
}

static lks_status on_recipient(void *part_context, const lks_recipient *recipient)
{
  part_survey *part = part_context;
  return part->mail != NULL ? lks_mail_add(part->mail, recipient) : LKS_OK;
}

/* Made when something comes: a workbook of thousands of empty sheets costs nothing. */
static lks_status need_sheet(part_survey *part)
{
  if (part->sheet == NULL)
    part->sheet = lks_sheet_survey_new(&part->survey->context);
  return part->sheet != NULL ? LKS_OK : LKS_NO_MEMORY;
}

static lks_status on_columns(void *part_context, const lks_column_range *columns)
{
  part_survey *part = part_context;
  const lks_status status = need_sheet(part);
  if (status == LKS_OK)
    lks_sheet_survey_columns(part->sheet, columns);
  return status;
}

static lks_status on_row(void *part_context, const lks_row *row)
{
  part_survey *part = part_context;
  lks_status status = need_sheet(part);
  if (status == LKS_OK)
    status = lks_words_row(&part->survey->words, row, part->facts);
  if (status == LKS_OK && part->facts->sort == LKS_PART_KEPT)
    status = lks_kept_row(&part->survey->context, row, part->facts);
  if (status == LKS_OK)
    status = read_letter(part, row);
  return status == LKS_OK ? lks_sheet_survey_row(part->sheet, row) : status;
}

static lks_status on_link(void *part_context, const lks_link *link)
{
  lks_part_facts *facts = ((part_survey *)part_context)->facts;
  if (facts->link_count == MOST_LINKS)
    return LKS_OK;
  if (!room((void **)&facts->links, facts->link_count, sizeof *facts->links))
    return LKS_NO_MEMORY;
  lks_fact_link *kept = &facts->links[facts->link_count];
  *kept = (lks_fact_link){.kind = link->kind,
                          .to = strdup(link->to),
                          .first_column = link->first_column,
                          .last_column = link->last_column,
                          .count = link->count};
  if (kept->to == NULL)
    return LKS_NO_MEMORY;
  facts->link_count++;
  return LKS_OK;
}

static lks_status on_filter(void *part_context, const lks_range *range)
{
  lks_part_facts *facts = ((part_survey *)part_context)->facts;
  if (facts->filter_count == MOST_FILTERS)
    return LKS_OK;
  if (!room((void **)&facts->filters, facts->filter_count, sizeof *facts->filters))
    return LKS_NO_MEMORY;
  facts->filters[facts->filter_count++] = *range;
  return LKS_OK;
}

static lks_status on_print_area(void *part_context, const lks_range *range)
{
  (void)range;
  ((part_survey *)part_context)->facts->has_print_area = true;
  return LKS_OK;
}

static lks_status on_merge(void *part_context, const lks_range *range)
{
  (void)part_context;
  (void)range;
  return LKS_OK;
}

static lks_status on_run(void *part_context, const lks_run *run)
{
  part_survey *part = part_context;
  return lks_concealed_keep(&part->survey->context, run, part->facts);
}

static lks_status end_message(part_survey *part)
{
  lks_status status = part->letter != NULL ? lks_letter_finish(part->letter, &part->facts->letter) : LKS_OK;
  lks_letter_free(part->letter);
  part->letter = NULL;
  if (part->mail == NULL)
    return status;
  if (status == LKS_OK)
    status = lks_mail_finish(part->mail, &part->facts->mail);
  if (status == LKS_OK && part->survey->growth != NULL)
    status = lks_growth_add(part->survey->growth, part->mail, part->facts->mail);
  part->survey->mail = NULL;
  lks_mail_free(part->mail);
  part->mail = NULL;
  return status;
}

static lks_status on_part_end(void *part_context)
{
  part_survey *part = part_context;
  const lks_status ended = end_message(part);
  if (part->sheet == NULL || ended != LKS_OK)
    return ended;
  const lks_status status = lks_sheet_survey_finish(part->sheet, part->facts);
  lks_sheet_survey_free(part->sheet); /* whatever the status: nothing more will come of it */
  part->sheet = NULL;
  return status;
}

static lks_status on_property(void *context, const lks_property *property)
{
  lks_survey *survey = context;
  return lks_property_keep(&survey->context, property, survey->facts);
}

static lks_status on_name(void *context, const lks_name *name)
{
  (void)context;
  (void)name;
  return LKS_OK;
}

static bool same_gap(const lks_fact_gap *gap, const char *reason, const char *place)
{
  if (strcmp(gap->reason, reason) != 0)
    return false;
  return place == NULL ? gap->place == NULL : gap->place != NULL && strcmp(gap->place, place) == 0;
}

/* Takes `place` over. */
static lks_status add_gap(lks_facts *facts, const char *reason, char *place, uint64_t amount)
{
  bool known = facts->gap_count == MOST_GAPS; /* the last ones tell no more than those before: it is incomplete */
  for (size_t i = 0; i < facts->gap_count && !known; i++)
    known = same_gap(&facts->gaps[i], reason, place);
  const bool added = !known && room((void **)&facts->gaps, facts->gap_count, sizeof *facts->gaps);
  if (added)
    facts->gaps[facts->gap_count++] = (lks_fact_gap){reason, place, amount};
  else
    free(place);
  return known || added ? LKS_OK : LKS_NO_MEMORY;
}

static lks_status on_not_inspected(void *context, const char *reason, const char *place, uint64_t amount)
{
  const lks_survey *survey = context;
  char *shown = place != NULL ? lks_shown_name(place, survey->context.reveal) : NULL;
  if (place != NULL && shown == NULL)
    return LKS_NO_MEMORY;
  return add_gap(survey->facts, reason, shown, amount);
}

static lks_status on_document_end(void *context)
{
  return lks_survey_finish(context);
}

/* Tables of a document that say the same kinds of things: one list, however it is cut up. */
typedef struct family {
  uint64_t kinds; /* a bit each */
  bool paged;     /* they stand on pages */
  lks_distinct *people;
} family;

_Static_assert(LKS_KIND_COUNT <= 64, "a bit for each kind");

static uint64_t kinds_of(const lks_table *table)
{
  uint64_t kinds = 0;
  for (size_t i = 0; i < table->field_count; i++)
    if (table->fields[i].kind != LKS_KIND_NONE && table->fields[i].kind != LKS_KIND_ROW_NUMBER)
      kinds |= (uint64_t)1 << table->fields[i].kind;
  return kinds;
}

/* A page may lack a kind that no row on it has, or that can't be told by so few. */
static bool is_family(const family *its, uint64_t kinds, bool paged)
{
  if (its->kinds == kinds || !paged || !its->paged)
    return its->kinds == kinds && its->paged == paged;
  const uint64_t common = its->kinds & kinds;
  return common != 0 && (common & (common - 1)) != 0 && (common == kinds || common == its->kinds);
}

/* The number of the family, from 1; 0 where there are too many, or memory has run out. */
static uint32_t find_family(family *families, size_t *count, uint64_t kinds, bool paged)
{
  size_t i = 0;
  while (i < *count && !is_family(&families[i], kinds, paged))
    i++;
  if (i == MOST_FAMILIES)
    return 0;
  if (i == *count) {
    if ((families[i].people = lks_distinct_new()) == NULL)
      return 0;
    families[i].paged = paged;
    (*count)++;
  }
  families[i].kinds |= kinds;
  return (uint32_t)i + 1;
}

static lks_status join_family(const lks_part_facts *part, lks_table *table, family *families, size_t *count)
{
  if (part->sort == LKS_PART_MESSAGE) /* each goes to somebody else, who doesn't see the others */
    return LKS_OK;
  if (part->visibility != LEAKSCAN_VISIBLE || part->allowed || table->class != LKS_TABLE_PERSONS ||
      table->identities == NULL)
    return LKS_OK;
  table->family = find_family(families, count, kinds_of(table), part->sort == LKS_PART_PAGE);
  if (table->family == 0)
    return LKS_OK;
  return lks_distinct_merge(families[table->family - 1].people, table->identities) == LKS_OK ? LKS_OK
                                                                                             : LKS_NO_MEMORY;
}

/* First all are brought together, then each table learns how many they are. */
static lks_status count_families(const lks_facts *facts, family *families, size_t *count)
{
  lks_status status = LKS_OK;
  for (size_t i = 0; i < facts->part_count; i++)
    for (size_t k = 0; k < facts->parts[i]->table_count && status == LKS_OK; k++)
      status = join_family(facts->parts[i], facts->parts[i]->tables[k], families, count);
  for (size_t i = 0; i < facts->part_count; i++)
    for (size_t k = 0; k < facts->parts[i]->table_count && status == LKS_OK; k++) {
      lks_table *table = facts->parts[i]->tables[k];
      if (table->family > 0 && table->family <= *count) /* else it was counted before */
        table->family_people = lks_distinct_count(families[table->family - 1].people);
    }
  return status;
}

static lks_status count_people(lks_facts *facts)
{
  family families[MOST_FAMILIES] = {{0, false, NULL}};
  size_t count = 0;
  const lks_status status = count_families(facts, families, &count);
  for (size_t i = 0; i < count; i++)
    lks_distinct_free(families[i].people);
  for (size_t i = 0; i < facts->part_count; i++)
    for (size_t k = 0; k < facts->parts[i]->table_count; k++) {
      lks_distinct_free(facts->parts[i]->tables[k]->identities);
      facts->parts[i]->tables[k]->identities = NULL;
    }
  return status;
}

/* Patterns that took too long for a value weren't tried to their end. */
static lks_status tell_patterns(lks_survey *survey)
{
  const uint64_t kinds = lks_own_run_limited(survey->context.own_run);
  lks_status status = LKS_OK;
  for (lks_kind kind = LKS_KIND_NONE + 1; kind < LKS_KIND_COUNT && status == LKS_OK; kind++)
    if ((kinds >> kind & 1) != 0)
      status = on_not_inspected(survey, lks_policy_limit_name(LEAKSCAN_LIMIT_PATTERN), lks_kind_get(kind)->id,
                                survey->pattern_limit);
  return status;
}

lks_status lks_survey_finish(lks_survey *survey)
{
  lks_status first = LKS_OK;
  for (size_t i = 0; i < survey->part_count; i++) {
    const lks_status status = on_part_end(survey->parts[i]);
    if (first == LKS_OK)
      first = status;
  }
  lks_concealed_compare(survey->facts);
  const lks_status counted = count_people(survey->facts);
  if (first == LKS_OK)
    first = counted;
  const lks_status told = tell_patterns(survey);
  return first != LKS_OK ? first : told;
}

const lks_events *lks_survey_events(void)
{
  static const lks_events events = {.document = on_document,
                                    .texts = on_texts,
                                    .part_begin = on_part_begin,
                                    .columns = on_columns,
                                    .row = on_row,
                                    .link = on_link,
                                    .filter = on_filter,
                                    .print_area = on_print_area,
                                    .merge = on_merge,
                                    .run = on_run,
                                    .part_end = on_part_end,
                                    .name = on_name,
                                    .property = on_property,
                                    .not_inspected = on_not_inspected,
                                    .document_end = on_document_end,
                                    .recipient = on_recipient};
  return &events;
}

void lks_survey_remember(lks_survey *survey, lks_growth *growth)
{
  survey->growth = growth;
}

void lks_survey_stands_in(lks_survey *inner, const lks_survey *outer)
{
  inner->around = outer->mail != NULL ? outer->mail : outer->around;
}

const lks_facts *lks_survey_facts(const lks_survey *survey)
{
  return survey->facts;
}
