/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The reader for plain zip archives: each member goes round again. */
#include <stdlib.h>
#include <string.h>

#include "readers/readers.h"

enum { BID = 32 };

static unsigned bid(lks_reading *reading)
{
  return reading->package != NULL ? BID : 0;
}

static bool has(const lks_reading *reading, const char *name)
{
  size_t index = 0;
  return lks_package_find(reading->package, name, &index);
}

static lks_status read_member(lks_reading *reading, size_t index)
{
  const char *name = lks_package_name(reading->package, index);
  const size_t length = strlen(name);
  if (length > 0 && name[length - 1] == '/')
    return LKS_OK;
  unsigned char *data = NULL;
  size_t size = 0;
  lks_status status = lks_package_load(reading->package, index, &data, &size);
  if (status == LKS_OK) {
    status = reading->inner(reading->scan, name, data, size);
    free(data);
    lks_budget_release(reading->budget, size);
    return status;
  }
  const char *reason = lks_status_reason(status);
  if (reason == NULL || lks_status_ends_scan(status))
    return status;
  return reading->events->not_inspected(reading->context, reason, name, 0);
}

static lks_status read_archive(lks_reading *reading)
{
  static const lks_document document = {.format = "zip"};
  /* other office formats are zip archives too, but their parts are no documents */
  if (has(reading, "[Content_Types].xml") || has(reading, "META-INF/manifest.xml"))
    return LKS_UNSUPPORTED;
  lks_status status = reading->events->document(reading->context, &document);
  for (size_t i = 0; status == LKS_OK && i < lks_package_count(reading->package); i++)
    status = read_member(reading, i);
  const lks_status ended = reading->events->document_end(reading->context);
  return status == LKS_OK ? ended : status;
}

const lks_reader lks_reader_zip = {.format = "zip", .bid = bid, .read = read_archive};
