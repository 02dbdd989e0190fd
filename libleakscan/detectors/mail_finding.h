/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What findings about messages have in common. */
#ifndef LKS_MAIL_FINDING_H
#define LKS_MAIL_FINDING_H

#include "detectors/describe.h"

/* What a message says to a question: nothing, or how grave it is and about how many people. */
typedef struct lks_mail_answer {
  bool holds;
  leakscan_severity severity;
  uint64_t people;
} lks_mail_answer;

typedef struct lks_mail_question {
  const char *id; /* the detector's */
  lks_mail_answer (*ask)(const lks_inquiry *inquiry, const lks_part_facts *part);
  bool each; /* people are others in each message, and counted together */
  lks_status (*describe)(const lks_inquiry *inquiry, leakscan_finding *finding, const lks_part_facts *part);
} lks_mail_question;

/* One finding for the document, at the message with the gravest answer; of those, the one with most people. A
 * mailbox has many, and whoever sends them needs to know how many are like it. */
lks_status lks_mail_judge(const lks_inquiry *inquiry, const lks_mail_question *question);

/* From the policy's thresholds of parties; `holds` is false below them. */
lks_mail_answer lks_mail_weigh(const leakscan_policy *policy, uint64_t parties, uint64_t people);

/* Adds addresses, with samples. */
lks_status lks_mail_add_addresses(leakscan_finding *finding, char *const samples[LKS_FIELD_SAMPLES], uint64_t count);

#endif
