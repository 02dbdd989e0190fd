/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Words that must not leave. Widths, case and old kanji make no difference, nor do blanks between Japanese letters,
 * as titles have them; a Latin word is not found inside a longer one. */
#include "pii/own_words.h"

#include <glib.h>
#include <string.h>

#include "pii/fold.h"
#include "pii/own.h"

typedef struct own_word {
  char *text; /* folded */
  size_t length;
  size_t label;
} own_word;

struct lks_own_words {
  GPtrArray *labels;
  GArray *items;
};

static void clear_word(void *word)
{
  g_free(((own_word *)word)->text);
}

lks_own_words *lks_own_words_new(void)
{
  lks_own_words *words = g_new0(lks_own_words, 1);
  words->labels = g_ptr_array_new_with_free_func(g_free);
  words->items = g_array_new(FALSE, FALSE, sizeof(own_word));
  g_array_set_clear_func(words->items, clear_word);
  return words;
}

void lks_own_words_free(lks_own_words *words)
{
  g_ptr_array_free(words->labels, TRUE);
  g_array_free(words->items, TRUE);
  g_free(words);
}

void lks_own_words_copy(lks_own_words *to, const lks_own_words *from)
{
  for (guint i = 0; i < from->labels->len; i++)
    g_ptr_array_add(to->labels, g_strdup(g_ptr_array_index(from->labels, i)));
  for (guint i = 0; i < from->items->len; i++) {
    own_word word = g_array_index(from->items, own_word, i);
    word.text = g_strdup(word.text);
    g_array_append_val(to->items, word);
  }
}

/* Blanks stay between Latin letters only. */
static GString *fold(const char *text, size_t length)
{
  GString *folded = g_string_sized_new(length + 8);
  lks_fold_reader reader;
  bool blank = false;
  lks_fold_open(&reader, text, length);
  for (uint32_t c = lks_fold_next(&reader); c != 0; c = lks_fold_next(&reader)) {
    if (c <= ' ') {
      blank = true;
      continue;
    }
    if (blank && c < 0x80 && folded->len > 0 && (unsigned char)folded->str[folded->len - 1] < 0x80)
      g_string_append_c(folded, ' ');
    blank = false;
    char bytes[4];
    g_string_append_len(folded, bytes, (gssize)lks_fold_encode(lks_fold_kanji(lks_fold_lower(c)), bytes));
  }
  return folded;
}

static size_t find_label(const lks_own_words *words, const char *label)
{
  guint i = 0;
  while (i < words->labels->len && strcmp(g_ptr_array_index(words->labels, i), label) != 0)
    i++;
  return i;
}

bool lks_own_words_can_take(const lks_own_words *words, const char *label, const char *word)
{
  GString *folded = fold(word, strlen(word));
  const bool empty = folded->len == 0;
  g_string_free(folded, TRUE);
  return !empty &&
         (words == NULL || (find_label(words, label) < LKS_OWN_LABELS && words->items->len < LKS_OWN_ENTRIES));
}

bool lks_own_words_add(lks_own_words *words, const char *label, const char *word)
{
  const size_t at = find_label(words, label);
  GString *folded = fold(word, strlen(word));
  if (at == words->labels->len)
    g_ptr_array_add(words->labels, g_strdup(label));
  own_word added = {.length = folded->len, .label = at};
  added.text = g_string_free(folded, FALSE);
  g_array_append_val(words->items, added);
  return true;
}

static bool joins(char inner, char outer)
{
  return g_ascii_isalnum(inner) && g_ascii_isalnum(outer);
}

static bool stands_in(const own_word *word, const char *text, size_t length)
{
  const char *const end = text + length;
  const char *at = text;
  while ((at = memmem(at, (size_t)(end - at), word->text, word->length)) != NULL) {
    const char *const behind = at + word->length;
    const bool goes_on = behind < end && joins(behind[-1], *behind);
    if (!goes_on && (at == text || !joins(*at, at[-1])))
      return true;
    at++;
  }
  return false;
}

uint32_t lks_own_words_find(const lks_own_words *words, const char *text, size_t length)
{
  uint32_t found = 0;
  if (words->items->len == 0)
    return 0;
  GString *folded = fold(text, length);
  for (guint i = 0; i < words->items->len; i++) {
    const own_word *word = &g_array_index(words->items, own_word, i);
    const uint32_t bit = UINT32_C(1) << word->label;
    if ((found & bit) == 0 && stands_in(word, folded->str, folded->len))
      found |= bit;
  }
  g_string_free(folded, TRUE);
  return found;
}

const char *lks_own_words_label(const lks_own_words *words, size_t bit)
{
  return bit < words->labels->len ? g_ptr_array_index(words->labels, (guint)bit) : NULL;
}
