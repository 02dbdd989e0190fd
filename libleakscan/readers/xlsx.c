/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The reader for workbooks: .xlsx, .xlsm, .xltx, .xltm, told by their parts, whatever these are called. */
#include "readers/xlsx.h"

#include <glib.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "readers/crew.h"
#include "readers/office_data.h"
#include "readers/xlsx_caches.h"
#include "readers/xlsx_outline.h"

enum {
  BID = 64,
  PARALLEL_FROM = 512 * 1024 /* packed bytes of all sheets: with less, a thread costs more than it brings */
};

/* Threads take the next sheet until there is none, each with a package of its own. */
typedef struct sheet_crew {
  lks_xlsx_book *book;
  atomic_size_t next;
  atomic_bool stop;
  lks_crew threads;
} sheet_crew;

typedef struct sheet_worker {
  sheet_crew *crew;
  lks_package *package;
  pthread_t thread;
  bool started;
} sheet_worker;

static bool is_workbook_type(const char *type)
{
  static const char *const types[] = {
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
      "application/vnd.ms-excel.template.macroEnabled.main+xml",
      "application/vnd.ms-excel.addin.macroEnabled.main+xml",
  };
  for (size_t i = 0; i < G_N_ELEMENTS(types); i++)
    if (g_ascii_strcasecmp(type, types[i]) == 0)
      return true;
  return false;
}

static bool is_binary_type(const char *type)
{
  return g_ascii_strcasecmp(type, "application/vnd.ms-excel.sheet.binary.macroEnabled.main") == 0;
}

static lks_status bid(lks_reading *reading, unsigned *bits)
{
  char *part = NULL, *type = NULL;
  if (reading->package == NULL)
    return LKS_OK;
  lks_status status = lks_office_main_part(reading, &part);
  if (status == LKS_OK && part != NULL)
    status = lks_opc_content_type(reading->package, part, reading->budget, &type);
  if (status == LKS_OK && type != NULL && (is_workbook_type(type) || is_binary_type(type)))
    *bits = BID;
  free(type);
  free(part);
  return status;
}

/* A part that the cells need. What can't be read of it is noted, and the sheets are read all the same. */
static lks_status read_common_part(lks_xlsx_book *book, const char *type,
                                   lks_status (*read)(lks_xlsx_book *book, size_t entry))
{
  const lks_relationship *relationship = lks_relationships_by_type(&book->relationships, type);
  size_t entry = 0;
  if (relationship == NULL || relationship->external)
    return LKS_OK;
  if (!lks_package_find(book->reading->package, relationship->target, &entry))
    return book->reading->events->not_inspected(book->reading->context, "missing-part", relationship->target, 0);
  const lks_status status = read(book, entry);
  if (status == LKS_OK || lks_status_ends_scan(status))
    return status;
  return lks_reading_note(book->reading, status, relationship->target);
}

static lks_status declare_sheets(lks_xlsx_book *book)
{
  lks_reading *reading = book->reading;
  lks_status status = LKS_OK;
  for (size_t i = 0; status == LKS_OK && i < book->sheet_count; i++) {
    lks_xlsx_sheet *sheet = &book->sheets[i];
    if (sheet->part == NULL)
      continue;
    lks_part part = {
        .name = sheet->name, .number = (uint32_t)i + 1, .visibility = sheet->visibility, .active = i == book->active};
    if (book->tabs_hidden && part.visibility == LEAKSCAN_VISIBLE && !part.active) {
      part.visibility = LEAKSCAN_HIDDEN; /* nothing leads to it */
      part.why = "tabs-hidden";
    }
    status = reading->events->part_begin(reading->context, &part, &sheet->part_context);
    sheet->declared = status == LKS_OK;
    if (status == LKS_OK && sheet->has_print_area)
      status = reading->events->print_area(sheet->part_context, &sheet->print_area);
  }
  return status;
}

static void take_sheets(sheet_worker *self)
{
  sheet_crew *crew = self->crew;
  for (;;) {
    const size_t i = atomic_fetch_add(&crew->next, 1);
    if (i >= crew->book->sheet_count || atomic_load(&crew->stop))
      return;
    if (!crew->book->sheets[i].declared)
      continue;
    lks_xlsx_outline *outline = &crew->book->outlines[i];
    const lks_xlsx_listener listener = {crew->book->reading->events, crew->book->sheets[i].part_context};
    outline->status = lks_xlsx_sheet_read(crew->book, i, self->package, &listener, outline);
    if (lks_status_ends_scan(outline->status))
      atomic_store(&crew->stop, true);
  }
}

static void *work(void *data)
{
  sheet_worker *self = data;
  take_sheets(self);
  lks_crew_leave(&self->crew->threads);
  return NULL;
}

static size_t worker_count(const lks_xlsx_book *book)
{
  uint64_t packed = 0;
  size_t sheets = 0;
  for (size_t i = 0; i < book->sheet_count; i++)
    if (book->sheets[i].declared) {
      packed += lks_package_packed_size(book->reading->package, book->sheets[i].entry);
      sheets++;
    }
  if (packed < PARALLEL_FROM)
    return 1;
  const size_t allowed = book->reading->policy->threads;
  return sheets < allowed ? sheets : allowed;
}

/* Packages are opened here, on one thread, and read on several. This thread works too. */
static void run_crew(sheet_crew *crew, size_t count)
{
  lks_reading *reading = crew->book->reading;
  sheet_worker *workers = g_new0(sheet_worker, count);
  for (size_t i = 1; i < count; i++) {
    workers[i].crew = crew;
    if (lks_package_open(reading->source, reading->budget, &workers[i].package) != LKS_OK)
      continue; /* the others do its work */
    workers[i].started = lks_crew_start(&crew->threads, &workers[i].thread, work, &workers[i]);
  }
  workers[0].crew = crew;
  workers[0].package = reading->package;
  take_sheets(&workers[0]);
  lks_crew_wait(&crew->threads, reading->budget);
  for (size_t i = 1; i < count; i++) {
    if (workers[i].started)
      pthread_join(workers[i].thread, NULL);
    lks_package_close(workers[i].package);
  }
  g_free(workers);
}

/* Sheets are read out of order and told of in order. */
static lks_status finish_sheets(const lks_xlsx_book *book)
{
  lks_reading *reading = book->reading;
  lks_status status = LKS_OK, ended = LKS_OK;
  for (size_t i = 0; i < book->filter_count && status == LKS_OK; i++)
    if (book->sheets[book->filters[i].sheet].declared)
      status = reading->events->filter(book->sheets[book->filters[i].sheet].part_context, &book->filters[i].range);
  for (size_t i = 0; i < book->sheet_count && status == LKS_OK; i++) {
    if (!book->sheets[i].declared)
      continue;
    if (lks_status_ends_scan(book->outlines[i].status))
      ended = ended == LKS_OK ? book->outlines[i].status : ended;
    else if (book->outlines[i].status != LKS_OK)
      status = lks_reading_note(reading, book->outlines[i].status, book->sheets[i].name);
    if (status == LKS_OK && book->outlines[i].cut)
      status = lks_reading_note(reading, lks_status_of_limit(LEAKSCAN_LIMIT_CELL_TEXT), book->sheets[i].name);
    if (status == LKS_OK)
      status = reading->events->part_end(book->sheets[i].part_context);
  }
  return status != LKS_OK ? status : ended;
}

static lks_status read_sheets(lks_xlsx_book *book)
{
  sheet_crew crew = {.book = book};
  lks_crew_init(&crew.threads);
  run_crew(&crew, worker_count(book));
  lks_crew_clear(&crew.threads);
  const lks_status linked = lks_xlsx_pivot_links(book);
  const lks_status status = finish_sheets(book);
  return status == LKS_OK ? linked : status;
}

static lks_status read_book(lks_xlsx_book *book)
{
  lks_reading *reading = book->reading;
  lks_status status = lks_xlsx_book_read(book);
  if (status == LKS_OK)
    status = read_common_part(book, "styles", lks_xlsx_styles_read);
  if (status == LKS_OK)
    status = read_common_part(book, "sharedStrings", lks_xlsx_strings_read);
  if (status == LKS_OK)
    status = reading->events->texts(reading->context, &book->texts);
  if (status == LKS_OK)
    status = declare_sheets(book);
  book->outlines = g_new0(lks_xlsx_outline, book->sheet_count + 1);
  if (status == LKS_OK)
    status = lks_xlsx_unused_begin(book);
  if (status == LKS_OK)
    status = read_sheets(book);
  if (status == LKS_OK)
    status = lks_xlsx_concealed_read(book);
  if (status == LKS_OK)
    status = lks_xlsx_caches_read(book);
  return status == LKS_OK ? lks_office_properties_read(reading) : status;
}

/* [MS-XLSB]: the parts are records, not XML. */
static lks_status is_binary(lks_xlsx_book *book, bool *binary)
{
  char *type = NULL;
  const lks_status status =
      lks_opc_content_type(book->reading->package, book->part, book->reading->budget, &type);
  *binary = type != NULL && is_binary_type(type);
  free(type);
  return status;
}

static lks_status read_any_book(lks_xlsx_book *book)
{
  bool binary = false;
  const lks_status status = is_binary(book, &binary);
  if (status != LKS_OK || !binary)
    return status != LKS_OK ? status : read_book(book);
  return book->reading->events->not_inspected(book->reading->context, "binary-workbook", NULL, 0);
}

static lks_status read_workbook(lks_reading *reading)
{
  static const lks_document document = {.format = "xlsx"};
  lks_xlsx_book book = {.reading = reading};
  lks_status status = reading->events->document(reading->context, &document);
  const char *duplicate = lks_package_duplicate(reading->package);
  if (status == LKS_OK && duplicate != NULL) /* the first one is read */
    status = reading->events->not_inspected(reading->context, "damaged", duplicate, 0);
  if (status == LKS_OK)
    status = lks_office_main_part(reading, &book.part);
  if (status == LKS_OK)
    status = book.part != NULL ? read_any_book(&book) : LKS_DAMAGED;
  const lks_status ended = reading->events->document_end(reading->context);
  if (status == LKS_OK)
    status = ended;
  if (status == LKS_OK)
    status = lks_embedded_read(reading);
  lks_xlsx_book_clear(&book);
  return status;
}

const lks_reader lks_reader_xlsx = {.format = "xlsx", .bid = bid, .read = read_workbook};
