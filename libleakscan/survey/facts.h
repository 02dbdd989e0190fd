/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What the survey keeps of a document: small, owned, and all that a detector may ask. */
#ifndef LKS_FACTS_H
#define LKS_FACTS_H

#include "event.h"
#include "pii/kinds.h"
#include "survey/distinct.h"

enum { LKS_FIELD_SAMPLES = 3, LKS_RUN_ITEMS = 6 };

#define LKS_NO_ROW    UINT32_MAX
#define LKS_NO_COLUMN UINT32_MAX

/* A column of a table, and what its values are. */
typedef struct lks_field {
  uint32_t column;
  lks_kind kind;                    /* NONE: nothing personal */
  char *header;                     /* "" where there is none */
  bool hidden;                      /* the whole column is */
  bool certain;                     /* its header says so plainly, or its values prove it */
  uint32_t valid;                   /* of a thousand values that were looked at, how many have the kind's shape */
  bool shaped;                      /* whether the kind has one; else all are valid */
  uint32_t looked_at;               /* values */
  uint64_t distinct;                /* different values */
  bool distinct_exact;              /* else there are at least so many */
  char *samples[LKS_FIELD_SAMPLES]; /* as the policy wants them: masked or not */
  lks_distinct *keys;               /* its values, where it may tell rows apart; else NULL */
} lks_field;

typedef enum lks_table_class {
  LKS_TABLE_OTHER,        /* neither */
  LKS_TABLE_PERSONS,      /* its rows are people */
  LKS_TABLE_ORGANISATIONS /* its rows are organisations, places, things */
} lks_table_class;

/* Where the rows of a table come from. */
typedef enum lks_arrangement {
  LKS_ARRANGED_ROWS,    /* the sheet's rows */
  LKS_ARRANGED_COLUMNS, /* its columns: the headers stand in one. What is said of rows is then true of columns, and
                         * the other way round */
  LKS_ARRANGED_FORM,    /* labels and values, a filled form or several */
  LKS_ARRANGED_TEXT     /* running text */
} lks_arrangement;

/* Rows in which two columns that name one person name two; none: `rows` is 0. */
typedef struct lks_fact_mismatch {
  uint32_t number; /* columns */
  uint32_t login;
  uint64_t rows;
  uint32_t first_row;
  bool shifted; /* they have what stands a row above or below */
} lks_fact_mismatch;

/* Rows of the recipient's organisation, and of others; none: both are 0. */
typedef struct lks_fact_spread {
  uint32_t column;
  uint32_t first_row; /* of another one */
  uint64_t own_rows;
  uint64_t other_rows;
  uint64_t organisations; /* others */
} lks_fact_spread;

typedef struct lks_table {
  lks_range range;
  lks_arrangement arrangement;
  uint32_t header_row; /* LKS_NO_ROW where there is none */
  uint32_t last_header_row;
  lks_table_class class;
  const char *reason;     /* what decided the class; static */
  uint32_t reason_column; /* LKS_NO_COLUMN: none by itself */
  uint64_t rows;          /* below the header */
  lks_field *fields;      /* by column */
  size_t field_count;
  uint64_t people;
  bool people_estimated;
  uint64_t organisations;   /* rows of a table of people that name an organisation instead: it is mixed */
  lks_distinct *identities; /* until the document's people are counted; NULL when there are none, or very many */
  uint64_t family_people;   /* of all visible tables of the document with the same kinds of fields, each once */
  uint32_t family;          /* those tables have the same number; 0: it is of none */
  uint64_t hidden_rows;
  uint32_t first_hidden; /* rows; LKS_NO_ROW where none is hidden */
  uint32_t last_hidden;
  uint64_t hidden_people;
  bool hidden_estimated;
  lks_fact_mismatch mismatch;
  lks_fact_spread spread;
  struct lks_evidence *evidence; /* of each column; NULL unless an explanation was asked for */
  size_t evidence_count;
  size_t evidence_dropped; /* columns beyond the bounds of an explanation */
} lks_table;

typedef struct lks_fact_link {
  lks_link_kind kind;
  char *to;
  uint32_t first_column;
  uint32_t last_column;
  uint64_t count;
} lks_fact_link;

/* A word of the user's own on a sheet. */
typedef struct lks_fact_word {
  uint64_t cells; /* that hold it */
  uint32_t row;   /* the first of them */
  uint32_t column;
  bool in_name; /* the sheet's name holds it */
} lks_fact_word;

/* Personal data in a text that isn't shown, as the policy wants it: masked or not. */
typedef struct lks_fact_item {
  lks_kind kind;
  char *sample;
  uint64_t times; /* it was found */
} lks_fact_item;

/* The texts of one sort that belong to the document as a whole. */
typedef struct lks_fact_property {
  uint64_t texts;
  uint64_t named;    /* that hold a name */
  uint64_t detailed; /* that say more of somebody than a name */
  uint64_t telling;  /* that name somebody and say more things than one */
  char *name;        /* of the first of those; NULL: none */
  lks_fact_item items[LKS_RUN_ITEMS];
  size_t item_count;
} lks_fact_property;

/* A text that isn't shown, without the text. */
typedef struct lks_fact_run {
  lks_rectangle place;
  lks_concealment concealment;
  lks_cover cover; /* its author and time are the run's own */
  uint32_t letters;
  uint32_t survives; /* of a thousand parts of its ink */
  bool shown_elsewhere;
  bool under_picture;
  bool marginal;
  bool fits;
  bool of_picture;
  uint64_t words; /* a hash of its letters, whatever its numbers are */
  bool repeated;  /* other pages conceal the same at the same place */
  bool filler;  /* a word for its being hidden, a date, a number: nobody's secret */
  char *sample; /* as the policy wants it: masked or not */
  char *author;
  char *time;
  lks_fact_item items[LKS_RUN_ITEMS];
  size_t item_count;
} lks_fact_run;

/* What a message says of who writes to whom. Those of the sender's own organisation, of partners, and lists count as
 * nobody, unless it is said. */
typedef struct lks_fact_mail {
  bool inside;                      /* another message, which holds it */
  bool delivered;                   /* it is known who gets it, whatever it says */
  uint64_t visible;                 /* people whose addresses stand in To and Cc */
  uint64_t organisations;           /* whose they are, where they aren't private */
  uint64_t private_mail;            /* of them: at providers of private mail */
  uint64_t numbered;                /* of the own organisation's: addresses that are numbers, such as students' */
  uint64_t blind;                   /* people in Bcc of the message itself */
  uint64_t blind_parties;           /* organisations and private addresses among them */
  char *samples[LKS_FIELD_SAMPLES]; /* addresses, as the policy wants them: masked or not */
  bool more;                        /* there are more than were looked at */
  uint64_t growth_steps;            /* how often in a row Cc has grown until this message, each to somebody new */
  uint64_t growth_people;           /* who stand in Cc now */
} lks_fact_mail;

/* What a text says of others than those it goes to. */
typedef struct lks_fact_letter {
  bool wrong_name;                  /* it greets none of those who get it, as far as they are known */
  bool wrong_organisation;          /* it names another organisation above it */
  uint64_t addresses;               /* of others */
  uint64_t parties;                 /* whose those are: organisations, or people where they are private */
  uint64_t quoted;                  /* parties whose addresses stand only in what was quoted */
  uint64_t names;                   /* people who are named plainly and don't get it */
  uint64_t details;                 /* numbers and the like behind a label */
  char *samples[LKS_FIELD_SAMPLES]; /* addresses, as the policy wants them: masked or not */
} lks_fact_letter;

typedef struct lks_part_facts {
  char *name;  /* as it stands */
  char *shown; /* the same for reports: masked where it may be somebody */
  uint32_t number;
  lks_part_sort sort;
  leakscan_visibility visibility;
  bool active;
  const char *why; /* nobody sees it, or hardly; static; NULL: nothing was said */
  lks_fact_property texts; /* of what is kept: its texts one by one */
  uint64_t rows; /* that hold anything */
  uint64_t cells;
  uint64_t hidden_rows; /* of those */
  uint32_t first_row;   /* the first and last that hold anything; LKS_NO_ROW where none does */
  uint32_t last_row;
  lks_table **tables;
  size_t table_count;
  lks_table **scraps; /* titles, notes: no detector's business, but part of an explanation, if one was asked for */
  size_t scrap_count;
  size_t scraps_dropped; /* beyond the bounds of an explanation */
  lks_fact_link *links;
  size_t link_count;
  lks_range *filters;
  size_t filter_count;
  lks_fact_run *runs;
  size_t run_count;
  uint64_t runs_dropped; /* beyond what is kept */
  bool has_print_area;
  uint64_t people;
  bool people_estimated;
  bool allowed;         /* the policy allows people on it */
  lks_fact_word *words; /* by label of the policy's own words, LKS_OWN_LABELS; NULL: none stands here */
  lks_fact_mail *mail;  /* of a message; else NULL */
  lks_fact_letter *letter; /* of a message, or of what stands in one; NULL: nothing is to be said */
} lks_part_facts;

typedef struct lks_fact_gap {
  const char *reason; /* static */
  char *place;        /* NULL: the document */
  uint64_t amount;
} lks_fact_gap;

/* What a document says of who made it, where and with what. */
typedef struct lks_fact_origin {
  char *name;   /* "creator", "path" */
  char *sample; /* as the policy wants it: masked or not */
} lks_fact_origin;

enum { LKS_ORIGINS = 16 };

typedef struct lks_facts {
  char *document; /* the chain of names */
  lks_part_facts **parts;
  size_t part_count;
  lks_part_facts **kept; /* parts that nobody sees: LKS_PART_KEPT */
  size_t kept_count;
  lks_fact_gap *gaps; /* what was not inspected */
  size_t gap_count;
  lks_fact_property properties[LKS_PROPERTY_SORTS];
  lks_fact_origin origins[LKS_ORIGINS];
  size_t origin_count;
} lks_facts;

void lks_table_free(lks_table *table);
/* Frees what is there for an explanation only. */
void lks_table_drop_evidence(lks_table *table);
void lks_facts_free(lks_facts *facts);

/* The table's first field of that kind; NULL where there is none. */
const lks_field *lks_table_field(const lks_table *table, lks_kind kind);
/* How many fields of a group the table has. */
size_t lks_table_group_count(const lks_table *table, lks_group group);
/* How many of them are certain. */
size_t lks_table_certain_count(const lks_table *table, lks_group group);

#endif
