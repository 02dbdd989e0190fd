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
    {"not-inspected.stray-bytes",
     "Between or behind its parts there are bytes that belong to none of them; these were not checked",
     "どの部分にも属さないデータがファイル内にあり、確認できませんでした"},
    {"not-inspected.query-data", "A query has data written into it[ ({detail})], which could not be checked",
     "クエリに書き込まれたデータ[（{detail}）]を確認できませんでした"},

    {"text.part", "'{part}' ({state}): {rows}, {people}", "「{part}」（{state}）: {rows}、{people}"},
    {"part-state.active", "opens first", "最初に開く"},
    {"part-state.visible", "visible", "表示"},
    {"part-state.hidden", "hidden", "非表示"},

    {"sentence.concealed-cells", "{place}: cells that nobody sees[ ({why})]: {about}",
     "{place}に、見えないセル[（{why}）]: {about}"},
    {"sentence.kept-copy", "The file still keeps data[ of '{part}'][ ({why})]: {about}",
     "ファイルの内部に[「{part}」の]データが残っています[（{why}）]: {about}"},
    {"sentence.metadata", "{place} says who made it, where or with what[, in {amount} entries][: {excerpt}]",
     "{place}に作成者・会社名・保存場所などの情報があります[（{amount}件）][: {excerpt}]"},
    {"sentence.unexpected-sheet", "{place} is one more than the policy expects: {about}",
     "{place}は方針で想定した枚数を超えています: {about}"},
    {"sentence.comment", "{place}: comments on its cells: {about}", "{place}のコメント: {about}"},

    {"reason.tabs-hidden", "the workbook shows no sheet tabs", "シート見出しを表示しない設定になっている"},
    {"reason.pivot-table", "a pivot table of {other} is made of it", "{other}のピボットテーブルの元になっている"},
    {"reason.invisible-format", "their number format shows nothing", "表示形式「;;;」で何も表示されない"},
    {"reason.same-colour-cells", "letters in the colour of the cell", "文字とセルが同じ色"},
    {"reason.black-cells", "blacked out by the cell's colour only", "セルの塗りつぶしで黒塗りにしただけ"},
    {"reason.tiny-font", "letters too small to be seen", "見えないほど小さい文字"},
    {"reason.under-merge", "below merged cells", "結合したセルの下に残っている"},
    {"reason.frozen-away", "before the frozen pane, where nobody can scroll",
     "固定した枠の外にあり、スクロールしても見えない"},
    {"reason.covered-by-picture", "below a picture", "画像の下に隠れている"},
    {"reason.covered-by-shape", "below a shape", "図形の下に隠れている"},
    {"reason.covered-by-dark-shape", "below a dark shape, not removed", "黒い図形で隠しただけで、削除されていない"},
    {"reason.far-away", "far to the right or below, where nobody looks", "右や下に遠く離れた、目に入らない場所"},
    {"reason.hidden-shape", "a shape that is hidden", "非表示の図形"},
    {"reason.comment", "comments", "コメント"},
    {"reason.pivot-source-missing", "a pivot table's cache, whose source is gone",
     "元のシートが消えたピボットテーブルのキャッシュ"},
    {"reason.pivot-source-external", "a pivot table's cache of another file", "別のファイルから作ったピボットテーブルのキャッシュ"},
    {"reason.pivot-source-hidden", "a pivot table's cache of a hidden sheet", "非表示のシートから作ったピボットテーブルのキャッシュ"},
    {"reason.pivot-stale", "a pivot table's cache with values that its source has no more",
     "元のデータからはもう消えた値が残っているピボットテーブルのキャッシュ"},
    {"reason.external-cells", "cells of another workbook, kept for its links", "リンク先の別のブックから写されたセル"},
    {"reason.chart-source-missing", "a chart's values, whose source is gone", "元のデータが消えたグラフの値"},
    {"reason.chart-source-external", "a chart's values from another workbook", "別のブックから写されたグラフの値"},
    {"reason.unused-strings", "texts that no cell uses any more", "どのセルでも使われなくなった文字列"},
    {"reason.chart-workbook", "the workbook inside a chart, which holds more than the chart shows",
     "グラフに埋め込まれたブック（グラフに出ない文字列を含む）"},
    {"reason.earlier-values", "earlier values in the log of changes", "変更履歴にある変更前の値"},
    {"reason.scenario", "a scenario's values", "シナリオの値"},
    {"reason.query-data", "data written into a query", "クエリに書き込まれたデータ"},
    {"reason.connection-password", "a password in a data connection", "データ接続のパスワード"},
    {"reason.unreachable-part", "a part that nothing leads to", "どこからも参照されない部分"},

    {"reason.picture-position", "a photograph says where it was taken", "写真に撮影場所（位置情報）が入っている"},
    {"reason.picture-original", "a picture's original from before it was changed", "加工する前の元の画像"},
    {"reason.picture-cropped", "the part of a picture that was cropped", "画像のトリミングで隠れた部分"},

    {"advice.concealed-cells",
     "Select the cells, clear their format (Home > Clear > Clear Formats), unmerge them, unfreeze the panes and move "
     "what lies over them; then delete what must not be sent.",
     "該当するセルを選び、「ホーム」→「クリア」→「書式のクリア」、セル結合の解除、ウィンドウ枠固定の解除、上の図形の移動をし"
     "て内容を確かめ、送らない値を削除してください。"},
    {"advice.concealed-cells.black-cells",
     "A dark fill does not remove what is in the cell. Delete the values, or type \xe2\x96\xa0\xe2\x96\xa0 over them.",
     "セルを黒く塗っても値は消えません。値を削除するか、\xe2\x96\xa0\xe2\x96\xa0などに書き換えてください。"},
    {"advice.kept-copy",
     "Copy what is to be sent into a new workbook with Paste Special > Values, and send that one: caches do not come "
     "along.",
     "送る部分だけを新しいブックに「形式を選択して貼り付け」→「値」で貼り付け、そちらを送ってください。内部に残ったデータは"
     "写りません。"},
    {"advice.kept-copy.pivot-source-missing",
     "Copy the pivot table and paste it as values, then delete it. Or choose PivotTable Analyze > Options > Data, clear "
     "'Save source data with file', and save.",
     "ピボットテーブルをコピーして「値」で貼り付け、元の表を削除してください。または「ピボットテーブル分析」→「オプション」→"
     "「データ」の「元のデータをファイルに保存する」を外して保存します。"},
    {"advice.kept-copy.picture-position",
     "Remove the position from the photograph before it is put in (Properties > Details > Remove Properties), or "
     "compress the pictures (Picture Format > Compress Pictures).",
     "写真のプロパティ→「詳細」→「プロパティや個人情報を削除」で位置情報を消してから貼り付け直すか、「図の形式」→「図の圧縮"
     "」をしてください。"},
    {"advice.kept-copy.connection-password",
     "Remove the connection (Data > Queries & Connections), and change the password if the file was sent.",
     "「データ」→「クエリと接続」で接続を削除し、送ってしまったときはパスワードを変えてください。"},
    {"advice.hidden-sheet.tabs-hidden",
     "Choose File > Options > Advanced > Show sheet tabs, look at the sheet, then right-click its tab and choose Delete.",
     "「ファイル」→「オプション」→「詳細設定」→「シート見出しを表示する」にチェックして内容を確かめ、見出しを右クリック→"
     "「削除」で消してください。"},
    {"advice.metadata", "Choose File > Info > Check for Issues > Inspect Document, and remove document properties.",
     "「ファイル」→「情報」→「問題のチェック」→「ドキュメント検査」で、プロパティと個人情報を削除してください。"},
    {"advice.unexpected-sheet",
     "Right-click the tabs of sheets that need not be sent and choose Delete, or allow them in the policy (allow-sheet).",
     "送る必要のないシートの見出しを右クリック→「削除」で消すか、方針（allow-sheet）で許可してください。"},
    {"advice.comment", "Delete the comments that must not be sent: Review > Delete, or Inspect Document.",
     "送らないコメントを「校閲」→「削除」、または「ドキュメント検査」で消してください。"},
};

const lks_message_table lks_messages_workbooks = {rows, sizeof rows / sizeof rows[0]};
