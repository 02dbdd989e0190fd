/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reports made by hand: what they look like in two languages and as JSON. */
#include <CUnit/CUnit.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "render/escape.h"
#include "render/messages.h"
#include "render/render.h"
#include "sketch.h"

static void test_language(void)
{
  static const struct {
    const char *name;
    lks_language language;
  } rows[] = {
      {NULL, LKS_LANGUAGE_ENGLISH},     {"", LKS_LANGUAGE_ENGLISH},       {"en", LKS_LANGUAGE_ENGLISH},
      {"ja", LKS_LANGUAGE_JAPANESE},    {"ja_JP", LKS_LANGUAGE_JAPANESE}, {"ja_JP.UTF-8", LKS_LANGUAGE_JAPANESE},
      {"ja-JP", LKS_LANGUAGE_JAPANESE}, {"jam", LKS_LANGUAGE_ENGLISH},    {"j", LKS_LANGUAGE_ENGLISH},
      {"C", LKS_LANGUAGE_ENGLISH},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
    CU_ASSERT_EQUAL(lks_language_of(rows[i].name), rows[i].language);
}

static void test_numbers(void)
{
  static const struct {
    uint64_t number;
    const char *text;
  } rows[] = {{0, "0"},          {999, "999"},           {1000, "1,000"},
              {13949, "13,949"}, {1000000, "1,000,000"}, {UINT64_MAX, "18,446,744,073,709,551,615"}};
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    char text[LKS_MESSAGE_NUMBER_SIZE];
    lks_message_number(text, rows[i].number);
    lks_check_text("number", text, rows[i].text);
  }
}

static void test_fill(void)
{
  static const struct {
    const char *pattern;
    const char *text;
  } rows[] = {
      {"", ""},
      {"{full}", "{empty}[x]"}, /* a value is never read as a pattern */
      {"a[ {empty}]b[ {full}]", "ab {empty}[x]"},
      {"[{full}{empty}]", ""},
      {"[{missing}]x{missing}", "x"},
      {"[plain]", "plain"},
      {"open {full", "open {empty}[x]"},
      {"open [{empty}", "open "},
      {"a]b}", "ab}"},
  };
  const lks_message_value values[] = {{"full", "{empty}[x]"}, {"empty", ""}, {"none", NULL}};
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    char *text = lks_message_fill(rows[i].pattern, values, 3);
    lks_check_text(rows[i].pattern, text, rows[i].text);
    free(text);
  }
}

static void test_escape(void)
{
  static const struct {
    const char *text;
    size_t characters;
    const char *escaped;
    const char *repaired;
  } rows[] = {
      {"マスタ", 80, "マスタ", "マスタ"},
      {"a\x1b[2J\n\t\x7f", 80, "a\\x1b[2J\\x0a\\x09\\x7f", "a\x1b[2J\n\t\x7f"},
      {"\xc2\x85|\xc2\x9b", 80, "\\u0085|\\u009b", "\xc2\x85|\xc2\x9b"},
      {"x\xe2\x80\xae\xe2\x81\xa6\xe2\x81\xa9y", 80, "x\\u202e\\u2066\\u2069y",
       "x\xe2\x80\xae\xe2\x81\xa6\xe2\x81\xa9y"},
      {"\xe2\x80\xa8", 80, "\\u2028", "\xe2\x80\xa8"},
      {"\x93\xfa", 80, "\\x93\\xfa", "\xef\xbf\xbd\xef\xbf\xbd"},
      {"\xc0\xaf", 80, "\\xc0\\xaf", "\xef\xbf\xbd\xef\xbf\xbd"},                      /* overlong */
      {"\xe0\x80\xaf", 80, "\\xe0\\x80\\xaf", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"}, /* overlong */
      {"\xed\xa0\x80", 80, "\\xed\\xa0\\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"}, /* surrogate */
      {"\xf4\x90\x80\x80", 80, "\\xf4\\x90\\x80\\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
      {"\xf0\x9f\x98\x80", 80, "\xf0\x9f\x98\x80", "\xf0\x9f\x98\x80"},
      {"\xe3\x83", 80, "\\xe3\\x83", "\xef\xbf\xbd\xef\xbf\xbd"}, /* cut off */
      {"マスタ", 2, "マス…", "マスタ"},
      {"マスタ", 3, "マスタ", "マスタ"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    char *escaped = lks_escape(rows[i].text, rows[i].characters);
    char *repaired = lks_escape_repair(rows[i].text);
    lks_check_text("escaped", escaped, rows[i].escaped);
    lks_check_text("repaired", repaired, rows[i].repaired);
    free(escaped);
    free(repaired);
  }
}

typedef struct sentence_row {
  lks_sketch finding;
  const char *english;
  const char *japanese;
} sentence_row;

#define ABOUT(part_name, part_count, seen) .part = (part_name), .number = (part_count), .visibility = (seen)

static const sentence_row sentence_rows[] = {
    {{.kind = "pii-columns",
      ABOUT("マスタ", 2, LEAKSCAN_VISIBLE),
      .people = 13949,
      .rows = 13949,
      .fields = {"student-number", "name", "birth-date"}},
     "Sheet 2 'マスタ': 13,949 people: student number, name, birth date",
     "シート2「マスタ」に13,949人分の個人データ: 学生番号、氏名、生年月日"},
    {{.kind = "pii-columns", ABOUT("名簿", 1, LEAKSCAN_VISIBLE), .people = 1, .rows = 1, .fields = {"name", "name"}},
     "Sheet 1 '名簿': 1 person: name",
     "シート1「名簿」に1人分の個人データ: 氏名"},
    {{.kind = "pii-columns",
      ABOUT("", 0, LEAKSCAN_VISIBLE),
      .people = 70000,
      .rows = 70000,
      .estimated = true,
      .fields = {"unlabelled"}},
     "The document: about 70,000 people: unlabelled",
     "文書に約70,000人分の個人データ: unlabelled"},
    {{.kind = "hidden-sheet", ABOUT("マスタ", 2, LEAKSCAN_HIDDEN), .people = 2, .rows = 2, .fields = {"name"}},
     "Hidden sheet 2 'マスタ': 2 people: name",
     "非表示のシート2「マスタ」に2人分の個人データ: 氏名"},
    {{.kind = "hidden-sheet", ABOUT("マスタ", 2, LEAKSCAN_VERY_HIDDEN), .people = 2, .rows = 2, .fields = {"name"}},
     "Very hidden sheet 2 'マスタ': 2 people: name",
     "「再表示」にも出ない非表示のシート2「マスタ」に2人分の個人データ: 氏名"},
    {{.kind = "hidden-sheet", ABOUT("codes", 3, LEAKSCAN_HIDDEN), .rows = 120},
     "Hidden sheet 3 'codes': no people found, 120 rows",
     "非表示のシート3「codes」: 個人データなし、120行"},
    {{.kind = "hidden-sheet", ABOUT("codes", 3, LEAKSCAN_HIDDEN), .rows = 1, .fields = {"email"}},
     "Hidden sheet 3 'codes': personal data in 1 row: e-mail address",
     "非表示のシート3「codes」に1行の個人データ: メールアドレス"},
    {{.kind = "hidden-rows",
      ABOUT("名簿", 1, LEAKSCAN_VISIBLE),
      .people = 160,
      .rows = 160,
      .reasons = {"filtered"},
      .fields = {"name"}},
     "Sheet 1 '名簿': 160 hidden rows (filtered out, not deleted): 160 people: name",
     "シート1「名簿」の非表示の160行（絞り込みで隠れているだけで、削除されていない）に160人分の個人データ: 氏名"},
    {{.kind = "hidden-rows", ABOUT("名簿", 1, LEAKSCAN_VISIBLE), .rows = 1},
     "Sheet 1 '名簿': 1 hidden row: no people found",
     "シート1「名簿」の非表示の1行: 個人データなし"},
    {{.kind = "hidden-columns",
      ABOUT("", 1, LEAKSCAN_VISIBLE),
      .people = 160,
      .rows = 160,
      .amount = 2,
      .fields = {"address", "phone"}},
     "Sheet 1: 2 hidden columns (住所, 電話): 160 people: address, phone number",
     "シート1の非表示の2列（住所、電話）に160人分の個人データ: 住所、電話番号"},
    {{.kind = "hidden-columns", ABOUT("x", 1, LEAKSCAN_VISIBLE), .rows = 9, .amount = 1, .detail = "備考"},
     "Sheet 1 'x': 1 hidden column (備考): no people found, 9 rows",
     "シート1「x」の非表示の1列（備考）: 個人データなし、9行"},
    {{.kind = "master-data",
      ABOUT("マスタ", 2, LEAKSCAN_VISIBLE),
      .people = 13949,
      .rows = 13949,
      .detail = "出席",
      .reasons = {"superset", "formula-lookup", "from-the-future"},
      .fields = {"name"}},
     "Sheet 2 'マスタ' looks like the master data another sheet was made from: 13,949 people: name (its rows contain "
     "those of sheet '出席'; formulas of sheet '出席' look values up in it; from-the-future)",
     "シート2「マスタ」は、ほかのシートの元になったマスタデータのようです: 13,949人分の個人データ: "
     "氏名（シート「出席」の行をすべて含む、シート「出席」の数式がここから値を検索している、from-the-future）"},
    {{.kind = "master-data",
      ABOUT("b", 2, LEAKSCAN_VISIBLE),
      .people = 5,
      .rows = 5,
      .reasons = {"many-more-people"}},
     "Sheet 2 'b' looks like the master data another sheet was made from: 5 people (it describes many more people "
     "than another sheet)",
     "シート2「b」は、ほかのシートの元になったマスタデータのようです: "
     "5人分の個人データ（ほかのシートよりずっと多くの人のデータがある）"},
    {{.kind = "not-inspected", .reasons = {"encrypted"}},
     "It is encrypted; nothing inside could be checked",
     "暗号化されているため、中身を確認できませんでした"},
    {{.kind = "not-inspected",
      ABOUT("s", 4, LEAKSCAN_VISIBLE),
      .detail = "xl/worksheets/sheet4.xml",
      .reasons = {"damaged"}},
     "Sheet 4 's': It is damaged (xl/worksheets/sheet4.xml); what could not be read was not checked",
     "シート4「s」: 壊れているため（xl/worksheets/sheet4.xml）、読めない部分を確認できませんでした"},
    {{.kind = "not-inspected", .amount = UINT64_C(4) << 30, .reasons = {"limit-unpacked-size"}},
     "Unpacked it is larger than the limit of 4 GiB; the rest was not checked",
     "展開後の大きさが上限（4GiB）を超えたため、残りを確認しませんでした"},
    {{.kind = "not-inspected", .amount = 1000000, .reasons = {"limit-input-size"}},
     "It is larger than the limit of 1,000,000 bytes; it was not checked",
     "大きさが上限（1,000,000バイト）を超えているため、確認しませんでした"},
    {{.kind = "not-inspected", .amount = 60000, .reasons = {"limit-time"}},
     "Checking took longer than the limit of 60 seconds; the rest was not checked",
     "確認が制限時間（60秒）を超えたため、残りを確認しませんでした"},
    {{.kind = "not-inspected", .amount = 1500, .reasons = {"limit-time"}},
     "Checking took longer than the limit of 1,500 milliseconds; the rest was not checked",
     "確認が制限時間（1,500ミリ秒）を超えたため、残りを確認しませんでした"},
    {{.kind = "not-inspected", .amount = 100, .reasons = {"limit-expansion"}},
     "Unpacked it grows beyond the limit of 100 times; the rest was not checked",
     "展開すると上限（100倍）を超えて大きくなるため、残りを確認しませんでした"},
    {{.kind = "not-inspected", .detail = "x.bin", .reasons = {"from-the-future", "dtd"}},
     "It could not be checked completely: from-the-future (x.bin). An inner part has a form that is refused for "
     "safety (DTD, x.bin); it was not checked",
     "完全には確認できませんでした: "
     "from-the-future（x.bin）。安全のため扱わない形式（DTD）の部分（x.bin）は確認しませんでした"},
    {{.kind = "not-inspected"}, "It could not be checked completely", "完全には確認できませんでした"},
    {{.kind = "from-the-future", ABOUT("s", 1, LEAKSCAN_VISIBLE), .rows = 3},
     "from-the-future: Sheet 1 's': no people found, 3 rows",
     "from-the-future: シート1「s」: 個人データなし、3行"},
    {{.kind = "hidden-sheet", ABOUT("a\x1b[2J\xe2\x80\xae{rows}[\n", 2, LEAKSCAN_HIDDEN), .rows = 3},
     "Hidden sheet 2 'a\\x1b[2J\\u202e{rows}[\\x0a': no people found, 3 rows",
     "非表示のシート2「a\\x1b[2J\\u202e{rows}[\\x0a」: 個人データなし、3行"},
};

static void test_sentences(void)
{
  for (size_t i = 0; i < sizeof sentence_rows / sizeof sentence_rows[0]; i++) {
    leakscan_finding *finding = lks_sketch_finding(&sentence_rows[i].finding, "list.xlsx");
    char *english = lks_render_sentence(finding, LKS_LANGUAGE_ENGLISH);
    char *japanese = lks_render_sentence(finding, LKS_LANGUAGE_JAPANESE);
    lks_check_text(sentence_rows[i].finding.kind, english, sentence_rows[i].english);
    lks_check_text(sentence_rows[i].finding.kind, japanese, sentence_rows[i].japanese);
    free(english);
    free(japanese);
    lks_finding_free(finding);
  }
}

/* Every reason and kind that the library knows has words of its own. */
static void test_every_reason_has_words(void)
{
  static const char *const not_inspected[] = {"encrypted",
                                              "damaged",
                                              "unsupported-format",
                                              "unknown-format",
                                              "empty-file",
                                              "unreadable",
                                              "cancelled",
                                              "old-binary-format",
                                              "rights-managed",
                                              "macro-sheet",
                                              "limit-input-size",
                                              "limit-unpacked-size",
                                              "limit-expansion",
                                              "limit-parts",
                                              "limit-depth",
                                              "limit-xml-depth",
                                              "limit-xml-tag",
                                              "limit-xml-names",
                                              "limit-cell-text",
                                              "limit-time",
                                              "limit-findings",
                                              "limit-memory",
                                              "dtd",
                                              "missing-part"};
  static const char *const reasons[] = {"superset",       "formula-lookup", "formula-reference", "many-more-people",
                                        "many-more-rows", "more-fields",    "not-active",        "name-suggests",
                                        "hidden",         "same-sheet",     "raw-layout",        "filtered"};
  static const char *const kinds[] = {"hidden-sheet", "hidden-rows", "hidden-columns",
                                      "master-data",  "pii-columns", "not-inspected"};
  for (size_t i = 0; i < sizeof not_inspected / sizeof not_inspected[0]; i++)
    CU_ASSERT_PTR_NOT_NULL(lks_message("not-inspected", not_inspected[i], NULL, LKS_LANGUAGE_JAPANESE));
  for (size_t i = 0; i < sizeof reasons / sizeof reasons[0]; i++)
    CU_ASSERT_PTR_NOT_NULL(lks_message("reason", reasons[i], NULL, LKS_LANGUAGE_JAPANESE));
  for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
    CU_ASSERT_PTR_NOT_NULL(lks_message("sentence", kinds[i], NULL, LKS_LANGUAGE_ENGLISH));
    CU_ASSERT_PTR_NOT_NULL(lks_message("advice", kinds[i], NULL, LKS_LANGUAGE_ENGLISH));
  }
  CU_ASSERT_PTR_NULL(lks_message("reason", "filter", NULL, LKS_LANGUAGE_ENGLISH));
  CU_ASSERT_PTR_NULL(lks_message("reason", "", NULL, LKS_LANGUAGE_ENGLISH));
}

static void test_advice(void)
{
  static const struct {
    lks_sketch finding;
    const char *english; /* a piece of it */
    const char *japanese;
  } rows[] = {
      {{.kind = "hidden-sheet", .visibility = LEAKSCAN_HIDDEN}, "Unhide...", "シート見出しを右クリック→「再表示」"},
      {{.kind = "hidden-sheet", .visibility = LEAKSCAN_VERY_HIDDEN}, "Alt+F11", "xlSheetVisible"},
      {{.kind = "hidden-rows", .reasons = {"filtered"}}, "Data > Clear", "クリア"},
      {{.kind = "hidden-rows"}, "row number", "行番号"},
      {{.kind = "hidden-columns"}, "column letter", "列番号"},
      {{.kind = "master-data", .reasons = {"hidden"}}, "Paste Special > Values", "「値」"},
      {{.kind = "not-inspected", .reasons = {"encrypted"}}, "password", "パスワード"},
      {{.kind = "not-inspected", .reasons = {"limit-parts"}}, "raise the limit", "上限"},
      {{.kind = "not-inspected", .reasons = {"limit-findings"}}, "gravest", "重大"},
      {{.kind = "not-inspected", .reasons = {"damaged"}}, "Save As", "名前を付けて保存"},
      {{.kind = "from-the-future"}, "Look at this place", "確かめて"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    leakscan_finding *finding = lks_sketch_finding(&rows[i].finding, "list.xlsx");
    char *english = lks_render_advice(finding, LKS_LANGUAGE_ENGLISH);
    char *japanese = lks_render_advice(finding, LKS_LANGUAGE_JAPANESE);
    if (english == NULL || strstr(english, rows[i].english) == NULL)
      lks_check_text(rows[i].finding.kind, english, rows[i].english);
    if (japanese == NULL || strstr(japanese, rows[i].japanese) == NULL)
      lks_check_text(rows[i].finding.kind, japanese, rows[i].japanese);
    free(english);
    free(japanese);
    lks_finding_free(finding);
  }
}

static void test_inner_document_is_named(void)
{
  leakscan_report *report = lks_sketch_report("mail.zip");
  CU_ASSERT_TRUE(lks_report_add(report, lks_sketch_finding(&lks_sketch_critical, "mail.zip!list.xlsx")));
  CU_ASSERT_TRUE(lks_report_finish(report));
  char *summary = lks_render_summary(report, LKS_LANGUAGE_JAPANESE, true);
  lks_check_text("inner", summary, "mail.zip: 停止: list.xlsx: シート2「マスタ」に13,949人分の個人データ: 氏名");
  free(summary);
  leakscan_report_free(report);
}

/* One line gives the reason, and of many messages how many they are. */
static void test_one_line(void)
{
  static const struct {
    lks_sketch finding;
    bool message;
    const char *english;
    const char *japanese;
  } rows[] = {
      {{.kind = "third-party-data", .number = 3, .people = 2, .reasons = {"wrong-organisation", "wrong-name"}},
       true,
       "Message 3: addressed to another organisation than the recipient's, with data of 2 people",
       "3通目のメール: 宛名が宛先とは別の組織で、2人の情報が書かれています"},
      {{.kind = "third-party-data", .number = 3, .people = 34, .amount = 17, .reasons = {"wrong-name", "in-messages"}},
       true,
       "17 messages, such as number 3: greets somebody else than the recipient, with data of 34 people",
       "17通のメール（3通目など）: 宛名が宛先の人と違い、34人の情報が書かれています"},
      {{.kind = "third-party-data", .number = 1, .people = 30, .reasons = {"addresses-quoted"}},
       true,
       "Message 1: data of 30 people who are not among the recipients",
       "1通目のメール: 宛先以外の30人の情報が書かれています"},
      {{.kind = "not-inspected", .amount = 1, .detail = "page 2", .reasons = {"scan-only-page"}},
       false,
       "Pages that are pictures without text: 1, the first is page 2; what they show was not checked",
       "文字のない画像だけのページが1ページあり（最初は2ページ）、写っている内容は確認していません"},
      {{.kind = "covered-text", .people = 1, .fields = {"name"}},
       false,
       "The document:  can be copied out: 1 person: name",
       "文書: がそのままコピーできます: 1人分の氏名"},
      {{.kind = "covered-text", .fields = {"name"}},
       false,
       "The document:  can be copied out: name",
       "文書: がそのままコピーできます: 氏名"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    leakscan_report *report = lks_sketch_report("a");
    leakscan_finding *finding = lks_sketch_finding(&rows[i].finding, "a");
    finding->severity = LEAKSCAN_SEVERITY_CRITICAL;
    if (rows[i].message)
      finding->part_sort = LKS_PART_MESSAGE;
    CU_ASSERT_TRUE(lks_report_add(report, finding));
    CU_ASSERT_TRUE(lks_report_finish(report));
    char *english = lks_render_summary(report, LKS_LANGUAGE_ENGLISH, false);
    char *japanese = lks_render_summary(report, LKS_LANGUAGE_JAPANESE, false);
    /* behind the verdict */
    lks_check_text(rows[i].finding.kind, english != NULL ? strstr(english, rows[i].english) : NULL, rows[i].english);
    lks_check_text(rows[i].finding.kind, japanese != NULL ? strstr(japanese, rows[i].japanese) : NULL,
                   rows[i].japanese);
    free(english);
    free(japanese);
    leakscan_report_free(report);
  }
}

/* A report with all that a rendering has to show. */
static leakscan_report *rich_report(void)
{
  leakscan_report *report = lks_sketch_report("l\x1b\xff.xlsx");
  lks_sketch hostile = lks_sketch_critical;
  hostile.part = "a\nb";
  leakscan_finding *finding = lks_sketch_finding(&hostile, report->name);
  CU_ASSERT_TRUE(lks_finding_set_range(finding, 2, 0, 13950, 5));
  finding->fields[0].looked_at = 309;
  finding->fields[0].shaped = true;
  finding->fields[0].distinct = 13000;
  finding->fields[0].samples[0] = strdup("山＊＊＊");
  finding->fields[0].samples[1] = strdup("佐\x93＊");
  finding->fields[0].samples[2] = strdup("鈴＊＊");
  CU_ASSERT_TRUE(lks_report_add(report, finding));
  lks_sketch_add(report, &lks_sketch_notice);
  lks_sketch_add(report, &lks_sketch_encrypted);
  CU_ASSERT_TRUE(lks_report_add_part(report, report->name, "名簿", LEAKSCAN_VISIBLE, true, 4, 0));
  CU_ASSERT_TRUE(lks_report_add_part(report, report->name, "a\nb", LEAKSCAN_VERY_HIDDEN, false, 13950, UINT64_MAX));
  CU_ASSERT_TRUE(lks_report_finish(report));
  return report;
}

static void test_text(void)
{
  static const char visible[] =
      "重大 l\\x1b\\xff.xlsx\n"
      "  暗号化されているため、中身を確認できませんでした\n"
      "  対処: 確認の前にパスワードを外してください:「ファイル」→「情報」→「ブックの保護」→"
      "「パスワードを使用して暗号化」で欄を空にします。確認のあとで設定し直してください。\n"
      "\n"
      "重大 l\\x1b\\xff.xlsx!a\\x0ab!A3:F13951\n"
      "  シート2「a\\x0ab」に13,949人分の個人データ: 氏名\n"
      "    氏名「氏名」: 山＊＊＊、佐\\x93＊\n"
      "  対処: 受け取る人に必要のない列や行を削除してください。すべて必要なときは、宛先を確かめ、"
      "組織の決まりに従った方法で送ってください。\n"
      "\n"
      "l\\x1b\\xff.xlsx: 停止: シート2「a\\x0ab」に13,949人分の個人データ: 氏名（一部は確認できませんでした）\n";
  leakscan_report *report = rich_report();
  char *some = lks_render_text(report, LKS_LANGUAGE_JAPANESE, 0);
  char *all = lks_render_text(report, LKS_LANGUAGE_ENGLISH, LEAKSCAN_RENDER_ALL);
  lks_check_text("text", some, visible);
  CU_ASSERT_PTR_NOT_NULL_FATAL(all);
  CU_ASSERT_PTR_NOT_NULL(strstr(all, "\nNOTICE l\\x1b\\xff.xlsx!codes\n  Hidden sheet 3 'codes'"));
  CU_ASSERT_PTR_NOT_NULL(
      strstr(all, "    name '氏名': 山＊＊＊, 佐\\x93＊ (98.7% of 309 values fit, at least 13,000 different)\n"));
  CU_ASSERT_PTR_NULL(strchr(all, '\x1b'));
  free(some);
  free(all);
  leakscan_report_free(report);
}

static size_t count_of(const char *text, const char *piece)
{
  size_t count = 0;
  for (const char *at = strstr(text, piece); at != NULL; at = strstr(at + 1, piece))
    count++;
  return count;
}

static void test_advice_is_said_once_in_a_row(void)
{
  leakscan_report *report = lks_sketch_report("list.xlsx");
  lks_sketch_add(report, &lks_sketch_warning);
  lks_sketch_add(report, &lks_sketch_warning);
  lks_sketch_add(report, &lks_sketch_critical);
  CU_ASSERT_TRUE(lks_report_finish(report));
  char *text = lks_render_text(report, LKS_LANGUAGE_ENGLISH, 0);
  CU_ASSERT_PTR_NOT_NULL_FATAL(text);
  CU_ASSERT_EQUAL(count_of(text, "WARNING "), 2);
  CU_ASSERT_EQUAL(count_of(text, "What to do: "), 2);
  free(text);
  leakscan_report_free(report);
}

static void test_evidence(void)
{
  static const struct {
    uint64_t looked_at;
    uint32_t valid;
    bool shaped;
    uint64_t distinct;
    bool exact;
    const char *english;
    const char *japanese;
  } rows[] = {
      {309, 987, true, 13000, true, "98.7% of 309 values fit, 13,000 different",
       "値309個の98.7%が適合、異なり13,000"},
      {309, 1000, true, 96, false, "100% of 309 values fit, at least 96 different",
       "値309個の100%が適合、異なり96以上"},
      {1, 5, true, 1, true, "0.5% of 1 value fit, 1 different", "値1個の0.5%が適合、異なり1"},
      {20, 1000, false, 3, true, "20 values, 3 different", "値20個、異なり3"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    for (int language = LKS_LANGUAGE_ENGLISH; language <= LKS_LANGUAGE_JAPANESE; language++) {
      char *text = lks_message_evidence(rows[i].looked_at, rows[i].valid, rows[i].shaped, rows[i].distinct,
                                        rows[i].exact, (lks_language)language);
      lks_check_text("evidence", text, language == LKS_LANGUAGE_ENGLISH ? rows[i].english : rows[i].japanese);
      free(text);
    }
  }
}

static void test_empty_text(void)
{
  leakscan_report *report = lks_sketch_report("list.xlsx");
  CU_ASSERT_TRUE(lks_report_finish(report));
  char *english = lks_render_text(report, LKS_LANGUAGE_ENGLISH, 0);
  char *japanese = lks_render_text(report, LKS_LANGUAGE_JAPANESE, LEAKSCAN_RENDER_ALL);
  lks_check_text("empty", english, "list.xlsx: nothing found\n");
  lks_check_text("empty", japanese, "list.xlsx: 検出なし\n");
  free(english);
  free(japanese);
  leakscan_report_free(report);
}

static const char *member(const json_t *object, const char *name)
{
  const char *text = json_string_value(json_object_get(object, name));
  return text == NULL ? "(no text)" : text;
}

static void check_json_finding(const json_t *finding)
{
  const json_t *field = json_array_get(json_object_get(finding, "fields"), 0);
  lks_check_text("kind", member(finding, "kind"), "pii-columns");
  lks_check_text("severity", member(finding, "severity"), "critical");
  lks_check_text("document", member(finding, "document"), "l\x1b\xef\xbf\xbd.xlsx");
  lks_check_text("part", member(finding, "part"), "a\nb");
  lks_check_text("visibility", member(finding, "visibility"), "visible");
  lks_check_text("range", member(finding, "range"), "A3:F13951");
  lks_check_text("detail", member(finding, "detail"), "");
  lks_check_text("sentence", member(finding, "sentence"), "Sheet 2 'a\\x0ab': 13,949 people: name");
  CU_ASSERT_PTR_NOT_NULL(strstr(member(finding, "advice"), "Delete the columns"));
  CU_ASSERT_EQUAL(json_integer_value(json_object_get(finding, "part_number")), 2);
  CU_ASSERT_EQUAL(json_integer_value(json_object_get(finding, "people")), 13949);
  CU_ASSERT_EQUAL(json_integer_value(json_object_get(finding, "rows")), 13949);
  CU_ASSERT_TRUE(json_is_false(json_object_get(finding, "people_estimated")));
  CU_ASSERT_TRUE(json_is_array(json_object_get(finding, "reasons")));
  lks_check_text("type", member(field, "type"), "name");
  lks_check_text("label", member(field, "label"), "name");
  lks_check_text("header", member(field, "header"), "氏名");
  CU_ASSERT_EQUAL(json_integer_value(json_object_get(field, "valid_permille")), 987);
  CU_ASSERT_EQUAL(json_integer_value(json_object_get(field, "looked_at")), 309);
  CU_ASSERT_EQUAL(json_integer_value(json_object_get(field, "distinct")), 13000);
  CU_ASSERT_TRUE(json_is_false(json_object_get(field, "distinct_exact")));
  CU_ASSERT_EQUAL(json_array_size(json_object_get(field, "samples")), 3);
  lks_check_text("sample", json_string_value(json_array_get(json_object_get(field, "samples"), 1)),
                 "佐\xef\xbf\xbd＊");
}

static void check_json_parts(const json_t *parts)
{
  const json_t *second = json_array_get(parts, 1);
  CU_ASSERT_EQUAL(json_array_size(parts), 2);
  CU_ASSERT_TRUE(json_is_true(json_object_get(json_array_get(parts, 0), "active")));
  lks_check_text("part", member(json_array_get(parts, 0), "name"), "名簿");
  lks_check_text("visibility", member(second, "visibility"), "very-hidden");
  CU_ASSERT_TRUE(json_is_false(json_object_get(second, "active")));
  CU_ASSERT_EQUAL(json_integer_value(json_object_get(second, "rows")), 13950);
  CU_ASSERT_EQUAL(json_integer_value(json_object_get(second, "people")), INT64_MAX);
}

static void test_json(void)
{
  leakscan_report *report = rich_report();
  char *text = lks_render_json(report, LKS_LANGUAGE_ENGLISH, 0);
  CU_ASSERT_PTR_NOT_NULL_FATAL(text);
  CU_ASSERT_PTR_NULL(strchr(text, '\n'));
  json_error_t error;
  json_t *parsed = json_loads(text, JSON_REJECT_DUPLICATES, &error);
  CU_ASSERT_PTR_NOT_NULL_FATAL(parsed);
  CU_ASSERT_EQUAL(json_object_size(parsed), 10);
  CU_ASSERT_EQUAL(json_integer_value(json_object_get(parsed, "schema")), 1);
  lks_check_text("tool", member(json_object_get(parsed, "tool"), "name"), "leakscan");
  lks_check_text("version", member(json_object_get(parsed, "tool"), "version"), leakscan_version());
  lks_check_text("name", member(parsed, "name"), "l\x1b\xef\xbf\xbd.xlsx");
  lks_check_text("verdict", member(parsed, "verdict"), "stop");
  CU_ASSERT_TRUE(json_is_false(json_object_get(parsed, "complete")));
  lks_check_text("summary", member(parsed, "summary"),
                 "STOP: Sheet 2 'a\\x0ab': 13,949 people: name (not all of it could be checked)");
  const json_t *findings = json_object_get(parsed, "findings");
  CU_ASSERT_EQUAL(json_array_size(findings), 3);
  CU_ASSERT_EQUAL(json_object_size(json_array_get(findings, 0)), 22);
  lks_check_text("reason",
                 json_string_value(json_array_get(json_object_get(json_array_get(findings, 0), "reasons"), 0)),
                 "encrypted");
  check_json_finding(json_array_get(findings, 1));
  lks_check_text("notice", member(json_array_get(findings, 2), "visibility"), "hidden");
  check_json_parts(json_object_get(parsed, "parts"));
  json_decref(parsed);
  free(text);
  leakscan_report_free(report);
}

CU_TestInfo lks_test_render[] = {
    {"languages by name", test_language},
    {"thousands", test_numbers},
    {"patterns are filled in", test_fill},
    {"text is escaped and repaired", test_escape},
    {"sentences in both languages", test_sentences},
    {"every reason has words", test_every_reason_has_words},
    {"advice fits", test_advice},
    {"inner documents are named", test_inner_document_is_named},
    {"one line gives the reason", test_one_line},
    {"a report as text", test_text},
    {"advice is said once in a row", test_advice_is_said_once_in_a_row},
    {"evidence", test_evidence},
    {"an empty report as text", test_empty_text},
    {"a report as JSON", test_json},
    CU_TEST_INFO_NULL,
};
