/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A finding's memory: every text is a copy, and is there even when it is empty. */
#include "report/finding.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/a1.h"

static char *copy_of(const char *text)
{
  return strdup(text == NULL ? "" : text);
}

/* Takes `copy` over into `*place`; a copy that failed leaves what is there. */
static bool replace(char **place, char *copy)
{
  if (copy == NULL)
    return false;
  free(*place);
  *place = copy;
  return true;
}

static void field_clear(lks_finding_field *field)
{
  free(field->header);
  for (size_t i = 0; i < LKS_FINDING_SAMPLES; i++)
    free(field->samples[i]);
}

leakscan_finding *lks_finding_new(const char *kind, leakscan_severity severity, const char *document)
{
  leakscan_finding *finding = calloc(1, sizeof *finding);
  if (finding == NULL)
    return NULL;
  finding->kind = kind;
  finding->severity = severity;
  finding->document = copy_of(document);
  finding->part = copy_of("");
  finding->range = copy_of("");
  if (finding->document == NULL || finding->part == NULL || finding->range == NULL) {
    lks_finding_free(finding);
    return NULL;
  }
  return finding;
}

void lks_finding_free(leakscan_finding *finding)
{
  if (finding == NULL)
    return;
  for (size_t i = 0; i < finding->field_count; i++)
    field_clear(&finding->fields[i]);
  free(finding->fields);
  free(finding->document);
  free(finding->part);
  free(finding->range);
  free(finding->author);
  free(finding->time);
  free(finding->excerpt);
  free(finding->detail);
  free(finding);
}

bool lks_finding_set_part(leakscan_finding *finding, const char *name, uint32_t number,
                          leakscan_visibility visibility)
{
  if (!replace(&finding->part, copy_of(name)))
    return false;
  finding->part_number = number;
  finding->visibility = visibility;
  return true;
}

bool lks_finding_set_range(leakscan_finding *finding, uint32_t first_row, uint32_t first_column, uint32_t last_row,
                           uint32_t last_column)
{
  char range[LKS_A1_RANGE_SIZE];
  lks_a1_range(range, first_row, first_column, last_row, last_column);
  return replace(&finding->range, copy_of(range));
}

bool lks_finding_set_detail(leakscan_finding *finding, const char *detail)
{
  if (detail != NULL)
    return replace(&finding->detail, copy_of(detail));
  free(finding->detail);
  finding->detail = NULL;
  return true;
}

bool lks_finding_set_cover(leakscan_finding *finding, const lks_cover *cover)
{
  finding->cover = *cover;
  finding->cover.author = finding->cover.time = NULL;
  if ((cover->author != NULL && !replace(&finding->author, copy_of(cover->author))) ||
      (cover->time != NULL && !replace(&finding->time, copy_of(cover->time))))
    return false;
  finding->cover.author = finding->author;
  finding->cover.time = finding->time;
  return true;
}

bool lks_finding_set_excerpt(leakscan_finding *finding, const char *excerpt)
{
  return replace(&finding->excerpt, copy_of(excerpt));
}

const char *lks_finding_cover_word(const leakscan_finding *finding)
{
  static const char *const words[] = {"", "shape", "stroke", "image", "text", "annotation", "page", "highlight"};
  if (finding->cover.sort == LKS_COVER_ANNOTATION && finding->cover.annotation != NULL)
    return finding->cover.annotation;
  const size_t sort = (size_t)finding->cover.sort;
  return sort < sizeof words / sizeof words[0] ? words[sort] : "";
}

void lks_finding_set_rule(leakscan_finding *finding, const char *rule)
{
  snprintf(finding->rule, sizeof finding->rule, "%s", rule != NULL ? rule : "");
}

lks_finding_field *lks_finding_add_field(leakscan_finding *finding, const char *type, const char *english,
                                         const char *japanese, const char *header)
{
  if (finding->field_count >= SIZE_MAX / sizeof *finding->fields)
    return NULL;
  lks_finding_field *fields = realloc(finding->fields, (finding->field_count + 1) * sizeof *fields);
  if (fields == NULL)
    return NULL;
  finding->fields = fields;
  lks_finding_field *field = &fields[finding->field_count];
  *field = (lks_finding_field){.type = type, .english = english, .japanese = japanese, .header = copy_of(header)};
  if (field->header == NULL)
    return NULL;
  finding->field_count++;
  return field;
}

void lks_finding_add_reason(leakscan_finding *finding, const char *reason)
{
  for (size_t i = 0; i < finding->reason_count; i++)
    if (strcmp(finding->reasons[i], reason) == 0)
      return;
  if (finding->reason_count < LKS_FINDING_REASONS)
    finding->reasons[finding->reason_count++] = reason;
}
