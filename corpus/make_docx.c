/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Documents of word processors: lists and forms about people, what of a text isn't seen, and beside each one that only
 * looks like it. */
#include "corpus.h"
#include "fields.h"
#include "office_writer.h"
#include "people.h"
#include "variants.h"

#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])
#define MOST_PARTS 3

struct extra_part {
  const char *name;
  const char *relation;
  const char *text; /* what stands in it, without its root */
  const char *root; /* "w:hdr" */
};

struct text_plan {
  const char *body;
  const char *styles;
  const char *settings;
  struct extra_part parts[MOST_PARTS];
};

static char *document_of(const char *body)
{
  return g_strconcat("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document " WORD_SPACE "><w:body>",
                     body, "</w:body></w:document>", NULL);
}

static char *part_of(const char *root, const char *text)
{
  return g_strdup_printf("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<%s " WORD_SPACE ">%s</%s>", root,
                         text, root);
}

static void add_word_part(struct corpus_office *office, const struct extra_part *part)
{
  char *text = part->root != NULL ? part_of(part->root, part->text) : g_strdup(part->text);

  corpus_office_add_text(office, part->name, part->relation, NULL, text);
  g_free(text);
}

static bool make_text(const char *path, const struct corpus_document *document)
{
  const struct text_plan *plan = document->layout;
  struct corpus_office office;

  corpus_office_begin(&office, "word/document.xml", DOCX_MAIN);
  for (size_t i = 0; i < MOST_PARTS && plan->parts[i].name != NULL; i++) {
    add_word_part(&office, &plan->parts[i]);
  }
  if (plan->styles != NULL) {
    add_word_part(&office, &(struct extra_part){"word/styles.xml", "styles", plan->styles, "w:styles"});
  }
  if (plan->settings != NULL) {
    add_word_part(&office, &(struct extra_part){"word/settings.xml", "settings", plan->settings, "w:settings"});
  }
  char *text = document_of(plan->body);
  bool made = corpus_office_end(&office, text, path);
  g_free(text);
  return made;
}

/* ---- lists and forms ---- */

static void put_cell(GString *body, const char *text)
{
  g_string_append_printf(body, "<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr><w:p><w:r><w:t>%s</w:t></w:r>"
                               "</w:p></w:tc>",
                         text);
}

static void put_paragraph(GString *body, const char *text)
{
  g_string_append_printf(body, "<w:p><w:r><w:t>%s</w:t></w:r></w:p>", text);
}

static bool end_body(GString *body, const char *path)
{
  struct corpus_office office;
  char *text = document_of(body->str);

  corpus_office_begin(&office, "word/document.xml", DOCX_MAIN);
  bool made = corpus_office_end(&office, text, path);
  g_free(text);
  g_string_free(body, TRUE);
  return made;
}

struct list_plan {
  unsigned people;
  bool deleted; /* the rows were deleted with changes tracked */
  bool hidden;  /* the rows are marked as hidden */
};

static void put_person(GString *body, const struct list_plan *plan, unsigned i)
{
  char number[16], born[40];
  struct corpus_person person;

  corpus_person_make(&person, CORPUS_ADULTS, 21000 + i);
  corpus_format(number, sizeof number, "%u", i + 1);
  corpus_format(born, sizeof born, "%d年%d月%d日", person.born.year, person.born.month, person.born.day);
  const char *const cells[] = {number, person.name, person.name_kana, born, person.address, person.phone};
  g_string_append(body, plan->hidden ? "<w:tr><w:trPr><w:hidden/></w:trPr>" : "<w:tr>");
  for (size_t k = 0; k < COUNT(cells); k++) {
    if (plan->deleted) {
      g_string_append_printf(body,
                             "<w:tc><w:p><w:del w:id=\"1\" w:author=\"総務 係\" w:date=\"2024-05-01T09:00:00Z\"><w:r>"
                             "<w:delText>%s</w:delText></w:r></w:del></w:p></w:tc>",
                             cells[k]);
    } else {
      put_cell(body, cells[k]);
    }
  }
  g_string_append(body, "</w:tr>");
}

static bool make_list(const char *path, const struct corpus_document *document)
{
  static const char *const headers[] = {"番号", "氏名", "フリガナ", "生年月日", "住所", "電話番号"};
  const struct list_plan *plan = document->layout;
  GString *body = g_string_new(NULL);

  put_paragraph(body, "参加者名簿");
  put_paragraph(body, "下記のとおり名簿をお送りします。ご確認をお願いします。");
  g_string_append(body, "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tr>");
  for (size_t i = 0; i < COUNT(headers); i++) {
    put_cell(body, headers[i]);
  }
  g_string_append(body, "</w:tr>");
  for (unsigned i = 0; i < plan->people; i++) {
    put_person(body, plan, i);
  }
  g_string_append(body, "</w:tbl>");
  put_paragraph(body, "以上");
  return end_body(body, path);
}

enum form_style { FORM_TABLE, FORM_COLONS, FORM_TABS };

struct form_plan {
  const char *title;
  bool filled;
  enum form_style style;
};

static void put_pair(GString *body, const struct form_plan *plan, const char *label, const char *value)
{
  if (plan->style == FORM_TABLE) {
    g_string_append(body, "<w:tr>");
    put_cell(body, label);
    put_cell(body, plan->filled ? value : "");
    g_string_append(body, "</w:tr>");
  } else {
    g_string_append_printf(body, "<w:p><w:r><w:t>%s%s</w:t>%s<w:t>%s</w:t></w:r></w:p>", label,
                           plan->style == FORM_COLONS ? "：" : "", plan->style == FORM_TABS ? "<w:tab/>" : "",
                           plan->filled ? value : "");
  }
}

static bool make_form(const char *path, const struct corpus_document *document)
{
  const struct form_plan *plan = document->layout;
  static const char *const labels[] = {"氏名",     "フリガナ",       "生年月日", "性別",       "現住所",
                                       "電話番号", "メールアドレス", "最終学歴", "資格・免許", "志望動機"};
  char born[40];
  struct corpus_person person;
  GString *body = g_string_new(NULL);

  corpus_person_make(&person, CORPUS_ADULTS, 21907);
  corpus_format(born, sizeof born, "%d年%d月%d日", person.born.year, person.born.month, person.born.day);
  const char *const values[] = {person.name,
                                person.name_kana,
                                born,
                                person.female ? "女" : "男",
                                person.address,
                                person.phone,
                                person.email,
                                "さざなみ大学 経済学部 卒業",
                                "普通自動車免許",
                                "地域の役に立つ研究がしたいと考えたため"};
  put_paragraph(body, plan->title);
  g_string_append(body, plan->style == FORM_TABLE ? "<w:tbl>" : "");
  for (size_t i = 0; i < COUNT(labels); i++) {
    put_pair(body, plan, labels[i], values[i]);
  }
  g_string_append(body, plan->style == FORM_TABLE ? "</w:tbl>" : "");
  return end_body(body, path);
}

/* Minutes of a meeting, many pages of them. */
static bool make_minutes(const char *path, const struct corpus_document *document)
{
  GString *body = g_string_new(NULL);

  (void)document;
  put_paragraph(body, "議事録");
  for (unsigned i = 0; i < 200; i++) {
    put_paragraph(body, "次年度の予算について審議した。各課は来月末までに資料を提出し、変更があれば届け出ること。");
  }
  return end_body(body, path);
}

/* A workbook of 200 people inside a leaflet. */
static bool make_embedding(const char *path, const struct corpus_document *document)
{
  static const char body[] = "<w:p><w:r><w:t>案内図は別表のとおり。</w:t></w:r></w:p>";
  struct corpus_office office;
  char *data = NULL, *text = document_of(body);
  gsize size = 0;
  bool made = corpus_variant_write(path, CORPUS_SHARED, false) && g_file_get_contents(path, &data, &size, NULL);

  (void)document;
  corpus_office_begin(&office, "word/document.xml", DOCX_MAIN);
  if (made) {
    corpus_office_add(&office, "word/embeddings/sheet1.xlsx", "package", NULL, data, size);
  }
  made = corpus_office_end(&office, text, path) && made;
  g_free(text);
  g_free(data);
  return made;
}

/* ---- what isn't seen ---- */

#define SECRET      "山本 花子（電話 090-0000-1234）"
#define R(properties, text) "<w:r><w:rPr>" properties "</w:rPr><w:t xml:space=\"preserve\">" text "</w:t></w:r>"
#define P(runs)      "<w:p>" runs "</w:p>"
#define T(text)      "<w:r><w:t xml:space=\"preserve\">" text "</w:t></w:r>"
#define BETWEEN(run) P(T("契約者は") run T("とする。"))
#define STYLE(type, id, base, inside)                                                                                \
  "<w:style w:type=\"" type "\" w:styleId=\"" id "\"><w:name w:val=\"" id "\"/>" base inside "</w:style>"
#define BASED_ON(id) "<w:basedOn w:val=\"" id "\"/>"
#define CHANGE       "w:id=\"7\" w:author=\"法務 係\" w:date=\"2024-05-01T09:00:00Z\""
#define TEXT         make_text, &(const struct text_plan)

#define TRUTH(expect, kinds, never)                                                                                  \
  {                                                                                                                  \
    expect, kinds, never, "", 0, 0, 0, ""                                                                            \
  }
#define SILENT TRUTH("pass", "", "*")

/* Somebody's data in a few paragraphs of a part beside the body. */
#define THREE_PEOPLE                                                                                                 \
  P(T("氏名：山本 花子　電話：090-0000-1234　住所：東京都港区芝公園4-2-8"))                                         \
  P(T("氏名：佐藤 太郎　電話：090-0000-1235　住所：大阪府大阪市北区梅田1-1-3"))                                     \
  P(T("氏名：高橋 一郎　電話：090-0000-1236　住所：福岡県福岡市中央区天神1-8-1"))
#define BODY P(T("総会の案内をお送りします。"))
#define SECTION(refs) "<w:sectPr>" refs "</w:sectPr>"
#define FIRST_HEADER "<w:headerReference w:type=\"first\" r:id=\"rId1\"/>"
#define EVEN_HEADER  "<w:headerReference w:type=\"even\" r:id=\"rId1\"/>"
#define HEADER(text)                                                                                                 \
  {                                                                                                                  \
    {"word/header1.xml", "header", text, "w:hdr"}                                                                    \
  }
#define BOX(text)                                                                                                    \
  "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor behindDoc=\"0\"><wps:wsp><wps:txbx>"  \
  "<w:txbxContent>" text "</w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback>"    \
  "<w:pict><v:shape><v:textbox><w:txbxContent>" text "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>" \
  "</mc:AlternateContent></w:r>"
#define CELL(properties, inside) "<w:tc><w:tcPr>" properties "</w:tcPr>" inside "</w:tc>"
#define TABLE(properties, cells) "<w:tbl><w:tblPr>" properties "</w:tblPr><w:tr>" cells "</w:tr></w:tbl>"
#define BAR(behind, offset, inside, colour)                                                                          \
  "<w:r><w:drawing><wp:anchor behindDoc=\"" behind "\"><wp:positionH relativeFrom=\"column\"><wp:posOffset>9999999"    \
  "</wp:posOffset></wp:positionH><wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>" offset                      \
  "</wp:posOffset></wp:positionV><wp:extent cx=\"2000000\" cy=\"250000\"/><wp:wrapNone/><wps:wsp><wps:spPr>"          \
  "<a:prstGeom xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" prst=\"rect\"/><a:solidFill "       \
  "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:srgbClr val=\"" colour                       \
  "\"/></a:solidFill></wps:spPr>" inside "</wps:wsp></wp:anchor></w:drawing></w:r>"
#define PICTURE(left)                                                                                                \
  "<w:r><w:drawing><wp:inline><a:blipFill xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:srcRect l=\"" \
  left "\"/></a:blipFill></wp:inline></w:drawing></w:r>"
#define WHITE "<w:color w:val=\"FFFFFF\"/>"

static const struct corpus_document documents[] = {
    {"docx-list.docx", make_list, &(const struct list_plan){120, false, false},
     {"stop", "pii-columns", "deleted-text", "body", 120, 0, 120, "name,name-kana,birth-date,address,phone"}},
    {"docx-list-deleted.docx", make_list, &(const struct list_plan){120, true, false},
     {"stop", "pii-columns,deleted-text", "", "body", 120, 0, 120, "name,address,phone"}},
    {"docx-list-hidden-rows.docx", make_list, &(const struct list_plan){120, false, true},
     {"stop", "pii-columns,hidden-rows", "", "body", 120, 120, 120, "name,address,phone"}},
    {"docx-clean-minutes.docx", make_minutes, NULL, SILENT},
    {"i09-application.docx", make_form, &(const struct form_plan){"入学願書", true, FORM_TABLE},
     {"stop", "pii-columns", "", "", 1, 0, 1, "name,birth-date,address,phone,email"}},
    {"i09-application-colons.docx", make_form, &(const struct form_plan){"入学願書", true, FORM_COLONS},
     {"stop", "pii-columns", "", "", 1, 0, 1, "name,birth-date,address,phone,email"}},
    {"i09-application-tabs.docx", make_form, &(const struct form_plan){"履　歴　書", true, FORM_TABS},
     {"stop", "pii-columns", "", "", 1, 0, 1, "name,birth-date,address,phone,email"}},
    {"i09-clean-blank.docx", make_form, &(const struct form_plan){"入学願書", false, FORM_TABLE}, SILENT},
    {"i09-clean-blank-colons.docx", make_form, &(const struct form_plan){"履　歴　書", false, FORM_COLONS}, SILENT},
    {"docx-embedded.docx", make_embedding, NULL,
     {"stop", "pii-columns", "hidden-sheet", "名簿", CORPUS_VARIANT_PEOPLE, 0, CORPUS_VARIANT_PEOPLE,
      CORPUS_VARIANT_FIELDS}},

    {"docx-highlight-black.docx", TEXT{.body = BETWEEN(R("<w:highlight w:val=\"black\"/>", SECRET))},
     TRUTH("stop", "covered-text", "hidden-text")},
    {"docx-clean-highlight-white-on-black.docx",
     TEXT{.body = BETWEEN(R("<w:highlight w:val=\"black\"/>" WHITE, SECRET))}, SILENT},
    {"docx-clean-highlight-yellow.docx", TEXT{.body = BETWEEN(R("<w:highlight w:val=\"yellow\"/>", SECRET))}, SILENT},
    {"docx-shading-black.docx",
     TEXT{.body = BETWEEN(R("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"000000\"/>", SECRET))},
     TRUTH("stop", "covered-text", "")},
    {"docx-shading-pattern.docx",
     TEXT{.body = BETWEEN(R("<w:color w:val=\"000000\"/><w:shd w:val=\"pct95\" w:color=\"auto\" w:fill=\"auto\"/>",
                            SECRET))},
     TRUTH("stop", "covered-text", "")},
    {"docx-cell-black.docx",
     TEXT{.body = TABLE("", CELL("<w:shd w:val=\"clear\" w:fill=\"000000\"/>", P(R("<w:color w:val=\"000000\"/>", SECRET)))
                                CELL("", P(T("備考"))))},
     TRUTH("stop", "covered-text", "")},
    {"docx-clean-cell-white-on-black.docx",
     TEXT{.body = TABLE("", CELL("<w:shd w:val=\"clear\" w:fill=\"000000\"/>", P(R(WHITE, SECRET)))
                                CELL("", P(T("備考"))))},
     SILENT},
    {"docx-white.docx", TEXT{.body = BETWEEN(R(WHITE, SECRET))}, TRUTH("review", "covered-text", "hidden-text")},
    {"docx-clean-white-in-styled-table.docx",
     TEXT{.body = TABLE("<w:tblStyle w:val=\"Dark\"/>", CELL("", P(R(WHITE, SECRET))) CELL("", P(T("備考")))),
          .styles = STYLE("table", "Dark", "",
                          "<w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:shd w:val=\"clear\" w:fill=\"1F497D\"/></w:tcPr>"
                          "</w:tblStylePr>")},
     SILENT},
    {"docx-clean-white-on-background.docx",
     TEXT{.body = "<w:p/>" BETWEEN(R(WHITE, SECRET)) P("<w:r><w:drawing><wp:anchor behindDoc=\"1\"/></w:drawing></w:r>")},
     SILENT},
    {"docx-clean-white-in-box.docx", TEXT{.body = P(BOX(P(R(WHITE, SECRET))))}, SILENT},
    {"docx-tiny.docx", TEXT{.body = BETWEEN(R("<w:sz w:val=\"2\"/>", SECRET))}, TRUTH("stop", "hidden-text", "")},
    {"docx-flat-lines.docx",
     TEXT{.body = P("<w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/></w:pPr>" T(SECRET)) BODY},
     TRUTH("stop", "hidden-text", "")},
    {"docx-clean-low-lines.docx",
     TEXT{.body = P("<w:pPr><w:spacing w:line=\"20\" w:lineRule=\"atLeast\"/></w:pPr>" T(SECRET)) BODY}, SILENT},
    {"docx-bar-over-text.docx", TEXT{.body = P(BAR("0", "0", "", "000000") T("契約者は" SECRET "とする。"))},
     TRUTH("stop", "covered-text", "")},
    {"docx-white-bar-over-text.docx", TEXT{.body = P(BAR("0", "100000", "", "FFFFFF") T("契約者は" SECRET "とする。"))},
     TRUTH("stop", "covered-text", "")},
    {"docx-clean-bar-behind-text.docx", TEXT{.body = P(BAR("1", "0", "", "000000") T("契約者は" SECRET "とする。"))}, SILENT},
    {"docx-clean-bar-elsewhere.docx", TEXT{.body = P(BAR("0", "2000000", "", "000000") T("契約者は" SECRET "とする。"))},
     SILENT},
    {"docx-clean-bar-with-text.docx",
     TEXT{.body = P(BAR("0", "0", "<wps:txbx><w:txbxContent>" P(T("重要")) "</w:txbxContent></wps:txbx>", "000000")
                        T("契約者は" SECRET "とする。"))},
     SILENT},
    {"docx-clean-small.docx", TEXT{.body = BETWEEN(R("<w:sz w:val=\"12\"/>", SECRET))}, SILENT},

    {"docx-vanish.docx", TEXT{.body = BETWEEN(R("<w:vanish/>", SECRET))}, TRUTH("stop", "hidden-text", "")},
    {"docx-vanish-style.docx",
     TEXT{.body = BETWEEN(R("<w:rStyle w:val=\"C\"/>", SECRET)),
          .styles = STYLE("character", "A", "", "<w:rPr><w:vanish/></w:rPr>") STYLE("character", "B", BASED_ON("A"), "")
              STYLE("character", "C", BASED_ON("B"), "")},
     TRUTH("stop", "hidden-text", "")},
    {"docx-vanish-paragraph-style.docx",
     TEXT{.body = P("<w:pPr><w:pStyle w:val=\"H\"/></w:pPr>" T(SECRET)) BODY,
          .styles = STYLE("paragraph", "H", "", "<w:rPr><w:vanish/></w:rPr>")},
     TRUTH("stop", "hidden-text", "")},
    {"docx-clean-vanish-off.docx",
     TEXT{.body = BETWEEN(R("<w:rStyle w:val=\"A\"/><w:vanish w:val=\"0\"/>", SECRET)),
          .styles = STYLE("character", "A", "", "<w:rPr><w:vanish/></w:rPr>")},
     SILENT},
    {"docx-clean-vanish-toggled.docx",
     TEXT{.body = P("<w:pPr><w:pStyle w:val=\"H\"/></w:pPr>" R("<w:rStyle w:val=\"A\"/>", SECRET)),
          .styles = STYLE("paragraph", "H", "", "<w:rPr><w:vanish/></w:rPr>")
              STYLE("character", "A", "", "<w:rPr><w:vanish/></w:rPr>")},
     SILENT},
    {"docx-clean-style-circle.docx",
     TEXT{.body = BETWEEN(R("<w:rStyle w:val=\"A\"/>", SECRET)),
          .styles = STYLE("character", "A", BASED_ON("B"), "") STYLE("character", "B", BASED_ON("A"), "")},
     SILENT},
    {"docx-clean-contents.docx",
     TEXT{.body = P(T("第1章") R("<w:webHidden/>", SECRET)) P(
              "<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>" T("索引")
                  "<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:rPr><w:vanish/></w:rPr>"
                  "<w:instrText> XE \"山本 花子\" </w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:fldChar "
                  "w:fldCharType=\"end\"/></w:r>")},
     SILENT},

    {"docx-deleted.docx",
     TEXT{.body = P(T("契約者は") "<w:del " CHANGE "><w:r><w:delText>" SECRET "</w:delText></w:r></w:del>" T("とする。"))},
     TRUTH("stop", "deleted-text", "")},
    {"docx-moved.docx",
     TEXT{.body = P("<w:moveFrom " CHANGE ">" T(SECRET) "</w:moveFrom>") BODY}, TRUTH("stop", "deleted-text", "")},
    {"docx-clean-moved.docx",
     TEXT{.body = P("<w:moveFrom " CHANGE ">" T(SECRET) "</w:moveFrom>") BODY P("<w:moveTo " CHANGE ">" T(SECRET)
                                                                                    "</w:moveTo>")},
     TRUTH("notice", "", "*")},
    {"docx-clean-deleted-mark.docx",
     TEXT{.body = P("<w:pPr><w:rPr><w:del " CHANGE "/></w:rPr></w:pPr>" T(SECRET)) BODY}, SILENT},

    {"docx-header-unused.docx",
     TEXT{.body = BODY SECTION(FIRST_HEADER), .parts = HEADER(THREE_PEOPLE)}, TRUTH("stop", "hidden-story", "")},
    {"docx-header-even-unused.docx",
     TEXT{.body = BODY SECTION(EVEN_HEADER), .parts = HEADER(THREE_PEOPLE)}, TRUTH("stop", "hidden-story", "")},
    {"docx-clean-header-first.docx",
     TEXT{.body = BODY SECTION(FIRST_HEADER "<w:titlePg/>"), .parts = HEADER(P(T("総務課")))}, SILENT},
    {"docx-header-even.docx",
     TEXT{.body = BODY SECTION(EVEN_HEADER), .parts = HEADER(THREE_PEOPLE), .settings = "<w:evenAndOddHeaders/>"},
     TRUTH("notice", "pii-columns", "hidden-story")},
    {"docx-comments.docx",
     TEXT{.body = BODY,
          .parts = {{"word/comments.xml", "comments", "<w:comment " CHANGE ">" THREE_PEOPLE "</w:comment>",
                     "w:comments"}}},
     TRUTH("review", "pii-columns,document-data", "")},
    {"docx-clean-comments.docx",
     TEXT{.body = BODY,
          .parts = {{"word/comments.xml", "comments",
                     "<w:comment " CHANGE ">" P(T("この段落は次回までに直すこと。")) "</w:comment>", "w:comments"}}},
     SILENT},
    {"docx-footnotes.docx",
     TEXT{.body = BODY P("<w:r><w:footnoteReference w:id=\"2\"/></w:r>"),
          .parts = {{"word/footnotes.xml", "footnotes", "<w:footnote w:id=\"2\">" THREE_PEOPLE "</w:footnote>",
                     "w:footnotes"}}},
     TRUTH("notice", "pii-columns", "*")},
    {"docx-footnotes-unreferred.docx",
     TEXT{.body = BODY,
          .parts = {{"word/footnotes.xml", "footnotes",
                     "<w:footnote w:type=\"separator\" w:id=\"0\">" P(T("")) "</w:footnote><w:footnote w:id=\"2\">" P(
                         T(SECRET)) "</w:footnote>",
                     "w:footnotes"}}},
     TRUTH("stop", "hidden-text", "")},
    {"docx-glossary.docx",
     TEXT{.body = BODY,
          .parts = {{"word/glossary/document.xml", "glossaryDocument",
                     "<w:docParts><w:docPart><w:docPartBody>" THREE_PEOPLE "</w:docPartBody></w:docPart></w:docParts>",
                     "w:glossaryDocument"}}},
     TRUTH("stop", "hidden-story", "")},
    {"docx-box.docx", TEXT{.body = P(BOX(THREE_PEOPLE))}, {"notice", "pii-columns", "*", "body", 3, 0, 3, ""}},
    {"docx-box-vanish.docx", TEXT{.body = P(BOX(P(R("<w:vanish/>", SECRET))))}, TRUTH("stop", "hidden-text", "")},

    {"docx-picture-cropped.docx", TEXT{.body = BODY P(PICTURE("25000"))}, TRUTH("notice", "kept-copy", "*")},
    {"docx-clean-picture-padded.docx", TEXT{.body = BODY P(PICTURE("-25000"))}, TRUTH("pass", "", "*")},
    {"docx-chunk.docx",
     TEXT{.body = BODY "<w:altChunk r:id=\"rId1\"/>",
          .parts = {{"word/afchunk.htm", "aFChunk",
                     "<html><body><p>氏名：山本 花子　電話：090-0000-1234　住所：東京都港区芝公園4-2-8</p><p>氏名：佐藤 太郎　"
                     "電話：090-0000-1235　住所：大阪府大阪市北区梅田1-1-3</p></body></html>",
                     NULL}}},
     TRUTH("notice", "pii-columns", "*")},
    {"docx-diagram.docx",
     TEXT{.body = BODY,
          .parts = {{"word/diagrams/data1.xml", "diagramData",
                     "<dgm:dataModel xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\" "
                     "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><dgm:t><a:p><a:r><a:t>氏名：山本 花子　"
                     "電話：090-0000-1234　住所：東京都港区芝公園4-2-8</a:t></a:r></a:p></dgm:t></dgm:dataModel>",
                     NULL}}},
     TRUTH("notice", "pii-columns", "*")},
    {"docx-variables.docx",
     TEXT{.body = BODY,
          .settings = "<w:docVars><w:docVar w:name=\"applicant\" w:val=\"" SECRET "\"/></w:docVars>"},
     TRUTH("notice", "document-data", "*")},
    {"docx-clean-variables.docx",
     TEXT{.body = BODY,
          .settings = "<w:docVars><w:docVar w:name=\"__Grammarly_42____i\" w:val=\"" SECRET "\"/></w:docVars><w:rsids>"
                      "<w:rsid w:val=\"00A77427\"/></w:rsids>"},
     SILENT},
    {"docx-merge.docx",
     TEXT{.body = BODY,
          .settings = "<w:mailMerge><w:connectString w:val=\"Data Source=C:\\\\list.xlsx;User=hanako.yamamoto@example.jp\"/>"
                      "<w:query w:val=\"SELECT * FROM people\"/></w:mailMerge>"},
     TRUTH("notice", "document-data", "*")},
    {"docx-custom-xml.docx",
     TEXT{.body = BODY,
          .parts = {{"customXml/item1.xml", "customXml",
                     "<case xmlns=\"urn:example\"><phone>090-0000-1234</phone></case>", NULL}}},
     TRUTH("notice", "document-data", "*")},
    {"docx-clean-custom-xml.docx",
     TEXT{.body = BODY,
          .parts = {{"customXml/item1.xml", "customXml",
                     "<b:Sources xmlns:b=\"http://schemas.openxmlformats.org/officeDocument/2006/bibliography\">"
                     "<b:Phone>090-0000-1234</b:Phone></b:Sources>",
                     NULL}}},
     SILENT},
};

const struct corpus_family corpus_docx = {documents, sizeof documents / sizeof documents[0], NULL, NULL};
