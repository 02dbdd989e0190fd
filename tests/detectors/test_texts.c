/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How grave it is what texts hide and keep: each with what is just too little. */
#include "maker.h"

#include <CUnit/CUnit.h>
#include <string.h>

#define MAIN_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
#define SPACE     "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define P(inside) "<w:p>" inside "</w:p>"
#define T(text)   "<w:r><w:t xml:space=\"preserve\">" text "</w:t></w:r>"
#define DELETED(text)                                                                                                \
  "<w:del w:id=\"1\" w:author=\"A\" w:date=\"2024-05-01T09:00:00Z\"><w:r><w:delText>" text "</w:delText></w:r></w:del>"
#define HIDDEN(text) "<w:r><w:rPr><w:vanish/></w:rPr><w:t>" text "</w:t></w:r>"
#define BLACK(text)  "<w:r><w:rPr><w:highlight w:val=\"black\"/></w:rPr><w:t>" text "</w:t></w:r>"

static lks_member member(const char *name, const char *data)
{
  return (lks_member){name, data, strlen(data)};
}

static leakscan_report *scan(const char *body)
{
  char *document = g_strdup_printf("<w:document " SPACE "><w:body>%s</w:body></w:document>", body);
  const lks_member members[] = {
      member("[Content_Types].xml",
             "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
             "PartName=\"/word/document.xml\" ContentType=\"" MAIN_TYPE "\"/></Types>"),
      member("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            "<Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
      member("word/document.xml", document),
  };
  lks_bytes bytes = lks_make_zip(members, G_N_ELEMENTS(members), true);
  leakscan_report *report = lks_scan_bytes(NULL, bytes.data, bytes.size, "test.docx");
  g_free(bytes.data);
  g_free(document);
  return report;
}

static const leakscan_finding *find(const leakscan_report *report, const char *kind)
{
  for (size_t i = 0; i < leakscan_report_count(report); i++)
    if (strcmp(leakscan_finding_kind(leakscan_report_get(report, i)), kind) == 0)
      return leakscan_report_get(report, i);
  return NULL;
}

static void test_severities(void)
{
  enum { NONE = -1 };
  static const struct {
    const char *name;
    const char *body;
    const char *kind;
    int severity;
  } rows[] = {
      {"a corrected word", P(T("one ") DELETED("elevenlette")), "deleted-text", LEAKSCAN_SEVERITY_NOTICE},
      {"more than a word", P(T("one ") DELETED("twelve lettrs")), "deleted-text", LEAKSCAN_SEVERITY_WARNING},
      {"a name", P(T("担当は") DELETED("山本 花子")), "deleted-text", LEAKSCAN_SEVERITY_WARNING},
      {"a telephone", P(T("電話は") DELETED("090-0000-1234")), "deleted-text", LEAKSCAN_SEVERITY_CRITICAL},
      {"two letters", P(T("one ") DELETED("ab")), "deleted-text", NONE},
      {"stands elsewhere", P(DELETED("電話は090-0000-1234")) P(T("電話は090-0000-1234")), "deleted-text",
       LEAKSCAN_SEVERITY_NOTICE},
      {"hidden sentence", P(T("one ") HIDDEN("hidden sentence here")), "hidden-text", LEAKSCAN_SEVERITY_WARNING},
      {"hidden word", P(T("one ") HIDDEN("hidden")), "hidden-text", LEAKSCAN_SEVERITY_NOTICE},
      {"hidden address", P(T("住所は") HIDDEN("東京都港区芝公園4-2-8")), "hidden-text", LEAKSCAN_SEVERITY_CRITICAL},
      {"hidden isn't deleted", P(T("one ") HIDDEN("hidden sentence here")), "deleted-text", NONE},
      {"blackened words", P(T("one ") BLACK("some words")), "covered-text", LEAKSCAN_SEVERITY_CRITICAL},
      {"a word for the bar", P(T("one ") BLACK("非公開")), "covered-text", LEAKSCAN_SEVERITY_NOTICE},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    leakscan_report *report = scan(rows[i].body);
    const leakscan_finding *finding = find(report, rows[i].kind);
    const int severity = finding != NULL ? (int)leakscan_finding_severity(finding) : NONE;
    lks_check(severity == rows[i].severity, "%s: %d, not %d", rows[i].name, severity, rows[i].severity);
    lks_check(finding == NULL || strcmp(leakscan_finding_part(finding), "body") == 0, "%s: another part", rows[i].name);
    lks_check(finding == NULL || leakscan_finding_range(finding)[0] == '\0', "%s: cells", rows[i].name);
    lks_check(finding == NULL || !leakscan_finding_rectangle(finding, NULL, NULL, NULL, NULL), "%s: a place on a page",
              rows[i].name);
    leakscan_report_free(report);
  }
}

/* In both languages no part of a sentence is left open. */
static void test_sentences(void)
{
  static const char *const bodies[] = {P(T("one ") DELETED("some deleted words")), P(HIDDEN("some hidden words")),
                                       P(BLACK("some covered words"))};
  static const char *const languages[] = {"en", "ja"};
  for (size_t i = 0; i < G_N_ELEMENTS(bodies); i++) {
    leakscan_report *report = scan(bodies[i]);
    for (size_t k = 0; k < G_N_ELEMENTS(languages); k++) {
      char *sentence = leakscan_finding_sentence(leakscan_report_get(report, 0), languages[k]);
      char *advice = leakscan_finding_advice(leakscan_report_get(report, 0), languages[k]);
      lks_check(strpbrk(sentence, "{}[]") == NULL && strstr(sentence, k == 0 ? "The text" : "本文") != NULL, "%s", sentence);
      lks_check(strstr(advice, "Acrobat") == NULL, "%s", advice);
      leakscan_free(sentence);
      leakscan_free(advice);
    }
    leakscan_report_free(report);
  }
}

CU_TestInfo lks_test_texts[] = {
    {"severities", test_severities}, {"sentences", test_sentences}, CU_TEST_INFO_NULL};
