/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The folding of headers: what remains is letters and digits only. */
#include "pii/fold.h"

#include <string.h>

enum { CHARS_MAX = LKS_FOLD_HEADER_MAX };

typedef struct header {
  uint32_t chars[CHARS_MAX]; /* folded and in lower case, still with spaces and punctuation */
  size_t count;
} header;

/* Says that a field must or need not be filled in: no part of its name. */
static const char *const marks[] = {"必須",     "任意", "必要",     "必填", "选填",      "選填",       "필수",
                                    "required", "必",   "optional", "任",   "mandatory", "pflichtfeld"};

static bool opens(uint32_t c)
{
  return c == '(' || c == '[' || c == '{' || c == '<' || c == 0x3008 || c == 0x300A || c == 0x300C || c == 0x300E ||
         c == 0x3010 || c == 0x3014 || c == 0x3016;
}

static bool closes(uint32_t c)
{
  return c == ')' || c == ']' || c == '}' || c == '>' || c == 0x3009 || c == 0x300B || c == 0x300D || c == 0x300F ||
         c == 0x3011 || c == 0x3015 || c == 0x3017;
}

/* Letters, digits and the signs that are words of their own (postal mark, telephone). */
static bool kept(uint32_t c)
{
  if (c < 0x80)
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  if (c < 0xC0 || c == 0xD7 || c == 0xF7)
    return false;
  if (c >= 0x2000 && c < 0x2C00)
    return c == 0x260E || c == 0x260F;
  if (c >= 0x3000 && c <= 0x3040)
    return (c >= 0x3005 && c <= 0x3007) || c == 0x3012;
  return c != 0x30FB && c != 0x30A0 && c != LKS_FOLD_BAD && c < 0x1F000;
}

static bool is_digit(uint32_t c)
{
  return c >= '0' && c <= '9';
}

/* "1.", "12)", "(3)", "Q1:", a circled number: where the header itself begins. "1st choice" is left alone. */
static size_t after_number(const header *h)
{
  size_t i = 0;
  while (i < h->count && h->chars[i] == ' ')
    i++;
  if (i < h->count && h->chars[i] >= 0x2460 && h->chars[i] <= 0x249B)
    return i + 1;
  const size_t start = i;
  const bool bracket = i < h->count && opens(h->chars[i]);
  i += bracket;
  if (i < h->count && (h->chars[i] == 'q' || h->chars[i] == 0x554F))
    i++;
  const size_t first = i;
  while (i < h->count && is_digit(h->chars[i]) && i - first < 3)
    i++;
  if (i == first || i == h->count)
    return start;
  const uint32_t c = h->chars[i];
  if (bracket)
    return closes(c) && i + 1 < h->count ? i + 1 : start;
  const bool ends = c == '.' || c == ')' || c == ':' || c == 0x3001 || c == 0x3002 || c == ' ' || c == '_';
  return ends && i + 1 < h->count ? i + 1 : start;
}

static bool read_header(const char *text, size_t length, header *h)
{
  lks_fold_reader reader;
  lks_fold_open(&reader, text, length);
  h->count = 0;
  for (uint32_t c = lks_fold_next(&reader); c != 0; c = lks_fold_next(&reader)) {
    if (h->count == CHARS_MAX)
      return false;
    /* A dash after katakana is a long-vowel mark that somebody could not find on the keyboard. */
    const uint32_t before = h->count > 0 ? h->chars[h->count - 1] : 0;
    if (c >= 0x2010 && lks_fold_is_hyphen(c) && before >= 0x30A1 && before <= 0x30FA)
      c = 0x30FC;
    h->chars[h->count++] = lks_fold_lower(c);
  }
  return true;
}

static bool is_mark(const char *text, size_t length)
{
  for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
    if (strlen(marks[i]) == length && memcmp(marks[i], text, length) == 0)
      return true;
  return false;
}

/* The first two marks are also written without brackets, before or after the name. */
static size_t without_marks(char *out, size_t length)
{
  for (size_t i = 0; i < 2; i++) {
    const size_t size = strlen(marks[i]);
    if (length > size && memcmp(out + length - size, marks[i], size) == 0)
      length -= size;
    if (length > size && memcmp(out, marks[i], size) == 0) {
      length -= size;
      memmove(out, out + size, length);
    }
  }
  return length;
}

size_t lks_fold_header_part(const char *text, size_t length, lks_fold_part part, char *out, size_t out_size)
{
  header h;
  if (out_size == 0)
    return 0;
  out[0] = 0;
  if (!read_header(text, length, &h))
    return 0;
  const size_t limit = out_size - 1 < LKS_FOLD_HEADER_MAX ? out_size - 1 : LKS_FOLD_HEADER_MAX;
  size_t used = 0, opened = 0; /* opened: where the content of the outermost bracket begins in out */
  unsigned depth = 0;
  for (size_t i = after_number(&h); i < h.count; i++) {
    const uint32_t c = h.chars[i];
    if (opens(c)) {
      if (depth++ == 0)
        opened = used;
    } else if (closes(c)) {
      if (depth > 0 && --depth == 0 && is_mark(out + opened, used - opened))
        used = opened;
    } else if (kept(c) && (part == LKS_FOLD_ALL || (depth > 0) == (part == LKS_FOLD_INSIDE))) {
      char bytes[4];
      const size_t size = lks_fold_encode(c, bytes);
      if (size > limit - used) {
        out[0] = 0;
        return 0;
      }
      memcpy(out + used, bytes, size);
      used += size;
    }
  }
  used = without_marks(out, used);
  out[used] = 0;
  return used;
}

size_t lks_fold_header(const char *text, size_t length, char *out, size_t out_size)
{
  return lks_fold_header_part(text, length, LKS_FOLD_ALL, out, out_size);
}
