/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the comparing programs share: running a process, and the numbers of many runs. */
#include "measure.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

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

bool measure(const char *const *arguments, sample *result)
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

bool measure_round(contender *c, unsigned round)
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

static spread spread_of(double *numbers, size_t count)
{
  qsort(numbers, count, sizeof *numbers, compare_numbers);
  const double middle = (numbers[(count - 1) / 2] + numbers[count / 2]) / 2;
  return (spread){numbers[0], middle, numbers[count - 1]};
}

spread spread_at(const contender *c, size_t offset)
{
  double numbers[ROUNDS_MAX];
  for (unsigned i = 0; i < c->rounds; i++)
    memcpy(&numbers[i], (const char *)&c->samples[i] + offset, sizeof numbers[i]);
  return spread_of(numbers, c->rounds);
}

spread ratio_to(const contender *c, const contender *floor_of)
{
  double ratios[ROUNDS_MAX];
  for (unsigned i = 0; i < c->rounds; i++)
    ratios[i] = c->samples[i].cpu / floor_of->samples[i].cpu;
  return spread_of(ratios, c->rounds);
}

bool take_text(const char *argument, const char *name, const char **value)
{
  const size_t length = strlen(name);
  if (strncmp(argument, name, length) != 0 || argument[length] != '=')
    return false;
  *value = argument + length + 1;
  return true;
}

void print_heading(void)
{
  printf("  %-10s %3s  %23s  %7s  %7s  %20s\n", "", "", "CPU s", "wall s", "peak MB", "CPU / floor");
  printf("  %-10s %3s  %7s %7s %7s  %7s  %7s  %6s %6s %6s\n", "", "n", "min", "median", "max", "median", "max", "min",
         "median", "max");
}

void print_contender(const contender *c, const contender *floor_of)
{
  const spread cpu = spread_at(c, offsetof(sample, cpu)), wall = spread_at(c, offsetof(sample, wall)),
               memory = spread_at(c, offsetof(sample, megabytes)), ratio = ratio_to(c, floor_of);
  printf("  %-10s %3u  %7.3f %7.3f %7.3f  %7.3f  %7.1f  %6.2f %6.2f %6.2f\n", c->name, c->rounds, cpu.least,
         cpu.median, cpu.most, wall.median, memory.most, ratio.least, ratio.median, ratio.most);
}
