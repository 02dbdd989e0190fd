/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One story of a document: its body, a header, the footnotes, the comments. Paragraphs and tables are told as rows, what
 * isn't seen of them as runs. */
#include <string.h>

#include "readers/docx.h"

enum { MOST_FIELDS = 32, LONGEST_CODE = 4096, LONGEST_COMMENT = 16 * 1024 };

/* What a run stands in, inside the tables and boxes around it. */
typedef struct frame {
  lks_docx_ground ground;
  lks_docx_format run;
  lks_docx_colour table_shade; /* the table's own, for cells without */
} frame;

/* Text that was deleted or moved away is still there, with who did it and when. */
typedef struct deletion {
  char *author;
  char *time;
} deletion;

typedef struct story_reader {
  const lks_docx_story *story;
  lks_flow *flow;
  GArray *frames;
  GArray *deletions;
  unsigned in_paragraph_properties, in_run_properties, in_table_properties, in_cell_properties, in_row_properties;
  unsigned in_change, in_ruby, in_section;
  bool in_text, in_code_text, in_deleted_code;
  bool veil_known, veiled;
  lks_veil veil;
  bool codes[MOST_FIELDS]; /* by depth: what comes is a field's code, not its result */
  unsigned fields, in_code;
  GString *code;
  GString *comment; /* NULL outside of comments */
  bool behind;      /* a drawing lies behind the text */
  bool titled;      /* the section's first page has a header of its own */
} story_reader;

static frame *top(const story_reader *reader)
{
  return &g_array_index(reader->frames, frame, reader->frames->len - 1);
}

static lks_status tell(const story_reader *reader, lks_property_sort sort, const char *name, const char *text,
                       size_t length)
{
  const lks_reading *reading = reader->story->reading;
  const lks_property property = {.sort = sort, .name = name, .text = text, .length = length};
  return length > 0 && reading->events->property != NULL ? reading->events->property(reading->context, &property)
                                                         : LKS_OK;
}

/* ---- fields ---- */

/* Codes that may name somebody, or where something lies; others only number and format. */
static bool is_telling(const char *code)
{
  static const char *const words[] = {"LINK",     "INCLUDETEXT", "INCLUDEPICTURE", "DATABASE", "SET",
                                      "ASK",      "PRIVATE",     "HYPERLINK",      "IMPORT",   "DDE",
                                      "DDEAUTO",  "COMMENTS",    "QUOTE",          "IF",       "DATA",
                                      "FILLIN"};
  while (g_ascii_isspace(*code))
    code++;
  const size_t length = strcspn(code, " \t\n\\\"");
  for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
    if (strlen(words[i]) == length && g_ascii_strncasecmp(code, words[i], length) == 0)
      return true;
  return false;
}

static lks_status tell_code(story_reader *reader)
{
  lks_status status = LKS_OK;
  if (is_telling(reader->code->str))
    status = tell(reader, LKS_PROPERTY_FIELD_CODE, "", reader->code->str, reader->code->len);
  g_string_truncate(reader->code, 0);
  return status;
}

static void end_code(story_reader *reader)
{
  const unsigned depth = reader->fields - 1;
  if (depth < MOST_FIELDS && reader->codes[depth]) {
    reader->codes[depth] = false;
    reader->in_code--;
  }
}

static lks_status field_character(story_reader *reader, const lks_xml_start *start)
{
  size_t length = 0;
  const char *type = lks_docx_attribute(start, "fldCharType", &length);
  if (type == NULL || length == 0)
    return LKS_OK;
  if (*type == 'b') {
    if (reader->fields < MOST_FIELDS) {
      reader->codes[reader->fields] = true;
      reader->in_code++;
    }
    reader->fields++;
    return LKS_OK;
  }
  if (reader->fields == 0)
    return LKS_OK;
  end_code(reader);
  reader->fields -= *type == 'e';
  return tell_code(reader);
}

/* A code that never ends must not hide what follows. */
static void forget_codes(story_reader *reader)
{
  memset(reader->codes, 0, sizeof reader->codes);
  reader->in_code = 0;
}

/* ---- sections ---- */

static void refer(story_reader *reader, const lks_xml_start *start, bool header)
{
  lks_docx_sections *sections = reader->story->sections;
  size_t length = 0;
  const char *type = lks_docx_attribute(start, "type", &length);
  char *id = lks_xml_attribute_copy(start, LKS_XML_RELATIONSHIP_IDS, "id");
  if (id == NULL)
    return;
  if (type != NULL && length == 5 && memcmp(type, "first", 5) == 0) {
    char **first = header ? &sections->first_header : &sections->first_footer;
    g_free(*first);
    *first = g_strdup(id);
  } else if (type == NULL || length != 4 || memcmp(type, "even", 4) != 0 || sections->even_and_odd) {
    g_hash_table_add(sections->used, g_strdup(id));
  }
  free(id);
}

static void end_section(story_reader *reader)
{
  lks_docx_sections *sections = reader->story->sections;
  if (!reader->titled)
    return;
  if (sections->first_header != NULL)
    g_hash_table_add(sections->used, g_strdup(sections->first_header));
  if (sections->first_footer != NULL)
    g_hash_table_add(sections->used, g_strdup(sections->first_footer));
}

static void section_element(story_reader *reader, lks_docx_word word, const lks_xml_start *start)
{
  if (reader->story->sections == NULL)
    return;
  if (word == LKS_DOCX_HEADER_REFERENCE || word == LKS_DOCX_FOOTER_REFERENCE)
    refer(reader, start, word == LKS_DOCX_HEADER_REFERENCE);
  else if (word == LKS_DOCX_TITLE_PAGE)
    reader->titled = lks_docx_is_on(start);
}

/* ---- properties ---- */

static const lks_docx_style *find_style(const story_reader *reader, const lks_xml_start *start)
{
  char *id = lks_docx_attribute_copy(start, "val");
  const lks_docx_style *style = lks_docx_styles_find(reader->story->styles, id);
  g_free(id);
  return style;
}

static void row_property(story_reader *reader, lks_docx_word word, const lks_xml_start *start)
{
  uint32_t number = 0;
  if (word == LKS_DOCX_HIDDEN && lks_docx_is_on(start))
    lks_flow_row_hide(reader->flow);
  else if (word == LKS_DOCX_GRID_BEFORE && lks_docx_number(start, "val", &number))
    lks_flow_row_skip(reader->flow, number);
}

static void cell_property(story_reader *reader, lks_docx_word word, const lks_xml_start *start)
{
  uint32_t number = 0;
  if (word == LKS_DOCX_SHADE)
    top(reader)->ground.cell = lks_docx_shade(start);
  else if (word == LKS_DOCX_GRID_SPAN && lks_docx_number(start, "val", &number))
    lks_flow_cell_span(reader->flow, number);
}

static void table_property(story_reader *reader, lks_docx_word word, const lks_xml_start *start)
{
  frame *in = top(reader);
  if (word == LKS_DOCX_TABLE_STYLE)
    in->ground.table = find_style(reader, start);
  else if (word == LKS_DOCX_SHADE)
    in->table_shade = in->ground.cell = lks_docx_shade(start);
}

static void paragraph_property(story_reader *reader, lks_docx_word word, const lks_xml_start *start)
{
  if (reader->in_run_properties > 0)
    return; /* of the paragraph's mark, which has no letters */
  const lks_docx_style *style = NULL;
  if (word == LKS_DOCX_PARAGRAPH_STYLE && (style = find_style(reader, start)) != NULL)
    top(reader)->ground.paragraph = style;
  else if (word == LKS_DOCX_SHADE)
    top(reader)->ground.paragraph_shade = lks_docx_shade(start);
}

/* True when the element was a property. */
static bool property_element(story_reader *reader, lks_docx_word word, const lks_xml_start *start)
{
  if (reader->in_change > 0)
    return true;
  if (reader->in_section > 0)
    section_element(reader, word, start);
  else if (reader->in_paragraph_properties > 0)
    paragraph_property(reader, word, start);
  else if (reader->in_run_properties > 0 && word == LKS_DOCX_RUN_STYLE)
    top(reader)->ground.character = find_style(reader, start);
  else if (reader->in_run_properties > 0)
    lks_docx_format_element(&top(reader)->run, word, start);
  else if (reader->in_cell_properties > 0)
    cell_property(reader, word, start);
  else if (reader->in_row_properties > 0)
    row_property(reader, word, start);
  else if (reader->in_table_properties > 0)
    table_property(reader, word, start);
  else
    return false;
  return true;
}

static unsigned *counter_of(story_reader *reader, lks_docx_word word)
{
  switch (word) {
  case LKS_DOCX_PARAGRAPH_PROPERTIES:
    return &reader->in_paragraph_properties;
  case LKS_DOCX_RUN_PROPERTIES:
    return &reader->in_run_properties;
  case LKS_DOCX_TABLE_PROPERTIES:
    return &reader->in_table_properties;
  case LKS_DOCX_CELL_PROPERTIES:
    return &reader->in_cell_properties;
  case LKS_DOCX_ROW_PROPERTIES:
    return &reader->in_row_properties;
  case LKS_DOCX_SECTION:
    return &reader->in_section;
  case LKS_DOCX_RUBY:
    return &reader->in_ruby;
  case LKS_DOCX_RUN_CHANGE:
  case LKS_DOCX_PARAGRAPH_CHANGE:
  case LKS_DOCX_TABLE_CHANGE:
  case LKS_DOCX_CELL_CHANGE:
  case LKS_DOCX_ROW_CHANGE:
  case LKS_DOCX_SECTION_CHANGE:
    return &reader->in_change;
  default:
    return NULL;
  }
}

/* ---- structure ---- */

static void start_paragraph(frame *in, const lks_docx_styles *styles)
{
  in->ground.paragraph = styles->paragraph;
  in->ground.character = NULL;
  in->ground.paragraph_shade = (lks_docx_colour){.state = LKS_DOCX_UNSET};
}

static void push_frame(story_reader *reader, bool box)
{
  frame made = *top(reader);
  start_paragraph(&made, reader->story->styles);
  if (box) {
    made.ground.table = NULL;
    made.ground.cell = (lks_docx_colour){.state = LKS_DOCX_UNSET};
    made.ground.page = (lks_docx_colour){.state = LKS_DOCX_UNKNOWN}; /* the shape's own filling */
  }
  made.table_shade = made.ground.cell;
  g_array_append_val(reader->frames, made);
  reader->veil_known = false;
}

static void pop_frame(story_reader *reader)
{
  if (reader->frames->len > 1)
    g_array_set_size(reader->frames, reader->frames->len - 1);
  reader->veil_known = false;
}

static void start_deletion(story_reader *reader, const lks_xml_start *start)
{
  const deletion made = {.author = lks_docx_attribute_copy(start, "author"),
                         .time = lks_docx_attribute_copy(start, "date")};
  g_array_append_val(reader->deletions, made);
  reader->veil_known = false;
}

static void clear_deletion(void *data)
{
  deletion *old = data;
  g_free(old->author);
  g_free(old->time);
}

static void end_deletion(story_reader *reader)
{
  if (reader->deletions->len > 0)
    g_array_set_size(reader->deletions, reader->deletions->len - 1);
  reader->veil_known = false;
}

static void learn_veil(story_reader *reader)
{
  const frame *in = top(reader);
  reader->veil_known = true;
  if (reader->deletions->len == 0) {
    reader->veiled = lks_docx_is_concealed(reader->story->styles, &in->run, &in->ground, &reader->veil);
    return;
  }
  const deletion *last = &g_array_index(reader->deletions, deletion, reader->deletions->len - 1);
  reader->veil = (lks_veil){.concealment = LKS_CONCEALED_DELETED,
                            .cover = {.author = last->author, .time = last->time}};
  reader->veiled = true;
}

static lks_status say(story_reader *reader, const char *text, size_t length)
{
  if (reader->in_code > 0 || reader->in_ruby > 0)
    return LKS_OK;
  if (!reader->veil_known)
    learn_veil(reader);
  if (reader->comment != NULL && reader->comment->len + length <= LONGEST_COMMENT)
    g_string_append_len(reader->comment, text, (gssize)length);
  return lks_flow_text(reader->flow, text, length, reader->veiled ? &reader->veil : NULL);
}

static lks_status start_text(story_reader *reader, lks_docx_word word, const lks_xml_start *start)
{
  switch (word) {
  case LKS_DOCX_T:
  case LKS_DOCX_DEL_TEXT:
    reader->in_text = true;
    return LKS_OK;
  case LKS_DOCX_INSTRUCTION:
    reader->in_code_text = true;
    return LKS_OK;
  case LKS_DOCX_TAB:
    return say(reader, "\t", 1);
  case LKS_DOCX_BR:
  case LKS_DOCX_CR:
    return say(reader, "\n", 1);
  case LKS_DOCX_NO_BREAK_HYPHEN:
    return say(reader, "-", 1);
  case LKS_DOCX_FIELD_CHARACTER:
    return field_character(reader, start);
  default:
    return LKS_OK;
  }
}

static lks_status start_attributes(story_reader *reader, lks_docx_word word, const lks_xml_start *start)
{
  size_t length = 0;
  const char *value = NULL;
  if (word == LKS_DOCX_LIST_ITEM) {
    value = lks_docx_attribute(start, "displayText", &length);
    return value != NULL ? tell(reader, LKS_PROPERTY_CHOICE, "", value, length) : LKS_OK;
  }
  value = lks_docx_attribute(start, "instr", &length);
  if (value == NULL)
    return LKS_OK;
  g_string_append_len(reader->code, value, (gssize)MIN(length, LONGEST_CODE));
  return tell_code(reader);
}

static lks_status start_block(story_reader *reader, lks_docx_word word, const lks_xml_start *start)
{
  frame *in = top(reader);
  switch (word) {
  case LKS_DOCX_P:
    start_paragraph(in, reader->story->styles);
    return LKS_OK;
  case LKS_DOCX_R:
    memset(&in->run, 0, sizeof in->run);
    in->ground.character = NULL;
    reader->veil_known = false;
    return LKS_OK;
  case LKS_DOCX_DEL:
  case LKS_DOCX_MOVE_FROM:
    start_deletion(reader, start);
    return LKS_OK;
  case LKS_DOCX_TABLE:
    push_frame(reader, false);
    return lks_flow_table_begin(reader->flow);
  case LKS_DOCX_ROW:
    lks_flow_row_begin(reader->flow);
    return LKS_OK;
  case LKS_DOCX_CELL:
    in->ground.cell = in->table_shade;
    return lks_flow_cell_begin(reader->flow);
  case LKS_DOCX_BOX:
    push_frame(reader, true);
    return lks_flow_box_begin(reader->flow);
  case LKS_DOCX_COMMENT:
    reader->comment = reader->comment != NULL ? reader->comment : g_string_new(NULL);
    return LKS_OK;
  case LKS_DOCX_FIELD:
  case LKS_DOCX_LIST_ITEM:
    return start_attributes(reader, word, start);
  default:
    return start_text(reader, word, start);
  }
}

static lks_status end_comment(story_reader *reader)
{
  if (reader->comment == NULL)
    return LKS_OK;
  const lks_status status = tell(reader, LKS_PROPERTY_COMMENT, "", reader->comment->str, reader->comment->len);
  g_string_free(reader->comment, TRUE);
  reader->comment = NULL;
  return status;
}

static lks_status end_block(story_reader *reader, lks_docx_word word)
{
  lks_status status = LKS_OK;
  switch (word) {
  case LKS_DOCX_P:
    forget_codes(reader);
    if (reader->comment != NULL)
      g_string_append_c(reader->comment, '\n');
    return lks_flow_paragraph_end(reader->flow);
  case LKS_DOCX_T:
  case LKS_DOCX_DEL_TEXT:
    reader->in_text = false;
    return LKS_OK;
  case LKS_DOCX_INSTRUCTION:
    reader->in_code_text = false;
    return LKS_OK;
  case LKS_DOCX_DEL:
  case LKS_DOCX_MOVE_FROM:
    end_deletion(reader);
    return LKS_OK;
  case LKS_DOCX_TABLE:
    status = lks_flow_table_end(reader->flow);
    pop_frame(reader);
    return status;
  case LKS_DOCX_ROW:
    return lks_flow_row_end(reader->flow);
  case LKS_DOCX_CELL:
    return lks_flow_cell_end(reader->flow);
  case LKS_DOCX_BOX:
    pop_frame(reader);
    return lks_flow_box_end(reader->flow);
  case LKS_DOCX_COMMENT:
    return end_comment(reader);
  default:
    return LKS_OK;
  }
}

/* ---- other namespaces ---- */

static void start_alternative(story_reader *reader, const char *local)
{
  if (strcmp(local, "AlternateContent") == 0)
    lks_flow_choice_begin(reader->flow);
  else if (strcmp(local, "Fallback") == 0)
    lks_flow_fallback_begin(reader->flow);
}

static lks_status start_drawing(story_reader *reader, const lks_xml_start *start)
{
  size_t length = 0;
  if (strcmp(start->local, "anchor") == 0) {
    const char *behind = lks_xml_attribute(start, LKS_XML_NO_SPACE, "behindDoc", &length);
    reader->behind = reader->behind || (behind != NULL && lks_xml_boolean(behind, length));
  } else if (strcmp(start->local, "docPr") == 0) {
    const char *words = lks_xml_attribute(start, LKS_XML_NO_SPACE, "descr", &length);
    return words != NULL ? tell(reader, LKS_PROPERTY_ALTERNATIVE, "", words, length) : LKS_OK;
  }
  return LKS_OK;
}

static lks_status on_start(void *context, const lks_xml_start *start)
{
  story_reader *reader = context;
  if (start->space == LKS_XML_COMPATIBILITY) {
    start_alternative(reader, start->local);
    return LKS_OK;
  }
  if (start->space == LKS_XML_WORD_DRAWING)
    return start_drawing(reader, start);
  const lks_docx_word word = lks_docx_word_of(start->space, start->local);
  if (word == LKS_DOCX_OTHER)
    return LKS_OK;
  unsigned *counter = counter_of(reader, word);
  if (counter != NULL) {
    if (word == LKS_DOCX_SECTION)
      reader->titled = false;
    (*counter)++;
    return LKS_OK;
  }
  if (word == LKS_DOCX_BACKGROUND) {
    const char *colour = NULL;
    size_t length = 0;
    colour = lks_docx_attribute(start, "color", &length);
    if (colour != NULL)
      top(reader)->ground.page.state = LKS_DOCX_UNKNOWN; /* whether it is shown depends on the program */
    return LKS_OK;
  }
  return property_element(reader, word, start) ? LKS_OK : start_block(reader, word, start);
}

static bool in_properties(const story_reader *reader)
{
  return reader->in_change + reader->in_section + reader->in_paragraph_properties + reader->in_run_properties +
             reader->in_cell_properties + reader->in_row_properties + reader->in_table_properties >
         0;
}

static lks_status on_end(void *context, lks_xml_space space, const char *local)
{
  story_reader *reader = context;
  if (space == LKS_XML_COMPATIBILITY) {
    if (strcmp(local, "AlternateContent") == 0)
      lks_flow_choice_end(reader->flow);
    else if (strcmp(local, "Fallback") == 0)
      lks_flow_fallback_end(reader->flow);
    return LKS_OK;
  }
  const lks_docx_word word = lks_docx_word_of(space, local);
  if (word == LKS_DOCX_OTHER)
    return LKS_OK;
  unsigned *counter = counter_of(reader, word);
  if (counter != NULL) {
    *counter -= *counter > 0;
    if (word == LKS_DOCX_SECTION && reader->story->sections != NULL && reader->in_change == 0)
      end_section(reader);
    return LKS_OK;
  }
  return in_properties(reader) ? LKS_OK : end_block(reader, word);
}

static lks_status on_text(void *context, const char *text, size_t length)
{
  story_reader *reader = context;
  if (reader->in_text)
    return say(reader, text, length);
  if (reader->in_code_text && reader->code->len + length <= LONGEST_CODE)
    g_string_append_len(reader->code, text, (gssize)length);
  return LKS_OK;
}

lks_status lks_docx_story_read(const lks_docx_story *story, size_t entry)
{
  static const lks_xml_handler handler = {.start = on_start, .end = on_end, .text = on_text};
  story_reader reader = {.story = story, .flow = lks_flow_new(story->reading, story->part_context)};
  frame first = {.ground = {.page = {LKS_DOCX_KNOWN, 0xFFFFFF}}};
  reader.frames = g_array_new(FALSE, TRUE, sizeof(frame));
  reader.deletions = g_array_new(FALSE, TRUE, sizeof(deletion));
  g_array_set_clear_func(reader.deletions, clear_deletion);
  reader.code = g_string_new(NULL);
  g_array_append_val(reader.frames, first);
  lks_status status =
      lks_xml_parse_entry(story->reading->package, entry, &handler, &reader, story->reading->budget);
  if (!lks_status_ends_scan(status)) { /* what was read until then counts */
    const lks_status finished = lks_flow_finish(reader.flow, !reader.behind);
    status = status == LKS_OK ? finished : status;
  }
  lks_flow_free(reader.flow);
  g_array_free(reader.frames, TRUE);
  g_array_free(reader.deletions, TRUE);
  g_string_free(reader.code, TRUE);
  if (reader.comment != NULL)
    g_string_free(reader.comment, TRUE);
  return status;
}
