/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A story while it is read: what its elements' readers share. */
#ifndef LKS_DOCX_STORY_H
#define LKS_DOCX_STORY_H

#include "readers/docx.h"

enum { LKS_DOCX_FIELDS = 32 };

/* What a run stands in, inside the tables and boxes around it. */
typedef struct lks_docx_frame {
  lks_docx_ground ground;
  lks_docx_format run;
  lks_docx_colour table_shade; /* the table's own, for cells without */
  bool covered;                /* something lies over the paragraph */
  bool flat;                   /* its lines are too low to show anything */
  lks_veil cover;
} lks_docx_frame;

typedef struct lks_docx_story_reader {
  const lks_docx_story *story;
  lks_flow *flow;
  GArray *frames;
  GArray *deletions;
  unsigned in_paragraph_properties, in_run_properties, in_table_properties, in_cell_properties, in_row_properties;
  unsigned in_change, in_ruby, in_section;
  bool in_text, in_code_text, in_deleted_code;
  bool veil_known, veiled;
  lks_veil veil;
  bool codes[LKS_DOCX_FIELDS]; /* by depth: what comes is a field's code, not its result */
  unsigned fields, in_code;
  GString *code;
  GHashTable *authors;
  GString *comment; /* NULL outside of comments */
  bool behind;      /* a drawing lies behind the text */
  bool cropped;     /* a picture of which much isn't shown */
  bool unreferred;  /* a note that nothing in the text leads to */
  lks_docx_anchor anchor;
  bool titled;      /* the section's first page has a header of its own */
} lks_docx_story_reader;

static inline lks_docx_frame *lks_docx_top(const lks_docx_story_reader *reader)
{
  return &g_array_index(reader->frames, lks_docx_frame, reader->frames->len - 1);
}

/* docx_properties.c: true when the element was a property of a run, a paragraph, a table, its rows or cells, or a
 * section. */
bool lks_docx_property_element(lks_docx_story_reader *reader, lks_docx_word word, const lks_xml_start *start);
/* The count of open elements that hold properties; NULL when the element holds none. */
unsigned *lks_docx_properties_open(lks_docx_story_reader *reader, lks_docx_word word);
/* What the section shows of headers and footers is known. */
void lks_docx_section_end(lks_docx_story_reader *reader);

#endif
