/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which table is the one another was made from, and was not meant to go? Every pair of tables is weighed: how one
 * was derived from the other, and how much more the larger one says. */
#include <glib.h>
#include <string.h>

#include "detectors/describe.h"
#include "detectors/detectors.h"
#include "detectors/severity.h"

enum {
  LEAST_PEOPLE = 10,
  LEAST_KEYS = 3,     /* values of a key that must come again */
  MOST_TABLES = 64,   /* that are compared with each other: those with the most people */
  APART_COLUMNS = 15, /* on one sheet: so far away that it isn't seen */
  APART_ROWS = 50
};

#define SUPERSET_SHARE 0.9
#define CRITICAL_SCORE 5.0
#define WARNING_SCORE  3.5

typedef struct table_place {
  const lks_part_facts *part;
  const lks_table *table;
} table_place;

/* What speaks for `master` being the source of `front`. */
typedef struct derivation {
  table_place master;
  table_place front;
  double score;
  bool derived; /* by its rows or by formulas */
  bool larger;  /* describes many more people, or the same ones in more detail */
  bool named;
  const char *reasons[LKS_FINDING_REASONS];
  size_t reason_count;
} derivation;

static void add_reason(derivation *found, const char *reason, double weight)
{
  if (found->reason_count < LKS_FINDING_REASONS)
    found->reasons[found->reason_count++] = reason;
  found->score += weight;
}

/* How many times the values of the front's key stand in a larger key of the master's: 0, or how much larger that is.
 */
static double superset_factor(const lks_field *front, const lks_table *master)
{
  const uint64_t values = lks_distinct_count(front->keys);
  if (values < LEAST_KEYS || !lks_distinct_is_exact(front->keys))
    return 0;
  double best = 0;
  for (size_t i = 0; i < master->field_count; i++) {
    const lks_distinct *keys = master->fields[i].keys;
    if (keys == NULL || lks_distinct_count(keys) < 2 * values)
      continue;
    if (lks_distinct_share(front->keys, keys) >= SUPERSET_SHARE) {
      const double factor = (double)lks_distinct_count(keys) / (double)values;
      best = factor > best ? factor : best;
    }
  }
  return best;
}

static void weigh_superset(derivation *found)
{
  double factor = 0;
  const lks_table *front = found->front.table;
  for (size_t i = 0; i < front->field_count; i++)
    if (front->fields[i].keys != NULL) {
      const double its = superset_factor(&front->fields[i], found->master.table);
      factor = its > factor ? its : factor;
    }
  if (factor < 2)
    return;
  found->derived = true;
  found->larger = true;
  add_reason(found, "superset", factor >= 5 ? 4 : 3);
}

static bool points_into(const lks_fact_link *link, const table_place *master)
{
  return g_ascii_strcasecmp(link->to, master->part->shown) == 0 &&
         link->first_column <= master->table->range.last_column &&
         link->last_column >= master->table->range.first_column;
}

static void weigh_formulas(derivation *found)
{
  uint64_t lookups = 0, references = 0, pivots = 0;
  const lks_part_facts *front = found->front.part;
  for (size_t i = 0; i < front->link_count; i++) {
    if (!points_into(&front->links[i], &found->master))
      continue;
    if (front->links[i].kind == LKS_LINK_LOOKUP)
      lookups += front->links[i].count;
    else if (front->links[i].kind == LKS_LINK_PIVOT)
      pivots += front->links[i].count;
    else
      references += front->links[i].count;
  }
  found->derived = found->derived || lookups > 0 || references >= 3 || pivots > 0;
  if (pivots > 0)
    add_reason(found, "pivot-table", 2.5);
  if (lookups > 0)
    add_reason(found, "formula-lookup", 2.5);
  else if (references >= 3)
    add_reason(found, "formula-reference", 1.5);
}

static void weigh_size(derivation *found)
{
  const uint64_t people = found->master.table->people;
  const uint64_t front_rows = found->front.table->rows > 0 ? found->front.table->rows : 1;
  if (people >= 20 * front_rows && people >= 50)
    add_reason(found, "many-more-people", 2);
  else if (people >= 5 * front_rows && people >= 30)
    add_reason(found, "many-more-people", 1);
  else
    return;
  found->larger = true;
}

static void weigh_fields(derivation *found)
{
  const lks_table *master = found->master.table, *front = found->front.table;
  size_t more = 0;
  for (size_t i = 0; i < master->field_count; i++) {
    const lks_kind kind = master->fields[i].kind;
    const lks_group group = lks_kind_get(kind)->group;
    if (kind != LKS_KIND_NONE && group != LKS_GROUP_WEAK && group != LKS_GROUP_ORGANISATION &&
        lks_table_field(front, kind) == NULL)
      more++;
  }
  if (more == 0)
    return;
  found->larger = found->larger || master->people > front->rows;
  add_reason(found, "more-fields", more >= 3 ? 2 : 0.7 * (double)more);
}

/* Whole words of Latin names, parts of Japanese ones. */
static bool name_has(const char *name, const char *word)
{
  const char *at = strstr(name, word);
  const size_t length = strlen(word);
  for (; at != NULL; at = strstr(at + 1, word)) {
    if (!g_ascii_isalpha(word[0]))
      return true;
    if ((at == name || !g_ascii_isalpha(at[-1])) && !g_ascii_isalpha(at[length]))
      return true;
  }
  return false;
}

static bool is_sheet_number(const char *name)
{
  static const char *const stems[] = {"sheet", "シート"};
  for (size_t i = 0; i < G_N_ELEMENTS(stems); i++)
    if (g_str_has_prefix(name, stems[i])) {
      const char *rest = name + strlen(stems[i]);
      return *rest != '\0' && strspn(rest, "0123456789") == strlen(rest);
    }
  return false;
}

/* 2: says that it is the source; 1: may say so; 0: says nothing. */
static int name_suggests(const char *name)
{
  static const char *const strong[] = {"マスタ",       "master", "元データ", "原本",   "生データ", "raw",
                                       "全学生",       "全員",   "全件",     "抽出元", "貼付",     "貼り付け",
                                       "ダウンロード", "export", "作業",     "work",   "db",       "コピー",
                                       "copy",         "(2)",    "old",      "旧",     "tmp",      "temp"};
  static const char *const weak[] = {"データ", "data", "list", "一覧", "名簿"};
  char *folded = g_utf8_normalize(name, -1, G_NORMALIZE_NFKC);
  char *lower = g_utf8_strdown(folded != NULL ? folded : name, -1);
  int result = is_sheet_number(lower) ? 1 : 0;
  for (size_t i = 0; i < G_N_ELEMENTS(strong) && result < 2; i++)
    if (name_has(lower, strong[i]))
      result = 2;
  for (size_t i = 0; i < G_N_ELEMENTS(weak) && result == 0; i++)
    if (name_has(lower, weak[i]))
      result = 1;
  g_free(folded);
  g_free(lower);
  return result;
}

static void weigh_place(derivation *found)
{
  const lks_part_facts *master = found->master.part, *front = found->front.part;
  if (master == front) {
    add_reason(found, "same-sheet", 0.5);
    return;
  }
  const int suggests = name_suggests(master->name);
  if (suggests == 2 && name_suggests(front->name) < 2)
    add_reason(found, "name-suggests", 2);
  else if (suggests == 1 && name_suggests(front->name) == 0)
    add_reason(found, "name-suggests", 1);
  found->named = suggests == 2 && name_suggests(front->name) < 2;
  if (master->visibility != LEAKSCAN_VISIBLE)
    add_reason(found, "hidden", 1);
  else if (!master->active)
    add_reason(found, "not-active", 0.25);
  if (found->master.table->header_row == 0 && (front->has_print_area || found->front.table->header_row != 0))
    add_reason(found, "raw-layout", 0.5);
}

/* Sheets of one shape, for months or classes, are no source of each other. */
static bool are_siblings(const lks_table *left, const lks_table *right)
{
  size_t common = 0, headers = 0;
  for (size_t i = 0; i < left->field_count; i++) {
    if (left->fields[i].header[0] == '\0')
      continue;
    headers++;
    for (size_t k = 0; k < right->field_count; k++)
      if (strcmp(left->fields[i].header, right->fields[k].header) == 0) {
        common++;
        break;
      }
  }
  for (size_t k = 0; k < right->field_count; k++)
    headers += right->fields[k].header[0] != '\0';
  const size_t all = headers - common;
  return all > 0 && common * 10 >= all * 8;
}

static bool are_apart(const lks_range *left, const lks_range *right)
{
  const bool columns = left->first_column > right->last_column + APART_COLUMNS ||
                       right->first_column > left->last_column + APART_COLUMNS;
  const bool rows = left->first_row > right->last_row + APART_ROWS || right->first_row > left->last_row + APART_ROWS;
  return columns || rows;
}

static derivation weigh(const table_place *master, const table_place *front)
{
  derivation found = {.master = *master, .front = *front, .score = 1};
  if (master->part == front->part && !are_apart(&master->table->range, &front->table->range))
    return found;
  weigh_superset(&found);
  weigh_formulas(&found);
  weigh_size(&found);
  weigh_fields(&found);
  weigh_place(&found);
  if (!found.derived && are_siblings(master->table, front->table))
    found.score -= 3;
  return found;
}

static leakscan_severity severity_of(const derivation *found)
{
  if (!found->larger || (!found->derived && !found->named))
    return LEAKSCAN_SEVERITY_NOTICE;
  if (found->score >= CRITICAL_SCORE)
    return LEAKSCAN_SEVERITY_CRITICAL;
  return found->derived && found->score >= WARNING_SCORE ? LEAKSCAN_SEVERITY_WARNING : LEAKSCAN_SEVERITY_NOTICE;
}

static lks_status add_finding(const lks_facts *facts, const derivation *found, leakscan_report *report)
{
  leakscan_finding *finding =
      lks_describe_part(facts, found->master.part, lks_detector_master_data.id, severity_of(found));
  if (finding == NULL)
    return LKS_NO_MEMORY;
  for (size_t i = 0; i < found->reason_count; i++)
    lks_finding_add_reason(finding, found->reasons[i]);
  lks_status status = lks_describe_table(finding, found->master.table);
  if (status == LKS_OK && !lks_finding_set_detail(finding, found->front.part->name))
    status = LKS_NO_MEMORY;
  return lks_describe_done(report, finding, status);
}

/* Tables of people that are worth comparing; the one with the fewest makes room. */
static size_t collect_masters(const lks_facts *facts, table_place *masters)
{
  size_t count = 0;
  for (size_t i = 0; i < facts->part_count; i++)
    for (size_t k = 0; k < facts->parts[i]->table_count; k++) {
      const lks_table *table = facts->parts[i]->tables[k];
      if (table->class != LKS_TABLE_PERSONS || table->people < LEAST_PEOPLE ||
          facts->parts[i]->sort != LKS_PART_SHEET) /* nothing else is made by formulas */
        continue;
      size_t at = count;
      if (count == MOST_TABLES) {
        at = 0;
        for (size_t m = 1; m < count; m++)
          if (masters[m].table->people < masters[at].table->people)
            at = m;
        if (masters[at].table->people >= table->people)
          continue;
      } else {
        count++;
      }
      masters[at] = (table_place){facts->parts[i], table};
    }
  return count;
}

static lks_status judge_master(const lks_facts *facts, const table_place *master, leakscan_report *report)
{
  derivation best = {.score = -1};
  size_t compared = 0;
  for (size_t i = 0; i < facts->part_count; i++)
    for (size_t k = 0; k < facts->parts[i]->table_count && compared < MOST_TABLES * MOST_TABLES; k++) {
      const table_place front = {facts->parts[i], facts->parts[i]->tables[k]};
      if (front.table == master->table || front.table->rows == 0)
        continue;
      compared++;
      const derivation found = weigh(master, &front);
      const leakscan_severity severity = severity_of(&found);
      if (severity > LEAKSCAN_SEVERITY_NOTICE && found.score > best.score)
        best = found;
    }
  return best.score > 0 ? add_finding(facts, &best, report) : LKS_OK;
}

static lks_status run(const lks_facts *facts, const leakscan_policy *policy, leakscan_report *report)
{
  (void)policy;
  table_place masters[MOST_TABLES];
  const size_t count = collect_masters(facts, masters);
  lks_status status = LKS_OK;
  for (size_t i = 0; i < count && status == LKS_OK; i++)
    status = judge_master(facts, &masters[i], report);
  return status;
}

const lks_detector lks_detector_master_data = {"master-data", run};
