/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tells a message that was handed over in parts, as the mail reader tells one that is read. */
#ifndef LKS_MAIL_HANDED_H
#define LKS_MAIL_HANDED_H

#include "message.h"
#include "readers/readers.h"

/* Has an attachment go round; a status that ends the scan ends the telling. */
typedef lks_status (*lks_attach_fn)(void *scan, const lks_attachment *attachment);

lks_status lks_mail_handed_tell(lks_reading *reading, const leakscan_message *message, lks_attach_fn attach);

#endif
