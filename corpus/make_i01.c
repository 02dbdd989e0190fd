/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Incident I01: a list of 22 participants, and the student master of 13,949 from which it was made. */
#include "corpus.h"
#include "rewrite.h"
#include "sheets.h"

#include <stdlib.h>

#define STUDENTS          13949
#define PARTICIPANTS      22
#define FIRST_PARTICIPANT 17
#define STEP              631
#define LIST_NAME         "参加者リスト"

enum front { FRONT_VALUES, FRONT_VLOOKUP, FRONT_XLOOKUP, FRONT_INDEX_MATCH, FRONT_NAMES_ONLY, FRONT_KEYS_RETYPED };

struct i01_layout {
  const char *master; /* name of the master's sheet; NULL: no master; LIST_NAME: on the list's own sheet */
  lxw_row_t row;      /* where the master stands */
  lxw_col_t column;
  enum front front;
  bool english;
  bool hidden;
  bool very_hidden;
  bool no_header;
  bool title_rows;
  bool master_first;
  bool master_active;
  bool hidden_columns;
};

static const struct corpus_crowd students = {CORPUS_STUDENTS, 0, 1, STUDENTS};
static const struct corpus_crowd participants = {CORPUS_STUDENTS, FIRST_PARTICIPANT, STEP, PARTICIPANTS};

static const struct corpus_column master_columns[] = {
    {"学生番号", CORPUS_STUDENT_NUMBER},
    {"学部・学科", CORPUS_DEPARTMENT},
    {"学年", CORPUS_GRADE},
    {"氏名", CORPUS_NAME},
    {"生年月日", CORPUS_BIRTH_DATE},
    {"国籍", CORPUS_NATIONALITY},
    {NULL, CORPUS_COUNTER},
};
static const struct corpus_column master_columns_english[] = {
    {"Student ID", CORPUS_STUDENT_NUMBER},
    {"Faculty", CORPUS_FACULTY_ENGLISH},
    {"Year", CORPUS_GRADE},
    {"Name", CORPUS_NAME_LATIN},
    {"Date of Birth", CORPUS_BIRTH_DATE},
    {"Nationality", CORPUS_NATIONALITY_ENGLISH},
    {NULL, CORPUS_COUNTER},
};
static const struct corpus_column front_columns[] = {
    {"No", CORPUS_COUNTER},
    {"氏名", CORPUS_NAME},
    {"学生番号", CORPUS_STUDENT_NUMBER},
    {"学部", CORPUS_FACULTY},
    {"参加プログラム", CORPUS_PROGRAMME},
    {NULL, CORPUS_COUNTER},
};
static const struct corpus_column front_columns_retyped[] = {
    {"No", CORPUS_COUNTER},   {"氏名", CORPUS_NAME_JOINED},         {"学生番号", CORPUS_STUDENT_NUMBER_HYPHEN},
    {"学部", CORPUS_FACULTY}, {"参加プログラム", CORPUS_PROGRAMME}, {NULL, CORPUS_COUNTER},
};
static const struct corpus_column front_columns_names[] = {
    {"No", CORPUS_COUNTER},
    {"氏名", CORPUS_NAME},
    {"参加プログラム", CORPUS_PROGRAMME},
    {NULL, CORPUS_COUNTER},
};
static const struct corpus_column front_columns_english[] = {
    {"No.", CORPUS_COUNTER},
    {"Name", CORPUS_NAME_LATIN},
    {"Student ID", CORPUS_STUDENT_NUMBER},
    {"Faculty", CORPUS_FACULTY_ENGLISH},
    {"Programme", CORPUS_PROGRAMME_ENGLISH},
    {NULL, CORPUS_COUNTER},
};

static lxw_row_t write_master(struct corpus_book *book, lxw_worksheet *sheet, const struct i01_layout *layout)
{
  const struct corpus_column *columns = layout->english ? master_columns_english : master_columns;
  lxw_row_t row = layout->row;

  if (layout->title_rows) {
    corpus_text(sheet, row, layout->column, "学生基本情報一覧(学籍システムより出力)");
    corpus_line(book, sheet, row + 1, layout->column, "出力日|2024-04-08|||出力者|学務課");
    row += 3;
  }
  return corpus_people(book, sheet, row, layout->column, columns, &students, !layout->no_header);
}

/* One looked-up cell with the result a spreadsheet would have stored. */
static void write_lookup(lxw_worksheet *sheet, const struct i01_layout *layout, lxw_row_t row, lxw_col_t column,
                         char from, unsigned number, const char *result)
{
  char formula[256];
  unsigned key = (unsigned)row + 1;

  if (layout->front == FRONT_VLOOKUP) {
    corpus_format(formula, sizeof formula, "=VLOOKUP($C%u,%s!$A$2:$F$%d,%u,FALSE)", key, layout->master, STUDENTS + 1,
                  number);
  } else if (layout->front == FRONT_XLOOKUP) {
    corpus_format(formula, sizeof formula, "=_xlfn.XLOOKUP($C%u,%s!$A:$A,%s!$%c:$%c)", key, layout->master,
                  layout->master, from, from);
  } else {
    corpus_format(formula, sizeof formula, "=INDEX(%s!$%c$2:$%c$%d,MATCH($C%u,%s!$A$2:$A$%d,0))", layout->master,
                  from, from, STUDENTS + 1, key, layout->master, STUDENTS + 1);
  }
  worksheet_write_formula_str(sheet, row, column, formula, NULL, result);
}

static void write_looked_up_list(struct corpus_book *book, lxw_worksheet *sheet, const struct i01_layout *layout)
{
  struct corpus_person person;
  struct corpus_cell cell;

  corpus_headers(book, sheet, 2, 0, "No|氏名|学生番号|学部|参加プログラム");
  for (lxw_row_t i = 0; i < PARTICIPANTS; i++) {
    lxw_row_t row = 3 + i;
    corpus_person_make(&person, CORPUS_STUDENTS, FIRST_PARTICIPANT + i * STEP);
    worksheet_write_number(sheet, row, 0, i + 1, NULL);
    write_lookup(sheet, layout, row, 1, 'D', 4, person.name);
    corpus_text(sheet, row, 2, person.student_number);
    corpus_field_cell(&person, CORPUS_DEPARTMENT, 0, &cell);
    write_lookup(sheet, layout, row, 3, 'B', 2, cell.text);
    corpus_field_cell(&person, CORPUS_PROGRAMME, 0, &cell);
    corpus_text(sheet, row, 4, cell.text);
  }
}

static void write_list(struct corpus_book *book, lxw_worksheet *sheet, const struct i01_layout *layout)
{
  const char *title =
      layout->english ? "Participants, spring programme 2024" : "2024年度 春期派遣プログラム 参加者リスト";

  worksheet_merge_range(sheet, 0, 0, 0, 4, title, book->title);
  worksheet_set_column(sheet, 1, 4, 20, NULL);
  if (layout->front == FRONT_VLOOKUP || layout->front == FRONT_XLOOKUP || layout->front == FRONT_INDEX_MATCH) {
    write_looked_up_list(book, sheet, layout);
    return;
  }
  const struct corpus_column *columns = layout->english                       ? front_columns_english
                                        : layout->front == FRONT_NAMES_ONLY   ? front_columns_names
                                        : layout->front == FRONT_KEYS_RETYPED ? front_columns_retyped
                                                                              : front_columns;
  corpus_people(book, sheet, 2, 0, columns, &participants, true);
}

/* The sheets exist in the order of their tabs before anything is written. */
static void write_two_sheets(struct corpus_book *book, const struct i01_layout *layout)
{
  const char *list_name = layout->english ? "Participants" : LIST_NAME;
  lxw_worksheet *list = NULL;
  lxw_worksheet *master = NULL;

  if (layout->master_first) {
    master = corpus_sheet(book, layout->master);
    list = corpus_sheet(book, list_name);
  } else {
    list = corpus_sheet(book, list_name);
    master = corpus_sheet(book, layout->master);
  }
  write_list(book, list, layout);
  write_master(book, master, layout);
  worksheet_activate(layout->master_active ? master : list);
  if (layout->hidden || layout->very_hidden) {
    worksheet_hide(master);
  }
}

static void write_one_sheet(struct corpus_book *book, const struct i01_layout *layout)
{
  lxw_row_col_options hidden = {.hidden = LXW_TRUE};
  lxw_worksheet *sheet = corpus_sheet(book, layout->english ? "Participants" : LIST_NAME);

  write_list(book, sheet, layout);
  if (layout->master != NULL) {
    write_master(book, sheet, layout);
  }
  if (layout->hidden_columns) {
    worksheet_set_column_opt(sheet, layout->column, (lxw_col_t)(layout->column + 5), LXW_DEF_COL_WIDTH, NULL,
                             &hidden);
  }
}

static bool make_i01(const char *path, const struct corpus_document *document)
{
  const struct i01_layout *layout = document->layout;
  struct corpus_book book;

  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  if (layout->master == NULL || layout->row > 0 || layout->column > 0) {
    write_one_sheet(&book, layout);
  } else {
    write_two_sheets(&book, layout);
  }
  return corpus_book_close(&book) && (!layout->very_hidden || corpus_rewrite(path, path, corpus_mutate_very_hidden));
}

/* The master itself, filtered down to the participants: the other rows are only hidden. */
static bool make_filtered(const char *path, const struct corpus_document *document)
{
  lxw_row_col_options hidden = {.hidden = LXW_TRUE};
  lxw_filter_rule rule = {.criteria = LXW_FILTER_CRITERIA_EQUAL_TO, .value_string = "参加"};
  struct corpus_book book;

  (void)document;
  if (!corpus_book_open(&book, path, false)) {
    return false;
  }
  lxw_worksheet *sheet = corpus_sheet(&book, LIST_NAME);
  corpus_people(&book, sheet, 0, 0, master_columns, &students, true);
  corpus_headers(&book, sheet, 0, 6, "派遣");
  worksheet_autofilter(sheet, 0, 0, STUDENTS, 6);
  worksheet_filter_column(sheet, 6, &rule);
  for (lxw_row_t i = 0; i < STUDENTS; i++) {
    if (i >= FIRST_PARTICIPANT && (i - FIRST_PARTICIPANT) % STEP == 0 &&
        (i - FIRST_PARTICIPANT) / STEP < PARTICIPANTS) {
      corpus_text(sheet, i + 1, 6, "参加");
    } else {
      worksheet_set_row_opt(sheet, i + 1, LXW_DEF_ROW_HEIGHT, NULL, &hidden);
    }
  }
  return corpus_book_close(&book);
}

#define LAYOUT &(const struct i01_layout)
#define FIELDS "student-number,faculty,name,birth-date,nationality"
#define TRUTH(kinds, never, sheet, concealed)                                                                        \
  {                                                                                                                  \
    "stop", kinds, never, sheet, STUDENTS, concealed, STUDENTS, FIELDS                                               \
  }
#define VISIBLE(sheet) TRUTH("master-data,pii-columns", "hidden-sheet,hidden-rows,hidden-columns", sheet, 0)

static const struct corpus_document documents[] = {
    {"i01-visible.xlsx", make_i01, LAYOUT{.master = "マスタ"}, VISIBLE("マスタ")},
    {"i01-hidden.xlsx", make_i01, LAYOUT{.master = "マスタ", .hidden = true},
     TRUTH("hidden-sheet", "hidden-rows,hidden-columns", "マスタ", STUDENTS)},
    {"i01-veryhidden.xlsx", make_i01, LAYOUT{.master = "マスタ", .very_hidden = true},
     TRUTH("hidden-sheet", "hidden-rows,hidden-columns", "マスタ", STUDENTS)},
    {"i01-noheader.xlsx", make_i01, LAYOUT{.master = "マスタ", .no_header = true}, VISIBLE("マスタ")},
    {"i01-titlerows.xlsx", make_i01, LAYOUT{.master = "マスタ", .title_rows = true}, VISIBLE("マスタ")},
    {"i01-farright.xlsx", make_i01, LAYOUT{.master = LIST_NAME, .column = 52},
     TRUTH("pii-columns", "hidden-sheet,hidden-rows,hidden-columns", LIST_NAME, 0)},
    {"i01-below.xlsx", make_i01, LAYOUT{.master = LIST_NAME, .row = 400},
     TRUTH("pii-columns", "hidden-sheet,hidden-rows,hidden-columns", LIST_NAME, 0)},
    {"i01-lookup.xlsx", make_i01, LAYOUT{.master = "マスタ", .front = FRONT_VLOOKUP}, VISIBLE("マスタ")},
    {"i01-xlookup.xlsx", make_i01, LAYOUT{.master = "マスタ", .front = FRONT_XLOOKUP}, VISIBLE("マスタ")},
    {"i01-indexmatch.xlsx", make_i01, LAYOUT{.master = "マスタ", .front = FRONT_INDEX_MATCH}, VISIBLE("マスタ")},
    {"i01-lookup-hidden.xlsx", make_i01, LAYOUT{.master = "マスタ", .front = FRONT_VLOOKUP, .hidden = true},
     TRUTH("hidden-sheet", "hidden-rows,hidden-columns", "マスタ", STUDENTS)},
    {"i01-sheet2.xlsx", make_i01, LAYOUT{.master = "Sheet2"}, VISIBLE("Sheet2")},
    {"i01-english.xlsx", make_i01, LAYOUT{.master = "Students", .english = true}, VISIBLE("Students")},
    {"i01-firstsheet.xlsx", make_i01, LAYOUT{.master = "マスタ", .master_first = true}, VISIBLE("マスタ")},
    {"i01-activemaster.xlsx", make_i01, LAYOUT{.master = "マスタ", .master_active = true}, VISIBLE("マスタ")},
    {"i01-nameonly.xlsx", make_i01, LAYOUT{.master = "マスタ", .front = FRONT_NAMES_ONLY}, VISIBLE("マスタ")},
    {"i01-keyhyphen.xlsx", make_i01, LAYOUT{.master = "マスタ", .front = FRONT_KEYS_RETYPED}, VISIBLE("マスタ")},
    {"i01-hiddencolumns.xlsx", make_i01, LAYOUT{.master = LIST_NAME, .column = 8, .hidden_columns = true},
     TRUTH("hidden-columns", "hidden-sheet,hidden-rows", LIST_NAME, STUDENTS)},
    {"i01-filtered.xlsx", make_filtered, NULL,
     TRUTH("hidden-rows", "hidden-sheet,hidden-columns", LIST_NAME, STUDENTS - PARTICIPANTS)},
    {"i01-clean.xlsx",
     make_i01,
     LAYOUT{.master = NULL},
     {"pass", "", "*", LIST_NAME, PARTICIPANTS, 0, PARTICIPANTS, "name,student-number,faculty"}},
    {"i01-clean-english.xlsx",
     make_i01,
     LAYOUT{.master = NULL, .english = true},
     {"pass", "", "*", "Participants", PARTICIPANTS, 0, PARTICIPANTS, "name,student-number,faculty"}},
};

const struct corpus_family corpus_i01 = {documents, sizeof documents / sizeof documents[0], NULL, NULL};
