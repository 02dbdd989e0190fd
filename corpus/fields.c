/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Each field is a row: either words of which one is drawn for the person, or a function that writes the cell. */
#include "fields.h"

#include <string.h>

#define COUNT(array)    (sizeof(array) / sizeof(array)[0])
#define TEXT(cell, ...) corpus_format((cell)->text, sizeof(cell)->text, __VA_ARGS__)

struct field_rule {
  const char *const *words;
  uint32_t count;
  uint32_t salt;
  void (*write)(const struct corpus_person *person, struct corpus_cell *cell);
};

static const char *const schools[] = {
    "県立青葉高等学校", "県立北陵高等学校", "市立みなと高等学校", "私立桜丘学園高等学校", "県立南が丘高等学校",
    "市立中央中学校",   "市立若葉中学校",   "私立松風高等学校",   "さざなみ大学",         "青嵐大学"};
static const char *const school_grades[] = {"中1", "中2", "中3", "高1", "高2", "高3", "大1", "大2", "大3", "一般"};
static const char *const banks[] = {"みどり銀行",   "あおば銀行",   "中央さくら銀行",
                                    "ゆうちょ銀行", "若葉信用金庫", "ひかり信用組合"};
static const char *const branches[] = {"本店営業部", "駅前支店",   "中央支店",  "東支店",
                                       "西口支店",   "緑が丘支店", "二〇八支店"};
static const char *const account_types[] = {"普通", "普通", "普通", "当座", "貯蓄"};
static const char *const jobs[] = {"一般事務", "経理事務", "営業",     "販売", "プログラマー", "システムエンジニア",
                                   "介護職",   "施設警備", "調理補助", "製造", "デザイナー",   "人事・労務"};
static const char *const conditions[] = {
    "正社員、月給22万円以上",   "週4日、1日6時間",      "残業月20時間以内", "在宅勤務可",
    "土日祝休み、通勤60分以内", "契約社員可、賞与あり", "転勤なし",         "夜勤可、月給28万円以上"};
static const char *const careers[] = {"食品メーカーで営業を8年、法人向けの提案を担当",
                                      "自治体の窓口業務を3年、データ入力と電話応対",
                                      "ソフトウェア開発会社で設計と試験を5年",
                                      "飲食店の店長を6年、シフト管理と採用を担当",
                                      "物流倉庫で在庫管理を4年、フォークリフト作業",
                                      "学習塾の講師を7年、保護者面談も担当",
                                      "印刷会社で版下の作成を10年",
                                      "病院の医療事務を5年、レセプト点検を担当"};
static const char *const qualifications[] = {"日商簿記2級。細かな作業が得意です。",
                                             "TOEIC 780点。接客の経験が長いです。",
                                             "基本情報技術者。新しい技術を学ぶのが好きです。",
                                             "普通自動車免許。体力に自信があります。",
                                             "介護福祉士。人の話をよく聞きます。",
                                             "MOS Excel 2019。資料作成が早いです。",
                                             "衛生管理者第一種。安全を第一に考えます。"};
static const char *const stations[] = {"中野",   "森下",   "大塚",   "三田",   "田町", "高田馬場",
                                       "大久保", "町田",   "立川",   "北千住", "赤羽", "蒲田",
                                       "五反田", "吉祥寺", "石川町", "船橋",   "川口", "大宮"};
static const char *const tracks[] = {"文系", "理系", "文系", "理系", "未定"};
static const char *const universities[] = {"青嵐大学", "北都大学",     "さざなみ大学", "東雲大学", "翠陵大学",
                                           "白樺大学", "南海工科大学", "瑞穂女子大学", "緑地大学", "星見芸術大学"};
static const char *const faculties[] = {"文学部", "法学部", "経済学部", "商学部",   "理学部",
                                        "工学部", "農学部", "医学部",   "教育学部", "国際学部"};
static const char *const departments[] = {"日本文学科", "法律学科",     "経済学科", "経営学科",     "数学科",
                                          "機械工学科", "生物資源学科", "看護学科", "初等教育課程", "国際関係学科"};
static const char *const subjects[] = {"英・国・日本史", "英・数・物・化", "英・国・世界史・数",
                                       "英・数・化・生", "英・国・政経",   "英・数・国・物・化・地理"};
static const char *const programmes[] = {"英語集中研修(オーストラリア)", "交換留学(カナダ)", "文化研修(台湾)",
                                         "インターンシップ(タイ)", "交換留学(ドイツ)"};
static const char *const programmes_english[] = {"Intensive English (Australia)", "Exchange (Canada)",
                                                 "Cultural Studies (Taiwan)", "Internship (Thailand)",
                                                 "Exchange (Germany)"};
static const char *const wards[] = {"3階東病棟", "3階西病棟", "4階東病棟", "回復期病棟"};
static const char *const diagnoses[] = {"2型糖尿病", "肺炎", "大腿骨頸部骨折", "うっ血性心不全", "脳梗塞", "胃がん"};
static const char *const states[] = {"食事摂取良好", "発熱あり、経過観察", "リハビリ開始", "点滴継続", "退院調整中"};

static void write_name(const struct corpus_person *person, struct corpus_cell *cell)
{
  TEXT(cell, "%s", person->name);
}

static void write_name_joined(const struct corpus_person *person, struct corpus_cell *cell)
{
  TEXT(cell, person->foreigner ? "%s %s" : "%s%s", person->surname, person->given);
}

static void write_surname(const struct corpus_person *person, struct corpus_cell *cell)
{
  TEXT(cell, "%s", person->surname);
}

static void write_given(const struct corpus_person *person, struct corpus_cell *cell)
{
  TEXT(cell, "%s", person->given);
}

static void write_kana(const struct corpus_person *person, struct corpus_cell *cell)
{
  TEXT(cell, "%s", person->name_kana);
}

static void write_latin(const struct corpus_person *person, struct corpus_cell *cell)
{
  TEXT(cell, "%s %s", person->surname_latin, person->given_latin);
}

static void write_sex(const struct corpus_person *person, struct corpus_cell *cell)
{
  TEXT(cell, "%s", person->female ? "女" : "男");
}

static void write_sex_english(const struct corpus_person *person, struct corpus_cell *cell)
{
  TEXT(cell, "%s", person->female ? "female" : "male");
}

static void write_birth(const struct corpus_person *person, struct corpus_cell *cell)
{
  cell->type = CORPUS_DATE_CELL;
  cell->date = person->born;
}

static void write_age(const struct corpus_person *person, struct corpus_cell *cell)
{
  cell->type = CORPUS_NUMBER_CELL;
  cell->number = person->age;
}

static void write_nationality(const struct corpus_person *person, struct corpus_cell *cell)
{
  TEXT(cell, "%s", person->nationality);
}

static void write_nationality_english(const struct corpus_person *person, struct corpus_cell *cell)
{
  TEXT(cell, "%s", person->nationality_english);
}

static void write_student(const struct corpus_person *person, struct corpus_cell *cell)
{
  TEXT(cell, "%s", person->student_number);
}

/* A23-12345; every third in full width, as somebody typed it. */
static void write_student_hyphen(const struct corpus_person *person, struct corpus_cell *cell)
{
  const char *number = person->student_number;

  if (corpus_draw(person, 1, 3) != 0) {
    TEXT(cell, "%.3s-%s", number, number + 3);
    return;
  }
  size_t length = 0;
  for (; *number != '\0'; number++, length += 3) {
    unsigned code = 0xFF00u + (unsigned char)*number - 0x20u;
    cell->text[length] = (char)0xEF;
    cell->text[length + 1] = (char)(0x80 | (code >> 6 & 0x3Fu));
    cell->text[length + 2] = (char)(0x80 | (code & 0x3Fu));
  }
  cell->text[length] = '\0';
}

static void write_member(const struct corpus_person *person, struct corpus_cell *cell)
{
  TEXT(cell, "M%06u", 100000 + person->index * 3);
}

static void write_entry(const struct corpus_person *person, struct corpus_cell *cell)
{
  TEXT(cell, "R24-%05u", person->index + 1);
}

static void write_athlete(const struct corpus_person *person, struct corpus_cell *cell)
{
  TEXT(cell, "%011llu", 100000000ULL + person->index * 7919ULL % 900000000ULL);
}

static void write_registration(const struct corpus_person *person, struct corpus_cell *cell)
{
  TEXT(cell, "%02u-%04u", corpus_draw(person, 2, 47) + 1, person->index * 37 % 10000);
}

static void write_email(const struct corpus_person *person, struct corpus_cell *cell)
{
  TEXT(cell, "%s", person->email);
}

static void write_phone(const struct corpus_person *person, struct corpus_cell *cell)
{
  TEXT(cell, "%s", person->phone);
}

static void write_postal(const struct corpus_person *person, struct corpus_cell *cell)
{
  TEXT(cell, "%s", person->postal_code);
}

static void write_address(const struct corpus_person *person, struct corpus_cell *cell)
{
  TEXT(cell, "%s", person->address);
}

static void write_prefecture(const struct corpus_person *person, struct corpus_cell *cell)
{
  TEXT(cell, "%s", person->place->prefecture);
}

static void write_faculty(const struct corpus_person *person, struct corpus_cell *cell)
{
  TEXT(cell, "%s", person->faculty->faculty);
}

static void write_department(const struct corpus_person *person, struct corpus_cell *cell)
{
  TEXT(cell, "%s %s", person->faculty->faculty, person->faculty->department);
}

static void write_faculty_english(const struct corpus_person *person, struct corpus_cell *cell)
{
  TEXT(cell, "%s", person->faculty->english);
}

static void write_grade(const struct corpus_person *person, struct corpus_cell *cell)
{
  cell->type = CORPUS_NUMBER_CELL;
  cell->number = person->grade;
}

static void write_class(const struct corpus_person *person, struct corpus_cell *cell)
{
  TEXT(cell, "3年%u組", person->index % 5 + 1);
}

static void write_record(const struct corpus_person *person, struct corpus_cell *cell)
{
  TEXT(cell, "%u:%02u:%02u", 2 + corpus_draw(person, 3, 3), corpus_draw(person, 4, 60), corpus_draw(person, 5, 60));
}

/* Eight teachers or coaches enter everybody. */
static void contact_of(const struct corpus_person *person, struct corpus_person *contact)
{
  corpus_person_make(contact, CORPUS_ADULTS, 900000 + corpus_draw(person, 6, 8));
}

static void write_contact_name(const struct corpus_person *person, struct corpus_cell *cell)
{
  struct corpus_person contact;

  contact_of(person, &contact);
  TEXT(cell, "%s", contact.name);
}

static void write_contact_phone(const struct corpus_person *person, struct corpus_cell *cell)
{
  struct corpus_person contact;

  contact_of(person, &contact);
  TEXT(cell, "%s", contact.phone);
}

static void write_contact_email(const struct corpus_person *person, struct corpus_cell *cell)
{
  struct corpus_person contact;

  contact_of(person, &contact);
  TEXT(cell, "%s", contact.email);
}

static void write_account_number(const struct corpus_person *person, struct corpus_cell *cell)
{
  TEXT(cell, "%07llu", person->index * 6700417ULL % 9999991ULL);
}

static void write_account_holder(const struct corpus_person *person, struct corpus_cell *cell)
{
  corpus_half_width(person->name_kana, cell->text, sizeof cell->text);
}

static void write_joined(const struct corpus_person *person, struct corpus_cell *cell)
{
  cell->type = CORPUS_DATE_CELL;
  cell->date.year = 2015 + (int)corpus_draw(person, 7, 9);
  cell->date.month = 1 + (int)corpus_draw(person, 8, 12);
  cell->date.day = 1 + (int)corpus_draw(person, 9, 28);
}

static void write_amount(const struct corpus_person *person, struct corpus_cell *cell)
{
  cell->type = CORPUS_NUMBER_CELL;
  cell->number = 500 * (1 + corpus_draw(person, 10, 200));
}

#define WORDS(array, number)                                                                                         \
  {                                                                                                                  \
    array, (uint32_t)COUNT(array), number, NULL                                                                      \
  }
#define WRITE(function)                                                                                              \
  {                                                                                                                  \
    NULL, 0, 0, function                                                                                             \
  }

static const struct field_rule rules[] = {
    [CORPUS_COUNTER] = WRITE(NULL),
    [CORPUS_NAME] = WRITE(write_name),
    [CORPUS_NAME_JOINED] = WRITE(write_name_joined),
    [CORPUS_SURNAME] = WRITE(write_surname),
    [CORPUS_GIVEN_NAME] = WRITE(write_given),
    [CORPUS_NAME_KANA] = WRITE(write_kana),
    [CORPUS_NAME_LATIN] = WRITE(write_latin),
    [CORPUS_SEX] = WRITE(write_sex),
    [CORPUS_SEX_ENGLISH] = WRITE(write_sex_english),
    [CORPUS_BIRTH_DATE] = WRITE(write_birth),
    [CORPUS_AGE] = WRITE(write_age),
    [CORPUS_NATIONALITY] = WRITE(write_nationality),
    [CORPUS_NATIONALITY_ENGLISH] = WRITE(write_nationality_english),
    [CORPUS_STUDENT_NUMBER] = WRITE(write_student),
    [CORPUS_STUDENT_NUMBER_HYPHEN] = WRITE(write_student_hyphen),
    [CORPUS_MEMBER_NUMBER] = WRITE(write_member),
    [CORPUS_ENTRY_NUMBER] = WRITE(write_entry),
    [CORPUS_ATHLETE_NUMBER] = WRITE(write_athlete),
    [CORPUS_REGISTRATION_NUMBER] = WRITE(write_registration),
    [CORPUS_EMAIL] = WRITE(write_email),
    [CORPUS_PHONE] = WRITE(write_phone),
    [CORPUS_POSTAL_CODE] = WRITE(write_postal),
    [CORPUS_ADDRESS] = WRITE(write_address),
    [CORPUS_PREFECTURE] = WRITE(write_prefecture),
    [CORPUS_FACULTY] = WRITE(write_faculty),
    [CORPUS_DEPARTMENT] = WRITE(write_department),
    [CORPUS_FACULTY_ENGLISH] = WRITE(write_faculty_english),
    [CORPUS_GRADE] = WRITE(write_grade),
    [CORPUS_SCHOOL_GRADE] = WORDS(school_grades, 11),
    [CORPUS_CLASS] = WRITE(write_class),
    [CORPUS_SCHOOL] = WORDS(schools, 12),
    [CORPUS_RECORD] = WRITE(write_record),
    [CORPUS_CONTACT_NAME] = WRITE(write_contact_name),
    [CORPUS_CONTACT_PHONE] = WRITE(write_contact_phone),
    [CORPUS_CONTACT_EMAIL] = WRITE(write_contact_email),
    [CORPUS_BANK] = WORDS(banks, 13),
    [CORPUS_BRANCH] = WORDS(branches, 14),
    [CORPUS_ACCOUNT_TYPE] = WORDS(account_types, 15),
    [CORPUS_ACCOUNT_NUMBER] = WRITE(write_account_number),
    [CORPUS_ACCOUNT_HOLDER] = WRITE(write_account_holder),
    [CORPUS_DESIRED_JOB] = WORDS(jobs, 16),
    [CORPUS_DESIRED_CONDITIONS] = WORDS(conditions, 17),
    [CORPUS_CAREER] = WORDS(careers, 18),
    [CORPUS_QUALIFICATIONS] = WORDS(qualifications, 19),
    [CORPUS_STATION] = WORDS(stations, 20),
    [CORPUS_TRACK] = WORDS(tracks, 21),
    [CORPUS_UNIVERSITY_1] = WORDS(universities, 22),
    [CORPUS_FACULTY_1] = WORDS(faculties, 23),
    [CORPUS_DEPARTMENT_1] = WORDS(departments, 23), /* the same salt: the department belongs to the faculty */
    [CORPUS_UNIVERSITY_2] = WORDS(universities, 24),
    [CORPUS_FACULTY_2] = WORDS(faculties, 25),
    [CORPUS_DEPARTMENT_2] = WORDS(departments, 25),
    [CORPUS_UNIVERSITY_3] = WORDS(universities, 26),
    [CORPUS_FACULTY_3] = WORDS(faculties, 27),
    [CORPUS_DEPARTMENT_3] = WORDS(departments, 27),
    [CORPUS_MOCK_SUBJECTS] = WORDS(subjects, 28),
    [CORPUS_PROGRAMME] = WORDS(programmes, 29),
    [CORPUS_PROGRAMME_ENGLISH] = WORDS(programmes_english, 29),
    [CORPUS_JOINED] = WRITE(write_joined),
    [CORPUS_AMOUNT] = WRITE(write_amount),
    [CORPUS_WARD] = WORDS(wards, 30),
    [CORPUS_DIAGNOSIS] = WORDS(diagnoses, 31),
    [CORPUS_CONDITION] = WORDS(states, 32),
};

void corpus_field_cell(const struct corpus_person *person, enum corpus_field field, uint32_t counter,
                       struct corpus_cell *cell)
{
  const struct field_rule *rule = &rules[field];

  cell->type = CORPUS_TEXT_CELL;
  cell->text[0] = '\0';
  if (rule->write != NULL) {
    rule->write(person, cell);
  } else if (rule->words != NULL) {
    TEXT(cell, "%s", rule->words[corpus_draw(person, rule->salt, rule->count)]);
  } else {
    cell->type = CORPUS_NUMBER_CELL;
    cell->number = counter;
  }
}
