/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What is said of documents whose text flows, and of slides. */
#include "render/messages_tables.h"

static const lks_message_row rows[] = {
    {"place.story.body", "The text", "本文"},
    {"place.story.header", "Header[ {ordinal}]", "ヘッダー[{ordinal}]"},
    {"place.story.header.hidden", "Header[ {ordinal}], which is shown on no page",
     "どのページにも表示されないヘッダー[{ordinal}]"},
    {"place.story.footer", "Footer[ {ordinal}]", "フッター[{ordinal}]"},
    {"place.story.footer.hidden", "Footer[ {ordinal}], which is shown on no page",
     "どのページにも表示されないフッター[{ordinal}]"},
    {"place.story.footnotes", "The footnotes", "脚注"},
    {"place.story.endnotes", "The endnotes", "文末脚注"},
    {"place.story.comments", "The comments", "コメント"},
    {"place.story.glossary", "The building blocks kept inside", "文書パーツ（定型句）"},
    {"place.story.diagram", "Diagram[ {ordinal}]", "図表[{ordinal}]"},
    {"place.story.notes", "The notes of slide[ {ordinal}]", "スライド[{ordinal}]のノート"},
    {"place.slide", "Slide[ {number}]", "スライド[{number}]"},
    {"place.slide.hidden", "Hidden slide[ {number}]", "非表示のスライド[{number}]"},
    {"place.slide.very-hidden", "A slide that the presentation doesn't list[ ({part})]",
     "プレゼンテーションの一覧にないスライド[（{part}）]"},

    {"cover.highlight", "{colour} highlighting or shading", "{colour}蛍光ペンや網かけ"},
    {"cover.highlight.before", "a shading of their own colour ({colour})", "文字と同じ{colour}網かけ"},

    {"sentence.hidden-slide", "{place}: {about}[ ({why})]", "{place}に{about}[（{why}）]"},
    {"sentence.hidden-slide.nobody", "{place}: {about}[ ({why})]", "{place}: {about}[（{why}）]"},
    {"sentence.hidden-story", "{place}: {about}[ ({why})]", "{place}に{about}[（{why}）]"},
    {"sentence.hidden-story.nobody", "{place}: {about}[ ({why})]", "{place}: {about}[（{why}）]"},
    {"sentence.hidden-text", "{place}: {letters} are hidden, and come with the file: [{whose}: ]{fields}[ ({why})]",
     "{place}: 隠し文字{letters}がファイルに含まれています: [{whose}分の]{fields}[（{why}）]"},
    {"sentence.hidden-text.nobody",
     "{place}: {letters} are hidden, and come with the file[: '{excerpt}'][ ({why})]",
     "{place}: 隠し文字{letters}がファイルに含まれています[: 「{excerpt}」][（{why}）]"},
    {"sentence.deleted-text",
     "{place}: {letters} that were deleted[ by {author}][, {time},] are still in the file: "
     "[{whose}: ]{fields}[ ({why})]",
     "{place}: [{author}が][{time}に]削除した{letters}が変更履歴に残っています: [{whose}分の]{fields}[（{why}）]"},
    {"sentence.deleted-text.nobody",
     "{place}: {letters} that were deleted[ by {author}][, {time},] are still in the file[: '{excerpt}'][ ({why})]",
     "{place}: [{author}が][{time}に]削除した{letters}が変更履歴に残っています[: 「{excerpt}」][（{why}）]"},

    {"reason.marked-hidden", "marked as hidden", "隠し文字の書式"},
    {"reason.tiny", "too small to be read", "読めないほど小さい"},
    {"reason.deleted", "deleted with changes being tracked", "変更履歴を記録したまま削除"},
    {"reason.in-variables", "in document variables", "文書変数"},
    {"reason.in-custom-xml", "in custom XML", "カスタムXML"},
    {"reason.in-field-codes", "in field codes", "フィールドコード"},

    {"advice.covered-text.text",
     "A colour or a shape removes nothing: delete the words or type ■■ over them, and check it again. Export a PDF only "
     "after that.",
     "色や図形では削除されません。文字を削除するか「■■」に打ち替えてから、もう一度確認してください。PDFにするのはその後です。"},
    {"advice.off-page-text.text",
     "Zoom out until you see what stands beside the slide, delete what shouldn't leave, then check it again.",
     "表示を縮小してスライドの外にあるものを確かめ、不要なものを削除してから、もう一度確認してください。"},
    {"advice.pii-columns.text",
     "Delete whom and what the receiver does not need. If all of it is needed, check who receives it and send it the way "
     "your organisation prescribes.",
     "受け取る人に不要な人や項目を削除してください。すべて必要なら、宛先を確かめ、組織で決められた方法で送ってください。"},
    {"advice.document-data.in-variables",
     "Remove what macros and add-ins left: in Word choose File > Info > Check for Issues > Inspect Document.",
     "マクロやアドインが残した値を削除してください。Wordでは「ファイル」→「情報」→「問題のチェック」→「ドキュメント検査」で行えます。"},
    {"advice.document-data.in-custom-xml",
     "In Word choose File > Info > Check for Issues > Inspect Document, and remove custom XML data.",
     "Wordの「ファイル」→「情報」→「問題のチェック」→「ドキュメント検査」でカスタムXMLデータを削除してください。"},
    {"advice.document-data.in-field-codes",
     "Press Alt+F9 to see the field codes, unlink those that nobody needs (Ctrl+Shift+F9), and end the mail merge.",
     "Alt+F9でフィールドコードを表示し、不要なフィールドはCtrl+Shift+F9で解除して、差し込み印刷の設定も解除してください。"},
    {"advice.hidden-rows.text",
     "Clear 'hide row' or the exact height in the table's properties, delete the rows that must not leave, then check it "
     "again.",
     "表のプロパティで行の非表示や固定の高さを解除し、外へ出さない行を削除してから、もう一度確認してください。"},
    {"advice.hidden-slide", "Delete the slide if it isn't meant for whoever gets the file, then check it again.",
     "受け取る人に見せないスライドなら削除してから、もう一度確認してください。"},
    {"advice.hidden-story",
     "Have the program show it (a different first page, odd and even pages), delete what shouldn't leave, then check it "
     "again.",
     "「先頭ページのみ別指定」などで表示させて不要な内容を削除してから、もう一度確認してください。"},
    {"advice.hidden-text",
     "Have hidden characters shown, delete what shouldn't leave, then check it again: hiding removes nothing.",
     "編集記号を表示して、外へ出さない内容を削除してから、もう一度確認してください。隠しても削除されません。"},
    {"advice.deleted-text",
     "Accept or reject all changes, and stop tracking them, before the document leaves; then check it again.",
     "送る前に変更履歴をすべて承諾または元に戻し、記録を止めてから、もう一度確認してください。"},
};

const lks_message_table lks_messages_texts = {rows, sizeof rows / sizeof rows[0]};
