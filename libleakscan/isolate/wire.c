/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Values as bytes, the lowest first. */
#include "isolate/wire.h"

#include <math.h>
#include <string.h>

static uint64_t put_or_take(lks_wire *wire, uint64_t value, size_t count)
{
  unsigned char bytes[8] = {0};
  if (wire->out != NULL) {
    for (size_t i = 0; i < count; i++)
      bytes[i] = (unsigned char)(value >> (8 * i));
    g_byte_array_append(wire->out, bytes, (guint)count);
    return value;
  }
  if (wire->bad || (size_t)(wire->end - wire->at) < count) {
    wire->bad = true;
    return 0;
  }
  value = 0;
  for (size_t i = 0; i < count; i++)
    value |= (uint64_t)wire->at[i] << (8 * i);
  wire->at += count;
  return value;
}

size_t lks_wire_begin(lks_wire *wire, uint8_t sort)
{
  const size_t start = wire->out->len;
  put_or_take(wire, 0, 4);
  put_or_take(wire, sort, 1);
  return start;
}

bool lks_wire_end(lks_wire *wire, size_t start)
{
  const size_t length = wire->out->len - start - 4;
  if (length > LKS_FRAME_MOST) {
    g_byte_array_set_size(wire->out, (guint)start);
    return false;
  }
  for (size_t i = 0; i < 4; i++)
    wire->out->data[start + i] = (unsigned char)(length >> (8 * i));
  return true;
}

size_t lks_wire_frame_length(const unsigned char *data)
{
  lks_wire wire = {.at = data, .end = data + 4};
  const size_t length = put_or_take(&wire, 0, 4);
  return length <= LKS_FRAME_MOST ? length : 0;
}

bool lks_wire_bool(lks_wire *wire, bool value)
{
  return lks_wire_most(wire, value, 1) != 0;
}

uint32_t lks_wire_u32(lks_wire *wire, uint32_t value)
{
  return (uint32_t)put_or_take(wire, value, 4);
}

uint64_t lks_wire_u64(lks_wire *wire, uint64_t value)
{
  return put_or_take(wire, value, 8);
}

uint32_t lks_wire_most(lks_wire *wire, uint32_t value, uint32_t most)
{
  const uint32_t got = lks_wire_u32(wire, value);
  if (wire->out != NULL || got <= most)
    return got;
  wire->bad = true;
  return 0;
}

double lks_wire_double(lks_wire *wire, double value)
{
  uint64_t bits = 0;
  if (wire->out != NULL && !isfinite(value))
    value = 0;
  memcpy(&bits, &value, sizeof bits);
  bits = put_or_take(wire, bits, 8);
  memcpy(&value, &bits, sizeof value);
  if (isfinite(value))
    return value;
  wire->bad = true;
  return 0;
}

static void put_bytes(lks_wire *wire, const char *text, size_t length)
{
  lks_wire_u32(wire, (uint32_t)length);
  g_byte_array_append(wire->out, (const guint8 *)text, (guint)length);
  g_byte_array_append(wire->out, (const guint8 *)"", 1);
}

static void put_text(lks_wire *wire, const char *text, size_t length)
{
  const size_t most = MIN(length, LKS_FRAME_MOST + 1); /* more makes the frame too long all the same */
  if (g_utf8_validate_len(text, most, NULL)) {
    put_bytes(wire, text, most);
    return;
  }
  char *valid = g_utf8_make_valid(text, (gssize)most);
  put_bytes(wire, valid, MIN(strlen(valid), LKS_FRAME_MOST + 1));
  g_free(valid);
}

const char *lks_wire_text(lks_wire *wire, const char *text, size_t *length)
{
  if (wire->out != NULL) {
    put_text(wire, text, *length);
    return text;
  }
  *length = lks_wire_u32(wire, 0);
  if (wire->bad || *length >= (size_t)(wire->end - wire->at) || wire->at[*length] != '\0' ||
      !g_utf8_validate_len((const char *)wire->at, *length, NULL)) {
    wire->bad = true;
    *length = 0;
    return "";
  }
  const char *got = (const char *)wire->at;
  wire->at += *length + 1;
  return got;
}

const char *lks_wire_optional(lks_wire *wire, const char *text)
{
  size_t length = text != NULL ? strlen(text) : 0;
  return lks_wire_bool(wire, text != NULL) ? lks_wire_text(wire, text, &length) : NULL;
}

const unsigned char *lks_wire_rest(lks_wire *wire, const void *data, size_t *size)
{
  if (wire->out != NULL) {
    g_byte_array_append(wire->out, data, (guint)*size);
    return data;
  }
  const unsigned char *rest = wire->at;
  *size = wire->bad ? 0 : (size_t)(wire->end - wire->at);
  wire->at = wire->end;
  return rest;
}

bool lks_wire_is_done(const lks_wire *wire)
{
  return !wire->bad && wire->at == wire->end;
}
