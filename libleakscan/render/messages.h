/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Words for people: a table of patterns in each language, how patterns are filled in, and sentences made of them. */
#ifndef LKS_MESSAGES_H
#define LKS_MESSAGES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "render/render.h"

/* What stands for `{name}` in a pattern; text NULL counts as "". */
typedef struct lks_message_value {
  const char *name;
  const char *text;
} lks_message_value;

enum { LKS_MESSAGE_NUMBER_SIZE = 32 };

/* The pattern called "group.name", or "group.name.variant" where variant isn't NULL; NULL when there is none. */
const char *lks_message(const char *group, const char *name, const char *variant, lks_language language);

/* malloc'ed. `{name}` becomes the value's text, and `[...]` is left out when a value in it is empty. Values are never
 * read as patterns. NULL when memory runs out. */
char *lks_message_fill(const char *pattern, const lks_message_value *values, size_t count);

/* "13,949" */
void lks_message_number(char text[LKS_MESSAGE_NUMBER_SIZE], uint64_t number);

/* malloc'ed: so many of a thing of group "count", such as "people": "1 person". `variant` may be NULL. NULL when
 * memory runs out. */
char *lks_message_count(const char *thing, const char *variant, uint64_t number, lks_language language);

/* malloc'ed: how many values were looked at, how many of a thousand fit the kind if it has a shape, and how many are
 * different. NULL when memory runs out. */
char *lks_message_evidence(uint64_t looked_at, uint32_t valid, bool shaped, uint64_t distinct, bool exact,
                           lks_language language);

/* malloc'ed: the report in one sentence, with the document's name before it or without. NULL when memory runs out. */
char *lks_render_summary(const leakscan_report *report, lks_language language, bool with_name);

/* Whether the finding is shown to people who didn't ask for all. Where nothing reaches the threshold, as under
 * profile "audit", everything is. */
bool lks_render_is_shown(const leakscan_report *report, const leakscan_finding *finding);

#endif
