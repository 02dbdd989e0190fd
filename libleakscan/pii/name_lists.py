# SPDX-License-Identifier: LGPL-2.1-or-later
"""The hand-written word lists that generate_names.py adds to ipadic and iso-codes."""

# The first letter of a group is what the tables hold, the others are written in its place.
VARIANTS = """
高髙 崎﨑碕嵜 辺邊邉 斎齋 斉齊 沢澤 浜濵濱 広廣 真眞 島嶋嶌 桜櫻 国國 竜龍 恵惠 栄榮 円圓 弥彌 寿壽 礼禮 万萬
宝寶 学學 実實 勲勳 峰峯 野埜 富冨 塚塚 徳德 瀬瀨 桑桒 館舘 蔵藏 黒黑 鉄鐵 関關 滝瀧 渋澁澀 穂穗 柳栁栁 桧檜 薮藪
篭籠 条條 来來 豊豐 与與 岳嶽 亀龜 塩鹽 鴎鷗 冴冱 晃晄 曽曾 巌巖 禰祢 芦蘆 彦彥 浄淨 静靜 清淸 青靑 教敎 郎郞 内內
吉𠮷 土圡 巣巢 巻卷 児兒 乗乘 為爲 奥奧 歩步 晋晉 温溫 聡聰 悦悅 塁壘 橋槗𣘺 兼兼 釜釡 麹麴 桝枡 笹篠 芳芳 秋龝
枝枝 諸諸 都都 渚渚 猪猪豬 福福 祥祥 神神 穀穀 緒緒 琢琢 祐祐 靖靖 羽羽 逸逸 隆隆 朗朗 晴晴 益益 精精 翠翠
経經 応應 予豫 仏佛 会會 伝傳 体體 余餘 党黨 労勞 参參 双雙 台臺 号號 囲圍 増增 声聲 壮壯 売賣 変變 宮宫 将將
専專 尽盡 属屬 庁廳 弁辨 弐貳 当當 径徑 従從 息 慎愼 戦戰 払拂 拝拜 挙擧 数數 断斷 旧舊 昼晝 暁曉 横橫 楽樂
様樣 権權 検檢 歓歡 歴歷 浅淺 渓溪 湾灣 満滿 瑶瑤 画畫 畳疊 祇 禅禪 節節 粋粹 糸絲 絵繪 総總 緑綠 縄繩 繁繁 続續
縁緣 県縣 肇肈 荘莊 薫薰 虎乕 蛍螢 証證 誉譽 読讀 譲讓 豪 転轉 輌輛 郷鄕 酔醉 釈釋 銭錢 錬鍊 鎌鐮 閣閤 陽阳 隠隱
雑雜 霊靈 頼賴 顕顯 駅驛 騒騷 騨驒 験驗 髄髓 鶏鷄 麦麥 黄黃 点點 斉齐 沖冲 涼凉 凛凜 遥遙 尭堯 槙槇 揺搖 蓮蓮 穣穰
張张 劉刘 陳陈 楊杨 趙赵 黄黄 呉吳吴 孫孙 馬马 羅罗 鄭郑 謝谢 許许 韓韩 馮冯 鄧邓 蕭萧 葉 蘇苏 賈贾 鐘钟 譚谭 廖廖 鄒邹
陸陆 龔龚 銭钱 湯汤 尹尹 武武 頼赖 賀贺 顧顾 孟孟 華华 偉伟 強强 軍军 麗丽 艶艳 傑杰 濤涛 敏敏 霞霞 飛飞 剛刚 紅红
建建 国国 蘭兰 玲玲 鳳凤 潔洁 桂桂 麗麗 東东 慶庆 亜亞 亜亚 愛爱 学学 文文 暁晓 龍龙 竜龍龙 夢梦 雲 倹儉 嘉嘉
単單 寛寬 戸戶 昇曻 淵渊渕 灯燈 禄祿 稲稻 薮籔 緒緖 園薗 薬藥 衛衞 観觀 村邨 録錄 鎮鎭 鶴靍靏 齢齡
"""

# Already folded by Unicode to themselves above are no-ops and dropped by the generator.

UNSEEN = -30          # a letter no given name holds at that place

PLACE_ENDINGS = "駅 市 町 村 区 郡 県 店 港 川 山 橋 台 丘 寺 神社 公園 小 中 校 局 課 部 室 館 院 園 線 口 前 東 西 南 北"

COMMON_SURNAMES = """
佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水 山崎 森 池田 橋本 阿部
石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 斉藤 福田 太田 西村 藤井 金子 岡本 藤原 三浦 中野
中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 原 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 谷口 今井 工藤
高田 増田 丸山 杉山 村田 大塚 新井 小山 平野 藤本 河野 上野 野口 武田 松井 千葉 岩崎 菅原 木下 久保 佐野 野村 松尾 市川 菊地
杉本 古川 大西 島田 水野 桜井 高野 渡部 吉川 山内 西田 菊池 飯田 西川 小松 北村 安田 五十嵐 川口 平田 関 中田 久保田 東 服部
川崎 岩田 土屋 福島 本田 辻 樋口 秋山 田口 永井 山中 中西 吉村 川上 石原 大橋 松岡 馬場 浜田 森本 星野 矢野 浅野 大島 吉岡
小池 野田 荒木 熊谷 松浦 大谷 内藤 黒田 尾崎 永田 川村 望月 松村 田辺 菅野 荒井 堀 平井 大久保 早川 広瀬 西 児玉 沢田 南
小沢 片山 須藤 上原 柳沢 篠原 石塚 宮田 成田 星 岡 平山 本間 奥村 岡崎 高山 吉野 今村 松下 栗原 三宅 天野 鎌田 飯塚 関口
王 李 張 劉 陳 楊 趙 黄 周 呉 徐 孫 馬 朱 胡 郭 何 高 林 羅 鄭 梁 謝 宋 唐 許 韓 馮 鄧 曹 彭 曽 蕭 田 董 袁 潘 于 蒋 蔡
余 杜 葉 程 蘇 魏 呂 丁 任 沈 姚 盧 姜 崔 鐘 譚 陸 汪 范 金 石 廖 賈 夏 韋 付 方 白 鄒 孟 熊 秦 邱 江 尹 薛 閻 段 雷 侯 龍 史
陶 黎 賀 顧 毛 郝 龔 邵 万 銭 厳 覃 武 戴 莫 孔 向 湯 朴 鄭 尹 林 柳 全 安 洪 権 兪 文 申 盧 裵
"""

# Commoner in today's schools than in ipadic, which ends in 2007.
MODERN_GIVEN = """
翔太 大輝 拓海 大翔 蓮 湊 陽翔 悠真 律 朝陽 樹 蒼 悠人 颯太 陽向 大和 湊斗 結翔 奏太 伊織 新 碧 暖 陽太 旭 岳 快 晴 楓 慧
颯 琉生 凪 絢斗 怜 朔 奏 壮真 晴翔 悠斗 優斗 陽斗 海斗 健斗 瑛太 颯真 駿 翼 隼人 匠 力也 一颯 翔 駿介 光希 琥珀 想 仁 和真
葵 凛 結菜 陽菜 結愛 芽依 莉子 咲良 紬 澪 心春 結月 美咲 杏 桜 心結 莉央 彩葉 美月 琴音 花音 柚希 愛莉 心愛 凛花 彩花 優奈 結衣
美羽 七海 莉緒 明日香 詩 楓花 日葵 芽生 咲希 陽葵 一花 茉莉 茉白 柚葉 千紘 瑠花 紗奈 萌々香 愛菜 美桜 乃愛 優花 彩乃 里桜 遥香
夏希 真央 美優 沙耶 莉音 朱里 結花 美緒 華 芽衣 梨乃 若葉 心咲 綾音 希空 栞 栞奈 椿 和奏 風花 雪乃 未来 星奈 音羽 蒼空 虹花
大輔 健太 直樹 達也 拓也 翔平 雄太 和也 亮太 康平 裕太 健太郎 慎太郎 祐介 俊介 貴大 雅人 智也 涼太 崇 剛 学 誠 隆 浩二 健二
美穂 由美子 智子 久美子 恵子 愛 舞 瞳 彩 麻衣 沙織 裕子 陽子 香織 理恵 真由美 友美 千尋 美香 絵里 奈々 亜美 里奈 麻美 綾 恵
小明 志明 建国 偉 芳 娜 秀英 敏 静 麗 強 磊 洋 勇 艶 傑 娟 濤 明 超 秀蘭 霞 平 剛 桂英 玉蘭 萍 紅 玲 健 俊 帆 雪 婷 雨 欣怡 子涵 浩然
宇軒 梓涵 暁明 美玲 志強 永吉 民俊 智恩 秀賢 恩恵 英姫 正浩 在民 美京 成勲
"""

GIVEN_READINGS = """
かいと はるき ゆうき ゆうま しょうた しょうへい だいき たくみ たくや けんた けんと りょうた りょう そうすけ こうた ゆうた るい れお はやと あさと しゅん じゅん とうま りつ かなた
ゆうせい たいが りゅうせい しおん せな ここみ ももか みらい みゆう ゆずき ゆいな さき さくや ほのか ひな かえで みさき なつき ちひろ まな まお ゆうな あやか あやね いろは こころ
ひより ゆうり あいり えみり りな りさ まゆ まい あすか かのん ことね ののか さら せいら みお みう ゆめ つばさ ひかる しょう れい あきら まさき ともや かずや なおき ゆうすけ
はると りく ゆうと みなと あおい そうた れん ゆいと いつき あさひ ひなた こうき そら ひなの えま つむぎ りお みお いちか ひまり
めい さな ゆな ここな こはる ゆづき ひかり りこ すず あんな のあ うた はな ほのか みゆ ゆあ りん さくら かんな いろは らん るな みつき
"""

KATAKANA_NAMES = """
シャオミン シャオリン シャオユー ミンミン メイリン ジエ ウェイ リリ ジュン ズーハン ユーハン シンイー ジャーイー イーリン ハオラン ズーシュエン ジス ミンジ スヨン ジヨン ヒョンウ ソジュン
ヘジン ユナ ミンホ ジェヒョン ソヒョン タエヤン バハドゥル マヤ サビタ スジャータ アニタ プラディープ ラジェシュ アミット プリヤ ニルマラ エリカ ロドリゴ ブルーノ チアゴ ジュリアナ
カミラ ファティマ アイシャ ユスフ イブラヒム オマル ハリド アブドゥル
グエン チャン レー ファム ホアン フイン ファン ヴー ヴォー ダン ブイ ドー ホー ゴー ズオン リー ヴァン ティ アイン ミン フオン トゥアン
フン ズン ラン マイ ホア ナム ロン タイン トゥイ ハイ リン クアン ワン チョウ チェン リウ ヤン ジャオ ホワン ウー シュー スン マー
チュー フー グオ ホー リャン ソン ジェン シエ タン キム パク チェ チョン カン チョ ユン チャン イム ハン シン ソ クォン ミンジュン ジフン
ソヨン ジウ スジン ヨンホ アウン ミョー ゾー テッ トゥン ウィン タン ニョ キン チョー モー サントス クルス レイエス ガルシア デラクルス
バウティスタ ラモス メンドーサ マリア ホセ フアン シルバ オリベイラ ソウザ ロドリゲス フェルナンデス ゴンサレス ロペス ペレス サンチェス
シュレスタ タマン グルン ライ マガル アディカリ カルキ バスネット シン クマール シャルマ パテル ラマ ビカス スニタ プラカシュ ラム アフマド
ムハンマド モハメド アリ ハサン フセイン カーン ラーマン イスラム ブディ サントソ プトラ デウィ アグス スリ ワヤン マデ ジョン マイケル
デイビッド ジェームズ ロバート ウィリアム リチャード トーマス チャールズ ダニエル マシュー アンソニー マーク ポール スティーブン アンドリュー
ケビン ブライアン ジョージ エドワード メアリー パトリシア ジェニファー リンダ エリザベス バーバラ スーザン ジェシカ サラ カレン ナンシー
リサ エミリー アンナ エマ オリビア ソフィア スミス ジョンソン ウィリアムズ ブラウン ジョーンズ ミラー デイビス ウィルソン アンダーソン テイラー
"""

WESTERN_GIVEN = """
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven
paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan
stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose
adam henry nathan douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean
austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy
eugene vincent russell elijah louis bobby philip johnny oliver liam lucas mason oscar simon ian neil graham stuart colin
martin hugo leo max felix lukas jan hans klaus jurgen wolfgang stefan andreas thorsten pierre jean jacques michel francois
luc marco giovanni giuseppe luca matteo carlos luis miguel pedro antonio manuel javier diego fernando rafael pablo sergio
ivan dmitri sergei alexei mikhail vladimir nikolai igor ahmed mohammed muhammad mohamed ali hassan hussein omar ibrahim
abdul raj rahul amit sanjay vijay anil sunil ravi arjun wei ming jun hao min van minh tuan hung duc anh nam
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly
emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley
anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane
ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline
martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris
marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori claire lucy chloe zoe
eva ella mia ava sophie anne monika sabine petra ursula ingrid greta heidi isabelle nathalie sylvie camille giulia
chiara francesca elena carmen ana lucia rosa isabel olga natasha irina tatiana svetlana fatima aisha priya anjali
sunita deepa lakshmi mei ling xin yan fang thi linh huong lan mai hoa thao trang
"""

WESTERN_SURNAMES = """
smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas
taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker young allen king
wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips
evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers gutierrez ortiz morgan cooper
peterson bailey reed kelly howard ramos kim cox ward richardson watson brooks chavez wood james bennett gray mendoza ruiz
hughes price alvarez castillo sanders patel myers long ross foster jimenez powell jenkins perry russell sullivan bell
coleman butler henderson barnes gonzales fisher vasquez simmons romero jordan patterson alexander hamilton graham reynolds
griffin wallace moreno west cole hayes bryant herrera gibson ellis tran medina aguilar stevens murray ford castro marshall
owens harrison fernandez mcdonald woods washington kennedy wells vargas henry chen freeman webb tucker guzman burns crawford
olson simpson porter hunter gordon mendez silva shaw snyder mason dixon munoz hunt hicks holmes palmer wagner black
robertson boyd rose stone salazar fox warren mills meyer rice schmidt garza daniels ferguson nichols stephens soto weaver
ryan gardner payne grant dunn kelley spencer hawkins arnold pierce hansen peters santos hart bradley knight elliott
cunningham duncan armstrong hudson carroll lane riley andrews alvarado ray delgado berry perkins hoffman johnston matthews
pena richards contreras willis carpenter lawrence sandoval guerrero george chapman rios estrada ortega watkins greene nunez
wheeler valdez harper burke larson santiago maldonado morrison franklin carlson austin dominguez carr lawson jacobs obrien
lynch singh vega bishop montgomery oliver jensen harvey williamson gilbert dean sims espinoza howell li wong reid hanson
le mccoy garrett burton fuller wang weber welch rojas lucas marquez fields park yang little banks padilla day walsh
bowman schultz luna fowler mejia mueller muller schneider fischer becker schulz koch bauer richter klein wolf schroeder
neumann schwarz zimmermann dubois durand leroy moreau laurent simon lefebvre rossi russo ferrari bianchi ricci ivanov petrov
sokolov kumar sharma gupta khan ali ahmed hassan hussain chowdhury rahman islam pham hoang huynh phan vu vo dang bui do ngo
duong ly zhang liu zhao huang zhou wu xu sun hu zhu gao lin guo luo liang song zheng xie tang feng dong xiao cheng cao
yuan deng shen zeng peng jiang cai chan choi jung kang cho yoon jang lim tanaka okafor mensah nakamura
"""

# English words that read like romaji; a title "Date Name" is no person.
LATIN_WORDS = """
name date note base home page site time rate mode made make more one are use age game same tone zone none gate
state table to no on in an we me he she so go do be by my sake take tape type role rule file line code node data
total area amount no yes hair home mono demo memo logo photo piano radio video auto moto hero zero mega media
"""

# Names of countries as people write them beside the official ones of iso-codes.
COUNTRY_NAMES = """
日本 日本国 韓国 大韓民国 中国 中華人民共和国 米国 アメリカ アメリカ合衆国 アメリカ合衆國 ベトナム ヴェトナム 越南 台湾 臺灣 中華民国 北朝鮮 朝鮮 朝鮮民主主義人民共和国
英国 イギリス 連合王国 独 ドイツ 独逸 仏 フランス 仏国 伊 イタリア スペイン ポルトガル ロシア ロシア連邦 豪州 オーストラリア インド タイ タイ国 タイ王国
フィリピン 比国 インドネシア マレーシア シンガポール ミャンマー ビルマ ネパール バングラデシュ バングラディシュ スリランカ パキスタン モンゴル モンゴル国 カンボジア ラオス
ブルネイ 東ティモール 香港 マカオ 澳門 ブータン モルディブ イラン イラク トルコ サウジアラビア アラブ首長国連邦 ドバイ イスラエル パレスチナ シリア レバノン ヨルダン
アフガニスタン カザフスタン ウズベキスタン キルギス タジキスタン トルクメニスタン ウクライナ ベラルーシ グルジア ジョージア アルメニア アゼルバイジャン
カナダ メキシコ ブラジル アルゼンチン チリ ペルー コロンビア ベネズエラ ボリビア エクアドル パラグアイ ウルグアイ キューバ
オランダ ベルギー スイス オーストリア スウェーデン ノルウェー フィンランド デンマーク アイスランド アイルランド ポーランド チェコ チェコ共和国 スロバキア ハンガリー
ルーマニア ブルガリア ギリシャ ギリシア セルビア クロアチア スロベニア ボスニア マケドニア 北マケドニア アルバニア エストニア ラトビア リトアニア
エジプト 南アフリカ ナイジェリア ケニア ガーナ エチオピア タンザニア ウガンダ モロッコ アルジェリア チュニジア リビア スーダン コンゴ カメルーン セネガル コートジボワール
ニュージーランド フィジー パプアニューギニア トンガ サモア パラオ
USA U.S.A. US U.S. UK U.K. UAE U.A.E. PRC ROC DPRK ROK America Great~Britain Britain England Scotland Wales Northern~Ireland
Korea South~Korea North~Korea Republic~of~Korea Viet~Nam Vietnam Taiwan Russia China Iran Syria Laos Brunei Bolivia Venezuela
Tanzania Moldova Macau Macao Hong~Kong Burma Czech~Republic Czechia Ivory~Coast Cape~Verde Swaziland Macedonia Palestine
Turkey Turkiye Holland The~Netherlands East~Timor Kosovo Vatican Vatican~City Micronesia Congo United~States~of~America
한국 대한민국 북한 조선 중국 일본 미국 영국 베트남 대만 타이완 러시아 독일 프랑스 이탈리아 태국 필리핀 인도네시아 몽골 네팔 인도 호주 캐나다 브라질
中国大陆 中国大陸 美国 美國 英国 英國 韩国 韓國 朝鲜 德国 德國 法国 法國 俄罗斯 俄羅斯 台灣 台湾 越南 泰国 泰國 菲律宾 新加坡 马来西亚 印度 印度尼西亚 日本國
"""

SEX = """
男 女 男性 女性 男子 女子 男児 女児 その他 無回答 回答しない 未回答 ♂ ♀ m f w male female man woman men women boy girl other mr mrs ms non-binary
nonbinary 男生 女生 先生 女士 남 여 남성 여성 남자 여자 기타 männlich weiblich divers mann frau herr homme femme masculin féminin autre hombre mujer masculino
femenino varón otro
"""

BLOOD = """
a型 b型 o型 ab型 arh+ brh+ orh+ abrh+ arh- brh- orh- abrh- a型rh+ b型rh+ o型rh+ ab型rh+ a型rh- b型rh- o型rh- ab型rh- rh+ rh- a+型 b+型 o+型 ab+型 a형 b형 o형 ab형
"""

# What makes a Latin text the name of an organisation, of a place, of a street.
ORGANISATIONS = """
inc ltd llc gmbh corp corporation company university college hospital association institute foundation bank plc pty holdings committee ministry council society
agency school academy clinic universität université universidad limited department kk kabushiki sarl verein union co ag ev bv sa srl llp sl slu sas kg ohg ug cie
hochschule gymnasium krankenhaus klinik sparkasse stiftung lycée collège hôpital mairie école instituto colegio escuela ayuntamiento fundación banco banque
asociación fakultät gruppe groupe grupo
"""

PLACES = """
station airport park museum hotel library bridge island beach street center centre tower mall city county harbour harbor stadium theatre restaurant cafe church
temple shrine garden gardens plaza bahnhof flughafen hauptbahnhof rathaus platz schloss kirche gare aéroport musée château église parc estación aeropuerto museo
iglesia castillo parque
"""

STREETS = """
street st road rd avenue ave lane ln drive dr blvd boulevard square sq terrace close crescent hwy court place highway parkway way rue calle via avenida platz allee
weg strasse straße str quai plaza gasse impasse chemin allée cours faubourg paseo camino carretera ronda travesía c/
"""

# Nationalities where a language has words for them.
NATIONALITIES = """
japanese american british english scottish welsh irish french german spanish italian portuguese dutch belgian swiss austrian polish czech slovak hungarian romanian
bulgarian greek turkish russian ukrainian swedish norwegian danish finnish icelandic estonian latvian lithuanian croatian serbian slovenian bosnian albanian
canadian mexican brazilian argentine argentinian chilean peruvian colombian venezuelan ecuadorian bolivian cuban australian chinese taiwanese korean south~korean
vietnamese thai filipino indonesian malaysian singaporean indian pakistani bangladeshi nepalese nepali sri~lankan burmese mongolian iranian iraqi syrian lebanese
israeli saudi egyptian moroccan algerian tunisian nigerian ghanaian kenyan ethiopian south~african afghan uzbek kazakh georgian armenian
deutsch deutsche deutscher österreichisch schweizerisch französisch italienisch spanisch portugiesisch niederländisch belgisch polnisch tschechisch slowakisch ungarisch
rumänisch bulgarisch griechisch türkisch russisch ukrainisch schwedisch norwegisch dänisch finnisch kroatisch serbisch slowenisch bosnisch albanisch kosovarisch britisch
irisch amerikanisch us-amerikanisch kanadisch brasilianisch chinesisch japanisch koreanisch vietnamesisch thailändisch indisch pakistanisch afghanisch iranisch irakisch syrisch
libanesisch ägyptisch marokkanisch tunesisch eritreisch äthiopisch nigerianisch ghanaisch
deutschland österreich schweiz frankreich italien spanien niederlande belgien polen tschechien ungarn rumänien türkei russland vereinigtes~königreich
français française allemand allemande suisse belge autrichien autrichienne italien italienne espagnol espagnole portugais portugaise néerlandais néerlandaise
luxembourgeois luxembourgeoise britannique anglais anglaise irlandais irlandaise polonais polonaise tchèque hongrois hongroise roumain roumaine bulgare grec grecque turc
turque russe ukrainien ukrainienne suédois suédoise norvégien norvégienne danois danoise finlandais finlandaise marocain marocaine algérien algérienne tunisien tunisienne
sénégalais sénégalaise ivoirien ivoirienne malien malienne camerounais camerounaise congolais congolaise malgache américain américaine canadien canadienne brésilien
brésilienne mexicain mexicaine chinois chinoise japonais japonaise coréen coréenne vietnamien vietnamienne indien indienne libanais libanaise syrien syrienne égyptien égyptienne
allemagne espagne italie royaume-uni pays-bas suisse autriche belgique pologne roumanie maroc algérie tunisie sénégal états-unis chine japon
español española alemán alemana francés francesa italiano italiana portugués portuguesa británico británica inglés inglesa irlandés irlandesa holandés holandesa belga
suizo suiza austriaco austriaca polaco polaca rumano rumana búlgaro búlgara griego griega turco turca ruso rusa ucraniano ucraniana sueco sueca noruego noruega danés danesa
marroquí argelino argelina senegalés senegalesa mexicano mexicana colombiano colombiana venezolano venezolana argentino argentina peruano peruana chileno chilena ecuatoriano
ecuatoriana boliviano boliviana paraguayo paraguaya uruguayo uruguaya cubano cubana dominicano dominicana hondureño hondureña guatemalteco guatemalteca salvadoreño
salvadoreña nicaragüense costarricense panameño panameña brasileño brasileña estadounidense canadiense chino china japonés japonesa coreano coreana filipino filipina indio india
españa alemania francia italia portugal reino~unido rumanía marruecos méxico perú brasil estados~unidos japón
中国籍 日本籍 韩国籍 美国籍 汉族 한국인 중국인 일본인 미국인 베트남인
"""
