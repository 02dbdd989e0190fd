/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Dates as people write them, and as spreadsheets count them. */
#ifndef LKS_PII_DATES_H
#define LKS_PII_DATES_H

#include <stdbool.h>
#include <stddef.h>

typedef struct lks_date {
  int year;
  int month, day; /* day 0: year and month only, as in "1990年4月" */
  bool timed;     /* a time of day other than midnight follows: rather a time stamp than a birthday */
} lks_date;

/* The whole text must be a date that exists, from 1868 to 2199. Read are: 1990/4/1, 1990-04-01, 1990.4.1,
 * 1990年4月1日 (also Korean), 平成2年4月1日, 昭和元年..., H2.4.1, S55/12/3, 1 April 1990, April 1, 1990, 1-Apr-90 and
 * the month names of German, French and Spanish; 01/04/1990 (month first, unless only the other way exists)
 * and 1.4.1990 (day first). A weekday in brackets and a time of day may follow. Widths are folded. */
bool lks_date_parse(const char *text, size_t length, lks_date *date);

/* Eight digits: 19900401. */
/* The year of a text that is nothing but one: "1990年", "昭和60年", "昭60", "S60"; 0 when it is none. */
int lks_date_parse_year(const char *text, size_t length);

bool lks_date_parse_bare(const char *text, size_t length, lks_date *date);

/* The day number of a spreadsheet, 1900 system, with the 29 February 1900 that never was (serial 60: no date). */
bool lks_date_from_serial(double serial, lks_date *date);

/* As lks_date_parse, for text that is folded already: ASCII digits and hyphens, no spaces around. */
bool lks_date_parse_folded(const char *text, size_t length, lks_date *date);

#endif
