/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Reports as text for people and for programs. Text is made late, in the language that is asked for. */
#ifndef LKS_RENDER_H
#define LKS_RENDER_H

#include "leakscan.h"

typedef enum lks_language { LKS_LANGUAGE_ENGLISH = 0, LKS_LANGUAGE_JAPANESE = 1 } lks_language;

/* "ja", "ja_JP", "ja-JP", "ja_JP.UTF-8" are Japanese; everything else, and NULL, is English. */
lks_language lks_language_of(const char *name);

/* malloc'ed text, or NULL when memory runs out. */
char *lks_render_text(const leakscan_report *report, lks_language language, unsigned flags);
char *lks_render_explain(const leakscan_report *report, lks_language language, unsigned flags);
char *lks_render_json(const leakscan_report *report, lks_language language, unsigned flags);
char *lks_render_sentence(const leakscan_finding *finding, lks_language language);
char *lks_render_advice(const leakscan_finding *finding, lks_language language);

#endif
