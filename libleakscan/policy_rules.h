/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* From which data about how many people on a list is how grave: named rules, a table of them for each law, and what
 * the caller sets instead of them or beside them. */
#ifndef LKS_POLICY_RULES_H
#define LKS_POLICY_RULES_H

#include "leakscan.h"

enum { LKS_RULES_MOST = 32 /* of the caller's own */, LKS_RULES_ALL = LKS_RULES_MOST + 8, LKS_RULE_NAME_SIZE = 32 };

/* What a list must have for a rule to hold. Of the rules that hold, the gravest decides. */
typedef struct lks_rule {
  char name[LKS_RULE_NAME_SIZE];
  leakscan_severity severity;
  bool off;            /* the law's rule of that name doesn't hold */
  bool grave;          /* special-care data, national numbers, accounts, passwords */
  bool named;          /* somebody's name */
  uint64_t attributes; /* at least so many different kinds of them */
  uint64_t details;    /* at least so many columns that say anything about the person */
  uint64_t people;     /* more than these */
} lks_rule;

typedef struct lks_law lks_law;

/* Plain values: copied by assignment. */
typedef struct lks_rules {
  const lks_law *law;
  lks_rule own[LKS_RULES_MOST];
  size_t own_count;
  lks_rule all[LKS_RULES_ALL]; /* those in force: the law's, with the caller's in their places, then the caller's */
  size_t count;
} lks_rules;

/* Those of the law "private". */
void lks_rules_init(lks_rules *rules);

/* Each is false, and changes nothing, when it can't be done. */

/* "private", "administrative" or "gdpr"; what the caller set stays. */
bool lks_rules_set_law(lks_rules *rules, const char *name);

/* `text`: "critical name attributes 2 people 100", or "off" for a rule that there is. */
bool lks_rules_set(lks_rules *rules, const char *name, const char *text);

#endif
