/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Comments on cells (18.7), and threaded ones ([MS-XLSX] 2.1.21), of which an old copy stands among the others. */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "readers/kept.h"
#include "readers/xlsx_caches.h"

enum { LONGEST_TEXT = 32768, MOST_AUTHORS = 65536 };

typedef struct note_reader {
  lks_kept kept;
  const char *item; /* the element that holds one comment */
  GArray *copies;   /* by author: whether it is a thread's */
  GString *text;
  bool in_author, in_text, copy;
} note_reader;

static lks_status note_start(void *context, const lks_xml_start *start)
{
  note_reader *reader = context;
  size_t length = 0;
  if (strcmp(start->local, reader->item) == 0) {
    const char *value = lks_xml_attribute(start, LKS_XML_NO_SPACE, "authorId", &length);
    char *author = value != NULL ? g_strndup(value, length) : NULL;
    const guint64 index = author != NULL ? g_ascii_strtoull(author, NULL, 10) : G_MAXUINT64;
    reader->copy = index < reader->copies->len && g_array_index(reader->copies, bool, index);
    g_string_truncate(reader->text, 0);
    g_free(author);
  } else if (strcmp(start->local, "author") == 0) {
    reader->in_author = true;
    g_string_truncate(reader->text, 0);
  } else {
    reader->in_text = strcmp(start->local, "t") == 0 ||
                      (strcmp(start->local, "text") == 0 && strcmp(reader->item, "threadedComment") == 0);
  }
  return LKS_OK;
}

static lks_status note_end(void *context, lks_xml_space space, const char *local)
{
  note_reader *reader = context;
  (void)space;
  reader->in_text = false;
  if (strcmp(local, "author") == 0) {
    const bool copy = g_str_has_prefix(reader->text->str, "tc=");
    reader->in_author = false;
    if (reader->copies->len < MOST_AUTHORS)
      g_array_append_val(reader->copies, copy);
  }
  if (strcmp(local, reader->item) != 0 || reader->copy)
    return LKS_OK;
  return lks_kept_text(&reader->kept, reader->text->str, reader->text->len);
}

static lks_status note_text(void *context, const char *text, size_t length)
{
  note_reader *reader = context;
  lks_status status = LKS_OK;
  if (!reader->in_text && !reader->in_author)
    return LKS_OK;
  while (length > LONGEST_TEXT - reader->text->len && status == LKS_OK) { /* it goes on in the next row */
    const size_t piece = lks_utf8_piece(text, length, LONGEST_TEXT - reader->text->len);
    g_string_append_len(reader->text, text, (gssize)piece);
    text += piece;
    length -= piece;
    if (reader->in_text && !reader->copy)
      status = lks_kept_text(&reader->kept, reader->text->str, reader->text->len);
    g_string_truncate(reader->text, 0);
  }
  g_string_append_len(reader->text, text, (gssize)length);
  return status;
}

static lks_status read_notes(lks_xlsx_book *book, size_t sheet, const char *part, const char *item)
{
  static const lks_xml_handler handler = {.start = note_start, .end = note_end, .text = note_text};
  note_reader reader = {.item = item, .text = g_string_new(NULL), .copies = g_array_new(FALSE, FALSE, sizeof(bool))};
  lks_kept_begin(&reader.kept, book->reading, "comment", book->sheets[sheet].name, (uint32_t)sheet + 1);
  const lks_status status = lks_xlsx_part_parse(book, part, &handler, &reader);
  g_string_free(reader.text, TRUE);
  g_array_free(reader.copies, TRUE);
  return lks_kept_end(&reader.kept, status);
}

lks_status lks_xlsx_comments_read(lks_xlsx_book *book, size_t sheet, const char *part)
{
  return read_notes(book, sheet, part, "comment");
}

lks_status lks_xlsx_threads_read(lks_xlsx_book *book, size_t sheet, const char *part)
{
  return read_notes(book, sheet, part, "threadedComment");
}
