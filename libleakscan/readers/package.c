/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A zip package, by libzip. */
#include "readers/package.h"

#include <glib.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "readers/charset.h"
#include "readers/inflate.h"

enum {
  END_RECORD_SIZE = 22,          /* APPNOTE.TXT 4.3.16 */
  END_RECORD_REACH = 65535 + 22, /* with the longest comment */
  ZIP64_LOCATOR_SIZE = 20,       /* 4.3.15 */
  ZIP64_RECORD_SIZE = 56,        /* 4.3.14 */
  DIRECTORY_ENTRY_SIZE = 302     /* 46 bytes and a generous name */
};

struct lks_package {
  zip_t *zip;
  const lks_source *source;
  lks_budget *budget;
  uint64_t offset; /* where libzip reads next */
  zip_error_t error;
  size_t count;
  lks_charset charset; /* of the names that aren't marked as UTF-8 */
  char **shown;        /* names in UTF-8, freed by g_free; made for those that aren't ASCII */
  GHashTable *names; /* lower-case name -> index + 1 */
  bool uncounted;    /* what is unpacked was counted before */
  size_t duplicate;  /* index of an entry whose name another one has, plus 1; 0: none */
};

struct lks_stream {
  lks_package *package;
  zip_file_t *file;
  lks_inflater *inflater;
  uint64_t expected;
  uint64_t delivered;
  uint32_t crc;
  bool ended;
};

static uint32_t little16(const unsigned char *bytes)
{
  return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8;
}

static uint32_t little32(const unsigned char *bytes)
{
  return little16(bytes) | little16(bytes + 2) << 16;
}

static uint64_t little64(const unsigned char *bytes)
{
  return (uint64_t)little32(bytes) | (uint64_t)little32(bytes + 4) << 32;
}

/* libzip allocates for every entry of a directory before anybody can ask how many there are, and reads on when the
 * end record tells fewer than the directory holds. So the directory's size is looked at first, in every end record
 * that libzip might choose. */
static lks_status check_directory(const lks_source *source, const lks_budget *budget)
{
  const uint64_t size = lks_source_size(source);
  const uint64_t allowed = lks_budget_limit(budget, LEAKSCAN_LIMIT_PARTS);
  const size_t reach =
      size < END_RECORD_REACH + ZIP64_LOCATOR_SIZE ? (size_t)size : END_RECORD_REACH + ZIP64_LOCATOR_SIZE;
  unsigned char *tail = malloc(reach + 1);
  if (tail == NULL)
    return LKS_NO_MEMORY;
  size_t got = 0;
  lks_status status = lks_source_read(source, size - reach, tail, reach, &got);
  bool found = false;
  for (size_t i = 0; status == LKS_OK && i + 4 <= got; i++) {
    uint64_t entries = 0, directory = 0;
    if (memcmp(tail + i, "PK\5\6", 4) == 0 && i + END_RECORD_SIZE <= got) {
      found = true;
      entries = little16(tail + i + 10);
      directory = little32(tail + i + 12);
      if (directory == UINT32_MAX)
        directory = 0; /* in the zip64 record */
    } else if (memcmp(tail + i, "PK\6\7", 4) == 0 && i + ZIP64_LOCATOR_SIZE <= got) {
      unsigned char record[ZIP64_RECORD_SIZE];
      size_t record_size = 0;
      status = lks_source_read(source, little64(tail + i + 8), record, sizeof record, &record_size);
      if (status == LKS_OK && record_size == sizeof record && memcmp(record, "PK\6\6", 4) == 0) {
        entries = little64(record + 32);
        directory = little64(record + 40);
      }
    }
    if (status == LKS_OK && (entries > allowed || directory / DIRECTORY_ENTRY_SIZE > allowed))
      status = lks_status_of_limit(LEAKSCAN_LIMIT_PARTS);
  }
  free(tail);
  if (status == LKS_OK && !found)
    return LKS_DAMAGED;
  return status;
}

static zip_int64_t source_read(lks_package *package, void *data, zip_uint64_t length)
{
  size_t got = 0;
  if (lks_source_read(package->source, package->offset, data, (size_t)length, &got) != LKS_OK) {
    zip_error_set(&package->error, ZIP_ER_READ, 0);
    return -1;
  }
  package->offset += got;
  lks_budget_read(package->budget, got);
  return (zip_int64_t)got;
}

/* libzip asks for everything through one function: zip_source_function(3). */
static zip_int64_t source_command(void *state, void *data, zip_uint64_t length, zip_source_cmd_t command)
{
  lks_package *package = state;
  const uint64_t size = lks_source_size(package->source);
  switch (command) {
  case ZIP_SOURCE_OPEN:
    package->offset = 0;
    return 0;
  case ZIP_SOURCE_READ:
    return source_read(package, data, length);
  case ZIP_SOURCE_SEEK: {
    const zip_int64_t offset = zip_source_seek_compute_offset(package->offset, size, data, length, &package->error);
    if (offset < 0)
      return -1;
    package->offset = (uint64_t)offset;
    return 0;
  }
  case ZIP_SOURCE_TELL:
    return (zip_int64_t)package->offset;
  case ZIP_SOURCE_STAT: {
    zip_stat_t *stat = data;
    zip_stat_init(stat);
    stat->size = size;
    stat->valid |= ZIP_STAT_SIZE;
    return (zip_int64_t)sizeof *stat;
  }
  case ZIP_SOURCE_ERROR:
    return zip_error_to_data(&package->error, data, length);
  case ZIP_SOURCE_CLOSE:
  case ZIP_SOURCE_FREE:
    return 0;
  case ZIP_SOURCE_SUPPORTS:
    return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                          ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL,
                                          ZIP_SOURCE_SUPPORTS, -1);
  default:
    zip_error_set(&package->error, ZIP_ER_OPNOTSUPP, 0);
    return -1;
  }
}

/* zip_open of libzip 1.7 keeps unsynchronised statics, so that two scans must not open at the same time. */
static pthread_mutex_t opening = PTHREAD_MUTEX_INITIALIZER;

static zip_t *open_zip(lks_package *package)
{
  zip_error_t error;
  zip_error_init(&error);
  zip_t *zip = NULL;
  pthread_mutex_lock(&opening);
  zip_source_t *zip_source = zip_source_function_create(source_command, package, &error);
  if (zip_source != NULL) {
    zip = zip_open_from_source(zip_source, ZIP_RDONLY, &error);
    if (zip == NULL)
      zip_source_free(zip_source);
  }
  pthread_mutex_unlock(&opening);
  zip_error_fini(&error);
  return zip;
}

static const char *raw_name(const lks_package *package, size_t index)
{
  const char *name = zip_get_name(package->zip, index, ZIP_FL_ENC_RAW);
  return name != NULL ? name : "";
}

/* Most packages in Japan have names in CP932 and don't say so. One name is too short to find that out, all of them
 * aren't. */
static void find_charset(lks_package *package)
{
  enum { ENOUGH = 16 * 1024 };
  GString *all = g_string_new(NULL);
  for (size_t i = 0; i < package->count && all->len < ENOUGH; i++) {
    const char *name = raw_name(package, i);
    if (!g_utf8_validate(name, -1, NULL))
      g_string_append_printf(all, "%s\n", name);
  }
  package->charset = lks_charset_guess((const unsigned char *)all->str, all->len);
  g_string_free(all, TRUE);
}

static char *convert_name(const lks_package *package, const char *name)
{
  if (g_utf8_validate(name, -1, NULL))
    return g_strdup(name);
  char *converted =
      g_convert_with_fallback(name, -1, "UTF-8", lks_charset_name(package->charset), "?", NULL, NULL, NULL);
  return converted != NULL ? converted : g_utf8_make_valid(name, -1);
}

static void read_names(lks_package *package)
{
  find_charset(package);
  package->shown = g_new0(char *, package->count + 1);
  for (size_t i = 0; i < package->count; i++)
    if (!g_str_is_ascii(raw_name(package, i)))
      package->shown[i] = convert_name(package, raw_name(package, i));
}

static void index_names(lks_package *package)
{
  package->names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  for (size_t i = 0; i < package->count; i++) {
    const char *name = lks_package_name(package, i);
    while (*name == '/')
      name++;
    char *key = g_ascii_strdown(name, -1);
    g_strdelimit(key, "\\", '/'); /* some producers write xl\workbook.xml */
    if (g_hash_table_contains(package->names, key)) {
      package->duplicate = i + 1;
      g_free(key);
    } else {
      g_hash_table_insert(package->names, key, GSIZE_TO_POINTER(i + 1));
    }
  }
}

lks_status lks_package_open(const lks_source *source, lks_budget *budget, lks_package **package)
{
  const lks_status status = check_directory(source, budget);
  if (status != LKS_OK)
    return status;
  lks_package *made = calloc(1, sizeof *made);
  if (made == NULL)
    return LKS_NO_MEMORY;
  made->source = source;
  made->budget = budget;
  zip_error_init(&made->error);
  made->zip = open_zip(made);
  if (made->zip == NULL) {
    lks_package_close(made);
    return LKS_DAMAGED;
  }
  made->count = (size_t)zip_get_num_entries(made->zip, 0);
  if (made->count > lks_budget_limit(budget, LEAKSCAN_LIMIT_PARTS)) {
    lks_package_close(made);
    return lks_status_of_limit(LEAKSCAN_LIMIT_PARTS);
  }
  read_names(made);
  index_names(made);
  *package = made;
  return LKS_OK;
}

void lks_package_close(lks_package *package)
{
  if (package == NULL)
    return;
  if (package->zip != NULL)
    zip_discard(package->zip);
  zip_error_fini(&package->error);
  if (package->names != NULL)
    g_hash_table_destroy(package->names);
  for (size_t i = 0; package->shown != NULL && i < package->count; i++)
    g_free(package->shown[i]);
  g_free(package->shown);
  free(package);
}

size_t lks_package_count(const lks_package *package)
{
  return package->count;
}

const char *lks_package_name(const lks_package *package, size_t index)
{
  return package->shown[index] != NULL ? package->shown[index] : raw_name(package, index);
}

const char *lks_package_duplicate(const lks_package *package)
{
  return package->duplicate > 0 ? lks_package_name(package, package->duplicate - 1) : NULL;
}

bool lks_package_find(const lks_package *package, const char *name, size_t *index)
{
  while (*name == '/')
    name++;
  char *key = g_ascii_strdown(name, -1);
  const size_t found = GPOINTER_TO_SIZE(g_hash_table_lookup(package->names, key));
  g_free(key);
  if (found == 0)
    return false;
  *index = found - 1;
  return true;
}

static bool entry_stat(const lks_package *package, size_t index, zip_stat_t *stat)
{
  zip_stat_init(stat);
  return zip_stat_index(package->zip, index, 0, stat) == 0;
}

void lks_package_set_counting(lks_package *package, bool counts)
{
  package->uncounted = !counts;
}

bool lks_package_encrypted(const lks_package *package, size_t index)
{
  zip_stat_t stat;
  return entry_stat(package, index, &stat) && (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 &&
         stat.encryption_method != ZIP_EM_NONE;
}

uint64_t lks_package_packed_size(const lks_package *package, size_t index)
{
  zip_stat_t stat;
  return entry_stat(package, index, &stat) && (stat.valid & ZIP_STAT_COMP_SIZE) != 0 ? stat.comp_size : 0;
}

uint64_t lks_package_declared_size(const lks_package *package, size_t index)
{
  zip_stat_t stat;
  return entry_stat(package, index, &stat) && (stat.valid & ZIP_STAT_SIZE) != 0 ? stat.size : 0;
}

#ifdef LKS_HAVE_ISAL
static int64_t read_packed(void *context, void *buffer, size_t size)
{
  return zip_fread(context, buffer, size);
}
#endif

static lks_status open_entry(lks_stream *stream, size_t index, const zip_stat_t *stat)
{
  zip_t *zip = stream->package->zip;
#ifdef LKS_HAVE_ISAL
  if (stat->comp_method == ZIP_CM_DEFLATE) {
    stream->file = zip_fopen_index(zip, index, ZIP_FL_COMPRESSED);
    if (stream->file == NULL)
      return LKS_DAMAGED;
    stream->inflater = lks_inflater_new(read_packed, stream->file);
    return stream->inflater != NULL ? LKS_OK : LKS_NO_MEMORY;
  }
#endif
  if (!zip_compression_method_supported((zip_int32_t)stat->comp_method, 0))
    return LKS_UNSUPPORTED;
  stream->file = zip_fopen_index(zip, index, 0);
  return stream->file != NULL ? LKS_OK : LKS_DAMAGED;
}

lks_status lks_package_stream(lks_package *package, size_t index, lks_stream **stream)
{
  const zip_uint64_t wanted = ZIP_STAT_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD;
  zip_stat_t stat;
  if (!entry_stat(package, index, &stat) || (stat.valid & wanted) != wanted)
    return LKS_DAMAGED;
  if (lks_package_encrypted(package, index))
    return LKS_ENCRYPTED;
  lks_stream *made = calloc(1, sizeof *made);
  if (made == NULL)
    return LKS_NO_MEMORY;
  made->package = package;
  made->expected = stat.size;
  made->crc = stat.crc;
  const lks_status status = open_entry(made, index, &stat);
  if (status != LKS_OK) {
    lks_stream_close(made);
    return status;
  }
  *stream = made;
  return LKS_OK;
}

static lks_status read_unpacked(lks_stream *stream, void *buffer, size_t size, size_t *got)
{
#ifdef LKS_HAVE_ISAL
  if (stream->inflater != NULL)
    return lks_inflater_read(stream->inflater, buffer, size, got);
#endif
  const zip_int64_t n = zip_fread(stream->file, buffer, size);
  if (n < 0)
    return LKS_DAMAGED;
  *got = (size_t)n;
  return LKS_OK;
}

/* libzip 1.7 hands out more than an entry declares, without a word. */
static lks_status check_end(const lks_stream *stream)
{
  if (stream->delivered != stream->expected)
    return LKS_DAMAGED;
#ifdef LKS_HAVE_ISAL
  if (stream->inflater != NULL && lks_inflater_crc(stream->inflater) != stream->crc)
    return LKS_DAMAGED;
#endif
  return LKS_OK;
}

lks_status lks_stream_read(lks_stream *stream, void *buffer, size_t size, size_t *got)
{
  *got = 0;
  if (stream->ended)
    return LKS_OK;
  const lks_status status = read_unpacked(stream, buffer, size, got);
  if (status != LKS_OK)
    return status;
  stream->delivered += *got;
  if (stream->delivered > stream->expected)
    return LKS_DAMAGED;
  if (*got == 0) {
    stream->ended = true;
    return check_end(stream);
  }
  return lks_budget_unpacked(stream->package->budget, stream->package->uncounted ? 0 : *got);
}

void lks_stream_close(lks_stream *stream)
{
  if (stream == NULL)
    return;
#ifdef LKS_HAVE_ISAL
  lks_inflater_free(stream->inflater);
#endif
  if (stream->file != NULL)
    zip_fclose(stream->file);
  free(stream);
}

/* The buffer grows with what really comes, not with what the directory declares. */
static lks_status load_stream(lks_stream *stream, unsigned char **data, size_t *size)
{
  lks_budget *budget = stream->package->budget;
  unsigned char *bytes = NULL;
  size_t used = 0, capacity = 0;
  lks_status status = LKS_OK;
  for (;;) {
    if (used == capacity) {
      const size_t larger = capacity == 0 ? (size_t)64 * 1024 : capacity * 2;
      status = lks_budget_hold(budget, larger - capacity);
      if (status != LKS_OK)
        break;
      unsigned char *more = realloc(bytes, larger);
      if (more == NULL) {
        lks_budget_release(budget, larger - capacity);
        status = LKS_NO_MEMORY;
        break;
      }
      bytes = more;
      capacity = larger;
    }
    size_t got = 0;
    status = lks_stream_read(stream, bytes + used, capacity - used, &got);
    if (status != LKS_OK || got == 0)
      break;
    used += got;
  }
  if (status != LKS_OK) {
    free(bytes);
    lks_budget_release(budget, capacity);
    return status;
  }
  lks_budget_release(budget, capacity - used);
  *data = bytes;
  *size = used;
  return LKS_OK;
}

lks_status lks_package_load(lks_package *package, size_t index, unsigned char **data, size_t *size)
{
  lks_stream *stream = NULL;
  lks_status status = lks_package_stream(package, index, &stream);
  if (status == LKS_OK)
    status = load_stream(stream, data, size);
  lks_stream_close(stream);
  return status;
}
