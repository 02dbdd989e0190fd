/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Findings in words: first the small words (people, fields, place), then the sentence that holds them. */
#include "report/finding.h"

#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "render/escape.h"
#include "render/messages.h"
#include "report/report.h"

enum {
  WORDS = 32,
  PART_CHARACTERS = 80,
  HEADER_CHARACTERS = 40,
  DETAIL_CHARACTERS = 160,
  NAME_CHARACTERS = 400,
  LABELS_NAMED = 24,
  HEADERS_NAMED = 8
};

/* The reason that says so. */
static const char in_messages[] = "in-messages";

/* What the patterns may speak of; the texts are owned. */
typedef struct words {
  const leakscan_finding *finding;
  lks_language language;
  lks_message_value values[WORDS];
  size_t count;
  bool failed;
} words;

/* A list that grows in memory. */
typedef struct list {
  FILE *out;
  char *text;
  size_t size;
  size_t items;
  bool failed;
} list;

static void words_clear(words *known)
{
  for (size_t i = 0; i < known->count; i++)
    free((char *)known->values[i].text);
  known->count = 0;
}

/* Takes the text over; NULL is memory that ran out. */
static void learn(words *known, const char *name, char *text)
{
  if (text == NULL || known->count == WORDS) {
    free(text);
    known->failed = true;
    return;
  }
  known->values[known->count++] = (lks_message_value){name, text};
}

static char *fill(const words *known, const char *pattern)
{
  return lks_message_fill(pattern, known->values, known->count);
}

static bool list_begin(list *made)
{
  *made = (list){0};
  made->out = open_memstream(&made->text, &made->size);
  return made->out != NULL;
}

/* Takes the item over; NULL is memory that ran out. */
static void list_add(list *made, const char *separator, char *item)
{
  if (item == NULL) {
    made->failed = true;
    return;
  }
  if (made->items++ > 0)
    fputs(separator, made->out);
  fputs(item, made->out);
  free(item);
}

static char *list_end(list *made)
{
  const bool failed = made->failed || ferror(made->out) != 0;
  if (fclose(made->out) == 0 && !failed)
    return made->text;
  free(made->text);
  return NULL;
}

static const char *visibility_word(leakscan_visibility visibility)
{
  switch (visibility) {
  case LEAKSCAN_HIDDEN:
    return "hidden";
  case LEAKSCAN_VERY_HIDDEN:
    return "very-hidden";
  case LEAKSCAN_VISIBLE:
    break;
  }
  return NULL;
}

static bool is_about_nobody(const leakscan_finding *finding)
{
  return finding->people == 0 && finding->field_count == 0;
}

static bool is_not_inspected(const leakscan_finding *finding)
{
  return strcmp(finding->kind, "not-inspected") == 0;
}

/* It stands for others like it, in messages of one mailbox. */
static bool is_of_messages(const leakscan_finding *finding)
{
  for (size_t i = 0; i < finding->reason_count && finding->part_sort == LKS_PART_MESSAGE; i++)
    if (strcmp(finding->reasons[i], in_messages) == 0)
      return true;
  return false;
}

static char *words_of_bytes(uint64_t bytes, lks_language language)
{
  static const char *const units[] = {"bytes", "kibibytes", "mebibytes", "gibibytes"};
  size_t unit = 0;
  while (unit < 3 && bytes != 0 && bytes % 1024 == 0) {
    bytes /= 1024;
    unit++;
  }
  return lks_message_count(units[unit], NULL, bytes, language);
}

/* A limit's value in the unit that it is counted in. */
static char *words_of_amount(const leakscan_finding *finding, lks_language language)
{
  static const char *const sizes[] = {"limit-input-size", "limit-unpacked-size", "limit-xml-tag", "limit-memory"};
  const char *reason = finding->reason_count == 0 ? "" : finding->reasons[0];
  if (finding->amount == 0)
    return strdup("");
  for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
    if (strcmp(reason, sizes[i]) == 0)
      return words_of_bytes(finding->amount, language);
  const bool time = strcmp(reason, "limit-time") == 0 || strcmp(reason, "limit-page-time") == 0;
  if (time && finding->amount % 1000 == 0)
    return lks_message_count("seconds", NULL, finding->amount / 1000, language);
  return lks_message_count(time ? "milliseconds" : "plain", NULL, finding->amount, language);
}

static const char *label_of(const lks_finding_field *field, lks_language language)
{
  const char *label = language == LKS_LANGUAGE_JAPANESE ? field->japanese : field->english;
  return label != NULL ? label : field->type;
}

/* Each label once, however many columns there are of it; minor ones only where there are no others. */
static char *words_of_fields(const leakscan_finding *finding, lks_language language)
{
  const char *named[LABELS_NAMED];
  size_t count = 0;
  list labels;
  if (!list_begin(&labels))
    return NULL;
  for (size_t i = 0; i < finding->field_count && count < LABELS_NAMED; i++) {
    if (finding->fields[i].minor && !finding->fields[0].minor) /* they stand last */
      break;
    const char *label = label_of(&finding->fields[i], language);
    size_t same = 0;
    while (same < count && strcmp(named[same], label) != 0)
      same++;
    if (same < count)
      continue;
    named[count++] = label;
    list_add(&labels, lks_message("list", "words", NULL, language), strdup(label));
  }
  return list_end(&labels);
}

/* The detail names all columns where somebody took the trouble; else those that hold personal data are named. */
static char *words_of_headers(const leakscan_finding *finding, lks_language language)
{
  list headers;
  if (finding->detail != NULL)
    return lks_escape(finding->detail, DETAIL_CHARACTERS);
  if (!list_begin(&headers))
    return NULL;
  for (size_t i = 0; i < finding->field_count && headers.items <= HEADERS_NAMED; i++) {
    if (finding->fields[i].header[0] == '\0')
      continue;
    list_add(&headers, lks_message("list", "words", NULL, language),
             headers.items == HEADERS_NAMED ? strdup("\xe2\x80\xa6")
                                            : lks_escape(finding->fields[i].header, HEADER_CHARACTERS));
  }
  return list_end(&headers);
}

static void learn_counts(words *known)
{
  const leakscan_finding *finding = known->finding;
  const lks_language language = known->language;
  char number[LKS_MESSAGE_NUMBER_SIZE] = "";
  if (finding->part_number != 0)
    lks_message_number(number, finding->part_number);
  learn(known, "number", strdup(number));
  learn(known, "people",
        lks_message_count("people", finding->people_estimated ? "estimated" : NULL, finding->people, language));
  learn(known, "whose", /* where nobody was counted, nothing is said */
        finding->people == 0 ? strdup("") : lks_message_count("people", NULL, finding->people, language));
  learn(known, "rows", finding->rows == 0 ? strdup("") : lks_message_count("rows", NULL, finding->rows, language));
  if (strcmp(finding->kind, "hidden-columns") == 0)
    learn(known, "hidden", lks_message_count("hidden-columns", NULL, finding->amount, language));
  else
    learn(known, "hidden", lks_message_count("hidden-rows", NULL, finding->rows, language));
  learn(known, "amount", words_of_amount(finding, language));
  const bool counted = strcmp(finding->kind, "own-word") == 0 && finding->amount > 0;
  learn(known, "cells", counted ? lks_message_count("cells", NULL, finding->amount, language) : strdup(""));
}

/* The name of a page is told in the reader's language. */
static char *words_of_detail(const char *detail, lks_language language)
{
  static const char page[] = "page ";
  const char *number = detail + strlen(page);
  if (strncmp(detail, page, strlen(page)) != 0 || *number == '\0' || number[strspn(number, "0123456789")] != '\0')
    return lks_escape(detail, DETAIL_CHARACTERS);
  const lks_message_value value = {"number", number};
  return lks_message_fill(lks_message("detail", "page", NULL, language), &value, 1);
}

static void learn_names(words *known)
{
  const leakscan_finding *finding = known->finding;
  const lks_language language = known->language;
  const char *detail = finding->detail == NULL ? "" : finding->detail;
  learn(known, "kind", lks_escape(finding->kind, PART_CHARACTERS));
  learn(known, "part", lks_escape(finding->part, PART_CHARACTERS));
  learn(known, "detail",
        is_not_inspected(finding) ? words_of_detail(detail, language) : lks_escape(detail, DETAIL_CHARACTERS));
  learn(known, "range", lks_escape(finding->range, PART_CHARACTERS));
  learn(known, "fields", words_of_fields(finding, language));
  learn(known, "headers", words_of_headers(finding, language));
  learn(known, "other", fill(known, lks_message("other", *detail == '\0' ? "unnamed" : "sheet", NULL, language)));
}

static const char *colour_word(uint32_t colour)
{
  enum { NEARLY = 40 };
  const uint32_t red = colour >> 16 & 255, green = colour >> 8 & 255, blue = colour & 255;
  const uint32_t low = MIN(MIN(red, green), blue), high = MAX(MAX(red, green), blue);
  if (high - low > NEARLY)
    return "coloured";
  return high < NEARLY ? "black" : low > 255 - NEARLY ? "white" : "grey";
}

/* What hides a text, in which colour, and by whom. */
static void learn_cover(words *known)
{
  const leakscan_finding *finding = known->finding;
  const lks_language language = known->language;
  const char *word = lks_finding_cover_word(finding);
  char percent[LKS_MESSAGE_NUMBER_SIZE] = "";
  if (finding->letters > 0 && finding->survives >= 10)
    lks_message_number(percent, finding->survives / 10);
  learn(known, "letters",
        finding->letters == 0 ? strdup("") : lks_message_count("letters", NULL, finding->letters, language));
  learn(known, "survives", strdup(percent));
  learn(known, "excerpt", lks_escape(finding->excerpt != NULL ? finding->excerpt : "", DETAIL_CHARACTERS));
  learn(known, "author", lks_escape(finding->author != NULL ? finding->author : "", PART_CHARACTERS));
  learn(known, "time", lks_escape(finding->time != NULL ? finding->time : "", PART_CHARACTERS));
  learn(known, "subtype", strdup(finding->cover.sort == LKS_COVER_ANNOTATION ? word : ""));
  learn(known, "colour", strdup(lks_message("colour", colour_word(finding->cover.colour), NULL, language)));
  if (finding->cover.sort == LKS_COVER_ANNOTATION)
    word = "annotation";
  learn(known, "cover",
        *word == '\0' ? strdup("")
                      : fill(known, lks_message("cover", word, finding->cover.before ? "before" : NULL, language)));
}

/* Of a story, what it is and which of its kind: "header 2". */
static void learn_text_place(words *known)
{
  const leakscan_finding *finding = known->finding;
  const size_t word = strcspn(finding->part, " ");
  char *sort = strndup(finding->part, word);
  const char *pattern = finding->part_sort == LKS_PART_SLIDE
                            ? lks_message("place", "slide", visibility_word(finding->visibility), known->language)
                            : NULL;
  if (sort != NULL && pattern == NULL)
    pattern = lks_message("place.story", sort, visibility_word(finding->visibility), known->language);
  if (sort != NULL && pattern == NULL)
    pattern = lks_message("place.story", sort, NULL, known->language);
  learn(known, "ordinal", strdup(finding->part[word] == ' ' ? finding->part + word + 1 : ""));
  learn(known, "place", fill(known, pattern != NULL ? pattern : "{part}"));
  free(sort);
}

static void learn_place(words *known)
{
  const leakscan_finding *finding = known->finding;
  if (finding->part_sort == LKS_PART_PAGE) {
    learn(known, "place", fill(known, lks_message("place", "page", NULL, known->language)));
    return;
  }
  if (finding->part_sort == LKS_PART_MESSAGE) {
    const char *variant = is_of_messages(finding) ? "several" : finding->alone ? NULL : "numbered";
    learn(known, "place", fill(known, lks_message("place", "message", variant, known->language)));
    return;
  }
  if (finding->part_sort == LKS_PART_STORY || finding->part_sort == LKS_PART_SLIDE) {
    learn_text_place(known);
    return;
  }
  if (finding->part[0] != '\0' || finding->part_number != 0)
    learn(known, "place",
          fill(known, lks_message("place", "sheet", visibility_word(finding->visibility), known->language)));
  else if (is_not_inspected(finding))
    learn(known, "place", strdup(""));
  else
    learn(known, "place", strdup(lks_message("place", "document", NULL, known->language)));
}

static void learn_about(words *known)
{
  const leakscan_finding *finding = known->finding;
  const char *about = finding->people > 0 ? "people" : is_about_nobody(finding) ? "nobody" : "fields";
  learn(known, "about", fill(known, lks_message("about", about, NULL, known->language)));
}

/* A reason that isn't in the table is said as it is: it may be newer than the table. */
static char *words_of_reason(const words *known, const char *group, const char *reason)
{
  const char *pattern = lks_message(group, reason, NULL, known->language);
  if (pattern != NULL)
    return fill(known, pattern);
  char *plain = lks_escape(reason, PART_CHARACTERS);
  if (plain == NULL || !is_not_inspected(known->finding))
    return plain;
  words more = *known;
  more.values[more.count++] = (lks_message_value){"reason", plain};
  char *text = fill(&more, lks_message("not-inspected", "unknown", NULL, known->language));
  free(plain);
  return text;
}

static void learn_why(words *known)
{
  const leakscan_finding *finding = known->finding;
  const bool whole = is_not_inspected(finding);
  const char *separator = lks_message("list", whole ? "sentences" : "reasons", NULL, known->language);
  list reasons;
  if (!list_begin(&reasons)) {
    known->failed = true;
    return;
  }
  for (size_t i = 0; i < finding->reason_count; i++)
    if (!is_of_messages(finding) || strcmp(finding->reasons[i], in_messages) != 0) /* the place says that */
      list_add(&reasons, separator, words_of_reason(known, whole ? "not-inspected" : "reason", finding->reasons[i]));
  if (whole && finding->reason_count == 0)
    list_add(&reasons, separator, words_of_reason(known, "not-inspected", ""));
  learn(known, "why", list_end(&reasons));
}

static const char *sentence_pattern(const leakscan_finding *finding, lks_language language)
{
  const char *variant = is_about_nobody(finding) ? "nobody" : NULL;
  const char *pattern = lks_message("sentence", finding->kind, variant, language);
  if (pattern == NULL)
    pattern = lks_message("sentence", finding->kind, NULL, language);
  return pattern != NULL ? pattern : lks_message("sentence", "unknown", NULL, language);
}

/* In one line a finding may be said by its first reason, rather than with all of them behind it. */
static const char *summary_of_reason(const leakscan_finding *finding, lks_language language)
{
  const char *pattern = NULL;
  for (size_t i = 0; i < finding->reason_count && pattern == NULL; i++)
    pattern = lks_message("summary", finding->kind, finding->reasons[i], language);
  return pattern;
}

/* A summary is one line: reasons are left to the finding itself, but for what wasn't inspected, which has nothing
 * else to say. */
static char *sentence_of(const leakscan_finding *finding, lks_language language, bool brief)
{
  words known = {.finding = finding, .language = language};
  learn_counts(&known);
  learn_names(&known);
  learn_cover(&known);
  learn_place(&known);
  learn_about(&known);
  if (brief && !is_not_inspected(finding))
    learn(&known, "why", strdup(""));
  else
    learn_why(&known);
  const char *pattern = brief ? summary_of_reason(finding, language) : NULL;
  if (pattern == NULL)
    pattern = sentence_pattern(finding, language);
  char *sentence = known.failed ? NULL : fill(&known, pattern);
  words_clear(&known);
  return sentence;
}

char *lks_render_sentence(const leakscan_finding *finding, lks_language language)
{
  return sentence_of(finding, language, false);
}

char *lks_render_advice(const leakscan_finding *finding, lks_language language)
{
  const char *advice = NULL;
  for (size_t i = 0; i < finding->reason_count && advice == NULL; i++) {
    advice = lks_message("advice", finding->kind, finding->reasons[i], language);
    if (advice == NULL && strncmp(finding->reasons[i], "limit-", 6) == 0)
      advice = lks_message("advice", finding->kind, "limit", language);
  }
  if (advice == NULL && (finding->part_sort == LKS_PART_STORY || finding->part_sort == LKS_PART_SLIDE))
    advice = lks_message("advice", finding->kind, "text", language);
  if (advice == NULL)
    advice = lks_message("advice", finding->kind, visibility_word(finding->visibility), language);
  if (advice == NULL)
    advice = lks_message("advice", finding->kind, NULL, language);
  return strdup(advice != NULL ? advice : lks_message("advice", "unknown", NULL, language));
}

bool lks_render_is_shown(const leakscan_report *report, const leakscan_finding *finding)
{
  return is_not_inspected(finding) || report->review == LEAKSCAN_SEVERITY_NEVER ||
         finding->severity >= report->review;
}

/* The finding that stands for the report: the gravest leak, or what wasn't inspected where that decided. */
static const leakscan_finding *speaker(const leakscan_report *report)
{
  const leakscan_finding *unseen = NULL;
  for (size_t i = 0; i < report->count; i++) {
    const leakscan_finding *finding = report->findings[i];
    if (!is_not_inspected(finding) && report->verdict != LEAKSCAN_VERDICT_INCOMPLETE &&
        lks_render_is_shown(report, finding))
      return finding;
    if (is_not_inspected(finding) && unseen == NULL)
      unseen = finding;
  }
  return unseen;
}

/* Says which inner document the finding stands in, where it isn't the one that was scanned. */
static char *sentence_in_document(const leakscan_report *report, const leakscan_finding *finding,
                                  lks_language language)
{
  char *sentence = sentence_of(finding, language, true);
  const size_t length = strlen(report->name);
  const char *document = finding->document;
  if (strncmp(document, report->name, length) == 0 && document[length] == '!')
    document += length + 1;
  if (sentence == NULL || strcmp(document, report->name) == 0)
    return sentence;
  char *inner = lks_escape(document, NAME_CHARACTERS);
  const lks_message_value values[] = {{"document", inner}, {"sentence", sentence}};
  char *joined = inner == NULL ? NULL : lks_message_fill(lks_message("summary", "inner", NULL, language), values, 2);
  free(inner);
  free(sentence);
  return joined;
}

/* How many findings of the speaker's sort aren't said; without a speaker: all. */
static size_t count_more(const leakscan_report *report, const leakscan_finding *said)
{
  size_t more = 0;
  for (size_t i = 0; i < report->count; i++) {
    const leakscan_finding *finding = report->findings[i];
    if (said == NULL)
      more++;
    else if (finding != said && is_not_inspected(finding) == is_not_inspected(said))
      more += lks_render_is_shown(report, finding);
  }
  return more;
}

static const char *summary_pattern(const leakscan_report *report, const leakscan_finding *said, size_t more,
                                   lks_language language)
{
  switch (report->verdict) {
  case LEAKSCAN_VERDICT_STOP:
    return lks_message("summary", "stop", said == NULL || is_not_inspected(said) ? "incomplete" : NULL, language);
  case LEAKSCAN_VERDICT_REVIEW:
    return lks_message("summary", "review", NULL, language);
  case LEAKSCAN_VERDICT_INCOMPLETE:
    return lks_message("summary", "incomplete", NULL, language);
  case LEAKSCAN_VERDICT_PASS:
    break;
  }
  return lks_message("summary", "pass", said != NULL ? "found" : more > 0 ? "below" : NULL, language);
}

char *lks_render_summary(const leakscan_report *report, lks_language language, bool with_name)
{
  const leakscan_finding *said = speaker(report);
  const size_t more = count_more(report, said);
  const bool unchecked = !report->complete && said != NULL && !is_not_inspected(said);
  words known = {.language = language};
  learn(&known, "name", lks_escape(with_name ? report->name : "", NAME_CHARACTERS));
  learn(&known, "sentence", said == NULL ? strdup("") : sentence_in_document(report, said, language));
  learn(&known, "more",
        more == 0 ? strdup("") : lks_message_count(said == NULL ? "below" : "more", NULL, more, language));
  learn(&known, "unchecked", strdup(unchecked ? lks_message("summary", "unchecked", NULL, language) : ""));
  char *summary = known.failed ? NULL : fill(&known, summary_pattern(report, said, more, language));
  words_clear(&known);
  return summary;
}
