/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Heads of messages (RFC 5322, 2.2): fields, over one line or several. */
#include <string.h>

#include "readers/mail.h"

/* Behind the line that begins here. */
static size_t behind_line(lks_span text, size_t at)
{
  const char *feed = at < text.size ? memchr(text.data + at, '\n', text.size - at) : NULL;
  return feed != NULL ? (size_t)(feed - text.data) + 1 : text.size;
}

static bool is_empty_line(lks_span text, size_t at, size_t end)
{
  while (at < end && (text.data[at] == '\r' || text.data[at] == '\n'))
    at++;
  return at == end;
}

static bool is_blank(char c)
{
  return c == ' ' || c == '\t';
}

/* The length of a field's name that begins here, without blanks before its colon; 0: it is none. */
static size_t name_length(lks_span head, size_t at, size_t end, size_t *colon)
{
  size_t length = 0;
  while (at + length < end && (unsigned char)head.data[at + length] > ' ' && head.data[at + length] != ':' &&
         (unsigned char)head.data[at + length] < 127)
    length++;
  *colon = at + length;
  while (*colon < end && is_blank(head.data[*colon]))
    ++*colon;
  return *colon < end && head.data[*colon] == ':' ? length : 0;
}

void lks_mail_split(lks_span message, lks_span *head, lks_span *body)
{
  size_t at = 0, end = 0;
  while (at < message.size) {
    end = behind_line(message, at);
    if (is_empty_line(message, at, end))
      break;
    at = end;
  }
  const size_t begins = at < message.size ? end : message.size;
  *head = (lks_span){message.data, at};
  *body = (lks_span){message.data + begins, message.size - begins};
}

bool lks_mail_next_field(lks_span head, size_t *at, lks_mail_field *field)
{
  while (*at < head.size) {
    const size_t begin = *at;
    size_t end = behind_line(head, begin), colon = 0;
    const size_t length = name_length(head, begin, end, &colon);
    while (end < head.size && is_blank(head.data[end]))
      end = behind_line(head, end);
    *at = end;
    if (length == 0)
      continue;
    field->name = (lks_span){head.data + begin, length};
    field->value = (lks_span){head.data + colon + 1, end - colon - 1};
    return true;
  }
  return false;
}

bool lks_mail_field_is(const lks_mail_field *field, const char *name)
{
  return strlen(name) == field->name.size && g_ascii_strncasecmp(field->name.data, name, field->name.size) == 0;
}
