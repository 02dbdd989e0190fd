/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Which encoding a text is in. Generic detectors fail on short Japanese texts, so that the few encodings that such
 * texts come in are tried in turn: byte order mark, UTF-16 without one, strict UTF-8, ISO-2022-JP, and CP932 against
 * EUC-JP (and the Western code page) by what comes out. */
#ifndef LKS_CHARSET_H
#define LKS_CHARSET_H

#include <stdbool.h>
#include <stddef.h>

typedef enum lks_charset {
  LKS_CHARSET_UNKNOWN = 0,
  LKS_CHARSET_UTF_8, /* ASCII, too */
  LKS_CHARSET_UTF_16LE,
  LKS_CHARSET_UTF_16BE,
  LKS_CHARSET_UTF_32LE,
  LKS_CHARSET_UTF_32BE,
  LKS_CHARSET_ISO_2022_JP,
  LKS_CHARSET_CP932,
  LKS_CHARSET_EUC_JP,
  LKS_CHARSET_CP1252
} lks_charset;

/* iconv's name for it. */
const char *lks_charset_name(lks_charset charset);

/* The encoding that an HTML page or a mail calls by this label, "Shift_JIS"; UNKNOWN for others. */
lks_charset lks_charset_by_label(const char *label, size_t length);

/* The encoding that the text's byte order mark says, of *length bytes; UNKNOWN where there is none. */
lks_charset lks_charset_of_mark(const unsigned char *data, size_t size, size_t *length);

/* UTF-16 that has no mark, as the beginning of a text shows; UNKNOWN: it is something else. */
lks_charset lks_charset_wide(const unsigned char *data, size_t size);

/* By the bytes of a text that has neither mark nor NULs, never UNKNOWN. It need not begin or end with a character. */
lks_charset lks_charset_guess(const unsigned char *data, size_t size);

/* Whether the bytes are well-formed in that encoding, but for a character that is cut off at the end. */
bool lks_charset_fits(lks_charset charset, const unsigned char *data, size_t size);

/* Whether the beginning of a document is text in one of these encodings: no control characters but those of text. */
bool lks_charset_is_text(const unsigned char *data, size_t size);

/* How many of these bytes are well-formed UTF-8, whole characters only; *cut says that the rest begins like one. */
size_t lks_charset_utf8_prefix(const unsigned char *data, size_t size, bool *cut);

/* Whether the bytes are UTF-8, but for one here and there that was lost. */
bool lks_charset_is_mostly_utf8(const unsigned char *data, size_t size);

/* A short text, such as a name, as UTF-8, whatever it is in; what can't be converted becomes U+FFFD. Freed by
 * g_free. */
char *lks_charset_to_utf8(const char *text, size_t length);

#endif
