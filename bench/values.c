/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Measures what one distinct short text costs: its class, its key and what a column notes of it, by sorts of text and
 * in the mix of a table of people, beside a plain copy and hash of the same bytes. Asserts nothing. */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "pii/value.h"
#include "survey/column.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum { ROUNDS_MAX = 99, TEXTS = 8192, TEXT_SIZE = 96, SAMPLE_OF_COLUMN = 256 };

typedef struct text_class {
  const char *name;
  const char *format; /* see write_text */
  unsigned weight;    /* how many of a hundred texts of a table of people */
} text_class;

/* Capitals stand for words that change from text to text, # for a digit. */
static const text_class classes[] = {
    {"kanji names", "SG", 16},
    {"kanji names, spaced", "S G", 4},
    {"kana names", "K J", 10},
    {"kana names, one word", "KJ", 4},
    {"Latin names", "F L", 10},
    {"addresses", "P市T#丁目#-##", 10},
    {"mail addresses", "f####@example.jp", 10},
    {"telephone numbers", "090-####-####", 10},
    {"dates", "19D#/Y/1Y", 8},
    {"numbers", "########", 6},
    {"identifiers", "E##-#####", 4},
    {"prose", "BをBに伝える。", 4},
    {"facilities", "PT公民館", 2},
    {"Latin words", "W W", 2},
};

static const char *const surnames[] = {"佐藤",   "鈴木",   "高橋", "長谷川", "渡邉", "五十嵐", "森",
                                       "小野寺", "久保田", "齋藤", "山﨑",   "榎本", "二階堂", "辻"};
static const char *const given_names[] = {"太郎", "花子", "健一",   "美咲", "蓮",   "真由美", "龍之介",
                                          "葵",   "直樹", "さくら", "陽翔", "結衣", "修"};
static const char *const kana_surnames[] = {"サトウ",   "スズキ", "タカハシ", "ハセガワ", "ワタナベ", "イガラシ",
                                            "オノデラ", "モリ",   "クボタ",   "サイトウ", "エノモト"};
static const char *const kana_given[] = {"タロウ", "ハナコ",       "ケンイチ", "ミサキ", "レン",
                                         "マユミ", "リュウノスケ", "アオイ",   "ナオキ", "ハルト"};
static const char *const first_names[] = {"Mary",  "John", "Taro",  "Hanako", "Jean-Pierre", "Wolfgang",
                                          "María", "Li",   "Peter", "Kenji",  "Sophie"};
static const char *const last_names[] = {"Johnson", "Müller",       "Yamada", "Sato",     "Lefèvre", "García López",
                                         "O'Brien", "van der Berg", "Wang",   "Watanabe", "Fischer"};
static const char *const towns[] = {"中央", "本町", "緑が丘", "東山", "上野毛", "大字北", "桜台", "鶴見"};
static const char *const cities[] = {"横浜", "名古屋", "さいたま", "金沢", "松山", "福岡", "仙台", "札幌"};
static const char *const locals[] = {"taro.yamada", "hanako", "k-suzuki", "m_sato", "info", "t.watanabe"};
static const char *const phrases[] = {"折り返しの連絡", "来週の会議", "担当の者", "書類の写し", "次の予定"};
static const char *const words[] = {"Blue",      "Annual", "Report", "Widget", "General",
                                    "Stainless", "Steel",  "Cup",    "Market", "Summer"};

static uint32_t state = 1;

static unsigned draw(size_t count)
{
  state = state * 1664525u + 1013904223u;
  return (unsigned)((uint64_t)state * count >> 32);
}

static const char *word_of(char letter, char spare[8])
{
  switch (letter) {
  case 'S':
    return surnames[draw(COUNT(surnames))];
  case 'G':
    return given_names[draw(COUNT(given_names))];
  case 'K':
    return kana_surnames[draw(COUNT(kana_surnames))];
  case 'J':
    return kana_given[draw(COUNT(kana_given))];
  case 'F':
    return first_names[draw(COUNT(first_names))];
  case 'L':
    return last_names[draw(COUNT(last_names))];
  case 'P':
    return cities[draw(COUNT(cities))];
  case 'T':
    return towns[draw(COUNT(towns))];
  case 'f':
    return locals[draw(COUNT(locals))];
  case 'B':
    return phrases[draw(COUNT(phrases))];
  case 'W':
    return words[draw(COUNT(words))];
  case 'D':
    snprintf(spare, 8, "%u", 5 + draw(5));
    return spare;
  case 'Y':
    snprintf(spare, 8, "%u", 1 + draw(9));
    return spare;
  default:
    snprintf(spare, 8, "%c", letter == '#' ? (char)('0' + draw(10)) : letter);
    return spare;
  }
}

/* Letters of the format that stand for words begin with a capital only outside other words: 'f' begins a mail. */
static void write_text(const text_class *class, char out[TEXT_SIZE])
{
  size_t used = 0;
  for (const char *at = class->format; *at != 0; at++) {
    char spare[8];
    const bool fixed = *at != 'f' || at != class->format;
    const char *word = *at >= 'a' && *at <= 'z' && fixed ? NULL : word_of(*at, spare);
    const int size = word != NULL ? snprintf(out + used, TEXT_SIZE - used, "%s", word)
                                  : snprintf(out + used, TEXT_SIZE - used, "%c", *at);
    used += size > 0 && (size_t)size < TEXT_SIZE - used ? (size_t)size : 0;
  }
}

typedef struct texts {
  char text[TEXTS][TEXT_SIZE];
  size_t length[TEXTS];
} texts;

static void fill_mixed(texts *all)
{
  for (size_t i = 0; i < TEXTS; i++) {
    unsigned at = draw(100), class = 0;
    while (class + 1 < COUNT(classes) && at >= classes[class].weight)
      at -= classes[class ++].weight;
    write_text(&classes[class], all->text[i]);
    all->length[i] = strlen(all->text[i]);
  }
}

static void fill(texts *all, const text_class *class)
{
  for (size_t i = 0; i < TEXTS; i++) {
    write_text(class, all->text[i]);
    all->length[i] = strlen(all->text[i]);
  }
}

static double now(void)
{
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

/* Nanoseconds a text. What is computed goes into a sum, so that it isn't left out. */
static double measure_floor(const texts *all, uint64_t *sum)
{
  const double begin = now();
  for (size_t i = 0; i < TEXTS; i++) {
    char copy[TEXT_SIZE];
    uint64_t hash = 0xCBF29CE484222325u;
    memcpy(copy, all->text[i], all->length[i]);
    for (size_t k = 0; k < all->length[i]; k++)
      hash = (hash ^ (unsigned char)copy[k]) * 0x100000001B3u;
    *sum += hash;
  }
  return (now() - begin) / TEXTS;
}

static double measure_classes(const texts *all, uint64_t *sum)
{
  const double begin = now();
  for (size_t i = 0; i < TEXTS; i++)
    *sum += lks_value_classify(all->text[i], all->length[i]);
  return (now() - begin) / TEXTS;
}

/* What each distinct text costs that a scan looks at. */
static double measure_looks(const texts *all, uint64_t *sum)
{
  const double begin = now();
  for (size_t i = 0; i < TEXTS; i++) {
    uint64_t key;
    *sum += lks_value_look(all->text[i], all->length[i], &key);
    *sum += key;
  }
  return (now() - begin) / TEXTS;
}

/* And what it costs in the sample that a column is judged by. */
static double measure_all(const texts *all, uint64_t *sum)
{
  static lks_column column;
  const lks_cell cell = {.kind = LKS_CELL_TEXT};
  const double begin = now();
  for (size_t i = 0; i < TEXTS; i++) {
    if (i % SAMPLE_OF_COLUMN == 0)
      memset(&column, 0, sizeof column);
    uint64_t hash;
    const uint32_t class = lks_value_look(all->text[i], all->length[i], &hash);
    lks_column_look(&column, &cell, all->text[i], all->length[i], class, hash, 0);
    *sum += hash;
  }
  return (now() - begin) / TEXTS;
}

static int compare_numbers(const void *left, const void *right)
{
  const double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

static double median(double *numbers, unsigned count)
{
  qsort(numbers, count, sizeof *numbers, compare_numbers);
  return (numbers[(count - 1) / 2] + numbers[count / 2]) / 2;
}

static void print_class(const char *name, const texts *all, unsigned rounds, uint64_t *sum)
{
  double floors[ROUNDS_MAX], class[ROUNDS_MAX], looks[ROUNDS_MAX], whole[ROUNDS_MAX];
  for (unsigned round = 0; round < rounds; round++) {
    floors[round] = measure_floor(all, sum);
    class[round] = measure_classes(all, sum);
    looks[round] = measure_looks(all, sum);
    whole[round] = measure_all(all, sum);
  }
  const double floor_of = median(floors, rounds), look = median(looks, rounds);
  printf("  %-22s %8.0f %8.0f %8.0f %8.0f %8.1f\n", name, floor_of, median(class, rounds), look,
         median(whole, rounds), look / floor_of);
}

static const char usage[] =
    "usage: values [--rounds=N] [--only=SORT]\n"
    "Prints nanoseconds for a distinct short text: the floor (copied and hashed), its class,\n"
    "class and key, and all that a column does with it while it is in its sample; the ratio\n"
    "of class and key to the floor; medians of N rounds (7).\n";

static bool parse(int argc, char **argv, unsigned *rounds, const char **only)
{
  for (int i = 1; i < argc; i++) {
    if (strncmp(argv[i], "--only=", strlen("--only=")) == 0) {
      *only = argv[i] + strlen("--only=");
      continue;
    }
    const bool known = strncmp(argv[i], "--rounds=", strlen("--rounds=")) == 0;
    const unsigned long number = known ? strtoul(argv[i] + strlen("--rounds="), NULL, 10) : 0;
    if (number < 1 || number > ROUNDS_MAX)
      return false;
    *rounds = (unsigned)number;
  }
  return true;
}

int main(int argc, char **argv)
{
  unsigned rounds = 7;
  const char *only = NULL;
  if (!parse(argc, argv, &rounds, &only)) {
    const bool help = argc == 2 && strcmp(argv[1], "--help") == 0;
    fputs(usage, help ? stdout : stderr);
    return help ? 0 : 2;
  }
  texts *all = malloc(sizeof *all);
  if (all == NULL)
    return 1;
  uint64_t sum = 0;
  printf("  %-22s %8s %8s %8s %8s %8s\n", "ns a text", "floor", "class", "and key", "sampled", "/ floor");
  for (size_t i = 0; i < COUNT(classes); i++) {
    if (only != NULL && strcmp(only, classes[i].name) != 0)
      continue;
    fill(all, &classes[i]);
    print_class(classes[i].name, all, rounds, &sum);
  }
  if (only == NULL) {
    fill_mixed(all);
    print_class("a table of people", all, rounds, &sum);
  }
  printf("  (%016llx)\n", (unsigned long long)sum);
  free(all);
  return 0;
}
