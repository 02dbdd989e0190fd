/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Recognises what digits and signs make: telephone numbers, postal codes, quantities, identifiers, addresses of mail
 * and network. */
#include "pii/value_shapes.h"

#include "pii/value.h"

#include <string.h>

enum { GROUPS_MAX = 6, DIGITS_MAX = 16 };

/* Digits in groups, as in "(03) 1234-5678". */
typedef struct groups {
  char digits[DIGITS_MAX];
  unsigned size[GROUPS_MAX];
  unsigned count, total;
  bool plus, bracket, hyphen, slash, period;
} groups;

static bool is_digit(char c)
{
  return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* ---- telephone ---- */

static size_t skip_word(const char *text, const char *word)
{
  size_t i = 0;
  for (; word[i] != 0; i++)
    if ((text[i] | (is_letter(text[i]) ? 0x20 : 0)) != word[i])
      return 0;
  return i;
}

/* "TEL: ", "電話", "携帯" */
static const char *after_label(const char *text)
{
  static const char *const labels[] = {"tel", "phone", "fax", "mobile", "電話番号", "電話", "携帯", "\u260E"};
  for (size_t i = 0; i < sizeof labels / sizeof labels[0]; i++) {
    const size_t size = skip_word(text, labels[i]);
    if (size > 0) {
      text += size;
      while (*text == ':' || *text == '.' || *text == ' ')
        text++;
      break;
    }
  }
  return text;
}

/* What follows a complete number and does not belong to it: a remark in brackets, an extension, a second number. */
static bool begins_remark(const char *at, bool started_bracket)
{
  return (*at == '(' && !is_digit(at[1]) && !started_bracket) || *at == ',' || *at == ';' || *at == 'x' ||
         *at == 'X' || (*at == '/' && at[1] == '0') || skip_word(at, "ext") > 0 || skip_word(at, "内線") > 0 ||
         skip_word(at, "、") > 0;
}

static bool add_digit(groups *g, char digit, bool new_group)
{
  if (g->total == DIGITS_MAX || (new_group && g->count == GROUPS_MAX))
    return false;
  if (new_group)
    g->size[g->count++] = 0;
  g->size[g->count - 1]++;
  g->digits[g->total++] = digit;
  return true;
}

/* The groups of a text that is digits, separators and perhaps a remark after them. */
static bool read_groups(const char *at, groups *g)
{
  memset(g, 0, sizeof *g);
  unsigned depth = 0;
  if (*at == '+') {
    g->plus = true;
    at++;
  }
  for (char before = ' '; *at != 0; before = *at++) {
    if (is_digit(*at)) {
      if (!add_digit(g, *at, !is_digit(before)))
        return false;
      continue;
    }
    if (g->total >= 9 && depth == 0 && begins_remark(at, false))
      return true;
    const bool doubled = !is_digit(before) && before != ' ' && before != ')' && *at != ' ' && *at != '(';
    if (doubled || strchr(" -()/.", *at) == NULL)
      return false;
    depth += *at == '(';
    if (*at == ')' && depth-- == 0)
      return false;
    g->bracket = g->bracket || *at == '(';
    g->hyphen = g->hyphen || *at == '-';
    g->slash = g->slash || *at == '/';
    g->period = g->period || *at == '.';
    if (depth > 1)
      return false;
  }
  return depth == 0;
}

static bool starts(const groups *g, const char *digits)
{
  return memcmp(g->digits, digits, strlen(digits)) == 0;
}

/* The first digits and the number of digits of Japanese numbers. */
static bool japanese_digits(const char *d, unsigned total)
{
  if (total == 11)
    return d[0] == '0' && ((d[1] >= '5' && d[1] <= '9' && d[2] == '0') || memcmp(d, "0800", 4) == 0);
  return total == 10 && d[0] == '0' && d[1] != '0';
}

static bool japanese_groups(const groups *g)
{
  if (g->count < 2 || g->count > 3 || !japanese_digits(g->digits, g->total))
    return false;
  const unsigned last = g->size[g->count - 1], first = g->size[0];
  if (first < 2 || first > 5 || (g->count == 3 && (g->size[1] < 1 || g->size[1] > 4)))
    return false;
  const bool toll = starts(g, "0120") || starts(g, "0570") || starts(g, "0180") || starts(g, "0990");
  return last == 4 || (toll && last == 3 && first == 4) || (g->count == 2 && last == 8 && first <= 3);
}

/* Groups of a known national plan; all begin with something that no date, postal code or sum begins with. */
static bool national_groups(const groups *g)
{
  const unsigned *s = g->size;
  const char *d = g->digits;
  if (g->slash && g->count != 2)
    return false;
  if (g->count == 3 && s[0] == 3 && s[1] == 3 && s[2] == 4) /* North America */
    return d[0] >= '2' && d[3] >= '2';
  if (g->count == 3 && s[1] == 4 && s[2] == 4) /* Korea, China, London, Hong Kong style */
    return (s[0] == 3 && (starts(g, "01") || starts(g, "020") || (d[0] == '1' && d[1] >= '3'))) || starts(g, "02");
  if (g->count == 3 && s[0] == 2 && s[1] == 3 && s[2] == 4)
    return starts(g, "02");
  if (g->count == 3 && s[0] == 4 && s[1] == 3 && s[2] == 3) /* Taiwan's mobiles */
    return starts(g, "09");
  if (g->count == 2 && g->hyphen && (s[0] == 3 || s[0] == 4) && (s[1] == 8 || s[1] == 7) &&
      g->total >= 11) /* China */
    return d[0] == '0' && (s[0] == 3 ? d[1] <= '2' : d[1] >= '3');
  if (g->count == 5 && s[0] == 2 && s[1] == 2 && s[2] == 2 && s[3] == 2 && s[4] == 2) /* France */
    return d[0] == '0' && d[1] != '0';
  const bool spaced = !g->hyphen && !g->period;
  if (g->total == 9 && spaced && !g->slash && !g->bracket && d[0] >= '6') /* Spain */
    return (g->count == 3 && s[0] == 3 && s[1] == 3) ||
           (g->count == 4 && ((s[0] == 3 && s[1] == 2) || (s[0] == 2 && s[1] == 3)) && s[2] == 2);
  return spaced && g->count >= 2 && g->count <= 4 && g->total >= 10 && g->total <= 12 && d[0] == '0' && d[1] != '0' &&
         s[0] >= 3 && s[0] <= 5; /* Germany, Britain: 0711 123456 */
}

uint32_t lks_shape_phone(const lks_value_text *t)
{
  groups g;
  if (t->digits < 9 || t->digits > 30 || t->length > 60)
    return 0;
  if (!read_groups(after_label(t->text), &g))
    return 0;
  if (g.plus)
    return g.total >= 9 && g.total <= 15 && g.digits[0] != '0' && !g.slash ? LKS_VALUE_PHONE : 0;
  if (g.count > 1)
    return (g.total >= 9 && japanese_groups(&g)) || national_groups(&g) ? LKS_VALUE_PHONE : 0;
  if (japanese_digits(g.digits, g.total))
    return t->length == t->digits ? LKS_VALUE_PHONE_BARE : LKS_VALUE_PHONE;
  if (t->length != t->digits || g.digits[0] == '0')
    return 0;
  const bool mobile = g.total == 10 && g.digits[0] >= '5' && g.digits[1] == '0';
  return g.total == 9 || mobile ? LKS_VALUE_PHONE_ATE_ZERO : 0;
}

/* ---- postal code ---- */

static size_t digit_run(const char *at)
{
  size_t n = 0;
  while (is_digit(at[n]))
    n++;
  return n;
}

/* A 9A, AA 99A, ...: outward code, space, inward code. */
static bool british(const lks_value_text *t)
{
  if (t->length < 6 || t->length > 8 || t->spaces != 1 || t->letters != t->upper || t->digits < 2)
    return false;
  const char *end = t->text + t->length;
  return end[-4] == ' ' && is_digit(end[-3]) && is_letter(end[-2]) && is_letter(end[-1]) && is_letter(t->text[0]) &&
         (is_digit(end[-5]) || (is_letter(end[-5]) && is_digit(end[-6])));
}

bool lks_shape_postal(const lks_value_text *t)
{
  const char *at = t->text;
  const bool marked = (t->marks & LKS_MARK_POSTAL) != 0 && strncmp(at, "〒", strlen("〒")) == 0;
  if (marked)
    at += strlen("〒");
  while (*at == ' ')
    at++;
  const size_t first = digit_run(at);
  if (first == 7 && marked)
    return true;
  if (first == 3 && at[3] == '-' && digit_run(at + 4) == 4)
    return marked || at[8] == 0 || at[8] == ' ';
  return (first == 5 && at[5] == '-' && digit_run(at + 6) == 4 && at[10] == 0) || british(t);
}

/* ---- quantity ---- */

static const char *const prefixes[] = {"¥", "$", "€", "£", "\\", "約", "USD ", "US$", "JPY ", "EUR "};
static const char *const units[] = {
    "%",  "円",   "千円", "万円", "億円", "百万円", "kg", "g",  "mg", "t",    "cm",   "mm",   "m",    "km",   "m2",
    "㎡", "ha",   "人",   "名",   "個",   "件",     "回", "点", "歳", "才",   "年",   "日",   "分",   "秒",   "時間",
    "本", "枚",   "台",   "か月", "ヶ月", "カ月",   "℃",  "度", "位", "番目", "つ",   "階",   "冊",   "世帯", "校",
    "社", "か所", "kB",   "KB",   "MB",   "GB",     "ml", "L",  "l",  "kcal", "hPa",  "W",    "kW",   "V",    "Hz",
    "€",  "元",   "원",   "$",    "¥",    "px",     "pt", "代", "割", "倍",   "学年", "年生", "年度", "年次",
};

static const char *after_prefix(const char *at)
{
  for (size_t i = 0; i < sizeof prefixes / sizeof prefixes[0]; i++)
    if (*at == prefixes[i][0] && strncmp(at, prefixes[i], strlen(prefixes[i])) == 0)
      return at + strlen(prefixes[i]);
  return at;
}

static bool is_unit(const char *at)
{
  while (*at == ' ')
    at++;
  for (size_t i = 0; i < sizeof units / sizeof units[0]; i++)
    if (*at == units[i][0] && strcmp(at, units[i]) == 0)
      return true;
  return false;
}

/* "1,234", "12,345,678.90"; returns the end. */
static const char *after_thousands(const char *at, bool *grouped)
{
  size_t run = digit_run(at);
  const char *end = at + run;
  while (run > 0 && run <= 3 && *end == ',' && digit_run(end + 1) == 3) {
    end += 4;
    *grouped = true;
  }
  return end;
}

bool lks_shape_number(const lks_value_text *t)
{
  if (t->digits == 0 || t->length > 40 || t->length == t->digits)
    return false;
  const char *at = t->text;
  bool sign = *at == '-' || *at == '+';
  at = after_prefix(at + sign);
  const bool prefixed = at != t->text + sign;
  sign = sign || *at == '-';
  at += prefixed && *at == '-';
  if (strncmp(at, "\u25B2", 3) == 0 || strncmp(at, "\u25B3", 3) == 0) { /* the triangle for minus in accounts */
    at += 3;
    sign = true;
  }
  bool grouped = false, decimal = false;
  const char *end = after_thousands(at, &grouped);
  if (*end == '.' && is_digit(end[1])) {
    decimal = true;
    end++;
    end += digit_run(end);
  } else if (end == at) {
    return false;
  }
  if ((*end == 'E' || *end == 'e') && (is_digit(end[1]) || ((end[1] == '-' || end[1] == '+') && is_digit(end[2])))) {
    decimal = true;
    end += 2;
    end += digit_run(end);
  }
  if (*end == 0)
    return decimal || grouped || prefixed || (sign && t->digits < 9);
  return is_unit(end);
}

/* ---- identifier ---- */

bool lks_shape_identifier(const lks_value_text *t)
{
  if (t->length < 4 || t->length > 24 || t->digits < 3 || t->letters == 0 || t->spaces > 0)
    return false;
  for (size_t i = 0; i < t->length; i++)
    if (!is_digit(t->text[i]) && !is_letter(t->text[i]) && strchr("-_/", t->text[i]) == NULL)
      return false;
  return true;
}

/* ---- mail ---- */

static bool local_char(char c)
{
  return is_letter(c) || is_digit(c) || strchr("._%+-'!#$&/=?^{|}~", c) != NULL;
}

/* Labels of letters, digits and hyphens; the last of two letters at least, no digits. */
static bool is_domain(const char *at, const char *end)
{
  const char *label = at;
  unsigned labels = 0;
  for (; at != end && (is_letter(*at) || is_digit(*at) || *at == '-' || *at == '.'); at++)
    if (*at == '.') {
      if (at == label)
        return labels >= 2; /* a full stop ends the sentence, not the name */
      labels++;
      if (at + 1 == end || (!is_letter(at[1]) && !is_digit(at[1])))
        break;
      label = at + 1;
    }
  const char *stop = at;
  size_t letters = 0;
  for (const char *c = label; c != stop; c++)
    letters += is_letter(*c);
  const bool punycode = stop - label > 4 && memcmp(label, "xn--", 4) == 0;
  return labels >= 1 && ((letters >= 2 && letters == (size_t)(stop - label)) || punycode);
}

bool lks_shape_email(const lks_value_text *t)
{
  const char *end = t->text + t->length;
  for (const char *at = memchr(t->text, '@', t->length); at != NULL;
       at = memchr(at + 1, '@', (size_t)(end - at - 1))) {
    const char *first = at;
    while (first != t->text && local_char(first[-1]) && first[-1] != 0)
      first--;
    if (first != at && *first != '.' && at[-1] != '.' && at - first <= 64 && is_domain(at + 1, end))
      return true;
  }
  return false;
}

/* ---- network address ---- */

static bool is_ipv4(const char *at)
{
  for (unsigned part = 0; part < 4; part++) {
    const size_t run = digit_run(at);
    if (run == 0 || run > 3 || (run > 1 && *at == '0'))
      return false;
    unsigned value = 0;
    for (size_t i = 0; i < run; i++)
      value = value * 10 + (unsigned)(at[i] - '0');
    at += run;
    if (value > 255 || *at != (part < 3 ? '.' : 0))
      return false;
    at++;
  }
  return true;
}

static bool is_ipv6(const lks_value_text *t)
{
  unsigned colons = 0, run = 0;
  bool gap = false;
  for (size_t i = 0; i < t->length; i++) {
    const char c = t->text[i];
    if (c == ':') {
      gap = gap || (i > 0 && t->text[i - 1] == ':');
      colons++;
      run = 0;
    } else if (!(is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')) || ++run > 4) {
      return false;
    }
  }
  return colons == 7 || (gap && colons >= 2 && colons < 7 && t->digits + t->letters >= 3);
}

bool lks_shape_ip(const lks_value_text *t)
{
  if (t->length < 5 || t->length > 39 || t->spaces > 0)
    return false;
  if ((t->marks & LKS_MARK_PERIOD) != 0 && t->others == 3 && t->letters == 0)
    return is_ipv4(t->text);
  return (t->marks & LKS_MARK_COLON) != 0 && is_ipv6(t);
}
