/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is said of what workbooks keep, conceal and carry. */
#include "render/messages_tables.h"

static const lks_message_row rows[] = {
    {"not-inspected.old-word-format",
     "It is in the old format of Word 97-2003[ ({detail})]; nothing inside could be checked",
     "Word 97-2003の古い形式のため[（{detail}）]、中身を確認できませんでした"},
    {"not-inspected.old-powerpoint-format",
     "It is in the old format of PowerPoint 97-2003[ ({detail})]; nothing inside could be checked",
     "PowerPoint 97-2003の古い形式のため[（{detail}）]、中身を確認できませんでした"},
    {"not-inspected.binary-workbook", "It is a binary workbook (.xlsb)[ ({detail})]; its sheets could not be checked",
     "バイナリブック（.xlsb）のため[（{detail}）]、シートを確認できませんでした"},
};

const lks_message_table lks_messages_workbooks = {rows, sizeof rows / sizeof rows[0]};
