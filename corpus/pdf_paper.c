/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pages over the writer's objects; all pages of a document share their resources. */
#include "pdf_paper.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void pdf_paper_begin(struct pdf_paper *paper)
{
  memset(paper, 0, sizeof *paper);
  pdf_file_begin(&paper->file);
  pdf_font_begin(&paper->fonts[PDF_GOTHIC], "IPAGothic", false);
  pdf_font_begin(&paper->fonts[PDF_PROPORTIONAL], "IPAPGothic", false);
  pdf_font_begin(&paper->fonts[PDF_VERTICAL], "IPAGothic", true);
  pdf_font_begin(&paper->fonts[PDF_UNMAPPED], "IPAGothic", false);
  paper->fonts[PDF_UNMAPPED].unmapped = true;
  const char *left_out = getenv("LKS_CORPUS_LEAVE_OUT");
  paper->without_hidden = left_out != NULL && strstr(left_out, "hidden") != NULL;
  paper->without_covers = left_out != NULL && strstr(left_out, "covers") != NULL;
}

double pdf_text_width(struct pdf_paper *paper, enum pdf_face face, double size, const char *text)
{
  return pdf_font_width(&paper->fonts[face], &paper->file, text) * size / 1000;
}

void pdf_text_into(struct pdf_paper *paper, struct pdf_buffer *to, enum pdf_face face, double size, double x,
                   double y, const char *text)
{
  pdf_print(to, "BT /F%u %.4g Tf 1 0 0 1 %.6g %.6g Tm ", (unsigned)face, size, x, y);
  if (!pdf_font_encode(&paper->fonts[face], &paper->file, to, text)) {
    paper->failed = true;
  }
  pdf_print(to, " Tj ET\n");
}

double pdf_text(struct pdf_paper *paper, enum pdf_face face, double size, double x, double y, const char *text)
{
  pdf_text_into(paper, &paper->content, face, size, x, y, text);
  return pdf_text_width(paper, face, size, text);
}

double pdf_hidden(struct pdf_paper *paper, enum pdf_face face, double size, double x, double y, const char *text)
{
  if (!paper->without_hidden) {
    return pdf_text(paper, face, size, x, y, text);
  }
  return pdf_text_width(paper, face, size, text);
}

struct pdf_box pdf_text_box(double size, double x, double y, double width)
{
  return (struct pdf_box){x - 1.5, y - 0.22 * size, width + 3, 1.2 * size};
}

static void use(struct pdf_buffer *list, uint32_t object)
{
  pdf_print(list, "/R%u %u 0 R ", object, object);
}

void pdf_use_xobject(struct pdf_paper *paper, uint32_t object)
{
  use(&paper->xobjects, object);
}

void pdf_use_state(struct pdf_paper *paper, uint32_t object)
{
  use(&paper->states, object);
}

void pdf_use_pattern(struct pdf_paper *paper, uint32_t object)
{
  use(&paper->patterns, object);
}

void pdf_use_shading(struct pdf_paper *paper, uint32_t object)
{
  use(&paper->shadings, object);
}

void pdf_use_properties(struct pdf_paper *paper, uint32_t object)
{
  use(&paper->properties, object);
}

void pdf_use_font(struct pdf_paper *paper, uint32_t object)
{
  use(&paper->other_fonts, object);
}

static uint32_t resources_of(struct pdf_paper *paper)
{
  if (paper->resources == 0) {
    paper->resources = pdf_reserve(&paper->file);
  }
  return paper->resources;
}

uint32_t pdf_form(struct pdf_paper *paper, const char *entries, const struct pdf_box *box, const char *content)
{
  struct pdf_buffer all = {NULL, 0, 0};

  pdf_print(&all, "/Type /XObject /Subtype /Form /BBox [%.6g %.6g %.6g %.6g] /Resources %u 0 R %s", box->x, box->y,
            box->x + box->width, box->y + box->height, resources_of(paper), entries);
  uint32_t form = pdf_stream(&paper->file, all.data, content, strlen(content));
  pdf_buffer_free(&all);
  pdf_use_xobject(paper, form);
  return form;
}

uint32_t pdf_image(struct pdf_paper *paper, unsigned width, unsigned height, const unsigned char *pixels,
                   uint32_t mask)
{
  char entries[200];
  char reference[40] = "";

  if (mask != 0) {
    snprintf(reference, sizeof reference, "/SMask %u 0 R", mask);
  }
  snprintf(entries, sizeof entries,
           "/Type /XObject /Subtype /Image /Width %u /Height %u /ColorSpace /DeviceGray /BitsPerComponent 8 %s",
           width, height, reference);
  uint32_t image = pdf_stream(&paper->file, entries, pixels, (size_t)width * height);
  pdf_use_xobject(paper, image);
  return image;
}

void pdf_draw_image(struct pdf_paper *paper, uint32_t image, const struct pdf_box *box)
{
  pdf_print(&paper->content, "q %.6g 0 0 %.6g %.6g %.6g cm /R%u Do Q\n", box->width, box->height, box->x, box->y,
            image);
}

void pdf_annotation(struct pdf_paper *paper, const char *subtype, const struct pdf_box *box, const char *entries,
                    const char *appearance)
{
  char reference[60] = "";

  if (appearance != NULL) {
    snprintf(reference, sizeof reference, "/AP << /N %u 0 R >>", pdf_form(paper, "", box, appearance));
  }
  uint32_t annotation = pdf_add(&paper->file, "<< /Type /Annot /Subtype /%s /Rect [%.6g %.6g %.6g %.6g] %s %s %s >>",
                                subtype, box->x, box->y, box->x + box->width, box->y + box->height,
                                strstr(entries, "/F ") == NULL ? "/F 4" : "", entries, reference);
  pdf_print(&paper->annotations, "%u 0 R ", annotation);
}

void pdf_page_end(struct pdf_paper *paper)
{
  struct pdf_file *file = &paper->file;

  if (paper->tree == 0) {
    paper->tree = pdf_reserve(file);
  }
  const char *entries = paper->page_entries.size > 0 ? paper->page_entries.data : "";
  char content[40] = "";
  if (strstr(entries, "/Contents") == NULL) {
    uint32_t stream = pdf_stream(file, "", paper->content.size > 0 ? paper->content.data : "", paper->content.size);
    snprintf(content, sizeof content, "/Contents %u 0 R", stream);
  }
  bool annotated = paper->annotations.size > 0;
  paper->last_page =
      pdf_add(file, "<< /Type /Page /Parent %u 0 R /Resources %u 0 R %s %s%s %s%s%s >>", paper->tree,
              resources_of(paper), content, strstr(entries, "/MediaBox") == NULL ? "/MediaBox [0 0 595 842] " : "",
              entries, annotated ? "/Annots [" : "", annotated ? paper->annotations.data : "", annotated ? "]" : "");
  pdf_print(&paper->pages, "%u 0 R ", paper->last_page);
  paper->page_count++;
  paper->content.size = 0;
  paper->annotations.size = 0;
  paper->page_entries.size = 0;
}

static void print_resources(struct pdf_buffer *to, const char *name, const struct pdf_buffer *list)
{
  if (list->size > 0) {
    pdf_print(to, "/%s << %s>> ", name, list->data);
  }
}

static void write_resources(struct pdf_paper *paper)
{
  struct pdf_buffer all = {NULL, 0, 0};

  print_resources(&all, "XObject", &paper->xobjects);
  print_resources(&all, "ExtGState", &paper->states);
  print_resources(&all, "Pattern", &paper->patterns);
  print_resources(&all, "Shading", &paper->shadings);
  print_resources(&all, "Properties", &paper->properties);
  pdf_print(&all, "/Font << ");
  for (unsigned i = 0; i < PDF_FACES; i++) {
    if (paper->fonts[i].object != 0) {
      pdf_print(&all, "/F%u %u 0 R ", i, paper->fonts[i].object);
    }
  }
  pdf_print(&all, "%s>>", paper->other_fonts.size > 0 ? paper->other_fonts.data : "");
  pdf_object(&paper->file, resources_of(paper), "<< %s >>", all.data);
  pdf_buffer_free(&all);
}

void pdf_paper_end_section(struct pdf_paper *paper)
{
  struct pdf_file *file = &paper->file;

  write_resources(paper);
  for (unsigned i = 0; i < PDF_FACES; i++) {
    pdf_font_end(&paper->fonts[i], file);
  }
  pdf_object(file, paper->tree, "<< /Type /Pages /Kids [%s] /Count %u >>", paper->pages.data, paper->page_count);
  if (paper->catalog == 0) {
    paper->catalog = pdf_reserve(file);
  }
  pdf_object(file, paper->catalog, "<< /Type /Catalog /Pages %u 0 R %s >>", paper->tree,
             paper->catalog_entries.size > 0 ? paper->catalog_entries.data : "");
  pdf_section_end(file, paper->catalog, paper->info);
  paper->resources = 0; /* a later revision has fonts of its own */
}

bool pdf_paper_save(struct pdf_paper *paper, const char *path)
{
  struct pdf_buffer *const buffers[] = {
      &paper->content,    &paper->annotations, &paper->page_entries,    &paper->pages,
      &paper->xobjects,   &paper->states,      &paper->patterns,        &paper->shadings,
      &paper->properties, &paper->other_fonts, &paper->catalog_entries,
  };
  bool saved = !paper->failed && pdf_file_save(&paper->file, path);

  for (size_t i = 0; i < sizeof buffers / sizeof buffers[0]; i++) {
    pdf_buffer_free(buffers[i]);
  }
  pdf_file_free(&paper->file);
  return saved;
}

static const char *or_empty(const char *text)
{
  return text != NULL ? text : "";
}

void pdf_tell_hiding(FILE *file, const struct corpus_document *document)
{
  const struct pdf_hiding *hiding = document->layout;

  if (hiding == NULL) {
    return;
  }
  fprintf(file, "page: %u\nhidden: %s\nshown: %s\nresidue: %s\n", hiding->page, or_empty(hiding->hidden),
          or_empty(hiding->shown), or_empty(hiding->residue));
  fprintf(file, "author: %s\nearlier: %s\n", or_empty(hiding->author), or_empty(hiding->earlier));
}
