#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Writes names_data.c, names_data.h and countries_data.c: run by a maintainer, never by the build.

Sources, as Debian packages them: mecab-ipadic (names, readings, places, words; see NOTICE.ipadic) and
iso-codes (countries and their translations, LGPL-2.1+). The short lists in name_lists.py are our own.
The same input gives the same output; nothing but Python's standard library is needed.

The given-name model is a logistic regression over (letter, position in the given name), the surname and
the two lengths, trained on surname + given name against places, organisations and common nouns that
happen to begin with a surname. Weights are tenths of a nat, so the C side only adds small integers.
"""
import csv
import gettext
import json
import math
import os
import random
import re
import sys
import unicodedata

import name_lists

IPADIC = "/usr/share/mecab/dic/ipadic/"
ISO_CODES = "/usr/share/iso-codes/json/iso_3166-%d.json"
LOCALES = "/usr/share/locale"
HERE = os.path.dirname(os.path.abspath(__file__))

KATAKANA = re.compile("^[ァ-ヺー]+$")
HIRAGANA = re.compile("^[ぁ-ゖー]+$")
IDEOGRAPHS = re.compile("^[一-鿿々〆ぁ-ゖァ-ヶ]+$")

SOLE, FIRST, MIDDLE, LAST = range(4)
SCALE = 10            # units per nat
NO_SURNAME = -128
LONGEST_SURNAME = 5
LONGEST_GIVEN = 4

SURNAME, GIVEN, FOREIGN, WORD = 1, 2, 4, 8
READING_ROW = 64
COUNTRY_ROW = 256


def read_ipadic(name):
    with open(IPADIC + name, encoding="euc_jp", errors="replace") as stream:
        return list(csv.reader(stream))


# ---------------------------------------------------------------- folding

def make_folds():
    """Variant letter -> the letter the tables know. Letters beyond the BMP may be keys, never values."""
    folds = {}
    for group in name_lists.VARIANTS.split():
        for variant in group[1:]:
            if variant != group[0] and folds.get(group[0]) != variant:
                folds[variant] = group[0]
    for code in list(range(0xF900, 0xFADA)) + list(range(0x2F00, 0x2FD6)):
        plain = unicodedata.normalize("NFKC", chr(code))
        if len(plain) == 1 and plain != chr(code) and ord(plain) < 0x10000:
            folds.setdefault(chr(code), plain)
    for _ in range(3):      # a chain of variants ends at one letter
        folds = {variant: folds.get(base, base) for variant, base in folds.items()}
    return {variant: base for variant, base in folds.items() if variant != base}


FOLDS = make_folds()


def fold(text):
    return "".join(FOLDS.get(letter, letter) for letter in text)


# ---------------------------------------------------------------- readings

ROMAJI = {}
for row in """
ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ si ス su セ se ソ so
タ ta チ ti ツ tu テ te ト to ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ hu ヘ he ホ ho
マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo ラ ra リ ri ル ru レ re ロ ro ワ wa ヲ o ン n
ガ ga ギ gi グ gu ゲ ge ゴ go ザ za ジ zi ズ zu ゼ ze ゾ zo ダ da ヂ zi ヅ zu デ de ド do
バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po ァ a ィ i ゥ u ェ e ォ o
ヮ wa ヰ i ヱ e ヴ vu ヵ ka ヶ ke""".strip().splitlines():
    words = row.split()
    ROMAJI.update(zip(words[::2], words[1::2]))
SMALL_Y = {"ャ": "ya", "ュ": "yu", "ョ": "yo"}


def reading_key(kana):
    """The same canonical kunrei spelling without long vowels that names.c makes of kana and of Latin text."""
    out = ""
    double = False
    for letter in kana:
        if letter == "ー":
            continue
        if letter == "ッ":
            double = True
            continue
        if letter in SMALL_Y:
            syllable = SMALL_Y[letter]
            if out.endswith("i"):
                out = out[:-1]
        else:
            syllable = ROMAJI.get(letter)
            if syllable is None:
                return None
        if double and syllable[0] not in "aiueon":
            out += syllable[0]
        double = False
        if out and syllable[0] in "uo" and len(syllable) == 1 and (out[-1] == "o" or out[-1] == "u" == syllable):
            continue
        out += syllable
    return out


def katakana(text):
    return "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in text)


def collect_readings(names, nouns):
    flags = {}

    def add(kana, flag):
        key = reading_key(kana)
        if key and 1 < len(key) < 24:
            flags[key] = flags.get(key, 0) | flag

    for row in names:
        role, surface = row[7], row[0]
        if role not in ("姓", "名"):
            continue
        flag = SURNAME if role == "姓" else GIVEN
        if KATAKANA.match(surface):
            add(surface, FOREIGN)
        elif 2 <= len(row[11]) <= 7:
            add(row[11], flag)
    for kana in name_lists.KATAKANA_NAMES.split():
        add(kana, FOREIGN)
    for kana in name_lists.GIVEN_READINGS.split():
        add(katakana(kana), GIVEN)
    for surface in nouns:
        if KATAKANA.match(surface) and 2 <= len(surface) <= 7:
            key = reading_key(surface)
            if key and 2 < len(key) < 15:
                flags[key] = flags.get(key, 0) | WORD
    return flags


def front_coded_rows(flags, row_size):
    """Rows of '<letters shared with the entry before><rest><flags as a capital>', each row starts anew."""
    rows, line, previous = [], "", ""
    for key in sorted(flags):
        mark = chr(ord("A") + flags[key])
        shared = min(len(os.path.commonprefix([previous, key])), 9) if line else 0
        entry = "%d%s%s" % (shared, key[shared:], mark)
        if line and len(line) + len(entry) >= row_size:
            rows.append(line)
            line, entry = "", "0%s%s" % (key, mark)
        line += entry
        previous = key
    rows.append(line)
    return rows


# ---------------------------------------------------------------- the given-name model

def positions(given):
    if len(given) == 1:
        return [(SOLE, given)]
    return [(FIRST if i == 0 else LAST if i == len(given) - 1 else MIDDLE, letter)
            for i, letter in enumerate(given)]


def features(surname, given):
    return [("L", len(surname), len(given)), ("S", surname)] + [("P",) + pair for pair in positions(given)]


def splits(text, surnames):
    for i in range(1, min(LONGEST_SURNAME, len(text) - 1) + 1):
        if text[:i] in surnames and len(text) - i <= LONGEST_GIVEN:
            yield text[:i], text[i:]


def train(examples, rng, epochs=6, rate=0.3, decay=2e-6):
    """Logistic regression by AdaGrad; examples are (label, importance, features)."""
    weights, squares = {}, {}
    for _ in range(epochs):
        rng.shuffle(examples)
        for label, importance, names in examples:
            total = sum(weights.get(name, 0.0) for name in names)
            total = max(-30.0, min(30.0, total))
            error = importance * (label - 1.0 / (1.0 + math.exp(-total)))
            for name in names:
                gradient = error - decay * 1000 * weights.get(name, 0.0)
                square = squares.get(name, 1.0) + gradient * gradient
                squares[name] = square
                weights[name] = weights.get(name, 0.0) + rate * gradient / math.sqrt(square)
    return weights


def surname_frequency(names):
    """A stand-in for how common a surname is: ipadic's cost is low for what its corpus held often."""
    common = {}
    for row in names:
        if row[7] == "姓":
            weight = math.exp((7620 - int(row[3])) / 1000.0)
            key = fold(row[0])
            common[key] = max(common.get(key, 0.2), min(weight, 30.0))
    for rank, surname in enumerate(name_lists.COMMON_SURNAMES.split()):
        common[fold(surname)] = max(common.get(fold(surname), 0.2), 200.0 / (rank + 4))
    return common


def negatives():
    """Texts that are no person: what stands in lists of places, organisations, goods."""
    texts = set()
    places = [row[0] for row in read_ipadic("Noun.place.csv")]
    texts.update(places)
    for name in ("Noun.org.csv", "Noun.proper.csv", "Noun.csv", "Noun.verbal.csv", "Noun.adjv.csv"):
        texts.update(row[0] for row in read_ipadic(name))
    rng = random.Random(11)
    for place in places:
        if len(place) <= 3:
            texts.add(place + rng.choice(name_lists.PLACE_ENDINGS.split()))
    return sorted(fold(text) for text in texts if 2 <= len(text) <= 7)


def make_examples(surname_weights, given, outside, rng):
    examples = []
    population = sorted(surname_weights)
    drawn = rng.choices(population, [surname_weights[s] for s in population], k=len(given) * 4)
    for i, (name, importance) in enumerate(given * 4):
        if len(name) <= LONGEST_GIVEN:
            examples.append((1.0, importance, features(drawn[i], name)))
    for text in outside:
        for surname, rest in splits(text, surname_weights):
            examples.append((0.0, 1.0, features(surname, rest)))
    return examples


def quantised(value):
    return max(-127, min(127, round(value * SCALE)))


class Model:
    """What the C side adds up, in its integers."""

    def __init__(self, weights, surnames, known):
        self.letters, self.surnames, self.bias = {}, {}, {}
        for surname in surnames:
            self.surnames[surname] = quantised(weights.get(("S", surname), 0.0))
        for name, value in weights.items():
            if name[0] == "P" and name[2] in known:
                self.letters.setdefault(name[2], [name_lists.UNSEEN] * 4)[name[1]] = quantised(value)
            elif name[0] == "L":
                self.bias[name[1:]] = round(value * SCALE)

    def given(self, text):
        return sum(self.letters[c][p] if c in self.letters else name_lists.UNSEEN for p, c in positions(text))

    def score(self, text):
        best = -999
        for surname, rest in splits(text, self.surnames):
            best = max(best, self.surnames[surname] + self.given(rest) + self.bias.get((len(surname), len(rest)), -99))
        return best


def build_model(names, holdout=False):
    rng = random.Random(7)
    surnames = {s: w for s, w in surname_frequency(names).items()
                if IDEOGRAPHS.match(s) and not KATAKANA.match(s) and not HIRAGANA.match(s)
                and len(s) <= LONGEST_SURNAME}
    given = sorted({fold(row[0]) for row in names if row[7] == "名" and IDEOGRAPHS.match(row[0])
                    and not KATAKANA.match(row[0]) and not HIRAGANA.match(row[0])})
    modern = sorted(set(fold(name) for name in name_lists.MODERN_GIVEN.split()))
    outside = [text for text in negatives() if next(splits(text, surnames), None)]
    if holdout:
        rng.shuffle(given), rng.shuffle(outside)
        held = given[:1600], outside[:6000]
        given, outside = given[1600:], outside[6000:]
    else:
        held = None
    weighted = [(name, 3.0 if len(name) == 1 else 1.0) for name in given] + [(name, 3.0) for name in modern]
    known = set("".join(surnames) + "".join(name for name, _ in weighted))
    examples = make_examples(surnames, weighted, outside, rng)
    print("%d surnames, %d given names, %d other texts, %d examples" %
          (len(surnames), len(given), len(outside), len(examples)), file=sys.stderr)
    return Model(train(examples, rng), surnames, known), held


# ---------------------------------------------------------------- countries

def country_key(text):
    """Mirrors fold_country() of countries.c."""
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text))
    text = "".join(c for c in text if not 0x300 <= ord(c) < 0x370)
    text = unicodedata.normalize("NFC", text).lower()
    return re.sub("[ .,'’()・-]", "", text)


def country_names():
    keys = {country_key(name.replace("~", " ")) for name in name_lists.COUNTRY_NAMES.split()}
    with open(ISO_CODES % 1, encoding="utf-8") as stream:
        entries = json.load(stream)["3166-1"]
    for language in (None, "ja", "zh_CN", "zh_TW", "ko"):
        translate = str
        if language:
            translate = gettext.translation("iso_3166-1", LOCALES, [language]).gettext
        for entry in entries:
            for field in ("name", "common_name", "official_name"):
                if field in entry:
                    name = translate(entry[field])
                    keys.add(country_key(name))
                    keys.add(country_key(name.split(",")[0].split("、")[0]))
    return sorted((k for k in keys if 1 < len(k.encode()) < 64 or k in "独仏伊"), key=lambda k: k.encode())


# ---------------------------------------------------------------- writing C

HEADER = """/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* %s */
/* Written by generate_names.py: change that, not this file. */
/* clang-format off */
"""


def wrapped(items, width=110):
    lines, line = [], " "
    for item in items:
        columns = sum(2 if ord(c) > 0x2E00 else 1 for c in item)
        used = sum(2 if ord(c) > 0x2E00 else 1 for c in line)
        if used + columns + 2 > width:
            lines.append(line)
            line = " "
        line += " " + item + ","
    return "\n".join(lines + [line]) + "\n"


def quoted(text):
    return '"' + text + '"'


def text_rows(keys, row_size):
    """Sorted texts, each ended by \\0, in rows that begin with a whole text."""
    rows, used = [], row_size
    for key in keys:
        size = len(key.encode()) + 1
        if used + size >= row_size:
            rows.append("")
            used = 0
        rows[-1] += key + "\\0"
        used += size
    return rows


def write_countries():
    rows = text_rows(country_names(), COUNTRY_ROW)
    with open(os.path.join(HERE, "countries_data.c"), "w", encoding="utf-8") as out:
        out.write(HEADER % "Names of countries, folded and sorted (iso-codes and our own list).")
        out.write('#include "pii/countries.h"\n\n')
        out.write("const size_t lks_country_row_count = %d;\n" % len(rows))
        out.write("const char lks_country_rows[][LKS_COUNTRY_ROW] = {\n")
        for row in rows:
            parts = row.split("\\0")[:-1]
            line, lines = "", []
            for part in parts:
                wide = sum(2 if ord(c) > 0x1100 else 1 for c in line + part)
                if line and wide > 95:
                    lines.append(line)
                    line = ""
                line += part + "\\0"
            lines.append(line)
            out.write("  " + "\n  ".join(quoted(text) for text in lines) + ",\n")
        out.write("};\n")


def write_letters(out, model, letters, pairs):
    single = {s: w for s, w in model.surnames.items() if len(s) == 1}
    items, start = [], 0
    for letter in letters:
        weights = model.letters.get(letter, [name_lists.UNSEEN] * 4)
        items.append("{u'%s', %d, %d, {%s}}" % (letter, start, single.get(letter, NO_SURNAME),
                                                ", ".join(map(str, weights))))
        start += len(pairs.get(letter, ""))
    items.append("{0xffff, %d, %d, {0, 0, 0, 0}}" % (start, NO_SURNAME))
    out.write("const struct lks_name_letter lks_name_letters[] = {\n" + wrapped(items) + "};\n\n")
    pages = [sum(1 for letter in letters if ord(letter) < page * 256) for page in range(257)]
    out.write("const uint16_t lks_name_pages[257] = {\n" + wrapped(map(str, pages)) + "};\n\n")


def write_surnames(out, model, letters, pairs):
    seconds = [(letter, second) for letter in letters for second in pairs.get(letter, "")]
    out.write("const char16_t lks_surname_seconds[] = {\n" + wrapped("u'%s'" % s for _, s in seconds) + "};\n\n")
    weights = (str(model.surnames[a + b]) for a, b in seconds)
    out.write("const int8_t lks_surname_pair_weights[] = {\n" + wrapped(weights) + "};\n\n")
    long = sorted(s for s in model.surnames if len(s) > 2)
    items = ("{{%s}, %d}" % (", ".join("u'%s'" % c for c in s), model.surnames[s]) for s in long)
    out.write("const struct lks_long_surname lks_long_surnames[] = {\n" + wrapped(items) + "};\n")
    out.write("const size_t lks_long_surname_count = %d;\n\n" % len(long))


def write_rows(out, name, flags):
    rows = front_coded_rows(flags, READING_ROW)
    out.write("const char %s_rows[][LKS_READING_ROW] = {\n" % name + "".join("  %s,\n" % quoted(r) for r in rows))
    out.write("};\nconst size_t %s_row_count = %d;\n\n" % (name, len(rows)))


def latin_flags():
    flags = {}
    for text, flag in ((name_lists.WESTERN_GIVEN, GIVEN), (name_lists.WESTERN_SURNAMES, SURNAME),
                       (name_lists.LATIN_WORDS, WORD)):
        for word in text.split():
            flags[word] = flags.get(word, 0) | flag
    return flags


def write_names(model, readings):
    letters = sorted(set(model.letters) | set("".join(model.surnames)))
    pairs = {}
    for surname in sorted(model.surnames):
        if len(surname) == 2:
            pairs[surname[0]] = pairs.get(surname[0], "") + surname[1]
    folds = sorted((ord(v), b) for v, b in FOLDS.items() if b in letters and v not in letters)
    with open(os.path.join(HERE, "names_data.c"), "w", encoding="utf-8") as out:
        out.write(HEADER % "Surnames, the model of given names, readings (from mecab-ipadic: NOTICE.ipadic).")
        out.write('#include "pii/names_data.h"\n\n')
        write_letters(out, model, letters, pairs)
        write_surnames(out, model, letters, pairs)
        out.write("const struct lks_name_fold lks_name_folds[] = {\n")
        out.write(wrapped("{0x%05x, u'%s'}" % fold for fold in folds) + "};\n")
        out.write("const size_t lks_name_fold_count = %d;\n\n" % len(folds))
        bias = [[model.bias.get((s, g), -99) for g in range(1, LONGEST_GIVEN + 1)]
                for s in range(1, LONGEST_SURNAME + 1)]
        out.write("const int8_t lks_name_bias[%d][%d] = {\n" % (LONGEST_SURNAME, LONGEST_GIVEN))
        out.write(wrapped("{%s}" % ", ".join(map(str, row)) for row in bias) + "};\n\n")
        write_rows(out, "lks_reading", readings)
        write_rows(out, "lks_latin", latin_flags())
    with open(os.path.join(HERE, "names_data.h"), "w", encoding="utf-8") as out:
        out.write(HEADER % "The tables of names_data.c." + NAMES_HEADER)


NAMES_HEADER = """#ifndef LKS_PII_NAMES_DATA_H
#define LKS_PII_NAMES_DATA_H

#include <stddef.h>
#include <stdint.h>
#include <uchar.h>

enum { LKS_READING_ROW = 64, LKS_NO_SURNAME = -128, LKS_LONGEST_SURNAME = 5, LKS_LONGEST_GIVEN = 4 };
enum { LKS_LETTER_UNSEEN = -30 };

/* What a reading or a Latin word is known as; kept as the capital 'A' + flags behind it. */
enum { LKS_READING_SURNAME = 1, LKS_READING_GIVEN = 2, LKS_READING_FOREIGN = 4, LKS_READING_WORD = 8 };

/* Weights are tenths of a nat; the four are for a given name of one letter, its first, a middle, its last. */
struct lks_name_letter {
  char16_t letter;
  uint16_t pairs;      /* where in lks_surname_seconds the surnames of two letters begin; end: the next row's */
  int8_t surname;      /* as a surname of one letter, or LKS_NO_SURNAME */
  int8_t weights[4];
};
struct lks_long_surname {
  char16_t letters[LKS_LONGEST_SURNAME];
  int8_t weight;
};
struct lks_name_fold {
  char32_t variant;
  char16_t base;
};

extern const struct lks_name_letter lks_name_letters[];
extern const uint16_t lks_name_pages[257];      /* first letter of each page of 256 code points */
extern const char16_t lks_surname_seconds[];
extern const int8_t lks_surname_pair_weights[];
extern const struct lks_long_surname lks_long_surnames[];
extern const size_t lks_long_surname_count;
extern const struct lks_name_fold lks_name_folds[];
extern const size_t lks_name_fold_count;
extern const int8_t lks_name_bias[LKS_LONGEST_SURNAME][LKS_LONGEST_GIVEN];
extern const char lks_reading_rows[][LKS_READING_ROW];
extern const size_t lks_reading_row_count;
extern const char lks_latin_rows[][LKS_READING_ROW];
extern const size_t lks_latin_row_count;

#endif
"""


def main():
    names = read_ipadic("Noun.name.csv")
    nouns = [row[0] for name in ("Noun.csv", "Noun.verbal.csv", "Noun.adjv.csv") for row in read_ipadic(name)]
    model, _ = build_model(names)
    write_names(model, collect_readings(names, nouns))
    write_countries()


if __name__ == "__main__":
    main()
