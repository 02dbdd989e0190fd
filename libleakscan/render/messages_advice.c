/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What to do about each kind of finding. */
#include "render/messages_tables.h"

static const lks_message_row rows[] = {
    {"advice.pii-columns",
     "Delete the columns and rows that the receiver does not need. If all of it is needed, check who receives it and "
     "send it the way your organisation prescribes.",
     "受け取る人に必要のない列や行を削除してください。すべて必要なときは、宛先を確かめ、組織の決まりに従った方法で送"
     "ってください。"},
    {"advice.merge-mismatch",
     "Do not send anything made of this list. Fill the columns anew by looking each person up by number, never by the "
     "row, and compare some rows in the middle and the last one.",
     "このリストで差し込みや送信をしないでください。行の位置ではなく番号で照合して列を作り直し、途中と最後の行を確認してください。"},
    {"advice.many-organisations",
     "Filter the list by the recipient's organisation, copy what is left into a new file, and send that one.",
     "受信者の組織の行だけを抽出し、新しいファイルに貼り付けて、それを送ってください。"},
    {"advice.hidden-element",
     "Look at the page's source for hidden elements, comments, data attributes and scripts; have the page made without "
     "these people's data, instead of hiding it.",
     "ページのソースで、非表示の要素、コメント、data属性、スクリプトを確認してください。"
     "隠すのではなく、そのデータを含まないページを作り直してください。"},
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
     "Open the PDF in Acrobat, choose View > Show/Hide > Navigation Panes > Attachments, look at each file, and "
     "delete "
     "those that must not be sent.",
     "Acrobatで「表示」→「表示切り替え」→「ナビゲーションパネル」→「添付ファイル」を開いて中身を確かめ、送らないもの"
     "を"
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
    {"advice.not-inspected.ocr-missing",
     "Look through these pages yourself, or ask whoever runs leakscan to install tesseract and its languages.",
     "該当ページを自分で見て確かめるか、tesseractとその言語データの導入をleakscanの管理者に相談してください。"},
    {"advice.not-inspected.ocr-time",
     "Look through these pages yourself, or check again with more time (--timeout).",
     "該当ページを自分で見て確かめるか、制限時間（--timeout）を延ばして確認し直してください。"},
    {"advice.not-inspected.encrypted-archive",
     "Check the files before they are packed. A password that follows in another mail protects nothing: hand the files "
     "over by a service with access control instead.",
     "圧縮する前のファイルを確認してください。パスワードを別のメールで送っても保護にはなりません。"
     "アクセス制御のあるファイル共有サービスなどで渡してください。"},
    {"advice.not-inspected.pdf-annotations",
     "In Acrobat switch all layers on and show all comments, look at them, and delete those that must not leave.",
     "Acrobatですべてのレイヤーと注釈を表示して内容を確かめ、外へ出さないものを削除してください。"},
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
};

const lks_message_table lks_messages_advice = {rows, sizeof rows / sizeof rows[0]};
