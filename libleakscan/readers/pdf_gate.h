/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A quick look through a page's operators (ISO 32000-1, 8 and 9): can anything hide a text here at all? */
#ifndef LKS_PDF_GATE_H
#define LKS_PDF_GATE_H

#include <stdbool.h>
#include <stddef.h>

/* What the page's resources say. */
typedef struct lks_pdf_gate {
  double left, bottom, right, top; /* the box that is shown, in the page's own units */
  bool plain_states;               /* no graphics state changes transparency */
  bool plain_fonts;                /* no font is painted by operators of its own */
  /* what is found out */
  bool plain;    /* text is dark, painted and inside its clip; nothing is painted but thin lines */
  bool off_page; /* a text begins outside the box */
} lks_pdf_gate;

void lks_pdf_gate_look(lks_pdf_gate *gate, const unsigned char *content, size_t size);

#endif
