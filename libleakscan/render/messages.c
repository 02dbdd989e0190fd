/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* All that leakscan says to people, in English and Japanese. Tables in the program, not gettext catalogues: nothing
 * has to be installed, found or opened, so it works inside a sandbox, without a locale, and in two languages at once.
 */
#include "render/messages.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "render/messages_tables.h"

static const lks_message_table *const tables[] = {
    &lks_messages_words,     &lks_messages_findings, &lks_messages_reasons,
    &lks_messages_unchecked, &lks_messages_advice,   &lks_messages_explain,
    &lks_messages_workbooks, &lks_messages_workers,
    &lks_messages_texts,
    &lks_messages_mail,
};

/* Whether the id is made of these parts with points between them. */
static bool id_matches(const char *id, const char *group, const char *name, const char *variant)
{
  const char *parts[] = {group, name, variant};
  for (size_t i = 0; i < 3 && parts[i] != NULL; i++) {
    const size_t length = strlen(parts[i]);
    if (i > 0 && *id++ != '.')
      return false;
    if (strncmp(id, parts[i], length) != 0)
      return false;
    id += length;
  }
  return *id == '\0';
}

static const char *value_of(const char *name, size_t length, const lks_message_value *values, size_t count)
{
  for (size_t i = 0; i < count; i++)
    if (strlen(values[i].name) == length && memcmp(values[i].name, name, length) == 0)
      return values[i].text == NULL ? "" : values[i].text;
  return "";
}

/* Whether each value between `[` and its `]` has text. */
static bool section_is_full(const char *section, const lks_message_value *values, size_t count)
{
  for (const char *at = section; *at != ']' && *at != '\0'; at++) {
    if (*at != '{')
      continue;
    const size_t length = strcspn(at + 1, "}");
    if (*value_of(at + 1, length, values, count) == '\0')
      return false;
    at += length;
  }
  return true;
}

static void put_filled(FILE *out, const char *pattern, const lks_message_value *values, size_t count)
{
  const char *at = pattern;
  while (*at != '\0') {
    if (*at == '[' && !section_is_full(at + 1, values, count)) {
      at += strcspn(at, "]");
      at += *at == ']';
    } else if (*at == '[' || *at == ']') {
      at++;
    } else if (*at == '{') {
      const size_t length = strcspn(at + 1, "}");
      fputs(value_of(at + 1, length, values, count), out);
      at += 1 + length;
      at += *at == '}';
    } else {
      fputc(*at++, out);
    }
  }
}

const char *lks_message(const char *group, const char *name, const char *variant, lks_language language)
{
  for (size_t t = 0; t < sizeof tables / sizeof tables[0]; t++) {
    for (size_t i = 0; i < tables[t]->count; i++) {
      const lks_message_row *row = &tables[t]->rows[i];
      if (id_matches(row->id, group, name, variant))
        return language == LKS_LANGUAGE_JAPANESE ? row->japanese : row->english;
    }
  }
  return NULL;
}

char *lks_message_fill(const char *pattern, const lks_message_value *values, size_t count)
{
  char *text = NULL;
  size_t size = 0;
  FILE *out = open_memstream(&text, &size);
  if (out == NULL)
    return NULL;
  put_filled(out, pattern, values, count);
  const bool failed = ferror(out) != 0;
  if (fclose(out) == 0 && !failed)
    return text;
  free(text);
  return NULL;
}

void lks_message_number(char text[LKS_MESSAGE_NUMBER_SIZE], uint64_t number)
{
  char digits[LKS_MESSAGE_NUMBER_SIZE];
  const int length = snprintf(digits, sizeof digits, "%llu", (unsigned long long)number);
  char *end = text;
  for (int i = 0; i < length; i++) {
    if (i > 0 && (length - i) % 3 == 0)
      *end++ = ',';
    *end++ = digits[i];
  }
  *end = '\0';
}

char *lks_message_count(const char *thing, const char *variant, uint64_t number, lks_language language)
{
  char digits[LKS_MESSAGE_NUMBER_SIZE];
  lks_message_number(digits, number);
  const char *pattern = lks_message("count", thing, number == 1 && variant == NULL ? "one" : variant, language);
  if (pattern == NULL)
    pattern = lks_message("count", thing, NULL, language);
  const lks_message_value values[] = {{"n", digits}};
  return lks_message_fill(pattern == NULL ? "{n}" : pattern, values, 1);
}

char *lks_message_evidence(uint64_t looked_at, uint32_t valid, bool shaped, uint64_t distinct, bool exact,
                           lks_language language)
{
  char percent[LKS_MESSAGE_NUMBER_SIZE];
  char *values = lks_message_count("values", NULL, looked_at, language);
  char *different = lks_message_count("different", exact ? NULL : "at-least", distinct, language);
  char *text = NULL;
  if (valid % 10 == 0)
    snprintf(percent, sizeof percent, "%u", valid / 10);
  else
    snprintf(percent, sizeof percent, "%u.%u", valid / 10, valid % 10);
  const lks_message_value filled[] = {{"percent", percent}, {"values", values}, {"different", different}};
  if (values != NULL && different != NULL)
    text = lks_message_fill(lks_message("evidence", shaped ? "fit" : "shapeless", NULL, language), filled, 3);
  free(values);
  free(different);
  return text;
}
