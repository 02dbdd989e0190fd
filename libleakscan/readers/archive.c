/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The reader for archives that aren't zip: tar, 7z, LHA, and what gzip, bzip2, xz, zstd and compress pack, by
 * libarchive. Each member goes round again, read from first to last, as such archives are. */
#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <glib.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "readers/charset.h"
#include "readers/readers.h"

enum { BLOCK = 64 * 1024, TAR_HEADER = 512, TAR_CHECKSUM = 148, NAME_SIZE = 32 };

typedef int (*support)(struct archive *archive);

static const struct {
  const char *magic;
  size_t at;
  size_t length;
  support filter; /* NULL: it is an archive by itself */
  support format;
} formats[] = {
    {"\x1F\x8B\x08", 0, 3, archive_read_support_filter_gzip, archive_read_support_format_tar},
    {"BZh", 0, 3, archive_read_support_filter_bzip2, archive_read_support_format_tar},
    {"\xFD"
     "7zXZ",
     0, 6, archive_read_support_filter_xz, archive_read_support_format_tar},
    {"\x28\xB5\x2F\xFD", 0, 4, archive_read_support_filter_zstd, archive_read_support_format_tar},
    {"\x1F\x9D", 0, 2, archive_read_support_filter_compress, archive_read_support_format_tar},
    {"7z\xBC\xAF\x27\x1C", 0, 6, NULL, archive_read_support_format_7zip},
    {"ustar", 257, 5, NULL, archive_read_support_format_tar},
};

typedef struct unpacking {
  lks_reading *reading;
  struct archive *archive;
  locale_t utf8; /* libarchive converts names to the locale of the thread; 0: there is none for UTF-8 */
  uint64_t offset;
  lks_status status; /* why the reading of bytes ended */
  bool opened;       /* libarchive knows the format */
  uint64_t members;
  uint64_t encrypted;
  char *first_encrypted;
  unsigned char block[BLOCK];
} unpacking;

/* -lh5- and the like behind the header's size and sum. */
static bool is_lha(const lks_reading *reading)
{
  const unsigned char *at = reading->head + 2;
  return reading->head_size >= 21 && at[0] == '-' && at[1] == 'l' && (at[2] == 'h' || at[2] == 'z') &&
         g_ascii_isalnum((char)at[3]) && at[4] == '-';
}

/* An archive of the time before the magic: the sum of its first header is right. */
static bool is_old_tar(const lks_reading *reading)
{
  unsigned long sum = 0, said = 0;
  size_t digits = 0;
  if (reading->head_size < TAR_HEADER || reading->head[0] == '\0')
    return false;
  for (size_t i = 0; i < TAR_HEADER; i++)
    sum += i >= TAR_CHECKSUM && i < TAR_CHECKSUM + 8 ? ' ' : reading->head[i];
  for (size_t i = TAR_CHECKSUM; i < TAR_CHECKSUM + 8; i++)
    if (reading->head[i] >= '0' && reading->head[i] <= '7') {
      said = said * 8 + (reading->head[i] - (unsigned)'0');
      digits++;
    }
  return digits >= 4 && said == sum;
}

/* Index into the formats; their count: none. */
static size_t find_format(const lks_reading *reading)
{
  size_t i = 0;
  while (i < G_N_ELEMENTS(formats) &&
         (reading->head_size < formats[i].at + formats[i].length ||
          memcmp(reading->head + formats[i].at, formats[i].magic, formats[i].length) != 0))
    i++;
  return i;
}

static lks_status bid(lks_reading *reading, unsigned *bits)
{
  const size_t i = find_format(reading);
  *bits = 0;
  if (i < G_N_ELEMENTS(formats))
    *bits = (unsigned)formats[i].length * 8;
  else if (is_lha(reading) || is_old_tar(reading))
    *bits = 32;
  return LKS_OK;
}

/* ---- what libarchive asks for ---- */

static la_ssize_t on_read(struct archive *archive, void *context, const void **data)
{
  unpacking *self = context;
  size_t got = 0;
  self->status = lks_source_read(self->reading->source, self->offset, self->block, BLOCK, &got);
  if (self->status == LKS_OK)
    self->status = lks_budget_check(self->reading->budget);
  if (self->status != LKS_OK) {
    archive_set_error(archive, EIO, "ended");
    return -1;
  }
  self->offset += got;
  lks_budget_read(self->reading->budget, got);
  *data = self->block;
  return (la_ssize_t)got;
}

static la_int64_t on_seek(struct archive *archive, void *context, la_int64_t offset, int whence)
{
  unpacking *self = context;
  const uint64_t size = lks_source_size(self->reading->source);
  const uint64_t from = whence == SEEK_END ? size : whence == SEEK_CUR ? self->offset : 0;
  (void)archive;
  const bool fits = offset < 0 ? (uint64_t) - (offset + 1) < from : (uint64_t)offset <= size - MIN(from, size);
  if (!fits)
    return ARCHIVE_FATAL;
  self->offset = offset < 0 ? from - (uint64_t)-offset : from + (uint64_t)offset;
  return (la_int64_t)self->offset;
}

/* Why libarchive went no further. */
static lks_status reason_of(const unpacking *self)
{
  const char *error = archive_error_string(self->archive);
  if (self->status != LKS_OK)
    return self->status;
  if ((self->opened && archive_read_has_encrypted_entries(self->archive) > 0) ||
      (error != NULL && (strstr(error, "ncrypted") != NULL || strstr(error, "ncryption") != NULL)))
    return LKS_ENCRYPTED;
  if (error != NULL && (strstr(error, "nsupported") != NULL || strstr(error, "not supported") != NULL))
    return LKS_UNSUPPORTED;
  return LKS_DAMAGED;
}

static lks_status open_archive(unpacking *self)
{
  struct archive *archive = self->archive;
  const size_t i = find_format(self->reading);
  const bool known = i < G_N_ELEMENTS(formats);
  const bool is_packed = known && formats[i].filter != NULL;
  if (is_packed) {
    formats[i].filter(archive);
    archive_read_support_format_raw(archive);
  }
  if (known)
    formats[i].format(archive);
  else if (is_lha(self->reading))
    archive_read_support_format_lha(archive);
  else
    archive_read_support_format_tar(archive);
  /* what stands behind the end is a member, too; a format that isn't tar doesn't mind */
  archive_read_set_options(archive, "read_concatenated_archives");
  archive_read_set_read_callback(archive, on_read);
  if (!is_packed)
    archive_read_set_seek_callback(archive, on_seek);
  archive_read_set_callback_data(archive, self);
  if (archive_read_open1(archive) != ARCHIVE_OK)
    return reason_of(self);
  self->opened = true;
  /* libarchive unpacks what is packed twice at once, and nobody would count what comes out in between */
  return archive_filter_count(archive) > 1 + is_packed ? LKS_UNSUPPORTED : LKS_OK;
}

/* ---- members ---- */

/* Freed by g_free. */
static char *name_of(const unpacking *self, struct archive_entry *entry)
{
  char number[NAME_SIZE];
  const char *name = archive_entry_pathname(entry);
  if (name == NULL)
    name = archive_entry_pathname_utf8(entry);
  if (name != NULL && *name != '\0' && strcmp(name, "data") != 0)
    return lks_charset_to_utf8(name, strlen(name));
  g_snprintf(number, sizeof number, "member %" G_GUINT64_FORMAT, self->members);
  return g_strdup(number);
}

/* Room for one more block; the bytes grow with what comes, not with what is declared. */
static lks_status grow(const unpacking *self, unsigned char **bytes, size_t used, size_t *capacity)
{
  if (*capacity - used >= BLOCK)
    return LKS_OK;
  const size_t larger = *capacity == 0 ? 2 * (size_t)BLOCK : *capacity * 2;
  const lks_status held = lks_budget_hold(self->reading->budget, larger - *capacity);
  if (held != LKS_OK)
    return held;
  unsigned char *more = realloc(*bytes, larger);
  if (more == NULL) {
    lks_budget_release(self->reading->budget, larger - *capacity);
    return LKS_NO_MEMORY;
  }
  *bytes = more;
  *capacity = larger;
  return LKS_OK;
}

static lks_status load(unpacking *self, unsigned char **bytes, size_t *used, size_t *capacity)
{
  for (;;) {
    lks_status status = grow(self, bytes, *used, capacity);
    if (status != LKS_OK)
      return status;
    const la_ssize_t got = archive_read_data(self->archive, *bytes + *used, BLOCK);
    if (got < 0)
      return reason_of(self);
    if (got == 0)
      return LKS_OK;
    *used += (size_t)got;
    status = lks_budget_unpacked(self->reading->budget, (uint64_t)got);
    if (status != LKS_OK)
      return status;
  }
}

/* What could be unpacked of a member that is damaged is looked at all the same. */
static lks_status read_member(unpacking *self, const char *name)
{
  lks_reading *reading = self->reading;
  unsigned char *bytes = NULL;
  size_t used = 0, capacity = 0;
  const lks_status loaded = load(self, &bytes, &used, &capacity);
  lks_status status = LKS_OK;
  if (loaded == LKS_ENCRYPTED) {
    self->encrypted++;
    if (self->first_encrypted == NULL)
      self->first_encrypted = g_strdup(name);
  } else {
    if (loaded == LKS_OK || (loaded == LKS_DAMAGED && used > 0))
      status = reading->inner(reading->scan, name, bytes, used);
    if (status == LKS_OK && loaded != LKS_OK)
      status = lks_reading_note(self->reading, loaded, name);
  }
  free(bytes);
  lks_budget_release(reading->budget, capacity);
  return status;
}

/* Links and folders hold nothing. */
static lks_status visit(unpacking *self, struct archive_entry *entry)
{
  if (++self->members > lks_budget_limit(self->reading->budget, LEAKSCAN_LIMIT_PARTS))
    return lks_status_of_limit(LEAKSCAN_LIMIT_PARTS);
  const bool is_file = archive_entry_filetype(entry) == AE_IFREG && archive_entry_hardlink(entry) == NULL;
  lks_status status = lks_budget_check(self->reading->budget);
  if (!is_file || status != LKS_OK)
    return status;
  char *name = name_of(self, entry);
  status = read_member(self, name);
  g_free(name);
  return status;
}

/* The locale is the thread's own, and libarchive's alone: what is called in between may want another. */
static int next_header(unpacking *self, struct archive_entry **entry)
{
  const locale_t before = self->utf8 != (locale_t)0 ? uselocale(self->utf8) : (locale_t)0;
  const int result = archive_read_next_header(self->archive, entry);
  if (before != (locale_t)0)
    uselocale(before);
  return result;
}

static lks_status visit_all(unpacking *self)
{
  lks_status status = open_archive(self);
  while (status == LKS_OK) {
    struct archive_entry *entry = NULL;
    const int result = next_header(self, &entry);
    if (result == ARCHIVE_EOF && self->members == 0)
      return self->reading->events->not_inspected(self->reading->context, "empty-file", NULL, 0);
    if (result == ARCHIVE_EOF)
      break;
    if (result == ARCHIVE_RETRY)
      continue;
    if (result < ARCHIVE_WARN) /* the rest can't be found */
      return reason_of(self);
    status = visit(self, entry);
  }
  return status;
}

static lks_status read_archive(lks_reading *reading)
{
  static const lks_document document = {.format = "archive"};
  unpacking *self = calloc(1, sizeof *self);
  if (self == NULL || (self->archive = archive_read_new()) == NULL) {
    free(self);
    return LKS_NO_MEMORY;
  }
  self->reading = reading;
  self->utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  lks_status status = reading->events->document(reading->context, &document);
  if (status == LKS_OK)
    status = visit_all(self);
  if (self->encrypted > 0 && !lks_status_ends_scan(status))
    reading->events->not_inspected(reading->context, "encrypted-archive", self->first_encrypted, self->encrypted);
  const lks_status ended = reading->events->document_end(reading->context);
  archive_read_free(self->archive);
  if (self->utf8 != (locale_t)0)
    freelocale(self->utf8);
  g_free(self->first_encrypted);
  free(self);
  return status == LKS_OK ? ended : status;
}

const lks_reader lks_reader_archive = {.format = "archive", .bid = bid, .read = read_archive};
