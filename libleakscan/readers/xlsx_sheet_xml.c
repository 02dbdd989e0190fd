/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A worksheet part (18.3.1.99) by libxml2's events: everything around the rows, and the rows that the matcher leaves.
 */
#include <stdlib.h>
#include <string.h>

#include "readers/xlsx_sheet.h"

enum { DEEPEST = 12, LARGEST_ROW = 32 * 1024 * 1024 /* bytes of its texts: a thousand cells filled to the brim */ };

typedef enum sheet_place {
  PLACE_OUTSIDE,
  PLACE_SHEET,
  PLACE_COLUMNS,
  PLACE_COLUMN,
  PLACE_DATA,
  PLACE_ROW,
  PLACE_CELL,
  PLACE_VALUE,
  PLACE_FORMULA,
  PLACE_INLINE,
  PLACE_RUN,
  PLACE_INLINE_TEXT,
  PLACE_FILTER,
  PLACE_FILTER_COLUMN,
  PLACE_MERGES,
  PLACE_MERGE,
  PLACE_VIEWS,
  PLACE_VIEW,
  PLACE_PANE,
  PLACE_RECOLOURED,
  PLACE_PICTURE,
  PLACE_VALIDATIONS,
  PLACE_VALIDATION,
  PLACE_CHOICES,
  PLACE_MARGINS,
  PLACE_MARGIN,
  PLACE_SCENARIOS,
  PLACE_SCENARIO,
  PLACE_SCENARIO_CELL
} sheet_place;

/* Elements that count, each inside its parent only; all others are passed over with what is in them. */
static const struct {
  sheet_place parent;
  const char *local;
  sheet_place place;
} elements[] = {
    {PLACE_OUTSIDE, "worksheet", PLACE_SHEET},
    {PLACE_SHEET, "cols", PLACE_COLUMNS},
    {PLACE_COLUMNS, "col", PLACE_COLUMN},
    {PLACE_SHEET, "sheetData", PLACE_DATA},
    {PLACE_DATA, "row", PLACE_ROW},
    {PLACE_ROW, "c", PLACE_CELL},
    {PLACE_CELL, "v", PLACE_VALUE},
    {PLACE_CELL, "f", PLACE_FORMULA},
    {PLACE_CELL, "is", PLACE_INLINE},
    {PLACE_INLINE, "t", PLACE_INLINE_TEXT},
    {PLACE_INLINE, "r", PLACE_RUN},
    {PLACE_RUN, "t", PLACE_INLINE_TEXT},
    {PLACE_SHEET, "autoFilter", PLACE_FILTER},
    {PLACE_FILTER, "filterColumn", PLACE_FILTER_COLUMN},
    {PLACE_SHEET, "mergeCells", PLACE_MERGES},
    {PLACE_MERGES, "mergeCell", PLACE_MERGE},
    {PLACE_SHEET, "sheetViews", PLACE_VIEWS},
    {PLACE_VIEWS, "sheetView", PLACE_VIEW},
    {PLACE_VIEW, "pane", PLACE_PANE},
    {PLACE_SHEET, "conditionalFormatting", PLACE_RECOLOURED},
    {PLACE_SHEET, "picture", PLACE_PICTURE},
    {PLACE_SHEET, "dataValidations", PLACE_VALIDATIONS},
    {PLACE_VALIDATIONS, "dataValidation", PLACE_VALIDATION},
    {PLACE_VALIDATION, "formula1", PLACE_CHOICES},
    {PLACE_SHEET, "headerFooter", PLACE_MARGINS},
    {PLACE_MARGINS, "oddHeader", PLACE_MARGIN},
    {PLACE_MARGINS, "oddFooter", PLACE_MARGIN},
    {PLACE_MARGINS, "evenHeader", PLACE_MARGIN},
    {PLACE_MARGINS, "evenFooter", PLACE_MARGIN},
    {PLACE_MARGINS, "firstHeader", PLACE_MARGIN},
    {PLACE_MARGINS, "firstFooter", PLACE_MARGIN},
    {PLACE_SHEET, "scenarios", PLACE_SCENARIOS},
    {PLACE_SCENARIOS, "scenario", PLACE_SCENARIO},
    {PLACE_SCENARIO, "inputCells", PLACE_SCENARIO_CELL},
};

typedef struct cell_state {
  char *reference; /* in the row's arena */
  size_t reference_length;
  lks_cell_type type;
  uint32_t style;
  bool formula;
  uint64_t formula_cells;
} cell_state;

typedef struct sheet_parser {
  lks_sheet_reader reader; /* first: the matcher is handed the same pointer */
  sheet_place places[DEEPEST];
  size_t depth;
  unsigned skipped;
  cell_state cell;
  char *value; /* of the cell, without formula */
  size_t value_length;
  char *formula;
  size_t formula_length;
  size_t room; /* of each */
  lks_range filter;
  bool filter_known;
  bool data_seen;   /* the sheet has a place for rows (18.3.1.80) */
  size_t row_bytes; /* of the texts of this row */
} sheet_parser;

static lks_status start_columns(sheet_parser *parser, const lks_xml_start *start)
{
  size_t length = 0;
  const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "min", &length);
  uint32_t first = 0, last = 0;
  if (value == NULL || !lks_sheet_number(value, length, &first) || first == 0)
    return LKS_OK;
  value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "max", &length);
  if (value == NULL || !lks_sheet_number(value, length, &last) || last < first)
    return LKS_OK;
  lks_column_range columns = {.first = first - 1, .last = last - 1};
  value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "hidden", &length);
  columns.hidden = value != NULL && lks_xml_boolean(value, length);
  value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "width", &length);
  columns.hidden = columns.hidden ||
                   (value != NULL && lks_sheet_is_tiny(value, length, LKS_SHEET_TINY_WIDTH));
  return parser->reader.events->columns(parser->reader.part_context, &columns);
}

static lks_status start_row(sheet_parser *parser, const lks_xml_start *start)
{
  size_t length = 0;
  uint32_t number = 0;
  const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "r", &length);
  if (value != NULL)
    lks_sheet_number(value, length, &number);
  value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "hidden", &length);
  bool hidden = value != NULL && lks_xml_boolean(value, length);
  value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "ht", &length);
  hidden = hidden || (value != NULL && lks_sheet_is_tiny(value, length, LKS_SHEET_TINY_HEIGHT));
  lks_sheet_row_begin(&parser->reader, number, hidden);
  parser->row_bytes = 0;
  return LKS_OK;
}

static lks_status start_cell(sheet_parser *parser, const lks_xml_start *start)
{
  cell_state *cell = &parser->cell;
  memset(cell, 0, sizeof *cell);
  cell->type = LKS_TYPE_NUMBER;
  cell->formula_cells = 1;
  parser->value_length = 0;
  parser->formula_length = 0;
  size_t length = 0;
  const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "r", &length);
  if (value != NULL) {
    cell->reference = lks_arena_copy(&parser->reader.arena, value, length);
    cell->reference_length = length;
    if (cell->reference == NULL)
      return LKS_NO_MEMORY;
  }
  value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "t", &length);
  if (value != NULL)
    cell->type = lks_sheet_type(value, length);
  value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "s", &length);
  if (value != NULL)
    lks_sheet_number(value, length, &cell->style);
  return LKS_OK;
}

static lks_status start_formula(sheet_parser *parser, const lks_xml_start *start)
{
  size_t length = 0;
  const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "ref", &length);
  if (value != NULL)
    parser->cell.formula_cells = lks_sheet_area(value, length);
  parser->cell.formula = true;
  parser->formula_length = 0;
  return LKS_OK;
}

static lks_status start_filter(sheet_parser *parser, const lks_xml_start *start)
{
  size_t length = 0;
  const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "ref", &length);
  parser->filter_known = value != NULL && lks_xlsx_parse_range(value, length, &parser->filter);
  return LKS_OK;
}

static lks_status start_merge(sheet_parser *parser, const lks_xml_start *start)
{
  lks_range range;
  size_t length = 0;
  const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "ref", &length);
  if (value == NULL || !lks_xlsx_parse_range(value, length, &range))
    return LKS_OK;
  lks_outline_merge(parser->reader.outline, &range);
  return parser->reader.events->merge(parser->reader.part_context, &range);
}

/* What stands around the rows. */
static lks_status start_outline(sheet_parser *parser, sheet_place place, const lks_xml_start *start)
{
  lks_xlsx_outline *outline = parser->reader.outline;
  if (place == PLACE_VIEW)
    lks_outline_view(outline, start);
  else if (place == PLACE_PANE)
    lks_outline_pane(outline, start);
  else if (place == PLACE_RECOLOURED)
    lks_outline_recoloured(outline, start);
  else if (place == PLACE_PICTURE)
    lks_outline_picture(outline);
  else if (place == PLACE_SCENARIO)
    lks_outline_scenario(outline, start);
  else if (place == PLACE_SCENARIO_CELL)
    lks_outline_scenario_cell(outline, start);
  return LKS_OK;
}

static lks_status start_place(sheet_parser *parser, sheet_place place, const lks_xml_start *start)
{
  switch (place) {
  case PLACE_SHEET:
    lks_feed_names_read(&parser->reader.names, start);
    return LKS_OK;
  case PLACE_DATA:
    lks_feed_names_read(&parser->reader.names, start);
    parser->data_seen = true;
    return LKS_OK;
  case PLACE_COLUMN:
    return start_columns(parser, start);
  case PLACE_ROW:
    return start_row(parser, start);
  case PLACE_CELL:
    return start_cell(parser, start);
  case PLACE_FORMULA:
    return start_formula(parser, start);
  case PLACE_FILTER:
    return start_filter(parser, start);
  case PLACE_FILTER_COLUMN: /* without a criterion, an AutoFilter is only buttons */
    if (!parser->filter_known)
      return LKS_OK;
    parser->filter_known = false;
    return parser->reader.events->filter(parser->reader.part_context, &parser->filter);
  case PLACE_MERGE:
    return start_merge(parser, start);
  default:
    return start_outline(parser, place, start);
  }
}

static lks_status sheet_start(void *context, const lks_xml_start *start)
{
  sheet_parser *parser = context;
  if (parser->skipped == 0 && start->space == LKS_XML_SPREADSHEET && parser->depth < DEEPEST) {
    const sheet_place parent = parser->depth > 0 ? parser->places[parser->depth - 1] : PLACE_OUTSIDE;
    for (size_t i = 0; i < sizeof elements / sizeof elements[0]; i++)
      if (elements[i].parent == parent && strcmp(elements[i].local, start->local) == 0) {
        parser->places[parser->depth++] = elements[i].place;
        return start_place(parser, elements[i].place, start);
      }
  }
  if (parser->skipped == 0 && parser->depth > 0 && parser->places[parser->depth - 1] == PLACE_DATA)
    parser->reader.damaged = true; /* something stands where rows would */
  parser->skipped++;
  return LKS_OK;
}

static lks_status end_cell(sheet_parser *parser)
{
  lks_sheet_reader *reader = &parser->reader;
  const cell_state *cell = &parser->cell;
  parser->row_bytes += parser->value_length + parser->formula_length;
  if (parser->row_bytes > LARGEST_ROW)
    return lks_status_of_limit(LEAKSCAN_LIMIT_MEMORY);
  if (parser->formula_length > 0) {
    const char *text = lks_arena_copy(&reader->arena, parser->formula, parser->formula_length);
    if (text == NULL)
      return LKS_NO_MEMORY;
    lks_sheet_formula(reader, text, parser->formula_length, cell->formula_cells);
  }
  const char *text = NULL;
  if (parser->value_length > 0 &&
      (text = lks_arena_copy(&reader->arena, parser->value, parser->value_length)) == NULL)
    return LKS_NO_MEMORY;
  lks_sheet_cell(reader, cell->reference, cell->reference_length, cell->type, cell->style, text, parser->value_length,
                 cell->formula);
  return LKS_OK;
}

static lks_status sheet_end(void *context, lks_xml_space space, const char *local)
{
  (void)space;
  (void)local;
  sheet_parser *parser = context;
  if (parser->skipped > 0) {
    parser->skipped--;
    return LKS_OK;
  }
  if (parser->depth == 0)
    return LKS_OK;
  switch (parser->places[--parser->depth]) {
  case PLACE_CELL:
    return end_cell(parser);
  case PLACE_ROW:
    return lks_sheet_row_end(&parser->reader);
  case PLACE_CHOICES:
    lks_outline_choices(parser->reader.outline);
    return LKS_OK;
  case PLACE_MARGIN:
    lks_outline_margin(parser->reader.outline);
    return LKS_OK;
  default:
    return LKS_OK;
  }
}

static void append(char *buffer, size_t *used, size_t room, const char *text, size_t length)
{
  if (length > room - *used) {
    length = room - *used; /* what is kept of it is less than that, and the cut is noted with the cell */
    while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80)
      length--;
  }
  memcpy(buffer + *used, text, length);
  *used += length;
}

static lks_status sheet_text(void *context, const char *text, size_t length)
{
  sheet_parser *parser = context;
  if (parser->skipped > 0 || parser->depth == 0)
    return LKS_OK;
  const sheet_place place = parser->places[parser->depth - 1];
  const bool is_inline = parser->cell.type == LKS_TYPE_INLINE;
  if ((place == PLACE_VALUE && !is_inline) || (place == PLACE_INLINE_TEXT && is_inline))
    append(parser->value, &parser->value_length, parser->room, text, length);
  else if (place == PLACE_FORMULA)
    append(parser->formula, &parser->formula_length, parser->room, text, length);
  else if (place == PLACE_CHOICES || place == PLACE_MARGIN)
    lks_outline_text(parser->reader.outline, text, length);
  return LKS_OK;
}

static const lks_feed_names *sheet_ready(void *context)
{
  sheet_parser *parser = context;
  const bool open = parser->skipped == 0 && parser->depth > 0 && parser->places[parser->depth - 1] == PLACE_DATA;
  return open ? &parser->reader.names : NULL;
}

static lks_status read_part(sheet_parser *parser, lks_package *package)
{
  static const lks_xml_handler handler = {.start = sheet_start, .end = sheet_end, .text = sheet_text};
  lks_sheet_reader *reader = &parser->reader;
  lks_reading *reading = reader->book->reading;
  const lks_feed feed = {.container = "sheetData",
                         .unit = "row",
                         .handler = &handler,
                         .context = parser,
                         .fast = reading->policy->fast,
                         .ready = sheet_ready,
                         .match = lks_sheet_match_row};
  lks_status status = lks_feed_part(&feed, package, reader->sheet->entry, reader->budget);
  if (status == LKS_OK)
    status = lks_formula_links_tell(reader->links, reader->events, reader->part_context);
  return status == LKS_OK && (reader->damaged || !parser->data_seen) ? LKS_DAMAGED : status;
}

lks_status lks_xlsx_sheet_read(const lks_xlsx_book *book, size_t sheet, lks_package *package,
                               const lks_xlsx_listener *listener, lks_xlsx_outline *outline)
{
  sheet_parser *parser = calloc(1, sizeof *parser);
  if (parser == NULL)
    return LKS_NO_MEMORY;
  lks_sheet_reader *reader = &parser->reader;
  reader->book = book;
  reader->sheet = &book->sheets[sheet];
  reader->events = listener->events;
  reader->part_context = listener->part_context;
  reader->outline = outline;
  reader->used = outline != NULL ? book->used : NULL;
  reader->budget = book->reading->budget;
  reader->characters = lks_xlsx_text_characters(reader->budget);
  reader->row.date_offset = book->date_1904 ? 1462 : 0; /* 18.17.4.1 */
  reader->cells = malloc(LKS_XLSX_COLUMNS * sizeof *reader->cells);
  reader->links = lks_formula_links_new(book, sheet);
  parser->room = LKS_XLSX_TEXT_ROOM(reader->characters);
  parser->value = malloc(parser->room);
  parser->formula = malloc(parser->room);
  lks_status status = LKS_NO_MEMORY;
  if (reader->cells != NULL && reader->links != NULL && parser->value != NULL && parser->formula != NULL)
    status = read_part(parser, package);
  if (outline != NULL) {
    outline->cut = reader->cut;
    outline->looks = reader->looks;
  }
  free(parser->value);
  free(parser->formula);
  free(reader->cells);
  lks_formula_links_free(reader->links);
  lks_arena_free(&reader->arena);
  free(parser);
  return status;
}
