/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The matcher for worksheet rows: takes those shapes of <row> and <c> that it can prove well-formed (18.3.1.73,
 * 18.3.1.4), nothing else. A row is taken as a whole or not at all. */
#include "readers/xlsx_match.h"
#include "readers/xlsx_sheet.h"

#include <string.h>

enum { HOT_CELL_SIZE = 96 /* the longest cell of the hot shape, and the bytes its loads reach beyond */ };

/* The row's number as it stands in its cells' references, with the quote behind it. */
typedef struct row_number {
  uint64_t bytes;
  uint64_t mask;
  size_t length; /* 0: too long for the hot shape */
} row_number;

static uint64_t load64(const char *bytes)
{
  uint64_t word;
  memcpy(&word, bytes, sizeof word);
  return word;
}

static bool is_digit(char byte)
{
  return (unsigned)(byte - '0') < 10;
}

static void row_number_set(row_number *number, const char *digits, size_t length)
{
  number->length = 0;
  if (length == 0 || length > 7)
    return;
  char bytes[8] = {0}, mask[8] = {0};
  memcpy(bytes, digits, length);
  bytes[length] = '"';
  memset(mask, 0xFF, length + 1);
  number->bytes = load64(bytes);
  number->mask = load64(mask);
  number->length = length + 1;
}

static bool note_row_attribute(lks_matcher *matcher, const lks_match_attribute *attribute, row_number *number,
                               uint32_t *row, bool *hidden)
{
  static const char *const others[] = {
      "spans", "s", "customFormat", "customHeight", "outlineLevel", "collapsed", "thickTop", "thickBot", "ph"};
  if (lks_match_is(attribute, "r")) {
    if (!lks_sheet_number(attribute->value, attribute->value_length, row) || *row == 0)
      return false;
    row_number_set(number, attribute->value, attribute->value_length);
    return lks_match_once(matcher, 0);
  }
  if (lks_match_is(attribute, "hidden")) {
    *hidden = *hidden || lks_xml_boolean(attribute->value, attribute->value_length);
    return lks_match_once(matcher, 1);
  }
  if (lks_match_is(attribute, "ht")) {
    *hidden = *hidden || lks_sheet_is_tiny(attribute->value, attribute->value_length, LKS_SHEET_TINY_HEIGHT);
    return lks_match_once(matcher, 2);
  }
  for (unsigned i = 0; i < sizeof others / sizeof others[0]; i++)
    if (lks_match_is(attribute, others[i]))
      return lks_match_once(matcher, 3 + i);
  return attribute->prefix_length > 0 && lks_match_declared(matcher, attribute) && lks_match_once(matcher, 20);
}

static lks_match match_row_start(lks_matcher *matcher, lks_sheet_reader *reader, row_number *number, bool *empty)
{
  uint32_t row = 0;
  bool hidden = false;
  lks_match_attribute attribute;
  matcher->seen = 0;
  number->length = 0;
  lks_match match = lks_match_open(matcher, "row", 3);
  while (match == LKS_MATCH_TAKEN && (match = lks_match_next_attribute(matcher, &attribute)) == LKS_MATCH_TAKEN &&
         attribute.name_length > 0)
    if (!note_row_attribute(matcher, &attribute, number, &row, &hidden))
      return LKS_MATCH_UNKNOWN;
  if (match != LKS_MATCH_TAKEN)
    return match;
  match = lks_match_close_tag(matcher, empty);
  if (match == LKS_MATCH_TAKEN)
    lks_sheet_row_begin(reader, row, hidden);
  return match;
}

/* <row r="12"[ spans="1:9"]>, without prefix. False when it is another shape; nothing is then taken. */
static bool match_hot_row(lks_matcher *matcher, lks_sheet_reader *reader, row_number *number)
{
  enum { SPANS = 8, LONGEST_SPANS = 16 };
  const char *at = matcher->at;
  if (matcher->names->prefix_length > 0 || matcher->end - at < HOT_CELL_SIZE || memcmp(at, "<row r=\"", 8) != 0)
    return false;
  const char *digits = at += 8;
  uint32_t row = 0;
  while (is_digit(*at) && at < digits + 7)
    row = row * 10 + (uint32_t)(*at++ - '0');
  if (row == 0 || *at++ != '"')
    return false;
  const size_t length = (size_t)(at - 1 - digits);
  if (memcmp(at, " spans=\"", SPANS) == 0) {
    const char *spans = at += SPANS;
    while ((is_digit(*at) || *at == ':') && at < spans + LONGEST_SPANS)
      at++;
    if (*at++ != '"')
      return false;
  }
  if (*at++ != '>')
    return false;
  row_number_set(number, digits, length);
  lks_sheet_row_begin(reader, row, false);
  matcher->at = at;
  return true;
}

/* <c r="AB12"[ s="3"][ t="s"]><v>123</v></c>, without prefix: nine cells in ten. NULL when it is another shape, or
 * the buffer too short to tell. */
static const char *match_hot_cell(lks_sheet_reader *reader, const row_number *number, const char *at, const char *end)
{
  if (end - at < HOT_CELL_SIZE || memcmp(at, "<c r=\"", 6) != 0 || reader->cell_count >= LKS_XLSX_COLUMNS)
    return NULL;
  const char *p = at + 6;
  uint32_t column = 0;
  while ((unsigned)(*p - 'A') < 26 && p < at + 9)
    column = column * 26 + (uint32_t)(*p++ - 'A' + 1);
  if (column == 0 || column > LKS_XLSX_COLUMNS || ((load64(p) ^ number->bytes) & number->mask) != 0)
    return NULL;
  p += number->length;
  uint32_t style = 0;
  if (memcmp(p, " s=\"", 4) == 0) {
    const char *digits = p += 4;
    while (is_digit(*p) && p < digits + 7)
      style = style * 10 + (uint32_t)(*p++ - '0');
    if (p == digits || *p++ != '"')
      return NULL;
  }
  const bool shared = memcmp(p, " t=\"s\"", 6) == 0;
  if (shared)
    p += 6;
  if (memcmp(p, "><v>", 4) != 0)
    return NULL;
  const char *value = p += 4;
  uint32_t index = 0;
  while (is_digit(*p) && p < value + 9)
    index = index * 10 + (uint32_t)(*p++ - '0');
  if (!shared)
    while ((is_digit(*p) || *p == '.' || *p == '-') && p < value + 24)
      p++;
  if (p == value || memcmp(p, "</v></c>", 8) != 0)
    return NULL;
  if (shared && index >= reader->book->texts.count)
    return NULL; /* the ordinary way notes the damage */
  column--;
  reader->unordered = reader->unordered || column < reader->next_column;
  reader->next_column = column + 1;
  lks_cell *cell = &reader->cells[reader->cell_count++];
  cell->text = shared ? NULL : value;
  cell->length = shared ? 0 : (uint32_t)(p - value);
  cell->column = column;
  cell->shared = index;
  cell->formula = false;
  const unsigned look = style < reader->book->style_count ? reader->book->styles[style] : 0;
  cell->looks = (uint8_t)(look >> LKS_STYLE_LOOKS);
  reader->looks |= cell->looks;
  cell->kind = shared ? LKS_CELL_SHARED : (look & LKS_STYLE_DATE) != 0 ? LKS_CELL_DATE : LKS_CELL_NUMBER;
  return p + 8;
}

typedef struct cell_start {
  const char *reference;
  size_t reference_length;
  lks_cell_type type;
  uint32_t style;
  bool empty;
} cell_start;

static bool note_cell_attribute(lks_matcher *matcher, const lks_match_attribute *attribute, cell_start *cell)
{
  if (lks_match_is(attribute, "r")) {
    cell->reference = attribute->value;
    cell->reference_length = attribute->value_length;
    return lks_match_once(matcher, 0);
  }
  if (lks_match_is(attribute, "s"))
    return lks_sheet_number(attribute->value, attribute->value_length, &cell->style) && lks_match_once(matcher, 1);
  if (lks_match_is(attribute, "t")) {
    cell->type = lks_sheet_type(attribute->value, attribute->value_length);
    return cell->type != LKS_TYPE_UNKNOWN && lks_match_once(matcher, 2);
  }
  return false;
}

static lks_match match_cell_start(lks_matcher *matcher, cell_start *cell)
{
  lks_match_attribute attribute;
  matcher->seen = 0;
  lks_match match = lks_match_open(matcher, "c", 1);
  while (match == LKS_MATCH_TAKEN && (match = lks_match_next_attribute(matcher, &attribute)) == LKS_MATCH_TAKEN &&
         attribute.name_length > 0)
    if (!note_cell_attribute(matcher, &attribute, cell))
      return LKS_MATCH_UNKNOWN;
  return match == LKS_MATCH_TAKEN ? lks_match_close_tag(matcher, &cell->empty) : match;
}

static lks_match match_formula(lks_matcher *matcher, lks_sheet_reader *reader)
{
  static const char *const names[] = {"t", "ref", "si", "ca", "aca", "dt2D", "dtr", "r1", "r2", "bx", "del1", "del2"};
  lks_match_attribute attribute;
  uint64_t cells = 1;
  matcher->seen = 0;
  lks_match match = lks_match_open(matcher, "f", 1);
  while (match == LKS_MATCH_TAKEN && (match = lks_match_next_attribute(matcher, &attribute)) == LKS_MATCH_TAKEN &&
         attribute.name_length > 0) {
    unsigned i = 0;
    while (i < sizeof names / sizeof names[0] && !lks_match_is(&attribute, names[i]))
      i++;
    if (i == sizeof names / sizeof names[0] || !lks_match_once(matcher, i))
      return LKS_MATCH_UNKNOWN;
    if (i == 1)
      cells = lks_sheet_area(attribute.value, attribute.value_length);
  }
  bool empty = false;
  const char *text = NULL;
  size_t length = 0;
  if (match == LKS_MATCH_TAKEN)
    match = lks_match_close_tag(matcher, &empty);
  if (match == LKS_MATCH_TAKEN && !empty)
    match = lks_match_text(matcher, "f", 1, &text, &length);
  if (length > LKS_XLSX_TEXT_ROOM(reader->characters))
    return LKS_MATCH_UNKNOWN; /* there it is cut */
  if (match == LKS_MATCH_TAKEN && length > 0)
    lks_sheet_formula(reader, text, length, cells);
  return match;
}

/* What stands between <c> and </c>: a formula and a value, or an inline text of one piece. */
static lks_match match_cell_content(lks_matcher *matcher, lks_sheet_reader *reader, const cell_start *cell)
{
  const char *text = NULL;
  size_t length = 0;
  bool formula = false;
  lks_match match = LKS_MATCH_TAKEN;
  if (lks_match_at(matcher, "f", 1)) {
    formula = true;
    match = match_formula(matcher, reader);
  }
  if (match == LKS_MATCH_TAKEN && cell->type != LKS_TYPE_INLINE && lks_match_at(matcher, "v", 1)) {
    match = lks_match_simple(matcher, "v", 1, &text, &length);
  } else if (match == LKS_MATCH_TAKEN && cell->type == LKS_TYPE_INLINE && lks_match_at(matcher, "is", 2)) {
    match = lks_match_literal(matcher, "<", "is>", 3);
    if (match == LKS_MATCH_TAKEN)
      match = lks_match_simple(matcher, "t", 1, &text, &length);
    if (match == LKS_MATCH_TAKEN)
      match = lks_match_literal(matcher, "</", "is>", 3);
  }
  if (match == LKS_MATCH_TAKEN)
    match = lks_match_literal(matcher, "</", "c>", 2);
  if (match == LKS_MATCH_TAKEN && !lks_sheet_cell(reader, cell->reference, cell->reference_length, cell->type,
                                                  cell->style, text, length, formula))
    match = LKS_MATCH_UNKNOWN;
  return match;
}

static lks_match match_cell(lks_matcher *matcher, lks_sheet_reader *reader)
{
  cell_start cell = {.type = LKS_TYPE_NUMBER};
  const lks_match match = match_cell_start(matcher, &cell);
  if (match != LKS_MATCH_TAKEN)
    return match;
  if (!cell.empty)
    return match_cell_content(matcher, reader, &cell);
  return lks_sheet_cell(reader, cell.reference, cell.reference_length, cell.type, cell.style, NULL, 0, false)
             ? LKS_MATCH_TAKEN
             : LKS_MATCH_UNKNOWN;
}

lks_match lks_sheet_match_row(void *context, const char **bytes, const char *end, lks_status *status)
{
  lks_sheet_reader *reader = context;
  lks_matcher matcher;
  lks_matcher_init(&matcher, &reader->names, &reader->arena, reader->budget, *bytes, end);
  row_number number = {0};
  bool empty = false;
  lks_match match = LKS_MATCH_TAKEN;
  if (!match_hot_row(&matcher, reader, &number))
    match = match_row_start(&matcher, reader, &number, &empty);
  const bool hot = matcher.names->prefix_length == 0 && number.length > 0;
  while (match == LKS_MATCH_TAKEN && !empty) {
    const char *behind = NULL;
    while (hot && (behind = match_hot_cell(reader, &number, matcher.at, end)) != NULL)
      matcher.at = behind;
    if (hot && end - matcher.at >= 6 && memcmp(matcher.at, "</row>", 6) == 0) {
      matcher.at += 6;
      break;
    }
    lks_match_spaces(&matcher);
    if (lks_match_at(&matcher, "c", 1)) {
      match = match_cell(&matcher, reader);
    } else {
      match = lks_match_literal(&matcher, "</", "row>", 4);
      break;
    }
  }
  if (match != LKS_MATCH_TAKEN)
    return match;
  *status = lks_sheet_row_end(reader);
  *bytes = matcher.at;
  return *status == LKS_OK ? LKS_MATCH_TAKEN : LKS_MATCH_FAILED;
}
