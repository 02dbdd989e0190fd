/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* WordprocessingML documents (ISO/IEC 29500-1, 17): what the files of the reader share. */
#ifndef LKS_DOCX_H
#define LKS_DOCX_H

#include <glib.h>

#include "readers/flow.h"
#include "readers/opc.h"
#include "readers/xml.h"

/* Elements that mean something to the reader, in alphabetical order. */
typedef enum lks_docx_word {
  LKS_DOCX_OTHER = 0,
  LKS_DOCX_ALT_CHUNK,
  LKS_DOCX_BACKGROUND,
  LKS_DOCX_BASED_ON,
  LKS_DOCX_BR,
  LKS_DOCX_CELL_DELETED,
  LKS_DOCX_COLOR,
  LKS_DOCX_COMMENT,
  LKS_DOCX_CR,
  LKS_DOCX_DEL,
  LKS_DOCX_DEL_INSTRUCTION,
  LKS_DOCX_DEL_TEXT,
  LKS_DOCX_DEFAULTS,
  LKS_DOCX_ENDNOTE,
  LKS_DOCX_FIELD_CHARACTER,
  LKS_DOCX_FIELD,
  LKS_DOCX_FOOTER_REFERENCE,
  LKS_DOCX_FOOTNOTE,
  LKS_DOCX_NOTE_REFERENCE,
  LKS_DOCX_GRID_AFTER,
  LKS_DOCX_GRID_BEFORE,
  LKS_DOCX_GRID_SPAN,
  LKS_DOCX_HEADER_REFERENCE,
  LKS_DOCX_HIDDEN,
  LKS_DOCX_HIGHLIGHT,
  LKS_DOCX_INSTRUCTION,
  LKS_DOCX_LIST_ITEM,
  LKS_DOCX_MOVE_FROM,
  LKS_DOCX_NO_BREAK_HYPHEN,
  LKS_DOCX_P,
  LKS_DOCX_PARAGRAPH_PROPERTIES,
  LKS_DOCX_PARAGRAPH_CHANGE,
  LKS_DOCX_PARAGRAPH_STYLE,
  LKS_DOCX_R,
  LKS_DOCX_RUN_PROPERTIES,
  LKS_DOCX_RUN_CHANGE,
  LKS_DOCX_RUN_STYLE,
  LKS_DOCX_SECTION,
  LKS_DOCX_SECTION_CHANGE,
  LKS_DOCX_SHADE,
  LKS_DOCX_SPEC_VANISH,
  LKS_DOCX_SPACING,
  LKS_DOCX_STYLE,
  LKS_DOCX_SIZE,
  LKS_DOCX_T,
  LKS_DOCX_TAB,
  LKS_DOCX_TABLE,
  LKS_DOCX_TABLE_PROPERTIES,
  LKS_DOCX_TABLE_CHANGE,
  LKS_DOCX_TABLE_STYLE,
  LKS_DOCX_TABLE_STYLE_PART,
  LKS_DOCX_CELL,
  LKS_DOCX_CELL_PROPERTIES,
  LKS_DOCX_CELL_CHANGE,
  LKS_DOCX_TITLE_PAGE,
  LKS_DOCX_ROW,
  LKS_DOCX_ROW_PROPERTIES,
  LKS_DOCX_ROW_CHANGE,
  LKS_DOCX_ROW_HEIGHT,
  LKS_DOCX_RUBY,
  LKS_DOCX_BOX,
  LKS_DOCX_VANISH,
  LKS_DOCX_WIDTH
} lks_docx_word;

/* docx_words.c: OTHER for elements of other namespaces, too. */
lks_docx_word lks_docx_word_of(lks_xml_space space, const char *local);

typedef enum lks_docx_known {
  LKS_DOCX_UNSET = 0,
  LKS_DOCX_AUTO, /* text: black, or white on dark; ground: none */
  LKS_DOCX_KNOWN,
  LKS_DOCX_UNKNOWN /* something that can't be told from here */
} lks_docx_known;

typedef struct lks_docx_colour {
  lks_docx_known state;
  uint32_t rgb;
} lks_docx_colour;

/* What of a run's properties decides whether it is seen. */
typedef struct lks_docx_format {
  bool vanish_set;
  bool vanish;
  uint32_t size;  /* half points; 0: not set */
  uint32_t scale; /* percent of a letter's width; 0: not set */
  lks_docx_colour text;
  lks_docx_colour highlight;
  lks_docx_colour shade;
} lks_docx_format;

typedef struct lks_docx_style {
  char *based_on;
  char type; /* 'p', 'c', 't', 'n' */
  lks_docx_format run;
  lks_docx_colour paragraph_shade;
  lks_docx_colour table_shade;
  bool conditional; /* a table's style that colours some rows or columns */
  bool resolved;
} lks_docx_style;

typedef struct lks_docx_styles {
  GHashTable *by_id;
  lks_docx_format defaults;
  lks_docx_style *paragraph; /* the default style of paragraphs; NULL: none */
} lks_docx_styles;

/* docx_format.c: takes an element of run properties into account; false where it is none. */
bool lks_docx_format_element(lks_docx_format *format, lks_docx_word word, const lks_xml_start *start);
lks_docx_colour lks_docx_shade(const lks_xml_start *start);
/* Whether lines or a row are exactly so low that nothing is seen of them. */
bool lks_docx_is_flat(const lks_xml_start *start, const char *height, const char *rule);
/* `under` fills what `over` leaves open. */
void lks_docx_format_merge(lks_docx_format *over, const lks_docx_format *under);

/* What a run stands in. */
typedef struct lks_docx_ground {
  const lks_docx_style *paragraph;
  const lks_docx_style *character;
  const lks_docx_style *table;  /* NULL outside of tables */
  lks_docx_colour paragraph_shade; /* its own */
  lks_docx_colour cell;
  lks_docx_colour page;
} lks_docx_ground;

/* Whether somebody who looks at the document doesn't see the run. */
bool lks_docx_is_concealed(const lks_docx_styles *styles, const lks_docx_format *run, const lks_docx_ground *ground,
                           lks_veil *veil);

/* docx_styles.c; the styles are cleared whatever the status. */
lks_status lks_docx_styles_read(lks_reading *reading, size_t entry, lks_docx_styles *styles);
const lks_docx_style *lks_docx_styles_find(const lks_docx_styles *styles, const char *id);
void lks_docx_styles_clear(lks_docx_styles *styles);

/* Attributes of the document's own namespace, which some producers write without it. */
const char *lks_docx_attribute(const lks_xml_start *start, const char *local, size_t *length);
char *lks_docx_attribute_copy(const lks_xml_start *start, const char *local);
bool lks_docx_number(const lks_xml_start *start, const char *local, uint32_t *number);
bool lks_docx_is_on(const lks_xml_start *start);

/* docx_anchor.c: a drawing that floats. */
typedef struct lks_docx_anchor {
  bool open, over, behind, by_paragraph, plain, filled, clear, written;
  bool in_vertical, in_offset, in_properties;
  unsigned in_line;
  int64_t width, height, offset; /* EMU */
  uint32_t colour;
  char digits[16];
  size_t digit_count;
} lks_docx_anchor;

void lks_docx_anchor_start(lks_docx_anchor *anchor, const lks_xml_start *start);
void lks_docx_anchor_text(lks_docx_anchor *anchor, const char *text, size_t length);
/* True when a drawing ended that was put over the paragraph it belongs to. */
bool lks_docx_anchor_end(lks_docx_anchor *anchor, lks_xml_space space, const char *local, lks_veil *veil);

typedef struct lks_docx_settings {
  bool even_and_odd;
} lks_docx_settings;

/* What the body says of headers and footers: relationship ids. */
typedef struct lks_docx_sections {
  bool even_and_odd;
  GHashTable *used;      /* shown on some page */
  GHashTable *notes;     /* footnotes and endnotes that the text refers to: "footnote 2" */
  char *first_header;    /* of the section that is read, or those before it */
  char *first_footer;
} lks_docx_sections;

typedef struct lks_docx_story {
  lks_reading *reading;
  const lks_docx_styles *styles;
  void *part_context;
  lks_docx_sections *sections; /* of the body, and of its notes; else NULL */
  bool body;
  const char *name;
} lks_docx_story;

/* docx_story.c: tells the text of a part. */
lks_status lks_docx_story_read(const lks_docx_story *story, size_t entry);

/* docx_data.c: settings with variables and data sources of mail merges; custom XML. */
lks_status lks_docx_settings_read(lks_reading *reading, size_t entry, lks_docx_settings *settings);

#endif
