/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A document's bytes. Files are read, never mapped: a mapping dies with SIGBUS when somebody truncates the file. */
#include "input/source.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { STREAM_FIRST = 256 * 1024 };

struct lks_source {
  int fd; /* -1 when it is memory */
  bool close_fd;
  const unsigned char *data;
  unsigned char *owned;
  uint64_t size;
};

static lks_status source_new(int fd, const void *data, uint64_t size, lks_source **source)
{
  lks_source *made = calloc(1, sizeof *made);
  if (made == NULL)
    return LKS_NO_MEMORY;
  made->fd = fd;
  made->data = data;
  made->size = size;
  *source = made;
  return LKS_OK;
}

lks_status lks_source_open_memory(const void *data, size_t size, uint64_t largest, lks_source **source)
{
  if (size > largest)
    return lks_status_of_limit(LEAKSCAN_LIMIT_INPUT_SIZE);
  return source_new(-1, data, size, source);
}

/* One byte beyond `largest` is asked for, to know that there is more. */
static lks_status read_stream(int fd, uint64_t largest, unsigned char **data, size_t *size)
{
  unsigned char *bytes = NULL;
  size_t used = 0, capacity = 0;
  for (;;) {
    if (used == capacity) {
      capacity = capacity == 0 ? STREAM_FIRST : capacity + capacity / 2;
      unsigned char *more = realloc(bytes, capacity);
      if (more == NULL) {
        free(bytes);
        return LKS_NO_MEMORY;
      }
      bytes = more;
    }
    const ssize_t got = read(fd, bytes + used, capacity - used);
    if (got < 0 && errno == EINTR)
      continue;
    if (got < 0) {
      free(bytes);
      return LKS_UNREADABLE;
    }
    if (got == 0)
      break;
    used += (size_t)got;
    if (used > largest) {
      free(bytes);
      return lks_status_of_limit(LEAKSCAN_LIMIT_INPUT_SIZE);
    }
  }
  *data = bytes;
  *size = used;
  return LKS_OK;
}

lks_status lks_source_open_fd(int fd, uint64_t largest, lks_source **source)
{
  struct stat status;
  if (fstat(fd, &status) != 0 || S_ISDIR(status.st_mode))
    return LKS_UNREADABLE;
  if (S_ISREG(status.st_mode)) {
    if ((uint64_t)status.st_size > largest)
      return lks_status_of_limit(LEAKSCAN_LIMIT_INPUT_SIZE);
    return source_new(fd, NULL, (uint64_t)status.st_size, source);
  }
  unsigned char *data = NULL;
  size_t size = 0;
  lks_status result = read_stream(fd, largest, &data, &size);
  if (result != LKS_OK)
    return result;
  result = source_new(-1, data, size, source);
  if (result != LKS_OK) {
    free(data);
    return result;
  }
  (*source)->owned = data;
  return LKS_OK;
}

lks_status lks_source_open_file(const char *path, uint64_t largest, lks_source **source)
{
  const int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (fd < 0)
    return LKS_UNREADABLE;
  struct stat status;
  lks_status result = LKS_UNREADABLE; /* a device by name is a mistake, or a trap */
  if (fstat(fd, &status) == 0 && (S_ISREG(status.st_mode) || S_ISFIFO(status.st_mode)))
    result = lks_source_open_fd(fd, largest, source);
  if (result != LKS_OK || (*source)->fd < 0)
    close(fd);
  else
    (*source)->close_fd = true;
  return result;
}

void lks_source_close(lks_source *source)
{
  if (source == NULL)
    return;
  if (source->close_fd)
    close(source->fd);
  free(source->owned);
  free(source);
}

uint64_t lks_source_size(const lks_source *source)
{
  return source->size;
}

lks_status lks_source_read(const lks_source *source, uint64_t offset, void *buffer, size_t size, size_t *got)
{
  *got = 0;
  if (offset >= source->size)
    return LKS_OK;
  if (size > source->size - offset)
    size = (size_t)(source->size - offset);
  if (source->fd < 0) {
    memcpy(buffer, source->data + offset, size);
    *got = size;
    return LKS_OK;
  }
  while (*got < size) {
    const ssize_t part = pread(source->fd, (char *)buffer + *got, size - *got, (off_t)(offset + *got));
    if (part < 0 && errno == EINTR)
      continue;
    if (part < 0)
      return LKS_UNREADABLE;
    if (part == 0) /* somebody truncated it meanwhile */
      break;
    *got += (size_t)part;
  }
  return LKS_OK;
}
