/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Names from elsewhere, in their own letters and in katakana. */
#include "evaluate_words.h"

#include <stddef.h>

static lks_word_list english_surnames = {
    "Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Thomas Moore Jackson Martin Thompson "
    "White",
    "Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Baker Nelson Carter Mitchell",
    "Roberts Turner Phillips Campbell Parker Evans Edwards Collins Stewart Morris Rogers Reed Cook Morgan Bell "
    "Murphy",
    "Bailey Cooper Richardson Cox Howard Ward Peterson Gray James Watson Brooks Kelly Sanders Price Bennett Wood "
    "Barnes",
    "Ross Henderson Coleman Jenkins Perry Powell Long Patterson Hughes Washington Butler Simmons Foster Bryant "
    "Russell",
    "Griffin Hayes Myers Ford Hamilton Graham Sullivan Wallace Woods Cole West Jordan Owens Reynolds Fisher Ellis",
    "O'Brien McDonald MacLeod O'Connor Fitzgerald Whitaker Blackwood Ashworth Pemberton Winterbottom Hawthorne "
    "Penhaligon",
    "Threlkeld Cholmondeley Featherstone Ramsbottom Entwistle Gathercole Quick Bird Summers Winters Rivers Stone",
    NULL};
static lks_word_list english_men = {
    "James Robert John Michael David William Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark",
    "Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Timothy Ronald Edward Jason Jeffrey Ryan Jacob Gary",
    "Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Alexander Patrick Frank Noah",
    "Liam Oliver Elijah Lucas Mason Logan Ethan Aiden Jayden Wyatt Hunter Angus Callum Rory Alfie Archie Tristan",
    NULL};
static lks_word_list english_women = {
    "Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Sandra Margaret "
    "Ashley",
    "Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Dorothy Amy",
    "Kathleen Angela Shirley Brenda Emma Anna Pamela Nicole Samantha Katherine Christine Helen Olivia Charlotte "
    "Amelia",
    "Sophia Isabella Mia Evelyn Harper Luna Willow Ivy Hazel Poppy Freya Imogen Tabitha Beatrix Niamh Siobhan", NULL};

static lks_word_list german_surnames = {
    "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein "
    "Wolf",
    "Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Schmitz Krause Meier",
    "Lehmann Schmid Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller "
    "Weiß",
    "Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht",
    "Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel "
    "Heinrich",
    "Brandt Haas Schreiber Graf Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann Thomas Voigt Sauer Arnold",
    "Wolff Pfeiffer Rübenacker Zschäpitz Hüttenhölscher Niedermeier Kleinschmidt",
    NULL};
static lks_word_list german_men = {
    "Peter Michael Thomas Andreas Wolfgang Klaus Jürgen Günter Stefan Christian Uwe Werner Horst Frank Dieter "
    "Manfred",
    "Gerhard Hans Bernd Thorsten Matthias Helmut Walter Heinz Martin Jörg Rolf Jens Sven Alexander Lukas Finn Jonas",
    "Leon Maximilian Felix Paul Elias Henry Emil Anton Moritz Oskar Jannik Björn Götz Rüdiger Eckhard Ulrich", NULL};
static lks_word_list german_women = {
    "Maria Ursula Monika Petra Elisabeth Sabine Renate Helga Karin Brigitte Ingrid Erika Andrea Gisela Claudia "
    "Susanne",
    "Gabriele Christa Christine Hildegard Anna Birgit Barbara Gerda Heike Marion Ute Angelika Anja Katrin Stefanie "
    "Nicole",
    "Mia Emilia Hannah Lina Lea Leonie Johanna Frieda Greta Mathilda Käthe Jördis Wiebke Antje Silke Kerstin", NULL};

static lks_word_list french_surnames = {
    "Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Garcia "
    "David",
    "Bertrand Roux Vincent Fournier Morel Girard André Lefèvre Mercier Dupont Lambert Bonnet François Martinez "
    "Legrand",
    "Garnier Faure Rousseau Blanc Guérin Muller Henry Roussel Nicolas Perrin Morin Mathieu Clément Gauthier Dumont "
    "Lopez",
    "Fontaine Chevalier Robin Masson Sanchez Gérard Nguyen Boyer Denis Lemaire Duval Joly Gautier Roger Roche Roy "
    "Noël",
    "Meyer Lucas Meunier Jean Pérez Marchand Dufour Blanchard Marie Barbier Brun Dumas Brunet Schmitt Leroux Colas",
    "Fernandez Renard Arnaud Rolland Caron Aubert Giraud Leclerc Vidal Bourgeois Renaud Lemoine Picard Gaillard "
    "Philippe",
    "Leclercq Lacroix Fabre Dupuis Olivier Rodriguez Da-Silva Hubert Louis Charles Guillot Rivière",
    NULL};
static lks_word_list french_men = {
    "Jean Pierre Michel André Philippe René Louis Alain Jacques Bernard Marcel Daniel Roger Robert Paul Claude "
    "Christian",
    "Henri Georges Nicolas François Patrick Gérard Christophe Joseph Julien Maurice Laurent Frédéric Éric David "
    "Stéphane",
    "Gabriel Léo Raphaël Arthur Jules Adam Hugo Lucas Maël Noé Théo Baptiste Clément Antoine Jean-Luc Gaspard Yves",
    NULL};
static lks_word_list french_women = {
    "Marie Jeanne Françoise Monique Catherine Nathalie Isabelle Jacqueline Anne Sylvie Martine Madeleine Nicole "
    "Suzanne",
    "Hélène Christine Marguerite Denise Louise Christiane Yvonne Valérie Sophie Sandrine Stéphanie Véronique Céline",
    "Chantal Émilie Camille Manon Chloé Léa Inès Jade Ambre Alma Rose Agathe Anne-Marie Mélanie Aurélie Gaëlle "
    "Élodie",
    NULL};

static lks_word_list spanish_surnames = {
    "García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz "
    "Moreno",
    "Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Blanco Molina",
    "Morales Suárez Ortega Delgado Castro Ortiz Rubio Marín Sanz Núñez Iglesias Medina Garrido Cortés Castillo "
    "Santos",
    "Lozano Guerrero Cano Prieto Méndez Cruz Calvo Gallego Vidal León Márquez Herrera Peña Flores Cabrera Campos "
    "Vega",
    "Fuentes Carrasco Diez Caballero Reyes Nieto Aguilar Pascual Santana Herrero Lorenzo Montero Hidalgo Giménez "
    "Ibáñez",
    "Ferrer Durán Santiago Benítez Mora Vicente Vargas Arias Carmona Crespo Román Pastor Soto Sáez Velasco Moya "
    "Soler",
    "Parra Esteban Bravo Gallardo Rojas",
    NULL};
static lks_word_list spanish_men = {
    "Antonio José Manuel Francisco Juan David Javier Daniel Carlos Jesús Alejandro Miguel Rafael Pablo Ángel Sergio",
    "Fernando Jorge Luis Alberto Álvaro Adrián Diego Raúl Iván Rubén Enrique Óscar Ramón Vicente Andrés Joaquín Hugo",
    "Martín Mateo Leo Lucas Gonzalo Nicolás Íñigo Santiago Emilio Julián Ignacio Gabriel Guillermo Jaime Mario Tomás",
    NULL};
static lks_word_list spanish_women = {"María Carmen Ana Josefa Isabel Laura Cristina Marta Dolores Lucía Francisca "
                                      "Antonia Elena Sara Paula Pilar Raquel",
                                      "Concepción Manuela Mercedes Beatriz Nuria Silvia Rosario Juana Julia Teresa "
                                      "Irene Alba Encarnación Montserrat Andrea",
                                      "Patricia Rocío Mónica Rosa Alicia Sonia Sandra Ángela Marina Susana Natalia "
                                      "Yolanda Sofía Martina Valeria Ximena",
                                      NULL};

static lks_word_list chinese_surnames = {
    "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈",
    "曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔",
    "康 毛 邱 秦 江 史 顾 侯 邵 孟 龙 万 段 雷 钱 汤 尹 黎 易 常 武 乔 贺 赖 龚 文 欧阳 司马 上官 诸葛 慕容 尉迟 "
    "皇甫",
    NULL};
static lks_word_list chinese_men = {"伟 强 磊 军 勇 杰 涛 明 超 刚 平 辉 鹏 华 飞 鑫 波 斌 宇 浩 凯 健 俊 帆 帅 旭 "
                                    "宁 龙 林 建国 建华 志强 志明 国强 文杰",
                                    "俊杰 浩然 子轩 宇航 子涵 博文 天佑 雨泽 梓豪 一诺 明轩 嘉豪 家豪 晓东 晓明 海涛 "
                                    "海波 永强 振华 德华 大伟 小龙 立军",
                                    NULL};
static lks_word_list chinese_women = {
    "芳 娜 敏 静 丽 艳 娟 霞 秀英 秀兰 桂英 玉兰 玉梅 燕 玲 婷 雪 倩 琳 颖 洁 梅 莉 丹 萍 红 红梅 晓燕 晓红 雅婷 "
    "雨欣 梓涵",
    "欣怡 诗涵 思雨 佳怡 可馨 一涵 语嫣 梦瑶 美玲 淑芬 淑华 春梅 春燕 海燕 慧敏 文静 晨曦 依诺 若曦 紫萱 婉清 冰冰",
    NULL};

static lks_word_list korean_surnames = {"김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 전 홍 고 문 양 손 "
                                        "배 백 허 유 남 심 노 하 곽 성 차 주 우",
                                        "구 민 진 나 엄 채 원 천 방 공 현 함 변 염 여 추 도 소 석 선 설 마 길 연 위 "
                                        "표 명 기 반 왕 금 옥 육 인 맹 제 모 탁",
                                        "국 어 은 편 용 예 경 봉 사 부 황보 남궁 제갈 선우 독고 사공 서문 동방",
                                        NULL};
static lks_word_list korean_men = {
    "민준 서준 도윤 예준 시우 하준 주원 지호 지후 준우 준서 도현 건우 현우 우진 선우 서진 연우 유준 정우 승우 승현 "
    "시윤",
    "준혁 은우 지환 승민 지우 유찬 윤우 민재 현준 영수 영호 영철 성호 성민 상훈 정훈 동현 재현 철수 광수 병철 기태",
    NULL};
static lks_word_list korean_women = {
    "서연 서윤 지우 서현 하은 하윤 민서 지유 윤서 채원 수아 지민 지아 지윤 은서 다은 예은 수빈 소율 예린 지은 수민 "
    "유나",
    "미경 미숙 영희 순희 정숙 경희 은정 현정 은주 지영 지혜 혜진 민정 유진 소영 보람 아름 슬기 나래 가영 보영 정아",
    NULL};

static lks_word_list vietnamese_surnames = {"Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý "
                                            "Đinh Trương Lâm Đoàn Mai Tô Tạ Hà Cao Châu",
                                            "Thái Lương Trịnh Đào Phùng Quách Kiều Lưu Vương Triệu Nghiêm La Từ Tăng",
                                            NULL};
static lks_word_list vietnamese_men = {
    "Hùng Dũng Tuấn Minh Nam Long Hải Sơn Quang Thành Đức Anh Bình Cường Duy Hiếu Hoàng Huy Khoa Khánh Kiên Lâm Lộc",
    "Mạnh Nghĩa Phong Phúc Quân Quốc Tâm Tân Thắng Thịnh Tiến Toàn Trung Trí Tùng Việt Vinh", NULL};
static lks_word_list vietnamese_women = {
    "Lan Hoa Hương Mai Linh Trang Thảo Ngọc Hạnh Hằng Hiền Huyền Hà Giang Dung Diễm Chi Châu Bích Ánh An Kim Lệ Liên "
    "Loan",
    "Ly My Nga Ngân Nhung Nhi Oanh Phương Quỳnh Thu Thúy Thủy Trâm Trinh Tuyết Uyên Vân Xuân Yến", NULL};

static lks_word_list indian_surnames = {
    "Sharma Verma Gupta Singh Kumar Patel Shah Mehta Joshi Desai Reddy Rao Naidu Iyer Iyengar Nair Menon Pillai "
    "Kurup",
    "Chatterjee Banerjee Mukherjee Bose Ghosh Das Dutta Sen Roy Chakraborty Mishra Pandey Tiwari Dubey Trivedi "
    "Chaturvedi",
    "Agarwal Goel Jain Bansal Khanna Kapoor Malhotra Chopra Arora Bhatia Sethi Gill Dhillon Sandhu Grewal Kulkarni",
    "Deshpande Patil Jadhav Shinde Pawar Kale Gaikwad Kamath Shetty Hegde Bhat Pai Gowda Krishnan Subramanian "
    "Venkatesan",
    "Raman Natarajan Sundaram Murthy Prasad Yadav Chauhan Rathore Thakur Rawat Negi Bisht Saxena Srivastava Mathur "
    "Kaul",
    NULL};
static lks_word_list indian_men = {
    "Aarav Vivaan Aditya Arjun Sai Reyansh Krishna Ishaan Rahul Rohit Amit Sanjay Vijay Ajay Rajesh Ramesh Suresh "
    "Mahesh",
    "Dinesh Mukesh Anil Sunil Ashok Manoj Deepak Vikram Karthik Srinivas Venkat Harish Ganesh Prakash Naveen Nikhil "
    "Ankit",
    "Varun Siddharth Gaurav Pranav Abhishek Manish Ravi Hari Gopal Mohan Balaji Harpreet Gurpreet Iqbal Salman Imran",
    NULL};
static lks_word_list indian_women = {
    "Saanvi Ananya Diya Aadhya Priya Pooja Neha Anjali Sunita Anita Kavita Savita Rekha Lakshmi Saraswati Radha Sita "
    "Meena",
    "Geeta Usha Asha Lata Shobha Sudha Vidya Divya Swati Shweta Sneha Aishwarya Deepika Nisha Ritu Kiran Jyoti Aarti",
    "Bhavna Chitra Gayatri Indira Janaki Kamala Madhuri Nandini Padma Revathi Shalini Tara Uma Vasudha Yamini Zoya",
    NULL};

const lks_people_words lks_words_world[] = {
    {"en", english_surnames, english_men, english_women},
    {"de", german_surnames, german_men, german_women},
    {"fr", french_surnames, french_men, french_women},
    {"es", spanish_surnames, spanish_men, spanish_women},
    {"zh", chinese_surnames, chinese_men, chinese_women},
    {"ko", korean_surnames, korean_men, korean_women},
    {"vi", vietnamese_surnames, vietnamese_men, vietnamese_women},
    {"in", indian_surnames, indian_men, indian_women},
    {NULL, NULL, NULL, NULL},
};

lks_word_list lks_words_katakana_people = {
    "マリア・サントス ジョン・スミス グエン・ヴァン・ナム チャン・ティ・ラン カルロス・シルバ アナ・ペレイラ",
    "ラジェシュ・クマール プリヤ・シャルマ モハメド・アリ ファティマ・ハッサン イワン・ペトロフ オリガ・イワノワ",
    "マイケル・ブラウン エミリー・ウィルソン ピエール・デュポン クロエ・マルタン ハンス・ミュラー アンナ・シュミット",
    "ホセ・ガルシア ルシア・フェルナンデス キム・ミンジュン パク・ソヨン リ・ウェイ オウ・シュエ バト・エルデネ",
    "アウン・ミン スー・チャウ ブディ・サントソ シティ・ラハユ ソムチャイ・ジャイディー ラム・バハドゥル・タパ",
    "アブドゥル・ラーマン シリル・フェルナンド ジェニファー・デラクルス マルコ・ロッシ ジュリア・ビアンキ",
    NULL};
