/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A source read as text: UTF-8 comes out, whatever encoding it is in. Memory doesn't depend on its size. */
#ifndef LKS_TEXT_READER_H
#define LKS_TEXT_READER_H

#include "budget.h"
#include "input/source.h"
#include "readers/charset.h"

typedef struct lks_text_reader lks_text_reader;

/* `declared` is what the document says of itself, and is believed if its beginning fits; UNKNOWN: it says nothing.
 * The rest is found out when the first character comes that isn't ASCII. */
lks_status lks_text_reader_new(const lks_source *source, lks_budget *budget, lks_charset declared,
                               lks_text_reader **reader);
void lks_text_reader_free(lks_text_reader *reader);

/* Up to `size` bytes (at least 16) of whole, well-formed characters; 0 in *got at the end. NULs become spaces. */
lks_status lks_text_reader_read(lks_text_reader *reader, char *buffer, size_t size, size_t *got);

/* Whether so much of it was no text in its encoding that people may have been missed. */
bool lks_text_reader_is_garbled(const lks_text_reader *reader);

/* What it was taken for, as far as it was read. */
lks_charset lks_text_reader_charset(const lks_text_reader *reader);

#endif
