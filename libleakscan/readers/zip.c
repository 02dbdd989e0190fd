/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The reader for plain zip archives: each member goes round again. */
#include <string.h>

#include "readers/readers.h"

enum { BID = 32 };

static lks_status bid(lks_reading *reading, unsigned *bits)
{
  *bits = reading->package != NULL ? BID : 0;
  return LKS_OK;
}

static bool has(const lks_reading *reading, const char *name)
{
  size_t index = 0;
  return lks_package_find(reading->package, name, &index);
}

static bool is_folder(const lks_package *package, size_t index)
{
  const char *name = lks_package_name(package, index);
  const size_t length = strlen(name);
  return length > 0 && name[length - 1] == '/' && lks_package_declared_size(package, index) == 0 &&
         lks_package_packed_size(package, index) <= 2 /* an empty deflate stream */;
}

static lks_status read_archive(lks_reading *reading)
{
  static const lks_document document = {.format = "zip"};
  /* other office formats are zip archives too, but their parts are no documents */
  if (has(reading, "[Content_Types].xml") || has(reading, "META-INF/manifest.xml"))
    return LKS_UNSUPPORTED;
  lks_status status = reading->events->document(reading->context, &document);
  const char *encrypted = NULL;
  uint64_t encrypted_count = 0;
  for (size_t i = 0; status == LKS_OK && i < lks_package_count(reading->package); i++) {
    if (is_folder(reading->package, i))
      continue;
    if (!lks_package_encrypted(reading->package, i)) {
      status = lks_readers_read_member(reading, i);
      continue;
    }
    encrypted = encrypted_count++ == 0 ? lks_package_name(reading->package, i) : encrypted;
  }
  if (encrypted != NULL && !lks_status_ends_scan(status)) {
    const lks_status told =
        reading->events->not_inspected(reading->context, "encrypted-archive", encrypted, encrypted_count);
    status = status == LKS_OK ? told : status;
  }
  const lks_status ended = reading->events->document_end(reading->context);
  return status == LKS_OK ? ended : status;
}

const lks_reader lks_reader_zip = {.format = "zip", .bid = bid, .read = read_archive};
