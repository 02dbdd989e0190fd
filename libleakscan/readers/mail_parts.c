/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The body of a message (RFC 2046): parts in parts, told as lines or handed in as documents of their own. What a part
 * is, its bytes say; its type is believed only where they say nothing. */
#include <string.h>

#include "readers/charset.h"
#include "readers/mail.h"

/* An entity: a message or a part of one. */
typedef struct entity {
  lks_span body;
  lks_mail_type type;
  uint64_t depth;
} entity;

static lks_status read_entity(lks_mail_telling *telling, lks_span head, lks_span body, const char *fallback,
                              uint64_t depth);

/* ---- what isn't looked into ---- */

/* The name under which an entity goes round again, or is said not to be read; freed by g_free. */
static char *name_of(lks_mail_telling *telling, const entity *its)
{
  static const struct {
    const char *type;
    const char *word;
    const char *ending;
  } words[] = {
      {"text/html", "body", ".html"},
      {"message/rfc822", "message", ".eml"},
      {"text/calendar", "invitation", ".ics"},
  };
  if (its->type.name != NULL && its->type.name[0] != '\0')
    return g_strconcat(telling->prefix, its->type.name, NULL);
  const char *word = "attachment", *ending = "";
  for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
    if (strcmp(words[i].type, its->type.type) == 0) {
      word = words[i].word;
      ending = words[i].ending;
    }
  const uint64_t number = ++telling->named;
  return number == 1 ? g_strconcat(telling->prefix, word, ending, NULL)
                     : g_strdup_printf("%s%s-%" G_GUINT64_FORMAT "%s", telling->prefix, word, number, ending);
}

static lks_status not_inspected(lks_mail_telling *telling, const entity *its, const char *reason, uint64_t amount)
{
  char *name = name_of(telling, its);
  const lks_status status = telling->reading->events->not_inspected(telling->reading->context, reason, name, amount);
  g_free(name);
  return status;
}

static lks_status reached(lks_mail_telling *telling, leakscan_limit limit, const entity *its)
{
  return not_inspected(telling, its, lks_policy_limit_name(limit), lks_budget_limit(telling->reading->budget, limit));
}

/* ---- leaves ---- */

static bool begins(const unsigned char *data, size_t size, const char *magic, size_t length)
{
  return size >= length && memcmp(data, magic, length) == 0;
}

/* Transport Neutral Encapsulation Format ([MS-OXTNEF]): what Outlook wraps attachments in for its like. */
static bool is_tnef(const unsigned char *data, size_t size)
{
  return begins(data, size, "\x78\x9F\x3E\x22", 4);
}

static bool is_picture(const unsigned char *data, size_t size)
{
  return begins(data, size, "\x89PNG\r\n", 6) || begins(data, size, "\xFF\xD8\xFF", 3) ||
         begins(data, size, "GIF8", 4) || begins(data, size, "BM", 2) || begins(data, size, "II*\0", 4) ||
         begins(data, size, "MM\0*", 4) || begins(data, size, "\0\0\1\0", 4) ||
         (size >= 12 && memcmp(data, "RIFF", 4) == 0 && memcmp(data + 8, "WEBP", 4) == 0) ||
         (size >= 12 && memcmp(data + 4, "ftyphei", 7) == 0);
}

/* A logo, a line of a signature: too small to hold a scanned page. */
static bool is_ornament(const entity *its, size_t size)
{
  enum { LARGEST = 48 * 1024, LARGEST_IN_TEXT = 192 * 1024 };
  return size <= LARGEST || (size <= LARGEST_IN_TEXT && its->type.referred && !its->type.attached);
}

static bool is_text_type(const entity *its)
{
  return g_str_has_prefix(its->type.type, "text/") || strcmp(its->type.type, "message/delivery-status") == 0 ||
         strcmp(its->type.type, "message/disposition-notification") == 0 ||
         strcmp(its->type.type, "application/pgp-keys") == 0;
}

/* "begin 644 list.xls", and a full line below it: a file amid the text, as programs sent them before MIME. */
static bool holds_uuencoded(const unsigned char *data, size_t size)
{
  enum { FULL_LINE = 61, LONGEST_LINE = 512 };
  static const char word[] = "begin ";
  const unsigned char *const end = data + size;
  for (const unsigned char *at = data; (at = memmem(at, (size_t)(end - at), word, sizeof word - 1)) != NULL; at++) {
    const unsigned char *mode = at + sizeof word - 1;
    const size_t reach = MIN((size_t)(end - mode), (size_t)LONGEST_LINE);
    if ((at > data && at[-1] != '\n') || reach < 4 || !g_ascii_isdigit(mode[0]) || !g_ascii_isdigit(mode[1]) ||
        !g_ascii_isdigit(mode[2]))
      continue;
    const unsigned char *feed = memchr(mode, '\n', reach);
    if (feed != NULL && end - feed > FULL_LINE && feed[1] == 'M' &&
        memchr(feed + 1, '\n', FULL_LINE) == NULL)
      return true;
  }
  return false;
}

static lks_status tell_lines(lks_mail_telling *telling, const entity *its, const unsigned char *data, size_t size)
{
  static const char pgp[] = "-----BEGIN PGP MESSAGE-----";
  size_t length = 0;
  lks_status status = LKS_OK;
  if (size >= sizeof pgp - 1 && memmem(data, size, pgp, sizeof pgp - 1) != NULL)
    status = not_inspected(telling, its, "pgp", 0);
  if (status == LKS_OK && holds_uuencoded(data, size))
    status = not_inspected(telling, its, "unsupported-part", 0);
  char *text = lks_mail_to_utf8((const char *)data, size, its->type.charset, &length);
  if (status == LKS_OK && telling->row > 0)
    telling->row++; /* an empty line parts the texts */
  if (status == LKS_OK)
    status = lks_mail_tell_text(telling, text, length);
  g_free(text);
  return status;
}

static lks_status hand_in(lks_mail_telling *telling, const entity *its, const unsigned char *data, size_t size)
{
  char *name = name_of(telling, its);
  const lks_status status = telling->reading->inner(telling->reading->scan, name, data, size);
  g_free(name);
  return status;
}

/* The charset that is said of HTML stands outside it. */
static lks_status hand_in_html(lks_mail_telling *telling, const entity *its, const unsigned char *data, size_t size)
{
  static const char mark[] = "\xEF\xBB\xBF";
  size_t length = 0;
  if (its->type.charset == NULL)
    return hand_in(telling, its, data, size);
  char *text = lks_mail_to_utf8((const char *)data, size, its->type.charset, &length);
  char *marked = g_str_has_prefix(text, mark) ? g_strdup(text) : g_strconcat(mark, text, NULL);
  const lks_status status = hand_in(telling, its, (const unsigned char *)marked, strlen(marked));
  g_free(marked);
  g_free(text);
  return status;
}

static lks_status tell_leaf(lks_mail_telling *telling, const entity *its, const unsigned char *data, size_t size)
{
  const bool html = strcmp(its->type.type, "text/html") == 0 || strcmp(its->type.type, "application/xhtml+xml") == 0;
  const bool named = its->type.attached || its->type.name != NULL;
  if (size == 0)
    return LKS_OK;
  if (is_tnef(data, size))
    return not_inspected(telling, its, "tnef", 0);
  if ((html || is_text_type(its)) && !lks_charset_is_text(data, size) &&
      lks_readers_know(telling->reading, data, size)) /* a workbook that is said to be text */
    return hand_in(telling, its, data, size);
  if (html)
    return hand_in_html(telling, its, data, size);
  if (is_text_type(its) && !named)
    return tell_lines(telling, its, data, size);
  const bool known = lks_readers_know(telling->reading, data, size);
  if (!known && is_text_type(its))
    return tell_lines(telling, its, data, size);
  if (!known && is_picture(data, size))
    return is_ornament(its, size) ? LKS_OK : not_inspected(telling, its, "picture", 0);
  return hand_in(telling, its, data, size);
}

static bool is_blank(lks_span text)
{
  size_t i = 0;
  while (i < text.size && g_ascii_isspace(text.data[i]))
    i++;
  return i == text.size;
}

static lks_status decode_leaf(lks_mail_telling *telling, const entity *its)
{
  lks_budget *budget = telling->reading->budget;
  const uint64_t size = its->body.size + 64; /* nothing that is encoded so grows when it is decoded */
  if (size > G_MAXUINT32 / 2)
    return reached(telling, LEAKSCAN_LIMIT_MEMORY, its);
  lks_status status = lks_budget_hold(budget, size);
  if (status != LKS_OK)
    return reached(telling, LEAKSCAN_LIMIT_MEMORY, its);
  GByteArray *bytes = g_byte_array_sized_new((guint)size);
  lks_mail_decode_body(its->body, its->type.encoding, bytes);
  status = lks_budget_unpacked(budget, bytes->len);
  if (status == LKS_OK && bytes->len == 0 && !is_blank(its->body)) /* it is encoded in another way than is said */
    status = not_inspected(telling, its, "damaged", 0);
  if (status == LKS_OK)
    status = tell_leaf(telling, its, bytes->data, bytes->len);
  g_byte_array_free(bytes, TRUE);
  lks_budget_release(budget, size);
  return status;
}

/* Signatures say nothing of their own; what is encrypted, or wrapped in a signature, is said. */
static lks_status read_leaf(lks_mail_telling *telling, const entity *its)
{
  static const struct {
    const char *type;
    const char *reason; /* NULL: there is nothing to look at */
  } types[] = {
      {"application/pgp-signature", NULL},     {"application/pgp-encrypted", NULL},
      {"application/pkcs7-signature", NULL},   {"application/x-pkcs7-signature", NULL},
      {"application/pkcs7-mime", "smime"},     {"application/x-pkcs7-mime", "smime"},
      {"application/ms-tnef", "tnef"},         {"application/vnd.ms-tnef", "tnef"},
      {"message/partial", "unsupported-part"}, {"message/external-body", "unsupported-part"},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(types); i++)
    if (strcmp(types[i].type, its->type.type) == 0)
      return types[i].reason != NULL ? not_inspected(telling, its, types[i].reason, 0) : LKS_OK;
  if (its->type.name != NULL && g_str_has_suffix(its->type.name, ".p7m"))
    return not_inspected(telling, its, "smime", 0);
  if (lks_mail_is_encoded(its->type.encoding))
    return decode_leaf(telling, its);
  return tell_leaf(telling, its, (const unsigned char *)its->body.data, its->body.size);
}

/* ---- parts in parts ---- */

/* The next line that is a delimiter, from *at on; *at moves behind it. False at the end. `last`: none follows. */
static bool next_delimiter(lks_span body, const char *boundary, size_t length, size_t *at, size_t *line, bool *last)
{
  while (*at < body.size) {
    const size_t begin = *at;
    const char *feed = memchr(body.data + begin, '\n', body.size - begin);
    size_t end = feed != NULL ? (size_t)(feed - body.data) : body.size;
    *at = feed != NULL ? end + 1 : end;
    if (end - begin < length + 2 || body.data[begin] != '-' || body.data[begin + 1] != '-' ||
        memcmp(body.data + begin + 2, boundary, length) != 0)
      continue;
    size_t rest = begin + 2 + length;
    *last = end - rest >= 2 && body.data[rest] == '-' && body.data[rest + 1] == '-';
    rest += *last ? 2 : 0;
    while (rest < end && (body.data[rest] == ' ' || body.data[rest] == '\t' || body.data[rest] == '\r'))
      rest++;
    *line = begin;
    if (rest == end)
      return true;
  }
  return false;
}

/* A part ends before the line feed that its delimiter begins with. */
static lks_span between(lks_span body, size_t begin, size_t end)
{
  if (end > begin && body.data[end - 1] == '\n')
    end--;
  if (end > begin && body.data[end - 1] == '\r')
    end--;
  return (lks_span){body.data + begin, end - begin};
}

/* Before the first delimiter and behind the last stands what programs of old show; most of it is a sentence that says
 * so. */
static lks_status read_rest(lks_mail_telling *telling, const entity *its, lks_span rest)
{
  const entity lines = {.body = rest, .type = {.type = its->type.type}};
  return rest.size > 0 ? tell_lines(telling, &lines, (const unsigned char *)rest.data, rest.size) : LKS_OK;
}

/* Heads of parts, although no delimiter is as it was said to be: what they head is read as it stands, encoded. */
static lks_status read_undivided(lks_mail_telling *telling, const entity *its)
{
  static const char head[] = "\nContent-T";
  const bool parts = memmem(its->body.data, its->body.size, head, sizeof head - 1) != NULL;
  const lks_status status = parts ? not_inspected(telling, its, "damaged", 0) : LKS_OK;
  return status == LKS_OK ? read_rest(telling, its, its->body) : status;
}

static lks_status read_part(lks_mail_telling *telling, const entity *its, lks_span part)
{
  lks_span head, body;
  const bool digest = strcmp(its->type.type, "multipart/digest") == 0;
  lks_mail_split(part, &head, &body);
  return read_entity(telling, head, body, digest ? "message/rfc822" : "text/plain", its->depth + 1);
}

static lks_status read_multipart(lks_mail_telling *telling, const entity *its)
{
  const char *boundary = its->type.boundary != NULL ? its->type.boundary : "";
  const size_t length = strlen(boundary);
  size_t at = 0, line = 0, begin = 0;
  bool last = false, inside = false;
  lks_status status = LKS_OK;
  while (status == LKS_OK && !last && !telling->parts_ended && length > 0 &&
         next_delimiter(its->body, boundary, length, &at, &line, &last)) {
    const lks_span found = between(its->body, begin, line);
    status = inside ? read_part(telling, its, found) : read_rest(telling, its, found);
    inside = true;
    begin = at;
  }
  if (status != LKS_OK || telling->parts_ended)
    return status;
  const lks_span rest = {its->body.data + begin, its->body.size - begin};
  if (inside && !last && rest.size > 0) /* cut off: what is there is a part all the same */
    return read_part(telling, its, rest);
  return inside ? read_rest(telling, its, rest) : read_undivided(telling, its);
}

static lks_status read_kind(lks_mail_telling *telling, const entity *its)
{
  if (!g_str_has_prefix(its->type.type, "multipart/"))
    return read_leaf(telling, its);
  if (strcmp(its->type.type, "multipart/encrypted") == 0)
    return not_inspected(telling, its, "pgp", 0);
  if (its->depth >= lks_budget_limit(telling->reading->budget, LEAKSCAN_LIMIT_DEPTH))
    return reached(telling, LEAKSCAN_LIMIT_DEPTH, its);
  return read_multipart(telling, its);
}

static lks_status read_entity(lks_mail_telling *telling, lks_span head, lks_span body, const char *fallback,
                              uint64_t depth)
{
  entity its = {.body = body, .depth = depth};
  lks_status status = lks_budget_check(telling->reading->budget);
  if (status != LKS_OK || telling->parts_ended)
    return status;
  lks_mail_decode_type(head, fallback, &its.type);
  if (telling->parts++ >= lks_budget_limit(telling->reading->budget, LEAKSCAN_LIMIT_MAIL_PARTS)) {
    telling->parts_ended = true;
    status = telling->reading->events->not_inspected(
        telling->reading->context, lks_policy_limit_name(LEAKSCAN_LIMIT_MAIL_PARTS), NULL,
        lks_budget_limit(telling->reading->budget, LEAKSCAN_LIMIT_MAIL_PARTS));
  } else {
    status = read_kind(telling, &its);
  }
  lks_mail_type_clear(&its.type);
  return status;
}

lks_status lks_mail_tell_body(lks_mail_telling *telling, lks_span head, lks_span body)
{
  return read_entity(telling, head, body, "text/plain", 0);
}
