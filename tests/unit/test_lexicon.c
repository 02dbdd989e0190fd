/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What headers mean. */
#include "pii/lexicon.h"

#include <CUnit/CUnit.h>
#include <stdio.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

extern CU_TestInfo lks_test_lexicon[];

static void check(int good, const char *row)
{
  CU_assertImplementation(good, 0, row, __FILE__, "", CU_FALSE);
}

typedef struct row {
  const char *header;
  const char *matches; /* "kind/strength/how", in order; "" for none */
} row;

static const row exact_rows[] = {
    {"氏名", "name/S/1"},
    {"氏　名", "name/S/1"},
    {"※氏名(必須)", "name/S/1"},
    {"1. 氏名", "name/S/1"},
    {"氏名2", "name/S/1"},
    {"【氏名】", "name/S/1"},
    {"氏名 (Name)", "name/S/1"},
    {"氏名（カナ）", "name-kana/S/1"},
    {"ﾌﾘｶﾞﾅ", "name-kana/S/1"},
    {"氏名(姓)", "surname/S/1"},
    {"氏名(名)", "given-name/S/1"},
    {"生年月日(西暦)", "birth-date/S/1"},
    {"Date of Birth (YYYY/MM/DD)", "birth-date/S/1"},
    {"E-mail", "email/S/1"},
    {"メ―ルアドレス", "email/S/1"},
    {"Prénom", "given-name/S/1"},
    {"PRENOM", "given-name/S/1"},
    {"Straße", "address/S/1"},
    {"国籍・地域", "nationality/S/1"},
    {"〒", "postal-code/S/1"},
    {"TEL", "phone/S/1"},
    {"℡", "phone/S/1"},
    {"携帯電話番号(ハイフンなし)", "phone/S/1"},
    {"学籍番号", "student-number/S/1"},
    {"JAAF ID", "member-number/S/1"},
    {"マイナンバー", "my-number/S/1"},
    {"driver's license number", "driving-licence/S/1"},
    {"病歴", "diagnosis/S/1"},
    {"住所等", "address/S/1"},
    {"お名前をフルネームで入力してください", "name/S/1"},
    {"学生 이름", "name/S/2"},
    {"学生姓名", "name/S/1"},
    {"성명", "name/S/1"},
    /* several kinds */
    {"番号", "bank-account/M/1 row-number/W/1"},
    {"登録番号", "member-number/S/1 vehicle/M/1"},
    {"title", "job/M/1 organisation-name/N/1"},
    {"連絡先", "address/M/1 phone/M/1"},
    {"連絡先(メール)", "email/S/1"},
    {"連絡先(性別)", "address/M/1 phone/M/1 sex/S/4"},
    {"Name（氏名）", "name/S/4"},
    /* weak, and names of organisations */
    {"name", "name/W/1"},
    {"No.", "row-number/W/1"},
    {"First Name 名", "given-name/S/1"},
    {"zweite phone（必須）", "phone/S/3"},
    {"※zweite phone", "phone/S/3"},
    {"性別 / Sex", "sex/S/2"},
    {"名称", "name/W/1 organisation-name/N/1"},
    {"productName", "organisation-name/N/1"},
    {"product_name", "organisation-name/N/1"},
    {"業者名", "organisation-name/N/1"},
    {"ホームページアドレス", "organisation-name/N/1"},
};

/* Other languages, roles, numbers of people; what one kind must not take from another. */
static const row word_rows[] = {
    {"旧姓", "surname/S/1"},
    {"下の名前", "given-name/S/1"},
    {"旧姓（カナ）", "name-kana/S/1"},
    {"Maiden Name", "surname/S/1"},
    {"Nachname", "surname/S/1"},
    {"Apellido 1", "surname/S/1"},
    {"Achternaam", "surname/S/1"},
    {"Cognome", "surname/S/1"},
    {"Họ và tên", "name/S/1"},
    {"Ngày sinh", "birth-date/S/1"},
    {"Data de nascimento", "birth-date/S/1"},
    {"F. nac.", "birth-date/S/1"},
    {"Geb.-Datum", "birth-date/S/1"},
    {"Số điện thoại", "phone/S/1"},
    {"Tel. privat", "phone/S/1"},
    {"姓名(英文)", "name-romaji/S/1"},
    {"出生年月日(西元)", "birth-date/S/1"},
    {"주민등록번호 앞자리", "national-id/S/1"},
    {"本籍(都道府県)", "birthplace/S/1"},
    {"Geburtsland", "birthplace/S/1"},
    {"満年令", "age/S/1"},
    {"敬称", "sex/M/1"},
    {"社員No.", "employee-number/S/1"},
    {"社員№", "employee-number/S/1"},
    {"学籍No", "student-number/S/1"},
    {"N° étudiant", "student-number/S/1"},
    {"Nº de socio", "member-number/S/1"},
    {"Personal-Nr.", "employee-number/S/1"},
    {"雇用保険被保険者No", "insurance-number/S/1"},
    {"Residence Card No.", "residence-card/S/1"},
    {"在留カードNo.", "residence-card/S/1"},
    {"カード番号", "card/S/1"},
    {"図書カード番号", "member-number/S/1"},
    {"Library card number", "member-number/S/1"},
    {"標準報酬月額", "income/S/1"},
    {"Bruttogehalt", "income/S/1"},
    {"出身大学", "school/M/1"},
    {"Glaubensbekenntnis", "special-care/S/1"},
    /* a role alone may count people: the values decide */
    {"参加者", "name/M/1"},
    {"participants", "name/W/1"},
    {"Mitarbeiter", "name/W/1"},
    {"Élève", "name/W/1"},
    {"名義人", "bank-account/S/1 name/M/1"},
    /* in French and Spanish the word for names is also that for everything else */
    {"Nom", "surname/M/1 name/W/1"},
    {"Nombre", "given-name/M/1 name/W/1"},
    {"Nombre del alumno", "name/S/1"},
    {"Nombre de la empresa", "organisation-name/N/1"},
    /* things */
    {"品名", "organisation-name/N/1"},
    {"船名", "organisation-name/N/1"},
    {"Vessel", "organisation-name/N/1"},
    {"Model No.", "organisation-name/N/1"},
    {"SKU", "organisation-name/N/1"},
    {"税額", "income/M/1"},
};

static const row part_rows[] = {
    {"受給者氏名", "name/S/1"},
    {"内定辞退者氏名", "name/S/2"},
    {"受験者姓名", "name/S/2"},
    {"教育指導員名", "name/M/2"},
    {"保護者氏名（カナ）", "name-kana/S/1"},
    {"身元引受人氏名（カナ）", "name-kana/S/2"},
    {"本人の住所(カナ)", "address-kana/S/2"},
    {"施設名（カナ）", "organisation-name/N/2"},
    {"店舗名フリガナ", "organisation-name/N/2"},
    {"あなたの年齢は", "age/S/2"},
    {"旧職種", "job/M/2"},
    {"主な職歴", "career/M/1"},
    {"資格・自己PR", "career/M/2"},
    {"保護者TEL", "phone/S/2"},
    {"取引先電話番号", "organisation-phone/N/2"},
    {"会社の住所", "organisation-address/N/2"},
    {"施設の名称", "organisation-name/N/2"},
    {"バス停番号", "row-number/W/2"},
    {"보호자 연락처", "phone/S/2"},
    {"contactName", "name/S/1"},
    {"contact_name", "name/S/1"},
    {"neighbour contact phone", "phone/S/3"},
    {"billingEmailAddress", "email/S/3"},
    {"tutor_email", "email/S/3"},
    {"IDNumber", "national-id/S/1"},
    {"orderId", "row-number/W/3"},
    {"Name des Nachbarn", "name/W/3"},
    {"warehouseAddress", "organisation-address/N/3"},
    {"clinic phone", "organisation-phone/N/3"},
};

/* Words that hold others, and words that mean something only alone. */
static const row no_rows[] = {
    {"", ""},
    {"public", ""},
    {"lic", ""},
    {"bookmark", ""},
    {"日本人", ""},
    {"日本国", ""},
    {"会員(名)", ""},
    {"患者(人)", ""},
    {"参加者（人数）", ""},
    {"人数", ""},
    {"男性人数", ""},
    {"平均年齢", ""},
    {"職員の平均年齢", ""},
    {"平均の給与", ""},
    {"人均收入", ""},
    {"평균 나이", ""},
    {"参加者数", ""},
    {"申込者数", ""},
    {"死亡者数", ""},
    {"患者数", ""},
    {"住民人口", ""},
    {"県民所得", ""},
    {"Average age", ""},
    {"avg_salary", ""},
    {"Median household income", ""},
    {"number of students", ""},
    {"Number of scholarship recipients", ""},
    {"Percentage of disability", ""},
    {"headcount", ""},
    {"nombre d'élèves", ""},
    {"nombre de logements sociaux", "name/W/3"},
    {"部品番号", ""},
    {"適格請求書発行事業者登録番号", ""},
    {"消費税額", ""},
    {"在庫残高", ""},
    {"耐震診断", ""},
    {"通信障害", ""},
    {"水質検査結果", ""},
    {"SIM card number", ""},
    {"network card number", ""},
    {"product identification number", ""},
    {"door handle", ""},
    {"定員(名)", ""},
    {"調査結果", ""},
    {"測定単位", ""},
    {"利用者数", ""},
    {"障害者手帳所持者数", ""},
    {"売上", ""},
    {"email sent", ""},
    {"phone_verified", ""},
    {"weather condition", ""},
    {"image height", ""},
    {"rename", ""},
    {"A", ""},
    {"※", ""},
    {"\xFF\xFE\xFD", ""},
    {"この欄には、申込者ご本人の氏名を、戸籍に記載されているとおりに、楷書ではっきりと記入し、必ず押印してから"
     "窓口に提出する申込者の氏名",
     ""},
};

static void describe(const char *header, char *out, size_t out_size)
{
  lks_header_match matches[8];
  const size_t count = lks_lexicon_match(header, strlen(header), matches, COUNT(matches));
  size_t used = 0;
  out[0] = 0;
  for (size_t i = 0; i < count && used < out_size; i++)
    used += (size_t)snprintf(out + used, out_size - used, "%s%s/%c/%u", i > 0 ? " " : "",
                             lks_kind_get(matches[i].kind)->id, matches[i].strength, (unsigned)matches[i].how);
}

static void check_rows(const row *rows, size_t count)
{
  for (size_t i = 0; i < count; i++) {
    char got[256], message[1024];
    describe(rows[i].header, got, sizeof got);
    snprintf(message, sizeof message, "%s: \"%s\", not \"%s\"", rows[i].header, got, rows[i].matches);
    check(strcmp(got, rows[i].matches) == 0, message);
  }
}

static void test_exact(void)
{
  check_rows(exact_rows, COUNT(exact_rows));
}

static void test_words(void)
{
  check_rows(word_rows, COUNT(word_rows));
}

static void test_parts(void)
{
  check_rows(part_rows, COUNT(part_rows));
}

static void test_none(void)
{
  check_rows(no_rows, COUNT(no_rows));
}

static void test_limits(void)
{
  lks_header_match match[2];
  check(lks_lexicon_match("番号", strlen("番号"), match, 1) == 1, "room for one of two");
  check(lks_lexicon_match("番号", strlen("番号"), match, 0) == 0, "room for none");
  check(lks_lexicon_match(NULL, 0, match, 2) == 0, "no header");
}

static void test_kinds(void)
{
  for (int i = 1; i < LKS_KIND_COUNT; i++) {
    const lks_kind_info *info = lks_kind_get((lks_kind)i);
    check(info->id != NULL && info->english != NULL && info->japanese != NULL && info->group != LKS_GROUP_NONE,
          info->id != NULL ? info->id : "a row is missing");
    check(info->id != NULL && lks_kind_by_id(info->id) == (lks_kind)i, "found by its id");
  }
  check(lks_kind_by_id("nothing") == LKS_KIND_NONE && lks_kind_get(LKS_KIND_COUNT)->group == LKS_GROUP_NONE,
        "no kind");
}

CU_TestInfo lks_test_lexicon[] = {
    {"whole headers", test_exact},
    {"more words", test_words},
    {"parts of headers", test_parts},
    {"no headers", test_none},
    {"limits", test_limits},
    {"kinds", test_kinds},
    CU_TEST_INFO_NULL,
};
