/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Writes documents and presentations part by part, exactly as they are wanted. */
#ifndef CORPUS_OFFICE_WRITER_H
#define CORPUS_OFFICE_WRITER_H

#include <glib.h>

#include "rewrite.h"

struct corpus_office {
  struct corpus_package *package;
  const char *main; /* the main part's name */
  GString *types;
  GString *relations;
  unsigned count; /* relations of the main part: rId1, rId2, ... */
  bool failed;
};

#define WORD_SPACE                                                                                                   \
  "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "                                        \
  "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "                                 \
  "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "                             \
  "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "                                 \
  "xmlns:v=\"urn:schemas-microsoft-com:vml\" "                                                                       \
  "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
#define SLIDE_SPACE                                                                                                  \
  "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" "                                          \
  "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "                                               \
  "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "                                 \
  "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""

#define DOCX_MAIN "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
#define PPTX_MAIN "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"

void corpus_office_begin(struct corpus_office *office, const char *main_part, const char *content_type);
/* A part, and the relation of the main part to it, by the last word of its type; NULL: none. */
void corpus_office_add(struct corpus_office *office, const char *name, const char *relation, const char *content_type,
                       const char *data, size_t size);
/* The same for a text. */
void corpus_office_add_text(struct corpus_office *office, const char *name, const char *relation,
                            const char *content_type, const char *text);
/* Relations of another part: "type target" pairs, ended by NULL. */
void corpus_office_relate(struct corpus_office *office, const char *part, const char *const *pairs);
/* A relation of the package: core properties and the like. */
bool corpus_office_end(struct corpus_office *office, const char *main_text, const char *path);

#endif
