/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A source read as text. */
#include "readers/text_reader.h"

#include <errno.h>
#include <glib.h>
#include <stdlib.h>
#include <string.h>

enum {
  RAW_SIZE = 64 * 1024,
  SAMPLE_SIZE = 64 * 1024, /* from the first character on that isn't ASCII */
  MOST_CHANGES = 64,       /* of the encoding: files that were put together of several */
  GARBLED_SHARE = 50       /* one character in so many */
};

struct lks_text_reader {
  const lks_source *source;
  lks_budget *budget;
  lks_charset declared;
  lks_charset charset; /* UNKNOWN as long as all was ASCII */
  GIConv converter;
  uint64_t offset; /* in the source, of what is read next */
  size_t begin;    /* of what is left in `raw` */
  size_t end;
  bool ended; /* the source has */
  unsigned changes;
  uint64_t characters; /* that aren't ASCII, about */
  uint64_t replaced;
  unsigned char raw[RAW_SIZE];
};

static lks_status load(lks_text_reader *reader)
{
  size_t got = 0;
  memmove(reader->raw, reader->raw + reader->begin, reader->end - reader->begin);
  reader->end -= reader->begin;
  reader->begin = 0;
  const lks_status status =
      lks_source_read(reader->source, reader->offset, reader->raw + reader->end, RAW_SIZE - reader->end, &got);
  if (status != LKS_OK)
    return status;
  reader->ended = got == 0;
  reader->offset += got;
  reader->end += got;
  lks_budget_read(reader->budget, got);
  return lks_budget_check(reader->budget);
}

static lks_status take(lks_text_reader *reader, lks_charset charset)
{
  reader->charset = charset;
  if (reader->converter != (GIConv)-1)
    g_iconv_close(reader->converter);
  reader->converter = (GIConv)-1;
  if (charset == LKS_CHARSET_UTF_8)
    return LKS_OK;
  reader->converter = g_iconv_open("UTF-8", lks_charset_name(charset));
  if (reader->converter == (GIConv)-1 && charset == LKS_CHARSET_EUC_JP)
    reader->converter = g_iconv_open("UTF-8", "EUC-JP");
  return reader->converter != (GIConv)-1 ? LKS_OK : LKS_UNSUPPORTED;
}

/* Whether to believe what is declared: anything fits the Western code page, and nothing is UTF-8 by accident. */
static bool is_declared(const lks_text_reader *reader, lks_charset guessed)
{
  return reader->declared != LKS_CHARSET_UNKNOWN && reader->declared != LKS_CHARSET_CP1252 &&
         guessed != LKS_CHARSET_UTF_8 && reader->changes == 0;
}

/* Finds out the encoding by what comes from here on. */
static lks_status find_charset(lks_text_reader *reader)
{
  unsigned char *sample = malloc(SAMPLE_SIZE);
  size_t got = 0;
  if (sample == NULL)
    return LKS_NO_MEMORY;
  const uint64_t here = reader->offset - (reader->end - reader->begin);
  lks_status status = lks_source_read(reader->source, here, sample, SAMPLE_SIZE, &got);
  if (status == LKS_OK) {
    lks_charset charset = lks_charset_guess(sample, got);
    if (is_declared(reader, charset) && lks_charset_fits(reader->declared, sample, got))
      charset = reader->declared;
    status = take(reader, charset);
  }
  free(sample);
  return status;
}

static lks_status begin(lks_text_reader *reader)
{
  size_t mark = 0;
  const lks_status status = load(reader);
  if (status != LKS_OK)
    return status;
  lks_charset charset = lks_charset_of_mark(reader->raw, reader->end, &mark);
  reader->begin = mark;
  if (charset == LKS_CHARSET_UNKNOWN)
    charset = lks_charset_wide(reader->raw, reader->end);
  return charset != LKS_CHARSET_UNKNOWN ? take(reader, charset) : LKS_OK;
}

lks_status lks_text_reader_new(const lks_source *source, lks_budget *budget, lks_charset declared,
                               lks_text_reader **reader)
{
  lks_text_reader *made = calloc(1, sizeof *made);
  *reader = made;
  if (made == NULL)
    return LKS_NO_MEMORY;
  made->source = source;
  made->budget = budget;
  made->declared = declared;
  made->converter = (GIConv)-1;
  return begin(made);
}

void lks_text_reader_free(lks_text_reader *reader)
{
  if (reader == NULL)
    return;
  if (reader->converter != (GIConv)-1)
    g_iconv_close(reader->converter);
  free(reader);
}

static size_t ascii_prefix(const unsigned char *data, size_t size)
{
  static const uint64_t high = UINT64_C(0x8080808080808080);
  size_t i = 0;
  uint64_t eight = 0;
  for (; size - i >= sizeof eight; i += sizeof eight) {
    memcpy(&eight, data + i, sizeof eight);
    if ((eight & high) != 0)
      break;
  }
  while (i < size && data[i] < 0x80)
    i++;
  return i;
}

static size_t unit_size(lks_charset charset)
{
  switch (charset) {
  case LKS_CHARSET_UTF_16LE:
  case LKS_CHARSET_UTF_16BE:
    return 2;
  case LKS_CHARSET_UTF_32LE:
  case LKS_CHARSET_UTF_32BE:
    return 4;
  default:
    return 1;
  }
}

/* U+FFFD for what is nothing here. */
static size_t put_replacement(lks_text_reader *reader, char *buffer)
{
  const size_t left = reader->end - reader->begin;
  reader->replaced++;
  reader->begin += MIN(left, unit_size(reader->charset));
  memcpy(buffer, "\xEF\xBF\xBD", 3);
  return 3;
}

/* ESC may begin Japanese text, and is no character otherwise. */
static lks_status read_ascii(lks_text_reader *reader, char *buffer, size_t size, size_t *got)
{
  const size_t most = MIN(size, reader->end - reader->begin);
  const unsigned char *from = reader->raw + reader->begin;
  size_t length = ascii_prefix(from, most);
  const unsigned char *escape = memchr(from, 0x1B, length);
  const bool changes = escape != NULL || length < most;
  if (escape != NULL)
    length = (size_t)(escape - from);
  memcpy(buffer, from, length);
  reader->begin += length;
  *got = length;
  return changes ? find_charset(reader) : LKS_OK;
}

/* A character that was cut amid others is no other encoding. */
static bool is_mostly_utf8(const lks_text_reader *reader)
{
  enum { NEAR = 256 };
  return lks_charset_is_mostly_utf8(reader->raw + reader->begin, MIN((size_t)NEAR, reader->end - reader->begin));
}

/* What isn't well-formed any more may be in another encoding from here on. */
static lks_status read_utf8(lks_text_reader *reader, char *buffer, size_t size, size_t *got)
{
  const size_t most = MIN(size, reader->end - reader->begin);
  const unsigned char *from = reader->raw + reader->begin;
  bool cut = false;
  const size_t length = lks_charset_utf8_prefix(from, most, &cut);
  memcpy(buffer, from, length);
  reader->begin += length;
  reader->characters += length / 4;
  *got = length;
  if (length > 0 || (cut && !reader->ended))
    return LKS_OK;
  lks_status status = LKS_OK;
  if (!cut && reader->changes < MOST_CHANGES && !is_mostly_utf8(reader)) {
    reader->changes++;
    status = find_charset(reader);
  }
  if (status == LKS_OK && reader->charset == LKS_CHARSET_UTF_8) {
    *got = put_replacement(reader, buffer);
    reader->begin = cut ? reader->end : reader->begin;
  }
  return status;
}

static size_t convert(lks_text_reader *reader, char *buffer, size_t size)
{
  char *from = (char *)reader->raw + reader->begin, *to = buffer;
  size_t left = reader->end - reader->begin, room = size;
  const size_t result = g_iconv(reader->converter, &from, &left, &to, &room);
  const int error = result == (size_t)-1 ? errno : 0;
  reader->begin = reader->end - left;
  const size_t length = size - room;
  reader->characters += length / 4;
  if (length > 0 || error == 0 || error == E2BIG || (error == EINVAL && !reader->ended))
    return length;
  return put_replacement(reader, buffer);
}

static void without_nuls(char *buffer, size_t length)
{
  for (char *at = memchr(buffer, 0, length); at != NULL; at = memchr(at, 0, length - (size_t)(at - buffer)))
    *at = ' ';
}

/* One step; nothing may come of it although there is more. */
static lks_status step(lks_text_reader *reader, char *buffer, size_t size, size_t *got)
{
  if (reader->charset == LKS_CHARSET_UNKNOWN)
    return read_ascii(reader, buffer, size, got);
  if (reader->charset == LKS_CHARSET_UTF_8)
    return read_utf8(reader, buffer, size, got);
  *got = convert(reader, buffer, size);
  return LKS_OK;
}

lks_status lks_text_reader_read(lks_text_reader *reader, char *buffer, size_t size, size_t *got)
{
  lks_status status = LKS_OK;
  *got = 0;
  while (status == LKS_OK && *got == 0) {
    const size_t left = reader->end - reader->begin;
    if (left < 16 && !reader->ended)
      status = load(reader);
    if (status != LKS_OK || reader->begin == reader->end)
      break;
    status = step(reader, buffer, size, got);
  }
  without_nuls(buffer, *got);
  return status;
}

bool lks_text_reader_is_garbled(const lks_text_reader *reader)
{
  return reader->replaced > 2 && reader->replaced * GARBLED_SHARE > reader->characters;
}

lks_charset lks_text_reader_charset(const lks_text_reader *reader)
{
  return reader->charset != LKS_CHARSET_UNKNOWN ? reader->charset : LKS_CHARSET_UTF_8;
}
