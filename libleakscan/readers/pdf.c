/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The reader for PDF documents: has workers read them, page after page, each with a thread of its own that listens.
 * A page that a worker doesn't come to the end of is left out, and said to be. */
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

#include "readers/crew.h"
#include "readers/pdf_magic.h"
#include "readers/pdf_remote.h"

enum {
  PARALLEL_FROM = 16, /* pages: below that a second worker isn't started before the first has done it all */
  MOST_FAILURES = 8,  /* of a document: what made its pages so is likely to have made them all so */
  NAME_SIZE = 32
};

#define PROGRAM "leakscan-worker-pdf"

typedef struct page_result {
  lks_status status;
  const char *failure;
  uint64_t amount;
  lks_end end;
  bool done;
} page_result;

typedef struct pdf {
  lks_reading *reading;
  char *program;
  int document;
  uint64_t held;
  uint32_t page_count;
  void **part_contexts;
  page_result *results;
  lks_pdf_remote remote; /* of the caller's thread: pages, and the whole */
  atomic_uint failures;
} pdf;

/* Threads take the next page until there is none. */
typedef struct page_crew {
  pdf *all;
  atomic_uint next;
  atomic_bool stop;
  lks_crew threads;
} page_crew;

typedef struct page_worker {
  page_crew *crew;
  lks_pdf_remote *remote;
  lks_pdf_remote own; /* of all but the first */
  pthread_t thread;
  int how; /* it ended */
  bool started;
} page_worker;

static lks_status bid(lks_reading *reading, unsigned *bits)
{
  *bits = lks_pdf_is_magic(reading) ? LKS_PDF_BID : 0;
  return LKS_OK;
}

static lks_status note(const pdf *all, const char *reason, const char *place, uint64_t amount)
{
  return all->reading->events->not_inspected(all->reading->context, reason, place, amount);
}

static lks_status load(pdf *all)
{
  const uint64_t size = lks_source_size(all->reading->source);
  if (size > G_MAXINT)
    return lks_status_of_limit(LEAKSCAN_LIMIT_INPUT_SIZE);
  lks_status status = lks_budget_hold(all->reading->budget, size);
  if (status != LKS_OK)
    return status;
  all->held = size;
  all->document = lks_worker_document(all->reading->source, &status);
  all->remote.document = all->document;
  return status;
}

static void name_page(char name[NAME_SIZE], uint32_t number)
{
  g_snprintf(name, NAME_SIZE, "page %u", number);
}

static lks_status declare_pages(pdf *all)
{
  lks_reading *reading = all->reading;
  lks_status status = LKS_OK;
  all->part_contexts = calloc(all->page_count, sizeof(void *));
  all->results = calloc(all->page_count, sizeof *all->results);
  if (all->part_contexts == NULL || all->results == NULL)
    return LKS_NO_MEMORY;
  for (uint32_t i = 0; status == LKS_OK && i < all->page_count; i++) {
    char name[NAME_SIZE];
    name_page(name, i + 1);
    const lks_part part = {.name = name, .number = i + 1, .sort = LKS_PART_PAGE, .active = i == 0};
    status = reading->events->part_begin(reading->context, &part, &all->part_contexts[i]);
  }
  all->remote.part_contexts = all->part_contexts;
  return status;
}

static bool has_failed_often(pdf *all)
{
  return atomic_load(&all->failures) >= MOST_FAILURES;
}

/* ---- pages ---- */

static void read_page(page_worker *self, uint32_t index)
{
  pdf *all = self->crew->all;
  page_result *result = &all->results[index];
  lks_pdf_reply reply = {.status = lks_budget_check(all->reading->budget)};
  if (reply.status == LKS_OK)
    lks_pdf_remote_ask(self->remote, LKS_ASK_PAGE, index + 1, &reply);
  *result = (page_result){
      .status = reply.status, .failure = reply.failure, .amount = reply.amount, .end = reply.end, .done = true};
  if (reply.failure != NULL)
    atomic_fetch_add(&all->failures, 1);
}

static void take_pages(page_worker *self)
{
  page_crew *crew = self->crew;
  lks_reading *reading = crew->all->reading;
  const uint64_t size = lks_source_size(reading->source);
  for (;;) {
    const uint32_t i = atomic_fetch_add(&crew->next, 1);
    if (i >= crew->all->page_count || atomic_load(&crew->stop) || has_failed_often(crew->all))
      return;
    page_result *result = &crew->all->results[i];
    read_page(self, i);
    if (!lks_status_ends_scan(result->status)) {
      /* here, as what listens holds much for a part until then */
      const lks_status ended = reading->events->part_end(crew->all->part_contexts[i]);
      result->status = result->status == LKS_OK ? ended : result->status;
    }
    lks_budget_read(reading->budget, size / crew->all->page_count);
    if (lks_status_ends_scan(result->status))
      atomic_store(&crew->stop, true);
  }
}

/* The worker ends with the thread that started it. */
static void *work(void *data)
{
  page_worker *self = data;
  take_pages(self);
  self->how = lks_pdf_remote_close(self->remote);
  lks_crew_leave(&self->crew->threads);
  return NULL;
}

static void start_worker(page_crew *crew, page_worker *self)
{
  const pdf *all = crew->all;
  self->crew = crew;
  self->remote = &self->own;
  lks_pdf_remote_init(self->remote, all->reading, all->program, all->document);
  self->remote->part_contexts = all->part_contexts;
  self->remote->page_count = all->page_count;
  self->started = lks_crew_start(&crew->threads, &self->thread, work, self);
  if (!self->started)
    lks_pdf_remote_close(self->remote); /* the others do its work */
}

/* This thread works too. */
static lks_status run_crew(page_crew *crew, size_t count)
{
  page_worker *workers = g_new0(page_worker, count);
  lks_status status = LKS_OK;
  for (size_t i = 1; i < count; i++)
    start_worker(crew, &workers[i]);
  workers[0].crew = crew;
  workers[0].remote = &crew->all->remote;
  take_pages(&workers[0]);
  lks_crew_wait(&crew->threads, crew->all->reading->budget);
  for (size_t i = 1; i < count; i++) {
    if (workers[i].started)
      pthread_join(workers[i].thread, NULL);
    if (workers[i].how != 0 && status == LKS_OK)
      status = note(crew->all, "worker-failed", NULL, (uint64_t)workers[i].how);
  }
  g_free(workers);
  return status;
}

static lks_status tell_page(const pdf *all, const page_result *result, const char *name)
{
  lks_status status = LKS_OK;
  if (result->failure != NULL)
    return note(all, result->failure, name, result->amount);
  if (result->status != LKS_OK)
    status = lks_reading_note(all->reading, result->status, name);
  if (status == LKS_OK && result->end.heavy)
    status = note(all, "pdf-forms", name, 0);
  if (status == LKS_OK && result->end.unseen)
    status = note(all, "pdf-annotations", name, 0);
  if (status == LKS_OK && result->end.cut)
    status = lks_reading_note(all->reading, lks_status_of_limit(LEAKSCAN_LIMIT_CELL_TEXT), name);
  return status;
}

/* Pages are read out of order and told of in order. */
static lks_status finish_pages(pdf *all)
{
  lks_status status = LKS_OK, ended = LKS_OK;
  bool given_up = false;
  for (uint32_t i = 0; i < all->page_count && status == LKS_OK; i++) {
    const page_result *result = &all->results[i];
    char name[NAME_SIZE];
    name_page(name, i + 1);
    if (result->done && lks_status_ends_scan(result->status)) {
      ended = ended == LKS_OK ? result->status : ended;
    } else if (result->done) {
      status = tell_page(all, result, name);
    } else if (has_failed_often(all) && !given_up) { /* or another page ended the scan */
      given_up = true;
      status = note(all, "worker-given-up", name, atomic_load(&all->failures));
    }
  }
  return status != LKS_OK ? status : ended;
}

/* Pages that are pictures are told of once, by the first of them. */
static lks_status note_scans_of(const pdf *all, lks_pdf_scan_state state)
{
  uint32_t count = 0, first = 0;
  char name[NAME_SIZE];
  for (uint32_t i = 0; i < all->page_count; i++)
    if (all->results[i].done && all->results[i].end.scan == state && count++ == 0)
      first = i + 1;
  if (count == 0 || lks_pdf_scan_reason(state) == NULL)
    return LKS_OK;
  name_page(name, first);
  return note(all, lks_pdf_scan_reason(state), name, count);
}

static lks_status note_scans(const pdf *all)
{
  lks_status status = LKS_OK;
  for (unsigned i = 0; i < LKS_PDF_SCAN_STATES && status == LKS_OK; i++)
    status = note_scans_of(all, (lks_pdf_scan_state)i);
  return status;
}

static lks_status read_pages(pdf *all)
{
  page_crew crew = {.all = all};
  const uint32_t parallel_from = all->reading->policy->ocr ? 2 : PARALLEL_FROM; /* a picture takes seconds to read */
  const size_t threads = all->page_count < parallel_from ? 1 : all->reading->policy->threads;
  lks_crew_init(&crew.threads);
  lks_status status = run_crew(&crew, MIN(threads, all->page_count));
  lks_crew_clear(&crew.threads);
  if (status == LKS_OK)
    status = finish_pages(all);
  return status == LKS_OK ? note_scans(all) : status;
}

/* ---- the document as a whole ---- */

/* What was asked of the whole; where it failed, `place` wasn't inspected. */
static lks_status ask_whole(pdf *all, lks_request_sort sort, const char *place)
{
  lks_pdf_reply reply;
  if (has_failed_often(all))
    return note(all, "worker-given-up", place, atomic_load(&all->failures));
  lks_pdf_remote_ask(&all->remote, sort, 0, &reply);
  if (reply.failure == NULL)
    return reply.status;
  atomic_fetch_add(&all->failures, 1);
  return note(all, reply.failure, place, reply.amount);
}

static lks_status read_opened(pdf *all)
{
  lks_status status = declare_pages(all);
  if (status == LKS_OK)
    status = ask_whole(all, LKS_ASK_VARIANTS, "layers");
  if (status == LKS_OK)
    status = ask_whole(all, LKS_ASK_REVISIONS, "revisions");
  if (status == LKS_OK)
    status = ask_whole(all, LKS_ASK_DATA, "properties");
  if (status == LKS_OK)
    status = read_pages(all);
  return status;
}

static lks_status open_document(pdf *all)
{
  lks_status status = load(all);
  if (status != LKS_OK)
    return status;
  status = ask_whole(all, LKS_ASK_OPEN, NULL);
  all->page_count = status == LKS_OK ? all->remote.page_count : 0; /* none where the worker failed, which was said */
  return status;
}

static lks_status close_document(pdf *all)
{
  const int how = lks_pdf_remote_close(&all->remote);
  if (all->document >= 0)
    close(all->document);
  g_free(all->program);
  free(all->part_contexts);
  free(all->results);
  lks_budget_release(all->reading->budget, all->held);
  return how != 0 ? note(all, "worker-failed", NULL, (uint64_t)how) : LKS_OK;
}

static lks_status read_document(lks_reading *reading)
{
  static const lks_document document = {.format = "pdf"};
  static const lks_text_table no_texts = {0};
  const char *directory = reading->policy->worker_directory;
  pdf all = {.reading = reading, .document = -1};
  all.program = g_build_filename(directory != NULL ? directory : LKS_WORKER_DIRECTORY, PROGRAM, NULL);
  lks_status status = reading->events->document(reading->context, &document);
  if (status == LKS_OK)
    status = reading->events->texts(reading->context, &no_texts);
  lks_pdf_remote_init(&all.remote, reading, all.program, -1);
  if (status == LKS_OK)
    status = open_document(&all);
  if (status == LKS_OK && all.page_count > 0)
    status = read_opened(&all);
  const lks_status ended = reading->events->document_end(reading->context);
  status = status == LKS_OK ? ended : status;
  if (status == LKS_OK && all.page_count > 0)
    status = ask_whole(&all, LKS_ASK_ATTACHMENTS, "attachments");
  const lks_status closed = close_document(&all);
  return status == LKS_OK ? closed : status;
}

const lks_reader lks_reader_pdf = {.format = "pdf", .bid = bid, .read = read_document};
