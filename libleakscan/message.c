/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A message that is handed over in parts: its memory. */
#include "message.h"

#include <glib.h>
#include <string.h>

void lks_message_clear(leakscan_message *message)
{
  for (size_t i = 0; i < message->recipient_count; i++) {
    g_free(message->recipients[i].address);
    g_free(message->recipients[i].name);
  }
  for (size_t i = 0; i < message->attachment_count; i++) {
    g_free(message->attachments[i].name);
    g_free(message->attachments[i].path);
  }
  g_free(message->recipients);
  g_free(message->attachments);
  g_free(message->subject);
  g_free(message->text);
  g_free(message->html);
  *message = (leakscan_message){.recipients = NULL};
}

/* Room for one more; grows when it reaches a power of two. */
static void *room(void *items, size_t count, size_t size)
{
  return (count & (count - 1)) == 0 ? g_realloc_n(items, count == 0 ? 1 : count * 2, size) : items;
}

bool lks_message_add_recipient(leakscan_message *message, lks_recipient_role role, const char *address,
                               const char *name)
{
  if (message->recipient_count == LKS_MESSAGE_RECIPIENTS)
    return false;
  message->recipients = room(message->recipients, message->recipient_count, sizeof *message->recipients);
  message->recipients[message->recipient_count++] =
      (lks_message_recipient){role, g_strdup(address), g_strdup(name != NULL ? name : "")};
  return true;
}

bool lks_message_attach(leakscan_message *message, const lks_attachment *attachment)
{
  if (message->attachment_count == LKS_MESSAGE_ATTACHMENTS)
    return false;
  message->attachments = room(message->attachments, message->attachment_count, sizeof *message->attachments);
  lks_attachment *added = &message->attachments[message->attachment_count++];
  *added = *attachment;
  added->name = g_strdup(attachment->name);
  added->path = g_strdup(attachment->path);
  return true;
}

void lks_message_set_subject(leakscan_message *message, const char *subject)
{
  g_free(message->subject);
  message->subject = g_strdup(subject);
}

void lks_message_set_body(char **body, size_t *body_size, const char *text, size_t size)
{
  g_free(*body);
  *body = NULL;
  *body_size = size;
  if (size == 0)
    return;
  *body = g_malloc(size);
  memcpy(*body, text, size);
}

lks_status lks_attachment_open(const lks_attachment *attachment, uint64_t largest, lks_source **source)
{
  if (attachment->path != NULL)
    return lks_source_open_file(attachment->path, largest, source);
  if (attachment->fd >= 0)
    return lks_source_open_fd(attachment->fd, largest, source);
  return lks_source_open_memory(attachment->data, attachment->size, largest, source);
}
