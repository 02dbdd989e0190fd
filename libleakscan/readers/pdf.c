/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The reader for PDF documents: opens them and lets threads take page after page, each with a document of its own. */
#include "readers/pdf_channels.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>

#include "readers/pdf_magic.h"

enum { PARALLEL_FROM = 4, NAME_SIZE = 32 }; /* pages */

typedef struct page_result {
  void *part_context;
  lks_status status;
  lks_pdf_outcome outcome;
  bool heavy; /* not tried */
  bool done;
} page_result;

/* A document that is open; the bytes are shared by all threads. */
typedef struct pdf {
  lks_reading *reading;
  GBytes *bytes;
  uint64_t held;
  PopplerDocument *document;
  uint32_t page_count; /* that are read */
  page_result *results;
  lks_pdf_structure structure;
} pdf;

/* Threads take the next page until there is none. */
typedef struct page_crew {
  const pdf *all;
  atomic_uint next;
  atomic_bool stop;
  pthread_mutex_t lock; /* of `working` */
  pthread_cond_t left;
  size_t working; /* threads beside the caller's */
} page_crew;

typedef struct page_worker {
  page_crew *crew;
  PopplerDocument *document;
  pthread_t thread;
  bool started;
} page_worker;

static lks_status bid(lks_reading *reading, unsigned *bits)
{
  *bits = lks_pdf_is_magic(reading) ? LKS_PDF_BID : 0;
  return LKS_OK;
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
  unsigned char *data = malloc((size_t)size + 1);
  size_t got = 0;
  if (data == NULL)
    return LKS_NO_MEMORY;
  status = lks_source_read(all->reading->source, 0, data, (size_t)size, &got);
  all->bytes = g_bytes_new_with_free_func(data, got, free, data);
  return status;
}

lks_status lks_pdf_open(GBytes *bytes, PopplerDocument **document)
{
  GError *error = NULL;
  *document = poppler_document_new_from_bytes(bytes, NULL, &error);
  if (*document != NULL)
    return LKS_OK;
  const bool encrypted = g_error_matches(error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED);
  g_clear_error(&error);
  return encrypted ? LKS_ENCRYPTED : LKS_DAMAGED;
}

lks_status lks_pdf_note(lks_reading *reading, lks_status status, const char *place)
{
  const char *reason = lks_status_reason(status);
  const uint64_t amount =
      lks_status_is_limit(status) ? lks_budget_limit(reading->budget, lks_status_limit(status)) : 0;
  return reason != NULL ? reading->events->not_inspected(reading->context, reason, place, amount) : status;
}

static void name_page(char name[NAME_SIZE], uint32_t number)
{
  g_snprintf(name, NAME_SIZE, "page %u", number);
}

static lks_status declare_pages(pdf *all)
{
  lks_reading *reading = all->reading;
  lks_status status = LKS_OK;
  for (uint32_t i = 0; status == LKS_OK && i < all->page_count; i++) {
    char name[NAME_SIZE];
    name_page(name, i + 1);
    const lks_part part = {.name = name, .number = i + 1, .sort = LKS_PART_PAGE, .active = i == 0};
    status = reading->events->part_begin(reading->context, &part, &all->results[i].part_context);
  }
  return status;
}

static void take_pages(page_worker *self)
{
  page_crew *crew = self->crew;
  lks_reading *reading = crew->all->reading;
  const uint64_t size = lks_source_size(reading->source);
  for (;;) {
    const uint32_t i = atomic_fetch_add(&crew->next, 1);
    if (i >= crew->all->page_count || atomic_load(&crew->stop))
      return;
    page_result *result = &crew->all->results[i];
    const lks_pdf_structure *structure = &crew->all->structure;
    const lks_pdf_plan *plan = i < structure->page_count ? &structure->pages[i] : NULL;
    result->status = lks_budget_check(reading->budget);
    result->heavy = plan != NULL && plan->heavy;
    if (result->status == LKS_OK && !result->heavy)
      result->status =
          lks_pdf_page_read(reading, self->document, plan, i + 1, result->part_context, &result->outcome);
    result->done = true;
    if (!lks_status_ends_scan(result->status)) {
      /* here, as what listens holds much for a part until then */
      const lks_status ended = reading->events->part_end(result->part_context);
      result->status = result->status == LKS_OK ? ended : result->status;
    }
    lks_budget_read(reading->budget, size / crew->all->page_count);
    if (lks_status_ends_scan(result->status))
      atomic_store(&crew->stop, true);
  }
}

static void *work(void *data)
{
  page_worker *self = data;
  take_pages(self);
  pthread_mutex_lock(&self->crew->lock);
  self->crew->working--;
  pthread_cond_signal(&self->crew->left);
  pthread_mutex_unlock(&self->crew->lock);
  return NULL;
}

/* Only the caller's thread may tell progress and ask whether to go on: it does so while it waits. */
static void wait_for_crew(page_crew *crew)
{
  enum { INTERVAL = 50 * 1000 * 1000 /* nanoseconds */, SECOND = 1000 * 1000 * 1000 };
  pthread_mutex_lock(&crew->lock);
  while (crew->working > 0) {
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_nsec += INTERVAL;
    if (until.tv_nsec >= SECOND) {
      until.tv_nsec -= SECOND;
      until.tv_sec++;
    }
    pthread_cond_timedwait(&crew->left, &crew->lock, &until);
    pthread_mutex_unlock(&crew->lock);
    lks_budget_check(crew->all->reading->budget); /* its threads ask for themselves what came of it */
    pthread_mutex_lock(&crew->lock);
  }
  pthread_mutex_unlock(&crew->lock);
}

/* A document belongs to one thread. This thread works too. */
static void run_crew(page_crew *crew, size_t count)
{
  page_worker *workers = g_new0(page_worker, count);
  for (size_t i = 1; i < count; i++) {
    workers[i].crew = crew;
    if (lks_pdf_open(crew->all->bytes, &workers[i].document) != LKS_OK)
      continue; /* the others do its work */
    pthread_mutex_lock(&crew->lock);
    workers[i].started = pthread_create(&workers[i].thread, NULL, work, &workers[i]) == 0;
    crew->working += workers[i].started;
    pthread_mutex_unlock(&crew->lock);
  }
  workers[0].crew = crew;
  workers[0].document = crew->all->document;
  take_pages(&workers[0]);
  wait_for_crew(crew);
  for (size_t i = 1; i < count; i++) {
    if (workers[i].started)
      pthread_join(workers[i].thread, NULL);
    g_clear_object(&workers[i].document);
  }
  g_free(workers);
}

/* Pages are read out of order and told of in order. */
static lks_status finish_pages(pdf *all)
{
  lks_reading *reading = all->reading;
  lks_status status = LKS_OK, ended = LKS_OK;
  for (uint32_t i = 0; i < all->page_count && status == LKS_OK; i++) {
    const page_result *result = &all->results[i];
    char name[NAME_SIZE];
    name_page(name, i + 1);
    if (!result->done) /* another page ended the scan */
      continue;
    if (lks_status_ends_scan(result->status))
      ended = ended == LKS_OK ? result->status : ended;
    else if (result->status != LKS_OK)
      status = lks_pdf_note(reading, result->status, name);
    if (status == LKS_OK && result->heavy)
      status = reading->events->not_inspected(reading->context, "pdf-forms", name, 0);
    if (status == LKS_OK && result->outcome.cut)
      status = lks_pdf_note(reading, lks_status_of_limit(LEAKSCAN_LIMIT_CELL_TEXT), name);
  }
  return status != LKS_OK ? status : ended;
}

/* Pages that are pictures are told of once, by the first of them. */
static lks_status note_scans(const pdf *all)
{
  uint32_t count = 0, first = 0;
  char name[NAME_SIZE];
  for (uint32_t i = 0; i < all->page_count; i++)
    if (all->results[i].outcome.scan && count++ == 0)
      first = i + 1;
  if (count == 0)
    return LKS_OK;
  name_page(name, first);
  return all->reading->events->not_inspected(all->reading->context, "scan-only-page", name, count);
}

static lks_status read_pages(pdf *all)
{
  page_crew crew = {.all = all};
  const size_t threads = all->page_count < PARALLEL_FROM ? 1 : all->reading->policy->threads;
  pthread_mutex_init(&crew.lock, NULL);
  pthread_cond_init(&crew.left, NULL);
  run_crew(&crew, MIN(threads, all->page_count));
  pthread_cond_destroy(&crew.left);
  pthread_mutex_destroy(&crew.lock);
  const lks_status status = finish_pages(all);
  return status == LKS_OK ? note_scans(all) : status;
}

static lks_status count_pages(pdf *all)
{
  const int count = poppler_document_get_n_pages(all->document);
  const uint64_t most = lks_budget_limit(all->reading->budget, LEAKSCAN_LIMIT_PAGES);
  if (count <= 0)
    return LKS_DAMAGED;
  all->page_count = (uint64_t)count > most ? (uint32_t)most : (uint32_t)count;
  all->results = calloc(all->page_count, sizeof *all->results);
  if (all->results == NULL)
    return LKS_NO_MEMORY;
  return all->page_count < (uint32_t)count
             ? lks_pdf_note(all->reading, lks_status_of_limit(LEAKSCAN_LIMIT_PAGES), NULL)
             : LKS_OK;
}

static lks_status read_structure(pdf *all)
{
  gsize size = 0;
  const char *data = g_bytes_get_data(all->bytes, &size);
  const lks_status status =
      lks_pdf_structure_read(all->reading->budget, data, size, all->page_count, &all->structure);
  if (status == LKS_OK && all->structure.page_count == 0) /* poppler repairs what qpdf doesn't */
    return all->reading->events->not_inspected(all->reading->context, "pdf-structure", NULL, 0);
  const bool all_asked = (uint64_t)all->page_count < lks_budget_limit(all->reading->budget, LEAKSCAN_LIMIT_PAGES);
  if (status == LKS_OK && all->structure.more_pages && all_asked)
    return lks_pdf_note(all->reading, LKS_DAMAGED, NULL);
  return status;
}

/* What the document says as a whole, and hides: in views of its own. */
static lks_status tell_whole(pdf *all, lks_status (*look)(const lks_pdf_document *whole))
{
  void **contexts = g_new0(void *, all->page_count);
  for (uint32_t i = 0; i < all->page_count; i++)
    contexts[i] = all->results[i].part_context;
  const lks_pdf_document whole = {.reading = all->reading,
                                  .bytes = all->bytes,
                                  .document = all->document,
                                  .structure = &all->structure,
                                  .part_contexts = contexts,
                                  .page_count = all->page_count};
  const lks_status status = look(&whole);
  g_free(contexts);
  return status;
}

static lks_status read_document(lks_reading *reading)
{
  static const lks_document document = {.format = "pdf"};
  static const lks_text_table no_texts = {0};
  pdf all = {.reading = reading};
  lks_status status = reading->events->document(reading->context, &document);
  if (status == LKS_OK)
    status = reading->events->texts(reading->context, &no_texts);
  if (status == LKS_OK)
    status = load(&all);
  if (status == LKS_OK)
    status = lks_pdf_open(all.bytes, &all.document);
  if (status == LKS_OK)
    status = count_pages(&all);
  if (status == LKS_OK)
    status = read_structure(&all);
  if (status == LKS_OK)
    status = declare_pages(&all);
  if (status == LKS_OK)
    status = tell_whole(&all, lks_pdf_variants_tell);
  if (status == LKS_OK)
    status = tell_whole(&all, lks_pdf_revisions_tell);
  if (status == LKS_OK)
    status = tell_whole(&all, lks_pdf_data_tell);
  if (status == LKS_OK)
    status = read_pages(&all);
  const lks_status ended = reading->events->document_end(reading->context);
  status = status == LKS_OK ? ended : status;
  if (status == LKS_OK)
    status = tell_whole(&all, lks_pdf_attachments_read);
  g_clear_object(&all.document);
  if (all.bytes != NULL)
    g_bytes_unref(all.bytes);
  free(all.results);
  lks_pdf_structure_clear(&all.structure);
  lks_budget_release(reading->budget, all.held);
  return status;
}

const lks_reader lks_reader_pdf = {.format = "pdf", .bid = bid, .read = read_document};
