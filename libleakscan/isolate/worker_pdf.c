/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* leakscan-worker-pdf: reads one PDF document for libleakscan, and tells it what stands in it. The only program that
 * is linked with poppler. Its descriptors: the socket on which it is asked and answers, and the document. */
#include <errno.h>
#include <malloc.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "isolate/message.h"
#include "isolate/sanitizer.h"
#include "readers/pdf_engine.h"

enum {
  FLUSH_FROM = 32 * 1024, /* bytes */
  ALIVE_EACH = 100 * 1000 /* microseconds */
};

/* What the library holds is bounded by the policy; poppler needs its fonts and pictures beside that. */
#define MEMORY_BESIDE ((uint64_t)512 * 1024 * 1024)

typedef struct worker {
  lks_wire wire;
  leakscan_policy policy; /* its limits, and how pictures are read */
  lks_reading reading;
  lks_pdf_engine engine;
  GBytes *bytes;
  gint64 told; /* when it last said that it is alive */
  bool opened;
} worker;

static void flush(worker *self)
{
  const GByteArray *out = self->wire.out;
  for (size_t sent = 0; sent < out->len;) {
    const ssize_t count = send(LKS_WORKER_SOCKET, out->data + sent, out->len - sent, MSG_NOSIGNAL);
    if (count < 0 && errno != EINTR)
      _exit(EXIT_FAILURE); /* nobody listens any more */
    sent += count > 0 ? (size_t)count : 0;
  }
  g_byte_array_set_size(self->wire.out, 0);
}

static lks_status end_frame(worker *self, size_t start)
{
  if (!lks_wire_end(&self->wire, start))
    return lks_status_of_limit(LEAKSCAN_LIMIT_CELL_TEXT);
  if (self->wire.out->len >= FLUSH_FROM)
    flush(self);
  return LKS_OK;
}

/* ---- events ---- */

/* A part's context: the worker, and which part it is. */
typedef struct part {
  worker *of;
  uint32_t number;
} part;

static lks_status on_row(void *part_context, const lks_row *row)
{
  const part *its = part_context;
  lks_row copy = *row;
  const size_t start = lks_wire_begin(&its->of->wire, LKS_TOLD_ROW);
  lks_message_part(&its->of->wire, its->number);
  lks_message_row(&its->of->wire, &copy, NULL);
  return end_frame(its->of, start);
}

static lks_status on_run(void *part_context, const lks_run *run)
{
  const part *its = part_context;
  lks_run copy = *run;
  const size_t start = lks_wire_begin(&its->of->wire, LKS_TOLD_RUN);
  lks_message_part(&its->of->wire, its->number);
  lks_message_run(&its->of->wire, &copy);
  return end_frame(its->of, start);
}

static lks_status on_property(void *context, const lks_property *property)
{
  worker *self = context;
  lks_property copy = *property;
  const size_t start = lks_wire_begin(&self->wire, LKS_TOLD_PROPERTY);
  lks_message_property(&self->wire, &copy);
  return end_frame(self, start);
}

static lks_status on_not_inspected(void *context, const char *reason, const char *place, uint64_t amount)
{
  worker *self = context;
  lks_gap gap = {.reason = reason, .place = place, .amount = amount};
  const size_t start = lks_wire_begin(&self->wire, LKS_TOLD_GAP);
  lks_message_gap(&self->wire, &gap);
  return end_frame(self, start);
}

/* In pieces, as it may be as large as a document may be. */
static lks_status on_inner(void *context, const char *name, const unsigned char *data, size_t size)
{
  enum { PIECE = 256 * 1024 };
  worker *self = context;
  for (size_t at = 0; at < size; at += PIECE) {
    size_t count = MIN(size - at, PIECE);
    const size_t start = lks_wire_begin(&self->wire, LKS_TOLD_INNER_BYTES);
    lks_wire_rest(&self->wire, data + at, &count);
    end_frame(self, start);
  }
  size_t length = strlen(name);
  const size_t start = lks_wire_begin(&self->wire, LKS_TOLD_INNER);
  lks_wire_text(&self->wire, name, &length);
  return end_frame(self, start);
}

/* Asked by all that takes long, page by page: the library knows by it that the whole goes on. */
static bool tell_alive(void *context, uint64_t done, uint64_t total)
{
  worker *self = context;
  const gint64 now = g_get_monotonic_time();
  (void)done;
  (void)total;
  if (now - self->told < ALIVE_EACH)
    return true;
  self->told = now;
  end_frame(self, lks_wire_begin(&self->wire, LKS_TOLD_ALIVE));
  flush(self);
  return true;
}

/* The library then waits longer. */
static void tell_ocr(void *context)
{
  worker *self = context;
  end_frame(self, lks_wire_begin(&self->wire, LKS_TOLD_OCR));
  flush(self);
}

static const lks_events events = {
    .row = on_row, .run = on_run, .property = on_property, .not_inspected = on_not_inspected};

/* ---- requests ---- */

static void limit_memory(uint64_t allowed)
{
  unsigned long pages = 0;
  FILE *file = fopen("/proc/self/statm", "r");
  if (file != NULL && fscanf(file, "%lu", &pages) != 1)
    pages = 0;
  if (file != NULL)
    fclose(file);
  const uint64_t mapped = (uint64_t)pages * (uint64_t)sysconf(_SC_PAGESIZE), most = MEMORY_BESIDE + mapped;
  const uint64_t bytes = allowed < UINT64_MAX - most ? allowed + most : UINT64_MAX;
  const struct rlimit limit = {bytes, bytes};
  if (!LKS_SANITIZED)
    setrlimit(RLIMIT_AS, &limit);
}

static lks_status map_document(worker *self)
{
  struct stat about;
  if (fstat(LKS_WORKER_DOCUMENT, &about) != 0)
    return LKS_UNREADABLE;
  const size_t size = (size_t)about.st_size;
  if (size == 0)
    return LKS_DAMAGED;
  void *data = mmap(NULL, size, PROT_READ, MAP_PRIVATE, LKS_WORKER_DOCUMENT, 0); /* sealed: it can't shrink */
  if (data == MAP_FAILED)
    return LKS_UNREADABLE;
  self->bytes = g_bytes_new_static(data, size);
  return LKS_OK;
}

static lks_status open_document(worker *self, const lks_request *request)
{
  limit_memory(request->limits[LEAKSCAN_LIMIT_MEMORY]);
  lks_status status = map_document(self);
  if (status == LKS_OK)
    status = lks_pdf_engine_open(&self->engine, &self->reading, self->bytes);
  for (uint32_t i = 0; i < self->engine.page_count && status == LKS_OK; i++) {
    part *its = g_new(part, 1);
    *its = (part){.of = self, .number = i + 1};
    self->engine.part_contexts[i] = its;
  }
  self->opened = status == LKS_OK;
  return status;
}

static lks_status carry_out(worker *self, const lks_request *request, lks_pdf_outcome *outcome)
{
  if ((request->sort == LKS_ASK_OPEN) == self->opened)
    return LKS_UNSUPPORTED;
  switch (request->sort) {
  case LKS_ASK_OPEN:
    return open_document(self, request);
  case LKS_ASK_PAGE:
    return request->page > 0 && request->page <= self->engine.page_count
               ? lks_pdf_engine_page(&self->engine, request->page, outcome)
               : LKS_UNSUPPORTED;
  case LKS_ASK_VARIANTS:
    return lks_pdf_engine_pass(&self->engine, LKS_PDF_VARIANTS);
  case LKS_ASK_REVISIONS:
    return lks_pdf_engine_pass(&self->engine, LKS_PDF_REVISIONS);
  case LKS_ASK_DATA:
    return lks_pdf_engine_pass(&self->engine, LKS_PDF_DATA);
  case LKS_ASK_ATTACHMENTS:
    return lks_pdf_engine_pass(&self->engine, LKS_PDF_ATTACHMENTS);
  }
  return LKS_UNSUPPORTED;
}

static void answer(worker *self, const lks_request *request)
{
  lks_pdf_outcome outcome = {.cut = false};
  lks_budget_state spent;
  memcpy(self->policy.limits, request->limits, sizeof self->policy.limits);
  memcpy(self->policy.ocr_languages, request->ocr_languages, sizeof self->policy.ocr_languages);
  self->policy.ocr = request->ocr;
  self->reading.budget = lks_budget_new(&self->policy, tell_alive, self);
  if (self->reading.budget == NULL)
    _exit(EXIT_FAILURE);
  lks_budget_restore(self->reading.budget, &request->spent);
  self->told = g_get_monotonic_time();
  lks_end end = {.status = carry_out(self, request, &outcome)};
  if (end.status == LKS_NO_MEMORY)
    _exit(EXIT_FAILURE);
  lks_budget_save(self->reading.budget, &spent);
  end.page_count = self->engine.page_count;
  end.cut = outcome.cut;
  end.scan = outcome.scan;
  end.heavy = outcome.heavy;
  end.unseen = outcome.unseen;
  end.unpacked = spent.unpacked - request->spent.unpacked;
  lks_budget_free(self->reading.budget);
  const size_t start = lks_wire_begin(&self->wire, LKS_TOLD_END);
  lks_message_end(&self->wire, &end);
  end_frame(self, start);
  flush(self);
}

static bool receive(unsigned char *data, size_t size)
{
  for (size_t got = 0; got < size;) {
    const ssize_t count = recv(LKS_WORKER_SOCKET, data + got, size - got, 0);
    if (count == 0 || (count < 0 && errno != EINTR))
      return false;
    got += count > 0 ? (size_t)count : 0;
  }
  return true;
}

static bool next_request(lks_request *request)
{
  enum { MOST = 1024 };
  unsigned char data[MOST];
  if (!receive(data, 4))
    return false;
  const size_t length = lks_wire_frame_length(data);
  if (length == 0 || length > MOST || !receive(data, length))
    return false;
  lks_wire wire = {.at = data + 1, .end = data + length};
  lks_message_request(&wire, request);
  return lks_wire_is_done(&wire);
}

/* As little as it can have. It goes when the thread goes that started it. */
static void confine(void)
{
  const struct rlimit none = {0, 0};
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  setrlimit(RLIMIT_CORE, &none);
  signal(SIGPIPE, SIG_IGN);
}

/* Each page takes and leaves some hundred KiB. Given back to the kernel, they are faulted in again for the next one.
 */
static void keep_memory(void)
{
#ifdef __GLIBC__
  enum { MIB = 1024 * 1024 };
  mallopt(M_MMAP_THRESHOLD, 16 * MIB);
  mallopt(M_TRIM_THRESHOLD, 32 * MIB);
#endif
}

int main(void)
{
  worker self = {.wire = {.out = g_byte_array_new()}};
  lks_request request;
  struct stat about;
  if (fstat(LKS_WORKER_SOCKET, &about) != 0 || !S_ISSOCK(about.st_mode)) {
    fputs("leakscan-worker-pdf is started by libleakscan, not by hand.\n", stderr);
    return EXIT_FAILURE;
  }
  confine();
  keep_memory();
  self.reading = (lks_reading){.policy = &self.policy,
                               .events = &events,
                               .context = &self,
                               .inner = on_inner,
                               .begin_ocr = tell_ocr,
                               .scan = &self};
  while (next_request(&request))
    answer(&self, &request);
  if (!LKS_SANITIZED)
    _exit(EXIT_SUCCESS); /* giving all back takes longer; only who looks for leaks wants it */
  for (uint32_t i = 0; i < self.engine.page_count; i++)
    g_free(self.engine.part_contexts[i]);
  lks_pdf_engine_clear(&self.engine);
  if (self.bytes != NULL)
    g_bytes_unref(self.bytes);
  g_byte_array_unref(self.wire.out);
  return EXIT_SUCCESS;
}
