/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Build-time program: reads lexicon.txt, folds every word as the library folds headers, writes lexicon_table.c.
 * usage: generate_lexicon lexicon.txt > lexicon_table.c */
#include "pii/fold.h"
#include "pii/kinds.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_MAX_BYTES = 64 * 1024, ROWS_MAX = 32 * 1024 };

typedef struct row {
  char word[LKS_FOLD_HEADER_MAX];
  size_t length;
  lks_kind kind;
  char strength;
  bool whole_only;
} row;

typedef struct table {
  row *rows;
  size_t count;
} table;

static unsigned rank_of(char strength)
{
  static const char ranks[] = "SMWN"; /* the strongest first */
  const char *at = strchr(ranks, strength);
  return at != NULL && strength != 0 ? (unsigned)(at - ranks) : 99;
}

static int compare_words(const row *a, const row *b)
{
  const size_t shorter = a->length < b->length ? a->length : b->length;
  const int order = memcmp(a->word, b->word, shorter);
  return order != 0 ? order : (a->length > b->length) - (a->length < b->length);
}

static int compare_rows(const void *left, const void *right)
{
  const row *a = left, *b = right;
  const int order = compare_words(a, b);
  if (order != 0)
    return order;
  if (rank_of(a->strength) != rank_of(b->strength))
    return rank_of(a->strength) < rank_of(b->strength) ? -1 : 1;
  return (a->kind > b->kind) - (a->kind < b->kind);
}

/* Of several rows with one word and one kind the strongest stays; it matches in parts if any of them does. */
static void drop_doubles(table *t)
{
  size_t kept = 0;
  for (size_t i = 0; i < t->count; i++) {
    row *earlier = NULL;
    for (size_t k = kept; k > 0 && compare_words(&t->rows[k - 1], &t->rows[i]) == 0; k--)
      if (t->rows[k - 1].kind == t->rows[i].kind)
        earlier = &t->rows[k - 1];
    if (earlier != NULL)
      earlier->whole_only = earlier->whole_only && t->rows[i].whole_only;
    else
      t->rows[kept++] = t->rows[i];
  }
  t->count = kept;
}

/* The word without its accents; false when it has none. */
static bool without_accents(const row *from, row *to)
{
  const unsigned char *at = (const unsigned char *)from->word, *end = at + from->length;
  *to = *from;
  to->length = 0;
  bool changed = false;
  while (at != end) {
    const uint32_t c = lks_fold_decode(&at, end), plain = lks_fold_unaccented(c);
    changed = changed || c != plain;
    to->length += lks_fold_encode(plain, to->word + to->length);
  }
  return changed;
}

static bool add_word(table *t, const char *word, lks_kind kind, char strength)
{
  row added = {.kind = kind, .strength = strength, .whole_only = word[0] == '='};
  word += added.whole_only;
  char folded[LKS_FOLD_HEADER_MAX + 1];
  added.length = lks_fold_header(word, strlen(word), folded, sizeof folded);
  if (added.length == 0 || added.length >= LKS_FOLD_HEADER_MAX || t->count + 2 > ROWS_MAX)
    return false;
  memcpy(added.word, folded, added.length);
  t->rows[t->count++] = added;
  row plain;
  if (without_accents(&added, &plain))
    t->rows[t->count++] = plain;
  return true;
}

static bool read_line(table *t, char *line)
{
  line[strcspn(line, "\r\n")] = 0;
  if (line[0] == '#' || line[0] == 0)
    return true;
  char *fields[4], *at = line;
  for (size_t i = 0; i < 4; i++) {
    fields[i] = at;
    at = i < 3 ? strchr(at, '|') : NULL;
    if (i < 3 && at == NULL)
      return false;
    if (at != NULL)
      *at++ = 0;
  }
  const lks_kind kind = lks_kind_by_id(fields[0]);
  const bool known = kind != LKS_KIND_NONE || strcmp(fields[0], lks_kind_get(LKS_KIND_NONE)->id) == 0;
  if (!known || strlen(fields[2]) != 1 || rank_of(fields[2][0]) > 3)
    return false;
  for (char *word = strtok(fields[3], ","); word != NULL; word = strtok(NULL, ","))
    if (!add_word(t, word, kind, fields[2][0]))
      return false;
  return true;
}

static bool read_lexicon(table *t, const char *path)
{
  FILE *file = fopen(path, "r");
  if (file == NULL) {
    perror(path);
    return false;
  }
  static char line[LINE_MAX_BYTES];
  bool good = true;
  for (unsigned number = 1; good && fgets(line, sizeof line, file) != NULL; number++) {
    good = read_line(t, line);
    if (!good)
      fprintf(stderr, "%s:%u: not \"kind|language|strength|words\", or a word that folds to nothing\n", path, number);
  }
  good = good && !ferror(file);
  fclose(file);
  return good;
}

static void write_word(const row *r)
{
  printf("    /* %.*s */ ", (int)r->length, r->word);
  for (size_t i = 0; i < r->length; i++)
    printf("%u,", (unsigned)(unsigned char)r->word[i]);
  printf("\n");
}

static void write_table(const table *t)
{
  printf("/* SPDX-License-Identifier: LGPL-2.1-or-later */\n"
         "/* Written by generate_lexicon from lexicon.txt: change that file. */\n"
         "#include \"pii/lexicon_table.h\"\n\n"
         "const unsigned char lks_lexicon_words[] = {\n");
  for (size_t i = 0; i < t->count; i++)
    if (i == 0 || compare_words(&t->rows[i - 1], &t->rows[i]) != 0)
      write_word(&t->rows[i]);
  printf("};\n\nconst lks_lexicon_row lks_lexicon_rows[] = {\n");
  size_t offset = 0;
  for (size_t i = 0; i < t->count; i++) {
    const row *r = &t->rows[i];
    if (i > 0 && compare_words(r - 1, r) != 0)
      offset += (r - 1)->length;
    printf("    {%zu, %zu, %u, '%c', %s},\n", offset, r->length, (unsigned)r->kind, r->strength,
           r->whole_only ? "true" : "false");
  }
  size_t longest = 0;
  for (size_t i = 0; i < t->count; i++)
    longest = t->rows[i].length > longest ? t->rows[i].length : longest;
  printf("};\n\nconst size_t lks_lexicon_count = sizeof lks_lexicon_rows / sizeof lks_lexicon_rows[0];\n");
  printf("const size_t lks_lexicon_longest = %zu;\n", longest);
}

int main(int argc, char **argv)
{
  if (argc != 2) {
    fprintf(stderr, "usage: %s lexicon.txt\n", argv[0]);
    return 2;
  }
  table t = {.rows = malloc(ROWS_MAX * sizeof(row))};
  if (t.rows == NULL || !read_lexicon(&t, argv[1])) {
    free(t.rows);
    return 1;
  }
  qsort(t.rows, t.count, sizeof t.rows[0], compare_rows);
  drop_doubles(&t);
  write_table(&t);
  free(t.rows);
  return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
