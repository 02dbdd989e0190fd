/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Measures the program, the floor and a peer in one run, in turns, so that a busy machine is unfair to none: CPU and
 * wall time and peak memory of each process, and what the program takes in terms of the floor. Asserts nothing.
 *
 * What a child's peak memory is said to be is never less than its parent's when it was started; this program stays
 * small, and doesn't use what it measures. */
#include "measure.h"

#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum { PATH_SIZE = 4096 };

#ifdef LKS_HAVE_ISAL
static const char unpacker[] = "ISA-L";
static const double target_large = 1.0;
#else
static const char unpacker[] = "libzip";
static const double target_large = 1.6;
#endif
static const double target_small = 2.5, target_megabytes = 80;

typedef struct options {
  const char *leakscan, *floor, *corpus, *peer, *python, *data;
  unsigned rounds;
  bool small_only;
  bool no_peer;
} options;

typedef struct workbook {
  const char *rows, *columns, *file;
  bool large;
  double target;
} workbook;

static void print_targets(const workbook *book, const contender *program, const contender *floor_of)
{
  const double ratio = ratio_to(program, floor_of).median;
  const double memory = spread_at(program, offsetof(sample, megabytes)).most;
  printf("  target: %.1f of the floor (%s unpacks): %s", book->target, unpacker,
         ratio <= book->target ? "met" : "MISSED");
  printf("; %.0f MB: %s\n", target_megabytes, memory <= target_megabytes ? "met" : "MISSED");
}

/* Writes the workbook, unless an earlier run did. Under another name first: half of one must not be taken for it. */
static bool make_workbook(const options *o, const workbook *book, const char *path)
{
  struct stat there;
  if (stat(path, &there) == 0)
    return true;
  char unfinished[PATH_SIZE + 8];
  snprintf(unfinished, sizeof unfinished, "%s.new", path);
  fprintf(stderr, "making %s ...\n", path);
  const char *arguments[] = {o->corpus, "--bench", book->rows, book->columns, unfinished, NULL};
  sample result;
  if (measure(arguments, &result) && result.status == 0 && rename(unfinished, path) == 0)
    return true;
  fprintf(stderr, "%s could not be made\n", path);
  return false;
}

static bool compare(const options *o, const workbook *book)
{
  char path[PATH_SIZE];
  snprintf(path, sizeof path, "%s/%s", o->data, book->file);
  if (!make_workbook(o, book, path))
    return false;
  contender contenders[] = {
      {.name = "floor", .arguments = {o->floor, path}, .rounds = o->rounds},
      {.name = "leakscan", .arguments = {o->leakscan, path}, .rounds = o->rounds, .worst_status = 1},
      {.name = "openpyxl", .arguments = {o->python, o->peer, path}, .rounds = book->large ? 1 : o->rounds},
  };
  const size_t count = o->no_peer ? 2 : COUNT(contenders);
  sample warm_up;
  if (!measure(contenders[0].arguments, &warm_up)) /* the file is in memory from here on */
    return false;
  for (unsigned round = 0; round < o->rounds; round++)
    for (size_t i = 0; i < count; i++)
      if (round < contenders[i].rounds && !measure_round(&contenders[i], round))
        return false;
  struct stat there = {0};
  stat(path, &there);
  printf("%s rows, %s columns, %.1f MB\n", book->rows, book->columns, (double)there.st_size / 1e6);
  print_heading();
  for (size_t i = 0; i < count; i++)
    print_contender(&contenders[i], &contenders[0]);
  print_targets(book, &contenders[1], &contenders[0]);
  fflush(stdout);
  return true;
}

static const char usage[] =
    "usage: bench [--rounds=N] [--small-only] [--no-peer] [--leakscan=PROGRAM] [--floor=PROGRAM]\n"
    "             [--corpus=PROGRAM] [--peer=SCRIPT] [--python=PROGRAM] [--data=FOLDER]\n";

static bool parse(options *o, int argc, char **argv)
{
  for (int i = 1; i < argc; i++) {
    const char *argument = argv[i], *rounds = NULL;
    if (take_text(argument, "--leakscan", &o->leakscan) || take_text(argument, "--floor", &o->floor) ||
        take_text(argument, "--corpus", &o->corpus) || take_text(argument, "--peer", &o->peer) ||
        take_text(argument, "--python", &o->python) || take_text(argument, "--data", &o->data))
      continue;
    if (strcmp(argument, "--small-only") == 0) {
      o->small_only = true;
    } else if (strcmp(argument, "--no-peer") == 0) {
      o->no_peer = true;
    } else if (take_text(argument, "--rounds", &rounds)) {
      const unsigned long number = strtoul(rounds, NULL, 10);
      if (number < 1 || number > ROUNDS_MAX)
        return false;
      o->rounds = (unsigned)number;
    } else {
      return false;
    }
  }
  return true;
}

int main(int argc, char **argv)
{
  static const workbook workbooks[] = {
      {"13949", "8", "students-13949.xlsx", false, target_small},
      {"1000000", "10", "members-1000000.xlsx", true, target_large},
  };
  options o = {.leakscan = "cli/.libs/leakscan",
               .floor = "bench/floor",
               .corpus = "corpus/corpus",
               .peer = "bench/peer_openpyxl.py",
               .python = "/usr/bin/python3",
               .data = "bench/data",
               .rounds = 7};
  if (!parse(&o, argc, argv)) {
    fputs(usage, stderr);
    return 2;
  }
  if (mkdir(o.data, 0777) != 0 && errno != EEXIST) {
    perror(o.data);
    return 1;
  }
  for (size_t i = 0; i < COUNT(workbooks); i++)
    if (!(workbooks[i].large && o.small_only) && !compare(&o, &workbooks[i]))
      return 1;
  return 0;
}
