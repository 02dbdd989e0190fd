/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Documents for tests: those of the corpus, and small ones made in memory. */
#ifndef LKS_TEST_MAKER_H
#define LKS_TEST_MAKER_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#include "leakscan.h"

/* Freed by g_free. */
typedef struct lks_bytes {
  char *data;
  size_t size;
} lks_bytes;

/* A zip archive's member. */
typedef struct lks_member {
  const char *name;
  const char *data;
  size_t size;
} lks_member;

/* A sheet of a workbook: its whole part. */
typedef struct lks_made_sheet {
  const char *name;
  const char *xml;
  size_t size;
  const char *state; /* "hidden"; NULL: visible */
} lks_made_sheet;

enum { LKS_MADE_SHEETS = 8 };

typedef struct lks_made_book {
  lks_made_sheet sheets[LKS_MADE_SHEETS];
  size_t sheet_count;
  const char *strings; /* the part of shared strings; NULL: there is none */
  size_t strings_size;
  bool deflate; /* else the parts are stored as they are */
} lks_made_book;

#define LKS_SPREADSHEET "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define LKS_SHEET_BEGIN                                                                                              \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet xmlns=\"" LKS_SPREADSHEET "\"><sheetData>"
#define LKS_SHEET_END     "</sheetData></worksheet>"
#define LKS_STRINGS_BEGIN "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sst xmlns=\"" LKS_SPREADSHEET "\">"
#define LKS_STRINGS_END   "</sst>"

lks_bytes lks_make_zip(const lks_member *members, size_t count, bool deflate);
lks_bytes lks_make_book(const lks_made_book *book);
/* A workbook of one sheet, whose rows are given; without shared strings. */
lks_bytes lks_make_rows(const char *rows);

/* A document of the corpus; the test fails if there is none of that name. */
lks_bytes lks_sample(const char *name);
/* Names of documents of the corpus, sorted, ended by NULL; freed by g_strfreev. */
typedef enum lks_samples {
  LKS_SAMPLES_WORKBOOKS, /* and archives */
  LKS_SAMPLES_VARIED     /* of those alike, by what is to be found in them, a few; none that is made to take long */
} lks_samples;

char **lks_sample_names(lks_samples which);
/* Where a document of the corpus lies; freed by g_free. */
char *lks_sample_path(const char *name);

/* Says on failure which row of a table failed: CUnit shows only the line. */
void lks_check(bool holds, const char *format, ...) G_GNUC_PRINTF(2, 3);
/* Two texts, of which only the first lines that differ are shown. */
bool lks_check_lines(const char *name, const char *left_name, const char *left, const char *right_name,
                     const char *right);

/* A copy of the policy, or of the default one, that finds the workers of this build; cleared by lks_policy_clear. */
void lks_policy_of_build(const leakscan_policy *policy, leakscan_policy *own);
/* Scans bytes; the status must be one with a report. `policy` may be NULL. */
leakscan_report *lks_scan_bytes(const leakscan_policy *policy, const void *data, size_t size, const char *name);
/* The finding that says `reason`, NULL when none does. */
const leakscan_finding *lks_find_reason(const leakscan_report *report, const char *reason);

#endif
