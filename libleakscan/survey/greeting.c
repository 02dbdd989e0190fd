/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whom a letter greets: "株式会社あおば 総務部 鈴木 花子 様", "Dear Ms. Smith". It is compared with names in the same
 * letters only: nobody knows for sure how a name is read. */
#include "survey/greeting.h"

#include <glib.h>
#include <string.h>

#include "pii/mail_domain.h"
#include "pii/names.h"
#include "pii/value.h"

enum { MOST_LINES = 10, LONGEST_LINE = 180 /* bytes: sixty kanji */, MOST_RECIPIENTS = 3, KANJI_BYTES = 3 };

/* ---- words ---- */

/* Without spaces, in one width and case. */
static char *plain(const char *text)
{
  char *normal = g_utf8_normalize(text, -1, G_NORMALIZE_NFKC);
  char *lower = normal != NULL ? g_utf8_strdown(normal, -1) : g_strdup("");
  GString *kept = g_string_new(NULL);
  for (const char *at = lower; *at != '\0'; at = g_utf8_next_char(at)) {
    const gunichar c = g_utf8_get_char(at);
    if (!g_unichar_isspace(c))
      g_string_append_unichar(kept, c);
  }
  g_free(lower);
  g_free(normal);
  return g_string_free(kept, FALSE);
}

/* What says only that it is an organisation. */
static char *plain_organisation(const char *text)
{
  static const char *const forms[] = {
      "株式会社",     "(株)",         "有限会社",     "(有)",         "合同会社",    "合資会社",     "一般社団法人",
      "公益社団法人", "社団法人",     "一般財団法人", "公益財団法人", "財団法人",    "国立大学法人", "学校法人",
      "独立行政法人", "社会福祉法人", "医療法人",     "御中",         "様",          ",inc.",        "inc.",
      ",ltd.",        "ltd.",         "co.",          "gmbh",         "corporation",
  };
  char *made = plain(text);
  for (size_t i = 0; i < G_N_ELEMENTS(forms); i++) {
    char *found = strstr(made, forms[i]);
    if (found != NULL)
      memmove(found, found + strlen(forms[i]), strlen(found + strlen(forms[i])) + 1);
  }
  return made;
}

/* A word that only organisations have; a department is a part of any. */
static bool is_organisation(const char *text)
{
  static const char *const words[] = {
      "株式会社", "(株)",   "（株）", "㈱",   "有限会社", "(有)", "（有）",   "㈲",          "合同会社",
      "法人",     "大学",   "高校",   "学校", "学園",     "学院", "病院",     "医院",        "クリニック",
      "市役所",   "区役所", "役場",   "協会", "組合",     "銀行", "信用金庫", "財団",        "研究所",
      "機構",     "委員会", "事務所", "Inc.", "Ltd",      "LLC",  "GmbH",     "Corporation", "University"};
  for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
    if (strstr(text, words[i]) != NULL)
      return true;
  return false;
}

static unsigned judge(const char *text)
{
  return lks_names_judge(text, strlen(text));
}

static bool is_kanji_name(const char *text)
{
  return (judge(text) & (LKS_NAME_KANJI_FULL | LKS_NAME_SURNAME)) != 0;
}

static bool is_short_word(const char *text)
{
  static const char *const parts[] = {"部", "課", "室", "局", "係", "科", "店",
                                      "社", "会", "所", "院", "校", "長", "様"};
  enum { LONGEST = 4 };
  if (*text == '\0' || g_utf8_strlen(text, -1) > LONGEST)
    return false;
  for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
    if (g_str_has_suffix(text, parts[i]))
      return false;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
    const GUnicodeScript script = g_unichar_get_script(g_utf8_get_char(at));
    if (script != G_UNICODE_SCRIPT_HAN && script != G_UNICODE_SCRIPT_HIRAGANA && script != G_UNICODE_SCRIPT_KATAKANA)
      return false;
  }
  return true;
}

/* Surname and given name, with a space between them; rare ones by that alone. */
static bool is_name_of_two(const char *surname, const char *given)
{
  char *joined = g_strconcat(surname, " ", given, NULL);
  const bool known = (judge(joined) & LKS_NAME_KANJI_FULL) != 0;
  g_free(joined);
  return known || (is_short_word(surname) && is_short_word(given));
}

/* Words between spaces of either width; the array ends with NULL. */
static gchar **words_of(const char *text)
{
  GString *spaced = g_string_new(NULL);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
    const gunichar c = g_utf8_get_char(at);
    const bool parts = g_unichar_isspace(c) || c == '(' || c == ')' || c == 0xFF08 || c == 0xFF09 || c == '/' ||
                       c == '"' || c == '\'' || c == '[' || c == ']' || c == 0x3010 || c == 0x3011;
    if (!parts)
      g_string_append_unichar(spaced, c);
    else if (spaced->len > 0 && spaced->str[spaced->len - 1] != ' ')
      g_string_append_c(spaced, ' ');
  }
  g_strchomp(spaced->str);
  gchar **words = g_strsplit(spaced->str, " ", -1);
  g_string_free(spaced, TRUE);
  return words;
}

/* Takes one of these endings off; false when there is none. */
static bool cut_ending(char *text, const char *const *endings, size_t count)
{
  for (size_t i = 0; i < count; i++)
    if (g_str_has_suffix(text, endings[i])) {
      text[strlen(text) - strlen(endings[i])] = '\0';
      g_strchomp(text);
      return true;
    }
  return false;
}

/* ---- the greeting ---- */

static void cut_title(char *word)
{
  static const char *const titles[] = {"代表取締役", "取締役", "社長", "専務", "常務", "本部長", "部長", "次長",
                                       "課長",       "係長",   "主任", "室長", "所長", "支店長", "店長", "会長",
                                       "理事長",     "学長",   "校長", "教授", "先生", "博士"};
  cut_ending(word, titles, G_N_ELEMENTS(titles));
}

/* Words for nobody in particular. */
static bool is_general(const char *text)
{
  static const char *const words[] = {"各位",   "皆様", "皆さま", "みなさま", "担当",   "関係",   "客",    "会員",
                                      "保護者", "参加", "一同",   "お取引",   "利用者", "ユーザ", "メンバ"};
  for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
    if (strstr(text, words[i]) != NULL)
      return true;
  return false;
}

static void set(char **place, char *text)
{
  g_free(*place);
  *place = text;
}

/* The last words of "総務部 部長 鈴木 花子" that are a name; organisations before it. */
static void take_words(lks_greeting *greeting, const char *text)
{
  gchar **words = words_of(text);
  const guint count = g_strv_length(words);
  for (guint i = 0; i < count; i++)
    if (is_organisation(words[i]) && greeting->organisation == NULL)
      set(&greeting->organisation, g_strdup(words[i]));
  if (count > 0)
    cut_title(words[count - 1]);
  if (count >= 2 && is_name_of_two(words[count - 2], words[count - 1]))
    set(&greeting->name, g_strconcat(words[count - 2], " ", words[count - 1], NULL));
  if (greeting->name == NULL && count > 0 && is_kanji_name(words[count - 1]) && !is_organisation(words[count - 1]))
    set(&greeting->name, g_strdup(words[count - 1]));
  g_strfreev(words);
}

/* A line that ends in an honorific ends the greeting. */
static bool take_japanese(lks_greeting *greeting, char *line)
{
  static const char *const trailing[] = {"、", "，", ",", "。", "へ", "：", ":"};
  static const char *const honorifics[] = {"様", "さま", "殿", "先生", "さん"};
  static const char *const of_organisations[] = {"御中"};
  while (cut_ending(line, trailing, G_N_ELEMENTS(trailing)))
    ;
  if (cut_ending(line, of_organisations, 1)) {
    if (is_organisation(line) && !is_general(line))
      set(&greeting->organisation, g_strdup(line));
    return true;
  }
  if (g_str_has_suffix(line, "各位"))
    return true;
  if (!cut_ending(line, honorifics, G_N_ELEMENTS(honorifics)))
    return false;
  /* several people: whether one of them is right can't be told from one name */
  const bool several = strstr(line, "様") != NULL || strstr(line, "さん") != NULL || strstr(line, "、") != NULL ||
                       strstr(line, "・") != NULL;
  if (!is_general(line) && !several)
    take_words(greeting, line);
  return true;
}

/* "Dear Ms. Smith": by surname only, as first names have too many forms. */
static bool take_english(lks_greeting *greeting, const char *line)
{
  static const char *const titles[] = {"mr", "mrs", "ms", "miss", "dr", "prof", "professor"};
  if (g_ascii_strncasecmp(line, "dear ", 5) != 0)
    return g_ascii_strncasecmp(line, "hi ", 3) == 0 || g_ascii_strncasecmp(line, "hello ", 6) == 0;
  gchar **words = words_of(line + 5);
  const guint count = g_strv_length(words);
  bool titled = false;
  for (size_t i = 0; count >= 2 && i < G_N_ELEMENTS(titles); i++) {
    const size_t length = strlen(titles[i]);
    titled = titled || (g_ascii_strncasecmp(words[0], titles[i], length) == 0 &&
                        (words[0][length] == '\0' || strcmp(words[0] + length, ".") == 0));
  }
  char *last = count > 0 ? words[count - 1] : NULL;
  while (last != NULL && *last != '\0' && strchr(",:;!.", last[strlen(last) - 1]) != NULL)
    last[strlen(last) - 1] = '\0';
  if (titled && count <= 4 && strlen(last) >= KANJI_BYTES)
    set(&greeting->name, g_strdup(last));
  g_strfreev(words);
  return true;
}

void lks_greeting_look(lks_greeting *greeting, const char *text, size_t length)
{
  if (greeting->over)
    return;
  char *line = g_strstrip(g_strndup(text, length));
  const bool sentence = length > LONGEST_LINE || strstr(line, "。") != NULL || strstr(line, "お世話") != NULL;
  if (++greeting->lines > MOST_LINES || sentence || !g_utf8_validate(line, -1, NULL)) {
    greeting->over = true;
    if (greeting->name == NULL) /* a letterhead, not an address */
      set(&greeting->organisation, NULL);
  } else if (take_japanese(greeting, line) || take_english(greeting, line)) {
    greeting->over = true;
  } else if (is_organisation(line) && greeting->organisation == NULL) {
    set(&greeting->organisation, g_strdup(line));
  }
  g_free(line);
}

void lks_greeting_clear(lks_greeting *greeting)
{
  set(&greeting->name, NULL);
  set(&greeting->organisation, NULL);
}

/* ---- who gets it ---- */

static bool has_kanji(const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at))
    if (g_unichar_get_script(g_utf8_get_char(at)) == G_UNICODE_SCRIPT_HAN)
      return true;
  return false;
}

/* The first two characters: of most names, the surname. */
static char *beginning(const char *name)
{
  enum { CHARACTERS = 2 };
  const glong length = g_utf8_strlen(name, -1);
  return length <= CHARACTERS ? g_strdup(name) : g_utf8_substring(name, 0, CHARACTERS);
}

static bool begins_inside(const char *name, const char *text)
{
  char *first = beginning(name);
  const bool found = *first != '\0' && strstr(text, first) != NULL;
  g_free(first);
  return found;
}

static bool is_named(const lks_correspondent *one, const char *name)
{
  char *shown = plain(one->name), *searched = plain(name);
  const bool part = has_kanji(name) ? begins_inside(searched, shown) : strstr(shown, searched) != NULL;
  bool named = part || strstr(one->address, searched) != NULL;
  gchar **words = words_of(one->name);
  for (gchar **word = words; *word != NULL && !named; word++)
    if (is_kanji_name(*word)) {
      char *other = plain(*word);
      named = begins_inside(other, searched) || g_str_has_prefix(searched, other);
      g_free(other);
    }
  g_strfreev(words);
  g_free(shown);
  g_free(searched);
  return named;
}

bool lks_greeting_knows(const lks_mail *mail, const char *name, size_t length)
{
  char *copy = g_strndup(name, length);
  bool known = !g_utf8_validate(copy, -1, NULL);
  for (size_t i = 0; i < lks_mail_count(mail) && !known; i++)
    known = is_named(lks_mail_get(mail, i), copy);
  g_free(copy);
  return known;
}

/* Whether the name beside an address is a person's, in letters that can be compared. */
static bool names_somebody(const lks_correspondent *one, bool kanji)
{
  if (*one->name == '\0' || strchr(one->name, '@') != NULL)
    return false;
  gchar **words = words_of(one->name);
  bool somebody = false;
  for (gchar **word = words; *word != NULL && !somebody; word++) {
    const char *next = word[1];
    if (kanji) {
      somebody = (next != NULL && is_name_of_two(*word, next)) || (judge(*word) & LKS_NAME_KANJI_FULL) != 0 ||
                 (g_strv_length(words) == 1 && is_kanji_name(*word));
    } else if (next != NULL) {
      char *joined = g_strconcat(*word, " ", next, NULL);
      somebody = (judge(joined) & LKS_NAME_LATIN) != 0;
      g_free(joined);
    }
  }
  g_strfreev(words);
  return somebody;
}

enum { ADDRESSED = 1 << LKS_RECIPIENT_TO };

bool lks_greeting_misses_name(const lks_greeting *greeting, const lks_mail *mail)
{
  size_t addressed = 0;
  if (greeting->name == NULL)
    return false;
  const bool kanji = has_kanji(greeting->name);
  for (size_t i = 0; i < lks_mail_count(mail); i++) {
    const lks_correspondent *one = lks_mail_get(mail, i);
    if (is_named(one, greeting->name))
      return false;
    if ((one->roles & ADDRESSED) == 0)
      continue;
    if (!names_somebody(one, kanji))
      return false; /* it may be his */
    addressed++;
  }
  return addressed > 0 && addressed <= MOST_RECIPIENTS;
}

/* One is part of the other: あおば and あおばホールディングス, 青嵐大学 and 青嵐大学工学部. */
static bool is_same_organisation(const char *a, const char *b)
{
  char *one = plain_organisation(a), *other = plain_organisation(b);
  const bool same = *one == '\0' || *other == '\0' || strstr(one, other) != NULL || strstr(other, one) != NULL ||
                    (begins_inside(one, other) && g_utf8_strlen(one, -1) > 2);
  g_free(one);
  g_free(other);
  return same;
}

bool lks_greeting_misses_organisation(const lks_greeting *greeting, const lks_mail *mail, const lks_names *known)
{
  size_t organisations = known->count;
  if (greeting->organisation == NULL)
    return false;
  for (size_t i = 0; i < known->count; i++)
    if (is_same_organisation(greeting->organisation, known->items[i]))
      return false;
  for (size_t i = 0; i < lks_mail_count(mail); i++) {
    const lks_correspondent *one = lks_mail_get(mail, i);
    gchar **words = words_of(one->name);
    bool same = false;
    for (gchar **word = words; *word != NULL && !same; word++) {
      if (!is_organisation(*word))
        continue;
      same = is_same_organisation(greeting->organisation, *word);
      organisations += (one->roles & ADDRESSED) != 0;
    }
    g_strfreev(words);
    if (same)
      return false;
  }
  return organisations > 0;
}
