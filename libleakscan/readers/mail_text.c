/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Texts of mail: their charset, which is often said wrongly or not at all, and their lines. */
#include <errno.h>
#include <iconv.h>
#include <string.h>

#include "base/utf8.h"
#include "readers/mail.h"

enum { BYTES_BETWEEN_CHECKS = 64 * 1024 };

static const char replacement[] = "\xEF\xBF\xBD";

/* What programs call by a name write more than the standard of that name has. */
static const char *larger_charset(const char *charset)
{
  static const struct {
    const char *said;
    const char *meant;
  } names[] = {
      {"shift_jis", "CP932"},
      {"shift-jis", "CP932"},
      {"sjis", "CP932"},
      {"x-sjis", "CP932"},
      {"windows-31j", "CP932"},
      {"ms_kanji", "CP932"},
      {"cp932", "CP932"},
      {"euc-jp", "EUC-JP-MS"},
      {"x-euc-jp", "EUC-JP-MS"},
      {"gb2312", "GB18030"},
      {"gbk", "GB18030"},
      {"ks_c_5601-1987", "CP949"},
      {"euc-kr", "CP949"},
      {"big5", "BIG5-HKSCS"},
      {"iso-8859-1", "CP1252"},
      {"latin1", "CP1252"},
      {"iso-8859-9", "CP1254"},
      {"cp50220", "ISO-2022-JP-3"},
      {"cp50221", "ISO-2022-JP-3"},
      {"x-windows-iso2022jp", "ISO-2022-JP-3"},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
    if (g_ascii_strcasecmp(names[i].said, charset) == 0)
      return names[i].meant;
  return charset;
}

/* A text as one charset reads it: characters that aren't there are replaced, and counted. */
typedef struct reading_of {
  GString *text; /* NULL: there is no such charset */
  size_t wrong;
} reading_of;

static reading_of convert(const char *data, size_t size, const char *charset)
{
  enum { PIECE = 16 * 1024 };
  char piece[PIECE], *in = (char *)(uintptr_t)data;
  size_t left = size;
  reading_of result = {NULL, 0};
  const iconv_t converter = iconv_open("UTF-8", charset);
  if (converter == (iconv_t)-1)
    return result;
  result.text = g_string_sized_new(size + size / 2);
  while (left > 0) {
    char *out = piece;
    size_t room = sizeof piece;
    const size_t done = iconv(converter, &in, &left, &out, &room);
    const int reason = errno;
    g_string_append_len(result.text, piece, (gssize)(sizeof piece - room));
    if (done != (size_t)-1 || reason == E2BIG)
      continue;
    g_string_append(result.text, replacement);
    result.wrong++;
    in++;
    left--;
  }
  iconv_close(converter);
  return result;
}

static void drop(reading_of *reading)
{
  if (reading->text != NULL)
    g_string_free(reading->text, TRUE);
  reading->text = NULL;
}

/* JIS X 0201's katakana, one byte each in CP932, are what other charsets' bytes are taken for. */
static size_t count_narrow_kana(const GString *text)
{
  size_t count = 0;
  for (size_t i = 0; i + 2 < text->len; i++)
    count += (unsigned char)text->str[i] == 0xEF &&
             ((unsigned char)text->str[i + 1] == 0xBD || (unsigned char)text->str[i + 1] == 0xBE);
  return count;
}

/* The likelier of the two charsets that Japanese texts without a word about it have. */
static reading_of guess(const char *data, size_t size)
{
  reading_of windows = convert(data, size, "CP932"), unix_like = convert(data, size, "EUC-JP-MS");
  if (windows.text == NULL || unix_like.text == NULL)
    return windows.text != NULL ? windows : unix_like;
  const size_t against_windows = windows.wrong * 4 + count_narrow_kana(windows.text);
  const bool other = unix_like.wrong * 4 < against_windows;
  reading_of *best = other ? &unix_like : &windows;
  drop(other ? &windows : &unix_like);
  if (best->wrong * 8 <= size)
    return *best;
  drop(best);
  return convert(data, size, "CP1252");
}

static bool is_escaped(const char *data, size_t size)
{
  const char *escape = memchr(data, 27, size);
  return escape != NULL && escape + 1 < data + size && (escape[1] == '$' || escape[1] == '(');
}

static bool is_wide(const char *charset)
{
  return g_ascii_strncasecmp(charset, "utf-16", 6) == 0 || g_ascii_strncasecmp(charset, "utf-32", 6) == 0 ||
         g_ascii_strncasecmp(charset, "utf-7", 5) == 0 || g_ascii_strncasecmp(charset, "iso-2022-", 9) == 0;
}

static reading_of read_escaped(const char *data, size_t size)
{
  reading_of first = convert(data, size, "ISO-2022-JP"), second = {NULL, 0};
  if (first.text != NULL && first.wrong == 0)
    return first;
  second = convert(data, size, "ISO-2022-JP-3"); /* NEC's and IBM's characters, as far as that has them */
  const bool better = second.text != NULL && (first.text == NULL || second.wrong < first.wrong);
  drop(better ? &first : &second);
  return better ? second : first;
}

/* What the bytes show goes before what is said of them. */
static reading_of read_bytes(const char *data, size_t size, const char *charset)
{
  reading_of reading = {NULL, 0};
  const bool wide = charset != NULL && is_wide(charset);
  if (is_escaped(data, size) && (charset == NULL || !wide || g_ascii_strncasecmp(charset, "iso-2022-jp", 11) == 0))
    return read_escaped(data, size);
  if (wide)
    reading = convert(data, size, charset);
  if (reading.text == NULL && g_utf8_validate_len(data, size, NULL)) {
    reading.text = g_string_new_len(data, (gssize)size);
    return reading;
  }
  if (reading.text == NULL && charset != NULL && g_ascii_strcasecmp(charset, "utf-8") != 0 &&
      g_ascii_strcasecmp(charset, "us-ascii") != 0)
    reading = convert(data, size, larger_charset(charset));
  if (reading.text != NULL && reading.wrong == 0)
    return reading;
  drop(&reading);
  if (charset != NULL && g_ascii_strcasecmp(charset, "utf-8") == 0) {
    reading = convert(data, size, "UTF-8");
    if (reading.wrong * 8 <= size)
      return reading; /* a few bytes are damaged */
    drop(&reading);
  }
  return guess(data, size);
}

static void blank_nul(char *text, size_t size)
{
  char *const end = text + size;
  for (char *nul = memchr(text, '\0', size); nul != NULL; nul = memchr(nul, '\0', (size_t)(end - nul)))
    *nul++ = ' ';
}

char *lks_mail_to_utf8(const char *data, size_t size, const char *charset, size_t *length)
{
  char *copy = NULL;
  if (size > 0 && (charset == NULL || !is_wide(charset)) && memchr(data, '\0', size) != NULL) {
    copy = g_malloc(size);
    memcpy(copy, data, size);
    blank_nul(copy, size);
    data = copy;
  }
  reading_of reading = read_bytes(data, size, charset);
  g_free(copy);
  if (reading.text == NULL)
    reading.text = g_string_new(NULL);
  blank_nul(reading.text->str, reading.text->len);
  *length = reading.text->len;
  return g_string_free(reading.text, FALSE);
}

static lks_status tell_row(lks_mail_telling *telling, const char *text, size_t length)
{
  const lks_cell cell = {.text = text, .length = (uint32_t)length, .kind = LKS_CELL_TEXT};
  const lks_row row = {.number = telling->row, .cells = &cell, .count = 1};
  return telling->reading->events->row(telling->part, &row);
}

/* A line that is too long for a row goes on in the next one; it is cut between words where there are any. */
static size_t length_of_row(const char *line, size_t length, uint64_t most)
{
  const size_t limit = most < SIZE_MAX ? lks_utf8_prefix(line, length, (size_t)most) : length;
  size_t cut = MIN(limit, (size_t)UINT32_MAX / 2);
  if (cut == length)
    return length;
  for (size_t at = cut; at > cut / 2; at--)
    if (line[at - 1] == ' ')
      return at;
  return cut > 0 ? cut : length;
}

static lks_status tell_line(lks_mail_telling *telling, const char *line, size_t length)
{
  const uint64_t most = lks_budget_limit(telling->reading->budget, LEAKSCAN_LIMIT_CELL_TEXT);
  lks_status status = LKS_OK;
  while (length > 0 && g_ascii_isspace(line[length - 1]))
    length--;
  for (size_t at = 0; at < length && status == LKS_OK;) {
    const size_t size = length_of_row(line + at, length - at, most);
    status = tell_row(telling, line + at, size);
    at += size;
    telling->row += telling->row < UINT32_MAX - 2 && at < length;
  }
  telling->row += telling->row < UINT32_MAX - 2;
  return status;
}

lks_status lks_mail_tell_text(lks_mail_telling *telling, const char *text, size_t length)
{
  lks_status status = LKS_OK;
  size_t unchecked = 0;
  for (size_t at = 0; at < length && status == LKS_OK;) {
    const char *feed = memchr(text + at, '\n', length - at);
    const size_t end = feed != NULL ? (size_t)(feed - text) : length;
    status = tell_line(telling, text + at, end - at);
    if (status == LKS_OK)
      status = lks_budget_check_each(telling->reading->budget, &unchecked, end - at + 1, BYTES_BETWEEN_CHECKS);
    at = end + 1;
  }
  return status;
}
