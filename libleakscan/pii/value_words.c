/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Recognises what words make: addresses, organisations, places. */
#include "pii/value_shapes.h"

#include "pii/fold.h"
#include "pii/value.h"
#include "pii/vocabulary.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

enum { WORD_MAX = 24, KANJI_BYTES = 3 };

static const char *const prefectures[] = {
    "北海道", "青森県", "岩手県", "宮城県", "秋田県",   "山形県",   "福島県",   "茨城県", "栃木県", "群馬県",
    "埼玉県", "千葉県", "東京都", "新潟県", "富山県",   "石川県",   "福井県",   "山梨県", "長野県", "岐阜県",
    "静岡県", "愛知県", "三重県", "滋賀県", "京都府",   "大阪府",   "兵庫県",   "奈良県", "鳥取県", "島根県",
    "岡山県", "広島県", "山口県", "徳島県", "香川県",   "愛媛県",   "高知県",   "福岡県", "佐賀県", "長崎県",
    "熊本県", "大分県", "宮崎県", "沖縄県", "神奈川県", "和歌山県", "鹿児島県",
};

static bool is_digit(char c)
{
  return c >= '0' && c <= '9';
}

static char lower(char c)
{
  return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static bool is_kanji_at(const char *at)
{
  const unsigned char lead = (unsigned char)*at;
  return lead >= 0xE4 && lead <= 0xE9;
}

static bool text_ends_with(const lks_value_text *t, const char *end)
{
  const size_t size = strlen(end);
  return t->length >= size && memcmp(t->text + t->length - size, end, size) == 0;
}

/* ---- addresses ---- */

/* Bytes of the prefecture a text begins with. */
static size_t prefecture_size(const char *text, size_t length)
{
  static const char ends[] = "道都府県";
  if (length < 9 || !is_kanji_at(text))
    return 0;
  bool possible = false;
  for (size_t i = 0; i < 4; i++)
    possible = possible || memcmp(text + 6, ends + i * KANJI_BYTES, KANJI_BYTES) == 0 ||
               (length >= 12 && memcmp(text + 9, ends + i * KANJI_BYTES, KANJI_BYTES) == 0);
  for (size_t i = 0; possible && i < COUNT(prefectures); i++) {
    const size_t size = strlen(prefectures[i]);
    if (length >= size && memcmp(text, prefectures[i], size) == 0)
      return size;
  }
  return 0;
}

bool lks_words_prefecture(const lks_value_text *t)
{
  return t->kanji >= 3 && t->length >= 9 && t->length <= 12 && prefecture_size(t->text, t->length) == t->length;
}

/* Offset behind the first character that ends a municipality, not counting one that begins the text; 0 for none. */
static size_t after_municipality(const char *text, size_t length)
{
  static const char *const ends[] = {"市", "区", "町", "村", "郡", "县", "區", "縣"};
  for (size_t i = KANJI_BYTES; i + KANJI_BYTES <= length; i++) {
    if (((unsigned char)text[i] & 0xC0) == 0x80)
      continue;
    for (size_t k = 0; k < COUNT(ends); k++)
      if (memcmp(text + i, ends[k], KANJI_BYTES) == 0)
        return i + KANJI_BYTES;
  }
  return 0;
}

static bool contains(const char *text, const char *word)
{
  return strstr(text, word) != NULL;
}

/* "丁目", "番地", "3番4号", "1-2", "1-2-3"; a lone number only at the end. */
static bool has_lot(const char *text)
{
  if (contains(text, "丁目") || contains(text, "番地") || contains(text, "番町"))
    return true;
  for (const char *at = text; *at != 0; at++) {
    if (!is_digit(*at) || (at != text && is_digit(at[-1])))
      continue;
    size_t run = 0;
    while (is_digit(at[run]))
      run++;
    const char *after = at + run;
    if (run <= 5 && ((*after == '-' && is_digit(after[1])) || strncmp(after, "番", KANJI_BYTES) == 0 ||
                     strncmp(after, "号", KANJI_BYTES) == 0 || strncmp(after, "號", KANJI_BYTES) == 0 || *after == 0))
      return true;
  }
  return false;
}

static const char *after_postal_code(const char *text)
{
  if (strncmp(text, "〒", KANJI_BYTES) == 0)
    text += KANJI_BYTES;
  while (*text == ' ' || *text == '-' || is_digit(*text))
    text++;
  return text;
}

/* Three numbers after a name of two kanji at least: 丸の内1-2-3. */
static bool has_town_lot(const char *text)
{
  if (!is_kanji_at(text) || strlen(text) < 2 * KANJI_BYTES)
    return false;
  unsigned hyphens = 0;
  const char *at = text + strcspn(text, "0123456789");
  if (at - text < 2 * KANJI_BYTES)
    return false;
  for (; is_digit(*at) || *at == '-'; at++)
    hyphens += *at == '-' && is_digit(at[1]);
  return hyphens == 2 && (*at == 0 || *at == ' ');
}

static bool japanese_address(const lks_value_text *t)
{
  const char *text = after_postal_code(t->text);
  const size_t length = t->length - (size_t)(text - t->text);
  const size_t prefecture = prefecture_size(text, length);
  if (prefecture == length && length > 0)
    return false;
  const char *rest = text + prefecture;
  const size_t municipality =
      (t->marks & LKS_MARK_MUNICIPALITY) != 0 ? after_municipality(rest, length - prefecture) : 0;
  if (municipality > 0)
    return has_lot(rest + municipality) ||
           (prefecture > 0 && (lks_words_organisation_or_place(t) & LKS_VALUE_ORGANISATION) == 0);
  if (!is_kanji_at(text))
    return false;
  return (t->digits > 0 && (contains(text, "丁目") || contains(text, "番地"))) || has_town_lot(rest) ||
         (prefecture > 0 && t->digits > 0 && has_lot(rest));
}

/* The word that begins at a text, in lower case; returns the place behind it. */
static const char *read_word(const char *at, char word[WORD_MAX], size_t *length)
{
  *length = 0;
  while (*at != 0 && strchr(" ,.;()", *at) == NULL) {
    if (*length + 1 < WORD_MAX)
      word[(*length)++] = lower(*at);
    at++;
  }
  word[*length] = 0;
  return at;
}

static bool is_street_word(const char *word, size_t length)
{
  static const char *const ends[] = {"strasse", "straße", "str",  "weg",  "platz",  "allee",
                                     "gasse",   "-ku",    "-shi", "-cho", "-machi", "-gun"};
  if ((lks_vocabulary_find(word, length) & LKS_VOCABULARY_STREET) != 0)
    return true;
  for (size_t i = 0; i < COUNT(ends); i++) {
    const size_t size = strlen(ends[i]);
    if (length > size + 2 && memcmp(word + length - size, ends[i], size) == 0)
      return true;
  }
  return false;
}

/* A house number among the words, and a word for a street that is not the first thing said without a name. */
static bool latin_address(const lks_value_text *t)
{
  bool number = false, street = false;
  unsigned words = 0;
  for (const char *at = t->text; *at != 0; at += *at != 0) {
    char word[WORD_MAX];
    size_t length;
    at = read_word(at, word, &length);
    if (length == 0)
      continue;
    words++;
    size_t digits = 0;
    while (is_digit(word[digits]))
      digits++;
    const bool house = digits > 0 && digits <= 5 && (length <= digits + 1 || word[digits] == '-');
    number = number || house;
    street = street || (!house && is_street_word(word, length));
  }
  return number && street && words >= 2 && words <= 20;
}

/* 서울특별시 강남구 테헤란로 123 */
static bool korean_address(const lks_value_text *t)
{
  static const char *const areas[] = {"시 ", "도 ", "군 ", "구 "}, *const streets[] = {"로 ", "길 ", "동 ", "읍 ",
                                                                                       "면 "};
  bool area = false, street = false;
  for (size_t i = 0; i < COUNT(areas); i++)
    area = area || contains(t->text, areas[i]);
  for (size_t i = 0; i < COUNT(streets); i++)
    street = street || contains(t->text, streets[i]);
  return area && street;
}

bool lks_words_address(const lks_value_text *t)
{
  if (t->kanji >= 2)
    return japanese_address(t);
  if (t->digits == 0 || t->digits > 20)
    return false;
  return t->hangul >= 4 ? korean_address(t) : t->letters >= 4 && t->spaces > 0 && latin_address(t);
}

/* ---- organisations, facilities, places ---- */

typedef struct ending {
  uint32_t last; /* the last character, by which the rows are sorted and found */
  const char *end;
  uint8_t chars; /* the whole text has as many at least: 中村 is a person, 白川村 a village */
  bool place;
} ending;

static const ending endings[] = {
    {U'り', "通り", 3, true},        {U'ア', "ストア", 4, true},     {U'ェ', "カフェ", 4, true},
    {U'ク', "クリニック", 6, false}, {U'ザ', "プラザ", 4, true},     {U'ス', "ハウス", 4, true},
    {U'ト', "アパート", 5, true},    {U'ブ', "クラブ", 4, false},    {U'プ', "グループ", 5, false},
    {U'プ', "ショップ", 5, true},    {U'ム', "ダム", 3, true},       {U'ム', "ホーム", 4, true},
    {U'ル', "ビル", 3, true},        {U'ル', "ホテル", 4, true},     {U'ル', "ホール", 4, true},
    {U'ル', "スクール", 5, false},   {U'ン', "マンション", 6, true}, {U'ン', "レストラン", 6, true},
    {U'ー', "タワー", 4, true},      {U'ー', "スーパー", 5, true},   {U'ー', "センター", 5, false},
    {U'丸', "丸", 3, true},          {U'人', "法人", 4, false},      {U'会', "協会", 3, false},
    {U'会', "学会", 3, false},       {U'会', "教会", 3, false},      {U'会', "町会", 3, false},
    {U'会', "議会", 3, false},       {U'会', "協議会", 4, false},    {U'会', "委員会", 4, false},
    {U'会', "自治会", 4, false},     {U'会', "連合会", 4, false},    {U'区', "区", 2, true},
    {U'協', "生協", 3, false},       {U'協', "農協", 3, false},      {U'司', "公司", 3, false},
    {U'合', "組合", 3, false},       {U'団', "社団", 3, false},      {U'団', "財団", 3, false},
    {U'団', "消防団", 4, false},     {U'園', "公園", 3, true},       {U'園', "学園", 3, false},
    {U'園', "庭園", 3, true},        {U'園', "保育園", 4, true},     {U'園', "動物園", 4, true},
    {U'園', "幼稚園", 4, true},      {U'園', "植物園", 4, true},     {U'園', "こども園", 5, true},
    {U'地', "団地", 3, true},        {U'地', "墓地", 3, true},       {U'場', "会場", 3, true},
    {U'場', "劇場", 3, true},        {U'場', "工場", 3, true},       {U'場', "広場", 3, true},
    {U'場', "役場", 3, true},        {U'場', "球場", 3, true},       {U'場', "競技場", 4, true},
    {U'場', "駐車場", 4, true},      {U'場', "駐輪場", 4, true},     {U'大', "短大", 3, false},
    {U'学', "大学", 3, false},       {U'局', "総局", 3, false},      {U'局', "薬局", 3, true},
    {U'局', "郵便局", 4, true},      {U'州', "州", 3, true},         {U'市', "市", 2, true},
    {U'庁', "官庁", 3, false},       {U'庁', "県庁", 3, true},       {U'庁', "都庁", 3, true},
    {U'店', "店", 3, true},          {U'店', "商店", 3, false},      {U'店', "支店", 3, false},
    {U'店', "書店", 3, false},       {U'店', "本店", 3, false},      {U'府', "府", 3, true},
    {U'庫', "信用金庫", 5, false},   {U'所', "場所", 3, true},       {U'所', "役所", 3, true},
    {U'所', "事務所", 4, false},     {U'所', "事業所", 4, false},    {U'所', "保健所", 4, true},
    {U'所', "保育所", 4, true},      {U'所', "停留所", 4, true},     {U'所', "営業所", 4, false},
    {U'所', "変電所", 4, true},      {U'所', "市役所", 4, true},     {U'所', "発電所", 4, true},
    {U'所', "研究所", 4, false},     {U'所', "裁判所", 4, false},    {U'所', "診療所", 4, false},
    {U'所', "避難所", 4, true},      {U'所', "集会所", 4, true},     {U'會', "学會", 3, false},
    {U'村', "村", 3, true},          {U'校', "学校", 3, false},      {U'校', "高校", 3, false},
    {U'校', "中学校", 4, true},      {U'校', "小学校", 4, true},     {U'校', "高等学校", 5, true},
    {U'構', "機構", 3, false},       {U'橋', "大橋", 3, true},       {U'殿', "御殿", 3, true},
    {U'港', "港", 3, true},          {U'港', "空港", 3, true},       {U'点', "交差点", 4, true},
    {U'町', "町", 3, true},          {U'盟', "連盟", 3, false},      {U'省', "省", 3, false},
    {U'県', "県", 3, true},          {U'社', "会社", 4, false},      {U'社', "公社", 3, false},
    {U'社', "商社", 3, false},       {U'社', "支社", 3, false},      {U'社', "本社", 3, false},
    {U'社', "神社", 3, true},        {U'社', "新聞社", 4, false},    {U'社', "合同会社", 5, false},
    {U'社', "有限会社", 5, false},   {U'社', "株式会社", 5, false},  {U'科', "内科", 3, false},
    {U'科', "外科", 3, false},       {U'科', "学科", 3, false},      {U'科', "歯科", 3, false},
    {U'科', "眼科", 3, false},       {U'科', "研究科", 4, false},    {U'線', "線", 3, true},
    {U'行', "銀行", 3, false},       {U'課', "課", 3, false},        {U'郡', "郡", 3, true},
    {U'部', "学部", 3, false},       {U'部', "支部", 3, false},      {U'部', "本部", 3, false},
    {U'部', "営業部", 3, false},     {U'部', "総務部", 3, false},    {U'院', "医院", 3, false},
    {U'院', "学院", 3, false},       {U'院', "寺院", 3, true},       {U'院', "病院", 3, false},
    {U'院', "美容院", 4, true},      {U'館', "館", 3, true},         {U'館', "旅館", 3, true},
    {U'館', "児童館", 4, true},      {U'館', "図書館", 4, true},     {U'駅', "駅", 2, true},
    {U'교', "학교", 3, false},       {U'교', "대학교", 4, false},    {U'역', "역", 3, true},
    {U'원', "병원", 3, false},       {U'터', "센터", 3, false},
};

static uint32_t last_char(const lks_value_text *t)
{
  const unsigned char *p = (const unsigned char *)t->text + t->length - KANJI_BYTES;
  return lks_fold_decode(&p, p + KANJI_BYTES);
}

static uint32_t cjk_ending(const lks_value_text *t)
{
  if (t->length < 2 * KANJI_BYTES)
    return 0;
  const uint32_t last = last_char(t);
  size_t low = 0, high = COUNT(endings);
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (endings[middle].last < last)
      low = middle + 1;
    else
      high = middle;
  }
  uint32_t bits = 0;
  for (; low < COUNT(endings) && endings[low].last == last; low++)
    if (t->chars >= endings[low].chars && text_ends_with(t, endings[low].end))
      bits |= endings[low].place ? LKS_VALUE_FACILITY_OR_PLACE : LKS_VALUE_ORGANISATION;
  return bits;
}

static bool has_legal_form(const lks_value_text *t)
{
  static const char *const forms[] = {"株式会社", "有限会社", "合同会社", "合資会社", "(株)", "(有)",
                                      "(社)",     "(財)",     "(同)",     "(医)",     "(学)", "(福)",
                                      "法人",     "(一社)",   "(公社)",   "(公財)"};
  if ((t->marks & (LKS_MARK_LEGAL_FORM | LKS_MARK_BRACKET)) == 0)
    return false;
  for (size_t i = 0; i < COUNT(forms); i++)
    if (contains(t->text, forms[i]))
      return true;
  return false;
}

static bool parts_words(char c)
{
  return c == ' ' || c == ',' || c == '.' || c == ';' || c == '(' || c == ')';
}

/* Legal forms count at the end (or before a comma), other words anywhere but alone. */
static uint32_t latin_organisation_or_place(const lks_value_text *t)
{
  const char *at = t->text, *end = t->text + t->length;
  uint32_t bits = 0;
  size_t words = 0;
  while (at != end) {
    const char *start = at;
    while (at != end && !parts_words(*at))
      at++;
    const size_t length = (size_t)(at - start);
    const bool last = at == end || *at == ',' || *at == '.';
    const bool capital = *start >= 'A' && *start <= 'Z';
    at += at != end;
    if (length < 2)
      continue;
    words++;
    const unsigned flags = capital ? lks_vocabulary_find(start, length) : 0;
    if ((flags & LKS_VOCABULARY_ORGANISATION) != 0 && (length > 3 || (last && words > 1)))
      bits |= LKS_VALUE_ORGANISATION;
    else if ((flags & LKS_VOCABULARY_PLACE) != 0 && last && words > 1)
      bits |= LKS_VALUE_FACILITY_OR_PLACE;
  }
  return words > 1 ? bits : 0;
}

uint32_t lks_words_organisation_or_place(const lks_value_text *t)
{
  uint32_t bits = has_legal_form(t) ? LKS_VALUE_ORGANISATION : 0;
  if (t->kanji + t->katakana + t->hangul + t->hiragana >= 2)
    bits |= cjk_ending(t);
  else if (t->letters >= 4 && t->spaces > 0)
    bits |= latin_organisation_or_place(t);
  return bits;
}
