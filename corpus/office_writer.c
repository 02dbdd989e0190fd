/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Documents and presentations, part by part. */
#include "office_writer.h"

#include <string.h>

#define RELATION_TYPES "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define RELATIONS_BEGIN                                                                                              \
  "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"                                                  \
  "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"

static void add_bytes(struct corpus_office *office, const char *name, const char *data, size_t size)
{
  office->failed = !corpus_package_add(office->package, name, data, size) || office->failed;
}

static void add_type(struct corpus_office *office, const char *name, const char *content_type)
{
  if (content_type != NULL) {
    g_string_append_printf(office->types, "<Override PartName=\"/%s\" ContentType=\"%s\"/>", name, content_type);
  }
}

void corpus_office_begin(struct corpus_office *office, const char *main_part, const char *content_type)
{
  *office = (struct corpus_office){.package = corpus_package_new(), .main = main_part};
  office->failed = office->package == NULL;
  office->types = g_string_new(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      "<Default Extension=\"xlsx\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\"/>");
  office->relations = g_string_new(RELATIONS_BEGIN);
  add_type(office, main_part, content_type);
}

void corpus_office_add(struct corpus_office *office, const char *name, const char *relation, const char *content_type,
                       const char *data, size_t size)
{
  if (office->failed) {
    return;
  }
  add_type(office, name, content_type);
  add_bytes(office, name, data, size);
  if (relation != NULL) {
    g_string_append_printf(office->relations, "<Relationship Id=\"rId%u\" Type=\"" RELATION_TYPES "%s\" Target=\"/%s\"/>",
                           ++office->count, relation, name);
  }
}

void corpus_office_add_text(struct corpus_office *office, const char *name, const char *relation,
                            const char *content_type, const char *text)
{
  corpus_office_add(office, name, relation, content_type, text, strlen(text));
}

/* Where the relations of a part stand: "ppt/slides/_rels/slide1.xml.rels". */
static char *relations_name(const char *part)
{
  char *folder = g_path_get_dirname(part), *base = g_path_get_basename(part);
  char *name = g_strdup_printf("%s/_rels/%s.rels", folder, base);

  g_free(folder);
  g_free(base);
  return name;
}

void corpus_office_relate(struct corpus_office *office, const char *part, const char *const *pairs)
{
  GString *text = g_string_new(RELATIONS_BEGIN);
  char *name = relations_name(part);

  for (unsigned i = 0; pairs[i] != NULL; i += 2) {
    g_string_append_printf(text, "<Relationship Id=\"rId%u\" Type=\"" RELATION_TYPES "%s\" Target=\"/%s\"/>", i / 2 + 1,
                           pairs[i], pairs[i + 1]);
  }
  g_string_append(text, "</Relationships>");
  if (!office->failed) {
    add_bytes(office, name, text->str, text->len);
  }
  g_free(name);
  g_string_free(text, TRUE);
}

bool corpus_office_end(struct corpus_office *office, const char *main_text, const char *path)
{
  char *name = relations_name(office->main);
  char *root = g_strdup_printf(RELATIONS_BEGIN "<Relationship Id=\"rId1\" Type=\"" RELATION_TYPES
                                               "officeDocument\" Target=\"%s\"/></Relationships>",
                               office->main);

  g_string_append(office->types, "</Types>");
  g_string_append(office->relations, "</Relationships>");
  if (!office->failed) {
    add_bytes(office, "[Content_Types].xml", office->types->str, office->types->len);
    add_bytes(office, "_rels/.rels", root, strlen(root));
    add_bytes(office, office->main, main_text, strlen(main_text));
    add_bytes(office, name, office->relations->str, office->relations->len);
  }
  bool written = !office->failed && corpus_package_write(office->package, path);
  corpus_package_free(office->package);
  g_string_free(office->types, TRUE);
  g_string_free(office->relations, TRUE);
  g_free(root);
  g_free(name);
  return written;
}
