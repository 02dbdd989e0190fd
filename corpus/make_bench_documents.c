/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Texts, CSV files and messages for measuring, as large as they are asked for. */
#include "corpus.h"
#include "fields.h"
#include "mail.h"
#include "office_writer.h"
#include "people.h"

#include <stdio.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

/* ---- a text of many pages, as a word processor writes it ---- */

enum {
  PARAGRAPHS = 16, /* of a page; a table stands for half of them on every second one */
  ROWS = 9,        /* of a table */
  CHANGES = 100    /* in all, half of them deletions */
};

#define STYLE(id, base, inside)                                                                                      \
  "<w:style w:type=\"paragraph\" w:styleId=\"" id "\"><w:name w:val=\"" id "\"/>" base inside "</w:style>"

static const char style_part[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:styles " WORD_SPACE
    "><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"21\"/></w:rPr></w:rPrDefault></w:docDefaults>"
    STYLE("a", "", "<w:pPr><w:jc w:val=\"both\"/></w:pPr>")
    STYLE("a1", "<w:basedOn w:val=\"a\"/>", "<w:rPr><w:b/><w:sz w:val=\"28\"/></w:rPr>")
    STYLE("a3", "<w:basedOn w:val=\"a\"/>", "<w:rPr><w:color w:val=\"1F3864\"/></w:rPr>") "</w:styles>";

static const char *const phrases[] = {
    "施設の維持管理に要する経費は、", "地域の実情に応じた計画を策定し、",   "利用者の利便性を高めるため、",
    "関係機関との連絡調整を図り、",   "予算の範囲内で必要な措置を講じ、",   "前年度の実績を踏まえながら、",
    "安全の確保を最優先として、",     "環境への影響に配慮しつつ、",         "年次ごとに見直しを行い、",
    "工事の進み具合を確認しながら、", "住民の意見を広く聴いたうえで、",     "情報を分かりやすく公表し、"};
static const char *const ends[] = {"来年度の早い時期に実施する。", "委員会に報告するものとする。",
                                   "必要な見直しを加えていく。", "次の会議であらためて審議する。"};

struct text {
  GString *body;
  uint64_t state;
  uint32_t pages;
  uint32_t page;
  uint32_t changes;
  uint32_t people;
};

static void put_sentence(struct text *text)
{
  for (unsigned i = 0; i < 2; i++) {
    g_string_append(text->body, phrases[corpus_below(&text->state, COUNT(phrases))]);
  }
  g_string_append(text->body, ends[corpus_below(&text->state, COUNT(ends))]);
}

static void put_run(struct text *text, const char *words)
{
  g_string_append_printf(text->body, "<w:r w:rsidRPr=\"00%06X\"><w:rPr><w:rFonts w:hint=\"eastAsia\"/>%s</w:rPr><w:t>",
                         corpus_below(&text->state, 0xFFFFFF), corpus_below(&text->state, 8) == 0 ? "<w:b/>" : "");
  if (words != NULL) {
    g_string_append(text->body, words);
  } else {
    put_sentence(text);
  }
  g_string_append(text->body, "</w:t></w:r>");
}

static void put_change(struct text *text)
{
  const bool deletion = text->changes % 2 == 1;
  const char *element = deletion ? "del" : "ins", *words = deletion ? "delText" : "t";

  g_string_append_printf(text->body, "<w:%s w:id=\"%u\" w:author=\"総務 係\" w:date=\"2024-05-01T09:00:00Z\"><w:r><w:%s>",
                         element, text->changes++, words);
  put_sentence(text);
  g_string_append_printf(text->body, "</w:%s></w:r></w:%s>", words, element);
}

static void begin_paragraph(struct text *text, const char *style)
{
  g_string_append_printf(text->body,
                         "<w:p w14:paraId=\"5B%06X\" w14:textId=\"77777777\" w:rsidR=\"00%06X\" "
                         "w:rsidRDefault=\"00A77B3E\"><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>",
                         corpus_below(&text->state, 0xFFFFFF), corpus_below(&text->state, 0xFFFFFF), style);
}

static void put_cell(struct text *text, const char *words)
{
  g_string_append(text->body, "<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>");
  begin_paragraph(text, "a3");
  put_run(text, words);
  g_string_append(text->body, "</w:p></w:tc>");
}

/* Every eighth table is of people, the others of money. */
static void put_row(struct text *text, unsigned row, bool of_people)
{
  static const char *const heads[][5] = {{"科目", "第1四半期", "第2四半期", "第3四半期", "年計"},
                                         {"番号", "氏名", "フリガナ", "住所", "電話番号"}};
  char money[5][32];
  struct corpus_person person;
  const char *const *cells = heads[of_people ? 1 : 0];

  corpus_person_make(&person, CORPUS_ADULTS, 40000 + text->people);
  text->people += of_people && row > 0 ? 1 : 0;
  for (unsigned i = 0; i < 5; i++) {
    corpus_format(money[i], sizeof money[i], "%u", corpus_below(&text->state, 900000));
  }
  const char *const described[] = {money[0], person.name, person.name_kana, person.address, person.phone};
  const char *const counted[] = {"維持費", money[1], money[2], money[3], money[4]};
  g_string_append(text->body, "<w:tr w:rsidR=\"00A77B3E\" w14:paraId=\"5B000001\" w14:textId=\"77777777\">");
  for (unsigned i = 0; i < 5; i++) {
    put_cell(text, row == 0 ? cells[i] : of_people ? described[i] : counted[i]);
  }
  g_string_append(text->body, "</w:tr>");
}

static void put_table(struct text *text)
{
  g_string_append(text->body, "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>");
  for (unsigned i = 0; i < 5; i++) {
    g_string_append(text->body, "<w:gridCol w:w=\"2000\"/>");
  }
  g_string_append(text->body, "</w:tblGrid>");
  for (unsigned row = 0; row < ROWS; row++) {
    put_row(text, row, text->page % 16 == 0);
  }
  g_string_append(text->body, "</w:tbl>");
}

static void put_page(struct text *text)
{
  const bool table = text->page % 2 == 0;

  for (unsigned i = 0; i < (table ? PARAGRAPHS / 2 : PARAGRAPHS); i++) {
    begin_paragraph(text, i == 0 ? "a1" : "a3");
    put_run(text, NULL);
    put_run(text, NULL);
    if (i == 2 && text->changes < CHANGES * (text->page + 1) / text->pages) {
      put_change(text);
    }
    g_string_append(text->body, "</w:p>");
  }
  if (table) {
    put_table(text);
  }
  g_string_append(text->body, "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
}

/* With a workbook inside, unless its path is NULL. */
bool corpus_bench_make_docx(const char *path, uint32_t pages, const char *workbook)
{
  struct corpus_office office;
  struct text text = {.state = 99, .pages = pages};
  char *inner = NULL;
  gsize size = 0;

  if (workbook != NULL && !g_file_get_contents(workbook, &inner, &size, NULL)) {
    return false;
  }
  text.body = g_string_new("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document " WORD_SPACE
                           " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"><w:body>");
  for (text.page = 0; text.page < pages; text.page++) {
    put_page(&text);
  }
  g_string_append(text.body, "</w:body></w:document>");
  corpus_office_begin(&office, "word/document.xml", DOCX_MAIN);
  corpus_office_add_text(&office, "word/styles.xml", "styles", NULL, style_part);
  if (inner != NULL) {
    corpus_office_add(&office, "word/embeddings/sheet1.xlsx", "package", NULL, inner, size);
  }
  const bool made = corpus_office_end(&office, text.body->str, path);
  g_string_free(text.body, TRUE);
  g_free(inner);
  return made;
}

/* ---- a list of members ---- */

static void put_member(GString *out, uint32_t index)
{
  static const enum corpus_field fields[] = {CORPUS_MEMBER_NUMBER, CORPUS_NAME,  CORPUS_NAME_KANA, CORPUS_POSTAL_CODE,
                                             CORPUS_ADDRESS,       CORPUS_PHONE, CORPUS_EMAIL,     CORPUS_BIRTH_DATE,
                                             CORPUS_BANK,          CORPUS_ACCOUNT_NUMBER};
  struct corpus_person person;

  corpus_person_make(&person, CORPUS_ADULTS, index);
  for (size_t i = 0; i < COUNT(fields); i++) {
    struct corpus_cell cell;
    corpus_field_cell(&person, fields[i], index, &cell);
    if (i > 0) {
      g_string_append_c(out, ',');
    }
    if (cell.type == CORPUS_DATE_CELL) {
      g_string_append_printf(out, "%04d/%02d/%02d", cell.date.year, cell.date.month, cell.date.day);
    } else {
      g_string_append(out, cell.text);
    }
  }
  g_string_append(out, "\r\n");
}

static bool write_converted(FILE *file, const GString *text, const char *encoding)
{
  gsize size = 0;
  char *bytes = g_convert_with_fallback(text->str, (gssize)text->len, encoding, "UTF-8", "?", NULL, &size, NULL);
  const bool written = bytes != NULL && fwrite(bytes, 1, size, file) == size;

  g_free(bytes);
  return written;
}

bool corpus_bench_make_csv(const char *path, const char *encoding, uint32_t megabytes)
{
  enum { PIECE = 256 * 1024 };
  uint64_t total = 0;
  uint32_t index = 0;
  FILE *file = fopen(path, "wb");
  GString *text = g_string_new(
      "会員番号,氏名,フリガナ,郵便番号,住所,電話番号,メールアドレス,生年月日,金融機関名,口座番号\r\n");
  bool written = file != NULL;

  while (written && total < (uint64_t)megabytes * 1000000) {
    while (text->len < PIECE) {
      put_member(text, index++);
    }
    total += text->len;
    written = write_converted(file, text, encoding);
    g_string_truncate(text, 0);
  }
  g_string_free(text, TRUE);
  return file != NULL && fclose(file) == 0 && written;
}

/* ---- a message with attachments ---- */

static bool attach(GString *out, const char *file)
{
  enum { LINE = 57 /* bytes that make a line of base64 */ };
  char *data = NULL, *name = g_path_get_basename(file);
  gsize size = 0;
  const bool read = g_file_get_contents(file, &data, &size, NULL);

  g_string_append_printf(out,
                         "--part\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n"
                         "Content-Disposition: attachment; filename=\"%s\"\r\n\r\n",
                         name);
  for (gsize at = 0; read && at < size; at += LINE) {
    char *line = g_base64_encode((const guchar *)data + at, MIN(size - at, (gsize)LINE));
    g_string_append_printf(out, "%s\r\n", line);
    g_free(line);
  }
  g_free(data);
  g_free(name);
  return read;
}

bool corpus_bench_make_mail(const char *path, char *const *files, size_t count)
{
  GString *out = g_string_new("From: <taro@seiran.example>\r\nTo: <hanako@seiran.example>\r\n"
                              "Date: Thu, 19 Nov 2020 10:00:00 +0900\r\nSubject: data\r\nMIME-Version: 1.0\r\n"
                              "Content-Type: multipart/mixed; boundary=part\r\n\r\n"
                              "--part\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n"
                              "資料をお送りします。ご確認をお願いします。\r\n");
  bool made = true;

  for (size_t i = 0; made && i < count; i++) {
    made = attach(out, files[i]);
  }
  g_string_append(out, "--part--\r\n");
  made = made && corpus_write_bytes(path, out);
  g_string_free(out, TRUE);
  return made;
}
