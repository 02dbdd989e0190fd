/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The reader for HTML pages, by libxml2's HTML parser. It gets UTF-8, whatever the page is in. */
#include "readers/html.h"

#include <glib.h>
#include <libxml/HTMLparser.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "readers/text_reader.h"

enum {
  BID = 40,
  HEAD = 4096, /* bytes in which a page says that it is one, and its encoding */
  BLOCK = 32 * 1024,
  LONGEST_TOKEN = 16 * 1024 * 1024 /* bytes that the parser keeps because they don't end */
};

/* What a tag is long by: libxml2 compares each attribute with all before it. Values in quotes don't count. */
typedef struct meter {
  enum { BETWEEN, OPENED, IN_TAG, IN_SCRIPT } state;
  char quote;
  char name[8]; /* of the tag, as far as it fits */
  size_t name_length;
  size_t length;
} meter;

typedef struct html {
  lks_reading *reading;
  lks_page *page;
  htmlParserCtxtPtr parser;
  bool in_comment; /* a comment of a comment is none */
  size_t matched;  /* letters of the end tag of the page */
  lks_status status;
  meter meter;
} html;

/* The beginning as plain letters: those of two bytes lose their zeros. */
static size_t plain_head(const lks_reading *reading, char head[HEAD + 1])
{
  size_t got = 0, length = 0;
  if (lks_source_read(reading->source, 0, head, HEAD, &got) != LKS_OK)
    return 0;
  for (size_t i = 0; i < got; i++)
    if (head[i] != '\0')
      head[length++] = (char)g_ascii_tolower(head[i]);
  head[length] = '\0';
  return length;
}

static lks_status bid(lks_reading *reading, unsigned *bits)
{
  static const char *const begins[] = {"<!doctype html", "<html", "<head",   "<body", "<table", "<div", "<meta",
                                       "<title",         "<form", "<script", "<h1",   "<p>",    "<ul>", "<center"};
  char head[HEAD + 1];
  *bits = 0;
  if (!lks_charset_is_text(reading->head, reading->head_size) || plain_head(reading, head) == 0)
    return LKS_OK;
  const char *at = head;
  while (*at != '\0' && *at != '<' && (g_ascii_isspace(*at) || (unsigned char)*at >= 0x80)) /* a mark */
    at++;
  for (size_t i = 0; i < G_N_ELEMENTS(begins); i++)
    if (g_str_has_prefix(at, begins[i]))
      *bits = BID;
  if (*at == '<' && (strstr(at, "<html") != NULL || strstr(at, "<!doctype html") != NULL))
    *bits = BID;
  return LKS_OK;
}

/* charset=..., in a meta element, or where it says the same in another way. */
static lks_charset declared_charset(const lks_reading *reading)
{
  char head[HEAD + 1];
  plain_head(reading, head);
  for (const char *at = strstr(head, "charset"); at != NULL; at = strstr(at + 1, "charset")) {
    const char *label = at + strlen("charset");
    label += strspn(label, " \t\r\n");
    if (*label++ != '=')
      continue;
    label += strspn(label, " \t\r\n\"'");
    const lks_charset charset = lks_charset_by_label(label, strcspn(label, " \t\r\n\"'/>;"));
    if (charset != LKS_CHARSET_UNKNOWN)
      return charset;
  }
  return LKS_CHARSET_UNKNOWN;
}

/* ---- what the parser calls ---- */

static void keep(html *self, lks_status status)
{
  if (self->status != LKS_OK || status == LKS_OK)
    return;
  self->status = status;
  xmlStopParser(self->parser);
}

static void on_begin(void *context, const xmlChar *name, const xmlChar **attributes)
{
  html *self = context;
  if (self->status == LKS_OK)
    keep(self, lks_page_begin(self->page, (const char *)name, (const char *const *)(const void *)attributes));
}

static void on_end(void *context, const xmlChar *name)
{
  html *self = context;
  if (self->status == LKS_OK)
    keep(self, lks_page_end(self->page, (const char *)name));
}

static void on_text(void *context, const xmlChar *text, int length)
{
  html *self = context;
  if (self->status == LKS_OK && length > 0)
    keep(self, lks_page_text(self->page, (const char *)text, (size_t)length));
}

static void on_comment(void *context, const xmlChar *text);

static htmlParserCtxtPtr new_parser(html *self)
{
  xmlSAXHandler sax = {.startElement = on_begin,
                       .endElement = on_end,
                       .characters = on_text,
                       .ignorableWhitespace = on_text,
                       .cdataBlock = on_text,
                       .comment = on_comment};
  htmlParserCtxtPtr parser = htmlCreatePushParserCtxt(&sax, self, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
  if (parser != NULL)
    htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                   HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD);
  return parser;
}

/* Rows of a table that were commented out are rows all the same. */
static void on_comment(void *context, const xmlChar *text)
{
  html *self = context;
  const char *words = (const char *)text;
  if (self->status != LKS_OK || self->in_comment)
    return;
  lks_status status = lks_page_begin_comment(self->page);
  if (status == LKS_OK && strchr(words, '<') == NULL) {
    status = lks_page_text(self->page, words, strlen(words));
  } else if (status == LKS_OK) {
    htmlParserCtxtPtr outer = self->parser;
    self->in_comment = true;
    self->parser = new_parser(self);
    for (size_t left = strlen(words); self->parser != NULL && left > 0 && self->status == LKS_OK;) {
      const size_t part = MIN(left, (size_t)BLOCK);
      htmlParseChunk(self->parser, words, (int)part, left == part);
      words += part;
      left -= part;
    }
    status = self->parser != NULL ? self->status : LKS_NO_MEMORY;
    htmlFreeParserCtxt(self->parser);
    self->parser = outer;
    self->in_comment = false;
  }
  if (status == LKS_OK)
    status = lks_page_end_comment(self->page);
  self->status = LKS_OK;
  keep(self, status);
}

static void leave_tag(meter *tag)
{
  const bool raw = strcmp(tag->name, "script") == 0 || strcmp(tag->name, "style") == 0;
  tag->state = raw ? IN_SCRIPT : BETWEEN;
}

static void meter_tag(meter *tag, char c)
{
  if (tag->quote != '\0') {
    tag->quote = c == tag->quote ? '\0' : tag->quote;
    return;
  }
  tag->length++;
  if (c == '>')
    leave_tag(tag);
  else if (c == '"' || c == '\'')
    tag->quote = c;
  else if (tag->length == tag->name_length + 1 && g_ascii_isalnum(c) && tag->name_length + 1 < sizeof tag->name)
    tag->name[tag->name_length++] = g_ascii_tolower(c);
}

static bool is_too_long(meter *tag, const char *text, size_t length, uint64_t longest)
{
  for (size_t i = 0; i < length; i++) {
    const char c = text[i];
    if (tag->state == IN_TAG) {
      meter_tag(tag, c);
      if (tag->length > longest)
        return true;
    } else if (tag->state == OPENED && tag->name_length > 0) { /* of a script, in which only its end matters */
      tag->state = c == '/' ? BETWEEN : c == '<' ? OPENED : IN_SCRIPT;
    } else if (tag->state == OPENED && g_ascii_isalpha(c)) {
      *tag = (meter){.state = IN_TAG, .name = {g_ascii_tolower(c)}, .name_length = 1, .length = 1};
    } else if (c == '<') {
      tag->name_length = tag->state == IN_SCRIPT;
      tag->state = OPENED;
    } else if (tag->state == OPENED) {
      tag->state = BETWEEN;
    }
  }
  return false;
}

/* Browsers show what stands behind the end of the page, libxml2 doesn't read it: it gets the end of nothing instead. */
static void spoil_end(html *self, char *text, size_t length)
{
  static const char end[] = "</html";
  for (size_t i = 0; i < length; i++) {
    const char c = g_ascii_tolower(text[i]);
    self->matched = c == end[self->matched] ? self->matched + 1 : c == end[0];
    if (self->matched < sizeof end - 1)
      continue;
    text[i] = 'x';
    self->matched = 0;
  }
}

/* A comment that is never closed reaches to the end of the page; libxml2 would drop it. */
static void close_comment(const html *self)
{
  static const char begin[] = "<!--", end[] = "-->";
  const xmlParserInput *input = self->parser->input;
  if (input != NULL && input->end - input->cur >= (ptrdiff_t)strlen(begin) &&
      memcmp(input->cur, begin, strlen(begin)) == 0)
    htmlParseChunk(self->parser, end, (int)strlen(end), 0);
}

static lks_status feed(html *self, lks_text_reader *text)
{
  char block[BLOCK];
  size_t got = 0;
  const uint64_t longest_tag = lks_budget_limit(self->reading->budget, LEAKSCAN_LIMIT_XML_TAG);
  do {
    const lks_status status = lks_text_reader_read(text, block, sizeof block, &got);
    if (status != LKS_OK)
      return status;
    if (is_too_long(&self->meter, block, got, longest_tag))
      return lks_status_of_limit(LEAKSCAN_LIMIT_XML_TAG);
    spoil_end(self, block, got);
    if (got == 0)
      close_comment(self);
    if (self->status == LKS_OK)
      htmlParseChunk(self->parser, block, (int)got, got == 0);
    if (self->status != LKS_OK)
      return self->status;
    const xmlParserInput *input = self->parser->input;
    if (input != NULL && input->end - input->cur > LONGEST_TOKEN)
      return lks_status_of_limit(LEAKSCAN_LIMIT_MEMORY);
  } while (got > 0);
  return LKS_OK;
}

static lks_status read_page(html *self)
{
  lks_reading *reading = self->reading;
  lks_text_reader *text = NULL;
  lks_status status = lks_text_reader_new(reading->source, reading->budget, declared_charset(reading), &text);
  self->parser = new_parser(self);
  if (status == LKS_OK)
    status = self->parser != NULL ? feed(self, text) : LKS_NO_MEMORY;
  if (status == LKS_OK && lks_text_reader_is_garbled(text))
    status = reading->events->not_inspected(reading->context, "garbled-text", NULL, 0);
  lks_text_reader_free(text);
  htmlFreeParserCtxt(self->parser);
  return status;
}

static lks_status read_html(lks_reading *reading)
{
  static const lks_document document = {.format = "html"};
  html self = {.reading = reading, .page = lks_page_new(reading)};
  if (self.page == NULL)
    return LKS_NO_MEMORY;
  lks_status status = reading->events->document(reading->context, &document);
  if (status == LKS_OK)
    status = read_page(&self);
  const lks_status finished = lks_page_finish(self.page); /* what was told until then counts */
  const lks_status ended = reading->events->document_end(reading->context);
  lks_page_free(self.page);
  status = status == LKS_OK ? finished : status;
  return status == LKS_OK ? ended : status;
}

const lks_reader lks_reader_html = {.format = "html", .bid = bid, .read = read_html};
