/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What findings about concealed texts have in common. */
#ifndef LKS_DETECTORS_CONCEALED_H
#define LKS_DETECTORS_CONCEALED_H

#include "detectors/describe.h"

typedef struct lks_concealed_question {
  const char *id;        /* the detector's */
  uint32_t concealments; /* a bit for each that it asks about */
  bool personal;         /* whether it asks about personal data only */
} lks_concealed_question;

/* A finding for each part and style of cover. */
lks_status lks_concealed_judge(const lks_inquiry *inquiry, const lks_concealed_question *question);

#endif
