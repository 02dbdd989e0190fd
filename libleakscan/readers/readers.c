/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which reader knows a document. */
#include "readers/readers.h"

#include <stdlib.h>
#include <string.h>

static const lks_reader *const readers[] = {
    &lks_reader_xlsx,
    &lks_reader_docx,
    &lks_reader_pptx,
    &lks_reader_zip,
    &lks_reader_compound,
    &lks_reader_pdf,
#ifdef LKS_HAVE_ARCHIVE
    &lks_reader_archive,
#endif
    &lks_reader_html,
    &lks_reader_csv,
    &lks_reader_mail,
};

lks_status lks_readers_choose(lks_reading *reading, const lks_reader **reader)
{
  unsigned highest = 0;
  *reader = NULL;
  for (size_t i = 0; i < sizeof readers / sizeof readers[0]; i++) {
    unsigned bits = 0;
    const lks_status status = readers[i]->bid(reading, &bits);
    if (status != LKS_OK)
      return status;
    if (bits > highest) {
      highest = bits;
      *reader = readers[i];
    }
  }
  return LKS_OK;
}

bool lks_readers_know(const lks_reading *reading, const unsigned char *data, size_t size)
{
  lks_reading other = *reading;
  lks_source *source = NULL;
  const lks_reader *reader = NULL;
  if (lks_source_open_memory(data, size, UINT64_MAX, &source) != LKS_OK)
    return true;
  other.package = NULL;
  other.source = source;
  other.head_size = size < LKS_HEAD_SIZE ? size : LKS_HEAD_SIZE;
  if (other.head_size > 0)
    memcpy(other.head, data, other.head_size);
  const bool is_package = other.head_size >= 2 && memcmp(data, "PK", 2) == 0; /* it says itself what it is */
  const bool known = is_package || lks_readers_choose(&other, &reader) != LKS_OK ||
                     (reader != NULL && reader != &lks_reader_csv);
  lks_source_close(source);
  return known;
}

lks_status lks_readers_read_member(lks_reading *reading, size_t entry)
{
  unsigned char *data = NULL;
  size_t size = 0;
  const char *name = lks_package_name(reading->package, entry);
  lks_status status = lks_package_load(reading->package, entry, &data, &size);
  if (status == LKS_OK) {
    status = reading->inner(reading->scan, name, data, size);
    free(data);
    lks_budget_release(reading->budget, size);
    return status;
  }
  return lks_reading_note(reading, status, name);
}
