/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Measures the program on CSV files against the floor (counting the lines and converting the encoding, which nobody
 * who reads text can do without) and a peer, in one run, in turns. Asserts nothing. */
#include "measure.h"

#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { PATH_SIZE = 4096 };

static const double target_time = 3, target_megabytes = 64;

typedef struct options {
  const char *leakscan, *peer, *python, *data;
  unsigned rounds;
  unsigned long megabytes;
} options;

/* Invented people, about 200 bytes a row. */
static bool write_rows(FILE *file, unsigned long megabytes)
{
  static const char *const names[] = {"佐藤 花子", "鈴木 健太", "高橋 美咲", "田中 翔", "伊藤 直樹"};
  static const char *const kana[] = {"サトウ ハナコ", "スズキ ケンタ", "タカハシ ミサキ", "タナカ ショウ",
                                     "イトウ ナオキ"};
  static const char *const places[] = {"東京都新宿区西新宿", "大阪府大阪市北区梅田", "北海道札幌市中央区北一条"};
  unsigned long written = 0;
  fputs("会員番号,氏名,フリガナ,郵便番号,住所,電話番号,メールアドレス,生年月日,金融機関名,口座番号\r\n", file);
  for (unsigned long i = 0; written < megabytes * 1000000; i++) {
    const int bytes = fprintf(
        file,
        "M%08lu,%s,%s,160-%04lu,%s%lu-%lu-%lu,090-%04lu-%04lu,user%08lu@example.jp,%lu/%lu/%lu,青空銀行,%07lu\r\n", i,
        names[i % 5], kana[i % 5], i * 7 % 10000, places[i % 3], i % 9 + 1, i % 20 + 1, i % 30 + 1, i / 10000 % 10000,
        i % 10000, i, 1950 + i * 7 % 50, i % 12 + 1, i % 28 + 1, i * 37 % 10000000);
    if (bytes < 0)
      return false;
    written += (unsigned long)bytes;
  }
  return true;
}

/* Under another name first: half of one must not be taken for it. */
static bool make_file(const options *o, const char *path, const char *encoding)
{
  struct stat there;
  char plain[PATH_SIZE + 8], command[4 * PATH_SIZE];
  if (stat(path, &there) == 0)
    return true;
  snprintf(plain, sizeof plain, "%s.new", path);
  fprintf(stderr, "making %s ...\n", path);
  FILE *file = fopen(plain, "wb");
  const bool written = file != NULL && write_rows(file, o->megabytes);
  if (file == NULL || fclose(file) != 0 || !written)
    return false;
  if (strcmp(encoding, "UTF-8") == 0)
    return rename(plain, path) == 0;
  snprintf(command, sizeof command, "iconv -f UTF-8 -t %s '%s' >'%s' && rm '%s'", encoding, plain, path, plain);
  return system(command) == 0;
}

static bool compare_file(const options *o, const char *path, const char *encoding)
{
  char command[2 * PATH_SIZE + 64];
  snprintf(command, sizeof command, "wc -l '%s' && iconv -f %s -t UTF-8 '%s'", path, encoding, path);
  contender contenders[] = {
      {.name = "floor", .arguments = {"/bin/sh", "-c", command}, .rounds = o->rounds},
      {.name = "leakscan",
       .arguments = {o->leakscan, "--max-input-size=8G", "--timeout=600", path},
       .rounds = o->rounds,
       .worst_status = 1},
      {.name = "csv.py", .arguments = {o->python, o->peer, path, encoding}, .rounds = o->rounds},
  };
  const size_t count = sizeof contenders / sizeof contenders[0];
  sample warm_up;
  if (!measure(contenders[0].arguments, &warm_up))
    return false;
  for (unsigned round = 0; round < o->rounds; round++)
    for (size_t i = 0; i < count; i++)
      if (!measure_round(&contenders[i], round))
        return false;
  printf("CSV, %s, %lu MB as UTF-8\n", encoding, o->megabytes);
  print_heading();
  for (size_t i = 0; i < count; i++)
    print_contender(&contenders[i], &contenders[0]);
  const double ratio = ratio_to(&contenders[1], &contenders[0]).median;
  const double memory = spread_at(&contenders[1], offsetof(sample, megabytes)).most;
  printf("  target: %.1f of the floor: %s; %.0f MB: %s\n", target_time, ratio <= target_time ? "met" : "MISSED",
         target_megabytes, memory <= target_megabytes ? "met" : "MISSED");
  fflush(stdout);
  return true;
}

/* The file is removed again: it is quickly made, and may be large. */
static bool compare(const options *o, const char *encoding)
{
  char path[PATH_SIZE];
  snprintf(path, sizeof path, "%s/members-%lu-%s.csv", o->data, o->megabytes, encoding);
  const bool compared = make_file(o, path, encoding) && compare_file(o, path, encoding);
  remove(path);
  return compared;
}

int main(int argc, char **argv)
{
  static const char *const encodings[] = {"UTF-8", "CP932", "EUC-JP"};
  options o = {.leakscan = "cli/.libs/leakscan",
               .peer = "bench/peer_csv.py",
               .python = "/usr/bin/python3",
               .data = "bench/data",
               .rounds = 3,
               .megabytes = 300};
  for (int i = 1; i < argc; i++) {
    const char *number = NULL;
    if (take_text(argv[i], "--leakscan", &o.leakscan) || take_text(argv[i], "--peer", &o.peer) ||
        take_text(argv[i], "--python", &o.python) || take_text(argv[i], "--data", &o.data))
      continue;
    if (take_text(argv[i], "--rounds", &number) && atoi(number) >= 1 && atoi(number) <= ROUNDS_MAX) {
      o.rounds = (unsigned)atoi(number);
    } else if (take_text(argv[i], "--megabytes", &number) && atoi(number) >= 1) {
      o.megabytes = (unsigned long)atoi(number);
    } else {
      fputs("usage: bench_csv [--rounds=N] [--megabytes=N] [--leakscan=PROGRAM] [--peer=SCRIPT] [--python=PROGRAM] "
            "[--data=FOLDER]\n",
            stderr);
      return 2;
    }
  }
  if (mkdir(o.data, 0777) != 0 && errno != EEXIST) {
    perror(o.data);
    return 1;
  }
  for (size_t i = 0; i < sizeof encodings / sizeof encodings[0]; i++)
    if (!compare(&o, encodings[i]))
      return 1;
  return 0;
}
