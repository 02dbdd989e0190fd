/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* PDFs that lie, loop, swell, are damaged or locked: what is said of them is bounded, and never a silent pass. */
#include "corpus.h"
#include "pdf_letter.h"
#include "pdf_shapes.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

enum { BOMB = 150 << 20, INNER_DOCUMENTS = 24 };

static void write_covered_page(struct pdf_paper *paper)
{
  struct pdf_box boxes[PDF_BOXES];
  size_t count = pdf_letter_boxes(paper, &pdf_report, boxes);

  pdf_letter_write(paper, &pdf_report, NULL);
  for (size_t i = 0; i < count && !paper->without_covers; i++) {
    pdf_polygon(paper, &boxes[i], "1 1 1");
  }
  pdf_page_end(paper);
}

/* A sound document with covered words, whose bytes are then changed. */
typedef void damage(struct pdf_buffer *bytes);

struct damage_plan {
  struct pdf_hiding hiding;
  damage *change;
};

/* Where the words stand last; the bytes have no text's end. */
static char *find_last(const struct pdf_buffer *bytes, const char *words)
{
  size_t length = strlen(words);

  for (size_t i = bytes->size - length; i > 0; i--) {
    if (memcmp(bytes->data + i, words, length) == 0) {
      return bytes->data + i;
    }
  }
  return bytes->data;
}

static void lose_startxref(struct pdf_buffer *bytes)
{
  char *number = find_last(bytes, "startxref\n");

  memcpy(number + strlen("startxref\n"), "77", 2);
}

static void lose_table(struct pdf_buffer *bytes)
{
  char *table = find_last(bytes, "\nxref\n");

  memset(table + 1, '#', 60);
}

static void lose_end(struct pdf_buffer *bytes)
{
  bytes->size -= 40;
}

static void lose_half(struct pdf_buffer *bytes)
{
  bytes->size /= 2;
}

static void lose_all_but_head(struct pdf_buffer *bytes)
{
  bytes->size = 9;
}

/* Readers look for the head in the first 1,024 bytes. */
static void put_before(struct pdf_buffer *bytes)
{
  struct pdf_buffer all = {NULL, 0, 0};

  for (unsigned i = 0; i < 20; i++) {
    pdf_print(&all, "X-Received-From: relay %02u\r\n", i);
  }
  pdf_put(&all, bytes->data, bytes->size);
  pdf_buffer_free(bytes);
  *bytes = all;
}

/* Bits fall over in the font and the page. */
static void garble(struct pdf_buffer *bytes)
{
  for (size_t i = 400; i + 800 < bytes->size; i += 397) {
    bytes->data[i] = (char)(bytes->data[i] ^ 0x15);
  }
}

static bool make_damaged(const char *path, const struct corpus_document *document)
{
  const struct damage_plan *plan = document->layout;
  struct pdf_paper paper;

  pdf_paper_begin(&paper);
  write_covered_page(&paper);
  pdf_paper_end_section(&paper);
  plan->change(&paper.file.out);
  return pdf_paper_save(&paper, path);
}

struct protection_plan {
  struct pdf_hiding hiding;
  enum pdf_protection protection;
};

static bool make_protected(const char *path, const struct corpus_document *document)
{
  const struct protection_plan *plan = document->layout;
  struct pdf_paper paper;

  pdf_paper_begin(&paper);
  if (plan->protection == PDF_OPEN) {
    paper.file.object_streams = true;
  } else {
    pdf_file_protect(&paper.file, plan->protection);
  }
  write_covered_page(&paper);
  pdf_paper_end_section(&paper);
  return pdf_paper_save(&paper, path);
}

/* Writes more objects, or others in place of those there are, as a later revision. */
typedef void twist(struct pdf_paper *paper);

static void twist_tree_into_itself(struct pdf_paper *paper)
{
  pdf_object(&paper->file, paper->tree, "<< /Type /Pages /Kids [%u 0 R %u 0 R] /Count 2 >>", paper->last_page,
             paper->tree);
}

static void twist_tree_into_ring(struct pdf_paper *paper)
{
  uint32_t node =
      pdf_add(&paper->file, "<< /Type /Pages /Parent %u 0 R /Kids [%u 0 R] /Count 5 >>", paper->tree, paper->tree);

  pdf_object(&paper->file, paper->tree, "<< /Type /Pages /Kids [%u 0 R %u 0 R] /Count 6 >>", paper->last_page, node);
}

static void twist_tree_deep(struct pdf_paper *paper)
{
  uint32_t node = paper->last_page;

  for (unsigned i = 0; i < 20000; i++) {
    node = pdf_add(&paper->file, "<< /Type /Pages /Kids [%u 0 R] /Count 1 >>", node);
  }
  pdf_object(&paper->file, paper->tree, "<< /Type /Pages /Kids [%u 0 R] /Count 1 >>", node);
}

static void twist_count_high(struct pdf_paper *paper)
{
  pdf_object(&paper->file, paper->tree, "<< /Type /Pages /Kids [%s] /Count 4000 >>", paper->pages.data);
}

static void twist_count_huge(struct pdf_paper *paper)
{
  pdf_object(&paper->file, paper->tree, "<< /Type /Pages /Kids [%s] /Count 2147483647 >>", paper->pages.data);
}

static void twist_count_negative(struct pdf_paper *paper)
{
  pdf_object(&paper->file, paper->tree, "<< /Type /Pages /Kids [%s] /Count -7 >>", paper->pages.data);
}

/* The last page, of which the count says nothing, has the covered words. */
static void twist_count_low(struct pdf_paper *paper)
{
  write_covered_page(paper);
  pdf_object(&paper->file, paper->tree, "<< /Type /Pages /Kids [%s] /Count 1 >>", paper->pages.data);
}

static void twist_page_missing(struct pdf_paper *paper)
{
  pdf_object(&paper->file, paper->tree, "<< /Type /Pages /Kids [%s 999999 0 R] /Count 3 >>", paper->pages.data);
}

static void twist_outlines(struct pdf_paper *paper)
{
  uint32_t item = pdf_reserve(&paper->file);

  pdf_object(&paper->file, item, "<< /Title (again) /Next %u 0 R /First %u 0 R /Last %u 0 R >>", item, item, item);
  pdf_print(&paper->catalog_entries, "/Outlines << /First %u 0 R /Last %u 0 R /Count 1 >> ", item, item);
  pdf_object(&paper->file, paper->catalog, "<< /Type /Catalog /Pages %u 0 R %s >>", paper->tree,
             paper->catalog_entries.data);
}

static void twist_names(struct pdf_paper *paper)
{
  uint32_t node = pdf_reserve(&paper->file);

  pdf_object(&paper->file, node, "<< /Kids [%u 0 R %u 0 R] /Limits [(a) (z)] >>", node, node);
  pdf_object(&paper->file, paper->catalog, "<< /Type /Catalog /Pages %u 0 R /Names << /EmbeddedFiles %u 0 R >> >>",
             paper->tree, node);
}

static void twist_fields(struct pdf_paper *paper)
{
  uint32_t field = pdf_reserve(&paper->file);

  pdf_object(&paper->file, field, "<< /FT /Tx /T (loop) /Kids [%u 0 R] /Parent %u 0 R >>", field, field);
  pdf_object(&paper->file, paper->catalog, "<< /Type /Catalog /Pages %u 0 R /AcroForm << /Fields [%u 0 R] >> >>",
             paper->tree, field);
}

/* The table of this revision says that it came after itself. */
static void twist_previous(struct pdf_paper *paper)
{
  paper->file.last_xref = paper->file.out.size;
}

static bool make_twisted(const char *path, const struct corpus_document *document)
{
  twist *const *change = document->layout;
  struct pdf_paper paper;

  pdf_paper_begin(&paper);
  pdf_letter_write(&paper, &pdf_minutes, NULL);
  pdf_page_end(&paper);
  pdf_letter_write(&paper, &pdf_bid, NULL);
  pdf_page_end(&paper);
  pdf_paper_end_section(&paper);
  (*change)(&paper);
  pdf_section_end(&paper.file, paper.catalog, 0);
  return pdf_paper_save(&paper, path);
}

/* What swells is put into the page's content or resources. */
typedef void fill(struct pdf_paper *paper);

/* 150 MB of blanks in two hundred bytes or so: deflated twice. */
static void fill_bomb(struct pdf_paper *paper)
{
  struct pdf_buffer once = {NULL, 0, 0};
  struct pdf_buffer twice = {NULL, 0, 0};
  char *blanks = malloc(BOMB);

  if (blanks == NULL) {
    paper->failed = true;
    return;
  }
  memset(blanks, ' ', BOMB);
  pdf_deflate(&once, blanks, BOMB);
  free(blanks);
  pdf_deflate(&twice, once.data, once.size);
  uint32_t stream = pdf_raw_stream(&paper->file, "/Filter [/FlateDecode /FlateDecode]", twice.data, twice.size);
  pdf_print(&paper->page_entries, "/Contents %u 0 R ", stream);
  pdf_buffer_free(&once);
  pdf_buffer_free(&twice);
}

static void fill_picture(struct pdf_paper *paper)
{
  static const struct pdf_box box = {60, 100, 400, 200};
  uint32_t image = pdf_stream(&paper->file,
                              "/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB "
                              "/BitsPerComponent 8",
                              "abc", 3);

  pdf_use_xobject(paper, image);
  pdf_draw_image(paper, image, &box);
}

static void fill_form_loop(struct pdf_paper *paper)
{
  uint32_t form = pdf_reserve(&paper->file);
  char content[64];

  snprintf(content, sizeof content, "/R%u Do /R%u Do", form, form);
  pdf_use_xobject(paper, form);
  pdf_stream_at(&paper->file, form, "/Type /XObject /Subtype /Form /BBox [0 0 595 842]", content, strlen(content));
  pdf_print(&paper->content, "/R%u Do\n", form);
}

/* Each form draws the next one ten times: ten thousand million rectangles in all. */
static void fill_form_tower(struct pdf_paper *paper)
{
  static const struct pdf_box whole = {0, 0, PDF_WIDTH, PDF_HEIGHT};
  uint32_t form = pdf_form(paper, "", &whole, "0 g 10 10 1 1 re f");

  for (unsigned level = 0; level < 10; level++) {
    struct pdf_buffer content = {NULL, 0, 0};
    for (unsigned i = 0; i < 10; i++) {
      pdf_print(&content, "/R%u Do ", form);
    }
    form = pdf_form(paper, "", &whole, content.data);
    pdf_buffer_free(&content);
  }
  pdf_print(&paper->content, "/R%u Do\n", form);
}

static void fill_states(struct pdf_paper *paper)
{
  for (unsigned i = 0; i < 200000; i++) {
    pdf_print(&paper->content, "q ");
  }
}

static void fill_brackets(struct pdf_paper *paper)
{
  for (unsigned i = 0; i < 100000; i++) {
    pdf_print(&paper->content, "[");
  }
}

static void fill_letters(struct pdf_paper *paper)
{
  for (unsigned i = 0; i < 6000; i++) {
    pdf_text(paper, PDF_GOTHIC, 6, 20 + i % 7, 830 - i % 800,
             "あいうえおかきくけこさしすせそたちつてとなにぬねの0123456789");
  }
}

static void fill_annotations(struct pdf_paper *paper)
{
  for (unsigned i = 0; i < 5000; i++) {
    const struct pdf_box box = {20 + i % 100 * 5.0, 20 + i / 100 * 5.0, 4, 4};
    pdf_annotation(paper, "Square", &box, "/IC [0.8 0.8 0.8]", NULL);
  }
}

static void fill_giant_page(struct pdf_paper *paper)
{
  pdf_print(&paper->page_entries, "/MediaBox [0 0 1000000000 1000000000] ");
}

static void fill_flat_page(struct pdf_paper *paper)
{
  pdf_print(&paper->page_entries, "/MediaBox [0 0 0 0] ");
}

static void fill_dashes(struct pdf_paper *paper)
{
  pdf_print(&paper->content, "[0.00001] 0 d 0.1 w 0 0 m 595 842 l S\n");
}

/* A pattern of a thousandth of a point over the whole page. */
static void fill_pattern(struct pdf_paper *paper)
{
  static const char content[] = "0.9 g 0 0 0.0005 0.0005 re f";
  uint32_t pattern = pdf_stream(&paper->file,
                                "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 0.001 0.001] "
                                "/XStep 0.001 /YStep 0.001 /Resources << >>",
                                content, sizeof content - 1);

  pdf_use_pattern(paper, pattern);
  pdf_print(&paper->content, "/Pattern cs /R%u scn 0 0 595 300 re f 0 g\n", pattern);
}

static bool make_full(const char *path, const struct corpus_document *document)
{
  fill *const *filling = document->layout;
  struct pdf_paper paper;

  pdf_paper_begin(&paper);
  pdf_letter_write(&paper, &pdf_minutes, NULL);
  (*filling)(&paper);
  pdf_page_end(&paper);
  pdf_paper_end_section(&paper);
  return pdf_paper_save(&paper, path);
}

static bool make_empty_pages(const char *path, const struct corpus_document *document)
{
  const unsigned *pages = document->layout;
  struct pdf_paper paper;

  pdf_paper_begin(&paper);
  uint32_t content = pdf_stream(&paper.file, "", "", 0);
  for (unsigned i = 0; i < *pages; i++) {
    pdf_print(&paper.page_entries, "/Contents %u 0 R ", content);
    pdf_page_end(&paper);
  }
  pdf_paper_end_section(&paper);
  return pdf_paper_save(&paper, path);
}

/* A document in a document in a document. */
static bool make_nested(const char *path, const struct corpus_document *document)
{
  gchar *inner = NULL;
  gsize size = 0;
  bool made = true;

  (void)document;
  for (unsigned i = 0; i < INNER_DOCUMENTS && made; i++) {
    struct pdf_paper paper;
    pdf_paper_begin(&paper);
    if (inner != NULL) {
      uint32_t stream = pdf_raw_stream(&paper.file, "/Type /EmbeddedFile", inner, size);
      pdf_print(
          &paper.catalog_entries,
          "/Names << /EmbeddedFiles << /Names [(1) << /Type /Filespec /F (inner.pdf) /EF << /F %u 0 R >> >>] >> "
          ">> ",
          stream);
    }
    pdf_print(&paper.content, "0 g 72 700 100 1 re f\n");
    pdf_page_end(&paper);
    pdf_paper_end_section(&paper);
    g_free(inner);
    inner = NULL;
    made = pdf_paper_save(&paper, path) && g_file_get_contents(path, &inner, &size, NULL);
  }
  g_free(inner);
  return made;
}

#define HIDING                                                                                                       \
  {                                                                                                                  \
    1, PDF_REPORT_HIDDEN, PDF_REPORT_SHOWN, NULL, NULL, NULL                                                         \
  }
#define UNREAD                                                                                                       \
  {                                                                                                                  \
    0, NULL, NULL, NULL, NULL, NULL                                                                                  \
  }
#define DAMAGED   make_damaged, &(const struct damage_plan)
#define PROTECTED make_protected, &(const struct protection_plan)
#define TWISTED(f)                                                                                                   \
  make_twisted, &(twist *const)                                                                                      \
  {                                                                                                                  \
    f                                                                                                                \
  }
#define FULL(f)                                                                                                      \
  make_full, &(fill *const)                                                                                          \
  {                                                                                                                  \
    f                                                                                                                \
  }
#define EMPTY(n)                                                                                                     \
  make_empty_pages, &(const unsigned)                                                                                \
  {                                                                                                                  \
    n                                                                                                                \
  }
#define COVERED                                                                                                      \
  {                                                                                                                  \
    "stop", "covered-text", "", "", 0, 0, 0, "name,address,phone,birth-date"                                         \
  }
#define INCOMPLETE                                                                                                   \
  {                                                                                                                  \
    "incomplete", "not-inspected", "", "", 0, 0, 0, ""                                                               \
  }
#define ANY                                                                                                          \
  {                                                                                                                  \
    "any", "", "", "", 0, 0, 0, ""                                                                                   \
  }
#define CLEAN                                                                                                        \
  {                                                                                                                  \
    "notice", "", "*", "", 0, 0, 0, ""                                                                               \
  }

static const struct corpus_document documents[] = {
    {"pdf-damaged-startxref.pdf", DAMAGED{HIDING, lose_startxref}, COVERED},
    {"pdf-damaged-table.pdf", DAMAGED{HIDING, lose_table}, COVERED},
    {"pdf-damaged-end.pdf", DAMAGED{HIDING, lose_end}, COVERED},
    {"pdf-damaged-head-late.pdf", DAMAGED{HIDING, put_before}, COVERED},
    {"pdf-damaged-half.pdf", DAMAGED{UNREAD, lose_half}, INCOMPLETE},
    {"pdf-damaged-head-only.pdf", DAMAGED{UNREAD, lose_all_but_head}, INCOMPLETE},
    {"pdf-damaged-bits.pdf", DAMAGED{UNREAD, garble}, ANY},
    {"pdf-object-streams.pdf", PROTECTED{HIDING, PDF_OPEN}, COVERED},
    {"pdf-owner-password.pdf", PROTECTED{HIDING, PDF_OWNER_PASSWORD}, COVERED},
    {"pdf-user-password.pdf", PROTECTED{UNREAD, PDF_USER_PASSWORD}, INCOMPLETE},
    {"pdf-hostile-tree-self.pdf", TWISTED(twist_tree_into_itself), INCOMPLETE},
    {"pdf-hostile-tree-ring.pdf", TWISTED(twist_tree_into_ring), INCOMPLETE},
    {"pdf-hostile-tree-deep.pdf", TWISTED(twist_tree_deep), ANY},
    {"pdf-hostile-count-high.pdf", TWISTED(twist_count_high), INCOMPLETE},
    {"pdf-hostile-count-huge.pdf", TWISTED(twist_count_huge), INCOMPLETE},
    {"pdf-hostile-count-negative.pdf", TWISTED(twist_count_negative), INCOMPLETE},
    {"pdf-hostile-count-low.pdf", TWISTED(twist_count_low), INCOMPLETE},
    {"pdf-hostile-page-missing.pdf", TWISTED(twist_page_missing), INCOMPLETE},
    {"pdf-hostile-outlines.pdf", TWISTED(twist_outlines), ANY},
    {"pdf-hostile-names.pdf", TWISTED(twist_names), ANY},
    {"pdf-hostile-fields.pdf", TWISTED(twist_fields), ANY},
    {"pdf-hostile-previous.pdf", TWISTED(twist_previous), ANY},
    {"pdf-hostile-bomb.pdf", FULL(fill_bomb), ANY},
    {"pdf-hostile-form-loop.pdf", FULL(fill_form_loop), ANY},
    {"pdf-hostile-states.pdf", FULL(fill_states), ANY},
    {"pdf-hostile-brackets.pdf", FULL(fill_brackets), ANY},
    {"pdf-hostile-letters.pdf", FULL(fill_letters), ANY},
    {"pdf-hostile-annotations.pdf", FULL(fill_annotations), ANY},
    {"pdf-hostile-giant-page.pdf", FULL(fill_giant_page), ANY},
    {"pdf-hostile-flat-page.pdf", FULL(fill_flat_page), ANY},
    {"pdf-hostile-nested.pdf", make_nested, NULL, INCOMPLETE},
    /* what would take minutes or for ever if it was drawn as it is told to be: not by every version of the libraries */
    {"pdf-hostile-picture.pdf", FULL(fill_picture), ANY},
    {"pdf-hostile-form-tower.pdf", FULL(fill_form_tower), INCOMPLETE},
    {"pdf-hostile-dashes.pdf", FULL(fill_dashes), ANY},
    {"pdf-hostile-pattern.pdf", FULL(fill_pattern), ANY},
    {"pdf-pages-5000.pdf", EMPTY(5000), CLEAN},
    {"pdf-pages-5001.pdf", EMPTY(5001), INCOMPLETE},
};

static void tell(FILE *file, const struct corpus_document *document)
{
  if (document->make == make_damaged || document->make == make_protected) {
    pdf_tell_hiding(file, document);
  }
  fprintf(file, "sound: %s\n", document->make == make_protected ? "yes" : "no");
}

const struct corpus_family corpus_pdf_hostile = {documents, COUNT(documents), "pdf", tell};
