/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A quick look through a page's operators (ISO 32000-1, 8 and 9): can anything hide a text here at all? */
#ifndef LKS_PDF_GATE_H
#define LKS_PDF_GATE_H

#include <stdbool.h>
#include <stddef.h>

typedef struct lks_gate_font {
  char *name;     /* by which the operators call it */
  bool two_bytes; /* of a string make a character */
  bool vertical;
} lks_gate_font;

/* What the page's resources say. */
typedef struct lks_pdf_gate {
  double left, bottom, right, top; /* the box that is shown, in the page's own units */
  bool plain_states;               /* no graphics state changes transparency */
  bool plain_fonts;                /* no font is painted by operators of its own */
  const lks_gate_font *fonts;
  size_t font_count;
  /* what is found out */
  bool plain;    /* text stands out from what it stands on and is inside its clip; nothing is painted over it later */
  bool off_page; /* a text begins outside the box */
  bool pictures; /* there may be some */
} lks_pdf_gate;

void lks_pdf_gate_look(lks_pdf_gate *gate, const unsigned char *content, size_t size);

#endif
