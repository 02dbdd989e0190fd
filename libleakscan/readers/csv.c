/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The reader for text: tables written as CSV or TSV become rows of cells, anything else rows of one cell. Goes
 * through the text once, with a window over it that doesn't grow. */
#include "readers/csv.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "readers/readers.h"
#include "readers/text_reader.h"

enum {
  BID = 4,
  SAMPLE = 16 * 1024,   /* bytes that are looked at for the bid */
  WINDOW = 1024 * 1024, /* bytes of text; a row that is longer is cut */
  BLOCK = 64 * 1024,
  PIECE = 4096,  /* bytes of a line of prose that are told as one */
  CUT_BACK = 256 /* where such a line may be cut earlier */
};

typedef struct csv {
  lks_reading *reading;
  lks_text_reader *text;
  lks_csv_parser parser;
  char *window;
  size_t begin; /* of what isn't told yet */
  size_t end;
  bool ended;
  void *part;
  lks_cell *cells;
  size_t capacity;
  uint32_t row;
  uint64_t longest; /* characters of a cell */
  bool too_long;    /* one was longer */
} csv;

/* Text, but not to be read as such: what it says is written in another way. */
static bool is_markup(const char *text, size_t size)
{
  static const char *const begins[] = {"{\\rtf",   "%PDF-",       "%!PS",    "<?xml",   "<svg",
                                       "<!ENTITY", "-----BEGIN ", "begin 6", "begin 7", "begin-base64 "};
  for (size_t i = 0; i < G_N_ELEMENTS(begins); i++)
    if (size >= strlen(begins[i]) && g_ascii_strncasecmp(text, begins[i], strlen(begins[i])) == 0)
      return true;
  return false;
}

static lks_status bid(lks_reading *reading, unsigned *bits)
{
  unsigned char *sample = malloc(SAMPLE);
  size_t got = 0;
  *bits = 0;
  if (sample == NULL)
    return LKS_NO_MEMORY;
  const lks_status status = lks_source_read(reading->source, 0, sample, SAMPLE, &got);
  if (status == LKS_OK && got > 1 && lks_charset_is_text(sample, got)) {
    size_t mark = 0;
    lks_charset_of_mark(sample, got, &mark);
    const char *text = (const char *)sample + mark;
    while (text < (const char *)sample + got && g_ascii_isspace(*text))
      text++;
    *bits = is_markup(text, got - (size_t)(text - (const char *)sample)) ? 0 : BID;
  }
  free(sample);
  return status;
}

/* More of the text; what is told is forgotten. At least a block, and as much as is there already, so that a long row
 * isn't looked through again and again. */
static lks_status load(csv *self)
{
  size_t wanted = MAX((size_t)BLOCK, self->end - self->begin);
  if (WINDOW - self->end < wanted) {
    memmove(self->window, self->window + self->begin, self->end - self->begin);
    self->end -= self->begin;
    self->begin = 0;
  }
  wanted = MIN(wanted, WINDOW - self->end);
  lks_status status = LKS_OK;
  while (status == LKS_OK && wanted >= 16 && !self->ended) {
    size_t got = 0;
    status = lks_text_reader_read(self->text, self->window + self->end, wanted, &got);
    self->ended = status == LKS_OK && got == 0;
    self->end += got;
    wanted -= got;
  }
  return status;
}

static bool is_full(const csv *self)
{
  return self->begin == 0 && WINDOW - self->end < 16;
}

static bool is_blank(const char *text, size_t length)
{
  for (size_t i = 0; i < length; i++)
    if (text[i] != ' ' && text[i] != '\t')
      return false;
  return true;
}

/* A number as a spreadsheet program takes it, but that zeros in front make a code of it. */
static bool is_number(const char *text, size_t length)
{
  enum { LONGEST = 15 };
  size_t i = 0, digits = 0;
  if (length > LONGEST + 2)
    return false;
  if (i < length && text[i] == '-')
    i++;
  if (i + 1 < length && text[i] == '0' && text[i + 1] != '.')
    return false;
  for (; i < length && g_ascii_isdigit(text[i]); i++)
    digits++;
  if (digits == 0 || digits > LONGEST)
    return false;
  if (i == length)
    return true;
  return text[i] == '.' && i + 1 < length && strspn(text + i + 1, "0123456789") >= length - i - 1;
}

/* ="0123", which keeps spreadsheet programs from taking a code for a number. */
static void without_formula(lks_csv_field *field)
{
  if (field->length < 4 || memcmp(field->text, "=\"", 2) != 0 || field->text[field->length - 1] != '"')
    return;
  field->text += 2;
  field->length -= 3;
}

static bool make_cell(csv *self, lks_csv_field *field, uint32_t column, lks_cell *cell)
{
  lks_csv_unquote(field);
  without_formula(field);
  if (is_blank(field->text, field->length))
    return false;
  if (field->length > self->longest) {
    const size_t most = lks_utf8_prefix(field->text, field->length, (size_t)self->longest);
    self->too_long = self->too_long || most < field->length;
    field->length = most;
  }
  *cell = (lks_cell){.text = field->text,
                     .length = (uint32_t)field->length,
                     .column = column,
                     .kind = is_number(field->text, field->length) ? LKS_CELL_NUMBER : LKS_CELL_TEXT};
  return true;
}

static lks_status tell_cells(csv *self, size_t count)
{
  const lks_row row = {.number = self->row, .cells = self->cells, .count = count};
  return count > 0 ? self->reading->events->row(self->part, &row) : LKS_OK;
}

static bool need_cells(csv *self, size_t count)
{
  if (count <= self->capacity)
    return true;
  const size_t capacity = MAX(count, 2 * self->capacity);
  lks_cell *cells = realloc(self->cells, capacity * sizeof *cells);
  if (cells == NULL)
    return false;
  self->cells = cells;
  self->capacity = capacity;
  return true;
}

static void next_row(csv *self)
{
  self->row += self->row < UINT32_MAX - 1;
}

static lks_status tell_row(csv *self)
{
  size_t count = 0;
  if (!need_cells(self, self->parser.count))
    return LKS_NO_MEMORY;
  for (size_t i = 0; i < self->parser.count; i++)
    count += make_cell(self, &self->parser.fields[i], (uint32_t)i, &self->cells[count]);
  const lks_status status = tell_cells(self, count);
  next_row(self);
  return status;
}

/* Where a long line is cut: behind a sentence or a word, where there is one. */
static size_t piece_of(const char *text, size_t length)
{
  if (length <= PIECE)
    return length;
  size_t cut = PIECE;
  while (cut > PIECE - CUT_BACK && text[cut - 1] != ' ' && text[cut - 1] != ',' &&
         !(cut >= 3 && memcmp(text + cut - 3, "。", 3) == 0))
    cut--;
  if (cut == PIECE - CUT_BACK)
    for (cut = PIECE; cut > 1 && ((unsigned char)text[cut] & 0xC0) == 0x80;)
      cut--;
  return cut;
}

static lks_status tell_line(csv *self)
{
  lks_csv_field line = self->parser.fields[0];
  lks_status status = LKS_OK;
  if (!need_cells(self, 1))
    return LKS_NO_MEMORY;
  do {
    lks_csv_field piece = {.text = line.text, .length = piece_of(line.text, line.length)};
    line.text += piece.length;
    line.length -= piece.length;
    status = tell_cells(self, make_cell(self, &piece, 0, &self->cells[0]));
    next_row(self);
  } while (status == LKS_OK && line.length > 0);
  return status;
}

/* A row that doesn't fit into the window is cut where the window ends. */
static lks_status tell_next(csv *self, bool *more)
{
  size_t used = 0;
  lks_status status = LKS_OK;
  char *text = self->window + self->begin;
  const size_t size = self->end - self->begin;
  *more = false;
  if (!lks_csv_row(&self->parser, text, size, self->ended || is_full(self), &used))
    return LKS_NO_MEMORY;
  if (used == 0) {
    *more = true;
    return LKS_OK;
  }
  status = self->parser.delimiter != '\0' ? tell_row(self) : tell_line(self);
  self->begin += used;
  return status;
}

static lks_status tell_rows(csv *self)
{
  lks_status status = LKS_OK;
  while (status == LKS_OK && (self->begin < self->end || !self->ended)) {
    bool more = self->begin == self->end;
    if (!more)
      status = tell_next(self, &more);
    if (status == LKS_OK && more)
      status = load(self);
  }
  return status;
}

static lks_status find_shape(csv *self)
{
  char delimiter = '\0';
  lks_status status = load(self);
  if (status != LKS_OK)
    return status;
  self->begin = lks_csv_named_delimiter(self->window, self->end, &delimiter);
  if (self->begin == 0 && !lks_csv_find_delimiter(self->window, self->end, self->ended, &delimiter))
    return LKS_NO_MEMORY;
  lks_csv_set_delimiter(&self->parser, delimiter);
  return LKS_OK;
}

static lks_status tell(csv *self)
{
  const lks_reading *reading = self->reading;
  const char delimiter = self->parser.delimiter;
  const lks_document document = {.format = delimiter == '\0' ? "text" : delimiter == '\t' ? "tsv" : "csv"};
  const lks_part part = {.name = "", .number = 1, .sort = LKS_PART_WHOLE, .active = true};
  lks_status status = reading->events->document(reading->context, &document);
  if (status == LKS_OK)
    status = reading->events->part_begin(reading->context, &part, &self->part);
  if (status == LKS_OK)
    status = tell_rows(self);
  if (self->part != NULL) { /* what was told until then counts */
    const lks_status ended = reading->events->part_end(self->part);
    status = status == LKS_OK ? ended : status;
  }
  if (status == LKS_OK && self->too_long)
    status = reading->events->not_inspected(reading->context, lks_policy_limit_name(LEAKSCAN_LIMIT_CELL_TEXT), NULL,
                                            self->longest);
  if (status == LKS_OK && lks_text_reader_is_garbled(self->text))
    status = reading->events->not_inspected(reading->context, "garbled-text", NULL, 0);
  const lks_status ended = reading->events->document_end(reading->context);
  return status == LKS_OK ? ended : status;
}

static lks_status read_text(lks_reading *reading)
{
  csv self = {.reading = reading, .longest = lks_budget_limit(reading->budget, LEAKSCAN_LIMIT_CELL_TEXT)};
  lks_status status = lks_budget_hold(reading->budget, WINDOW);
  if (status != LKS_OK)
    return status;
  self.window = malloc(WINDOW);
  status = self.window != NULL ? LKS_OK : LKS_NO_MEMORY;
  if (status == LKS_OK)
    status = lks_text_reader_new(reading->source, reading->budget, LKS_CHARSET_UNKNOWN, &self.text);
  if (status == LKS_OK)
    status = find_shape(&self);
  if (status == LKS_OK)
    status = tell(&self);
  lks_text_reader_free(self.text);
  lks_csv_clear(&self.parser);
  free(self.cells);
  free(self.window);
  lks_budget_release(reading->budget, WINDOW);
  return status;
}

const lks_reader lks_reader_csv = {.format = "csv", .bid = bid, .read = read_text};
