/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Two ways through a part: a matcher for the ordinary, libxml2 for the rest. */
#include "readers/xlsx_feed.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "readers/readers.h"

enum {
  CHUNK = 256 * 1024,
  LARGEST_UNIT = 1024 * 1024, /* a row with a value in each of 16,384 columns has less */
  LARGEST_NAME = 32
};

typedef enum feed_mode { MODE_PROLOG, MODE_UNITS, MODE_XML } feed_mode;

typedef struct part_feeder {
  const lks_feed *feed;
  lks_xml *xml;
  feed_mode mode;
  unsigned depth; /* of elements open around a unit */
  char open[LARGEST_NAME];
  size_t open_length;
  char close[LARGEST_NAME];
  size_t close_length;
} part_feeder;

void lks_feed_names_read(lks_feed_names *names, const lks_xml_start *start)
{
  for (int i = 0; i < start->namespace_count; i++) {
    const char *prefix = lks_xml_namespace_prefix(start, i);
    if (prefix == NULL)
      continue;
    const size_t length = strlen(prefix);
    if (names->declared_count == LKS_FEED_PREFIXES || length >= LKS_FEED_PREFIX_SIZE)
      continue; /* an attribute with that prefix is then left to libxml2 */
    memcpy(names->declared[names->declared_count++], prefix, length + 1);
  }
  const char *prefix = start->prefix != NULL ? start->prefix : "";
  const size_t length = strlen(prefix);
  if (length + 1 >= LKS_FEED_PREFIX_SIZE) {
    names->usable = false;
    return;
  }
  memcpy(names->prefix, prefix, length);
  names->prefix_length = length;
  if (length > 0)
    names->prefix[names->prefix_length++] = ':';
  names->prefix[names->prefix_length] = '\0';
  names->usable = start->space == LKS_XML_SPREADSHEET;
}

static bool is_space(char byte)
{
  return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

/* The end of the container's start tag, NULL when it isn't in the buffer. What stands before is only searched, not
 * understood: whether this is really the container is asked of libxml2's events afterwards. */
static const char *find_container(const char *begin, const char *end, const char *container)
{
  const size_t length = strlen(container);
  const char *at = begin;
  while ((at = memmem(at, (size_t)(end - at), container, length)) != NULL) {
    const char *behind = at + length;
    const bool opens = at > begin && (at[-1] == '<' || (at[-1] == ':' && memchr(begin, '<', (size_t)(at - begin))));
    if (opens && behind < end && (is_space(*behind) || *behind == '>')) {
      const char *closed = memchr(behind, '>', (size_t)(end - behind));
      return closed != NULL ? closed + 1 : NULL;
    }
    at = behind;
  }
  return NULL;
}

static lks_status feed_prolog(part_feeder *feeder, const char **bytes, const char *end)
{
  const char *behind = find_container(*bytes, end, feeder->feed->container);
  if (behind == NULL || behind[-2] == '/') {
    feeder->mode = MODE_XML;
    return LKS_OK;
  }
  const lks_status status = lks_xml_feed(feeder->xml, *bytes, (size_t)(behind - *bytes));
  if (status != LKS_OK)
    return status;
  *bytes = behind;
  feeder->mode = MODE_XML;
  const lks_feed_names *names = feeder->feed->ready(feeder->feed->context);
  if (names == NULL || !names->usable || !lks_xml_is_utf8(feeder->xml))
    return LKS_OK;
  feeder->mode = MODE_UNITS;
  feeder->depth = lks_xml_depth(feeder->xml);
  feeder->open_length =
      (size_t)snprintf(feeder->open, sizeof feeder->open, "<%s%s", names->prefix, feeder->feed->unit);
  feeder->close_length =
      (size_t)snprintf(feeder->close, sizeof feeder->close, "</%s%s>", names->prefix, feeder->feed->unit);
  return LKS_OK;
}

/* Hands one unit to libxml2 as it is. False when its end can't be told by searching for it. */
static bool pass_unit(part_feeder *feeder, const char **bytes, const char *end, bool *more, lks_status *status)
{
  const char *close = memmem(*bytes, (size_t)(end - *bytes), feeder->close, feeder->close_length);
  *more = close == NULL;
  if (close == NULL)
    return true;
  const size_t length = (size_t)(close - *bytes);
  if (memmem(*bytes, length, "<!", 2) != NULL || memmem(*bytes, length, "<?", 2) != NULL)
    return false;
  *status = lks_xml_feed(feeder->xml, *bytes, length + feeder->close_length);
  *bytes = close + feeder->close_length;
  /* units matched from now on must not be told before this one */
  return *status == LKS_OK && lks_xml_depth(feeder->xml) == feeder->depth;
}

static bool at_unit(const part_feeder *feeder, const char *bytes, const char *end)
{
  if ((size_t)(end - bytes) <= feeder->open_length || memcmp(bytes, feeder->open, feeder->open_length) != 0)
    return false;
  const char behind = bytes[feeder->open_length];
  return is_space(behind) || behind == '>' || behind == '/';
}

/* Takes units until the buffer ends or something else than a unit comes; the mode then says who goes on. */
static lks_status feed_units(part_feeder *feeder, const char **bytes, const char *end, bool last)
{
  lks_status status = LKS_OK;
  for (;;) {
    while (*bytes < end && is_space(**bytes))
      (*bytes)++;
    if ((size_t)(end - *bytes) <= feeder->open_length && !last)
      return LKS_OK;
    if (!at_unit(feeder, *bytes, end)) {
      feeder->mode = MODE_XML;
      return LKS_OK;
    }
    const lks_match match = feeder->feed->match(feeder->feed->context, bytes, end, &status);
    if (match == LKS_MATCH_TAKEN)
      continue;
    if (match == LKS_MATCH_FAILED)
      return status;
    bool more = match == LKS_MATCH_MORE;
    if (match == LKS_MATCH_UNKNOWN && !pass_unit(feeder, bytes, end, &more, &status))
      feeder->mode = MODE_XML;
    if (more && (last || end - *bytes > LARGEST_UNIT))
      feeder->mode = MODE_XML;
    if (more || feeder->mode == MODE_XML || status != LKS_OK)
      return status;
  }
}

static lks_status feed_buffer(part_feeder *feeder, const char **bytes, const char *end, bool last)
{
  lks_status status = LKS_OK;
  if (feeder->mode == MODE_PROLOG)
    status = feed_prolog(feeder, bytes, end);
  if (status == LKS_OK && feeder->mode == MODE_UNITS)
    status = feed_units(feeder, bytes, end, last);
  if (status == LKS_OK && feeder->mode == MODE_XML) {
    status = lks_xml_feed(feeder->xml, *bytes, (size_t)(end - *bytes));
    *bytes = end;
  }
  return status;
}

/* Fills the buffer behind what is left of it, larger if that takes half. */
static lks_status fill(lks_stream *stream, char **buffer, size_t *capacity, size_t *used, bool *last)
{
  if (*capacity - *used < CHUNK) {
    char *larger = realloc(*buffer, *capacity + 2 * CHUNK);
    if (larger == NULL)
      return LKS_NO_MEMORY;
    *buffer = larger;
    *capacity += 2 * CHUNK;
  }
  size_t got = 0;
  const lks_status status = lks_stream_read(stream, *buffer + *used, CHUNK, &got);
  *used += got;
  *last = got == 0;
  return status;
}

static lks_status feed_stream(part_feeder *feeder, lks_stream *stream)
{
  char *buffer = NULL;
  size_t capacity = 0, used = 0;
  bool last = false;
  lks_status status = LKS_OK;
  lks_status filled = LKS_OK;
  while (status == LKS_OK && !last) {
    filled = fill(stream, &buffer, &capacity, &used, &last);
    last = last || filled != LKS_OK; /* what came until then counts */
    const char *bytes = buffer;
    status = feed_buffer(feeder, &bytes, buffer + used, last);
    const size_t left = (size_t)(buffer + used - bytes);
    if (left > 0 && status == LKS_OK)
      memmove(buffer, bytes, left);
    used = left;
  }
  if (filled != LKS_OK && !lks_status_ends_scan(status)) /* nobody asks again whether to go on */
    status = filled;
  else if (status == LKS_OK)
    status = lks_xml_finish(feeder->xml);
  free(buffer);
  return status;
}

/* What the matcher takes is never so deep or long as to reach a limit, unless that is very low. */
static bool limits_are_wide(const lks_budget *budget)
{
  return lks_budget_limit(budget, LEAKSCAN_LIMIT_XML_DEPTH) >= 16 &&
         lks_budget_limit(budget, LEAKSCAN_LIMIT_XML_TAG) >= 256 &&
         lks_budget_limit(budget, LEAKSCAN_LIMIT_CELL_TEXT) >= 32;
}

lks_status lks_feed_part(const lks_feed *feed, lks_package *package, size_t entry, lks_budget *budget)
{
  lks_stream *stream = NULL;
  lks_status status = lks_package_stream(package, entry, &stream);
  if (status != LKS_OK)
    return status;
  part_feeder feeder = {.feed = feed, .mode = feed->fast && limits_are_wide(budget) ? MODE_PROLOG : MODE_XML};
  feeder.xml = lks_xml_new(feed->handler, feed->context, budget);
  status = feeder.xml != NULL ? feed_stream(&feeder, stream) : LKS_NO_MEMORY;
  lks_xml_free(feeder.xml);
  lks_stream_close(stream);
  return status;
}
