/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* People in running text. */
#include "survey/passages.h"

#include <stdlib.h>
#include <string.h>

#include "pii/mail_role.h"
#include "pii/passage.h"
#include "survey/evidence.h"
#include "survey/records.h"

enum {
  LEAST_MARKED = 2, /* people who are certain: behind a label, or with an honorific */
  MANY_KINDS = 3,   /* that are said of one of them: then one is enough */
  LEAST_PLAIN = 3,  /* names that stand without either */
  LEAST_LISTED = 3, /* names one after the other, and nothing else */
  LEAST_MAILS = 3,  /* addresses without a name */
  SILENT_TEXTS = 512,
  BYTES_BETWEEN_CHECKS = 16 * 1024 /* a few milliseconds at worst */
};

/* Of the texts that hold a telephone, an address or a mail address, so many have a name when it is people's. */
#define PLAIN_SHARE 0.45

/* What is kept of somebody; the first is the name. */
static const lks_kind columns[] = {
    LKS_KIND_NAME,
    LKS_KIND_NAME_KANA,
    LKS_KIND_BIRTH_DATE,
    LKS_KIND_AGE,
    LKS_KIND_SEX,
    LKS_KIND_NATIONALITY,
    LKS_KIND_POSTAL_CODE,
    LKS_KIND_ADDRESS,
    LKS_KIND_PHONE,
    LKS_KIND_EMAIL,
    LKS_KIND_STUDENT_NUMBER,
    LKS_KIND_EMPLOYEE_NUMBER,
    LKS_KIND_MEMBER_NUMBER,
    LKS_KIND_SCHOOL,
    LKS_KIND_FAMILY,
    LKS_KIND_BANK_ACCOUNT,
    LKS_KIND_CARD,
    LKS_KIND_MY_NUMBER,
    LKS_KIND_NATIONAL_ID,
    LKS_KIND_INSURANCE_NUMBER,
    LKS_KIND_DRIVING_LICENCE,
    LKS_KIND_PASSPORT,
    LKS_KIND_RESIDENCE_CARD,
    LKS_KIND_DIAGNOSIS,
    LKS_KIND_SPECIAL_CARE,
    LKS_KIND_PASSWORD,
    LKS_KIND_COMPANY,
    LKS_KIND_JOB,
};

enum { COLUMNS = sizeof columns / sizeof columns[0] };

/* Somebody, as far as the text has spoken of him. */
typedef struct person {
  lks_cell cells[COLUMNS]; /* kind LKS_CELL_TEXT; length 0: not said */
  size_t said;
  bool labelled, marked, listed, of_office;
} person;

struct lks_passages {
  const lks_table_context *context;
  lks_records *records; /* NULL until somebody is found */
  lks_range range;
  uint32_t last_row;          /* in which somebody was found */
  uint64_t rows, hidden_rows; /* in which anybody was */
  uint64_t certain, plain, mails, listed;
  uint64_t unnamed;              /* texts with a contact but no name */
  bool detailed;                 /* somebody certain of whom much is said */
  uint32_t silent[SILENT_TEXTS]; /* indices of shared texts, plus 1, that were read and speak of nobody */
  size_t unchecked;              /* bytes that were read since the clock was asked */
};

lks_passages *lks_passages_new(const lks_table_context *context)
{
  lks_passages *passages = calloc(1, sizeof *passages);
  if (passages != NULL) {
    passages->context = context;
    passages->range = (lks_range){UINT32_MAX, UINT32_MAX, 0, 0};
    passages->last_row = LKS_NO_ROW;
  }
  return passages;
}

void lks_passages_free(lks_passages *passages)
{
  if (passages == NULL)
    return;
  lks_records_free(passages->records);
  free(passages);
}

static size_t column_of(lks_kind kind)
{
  if (kind == LKS_KIND_SURNAME || kind == LKS_KIND_NAME_ROMAJI)
    kind = LKS_KIND_NAME;
  for (size_t i = 0; i < COLUMNS; i++)
    if (columns[i] == kind)
      return i;
  return COLUMNS;
}

static bool says(const person *who, lks_kind kind)
{
  return who->cells[column_of(kind)].length > 0;
}

static bool has_contact(const person *who)
{
  return says(who, LKS_KIND_PHONE) || says(who, LKS_KIND_EMAIL) || says(who, LKS_KIND_ADDRESS);
}

static lks_status need_records(lks_passages *passages)
{
  if (passages->records != NULL)
    return LKS_OK;
  passages->records = lks_records_new(passages->context);
  if (passages->records == NULL)
    return LKS_NO_MEMORY;
  for (size_t i = 0; i < COLUMNS; i++)
    lks_records_add_known(passages->records, columns[i], true);
  return LKS_OK;
}

static void widen(lks_range *range, uint32_t row, uint32_t column)
{
  range->first_row = row < range->first_row ? row : range->first_row;
  range->last_row = row > range->last_row ? row : range->last_row;
  range->first_column = column < range->first_column ? column : range->first_column;
  range->last_column = column > range->last_column ? column : range->last_column;
}

/* Whether it is enough to be somebody; what isn't may still show that the texts are about no people. */
static bool is_somebody(lks_passages *passages, const person *who)
{
  const bool name = says(who, LKS_KIND_NAME);
  if (name && (who->labelled || (who->marked && who->said >= 2))) {
    passages->certain++;
    passages->detailed = passages->detailed || (who->labelled && who->said >= MANY_KINDS);
    return true;
  }
  if (name && has_contact(who)) {
    passages->plain++;
    return true;
  }
  if (name && who->listed) {
    passages->listed++;
    return true;
  }
  const lks_cell *mail = &who->cells[column_of(LKS_KIND_EMAIL)];
  if (!name && mail->length > 0 && !lks_mail_is_role(mail->text, mail->length)) {
    passages->mails++;
    return true;
  }
  passages->unnamed += !name && has_contact(who);
  return false;
}

static lks_status add_person(lks_passages *passages, const lks_row *row, uint32_t column, person *who)
{
  lks_cell cells[COLUMNS];
  size_t count = 0;
  if (who->said == 0 || who->of_office || !is_somebody(passages, who))
    return LKS_OK;
  lks_status status = need_records(passages);
  if (status != LKS_OK)
    return status;
  for (size_t i = 0; i < COLUMNS; i++)
    if (who->cells[i].length > 0)
      cells[count++] = who->cells[i];
  widen(&passages->range, row->number, column);
  if (row->number != passages->last_row) {
    passages->rows++;
    passages->hidden_rows += row->hidden;
    passages->last_row = row->number;
  }
  return lks_records_row(passages->records, row, cells, count);
}

/* Another name or mail address is another person's. */
static bool begins_another(const person *who, size_t column)
{
  const bool tells_apart = columns[column] == LKS_KIND_NAME || columns[column] == LKS_KIND_EMAIL;
  return tells_apart && who->cells[column].length > 0;
}

/* Who answers the telephone of an office is named behind such a word, to be called. */
static bool is_of_office(const char *text, size_t name)
{
  enum { REACH = 48 /* bytes before the name */ };
  static const char *const words[] = {"担当", "窓口",   "問合",   "問い合わせ", "事務局",
                                      "受付", "連絡先", "申込先", "Contact",    "contact"};
  const size_t begin = name > REACH ? name - REACH : 0;
  for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
    if (memmem(text + begin, name - begin, words[i], strlen(words[i])) != NULL)
      return true;
  return false;
}

static void say(person *who, size_t column, const lks_passage_item *item, const char *text)
{
  if (who->cells[column].length > 0)
    return;
  who->cells[column] = (lks_cell){.text = text + item->begin,
                                  .length = (uint32_t)(item->end - item->begin),
                                  .column = (uint32_t)column,
                                  .kind = LKS_CELL_TEXT};
  who->said++;
  if (columns[column] == LKS_KIND_NAME || who->said == 1)
    who->of_office = is_of_office(text, item->begin);
  if (columns[column] == LKS_KIND_NAME) {
    who->labelled = item->how == LKS_PASSAGE_LABELLED;
    who->marked = item->how == LKS_PASSAGE_MARKED;
  }
}

/* Names and nothing much else: who takes part, who was there. */
static bool is_enumeration(const lks_passage_item *items, size_t count, size_t loose)
{
  enum { LEAST_NAMES = 2, NAMES_TO_ONE = 4 };
  size_t names = 0;
  for (size_t i = 0; i < count; i++)
    names += items[i].kind == LKS_KIND_NAME;
  return names >= LEAST_NAMES && loose * NAMES_TO_ONE <= names;
}

static lks_status read_piece(lks_passages *passages, const lks_row *row, const lks_cell *cell, const char *text,
                             const lks_passage_item *items, size_t count, bool listed)
{
  person who = {.listed = listed};
  lks_status status = LKS_OK;
  for (size_t i = 0; i < count && status == LKS_OK; i++) {
    const size_t column = column_of(items[i].kind);
    if (column == COLUMNS || items[i].end - items[i].begin > UINT32_MAX)
      continue;
    if (begins_another(&who, column)) {
      status = add_person(passages, row, cell->column, &who);
      who = (person){.listed = listed};
    }
    say(&who, column, &items[i], text);
  }
  return status == LKS_OK ? add_person(passages, row, cell->column, &who) : status;
}

static lks_status check_time(lks_passages *passages, size_t bytes)
{
  return lks_budget_check_each(passages->context->budget, &passages->unchecked, bytes, BYTES_BETWEEN_CHECKS);
}

static lks_status read_text(lks_passages *passages, const lks_row *row, const lks_cell *cell)
{
  lks_passage_item items[LKS_PASSAGE_ITEMS];
  lks_passage passage = {0};
  size_t count = 0;
  passage.text = lks_cell_text(passages->context->texts, cell, &passage.length);
  lks_status status = check_time(passages, passage.length);
  if (!lks_passage_is_likely(passage.text, passage.length))
    return status;
  for (size_t at = 0; status == LKS_OK && lks_passage_next(&passage, items, &count); at = passage.at) {
    status = read_piece(passages, row, cell, passage.text, items, count, is_enumeration(items, count, passage.loose));
    if (status == LKS_OK)
      status = check_time(passages, passage.at - at);
  }
  return status;
}

static uint64_t findings(const lks_passages *passages)
{
  return passages->certain + passages->plain + passages->mails + passages->listed + passages->unnamed;
}

lks_status lks_passages_add(lks_passages *passages, const lks_row *row, const lks_cell *cell)
{
  uint32_t *silent = cell->kind == LKS_CELL_SHARED ? &passages->silent[cell->shared % SILENT_TEXTS] : NULL;
  const uint64_t before = findings(passages);
  if (cell->kind > LKS_CELL_TEXT || (silent != NULL && *silent == cell->shared + 1))
    return LKS_OK;
  const lks_status status = read_text(passages, row, cell);
  if (silent != NULL && status == LKS_OK && findings(passages) == before)
    *silent = cell->shared + 1;
  return status;
}

static bool is_enough(const lks_passages *passages)
{
  const double contacts = (double)(passages->plain + passages->unnamed);
  return passages->certain >= LEAST_MARKED || passages->detailed || passages->mails >= LEAST_MAILS ||
         passages->listed >= LEAST_LISTED ||
         (passages->plain >= LEAST_PLAIN && (double)passages->plain >= PLAIN_SHARE * contacts);
}

lks_status lks_passages_finish(lks_passages *passages, lks_table **table)
{
  *table = NULL;
  if (passages->records == NULL || !is_enough(passages))
    return LKS_OK;
  const lks_status status = lks_records_finish(passages->records, table);
  if (*table == NULL)
    return status;
  (*table)->range = passages->range;
  (*table)->rows = passages->rows;
  (*table)->hidden_rows = passages->hidden_rows;
  (*table)->arrangement = LKS_ARRANGED_TEXT;
  for (size_t i = 0; i < (*table)->field_count; i++)
    (*table)->fields[i].column = passages->range.first_column;
  for (size_t i = 0; i < (*table)->evidence_count; i++)
    (*table)->evidence[i].column = passages->range.first_column;
  (*table)->reason_column = LKS_NO_COLUMN;
  return status;
}
