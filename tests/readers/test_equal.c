/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Both ways of reading tell the same of every workbook of the corpus; and of rows that the buffer's end cuts. */
#include "equal.h"

#include <CUnit/CUnit.h>
#include <string.h>

#include "recorder.h"

enum { BUFFER = 256 * 1024 /* in which worksheets are unpacked */ };

static void test_corpus(void)
{
  char **names = lks_sample_names(LKS_SAMPLES_WORKBOOKS);
  for (size_t i = 0; names[i] != NULL; i++) {
    const lks_bytes sample = lks_sample(names[i]);
    lks_check_equal(names[i], NULL, sample.data, sample.size);
    g_free(sample.data);
  }
  g_strfreev(names);
}

/* What the comparison would be worth nothing without: the recorder sees what stands in a document. */
static void test_recorder(void)
{
  static const struct {
    const char *sample;
    const char *lines[8];
  } rows[] = {
      {"cell-types.xlsx",
       {"document xlsx\n", "text \"整数\"\n", "1 row 1 +0 0:0#2 1:2\"42\"\n", "1:4\"1\"", "1:3\"45351\"", "a<b>",
        "document-end\nxlsx read with status 0\n"}},
      {"hidden-rows-people.xlsx", {"part 1 ", " hidden +0 "}},
      {"container-zip.zip", {"document zip\n", "inner ", "document xlsx\n", "zip read with status 0\n"}},
      {"container-embedded.xlsx", {"inner xl/embeddings/"}},
      {"i01-lookup.xlsx", {"link 1 "}},
      {"form-date1904.xlsx", {" +1462 "}},
      {"unreadable-encrypted.xlsx", {"not-inspected encrypted - 0\n"}},
  };
  leakscan_policy policy;
  lks_policy_init(&policy);
  policy.threads = 1;
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    const lks_bytes sample = lks_sample(rows[i].sample);
    GString *lines = lks_record(&policy, sample.data, sample.size);
    for (size_t k = 0; k < G_N_ELEMENTS(rows[i].lines) && rows[i].lines[k] != NULL; k++)
      lks_check(strstr(lines->str, rows[i].lines[k]) != NULL, "%s: no event %s", rows[i].sample, rows[i].lines[k]);
    g_string_free(lines, TRUE);
    g_free(sample.data);
  }
}

/* What rows say, whichever way they are read. */
static void test_events(void)
{
  static const struct {
    const char *rows;
    const char *lines;
  } cases[] = {
      {"<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c></row>", "1 row 0 +0 0:2\"1\" 2:2\"3\"\n"},
      {"<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>", "1 row 0 +0 1:2\"2\"\n"},
      {"<row r=\"5\"/><row><c><v>1</v></c><c/><c><v>3</v></c></row>", "1 row 5 +0 0:2\"1\" 2:2\"3\"\n"},
      {"<row ht=\"0\"><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c></row>",
       "1 row 0 hidden +0 0:4\"1\" 1:5\"#N/A\"\n"},
      {"<row r=\"9\"><c r=\"XFD9\" t=\"str\"><f>A1</f><v> a&amp;b </v></c></row>", "1 row 8 +0 16383:1=\" a&b \"\n"},
      {"<row><c t=\"inlineStr\"><is><r><t>a</t></r><rPh sb=\"0\" "
       "eb=\"1\"><t>x</t></rPh><r><t>b</t></r></is></c></row>",
       "1 row 0 +0 0:1\"ab\"\n"},
      {"<row><c t=\"s\"><v>0</v></c></row>", "not-inspected damaged Sheet1 0\n"},
      {"<row><c r=\"XFE1\"><v>0</v></c></row>", "not-inspected damaged Sheet1 0\n"},
      {"<row><c/></row>", "1 end\n"},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
    leakscan_policy policy;
    lks_policy_init(&policy);
    policy.threads = 1;
    const lks_bytes book = lks_make_rows(cases[i].rows);
    GString *lines = lks_record(&policy, book.data, book.size);
    char *expected = g_strdup_printf("part 1 Sheet1 0 1\n%s%sdocument-end\nxlsx read with status 0\n", cases[i].lines,
                                     g_str_has_suffix(cases[i].lines, "end\n") ? "" : "1 end\n");
    lks_check(strstr(lines->str, expected) != NULL, "%s: %s", cases[i].rows, lines->str);
    lks_check_equal(cases[i].rows, NULL, book.data, book.size);
    g_free(expected);
    g_string_free(lines, TRUE);
    g_free(book.data);
  }
}

/* Rows of every shape, so often that the buffer ends once at each of their bytes. */
static void test_buffer_ends_in_rows(void)
{
  static const char piece[] =
      "<row r=\"2\" spans=\"1:6\"><c r=\"A2\" s=\"1\" t=\"s\"><v>1</v></c><c r=\"B2\"><v>-1.5E+3</v></c>"
      "<c r='C2' t=\"inlineStr\"><is><t xml:space=\"preserve\"> \xE6\x9D\xB1&amp;\xF0\xA0\xAE\xB7 </t></is></c>"
      "<c r=\"D2\" t=\"str\"><f>Other!A1&amp;\"]\"</f><v>\xC3\xA9]</v></c><c r=\"E2\"/><c r=\"F2\"><v/></c></row>"
      "<row r=\"3\" hidden=\"1\" /><row><c><v>7</v></c></row>"
      "<row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><r><t>rich</t></r></is></c></row>";
  enum { STEP = 3 };
  GString *strings = g_string_new(LKS_STRINGS_BEGIN "<si><t>a</t></si><si><t>b</t></si>" LKS_STRINGS_END);
  for (size_t shift = 0; shift < sizeof piece + 100; shift += STEP) {
    GString *sheet = g_string_new(LKS_SHEET_BEGIN "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
    while (sheet->len < BUFFER - shift)
      g_string_append(sheet,
                      sheet->len + 100 < BUFFER - shift ? "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>\n" : " ");
    g_string_append(sheet, piece);
    g_string_append(sheet, piece);
    g_string_append(sheet, LKS_SHEET_END);
    char name[64];
    g_snprintf(name, sizeof name, "sheet cut %zu bytes into the row", shift);
    const bool same = lks_check_equal_parts(name, NULL, sheet, strings);
    g_string_free(sheet, TRUE);
    if (!same)
      break;
  }
  g_string_free(strings, TRUE);
}

static void test_buffer_ends_in_strings(void)
{
  static const char piece[] =
      "<si><t>\xE6\x9D\xB1\xE4\xBA\xAC</t></si><si><t xml:space=\"preserve\"> &lt;\xF0\xA0\xAE\xB7] </t></si>\n"
      "<si><r><rPr><b/><sz val=\"14\"/></rPr><t>bold</t></r><r><t>plain</t></r>"
      "<rPh sb=\"0\" eb=\"1\"><t>\xE3\x82\xAB</t></rPh><phoneticPr fontId=\"1\"/></si><si/><si><t/></si>"
      "<si><t>&#x3042;</t></si><si><t>last</t></si>";
  enum { STEP = 3 };
  GString *sheet = g_string_new(LKS_SHEET_BEGIN "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c></row>" LKS_SHEET_END);
  for (size_t shift = 0; shift < sizeof piece + 100; shift += STEP) {
    GString *strings = g_string_new(LKS_STRINGS_BEGIN "<si><t>a</t></si>");
    while (strings->len < BUFFER - shift)
      g_string_append(strings, strings->len + 500 < BUFFER - shift
                                   ? "<si><t>a text of some length, to fill the buffer "
                                     "with few items and be quick about it"
                                     "                                        "
                                     "                                        "
                                     "                                        "
                                     "                                        "
                                     "                                        "
                                     "                                        "
                                     "                            </t></si>"
                                   : " ");
    g_string_append(strings, piece);
    g_string_append(strings, piece);
    g_string_append(strings, LKS_STRINGS_END);
    char name[64];
    g_snprintf(name, sizeof name, "strings cut %zu bytes into the items", shift);
    const bool same = lks_check_equal_parts(name, NULL, sheet, strings);
    g_string_free(strings, TRUE);
    if (!same)
      break;
  }
  g_string_free(sheet, TRUE);
}

CU_TestInfo lks_test_equal[] = {
    {"corpus", test_corpus},
    {"recorder", test_recorder},
    {"events", test_events},
    {"buffer ends in rows", test_buffer_ends_in_rows},
    {"buffer ends in strings", test_buffer_ends_in_strings},
    CU_TEST_INFO_NULL,
};
