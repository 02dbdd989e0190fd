/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The table of kinds. */
#include "pii/kinds.h"

#include <string.h>

static const lks_kind_info kinds[LKS_KIND_COUNT] = {
    [LKS_KIND_NONE] = {"none", "nothing personal", "個人情報なし", LKS_GROUP_NONE},
    [LKS_KIND_NAME] = {"name", "name", "氏名", LKS_GROUP_NAME},
    [LKS_KIND_SURNAME] = {"surname", "surname", "姓", LKS_GROUP_NAME},
    [LKS_KIND_GIVEN_NAME] = {"given-name", "given name", "名", LKS_GROUP_NAME},
    [LKS_KIND_MIDDLE_NAME] = {"middle-name", "middle name", "ミドルネーム", LKS_GROUP_NAME},
    [LKS_KIND_NAME_KANA] = {"name-kana", "name in kana", "フリガナ", LKS_GROUP_NAME},
    [LKS_KIND_NAME_ROMAJI] = {"name-romaji", "name in Roman letters", "氏名(ローマ字)", LKS_GROUP_NAME},
    [LKS_KIND_BIRTH_DATE] = {"birth-date", "date of birth", "生年月日", LKS_GROUP_ATTRIBUTE},
    [LKS_KIND_BIRTH_YEAR] = {"birth-year", "year of birth", "生年", LKS_GROUP_ATTRIBUTE},
    [LKS_KIND_AGE] = {"age", "age", "年齢", LKS_GROUP_ATTRIBUTE},
    [LKS_KIND_AGE_BAND] = {"age-band", "age group", "年代", LKS_GROUP_WEAK},
    [LKS_KIND_SEX] = {"sex", "sex", "性別", LKS_GROUP_ATTRIBUTE},
    [LKS_KIND_NATIONALITY] = {"nationality", "nationality", "国籍", LKS_GROUP_ATTRIBUTE},
    [LKS_KIND_BIRTHPLACE] = {"birthplace", "place of birth", "出身地", LKS_GROUP_ATTRIBUTE},
    [LKS_KIND_ADDRESS] = {"address", "address", "住所", LKS_GROUP_CONTACT},
    [LKS_KIND_ADDRESS_PART] = {"address-part", "part of an address", "住所の一部", LKS_GROUP_WEAK},
    [LKS_KIND_ADDRESS_KANA] = {"address-kana", "address in kana", "住所(カナ)", LKS_GROUP_CONTACT},
    [LKS_KIND_POSTAL_CODE] = {"postal-code", "postal code", "郵便番号", LKS_GROUP_CONTACT},
    [LKS_KIND_PHONE] = {"phone", "telephone number", "電話番号", LKS_GROUP_CONTACT},
    [LKS_KIND_EMAIL] = {"email", "e-mail address", "メールアドレス", LKS_GROUP_CONTACT},
    [LKS_KIND_STUDENT_NUMBER] = {"student-number", "student number", "学生番号", LKS_GROUP_IDENTIFIER},
    [LKS_KIND_EMPLOYEE_NUMBER] = {"employee-number", "employee number", "社員番号", LKS_GROUP_IDENTIFIER},
    [LKS_KIND_MEMBER_NUMBER] = {"member-number", "member number", "会員番号", LKS_GROUP_IDENTIFIER},
    [LKS_KIND_FACULTY] = {"faculty", "faculty or class", "学部・クラス", LKS_GROUP_WEAK},
    [LKS_KIND_SCHOOL] = {"school", "school", "学校", LKS_GROUP_ATTRIBUTE},
    [LKS_KIND_GRADE] = {"grade", "marks", "成績", LKS_GROUP_ATTRIBUTE},
    [LKS_KIND_SCHOLARSHIP] = {"scholarship", "scholarship", "奨学金", LKS_GROUP_ATTRIBUTE},
    [LKS_KIND_BANK_ACCOUNT] = {"bank-account", "bank account", "銀行口座", LKS_GROUP_FINANCIAL},
    [LKS_KIND_CARD] = {"card", "payment card", "クレジットカード", LKS_GROUP_FINANCIAL},
    [LKS_KIND_MY_NUMBER] = {"my-number", "My Number", "マイナンバー", LKS_GROUP_NATIONAL_NUMBER},
    [LKS_KIND_NATIONAL_ID] = {"national-id", "national identity number", "国民識別番号", LKS_GROUP_NATIONAL_NUMBER},
    [LKS_KIND_INSURANCE_NUMBER] = {"insurance-number", "insurance or pension number", "保険・年金番号",
                                   LKS_GROUP_NATIONAL_NUMBER},
    [LKS_KIND_DRIVING_LICENCE] = {"driving-licence", "driving licence number", "運転免許証番号",
                                  LKS_GROUP_NATIONAL_NUMBER},
    [LKS_KIND_PASSPORT] = {"passport", "passport number", "旅券番号", LKS_GROUP_NATIONAL_NUMBER},
    [LKS_KIND_RESIDENCE_CARD] = {"residence-card", "residence status", "在留カード・在留資格",
                                 LKS_GROUP_NATIONAL_NUMBER},
    [LKS_KIND_DIAGNOSIS] = {"diagnosis", "health", "病歴・健康", LKS_GROUP_SPECIAL_CARE},
    [LKS_KIND_BLOOD_TYPE] = {"blood-type", "blood type", "血液型", LKS_GROUP_SPECIAL_CARE},
    [LKS_KIND_SPECIAL_CARE] = {"special-care", "special-care data", "要配慮個人情報", LKS_GROUP_SPECIAL_CARE},
    [LKS_KIND_INCOME] = {"income", "income or assets", "収入・資産", LKS_GROUP_ATTRIBUTE},
    [LKS_KIND_FAMILY] = {"family", "family", "家族", LKS_GROUP_ATTRIBUTE},
    [LKS_KIND_COMPANY] = {"company", "company or department", "勤務先・所属", LKS_GROUP_WEAK},
    [LKS_KIND_JOB] = {"job", "job", "職業・役職", LKS_GROUP_WEAK},
    [LKS_KIND_CAREER] = {"career", "career", "経歴", LKS_GROUP_ATTRIBUTE},
    [LKS_KIND_USERNAME] = {"username", "user name", "ユーザー名", LKS_GROUP_IDENTIFIER},
    [LKS_KIND_PASSWORD] = {"password", "password", "パスワード", LKS_GROUP_CREDENTIAL},
    [LKS_KIND_IP_ADDRESS] = {"ip-address", "network address", "IPアドレス", LKS_GROUP_WEAK},
    [LKS_KIND_VEHICLE] = {"vehicle", "vehicle", "車両番号", LKS_GROUP_WEAK},
    [LKS_KIND_ROW_NUMBER] = {"row-number", "running number", "連番", LKS_GROUP_WEAK},
    [LKS_KIND_OTHER_DATE] = {"other-date", "date", "日付", LKS_GROUP_WEAK},
    [LKS_KIND_FREE_TEXT] = {"free-text", "free text", "備考", LKS_GROUP_WEAK},
    [LKS_KIND_ORGANISATION_NAME] = {"organisation-name", "name of an organisation or a thing", "組織・施設名",
                                    LKS_GROUP_ORGANISATION},
    [LKS_KIND_ORGANISATION_ADDRESS] = {"organisation-address", "address of an organisation", "組織の所在地",
                                       LKS_GROUP_ORGANISATION},
    [LKS_KIND_ORGANISATION_PHONE] = {"organisation-phone", "telephone number of an organisation", "組織の電話番号",
                                     LKS_GROUP_ORGANISATION},
};

const lks_kind_info *lks_kind_get(lks_kind kind)
{
  const unsigned index = (unsigned)kind;
  return &kinds[index < LKS_KIND_COUNT ? index : LKS_KIND_NONE];
}

lks_kind lks_kind_by_id(const char *id)
{
  for (unsigned i = 1; i < LKS_KIND_COUNT; i++)
    if (strcmp(kinds[i].id, id) == 0)
      return (lks_kind)i;
  return LKS_KIND_NONE;
}
