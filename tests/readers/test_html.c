/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* HTML pages: what they show, what they hold and don't show, and what they are in. */
#include <CUnit/CUnit.h>
#include <glib.h>
#include <string.h>

#include "feeder.h"
#include "maker.h"
#include "policy.h"
#include "recorder.h"

/* Parts, rows and properties as they were told. */
static char *told_of(const char *page, size_t size)
{
  leakscan_policy policy;
  lks_policy_init(&policy);
  GString *lines = lks_record(&policy, page, size), *told = g_string_new(NULL);
  char **all = g_strsplit(lines->str, "\n", -1);
  for (size_t i = 0; all[i] != NULL; i++) {
    const char *row = strstr(all[i], " row ");
    if (row != NULL)
      g_string_append_printf(told, "%c%s;", all[i][0], strchr(row + strlen(" row "), '+') + strlen("+0"));
    else if (g_str_has_prefix(all[i], "property ") || g_str_has_prefix(all[i], "not-inspected "))
      g_string_append_printf(told, "%s;", all[i]);
  }
  g_strfreev(all);
  g_string_free(lines, TRUE);
  return g_string_free(told, FALSE);
}

#define PAGE(body) "<!DOCTYPE html><html><body>" body "</body></html>"

static const struct {
  const char *name;
  const char *page;
  const char *told; /* part, and its cells by column */
} pages[] = {
    {"paragraphs", PAGE("<p>a\n b<br>c<div>d</div>e"), "1 0:1\"a b\";1 0:1\"c\";1 0:1\"d\";1 0:1\"e\";"},
    {"a table", PAGE("<table><tr><th>a<th>b<tr><td>c<td>7</table>"), "1 0:1\"a\" 1:1\"b\";1 0:1\"c\" 1:2\"7\";"},
    {"blank cells", PAGE("<table><tr><td><td>b<td><td>d</table>"), "1 1:1\"b\" 3:1\"d\";"},
    {"cells over several columns and rows",
     PAGE("<table><tr><td rowspan=3>a<td colspan=2>b<td>c<tr><td>d<td>e<tr><td>f<tr><td>g</table>"),
     "1 0:1\"a\" 1:1\"b\" 3:1\"c\";1 1:1\"d\" 2:1\"e\";1 1:1\"f\";1 0:1\"g\";"},
    {"a table in a table", PAGE("<table><tr><td>a<table><tr><td>b<td>c</table><td>d</table>"),
     "1 0:1\"a\";1 0:1\"b\" 1:1\"c\";1 1:1\"d\";"},
    {"blocks in a cell", PAGE("<table><tr><td><p>a<p>b<td>c</table>"), "1 0:1\"a b\" 1:1\"c\";"},
    {"roles", PAGE("<div role=table><div role=row><span role=cell>a</span><span role=cell>b</span></div></div>"),
     "1 0:1\"a\" 1:1\"b\";"},
    {"cards", PAGE("<ul><li><div>a</div><div>b</div></li><li><div>c</div> <div>d</div></li></ul>"),
     "1 0:1\"a\" 1:1\"b\";1 0:1\"c\" 1:1\"d\";"},
    {"no cards", PAGE("<div>a<div>b</div>c<div>d</div></div><ul><li>e<li>f</ul>"),
     "1 0:1\"a\";1 0:1\"b\";1 0:1\"c\";1 0:1\"d\";1 0:1\"e\";1 0:1\"f\";"},
    {"too many lines for a card",
     PAGE("<div><div>1</div><div>2</div><div>3</div><div>4</div><div>5</div>"
          "<div>6</div><div>7</div><div>8</div><div>9</div></div>"),
     "1 0:2\"1\";1 0:2\"2\";1 0:2\"3\";1 0:2\"4\";1 0:2\"5\";1 0:2\"6\";1 0:2\"7\";1 0:2\"8\";1 0:2\"9\";"},
    {"terms", PAGE("<dl><dt>a<dd>b<dt>c<dd>d</dl>"), "1 0:1\"a\" 1:1\"b\";1 0:1\"c\" 1:1\"d\";"},
    {"fields", PAGE("<p><label>a</label><input value=b><p><label>c</label><textarea>d</textarea>"),
     "1 0:1\"a\" 1:1\"b\";1 0:1\"c\" 1:1\"d\";"},
    {"choices", PAGE("<select><option>a<option>b</select>"), "1 0:1\"a\";1 0:1\"b\";"},
    {"entities", PAGE("<p>&#x5c71;&#30000;&amp;&nbsp;b"), "1 0:1\"山田& b\";"},
    {"a link to a mail address", PAGE("<p><a href='mailto:a@example.jp?subject=x'>b</a>"),
     "1 0:1\"b a@example.jp\";"},
    {"a link that shows it", PAGE("<p><a href='mailto:a@example.jp'>a@example.jp</a>"), "1 0:1\"a@example.jp\";"},
    {"hidden", PAGE("<p hidden>a</p><p style='color:red; Display : NONE'>b</p><p>c"),
     "2 0:1\"a\";2 0:1\"b\";1 0:1\"c\";"},
    {"hidden inside", PAGE("<div style='visibility:hidden'><p>a<p>b</div>c"), "2 0:1\"a\";2 0:1\"b\";1 0:1\"c\";"},
    {"hidden cells", PAGE("<table><tr><td>a<td hidden>b<td style='display:none'>c<tr><td>d<td hidden>e</table>"),
     "1 0:1\"a\";2 1:1\"b\" 2:1\"c\";1 0:1\"d\";2 1:1\"e\";"},
    {"not hidden", PAGE("<p style='display:block' data-hidden='x'>a"), "1 0:1\"a\";"},
    {"template and noscript", PAGE("<template><p>a</template><noscript>b</noscript>c"),
     "2 0:1\"a\";2 0:1\"b\";1 0:1\"c\";"},
    {"a comment", PAGE("a<!-- b --><p>c"), "2 0:1\"b\";1 0:1\"a\";1 0:1\"c\";"},
    {"a comment without end", "<html><p>a<!-- b <p>c", "2 0:1\"b\";2 0:1\"c\";1 0:1\"a\";"},
    {"behind the end", PAGE("<p>a") "\n<p>b", "1 0:1\"a\";1 0:1\"b\";"},
    {"behind the end of the body", "<html><body><p>a</body><p>b", "1 0:1\"a\";1 0:1\"b\";"},
    {"two pages", PAGE("<p>a") PAGE("<p>b"), "1 0:1\"a\";1 0:1\"b\";"},
    {"rows in a comment", PAGE("<table><tr><td>a<td>b</tr><!-- <tr><td>c<td>d</tr> --></table>"),
     "1 0:1\"a\" 1:1\"b\";2 0:1\"c\" 1:1\"d\";"},
    {"hidden fields", PAGE("<input type=hidden name=n value='a b'><input type=hidden name=m value='c d'>"),
     "2 0:1\"n\" 1:1\"a b\";2 0:1\"m\" 1:1\"c d\";"},
    {"attributes for scripts",
     PAGE("<i data-n='a b' data-m='c'></i><i data-toggle=menu></i><i data-n='d e' data-m='f'>"),
     "2 0:1\"n\" 1:1\"m\";2 0:1\"a b\" 1:1\"c\";2 0:1\"d e\" 1:1\"f\";"},
    {"data of a script", PAGE("<script>var x = [{\"n\": \"a b\", 'm': 7}, {n: \"c\\u5c71 \", m: `8`}];</script>"),
     "2 0:1\"n\" 1:1\"m\";2 0:1\"a b\" 1:2\"7\";2 0:1\"c山\" 1:2\"8\";"},
    {"lists of a script", PAGE("<script>f({x: [[1, \"a b\"], [2, \"c d\"]]});</script>"),
     "2 0:2\"1\" 1:1\"a b\";2 0:2\"2\" 1:1\"c d\";"},
    {"data in a text of a script", PAGE("<script>load(\"[[\\\"a b\\\", \\\"c\\\"]]\")</script>"),
     "2 0:1\"a b\" 1:1\"c\";"},
    {"code", PAGE("<script>// it's \"x y\"\nfunction f(a) { return a < 3 ? g[\"h\"] : 'i'; }</script>"), ""},
    {"a script that isn't closed", PAGE("<script>var a = {n: \"b c\""), "2 0:1\"n\";2 0:1\"b c\";"},
    {"a style", PAGE("<style>p { content: 'a b' }</style>c"), "1 0:1\"c\";"},
    {"who wrote it", "<html><head><meta name=author content='Jane'></head><body><img alt='a b'></body></html>",
     "property 0 \"author\" \"Jane\";property 7 \"\" \"a b\";"},
    {"no page", "<p>a<p>b", "1 0:1\"a\";1 0:1\"b\";"},
};

static void test_pages(void)
{
  for (size_t i = 0; i < G_N_ELEMENTS(pages); i++) {
    char *told = told_of(pages[i].page, strlen(pages[i].page));
    lks_check(strcmp(told, pages[i].told) == 0, "%s: %s", pages[i].name, told);
    g_free(told);
  }
}

static void test_encodings(void)
{
  static const struct {
    const char *encoding;
    const char *meta;
  } rows[] = {
      {"UTF-8", "utf-8"},     {"UTF-8", "Shift_JIS"}, /* which it isn't */
      {"CP932", "Shift_JIS"}, {"CP932", "iso-8859-1"}, {"EUC-JP", "euc-jp"}, {"EUC-JP", ""},
      {"ISO-2022-JP", "x"},   {"UTF-16", "utf-16"},    {"UTF-16LE", "x"},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    char *page = g_strdup_printf("<html><head><meta http-equiv='Content-Type' content='text/html; charset=%s'></head>"
                                 "<body><p>氏名は山田太郎です</body></html>",
                                 rows[i].meta);
    gsize size = 0;
    char *data = g_convert(page, -1, rows[i].encoding, "UTF-8", NULL, &size, NULL);
    char *told = told_of(data, size);
    lks_check(strcmp(told, "1 0:1\"氏名は山田太郎です\";") == 0, "%s, said to be %s: %s", rows[i].encoding,
              rows[i].meta, told);
    g_free(told);
    g_free(data);
    g_free(page);
  }
}

static void append_people(GString *page, const char *format, size_t people)
{
  for (size_t n = 0; n < people; n++) {
    char *person = lks_feeder_person(n, format);
    g_string_append(page, person);
    g_free(person);
  }
}

/* The same people at all places; those that aren't shown are told to be so. Formats avoid the feeder's letters. */
static void test_people(void)
{
  enum { PEOPLE = 60 };
  static const struct {
    const char *name;
    const char *before, *format, *behind;
    const char *kind;
  } rows[] = {
      {"a table", "<html><table>", "<tr><td>N<td>E<td>T", "</table>", "pii-columns"},
      {"blocks", "<html>", "<div>N</div>", "", "pii-columns"},
      {"a hidden table", "<html><div hidden><table>", "<tr><td>N<td>E<td>T", "</table></div>", "hidden-element"},
      {"a comment", "<html><p>x<!--<table>", "<tr><td>N<td>E<td>T", "</table>-->", "hidden-element"},
      {"attributes", "<html>", "<i data-name='N' data-mail='E'></i>", "", "hidden-element"},
      {"a script", "<html><p>x<script>v=[", "{name:\"N\",mail:\"E\"},", "]</script>", "hidden-element"},
      {"hidden fields", "<html><form>", "<input type=hidden name=a value='N'>", "</form>", "hidden-element"},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    GString *page = g_string_new(rows[i].before);
    append_people(page, rows[i].format, PEOPLE);
    g_string_append(page, rows[i].behind);
    leakscan_report *report = lks_scan_bytes(NULL, page->str, page->len, "x.html");
    const leakscan_finding *finding = leakscan_report_get(report, 0);
    lks_check(finding != NULL && strcmp(leakscan_finding_kind(finding), rows[i].kind) == 0 &&
                  leakscan_finding_people(finding) == PEOPLE,
              "%s: %s, %d people", rows[i].name, finding != NULL ? leakscan_finding_kind(finding) : "nothing",
              finding != NULL ? (int)leakscan_finding_people(finding) : 0);
    lks_check(finding == NULL || *leakscan_finding_range(finding) == '\0', "%s: has cells", rows[i].name);
    leakscan_report_free(report);
    g_string_free(page, TRUE);
  }
}

static void test_clean(void)
{
  static const char *const clean[] = {
      PAGE("<nav><ul><li><a href=/>ホーム</a><li><a "
           "href=/news>お知らせ</a></ul></nav><h1>夏休みの予定</h1><p>図書館は8月13日から休みます。"),
      PAGE("<h1>お問い合わせ</h1><p>株式会社青空商事 総務部<br>電話 03-0000-0000 <a "
           "href='mailto:info@example.co.jp'>メール</a>"
           "<form><input type=hidden name=token value='a8 f7'><label>お名前</label><input name=n>"
           "<button data-label='送信 する'>送信</button></form><script>var c={title:\"お問い合わせ フォーム\","
           "labels:[\"お名前\",\"住所\",\"電話番号\"]}</script><!-- ここまで -->"),
      PAGE("<table><tr><th>品名<th>価格<tr><td>本<td>100<tr><td>ペン<td>50</table><p hidden>読み込み中です</p>"),
  };
  for (size_t i = 0; i < G_N_ELEMENTS(clean); i++) {
    leakscan_report *report = lks_scan_bytes(NULL, clean[i], strlen(clean[i]), "x.html");
    lks_check(leakscan_report_verdict(report) == LEAKSCAN_VERDICT_PASS, "page %zu: verdict %d", i,
              (int)leakscan_report_verdict(report));
    for (size_t k = 0; k < leakscan_report_count(report); k++)
      lks_check(leakscan_finding_severity(leakscan_report_get(report, k)) == LEAKSCAN_SEVERITY_NOTICE, "page %zu", i);
    leakscan_report_free(report);
  }
}

static void test_hostile(void)
{
  static const struct {
    const char *begin, *piece;
    size_t times;
    const char *reason; /* NULL: complete */
  } rows[] = {
      {"<html><!--", "x", 20000000, "limit-memory"},
      {"<html>", "<div>", 100000, "limit-xml-depth"},
      {"<html><p ", "a=b ", 100000, "limit-xml-tag"},
      {"<html><script>", "[{\"a\":", 200000, NULL},
      {"<html><script>", "\"[1,2]\",", 200000, NULL},
      {"<html>", "<table><tr><td>", 100000, "limit-xml-depth"},
      {"<html>", "<p>", 300000, NULL},
      {"<html>", "&", 1000000, NULL},
      {"<html>", "<", 1000000, NULL},
      {"<html>", "<!-- <b> -->", 30000, NULL},
      {"<html><script>", "a<b;", 300000, NULL},
      {"<html><table>", "<tr><td rowspan=1000 colspan=1000>a", 20000, NULL},
  };
  for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
    GString *page = g_string_new(rows[i].begin);
    for (size_t k = 0; k < rows[i].times; k++)
      g_string_append(page, rows[i].piece);
    const gint64 begin = g_get_monotonic_time();
    leakscan_report *report = lks_scan_bytes(NULL, page->str, page->len, "x.html");
    const gint64 took = g_get_monotonic_time() - begin;
    lks_check(took < 20 * G_USEC_PER_SEC, "%s: took %lld ms", rows[i].piece, (long long)(took / 1000));
    lks_check(rows[i].reason == NULL ? leakscan_report_complete(report)
                                     : lks_find_reason(report, rows[i].reason) != NULL,
              "%s%s: not %s", rows[i].begin, rows[i].piece, rows[i].reason != NULL ? rows[i].reason : "complete");
    leakscan_report_free(report);
    g_string_free(page, TRUE);
  }
}

CU_TestInfo lks_test_html[] = {
    {"pages", test_pages}, {"encodings", test_encodings}, {"people", test_people},
    {"clean", test_clean}, {"hostile", test_hostile},     CU_TEST_INFO_NULL,
};
