/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Texts of a page that may be concealed, and what becomes of them while the page is painted. */
#ifndef LKS_PDF_HIDDEN_H
#define LKS_PDF_HIDDEN_H

#include "readers/pdf_picture.h"

typedef enum lks_suspicion {
  LKS_SUSPECT_FLAT,     /* its boxes are of one colour */
  LKS_SUSPECT_TEXTURED, /* stands on something that is neither the page nor one colour */
  LKS_SUSPECT_OVERLAID, /* another text stands at the same place */
  LKS_SUSPECT_HALVED    /* a half of its boxes is of one colour */
} lks_suspicion;

/* How a paint operation of cairo paints. */
typedef enum lks_paint {
  LKS_PAINT_NONE,
  LKS_PAINT_ALL, /* all that isn't clipped: pictures */
  LKS_PAINT_MASK,
  LKS_PAINT_FILL,
  LKS_PAINT_STROKE,
  LKS_PAINT_GLYPHS
} lks_paint;

/* A text that may be concealed: from candidates to a verdict. */
typedef struct lks_suspect {
  size_t first; /* glyphs */
  size_t last;
  lks_suspicion suspicion;
  lks_rectangle box;  /* of all its glyphs */
  lks_rectangle zone; /* what is left of it without their edges */
  uint32_t letters;
  uint32_t ideographs;
  uint32_t colour; /* of the glyphs */
  uint32_t ground; /* what the box looks like in the end: its mean colour */
  bool flat;       /* ... and whether it is of that colour all over */
  /* while the page is painted */
  uint64_t hash;
  double ink;            /* pixels of its letters */
  double best;           /* share of the ink that could be seen at its best */
  bool lost;             /* hardly any of it could be seen since it was covered */
  double explained;      /* ... and how much of the picture the letters explained then */
  double share;          /* ... and that can be seen now */
  double unmarked_share; /* ... when annotations are left out */
  bool on_picture;       /* what isn't letters of ours made the box uneven before it was even */
  lks_paint covered;     /* by what */
} lks_suspect;

typedef struct lks_suspects {
  lks_suspect *items;
  size_t count;
  size_t capacity;
  uint32_t background; /* of the page */
} lks_suspects;

/* pdf_candidates.c: looks for them on a small picture of the page. */
lks_status lks_pdf_candidates_find(lks_pdf_page *page, const lks_pdf_lines *lines, const lks_picture *picture,
                                   lks_suspects *suspects);

/* pdf_peel.c: paints their surroundings again and looks on. */
lks_status lks_pdf_peel(lks_pdf_page *page, lks_suspects *suspects);

/* pdf_verdict.c: tells those that are concealed. */
lks_status lks_pdf_verdict_tell(lks_pdf_page *page, const lks_pdf_lines *lines, const lks_picture *picture,
                                const lks_suspects *suspects);

/* What stands before a glyph on its line, which may be a label. */
void lks_pdf_append_lead(const lks_pdf_page *page, const lks_pdf_lines *lines, size_t glyph, GString *lead);
/* A mark's author and time for a cover; `time` has room for LKS_PDF_TIME_SIZE bytes. */
enum { LKS_PDF_TIME_SIZE = 32 };
void lks_pdf_sign_cover(const lks_pdf_mark *mark, char *time, lks_cover *cover);

/* pdf_scans.c: tells boxes over the pixels of a page that is a picture. */
lks_status lks_pdf_scans_tell(lks_pdf_page *page);

/* pdf_unapplied.c: tells what is marked to be redacted. */
lks_status lks_pdf_unapplied_tell(lks_pdf_page *page, const lks_pdf_lines *lines);

/* pdf_conceal.c: all of it. */
lks_status lks_pdf_conceal_tell(lks_pdf_page *page, const lks_pdf_lines *lines);

#endif
