/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Where a photograph was taken: the position in a JPEG's Exif data (CIPA DC-008, 4.6.6). */
#include "readers/leftovers.h"

#include <stdlib.h>
#include <string.h>

#include "readers/kept.h"

enum {
  LONGEST_SEGMENT = 65533,
  MOST_SEGMENTS = 32, /* before the picture itself */
  TAG_POSITION = 0x8825,
  TAG_LATITUDE = 2,
  TAG_LONGITUDE = 4,
  FIELD_SIZE = 12
};

/* Exif data are a TIFF file, in either order of bytes. */
typedef struct tiff {
  const unsigned char *data;
  size_t size;
  bool big;
} tiff;

static uint32_t number16(const tiff *file, size_t at)
{
  if (at + 2 > file->size)
    return 0;
  const uint32_t a = file->data[at], b = file->data[at + 1];
  return file->big ? a << 8 | b : b << 8 | a;
}

static uint32_t number32(const tiff *file, size_t at)
{
  const uint32_t a = number16(file, at), b = number16(file, at + 2);
  return file->big ? a << 16 | b : b << 16 | a;
}

/* The value of a field in the directory at an offset; 0 where there is none. */
static uint32_t find_field(const tiff *file, size_t directory, uint32_t tag)
{
  const uint32_t fields = number16(file, directory);
  for (uint32_t i = 0; i < fields; i++) {
    const size_t at = directory + 2 + (size_t)i * FIELD_SIZE;
    if (at + FIELD_SIZE > file->size)
      return 0;
    if (number16(file, at) == tag)
      return number32(file, at + 8);
  }
  return 0;
}

/* Degrees, minutes and seconds, as three fractions. */
static double read_degrees(const tiff *file, size_t at)
{
  static const double parts[] = {1, 60, 3600};
  double degrees = 0;
  if (at + 24 > file->size)
    return 0;
  for (size_t i = 0; i < 3; i++) {
    const double above = number32(file, at + i * 8), below = number32(file, at + i * 8 + 4);
    degrees += below > 0 ? above / below / parts[i] : 0;
  }
  return degrees;
}

static bool find_position(const unsigned char *data, size_t size, double *latitude, double *longitude)
{
  if (size < 14 || memcmp(data, "Exif\0\0", 6) != 0)
    return false;
  tiff file = {data + 6, size - 6, data[6] == 'M'};
  const size_t directory = find_field(&file, number32(&file, 4), TAG_POSITION);
  if (directory == 0)
    return false;
  *latitude = read_degrees(&file, find_field(&file, directory, TAG_LATITUDE));
  *longitude = read_degrees(&file, find_field(&file, directory, TAG_LONGITUDE));
  return *latitude > 0 || *longitude > 0;
}

static lks_status read_all(lks_stream *stream, unsigned char *data, size_t size, bool *complete)
{
  size_t used = 0, got = 0;
  lks_status status = LKS_OK;
  while (used < size && (status = lks_stream_read(stream, data + used, size - used, &got)) == LKS_OK && got > 0)
    used += got;
  *complete = used == size;
  return status;
}

/* Segment after segment until the picture begins. */
static lks_status look_for_position(lks_stream *stream, unsigned char *data, bool *found, double *latitude,
                                    double *longitude)
{
  bool complete = false;
  lks_status status = read_all(stream, data, 2, &complete);
  if (status != LKS_OK || !complete || data[0] != 0xFF || data[1] != 0xD8)
    return status;
  for (size_t i = 0; i < MOST_SEGMENTS && !*found; i++) {
    status = read_all(stream, data, 4, &complete);
    if (status != LKS_OK || !complete || data[0] != 0xFF || data[1] == 0xDA)
      return status;
    const unsigned marker = data[1];
    const size_t length = (size_t)data[2] << 8 | data[3];
    if (length < 2)
      return LKS_OK;
    status = read_all(stream, data, length - 2, &complete);
    if (status != LKS_OK || !complete)
      return status;
    *found = marker == 0xE1 && find_position(data, length - 2, latitude, longitude);
  }
  return LKS_OK;
}

lks_status lks_leftovers_picture_read(lks_reading *reading, size_t entry)
{
  lks_stream *stream = NULL;
  bool found = false;
  double latitude = 0, longitude = 0;
  unsigned char *data = malloc(LONGEST_SEGMENT);
  lks_status status = data != NULL ? lks_package_stream(reading->package, entry, &stream) : LKS_NO_MEMORY;
  if (status == LKS_OK)
    status = look_for_position(stream, data, &found, &latitude, &longitude);
  lks_stream_close(stream);
  free(data);
  if (status != LKS_OK || !found)
    return lks_status_ends_scan(status) ? status : LKS_OK;
  lks_kept kept;
  char text[64];
  g_snprintf(text, sizeof text, "%.3f, %.3f", latitude, longitude);
  lks_kept_begin(&kept, reading, "picture-position", lks_package_name(reading->package, entry), 0);
  return lks_kept_end(&kept, lks_kept_text(&kept, text, strlen(text)));
}
