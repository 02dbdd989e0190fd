/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What isn't read is said: sheets of unknown kind, parts that nobody opens yet, rows that aren't where rows stand. */
#include <CUnit/CUnit.h>
#include <string.h>

#include "maker.h"

#define RELATIONSHIPS "http://schemas.openxmlformats.org/package/2006/relationships"
#define OFFICE        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define ROWS          "<row><c><v>1</v></c></row>"

/* The report says the reason, and is then neither complete nor passed; NULL: it is both. */
static void check_reason(const char *name, const lks_bytes *book, const char *reason)
{
  leakscan_report *report = lks_scan_bytes(NULL, book->data, book->size, "book.xlsx");
  const bool complete = leakscan_report_complete(report);
  lks_check(complete == (reason == NULL), "%s: complete is %d", name, (int)complete);
  lks_check((leakscan_report_verdict(report) == LEAKSCAN_VERDICT_PASS) == complete, "%s: verdict %d", name,
            (int)leakscan_report_verdict(report));
  lks_check(reason == NULL || lks_find_reason(report, reason) != NULL, "%s: no reason %s", name, reason);
  leakscan_report_free(report);
}

static void test_sheets(void)
{
  static const struct {
    const char *name;
    const char *xml;
    const char *reason;
  } rows[] = {
      {"ordinary", LKS_SHEET_BEGIN ROWS LKS_SHEET_END, NULL},
      {"empty", LKS_SHEET_BEGIN LKS_SHEET_END, NULL},
      {"extensions behind the rows",
       LKS_SHEET_BEGIN ROWS "</sheetData><extLst><ext uri='x'><y:z xmlns:y='urn:y'/></ext></extLst></worksheet>",
       NULL},
      {"rows inside something else",
       LKS_SHEET_BEGIN "<mc:AlternateContent xmlns:mc='urn:mc'>" ROWS "</mc:AlternateContent>" LKS_SHEET_END,
       "damaged"},
      {"rows of a foreign namespace", "<worksheet xmlns='urn:other'><sheetData>" ROWS LKS_SHEET_END, "damaged"},
      {"no place for rows", "<worksheet xmlns='" LKS_SPREADSHEET "'/>", "damaged"},
      {"UTF-7",
       "<?xml version='1.0' encoding='UTF-7'?><worksheet xmlns='" LKS_SPREADSHEET "'><sheetData/></worksheet>",
       "unsupported-format"},
      {"Latin-1",
       "<?xml version='1.0' encoding='ISO-8859-1'?><worksheet xmlns='" LKS_SPREADSHEET "'><sheetData/></worksheet>",
       NULL},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    const lks_made_book book = {.sheets = {{"S", rows[i].xml, strlen(rows[i].xml), NULL}}, .sheet_count = 1};
    const lks_bytes bytes = lks_make_book(&book);
    check_reason(rows[i].name, &bytes, rows[i].reason);
    g_free(bytes.data);
  }
}

typedef struct package_row {
  const char *name;
  const char *sheet_type;    /* of the workbook's relationship to its sheet */
  const char *relationships; /* of the sheet; NULL: none */
  const char *extra;         /* an entry's name; NULL: none */
  const char *reason;
} package_row;

static lks_bytes make_package(const package_row *row)
{
  static const char types[] =
      "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override PartName='/book.xml' "
      "ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>";
  static const char root[] = "<Relationships xmlns='" RELATIONSHIPS "'><Relationship Id='a' Type='" OFFICE
                             "/officeDocument' Target='book.xml'/></Relationships>";
  static const char book[] = "<workbook xmlns='" LKS_SPREADSHEET "' xmlns:r='" OFFICE
                             "'><sheets><sheet name='S' sheetId='1' r:id='b'/></sheets></workbook>";
  static const char sheet[] = LKS_SHEET_BEGIN ROWS LKS_SHEET_END;
  char *to_sheet = g_strdup_printf("<Relationships xmlns='" RELATIONSHIPS "'><Relationship Id='b' Type='" OFFICE
                                   "/%s' Target='sheet.xml'/></Relationships>",
                                   row->sheet_type);
  char *from_sheet = g_strdup_printf("<Relationships xmlns='" RELATIONSHIPS "'>%s</Relationships>",
                                     row->relationships != NULL ? row->relationships : "");
  const lks_member members[] = {
      {"[Content_Types].xml", types, sizeof types - 1},
      {"_rels/.rels", root, sizeof root - 1},
      {"book.xml", book, sizeof book - 1},
      {"_rels/book.xml.rels", to_sheet, strlen(to_sheet)},
      {"sheet.xml", sheet, sizeof sheet - 1},
      {"_rels/sheet.xml.rels", from_sheet, strlen(from_sheet)},
      {row->extra, sheet, sizeof sheet - 1},
  };
  const lks_bytes bytes = lks_make_zip(members, G_N_ELEMENTS(members) - (row->extra == NULL), true);
  g_free(to_sheet);
  g_free(from_sheet);
  return bytes;
}

#define LINK(type, target) "<Relationship Id='c' Type='" OFFICE "/" type "' Target='" target "'/>"

static void test_packages(void)
{
  static const package_row rows[] = {
      {"ordinary", "worksheet", NULL, NULL, NULL},
      {"a chart", "chartsheet", NULL, NULL, NULL},
      {"a sheet of unknown kind", "worksheet/", NULL, NULL, "unsupported-part"},
      {"a macro sheet", "xlMacrosheet", NULL, NULL, "macro-sheet"},
      {"a data model", "worksheet", LINK("powerPivotData", "item.data"), "item.data", "unsupported-part"},
      {"a picture", "worksheet", LINK("image", "picture.png"), "picture.png", NULL},
      {"printer settings", "worksheet", LINK("printerSettings", "printer.bin"), "printer.bin", NULL},
      {"an embedded file that is gone", "worksheet", LINK("package", "gone.xlsx"), NULL, "missing-part"},
      {"an embedded file of unknown kind", "worksheet", LINK("package", "inner.xlsx"), "inner.xlsx",
       "unknown-format"},
      {"an embedded file that is a picture too", "worksheet",
       LINK("image", "inner.xlsx") LINK("package", "inner.xlsx"), "inner.xlsx", "unknown-format"},
      {"two entries of one name", "worksheet", NULL, "SHEET.XML", "damaged"},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    const lks_bytes bytes = make_package(&rows[i]);
    check_reason(rows[i].name, &bytes, rows[i].reason);
    g_free(bytes.data);
  }
}

CU_TestInfo lks_test_gaps[] = {
    {"sheets", test_sheets},
    {"packages", test_packages},
    CU_TEST_INFO_NULL,
};
