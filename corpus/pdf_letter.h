/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Pages of text in which some words are to be hidden; all people, places and numbers are invented. */
#ifndef CORPUS_PDF_LETTER_H
#define CORPUS_PDF_LETTER_H

#include "pdf_paper.h"

struct pdf_line {
  const char *before;
  const char *hidden; /* NULL: nothing is hidden in this line */
  const char *after;
};

struct pdf_letter {
  enum pdf_face face;
  double size;
  double leading;
  double tab; /* where hidden words begin; 0: behind what stands before them */
  const struct pdf_line *lines;
  size_t count;
};

extern const struct pdf_letter pdf_report;   /* Japanese: labels and values of a rescued person */
extern const struct pdf_letter pdf_redacted; /* the same with fillers in place of the values */
extern const struct pdf_letter pdf_decision; /* Japanese: a person's data within sentences */
extern const struct pdf_letter pdf_minutes;  /* Japanese: words that are no personal data */
extern const struct pdf_letter pdf_english;  /* English: a person's data within sentences */
extern const struct pdf_letter pdf_bid;      /* English: words that are no personal data */

#define PDF_REPORT_HIDDEN                                                                                            \
  "佐々木　春香|ササキ　ハルカ|鳥取県鳥取市若葉町3-14-2|090-0000-4127|1987年6月23日|女性|左大腿骨骨折"
#define PDF_REPORT_SHOWN    "救助活動報告書|氏名|住所|電話番号|生年月日|出動隊員"
#define PDF_DECISION_HIDDEN "中村　健太郎|横浜市緑区桜台2-8-11|1979年11月5日|080-0000-7731"
#define PDF_DECISION_SHOWN  "決定通知書|審査|開示"
#define PDF_MINUTES_HIDDEN  "入札予定価格は一億二千万円|来年三月に撤退する|単独での随意契約"
#define PDF_MINUTES_SHOWN   "会議録|議題"
#define PDF_ENGLISH_HIDDEN  "Margaret Ellison|14 Willow Lane, Ashford|m.ellison@example.com|+44 1632 960183"
#define PDF_ENGLISH_SHOWN   "Decision|applicant|appeal"
#define PDF_BID_HIDDEN      "withdraw the offer in March|seventeen million|without a second tender"
#define PDF_BID_SHOWN       "Minutes|agenda"

enum { PDF_WORDS = 96 };

struct pdf_word {
  const char *text;
  double size;
  double x;
  double y;
  bool hidden;
};

size_t pdf_letter_words(struct pdf_paper *paper, const struct pdf_letter *letter, struct pdf_word words[PDF_WORDS]);

/* Where hidden words will stand; their number is given. */
size_t pdf_letter_boxes(struct pdf_paper *paper, const struct pdf_letter *letter, struct pdf_box boxes[PDF_BOXES]);

/* ink: operators that choose the hidden words' colour, or NULL for black. */
void pdf_letter_write(struct pdf_paper *paper, const struct pdf_letter *letter, const char *ink);
/* One half of it only. */
void pdf_letter_write_shown(struct pdf_paper *paper, const struct pdf_letter *letter);
void pdf_letter_write_hidden(struct pdf_paper *paper, const struct pdf_letter *letter, const char *ink);

#endif
