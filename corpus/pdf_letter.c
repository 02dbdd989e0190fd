/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The letters' words, and where each of them goes. */
#include "pdf_letter.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static const struct pdf_line report_lines[] = {
    {"救助活動報告書", NULL, NULL},
    {"防災ヘリコプター運航マニュアル　別紙第4号", NULL, NULL},
    {"日時", NULL, "令和4年8月11日 14時25分"},
    {"場所", NULL, "大山町地内の登山道 7合目付近"},
    {"氏名", "佐々木　春香", NULL},
    {"フリガナ", "ササキ　ハルカ", NULL},
    {"住所", "鳥取県鳥取市若葉町3-14-2", NULL},
    {"電話番号", "090-0000-4127", NULL},
    {"生年月日", "1987年6月23日", NULL},
    {"性別", "女性", NULL},
    {"容体", "左大腿骨骨折", NULL},
    {"活動概要", NULL, "登山道で転倒し歩行が困難となったため、ホイストで吊り上げた。"},
    {"出動隊員", NULL, "機長以下6名"},
    {"搬送先", NULL, "市内の救急医療機関"},
};

static const struct pdf_line redacted_lines[] = {
    {"救助活動報告書", NULL, NULL},
    {"防災ヘリコプター運航マニュアル　別紙第4号", NULL, NULL},
    {"日時", NULL, "令和4年8月11日 14時25分"},
    {"場所", NULL, "大山町地内の登山道 7合目付近"},
    {"氏名", "非公開", NULL},
    {"フリガナ", "非公開", NULL},
    {"住所", "非公開", NULL},
    {"電話番号", "非公開", NULL},
    {"生年月日", "非公開", NULL},
    {"性別", "非公開", NULL},
    {"容体", "非公開", NULL},
    {"活動概要", NULL, "登山道で転倒し歩行が困難となったため、ホイストで吊り上げた。"},
    {"出動隊員", NULL, "機長以下6名"},
    {"搬送先", NULL, "市内の救急医療機関"},
};

static const struct pdf_line decision_lines[] = {
    {"情報公開審査会　決定通知書", NULL, NULL},
    {"審査請求人 ", "中村　健太郎", " は、令和5年4月3日付けで次のとおり請求した。"},
    {"請求人の住所は ", "横浜市緑区桜台2-8-11", " であり、請求書に記載がある。"},
    {"生年月日は ", "1979年11月5日", " と記録されている。"},
    {"連絡先の電話番号は ", "080-0000-7731", " である。"},
    {"審査会は、請求に係る文書の一部を開示することが妥当と判断した。", NULL, NULL},
    {"この決定に不服があるときは、三箇月以内に訴えを提起することができる。", NULL, NULL},
};

static const struct pdf_line minutes_lines[] = {
    {"第8回運営委員会　会議録", NULL, NULL},
    {"議題1　施設の建て替えについて", NULL, NULL},
    {"事務局から、", "入札予定価格は一億二千万円", " とする案の説明があった。"},
    {"事業者からは、", "来年三月に撤退する", " との申し出があった。"},
    {"委員長は、", "単独での随意契約", " によるほかないとまとめた。"},
    {"議題2　来年度の日程について", NULL, NULL},
    {"原案のとおり承認された。", NULL, NULL},
};

static const struct pdf_line english_lines[] = {
    {"Decision on an application", NULL, NULL},
    {"The applicant, ", "Margaret Ellison", ", asked for access to the files of 2021."},
    {"She lives at ", "14 Willow Lane, Ashford", " and has done so since 2009."},
    {"She can be reached at ", "m.ellison@example.com", " or by post."},
    {"Her telephone number is ", "+44 1632 960183", "."},
    {"The office finds that part of the files may be shown to the public.", NULL, NULL},
    {"An appeal may be lodged within one month after this letter was received.", NULL, NULL},
};

static const struct pdf_line bid_lines[] = {
    {"Minutes of the steering committee", NULL, NULL},
    {"First item of the agenda: the new harbour building.", NULL, NULL},
    {"The builder intends to ", "withdraw the offer in March", " unless the plans change."},
    {"The board would pay up to ", "seventeen million", " for the works."},
    {"The chair proposed to go on ", "without a second tender", " this time."},
    {"Second item of the agenda: dates of next year's meetings.", NULL, NULL},
};

const struct pdf_letter pdf_report = {PDF_GOTHIC, 11, 27, 170, report_lines, COUNT(report_lines)};
const struct pdf_letter pdf_redacted = {PDF_GOTHIC, 11, 27, 170, redacted_lines, COUNT(redacted_lines)};
const struct pdf_letter pdf_decision = {PDF_GOTHIC, 11, 30, 0, decision_lines, COUNT(decision_lines)};
const struct pdf_letter pdf_minutes = {PDF_GOTHIC, 11, 30, 0, minutes_lines, COUNT(minutes_lines)};
const struct pdf_letter pdf_english = {PDF_PROPORTIONAL, 11, 30, 0, english_lines, COUNT(english_lines)};
const struct pdf_letter pdf_bid = {PDF_PROPORTIONAL, 11, 30, 0, bid_lines, COUNT(bid_lines)};

enum { LEFT = 72, TOP = 760 };

static double line_y(const struct pdf_letter *letter, size_t line)
{
  return TOP - letter->leading * (double)line;
}

static double hidden_x(struct pdf_paper *paper, const struct pdf_letter *letter, const struct pdf_line *line)
{
  return letter->tab > 0 ? letter->tab : LEFT + pdf_text_width(paper, letter->face, letter->size, line->before);
}

size_t pdf_letter_boxes(struct pdf_paper *paper, const struct pdf_letter *letter, struct pdf_box boxes[PDF_BOXES])
{
  size_t count = 0;

  for (size_t i = 0; i < letter->count && count < PDF_BOXES; i++) {
    const struct pdf_line *line = &letter->lines[i];
    if (line->hidden != NULL) {
      double width = pdf_text_width(paper, letter->face, letter->size, line->hidden);
      boxes[count++] = pdf_text_box(letter->size, hidden_x(paper, letter, line), line_y(letter, i), width);
    }
  }
  return count;
}

size_t pdf_letter_words(struct pdf_paper *paper, const struct pdf_letter *letter, struct pdf_word words[PDF_WORDS])
{
  size_t count = 0;

  for (size_t i = 0; i < letter->count && count + 3 <= PDF_WORDS; i++) {
    const struct pdf_line *line = &letter->lines[i];
    double y = line_y(letter, i);
    double x = hidden_x(paper, letter, line);
    words[count++] = (struct pdf_word){line->before, i == 0 ? letter->size * 1.4 : letter->size, LEFT, y, false};
    if (line->hidden != NULL) {
      words[count++] = (struct pdf_word){line->hidden, letter->size, x, y, true};
      x += pdf_text_width(paper, letter->face, letter->size, line->hidden);
    }
    if (line->after != NULL) {
      words[count++] = (struct pdf_word){line->after, letter->size, x, y, false};
    }
  }
  return count;
}

static void write_words(struct pdf_paper *paper, const struct pdf_letter *letter, bool shown, bool hidden,
                        const char *ink)
{
  struct pdf_word words[PDF_WORDS];
  size_t count = pdf_letter_words(paper, letter, words);

  for (size_t i = 0; i < count; i++) {
    const struct pdf_word *word = &words[i];
    if (word->hidden && hidden) {
      pdf_print(&paper->content, "%s\n", ink != NULL && !paper->without_covers ? ink : "0 g");
      pdf_hidden(paper, letter->face, word->size, word->x, word->y, word->text);
      pdf_print(&paper->content, "0 g\n");
    } else if (!word->hidden && shown) {
      pdf_text(paper, letter->face, word->size, word->x, word->y, word->text);
    }
  }
}

void pdf_letter_write(struct pdf_paper *paper, const struct pdf_letter *letter, const char *ink)
{
  write_words(paper, letter, true, true, ink);
}

void pdf_letter_write_shown(struct pdf_paper *paper, const struct pdf_letter *letter)
{
  write_words(paper, letter, true, false, NULL);
}

void pdf_letter_write_hidden(struct pdf_paper *paper, const struct pdf_letter *letter, const char *ink)
{
  write_words(paper, letter, false, true, ink);
}
