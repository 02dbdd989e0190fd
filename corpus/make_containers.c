/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Documents inside documents, and files that cannot be read, or not within bounds. */
#include "corpus.h"
#include "rewrite.h"
#include "sheets.h"
#include "variants.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#define SECTOR 512

static bool write_bytes(const char *path, const void *data, size_t size)
{
  FILE *file = fopen(path, "wb");

  if (file == NULL) {
    return false;
  }
  bool written = fwrite(data, 1, size, file) == size;
  return fclose(file) == 0 && written;
}

/* The whole file in allocated memory, or NULL. */
static char *read_bytes(const char *path, size_t *size)
{
  FILE *file = fopen(path, "rb");
  char *data = NULL;

  if (file == NULL) {
    return NULL;
  }
  long length = fseek(file, 0, SEEK_END) == 0 ? ftell(file) : -1;
  if (length > 0 && fseek(file, 0, SEEK_SET) == 0) {
    data = malloc((size_t)length);
    if (data != NULL && fread(data, 1, (size_t)length, file) != (size_t)length) {
      free(data);
      data = NULL;
    }
    *size = (size_t)length;
  }
  fclose(file);
  return data;
}

/* The workbook of 200 people as bytes; the file at path is only used on the way. */
static char *people_workbook(const char *path, size_t *size)
{
  return corpus_variant_write(path, CORPUS_SHARED, false) ? read_bytes(path, size) : NULL;
}

static bool write_leaflet(const char *path)
{
  struct corpus_book book;

  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, "案内");
  corpus_headers(&book, sheet, 0, 0, "日付|行事|会場");
  corpus_line(&book, sheet, 1, 0, "2024-06-03|総会|第1会議室");
  return corpus_book_close(&book);
}

/* The relation that leads from the sheet to the workbook embedded in it. */
static const char embedded_relation[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/package\""
    " Target=\"../embeddings/inner.xlsx\"/></Relationships>";

static bool embed(struct corpus_package *package, const char *inner, size_t size)
{
  struct corpus_part *types = corpus_package_find(package, "[Content_Types].xml");

  return types != NULL &&
         corpus_part_replace(types, "<Default Extension=\"xml\"",
                             "<Default Extension=\"xlsx\" ContentType=\"application/"
                             "vnd.openxmlformats-officedocument.spreadsheetml.sheet\"/><Default Extension=\"xml\"") &&
         corpus_package_add(package, "xl/worksheets/_rels/sheet1.xml.rels", embedded_relation,
                            strlen(embedded_relation)) &&
         corpus_package_add(package, "xl/embeddings/inner.xlsx", inner, size);
}

static bool make_embedded(const char *path, const struct corpus_document *document)
{
  size_t size = 0;
  char *inner = people_workbook(path, &size);
  struct corpus_package *package = inner != NULL && write_leaflet(path) ? corpus_package_read(path) : NULL;
  bool made = package != NULL && embed(package, inner, size) && corpus_package_write(package, path);

  (void)document;
  corpus_package_free(package);
  free(inner);
  return made;
}

static bool make_zip(const char *path, const struct corpus_document *document)
{
  static const char remark[] = "案内をお送りします。\n";
  size_t size = 0;
  char *inner = people_workbook(path, &size);
  struct corpus_package *package = corpus_package_new();
  bool made = inner != NULL && package != NULL && corpus_package_add(package, "readme.txt", remark, strlen(remark)) &&
              corpus_package_add(package, "資料/list.xlsx", inner, size) && corpus_package_write(package, path);

  (void)document;
  corpus_package_free(package);
  free(inner);
  return made;
}

static void put_number(unsigned char *at, uint32_t value, size_t bytes)
{
  for (size_t i = 0; i < bytes; i++) {
    at[i] = (unsigned char)(value >> 8 * i & 0xFF);
  }
}

static void put_directory_entry(unsigned char *at, const char *name, unsigned char type, uint32_t left,
                                uint32_t child)
{
  size_t length = strlen(name);

  for (size_t i = 0; i < length; i++) {
    at[2 * i] = (unsigned char)name[i];
  }
  put_number(at + 64, (uint32_t)(2 * length + 2), 2);
  at[66] = type;
  at[67] = 1;
  put_number(at + 68, left, 4);
  put_number(at + 72, UINT32_MAX, 4);
  put_number(at + 76, child, 4);
  put_number(at + 116, UINT32_MAX - 1, 4);
}

/* What password protection leaves: a compound file (MS-CFB) of header, allocation table and directory, whose streams
 * are empty here. */
static bool make_encrypted(const char *path, const struct corpus_document *document)
{
  static const unsigned char magic[] = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
  unsigned char file[3 * SECTOR] = {0};

  (void)document;
  memcpy(file, magic, sizeof magic);
  put_number(file + 24, 0x3E, 2);
  put_number(file + 26, 3, 2);
  put_number(file + 28, 0xFFFE, 2);
  put_number(file + 30, 9, 2);
  put_number(file + 32, 6, 2);
  put_number(file + 44, 1, 4);
  put_number(file + 48, 1, 4);
  put_number(file + 56, 4096, 4);
  put_number(file + 60, UINT32_MAX - 1, 4);
  put_number(file + 68, UINT32_MAX - 1, 4);
  memset(file + 80, 0xFF, SECTOR - 80);
  memset(file + SECTOR, 0xFF, SECTOR);
  put_number(file + SECTOR, UINT32_MAX - 2, 4);
  put_number(file + SECTOR + 4, UINT32_MAX - 1, 4);
  put_directory_entry(file + 2 * SECTOR, "Root Entry", 5, UINT32_MAX, 1);
  put_directory_entry(file + 2 * SECTOR + 128, "EncryptionInfo", 2, UINT32_MAX, UINT32_MAX);
  put_directory_entry(file + 2 * SECTOR + 256, "EncryptedPackage", 2, UINT32_MAX, UINT32_MAX);
  /* the two streams are siblings: EncryptionInfo's right neighbour is EncryptedPackage */
  put_number(file + 2 * SECTOR + 128 + 72, 2, 4);
  /* fourth entry: unused */
  put_number(file + 2 * SECTOR + 384 + 68, UINT32_MAX, 4);
  put_number(file + 2 * SECTOR + 384 + 72, UINT32_MAX, 4);
  put_number(file + 2 * SECTOR + 384 + 76, UINT32_MAX, 4);
  /* addresses of allocation sectors: the first stands in sector 0 */
  put_number(file + 76, 0, 4);
  return write_bytes(path, file, sizeof file);
}

static bool make_text(const char *path, const struct corpus_document *document)
{
  static const char text[] = "This is no workbook.\nIt only bears the name of one.\n";

  (void)document;
  return write_bytes(path, text, strlen(text));
}

/* What no program has written. */
static bool make_noise(const char *path, const struct corpus_document *document)
{
  unsigned char noise[64];

  (void)document;
  for (size_t i = 0; i < sizeof noise; i++) {
    noise[i] = (unsigned char)(i * 37 % 31);
  }
  return write_bytes(path, noise, sizeof noise);
}

static bool make_empty_file(const char *path, const struct corpus_document *document)
{
  (void)document;
  return write_bytes(path, "", 0);
}

/* The second half of the workbook is missing, and with it the zip's directory. */
static bool make_truncated(const char *path, const struct corpus_document *document)
{
  size_t size = 0;
  char *data = people_workbook(path, &size);
  bool made = data != NULL && write_bytes(path, data, size / 2);

  (void)document;
  free(data);
  return made;
}

static bool make_mismatched(const char *path, const struct corpus_document *document)
{
  (void)document;
  return corpus_variant_write(path, CORPUS_SHARED, false) && corpus_rewrite(path, path, corpus_mutate_mismatched_tag);
}

/* One bit in the compressed sheet is turned: the checksum or the inflating tells. */
static bool make_bad_data(const char *path, const struct corpus_document *document)
{
  static const char name[] = "xl/worksheets/sheet2.xml";
  size_t size = 0;
  char *data = people_workbook(path, &size);
  bool made = false;

  (void)document;
  for (size_t i = 0; data != NULL && !made && i + sizeof name + 600 < size; i++) {
    if (memcmp(data + i, name, sizeof name - 1) == 0) {
      data[i + sizeof name + 500] ^= 0x10;
      made = write_bytes(path, data, size);
    }
  }
  free(data);
  return made;
}

/* A sheet that is made while it is compressed: an opening, the same row again and again, an ending. */
struct flood {
  const char *opening;
  const char *row;
  const char *ending;
  zip_uint64_t rows;
  zip_uint64_t position;
};

static zip_uint64_t flood_size(const struct flood *flood)
{
  return strlen(flood->opening) + flood->rows * strlen(flood->row) + strlen(flood->ending);
}

/* The longest piece at the position that is contiguous. */
static const char *flood_piece(const struct flood *flood, zip_uint64_t *length)
{
  zip_uint64_t opening = strlen(flood->opening);
  zip_uint64_t row = strlen(flood->row);
  zip_uint64_t body = opening + flood->rows * row;

  if (flood->position < opening) {
    *length = opening - flood->position;
    return flood->opening + flood->position;
  }
  if (flood->position < body) {
    zip_uint64_t offset = (flood->position - opening) % row;
    *length = row - offset;
    return flood->row + offset;
  }
  *length = flood_size(flood) - flood->position;
  return flood->ending + (flood->position - body);
}

static zip_int64_t flood_read(struct flood *flood, char *data, zip_uint64_t size)
{
  zip_uint64_t written = 0;

  while (written < size && flood->position < flood_size(flood)) {
    zip_uint64_t length = 0;
    const char *piece = flood_piece(flood, &length);
    if (length > size - written) {
      length = size - written;
    }
    memcpy(data + written, piece, length);
    written += length;
    flood->position += length;
  }
  return (zip_int64_t)written;
}

static zip_int64_t flood_source(void *context, void *data, zip_uint64_t size, zip_source_cmd_t command)
{
  struct flood *flood = context;
  zip_stat_t *entry = data;

  switch (command) {
  case ZIP_SOURCE_OPEN:
    flood->position = 0;
    return 0;
  case ZIP_SOURCE_READ:
    return flood_read(flood, data, size);
  case ZIP_SOURCE_STAT:
    zip_stat_init(entry);
    entry->valid = ZIP_STAT_SIZE;
    entry->size = flood_size(flood);
    return sizeof *entry;
  case ZIP_SOURCE_SUPPORTS:
    return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                          ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
  case ZIP_SOURCE_CLOSE:
  case ZIP_SOURCE_ERROR:
  case ZIP_SOURCE_FREE:
    return 0;
  default:
    return -1;
  }
}

static bool replace_with_flood(zip_t *archive, const char *name, struct flood *flood)
{
  zip_int64_t index = zip_name_locate(archive, name, 0);
  zip_source_t *source = index >= 0 ? zip_source_function(archive, flood_source, flood) : NULL;

  if (source == NULL) {
    return false;
  }
  zip_uint64_t entry = (zip_uint64_t)index;
  if (zip_file_replace(archive, entry, source, 0) != 0) {
    zip_source_free(source);
    return false;
  }
  return zip_set_file_compression(archive, entry, ZIP_CM_DEFLATE, 9) == 0 &&
         zip_file_set_dostime(archive, entry, 0, 0x21, 0) == 0;
}

/* 300 MB of XML in 1.5 MB or less: more than any honest workbook, refused by the limit on expansion. */
static bool make_huge_ratio(const char *path, const struct corpus_document *document)
{
  static const char row[] =
      "<row><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c>"
      "<c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c>"
      "<c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>";
  struct flood flood = {
      .opening = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet "
                 "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>",
      .row = row,
      .ending = "</sheetData></worksheet>",
      .rows = 300000000 / (sizeof row - 1),
  };

  (void)document;
  zip_t *archive = write_leaflet(path) ? zip_open(path, 0, NULL) : NULL;
  if (archive == NULL) {
    return false;
  }
  if (!replace_with_flood(archive, "xl/worksheets/sheet1.xml", &flood) || zip_close(archive) != 0) {
    zip_discard(archive);
    return false;
  }
  return true;
}

#define INCOMPLETE                                                                                                   \
  {                                                                                                                  \
    "incomplete", "", "", "", 0, 0, 0, ""                                                                            \
  }
#define INNER                                                                                                        \
  {                                                                                                                  \
    "stop", "pii-columns", "hidden-sheet,hidden-rows,hidden-columns", "名簿", CORPUS_VARIANT_PEOPLE, 0,              \
        CORPUS_VARIANT_PEOPLE, CORPUS_VARIANT_FIELDS                                                                 \
  }

static const struct corpus_document documents[] = {
    {"container-embedded.xlsx", make_embedded, NULL, INNER},
    {"container-zip.zip", make_zip, NULL, INNER},
    {"unreadable-encrypted.xlsx", make_encrypted, NULL, INCOMPLETE},
    {"misnamed-text.xlsx", make_text, NULL, {"pass", "", "*", "", 0, 0, 2, ""}},
    {"unreadable-bytes.xlsx", make_noise, NULL, INCOMPLETE},
    {"unreadable-empty.xlsx", make_empty_file, NULL, INCOMPLETE},
    {"unreadable-truncated.xlsx", make_truncated, NULL, INCOMPLETE},
    {"unreadable-mismatched.xlsx", make_mismatched, NULL, INCOMPLETE},
    {"unreadable-bad-data.xlsx", make_bad_data, NULL, INCOMPLETE},
    {"unreadable-huge-ratio.xlsx", make_huge_ratio, NULL, INCOMPLETE},
};

const struct corpus_family corpus_containers = {documents, sizeof documents / sizeof documents[0], NULL, NULL};
