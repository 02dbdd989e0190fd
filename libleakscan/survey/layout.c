/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How the first rows of a region fall into tables. */
#include "survey/layout.h"

#include <stdlib.h>
#include <string.h>

#include "pii/value.h"
#include "survey/table.h"

enum {
  HEADER_WITHIN = 32,    /* rows of a block in which a header is looked for */
  COMPARED_ROWS = 6,     /* below it, to see that they read differently */
  LARGEST_GAP = 10,      /* blank rows inside a table */
  HEADER_GAP = 3,        /* blank rows below a header, as merged cells leave them */
  MOST_BLANK_ENDS = 3,   /* rows by which columns of a table may end before others */
  MOST_REPEATED = 64,    /* columns of a header that may come again beside itself */
  MOST_BLOCKS = 256,     /* in one layout; what stands beyond is one wide block in each run of rows */
  MOST_COMPARED = 512,   /* cells of a header row */
  LONGEST_HEADER = 2048, /* bytes; millions of cells may have one longer text */
  SHEET_COLUMNS = 16384,
  FIRST_CELLS = 1024
};

#define LEAST_HEADER_SCORE 2.4

lks_status lks_layout_add(lks_layout *layout, const lks_row *row, const lks_cell *cells, size_t count)
{
  if (layout->cell_count + count > layout->cell_capacity) {
    size_t capacity = layout->cell_capacity == 0 ? FIRST_CELLS : layout->cell_capacity;
    while (capacity < layout->cell_count + count)
      capacity *= 2;
    lks_cell *larger = realloc(layout->cells, capacity * sizeof *larger);
    if (larger == NULL)
      return LKS_NO_MEMORY;
    layout->cells = larger;
    layout->cell_capacity = capacity;
  }
  lks_kept_row *kept = &layout->rows[layout->row_count];
  kept->row = *row;
  kept->row.cells = NULL;
  kept->row.count = count;
  kept->first_cell = layout->cell_count;
  for (size_t i = 0; i < count; i++) {
    lks_cell *cell = &layout->cells[layout->cell_count + i];
    *cell = cells[i];
    layout->text_bytes += cell->text != NULL ? cell->length : 0;
    if (cell->text != NULL && (cell->text = lks_arena_copy(&layout->texts, cells[i].text, cells[i].length)) == NULL)
      return LKS_NO_MEMORY;
  }
  layout->cell_count += count;
  layout->row_count++;
  return LKS_OK;
}

void lks_layout_reset(lks_layout *layout)
{
  layout->row_count = 0;
  layout->cell_count = 0;
  layout->text_bytes = 0;
  lks_arena_reset(&layout->texts);
}

void lks_layout_free(lks_layout *layout)
{
  free(layout->cells);
  lks_arena_free(&layout->texts);
  memset(layout, 0, sizeof *layout);
}

static const lks_cell *row_cells(const lks_layout *layout, size_t row)
{
  return layout->cells + layout->rows[row].first_cell;
}

size_t lks_layout_lower_bound(const lks_cell *cells, size_t count, uint32_t column)
{
  size_t low = 0, high = count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (cells[middle].column < column)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

const lks_cell *lks_layout_cell(const lks_layout *layout, size_t row, uint32_t column)
{
  const lks_cell *cells = row_cells(layout, row);
  const size_t count = layout->rows[row].row.count, at = lks_layout_lower_bound(cells, count, column);
  return at < count && cells[at].column == column ? &cells[at] : NULL;
}

static bool is_text(const lks_cell *cell)
{
  return cell->kind == LKS_CELL_SHARED || cell->kind == LKS_CELL_TEXT;
}

/* The lexicon passes over a number behind a word, so that "telephone 2" is known; a telephone's own is a value. */
static bool holds_number(const char *text, size_t length)
{
  enum { MANY_DIGITS = 5 };
  size_t digits = 0;
  for (size_t i = 0; i < length; i++)
    digits += text[i] >= '0' && text[i] <= '9';
  return digits >= MANY_DIGITS;
}

/* How much a text reads like a header: its strongest meaning. */
static double header_weight(const lks_own *own, const char *text, size_t length)
{
  lks_header_match matches[8];
  if (length > LONGEST_HEADER || holds_number(text, length))
    return 0;
  const size_t count = lks_own_match_header(own, text, length, matches, sizeof matches / sizeof matches[0]);
  double best = 0;
  for (size_t i = 0; i < count; i++) {
    double weight = matches[i].strength == 'S' ? 1.5 : matches[i].strength == 'W' ? 0.9 : 1.2;
    if (matches[i].how != LKS_HEADER_EXACT)
      weight *= 0.7;
    if (weight > best)
      best = weight;
  }
  return best > 0 || !lks_own_allows_header(own, text, length) ? best : 1.2;
}

typedef struct header_look {
  size_t cells;
  size_t texts;
  size_t hits;
  double score;
} header_look;

/* `weights` keeps what was found out of each cell, as a row is looked at several times; NULL: nothing is kept. */
static header_look look_for_header(const lks_own *own, const lks_text_table *texts, const lks_cell *cells,
                                   size_t count, uint32_t first, uint32_t last, double *weights)
{
  header_look look = {0};
  for (size_t i = 0; i < count; i++) {
    if (cells[i].column < first || cells[i].column > last)
      continue;
    look.cells++;
    if (!is_text(&cells[i])) {
      look.score -= 1.2;
      continue;
    }
    look.texts++;
    double weight = weights != NULL ? weights[i] : -1;
    if (weight < 0) {
      size_t length = 0;
      const char *text = lks_cell_text(texts, &cells[i], &length);
      weight = header_weight(own, text, length);
    }
    if (weights != NULL)
      weights[i] = weight;
    look.hits += weight > 0;
    look.score += weight;
  }
  return look;
}

bool lks_layout_is_header(const lks_own *own, const lks_text_table *texts, const lks_cell *cells, size_t count)
{
  const header_look look = look_for_header(own, texts, cells, count, 0, UINT32_MAX, NULL);
  return look.hits >= 2 && look.score >= LEAST_HEADER_SCORE && look.hits * 2 >= look.cells;
}

static header_look look_at_row(const lks_layout *layout, const lks_text_table *texts, const lks_block *block,
                               size_t row)
{
  const lks_kept_row *kept = &layout->rows[row];
  return look_for_header(layout->own, texts, row_cells(layout, row), kept->row.count, block->first_column,
                         block->last_column, layout->weights + kept->first_cell);
}

/* The rows below a header don't read like headers themselves. */
static double score_below(const lks_layout *layout, const lks_text_table *texts, const lks_block *block, size_t row)
{
  double sum = 0;
  size_t rows = 0;
  for (size_t i = row + 1; i <= block->last_row && rows < COMPARED_ROWS; i++) {
    const header_look look = look_at_row(layout, texts, block, i);
    if (look.cells == 0)
      continue;
    sum += look.score > 0 ? look.score : 0;
    rows++;
  }
  return rows > 0 ? sum / (double)rows : 0;
}

static size_t find_lexicon_header(const lks_layout *layout, const lks_text_table *texts, const lks_block *block)
{
  size_t best_row = SIZE_MAX;
  double best = 0;
  const size_t width = block->last_column - block->first_column + 1;
  for (size_t row = block->first_row; row <= block->last_row && row < block->first_row + HEADER_WITHIN; row++) {
    const header_look look = look_at_row(layout, texts, block, row);
    const bool enough = look.hits >= 2 ? look.score >= LEAST_HEADER_SCORE : width <= 2 && look.score >= 1.2;
    if (!enough || look.hits * 3 < look.cells || look.score <= best)
      continue;
    if (score_below(layout, texts, block, row) >= look.score * 0.7)
      continue;
    best = look.score;
    best_row = row;
  }
  return best_row;
}

static bool is_numeric(const lks_text_table *texts, const lks_cell *cell)
{
  if (!is_text(cell))
    return true;
  size_t length = 0, digits = 0;
  const char *text = lks_cell_text(texts, cell, &length);
  if (length > LONGEST_HEADER)
    return false;
  for (size_t i = 0; i < length; i++)
    digits += text[i] >= '0' && text[i] <= '9';
  return digits * 2 >= length;
}

/* Whether the word stands above numbers. */
static bool heads_numbers(const lks_layout *layout, const lks_text_table *texts, const lks_block *block, size_t row,
                          const lks_cell *word)
{
  size_t rows = 0, numbers = 0;
  if (is_numeric(texts, word))
    return false;
  for (size_t i = row + 1; i <= block->last_row && rows < COMPARED_ROWS; i++) {
    const lks_cell *cell = lks_layout_cell(layout, i, word->column);
    if (cell == NULL)
      continue;
    rows++;
    numbers += is_numeric(texts, cell);
  }
  return rows >= 2 && numbers == rows;
}

/* A list may begin without a header, with words that say who somebody is. */
static bool is_personal_value(const lks_text_table *texts, const lks_cell *cell)
{
  size_t length = 0;
  const char *text = lks_cell_text(texts, cell, &length);
  return (lks_value_classify(text, length) & LKS_VALUE_PERSONAL) != 0;
}

/* Without known words: the first full row, if it has words only and stands above numbers. */
static size_t find_plain_header(const lks_layout *layout, const lks_text_table *texts, const lks_block *block)
{
  const size_t width = block->last_column - block->first_column + 1;
  for (size_t row = block->first_row; row + 2 <= block->last_row && row < block->first_row + HEADER_WITHIN; row++) {
    const header_look look = look_at_row(layout, texts, block, row);
    if (look.cells < 2 || look.cells * 5 < width * 3)
      continue;
    const lks_cell *cells = row_cells(layout, row);
    bool heads = false, words = look.texts == look.cells;
    for (size_t i = 0; i < layout->rows[row].row.count && words; i++)
      if (cells[i].column >= block->first_column && cells[i].column <= block->last_column) {
        words = !is_numeric(texts, &cells[i]) && !is_personal_value(texts, &cells[i]);
        heads = heads || heads_numbers(layout, texts, block, row, &cells[i]);
      }
    return words && heads ? row : SIZE_MAX;
  }
  return SIZE_MAX;
}

/* Columns that hold anything in these rows. */
static void mark_columns(const lks_layout *layout, size_t first_row, size_t last_row, uint8_t *used)
{
  memset(used, 0, SHEET_COLUMNS + 2);
  for (size_t row = first_row; row <= last_row; row++)
    for (size_t i = 0; i < layout->rows[row].row.count; i++) {
      const uint32_t column = row_cells(layout, row)[i].column;
      if (column < SHEET_COLUMNS)
        used[column] = 1;
    }
}

/* The rows that have cells in the block's columns. */
static void shrink_rows(const lks_layout *layout, lks_block *block)
{
  size_t first = SIZE_MAX, last = 0;
  for (size_t row = block->first_row; row <= block->last_row; row++)
    for (size_t i = 0; i < layout->rows[row].row.count; i++) {
      const uint32_t column = row_cells(layout, row)[i].column;
      if (column < block->first_column || column > block->last_column)
        continue;
      if (first == SIZE_MAX)
        first = row;
      last = row;
    }
  block->first_row = first;
  block->last_row = last;
}

typedef struct block_list {
  lks_block *items;
  size_t count;
  size_t capacity;
} block_list;

static bool add_block(block_list *list, const lks_block *block)
{
  if (list->count == list->capacity) {
    const size_t capacity = list->capacity == 0 ? 16 : list->capacity * 2;
    lks_block *items = realloc(list->items, capacity * sizeof *items);
    if (items == NULL)
      return false;
    list->items = items;
    list->capacity = capacity;
  }
  list->items[list->count++] = *block;
  return true;
}

/* A header that stands on both sides of a blank column again is another table's. */
static bool repeats_header(const lks_layout *layout, const lks_text_table *texts, const lks_block *left,
                           const lks_block *right)
{
  const size_t row = left->header_row;
  const lks_cell *cells = row_cells(layout, row);
  const size_t count = layout->rows[row].row.count;
  if (count > MOST_COMPARED)
    return true; /* no table of that width is joined from pieces */
  for (size_t i = 0; i < count; i++) {
    if (cells[i].column < left->first_column || cells[i].column > left->last_column)
      continue;
    for (size_t k = 0; k < count; k++)
      if (cells[k].column >= right->first_column && cells[k].column <= right->last_column &&
          lks_cell_same_text(texts, &cells[i], &cells[k]))
        return true;
  }
  return false;
}

static size_t difference(size_t a, size_t b)
{
  return a > b ? a - b : b - a;
}

/* One blank column inside a table is usual; what is left and right of it then begins in one row, ends in about one,
 * and has no word of the header twice. */
static bool belong_together(const lks_layout *layout, const lks_text_table *texts, const lks_block *left,
                            const lks_block *right)
{
  const bool one_header =
      left->header_row != SIZE_MAX && (left->header_row == right->header_row || left->header_row == right->first_row);
  return right->first_column - left->last_column == 2 && one_header &&
         difference(left->last_row, right->last_row) <= MOST_BLANK_ENDS &&
         !repeats_header(layout, texts, left, right);
}

static bool is_half_header(const lks_layout *layout, const lks_text_table *texts, const lks_block *block, size_t row)
{
  const header_look look = look_at_row(layout, texts, block, row);
  return look.cells >= 2 && look.texts == look.cells && look.hits >= 2 && look.hits * 2 >= look.cells;
}

/* What belongs together may stand under one word, in a row above the header's own. */
static void find_second_row(const lks_layout *layout, const lks_text_table *texts, lks_block *block)
{
  const size_t row = block->header_row;
  if (row + 2 <= block->last_row && is_half_header(layout, texts, block, row + 1)) {
    block->two_rows = true;
  } else if (row > block->first_row && is_half_header(layout, texts, block, row - 1)) {
    block->header_row = row - 1;
    block->two_rows = true;
  }
}

static void find_header(const lks_layout *layout, const lks_text_table *texts, lks_block *block)
{
  block->header_row = find_lexicon_header(layout, texts, block);
  if (block->header_row != SIZE_MAX)
    find_second_row(layout, texts, block);
  else
    block->header_row = find_plain_header(layout, texts, block);
}

/* After how many columns the words of a header come again, as often as there is room: a long list that was folded.
 * The block's width when they don't. */
static size_t find_period(const lks_layout *layout, const lks_text_table *texts, const lks_block *block)
{
  const size_t width = block->last_column - block->first_column + 1;
  const lks_cell *cells[MOST_REPEATED];
  if (block->header_row == SIZE_MAX || block->two_rows || width > MOST_REPEATED)
    return width;
  for (size_t i = 0; i < width; i++)
    if ((cells[i] = lks_layout_cell(layout, block->header_row, block->first_column + (uint32_t)i)) == NULL)
      return width;
  for (size_t period = 2; period * 2 <= width; period++) {
    size_t i = width % period == 0 ? period : width + 1;
    while (i < width && lks_cell_same_text(texts, cells[i], cells[i - period]))
      i++;
    if (i == width)
      return period;
  }
  return width;
}

static bool add_repeated(const lks_layout *layout, const lks_text_table *texts, const lks_block *block,
                         block_list *list)
{
  const size_t width = block->last_column - block->first_column + 1;
  const size_t period = find_period(layout, texts, block);
  bool added = true;
  for (size_t at = 0; at < width && added; at += period) {
    lks_block part = *block;
    part.first_column = block->first_column + (uint32_t)at;
    part.last_column = part.first_column + (uint32_t)period - 1;
    added = add_block(list, &part);
  }
  return added;
}

/* The tables of rows that follow each other without a blank one. */
static bool split_columns(const lks_layout *layout, const lks_text_table *texts, size_t first_row, size_t last_row,
                          uint8_t *used, block_list *list)
{
  const size_t begin = list->count;
  mark_columns(layout, first_row, last_row, used);
  for (uint32_t column = 0; column < SHEET_COLUMNS; column++) {
    if (!used[column])
      continue;
    lks_block block = {.first_row = first_row, .last_row = last_row, .first_column = column};
    while (column + 1 < SHEET_COLUMNS && (used[column + 1] || list->count >= MOST_BLOCKS))
      column++;
    block.last_column = column;
    shrink_rows(layout, &block);
    find_header(layout, texts, &block);
    lks_block *previous = list->count > begin ? &list->items[list->count - 1] : NULL;
    if (previous != NULL && belong_together(layout, texts, previous, &block)) {
      previous->last_column = block.last_column;
      previous->first_row = previous->first_row < block.first_row ? previous->first_row : block.first_row;
      previous->last_row = previous->last_row > block.last_row ? previous->last_row : block.last_row;
    } else if (!add_repeated(layout, texts, &block, list)) {
      return false;
    }
  }
  return true;
}

static uint32_t row_number(const lks_layout *layout, size_t row)
{
  return layout->rows[row].row.number;
}

/* Whether the lower block's rows are more of the upper one's: of rows behind a few blank ones, below a header, or of
 * what the upper block took in already. */
static bool goes_on(const lks_layout *layout, const lks_block *above, const lks_block *below)
{
  const bool inside = below->first_column >= above->first_column && below->last_column <= above->last_column;
  const size_t header_end = above->header_row == SIZE_MAX ? above->first_row : above->header_row + above->two_rows;
  if (!inside || below->header_row != SIZE_MAX || below->first_row <= header_end)
    return false;
  if (below->first_row <= above->last_row)
    return true;
  const uint32_t gap = row_number(layout, below->first_row) - row_number(layout, above->last_row) - 1;
  if (above->last_row > header_end)
    return gap <= LARGEST_GAP;
  return above->header_row != SIZE_MAX && gap <= HEADER_GAP;
}

static void join_below(const lks_layout *layout, block_list *list)
{
  for (size_t i = 1; i < list->count; i++)
    for (size_t k = i; k-- > 0;) {
      lks_block *above = &list->items[k];
      const lks_block *below = &list->items[i];
      if (!goes_on(layout, above, below))
        continue;
      above->last_row = below->last_row > above->last_row ? below->last_row : above->last_row;
      memmove(&list->items[i], &list->items[i + 1], (list->count - i - 1) * sizeof *list->items);
      list->count--;
      i--;
      break;
    }
}

static bool find_blocks(const lks_layout *layout, const lks_text_table *texts, block_list *list)
{
  uint8_t *used = malloc(SHEET_COLUMNS + 2);
  bool done = used != NULL;
  for (size_t first = 0; done && first < layout->row_count;) {
    size_t last = first;
    while (last + 1 < layout->row_count && row_number(layout, last + 1) <= row_number(layout, last) + 1)
      last++;
    done = split_columns(layout, texts, first, last, used, list);
    first = last + 1;
  }
  free(used);
  return done;
}

lks_status lks_layout_blocks(lks_layout *layout, const lks_text_table *texts, lks_block **blocks, size_t *count)
{
  block_list list = {0};
  *blocks = NULL;
  *count = 0;
  layout->weights = malloc((layout->cell_count + 1) * sizeof *layout->weights);
  for (size_t i = 0; i < layout->cell_count && layout->weights != NULL; i++)
    layout->weights[i] = -1;
  const bool done = layout->weights != NULL && find_blocks(layout, texts, &list);
  free(layout->weights);
  layout->weights = NULL;
  if (!done) {
    free(list.items);
    return LKS_NO_MEMORY;
  }
  join_below(layout, &list);
  *blocks = list.items;
  *count = list.count;
  return LKS_OK;
}
