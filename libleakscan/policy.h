/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What to look for, how much to spend, and how grave which data is. */
#ifndef LKS_POLICY_H
#define LKS_POLICY_H

#include "leakscan.h"
#include "pii/own.h"
#include "policy_mail.h"
#include "policy_rules.h"

enum { LKS_LIMIT_COUNT = LEAKSCAN_LIMIT_OCR_TIME + 1 };
enum { LKS_OCR_LANGUAGES_SIZE = 64 };

typedef struct lks_profile {
  const char *name;
  leakscan_severity review;
  leakscan_severity stop;
  bool incomplete_stops;
  uint64_t people_allowed;
} lks_profile;

/* What a page that is a picture, and isn't read, makes of the report. */
typedef enum lks_scan_pages {
  LKS_SCAN_PAGES_BY_PROFILE, /* incomplete where that stops, else a notice */
  LKS_SCAN_PAGES_NOTICE,
  LKS_SCAN_PAGES_INCOMPLETE
} lks_scan_pages;

/* Copied by lks_policy_copy only, as it owns something. */
struct leakscan_policy {
  const lks_profile *profile;
  leakscan_severity review;
  leakscan_severity stop;
  uint64_t people_allowed;
  uint64_t hidden_names_allowed;   /* names to choose from, hidden as a helper list, and nothing else about them */
  uint64_t expected_sheets;        /* that may hold anything; 0: any number */
  leakscan_severity word_severity; /* of the user's own words */
  lks_rules rules;
  lks_own *own; /* the user's own words and patterns; NULL: none. Never changed while it is shared */
  lks_policy_mail mail;
  uint64_t limits[LKS_LIMIT_COUNT];
  unsigned threads;
  bool reveal;
  bool explain;
  bool fast;
  char *worker_directory; /* where the programs are that read for us; NULL: where they were installed */
  bool ocr; /* pages that are pictures are read */
  lks_scan_pages scan_pages;
  char ocr_languages[LKS_OCR_LANGUAGES_SIZE]; /* "jpn+eng"; "": those that are installed */
};

void lks_policy_init(leakscan_policy *policy);
/* `copy` holds nothing before; both are to be cleared. */
void lks_policy_copy(leakscan_policy *copy, const leakscan_policy *policy);
void lks_policy_clear(leakscan_policy *policy);

/* Each is false, and changes nothing, when it can't be done. */
bool lks_policy_set_profile(leakscan_policy *policy, const char *name);
bool lks_policy_set_limit(leakscan_policy *policy, leakscan_limit limit, uint64_t value);
bool lks_policy_set_limit_by_name(leakscan_policy *policy, const char *name, uint64_t value);
bool lks_policy_set_thresholds(leakscan_policy *policy, leakscan_severity review, leakscan_severity stop);
bool lks_policy_set_threads(leakscan_policy *policy, unsigned threads);
bool lks_policy_set_worker_directory(leakscan_policy *policy, const char *path);
/* NULL: off; "auto": with the languages that are installed. */
bool lks_policy_set_ocr(leakscan_policy *policy, const char *languages);
bool lks_policy_parse(leakscan_policy *policy, const char *text, size_t size, size_t *bad_line);

/* The static word for a limit, "limit-input-size"; NULL for an unknown one. */
const char *lks_policy_limit_name(leakscan_limit limit);

#endif
