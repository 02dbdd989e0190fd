/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Places, organisations, things: what names of people have to be told from. */
#include "evaluate_words.h"

#include <stddef.h>

lks_word_list lks_words_towns = {
    "北海道/札幌市中央区/北一条西/011/0600001 北海道/函館市/五稜郭町/0138/0400001 "
    "北海道/帯広市/西五条南/0155/0800015",
    "青森県/弘前市/土手町/0172/0368182 岩手県/盛岡市/菜園/019/0200024 宮城県/仙台市青葉区/一番町/022/9800811",
    "秋田県/横手市/寿町/0182/0130021 山形県/米沢市/金池/0238/0920012 福島県/郡山市/虎丸町/024/9630208",
    "茨城県/つくば市/吾妻/029/3050031 栃木県/小山市/城山町/0285/3230023 群馬県/高崎市/連雀町/027/3700823",
    "埼玉県/川越市/脇田本町/049/3501123 埼玉県/さいたま市浦和区/高砂/048/3300063 千葉県/船橋市/本町/047/2730005",
    "千葉県/市川市/八幡/047/2720021 東京都/千代田区/神田駿河台/03/1010062 東京都/世田谷区/下北沢/03/1550031",
    "東京都/練馬区/石神井町/03/1770041 東京都/八王子市/明神町/042/1920046 東京都/足立区/千住旭町/03/1200026",
    "神奈川県/横浜市中区/山下町/045/2310023 神奈川県/川崎市高津区/溝口/044/2130001 "
    "神奈川県/小田原市/栄町/0465/2500011",
    "新潟県/長岡市/城内町/0258/9400061 富山県/高岡市/御旅屋町/0766/9330029 石川県/金沢市/香林坊/076/9200961",
    "福井県/敦賀市/白銀町/0770/9140055 山梨県/甲府市/丸の内/055/4000031 長野県/松本市/深志/0263/3900815",
    "岐阜県/大垣市/郭町/0584/5030887 静岡県/浜松市中央区/鍛冶町/053/4300933 愛知県/名古屋市千種区/今池/052/4640850",
    "愛知県/豊田市/喜多町/0565/4710025 三重県/津市/羽所町/059/5140009 滋賀県/草津市/大路/077/5250032",
    "京都府/京都市左京区/吉田本町/075/6068501 大阪府/大阪市天王寺区/上本町/06/5430001 "
    "大阪府/堺市堺区/南瓦町/072/5900078",
    "兵庫県/神戸市灘区/六甲台町/078/6570013 兵庫県/姫路市/駅前町/079/6700927 奈良県/橿原市/内膳町/0744/6340804",
    "和歌山県/田辺市/湊/0739/6460031 鳥取県/米子市/角盤町/0859/6830812 島根県/出雲市/今市町/0853/6930001",
    "岡山県/倉敷市/阿知/086/7100055 広島県/福山市/東桜町/084/7200065 山口県/下関市/竹崎町/083/7500025",
    "徳島県/阿南市/富岡町/0884/7740030 香川県/高松市/寿町/087/7600023 愛媛県/今治市/常盤町/0898/7940015",
    "高知県/四万十市/中村東町/0880/7870013 福岡県/北九州市小倉北区/鍛冶町/093/8020004 "
    "福岡県/久留米市/東町/0942/8300032",
    "佐賀県/唐津市/京町/0955/8470045 長崎県/佐世保市/下京町/0956/8570054 熊本県/八代市/本町/0965/8660861",
    "大分県/別府市/北浜/0977/8740920 宮崎県/都城市/中町/0986/8850023 鹿児島県/霧島市/国分中央/0995/8994332",
    "沖縄県/那覇市/久茂地/098/9000015 沖縄県/石垣市/美崎町/0980/9070012 東京都/奥多摩町/氷川/0428/1980212",
    NULL};

lks_word_list lks_words_english_towns = {
    "London Leeds Bristol Norwich Exeter York Durham Lincoln Boston Austin Denver Portland Seattle Chicago Houston "
    "Phoenix",
    "Dallas Columbus Charlotte Jackson Madison Florence Aurora Savannah Sydney Melbourne Perth Auckland Dublin Cork",
    NULL};
lks_word_list lks_words_german_towns = {
    "10115/Berlin 20095/Hamburg 80331/München 50667/Köln 60311/Frankfurt 70173/Stuttgart 40213/Düsseldorf "
    "04109/Leipzig",
    "01067/Dresden 30159/Hannover 90402/Nürnberg 28195/Bremen 99084/Erfurt 79098/Freiburg 48143/Münster 89073/Ulm",
    NULL};
lks_word_list lks_words_french_towns = {
    "75001/Paris 69002/Lyon 13001/Marseille 31000/Toulouse 06000/Nice 44000/Nantes 67000/Strasbourg 33000/Bordeaux",
    "59000/Lille 35000/Rennes 51100/Reims 38000/Grenoble 21000/Dijon 49000/Angers 30000/Nîmes 25000/Besançon", NULL};
lks_word_list lks_words_spanish_towns = {
    "28001/Madrid 08002/Barcelona 46001/Valencia 41001/Sevilla 50001/Zaragoza 29001/Málaga 30001/Murcia 48001/Bilbao",
    "14001/Córdoba 15001/Coruña 18001/Granada 37001/Salamanca 47001/Valladolid 09001/Burgos 39001/Santander", NULL};
lks_word_list lks_words_chinese_towns = {
    "北京市朝阳区建国路 上海市浦东新区世纪大道 广州市天河区体育西路 深圳市南山区科技园路 成都市武侯区人民南路",
    "杭州市西湖区文三路 南京市鼓楼区中山路 武汉市洪山区珞喻路 西安市雁塔区长安南路 天津市和平区南京路", NULL};
lks_word_list lks_words_korean_towns = {
    "서울특별시_강남구_테헤란로 서울특별시_마포구_월드컵북로 부산광역시_해운대구_센텀로 대구광역시_수성구_동대구로",
    "인천광역시_연수구_송도대로 광주광역시_북구_용봉로 대전광역시_유성구_대학로 경기도_성남시_분당구_판교로", NULL};
lks_word_list lks_words_english_streets = {"High_Street Church_Lane Mill_Road Station_Road Park_Avenue Oak_Street "
                                           "Maple_Drive Elm_Court Victoria_Road Kings_Way",
                                           "Queen_Street Washington_Avenue Cedar_Lane Lakeview_Drive "
                                           "Sunset_Boulevard Green_Lane Orchard_Close Bridge_Street",
                                           NULL};
lks_word_list lks_words_german_streets = {
    "Hauptstraße Schulstraße Gartenweg Bahnhofstr. Lindenallee Goethestraße Am_Markt Kirchgasse Bergstraße Rosenweg",
    "Mühlenstr. Friedrich-Ebert-Straße Waldweg Ringstraße Schillerplatz Dorfstraße Parkallee Birkenweg", NULL};
lks_word_list lks_words_french_streets = {
    "rue_de_la_Paix avenue_Victor_Hugo rue_du_Moulin place_de_la_République boulevard_Voltaire rue_des_Lilas",
    "chemin_des_Vignes impasse_du_Château rue_Pasteur allée_des_Tilleuls rue_Jean_Jaurès quai_de_la_Loire", NULL};
lks_word_list lks_words_spanish_streets = {
    "Calle_Mayor Avenida_de_la_Constitución Plaza_de_España Calle_del_Sol Paseo_del_Prado Calle_Cervantes Gran_Vía",
    "Calle_de_la_Rosa Avenida_de_América Camino_Real Ronda_de_Toledo Travesía_del_Mar", NULL};

lks_word_list lks_words_buildings = {
    "コーポ桜 メゾン若葉 ハイツ青葉 グランドメゾン本町 サンハイム レジデンス中央 第二山田荘 パークタワー "
    "みどりマンション",
    "シャトー田園 エステート丘 ひまわり荘 ライオンズ坂上 ロイヤルコート 県営住宅 学生会館 松風寮", NULL};

lks_word_list lks_words_stations = {
    "新宿 渋谷 池袋 品川 上野 大宮 赤羽 田端 巣鴨 目黒 五反田 恵比寿 原宿 高円寺 三鷹 立川 八王子 高尾 大月 甲府",
    "山田 福島 高松 松山 秋田 宮崎 石川 千葉 長野 福山 岡山 徳山 柳井 小野田 本郷 河内 西条 三原 尾道 糸崎 安芸中野",
    "中野 荻窪 吉祥寺 武蔵境 国分寺 西国分寺 金山 熱田 大府 刈谷 安城 岡崎 豊橋 浜松 磐田 掛川 菊川 島田 藤枝 焼津",
    "清水 富士 吉原 沼津 三島 熱海 小田原 平塚 茅ケ崎 藤沢 大船 戸塚 横須賀 久里浜 和田 平田 大森 川崎 鶴見 桜木町",
    "直江津 柏崎 長岡 三条 新津 村上 坂町 酒田 象潟 羽後本荘 大曲 角館 田沢湖 盛岡 北上 水沢 一ノ関 古川 松島 多賀城",
    NULL};

lks_word_list lks_words_shrines = {
    "八幡神社 熊野神社 諏訪神社 稲荷神社 天満宮 春日神社 白山神社 氷川神社 浅間神社 愛宕神社 金刀比羅宮 日枝神社",
    "長福寺 円通寺 善光寺 妙法寺 西念寺 浄土寺 大林寺 龍泉寺 永源寺 光明寺 常楽寺 宝泉寺 観音寺 本覚寺", NULL};

lks_word_list lks_words_universities = {
    "東都中央大学 北斗学院大学 瀬戸内国際大学 みなと工業大学 青嶺大学 白鳳女子大学 武蔵丘大学 千代原経済大学",
    "南海医科大学 西陣芸術大学 光陵大学 湖北県立大学 関東学際大学 若竹短期大学 星城教育大学 緑ヶ丘商科大学", NULL};
lks_word_list lks_words_schools = {
    "市立第一小学校 市立東小学校 市立みどり小学校 町立中央小学校 市立南中学校 市立若葉中学校 県立北高等学校",
    "県立港高等学校 私立明星学園高等学校 県立商業高等学校 市立桜台幼稚園 ひばり保育園 県立盲学校 国際情報高校", NULL};
lks_word_list lks_words_companies = {
    "株式会社青空物産 山田製作所 有限会社丸十商店 東洋電機工業株式会社 (株)みどり建設 合同会社ノースランド "
    "田中工務店",
    "株式会社サクラシステム 日の出運輸株式会社 医療法人社団清和会 一般社団法人まちづくり協会 鈴木商事 佐藤クリニック",
    "㈱大和食品 北都ガス株式会社 株式会社ハヤブサ 高橋酒造株式会社 NPO法人ひだまり 三河精機 社会福祉法人光の園",
    "株式会社テクノリンク 加藤法律事務所 合資会社越後屋 星野リネンサプライ株式会社 富士見印刷㈱ オレンジ薬局", NULL};
lks_word_list lks_words_faculties = {
    "文学部 法学部 経済学部 経営学部 理学部 工学部 農学部 医学部 薬学部 教育学部 国際学部 情報学部 看護学部 社会学部",
    NULL};
lks_word_list lks_words_departments = {"総務部 人事課 経理部 営業部第一課 開発部 品質管理課 情報システム部 広報室 "
                                       "製造部 購買課 法務部 企画室 物流センター",
                                       "大阪支店 名古屋営業所 九州支社 カスタマーサポート部 研究開発本部", NULL};
lks_word_list lks_words_jobs = {"部長 課長 係長 主任 一般 取締役 次長 主査 主事 教授 准教授 講師 助教 看護師 医師 "
                                "薬剤師 事務員 会社員 公務員 自営業",
                                "主婦 学生 無職 パート 農業 教員 エンジニア 運転手", NULL};
lks_word_list lks_words_courses_phrases = {
    "線形代数学I|微分積分学II|経済学入門|日本史概論|英語コミュニケーション|情報リテラシー|有機化学実験|民法総則|"
    "刑法各論",
    "国際関係論|心理学概論|統計学基礎|プログラミング演習|データベース論|会計学原理|マーケティング論|西洋美術史|"
    "体育実技",
    "哲学|倫理学|社会調査法|機械力学|電磁気学|生物学実験|看護学概論|教育原理|日本語学|中国語初級|ドイツ語II", NULL};
lks_word_list lks_words_products_phrases = {
    "ボールペン 黒 0.5mm|A4コピー用紙 500枚|液晶モニター 24型|事務用椅子 肘付|スチール書庫|単三電池 8本入|付箋 "
    "75mm角",
    "LED電球 60W相当|緑茶ペットボトル500ml|カップ麺しょうゆ味|食パン6枚切|国産小麦粉 1kg|みかん箱入|りんご "
    "ふじ|コシヒカリ5kg",
    "あきたこまち 10kg|さくら餅|ひまわり油|すみれ石鹸|抹茶アイス|牛乳1L|木綿豆腐|電気ケトル|掃除機 "
    "紙パック式|折りたたみ傘",
    "デスクライト|ノートパソコン14型|USBメモリ32GB|マウス 無線|外付けHDD 2TB|延長コード3m|工具セット|六角ボルト "
    "M8|平ワッシャー",
    "ドライバー +2|軍手12双|ヘルメット白|安全靴 26cm|養生テープ|段ボール箱L|ガムテープ|蛍光ペン "
    "5色|クリアファイル|名札ケース",
    NULL};
lks_word_list lks_words_remarks_phrases = {
    "要確認|4月から休学中|アレルギーあり|電話は18時以降|窓口にて受領|郵送済|書類未提出|更新手続き済み|6/12 "
    "再連絡予定|特になし",
    "代理の方が来所|車椅子利用|領収書希望|DM不要|転居予定あり|振込確認済|欠席連絡あり|後日提出とのこと|初回|継続",
    NULL};
lks_word_list lks_words_diagnoses = {
    "高血圧症 糖尿病 うつ病 気管支喘息 胃潰瘍 骨折 脂質異常症 アトピー性皮膚炎 乳がん 緑内障 関節リウマチ 不眠症 "
    "認知症",
    "統合失調症 てんかん 狭心症 肺炎 腰椎椎間板ヘルニア 花粉症 発達障害 適応障害 慢性腎臓病", NULL};
lks_word_list lks_words_banks = {"みずほ銀行/0001 三菱UFJ銀行/0005 三井住友銀行/0009 りそな銀行/0010 "
                                 "ゆうちょ銀行/9900 横浜銀行/0138 静岡銀行/0149",
                                 NULL};
lks_word_list lks_words_countries = {"中国 韓国 ベトナム ネパール インドネシア ミャンマー フィリピン タイ マレーシア "
                                     "ブラジル アメリカ インド 台湾 日本",
                                     "フランス スリランカ モンゴル バングラデシュ ドイツ ペルー", NULL};
lks_word_list lks_words_papers_phrases = {
    "日本における高齢者介護の現状と課題|深層学習を用いた橋梁点検手法|江戸後期の町方文書に関する一考察|"
    "有機薄膜の作製と評価",
    "地方財政の持続可能性について|離島医療の遠隔化に向けて|水田土壌の微生物群集解析|音声認識の頑健性向上に関する研究",
    "震災後のコミュニティ再編|量子ドットの発光特性|児童文学にみる家族像|公共交通の運賃弾力性の推定|里山の植生遷移",
    NULL};
lks_word_list lks_words_budget_phrases = {
    "人件費|旅費交通費|消耗品費|印刷製本費|通信運搬費|会議費|委託料|使用料及び賃借料|備品購入費|負担金補助及び交付金|"
    "工事請負費",
    "光熱水費|修繕料|保険料|広告宣伝費|支払手数料|雑費|予備費|積立金|公債費|扶助費|繰出金", NULL};
lks_word_list lks_words_shops_phrases = {
    "やまだ食堂|喫茶すみれ|居酒屋 源|理容タナカ|美容室HANA|パン工房こむぎ|鈴木鮮魚店|焼肉大将|そば処 "
    "更科|カフェ・ド・ルナ",
    "ラーメン太郎|中華 楊貴妃|佐藤書店|ベーカリー陽|花屋さくら|クリーニング白鳥|文具のマルヤ|山本電器|和菓子 "
    "松月堂|寿司 一心",
    NULL};

lks_word_list lks_words_english_products_phrases = {"Ballpoint Pen Blue|Copy Paper A4|Desk Lamp|Office Chair|Steel "
                                                    "Bolt M8|Wireless Mouse|USB Cable 2m|Monitor 24 inch|Paper Clips",
                                                    "Stapler Heavy Duty|Red Rose Tea|Green Apple|Baker's Yeast|Jack "
                                                    "Daniel Whiskey|Earl Grey|Johnny Walker|Mary Jane Shoes",
                                                    "Garden Hose|Cordless Drill|Tool Box|Safety Helmet|Work "
                                                    "Gloves|Olive Oil 1L|Brown Rice|Dark Chocolate|Sparkling Water",
                                                    NULL};
lks_word_list lks_words_english_companies_phrases = {
    "Acme Ltd|Northwind Traders|Baker & Sons|Wilson Holdings plc|Blue River Software Inc.|Green Valley Farms "
    "LLC|Taylor Logistics",
    "Harris & Clark LLP|Silverline GmbH|Oakwood Furniture Co.|Morgan Steel|First National Bank|Sunrise "
    "Bakery|Pioneer Hotels",
    NULL};
lks_word_list lks_words_english_jobs_phrases = {
    "Manager|Engineer|Sales "
    "Assistant|Nurse|Teacher|Accountant|Analyst|Driver|Designer|Director|Technician|Clerk|Consultant",
    NULL};
lks_word_list lks_words_english_departments_phrases = {
    "Human Resources|Finance|Engineering|Marketing|Sales|Legal|Operations|Research|IT Support|Facilities|Customer "
    "Service",
    NULL};
lks_word_list lks_words_english_facilities_phrases = {
    "St. Mary's Hospital|Washington Elementary School|Lincoln High School|Riverside Library|Jackson Park|Victoria "
    "Station",
    "George Washington Bridge|Madison Square|Central Museum|Hamilton Airport|King's Cross|Charlotte Airport|Martin "
    "Clinic",
    "Kennedy Center|Roosevelt Middle School|St. John Church|Town Hall|Oakland Fire Station|Grant Avenue Pool|Shaw "
    "Theatre",
    NULL};
lks_word_list lks_words_english_countries_phrases = {"British|American|German|French|Spanish|Chinese|Indian|"
                                                     "Vietnamese|Brazilian|Irish|Japanese|Nigerian|Polish|Canadian",
                                                     NULL};
lks_word_list lks_words_english_courses_phrases = {
    "Linear Algebra|Introduction to Economics|World History|Organic Chemistry|Contract Law|Data "
    "Structures|Statistics 101",
    "Creative Writing|Microbiology|Art History|Public Policy|Machine Learning|Marketing|Thermodynamics|Ethics", NULL};
lks_word_list lks_words_english_remarks_phrases = {"call back after 6pm|paid in cash|waiting for documents|moved in "
                                                   "March|no newsletter|prefers e-mail|VIP|see file|ok|n/a",
                                                   NULL};
lks_word_list lks_words_english_diagnoses_phrases = {"Hypertension|Type 2 diabetes|Asthma|Depression|Fracture of "
                                                     "wrist|Migraine|Eczema|Breast cancer|Pneumonia|Epilepsy|Angina",
                                                     NULL};
