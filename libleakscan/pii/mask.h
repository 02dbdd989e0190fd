/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Shows what kind of value was found without showing the value. */
#ifndef LKS_PII_MASK_H
#define LKS_PII_MASK_H

#include <stddef.h>

enum { LKS_MASK_CHARS_MAX = 40 }; /* longer values end in an ellipsis there */

/* Writes the masked value, zero-terminated, as UTF-8 without control characters; returns its length. A character that
 * does not fit whole into out is left out.
 *
 * Letters and digits become '*' (wide ones U+FF0A); spaces and punctuation stay, so class and length can be seen:
 *   text         the first character                  山＊＊＊          T*** ******
 *   e-mail       the first of both sides, the last label's    t***@e******.jp
 *   telephone    the first three and the last two digits     090-****-**78
 *   date         the century, or the era; the units   19**-**-**        平成*年*月*日
 * Except for telephone numbers of ten digits and more, never more than a third of the letters and digits is shown: of
 * two none, of three to five one. */
size_t lks_mask(const char *text, size_t length, char *out, size_t out_size);

#endif
