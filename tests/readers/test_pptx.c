/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Presentations, event by event. */
#include "maker.h"

#include <CUnit/CUnit.h>
#include <string.h>

#include "event.h"
#include "policy.h"
#include "recorder.h"

#define SPACES                                                                                                       \
  "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" "                                          \
  "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "                                               \
  "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "                                 \
  "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
#define TYPES                                                                                                        \
  "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "                         \
  "PartName=\"/ppt/presentation.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.presentationml."    \
  "presentation.main+xml\"/></Types>"
#define RELATIONS(items)                                                                                             \
  "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" items "</Relationships>"
#define RELATION(id, type, target) "<Relationship Id=\"" id "\" Type=\"http://x/" type "\" Target=\"" target "\"/>"
#define DECK(list)                                                                                                   \
  "<p:presentation " SPACES "><p:sldIdLst>" list "</p:sldIdLst><p:sldSz cx=\"1000\" cy=\"1000\"/></p:presentation>"
#define SLIDE(attributes, shapes)                                                                                    \
  "<p:sld " SPACES attributes "><p:cSld><p:spTree>" shapes "</p:spTree></p:cSld></p:sld>"
#define AT(x, y, cx, cy) "<a:xfrm><a:off x=\"" #x "\" y=\"" #y "\"/><a:ext cx=\"" #cx "\" cy=\"" #cy "\"/></a:xfrm>"
#define FILL(rgb) "<a:solidFill><a:srgbClr val=\"" rgb "\"/></a:solidFill>"
#define SHAPE(name, properties, letters, text)                                                                       \
  "<p:sp><p:nvSpPr><p:cNvPr id=\"2\"" name "/></p:nvSpPr><p:spPr>" properties "</p:spPr><p:txBody><a:p><a:r><a:rPr>"  \
  letters "</a:rPr><a:t>" text "</a:t></a:r></a:p></p:txBody></p:sp>"
#define COVER(properties) "<p:sp><p:spPr>" properties "</p:spPr></p:sp>"
#define TEXT "abcdef"

static lks_member member(const char *name, const char *data)
{
  return (lks_member){name, data, strlen(data)};
}

static char *record_deck(const char *list, const char *slide, const char *second)
{
  char *deck = g_strdup_printf(DECK("%s"), list);
  const lks_member members[] = {
      member("[Content_Types].xml", TYPES),
      member("_rels/.rels", RELATIONS(RELATION("a", "officeDocument", "ppt/presentation.xml"))),
      member("ppt/presentation.xml", deck),
      member("ppt/_rels/presentation.xml.rels", RELATIONS(RELATION("s", "slide", "slides/slide1.xml"))),
      member("ppt/slides/slide1.xml", slide),
      member("ppt/slides/slide2.xml", second),
  };
  lks_bytes bytes = lks_make_zip(members, *second != '\0' ? 6 : 5, true);
  leakscan_policy policy;
  lks_policy_init(&policy);
  GString *lines = lks_record(&policy, bytes.data, bytes.size);
  lks_policy_clear(&policy);
  g_free(bytes.data);
  g_free(deck);
  return g_string_free(lines, FALSE);
}

#define LISTED "<p:sldId r:id=\"s\"/>"

/* A line that is told. */
static void test_slides(void)
{
  static const struct {
    const char *name;
    const char *list;
    const char *slide;
    const char *second;
    const char *line;
  } rows[] = {
      {"shown", LISTED, SLIDE("", SHAPE("", "", "", TEXT)), "", "part 1 slide 1 0 1\n"},
      {"its text", LISTED, SLIDE("", SHAPE("", "", "", TEXT)), "", "1 row 0 +0 0:1\"" TEXT "\"\n"},
      {"hidden", LISTED, SLIDE(" show=\"0\"", SHAPE("", "", "", TEXT)), "", "part 1 slide 1 1 1\n"},
      {"not listed", "", SLIDE("", SHAPE("", "", "", TEXT)), "", "part 1 ppt/slides/slide1.xml 2 1\n"},
      {"without a relation", LISTED, SLIDE("", ""), SLIDE("", SHAPE("", "", "", "other")),
       "part 2 ppt/slides/slide2.xml 2 0\n"},
      {"missing", LISTED "<p:sldId r:id=\"t\"/>", SLIDE("", ""), "", "not-inspected missing-part"},
      {"table", LISTED,
       SLIDE("", "<p:graphicFrame><a:tbl><a:tr><a:tc><a:p><a:r><a:t>a</a:t></a:r></a:p></a:tc><a:tc><a:p><a:r><a:t>b</a:t>"
                 "</a:r></a:p></a:tc></a:tr></a:tbl></p:graphicFrame>"),
       "", " 16:1\"a\" 17:1\"b\"\n"},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    char *lines = record_deck(rows[i].list, rows[i].slide, rows[i].second);
    lks_check(strstr(lines, rows[i].line) != NULL, "%s: no %s in\n%s", rows[i].name, rows[i].line, lines);
    g_free(lines);
  }
}

/* What isn't seen on a slide of 1000 by 1000; 0: all is. */
static void test_runs(void)
{
  enum { COVERED = LKS_CONCEALED_COVERED, OFF = LKS_CONCEALED_OFF_PAGE };
  static const struct {
    const char *name;
    const char *shapes;
    int concealment;
  } rows[] = {
      {"plain", SHAPE("", AT(100, 100, 500, 100), "", TEXT), 0},
      {"hidden shape", SHAPE(" hidden=\"1\"", AT(100, 100, 500, 100), "", TEXT), LKS_CONCEALED_HIDDEN},
      {"left of it", SHAPE("", AT(-500, 100, 500, 100), "", TEXT), OFF},
      {"partly left of it", SHAPE("", AT(-499, 100, 500, 100), "", TEXT), 0},
      {"below it", SHAPE("", AT(100, 1000, 500, 100), "", TEXT), OFF},
      {"place by its layout", SHAPE("", "", "", TEXT), 0},
      {"extension is no size", "<p:sp><p:nvSpPr><p:cNvPr id=\"2\"><a:extLst><a:ext uri=\"x\"/></a:extLst></p:cNvPr></p:nvSpPr>"
                               "<p:spPr>" AT(100, 100, 500, 100) "</p:spPr></p:sp>" SHAPE("", AT(100, 1100, 500, 100), "", TEXT),
       OFF},
      {"group moved away",
       "<p:grpSp><p:grpSpPr><a:xfrm><a:off x=\"2000\" y=\"0\"/><a:ext cx=\"100\" cy=\"100\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt "
       "cx=\"1000\" cy=\"1000\"/></a:xfrm></p:grpSpPr>" SHAPE("", AT(100, 100, 500, 100), "", TEXT) "</p:grpSp>",
       OFF},
      {"group brings it back",
       "<p:grpSp><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"1000\" cy=\"1000\"/><a:chOff x=\"2000\" y=\"0\"/><a:chExt "
       "cx=\"1000\" cy=\"1000\"/></a:xfrm></p:grpSpPr>" SHAPE("", AT(2100, 100, 500, 100), "", TEXT) "</p:grpSp>",
       0},
      {"covered", SHAPE("", AT(100, 100, 500, 100), "", TEXT) COVER(AT(90, 90, 520, 120) FILL("FFFFFF")), COVERED},
      {"covered in part", SHAPE("", AT(100, 100, 500, 100), "", TEXT) COVER(AT(90, 90, 300, 120) FILL("FFFFFF")), 0},
      {"cover without filling", SHAPE("", AT(100, 100, 500, 100), "", TEXT) COVER(AT(90, 90, 520, 120) "<a:noFill/>"), 0},
      {"line's colour is no filling",
       SHAPE("", AT(100, 100, 500, 100), "", TEXT) COVER(AT(90, 90, 520, 120) "<a:ln>" FILL("000000") "</a:ln>"), 0},
      {"cover below", COVER(AT(90, 90, 520, 120) FILL("FFFFFF")) SHAPE("", AT(100, 100, 500, 100), "", TEXT), 0},
      {"second form of itself",
       "<mc:AlternateContent><mc:Choice>" SHAPE("", AT(100, 100, 500, 100), "", TEXT) "</mc:Choice><mc:Fallback>" COVER(
           AT(90, 90, 520, 120) FILL("FFFFFF")) "</mc:Fallback></mc:AlternateContent>",
       0},
      {"shape's colour", SHAPE("", AT(100, 100, 500, 100) FILL("112233"), FILL("112233"), TEXT),
       LKS_CONCEALED_SAME_COLOUR},
      {"another colour", SHAPE("", AT(100, 100, 500, 100) FILL("112233"), FILL("FFFFFF"), TEXT), 0},
      {"white on nobody knows what", SHAPE("", AT(100, 100, 500, 100), FILL("FFFFFF"), TEXT), 0},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    char *slide = g_strdup_printf(SLIDE("", "%s"), rows[i].shapes);
    char *lines = record_deck(LISTED, slide, "");
    char *run = g_strdup_printf("1 run %d ", rows[i].concealment);
    const char *found = strstr(lines, "1 run ");
    if (rows[i].concealment == 0)
      lks_check(found == NULL, "%s: told\n%s", rows[i].name, lines);
    else
      lks_check(found != NULL && g_str_has_prefix(found, run) && strstr(found, "\"" TEXT "\"") != NULL, "%s: no %s in\n%s",
                rows[i].name, run, lines);
    g_free(run);
    g_free(lines);
    g_free(slide);
  }
}

CU_TestInfo lks_test_pptx[] = {{"slides", test_slides}, {"concealed runs", test_runs}, CU_TEST_INFO_NULL};
