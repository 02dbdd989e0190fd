/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The names, places and faculties themselves: common, rare and variant characters, written for this corpus. */
#include "name_tables.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

const struct corpus_name corpus_surnames[] = {
    {"佐藤", "サトウ", NULL, 0},         {"鈴木", "スズキ", NULL, 0},     {"高橋", "タカハシ", NULL, 0},
    {"髙橋", "タカハシ", NULL, 0},       {"田中", "タナカ", NULL, 0},     {"伊藤", "イトウ", NULL, 0},
    {"渡辺", "ワタナベ", NULL, 0},       {"渡邊", "ワタナベ", NULL, 0},   {"渡邉", "ワタナベ", NULL, 0},
    {"山本", "ヤマモト", NULL, 0},       {"中村", "ナカムラ", NULL, 0},   {"小林", "コバヤシ", NULL, 0},
    {"加藤", "カトウ", NULL, 0},         {"吉田", "ヨシダ", NULL, 0},     {"𠮷田", "ヨシダ", NULL, 0},
    {"山田", "ヤマダ", NULL, 0},         {"佐々木", "ササキ", NULL, 0},   {"山口", "ヤマグチ", NULL, 0},
    {"松本", "マツモト", NULL, 0},       {"井上", "イノウエ", NULL, 0},   {"木村", "キムラ", NULL, 0},
    {"林", "ハヤシ", NULL, 0},           {"斎藤", "サイトウ", NULL, 0},   {"齋藤", "サイトウ", NULL, 0},
    {"齊藤", "サイトウ", NULL, 0},       {"清水", "シミズ", NULL, 0},     {"山崎", "ヤマザキ", NULL, 0},
    {"山﨑", "ヤマザキ", NULL, 0},       {"森", "モリ", NULL, 0},         {"池田", "イケダ", NULL, 0},
    {"橋本", "ハシモト", NULL, 0},       {"阿部", "アベ", NULL, 0},       {"石川", "イシカワ", NULL, 0},
    {"山下", "ヤマシタ", NULL, 0},       {"中島", "ナカジマ", NULL, 0},   {"石井", "イシイ", NULL, 0},
    {"小川", "オガワ", NULL, 0},         {"前田", "マエダ", NULL, 0},     {"岡田", "オカダ", NULL, 0},
    {"長谷川", "ハセガワ", NULL, 0},     {"藤田", "フジタ", NULL, 0},     {"後藤", "ゴトウ", NULL, 0},
    {"近藤", "コンドウ", NULL, 0},       {"村上", "ムラカミ", NULL, 0},   {"遠藤", "エンドウ", NULL, 0},
    {"青木", "アオキ", NULL, 0},         {"坂本", "サカモト", NULL, 0},   {"福田", "フクダ", NULL, 0},
    {"太田", "オオタ", NULL, 0},         {"西村", "ニシムラ", NULL, 0},   {"藤井", "フジイ", NULL, 0},
    {"金子", "カネコ", NULL, 0},         {"岡本", "オカモト", NULL, 0},   {"藤原", "フジワラ", NULL, 0},
    {"三浦", "ミウラ", NULL, 0},         {"中野", "ナカノ", NULL, 0},     {"原田", "ハラダ", NULL, 0},
    {"松田", "マツダ", NULL, 0},         {"竹内", "タケウチ", NULL, 0},   {"上田", "ウエダ", NULL, 0},
    {"中山", "ナカヤマ", NULL, 0},       {"和田", "ワダ", NULL, 0},       {"森田", "モリタ", NULL, 0},
    {"石田", "イシダ", NULL, 0},         {"上野", "ウエノ", NULL, 0},     {"原", "ハラ", NULL, 0},
    {"内田", "ウチダ", NULL, 0},         {"柴田", "シバタ", NULL, 0},     {"酒井", "サカイ", NULL, 0},
    {"宮崎", "ミヤザキ", NULL, 0},       {"横山", "ヨコヤマ", NULL, 0},   {"高木", "タカギ", NULL, 0},
    {"安藤", "アンドウ", NULL, 0},       {"宮本", "ミヤモト", NULL, 0},   {"大野", "オオノ", NULL, 0},
    {"小島", "コジマ", NULL, 0},         {"工藤", "クドウ", NULL, 0},     {"谷口", "タニグチ", NULL, 0},
    {"今井", "イマイ", NULL, 0},         {"高田", "タカダ", NULL, 0},     {"増田", "マスダ", NULL, 0},
    {"丸山", "マルヤマ", NULL, 0},       {"杉山", "スギヤマ", NULL, 0},   {"村田", "ムラタ", NULL, 0},
    {"大塚", "オオツカ", NULL, 0},       {"新井", "アライ", NULL, 0},     {"小山", "コヤマ", NULL, 0},
    {"平野", "ヒラノ", NULL, 0},         {"河野", "コウノ", NULL, 0},     {"藤本", "フジモト", NULL, 0},
    {"武田", "タケダ", NULL, 0},         {"野口", "ノグチ", NULL, 0},     {"松井", "マツイ", NULL, 0},
    {"千葉", "チバ", NULL, 0},           {"菅原", "スガワラ", NULL, 0},   {"岩崎", "イワサキ", NULL, 0},
    {"木下", "キノシタ", NULL, 0},       {"久保", "クボ", NULL, 0},       {"佐野", "サノ", NULL, 0},
    {"野村", "ノムラ", NULL, 0},         {"松尾", "マツオ", NULL, 0},     {"菊地", "キクチ", NULL, 0},
    {"菊池", "キクチ", NULL, 0},         {"市川", "イチカワ", NULL, 0},   {"杉本", "スギモト", NULL, 0},
    {"古川", "フルカワ", NULL, 0},       {"島田", "シマダ", NULL, 0},     {"嶋田", "シマダ", NULL, 0},
    {"水野", "ミズノ", NULL, 0},         {"桜井", "サクライ", NULL, 0},   {"櫻井", "サクライ", NULL, 0},
    {"吉川", "ヨシカワ", NULL, 0},       {"山内", "ヤマウチ", NULL, 0},   {"西田", "ニシダ", NULL, 0},
    {"北村", "キタムラ", NULL, 0},       {"安田", "ヤスダ", NULL, 0},     {"五十嵐", "イガラシ", NULL, 0},
    {"川口", "カワグチ", NULL, 0},       {"平田", "ヒラタ", NULL, 0},     {"関", "セキ", NULL, 0},
    {"中田", "ナカタ", NULL, 0},         {"久保田", "クボタ", NULL, 0},   {"服部", "ハットリ", NULL, 0},
    {"東", "ヒガシ", NULL, 0},           {"岩田", "イワタ", NULL, 0},     {"土屋", "ツチヤ", NULL, 0},
    {"福島", "フクシマ", NULL, 0},       {"本田", "ホンダ", NULL, 0},     {"辻", "ツジ", NULL, 0},
    {"樋口", "ヒグチ", NULL, 0},         {"秋山", "アキヤマ", NULL, 0},   {"永井", "ナガイ", NULL, 0},
    {"中西", "ナカニシ", NULL, 0},       {"川上", "カワカミ", NULL, 0},   {"大橋", "オオハシ", NULL, 0},
    {"浜田", "ハマダ", NULL, 0},         {"濵田", "ハマダ", NULL, 0},     {"馬場", "ババ", NULL, 0},
    {"矢野", "ヤノ", NULL, 0},           {"浅野", "アサノ", NULL, 0},     {"星野", "ホシノ", NULL, 0},
    {"大久保", "オオクボ", NULL, 0},     {"廣瀬", "ヒロセ", NULL, 0},     {"澤田", "サワダ", NULL, 0},
    {"德永", "トクナガ", NULL, 0},       {"國分", "コクブン", NULL, 0},   {"眞鍋", "マナベ", NULL, 0},
    {"冨田", "トミタ", NULL, 0},         {"栁田", "ヤナギダ", NULL, 0},   {"舘", "タチ", NULL, 0},
    {"勅使河原", "テシガワラ", NULL, 0}, {"東海林", "ショウジ", NULL, 0}, {"小鳥遊", "タカナシ", NULL, 0},
    {"四十物", "アイモノ", NULL, 0},     {"百目鬼", "ドウメキ", NULL, 0}, {"薬袋", "ミナイ", NULL, 0},
    {"都築", "ツヅキ", NULL, 0},         {"喜屋武", "キャン", NULL, 0},   {"比嘉", "ヒガ", NULL, 0},
    {"金城", "キンジョウ", NULL, 0},     {"我那覇", "ガナハ", NULL, 0},   {"仲村渠", "ナカンダカリ", NULL, 0},
    {"﨑本", "サキモト", NULL, 0},       {"邉見", "ヘンミ", NULL, 0},     {"鵜飼", "ウカイ", NULL, 0},
    {"蛯名", "エビナ", NULL, 0},         {"纐纈", "コウケツ", NULL, 0},   {"一ノ瀬", "イチノセ", NULL, 0},
    {"二階堂", "ニカイドウ", NULL, 0},   {"鷲尾", "ワシオ", NULL, 0},     {"瀬戸口", "セトグチ", NULL, 0},
    {"安孫子", "アビコ", NULL, 0},
};
const size_t corpus_surname_count = COUNT(corpus_surnames);

const struct corpus_name corpus_given_names[] = {
    {"花子", "ハナコ", NULL, 'f'},       {"葵", "アオイ", NULL, 'f'},
    {"陽葵", "ヒマリ", NULL, 'f'},       {"凛", "リン", NULL, 'f'},
    {"結菜", "ユイナ", NULL, 'f'},       {"結衣", "ユイ", NULL, 'f'},
    {"莉子", "リコ", NULL, 'f'},         {"芽依", "メイ", NULL, 'f'},
    {"紬", "ツムギ", NULL, 'f'},         {"咲良", "サクラ", NULL, 'f'},
    {"さくら", "サクラ", NULL, 'f'},     {"ひなた", "ヒナタ", NULL, 'f'},
    {"あかり", "アカリ", NULL, 'f'},     {"みゆき", "ミユキ", NULL, 'f'},
    {"のぞみ", "ノゾミ", NULL, 'f'},     {"まどか", "マドカ", NULL, 'f'},
    {"エリカ", "エリカ", NULL, 'f'},     {"美咲", "ミサキ", NULL, 'f'},
    {"七海", "ナナミ", NULL, 'f'},       {"愛", "アイ", NULL, 'f'},
    {"彩", "アヤ", NULL, 'f'},           {"彩花", "アヤカ", NULL, 'f'},
    {"綾香", "アヤカ", NULL, 'f'},       {"沙織", "サオリ", NULL, 'f'},
    {"真由美", "マユミ", NULL, 'f'},     {"由美子", "ユミコ", NULL, 'f'},
    {"由美", "ユミ", NULL, 'f'},         {"久美子", "クミコ", NULL, 'f'},
    {"裕子", "ユウコ", NULL, 'f'},       {"陽子", "ヨウコ", NULL, 'f'},
    {"洋子", "ヨウコ", NULL, 'f'},       {"恵子", "ケイコ", NULL, 'f'},
    {"恵", "メグミ", NULL, 'f'},         {"恵美", "エミ", NULL, 'f'},
    {"京子", "キョウコ", NULL, 'f'},     {"和子", "カズコ", NULL, 'f'},
    {"幸子", "サチコ", NULL, 'f'},       {"節子", "セツコ", NULL, 'f'},
    {"千代子", "チヨコ", NULL, 'f'},     {"文子", "フミコ", NULL, 'f'},
    {"美智子", "ミチコ", NULL, 'f'},     {"直美", "ナオミ", NULL, 'f'},
    {"智子", "トモコ", NULL, 'f'},       {"友美", "トモミ", NULL, 'f'},
    {"麻衣", "マイ", NULL, 'f'},         {"舞", "マイ", NULL, 'f'},
    {"桃子", "モモコ", NULL, 'f'},       {"桃花", "モモカ", NULL, 'f'},
    {"百花", "モモカ", NULL, 'f'},       {"杏", "アン", NULL, 'f'},
    {"杏奈", "アンナ", NULL, 'f'},       {"優奈", "ユウナ", NULL, 'f'},
    {"優花", "ユウカ", NULL, 'f'},       {"美優", "ミユ", NULL, 'f'},
    {"心春", "コハル", NULL, 'f'},       {"心結", "ミユ", NULL, 'f'},
    {"小春", "コハル", NULL, 'f'},       {"琴音", "コトネ", NULL, 'f'},
    {"詩", "ウタ", NULL, 'f'},           {"詩織", "シオリ", NULL, 'f'},
    {"栞", "シオリ", NULL, 'f'},         {"奈々", "ナナ", NULL, 'f'},
    {"菜々子", "ナナコ", NULL, 'f'},     {"楓", "カエデ", NULL, 'f'},
    {"茜", "アカネ", NULL, 'f'},         {"遥", "ハルカ", NULL, 'f'},
    {"春香", "ハルカ", NULL, 'f'},       {"千夏", "チナツ", NULL, 'f'},
    {"夏希", "ナツキ", NULL, 'f'},       {"秋穂", "アキホ", NULL, 'f'},
    {"美冬", "ミフユ", NULL, 'f'},       {"雪乃", "ユキノ", NULL, 'f'},
    {"里奈", "リナ", NULL, 'f'},         {"梨花", "リカ", NULL, 'f'},
    {"梨沙", "リサ", NULL, 'f'},         {"絵里", "エリ", NULL, 'f'},
    {"真理子", "マリコ", NULL, 'f'},     {"麻里", "マリ", NULL, 'f'},
    {"美穂", "ミホ", NULL, 'f'},         {"志保", "シホ", NULL, 'f'},
    {"理恵", "リエ", NULL, 'f'},         {"香織", "カオリ", NULL, 'f'},
    {"薫", "カオル", NULL, 'f'},         {"静香", "シズカ", NULL, 'f'},
    {"瞳", "ヒトミ", NULL, 'f'},         {"望", "ノゾミ", NULL, 'f'},
    {"希美", "ノゾミ", NULL, 'f'},       {"澪", "ミオ", NULL, 'f'},
    {"美桜", "ミオ", NULL, 'f'},         {"心愛", "ココア", NULL, 'f'},
    {"乃愛", "ノア", NULL, 'f'},         {"瑠璃", "ルリ", NULL, 'f'},
    {"翠", "ミドリ", NULL, 'f'},         {"若菜", "ワカナ", NULL, 'f'},
    {"弥生", "ヤヨイ", NULL, 'f'},       {"皐月", "サツキ", NULL, 'f'},
    {"葉月", "ハヅキ", NULL, 'f'},       {"千尋", "チヒロ", NULL, 'f'},
    {"真央", "マオ", NULL, 'f'},         {"璃音", "リオン", NULL, 'f'},
    {"翔太", "ショウタ", NULL, 'm'},     {"大輔", "ダイスケ", NULL, 'm'},
    {"健太", "ケンタ", NULL, 'm'},       {"拓也", "タクヤ", NULL, 'm'},
    {"直樹", "ナオキ", NULL, 'm'},       {"蓮", "レン", NULL, 'm'},
    {"湊", "ミナト", NULL, 'm'},         {"樹", "イツキ", NULL, 'm'},
    {"悠真", "ユウマ", NULL, 'm'},       {"陽翔", "ハルト", NULL, 'm'},
    {"大翔", "ヒロト", NULL, 'm'},       {"颯太", "ソウタ", NULL, 'm'},
    {"颯", "ハヤテ", NULL, 'm'},         {"律", "リツ", NULL, 'm'},
    {"蒼", "アオイ", NULL, 'm'},         {"朝陽", "アサヒ", NULL, 'm'},
    {"新", "アラタ", NULL, 'm'},         {"暖", "ダン", NULL, 'm'},
    {"隼人", "ハヤト", NULL, 'm'},       {"駿", "シュン", NULL, 'm'},
    {"涼介", "リョウスケ", NULL, 'm'},   {"亮", "リョウ", NULL, 'm'},
    {"誠", "マコト", NULL, 'm'},         {"健", "ケン", NULL, 'm'},
    {"剛", "ツヨシ", NULL, 'm'},         {"修", "オサム", NULL, 'm'},
    {"隆", "タカシ", NULL, 'm'},         {"孝", "タカシ", NULL, 'm'},
    {"浩", "ヒロシ", NULL, 'm'},         {"博", "ヒロシ", NULL, 'm'},
    {"清", "キヨシ", NULL, 'm'},         {"茂", "シゲル", NULL, 'm'},
    {"実", "ミノル", NULL, 'm'},         {"勝", "マサル", NULL, 'm'},
    {"豊", "ユタカ", NULL, 'm'},         {"進", "ススム", NULL, 'm'},
    {"和也", "カズヤ", NULL, 'm'},       {"達也", "タツヤ", NULL, 'm'},
    {"哲也", "テツヤ", NULL, 'm'},       {"雅人", "マサト", NULL, 'm'},
    {"正樹", "マサキ", NULL, 'm'},       {"秀樹", "ヒデキ", NULL, 'm'},
    {"英樹", "ヒデキ", NULL, 'm'},       {"智也", "トモヤ", NULL, 'm'},
    {"和彦", "カズヒコ", NULL, 'm'},     {"信之", "ノブユキ", NULL, 'm'},
    {"正夫", "マサオ", NULL, 'm'},       {"一郎", "イチロウ", NULL, 'm'},
    {"健一", "ケンイチ", NULL, 'm'},     {"健一郎", "ケンイチロウ", NULL, 'm'},
    {"慎太郎", "シンタロウ", NULL, 'm'}, {"虎太郎", "コタロウ", NULL, 'm'},
    {"凛太郎", "リンタロウ", NULL, 'm'}, {"龍之介", "リュウノスケ", NULL, 'm'},
    {"晴斗", "ハルト", NULL, 'm'},       {"海斗", "カイト", NULL, 'm'},
    {"陸", "リク", NULL, 'm'},           {"空", "ソラ", NULL, 'm'},
    {"奏多", "カナタ", NULL, 'm'},       {"瑛太", "エイタ", NULL, 'm'},
    {"琉生", "ルイ", NULL, 'm'},         {"理人", "リヒト", NULL, 'm'},
    {"壮真", "ソウマ", NULL, 'm'},       {"楓真", "フウマ", NULL, 'm'},
    {"岳", "ガク", NULL, 'm'},           {"匠", "タクミ", NULL, 'm'},
    {"巧", "タクミ", NULL, 'm'},         {"優斗", "ユウト", NULL, 'm'},
    {"結翔", "ユイト", NULL, 'm'},       {"碧", "アオ", NULL, 'm'},
    {"航", "ワタル", NULL, 'm'},         {"航平", "コウヘイ", NULL, 'm'},
    {"康平", "コウヘイ", NULL, 'm'},     {"祐介", "ユウスケ", NULL, 'm'},
    {"雄介", "ユウスケ", NULL, 'm'},     {"裕太", "ユウタ", NULL, 'm'},
    {"啓太", "ケイタ", NULL, 'm'},       {"圭", "ケイ", NULL, 'm'},
    {"恭平", "キョウヘイ", NULL, 'm'},   {"遼", "リョウ", NULL, 'm'},
    {"諒", "リョウ", NULL, 'm'},         {"怜", "レイ", NULL, 'm'},
    {"伶央", "レオ", NULL, 'm'},         {"武蔵", "ムサシ", NULL, 'm'},
    {"竜也", "タツヤ", NULL, 'm'},       {"晃", "アキラ", NULL, 'm'},
    {"明", "アキラ", NULL, 'm'},         {"彰", "アキラ", NULL, 'm'},
    {"敏夫", "トシオ", NULL, 'm'},       {"義雄", "ヨシオ", NULL, 'm'},
    {"幸男", "ユキオ", NULL, 'm'},       {"光", "ヒカル", NULL, 'm'},
    {"輝", "ヒカル", NULL, 'm'},         {"暁", "アキラ", NULL, 'm'},
    {"聡", "サトシ", NULL, 'm'},         {"哲", "サトシ", NULL, 'm'},
    {"淳", "ジュン", NULL, 'm'},         {"純一", "ジュンイチ", NULL, 'm'},
    {"譲", "ユズル", NULL, 'm'},         {"穣", "ミノル", NULL, 'm'},
};
const size_t corpus_given_name_count = COUNT(corpus_given_names);

static const struct corpus_name china_surnames[] = {
    {"王", "オウ", "WANG", 0}, {"李", "リ", "LI", 0},     {"張", "チョウ", "ZHANG", 0}, {"劉", "リュウ", "LIU", 0},
    {"陳", "チン", "CHEN", 0}, {"楊", "ヨウ", "YANG", 0}, {"趙", "チョウ", "ZHAO", 0},
};
static const struct corpus_name china_given[] = {
    {"偉", "イ", "Wei", 'm'},          {"強", "キョウ", "Qiang", 'm'},
    {"子軒", "シケン", "Zixuan", 'm'}, {"浩然", "コウゼン", "Haoran", 'm'},
    {"芳", "ホウ", "Fang", 'f'},       {"静", "セイ", "Jing", 'f'},
    {"雨桐", "ウトウ", "Yutong", 'f'}, {"欣怡", "キンイ", "Xinyi", 'f'},
};

static const struct corpus_name south_korea_surnames[] = {
    {"金", "キム", "KIM", 0},  {"李", "イ", "LEE", 0},      {"朴", "パク", "PARK", 0},
    {"崔", "チェ", "CHOI", 0}, {"鄭", "チョン", "JUNG", 0},
};
static const struct corpus_name south_korea_given[] = {
    {"民俊", "ミンジュン", "Minjun", 'm'}, {"志勲", "ジフン", "Jihoon", 'm'},   {"道允", "ドユン", "Doyun", 'm'},
    {"書妍", "ソヨン", "Seoyeon", 'f'},    {"智賢", "ジヒョン", "Jihyun", 'f'}, {"恩英", "ウニョン", "Eunyoung", 'f'},
};

static const struct corpus_name taiwan_surnames[] = {
    {"黄", "コウ", "HUANG", 0},
    {"林", "リン", "LIN", 0},
    {"呉", "ゴ", "WU", 0},
    {"蔡", "サイ", "TSAI", 0},
};
static const struct corpus_name taiwan_given[] = {
    {"志明", "シメイ", "Chihming", 'm'},
    {"家豪", "カゴウ", "Chiahao", 'm'},
    {"淑芬", "シュクフン", "Shufen", 'f'},
    {"怡君", "イクン", "Yichun", 'f'},
};

static const struct corpus_name vietnam_surnames[] = {
    {NULL, "グエン", "NGUYEN", 0}, {NULL, "チャン", "TRAN", 0},  {NULL, "レ", "LE", 0},
    {NULL, "ファム", "PHAM", 0},   {NULL, "ホアン", "HOANG", 0},
};
static const struct corpus_name vietnam_given[] = {
    {NULL, "ヴァン・ミン", "Van Minh", 'm'},  {NULL, "ドゥック・アン", "Duc Anh", 'm'},
    {NULL, "クアン・フイ", "Quang Huy", 'm'}, {NULL, "ティ・マイ", "Thi Mai", 'f'},
    {NULL, "ティ・フオン", "Thi Huong", 'f'}, {NULL, "トゥ・チャン", "Thu Trang", 'f'},
};

static const struct corpus_name nepal_surnames[] = {
    {NULL, "シュレスタ", "SHRESTHA", 0},
    {NULL, "グルン", "GURUNG", 0},
    {NULL, "タパ", "THAPA", 0},
    {NULL, "アディカリ", "ADHIKARI", 0},
};
static const struct corpus_name nepal_given[] = {
    {NULL, "ビシャル", "Bishal", 'm'}, {NULL, "スマン", "Suman", 'm'}, {NULL, "ラジェシュ", "Rajesh", 'm'},
    {NULL, "スニタ", "Sunita", 'f'},   {NULL, "プジャ", "Puja", 'f'},  {NULL, "アニタ", "Anita", 'f'},
};

static const struct corpus_name indonesia_surnames[] = {
    {NULL, "スサント", "SUSANTO", 0},
    {NULL, "ウィジャヤ", "WIJAYA", 0},
    {NULL, "プラタマ", "PRATAMA", 0},
    {NULL, "ハルトノ", "HARTONO", 0},
};
static const struct corpus_name indonesia_given[] = {
    {NULL, "ブディ", "Budi", 'm'}, {NULL, "アグス", "Agus", 'm'}, {NULL, "リズキ", "Rizki", 'm'},
    {NULL, "シティ", "Siti", 'f'}, {NULL, "デウィ", "Dewi", 'f'}, {NULL, "アユ", "Ayu", 'f'},
};

static const struct corpus_name usa_surnames[] = {
    {NULL, "スミス", "SMITH", 0},   {NULL, "ジョンソン", "JOHNSON", 0}, {NULL, "ミラー", "MILLER", 0},
    {NULL, "デイビス", "DAVIS", 0}, {NULL, "ウィルソン", "WILSON", 0},
};
static const struct corpus_name usa_given[] = {
    {NULL, "ジェームズ", "James", 'm'}, {NULL, "マイケル", "Michael", 'm'},  {NULL, "ライアン", "Ryan", 'm'},
    {NULL, "エミリー", "Emily", 'f'},   {NULL, "アシュリー", "Ashley", 'f'}, {NULL, "グレース", "Grace", 'f'},
};

static const struct corpus_name france_surnames[] = {
    {NULL, "マルタン", "MARTIN", 0},
    {NULL, "デュボワ", "DUBOIS", 0},
    {NULL, "ルロワ", "LEROY", 0},
    {NULL, "モロー", "MOREAU", 0},
};
static const struct corpus_name france_given[] = {
    {NULL, "リュカ", "Lucas", 'm'}, {NULL, "ユーゴ", "Hugo", 'm'},      {NULL, "ジャン・ポール", "Jean-Paul", 'm'},
    {NULL, "クロエ", "Chloe", 'f'}, {NULL, "カミーユ", "Camille", 'f'}, {NULL, "ゾエ", "Zoe", 'f'},
};

static const struct corpus_name brazil_surnames[] = {
    {NULL, "シルバ", "SILVA", 0},
    {NULL, "サントス", "SANTOS", 0},
    {NULL, "オリベイラ", "OLIVEIRA", 0},
    {NULL, "ソウザ", "SOUZA", 0},
};
static const struct corpus_name brazil_given[] = {
    {NULL, "ガブリエル", "Gabriel", 'm'}, {NULL, "マテウス", "Mateus", 'm'},    {NULL, "ペドロ", "Pedro", 'm'},
    {NULL, "ジュリア", "Julia", 'f'},     {NULL, "ベアトリス", "Beatriz", 'f'}, {NULL, "ラリッサ", "Larissa", 'f'},
};

static const struct corpus_name thailand_surnames[] = {
    {NULL, "スックジャイ", "SUKJAI", 0},
    {NULL, "チャイヤポーン", "CHAIYAPORN", 0},
    {NULL, "ブンミー", "BUNMEE", 0},
};
static const struct corpus_name thailand_given[] = {
    {NULL, "ソムチャイ", "Somchai", 'm'},
    {NULL, "アナン", "Anan", 'm'},
    {NULL, "マリー", "Malee", 'f'},
    {NULL, "ピム", "Pim", 'f'},
};

static const struct corpus_name philippines_surnames[] = {
    {NULL, "デラ・クルス", "DELA CRUZ", 0},
    {NULL, "レイエス", "REYES", 0},
    {NULL, "バウティスタ", "BAUTISTA", 0},
};
static const struct corpus_name philippines_given[] = {
    {NULL, "ホセ", "Jose", 'm'},
    {NULL, "マーク・アンソニー", "Mark Anthony", 'm'},
    {NULL, "マリア・クリスティーナ", "Maria Cristina", 'f'},
    {NULL, "グレイス・アン", "Grace Ann", 'f'},
};

static const struct corpus_name germany_surnames[] = {
    {NULL, "シュミット", "SCHMIDT", 0},
    {NULL, "ヴァーグナー", "WAGNER", 0},
    {NULL, "ベッカー", "BECKER", 0},
};
static const struct corpus_name germany_given[] = {
    {NULL, "ルーカス", "Lukas", 'm'},
    {NULL, "ヨナス", "Jonas", 'm'},
    {NULL, "レナ", "Lena", 'f'},
    {NULL, "ハンナ", "Hannah", 'f'},
};

#define COUNTRY(name, english, key)                                                                                  \
  {                                                                                                                  \
    name, english, key##_surnames, COUNT(key##_surnames), key##_given, COUNT(key##_given)                            \
  }

const struct corpus_country corpus_countries[] = {
    COUNTRY("中国", "China", china),
    COUNTRY("韓国", "South Korea", south_korea),
    COUNTRY("台湾", "Taiwan", taiwan),
    COUNTRY("ベトナム", "Vietnam", vietnam),
    COUNTRY("ネパール", "Nepal", nepal),
    COUNTRY("インドネシア", "Indonesia", indonesia),
    COUNTRY("米国", "USA", usa),
    COUNTRY("フランス", "France", france),
    COUNTRY("ブラジル", "Brazil", brazil),
    COUNTRY("タイ", "Thailand", thailand),
    COUNTRY("フィリピン", "Philippines", philippines),
    COUNTRY("ドイツ", "Germany", germany),
};
const size_t corpus_country_count = COUNT(corpus_countries);

const struct corpus_place corpus_places[] = {
    {"北海道", "札幌市中央区", "060"}, {"北海道", "函館市", "040"},         {"青森県", "弘前市", "036"},
    {"岩手県", "盛岡市", "020"},       {"宮城県", "仙台市青葉区", "980"},   {"秋田県", "秋田市", "010"},
    {"山形県", "鶴岡市", "997"},       {"福島県", "郡山市", "963"},         {"茨城県", "つくば市", "305"},
    {"栃木県", "宇都宮市", "320"},     {"群馬県", "高崎市", "370"},         {"埼玉県", "さいたま市浦和区", "330"},
    {"埼玉県", "川越市", "350"},       {"千葉県", "船橋市", "273"},         {"千葉県", "市川市", "272"},
    {"東京都", "新宿区", "160"},       {"東京都", "世田谷区", "154"},       {"東京都", "八王子市", "192"},
    {"東京都", "足立区", "120"},       {"神奈川県", "横浜市港北区", "222"}, {"神奈川県", "川崎市中原区", "211"},
    {"新潟県", "長岡市", "940"},       {"富山県", "富山市", "930"},         {"石川県", "金沢市", "920"},
    {"福井県", "敦賀市", "914"},       {"山梨県", "甲府市", "400"},         {"長野県", "松本市", "390"},
    {"岐阜県", "大垣市", "503"},       {"静岡県", "浜松市中央区", "430"},   {"愛知県", "名古屋市千種区", "464"},
    {"愛知県", "豊橋市", "440"},       {"三重県", "津市", "514"},           {"滋賀県", "大津市", "520"},
    {"京都府", "京都市左京区", "606"}, {"大阪府", "大阪市北区", "530"},     {"大阪府", "堺市堺区", "590"},
    {"兵庫県", "神戸市灘区", "657"},   {"兵庫県", "姫路市", "670"},         {"奈良県", "奈良市", "630"},
    {"和歌山県", "和歌山市", "640"},   {"鳥取県", "米子市", "683"},         {"島根県", "松江市", "690"},
    {"岡山県", "倉敷市", "710"},       {"広島県", "福山市", "720"},         {"広島県", "広島市中区", "730"},
    {"山口県", "下関市", "750"},       {"徳島県", "徳島市", "770"},         {"香川県", "高松市", "760"},
    {"愛媛県", "松山市", "790"},       {"高知県", "高知市", "780"},         {"福岡県", "福岡市早良区", "814"},
    {"福岡県", "久留米市", "830"},     {"佐賀県", "唐津市", "847"},         {"長崎県", "佐世保市", "857"},
    {"熊本県", "熊本市東区", "862"},   {"大分県", "別府市", "874"},         {"宮崎県", "都城市", "885"},
    {"鹿児島県", "霧島市", "899"},     {"沖縄県", "那覇市", "900"},
};
const size_t corpus_place_count = COUNT(corpus_places);

const struct corpus_faculty corpus_faculties[] = {
    {"文学部", "日本文学科", "Humanities, Japanese Literature", 'A'},
    {"文学部", "史学科", "Humanities, History", 'A'},
    {"文学部", "心理学科", "Humanities, Psychology", 'A'},
    {"外国語学部", "英語学科", "Foreign Studies, English", 'B'},
    {"外国語学部", "フランス語学科", "Foreign Studies, French", 'B'},
    {"外国語学部", "ドイツ語学科", "Foreign Studies, German", 'B'},
    {"法学部", "法律学科", "Law, Law", 'C'},
    {"法学部", "国際関係法学科", "Law, International Law", 'C'},
    {"経済学部", "経済学科", "Economics, Economics", 'D'},
    {"経済学部", "経営学科", "Economics, Management", 'D'},
    {"理工学部", "情報理工学科", "Science, Information", 'E'},
    {"理工学部", "物質生命理工学科", "Science, Life Sciences", 'E'},
    {"理工学部", "機能創造理工学科", "Science, Engineering", 'E'},
    {"総合人間科学部", "社会学科", "Human Sciences, Sociology", 'F'},
    {"総合人間科学部", "看護学科", "Human Sciences, Nursing", 'F'},
    {"国際教養学部", "国際教養学科", "Liberal Arts", 'G'},
};
const size_t corpus_faculty_count = COUNT(corpus_faculties);
