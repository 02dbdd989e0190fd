/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Encodings by mark, by name and by well-formedness. */
#include "readers/charset.h"

#include <errno.h>
#include <glib.h>
#include <stdint.h>
#include <string.h>

static const struct {
  lks_charset charset;
  const char *name;
} names[] = {
    {LKS_CHARSET_UTF_8, "UTF-8"},
    {LKS_CHARSET_UTF_16LE, "UTF-16LE"},
    {LKS_CHARSET_UTF_16BE, "UTF-16BE"},
    {LKS_CHARSET_UTF_32LE, "UTF-32LE"},
    {LKS_CHARSET_UTF_32BE, "UTF-32BE"},
    {LKS_CHARSET_ISO_2022_JP, "ISO-2022-JP-3"}, /* with the half-width kana that mailers write in it */
    {LKS_CHARSET_CP932, "CP932"},
    {LKS_CHARSET_EUC_JP, "EUC-JP-MS"},
    {LKS_CHARSET_CP1252, "CP1252"},
};

const char *lks_charset_name(lks_charset charset)
{
  for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
    if (names[i].charset == charset)
      return names[i].name;
  return "UTF-8";
}

/* encoding.spec.whatwg.org, 4.2, as far as these encodings go. */
lks_charset lks_charset_by_label(const char *label, size_t length)
{
  static const struct {
    const char *label;
    lks_charset charset;
  } labels[] = {
      {"utf-8", LKS_CHARSET_UTF_8},
      {"utf8", LKS_CHARSET_UTF_8},
      {"us-ascii", LKS_CHARSET_CP1252},
      {"ascii", LKS_CHARSET_CP1252},
      {"iso-8859-1", LKS_CHARSET_CP1252},
      {"latin1", LKS_CHARSET_CP1252},
      {"windows-1252", LKS_CHARSET_CP1252},
      {"cp1252", LKS_CHARSET_CP1252},
      {"shift_jis", LKS_CHARSET_CP932},
      {"shift-jis", LKS_CHARSET_CP932},
      {"sjis", LKS_CHARSET_CP932},
      {"x-sjis", LKS_CHARSET_CP932},
      {"ms_kanji", LKS_CHARSET_CP932},
      {"ms932", LKS_CHARSET_CP932},
      {"windows-31j", LKS_CHARSET_CP932},
      {"cp932", LKS_CHARSET_CP932},
      {"euc-jp", LKS_CHARSET_EUC_JP},
      {"x-euc-jp", LKS_CHARSET_EUC_JP},
      {"iso-2022-jp", LKS_CHARSET_ISO_2022_JP},
      {"utf-16", LKS_CHARSET_UTF_16LE},
      {"utf-16le", LKS_CHARSET_UTF_16LE},
      {"utf-16be", LKS_CHARSET_UTF_16BE},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(labels); i++)
    if (strlen(labels[i].label) == length && g_ascii_strncasecmp(labels[i].label, label, length) == 0)
      return labels[i].charset;
  return LKS_CHARSET_UNKNOWN;
}

lks_charset lks_charset_of_mark(const unsigned char *data, size_t size, size_t *length)
{
  static const struct {
    unsigned char bytes[4];
    size_t length;
    lks_charset charset;
  } marks[] = {
      {{0xFF, 0xFE, 0, 0}, 4, LKS_CHARSET_UTF_32LE}, /* before the one that it begins with */
      {{0, 0, 0xFE, 0xFF}, 4, LKS_CHARSET_UTF_32BE}, {{0xEF, 0xBB, 0xBF, 0}, 3, LKS_CHARSET_UTF_8},
      {{0xFF, 0xFE, 0, 0}, 2, LKS_CHARSET_UTF_16LE}, {{0xFE, 0xFF, 0, 0}, 2, LKS_CHARSET_UTF_16BE},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
    if (size >= marks[i].length && memcmp(data, marks[i].bytes, marks[i].length) == 0) {
      *length = marks[i].length;
      return marks[i].charset;
    }
  *length = 0;
  return LKS_CHARSET_UNKNOWN;
}

/* Whether a code unit is one that texts are made of. */
static bool is_usual_unit(unsigned unit)
{
  return (unit >= 0x20 && unit < 0x7F) || unit == '\t' || unit == '\n' || unit == '\r' ||
         (unit >= 0xA0 && unit < 0x250) || (unit >= 0x2010 && unit < 0x2050) || (unit >= 0x3000 && unit < 0x3100) ||
         (unit >= 0x4E00 && unit < 0xA000) || (unit >= 0xAC00 && unit < 0xD7A4) ||
         (unit >= 0xF900 && unit < 0xFB00) || (unit >= 0xFF00 && unit < 0xFFEF);
}

/* Other encodings have no NULs; what has them and is no text in UTF-16 isn't text at all. */
lks_charset lks_charset_wide(const unsigned char *data, size_t size)
{
  const size_t units = size / 2;
  size_t little = 0, big = 0, little_ascii = 0, big_ascii = 0;
  if (units < 2 || memchr(data, 0, size) == NULL)
    return LKS_CHARSET_UNKNOWN;
  for (size_t i = 0; i < units; i++) {
    const unsigned low = data[2 * i], high = data[2 * i + 1];
    little += is_usual_unit(low | high << 8);
    big += is_usual_unit(high | low << 8);
    little_ascii += high == 0 && low != 0;
    big_ascii += low == 0 && high != 0;
  }
  const bool is_little = little_ascii != big_ascii ? little_ascii > big_ascii : little >= big;
  const size_t usual = is_little ? little : big;
  if (usual * 20 < units * 19)
    return LKS_CHARSET_UNKNOWN;
  return is_little ? LKS_CHARSET_UTF_16LE : LKS_CHARSET_UTF_16BE;
}

static bool is_next(unsigned char byte)
{
  return (byte & 0xC0) == 0x80;
}

/* Bytes of the well-formed character there (Unicode 15, table 3-7); 0: none; *cut: it may go on behind the end. */
static size_t character_length(const unsigned char *at, size_t left, bool *cut)
{
  const unsigned char lead = at[0];
  const size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  unsigned char lowest = 0x80, highest = 0xBF;
  if (lead < 0xC2 || lead > 0xF4)
    return 0;
  if (lead == 0xE0)
    lowest = 0xA0;
  else if (lead == 0xED)
    highest = 0x9F;
  else if (lead == 0xF0)
    lowest = 0x90;
  else if (lead == 0xF4)
    highest = 0x8F;
  if (left > 1 && (at[1] < lowest || at[1] > highest))
    return 0;
  for (size_t i = 2; i < length && i < left; i++)
    if (!is_next(at[i]))
      return 0;
  *cut = left < length;
  return *cut ? 0 : length;
}

size_t lks_charset_utf8_prefix(const unsigned char *data, size_t size, bool *cut)
{
  static const uint64_t high = UINT64_C(0x8080808080808080);
  size_t i = 0;
  *cut = false;
  while (i < size) {
    uint64_t eight = 0;
    if (size - i >= sizeof eight) {
      memcpy(&eight, data + i, sizeof eight);
      if ((eight & high) == 0) {
        i += sizeof eight;
        continue;
      }
    }
    if (data[i] < 0x80) {
      i++;
      continue;
    }
    /* kana and kanji, of which Japanese text consists */
    if (size - i >= 3 && data[i] >= 0xE1 && data[i] <= 0xEC && is_next(data[i + 1]) && is_next(data[i + 2])) {
      i += 3;
      continue;
    }
    const size_t length = character_length(data + i, size - i, cut);
    if (length == 0)
      break;
    i += length;
  }
  return i;
}

bool lks_charset_is_mostly_utf8(const unsigned char *data, size_t size)
{
  enum { GOOD_FOR_BAD = 4 };
  size_t good = 0, bad = 0;
  for (size_t i = 0; i < size;) {
    bool cut = false;
    const size_t length = data[i] < 0x80 ? 1 : character_length(data + i, size - i, &cut);
    if (cut)
      break;
    good += length > 1;
    bad += length == 0;
    i += length > 0 ? length : 1;
  }
  return good >= GOOD_FOR_BAD * bad;
}

bool lks_charset_fits(lks_charset charset, const unsigned char *data, size_t size)
{
  bool cut = false;
  if (charset == LKS_CHARSET_UTF_8)
    return lks_charset_utf8_prefix(data, size, &cut) == size || cut;
  GIConv converter = g_iconv_open("UTF-8", lks_charset_name(charset));
  char out[1024], *from = (char *)data;
  size_t left = size;
  bool fits = converter != (GIConv)-1;
  while (fits && left > 0) {
    char *to = out;
    size_t room = sizeof out;
    if (g_iconv(converter, &from, &left, &to, &room) != (size_t)-1)
      break;
    if (errno == EINVAL) /* the end cuts a character */
      break;
    fits = errno == E2BIG;
  }
  if (converter != (GIConv)-1)
    g_iconv_close(converter);
  return fits;
}

bool lks_charset_is_text(const unsigned char *data, size_t size)
{
  size_t mark = 0, controls = 0;
  if (lks_charset_of_mark(data, size, &mark) != LKS_CHARSET_UNKNOWN && mark != 3)
    return true;
  if (memchr(data, 0, size) != NULL)
    return lks_charset_wide(data, size) != LKS_CHARSET_UNKNOWN;
  for (size_t i = 0; i < size; i++) {
    const unsigned char byte = data[i];
    const bool usual = byte >= 0x20 || (byte >= '\t' && byte <= '\r') || byte == 0x1B || byte == 0x1A;
    controls += !usual;
  }
  return controls == 0 || controls * 500 < size; /* what slipped into a field */
}

char *lks_charset_to_utf8(const char *text, size_t length)
{
  const lks_charset charset = lks_charset_guess((const unsigned char *)text, length);
  if (charset != LKS_CHARSET_UTF_8) {
    char *converted =
        g_convert_with_fallback(text, (gssize)length, "UTF-8", lks_charset_name(charset), "?", NULL, NULL, NULL);
    if (converted != NULL)
      return converted;
  }
  return g_utf8_make_valid(text, (gssize)length);
}
