/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* PDFs in which the words under a cover are written in an unusual way: vertically, in pieces, in forms, in odd fonts.
 */
#include "corpus.h"
#include "pdf_letter.h"
#include "pdf_shapes.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

struct plan {
  struct pdf_hiding hiding;
  void (*write)(struct pdf_paper *paper, const char *text, struct pdf_box *box);
  const char *text;
  pdf_shape *shape;
  const char *colour;
};

/* Where the words begin that a plan writes. */
enum { LEFT = 170, BASE = 420, SIZE = 12 };

static struct pdf_box text_box(double width)
{
  return pdf_text_box(SIZE, LEFT, BASE, width);
}

static void print_codes(struct pdf_paper *paper, enum pdf_face face, const char *text)
{
  if (!pdf_font_encode(&paper->fonts[face], &paper->file, &paper->content, text)) {
    paper->failed = true;
  }
}

static void write_vertical(struct pdf_paper *paper, const char *text, struct pdf_box *box)
{
  double length = pdf_text_width(paper, PDF_GOTHIC, SIZE, text);

  pdf_hidden(paper, PDF_VERTICAL, SIZE, LEFT, BASE, text);
  *box = (struct pdf_box){LEFT - 0.6 * SIZE, BASE - length - 2, 1.2 * SIZE, length + 4};
}

static void write_turned(struct pdf_paper *paper, const char *text, struct pdf_box *box)
{
  double length = pdf_text_width(paper, PDF_GOTHIC, SIZE, text);

  *box = (struct pdf_box){LEFT - 0.95 * SIZE, BASE - 2, 1.2 * SIZE, length + 4};
  if (!paper->without_hidden) {
    pdf_print(&paper->content, "BT /F%u %u Tf 0 1 -1 0 %u %u Tm ", (unsigned)PDF_GOTHIC, (unsigned)SIZE,
              (unsigned)LEFT, (unsigned)BASE);
    print_codes(paper, PDF_GOTHIC, text);
    pdf_print(&paper->content, " Tj ET\n");
  }
}

/* Each letter in a text object of its own, as some printer drivers write. */
static void write_in_letters(struct pdf_paper *paper, const char *text, struct pdf_box *box)
{
  double x = LEFT;

  while (*text != '\0') {
    char letter[5] = "";
    size_t size = (unsigned char)*text < 0x80 ? 1 : (unsigned char)*text < 0xE0 ? 2 : 3;
    memcpy(letter, text, size);
    x += pdf_hidden(paper, PDF_GOTHIC, SIZE, x, BASE, letter);
    text += size;
  }
  *box = text_box(x - LEFT);
}

static void write_spaced(struct pdf_paper *paper, const char *text, struct pdf_box *box)
{
  pdf_print(&paper->content, "q 3 Tc\n");
  double width = pdf_hidden(paper, PDF_GOTHIC, SIZE, LEFT, BASE, text);
  pdf_print(&paper->content, "Q\n");
  *box = text_box(width + 3 * (double)strlen(text));
}

static void write_narrow(struct pdf_paper *paper, const char *text, struct pdf_box *box)
{
  pdf_print(&paper->content, "q 60 Tz\n");
  double width = pdf_hidden(paper, PDF_GOTHIC, SIZE, LEFT, BASE, text);
  pdf_print(&paper->content, "Q\n");
  *box = text_box(width * 0.6);
}

static void write_outlined(struct pdf_paper *paper, const char *text, struct pdf_box *box)
{
  pdf_print(&paper->content, "q 2 Tr 0.3 w\n");
  *box = text_box(pdf_hidden(paper, PDF_GOTHIC, SIZE, LEFT, BASE, text));
  pdf_print(&paper->content, "Q\n");
}

static void write_unmapped(struct pdf_paper *paper, const char *text, struct pdf_box *box)
{
  *box = text_box(pdf_hidden(paper, PDF_UNMAPPED, SIZE, LEFT, BASE, text));
}

static void write_in_form(struct pdf_paper *paper, const char *text, struct pdf_box *box)
{
  static const struct pdf_box whole = {0, 0, PDF_WIDTH, PDF_HEIGHT};
  struct pdf_buffer content = {NULL, 0, 0};

  *box = text_box(pdf_text_width(paper, PDF_GOTHIC, SIZE, text));
  if (!paper->without_hidden) {
    pdf_text_into(paper, &content, PDF_GOTHIC, SIZE, LEFT, BASE, text);
    pdf_print(&paper->content, "/R%u Do\n", pdf_form(paper, "", &whole, content.data));
  }
  pdf_buffer_free(&content);
}

/* A font that isn't embedded, as half of all Latin documents have it. */
static void write_in_standard_font(struct pdf_paper *paper, const char *text, struct pdf_box *box)
{
  uint32_t font = pdf_add(&paper->file, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica "
                                        "/Encoding /WinAnsiEncoding >>");

  pdf_use_font(paper, font);
  *box = text_box(0.62 * SIZE * (double)strlen(text));
  if (!paper->without_hidden) {
    pdf_print(&paper->content, "BT /R%u %u Tf %u %u Td (%s) Tj ET\n", font, (unsigned)SIZE, (unsigned)LEFT,
              (unsigned)BASE, text);
  }
}

/* Which of seven segments a digit has: top, upper left, upper right, middle, lower left, lower right, bottom. */
static const unsigned char segments[10] = {0x77, 0x24, 0x5D, 0x6D, 0x2E, 0x6B, 0x7B, 0x25, 0x7F, 0x6F};

static void print_digit(struct pdf_buffer *to, unsigned char lit)
{
  static const char *const bars[7] = {"50 640 400 60", "50 350 60 350", "390 350 60 350", "50 320 400 60",
                                      "50 0 60 350",   "390 0 60 350",  "50 0 400 60"};

  pdf_print(to, "500 0 0 0 500 700 d1 ");
  for (unsigned i = 0; i < 7; i++) {
    if ((lit >> i & 1u) != 0) {
      pdf_print(to, "%s re ", bars[i]);
    }
  }
  pdf_print(to, "f");
}

/* Digits and hyphens as a program's own drawings. */
static void write_in_type3(struct pdf_paper *paper, const char *text, struct pdf_box *box)
{
  static const char *const names[11] = {"zero", "one",   "two",   "three", "four",  "five",
                                        "six",  "seven", "eight", "nine",  "hyphen"};
  struct pdf_buffer procedures = {NULL, 0, 0};
  struct pdf_buffer differences = {NULL, 0, 0};

  for (unsigned i = 0; i < 11; i++) {
    struct pdf_buffer glyph = {NULL, 0, 0};
    print_digit(&glyph, i < 10 ? segments[i] : 0x08);
    pdf_print(&procedures, "/%s %u 0 R ", names[i], pdf_stream(&paper->file, "", glyph.data, glyph.size));
    pdf_print(&differences, "%u /%s ", i < 10 ? '0' + i : '-', names[i]);
    pdf_buffer_free(&glyph);
  }
  uint32_t font = pdf_add(&paper->file,
                          "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0] "
                          "/CharProcs << %s>> /Encoding << /Type /Encoding /Differences [%s] >> /FirstChar 45 "
                          "/LastChar 57 /Widths [500 500 500 500 500 500 500 500 500 500 500 500 500] "
                          "/Resources << >> >>",
                          procedures.data, differences.data);
  pdf_buffer_free(&procedures);
  pdf_buffer_free(&differences);
  pdf_use_font(paper, font);
  *box = text_box(0.5 * SIZE * (double)strlen(text));
  if (!paper->without_hidden) {
    pdf_print(&paper->content, "BT /R%u %u Tf %u %u Td (%s) Tj ET\n", font, (unsigned)SIZE, (unsigned)LEFT,
              (unsigned)BASE, text);
  }
}

static bool make_written(const char *path, const struct corpus_document *document)
{
  const struct plan *plan = document->layout;
  struct pdf_box box;
  struct pdf_paper paper;

  pdf_paper_begin(&paper);
  pdf_letter_write_shown(&paper, &pdf_minutes);
  plan->write(&paper, plan->text, &box);
  if (!paper.without_covers) {
    plan->shape(&paper, &box, plan->colour);
  }
  pdf_page_end(&paper);
  pdf_paper_end_section(&paper);
  return pdf_paper_save(&paper, path);
}

/* Text and cover in one form; the page only draws that. */
static bool make_all_in_form(const char *path, const struct corpus_document *document)
{
  static const struct pdf_box whole = {0, 0, PDF_WIDTH, PDF_HEIGHT};
  const struct plan *plan = document->layout;
  struct pdf_box box;
  struct pdf_paper paper;

  pdf_paper_begin(&paper);
  pdf_letter_write_shown(&paper, &pdf_minutes);
  write_in_letters(&paper, plan->text, &box);
  if (!paper.without_covers) {
    plan->shape(&paper, &box, plan->colour);
  }
  uint32_t form = pdf_form(&paper, "", &whole, paper.content.data);
  paper.content.size = 0;
  pdf_print(&paper.content, "/R%u Do\n", form);
  pdf_page_end(&paper);
  pdf_paper_end_section(&paper);
  return pdf_paper_save(&paper, path);
}

/* The cover in a content stream of its own, as editors add it. */
static bool make_two_streams(const char *path, const struct corpus_document *document)
{
  const struct plan *plan = document->layout;
  struct pdf_box box;
  struct pdf_paper paper;

  pdf_paper_begin(&paper);
  pdf_letter_write_shown(&paper, &pdf_minutes);
  write_in_letters(&paper, plan->text, &box);
  uint32_t first = pdf_stream(&paper.file, "", paper.content.data, paper.content.size);
  paper.content.size = 0;
  if (!paper.without_covers) {
    plan->shape(&paper, &box, plan->colour);
  }
  uint32_t second = pdf_stream(&paper.file, "", paper.content.data, paper.content.size);
  pdf_print(&paper.page_entries, "/Contents [%u 0 R %u 0 R] ", first, second);
  pdf_page_end(&paper);
  pdf_paper_end_section(&paper);
  return pdf_paper_save(&paper, path);
}

#define PERSON_TEXT "山本　美咲 090-0000-5518"
#define PERSON                                                                                                       \
  {                                                                                                                  \
    "stop", "covered-text", "", "", 0, 0, 0, "name,phone"                                                            \
  }
#define PHONE                                                                                                        \
  {                                                                                                                  \
    "stop", "covered-text", "", "", 0, 0, 0, "phone"                                                                 \
  }
#define SOMETHING                                                                                                    \
  {                                                                                                                  \
    "review", "covered-text", "", "", 0, 0, 0, ""                                                                    \
  }
#define HIDING(text)                                                                                                 \
  {                                                                                                                  \
    1, text, PDF_MINUTES_SHOWN, "0-4", NULL, NULL                                                                    \
  }
#define PLAN(make, write, text, shape, colour)                                                                       \
  make, &(const struct plan)                                                                                         \
  {                                                                                                                  \
    HIDING(text), write, text, shape, colour                                                                         \
  }

static const struct corpus_document documents[] = {
    {"pdf-text-vertical-white.pdf",
     PLAN(make_written, write_vertical, "山本　美咲、鳥取県米子市泉町二丁目", pdf_rectangle, "1 1 1"),
     {"stop", "covered-text", "", "", 0, 0, 0, "name"}},
    {"pdf-text-vertical-black.pdf",
     PLAN(make_written, write_vertical, "単独での随意契約による", pdf_polygon, "0 0 0"), SOMETHING},
    {"pdf-text-turned-white.pdf", PLAN(make_written, write_turned, PERSON_TEXT, pdf_polygon, "1 1 1"), PERSON},
    {"pdf-text-letters-black.pdf", PLAN(make_written, write_in_letters, PERSON_TEXT, pdf_rectangle, "0 0 0"), PERSON},
    {"pdf-text-spaced-white.pdf", PLAN(make_written, write_spaced, PERSON_TEXT, pdf_rectangle, "1 1 1"), PERSON},
    {"pdf-text-narrow-grey.pdf", PLAN(make_written, write_narrow, PERSON_TEXT, pdf_rectangle, "0.8 0.8 0.8"), PERSON},
    {"pdf-text-outlined-black.pdf", PLAN(make_written, write_outlined, PERSON_TEXT, pdf_rectangle, "0 0 0"), PERSON},
    {"pdf-text-in-form-white.pdf", PLAN(make_written, write_in_form, PERSON_TEXT, pdf_polygon, "1 1 1"), PERSON},
    {"pdf-text-helvetica-black.pdf",
     PLAN(make_written, write_in_standard_font, "Jane Whitfield, +44 1632 960471", pdf_rectangle, "0 0 0"),
     {"stop", "covered-text", "", "", 0, 0, 0, ""}},
    {"pdf-text-type3-white.pdf", PLAN(make_written, write_in_type3, "090-0000-5518", pdf_rectangle, "1 1 1"), PHONE},
    {"pdf-text-all-in-form.pdf", PLAN(make_all_in_form, NULL, PERSON_TEXT, pdf_polygon, "1 1 1"), PERSON},
    {"pdf-text-two-streams.pdf", PLAN(make_two_streams, NULL, PERSON_TEXT, pdf_rectangle, "0 0 0"), PERSON},
};

/* Nobody can copy these words, but whoever takes the cover away can read them. */
static const struct corpus_document unmapped[] = {
    {"pdf-text-unmapped-black.pdf", make_written,
     &(const struct plan){
         {1, NULL, PDF_MINUTES_SHOWN, "0-4", NULL, NULL}, write_unmapped, PERSON_TEXT, pdf_rectangle, "0 0 0"},
     SOMETHING},
};

const struct corpus_family corpus_pdf_written = {documents, COUNT(documents), "pdf", pdf_tell_hiding};
const struct corpus_family corpus_pdf_unmapped = {unmapped, COUNT(unmapped), "pdf-unmapped", pdf_tell_hiding};
