/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What parts of running text are, seen by themselves. */
#ifndef LKS_PII_PASSAGE_SHAPES_H
#define LKS_PII_PASSAGE_SHAPES_H

#include "pii/kind_values.h"
#include "pii/passage.h"
#include "pii/passage_tokens.h"

enum { LKS_SHAPE_ITEMS = 8 };

/* Whether a labelled value can be of the item's kind; the item is cut to what belongs to it. */
lks_agreement lks_shape_labelled(const char *text, lks_passage_item *item);

/* Whether tokens that spaces part are one thing: kind and how are filled in. */
bool lks_shape_joined(const char *text, const lks_passage_token *tokens, size_t count, lks_passage_item *item);

/* What one token holds. */
size_t lks_shape_token(const char *text, const lks_passage_token *token, lks_passage_item items[LKS_SHAPE_ITEMS]);

/* Whether a text begins with an honorific. */
bool lks_shape_begins_honorific(const char *text, size_t length);

#endif
