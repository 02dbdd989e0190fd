/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Draws invented people from the name tables with a small generator of its own. */
#include "people.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The day on which all these documents are said to be written: ages count from here. */
#define TODAY_YEAR  2024
#define TODAY_MONTH 5
#define TODAY_DAY   1

#define FIRST_KANA 0x30A1u

struct kana {
  const char *latin;
  const char *half;
};

/* U+30A1 to U+30F4. Small vowels have the letters of the large ones. */
static const struct kana kana_table[] = {
    {"A", "ｧ"},   {"A", "ｱ"},   {"I", "ｨ"},   {"I", "ｲ"},   {"U", "ｩ"},   {"U", "ｳ"},   {"E", "ｪ"},   {"E", "ｴ"},
    {"O", "ｫ"},   {"O", "ｵ"},   {"KA", "ｶ"},  {"GA", "ｶﾞ"}, {"KI", "ｷ"},  {"GI", "ｷﾞ"}, {"KU", "ｸ"},  {"GU", "ｸﾞ"},
    {"KE", "ｹ"},  {"GE", "ｹﾞ"}, {"KO", "ｺ"},  {"GO", "ｺﾞ"}, {"SA", "ｻ"},  {"ZA", "ｻﾞ"}, {"SHI", "ｼ"}, {"JI", "ｼﾞ"},
    {"SU", "ｽ"},  {"ZU", "ｽﾞ"}, {"SE", "ｾ"},  {"ZE", "ｾﾞ"}, {"SO", "ｿ"},  {"ZO", "ｿﾞ"}, {"TA", "ﾀ"},  {"DA", "ﾀﾞ"},
    {"CHI", "ﾁ"}, {"JI", "ﾁﾞ"}, {"", "ｯ"},    {"TSU", "ﾂ"}, {"ZU", "ﾂﾞ"}, {"TE", "ﾃ"},  {"DE", "ﾃﾞ"}, {"TO", "ﾄ"},
    {"DO", "ﾄﾞ"}, {"NA", "ﾅ"},  {"NI", "ﾆ"},  {"NU", "ﾇ"},  {"NE", "ﾈ"},  {"NO", "ﾉ"},  {"HA", "ﾊ"},  {"BA", "ﾊﾞ"},
    {"PA", "ﾊﾟ"}, {"HI", "ﾋ"},  {"BI", "ﾋﾞ"}, {"PI", "ﾋﾟ"}, {"FU", "ﾌ"},  {"BU", "ﾌﾞ"}, {"PU", "ﾌﾟ"}, {"HE", "ﾍ"},
    {"BE", "ﾍﾞ"}, {"PE", "ﾍﾟ"}, {"HO", "ﾎ"},  {"BO", "ﾎﾞ"}, {"PO", "ﾎﾟ"}, {"MA", "ﾏ"},  {"MI", "ﾐ"},  {"MU", "ﾑ"},
    {"ME", "ﾒ"},  {"MO", "ﾓ"},  {"YA", "ｬ"},  {"YA", "ﾔ"},  {"YU", "ｭ"},  {"YU", "ﾕ"},  {"YO", "ｮ"},  {"YO", "ﾖ"},
    {"RA", "ﾗ"},  {"RI", "ﾘ"},  {"RU", "ﾙ"},  {"RE", "ﾚ"},  {"RO", "ﾛ"},  {"WA", "ﾜ"},  {"WA", "ﾜ"},  {"I", "ｲ"},
    {"E", "ｴ"},   {"O", "ｦ"},   {"N", "ﾝ"},   {"VU", "ｳﾞ"},
};

static const char *const towns[] = {
    "本町",   "中央", "栄町",     "緑が丘",   "旭町", "若葉町", "桜台", "東町", "西町",
    "南町",   "北町", "大手町",   "泉町",     "新町", "幸町",   "松原", "高砂", "弥生町",
    "朝日町", "美園", "日の出町", "富士見台", "元町", "昭和町", "花園",
};

static const char *const buildings[] = {
    "コーポみどり", "メゾン青葉",     "グリーンハイツ", "パークサイド若葉",
    "サンライズ荘", "第二ひまわり荘", "レジデンス桜",
};

static const char *const domains[] = {"example.com", "example.net", "example.org", "mail.example.com", "example.jp"};

#define COUNT(array) ((uint32_t)(sizeof(array) / sizeof(array)[0]))

void corpus_format(char *buffer, size_t size, const char *format, ...)
{
  va_list arguments;

  va_start(arguments, format);
  int length = vsnprintf(buffer, size, format, arguments);
  va_end(arguments);
  if (length < 0 || (size_t)length >= size) {
    fprintf(stderr, "corpus: a text does not fit: %s\n", format);
    exit(EXIT_FAILURE);
  }
}

uint64_t corpus_random(uint64_t *state)
{
  /* splitmix64 (Steele, Lea, Flood) */
  *state += UINT64_C(0x9E3779B97F4A7C15);
  uint64_t mixed = *state;
  mixed = (mixed ^ (mixed >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
  mixed = (mixed ^ (mixed >> 27)) * UINT64_C(0x94D049BB133111EB);
  return mixed ^ (mixed >> 31);
}

uint32_t corpus_below(uint64_t *state, uint32_t limit)
{
  return (uint32_t)((corpus_random(state) >> 32) * limit >> 32);
}

uint32_t corpus_draw(const struct corpus_person *person, uint32_t salt, uint32_t limit)
{
  uint64_t state = ((uint64_t)person->group << 56) ^ ((uint64_t)salt << 40) ^ person->index;

  return corpus_below(&state, limit);
}

static void append(char *buffer, size_t size, const char *text)
{
  size_t length = strlen(buffer);

  corpus_format(buffer + length, size - length, "%s", text);
}

/* The katakana at text as an index into kana_table, or -1. All of them are three bytes long. */
static int kana_index(const char *text)
{
  const unsigned char *bytes = (const unsigned char *)text;

  if (bytes[0] != 0xE3 || bytes[1] == 0 || bytes[2] == 0) {
    return -1;
  }
  unsigned code = (bytes[0] & 0x0Fu) << 12 | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu);
  return code >= FIRST_KANA && code - FIRST_KANA < COUNT(kana_table) ? (int)(code - FIRST_KANA) : -1;
}

void corpus_half_width(const char *kana, char *buffer, size_t size)
{
  buffer[0] = '\0';
  while (*kana != '\0') {
    int index = kana_index(kana);
    if (index >= 0) {
      append(buffer, size, kana_table[index].half);
      kana += 3;
    } else if (strncmp(kana, "ー", 3) == 0) {
      append(buffer, size, "ｰ");
      kana += 3;
    } else if (strncmp(kana, "　", 3) == 0 || strncmp(kana, "・", 3) == 0) {
      append(buffer, size, " ");
      kana += 3;
    } else {
      append(buffer, size, (char[]){*kana, '\0'});
      kana++;
    }
  }
}

/* Passports drop the second vowel of OU, OO and UU, but not where an E follows (INOUE). */
static void shorten_vowels(char *latin)
{
  char *to = latin;

  for (const char *from = latin; *from != '\0'; from++) {
    bool is_long =
        to > latin && ((to[-1] == 'O' && (*from == 'U' || *from == 'O')) || (to[-1] == 'U' && *from == 'U'));
    if (!is_long || from[1] == 'E') {
      *to++ = *from;
    }
  }
  *to = '\0';
}

static bool is_small_y(int index)
{
  return index == 0x30E3 - 0x30A1 || index == 0x30E5 - 0x30A1 || index == 0x30E7 - 0x30A1;
}

/* Hepburn. Small ya, yu, yo replace the I before them: KI + YA is KYA, SHI + YA is SHA. */
static void romanise(const char *kana, char *buffer, size_t size)
{
  bool doubled = false;

  buffer[0] = '\0';
  for (; *kana != '\0'; kana += 3) {
    int index = kana_index(kana);
    if (index < 0) {
      fprintf(stderr, "corpus: no romaji for %s\n", kana);
      exit(EXIT_FAILURE);
    }
    const char *latin = kana_table[index].latin;
    size_t length = strlen(buffer);
    if (is_small_y(index) && length > 1) {
      buffer[--length] = '\0';
      bool has_glide = buffer[length - 1] == 'H' || buffer[length - 1] == 'J';
      append(buffer, size, has_glide ? latin + 1 : latin);
    } else {
      if (doubled) {
        append(buffer, size, (char[]){latin[0], '\0'});
      }
      append(buffer, size, latin);
    }
    doubled = latin[0] == '\0';
  }
  shorten_vowels(buffer);
}

static void lower(char *text)
{
  for (; *text != '\0'; text++) {
    *text = (char)tolower((unsigned char)*text);
  }
}

static void name_japanese(struct corpus_person *person, uint64_t *state)
{
  const struct corpus_name *surname = &corpus_surnames[corpus_below(state, (uint32_t)corpus_surname_count)];
  const struct corpus_name *given = &corpus_given_names[corpus_below(state, (uint32_t)corpus_given_name_count)];

  person->female = given->sex == 'f';
  person->nationality = "日本";
  person->nationality_english = "Japan";
  corpus_format(person->surname, sizeof person->surname, "%s", surname->written);
  corpus_format(person->given, sizeof person->given, "%s", given->written);
  corpus_format(person->surname_kana, sizeof person->surname_kana, "%s", surname->kana);
  corpus_format(person->given_kana, sizeof person->given_kana, "%s", given->kana);
  romanise(surname->kana, person->surname_latin, sizeof person->surname_latin);
  romanise(given->kana, person->given_latin, sizeof person->given_latin);
  lower(person->given_latin + 1);
  corpus_format(person->name, sizeof person->name, "%s　%s", person->surname, person->given);
}

/* Chinese characters where the country has them, otherwise Latin letters or katakana. */
static void name_foreign(struct corpus_person *person, uint64_t *state)
{
  const struct corpus_country *country = &corpus_countries[corpus_below(state, (uint32_t)corpus_country_count)];
  const struct corpus_name *surname = &country->surnames[corpus_below(state, (uint32_t)country->surname_count)];
  const struct corpus_name *given = &country->given[corpus_below(state, (uint32_t)country->given_count)];
  bool kana = corpus_below(state, 5) < 2;

  person->foreigner = true;
  person->female = given->sex == 'f';
  person->nationality = country->name;
  person->nationality_english = country->english;
  corpus_format(person->surname_kana, sizeof person->surname_kana, "%s", surname->kana);
  corpus_format(person->given_kana, sizeof person->given_kana, "%s", given->kana);
  corpus_format(person->surname_latin, sizeof person->surname_latin, "%s", surname->latin);
  corpus_format(person->given_latin, sizeof person->given_latin, "%s", given->latin);
  if (surname->written != NULL) {
    corpus_format(person->surname, sizeof person->surname, "%s", surname->written);
    corpus_format(person->given, sizeof person->given, "%s", given->written);
    corpus_format(person->name, sizeof person->name, "%s　%s", surname->written, given->written);
  } else {
    corpus_format(person->surname, sizeof person->surname, "%s", kana ? surname->kana : surname->latin);
    corpus_format(person->given, sizeof person->given, "%s", kana ? given->kana : given->latin);
    corpus_format(person->name, sizeof person->name, kana ? "%s・%s" : "%s %s", person->surname, person->given);
  }
}

static void draw_birth(struct corpus_person *person, uint64_t *state)
{
  static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  struct corpus_date *born = &person->born;

  born->month = 1 + (int)corpus_below(state, 12);
  born->day = 1 + (int)corpus_below(state, (uint32_t)days[born->month - 1]);
  /* A Japanese school year ends with March: the first months of a year go with the year before. */
  int late = born->month < 4 ? 1 : 0;
  if (person->group == CORPUS_STUDENTS) {
    int older = corpus_below(state, 12) == 0 ? 1 + (int)corpus_below(state, 12) : 0;
    born->year = TODAY_YEAR - 18 - person->grade + late - older;
  } else if (person->group == CORPUS_PUPILS) {
    born->year = TODAY_YEAR - 18 + late;
  } else {
    born->year = TODAY_YEAR - 80 + (int)corpus_below(state, 60);
  }
  bool had_birthday = born->month < TODAY_MONTH || (born->month == TODAY_MONTH && born->day <= TODAY_DAY);
  person->age = TODAY_YEAR - born->year - (had_birthday ? 0 : 1);
}

static void draw_home(struct corpus_person *person, uint64_t *state)
{
  person->place = &corpus_places[corpus_below(state, (uint32_t)corpus_place_count)];
  corpus_format(person->postal_code, sizeof person->postal_code, "%s-00%02u", person->place->postal,
                1 + corpus_below(state, 90));
  const char *town = towns[corpus_below(state, COUNT(towns))];
  unsigned block = 1 + corpus_below(state, 8);
  unsigned lot = 1 + corpus_below(state, 30);
  unsigned house = 1 + corpus_below(state, 25);
  const char *building = buildings[corpus_below(state, COUNT(buildings))];
  unsigned room = 100 * (1 + corpus_below(state, 9)) + 1 + corpus_below(state, 8);
  if (corpus_below(state, 10) < 3) {
    corpus_format(person->address, sizeof person->address, "%s%s%s%u-%u-%u %s%u", person->place->prefecture,
                  person->place->city, town, block, lot, house, building, room);
  } else {
    bool spelled = corpus_below(state, 6) == 0;
    corpus_format(person->address, sizeof person->address, spelled ? "%s%s%s%u丁目%u番%u号" : "%s%s%s%u-%u-%u",
                  person->place->prefecture, person->place->city, town, block, lot, house);
  }
}

/* 090-0000, 080-0000 and 070-0000 are given to nobody. The last digits repeat only after 30,000 people. */
static void draw_reach(struct corpus_person *person, uint64_t *state)
{
  corpus_format(person->phone, sizeof person->phone, "0%u0-0000-%04u", 9 - person->index / 10000 % 3,
                person->index * 7919u % 10000u);
  if (person->group == CORPUS_STUDENTS) {
    corpus_format(person->email, sizeof person->email, "%s@example.ac.jp", person->student_number);
    lower(person->email);
    return;
  }
  char surname[64];
  char given[64];
  corpus_format(surname, sizeof surname, "%s", person->surname_latin);
  corpus_format(given, sizeof given, "%s", person->given_latin);
  surname[strcspn(surname, " ")] = '\0';
  given[strcspn(given, " -")] = '\0';
  corpus_format(person->email, sizeof person->email, "%s.%s%u@%s", given, surname, person->index + 10,
                domains[corpus_below(state, COUNT(domains))]);
  lower(person->email);
}

void corpus_person_make(struct corpus_person *person, enum corpus_group group, uint32_t index)
{
  uint64_t state = ((uint64_t)group + 1) << 48 | index;

  memset(person, 0, sizeof *person);
  person->group = group;
  person->index = index;
  corpus_random(&state);
  bool foreign = group == CORPUS_STUDENTS ? corpus_below(&state, 16) == 0 : corpus_below(&state, 40) == 0;
  if (foreign) {
    name_foreign(person, &state);
  } else {
    name_japanese(person, &state);
  }
  corpus_format(person->name_kana, sizeof person->name_kana, "%s　%s", person->surname_kana, person->given_kana);
  person->grade = group == CORPUS_PUPILS ? 3 : 1 + (int)corpus_below(&state, 4);
  draw_birth(person, &state);
  person->faculty = &corpus_faculties[corpus_below(&state, (uint32_t)corpus_faculty_count)];
  /* 77,773 and 100,000 have no common divisor: every index below 100,000 has a number of its own. */
  uint64_t serial = index < 100000 ? index * UINT64_C(77773) % 100000 : index;
  corpus_format(person->student_number, sizeof person->student_number, "%c%02d%05llu", person->faculty->letter,
                TODAY_YEAR - 2000 - person->grade + 1, (unsigned long long)serial);
  draw_home(person, &state);
  draw_reach(person, &state);
}
