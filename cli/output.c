/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Every report is written and flushed before the next document is read: whoever reads a pipe sees it at once, and a
 * full disk or closed pipe is noticed at once. */
#include "output.h"

#include <errno.h>
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char bold[] = "\033[1m", plain[] = "\033[0m";

/* By verdict: green, yellow, red, yellow. */
static const char *const verdict_colors[LKS_VERDICTS] = {"\033[32m", "\033[1;33m", "\033[1;31m", "\033[1;33m"};

static bool is_safe(gunichar character)
{
  switch (g_unichar_type(character)) {
  case G_UNICODE_CONTROL:
  case G_UNICODE_FORMAT:
  case G_UNICODE_LINE_SEPARATOR:
  case G_UNICODE_PARAGRAPH_SEPARATOR:
    return false;
  default:
    return true;
  }
}

/* File names may hold what a terminal obeys. */
static char *escape(const char *text)
{
  char *valid = g_utf8_make_valid(text, -1);
  GString *escaped = g_string_new(NULL);
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char(at)) {
    const gunichar character = g_utf8_get_char(at);
    if (is_safe(character))
      g_string_append_unichar(escaped, character);
    else
      g_string_append_printf(escaped, character < 0x80 ? "\\x%02x" : "\\u%04x", (unsigned)character);
  }
  g_free(valid);
  return g_string_free(escaped, FALSE);
}

static bool wants_color(lks_color color)
{
  const char *terminal = getenv("TERM"), *refusal = getenv("NO_COLOR");
  if (color != LKS_COLOR_AUTO)
    return color == LKS_COLOR_ALWAYS;
  return isatty(STDOUT_FILENO) && (refusal == NULL || *refusal == '\0') &&
         !(terminal != NULL && strcmp(terminal, "dumb") == 0);
}

/* The first failure is complained about, and ends the output. */
static void check(lks_output *output, bool written)
{
  if (written || output->failed)
    return;
  output->failed = true;
  lks_complain("standard output", g_strerror(errno));
}

static void put(lks_output *output, const char *text, size_t length)
{
  if (!output->failed)
    check(output, fwrite(text, 1, length, stdout) == length);
}

static void put_text(lks_output *output, const char *text)
{
  put(output, text, strlen(text));
}

/* The summary is the last line; every text ends with a line break. */
static const char *last_line(const char *text)
{
  size_t at = strlen(text);
  if (at > 0)
    at--;
  while (at > 0 && text[at - 1] != '\n')
    at--;
  return text + at;
}

/* Lines at the margin are the headings of findings; what comes out of documents holds no line breaks. */
static void put_colored(lks_output *output, const char *text, leakscan_verdict verdict)
{
  const char *summary = last_line(text);
  for (const char *line = text; *line != '\0';) {
    const char *color = line == summary ? verdict_colors[(size_t)verdict % LKS_VERDICTS] : bold;
    const size_t length = strcspn(line, "\n");
    const bool heading = length > 0 && *line != ' ';
    if (heading)
      put_text(output, color);
    put(output, line, length);
    if (heading)
      put_text(output, plain);
    line += length;
    if (*line == '\n') {
      put(output, line, 1);
      line++;
    }
  }
}

static void put_report_as_text(lks_output *output, const char *text, leakscan_verdict verdict)
{
  const char *summary = last_line(text);
  if (output->options->quiet && verdict == LEAKSCAN_VERDICT_PASS)
    return;
  const char *shown = output->options->quiet ? summary : text;
  if (output->written > 0 && (output->spacious || shown != summary))
    put_text(output, "\n");
  output->spacious = shown != summary;
  if (output->colored)
    put_colored(output, shown, verdict);
  else
    put_text(output, shown);
}

static void put_report_as_json(lks_output *output, const char *text)
{
  const bool lines = output->options->format == LKS_OUTPUT_JSONL;
  if (!lines && output->written > 0)
    put_text(output, ",\n");
  put_text(output, text);
  if (lines)
    put_text(output, "\n");
}

static size_t count_all(const lks_output *output)
{
  size_t count = 0;
  for (size_t i = 0; i < LKS_VERDICTS; i++)
    count += output->verdicts[i];
  return count;
}

static void put_totals(lks_output *output, const char *format)
{
  char totals[256];
  snprintf(totals, sizeof totals, format, count_all(output), output->verdicts[LEAKSCAN_VERDICT_STOP],
           output->verdicts[LEAKSCAN_VERDICT_REVIEW], output->verdicts[LEAKSCAN_VERDICT_INCOMPLETE],
           output->verdicts[LEAKSCAN_VERDICT_PASS]);
  if (output->spacious)
    put_text(output, "\n");
  put_text(output, totals);
}

void lks_complain(const char *name, const char *message)
{
  char *shown_name = name == NULL ? NULL : escape(name);
  char *shown_message = escape(message);
  if (shown_name == NULL)
    fprintf(stderr, "leakscan: %s\n", shown_message);
  else
    fprintf(stderr, "leakscan: %s: %s\n", shown_name, shown_message);
  g_free(shown_name);
  g_free(shown_message);
}

void lks_output_begin(lks_output *output, const lks_options *options)
{
  *output = (lks_output){.options = options, .colored = wants_color(options->color)};
  if (options->format == LKS_OUTPUT_JSON)
    put_text(output, "{\"schema\":1,\"reports\":[");
}

void lks_output_report(lks_output *output, const leakscan_report *report, bool unreadable, bool all)
{
  const leakscan_verdict verdict = leakscan_report_verdict(report);
  const bool is_text = output->options->format == LKS_OUTPUT_TEXT;
  const char *language = output->options->language;
  const leakscan_format format = !is_text                   ? LEAKSCAN_FORMAT_JSON
                                 : output->options->explain ? LEAKSCAN_FORMAT_EXPLAIN
                                                            : LEAKSCAN_FORMAT_TEXT;
  char *text = leakscan_report_render(report, format, language, all ? LEAKSCAN_RENDER_ALL : 0);
  output->verdicts[(size_t)verdict % LKS_VERDICTS]++;
  if (text == NULL) {
    lks_complain(leakscan_report_name(report), leakscan_status_text(LEAKSCAN_NO_MEMORY));
    output->failed = true;
    return;
  }
  if (is_text && unreadable)
    fprintf(stderr, "leakscan: %s", last_line(text));
  else if (is_text)
    put_report_as_text(output, text, verdict);
  else
    put_report_as_json(output, text);
  output->written++;
  leakscan_free(text);
  if (!output->failed)
    check(output, fflush(stdout) == 0);
}

bool lks_output_end(lks_output *output)
{
  const bool japanese = strcmp(output->options->language, "ja") == 0;
  if (output->options->format == LKS_OUTPUT_JSON)
    put_totals(output,
               "],\"summary\":{\"files\":%zu,\"stop\":%zu,\"review\":%zu,\"incomplete\":%zu,\"pass\":%zu}}\n");
  else if (output->options->format == LKS_OUTPUT_TEXT && !output->options->quiet && count_all(output) != 1)
    put_totals(output, japanese ? "%zu個のファイル: 停止%zu、要確認%zu、検査未完了%zu、問題なし%zu\n"
                                : "%zu files: %zu to stop, %zu to review, %zu not checked completely, %zu passed\n");
  if (!output->failed)
    check(output, fclose(stdout) == 0);
  return !output->failed;
}
