/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Messages for tests. */
#ifndef LKS_TEST_MAIL_MAKER_H
#define LKS_TEST_MAIL_MAKER_H

#include "maker.h"

/* The head's beginning that most tests use: from a university to nobody yet. */
#define LKS_MAIL_FROM                                                                                                \
  "From: =?UTF-8?B?6Z2S5bWQ5aSn5a2mIOWtpueUn+iqsg==?= <gakusei@seiran.example>\r\n"                                  \
  "MIME-Version: 1.0\r\n"
#define LKS_MAIL_TEXT "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"

/* Scans a message; freed by leakscan_report_free. `policy`: lines as in a policy file; NULL: none. */
leakscan_report *lks_scan_mail(const char *message, const char *policy);
/* The finding of that kind; NULL when there is none. */
const leakscan_finding *lks_find_kind(const leakscan_report *report, const char *kind);
/* Whether anything is found at or above a warning. */
bool lks_is_loud(const leakscan_report *report);

/* "name <local0@firm0.example>, ..." each at an organisation of its own; or at gmail.com, with a sign that no address
 * there has. Freed by g_free. */
char *lks_make_addresses(size_t firms, size_t private_boxes);

#endif
