/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Running text cut into tokens. */
#include "pii/passage_tokens.h"

#include <stdbool.h>
#include <string.h>

#include "pii/fold.h"

/* Full-width forms are read as what they stand for. */
static uint32_t narrow(uint32_t c)
{
  return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c == 0x3000 ? ' ' : c;
}

static bool is_digit(uint32_t c)
{
  return c >= '0' && c <= '9';
}

static bool is_kanji(uint32_t c)
{
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x323AF) || c == 0x3005;
}

static bool is_latin(uint32_t c)
{
  const uint32_t lower = c | 0x20;
  return (lower >= 'a' && lower <= 'z') || (c >= 0xC0 && c <= 0x24F);
}

static bool is_katakana(uint32_t c)
{
  return (c >= 0x30A1 && c <= 0x30FA) || c == 0x30FC || (c >= 0xFF66 && c <= 0xFF9F);
}

/* What a character is between tokens; 0: it belongs to one. */
static unsigned separator(uint32_t c)
{
  switch (c) {
  case ' ':
  case 0xA0:
    return LKS_BETWEEN_SPACE;
  case ':':
    return LKS_BETWEEN_COLON;
  case 0x3010: /* lenticular brackets */
  case 0x3011:
  case '[':
  case ']':
  case 0x3014:
  case 0x3015:
    return LKS_BETWEEN_BRACKET | LKS_BETWEEN_HEADING;
  case '(':
  case ')':
  case '<':
  case '>':
  case '{':
  case '}':
  case 0x300A:
  case 0x300B:
  case 0x300C:
  case 0x300D:
  case 0x300E:
  case 0x300F:
    return LKS_BETWEEN_BRACKET;
  case '\t':
  case '\v':
  case '\f':
  case '\r':
  case ',':
  case ';':
  case '|':
  case '/':
  case '"':
  case '!':
  case '?':
  case '=':
  case '*':
  case 0x3001: /* ideographic comma and full stop, and their half-width forms */
  case 0x3002:
  case 0xFF61:
  case 0xFF64:
  case 0x30FB: /* katakana middle dot */
  case 0x2022: /* bullets */
  case 0x25A0:
  case 0x25A1:
  case 0x25CB:
  case 0x25CF:
  case 0x25C6:
  case 0x25C7:
  case 0x2192:
  case 0x203B:
    return LKS_BETWEEN_BREAK;
  default:
    return 0;
  }
}

/* Between digits, these belong to a number, a date or a time. */
static bool joins_digits(uint32_t c)
{
  return c == '/' || c == ':' || c == ',' || c == '(' || c == ')';
}

typedef struct look {
  const unsigned char *at, *end;
} look;

static uint32_t peek(look place)
{
  return place.at < place.end ? narrow(lks_fold_decode(&place.at, place.end)) : '\n';
}

static void count(lks_passage_token *token, uint32_t c)
{
  token->characters++;
  token->digits += is_digit(c);
  token->kanji += is_kanji(c);
  token->latin += is_latin(c);
  token->at += c == '@';
}

size_t lks_passage_tokens(const char *text, size_t length, size_t *at, lks_passage_token tokens[LKS_PASSAGE_TOKENS])
{
  const unsigned char *const begin = (const unsigned char *)text;
  look place = {begin + *at, begin + length};
  size_t tokens_made = 0;
  bool inside = false;
  unsigned between = LKS_BETWEEN_BREAK;
  uint32_t previous = 0;
  while (place.at < place.end) {
    const size_t offset = (size_t)(place.at - begin);
    const uint32_t c = narrow(lks_fold_decode(&place.at, place.end));
    if (c == '\n')
      break;
    const bool in_name = c == 0x30FB && is_katakana(previous) && is_katakana(peek(place));
    const bool joins = in_name || (inside && joins_digits(c) && is_digit(previous) && is_digit(peek(place)));
    const unsigned kind = joins ? 0 : separator(c);
    previous = c;
    if (kind != 0) {
      between = inside ? kind : between | kind;
      inside = false;
    } else if (!inside) {
      if (tokens_made == LKS_PASSAGE_TOKENS) {
        place.at = begin + offset;
        break;
      }
      if (tokens_made > 0)
        tokens[tokens_made - 1].after = (uint8_t)between;
      tokens[tokens_made++] = (lks_passage_token){.begin = offset, .before = (uint8_t)between};
      inside = true;
    }
    if (inside) {
      lks_passage_token *token = &tokens[tokens_made - 1];
      token->end = (size_t)(place.at - begin);
      count(token, c);
    }
  }
  *at = (size_t)(place.at - begin);
  if (tokens_made > 0)
    tokens[tokens_made - 1].after = (uint8_t)((inside ? 0 : between) | LKS_BETWEEN_BREAK);
  return tokens_made;
}
