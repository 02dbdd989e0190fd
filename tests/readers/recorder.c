/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Events as lines. */
#include "recorder.h"

#include <CUnit/CUnit.h>
#include <string.h>

#include "budget.h"
#include "event.h"
#include "input/source.h"
#include "maker.h"
#include "readers/pdf_direct.h"
#include "readers/readers.h"

enum { DEEPEST = 8 };

typedef struct recorder {
  const leakscan_policy *policy;
  bool direct; /* PDF documents are read in this process */
  lks_budget *budget;
  GString *lines;
  GPtrArray *parts; /* of the document that is being read */
  unsigned depth;
} recorder;

typedef struct part_recorder {
  recorder *all;
  uint32_t number;
} part_recorder;

static void put_text(GString *lines, const char *text, size_t length)
{
  g_string_append_c(lines, '"');
  for (size_t i = 0; i < length; i++)
    if (text[i] == '\n' || text[i] == '"' || text[i] == '\\' || text[i] == '\0')
      g_string_append_printf(lines, "\\x%02x", (unsigned)(unsigned char)text[i]);
    else
      g_string_append_c(lines, text[i]);
  g_string_append_c(lines, '"');
}

static void put_range(GString *lines, const char *word, uint32_t part, const lks_range *range)
{
  g_string_append_printf(lines, "%u %s %u:%u %u:%u\n", part, word, range->first_row, range->first_column,
                         range->last_row, range->last_column);
}

static lks_status on_document(void *context, const lks_document *document)
{
  recorder *self = context;
  g_string_append_printf(self->lines, "document %s\n", document->format);
  return LKS_OK;
}

static lks_status on_texts(void *context, const lks_text_table *texts)
{
  recorder *self = context;
  for (size_t i = 0; i < texts->count; i++) {
    size_t length = 0;
    const char *text = lks_text_table_get(texts, (uint32_t)i, &length);
    g_string_append(self->lines, "text ");
    put_text(self->lines, text, length);
    g_string_append_c(self->lines, '\n');
  }
  return LKS_OK;
}

static lks_status on_part_begin(void *context, const lks_part *part, void **part_context)
{
  recorder *self = context;
  part_recorder *made = g_new0(part_recorder, 1);
  made->all = self;
  made->number = part->number;
  g_ptr_array_add(self->parts, made);
  *part_context = made;
  g_string_append_printf(self->lines, "part %u %s %d %d\n", part->number, part->name, (int)part->visibility,
                         part->active);
  return LKS_OK;
}

static lks_status on_columns(void *part_context, const lks_column_range *columns)
{
  const part_recorder *part = part_context;
  g_string_append_printf(part->all->lines, "%u columns %u:%u %d\n", part->number, columns->first, columns->last,
                         columns->hidden);
  return LKS_OK;
}

static lks_status on_row(void *part_context, const lks_row *row)
{
  const part_recorder *part = part_context;
  GString *lines = part->all->lines;
  g_string_append_printf(lines, "%u row %u%s +%d", part->number, row->number, row->hidden ? " hidden" : "",
                         (int)row->date_offset);
  for (size_t i = 0; i < row->count; i++) {
    const lks_cell *cell = &row->cells[i];
    g_string_append_printf(lines, " %u:%u%s", cell->column, cell->kind, cell->formula ? "=" : "");
    if (cell->kind == LKS_CELL_SHARED)
      g_string_append_printf(lines, "#%u", cell->shared);
    else
      put_text(lines, cell->text, cell->length);
  }
  g_string_append_c(lines, '\n');
  return LKS_OK;
}

static lks_status on_link(void *part_context, const lks_link *link)
{
  const part_recorder *part = part_context;
  g_string_append_printf(part->all->lines, "%u link %d %s %u:%u %llu\n", part->number, (int)link->kind, link->to,
                         link->first_column, link->last_column, (unsigned long long)link->count);
  return LKS_OK;
}

static lks_status on_filter(void *part_context, const lks_range *range)
{
  const part_recorder *part = part_context;
  put_range(part->all->lines, "filter", part->number, range);
  return LKS_OK;
}

static lks_status on_print_area(void *part_context, const lks_range *range)
{
  const part_recorder *part = part_context;
  put_range(part->all->lines, "print-area", part->number, range);
  return LKS_OK;
}

static lks_status on_merge(void *part_context, const lks_range *range)
{
  const part_recorder *part = part_context;
  put_range(part->all->lines, "merge", part->number, range);
  return LKS_OK;
}

static lks_status on_run(void *part_context, const lks_run *run)
{
  const part_recorder *part = part_context;
  g_string_append_printf(part->all->lines, "%u run %d %d #%06x %u/1000 of %u ", part->number, (int)run->concealment,
                         (int)run->cover.sort, run->cover.colour, run->survives, run->letters);
  put_text(part->all->lines, run->text, run->length);
  g_string_append(part->all->lines, " after ");
  put_text(part->all->lines, run->lead, strlen(run->lead));
  g_string_append_c(part->all->lines, '\n');
  return LKS_OK;
}

static lks_status on_part_end(void *part_context)
{
  const part_recorder *part = part_context;
  g_string_append_printf(part->all->lines, "%u end\n", part->number);
  return LKS_OK;
}

static lks_status on_name(void *context, const lks_name *name)
{
  recorder *self = context;
  g_string_append_printf(self->lines, "name %s %s %d ", name->name, name->part, name->hidden);
  put_range(self->lines, "", 0, &name->range);
  return LKS_OK;
}

static lks_status on_property(void *context, const lks_property *property)
{
  recorder *self = context;
  g_string_append_printf(self->lines, "property %d ", (int)property->sort);
  put_text(self->lines, property->name, strlen(property->name));
  g_string_append_c(self->lines, ' ');
  put_text(self->lines, property->text, property->length);
  g_string_append_c(self->lines, '\n');
  return LKS_OK;
}

static lks_status on_not_inspected(void *context, const char *reason, const char *place, uint64_t amount)
{
  recorder *self = context;
  g_string_append_printf(self->lines, "not-inspected %s %s %llu\n", reason, place != NULL ? place : "-",
                         (unsigned long long)amount);
  return LKS_OK;
}

static lks_status on_recipient(void *part_context, const lks_recipient *recipient)
{
  const part_recorder *part = part_context;
  g_string_append_printf(part->all->lines, "%u recipient %d %s ", part->number, (int)recipient->role,
                         recipient->address);
  put_text(part->all->lines, recipient->name, strlen(recipient->name));
  g_string_append_c(part->all->lines, '\n');
  return LKS_OK;
}

static lks_status on_document_end(void *context)
{
  recorder *self = context;
  g_string_append(self->lines, "document-end\n");
  return LKS_OK;
}

static const lks_events events = {.document = on_document,
                                  .texts = on_texts,
                                  .part_begin = on_part_begin,
                                  .columns = on_columns,
                                  .row = on_row,
                                  .link = on_link,
                                  .filter = on_filter,
                                  .print_area = on_print_area,
                                  .merge = on_merge,
                                  .run = on_run,
                                  .part_end = on_part_end,
                                  .name = on_name,
                                  .property = on_property,
                                  .not_inspected = on_not_inspected,
                                  .document_end = on_document_end,
                                  .recipient = on_recipient};

static lks_status record_inner(void *context, const char *name, const unsigned char *data, size_t size);

static lks_status record_source(recorder *self, const lks_source *source)
{
  lks_reading reading = {.source = source,
                         .budget = self->budget,
                         .policy = self->policy,
                         .events = &events,
                         .context = self,
                         .inner = record_inner,
                         .scan = self};
  lks_status status = lks_source_read(source, 0, reading.head, sizeof reading.head, &reading.head_size);
  if (status == LKS_OK && reading.head_size >= 2 && memcmp(reading.head, "PK", 2) == 0)
    status = lks_package_open(source, self->budget, &reading.package);
  const lks_reader *reader = NULL;
  if (status == LKS_OK)
    status = lks_readers_choose(&reading, &reader);
#ifdef LKS_HAVE_PDF
  if (self->direct && reader == &lks_reader_pdf)
    status = lks_pdf_read_direct(&reading);
  else
#endif
      if (reader != NULL)
    status = reader->read(&reading);
  g_string_append_printf(self->lines, "%s read with status %d\n", reader != NULL ? reader->format : "nobody",
                         (int)status);
  lks_package_close(reading.package);
  return status;
}

static lks_status record_bytes(recorder *self, const void *data, size_t size)
{
  lks_source *source = NULL;
  GPtrArray *outer = self->parts;
  self->parts = g_ptr_array_new_with_free_func(g_free);
  lks_status status = lks_source_open_memory(data, size, G_MAXUINT64, &source);
  if (status == LKS_OK)
    status = record_source(self, source);
  lks_source_close(source);
  g_ptr_array_free(self->parts, TRUE);
  self->parts = outer;
  return status;
}

static lks_status record_inner(void *context, const char *name, const unsigned char *data, size_t size)
{
  recorder *self = context;
  g_string_append_printf(self->lines, "inner %s\n", name);
  if (self->depth == DEEPEST)
    return LKS_OK;
  self->depth++;
  const lks_status status = record_bytes(self, data, size);
  self->depth--;
  return lks_status_ends_scan(status) ? status : LKS_OK;
}

static GString *record(const leakscan_policy *policy, const void *data, size_t size, bool direct)
{
  leakscan_policy own;
  lks_policy_of_build(policy, &own);
  recorder self = {.policy = &own, .direct = direct, .lines = g_string_new(NULL)};
  self.budget = lks_budget_new(&own, NULL, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL(self.budget);
  lks_budget_set_input(self.budget, size);
  record_bytes(&self, data, size);
  lks_budget_free(self.budget);
  lks_policy_clear(&own);
  return self.lines;
}

GString *lks_record(const leakscan_policy *policy, const void *data, size_t size)
{
  return record(policy, data, size, false);
}

GString *lks_record_direct(const leakscan_policy *policy, const void *data, size_t size)
{
  return record(policy, data, size, true);
}
