/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Shows what kind of value was found without showing the value. */
#include "pii/mask.h"

#include "pii/fold.h"
#include "pii/value.h"

#include <stdbool.h>
#include <string.h>

enum { CHARS_MAX = LKS_MASK_CHARS_MAX, ELLIPSIS = 0x2026, WIDE_STAR = 0xFF0A };

typedef struct value {
  uint32_t chars[CHARS_MAX]; /* as written, control characters as spaces */
  bool shown[CHARS_MAX];
  size_t count, secret; /* secret: letters and digits */
  bool cut;
} value;

static bool is_digit(uint32_t c)
{
  return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
}

/* Everything that is not known to be punctuation is secret. */
static bool is_secret(uint32_t c)
{
  if (c < 0x80)
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (c >= 0xFF01 && c <= 0xFF5E)
    return is_secret(c - 0xFEE0);
  if (c == 0x3000 || c == 0x30FB)
    return false;
  return !(c >= 0x2010 && c <= 0x2015) && c != 0x2212 && c != 0x3012;
}

static void read_value(const char *text, size_t length, value *v)
{
  const unsigned char *at = (const unsigned char *)text, *end = length == 0 ? at : at + length;
  memset(v, 0, sizeof *v);
  while (at != end && v->count < CHARS_MAX) {
    uint32_t c = lks_fold_decode(&at, end);
    const bool control = c < ' ' || (c >= 0x7F && c < 0xA1) || (c >= 0x2028 && c <= 0x202E);
    c = control ? ' ' : c;
    if (c == ' ' && v->count == 0)
      continue;
    v->secret += is_secret(c);
    v->chars[v->count++] = c;
  }
  v->cut = at != end;
}

/* Shows a character if a third of the value is not shown yet. */
static void show(value *v, size_t i, size_t *shown)
{
  if (i < v->count && is_secret(v->chars[i]) && !v->shown[i] && (*shown + 1) * 3 <= v->secret) {
    v->shown[i] = true;
    ++*shown;
  }
}

static void show_first(value *v, size_t *shown)
{
  size_t i = 0;
  while (i < v->count && !is_secret(v->chars[i]))
    i++;
  show(v, i, shown);
}

static size_t find(const value *v, uint32_t c, uint32_t wide)
{
  size_t i = 0;
  while (i < v->count && v->chars[i] != c && v->chars[i] != wide)
    i++;
  return i;
}

static void show_email(value *v)
{
  size_t shown = 0, last = v->count;
  const size_t at = find(v, '@', 0xFF20);
  show_first(v, &shown);
  show(v, at + 1, &shown);
  for (size_t i = at; i < v->count; i++)
    if (v->chars[i] == '.' || v->chars[i] == 0xFF0E)
      last = i;
  /* The top-level domain is shown whole or not at all. */
  if (v->count - last <= 4 && (shown + (v->count - last) - 1) * 3 <= v->secret)
    for (size_t i = last + 1; i < v->count; i++)
      show(v, i, &shown);
}

static void show_phone(value *v)
{
  size_t digits = 0, seen = 0;
  for (size_t i = 0; i < v->count; i++)
    digits += is_digit(v->chars[i]);
  for (size_t i = 0; i < v->count; i++)
    if (is_digit(v->chars[i])) {
      seen++;
      v->shown[i] = digits >= 10 && (seen <= 3 || seen + 2 > digits);
    }
}

/* Units and eras say nothing about a person. */
static bool is_date_word(uint32_t c)
{
  switch (c) {
  case U'年':
  case U'月':
  case U'日':
  case U'년':
  case U'월':
  case U'일':
  case U'令':
  case U'和':
  case U'平':
  case U'成':
  case U'昭':
  case U'大':
  case U'正':
  case U'明':
  case U'治':
  case U'元':
    return true;
  default:
    return false;
  }
}

static void show_date(value *v)
{
  size_t digits = 0; /* of the number that is being read */
  for (size_t i = 0; i < v->count; i++) {
    digits = is_digit(v->chars[i]) ? digits + 1 : 0;
    v->shown[i] = is_date_word(v->chars[i]);
    if (digits == 4 && (i + 1 == v->count || !is_digit(v->chars[i + 1]) || i == 3))
      v->shown[i - 3] = v->shown[i - 2] = true;
  }
  if (v->count > 1 && v->chars[0] < 0x80 && !is_digit(v->chars[0]) && is_digit(v->chars[1]))
    v->shown[0] = true; /* the letter of an era */
}

static bool put(char *out, size_t out_size, size_t *used, uint32_t c)
{
  char bytes[4];
  const size_t size = lks_fold_encode(c, bytes);
  if (*used + size >= out_size)
    return false;
  memcpy(out + *used, bytes, size);
  *used += size;
  return true;
}

size_t lks_mask(const char *text, size_t length, char *out, size_t out_size)
{
  if (out_size == 0)
    return 0;
  value v;
  read_value(text, length, &v);
  const uint32_t bits = lks_value_classify(text, length);
  size_t shown = 0, used = 0;
  if ((bits & LKS_VALUE_EMAIL) != 0 && find(&v, '@', 0xFF20) < v.count)
    show_email(&v);
  else if ((bits & (LKS_VALUE_DATE | LKS_VALUE_DATE_BARE)) != 0)
    show_date(&v);
  else if ((bits & (LKS_VALUE_PHONE | LKS_VALUE_PHONE_BARE)) != 0)
    show_phone(&v);
  else
    show_first(&v, &shown);
  for (size_t i = 0; i < v.count; i++) {
    const uint32_t c = v.chars[i], star = c < 0x1100 ? '*' : WIDE_STAR;
    if (!put(out, out_size, &used, v.shown[i] || !is_secret(c) ? c : star))
      break;
  }
  if (v.cut)
    put(out, out_size, &used, ELLIPSIS);
  out[used] = 0;
  return used;
}
