/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a policy knows of its own, on small workbooks: header words, patterns, words that must not leave, what is
 * allowed; and the same workbooks without it. */
#include <CUnit/CUnit.h>
#include <string.h>

#include "detectors/detectors.h"
#include "feeder.h"
#include "maker.h"

/* A workbook of one sheet, cells between '|', rows between '/'. '9' in a cell of the repeated row counts up. */
typedef struct own_row {
  const char *name;
  const char *policy;
  const char *header;
  const char *row;
  size_t rows;
  const char *kind; /* of the one finding that is looked at; NULL: there must be none of `none` */
  int severity;
  uint64_t people;
  const char *field;  /* a type that the finding has; or, after '!', that it hasn't */
  const char *reason; /* NULL: any */
  const char *none;   /* a kind of which there must be no finding; NULL: any */
} own_row;

enum {
  NOTICE = LEAKSCAN_SEVERITY_NOTICE,
  WARNING = LEAKSCAN_SEVERITY_WARNING,
  CRITICAL = LEAKSCAN_SEVERITY_CRITICAL
};

#define PATTERN "pattern student-number = ^[A-Z]\\d{2}-\\d{5}$"
#define HEADER  "header student-number = 学生コード"
#define PII     "pii-columns"

static const own_row cases[] = {
    /* patterns */
    {"numbers of a shape", PATTERN, "項目|点", "B12-%05zu|#%zu", 30, PII, NOTICE, 30, "student-number", NULL, NULL},
    {"without the pattern", "", "項目|点", "B12-%05zu|#%zu", 30, NULL, 0, 0, NULL, NULL, PII},
    {"of another shape", PATTERN, "項目|点", "B12/%05zu|#%zu", 30, NULL, 0, 0, NULL, NULL, PII},
    {"many of them", PATTERN, "項目|点", "B12-%05zu|#%zu", 1001, PII, CRITICAL, 1001, "student-number", NULL, NULL},
    {"four values", PATTERN, "項目|点", "B12-%05zu|#%zu", 4, PII, NOTICE, 4, "student-number", NULL, NULL},
    {"three values", PATTERN, "項目|点", "B12-%05zu|#%zu", 3, NULL, 0, 0, NULL, NULL, PII},
    {"a place's pattern", "pattern organisation-name = ^第", "項目|点", "第%zu|#%zu", 30, NULL, 0, 0, NULL, NULL,
     PII},
    {"plain numbers", "pattern employee-number = ^77\\d{6}$", "項目|点", "#77%06zu|#%zu", 30, PII, NOTICE, 30,
     "employee-number", NULL, NULL},
    {"dates are no texts", "pattern employee-number = ^4\\d+$", "項目|点", "@4%04zu|#%zu", 30, NULL, 0, 0, NULL, NULL,
     PII},
    /* header words */
    {"own header", HEADER, "学生コード|成績", "x%zu|A", 30, PII, NOTICE, 30, "student-number", NULL, NULL},
    {"without it", "", "学生コード|点", "x%zu|7", 30, NULL, 0, 0, NULL, NULL, PII},
    {"folded", HEADER, "※学生　コード|成績", "x%zu|A", 30, PII, NOTICE, 30, "student-number", NULL, NULL},
    {"a part of a header", HEADER, "他の学生コード表|成績", "x%zu|A", 30, NULL, 0, 0, NULL, NULL, PII},
    {"over the lexicon", "header free-text = 病名", "氏名|病名", "佐藤 花子%zu|持病", 30, PII, NOTICE, 30,
     "!diagnosis", NULL, NULL},
    {"by the lexicon", "", "氏名|病名", "佐藤 花子%zu|持病", 30, PII, CRITICAL, 30, "diagnosis", NULL, NULL},
    {"below another header", HEADER, "本人|/学生コード|成績", "x%zu|A", 30, PII, NOTICE, 30, "student-number", NULL,
     NULL},
    {"a label of a form", "header student-number = 学生コード",
     "氏名|佐藤 花子/学生コード|S7/住所|東京都新宿区西新宿1-2-3/電話|090-0000-0001", "", 0, PII, NOTICE, 1,
     "student-number", NULL, NULL},
    {"a label that nobody knows", "", "氏名|佐藤 花子/学生コード|S7/住所|東京都新宿区西新宿1-2-3/電話|090-0000-0001",
     "", 0, PII, NOTICE, 1, "student-number", NULL, NULL},
    /* allowed columns */
    {"allowed header", "allow-header = 病名", "氏名|病名", "佐藤 花子%zu|持病", 30, PII, NOTICE, 30, "!diagnosis",
     NULL, NULL},
    {"allowed names", "allow-header = 氏名, 担当", "氏名|番号", "佐藤 花子%zu|#%zu", 30, NULL, 0, 0, NULL, NULL, PII},
    {"another's header", "allow-header = 氏", "氏名|番号", "佐藤 花子%zu|#%zu", 30, PII, NOTICE, 30, "name", NULL,
     NULL},
    /* allowed sheets */
    {"allowed sheet", "allow-sheet = sheet1", "氏名|病名", "佐藤 花子%zu|持病", 30, PII, NOTICE, 30, "diagnosis",
     "allowed", NULL},
    {"another sheet", "allow-sheet = sheet", "氏名|病名", "佐藤 花子%zu|持病", 30, PII, CRITICAL, 30, "diagnosis",
     NULL, NULL},
    {"a word there is still said", "allow-sheet = sheet1\nword w = 持病", "氏名|病名", "佐藤 花子%zu|持病", 30,
     "own-word", WARNING, 0, NULL, NULL, NULL},
    /* words */
    {"a word", "word 機密 = 社外秘, 部外秘", "項目|注", "x%zu|部外秘", 3, "own-word", WARNING, 0, NULL, NULL, NULL},
    {"graver", "word-severity = critical\nword 機密 = 社外秘", "項目|注", "x%zu|社外秘", 3, "own-word", CRITICAL, 0,
     NULL, NULL, NULL},
    {"its parts", "word 機密 = 社外秘", "項目|注", "社外%zu|秘", 3, NULL, 0, 0, NULL, NULL, "own-word"},
    {"no words", "", "項目|注", "x%zu|社外秘", 3, NULL, 0, 0, NULL, NULL, "own-word"},
    {"the sheet's name", "word w = SHEET1", "項目|注", "x%zu|y", 3, "own-word", WARNING, 0, NULL, "sheet-name", NULL},
    {"rules", "rule few = warning people 3", "氏名|備考", "佐藤 花子%zu|x", 4, PII, WARNING, 4, "name", NULL, NULL},
    {"a law", "law = gdpr", "氏名|備考", "佐藤 花子%zu|x", 4, PII, WARNING, 4, "name", NULL, NULL},
};

static void add_row(GString *xml, const char *cells)
{
  g_string_append(xml, "<row>");
  gchar **each = g_strsplit(cells, "|", -1);
  for (size_t i = 0; each[i] != NULL; i++) {
    if (each[i][0] == '#')
      g_string_append_printf(xml, "<c><v>%s</v></c>", each[i] + 1);
    else if (each[i][0] == '\0')
      g_string_append(xml, "<c/>");
    else
      g_string_append_printf(xml, "<c t=\"inlineStr\"><is><t>%s</t></is></c>", each[i]);
  }
  g_strfreev(each);
  g_string_append(xml, "</row>");
}

/* The row with its number in the place of each %...zu. */
static char *number_row(const char *row, size_t number)
{
  GString *cells = g_string_new(NULL);
  for (const char *at = row; *at != '\0';) {
    size_t width = 0;
    const char *mark = at;
    if (*mark == '%') {
      mark++;
      width = (size_t)g_ascii_strtoull(mark, (gchar **)&mark, 10);
      g_string_append_printf(cells, "%0*zu", (int)width, number);
      at = mark + strlen("zu");
    } else {
      g_string_append_c(cells, *at++);
    }
  }
  return g_string_free(cells, FALSE);
}

static void feed_case(lks_feeder *feeder, const own_row *row)
{
  gchar **headers = g_strsplit(row->header, "/", -1);
  uint32_t number = 0;
  lks_feeder_part(feeder, "Sheet1", LEAKSCAN_VISIBLE);
  for (size_t i = 0; headers[i] != NULL; i++)
    lks_feeder_row(feeder, number++, 0, headers[i]);
  for (size_t i = 0; i < row->rows; i++) {
    char *cells = number_row(row->row, i);
    lks_feeder_row(feeder, number++, 0, cells);
    g_free(cells);
  }
  g_strfreev(headers);
}

static const leakscan_finding *find_kind(const leakscan_report *report, const char *kind)
{
  for (size_t i = 0; i < leakscan_report_count(report); i++)
    if (strcmp(leakscan_finding_kind(leakscan_report_get(report, i)), kind) == 0)
      return leakscan_report_get(report, i);
  return NULL;
}

static bool has_field(const leakscan_finding *finding, const char *type)
{
  for (size_t i = 0; i < leakscan_finding_field_count(finding); i++)
    if (strcmp(leakscan_finding_field_type(finding, i), type) == 0)
      return true;
  return false;
}

static bool has_reason(const leakscan_finding *finding, const char *reason)
{
  for (size_t i = 0; i < leakscan_finding_reason_count(finding); i++)
    if (strcmp(leakscan_finding_reason(finding, i), reason) == 0)
      return true;
  return false;
}

static void check_report(const own_row *row, const leakscan_report *report)
{
  lks_check(leakscan_report_complete(report), "%s: incomplete", row->name);
  lks_check(row->none == NULL || find_kind(report, row->none) == NULL, "%s: %s", row->name, row->none);
  if (row->kind == NULL)
    return;
  const leakscan_finding *finding = find_kind(report, row->kind);
  lks_check(finding != NULL, "%s: no %s", row->name, row->kind);
  if (finding == NULL)
    return;
  lks_check((int)leakscan_finding_severity(finding) == row->severity, "%s: severity %d", row->name,
            (int)leakscan_finding_severity(finding));
  lks_check(leakscan_finding_people(finding) == row->people, "%s: %d people", row->name,
            (int)leakscan_finding_people(finding));
  if (row->field != NULL && row->field[0] == '!')
    lks_check(!has_field(finding, row->field + 1), "%s: it has %s", row->name, row->field + 1);
  else if (row->field != NULL)
    lks_check(has_field(finding, row->field), "%s: no %s", row->name, row->field);
  lks_check(row->reason == NULL || has_reason(finding, row->reason), "%s: not %s", row->name, row->reason);
}

static void test_cases(void)
{
  for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
    lks_feeder feeder;
    lks_feeder_begin_under(&feeder, cases[i].policy);
    feed_case(&feeder, &cases[i]);
    const lks_facts *facts = lks_feeder_finish(&feeder);
    leakscan_report *report = lks_report_new("x", LEAKSCAN_SEVERITY_WARNING, LEAKSCAN_SEVERITY_CRITICAL, false, 1000);
    CU_ASSERT_EQUAL(lks_detectors_run(facts, &feeder.policy, report), LKS_OK);
    CU_ASSERT_TRUE(lks_report_finish(report));
    check_report(&cases[i], report);
    leakscan_report_free(report);
    lks_feeder_end(&feeder);
  }
}

/* From the text of a policy to the report, with a policy that is gone by then. */
static leakscan_report *scan_after_policy(const char *settings, const lks_bytes *book)
{
  leakscan_policy *policy = leakscan_policy_new();
  leakscan_report *report = NULL;
  CU_ASSERT_EQUAL(leakscan_policy_parse(policy, settings, strlen(settings), NULL), LEAKSCAN_OK);
  leakscan_scanner *scanner = leakscan_scanner_new(policy);
  CU_ASSERT_EQUAL(leakscan_policy_parse(policy, "word later = B12", strlen("word later = B12"), NULL), LEAKSCAN_OK);
  leakscan_policy_free(policy);
  CU_ASSERT_EQUAL(leakscan_scan_memory(scanner, book->data, book->size, "x.xlsx", &report), LEAKSCAN_OK);
  leakscan_scanner_free(scanner);
  CU_ASSERT_PTR_NOT_NULL_FATAL(report);
  return report;
}

static lks_bytes numbers_book(void)
{
  GString *xml = g_string_new(NULL);
  add_row(xml, "項目|点|注");
  for (size_t i = 0; i < 30; i++) {
    char *cells = number_row("B12-%05zu|#%zu|社外秘", i);
    add_row(xml, cells);
    g_free(cells);
  }
  const lks_bytes book = lks_make_rows(xml->str);
  g_string_free(xml, TRUE);
  return book;
}

static void test_workbook(void)
{
  const lks_bytes book = numbers_book();
  leakscan_report *report = scan_after_policy(PATTERN "\nword 機密 = 社外秘", &book);
  const leakscan_finding *people = find_kind(report, "pii-columns"), *word = find_kind(report, "own-word");
  CU_ASSERT_PTR_NOT_NULL_FATAL(people);
  CU_ASSERT_PTR_NOT_NULL_FATAL(word);
  CU_ASSERT_EQUAL(leakscan_report_count(report), 2);
  CU_ASSERT_EQUAL(leakscan_finding_people(people), 30);
  CU_ASSERT_STRING_EQUAL(leakscan_finding_rule(people), "");
  CU_ASSERT_STRING_EQUAL(leakscan_finding_range(word), "C2");
  CU_ASSERT_EQUAL(leakscan_finding_people(word), 0);
  char *sentence = leakscan_finding_sentence(word, "en");
  CU_ASSERT_PTR_NOT_NULL(strstr(sentence, "機密"));
  CU_ASSERT_PTR_NOT_NULL(strstr(sentence, "30 cells"));
  leakscan_free(sentence);
  sentence = leakscan_finding_sentence(word, "ja");
  CU_ASSERT_PTR_NOT_NULL(strstr(sentence, "30セル"));
  leakscan_free(sentence);
  leakscan_report_free(report);
  report = scan_after_policy("law = gdpr\nrule few = critical people 29\n" PATTERN, &book);
  people = find_kind(report, "pii-columns");
  CU_ASSERT_PTR_NOT_NULL_FATAL(people);
  CU_ASSERT_STRING_EQUAL(leakscan_finding_rule(people), "few");
  CU_ASSERT_EQUAL(leakscan_report_verdict(report), LEAKSCAN_VERDICT_STOP);
  leakscan_report_free(report);
  report = scan_after_policy("law = private", &book);
  CU_ASSERT_EQUAL(leakscan_report_count(report), 0);
  leakscan_report_free(report);
  g_free(book.data);
}

/* Texts that cells share are looked at once; every cell that shows them counts, in each sheet by itself. */
static void test_shared_words(void)
{
  static const char strings[] =
      LKS_STRINGS_BEGIN "<si><t>x</t></si><si><t>社外秘</t></si><si><t>Apollo 社外秘</t></si>" LKS_STRINGS_END;
  static const char one[] = LKS_SHEET_BEGIN
      "<row><c t=\"s\"><v>0</v></c></row><row><c/><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>"
      "<row><c t=\"s\"><v>1</v></c></row>" LKS_SHEET_END;
  static const char two[] = LKS_SHEET_BEGIN "<row><c t=\"s\"><v>2</v></c></row>" LKS_SHEET_END;
  static const char three[] = LKS_SHEET_BEGIN "<row><c t=\"s\"><v>0</v></c></row>" LKS_SHEET_END;
  static const struct {
    const char *label;
    uint32_t part;
    uint64_t cells;
    const char *range;
  } expected[] = {{"機密", 1, 3, "B2"}, {"code", 1, 1, "C2"}, {"機密", 2, 1, "A1"}, {"code", 2, 1, "A1"}};
  const lks_made_book book = {.sheets = {{"One", one, sizeof one - 1, NULL},
                                         {"Two", two, sizeof two - 1, "hidden"},
                                         {"Three", three, sizeof three - 1, NULL}},
                              .sheet_count = 3,
                              .strings = strings,
                              .strings_size = sizeof strings - 1,
                              .deflate = true};
  const lks_bytes bytes = lks_make_book(&book);
  leakscan_report *report = scan_after_policy("word 機密 = 社外秘\nword code = apollo", &bytes);
  size_t count = 0;
  for (size_t i = 0; i < leakscan_report_count(report); i++) {
    const leakscan_finding *finding = leakscan_report_get(report, i);
    if (strcmp(finding->kind, "own-word") != 0)
      continue;
    CU_ASSERT_FATAL(count < G_N_ELEMENTS(expected));
    lks_check(strcmp(finding->detail, expected[count].label) == 0, "%zu: %s", count, finding->detail);
    lks_check(finding->part_number == expected[count].part, "%zu: sheet %d", count, (int)finding->part_number);
    lks_check(finding->amount == expected[count].cells, "%zu: %d cells", count, (int)finding->amount);
    lks_check(strcmp(finding->range, expected[count].range) == 0, "%zu: %s", count, finding->range);
    count++;
  }
  CU_ASSERT_EQUAL(count, G_N_ELEMENTS(expected));
  leakscan_report_free(report);
  g_free(bytes.data);
}

/* A hidden sheet that is allowed is still said. */
static void test_allowed_sheets(void)
{
  static const struct {
    const char *settings;
    leakscan_verdict verdict;
  } rows[] = {{"", LEAKSCAN_VERDICT_STOP},
              {"allow-sheet = Staff", LEAKSCAN_VERDICT_PASS},
              {"allow-sheet = Other", LEAKSCAN_VERDICT_STOP}};
  GString *xml = g_string_new(LKS_SHEET_BEGIN);
  add_row(xml, "氏名|メールアドレス|電話番号");
  for (size_t i = 0; i < 60; i++) {
    char *cells = lks_feeder_person(i, "N|E|T");
    add_row(xml, cells);
    g_free(cells);
  }
  g_string_append(xml, LKS_SHEET_END);
  static const char front[] = LKS_SHEET_BEGIN LKS_SHEET_END;
  const lks_made_book book = {
      .sheets = {{"Front", front, sizeof front - 1, NULL}, {"STAFF", xml->str, xml->len, "hidden"}},
      .sheet_count = 2};
  const lks_bytes bytes = lks_make_book(&book);
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    leakscan_report *report = scan_after_policy(rows[i].settings, &bytes);
    const leakscan_finding *finding = find_kind(report, "hidden-sheet");
    lks_check(leakscan_report_verdict(report) == rows[i].verdict, "'%s': verdict %d", rows[i].settings,
              (int)leakscan_report_verdict(report));
    lks_check(finding != NULL && leakscan_finding_people(finding) == 60, "'%s': not said", rows[i].settings);
    lks_check(finding != NULL && has_reason(finding, "allowed") == (rows[i].verdict == LEAKSCAN_VERDICT_PASS),
              "'%s': why", rows[i].settings);
    leakscan_report_free(report);
  }
  g_string_free(xml, TRUE);
  g_free(bytes.data);
}

/* A pattern that never ends makes the report incomplete, not slow; with enough steps it does end. */
static void test_catastrophe(void)
{
  static const struct {
    const char *settings;
    bool complete;
  } rows[] = {{"pattern member-number = ^(a+)+$", false},
              {"pattern member-number = ^(a+)+$\nlimit-pattern = 10", false},
              {"pattern member-number = ^(a+)+$\nlimit-pattern = 1G", true},
              {"pattern member-number = ^a+$", true}};
  GString *xml = g_string_new(NULL);
  for (size_t i = 0; i < 300; i++)
    add_row(xml, "aaaaaaaaaaaaaaa!|aaaaaaaaaaaaaaa?");
  const lks_bytes book = lks_make_rows(xml->str);
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    leakscan_report *report = scan_after_policy(rows[i].settings, &book);
    const leakscan_finding *finding = find_kind(report, "not-inspected");
    lks_check(leakscan_report_complete(report) == rows[i].complete, "%s: complete or not", rows[i].settings);
    lks_check((finding == NULL) == rows[i].complete, "%s: said or not", rows[i].settings);
    lks_check(finding == NULL ||
                  (has_reason(finding, "limit-pattern") && g_strcmp0(finding->detail, "member-number") == 0),
              "%s: what is said", rows[i].settings);
    leakscan_report_free(report);
  }
  g_string_free(xml, TRUE);
  g_free(book.data);
}

/* A text that isn't taken leaves everything as it was, also what is shared. */
static void test_failed_parse(void)
{
  static const char good[] = "word w = x\nrule few = warning people 3\n" PATTERN;
  static const char bad[] = "word v = y\nrule few = off\nlaw = gdpr\npattern name = (";
  leakscan_policy *policy = leakscan_policy_new();
  size_t bad_line = 0;
  CU_ASSERT_EQUAL(leakscan_policy_parse(policy, good, strlen(good), NULL), LEAKSCAN_OK);
  const lks_own *own = policy->own;
  const lks_rules rules = policy->rules;
  CU_ASSERT_EQUAL(leakscan_policy_parse(policy, bad, strlen(bad), &bad_line), LEAKSCAN_INVALID);
  CU_ASSERT_EQUAL(bad_line, 4);
  CU_ASSERT_PTR_EQUAL(policy->own, own);
  CU_ASSERT_PTR_NULL(lks_own_label(policy->own, 1));
  CU_ASSERT_EQUAL(policy->rules.count, rules.count);
  CU_ASSERT_PTR_EQUAL(policy->rules.law, rules.law);
  /* several texts add up */
  CU_ASSERT_EQUAL(leakscan_policy_parse(policy, "word v = y", strlen("word v = y"), NULL), LEAKSCAN_OK);
  CU_ASSERT_STRING_EQUAL(lks_own_label(policy->own, 0), "w");
  CU_ASSERT_STRING_EQUAL(lks_own_label(policy->own, 1), "v");
  leakscan_policy_free(policy);
}

CU_TestInfo lks_test_own[] = {
    {"cases", test_cases},
    {"workbook", test_workbook},
    {"shared words", test_shared_words},
    {"allowed sheets", test_allowed_sheets},
    {"catastrophe", test_catastrophe},
    {"failed parse", test_failed_parse},
    CU_TEST_INFO_NULL,
};
