/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a PDF document's objects say of its pages. Only it and pdf_objects.c know qpdf. */
#include "readers/pdf_structure.h"

#include <glib.h>
#include <math.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#include "readers/marks.h"
#include "readers/pdf_gate.h"

enum {
  MOST_MARKS = 4096,           /* of a page */
  MOST_QUADS = 1024,           /* of an annotation */
  MOST_CONTENTS = 64,          /* streams of a page */
  LARGEST_CONTENT = 64 * 1024, /* packed bytes: of more it is cheaper to paint the page than to risk a bomb */
  MOST_FORMS = 5000,           /* that a page paints, and their unpacked bytes */
  MOST_FORM_BYTES = 64 * 1024 * 1024,
  DEEPEST = 64 /* of the page tree, for what pages inherit */
};

typedef struct objects {
  qpdf_data pdf;
} objects;

/* A page's box as it is shown, and by how much it is turned. */
typedef struct page_frame {
  double left, bottom, right, top;
  int rotate;
} page_frame;

static double number_at(const objects *in, qpdf_oh array, int index)
{
  const double value = qpdf_oh_get_numeric_value(in->pdf, qpdf_oh_get_array_item(in->pdf, array, index));
  return isfinite(value) ? value : 0;
}

/* What a page says, or one of the nodes above it. */
static qpdf_oh inherited(const objects *in, qpdf_oh page, const char *key)
{
  qpdf_oh node = page;
  for (int i = 0; i < DEEPEST && qpdf_oh_is_dictionary(in->pdf, node); i++) {
    const qpdf_oh value = qpdf_oh_get_key(in->pdf, node, key);
    if (!qpdf_oh_is_null(in->pdf, value))
      return value;
    node = qpdf_oh_get_key(in->pdf, node, "/Parent");
  }
  return qpdf_oh_new_null(in->pdf);
}

static bool read_box(const objects *in, qpdf_oh array, page_frame *box)
{
  if (!qpdf_oh_is_array(in->pdf, array) || qpdf_oh_get_array_n_items(in->pdf, array) != 4)
    return false;
  const double x1 = number_at(in, array, 0), y1 = number_at(in, array, 1);
  const double x2 = number_at(in, array, 2), y2 = number_at(in, array, 3);
  box->left = fmin(x1, x2);
  box->right = fmax(x1, x2);
  box->bottom = fmin(y1, y2);
  box->top = fmax(y1, y2);
  return true;
}

/* The crop box as far as it lies on the page (ISO 32000-1, 14.11.2). */
static page_frame frame_of(const objects *in, qpdf_oh page, bool *cropped)
{
  page_frame media = {.right = 612, .top = 792}, crop;
  read_box(in, inherited(in, page, "/MediaBox"), &media);
  const qpdf_oh rotate = inherited(in, page, "/Rotate");
  const double turned = qpdf_oh_is_number(in->pdf, rotate) ? qpdf_oh_get_numeric_value(in->pdf, rotate) : 0;
  media.rotate = fabs(turned) < 100000 ? (((int)turned % 360) + 360) % 360 : 0;
  *cropped = false;
  if (!read_box(in, inherited(in, page, "/CropBox"), &crop))
    return media;
  crop.rotate = media.rotate;
  crop.left = fmax(crop.left, media.left);
  crop.right = fmin(crop.right, media.right);
  crop.bottom = fmax(crop.bottom, media.bottom);
  crop.top = fmin(crop.top, media.top);
  if (crop.right <= crop.left || crop.top <= crop.bottom)
    return media;
  *cropped = crop.left > media.left + 1 || crop.right < media.right - 1 || crop.bottom > media.bottom + 1 ||
             crop.top < media.top - 1;
  return crop;
}

/* A place on the page as it is shown, from its upper left corner. */
static lks_rectangle place_of(const page_frame *page, double x1, double y1, double x2, double y2)
{
  const double left = fmin(x1, x2), right = fmax(x1, x2), bottom = fmin(y1, y2), top = fmax(y1, y2);
  switch (page->rotate) {
  case 90:
    return (lks_rectangle){bottom - page->bottom, left - page->left, top - page->bottom, right - page->left};
  case 180:
    return (lks_rectangle){page->right - right, bottom - page->bottom, page->right - left, top - page->bottom};
  case 270:
    return (lks_rectangle){page->top - top, page->right - right, page->top - bottom, page->right - left};
  default:
    return (lks_rectangle){left - page->left, page->top - top, right - page->left, page->top - bottom};
  }
}

static char *text_of(const objects *in, qpdf_oh dictionary, const char *key)
{
  const qpdf_oh value = qpdf_oh_get_key(in->pdf, dictionary, key);
  return qpdf_oh_is_string(in->pdf, value) ? g_strdup(qpdf_oh_get_utf8_value(in->pdf, value)) : NULL;
}

static void read_quads(const objects *in, qpdf_oh annotation, const page_frame *page, lks_pdf_mark *mark)
{
  const qpdf_oh points = qpdf_oh_get_key(in->pdf, annotation, "/QuadPoints");
  const int count = qpdf_oh_is_array(in->pdf, points) ? qpdf_oh_get_array_n_items(in->pdf, points) / 8 : 0;
  if (count <= 0)
    return;
  mark->quad_count = (size_t)MIN(count, MOST_QUADS);
  mark->quads = g_new0(lks_rectangle, mark->quad_count);
  for (int i = 0; i < (int)mark->quad_count; i++) {
    double left = HUGE_VAL, bottom = HUGE_VAL, right = -HUGE_VAL, top = -HUGE_VAL;
    for (int k = 0; k < 4; k++) {
      const double x = number_at(in, points, 8 * i + 2 * k), y = number_at(in, points, 8 * i + 2 * k + 1);
      left = fmin(left, x);
      right = fmax(right, x);
      bottom = fmin(bottom, y);
      top = fmax(top, y);
    }
    mark->quads[i] = place_of(page, left, bottom, right, top);
  }
}

static void read_mark(const objects *in, qpdf_oh annotation, const page_frame *page, lks_pdf_mark *mark)
{
  const qpdf_oh name = qpdf_oh_get_key(in->pdf, annotation, "/Subtype");
  page_frame box = {.left = 0};
  mark->subtype = lks_mark_word(qpdf_oh_is_name(in->pdf, name) ? qpdf_oh_get_name(in->pdf, name) + 1 : "");
  read_box(in, qpdf_oh_get_key(in->pdf, annotation, "/Rect"), &box);
  mark->place = place_of(page, box.left, box.bottom, box.right, box.top);
  mark->author = text_of(in, annotation, "/T");
  mark->time = text_of(in, annotation, "/M");
  mark->contents = text_of(in, annotation, "/Contents");
  read_quads(in, annotation, page, mark);
}

/* Whether its layer is off in the document's own configuration (ISO 32000-1, 8.11.4.3). */
static bool is_layer_off(const objects *in, qpdf_oh layer)
{
  const qpdf_oh layers = qpdf_oh_get_key(in->pdf, qpdf_get_root(in->pdf), "/OCProperties");
  const qpdf_oh settings = qpdf_oh_is_dictionary(in->pdf, layers) ? qpdf_oh_get_key(in->pdf, layers, "/D") : 0;
  if (settings == 0 || !qpdf_oh_is_dictionary(in->pdf, settings))
    return false;
  const qpdf_oh off = qpdf_oh_get_key(in->pdf, settings, "/OFF");
  const int count = qpdf_oh_is_array(in->pdf, off) ? MIN(qpdf_oh_get_array_n_items(in->pdf, off), MOST_MARKS) : 0;
  for (int i = 0; i < count; i++)
    if (qpdf_oh_get_object_id(in->pdf, qpdf_oh_get_array_item(in->pdf, off, i)) ==
        qpdf_oh_get_object_id(in->pdf, layer))
      return true;
  return qpdf_oh_is_name_and_equals(in->pdf, qpdf_oh_get_key(in->pdf, settings, "/BaseState"), "/OFF");
}

/* Fields and pop-ups are often hidden, shapes have no letters, and what has contents is read as a comment. */
static bool is_unseen(const objects *in, qpdf_oh annotation, const lks_pdf_mark *mark)
{
  enum { HIDDEN = 1 << 1, NO_VIEW = 1 << 5 }; /* ISO 32000-1, table 165 */
  static const char *const lettered[] = {"Stamp", "FreeText", "Watermark", "Other"};
  bool has_letters = false;
  for (size_t i = 0; i < G_N_ELEMENTS(lettered); i++)
    has_letters = has_letters || strcmp(mark->subtype, lettered[i]) == 0;
  if (!has_letters || mark->contents != NULL)
    return false;
  const qpdf_oh flags = qpdf_oh_get_key(in->pdf, annotation, "/F");
  const qpdf_oh layer = qpdf_oh_get_key(in->pdf, annotation, "/OC");
  const bool hidden =
      qpdf_oh_is_integer(in->pdf, flags) && (qpdf_oh_get_int_value(in->pdf, flags) & (HIDDEN | NO_VIEW)) != 0;
  if (!hidden && !(qpdf_oh_is_dictionary(in->pdf, layer) && is_layer_off(in, layer)))
    return false;
  const qpdf_oh looks = qpdf_oh_get_key(in->pdf, annotation, "/AP");
  const qpdf_oh normal = qpdf_oh_is_dictionary(in->pdf, looks) ? qpdf_oh_get_key(in->pdf, looks, "/N") : 0;
  if (normal == 0 || !qpdf_oh_is_stream(in->pdf, normal))
    return false;
  const qpdf_oh resources = qpdf_oh_get_key(in->pdf, qpdf_oh_get_dict(in->pdf, normal), "/Resources");
  return qpdf_oh_is_dictionary(in->pdf, resources) && qpdf_oh_has_key(in->pdf, resources, "/Font");
}

static void read_marks(const objects *in, qpdf_oh page, const page_frame *frame, lks_pdf_plan *plan)
{
  const qpdf_oh annotations = qpdf_oh_get_key(in->pdf, page, "/Annots");
  const int count = qpdf_oh_is_array(in->pdf, annotations) ? qpdf_oh_get_array_n_items(in->pdf, annotations) : 0;
  if (count <= 0)
    return;
  plan->marks = g_new0(lks_pdf_mark, (size_t)MIN(count, MOST_MARKS));
  for (int i = 0; i < MIN(count, MOST_MARKS); i++) {
    const qpdf_oh annotation = qpdf_oh_get_array_item(in->pdf, annotations, i);
    if (!qpdf_oh_is_dictionary(in->pdf, annotation))
      continue;
    lks_pdf_mark *mark = &plan->marks[plan->mark_count++];
    read_mark(in, annotation, frame, mark);
    plan->unseen = plan->unseen || is_unseen(in, annotation, mark);
  }
}

/* Links and pop-ups paint nothing that hides a text. */
static bool are_marks_plain(const lks_pdf_plan *plan)
{
  for (size_t i = 0; i < plan->mark_count; i++)
    if (strcmp(plan->marks[i].subtype, "Link") != 0 && strcmp(plan->marks[i].subtype, "Popup") != 0)
      return false;
  return true;
}

/* Asks of each value of a dictionary among the resources; true where there is none. */
static bool all_resources(const objects *in, qpdf_oh page, const char *sort,
                          bool (*holds)(const objects *in, qpdf_oh value))
{
  const qpdf_oh resources = inherited(in, page, "/Resources");
  const qpdf_oh values = qpdf_oh_get_key_if_dict(in->pdf, resources, sort);
  bool all = true;
  if (!qpdf_oh_is_dictionary(in->pdf, values))
    return true;
  qpdf_oh_begin_dict_key_iter(in->pdf, values);
  while (qpdf_oh_dict_more_keys(in->pdf))
    all = holds(in, qpdf_oh_get_key(in->pdf, values, qpdf_oh_dict_next_key(in->pdf))) && all;
  return all;
}

static bool is_state_plain(const objects *in, qpdf_oh state)
{
  static const char *const opacities[] = {"/ca", "/CA"};
  if (!qpdf_oh_is_dictionary(in->pdf, state))
    return false;
  for (size_t i = 0; i < G_N_ELEMENTS(opacities); i++) {
    const qpdf_oh value = qpdf_oh_get_key(in->pdf, state, opacities[i]);
    if (!qpdf_oh_is_null(in->pdf, value) && !(qpdf_oh_get_numeric_value(in->pdf, value) > 0.5))
      return false;
  }
  const qpdf_oh mask = qpdf_oh_get_key(in->pdf, state, "/SMask"), mode = qpdf_oh_get_key(in->pdf, state, "/BM");
  return (qpdf_oh_is_null(in->pdf, mask) || qpdf_oh_is_name_and_equals(in->pdf, mask, "/None")) &&
         (qpdf_oh_is_null(in->pdf, mode) || qpdf_oh_is_name_and_equals(in->pdf, mode, "/Normal")) &&
         !qpdf_oh_has_key(in->pdf, state, "/Font") && !qpdf_oh_has_key(in->pdf, state, "/LW");
}

static bool is_font_plain(const objects *in, qpdf_oh font)
{
  return qpdf_oh_is_dictionary(in->pdf, font) &&
         !qpdf_oh_is_name_and_equals(in->pdf, qpdf_oh_get_key(in->pdf, font, "/Subtype"), "/Type3");
}

/* A character map writes from top to bottom where its name says so (ISO 32000-1, 9.7.5.2), or its mode. */
static bool is_font_level(const objects *in, qpdf_oh font)
{
  const qpdf_oh map = qpdf_oh_get_key_if_dict(in->pdf, font, "/Encoding");
  if (qpdf_oh_is_stream(in->pdf, map)) {
    const qpdf_oh mode = qpdf_oh_get_key(in->pdf, qpdf_oh_get_dict(in->pdf, map), "/WMode");
    return !qpdf_oh_is_integer(in->pdf, mode) || qpdf_oh_get_int_value(in->pdf, mode) != 1;
  }
  return !qpdf_oh_is_name(in->pdf, map) || !g_str_has_suffix(qpdf_oh_get_name(in->pdf, map), "-V");
}

/* What the gate must know of a page's fonts. */
enum { MOST_FONTS = 64 };

typedef struct font_list {
  lks_gate_font fonts[MOST_FONTS];
  size_t count;
} font_list;

static void list_fonts(const objects *in, qpdf_oh page, font_list *list)
{
  const qpdf_oh fonts = qpdf_oh_get_key_if_dict(in->pdf, inherited(in, page, "/Resources"), "/Font");
  if (!qpdf_oh_is_dictionary(in->pdf, fonts))
    return;
  qpdf_oh_begin_dict_key_iter(in->pdf, fonts);
  while (qpdf_oh_dict_more_keys(in->pdf)) {
    const char *key = qpdf_oh_dict_next_key(in->pdf);
    const qpdf_oh font = qpdf_oh_get_key(in->pdf, fonts, key);
    if (list->count == MOST_FONTS || !qpdf_oh_is_dictionary(in->pdf, font))
      continue;
    lks_gate_font *its = &list->fonts[list->count++];
    its->name = g_strdup(*key == '/' ? key + 1 : key);
    its->two_bytes = qpdf_oh_is_name_and_equals(in->pdf, qpdf_oh_get_key(in->pdf, font, "/Subtype"), "/Type0");
    const qpdf_oh encoding = qpdf_oh_get_key(in->pdf, font, "/Encoding");
    its->vertical = its->two_bytes && !(qpdf_oh_is_name(in->pdf, encoding) &&
                                        g_str_has_suffix(qpdf_oh_get_name(in->pdf, encoding), "-H"));
  }
}

static void clear_fonts(font_list *list)
{
  for (size_t i = 0; i < list->count; i++)
    g_free(list->fonts[i].name);
}

/* Whether a stream is small and packed once at most: it can't become a bomb. */
static bool is_small(const objects *in, qpdf_oh stream)
{
  if (!qpdf_oh_is_stream(in->pdf, stream))
    return false;
  const qpdf_oh dictionary = qpdf_oh_get_dict(in->pdf, stream);
  const qpdf_oh filter = qpdf_oh_get_key(in->pdf, dictionary, "/Filter");
  const qpdf_oh length = qpdf_oh_get_key(in->pdf, dictionary, "/Length");
  return (!qpdf_oh_is_array(in->pdf, filter) || qpdf_oh_get_array_n_items(in->pdf, filter) <= 1) &&
         qpdf_oh_is_integer(in->pdf, length) && qpdf_oh_get_int_value(in->pdf, length) <= LARGEST_CONTENT;
}

static bool are_contents_small(const objects *in, qpdf_oh page)
{
  const qpdf_oh contents = qpdf_oh_get_key(in->pdf, page, "/Contents");
  if (!qpdf_oh_is_array(in->pdf, contents))
    return qpdf_oh_is_null(in->pdf, contents) || is_small(in, contents);
  const int count = qpdf_oh_get_array_n_items(in->pdf, contents);
  bool small = count <= MOST_CONTENTS;
  for (int i = 0; i < count && small; i++)
    small = is_small(in, qpdf_oh_get_array_item(in->pdf, contents, i));
  return small;
}

/* Forms that call forms that call forms take for ever to paint: as many are counted as are called. */
typedef struct form_count {
  unsigned forms;
  uint64_t bytes;
} form_count;

static bool is_too_much(const form_count *count)
{
  return count->forms >= MOST_FORMS || count->bytes >= MOST_FORM_BYTES;
}

static void count_forms(const objects *in, const char *content, size_t size, qpdf_oh resources, unsigned depth,
                        form_count *count);

static void count_form(const objects *in, qpdf_oh form, qpdf_oh resources, unsigned depth, form_count *count)
{
  unsigned char *content = NULL;
  size_t size = 0;
  const qpdf_oh dictionary = qpdf_oh_get_dict(in->pdf, form);
  const qpdf_oh own = qpdf_oh_get_key(in->pdf, dictionary, "/Resources");
  count->forms++;
  if (depth == DEEPEST || !is_small(in, form) ||
      (qpdf_oh_get_stream_data(in->pdf, form, qpdf_dl_generalized, NULL, &content, &size) & QPDF_ERRORS) != 0)
    return;
  count->bytes += size;
  if (content != NULL)
    count_forms(in, (const char *)content, size, qpdf_oh_is_dictionary(in->pdf, own) ? own : resources, depth + 1,
                count);
  free(content);
}

/* Each "/Name Do" of the content. */
static void count_forms(const objects *in, const char *content, size_t size, qpdf_oh resources, unsigned depth,
                        form_count *count)
{
  enum { LONGEST_NAME = 128 };
  const qpdf_oh values = qpdf_oh_get_key_if_dict(in->pdf, resources, "/XObject");
  const char *at = content, *end = content + size;
  while (!is_too_much(count) && (at = memmem(at, (size_t)(end - at), "Do", 2)) != NULL) {
    char name[LONGEST_NAME];
    const char *last = at, *first = NULL;
    while (last > content && g_ascii_isspace(last[-1]))
      last--;
    for (first = last; first > content && *first != '/' && last - first < LONGEST_NAME - 1; first--)
      ;
    at += 2;
    if (first == last || *first != '/')
      continue;
    memcpy(name, first, (size_t)(last - first));
    name[last - first] = '\0';
    const qpdf_oh form = qpdf_oh_get_key_if_dict(in->pdf, values, name);
    if (qpdf_oh_is_stream(in->pdf, form) &&
        qpdf_oh_is_name_and_equals(in->pdf, qpdf_oh_get_key(in->pdf, qpdf_oh_get_dict(in->pdf, form), "/Subtype"),
                                   "/Form"))
      count_form(in, form, resources, depth, count);
  }
}

static void look_at_contents(const objects *in, qpdf_oh page, const page_frame *frame, lks_pdf_plan *plan)
{
  lks_pdf_gate gate = {.left = frame->left, .bottom = frame->bottom, .right = frame->right, .top = frame->top};
  font_list fonts = {.count = 0};
  unsigned char *content = NULL;
  size_t size = 0;
  plan->off_page = true;
  plan->pictures = true;
  if (!are_contents_small(in, page) ||
      (qpdf_oh_get_page_content_data(in->pdf, page, &content, &size) & QPDF_ERRORS) != 0)
    return;
  gate.plain_states = all_resources(in, page, "/ExtGState", is_state_plain);
  gate.plain_fonts = all_resources(in, page, "/Font", is_font_plain);
  list_fonts(in, page, &fonts);
  gate.fonts = fonts.fonts;
  gate.font_count = fonts.count;
  lks_pdf_gate_look(&gate, content != NULL ? content : (const unsigned char *)"", content != NULL ? size : 0);
  plan->plain = gate.plain && are_marks_plain(plan);
  plan->pictures = gate.pictures || !are_marks_plain(plan);
  plan->off_page = gate.off_page;
  plan->replaced = content != NULL && size > 0 && memmem(content, size, "/ActualText", strlen("/ActualText")) != NULL;
  clear_fonts(&fonts);
  form_count count = {0, 0};
  if (content != NULL)
    count_forms(in, (const char *)content, size, inherited(in, page, "/Resources"), 0, &count);
  plan->heavy = is_too_much(&count);
  free(content);
}

static void read_page(const objects *in, size_t index, lks_pdf_plan *plan)
{
  const qpdf_oh page = qpdf_get_page_n(in->pdf, index);
  bool cropped = false;
  if (qpdf_oh_is_dictionary(in->pdf, page)) {
    const page_frame frame = frame_of(in, page, &cropped);
    read_marks(in, page, &frame, plan);
    look_at_contents(in, page, &frame, plan);
    plan->vertical = !all_resources(in, page, "/Font", is_font_level);
    plan->off_page = plan->off_page || cropped;
  }
  qpdf_oh_release_all(in->pdf);
}

static bool open_document(objects *in, const char *data, size_t size)
{
  in->pdf = qpdf_init();
  qpdf_silence_errors(in->pdf);
  qpdf_set_suppress_warnings(in->pdf, QPDF_TRUE);
  return (qpdf_read_memory(in->pdf, "document", data, size, NULL) & QPDF_ERRORS) == 0;
}

/* Whether a tree of names isn't deeper than that; `left` nodes may be looked at. */
static bool is_shallow(const objects *in, qpdf_oh node, unsigned depth, size_t *left)
{
  enum { DEEPEST_NAMES = 64 };
  if (depth == DEEPEST_NAMES || *left == 0)
    return false;
  --*left;
  const qpdf_oh kids = qpdf_oh_get_key_if_dict(in->pdf, node, "/Kids");
  const int count = qpdf_oh_is_array(in->pdf, kids) ? qpdf_oh_get_array_n_items(in->pdf, kids) : 0;
  bool shallow = true;
  for (int i = 0; i < count && shallow; i++)
    shallow = is_shallow(in, qpdf_oh_get_array_item(in->pdf, kids, i), depth + 1, left);
  return shallow;
}

static bool lists_files(const objects *in)
{
  enum { MOST_NODES = 100000 };
  size_t left = MOST_NODES;
  const qpdf_oh names = qpdf_oh_get_key_if_dict(in->pdf, qpdf_get_root(in->pdf), "/Names");
  const bool shallow = is_shallow(in, qpdf_oh_get_key_if_dict(in->pdf, names, "/EmbeddedFiles"), 0, &left);
  qpdf_oh_release_all(in->pdf);
  return shallow;
}

static void close_document(objects *in)
{
  qpdf_get_error(in->pdf); /* an error that nobody asks for is printed */
  qpdf_cleanup(&in->pdf);
}

lks_status lks_pdf_structure_open(const char *data, size_t size, size_t page_count, lks_pdf_structure *result)
{
  objects in = {.pdf = NULL};
  lks_status status = LKS_OK;
  *result = (lks_pdf_structure){.pages = NULL};
  if (open_document(&in, data, size)) {
    const int found = qpdf_get_num_pages(in.pdf);
    result->lists_files = lists_files(&in);
    if (found > 0 && (size_t)found >= page_count) {
      result->pages = calloc(page_count, sizeof *result->pages);
      result->page_count = page_count;
      result->more_pages = (size_t)found > page_count;
      status = result->pages != NULL ? LKS_OK : LKS_NO_MEMORY;
    }
  }
  if (result->pages != NULL)
    result->objects = in.pdf;
  else
    close_document(&in);
  return status;
}

const lks_pdf_plan *lks_pdf_structure_plan(const lks_pdf_structure *structure, size_t number)
{
  if (number == 0 || number > structure->page_count)
    return NULL;
  lks_pdf_plan *plan = &structure->pages[number - 1];
  if (!plan->known) {
    const objects in = {.pdf = structure->objects};
    read_page(&in, number - 1, plan);
    plan->known = true;
  }
  return plan;
}

void lks_pdf_structure_clear(lks_pdf_structure *structure)
{
  for (size_t i = 0; structure->pages != NULL && i < structure->page_count; i++) {
    for (size_t k = 0; k < structure->pages[i].mark_count; k++) {
      g_free(structure->pages[i].marks[k].quads);
      g_free(structure->pages[i].marks[k].author);
      g_free(structure->pages[i].marks[k].contents);
      g_free(structure->pages[i].marks[k].time);
    }
    g_free(structure->pages[i].marks);
  }
  free(structure->pages);
  objects in = {.pdf = structure->objects};
  if (in.pdf != NULL)
    close_document(&in);
  *structure = (lks_pdf_structure){.pages = NULL};
}

static void enlarge_page(const objects *in, size_t index, double margin)
{
  const qpdf_oh page = qpdf_get_page_n(in->pdf, index);
  bool cropped = false;
  if (qpdf_oh_is_dictionary(in->pdf, page)) {
    const page_frame frame = frame_of(in, page, &cropped);
    char text[160];
    const double sides[] = {frame.left - margin, frame.bottom - margin, frame.right + margin, frame.top + margin};
    char numbers[4][G_ASCII_DTOSTR_BUF_SIZE];
    for (size_t i = 0; i < 4; i++)
      g_ascii_formatd(numbers[i], sizeof numbers[i], "%.2f", CLAMP(sides[i], -1e6, 1e6));
    g_snprintf(text, sizeof text, "[%s %s %s %s]", numbers[0], numbers[1], numbers[2], numbers[3]);
    qpdf_oh_replace_key(in->pdf, page, "/MediaBox", qpdf_oh_parse(in->pdf, text));
    qpdf_oh_replace_key(in->pdf, page, "/CropBox", qpdf_oh_parse(in->pdf, text));
  }
  qpdf_oh_release_all(in->pdf);
}

char *lks_pdf_structure_enlarge(const char *data, size_t size, double margin, size_t *enlarged_size)
{
  objects in = {.pdf = NULL};
  char *enlarged = NULL;
  if (open_document(&in, data, size)) {
    const int count = qpdf_get_num_pages(in.pdf);
    for (int i = 0; i < count; i++)
      enlarge_page(&in, (size_t)i, margin);
    qpdf_init_write_memory(in.pdf);
    qpdf_set_preserve_encryption(in.pdf, QPDF_FALSE);
    qpdf_set_stream_data_mode(in.pdf, qpdf_s_preserve);
    if ((qpdf_write(in.pdf) & QPDF_ERRORS) == 0) {
      *enlarged_size = qpdf_get_buffer_length(in.pdf);
      enlarged = malloc(*enlarged_size + 1);
      if (enlarged != NULL)
        memcpy(enlarged, qpdf_get_buffer(in.pdf), *enlarged_size);
    }
  }
  close_document(&in);
  return enlarged;
}
