/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Workbooks for tests, put together from what is special about them. */
#ifndef LKS_TEST_OFFICE_MAKER_H
#define LKS_TEST_OFFICE_MAKER_H

#include "maker.h"

enum { LKS_OFFICE_PARTS = 6 };

#define LKS_OFFICE_SPACE  "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define LKS_OFFICE_SPACES "xmlns=\"" LKS_SPREADSHEET "\" xmlns:r=\"" LKS_OFFICE_SPACE "\""
/* A relationship of that id, type and target; and to something outside. */
#define LKS_RELATION(id, type, target)                                                                               \
  "<Relationship Id=\"" id "\" Type=\"" LKS_OFFICE_SPACE "/" type "\" Target=\"" target "\"/>"
#define LKS_RELATION_OUT(id, type, target)                                                                           \
  "<Relationship Id=\"" id "\" Type=\"" LKS_OFFICE_SPACE "/" type "\" Target=\"" target "\" TargetMode=\"External\"/>"

typedef struct lks_office_part {
  const char *name;
  const char *data;
  size_t size; /* 0: it is text */
} lks_office_part;

/* What isn't given is left out, or is as plain as can be. */
typedef struct lks_office_book {
  const char *before;    /* of the sheet: what stands before <sheetData>; "{people}" in `rows` stands for twelve */
  const char *rows;
  const char *behind;    /* ... and behind it */
  const char *styles;    /* inside <styleSheet>; "{style}" of the people is 1 */
  const char *strings;   /* <si>s */
  const char *view;      /* <bookViews> */
  const char *sheets;    /* more <sheet>s */
  const char *names;     /* <definedNames> */
  const char *relations; /* of the workbook */
  const char *sheet_relations;
  const char *root_relations; /* of the package */
  lks_office_part parts[LKS_OFFICE_PARTS]; /* more of them */
} lks_office_book;

lks_bytes lks_make_office(const lks_office_book *book);

#endif
