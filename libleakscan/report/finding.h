/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* One finding: what was found, how bad, where, about whom. Owned by its report. */
#ifndef LKS_FINDING_H
#define LKS_FINDING_H

#include "event.h"

enum { LKS_FINDING_SAMPLES = 3, LKS_FINDING_REASONS = 12, LKS_FINDING_RULE_SIZE = 32 };

/* A column of personal data. The label is the kind's name for people; `type`, `english` and `japanese` are static. */
typedef struct lks_finding_field {
  const char *type;
  const char *english;
  const char *japanese;
  char *header;                       /* "" where the column has none */
  uint32_t valid;                     /* of a thousand values */
  bool shaped;                        /* whether the type has a shape that can be wrong */
  uint32_t looked_at;                 /* values */
  uint64_t distinct;                  /* different values */
  bool distinct_exact;                /* else there are at least so many */
  bool minor;                         /* counts only beside the others; left out of the sentence */
  char *samples[LKS_FINDING_SAMPLES]; /* masked when they were taken, unless the policy reveals */
} lks_finding_field;

struct leakscan_finding {
  const char *kind; /* static */
  leakscan_severity severity;
  char *document;
  char *part;
  uint32_t part_number;
  leakscan_visibility visibility;
  char *range;
  uint64_t people;
  uint64_t rows;
  bool people_estimated;
  lks_finding_field *fields;
  size_t field_count;
  const char *reasons[LKS_FINDING_REASONS]; /* static */
  size_t reason_count;
  uint64_t amount; /* what the message counts beside people: hidden columns, cells, the limit's value */
  bool allowed;    /* the policy allows people on that sheet */
  char rule[LKS_FINDING_RULE_SIZE]; /* of the policy, that decided how grave it is; "" where none did */
  bool tolerated;                   /* not inspected, and the report is complete all the same */
  lks_part_sort part_sort;          /* of the part that it is about */
  bool alone;                       /* the document has no other part */
  bool has_rectangle;
  lks_rectangle rectangle; /* on the page */
  lks_cover cover;         /* its author and time are owned; sort NONE: there is none */
  char *author;
  char *time;
  char *excerpt;     /* masked words; NULL where there are none */
  uint64_t letters;  /* that are hidden */
  uint32_t survives; /* of a thousand parts of their ink */
  char *detail;      /* what a reason needs said: another sheet's name, an inner part; NULL when nothing */
};

/* NULL when memory runs out. Texts are copied; NULL counts as "". */
leakscan_finding *lks_finding_new(const char *kind, leakscan_severity severity, const char *document);
void lks_finding_free(leakscan_finding *finding);

/* False when memory runs out. */
bool lks_finding_set_part(leakscan_finding *finding, const char *name, uint32_t number,
                          leakscan_visibility visibility);
bool lks_finding_set_range(leakscan_finding *finding, uint32_t first_row, uint32_t first_column, uint32_t last_row,
                           uint32_t last_column);
bool lks_finding_set_detail(leakscan_finding *finding, const char *detail);

bool lks_finding_set_cover(leakscan_finding *finding, const lks_cover *cover);
bool lks_finding_set_excerpt(leakscan_finding *finding, const char *excerpt);
/* The word for what hides it: "shape", "stroke", "image", "text", "page", or an annotation's subtype; "" where there
 * is nothing. */
const char *lks_finding_cover_word(const leakscan_finding *finding);

/* `rule` is cut where it is too long; NULL: none. */
void lks_finding_set_rule(leakscan_finding *finding, const char *rule);

/* The new, empty field at the end, whose samples the caller fills with malloc'ed text; NULL when memory runs out. */
lks_finding_field *lks_finding_add_field(leakscan_finding *finding, const char *type, const char *english,
                                         const char *japanese, const char *header);

/* `reason` is static. A reason too many, or one that is there already, is dropped. */
void lks_finding_add_reason(leakscan_finding *finding, const char *reason);

#endif
