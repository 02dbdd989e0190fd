/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How the values of numbers, attributes, organisations and things are made, and what their headers are called. */
#include "evaluate.h"

#include <string.h>

#include "evaluate_words.h"

static uint32_t below(const lks_making *making, uint32_t end)
{
  return lks_random_below(making->random, end);
}

static unsigned fixed(const lks_making *making, unsigned which, unsigned end)
{
  return (unsigned)(making->subject->chance[which] % end);
}

/* Given to one after the other, or by chance; with a letter or bare; digits as a text or a number. */
static void make_identifier(lks_making *making)
{
  static const char *const prefixes[] = {"", "", "", "S", "A-", "K", "M0", "C"};
  const unsigned style = making->style, start = making->subject->start, number = making->subject->number;
  const char *prefix = *making->argument != '\0' ? making->argument : prefixes[style % G_N_ELEMENTS(prefixes)];
  const unsigned long value =
      style / 8 % 2 == 0 ? start + number : 100000 + fixed(making, 0, 899999) / 1000 * 1000 + number;
  g_string_append_printf(making->text, "%s%0*lu", prefix, (int)(style / 16 % 3 * 2 + 4), value);
  if (*prefix == '\0' && making->text->str[0] != '0' && style / 50 % 2 == 0)
    making->kind = LKS_CELL_NUMBER;
}

static void add_digits(lks_making *making, unsigned count)
{
  g_string_append_c(making->text, (char)('1' + below(making, 9)));
  while (--count > 0)
    g_string_append_c(making->text, (char)('0' + below(making, 10)));
}

static void make_digits(lks_making *making)
{
  add_digits(making, (unsigned)g_ascii_strtoull(making->argument, NULL, 10));
  if (making->style % 2 == 0)
    making->kind = LKS_CELL_NUMBER;
}

static void make_my_number(lks_making *making)
{
  unsigned digits[11], sum = 0;
  for (unsigned i = 0; i < 11; i++) {
    digits[i] = i == 0 ? 1 + below(making, 9) : below(making, 10);
    const unsigned from_right = 11 - i;
    sum += digits[i] * (from_right <= 6 ? from_right + 1 : from_right - 5);
    g_string_append_printf(making->text, "%u", digits[i]);
    if (making->style % 4 == 0 && (i == 3 || i == 7))
      g_string_append_c(making->text, making->style % 8 == 0 ? '-' : ' ');
  }
  g_string_append_printf(making->text, "%u", sum % 11 <= 1 ? 0 : 11 - sum % 11);
}

/* Commission, year, serial; the eleventh digit checks. */
static void make_licence(lks_making *making)
{
  static const char *const commissions[] = {"10", "22", "30", "43", "45", "54", "62", "90"};
  static const unsigned weights[10] = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
  g_string_append(making->text, commissions[below(making, G_N_ELEMENTS(commissions))]);
  g_string_append_printf(making->text, "%02u%06u", below(making, 25), below(making, 1000000));
  unsigned sum = 0;
  for (unsigned i = 0; i < 10; i++)
    sum += (unsigned)(making->text->str[i] - '0') * weights[i];
  g_string_append_printf(making->text, "%u%u", (11 - sum % 11) % 10, below(making, 3));
}

/* Luhn's digit at the end. */
static void make_card(lks_making *making)
{
  GString *digits = g_string_new(making->style % 3 == 0 ? "5" : "4");
  while (digits->len < 15)
    g_string_append_c(digits, (char)('0' + (digits->len == 1 ? 2 + below(making, 3) : below(making, 10))));
  unsigned sum = 0;
  for (unsigned i = 0; i < 15; i++) {
    const unsigned digit = (unsigned)(digits->str[i] - '0') * (i % 2 == 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  g_string_append_printf(digits, "%u", (10 - sum % 10) % 10);
  for (unsigned i = 0; i < 16; i++) {
    if (i > 0 && i % 4 == 0 && making->style % 2 == 0)
      g_string_append_c(making->text, making->style % 4 == 0 ? '-' : ' ');
    g_string_append_c(making->text, digits->str[i]);
  }
  g_string_free(digits, TRUE);
}

/* A German IBAN of invented accounts, with its check digits. */
static void make_iban(lks_making *making)
{
  GString *account = g_string_new("37040044");
  for (unsigned i = 0; i < 10; i++)
    g_string_append_c(account, (char)('0' + below(making, 10)));
  unsigned rest = 0;
  for (const char *at = account->str; *at != '\0'; at++)
    rest = (rest * 10 + (unsigned)(*at - '0')) % 97;
  for (const char *at = "131400"; *at != '\0'; at++) /* DE00 */
    rest = (rest * 10 + (unsigned)(*at - '0')) % 97;
  g_string_append_printf(making->text, "DE%02u%s", 98 - rest, account->str);
  if (making->style % 2 == 0)
    for (gssize i = (gssize)making->text->len - 2; i > 3; i--)
      if (i % 4 == 0)
        g_string_insert_c(making->text, i, ' ');
  g_string_free(account, TRUE);
}

static void make_passport(lks_making *making)
{
  g_string_append_printf(making->text, "%c%c", 'M' + (int)below(making, 8), 'A' + (int)below(making, 26));
  add_digits(making, 7);
}

static void make_residence_card(lks_making *making)
{
  make_passport(making);
  g_string_append_printf(making->text, "%u%c%c", below(making, 10), 'A' + (int)below(making, 26),
                         'A' + (int)below(making, 26));
}

static void make_ssn(lks_making *making)
{
  g_string_append_printf(making->text, "%03u-%02u-%04u", 100 + below(making, 560), 10 + below(making, 80),
                         1 + below(making, 9998));
}

/* One of the words of the argument, "a/b/c". */
static void make_choice(lks_making *making)
{
  gchar **words = g_strsplit(making->argument, "/", -1);
  g_string_append(making->text, words[below(making, g_strv_length(words))]);
  g_strfreev(words);
}

static void make_amount(lks_making *making)
{
  const unsigned end = *making->argument != '\0' ? (unsigned)g_ascii_strtoull(making->argument, NULL, 10) : 10000;
  const unsigned value = below(making, end) / (end > 5000 ? 100 : 1) * (end > 5000 ? 100 : 1);
  if (making->style % 5 == 0 && value >= 1000) {
    g_string_append_printf(making->text, "%u,%03u", value / 1000, value % 1000);
  } else {
    g_string_append_printf(making->text, "%u", value);
    making->kind = LKS_CELL_NUMBER;
  }
}

static void make_score(lks_making *making)
{
  static const char *const letters[] = {"S", "A", "B", "C", "D", "優", "良", "可"};
  if (making->style % 3 == 0) {
    g_string_append(making->text, letters[below(making, making->style % 2 ? 5 : 8)]);
  } else if (making->style % 3 == 1) {
    g_string_append_printf(making->text, "%u", 30 + below(making, 71));
    making->kind = LKS_CELL_NUMBER;
  } else {
    g_string_append_printf(making->text, "%u.%u", 2 + below(making, 8), below(making, 10));
    making->kind = LKS_CELL_NUMBER;
  }
}

static void make_gpa(lks_making *making)
{
  g_string_append_printf(making->text, "%u.%02u", 1 + below(making, 3), below(making, 100));
  making->kind = LKS_CELL_NUMBER;
}

static void make_years_of_study(lks_making *making)
{
  g_string_append_printf(making->text, "%u", 1 + below(making, 4));
  if (making->style % 2 == 0)
    g_string_append(making->text, "年");
  else
    making->kind = LKS_CELL_NUMBER;
}

typedef struct word_source {
  const char *name;
  const char *const *lines;
  char separator;
} word_source;

static const word_source sources[] = {
    {"faculty", lks_words_faculties, ' '},
    {"department", lks_words_departments, ' '},
    {"job", lks_words_jobs, ' '},
    {"company", lks_words_companies, ' '},
    {"university", lks_words_universities, ' '},
    {"course", lks_words_courses_phrases, '|'},
    {"product", lks_words_products_phrases, '|'},
    {"remark", lks_words_remarks_phrases, '|'},
    {"diagnosis", lks_words_diagnoses, ' '},
    {"country", lks_words_countries, ' '},
    {"paper", lks_words_papers_phrases, '|'},
    {"budget", lks_words_budget_phrases, '|'},
    {"shop", lks_words_shops_phrases, '|'},
    {"station", lks_words_stations, ' '},
    {"shrine", lks_words_shrines, ' '},
    {"en-product", lks_words_english_products_phrases, '|'},
    {"en-company", lks_words_english_companies_phrases, '|'},
    {"en-job", lks_words_english_jobs_phrases, '|'},
    {"en-department", lks_words_english_departments_phrases, '|'},
    {"en-facility", lks_words_english_facilities_phrases, '|'},
    {"en-course", lks_words_english_courses_phrases, '|'},
    {"en-remark", lks_words_english_remarks_phrases, '|'},
    {"en-diagnosis", lks_words_english_diagnoses_phrases, '|'},
    {"en-town", lks_words_english_towns, ' '},
};

static void make_word(lks_making *making)
{
  size_t i = 0;
  while (i + 1 < G_N_ELEMENTS(sources) && strcmp(sources[i].name, making->argument) != 0)
    i++;
  g_string_append(making->text, lks_pick(making->random, sources[i].lines, sources[i].separator));
}

/* In the list's order, so that few are told twice. */
static void make_listed(lks_making *making)
{
  size_t i = 0;
  while (i + 1 < G_N_ELEMENTS(sources) && strcmp(sources[i].name, making->argument) != 0)
    i++;
  g_string_append(making->text, lks_word(sources[i].lines, sources[i].separator, making->row + making->style));
}

/* Whose names stand in those of houses, shops and offices. */
static const char *place_stem(lks_making *making)
{
  static char stem[64];
  if (lks_random_percent(making->random, 40)) {
    g_strlcpy(stem, lks_pick(making->random, lks_words_surnames, ' '), sizeof stem);
    *strchr(stem, '/') = '\0';
    return stem;
  }
  if (lks_random_percent(making->random, 40))
    return making->subject->town[2];
  return lks_pick(making->random, lks_words_stations, ' ');
}

static void make_place(lks_making *making)
{
  static const struct {
    const char *name, *endings;
  } rows[] = {
      {"school", "小学校|中学校|高等学校|幼稚園|第二小学校|西小学校|保育園|特別支援学校"},
      {"hospital", "医院|病院|クリニック|内科|歯科医院|眼科|整形外科クリニック|薬局|総合病院|こどもクリニック"},
      {"shelter", "公民館|小学校体育館|コミュニティセンター|集会所|中央公園|福祉センター|中学校グラウンド"},
      {"park", "公園|児童公園|緑地|運動公園|広場|第三公園"},
      {"stop", "一丁目|駅前|小学校前|市役所前|入口|車庫|橋|神社前|"},
      {"station", "駅"},
      {"plain-station", ""},
      {"branch", "支店|営業所|出張所|店|センター"},
      {"road", "通り|線|街道|橋"},
      {"farm", "農園|牧場|果樹園|農場"},
  };
  size_t i = 0;
  while (i + 1 < G_N_ELEMENTS(rows) && strcmp(rows[i].name, making->argument) != 0)
    i++;
  gchar **endings = g_strsplit(rows[i].endings, "|", -1);
  const bool station = strstr(making->argument, "station") != NULL;
  const char *stem = station ? lks_word(lks_words_stations, ' ', making->row + making->style) : place_stem(making);
  if (strcmp(making->argument, "school") == 0 && making->style % 2 == 0)
    g_string_append_printf(making->text, "%s立", making->subject->town[1]);
  g_string_append(making->text, stem);
  const guint count = g_strv_length(endings);
  if (count > 0)
    g_string_append(making->text, endings[below(making, count)]);
  g_strfreev(endings);
}

/* Sorts of fruit and rooms are called like girls. */
static void make_flower(lks_making *making)
{
  static const char *const words[] = {"さくら", "ひまわり",     "あすか", "紅ほっぺ",   "ふじ",       "つがる",
                                      "陽光",   "あきたこまち", "はるか", "すみれ",     "桃太郎",     "みどり",
                                      "千秋",   "王林",         "紅玉",   "とちおとめ", "コシヒカリ", "雪国",
                                      "藤",     "梅",           "楓",     "若葉",       "ゆめぴりか", "月光"};
  g_string_append(making->text, words[(making->row + making->style) % G_N_ELEMENTS(words)]);
}

static void make_ship(lks_making *making)
{
  char *name = g_strdup(
      lks_pick(making->random, lks_random_percent(making->random, 50) ? lks_words_men : lks_words_women, ' '));
  *strchr(name, '/') = '\0';
  if (lks_random_percent(making->random, 40))
    g_string_append_printf(making->text, "第%u", 1 + below(making, 30));
  g_string_append_printf(making->text, "%s丸", name);
  g_free(name);
}

static void make_municipality(lks_making *making)
{
  g_string_append(making->text, lks_word(lks_words_towns, ' ', making->row + making->style));
  gchar **parts = g_strsplit(making->text->str, "/", -1);
  g_string_assign(making->text, parts[strcmp(making->argument, "prefecture") == 0 ? 0 : 1]);
  g_strfreev(parts);
}

static void make_year(lks_making *making)
{
  if (making->style % 3 == 0) {
    g_string_append_printf(making->text, "平成%u年度", 1 + making->row % 30);
  } else {
    g_string_append_printf(making->text, "%u%s", 1970 + making->row % 55, making->style % 3 == 1 ? "年" : "");
    if (making->style % 3 == 2)
      making->kind = LKS_CELL_NUMBER;
  }
}

static void make_band(lks_making *making)
{
  const unsigned first = making->row % 18 * 5;
  const bool words = making->style % 2 != 0;
  g_string_append_printf(making->text, "%u%s%u%s", first, words ? "～" : "-", first + 4, words ? "歳" : "");
}

static void make_time(lks_making *making)
{
  g_string_append_printf(making->text, "%u:%02u", 5 + making->row / 4 % 18, (making->row * 13 + making->style) % 60);
}

static void make_stamp(lks_making *making)
{
  g_string_append_printf(making->text, "2024-%02u-%02u%c%02u:%02u:%02u", 1 + making->row / 28 % 12,
                         1 + making->row % 28, making->style % 2 ? 'T' : ' ', below(making, 24), below(making, 60),
                         below(making, 60));
}

static void make_jan(lks_making *making)
{
  unsigned sum = 0;
  for (unsigned i = 0; i < 12; i++) {
    const unsigned digit = i == 0 ? 4 : i == 1 ? 5 + 4 * below(making, 2) : below(making, 10);
    sum += digit * (i % 2 == 0 ? 1 : 3);
    g_string_append_printf(making->text, "%u", digit);
  }
  g_string_append_printf(making->text, "%u", (10 - sum % 10) % 10);
  if (making->style % 2 == 0)
    making->kind = LKS_CELL_NUMBER;
}

static void make_row_number(lks_making *making)
{
  g_string_append_printf(making->text, "%u", making->row + 1);
  making->kind = LKS_CELL_NUMBER;
}

static void make_username(lks_making *making)
{
  char *roman = g_str_to_ascii(making->subject->surname_roman, "C");
  char *low = g_ascii_strdown(roman, -1);
  g_strcanon(low, "abcdefghijklmnopqrstuvwxyz", '_');
  g_string_append_printf(making->text, "%s%u", low, 10 + making->subject->number);
  g_free(low);
  g_free(roman);
}

static void make_password(lks_making *making)
{
  static const char letters[] = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789!#";
  for (unsigned i = 0; i < 8 + making->style % 5; i++)
    g_string_append_c(making->text, letters[below(making, sizeof letters - 1)]);
}

static void make_decimal(lks_making *making)
{
  const unsigned base = (unsigned)g_ascii_strtoull(making->argument, NULL, 10);
  g_string_append_printf(making->text, "%u.%u", base + below(making, base / 3 + 2), below(making, 10));
  making->kind = LKS_CELL_NUMBER;
}

static void make_address_ip(lks_making *making)
{
  g_string_append_printf(making->text, "192.0.2.%u", below(making, 256));
}

const lks_recipe lks_recipes_things[] = {
    {"student", "student-number", "学籍番号|学生番号|学生証番号|学籍No.|学生ID",
     "Student ID|Student Number|Student No.", true, make_identifier},
    {"employee", "employee-number", "社員番号|職員番号|従業員番号|社員コード|職員コード|社員No.",
     "Employee ID|Staff No.|Employee Number|Personnel No.", true, make_identifier},
    {"member", "member-number", "会員番号|会員No.|お客様番号|顧客番号|会員ID|顧客コード",
     "Member ID|Membership No.|Customer ID|Customer Number|Member Number", true, make_identifier},
    {"person-number", "member-number|student-number|employee-number|insurance-number|none",
     "受験番号|患者番号|診察券番号|受付番号|整理番号", "Patient ID|Applicant No.", true, make_identifier},
    {"code", "none|row-number", "コード|番号|管理番号|ID", "Code|ID|Number", true, make_identifier},
    {"digits", "none", "番号", "Number", false, make_digits},
    {"account", "bank-account", "口座番号|振込先口座番号|口座番号（普通）", "Account Number|Bank Account", false,
     make_digits},
    {"iban", "bank-account", "IBAN", "IBAN", false, make_iban},
    {"card", "card", "カード番号|クレジットカード番号|クレジット番号", "Card Number|Credit Card|Card No.", false,
     make_card},
    {"bank-part", "none|bank-account", "銀行名", "Bank", false, make_choice},
    {"my-number", "my-number", "マイナンバー|個人番号|個人番号（マイナンバー）|ﾏｲﾅﾝﾊﾞｰ", "My Number", false,
     make_my_number},
    {"insurance", "insurance-number", "被保険者番号|被保険者証番号|保険証番号|基礎年金番号|年金番号|雇用保険番号",
     "Insurance Number|Policy holder number|NHS Number", false, make_digits},
    {"licence", "driving-licence", "運転免許証番号|免許証番号|免許証No.", "Driving Licence No.", false, make_licence},
    {"passport", "passport", "旅券番号|パスポート番号|パスポートNo.", "Passport No.|Passport Number|Passport", false,
     make_passport},
    {"residence", "residence-card", "在留カード番号|在留カードNo.", "Residence Card No.", false, make_residence_card},
    {"residence-status", "residence-card", "在留資格", "Residence Status", false, make_choice},
    {"ssn", "national-id", "SSN", "SSN|Social Security Number|Social Security No.", false, make_ssn},
    {"grade", "grade", "成績|評点|点数|得点|評価|総合成績|試験結果", "Grade|Score|Mark|Final Grade", false,
     make_score},
    {"gpa", "grade", "GPA|累積GPA|ＧＰＡ", "GPA", false, make_gpa},
    {"class-year", "faculty", "学年|年次", "Year|Level", false, make_years_of_study},
    {"faculty", "faculty", "学部|所属学部|学部・学科", "Faculty|School", false, make_word},
    {"school", "school", "出身校|出身高校|卒業校|在籍校|出身大学|出身学校名", "School Attended", false, make_word},
    {"scholarship", "scholarship", "奨学金|奨学金種別|奨学金区分|奨学金名称", "Scholarship", false, make_choice},
    {"diagnosis", "diagnosis", "病名|診断名|傷病名|既往歴|疾患名|主病名", "Diagnosis|Condition|Medical History",
     false, make_word},
    {"blood", "blood-type", "血液型", "Blood Type|Blood Group", false, make_choice},
    {"disability", "special-care|diagnosis", "障害者手帳|障害等級|障害者手帳等級|障害区分", "Disability", false,
     make_choice},
    {"religion", "special-care", "宗教|信仰", "Religion", false, make_choice},
    {"health", "diagnosis|special-care", "血圧|BMI|体重|血糖値|腹囲|健診結果", "Blood Pressure|BMI|Weight (kg)",
     false, make_decimal},
    {"height", "none|diagnosis", "身長", "Height", false, make_decimal},
    {"finding", "free-text|none|diagnosis", "所見", "Finding", false, make_word},
    {"passed", "none|grade", "合否", "Result", false, make_choice},
    {"benefit", "income|scholarship|none", "支給額", "Benefit", false, make_amount},
    {"income", "income", "年収|所得金額|給与|月給|基本給|支給額|世帯収入|年間所得",
     "Salary|Annual Salary|Gross Pay|Income", false, make_amount},
    {"family", "family", "続柄|本人との続柄|保護者続柄|配偶者の有無|家族構成", "Marital Status|Relationship", false,
     make_choice},
    {"username", "username", "ユーザー名|ログインID|アカウント|ユーザID", "Username|Login|User ID|User name", false,
     make_username},
    {"password", "password", "パスワード|初期パスワード|PW", "Password|Initial Password", false, make_password},
    {"company", "company|organisation-name", "勤務先|会社名|勤務先名称|所属|所属機関",
     "Company|Employer|Organisation", false, make_word},
    {"department", "company|faculty|none", "部署|所属部署|所属|配属先", "Department|Team", false, make_word},
    {"job", "job|none", "職業|役職|職種|職名", "Job Title|Occupation|Position|Title", false, make_word},
    {"career", "career|school", "最終学歴|学歴|職歴", "Education", false, make_choice},
    {"remark", "free-text|none", "備考|メモ|摘要|連絡事項|特記事項", "Remarks|Notes|Comment", false, make_word},
    {"amount", "none", "金額|合計|利用額", "Amount|Total", false, make_amount},
    {"choice", "none", "区分|状況|種別", "Status|Type", false, make_choice},
    {"word", "none|organisation-name", "名称", "Name", false, make_word},
    {"listed", "none|organisation-name", "名称", "Name", true, make_listed},
    {"place", "none|organisation-name", "名称|施設名|施設名称|名前|店舗名|学校名|呼称", "Name", true, make_place},
    {"municipality", "none|address-part", "市区町村|市町村名|自治体名|市区町村名|地域", "Municipality", true,
     make_municipality},
    {"year", "none|other-date", "年度|年|年次", "Year", true, make_year},
    {"band", "none|age-band", "年齢階級|年齢|年代|年齢区分", "Age group", true, make_band},
    {"time", "none|other-date", "時刻|発車時刻|開始", "Time|Departure", false, make_time},
    {"stamp", "none|other-date", "日時|タイムスタンプ|記録日時", "Timestamp|Date", true, make_stamp},
    {"jan", "none", "JANコード|JAN|バーコード|商品コード", "EAN|Barcode|GTIN", false, make_jan},
    {"row", "row-number|none", "No.|番号|№|項番|#|連番|NO", "No.|#", true, make_row_number},
    {"decimal", "none", "値|面積|緯度|経度", "Value", false, make_decimal},
    {"flower", "none", "品種名", "Name", true, make_flower},
    {"ship", "none", "船名", "Name", true, make_ship},
    {"ip", "none|ip-address", "IPアドレス|接続元", "IP|Remote address", false, make_address_ip},
    {NULL, NULL, NULL, NULL, false, NULL},
};

const lks_recipe *lks_recipe_find(const char *id)
{
  static const lks_recipe *const lists[] = {lks_recipes_people, lks_recipes_things};
  for (size_t i = 0; i < G_N_ELEMENTS(lists); i++)
    for (const lks_recipe *recipe = lists[i]; recipe->id != NULL; recipe++)
      if (strcmp(recipe->id, id) == 0)
        return recipe;
  g_error("no recipe is called %s", id);
}
