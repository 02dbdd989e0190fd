/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What stands in workbooks beside their cells without being a copy of them, each beside what looks like it. */
#include "office_maker.h"

#include <CUnit/CUnit.h>
#include <string.h>

#include "equal.h"

#define FRONT_ROW "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>合計</t></is></c><c r=\"B1\"><v>12</v></c></row>"
#define RELATIONS(part, relations)                                                                                   \
  {                                                                                                                  \
    part,                                                                                                            \
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" relations           \
        "</Relationships>",                                                                                          \
        0                                                                                                            \
  }

#define CHOICES(list)                                                                                                \
  .behind = "<dataValidations count=\"1\"><dataValidation type=\"list\" sqref=\"C1\"><formula1>\"" list              \
            "\"</formula1></dataValidation></dataValidations>"
#define MARGIN(which, text) .behind = "<headerFooter><" which ">" text "</" which "></headerFooter>"
#define CONSTANT(value)     .names = "<definedNames><definedName name=\"list\">" value "</definedName></definedNames>"

#define LINK_RELATION  LKS_RELATION("rId40", "externalLink", "externalLinks/link1.xml")
#define VALUE(text)    "<value t=\"str\"><val>" text "</val></value>"
#define NUMBER(number) "<value><val>" number "</val></value>"
#define ITEM(size, values)                                                                                           \
  .relations = LINK_RELATION,                                                                                        \
  .parts = {{"xl/externalLinks/link1.xml",                                                                           \
             "<externalLink " LKS_OFFICE_SPACES "><ddeLink ddeService=\"Excel\" ddeTopic=\"x\"><ddeItems><ddeItem "  \
             "name=\"R1C1\"><values " size ">" values "</values></ddeItem></ddeItems></ddeLink></externalLink>",     \
             0}}

#define DRAWING_SPACES                                                                                               \
  "xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" "                               \
  "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
#define CORNER(name, column, row)                                                                                    \
  "<xdr:" name "><xdr:col>" column "</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>" row "</xdr:row><xdr:rowOff>0"     \
  "</xdr:rowOff></xdr:" name ">"
#define CROPPED(rectangle)                                                                                           \
  "<xdr:twoCellAnchor>" CORNER("from", "5", "5")                                                                     \
      CORNER("to", "9", "9") "<xdr:pic><xdr:nvPicPr><xdr:cNvPr id=\"2\" "                                            \
                             "name=\"p\"/></xdr:nvPicPr><xdr:blipFill><a:blip/><a:srcRect " rectangle                \
                             "/></xdr:blipFill><xdr:spPr/></xdr:pic><xdr:clientData/></xdr:twoCellAnchor>"
#define DRAWING(inside)                                                                                              \
  .sheet_relations = LKS_RELATION("rId1", "drawing", "../drawings/drawing1.xml"),                                    \
  .parts = {{"xl/drawings/drawing1.xml", "<xdr:wsDr " DRAWING_SPACES ">" inside "</xdr:wsDr>", 0}}
/* [MS-ODRAWXML] 2.3.1.18: the layer's relationship has a type of Microsoft's. */
#define LAYER(type)                                                                                                  \
  .sheet_relations = LKS_RELATION("rId1", "drawing", "../drawings/drawing1.xml"),                                    \
  .parts = {{"xl/drawings/drawing1.xml", "<xdr:wsDr " DRAWING_SPACES "/>", 0},                                       \
            RELATIONS("xl/drawings/_rels/drawing1.xml.rels",                                                         \
                      "<Relationship Id=\"rId2\" Type=\"" type "\" Target=\"../media/hdphoto1.wdp\"/>"),             \
            {"xl/media/hdphoto1.wdp", "II\xBC\x01", 4}}

enum { NONE = -1 };

typedef struct beside_case {
  const char *name;
  lks_office_book book;
  const char *kind;
  const char *reason;
  int severity; /* NONE: there is no finding of that kind with that reason */
} beside_case;

static const beside_case cases[] = {
    {"people to choose from",
     {.rows = FRONT_ROW, CHOICES("佐藤 健一,鈴木 花子,高橋 翔太")},
     "document-data",
     "in-choices",
     LEAKSCAN_SEVERITY_NOTICE},
    {"answers to choose from", {.rows = FRONT_ROW, CHOICES("はい,いいえ,未定")}, "document-data", "in-choices", NONE},
    {"towns to choose from",
     {.rows = FRONT_ROW, CHOICES("東京,大阪,福岡,札幌")},
     "document-data",
     "in-choices",
     NONE},
    {"a list of people under a name",
     {.rows = FRONT_ROW,
      CONSTANT("{&quot;佐藤 健一&quot;,&quot;鈴木 花子&quot;;&quot;高橋 翔太&quot;,&quot;田中 美咲&quot;}")},
     "document-data",
     "in-choices",
     LEAKSCAN_SEVERITY_NOTICE},
    {"somebody's telephone under a name",
     {.rows = FRONT_ROW, CONSTANT("\"氏名: 佐藤 健一 電話: 090-1234-5600\"")},
     "document-data",
     "in-choices",
     LEAKSCAN_SEVERITY_NOTICE},
    {"a list of words under a name",
     {.rows = FRONT_ROW, CONSTANT("{&quot;北&quot;,&quot;南&quot;,&quot;東&quot;,&quot;西&quot;}")},
     "document-data",
     "in-choices",
     NONE},
    {"a rate under a name", {.rows = FRONT_ROW, CONSTANT("0.1")}, "document-data", "in-choices", NONE},
    {"somebody at the head of pages",
     {.rows = FRONT_ROW,
      MARGIN("oddHeader", "&amp;L&amp;&quot;MS Gothic,Regular&quot;&amp;10 氏名: 佐藤 健一 電話: 090-1234-5600")},
     "document-data",
     "in-properties",
     LEAKSCAN_SEVERITY_NOTICE},
    {"somebody at the foot of the first page",
     {.rows = FRONT_ROW, MARGIN("firstFooter", "&amp;R電話: 090-1234-5600")},
     "document-data",
     "in-properties",
     LEAKSCAN_SEVERITY_NOTICE},
    {"a font named at the head",
     {.rows = FRONT_ROW,
      MARGIN("oddHeader", "&amp;C&amp;&quot;MS Gothic,Regular&quot;&amp;9&amp;KFF0000 性別 &amp;&amp; 年齢 &amp;A")},
     "document-data",
     "in-properties",
     NONE},
    {"pages counted at their foot",
     {.rows = FRONT_ROW, MARGIN("oddFooter", "&amp;C&amp;P / &amp;N&amp;R&amp;D")},
     "document-data",
     "in-properties",
     NONE},
    {"what another program said of people",
     {.rows = FRONT_ROW,
      ITEM("rows=\"4\" cols=\"2\"",
           VALUE("氏名") VALUE("電話番号") VALUE("佐藤 健一") VALUE("090-1234-5600") VALUE("鈴木 花子")
               VALUE("090-1234-5601") VALUE("高橋 翔太") VALUE("090-1234-5602"))},
     "kept-copy",
     "external-cells",
     LEAKSCAN_SEVERITY_CRITICAL},
    {"what another program said of prices",
     {.rows = FRONT_ROW, ITEM("rows=\"1\" cols=\"2\"", NUMBER("101.5") NUMBER("102"))},
     "kept-copy",
     "external-cells",
     NONE},
    {"a cropped picture",
     {.rows = FRONT_ROW, .behind = "<drawing r:id=\"rId1\"/>", DRAWING(CROPPED("l=\"0\" r=\"35000\""))},
     "kept-copy",
     "picture-cropped",
     LEAKSCAN_SEVERITY_NOTICE},
    {"a picture's edge",
     {.rows = FRONT_ROW, .behind = "<drawing r:id=\"rId1\"/>", DRAWING(CROPPED("l=\"9000\" r=\"-35000\""))},
     "kept-copy",
     "picture-cropped",
     NONE},
    {"a picture's original",
     {.rows = FRONT_ROW, LAYER("http://schemas.microsoft.com/office/2007/relationships/hdphoto")},
     "kept-copy",
     "picture-original",
     LEAKSCAN_SEVERITY_NOTICE},
    {"a picture of that format",
     {.rows = FRONT_ROW, LAYER(LKS_OFFICE_SPACE "/image")},
     "kept-copy",
     "picture-original",
     NONE},
};

static bool has_reason(const leakscan_finding *finding, const char *reason)
{
  for (size_t i = 0; i < leakscan_finding_reason_count(finding); i++)
    if (strcmp(leakscan_finding_reason(finding, i), reason) == 0)
      return true;
  return false;
}

/* How grave the finding is; NONE: there is none. */
static int severity_of(const leakscan_report *report, const char *kind, const char *reason)
{
  int severity = NONE;
  for (size_t i = 0; i < leakscan_report_count(report); i++) {
    const leakscan_finding *finding = leakscan_report_get(report, i);
    if (strcmp(leakscan_finding_kind(finding), kind) == 0 && has_reason(finding, reason))
      severity = (int)leakscan_finding_severity(finding);
  }
  return severity;
}

static void test_beside_cells(void)
{
  for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
    const beside_case *row = &cases[i];
    const lks_bytes book = lks_make_office(&row->book);
    leakscan_report *report = lks_scan_bytes(NULL, book.data, book.size, "test.xlsx");
    const int severity = severity_of(report, row->kind, row->reason);
    lks_check(severity == row->severity, "%s: %d", row->name, severity);
    lks_check(leakscan_report_complete(report), "%s: incomplete", row->name);
    leakscan_report_free(report);
    lks_check_equal(row->name, NULL, book.data, book.size);
    g_free(book.data);
  }
}

/* [MS-QDEFF]: a version, a package's size, the package; all of it as base64 in a part that is UTF-16 as a rule. */
static lks_bytes make_mashup(const char *queries, bool wide)
{
  const lks_member member = {"Formulas/Section1.m", queries, strlen(queries)};
  const lks_bytes package = lks_make_zip(&member, 1, true);
  GString *binary = g_string_new(NULL);
  g_string_append_len(binary, "\0\0\0\0", 4);
  for (unsigned shift = 0; shift < 32; shift += 8)
    g_string_append_c(binary, (char)(package.size >> shift & 255));
  g_string_append_len(binary, package.data, (gssize)package.size);
  char *base64 = g_base64_encode((const guchar *)binary->str, binary->len);
  char *part = g_strdup_printf("<?xml version=\"1.0\" encoding=\"%s\"?><DataMashup "
                               "xmlns=\"http://schemas.microsoft.com/DataMashup\">%s</DataMashup>",
                               wide ? "utf-16" : "utf-8", base64);
  lks_bytes made = {part, strlen(part)};
  if (wide) {
    gsize size = 0;
    char *marked = g_strconcat("\xEF\xBB\xBF", part, NULL);
    made.data = g_convert(marked, -1, "UTF-16LE", "UTF-8", NULL, &size, NULL);
    made.size = size;
    g_free(marked);
    g_free(part);
  }
  g_free(base64);
  g_string_free(binary, TRUE);
  g_free(package.data);
  return made;
}

static void test_queries(void)
{
  static const struct {
    const char *name;
    const char *queries;
    const char *kind; /* NULL: nothing is said */
    const char *reason;
  } rows[] = {
      {"of this workbook", "section Section1; shared q = Excel.CurrentWorkbook(){[Name=\"t\"]}[Content];", NULL,
       NULL},
      {"typed in",
       "section Section1; shared q = Table.FromRows(Json.Document(Binary.Decompress(Binary.FromText(\"i45W\", "
       "BinaryEncoding.Base64), Compression.Deflate)));",
       "incomplete", "query-data"},
      {"with a password",
       "section Section1; shared q = OleDb.DataSource(\"Provider=x;User ID=app;Password=kawa#2024;\");", "kept-copy",
       "connection-password"},
      {"of another file",
       "section Section1; shared q = Excel.Workbook(File.Contents(\"C:\\Users\\hanako\\list.xlsx\"));", "metadata",
       NULL},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows) * 2; i++) {
    const size_t at = i / 2;
    const lks_bytes part = make_mashup(rows[at].queries, i % 2 == 1);
    const lks_office_book book = {.rows = FRONT_ROW,
                                  .relations = LKS_RELATION("rId50", "customXml", "../customXml/item1.xml"),
                                  .parts = {{"customXml/item1.xml", part.data, part.size}}};
    const lks_bytes made = lks_make_office(&book);
    leakscan_report *report = lks_scan_bytes(NULL, made.data, made.size, "test.xlsx");
    const bool incomplete = rows[at].kind != NULL && strcmp(rows[at].kind, "incomplete") == 0;
    bool found = rows[at].kind == NULL || incomplete;
    for (size_t k = 0; k < leakscan_report_count(report); k++) {
      const leakscan_finding *finding = leakscan_report_get(report, k);
      if (rows[at].kind == NULL)
        lks_check(false, "%s: %s", rows[at].name, leakscan_finding_kind(finding));
      else
        found = found || strcmp(leakscan_finding_kind(finding), rows[at].kind) == 0;
    }
    lks_check(found, "%s: nothing found", rows[at].name);
    lks_check(rows[at].reason == NULL || lks_find_reason(report, rows[at].reason) != NULL, "%s: no reason",
              rows[at].name);
    lks_check(leakscan_report_complete(report) == !incomplete, "%s: complete", rows[at].name);
    leakscan_report_free(report);
    g_free(made.data);
    g_free(part.data);
  }
}

/* What is damaged is said, and no more. */
static void test_damaged_queries(void)
{
  static const char *const contents[] = {"AAAA", "AAAAAP////8=", "AAAAAAQAAABQSwME"};
  for (size_t i = 0; i < G_N_ELEMENTS(contents); i++) {
    char *part =
        g_strdup_printf("<DataMashup xmlns=\"http://schemas.microsoft.com/DataMashup\">%s</DataMashup>", contents[i]);
    const lks_office_book book = {.rows = FRONT_ROW,
                                  .relations = LKS_RELATION("rId50", "customXml", "../customXml/item1.xml"),
                                  .parts = {{"customXml/item1.xml", part, 0}}};
    const lks_bytes made = lks_make_office(&book);
    leakscan_report *report = lks_scan_bytes(NULL, made.data, made.size, "test.xlsx");
    lks_check(!leakscan_report_complete(report), "%s: complete", contents[i]);
    leakscan_report_free(report);
    g_free(made.data);
    g_free(part);
  }
}

/* Formats of old: told apart by the streams that their directory names. */
static void test_old_formats(void)
{
  enum { SIZE = 2048, DIRECTORY = 1024 };
  static const struct {
    const char *file;
    const char *stream;
    const char *reason;
  } rows[] = {{"a.xls", "Workbook", "old-binary-format"},
              {"a.doc", "WordDocument", "old-word-format"},
              {"a.ppt", "PowerPoint Document", "old-powerpoint-format"},
              {"a.xlsx", "EncryptedPackage", "encrypted"},
              {"a.docx", "DRMEncryptedDataSpace", "rights-managed"}};
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    char data[SIZE] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    for (size_t k = 0; rows[i].stream[k] != '\0'; k++)
      data[DIRECTORY + 2 * k] = rows[i].stream[k];
    leakscan_report *report = lks_scan_bytes(NULL, data, sizeof data, rows[i].file);
    lks_check(!leakscan_report_complete(report), "%s: complete", rows[i].file);
    lks_check(lks_find_reason(report, rows[i].reason) != NULL, "%s: not %s", rows[i].file, rows[i].reason);
    char *text = leakscan_report_render(report, LEAKSCAN_FORMAT_TEXT, "ja", LEAKSCAN_RENDER_ALL);
    lks_check(text != NULL && strstr(text, rows[i].reason) == NULL, "%s: said by its word only", rows[i].file);
    leakscan_free(text);
    leakscan_report_free(report);
  }
}

/* The same package but for its type: binary parts, or those that are read. */
static void test_binary_workbook(void)
{
  static const struct {
    const char *type;
    bool complete;
  } rows[] = {{"application/vnd.ms-excel.sheet.binary.macroEnabled.main", false},
              {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", true}};
  static const char root[] =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" LKS_RELATION(
          "rId1", "officeDocument", "xl/workbook.bin") "</Relationships>";
  static const char part[] = "<workbook " LKS_OFFICE_SPACES "><sheets/></workbook>";
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    char *types = g_strdup_printf("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                  "<Override PartName=\"/xl/workbook.bin\" ContentType=\"%s\"/></Types>",
                                  rows[i].type);
    const lks_member members[] = {{"[Content_Types].xml", types, strlen(types)},
                                  {"_rels/.rels", root, sizeof root - 1},
                                  {"xl/workbook.bin", part, sizeof part - 1}};
    const lks_bytes made = lks_make_zip(members, G_N_ELEMENTS(members), true);
    leakscan_report *report = lks_scan_bytes(NULL, made.data, made.size, "test.xlsb");
    lks_check(leakscan_report_complete(report) == rows[i].complete, "%s: complete", rows[i].type);
    lks_check((lks_find_reason(report, "binary-workbook") == NULL) == rows[i].complete, "%s: reason", rows[i].type);
    leakscan_report_free(report);
    g_free(made.data);
    g_free(types);
  }
}

/* A pivot table says what its sheet is made of, as a formula would. */
static void test_pivot_link(void)
{
  static const char definition[] =
      "<pivotCacheDefinition " LKS_OFFICE_SPACES "><cacheSource type=\"worksheet\"><worksheetSource ref=\"A1:C41\" "
      "sheet=\"元\"/></cacheSource><cacheFields/></pivotCacheDefinition>";
  static const char front[] =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>区分</t></is></c><c r=\"B1\" "
      "t=\"inlineStr\"><is><t>人数</t></is>"
      "</c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>東地区</t></is></c><c r=\"B2\"><v>12</v></c></row>"
      "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>西地区</t></is></c><c r=\"B3\"><v>28</v></c></row>";
  enum { PEOPLE = 40 };
  static const char *const families[] = {"佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "山本", "中村"};
  static const char *const given[] = {"健一", "花子", "翔太", "美咲", "大輔"};
  GString *master =
      g_string_new("<worksheet " LKS_OFFICE_SPACES "><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>氏名"
                   "</t></is></c><c t=\"inlineStr\"><is><t>電話番号</t></is></c></row>");
  for (size_t i = 0; i < PEOPLE; i++)
    g_string_append_printf(master,
                           "<row r=\"%zu\"><c t=\"inlineStr\"><is><t>%s %s</t></is></c><c t=\"inlineStr\"><is><t>"
                           "090-1234-%04zu</t></is></c></row>",
                           i + 2, families[i % 8], given[i / 8], 5600 + i);
  g_string_append(master, "</sheetData></worksheet>");
  for (size_t linked = 0; linked < 2; linked++) {
    const lks_office_book book = {
        .rows = front,
        .sheets = "<sheet name=\"元\" sheetId=\"2\" r:id=\"rId30\"/>",
        .relations = LKS_RELATION("rId30", "worksheet", "worksheets/sheet2.xml")
            LKS_RELATION("rId31", "pivotCacheDefinition", "pivotCache/definition1.xml"),
        .sheet_relations = linked ? LKS_RELATION("rId1", "pivotTable", "../pivotTables/table1.xml") : NULL,
        .parts = {{"xl/worksheets/sheet2.xml", master->str, master->len},
                  {"xl/pivotCache/definition1.xml", definition, 0},
                  {"xl/pivotTables/table1.xml", "<pivotTableDefinition " LKS_OFFICE_SPACES "/>", 0},
                  RELATIONS("xl/pivotTables/_rels/table1.xml.rels",
                            LKS_RELATION("rId1", "pivotCacheDefinition", "../pivotCache/definition1.xml"))}};
    const lks_bytes made = lks_make_office(&book);
    leakscan_report *report = lks_scan_bytes(NULL, made.data, made.size, "test.xlsx");
    const int severity = severity_of(report, "master-data", "pivot-table");
    lks_check(severity == (linked ? LEAKSCAN_SEVERITY_CRITICAL : NONE), "linked %zu: %d", linked, severity);
    leakscan_report_free(report);
    g_free(made.data);
  }
  g_string_free(master, TRUE);
}

#define ADDRESSES                                                                                                             \
  "<s v=\"札幌市中央区北一条西2-1\"/><s v=\"仙台市青葉区本町3-8\"/><s v=\"新潟市中央区学校町4\"/>" \
  "<s v=\"名古屋市中区三の丸5-1\"/><s v=\"広島市中区国泰寺町6-3\"/><s v=\"福岡市中央区天神1-8\"/>"

/* A column that was taken off the sheet stays in the cache until somebody refreshes it. */
static void test_deleted_columns(void)
{
  static const struct {
    const char *name;
    const char *field, *items; /* of the cache */
    const char *rows;          /* of the sheet, behind its people */
    bool told;
  } rows[] = {
      {"texts", "住所", ADDRESSES, "", true},
      {"texts, one left", "住所", ADDRESSES,
       "<row r=\"20\"><c r=\"C20\" t=\"inlineStr\"><is><t>札幌市中央区北一条西2-1</t></is></c></row>", true},
      {"nothing", "住所", "", "", false},
      {"renamed", "氏名（旧）",
       "<s v=\"佐藤 健一\"/><s v=\"鈴木 花子\"/><s v=\"高橋 翔太\"/><s v=\"田中 美咲\"/><s v=\"伊藤 大輔\"/>", "",
       false},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    char *live = g_strconcat("{people}", rows[i].rows, NULL);
    char *definition = g_strdup_printf(
        "<pivotCacheDefinition " LKS_OFFICE_SPACES "><cacheSource type=\"worksheet\"><worksheetSource ref=\"A1:C13\" "
        "sheet=\"表\"/></cacheSource><cacheFields><cacheField name=\"%s\"><sharedItems>%s</sharedItems></cacheField>"
        "</cacheFields></pivotCacheDefinition>",
        rows[i].field, rows[i].items);
    const lks_office_book book = {.rows = live,
                                  .relations =
                                      LKS_RELATION("rId31", "pivotCacheDefinition", "pivotCache/definition1.xml"),
                                  .parts = {{"xl/pivotCache/definition1.xml", definition, 0}}};
    const lks_bytes made = lks_make_office(&book);
    leakscan_report *report = lks_scan_bytes(NULL, made.data, made.size, "test.xlsx");
    const bool told = severity_of(report, "kept-copy", "pivot-stale") != NONE;
    lks_check(told == rows[i].told, "%s: told %d", rows[i].name, (int)told);
    leakscan_report_free(report);
    g_free(made.data);
    g_free(definition);
    g_free(live);
  }
}

/* The workbook inside a chart: more texts than a new chart's sample data, of those that the chart doesn't show. */
static void test_chart_workbook(void)
{
  enum { ALLOWED = 20 };
  static const struct {
    const char *name;
    size_t texts, shown; /* of the workbook; of these, by the chart */
    const char *root;    /* of the part that has the workbook */
    bool told;
  } rows[] = {{"its own texts", 100, 100, "c:chartSpace", false},
              {"few more", 30 + ALLOWED, 30, "c:chartSpace", false},
              {"more", 31 + ALLOWED, 30, "c:chartSpace", true},
              {"a workbook that is no chart's", 100, 0, "c:userShapes", false}};
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    GString *strings = g_string_new(NULL), *sheet = g_string_new(NULL), *points = g_string_new(NULL);
    for (size_t k = 0; k < rows[i].texts; k++) {
      g_string_append_printf(strings, "<si><t>第%zu課</t><rPh sb=\"0\" eb=\"1\"><t>ダイ</t></rPh></si>", k);
      g_string_append_printf(sheet, "<row r=\"%zu\"><c r=\"A%zu\" t=\"s\"><v>%zu</v></c></row>", k + 1, k + 1, k);
      if (k < rows[i].shown)
        g_string_append_printf(points, "<c:pt><c:v>第%zu課</c:v></c:pt>", k);
    }
    char *chart =
        g_strdup_printf("<%s xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:f>表!$A$1:$A$9"
                        "</c:f><c:strCache>%s</c:strCache></%s>",
                        rows[i].root, points->str, rows[i].root);
    const lks_office_book in = {.rows = sheet->str, .strings = strings->str};
    const lks_bytes inner = lks_make_office(&in);
    const lks_office_book out = {
        .rows = FRONT_ROW,
        .sheet_relations = LKS_RELATION("rId1", "drawing", "../drawings/drawing1.xml"),
        .parts = {
            {"xl/drawings/drawing1.xml", "<xdr:wsDr " DRAWING_SPACES "/>", 0},
            RELATIONS("xl/drawings/_rels/drawing1.xml.rels", LKS_RELATION("rId1", "chart", "../charts/chart1.xml")),
            {"xl/charts/chart1.xml", chart, 0},
            RELATIONS("xl/charts/_rels/chart1.xml.rels", LKS_RELATION("rId1", "package", "../embeddings/b.xlsx")),
            {"xl/embeddings/b.xlsx", inner.data, inner.size}}};
    const lks_bytes made = lks_make_office(&out);
    leakscan_report *report = lks_scan_bytes(NULL, made.data, made.size, "test.xlsx");
    const int severity = severity_of(report, "kept-copy", "chart-workbook");
    lks_check(severity == (rows[i].told ? LEAKSCAN_SEVERITY_NOTICE : NONE), "%s: %d", rows[i].name, severity);
    lks_check(leakscan_report_complete(report), "%s: incomplete", rows[i].name);
    leakscan_report_free(report);
    g_free(made.data);
    g_free(inner.data);
    g_free(chart);
    g_string_free(strings, TRUE);
    g_string_free(sheet, TRUE);
    g_string_free(points, TRUE);
  }
}

CU_TestInfo lks_test_beside_cells[] = {
    {"beside cells", test_beside_cells},
    {"queries", test_queries},
    {"damaged queries", test_damaged_queries},
    {"old formats", test_old_formats},
    {"binary workbook", test_binary_workbook},
    {"pivot link", test_pivot_link},
    {"chart workbook", test_chart_workbook},
    {"deleted columns", test_deleted_columns},
    CU_TEST_INFO_NULL,
};
