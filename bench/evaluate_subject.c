/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Chance, words, and invented people. */
#include "evaluate.h"

#include <string.h>

#include "evaluate_words.h"

uint32_t lks_random_below(lks_random *random, uint32_t end)
{
  uint64_t x = random->state;
  x ^= x >> 12;
  x ^= x << 25;
  x ^= x >> 27;
  random->state = x;
  return end == 0 ? 0 : (uint32_t)(((x * UINT64_C(2685821657736338717)) >> 32) % end);
}

bool lks_random_percent(lks_random *random, uint32_t percent)
{
  return lks_random_below(random, 100) < percent;
}

static void add_words(GPtrArray *words, const char *const *lines, char separator)
{
  const char separators[2] = {separator, '\0'};
  for (; *lines != NULL; lines++) {
    gchar **parts = g_strsplit(*lines, separators, -1);
    for (gchar **part = parts; *part != NULL; part++)
      if (**part != '\0')
        g_ptr_array_add(words, *part);
      else
        g_free(*part);
    g_free(parts);
  }
}

/* Lists are split once; who asks for one of them asks again. */
static const GPtrArray *words_of(const char *const *lines, char separator)
{
  static GHashTable *split = NULL;
  if (split == NULL)
    split = g_hash_table_new(g_direct_hash, g_direct_equal);
  GPtrArray *words = g_hash_table_lookup(split, lines);
  if (words == NULL) {
    words = g_ptr_array_new();
    add_words(words, lines, separator);
    g_hash_table_insert(split, (void *)(uintptr_t)lines, words);
  }
  return words;
}

const char *lks_pick(lks_random *random, const char *const *lines, char separator)
{
  const GPtrArray *words = words_of(lines, separator);
  return words->pdata[lks_random_below(random, words->len)];
}

const char *lks_word(const char *const *lines, char separator, size_t n)
{
  const GPtrArray *words = words_of(lines, separator);
  return words->pdata[n % words->len];
}

typedef struct kana {
  const char *full, *half, *roman;
} kana;

/* Two letters before one. */
static const kana kanas[] = {
    {"キャ", "ｷｬ", "kya"},  {"キュ", "ｷｭ", "kyu"},  {"キョ", "ｷｮ", "kyo"}, {"シャ", "ｼｬ", "sha"},
    {"シュ", "ｼｭ", "shu"},  {"ショ", "ｼｮ", "sho"},  {"チャ", "ﾁｬ", "cha"}, {"チュ", "ﾁｭ", "chu"},
    {"チョ", "ﾁｮ", "cho"},  {"ニャ", "ﾆｬ", "nya"},  {"ヒョ", "ﾋｮ", "hyo"}, {"ミョ", "ﾐｮ", "myo"},
    {"リャ", "ﾘｬ", "rya"},  {"リュ", "ﾘｭ", "ryu"},  {"リョ", "ﾘｮ", "ryo"}, {"ギャ", "ｷﾞｬ", "gya"},
    {"ギョ", "ｷﾞｮ", "gyo"}, {"ジャ", "ｼﾞｬ", "ja"},  {"ジュ", "ｼﾞｭ", "ju"}, {"ジョ", "ｼﾞｮ", "jo"},
    {"ビャ", "ﾋﾞｬ", "bya"}, {"ビョ", "ﾋﾞｮ", "byo"}, {"ア", "ｱ", "a"},      {"イ", "ｲ", "i"},
    {"ウ", "ｳ", "u"},       {"エ", "ｴ", "e"},       {"オ", "ｵ", "o"},      {"カ", "ｶ", "ka"},
    {"キ", "ｷ", "ki"},      {"ク", "ｸ", "ku"},      {"ケ", "ｹ", "ke"},     {"コ", "ｺ", "ko"},
    {"サ", "ｻ", "sa"},      {"シ", "ｼ", "shi"},     {"ス", "ｽ", "su"},     {"セ", "ｾ", "se"},
    {"ソ", "ｿ", "so"},      {"タ", "ﾀ", "ta"},      {"チ", "ﾁ", "chi"},    {"ツ", "ﾂ", "tsu"},
    {"テ", "ﾃ", "te"},      {"ト", "ﾄ", "to"},      {"ナ", "ﾅ", "na"},     {"ニ", "ﾆ", "ni"},
    {"ヌ", "ﾇ", "nu"},      {"ネ", "ﾈ", "ne"},      {"ノ", "ﾉ", "no"},     {"ハ", "ﾊ", "ha"},
    {"ヒ", "ﾋ", "hi"},      {"フ", "ﾌ", "fu"},      {"ヘ", "ﾍ", "he"},     {"ホ", "ﾎ", "ho"},
    {"マ", "ﾏ", "ma"},      {"ミ", "ﾐ", "mi"},      {"ム", "ﾑ", "mu"},     {"メ", "ﾒ", "me"},
    {"モ", "ﾓ", "mo"},      {"ヤ", "ﾔ", "ya"},      {"ユ", "ﾕ", "yu"},     {"ヨ", "ﾖ", "yo"},
    {"ラ", "ﾗ", "ra"},      {"リ", "ﾘ", "ri"},      {"ル", "ﾙ", "ru"},     {"レ", "ﾚ", "re"},
    {"ロ", "ﾛ", "ro"},      {"ワ", "ﾜ", "wa"},      {"ヲ", "ｦ", "o"},      {"ン", "ﾝ", "n"},
    {"ガ", "ｶﾞ", "ga"},     {"ギ", "ｷﾞ", "gi"},     {"グ", "ｸﾞ", "gu"},    {"ゲ", "ｹﾞ", "ge"},
    {"ゴ", "ｺﾞ", "go"},     {"ザ", "ｻﾞ", "za"},     {"ジ", "ｼﾞ", "ji"},    {"ズ", "ｽﾞ", "zu"},
    {"ゼ", "ｾﾞ", "ze"},     {"ゾ", "ｿﾞ", "zo"},     {"ダ", "ﾀﾞ", "da"},    {"ヅ", "ﾂﾞ", "zu"},
    {"デ", "ﾃﾞ", "de"},     {"ド", "ﾄﾞ", "do"},     {"バ", "ﾊﾞ", "ba"},    {"ビ", "ﾋﾞ", "bi"},
    {"ブ", "ﾌﾞ", "bu"},     {"ベ", "ﾍﾞ", "be"},     {"ボ", "ﾎﾞ", "bo"},    {"パ", "ﾊﾟ", "pa"},
    {"ピ", "ﾋﾟ", "pi"},     {"プ", "ﾌﾟ", "pu"},     {"ペ", "ﾍﾟ", "pe"},    {"ポ", "ﾎﾟ", "po"},
    {"ッ", "ｯ", ""},        {"ー", "ｰ", ""},        {"ャ", "ｬ", ""},       {"ュ", "ｭ", ""},
    {"ョ", "ｮ", ""},        {"ェ", "ｪ", ""},        {"ァ", "ｧ", ""},       {"ィ", "ｨ", ""},
    {"ォ", "ｫ", ""},
};

static char *convert(const char *text, bool roman)
{
  GString *out = g_string_new(NULL);
  while (*text != '\0') {
    size_t i = 0;
    while (i < G_N_ELEMENTS(kanas) && !g_str_has_prefix(text, kanas[i].full))
      i++;
    if (i < G_N_ELEMENTS(kanas)) {
      g_string_append(out, roman ? kanas[i].roman : kanas[i].half);
      text += strlen(kanas[i].full);
    } else {
      const char *next = g_utf8_next_char(text);
      g_string_append_len(out, text, next - text);
      text = next;
    }
  }
  return g_string_free(out, FALSE);
}

char *lks_kana_half(const char *text)
{
  return convert(text, false);
}

/* With a capital. */
char *lks_kana_roman(const char *text)
{
  char *roman = convert(text, true);
  *roman = g_ascii_toupper(*roman);
  return roman;
}

char *lks_kana_hiragana(const char *text)
{
  GString *out = g_string_new(NULL);
  for (; *text != '\0'; text = g_utf8_next_char(text)) {
    const gunichar c = g_utf8_get_char(text);
    g_string_append_unichar(out, c >= 0x30A1 && c <= 0x30F6 ? c - 0x60 : c);
  }
  return g_string_free(out, FALSE);
}

static void name_japanese(lks_subject *subject, lks_random *random)
{
  if (lks_random_percent(random, 5)) {
    subject->surname = g_strdup(lks_pick(random, lks_words_katakana_people, ' '));
    subject->surname_kana = g_strdup(subject->surname);
    subject->whole = true;
    const lks_people_words *words = &lks_words_world[lks_random_below(random, 4)];
    subject->surname_roman = g_strdup(lks_pick(random, words->surnames, ' '));
    subject->given = g_strdup("");
    subject->given_kana = g_strdup("");
    subject->given_roman = g_strdup(lks_pick(random, words->men, ' '));
    return;
  }
  gchar **surname = g_strsplit(lks_pick(random, lks_words_surnames, ' '), "/", 2);
  gchar **given = g_strsplit(lks_pick(random, subject->woman ? lks_words_women : lks_words_men, ' '), "/", 2);
  subject->surname = g_strdup(surname[0]);
  subject->surname_kana = g_strdup(surname[1]);
  subject->surname_roman = lks_kana_roman(surname[1]);
  subject->given = g_strdup(given[0]);
  subject->given_kana = g_strdup(given[1]);
  subject->given_roman = lks_kana_roman(given[1]);
  g_strfreev(surname);
  g_strfreev(given);
}

static void name_foreign(lks_subject *subject, lks_random *random, const char *language)
{
  const lks_people_words *words = lks_words_world;
  while (words[1].language != NULL && strcmp(words->language, language) != 0)
    words++;
  /* Every country's lists hold names from elsewhere. */
  static const char elsewhere[][3] = {"en", "in", "vi", "es", "de", "fr"};
  if (strchr("edfs", *language) != NULL && lks_random_percent(random, 20)) {
    const char *other = elsewhere[lks_random_below(random, G_N_ELEMENTS(elsewhere))];
    for (words = lks_words_world; strcmp(words->language, other) != 0;)
      words++;
  }
  subject->surname = g_strdup(lks_pick(random, words->surnames, ' '));
  subject->given = g_strdup(lks_pick(random, subject->woman ? words->women : words->men, ' '));
  g_strdelimit(subject->surname, "-", ' ');
  subject->surname_roman = g_strdup(subject->surname);
  subject->given_roman = g_strdup(subject->given);
}

lks_subject *lks_subject_new(lks_random *random, const char *language, unsigned number)
{
  lks_subject *subject = g_new0(lks_subject, 1);
  subject->woman = lks_random_percent(random, 50);
  subject->number = number;
  subject->month = lks_random_below(random, 12) + 1;
  subject->day = lks_random_below(random, 28) + 1;
  subject->town = g_strsplit(lks_pick(random, lks_words_towns, ' '), "/", -1);
  for (size_t i = 0; i < G_N_ELEMENTS(subject->chance); i++)
    subject->chance[i] = lks_random_below(random, UINT32_MAX);
  if (strcmp(language, "ja") == 0)
    name_japanese(subject, random);
  else
    name_foreign(subject, random, language);
  return subject;
}

void lks_subject_free(void *data)
{
  lks_subject *subject = data;
  if (subject == NULL)
    return;
  g_free(subject->surname);
  g_free(subject->given);
  g_free(subject->surname_kana);
  g_free(subject->given_kana);
  g_free(subject->surname_roman);
  g_free(subject->given_roman);
  g_strfreev(subject->town);
  g_free(subject);
}
