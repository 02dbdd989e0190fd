/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A message that was handed over in parts. */
#include "readers/mail_handed.h"

#include <string.h>

#include "readers/mail.h"

static lks_status tell_recipients(const lks_mail_telling *telling, const leakscan_message *message)
{
  lks_status status = LKS_OK;
  for (size_t i = 0; i < message->recipient_count && status == LKS_OK; i++) {
    const lks_message_recipient *one = &message->recipients[i];
    const lks_recipient recipient = {one->role, one->address, one->name};
    status = telling->reading->events->recipient(telling->part, &recipient);
  }
  return status;
}

static lks_status tell_lines(lks_mail_telling *telling, const char *text, size_t size)
{
  size_t length = 0;
  if (text == NULL)
    return LKS_OK;
  char *valid = lks_mail_to_utf8(text, size, "utf-8", &length);
  const lks_status status = lks_mail_tell_text(telling, valid, length);
  g_free(valid);
  return status;
}

static lks_status tell_parts(lks_mail_telling *telling, const leakscan_message *message, lks_attach_fn attach)
{
  lks_reading *reading = telling->reading;
  lks_status status = tell_recipients(telling, message);
  if (status == LKS_OK && message->subject != NULL)
    status = tell_lines(telling, message->subject, strlen(message->subject));
  telling->row += telling->row > 0;
  if (status == LKS_OK)
    status = tell_lines(telling, message->text, message->text_size);
  if (status == LKS_OK && message->html != NULL)
    status = reading->inner(reading->scan, "body.html", (const unsigned char *)message->html, message->html_size);
  for (size_t i = 0; i < message->attachment_count && status == LKS_OK; i++)
    status = attach(reading->scan, &message->attachments[i]);
  return status;
}

lks_status lks_mail_handed_tell(lks_reading *reading, const leakscan_message *message, lks_attach_fn attach)
{
  static const lks_document document = {.format = "mail"};
  lks_mail_telling telling = {.reading = reading};
  size_t length = 0;
  const char *given = message->subject != NULL ? message->subject : "";
  char *subject = lks_mail_to_utf8(given, strlen(given), "utf-8", &length);
  const lks_part part = {
      .name = subject, .number = 1, .sort = LKS_PART_MESSAGE, .visibility = LEAKSCAN_VISIBLE, .active = true};
  lks_status status = reading->events->document(reading->context, &document);
  if (status == LKS_OK)
    status = reading->events->part_begin(reading->context, &part, &telling.part);
  if (status == LKS_OK)
    status = tell_parts(&telling, message, attach);
  if (telling.part != NULL) {
    const lks_status ended = reading->events->part_end(telling.part);
    status = status == LKS_OK ? ended : status;
  }
  g_free(subject);
  const lks_status ended = reading->events->document_end(reading->context);
  return status == LKS_OK ? ended : status;
}
