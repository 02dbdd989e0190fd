/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Personal data in a text that stands by itself. The text stays here: what is kept of it is masked. */
#include "survey/items.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "pii/mail_role.h"
#include "pii/mask.h"
#include "pii/passage.h"
#include "pii/value.h"

enum { SAMPLE_SIZE = LKS_MASK_CHARS_MAX * 4 + 8 };

char *lks_items_sample(const lks_table_context *context, const char *text, size_t length)
{
  char masked[SAMPLE_SIZE];
  if (context->reveal)
    return strndup(text, length);
  return strndup(masked, lks_mask(text, length, masked, sizeof masked));
}

/* Names of organisations, dates and the like are no personal data when nothing is beside them. */
static bool is_personal(lks_kind kind)
{
  switch (lks_kind_get(kind)->group) {
  case LKS_GROUP_NONE:
  case LKS_GROUP_WEAK:
  case LKS_GROUP_ORGANISATION:
    return false;
  default:
    return true;
  }
}

/* What was found: at most LKS_RUN_ITEMS kinds. */
typedef struct list {
  const lks_table_context *context;
  lks_fact_item *items;
  size_t *count;
} list;

static lks_fact_item *find_kind(const list *to, lks_kind kind)
{
  for (size_t i = 0; i < *to->count; i++)
    if (to->items[i].kind == kind)
      return &to->items[i];
  return NULL;
}

static lks_status add_item(const list *to, lks_kind kind, const char *text, size_t length)
{
  if (!is_personal(kind) || (kind == LKS_KIND_EMAIL && lks_mail_is_role(text, length)))
    return LKS_OK;
  lks_fact_item *same = find_kind(to, kind);
  if (same != NULL) {
    same->times++;
    return LKS_OK;
  }
  if (*to->count == LKS_RUN_ITEMS)
    return LKS_OK;
  char *sample = lks_items_sample(to->context, text, length);
  if (sample == NULL)
    return LKS_NO_MEMORY;
  to->items[(*to->count)++] = (lks_fact_item){.kind = kind, .times = 1, .sample = sample};
  return LKS_OK;
}

static lks_status read_passages(const list *to, const char *lead, const char *text, size_t length)
{
  lks_passage_item items[LKS_PASSAGE_ITEMS];
  lks_status status = LKS_OK;
  size_t count = 0;
  GString *line = g_string_new(lead);
  const size_t begins = line->len;
  g_string_append_len(line, text, (gssize)length);
  lks_passage passage = {.text = line->str, .length = line->len};
  while (status == LKS_OK && lks_passage_next(&passage, items, &count)) {
    for (size_t i = 0; i < count && status == LKS_OK; i++)
      if (items[i].end > begins)
        status = add_item(to, items[i].kind, line->str + items[i].begin, items[i].end - items[i].begin);
    if (status == LKS_OK)
      status = lks_budget_check(to->context->budget);
  }
  g_string_free(line, TRUE);
  return status;
}

/* "Name: ... Telephone: ..." is no single value, though its words and digits may look like an address. */
static bool has_label(const char *text, size_t length)
{
  static const char wide[] = "：";
  return memchr(text, ':', length) != NULL || memmem(text, length, wide, sizeof wide - 1) != NULL;
}

/* The text as one value: a name that stands alone isn't seen in running text. */
static lks_status classify(const list *to, const char *text, size_t length)
{
  static const struct {
    uint32_t bits;
    lks_kind kind;
  } kinds[] = {
      {LKS_VALUE_EMAIL, LKS_KIND_EMAIL},
      {LKS_VALUE_PHONE, LKS_KIND_PHONE},
      {LKS_VALUE_ADDRESS, LKS_KIND_ADDRESS},
      {LKS_VALUE_NAME_KANJI | LKS_VALUE_NAME_LATIN | LKS_VALUE_NAME_HANGUL, LKS_KIND_NAME},
  };
  uint32_t bits = lks_value_classify(text, length);
  lks_status status = LKS_OK;
  if (has_label(text, length))
    bits &= ~(uint32_t)LKS_VALUE_ADDRESS;
  if ((bits & (LKS_VALUE_ORGANISATION | LKS_VALUE_FACILITY_OR_PLACE | LKS_VALUE_SENTENCE)) != 0)
    return LKS_OK;
  for (size_t i = 0; i < sizeof kinds / sizeof kinds[0] && status == LKS_OK; i++)
    if ((bits & kinds[i].bits) != 0 && find_kind(to, kinds[i].kind) == NULL)
      status = add_item(to, kinds[i].kind, text, length);
  return status;
}

lks_status lks_items_find(const lks_table_context *context, const char *lead, const char *text, size_t length,
                          lks_fact_item items[LKS_RUN_ITEMS], size_t *count)
{
  const list to = {context, items, count};
  const lks_status status = read_passages(&to, lead, text, length);
  return status == LKS_OK ? classify(&to, text, length) : status;
}
