/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Encodings: texts of every length in each of them, and short lists of names. */
#include "readers/charset.h"

#include <CUnit/CUnit.h>
#include <glib.h>
#include <string.h>

#include "feeder.h"
#include "maker.h"
#include "readers/text_reader.h"

static char *convert(const char *text, const char *to, size_t *size)
{
  gsize written = 0;
  char *converted = g_convert(text, -1, to, "UTF-8", NULL, &written, NULL);
  *size = written;
  return converted;
}

/* All of a text as the reader gives it, read in pieces of `step` bytes. */
static char *read_all(const void *data, size_t size, lks_charset declared, size_t step, lks_charset *charset)
{
  leakscan_policy policy;
  lks_source *source = NULL;
  lks_text_reader *reader = NULL;
  GString *text = g_string_new(NULL);
  char *buffer = g_malloc(step);
  size_t got = 0;
  lks_policy_init(&policy);
  lks_budget *budget = lks_budget_new(&policy, NULL, NULL);
  CU_ASSERT_EQUAL_FATAL(lks_source_open_memory(data, size, G_MAXUINT64, &source), LKS_OK);
  CU_ASSERT_EQUAL_FATAL(lks_text_reader_new(source, budget, declared, &reader), LKS_OK);
  do {
    CU_ASSERT_EQUAL_FATAL(lks_text_reader_read(reader, buffer, step, &got), LKS_OK);
    g_string_append_len(text, buffer, (gssize)got);
  } while (got > 0);
  *charset = lks_text_reader_charset(reader);
  lks_text_reader_free(reader);
  lks_source_close(source);
  lks_budget_free(budget);
  g_free(buffer);
  return g_string_free(text, FALSE);
}

static const struct {
  const char *name;
  lks_charset charset;
} encodings[] = {
    {"UTF-8", LKS_CHARSET_UTF_8},       {"CP932", LKS_CHARSET_CP932},
    {"EUC-JP", LKS_CHARSET_EUC_JP},     {"ISO-2022-JP", LKS_CHARSET_ISO_2022_JP},
    {"UTF-16LE", LKS_CHARSET_UTF_16LE}, {"UTF-16BE", LKS_CHARSET_UTF_16BE},
};

/* From one line to thousands, and the first character that isn't ASCII at all places of a block. */
static void test_lengths(void)
{
  static const char *const texts[] = {
      "氏名\n",
      "氏名,電話\n鈴木 花子,03-0000-0000\n",
      "会員番号,氏名,フリガナ,住所\n1001,髙橋 健太,タカハシ ケンタ,東京都新宿区西新宿1-2-3\n",
      "日付\t件名\n2024/04/01\tお問い合わせの件について\n",
      "次の方は、受付までお越しください。\n",
  };
  static const size_t paddings[] = {0, 1, 7, 1000, 65533, 65534, 65535, 65536, 131071, 200000};
  for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
    for (size_t p = 0; p < G_N_ELEMENTS(paddings); p++) {
      GString *text = g_string_new(NULL);
      while (text->len < paddings[p])
        g_string_append_c(text, text->len % 50 == 49 ? '\n' : 'x');
      g_string_append(text, texts[i]);
      for (size_t e = 0; e < G_N_ELEMENTS(encodings); e++) {
        size_t size = 0;
        lks_charset charset = LKS_CHARSET_UNKNOWN;
        char *data = convert(text->str, encodings[e].name, &size);
        if (data == NULL) /* not every encoding has every character */
          continue;
        char *back = read_all(data, size, LKS_CHARSET_UNKNOWN, p % 2 == 0 ? 4096 : 16, &charset);
        lks_check(charset == encodings[e].charset && strcmp(back, text->str) == 0,
                  "text %zu in %s after %zu bytes: %s", i, encodings[e].name, paddings[p], lks_charset_name(charset));
        g_free(back);
        g_free(data);
      }
      g_string_free(text, TRUE);
    }
}

/* As short as lists get: one name, a name and its reading, a header and two people. */
static void test_short_lists(void)
{
  static const char *const shapes[] = {"N",    "N\n", "S,E\n", "氏名\nN\n", "ID,name\n1,N\n", "名前,住所\nN,A\n",
                                       "N,T\n"};
  enum { PEOPLE = 110 };
  for (size_t e = 0; e < 3; e++) {
    size_t files = 0, right = 0;
    for (size_t shape = 0; shape < G_N_ELEMENTS(shapes); shape++)
      for (size_t n = 0; n < PEOPLE; n += 7) {
        size_t size = 0;
        lks_charset charset = LKS_CHARSET_UNKNOWN;
        char *text = lks_feeder_person(n, shapes[shape]);
        char *data = convert(text, encodings[e].name, &size);
        char *back = read_all(data, size, LKS_CHARSET_UNKNOWN, 64, &charset);
        files++;
        right += charset == encodings[e].charset && strcmp(back, text) == 0;
        g_free(back);
        g_free(data);
        g_free(text);
      }
    lks_check(files >= 100 && right * 100 >= files * 99, "%s: %zu of %zu", encodings[e].name, right, files);
  }
}

static void test_marks(void)
{
  static const struct {
    const char *name;
    const char *data;
    size_t size;
    lks_charset charset;
    const char *text;
  } rows[] = {
      {"UTF-8",
       "\xEF\xBB\xBF"
       "a",
       4, LKS_CHARSET_UTF_8, "a"},
      {"UTF-16LE",
       "\xFF\xFE"
       "a\0",
       4, LKS_CHARSET_UTF_16LE, "a"},
      {"UTF-16BE", "\xFE\xFF\0a", 4, LKS_CHARSET_UTF_16BE, "a"},
      {"UTF-32LE", "\xFF\xFE\0\0a\0\0\0", 8, LKS_CHARSET_UTF_32LE, "a"},
      {"UTF-16LE, cut",
       "\xFF\xFE"
       "a\0b",
       5, LKS_CHARSET_UTF_16LE, "a\xEF\xBF\xBD"},
      {"UTF-8, cut", "a\xE6\xB0", 3, LKS_CHARSET_UTF_8, "a\xEF\xBF\xBD"},
      {"nothing but a mark", "\xEF\xBB\xBF", 3, LKS_CHARSET_UTF_8, ""},
      {"half-width kana", "\xD4\xCF\xC0\xDE \xC0\xDB\xB3,\xBB\xC4\xB3 \xCA\xC5\xBA\r\n", 18, LKS_CHARSET_CP932,
       "ﾔﾏﾀﾞ ﾀﾛｳ,ｻﾄｳ ﾊﾅｺ\r\n"},
      {"Latin", "Jos\xE9,M\xFCller\n", 12, LKS_CHARSET_CP1252, "José,Müller\n"},
      {"an escape sequence of a terminal", "\x1B[1mbold", 8, LKS_CHARSET_UTF_8, "\x1B[1mbold"},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    lks_charset charset = LKS_CHARSET_UNKNOWN;
    char *text = read_all(rows[i].data, rows[i].size, LKS_CHARSET_UNKNOWN, 16, &charset);
    lks_check(charset == rows[i].charset, "%s: is %s", rows[i].name, lks_charset_name(charset));
    lks_check(strcmp(text, rows[i].text) == 0, "%s: '%s'", rows[i].name, text);
    g_free(text);
  }
}

/* What a document says of itself holds where it fits. */
static void test_declared(void)
{
  static const char kana[] = "\xBB\xC4\xB3\xBA";
  lks_charset charset = LKS_CHARSET_UNKNOWN;
  g_free(read_all(kana, 4, lks_charset_by_label("EUC-JP", 6), 16, &charset));
  CU_ASSERT_EQUAL(charset, LKS_CHARSET_EUC_JP);
  g_free(read_all(kana, 4, lks_charset_by_label("shift_jis", 9), 16, &charset));
  CU_ASSERT_EQUAL(charset, LKS_CHARSET_CP932);
  g_free(read_all("\xE5\xB1\xB1", 3, LKS_CHARSET_CP932, 16, &charset));
  CU_ASSERT_EQUAL(charset, LKS_CHARSET_UTF_8);
  CU_ASSERT_EQUAL(lks_charset_by_label("klingon", 7), LKS_CHARSET_UNKNOWN);
}

/* Two files in one: UTF-8, and CP932 behind it; and a character that was cut. */
static void test_change(void)
{
  static const struct {
    const char *end;
    const char *expected;
  } rows[] = {
      {"\x8E\x52\x93\x63\n", "山田\n"},
      {"\xE6\xB0\n氏名,住所,電話番号\n", "\xEF\xBF\xBD\xEF\xBF\xBD\n氏名,住所,電話番号\n"},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    lks_charset charset = LKS_CHARSET_UNKNOWN;
    GString *text = g_string_new(NULL), *expected = g_string_new(NULL);
    for (size_t k = 0; k < 20; k++)
      g_string_append(text, "会員番号,氏名,住所\n");
    g_string_assign(expected, text->str);
    g_string_append(text, rows[i].end);
    g_string_append(expected, rows[i].expected);
    char *back = read_all(text->str, text->len, LKS_CHARSET_UNKNOWN, 16, &charset);
    lks_check(strcmp(back, expected->str) == 0, "row %zu: '%s'", i, back);
    g_free(back);
    g_string_free(text, TRUE);
    g_string_free(expected, TRUE);
  }
}

static void test_is_text(void)
{
  static const struct {
    const char *data;
    size_t size;
    bool text;
  } rows[] = {
      {"plain\r\n\ttext\f", 13, true},
      {"\x1A", 1, true},
      {"a\0b", 3, false},
      {"\x01\x02", 2, false},
      {"a\0b\0\n\0", 6, true},
      {"\x89PNG\r\n\x1A\n", 8, true},
      {"\xFF\xD8\xFF\xE0\0\x10JFIF", 10, false},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
    lks_check(lks_charset_is_text((const unsigned char *)rows[i].data, rows[i].size) == rows[i].text, "row %zu", i);
}

CU_TestInfo lks_test_charset[] = {
    {"lengths", test_lengths}, {"short lists", test_short_lists}, {"marks", test_marks}, {"declared", test_declared},
    {"change", test_change},   {"is text", test_is_text},         CU_TEST_INFO_NULL,
};
