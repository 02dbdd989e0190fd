/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A report for people: a block for each finding, whose first line alone begins at the margin, then one line that sums
 * up. The last line is there even when nothing was found, so that silence never means "not checked". */
#include "render/render.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "render/escape.h"
#include "render/messages.h"
#include "report/report.h"

enum { PLACE_CHARACTERS = 600, HEADER_CHARACTERS = 60, SAMPLE_CHARACTERS = 40, SAMPLES_SHOWN = 2, FIELDS_SHOWN = 40, PARTS_SHOWN = 30 };

/* What a block needs to know of the page it stands on. */
typedef struct page {
  FILE *out;
  lks_language language;
  char *advice;  /* said last; isn't said twice in a row */
  bool evidence; /* say how sure fields are */
  bool failed;
} page;

static bool language_is(const char *name, const char *code)
{
  const size_t length = strlen(code);
  return strncmp(name, code, length) == 0 && (name[length] == '\0' || strchr("_-.@", name[length]) != NULL);
}

static void put_escaped(page *to, const char *text, size_t characters)
{
  char *escaped = lks_escape(text, characters);
  if (escaped == NULL)
    to->failed = true;
  else
    fputs(escaped, to->out);
  free(escaped);
}

static const char *severity_word(leakscan_severity severity, lks_language language)
{
  const char *name = severity >= LEAKSCAN_SEVERITY_CRITICAL  ? "critical"
                     : severity >= LEAKSCAN_SEVERITY_WARNING ? "warning"
                                                             : "notice";
  return lks_message("severity", name, NULL, language);
}

static void put_page_number(page *to, uint32_t page_number)
{
  char digits[LKS_MESSAGE_NUMBER_SIZE];
  lks_message_number(digits, page_number);
  const lks_message_value values[] = {{"number", digits}};
  char *words = lks_message_fill(lks_message("text", "page", NULL, to->language), values, 1);
  if (words == NULL)
    to->failed = true;
  else
    fputs(words, to->out);
  free(words);
}

static void put_place(page *to, const leakscan_finding *finding)
{
  const char *const places[] = {finding->document, finding->part, finding->range};
  fprintf(to->out, "%s ", severity_word(finding->severity, to->language));
  for (size_t i = 0; i < 3; i++) {
    if (places[i][0] == '\0')
      continue;
    if (i > 0)
      fputc('!', to->out);
    if (i == 1 && finding->part_sort == LKS_PART_PAGE) {
      put_page_number(to, finding->part_number);
      continue;
    }
    put_escaped(to, places[i], PLACE_CHARACTERS);
  }
  fputc('\n', to->out);
}

static void put_line(page *to, const char *pattern, const lks_message_value *values, size_t count,
                     const char *indentation)
{
  char *line = lks_message_fill(pattern, values, count);
  if (line == NULL)
    to->failed = true;
  else
    fprintf(to->out, "%s%s\n", indentation, line);
  free(line);
}

static char *join_samples(const lks_finding_field *field, lks_language language)
{
  char *texts[SAMPLES_SHOWN] = {NULL};
  bool failed = false;
  size_t count = 0;
  for (size_t i = 0; i < SAMPLES_SHOWN && !failed; i++) {
    if (field->samples[i] == NULL)
      continue;
    texts[count] = lks_escape(field->samples[i], SAMPLE_CHARACTERS);
    failed = texts[count++] == NULL;
  }
  const lks_message_value values[] = {
      {"first", texts[0]}, {"separator", lks_message("list", "words", NULL, language)}, {"second", texts[1]}};
  char *joined = failed ? NULL : lks_message_fill(count > 1 ? "{first}{separator}{second}" : "{first}", values, 3);
  free(texts[0]);
  free(texts[1]);
  return joined;
}

static void put_field(page *to, const lks_finding_field *field)
{
  const char *label = to->language == LKS_LANGUAGE_JAPANESE ? field->japanese : field->english;
  char *header = lks_escape(field->header, HEADER_CHARACTERS);
  char *samples = join_samples(field, to->language);
  char *evidence = to->evidence && field->looked_at > 0
                       ? lks_message_evidence(field->looked_at, field->valid, field->shaped, field->distinct,
                                              field->distinct_exact, to->language)
                       : strdup("");
  const lks_message_value values[] = {{"label", label != NULL ? label : field->type},
                                      {"header", header},
                                      {"samples", samples},
                                      {"evidence", evidence}};
  if (header == NULL || samples == NULL || evidence == NULL)
    to->failed = true;
  else
    put_line(to, lks_message("text", "field", NULL, to->language), values, 4, "    ");
  free(header);
  free(samples);
  free(evidence);
}

static void put_advice(page *to, const leakscan_finding *finding)
{
  char *advice = lks_render_advice(finding, to->language);
  const lks_message_value values[] = {{"advice", advice}};
  if (advice == NULL)
    to->failed = true;
  else if (to->advice == NULL || strcmp(to->advice, advice) != 0)
    put_line(to, lks_message("text", "advice", NULL, to->language), values, 1, "  ");
  free(to->advice);
  to->advice = advice;
}

static void put_block(page *to, const leakscan_finding *finding)
{
  char *sentence = lks_render_sentence(finding, to->language);
  put_place(to, finding);
  if (sentence == NULL)
    to->failed = true;
  else
    fprintf(to->out, "  %s\n", sentence);
  free(sentence);
  for (size_t i = 0; i < finding->field_count && i < FIELDS_SHOWN; i++)
    put_field(to, &finding->fields[i]);
  if (finding->field_count > FIELDS_SHOWN)
    fputs("    \xe2\x80\xa6\n", to->out);
  put_advice(to, finding);
  fputc('\n', to->out);
}

/* Each part that has a name, whatever was found on it: how much it holds, and about how many. */
static void put_part(page *to, const lks_report_part *part)
{
  char *name = lks_escape(part->name, HEADER_CHARACTERS);
  char *rows = lks_message_count("rows", NULL, part->rows, to->language);
  char *people = lks_message_count("people", NULL, part->people, to->language);
  const char *state = part->visibility != LEAKSCAN_VISIBLE ? "hidden" : part->active ? "active" : "visible";
  const lks_message_value values[] = {{"part", name},
                                      {"state", lks_message("part-state", state, NULL, to->language)},
                                      {"rows", rows},
                                      {"people", people}};
  if (name == NULL || rows == NULL || people == NULL)
    to->failed = true;
  else
    put_line(to, lks_message("text", "part", NULL, to->language), values, 4, "");
  free(name);
  free(rows);
  free(people);
}

static void put_parts(page *to, const leakscan_report *report)
{
  size_t named = 0;
  for (size_t i = 0; i < report->part_count && !to->failed && named < PARTS_SHOWN; i++)
    if (report->parts[i].name[0] != '\0' && report->parts[i].rows > 0) {
      put_part(to, &report->parts[i]);
      named++;
    }
  if (named == PARTS_SHOWN)
    fputs("\xe2\x80\xa6\n", to->out);
  if (named > 0)
    fputc('\n', to->out);
}

lks_language lks_language_of(const char *name)
{
  return name != NULL && language_is(name, "ja") ? LKS_LANGUAGE_JAPANESE : LKS_LANGUAGE_ENGLISH;
}

char *lks_render_text(const leakscan_report *report, lks_language language, unsigned flags)
{
  char *text = NULL;
  size_t size = 0;
  page to = {
      .out = open_memstream(&text, &size), .language = language, .evidence = (flags & LEAKSCAN_RENDER_ALL) != 0};
  if (to.out == NULL)
    return NULL;
  for (size_t i = 0; i < report->count && !to.failed; i++)
    if ((flags & LEAKSCAN_RENDER_ALL) != 0 || lks_render_is_shown(report, report->findings[i]))
      put_block(&to, report->findings[i]);
  if ((flags & LEAKSCAN_RENDER_ALL) != 0)
    put_parts(&to, report);
  char *summary = lks_render_summary(report, language, true);
  if (summary != NULL)
    fprintf(to.out, "%s\n", summary);
  const bool failed = to.failed || summary == NULL || ferror(to.out) != 0;
  free(summary);
  free(to.advice);
  if (fclose(to.out) == 0 && !failed)
    return text;
  free(text);
  return NULL;
}
