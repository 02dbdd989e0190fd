/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* How the values of people's columns are made, and what their headers are called. */
#include "evaluate.h"

#include <stdlib.h>
#include <string.h>

#include "evaluate_words.h"

static bool is(const lks_making *making, const char *language)
{
  return strcmp(making->language, language) == 0;
}

static bool writes_together(const lks_making *making)
{
  return is(making, "ja") || is(making, "zh") || is(making, "ko");
}

static uint32_t below(const lks_making *making, uint32_t end)
{
  return lks_random_below(making->random, end);
}

/* The same for one subject every time. */
static unsigned fixed(const lks_making *making, unsigned which, unsigned end)
{
  return (unsigned)(making->subject->chance[which] % end);
}

static void add_number(lks_making *making, unsigned long number)
{
  g_string_append_printf(making->text, "%lu", number);
  making->kind = LKS_CELL_NUMBER;
}

static void to_full_width(GString *text)
{
  GString *wide = g_string_new(NULL);
  for (const char *at = text->str; *at != '\0'; at = g_utf8_next_char(at)) {
    const gunichar c = g_utf8_get_char(at);
    g_string_append_unichar(wide, c > 0x20 && c < 0x7F ? c + 0xFEE0 : c);
  }
  g_string_assign(text, wide->str);
  g_string_free(wide, TRUE);
}

static void add_together(lks_making *making, const char *surname, const char *given, const char *middle)
{
  static const char *const gaps[] = {"", " ", "　", " ", "　", "  "};
  unsigned gap = making->style % G_N_ELEMENTS(gaps);
  if (lks_random_percent(making->random, 5))
    gap = below(making, G_N_ELEMENTS(gaps));
  g_string_append(making->text, surname);
  if (*given != '\0')
    g_string_append_printf(making->text, "%s%s", middle != NULL ? middle : gaps[gap], given);
}

static void make_name(lks_making *making)
{
  const lks_subject *s = making->subject;
  if (writes_together(making)) {
    add_together(making, s->surname, s->given, is(making, "ja") ? NULL : "");
    if (strcmp(making->argument, "様") == 0)
      g_string_append(making->text, " 様");
    return;
  }
  char *capitals = g_utf8_strup(s->surname, -1);
  if (is(making, "vi"))
    g_string_append_printf(making->text, "%s %s %s", s->surname, s->woman ? "Thị" : "Văn", s->given);
  else if (making->style % 5 < 2)
    g_string_append_printf(making->text, "%s %s", s->given, s->surname);
  else if (making->style % 5 == 2)
    g_string_append_printf(making->text, "%s, %s", s->surname, s->given);
  else if (making->style % 5 == 3)
    g_string_append_printf(making->text, "%s %c. %s", s->given, (char)('A' + fixed(making, 1, 20)), s->surname);
  else
    g_string_append_printf(making->text, "%s %s", capitals, s->given);
  g_free(capitals);
}

/* Somebody else of the family, or a stranger: guardian, contact, supervisor. */
static void make_other_name(lks_making *making)
{
  lks_making other = *making;
  lks_subject *s = lks_subject_new(making->random, making->language, 0);
  if (strcmp(making->argument, "family") == 0 && !s->whole && !making->subject->whole) {
    g_free(s->surname);
    s->surname = g_strdup(making->subject->surname);
  }
  other.subject = s;
  other.argument = "";
  make_name(&other);
  lks_subject_free(s);
}

static void make_surname(lks_making *making)
{
  const lks_subject *s = making->subject;
  char *capitals = g_utf8_strup(s->surname, -1);
  g_string_append(making->text, making->style % 6 == 0 ? capitals : s->surname);
  g_free(capitals);
}

/* Most never changed it. */
static void make_maiden(lks_making *making)
{
  if (fixed(making, 7, 3) > 0)
    return;
  gchar **parts = g_strsplit(lks_word(lks_words_surnames, ' ', fixed(making, 6, 1000)), "/", 2);
  g_string_append(making->text, parts[0]);
  g_strfreev(parts);
}

static void make_given(lks_making *making)
{
  g_string_append(making->text, making->subject->given);
}

static void add_kana(lks_making *making, const char *surname, const char *given)
{
  char *(*const ways[])(const char *) = {g_strdup, g_strdup, g_strdup, lks_kana_half, lks_kana_hiragana};
  char *(*const way)(const char *) = ways[making->style / 7 % G_N_ELEMENTS(ways)];
  char *first = way(surname), *second = way(given);
  add_together(making, first, second, NULL);
  g_free(first);
  g_free(second);
}

static void make_kana(lks_making *making)
{
  if (strcmp(making->argument, "surname") == 0)
    add_kana(making, making->subject->surname_kana, "");
  else if (strcmp(making->argument, "given") == 0)
    add_kana(making, making->subject->given_kana, "");
  else
    add_kana(making, making->subject->surname_kana, making->subject->given_kana);
}

static void make_account_holder(lks_making *making)
{
  char *surname = lks_kana_half(making->subject->surname_kana), *given = lks_kana_half(making->subject->given_kana);
  g_string_append_printf(making->text, "%s %s", surname, given);
  g_free(surname);
  g_free(given);
}

static void make_roman(lks_making *making)
{
  const lks_subject *s = making->subject;
  char *capitals = g_utf8_strup(s->surname_roman, -1), *given = g_utf8_strup(s->given_roman, -1);
  if (making->style % 3 == 0)
    g_string_append_printf(making->text, "%s %s", capitals, given);
  else if (making->style % 3 == 1)
    g_string_append_printf(making->text, "%s %s", s->given_roman, s->surname_roman);
  else
    g_string_append_printf(making->text, "%s%s %s", capitals, making->style % 2 ? "" : ",", s->given_roman);
  g_free(capitals);
  g_free(given);
}

static unsigned birth_year(const lks_making *making)
{
  if (strcmp(making->argument, "student") == 0)
    return 1999 + fixed(making, 0, 8);
  if (strcmp(making->argument, "pupil") == 0)
    return 2008 + fixed(making, 0, 8);
  return 1938 + fixed(making, 0, 66);
}

static unsigned long day_number(unsigned year, unsigned month, unsigned day)
{
  GDate date;
  g_date_clear(&date, 1);
  g_date_set_dmy(&date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  return g_date_get_julian(&date) - 693594; /* 1899-12-30, by Julian days of year 1 */
}

static void add_era(GString *text, unsigned year, unsigned month, unsigned day, bool letters)
{
  const bool heisei = year >= 1990, reiwa = year >= 2020;
  const unsigned number = reiwa ? year - 2018 : heisei ? year - 1988 : year - 1925;
  if (letters)
    g_string_append_printf(text, "%s%u.%u.%u", reiwa ? "R" : heisei ? "H" : "S", number, month, day);
  else
    g_string_append_printf(text, "%s%u年%u月%u日", reiwa ? "令和" : heisei ? "平成" : "昭和", number, month, day);
}

static void add_numeric_date(GString *text, unsigned form, unsigned year, unsigned month, unsigned day)
{
  if (form == 0)
    g_string_append_printf(text, "%u年%u月%u日", year, month, day);
  else if (form == 1)
    g_string_append_printf(text, "%u-%02u-%02u", year, month, day);
  else if (form == 2)
    g_string_append_printf(text, "%u.%u.%u", year, month, day);
  else if (form == 3)
    g_string_append_printf(text, "%u/%02u/%02u", year, month, day);
  else
    g_string_append_printf(text, "%u/%u/%u", year, month, day);
}

static void add_date(lks_making *making, unsigned year, unsigned month, unsigned day)
{
  const unsigned style = making->style % 10;
  if (style < 3) {
    add_number(making, day_number(year, month, day));
    making->kind = LKS_CELL_DATE;
  } else if (is(making, "de")) {
    g_string_append_printf(making->text, "%02u.%02u.%u", day, month, year);
  } else if (is(making, "fr") || is(making, "es") || (!writes_together(making) && style < 6)) {
    g_string_append_printf(making->text, "%02u/%02u/%u", day, month, year);
  } else if (is(making, "ja") && style >= 7) {
    if (style == 9)
      add_number(making, year * 10000UL + month * 100 + day);
    else
      add_era(making->text, year, month, day, style == 8);
  } else if (writes_together(making)) {
    add_numeric_date(making->text, making->style / 10 % 5, year, month, day);
  } else {
    g_string_append_printf(making->text, "%u-%02u-%02u", year, month, day);
  }
}

static void make_birth(lks_making *making)
{
  add_date(making, birth_year(making), making->subject->month, making->subject->day);
}

static void make_birth_year(lks_making *making)
{
  add_number(making, birth_year(making));
}

static void make_recent_date(lks_making *making)
{
  add_date(making, 2015 + below(making, 10), below(making, 12) + 1, below(making, 28) + 1);
}

static void make_age(lks_making *making)
{
  add_number(making, 2025 - birth_year(making));
  if (is(making, "ja") && making->style % 5 == 0) {
    g_string_append(making->text, "歳");
    making->kind = LKS_CELL_TEXT;
  }
}

static void make_sex(lks_making *making)
{
  static const char *const japanese[][2] = {{"男", "女"}, {"男性", "女性"}, {"1", "2"}, {"男", "女"}, {"M", "F"}};
  static const char *const english[][2] = {{"M", "F"}, {"Male", "Female"}, {"male", "female"}};
  static const char *const others[][3] = {
      {"zh", "男", "女"}, {"ko", "남", "여"}, {"de", "m", "w"}, {"fr", "H", "F"}, {"es", "Hombre", "Mujer"}};
  const bool woman = making->subject->woman;
  const char *text = english[making->style % 3][woman];
  if (is(making, "ja"))
    text = japanese[making->style % 5][woman];
  for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
    if (is(making, others[i][0]))
      text = others[i][1 + woman];
  g_string_append(making->text, text);
  if (g_ascii_isdigit(*text))
    making->kind = LKS_CELL_NUMBER;
}

static void make_nationality(lks_making *making)
{
  if (is(making, "ja"))
    g_string_append(making->text, lks_word(lks_words_countries, ' ', fixed(making, 2, 60)));
  else
    g_string_append(making->text, lks_word(lks_words_english_countries_phrases, '|', fixed(making, 2, 60)));
}

static void make_birthplace(lks_making *making)
{
  g_string_append(making->text, making->subject->town[0]);
  if (making->style % 3 == 0)
    g_string_append(making->text, making->subject->town[1]);
}

static void add_spaced(GString *text, const char *words)
{
  char *copy = g_strdelimit(g_strdup(words), "_", ' ');
  g_string_append(text, copy);
  g_free(copy);
}

static void add_western_address(lks_making *making)
{
  static const struct {
    const char *language;
    const char *const *streets, *const *towns;
  } rows[] = {{"de", lks_words_german_streets, lks_words_german_towns},
              {"fr", lks_words_french_streets, lks_words_french_towns},
              {"es", lks_words_spanish_streets, lks_words_spanish_towns},
              {"en", lks_words_english_streets, lks_words_english_towns}};
  size_t i = 0;
  while (i + 1 < G_N_ELEMENTS(rows) && !is(making, rows[i].language))
    i++;
  const char *street = lks_word(rows[i].streets, ' ', fixed(making, 3, 1000));
  gchar **town = g_strsplit(lks_word(rows[i].towns, ' ', fixed(making, 4, 1000)), "/", 2);
  const unsigned house = fixed(making, 5, 180) + 1;
  const bool short_form = strcmp(making->argument, "street") == 0 || making->style % 3 == 0;
  if (*rows[i].language == 'd' || *rows[i].language == 'e') {
    const bool number_first = strcmp(rows[i].language, "en") == 0;
    if (number_first)
      g_string_append_printf(making->text, "%u ", house);
    add_spaced(making->text, street);
    if (!number_first)
      g_string_append_printf(making->text, " %u", house);
  } else {
    g_string_append_printf(making->text, "%u ", house);
    add_spaced(making->text, street);
  }
  if (!short_form)
    g_string_append_printf(making->text, ", %s%s%s", town[0], town[1] != NULL ? " " : "",
                           town[1] != NULL ? town[1] : "");
  g_strfreev(town);
}

static void add_block(lks_making *making)
{
  const unsigned a = fixed(making, 3, 8) + 1, b = fixed(making, 4, 25) + 1, c = fixed(making, 5, 30) + 1;
  const unsigned form = making->style / 3 % 6;
  GString *block = g_string_new(NULL);
  if (form < 3)
    g_string_printf(block, "%u-%u-%u", a, b, c);
  else if (form == 3)
    g_string_printf(block, "%u丁目%u番%u号", a, b, c);
  else if (form == 4)
    g_string_printf(block, "%u番地%u", a * 37 + b, c);
  else {
    g_string_printf(block, "%u-%u-%u", a, b, c);
    to_full_width(block);
  }
  g_string_append(making->text, block->str);
  g_string_free(block, TRUE);
  if (making->style % 10 < 3 && fixed(making, 6, 3) > 0)
    g_string_append_printf(making->text, "%s%s%u%s", making->style % 2 ? " " : "　",
                           lks_word(lks_words_buildings, ' ', fixed(making, 6, 500)), 100 + c * 7,
                           making->style % 4 == 0 ? "号室" : "");
}

static void make_address(lks_making *making)
{
  gchar **town = making->subject->town;
  if (is(making, "zh")) {
    g_string_append_printf(making->text, "%s%u号", lks_word(lks_words_chinese_towns, ' ', fixed(making, 3, 100)),
                           fixed(making, 4, 300) + 1);
  } else if (is(making, "ko")) {
    add_spaced(making->text, lks_word(lks_words_korean_towns, ' ', fixed(making, 3, 100)));
    g_string_append_printf(making->text, " %u", fixed(making, 4, 300) + 1);
  } else if (is(making, "ja")) {
    g_string_append_printf(making->text, "%s%s%s", making->style % 4 == 0 ? "" : town[0], town[1], town[2]);
    add_block(making);
  } else {
    add_western_address(making);
  }
}

static void make_address_part(lks_making *making)
{
  gchar **town = making->subject->town;
  if (strcmp(making->argument, "prefecture") == 0)
    g_string_append(making->text, town[0]);
  else if (strcmp(making->argument, "city") == 0)
    g_string_append(making->text, town[1]);
  else if (strcmp(making->argument, "area") == 0)
    g_string_append(making->text, town[2]);
  else
    add_block(making);
}

static void make_western_town(lks_making *making)
{
  const char *const *towns = is(making, "de")   ? lks_words_german_towns
                             : is(making, "fr") ? lks_words_french_towns
                             : is(making, "es") ? lks_words_spanish_towns
                                                : lks_words_english_towns;
  const char *word = lks_word(towns, ' ', fixed(making, 4, 1000));
  const char *slash = strchr(word, '/');
  if (strcmp(making->argument, "code") == 0)
    g_string_append_len(making->text, word, slash != NULL ? slash - word : (gssize)strlen(word));
  else
    g_string_append(making->text, slash != NULL ? slash + 1 : word);
}

static void make_postal(lks_making *making)
{
  const char *code = making->subject->town[4];
  const unsigned style = making->style % 8;
  if (is(making, "en")) {
    static const char letters[] = "ABDEFGHJLNPQRSTUWXYZ";
    if (style < 4)
      g_string_append_printf(making->text, "%05u", 10001 + fixed(making, 3, 89000));
    else
      g_string_append_printf(making->text, "%c%c%u %u%c%c", letters[fixed(making, 2, 20)],
                             letters[fixed(making, 3, 20)], fixed(making, 4, 20) + 1, fixed(making, 5, 10),
                             letters[fixed(making, 6, 20)], letters[fixed(making, 7, 20)]);
    making->kind = style < 2 ? LKS_CELL_NUMBER : LKS_CELL_TEXT;
  } else if (!is(making, "ja")) {
    g_string_append_printf(making->text, "%0*u", is(making, "zh") ? 6 : 5, 10000 + fixed(making, 3, 80000));
  } else if (style == 0) {
    add_number(making, strtoul(code, NULL, 10));
  } else if (style == 1) {
    g_string_append(making->text, code);
  } else {
    g_string_append_printf(making->text, "%s%.3s-%s", style == 2 ? "〒" : "", code, code + 3);
    if (style == 3)
      to_full_width(making->text);
  }
}

static void make_phone(lks_making *making)
{
  const unsigned a = fixed(making, 3, 9000) + 1000, b = fixed(making, 4, 10000), style = making->style % 10;
  if (is(making, "fr")) {
    g_string_append_printf(making->text, "06 %02u %02u %02u %02u", a / 100, a % 100, b / 100, b % 100);
  } else if (is(making, "es")) {
    g_string_append_printf(making->text, "6%02u %03u %03u", a % 100, a % 1000, b % 1000);
  } else if (is(making, "zh")) {
    g_string_append_printf(making->text, "13%u%04u%04u", a % 10, a, b);
  } else if (is(making, "ko")) {
    g_string_append_printf(making->text, "010-%u-%04u", a, b);
  } else if (is(making, "de")) {
    g_string_append_printf(making->text, "%s%u%04u", style < 5 ? "+49 30 " : "030/", a, b);
  } else if (is(making, "en") || is(making, "vi") || is(making, "in")) {
    g_string_append_printf(making->text, "%s%u%s555-%04u", style < 5 ? "(" : "", 200 + a % 700,
                           style < 5 ? ") " : "-", b);
  } else {
    const bool mobile = fixed(making, 5, 100) < (strcmp(making->argument, "land") == 0     ? 0
                                                 : strcmp(making->argument, "mobile") == 0 ? 100
                                                                                           : 55);
    const char *area = mobile ? (b % 2 ? "090" : "080") : making->subject->town[3];
    const unsigned middle = mobile ? a : strlen(area) == 2 ? a : strlen(area) == 3 ? a % 900 + 100 : a % 90 + 10;
    if (style == 0)
      g_string_append_printf(making->text, "%s%u%04u", area, middle, b);
    else if (style == 1) {
      g_string_append_printf(making->text, "%s%u%04u", area + 1, middle, b);
      making->kind = LKS_CELL_NUMBER;
    } else if (style == 2)
      g_string_append_printf(making->text, "(%s)%u-%04u", area, middle, b);
    else
      g_string_append_printf(making->text, "%s-%u-%04u", area, middle, b);
    if (style == 3)
      to_full_width(making->text);
  }
}

static void make_land_phone(lks_making *making)
{
  making->argument = "land";
  make_phone(making);
}

static void make_email(lks_making *making)
{
  static const char *const domains[] = {"example.com", "example.jp", "mail.example.org", "example.ac.jp",
                                        "example.net"};
  const lks_subject *s = making->subject;
  const unsigned style = making->style % 4, unique = s->number * 7 + fixed(making, 7, 7);
  const char *domain = domains[style == 3 ? making->style % 5 : fixed(making, 6, 5)];
  char *surname = g_str_to_ascii(s->surname_roman, "C"), *given = g_str_to_ascii(s->given_roman, "C");
  g_strcanon(surname, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", 'x');
  g_strcanon(given, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", 'x');
  char *low = g_ascii_strdown(surname, -1), *low_given = g_ascii_strdown(given, -1);
  if (style < 2)
    g_string_append_printf(making->text, "%s.%s%u@%s", low_given, low, unique, domain);
  else if (style == 2)
    g_string_append_printf(making->text, "%c-%s%u@%s", *low_given != '\0' ? *low_given : 'm', low, unique, domain);
  else
    g_string_append_printf(making->text, "s%07u@%s", 2100000 + s->number * 3 + s->start, domain);
  g_free(low);
  g_free(low_given);
  g_free(surname);
  g_free(given);
}

const lks_recipe lks_recipes_people[] = {
    {"name", "name", "氏名|名前|お名前|氏　名|姓名|ご氏名|氏名（漢字）|氏 名|おなまえ|本人氏名",
     "Name|Full Name|Student Name|Full name|NAME|Name of Participant|Customer Name", true, make_name},
    {"other-name", "name", "保護者氏名|保護者名|緊急連絡先氏名|保証人氏名|連帯保証人|世帯主氏名",
     "Emergency Contact|Guardian Name|Supervisor|Next of Kin|Manager Name", false, make_other_name},
    {"name-pupil", "name", "児童氏名|生徒氏名|お子様氏名|お子さまの名前", "Child", false, make_other_name},
    {"maiden", "surname", "旧姓", "Maiden Name", false, make_maiden},
    {"surname", "surname", "姓|氏|苗字|名字|氏名（姓）|姓（漢字）",
     "Last Name|Surname|Family Name|last_name|LastName", true, make_surname},
    {"given", "given-name", "名|氏名（名）|下の名前|名（漢字）",
     "First Name|Given Name|Forename|first_name|FirstName", true, make_given},
    {"kana", "name-kana",
     "フリガナ|ふりがな|氏名カナ|カナ氏名|ﾌﾘｶﾞﾅ|よみがな|氏名（カナ）|カナ|氏名（フリガナ）|読み", "Name (Kana)",
     false, make_kana},
    {"kana-surname", "name-kana", "セイ|姓カナ|姓（カナ）|せい|姓（フリガナ）|ｾｲ", "Kana Last", false, make_kana},
    {"roman", "name-romaji", "氏名（ローマ字）|ローマ字氏名|英字氏名|氏名（英字）|ローマ字|英語表記|Name（ローマ字）",
     "Romaji", false, make_roman},
    {"holder", "name-kana|name", "口座名義|口座名義人|名義人（カナ）|口座名義（ｶﾅ）", "Account Holder", false,
     make_account_holder},
    {"birth", "birth-date", "生年月日|誕生日|生年月日（西暦）|出生年月日|お誕生日|生年月日(西暦)",
     "Date of Birth|DOB|Birth Date|Birthday|D.O.B.|Born", false, make_birth},
    {"birth-year", "birth-year", "生年|生まれ年|出生年", "Year of Birth|Birth Year", false, make_birth_year},
    {"age", "age", "年齢|満年齢|年令|年齢（歳）|歳|年 齢", "Age|Age (years)", false, make_age},
    {"sex", "sex", "性別|男女|性|性　別|性別（男・女）|男女別", "Sex|Gender|M/F", false, make_sex},
    {"nationality", "nationality", "国籍|国籍・地域|国籍等|国籍（地域）", "Nationality|Citizenship", false,
     make_nationality},
    {"birthplace", "birthplace", "出身地|本籍地|出生地|本籍", "Place of Birth", false, make_birthplace},
    {"address", "address", "住所|現住所|ご住所|住　所|自宅住所|居住地|住所（番地まで）|送付先住所|住所１",
     "Address|Home Address|Street Address|Mailing Address|Residential Address", false, make_address},
    {"address-part", "address-part|address", "都道府県|市区町村|町名・番地|番地", "City|State", false,
     make_address_part},
    {"town", "any", "町", "City|Town", false, make_western_town},
    {"postal", "postal-code", "郵便番号|〒|郵便番号（自宅）|〒番号|郵便NO|ゆうびん番号",
     "Postcode|ZIP|ZIP Code|Postal Code|Zip", false, make_postal},
    {"phone", "phone",
     "電話番号|TEL|電話|連絡先電話番号|携帯電話|携帯|ご連絡先|自宅電話|携帯番号|Tel.|緊急連絡先|電話（携帯）",
     "Phone|Telephone|Mobile|Phone Number|Cell|Tel. No.|Contact Number|Mobile No.", false, make_phone},
    {"email", "email", "メールアドレス|E-mail|メール|e-mail|連絡先メール|Email|電子メール|Mail|ﾒｰﾙｱﾄﾞﾚｽ|PCメール",
     "E-mail|Email|Email Address|e-mail address|Mail", false, make_email},
    {"any-phone", "any", "電話番号|TEL|連絡先", "Phone|Tel", false, make_phone},
    {"any-email", "any", "メールアドレス|E-mail", "Email|E-mail", false, make_email},
    {"any-address", "none|organisation-address", "所在地", "Address|Location", false, make_address},
    {"place-postal", "none|organisation-address", "郵便番号|〒", "Postcode|ZIP", false, make_postal},
    {"place-address", "none|organisation-address", "所在地|住所|所在地（住所）", "Address", false, make_address},
    {"place-phone", "none|organisation-phone", "電話番号|TEL|電話|代表電話|連絡先", "Phone", false, make_land_phone},
    {"date", "other-date|none", "入会日|登録日|申込日|受付日|更新日|契約日|入社年月日|来院日|作成日",
     "Joined|Registration Date|Start Date|Hire Date|Updated|Admission Date", false, make_recent_date},
    {NULL, NULL, NULL, NULL, false, NULL},
};
