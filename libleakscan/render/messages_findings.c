/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What each kind of finding says, as one sentence. */
#include "render/messages_tables.h"

static const lks_message_row rows[] = {
    {"sentence.pii-columns", "{place}: {about}[ ({why})]", "{place}に{about}[（{why}）]"},
    {"sentence.hidden-sheet", "{place}: {about}[ ({why})]", "{place}に{about}[（{why}）]"},
    {"sentence.merge-mismatch",
     "{place}: in {rows} a number and an address are not the same person's, first {range}[ ({why})]",
     "{place}の{rows}で番号とアドレスが別の人のものです（最初は{range}）[（{why}）]"},
    {"sentence.many-organisations",
     "{place}: {rows} belong to {amount} other organisations than the recipient's, first {range}[ ({why})]",
     "{place}の{rows}が受信者以外の{amount}組織のものです（最初は{range}）[（{why}）]"},
    {"sentence.hidden-element", "{place} holds what is not shown: {about}[ ({why})]",
     "{place}の表示されない部分に{about}[（{why}）]"},
    {"sentence.hidden-sheet.nobody", "{place}: {about}[ ({why})]", "{place}: {about}[（{why}）]"},
    {"sentence.hidden-rows", "{place}: {hidden}[ ({why})]: {about}", "{place}の{hidden}[（{why}）]に{about}"},
    {"sentence.hidden-rows.nobody", "{place}: {hidden}[ ({why})]: no people found",
     "{place}の{hidden}[（{why}）]: 個人データなし"},
    {"sentence.hidden-columns", "{place}: {hidden}[ ({headers})]: {about}[ ({why})]",
     "{place}の{hidden}[（{headers}）]に{about}[（{why}）]"},
    {"sentence.hidden-columns.nobody", "{place}: {hidden}[ ({headers})]: {about}[ ({why})]",
     "{place}の{hidden}[（{headers}）]: {about}[（{why}）]"},
    {"sentence.master-data", "{place} looks like the master data another sheet was made from: {about}[ ({why})]",
     "{place}は、ほかのシートの元になったマスタデータのようです: {about}[（{why}）]"},
    {"sentence.attachment", "A file inside it[, '{detail}',] holds personal data: {fields}",
     "添付ファイル[「{detail}」]に個人データがあります: {fields}"},
    {"sentence.document-data", "{place}: personal data that no page shows: {fields}[ ({why})]",
     "{place}に、ページには見えない個人データ: {fields}[（{why}）]"},
    {"sentence.own-word", "{place}: '{detail}', which must not leave[, in {cells}][, first {range}][ ({why})]",
     "{place}に外へ出せない語「{detail}」[: {cells}][（最初は{range}）][（{why}）]"},
    {"sentence.covered-text",
     "{place}: {letters} can be copied out[ from under {cover}][ (about {survives}% can even be seen)]: "
     "[{whose}: ]{fields}[ ({why})]",
     "{place}: [{cover}に隠れた]{letters}がそのままコピーできます[（約{survives}%は見えています）]: "
     "[{whose}分の]{fields}[（{why}）]"},
    {"sentence.covered-text.nobody",
     "{place}: {letters} can be copied out[ from under {cover}][ (about {survives}% can even be seen)][: "
     "'{excerpt}'][ ({why})]",
     "{place}: "
     "[{cover}に隠れた]{letters}がそのままコピーできます[（約{survives}%は見えています）][: "
     "「{excerpt}」][（{why}）]"},
    {"sentence.covered-image", "{place}: what a picture shows is hidden by {cover}, and still in the file[ ({why})]",
     "{place}: 画像の一部が{cover}で隠されていますが、画像にはそのまま残っています[（{why}）]"},
    {"sentence.unapplied-redaction",
     "{place}: {letters} are marked for redaction[ by {author}], and can still be read: "
     "[{whose}: ]{fields}[ ({why})]",
     "{place}: 墨消しの対象に指定されただけの{letters}がそのままコピーできます: [{whose}分の]{fields}[（{why}）]"},
    {"sentence.unapplied-redaction.nobody",
     "{place}: {letters} are marked for redaction[ by {author}], and can still be read[: '{excerpt}'][ ({why})]",
     "{place}: 墨消しの対象に指定されただけの{letters}がそのままコピーできます[: 「{excerpt}」][（{why}）]"},
    {"sentence.off-page-text",
     "{place}: {letters} stand beyond the page's edge and can be copied out: [{whose}: ]{fields}[ ({why})]",
     "{place}: ページの外にある{letters}がそのままコピーできます: [{whose}分の]{fields}[（{why}）]"},
    {"sentence.off-page-text.nobody",
     "{place}: {letters} stand beyond the page's edge and can be copied out[: '{excerpt}'][ ({why})]",
     "{place}: ページの外にある{letters}がそのままコピーできます[: 「{excerpt}」][（{why}）]"},
    {"sentence.hidden-layer",
     "{place}: {letters} stand on a layer that is switched off, and can be switched on: "
     "[{whose}: ]{fields}[ ({why})]",
     "{place}: 非表示のレイヤーにある{letters}がそのままコピーできます: [{whose}分の]{fields}[（{why}）]"},
    {"sentence.hidden-layer.nobody",
     "{place}: {letters} stand on a layer that is switched off, and can be switched on[: '{excerpt}'][ ({why})]",
     "{place}: 非表示のレイヤーにある{letters}がそのままコピーできます[: 「{excerpt}」][（{why}）]"},
    {"sentence.earlier-revision",
     "{place}: {letters} of an earlier version are still in the file: [{whose}: ]{fields}[ ({why})]",
     "{place}: 以前の版に残っている{letters}がそのままコピーできます: [{whose}分の]{fields}[（{why}）]"},
    {"sentence.earlier-revision.nobody",
     "{place}: {letters} of an earlier version are still in the file[: '{excerpt}'][ ({why})]",
     "{place}: 以前の版に残っている{letters}がそのままコピーできます[: 「{excerpt}」][（{why}）]"},
    {"sentence.not-inspected", "[{place}: ]{why}", "[{place}: ]{why}"},
    {"sentence.unknown", "{kind}: {place}: {about}[ ({why})]", "{kind}: {place}: {about}[（{why}）]"},
};

const lks_message_table lks_messages_findings = {rows, sizeof rows / sizeof rows[0]};
