/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Asks a worker, and tells what it answers. What doesn't fit what was asked is garbage, and ends it. */
#include "readers/pdf_remote.h"

#include <string.h>

#define BIT(sort) (1u << (sort))

/* What may be told of each request. */
static const unsigned expected[] = {
    [LKS_ASK_OPEN] = BIT(LKS_TOLD_GAP),
    [LKS_ASK_VARIANTS] = BIT(LKS_TOLD_RUN) | BIT(LKS_TOLD_GAP),
    [LKS_ASK_REVISIONS] = BIT(LKS_TOLD_RUN) | BIT(LKS_TOLD_GAP),
    [LKS_ASK_DATA] = BIT(LKS_TOLD_PROPERTY) | BIT(LKS_TOLD_GAP),
    [LKS_ASK_PAGE] = BIT(LKS_TOLD_ROW) | BIT(LKS_TOLD_RUN),
    [LKS_ASK_ATTACHMENTS] = BIT(LKS_TOLD_INNER_BYTES) | BIT(LKS_TOLD_INNER) | BIT(LKS_TOLD_GAP),
};

void lks_pdf_remote_init(lks_pdf_remote *remote, lks_reading *reading, const char *program, int document)
{
  *remote = (lks_pdf_remote){.reading = reading, .program = program, .document = document};
  remote->worker.socket = -1;
  remote->cells = g_array_new(FALSE, FALSE, sizeof(lks_cell));
  remote->inner = g_byte_array_new();
}

static void drop_inner(lks_pdf_remote *remote)
{
  lks_budget_release(remote->reading->budget, remote->inner->len);
  g_byte_array_set_size(remote->inner, 0);
}

int lks_pdf_remote_close(lks_pdf_remote *remote)
{
  const int how = lks_worker_end(&remote->worker);
  drop_inner(remote);
  g_byte_array_unref(remote->inner);
  g_array_unref(remote->cells);
  return how;
}

static void *context_of(const lks_pdf_remote *remote, const lks_request *request, lks_wire *frame)
{
  const uint32_t part = lks_message_part(frame, 0);
  const bool known = part > 0 && part <= remote->page_count && remote->part_contexts != NULL;
  if (known && (request->sort != LKS_ASK_PAGE || part == request->page))
    return remote->part_contexts[part - 1];
  frame->bad = true;
  return NULL;
}

static lks_status tell_row(lks_pdf_remote *remote, const lks_request *request, lks_wire *frame)
{
  lks_row row = {.number = 0};
  void *context = context_of(remote, request, frame);
  lks_message_row(frame, &row, remote->cells);
  if (row.number < remote->row_after || row.number == UINT32_MAX || !lks_wire_is_done(frame)) {
    frame->bad = true;
    return LKS_OK;
  }
  remote->row_after = row.number + 1;
  return remote->reading->events->row(context, &row);
}

static lks_status tell_run(lks_pdf_remote *remote, const lks_request *request, lks_wire *frame)
{
  const lks_events *events = remote->reading->events;
  lks_run run = {.text = ""};
  void *context = context_of(remote, request, frame);
  lks_message_run(frame, &run);
  return lks_wire_is_done(frame) && events->run != NULL ? events->run(context, &run) : LKS_OK;
}

static lks_status tell_property(const lks_pdf_remote *remote, lks_wire *frame)
{
  const lks_events *events = remote->reading->events;
  lks_property property = {.name = ""};
  lks_message_property(frame, &property);
  return lks_wire_is_done(frame) && events->property != NULL ? events->property(remote->reading->context, &property)
                                                             : LKS_OK;
}

static lks_status tell_gap(const lks_pdf_remote *remote, lks_wire *frame)
{
  lks_gap gap = {.reason = NULL};
  lks_message_gap(frame, &gap);
  return lks_wire_is_done(frame)
             ? remote->reading->events->not_inspected(remote->reading->context, gap.reason, gap.place, gap.amount)
             : LKS_OK;
}

/* The worker had counted them against the same limits: more than those isn't believed. */
static lks_status take_inner_bytes(lks_pdf_remote *remote, lks_wire *frame)
{
  lks_budget *budget = remote->reading->budget;
  size_t size = 0;
  const unsigned char *data = lks_wire_rest(frame, NULL, &size);
  const uint64_t most = MIN(lks_budget_limit(budget, LEAKSCAN_LIMIT_INPUT_SIZE), G_MAXINT32);
  if (size > most || remote->inner->len > most - size) {
    frame->bad = true;
    return LKS_OK;
  }
  const lks_status status = lks_budget_hold(budget, size);
  if (status == LKS_OK)
    g_byte_array_append(remote->inner, data, (guint)size);
  return status;
}

static lks_status take_inner(lks_pdf_remote *remote, lks_wire *frame)
{
  size_t length = 0;
  const char *name = lks_wire_text(frame, "", &length);
  lks_status status = LKS_OK;
  if (lks_wire_is_done(frame))
    status = lks_readers_take_attached(remote->reading, name, remote->inner->data, remote->inner->len);
  drop_inner(remote);
  return status;
}

static lks_status tell(lks_pdf_remote *remote, const lks_request *request, uint8_t sort, lks_wire *frame)
{
  if ((expected[request->sort] & BIT(sort)) == 0) {
    frame->bad = true;
    return LKS_OK;
  }
  switch ((lks_answer_sort)sort) {
  case LKS_TOLD_ROW:
    return tell_row(remote, request, frame);
  case LKS_TOLD_RUN:
    return tell_run(remote, request, frame);
  case LKS_TOLD_PROPERTY:
    return tell_property(remote, frame);
  case LKS_TOLD_GAP:
    return tell_gap(remote, frame);
  case LKS_TOLD_INNER_BYTES:
    return take_inner_bytes(remote, frame);
  case LKS_TOLD_INNER:
    return take_inner(remote, frame);
  default:
    return LKS_OK;
  }
}

static void fail(lks_pdf_remote *remote, lks_worker_news news, lks_pdf_reply *reply)
{
  const int how = lks_worker_kill(&remote->worker, news == LKS_WORKER_GONE);
  const bool late = news == LKS_WORKER_LATE;
  reply->failure = late ? lks_policy_limit_name(LEAKSCAN_LIMIT_PAGE_TIME) : "worker-failed";
  reply->amount = late ? lks_budget_limit(remote->reading->budget, LEAKSCAN_LIMIT_PAGE_TIME) : (uint64_t)how;
}

static void take_end(lks_pdf_remote *remote, lks_wire *frame, lks_pdf_reply *reply)
{
  lks_message_end(frame, &reply->end);
  if (!lks_wire_is_done(frame)) {
    fail(remote, LKS_WORKER_GARBAGE, reply);
    return;
  }
  lks_budget *budget = remote->reading->budget;
  const uint64_t unpacked = MIN(reply->end.unpacked, UINT64_MAX / 4); /* so that no sum wraps */
  const lks_status counted = lks_budget_unpacked(budget, unpacked);
  if (reply->status == LKS_OK)
    reply->status = reply->end.status;
  if (reply->status == LKS_OK)
    reply->status = counted;
}

/* To the answer's end. A deaf one has heard the same before. */
static void listen_to(lks_pdf_remote *remote, const lks_request *request, bool deaf, lks_pdf_reply *reply)
{
  const uint64_t time = request->limits[LEAKSCAN_LIMIT_PAGE_TIME];
  uint64_t left = time;
  bool may_read = request->sort == LKS_ASK_PAGE && request->ocr; /* a picture, once */
  remote->row_after = 0;
  for (;;) {
    lks_wire frame = {.at = NULL};
    uint8_t sort = 0;
    lks_status status = LKS_OK;
    const lks_worker_news news =
        lks_worker_next(&remote->worker, remote->reading->budget, &left, &sort, &frame, &status);
    if (news == LKS_WORKER_FRAME && sort == LKS_TOLD_END) {
      take_end(remote, &frame, reply);
      return;
    }
    if (news == LKS_WORKER_FRAME && sort == LKS_TOLD_OCR && may_read) {
      left += MIN(request->limits[LEAKSCAN_LIMIT_OCR_TIME], UINT64_MAX - left);
      may_read = false;
      continue;
    }
    if (news == LKS_WORKER_FRAME && sort != LKS_TOLD_ALIVE && !deaf && reply->status == LKS_OK)
      status = tell(remote, request, sort, &frame);
    if (news != LKS_WORKER_BUDGET && (news != LKS_WORKER_FRAME || frame.bad)) {
      fail(remote, news == LKS_WORKER_FRAME ? LKS_WORKER_GARBAGE : news, reply);
      return;
    }
    reply->status = reply->status == LKS_OK ? status : reply->status;
    if (lks_status_ends_scan(reply->status)) {
      lks_worker_kill(&remote->worker, false);
      return;
    }
    if (request->sort != LKS_ASK_PAGE)
      left = time; /* the whole takes as many pages' time as it has pages */
  }
}

static void send_request(lks_pdf_remote *remote, lks_request *request, bool deaf, lks_pdf_reply *reply)
{
  lks_budget_save(remote->reading->budget, &request->spent);
  memcpy(request->limits, remote->reading->policy->limits, sizeof request->limits);
  memcpy(request->ocr_languages, remote->reading->policy->ocr_languages, sizeof request->ocr_languages);
  request->ocr = remote->reading->policy->ocr;
  if (lks_worker_ask(&remote->worker, request))
    listen_to(remote, request, deaf, reply);
  else
    fail(remote, LKS_WORKER_GONE, reply);
  drop_inner(remote);
}

/* A worker that is begun anew opens the same document, and must find the same pages. */
static void start(lks_pdf_remote *remote, lks_pdf_reply *reply)
{
  lks_request request = {.sort = LKS_ASK_OPEN};
  const lks_worker_start_result started = lks_worker_start(&remote->worker, remote->program, remote->document);
  if (started != LKS_WORKER_STARTED) {
    reply->failure = started == LKS_WORKER_MISSING ? "pdf-worker-missing" : "worker-failed";
    return;
  }
  const bool again = remote->page_count > 0;
  send_request(remote, &request, again, reply);
  if (reply->failure != NULL || reply->status != LKS_OK)
    return;
  const uint64_t most = lks_budget_limit(remote->reading->budget, LEAKSCAN_LIMIT_PAGES);
  const uint32_t count = reply->end.page_count;
  if (count == 0 || count > most || (again && count != remote->page_count))
    fail(remote, LKS_WORKER_GARBAGE, reply);
  else
    remote->page_count = count;
}

void lks_pdf_remote_ask(lks_pdf_remote *remote, lks_request_sort sort, uint32_t page, lks_pdf_reply *reply)
{
  lks_request request = {.sort = sort, .page = page};
  *reply = (lks_pdf_reply){.status = LKS_OK};
  if (remote->worker.pid == 0)
    start(remote, reply);
  if (sort != LKS_ASK_OPEN && reply->failure == NULL && reply->status == LKS_OK)
    send_request(remote, &request, false, reply);
}
