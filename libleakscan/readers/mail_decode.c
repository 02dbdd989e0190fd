/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is encoded in mail: words in heads (RFC 2047), parameters (RFC 2231), addresses (RFC 5322, 3.4), bodies
 * (RFC 2045, 6). The only file that knows GMime, which is given short pieces only. */
#include <gmime/gmime.h>
#include <string.h>

#include "readers/mail.h"

enum {
  LONGEST_VALUE = 256 * 1024, /* bytes of one value that are decoded */
  LONGEST_ADDRESS = 16 * 1024,
  BYTES_BETWEEN_CHECKS = 64 * 1024
};

void lks_mail_decode_begin(void)
{
  static gsize done;
  if (g_once_init_enter(&done)) {
    g_mime_init();
    g_once_init_leave(&done, 1);
  }
}

/* Terminated, without NUL bytes, not longer than `longest`. */
static char *copy_value(lks_span value, size_t longest)
{
  const size_t size = MIN(value.size, longest);
  char *copy = g_malloc(size + 1);
  for (size_t i = 0; i < size; i++)
    copy[i] = value.data[i] != '\0' ? value.data[i] : ' ';
  copy[size] = '\0';
  return copy;
}

/* In UTF-8, whatever it is in, on one line. Takes `text` over. */
static char *tidy(char *text)
{
  size_t length = 0;
  char *tidied = lks_mail_to_utf8(text, strlen(text), NULL, &length);
  g_free(text);
  for (char *at = tidied; *at != '\0'; at++)
    if ((unsigned char)*at < ' ' || *at == 127)
      *at = ' ';
  return g_strstrip(tidied);
}

char *lks_mail_decode_text(lks_span value)
{
  char *copy = copy_value(value, LONGEST_VALUE);
  /* unencoded words keep their bytes: their charset is found out for all of them together */
  if (strstr(copy, "=?") == NULL)
    return tidy(copy);
  char *decoded = g_mime_utils_header_decode_text(NULL, copy);
  g_free(copy);
  return tidy(decoded);
}

/* ---- types ---- */

static char *lower_of(lks_span value)
{
  char *copy = g_strstrip(copy_value(value, LONGEST_VALUE));
  char *lower = g_ascii_strdown(copy, -1);
  g_free(copy);
  return lower;
}

/* A parameter's value; words that should not be encoded there are all the same. */
static char *parameter(const char *value)
{
  if (value == NULL || *value == '\0')
    return NULL;
  if (strstr(value, "=?") == NULL)
    return tidy(g_strdup(value));
  return tidy(g_mime_utils_header_decode_text(NULL, value));
}

static void take(char **place, char *value)
{
  g_free(*place);
  *place = value;
}

static void take_type(lks_span value, lks_mail_type *type)
{
  char *copy = copy_value(value, LONGEST_VALUE);
  GMimeContentType *parsed = g_mime_content_type_parse(NULL, copy);
  char *word = g_mime_content_type_get_mime_type(parsed);
  take(&type->type, g_ascii_strdown(word, -1));
  take(&type->charset, g_strdup(g_mime_content_type_get_parameter(parsed, "charset")));
  take(&type->boundary, g_strdup(g_mime_content_type_get_parameter(parsed, "boundary")));
  take(&type->variant, g_strdup(g_mime_content_type_get_parameter(parsed, "smime-type")));
  if (type->name == NULL)
    type->name = parameter(g_mime_content_type_get_parameter(parsed, "name"));
  g_free(word);
  g_object_unref(parsed);
  g_free(copy);
}

static void take_disposition(lks_span value, lks_mail_type *type)
{
  char *copy = copy_value(value, LONGEST_VALUE);
  GMimeContentDisposition *parsed = g_mime_content_disposition_parse(NULL, copy);
  char *name = parameter(g_mime_content_disposition_get_parameter(parsed, "filename"));
  type->attached = g_mime_content_disposition_is_attachment(parsed);
  if (name != NULL)
    take(&type->name, name);
  g_object_unref(parsed);
  g_free(copy);
}

void lks_mail_decode_type(lks_span head, const char *fallback, lks_mail_type *type)
{
  lks_mail_field field;
  size_t at = 0;
  *type = (lks_mail_type){.type = g_strdup(fallback)};
  while (lks_mail_next_field(head, &at, &field)) {
    if (lks_mail_field_is(&field, "Content-Type"))
      take_type(field.value, type);
    else if (lks_mail_field_is(&field, "Content-Disposition"))
      take_disposition(field.value, type);
    else if (lks_mail_field_is(&field, "Content-Transfer-Encoding"))
      take(&type->encoding, lower_of(field.value));
    else if (lks_mail_field_is(&field, "Content-ID") || lks_mail_field_is(&field, "Content-Location"))
      type->referred = true;
  }
}

void lks_mail_type_clear(lks_mail_type *type)
{
  g_free(type->type);
  g_free(type->charset);
  g_free(type->boundary);
  g_free(type->name);
  g_free(type->variant);
  g_free(type->encoding);
  *type = (lks_mail_type){.type = NULL};
}

/* ---- addresses ---- */

static lks_status tell(const lks_mail_telling *telling, lks_recipient_role role, const char *address,
                       const char *name)
{
  const lks_recipient recipient = {role, address, name};
  return telling->reading->events->recipient(telling->part, &recipient);
}

/* What GMime takes for no address, as its left side ends with a point: Japanese networks gave those away. */
static lks_status tell_plainly(const lks_mail_telling *telling, lks_recipient_role role, const char *text)
{
  static const char ends[] = " \t\r\n<>()[]\"',;:";
  const char *at = strrchr(text, '@');
  if (at == NULL || at == text || at[1] == '\0')
    return LKS_OK;
  const char *begin = at, *end = at + 1 + strcspn(at + 1, ends);
  while (begin > text && strchr(ends, begin[-1]) == NULL)
    begin--;
  if (begin == at || end == at + 1)
    return LKS_OK;
  char *address = g_strndup(begin, (gsize)(end - begin));
  char *before = g_strndup(text, (gsize)(begin - text));
  g_strdelimit(before, "<\"", ' ');
  char *name = lks_mail_decode_text((lks_span){before, strlen(before)});
  const lks_status status = tell(telling, role, address, name);
  g_free(name);
  g_free(before);
  g_free(address);
  return status;
}

static lks_status tell_list(const lks_mail_telling *telling, lks_recipient_role role, InternetAddressList *list,
                            size_t *told)
{
  lks_status status = LKS_OK;
  for (int i = 0; i < internet_address_list_length(list) && status == LKS_OK; i++) {
    InternetAddress *item = internet_address_list_get_address(list, i);
    if (INTERNET_ADDRESS_IS_GROUP(item)) { /* groups in groups are no addresses (RFC 5322, 3.4) */
      InternetAddressList *members = internet_address_group_get_members(INTERNET_ADDRESS_GROUP(item));
      for (int k = 0; k < internet_address_list_length(members) && status == LKS_OK; k++) {
        InternetAddress *member = internet_address_list_get_address(members, k);
        if (!INTERNET_ADDRESS_IS_MAILBOX(member))
          continue;
        const char *address = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(member));
        const char *name = internet_address_get_name(member);
        status = tell(telling, role, address, name != NULL ? name : "");
        ++*told;
      }
      continue;
    }
    const char *address = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(item));
    const char *name = internet_address_get_name(item);
    status = tell(telling, role, address, name != NULL ? name : "");
    ++*told;
  }
  return status;
}

/* One address, or a group's beginning. */
static lks_status tell_piece(const lks_mail_telling *telling, lks_recipient_role role, lks_span piece)
{
  size_t told = 0;
  if (memchr(piece.data, '@', piece.size) == NULL)
    return LKS_OK;
  char *text = tidy(copy_value(piece, LONGEST_ADDRESS));
  InternetAddressList *list = internet_address_list_parse(NULL, text);
  lks_status status = LKS_OK;
  if (list != NULL) {
    status = tell_list(telling, role, list, &told);
    g_object_unref(list);
  }
  if (told == 0 && status == LKS_OK)
    status = tell_plainly(telling, role, text);
  g_free(text);
  return status;
}

/* Where the address that begins here ends: at a comma, or at a semicolon, as Outlook writes it, outside quotes,
 * comments and brackets. What is opened and never closed reaches to the end of its line. */
static size_t end_of_piece(lks_span value, size_t at)
{
  char opened = '\0';
  unsigned depth = 0;
  for (; at < value.size; at++) {
    const char c = value.data[at];
    if (c == '\n') {
      opened = '\0';
      depth = 0;
    } else if (c == '\\' && (opened == '"' || opened == '(')) {
      at++;
    } else if (opened == '"') {
      opened = c == '"' ? '\0' : opened;
    } else if (opened == '(') {
      depth += c == '(';
      depth -= c == ')';
      opened = depth == 0 ? '\0' : opened;
    } else if (c == '"') {
      opened = c;
    } else if (c == '(') {
      opened = c;
      depth = 1;
    } else if (c == ',' || c == ';') {
      return at;
    }
  }
  return value.size;
}

/* Where characters of several bytes aren't UTF-8, some of their bytes look like commas and quotes. */
static char *unencoded(lks_span *value)
{
  bool plain = true;
  size_t length = 0;
  for (size_t i = 0; i < value->size && plain; i++)
    plain = (unsigned char)value->data[i] < 128 && value->data[i] != 27;
  if (plain)
    return NULL;
  char *text = lks_mail_to_utf8(value->data, value->size, NULL, &length);
  *value = (lks_span){text, length};
  return text;
}

lks_status lks_mail_decode_addresses(const lks_mail_telling *telling, lks_span value, lks_recipient_role role)
{
  char *text = unencoded(&value);
  lks_status status = LKS_OK;
  size_t unchecked = 0;
  for (size_t at = 0; at < value.size && status == LKS_OK;) {
    const size_t end = MIN(end_of_piece(value, at), value.size);
    status = tell_piece(telling, role, (lks_span){value.data + at, end - at});
    if (status == LKS_OK)
      status = lks_budget_check_each(telling->reading->budget, &unchecked, end - at + 1, BYTES_BETWEEN_CHECKS);
    at = end + 1;
  }
  g_free(text);
  return status;
}

/* ---- bodies ---- */

static GMimeContentEncoding encoding_of(const char *encoding)
{
  return encoding != NULL ? g_mime_content_encoding_from_string(encoding) : GMIME_CONTENT_ENCODING_DEFAULT;
}

bool lks_mail_is_encoded(const char *encoding)
{
  switch (encoding_of(encoding)) {
  case GMIME_CONTENT_ENCODING_BASE64:
  case GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE:
  case GMIME_CONTENT_ENCODING_UUENCODE:
    return true;
  default:
    return false;
  }
}

void lks_mail_decode_body(lks_span body, const char *encoding, GByteArray *bytes)
{
  enum { PIECE = 1024 * 1024 };
  GMimeEncoding state;
  g_mime_encoding_init_decode(&state, encoding_of(encoding));
  for (size_t at = 0; at < body.size; at += PIECE) {
    const size_t size = MIN(body.size - at, PIECE);
    const guint before = bytes->len;
    g_byte_array_set_size(bytes, before + (guint)g_mime_encoding_outlen(&state, size));
    const size_t got = g_mime_encoding_step(&state, body.data + at, size, (char *)bytes->data + before);
    g_byte_array_set_size(bytes, before + (guint)got);
  }
}
