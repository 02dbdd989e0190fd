/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Texts in a PDF document's objects, by qpdf: trees are walked to a bounded depth, and so many nodes in all. */
#include "readers/pdf_objects.h"

#include <glib.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

enum {
  MOST_NODES = 1000000,
  DEEPEST = 64,
  LARGEST_STREAM = 64 * 1024, /* packed bytes: unpacked it is at most a thousand times as large */
  CHECK_EVERY = 256
};

typedef struct walk {
  qpdf_data pdf;
  lks_budget *budget;
  lks_pdf_text_found found;
  void *context;
  size_t nodes;
  bool more;
  lks_status status;
} walk;

/* What is done with a node, before its kids. */
typedef void (*node_visitor)(walk *in, qpdf_oh node);

static void tell(walk *in, lks_property_sort sort, const char *name, const char *text, size_t length, bool markup)
{
  const lks_property property = {.sort = sort, .name = name, .text = text, .length = length};
  if (in->status == LKS_OK && length > 0)
    in->status = in->found(in->context, &property, markup);
}

/* malloc'ed by GLib; NULL where it is no text. Gives the value back: of hundreds of thousands none is kept. */
static char *text_of(const walk *in, qpdf_oh value)
{
  char *text = qpdf_oh_is_string(in->pdf, value) ? g_strdup(qpdf_oh_get_utf8_value(in->pdf, value)) : NULL;
  qpdf_oh_release(in->pdf, value);
  return text;
}

static void tell_string(walk *in, lks_property_sort sort, const char *name, qpdf_oh value)
{
  char *text = text_of(in, value);
  if (text != NULL)
    tell(in, sort, name, text, strlen(text), false);
  g_free(text);
}

/* One filter at most, so that nothing is unpacked twice. */
static bool is_simple(const walk *in, qpdf_oh stream)
{
  const qpdf_oh dictionary = qpdf_oh_get_dict(in->pdf, stream);
  const qpdf_oh filter = qpdf_oh_get_key(in->pdf, dictionary, "/Filter");
  const qpdf_oh length = qpdf_oh_get_key(in->pdf, dictionary, "/Length");
  return qpdf_oh_is_integer(in->pdf, length) && qpdf_oh_get_int_value(in->pdf, length) <= LARGEST_STREAM &&
         (!qpdf_oh_is_array(in->pdf, filter) || qpdf_oh_get_array_n_items(in->pdf, filter) <= 1);
}

static void append_stream(walk *in, qpdf_oh stream, GString *text)
{
  unsigned char *data = NULL;
  size_t size = 0;
  if (!qpdf_oh_is_stream(in->pdf, stream))
    return;
  if (!is_simple(in, stream) ||
      (qpdf_oh_get_stream_data(in->pdf, stream, qpdf_dl_generalized, NULL, &data, &size) & QPDF_ERRORS) != 0) {
    in->more = true;
    return;
  }
  if (in->status == LKS_OK)
    in->status = lks_budget_unpacked(in->budget, size);
  if (in->status == LKS_OK && text->len + size <= G_MAXINT32)
    g_string_append_len(text, (const char *)data, (gssize)size);
  free(data);
}

/* A script is a string or a stream. */
static void tell_script(walk *in, const char *name, qpdf_oh action)
{
  const qpdf_oh script = qpdf_oh_get_key_if_dict(in->pdf, action, "/JS");
  GString *text = g_string_new(NULL);
  append_stream(in, script, text);
  tell(in, LKS_PROPERTY_SCRIPT, name, text->str, text->len, false);
  g_string_free(text, TRUE);
  tell_string(in, LKS_PROPERTY_SCRIPT, name, script);
  qpdf_oh_release(in->pdf, action);
}

static void visit_field(walk *in, qpdf_oh node)
{
  static const char *const events[] = {"/K", "/F", "/V", "/C", "/E", "/X", "/D", "/U", "/Fo", "/Bl"};
  char *name = text_of(in, qpdf_oh_get_key_if_dict(in->pdf, node, "/TU"));
  if (name == NULL)
    name = text_of(in, qpdf_oh_get_key_if_dict(in->pdf, node, "/T"));
  tell_string(in, LKS_PROPERTY_FIELD, name != NULL ? name : "", qpdf_oh_get_key_if_dict(in->pdf, node, "/DV"));
  const qpdf_oh actions = qpdf_oh_get_key_if_dict(in->pdf, node, "/AA");
  for (size_t i = 0; i < G_N_ELEMENTS(events) && qpdf_oh_is_dictionary(in->pdf, actions); i++)
    tell_script(in, name != NULL ? name : "", qpdf_oh_get_key(in->pdf, actions, events[i]));
  tell_script(in, name != NULL ? name : "", qpdf_oh_get_key_if_dict(in->pdf, node, "/A"));
  qpdf_oh_release(in->pdf, actions);
  g_free(name);
}

static void visit_names(walk *in, qpdf_oh node)
{
  const qpdf_oh names = qpdf_oh_get_key_if_dict(in->pdf, node, "/Names");
  const int count = qpdf_oh_is_array(in->pdf, names) ? qpdf_oh_get_array_n_items(in->pdf, names) : 0;
  in->more = in->more || count > MOST_NODES;
  for (int i = 1; i < count && i < MOST_NODES && in->status == LKS_OK; i += 2)
    tell_script(in, "", qpdf_oh_get_array_item(in->pdf, names, i));
}

static void visit_structure(walk *in, qpdf_oh node)
{
  tell_string(in, LKS_PROPERTY_ALTERNATIVE, "", qpdf_oh_get_key_if_dict(in->pdf, node, "/Alt"));
  tell_string(in, LKS_PROPERTY_ALTERNATIVE, "", qpdf_oh_get_key_if_dict(in->pdf, node, "/ActualText"));
}

static void walk_node(walk *in, qpdf_oh node, const char *kids_key, node_visitor visit, unsigned depth);

/* One kid, or an array of them. */
static void walk_kids(walk *in, qpdf_oh kids, const char *kids_key, node_visitor visit, unsigned depth)
{
  const bool many = qpdf_oh_is_array(in->pdf, kids);
  const int count = many ? qpdf_oh_get_array_n_items(in->pdf, kids) : 1;
  for (int i = 0; i < count && in->nodes < MOST_NODES && in->status == LKS_OK; i++) {
    const qpdf_oh kid = many ? qpdf_oh_get_array_item(in->pdf, kids, i) : kids;
    walk_node(in, kid, kids_key, visit, depth);
    if (many)
      qpdf_oh_release(in->pdf, kid);
  }
}

static void walk_node(walk *in, qpdf_oh node, const char *kids_key, node_visitor visit, unsigned depth)
{
  if (!qpdf_oh_is_dictionary(in->pdf, node))
    return;
  if (depth == DEEPEST || ++in->nodes == MOST_NODES) {
    in->more = true;
    return;
  }
  if (in->nodes % CHECK_EVERY == 0)
    in->status = lks_budget_check(in->budget);
  visit(in, node);
  const qpdf_oh kids = qpdf_oh_get_key(in->pdf, node, kids_key);
  walk_kids(in, kids, kids_key, visit, depth + 1);
  qpdf_oh_release(in->pdf, kids);
}

/* A stream, or its parts by name (ISO 32000-1, 12.7.8). */
static void tell_xfa(walk *in, qpdf_oh xfa)
{
  GString *text = g_string_new(NULL);
  const int count = qpdf_oh_is_array(in->pdf, xfa) ? qpdf_oh_get_array_n_items(in->pdf, xfa) : 0;
  append_stream(in, xfa, text);
  for (int i = 0; i < count && i < MOST_NODES && in->status == LKS_OK; i++)
    append_stream(in, qpdf_oh_get_array_item(in->pdf, xfa, i), text);
  tell(in, LKS_PROPERTY_FIELD, "", text->str, text->len, true);
  g_string_free(text, TRUE);
}

/* The end of a string that begins at `at`: "(...)" with brackets in it, or "<...>". NULL where it has none. */
static const char *end_of_string(const char *at, const char *end)
{
  size_t depth = 0;
  if (*at == '<')
    return memchr(at, '>', (size_t)(end - at));
  for (; at < end; at++) {
    if (*at == '\\')
      at++;
    else if (*at == '(')
      depth++;
    else if (*at == ')' && --depth == 0)
      return at;
  }
  return NULL;
}

/* What a page's marked content is told as instead (ISO 32000-1, 14.9.4). */
static void tell_replacements(walk *in, const char *content, size_t size)
{
  static const char key[] = "/ActualText";
  const char *at = content, *end = content + size;
  while (in->status == LKS_OK && (at = memmem(at, (size_t)(end - at), key, strlen(key))) != NULL) {
    at += strlen(key);
    while (at < end && g_ascii_isspace(*at))
      at++;
    const char *last = at < end && (*at == '(' || *at == '<') ? end_of_string(at, end) : NULL;
    if (last == NULL || ++in->nodes >= MOST_NODES || last - at > LARGEST_STREAM)
      continue;
    char *object = g_strndup(at, (gsize)(last - at + 1));
    tell_string(in, LKS_PROPERTY_ALTERNATIVE, "", qpdf_oh_parse(in->pdf, object));
    g_free(object);
    at = last;
  }
}

static void walk_pages(walk *in, const lks_pdf_structure *structure)
{
  for (size_t i = 0; i < structure->page_count && in->status == LKS_OK; i++) {
    unsigned char *content = NULL;
    size_t size = 0;
    if (!structure->pages[i].replaced)
      continue;
    const qpdf_oh page = qpdf_get_page_n(in->pdf, i);
    if ((qpdf_oh_get_page_content_data(in->pdf, page, &content, &size) & QPDF_ERRORS) == 0 && content != NULL) {
      in->status = lks_budget_unpacked(in->budget, size);
      tell_replacements(in, (const char *)content, size);
    }
    free(content);
    if (in->status == LKS_OK)
      in->status = lks_budget_check(in->budget);
  }
}

static void walk_document(walk *in)
{
  const qpdf_oh root = qpdf_get_root(in->pdf);
  const qpdf_oh form = qpdf_oh_get_key_if_dict(in->pdf, root, "/AcroForm");
  const qpdf_oh names = qpdf_oh_get_key_if_dict(in->pdf, root, "/Names");
  tell_xfa(in, qpdf_oh_get_key_if_dict(in->pdf, form, "/XFA"));
  tell_script(in, "", qpdf_oh_get_key_if_dict(in->pdf, root, "/OpenAction"));
  walk_kids(in, qpdf_oh_get_key_if_dict(in->pdf, form, "/Fields"), "/Kids", visit_field, 0);
  walk_node(in, qpdf_oh_get_key_if_dict(in->pdf, names, "/JavaScript"), "/Kids", visit_names, 0);
  walk_node(in, qpdf_oh_get_key_if_dict(in->pdf, root, "/StructTreeRoot"), "/K", visit_structure, 0);
}

lks_status lks_pdf_objects_find(lks_budget *budget, const char *data, size_t size,
                                const lks_pdf_structure *structure, lks_pdf_text_found found, void *context,
                                bool *more)
{
  walk in = {.pdf = qpdf_init(), .budget = budget, .found = found, .context = context};
  qpdf_silence_errors(in.pdf);
  qpdf_set_suppress_warnings(in.pdf, QPDF_TRUE);
  if ((qpdf_read_memory(in.pdf, "document", data, size, NULL) & QPDF_ERRORS) == 0) {
    walk_document(&in);
    walk_pages(&in, structure);
  }
  qpdf_get_error(in.pdf); /* an error that nobody asks for is printed */
  qpdf_cleanup(&in.pdf);
  *more = *more || in.more;
  return in.status;
}
