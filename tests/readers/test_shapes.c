/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* Both ways of reading tell the same of rows and shared strings of every shape, well-formed or not. */
#include "equal.h"

#include <CUnit/CUnit.h>
#include <string.h>

#define ROW  "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
#define LAST "<row r=\"9\"><c r=\"A9\"><v>9</v></c></row>"
#define NS   "xmlns=\"" LKS_SPREADSHEET "\""

#define NUL_TEXT "<row r=\"2\"><c t=\"str\"><v>a\0b</v></c></row>"
#define NUL_TAG  "<row r=\"2\"><c t=\"s\0r\"><v>a</v></c></row>"
#define NUL_ITEM "<si><t>a\0b</t></si>"

typedef struct shape {
  const char *name;
  const char *text; /* rows or items; what begins with '<' and '?' or a prefix is a whole part */
  size_t size;      /* 0: to its end */
} shape;

/* Put between an ordinary row and another. */
static const shape rows[] = {
    {"nothing", "", 0},
    {"empty row", "<row r=\"2\"/>", 0},
    {"row without cells", "<row r=\"2\"></row>", 0},
    {"row with a space", "<row r=\"2\"> </row>", 0},
    {"row without number", "<row><c><v>5</v></c></row>", 0},
    {"rows without numbers", "<row><c><v>5</v></c><c><v>6</v></c></row><row><c/><c><v>7</v></c></row>", 0},
    {"row 0", "<row r=\"0\"><c r=\"A0\"><v>5</v></c></row>", 0},
    {"row -1", "<row r=\"-1\"><c r=\"A1\"><v>5</v></c></row>", 0},
    {"empty row number", "<row r=\"\"><c r=\"A1\"><v>5</v></c></row>", 0},
    {"row with zeros", "<row r=\"0003\"><c r=\"A3\"><v>5</v></c></row>", 0},
    {"largest row", "<row r=\"1048576\"><c r=\"A1048576\"><v>5</v></c></row>", 0},
    {"row too large", "<row r=\"1048577\"><c r=\"A1048577\"><v>5</v></c></row>", 0},
    {"row number of ten digits", "<row r=\"4294967298\"><c r=\"A1\"><v>5</v></c></row>", 0},
    {"row number is a word", "<row r=\"two\"><c r=\"A1\"><v>5</v></c></row>", 0},
    {"rows out of order", "<row r=\"7\"><c r=\"A7\"><v>5</v></c></row><row r=\"3\"><c r=\"A3\"><v>6</v></c></row>",
     0},
    {"row twice", "<row r=\"1\"><c r=\"B1\"><v>5</v></c></row>", 0},
    {"row after a gap without number", "<row r=\"70\"/><row><c><v>5</v></c></row>", 0},
    {"hidden rows",
     "<row r=\"2\" hidden=\"1\"><c><v>1</v></c></row><row r=\"3\" hidden=\"true\"><c><v>1</v></c></row>"
     "<row r=\"4\" hidden=\"0\"><c><v>1</v></c></row><row r=\"5\" hidden=\"false\"><c><v>1</v></c></row>"
     "<row r=\"6\" hidden=\"on\"><c><v>1</v></c></row><row r=\"7\" hidden=\"\"><c><v>1</v></c></row>",
     0},
    {"rows zero high",
     "<row r=\"2\" ht=\"0\"><c><v>1</v></c></row><row r=\"3\" ht=\"0.00\" customHeight=\"1\"><c><v>1</v></c></row>"
     "<row r=\"4\" ht=\"0.5\"><c><v>1</v></c></row><row r=\"5\" ht=\".\"><c><v>1</v></c></row>"
     "<row r=\"6\" ht=\"\"><c><v>1</v></c></row>",
     0},
    {"all row attributes",
     "<row r=\"2\" spans=\"1:2\" s=\"1\" customFormat=\"1\" ht=\"15\" hidden=\"0\" customHeight=\"1\" "
     "outlineLevel=\"1\" collapsed=\"0\" thickTop=\"0\" thickBot=\"0\" ph=\"0\"><c><v>1</v></c></row>",
     0},
    {"unknown row attribute", "<row r=\"2\" odd=\"1\"><c r=\"A2\"><v>1</v></c></row>", 0},
    {"attributes in another order",
     "<row hidden=\"1\" spans=\"1:1\" r=\"2\"><c t=\"n\" s=\"0\" r=\"A2\"><v>1</v></c></row>", 0},
    {"row attribute twice", "<row r=\"2\" r=\"3\"><c r=\"A2\"><v>1</v></c></row>", 0},
    {"spans twice", "<row r=\"2\" spans=\"1:1\" spans=\"1:1\"><c r=\"A2\"><v>1</v></c></row>", 0},
    {"cell attribute twice", "<row r=\"2\"><c r=\"A2\" s=\"1\" s=\"1\"><v>1</v></c></row>", 0},
    {"undeclared prefix on a row", "<row r=\"2\" x14:dyDescent=\"0.25\"><c r=\"A2\"><v>1</v></c></row>", 0},
    {"undeclared prefix on a cell", "<row r=\"2\"><c r=\"A2\" z:s=\"1\"><v>1</v></c></row>", 0},
    {"prefix declared on the row",
     "<row r=\"2\" xmlns:q=\"urn:q\" q:a=\"0.25\"><c r=\"A2\" q:a=\"1\"><v>1</v></c></row>", 0},
    {"other namespace on the row", "<row r=\"2\" xmlns=\"urn:q\"><c r=\"A2\"><v>1</v></c></row>", 0},
    {"same namespace on the row", "<row r=\"2\" " NS "><c r=\"A2\"><v>1</v></c></row>", 0},
    {"no namespace on the row", "<row r=\"2\" xmlns=\"\"><c r=\"A2\"><v>1</v></c></row>", 0},
    {"other namespace on a cell",
     "<row r=\"2\"><c r=\"A2\" xmlns=\"urn:q\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row>", 0},
    {"other namespace on a value",
     "<row r=\"2\"><c r=\"A2\"><v xmlns=\"urn:q\">1</v></c><c r=\"B2\"><v>2</v></c></row>", 0},
    {"prefixed row", "<y:row xmlns:y=\"" LKS_SPREADSHEET "\" r=\"2\"><y:c r=\"A2\"><y:v>1</y:v></y:c></y:row>", 0},
    {"foreign row", "<y:row xmlns:y=\"urn:q\" r=\"2\"><c r=\"A2\"><v>1</v></c></y:row>", 0},
    {"xml:space on a row", "<row r=\"2\" xml:space=\"preserve\"><c r=\"A2\"><v>1</v></c></row>", 0},
    {"xml:space on a value", "<row r=\"2\"><c r=\"A2\" t=\"str\"><v xml:space=\"preserve\"> 1 </v></c></row>", 0},
    {"xml:lang on a value", "<row r=\"2\"><c r=\"A2\" t=\"str\"><v xml:lang=\"ja\"> 1 </v></c></row>", 0},
    {"xml:space twice", "<row r=\"2\"><c><v xml:space=\"default\" xml:space=\"default\">1</v></c></row>", 0},
    {"cells without references",
     "<row r=\"2\"><c><v>1</v></c><c><v>2</v></c><c r=\"F2\"><v>3</v></c><c><v>4</v></c></row>", 0},
    {"empty cell reference", "<row r=\"2\"><c r=\"\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row>", 0},
    {"reference is a number", "<row r=\"2\"><c r=\"12\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row>", 0},
    {"reference in small letters", "<row r=\"2\"><c r=\"a2\"><v>1</v></c></row>", 0},
    {"reference of another row", "<row r=\"2\"><c r=\"A77\"><v>1</v></c><c r=\"B\"><v>2</v></c></row>", 0},
    {"reference with more behind", "<row r=\"2\"><c r=\"A2B\"><v>1</v></c><c r=\"C22\"><v>2</v></c></row>", 0},
    {"last column", "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>", 0},
    {"behind the last column", "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>", 0},
    {"column too large", "<row r=\"2\"><c r=\"XFE2\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row>", 0},
    {"column of four letters", "<row r=\"2\"><c r=\"AAAA2\"><v>1</v></c></row>", 0},
    {"cells out of order",
     "<row r=\"2\"><c r=\"C2\"><v>3</v></c><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row>", 0},
    {"cell twice", "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"B2\"><v>2</v></c><c r=\"A2\"><v>3</v></c></row>", 0},
    {"cell thrice",
     "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"B2\"><v>2</v></c><c r=\"B2\"><v>3</v></c><c r=\"A2\"/></row>", 0},
    {"blank cell twice", "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"B2\"/></row>", 0},
    {"empty values", "<row r=\"2\"><c r=\"A2\"><v/></c><c r=\"B2\"><v></v></c><c r=\"C2\" t=\"s\"><v/></c></row>", 0},
    {"values with attributes", "<row r=\"2\"><c r=\"A2\"><v a=\"1\">1</v></c></row>", 0},
    {"two values", "<row r=\"2\"><c r=\"A2\"><v>1</v><v>2</v></c></row>", 0},
    {"value in a value", "<row r=\"2\"><c r=\"A2\"><v>1<v>2</v>3</v></c></row>", 0},
    {"shared values",
     "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c><c r=\"C2\" "
     "t=\"s\"><v>01</v></c></row>",
     0},
    {"shared value beyond", "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>99</v></c><c r=\"B2\"><v>1</v></c></row>", 0},
    {"shared value with spaces", "<row r=\"2\"><c r=\"A2\" t=\"s\"><v> 1 </v></c></row>", 0},
    {"shared value is a word", "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>one</v></c></row>", 0},
    {"shared value of ten digits", "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0000000001</v></c></row>", 0},
    {"types",
     "<row r=\"2\"><c t=\"n\"><v>1</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"str\"><v>x</v></c>"
     "<c t=\"d\"><v>2024-02-29</v></c><c t=\"inlineStr\"><is><t>x</t></is></c></row>",
     0},
    {"unknown type", "<row r=\"2\"><c t=\"x\"><v>1</v></c></row>", 0},
    {"empty type", "<row r=\"2\"><c t=\"\"><v>1</v></c></row>", 0},
    {"unknown style", "<row r=\"2\"><c s=\"9999\"><v>1</v></c><c s=\"-1\"><v>1</v></c><c s=\"\"><v>2</v></c></row>",
     0},
    {"numbers of every shape",
     "<row r=\"2\"><c><v>1E+5</v></c><c><v>-0.5</v></c><c><v>1e-3</v></c><c><v>NaN</v></c><c><v> 1</v></c>"
     "<c><v>--1..2</v></c><c><v>123456789012345678901234567890</v></c></row>",
     0},
    {"inline text of one run", "<row r=\"2\"><c t=\"inlineStr\"><is><r><t>a</t></r></is></c></row>", 0},
    {"inline text of runs",
     "<row r=\"2\"><c t=\"inlineStr\"><is><r><rPr><b/></rPr><t>a</t></r><r><t xml:space=\"preserve\"> b</t></r>"
     "<rPh sb=\"0\" eb=\"1\"><t>no</t></rPh><phoneticPr fontId=\"1\"/></is></c></row>",
     0},
    {"inline text in runs in runs",
     "<row r=\"2\"><c t=\"inlineStr\"><is><r><r><t>a</t></r><t>b</t></r></is></c></row>", 0},
    {"inline without text",
     "<row r=\"2\"><c t=\"inlineStr\"/><c t=\"inlineStr\"><is/></c><c t=\"inlineStr\"><is><t/></is></c></row>", 0},
    {"inline with a value", "<row r=\"2\"><c t=\"inlineStr\"><v>5</v></c><c><is><t>x</t></is></c></row>", 0},
    {"inline with both", "<row r=\"2\"><c t=\"inlineStr\"><is><t>x</t></is><v>5</v></c></row>", 0},
    {"inline with spaces", "<row r=\"2\"><c t=\"inlineStr\"> <is> <t>x</t> </is> </c></row>", 0},
    {"formulas",
     "<row r=\"2\"><c><f>Other!A1</f><v>1</v></c><c><f/><v>2</v></c><c><f>VLOOKUP(A1,Other!A:C,2)</f></c></row>", 0},
    {"shared formula", "<row r=\"2\"><c><f t=\"shared\" ref=\"A2:A9\" si=\"0\">Other!B1</f><v>1</v></c></row>", 0},
    {"formula with attributes twice", "<row r=\"2\"><c><f t=\"shared\" t=\"shared\">Other!B1</f><v>1</v></c></row>",
     0},
    {"two formulas", "<row r=\"2\"><c><f>Other!B1</f><f>Other!C1</f><v>1</v></c></row>", 0},
    {"formula behind the value", "<row r=\"2\"><c><v>1</v><f>Other!B1</f></c></row>", 0},
    {"formula with entities", "<row r=\"2\"><c><f>IF(1&lt;2,Other!B1&amp;&quot;x&quot;,&#65;1)</f><v>1</v></c></row>",
     0},
    {"five entities", "<row r=\"2\"><c t=\"str\"><v>&lt;&gt;&amp;&quot;&apos;</v></c></row>", 0},
    {"character references", "<row r=\"2\"><c t=\"str\"><v>&#x3042;&#12354;&#x20BB7;</v></c></row>", 0},
    {"character reference of nothing", "<row r=\"2\"><c t=\"str\"><v>&#0;</v></c></row>", 0},
    {"character reference of a control", "<row r=\"2\"><c t=\"str\"><v>&#x1;</v></c></row>", 0},
    {"character reference too large", "<row r=\"2\"><c t=\"str\"><v>&#x110000;</v></c></row>", 0},
    {"unknown entity", "<row r=\"2\"><c t=\"str\"><v>&nbsp;</v></c></row>", 0},
    {"entity without end", "<row r=\"2\"><c t=\"str\"><v>a & b</v></c></row>", 0},
    {"entity cut off", "<row r=\"2\"><c t=\"str\"><v>a &am</v></c></row>", 0},
    {"entity in an attribute", "<row r=\"&#50;\"><c r=\"A&#50;\"><v>1</v></c></row>", 0},
    {"comment in a value", "<row r=\"2\"><c><v>1<!-- </v></c></row> -->2</v></c></row>", 0},
    {"comment in a row", "<row r=\"2\"><!-- <c><v>3</v></c> --><c><v>1</v></c></row>", 0},
    {"comment between rows", "<!-- </row> --><row r=\"2\"><c><v>1</v></c></row><!-- -->", 0},
    {"bad comment", "<row r=\"2\"><c><v>1</v></c></row><!-- -- -->", 0},
    {"CDATA", "<row r=\"2\"><c t=\"str\"><v>a<![CDATA[<b>&amp;]]]>c</v></c></row>", 0},
    {"CDATA with a row", "<row r=\"2\"><c t=\"str\"><v><![CDATA[</v></c></row>]]></v></c></row>", 0},
    {"instruction", "<row r=\"2\"><?x </row> ?><c><v>1<?y?></v></c></row><?z?>", 0},
    {"XML declaration inside", "<row r=\"2\"><?xml version=\"1.0\"?><c><v>1</v></c></row>", 0},
    {"brackets", "<row r=\"2\"><c t=\"str\"><v>a]b]]c] ]></v></c></row>", 0},
    {"end of CDATA in text", "<row r=\"2\"><c t=\"str\"><v>a]]>b</v></c></row>", 0},
    {"carriage returns", "<row r=\"2\">\r\n<c t=\"str\"><v>a\r\nb\rc</v></c>\r\n</row>\r\n", 0},
    {"line feeds and tabs", "<row r=\"2\">\n\t<c t=\"str\">\n<v>a\n\tb</v></c>\n</row>\n", 0},
    {"spaces in tags", "<row  r=\"2\"\n ><c\tr=\"A2\"\n s=\"0\" ><v >1</v ></c\n></row\t>", 0},
    {"spaces round the equals sign", "<row r = \"2\"><c r =\"A2\"><v>1</v></c></row>", 0},
    {"spaces in empty tags", "<row r=\"2\" /><row r=\"3\"><c r=\"A3\" /><c r=\"B3\"><v /></c></row>", 0},
    {"no space between attributes", "<row r=\"2\"spans=\"1:1\"><c r=\"A2\"><v>1</v></c></row>", 0},
    {"space before the name", "< row r=\"2\"><c r=\"A2\"><v>1</v></c></row>", 0},
    {"space behind the slash", "<row r=\"2\"><c r=\"A2\"/ ></row>", 0},
    {"single quotes", "<row r='2'><c r='A2' t='s'><v>1</v></c></row>", 0},
    {"mixed quotes", "<row r='2\"><c r=\"A2\"><v>1</v></c></row>", 0},
    {"no quotes", "<row r=2><c r=A2><v>1</v></c></row>", 0},
    {"greater-than in an attribute", "<row r=\"2\" spans=\"1>2\"><c r=\"A2>\"><v>1</v></c></row>", 0},
    {"less-than in an attribute", "<row r=\"2\" spans=\"1<2\"><c r=\"A2\"><v>1</v></c></row>", 0},
    {"end tag in an attribute", "<row r=\"2\" spans=\"/>\"><c r=\"A2\"><v>1</v></c></row>", 0},
    {"line feed in an attribute", "<row r=\"2\n\"><c r=\"A2\t\"><v>1</v></c></row>", 0},
    {"beyond ASCII in an attribute", "<row r=\"2\" spans=\"\xE4\xB8\x80\"><c r=\"\xE3\x82\xA2\"><v>1</v></c></row>",
     0},
    {"greater-than in text", "<row r=\"2\"><c t=\"str\"><v>a>b</v></c></row>", 0},
    {"text between cells", "<row r=\"2\">x<c><v>1</v></c>y</row>", 0},
    {"text between rows", "x<row r=\"2\"><c><v>1</v></c></row>", 0},
    {"text in a cell", "<row r=\"2\"><c>x<v>1</v>y</c></row>", 0},
    {"unknown element in a cell", "<row r=\"2\"><c><extLst><ext uri=\"x\"><v>2</v></ext></extLst><v>1</v></c></row>",
     0},
    {"unknown element in a row", "<row r=\"2\"><c><v>1</v></c><extLst><ext><c><v>2</v></c></ext></extLst></row>", 0},
    {"unknown element between rows",
     "<ext><row r=\"5\"><c><v>1</v></c></row></ext><row r=\"6\"><c><v>1</v></c></row>", 0},
    {"row in a row", "<row r=\"2\"><c><v>1</v></c><row r=\"3\"><c><v>2</v></c></row></row>", 0},
    {"cell in a cell", "<row r=\"2\"><c r=\"A2\"><c r=\"B2\"><v>1</v></c><v>2</v></c></row>", 0},
    {"cell without a row", "<c r=\"A2\"><v>1</v></c>", 0},
    {"longer names", "<rows r=\"2\"/><row r=\"2\"><cc/><c><vv>1</vv></c></row>", 0},
    {"capital letters", "<ROW r=\"2\"><C><V>1</V></C></ROW><row R=\"2\"><c><v>1</v></c></row>", 0},
    {"crossed tags", "<row r=\"2\"><c><v>1</c></v></row>", 0},
    {"row closed by another", "<row r=\"2\"><c><v>1</v></c></rov>", 0},
    {"cell closed by the row", "<row r=\"2\"><c><v>1</v></row>", 0},
    {"row closed twice", "<row r=\"2\"><c><v>1</v></c></row></row>", 0},
    {"row not closed", "<row r=\"2\"><c><v>1</v></c>", 0},
    {"sheetData closed and opened again", "</sheetData><sheetData>" ROW, 0},
    {"sheetData in sheetData", "<sheetData>" ROW "</sheetData>", 0},
    {"document type inside", "<!DOCTYPE x><row r=\"2\"/>", 0},
    {"invalid UTF-8", "<row r=\"2\"><c t=\"str\"><v>a\xFF\xFE</v></c></row>", 0},
    {"cut UTF-8", "<row r=\"2\"><c t=\"str\"><v>a\xE3\x81</v></c></row>", 0},
    {"overlong UTF-8", "<row r=\"2\"><c t=\"str\"><v>a\xC0\xAF</v></c></row>", 0},
    {"overlong UTF-8 of three", "<row r=\"2\"><c t=\"str\"><v>a\xE0\x80\xAF</v></c></row>", 0},
    {"surrogates in UTF-8", "<row r=\"2\"><c t=\"str\"><v>a\xED\xA0\x80</v></c></row>", 0},
    {"U+FFFE", "<row r=\"2\"><c t=\"str\"><v>a\xEF\xBF\xBE</v></c></row>", 0},
    {"U+FFFD", "<row r=\"2\"><c t=\"str\"><v>a\xEF\xBF\xBD</v></c></row>", 0},
    {"U+1FFFE", "<row r=\"2\"><c t=\"str\"><v>a\xF0\x9F\xBF\xBE</v></c></row>", 0},
    {"U+110000", "<row r=\"2\"><c t=\"str\"><v>a\xF4\x90\x80\x80</v></c></row>", 0},
    {"lone continuation", "<row r=\"2\"><c t=\"str\"><v>a\x80</v></c></row>", 0},
    {"invalid UTF-8 in a formula", "<row r=\"2\"><c><f>\xFF</f><v>1</v></c></row>", 0},
    {"control characters", "<row r=\"2\"><c t=\"str\"><v>a\x01\x1F</v></c></row>", 0},
    {"DEL and C1", "<row r=\"2\"><c t=\"str\"><v>a\x7F\xC2\x80\xC2\x85</v></c></row>", 0},
    {"NUL in text", NUL_TEXT, sizeof NUL_TEXT - 1},
    {"NUL in a tag", NUL_TAG, sizeof NUL_TAG - 1},
    {"form feed between rows", "\f<row r=\"2\"><c><v>1</v></c></row>", 0},
    {"markup unfinished", "<", 0},
    {"lone slash", "<row r=\"2\"><c/", 0},
    {"name with a dot", "<row r=\"2\" a.b=\"1\" c-d=\"2\" e_f=\"3\"><c><v>1</v></c></row>", 0},
    {"name beyond ASCII", "<row r=\"2\" \xE3\x81\x82=\"1\"><c><v>1</v></c></row>", 0},
    {"name begins with a digit", "<row r=\"2\" 1a=\"1\"><c><v>1</v></c></row>", 0},
    {"two colons", "<row r=\"2\" a:b:c=\"1\"><c><v>1</v></c></row>", 0},
    {"colon first", "<row r=\"2\" :a=\"1\"><c><v>1</v></c></row>", 0},
};

/* Put between an ordinary item and another. */
static const shape items[] = {
    {"nothing", "", 0},
    {"empty items", "<si/><si></si><si><t/></si><si><t></t></si>", 0},
    {"two texts", "<si><t>a</t><t>b</t></si>", 0},
    {"runs", "<si><r><t>a</t></r><r><rPr><b/></rPr><t> b</t></r></si>", 0},
    {"runs with attributes", "<si><r a=\"1\"><t>a</t></r></si>", 0},
    {"text and runs", "<si><t>a</t><r><t>b</t></r></si>", 0},
    {"runs in runs", "<si><r><r><t>a</t></r><t>b</t></r></si>", 0},
    {"text in text", "<si><t>a<t>b</t>c</t></si>", 0},
    {"properties with text", "<si><r><rPr>x<t>no</t></rPr><t>a</t></r></si>", 0},
    {"properties with attributes",
     "<si><r><rPr><rFont val=\"MS P\xE3\x82\xB4\"/><sz val=\"11\"/></rPr><t>a</t></r></si>", 0},
    {"properties with an attribute twice", "<si><r><rPr><sz val=\"1\" val=\"1\"/></rPr><t>a</t></r></si>", 0},
    {"properties not closed", "<si><r><rPr><b></rPr><t>a</t></r></si>", 0},
    {"deep properties", "<si><r><rPr><a><b><c><d><e/></d></c></b></a></rPr><t>a</t></r></si>", 0},
    {"properties with a prefix", "<si><r><rPr><q:b/></rPr><t>a</t></r></si>", 0},
    {"properties of another namespace", "<si><r><rPr xmlns=\"urn:q\"><b/></rPr><t>a</t></r></si>", 0},
    {"properties with a comment", "<si><r><rPr><!-- x --><b/></rPr><t>a</t></r></si>", 0},
    {"properties with entities", "<si><r><rPr>&amp;<b/></rPr><t>a</t></r></si>", 0},
    {"properties with a bad entity", "<si><r><rPr>&nope;<b/></rPr><t>a</t></r></si>", 0},
    {"properties behind the text", "<si><r><t>a</t><rPr><b/></rPr></r></si>", 0},
    {"phonetic runs",
     "<si><t>\xE6\x9D\xB1</t><rPh sb=\"0\" eb=\"1\"><t>\xE3\x83\x92</t></rPh><phoneticPr fontId=\"1\"/></si>", 0},
    {"phonetic run first", "<si><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh><t>a</t></si>", 0},
    {"phonetic run with a run", "<si><t>a</t><rPh sb=\"0\" eb=\"1\"><r><t>x</t></r></rPh></si>", 0},
    {"spaces in text", "<si><t xml:space=\"preserve\">  a  </t></si><si><t>  b  </t></si>", 0},
    {"spaces between", "<si> <t>a</t> </si>\n<si>\n<r> <t>b</t> </r>\n</si>", 0},
    {"spaces in tags", "<si ><t >a</t ></si >", 0},
    {"text without t", "<si>a</si>", 0},
    {"item with attributes", "<si a=\"1\"><t>a</t></si>", 0},
    {"unknown element", "<si><x><t>no</t></x><t>a</t></si><ext><si><t>no</t></si></ext><si><t>b</t></si>", 0},
    {"entities", "<si><t>&lt;&amp;&gt;&quot;&apos;</t></si><si><t>&#x3042;</t></si>", 0},
    {"bad entity", "<si><t>&nope;</t></si>", 0},
    {"ampersand", "<si><t>a & b</t></si>", 0},
    {"CDATA", "<si><t><![CDATA[</t></si>]]></t></si>", 0},
    {"comment", "<si><!-- </si> --><t>a<!-- -->b</t></si>", 0},
    {"instruction", "<si><?x </si>?><t>a</t></si>", 0},
    {"end of CDATA in text", "<si><t>a]]>b</t></si>", 0},
    {"brackets", "<si><t>a]b]]c]</t></si>", 0},
    {"carriage return", "<si><t>a\r\nb\rc</t></si>", 0},
    {"invalid UTF-8", "<si><t>\xFF</t></si>", 0},
    {"cut UTF-8", "<si><t>\xE3\x81</t></si>", 0},
    {"overlong UTF-8", "<si><t>\xE0\x9F\xBF</t></si>", 0},
    {"surrogates", "<si><t>\xED\xBF\xBF</t></si>", 0},
    {"U+FFFF", "<si><t>\xEF\xBF\xBF</t></si>", 0},
    {"characters beyond the plane", "<si><t>\xF0\xA0\xAE\xB7\xF4\x8F\xBF\xBD</t></si>", 0},
    {"control character", "<si><t>\x0B</t></si>", 0},
    {"control character in phonetics", "<si><t>a</t><rPh sb=\"0\" eb=\"1\"><t>\x02</t></rPh></si>", 0},
    {"NUL", NUL_ITEM, sizeof NUL_ITEM - 1},
    {"crossed tags", "<si><t>a</si></t>", 0},
    {"crossed runs", "<si><r><t>a</r></t></si>", 0},
    {"item not closed", "<si><t>a</t>", 0},
    {"item closed twice", "<si><t>a</t></si></si>", 0},
    {"item in item", "<si><si><t>a</t></si></si>", 0},
    {"other namespace", "<si xmlns=\"urn:q\"><t>a</t></si><si><t xmlns=\"urn:q\">b</t></si>", 0},
    {"prefixed", "<q:si xmlns:q=\"" LKS_SPREADSHEET "\"><q:t>a</q:t></q:si>", 0},
    {"undeclared prefix", "<q:si><q:t>a</q:t></q:si><si><t>b</t></si>", 0},
    {"table in table", "<sst><si><t>a</t></si></sst><si><t>b</t></si>", 0},
    {"table closed and opened again", "</sst><sst>", 0},
    {"document type", "<!DOCTYPE x>", 0},
};

/* Whole parts of a sheet. */
static const shape sheets[] = {
    {"no bytes", "", 0},
    {"no XML", "hello", 0},
    {"no declaration", "<worksheet " NS "><sheetData>" ROW "</sheetData></worksheet>", 0},
    {"byte order mark", "\xEF\xBB\xBF" LKS_SHEET_BEGIN ROW LKS_SHEET_END, 0},
    {"two byte order marks", "\xEF\xBB\xBF\xEF\xBB\xBF" LKS_SHEET_BEGIN ROW LKS_SHEET_END, 0},
    {"ISO-8859-1",
     "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><worksheet " NS "><sheetData>"
     "<row r=\"1\"><c t=\"str\"><v>\xE9\xE8</v></c></row></sheetData></worksheet>",
     0},
    {"Shift_JIS",
     "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><worksheet " NS "><sheetData>"
     "<row r=\"1\"><c t=\"str\"><v>\x93\x8C</v></c></row></sheetData></worksheet>",
     0},
    {"US-ASCII declared",
     "<?xml version=\"1.0\" encoding=\"US-ASCII\"?><worksheet " NS "><sheetData>"
     "<row r=\"1\"><c t=\"str\"><v>\xE6\x9D\xB1</v></c></row></sheetData></worksheet>",
     0},
    {"utf-8 in small letters",
     "<?xml version='1.0' encoding='utf-8'?><worksheet " NS "><sheetData>" ROW "</sheetData></worksheet>", 0},
    {"unknown encoding",
     "<?xml version=\"1.0\" encoding=\"x-none\"?><worksheet " NS "><sheetData>" ROW "</sheetData></worksheet>", 0},
    {"UTF-16 declared, UTF-8 there",
     "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet " NS "><sheetData>" ROW "</sheetData></worksheet>", 0},
    {"XML 1.1",
     "<?xml version=\"1.1\"?><worksheet " NS "><sheetData><row r=\"1\"><c t=\"str\"><v>\xC2\x85&#1;</v></c></row>"
     "</sheetData></worksheet>",
     0},
    {"space before the declaration", " " LKS_SHEET_BEGIN ROW LKS_SHEET_END, 0},
    {"document type",
     "<!DOCTYPE worksheet [<!ENTITY a \"b\">]><worksheet " NS "><sheetData>" ROW "</sheetData></worksheet>", 0},
    {"prefixed",
     "<x:worksheet xmlns:x=\"" LKS_SPREADSHEET "\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>1</x:v>"
     "</x:c></x:row></x:sheetData></x:worksheet>",
     0},
    {"prefixed, rows are not",
     "<x:worksheet xmlns:x=\"" LKS_SPREADSHEET "\"><x:sheetData>" ROW "</x:sheetData></x:worksheet>", 0},
    {"both",
     "<x:worksheet xmlns:x=\"" LKS_SPREADSHEET "\" " NS "><x:sheetData>" ROW
     "<x:row r=\"2\"><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>",
     0},
    {"both, the other way",
     "<worksheet xmlns:x=\"" LKS_SPREADSHEET "\" " NS "><sheetData>" ROW
     "<x:row r=\"2\"><x:c><x:v>1</x:v></x:c></x:row>" ROW "</sheetData></worksheet>",
     0},
    {"namespace changes at the data", "<worksheet " NS "><sheetData xmlns=\"urn:q\">" ROW "</sheetData></worksheet>",
     0},
    {"prefix changes at the data",
     "<x:worksheet xmlns:x=\"" LKS_SPREADSHEET
     "\"><x:sheetData xmlns:x=\"urn:q\"><x:row><x:c><x:v>1</x:v></x:c></x:row>"
     "</x:sheetData></x:worksheet>",
     0},
    {"data opened with another prefix",
     "<x:worksheet xmlns:x=\"" LKS_SPREADSHEET "\"><sheetData " NS ">" ROW "</sheetData></x:worksheet>", 0},
    {"no namespace", "<worksheet><sheetData>" ROW "</sheetData></worksheet>", 0},
    {"strict namespace",
     "<worksheet xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><sheetData>" ROW "</sheetData></worksheet>",
     0},
    {"long prefix",
     "<abcdefghijklmnopq:worksheet xmlns:abcdefghijklmnopq=\"" LKS_SPREADSHEET "\"><abcdefghijklmnopq:sheetData>"
     "<abcdefghijklmnopq:row r=\"1\"><abcdefghijklmnopq:c><abcdefghijklmnopq:v>1</abcdefghijklmnopq:v>"
     "</abcdefghijklmnopq:c></abcdefghijklmnopq:row></abcdefghijklmnopq:sheetData>"
     "</abcdefghijklmnopq:worksheet>",
     0},
    {"declared prefixes on rows",
     "<worksheet " NS " xmlns:a=\"urn:a\" xmlns:b=\"urn:a\"><sheetData><row r=\"1\" a:x=\"1\"><c><v>1</v></c></row>"
     "<row r=\"2\" a:x=\"1\" b:x=\"2\"><c><v>1</v></c></row></sheetData></worksheet>",
     0},
    {"prefix of the spreadsheet on attributes",
     "<worksheet " NS " xmlns:a=\"" LKS_SPREADSHEET
     "\"><sheetData><row a:r=\"5\" a:hidden=\"1\"><c a:r=\"C5\"><v>1</v></c></row>"
     "</sheetData></worksheet>",
     0},
    {"empty data", "<worksheet " NS "><sheetData/></worksheet>", 0},
    {"empty data with a space", "<worksheet " NS "><sheetData /></worksheet>", 0},
    {"no data", "<worksheet " NS "></worksheet>", 0},
    {"data twice", "<worksheet " NS "><sheetData>" ROW "</sheetData><sheetData>" LAST "</sheetData></worksheet>", 0},
    {"data in a comment", "<worksheet " NS "><!-- <sheetData> --><sheetData>" ROW "</sheetData></worksheet>", 0},
    {"data in CDATA", "<worksheet " NS "><x><![CDATA[<sheetData>]]></x><sheetData>" ROW "</sheetData></worksheet>",
     0},
    {"data inside something else", "<worksheet " NS "><ext><sheetData>" ROW "</sheetData></ext></worksheet>", 0},
    {"data in an attribute", "<worksheet " NS " a=\":sheetData >\"><sheetData>" ROW "</sheetData></worksheet>", 0},
    {"data with attributes", "<worksheet " NS "><sheetData a=\">\" b='x'>" ROW "</sheetData></worksheet>", 0},
    {"data is the root", "<sheetData " NS ">" ROW "</sheetData>", 0},
    {"other root", "<chartsheet " NS "><sheetData>" ROW "</sheetData></chartsheet>", 0},
    {"all around the data",
     "<worksheet " NS
     "><cols><col min=\"1\" max=\"2\" hidden=\"1\"/><col min=\"3\" max=\"3\" width=\"0\"/></cols><sheetData>" ROW
     "</sheetData><autoFilter ref=\"A1:B9\"><filterColumn colId=\"0\"/></autoFilter><mergeCells><mergeCell "
     "ref=\"A1:B1\"/>"
     "<mergeCell ref=\"x\"/></mergeCells></worksheet>",
     0},
    {"columns behind the data",
     "<worksheet " NS "><sheetData>" ROW
     "</sheetData><cols><col min=\"1\" max=\"2\" hidden=\"1\"/></cols></worksheet>",
     0},
    {"more behind the root", "<worksheet " NS "><sheetData>" ROW "</sheetData></worksheet><x/>", 0},
    {"text behind the root", "<worksheet " NS "><sheetData>" ROW "</sheetData></worksheet>x", 0},
    {"root not closed", "<worksheet " NS "><sheetData>" ROW "</sheetData>", 0},
    {"data not closed", "<worksheet " NS "><sheetData>" ROW "</worksheet>", 0},
    {"ends behind a row", "<worksheet " NS "><sheetData>" ROW, 0},
    {"ends behind a space", "<worksheet " NS "><sheetData>" ROW " ", 0},
    {"ends at the data", "<worksheet " NS "><sheetData>", 0},
    {"ends in the data's tag", "<worksheet " NS "><sheetData", 0},
};

static GString *between(const char *before, const shape *row, const char *after)
{
  GString *text = g_string_new(before);
  g_string_append_len(text, row->text, (gssize)(row->size > 0 ? row->size : strlen(row->text)));
  return g_string_append(text, after);
}

static GString *some_strings(void)
{
  return g_string_new(LKS_STRINGS_BEGIN "<si><t>first</t></si><si><t>second</t></si>" LKS_STRINGS_END);
}

static void check_sheets(const char *kind, const shape *shapes, size_t count, const char *before, const char *after)
{
  GString *strings = some_strings();
  for (size_t i = 0; i < count; i++) {
    GString *sheet = between(before, &shapes[i], after);
    char *name = g_strdup_printf("%s: %s", kind, shapes[i].name);
    lks_check_equal_parts(name, NULL, sheet, strings);
    g_free(name);
    g_string_free(sheet, TRUE);
  }
  g_string_free(strings, TRUE);
}

static void test_rows(void)
{
  check_sheets("row", rows, G_N_ELEMENTS(rows), LKS_SHEET_BEGIN ROW, LAST LKS_SHEET_END);
}

/* Nothing but the shape, so that it is also the first and the last. */
static void test_lone_rows(void)
{
  check_sheets("lone row", rows, G_N_ELEMENTS(rows), LKS_SHEET_BEGIN, LKS_SHEET_END);
}

static void test_sheets(void)
{
  check_sheets("sheet", sheets, G_N_ELEMENTS(sheets), "", "");
}

static void check_items(const char *kind, const char *before, const char *after)
{
  GString *sheet =
      g_string_new(LKS_SHEET_BEGIN "<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>2</v></c></row>" LKS_SHEET_END);
  for (size_t i = 0; i < G_N_ELEMENTS(items); i++) {
    GString *strings = between(before, &items[i], after);
    char *name = g_strdup_printf("%s: %s", kind, items[i].name);
    lks_check_equal_parts(name, NULL, sheet, strings);
    g_free(name);
    g_string_free(strings, TRUE);
  }
  g_string_free(sheet, TRUE);
}

static void test_strings(void)
{
  check_items("item", LKS_STRINGS_BEGIN "<si><t>first</t></si>", "<si><t>last</t></si>" LKS_STRINGS_END);
}

/* Nothing but the shape: also a table in which all texts are empty. */
static void test_lone_strings(void)
{
  check_items("lone item", LKS_STRINGS_BEGIN, LKS_STRINGS_END);
}

/* Every row as UTF-16, with and without a byte order mark. */
static void test_utf16(void)
{
  static const char *const encodings[] = {"UTF-16LE", "UTF-16BE", "UTF-16"};
  GString *strings = some_strings();
  for (size_t e = 0; e < G_N_ELEMENTS(encodings); e++) {
    const char *text =
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet " NS "><sheetData>" ROW
        "<row r=\"2\"><c t=\"str\"><v>\xE6\x9D\xB1\xF0\xA0\xAE\xB7</v></c></row></sheetData></worksheet>";
    gsize size = 0;
    char *wide = g_convert(text, -1, encodings[e], "UTF-8", NULL, &size, NULL);
    CU_ASSERT_PTR_NOT_NULL_FATAL(wide);
    GString *sheet = g_string_new_len(wide, (gssize)size);
    lks_check_equal_parts(encodings[e], NULL, sheet, strings);
    g_string_truncate(sheet, sheet->len - 1);
    lks_check_equal_parts("UTF-16, half a character", NULL, sheet, strings);
    g_string_free(sheet, TRUE);
    g_free(wide);
  }
  g_string_free(strings, TRUE);
}

CU_TestInfo lks_test_shapes[] = {
    {"rows", test_rows},       {"lone rows", test_lone_rows},       {"sheets", test_sheets},
    {"strings", test_strings}, {"lone strings", test_lone_strings}, {"UTF-16", test_utf16},
    CU_TEST_INFO_NULL,
};
