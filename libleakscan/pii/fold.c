/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Folding of widths, case, kana and punctuation, character by character; headers; the key of a value. */
#include "pii/fold.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

/* U+FF61 and on; the last two are the dakuten and handakuten that follow their kana. */
static const uint16_t half_width_kana[] = {
    0x3002, 0x300C, 0x300D, 0x3001, 0x30FB, 0x30F2, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30E3, 0x30E5,
    0x30E7, 0x30C3, 0x30FC, 0x30A2, 0x30A4, 0x30A6, 0x30A8, 0x30AA, 0x30AB, 0x30AD, 0x30AF, 0x30B1, 0x30B3,
    0x30B5, 0x30B7, 0x30B9, 0x30BB, 0x30BD, 0x30BF, 0x30C1, 0x30C4, 0x30C6, 0x30C8, 0x30CA, 0x30CB, 0x30CC,
    0x30CD, 0x30CE, 0x30CF, 0x30D2, 0x30D5, 0x30D8, 0x30DB, 0x30DE, 0x30DF, 0x30E0, 0x30E1, 0x30E2, 0x30E4,
    0x30E6, 0x30E8, 0x30E9, 0x30EA, 0x30EB, 0x30EC, 0x30ED, 0x30EF, 0x30F3, 0x3099, 0x309A,
};

/* U+00C0 and on: the letter without its accent, and the accent; '.' where there is none to part. */
static const char accent_base[] = "AAAAAA.CEEEEIIII.NOOOOO.OUUUUY..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y";
static const char accent_mark[] = "`'^~:o.,`'^:`'^:.~`'^~:.o`'^:'..`'^~:o.,`'^:`'^:.~`'^~:.o`'^:'.:";

/* U+0100 and on, and U+1E00 and on (Vietnamese): the letter without its accents; '.' where there is none. */
static const char extended_base[] =
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSs"
    "SsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";
static const char additional_base[] =
    "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRr"
    "SsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwyas..S.AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe"
    "EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy......";

typedef struct expansion {
  uint16_t from;
  const char *to;
} expansion;

static const expansion expansions[] = {
    {0x2116, "no"},       {0x2121, "tel"},  {0x213B, "fax"},  {0x3231, "(株)"}, {0x3232, "(有)"}, {0x3233, "(社)"},
    {0x3234, "(名)"},     {0x3235, "(特)"}, {0x3236, "(財)"}, {0x3239, "(代)"}, {0x323B, "(学)"}, {0x323F, "(協)"},
    {0x3291, "(株)"},     {0x3292, "(有)"}, {0x3293, "(社)"}, {0x3296, "(財)"}, {0x329A, "男"},   {0x329B, "女"},
    {0x329E, "印"},       {0x32FF, "令和"}, {0x337B, "平成"}, {0x337C, "昭和"}, {0x337D, "大正"}, {0x337E, "明治"},
    {0x337F, "株式会社"}, {0xFB00, "ff"},   {0xFB01, "fi"},   {0xFB02, "fl"},   {0xFB03, "ffi"},  {0xFB04, "ffl"},
};

size_t lks_fold_encode(uint32_t c, char out[static 4])
{
  if (c < 0x80) {
    out[0] = (char)c;
    return 1;
  }
  if (c < 0x800) {
    out[0] = (char)(0xC0 | c >> 6);
    out[1] = (char)(0x80 | (c & 0x3F));
    return 2;
  }
  if (c < 0x10000) {
    out[0] = (char)(0xE0 | c >> 12);
    out[1] = (char)(0x80 | (c >> 6 & 0x3F));
    out[2] = (char)(0x80 | (c & 0x3F));
    return 3;
  }
  out[0] = (char)(0xF0 | c >> 18);
  out[1] = (char)(0x80 | (c >> 12 & 0x3F));
  out[2] = (char)(0x80 | (c >> 6 & 0x3F));
  out[3] = (char)(0x80 | (c & 0x3F));
  return 4;
}

bool lks_fold_is_hyphen(uint32_t c)
{
  if (c < 0x80)
    return c == '-';
  return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x30FC || c == 0x2500 || c == 0x2501 || c == 0xFF0D ||
         c == 0xFE63 || c == 0xFF70;
}

uint32_t lks_fold_lower(uint32_t c)
{
  if (c < 0x80)
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7)
    return c + 32;
  if (c >= 0x100 && c <= 0x17E) {
    if (c == 0x130)
      return 'i'; /* the dotted capital I of Turkish */
    if (c == 0x131 || c == 0x138 || c == 0x149)
      return c;
    if (c == 0x178)
      return 0xFF;
    const bool upper_is_odd = (c >= 0x139 && c <= 0x148) || c >= 0x179;
    return ((c & 1) != 0) == upper_is_odd ? c + 1 : c;
  }
  if (c >= 0x391 && c <= 0x3A9 && c != 0x3A2)
    return c + 32;
  if (c >= 0x410 && c <= 0x42F)
    return c + 32;
  if (c >= 0x1E00 && c <= 0x1EFF && (c <= 0x1E95 || c >= 0x1EA0))
    return c | 1;
  if (c == 0x1A0 || c == 0x1AF)
    return c + 1;
  if (c >= 0x400 && c <= 0x40F)
    return c + 80;
  return c;
}

uint32_t lks_fold_unaccented(uint32_t c)
{
  char base = '.';
  if (c >= 0xC0 && c <= 0xFF)
    base = accent_base[c - 0xC0];
  else if (c >= 0x100 && c <= 0x17F)
    base = extended_base[c - 0x100];
  else if (c >= 0x1E00 && c <= 0x1EFF)
    base = additional_base[c - 0x1E00];
  else if (c == 0x1A0 || c == 0x1A1 || c == 0x1AF || c == 0x1B0) /* the horned letters */
    base = "OoUu"[(c > 0x1A1 ? 2 : 0) + (c == 0x1A1 || c == 0x1B0)];
  return base != '.' ? (unsigned char)base : c;
}

static char accent_of(uint32_t mark)
{
  switch (mark) {
  case 0x300:
    return '`';
  case 0x301:
    return '\'';
  case 0x302:
    return '^';
  case 0x303:
    return '~';
  case 0x308:
    return ':';
  case 0x30A:
    return 'o';
  case 0x327:
    return ',';
  default:
    return '.';
  }
}

/* A Latin letter and the accent after it; an accent that is not known is dropped. */
static uint32_t accented(uint32_t letter, uint32_t mark)
{
  const char accent = accent_of(mark);
  for (uint32_t i = 0; accent != '.' && i < sizeof accent_base - 1; i++)
    if ((unsigned char)accent_base[i] == letter && accent_mark[i] == accent)
      return 0xC0 + i;
  return letter;
}

/* Kana with the sound mark that follows it; 0 when the two do not go together. */
static uint32_t sounded(uint32_t kana, bool half)
{
  const uint32_t c = kana >= 0x30A1 ? kana : kana + 0x60; /* hiragana and katakana run alike */
  const bool h_row = c >= 0x30CF && c <= 0x30DD && (c - 0x30CF) % 3 == 0;
  if (half)
    return h_row ? kana + 2 : 0;
  if (h_row || (c >= 0x30AB && c <= 0x30C1 && (c & 1) == 1) || c == 0x30C4 || c == 0x30C6 || c == 0x30C8)
    return kana + 1;
  return c == 0x30A6 ? kana + 0x4E : 0;
}

static uint32_t kana_with_mark(lks_fold_reader *reader, uint32_t kana)
{
  const unsigned char *p = reader->at;
  if (reader->end - p < 3 || (p[0] != 0xEF && p[0] != 0xE3))
    return kana;
  const uint32_t mark = lks_fold_decode(&p, reader->end);
  if (mark != 0xFF9E && mark != 0xFF9F && mark != 0x3099 && mark != 0x309A)
    return kana;
  const uint32_t c = sounded(kana, (mark & 1) == (mark >= 0xFF00 ? 1u : 0u));
  if (c == 0)
    return kana;
  reader->at = p;
  return c;
}

static bool invisible(uint32_t c)
{
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) || c == 0xAD ||
         c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) || (c >= 0x300 && c <= 0x36F);
}

/* A character beyond ASCII that is neither kanji nor kana; 0 when it vanishes. */
static uint32_t fold_symbol(lks_fold_reader *reader, uint32_t c)
{
  if (c == 0x3000 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
      c == 0x205F)
    return ' ';
  if (invisible(c))
    return 0;
  if (c >= 0xFF01 && c <= 0xFF5E)
    return c - 0xFEE0;
  if (c >= 0xFF61 && c <= 0xFF9F)
    return kana_with_mark(reader, half_width_kana[c - 0xFF61]);
  if (c >= 0x2F00 && c <= 0x2FD5)
    return lks_fold_radical(c);
  if (c == 0xFFE5)
    return 0xA5;
  if (c == 0xAA || c == 0xBA)
    return c == 0xAA ? 'a' : 'o';
  for (size_t i = 0; i < COUNT(expansions); i++)
    if (expansions[i].from == c) {
      reader->expansion = expansions[i].to;
      return lks_fold_next(reader);
    }
  return c;
}

void lks_fold_open(lks_fold_reader *reader, const char *text, size_t length)
{
  reader->at = (const unsigned char *)text;
  reader->end = length == 0 ? reader->at : reader->at + length;
  reader->expansion = NULL;
}

static uint32_t next_of_expansion(lks_fold_reader *reader)
{
  const unsigned char *p = (const unsigned char *)reader->expansion;
  const uint32_t c = lks_fold_decode(&p, p + strlen(reader->expansion));
  reader->expansion = *p != 0 ? (const char *)p : NULL;
  return c;
}

uint32_t lks_fold_next(lks_fold_reader *reader)
{
  if (reader->expansion != NULL)
    return next_of_expansion(reader);
  while (reader->at != reader->end) {
    uint32_t c = lks_fold_decode(&reader->at, reader->end);
    if (c < 0x250) {
      if (c >= 0x80 && c <= 0xBF)
        c = fold_symbol(reader, c);
      else if (c >= 'A' && reader->at != reader->end && (*reader->at == 0xCC || *reader->at == 0xCD))
        c = accented(c, lks_fold_decode(&reader->at, reader->end));
      else if (c == 0)
        c = ' ';
    } else if (c >= 0x3041 && c <= 0x30FF) {
      c = kana_with_mark(reader, c);
    } else if (c < 0x3041 || (c >= 0x3200 && c <= 0x33FF) || c >= 0xF900) {
      c = fold_symbol(reader, c);
    }
    if (c != 0)
      return c;
  }
  return 0;
}

/* ---- the key of a value ---- */

#define KEY_HASH 0x8A5CD789635D2DFFu

typedef struct key_state {
  uint64_t hash, word;
  unsigned filled; /* bytes in word */
  uint32_t held;   /* a hyphen after a digit: it vanishes before another digit */
  size_t zeros;    /* leading ones, which count only if something that is no digit follows */
  bool begun, after_digit, other;
} key_state;

static inline uint64_t mix(uint64_t h)
{
  h ^= h >> 32;
  h *= 0xD6E8FEB86659FD93u;
  h ^= h >> 32;
  h *= 0xD6E8FEB86659FD93u;
  return h ^ h >> 32;
}

static inline uint64_t mix_word(uint64_t hash, uint64_t word)
{
  hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
  return hash ^ hash >> 29;
}

static inline void key_byte(key_state *key, uint64_t byte)
{
  key->word = key->word << 8 | byte;
  if (++key->filled == 8) {
    key->hash = mix_word(key->hash, key->word);
    key->word = 0;
    key->filled = 0;
  }
}

/* ASCII takes one byte, everything else three, the first of which is below the space: no two texts collide before
 * they are mixed. */
static inline void key_put(key_state *key, uint32_t c)
{
  key->begun = true;
  if (c < 0x80) {
    key_byte(key, c);
  } else if (key->filled <= 4) {
    key->word = key->word << 24 | c;
    key->filled += 3;
  } else {
    key_byte(key, c >> 16);
    key_byte(key, c >> 8 & 0xFF);
    key_byte(key, c & 0xFF);
  }
}

/* A hyphen after a digit waits for what follows. */
static inline void key_hyphen(key_state *key, uint32_t c)
{
  if (key->held != 0) {
    key->other = true;
    key_put(key, key->held);
  }
  key->held = c;
}

static inline void key_other(key_state *key, uint32_t c)
{
  if (c == '-' || (c >= 0x2010 && lks_fold_is_hyphen(c))) {
    c = c == 0x30FC ? c : '-';
    if (key->after_digit) {
      key_hyphen(key, c);
      return;
    }
  }
  if (key->held != 0)
    key_put(key, key->held);
  key->held = 0;
  key->other = true;
  key->after_digit = false;
  key_put(key, c);
}

static inline void key_add(key_state *key, uint32_t c)
{
  if (c - '0' >= 10) {
    key_other(key, c);
    return;
  }
  key->held = 0;
  key->after_digit = true;
  if (c == '0' && !key->begun)
    key->zeros++;
  else
    key_put(key, c);
}

/* ASCII in lower case; 0 for spaces, control characters and the hyphen. */
static const unsigned char plain_ascii[256] = {
    ['!'] = '!', ['"'] = '"', ['#'] = '#',   ['$'] = '$', ['%'] = '%', ['&'] = '&', ['\''] = '\'', ['('] = '(',
    [')'] = ')', ['*'] = '*', ['+'] = '+',   [','] = ',', ['.'] = '.', ['/'] = '/', ['0'] = '0',   ['1'] = '1',
    ['2'] = '2', ['3'] = '3', ['4'] = '4',   ['5'] = '5', ['6'] = '6', ['7'] = '7', ['8'] = '8',   ['9'] = '9',
    [':'] = ':', [';'] = ';', ['<'] = '<',   ['='] = '=', ['>'] = '>', ['?'] = '?', ['@'] = '@',   ['A'] = 'a',
    ['B'] = 'b', ['C'] = 'c', ['D'] = 'd',   ['E'] = 'e', ['F'] = 'f', ['G'] = 'g', ['H'] = 'h',   ['I'] = 'i',
    ['J'] = 'j', ['K'] = 'k', ['L'] = 'l',   ['M'] = 'm', ['N'] = 'n', ['O'] = 'o', ['P'] = 'p',   ['Q'] = 'q',
    ['R'] = 'r', ['S'] = 's', ['T'] = 't',   ['U'] = 'u', ['V'] = 'v', ['W'] = 'w', ['X'] = 'x',   ['Y'] = 'y',
    ['Z'] = 'z', ['['] = '[', ['\\'] = '\\', [']'] = ']', ['^'] = '^', ['_'] = '_', ['`'] = '`',   ['a'] = 'a',
    ['b'] = 'b', ['c'] = 'c', ['d'] = 'd',   ['e'] = 'e', ['f'] = 'f', ['g'] = 'g', ['h'] = 'h',   ['i'] = 'i',
    ['j'] = 'j', ['k'] = 'k', ['l'] = 'l',   ['m'] = 'm', ['n'] = 'n', ['o'] = 'o', ['p'] = 'p',   ['q'] = 'q',
    ['r'] = 'r', ['s'] = 's', ['t'] = 't',   ['u'] = 'u', ['v'] = 'v', ['w'] = 'w', ['x'] = 'x',   ['y'] = 'y',
    ['z'] = 'z', ['{'] = '{', ['|'] = '|',   ['}'] = '}', ['~'] = '~',
};

/* A run of plain ASCII in the middle of a text: the common case, kept in registers. */
static const unsigned char *key_run(key_state *key, const unsigned char *at, const unsigned char *end)
{
  uint64_t hash = key->hash, word = key->word;
  unsigned filled = key->filled, c, others = 0, last = key->after_digit;
  for (; at != end && (c = plain_ascii[*at]) != 0; at++) {
    if (end - at > 1 && at[1] >= 0x80)
      break; /* an accent may follow */
    last = c - '0' < 10;
    others |= !last;
    word = word << 8 | c;
    if (++filled == 8) {
      hash = mix_word(hash, word);
      word = 0;
      filled = 0;
    }
  }
  key->hash = hash;
  key->word = word;
  key->filled = filled;
  key->other = key->other || others != 0;
  key->after_digit = last != 0;
  return at;
}

static uint64_t key_end(key_state *key)
{
  if (key->held != 0) {
    key->other = true;
    key_put(key, key->held);
  }
  if (!key->begun && key->zeros > 0)
    key_byte(key, '0');
  const uint64_t tail = key->word ^ (uint64_t)key->filled << 56 ^ (key->other ? (uint64_t)key->zeros << 60 : 0);
  const uint64_t hash = mix((key->hash ^ tail) * 0x9E3779B97F4A7C15u);
  return hash != 0 ? hash : 1;
}

uint64_t lks_fold_key_of_folded(const char *text, size_t length)
{
  const unsigned char *at = (const unsigned char *)text, *end = length > 0 ? at + length : at;
  key_state key = {.hash = KEY_HASH};
  while (at != end) {
    if (*at < 0x80 && key.begun && key.held == 0) {
      const unsigned char *run = key_run(&key, at, end);
      if (run != at) {
        at = run;
        continue;
      }
    }
    uint32_t c = lks_fold_decode(&at, end);
    c = c >= 0x3400 ? lks_fold_kanji(c) : lks_fold_lower(c);
    if (c > ' ' && c != 0x7F)
      key_add(&key, c);
  }
  return length > 0 ? key_end(&key) : 0;
}

uint64_t lks_fold_key(const char *text, size_t length)
{
  if (length == 0)
    return 0;
  key_state key = {.hash = KEY_HASH};
  lks_fold_reader reader;
  lks_fold_open(&reader, text, length);
  for (;;) {
    uint32_t c = lks_fold_next(&reader);
    if (c == 0)
      break;
    c = c >= 0x3400 ? lks_fold_kanji(c) : lks_fold_lower(c);
    if (c > ' ' && c != 0x7F)
      key_add(&key, c);
    if (c < 0x80 && key.begun && key.held == 0 && reader.expansion == NULL && reader.at != reader.end)
      reader.at = key_run(&key, reader.at, reader.end);
  }
  return key_end(&key);
}
