/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* People who don't stand in rows: forms, transposed tables, running text. All people are invented. */
#include <CUnit/CUnit.h>
#include <glib.h>
#include <string.h>

#include "feeder.h"

enum { MOST_ROWS = 16 };

extern CU_TestInfo lks_test_arranged[];

typedef struct arranged_row {
  const char *name;
  const char *rows[MOST_ROWS];
  lks_arrangement arrangement; /* of the one table of people */
  uint64_t people;             /* 0: nobody */
  const char *kinds;           /* that the table says, in any order */
} arranged_row;

static const arranged_row table[] = {
    {"form",
     {"申込書", NULL, "氏名|佐藤花子|性別|女", "フリガナ|サトウハナコ|生年月日|1990/4/1",
      "住所|東京都千代田区丸の内1-1-1", "電話番号|090-1234-5678|メール|hanako@example.jp"},
     LKS_ARRANGED_FORM,
     1,
     "name sex name-kana birth-date address phone email"},
    {"form with gaps",
     {"氏　名||佐藤　花子", NULL, "ふりがな||さとう　はなこ", "生年月日||@32964", NULL,
      "現住所||東京都千代田区丸の内1-1-1", "連絡先電話番号||090-1234-5678", "志望動機||大学で学んだことを生かしたい"},
     LKS_ARRANGED_FORM,
     1,
     "name name-kana birth-date address phone"},
    {"labels above",
     {"氏名||生年月日", "鈴木一郎||1985年3月3日", "住所||電話", "大阪府大阪市北区梅田1-1-1||06-1234-5678"},
     LKS_ARRANGED_FORM,
     1,
     "name birth-date address phone"},
    {"in one cell each",
     {"氏名：鈴木一郎", "生年月日：1985年3月3日", "住所：大阪府大阪市北区梅田1-1-1", "病名：糖尿病"},
     LKS_ARRANGED_FORM,
     1,
     "name birth-date address diagnosis"},
    {"stacked forms",
     {"氏名|佐藤花子", "性別|女", "生年月日|1990/4/1", "電話番号|090-1111-1111", NULL, "氏名|鈴木一郎", "性別|男",
      "生年月日|1985/3/3", "電話番号|090-2222-2222", NULL, "氏名|高橋健一", "性別|男", "生年月日|1977/7/7",
      "電話番号|090-3333-3333"},
     LKS_ARRANGED_FORM,
     3,
     "name sex birth-date phone"},
    {"English form",
     {"Full name|Mary Johnson", "Date of birth|1 April 1990", "Phone|+44 20 7946 0958", "Email|mary@example.com",
      "Nationality|British"},
     LKS_ARRANGED_FORM,
     1,
     "name birth-date phone email"},
    {"blank form", {"氏名||性別", "フリガナ||生年月日", "住所", "電話番号||メール"}, LKS_ARRANGED_ROWS, 0, ""},
    {"form's specification",
     {"氏名|必須|全角", "住所|必須|全角", "電話番号|任意|半角", "生年月日|必須|日付", "性別|任意|選択"},
     LKS_ARRANGED_ROWS,
     0,
     ""},
    {"fields of a file",
     {"COLUMN|TYPE|LENGTH|REMARK", "first_name|text|forty|Free", "last_name|text|forty|True",
      "email|text|hundred|Unique", "phone|text|twenty|Half width", "birth_date|date|ten|Optional"},
     LKS_ARRANGED_ROWS,
     0,
     ""},
    {"office's contact",
     {"会社名|株式会社青空商事", "所在地|東京都千代田区丸の内1-1-1", "担当部署|総務部", "電話|03-1234-5678"},
     LKS_ARRANGED_ROWS,
     0,
     ""},
    {"transposed",
     {"患者氏名|佐藤花子|鈴木一郎|高橋健一|山田太郎", "生年月日|1990/4/1|1985/3/3|1977/7/7|1960/1/1",
      "病名|糖尿病|高血圧症|喘息|胃がん",
      "住所|東京都千代田区丸の内1-1-1|大阪府大阪市北区梅田1-1-1|愛知県名古屋市中区栄1-1|"
      "福岡県福岡市中央区天神1-1"},
     LKS_ARRANGED_COLUMNS,
     4,
     "name birth-date diagnosis address"},
    {"transposed below a title",
     {"参加者一覧", NULL, "No|#1|#2|#3|#4", "氏名|佐藤花子|鈴木一郎|高橋健一|山田太郎",
      "電話番号|090-1111-1111|090-2222-2222|090-3333-3333|090-4444-4444", "性別|女|男|男|男"},
     LKS_ARRANGED_COLUMNS,
     4,
     "name phone sex"},
    {"transposed statistics",
     {"項目|2021年|2022年|2023年", "年齢|#41|#42|#43", "性別|#51|#52|#53", "国籍|#10|#11|#12", "住所|#3|#4|#5"},
     LKS_ARRANGED_ROWS,
     0,
     ""},
    {"transposed products",
     {"商品名|青いペン|赤いペン|黒いペン", "価格|#100|#110|#120", "備考|定番|新色|廃番", "メーカー|甲社|乙社|丙社"},
     LKS_ARRANGED_ROWS,
     0,
     ""},
    {"remarks with names",
     {"日付|内容", "@45000|佐藤花子様より電話。折り返し090-1111-1111", "@45001|在庫を確認した",
      "@45002|鈴木一郎様（大阪府大阪市北区梅田1-1-1）に発送", "@45003|高橋健一様 090-3333-3333 要連絡"},
     LKS_ARRANGED_TEXT,
     3,
     "name phone address"},
    {"people whom somebody has charge of",
     {"佐藤花子様 090-1111-1111 の件、担当 山田", "鈴木一郎様 090-2222-2222 の件、連絡先は変更なし"},
     LKS_ARRANGED_TEXT,
     2,
     "name phone"},
    {"values in one cell",
     {"佐藤花子 090-1111-1111", "鈴木一郎 090-2222-2222", "高橋健一 090-3333-3333", "山田太郎 090-4444-4444"},
     LKS_ARRANGED_TEXT,
     4,
     "name phone"},
    {"many addresses in one cell",
     {"宛先", "a.sato@example.jp; i.suzuki@example.jp; k.takahashi@example.com"},
     LKS_ARRANGED_TEXT,
     3,
     "email"},
    {"names one after the other",
     {"班|メンバー", "1班|佐藤花子、鈴木一郎、高橋健一", "2班|山田太郎、田中 美咲"},
     LKS_ARRANGED_TEXT,
     5,
     "name"},
    {"places one after the other",
     {"班|地区", "1班|本町、栄町、緑が丘", "2班|山田、高松、福島", "3班|さくら、みどり"},
     LKS_ARRANGED_ROWS,
     0,
     ""},
    {"remarks about places",
     {"日付|内容", "@45000|青空会館 03-1111-1111 を予約", "@45001|緑町公民館 03-2222-2222 は休館",
      "@45002|東山公園 052-333-3333", "@45003|駅前支店 03-4444-4444 に納品"},
     LKS_ARRANGED_ROWS,
     0,
     ""},
    {"whom to ask",
     {"ご案内", "お問い合わせ：総務課 佐藤花子 電話 03-1234-5678", "担当：鈴木一郎様 03-1234-5679"},
     LKS_ARRANGED_ROWS,
     0,
     ""},
};

static const lks_table *find_people(const lks_facts *facts, size_t *count)
{
  const lks_table *found = NULL;
  *count = 0;
  for (size_t i = 0; i < facts->parts[0]->table_count; i++)
    if (facts->parts[0]->tables[i]->class == LKS_TABLE_PERSONS && facts->parts[0]->tables[i]->people > 0) {
      found = facts->parts[0]->tables[i];
      (*count)++;
    }
  return found;
}

static void check_kinds(const arranged_row *row, const lks_table *people)
{
  char **kinds = g_strsplit(row->kinds, " ", 0);
  for (char **kind = kinds; *kind != NULL; kind++) {
    bool found = false;
    for (size_t i = 0; i < people->field_count; i++)
      found = found || strcmp(lks_kind_get(people->fields[i].kind)->id, *kind) == 0;
    if (!found)
      printf("\n  %s: no %s", row->name, *kind);
    CU_ASSERT_TRUE(found);
  }
  g_strfreev(kinds);
}

static void test_table(void)
{
  for (size_t i = 0; i < G_N_ELEMENTS(table); i++) {
    const arranged_row *row = &table[i];
    lks_feeder feeder;
    size_t count = 0;
    lks_feeder_begin(&feeder);
    lks_feeder_part(&feeder, row->name, LEAKSCAN_VISIBLE);
    lks_feeder_rows(&feeder, 0, 0, row->rows, MOST_ROWS);
    const lks_facts *facts = lks_feeder_finish(&feeder);
    const lks_table *people = find_people(facts, &count);
    if (facts->parts[0]->people != row->people || count > 1)
      printf("\n  %s: %d people in %zu tables", row->name, (int)facts->parts[0]->people, count);
    CU_ASSERT_EQUAL(facts->parts[0]->people, row->people);
    CU_ASSERT_EQUAL(count, row->people > 0);
    if (people != NULL && row->people > 0) {
      CU_ASSERT_EQUAL(people->arrangement, row->arrangement);
      check_kinds(row, people);
    }
    lks_feeder_end(&feeder);
  }
}

/* Three hundred forms, one below the other: more than are looked at at once. */
static void test_many_forms(void)
{
  enum { FORMS = 300, ROWS = 6 };
  static const char *const lines[] = {"氏名|N", "生年月日|B", "電話番号|T", "性別|K"};
  lks_feeder feeder;
  lks_feeder_begin(&feeder);
  lks_feeder_part(&feeder, "forms", LEAKSCAN_VISIBLE);
  for (size_t i = 0; i < FORMS; i++)
    for (size_t k = 0; k < G_N_ELEMENTS(lines); k++) {
      char *line = lks_feeder_person(i, lines[k]);
      lks_feeder_row(&feeder, (uint32_t)(i * ROWS + k), 0, line);
      g_free(line);
    }
  const lks_facts *facts = lks_feeder_finish(&feeder);
  CU_ASSERT(facts->parts[0]->people >= FORMS - FORMS / 20 && facts->parts[0]->people <= FORMS + FORMS / 20);
  lks_feeder_end(&feeder);
}

/* What is hidden of a transposed table: people are columns there, and what is said of them rows. */
static void test_hidden(void)
{
  static const char *const rows[] = {"氏名|佐藤花子|鈴木一郎|高橋健一|山田太郎", "!病名|糖尿病|高血圧症|喘息|胃がん",
                                     "電話番号|090-1111-1111|090-2222-2222|090-3333-3333|090-4444-4444"};
  lks_feeder feeder;
  size_t count = 0;
  lks_feeder_begin(&feeder);
  lks_feeder_part(&feeder, "hidden", LEAKSCAN_VISIBLE);
  lks_feeder_hide_columns(&feeder, 2, 3);
  lks_feeder_rows(&feeder, 0, 0, rows, G_N_ELEMENTS(rows));
  const lks_table *people = find_people(lks_feeder_finish(&feeder), &count);
  CU_ASSERT_PTR_NOT_NULL_FATAL(people);
  CU_ASSERT_EQUAL(people->hidden_people, 2);
  const lks_field *diagnosis = lks_table_field(people, LKS_KIND_DIAGNOSIS);
  CU_ASSERT_PTR_NOT_NULL_FATAL(diagnosis);
  CU_ASSERT_TRUE(diagnosis->hidden);
  CU_ASSERT_EQUAL(diagnosis->column, 1);
  CU_ASSERT_FALSE(lks_table_field(people, LKS_KIND_NAME)->hidden);
  lks_feeder_end(&feeder);
}

CU_TestInfo lks_test_arranged[] = {
    {"table", test_table}, {"many forms", test_many_forms}, {"hidden", test_hidden}, CU_TEST_INFO_NULL};
