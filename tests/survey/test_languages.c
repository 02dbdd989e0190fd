/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Tables of people in other languages, with headers and without, and tables like them that have nobody in them. All
 * people are invented. */
#include <CUnit/CUnit.h>
#include <glib.h>
#include <string.h>

#include "feeder.h"
#include "maker.h"

extern CU_TestInfo lks_test_languages[];

enum { ROWS = 16, KINDS = 8 };

typedef struct language_row {
  const char *name;
  const char *header;
  const char *rows[ROWS]; /* up to the first NULL */
  lks_kind kinds[KINDS];  /* by column; NONE: not looked at */
  lks_kind bare[KINDS];   /* the same without the header */
} language_row;

static const language_row people[] = {
    {"Japanese, accounts, eras and bare postal codes",
     "氏名|生年月日|郵便番号|銀行名|支店名|口座番号",
     {"佐藤花子|昭60|1000001|見本銀行|本店|1234567", "鈴木一郎|平成2年|5300001|見本銀行|駅前支店|7654321",
      "高橋健一|S45.3.2|0600001|例示信用金庫|中央支店|0012345",
      "田中美咲|昭和58年1月1日|9800811|見本銀行|南支店|2345678",
      "渡邉真由美|H3.4.1|4600008|ゆうちょ銀行|〇一八支店|3456789", "伊藤直樹|昭40|8100001|見本銀行|北支店|4567890",
      "山本結衣|平元.5.5|7300011|例示信用金庫|西支店|5678901", "中村修|1970年|2310005|見本銀行|本店|6789012",
      "小林蓮|R2.1.20|3300854|見本銀行|本店|7890123", "加藤陽子|昭和39年|6008216|見本銀行|東支店|8901234",
      "吉田拓海|平10|2600013|例示信用金庫|中央支店|9012345", "山田さくら|昭52|4200851|見本銀行|本店|0123456"},
     {LKS_KIND_NAME, LKS_KIND_BIRTH_DATE, LKS_KIND_POSTAL_CODE, LKS_KIND_BANK_ACCOUNT, LKS_KIND_BANK_ACCOUNT,
      LKS_KIND_BANK_ACCOUNT},
     {LKS_KIND_NAME, LKS_KIND_NONE, LKS_KIND_POSTAL_CODE}},
    {"Foreign residents in katakana",
     "氏名|国籍|IBAN",
     {"グエン・ヴァン・アン|ベトナム|DE89370400440532013000",
      "マリア サントス|フィリピン|GB82 WEST 1234 5698 7654 32", "キム ミンジュン|韓国|FR1420041010050500013M02606",
      "ジョン・スミス|米国|NL91ABNA0417164300", "アリ ハサン|バングラデシュ|ES9121000418450200051332",
      "ワン シャオミン|中国|CH9300762011623852957", "エリカ ロドリゲス|ブラジル|BE68539007547034",
      "ラム バハドゥル|ネパール|AT611904300234573201", "チャン ティ マイ|ベトナム|DE89370400440532013000",
      "デイビッド・ミラー|イギリス|SE4550000000058398257466", "パク ジス|韓国|DK5000400440116243",
      "ファティマ カーン|パキスタン|NO9386011117947"},
     {LKS_KIND_NONE, LKS_KIND_NATIONALITY, LKS_KIND_BANK_ACCOUNT},
     {LKS_KIND_NAME_KANA, LKS_KIND_NATIONALITY, LKS_KIND_BANK_ACCOUNT}},
    {"Chinese",
     "姓名|性别|身份证号码|手机号码|家庭住址|出生日期",
     {"王晓明|男|11010519491231002X|13800138001|北京市朝阳区建国路88号|1990年12月31日",
      "李秀英|女|440308199901101512|13912345678|广东省深圳市南山区科技园路12号|1985年3月8日",
      "张伟杰|男|11010519491231002X|15887654321|上海市浦东新区世纪大道100号|1978年11月2日",
      "陈静怡|女|440308199901101512|18611112222|浙江省杭州市西湖区文三路45号|1992年7月15日",
      "刘建国|男|11010519491231002X|13733334444|四川省成都市武侯区人民南路3号|1966年1月20日",
      "赵丽华|女|440308199901101512|15055556666|江苏省南京市鼓楼区中山路18号|1971年9月9日",
      "黄志强|男|11010519491231002X|18977778888|湖北省武汉市洪山区珞喻路77号|1988年5月30日",
      "周婷婷|女|440308199901101512|13699990000|陕西省西安市雁塔区长安南路6号|1995年10月1日"},
     {LKS_KIND_NAME, LKS_KIND_SEX, LKS_KIND_NATIONAL_ID, LKS_KIND_PHONE, LKS_KIND_ADDRESS, LKS_KIND_BIRTH_DATE},
     {LKS_KIND_NAME, LKS_KIND_SEX, LKS_KIND_NONE, LKS_KIND_NONE, LKS_KIND_ADDRESS, LKS_KIND_BIRTH_DATE}},
    {"Chinese, traditional",
     "姓名|性別|行動電話|通訊地址",
     {"陳志明|男|0912-345-678|臺北市大安區復興南路一段10號", "林淑芬|女|0922-111-222|新北市板橋區文化路二段5號",
      "黃俊傑|男|0933-444-555|臺中市西屯區臺灣大道三段99號", "張雅婷|女|0955-777-888|高雄市前鎮區中山二路3號",
      "吳建宏|男|0966-123-321|桃園市中壢區中正路20號", "劉美玲|女|0977-654-456|臺南市東區大學路1號"},
     {LKS_KIND_NAME, LKS_KIND_SEX, LKS_KIND_PHONE, LKS_KIND_ADDRESS},
     {LKS_KIND_NAME, LKS_KIND_SEX, LKS_KIND_PHONE, LKS_KIND_ADDRESS}},
    {"Korean",
     "이름|성별|휴대폰|주소|생년월일|국적",
     {"김민수|남|010-1234-5678|서울특별시 강남구 테헤란로 123|1990년 12월 31일|대한민국",
      "이서연|여|010-2345-6789|부산광역시 해운대구 우동로 45|1985년 3월 8일|대한민국",
      "박지훈|남|010-3456-7890|경기도 성남시 분당구 판교로 67|1978년 11월 2일|중국",
      "최은영|여|010-4567-8901|대전광역시 서구 둔산로 8|1992년 7월 15일|베트남",
      "정하늘|여|010-5678-9012|인천광역시 남동구 구월로 90|1966년 1월 20일|대한민국",
      "강도윤|남|010-6789-0123|대구광역시 수성구 달구벌대로 11|1971년 9월 9일|미국",
      "윤서준|남|010-7890-1234|광주광역시 북구 용봉로 22|1988년 5월 30일|일본",
      "임지민|여|010-8901-2345|울산광역시 남구 삼산로 33|1995년 10월 1일|대한민국"},
     {LKS_KIND_NAME, LKS_KIND_SEX, LKS_KIND_PHONE, LKS_KIND_ADDRESS, LKS_KIND_BIRTH_DATE, LKS_KIND_NATIONALITY},
     {LKS_KIND_NAME, LKS_KIND_SEX, LKS_KIND_PHONE, LKS_KIND_ADDRESS, LKS_KIND_BIRTH_DATE, LKS_KIND_NATIONALITY}},
    {"German",
     "Name|Geschlecht|Telefon|Straße|PLZ|Ort|Geburtsdatum|Staatsangehörigkeit",
     {"Anna Schneider|weiblich|089 12345678|Lindenstraße 12|80331|München|31.12.1990|deutsch",
      "Müller, Hans|männlich|+49 30 1234567|Am Weiher 5|10115|Berlin|08.03.1985|deutsch",
      "Karl-Heinz Köhler|männlich|0711 987654|Hauptstr. 7a|70173|Stuttgart|02.11.1978|österreichisch",
      "Ulrike von Hagen|weiblich|0221 445566|Domplatz 3|50667|Köln|15.07.1992|deutsch",
      "Jürgen Weiß|männlich|0341 778899|Goetheweg 18|04109|Leipzig|20.01.1966|türkisch",
      "Sabine Brückner|weiblich|0511 223344|Gartenallee 9|30159|Hannover|09.09.1971|deutsch",
      "Petra Vogelsang|weiblich|0911 667788|Burgstraße 21|90402|Nürnberg|30.05.1988|polnisch",
      "Wolfgang Amann|divers|040 334455|Elbchaussee 100|20095|Hamburg|01.10.1995|deutsch"},
     {LKS_KIND_NAME, LKS_KIND_SEX, LKS_KIND_PHONE, LKS_KIND_ADDRESS, LKS_KIND_POSTAL_CODE, LKS_KIND_NONE,
      LKS_KIND_BIRTH_DATE, LKS_KIND_NATIONALITY},
     {LKS_KIND_NAME, LKS_KIND_SEX, LKS_KIND_PHONE, LKS_KIND_ADDRESS, LKS_KIND_NONE, LKS_KIND_NONE,
      LKS_KIND_BIRTH_DATE, LKS_KIND_NATIONALITY}},
    {"French",
     "Nom et prénom|Sexe|Téléphone|Adresse|Date de naissance|Nationalité",
     {"Jean-Pierre Lefèvre|Homme|06 12 34 56 78|12 rue de la Paix, 75002 Paris|31/12/1990|française",
      "DUBOIS Marie|Femme|01 98 76 54 32|5 avenue Victor Hugo, 69003 Lyon|08/03/1985|française",
      "Benoît Charpentier|Homme|07 11 22 33 44|27 boulevard Gambetta, 13001 Marseille|02/11/1978|belge",
      "Amélie Rousseau|Femme|06 55 66 77 88|3 place du Marché, 31000 Toulouse|15/07/1992|française",
      "Thierry Marchand|Homme|+33 6 99 88 77 66|44 quai des Brumes, 44000 Nantes|20/01/1966|suisse",
      "Chantal Goyette|Femme|02 33 44 55 66|8 impasse des Lilas, 35000 Rennes|09/09/1971|française",
      "Yves Le Goff|Homme|06 10 20 30 40|19 chemin Vert, 29200 Brest|30/05/1988|marocaine",
      "Noémie Barthès|Femme|07 77 66 55 44|2 allée des Tilleuls, 67000 Strasbourg|01/10/1995|française"},
     {LKS_KIND_NAME, LKS_KIND_SEX, LKS_KIND_PHONE, LKS_KIND_ADDRESS, LKS_KIND_BIRTH_DATE, LKS_KIND_NATIONALITY},
     {LKS_KIND_NAME, LKS_KIND_SEX, LKS_KIND_PHONE, LKS_KIND_ADDRESS, LKS_KIND_BIRTH_DATE, LKS_KIND_NATIONALITY}},
    {"Spanish",
     "Nombre y apellidos|Sexo|DNI|Teléfono|Domicilio|Fecha de nacimiento|Nacionalidad",
     {"María José García López|Mujer|12345678Z|+34 612 345 678|Calle Mayor 5, 28001 Madrid|31/12/1990|española",
      "José Luis Rodríguez|Hombre|00000000T|+34 622 111 222|Avenida de América 12, 41001 Sevilla|08/03/1985|española",
      "Ana Fernández Ruiz|Mujer|87654321X|+34 633 333 444|Plaza Nueva 3, 48001 Bilbao|02/11/1978|mexicana",
      "Carlos de la Cruz|Hombre|11111111H|+34 644 555 666|Calle del Sol 27, 46001 Valencia|15/07/1992|española",
      "GARCÍA SOTO, Miguel Ángel|Hombre|22222222J|+34 655 777 888|Paseo del Prado 8, 28014 "
      "Madrid|20/01/1966|española",
      "Lucía Domínguez|Mujer|33333333P|+34 666 999 000|Calle Luna 14, 50001 Zaragoza|09/09/1971|colombiana",
      "Pilar Echeverría|Mujer|44444444A|+34 677 121 212|Camino Real 2, 18001 Granada|30/05/1988|española",
      "Juan Carlos Pérez|Hombre|55555555K|+34 688 343 434|Ronda de Atocha 30, 28012 Madrid|01/10/1995|peruana",
      "Rocío Zabaleta|Mujer|66666666Q|+34 699 565 656|Calle Ancha 9, 11001 Cádiz|12/04/1959|española",
      "Santiago Cifuentes|Hombre|77777777B|+34 611 787 878|Avenida del Mar 1, 29016 Málaga|25/08/2001|argentina"},
     {LKS_KIND_NAME, LKS_KIND_SEX, LKS_KIND_NATIONAL_ID, LKS_KIND_PHONE, LKS_KIND_ADDRESS, LKS_KIND_BIRTH_DATE,
      LKS_KIND_NATIONALITY},
     {LKS_KIND_NAME, LKS_KIND_SEX, LKS_KIND_NATIONAL_ID, LKS_KIND_PHONE, LKS_KIND_ADDRESS, LKS_KIND_BIRTH_DATE,
      LKS_KIND_NATIONALITY}},
};

/* Nobody is in these. */
static const language_row others[] = {
    {"Chinese products",
     "产品名称|规格|单价|数量",
     {"洗衣机|XQB80-100|1,299元|12", "电冰箱|BCD-215|2,399元|8", "空调|KFR-35|2,899元|20", "微波炉|P70D20|399元|15",
      "电饭煲|MB-FB40|249元|30", "吸尘器|VC-500|599元|9", "电视机|L55M5|2,199元|11", "热水器|F60-21|899元|7"},
     {LKS_KIND_NONE},
     {LKS_KIND_NONE}},
    {"Chinese schools",
     "学校名称|地址|电话|邮编",
     {"北京市第一中学|北京市东城区安定门路1号|010-64031234|100009",
      "上海市实验小学|上海市黄浦区露香园路242号|021-63285678|200010",
      "广州市第七中学|广东省广州市越秀区烟墩路28号|020-87654321|510080",
      "成都市石室中学|四川省成都市青羊区文庙前街93号|028-86123456|610041",
      "南京市金陵小学|江苏省南京市鼓楼区中山路169号|025-83321234|210008",
      "武汉市第二中学|湖北省武汉市江岸区球场路66号|027-82612345|430010"},
     {LKS_KIND_NONE},
     {LKS_KIND_NONE}},
    {"Korean facilities",
     "시설명|주소|전화번호|개관일",
     {"강남도서관|서울특별시 강남구 선릉로 116|02-3448-4741|1999-05-07",
      "해운대도서관|부산광역시 해운대구 양운로 183|051-709-3900|2006-08-21",
      "수원박물관|경기도 수원시 영통구 창룡대로 265|031-228-4150|2008-10-01",
      "대전시민회관|대전광역시 중구 중앙로 32|042-222-1234|1987-03-02",
      "광주체육관|광주광역시 서구 금화로 240|062-613-5000|1965-09-10",
      "인천미술관|인천광역시 미추홀구 매소홀로 599|032-440-4000|1995-11-24"},
     {LKS_KIND_NONE},
     {LKS_KIND_NONE}},
    {"German articles",
     "Artikel|Bezeichnung|Preis|Lagerort",
     {"A-1001|Schreibtisch Eiche|249,00 €|Halle 3", "A-1002|Bürostuhl Schwarz|129,00 €|Halle 1",
      "A-1003|Regal Kiefer|89,00 €|Halle 3", "A-1004|Stehlampe Modern|59,00 €|Halle 2",
      "A-1005|Teppich Berlin|199,00 €|Halle 2", "A-1006|Sofa Charlotte|899,00 €|Halle 4",
      "A-1007|Kommode Weiß|179,00 €|Halle 3", "A-1008|Spiegel Rund|49,00 €|Halle 1"},
     {LKS_KIND_NONE},
     {LKS_KIND_NONE}},
    {"French towns",
     "Commune|Département|Population|Superficie",
     {"Saint-Étienne|Loire|172 565|79,97 km", "Aix-en-Provence|Bouches-du-Rhône|143 097|186,08 km",
      "Le Havre|Seine-Maritime|166 058|46,95 km", "La Rochelle|Charente-Maritime|77 205|28,43 km",
      "Bourg-en-Bresse|Ain|41 248|23,86 km", "Clermont-Ferrand|Puy-de-Dôme|147 284|42,67 km",
      "Fort-de-France|Martinique|76 512|44,21 km", "Villeneuve-d'Ascq|Nord|61 920|27,46 km"},
     {LKS_KIND_NONE},
     {LKS_KIND_NONE}},
    {"Spanish hospitals",
     "Hospital|Dirección|Teléfono|Camas",
     {"Hospital Universitario La Paz|Paseo de la Castellana 261, 28046 Madrid|917 277 000|1308",
      "Hospital Clínic|Calle Villarroel 170, 08036 Barcelona|932 275 400|819",
      "Hospital Virgen del Rocío|Avenida Manuel Siurot, 41013 Sevilla|955 012 000|1279",
      "Hospital General de Alicante|Calle Maestro Alonso 109, 03010 Alicante|965 933 000|825",
      "Hospital San Pedro|Calle Piqueras 98, 26006 Logroño|941 298 000|630",
      "Hospital de Cruces|Plaza de Cruces 12, 48903 Barakaldo|946 006 000|932"},
     {LKS_KIND_NONE},
     {LKS_KIND_NONE}},
};

static size_t count_of(const language_row *row)
{
  size_t count = 0;
  while (count < ROWS && row->rows[count] != NULL)
    count++;
  return count;
}

static const lks_table *feed(lks_feeder *feeder, const language_row *row, bool with_header)
{
  uint32_t number = 0;
  lks_feeder_begin(feeder);
  lks_feeder_part(feeder, "Sheet1", LEAKSCAN_VISIBLE);
  if (with_header)
    lks_feeder_row(feeder, number++, 0, row->header);
  for (size_t i = 0; i < count_of(row); i++)
    lks_feeder_row(feeder, number++, 0, row->rows[i]);
  const lks_facts *facts = lks_feeder_finish(feeder);
  return facts->part_count > 0 && facts->parts[0]->table_count > 0 ? facts->parts[0]->tables[0] : NULL;
}

static lks_kind kind_at(const lks_table *table, uint32_t column)
{
  for (size_t i = 0; i < table->field_count; i++)
    if (table->fields[i].column == column)
      return table->fields[i].kind;
  return LKS_KIND_NONE;
}

static void check_people(const language_row *row, bool with_header)
{
  lks_feeder feeder;
  const lks_table *table = feed(&feeder, row, with_header);
  const lks_kind *kinds = with_header ? row->kinds : row->bare;
  const char *how = with_header ? "with header" : "without";
  lks_check(table != NULL && table->class == LKS_TABLE_PERSONS, "%s, %s: no table of people", row->name, how);
  for (uint32_t i = 0; table != NULL && i < KINDS; i++)
    lks_check(kinds[i] == LKS_KIND_NONE || kind_at(table, i) == kinds[i], "%s, %s: column %u is %s, not %s",
              row->name, how, i + 1, lks_kind_get(kind_at(table, i))->id, lks_kind_get(kinds[i])->id);
  lks_check(table != NULL && table->people == count_of(row), "%s, %s: %d people", row->name, how,
            table != NULL ? (int)table->people : 0);
  lks_feeder_end(&feeder);
}

static void test_people(void)
{
  for (size_t i = 0; i < G_N_ELEMENTS(people); i++)
    check_people(&people[i], true);
}

static void test_people_without_headers(void)
{
  for (size_t i = 0; i < G_N_ELEMENTS(people); i++)
    check_people(&people[i], false);
}

static void test_others(void)
{
  for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
    for (int with_header = 0; with_header < 2; with_header++) {
      lks_feeder feeder;
      const lks_table *table = feed(&feeder, &others[i], with_header != 0);
      lks_check(table == NULL || (table->class != LKS_TABLE_PERSONS && table->people == 0),
                "%s, %s: a table of %d people", others[i].name, with_header ? "with header" : "without",
                table != NULL ? (int)table->people : 0);
      lks_feeder_end(&feeder);
    }
}

CU_TestInfo lks_test_languages[] = {{"people", test_people},
                                    {"people without headers", test_people_without_headers},
                                    {"nobody", test_others},
                                    CU_TEST_INFO_NULL};
