/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The words that readers and the survey share: a document is told, event by event.
 *
 * Everything an event points to is lent: it dies when the call returns, but for the text table, which lives until
 * the document ends. Readers know nothing of personal data; whoever listens knows nothing of the format.
 *
 * Order: document, then texts where there are any, then all part_begin in the document's order, but for what is kept,
 * for stories, and for messages, which begin when those before have ended; then for each part columns, rows, links,
 * filters, runs and part_end; names, properties, not_inspected and superseded runs at any time; document_end. Documents
 * inside a message go round while it is told. Events of different parts may come from different threads at once, those
 * of one part from one thread at a time; all others come from the thread that began. A status other than LKS_OK ends
 * the reading. */
#ifndef LKS_EVENT_H
#define LKS_EVENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/status.h"
#include "base/text_table.h"
#include "leakscan.h"

typedef struct lks_document {
  const char *format; /* "xlsx"; static */
} lks_document;

typedef enum lks_part_sort {
  LKS_PART_SHEET, /* rows and columns are its own */
  LKS_PART_PAGE,  /* they were rebuilt from where its text stands */
  LKS_PART_STORY, /* text that flows: "body", "header 2", "footnotes"; a paragraph is a row, and so is a table's */
  LKS_PART_SLIDE,
  LKS_PART_KEPT,  /* nobody sees it: what caches keep, and those cells of a sheet that can't be seen, in their places.
                     Begins at any time, on the thread that began */
  LKS_PART_WHOLE, /* the document has no parts; rows and columns are its own: a CSV file */
  LKS_PART_FLOW,   /* the same, but they were made of its elements: an HTML page; what it conceals is a second part,
                    * that begins when something of it comes */
  LKS_PART_MESSAGE /* each line of its text is a row */
} lks_part_sort;

typedef struct lks_part {
  const char *name;
  uint32_t number; /* from 1, in the document's order */
  lks_part_sort sort;
  leakscan_visibility visibility;
  bool active;
  const char *why; /* nobody sees it, or hardly: a static word, "pivot-source-missing"; NULL: there is nothing to say */
} lks_part;

/* Rows and columns count from 0; both ends belong to it. */
typedef struct lks_range {
  uint32_t first_row;
  uint32_t first_column;
  uint32_t last_row;
  uint32_t last_column;
} lks_range;

typedef struct lks_column_range {
  uint32_t first;
  uint32_t last;
  bool hidden; /* by its mark, or because it is zero wide */
} lks_column_range;

typedef enum lks_cell_kind {
  LKS_CELL_SHARED, /* a text of the table */
  LKS_CELL_TEXT,   /* a text of its own */
  LKS_CELL_NUMBER,
  LKS_CELL_DATE, /* a number of days, shown as a date */
  LKS_CELL_BOOLEAN,
  LKS_CELL_ERROR
} lks_cell_kind;

/* A cell that holds something; blank ones aren't told. `text` is what stands in the document (a number's digits);
 * for a shared text it is NULL, and `shared` is below the table's count. */
typedef struct lks_cell {
  const char *text;
  uint32_t length;
  uint32_t column;
  uint32_t shared;
  uint8_t kind; /* lks_cell_kind */
  bool formula; /* the result of one */
  uint8_t looks; /* the reader's own: what its style hides it by */
} lks_cell;

typedef struct lks_row {
  uint32_t number;
  bool hidden;           /* by its mark, or because it is zero high */
  int32_t date_offset;   /* to add to a date's number for days of the 1900 system */
  const lks_cell *cells; /* by column, ascending */
  size_t count;
} lks_row;

typedef enum lks_link_kind {
  LKS_LINK_REFERENCE, /* a formula names cells of another part */
  LKS_LINK_LOOKUP,    /* ... inside a function that looks rows up: VLOOKUP, XLOOKUP, INDEX, FILTER, ... */
  LKS_LINK_PIVOT      /* a pivot table is made of it */
} lks_link_kind;

/* `count` formulas of this part name cells of the part called `to`, within these columns. */
typedef struct lks_link {
  lks_link_kind kind;
  const char *to;
  uint32_t first_column;
  uint32_t last_column;
  uint64_t count;
} lks_link;

/* A place on a page, in points of 1/72 inch from its upper left corner, as the page is shown. */
typedef struct lks_rectangle {
  double left;
  double top;
  double right;
  double bottom;
} lks_rectangle;

/* Why somebody who looks at a page doesn't see a text that stands on it. */
typedef enum lks_concealment {
  LKS_CONCEALED_NOT = 0,
  LKS_CONCEALED_COVERED,     /* something painted hides it */
  LKS_CONCEALED_SAME_COLOUR, /* painted in the colour of what is below it */
  LKS_CONCEALED_TRANSPARENT,
  LKS_CONCEALED_CLIPPED,
  LKS_CONCEALED_OFF_PAGE,
  LKS_CONCEALED_NOT_PAINTED, /* text rendering mode 3 (ISO 32000-1, 9.3.6): what recognises scans writes so */
  LKS_CONCEALED_LAYER_OFF,
  LKS_CONCEALED_SUPERSEDED, /* an earlier revision has it */
  LKS_CONCEALED_UNAPPLIED,  /* marked to be redacted, which was never done */
  LKS_CONCEALED_HIDDEN,     /* marked as hidden */
  LKS_CONCEALED_TINY,       /* too small for anybody to read */
  LKS_CONCEALED_DELETED     /* by a tracked change, which keeps it */
} lks_concealment;

typedef enum lks_cover_sort {
  LKS_COVER_NONE = 0,
  LKS_COVER_SHAPE, /* a filled path: rectangle, polygon, curve */
  LKS_COVER_STROKE,
  LKS_COVER_IMAGE,
  LKS_COVER_TEXT, /* letters painted over it */
  LKS_COVER_ANNOTATION,
  LKS_COVER_PAGE, /* none: the page itself has the text's colour */
  LKS_COVER_HIGHLIGHT /* a marker's colour, or a shading, behind the letters */
} lks_cover_sort;

/* What hides a text. The texts are lent, but for the annotation's. */
typedef struct lks_cover {
  lks_cover_sort sort;
  const char *annotation; /* its subtype, "Square"; static; NULL where it is none */
  uint32_t colour;        /* 0xRRGGBB */
  bool before;            /* painted before the text, which then has its colour */
  const char *author;     /* of an annotation or a tracked change; NULL where nobody is named */
  const char *time;       /* when it was changed, as ISO 8601; NULL where it isn't said */
} lks_cover;

/* A text that isn't shown, or not all of it; or, without a text, what a picture shows. */
typedef struct lks_run {
  const char *text;
  size_t length;
  const char *lead; /* what stands before it on its line, perhaps a label; "" where nothing does */
  lks_rectangle place;
  lks_concealment concealment;
  lks_cover cover;
  uint32_t letters;
  uint32_t survives;    /* of a thousand parts of its ink */
  bool shown_elsewhere; /* the same words can be seen at another place of the page */
  bool under_picture;   /* a picture as large as the page, or a stack of figures, hides it among all else */
  bool marginal;        /* stands outside the block of the page's text, or is too small to be read */
  bool fits;            /* the cover is about as large as the words are */
  bool of_picture;      /* pixels are hidden, not letters */
} lks_run;

typedef enum lks_property_sort {
  LKS_PROPERTY_INFO,      /* what the document says of itself: title, author */
  LKS_PROPERTY_METADATA,  /* the same, for machines: XMP */
  LKS_PROPERTY_BOOKMARK,
  LKS_PROPERTY_FIELD,     /* a form's value that isn't shown */
  LKS_PROPERTY_CHOICE,    /* what a form's field may be set to */
  LKS_PROPERTY_SCRIPT,
  LKS_PROPERTY_COMMENT,     /* a note on a page */
  LKS_PROPERTY_ALTERNATIVE, /* what is read aloud or copied instead of a picture, or of words */
  LKS_PROPERTY_ATTACHMENT,  /* a file inside, which is text that no reader knows */
  LKS_PROPERTY_ORIGIN,      /* who made it, where and with what: authors, companies, paths, printers */
  LKS_PROPERTY_VARIABLE,    /* what macros and add-ins keep */
  LKS_PROPERTY_CUSTOM_XML,
  LKS_PROPERTY_FIELD_CODE,  /* what a field is computed from: a merge's data source, a linked file */
  LKS_PROPERTY_MARKUP       /* a file inside that machines read: an invoice as XML */
} lks_property_sort;

enum { LKS_PROPERTY_SORTS = LKS_PROPERTY_MARKUP + 1 };

/* A text that belongs to the document and to none of its parts. */
typedef struct lks_property {
  lks_property_sort sort;
  const char *name; /* "Author", a field's label, a file's name; "" where it has none */
  const char *text;
  size_t length;
} lks_property;

/* A defined name that stands for cells: `part` is the sheet it names. */
typedef struct lks_name {
  const char *name;
  const char *part;
  lks_range range;
  bool hidden;
} lks_name;

typedef enum lks_recipient_role {
  LKS_RECIPIENT_FROM, /* no recipient; who writes */
  LKS_RECIPIENT_TO,
  LKS_RECIPIENT_CC,
  LKS_RECIPIENT_BCC, /* named in the message itself */
  LKS_RECIPIENT_REPLY_TO,
  LKS_RECIPIENT_ENVELOPE /* who gets it, whatever the message says */
} lks_recipient_role;

/* Somebody whom a message names in its head, or who gets it. */
typedef struct lks_recipient {
  lks_recipient_role role;
  const char *address; /* "hanako@aoba.example"; "" where only a name is said */
  const char *name;    /* the name beside it; "" where there is none */
} lks_recipient;

typedef struct lks_events {
  lks_status (*document)(void *context, const lks_document *document);
  lks_status (*texts)(void *context, const lks_text_table *texts);
  lks_status (*part_begin)(void *context, const lks_part *part, void **part_context);
  lks_status (*columns)(void *part_context, const lks_column_range *columns);
  lks_status (*row)(void *part_context, const lks_row *row);
  lks_status (*link)(void *part_context, const lks_link *link);
  lks_status (*filter)(void *part_context, const lks_range *range); /* rows in it may be filtered out */
  lks_status (*print_area)(void *part_context, const lks_range *range);
  lks_status (*merge)(void *part_context, const lks_range *range);
  lks_status (*run)(void *part_context, const lks_run *run); /* each text that is concealed; the rows have it, too */
  lks_status (*part_end)(void *part_context);
  lks_status (*name)(void *context, const lks_name *name);
  lks_status (*property)(void *context, const lks_property *property);
  /* Something wasn't looked at: `reason` is a static word ("encrypted"), `place` an inner part or NULL, `amount` a
   * limit's value or 0. */
  lks_status (*not_inspected)(void *context, const char *reason, const char *place, uint64_t amount);
  lks_status (*document_end)(void *context);
  lks_status (*recipient)(void *part_context, const lks_recipient *recipient); /* of a message, before its rows */
} lks_events;

#endif
