/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A worker as it must not be: LKS_FAKE_WORKER says which way it misbehaves. */
#include <glib.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "isolate/message.h"

enum { PAGES = 20 };

static void put(const void *data, size_t size)
{
  const char *at = data;
  while (size > 0) {
    const ssize_t sent = send(LKS_WORKER_SOCKET, at, size, MSG_NOSIGNAL);
    if (sent <= 0)
      _exit(EXIT_SUCCESS);
    at += sent;
    size -= (size_t)sent;
  }
}

static void put_wire(lks_wire *wire)
{
  put(wire->out->data, wire->out->len);
  g_byte_array_set_size(wire->out, 0);
}

static void put_end(lks_wire *wire, lks_end end)
{
  const size_t start = lks_wire_begin(wire, LKS_TOLD_END);
  lks_message_end(wire, &end);
  lks_wire_end(wire, start);
  put_wire(wire);
}

static void put_row(lks_wire *wire, uint32_t part, uint32_t number, uint32_t column, uint8_t kind, const char *text)
{
  const lks_cell cells[] = {
      {.text = text, .length = (uint32_t)strlen(text), .column = column, .kind = kind},
      {.text = "b", .length = 1, .column = column + (column == 7 ? 0 : 1), .kind = LKS_CELL_TEXT}};
  lks_row row = {.number = number, .cells = cells, .count = G_N_ELEMENTS(cells)};
  const size_t start = lks_wire_begin(wire, LKS_TOLD_ROW);
  lks_message_part(wire, part);
  lks_message_row(wire, &row, NULL);
  lks_wire_end(wire, start);
  put_wire(wire);
}

static void put_gap(lks_wire *wire, const char *reason)
{
  lks_gap gap = {.reason = reason};
  const size_t start = lks_wire_begin(wire, LKS_TOLD_GAP);
  lks_message_gap(wire, &gap);
  lks_wire_end(wire, start);
  put_wire(wire);
}

static void put_ocr(lks_wire *wire)
{
  lks_wire_end(wire, lks_wire_begin(wire, LKS_TOLD_OCR));
  put_wire(wire);
}

static bool next(lks_request *request)
{
  unsigned char data[1024];
  if (recv(LKS_WORKER_SOCKET, data, 4, MSG_WAITALL) != 4)
    return false;
  const size_t length = lks_wire_frame_length(data);
  if (length == 0 || length > sizeof data || recv(LKS_WORKER_SOCKET, data, length, MSG_WAITALL) != (ssize_t)length)
    return false;
  lks_wire wire = {.at = data + 1, .end = data + length};
  lks_message_request(&wire, request);
  return lks_wire_is_done(&wire);
}

/* ---- instead of an answer to the first request ---- */

static void misbehave(const char *how, lks_wire *wire)
{
  static const unsigned char endless[] = {0xff, 0xff, 0xff, 0xff, LKS_TOLD_ROW};
  static const unsigned char strange[] = {1, 0, 0, 0, 200};
  static const unsigned char empty[] = {0, 0, 0, 0, LKS_TOLD_END};
  static const unsigned char half[] = {100, 0, 0, 0, LKS_TOLD_END, 1, 2, 3};
  if (strcmp(how, "exit") == 0)
    _exit(7);
  if (strcmp(how, "sanitizer") == 0)
    _exit(99);
  if (strcmp(how, "exit well") == 0)
    _exit(0);
  if (strcmp(how, "crash") == 0) {
    signal(SIGSEGV, SIG_DFL);
    raise(SIGSEGV);
  }
  if (strcmp(how, "endless frame") == 0)
    put(endless, sizeof endless);
  if (strcmp(how, "strange frame") == 0)
    put(strange, sizeof strange);
  if (strcmp(how, "empty frame") == 0)
    put(empty, sizeof empty);
  if (strcmp(how, "garbage") == 0)
    for (int i = 0; i < 1000; i++)
      put("%PDF-1.7 and so on, without an end", 34);
  if (strncmp(how, "half a frame", 12) == 0)
    put(half, sizeof half);
  if (strcmp(how, "half a frame, gone") == 0)
    _exit(3);
  if (strcmp(how, "fork, gone") == 0 && fork() != 0)
    _exit(5);
  if (strcmp(how, "fork") == 0)
    fork();
  if (strcmp(how, "no pages") == 0)
    put_end(wire, (lks_end){.page_count = 0});
  if (strcmp(how, "too many pages") == 0)
    put_end(wire, (lks_end){.page_count = UINT32_MAX});
  if (strcmp(how, "strange status") == 0)
    put_end(wire, (lks_end){.status = LKS_NO_MEMORY, .page_count = PAGES});
  if (strcmp(how, "strange reason") == 0)
    put_gap(wire, "made up");
  if (strcmp(how, "row at once") == 0)
    put_row(wire, 1, 0, 0, LKS_CELL_TEXT, "a");
  if (strcmp(how, "chatter") == 0)
    for (;;) {
      lks_wire_end(wire, lks_wire_begin(wire, LKS_TOLD_ALIVE));
      put_wire(wire);
    }
}

/* ---- at each page ---- */

static void misbehave_at_page(const char *how, const lks_request *request, lks_wire *wire)
{
  const uint32_t page = request->page;
  if (strcmp(how, "page: exit") == 0)
    _exit(7);
  if (strcmp(how, "page: reads") == 0 || strncmp(how, "page: ocr", 9) == 0)
    put_ocr(wire);
  if (strcmp(how, "page: ocr twice") == 0)
    put_ocr(wire);
  if (strcmp(how, "page: ocr, rests") == 0 && page == 3)
    g_usleep(300 * 1000);
  if (strcmp(how, "page: ocr, hangs") == 0 && page == 3)
    pause();
  if (strcmp(how, "page: third") == 0 && page == 3)
    _exit(7);
  if (strcmp(how, "page: third hangs") == 0 && page == 3)
    pause();
  if (strcmp(how, "page: third rests") == 0 && page == 3)
    g_usleep(300 * 1000);
  if (strcmp(how, "page: other part") == 0)
    put_row(wire, page % PAGES + 1, 0, 0, LKS_CELL_TEXT, "a");
  if (strcmp(how, "page: no part") == 0)
    put_row(wire, 0, 0, 0, LKS_CELL_TEXT, "a");
  if (strcmp(how, "page: far part") == 0)
    put_row(wire, PAGES + 1, 0, 0, LKS_CELL_TEXT, "a");
  if (strcmp(how, "page: column") == 0)
    put_row(wire, page, 0, 16384, LKS_CELL_TEXT, "a");
  if (strcmp(how, "page: columns") == 0)
    put_row(wire, page, 0, 7, LKS_CELL_TEXT, "a");
  if (strcmp(how, "page: kind") == 0)
    put_row(wire, page, 0, 0, 77, "a");
  if (strcmp(how, "page: shared") == 0)
    put_row(wire, page, 0, 0, LKS_CELL_SHARED, "a");
  if (strcmp(how, "page: rows") == 0) {
    put_row(wire, page, 5, 0, LKS_CELL_TEXT, "a");
    put_row(wire, page, 5, 0, LKS_CELL_TEXT, "a");
  }
  if (strcmp(how, "page: gap") == 0)
    put_gap(wire, "damaged");
  if (strcmp(how, "page: text") == 0) { /* what isn't UTF-8, in the place of "a" */
    put_row(wire, page, 0, 0, LKS_CELL_TEXT, "a");
    lks_cell cell = {.text = "q", .length = 1, .kind = LKS_CELL_TEXT};
    lks_row row = {.number = 1, .cells = &cell, .count = 1};
    const size_t start = lks_wire_begin(wire, LKS_TOLD_ROW);
    lks_message_part(wire, page);
    lks_message_row(wire, &row, NULL);
    lks_wire_end(wire, start);
    *(unsigned char *)memchr(wire->out->data + LKS_FRAME_HEAD, 'q', wire->out->len - LKS_FRAME_HEAD) = 0xff;
    put_wire(wire);
  }
  if (strcmp(how, "page: unpacked") == 0)
    put_end(wire, (lks_end){.unpacked = UINT64_MAX / 2});
}

int main(void)
{
  const char *how = getenv("LKS_FAKE_WORKER");
  lks_wire wire = {.out = g_byte_array_new()};
  lks_request request;
  if (how == NULL)
    return EXIT_FAILURE;
  while (next(&request)) {
    const bool of_pages = strncmp(how, "page: ", 6) == 0;
    if (!of_pages) {
      misbehave(how, &wire);
      for (;;)
        pause();
    }
    if (request.sort == LKS_ASK_PAGE)
      misbehave_at_page(how, &request, &wire);
    put_end(&wire, (lks_end){.page_count = PAGES});
  }
  g_byte_array_unref(wire.out);
  return strcmp(how, "page: bad end") == 0 ? 9 : EXIT_SUCCESS;
}
