/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Lays a table out as people do: titles, headers in many wordings, gaps, notes. */
#include "evaluate.h"

#include <string.h>

/* How one table is laid out. */
typedef struct plan {
  lks_random *random;
  lks_grid *grid;
  const lks_recipe *recipes[LKS_EVALUATE_COLUMNS];
  char *arguments[LKS_EVALUATE_COLUMNS];
  unsigned styles[LKS_EVALUATE_COLUMNS];
  size_t first, end; /* columns */
  uint32_t blanks;   /* percent */
} plan;

static lks_grid_cell *add_row(lks_grid *grid)
{
  lks_grid_cell *row = g_new0(lks_grid_cell, LKS_EVALUATE_COLUMNS);
  for (size_t i = 0; i < LKS_EVALUATE_COLUMNS; i++)
    row[i].kind = LKS_CELL_TEXT;
  g_ptr_array_add(grid->rows, row);
  return row;
}

static void add_text_row(lks_grid *grid, size_t column, const char *text)
{
  lks_grid_cell *row = add_row(grid);
  row[column].text = g_strdup(text);
}

static char *decorate(lks_random *random, const char *header, size_t column)
{
  if (lks_random_percent(random, 72))
    return g_strdup(header);
  switch (lks_random_below(random, 8)) {
  case 0:
    return g_strdup_printf("【%s】", header);
  case 1:
    return g_strdup_printf("※%s", header);
  case 2:
    return g_strdup_printf("%s*", header);
  case 3:
    return g_strdup_printf("%zu.%s", column + 1, header);
  case 4:
    return g_strdup_printf("%s（必須）", header);
  case 5:
    return g_strdup_printf(" %s ", header);
  case 6:
    if (g_utf8_strlen(header, -1) == 2 && !g_ascii_isalpha(*header)) {
      const char *second = g_utf8_next_char(header);
      return g_strdup_printf("%.*s　　%s", (int)(second - header), header, second);
    }
    return g_strdup_printf("%s\n", header);
  default:
    return g_strdup_printf("%s:", header);
  }
}

/* A recipe's line: "id:argument=header|header". */
static void add_column(plan *p, const char *line)
{
  if (p->end == LKS_EVALUATE_COLUMNS - 1)
    return;
  gchar **sides = g_strsplit(line, "=", 2);
  gchar **id = g_strsplit(sides[0], ":", 2);
  const lks_recipe *recipe = lks_recipe_find(id[0]);
  const bool japanese = strcmp(p->grid->template->language, "ja") == 0;
  gchar **headers = g_strsplit(sides[1] != NULL ? sides[1] : japanese ? recipe->japanese : recipe->english, "|", -1);
  const char *header = headers[lks_random_below(p->random, g_strv_length(headers))];
  p->recipes[p->end] = recipe;
  p->arguments[p->end] = g_strdup(id[1] != NULL ? id[1] : "");
  p->styles[p->end] = lks_random_below(p->random, 1000);
  p->grid->headers[p->end] = decorate(p->random, header, p->end - p->first);
  p->grid->expected[p->end] = recipe->kind;
  p->end++;
  if (lks_random_percent(p->random, 2)) /* a column that nobody uses */
    p->end += p->end + 1 < LKS_EVALUATE_COLUMNS;
  g_strfreev(headers);
  g_strfreev(id);
  g_strfreev(sides);
}

static void plan_columns(plan *p)
{
  p->first = lks_random_percent(p->random, 25) ? 1 + lks_random_below(p->random, 2) : 0;
  p->end = p->first;
  if (lks_random_percent(p->random, 35))
    add_column(p, "row");
  gchar **lines = g_strsplit(p->grid->template->columns, ";", -1);
  for (gchar **line = lines; *line != NULL; line++) {
    if (**line == '?' && lks_random_percent(p->random, 50))
      continue;
    if (**line != '\0')
      add_column(p, **line == '?' ? *line + 1 : *line);
  }
  g_strfreev(lines);
}

static void add_titles(plan *p)
{
  static const char *const years[] = {"令和5年度", "2024年度", "", "【社外秘】"};
  const bool japanese = strcmp(p->grid->template->language, "ja") == 0;
  if (!lks_random_percent(p->random, 45))
    return;
  char *title = g_strconcat(japanese ? years[lks_random_below(p->random, 4)] : "", p->grid->template->title, NULL);
  add_text_row(p->grid, p->first, title);
  g_free(title);
  if (lks_random_percent(p->random, 40))
    add_text_row(p->grid, p->end - 1, japanese ? "令和6年4月1日現在" : "as of 2024-04-01");
  if (lks_random_percent(p->random, 60))
    add_row(p->grid);
}

static bool is_reached(const lks_recipe *recipe)
{
  static const char *const ids[] = {"phone", "email", "address", "postal"};
  for (size_t i = 0; recipe != NULL && i < G_N_ELEMENTS(ids); i++)
    if (strcmp(recipe->id, ids[i]) == 0)
      return true;
  return false;
}

/* Neighbours that say how somebody is reached, under one header; the others' headers fill both rows. */
static void add_double_header(plan *p)
{
  lks_grid_cell *upper = add_row(p->grid), *lower = add_row(p->grid);
  const uint32_t row = p->grid->rows->len - 2;
  for (size_t i = p->first; i < p->end; i++) {
    if (p->recipes[i] == NULL)
      continue;
    size_t last = i;
    while (is_reached(p->recipes[i]) && last + 1 < p->end && is_reached(p->recipes[last + 1]))
      last++;
    lks_range merged = {row, (uint32_t)i, row + 1, (uint32_t)i};
    if (last > i) {
      upper[i].text = g_strdup("連絡先");
      for (size_t k = i; k <= last; k++)
        lower[k].text = g_strdup(p->grid->headers[k]);
      merged = (lks_range){row, (uint32_t)i, row, (uint32_t)last};
    } else {
      upper[i].text = g_strdup(p->grid->headers[i]);
    }
    g_array_append_val(p->grid->merges, merged);
    i = last;
  }
}

static void add_header(plan *p)
{
  if (!p->grid->with_header)
    return;
  if (strcmp(p->grid->template->language, "ja") == 0 && lks_random_percent(p->random, 10)) {
    add_double_header(p);
    return;
  }
  lks_grid_cell *row = add_row(p->grid);
  for (size_t i = p->first; i < p->end; i++)
    row[i].text = g_strdup(p->grid->headers[i]);
}

static void fill_cell(plan *p, lks_grid_cell *cell, size_t column, const lks_subject *subject, unsigned row)
{
  const lks_recipe *recipe = p->recipes[column];
  if (recipe == NULL || (!recipe->key && lks_random_percent(p->random, p->blanks)))
    return;
  lks_making making = {.random = p->random,
                       .subject = subject,
                       .language = p->grid->template->language,
                       .argument = p->arguments[column],
                       .style = p->styles[column],
                       .row = row,
                       .text = g_string_new(NULL),
                       .kind = LKS_CELL_TEXT};
  recipe->make(&making);
  cell->kind = making.kind;
  cell->text = g_string_free(making.text, FALSE);
  if (*cell->text == '\0')
    g_clear_pointer(&cell->text, g_free);
}

/* Nobody of the same name as another one. */
static lks_subject *new_person(plan *p, GHashTable *seen, unsigned number)
{
  for (;;) {
    lks_subject *subject = lks_subject_new(p->random, p->grid->template->language, number);
    char *name = g_strconcat(subject->surname_kana != NULL ? subject->surname_kana : subject->surname, " ",
                             subject->given_kana != NULL ? subject->given_kana : subject->given, NULL);
    if (g_hash_table_add(seen, name))
      return subject;
    lks_subject_free(subject);
  }
}

static unsigned choose_size(lks_random *random)
{
  static const unsigned from[] = {3, 8, 20, 60, 150}, to[] = {8, 20, 60, 150, 300};
  const unsigned i = lks_random_below(random, 5);
  return from[i] + lks_random_below(random, to[i] - from[i] + 1);
}

static void fill_rows(plan *p)
{
  const unsigned start = 1000 + lks_random_below(p->random, 8000);
  const unsigned rows = choose_size(p->random);
  GHashTable *seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *people = g_ptr_array_new_with_free_func(lks_subject_free);
  p->grid->first_row = p->grid->rows->len;
  for (unsigned row = 0; row < rows; row++) {
    const bool again = p->grid->template->repeats && people->len > 0 && lks_random_percent(p->random, 60);
    if (!again) {
      lks_subject *person = new_person(p, seen, people->len);
      person->start = start;
      g_ptr_array_add(people, person);
    }
    const lks_subject *subject = people->pdata[again ? lks_random_below(p->random, people->len) : people->len - 1];
    lks_grid_cell *cells = add_row(p->grid);
    for (size_t i = p->first; i < p->end; i++)
      fill_cell(p, &cells[i], i, subject, row);
  }
  p->grid->last_row = p->grid->rows->len - 1;
  p->grid->people = p->grid->template->matter == LKS_MATTER_PEOPLE ? people->len : 0;
  g_ptr_array_free(people, TRUE);
  g_hash_table_destroy(seen);
}

static void add_notes(plan *p)
{
  static const char *const notes[] = {"※個人情報につき取扱注意", "（注）空欄は未確認を示す。", "以上",
                                      "資料：担当課調べ"};
  const bool japanese = strcmp(p->grid->template->language, "ja") == 0;
  if (!lks_random_percent(p->random, 25))
    return;
  if (lks_random_percent(p->random, 60))
    add_row(p->grid);
  add_text_row(p->grid, p->first,
               japanese ? notes[lks_random_below(p->random, G_N_ELEMENTS(notes))]
                        : "Source: own records. Confidential.");
}

lks_grid *lks_grid_new(lks_random *random, const lks_template *template)
{
  lks_grid *grid = g_new0(lks_grid, 1);
  grid->template = template;
  grid->rows = g_ptr_array_new();
  grid->merges = g_array_new(FALSE, FALSE, sizeof(lks_range));
  grid->with_header = !lks_random_percent(random, 8);
  plan p = {.random = random, .grid = grid};
  p.blanks = lks_random_percent(random, 50) ? 0 : 5 + lks_random_below(random, 26);
  plan_columns(&p);
  add_titles(&p);
  add_header(&p);
  fill_rows(&p);
  add_notes(&p);
  for (size_t i = 0; i < LKS_EVALUATE_COLUMNS; i++)
    g_free(p.arguments[i]);
  return grid;
}

void lks_grid_free(lks_grid *grid)
{
  for (guint i = 0; i < grid->rows->len; i++) {
    lks_grid_cell *row = grid->rows->pdata[i];
    for (size_t k = 0; k < LKS_EVALUATE_COLUMNS; k++)
      g_free(row[k].text);
    g_free(row);
  }
  g_ptr_array_free(grid->rows, TRUE);
  g_array_free(grid->merges, TRUE);
  for (size_t i = 0; i < LKS_EVALUATE_COLUMNS; i++)
    g_free(grid->headers[i]);
  g_free(grid);
}
