/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The floor: unpacks every entry of a zip with libzip and looks at nothing, as nobody who reads by libzip can do
 * with less. */
#include <stdio.h>
#include <stdlib.h>
#include <zip.h>

enum { BUFFER_SIZE = 256 * 1024 };

static zip_int64_t unpack(zip_t *archive, zip_uint64_t index, void *buffer)
{
  zip_file_t *file = zip_fopen_index(archive, index, 0);
  if (file == NULL)
    return -1;
  zip_int64_t total = 0, got;
  while ((got = zip_fread(file, buffer, BUFFER_SIZE)) > 0)
    total += got;
  return zip_fclose(file) == 0 && got == 0 ? total : -1;
}

int main(int argc, char **argv)
{
  zip_t *archive = argc == 2 ? zip_open(argv[1], ZIP_RDONLY, NULL) : NULL;
  void *buffer = malloc(BUFFER_SIZE);
  if (archive == NULL || buffer == NULL) {
    fprintf(stderr, "usage: floor FILE.xlsx\n");
    return 2;
  }
  zip_int64_t total = 0;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); i++) {
    const zip_int64_t size = unpack(archive, (zip_uint64_t)i, buffer);
    if (size < 0) {
      fprintf(stderr, "%s: entry %lld is damaged\n", argv[1], (long long)i);
      return 1;
    }
    total += size;
  }
  printf("%lld bytes\n", (long long)total);
  zip_discard(archive);
  free(buffer);
  return 0;
}
