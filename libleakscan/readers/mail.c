/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The reader for mail: a message (.eml, a file of a Maildir), and mailboxes with many, one after the other (mbox,
 * RFC 4155). Messages inside messages go round again. */
#include "readers/mail.h"

#include <string.h>

enum { CHUNK = 256 * 1024, BID_MAILBOX = 100, BID_LIKELY = 60, LONGEST_POSTMARK = 256 };

/* ---- bid ---- */

static bool is_head_of_mail(const lks_mail_field *field)
{
  static const char *const names[] = {
      "Return-Path", "Received",  "Delivered-To",  "From",           "To",           "Cc",       "Bcc",
      "Subject",     "Date",      "Message-ID",    "MIME-Version",   "Content-Type", "Reply-To", "Sender",
      "X-Mailer",    "Resent-To", "X-Original-To", "DKIM-Signature", "Envelope-To",  "List-Id",  "User-Agent",
  };
  for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
    if (lks_mail_field_is(field, names[i]))
      return true;
  return false;
}

/* "From hanako@aoba.example Thu Nov 19 10:00:00 2020" */
static bool is_postmark(lks_span line)
{
  static const char word[] = "From ";
  bool time = false, year = false;
  if (line.size < sizeof word - 1 || line.size > LONGEST_POSTMARK || memcmp(line.data, word, sizeof word - 1) != 0)
    return false;
  for (size_t i = sizeof word - 1; i + 3 < line.size; i++) {
    const char *at = line.data + i;
    time = time || (g_ascii_isdigit(at[0]) && at[1] == ':' && g_ascii_isdigit(at[2]));
    year = year || (at[-1] == ' ' && (memcmp(at, "19", 2) == 0 || memcmp(at, "20", 2) == 0) &&
                    g_ascii_isdigit(at[2]) && g_ascii_isdigit(at[3]));
  }
  return time && year;
}

static lks_span line_at(lks_span text, size_t at)
{
  const char *feed = at < text.size ? memchr(text.data + at, '\n', text.size - at) : NULL;
  return (lks_span){text.data + at, (feed != NULL ? (size_t)(feed - text.data) : text.size) - at};
}

static lks_span head_of(const lks_reading *reading)
{
  lks_span text = {(const char *)reading->head, reading->head_size};
  while (text.size > 0 && (text.data[0] == '\r' || text.data[0] == '\n')) {
    text.data++;
    text.size--;
  }
  return text;
}

/* Lines of a head that are no field, nor more of one, aren't in mail; the last line may be cut. */
static size_t count_fields(lks_span text, bool *strange)
{
  size_t known = 0, at = 0, begin = 0;
  lks_span head, body;
  lks_mail_field field;
  lks_mail_split(text, &head, &body);
  *strange = false;
  while (lks_mail_next_field(head, &at, &field)) {
    *strange = *strange || field.name.data != head.data + begin;
    known += is_head_of_mail(&field);
    begin = at;
  }
  *strange = *strange || memchr(head.data + begin, '\n', head.size - begin) != NULL;
  return known;
}

static lks_status bid(lks_reading *reading, unsigned *bits)
{
  enum { LIKELY = 2, CERTAIN = 3 };
  const lks_span text = head_of(reading);
  bool strange = false;
  if (is_postmark(line_at(text, 0))) {
    *bits = BID_MAILBOX;
    return LKS_OK;
  }
  const size_t known = count_fields(text, &strange);
  if (known > 0 && (!strange || known >= CERTAIN))
    *bits = BID_LIKELY + (unsigned)MIN(known, LIKELY) * 10;
  return LKS_OK;
}

/* ---- one message ---- */

static lks_status tell_addresses(const lks_mail_telling *telling, lks_span head)
{
  static const struct {
    const char *name;
    lks_recipient_role role;
  } fields[] = {
      {"From", LKS_RECIPIENT_FROM},
      {"Sender", LKS_RECIPIENT_FROM},
      {"To", LKS_RECIPIENT_TO},
      {"Cc", LKS_RECIPIENT_CC},
      {"Bcc", LKS_RECIPIENT_BCC},
      {"Reply-To", LKS_RECIPIENT_REPLY_TO},
      {"Resent-From", LKS_RECIPIENT_FROM},
      {"Resent-To", LKS_RECIPIENT_TO},
      {"Resent-Cc", LKS_RECIPIENT_CC},
      {"Resent-Bcc", LKS_RECIPIENT_BCC},
      {"Apparently-To", LKS_RECIPIENT_TO},
  };
  lks_mail_field field;
  lks_status status = LKS_OK;
  size_t at = 0;
  while (status == LKS_OK && lks_mail_next_field(head, &at, &field))
    for (size_t i = 0; i < G_N_ELEMENTS(fields) && status == LKS_OK; i++)
      if (lks_mail_field_is(&field, fields[i].name))
        status = lks_mail_decode_addresses(telling, field.value, fields[i].role);
  return status;
}

static lks_status tell_envelope(const lks_mail_telling *telling)
{
  const lks_reading *reading = telling->reading;
  lks_status status = LKS_OK;
  for (size_t i = 0; i < reading->envelope_count && status == LKS_OK; i++) {
    const lks_span address = {reading->envelope[i], strlen(reading->envelope[i])};
    status = lks_mail_decode_addresses(telling, address, LKS_RECIPIENT_ENVELOPE);
  }
  return status;
}

static char *subject_of(lks_span head)
{
  lks_mail_field field;
  size_t at = 0;
  while (lks_mail_next_field(head, &at, &field))
    if (lks_mail_field_is(&field, "Subject"))
      return lks_mail_decode_text(field.value);
  return g_strdup("");
}

static lks_status tell_message(lks_reading *reading, lks_span message, uint32_t number, bool alone)
{
  lks_mail_telling telling = {.reading = reading};
  lks_span head, body;
  lks_mail_split(message, &head, &body);
  char *subject = subject_of(head);
  const lks_part part = {
      .name = subject, .number = number, .sort = LKS_PART_MESSAGE, .visibility = LEAKSCAN_VISIBLE, .active = alone};
  lks_status status = reading->events->part_begin(reading->context, &part, &telling.part);
  telling.prefix = alone ? g_strdup("") : g_strdup_printf("message %u!", number);
  if (status == LKS_OK)
    status = tell_addresses(&telling, head);
  if (status == LKS_OK && alone)
    status = tell_envelope(&telling);
  if (status == LKS_OK)
    status = lks_mail_tell_text(&telling, subject, strlen(subject));
  if (status == LKS_OK)
    status = lks_mail_tell_body(&telling, head, body);
  if (telling.part != NULL) {
    const lks_status ended = reading->events->part_end(telling.part);
    status = status == LKS_OK ? ended : status;
  }
  g_free(telling.prefix);
  g_free(subject);
  return status;
}

/* ---- messages in a mailbox ---- */

typedef struct mailbox {
  lks_reading *reading;
  GByteArray *bytes; /* from somewhere on */
  size_t begin;      /* of the message in them */
  size_t looked;     /* up to here no other begins */
  uint64_t offset;   /* of what comes next in the source */
  uint64_t held;
  bool many;  /* messages may follow */
  bool ended; /* of the source */
  bool lost;  /* the message is larger than memory allows */
  uint32_t number;
} mailbox;

/* A postmark behind an empty line, and a field behind it; *at is where it begins. */
static bool find_postmark(mailbox *box, size_t *at)
{
  const lks_span text = {(const char *)box->bytes->data, box->bytes->len};
  static const char word[] = "\nFrom ";
  for (;;) {
    const char *from = box->looked < text.size ? text.data + box->looked : NULL;
    const char *found = from != NULL ? memmem(from, text.size - box->looked, word, sizeof word - 1) : NULL;
    if (found == NULL) {
      box->looked = MAX(box->looked, text.size > LONGEST_POSTMARK ? text.size - LONGEST_POSTMARK : 0);
      return false;
    }
    *at = (size_t)(found - text.data) + 1;
    const lks_span line = line_at(text, *at);
    if (*at + line.size == text.size && !box->ended && line.size < LONGEST_POSTMARK)
      return false; /* the line isn't there yet */
    box->looked = *at;
    const bool behind_empty = *at >= 2 && (text.data[*at - 2] == '\n' ||
                                           (*at >= 3 && text.data[*at - 2] == '\r' && text.data[*at - 3] == '\n'));
    if (behind_empty && is_postmark(line))
      return true;
  }
}

static void drop(mailbox *box, size_t count)
{
  g_byte_array_remove_range(box->bytes, 0, (guint)count);
  box->begin -= MIN(box->begin, count);
  box->looked -= MIN(box->looked, count);
}

static lks_status fill(mailbox *box)
{
  lks_reading *reading = box->reading;
  size_t got = 0;
  drop(box, box->begin);
  while (box->held < (uint64_t)box->bytes->len + CHUNK) {
    const lks_status held = box->bytes->len < G_MAXUINT32 / 2 ? lks_budget_hold(reading->budget, CHUNK)
                                                              : lks_status_of_limit(LEAKSCAN_LIMIT_MEMORY);
    if (held == LKS_OK) {
      box->held += CHUNK;
      continue;
    }
    if (!box->many || box->bytes->len < 2 * CHUNK)
      return held;
    box->lost = true;
    drop(box, box->bytes->len - LONGEST_POSTMARK);
  }
  const guint before = box->bytes->len;
  g_byte_array_set_size(box->bytes, before + CHUNK);
  const lks_status status = lks_source_read(reading->source, box->offset, box->bytes->data + before, CHUNK, &got);
  g_byte_array_set_size(box->bytes, before + (status == LKS_OK ? (guint)got : 0));
  box->offset += got;
  box->ended = got == 0;
  lks_budget_read(reading->budget, got);
  return status == LKS_OK ? lks_budget_check(reading->budget) : status;
}

static lks_status tell_from(mailbox *box, size_t end)
{
  lks_reading *reading = box->reading;
  const uint64_t most = lks_budget_limit(reading->budget, LEAKSCAN_LIMIT_PARTS);
  lks_span message = {(const char *)box->bytes->data + box->begin, end - box->begin};
  while (message.size > 0 && (message.data[0] == '\r' || message.data[0] == '\n')) {
    message.data++;
    message.size--;
  }
  if (box->many && message.size > 0) { /* the postmark isn't of the message */
    const lks_span line = line_at(message, 0);
    message = (lks_span){message.data + line.size, message.size - line.size};
    message = message.size > 0 ? (lks_span){message.data + 1, message.size - 1} : message;
  }
  box->begin = end;
  if (message.size == 0 && !box->lost)
    return LKS_OK;
  if (box->number++ >= most)
    return lks_status_of_limit(LEAKSCAN_LIMIT_PARTS);
  if (!box->lost)
    return tell_message(reading, message, box->number, !box->many);
  box->lost = false;
  char *place = g_strdup_printf("message %u", box->number);
  const lks_status status =
      reading->events->not_inspected(reading->context, lks_policy_limit_name(LEAKSCAN_LIMIT_MEMORY), place,
                                     lks_budget_limit(reading->budget, LEAKSCAN_LIMIT_MEMORY));
  g_free(place);
  return status;
}

static lks_status read_messages(mailbox *box)
{
  lks_status status = LKS_OK;
  while (status == LKS_OK) {
    size_t at = 0;
    if (box->many && find_postmark(box, &at))
      status = tell_from(box, at);
    else if (!box->ended && (status = fill(box)) != LKS_OK && !box->many && lks_status_is_limit(status))
      return box->bytes->len > 0 && tell_from(box, box->bytes->len) == LKS_NO_MEMORY ? LKS_NO_MEMORY : status;
    else if (box->ended)
      return tell_from(box, box->bytes->len);
  }
  return status;
}

static lks_status read_mail(lks_reading *reading)
{
  static const lks_document message = {.format = "mail"}, messages = {.format = "mbox"};
  mailbox box = {.reading = reading, .many = is_postmark(line_at(head_of(reading), 0))};
  lks_mail_decode_begin();
  lks_status status = reading->events->document(reading->context, box.many ? &messages : &message);
  box.bytes = g_byte_array_new();
  if (status == LKS_OK)
    status = read_messages(&box);
  g_byte_array_free(box.bytes, TRUE);
  lks_budget_release(reading->budget, box.held);
  const lks_status ended = reading->events->document_end(reading->context);
  return status == LKS_OK ? ended : status;
}

const lks_reader lks_reader_mail = {.format = "mail", .bid = bid, .read = read_mail};
