/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* PDF documents, object by object (ISO 32000-1, 7.5). */
#include "pdf_maker.h"

#include <string.h>

enum { CATALOG = 1, PAGES, FONT, CLEAR, NEARLY, MULTIPLY, BLACK, WHITE, FIRST_FREE };

typedef struct writer {
  GString *out;
  GArray *offsets; /* of objects, from number 1 on */
} writer;

static void begin_object(writer *to, guint number)
{
  if (to->offsets->len < number)
    g_array_set_size(to->offsets, number);
  g_array_index(to->offsets, gsize, number - 1) = to->out->len;
  g_string_append_printf(to->out, "%u 0 obj\n", number);
}

static void put_object(writer *to, guint number, const char *text)
{
  begin_object(to, number);
  g_string_append_printf(to->out, "%s\nendobj\n", text);
}

static void put_stream(writer *to, guint number, const char *dictionary, const char *data, size_t size)
{
  begin_object(to, number);
  g_string_append_printf(to->out, "<<%s/Length %zu>>stream\n", dictionary, size);
  g_string_append_len(to->out, data, (gssize)size);
  g_string_append(to->out, "\nendstream\nendobj\n");
}

static void put_resources(writer *to)
{
  static const char image[] = "/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray";
  put_object(to, FONT, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
  put_object(to, CLEAR, "<</Type/ExtGState/ca 0/CA 0>>");
  put_object(to, NEARLY, "<</Type/ExtGState/ca .97/CA .97>>");
  put_object(to, MULTIPLY, "<</Type/ExtGState/BM/Multiply>>");
  put_stream(to, BLACK, image, "\1", 1); /* no zero, so that a document is a text */
  put_stream(to, WHITE, image, "\377", 1);
}

static void put_annotation(writer *to, guint *next, const lks_made_annotation *annotation, GString *list)
{
  GString *text = g_string_new(NULL);
  g_string_append_printf(text, "<</Type/Annot/F 4%s", annotation->dictionary);
  if (annotation->appearance != NULL) {
    char *dictionary = g_strdup_printf("/Type/XObject/Subtype/Form/BBox[%s]/Resources<</Font<</F %d 0 R>>"
                                       "/ExtGState<</M %d 0 R>>>>",
                                       annotation->box, FONT, MULTIPLY);
    put_stream(to, *next, dictionary, annotation->appearance, strlen(annotation->appearance));
    g_string_append_printf(text, "/AP<</N %u 0 R>>", *next);
    g_free(dictionary);
    ++*next;
  }
  g_string_append(text, ">>");
  g_string_append_printf(list, "%u 0 R ", *next);
  put_object(to, (*next)++, text->str);
  g_string_free(text, TRUE);
}

static guint put_page(writer *to, guint *next, const lks_made_page *page)
{
  GString *annotations = g_string_new(NULL);
  for (size_t i = 0; i < LKS_MADE_ANNOTATIONS && page->annotations[i].dictionary != NULL; i++)
    put_annotation(to, next, &page->annotations[i], annotations);
  const guint content = (*next)++;
  put_stream(to, content, "", page->content, strlen(page->content));
  char *text = g_strdup_printf(
      "<</Type/Page/Parent %d 0 R/MediaBox[0 0 595 842]%s/Contents %u 0 R/Annots[%s]/Resources<</Font<</F %d 0 R>>"
      "/XObject<</K %d 0 R/W %d 0 R>>/ExtGState<</T %d 0 R/O %d 0 R/M %d 0 R>>>>>>",
      PAGES, page->entries != NULL ? page->entries : "", content, annotations->str, FONT, BLACK, WHITE, CLEAR, NEARLY,
      MULTIPLY);
  put_object(to, *next, text);
  g_free(text);
  g_string_free(annotations, TRUE);
  return (*next)++;
}

static void put_end(const writer *to)
{
  const gsize start = to->out->len;
  g_string_append_printf(to->out, "xref\n0 %u\n0000000000 65535 f \n", to->offsets->len + 1);
  for (guint i = 0; i < to->offsets->len; i++)
    g_string_append_printf(to->out, "%010zu 00000 n \n", g_array_index(to->offsets, gsize, i));
  g_string_append_printf(to->out, "trailer<</Size %u/Root %d 0 R>>\nstartxref\n%zu\n%%%%EOF\n", to->offsets->len + 1,
                         CATALOG, start);
}

lks_bytes lks_make_pdf(const lks_made_pdf *made)
{
  writer to = {.out = g_string_new(made->before), .offsets = g_array_new(FALSE, TRUE, sizeof(gsize))};
  GString *kids = g_string_new(NULL);
  guint next = FIRST_FREE;
  g_string_append(to.out, "%PDF-1.7\n");
  put_resources(&to);
  for (size_t i = 0; i < made->page_count; i++)
    g_string_append_printf(kids, "%u 0 R ", put_page(&to, &next, &made->pages[i]));
  char *pages = g_strdup_printf("<</Type/Pages/Count %zu/Kids[%s]>>", made->page_count, kids->str);
  char *catalog =
      g_strdup_printf("<</Type/Catalog/Pages %d 0 R%s>>", PAGES, made->catalog != NULL ? made->catalog : "");
  put_object(&to, PAGES, pages);
  put_object(&to, CATALOG, catalog);
  put_end(&to);
  g_free(pages);
  g_free(catalog);
  g_string_free(kids, TRUE);
  g_array_free(to.offsets, TRUE);
  const gsize size = to.out->len;
  return (lks_bytes){g_string_free(to.out, FALSE), size};
}

void lks_update_pdf(lks_bytes *document, unsigned number, const char *object, const char *trailer)
{
  static const char word[] = "startxref\n";
  GString *out = g_string_new_len((const char *)document->data, (gssize)document->size);
  const char *last = out->str + out->len - (sizeof word - 1);
  while (memcmp(last, word, sizeof word - 1) != 0)
    last--;
  const guint64 before = g_ascii_strtoull(last + sizeof word - 1, NULL, 10);
  const gsize start = out->len;
  g_string_append_printf(out, "%u 0 obj\n%s\nendobj\n", number, object);
  const gsize table = out->len;
  g_string_append_printf(out,
                         "xref\n%u 1\n%010zu 00000 n \ntrailer<</Size 600/Root %d 0 R/Prev %" G_GUINT64_FORMAT
                         "%s>>\nstartxref\n%zu\n%%%%EOF\n",
                         number, start, CATALOG, before, trailer, table);
  g_free(document->data);
  document->size = out->len;
  document->data = (void *)g_string_free(out, FALSE);
}

lks_bytes lks_make_pdf_page(const char *content)
{
  const lks_made_page page = {.content = content};
  return lks_make_pdf(&(lks_made_pdf){.pages = &page, .page_count = 1});
}
