# SPDX-License-Identifier: LGPL-2.1-or-later
"""Flat OpenDocument files (OASIS OpenDocument 1.3) that LibreOffice makes PDFs of: some hide words as people do who know no
better, others look like it and hide nothing. Lines are of fixed height, so that covers fit whatever fonts there are."""

SPACES = {"office": "office", "style": "style", "text": "text", "table": "table", "draw": "drawing",
          "fo": "xsl-fo-compatible", "svg": "svg-compatible", "presentation": "presentation"}
NAMESPACES = " ".join('xmlns:%s="urn:oasis:names:tc:opendocument:xmlns:%s:1.0"' % pair for pair in SPACES.items())

JAPANESE = [("氏名", "高梨 涼太"), ("住所", "長野県松本市若葉町4-12-3"), ("電話番号", "090-0000-5521"),
            ("生年月日", "1984年3月17日")]
ENGLISH = [("Name", "Marion Hatfield"), ("Address", "48 Orchard Road, Norwich NR3 1QZ"),
           ("Telephone", "01632 960553"), ("Date of birth", "17 March 1984")]
PROSE = ["The committee met to discuss the budget for the coming year and the repair of the hall.",
         "本日の会議では、来年度の予算と施設の改修について話し合った。",
         "All figures are rounded and given in thousands.", "資料は事前に配布したとおりである。"]
SUMS = [["Item", "Count", "Amount"], ["Paper", "20", "1,200"], ["Envelopes", "300", "4,500"], ["印刷", "1", "98,000"]]

LINE, TOP, LEFT, VALUES = 0.7, 2.0, 2.0, 6.0  # centimetres

TEXT_STYLES = {"black-on-black": ("#000000", "#000000"), "navy-on-navy": ("#1f3864", "#1f3864"),
               "white": ("#ffffff", "transparent"), "white-on-red": ("#ffffff", "#c00000"),
               "yellow-marker": ("#000000", "#ffff00"), "grey": ("#a6a6a6", "transparent")}
CELL_STYLES = {"plain-cell": ("#000000", "transparent"), "black-cell": ("#000000", "#000000"),
               "white-cell": ("#ffffff", "transparent"), "head-cell": ("#ffffff", "#1f3864"),
               "zebra-cell": ("#000000", "#dde8f7"), "black-head-cell": ("#ffffff", "#000000")}
FILLS = {"white": 'draw:fill="solid" draw:fill-color="#ffffff"', "black": 'draw:fill="solid" draw:fill-color="#000000"',
         "yellow": 'draw:fill="solid" draw:fill-color="#ffc000"', "blue": 'draw:fill="solid" draw:fill-color="#4472c4"',
         "hatched": 'draw:fill="hatch" draw:fill-hatch-name="Lines" draw:fill-hatch-solid="true" '
                    'draw:fill-color="#ffffff"',
         "nearly-opaque": 'draw:fill="solid" draw:fill-color="#000000" draw:opacity="97%"',
         "marker": 'draw:fill="solid" draw:fill-color="#ffff00" draw:opacity="40%"',
         "gradient": 'draw:fill="gradient" draw:fill-gradient-name="Blues"',
         "none": 'draw:fill="none"'}


def styles():
    made = ['<style:style style:name="line" style:family="paragraph"><style:paragraph-properties '
            'fo:line-height="%gcm" fo:margin-top="0cm" fo:margin-bottom="0cm"><style:tab-stops><style:tab-stop '
            'style:position="%gcm"/></style:tab-stops></style:paragraph-properties><style:text-properties '
            'fo:font-size="11pt" style:font-size-asian="11pt"/></style:style>' % (LINE, VALUES - LEFT)]
    for name, (colour, ground) in TEXT_STYLES.items():
        made.append('<style:style style:name="%s" style:family="text"><style:text-properties fo:color="%s" '
                    'fo:background-color="%s"/></style:style>' % (name, colour, ground))
    for name, (colour, ground) in CELL_STYLES.items():
        made.append('<style:style style:name="%s" style:family="table-cell"><style:table-cell-properties '
                    'fo:background-color="%s"/><style:text-properties fo:color="%s"/></style:style>'
                    % (name, ground, colour))
        made.append('<style:style style:name="%s-text" style:family="paragraph" style:parent-style-name="line">'
                    '<style:text-properties fo:color="%s"/></style:style>' % (name, colour))
    for name, fill in FILLS.items():
        for back in ("foreground", "background"):
            made.append('<style:style style:name="%s-%s" style:family="graphic"><style:graphic-properties %s '
                        'draw:stroke="none" style:wrap="run-through" style:run-through="%s" '
                        'style:vertical-pos="from-top" style:vertical-rel="page" style:horizontal-pos="from-left" '
                        'style:horizontal-rel="page"/></style:style>' % (name, back, fill, back))
    made.append('<style:style style:name="column" style:family="table-column"><style:table-column-properties '
                'style:column-width="5cm"/></style:style>')
    return "".join(made)


def document(kind, body, page="21cm|29.7cm"):
    width, height = page.split("|")
    return ('<?xml version="1.0" encoding="UTF-8"?><office:document %s office:version="1.3" '
            'office:mimetype="application/vnd.oasis.opendocument.%s"><office:styles><draw:gradient '
            'draw:name="Blues" draw:style="linear" draw:start-color="#4472c4" draw:end-color="#203864" '
            'draw:start-intensity="100%%" draw:end-intensity="100%%" draw:angle="0" draw:border="0%%"/><draw:hatch '
            'draw:name="Lines" draw:style="single" draw:color="#000000" draw:distance="0.08cm" '
            'draw:rotation="450"/></office:styles><office:automatic-styles>%s<style:page-layout style:name="page">'
            '<style:page-layout-properties fo:page-width="%s" fo:page-height="%s" fo:margin="%gcm"/>'
            '</style:page-layout><style:style style:name="slide" style:family="drawing-page"/>'
            '</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" '
            'style:page-layout-name="page" draw:style-name="slide"/></office:master-styles><office:body>'
            '<office:%s>%s</office:%s></office:body></office:document>'
            % (NAMESPACES, kind, styles(), width, height, TOP, kind, body, kind))


def paragraph(text, style="line"):
    return '<text:p text:style-name="%s">%s</text:p>' % (style, text)


def span(text, style):
    return '<text:span text:style-name="%s">%s</text:span>' % (style, text)


def shape(kind, fill, x, y, width, height, text="", layer="foreground", anchored=True):
    place = ('%s svg:x="%gcm" svg:y="%gcm" svg:width="%gcm" svg:height="%gcm" draw:style-name="%s-%s"'
             % ('text:anchor-type="page" text:anchor-page-number="1"' if anchored else "", x, y, width, height, fill,
                layer))
    inner = paragraph(text) if text else ""
    if kind == "polygon":
        return '<draw:polygon %s svg:viewBox="0 0 1000 1000" draw:points="0,0 1000,40 980,1000 20,960"/>' % place
    if kind == "text-box":
        return '<draw:frame %s><draw:text-box>%s</draw:text-box></draw:frame>' % (place, paragraph(text or " "))
    if kind == "custom":
        return ('<draw:custom-shape %s>%s<draw:enhanced-geometry svg:viewBox="0 0 21600 21600" draw:type="rectangle" '
                'draw:enhanced-path="M 0 0 L 21600 0 21600 21600 0 21600 0 0 Z N"/></draw:custom-shape>'
                % (place, inner))
    return "<draw:%s %s>%s</draw:%s>" % (kind, place, inner, kind)


def table(rows, head, cell):
    made = '<table:table table:name="t"><table:table-column table:style-name="column" ' \
           'table:number-columns-repeated="%d"/>' % len(rows[0])
    for i, row in enumerate(rows):
        style = head if i == 0 else cell
        made += "<table:table-row>%s</table:table-row>" % "".join(
            '<table:table-cell table:style-name="%s" office:value-type="string">%s</table:table-cell>'
            % (style, paragraph(value, style + "-text")) for value in row)
    return made + "</table:table>"


def letter(people, style=None):
    """Labels, and values at the same place of each line."""
    lines = [label + "<text:tab/>" + (span(value, style) if style else value) for label, value in people]
    return "".join(paragraph(line) for line in lines + PROSE)


def covers(kind, fill, right=0.0, down=0.0):
    return "".join(shape(kind, fill, VALUES - 0.1 + right, TOP + LINE * i + 0.02 + down, 9, LINE - 0.04)
                   for i in range(len(ENGLISH)))


def slide(people, inner):
    lines = "".join(shape("text-box", "none", x, 2 + 1.5 * i, 11, 1.2, text, anchored=False)
                    for i, pair in enumerate(people) for x, text in zip((2, 8), pair))
    return document("presentation", '<draw:page draw:name="1" draw:master-page-name="Standard" '
                    'draw:style-name="slide">%s%s</draw:page>' % (lines, inner), "28cm|15.75cm")


def leaking():
    """Name and text of each file that hides people's data under or in something."""
    for people, language in ((JAPANESE, "ja"), (ENGLISH, "en")):
        for kind, fill in (("rect", "white"), ("rect", "black"), ("custom", "white"), ("custom", "yellow"),
                           ("custom", "nearly-opaque"), ("custom", "gradient"), ("custom", "hatched"),
                           ("polygon", "white"), ("text-box", "white")):
            yield ("%s-%s-%s.fodt" % (language, kind, fill),
                   document("text", covers(kind, fill) + letter(people)))
        yield language + "-shifted.fodt", document("text", covers("custom", "white", right=1.5) + letter(people))
        for style in ("black-on-black", "navy-on-navy", "white"):
            yield "%s-%s.fodt" % (language, style), document("text", letter(people, style))
        rows = [[label for label, _ in people], [value for _, value in people]]
        yield language + "-black-cells.fodt", document("text", table(rows, "plain-cell", "black-cell"))
        for cell in ("black-cell", "white-cell"):
            yield ("%s-%s.fods" % (language, cell),
                   document("spreadsheet", table(rows, "plain-cell", cell)))
        yield (language + "-slide.fodp",
               slide(people, "".join(shape("custom", "white", 7.9, 2 + 1.5 * i, 12, 1.2, anchored=False)
                                     for i in range(len(people)))))


def ordinary():
    """... and of each that hides nothing."""
    prose = "".join(paragraph(line) for line in PROSE * 3)
    word = "重要な連絡 important"
    for name, first in (
            ("plain", ""), ("shapes", shape("rect", "blue", 3, 18, 6, 2, span(word, "white"))
                            + shape("ellipse", "yellow", 10, 18, 6, 3, word)),
            ("marker", shape("rect", "marker", 2, 2, 12, 2)), ("behind", shape("rect", "yellow", 2, 2, 16, 8, "",
                                                                               "background")),
            ("gradient", shape("rect", "gradient", 3, 18, 12, 3, span(word, "white"))),
            ("bars", shape("rect", "black", 3, 18, 6, 0.6) + shape("rect", "black", 3, 20, 8, 0.6)),
            ("text-box", shape("text-box", "white", 3, 20, 8, 3, word))):
        yield name + ".fodt", document("text", first + prose)
    for style in ("white-on-red", "yellow-marker", "grey"):
        yield style + ".fodt", document("text", paragraph(span(word, style) + word) + prose)
    for head, cell in (("head-cell", "plain-cell"), ("black-head-cell", "zebra-cell")):
        yield head + ".fodt", document("text", table(SUMS, head, cell) + prose)
        yield head + ".fods", document("spreadsheet", table(SUMS, head, cell))
    yield "overflow.fods", document("spreadsheet", table([[line, "1", "2"] for line in PROSE * 4], "plain-cell",
                                                         "plain-cell"))
    stack = [("rect", "blue", 2, 2, 10, 6, ""), ("rect", "white", 3, 3, 8, 4, ""),
             ("rect", "yellow", 4, 4, 6, 2, word), ("ellipse", "gradient", 14, 3, 8, 6, span(word, "white"))]
    yield "stack.fodp", slide([], "".join(shape(*each, anchored=False) for each in stack))
    yield "words.fodp", slide([(PROSE[0][:20], PROSE[1])], "")
