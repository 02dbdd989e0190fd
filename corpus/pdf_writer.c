/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Objects, streams and cross-references, as a table or as streams, of one revision after the other. */
#include "pdf_writer.h"
#include "pdf_crypt.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

static const unsigned char file_id[16] = "leakscan corpus!";

static void out_of_memory(void)
{
  fputs("corpus: out of memory\n", stderr);
  exit(EXIT_FAILURE);
}

static void need(struct pdf_buffer *buffer, size_t more)
{
  if (buffer->capacity - buffer->size > more) {
    return;
  }
  size_t capacity = buffer->capacity * 2 + more + 1024;
  char *data = realloc(buffer->data, capacity);
  if (data == NULL) {
    out_of_memory();
  }
  buffer->data = data;
  buffer->capacity = capacity;
}

void pdf_put(struct pdf_buffer *buffer, const void *data, size_t size)
{
  need(buffer, size);
  if (size > 0) {
    memcpy(buffer->data + buffer->size, data, size);
  }
  buffer->size += size;
  buffer->data[buffer->size] = '\0';
}

static void print_list(struct pdf_buffer *buffer, const char *format, va_list arguments)
{
  va_list again;

  va_copy(again, arguments);
  int length = vsnprintf(NULL, 0, format, again);
  va_end(again);
  if (length < 0) {
    out_of_memory();
  }
  need(buffer, (size_t)length);
  vsnprintf(buffer->data + buffer->size, (size_t)length + 1, format, arguments);
  buffer->size += (size_t)length;
}

void pdf_print(struct pdf_buffer *buffer, const char *format, ...)
{
  va_list arguments;

  va_start(arguments, format);
  print_list(buffer, format, arguments);
  va_end(arguments);
}

void pdf_buffer_free(struct pdf_buffer *buffer)
{
  free(buffer->data);
  memset(buffer, 0, sizeof *buffer);
}

uint32_t pdf_next_character(const char **text)
{
  const unsigned char *bytes = (const unsigned char *)*text;
  unsigned more = bytes[0] < 0xC0 ? 0 : bytes[0] < 0xE0 ? 1 : bytes[0] < 0xF0 ? 2 : 3;
  uint32_t character = more == 0 ? bytes[0] : bytes[0] & (0x3Fu >> more);

  for (unsigned i = 1; i <= more; i++) {
    character = character << 6 | (bytes[i] & 0x3Fu);
  }
  *text += more + 1;
  return character;
}

void pdf_print_utf16(struct pdf_buffer *buffer, uint32_t character)
{
  if (character >= 0x10000) {
    pdf_print(buffer, "%04X%04X", 0xD7C0 + (character >> 10), 0xDC00 + (character & 0x3FFu));
  } else {
    pdf_print(buffer, "%04X", character);
  }
}

char *pdf_text_string(const char *text)
{
  struct pdf_buffer buffer = {NULL, 0, 0};

  pdf_print(&buffer, "<FEFF");
  while (*text != '\0') {
    pdf_print_utf16(&buffer, pdf_next_character(&text));
  }
  pdf_print(&buffer, ">");
  return buffer.data;
}

void pdf_deflate(struct pdf_buffer *to, const void *data, size_t size)
{
  uLongf packed = compressBound((uLong)size);

  need(to, packed);
  if (compress2((Bytef *)to->data + to->size, &packed, data, (uLong)size, 6) != Z_OK) {
    out_of_memory();
  }
  to->size += packed;
}

uint32_t pdf_reserve(struct pdf_file *file)
{
  if (file->count >= file->capacity) {
    uint32_t capacity = file->capacity * 2 + 64;
    struct pdf_place *places = realloc(file->places, capacity * sizeof *places);
    if (places == NULL) {
      out_of_memory();
    }
    memset(places + file->capacity, 0, (capacity - file->capacity) * sizeof *places);
    file->places = places;
    file->capacity = capacity;
  }
  return file->count++;
}

void pdf_file_begin(struct pdf_file *file)
{
  memset(file, 0, sizeof *file);
  pdf_reserve(file); /* number 0 is nobody's */
  /* Bytes above 127 in a comment say that the file isn't text. */
  pdf_print(&file->out, "%%PDF-1.7\n%%\xE2\xE3\xCF\xD3\n");
}

void pdf_file_free(struct pdf_file *file)
{
  pdf_buffer_free(&file->out);
  pdf_buffer_free(&file->packed);
  pdf_buffer_free(&file->packed_index);
  free(file->places);
}

static void begin_object(struct pdf_file *file, uint32_t number)
{
  file->places[number] = (struct pdf_place){file->out.size, 0, 0, true};
  pdf_print(&file->out, "%u 0 obj\n", number);
}

static void pack_object(struct pdf_file *file, uint32_t number, const char *format, va_list arguments)
{
  if (file->container == 0) {
    file->container = pdf_reserve(file);
  }
  file->places[number] = (struct pdf_place){0, file->container, file->packed_count++, true};
  pdf_print(&file->packed_index, "%u %zu ", number, file->packed.size);
  print_list(&file->packed, format, arguments);
  pdf_print(&file->packed, "\n");
}

static void object_list(struct pdf_file *file, uint32_t number, const char *format, va_list arguments)
{
  if (file->object_streams) {
    pack_object(file, number, format, arguments);
    return;
  }
  begin_object(file, number);
  print_list(&file->out, format, arguments);
  pdf_print(&file->out, "\nendobj\n");
}

void pdf_object(struct pdf_file *file, uint32_t number, const char *format, ...)
{
  va_list arguments;

  va_start(arguments, format);
  object_list(file, number, format, arguments);
  va_end(arguments);
}

uint32_t pdf_add(struct pdf_file *file, const char *format, ...)
{
  uint32_t number = pdf_reserve(file);
  va_list arguments;

  va_start(arguments, format);
  object_list(file, number, format, arguments);
  va_end(arguments);
  return number;
}

static void write_stream(struct pdf_file *file, uint32_t number, const char *entries, const void *data, size_t size)
{
  begin_object(file, number);
  pdf_print(&file->out, "<< %s /Length %zu >>\nstream\n", entries, size);
  pdf_put(&file->out, data, size);
  if (file->encrypt != 0) {
    pdf_encrypt(file->key, number, file->out.data + file->out.size - size, size);
  }
  pdf_print(&file->out, "\nendstream\nendobj\n");
}

void pdf_stream_at(struct pdf_file *file, uint32_t number, const char *entries, const void *data, size_t size)
{
  if (file->uncompressed) {
    write_stream(file, number, entries, data, size);
    return;
  }
  struct pdf_buffer packed = {NULL, 0, 0};
  struct pdf_buffer all = {NULL, 0, 0};
  pdf_deflate(&packed, data, size);
  pdf_print(&all, "%s /Filter /FlateDecode", entries);
  write_stream(file, number, all.data, packed.data, packed.size);
  pdf_buffer_free(&packed);
  pdf_buffer_free(&all);
}

uint32_t pdf_stream(struct pdf_file *file, const char *entries, const void *data, size_t size)
{
  uint32_t number = pdf_reserve(file);

  pdf_stream_at(file, number, entries, data, size);
  return number;
}

uint32_t pdf_raw_stream(struct pdf_file *file, const char *entries, const void *data, size_t size)
{
  uint32_t number = pdf_reserve(file);

  write_stream(file, number, entries, data, size);
  return number;
}

static void print_hex(struct pdf_buffer *buffer, const unsigned char *bytes, size_t size)
{
  for (size_t i = 0; i < size; i++) {
    pdf_print(buffer, "%02X", bytes[i]);
  }
}

void pdf_file_protect(struct pdf_file *file, enum pdf_protection protection)
{
  const int32_t permissions = -3904; /* neither print nor change nor copy */
  struct pdf_keys keys;
  struct pdf_buffer text = {NULL, 0, 0};

  pdf_keys_make(&keys, protection == PDF_USER_PASSWORD ? "secret" : "", "owner", permissions, file_id);
  pdf_print(&text, "<< /Filter /Standard /V 2 /R 3 /Length 128 /P %d /O <", (int)permissions);
  print_hex(&text, keys.owner, sizeof keys.owner);
  pdf_print(&text, "> /U <");
  print_hex(&text, keys.user, sizeof keys.user);
  pdf_print(&text, "> >>");
  file->encrypt = pdf_add(file, "%s", text.data);
  file->object_streams = true; /* strings in them needn't be encrypted by themselves */
  memcpy(file->key, keys.key, sizeof file->key);
  pdf_buffer_free(&text);
}

static void print_trailer(const struct pdf_file *file, struct pdf_buffer *to, uint32_t root, uint32_t info)
{
  pdf_print(to, "/Size %u /Root %u 0 R /ID [<", file->count, root);
  print_hex(to, file_id, sizeof file_id);
  pdf_print(to, "> <");
  print_hex(to, file_id, sizeof file_id);
  pdf_print(to, ">]");
  if (info != 0) {
    pdf_print(to, " /Info %u 0 R", info);
  }
  if (file->encrypt != 0) {
    pdf_print(to, " /Encrypt %u 0 R", file->encrypt);
  }
  if (file->has_section) {
    pdf_print(to, " /Prev %zu", file->last_xref);
  }
}

/* Each run of objects that were written since the last section is one part of the table. */
static void write_table(struct pdf_file *file, uint32_t root, uint32_t info)
{
  size_t begin = file->out.size;
  uint32_t i = 1;

  pdf_print(&file->out, file->has_section ? "xref\n" : "xref\n0 1\n0000000000 65535 f \n");
  while (i < file->count) {
    uint32_t end = i;
    while (end < file->count && file->places[end].written) {
      end++;
    }
    if (end == i) {
      i++;
      continue;
    }
    pdf_print(&file->out, "%u %u\n", i, end - i);
    for (; i < end; i++) {
      pdf_print(&file->out, "%010zu 00000 n \n", file->places[i].offset);
      file->places[i].written = false;
    }
  }
  pdf_print(&file->out, "trailer\n<< ");
  print_trailer(file, &file->out, root, info);
  pdf_print(&file->out, " >>\nstartxref\n%zu\n%%%%EOF\n", begin);
  file->last_xref = begin;
}

static void put_number(struct pdf_buffer *to, size_t number, unsigned bytes)
{
  while (bytes-- > 0) {
    pdf_put(to, (unsigned char[]){(unsigned char)(number >> 8 * bytes)}, 1);
  }
}

static void write_object_stream(struct pdf_file *file)
{
  struct pdf_buffer all = {NULL, 0, 0};
  char entries[80];

  if (file->container == 0) {
    return;
  }
  pdf_put(&all, file->packed_index.data, file->packed_index.size);
  snprintf(entries, sizeof entries, "/Type /ObjStm /N %u /First %zu", file->packed_count, all.size);
  pdf_put(&all, file->packed.data, file->packed.size);
  pdf_stream_at(file, file->container, entries, all.data, all.size);
  pdf_buffer_free(&all);
  file->container = 0;
  file->packed_count = 0;
  file->packed.size = 0;
  file->packed_index.size = 0;
}

static void write_reference_stream(struct pdf_file *file, uint32_t root, uint32_t info)
{
  struct pdf_buffer table = {NULL, 0, 0};
  struct pdf_buffer ranges = {NULL, 0, 0};
  struct pdf_buffer entries = {NULL, 0, 0};

  write_object_stream(file);
  uint32_t number = pdf_reserve(file);
  size_t begin = file->out.size;
  file->places[number] = (struct pdf_place){begin, 0, 0, true};
  for (uint32_t i = 1; i < file->count; i++) {
    struct pdf_place *place = &file->places[i];
    if (!place->written) {
      continue;
    }
    pdf_print(&ranges, "%u 1 ", i);
    put_number(&table, place->container != 0 ? 2 : 1, 1);
    put_number(&table, place->container != 0 ? place->container : place->offset, 4);
    put_number(&table, place->index, 2);
    place->written = false;
  }
  pdf_print(&entries, "/Type /XRef /W [1 4 2] /Index [%s] ", ranges.data);
  print_trailer(file, &entries, root, info);
  uint32_t encrypt = file->encrypt;
  file->encrypt = 0; /* this stream never is */
  pdf_stream_at(file, number, entries.data, table.data, table.size);
  file->encrypt = encrypt;
  file->places[number].written = false;
  pdf_print(&file->out, "startxref\n%zu\n%%%%EOF\n", begin);
  file->last_xref = begin;
  pdf_buffer_free(&table);
  pdf_buffer_free(&ranges);
  pdf_buffer_free(&entries);
}

void pdf_section_end(struct pdf_file *file, uint32_t root, uint32_t info)
{
  if (file->object_streams) {
    write_reference_stream(file, root, info);
  } else {
    write_table(file, root, info);
  }
  file->has_section = true;
}

bool pdf_file_save(const struct pdf_file *file, const char *path)
{
  FILE *stream = fopen(path, "wb");

  if (stream == NULL) {
    return false;
  }
  bool written = fwrite(file->out.data, 1, file->out.size, stream) == file->out.size;
  return fclose(stream) == 0 && written;
}
