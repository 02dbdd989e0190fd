/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a script holds as data: objects, lists and texts, by JSON's grammar and what JavaScript adds to it. Code is
 * passed over; it isn't understood. */
#include <glib.h>
#include <string.h>

#include "readers/html.h"

enum { DEEPEST = 64, MOST_PAIRS = 64, NESTED = 2, BYTES_BETWEEN_CHECKS = 256 * 1024 };

/* An object, a list or brackets of code that is open. */
typedef struct level {
  char bracket; /* '{', '[', '('; '\0': the script itself */
  lks_pair pairs[MOST_PAIRS];
  size_t count;
  lks_pair name; /* of the value that comes; `name` is NULL where none does */
} level;

typedef struct script {
  lks_sets *sets;
  lks_budget *budget;
  level *levels[DEEPEST]; /* made when they are first opened */
  size_t depth;
  size_t too_deep; /* brackets that were opened beyond the deepest */
  unsigned nesting;
  size_t unchecked;
} script;

static lks_status read_script(script *outer, char *text, size_t length);

static bool is_nested(const char *text, size_t length)
{
  return length > 2 && (text[0] == '{' || text[0] == '[');
}

/* A list of values stands below the list's name, one value in each row. */
static lks_status tell_list(const script *self, const level *list, const level *around)
{
  lks_status status = LKS_OK;
  if (around->bracket == '[')
    return lks_sets_add(self->sets, list->pairs, list->count);
  for (size_t i = 0; i < list->count && status == LKS_OK; i++) {
    lks_pair pair = list->pairs[i];
    if (around->name.name != NULL) {
      pair.name = around->name.name;
      pair.name_length = around->name.name_length;
    }
    status = lks_sets_add(self->sets, &pair, 1);
  }
  return status;
}

static lks_status close_level(script *self)
{
  level *closed = self->levels[self->depth];
  level *around = self->levels[self->depth > 0 ? self->depth - 1 : 0];
  lks_status status = LKS_OK;
  if (closed->count > 0)
    status = closed->bracket == '{' ? lks_sets_add(self->sets, closed->pairs, closed->count)
                                    : tell_list(self, closed, around);
  closed->count = 0;
  around->name.name = NULL;
  return status;
}

static void open_level(script *self, char bracket)
{
  if (self->depth + 1 == DEEPEST) {
    self->too_deep++;
    return;
  }
  if (self->levels[++self->depth] == NULL)
    self->levels[self->depth] = g_new0(level, 1);
  level *opened = self->levels[self->depth];
  opened->bracket = bracket;
  opened->count = 0;
  opened->name.name = NULL;
}

/* Code has brackets that don't match, or seem so: what closes another sort closes all up to it. */
static lks_status close_bracket(script *self, char bracket)
{
  const char opening = bracket == '}' ? '{' : bracket == ']' ? '[' : '(';
  lks_status status = LKS_OK;
  size_t match = self->depth;
  if (self->too_deep > 0) {
    self->too_deep--;
    return LKS_OK;
  }
  while (match > 0 && self->levels[match]->bracket != opening)
    match--;
  while (match > 0 && self->depth >= match && status == LKS_OK) {
    status = close_level(self);
    self->depth--;
  }
  return status;
}

/* A list that is too long for a row goes on in the next. */
static lks_status add_value(script *self, char *text, size_t length)
{
  level *open = self->levels[self->depth];
  lks_pair pair = {"", 0, text, length};
  lks_status status = LKS_OK;
  if (is_nested(text, length) && self->nesting < NESTED)
    return read_script(self, text, length);
  if (open->name.name != NULL) {
    pair.name = open->name.name;
    pair.name_length = open->name.name_length;
  } else if (open->bracket == '{') {
    return LKS_OK;
  }
  if (open->bracket == '\0' || open->bracket == '(') {
    open->name.name = NULL;
    return lks_sets_add(self->sets, &pair, 1);
  }
  if (open->count == MOST_PAIRS) {
    status = lks_sets_add(self->sets, open->pairs, open->count);
    open->count = 0;
  }
  open->pairs[open->count++] = pair;
  open->name.name = NULL;
  return status;
}

static size_t put_character(char *to, gunichar c)
{
  return (size_t)g_unichar_to_utf8(c == 0 || (c >= 0xD800 && c < 0xE000) ? 0xFFFD : c, to);
}

static bool read_hexadecimal(const char *at, size_t left, size_t digits, gunichar *c)
{
  *c = 0;
  for (size_t i = 0; i < digits; i++) {
    if (i >= left || !g_ascii_isxdigit(at[i]))
      return false;
    *c = *c * 16 + (gunichar)g_ascii_xdigit_value(at[i]);
  }
  return true;
}

/* An escape behind its backslash; returns its bytes. What it stands for is never longer. */
static size_t read_escape(const char *at, size_t left, char **to)
{
  gunichar c = 0, low = 0;
  switch (left > 0 ? *at : '\0') {
  case '\0':
    return left > 0;
  case 'n':
  case 't':
  case 'r':
  case 'b':
  case 'f':
    *(*to)++ = ' ';
    return 1;
  case 'x':
    if (!read_hexadecimal(at + 1, left - 1, 2, &c))
      return 1;
    *to += put_character(*to, c);
    return 3;
  case 'u':
    if (!read_hexadecimal(at + 1, left - 1, 4, &c))
      return 1;
    if (c >= 0xD800 && c < 0xDC00 && left > 6 && at[5] == '\\' && at[6] == 'u' &&
        read_hexadecimal(at + 7, left - 7, 4, &low) && low >= 0xDC00 && low < 0xE000) {
      *to += put_character(*to, 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00));
      return 11;
    }
    *to += put_character(*to, c);
    return 5;
  default:
    *(*to)++ = *at;
    return 1;
  }
}

/* A text in quotes at *at, unescaped where it stands. It ends with its line, if its quote is missing. */
static size_t read_quoted(char *text, size_t at, size_t length, char **begin, size_t *size)
{
  const char quote = text[at++];
  char *to = text + at;
  *begin = to;
  while (at < length && text[at] != quote && (text[at] != '\n' || quote == '`')) {
    if (text[at] == '\\') {
      at++;
      at += read_escape(text + at, length - at, &to);
    } else {
      *to++ = text[at++];
    }
  }
  *size = (size_t)(to - *begin);
  return at < length ? at + 1 : at;
}

static size_t skip_comment(const char *text, size_t at, size_t length)
{
  const bool line = text[at + 1] == '/';
  const char *end =
      line ? memchr(text + at, '\n', length - at) : g_strstr_len(text + at + 2, (gssize)(length - at - 2), "*/");
  return end == NULL ? length : (size_t)(end - text) + (line ? 1 : 2);
}

static bool is_word(char c)
{
  return g_ascii_isalnum(c) || c == '_' || c == '$' || c == '.' || c == '-' || (unsigned char)c >= 0x80;
}

static size_t skip_space(const char *text, size_t at, size_t length)
{
  while (at < length && g_ascii_isspace(text[at]))
    at++;
  return at;
}

/* A text or word: a name when a colon follows, else a value, as long as it is no code. */
static lks_status take(script *self, char *word, size_t size, bool quoted, bool colon)
{
  level *open = self->levels[self->depth];
  if (colon) {
    open->name = (lks_pair){.name = word, .name_length = size};
    return LKS_OK;
  }
  const bool number = size > 0 && (g_ascii_isdigit(word[0]) || word[0] == '-');
  if (quoted || (number && open->bracket != '(' && open->bracket != '\0'))
    return size > 0 ? add_value(self, word, size) : LKS_OK;
  return LKS_OK;
}

static lks_status step(script *self, char *text, size_t *at, size_t length)
{
  const char c = text[*at];
  char *word = text + *at;
  size_t size = 0;
  if (c == '"' || c == '\'' || c == '`') {
    *at = read_quoted(text, *at, length, &word, &size);
    const size_t next = skip_space(text, *at, length);
    return take(self, word, size, true, next < length && text[next] == ':');
  }
  if (c == '/' && *at + 1 < length && (text[*at + 1] == '/' || text[*at + 1] == '*')) {
    *at = skip_comment(text, *at, length);
    return LKS_OK;
  }
  if (is_word(c)) {
    while (*at < length && is_word(text[*at]))
      (*at)++;
    size = (size_t)(text + *at - word);
    const size_t next = skip_space(text, *at, length);
    return take(self, word, size, false, next < length && text[next] == ':');
  }
  (*at)++;
  if (c == '{' || c == '[' || c == '(')
    open_level(self, c);
  else if (c == '}' || c == ']' || c == ')')
    return close_bracket(self, c);
  return LKS_OK;
}

/* The brackets of a text inside a text are its own. */
static lks_status read_script(script *outer, char *text, size_t length)
{
  script self = {.sets = outer->sets, .budget = outer->budget, .nesting = outer->nesting + 1};
  lks_status status = LKS_OK;
  self.levels[0] = g_new0(level, 1);
  for (size_t at = 0; at < length && status == LKS_OK;) {
    const size_t before = at;
    status = step(&self, text, &at, length);
    if (status == LKS_OK)
      status = lks_budget_check_each(self.budget, &self.unchecked, at - before, BYTES_BETWEEN_CHECKS);
  }
  while (self.depth > 0 && status == LKS_OK) {
    status = close_level(&self);
    self.depth--;
  }
  for (size_t i = 0; i < DEEPEST; i++)
    g_free(self.levels[i]);
  return status;
}

lks_status lks_script_read(lks_sets *sets, lks_budget *budget, char *text, size_t length)
{
  script outer = {.sets = sets, .budget = budget};
  return read_script(&outer, text, length);
}
