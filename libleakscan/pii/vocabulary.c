/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Looks words and short texts up in closed vocabularies. */
#include "pii/vocabulary.h"

#include "pii/fold.h"
#include "pii/value_text.h"

/* Case changed, or '\0' for what doesn't matter; generate_names.py drops the same. */
static const char plain[128] = {
    ['!'] = '!', ['"'] = '"', ['#'] = '#', ['$'] = '$', ['%'] = '%', ['&'] = '&', ['*'] = '*',   ['+'] = '+',
    ['/'] = '/', ['0'] = '0', ['1'] = '1', ['2'] = '2', ['3'] = '3', ['4'] = '4', ['5'] = '5',   ['6'] = '6',
    ['7'] = '7', ['8'] = '8', ['9'] = '9', [':'] = ':', [';'] = ';', ['<'] = '<', ['='] = '=',   ['>'] = '>',
    ['?'] = '?', ['@'] = '@', ['A'] = 'a', ['B'] = 'b', ['C'] = 'c', ['D'] = 'd', ['E'] = 'e',   ['F'] = 'f',
    ['G'] = 'g', ['H'] = 'h', ['I'] = 'i', ['J'] = 'j', ['K'] = 'k', ['L'] = 'l', ['M'] = 'm',   ['N'] = 'n',
    ['O'] = 'o', ['P'] = 'p', ['Q'] = 'q', ['R'] = 'r', ['S'] = 's', ['T'] = 't', ['U'] = 'u',   ['V'] = 'v',
    ['W'] = 'w', ['X'] = 'x', ['Y'] = 'y', ['Z'] = 'z', ['['] = '[', [']'] = ']', ['\\'] = '\\', ['^'] = '^',
    ['_'] = '_', ['`'] = '`', ['a'] = 'a', ['b'] = 'b', ['c'] = 'c', ['d'] = 'd', ['e'] = 'e',   ['f'] = 'f',
    ['g'] = 'g', ['h'] = 'h', ['i'] = 'i', ['j'] = 'j', ['k'] = 'k', ['l'] = 'l', ['m'] = 'm',   ['n'] = 'n',
    ['o'] = 'o', ['p'] = 'p', ['q'] = 'q', ['r'] = 'r', ['s'] = 's', ['t'] = 't', ['u'] = 'u',   ['v'] = 'v',
    ['w'] = 'w', ['x'] = 'x', ['y'] = 'y', ['z'] = 'z', ['{'] = '{', ['|'] = '|', ['}'] = '}',   ['~'] = '~',
};

unsigned lks_vocabulary_find(const char *text, size_t length)
{
  const unsigned char *at = (const unsigned char *)text, *end = at + length;
  uint64_t hash = LKS_WORD_HASH;
  while (at != end) {
    if (*at < 0x80) {
      const char letter = plain[*at++];
      hash = letter != '\0' ? lks_word_hash(hash, (unsigned char)letter) : hash;
      continue;
    }
    uint32_t c = lks_fold_decode(&at, end);
    if (c < 0x3040) {
      if (c == 0x2019 || lks_fold_is_hyphen(c))
        continue;
      c = lks_fold_lower(lks_fold_unaccented(c));
    }
    if (c != 0x30fb)
      hash = lks_word_hash(hash, c);
  }
  return lks_word_flags(&lks_vocabulary_words, hash);
}

bool lks_country_known(const char *text, size_t length)
{
  lks_value_text folded;
  lks_value_text_read(text, length, &folded);
  return !folded.cut && folded.length >= 2 &&
         (lks_vocabulary_find(folded.text, folded.length) & LKS_VOCABULARY_COUNTRY) != 0;
}
