/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* make evaluate: how much of what generated tables hold is recognised, and how much is invented. */
#include "evaluate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "survey/survey.h"

enum { CONFUSIONS_SHOWN = 40 };

typedef struct count {
  uint64_t right, missed, invented;
} count;

typedef struct confusion {
  char *what;
  char *examples[3];
  uint64_t times;
} confusion;

typedef struct score {
  count kinds[LKS_KIND_COUNT];
  count all, with_header, without_header; /* over all kinds */
  count typed;                            /* ... whatever the table is said to be about */
  uint64_t names, names_found, names_any; /* columns; strictly, and as any kind of name */
  uint64_t tables[LKS_MATTERS], person_tables[LKS_MATTERS];
  uint64_t people_right, people_wrong, people_right_found;
  GHashTable *confusions;
  bool verbose;
} score;

static bool feed_row(void *part, const lks_grid *grid, uint32_t number)
{
  lks_cell cells[LKS_EVALUATE_COLUMNS];
  lks_row row = {.number = number, .cells = cells};
  const lks_grid_cell *from = grid->rows->pdata[number];
  for (uint32_t i = 0; i < LKS_EVALUATE_COLUMNS; i++)
    if (from[i].text != NULL)
      cells[row.count++] = (lks_cell){
          .text = from[i].text, .length = (uint32_t)strlen(from[i].text), .column = i, .kind = (uint8_t)from[i].kind};
  return row.count == 0 || lks_survey_events()->row(part, &row) == LKS_OK;
}

static bool feed(lks_survey *survey, const lks_grid *grid)
{
  static const lks_document document = {.format = "evaluation"};
  static const lks_text_table texts = {0};
  const lks_part sheet = {.name = "Sheet1", .number = 1, .visibility = LEAKSCAN_VISIBLE, .active = true};
  const lks_events *events = lks_survey_events();
  void *part = NULL;
  bool good = events->document(survey, &document) == LKS_OK && events->texts(survey, &texts) == LKS_OK &&
              events->part_begin(survey, &sheet, &part) == LKS_OK;
  for (guint i = 0; good && i < grid->rows->len; i++)
    good = feed_row(part, grid, i);
  for (guint i = 0; good && i < grid->merges->len; i++)
    good = events->merge == NULL || events->merge(part, &g_array_index(grid->merges, lks_range, i)) == LKS_OK;
  return good && events->part_end(part) == LKS_OK && events->document_end(survey) == LKS_OK &&
         lks_survey_finish(survey) == LKS_OK;
}

/* The table that most of the rows fell into, for this column. */
static const lks_table *table_of(const lks_part_facts *part, const lks_grid *grid, uint32_t column)
{
  const lks_table *best = NULL;
  for (size_t i = 0; i < part->table_count; i++) {
    const lks_table *table = part->tables[i];
    if (column < table->range.first_column || column > table->range.last_column ||
        table->range.last_row < grid->first_row || table->range.first_row > grid->last_row)
      continue;
    if (best == NULL || table->rows > best->rows)
      best = table;
  }
  return best;
}

static lks_kind kind_of(const lks_table *table, uint32_t column)
{
  for (size_t i = 0; table != NULL && i < table->field_count; i++)
    if (table->fields[i].column == column)
      return table->fields[i].kind;
  return LKS_KIND_NONE;
}

static bool is_scored(lks_kind kind)
{
  const lks_group group = lks_kind_get(kind)->group;
  return group != LKS_GROUP_NONE && group != LKS_GROUP_WEAK && group != LKS_GROUP_ORGANISATION;
}

static bool is_name(lks_kind kind)
{
  return kind == LKS_KIND_NAME || kind == LKS_KIND_SURNAME || kind == LKS_KIND_GIVEN_NAME;
}

/* The first kind of the list, or `got` when it is one of them. */
static lks_kind wanted(const char *expected, lks_kind got)
{
  gchar **ids = g_strsplit(expected, "|", -1);
  lks_kind kind = lks_kind_by_id(ids[0]);
  for (gchar **id = ids; *id != NULL; id++)
    if (strcmp(*id, lks_kind_get(got)->id) == 0)
      kind = got;
  g_strfreev(ids);
  return kind;
}

static void add(count *to, lks_kind expected, lks_kind got)
{
  if (is_scored(expected) && expected == got)
    to->right++;
  if (is_scored(expected) && expected != got)
    to->missed++;
  if (is_scored(got) && expected != got)
    to->invented++;
}

static char *first_values(const lks_grid *grid, uint32_t column)
{
  GString *values = g_string_new(NULL);
  unsigned found = 0;
  for (uint32_t row = grid->first_row; row <= grid->last_row && found < 3; row++) {
    const lks_grid_cell *cell = &((const lks_grid_cell *)grid->rows->pdata[row])[column];
    if (cell->text != NULL)
      g_string_append_printf(values, "%s%s", found++ > 0 ? " / " : "", cell->text);
  }
  return g_string_free(values, FALSE);
}

static void confuse(score *s, const lks_grid *grid, uint32_t column, lks_kind expected, lks_kind got,
                    const lks_table *table)
{
  static const char *const classes[] = {"other", "persons", "organisations"};
  char *values = first_values(grid, column);
  char *what = g_strdup_printf("%s -> %s", lks_kind_get(expected)->id, lks_kind_get(got)->id);
  char *example =
      g_strdup_printf("[%s; %u rows; %s] %s: %s", grid->template->title, grid->last_row - grid->first_row + 1,
                      table != NULL ? classes[table->class] : "no table",
                      grid->with_header ? grid->headers[column] : "(no header)", values);
  if (s->verbose)
    printf("%s\t%s\n", what, example);
  confusion *c = g_hash_table_lookup(s->confusions, what);
  if (c == NULL) {
    c = g_new0(confusion, 1);
    c->what = what;
    g_hash_table_insert(s->confusions, what, c);
  } else {
    g_free(what);
  }
  if (c->times < G_N_ELEMENTS(c->examples))
    c->examples[c->times] = example;
  else
    g_free(example);
  c->times++;
  g_free(values);
}

static void judge_column(score *s, const lks_grid *grid, const lks_part_facts *part, uint32_t column)
{
  const lks_table *table = table_of(part, grid, column);
  const lks_kind typed = kind_of(table, column);
  const lks_kind got = table != NULL && table->class == LKS_TABLE_PERSONS ? typed : LKS_KIND_NONE;
  const lks_kind expected = wanted(grid->expected[column], got);
  if (is_name(expected)) {
    s->names++;
    s->names_found += got == expected;
    s->names_any += is_name(got);
  }
  add(&s->typed, wanted(grid->expected[column], typed), typed);
  add(&s->all, expected, got);
  add(grid->with_header ? &s->with_header : &s->without_header, expected, got);
  if (expected == got) {
    s->kinds[expected].right += is_scored(expected);
    return;
  }
  if (is_scored(expected))
    s->kinds[expected].missed++;
  if (is_scored(got))
    s->kinds[got].invented++;
  if (is_scored(expected) || is_scored(got))
    confuse(s, grid, column, expected, got, table);
}

/* With what the columns were taken for, as that decides who is who. */
static void print_people(const lks_grid *grid, const lks_part_facts *part)
{
  printf("people\t[%s] %llu instead of %llu%s:", grid->template->title, (unsigned long long)part->people,
         (unsigned long long)grid->people, grid->with_header ? "" : ", no header");
  for (size_t i = 0; i < part->table_count; i++) {
    const lks_table *table = part->tables[i];
    printf(" rows %u to %u:", table->range.first_row, table->range.last_row);
    for (size_t k = 0; k < table->field_count; k++)
      printf(" %s", lks_kind_get(table->fields[k].kind)->id);
    printf(" (%llu);", (unsigned long long)table->people);
  }
  printf("\n");
}

static void judge_people(score *s, const lks_grid *grid, const lks_part_facts *part, bool found)
{
  if (part->people == grid->people) {
    s->people_right++;
    s->people_right_found += found;
    return;
  }
  s->people_wrong++;
  if (s->verbose)
    print_people(grid, part);
}

static void judge(score *s, const lks_grid *grid, const lks_facts *facts)
{
  const lks_part_facts *part = facts->parts[0];
  bool found = false;
  for (size_t i = 0; i < part->table_count; i++)
    found = found || part->tables[i]->class == LKS_TABLE_PERSONS;
  s->tables[grid->template->matter]++;
  s->person_tables[grid->template->matter] += found;
  for (uint32_t i = 0; i < LKS_EVALUATE_COLUMNS; i++)
    if (grid->expected[i] != NULL && strcmp(grid->expected[i], "any") != 0)
      judge_column(s, grid, part, i);
  if (grid->template->matter == LKS_MATTER_PEOPLE)
    judge_people(s, grid, part, found);
  const bool wrong = grid->template->matter == LKS_MATTER_PEOPLE ? !found : found;
  if (s->verbose && wrong && grid->template->matter != LKS_MATTER_MIXED)
    printf("table\t[%s] %s a table of persons; %u rows%s\n", grid->template->title, found ? "is said to be" : "isn't",
           grid->last_row - grid->first_row + 1, grid->with_header ? "" : ", no header");
}

static double share(uint64_t part, uint64_t whole)
{
  return whole == 0 ? 0 : (double)part / (double)whole;
}

static void print_count(const char *label, const count *c)
{
  const uint64_t found = c->right + c->invented, there = c->right + c->missed;
  printf("%-22s %6llu %9.3f %9.3f %9.3f\n", label, (unsigned long long)there, share(c->right, found),
         share(c->right, there), share(2 * c->right, found + there));
}

static int compare_confusions(const void *left, const void *right)
{
  const confusion *a = *(confusion *const *)left, *b = *(confusion *const *)right;
  if (a->times != b->times)
    return a->times < b->times ? 1 : -1;
  return strcmp(a->what, b->what);
}

static void print_confusions(const score *s)
{
  GPtrArray *list = g_ptr_array_new();
  GHashTableIter values;
  void *value;
  for (g_hash_table_iter_init(&values, s->confusions); g_hash_table_iter_next(&values, NULL, &value);)
    g_ptr_array_add(list, value);
  g_ptr_array_sort(list, compare_confusions);
  printf("\nwhat was taken for what (columns)\n");
  for (guint i = 0; i < list->len && i < CONFUSIONS_SHOWN; i++) {
    const confusion *c = list->pdata[i];
    printf("%5llu  %s\n", (unsigned long long)c->times, c->what);
    for (size_t k = 0; k < G_N_ELEMENTS(c->examples) && c->examples[k] != NULL; k++)
      printf("           %s\n", c->examples[k]);
  }
  g_ptr_array_free(list, TRUE);
}

static void print_score(const score *s)
{
  static const char *const matters[] = {"people", "people at organisations", "places", "statistics", "things"};
  printf("%-22s %6s %9s %9s %9s\n", "kind", "there", "precision", "recall", "F1");
  for (unsigned i = 1; i < LKS_KIND_COUNT; i++)
    if (s->kinds[i].right + s->kinds[i].missed + s->kinds[i].invented > 0)
      print_count(lks_kind_get((lks_kind)i)->id, &s->kinds[i]);
  print_count("all kinds", &s->all);
  print_count("  with a header", &s->with_header);
  print_count("  without a header", &s->without_header);
  print_count("  typed in any table", &s->typed);
  printf("names found            %.3f as the right kind, %.3f as any kind of name (%llu columns)\n",
         share(s->names_found, s->names), share(s->names_any, s->names), (unsigned long long)s->names);
  for (size_t i = 0; i < LKS_MATTERS; i++)
    printf("tables of %-24s %5llu, said to be of persons: %5llu (%.3f)\n", matters[i],
           (unsigned long long)s->tables[i], (unsigned long long)s->person_tables[i],
           share(s->person_tables[i], s->tables[i]));
  printf("people counted exactly %.3f of tables of people, %.3f of those found\n",
         share(s->people_right, s->people_right + s->people_wrong),
         share(s->people_right_found, s->person_tables[LKS_MATTER_PEOPLE]));
  print_confusions(s);
}

static bool evaluate_one(score *s, const leakscan_policy *policy, lks_random *random, const lks_template *template)
{
  lks_grid *grid = lks_grid_new(random, template);
  lks_budget *budget = lks_budget_new(policy, NULL, NULL);
  lks_survey *survey = budget != NULL ? lks_survey_new("evaluation", policy, budget) : NULL;
  const bool good = survey != NULL && feed(survey, grid);
  if (good)
    judge(s, grid, lks_survey_facts(survey));
  lks_survey_free(survey);
  lks_budget_free(budget);
  lks_grid_free(grid);
  return good;
}

static void free_confusion(void *data)
{
  confusion *c = data;
  for (size_t i = 0; i < G_N_ELEMENTS(c->examples); i++)
    g_free(c->examples[i]);
  g_free(c->what);
  g_free(c);
}

static bool read_number(const char *text, uint64_t *number)
{
  return text != NULL && g_ascii_string_to_unsigned(text, 10, 1, 1000000000, number, NULL);
}

int main(int argc, char **argv)
{
  uint64_t seed = 1, tables = 1000;
  score s = {.confusions = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, free_confusion)};
  for (int i = 1; i < argc; i++) {
    if (strcmp(argv[i], "--verbose") == 0) {
      s.verbose = true;
    } else if (!((strcmp(argv[i], "--seed") == 0 && read_number(argv[++i], &seed)) ||
                 (strcmp(argv[i], "--tables") == 0 && read_number(argv[++i], &tables)))) {
      fprintf(stderr, "usage: evaluate [--seed N] [--tables N] [--verbose]\n");
      return 2;
    }
  }
  leakscan_policy policy;
  lks_policy_init(&policy);
  policy.reveal = true;
  for (uint64_t i = 0; i < tables; i++) {
    /* Each table has its own chance, so that one more column of one sort doesn't change all others. */
    lks_random random = {.state = (seed * UINT64_C(0x9E3779B97F4A7C15)) ^ ((i + 1) * UINT64_C(0xBF58476D1CE4E5B9))};
    for (unsigned k = 0; k < 8; k++)
      lks_random_below(&random, 1);
    if (!evaluate_one(&s, &policy, &random, &lks_templates[i % lks_template_count()])) {
      fprintf(stderr, "table %llu couldn't be surveyed\n", (unsigned long long)i);
      return 1;
    }
  }
  printf("%llu tables, seed %llu\n", (unsigned long long)tables, (unsigned long long)seed);
  print_score(&s);
  g_hash_table_destroy(s.confusions);
  return 0;
}
