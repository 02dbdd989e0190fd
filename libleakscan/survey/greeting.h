/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Whom a letter greets, and whether that is who gets it. */
#ifndef LKS_GREETING_H
#define LKS_GREETING_H

#include "survey/correspondence.h"

/* While its first lines come. Texts are owned. */
typedef struct lks_greeting {
  char *name;         /* as it stands there, without honorific; NULL: nobody is greeted by name */
  char *organisation; /* NULL: none */
  size_t lines;       /* that were looked at */
  bool over;          /* no greeting comes any more */
} lks_greeting;

/* Looks at a line that isn't empty. */
void lks_greeting_look(lks_greeting *greeting, const char *text, size_t length);
void lks_greeting_clear(lks_greeting *greeting);

/* Only where it is known who gets it, and none of those is greeted. */
bool lks_greeting_misses_name(const lks_greeting *greeting, const lks_mail *mail);
bool lks_greeting_misses_organisation(const lks_greeting *greeting, const lks_mail *mail, const lks_names *known);

/* Whether a name is that of somebody in the message's head, as far as that can be told. */
bool lks_greeting_knows(const lks_mail *mail, const char *name, size_t length);

#endif
