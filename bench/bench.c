/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Measures the program, the floor and a peer in one run, in turns, so that a busy machine is unfair to none: CPU and
 * wall time and peak memory of each process, and what the program takes in terms of the floor. Asserts nothing.
 *
 * What a child's peak memory is said to be is never less than its parent's when it was started; this program stays
 * small, and doesn't use what it measures. */
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum { ROUNDS_MAX = 99, PATH_SIZE = 4096 };

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

typedef struct sample {
  double cpu, wall, megabytes;
  int status;
} sample;

/* One of those that are compared. */
typedef struct contender {
  const char *name;
  const char *arguments[4];
  unsigned rounds;
  int worst_status; /* the highest that is fine: findings are no failure */
  sample samples[ROUNDS_MAX];
} contender;

extern char **environ;

static double seconds_of(struct timeval time)
{
  return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

static double now(void)
{
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* Runs a program with its output thrown away. False when it can't be run. */
static bool measure(const char *const *arguments, sample *result)
{
  pid_t child;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  const double begin = now();
  const int error = posix_spawn(&child, arguments[0], &actions, NULL, (char *const *)arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) {
    fprintf(stderr, "%s: %s\n", arguments[0], strerror(error));
    return false;
  }
  int status;
  struct rusage usage;
  while (wait4(child, &status, 0, &usage) == -1)
    if (errno != EINTR)
      return false;
  result->wall = now() - begin;
  result->cpu = seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
  result->megabytes = (double)usage.ru_maxrss * 1024 / 1e6;
  result->status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return true;
}

static bool measure_round(contender *c, unsigned round)
{
  sample *result = &c->samples[round];
  if (!measure(c->arguments, result))
    return false;
  if (result->status <= c->worst_status)
    return true;
  fprintf(stderr, "%s: exit status %d on %s: it did not do all of its work\n", c->name, result->status,
          c->arguments[1]);
  return false;
}

static int compare_numbers(const void *left, const void *right)
{
  const double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

typedef struct spread {
  double least, median, most;
} spread;

static spread spread_of(double *numbers, size_t count)
{
  qsort(numbers, count, sizeof *numbers, compare_numbers);
  const double middle = (numbers[(count - 1) / 2] + numbers[count / 2]) / 2;
  return (spread){numbers[0], middle, numbers[count - 1]};
}

static spread spread_at(const contender *c, size_t offset)
{
  double numbers[ROUNDS_MAX];
  for (unsigned i = 0; i < c->rounds; i++)
    memcpy(&numbers[i], (const char *)&c->samples[i] + offset, sizeof numbers[i]);
  return spread_of(numbers, c->rounds);
}

/* Round by round, as what disturbs one round disturbs both; a peer of fewer rounds meets the first of the floor's. */
static spread ratio_to(const contender *c, const contender *floor_of)
{
  double ratios[ROUNDS_MAX];
  for (unsigned i = 0; i < c->rounds; i++)
    ratios[i] = c->samples[i].cpu / floor_of->samples[i].cpu;
  return spread_of(ratios, c->rounds);
}

static void print_contender(const contender *c, const contender *floor_of)
{
  const spread cpu = spread_at(c, offsetof(sample, cpu)), wall = spread_at(c, offsetof(sample, wall)),
               memory = spread_at(c, offsetof(sample, megabytes)), ratio = ratio_to(c, floor_of);
  printf("  %-10s %3u  %7.3f %7.3f %7.3f  %7.3f  %7.1f  %6.2f %6.2f %6.2f\n", c->name, c->rounds, cpu.least,
         cpu.median, cpu.most, wall.median, memory.most, ratio.least, ratio.median, ratio.most);
}

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
  printf("  %-10s %3s  %23s  %7s  %7s  %20s\n", "", "", "CPU s", "wall s", "peak MB", "CPU / floor");
  printf("  %-10s %3s  %7s %7s %7s  %7s  %7s  %6s %6s %6s\n", "", "n", "min", "median", "max", "median", "max", "min",
         "median", "max");
  for (size_t i = 0; i < count; i++)
    print_contender(&contenders[i], &contenders[0]);
  print_targets(book, &contenders[1], &contenders[0]);
  fflush(stdout);
  return true;
}

static const char usage[] =
    "usage: bench [--rounds=N] [--small-only] [--no-peer] [--leakscan=PROGRAM] [--floor=PROGRAM]\n"
    "             [--corpus=PROGRAM] [--peer=SCRIPT] [--python=PROGRAM] [--data=FOLDER]\n";

static bool take_text(const char *argument, const char *name, const char **value)
{
  const size_t length = strlen(name);
  if (strncmp(argument, name, length) != 0 || argument[length] != '=')
    return false;
  *value = argument + length + 1;
  return true;
}

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
