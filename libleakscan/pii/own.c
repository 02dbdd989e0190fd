/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The user's own header words, patterns and words. The only file that knows PCRE2: patterns come from whoever wrote
 * the policy, but the values that they are tried on come from anybody, so each try is bounded. */
#include "pii/own.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <glib.h>
#include <pcre2.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "pii/fold.h"
#include "pii/own_words.h"

enum {
  PARENTHESES = 50, /* inside each other in a pattern */
  HEAP_KIBIBYTES = 4096 /* for one try */,
  MOST_OVERRUNS = 16 /* values on which a pattern may reach its limit, before it is left alone in this document */
};

_Static_assert(LKS_KIND_COUNT <= 64, "a bit for each kind");

/* Shared by all copies. */
typedef struct own_pattern {
  lks_kind kind;
  pcre2_code *code;
} own_pattern;

struct lks_own {
  gatomicrefcount users;
  GHashTable *headers; /* folded: bits of kinds, a uint64_t */
  GHashTable *allowed_headers;
  GHashTable *allowed_sheets;
  GHashTable *recipients; /* folded */
  GPtrArray *patterns;
  lks_own_words *words;
};

struct lks_own_run {
  lks_own *own;
  pcre2_match_context *limits;
  atomic_uint overruns[LKS_OWN_PATTERNS];
};

/* ---- memory ---- */

static void clear_pattern(void *pattern)
{
  pcre2_code_free(((own_pattern *)pattern)->code);
}

static void release_pattern(void *pattern)
{
  g_atomic_rc_box_release_full(pattern, clear_pattern);
}

static lks_own *new_own(void)
{
  lks_own *own = g_new0(lks_own, 1);
  g_atomic_ref_count_init(&own->users);
  own->headers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
  own->allowed_headers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  own->allowed_sheets = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  own->recipients = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  own->patterns = g_ptr_array_new_with_free_func(release_pattern);
  own->words = lks_own_words_new();
  return own;
}

lks_own *lks_own_share(lks_own *own)
{
  if (own != NULL)
    g_atomic_ref_count_inc(&own->users);
  return own;
}

void lks_own_free(lks_own *own)
{
  if (own == NULL || !g_atomic_ref_count_dec(&own->users))
    return;
  g_hash_table_destroy(own->headers);
  g_hash_table_destroy(own->allowed_headers);
  g_hash_table_destroy(own->allowed_sheets);
  g_hash_table_destroy(own->recipients);
  g_ptr_array_free(own->patterns, TRUE);
  lks_own_words_free(own->words);
  g_free(own);
}

static void copy_set(GHashTable *to, GHashTable *from)
{
  GHashTableIter iterator;
  void *key = NULL;
  g_hash_table_iter_init(&iterator, from);
  while (g_hash_table_iter_next(&iterator, &key, NULL))
    g_hash_table_add(to, g_strdup(key));
}

static lks_own *copy_of(const lks_own *own)
{
  lks_own *copy = new_own();
  GHashTableIter iterator;
  void *key = NULL, *value = NULL;
  g_hash_table_iter_init(&iterator, own->headers);
  while (g_hash_table_iter_next(&iterator, &key, &value)) {
    uint64_t *kinds = g_new(uint64_t, 1);
    *kinds = *(const uint64_t *)value;
    g_hash_table_insert(copy->headers, g_strdup(key), kinds);
  }
  copy_set(copy->allowed_headers, own->allowed_headers);
  copy_set(copy->allowed_sheets, own->allowed_sheets);
  copy_set(copy->recipients, own->recipients);
  for (guint i = 0; i < own->patterns->len; i++)
    g_ptr_array_add(copy->patterns, g_atomic_rc_box_acquire(g_ptr_array_index(own->patterns, i)));
  lks_own_words_copy(copy->words, own->words);
  return copy;
}

/* The caller's alone, to be added to. */
static lks_own *writable(lks_own **own)
{
  if (*own == NULL) {
    *own = new_own();
  } else if (!g_atomic_ref_count_compare(&(*own)->users, 1)) {
    lks_own *copy = copy_of(*own);
    lks_own_free(*own);
    *own = copy;
  }
  return *own;
}

/* ---- what is added ---- */

static bool is_usable(const char *text)
{
  const size_t length = strlen(text);
  return length > 0 && length <= LKS_OWN_TEXT_MAX && g_utf8_validate(text, (gssize)length, NULL);
}

static bool fold_word(const char *word, char folded[static LKS_FOLD_HEADER_MAX + 1])
{
  return is_usable(word) && lks_fold_header(word, strlen(word), folded, LKS_FOLD_HEADER_MAX + 1) > 0;
}

bool lks_own_add_header(lks_own **own, lks_kind kind, const char *word)
{
  char folded[LKS_FOLD_HEADER_MAX + 1];
  if (kind == LKS_KIND_NONE || !fold_word(word, folded))
    return false;
  if (*own != NULL && g_hash_table_size((*own)->headers) >= LKS_OWN_ENTRIES)
    return false;
  GHashTable *headers = writable(own)->headers;
  uint64_t *kinds = g_hash_table_lookup(headers, folded);
  if (kinds == NULL) {
    kinds = g_new0(uint64_t, 1);
    g_hash_table_insert(headers, g_strdup(folded), kinds);
  }
  *kinds |= UINT64_C(1) << kind;
  return true;
}

bool lks_own_allow_header(lks_own **own, const char *header)
{
  char folded[LKS_FOLD_HEADER_MAX + 1];
  if (!fold_word(header, folded) || (*own != NULL && g_hash_table_size((*own)->allowed_headers) >= LKS_OWN_ENTRIES))
    return false;
  g_hash_table_add(writable(own)->allowed_headers, g_strdup(folded));
  return true;
}

/* Widths and case make no difference, as for Excel; anything else does. NULL where it is no text. */
static char *fold_sheet(const char *name)
{
  char *normal = g_utf8_normalize(name, -1, G_NORMALIZE_NFKC);
  char *folded = normal != NULL ? g_utf8_casefold(normal, -1) : NULL;
  g_free(normal);
  return folded;
}

bool lks_own_allow_sheet(lks_own **own, const char *name)
{
  if (!is_usable(name) || (*own != NULL && g_hash_table_size((*own)->allowed_sheets) >= LKS_OWN_ENTRIES))
    return false;
  char *folded = fold_sheet(name);
  if (folded != NULL)
    g_hash_table_add(writable(own)->allowed_sheets, folded);
  return folded != NULL;
}

bool lks_own_add_word(lks_own **own, const char *label, const char *word)
{
  return is_usable(label) && is_usable(word) &&
         lks_own_words_can_take((*own) != NULL ? (*own)->words : NULL, label, word) &&
         lks_own_words_add(writable(own)->words, label, word);
}

static int find_callout(pcre2_callout_enumerate_block *block, void *data)
{
  (void)block;
  (void)data;
  return 1;
}

/* NULL where it can't be compiled, or calls its host. */
static pcre2_code *compile(const char *pattern)
{
  pcre2_compile_context *limits = pcre2_compile_context_create(NULL);
  if (limits == NULL)
    return NULL;
  pcre2_set_parens_nest_limit(limits, PARENTHESES);
  int error = 0;
  PCRE2_SIZE place = 0;
  pcre2_code *code = pcre2_compile(
      (PCRE2_SPTR)pattern, PCRE2_ZERO_TERMINATED,
      PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_NEVER_BACKSLASH_C | PCRE2_DOLLAR_ENDONLY, &error, &place, limits);
  pcre2_compile_context_free(limits);
  if (code != NULL && pcre2_callout_enumerate(code, find_callout, NULL) != 0) {
    pcre2_code_free(code);
    return NULL;
  }
  return code;
}

bool lks_own_add_pattern(lks_own **own, lks_kind kind, const char *pattern)
{
  if (kind == LKS_KIND_NONE || !is_usable(pattern) || (*own != NULL && (*own)->patterns->len >= LKS_OWN_PATTERNS))
    return false;
  pcre2_code *code = compile(pattern);
  if (code == NULL)
    return false;
  own_pattern *added = g_atomic_rc_box_new0(own_pattern);
  *added = (own_pattern){kind, code};
  g_ptr_array_add(writable(own)->patterns, added);
  return true;
}

/* ---- headers and sheets ---- */

/* As the lexicon does: with what stands in brackets, then without. */
static const void *find_header(GHashTable *table, const char *text, size_t length)
{
  static const lks_fold_part parts[] = {LKS_FOLD_ALL, LKS_FOLD_OUTSIDE};
  char folded[LKS_FOLD_HEADER_MAX + 1];
  if (g_hash_table_size(table) == 0)
    return NULL;
  for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
    if (lks_fold_header_part(text, length, parts[i], folded, sizeof folded) > 0) {
      const void *found = g_hash_table_lookup(table, folded);
      if (found != NULL)
        return found;
    }
  return NULL;
}

size_t lks_own_match_header(const lks_own *own, const char *text, size_t length, lks_header_match *out,
                            size_t capacity)
{
  const uint64_t *kinds = own != NULL ? find_header(own->headers, text, length) : NULL;
  size_t count = 0;
  if (kinds == NULL)
    return lks_lexicon_match(text, length, out, capacity);
  for (lks_kind kind = LKS_KIND_NONE + 1; kind < LKS_KIND_COUNT && count < capacity; kind++)
    if ((*kinds >> kind & 1) != 0)
      out[count++] =
          (lks_header_match){kind, lks_kind_get(kind)->group == LKS_GROUP_ORGANISATION ? 'N' : 'S', LKS_HEADER_EXACT};
  return count;
}

bool lks_own_knows_header(const lks_own *own, const char *text, size_t length)
{
  return own != NULL && find_header(own->headers, text, length) != NULL;
}

bool lks_own_allows_header(const lks_own *own, const char *text, size_t length)
{
  return own != NULL && find_header(own->allowed_headers, text, length) != NULL;
}

bool lks_own_allows_sheet(const lks_own *own, const char *name)
{
  if (own == NULL || g_hash_table_size(own->allowed_sheets) == 0)
    return false;
  char *folded = fold_sheet(name);
  const bool allowed = folded != NULL && g_hash_table_contains(own->allowed_sheets, folded);
  g_free(folded);
  return allowed;
}

/* ---- recipients ---- */

bool lks_own_add_recipient(lks_own **own, const char *name)
{
  char folded[LKS_FOLD_HEADER_MAX + 1];
  if (!fold_word(name, folded) || (*own != NULL && g_hash_table_size((*own)->recipients) >= LKS_OWN_ENTRIES))
    return false;
  g_hash_table_add(writable(own)->recipients, g_strdup(folded));
  return true;
}

bool lks_own_has_recipients(const lks_own *own)
{
  return own != NULL && g_hash_table_size(own->recipients) > 0;
}

bool lks_own_is_recipient(const lks_own *own, const char *text, size_t length)
{
  char folded[LKS_FOLD_HEADER_MAX + 1];
  GHashTableIter iterator;
  void *name = NULL;
  if (!lks_own_has_recipients(own) || lks_fold_header(text, length, folded, sizeof folded) == 0)
    return false;
  g_hash_table_iter_init(&iterator, own->recipients);
  while (g_hash_table_iter_next(&iterator, &name, NULL))
    if (strstr(folded, name) != NULL)
      return true;
  return false;
}

/* ---- words ---- */

uint32_t lks_own_find_words(const lks_own *own, const char *text, size_t length)
{
  return own != NULL ? lks_own_words_find(own->words, text, length) : 0;
}

bool lks_own_has_words(const lks_own *own)
{
  return own != NULL && lks_own_words_label(own->words, 0) != NULL;
}

const char *lks_own_label(const lks_own *own, size_t bit)
{
  return own != NULL ? lks_own_words_label(own->words, bit) : NULL;
}

/* ---- patterns ---- */

lks_status lks_own_run_new(lks_own *own, uint64_t match_limit, lks_own_run **run)
{
  *run = NULL;
  if (own == NULL || own->patterns->len == 0)
    return LKS_OK;
  lks_own_run *made = calloc(1, sizeof *made);
  if (made == NULL)
    return LKS_NO_MEMORY;
  made->limits = pcre2_match_context_create(NULL);
  if (made->limits == NULL) {
    free(made);
    return LKS_NO_MEMORY;
  }
  const uint32_t steps = match_limit < UINT32_MAX ? (uint32_t)match_limit : UINT32_MAX;
  pcre2_set_match_limit(made->limits, steps);
  pcre2_set_depth_limit(made->limits, steps);
  pcre2_set_heap_limit(made->limits, HEAP_KIBIBYTES);
  made->own = lks_own_share(own);
  *run = made;
  return LKS_OK;
}

void lks_own_run_free(lks_own_run *run)
{
  if (run == NULL)
    return;
  pcre2_match_context_free(run->limits);
  lks_own_free(run->own);
  free(run);
}

/* The value in plain widths; 0 where it is the same as it stands there, or too long. */
static size_t fold_value(const char *text, size_t length, char *folded, size_t size)
{
  lks_fold_reader reader;
  size_t used = 0;
  lks_fold_open(&reader, text, length);
  for (uint32_t c = lks_fold_next(&reader); c != 0; c = lks_fold_next(&reader)) {
    if (used + 4 > size)
      return 0;
    used += lks_fold_encode(c, folded + used);
  }
  return used == length && memcmp(folded, text, length) == 0 ? 0 : used;
}

static bool is_limit(int result)
{
  return result == PCRE2_ERROR_MATCHLIMIT || result == PCRE2_ERROR_DEPTHLIMIT || result == PCRE2_ERROR_HEAPLIMIT;
}

/* What pcre2_match says: 0 and more when it matches. */
static int try_pattern(lks_own_run *run, guint index, const char *text, size_t length, pcre2_match_data *data)
{
  const own_pattern *pattern = g_ptr_array_index(run->own->patterns, index);
  if (atomic_load_explicit(&run->overruns[index], memory_order_relaxed) >= MOST_OVERRUNS)
    return PCRE2_ERROR_NOMATCH;
  const int result = pcre2_match(pattern->code, (PCRE2_SPTR)text, length, 0, PCRE2_NOTEMPTY, data, run->limits);
  if (is_limit(result))
    atomic_fetch_add_explicit(&run->overruns[index], 1, memory_order_relaxed);
  return result;
}

lks_status lks_own_run_value(lks_own_run *run, const char *text, size_t length, uint64_t *kinds)
{
  char folded[4 * LKS_OWN_VALUE_MAX];
  *kinds = 0;
  if (run == NULL || length == 0 || length > LKS_OWN_VALUE_MAX)
    return LKS_OK;
  pcre2_match_data *data = pcre2_match_data_create(1, NULL);
  if (data == NULL)
    return LKS_NO_MEMORY;
  const size_t folded_length = fold_value(text, length, folded, sizeof folded);
  lks_status status = LKS_OK;
  for (guint i = 0; i < run->own->patterns->len && status == LKS_OK; i++) {
    int result = try_pattern(run, i, text, length, data);
    if (result < 0 && folded_length > 0)
      result = try_pattern(run, i, folded, folded_length, data);
    if (result >= 0)
      *kinds |= UINT64_C(1) << ((const own_pattern *)g_ptr_array_index(run->own->patterns, i))->kind;
    else if (result == PCRE2_ERROR_NOMEMORY)
      status = LKS_NO_MEMORY;
  }
  pcre2_match_data_free(data);
  return status;
}

uint64_t lks_own_run_limited(const lks_own_run *run)
{
  uint64_t kinds = 0;
  for (guint i = 0; run != NULL && i < run->own->patterns->len; i++)
    if (atomic_load_explicit(&run->overruns[i], memory_order_relaxed) > 0)
      kinds |= UINT64_C(1) << ((const own_pattern *)g_ptr_array_index(run->own->patterns, i))->kind;
  return kinds;
}
