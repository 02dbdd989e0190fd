/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Measures the program on PDFs in one run with pdftotext, which is the floor, and pdftoppm, in turns, so that a busy
 * machine is unfair to none. The program runs with one thread and with two. Asserts nothing. */
#include "measure.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum { PATH_SIZE = 4096 };

/* What a page without covers may cost; what two threads may take of one thread's time; what 5,000 pages may hold. */
static const double target_text = 1.75, aim_text = 1.5, target_threads = 0.55, target_megabytes = 200;

typedef struct options {
  const char *leakscan, *corpus, *pdftotext, *pdftoppm, *data, *only;
  unsigned rounds;
} options;

enum target { AS_TEXT, AS_COVERS, AS_MEMORY, NO_TARGET };

typedef struct pdf_document {
  const char *kind, *pages, *file;
  enum target target;
} pdf_document;

enum { FLOOR, RENDERING, ONE_THREAD, TWO_THREADS, CONTENDERS };

/* Writes the document, unless an earlier run did. Under another name first: half of one must not be taken for it. */
static bool make_document(const options *o, const pdf_document *document, const char *path)
{
  struct stat there;
  if (stat(path, &there) == 0)
    return true;
  char unfinished[PATH_SIZE + 8];
  snprintf(unfinished, sizeof unfinished, "%s.new", path);
  fprintf(stderr, "making %s ...\n", path);
  const char *arguments[] = {o->corpus, "--bench-pdf", document->kind, document->pages, unfinished, NULL};
  sample result;
  if (measure(arguments, &result) && result.status == 0 && rename(unfinished, path) == 0)
    return true;
  fprintf(stderr, "%s could not be made\n", path);
  return false;
}

static const char *met(bool is_met)
{
  return is_met ? "met" : "MISSED";
}

/* Round by round: the program's CPU in terms of what a target adds up. */
static double ratio_to_sum(const contender *c, const contender *floor_of, const contender *rendering)
{
  contender sum = *floor_of;
  for (unsigned i = 0; i < sum.rounds; i++)
    sum.samples[i].cpu += 2 * rendering->samples[i].cpu;
  return ratio_to(c, &sum).median;
}

static void print_targets(const pdf_document *document, const contender contenders[CONTENDERS])
{
  const contender *one = &contenders[ONE_THREAD];
  const double ratio = ratio_to(one, &contenders[FLOOR]).median;
  const double sum = ratio_to_sum(one, &contenders[FLOOR], &contenders[RENDERING]);
  const double wall = spread_at(&contenders[TWO_THREADS], offsetof(sample, wall)).median /
                      spread_at(one, offsetof(sample, wall)).median;
  const double memory = spread_at(one, offsetof(sample, megabytes)).most;
  if (document->target == AS_TEXT)
    printf("  target: %.2f of pdftotext: %s (aim %.2f: %s)\n", target_text, met(ratio <= target_text), aim_text,
           met(ratio <= aim_text));
  else if (document->target == AS_COVERS)
    printf("  target: pdftotext and twice pdftoppm: %.2f of them: %s\n", sum, met(sum <= 1));
  else if (document->target == AS_MEMORY)
    printf("  target: %.0f MB: %s\n", target_megabytes, met(memory <= target_megabytes));
  if (document->target != AS_MEMORY)
    printf("  two threads take %.2f of the time: %s\n", wall, met(wall <= target_threads));
}

static bool compare(const options *o, const pdf_document *document)
{
  char path[PATH_SIZE];
  snprintf(path, sizeof path, "%s/%s", o->data, document->file);
  if (!make_document(o, document, path))
    return false;
  const unsigned rounds = document->target == AS_MEMORY ? 1 : o->rounds; /* it takes a minute, and varies little */
  contender contenders[CONTENDERS] = {
      {.name = "pdftotext", .arguments = {o->pdftotext, path, "-"}, .rounds = rounds},
      {.name = "pdftoppm", .arguments = {o->pdftoppm, "-r", "72", path}, .rounds = rounds},
      {.name = "leakscan 1", .arguments = {o->leakscan, "--threads", "1", path}, .rounds = rounds, .worst_status = 1},
      {.name = "leakscan 2", .arguments = {o->leakscan, "--threads", "2", path}, .rounds = rounds, .worst_status = 1},
  };
  sample warm_up;
  if (!measure(contenders[FLOOR].arguments, &warm_up)) /* the file is in memory from here on */
    return false;
  for (unsigned round = 0; round < rounds; round++)
    for (size_t i = 0; i < CONTENDERS; i++)
      if (!measure_round(&contenders[i], round))
        return false;
  struct stat there = {0};
  stat(path, &there);
  printf("%s, %s pages, %.1f MB\n", document->kind, document->pages, (double)there.st_size / 1e6);
  print_heading();
  for (size_t i = 0; i < CONTENDERS; i++)
    print_contender(&contenders[i], &contenders[FLOOR]);
  print_targets(document, contenders);
  fflush(stdout);
  return true;
}

static const char usage[] = "usage: bench_pdf [--rounds=N] [--only=KIND] [--leakscan=PROGRAM] [--corpus=PROGRAM]\n"
                            "                 [--pdftotext=PROGRAM] [--pdftoppm=PROGRAM] [--data=FOLDER]\n";

static bool parse(options *o, int argc, char **argv)
{
  for (int i = 1; i < argc; i++) {
    const char *argument = argv[i], *rounds = NULL;
    if (take_text(argument, "--leakscan", &o->leakscan) || take_text(argument, "--corpus", &o->corpus) ||
        take_text(argument, "--pdftotext", &o->pdftotext) || take_text(argument, "--pdftoppm", &o->pdftoppm) ||
        take_text(argument, "--data", &o->data) || take_text(argument, "--only", &o->only))
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
  static const pdf_document documents[] = {
      {"english", "200", "english-200.pdf", AS_TEXT}, {"japanese", "200", "japanese-200.pdf", AS_TEXT},
      {"tables", "100", "tables-100.pdf", AS_TEXT},   {"covers", "100", "covers-100.pdf", AS_COVERS},
      {"scans", "100", "scans-100.pdf", NO_TARGET},   {"japanese", "5000", "japanese-5000.pdf", AS_MEMORY},
  };
  options o = {.leakscan = "cli/.libs/leakscan",
               .corpus = "corpus/corpus",
               .pdftotext = "/usr/bin/pdftotext",
               .pdftoppm = "/usr/bin/pdftoppm",
               .data = "bench/data",
               .rounds = 5};
  if (!parse(&o, argc, argv)) {
    fputs(usage, stderr);
    return 2;
  }
  if (access(o.pdftotext, X_OK) != 0 || access(o.pdftoppm, X_OK) != 0) {
    fputs("pdftotext and pdftoppm (Debian: poppler-utils) aren't installed: PDFs are not measured\n", stderr);
    return 0;
  }
  if (mkdir(o.data, 0777) != 0 && errno != EEXIST) {
    perror(o.data);
    return 1;
  }
  for (size_t i = 0; i < COUNT(documents); i++)
    if ((o.only == NULL || strcmp(o.only, documents[i].kind) == 0) && !compare(&o, &documents[i]))
      return 1;
  return 0;
}
