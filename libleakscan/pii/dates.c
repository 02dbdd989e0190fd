/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Dates as people write them, and as spreadsheets count them. */
#include "pii/dates.h"

#include "pii/value_text.h"

#include <glib.h>
#include <string.h>

enum { YEAR_FIRST = 1868, YEAR_LAST = 2199, SERIAL_OF_1900_03_01 = 61, SERIAL_LAST = 109574, YEAR_BYTES = 24 };

/* 30 December 1899, as GDate counts days. */
enum { JULIAN_OF_SERIAL_0 = 693594 };

typedef struct cursor {
  const char *at, *end;
} cursor;

typedef struct era {
  const char *name;
  int before; /* the year before its first */
} era;

static const era eras[] = {
    {"令和", 2018}, {"平成", 1988}, {"昭和", 1925}, {"大正", 1911}, {"明治", 1867}, {"令", 2018}, {"平", 1988},
    {"昭", 1925},   {"大", 1911},   {"明", 1867},   {"R", 2018},    {"H", 1988},    {"S", 1925},  {"T", 1911},
    {"M", 1867},    {"r", 2018},    {"h", 1988},    {"s", 1925},    {"t", 1911},    {"m", 1867},
};

/* English, German, French and Spanish; a word may be cut after three letters where no other month begins so. */
static const char *const month_words[12] = {
    "january januar janvier enero ene",
    "february februar fevrier f\u00e9vrier febrero",
    "march maerz m\u00e4rz mars marzo",
    "april avril abril abr",
    "may mai mayo",
    "june juni juin junio",
    "july juli juillet julio",
    "august ao\u00fbt aout agosto ago",
    "september septembre septiembre sept",
    "october oktober octobre octubre okt",
    "november novembre noviembre",
    "december dezember d\u00e9cembre decembre diciembre dez dic",
};

static bool exists(int year, int month, int day)
{
  static const int days[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < YEAR_FIRST || year > YEAR_LAST || month < 1 || month > 12 || day < 0)
    return false;
  const bool leap = month == 2 && ((year % 4 == 0 && year % 100 != 0) || year % 400 == 0);
  return day <= days[month - 1] + leap;
}

static bool set(lks_date *date, int year, int month, int day)
{
  if (!exists(year, month, day))
    return false;
  date->year = year;
  date->month = month;
  date->day = day;
  return true;
}

static void skip_spaces(cursor *c)
{
  while (c->at != c->end && *c->at == ' ')
    c->at++;
}

static bool take(cursor *c, const char *word)
{
  const size_t size = strlen(word);
  if ((size_t)(c->end - c->at) < size || memcmp(c->at, word, size) != 0)
    return false;
  c->at += size;
  return true;
}

/* One to four digits; returns how many. */
static int take_number(cursor *c, int *value)
{
  int digits = 0;
  *value = 0;
  skip_spaces(c);
  while (c->at != c->end && *c->at >= '0' && *c->at <= '9' && digits < 5) {
    *value = *value * 10 + (*c->at++ - '0');
    digits++;
  }
  return digits <= 4 ? digits : 0;
}

static char take_separator(cursor *c)
{
  skip_spaces(c);
  if (c->at == c->end || strchr("/-.", *c->at) == NULL || *c->at == 0)
    return 0;
  return *c->at++;
}

/* "(月)", "(Mon)". */
static void skip_weekday(cursor *c)
{
  skip_spaces(c);
  if (c->at == c->end || *c->at != '(')
    return;
  const char *close = memchr(c->at, ')', (size_t)(c->end - c->at));
  if (close != NULL && close - c->at <= 12)
    c->at = close + 1;
}

/* " 12:34:56.789", "T00:00:00Z", "+09:00" after it. */
static bool skip_time(cursor *c, bool *timed)
{
  int hour, minute, second = 0;
  if (c->at != c->end && *c->at == 'T')
    c->at++;
  if (take_number(c, &hour) == 0 || hour > 24 || !take(c, ":") || take_number(c, &minute) != 2 || minute > 59)
    return false;
  if (take(c, ":") && (take_number(c, &second) != 2 || second > 60))
    return false;
  *timed = hour != 0 || minute != 0 || second != 0;
  while (c->at != c->end && strchr("0123456789.:+-ZAPMapm ", *c->at) != NULL && *c->at != 0)
    c->at++;
  return true;
}

static bool at_end(cursor *c, lks_date *date)
{
  skip_weekday(c);
  skip_spaces(c);
  date->timed = false;
  if (c->at == c->end)
    return true;
  return skip_time(c, &date->timed) && c->at == c->end;
}

/* After the year: "年4月1日", "年4月", "-4-1", "/4". */
static bool rest_of_ymd(cursor *c, int year, bool day_needed, lks_date *date)
{
  int month, day = 0;
  skip_spaces(c);
  if (take(c, "年") || take(c, "년")) {
    if (take_number(c, &month) == 0 || (!take(c, "月") && !take(c, "월")))
      return false;
    if (take_number(c, &day) > 0 && !take(c, "日") && !take(c, "일"))
      return false;
    return set(date, year, month, day) && at_end(c, date);
  }
  const char separator = take_separator(c);
  if (separator == 0 || take_number(c, &month) == 0)
    return false;
  if (take_separator(c) != separator)
    return !day_needed && separator != '.' && set(date, year, month, 0) && at_end(c, date);
  const int digits = take_number(c, &day);
  if (digits < 1 || digits > 2 || day < 1 || !set(date, year, month, day))
    return false;
  if (separator == '.' && c->at + 1 == c->end && *c->at == '.')
    c->at++; /* "1990. 12. 31.", as in Korea */
  return at_end(c, date);
}

/* 0 when the text doesn't begin with a year of an era. */
static int take_era_year(cursor *c)
{
  for (size_t i = 0; i < sizeof eras / sizeof eras[0]; i++)
    if (take(c, eras[i].name)) {
      int year = 1;
      take(c, ".");
      const int digits = take_number(c, &year);
      if (digits == 0 && take(c, "元"))
        year = 1;
      else if (digits == 0 || digits > 2 || year == 0)
        return 0;
      return eras[i].before + year;
    }
  return 0;
}

static bool parse_era(cursor *c, lks_date *date)
{
  const int year = take_era_year(c);
  return year != 0 && rest_of_ymd(c, year, true, date);
}

/* 0 when the word is no month. */
static int month_of(const char *word, size_t length)
{
  if (strchr("jfmasonde", word[0]) == NULL)
    return 0;
  for (int month = 0; month < 12; month++)
    for (const char *at = month_words[month]; *at != 0;) {
      const size_t size = strcspn(at, " ");
      if ((length == size || (length == 3 && size > 3)) && memcmp(at, word, length) == 0)
        return month + 1;
      at += size + (at[size] == ' ');
    }
  return 0;
}

static int take_month(cursor *c)
{
  char word[16];
  size_t length = 0;
  while (c->at != c->end && strchr(" -./", *c->at) != NULL && *c->at != 0)
    c->at++;
  if (take(c, "de "))
    skip_spaces(c);
  while (c->at != c->end && length < sizeof word &&
         ((*c->at >= 'a' && *c->at <= 'z') || (*c->at >= 'A' && *c->at <= 'Z') || (unsigned char)*c->at >= 0x80)) {
    const char letter = *c->at++;
    word[length++] = letter >= 'A' && letter <= 'Z' ? (char)(letter + 32) : letter;
  }
  return length >= 3 ? month_of(word, length) : 0;
}

/* A year of two digits is read only beside a month's name. */
static bool take_named_year(cursor *c, int *year)
{
  while (c->at != c->end && strchr(" -./,", *c->at) != NULL && *c->at != 0)
    c->at++;
  if (take(c, "de "))
    skip_spaces(c);
  const int digits = take_number(c, year);
  if (digits == 2)
    *year += *year <= 30 ? 2000 : 1900;
  return digits == 4 || digits == 2;
}

static void skip_ordinal(cursor *c)
{
  static const char *const ordinals[] = {"st", "nd", "rd", "th", "er"};
  for (size_t i = 0; i < sizeof ordinals / sizeof ordinals[0]; i++)
    if (take(c, ordinals[i]))
      return;
}

/* "April 1, 1990" */
static bool parse_month_first(cursor *c, lks_date *date)
{
  int day, year;
  const int month = take_month(c);
  if (month == 0)
    return false;
  take(c, ".");
  const int digits = take_number(c, &day);
  if (digits == 4)
    return set(date, day, month, 0) && at_end(c, date); /* "April 1990" */
  if (digits == 0 || day == 0)
    return false;
  skip_ordinal(c);
  return take_named_year(c, &year) && set(date, year, month, day) && at_end(c, date);
}

/* "1 April 1990", "1-Apr-90", "1. April 1990" */
static bool parse_named_month(cursor *c, int day, lks_date *date)
{
  int year;
  skip_ordinal(c);
  const int month = take_month(c);
  return month != 0 && day > 0 && take_named_year(c, &year) && set(date, year, month, day) && at_end(c, date);
}

/* "01/04/1990", "1.4.1990" */
static bool parse_year_last(cursor *c, int first, lks_date *date)
{
  int second, year;
  const char separator = take_separator(c);
  if (separator == 0 || take_number(c, &second) == 0 || take_separator(c) != separator ||
      take_number(c, &year) != 4 || first == 0 || second == 0)
    return false;
  const bool day_first = separator == '.';
  if (!set(date, year, day_first ? second : first, day_first ? first : second) &&
      !set(date, year, day_first ? first : second, day_first ? second : first))
    return false;
  return at_end(c, date);
}

bool lks_date_parse_folded(const char *text, size_t length, lks_date *date)
{
  cursor c = {text, text + length};
  int first;
  take(&c, "西暦");
  cursor start = c;
  const int digits = take_number(&c, &first);
  if (digits == 0) {
    cursor month = start;
    return parse_era(&start, date) || parse_month_first(&month, date);
  }
  if (digits == 4)
    return rest_of_ymd(&c, first, false, date);
  if (digits > 2)
    return false;
  cursor named = c;
  return parse_year_last(&c, first, date) || parse_named_month(&named, first, date);
}

bool lks_date_parse(const char *text, size_t length, lks_date *date)
{
  lks_value_text folded;
  lks_value_text_read(text, length, &folded);
  return !folded.cut && folded.length > 0 && lks_date_parse_folded(folded.text, folded.length, date);
}

/* Digits, the letters and kanji of eras, what is still to be folded. */
static bool may_begin_year(const char *text)
{
  const unsigned char *at = (const unsigned char *)text;
  if (at[0] < 0x80)
    return strchr("12RHSTMrhstm ", at[0]) != NULL && at[0] != 0;
  switch ((unsigned)at[0] << 16 | (unsigned)at[1] << 8 | at[2]) {
  case 0xE4BBA4: /* 令 */
  case 0xE5B9B3: /* 平 */
  case 0xE698AD: /* 昭 */
  case 0xE5A4A7: /* 大 */
  case 0xE6988E: /* 明 */
    return true;
  default:
    return at[0] == 0xE3 || at[0] == 0xEF;
  }
}

int lks_date_parse_year(const char *text, size_t length)
{
  lks_value_text folded;
  if (length < 3 || length > YEAR_BYTES || !may_begin_year(text))
    return 0;
  lks_value_text_read(text, length, &folded);
  cursor c = {folded.text, folded.text + folded.length};
  int year = 0;
  const cursor start = c;
  if (take_number(&c, &year) != 4) {
    c = start;
    year = take_era_year(&c);
  }
  const bool plain = c.at == c.end;
  if (year < YEAR_FIRST || year > YEAR_LAST || (!plain && !take(&c, "年")))
    return 0;
  take(&c, "生");
  take(&c, "まれ");
  return c.at == c.end ? year : 0;
}

bool lks_date_parse_bare(const char *text, size_t length, lks_date *date)
{
  lks_value_text folded;
  lks_value_text_read(text, length, &folded);
  if (folded.cut || folded.length != 8 || folded.digits != 8)
    return false;
  int value[8];
  for (size_t i = 0; i < 8; i++)
    value[i] = folded.text[i] - '0';
  date->timed = false;
  const int day = value[6] * 10 + value[7];
  return day > 0 &&
         set(date, value[0] * 1000 + value[1] * 100 + value[2] * 10 + value[3], value[4] * 10 + value[5], day);
}

bool lks_date_from_serial(double serial, lks_date *date)
{
  if (!(serial >= 1 && serial < SERIAL_LAST))
    return false;
  const int days = (int)serial;
  if (days == SERIAL_OF_1900_03_01 - 1)
    return false; /* the day that never was */
  GDate day;
  g_date_set_julian(&day, (guint32)(JULIAN_OF_SERIAL_0 + days + (days < SERIAL_OF_1900_03_01 ? 1 : 0)));
  date->timed = serial > days;
  return set(date, g_date_get_year(&day), (int)g_date_get_month(&day), g_date_get_day(&day));
}
