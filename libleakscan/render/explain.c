/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A report for whoever wants to know why: each table with what it was taken for, each column with the sums behind it,
 * then the line that sums up. Only the names of tables and that line begin at the margin. */
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "render/escape.h"
#include "render/messages.h"
#include "render/render.h"
#include "report/report.h"

enum { PLACE_CHARACTERS = 600, HEADER_CHARACTERS = 30, SAMPLE_CHARACTERS = 40, WIDEST = 32, SCORE_SIZE = 32 };

#define COLUMN_INDENT "    "
#define DETAIL_INDENT "         "

typedef struct page {
  FILE *out;
  lks_language language;
  bool failed;
} page;

/* How wide the columns of the page are. */
typedef struct widths {
  size_t name, header, decision;
} widths;

/* Takes the text over; what isn't there is a failure. */
static void put_owned(page *to, char *text)
{
  if (text == NULL)
    to->failed = true;
  else
    fputs(text, to->out);
  free(text);
}

static char *fill(const page *to, const char *name, const char *variant, const lks_message_value *values,
                  size_t count)
{
  const char *pattern = lks_message("explain", name, variant, to->language);
  return lks_message_fill(pattern != NULL ? pattern : "", values, count);
}

static const char *word(const page *to, const char *name, const char *variant)
{
  const char *text = lks_message("explain", name, variant, to->language);
  return text != NULL ? text : variant;
}

/* Japanese characters take two places on a screen. */
static size_t width_of(const char *text)
{
  size_t width = 0;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
    const gunichar character = g_utf8_get_char(at);
    width += g_unichar_iszerowidth(character) ? 0 : g_unichar_iswide(character) ? 2 : 1;
  }
  return width;
}

static void put_padded(page *to, const char *text, size_t width)
{
  fputs(text, to->out);
  for (size_t used = width_of(text); used < width; used++)
    fputc(' ', to->out);
}

/* Not by printf, which writes a comma where the program's locale has one. */
static const char *score_text(char text[SCORE_SIZE], double score)
{
  const bool negative = score < -0.005;
  const unsigned hundredths = (unsigned)((negative ? -score : score > 0 ? score : 0) * 100 + 0.5);
  snprintf(text, SCORE_SIZE, "%s%u.%02u", negative ? "-" : "", hundredths / 100, hundredths % 100);
  return text;
}

static const char *label_of(const page *to, const char *english, const char *japanese)
{
  return to->language == LKS_LANGUAGE_JAPANESE ? japanese : english;
}

static char *header_text(const page *to, const lks_explained_column *column)
{
  if (column->header[0] == '\0')
    return strdup("-");
  char *escaped = lks_escape(column->header, HEADER_CHARACTERS);
  if (escaped == NULL)
    return NULL;
  const lks_message_value values[] = {{"header", escaped}};
  char *quoted = fill(to, "quoted", NULL, values, 1);
  free(escaped);
  return quoted;
}

static const char *decision_text(const page *to, const lks_explained_column *column)
{
  return column->decided.type != NULL ? label_of(to, column->decided.english, column->decided.japanese)
                                      : word(to, "decision", column->decision);
}

static size_t larger(size_t a, size_t b)
{
  return a > b ? a : b;
}

static widths measure(page *to, const lks_explanation *table)
{
  widths widest = {0};
  for (size_t i = 0; i < table->column_count; i++) {
    const lks_explained_column *column = &table->columns[i];
    char *header = header_text(to, column);
    if (header == NULL)
      to->failed = true;
    else
      widest.header = larger(widest.header, width_of(header));
    free(header);
    widest.name = larger(widest.name, strlen(column->name));
    widest.decision = larger(widest.decision, width_of(decision_text(to, column)));
  }
  widest.header = widest.header > WIDEST ? WIDEST : widest.header;
  return widest;
}

/* The score and what it is made of; `pattern` says how. */
static char *sum_text(const page *to, const char *pattern, const lks_explained_guess *guess, const char *label,
                      bool too_little)
{
  char score[SCORE_SIZE], header[SCORE_SIZE], values[SCORE_SIZE], against[SCORE_SIZE], needed[SCORE_SIZE];
  const lks_message_value filled[] = {{"label", label},
                                      {"score", score_text(score, guess->score)},
                                      {"header", score_text(header, guess->header)},
                                      {"values", score_text(values, guess->values)},
                                      {"against", guess->against > 0 ? score_text(against, guess->against) : ""},
                                      {"needed", too_little ? score_text(needed, guess->needed) : ""}};
  return fill(to, pattern, NULL, filled, 6);
}

static void put_decision(page *to, const lks_explained_column *column, const widths *wide)
{
  char *header = header_text(to, column);
  char needed[SCORE_SIZE];
  fputs(COLUMN_INDENT, to->out);
  put_padded(to, column->name, wide->name + 2);
  if (header == NULL)
    to->failed = true;
  else
    put_padded(to, header, wide->header + 2);
  free(header);
  if (column->decided.type == NULL) {
    fputs(decision_text(to, column), to->out);
  } else {
    const lks_message_value values[] = {{"needed", score_text(needed, column->decided.needed)}};
    put_padded(to, decision_text(to, column), wide->decision + 2);
    put_owned(to, sum_text(to, "score", &column->decided, "", false));
    put_owned(to, fill(to, "needed", column->decision, values, 1));
  }
  if (column->hidden)
    fputs(word(to, "visibility", "hidden"), to->out);
  fputc('\n', to->out);
}

/* A line whose list was written to memory. */
static void put_list(page *to, const char *name, const char *variant, char *list)
{
  const lks_message_value values[] = {{"list", list}};
  fputs(DETAIL_INDENT, to->out);
  put_owned(to, fill(to, name, variant, values, 1));
  fputc('\n', to->out);
}

static void put_meanings(page *to, const lks_explained_column *column)
{
  page inner = {.language = to->language};
  char *list = NULL;
  size_t size = 0;
  if (column->header[0] == '\0')
    return;
  if (column->meaning_count == 0) {
    put_list(to, "meanings", "none", NULL);
    return;
  }
  inner.out = open_memstream(&list, &size);
  if (inner.out == NULL) {
    to->failed = true;
    return;
  }
  for (size_t i = 0; i < column->meaning_count; i++) {
    const lks_explained_meaning *meaning = &column->meanings[i];
    const lks_message_value values[] = {{"label", label_of(to, meaning->english, meaning->japanese)},
                                        {"how", word(to, "how", meaning->how)},
                                        {"strength", word(to, "strength", meaning->strength)}};
    fputs(i > 0 ? lks_message("list", "words", NULL, to->language) : "", inner.out);
    put_owned(&inner, fill(to, "meaning", NULL, values, 3));
  }
  to->failed = fclose(inner.out) != 0 || inner.failed || to->failed;
  if (!to->failed)
    put_list(to, "meanings", NULL, list);
  free(list);
}

static void put_others(page *to, const lks_explained_column *column)
{
  page inner = {.language = to->language};
  char *list = NULL;
  size_t size = 0;
  if (column->other_count == 0)
    return;
  inner.out = open_memstream(&list, &size);
  if (inner.out == NULL) {
    to->failed = true;
    return;
  }
  for (size_t i = 0; i < column->other_count; i++) {
    const lks_explained_guess *other = &column->others[i];
    fputs(i > 0 ? lks_message("list", "words", NULL, to->language) : "", inner.out);
    put_owned(&inner, sum_text(to, "other", other, label_of(to, other->english, other->japanese),
                               other->score < other->needed));
  }
  to->failed = fclose(inner.out) != 0 || inner.failed || to->failed;
  if (!to->failed)
    put_list(to, "others", NULL, list);
  free(list);
}

static char *samples_text(const page *to, const lks_explained_column *column)
{
  char *list = NULL;
  size_t size = 0;
  page inner = {.out = open_memstream(&list, &size)};
  if (inner.out == NULL)
    return NULL;
  for (size_t i = 0; i < LKS_EXPLAINED_SAMPLES && column->samples[i] != NULL; i++) {
    fputs(i > 0 ? lks_message("list", "words", NULL, to->language) : "", inner.out);
    put_owned(&inner, lks_escape(column->samples[i], SAMPLE_CHARACTERS));
  }
  if (fclose(inner.out) == 0 && !inner.failed)
    return list;
  free(list);
  return NULL;
}

static void put_values(page *to, const lks_explained_column *column)
{
  const lks_explained_guess *decided = &column->decided;
  if (column->looked_at == 0)
    return;
  char *evidence = lks_message_evidence(column->looked_at, decided->valid, decided->shaped, column->distinct,
                                        column->distinct_exact, to->language);
  char *samples = samples_text(to, column);
  const lks_message_value values[] = {{"evidence", evidence}, {"samples", samples}};
  fputs(DETAIL_INDENT, to->out);
  put_owned(to, evidence != NULL && samples != NULL ? fill(to, "values", NULL, values, 2) : NULL);
  fputc('\n', to->out);
  free(evidence);
  free(samples);
}

static bool is_arranged_in(const lks_explanation *table, const char *arrangement)
{
  return strcmp(table->arrangement, arrangement) == 0;
}

static char *why_text(const page *to, const lks_explanation *table)
{
  const lks_message_value number[] = {{"name", table->reason_column}};
  char *place = table->reason_column[0] == '\0'
                    ? strdup("")
                    : fill(to, "at", is_arranged_in(table, "columns") ? "row" : "column", number, 1);
  const lks_message_value values[] = {{"place", place}};
  char *why = place != NULL ? fill(to, "reason", table->reason, values, 1) : NULL;
  free(place);
  return why;
}

static char *where_header_is(const page *to, const lks_explanation *table)
{
  char first[LKS_MESSAGE_NUMBER_SIZE], last[LKS_MESSAGE_NUMBER_SIZE];
  snprintf(first, sizeof first, "%u", (unsigned)table->header_row);
  snprintf(last, sizeof last, "%u", (unsigned)table->last_header_row);
  const lks_message_value values[] = {{"first", first}, {"last", last}};
  const char *variant = !is_arranged_in(table, "rows")                ? table->arrangement
                        : table->header_row == 0                      ? "none"
                        : table->header_row == table->last_header_row ? "row"
                                                                      : "rows";
  return fill(to, "header", variant, values, 2);
}

/* What the table was taken for. */
static void put_class(page *to, const lks_explanation *table)
{
  char *why = why_text(to, table);
  char *header = where_header_is(to, table);
  char *rows = lks_message_count("rows", NULL, table->rows, to->language);
  char *people = table->people == 0 ? strdup("")
                                    : lks_message_count("people", table->people_estimated ? "estimated" : NULL,
                                                        table->people, to->language);
  char *organisations = table->organisations == 0
                            ? strdup("")
                            : lks_message_count("organisations", NULL, table->organisations, to->language);
  const lks_message_value values[] = {
      {"class", word(to, "class", table->class)}, {"why", why},      {"rows", rows}, {"people", people},
      {"organisations", organisations},           {"header", header}};
  const bool whole = why != NULL && header != NULL && rows != NULL && people != NULL && organisations != NULL;
  fputs("  ", to->out);
  put_owned(to, whole ? fill(to, "table", NULL, values, 6) : NULL);
  fputc('\n', to->out);
  free(why);
  free(header);
  free(rows);
  free(people);
  free(organisations);
  if (table->scrap)
    fprintf(to->out, "  %s\n", word(to, "scrap", NULL));
}

static void put_place(page *to, const lks_explanation *table)
{
  static const char *const variants[] = {"visible", "hidden", "very-hidden"};
  const size_t visibility = (size_t)table->visibility;
  put_owned(to, lks_escape(table->document, PLACE_CHARACTERS));
  fputc('!', to->out);
  put_owned(to, lks_escape(table->part, PLACE_CHARACTERS));
  fprintf(to->out, "!%s%s\n", table->range, visibility < 3 ? word(to, "visibility", variants[visibility]) : "");
}

static void put_left_out(page *to, const char *thing, size_t count, const char *indentation)
{
  if (count == 0)
    return;
  fputs(indentation, to->out);
  put_owned(to, lks_message_count(thing, NULL, count, to->language));
  fputc('\n', to->out);
}

static void put_table(page *to, const lks_explanation *table)
{
  const widths wide = measure(to, table);
  put_place(to, table);
  put_class(to, table);
  for (size_t i = 0; i < table->column_count; i++) {
    const lks_explained_column *column = &table->columns[i];
    put_decision(to, column, &wide);
    put_meanings(to, column);
    put_values(to, column);
    put_others(to, column);
  }
  put_left_out(to, "columns-left-out", table->columns_dropped, COLUMN_INDENT);
  fputc('\n', to->out);
}

char *lks_render_explain(const leakscan_report *report, lks_language language, unsigned flags)
{
  (void)flags; /* there is nothing less to show */
  char *text = NULL;
  size_t size = 0;
  page to = {.out = open_memstream(&text, &size), .language = language};
  if (to.out == NULL)
    return NULL;
  for (size_t i = 0; i < report->explanation_count && !to.failed; i++)
    put_table(&to, report->explanations[i]);
  if (report->explanation_count == 0)
    fprintf(to.out, "  %s\n\n", word(&to, report->explained ? "none" : "unasked", NULL));
  put_left_out(&to, "tables-left-out", report->tables_unexplained, "  ");
  char *summary = lks_render_summary(report, language, true);
  if (summary != NULL)
    fprintf(to.out, "%s\n", summary);
  const bool failed = to.failed || summary == NULL || ferror(to.out) != 0;
  free(summary);
  if (fclose(to.out) == 0 && !failed)
    return text;
  free(text);
  return NULL;
}
