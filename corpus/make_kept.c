/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Cells that nobody sees, and what workbooks keep beside their cells; with twins that hide nothing. */
#include "corpus.h"
#include "rewrite.h"
#include "sheets.h"

#include <string.h>

#define SPACES                                                                                                       \
  "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "                                             \
  "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
#define TYPE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

static const struct corpus_column member_columns[] = {
    {"会員番号", CORPUS_MEMBER_NUMBER}, {"氏名", CORPUS_NAME},
    {"電話番号", CORPUS_PHONE},         {"メールアドレス", CORPUS_EMAIL},
    {NULL, CORPUS_COUNTER},
};

static const struct corpus_crowd crowd = {CORPUS_ADULTS, 9100, 1, 40};

/* How the cells of the list look. */
struct look {
  const char *number_format; /* NULL: as usual, and so on */
  uint32_t font;             /* colour; 0: as usual */
  uint32_t fill;
  double size;
  bool striped; /* by a conditional format */
};

static bool make_cells(const char *path, const struct corpus_document *document)
{
  const struct look *look = document->layout;
  struct corpus_book book;

  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "会員一覧");
  lxw_format *format = workbook_add_format(book.workbook);
  if (look->number_format != NULL) {
    format_set_num_format(format, look->number_format);
  }
  if (look->font != 0) {
    format_set_font_color(format, look->font);
  }
  if (look->fill != 0) {
    format_set_pattern(format, LXW_PATTERN_SOLID);
    format_set_fg_color(format, look->fill);
  }
  if (look->size > 0) {
    format_set_font_size(format, look->size);
  }
  worksheet_set_column(sheet, 0, 3, 18, format);
  corpus_people(&book, sheet, 0, 0, member_columns, &crowd, true);
  if (look->striped) {
    lxw_conditional_format stripes = {
        .type = LXW_CONDITIONAL_TYPE_FORMULA, .value_string = "=MOD(ROW(),2)=0", .format = format};
    worksheet_conditional_format_range(sheet, 0, 0, 40, 3, &stripes);
  }
  return corpus_book_close(&book);
}

static bool write_front(const char *path, const char *comment)
{
  struct corpus_book book;

  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "集計");
  corpus_headers(&book, sheet, 0, 0, "区分|人数");
  corpus_line(&book, sheet, 1, 0, "東地区|12");
  corpus_line(&book, sheet, 2, 0, "西地区|28");
  if (comment != NULL) {
    worksheet_write_comment(sheet, 1, 1, comment);
  }
  return corpus_book_close(&book);
}

static bool make_comment(const char *path, const struct corpus_document *document)
{
  return write_front(path, document->layout);
}

/* A part that the workbook leads to, and what leads there. */
static bool add_part(struct corpus_package *package, const char *type, const char *name, const char *text)
{
  char relation[512];
  struct corpus_part *relations = corpus_package_find(package, "xl/_rels/workbook.xml.rels");

  snprintf(relation, sizeof relation, "<Relationship Id=\"rId90\" Type=\"" TYPE "%s\" Target=\"%s\"/></Relationships>",
           type, name + strlen("xl/"));
  return relations != NULL && corpus_part_replace(relations, "</Relationships>", relation) &&
         corpus_package_add(package, name, text, strlen(text));
}

#define ITEM(name)          "<s v=\"" name "\"/>"
#define RECORD(name, phone) "<r><s v=\"" name "\"/><s v=\"" phone "\"/></r>"
#define ROWS                                                                                                         \
  RECORD("佐々木 康平", "090-5550-0101") RECORD("松本 千夏", "090-5550-0102") RECORD("井上 雄大", "090-5550-0103")   \
      RECORD("木村 早苗", "090-5550-0104") RECORD("林 拓海", "090-5550-0105") RECORD("清水 彩香", "090-5550-0106")   \
          RECORD("山崎 正人", "090-5550-0107") RECORD("森 綾乃", "090-5550-0108")                                    \
              RECORD("池田 和也", "090-5550-0109") RECORD("橋本 真由", "090-5550-0110")                              \
                  RECORD("阿部 達也", "090-5550-0111") RECORD("石川 奈々", "090-5550-0112")

static bool add_pivot(struct corpus_package *package, const char *sheet)
{
  char definition[1024];

  snprintf(definition, sizeof definition,
           "<pivotCacheDefinition " SPACES " r:id=\"rId1\"><cacheSource type=\"worksheet\"><worksheetSource "
           "ref=\"A1:B13\" sheet=\"%s\"/></cacheSource><cacheFields count=\"2\"><cacheField name=\"氏名\">"
           "<sharedItems/></cacheField><cacheField name=\"電話番号\"><sharedItems/></cacheField></cacheFields>"
           "</pivotCacheDefinition>",
           sheet);
  static const char records[] = "<pivotCacheRecords " SPACES ">" ROWS "</pivotCacheRecords>";
  static const char relations[] =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
      "Type=\"" TYPE "pivotCacheRecords\" Target=\"pivotCacheRecords1.xml\"/></Relationships>";
  return add_part(package, "pivotCacheDefinition", "xl/pivotCache/pivotCacheDefinition1.xml", definition) &&
         corpus_package_add(package, "xl/pivotCache/pivotCacheRecords1.xml", records, strlen(records)) &&
         corpus_package_add(package, "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels", relations,
                            strlen(relations));
}

static bool pivot_missing(struct corpus_package *package)
{
  return add_pivot(package, "名簿");
}

static bool pivot_shown(struct corpus_package *package)
{
  return add_pivot(package, "集計");
}

#define LINKED(at, text) "<cell r=\"" at "\" t=\"str\"><v>" text "</v></cell>"
#define LINE(row, name, phone)                                                                                       \
  "<row r=\"" row "\">" LINKED("A" row, name) LINKED("B" row, phone) "</row>"

static bool linked_people(struct corpus_package *package)
{
  return add_part(package, "externalLink", "xl/externalLinks/externalLink1.xml",
                  "<externalLink " SPACES "><externalBook r:id=\"rId1\"><sheetNames><sheetName val=\"名簿\"/>"
                  "</sheetNames><sheetDataSet><sheetData sheetId=\"0\">" LINE("1", "氏名", "電話番号")
                      LINE("2", "佐々木 康平", "090-5550-0101") LINE("3", "松本 千夏", "090-5550-0102")
                          LINE("4", "井上 雄大", "090-5550-0103") LINE("5", "木村 早苗", "090-5550-0104")
                  "</sheetData></sheetDataSet></externalBook></externalLink>");
}

static bool linked_names(struct corpus_package *package)
{
  return add_part(package, "externalLink", "xl/externalLinks/externalLink1.xml",
                  "<externalLink " SPACES "><externalBook r:id=\"rId1\"><sheetNames><sheetName val=\"名簿\"/>"
                  "</sheetNames></externalBook></externalLink>");
}

/* Texts of a sheet that some program removed. */
static bool left_strings(struct corpus_package *package)
{
  struct corpus_part *strings = corpus_package_find(package, "xl/sharedStrings.xml");
  return strings != NULL &&
         corpus_part_replace(strings, "</sst>",
                             "<si><t>佐々木 康平</t></si><si><t>090-5550-0101</t></si><si><t>松本 千夏</t></si>"
                             "<si><t>090-5550-0102</t></si><si><t>井上 雄大</t></si><si><t>090-5550-0103</t></si>"
                             "</sst>");
}

static bool no_tabs(struct corpus_package *package)
{
  struct corpus_part *workbook = corpus_package_find(package, "xl/workbook.xml");
  return workbook != NULL && corpus_part_replace(workbook, "<workbookView ", "<workbookView showSheetTabs=\"0\" ");
}

static bool lost_part(struct corpus_package *package)
{
  static const char text[] = "<note><p>氏名: 佐々木 康平</p><p>電話: 090-5550-0101</p></note>";
  return corpus_package_add(package, "xl/old/note.xml", text, strlen(text));
}

static bool path_and_authors(struct corpus_package *package)
{
  struct corpus_part *core = corpus_package_find(package, "docProps/core.xml");
  return core != NULL && corpus_part_replace(core, "<dc:creator></dc:creator>", "<dc:creator>森 綾乃</dc:creator>");
}

/* What is changed in a workbook that shows nobody. */
struct change {
  corpus_mutator mutate;
};

static bool make_changed(const char *path, const struct corpus_document *document)
{
  const struct change *change = document->layout;
  return write_front(path, NULL) && corpus_rewrite(path, path, change->mutate);
}

static bool make_no_tabs(const char *path, const struct corpus_document *document)
{
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  corpus_line(&book, corpus_sheet(&book, "集計"), 0, 0, "合計|40");
  corpus_people(&book, corpus_sheet(&book, "会員一覧"), 0, 0, member_columns, &crowd, true);
  return corpus_book_close(&book) && corpus_rewrite(path, path, no_tabs);
}

#define LOOK(...)                                                                                                    \
  &(const struct look)                                                                                               \
  {                                                                                                                  \
    __VA_ARGS__                                                                                                      \
  }
#define CHANGE(mutator)                                                                                              \
  &(const struct change)                                                                                             \
  {                                                                                                                  \
    mutator                                                                                                          \
  }
#define CELLS {"stop", "concealed-cells", "hidden-sheet,kept-copy", "会員一覧", 40, 0, 40, ""}
#define SHOWN {"pass", "", "*", "会員一覧", 40, 0, 40, ""}
#define KEPT(expect) {expect, "kept-copy", "concealed-cells,hidden-sheet", "", 0, 0, 2, ""}
#define QUIET {"pass", "", "*", "集計", 0, 0, 2, ""}

static const struct corpus_document documents[] = {
    {"cells-no-format.xlsx", make_cells, LOOK(.number_format = ";;;"), CELLS},
    {"cells-white.xlsx", make_cells, LOOK(.font = 0xFFFFFF), CELLS},
    {"cells-blacked.xlsx", make_cells, LOOK(.fill = LXW_COLOR_BLACK), CELLS},
    {"cells-tiny.xlsx", make_cells, LOOK(.size = 1), CELLS},
    {"cells-coloured.xlsx", make_cells, LOOK(.font = 0xFFFFFF, .fill = 0x305496), SHOWN},
    {"cells-striped.xlsx", make_cells, LOOK(.font = 0xFFFFFF, .striped = true), SHOWN},
    {"cells-small.xlsx", make_cells, LOOK(.size = 6, .number_format = "0;-0;;@"), SHOWN},
    {"comment-person.xlsx",
     make_comment,
     "氏名: 佐々木 康平 電話: 090-5550-0101",
     {"review", "comment", "concealed-cells,kept-copy", "集計", 0, 0, 2, ""}},
    {"comment-help.xlsx", make_comment, "半角数字で入力してください", QUIET},
    {"kept-pivot.xlsx", make_changed, CHANGE(pivot_missing), KEPT("stop")},
    {"kept-pivot-shown.xlsx", make_changed, CHANGE(pivot_shown), QUIET},
    {"kept-links.xlsx", make_changed, CHANGE(linked_people), KEPT("review")},
    {"kept-links-names.xlsx", make_changed, CHANGE(linked_names), QUIET},
    {"kept-strings.xlsx", make_changed, CHANGE(left_strings), KEPT("review")},
    {"kept-lost-part.xlsx", make_changed, CHANGE(lost_part), KEPT("review")},
    {"kept-authors.xlsx", make_changed, CHANGE(path_and_authors), QUIET},
    {"hidden-tabs.xlsx",
     make_no_tabs,
     NULL,
     {"stop", "hidden-sheet", "kept-copy", "会員一覧", 40, 40, 40, "member-number,name,phone,email"}},
};

const struct corpus_family corpus_kept = {documents, sizeof documents / sizeof documents[0], NULL, NULL};
