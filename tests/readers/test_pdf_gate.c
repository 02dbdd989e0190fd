/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which pages needn't be painted: operators that can't hide a text, and the same with one that can. */
#include "maker.h"

#include <CUnit/CUnit.h>
#include <string.h>

#include "readers/pdf_gate.h"

#ifdef LKS_HAVE_PDF

#define WORD(place) "BT /F1 10 Tf 1 0 0 1 " place " Tm (Tanaka Taro) Tj ET\n"

typedef struct row {
  const char *name;
  const char *content;
  bool plain;
  bool off_page;
  bool pictures;
} row;

static lks_pdf_gate look(const char *content)
{
  static char plain_name[] = "F1", wide_name[] = "F2", vertical_name[] = "F3";
  static const lks_gate_font fonts[] = {
      {plain_name, false, false}, {wide_name, true, false}, {vertical_name, true, true}};
  lks_pdf_gate gate = {.right = 600, .top = 800, .plain_states = true, .plain_fonts = true, .fonts = fonts};
  gate.font_count = G_N_ELEMENTS(fonts);
  lks_pdf_gate_look(&gate, (const unsigned char *)content, strlen(content));
  return gate;
}

static void check(const row *rows, size_t count)
{
  for (size_t i = 0; i < count; i++) {
    const lks_pdf_gate gate = look(rows[i].content);
    lks_check(gate.plain == rows[i].plain, "%s: plain is %d", rows[i].name, gate.plain);
    lks_check(gate.off_page == rows[i].off_page, "%s: off page is %d", rows[i].name, gate.off_page);
    lks_check(gate.pictures == rows[i].pictures, "%s: pictures is %d", rows[i].name, gate.pictures);
  }
}

static void test_text(void)
{
  static const row rows[] = {
      {"nothing", "", true, false, false},
      {"black", WORD("50 700"), true, false, false},
      {"blue", "0 0 0.8 rg " WORD("50 700"), true, false, false},
      {"white", "1 g " WORD("50 700"), false, false, false},
      {"nearly white", "0.9 0.9 0.9 rg " WORD("50 700"), false, false, false},
      {"white by CMYK", "0 0 0 0 k " WORD("50 700"), false, false, false},
      {"a pattern", "/Pattern cs /P1 scn " WORD("50 700"), false, false, true},
      {"a colour space of its own", "/Cs1 cs 0 0 0 sc " WORD("50 700"), false, false, false},
      {"a device's colour space", "/DeviceRGB cs 0 0 0 sc " WORD("50 700"), true, false, false},
      {"not painted", "BT 3 Tr ET " WORD("50 700"), false, false, false},
      {"off the page", WORD("50 900"), true, true, false},
      {"clipped away", "100 100 50 50 re W n " WORD("50 700"), false, false, false},
      {"inside its clip", "40 690 200 30 re W n " WORD("50 700"), true, false, false},
      {"a picture", WORD("50 700") "q 100 0 0 100 0 0 cm /Im1 Do Q", false, false, true},
      {"a form", WORD("50 700") "/Fm1 Do", false, false, true},
      {"a shading", WORD("50 700") "/Sh1 sh", false, false, true},
  };
  check(rows, G_N_ELEMENTS(rows));
}

static void test_areas(void)
{
  static const row rows[] = {
      {"black box later", WORD("50 700") "48 695 80 15 re f", false, false, false},
      {"white box later", WORD("50 700") "1 g 48 695 80 15 re f", false, false, false},
      {"white box later, over its end only", WORD("50 700") "1 g 90 695 80 15 re f", false, false, false},
      {"box beside it later", WORD("50 700") "300 695 80 15 re f", true, false, false},
      {"box below it later", WORD("50 700") "48 680 80 15 re f", true, false, false},
      {"light box before", "0.9 g 40 690 200 30 re f 0 g " WORD("50 700"), true, false, false},
      {"black box before", "40 690 200 30 re f " WORD("50 700"), false, false, false},
      {"white on a dark box", "0 0 0.3 rg 40 690 200 30 re f 1 g " WORD("50 700"), true, false, false},
      {"white beyond a dark box", "0 0 0.3 rg 40 690 30 30 re f 1 g " WORD("50 700"), false, false, false},
      {"white on a dark box drawn by lines",
       "0 0 0.3 rg 40 690 m 240 690 l 240 720 l 40 720 l h f 1 g " WORD("50 700"), true, false, false},
      {"white on a dark triangle", "0 0 0.3 rg 40 690 m 240 690 l 240 720 l h f 1 g " WORD("50 700"), false, false,
       false},
      {"white on dark, clipped to less", "q 40 690 20 30 re W n 0 g 40 690 200 30 re f Q 1 g " WORD("50 700"), false,
       false, false},
      {"black on a light box on a black one", "40 690 200 30 re f 1 g 42 692 190 26 re f 0 g " WORD("50 700"), true,
       false, false},
      {"black box later, clipped away", WORD("50 700") "q 300 300 9 9 re W n 48 695 80 15 re f Q", true, false,
       false},
      {"two boxes at once, one over it", WORD("50 700") "300 300 9 9 re 48 695 80 15 re f", false, false, false},
      {"two boxes at once beside it", WORD("50 700") "300 300 9 9 re 400 695 80 15 re f", true, false, false},
      {"a box under the second line of text",
       WORD("50 700") "BT /F1 10 Tf 50 600 Td 14 TL (a) Tj T* (bcdef) Tj ET 48 584 60 12 re f", false, false, false},
      {"a box after a turn of the page", WORD("50 700") "0 1 -1 0 0 0 cm 690 -130 20 90 re f", false, false, false},
      {"a box over upright writing", "BT /F3 10 Tf 100 700 Td <30423044304630483046> Tj ET 95 640 12 30 re f", false,
       false, false},
      {"a box over the end of two-byte text",
       "BT /F2 10 Tf 100 700 Td <30423044304630483046> Tj ET 135 698 20 12 re f", false, false, false},
      {"a box behind two-byte text", "BT /F2 10 Tf 100 700 Td <30423044304630483046> Tj ET 151 698 20 12 re f", true,
       false, false},
      {"a box over text that an array moved", "BT /F1 10 Tf 100 700 Td [(a) -9000 (b)] TJ ET 190 698 20 12 re f",
       false, false, false},
      {"a box with too few numbers", WORD("50 700") "48 695 80 re f", false, false, false},
  };
  check(rows, G_N_ELEMENTS(rows));
}

static void test_lines(void)
{
  static const row rows[] = {
      {"an underline", WORD("50 700") "50 699 m 120 699 l S", true, false, false},
      {"a thick line", WORD("50 700") "12 w 50 704 m 120 704 l S", false, false, false},
      {"a thick line elsewhere", WORD("50 700") "12 w 50 604 m 120 604 l S", true, false, false},
      {"a frame", WORD("50 700") "40 690 200 30 re S", true, false, false},
      {"a thin white line", WORD("50 700") "1 G 50 704 m 120 704 l S", false, false, false},
      {"many lines along it",
       WORD("50 700") "50 700 m 120 700 l 50 702 m 120 702 l 50 704 m 120 704 l 50 706 m 120 706 l S", false, false,
       false},
      {"thin boxes along it",
       WORD("50 700") "50 700 70 1.4 re 50 701 70 1.4 re 50 702 70 1.4 re 50 703 70 1.4 re 50 705 70 1.4 re f", false,
       false, false},
      {"many lines before it",
       "50 700 m 120 700 l 50 702 m 120 702 l 50 704 m 120 704 l 50 706 m 120 706 l S " WORD("50 700"), false, false,
       false},
  };
  check(rows, G_N_ELEMENTS(rows));
}

/* A table as it is usually written: cell by cell, with rules; and so often that it isn't looked through. */
static void test_tables(void)
{
  static const struct {
    unsigned rows;
    bool plain;
  } cases[] = {{40, true}, {400, false}};
  for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
    GString *content = g_string_new(NULL);
    for (unsigned line = 0; line < cases[i].rows; line++)
      for (unsigned column = 0; column < 6; column++)
        g_string_append_printf(content,
                               "0.9 g %u %u.2 90 1.6 re f 0 g BT /F1 1 Tf 1 0 0 1 %u %u.6 Tm (123,456) Tj ET "
                               "0.1 w %u %u.2 90 1.6 re S\n",
                               30 + 90 * column, 795 - line * 2 % 790, 32 + 90 * column, 795 - line * 2 % 790,
                               30 + 90 * column, 795 - line * 2 % 790);
    lks_check(look(content->str).plain == cases[i].plain, "a table of %u rows", cases[i].rows);
    g_string_free(content, TRUE);
  }
}

/* Whatever comes, it is read to its end. */
static void test_damaged(void)
{
  static const char content[] =
      "q 0.9 g 40 690 200 30 re f BT /F1 10 Tf [(Ta\\)n) -1e9 <41>] TJ ET << /A (b) >> % c\n' \" Q";
  for (size_t length = 0; length < sizeof content; length++) {
    char *cut = g_strndup(content, length);
    look(cut);
    g_free(cut);
  }
  GString *deep = g_string_new(NULL);
  for (size_t i = 0; i < 10000; i++)
    g_string_append(deep, "q ");
  CU_ASSERT_FALSE(look(deep->str).plain);
  g_string_free(deep, TRUE);
  GString *large = g_string_new(NULL);
  for (size_t i = 0; i < 12; i++)
    g_string_append(large, "9999999999999999999999999999 0 0 9999999999999999999999999999 0 0 cm ");
  g_string_append(large, WORD("50 700"));
  CU_ASSERT_FALSE(look(large->str).plain);
  g_string_free(large, TRUE);
}

CU_TestInfo lks_test_pdf_gate[] = {
    {"text", test_text},     {"areas", test_areas},     {"lines", test_lines},
    {"tables", test_tables}, {"damaged", test_damaged}, CU_TEST_INFO_NULL,
};

#else

static void test_nothing(void)
{
}

CU_TestInfo lks_test_pdf_gate[] = {{"left out", test_nothing}, CU_TEST_INFO_NULL};

#endif
