/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What workbooks keep beside their cells, each beside what looks like it and is harmless. */
#include "office_maker.h"

#include <CUnit/CUnit.h>
#include <string.h>

#include "equal.h"

#define PIVOT_RELATION LKS_RELATION("rId20", "pivotCacheDefinition", "pivotCache/definition1.xml")
#define DEFINITION(source)                                                                                           \
  {"xl/pivotCache/definition1.xml",                                                                                  \
   "<pivotCacheDefinition " LKS_OFFICE_SPACES "><cacheSource " source "</cacheSource><cacheFields>"                  \
   "<cacheField name=\"氏名\"><sharedItems><s v=\"佐藤 健一\"/><s v=\"鈴木 花子\"/><s v=\"高橋 翔太\"/>"             \
   "<s v=\"田中 美咲\"/><s v=\"伊藤 大輔\"/><s v=\"渡辺 由美\"/><s v=\"山本 太郎\"/><s v=\"中村 愛\"/>"              \
   "<s v=\"小林 誠\"/><s v=\"加藤 恵\"/><s v=\"吉田 剛\"/><s v=\"山田 直樹\"/></sharedItems></cacheField>"           \
   "<cacheField name=\"電話番号\"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>",                 \
   0}
#define RECORD(n, phone) "<r><x v=\"" #n "\"/><s v=\"090-1234-" phone "\"/></r>"
#define RECORDS                                                                                                      \
  {"xl/pivotCache/records1.xml",                                                                                     \
   "<pivotCacheRecords " LKS_OFFICE_SPACES ">" RECORD(0, "5600") RECORD(1, "5601") RECORD(2, "5602")                 \
       RECORD(3, "5603") RECORD(4, "5604") RECORD(5, "5605") RECORD(6, "5606") RECORD(7, "5607") RECORD(8, "5608")   \
           RECORD(9, "5609") RECORD(10, "5610") RECORD(11, "5611") "</pivotCacheRecords>",                           \
   0}
#define RELATIONS(part, relations)                                                                                   \
  {part, "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" relations          \
         "</Relationships>", 0}
#define RECORDS_RELATION                                                                                             \
  RELATIONS("xl/pivotCache/_rels/definition1.xml.rels", LKS_RELATION("rId1", "pivotCacheRecords", "records1.xml"))
#define FRONT_ROW                                                                                                    \
  "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>合計</t></is></c><c r=\"B1\"><v>12</v></c></row>"
#define SECOND(state)                                                                                                \
  .sheets = "<sheet name=\"元\" sheetId=\"2\" state=\"" state "\" r:id=\"rId30\"/>"
#define SECOND_RELATION LKS_RELATION("rId30", "worksheet", "worksheets/sheet2.xml")
#define CELL(column, row, text) "<c r=\"" column #row "\" t=\"inlineStr\"><is><t>" text "</t></is></c>"
#define SECOND_PART(rows)                                                                                            \
  {"xl/worksheets/sheet2.xml", "<worksheet " LKS_OFFICE_SPACES "><sheetData>" rows "</sheetData></worksheet>", 0}

#define PERSON(row, name, phone) "<row r=\"" #row "\">" CELL("A", row, name) CELL("B", row, phone) "</row>"
#define SECOND_PEOPLE                                                                                                \
  PERSON(1, "氏名", "電話番号") PERSON(2, "佐藤 健一", "090-1234-5600") PERSON(3, "鈴木 花子", "090-1234-5601")      \
      PERSON(4, "高橋 翔太", "090-1234-5602") PERSON(5, "田中 美咲", "090-1234-5603")

#define LINK_RELATION LKS_RELATION("rId40", "externalLink", "externalLinks/link1.xml")
#define LINK_CELL(column, row, text) "<cell r=\"" column #row "\" t=\"str\"><v>" text "</v></cell>"
#define LINK_ROW(row, name, phone)                                                                                   \
  "<row r=\"" #row "\">" LINK_CELL("A", row, name) LINK_CELL("B", row, phone) "</row>"
#define LINK(data)                                                                                                   \
  {"xl/externalLinks/link1.xml",                                                                                     \
   "<externalLink " LKS_OFFICE_SPACES "><externalBook r:id=\"rId1\"><sheetNames><sheetName val=\"名簿\"/>"           \
   "</sheetNames>" data "</externalBook></externalLink>",                                                            \
   0}

#define CHART_RELATION LKS_RELATION("rId1", "drawing", "../drawings/drawing1.xml")
#define CHART_PARTS(formula, points)                                                                                 \
  {"xl/drawings/drawing1.xml",                                                                                       \
   "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\"/>", 0},              \
      RELATIONS("xl/drawings/_rels/drawing1.xml.rels", LKS_RELATION("rId1", "chart", "../charts/chart1.xml")),       \
  {                                                                                                                  \
    "xl/charts/chart1.xml",                                                                                          \
        "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:cat><c:strRef><c:f>"    \
        formula "</c:f><c:strCache>" points "</c:strCache></c:strRef></c:cat></c:chartSpace>", 0                     \
  }
#define POINT(text) "<c:pt><c:v>" text "</c:v></c:pt>"
#define POINTS      POINT("佐藤 健一") POINT("鈴木 花子") POINT("高橋 翔太") POINT("田中 美咲") POINT("伊藤 大輔")          \
  POINT("渡辺 由美") POINT("山本 太郎") POINT("中村 愛") POINT("小林 誠") POINT("加藤 恵")

#define SI(text) "<si><t>" text "</t></si>"
#define LEFT_OVER                                                                                                    \
  SI("合計") SI("佐藤 健一") SI("090-1234-5600") SI("鈴木 花子") SI("090-1234-5601") SI("高橋 翔太")                 \
      SI("090-1234-5602") SI("田中 美咲") SI("090-1234-5603")

#define NOTES(author, text)                                                                                          \
  {"xl/comments1.xml",                                                                                               \
   "<comments " LKS_OFFICE_SPACES "><authors><author>" author "</author></authors><commentList>"                     \
   "<comment ref=\"A1\" authorId=\"0\"><text><r><t>" text "</t></r></text></comment></commentList></comments>",      \
   0}
#define NOTES_RELATION LKS_RELATION("rId1", "comments", "../comments1.xml")

#define CONNECTIONS(string)                                                                                          \
  .relations = LKS_RELATION("rId50", "connections", "connections.xml"), .parts = {                                   \
    {"xl/connections.xml",                                                                                           \
     "<connections " LKS_OFFICE_SPACES "><connection id=\"1\" name=\"c\"><dbPr connection=\"" string "\"/>"          \
     "</connection></connections>", 0}                                                                               \
  }

#define LOG(cells)                                                                                                   \
  .relations = LKS_RELATION("rId60", "revisionHeaders", "revisions/revisionHeaders.xml"), .parts = {                 \
    {"xl/revisions/revisionHeaders.xml", "<headers " LKS_OFFICE_SPACES "/>", 0},                                     \
    RELATIONS("xl/revisions/_rels/revisionHeaders.xml.rels", LKS_RELATION("rId1", "revisionLog", "log1.xml")),       \
    {"xl/revisions/log1.xml", "<revisions " LKS_OFFICE_SPACES ">" cells "</revisions>", 0}                           \
  }
#define CHANGED(cell, before, after)                                                                                 \
  "<rcc rId=\"1\" sId=\"1\"><oc r=\"" cell "\" t=\"inlineStr\"><is><t>" before "</t></is></oc><nc r=\"" cell         \
  "\" t=\"inlineStr\"><is><t>" after "</t></is></nc></rcc>"

/* A JPEG's beginning: Exif data in the order of bytes of "II", with a position's fields. */
#define EXIF(position)                                                                                               \
  "\xFF\xD8\xFF\xE1\x00\x6A" "Exif\0\0" "II*\0" "\x08\0\0\0" "\x01\0" position "\x04\0\x01\0\0\0" "\x1A\0\0\0"     \
  "\0\0\0\0" "\x02\0" "\x02\0\x05\0\x03\0\0\0" "\x38\0\0\0" "\x04\0\x05\0\x03\0\0\0" "\x38\0\0\0" "\0\0\0\0"    \
  "\x23\0\0\0\x01\0\0\0" "\x28\0\0\0\x01\0\0\0" "\x1E\0\0\0\x01\0\0\0" "................" "\xFF\xD9"
#define PICTURE(position)                                                                                            \
  .sheet_relations = LKS_RELATION("rId1", "image", "../media/image1.jpeg"), .parts = {                               \
    {"xl/media/image1.jpeg", EXIF(position), sizeof EXIF(position) - 1}                                              \
  }
#define LOST(name, text)                                                                                             \
  .parts = {{name, "<x><t>氏名: 佐藤 健一</t><t>電話: " text "</t></x>", 0}}
#define CORE_RELATION                                                                                                \
  "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/"          \
  "core-properties\" Target=\"docProps/core.xml\"/>"

typedef struct kept_case {
  const char *name;
  lks_office_book book;
  const char *kind; /* NULL: nothing graver than a notice, and none of the kinds of this file */
  const char *reason;
} kept_case;

static const kept_case cases[] = {
    {"pivot, source gone",
     {.rows = FRONT_ROW,
      .relations = PIVOT_RELATION,
      .parts = {DEFINITION("type=\"worksheet\"><worksheetSource ref=\"A1:B13\" sheet=\"消えた\"/>"), RECORDS,
                RECORDS_RELATION}},
     "kept-copy",
     "pivot-source-missing"},
    {"pivot, source gone, no records",
     {.rows = FRONT_ROW,
      .relations = PIVOT_RELATION,
      .parts = {DEFINITION("type=\"worksheet\"><worksheetSource ref=\"A1:B13\" sheet=\"消えた\"/>")}},
     "kept-copy",
     "pivot-source-missing"},
    {"pivot, name gone",
     {.rows = FRONT_ROW,
      .relations = PIVOT_RELATION,
      .parts = {DEFINITION("type=\"worksheet\"><worksheetSource name=\"Table9\"/>"), RECORDS, RECORDS_RELATION}},
     "kept-copy",
     "pivot-source-missing"},
    {"pivot, name broken",
     {.rows = FRONT_ROW,
      .relations = PIVOT_RELATION,
      .names = "<definedNames><definedName name=\"src\">#REF!$A$1:$B$9</definedName></definedNames>",
      .parts = {DEFINITION("type=\"worksheet\"><worksheetSource name=\"src\"/>"), RECORDS, RECORDS_RELATION}},
     "kept-copy",
     "pivot-source-missing"},
    {"pivot, name calculated",
     {.rows = FRONT_ROW,
      .relations = PIVOT_RELATION,
      .names = "<definedNames><definedName name=\"src\">OFFSET(A1,0,0,9,2)</definedName></definedNames>",
      .parts = {DEFINITION("type=\"worksheet\"><worksheetSource name=\"src\"/>"), RECORDS, RECORDS_RELATION}},
     NULL,
     NULL},
    {"pivot, another file",
     {.rows = FRONT_ROW,
      .relations = PIVOT_RELATION,
      .parts = {DEFINITION("type=\"worksheet\"><worksheetSource ref=\"A1:B13\" sheet=\"x\" r:id=\"rId2\"/>"), RECORDS,
                RECORDS_RELATION}},
     "kept-copy",
     "pivot-source-external"},
    {"pivot, a cube",
     {.rows = FRONT_ROW,
      .relations = PIVOT_RELATION,
      .parts = {{"xl/pivotCache/definition1.xml",
                 "<pivotCacheDefinition " LKS_OFFICE_SPACES "><cacheSource type=\"external\" connectionId=\"1\"/>"
                 "<cacheFields><cacheField name=\"[x].[氏名]\"><sharedItems/></cacheField></cacheFields>"
                 "</pivotCacheDefinition>",
                 0}}},
     NULL,
     NULL},
    {"pivot, source shown",
     {.rows = "{people}",
      .relations = PIVOT_RELATION,
      .parts = {DEFINITION("type=\"worksheet\"><worksheetSource ref=\"A1:B13\" sheet=\"表\"/>"), RECORDS,
                RECORDS_RELATION}},
     NULL,
     NULL},
    {"pivot, source shown and emptied",
     {.rows = FRONT_ROW,
      .relations = PIVOT_RELATION,
      .parts = {DEFINITION("type=\"worksheet\"><worksheetSource ref=\"A1:B13\" sheet=\"表\"/>"), RECORDS,
                RECORDS_RELATION}},
     "kept-copy",
     "pivot-stale"},
    {"pivot, source hidden",
     {.rows = FRONT_ROW,
      SECOND("hidden"),
      .relations = PIVOT_RELATION SECOND_RELATION,
      .parts = {DEFINITION("type=\"worksheet\"><worksheetSource ref=\"A1:B13\" sheet=\"元\"/>"), RECORDS,
                RECORDS_RELATION, SECOND_PART(FRONT_ROW)}},
     "kept-copy",
     "pivot-source-hidden"},
    {"no tabs",
     {.rows = FRONT_ROW,
      SECOND("visible"),
      .view = "<bookViews><workbookView activeTab=\"0\" showSheetTabs=\"0\"/></bookViews>",
      .relations = SECOND_RELATION,
      .parts = {SECOND_PART(SECOND_PEOPLE)}},
     "hidden-sheet",
     "tabs-hidden"},
    {"tabs",
     {.rows = FRONT_ROW,
      SECOND("visible"),
      .view = "<bookViews><workbookView activeTab=\"0\" showSheetTabs=\"1\"/></bookViews>",
      .relations = SECOND_RELATION,
      .parts = {SECOND_PART(SECOND_PEOPLE)}},
     NULL,
     NULL},
    {"linked cells",
     {.rows = FRONT_ROW,
      .relations = LINK_RELATION,
      .parts = {LINK("<sheetDataSet><sheetData sheetId=\"0\">" LINK_ROW(1, "氏名", "電話番号")
                         LINK_ROW(2, "佐藤 健一", "090-1234-5600") LINK_ROW(3, "鈴木 花子", "090-1234-5601")
                             LINK_ROW(4, "高橋 翔太", "090-1234-5602") LINK_ROW(5, "田中 美咲", "090-1234-5603")
                                 "</sheetData></sheetDataSet>")}},
     "kept-copy",
     "external-cells"},
    {"linked names only", {.rows = FRONT_ROW, .relations = LINK_RELATION, .parts = {LINK("")}}, NULL, NULL},
    {"linked numbers",
     {.rows = FRONT_ROW,
      .relations = LINK_RELATION,
      .parts = {LINK("<sheetDataSet><sheetData sheetId=\"0\"><row r=\"1\"><cell r=\"A1\"><v>12</v></cell></row>"
                     "</sheetData></sheetDataSet>")}},
     NULL,
     NULL},
    {"chart, source gone",
     {.rows = FRONT_ROW, .sheet_relations = CHART_RELATION, .parts = {CHART_PARTS("消えた!$A$1:$A$5", POINTS)}},
     "kept-copy",
     "chart-source-missing"},
    {"chart, reference broken",
     {.rows = FRONT_ROW, .sheet_relations = CHART_RELATION, .parts = {CHART_PARTS("#REF!", POINTS)}},
     "kept-copy",
     "chart-source-missing"},
    {"chart, another file",
     {.rows = FRONT_ROW, .sheet_relations = CHART_RELATION, .parts = {CHART_PARTS("[1]名簿!$A$1:$A$5", POINTS)}},
     "kept-copy",
     "chart-source-external"},
    {"chart, source shown",
     {.rows = FRONT_ROW, .sheet_relations = CHART_RELATION, .parts = {CHART_PARTS("'表'!$A$1:$A$5", POINTS)}},
     NULL,
     NULL},
    {"chart, a name of this workbook",
     {.rows = FRONT_ROW, .sheet_relations = CHART_RELATION, .parts = {CHART_PARTS("[0]!names", POINTS)}},
     NULL,
     NULL},
    {"left-over strings",
     {.rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", .strings = LEFT_OVER},
     "kept-copy",
     "unused-strings"},
    {"strings in use",
     {.rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>",
      .strings = SI("合計") SI("件数")},
     NULL,
     NULL},
    {"left-over phonetic runs",
     {.rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>",
      .strings = "<si><t>佐藤</t><rPh sb=\"0\" eb=\"2\"><t>サトウ</t></rPh></si><si/><si><t/></si><si><t/></si>"},
     NULL,
     NULL},
    {"earlier values",
     {.rows = FRONT_ROW, LOG(CHANGED("A2", "佐藤 健一", "x") CHANGED("B2", "090-1234-5600", "x"))},
     "kept-copy",
     "earlier-values"},
    {"earlier numbers", {.rows = FRONT_ROW, LOG("<rcc rId=\"1\" sId=\"1\"><oc r=\"A1\"><v>1</v></oc></rcc>")}, NULL, NULL},
    {"a comment about somebody",
     {.rows = FRONT_ROW,
      .sheet_relations = NOTES_RELATION,
      .parts = {NOTES("x", "氏名: 佐藤 健一 電話: 090-1234-5600")}},
     "comment",
     "comment"},
    {"a note that helps",
     {.rows = FRONT_ROW, .sheet_relations = NOTES_RELATION, .parts = {NOTES("x", "半角で入力してください")}},
     NULL,
     NULL},
    {"a thread's old copy",
     {.rows = FRONT_ROW,
      .sheet_relations = NOTES_RELATION,
      .parts = {NOTES("tc={0000}", "氏名: 佐藤 健一 電話: 090-1234-5600")}},
     NULL,
     NULL},
    {"a thread",
     {.rows = FRONT_ROW,
      .sheet_relations = LKS_RELATION("rId1", "threadedComment", "../threadedComments/t1.xml"),
      .parts = {{"xl/threadedComments/t1.xml",
                 "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\">"
                 "<threadedComment ref=\"A1\" id=\"{1}\"><text>氏名: 佐藤 健一 電話: 090-1234-5600</text>"
                 "</threadedComment></ThreadedComments>",
                 0}}},
     "comment",
     "comment"},
    {"a password",
     {.rows = FRONT_ROW, CONNECTIONS("Server=db1;User ID=app;Password=kawa#2024;")},
     "kept-copy",
     "connection-password"},
    {"a connection without", {.rows = FRONT_ROW, CONNECTIONS("Server=db1;User ID=app;Password=;Pooling=1")}, NULL, NULL},
    {"a photograph with a position", {.rows = FRONT_ROW, PICTURE("\x25\x88")}, "kept-copy", "picture-position"},
    {"a photograph without", {.rows = FRONT_ROW, PICTURE("\x69\x87")}, NULL, NULL},
    {"a part that nothing leads to",
     {.rows = FRONT_ROW, LOST("xl/worksheets/sheet9.xml", "090-1234-5600")},
     "kept-copy",
     "unreachable-part"},
    {"a lost part about nobody", {.rows = FRONT_ROW, LOST("xl/worksheets/sheet9.xml", "")}, NULL, NULL},
    {"a lost theme", {.rows = FRONT_ROW, LOST("xl/theme/theme9.xml", "090-1234-5600")}, NULL, NULL},
    {"trash", {.rows = FRONT_ROW, .parts = {{"[trash]/0000.dat", "\xFF\xFF\xFF\xFF\0\0\0\0", 8}}}, NULL, NULL},
    {"scenarios",
     {.rows = FRONT_ROW,
      .behind = "<scenarios><scenario name=\"案1\" user=\"x\" comment=\"連絡先: 090-1234-5600\">"
                "<inputCells r=\"A1\" val=\"1\"/></scenario></scenarios>"},
     "kept-copy",
     "scenario"},
    {"plain scenarios",
     {.rows = FRONT_ROW,
      .behind = "<scenarios><scenario name=\"案1\" user=\"x\"><inputCells r=\"A1\" val=\"1\"/></scenario></scenarios>"},
     NULL,
     NULL},
};

static bool has_reason(const leakscan_finding *finding, const char *reason)
{
  for (size_t i = 0; i < leakscan_finding_reason_count(finding); i++)
    if (strcmp(leakscan_finding_reason(finding, i), reason) == 0)
      return true;
  return false;
}

static void check_case(const kept_case *row)
{
  const lks_bytes book = lks_make_office(&row->book);
  leakscan_report *report = lks_scan_bytes(NULL, book.data, book.size, "test.xlsx");
  bool found = false;
  lks_check(leakscan_report_complete(report), "%s: incomplete", row->name);
  for (size_t i = 0; i < leakscan_report_count(report); i++) {
    const leakscan_finding *finding = leakscan_report_get(report, i);
    const bool grave = leakscan_finding_severity(finding) > LEAKSCAN_SEVERITY_NOTICE;
    if (row->kind == NULL)
      lks_check(!grave, "%s: %s", row->name, leakscan_finding_kind(finding));
    else
      found = found || (grave && strcmp(leakscan_finding_kind(finding), row->kind) == 0 &&
                        has_reason(finding, row->reason));
  }
  lks_check(row->kind == NULL || found, "%s: nothing found", row->name);
  leakscan_report_free(report);
  lks_check_equal(row->name, NULL, book.data, book.size);
  g_free(book.data);
}

static void test_kept(void)
{
  for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
    check_case(&cases[i]);
}

/* Cells that stand in no order, more than a row has room for: nothing is left out. */
static void test_rows_without_order(void)
{
  enum { PEOPLE = 9000 };
  GString *data = g_string_new("<sheetDataSet><sheetData sheetId=\"0\"><row r=\"1\">" LINK_CELL("A", 1, "氏名")
                                   LINK_CELL("B", 1, "電話番号"));
  for (unsigned i = 0; i < PEOPLE; i++)
    g_string_append_printf(data, LINK_CELL("A", 1, "佐藤 健一") LINK_CELL("B", 1, "090-1234-%04u"), i);
  g_string_append(data, "</row></sheetData></sheetDataSet>");
  char *link = g_strdup_printf("<externalLink " LKS_OFFICE_SPACES "><externalBook r:id=\"rId1\"><sheetNames>"
                               "<sheetName val=\"x\"/></sheetNames>%s</externalBook></externalLink>",
                               data->str);
  const kept_case row = {"linked cells without rows",
                         {.rows = FRONT_ROW,
                          .relations = LINK_RELATION,
                          .parts = {{"xl/externalLinks/link1.xml", link, strlen(link)}}},
                         "kept-copy",
                         "external-cells"};
  check_case(&row);
  g_free(link);
  g_string_free(data, TRUE);
}

/* An embedded object: a compound file with one stream, as [MS-CFB] has it at the least. */
static lks_bytes make_object(const char *stream, const char *data, size_t size)
{
  enum { SECTOR = 512, LAST = 0xFE, FREE = 0xFF, NAME_ROOM = 31 };
  static const unsigned char magic[] = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
  const size_t sectors = (size + SECTOR - 1) / SECTOR;
  unsigned char *file = g_malloc0((3 + sectors) * SECTOR), *table = file + SECTOR, *entry = table + SECTOR;
  memcpy(file, magic, sizeof magic);
  file[30] = 9; /* sectors of 512 bytes, mini sectors of 64 */
  file[32] = 6;
  file[44] = 1;
  file[48] = 1; /* the directory; the table is sector 0 */
  memset(file + 60, LAST, 4);
  memset(file + 61, FREE, 3);
  memset(file + 68, LAST, 4);
  memset(file + 69, FREE, 3);
  memset(file + 80, FREE, SECTOR - 80);
  memset(table, FREE, SECTOR);
  table[0] = 0xFD;
  table[4] = LAST;
  for (size_t i = 0; i < sectors; i++) {
    table[8 + 4 * i] = i + 1 < sectors ? (unsigned char)(i + 3) : LAST;
    if (i + 1 < sectors)
      memset(table + 9 + 4 * i, 0, 3);
  }
  entry[0] = 'R';
  entry[64] = 4;
  entry[66] = 5;
  memset(entry + 116, LAST, 1);
  memset(entry + 117, FREE, 3);
  entry += 128;
  for (size_t i = 0; stream[i] != '\0' && i < NAME_ROOM; i++)
    entry[2 * i] = (unsigned char)stream[i];
  entry[64] = (unsigned char)(2 * strlen(stream) + 2);
  entry[66] = 2;
  entry[116] = 2;
  entry[120] = (unsigned char)(size & 255);
  entry[121] = (unsigned char)(size >> 8 & 255);
  memcpy(file + 3 * SECTOR, data, size);
  return (lks_bytes){(char *)file, (3 + sectors) * SECTOR};
}

/* A file as the object packager writes it. */
static GString *package_file(const lks_bytes *inner)
{
  GString *native = g_string_new(NULL);
  static const char names[] = "\2\0list.xlsx\0C:\\Users\\hanako\\list.xlsx\0\0\0\3\0\x19\0\0\0C:\\Temp\\hanako\\list.xlsx";
  const guint32 size = (guint32)inner->size;
  g_string_append_len(native, "\0\0\0\0", 4);
  g_string_append_len(native, names, sizeof names);
  for (unsigned shift = 0; shift < 32; shift += 8)
    g_string_append_c(native, (char)(size >> shift & 255));
  return g_string_append_len(native, inner->data, (gssize)inner->size);
}

static void check_object(const char *name, const lks_bytes *object, const char *document, const char *reason)
{
  const lks_office_book book = {.rows = FRONT_ROW,
                                .sheet_relations = LKS_RELATION("rId1", "oleObject", "../embeddings/oleObject1.bin"),
                                .parts = {{"xl/embeddings/oleObject1.bin", object->data, object->size}}};
  const lks_bytes outer = lks_make_office(&book);
  leakscan_report *report = lks_scan_bytes(NULL, outer.data, outer.size, "test.xlsx");
  bool found = document == NULL;
  for (size_t i = 0; i < leakscan_report_count(report) && !found; i++)
    found = strstr(leakscan_finding_document(leakscan_report_get(report, i)), document) != NULL;
  lks_check(found, "%s: nothing of %s", name, document);
  lks_check(leakscan_report_complete(report) == (reason == NULL), "%s: complete", name);
  lks_check(reason == NULL || lks_find_reason(report, reason) != NULL, "%s: not %s", name, reason);
  leakscan_report_free(report);
  g_free(outer.data);
}

static void test_objects(void)
{
  const lks_office_book book = {.rows = "{people}"};
  lks_bytes inner = lks_make_office(&book);
  GString *native = package_file(&inner);
  static const char none[5000];
  const struct {
    const char *name, *stream, *data;
    size_t size;
    const char *document, *reason;
  } rows[] = {
      {"a packaged file", "\1Ole10Native", native->str, native->len, "oleObject1.bin!list.xlsx", NULL},
      {"a packaged file, cut", "\1Ole10Native", native->str, native->len / 2, NULL, "damaged"},
      {"a package", "Package", inner.data, inner.size, "oleObject1.bin", NULL},
      {"a formula", "Equation Native", none, sizeof none, NULL, NULL},
      {"a document of Word's", "WordDocument", none, sizeof none, "oleObject1.bin", "old-word-format"},
      {"something else", "Contents2", none, sizeof none, NULL, "unsupported-format"},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    const lks_bytes object = make_object(rows[i].stream, rows[i].data, rows[i].size);
    check_object(rows[i].name, &object, rows[i].document, rows[i].reason);
    g_free(object.data);
  }
  g_string_free(native, TRUE);
  g_free(inner.data);
}

static void test_stray_bytes(void)
{
  static const struct {
    const char *name;
    size_t before, behind; /* bytes added */
    char byte;
    const char *reason; /* NULL: nothing is said */
  } rows[] = {{"as it is", 0, 0, 0, NULL},
              {"before", 200, 0, 'x', "damaged"}, /* libzip doesn't open that */
              {"behind", 0, 200, 'x', "stray-bytes"},
              {"zeros behind", 0, 200, 0, NULL},
              {"a few behind", 0, 20, 'x', NULL}};
  const lks_office_book book = {.rows = FRONT_ROW};
  const lks_bytes plain = lks_make_office(&book);
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    const size_t size = rows[i].before + plain.size + rows[i].behind;
    char *data = g_malloc(size);
    memset(data, rows[i].byte, size);
    memcpy(data + rows[i].before, plain.data, plain.size);
    if (rows[i].before > 0)
      memcpy(data, "PK", 2);
    leakscan_report *report = lks_scan_bytes(NULL, data, size, "test.xlsx");
    lks_check(leakscan_report_complete(report) == (rows[i].reason == NULL), "%s: complete", rows[i].name);
    lks_check(rows[i].reason == NULL || lks_find_reason(report, rows[i].reason) != NULL, "%s", rows[i].name);
    leakscan_report_free(report);
    g_free(data);
  }
  g_free(plain.data);
}

/* One notice, however much it says; listed only where nobody's data may stand. */
static void test_metadata(void)
{
  static const struct {
    const char *fields;
    bool told;
  } rows[] = {{"<dc:creator>佐藤 健一</dc:creator><c:lastModifiedBy>鈴木 花子</c:lastModifiedBy>", true},
              {"<dc:creator/><dc:title>一覧</dc:title>", false}};
  static const char *const profiles[] = {"mail", "publish"};
  for (size_t i = 0; i < G_N_ELEMENTS(rows) * 2; i++) {
    char *part = g_strdup_printf("<c:coreProperties xmlns:c=\"c\" xmlns:dc=\"d\">%s</c:coreProperties>", rows[i / 2].fields);
    const lks_office_book book = {.rows = FRONT_ROW, .parts = {{"docProps/core.xml", part, 0}, {NULL, NULL, 0}}, .root_relations = CORE_RELATION};
    const lks_bytes made = lks_make_office(&book);
    leakscan_policy *policy = leakscan_policy_new();
    leakscan_policy_set_profile(policy, profiles[i % 2]);
    leakscan_report *report = lks_scan_bytes(policy, made.data, made.size, "test.xlsx");
    size_t found = 0;
    for (size_t k = 0; k < leakscan_report_count(report); k++)
      if (strcmp(leakscan_finding_kind(leakscan_report_get(report, k)), "metadata") == 0) {
        found++;
        CU_ASSERT_EQUAL(leakscan_finding_severity(leakscan_report_get(report, k)), LEAKSCAN_SEVERITY_NOTICE);
        char *text = leakscan_report_render(report, LEAKSCAN_FORMAT_TEXT, "en", LEAKSCAN_RENDER_ALL);
        CU_ASSERT_EQUAL(strstr(text, "creator: ") != NULL, i % 2 == 1);
        leakscan_free(text);
      }
    lks_check(found == rows[i / 2].told, "%s under %s: %zu", rows[i / 2].fields, profiles[i % 2], found);
    leakscan_report_free(report);
    leakscan_policy_free(policy);
    g_free(made.data);
    g_free(part);
  }
}

/* What the policy expects: the sheet that opens first. */
static void test_expected_sheets(void)
{
  static const struct {
    const char *settings;
    size_t told;
  } rows[] = {{"expected-sheets = 1", 1}, {"expected-sheets = 2", 0}, {"", 0}, {"expected-sheets = 1\nallow-sheet = 元", 0}};
  const lks_office_book book = {.rows = FRONT_ROW,
                                SECOND("visible"),
                                .relations = SECOND_RELATION,
                                .parts = {SECOND_PART(SECOND_PEOPLE)}};
  const lks_bytes made = lks_make_office(&book);
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    leakscan_policy *policy = leakscan_policy_new();
    size_t bad_line = 0, found = 0;
    CU_ASSERT_EQUAL(leakscan_policy_parse(policy, rows[i].settings, strlen(rows[i].settings), &bad_line), LEAKSCAN_OK);
    leakscan_report *report = lks_scan_bytes(policy, made.data, made.size, "test.xlsx");
    for (size_t k = 0; k < leakscan_report_count(report); k++)
      found += strcmp(leakscan_finding_kind(leakscan_report_get(report, k)), "unexpected-sheet") == 0;
    lks_check(found == rows[i].told, "%s: %zu", rows[i].settings, found);
    leakscan_report_free(report);
    leakscan_policy_free(policy);
  }
  g_free(made.data);
}

CU_TestInfo lks_test_kept[] = {
    {"expected sheets", test_expected_sheets},
    {"kept", test_kept},
    {"rows without order", test_rows_without_order},
    {"objects", test_objects},
    {"stray bytes", test_stray_bytes},
    {"metadata", test_metadata},
    CU_TEST_INFO_NULL,
};
