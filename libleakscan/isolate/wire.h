/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Values as bytes, and back: what two processes say to each other. The same function writes and reads, so that both
 * sides agree on the order: it takes a value and returns the one that was written, or read. Nothing that is read is
 * believed: a value that can't be is 0, and the wire is bad from then on. */
#ifndef LKS_WIRE_H
#define LKS_WIRE_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct lks_wire {
  GByteArray *out;         /* what is written; NULL: it reads */
  const unsigned char *at; /* what is read, and its end */
  const unsigned char *end;
  bool bad;
} lks_wire;

/* A frame is its length (four bytes, of what follows), what it is (one byte), and what it says. */
enum { LKS_FRAME_HEAD = 5, LKS_FRAME_MOST = 16 * 1024 * 1024 };

/* Writes a frame's head; `start` is where it stands, for lks_wire_end, which is false, and takes the frame back, when
 * it became too long. */
size_t lks_wire_begin(lks_wire *wire, uint8_t sort);
bool lks_wire_end(lks_wire *wire, size_t start);
/* The length of the frame that begins there, without its head's four bytes of length; 0: it can't be one. */
size_t lks_wire_frame_length(const unsigned char *data);

bool lks_wire_bool(lks_wire *wire, bool value);
uint32_t lks_wire_u32(lks_wire *wire, uint32_t value);
uint64_t lks_wire_u64(lks_wire *wire, uint64_t value);
double lks_wire_double(lks_wire *wire, double value); /* finite */
/* A number up to `most`. */
uint32_t lks_wire_most(lks_wire *wire, uint32_t value, uint32_t most);
/* UTF-8, with a NUL behind it, lent by what is read. What is written and isn't UTF-8 is made so. */
const char *lks_wire_text(lks_wire *wire, const char *text, size_t *length);
/* One that may be NULL. */
const char *lks_wire_optional(lks_wire *wire, const char *text);
/* Bytes as they are, up to the frame's end. */
const unsigned char *lks_wire_rest(lks_wire *wire, const void *data, size_t *size);
/* Whether all was read, and all of it could be. */
bool lks_wire_is_done(const lks_wire *wire);

#endif
