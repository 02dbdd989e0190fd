/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which sheet another was made from: twelve ways in which a master stays in the file, and eleven workbooks of several
 * sheets where none does. The weights were known when these were written: what is tested is that they still hold. */
#include "feeder.h"

#include <CUnit/CUnit.h>
#include <glib.h>
#include <string.h>

#include "detectors/detectors.h"
#include "maker.h"
#include "report/report.h"

enum { SHEETS = 5, LINES = 8 };

typedef struct made_sheet {
  const char *name;
  const char *header;
  const char *format; /* of people's rows, see lks_feeder_person; NULL: none */
  size_t first, step, count;
  const char *lines[LINES]; /* rows as they are, before the header */
  const char *looks_up;     /* the sheet that its formulas look up in */
  const char *counts;       /* the sheet that its formulas refer to */
  const char *pivots;       /* the sheet that its pivot table is made of */
  bool hyphens;             /* keys are written with one */
} made_sheet;

typedef struct workbook {
  const char *name;
  made_sheet sheets[SHEETS];
  const char *master; /* NULL: there is none */
  leakscan_severity least, most;
} workbook;

#define MASTER(sheet)                                                                                                \
  {                                                                                                                  \
    .name = sheet, .header = "学生番号|氏名|生年月日|住所|電話番号", .format = "I|N|B|A|T", .step = 1, .count = 100  \
  }
#define LIST(sheet, ...)                                                                                                    \
  {                                                                                                                  \
    .name = sheet, .header = "学生番号|氏名", .format = "I|N", .first = 3, .step = 9, .count = 10, __VA_ARGS__       \
  }
#define CRITICAL LEAKSCAN_SEVERITY_CRITICAL, LEAKSCAN_SEVERITY_CRITICAL
#define GRAVE    LEAKSCAN_SEVERITY_WARNING, LEAKSCAN_SEVERITY_CRITICAL
#define NONE     LEAKSCAN_SEVERITY_NOTICE, LEAKSCAN_SEVERITY_NOTICE
#define MONTH(month, from)                                                                                           \
  {                                                                                                                  \
    .name = month, .header = "会員番号|氏名|電話番号", .format = "I|N|T", .first = from, .step = 1, .count = 20      \
  }
#define PLACES "|東京都新宿区西新宿1-1-1|03-0000-1111"

static const workbook workbooks[] = {
    {"values pasted", {LIST("参加者", .hyphens = false), MASTER("マスタ")}, "マスタ", CRITICAL},
    {"VLOOKUP", {LIST("参加者", .looks_up = "マスタ"), MASTER("マスタ")}, "マスタ", CRITICAL},
    {"FILTER", {LIST("参加者", .looks_up = "元データ"), MASTER("元データ")}, "元データ", CRITICAL},
    {"numbers only",
     {{.name = "提出", .header = "学生番号|点数", .format = "I|9", .first = 3, .step = 9, .count = 10}, MASTER("マスタ")},
     "マスタ",
     CRITICAL},
    {"keys with a hyphen", {LIST("参加者", .hyphens = true), MASTER("マスタ")}, "マスタ", CRITICAL},
    {"called Sheet2", {LIST("Sheet1", .hyphens = false), MASTER("Sheet2")}, "Sheet2", CRITICAL},
    {"in English",
     {{.name = "Participants", .header = "Student number|Name", .format = "I|N", .first = 3, .step = 9, .count = 10},
      {.name = "Students",
       .header = "Student number|Name|Date of birth|Address|Phone",
       .format = "I|N|B|A|T",
       .step = 1,
       .count = 100}},
     "Students",
     CRITICAL},
    {"names only",
     {{.name = "参加者", .header = "氏名|参加日", .format = "N|B", .first = 3, .step = 9, .count = 10}, MASTER("マスタ")},
     "マスタ",
     CRITICAL},
    {"master first", {MASTER("マスタ"), LIST("参加者", .hyphens = false)}, "マスタ", CRITICAL},
    {"a summary that counts",
     {{.name = "集計", .counts = "名簿", .lines = {"区分|人数", "東京|#12", "大阪|#20", "北海道|#31", "合計|#63"}},
      MASTER("名簿")},
     "名簿",
     GRAVE},
    {"a letter",
     {{.name = "通知",
       .looks_up = "マスタ",
       .lines = {"入学手続のご案内", NULL, "学生番号|S100013", "氏名|鈴木 次郎", "住所|東京都新宿区西新宿2-2-2"}},
      MASTER("マスタ")},
     "マスタ",
     GRAVE},
    {"a summary, pasted",
     {{.name = "集計", .lines = {"区分|人数", "東京|#12", "大阪|#20", "北海道|#31", "合計|#63"}}, MASTER("マスタ")},
     "マスタ",
     CRITICAL},
    {"a pivot table",
     {{.name = "集計", .pivots = "名簿", .lines = {"区分|人数", "東京|#12", "大阪|#20", "北海道|#31", "合計|#63"}},
      MASTER("名簿")},
     "名簿",
     CRITICAL},

    {"a cover and the list",
     {{.name = "表紙", .lines = {"2024年度 受講者名簿", NULL, "作成 教務課", "全100名"}}, MASTER("受講者")},
     NULL,
     NONE},
    {"a README and open data",
     {{.name = "README", .lines = {"この表について", "更新 2024-04-01", "出典 公共施設一覧"}},
      {.name = "data",
       .lines = {"施設名|所在地|電話番号", "中央図書館" PLACES, "西図書館" PLACES, "市民体育館" PLACES,
                 "中央公民館" PLACES, "北公民館" PLACES, "東児童館" PLACES, "総合病院" PLACES}}},
     NULL,
     NONE},
    {"places of a list of places",
     {{.name = "一覧", .looks_up = "マスタ", .lines = {"施設名|所在地|電話番号", "中央図書館" PLACES, "西図書館" PLACES}},
      {.name = "マスタ",
       .lines = {"施設名|所在地|電話番号", "中央図書館" PLACES, "西図書館" PLACES, "市民体育館" PLACES,
                 "中央公民館" PLACES, "北公民館" PLACES, "東児童館" PLACES, "総合病院" PLACES}}},
     NULL,
     NONE},
    {"months", {MONTH("4月", 0), MONTH("5月", 20), MONTH("6月", 40), MONTH("7月", 60)}, NULL, NONE},
    {"classes", {MONTH("1組", 0), MONTH("2組", 20), MONTH("3組", 40)}, NULL, NONE},
    {"prices and goods",
     {{.name = "見積", .looks_up = "商品マスタ", .lines = {"品番|品名|単価", "A-1|机|#9800", "A-2|椅子|#4500"}},
      {.name = "商品マスタ",
       .lines = {"品番|品名|単価", "A-1|机|#9800", "A-2|椅子|#4500", "A-3|棚|#7700", "A-4|台|#3300", "A-5|箱|#900"}}},
     NULL,
     NONE},
    {"choices",
     {MASTER("受講者"), {.name = "リスト", .lines = {"学部", "文学部", "法学部", "理学部", "工学部"}}},
     NULL,
     NONE},
    {"two lists",
     {{.name = "講師", .header = "氏名|電話番号", .format = "N|T", .first = 101, .step = 1, .count = 9},
      MASTER("受講者")},
     NULL,
     NONE},
    {"a list and whom to ask",
     {MASTER("受講者"), {.name = "連絡先", .lines = {"係|氏名|内線", "教務|加藤 恵|1201", "会計|中村 愛|1202"}}},
     NULL,
     NONE},
    {"answers without people",
     {{.name = "集計", .counts = "回答", .lines = {"設問|平均", "問1|#4.1", "問2|#3.9", "問3|#2.8"}},
      {.name = "回答", .lines = {"番号|問1|問2|問3", "#1|#4|#3|#2", "#2|#5|#4|#3", "#3|#4|#4|#3", "#4|#3|#4|#2"}}},
     NULL,
     NONE},
    {"the whole list and those who came", {MASTER("受講者"), LIST("出席", .hyphens = false)}, "受講者", GRAVE},
};

static void feed_sheet(lks_feeder *feeder, const made_sheet *sheet)
{
  uint32_t row = 0;
  lks_feeder_part(feeder, sheet->name, LEAKSCAN_VISIBLE);
  for (size_t i = 0; i < LINES; i++, row++)
    if (sheet->lines[i] != NULL)
      lks_feeder_row(feeder, row, 0, sheet->lines[i]);
  if (sheet->header != NULL)
    lks_feeder_row(feeder, row = 0, 0, sheet->header);
  for (size_t i = 0; i < sheet->count; i++) {
    char *cells = lks_feeder_person(sheet->first + i * sheet->step, sheet->format);
    char *written = sheet->hyphens ? g_strdup_printf("S-%s", cells + 1) : g_strdup(cells);
    lks_feeder_row(feeder, (uint32_t)i + 1, 0, written);
    g_free(written);
    g_free(cells);
  }
  if (sheet->looks_up != NULL)
    lks_feeder_link(feeder, sheet->looks_up, LKS_LINK_LOOKUP, 10);
  if (sheet->counts != NULL)
    lks_feeder_link(feeder, sheet->counts, LKS_LINK_REFERENCE, 10);
  if (sheet->pivots != NULL)
    lks_feeder_link(feeder, sheet->pivots, LKS_LINK_PIVOT, 1);
}

static void check_workbook(const workbook *book)
{
  lks_feeder feeder;
  leakscan_severity gravest = LEAKSCAN_SEVERITY_NOTICE;
  lks_feeder_begin(&feeder);
  for (size_t i = 0; i < SHEETS && book->sheets[i].name != NULL; i++)
    feed_sheet(&feeder, &book->sheets[i]);
  const lks_facts *facts = lks_feeder_finish(&feeder);
  leakscan_report *report = lks_report_new("test.xlsx", LEAKSCAN_SEVERITY_WARNING, LEAKSCAN_SEVERITY_CRITICAL, false, 100);
  CU_ASSERT_PTR_NOT_NULL_FATAL(report);
  CU_ASSERT_EQUAL(lks_detector_master_data.run(facts, &feeder.policy, report), LKS_OK);
  CU_ASSERT_TRUE(lks_report_finish(report));
  for (size_t i = 0; i < leakscan_report_count(report); i++) {
    const leakscan_finding *finding = leakscan_report_get(report, i);
    if (leakscan_finding_severity(finding) == LEAKSCAN_SEVERITY_NOTICE)
      continue;
    lks_check(book->master != NULL && strcmp(leakscan_finding_part(finding), book->master) == 0, "%s: '%s' is no master",
              book->name, leakscan_finding_part(finding));
    gravest = MAX(gravest, leakscan_finding_severity(finding));
  }
  lks_check(gravest >= book->least && gravest <= book->most, "%s: severity %d", book->name, (int)gravest);
  leakscan_report_free(report);
  lks_feeder_end(&feeder);
}

static void test_workbooks(void)
{
  for (size_t i = 0; i < G_N_ELEMENTS(workbooks); i++)
    check_workbook(&workbooks[i]);
}

CU_TestInfo lks_test_master_data[] = {
    {"workbooks", test_workbooks},
    CU_TEST_INFO_NULL,
};
