/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Columns that only look like people's data: numbers, stamps, codes, products, stations. Nobody may be found in them,
 * whatever their header is called. */
#include <CUnit/CUnit.h>
#include <glib.h>
#include <string.h>

#include "feeder.h"

enum { COLUMNS = 1000 };

/* What the nth value of a column is; `column` chooses how this column writes. */
typedef void (*write_value)(GString *text, GRand *random, unsigned column, unsigned n);

static const char *choose(GRand *random, const char *const *words)
{
  return words[g_rand_int_range(random, 0, (gint32)g_strv_length((gchar **)(uintptr_t)words))];
}

static void write_twelve_digits(GString *text, GRand *random, unsigned column, unsigned n)
{
  (void)n;
  if (column % 2 == 0)
    g_string_append_c(text, '#');
  g_string_append_printf(text, "%d%06d", g_rand_int_range(random, 100000, 1000000),
                         g_rand_int_range(random, 0, 1000000));
}

static void write_time_stamp(GString *text, GRand *random, unsigned column, unsigned n)
{
  const gint64 moment = G_GINT64_CONSTANT(1577836800) + g_rand_int_range(random, 0, 150000000) + n;
  GDateTime *time = g_date_time_new_from_unix_utc(moment);
  static const char *const formats[] = {"%Y-%m-%d %H:%M:%S",
                                        "%Y/%m/%d %H:%M",
                                        "%Y-%m-%dT%H:%M:%SZ",
                                        "#%Y%m%d%H%M%S",
                                        "%Y%m%d%H%M%S",
                                        "%H:%M:%S",
                                        "%Y年%m月%d日 %H時%M分",
                                        "#%s",
                                        "%s",
                                        "#%s123",
                                        "%d/%b/%Y:%H:%M:%S +0000"};
  if (column % 12 == 11) {
    g_string_append_printf(text, "@%d.%04d", g_rand_int_range(random, 43000, 46000),
                           g_rand_int_range(random, 0, 10000));
  } else {
    char *formatted = g_date_time_format(time, formats[column % G_N_ELEMENTS(formats)]);
    g_string_append(text, formatted);
    g_free(formatted);
  }
  g_date_time_unref(time);
}

static void write_jan(GString *text, GRand *random, unsigned column, unsigned n)
{
  (void)n;
  unsigned sum = 0;
  if (column % 2 == 0)
    g_string_append_c(text, '#');
  for (unsigned i = 0; i < 12; i++) {
    const unsigned digit = i == 0   ? 4
                           : i == 1 ? (column % 3 == 0 ? 5U : 9U)
                                    : (unsigned)g_rand_int_range(random, 0, 10);
    sum += digit * (i % 2 == 0 ? 1 : 3);
    g_string_append_printf(text, "%u", digit);
  }
  g_string_append_printf(text, "%u", (10 - sum % 10) % 10);
}

static void write_sequence(GString *text, GRand *random, unsigned column, unsigned n)
{
  static const char *const prefixes[] = {"A", "No.", "INV-", "第", "K-2024-", "#"};
  const unsigned first[] = {1, 101, 1000, 10001, 200000, 1234567, 90000001};
  (void)random;
  const unsigned number = first[column % G_N_ELEMENTS(first)] + n;
  const unsigned form = column / 7 % 3;
  if (form == 0)
    g_string_append_printf(text, "#%u", number);
  else if (form == 1)
    g_string_append_printf(text, "%s%u", prefixes[column / 21 % (G_N_ELEMENTS(prefixes) - 1)], number);
  else
    g_string_append_printf(text, "%0*u", (int)(column / 21 % 10 + 4), number);
}

static void write_japanese_product(GString *text, GRand *random, unsigned column, unsigned n)
{
  static const char *const kinds[] = {"特選",   "国産",     "無添加", "北海道", "業務用", "徳用",
                                      "さくら", "ひまわり", "山田の", "佐藤家", "桃",     "大和",
                                      "青森",   "宇治",     "和風",   "新",     "",       NULL};
  static const char *const things[] = {"緑茶",         "醤油",   "味噌",     "うどん", "石鹸",   "ノート", "鉛筆",
                                       "急須",         "椅子",   "湯呑",     "タオル", "電池",   "りんご", "ミルク",
                                       "チョコレート", "カレー", "ソース",   "傘",     "布団",   "帽子",   "靴下",
                                       "小麦粉",       "はさみ", "フォルダ", "電球",   "ボルト", NULL};
  static const char *const sizes[] = {"",       "",   " 500g", " 1L",  " 10個入", "（大）",
                                      "セット", " M", "-S20",  "　白", NULL};
  (void)n;
  const char *kind = choose(random, kinds);
  g_string_append_printf(text, "%s%s%s", column % 5 == 0 ? "" : kind, choose(random, things),
                         column % 3 == 0 ? "" : choose(random, sizes));
}

static void write_english_product(GString *text, GRand *random, unsigned column, unsigned n)
{
  static const char *const kinds[] = {"Classic", "Blue",   "Royal", "Baker", "Green",  "Jackson",
                                      "Heavy",   "Pocket", "Amber", "Grace", "Winter", "Oxford",
                                      "Ruby",    "Mason",  "Smart", "Mini",  NULL};
  static const char *const things[] = {"Lamp",   "Chair", "Drill",  "Kettle", "Jar",   "Stone",
                                       "Rose",   "Bolt",  "Mug",    "Cooper", "Brush", "Blanket",
                                       "Hammer", "Stand", "Pepper", "Candle", "Wood",  NULL};
  static const char *const sizes[] = {"", "", " XL", " 2-pack", " 500 ml", " (red)", " Pro", NULL};
  (void)n;
  g_string_append_printf(text, "%s %s%s", choose(random, kinds), choose(random, things),
                         column % 2 == 0 ? "" : choose(random, sizes));
}

static void write_product(GString *text, GRand *random, unsigned column, unsigned n)
{
  if (column % 4 < 3)
    write_japanese_product(text, random, column, n);
  else
    write_english_product(text, random, column, n);
}

static void write_station(GString *text, GRand *random, unsigned column, unsigned n)
{
  static const char *const places[] = {
      "山田",         "福島",       "高松",       "石川",   "千葉",     "長野",   "宮崎",   "秋田",   "松山",
      "岡山",         "福山",       "山口",       "和田",   "平田",     "大森",   "川崎",   "鶴見",   "大宮",
      "島田",         "清水",       "吉原",       "三原",   "安芸中野", "西条",   "河内",   "本郷",   "白石",
      "二宮",         "藤沢",       "大船",       "戸塚",   "新宿",     "目黒",   "恵比寿", "高円寺", "下北沢",
      "祖師ヶ谷大蔵", "成城学園前", "糸崎",       "尾道",   "防府",     "徳山",   "柳井",   "国分寺", "三鷹",
      "桜木町",       "関内",       "石和温泉",   "酒折",   "小淵沢",   "富士見", "茅野",   "岡谷",   "塩尻",
      "村井",         "平井",       "亀戸",       "錦糸町", "小岩",     "市川",   "本八幡", "船橋",   "津田沼",
      "佐倉",         "成田",       "松戸",       "柏",     "土浦",     "水戸",   "勝田",   "日立",   "いわき",
      "つくば",       "あざみ野",   "センター北", NULL};
  static const char *const before[] = {"大", "小", "上", "下", "中", "東", "西", "南", "北", "新", "本",
                                       "高", "長", "石", "松", "竹", "三", "八", "白", "黒", NULL};
  static const char *const after[] = {"山", "川", "田", "野", "原", "島", "崎", "浜", "町", "沢", "井",
                                      "津", "橋", "宮", "塚", "谷", "池", "森", "平", "倉", NULL};
  (void)n;
  if (g_rand_int_range(random, 0, 3) > 0)
    g_string_append(text, choose(random, places));
  else
    g_string_append_printf(text, "%s%s", choose(random, before), choose(random, after));
  if (column % 3 == 0 || (column % 3 == 1 && g_rand_int_range(random, 0, 2) == 0))
    g_string_append(text, "駅");
}

static bool is_forbidden(lks_kind kind)
{
  const lks_group group = lks_kind_get(kind)->group;
  return group == LKS_GROUP_NAME || group == LKS_GROUP_NATIONAL_NUMBER || group == LKS_GROUP_FINANCIAL ||
         group == LKS_GROUP_CONTACT;
}

/* NULL when nobody was found, else the kind that was. */
static const char *find_people(const lks_facts *facts)
{
  const char *found = facts->parts[0]->people > 0 ? "people" : NULL;
  for (size_t i = 0; i < facts->parts[0]->table_count; i++) {
    const lks_table *table = facts->parts[0]->tables[i];
    if (table->class == LKS_TABLE_PERSONS || table->people > 0)
      found = "people";
    for (size_t k = 0; k < table->field_count; k++)
      if (is_forbidden(table->fields[k].kind))
        found = lks_kind_get(table->fields[k].kind)->id;
  }
  return found;
}

/* Without a header, with one that says what it is, with one that might stand over people. */
typedef struct header_row {
  const char *label;
  const char *words[6];
} header_row;

static const header_row headers[] = {
    {"no header", {NULL}},
    {"neutral header", {"値", "データ", "項目", "value", "内容", "列1"}},
    {"misleading header", {"名称", "name", "番号", "コード", "ID", "Name"}},
};

/* Says of the first that failed what was found in it, and where. */
static unsigned count_found(write_value write, const header_row *header, const char *label)
{
  GRand *random = g_rand_new_with_seed(20240401);
  unsigned failures = 0;
  for (unsigned column = 0; column < COLUMNS; column++) {
    const char *title = header->words[column % G_N_ELEMENTS(header->words)];
    const unsigned rows = 3 + column * 7 % 58;
    lks_feeder feeder;
    lks_feeder_begin(&feeder);
    lks_feeder_part(&feeder, "Sheet1", LEAKSCAN_VISIBLE);
    uint32_t number = 0;
    if (title != NULL)
      lks_feeder_row(&feeder, number++, 0, title);
    GString *text = g_string_new(NULL);
    for (unsigned n = 0; n < rows; n++) {
      g_string_truncate(text, 0);
      write(text, random, column, n);
      lks_feeder_row(&feeder, number++, 0, text->str);
    }
    const char *found = find_people(lks_feeder_finish(&feeder));
    if (found != NULL && failures++ < 3)
      printf("\n    %s, %s %s: %s in column %u of %u rows that ends with \"%s\"", label, header->label,
             title != NULL ? title : "", found, column, rows, text->str);
    g_string_free(text, TRUE);
    lks_feeder_end(&feeder);
  }
  if (failures > 0)
    printf("\n    %s, %s: %u of %u columns", label, header->label, failures, COLUMNS);
  g_rand_free(random);
  return failures;
}

static void check_columns(write_value write, const char *label)
{
  for (size_t i = 0; i < G_N_ELEMENTS(headers); i++)
    CU_ASSERT_EQUAL(count_found(write, &headers[i], label), 0);
}

static void test_twelve_digits(void)
{
  check_columns(write_twelve_digits, "twelve digits");
}

static void test_time_stamps(void)
{
  check_columns(write_time_stamp, "time stamps");
}

static void test_jan_codes(void)
{
  check_columns(write_jan, "JAN codes");
}

static void test_sequences(void)
{
  check_columns(write_sequence, "sequences");
}

static void test_products(void)
{
  check_columns(write_product, "products");
}

static void test_stations(void)
{
  check_columns(write_station, "stations");
}

/* The judge itself: people would be found, even without a header. */
static void test_people_are_found(void)
{
  lks_feeder feeder;
  lks_feeder_begin(&feeder);
  lks_feeder_part(&feeder, "Sheet1", LEAKSCAN_VISIBLE);
  for (uint32_t n = 0; n < 40; n++) {
    char *row = lks_feeder_person(n, "N");
    lks_feeder_row(&feeder, n, 0, row);
    g_free(row);
  }
  CU_ASSERT_PTR_NOT_NULL(find_people(lks_feeder_finish(&feeder)));
  lks_feeder_end(&feeder);
}

CU_TestInfo lks_test_negatives[] = {
    {"people are found", test_people_are_found},
    {"twelve digits", test_twelve_digits},
    {"time stamps", test_time_stamps},
    {"JAN codes", test_jan_codes},
    {"sequences", test_sequences},
    {"products", test_products},
    {"stations", test_stations},
    CU_TEST_INFO_NULL,
};
