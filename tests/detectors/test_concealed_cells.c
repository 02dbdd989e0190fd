/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells that nobody sees, each beside cells that look like them and can be seen. */
#include "office_maker.h"

#include <CUnit/CUnit.h>
#include <string.h>

#include "equal.h"

#define STYLES(format, font, fill)                                                                                   \
  "<numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\"" format "\"/></numFmts>"                              \
  "<fonts><font><sz val=\"11\"/></font><font>" font "</font></fonts>"                                                \
  "<fills><fill><patternFill patternType=\"none\"/></fill><fill>" fill "</fill></fills>"                             \
  "<cellXfs><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\"/><xf numFmtId=\"170\" fontId=\"1\" fillId=\"1\"/></cellXfs>"
#define SOLID(colour) "<patternFill patternType=\"solid\"><fgColor " colour "/></patternFill>"
#define UNFILLED      "<patternFill patternType=\"none\"/>"
#define PLAIN         "<sz val=\"11\"/>"
#define WHITE         "<sz val=\"11\"/><color theme=\"0\"/>"

#define DRAWING_SPACES                                                                                               \
  "xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" "                               \
  "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
#define DRAWING(object)                                                                                              \
  "<xdr:wsDr " DRAWING_SPACES "><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff>"         \
  "<xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:colOff>9</xdr:colOff>"  \
  "<xdr:row>13</xdr:row><xdr:rowOff>9</xdr:rowOff></xdr:to>" object "<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>"
#define SHAPE(name, fill)                                                                                            \
  "<xdr:sp><xdr:nvSpPr><xdr:cNvPr id=\"1\" name=\"x\"" name "/></xdr:nvSpPr><xdr:spPr>" fill                         \
  "<a:ln><a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill></a:ln></xdr:spPr><xdr:txBody><a:p><a:r>"             \
  "<a:t>田中 美咲 090-1234-5603</a:t></a:r></a:p></xdr:txBody></xdr:sp>"
#define WITH_DRAWING(object)                                                                                         \
  .sheet_relations = LKS_RELATION("rId1", "drawing", "../drawings/drawing1.xml"), .parts = {                         \
    {"xl/drawings/drawing1.xml", DRAWING(object), 0}                                                                 \
  }

#define TEXT(cell, text) "<c r=\"" cell "\" t=\"inlineStr\"><is><t>" text "</t></is></c>"
#define PERSON(row, name, phone) "<row r=\"" row "\">" TEXT("A" row, name) TEXT("B" row, phone) "</row>"
#define CROWD(t)                                                                                                     \
  PERSON(t "0", "氏名", "電話番号") PERSON(t "1", "佐藤 健一", "090-1234-5600") PERSON(t "2", "鈴木 花子", "090-1234-5601") \
      PERSON(t "3", "高橋 翔太", "090-1234-5602") PERSON(t "4", "田中 美咲", "090-1234-5603")                         \
          PERSON(t "5", "伊藤 大輔", "090-1234-5604") PERSON(t "6", "渡辺 由美", "090-1234-5605")
#define CROWDS(t, u) CROWD(t) PERSON(u "1", "山本 太郎", "090-1234-5606") PERSON(u "2", "中村 愛", "090-1234-5607")  \
  PERSON(u "3", "小林 誠", "090-1234-5608") PERSON(u "4", "加藤 恵", "090-1234-5609") PERSON(u "5", "吉田 剛", "090-1234-5610")
#define SHORT_LIST                                                                                                   \
  PERSON("1", "区分", "人数") PERSON("2", "東", "十二") PERSON("3", "西", "二十") PERSON("4", "南", "三十")

typedef struct cells_case {
  const char *name;
  lks_office_book book;
  const char *kind;   /* NULL: nothing graver than a notice, and nothing concealed */
  const char *reason; /* NULL: any */
} cells_case;

static const cells_case cases[] = {
    {"shown", {.rows = "{people}"}, NULL, NULL},
    {"no format", {.rows = "{people}", .styles = STYLES(";;;", PLAIN, UNFILLED)}, "concealed-cells", "invisible-format"},
    {"no format, coloured",
     {.rows = "{people}", .styles = STYLES("[Red];[Blue];&quot;&quot;;", PLAIN, UNFILLED)},
     "concealed-cells",
     "invisible-format"},
    {"no format for numbers", {.rows = "{people}", .styles = STYLES(";;", PLAIN, UNFILLED)}, NULL, NULL},
    {"a format for zero", {.rows = "{people}", .styles = STYLES("0;-0;;@", PLAIN, UNFILLED)}, NULL, NULL},
    {"white on nothing",
     {.rows = "{people}", .styles = STYLES("0", WHITE, UNFILLED)},
     "concealed-cells",
     "same-colour-cells"},
    {"white on white",
     {.rows = "{people}", .styles = STYLES("0", WHITE, SOLID("indexed=\"9\""))},
     "concealed-cells",
     "same-colour-cells"},
    {"grey on grey by tint",
     {.rows = "{people}",
      .styles = STYLES("0", "<color theme=\"0\" tint=\"-0.25\"/>", SOLID("rgb=\"FFBFBFBF\""))},
     "concealed-cells",
     "same-colour-cells"},
    {"white on blue", {.rows = "{people}", .styles = STYLES("0", WHITE, SOLID("theme=\"4\""))}, NULL, NULL},
    {"white, by a conditional format",
     {.rows = "{people}",
      .styles = STYLES("0", WHITE, UNFILLED),
      .behind = "<conditionalFormatting sqref=\"A1:C50\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"1\">"
                "<formula>TRUE</formula></cfRule></conditionalFormatting>"},
     NULL,
     NULL},
    {"white, in a table's style",
     {.rows = "{people}",
      .styles = STYLES("0", WHITE, UNFILLED),
      .sheet_relations = LKS_RELATION("rId1", "table", "../tables/table1.xml"),
      .parts = {{"xl/tables/table1.xml",
                 "<table " LKS_OFFICE_SPACES " id=\"1\" name=\"T\" displayName=\"T\" ref=\"A1:B13\"/>", 0}}},
     NULL,
     NULL},
    {"white, before a picture",
     {.rows = "{people}", .styles = STYLES("0", WHITE, UNFILLED), .behind = "<picture r:id=\"rId9\"/>"},
     NULL,
     NULL},
    {"white on a pattern",
     {.rows = "{people}", .styles = STYLES("0", WHITE, "<patternFill patternType=\"darkGray\"/>")},
     NULL,
     NULL},
    {"blacked out",
     {.rows = "{people}", .styles = STYLES("0", PLAIN, SOLID("rgb=\"FF000000\""))},
     "concealed-cells",
     "black-cells"},
    {"white on black", {.rows = "{people}", .styles = STYLES("0", WHITE, SOLID("rgb=\"FF000000\""))}, NULL, NULL},
    {"tiny", {.rows = "{people}", .styles = STYLES("0", "<sz val=\"1\"/>", UNFILLED)}, "concealed-cells", "tiny-font"},
    {"small", {.rows = "{people}", .styles = STYLES("0", "<sz val=\"6\"/>", UNFILLED)}, NULL, NULL},
    {"a few white helpers",
     {.rows = "<row r=\"1\"><c r=\"A1\" s=\"1\" t=\"inlineStr\"><is><t>helper</t></is></c></row>",
      .styles = STYLES("0", WHITE, UNFILLED)},
     NULL,
     NULL},
    {"below merged cells",
     {.rows = "{people}", .behind = "<mergeCells><mergeCell ref=\"A2:B13\"/></mergeCells>"},
     "concealed-cells",
     "under-merge"},
    {"merged beside",
     {.rows = "{people}", .behind = "<mergeCells><mergeCell ref=\"A1:A1\"/><mergeCell ref=\"D1:F9\"/></mergeCells>"},
     NULL,
     NULL},
    {"before a frozen pane",
     {.rows = "{people}",
      .before = "<sheetViews><sheetView workbookViewId=\"0\" topLeftCell=\"A20\"><pane ySplit=\"1\" "
                "topLeftCell=\"A30\" state=\"frozen\"/></sheetView></sheetViews>"},
     "concealed-cells",
     "frozen-away"},
    {"a frozen header",
     {.rows = "{people}",
      .before = "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A20\" "
                "state=\"frozen\"/></sheetView></sheetViews>"},
     NULL,
     NULL},
    {"scrolled down",
     {.rows = "{people}", .before = "<sheetViews><sheetView workbookViewId=\"0\" topLeftCell=\"A20\"/></sheetViews>"},
     NULL,
     NULL},
    {"below a black shape",
     {.rows = "{people}", WITH_DRAWING(SHAPE("", "<a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill>"))},
     "concealed-cells",
     "covered-by-dark-shape"},
    {"below a white shape",
     {.rows = "{people}", WITH_DRAWING(SHAPE("", "<a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill>"))},
     "concealed-cells",
     "covered-by-shape"},
    {"below a picture",
     {.rows = "{people}", WITH_DRAWING("<xdr:pic><xdr:blipFill/><xdr:spPr/></xdr:pic>")},
     "concealed-cells",
     "covered-by-picture"},
    {"in a frame", {.rows = "{people}", WITH_DRAWING(SHAPE("", "<a:noFill/>"))}, NULL, NULL},
    {"behind glass",
     {.rows = "{people}",
      WITH_DRAWING(SHAPE("", "<a:solidFill><a:srgbClr val=\"000000\"><a:alpha val=\"20000\"/></a:srgbClr></a:solidFill>"))},
     NULL,
     NULL},
    {"behind a chart",
     {.rows = "{people}", WITH_DRAWING("<xdr:graphicFrame><xdr:nvGraphicFramePr/></xdr:graphicFrame>")},
     NULL,
     NULL},
    {"a hidden shape",
     {.rows = "{people}",
      WITH_DRAWING(SHAPE(" hidden=\"1\"", "<a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill>"))},
     "concealed-cells",
     "hidden-shape"},
    {"far below", {.rows = SHORT_LIST CROWDS("20", "21")}, "concealed-cells", "far-away"},
    {"a little below", {.rows = SHORT_LIST CROWDS("2", "3")}, NULL, NULL},
    {"a column too narrow",
     {.rows = "{people}", .before = "<cols><col min=\"1\" max=\"2\" width=\"0.1\" customWidth=\"1\"/></cols>"},
     "hidden-columns",
     NULL},
    {"a narrow column",
     {.rows = "{people}", .before = "<cols><col min=\"1\" max=\"2\" width=\"2.5\" customWidth=\"1\"/></cols>"},
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

static void check_case(const cells_case *row)
{
  const lks_bytes book = lks_make_office(&row->book);
  leakscan_report *report = lks_scan_bytes(NULL, book.data, book.size, "test.xlsx");
  bool found = false;
  lks_check(leakscan_report_complete(report), "%s: incomplete", row->name);
  for (size_t i = 0; i < leakscan_report_count(report); i++) {
    const leakscan_finding *finding = leakscan_report_get(report, i);
    const char *kind = leakscan_finding_kind(finding);
    const bool grave = leakscan_finding_severity(finding) > LEAKSCAN_SEVERITY_NOTICE;
    if (row->kind == NULL)
      lks_check(!grave && strcmp(kind, "concealed-cells") != 0, "%s: %s", row->name, kind);
    else
      found = found || (grave && strcmp(kind, row->kind) == 0 &&
                        (row->reason == NULL || has_reason(finding, row->reason)));
  }
  lks_check(row->kind == NULL || found, "%s: nothing found", row->name);
  leakscan_report_free(report);
  lks_check_equal(row->name, NULL, book.data, book.size);
  g_free(book.data);
}

static void test_cells(void)
{
  for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
    check_case(&cases[i]);
}

CU_TestInfo lks_test_concealed_cells[] = {
    {"cells", test_cells},
    CU_TEST_INFO_NULL,
};
