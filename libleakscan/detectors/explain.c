/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Hands the evidence of all tables to the report: numbers of kinds become words. */
#include "detectors/explain.h"

#include <stdio.h>
#include <string.h>

#include "survey/evidence.h"

static const char *how_word(uint8_t how)
{
  switch (how) {
  case LKS_HEADER_EXACT:
    return "exact";
  case LKS_HEADER_SUFFIX:
    return "suffix";
  case LKS_HEADER_TOKEN:
    return "token";
  default:
    return "inside";
  }
}

static const char *strength_word(char strength)
{
  switch (strength) {
  case 'S':
    return "strong";
  case 'M':
    return "medium";
  case 'N':
    return "organisation";
  default:
    return "weak";
  }
}

static const char *class_word(lks_table_class class)
{
  return class == LKS_TABLE_PERSONS ? "people" : class == LKS_TABLE_ORGANISATIONS ? "organisations" : "other";
}

static const char *arrangement_word(lks_arrangement arrangement)
{
  switch (arrangement) {
  case LKS_ARRANGED_COLUMNS:
    return "columns";
  case LKS_ARRANGED_FORM:
    return "form";
  case LKS_ARRANGED_TEXT:
    return "text";
  case LKS_ARRANGED_ROWS:
    break;
  }
  return "rows";
}

/* What stands for a column in a transposed table is a row. */
static void name_column(char name[LKS_EXPLAINED_NAME_SIZE], lks_arrangement arrangement, uint32_t column)
{
  char letters[LKS_A1_COLUMN_SIZE];
  lks_a1_column(letters, column);
  if (arrangement == LKS_ARRANGED_COLUMNS)
    snprintf(name, LKS_EXPLAINED_NAME_SIZE, "%llu", (unsigned long long)column + 1);
  else
    snprintf(name, LKS_EXPLAINED_NAME_SIZE, "%s", letters);
}

static const char *decision_word(const lks_evidence *evidence)
{
  switch (evidence->chosen.choice) {
  case LKS_CHOICE_ALONE:
    return "alone";
  case LKS_CHOICE_PAIR:
    return "pair";
  case LKS_CHOICE_AMONG_PEOPLE:
    return "among-people";
  case LKS_CHOICE_NONE:
    break;
  }
  return evidence->looked_at == 0 ? "no-values" : evidence->allowed ? "allowed" : "nothing";
}

static lks_explained_guess explain_guess(const lks_column_guess *guess, lks_table_class class)
{
  const lks_kind_info *kind = lks_kind_get(guess->kind);
  const bool among_people = class == LKS_TABLE_PERSONS && kind->group != LKS_GROUP_ORGANISATION;
  return (lks_explained_guess){.type = kind->id,
                               .english = kind->english,
                               .japanese = kind->japanese,
                               .score = guess->score,
                               .header = guess->header,
                               .values = guess->values,
                               .against = guess->against,
                               .needed = among_people ? LKS_SCORE_AMONG_PEOPLE : LKS_SCORE_ALONE,
                               .valid = guess->valid,
                               .shaped = guess->shaped};
}

static void explain_header(const lks_evidence *evidence, lks_explained_column *column)
{
  for (size_t i = 0; i < evidence->match_count && i < LKS_EXPLAINED_MEANINGS; i++) {
    const lks_header_match *match = &evidence->matches[i];
    const lks_kind_info *kind = lks_kind_get(match->kind);
    column->meanings[column->meaning_count++] = (lks_explained_meaning){
        kind->id, kind->english, kind->japanese, how_word(match->how), strength_word(match->strength)};
  }
}

static void explain_guesses(const lks_evidence *evidence, lks_table_class class, lks_explained_column *column)
{
  const lks_kind chosen = evidence->chosen.kind;
  column->decision = decision_word(evidence);
  if (chosen != LKS_KIND_NONE)
    column->decided = explain_guess(&evidence->chosen,
                                    evidence->chosen.choice == LKS_CHOICE_AMONG_PEOPLE ? class : LKS_TABLE_OTHER);
  if (evidence->looked_at == 0)
    return; /* no values: nothing was guessed, whatever the header says */
  for (size_t i = 0; i < evidence->guess_count && column->other_count < LKS_EXPLAINED_GUESSES; i++)
    if (evidence->guesses[i].kind != chosen)
      column->others[column->other_count++] = explain_guess(&evidence->guesses[i], class);
}

static bool explain_column(const lks_evidence *evidence, const lks_table *table, lks_explained_column *column)
{
  name_column(column->name, table->arrangement, evidence->column);
  column->hidden = evidence->hidden;
  column->looked_at = evidence->looked_at;
  column->distinct = evidence->distinct;
  column->distinct_exact = evidence->distinct_exact;
  explain_header(evidence, column);
  explain_guesses(evidence, table->class, column);
  column->header = strdup(evidence->header);
  for (size_t i = 0; i < LKS_FIELD_SAMPLES && i < LKS_EXPLAINED_SAMPLES; i++)
    if (evidence->samples[i] != NULL && (column->samples[i] = strdup(evidence->samples[i])) == NULL)
      return false;
  return column->header != NULL;
}

static lks_status explain_table(const lks_facts *facts, const lks_part_facts *part, const lks_table *table,
                                bool scrap, leakscan_report *report)
{
  if (table->evidence == NULL) { /* too much, or told with the form that it is part of */
    report->tables_unexplained += table->evidence_dropped > 0;
    return LKS_OK;
  }
  if (!lks_report_can_explain(report, table->evidence_count))
    return LKS_OK;
  lks_explanation *explanation = lks_explanation_new(facts->document, part->shown, table->evidence_count);
  if (explanation == NULL)
    return LKS_NO_MEMORY;
  explanation->part_number = part->number;
  explanation->visibility = part->visibility;
  lks_a1_range(explanation->range, table->range.first_row, table->range.first_column, table->range.last_row,
               table->range.last_column);
  if (table->header_row != LKS_NO_ROW) {
    explanation->header_row = table->header_row + 1;
    explanation->last_header_row = table->last_header_row + 1;
  }
  explanation->class = class_word(table->class);
  explanation->reason = table->reason;
  if (table->reason_column != LKS_NO_COLUMN)
    name_column(explanation->reason_column, table->arrangement, table->reason_column);
  explanation->arrangement = arrangement_word(table->arrangement);
  explanation->scrap = scrap;
  explanation->rows = table->rows;
  explanation->people = table->people;
  explanation->people_estimated = table->people_estimated;
  explanation->organisations = table->organisations;
  explanation->columns_dropped = table->evidence_dropped;
  bool whole = true;
  for (size_t i = 0; i < table->evidence_count && whole; i++)
    whole = explain_column(&table->evidence[i], table, &explanation->columns[i]);
  if (!whole) {
    lks_explanation_free(explanation);
    return LKS_NO_MEMORY;
  }
  return lks_report_add_explanation(report, explanation) ? LKS_OK : LKS_NO_MEMORY;
}

/* Tables and scraps of a part, by rows. */
static lks_status explain_part(const lks_facts *facts, const lks_part_facts *part, leakscan_report *report)
{
  lks_status status = LKS_OK;
  size_t at_table = 0, at_scrap = 0;
  report->tables_unexplained += part->scraps_dropped;
  while (status == LKS_OK && (at_table < part->table_count || at_scrap < part->scrap_count)) {
    const lks_table *table = at_table < part->table_count ? part->tables[at_table] : NULL;
    const lks_table *scrap = at_scrap < part->scrap_count ? part->scraps[at_scrap] : NULL;
    const bool scrap_first = table == NULL || (scrap != NULL && scrap->range.first_row < table->range.first_row);
    status = explain_table(facts, part, scrap_first ? scrap : table, scrap_first, report);
    at_scrap += scrap_first;
    at_table += !scrap_first;
  }
  return status;
}

lks_status lks_explain_document(const lks_facts *facts, leakscan_report *report)
{
  lks_status status = LKS_OK;
  report->explained = true;
  for (size_t i = 0; i < facts->part_count && status == LKS_OK; i++)
    status = explain_part(facts, facts->parts[i], report);
  return status;
}
