/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One story of a document: its body, a header, the footnotes, the comments. Paragraphs and tables are told as rows, what
 * isn't seen of them as runs. */
#include <string.h>

#include "readers/docx_story.h"
#include "readers/office_data.h"

enum { LONGEST_CODE = 4096, LONGEST_COMMENT = 16 * 1024, MOST_AUTHORS = 64 };

/* Text that was deleted or moved away is still there, with who did it and when. */
typedef struct deletion {
  char *author;
  char *time;
} deletion;

static lks_status tell(const lks_docx_story_reader *reader, lks_property_sort sort, const char *name, const char *text,
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

static lks_status tell_code(lks_docx_story_reader *reader)
{
  lks_status status = LKS_OK;
  if (is_telling(reader->code->str))
    status = tell(reader, LKS_PROPERTY_FIELD_CODE, "", reader->code->str, reader->code->len);
  g_string_truncate(reader->code, 0);
  return status;
}

static void end_code(lks_docx_story_reader *reader)
{
  const unsigned depth = reader->fields - 1;
  if (depth < LKS_DOCX_FIELDS && reader->codes[depth]) {
    reader->codes[depth] = false;
    reader->in_code--;
  }
}

static lks_status field_character(lks_docx_story_reader *reader, const lks_xml_start *start)
{
  size_t length = 0;
  const char *type = lks_docx_attribute(start, "fldCharType", &length);
  if (type == NULL || length == 0)
    return LKS_OK;
  if (*type == 'b') {
    if (reader->fields < LKS_DOCX_FIELDS) {
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
static void forget_codes(lks_docx_story_reader *reader)
{
  memset(reader->codes, 0, sizeof reader->codes);
  reader->in_code = 0;
}

/* ---- structure ---- */

static void start_paragraph(lks_docx_frame *in, const lks_docx_styles *styles)
{
  in->ground.paragraph = styles->paragraph;
  in->ground.character = NULL;
  in->ground.paragraph_shade = (lks_docx_colour){.state = LKS_DOCX_UNSET};
  in->covered = in->flat = false;
}

static void push_frame(lks_docx_story_reader *reader, bool box)
{
  lks_docx_frame made = *lks_docx_top(reader);
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

static void pop_frame(lks_docx_story_reader *reader)
{
  if (reader->frames->len > 1)
    g_array_set_size(reader->frames, reader->frames->len - 1);
  reader->veil_known = false;
}

/* Who made a comment or a change. */
static lks_status tell_author(lks_docx_story_reader *reader, const lks_xml_start *start)
{
  char *author = lks_docx_attribute_copy(start, "author");
  lks_status status = LKS_OK;
  if (author != NULL && g_hash_table_size(reader->authors) < MOST_AUTHORS &&
      !g_hash_table_contains(reader->authors, author)) {
    status = tell(reader, LKS_PROPERTY_ORIGIN, "author", author, strlen(author));
    g_hash_table_add(reader->authors, author);
    author = NULL;
  }
  g_free(author);
  return status;
}

static void start_deletion(lks_docx_story_reader *reader, const lks_xml_start *start)
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

static void end_deletion(lks_docx_story_reader *reader)
{
  if (reader->deletions->len > 0)
    g_array_set_size(reader->deletions, reader->deletions->len - 1);
  reader->veil_known = false;
}

static void learn_veil(lks_docx_story_reader *reader)
{
  const lks_docx_frame *in = lks_docx_top(reader);
  reader->veil_known = true;
  if (reader->deletions->len == 0) {
    reader->veiled = lks_docx_is_concealed(reader->story->styles, &in->run, &in->ground, &reader->veil);
    if (!reader->veiled && (in->flat || reader->unreferred)) {
      reader->veil = (lks_veil){.concealment = in->flat ? LKS_CONCEALED_TINY : LKS_CONCEALED_HIDDEN};
      reader->veiled = true;
    }
    return;
  }
  const deletion *last = &g_array_index(reader->deletions, deletion, reader->deletions->len - 1);
  reader->veil = (lks_veil){.concealment = LKS_CONCEALED_DELETED,
                            .cover = {.author = last->author, .time = last->time}};
  reader->veiled = true;
}

static lks_status say(lks_docx_story_reader *reader, const char *text, size_t length)
{
  if (reader->in_code > 0 || reader->in_ruby > 0)
    return LKS_OK;
  if (!reader->veil_known)
    learn_veil(reader);
  if (reader->comment != NULL && reader->comment->len + length <= LONGEST_COMMENT)
    g_string_append_len(reader->comment, text, (gssize)length);
  return lks_flow_text(reader->flow, text, length, reader->veiled ? &reader->veil : NULL);
}

static lks_status start_text(lks_docx_story_reader *reader, lks_docx_word word, const lks_xml_start *start)
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

static lks_status start_attributes(lks_docx_story_reader *reader, lks_docx_word word, const lks_xml_start *start)
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

static char *note_key(const lks_xml_start *start, bool footnote)
{
  char *id = lks_docx_attribute_copy(start, "id");
  char *key = g_strconcat(footnote ? "footnote " : "endnote ", id != NULL ? id : "", NULL);
  g_free(id);
  return key;
}

/* A note whose number was deleted from the text stays in the file; separators have none. */
static void start_note(lks_docx_story_reader *reader, const lks_xml_start *start)
{
  const lks_docx_sections *sections = reader->story->sections;
  size_t length = 0;
  const char *type = lks_docx_attribute(start, "type", &length);
  char *key = note_key(start, start->local[0] == 'f');
  reader->unreferred = sections != NULL && !reader->story->body && !g_hash_table_contains(sections->notes, key) &&
                       (type == NULL || (length == 6 && memcmp(type, "normal", 6) == 0));
  reader->veil_known = false;
  g_free(key);
}

static lks_status start_block(lks_docx_story_reader *reader, lks_docx_word word, const lks_xml_start *start)
{
  lks_docx_frame *in = lks_docx_top(reader);
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
    return tell_author(reader, start);
  case LKS_DOCX_TABLE:
    push_frame(reader, false);
    return lks_flow_table_begin(reader->flow);
  case LKS_DOCX_ROW:
    lks_flow_row_begin(reader->flow);
    return LKS_OK;
  case LKS_DOCX_CELL:
    in->ground.cell = in->table_shade;
    lks_flow_cell_begin(reader->flow);
    return LKS_OK;
  case LKS_DOCX_BOX:
    push_frame(reader, true);
    lks_flow_box_begin(reader->flow);
    return LKS_OK;
  case LKS_DOCX_FOOTNOTE:
  case LKS_DOCX_ENDNOTE:
    start_note(reader, start);
    return LKS_OK;
  case LKS_DOCX_NOTE_REFERENCE:
    if (reader->story->body)
      g_hash_table_add(reader->story->sections->notes, note_key(start, start->local[0] == 'f'));
    return LKS_OK;
  case LKS_DOCX_COMMENT:
    reader->comment = reader->comment != NULL ? reader->comment : g_string_new(NULL);
    return tell_author(reader, start);
  case LKS_DOCX_FIELD:
  case LKS_DOCX_LIST_ITEM:
    return start_attributes(reader, word, start);
  default:
    return start_text(reader, word, start);
  }
}

static lks_status end_comment(lks_docx_story_reader *reader)
{
  if (reader->comment == NULL)
    return LKS_OK;
  const lks_status status = tell(reader, LKS_PROPERTY_COMMENT, "", reader->comment->str, reader->comment->len);
  g_string_free(reader->comment, TRUE);
  reader->comment = NULL;
  return status;
}

static lks_status end_block(lks_docx_story_reader *reader, lks_docx_word word)
{
  lks_status status = LKS_OK;
  switch (word) {
  case LKS_DOCX_P:
    forget_codes(reader);
    if (lks_docx_top(reader)->covered)
      lks_flow_veil_paragraph(reader->flow, &lks_docx_top(reader)->cover);
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

static void start_alternative(lks_docx_story_reader *reader, const char *local)
{
  if (strcmp(local, "AlternateContent") == 0)
    lks_flow_choice_begin(reader->flow);
  else if (strcmp(local, "Fallback") == 0)
    lks_flow_fallback_begin(reader->flow);
}

static lks_status start_drawing(lks_docx_story_reader *reader, const lks_xml_start *start)
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
  lks_docx_story_reader *reader = context;
  if (start->space == LKS_XML_COMPATIBILITY) {
    start_alternative(reader, start->local);
    return LKS_OK;
  }
  lks_docx_anchor_start(&reader->anchor, start);
  reader->cropped = reader->cropped || lks_office_is_cropped(start);
  if (start->space == LKS_XML_WORD_DRAWING)
    return start_drawing(reader, start);
  const lks_docx_word word = lks_docx_word_of(start->space, start->local);
  if (word == LKS_DOCX_OTHER)
    return LKS_OK;
  unsigned *counter = lks_docx_properties_open(reader, word);
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
      lks_docx_top(reader)->ground.page.state = LKS_DOCX_UNKNOWN; /* whether it is shown depends on the program */
    return LKS_OK;
  }
  return lks_docx_property_element(reader, word, start) ? LKS_OK : start_block(reader, word, start);
}

static bool in_properties(const lks_docx_story_reader *reader)
{
  return reader->in_change + reader->in_section + reader->in_paragraph_properties + reader->in_run_properties +
             reader->in_cell_properties + reader->in_row_properties + reader->in_table_properties >
         0;
}

static lks_status on_end(void *context, lks_xml_space space, const char *local)
{
  lks_docx_story_reader *reader = context;
  if (space == LKS_XML_COMPATIBILITY) {
    if (strcmp(local, "AlternateContent") == 0)
      lks_flow_choice_end(reader->flow);
    else if (strcmp(local, "Fallback") == 0)
      lks_flow_fallback_end(reader->flow);
    return LKS_OK;
  }
  if (space != LKS_XML_WORD) {
    lks_docx_top(reader)->covered =
        lks_docx_anchor_end(&reader->anchor, space, local, &lks_docx_top(reader)->cover) || lks_docx_top(reader)->covered;
    return LKS_OK;
  }
  const lks_docx_word word = lks_docx_word_of(space, local);
  unsigned *counter = lks_docx_properties_open(reader, word);
  if (counter != NULL) {
    *counter -= *counter > 0;
    if (word == LKS_DOCX_SECTION && reader->story->body && reader->in_change == 0)
      lks_docx_section_end(reader);
    return LKS_OK;
  }
  return in_properties(reader) ? LKS_OK : end_block(reader, word);
}

static lks_status on_text(void *context, const char *text, size_t length)
{
  lks_docx_story_reader *reader = context;
  lks_docx_anchor_text(&reader->anchor, text, length);
  if (reader->in_text)
    return say(reader, text, length);
  if (reader->in_code_text && reader->code->len + length <= LONGEST_CODE)
    g_string_append_len(reader->code, text, (gssize)length);
  return LKS_OK;
}

lks_status lks_docx_story_read(const lks_docx_story *story, size_t entry)
{
  static const lks_xml_handler handler = {.start = on_start, .end = on_end, .text = on_text};
  lks_docx_story_reader reader = {.story = story, .flow = lks_flow_new(story->reading, story->part_context)};
  lks_docx_frame first = {.ground = {.page = {LKS_DOCX_KNOWN, 0xFFFFFF}}};
  reader.frames = g_array_new(FALSE, TRUE, sizeof(lks_docx_frame));
  reader.deletions = g_array_new(FALSE, TRUE, sizeof(deletion));
  g_array_set_clear_func(reader.deletions, clear_deletion);
  reader.code = g_string_new(NULL);
  reader.authors = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  g_array_append_val(reader.frames, first);
  lks_status status =
      lks_xml_parse_entry(story->reading->package, entry, &handler, &reader, story->reading->budget);
  if (!lks_status_ends_scan(status)) { /* what was read until then counts */
    const lks_status finished = lks_flow_finish(reader.flow, !reader.behind);
    status = status == LKS_OK ? finished : status;
    if (status == LKS_OK && reader.cropped)
      status = lks_office_tell_cropped(story->reading, story->name);
  }
  lks_flow_free(reader.flow);
  g_array_free(reader.frames, TRUE);
  g_array_free(reader.deletions, TRUE);
  g_string_free(reader.code, TRUE);
  g_hash_table_destroy(reader.authors);
  if (reader.comment != NULL)
    g_string_free(reader.comment, TRUE);
  return status;
}
