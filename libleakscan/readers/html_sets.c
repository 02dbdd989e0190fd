/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Values with names, until the page ends: then those with equal names are told as a table. */
#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "readers/html.h"

enum {
  MOST_SETS = 256,
  SET_BYTES = 512, /* about what one takes beside its values */
  CELL_END = '\x1F',
  ROW_END = '\x1E'
};

typedef struct set {
  char *names; /* each ended by CELL_END */
  GString *rows;
} set;

struct lks_sets {
  lks_budget *budget;
  GPtrArray *list; /* set, in the order in which they came */
  GHashTable *by_names;
  uint64_t held;
};

static void free_set(gpointer data)
{
  set *one = data;
  g_free(one->names);
  g_string_free(one->rows, TRUE);
  g_free(one);
}

lks_sets *lks_sets_new(lks_budget *budget)
{
  lks_sets *sets = calloc(1, sizeof *sets);
  if (sets == NULL)
    return NULL;
  sets->budget = budget;
  sets->list = g_ptr_array_new_with_free_func(free_set);
  sets->by_names = g_hash_table_new(g_str_hash, g_str_equal);
  return sets;
}

void lks_sets_free(lks_sets *sets)
{
  if (sets == NULL)
    return;
  lks_budget_release(sets->budget, sets->held);
  g_hash_table_destroy(sets->by_names);
  g_ptr_array_free(sets->list, TRUE);
  free(sets);
}

/* Words that scripts have for things: no space, no mail address, nothing but ASCII. */
static bool is_for_machines(const lks_pair *pair)
{
  for (size_t i = 0; i < pair->length; i++)
    if (pair->value[i] == '@' || pair->value[i] == ' ' || (unsigned char)pair->value[i] >= 0x80)
      return false;
  return true;
}

static void append(GString *to, const char *text, size_t length)
{
  for (size_t i = 0; i < length; i++)
    g_string_append_c(to, text[i] == CELL_END || text[i] == ROW_END ? ' ' : text[i]);
  g_string_append_c(to, CELL_END);
}

static lks_status hold(lks_sets *sets, uint64_t bytes)
{
  const lks_status status = lks_budget_hold(sets->budget, bytes);
  sets->held += status == LKS_OK ? bytes : 0;
  return status;
}

/* Takes the names over. Where there are too many sorts, values stand without names. */
static set *find(lks_sets *sets, char *names)
{
  set *one = g_hash_table_lookup(sets->by_names, names);
  if (one != NULL || (sets->list->len >= MOST_SETS && *names != '\0')) {
    g_free(names);
    return one != NULL ? one : find(sets, g_strdup(""));
  }
  one = g_new0(set, 1);
  one->names = names;
  one->rows = g_string_new(NULL);
  g_ptr_array_add(sets->list, one);
  g_hash_table_insert(sets->by_names, one->names, one);
  return one;
}

lks_status lks_sets_add(lks_sets *sets, const lks_pair *pairs, size_t count)
{
  size_t bytes = SET_BYTES;
  bool wanted = false;
  for (size_t i = 0; i < count; i++) {
    wanted = wanted || !is_for_machines(&pairs[i]);
    bytes += 2 * (pairs[i].length + 1);
  }
  if (!wanted)
    return LKS_OK;
  const lks_status status = hold(sets, bytes);
  if (status != LKS_OK)
    return status;
  GString *names = g_string_new(NULL);
  for (size_t i = 0; i < count; i++)
    append(names, pairs[i].name, pairs[i].name_length);
  set *one = find(sets, g_string_free(names, FALSE));
  for (size_t i = 0; i < count; i++)
    append(one->rows, pairs[i].value, pairs[i].length);
  g_string_append_c(one->rows, ROW_END);
  return LKS_OK;
}

/* Cells up to the row's end, or that of the text; *at goes behind it. */
static lks_status tell_row(lks_html_flow *flow, const char **at, const char *end)
{
  lks_status status = LKS_OK;
  uint32_t column = 0;
  while (*at < end && **at != ROW_END && status == LKS_OK) {
    const char *stop = memchr(*at, CELL_END, (size_t)(end - *at));
    stop = stop != NULL ? stop : end;
    status = lks_html_flow_text(flow, *at, (size_t)(stop - *at));
    lks_html_flow_cell(flow, ++column);
    *at = stop < end ? stop + 1 : end;
  }
  *at += *at < end;
  return status == LKS_OK ? lks_html_flow_row(flow) : status;
}

lks_status lks_sets_tell(lks_sets *sets, lks_html_flow *flow)
{
  lks_status status = LKS_OK;
  for (guint i = 0; i < sets->list->len && status == LKS_OK; i++) {
    const set *one = g_ptr_array_index(sets->list, i);
    const char *names = one->names, *rows = one->rows->str, *end = rows + one->rows->len;
    status = lks_html_flow_gap(flow);
    if (status == LKS_OK)
      status = tell_row(flow, &names, names + strlen(names));
    while (status == LKS_OK && rows < end)
      status = tell_row(flow, &rows, end);
  }
  return status;
}
