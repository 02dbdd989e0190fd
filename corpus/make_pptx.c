/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Presentations: lists of people on slides, what of a deck isn't seen, and beside each one that only looks like it. */
#include "corpus.h"
#include "office_writer.h"
#include "people.h"
#include "variants.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])
#define MOST_SLIDES  3

#define SLIDE_TYPE "application/vnd.openxmlformats-officedocument.presentationml.slide+xml"
#define WIDE       "9144000" /* EMU */

struct slide_plan {
  const char *shapes;
  const char *attributes; /* of the slide: " show=\"0\"" */
  const char *after;      /* the shapes: timing */
  bool unlisted;
};

struct deck_plan {
  struct slide_plan slides[MOST_SLIDES];
  const char *notes;    /* of the first slide: shapes */
  const char *comments; /* of the first slide */
  const char *master;   /* shapes of the master, which the slides then have */
};

static const char slide_begin[] = "<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/>"
                                  "</p:nvGrpSpPr><p:grpSpPr/>";

static char *slide_of(const char *root, const struct slide_plan *plan)
{
  return g_strdup_printf("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<p:%s " SLIDE_SPACE
                         "%s>%s%s</p:spTree></p:cSld>%s</p:%s>",
                         root, plan->attributes != NULL ? plan->attributes : "", slide_begin, plan->shapes,
                         plan->after != NULL ? plan->after : "", root);
}

static void add_slide_part(struct corpus_office *office, const char *root, const char *name, const char *shapes)
{
  char *text = slide_of(root, &(struct slide_plan){.shapes = shapes});

  corpus_office_add_text(office, name, NULL, NULL, text);
  g_free(text);
}

/* A white master, whose theme says what white is. */
static void add_master(struct corpus_office *office, const char *shapes)
{
  static const char theme[] =
      "<?xml version=\"1.0\"?>\n<a:theme " SLIDE_SPACE
      "><a:themeElements><a:clrScheme name=\"x\"><a:dk1><a:sysClr val=\"windowText\" lastClr=\"000000\"/></a:dk1><a:lt1>"
      "<a:sysClr val=\"window\" lastClr=\"FFFFFF\"/></a:lt1></a:clrScheme></a:themeElements></a:theme>";
  static const char *const of_layout[] = {"slideMaster", "ppt/slideMasters/slideMaster1.xml", NULL};
  static const char *const of_master[] = {"theme", "ppt/theme/theme1.xml", NULL};
  char *master = g_strdup_printf(
      "<?xml version=\"1.0\"?>\n<p:sldMaster " SLIDE_SPACE "><p:cSld><p:bg><p:bgRef idx=\"1001\"><a:schemeClr val=\"bg1\"/>"
      "</p:bgRef></p:bg><p:spTree>%s</p:spTree></p:cSld><p:clrMap bg1=\"lt1\" tx1=\"dk1\"/></p:sldMaster>",
      shapes);

  add_slide_part(office, "sldLayout", "ppt/slideLayouts/slideLayout1.xml", "");
  corpus_office_relate(office, "ppt/slideLayouts/slideLayout1.xml", of_layout);
  corpus_office_add_text(office, "ppt/slideMasters/slideMaster1.xml", NULL, NULL, master);
  corpus_office_relate(office, "ppt/slideMasters/slideMaster1.xml", of_master);
  corpus_office_add_text(office, "ppt/theme/theme1.xml", NULL, NULL, theme);
  g_free(master);
}

static void relate_first(struct corpus_office *office, const struct deck_plan *plan)
{
  const char *pairs[8] = {NULL};
  size_t count = 0;

  if (plan->notes != NULL) {
    pairs[count++] = "notesSlide";
    pairs[count++] = "ppt/notesSlides/notesSlide1.xml";
    add_slide_part(office, "notes", "ppt/notesSlides/notesSlide1.xml", plan->notes);
  }
  if (plan->comments != NULL) {
    char *text = g_strdup_printf("<?xml version=\"1.0\"?>\n<p:cmLst " SLIDE_SPACE ">%s</p:cmLst>", plan->comments);
    pairs[count++] = "comments";
    pairs[count++] = "ppt/comments/comment1.xml";
    corpus_office_add_text(office, "ppt/comments/comment1.xml", NULL, NULL, text);
    g_free(text);
  }
  if (plan->master != NULL) {
    pairs[count++] = "slideLayout";
    pairs[count++] = "ppt/slideLayouts/slideLayout1.xml";
    add_master(office, plan->master);
  }
  corpus_office_relate(office, "ppt/slides/slide1.xml", pairs);
}

static bool write_deck(const char *path, const struct deck_plan *plan)
{
  struct corpus_office office;
  GString *deck = g_string_new("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<p:presentation " SLIDE_SPACE
                               "><p:sldIdLst>");

  corpus_office_begin(&office, "ppt/presentation.xml", PPTX_MAIN);
  for (unsigned i = 0; i < MOST_SLIDES && plan->slides[i].shapes != NULL; i++) {
    char *name = g_strdup_printf("ppt/slides/slide%u.xml", i + 1), *text = slide_of("sld", &plan->slides[i]);
    corpus_office_add_text(&office, name, "slide", SLIDE_TYPE, text);
    if (!plan->slides[i].unlisted) {
      g_string_append_printf(deck, "<p:sldId id=\"%u\" r:id=\"rId%u\"/>", 256 + i, i + 1);
    }
    g_free(name);
    g_free(text);
  }
  relate_first(&office, plan);
  g_string_append(deck, "</p:sldIdLst><p:sldSz cx=\"" WIDE "\" cy=\"6858000\"/></p:presentation>");
  bool made = corpus_office_end(&office, deck->str, path);
  g_string_free(deck, TRUE);
  return made;
}

static bool make_deck(const char *path, const struct corpus_document *document)
{
  return write_deck(path, document->layout);
}

/* A table of people on a slide. */
static bool make_table(const char *path, const struct corpus_document *document)
{
  static const char *const headers[] = {"氏名", "フリガナ", "生年月日", "住所", "電話番号"};
  const struct slide_plan *like = document->layout;
  GString *shapes = g_string_new("<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"4\" name=\"t\"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>"
                                 "<p:xfrm><a:off x=\"100000\" y=\"100000\"/><a:ext cx=\"8000000\" cy=\"6000000\"/></p:xfrm>"
                                 "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\">"
                                 "<a:tbl><a:tblGrid><a:gridCol w=\"1600000\"/><a:gridCol w=\"1600000\"/><a:gridCol w=\"1600000\"/>"
                                 "<a:gridCol w=\"1600000\"/><a:gridCol w=\"1600000\"/></a:tblGrid>");

  for (unsigned i = 0; i <= document->truth.rows; i++) {
    char born[40];
    struct corpus_person person;
    corpus_person_make(&person, CORPUS_ADULTS, 23000 + i);
    corpus_format(born, sizeof born, "%d年%d月%d日", person.born.year, person.born.month, person.born.day);
    const char *const cells[] = {person.name, person.name_kana, born, person.address, person.phone};
    g_string_append(shapes, "<a:tr h=\"40000\">");
    for (size_t k = 0; k < COUNT(headers); k++) {
      g_string_append_printf(shapes, "<a:tc><a:txBody><a:bodyPr/><a:p><a:r><a:t>%s</a:t></a:r></a:p></a:txBody><a:tcPr/></a:tc>",
                             i == 0 ? headers[k] : cells[k]);
    }
    g_string_append(shapes, "</a:tr>");
  }
  g_string_append(shapes, "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>");
  struct deck_plan plan = {.slides = {{.shapes = ""}, *like}};
  plan.slides[1].shapes = shapes->str;
  bool made = write_deck(path, &plan);
  g_string_free(shapes, TRUE);
  return made;
}

#define SECRET    "山本 花子（電話 090-0000-1234）"
#define RUN(properties, text) "<a:r><a:rPr lang=\"ja-JP\">" properties "</a:rPr><a:t>" text "</a:t></a:r>"
#define FILL(rgb)             "<a:solidFill><a:srgbClr val=\"" rgb "\"/></a:solidFill>"
#define CLEAR                 "<a:solidFill><a:srgbClr val=\"000000\"><a:alpha val=\"30000\"/></a:srgbClr></a:solidFill>"
#define AT(x, y, cx, cy)                                                                                             \
  "<a:xfrm><a:off x=\"" x "\" y=\"" y "\"/><a:ext cx=\"" cx "\" cy=\"" cy "\"/></a:xfrm><a:prstGeom prst=\"rect\"/>"
#define SHAPE(name, properties, runs)                                                                                \
  "<p:sp><p:nvSpPr><p:cNvPr id=\"5\" name=\"s\"" name "/></p:nvSpPr><p:spPr>" properties                              \
  "</p:spPr><p:txBody><a:bodyPr/><a:p>" runs "</a:p></p:txBody></p:sp>"
#define BOX(runs)   SHAPE("", AT("1000000", "1000000", "4000000", "600000"), RUN("", "契約者は") runs)
#define COVER(fill) "<p:sp><p:nvSpPr><p:cNvPr id=\"6\" name=\"c\"/></p:nvSpPr><p:spPr>" AT("900000", "900000", "4300000", "800000") \
  fill "</p:spPr></p:sp>"
#define BAR "<p:sp><p:nvSpPr><p:cNvPr id=\"6\" name=\"c\"/></p:nvSpPr><p:spPr>" AT("2000000", "1100000", "2000000", "300000") \
  FILL("000000") "</p:spPr></p:sp>"
#define PICTURE                                                                                                      \
  "<p:pic><p:nvPicPr><p:cNvPr id=\"7\" name=\"p\"/></p:nvPicPr><p:blipFill/><p:spPr>" AT("900000", "900000", "4300000", \
                                                                                      "800000") "</p:spPr></p:pic>"
#define GROUP(inside)                                                                                                \
  "<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"8\" name=\"g\"/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"12000000\" y=\"0\"/>" \
  "<a:ext cx=\"9000000\" cy=\"6000000\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"9000000\" cy=\"6000000\"/></a:xfrm>"   \
  "</p:grpSpPr>" inside "</p:grpSp>"
#define TITLE SHAPE("", "", RUN("", "総会の案内"))
#define THREE_PEOPLE                                                                                                 \
  SHAPE("", "", RUN("", "氏名：山本 花子　電話：090-0000-1234　住所：東京都港区芝公園4-2-8"))                       \
  SHAPE("", "", RUN("", "氏名：佐藤 太郎　電話：090-0000-1235　住所：大阪府大阪市北区梅田1-1-3"))                   \
  SHAPE("", "", RUN("", "氏名：高橋 一郎　電話：090-0000-1236　住所：福岡県福岡市中央区天神1-8-1"))
#define DECK   make_deck, &(const struct deck_plan)
#define ONE(x) {{.shapes = x}}
#define TRUTH(expect, kinds, never)                                                                                  \
  {                                                                                                                  \
    expect, kinds, never, "", 0, 0, 0, ""                                                                            \
  }
#define SILENT TRUTH("pass", "", "*")
#define FIELDS "name,name-kana,birth-date,address,phone"

static const struct corpus_document documents[] = {
    {"pptx-list.pptx", make_table, &(const struct slide_plan){.shapes = ""},
     {"stop", "pii-columns", "hidden-slide", "slide 2", 120, 0, 120, FIELDS}},
    {"pptx-hidden-slide.pptx", make_table, &(const struct slide_plan){.shapes = "", .attributes = " show=\"0\""},
     {"stop", "hidden-slide", "pii-columns", "slide 2", 12, 12, 12, FIELDS}},
    {"pptx-unlisted-slide.pptx", make_table, &(const struct slide_plan){.shapes = "", .unlisted = true},
     {"stop", "hidden-slide", "pii-columns", "", 12, 12, 12, FIELDS}},
    {"pptx-clean.pptx", DECK{.slides = {{.shapes = TITLE}, {.shapes = BOX(RUN("", "課題と対応"))}}}, SILENT},
    {"pptx-clean-backup-slide.pptx",
     DECK{.slides = {{.shapes = TITLE}, {.shapes = BOX(RUN("", "参考資料")), .attributes = " show=\"0\""}}},
     TRUTH("notice", "hidden-slide", "*")},
    {"pptx-clean-hidden-empty.pptx", DECK{.slides = {{.shapes = TITLE}, {.shapes = "", .attributes = " show=\"0\""}}},
     SILENT},
    {"pptx-notes.pptx", DECK{.slides = ONE(TITLE), .notes = THREE_PEOPLE}, TRUTH("notice", "pii-columns", "*")},
    {"pptx-clean-notes.pptx",
     DECK{.slides = ONE(TITLE),
          .notes = "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"n\"/><p:nvPr><p:ph type=\"sldNum\"/></p:nvPr></p:nvSpPr>"
                   "<p:txBody><a:p>" RUN("", SECRET) "</a:p></p:txBody></p:sp>"},
     SILENT},
    {"pptx-comments.pptx",
     DECK{.slides = ONE(TITLE), .comments = "<p:cm><p:text>" SECRET "に確認すること</p:text></p:cm>"},
     TRUTH("notice", "document-data", "*")},
    {"pptx-off-slide.pptx",
     DECK{.slides = ONE(TITLE SHAPE("", AT("9500000", "100000", "2000000", "600000"), RUN("", SECRET)))},
     TRUTH("review", "off-page-text", "")},
    {"pptx-off-slide-group.pptx",
     DECK{.slides = ONE(TITLE GROUP(SHAPE("", AT("100000", "100000", "2000000", "600000"), RUN("", SECRET))))},
     TRUTH("review", "off-page-text", "")},
    {"pptx-clean-on-the-edge.pptx",
     DECK{.slides = ONE(TITLE SHAPE("", AT("8500000", "100000", "2000000", "600000"), RUN("", SECRET)))}, SILENT},
    {"pptx-hidden-shape.pptx",
     DECK{.slides = ONE(TITLE SHAPE(" hidden=\"1\"", AT("100000", "100000", "2000000", "600000"), RUN("", SECRET)))},
     TRUTH("stop", "hidden-text", "")},
    {"pptx-covered-by-shape.pptx", DECK{.slides = ONE(BOX(RUN("", SECRET)) COVER(FILL("FFFFFF")))},
     TRUTH("stop", "covered-text", "")},
    {"pptx-covered-by-picture.pptx", DECK{.slides = ONE(BOX(RUN("", SECRET)) PICTURE)},
     TRUTH("stop", "covered-text", "")},
    {"pptx-covered-by-bar.pptx", DECK{.slides = ONE(BOX(RUN("", SECRET)) BAR)}, TRUTH("stop", "covered-text", "")},
    {"pptx-clean-behind-text.pptx", DECK{.slides = ONE(COVER(FILL("FFFFFF")) BOX(RUN("", SECRET)))}, SILENT},
    {"pptx-clean-see-through.pptx", DECK{.slides = ONE(BOX(RUN("", SECRET)) COVER(CLEAR))}, SILENT},
    {"pptx-clean-frame.pptx", DECK{.slides = ONE(BOX(RUN("", SECRET)) COVER("<a:noFill/><a:ln>" FILL("000000") "</a:ln>"))},
     SILENT},
    {"pptx-shape-colour.pptx",
     DECK{.slides = ONE(SHAPE("", AT("100000", "100000", "4000000", "600000") FILL("1F497D"), RUN(FILL("1F497D"), SECRET)))},
     TRUTH("stop", "covered-text", "")},
    {"pptx-clean-shape-colour.pptx",
     DECK{.slides = ONE(SHAPE("", AT("100000", "100000", "4000000", "600000") FILL("1F497D"), RUN(FILL("FFFFFF"), SECRET)))},
     SILENT},
    {"pptx-page-colour.pptx", DECK{.slides = ONE(BOX(RUN(FILL("FFFFFF"), SECRET))), .master = ""},
     TRUTH("review", "covered-text", "")},
    {"pptx-clean-white-on-master.pptx",
     DECK{.slides = ONE(BOX(RUN(FILL("FFFFFF"), SECRET))),
          .master = "<p:sp><p:spPr>" AT("0", "0", WIDE, "2000000") FILL("1F497D") "</p:spPr></p:sp>"},
     SILENT},
    {"pptx-clean-white-on-shape.pptx",
     DECK{.slides = ONE(COVER(FILL("1F497D")) BOX(RUN(FILL("FFFFFF"), SECRET))), .master = ""}, SILENT},
};

const struct corpus_family corpus_pptx = {documents, sizeof documents / sizeof documents[0], NULL, NULL};
