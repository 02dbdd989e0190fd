/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What lies over the cells of a sheet (20.5.2): anchors say from where to where, properties whether it is opaque. */
#include "readers/xlsx_covers.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_COVERS = 1024, MOST_TEXTS = 1024, LONGEST_TEXT = 4096, DARK = 60, LONGEST_NUMBER = 15 };

/* A corner of an anchor: the cell it lies in, and whether it is that cell's own corner. */
typedef struct corner {
  double column, column_offset, row, row_offset;
} corner;

typedef struct drawing_reader {
  GArray *covers;
  GPtrArray *hidden;
  corner from, to;
  corner *at;     /* the corner that is being read; NULL: none */
  double *number; /* of it */
  char digits[LONGEST_NUMBER + 1];
  size_t digit_count;
  unsigned depth;            /* in the drawing */
  unsigned properties_depth; /* where <spPr> stands; 0: not in it */
  unsigned fill_depth;       /* where its fill stands; 0: not in it */
  size_t cropped;            /* pictures of which more than a tenth isn't shown */
  bool shape, picture, is_hidden, filled, unfilled, seen_through, dark;
  GString *text;
  bool in_text;
} drawing_reader;

static bool is(const lks_xml_start *start, const char *local)
{
  return strcmp(start->local, local) == 0;
}

static bool has_value(const lks_xml_start *start, const char *name, const char *wanted)
{
  size_t length = 0;
  const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, name, &length);
  return value != NULL && length == strlen(wanted) && memcmp(value, wanted, length) == 0;
}

static void begin_anchor(drawing_reader *reader)
{
  GString *text = g_string_truncate(reader->text, 0);
  *reader = (drawing_reader){.covers = reader->covers,
                             .hidden = reader->hidden,
                             .depth = reader->depth,
                             .cropped = reader->cropped,
                             .text = text};
}

static void start_corner(drawing_reader *reader, const lks_xml_start *start)
{
  corner *at = reader->at;
  reader->number = is(start, "col")      ? &at->column
                   : is(start, "colOff") ? &at->column_offset
                   : is(start, "row")    ? &at->row
                   : is(start, "rowOff") ? &at->row_offset
                                         : NULL;
  reader->digit_count = 0;
}

static bool is_dark_colour(const lks_xml_start *start)
{
  static const char *const dark[] = {"tx1", "dk1", "black", "windowText"};
  size_t length = 0;
  const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "val", &length);
  for (size_t i = 0; i < G_N_ELEMENTS(dark); i++)
    if (has_value(start, "val", dark[i]))
      return true;
  if (value == NULL || length != 6 || !is(start, "srgbClr"))
    return false;
  unsigned light = 0;
  for (size_t i = 0; i < 6; i += 2)
    light += (unsigned)(g_ascii_xdigit_value(value[i]) * 16 + g_ascii_xdigit_value(value[i + 1]));
  return light / 3 < DARK;
}

/* Below <spPr>: its own fill, not that of its line. */
static void start_property(drawing_reader *reader, const lks_xml_start *start)
{
  if (reader->depth == reader->properties_depth + 1) {
    reader->unfilled = reader->unfilled || is(start, "noFill");
    if (is(start, "solidFill")) {
      reader->filled = true;
      reader->fill_depth = reader->depth;
    }
  } else if (reader->fill_depth > 0) {
    reader->seen_through = reader->seen_through || is(start, "alpha");
    reader->dark = reader->dark || is_dark_colour(start);
  }
}

/* 20.1.8.55: thousandths of a percent; what is negative is a margin. */
static bool is_cropped(const lks_xml_start *start)
{
  static const char *const sides[] = {"l", "t", "r", "b"};
  enum { TENTH = 10000 };
  bool cropped = false;
  for (size_t i = 0; i < G_N_ELEMENTS(sides); i++) {
    char *value = lks_xml_attribute_copy(start, LKS_XML_NO_SPACE, sides[i]);
    cropped = cropped || (value != NULL && g_ascii_strtod(value, NULL) > TENTH);
    free(value);
  }
  return cropped;
}

static void start_shape(drawing_reader *reader, const lks_xml_start *start)
{
  size_t length = 0;
  reader->shape = reader->shape || is(start, "sp");
  reader->picture = reader->picture || is(start, "pic");
  if (is(start, "cNvPr")) {
    const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "hidden", &length);
    reader->is_hidden = reader->is_hidden || (value != NULL && lks_xml_boolean(value, length));
  } else if (is(start, "srcRect")) {
    reader->cropped += is_cropped(start);
  } else if (is(start, "spPr")) {
    reader->properties_depth = reader->depth;
  } else if (is(start, "fillRef") && !has_value(start, "idx", "0")) {
    reader->filled = true; /* by the theme, unless its own properties say otherwise */
  } else if (is(start, "graphicFrame") || is(start, "grpSp") || is(start, "cxnSp")) {
    reader->unfilled = true; /* a chart stands over what it is made of as often as not */
  }
  reader->in_text = is(start, "t");
}

static lks_status drawing_start(void *context, const lks_xml_start *start)
{
  drawing_reader *reader = context;
  reader->depth++;
  if (is(start, "twoCellAnchor"))
    begin_anchor(reader);
  else if (is(start, "from") || is(start, "to"))
    reader->at = is(start, "from") ? &reader->from : &reader->to;
  else if (reader->at != NULL)
    start_corner(reader, start);
  else if (reader->properties_depth > 0)
    start_property(reader, start);
  else
    start_shape(reader, start);
  return LKS_OK;
}

static void end_anchor(drawing_reader *reader)
{
  const corner *from = &reader->from, *to = &reader->to;
  if (reader->is_hidden && reader->text->len > 0 && reader->hidden->len < MOST_TEXTS)
    g_ptr_array_add(reader->hidden, g_strndup(reader->text->str, reader->text->len));
  const bool opaque = !reader->is_hidden && !reader->unfilled && !reader->seen_through &&
                      (reader->picture || (reader->shape && reader->filled));
  const double first_row = from->row + (from->row_offset > 0),
               first_column = from->column + (from->column_offset > 0);
  const double last_row = to->row - 1, last_column = to->column - 1;
  if (!opaque || last_row < first_row || last_column < first_column || first_row < 0 || first_column < 0 ||
      last_row >= LKS_XLSX_ROWS || last_column >= LKS_XLSX_COLUMNS || reader->covers->len == MOST_COVERS)
    return;
  const lks_xlsx_cover cover = {
      .sort = reader->picture ? LKS_XLSX_COVER_PICTURE
              : reader->dark  ? LKS_XLSX_COVER_DARK_SHAPE
                              : LKS_XLSX_COVER_SHAPE,
      .range = {(uint32_t)first_row, (uint32_t)first_column, (uint32_t)last_row, (uint32_t)last_column}};
  g_array_append_val(reader->covers, cover);
}

static lks_status drawing_end(void *context, lks_xml_space space, const char *local)
{
  drawing_reader *reader = context;
  (void)space;
  if (reader->number != NULL) {
    reader->digits[reader->digit_count] = '\0';
    *reader->number = g_ascii_strtod(reader->digits, NULL);
    reader->number = NULL;
  } else if (strcmp(local, "from") == 0 || strcmp(local, "to") == 0) {
    reader->at = NULL;
  } else if (strcmp(local, "twoCellAnchor") == 0) {
    end_anchor(reader);
  }
  if (reader->depth == reader->properties_depth)
    reader->properties_depth = 0;
  if (reader->depth == reader->fill_depth)
    reader->fill_depth = 0;
  reader->in_text = false;
  if (strcmp(local, "p") == 0 && reader->text->len > 0)
    g_string_append_c(reader->text, '\n');
  if (reader->depth > 0)
    reader->depth--;
  return LKS_OK;
}

static lks_status drawing_text(void *context, const char *text, size_t length)
{
  drawing_reader *reader = context;
  if (reader->number != NULL) {
    const size_t taken = MIN(length, LONGEST_NUMBER - reader->digit_count);
    memcpy(reader->digits + reader->digit_count, text, taken);
    reader->digit_count += taken;
  } else if (reader->in_text && reader->text->len + length <= LONGEST_TEXT) {
    g_string_append_len(reader->text, text, (gssize)length);
  }
  return LKS_OK;
}

lks_status lks_xlsx_covers_read(const lks_xlsx_book *book, size_t sheet, GArray **covers, GPtrArray **hidden,
                                size_t *cropped)
{
  static const lks_xml_handler handler = {.start = drawing_start, .end = drawing_end, .text = drawing_text};
  lks_reading *reading = book->reading;
  lks_relationships relationships = {0};
  size_t entry = 0;
  *cropped = 0;
  *covers = g_array_new(FALSE, FALSE, sizeof(lks_xlsx_cover));
  *hidden = g_ptr_array_new_with_free_func(g_free);
  lks_status status =
      lks_opc_relationships(reading->package, book->sheets[sheet].part, reading->budget, &relationships);
  const lks_relationship *drawing = lks_relationships_by_type(&relationships, "drawing");
  if (status == LKS_OK && drawing != NULL && !drawing->external &&
      lks_package_find(reading->package, drawing->target, &entry)) {
    drawing_reader reader = {.covers = *covers, .hidden = *hidden, .text = g_string_new(NULL)};
    status = lks_xml_parse_entry(reading->package, entry, &handler, &reader, reading->budget);
    *cropped = reader.cropped;
    g_string_free(reader.text, TRUE);
  }
  lks_relationships_clear(&relationships);
  return status;
}
