/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Every limit: a document at it is read to the end, one beyond it is incomplete, and the report says why. */
#include "maker.h"

#include <CUnit/CUnit.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include "report/finding.h"

#define MIB ((uint64_t)1024 * 1024)

static leakscan_report *scan(const lks_bytes *bytes, leakscan_limit limit, uint64_t value)
{
  leakscan_policy *policy = leakscan_policy_new();
  CU_ASSERT_PTR_NOT_NULL_FATAL(policy);
  CU_ASSERT_EQUAL_FATAL(leakscan_policy_set_limit(policy, limit, value), LEAKSCAN_OK);
  leakscan_report *report = lks_scan_bytes(policy, bytes->data, bytes->size, "test");
  leakscan_policy_free(policy);
  return report;
}

/* Whether the document is read to its end under that limit. If not, the report must name the limit and its value. */
static bool is_complete(const char *name, const lks_bytes *bytes, leakscan_limit limit, uint64_t value,
                        const char *reason)
{
  leakscan_report *report = scan(bytes, limit, value);
  const bool complete = leakscan_report_complete(report);
  const leakscan_finding *finding = lks_find_reason(report, reason);
  char amount[32];
  g_snprintf(amount, sizeof amount, "%llu", (unsigned long long)value);
  if (complete) {
    lks_check(finding == NULL, "%s, limit %s: complete, with a reason", name, amount);
  } else {
    lks_check(leakscan_report_verdict(report) != LEAKSCAN_VERDICT_PASS, "%s, limit %s: passed", name, amount);
    const leakscan_finding *other = leakscan_report_get(report, 0);
    const char *first = other != NULL ? leakscan_finding_reason(other, 0) : NULL;
    lks_check(finding != NULL, "%s, limit %s: the reason isn't %s but %s", name, amount, reason,
              first != NULL ? first : "none");
    lks_check(finding == NULL || finding->amount == value, "%s, limit %s: the amount is %llu", name, amount,
              finding != NULL ? (unsigned long long)finding->amount : 0);
  }
  leakscan_report_free(report);
  return complete;
}

static void check_edge(const char *name, const lks_bytes *bytes, leakscan_limit limit, uint64_t value,
                       const char *reason)
{
  lks_check(is_complete(name, bytes, limit, value, reason), "%s: not complete at %llu", name,
            (unsigned long long)value);
  lks_check(is_complete(name, bytes, limit, value + 1, reason), "%s: not complete at %llu", name,
            (unsigned long long)value + 1);
  lks_check(!is_complete(name, bytes, limit, value - 1, reason), "%s: complete at %llu", name,
            (unsigned long long)value - 1);
}

static char *repeat(const char *before, const char *piece, size_t times, const char *after)
{
  GString *text = g_string_new(before);
  for (size_t i = 0; i < times; i++)
    g_string_append(text, piece);
  g_string_append(text, after);
  return g_string_free(text, FALSE);
}

static void test_input_size(void)
{
  const lks_bytes book = lks_make_rows("<row><c><v>1</v></c></row>");
  check_edge("input size", &book, LEAKSCAN_LIMIT_INPUT_SIZE, book.size, "limit-input-size");
  g_free(book.data);
}

/* The same for a file, a descriptor and a pipe. */
static void test_input_size_of_files(void)
{
  enum { SIZE = 1000 };
  static const char *const ways[] = {"file", "descriptor", "pipe"};
  char *path = NULL;
  char data[SIZE];
  memset(data, 1, sizeof data);
  const int file = g_file_open_tmp("leakscan-XXXXXX", &path, NULL);
  CU_ASSERT_FATAL(file >= 0 && write(file, data, SIZE) == SIZE);
  for (size_t way = 0; way < G_N_ELEMENTS(ways); way++)
    for (uint64_t limit = SIZE - 1; limit <= SIZE + 1; limit++) {
      leakscan_policy *policy = leakscan_policy_new();
      leakscan_policy_set_limit(policy, LEAKSCAN_LIMIT_INPUT_SIZE, limit);
      leakscan_scanner *scanner = leakscan_scanner_new(policy);
      leakscan_report *report = NULL;
      int ends[2] = {-1, -1};
      CU_ASSERT_EQUAL_FATAL(pipe(ends), 0);
      CU_ASSERT_FATAL(write(ends[1], data, SIZE) == SIZE);
      close(ends[1]);
      const leakscan_status status = way == 0   ? leakscan_scan_file(scanner, path, &report)
                                     : way == 1 ? leakscan_scan_fd(scanner, file, "x", &report)
                                                : leakscan_scan_fd(scanner, ends[0], "x", &report);
      CU_ASSERT_EQUAL(status, LEAKSCAN_OK);
      CU_ASSERT_PTR_NOT_NULL_FATAL(report);
      const char *reason = limit < SIZE ? "limit-input-size" : "unknown-format";
      lks_check(lks_find_reason(report, reason) != NULL, "%s, limit %d: not %s", ways[way], (int)limit, reason);
      close(ends[0]);
      leakscan_report_free(report);
      leakscan_scanner_free(scanner);
      leakscan_policy_free(policy);
    }
  close(file);
  unlink(path);
  g_free(path);
}

static void test_parts(void)
{
  static const size_t counts[] = {1, 2, 7, 300};
  for (size_t i = 0; i < G_N_ELEMENTS(counts); i++) {
    lks_member *members = g_new0(lks_member, counts[i]);
    for (size_t k = 0; k < counts[i]; k++)
      members[k] = (lks_member){g_strdup_printf("folder%zu/", k), "", 0};
    const lks_bytes zip = lks_make_zip(members, counts[i], true);
    if (counts[i] > 1)
      check_edge("parts", &zip, LEAKSCAN_LIMIT_PARTS, counts[i], "limit-parts");
    else
      CU_ASSERT_TRUE(is_complete("one part", &zip, LEAKSCAN_LIMIT_PARTS, 1, "limit-parts"));
    for (size_t k = 0; k < counts[i]; k++)
      g_free((char *)(uintptr_t)members[k].name);
    g_free(members);
    g_free(zip.data);
  }
  const lks_bytes book = lks_make_rows("<row><c><v>1</v></c></row>");
  check_edge("parts of a workbook", &book, LEAKSCAN_LIMIT_PARTS, 5, "limit-parts");
  g_free(book.data);
}

/* An end record that says 0 entries, and one that says many, before a directory of 300. */
static void test_parts_forged(void)
{
  lks_member members[300];
  for (size_t k = 0; k < G_N_ELEMENTS(members); k++)
    members[k] = (lks_member){g_strdup_printf("%0200zu/", k), "", 0};
  const lks_bytes zip = lks_make_zip(members, G_N_ELEMENTS(members), true);
  static const unsigned char counts[][2] = {{0, 0}, {1, 0}, {255, 255}};
  for (size_t i = 0; i < G_N_ELEMENTS(counts); i++) {
    memcpy(zip.data + zip.size - 14, counts[i], 2);
    memcpy(zip.data + zip.size - 12, counts[i], 2);
    leakscan_report *report = scan(&zip, LEAKSCAN_LIMIT_PARTS, 100);
    lks_check(!leakscan_report_complete(report), "forged count %u: complete", counts[i][0]);
    leakscan_report_free(report);
  }
  for (size_t k = 0; k < G_N_ELEMENTS(members); k++)
    g_free((char *)(uintptr_t)members[k].name);
  g_free(zip.data);
}

/* Texts of 32 characters. */
static void test_cell_text(void)
{
#define EIGHT      "12345678"
#define EIGHT_WIDE "\xE6\x9D\xB1\xE6\x9D\xB1\xF0\xA0\xAE\xB7\xC3\xA9\xE6\x9D\xB1\xE6\x9D\xB1\xE6\x9D\xB1z"
  static const struct {
    const char *name;
    const char *before;
    const char *after;
    bool strings;
  } rows[] = {
      {"inline text", "<row><c t=\"inlineStr\"><is><t>", "</t></is></c></row>", false},
      {"inline runs", "<row><c t=\"inlineStr\"><is><r><t>", "</t></r></is></c></row>", false},
      {"text of a formula", "<row><c t=\"str\"><f>A1</f><v>", "</v></c></row>", false},
      {"shared text", "<si><t>", "</t></si>", true},
      {"shared run", "<si><r><t>", "</t></r></si>", true},
      {"shared text with entities", "<si><t><!-- -->", "</t></si>", true},
  };
  static const char *const texts[] = {EIGHT EIGHT EIGHT EIGHT, EIGHT_WIDE EIGHT_WIDE EIGHT_WIDE EIGHT_WIDE};
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
    for (size_t k = 0; k < G_N_ELEMENTS(texts); k++) {
      char *begin = rows[i].strings ? LKS_STRINGS_BEGIN : LKS_SHEET_BEGIN;
      char *end = rows[i].strings ? LKS_STRINGS_END : LKS_SHEET_END;
      char *xml = g_strconcat(begin, rows[i].before, texts[k], rows[i].after, end, NULL);
      const char *sheet = rows[i].strings ? LKS_SHEET_BEGIN "<row><c t=\"s\"><v>0</v></c></row>" LKS_SHEET_END : xml;
      const lks_made_book made = {.sheets = {{"Sheet1", sheet, strlen(sheet), NULL}},
                                  .sheet_count = 1,
                                  .strings = rows[i].strings ? xml : NULL,
                                  .strings_size = strlen(xml)};
      const lks_bytes book = lks_make_book(&made);
      check_edge(rows[i].name, &book, LEAKSCAN_LIMIT_CELL_TEXT, 32, "limit-cell-text");
      g_free(book.data);
      g_free(xml);
    }
}

/* One tag of exactly so many bytes, which no other reaches. */
static void test_xml_tag(void)
{
  enum { TAG = 1000 };
  static const struct {
    const char *name;
    const char *before;
    const char *begin; /* of the tag */
    const char *end;
    const char *after;
  } rows[] = {
      {"row", "", "<row r=\"1\" spans=\"", "\">", "<c r=\"A1\"><v>1</v></c></row>"},
      {"empty row", "", "<row r=\"1\" spans=\"", "\"/>", ""},
      {"unknown row", "", "<row odd=\"", "\">", "<c r=\"A1\"><v>1</v></c></row>"},
      {"cell", "<row>", "<c r=\"A1\" ", ">", "<v>1</v></c></row>"},
      {"value", "<row><c>", "<v ", ">", "1</v></c></row>"},
      {"end of a row", "<row><c><v>1</v></c>", "</row", ">", ""},
      {"foreign", "<row>", "<x a='", "'>", "</x></row>"},
      {"around the rows", "</sheetData>", "<x a='", "'/>", "<sheetData>"},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    const size_t filling = TAG - strlen(rows[i].begin) - strlen(rows[i].end);
    char *spaces = g_strnfill(filling, ' ');
    char *text = g_strconcat(rows[i].before, rows[i].begin, spaces, rows[i].end, rows[i].after, NULL);
    const lks_bytes book = lks_make_rows(text);
    check_edge(rows[i].name, &book, LEAKSCAN_LIMIT_XML_TAG, TAG, "limit-xml-tag");
    g_free(book.data);
    g_free(text);
    g_free(spaces);
  }
}

static void test_xml_depth(void)
{
  static const size_t depths[] = {10, 256, 3000};
  for (size_t i = 0; i < G_N_ELEMENTS(depths); i++) {
    char *open = repeat("<row>", "<x>", depths[i] - 3, "");
    char *text = repeat(open, "</x>", depths[i] - 3, "</row>");
    const lks_bytes book = lks_make_rows(text);
    check_edge("depth", &book, LEAKSCAN_LIMIT_XML_DEPTH, depths[i], "limit-xml-depth");
    g_free(book.data);
    g_free(text);
    g_free(open);
  }
}

/* libxml2 keeps names of its own and short values among them, so that the edge isn't exact. */
static void test_xml_names(void)
{
  enum { NAMES = 5000, OWN = 200 };
  static const struct {
    const char *name;
    const char *form;
    const char *before, *after;
  } rows[] = {{"elements", "<a%x/>", "<row>", "</row>"},
              {"attributes", "<a b%x=\"\"/>", "<row>", "</row>"},
              {"attributes of rows", "<row b%x=\"\"/>", "", ""}};
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    GString *text = g_string_new(rows[i].before);
    for (unsigned k = 0; k < NAMES; k++) {
      const char *percent = strchr(rows[i].form, '%');
      g_string_append_len(text, rows[i].form, percent - rows[i].form);
      g_string_append_printf(text, "%x%s", k, percent + 2);
    }
    g_string_append(text, rows[i].after);
    const lks_bytes book = lks_make_rows(text->str);
    CU_ASSERT_FALSE(is_complete(rows[i].name, &book, LEAKSCAN_LIMIT_XML_NAMES, NAMES - 1, "limit-xml-names"));
    CU_ASSERT_TRUE(is_complete(rows[i].name, &book, LEAKSCAN_LIMIT_XML_NAMES, NAMES + OWN, "limit-xml-names"));
    g_free(book.data);
    g_string_free(text, TRUE);
  }
}

/* A workbook in a zip in a zip: the workbook in two of them makes three documents. */
static void test_depth(void)
{
  enum { DEEPEST = 20 };
  lks_bytes inner = lks_make_rows("<row><c><v>1</v></c></row>");
  for (uint64_t documents = 1; documents <= DEEPEST; documents++) {
    char name[32];
    g_snprintf(name, sizeof name, "%d documents", (int)documents);
    if (documents > 1)
      check_edge(name, &inner, LEAKSCAN_LIMIT_DEPTH, documents, "limit-depth");
    const lks_member member = {"inner.zip", inner.data, inner.size};
    const lks_bytes outer = lks_make_zip(&member, 1, true);
    g_free(inner.data);
    inner = outer;
  }
  g_free(inner.data);
}

/* The least value at which the document is complete. Under each value tried, the report must name the limit. */
static uint64_t find_edge(const char *name, const lks_bytes *bytes, leakscan_limit limit, uint64_t high,
                          const char *reason)
{
  uint64_t low = 0;
  CU_ASSERT_TRUE_FATAL(is_complete(name, bytes, limit, high, reason));
  while (low + 1 < high) {
    const uint64_t middle = low + (high - low) / 2;
    if (is_complete(name, bytes, limit, middle, reason))
      high = middle;
    else
      low = middle;
  }
  return high;
}

static void test_unpacked_size(void)
{
  enum { SIZE = 100000 };
  char *text = repeat("<row><c><v>1</v></c></row>", " ", SIZE, "");
  const lks_bytes book = lks_make_rows(text);
  const uint64_t edge = find_edge("workbook", &book, LEAKSCAN_LIMIT_UNPACKED_SIZE, MIB, "limit-unpacked-size");
  lks_check(edge > SIZE && edge < SIZE + 10000, "workbook: %llu bytes", (unsigned long long)edge);
  /* every value in the first part that is read, and in those behind it */
  for (uint64_t value = 1; value < 3000; value += 50)
    is_complete("workbook, little", &book, LEAKSCAN_LIMIT_UNPACKED_SIZE, value, "limit-unpacked-size");
  const lks_member members[] = {{"a.xlsx", book.data, book.size}, {"b.xlsx", book.data, book.size}};
  const lks_bytes zip = lks_make_zip(members, 2, true);
  const uint64_t both = find_edge("zip", &zip, LEAKSCAN_LIMIT_UNPACKED_SIZE, MIB, "limit-unpacked-size");
  lks_check(both >= 2 * edge, "zip: %llu bytes, not twice %llu", (unsigned long long)both, (unsigned long long)edge);
  g_free(zip.data);
  g_free(book.data);
  g_free(text);
}

static void test_expansion(void)
{
  static const struct {
    const char *name;
    size_t mebibytes;
    uint64_t limit;
    bool complete;
  } rows[] = {
      {"60 MB of nothing", 60, 100, true},
      {"100 MB of nothing", 100, 100, false},
      {"100 MB of nothing, allowed", 100, 100000, true},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    char *text = repeat("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", "<row r=\"9\"><c r=\"A9\" s=\"1\"/></row>\n",
                        rows[i].mebibytes * MIB / 36, "");
    const lks_bytes book = lks_make_rows(text);
    g_free(text);
    const bool complete =
        is_complete(rows[i].name, &book, LEAKSCAN_LIMIT_EXPANSION, rows[i].limit, "limit-expansion");
    lks_check(complete == rows[i].complete, "%s: %zu bytes, complete %d", rows[i].name, book.size, complete);
    g_free(book.data);
  }
}

/* Hidden sheets with something in them, a finding each. */
static void test_findings(void)
{
  static const char sheet[] = LKS_SHEET_BEGIN "<row><c><v>1</v></c></row>" LKS_SHEET_END;
  enum { SHEETS = 5 };
  lks_made_book made = {.sheets = {{"Front", sheet, sizeof sheet - 1, NULL}}, .sheet_count = SHEETS + 1};
  static const char *const names[SHEETS] = {"a", "b", "c", "d", "e"};
  for (size_t i = 0; i < SHEETS; i++)
    made.sheets[i + 1] = (lks_made_sheet){names[i], sheet, sizeof sheet - 1, "hidden"};
  const lks_bytes book = lks_make_book(&made);
  check_edge("findings", &book, LEAKSCAN_LIMIT_FINDINGS, SHEETS, "limit-findings");
  leakscan_report *report = scan(&book, LEAKSCAN_LIMIT_FINDINGS, SHEETS - 2);
  CU_ASSERT_EQUAL(leakscan_report_count(report), SHEETS - 2 + 1);
  leakscan_report_free(report);
  g_free(book.data);
}

static void test_time(void)
{
  char *text = repeat("", "<row><c t=\"inlineStr\"><is><t>a text</t></is></c><c><v>12345</v></c></row>", 300000, "");
  const lks_bytes book = lks_make_rows(text);
  CU_ASSERT_FALSE(is_complete("time", &book, LEAKSCAN_LIMIT_TIME, 1, "limit-time"));
  CU_ASSERT_FALSE(is_complete("time", &book, LEAKSCAN_LIMIT_TIME, 5, "limit-time"));
  CU_ASSERT_TRUE(is_complete("time", &book, LEAKSCAN_LIMIT_TIME, 600000, "limit-time"));
  g_free(book.data);
  g_free(text);
}

/* One long text in thousands of cells: a few kilobytes that could be read for hours. */
static void test_time_of_texts(void)
{
  enum { CHARACTERS = 32766, CELLS = 16384, LIMIT = 200 /* milliseconds */, MOST = 20 * LIMIT };
  static const char *const pieces[] = {"氏名 ", "様様様", "a@b", "-", "1"};
  char *sheet = repeat(LKS_SHEET_BEGIN "<row>", "<c t=\"s\"><v>0</v></c>", CELLS, "</row>" LKS_SHEET_END);
  for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
    const size_t times = CHARACTERS / (size_t)g_utf8_strlen(pieces[i], -1);
    char *strings = repeat(LKS_STRINGS_BEGIN "<si><t>", pieces[i], times, "</t></si>" LKS_STRINGS_END);
    const lks_made_book made = {.sheets = {{"Sheet1", sheet, strlen(sheet), NULL}},
                                .sheet_count = 1,
                                .strings = strings,
                                .strings_size = strlen(strings),
                                .deflate = true};
    const lks_bytes book = lks_make_book(&made);
    const gint64 begin = g_get_monotonic_time();
    leakscan_report_free(scan(&book, LEAKSCAN_LIMIT_TIME, LIMIT));
    const gint64 took = (g_get_monotonic_time() - begin) / 1000;
    lks_check(took < MOST, "time of '%s': %d ms", pieces[i], (int)took);
    g_free(book.data);
    g_free(strings);
  }
  g_free(sheet);
}

static void test_memory(void)
{
  static const char sheet[] =
      LKS_SHEET_BEGIN "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>" LKS_SHEET_END;
  char *strings =
      repeat(LKS_STRINGS_BEGIN, "<si><t>a text of some length, which is kept</t></si>", 20000, LKS_STRINGS_END);
  const lks_made_book made = {.sheets = {{"Sheet1", sheet, sizeof sheet - 1, NULL}},
                              .sheet_count = 1,
                              .strings = strings,
                              .strings_size = strlen(strings),
                              .deflate = true};
  const lks_bytes book = lks_make_book(&made);
  const uint64_t edge = find_edge("workbook", &book, LEAKSCAN_LIMIT_MEMORY, 100 * MIB, "limit-memory");
  lks_check(edge > 20000 * 39 && edge < 8 * MIB, "workbook: %llu bytes held", (unsigned long long)edge);
  /* inside an archive the inner document is held too, and given back */
  const lks_member members[] = {{"a.xlsx", book.data, book.size}, {"b.xlsx", book.data, book.size}};
  const lks_bytes zip = lks_make_zip(members, 2, false);
  const uint64_t inner = find_edge("zip", &zip, LEAKSCAN_LIMIT_MEMORY, 100 * MIB, "limit-memory");
  lks_check(inner >= edge + book.size && inner < edge + book.size + MIB, "zip: %llu bytes held, workbook %llu",
            (unsigned long long)inner, (unsigned long long)edge);
  g_free(zip.data);
  g_free(book.data);
  g_free(strings);
}

/* A message with three parts in one has four. */
static void test_mail_parts(void)
{
  static char message[] = "From: a@a.example\r\nTo: b@b.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                          "--b\r\n\r\none\r\n--b\r\n\r\ntwo\r\n--b\r\n\r\nthree\r\n--b--\r\n";
  const lks_bytes bytes = {message, sizeof message - 1};
  check_edge("mail parts", &bytes, LEAKSCAN_LIMIT_MAIL_PARTS, 4, "limit-mail-parts");
}

CU_TestInfo lks_test_limits[] = {
    {"mail parts", test_mail_parts},
    {"input-size", test_input_size},
    {"input-size of files", test_input_size_of_files},
    {"parts", test_parts},
    {"parts forged", test_parts_forged},
    {"cell-text", test_cell_text},
    {"xml-tag", test_xml_tag},
    {"xml-depth", test_xml_depth},
    {"xml-names", test_xml_names},
    {"depth", test_depth},
    {"unpacked-size", test_unpacked_size},
    {"expansion", test_expansion},
    {"findings", test_findings},
    {"time", test_time},
    {"time of texts", test_time_of_texts},
    {"memory", test_memory},
    CU_TEST_INFO_NULL,
};
