/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Documents of word processors, event by event. */
#include "maker.h"

#include <CUnit/CUnit.h>
#include <string.h>

#include "event.h"
#include "policy.h"
#include "recorder.h"
#include "report/finding.h"

#define WORD "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define STRICT "xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\""
#define SPACES                                                                                                       \
  " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""                                        \
  " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""                             \
  " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
#define T(text) "<w:r><w:t>" text "</w:t></w:r>"
#define P(runs) "<w:p>" runs "</w:p>"
#define R(properties, text) "<w:r><w:rPr>" properties "</w:rPr><w:t>" text "</w:t></w:r>"
#define MAIN "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
#define TYPES(main_type)                                                                                             \
  "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "                         \
  "PartName=\"/word/document.xml\" ContentType=\"" main_type "\"/></Types>"
#define RELATIONS(items)                                                                                             \
  "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" items "</Relationships>"
#define RELATION(id, type, target) "<Relationship Id=\"" id "\" Type=\"http://x/" type "\" Target=\"" target "\"/>"

static lks_bytes make(const char *types, const char *document, const char *relations, const char *other)
{
  const lks_member members[] = {
      {"[Content_Types].xml", types, strlen(types)},
      {"_rels/.rels", RELATIONS(RELATION("a", "officeDocument", "word/document.xml")), 0},
      {"word/document.xml", document, strlen(document)},
      {"word/_rels/document.xml.rels", relations, strlen(relations)},
      {"word/other.xml", other, strlen(other)},
  };
  lks_member copies[G_N_ELEMENTS(members)];
  memcpy(copies, members, sizeof members);
  copies[1].size = strlen(copies[1].data);
  return lks_make_zip(copies, *other != '\0' ? 5 : 4, true);
}

static char *record_bytes(lks_bytes bytes)
{
  leakscan_policy policy;
  lks_policy_init(&policy);
  GString *lines = lks_record(&policy, bytes.data, bytes.size);
  lks_policy_clear(&policy);
  g_free(bytes.data);
  return g_string_free(lines, FALSE);
}

static char *record(const char *spaces, const char *body, const char *relations, const char *other)
{
  char *document = g_strdup_printf("<w:document %s" SPACES "><w:body>%s</w:body></w:document>", spaces, body);
  char *lines = record_bytes(make(TYPES(MAIN), document, relations, other));
  g_free(document);
  return lines;
}

/* What is told of a body: a line that must be there, or, after "!", must not. */
static void test_rows(void)
{
  static const struct {
    const char *name;
    const char *body;
    const char *line;
  } rows[] = {
      {"paragraph", P(T("one ") T("two")), "1 row 0 +0 0:1\"one two\"\n"},
      {"empty paragraphs make no rows", P("") P(T("x")), "1 row 0 +0 0:1\"x\"\n"},
      {"tabs part cells", P("<w:r><w:t>a</w:t><w:tab/><w:tab/><w:t>b</w:t></w:r>"), "1 row 0 +0 0:1\"a\" 1:1\"b\"\n"},
      {"tab stops aren't tabs", P("<w:pPr><w:tabs><w:tab w:pos=\"9\"/></w:tabs></w:pPr>" T("ab")),
       "1 row 0 +0 0:1\"ab\"\n"},
      {"line break", P("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>"), "0:1\"a\\x0ab\"\n"},
      {"table", "<w:tbl><w:tr><w:tc>" P(T("a")) "</w:tc><w:tc>" P(T("b")) P(T("c")) "</w:tc></w:tr></w:tbl>",
       "1 row 11 +0 16:1\"a\" 17:1\"b\\x0ac\"\n"},
      {"merged columns",
       "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"3\"/></w:tcPr>" P(T("a")) "</w:tc><w:tc>" P(T("b"))
           "</w:tc></w:tr></w:tbl>",
       " 16:1\"a\" 19:1\"b\"\n"},
      {"left out columns",
       "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr><w:tc>" P(T("a")) "</w:tc></w:tr></w:tbl>",
       " 18:1\"a\"\n"},
      {"merged rows",
       "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>" P("") "</w:tc><w:tc>" P(T("b")) "</w:tc></w:tr></w:tbl>",
       "+0 17:1\"b\"\n"},
      {"hidden row", "<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>" P(T("a")) "</w:tc></w:tr></w:tbl>",
       "hidden +0 16:1\"a\"\n"},
      {"table in a table",
       "<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>" P(T("in")) "</w:tc></w:tr></w:tbl>" P(T("out")) "</w:tc></w:tr></w:tbl>",
       " 82:1\"in\"\n"},
      {"readings aren't text",
       P("<w:r><w:ruby><w:rt>" T("yomi") "</w:rt><w:rubyBase>" T("kanji") "</w:rubyBase></w:ruby></w:r>"),
       "0:1\"kanji\"\n"},
      {"field result",
       P("<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType=\"separate\"/>"
         "<w:t>7</w:t><w:fldChar w:fldCharType=\"end\"/></w:r>"),
       "0:1\"7\"\n"},
      {"a field that never ends", P("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>") P(T("after")), "0:1\"after\"\n"},
      {"second form alone",
       P("<w:r><mc:AlternateContent><mc:Choice Requires=\"x\"/><mc:Fallback><w:t>b</w:t></mc:Fallback>"
         "</mc:AlternateContent></w:r>"),
       "0:1\"b\"\n"},
      {"first form", P("<w:r><mc:AlternateContent><mc:Choice><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>a</w:t>"
                       "</mc:Fallback></mc:AlternateContent></w:r>"),
       "0:1\"a\"\n"},
      {"same box twice",
       P("<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" P(T("box")) "</w:txbxContent></mc:Choice><mc:Fallback>"
         "<w:txbxContent>" P(T("box")) "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"),
       "!1 row 1 "},
      {"another box the second time",
       P("<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" P(T("box")) "</w:txbxContent></mc:Choice><mc:Fallback>"
         "<w:txbxContent>" P(T("else")) "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"),
       "1 row 1 +0 0:1\"else\"\n"},
      {"content controls",
       "<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>" P(T("in")) "</w:sdtContent></w:sdt>",
       "0:1\"in\"\n"},
      {"deleted beside what stays", P(T("a") "<w:del><w:r><w:delText>b</w:delText></w:r></w:del>" T("c")),
       "0:1\"ac\"\n"},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    const bool absent = rows[i].line[0] == '!';
    char *lines = record(WORD, rows[i].body, RELATIONS(""), "");
    lks_check((strstr(lines, rows[i].line + absent) != NULL) != absent, "%s: %s\n%s", rows[i].name, rows[i].line, lines);
    char *strict = record(STRICT, rows[i].body, RELATIONS(""), "");
    lks_check_lines(rows[i].name, "transitional", lines, "strict", strict);
    g_free(strict);
    g_free(lines);
  }
}

/* "Cxx run": the concealment's number; NULL: no run. */
static void test_runs(void)
{
  static const struct {
    const char *name;
    const char *body;
    int concealment;
    const char *words;
  } rows[] = {
      {"plain", P(T("abc")), 0, NULL},
      {"vanish", P(T("a ") R("<w:vanish/>", "bcd") T(" e")), LKS_CONCEALED_HIDDEN, "\"bcd\" after \"a \""},
      {"vanish in two runs", P(R("<w:vanish/>", "bc") R("<w:vanish/>", "de")), LKS_CONCEALED_HIDDEN, "\"bcde\""},
      {"vanish of the mark", P("<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>" T("abc")), 0, NULL},
      {"vanish before a change", P(R("<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>", "abc")), 0, NULL},
      {"vanish of blanks", P(R("<w:vanish/>", "  ")), 0, NULL},
      {"on the web", P(R("<w:webHidden/>", "abc")), 0, NULL},
      {"black marker", P(R("<w:highlight w:val=\"black\"/>", "abc")), LKS_CONCEALED_COVERED, "\"abc\""},
      {"no marker", P(R("<w:highlight w:val=\"none\"/>", "abc")), 0, NULL},
      {"dark shading of a paragraph, automatic letters",
       P("<w:pPr><w:shd w:val=\"clear\" w:fill=\"000000\"/></w:pPr>" T("abc")), 0, NULL},
      {"letters as the paragraph's shading",
       P("<w:pPr><w:shd w:val=\"clear\" w:fill=\"EEEEEE\"/></w:pPr>" R("<w:color w:val=\"F0F0F0\"/>", "abc")),
       LKS_CONCEALED_SAME_COLOUR, "\"abc\""},
      {"white", P(R("<w:color w:val=\"FFFFFF\"/>", "abc")), LKS_CONCEALED_SAME_COLOUR, "\"abc\""},
      {"white and a picture behind",
       P(R("<w:color w:val=\"FFFFFF\"/>", "abc") "<w:r><w:drawing><wp:anchor behindDoc=\"1\"/></w:drawing></w:r>"), 0,
       NULL},
      {"white by a theme's colour alone", P(R("<w:color w:themeColor=\"background1\"/>", "abc")), 0, NULL},
      {"tiny", P(R("<w:sz w:val=\"4\"/>", "abc")), LKS_CONCEALED_TINY, "\"abc\""},
      {"small", P(R("<w:sz w:val=\"5\"/>", "abc")), 0, NULL},
      {"deleted", P(T("x ") "<w:del w:author=\"A\"><w:r><w:delText>bc</w:delText></w:r></w:del>" T(" y")),
       LKS_CONCEALED_DELETED, "\"bc\" after \"x \""},
      {"deleted code", P("<w:del><w:r><w:delInstrText>PAGE</w:delInstrText></w:r></w:del>" T("y")), 0, NULL},
      {"moved away", P("<w:moveFrom>" T("bc") "</w:moveFrom>"), LKS_CONCEALED_DELETED, "\"bc\""},
      {"inserted", P("<w:ins>" T("bc") "</w:ins>"), 0, NULL},
      {"the cell before leads",
       "<w:tbl><w:tr><w:tc>" P(T("name")) "</w:tc><w:tc>" P(R("<w:vanish/>", "abc")) "</w:tc></w:tr></w:tbl>",
       LKS_CONCEALED_HIDDEN, "\"abc\" after \"name \""},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    char *lines = record(WORD, rows[i].body, RELATIONS(""), "");
    char *run = g_strdup_printf("1 run %d ", rows[i].concealment);
    const char *found = strstr(lines, "1 run ");
    if (rows[i].words == NULL)
      lks_check(found == NULL, "%s: told\n%s", rows[i].name, lines);
    else
      lks_check(found != NULL && g_str_has_prefix(found, run) && strstr(found, rows[i].words) != NULL, "%s: no %s %s in\n%s",
                rows[i].name, run, rows[i].words, lines);
    g_free(run);
    g_free(lines);
  }
}

/* Which stories there are, and which of them no page shows (visibility 1). */
static void test_stories(void)
{
  static const struct {
    const char *type;
    const char *section;
    const char *root;
    const char *line;
  } rows[] = {
      {"header", "<w:headerReference w:type=\"default\" r:id=\"o\"/>", "hdr", "part 2 header 1 0 0\n"},
      {"header", "", "hdr", "part 2 header 1 1 0\n"},
      {"header", "<w:headerReference w:type=\"first\" r:id=\"o\"/>", "hdr", "part 2 header 1 1 0\n"},
      {"footer", "<w:footerReference w:type=\"first\" r:id=\"o\"/><w:titlePg/>", "ftr", "part 2 footer 1 0 0\n"},
      {"footer", "<w:footerReference w:type=\"first\" r:id=\"o\"/><w:titlePg w:val=\"0\"/>", "ftr",
       "part 2 footer 1 1 0\n"},
      {"footer", "<w:footerReference w:type=\"even\" r:id=\"o\"/>", "ftr", "part 2 footer 1 1 0\n"},
      {"footnotes", "", "footnotes", "part 2 footnotes 0 0\n"},
      {"endnotes", "", "endnotes", "part 2 endnotes 0 0\n"},
      {"comments", "", "comments", "part 2 comments 0 0\n"},
      {"glossaryDocument", "", "glossaryDocument", "part 2 glossary 1 0\n"},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    char *body = g_strdup_printf(P(T("a")) "<w:sectPr>%s</w:sectPr>", rows[i].section);
    char *other = g_strdup_printf("<w:%s " WORD ">" P(T("other")) "</w:%s>", rows[i].root, rows[i].root);
    char *relations = g_strdup_printf(RELATIONS(RELATION("o", "%s", "other.xml")), rows[i].type);
    char *lines = record(WORD, body, relations, other);
    lks_check(strstr(lines, rows[i].line) != NULL && strstr(lines, "2 row 0 +0 0:1\"other\"") != NULL, "%s %s: no %s in\n%s",
              rows[i].type, rows[i].section, rows[i].line, lines);
    lks_check(strstr(lines, "not-inspected") == NULL, "%s: something left\n%s", rows[i].type, lines);
    g_free(lines);
    g_free(relations);
    g_free(other);
    g_free(body);
  }
}

/* All that is a document of Word's, and nothing else. */
static void test_bids(void)
{
  static const struct {
    const char *type;
    bool known;
  } rows[] = {
      {MAIN, true},
      {"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", true},
      {"application/vnd.ms-word.document.macroEnabled.main+xml", true},
      {"application/vnd.ms-word.template.macroEnabledTemplate.main+xml", true},
      {"application/vnd.ms-visio.drawing.main+xml", false},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    char *types = g_strdup_printf(TYPES("%s"), rows[i].type);
    char *lines = record_bytes(make(types, "<w:document " WORD "><w:body>" P(T("a")) "</w:body></w:document>",
                                    RELATIONS(""), ""));
    lks_check((strstr(lines, "document docx\n") != NULL) == rows[i].known, "%s\n%s", rows[i].type, lines);
    g_free(lines);
    g_free(types);
  }
}

static GString *repeat(const char *begin, unsigned times, const char *middle, const char *end)
{
  GString *text = g_string_new(NULL);
  for (unsigned i = 0; i < times; i++)
    g_string_append(text, begin);
  g_string_append(text, middle);
  for (unsigned i = 0; i < times; i++)
    g_string_append(text, end);
  return text;
}

/* Hostile ones come to an end, and what isn't read of them is said. */
static void test_hostile(void)
{
  GString *deep = repeat("<w:tbl><w:tr><w:tc>", 1000, P(T("x")), "</w:tc></w:tr></w:tbl>");
  GString *long_paragraph = repeat(T("words and words "), 20000, "", "");
  char *paragraph = g_strdup_printf("<w:p>%s</w:p>", long_paragraph->str);
  GString *stretches = repeat(R("<w:vanish/>", "x") T("y"), 4096, "", "");
  char *deleted_last = g_strdup_printf(
      "<w:p>%s<w:del w:author=\"a\"><w:r><w:delText>z</w:delText></w:r></w:del></w:p>", stretches->str);
  const struct {
    const char *name;
    const char *body;
    const char *reason; /* NULL: all of it is read */
  } rows[] = {
      {"tables in tables", deep->str, "limit-xml-depth"},
      {"a paragraph longer than any cell", paragraph, NULL},
      {"more concealed stretches than a paragraph keeps, then a deleted one", deleted_last, NULL},
      {"cells without tables", "<w:tc>" P(T("x")) "</w:tc><w:tr/><w:tbl><w:tc/></w:tbl><w:txbxContent/>", NULL},
      {"spans beyond all bounds",
       "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"4294967295\"/></w:tcPr>" P(T("x")) "</w:tc></w:tr></w:tbl>", NULL},
      {"not well-formed", "<w:p>", "damaged"},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    char *document = g_strdup_printf("<w:document " WORD "><w:body>%s</w:body></w:document>", rows[i].body);
    lks_bytes bytes = make(TYPES(MAIN), document, RELATIONS(""), "");
    leakscan_report *report = lks_scan_bytes(NULL, bytes.data, bytes.size, "test.docx");
    lks_check(leakscan_report_complete(report) == (rows[i].reason == NULL), "%s: complete or not", rows[i].name);
    lks_check(rows[i].reason == NULL || lks_find_reason(report, rows[i].reason) != NULL, "%s: not said", rows[i].name);
    leakscan_report_free(report);
    g_free(bytes.data);
    g_free(document);
  }
  g_free(paragraph);
  g_free(deleted_last);
  g_string_free(stretches, TRUE);
  g_string_free(deep, TRUE);
  g_string_free(long_paragraph, TRUE);
}

/* No end of a text is dropped because it is long. */
static void test_long_values(void)
{
  GString *other = repeat("words ", 3000, "", "");
  g_string_prepend(other, "<data><value>");
  g_string_append(other, "lastword</value></data>");
  char *lines = record(WORD, P(T("x")), RELATIONS(RELATION("b", "customXml", "other.xml")), other->str);
  lks_check(strstr(lines, "lastword") != NULL, "custom XML: the end of a long value isn't told");
  g_free(lines);
  g_string_free(other, TRUE);
}

CU_TestInfo lks_test_docx[] = {
    {"rows", test_rows},       {"concealed runs", test_runs}, {"stories", test_stories},
    {"content types", test_bids}, {"hostile", test_hostile},     {"long values", test_long_values},
    CU_TEST_INFO_NULL,
};
