/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables and texts written as text: which rows and cells they become. */
#include <CUnit/CUnit.h>
#include <glib.h>
#include <string.h>

#include "feeder.h"
#include "maker.h"
#include "policy.h"
#include "recorder.h"

/* The rows as they were told, without what stands around them. */
static char *rows_of(const leakscan_policy *policy, const void *data, size_t size)
{
  leakscan_policy plain;
  lks_policy_init(&plain);
  GString *lines = lks_record(policy != NULL ? policy : &plain, data, size);
  GString *rows = g_string_new(NULL);
  const char *at = lines->str, *end = at + lines->len;
  while (at < end) { /* g_strsplit takes minutes under a sanitizer, which measures all that is left each time */
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    char *line = g_strndup(at, (gsize)((stop != NULL ? stop : end) - at));
    const char *row = strstr(line, " row ");
    if (g_str_has_prefix(line, "document "))
      g_string_append_printf(rows, "%s;", line + strlen("document "));
    else if (row != NULL)
      g_string_append_printf(rows, "%s;", row + strlen(" row "));
    else if (g_str_has_prefix(line, "not-inspected "))
      g_string_append_printf(rows, "%s;", line);
    g_free(line);
    at = stop != NULL ? stop + 1 : end;
  }
  g_string_free(lines, TRUE);
  return g_string_free(rows, FALSE);
}

static const struct {
  const char *name;
  const char *text;
  const char *rows;
} shapes[] = {
    {"commas", "a,b\nc,d\n", "csv;0 +0 0:1\"a\" 1:1\"b\";1 +0 0:1\"c\" 1:1\"d\";"},
    {"tabs", "a\tb, b\nc\td\n", "tsv;0 +0 0:1\"a\" 1:1\"b, b\";1 +0 0:1\"c\" 1:1\"d\";"},
    {"semicolons and decimal commas", "a;b\n1,5;2,3\n", "csv;0 +0 0:1\"a\" 1:1\"b\";1 +0 0:1\"1,5\" 1:1\"2,3\";"},
    {"bars", "a|b|c\nd|e|f\n", "csv;0 +0 0:1\"a\" 1:1\"b\" 2:1\"c\";1 +0 0:1\"d\" 1:1\"e\" 2:1\"f\";"},
    {"no line end at the end", "a,b\nc,d", "csv;0 +0 0:1\"a\" 1:1\"b\";1 +0 0:1\"c\" 1:1\"d\";"},
    {"line ends of all sorts", "a,b\r\nc,d\re,f\n",
     "csv;0 +0 0:1\"a\" 1:1\"b\";1 +0 0:1\"c\" 1:1\"d\";2 +0 0:1\"e\" 1:1\"f\";"},
    {"quotes", "\"a\",\"b,\"\"b\"\"\"\nc,\"\"\n", "csv;0 +0 0:1\"a\" 1:1\"b,\\x22b\\x22\";1 +0 0:1\"c\";"},
    {"a cell of several lines", "a,b\n\"c\nd\",e\nf,g\n",
     "csv;0 +0 0:1\"a\" 1:1\"b\";1 +0 0:1\"c\\x0ad\" 1:1\"e\";2 +0 0:1\"f\" 1:1\"g\";"},
    {"a quote that is never closed", "a,b\n\"c,d\ne,f\n",
     "csv;0 +0 0:1\"a\" 1:1\"b\";1 +0 0:1\"\\x22c\" 1:1\"d\";2 +0 0:1\"e\" 1:1\"f\";"},
    {"a quote that belongs to the words", "a,b\n\"c\" d,e\n5\" disk,f\n",
     "csv;0 +0 0:1\"a\" 1:1\"b\";1 +0 0:1\"c d\" 1:1\"e\";2 +0 0:1\"5\\x22 disk\" 1:1\"f\";"},
    {"ragged", "t\n\na,b,c,d\n1,2\n3,4,5,6\n7,8,9,1\n",
     "csv;0 +0 0:1\"t\";2 +0 0:1\"a\" 1:1\"b\" 2:1\"c\" 3:1\"d\";3 +0 0:2\"1\" 1:2\"2\";"
     "4 +0 0:2\"3\" 1:2\"4\" 2:2\"5\" 3:2\"6\";5 +0 0:2\"7\" 1:2\"8\" 2:2\"9\" 3:2\"1\";"},
    {"named delimiter", "sep=;\na;b,c,d\ne;f,g,h\n", "csv;0 +0 0:1\"a\" 1:1\"b,c,d\";1 +0 0:1\"e\" 1:1\"f,g,h\";"},
    {"named delimiter of another sort", "\"sep=^\"\r\na^b\r\n", "csv;0 +0 0:1\"a\" 1:1\"b\";"},
    {"numbers and what looks like them", "n,x\n12,-0.5\n007,1e5\n1.,.5\n12345678901234567,+1\n",
     "csv;0 +0 0:1\"n\" 1:1\"x\";1 +0 0:2\"12\" 1:2\"-0.5\";2 +0 0:1\"007\" 1:1\"1e5\";3 +0 0:1\"1.\" 1:1\".5\";"
     "4 +0 0:1\"12345678901234567\" 1:1\"+1\";"},
    {"formulas that keep zeros", "n,x\n=\"007\",1\n", "csv;0 +0 0:1\"n\" 1:1\"x\";1 +0 0:1\"007\" 1:2\"1\";"},
    {"a single row", "a,b,c\n", "csv;0 +0 0:1\"a\" 1:1\"b\" 2:1\"c\";"},
    {"one column", "name\nJane\nJohn\n", "text;0 +0 0:1\"name\";1 +0 0:1\"Jane\";2 +0 0:1\"John\";"},
    {"a letter", "Dear Jane,\n\nthank you for the book, the pen, and all.\nIt is, as you say, good.\n",
     "text;0 +0 0:1\"Dear Jane,\";2 +0 0:1\"thank you for the book, the pen, and all.\";"
     "3 +0 0:1\"It is, as you say, good.\";"},
    {"blank cells", "a, ,c\n,,\nd,e,f\n", "csv;0 +0 0:1\"a\" 2:1\"c\";2 +0 0:1\"d\" 1:1\"e\" 2:1\"f\";"},
    {"a name beside nothing",
     "\xEF\xBB\xBF"
     "a,b\n",
     "text;0 +0 0:1\"a,b\";"},
};

static void test_shapes(void)
{
  for (size_t i = 0; i < G_N_ELEMENTS(shapes); i++) {
    char *rows = rows_of(NULL, shapes[i].text, strlen(shapes[i].text));
    lks_check(strcmp(rows, shapes[i].rows) == 0, "%s: %s", shapes[i].name, rows);
    g_free(rows);
  }
}

/* Known formats that are written in text stay unknown until somebody reads them. */
static void test_others(void)
{
  static const char *const texts[] = {"{\\rtf1\\ansi Jane}", "%!PS-Adobe-3.0\n", "<?xml version=\"1.0\"?>\n<a/>",
                                      "\n\n<?xml version=\"1.0\"?>\n<a/>", "-----BEGIN PGP MESSAGE-----\n"};
  for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
    leakscan_report *report = lks_scan_bytes(NULL, texts[i], strlen(texts[i]), "x");
    lks_check(lks_find_reason(report, "unknown-format") != NULL, "%s: known", texts[i]);
    leakscan_report_free(report);
  }
}

/* The rows that stand over the borders of blocks and of the window come out whole. */
static void test_long(void)
{
  enum { ROWS = 60000 };
  GString *text = g_string_new("no,name,mail\n"),
          *expected = g_string_new("csv;0 +0 0:1\"no\" 1:1\"name\" 2:1\"mail\";");
  for (size_t i = 1; i <= ROWS; i++) {
    char *name = g_strnfill(i * 7 % 83, 'n');
    g_string_append_printf(text, "%zu,\"x%s\n\",user%zu@example.jp\n", i, name, i);
    g_string_append_printf(expected, "%zu +0 0:2\"%zu\" 1:1\"x%s\\x0a\" 2:1\"user%zu@example.jp\";", i, i, name, i);
    g_free(name);
  }
  char *rows = rows_of(NULL, text->str, text->len);
  CU_ASSERT_TRUE(strcmp(rows, expected->str) == 0);
  g_free(rows);
  g_string_free(text, TRUE);
  g_string_free(expected, TRUE);
}

static char *repeat(const char *text, size_t times)
{
  GString *all = g_string_new(NULL);
  for (size_t i = 0; i < times; i++)
    g_string_append(all, text);
  return g_string_free(all, FALSE);
}

/* What nobody writes ends in time, and none of it is lost. */
static void test_hostile(void)
{
  static const struct {
    const char *name;
    const char *begin;
    const char *piece;
    size_t times;
    const char *reason; /* NULL: complete */
  } rows[] = {
      {"a row of a million cells", "", "x,", 1000000, NULL},
      {"a row of three million blank cells", "a,b\n", ",", 3000000, NULL},
      {"one line", "", "word ", 1000000, NULL},
      {"one word", "", "x", 5000000, NULL},
      {"a cell that is too long", "a,b,c\nd,e,f\ng,h,", "x", 40000, "limit-cell-text"},
      {"quotes that are never closed", "a,b,c\nd,e,f\n", "\"x,\n", 300000, NULL},
      {"quotes after quotes", "a,b,c\nd,e,f\n", "\"\"", 3000000, "limit-cell-text"},
      {"quotes that open and open", "a,b,c\nd,e,f\n", "\"a,\"\"b,", 700000, NULL},
      {"line ends", "", "\n", 3000000, NULL},
      {"carriage returns", "a,b\n", "\r", 3000000, NULL},
      {"bad bytes", "a,b\nc,d\n", "\x81 ,\x8D \n", 100000, "garbled-text"},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    char *more = repeat(rows[i].piece, rows[i].times);
    char *text = g_strconcat(rows[i].begin, more, NULL);
    const gint64 begin = g_get_monotonic_time();
    leakscan_report *report = lks_scan_bytes(NULL, text, strlen(text), "x.csv");
    const gint64 took = g_get_monotonic_time() - begin;
    lks_check(took < 20 * G_USEC_PER_SEC, "%s: took %lld ms", rows[i].name, (long long)(took / 1000));
    const bool said =
        rows[i].reason == NULL ? leakscan_report_complete(report) : lks_find_reason(report, rows[i].reason) != NULL;
    lks_check(said, "%s: not %s", rows[i].name, rows[i].reason != NULL ? rows[i].reason : "complete");
    leakscan_report_free(report);
    g_free(text);
    g_free(more);
  }
}

/* The same people as in a workbook, in every encoding and with every delimiter. */
static void test_people(void)
{
  static const char *const encodings[] = {"UTF-8", "CP932", "EUC-JP", "ISO-2022-JP", "UTF-16"};
  static const char *const lines[] = {"I,N,E,T,B\n", "I\tN\tE\tT\tB\n", "\"I\";\"N\";\"E\";\"T\";\"B\"\r\n"};
  static const char *const headers[] = {"学生番号,氏名,メールアドレス,電話番号,生年月日\n",
                                        "学生番号\t氏名\tメールアドレス\t電話番号\t生年月日\n",
                                        "\"学生番号\";\"氏名\";\"メールアドレス\";\"電話番号\";\"生年月日\"\r\n"};
  enum { PEOPLE = 70 };
  for (size_t shape = 0; shape < G_N_ELEMENTS(lines); shape++)
    for (size_t e = 0; e < 2 * G_N_ELEMENTS(encodings); e++) {
      const bool headed = e < G_N_ELEMENTS(encodings);
      const char *encoding = encodings[e % G_N_ELEMENTS(encodings)];
      GString *text = g_string_new(headed ? headers[shape] : "");
      for (size_t n = 0; n < PEOPLE; n++) {
        char *person = lks_feeder_person(n, lines[shape]);
        g_string_append(text, person);
        g_free(person);
      }
      gsize size = 0;
      char *data = g_convert(text->str, (gssize)text->len, encoding, "UTF-8", NULL, &size, NULL);
      leakscan_report *report = lks_scan_bytes(NULL, data, size, "x.csv");
      const leakscan_finding *finding = leakscan_report_get(report, 0);
      lks_check(finding != NULL && strcmp(leakscan_finding_kind(finding), "pii-columns") == 0 &&
                    leakscan_finding_people(finding) == PEOPLE &&
                    leakscan_finding_severity(finding) >= LEAKSCAN_SEVERITY_WARNING,
                "shape %zu in %s, header %d: %d people", shape, encoding, headed,
                finding != NULL ? (int)leakscan_finding_people(finding) : -1);
      leakscan_report_free(report);
      g_free(data);
      g_string_free(text, TRUE);
    }
}

CU_TestInfo lks_test_csv[] = {
    {"shapes", test_shapes},   {"others", test_others}, {"long", test_long},
    {"hostile", test_hostile}, {"people", test_people}, CU_TEST_INFO_NULL,
};
