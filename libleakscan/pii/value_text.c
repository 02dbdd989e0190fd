/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Folds a value and counts its characters by class, in one pass. */
#include "pii/value_text.h"

#include "pii/fold.h"

#include <string.h>

enum class { CONTROL, SPACE, DIGIT, LOWER, UPPER, HYPHEN, OTHER };

static const unsigned char ascii[128] = {
    ['\t'] = SPACE, ['\n'] = SPACE, ['\r'] = SPACE, [' '] = SPACE,  ['-'] = HYPHEN, ['0'] = DIGIT,  ['1'] = DIGIT,
    ['2'] = DIGIT,  ['3'] = DIGIT,  ['4'] = DIGIT,  ['5'] = DIGIT,  ['6'] = DIGIT,  ['7'] = DIGIT,  ['8'] = DIGIT,
    ['9'] = DIGIT,  ['A'] = UPPER,  ['B'] = UPPER,  ['C'] = UPPER,  ['D'] = UPPER,  ['E'] = UPPER,  ['F'] = UPPER,
    ['G'] = UPPER,  ['H'] = UPPER,  ['I'] = UPPER,  ['J'] = UPPER,  ['K'] = UPPER,  ['L'] = UPPER,  ['M'] = UPPER,
    ['N'] = UPPER,  ['O'] = UPPER,  ['P'] = UPPER,  ['Q'] = UPPER,  ['R'] = UPPER,  ['S'] = UPPER,  ['T'] = UPPER,
    ['U'] = UPPER,  ['V'] = UPPER,  ['W'] = UPPER,  ['X'] = UPPER,  ['Y'] = UPPER,  ['Z'] = UPPER,  ['a'] = LOWER,
    ['b'] = LOWER,  ['c'] = LOWER,  ['d'] = LOWER,  ['e'] = LOWER,  ['f'] = LOWER,  ['g'] = LOWER,  ['h'] = LOWER,
    ['i'] = LOWER,  ['j'] = LOWER,  ['k'] = LOWER,  ['l'] = LOWER,  ['m'] = LOWER,  ['n'] = LOWER,  ['o'] = LOWER,
    ['p'] = LOWER,  ['q'] = LOWER,  ['r'] = LOWER,  ['s'] = LOWER,  ['t'] = LOWER,  ['u'] = LOWER,  ['v'] = LOWER,
    ['w'] = LOWER,  ['x'] = LOWER,  ['y'] = LOWER,  ['z'] = LOWER,  ['!'] = OTHER,  ['"'] = OTHER,  ['#'] = OTHER,
    ['$'] = OTHER,  ['%'] = OTHER,  ['&'] = OTHER,  ['\''] = OTHER, ['('] = OTHER,  [')'] = OTHER,  ['*'] = OTHER,
    ['+'] = OTHER,  [','] = OTHER,  ['.'] = OTHER,  ['/'] = OTHER,  [':'] = OTHER,  [';'] = OTHER,  ['<'] = OTHER,
    ['='] = OTHER,  ['>'] = OTHER,  ['?'] = OTHER,  ['@'] = OTHER,  ['['] = OTHER,  ['\\'] = OTHER, [']'] = OTHER,
    ['^'] = OTHER,  ['_'] = OTHER,  ['`'] = OTHER,  ['{'] = OTHER,  ['|'] = OTHER,  ['}'] = OTHER,  ['~'] = OTHER,
};

static unsigned ascii_mark(unsigned c)
{
  switch (c) {
  case '@':
    return LKS_MARK_AT;
  case '.':
    return LKS_MARK_PERIOD;
  case ':':
    return LKS_MARK_COLON;
  case '(':
    return LKS_MARK_BRACKET;
  default:
    return 0;
  }
}

static unsigned kanji_mark(uint32_t c)
{
  switch (c) {
  case U'市':
  case U'区':
  case U'町':
  case U'村':
  case U'郡':
  case U'县':
  case U'區':
  case U'縣':
  case U'路':
    return LKS_MARK_MUNICIPALITY;
  case U'丁':
  case U'番':
  case U'号':
  case U'號':
    return LKS_MARK_LOT;
  case U'社':
  case U'法':
  case U'株':
  case U'有':
    return LKS_MARK_LEGAL_FORM;
  case U'年':
    return LKS_MARK_DATE;
  default:
    return 0;
  }
}

static bool is_kanji(uint32_t c)
{
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x3005 && c <= 0x3007) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

static void count_ascii(lks_value_text *t, unsigned char c)
{
  switch (ascii[c]) {
  case SPACE:
    t->spaces++;
    break;
  case DIGIT:
    t->digits++;
    break;
  case UPPER:
    t->upper++;
    t->letters++;
    break;
  case LOWER:
    t->letters++;
    break;
  case HYPHEN:
    t->hyphens++;
    break;
  default:
    t->others++;
    t->marks |= ascii_mark(c);
    break;
  }
}

static void count_wide(lks_value_text *t, uint32_t c)
{
  if (is_kanji(c)) {
    t->kanji++;
    t->marks |= kanji_mark(c);
  } else if (c >= 0x30A1 && c <= 0x30FE) {
    t->katakana += c != 0x30FB;
    t->others += c == 0x30FB;
  } else if (c >= 0x3041 && c <= 0x309F) {
    t->hiragana++;
  } else if (c >= 0xAC00 && c <= 0xD7A3) {
    t->hangul++;
    t->marks |= c == U'년' ? (unsigned)LKS_MARK_DATE : 0u;
  } else if ((c >= 0xC0 && c <= 0x52F && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c <= 0x1EFF)) {
    t->letters++;
    t->upper += c != lks_fold_lower(c);
  } else {
    t->others++;
    t->marks |= c == 0x3002 ? LKS_MARK_STOP : c == 0x3012 ? LKS_MARK_POSTAL : 0;
  }
}

static bool digit_follows(const lks_fold_reader *reader)
{
  lks_fold_reader ahead = *reader;
  const uint32_t c = lks_fold_next(&ahead);
  return c >= '0' && c <= '9';
}

/* The next character through the folding reader; a dash that is no vowel mark becomes a hyphen. */
static uint32_t read_folded(lks_fold_reader *reader, const lks_value_text *t)
{
  const uint32_t c = lks_fold_next(reader);
  if (c < 0x80 || !lks_fold_is_hyphen(c))
    return c;
  const char last = t->length > 0 ? t->text[t->length - 1] : ' ';
  return c != 0x30FC || (last >= '0' && last <= '9' && digit_follows(reader)) ? '-' : c;
}

static void add_ascii(lks_value_text *t, uint32_t c)
{
  if (ascii[c] <= SPACE) {
    if (t->length == 0 || t->text[t->length - 1] == ' ')
      return;
    c = ' ';
  }
  t->text[t->length++] = (char)c;
  t->chars++;
  count_ascii(t, (unsigned char)c);
}

static void add_wide(lks_value_text *t, uint32_t c)
{
  t->length += lks_fold_encode(c, t->text + t->length);
  t->chars++;
  count_wide(t, c);
}

/* Kanji and kana that need no folding are taken over as they stand: most of Japanese text. Returns how many bytes. */
static size_t add_plain(lks_value_text *t, const unsigned char *at, const unsigned char *end)
{
  if (end - at < 3 || *at < 0xE3 || *at > 0xE9 || (at[1] & 0xC0) != 0x80 || (at[2] & 0xC0) != 0x80)
    return 0;
  const uint32_t c = (*at & 0x0Fu) << 12 | (at[1] & 0x3Fu) << 6 | (at[2] & 0x3Fu);
  if (c >= 0x4E00 && c <= 0x9FFF) {
    t->kanji++;
    t->marks |= kanji_mark(c);
  } else if (c >= 0x3041 && c <= 0x30FA && (c <= 0x3096 || c >= 0x30A1) &&
             (end - at == 3 || (at[3] != 0xEF && (at[3] != 0xE3 || end - at < 6 || at[5] < 0x99 || at[5] > 0x9A)))) {
    /* no sound mark can follow */
    t->hiragana += c <= 0x3096;
    t->katakana += c >= 0x30A1;
  } else {
    return 0;
  }
  memcpy(t->text + t->length, at, 3);
  t->length += 3;
  t->chars++;
  return 3;
}

void lks_value_text_read(const char *text, size_t length, lks_value_text *out)
{
  lks_fold_reader reader;
  lks_fold_open(&reader, text, length);
  memset((char *)out + offsetof(lks_value_text, length), 0, sizeof *out - offsetof(lks_value_text, length));
  while ((reader.at != reader.end || reader.expansion != NULL) && out->length + 4 <= LKS_VALUE_TEXT_MAX) {
    const unsigned lead = reader.expansion != NULL ? 0x80 : *reader.at;
    const size_t plain = lead < 0xE3 ? 0 : add_plain(out, reader.at, reader.end);
    reader.at += plain;
    if (plain > 0)
      continue;
    uint32_t c;
    if (lead < 0x80 && (reader.end - reader.at == 1 || reader.at[1] < 0x80))
      c = *reader.at++; /* ASCII that no accent follows */
    else
      c = read_folded(&reader, out);
    if (c >= 0x80)
      add_wide(out, c);
    else
      add_ascii(out, c); /* 0, the end, counts as a space and is trimmed */
  }
  out->cut = reader.at != reader.end;
  if (out->length > 0 && out->text[out->length - 1] == ' ') {
    out->length--;
    out->chars--;
    out->spaces--;
  }
  out->text[out->length] = 0;
}
