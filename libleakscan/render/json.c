/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A report for programs, on one line; leakscan-json(5) describes it. Members are added, never changed.
 * The only file that knows jansson. */
#include "render/render.h"

#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "render/escape.h"
#include "render/messages.h"
#include "report/report.h"
#include "version.h"

enum { SCHEMA = 1, REAL_DIGITS = 6 };

/* Takes the value over; false when it is NULL, as it is when memory ran out. */
static bool put(json_t *object, const char *name, json_t *value)
{
  return json_object_set_new(object, name, value) == 0;
}

/* jansson takes valid UTF-8 only, and document names are whatever the file system or an archive holds. */
static json_t *text(const char *bytes)
{
  const char *given = bytes == NULL ? "" : bytes;
  json_t *value = json_string(given);
  if (value != NULL)
    return value;
  char *repaired = lks_escape_repair(given);
  if (repaired != NULL)
    value = json_string(repaired);
  free(repaired);
  return value;
}

/* Takes the text over. */
static json_t *owned_text(char *bytes)
{
  json_t *value = bytes == NULL ? NULL : text(bytes);
  free(bytes);
  return value;
}

static json_t *number(uint64_t value)
{
  return json_integer(value > INT64_MAX ? INT64_MAX : (json_int_t)value);
}

static json_t *finished(json_t *value, bool whole)
{
  if (whole)
    return value;
  json_decref(value);
  return NULL;
}

static const char *severity_name(leakscan_severity severity)
{
  return severity >= LEAKSCAN_SEVERITY_CRITICAL  ? "critical"
         : severity >= LEAKSCAN_SEVERITY_WARNING ? "warning"
                                                 : "notice";
}

static const char *verdict_name(leakscan_verdict verdict)
{
  switch (verdict) {
  case LEAKSCAN_VERDICT_PASS:
    return "pass";
  case LEAKSCAN_VERDICT_REVIEW:
    return "review";
  case LEAKSCAN_VERDICT_STOP:
    return "stop";
  case LEAKSCAN_VERDICT_INCOMPLETE:
    break;
  }
  return "incomplete";
}

static const char *visibility_name(leakscan_visibility visibility)
{
  switch (visibility) {
  case LEAKSCAN_HIDDEN:
    return "hidden";
  case LEAKSCAN_VERY_HIDDEN:
    return "very-hidden";
  case LEAKSCAN_VISIBLE:
    break;
  }
  return "visible";
}

static json_t *samples_of(char *const *texts, size_t count)
{
  json_t *samples = json_array();
  bool whole = samples != NULL;
  for (size_t i = 0; whole && i < count; i++)
    if (texts[i] != NULL)
      whole = json_array_append_new(samples, text(texts[i])) == 0;
  return finished(samples, whole);
}

static json_t *field_of(const lks_finding_field *field, lks_language language)
{
  const char *label = language == LKS_LANGUAGE_JAPANESE ? field->japanese : field->english;
  json_t *object = json_object();
  return finished(
      object,
      put(object, "type", text(field->type)) && put(object, "label", text(label != NULL ? label : field->type)) &&
          put(object, "header", text(field->header)) && put(object, "valid_permille", number(field->valid)) &&
          put(object, "looked_at", number(field->looked_at)) && put(object, "distinct", number(field->distinct)) &&
          put(object, "distinct_exact", json_boolean(field->distinct_exact)) &&
          put(object, "samples", samples_of(field->samples, LKS_FINDING_SAMPLES)));
}

static json_t *fields_of(const leakscan_finding *finding, lks_language language)
{
  json_t *fields = json_array();
  bool whole = fields != NULL;
  for (size_t i = 0; whole && i < finding->field_count; i++)
    whole = json_array_append_new(fields, field_of(&finding->fields[i], language)) == 0;
  return finished(fields, whole);
}

static json_t *reasons_of(const leakscan_finding *finding)
{
  json_t *reasons = json_array();
  bool whole = reasons != NULL;
  for (size_t i = 0; whole && i < finding->reason_count; i++)
    whole = json_array_append_new(reasons, text(finding->reasons[i])) == 0;
  return finished(reasons, whole);
}

/* Points from the page's upper left corner: left, top, right, bottom. */
static json_t *rectangle_of(const leakscan_finding *finding)
{
  const lks_rectangle *box = &finding->rectangle;
  const double sides[] = {box->left, box->top, box->right, box->bottom};
  if (!finding->has_rectangle)
    return json_null();
  json_t *array = json_array();
  bool whole = array != NULL;
  for (size_t i = 0; whole && i < 4; i++)
    whole = json_array_append_new(array, json_real(round(sides[i] * 10) / 10)) == 0;
  return finished(array, whole);
}

static json_t *cover_of(const leakscan_finding *finding)
{
  const lks_cover *cover = &finding->cover;
  char colour[8];
  if (finding->letters == 0)
    return json_null();
  json_t *object = json_object();
  snprintf(colour, sizeof colour, "#%06x", (unsigned)cover->colour & 0xffffff);
  return finished(object, put(object, "kind", text(lks_finding_cover_word(finding))) &&
                              put(object, "annotation", json_boolean(cover->sort == LKS_COVER_ANNOTATION)) &&
                              put(object, "colour", text(colour)) &&
                              put(object, "before_text", json_boolean(cover->before)) &&
                              put(object, "author", text(cover->author)) && put(object, "time", text(cover->time)));
}

static json_t *finding_of(const leakscan_finding *finding, lks_language language)
{
  json_t *object = json_object();
  const bool whole =
      put(object, "kind", text(finding->kind)) && put(object, "severity", text(severity_name(finding->severity))) &&
      put(object, "document", text(finding->document)) && put(object, "part", text(finding->part)) &&
      put(object, "part_number", number(finding->part_number)) &&
      put(object, "visibility", text(visibility_name(finding->visibility))) &&
      put(object, "range", text(finding->range)) &&
      put(object, "page", number(finding->part_sort == LKS_PART_PAGE ? finding->part_number : 0)) &&
      put(object, "rectangle", rectangle_of(finding)) && put(object, "cover", cover_of(finding)) &&
      put(object, "letters", number(finding->letters)) &&
      put(object, "survives_permille", number(finding->survives)) && put(object, "excerpt", text(finding->excerpt)) &&
      put(object, "people", number(finding->people)) &&
      put(object, "people_estimated", json_boolean(finding->people_estimated)) &&
      put(object, "rows", number(finding->rows)) && put(object, "fields", fields_of(finding, language)) &&
      put(object, "reasons", reasons_of(finding)) && put(object, "rule", text(finding->rule)) &&
      put(object, "detail", text(finding->detail)) &&
      put(object, "sentence", owned_text(lks_render_sentence(finding, language))) &&
      put(object, "advice", owned_text(lks_render_advice(finding, language)));
  return finished(object, whole);
}

static json_t *findings_of(const leakscan_report *report, lks_language language)
{
  json_t *findings = json_array();
  bool whole = findings != NULL;
  for (size_t i = 0; whole && i < report->count; i++)
    whole = json_array_append_new(findings, finding_of(report->findings[i], language)) == 0;
  return finished(findings, whole);
}

static json_t *part_of(const lks_report_part *part)
{
  json_t *object = json_object();
  return finished(object, put(object, "document", text(part->document)) && put(object, "name", text(part->name)) &&
                              put(object, "visibility", text(visibility_name(part->visibility))) &&
                              put(object, "active", json_boolean(part->active)) &&
                              put(object, "rows", number(part->rows)) && put(object, "people", number(part->people)));
}

static json_t *parts_of(const leakscan_report *report)
{
  json_t *parts = json_array();
  bool whole = parts != NULL;
  for (size_t i = 0; whole && i < report->part_count; i++)
    whole = json_array_append_new(parts, part_of(&report->parts[i])) == 0;
  return finished(parts, whole);
}

static json_t *meanings_of(const lks_explained_column *column)
{
  json_t *meanings = json_array();
  bool whole = meanings != NULL;
  for (size_t i = 0; whole && i < column->meaning_count; i++) {
    const lks_explained_meaning *meaning = &column->meanings[i];
    json_t *object = json_object();
    whole = put(object, "type", text(meaning->type)) && put(object, "how", text(meaning->how)) &&
            put(object, "strength", text(meaning->strength));
    whole = json_array_append_new(meanings, object) == 0 && whole;
  }
  return finished(meanings, whole);
}

/* A guess of no type is one that wasn't made. */
static bool put_guess(json_t *object, const lks_explained_guess *guess, lks_language language)
{
  const char *label = language == LKS_LANGUAGE_JAPANESE ? guess->japanese : guess->english;
  return put(object, "type", text(guess->type)) && put(object, "label", text(label)) &&
         put(object, "score", json_real(guess->score)) && put(object, "score_header", json_real(guess->header)) &&
         put(object, "score_values", json_real(guess->values)) &&
         put(object, "score_against", json_real(guess->against)) && put(object, "needed", json_real(guess->needed)) &&
         put(object, "shaped", json_boolean(guess->shaped)) && put(object, "valid_permille", number(guess->valid));
}

static json_t *others_of(const lks_explained_column *column, lks_language language)
{
  json_t *others = json_array();
  bool whole = others != NULL;
  for (size_t i = 0; whole && i < column->other_count; i++) {
    json_t *object = json_object();
    whole = put_guess(object, &column->others[i], language);
    whole = json_array_append_new(others, object) == 0 && whole;
  }
  return finished(others, whole);
}

static json_t *column_of(const lks_explained_column *column, lks_language language)
{
  json_t *object = json_object();
  return finished(
      object,
      put(object, "column", text(column->name)) && put(object, "hidden", json_boolean(column->hidden)) &&
          put(object, "header", text(column->header)) && put(object, "header_meanings", meanings_of(column)) &&
          put(object, "decision", text(column->decision)) && put_guess(object, &column->decided, language) &&
          put(object, "others", others_of(column, language)) && put(object, "looked_at", number(column->looked_at)) &&
          put(object, "distinct", number(column->distinct)) &&
          put(object, "distinct_exact", json_boolean(column->distinct_exact)) &&
          put(object, "samples", samples_of(column->samples, LKS_EXPLAINED_SAMPLES)));
}

static json_t *columns_of(const lks_explanation *table, lks_language language)
{
  json_t *columns = json_array();
  bool whole = columns != NULL;
  for (size_t i = 0; whole && i < table->column_count; i++)
    whole = json_array_append_new(columns, column_of(&table->columns[i], language)) == 0;
  return finished(columns, whole);
}

static json_t *table_of(const lks_explanation *table, lks_language language)
{
  json_t *object = json_object();
  const bool whole =
      put(object, "document", text(table->document)) && put(object, "part", text(table->part)) &&
      put(object, "part_number", number(table->part_number)) &&
      put(object, "visibility", text(visibility_name(table->visibility))) &&
      put(object, "range", text(table->range)) && put(object, "arrangement", text(table->arrangement)) &&
      put(object, "header_row", number(table->header_row)) &&
      put(object, "last_header_row", number(table->last_header_row)) && put(object, "class", text(table->class)) &&
      put(object, "reason", text(table->reason)) && put(object, "reason_column", text(table->reason_column)) &&
      put(object, "scrap", json_boolean(table->scrap)) && put(object, "rows", number(table->rows)) &&
      put(object, "people", number(table->people)) &&
      put(object, "people_estimated", json_boolean(table->people_estimated)) &&
      put(object, "organisations", number(table->organisations)) &&
      put(object, "columns", columns_of(table, language)) &&
      put(object, "columns_left_out", number(table->columns_dropped));
  return finished(object, whole);
}

static json_t *tables_of(const leakscan_report *report, lks_language language)
{
  json_t *tables = json_array();
  bool whole = tables != NULL;
  for (size_t i = 0; whole && i < report->explanation_count; i++)
    whole = json_array_append_new(tables, table_of(report->explanations[i], language)) == 0;
  return finished(tables, whole);
}

static json_t *tool(void)
{
  json_t *object = json_object();
  return finished(object, put(object, "name", text("leakscan")) && put(object, "version", text(LKS_VERSION)));
}

static json_t *report_of(const leakscan_report *report, lks_language language)
{
  json_t *object = json_object();
  const bool whole = put(object, "schema", json_integer(SCHEMA)) && put(object, "tool", tool()) &&
                     put(object, "name", text(report->name)) &&
                     put(object, "verdict", text(verdict_name(report->verdict))) &&
                     put(object, "complete", json_boolean(report->complete)) &&
                     put(object, "summary", owned_text(lks_render_summary(report, language, false))) &&
                     put(object, "findings", findings_of(report, language)) &&
                     put(object, "parts", parts_of(report)) && put(object, "tables", tables_of(report, language)) &&
                     put(object, "tables_left_out", number(report->tables_unexplained));
  return finished(object, whole);
}

static int write_piece(const char *bytes, size_t size, void *out)
{
  return fwrite(bytes, 1, size, out) == size ? 0 : -1;
}

/* json_dumps would hand out memory of jansson's allocator, which a host program may have replaced. */
char *lks_render_json(const leakscan_report *report, lks_language language, unsigned flags)
{
  (void)flags; /* programs choose for themselves what they look at */
  json_t *object = report_of(report, language);
  char *line = NULL;
  size_t size = 0;
  FILE *out = object == NULL ? NULL : open_memstream(&line, &size);
  if (out == NULL) {
    json_decref(object);
    return NULL;
  }
  const bool failed =
      json_dump_callback(object, write_piece, out, JSON_COMPACT | JSON_REAL_PRECISION(REAL_DIGITS)) != 0 ||
      ferror(out) != 0;
  json_decref(object);
  if (fclose(out) == 0 && !failed)
    return line;
  free(line);
  return NULL;
}
