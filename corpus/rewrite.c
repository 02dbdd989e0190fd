/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A package in memory: parts read and written with libzip, with fixed dates so that the bytes stay the same. */
#include "rewrite.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

/* 1980-01-01 00:00, the first date a zip entry can bear. */
#define FIRST_DATE 0x21
#define FIRST_TIME 0

struct corpus_package {
  struct corpus_part *parts;
  size_t count;
};

struct corpus_package *corpus_package_new(void)
{
  return calloc(1, sizeof(struct corpus_package));
}

void corpus_package_free(struct corpus_package *package)
{
  if (package == NULL) {
    return;
  }
  for (size_t i = 0; i < package->count; i++) {
    free(package->parts[i].name);
    free(package->parts[i].data);
  }
  free(package->parts);
  free(package);
}

bool corpus_part_set(struct corpus_part *part, const void *data, size_t size)
{
  char *copy = malloc(size + 1);

  if (copy == NULL) {
    return false;
  }
  if (size > 0) {
    memcpy(copy, data, size);
  }
  copy[size] = '\0';
  free(part->data);
  part->data = copy;
  part->size = size;
  return true;
}

bool corpus_part_rename(struct corpus_part *part, const char *name)
{
  char *copy = strdup(name);

  if (copy == NULL) {
    return false;
  }
  free(part->name);
  part->name = copy;
  return true;
}

bool corpus_package_add(struct corpus_package *package, const char *name, const void *data, size_t size)
{
  struct corpus_part *parts = realloc(package->parts, (package->count + 1) * sizeof *parts);

  if (parts == NULL) {
    return false;
  }
  package->parts = parts;
  struct corpus_part *part = &parts[package->count];
  *part = (struct corpus_part){NULL, NULL, 0};
  if (!corpus_part_rename(part, name) || !corpus_part_set(part, data, size)) {
    free(part->name);
    return false;
  }
  package->count++;
  return true;
}

struct corpus_part *corpus_package_find(struct corpus_package *package, const char *name)
{
  for (size_t i = 0; i < package->count; i++) {
    if (strcmp(package->parts[i].name, name) == 0) {
      return &package->parts[i];
    }
  }
  return NULL;
}

bool corpus_package_map(struct corpus_package *package, bool (*change)(struct corpus_part *part, void *context),
                        void *context)
{
  for (size_t i = 0; i < package->count; i++) {
    if (!change(&package->parts[i], context)) {
      return false;
    }
  }
  return true;
}

bool corpus_part_replace(struct corpus_part *part, const char *from, const char *to)
{
  size_t from_length = strlen(from);
  size_t to_length = strlen(to);
  size_t found = 0;

  if (from_length == 0) {
    return false;
  }
  for (const char *at = part->data; (at = strstr(at, from)) != NULL; at += from_length) {
    found++;
  }
  if (found == 0) {
    return false;
  }
  char *result = malloc(part->size - found * from_length + found * to_length + 1);
  if (result == NULL) {
    return false;
  }
  char *out = result;
  const char *in = part->data;
  for (const char *at; (at = strstr(in, from)) != NULL; in = at + from_length) {
    size_t before = (size_t)(at - in);
    memcpy(out, in, before);
    memcpy(out + before, to, to_length);
    out += before + to_length;
  }
  strcpy(out, in);
  free(part->data);
  part->data = result;
  part->size = (size_t)(out - result) + strlen(out);
  return true;
}

static bool read_entry(struct corpus_package *package, zip_t *archive, zip_uint64_t index)
{
  zip_stat_t entry;
  bool read = false;

  if (zip_stat_index(archive, index, 0, &entry) != 0 || entry.size > SIZE_MAX - 1) {
    return false;
  }
  char *data = malloc((size_t)entry.size + 1);
  zip_file_t *file = zip_fopen_index(archive, index, 0);
  if (data != NULL && file != NULL && zip_fread(file, data, entry.size) == (zip_int64_t)entry.size) {
    read = corpus_package_add(package, entry.name, data, (size_t)entry.size);
  }
  if (file != NULL) {
    zip_fclose(file);
  }
  free(data);
  return read;
}

struct corpus_package *corpus_package_read(const char *path)
{
  struct corpus_package *package = corpus_package_new();
  zip_t *archive = zip_open(path, ZIP_RDONLY, NULL);
  zip_int64_t count = archive != NULL ? zip_get_num_entries(archive, 0) : -1;
  bool read = package != NULL && count >= 0;

  for (zip_int64_t i = 0; read && i < count; i++) {
    read = read_entry(package, archive, (zip_uint64_t)i);
  }
  if (archive != NULL) {
    zip_discard(archive);
  }
  if (!read) {
    corpus_package_free(package);
    return NULL;
  }
  return package;
}

static bool write_entry(zip_t *archive, const struct corpus_part *part)
{
  zip_source_t *source = zip_source_buffer(archive, part->data, part->size, 0);

  if (source == NULL) {
    return false;
  }
  zip_int64_t index = zip_file_add(archive, part->name, source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    return false;
  }
  zip_uint64_t entry = (zip_uint64_t)index;
  return zip_set_file_compression(archive, entry, ZIP_CM_DEFLATE, 6) == 0 &&
         zip_file_set_dostime(archive, entry, FIRST_TIME, FIRST_DATE, 0) == 0;
}

bool corpus_package_write(const struct corpus_package *package, const char *path)
{
  zip_t *archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, NULL);

  if (archive == NULL) {
    return false;
  }
  for (size_t i = 0; i < package->count; i++) {
    if (!write_entry(archive, &package->parts[i])) {
      zip_discard(archive);
      return false;
    }
  }
  if (zip_close(archive) != 0) {
    zip_discard(archive);
    return false;
  }
  return true;
}

bool corpus_rewrite(const char *from, const char *to, corpus_mutator mutate)
{
  struct corpus_package *package = corpus_package_read(from);
  bool written = package != NULL && mutate(package) && corpus_package_write(package, to);

  corpus_package_free(package);
  return written;
}
