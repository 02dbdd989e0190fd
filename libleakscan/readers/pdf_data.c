/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a PDF document says about itself, and what its forms hold that no page shows: told as properties. */
#include <string.h>

#include "readers/pdf_channels.h"
#include "readers/pdf_objects.h"
#include "readers/xml.h"

enum {
  MOST_BOOKMARKS = 20000,
  DEEPEST_BOOKMARK = 32, /* outlines of hostile documents have no end */
  MOST_FIELDS = 10000,   /* of a page */
  MOST_CHOICES = 10000   /* of a field */
};

/* Of points: two rectangles of one widget. */
#define SAME_PLACE 1.5

typedef struct teller {
  const lks_pdf_document *file;
  size_t most_bytes; /* of a text */
  size_t bookmarks;
  bool cut;  /* a text was longer */
  bool more; /* than the bounds above */
} teller;

static lks_status tell(teller *to, lks_property_sort sort, const char *name, const char *text)
{
  lks_reading *reading = to->file->reading;
  if (text == NULL || *text == '\0' || reading->events->property == NULL)
    return LKS_OK;
  const size_t length = strlen(text);
  to->cut = to->cut || length > to->most_bytes;
  const lks_property property = {
      .sort = sort, .name = name != NULL ? name : "", .text = text, .length = MIN(length, to->most_bytes)};
  return reading->events->property(reading->context, &property);
}

/* Takes the text over. */
static lks_status tell_owned(teller *to, lks_property_sort sort, const char *name, char *text)
{
  const lks_status status = tell(to, sort, name, text);
  g_free(text);
  return status;
}

static lks_status tell_info(teller *to)
{
  static const struct {
    const char *name;
    char *(*get)(PopplerDocument *document);
  } entries[] = {{"Title", poppler_document_get_title},     {"Author", poppler_document_get_author},
                 {"Subject", poppler_document_get_subject}, {"Keywords", poppler_document_get_keywords},
                 {"Creator", poppler_document_get_creator}, {"Producer", poppler_document_get_producer}};
  lks_status status = LKS_OK;
  for (size_t i = 0; i < G_N_ELEMENTS(entries) && status == LKS_OK; i++)
    status = tell_owned(to, LKS_PROPERTY_INFO, entries[i].name, entries[i].get(to->file->document));
  return status;
}

/* XMP (ISO 16684-1) while it is parsed: a value is an attribute, or the text of an element without others. */
typedef struct metadata {
  teller *to;
  lks_property_sort sort;
  GString *text;
} metadata;

static lks_status on_start(void *context, const lks_xml_start *start)
{
  metadata *self = context;
  lks_status status = LKS_OK;
  g_string_truncate(self->text, 0);
  for (int i = 0; i < start->attribute_count && status == LKS_OK; i++) {
    lks_xml_space space = LKS_XML_NO_SPACE;
    const char *value = NULL;
    size_t length = 0;
    const char *name = lks_xml_attribute_at(start, i, &space, &value, &length);
    status = tell_owned(self->to, self->sort, name, g_strndup(value, length));
  }
  return status;
}

static lks_status on_end(void *context, lks_xml_space space, const char *local)
{
  metadata *self = context;
  (void)space;
  g_strstrip(self->text->str);
  const lks_status status = tell(self->to, self->sort, local, self->text->str);
  g_string_truncate(self->text, 0);
  return status;
}

static lks_status on_text(void *context, const char *text, size_t length)
{
  metadata *self = context;
  if (self->text->len + length <= self->to->most_bytes)
    g_string_append_len(self->text, text, (gssize)length);
  else
    self->to->cut = true;
  return LKS_OK;
}

static lks_status parse_markup(teller *to, lks_property_sort sort, const char *text)
{
  static const lks_xml_handler handler = {.start = on_start, .end = on_end, .text = on_text};
  metadata self = {.to = to, .sort = sort, .text = g_string_new(NULL)};
  lks_xml *xml = lks_xml_new(&handler, &self, to->file->reading->budget);
  lks_status status = xml != NULL ? lks_xml_feed(xml, text, strlen(text)) : LKS_NO_MEMORY;
  if (status == LKS_OK)
    status = lks_xml_finish(xml);
  lks_xml_free(xml);
  g_string_free(self.text, TRUE);
  return status;
}

/* What isn't well-formed can be read by people all the same. */
static lks_status tell_markup(teller *to, lks_property_sort sort, const char *text)
{
  const lks_status status = parse_markup(to, sort, text);
  return status == LKS_DAMAGED || status == LKS_DTD ? tell(to, sort, "", text) : status;
}

static lks_status tell_metadata(teller *to)
{
  char *text = poppler_document_get_metadata(to->file->document);
  if (text == NULL)
    return LKS_OK;
  lks_status status = lks_budget_unpacked(to->file->reading->budget, strlen(text));
  if (status == LKS_OK)
    status = tell_markup(to, LKS_PROPERTY_METADATA, text);
  g_free(text);
  return status;
}

static lks_status on_text_found(void *context, const lks_property *property, bool markup)
{
  teller *to = context;
  return markup ? tell_markup(to, property->sort, property->text)
                : tell(to, property->sort, property->name, property->text);
}

static lks_status tell_objects(teller *to)
{
  gsize size = 0;
  const char *data = g_bytes_get_data(to->file->bytes, &size);
  return lks_pdf_objects_find(to->file->reading->budget, data, size, to->file->structure, on_text_found, to,
                              &to->more);
}

static lks_status tell_bookmarks(teller *to, PopplerIndexIter *iter, unsigned depth)
{
  lks_status status = LKS_OK;
  if (depth == DEEPEST_BOOKMARK) {
    to->more = true;
    return LKS_OK;
  }
  do {
    if (to->bookmarks++ >= MOST_BOOKMARKS) {
      to->more = true;
      return LKS_OK;
    }
    status = lks_budget_check(to->file->reading->budget);
    if (status != LKS_OK)
      return status;
    PopplerAction *action = poppler_index_iter_get_action(iter);
    if (action != NULL) {
      status = tell(to, LKS_PROPERTY_BOOKMARK, "", action->any.title);
      if (status == LKS_OK && action->type == POPPLER_ACTION_JAVASCRIPT)
        status = tell(to, LKS_PROPERTY_SCRIPT, "", action->javascript.script);
      poppler_action_free(action);
    }
    PopplerIndexIter *child = status == LKS_OK ? poppler_index_iter_get_child(iter) : NULL;
    if (child != NULL) {
      status = tell_bookmarks(to, child, depth + 1);
      poppler_index_iter_free(child);
    }
  } while (status == LKS_OK && poppler_index_iter_next(iter));
  return status;
}

static lks_status tell_outline(teller *to)
{
  PopplerIndexIter *iter = poppler_index_iter_new(to->file->document);
  if (iter == NULL)
    return LKS_OK;
  const lks_status status = tell_bookmarks(to, iter, 0);
  poppler_index_iter_free(iter);
  return status;
}

static bool is_near(double a, double b)
{
  return a - b < SAME_PLACE && b - a < SAME_PLACE;
}

/* Whether a widget at that place is there but never shown. */
static bool is_hidden(const GList *annotations, const PopplerRectangle *area)
{
  const unsigned flags = POPPLER_ANNOT_FLAG_HIDDEN | POPPLER_ANNOT_FLAG_NO_VIEW;
  for (const GList *at = annotations; at != NULL; at = at->next) {
    const PopplerAnnotMapping *mapping = at->data;
    if (poppler_annot_get_annot_type(mapping->annot) == POPPLER_ANNOT_WIDGET &&
        ((unsigned)poppler_annot_get_flags(mapping->annot) & flags) != 0 && is_near(mapping->area.x1, area->x1) &&
        is_near(mapping->area.y1, area->y1) && is_near(mapping->area.x2, area->x2) &&
        is_near(mapping->area.y2, area->y2))
      return true;
  }
  return false;
}

static char *name_of(PopplerFormField *field)
{
  char *name = poppler_form_field_get_alternate_ui_name(field);
  if (name != NULL && *name != '\0')
    return name;
  g_free(name);
  return poppler_form_field_get_partial_name(field);
}

/* What may be chosen: a list of everybody, perhaps. */
static lks_status tell_choices(teller *to, PopplerFormField *field, const char *name)
{
  lks_status status = LKS_OK;
  const int count = poppler_form_field_choice_get_n_items(field);
  to->more = to->more || count > MOST_CHOICES;
  for (int i = 0; i < count && i < MOST_CHOICES && status == LKS_OK; i++)
    status = tell_owned(to, LKS_PROPERTY_CHOICE, name, poppler_form_field_choice_get_item(field, i));
  return status;
}

static lks_status tell_field(teller *to, PopplerFormField *field, bool hidden)
{
  const PopplerFormFieldType type = poppler_form_field_get_field_type(field);
  char *name = name_of(field);
  lks_status status = LKS_OK;
  if (type == POPPLER_FORM_FIELD_TEXT && hidden)
    status = tell_owned(to, LKS_PROPERTY_FIELD, name, poppler_form_field_text_get_text(field));
  if (status == LKS_OK && type == POPPLER_FORM_FIELD_CHOICE)
    status = tell_choices(to, field, name);
  g_free(name);
  return status;
}

/* Values that are shown are told with their page. */
static lks_status tell_fields(teller *to, PopplerPage *page)
{
  lks_status status = LKS_OK;
  size_t count = 0;
  GList *fields = poppler_page_get_form_field_mapping(page);
  GList *annotations = fields != NULL ? poppler_page_get_annot_mapping(page) : NULL;
  for (const GList *at = fields; at != NULL && status == LKS_OK; at = at->next) {
    const PopplerFormFieldMapping *mapping = at->data;
    if (count++ == MOST_FIELDS) {
      to->more = true;
      break;
    }
    status = lks_budget_check(to->file->reading->budget);
    if (status == LKS_OK)
      status = tell_field(to, mapping->field, is_hidden(annotations, &mapping->area));
  }
  poppler_page_free_annot_mapping(annotations);
  poppler_page_free_form_field_mapping(fields);
  return status;
}

static lks_status tell_pages(teller *to)
{
  lks_status status = LKS_OK;
  for (uint32_t i = 0; i < to->file->page_count && status == LKS_OK; i++) {
    PopplerPage *page = poppler_document_get_page(to->file->document, (int)i);
    status = lks_budget_check(to->file->reading->budget);
    if (page != NULL && status == LKS_OK)
      status = tell_fields(to, page);
    g_clear_object(&page);
  }
  return status;
}

static lks_status tell_comments(teller *to)
{
  const lks_pdf_structure *structure = to->file->structure;
  lks_status status = LKS_OK;
  for (size_t i = 1; i <= structure->page_count && status == LKS_OK; i++) {
    const lks_pdf_plan *plan = lks_pdf_structure_plan(structure, i);
    for (size_t k = 0; k < plan->mark_count && status == LKS_OK; k++)
      status = tell(to, LKS_PROPERTY_COMMENT, "", plan->marks[k].contents);
    if (status == LKS_OK)
      status = lks_budget_check(to->file->reading->budget);
  }
  return status;
}

lks_status lks_pdf_data_tell(const lks_pdf_document *file)
{
  static lks_status (*const steps[])(teller * to) = {tell_info,  tell_metadata, tell_outline,
                                                     tell_pages, tell_objects,  tell_comments};
  const uint64_t characters = lks_budget_limit(file->reading->budget, LEAKSCAN_LIMIT_CELL_TEXT);
  teller to = {.file = file};
  to.most_bytes = characters > G_MAXINT32 / 4 ? G_MAXINT32 : (size_t)characters * 4;
  lks_status status = LKS_OK;
  for (size_t i = 0; i < G_N_ELEMENTS(steps) && status == LKS_OK; i++) {
    status = steps[i](&to);
    if (status != LKS_OK && !lks_status_ends_scan(status))
      status = lks_reading_note(file->reading, status, "properties");
  }
  if (status == LKS_OK && to.cut)
    status = lks_reading_note(file->reading, lks_status_of_limit(LEAKSCAN_LIMIT_CELL_TEXT), "properties");
  if (status == LKS_OK && to.more)
    status = file->reading->events->not_inspected(file->reading->context, "unsupported-part", "properties", 0);
  return status;
}
