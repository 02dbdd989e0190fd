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
    {"連絡先(メール)", "address/M/1 phone/M/1 email/S/4"},
    {"Name（氏名）", "name/S/4"},
    /* weak, and names of organisations */
    {"name", "name/W/1"},
    {"No.", "row-number/W/1"},
    {"名称", "name/W/1 organisation-name/N/1"},
    {"productName", "organisation-name/N/1"},
    {"product_name", "organisation-name/N/1"},
    {"業者名", "organisation-name/N/1"},
    {"ホームページアドレス", "organisation-name/N/1"},
};

static const row part_rows[] = {
    {"受給者氏名", "name/S/1"},
    {"内定辞退者氏名", "name/S/2"},
    {"受験者姓名", "name/S/2"},
    {"教育委員名", "name/M/2"},
    {"保護者氏名（カナ）", "name-kana/S/1"},
    {"身元引受人氏名（カナ）", "name-kana/S/2"},
    {"本人の住所(カナ)", "address-kana/S/2"},
    {"施設名（カナ）", "organisation-name/N/2"},
    {"店舗名フリガナ", "organisation-name/N/2"},
    {"あなたの年齢は", "age/S/2"},
    {"希望職種", "job/M/2"},
    {"主な職歴", "career/M/1"},
    {"資格・自己PR", "career/M/2"},
    {"保護者TEL", "phone/S/2"},
    {"会社電話番号", "organisation-phone/N/2"},
    {"会社の住所", "organisation-address/N/2"},
    {"施設の名称", "organisation-name/N/2"},
    {"バス停番号", "row-number/W/2"},
    {"보호자 연락처", "phone/S/2"},
    {"contactName", "name/S/1"},
    {"contact_name", "name/S/1"},
    {"emergency contact phone", "phone/S/3"},
    {"billingEmailAddress", "email/S/3"},
    {"customer_email", "email/S/3"},
    {"IDNumber", "national-id/S/1"},
    {"orderId", "row-number/W/3"},
    {"Name des Kindes", "name/W/3"},
    {"companyAddress", "organisation-address/N/3"},
    {"office phone", "organisation-phone/N/3"},
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
    {"whole headers", test_exact}, {"parts of headers", test_parts},
    {"no headers", test_none},     {"limits", test_limits},
    {"kinds", test_kinds},         CU_TEST_INFO_NULL,
};
