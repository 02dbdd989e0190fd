/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The wall, for messages that are handed over in parts. Arguments are checked here, the work is done inward. */
#include <stdlib.h>
#include <string.h>

#include "leakscan.h"
#include "message.h"

static leakscan_status status_if(bool done)
{
  return done ? LEAKSCAN_OK : LEAKSCAN_INVALID;
}

leakscan_message *leakscan_message_new(void)
{
  return calloc(1, sizeof(leakscan_message));
}

void leakscan_message_free(leakscan_message *message)
{
  if (message == NULL)
    return;
  lks_message_clear(message);
  free(message);
}

leakscan_status leakscan_message_add_recipient(leakscan_message *message, leakscan_role role, const char *address,
                                               const char *name)
{
  static const lks_recipient_role roles[] = {LKS_RECIPIENT_FROM, LKS_RECIPIENT_TO,       LKS_RECIPIENT_CC,
                                             LKS_RECIPIENT_BCC,  LKS_RECIPIENT_REPLY_TO, LKS_RECIPIENT_ENVELOPE};
  const int index = (int)role - (int)LEAKSCAN_ROLE_FROM;
  if (message == NULL || address == NULL || index < 0 || (size_t)index >= sizeof roles / sizeof roles[0])
    return LEAKSCAN_INVALID;
  return status_if(lks_message_add_recipient(message, roles[index], address, name));
}

leakscan_status leakscan_message_set_subject(leakscan_message *message, const char *subject)
{
  if (message == NULL)
    return LEAKSCAN_INVALID;
  lks_message_set_subject(message, subject);
  return LEAKSCAN_OK;
}

leakscan_status leakscan_message_set_text(leakscan_message *message, const char *text, size_t size)
{
  if (message == NULL || (text == NULL && size > 0))
    return LEAKSCAN_INVALID;
  lks_message_set_body(&message->text, &message->text_size, text, size);
  return LEAKSCAN_OK;
}

leakscan_status leakscan_message_set_html(leakscan_message *message, const char *html, size_t size)
{
  if (message == NULL || (html == NULL && size > 0))
    return LEAKSCAN_INVALID;
  lks_message_set_body(&message->html, &message->html_size, html, size);
  return LEAKSCAN_OK;
}

static const char *last_of_path(const char *path)
{
  const char *slash = strrchr(path, '/');
  return slash != NULL ? slash + 1 : path;
}

leakscan_status leakscan_message_attach_file(leakscan_message *message, const char *path, const char *name)
{
  if (message == NULL || path == NULL)
    return LEAKSCAN_INVALID;
  const lks_attachment attachment = {
      .name = (char *)(name != NULL ? name : last_of_path(path)), .path = (char *)path, .fd = -1};
  return status_if(lks_message_attach(message, &attachment));
}

leakscan_status leakscan_message_attach_fd(leakscan_message *message, int fd, const char *name)
{
  if (message == NULL || fd < 0 || name == NULL)
    return LEAKSCAN_INVALID;
  const lks_attachment attachment = {.name = (char *)name, .fd = fd};
  return status_if(lks_message_attach(message, &attachment));
}

leakscan_status leakscan_message_attach_memory(leakscan_message *message, const void *data, size_t size,
                                               const char *name)
{
  if (message == NULL || (data == NULL && size > 0) || name == NULL)
    return LEAKSCAN_INVALID;
  const lks_attachment attachment = {.name = (char *)name, .data = data, .size = size, .fd = -1};
  return status_if(lks_message_attach(message, &attachment));
}
