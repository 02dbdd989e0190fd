/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* All that leakscan says to people, in English and Japanese. A table in the program, not gettext catalogues: nothing
 * has to be installed, found or opened, so it works inside a sandbox, without a locale, and in two languages at once.
 */
#include "render/messages.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct message {
  const char *id;
  const char *english;
  const char *japanese;
} message;

static const message messages[] = {
    {"count.people", "{n} people", "{n}人"},
    {"count.people.one", "{n} person", "{n}人"},
    {"count.people.estimated", "about {n} people", "約{n}人"},
    {"count.rows", "{n} rows", "{n}行"},
    {"count.rows.one", "{n} row", "{n}行"},
    {"count.organisations", "{n} organisations", "組織{n}件"},
    {"count.organisations.one", "{n} organisation", "組織{n}件"},
    {"count.hidden-rows", "{n} hidden rows", "非表示の{n}行"},
    {"count.hidden-rows.one", "{n} hidden row", "非表示の{n}行"},
    {"count.hidden-columns", "{n} hidden columns", "非表示の{n}列"},
    {"count.hidden-columns.one", "{n} hidden column", "非表示の{n}列"},
    {"count.cells", "{n} cells", "{n}セル"},
    {"count.cells.one", "{n} cell", "{n}セル"},
    {"count.more", "and {n} more", "ほか{n}件"},
    {"count.below", "{n} findings below the threshold", "基準未満{n}件"},
    {"count.below.one", "{n} finding below the threshold", "基準未満{n}件"},
    {"count.bytes", "{n} bytes", "{n}バイト"},
    {"count.bytes.one", "{n} byte", "{n}バイト"},
    {"count.kibibytes", "{n} KiB", "{n}KiB"},
    {"count.mebibytes", "{n} MiB", "{n}MiB"},
    {"count.gibibytes", "{n} GiB", "{n}GiB"},
    {"count.milliseconds", "{n} milliseconds", "{n}ミリ秒"},
    {"count.milliseconds.one", "{n} millisecond", "{n}ミリ秒"},
    {"count.plain", "{n}", "{n}"},
    {"count.seconds", "{n} seconds", "{n}秒"},
    {"count.seconds.one", "{n} second", "{n}秒"},

    {"count.letters", "{n} letters", "{n}文字"},
    {"count.letters.one", "{n} letter", "{n}文字"},

    {"list.words", ", ", "、"},
    {"list.reasons", "; ", "、"},
    {"list.sentences", ". ", "。"},

    {"severity.critical", "CRITICAL", "重大"},
    {"severity.warning", "WARNING", "警告"},
    {"severity.notice", "NOTICE", "通知"},

    {"place.document", "The document", "文書"},
    {"place.sheet", "Sheet[ {number}][ '{part}']", "シート[{number}][「{part}」]"},
    {"place.sheet.hidden", "Hidden sheet[ {number}][ '{part}']", "非表示のシート[{number}][「{part}」]"},
    {"place.sheet.very-hidden", "Very hidden sheet[ {number}][ '{part}']",
     "「再表示」にも出ない非表示のシート[{number}][「{part}」]"},

    {"place.page", "Page {number}", "{number}ページ"},

    {"colour.black", "black", "黒い"},
    {"colour.white", "white", "白い"},
    {"colour.grey", "grey", "灰色の"},
    {"colour.coloured", "coloured", "色付きの"},

    {"cover.shape", "a {colour} shape", "{colour}図形"},
    {"cover.shape.before", "a {colour} background of their own colour", "文字と同じ{colour}背景"},
    {"cover.stroke", "a thick {colour} line", "太い{colour}線"},
    {"cover.stroke.before", "a {colour} background of their own colour", "文字と同じ{colour}背景"},
    {"cover.image", "a picture", "画像"},
    {"cover.image.before", "a picture of their own colour", "文字と同じ色の画像"},
    {"cover.text", "other letters", "別の文字"},
    {"cover.text.before", "other letters", "別の文字"},
    {"cover.page", "nothing, as they have the page's own colour ({colour})", "ページと同じ{colour}色"},
    {"cover.page.before", "nothing, as they have the page's own colour ({colour})", "ページと同じ{colour}色"},
    {"cover.annotation", "a {colour} comment or mark-up[ ({subtype}[ by {author}][, {time}])]",
     "{colour}注釈[（{subtype}[、作成者{author}][、{time}]）]"},
    {"cover.annotation.before", "a {colour} comment or mark-up[ ({subtype})]", "{colour}注釈[（{subtype}）]"},

    {"other.sheet", "sheet '{detail}'", "シート「{detail}」"},
    {"other.unnamed", "another sheet", "ほかのシート"},

    {"about.people", "{people}[: {fields}]", "{people}分の個人データ[: {fields}]"},
    {"about.fields", "personal data[ in {rows}]: {fields}", "[{rows}の]個人データ: {fields}"},
    {"about.nobody", "no people found[, {rows}]", "個人データなし[、{rows}]"},

    {"sentence.pii-columns", "{place}: {about}[ ({why})]", "{place}に{about}[（{why}）]"},
    {"sentence.hidden-sheet", "{place}: {about}[ ({why})]", "{place}に{about}[（{why}）]"},
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
     "{place}: {letters} can be copied out[ from under {cover}][ (about {survives}% can even be seen)]: {fields}[ "
     "({why})]",
     "{place}: [{cover}に隠れた]{letters}がそのままコピーできます[（約{survives}%は見えています）]: "
     "{fields}[（{why}）]"},
    {"sentence.covered-text.nobody",
     "{place}: {letters} can be copied out[ from under {cover}][ (about {survives}% can even be seen)][: "
     "'{excerpt}'][ ({why})]",
     "{place}: "
     "[{cover}に隠れた]{letters}がそのままコピーできます[（約{survives}%は見えています）][: "
     "「{excerpt}」][（{why}）]"},
    {"sentence.covered-image", "{place}: what a picture shows is hidden by {cover}, and still in the file[ ({why})]",
     "{place}: 画像の一部が{cover}で隠されていますが、画像にはそのまま残っています[（{why}）]"},
    {"sentence.unapplied-redaction",
     "{place}: {letters} are marked for redaction[ by {author}], and can still be read: {fields}[ ({why})]",
     "{place}: 墨消しの対象に指定されただけの{letters}がそのままコピーできます: {fields}[（{why}）]"},
    {"sentence.unapplied-redaction.nobody",
     "{place}: {letters} are marked for redaction[ by {author}], and can still be read[: '{excerpt}'][ ({why})]",
     "{place}: 墨消しの対象に指定されただけの{letters}がそのままコピーできます[: 「{excerpt}」][（{why}）]"},
    {"sentence.off-page-text",
     "{place}: {letters} stand beyond the page's edge and can be copied out: {fields}[ ({why})]",
     "{place}: ページの外にある{letters}がそのままコピーできます: {fields}[（{why}）]"},
    {"sentence.off-page-text.nobody",
     "{place}: {letters} stand beyond the page's edge and can be copied out[: '{excerpt}'][ ({why})]",
     "{place}: ページの外にある{letters}がそのままコピーできます[: 「{excerpt}」][（{why}）]"},
    {"sentence.hidden-layer",
     "{place}: {letters} stand on a layer that is switched off, and can be switched on: {fields}[ ({why})]",
     "{place}: 非表示のレイヤーにある{letters}がそのままコピーできます: {fields}[（{why}）]"},
    {"sentence.hidden-layer.nobody",
     "{place}: {letters} stand on a layer that is switched off, and can be switched on[: '{excerpt}'][ ({why})]",
     "{place}: 非表示のレイヤーにある{letters}がそのままコピーできます[: 「{excerpt}」][（{why}）]"},
    {"sentence.earlier-revision",
     "{place}: {letters} of an earlier version are still in the file: {fields}[ ({why})]",
     "{place}: 以前の版に残っている{letters}がそのままコピーできます: {fields}[（{why}）]"},
    {"sentence.earlier-revision.nobody",
     "{place}: {letters} of an earlier version are still in the file[: '{excerpt}'][ ({why})]",
     "{place}: 以前の版に残っている{letters}がそのままコピーできます[: 「{excerpt}」][（{why}）]"},
    {"sentence.not-inspected", "[{place}: ]{why}", "[{place}: ]{why}"},
    {"sentence.unknown", "{kind}: {place}: {about}[ ({why})]", "{kind}: {place}: {about}[（{why}）]"},

    {"reason.superset", "its rows contain those of {other}", "{other}の行をすべて含む"},
    {"reason.formula-lookup", "formulas of {other} look values up in it", "{other}の数式がここから値を検索している"},
    {"reason.formula-reference", "formulas of {other} refer to it", "{other}の数式がここを参照している"},
    {"reason.many-more-people", "it describes many more people than {other}",
     "{other}よりずっと多くの人のデータがある"},
    {"reason.many-more-rows", "it has many more rows than {other}", "{other}よりずっと行が多い"},
    {"reason.more-fields", "it says more about each person than {other}", "一人あたりの項目が{other}より多い"},
    {"reason.not-active", "it is not the sheet that opens first", "開いたときに表示されるシートではない"},
    {"reason.name-suggests", "its name says so", "シート名がそれを示している"},
    {"reason.hidden", "it is hidden", "非表示になっている"},
    {"reason.same-sheet", "it stands far to the right or below on the same sheet", "同じシートの離れた右か下にある"},
    {"reason.raw-layout", "it is laid out like an export from a database", "データベースから書き出した形をしている"},
    {"reason.with-others", "together with the tables like it: {amount} people",
     "同じ項目の表を合わせると{amount}人分"},
    {"reason.allowed", "the policy allows this sheet", "方針で許可されたシート"},
    {"reason.sheet-name", "in the sheet's name", "シート名にある"},
    {"reason.covered", "covered, not removed", "隠しただけで削除されていない"},
    {"reason.partly-covered", "covered in part", "一部だけ隠れている"},
    {"reason.same-colour", "in the colour of what is behind them", "背景と同じ色の文字"},
    {"reason.transparent", "transparent", "透明な文字"},
    {"reason.clipped", "cut off", "切り取られて見えない"},
    {"reason.not-painted", "invisible", "表示されない文字"},
    {"reason.shown-elsewhere", "the same words can be seen on the page", "同じ語がページ内に表示されている"},
    {"reason.under-picture", "below a picture of the whole page", "ページ全体の画像の下にある"},
    {"reason.marginal", "at the edge of the page, or too small to be read", "ページの端、または読めないほど小さい"},
    {"reason.filler", "no more than a label, a date or a number", "ラベル・日付・番号だけ"},
    {"reason.off-page", "beyond the page's edge", "ページの外にある"},
    {"reason.layer-off", "on a layer that is switched off", "非表示のレイヤーにある"},
    {"reason.superseded", "replaced later, but still in the file", "あとで差し替えられたがファイルに残っている"},
    {"reason.unapplied", "marked to be redacted, but never redacted", "墨消しの指定だけで、適用されていない"},
    {"reason.several-covers", "several covers of one kind", "同じ種類の覆いが複数ある"},
    {"reason.in-properties", "in its properties", "文書のプロパティ"},
    {"reason.in-metadata", "in its metadata", "メタデータ"},
    {"reason.in-bookmarks", "in its bookmarks", "しおり"},
    {"reason.in-hidden-fields", "in values of form fields that are not shown", "表示されないフォーム欄の値"},
    {"reason.in-choices", "among the choices of a form field", "フォーム欄の選択肢"},
    {"reason.in-comments", "in comments", "注釈（コメント）"},
    {"reason.in-alternatives", "in texts that stand in for pictures or words", "代替テキスト"},
    {"reason.in-scripts", "in a script", "スクリプト"},
    {"reason.filtered", "filtered out, not deleted", "絞り込みで隠れているだけで、削除されていない"},

    {"not-inspected.encrypted", "It is encrypted[ ({detail})]; nothing inside could be checked",
     "暗号化されているため[（{detail}）]、中身を確認できませんでした"},
    {"not-inspected.damaged", "It is damaged[ ({detail})]; what could not be read was not checked",
     "壊れているため[（{detail}）]、読めない部分を確認できませんでした"},
    {"not-inspected.unsupported-format", "leakscan cannot look into this kind of file yet[ ({detail})]",
     "この種類のファイルの中身はまだ確認できません[（{detail}）]"},
    {"not-inspected.unsupported-part", "It has a part that leakscan cannot look into yet[ ({detail})]",
     "まだ確認できない部分があります[（{detail}）]"},
    {"not-inspected.unknown-format", "It is of an unknown kind[ ({detail})]; nothing inside could be checked",
     "種類がわからないため[（{detail}）]、中身を確認できませんでした"},
    {"not-inspected.empty-file", "The file is empty[ ({detail})]; there was nothing to check",
     "ファイルが空のため[（{detail}）]、確認するものがありませんでした"},
    {"not-inspected.unreadable", "It could not be read[ ({detail})]", "読み込めませんでした[（{detail}）]"},
    {"not-inspected.cancelled", "Checking was stopped before the end", "確認が途中で中止されました"},
    {"not-inspected.old-binary-format",
     "It is in the old format of Excel 97-2003[ ({detail})]; nothing inside could be checked",
     "Excel 97-2003の古い形式のため[（{detail}）]、中身を確認できませんでした"},
    {"not-inspected.rights-managed", "Rights management protects it[ ({detail})]; nothing inside could be checked",
     "権限管理（IRM）で保護されているため[（{detail}）]、中身を確認できませんでした"},
    {"not-inspected.macro-sheet", "A macro sheet could not be checked[ ({detail})]",
     "マクロシートは確認できませんでした[（{detail}）]"},
    {"not-inspected.dtd", "An inner part has a form that is refused for safety[ (DTD, {detail})]; it was not checked",
     "安全のため扱わない形式（DTD）の部分[（{detail}）]は確認しませんでした"},
    {"not-inspected.missing-part", "A part that it names is not in it[ ({detail})]; it could not be checked",
     "含まれるはずの部分[（{detail}）]がなく、確認できませんでした"},
    {"not-inspected.limit-input-size", "It is larger than the limit[ of {amount}][ ({detail})]; it was not checked",
     "大きさが上限[（{amount}）]を超えているため[（{detail}）]、確認しませんでした"},
    {"not-inspected.limit-unpacked-size",
     "Unpacked it is larger than the limit[ of {amount}][ ({detail})]; the rest was not checked",
     "展開後の大きさが上限[（{amount}）]を超えたため[（{detail}）]、残りを確認しませんでした"},
    {"not-inspected.limit-expansion",
     "Unpacked it grows beyond the limit[ of {amount} times][ ({detail})]; the rest was not checked",
     "展開すると上限[（{amount}倍）]を超えて大きくなるため[（{detail}）]、残りを確認しませんでした"},
    {"not-inspected.limit-parts",
     "It has more inner files than the limit[ of {amount}][ ({detail})]; it was not checked",
     "内部のファイル数が上限[（{amount}）]を超えているため[（{detail}）]、確認しませんでした"},
    {"not-inspected.limit-depth",
     "Documents stand inside documents deeper than the limit[ of {amount}][ ({detail})]; the inner ones were not "
     "checked",
     "文書の入れ子が上限[（{amount}段）]を超えたため[（{detail}）]、内側の文書を確認しませんでした"},
    {"not-inspected.limit-xml-depth",
     "An inner part is nested deeper than the limit[ of {amount}][ ({detail})]; the rest of it was not checked",
     "内部の部分[（{detail}）]の入れ子が上限[（{amount}段）]を超えたため、残りを確認しませんでした"},
    {"not-inspected.limit-xml-tag",
     "An inner part has a tag longer than the limit[ of {amount}][ ({detail})]; the rest of it was not checked",
     "内部の部分[（{detail}）]に上限[（{amount}）]を超える長さのタグがあるため、残りを確認しませんでした"},
    {"not-inspected.limit-xml-names",
     "An inner part has more names than the limit[ of {amount}][ ({detail})]; the rest of it was not checked",
     "内部の部分[（{detail}）]の名前の数が上限[（{amount}）]を超えたため、残りを確認しませんでした"},
    {"not-inspected.limit-cell-text",
     "A cell holds more than the limit[ of {amount} characters][ ({detail})]; what is beyond was not checked",
     "上限[（{amount}文字）]を超えるセルがあるため[（{detail}）]、超えた部分を確認しませんでした"},
    {"not-inspected.limit-time",
     "Checking took longer than the limit[ of {amount}][ ({detail})]; the rest was not checked",
     "確認が制限時間[（{amount}）]を超えたため[（{detail}）]、残りを確認しませんでした"},
    {"not-inspected.limit-findings",
     "There are more findings than the limit[ of {amount}]; the least grave were left out",
     "検出が上限[（{amount}件）]を超えたため、軽いものを省きました"},
    {"not-inspected.limit-memory",
     "Checking needs more memory than the limit[ of {amount}][ ({detail})]; the rest was not checked",
     "必要なメモリが上限[（{amount}）]を超えたため[（{detail}）]、残りを確認しませんでした"},
    {"not-inspected.limit-pattern",
     "A pattern of the policy[ ({detail})] needs more than the limit[ of {amount} steps] for some values; it was not "
     "tried to the end",
     "方針の正規表現[（{detail}）]の手数が上限[（{amount}）]を超えた値があり、最後まで照合しませんでした"},
    {"not-inspected.scan-only-page",
     "{amount} of its pages are pictures without text[, the first is {detail}]; what they show was not checked",
     "文字のない画像だけのページが{amount}ページあり[（最初は{detail}）]、写っている内容は確認していません"},
    {"not-inspected.pdf-attachments", "A file that is attached to a page could not be checked",
     "ページに添付されたファイルを確認できませんでした"},
    {"not-inspected.pdf-forms", "It is drawn so that it takes for ever[ ({detail})]; it was not checked",
     "描画に際限なく時間がかかるように作られているため[（{detail}）]、確認しませんでした"},
    {"not-inspected.pdf-structure",
     "Its inner structure is damaged: comments, layers and what stands off its pages were not checked",
     "内部の構造が壊れているため、注釈・レイヤー・ページ外の内容を確認できませんでした"},
    {"not-inspected.limit-pages", "It has more pages than the limit[ of {amount}]; the rest was not checked",
     "ページ数が上限[（{amount}）]を超えているため、残りを確認しませんでした"},
    {"not-inspected.limit-revisions",
     "It was changed and saved more often than the limit[ of {amount}][ ({detail})]; the later versions that are still "
     "in it were not checked",
     "変更して保存された回数が上限[（{amount}回）]を超えているため[（{detail}）]、残っている途中の版の一部を確認しませんでし"
     "た"},
    {"not-inspected.unknown", "It could not be checked completely[: {reason}][ ({detail})]",
     "完全には確認できませんでした[: {reason}][（{detail}）]"},

    {"advice.pii-columns",
     "Delete the columns and rows that the receiver does not need. If all of it is needed, check who receives it and "
     "send it the way your organisation prescribes.",
     "受け取る人に必要のない列や行を削除してください。すべて必要なときは、宛先を確かめ、組織の決まりに従った方法で送"
     "ってください。"},
    {"advice.hidden-sheet",
     "Right-click a sheet tab, choose Unhide... and look at the sheet; then right-click its tab and choose Delete. "
     "To send "
     "one sheet only, copy its cells into a new workbook with Paste Special > Values. File > Info > Check for Issues "
     "> "
     "Inspect Document finds hidden sheets, too.",
     "シート見出しを右クリック→「再表示」で内容を確かめ、見出しを右クリック→「削除」で消してください。1枚だけ送るとき"
     "は、"
     "新しいブックに「形式を選択して貼り付け」→「値」で貼り付けます。「ファイル」→「情報」→「問題のチェック」→"
     "「ドキュメント検査」でも非表示のシートが見つかります。"},
    {"advice.hidden-sheet.very-hidden",
     "Unhide... does not list this sheet. Copy the cells to be sent into a new workbook with Paste Special > Values, "
     "and "
     "send that one. Or press Alt+F11, select the sheet, set its property Visible to -1 - xlSheetVisible; then "
     "right-click its tab and choose Delete.",
     "このシートは「再表示」の一覧に出ません。送るセルだけを新しいブックに「形式を選択して貼り付け」→「値」で貼り付け"
     "、"
     "そちらを送ってください。または「Alt」+「F11」を押してシートを選び、プロパティの「Visible」を「-1 - "
     "xlSheetVisible」に"
     "変え、シート見出しを右クリック→「削除」で消します。"},
    {"advice.hidden-rows",
     "Press Ctrl+A, right-click a row number and choose Unhide; then select the rows that must not be sent, "
     "right-click "
     "and choose Delete.",
     "「Ctrl」+"
     "「A」で全体を選び、行番号を右クリック→「再表示」で表示し、送らない行を選んで右クリック→「削除」で消してください"
     "。"},
    {"advice.hidden-rows.filtered",
     "Choose Data > Clear (Sort & Filter) to see all rows, and delete those that must not be sent. Or select the "
     "cells, "
     "choose Home > Find & Select > Go To Special... > Visible cells only, and copy them into a new workbook.",
     "「データ」→「並べ替えとフィルター」の「クリア」ですべての行を表示し、送らない行を削除してください。または「ホー"
     "ム」→"
     "「検索と選択」→「条件を選択してジャンプ」→「可視セル」で見えるセルだけを選び、新しいブックに貼り付けます。"},
    {"advice.hidden-columns",
     "Press Ctrl+A, right-click a column letter and choose Unhide; then select the columns that must not be sent, "
     "right-click and choose Delete.",
     "「Ctrl」+"
     "「A」で全体を選び、列番号を右クリック→「再表示」で表示し、送らない列を選んで右クリック→「削除」で消してください"
     "。"},
    {"advice.master-data",
     "Copy what is to be sent into a new workbook with Paste Special > Values, and send that one. To keep this "
     "workbook, first paste the other sheet over itself as values, then right-click this sheet's tab and choose "
     "Delete.",
     "送る部分だけを新しいブックに「形式を選択して貼り付け」→「値」で貼り付け、そちらを送ってください。このブックを使"
     "うときは、"
     "送るシートを「値」で貼り付け直してから、このシートの見出しを右クリック→「削除」で消します。"},
    {"advice.covered-text",
     "A box does not remove what is below it. In Acrobat choose Redact, mark the words and press Apply; then save "
     "under a new name. Without it, go back to the Word file, delete the words or type \xe2\x96\xa0\xe2\x96\xa0 over "
     "them, and export the PDF again. Check that nothing is left: press Ctrl+A, copy, and paste into Notepad.",
     "図形や色で隠しても、下の文字は消えません。Acrobatの「墨消し」で該当箇所を指定して「適用」し、別名で保存してくだ"
     "さい。"
     "Acrobatがないときは、元のWordなどの文書で文字そのものを削除するか「■■」に書き換え、PDFを作り直します。"
     "最後に「Ctrl」+「A」で全体をコピーし、メモ帳に貼り付けて文字が残っていないことを確かめてください。"},
    {"advice.covered-image",
     "A box over a scan leaves the picture as it is. In Acrobat choose Redact, mark the place and press Apply; or "
     "black it "
     "out on paper and scan it again.",
     "スキャン画像の上に図形を置いても、画像そのものは変わりません。Acrobatの「墨消し」で「適用」するか、紙の上で塗り"
     "つぶしてからスキャンし"
     "直してください。"},
    {"advice.unapplied-redaction",
     "In Acrobat choose Redact and press Apply: until then the marks are only comments. Save under a new name, and "
     "look "
     "whether the words can still be found with Ctrl+F.",
     "Acrobatの「墨消し」で「適用」を押してください。適用するまでは注釈にすぎません。別名で保存し、「Ctrl」+"
     "「F」でその語が見つからない"
     "ことを確かめます。"},
    {"advice.off-page-text",
     "Cropping hides, and removes nothing. In Acrobat choose Redact > Sanitize Document (or Remove Hidden "
     "Information), or "
     "take the words out of the original document and export the PDF again.",
     "トリミングは隠すだけで、何も削除しません。Acrobatの「墨消し」→「文書をサニタイズ」（または「非表示情報を検索し"
     "て削除」）を使うか、"
     "元の文書から文字を削除してPDFを作り直してください。"},
    {"advice.hidden-layer",
     "Anybody can switch a layer on. Delete the layer in the program the drawing was made with, or in Acrobat choose "
     "Redact > Sanitize Document, and export the PDF again.",
     "レイヤーは誰でも表示に切り替えられます。作成したソフトでレイヤーごと削除するか、Acrobatの「墨消し」→「文書をサ"
     "ニタイズ」を使い、"
     "PDFを作り直してください。"},
    {"advice.earlier-revision",
     "Saving a PDF adds to it and keeps what was there before. Choose File > Save As (in Acrobat: Save as Other > "
     "Optimized "
     "PDF, or Sanitize Document), or export the PDF again from the original document.",
     "PDFの上書き保存は追記するだけで、以前の内容が残ります。「名前を付けて保存」（Acrobatでは「その他の形式で保存」→"
     "「最適化されたPDF」、"
     "または「文書をサニタイズ」）を使うか、元の文書からPDFを作り直してください。"},
    {"advice.attachment",
     "Open the PDF in Acrobat, choose View > Show/Hide > Navigation Panes > Attachments, look at each file, and delete "
     "those that must not be sent.",
     "Acrobatで「表示」→「表示切り替え」→「ナビゲーションパネル」→「添付ファイル」を開いて中身を確かめ、送らないものを"
     "削除してください。"},
    {"advice.document-data",
     "In Acrobat choose File > Properties and empty what must not be sent; Redact > Remove Hidden Information finds "
     "metadata, bookmarks, form fields and scripts, too.",
     "Acrobatの「ファイル」→「プロパティ」で不要な項目を消してください。「墨消し」→「非表示情報を検索して削除」では、"
     "メタデータ・しおり・フォーム欄・スクリプトもまとめて消せます。"},
    {"advice.own-word", "Take it out of the document, or ask whoever answers for it whether the document may leave.",
     "該当箇所を文書から取り除くか、外へ出してよいかを責任者に確かめてください。"},
    {"advice.not-inspected",
     "Open it and look through it yourself before it leaves, or save it anew with File > Save As > Excel Workbook "
     "(*.xlsx) and check that one.",
     "送る前に自分で開いて確かめるか、「ファイル」→「名前を付けて保存」→「Excelブック "
     "(*.xlsx)」で保存し直してから確認してください。"},
    {"advice.not-inspected.encrypted",
     "Take the password off before the check: File > Info > Protect Workbook > Encrypt with Password, empty the "
     "field. "
     "Set it again afterwards.",
     "確認の前にパスワードを外してください:"
     "「ファイル」→「情報」→「ブックの保護」→「パスワードを使用して暗号化」で欄を空にします。"
     "確認のあとで設定し直してください。"},
    {"advice.not-inspected.scan-only-page",
     "Look through these pages yourself: what is written on a scan can be read by everybody.",
     "スキャン画像に写っている文字は誰でも読めます。該当ページを自分で見て確かめてください。"},
    {"advice.not-inspected.limit",
     "It is unusually large, or made to look so: look through it yourself, or ask whoever runs leakscan to raise the "
     "limit.",
     "大きすぎるか、そう見えるように作られています。自分で開いて確かめるか、leakscanの管理者に上限の変更を相談してく"
     "ださい。"},
    {"advice.not-inspected.limit-pattern",
     "Look through it yourself, and ask whoever wrote the policy to make the pattern simpler.",
     "自分で開いて確かめ、方針を書いた人に正規表現を簡単にするよう相談してください。"},
    {"advice.not-inspected.limit-findings", "Deal with the gravest findings first, then check it again.",
     "重大なものから対処し、もう一度確認してください。"},
    {"advice.not-inspected.unreadable", "Look whether the file is there and may be read, and check it again.",
     "ファイルがあるか、読み取りが許可されているかを確かめ、もう一度確認してください。"},
    {"advice.not-inspected.cancelled", "Check it again, and let it come to its end.",
     "もう一度、最後まで確認してください。"},
    {"advice.unknown", "Look at this place before the document leaves.", "送る前にこの箇所を確かめてください。"},

    {"summary.pass", "[{name}: ]nothing found", "[{name}: ]検出なし"},
    {"summary.pass.below", "[{name}: ]nothing to stop or review ({more})",
     "[{name}: ]停止・確認の対象なし（{more}）"},
    {"summary.pass.found", "[{name}: ]FOUND: {sentence}[ ({more})]", "[{name}: ]検出: {sentence}[（{more}）]"},
    {"summary.review", "[{name}: ]REVIEW: {sentence}[ ({more})][ ({unchecked})]",
     "[{name}: ]要確認: {sentence}[（{more}）][（{unchecked}）]"},
    {"summary.stop", "[{name}: ]STOP: {sentence}[ ({more})][ ({unchecked})]",
     "[{name}: ]停止: {sentence}[（{more}）][（{unchecked}）]"},
    {"summary.stop.incomplete", "[{name}: ]STOP: NOT CHECKED COMPLETELY[: {sentence}][ ({more})]",
     "[{name}: ]停止: 検査未完了[: {sentence}][（{more}）]"},
    {"summary.incomplete", "[{name}: ]NOT CHECKED COMPLETELY[: {sentence}][ ({more})]",
     "[{name}: ]検査未完了[: {sentence}][（{more}）]"},
    {"summary.unchecked", "not all of it could be checked", "一部は確認できませんでした"},
    {"summary.inner", "{document}: {sentence}", "{document}: {sentence}"},

    {"text.advice", "What to do: {advice}", "対処: {advice}"},
    {"text.page", "page {number}", "{number}ページ"},
    {"text.field", "{label}[ '{header}'][: {samples}][ ({evidence})]",
     "{label}[「{header}」][: {samples}][（{evidence}）]"},

    {"count.values", "{n} values", "値{n}個"},
    {"count.values.one", "{n} value", "値{n}個"},
    {"count.different", "{n} different", "異なり{n}"},
    {"count.different.at-least", "at least {n} different", "異なり{n}以上"},
    {"count.columns-left-out", "{n} more columns are not shown", "ほか{n}列は省略"},
    {"count.columns-left-out.one", "{n} more column is not shown", "ほか{n}列は省略"},
    {"count.tables-left-out", "{n} more tables are not shown", "ほか{n}個の表は省略"},
    {"count.tables-left-out.one", "{n} more table is not shown", "ほか{n}個の表は省略"},
    {"evidence.fit", "{percent}% of {values} fit, {different}", "{values}の{percent}%が適合、{different}"},
    {"evidence.shapeless", "{values}, {different}", "{values}、{different}"},

    {"explain.none", "No tables were found.", "表はありません。"},
    {"explain.unasked", "How tables were judged was not asked for.", "判定の説明は求められていません。"},
    {"explain.table", "{class}[: {why}]. {rows}[, {people}][, {organisations} among them]. {header}.",
     "{class}[（{why}）]。{rows}[、{people}][、うち{organisations}]。{header}。"},
    {"explain.scrap", "Too little for a table, so that it was not looked at any further.",
     "表としては小さすぎるため、それ以上は調べていません。"},
    {"explain.visibility.visible", "", ""},
    {"explain.visibility.hidden", " (hidden)", "（非表示）"},
    {"explain.visibility.very-hidden", " (very hidden)", "（「再表示」にも出ない非表示）"},
    {"explain.class.people", "People", "人の一覧"},
    {"explain.class.organisations", "Organisations, places or things", "組織・場所・物の一覧"},
    {"explain.class.other", "Neither people nor organisations", "人の一覧でも組織の一覧でもない"},
    {"explain.at.column", "column {name}", "{name}列"},
    {"explain.at.row", "row {name}", "{name}行"},
    {"explain.reason.names", "names of people[ in {place}]", "[{place}に]人の名前がある"},
    {"explain.reason.identifiers", "numbers that only people have, and what is true of them",
     "人だけが持つ番号と、その人についての項目がある"},
    {"explain.reason.personal-data", "what only people have, and no names of organisations",
     "人だけが持つデータがあり、組織の名前がない"},
    {"explain.reason.contacts", "another one in each row[ of {place}], and people only as its contacts",
     "[{place}が]行ごとに異なり、人はその担当者として出てくる"},
    {"explain.reason.representatives", "named[ in {place}], with people who stand for them",
     "[{place}に]名前があり、人はそれを代表する人として出てくる"},
    {"explain.reason.organisations", "named[ in {place}], and no people are",
     "[{place}に]その名前があり、人の名前がない"},
    {"explain.reason.nothing", "none is named", "どちらの名前もない"},
    {"explain.header.none", "No header", "見出しなし"},
    {"explain.header.row", "Header in row {first}", "見出しは{first}行目"},
    {"explain.header.rows", "Header in rows {first} to {last}", "見出しは{first}〜{last}行目"},
    {"explain.header.columns", "Transposed: headers from top to bottom", "縦横が逆: 見出しが上から下へ並ぶ"},
    {"explain.header.form", "A form: labels and values", "記入用紙: 項目名と値"},
    {"explain.header.text", "Running text", "文章"},
    {"explain.decision.nothing", "nothing personal", "個人データではない"},
    {"explain.decision.no-values", "no values", "値なし"},
    {"explain.decision.allowed", "allowed by the policy", "方針で許可"},
    {"explain.score", "{score} = header {header} + values {values}[ - against {against}]",
     "{score} = 見出し{header} + 値{values}[ - 反証{against}]"},
    {"explain.needed.alone", " (needed: {needed})", "（必要: {needed}）"},
    {"explain.needed.among-people", " (needed among people: {needed})", "（人の一覧での必要: {needed}）"},
    {"explain.needed.pair", " (surname beside given name)", "（姓と名が並んでいる）"},
    {"explain.quoted", "'{header}'", "「{header}」"},
    {"explain.meanings", "header: {list}", "見出し: {list}"},
    {"explain.meanings.none", "header: no word that is known", "見出し: 知らない語"},
    {"explain.meaning", "{label} ({how}, {strength})", "{label}（{how}・{strength}）"},
    {"explain.how.exact", "exact", "完全一致"},
    {"explain.how.suffix", "suffix", "語尾"},
    {"explain.how.token", "token", "単語"},
    {"explain.how.inside", "in brackets", "括弧の中"},
    {"explain.strength.strong", "strong", "強"},
    {"explain.strength.medium", "medium", "中"},
    {"explain.strength.weak", "weak", "弱"},
    {"explain.strength.organisation", "of organisations or things", "組織・物"},
    {"explain.values", "values: {evidence}[: {samples}]", "値: {evidence}[: {samples}]"},
    {"explain.others", "others: {list}", "ほかの候補: {list}"},
    {"explain.other", "{label} {score} ({header} + {values}[ - {against}])[ < {needed}]",
     "{label} {score}（{header} + {values}[ - {against}]）[ < {needed}]"},
};

/* Whether the id is made of these parts with points between them. */
static bool id_matches(const char *id, const char *group, const char *name, const char *variant)
{
  const char *parts[] = {group, name, variant};
  for (size_t i = 0; i < 3 && parts[i] != NULL; i++) {
    const size_t length = strlen(parts[i]);
    if (i > 0 && *id++ != '.')
      return false;
    if (strncmp(id, parts[i], length) != 0)
      return false;
    id += length;
  }
  return *id == '\0';
}

static const char *value_of(const char *name, size_t length, const lks_message_value *values, size_t count)
{
  for (size_t i = 0; i < count; i++)
    if (strlen(values[i].name) == length && memcmp(values[i].name, name, length) == 0)
      return values[i].text == NULL ? "" : values[i].text;
  return "";
}

/* Whether each value between `[` and its `]` has text. */
static bool section_is_full(const char *section, const lks_message_value *values, size_t count)
{
  for (const char *at = section; *at != ']' && *at != '\0'; at++) {
    if (*at != '{')
      continue;
    const size_t length = strcspn(at + 1, "}");
    if (*value_of(at + 1, length, values, count) == '\0')
      return false;
    at += length;
  }
  return true;
}

static void put_filled(FILE *out, const char *pattern, const lks_message_value *values, size_t count)
{
  const char *at = pattern;
  while (*at != '\0') {
    if (*at == '[' && !section_is_full(at + 1, values, count)) {
      at += strcspn(at, "]");
      at += *at == ']';
    } else if (*at == '[' || *at == ']') {
      at++;
    } else if (*at == '{') {
      const size_t length = strcspn(at + 1, "}");
      fputs(value_of(at + 1, length, values, count), out);
      at += 1 + length;
      at += *at == '}';
    } else {
      fputc(*at++, out);
    }
  }
}

const char *lks_message(const char *group, const char *name, const char *variant, lks_language language)
{
  for (size_t i = 0; i < sizeof messages / sizeof messages[0]; i++)
    if (id_matches(messages[i].id, group, name, variant))
      return language == LKS_LANGUAGE_JAPANESE ? messages[i].japanese : messages[i].english;
  return NULL;
}

char *lks_message_fill(const char *pattern, const lks_message_value *values, size_t count)
{
  char *text = NULL;
  size_t size = 0;
  FILE *out = open_memstream(&text, &size);
  if (out == NULL)
    return NULL;
  put_filled(out, pattern, values, count);
  const bool failed = ferror(out) != 0;
  if (fclose(out) == 0 && !failed)
    return text;
  free(text);
  return NULL;
}

void lks_message_number(char text[LKS_MESSAGE_NUMBER_SIZE], uint64_t number)
{
  char digits[LKS_MESSAGE_NUMBER_SIZE];
  const int length = snprintf(digits, sizeof digits, "%llu", (unsigned long long)number);
  char *end = text;
  for (int i = 0; i < length; i++) {
    if (i > 0 && (length - i) % 3 == 0)
      *end++ = ',';
    *end++ = digits[i];
  }
  *end = '\0';
}

char *lks_message_count(const char *thing, const char *variant, uint64_t number, lks_language language)
{
  char digits[LKS_MESSAGE_NUMBER_SIZE];
  lks_message_number(digits, number);
  const char *pattern = lks_message("count", thing, number == 1 && variant == NULL ? "one" : variant, language);
  if (pattern == NULL)
    pattern = lks_message("count", thing, NULL, language);
  const lks_message_value values[] = {{"n", digits}};
  return lks_message_fill(pattern == NULL ? "{n}" : pattern, values, 1);
}

char *lks_message_evidence(uint64_t looked_at, uint32_t valid, bool shaped, uint64_t distinct, bool exact,
                           lks_language language)
{
  char percent[LKS_MESSAGE_NUMBER_SIZE];
  char *values = lks_message_count("values", NULL, looked_at, language);
  char *different = lks_message_count("different", exact ? NULL : "at-least", distinct, language);
  char *text = NULL;
  if (valid % 10 == 0)
    snprintf(percent, sizeof percent, "%u", valid / 10);
  else
    snprintf(percent, sizeof percent, "%u.%u", valid / 10, valid % 10);
  const lks_message_value filled[] = {{"percent", percent}, {"values", values}, {"different", different}};
  if (values != NULL && different != NULL)
    text = lks_message_fill(lks_message("evidence", shaped ? "fit" : "shapeless", NULL, language), filled, 3);
  free(values);
  free(different);
  return text;
}
