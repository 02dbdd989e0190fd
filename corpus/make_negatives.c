/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Lists of things and places that resemble lists of people: leakscan has to stay silent. */
#include "corpus.h"
#include "sheets.h"

#include <string.h>

#define COUNT(array)  (sizeof(array) / sizeof(array)[0])
#define ROW_ARGUMENTS struct corpus_book *book, lxw_worksheet *sheet, lxw_row_t row, uint32_t i, uint64_t *state

struct list {
  const char *sheet;
  const char *title; /* NULL: the headers stand in the first row */
  const char *headers;
  uint32_t rows;
  void (*write)(ROW_ARGUMENTS);
  const char *remark; /* a line below the table, or NULL */
};

static const char *const facilities[] = {"総合体育館", "市民会館", "中央図書館",       "保健センター",
                                         "第一小学校", "消防署",   "児童館",           "公民館",
                                         "文化ホール", "福祉会館", "スポーツセンター", "市役所"};
static const char *const towns[] = {"本町",   "中央", "栄町", "緑が丘", "旭町",
                                    "若葉町", "泉町", "新町", "幸町",   "松原"};
static const char *const products[] = {"ボールペン 黒", "ノート B5",     "付箋 75mm", "クリアファイル", "修正テープ",
                                       "ホチキス針",    "コピー用紙 A4", "封筒 長3",  "蛍光ペン 黄",    "電池 単3"};

/* A land line of the area that nobody has. */
static void land_line(char *buffer, size_t size, uint32_t i, uint32_t number)
{
  static const char *const areas[] = {"03-0000", "06-0000", "045-000", "052-000", "011-000", "0776-00", "092-000"};

  corpus_format(buffer, size, "%s-%04u", areas[i % COUNT(areas)], number);
}

static const struct corpus_place *place_at(uint32_t i)
{
  return &corpus_places[i * 7 % corpus_place_count];
}

static void write_price(ROW_ARGUMENTS)
{
  corpus_linef(book, sheet, row, 0, "P-%04u|%s %u|'49%010u%u|%u|%u|%s", i + 1, products[i % 10], i / 10 + 1,
               1000000 + i * 137, i % 10, 80 + corpus_below(state, 40) * 10, 10 + i % 5 * 10,
               i % 9 == 0 ? "廃番予定" : "在庫あり");
}

static void write_statistics(ROW_ARGUMENTS)
{
  uint32_t men = 200000 + corpus_below(state, 900000);
  uint32_t women = 200000 + corpus_below(state, 900000);
  uint32_t young = corpus_below(state, 100000);
  uint32_t old = corpus_below(state, 300000);

  corpus_linef(book, sheet, row, 0, "%s|%s|%u|%u|=C%u+D%u=>%u|%u|%u", corpus_places[i].prefecture,
               corpus_places[i].city, men, women, row + 1, row + 1, men + women, young, old);
}

static void write_aed(ROW_ARGUMENTS)
{
  const struct corpus_place *place = place_at(i);
  const char *town = towns[i % 10];
  uint32_t north = corpus_below(state, 900000);
  uint32_t east = corpus_below(state, 900000);
  char phone[16];

  land_line(phone, sizeof phone, i, 1000 + i);
  corpus_linef(book, sheet, row, 0, "%u|%s%s|%s%s%s%u-%u|%s|1階 受付|平日 8:30-17:15|35.%06u|139.%06u", i + 1, town,
               facilities[i % 12], place->prefecture, place->city, town, 1 + i % 7, 1 + i % 19, phone, north, east);
}

static void write_facility(ROW_ARGUMENTS)
{
  static const char *const managers[] = {"市教育委員会", "公益財団法人 みどり振興財団", "指定管理者 あおば株式会社",
                                         "NPO法人 若葉会", "市 市民生活部"};
  const struct corpus_place *place = place_at(i);
  char phone[16];

  land_line(phone, sizeof phone, i, 2000 + i);
  (void)state;
  corpus_linef(book, sheet, row, 0, "%s%s|%s-00%02u|%s%s%s%u-%u|%s|9:00-21:00|%s|%s", towns[i % 10],
               facilities[i * 5 % 12], place->postal, 10 + i % 80, place->prefecture, place->city, towns[i % 10],
               1 + i % 5, 1 + i % 23, phone, i % 3 == 0 ? "月曜" : "年末年始", managers[i % 5]);
}

/* Many restaurants bear their owner's surname. */
static void write_restaurant(ROW_ARGUMENTS)
{
  static const char *const kinds[] = {"食堂", "珈琲店", "ラーメン", "寿司", "ベーカリー", "酒場", "そば処"};
  const struct corpus_place *place = place_at(i);
  const char *surname = corpus_surnames[corpus_below(state, (uint32_t)corpus_surname_count)].written;
  char phone[16];

  land_line(phone, sizeof phone, i, 3000 + i);
  corpus_linef(book, sheet, row, 0, "%s%s|%s|%s%s%s%u-%u|%s|11:00-20:00|%s", surname, kinds[i % 7], kinds[i % 7],
               place->prefecture, place->city, towns[i % 10], 1 + i % 6, 1 + i % 17, phone,
               i % 2 == 0 ? "水曜" : "日曜・祝日");
}

static void write_timetable(ROW_ARGUMENTS)
{
  static const char *const stops[] = {"駅前", "市役所前", "中央病院", "図書館前", "緑が丘団地", "工業団地入口"};

  (void)state;
  corpus_linef(book, sheet, row, 0, "%s|%u|%02u:%02u|%02u:%02u|%02u:%02u|%s", stops[i % 6], i / 6 + 1, 6 + i / 6,
               i % 6 * 7, 9 + i / 6, i % 6 * 7 + 3, 14 + i / 6, i % 6 * 7 + 5, i % 4 == 0 ? "土休日運休" : "");
}

/* Stations whose names are surnames as well, with their readings. */
static void write_station(ROW_ARGUMENTS)
{
  static const char *const stations[] = {
      "森下|モリシタ",         "中野|ナカノ",     "大塚|オオツカ",   "三田|ミタ",           "田町|タマチ",
      "高田馬場|タカダノババ", "大久保|オオクボ", "町田|マチダ",     "立川|タチカワ",       "北千住|キタセンジュ",
      "赤羽|アカバネ",         "蒲田|カマタ",     "五反田|ゴタンダ", "吉祥寺|キチジョウジ", "石川町|イシカワチョウ",
      "船橋|フナバシ",         "川口|カワグチ",   "大宮|オオミヤ",   "福島|フクシマ",       "千葉|チバ",
      "宮崎|ミヤザキ",         "長崎|ナガサキ",   "上野|ウエノ",     "市川|イチカワ",       "目黒|メグロ",
      "品川|シナガワ",         "田端|タバタ",     "駒込|コマゴメ",   "神田|カンダ",         "大崎|オオサキ",
      "荻窪|オギクボ",         "三鷹|ミタカ",     "小金井|コガネイ", "国分寺|コクブンジ",   "豊田|トヨダ",
      "原町|ハラマチ",         "松本|マツモト",   "岡谷|オカヤ",     "塩尻|シオジリ",       "茅野|チノ",
  };

  corpus_linef(book, sheet, row, 0, "%s|%s線|%u|%u", stations[i % COUNT(stations)], towns[i % 10], i + 1,
               900 + corpus_below(state, 80000));
}

static void write_school(ROW_ARGUMENTS)
{
  const struct corpus_place *place = place_at(i);
  char phone[16];
  char direct[16];

  land_line(phone, sizeof phone, i, 4000 + i);
  land_line(direct, sizeof direct, i, 5000 + i);
  corpus_linef(book, sheet, row, 0, "%s立%s%s|%s-00%02u|%s%s%s%u-%u|%s|%s|%u|%u", place->city, towns[i % 10],
               i % 3 == 0 ? "中学校" : "小学校", place->postal, 10 + i % 80, place->prefecture, place->city,
               towns[i % 10], 1 + i % 5, 1 + i % 23, phone, direct, 6 + i % 18, 150 + corpus_below(state, 500));
}

static void write_catalogue(ROW_ARGUMENTS)
{
  static const char *const names[] = {"Harris Tweed Jacket", "Martin Desk Lamp", "Oxford Shirt",     "Chelsea Boots",
                                      "Franklin Notebook",   "Grace Teapot",     "Jackson Armchair", "Victoria Mug",
                                      "Wallace Toolbox",     "Lincoln Bookcase"};
  static const char *const brands[] = {"Northfield", "Example & Sons", "Blue Harbour", "Stanley Mills"};

  corpus_linef(book, sheet, row, 0, "SKU%05u|%s %u|%s|%u.99|%u|%s", 10000 + i * 3, names[i % 10], i / 10 + 1,
               i % 2 == 0 ? "Home" : "Clothing", 9 + corpus_below(state, 190), i * 13 % 200, brands[i % 4]);
}

/* Airports named after people. */
static void write_airport(ROW_ARGUMENTS)
{
  static const char *const airports[] = {
      "John F. Kennedy International|JFK|New York|USA|40.6413|-73.7781",
      "Charles de Gaulle|CDG|Paris|France|49.0097|2.5479",
      "Leonardo da Vinci|FCO|Rome|Italy|41.8003|12.2389",
      "Indira Gandhi International|DEL|Delhi|India|28.5562|77.1",
      "Benito Juarez International|MEX|Mexico City|Mexico|19.4361|-99.0719",
      "Narita International|NRT|Narita|Japan|35.772|140.3929",
      "Chubu Centrair International|NGO|Tokoname|Japan|34.8584|136.8054",
      "Kochi Ryoma|KCZ|Kochi|Japan|33.5461|133.6694",
      "George Bush Intercontinental|IAH|Houston|USA|29.9902|-95.3368",
      "Humberto Delgado|LIS|Lisbon|Portugal|38.7742|-9.1342",
      "Ben Gurion|TLV|Tel Aviv|Israel|32.0055|34.8854",
      "Jorge Chavez International|LIM|Lima|Peru|-12.0219|-77.1143",
      "Simon Bolivar International|CCS|Caracas|Venezuela|10.6031|-66.9906",
      "Louis Armstrong International|MSY|New Orleans|USA|29.9934|-90.258",
      "Pierre Elliott Trudeau|YUL|Montreal|Canada|45.4706|-73.7408",
      "Vaclav Havel|PRG|Prague|Czechia|50.1008|14.26",
  };

  (void)state;
  corpus_line(book, sheet, row, 0, airports[i % COUNT(airports)]);
}

/* Books have authors, and authors have names: published ones. */
static void write_book(ROW_ARGUMENTS)
{
  static const char *const titles[] = {"海辺の時間",     "はじめての統計学", "山の見える町",
                                       "暮らしの経済学", "星を数える夜",     "やさしいプログラミング",
                                       "古文書を読む",   "雨の日の記憶",     "地域医療の歩み",
                                       "庭木の手入れ"};
  struct corpus_person author;

  corpus_person_make(&author, CORPUS_ADULTS, 8000 + corpus_below(state, 80));
  corpus_linef(book, sheet, row, 0, "%s %u|%s|%s|%u|'978-4-00-%06u-%u|%u.%u", titles[i % 10], i / 10 + 1, author.name,
               i % 2 == 0 ? "青嵐書房" : "みどり出版", 1985 + i % 39, 100000 + i * 131, i % 10, 300 + i % 600,
               i % 10);
}

/* Twelve digits in sequence, dates of purchase: no national numbers, no dates of birth. */
static void write_device(ROW_ARGUMENTS)
{
  static const char *const devices[] = {"ノートパソコン", "液晶モニタ", "複合機", "プロジェクタ",
                                        "無線アクセスポイント"};
  uint32_t year = 2012 + corpus_below(state, 12);
  uint32_t month = 1 + corpus_below(state, 12);

  corpus_linef(book, sheet, row, 0, "E-%05u|%s|'2023%08u|%u-%02u-15|%u階 事務室|%u", i + 1, devices[i % 5],
               10450000 + i, year, month, 1 + i % 6, 48000 + i % 30 * 4000);
}

static void write_measurement(ROW_ARGUMENTS)
{
  uint32_t tenths = corpus_below(state, 320);
  uint32_t rain = corpus_below(state, 40);

  corpus_linef(book, sheet, row, 0, "%u-%02u-%02u|観測点%u|%u.%u|%u|%u", 1960 + i / 8, 1 + i % 12, 1 + i % 28,
               1 + i % 4, tenths / 10, tenths % 10, rain, 40 + i % 50);
}

static bool make_list(const char *path, const struct corpus_document *document)
{
  const struct list *list = document->layout;
  uint64_t state = 11;
  struct corpus_book book;

  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, list->sheet);
  lxw_row_t row = 0;
  if (list->title != NULL) {
    worksheet_write_string(sheet, 0, 0, list->title, book.title);
    row = 2;
  }
  corpus_headers(&book, sheet, row, 0, list->headers);
  for (uint32_t i = 0; i < list->rows; i++) {
    list->write(&book, sheet, row + 1 + i, i, &state);
  }
  if (list->remark != NULL) {
    corpus_text(sheet, row + list->rows + 3, 0, list->remark);
  }
  return corpus_book_close(&book);
}

static bool make_agenda(const char *path, const struct corpus_document *document)
{
  struct corpus_person people[3];
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  for (uint32_t i = 0; i < 3; i++) {
    corpus_person_make(&people[i], CORPUS_ADULTS, 8200 + i);
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "次第");
  worksheet_write_string(sheet, 0, 0, "令和6年度 第1回 図書委員会 次第", book.title);
  corpus_line(&book, sheet, 2, 0, "日時|令和6年5月20日(月) 15:00から16:30まで");
  corpus_line(&book, sheet, 3, 0, "場所|本館3階 大会議室");
  corpus_linef(&book, sheet, 4, 0, "委員長|%s", people[0].name);
  corpus_linef(&book, sheet, 5, 0, "副委員長|%s", people[1].name);
  corpus_linef(&book, sheet, 6, 0, "書記|%s", people[2].name);
  corpus_line(&book, sheet, 8, 0, "議題1|前回議事録の確認");
  corpus_line(&book, sheet, 9, 0, "議題2|購入図書の選定について(資料1)");
  corpus_line(&book, sheet, 10, 0, "議題3|夏季開館時間の変更について(資料2)");
  corpus_line(&book, sheet, 11, 0, "その他|次回の日程");
  return corpus_book_close(&book);
}

/* Eight people at their desks: one telephone number, addresses of the firm. */
static bool make_contacts(const char *path, const struct corpus_document *document)
{
  static const char *const sections[] = {"総務課", "会計課", "企画課", "広報課"};
  static const char *const ranks[] = {"課長", "係長", "主任", "担当"};
  struct corpus_person person;
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "連絡先");
  corpus_text(sheet, 0, 0, "中央さくら商事株式会社 お問い合わせ窓口");
  corpus_headers(&book, sheet, 2, 0, "部署|役職|担当者|電話(代表)|メールアドレス");
  for (uint32_t i = 0; i < 8; i++) {
    corpus_person_make(&person, CORPUS_ADULTS, 8300 + i);
    corpus_linef(&book, sheet, 3 + i, 0, "%s|%s|%s|03-0000-1500|section%u@example.co.jp", sections[i / 2],
                 ranks[i % 4], person.surname, i / 2 + 1);
  }
  return corpus_book_close(&book);
}

/* A form that nobody has filled in yet. */
static bool make_questionnaire(const char *path, const struct corpus_document *document)
{
  static const char *const labels[] = {"氏名",
                                       "フリガナ",
                                       "生年月日",
                                       "性別",
                                       "〒",
                                       "住所",
                                       "電話番号",
                                       "メールアドレス",
                                       "学生番号",
                                       "緊急連絡先(氏名・続柄・電話)",
                                       "アレルギーの有無",
                                       "ご意見"};
  static const char *const hints[] = {
      "", "", "      年   月   日", "男 ・ 女 ・ 回答しない", "", "", "(   )   -", "", "", "", "有 ・ 無", ""};
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "参加申込書");
  worksheet_write_string(sheet, 0, 0, "参加申込書(太枠内をご記入ください)", book.title);
  for (lxw_row_t i = 0; i < COUNT(labels); i++) {
    corpus_linef(&book, sheet, 2 + i, 0, "%s|%s", labels[i], hints[i]);
  }
  return corpus_book_close(&book);
}

static bool make_invoice(const char *path, const struct corpus_document *document)
{
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "請求書");
  worksheet_merge_range(sheet, 0, 0, 0, 4, "請求書", book.title);
  corpus_line(&book, sheet, 2, 0, "中央さくら商事株式会社 御中|||請求番号|INV-2024-0412");
  corpus_line(&book, sheet, 3, 0, "東京都新宿区本町1-2-3|||請求日|2024-04-30");
  corpus_line(&book, sheet, 4, 0, "購買部 ご担当者様|||支払期限|2024-05-31");
  corpus_line(&book, sheet, 6, 3, "青葉印刷株式会社");
  corpus_line(&book, sheet, 7, 3, "登録番号 T1234567890123");
  corpus_line(&book, sheet, 8, 3, "TEL 03-0000-1600");
  corpus_headers(&book, sheet, 10, 0, "品名|数量|単価|金額|備考");
  corpus_line(&book, sheet, 11, 0, "パンフレット A4 三つ折り|2000|42|=B12*C12|");
  corpus_line(&book, sheet, 12, 0, "名刺 100枚|8|1800|=B13*C13|両面");
  corpus_line(&book, sheet, 13, 0, "送料|1|1200|=B14*C14|");
  corpus_line(&book, sheet, 15, 2, "合計|=SUM(D12:D14)");
  corpus_line(&book, sheet, 17, 0, "お振込先: みどり銀行 本店営業部 普通 0001234 アオバインサツ(カ");
  return corpus_book_close(&book);
}

static bool make_class_timetable(const char *path, const struct corpus_document *document)
{
  static const char *const lessons[] = {"数学", "国語", "英語", "理科", "社会", "体育", "音楽", "美術"};
  uint64_t state = 13;
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "時間割");
  corpus_text(sheet, 0, 0, "1年2組 時間割");
  corpus_headers(&book, sheet, 1, 0, "時限|月|火|水|木|金");
  for (lxw_row_t period = 0; period < 6; period++) {
    corpus_linef(&book, sheet, 2 + period, 0, "%u", period + 1);
    for (lxw_col_t day = 1; day <= 5; day++) {
      uint32_t lesson = corpus_below(&state, (uint32_t)COUNT(lessons));
      corpus_linef(&book, sheet, 2 + period, day, "%s(%s)", lessons[lesson], corpus_surnames[lesson * 5].written);
    }
  }
  return corpus_book_close(&book);
}

#define LIST &(const struct list)
#define PASS(sheet, rows)                                                                                            \
  {                                                                                                                  \
    "pass", "", "*", sheet, 0, 0, rows, ""                                                                           \
  }
#define NOTICE(sheet, people, fields)                                                                                \
  {                                                                                                                  \
    "notice", "", "master-data,hidden-sheet,hidden-rows,hidden-columns", sheet, people, 0, people, fields            \
  }

static const struct corpus_document documents[] = {
    {"negative-price-list.xlsx", make_list,
     LIST{"価格表", "文具 価格表 2024年春", "品番|品名|JANコード|単価|入数|備考", 240, write_price,
          "価格は税抜です。"},
     PASS("価格表", 240)},
    {"negative-statistics.xlsx", make_list,
     LIST{"人口", "市区町村別人口", "都道府県|市区町村|男|女|計|15歳未満|65歳以上", 59, write_statistics, NULL},
     PASS("人口", 59)},
    {"negative-aed.xlsx", make_list,
     LIST{"AED", NULL, "No|名称|住所|電話番号|設置位置|利用可能時間|緯度|経度", 300, write_aed, NULL},
     PASS("AED", 300)},
    {"negative-facilities.xlsx", make_list,
     LIST{"公共施設", NULL, "名称|郵便番号|所在地|電話番号|開館時間|休館日|管理者", 120, write_facility, NULL},
     PASS("公共施設", 120)},
    {"negative-restaurants.xlsx", make_list,
     LIST{"飲食店", "商店街 飲食店マップ", "店名|ジャンル|住所|電話|営業時間|定休日", 90, write_restaurant, NULL},
     PASS("飲食店", 90)},
    {"negative-timetable.xlsx", make_list,
     LIST{"時刻表", "コミュニティバス時刻表", "停留所|便|朝|昼|夕|備考", 36, write_timetable, NULL},
     PASS("時刻表", 36)},
    {"negative-stations.xlsx", make_list, LIST{"駅", NULL, "駅名|よみ|路線|番号|乗降人員", 40, write_station, NULL},
     PASS("駅", 40)},
    {"negative-schools.xlsx", make_list,
     LIST{"学校一覧", NULL, "学校名|郵便番号|所在地|電話番号|校長室直通|学級数|児童生徒数", 80, write_school, NULL},
     PASS("学校一覧", 80)},
    {"negative-catalogue-english.xlsx", make_list,
     LIST{"Catalogue", NULL, "id|name|category|price|stock|brand", 150, write_catalogue, NULL},
     PASS("Catalogue", 150)},
    {"negative-airports.xlsx", make_list,
     LIST{"Airports", NULL, "name|code|city|country|latitude|longitude", 16, write_airport, NULL},
     PASS("Airports", 16)},
    {"negative-books.xlsx", make_list,
     LIST{"蔵書", "新着図書", "書名|著者|出版社|出版年|ISBN|請求記号", 120, write_book, NULL}, PASS("蔵書", 120)},
    {"negative-devices.xlsx", make_list,
     LIST{"備品台帳", NULL, "管理番号|品名|製造番号|購入日|設置場所|取得価額", 130, write_device, NULL},
     PASS("備品台帳", 130)},
    {"negative-measurements.xlsx", make_list,
     LIST{"観測値", NULL, "日付|地点|気温|降水量|湿度", 400, write_measurement, NULL}, PASS("観測値", 400)},
    {"negative-questionnaire.xlsx", make_questionnaire, NULL, PASS("参加申込書", 12)},
    {"negative-invoice.xlsx", make_invoice, NULL, PASS("請求書", 3)},
    {"negative-class-timetable.xlsx", make_class_timetable, NULL, PASS("時間割", 6)},
    {"agenda-three-names.xlsx", make_agenda, NULL, NOTICE("次第", 3, "name")},
    {"contacts-business.xlsx", make_contacts, NULL, NOTICE("連絡先", 8, "surname,phone,email")},
};

const struct corpus_family corpus_lists = {documents, COUNT(documents), NULL, NULL};
