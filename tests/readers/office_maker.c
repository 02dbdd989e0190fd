/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Workbooks for tests, put together from what is special about them. */
#include "office_maker.h"

#include <string.h>

#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define TYPE    "application/vnd.openxmlformats-officedocument.spreadsheetml."

enum { PEOPLE = 12 };

static const char *or_nothing(const char *text)
{
  return text != NULL ? text : "";
}

static void add_people(GString *rows)
{
  static const char *const names[PEOPLE] = {"佐藤 健一", "鈴木 花子", "高橋 翔太", "田中 美咲", "伊藤 大輔", "渡辺 由美",
                                            "山本 太郎", "中村 愛",   "小林 誠",   "加藤 恵",   "吉田 剛",   "山田 直樹"};
  g_string_append(rows, "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>氏名</t></is></c>"
                        "<c r=\"B1\" t=\"inlineStr\"><is><t>電話番号</t></is></c></row>");
  for (size_t i = 0; i < PEOPLE; i++)
    g_string_append_printf(rows,
                           "<row r=\"%zu\"><c r=\"A%zu\" s=\"1\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                           "<c r=\"B%zu\" s=\"1\" t=\"inlineStr\"><is><t>090-1234-%04zu</t></is></c></row>",
                           i + 2, i + 2, names[i], i + 2, 5600 + i);
}

static char *sheet_part(const lks_office_book *book)
{
  static const char people[] = "{people}";
  GString *rows = g_string_new(NULL);
  const char *at = or_nothing(book->rows);
  if (g_str_has_prefix(at, people)) {
    add_people(rows);
    at += strlen(people);
  }
  g_string_append(rows, at);
  char *text = g_strdup_printf("<worksheet " LKS_OFFICE_SPACES ">%s<sheetData>%s</sheetData>%s</worksheet>",
                               or_nothing(book->before), rows->str, or_nothing(book->behind));
  g_string_free(rows, TRUE);
  return text;
}

static char *relations_part(const char *relations)
{
  return g_strdup_printf("<Relationships xmlns=\"" PACKAGE "relationships\">%s</Relationships>", relations);
}

lks_bytes lks_make_office(const lks_office_book *book)
{
  static const char types[] =
      "<Types xmlns=\"" PACKAGE "content-types\"><Default Extension=\"rels\" "
      "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      "<Default Extension=\"xml\" ContentType=\"" TYPE "worksheet+xml\"/>"
      "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" TYPE "sheet.main+xml\"/></Types>";
  GPtrArray *owned = g_ptr_array_new_with_free_func(g_free);
  lks_member members[LKS_OFFICE_PARTS + 8];
  size_t count = 0;
  char *relations = g_strconcat(LKS_RELATION("rId1", "worksheet", "worksheets/sheet1.xml"),
                                book->styles != NULL ? LKS_RELATION("rId2", "styles", "styles.xml") : "",
                                book->strings != NULL ? LKS_RELATION("rId3", "sharedStrings", "strings.xml") : "",
                                or_nothing(book->relations), NULL);
  char *root = g_strconcat(LKS_RELATION("rId1", "officeDocument", "xl/workbook.xml"), or_nothing(book->root_relations),
                           NULL);
  const struct {
    const char *name;
    char *text; /* NULL: there is none */
  } texts[] = {
      {"[Content_Types].xml", g_strdup(types)},
      {"_rels/.rels", relations_part(root)},
      {"xl/workbook.xml",
       g_strdup_printf("<workbook " LKS_OFFICE_SPACES ">%s<sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/>%s"
                       "</sheets>%s</workbook>",
                       or_nothing(book->view), or_nothing(book->sheets), or_nothing(book->names))},
      {"xl/_rels/workbook.xml.rels", relations_part(relations)},
      {"xl/worksheets/sheet1.xml", sheet_part(book)},
      {"xl/styles.xml",
       book->styles != NULL ? g_strdup_printf("<styleSheet " LKS_OFFICE_SPACES ">%s</styleSheet>", book->styles) : NULL},
      {"xl/strings.xml",
       book->strings != NULL ? g_strdup_printf("<sst " LKS_OFFICE_SPACES ">%s</sst>", book->strings) : NULL},
      {"xl/worksheets/_rels/sheet1.xml.rels",
       book->sheet_relations != NULL ? relations_part(book->sheet_relations) : NULL},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
    if (texts[i].text != NULL) {
      g_ptr_array_add(owned, texts[i].text);
      members[count++] = (lks_member){texts[i].name, texts[i].text, strlen(texts[i].text)};
    }
  for (size_t i = 0; i < LKS_OFFICE_PARTS && book->parts[i].name != NULL; i++) {
    const lks_office_part *part = &book->parts[i];
    members[count++] = (lks_member){part->name, part->data, part->size > 0 ? part->size : strlen(part->data)};
  }
  const lks_bytes made = lks_make_zip(members, count, true);
  g_free(relations);
  g_free(root);
  g_ptr_array_free(owned, TRUE);
  return made;
}
