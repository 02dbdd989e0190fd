/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What PDFs carry beside their pages: attachments, form values, properties, bookmarks, texts for screen readers. */
#include "corpus.h"
#include "pdf_letter.h"
#include "pdf_shapes.h"
#include "variants.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])
#define PERSON_TEXT  "佐々木 春香 090-0000-4127 鳥取県鳥取市若葉町3-14-2"

static bool save(struct pdf_paper *paper, const char *path)
{
  if (paper->page_count == 0) {
    pdf_letter_write(paper, &pdf_minutes, NULL);
    pdf_page_end(paper);
  }
  pdf_paper_end_section(paper);
  return pdf_paper_save(paper, path);
}

enum attachment { IN_NAMES, IN_ANNOTATION, ASSOCIATED, IN_PORTFOLIO };

struct attached_plan {
  enum attachment attachment;
  const char *name;
  bool (*make)(const char *path, const struct corpus_document *document); /* what is attached */
};

static uint32_t file_specification(struct pdf_paper *paper, const char *name, const void *data, size_t size)
{
  char *text = pdf_text_string(name);
  uint32_t stream = pdf_stream(&paper->file, "/Type /EmbeddedFile", data, size);
  uint32_t specification =
      pdf_add(&paper->file, "<< /Type /Filespec /F %s /UF %s /AFRelationship /Source /EF << /F %u 0 R >> >>", text,
              text, stream);

  free(text);
  return specification;
}

static void attach(struct pdf_paper *paper, enum attachment attachment, uint32_t specification)
{
  static const struct pdf_box pin = {500, 760, 20, 20};

  if (attachment == IN_ANNOTATION) {
    char entries[60];
    snprintf(entries, sizeof entries, "/FS %u 0 R /Name /Paperclip", specification);
    pdf_annotation(paper, "FileAttachment", &pin, entries, "0.5 g 500 760 20 20 re f");
    return;
  }
  pdf_print(&paper->catalog_entries, "/Names << /EmbeddedFiles << /Names [(1) %u 0 R] >> >> ", specification);
  if (attachment == ASSOCIATED) {
    pdf_print(&paper->catalog_entries, "/AF [%u 0 R] ", specification);
  } else if (attachment == IN_PORTFOLIO) {
    pdf_print(&paper->catalog_entries, "/Collection << /Type /Collection /View /T >> ");
  }
}

/* The attached document is made at the path of the outer one first, and read from there. */
static bool make_attached(const char *path, const struct corpus_document *document)
{
  const struct attached_plan *plan = document->layout;
  gchar *data = NULL;
  gsize size = 0;
  struct pdf_paper paper;

  if (!plan->make(path, document) || !g_file_get_contents(path, &data, &size, NULL)) {
    return false;
  }
  pdf_paper_begin(&paper);
  attach(&paper, plan->attachment, file_specification(&paper, plan->name, data, size));
  g_free(data);
  return save(&paper, path);
}

static bool make_inner_workbook(const char *path, const struct corpus_document *document)
{
  (void)document;
  return corpus_variant_write(path, CORPUS_SHARED, false);
}

static bool make_inner_pdf(const char *path, const struct corpus_document *document)
{
  struct pdf_box boxes[PDF_BOXES];
  struct pdf_paper paper;

  (void)document;
  pdf_paper_begin(&paper);
  pdf_letter_write(&paper, &pdf_report, NULL);
  size_t count = pdf_letter_boxes(&paper, &pdf_report, boxes);
  for (size_t i = 0; i < count; i++) {
    pdf_polygon(&paper, &boxes[i], "1 1 1");
  }
  pdf_page_end(&paper);
  return save(&paper, path);
}

/* As electronic invoices have it: firms, articles and sums. */
static bool make_inner_invoice(const char *path, const struct corpus_document *document)
{
  static const char invoice[] =
      "<?xml version='1.0' encoding='UTF-8'?>\n<rsm:CrossIndustryInvoice "
      "xmlns:rsm='urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100' "
      "xmlns:ram='urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100'>"
      "<ram:ID>R-2024-0117</ram:ID><ram:SellerTradeParty><ram:Name>Aoba Trading</ram:Name></ram:SellerTradeParty>"
      "<ram:BuyerTradeParty><ram:Name>Midori Works</ram:Name></ram:BuyerTradeParty>"
      "<ram:LineTotalAmount>1280.00</ram:LineTotalAmount></rsm:CrossIndustryInvoice>\n";

  (void)document;
  return g_file_set_contents(path, invoice, sizeof invoice - 1, NULL);
}

/* Text fields with values; flags 2 is hidden, 4 is seen. */
struct field {
  const char *name;
  const char *value;
  const char *default_value;
};

struct form_plan {
  struct pdf_hiding hiding;
  unsigned flags;
  size_t count;
  struct field fields[4];
};

static void add_field(struct pdf_paper *paper, const struct form_plan *plan, size_t i, struct pdf_buffer *list)
{
  const struct field *field = &plan->fields[i];
  const struct pdf_box box = {160, 380 - 30 * (double)i, 240, 20};
  struct pdf_buffer entries = {NULL, 0, 0};
  struct pdf_buffer appearance = {NULL, 0, 0};
  char *name = pdf_text_string(field->name);
  char *value = pdf_text_string(field->value);

  pdf_print(&entries, "/FT /Tx /T %s /V %s /DA (/Helv 10 Tf 0 g) /F %u ", name, value, plan->flags);
  if (field->default_value != NULL) {
    char *text = pdf_text_string(field->default_value);
    pdf_print(&entries, "/DV %s ", text);
    free(text);
  }
  pdf_text_into(paper, &appearance, PDF_GOTHIC, 10, box.x + 3, box.y + 5, field->value);
  size_t begin = paper->annotations.size;
  pdf_annotation(paper, "Widget", &box, entries.data, appearance.data);
  pdf_print(list, "%s", paper->annotations.data + begin);
  free(name);
  free(value);
  pdf_buffer_free(&entries);
  pdf_buffer_free(&appearance);
}

static bool make_fields(const char *path, const struct corpus_document *document)
{
  const struct form_plan *plan = document->layout;
  struct pdf_buffer list = {NULL, 0, 0};
  struct pdf_paper paper;

  pdf_paper_begin(&paper);
  pdf_text(&paper, PDF_GOTHIC, 15, 72, 760, "参加申込書");
  for (size_t i = 0; i < plan->count; i++) {
    pdf_text(&paper, PDF_GOTHIC, 10, 72, 385 - 30 * (double)i, plan->fields[i].name);
    add_field(&paper, plan, i, &list);
  }
  pdf_print(&paper.catalog_entries, "/AcroForm << /Fields [%s] >>", list.data);
  pdf_buffer_free(&list);
  pdf_page_end(&paper);
  return save(&paper, path);
}

/* What a plan says goes where its function puts it. */
struct data_plan {
  void (*put)(struct pdf_paper *paper, const char *text);
  const char *text;
};

static void put_info(struct pdf_paper *paper, const char *key, const char *text)
{
  char *string = pdf_text_string(text);

  paper->info = pdf_add(&paper->file, "<< /Producer (corpus) /%s %s >>", key, string);
  free(string);
}

static void put_author(struct pdf_paper *paper, const char *text)
{
  put_info(paper, "Author", text);
}

static void put_subject(struct pdf_paper *paper, const char *text)
{
  put_info(paper, "Subject", text);
}

static void put_xmp(struct pdf_paper *paper, const char *text)
{
  struct pdf_buffer packet = {NULL, 0, 0};

  pdf_print(&packet,
            "<?xpacket begin='\xEF\xBB\xBF' id='W5M0MpCehiHzreSzNTczkc9d'?>\n<x:xmpmeta xmlns:x='adobe:ns:meta/'>"
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about='' "
            "xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:description><rdf:Alt><rdf:li xml:lang='x-default'>%s"
            "</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end='w'?>",
            text);
  uint32_t stream = pdf_raw_stream(&paper->file, "/Type /Metadata /Subtype /XML", packet.data, packet.size);
  pdf_print(&paper->catalog_entries, "/Metadata %u 0 R ", stream);
  pdf_buffer_free(&packet);
}

static void put_bookmark(struct pdf_paper *paper, const char *text)
{
  char *title = pdf_text_string(text);
  uint32_t outlines = pdf_reserve(&paper->file);
  uint32_t item = pdf_add(&paper->file, "<< /Title %s /Parent %u 0 R >>", title, outlines);

  pdf_object(&paper->file, outlines, "<< /Type /Outlines /First %u 0 R /Last %u 0 R /Count 1 >>", item, item);
  pdf_print(&paper->catalog_entries, "/Outlines %u 0 R ", outlines);
  free(title);
}

/* The words were cut out and a bar put in their place, but what a screen reader says was left. */
static void put_actual_text(struct pdf_paper *paper, const char *text)
{
  char *string = pdf_text_string(text);

  pdf_print(&paper->content, "/Span << /ActualText %s >> BDC 0 g 172 396 180 14 re f EMC\n", string);
  free(string);
}

static void put_alternative(struct pdf_paper *paper, const char *text)
{
  char *string = pdf_text_string(text);
  uint32_t tree = pdf_reserve(&paper->file);
  uint32_t figure = pdf_add(&paper->file, "<< /Type /StructElem /S /Figure /P %u 0 R /Alt %s >>", tree, string);

  pdf_object(&paper->file, tree, "<< /Type /StructTreeRoot /K [%u 0 R] >>", figure);
  pdf_print(&paper->catalog_entries, "/StructTreeRoot %u 0 R /MarkInfo << /Marked true >> ", tree);
  free(string);
}

static void put_script(struct pdf_paper *paper, const char *text)
{
  struct pdf_buffer script = {NULL, 0, 0};

  pdf_print(&script, "var memo = \"%s\";", text);
  char *string = pdf_text_string(script.data);
  pdf_print(&paper->catalog_entries, "/Names << /JavaScript << /Names [(1) << /S /JavaScript /JS %s >>] >> >> ",
            string);
  free(string);
  pdf_buffer_free(&script);
}

static void put_xfa(struct pdf_paper *paper, const char *text)
{
  struct pdf_buffer data = {NULL, 0, 0};

  pdf_print(&data,
            "<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'><xfa:datasets xmlns:xfa='http://www.xfa.org/schema/"
            "xfa-data/1.0/'><xfa:data><form1><memo>%s</memo></form1></xfa:data></xfa:datasets></xdp:xdp>",
            text);
  uint32_t stream = pdf_stream(&paper->file, "", data.data, data.size);
  pdf_print(&paper->catalog_entries, "/AcroForm << /Fields [] /XFA %u 0 R >> ", stream);
  pdf_buffer_free(&data);
}

static void put_comment(struct pdf_paper *paper, const char *text)
{
  static const struct pdf_box place = {500, 700, 18, 18};
  struct pdf_buffer entries = {NULL, 0, 0};
  char *string = pdf_text_string(text);

  pdf_print(&entries, "/Contents %s /Name /Comment", string);
  pdf_annotation(paper, "Text", &place, entries.data, "1 0.9 0.3 rg 500 700 18 18 re f");
  free(string);
  pdf_buffer_free(&entries);
}

static bool make_data(const char *path, const struct corpus_document *document)
{
  const struct data_plan *plan = document->layout;
  struct pdf_paper paper;

  pdf_paper_begin(&paper);
  plan->put(&paper, plan->text);
  pdf_letter_write(&paper, &pdf_minutes, NULL);
  pdf_page_end(&paper);
  return save(&paper, path);
}

#define ATTACHED make_attached, &(const struct attached_plan)
#define FIELDS   make_fields, &(const struct form_plan)
#define DATA     make_data, &(const struct data_plan)
#define WORKBOOK                                                                                                     \
  {                                                                                                                  \
    "stop", "pii-columns", "", "名簿", CORPUS_VARIANT_PEOPLE, 0, CORPUS_VARIANT_PEOPLE, CORPUS_VARIANT_FIELDS        \
  }
#define TOLD                                                                                                         \
  {                                                                                                                  \
    "review", "document-data", "", "", 0, 0, 0, ""                                                                   \
  }
#define CLEAN                                                                                                        \
  {                                                                                                                  \
    "notice", "", "*", "", 0, 0, 0, ""                                                                               \
  }
#define PERSON                                                                                                       \
  4,                                                                                                                 \
  {                                                                                                                  \
    {"氏名", "佐々木　春香", NULL}, {"住所", "鳥取県鳥取市若葉町3-14-2", NULL}, {"電話番号", "090-0000-4127", NULL}, \
    {                                                                                                                \
      "生年月日", "1987年6月23日", NULL                                                                              \
    }                                                                                                                \
  }
#define NOTHING                                                                                                      \
  {                                                                                                                  \
    0, NULL, NULL, NULL, NULL, NULL                                                                                  \
  }

static const struct corpus_document documents[] = {
    {"pdf-attached-workbook.pdf", ATTACHED{IN_NAMES, "名簿.xlsx", make_inner_workbook}, WORKBOOK},
    {"pdf-attached-pinned.pdf", ATTACHED{IN_ANNOTATION, "名簿.xlsx", make_inner_workbook}, WORKBOOK},
    {"pdf-attached-associated.pdf", ATTACHED{ASSOCIATED, "list.xlsx", make_inner_workbook}, WORKBOOK},
    {"pdf-attached-portfolio.pdf", ATTACHED{IN_PORTFOLIO, "名簿.xlsx", make_inner_workbook}, WORKBOOK},
    {"pdf-attached-pdf.pdf",
     ATTACHED{IN_NAMES, "報告書.pdf", make_inner_pdf},
     {"stop", "covered-text", "", "", 0, 0, 0, "name,address,phone,birth-date"}},
    {"pdf-twin-attached-invoice.pdf", ATTACHED{ASSOCIATED, "factur-x.xml", make_inner_invoice}, CLEAN},
    {"pdf-data-hidden-fields.pdf", FIELDS{NOTHING, 2, PERSON}, TOLD},
    {"pdf-data-default-values.pdf", FIELDS{NOTHING, 4, 1, {{"備考", "なし", PERSON_TEXT}}}, TOLD},
    {"pdf-data-shown-fields.pdf",
     FIELDS{NOTHING, 4, PERSON},
     {"notice", "pii-columns", "*", "", 1, 0, 1, ""}},
    {"pdf-twin-empty-fields.pdf",
     FIELDS{NOTHING, 4, 4, {{"氏名", "", NULL}, {"住所", "", NULL}, {"電話番号", "", NULL}, {"部数", "3", "1"}}},
     CLEAN},
    {"pdf-data-subject.pdf", DATA{put_subject, PERSON_TEXT}, TOLD},
    {"pdf-data-xmp.pdf", DATA{put_xmp, PERSON_TEXT}, TOLD},
    {"pdf-data-bookmark.pdf", DATA{put_bookmark, PERSON_TEXT}, TOLD},
    {"pdf-data-actual-text.pdf", DATA{put_actual_text, PERSON_TEXT}, TOLD},
    {"pdf-data-alternative.pdf", DATA{put_alternative, PERSON_TEXT}, TOLD},
    {"pdf-data-script.pdf", DATA{put_script, PERSON_TEXT}, TOLD},
    {"pdf-data-xfa.pdf", DATA{put_xfa, PERSON_TEXT}, TOLD},
    {"pdf-data-comment.pdf", DATA{put_comment, PERSON_TEXT}, TOLD},
    {"pdf-twin-author.pdf", DATA{put_author, "佐々木 春香"}, CLEAN},
    {"pdf-twin-author-office.pdf", DATA{put_author, "総務課"}, CLEAN},
    {"pdf-twin-subject.pdf", DATA{put_subject, "第8回運営委員会の記録"}, CLEAN},
    {"pdf-twin-xmp.pdf", DATA{put_xmp, "運営委員会の会議録(公開用)"}, CLEAN},
    {"pdf-twin-bookmark.pdf", DATA{put_bookmark, "議題1 施設の建て替えについて"}, CLEAN},
    {"pdf-twin-actual-text.pdf", DATA{put_actual_text, "ffi"}, CLEAN},
    {"pdf-twin-alternative.pdf", DATA{put_alternative, "施設の配置図"}, CLEAN},
    {"pdf-twin-script.pdf", DATA{put_script, "app.alert"}, CLEAN},
    {"pdf-twin-comment.pdf", DATA{put_comment, "次回までに表を差し替えること"}, CLEAN},
};

const struct corpus_family corpus_pdf_carried = {documents, COUNT(documents), "pdf", NULL};
