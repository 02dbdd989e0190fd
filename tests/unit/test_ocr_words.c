/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How words that were read from a picture become text. */
#include <CUnit/CUnit.h>
#include <glib.h>
#include <string.h>

#include "maker.h"
#include "readers/ocr_words.h"

#ifdef LKS_HAVE_OCR

enum { WIDTH = 1000, HEIGHT = 100, MOST = 6 };

/* A word on the only line, from 20 to 60 of the picture's height; each of its characters takes the same width. */
typedef struct made_word {
  const char *text; /* NULL: no more words */
  double left;
  double right;
} made_word;

static void fill(lks_ocr_reading *reading, const made_word *words)
{
  const lks_rectangle line = {0, 20, WIDTH, 60};
  for (size_t i = 0; i < MOST && words[i].text != NULL; i++) {
    const double width = (words[i].right - words[i].left) / (double)g_utf8_strlen(words[i].text, -1);
    const lks_ocr_word word = {.box = {words[i].left, 20, words[i].right, 60}, .line = line, .line_number = 1};
    CU_ASSERT_TRUE_FATAL(lks_ocr_reading_add_word(reading, &word));
    double left = words[i].left;
    for (const char *at = words[i].text; *at != '\0'; at = g_utf8_next_char(at), left += width) {
      char one[8] = "";
      const lks_rectangle box = {left, 20, left + width, 60};
      memcpy(one, at, (size_t)(g_utf8_next_char(at) - at));
      CU_ASSERT_TRUE_FATAL(lks_ocr_reading_add_symbol(reading, one, &box));
    }
  }
}

static char *finish(const lks_ocr_reading *reading, unsigned char ink)
{
  static unsigned char pixels[WIDTH * HEIGHT];
  memset(pixels, 250, sizeof pixels);
  for (size_t y = 20; y < 60; y++)
    memset(pixels + y * WIDTH, ink, WIDTH / 2); /* the left half of the line */
  for (size_t y = 20; y < 60; y += 2)
    memset(pixels + y * WIDTH, 250, WIDTH / 2);
  lks_ocr_text text = {.symbols = NULL};
  CU_ASSERT_TRUE(lks_ocr_reading_finish(reading, &(lks_ocr_picture){pixels, WIDTH, HEIGHT, 300}, &text));
  GString *whole = g_string_new(NULL);
  for (size_t i = 0; i < text.count; i++)
    g_string_append_unichar(whole, text.symbols[i].character);
  lks_ocr_text_clear(&text);
  return g_string_free(whole, FALSE);
}

static void test_text(void)
{
  static const struct {
    const char *name;
    made_word first[MOST];
    made_word second[MOST]; /* what the other reading says */
    const char *text;
  } rows[] = {
      {"nothing", {{NULL, 0, 0}}, {{NULL, 0, 0}}, ""},
      {"a name", {{"小川", 0, 80}, {"静江", 120, 200}}, {{NULL, 0, 0}}, "小川 静江\n"},
      {"parts of a word", {{"診療", 0, 80}, {"状況", 90, 170}}, {{NULL, 0, 0}}, "診療状況\n"},
      {"Latin words", {{"Jane", 0, 80}, {"Doe", 95, 150}}, {{NULL, 0, 0}}, "Jane Doe\n"},
      {"a mark with ink", {{"小川", 0, 80}, {"。", 90, 120}}, {{NULL, 0, 0}}, "小川。\n"},
      {"a mark without", {{"小川", 0, 80}, {"。", 600, 640}}, {{NULL, 0, 0}}, "小川\n"},
      {"letters without", {{"小川", 0, 80}, {"静", 600, 640}}, {{NULL, 0, 0}}, "小川 静\n"},
      {"an edge of a cell", {{"\"前田", 0, 120}, {"光男|", 160, 280}}, {{NULL, 0, 0}}, "前田 光男\n"},
      {"quoted Latin", {{"\"Jane\"", 0, 120}}, {{NULL, 0, 0}}, "\"Jane\"\n"},
      {"better digits", {{"電話", 0, 80}, {"980-0000", 120, 280}}, {{"080-0000", 121, 281}}, "電話 080-0000\n"},
      {"in two words", {{"980", 120, 180}, {"0000", 190, 270}}, {{"080-0000", 121, 269}}, "080-0000\n"},
      {"worse kanji", {{"胃がん", 0, 120}}, {{"BRA", 0, 120}}, "胃がん\n"},
      {"over both", {{"年齢", 0, 80}, {"81", 120, 160}}, {{"Fin81", 0, 160}}, "年齢 81\n"},
      {"only marks", {{"81", 100, 140}}, {{"--", 100, 140}}, "81\n"},
      {"elsewhere", {{"81", 100, 140}}, {{"99", 300, 340}}, "81\n"},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    lks_ocr_reading reading = {.symbols = NULL}, other = {.symbols = NULL};
    fill(&reading, rows[i].first);
    fill(&other, rows[i].second);
    CU_ASSERT_TRUE(lks_ocr_reading_improve(&reading, &other));
    char *text = finish(&reading, 10);
    lks_check(strcmp(text, rows[i].text) == 0, "%s: '%s'", rows[i].name, text);
    g_free(text);
    lks_ocr_reading_clear(&reading);
    lks_ocr_reading_clear(&other);
  }
}

/* A narrow character takes as much place as any, and a dash is as high; a space of one character doesn't part a name.
 */
static void test_boxes(void)
{
  static unsigned char pixels[WIDTH * HEIGHT];
  lks_ocr_reading reading = {.symbols = NULL};
  lks_ocr_text text = {.symbols = NULL};
  const lks_rectangle line = {0, 20, WIDTH, 57};
  const lks_rectangle boxes[] = {{0, 20, 37, 57}, {44, 22, 77, 57}, {127, 20, 164, 57}, {170, 36, 206, 40}};
  const char *const symbols[] = {"小", "川", "正", "一"};
  for (size_t i = 0; i < G_N_ELEMENTS(boxes); i++) {
    CU_ASSERT_TRUE(lks_ocr_reading_add_word(&reading, &(lks_ocr_word){.box = boxes[i], .line = line}));
    CU_ASSERT_TRUE(lks_ocr_reading_add_symbol(&reading, symbols[i], &boxes[i]));
  }
  CU_ASSERT_TRUE(lks_ocr_reading_finish(&reading, &(lks_ocr_picture){pixels, WIDTH, HEIGHT, 300}, &text));
  CU_ASSERT_EQUAL_FATAL(text.count, 6); /* with a space and the end of the line */
  for (size_t i = 0; i < text.count; i++) {
    const lks_rectangle *box = &text.symbols[i].box;
    const double high = box->bottom - box->top;
    if (text.symbols[i].character > ' ')
      lks_check(high > 36 && high < 45 && box->right - box->left > 36, "character %zu: %g high", i, high);
  }
  const double gap = text.symbols[3].box.left - text.symbols[1].box.right;
  lks_check(gap < 1.1 * (text.symbols[1].box.bottom - text.symbols[1].box.top), "a gap of %g", gap);
  lks_ocr_text_clear(&text);
  lks_ocr_reading_clear(&reading);
}

CU_TestInfo lks_test_ocr_words[] = {{"text", test_text}, {"boxes", test_boxes}, CU_TEST_INFO_NULL};

#else

static void test_left_out(void)
{
  CU_PASS("pictures aren't read");
}

CU_TestInfo lks_test_ocr_words[] = {{"left out", test_left_out}, CU_TEST_INFO_NULL};

#endif
