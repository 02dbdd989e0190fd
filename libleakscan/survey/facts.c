/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the survey keeps of a document. */
#include "survey/facts.h"

#include <stdlib.h>

#include "survey/concealed.h"
#include "survey/evidence.h"
#include "survey/letter.h"
#include "survey/correspondence.h"
#include "survey/property.h"

void lks_table_drop_evidence(lks_table *table)
{
  lks_evidence_free(table->evidence, table->evidence_count);
  table->evidence = NULL;
  table->evidence_dropped += table->evidence_count;
  table->evidence_count = 0;
}

void lks_table_free(lks_table *table)
{
  if (table == NULL)
    return;
  for (size_t i = 0; i < table->field_count; i++) {
    lks_field *field = &table->fields[i];
    free(field->header);
    for (size_t k = 0; k < LKS_FIELD_SAMPLES; k++)
      free(field->samples[k]);
    lks_distinct_free(field->keys);
  }
  free(table->fields);
  lks_table_drop_evidence(table);
  lks_distinct_free(table->identities);
  free(table);
}

static void free_part(lks_part_facts *part)
{
  if (part == NULL)
    return;
  for (size_t i = 0; i < part->table_count; i++)
    lks_table_free(part->tables[i]);
  for (size_t i = 0; i < part->scrap_count; i++)
    lks_table_free(part->scraps[i]);
  for (size_t i = 0; i < part->link_count; i++)
    free(part->links[i].to);
  lks_concealed_free(part);
  lks_property_clear(&part->texts);
  free(part->tables);
  free(part->scraps);
  free(part->links);
  free(part->filters);
  free(part->words);
  lks_mail_facts_free(part->mail);
  lks_letter_facts_free(part->letter);
  free(part->name);
  free(part->shown);
  free(part);
}

void lks_facts_free(lks_facts *facts)
{
  if (facts == NULL)
    return;
  for (size_t i = 0; i < facts->part_count; i++)
    free_part(facts->parts[i]);
  for (size_t i = 0; i < facts->kept_count; i++)
    free_part(facts->kept[i]);
  free(facts->kept);
  for (size_t i = 0; i < facts->gap_count; i++)
    free(facts->gaps[i].place);
  for (size_t i = 0; i < LKS_PROPERTY_SORTS; i++)
    lks_property_clear(&facts->properties[i]);
  for (size_t i = 0; i < facts->origin_count; i++) {
    free(facts->origins[i].name);
    free(facts->origins[i].sample);
  }
  free(facts->parts);
  free(facts->gaps);
  free(facts->document);
  free(facts);
}

const lks_field *lks_table_field(const lks_table *table, lks_kind kind)
{
  for (size_t i = 0; i < table->field_count; i++)
    if (table->fields[i].kind == kind)
      return &table->fields[i];
  return NULL;
}

size_t lks_table_group_count(const lks_table *table, lks_group group)
{
  size_t count = 0;
  for (size_t i = 0; i < table->field_count; i++)
    count += table->fields[i].kind != LKS_KIND_NONE && lks_kind_get(table->fields[i].kind)->group == group;
  return count;
}

size_t lks_table_certain_count(const lks_table *table, lks_group group)
{
  size_t count = 0;
  for (size_t i = 0; i < table->field_count; i++)
    count += table->fields[i].certain && lks_kind_get(table->fields[i].kind)->group == group;
  return count;
}
