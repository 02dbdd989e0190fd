/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The survey listens to a document's events and keeps facts: tables, people, what is hidden, what wasn't inspected.
 */
#ifndef LKS_SURVEY_H
#define LKS_SURVEY_H

#include "budget.h"
#include "event.h"
#include "policy.h"
#include "survey/facts.h"
#include "survey/growth.h"

typedef struct lks_survey lks_survey;

/* `document` is the chain of names. NULL when memory runs out. */
lks_survey *lks_survey_new(const char *document, const leakscan_policy *policy, lks_budget *budget);
void lks_survey_free(lks_survey *survey);

/* Has messages compared with those before, which `growth` remembers; it outlives the survey. */
void lks_survey_remember(lks_survey *survey, lks_growth *growth);

/* Says that the document stands in what the other one is being told just now; its message, if there is one, is this
 * one's, too. To be called before any event. */
void lks_survey_stands_in(lks_survey *inner, const lks_survey *outer);

/* The events' context is the survey. */
const lks_events *lks_survey_events(void);

/* When nothing more will be told, even if the reading ended early: finishes the parts that were begun. */
lks_status lks_survey_finish(lks_survey *survey);

const lks_facts *lks_survey_facts(const lks_survey *survey);

#endif
