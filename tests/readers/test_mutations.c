/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Both ways of reading tell the same of sheets and shared strings that were changed in thousands of small ways. */
#include "equal.h"

#include <CUnit/CUnit.h>
#include <stdint.h>
#include <string.h>

#include "recorder.h"

enum { FLIPS = 1500, SHOWN = 5 /* failures of a kind; the others are like them */ };

/* Of every ordinary shape, and short, so that every byte can be changed. */
static const char base_sheet[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet xmlns=\"" LKS_SPREADSHEET "\" xmlns:q=\"urn:q\">"
    "<sheetData><row r=\"1\" spans=\"1:2\" q:a=\"0.25\"><c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c><c "
    "r=\"B1\"><v>-4.5E+3</v></c></row>\n"
    "<row r=\"3\" hidden=\"1\"><c r='A3' t='inlineStr'><is><t xml:space=\"preserve\"> \xE6\x9D\xB1&amp;] "
    "</t></is></c>"
    "<c t=\"str\"><f>Other!B2&amp;\"x\"</f><v>y</v></c></row><row r=\"4\"/>"
    "<row><c r=\"C5\" t=\"b\"><v>1</v></c><c r=\"B5\"><f/><v>2</v></c><c><v/></c></row></sheetData>"
    "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>";

static const char base_prefixed[] =
    "<x:worksheet xmlns:x=\"" LKS_SPREADSHEET
    "\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"s\"><x:v>1</x:v></x:c>"
    "<x:c r=\"B1\" t=\"inlineStr\"><x:is><x:t>z</x:t></x:is></x:c></x:row><x:row r=\"2\"><x:c><x:f>Other!A1</x:f>"
    "<x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>";

static const char base_strings[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sst xmlns=\"" LKS_SPREADSHEET
    "\" count=\"4\"><si><t>first</t></si>\n"
    "<si><t xml:space=\"preserve\"> &lt;\xE6\x9D\xB1\xF0\xA0\xAE\xB7] </t></si><si><r><rPr><b/><sz "
    "val=\"14\"/></rPr><t>bold</t></r>"
    "<r><t>plain</t></r><rPh sb=\"0\" eb=\"1\"><t>\xE3\x82\xAB</t></rPh><phoneticPr fontId=\"1\"/></si><si/></sst>";

static const struct {
  const char *name;
  const char *text;
  bool strings; /* it is the part of shared strings */
} bases[] = {
    {"sheet", base_sheet, false},
    {"prefixed sheet", base_prefixed, false},
    {"strings", base_strings, true},
};

static const char *const insertions[] = {
    "<!-- x -->",
    "<!-- </row></si> -->",
    "<!---->",
    "<?x y?>",
    "<![CDATA[]]>",
    "<![CDATA[</row></si>]]>",
    " ",
    "\r\n",
    "x",
    "&amp;",
    "&#x3042;",
    "&nope;",
    "]]>",
    "<ext/>",
    "<extLst><ext uri=\"u\"><v>3</v></ext></extLst>",
    "<row r=\"8\"/>",
    "<c><v>8</v></c>",
    "<v>8</v>",
    "<si><t>8</t></si>",
    "<t>8</t>",
    "<r><t>8</t></r>",
    "</row>",
    "</si>",
    "<",
    "&",
    "\x01",
    "\xFF",
    "\xC3",
    "<!DOCTYPE x>",
};

static const char *const attributes[] = {
    " r=\"2\"",
    " a=\"1\"",
    " q:a=\"1\"",
    " z:a=\"1\"",
    " xml:space=\"preserve\"",
    " xmlns=\"urn:o\"",
    " xmlns=\"" LKS_SPREADSHEET "\"",
    " xmlns:z=\"urn:z\" z:a=\"1\"",
    " t=\"s\"",
    " s='1'",
    " hidden=\"true\"",
    " a='>'",
    " a=\"<\"",
    " a=\"&lt;\"",
    " a=\"&lt\"",
    " a=\"\xE3\x81\x82\"",
    " a",
    " a=",
    " a=1",
    "a=\"1\"",
    " ",
    "\n\t",
    "/",
    "\"",
};

typedef struct damage {
  const char *kind;
  size_t base;
  size_t failures;
  size_t cases;
} damage;

static GString *text_of(size_t base)
{
  return g_string_new(bases[base].text);
}

/* Takes `text` over. */
static void check(damage *run, size_t at, const char *what, GString *text)
{
  char *name = g_strdup_printf("%s of %s at %zu: %s", run->kind, bases[run->base].name, at, what);
  GString *sheet = bases[run->base].strings ? text_of(0) : text;
  GString *strings = bases[run->base].strings ? text : text_of(G_N_ELEMENTS(bases) - 1);
  run->cases++;
  if (run->failures < SHOWN && !lks_check_equal_parts(name, NULL, sheet, strings))
    run->failures++;
  g_string_free(sheet, TRUE);
  g_string_free(strings, TRUE);
  g_free(name);
}

static void test_truncated(void)
{
  for (size_t base = 0; base < G_N_ELEMENTS(bases); base++) {
    damage run = {.kind = "cut", .base = base};
    for (size_t length = 0; length < strlen(bases[base].text); length++)
      check(&run, length, "", g_string_new_len(bases[base].text, (gssize)length));
  }
}

static void test_byte_left_out(void)
{
  for (size_t base = 0; base < G_N_ELEMENTS(bases); base++) {
    damage run = {.kind = "byte left out", .base = base};
    for (size_t i = 0; i < strlen(bases[base].text); i++)
      check(&run, i, "", g_string_erase(text_of(base), (gssize)i, 1));
  }
}

static void test_byte_flipped(void)
{
  for (size_t base = 0; base < G_N_ELEMENTS(bases); base++) {
    damage run = {.kind = "byte flipped", .base = base};
    uint32_t random = 12345;
    for (size_t i = 0; i < FLIPS; i++) {
      GString *text = text_of(base);
      random = random * 1664525u + 1013904223u;
      const size_t at = (random >> 8) % text->len;
      random = random * 1664525u + 1013904223u;
      char what[16];
      g_snprintf(what, sizeof what, "%02X", random >> 24);
      text->str[at] = (char)(random >> 24);
      check(&run, at, what, text);
    }
  }
}

/* Bytes that mean something in XML, in every place. */
static void test_byte_replaced(void)
{
  static const char bytes[] = "<>/&\"'= ]!?-:x0A\r\n";
  for (size_t base = 0; base < G_N_ELEMENTS(bases); base++) {
    damage run = {.kind = "byte replaced", .base = base};
    for (size_t at = 0; at < strlen(bases[base].text); at++) {
      const char byte = bytes[at % (sizeof bytes - 1)];
      GString *text = text_of(base);
      text->str[at] = byte;
      check(&run, at, (char[]){byte, '\0'}, text);
    }
  }
}

/* Before and behind every tag. */
static void test_inserted(void)
{
  for (size_t base = 0; base < G_N_ELEMENTS(bases); base++) {
    damage run = {.kind = "insertion", .base = base};
    const char *text = bases[base].text;
    for (size_t at = 1; at < strlen(text); at++)
      for (size_t i = 0; i < G_N_ELEMENTS(insertions) && (text[at] == '<' || text[at - 1] == '>'); i++)
        check(&run, at, insertions[i], g_string_insert(text_of(base), (gssize)at, insertions[i]));
  }
}

/* At the end of every tag. */
static void test_attributes(void)
{
  for (size_t base = 0; base < G_N_ELEMENTS(bases); base++) {
    damage run = {.kind = "attribute", .base = base};
    const char *text = bases[base].text;
    for (size_t at = 0; at < strlen(text); at++)
      for (size_t i = 0;
           i < G_N_ELEMENTS(attributes) && (text[at] == '>' || (text[at] == '/' && text[at + 1] == '>')); i++)
        check(&run, at, attributes[i], g_string_insert(text_of(base), (gssize)at, attributes[i]));
  }
}

/* A piece of the document stands there twice, or not at all. */
static void test_pieces(void)
{
  enum { STEP = 7 };
  for (size_t base = 0; base < G_N_ELEMENTS(bases); base++) {
    damage run = {.kind = "piece", .base = base};
    const size_t size = strlen(bases[base].text);
    uint32_t random = 99;
    for (size_t at = 0; at < size; at += STEP) {
      random = random * 1664525u + 1013904223u;
      const size_t length = 1 + (random >> 10) % (size - at < 80 ? size - at : 80);
      check(&run, at, "twice", g_string_insert_len(text_of(base), (gssize)at, bases[base].text + at, (gssize)length));
      check(&run, at, "left out", g_string_erase(text_of(base), (gssize)at, (gssize)length));
    }
  }
}

/* What is checked by limits is the same for both. */
static void test_limits(void)
{
  static const struct {
    const char *name;
    leakscan_limit limit;
    uint64_t value;
    const char *rows;
    const char *strings;
  } rows[] = {
      {"cell text, shared", LEAKSCAN_LIMIT_CELL_TEXT, 4, "", "<si><t>abcd</t></si><si><t>abcde</t></si>"},
      {"cell text, rich", LEAKSCAN_LIMIT_CELL_TEXT, 4, "",
       "<si><r><t>ab</t></r><r><t>cd</t></r></si><si><r><t>ab</t></r><r><t>cdefghijklmnopqrstuvwxyz0123456789</t></"
       "r></si>"},
      {"cell text, value", LEAKSCAN_LIMIT_CELL_TEXT, 4,
       "<row><c><v>1234</v></c><c><v>12345</v></c><c "
       "t=\"str\"><v>\xE6\x9D\xB1\xE6\x9D\xB1\xE6\x9D\xB1\xE6\x9D\xB1\xE6\x9D\xB1</v></c></row>",
       ""},
      {"cell text, long", LEAKSCAN_LIMIT_CELL_TEXT, 4,
       "<row><c "
       "t=\"str\"><v>"
       "\xE6\x9D\xB1\xE6\x9D\xB1\xE6\x9D\xB1\xE6\x9D\xB1\xE6\x9D\xB1\xE6\x9D\xB1\xE6\x9D\xB1\xE6\x9D\xB1\xE6\x9D\xB1<"
       "/v></c></row>",
       ""},
      {"cell text, long inline", LEAKSCAN_LIMIT_CELL_TEXT, 4,
       "<row><c t=\"inlineStr\"><is><t>0123456789012345678901234567890123456789</t></is></c></row>", ""},
      {"cell text, long formula", LEAKSCAN_LIMIT_CELL_TEXT, 4,
       "<row><c><f>1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+Other!A1</f><v>1</v></c></row>", ""},
      {"cell text, broken character", LEAKSCAN_LIMIT_CELL_TEXT, 4, "<row><c t=\"str\"><v>abcdef\xE6</v></c></row>",
       ""},
      {"tag of a row", LEAKSCAN_LIMIT_XML_TAG, 120,
       "<row r=\"1\" spans=\"1:1                                                                                     "
       "          "
       "                \"><c><v>1</v></c></row>",
       ""},
      {"tag of a cell", LEAKSCAN_LIMIT_XML_TAG, 120,
       "<row r=\"1\"><c                                                                                              "
       "          "
       "               r=\"A1\"><v>1</v></c></row>",
       ""},
      {"tag of a run", LEAKSCAN_LIMIT_XML_TAG, 120, "",
       "<si><r><rPr><sz val=\"                                                                                       "
       "          "
       "                     \"/></rPr><t>a</t></r></si>"},
      {"tag of a value", LEAKSCAN_LIMIT_XML_TAG, 120,
       "<row r=\"1\"><c><v                                                                                           "
       "           "
       "                                               >1</v></c></row>",
       ""},
      {"end tag", LEAKSCAN_LIMIT_XML_TAG, 120,
       "<row r=\"1\"><c><v>1</v></c></row                                                                            "
       "         "
       "                                                >",
       ""},
      {"depth of a value", LEAKSCAN_LIMIT_XML_DEPTH, 4, "<row r=\"1\"><c><v>1</v></c></row>", ""},
      {"depth of properties", LEAKSCAN_LIMIT_XML_DEPTH, 4, "", "<si><r><rPr><b/></rPr><t>a</t></r></si>"},
      {"memory", LEAKSCAN_LIMIT_MEMORY, 1000, "<row><c t=\"s\"><v>2</v></c></row>",
       "<si><t>0123456789</t></si><si><t>01234567890123456789012345678901234567890123456789</t></si>"},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    leakscan_policy policy;
    lks_policy_init(&policy);
    policy.limits[rows[i].limit] = rows[i].value;
    GString *sheet = g_string_new(LKS_SHEET_BEGIN);
    g_string_append_printf(sheet, "%s" LKS_SHEET_END, rows[i].rows);
    GString *strings = g_string_new(LKS_STRINGS_BEGIN);
    g_string_append_printf(strings, "%s" LKS_STRINGS_END, rows[i].strings);
    lks_check_equal_parts(rows[i].name, &policy, sheet, strings);
    g_string_free(sheet, TRUE);
    g_string_free(strings, TRUE);
  }
}

/* Texts that no cell uses are told as rows, too. */
static GString *record_without_texts(const lks_bytes *book, bool fast)
{
  leakscan_policy policy;
  lks_policy_init(&policy);
  policy.threads = 1;
  policy.fast = fast;
  GString *lines = lks_record(&policy, book->data, book->size);
  GString *kept = g_string_new(NULL);
  char **each = g_strsplit(lines->str, "\n", -1);
  for (size_t i = 0; each[i] != NULL; i++)
    if (strncmp(each[i], "text ", 5) != 0 && strstr(each[i], " row ") == NULL)
      g_string_append_printf(kept, "%s\n", each[i]);
  g_strfreev(each);
  g_string_free(lines, TRUE);
  return kept;
}

/* Different names in what is passed over, fewer and more than are allowed. libxml2's are counted after each piece
 * that it is fed, so beyond the limit both ways stop, but not at the same item. */
static void test_many_names(void)
{
  static const unsigned counts[] = {1000, 60000, 70000};
  for (size_t i = 0; i < G_N_ELEMENTS(counts); i++) {
    GString *strings = g_string_new(LKS_STRINGS_BEGIN);
    for (unsigned k = 0; k < counts[i]; k++)
      g_string_append_printf(strings, "<si><r><rPr><n%x/></rPr><t>a</t></r></si>", k);
    g_string_append(strings, LKS_STRINGS_END);
    const lks_made_book made = {.sheets = {{"Sheet1", base_sheet, sizeof base_sheet - 1, NULL}},
                                .sheet_count = 1,
                                .strings = strings->str,
                                .strings_size = strings->len};
    const lks_bytes book = lks_make_book(&made);
    GString *fast = record_without_texts(&book, true);
    GString *general = record_without_texts(&book, false);
    lks_check_lines("names in properties", "fast   ", fast->str, "general", general->str);
    lks_check((strstr(general->str, "limit-xml-names") != NULL) == (counts[i] > 65536), "%u names: limit", counts[i]);
    if (counts[i] < 65536)
      lks_check_equal("names in properties", NULL, book.data, book.size);
    g_string_free(fast, TRUE);
    g_string_free(general, TRUE);
    g_string_free(strings, TRUE);
    g_free(book.data);
  }
}

/* Texts, tags, rows and cells larger than a buffer and than what a unit may have. */
static void test_huge(void)
{
  static const struct {
    const char *name;
    const char *begin;
    const char *piece;
    size_t times;
    const char *end;
    bool strings;
  } rows[] = {
      {"text of 40,000", "<row r=\"1\"><c t=\"str\"><v>", "0123456789", 4000, "</v></c></row>", false},
      {"text of 3 MB", "<row r=\"1\"><c t=\"str\"><v>", "0123456789", 300000, "</v></c></row>", false},
      {"inline text of 300 KB", "<row r=\"1\"><c t=\"inlineStr\"><is><t>", "0123456789", 30000, "</t></is></c></row>",
       false},
      {"formula of 300 KB", "<row r=\"1\"><c><f>", "1+1+1+1+1+", 30000, "Other!A1</f><v>1</v></c></row>", false},
      {"row of 16,384 cells", "<row r=\"1\">", "<c r=\"A1\"><v>1</v></c>", 16384, "</row>", false},
      {"row of 16,385 cells", "<row r=\"1\">", "<c r=\"A1\"><v>1</v></c>", 16385, "</row>", false},
      {"row of 50,000 cells", "<row r=\"1\">", "<c r=\"B1\"><v>1</v></c>", 50000, "</row>", false},
      {"row of 20,000 cells without references", "<row r=\"1\">", "<c><v>1</v></c>", 20000, "</row>", false},
      {"row of 100,000 blank cells", "<row r=\"1\">", "<c r=\"A1\"/>", 100000, "</row>", false},
      {"300 formulas in a row", "<row r=\"1\">", "<c><f>Other!A1</f><v>1</v></c>", 300, "</row>", false},
      {"spaces between rows", "", "          ", 100000, "<row r=\"1\"><c><v>1</v></c></row>", false},
      {"spaces in a tag", "<row r=\"1\"", " ", 20000, "><c><v>1</v></c></row>", false},
      {"spaces in an end tag", "<row r=\"1\"><c><v>1</v></c></row", " ", 20000, ">", false},
      {"comment of 3 MB", "<row r=\"1\"><!--", "0123456789", 300000, "--><c><v>1</v></c></row>", false},
      {"40,000 runs", "<si>", "<r><t>a</t></r>", 40000, "</si>", true},
      {"properties of 300 KB", "<si><r><rPr>", "<b/><i/><u/>", 30000, "</rPr><t>a</t></r></si>", true},
      {"item of 3 MB", "<si><t>", "0123456789", 300000, "</t></si>", true},
      {"item of 3 MB of entities", "<si><t>", "&amp;&lt;", 300000, "</t></si>", true},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    GString *text = g_string_new(rows[i].strings ? LKS_STRINGS_BEGIN "<si><t>f</t></si>" : LKS_SHEET_BEGIN);
    g_string_append(text, rows[i].begin);
    for (size_t k = 0; k < rows[i].times; k++)
      g_string_append(text, rows[i].piece);
    g_string_append(text, rows[i].end);
    g_string_append(text, rows[i].strings ? "<si><t>l</t></si>" LKS_STRINGS_END
                                          : "<row r=\"2\"><c><v>2</v></c></row>" LKS_SHEET_END);
    GString *sheet = rows[i].strings ? text_of(0) : text;
    GString *strings = rows[i].strings ? text : text_of(2);
    lks_check_equal_parts(rows[i].name, NULL, sheet, strings);
    g_string_free(sheet, TRUE);
    g_string_free(strings, TRUE);
  }
}

CU_TestInfo lks_test_mutations[] = {
    {"cut", test_truncated},
    {"byte left out", test_byte_left_out},
    {"byte flipped", test_byte_flipped},
    {"byte replaced", test_byte_replaced},
    {"insertions", test_inserted},
    {"attributes", test_attributes},
    {"pieces", test_pieces},
    {"limits", test_limits},
    {"many names", test_many_names},
    {"huge", test_huge},
    CU_TEST_INFO_NULL,
};
