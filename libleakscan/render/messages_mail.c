/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Messages: mail, who gets it, and what of it isn't read. */
#include "render/messages_tables.h"

static const lks_message_row rows[] = {
    {"place.message", "The message[ '{part}']", "メール[「{part}」]"},
    {"place.message.numbered", "Message {number}[ '{part}']", "{number}通目のメール[「{part}」]"},
    {"place.message.several", "{amount} messages, such as number {number}[ '{part}']",
     "{amount}通のメール（{number}通目[「{part}」]など）"},
    {"sentence.recipients-exposed",
     "{place}: the addresses of {people} stand in To and Cc, where everybody who gets it sees them[ ({why})]",
     "{place}: {people}のアドレスが宛先（To）・Ccに並び、受け取る全員に見えます[（{why}）]"},
    {"sentence.recipients-growing",
     "{place}: Cc has grown from message to message, and shows {people} by now, who have nothing to do with this "
     "recipient[ ({why})]",
     "{place}: メールを送るたびにCcが増え続け、無関係な{people}のアドレスが見えています[（{why}）]"},
    {"sentence.third-party-data", "{place}: data of {people} who are not among the recipients[ ({why})]",
     "{place}: 宛先以外の{people}の情報が書かれています[（{why}）]"},
    {"summary.third-party-data.wrong-organisation",
     "{place}: addressed to another organisation than the recipient's, with data of {people}",
     "{place}: 宛名が宛先とは別の組織で、{people}の情報が書かれています"},
    {"summary.third-party-data.wrong-name", "{place}: greets somebody else than the recipient, with data of {people}",
     "{place}: 宛名が宛先の人と違い、{people}の情報が書かれています"},
    {"summary.third-party-data.addresses-in-text",
     "{place}: lists names or addresses of {people} who are not among the recipients",
     "{place}: 宛先以外の{people}の氏名やアドレスが本文に並んでいます"},
    {"sentence.bcc-header", "{place}: names {people} who get a blind copy (Bcc)[ ({why})]",
     "{place}: Bccの{people}がメール本体に書かれたままです[（{why}）]"},
    {"reason.several-organisations", "of several organisations", "複数の組織"},
    {"reason.private-addresses", "private addresses among them", "個人用のアドレスを含む"},
    {"reason.numbered-addresses", "addresses that are numbers, such as students'", "学籍番号などの番号のアドレス"},
    {"reason.wrong-name", "it greets somebody else than its recipient", "宛名が宛先の人と違う"},
    {"reason.wrong-organisation", "it is addressed to another organisation than its recipient's",
     "宛名の組織が宛先の組織と違う"},
    {"reason.addresses-in-text", "a list of others' addresses in the text", "本文に他人のアドレスの一覧がある"},
    {"reason.addresses-quoted", "others' addresses in what is quoted", "引用部分に他人のアドレスが多い"},
    {"reason.details-in-text", "numbers or details of somebody in the text", "本文に番号など個人の情報がある"},
    {"reason.in-messages", "{amount} messages like it", "同様のメール{amount}通"},
    {"reason.not-sent-yet", "most mail programs take that out when they send",
     "多くのメールソフトは送信時に取り除きます"},
    {"not-inspected.tnef",
     "It is in Outlook's own format (winmail.dat)[ ({detail})]; nothing inside could be checked",
     "Outlook独自の形式（winmail.dat）のため[（{detail}）]、中身を確認できませんでした"},
    {"not-inspected.smime", "S/MIME wraps it[ ({detail})]; nothing inside could be checked",
     "S/MIMEで包まれているため[（{detail}）]、中身を確認できませんでした"},
    {"not-inspected.pgp", "PGP encrypts it[ ({detail})]; nothing inside could be checked",
     "PGPで暗号化されているため[（{detail}）]、中身を確認できませんでした"},
    {"not-inspected.picture", "It is a picture[ ({detail})], whose words could not be read",
     "画像のため[（{detail}）]、写っている文字を確認できませんでした"},
    {"not-inspected.limit-mail-parts",
     "It has more parts than the limit[ of {amount}][ ({detail})]; the rest was not checked",
     "パートの数が上限[（{amount}）]を超えたため[（{detail}）]、残りを確認しませんでした"},
    {"advice.recipients-exposed",
     "Write to yourself and move all other addresses from To and Cc to Bcc, or send each of them a message of its "
     "own. If they know each other, add their domains to the policy as partners.",
     "宛先（To）は自分だけにし、ほかのアドレスはすべてBccへ移すか、一人ずつ個別に送ってください。"
     "互いに知っている取引先どうしなら、方針ファイルのpartner-domainにドメインを登録します。"},
    {"advice.recipients-growing",
     "Stop the program that sends these messages: its list of recipients isn't emptied between two of them. Look who "
     "stands in Cc of those that have left.",
     "送信プログラムを止めてください。1通ごとに宛先の一覧が空にされていません。送信済みのメールのCcも確認してくださ"
     "い。"},
    {"advice.third-party-data",
     "Compare the name and the organisation in the text with the recipient's address, and take out what is somebody "
     "else's. After a mail merge, look whether the rows of list and text belong together.",
     "本文の宛名・組織名と宛先のアドレスを見比べ、他人の情報を削除してください。差し込み印刷では、一覧の行と本文がず"
     "れていないか確認します。"},
    {"advice.bcc-header",
     "Take the Bcc field out of the message before it is handed over or forwarded; those who get a blind copy belong "
     "on the envelope only.",
     "転送や引き渡しの前に、メール本体からBcc欄を取り除いてください。Bccの宛先は封筒（SMTPのRCPT "
     "TO）だけに書きます。"},
    {"advice.not-inspected.tnef",
     "In Outlook choose HTML or plain text instead of Rich Text (Format Text tab), attach the file again, and check "
     "that message.",
     "Outlookの「書式設定」でリッチテキストをやめて「HTML」か「テキスト」を選び、ファイルを添付し直してから確認してく"
     "ださい。"},
    {"advice.not-inspected.smime", "Check the message before it is signed or encrypted.",
     "署名・暗号化する前のメールを確認してください。"},
    {"advice.not-inspected.pgp", "Check the message before it is encrypted.",
     "暗号化する前のメールを確認してください。"},
    {"advice.not-inspected.picture", "Look at the picture yourself: what is written on it can be read by everybody.",
     "画像に写っている文字は誰でも読めます。自分で見て確かめてください。"},
};

const lks_message_table lks_messages_mail = {rows, sizeof rows / sizeof rows[0]};
