/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the command line asks for. */
#ifndef LKS_OPTIONS_H
#define LKS_OPTIONS_H

#include <stdbool.h>

#include "leakscan.h"

typedef enum lks_output_format { LKS_OUTPUT_TEXT, LKS_OUTPUT_JSON, LKS_OUTPUT_JSONL } lks_output_format;

typedef enum lks_color { LKS_COLOR_AUTO, LKS_COLOR_ALWAYS, LKS_COLOR_NEVER } lks_color;

typedef enum lks_next {
  LKS_NEXT_SCAN,
  LKS_NEXT_SUCCESS, /* help or version was printed */
  LKS_NEXT_MISUSE   /* and was complained about */
} lks_next;

typedef struct lks_options {
  leakscan_policy *policy;
  lks_output_format format;
  lks_color color;
  const char *language; /* "en" or "ja" */
  int fail_on;          /* a leakscan_severity; 0: as the verdict says */
  bool all;
  bool explain;
  bool quiet;
  bool recursive;
  bool null_names; /* names of --files-from end with NUL */
  bool no_progress;
  char **envelope;  /* addresses that messages go to; ends with NULL; may be NULL */
  char *files_from; /* NULL: none */
  char **inputs;    /* ends with NULL; may be NULL */
} lks_options;

/* Fills *options in, whatever the result; lks_options_clear frees what is in it. */
lks_next lks_options_parse(int argc, char **argv, lks_options *options);
void lks_options_clear(lks_options *options);

#endif
