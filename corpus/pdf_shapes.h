/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What people and programs paint over words to hide them. */
#ifndef CORPUS_PDF_SHAPES_H
#define CORPUS_PDF_SHAPES_H

#include "pdf_paper.h"

/* Paints over the box, and a little beyond it where the shape is round. colour: "red green blue" from 0 to 1. */
typedef void pdf_shape(struct pdf_paper *paper, const struct pdf_box *box, const char *colour);

pdf_shape pdf_rectangle;        /* re f */
pdf_shape pdf_polygon;          /* m l l l l h f*, as LibreOffice and Office write a rectangle */
pdf_shape pdf_rounded;          /* corners as curves */
pdf_shape pdf_ellipse;          /* around the box */
pdf_shape pdf_blob;             /* a hand-drawn closed curve */
pdf_shape pdf_triangles;        /* two of them */
pdf_shape pdf_filled_stroked;   /* re B, with a frame of another colour */
pdf_shape pdf_marker;           /* one thick line, as a marker draws it */
pdf_shape pdf_round_marker;     /* the same with round ends, in two strokes */
pdf_shape pdf_dashes;           /* thin dashed lines, close to each other */
pdf_shape pdf_scribble;         /* a thin line to and fro */
pdf_shape pdf_letter_cells;     /* a small rectangle for each letter */
pdf_shape pdf_form_xobject;     /* a rectangle in a form */
pdf_shape pdf_group;            /* in a transparency group within a form */
pdf_shape pdf_moved_form;       /* a unit square in a form, brought into place by cm */
pdf_shape pdf_tiles;            /* a tiling pattern without gaps */
pdf_shape pdf_hatched_pattern;  /* a tiling pattern of lines on an opaque ground */
pdf_shape pdf_gradient;         /* an axial shading from the colour to a lighter one, by sh */
pdf_shape pdf_gradient_pattern; /* the same as a pattern's colour */
pdf_shape pdf_hatched;          /* an opaque ground, and lines painted over it */
pdf_shape pdf_nearly_opaque;    /* 97 per cent */
pdf_shape pdf_labelled;         /* REDACTED in white on the cover */
pdf_shape pdf_labelled_ja;      /* 非公開 in white on the cover */
pdf_shape pdf_picture;          /* an image of one colour */
pdf_shape pdf_noise_picture;    /* a grained image, as a scanned patch */
pdf_shape pdf_masked_picture;   /* an image whose soft mask is opaque */
pdf_shape pdf_inline_picture;   /* BI ID EI */
pdf_shape pdf_stencil;          /* an image mask painted in the colour */
pdf_shape pdf_type3_glyph;      /* a glyph of a Type 3 font that is a box */

/* A circle or ellipse path around the centre, without painting it. */
void pdf_ellipse_path(struct pdf_buffer *to, double x, double y, double half_width, double half_height);

#endif
