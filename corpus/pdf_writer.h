/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writes PDF files object by object, so that a document can hold what no drawing library writes: revisions, layers,
 * annotations, damage. A text that doesn't fit in memory ends the program. */
#ifndef CORPUS_PDF_WRITER_H
#define CORPUS_PDF_WRITER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct pdf_buffer {
  char *data; /* followed by a NUL that size doesn't count */
  size_t size;
  size_t capacity;
};

void pdf_put(struct pdf_buffer *buffer, const void *data, size_t size);
void pdf_print(struct pdf_buffer *buffer, const char *format, ...) __attribute__((format(printf, 2, 3)));
void pdf_buffer_free(struct pdf_buffer *buffer);

/* The character at *text, which moves on. Texts of ours are well-formed UTF-8. */
uint32_t pdf_next_character(const char **text);
/* In hexadecimal UTF-16. */
void pdf_print_utf16(struct pdf_buffer *buffer, uint32_t character);

/* A text string as PDF wants it, brackets included: <FEFF...> in UTF-16. Free it. */
char *pdf_text_string(const char *text);

/* Where an object stands: at an offset of the file, or as one of those in an object stream. */
struct pdf_place {
  size_t offset;
  uint32_t container;
  uint32_t index;
  bool written;
};

enum pdf_protection {
  PDF_OPEN,
  PDF_USER_PASSWORD, /* "secret" is asked for before anything can be read */
  PDF_OWNER_PASSWORD /* anybody may read, not everybody may print */
};

struct pdf_file {
  struct pdf_buffer out;
  struct pdf_place *places;
  uint32_t count; /* of objects; 0 is nobody's */
  uint32_t capacity;
  size_t last_xref;
  bool has_section;
  bool uncompressed;
  bool object_streams;
  struct pdf_buffer packed; /* objects that wait for their object stream, and their numbers and places in it */
  struct pdf_buffer packed_index;
  uint32_t packed_count;
  uint32_t container;
  uint32_t encrypt; /* the encryption dictionary */
  unsigned char key[16];
};

void pdf_file_begin(struct pdf_file *file);
void pdf_file_free(struct pdf_file *file);

/* Call before anything else is written. */
void pdf_file_protect(struct pdf_file *file, enum pdf_protection protection);

uint32_t pdf_reserve(struct pdf_file *file);
/* The object's own text. Objects written twice count as they were written last. */
void pdf_object(struct pdf_file *file, uint32_t number, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
uint32_t pdf_add(struct pdf_file *file, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* entries: what the dictionary holds beside /Length and /Filter. */
void pdf_stream_at(struct pdf_file *file, uint32_t number, const char *entries, const void *data, size_t size);
uint32_t pdf_stream(struct pdf_file *file, const char *entries, const void *data, size_t size);
/* As it is: neither compressed nor encrypted. */
uint32_t pdf_raw_stream(struct pdf_file *file, const char *entries, const void *data, size_t size);

/* Ends a section: cross-references and trailer. What is written from here on is a later revision. */
void pdf_section_end(struct pdf_file *file, uint32_t root, uint32_t info);
bool pdf_file_save(const struct pdf_file *file, const char *path);

/* Deflated as PDF's FlateDecode wants it. */
void pdf_deflate(struct pdf_buffer *to, const void *data, size_t size);

#endif
