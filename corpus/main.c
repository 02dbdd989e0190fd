/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* corpus: writes documents whose truth is known, all of them or one, and workbooks for measuring. */
#include "corpus.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const struct corpus_family *const families[] = {
    &corpus_i01,           &corpus_incidents,   &corpus_hidden,
    &corpus_lists,         &corpus_workbooks,   &corpus_forms,
    &corpus_containers,    &corpus_shapes,      &corpus_arranged,
    &corpus_mail_exposed,  &corpus_mail_others,
    &corpus_pdf_covered,   &corpus_pdf_painted, &corpus_pdf_written,
    &corpus_pdf_unmapped,  &corpus_pdf_cairo,   &corpus_pdf_annotated,
    &corpus_pdf_unseen,    &corpus_pdf_carried, &corpus_pdf_scans,
    &corpus_pdf_incidents, &corpus_pdf_twins,   &corpus_pdf_twins_kept,
    &corpus_pdf_hostile,   &corpus_docx,        &corpus_pptx,
    &corpus_kept,          &corpus_text_files,
};

#define FAMILIES (sizeof families / sizeof families[0])

static const char usage[] = "Usage: corpus OUTDIR\n"
                            "       corpus --list\n"
                            "       corpus NAME OUTFILE\n"
                            "       corpus --bench ROWS COLUMNS OUTFILE [--inline]    (8 or 10 columns)\n"
                            "       corpus --bench-pdf english|japanese|tables|scans|covers|empty PAGES OUTFILE\n"
                            "       corpus --bench-docx PAGES OUTFILE [WORKBOOK]\n"
                            "       corpus --bench-csv ENCODING MEGABYTES OUTFILE\n"
                            "       corpus --bench-mail OUTFILE FILE...\n";

static const struct corpus_document *find_document(const char *file)
{
  for (size_t i = 0; i < FAMILIES; i++) {
    for (size_t j = 0; j < families[i]->count; j++) {
      if (strcmp(families[i]->documents[j].file, file) == 0) {
        return &families[i]->documents[j];
      }
    }
  }
  return NULL;
}

static const char *or_empty(const char *text)
{
  return text != NULL ? text : "";
}

static bool write_truth(const char *path, const struct corpus_family *family, const struct corpus_document *document)
{
  const struct corpus_truth *truth = &document->truth;
  FILE *file = fopen(path, "w");

  if (file == NULL) {
    return false;
  }
  fprintf(file, "expect: %s\nkinds: %s\nnever: %s\nsheet: %s\n", or_empty(truth->expect), or_empty(truth->kinds),
          or_empty(truth->never), or_empty(truth->sheet));
  fprintf(file, "people: %lu\nconcealed: %lu\nrows: %lu\nfields: %s\n", (unsigned long)truth->people,
          (unsigned long)truth->concealed, (unsigned long)truth->rows, or_empty(truth->fields));
  if (family->since != NULL) {
    fprintf(file, "since: %s\n", family->since);
  }
  if (family->tell != NULL) {
    family->tell(file, document);
  }
  bool written = ferror(file) == 0;
  return fclose(file) == 0 && written;
}

static bool make_document(const struct corpus_document *document, const char *path)
{
  if (document->make(path, document)) {
    return true;
  }
  fprintf(stderr, "corpus: cannot make %s\n", path);
  return false;
}

static bool make_in_folder(const struct corpus_family *family, const struct corpus_document *document,
                           const char *folder)
{
  char path[4096];
  int length = snprintf(path, sizeof path, "%s/%s.truth", folder, document->file);

  if (length < 0 || (size_t)length >= sizeof path || !write_truth(path, family, document)) {
    fprintf(stderr, "corpus: cannot write into %s\n", folder);
    return false;
  }
  path[strlen(path) - strlen(".truth")] = '\0';
  return make_document(document, path);
}

static int make_all(const char *folder)
{
  if (mkdir(folder, 0777) != 0 && errno != EEXIST) {
    fprintf(stderr, "corpus: %s: %s\n", folder, strerror(errno));
    return EXIT_FAILURE;
  }
  for (size_t i = 0; i < FAMILIES; i++) {
    for (size_t j = 0; j < families[i]->count; j++) {
      if (!make_in_folder(families[i], &families[i]->documents[j], folder)) {
        return EXIT_FAILURE;
      }
    }
  }
  return EXIT_SUCCESS;
}

static int list(void)
{
  for (size_t i = 0; i < FAMILIES; i++) {
    for (size_t j = 0; j < families[i]->count; j++) {
      puts(families[i]->documents[j].file);
    }
  }
  return EXIT_SUCCESS;
}

static int make_one(const char *file, const char *path)
{
  const struct corpus_document *document = find_document(file);

  if (document == NULL) {
    fprintf(stderr, "corpus: no document %s; see --list\n", file);
    return EXIT_FAILURE;
  }
  return make_document(document, path) ? EXIT_SUCCESS : EXIT_FAILURE;
}

static int make_bench(int count, char **arguments)
{
  bool inline_strings = count == 4 && strcmp(arguments[3], "--inline") == 0;
  char *end = NULL;

  if (count != 3 && !inline_strings) {
    fputs(usage, stderr);
    return EXIT_FAILURE;
  }
  unsigned long rows = strtoul(arguments[0], &end, 10);
  bool eight = strcmp(arguments[1], "8") == 0;
  if (*end != '\0' || rows == 0 || rows > 1048575 || (!eight && strcmp(arguments[1], "10") != 0)) {
    fputs(usage, stderr);
    return EXIT_FAILURE;
  }
  bool made = corpus_bench_make(arguments[2], (uint32_t)rows, eight ? 8 : 10, inline_strings);
  return made ? EXIT_SUCCESS : EXIT_FAILURE;
}

static int make_bench_pdf(int count, char **arguments)
{
  char *end = NULL;
  unsigned long pages = count == 3 ? strtoul(arguments[1], &end, 10) : 0;

  if (pages == 0 || pages > 100000 || *end != '\0') {
    fputs(usage, stderr);
    return EXIT_FAILURE;
  }
  return corpus_bench_make_pdf(arguments[2], arguments[0], (uint32_t)pages) ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* A number of pages or megabytes; 0: it is none. */
static uint32_t amount(const char *text)
{
  char *end = NULL;
  unsigned long number = strtoul(text, &end, 10);

  return *end == '\0' && number <= 100000 ? (uint32_t)number : 0;
}

static int make_bench_document(const char *kind, int count, char **arguments)
{
  bool made = false;

  if (strcmp(kind, "docx") == 0 && (count == 2 || count == 3) && amount(arguments[0]) > 0) {
    made = corpus_bench_make_docx(arguments[1], amount(arguments[0]), count == 3 ? arguments[2] : NULL);
  } else if (strcmp(kind, "csv") == 0 && count == 3 && amount(arguments[1]) > 0) {
    made = corpus_bench_make_csv(arguments[2], arguments[0], amount(arguments[1]));
  } else if (strcmp(kind, "mail") == 0 && count > 1) {
    made = corpus_bench_make_mail(arguments[0], arguments + 1, (size_t)count - 1);
  } else {
    fputs(usage, stderr);
  }
  return made ? EXIT_SUCCESS : EXIT_FAILURE;
}

int main(int argc, char **argv)
{
  if (argc == 2 && strcmp(argv[1], "--list") == 0) {
    return list();
  }
  if (argc >= 2 && strcmp(argv[1], "--bench") == 0) {
    return make_bench(argc - 2, argv + 2);
  }
  if (argc >= 2 && strcmp(argv[1], "--bench-pdf") == 0) {
    return make_bench_pdf(argc - 2, argv + 2);
  }
  if (argc >= 2 && strncmp(argv[1], "--bench-", 8) == 0) {
    return make_bench_document(argv[1] + 8, argc - 2, argv + 2);
  }
  if (argc == 3) {
    return make_one(argv[1], argv[2]);
  }
  if (argc == 2 && argv[1][0] != '-') {
    return make_all(argv[1]);
  }
  fputs(usage, stderr);
  return EXIT_FAILURE;
}
