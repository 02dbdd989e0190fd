/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* What people write every day: each text to each sort of recipient that it may go to. Nothing may be said of any. */
#include "mail_maker.h"

#include <CUnit/CUnit.h>
#include <string.h>

/* Who writes to whom: the head but for subject and body; {s} in texts is whom it greets. */
static const struct {
  const char *name;
  const char *head;
  const char *japanese;
  const char *english;
} heads[] = {
    {"named", "From: 鈴木 一郎 <suzuki@seiran.example>\nTo: 佐藤 花子 <sato@hokuto.example>\n", "佐藤様", "Ms. Sato"},
    {"with organisation",
     "From: 青嵐大学 鈴木 <suzuki@seiran.example>\nTo: \"株式会社北都通信 佐藤花子\" <sato@hokuto.example>\n",
     "株式会社北都通信\n営業部 課長\n佐藤 花子 様", "Dr. Sato"},
    {"without names", "From: suzuki@seiran.example\nTo: sato@hokuto.example\nCc: tanaka@seiran.example\n",
     "北都通信株式会社\n佐藤様", "all"},
    {"an office", "From: suzuki@seiran.example\nTo: 北都通信 営業部 <eigyo@hokuto.example>\n", "ご担当者様",
     "Sir or Madam"},
    {"a colleague's copy",
     "From: suzuki@seiran.example\nTo: 田中 健 <tanaka@hokuto.example>\nCc: 佐藤 花子 <sato@hokuto.example>\n",
     "佐藤様", "Mr. Tanaka"},
    {"a private address", "From: 鈴木 一郎 <suzuki@seiran.example>\nTo: 花子 <h_sato@gmail.com>\n", "佐藤花子様",
     "Hanako"},
    {"two", "From: suzuki@seiran.example\nTo: 佐藤 花子 <sato@hokuto.example>, 田中 健 <tanaka@aoba.example>\n",
     "佐藤様、田中様", "both"},
};

#define SIGNATURE                                                                                                                 \
  "--------------------------------------\n青嵐大学 学生支援課\n鈴木 一郎（すずき いちろう）\n〒604-8511 " \
  "京都市中京区青嵐町1-2-3\n"                                                                                            \
  "TEL: 075-000-1234 FAX: 075-000-1235\nE-mail: suzuki@seiran.example\nhttps://www.seiran.example/\n"                             \
  "--------------------------------------\n"
#define EARLIER                                                                                                                 \
  "\n2024年11月19日(火) 10:00 佐藤 花子 <sato@hokuto.example>:\n> 鈴木様\n>\n> "                                     \
  "お世話になっております。北都通信の佐藤です。\n"                                                        \
  "> 下記のとおりお送りします。\n>\n> 株式会社北都通信 営業部\n> 佐藤 花子\n> TEL 03-0000-5678\n> " \
  "sato@hokuto.example\n"

static const char *const japanese[] = {
    "お世話になっております。青嵐大学の鈴木です。\n\n来週の打合せの件、10月3日（木）14時でお願いいたします。\n"
    "\n" SIGNATURE,
    "いつもお世話になっております。\n\nお見積書をお送りいたします。ご確認のほどよろしくお願いいたします。\n"
    "\n" SIGNATURE EARLIER,
    "お世話になっております。鈴木です。\n\nご連絡ありがとうございます。承知いたしました。\n\n" SIGNATURE
    "\n-----Original Message-----\nFrom: 佐藤 花子 <sato@hokuto.example>\nSent: Tuesday\nTo: suzuki@seiran.example; "
    "tanaka@seiran.example\nSubject: Re: 日程\n\n鈴木様\n\nお世話になっております。\n佐藤\n",
    "【ご案内】新製品セミナー開催のお知らせ\n\n日時: 2024年12月5日 13:00〜\n会場: 青嵐会館 3階\n定員: 50名\n参加費: "
    "無料\n"
    "お申込み: https://www.seiran.example/seminar\nお問い合わせ: info@seiran.example 担当：鈴木\n配信停止: "
    "unsubscribe@seiran.example\n",
    "会議のご案内です。\n\n出席者（敬称略）: 佐藤、田中、山本、中村、小林、加藤、吉田、山田\n日時: 11月20日 "
    "10時\n場所: "
    "第2会議室\n議題: 1. 予算 2. 人事 3. その他\n\n" SIGNATURE,
    "議事録をお送りします。\n\n出席: 佐藤部長、田中課長、山本\n1. 次回は12月10日とする。\n2. "
    "資料は佐藤様が準備する。\n3. 見積は山本が取る。\n\n" SIGNATURE,
    "ご注文ありがとうございます。\n\n注文番号: 20241119-0042\n商品: 事務用椅子 10脚\n金額: "
    "123,000円（税込）\nお届け先: "
    "京都市中京区青嵐町1-2-3\nお届け日: 11月25日\n\n" SIGNATURE,
    "採用面接のご連絡です。\n\n日時: 11月22日 15時\n場所: 本社5階\n持ち物: 履歴書、筆記用具\n\nご不明な点は採用担当 "
    "(saiyo@seiran.example 075-000-1200) までお願いいたします。\n",
    "さきほどお電話した鈴木です。担当は弊社の高橋（takahashi@seiran."
    "example）に代わりますので、今後はそちらへご連絡くださ"
    "い。\n共同で進めている青葉社の山本様（yamamoto@aoba.example）にもご紹介いたします。\n\n" SIGNATURE,
    "パスワードは別途お電話でお知らせします。添付の資料をご確認ください。\n\n" SIGNATURE,
    "下記アカウントを発行しました。\n\nお名前: 佐藤 花子\nメールアドレス: sato@hokuto.example\n有効期限: "
    "2025年3月31日\n\n心当たりのない場合は破棄してください。\n",
    "年末年始の休業日をお知らせいたします。\n\n休業期間: 12月28日〜1月5日\n緊急連絡先: "
    "090-0000-0000（鈴木）\n\n" SIGNATURE,
};

static const char *const english[] = {
    "Thank you for your time yesterday. Please find the minutes below.\n\n1. Budget agreed.\n2. Next meeting on 5 "
    "December.\n\nKind regards,\nIchiro Suzuki\nSeiran University\nPhone: +81 75 000 1234\nsuzuki@seiran.example\n",
    "I am writing to follow up on my message below.\n\nBest,\nIchiro\n\nOn Tue, Nov 19, 2024 at 10:00 AM Hanako Sato "
    "<sato@hokuto.example> wrote:\n> Dear Ichiro,\n> could you send it again?\n> Hanako Sato, Hokuto Inc., "
    "sato@hokuto.example, +81 3 0000 5678\n",
    "This is our monthly newsletter.\n\nNew this month: opening hours, a recipe, and three jobs.\nQuestions? Write "
    "to "
    "info@seiran.example.\nUnsubscribe: https://www.seiran.example/u\n",
    "You are invited to a meeting.\n\nWhen: 20 November 10:00\nWhere: Room 2\nAttendees: H. Sato, K. Tanaka, M. "
    "Yamamoto, J. Smith, P. Miller, A. Jones, L. Brown, T. Wilson\n",
    "Your parcel has been sent.\n\nOrder: 4711-42\nAddress: 1 Example Street, Springfield\nTracking: 1Z0000000000\n\n"
    "Customer service, service@seiran.example\n",
    "please meet my colleague Tom Miller (miller@seiran.example), who will take over from next week.\n\nIchiro\n",
};

/* In place of the first {s}. */
static char *write_message(const char *head, const char *greeting, const char *text)
{
  return g_strconcat(head,
                     "Subject: =?UTF-8?B?44GU6YCj57Wh?=\nMIME-Version: 1.0\n"
                     "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n",
                     greeting, "\n\n", text, NULL);
}

static size_t check_texts(const char *const *texts, size_t count, bool in_english)
{
  size_t silent = 0;
  for (size_t i = 0; i < G_N_ELEMENTS(heads); i++)
    for (size_t k = 0; k < count; k++) {
      char *greeting = in_english ? g_strconcat("Dear ", heads[i].english, ",", NULL) : g_strdup(heads[i].japanese);
      char *message = write_message(heads[i].head, greeting, texts[k]);
      leakscan_report *report = lks_scan_mail(message, NULL);
      const leakscan_finding *first = leakscan_report_get(report, 0);
      const bool passes = leakscan_report_verdict(report) == LEAKSCAN_VERDICT_PASS && !lks_is_loud(report);
      char *sentence = first != NULL ? leakscan_finding_sentence(first, "en") : NULL;
      lks_check(passes, "%s, text %zu %s: %s", heads[i].name, k, in_english ? "en" : "ja",
                sentence != NULL ? sentence : "not complete");
      silent += passes;
      leakscan_free(sentence);
      leakscan_report_free(report);
      g_free(message);
      g_free(greeting);
    }
  return silent;
}

static void test_ordinary(void)
{
  enum { LEAST = 60 };
  const size_t silent =
      check_texts(japanese, G_N_ELEMENTS(japanese), false) + check_texts(english, G_N_ELEMENTS(english), true);
  CU_ASSERT_TRUE(silent >= LEAST);
}

/* The same as most programs send it: once more as HTML. */
static void test_as_html(void)
{
  for (size_t k = 0; k < G_N_ELEMENTS(japanese); k++) {
    char *text = g_strconcat("佐藤様\n\n", japanese[k], NULL), *escaped = g_markup_escape_text(text, -1);
    gchar **lines = g_strsplit(escaped, "\n", -1);
    char *joined = g_strjoinv("</p>\n<p>", lines);
    char *message =
        g_strconcat(heads[0].head,
                    "Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\n"
                    "Content-Type: text/plain; charset=utf-8\n\n",
                    text, "\n--b\nContent-Type: text/html; charset=utf-8\n\n<html><body><p>", joined,
                    "</p></body></html>\n--b--\n", NULL);
    leakscan_report *report = lks_scan_mail(message, NULL);
    lks_check(leakscan_report_verdict(report) == LEAKSCAN_VERDICT_PASS && !lks_is_loud(report), "text %zu as HTML",
              k);
    leakscan_report_free(report);
    g_free(message);
    g_free(joined);
    g_strfreev(lines);
    g_free(escaped);
    g_free(text);
  }
}

/* Lists, groups and colleagues: many addresses, and no harm. */
static void test_recipients(void)
{
  GString *own = g_string_new("From: suzuki@seiran.example\nTo: "),
          *firm = g_string_new("From: suzuki@seiran.example\nCc: ");
  for (int i = 0; i < 40; i++) {
    g_string_append_printf(own, "%sk%c.member@%s.seiran.example", i > 0 ? ",\n " : "", 'a' + i % 26,
                           i % 2 ? "ed" : "sci");
    g_string_append_printf(firm, "%sperson%d@hokuto.example", i > 0 ? ",\n " : "", i);
  }
  const char *const rows[] = {
      own->str,
      firm->str,
      "From: a@seiran.example\nTo: all-ml@seiran.example, kaiin-ml@kyokai.example\nReply-To: kaiin-ml@kyokai.example",
      "From: a@seiran.example\nTo: a@a.example, b@b.example, c@c.example, d@d.example, e@e.example, f@f.example, "
      "g@g.example, h@h.example",
      "From: h_sato@gmail.com\nTo: a_b@gmail.com, c_d@gmail.com, e_f@yahoo.co.jp, 1g@outlook.jp",
      "From: a@seiran.example\nTo: undisclosed-recipients:;",
      "From: a@seiran.example",
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    char *message = g_strconcat(rows[i], "\nSubject: x\n\n各位\n\nお知らせします。\n", NULL);
    leakscan_report *report = lks_scan_mail(message, NULL);
    lks_check(!lks_is_loud(report) && leakscan_report_verdict(report) == LEAKSCAN_VERDICT_PASS, "row %zu", i);
    leakscan_report_free(report);
    g_free(message);
  }
  g_string_free(own, TRUE);
  g_string_free(firm, TRUE);
}

CU_TestInfo lks_test_mail_ordinary[] = {
    {"ordinary", test_ordinary},
    {"as HTML", test_as_html},
    {"recipients", test_recipients},
    CU_TEST_INFO_NULL,
};
