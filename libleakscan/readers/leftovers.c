/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Parts of a package that nothing leads to. */
#include "readers/leftovers.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "readers/cfb.h"
#include "readers/kept.h"
#include "readers/office_data.h"
#include "readers/xml.h"

enum { LONGEST_TEXT = 32768, HEAD = 8 };

/* What programs and file managers leave, with nothing of anybody's in it. */
static bool is_usual(const char *name)
{
  static const char *const folders[] = {"__macosx/", "[trash]/", "_rels/", "docprops/", "customxml/"};
  static const char *const words[] = {"/theme",    "/_rels/",   "calcchain",       "printersettings",
                                      "thumbnail", ".ds_store", "[content_types]", ".rels"};
  char *lower = g_ascii_strdown(name, -1);
  bool usual = false;
  for (size_t i = 0; i < G_N_ELEMENTS(folders); i++)
    usual = usual || g_str_has_prefix(lower, folders[i]);
  for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
    usual = usual || strstr(lower, words[i]) != NULL;
  g_free(lower);
  return usual;
}

static bool is_xml(const char *name)
{
  const char *dot = strrchr(name, '.');
  return dot != NULL && (g_ascii_strcasecmp(dot, ".xml") == 0 || g_ascii_strcasecmp(dot, ".vml") == 0);
}

typedef struct text_reader {
  lks_kept kept;
  GString *text;
} text_reader;

static lks_status flush(text_reader *reader)
{
  g_strstrip(reader->text->str);
  const size_t length = strlen(reader->text->str);
  const lks_status status = length > 0 ? lks_kept_text(&reader->kept, reader->text->str, length) : LKS_OK;
  g_string_truncate(reader->text, 0);
  return status;
}

static lks_status text_start(void *context, const lks_xml_start *start)
{
  (void)start;
  return flush(context);
}

static lks_status text_end(void *context, lks_xml_space space, const char *local)
{
  (void)space;
  (void)local;
  return flush(context);
}

static lks_status text_text(void *context, const char *text, size_t length)
{
  text_reader *reader = context;
  lks_status status = LKS_OK;
  while (length > LONGEST_TEXT - reader->text->len && status == LKS_OK) { /* it goes on in the next */
    const size_t piece = lks_utf8_piece(text, length, LONGEST_TEXT - reader->text->len);
    g_string_append_len(reader->text, text, (gssize)piece);
    text += piece;
    length -= piece;
    status = flush(reader);
  }
  g_string_append_len(reader->text, text, (gssize)length);
  return status;
}

static lks_status read_texts(lks_reading *reading, size_t entry)
{
  static const lks_xml_handler handler = {.start = text_start, .end = text_end, .text = text_text};
  text_reader reader = {.text = g_string_new(NULL)};
  lks_kept_begin(&reader.kept, reading, "unreachable-part", lks_package_name(reading->package, entry), 0);
  lks_status status = lks_xml_parse_entry(reading->package, entry, &handler, &reader, reading->budget);
  if (lks_status_is_limit(status))
    status = lks_reading_note(reading, status, lks_package_name(reading->package, entry));
  else if (!lks_status_ends_scan(status))
    status = LKS_OK; /* what nobody reads may be anything */
  g_string_free(reader.text, TRUE);
  return lks_kept_end(&reader.kept, status);
}

/* Its first bytes; fewer where there are no more. */
static lks_status read_head(lks_reading *reading, size_t entry, unsigned char head[HEAD], size_t *got)
{
  lks_stream *stream = NULL;
  *got = 0;
  lks_status status = lks_package_stream(reading->package, entry, &stream);
  if (status != LKS_OK)
    return status;
  status = lks_stream_read(stream, head, HEAD, got);
  lks_stream_close(stream);
  return status;
}

static bool is_document(const unsigned char *head, size_t size)
{
  return lks_cfb_is(head, size) || (size >= 4 && (memcmp(head, "PK\3\4", 4) == 0 || memcmp(head, "%PDF", 4) == 0));
}

lks_status lks_leftovers_part_read(lks_reading *reading, size_t entry)
{
  unsigned char head[HEAD];
  size_t got = 0;
  const char *name = lks_package_name(reading->package, entry);
  if (is_usual(name))
    return LKS_OK;
  if (is_xml(name))
    return read_texts(reading, entry);
  const lks_status status = read_head(reading, entry, head, &got);
  if (status != LKS_OK)
    return lks_status_ends_scan(status) ? status : LKS_OK;
  return is_document(head, got) ? lks_readers_read_member(reading, entry) : LKS_OK;
}
