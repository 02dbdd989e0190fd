/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* OLE objects ([MS-OLEDS] 2.3): a file that was dropped into a document, or a document of another program's. */
#include "readers/ole.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "readers/cfb.h"

/* A packaged file as the object packager writes it: label, path, temporary path, bytes; then the same in UTF-16. */
typedef struct native_file {
  char *label;
  char *path;
  char *temporary;
  const unsigned char *data;
  size_t size;
} native_file;

typedef struct native_cursor {
  const unsigned char *at;
  const unsigned char *end;
  bool failed;
} native_cursor;

static uint32_t take32(native_cursor *cursor)
{
  if (cursor->end - cursor->at < 4) {
    cursor->failed = true;
    return 0;
  }
  const unsigned char *bytes = cursor->at;
  cursor->at += 4;
  return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

/* Its encoding is that of the computer it was made on, which isn't said. */
static char *decode(const unsigned char *text, size_t length)
{
  static const char *const encodings[] = {"CP932", "CP1252"};
  char *decoded = NULL;
  if (g_utf8_validate((const char *)text, (gssize)length, NULL))
    return g_strndup((const char *)text, length);
  for (size_t i = 0; i < G_N_ELEMENTS(encodings) && decoded == NULL; i++)
    decoded = g_convert((const char *)text, (gssize)length, "UTF-8", encodings[i], NULL, NULL, NULL);
  return decoded != NULL ? decoded : g_strdup("");
}

static char *take_text(native_cursor *cursor)
{
  const size_t left = (size_t)(cursor->end - cursor->at);
  const unsigned char *zero = left > 0 ? memchr(cursor->at, 0, left) : NULL;
  if (zero == NULL) {
    cursor->failed = true;
    return g_strdup("");
  }
  char *text = decode(cursor->at, (size_t)(zero - cursor->at));
  cursor->at = zero + 1;
  return text;
}

static const unsigned char *take_bytes(native_cursor *cursor, size_t *size)
{
  const size_t length = take32(cursor);
  *size = 0;
  if (cursor->failed || length > (size_t)(cursor->end - cursor->at)) {
    cursor->failed = true;
    return NULL;
  }
  const unsigned char *bytes = cursor->at;
  cursor->at += length;
  *size = length;
  return bytes;
}

static void clear_native(native_file *file)
{
  g_free(file->label);
  g_free(file->path);
  g_free(file->temporary);
}

static bool parse_native(const unsigned char *data, size_t size, native_file *file)
{
  native_cursor cursor = {data, data + size, false};
  size_t length = 0;
  take32(&cursor); /* the whole size */
  if (cursor.failed || cursor.end - cursor.at < 2)
    return false;
  cursor.at += 2;
  file->label = take_text(&cursor);
  file->path = take_text(&cursor);
  take32(&cursor);
  const unsigned char *temporary = take_bytes(&cursor, &length);
  file->temporary = temporary != NULL ? decode(temporary, strnlen((const char *)temporary, length)) : g_strdup("");
  file->data = take_bytes(&cursor, &file->size);
  return !cursor.failed;
}

static lks_status tell_origin(lks_reading *reading, const char *name, const char *text)
{
  const lks_property property = {.sort = LKS_PROPERTY_ORIGIN, .name = name, .text = text, .length = strlen(text)};
  return *text != '\0' ? reading->events->property(reading->context, &property) : LKS_OK;
}

/* What stands behind the last separator of either kind. */
static const char *base_name(const char *path)
{
  const char *base = path;
  for (const char *at = path; *at != '\0'; at++)
    if (*at == '/' || *at == '\\')
      base = at + 1;
  return base;
}

static lks_status read_native(lks_reading *reading, const char *name, const unsigned char *data, size_t size)
{
  native_file file = {0};
  lks_status status = LKS_OK;
  if (!parse_native(data, size, &file)) {
    clear_native(&file);
    return reading->events->not_inspected(reading->context, "damaged", name, 0);
  }
  status = tell_origin(reading, "path", file.path);
  if (status == LKS_OK && strcmp(file.temporary, file.path) != 0)
    status = tell_origin(reading, "path", file.temporary);
  const char *label = *file.label != '\0' ? base_name(file.label) : base_name(file.path);
  char *inner = g_strdup_printf("%s!%s", name, label);
  if (status == LKS_OK)
    status = reading->inner(reading->scan, inner, file.data, file.size);
  g_free(inner);
  clear_native(&file);
  return status;
}

static lks_status read_stream(lks_reading *reading, const lks_cfb *cfb, size_t index, const char *name,
                              lks_status (*read)(lks_reading *reading, const char *name, const unsigned char *data,
                                                 size_t size))
{
  unsigned char *data = NULL;
  size_t size = 0;
  uint64_t held = 0;
  lks_status status = lks_cfb_load(cfb, index, &data, &size, &held);
  if (status != LKS_OK) {
    const char *reason = lks_status_reason(status);
    return reason == NULL || lks_status_ends_scan(status)
               ? status
               : reading->events->not_inspected(reading->context, reason, name, 0);
  }
  status = read(reading, name, data, size);
  free(data);
  lks_budget_release(reading->budget, held);
  return status;
}

static lks_status read_inner(lks_reading *reading, const char *name, const unsigned char *data, size_t size)
{
  return reading->inner(reading->scan, name, data, size);
}

/* A formula, a picture, a control: shown as it is, and holds no rows. */
static bool is_harmless(const lks_cfb *cfb)
{
  static const char *const streams[] = {"Equation Native", "\003OCXNAME", "OleConversion"};
  size_t index = 0;
  for (size_t i = 0; i < G_N_ELEMENTS(streams); i++)
    if (lks_cfb_find(cfb, streams[i], &index))
      return true;
  return false;
}

static lks_status read_object(lks_reading *reading, const lks_cfb *cfb, const char *name, const unsigned char *data,
                              size_t size)
{
  /* streams that are a document as a whole */
  static const char *const packages[] = {"Package", "EmbeddedOdf", "CONTENTS"};
  /* streams of documents that are the compound file itself */
  static const char *const documents[] = {"Workbook", "Book", "WordDocument", "PowerPoint Document",
                                          "EncryptedPackage"};
  size_t index = 0;
  if (lks_cfb_find(cfb, "\001Ole10Native", &index))
    return read_stream(reading, cfb, index, name, read_native);
  for (size_t i = 0; i < G_N_ELEMENTS(packages); i++)
    if (lks_cfb_find(cfb, packages[i], &index))
      return read_stream(reading, cfb, index, name, read_inner);
  for (size_t i = 0; i < G_N_ELEMENTS(documents); i++)
    if (lks_cfb_find(cfb, documents[i], &index))
      return reading->inner(reading->scan, name, data, size);
  if (is_harmless(cfb))
    return LKS_OK;
  return reading->events->not_inspected(reading->context, "unsupported-format", name, 0);
}

lks_status lks_ole_read(lks_reading *reading, const char *name, const unsigned char *data, size_t size)
{
  lks_source *source = NULL;
  lks_cfb *cfb = NULL;
  if (!lks_cfb_is(data, size)) /* some producers write the document itself */
    return lks_readers_know(reading, data, size)
               ? reading->inner(reading->scan, name, data, size)
               : reading->events->not_inspected(reading->context, "unsupported-format", name, 0);
  lks_status status = lks_source_open_memory(data, size, UINT64_MAX, &source);
  if (status != LKS_OK)
    return status;
  status = lks_cfb_open(source, reading->budget, &cfb);
  if (status == LKS_OK) {
    status = read_object(reading, cfb, name, data, size);
    lks_cfb_close(cfb);
  } else if (!lks_status_ends_scan(status)) {
    const char *reason = lks_status_reason(status);
    status = reading->events->not_inspected(reading->context, reason != NULL ? reason : "damaged", name, 0);
  }
  lks_source_close(source);
  return status;
}
