/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Messages: programs that read documents for the library, and what became of them. */
#include "render/messages_tables.h"

static const lks_message_row rows[] = {
    {"not-inspected.limit-page-time",
     "A part of it[ ({detail})] takes longer than the limit[ of {amount}]; it was not checked",
     "一部[（{detail}）]の確認が制限時間[（{amount}）]を超えたため、その部分を確認しませんでした"},
    {"not-inspected.worker-failed",
     "The program that reads such documents failed[ (status {amount})][ at {detail}]; that was not checked",
     "この種の文書を読むプログラムが失敗したため[（終了状態{amount}）][（{detail}）]、その部分を確認しませんでした"},
    {"not-inspected.worker-given-up",
     "The program that reads such documents failed {amount} times; from {detail} on it was not checked",
     "この種の文書を読むプログラムが{amount}回失敗したため、{detail}以降は確認していません"},
    {"not-inspected.pdf-worker-missing",
     "The program that reads PDF documents is not installed; nothing inside could be checked",
     "PDF文書を読むプログラムがインストールされていないため、中身を確認できませんでした"},
    {"advice.not-inspected.limit-page-time",
     "It is unusually hard to draw, or made to be so: look at that part yourself before it leaves.",
     "描画に異常に時間がかかるか、そのように作られています。送る前にその部分を自分で見て確かめてください。"},
    {"advice.not-inspected.worker-failed",
     "It may be made to do harm, or damaged: open it and look through it yourself before it leaves.",
     "壊れているか、害を与えるように作られている可能性があります。送る前に自分で開いて確かめてください。"},
    {"advice.not-inspected.worker-given-up",
     "It may be made to do harm, or damaged: open it and look through it yourself before it leaves.",
     "壊れているか、害を与えるように作られている可能性があります。送る前に自分で開いて確かめてください。"},
    {"advice.not-inspected.pdf-worker-missing", "Ask whoever installed leakscan to install what reads PDF documents.",
     "leakscanの管理者に、PDF文書を読むプログラムのインストールを依頼してください。"},
};

const lks_message_table lks_messages_workers = {rows, sizeof rows / sizeof rows[0]};
