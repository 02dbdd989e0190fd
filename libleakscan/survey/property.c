/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What a document says beside its parts. All texts of a sort are counted together. */
#include "survey/property.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "survey/items.h"

void lks_property_clear(lks_fact_property *property)
{
  for (size_t i = 0; i < property->item_count; i++)
    free(property->items[i].sample);
  free(property->name);
}

static bool is_name(const lks_fact_item *item)
{
  return lks_kind_get(item->kind)->group == LKS_GROUP_NAME;
}

static lks_fact_item *find_kind(lks_fact_property *to, lks_kind kind)
{
  for (size_t i = 0; i < to->item_count; i++)
    if (to->items[i].kind == kind)
      return &to->items[i];
  return NULL;
}

/* Takes the sample over, or frees it where there is one of its kind already. */
static void take_item(lks_fact_property *to, lks_fact_item *item)
{
  lks_fact_item *same = find_kind(to, item->kind);
  if (same != NULL)
    same->times += item->times;
  if (same == NULL && to->item_count < LKS_RUN_ITEMS)
    to->items[to->item_count++] = *item;
  else
    free(item->sample);
  item->sample = NULL;
}

static lks_status count(lks_fact_property *to, const char *name, lks_fact_item *items, size_t item_count)
{
  enum { MORE_THINGS = 2 };
  size_t names = 0, details = 0;
  for (size_t i = 0; i < item_count; i++) {
    *(is_name(&items[i]) ? &names : &details) += 1;
    take_item(to, &items[i]);
  }
  to->texts++;
  to->named += names > 0;
  to->detailed += details > 0;
  to->telling += names > 0 && details >= MORE_THINGS;
  if (details > 0 && to->name == NULL)
    to->name = strdup(name);
  return details > 0 && to->name == NULL ? LKS_NO_MEMORY : LKS_OK;
}

/* What was found in a text. */
typedef struct discovery {
  lks_fact_item items[LKS_RUN_ITEMS];
  size_t count;
} discovery;

static void clear(discovery *its)
{
  for (size_t i = 0; i < its->count; i++)
    free(its->items[i].sample);
}

/* The text is read behind its name, which may be a label, and by itself, as behind a name like "remarks" no label is
 * looked for. What says more counts. */
lks_status lks_property_count(const lks_table_context *context, lks_fact_property *to, const char *name,
                              const char *text, size_t length)
{
  discovery labelled = {.count = 0}, alone = {.count = 0};
  lks_status status = LKS_OK;
  if (name[0] != '\0') {
    char *lead = g_strconcat(name, ": ", NULL);
    status = lks_items_find(context, lead, text, length, labelled.items, &labelled.count);
    g_free(lead);
  }
  if (status == LKS_OK)
    status = lks_items_find(context, "", text, length, alone.items, &alone.count);
  discovery *more = labelled.count >= alone.count ? &labelled : &alone;
  discovery *less = more == &labelled ? &alone : &labelled;
  if (status == LKS_OK)
    status = count(to, name, more->items, more->count);
  else
    clear(more);
  clear(less);
  return status;
}

/* The same author made it and changed it last. */
static lks_status keep_origin(const lks_table_context *context, const lks_property *property, lks_facts *facts)
{
  char *sample = lks_items_sample(context, property->text, property->length);
  bool known = facts->origin_count == LKS_ORIGINS;
  if (sample == NULL)
    return LKS_NO_MEMORY;
  for (size_t i = 0; i < facts->origin_count && !known; i++)
    known = strcmp(facts->origins[i].sample, sample) == 0;
  char *name = known ? NULL : strdup(property->name);
  if (name != NULL)
    facts->origins[facts->origin_count++] = (lks_fact_origin){name, sample};
  else
    free(sample);
  return known || name != NULL ? LKS_OK : LKS_NO_MEMORY;
}

lks_status lks_property_keep(const lks_table_context *context, const lks_property *property, lks_facts *facts)
{
  if (property->sort == LKS_PROPERTY_ORIGIN)
    return keep_origin(context, property, facts);
  return lks_property_count(context, &facts->properties[property->sort], property->name, property->text,
                            property->length);
}
