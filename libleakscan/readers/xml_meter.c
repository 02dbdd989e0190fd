/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How long a tag gets, counted before libxml2 sees it. */
#include "readers/xml_meter.h"

#include <string.h>

enum {
  IN_TEXT = 0,
  AFTER_LESS_THAN,
  AFTER_BANG,
  IN_TAG,
  IN_DOUBLE_QUOTES,
  IN_SINGLE_QUOTES,
  IN_SECTION,
  IN_COMMENT,
  IN_INSTRUCTION
};

static int next_in_tag(char byte)
{
  switch (byte) {
  case '"':
    return IN_DOUBLE_QUOTES;
  case '\'':
    return IN_SINGLE_QUOTES;
  case '>':
    return IN_TEXT;
  default:
    return IN_TAG;
  }
}

static int next_state(const lks_xml_meter *meter, char byte)
{
  const char *last = meter->last;
  switch (meter->state) {
  case AFTER_LESS_THAN:
    return byte == '!' ? AFTER_BANG : byte == '?' ? IN_INSTRUCTION : next_in_tag(byte);
  case AFTER_BANG: /* a declaration is refused later; until then it may be read like a tag */
    return byte == '[' ? IN_SECTION : byte == '-' ? IN_COMMENT : next_in_tag(byte);
  case IN_TAG:
    return next_in_tag(byte);
  case IN_DOUBLE_QUOTES:
    return byte == '"' ? IN_TAG : IN_DOUBLE_QUOTES;
  case IN_SINGLE_QUOTES:
    return byte == '\'' ? IN_TAG : IN_SINGLE_QUOTES;
  case IN_SECTION:
    return byte == '>' && last[0] == ']' && last[1] == ']' ? IN_TEXT : IN_SECTION;
  case IN_COMMENT:
    return byte == '>' && last[0] == '-' && last[1] == '-' ? IN_TEXT : IN_COMMENT;
  case IN_INSTRUCTION:
    return byte == '>' && last[1] == '?' ? IN_TEXT : IN_INSTRUCTION;
  default:
    return byte == '<' ? AFTER_LESS_THAN : IN_TEXT;
  }
}

static bool counts(int state)
{
  return state == AFTER_LESS_THAN || state == IN_TAG || state == IN_DOUBLE_QUOTES || state == IN_SINGLE_QUOTES ||
         state == AFTER_BANG;
}

/* How many of the next bytes are of a name or a value, which is most of them, and change nothing but the count. */
static size_t plain_bytes(int state, const char *bytes, size_t size)
{
  size_t i = 0;
  if (state == IN_TAG) {
    while (i < size && bytes[i] != '"' && bytes[i] != '\'' && bytes[i] != '>')
      i++;
  } else if (state == IN_DOUBLE_QUOTES || state == IN_SINGLE_QUOTES) {
    const char *quote = memchr(bytes, state == IN_DOUBLE_QUOTES ? '"' : '\'', size);
    i = quote != NULL ? (size_t)(quote - bytes) : size;
  }
  return i;
}

bool lks_xml_meter_feed(lks_xml_meter *meter, const char *bytes, size_t size, uint64_t limit)
{
  for (size_t i = 0; i < size; i++) {
    if (meter->state == IN_TEXT) {
      const char *next = memchr(bytes + i, '<', size - i);
      if (next == NULL)
        return true;
      i = (size_t)(next - bytes);
      meter->tag = 0;
    }
    const size_t plain = plain_bytes(meter->state, bytes + i, size - i);
    meter->tag += plain;
    i += plain;
    if (meter->tag > limit)
      return false;
    if (i == size)
      return true;
    const int before = meter->state;
    meter->state = next_state(meter, bytes[i]);
    meter->last[0] = meter->last[1];
    meter->last[1] = bytes[i];
    if (before == AFTER_LESS_THAN || before == AFTER_BANG)
      meter->last[0] = 0; /* "<!-->" and "<?>" don't end what they begin */
    if ((counts(before) || counts(meter->state)) && ++meter->tag > limit)
      return false;
  }
  return true;
}
