/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Measures the program on a text of many pages against unpacking and parsing it once, on a workbook inside a text
 * against the two of them alone, and on a message against its attachments alone, in one run, in turns. Asserts
 * nothing. */
#include "measure.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum { PATH_SIZE = 1024, ATTACHMENTS = 10 };

static const double target_text = 2.5, target_inside = 1.1, target_message = 1.2;

typedef struct options {
  const char *leakscan, *floor, *corpus, *data;
  unsigned rounds;
} options;

/* A file and how the corpus program writes it: its arguments with '@' where the path goes. */
typedef struct recipe {
  const char *file;
  const char *arguments[4];
} recipe;

static const recipe text = {"text-500.docx", {"--bench-docx", "500", "@"}};
static const recipe leaflet = {"text-1.docx", {"--bench-docx", "1", "@"}};
static const recipe workbook = {"students-13949.xlsx", {"--bench", "13949", "8", "@"}};

/* About 18 MB, of which base64 makes 25. */
static const recipe attachments[ATTACHMENTS] = {
    {"part-40000.xlsx", {"--bench", "40000", "10", "@"}},
    {"part-60000.xlsx", {"--bench", "60000", "10", "@"}},
    {"part-13949.xlsx", {"--bench", "13949", "8", "@"}},
    {"part-english.pdf", {"--bench-pdf", "english", "30", "@"}},
    {"part-japanese.pdf", {"--bench-pdf", "japanese", "30", "@"}},
    {"part-100.docx", {"--bench-docx", "100", "@"}},
    {"part-500.docx", {"--bench-docx", "500", "@"}},
    {"part-utf8.csv", {"--bench-csv", "UTF-8", "4", "@"}},
    {"part-cp932.csv", {"--bench-csv", "CP932", "4", "@"}},
    {"part-euc.csv", {"--bench-csv", "EUC-JP", "2", "@"}},
};

static void path_of(const options *o, const char *file, char path[PATH_SIZE])
{
  snprintf(path, PATH_SIZE, "%s/%s", o->data, file);
}

/* Runs the corpus program, unless an earlier run did; '@' is the path, under which only a whole file gets. */
static bool make_file(const options *o, const char *path, const char *const *arguments, size_t count)
{
  const char *command[ARGUMENTS_MAX] = {o->corpus};
  char unfinished[PATH_SIZE + 8];
  struct stat there;
  sample result;
  if (stat(path, &there) == 0)
    return true;
  snprintf(unfinished, sizeof unfinished, "%s.new", path);
  for (size_t i = 0; i < count && arguments[i] != NULL; i++)
    command[i + 1] = strcmp(arguments[i], "@") == 0 ? unfinished : arguments[i];
  fprintf(stderr, "making %s ...\n", path);
  if (measure(command, &result) && result.status == 0 && rename(unfinished, path) == 0)
    return true;
  fprintf(stderr, "%s could not be made\n", path);
  return false;
}

static bool make_recipe(const options *o, const recipe *made, char path[PATH_SIZE])
{
  path_of(o, made->file, path);
  return make_file(o, path, made->arguments, COUNT(made->arguments));
}

static bool run(contender *contenders, size_t count)
{
  sample warm_up;
  for (size_t i = 0; i < count; i++)
    if (!measure(contenders[i].arguments, &warm_up)) /* the files are in memory from here on */
      return false;
  for (unsigned round = 0; round < contenders[0].rounds; round++)
    for (size_t i = 0; i < count; i++)
      if (!measure_round(&contenders[i], round))
        return false;
  return true;
}

/* The last one's CPU in terms of the first one's. */
static void print_all(const char *title, const contender *contenders, size_t count, double target)
{
  const double ratio = ratio_to(&contenders[count - 1], &contenders[0]).median;
  puts(title);
  print_heading();
  for (size_t i = 0; i < count; i++)
    print_contender(&contenders[i], &contenders[0]);
  printf("  target: %.1f: %s\n", target, ratio <= target ? "met" : "MISSED");
  fflush(stdout);
}

static bool compare_text(const options *o)
{
  char path[PATH_SIZE];
  if (!make_recipe(o, &text, path))
    return false;
  contender contenders[] = {
      {.name = "floor", .arguments = {o->floor, path}, .rounds = o->rounds},
      {.name = "leakscan", .arguments = {o->leakscan, path}, .rounds = o->rounds, .worst_status = 1},
  };
  if (!run(contenders, COUNT(contenders)))
    return false;
  print_all("DOCX, 500 pages with tables and 100 tracked changes, against unpacking and parsing it", contenders,
            COUNT(contenders), target_text);
  return true;
}

static bool compare_inside(const options *o)
{
  char book[PATH_SIZE], small[PATH_SIZE], outer[PATH_SIZE];
  path_of(o, "text-with-workbook.docx", outer);
  if (!make_recipe(o, &workbook, book) || !make_recipe(o, &leaflet, small) ||
      !make_file(o, outer, (const char *const[]){"--bench-docx", "1", "@", book}, 4))
    return false;
  contender contenders[] = {
      {.name = "both alone", .arguments = {o->leakscan, book, small}, .rounds = o->rounds, .worst_status = 1},
      {.name = "inside", .arguments = {o->leakscan, outer}, .rounds = o->rounds, .worst_status = 1},
  };
  if (!run(contenders, COUNT(contenders)))
    return false;
  print_all("Workbook of 13,949 rows inside a DOCX, against the two of them alone", contenders, COUNT(contenders),
            target_inside);
  return true;
}

static bool compare_message(const options *o)
{
  char paths[ATTACHMENTS][PATH_SIZE], message[PATH_SIZE];
  const char *mail[ATTACHMENTS + 2] = {"--bench-mail", "@"};
  contender contenders[] = {
      {.name = "parts", .arguments = {o->leakscan}, .rounds = o->rounds, .worst_status = 1},
      {.name = "message", .arguments = {o->leakscan, message}, .rounds = o->rounds, .worst_status = 1},
  };
  path_of(o, "message.eml", message);
  for (size_t i = 0; i < ATTACHMENTS; i++) {
    if (!make_recipe(o, &attachments[i], paths[i]))
      return false;
    contenders[0].arguments[i + 1] = mail[i + 2] = paths[i];
  }
  if (!make_file(o, message, mail, COUNT(mail)) || !run(contenders, COUNT(contenders)))
    return false;
  struct stat there = {0};
  stat(message, &there);
  printf("%.1f MB: ", (double)there.st_size / 1e6);
  print_all("message with ten attachments, against these alone", contenders, COUNT(contenders), target_message);
  return true;
}

static bool parse(options *o, int argc, char **argv)
{
  for (int i = 1; i < argc; i++) {
    const char *argument = argv[i], *rounds = NULL;
    if (take_text(argument, "--leakscan", &o->leakscan) || take_text(argument, "--floor", &o->floor) ||
        take_text(argument, "--corpus", &o->corpus) || take_text(argument, "--data", &o->data))
      continue;
    const bool taken = take_text(argument, "--rounds", &rounds);
    const unsigned long number = taken ? strtoul(rounds, NULL, 10) : 0;
    if (number < 1 || number > ROUNDS_MAX)
      return false;
    o->rounds = (unsigned)number;
  }
  return true;
}

int main(int argc, char **argv)
{
  options o = {.leakscan = "cli/.libs/leakscan",
               .floor = "bench/floor_xml",
               .corpus = "corpus/corpus",
               .data = "bench/data",
               .rounds = 7};
  if (!parse(&o, argc, argv)) {
    fputs("usage: bench_documents [--rounds=N] [--leakscan=PROGRAM] [--floor=PROGRAM] [--corpus=PROGRAM]\n"
          "                       [--data=FOLDER]\n",
          stderr);
    return 2;
  }
  if (mkdir(o.data, 0777) != 0 && errno != EEXIST) {
    perror(o.data);
    return 1;
  }
  return compare_text(&o) && compare_inside(&o) && compare_message(&o) ? 0 : 1;
}
