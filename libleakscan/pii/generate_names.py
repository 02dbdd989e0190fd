#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Writes names_data.[ch], names_world.c, vocabulary_data.c and fold_kanji_data.c: run by a maintainer, never by the build.

Sources, as Debian packages them: mecab-ipadic (names, readings, places, words; see NOTICE.ipadic), iso-codes
(countries and their translations, LGPL-2.1+), python3-zxcvbn (names of the US census of 1990, public domain) and
scowl (common English words; see NOTICE.names). The lists in name_lists*.py are our own.
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
import name_lists_world as world

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

SURNAME, GIVEN, FOREIGN, WORD = 1, 2, 4, 8              # of readings
PLACE, BLOCKING, PARTICLE, SYLLABLE, ASIAN = 4, 16, 32, 64, 128     # of Latin words, beside SURNAME, GIVEN and WORD
CHINESE_SURNAME, CHINESE_SURE, CHINESE_GIVEN = 1, 2, 4
LETTERS_FROM, LETTERS_TO = 0x3000, 0xa000
ZXCVBN = "/usr/lib/python3/dist-packages/zxcvbn"
SCOWL = "/usr/share/dict/scowl/english-words.%d"


def read_ipadic(name):
    with open(IPADIC + name, encoding="euc_jp", errors="replace") as stream:
        return list(csv.reader(stream))


# ---------------------------------------------------------------- folding

def make_folds():
    """Variant letter -> the letter the tables know, as lks_fold_kanji does it."""
    folds = {}
    for group in name_lists.VARIANTS.split():
        for variant in group[1:]:
            if variant != group[0] and folds.get(group[0]) != variant:
                folds[variant] = group[0]
    for code in range(0xF900, 0xFADA):
        plain = unicodedata.normalize("NFKC", chr(code))
        if len(plain) == 1 and plain != chr(code) and ord(plain) < 0x10000:
            folds.setdefault(chr(code), plain)
    for _ in range(3):      # a chain of variants ends at one letter
        folds = {variant: folds.get(base, base) for variant, base in folds.items()}
    return {variant: base for variant, base in folds.items() if variant != base}


FOLDS = make_folds()


def fold(text):
    """The small ke of names is written in three ways."""
    return "".join(FOLDS.get(letter, letter) for letter in text).replace("ヶ", "ケ").replace("ヵ", "ケ")


def unaccented(word):
    """ASCII, lower case."""
    word = word.lower().replace("ß", "ss").replace("ø", "o").replace("ł", "l").replace("æ", "ae")
    return "".join(c for c in unicodedata.normalize("NFKD", word) if c.isascii() and c.isalpha())


# ---------------------------------------------------------------- sets of words

def word_hash(units):
    value = 0xCBF29CE484222325
    for unit in units:
        value = (value ^ unit) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    value = (value ^ value >> 29) * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF
    return value ^ value >> 32


def word_set(words):
    """Tags and values by slot, as words.h reads them; larger until no two words are taken for each other."""
    hashes = [(word_hash(map(ord, word)) if isinstance(word, str) else word_hash(word), word) for word in sorted(words)]
    slots = len(words) * 5 // 4 | 1
    while True:
        tags, values = [0] * slots, [0] * slots
        for value, word in hashes:
            tag = value >> 48 or 1
            slot = (value & 0xFFFFFFFF) * slots >> 32
            while tags[slot] not in (0, tag):
                slot = (slot + 1) % slots
            if tags[slot] == tag:
                break
            tags[slot], values[slot] = tag, words[word]
        else:
            return tags, values
        slots += 2


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


# ---------------------------------------------------------------- Latin words

def census_names():
    """Surnames and given names of the census of 1990; a name stands in the list where it is commonest."""
    sys.path.insert(0, os.path.dirname(ZXCVBN))
    from zxcvbn.frequency_lists import FREQUENCY_LISTS as lists
    return lists["surnames"], lists["female_names"] + lists["male_names"]


def common_words():
    words = set(name_lists.LATIN_WORDS.split()) | set(world.WORDS.split())
    for level in (10, 20):
        with open(SCOWL % level, encoding="latin-1") as stream:
            words.update(line.strip() for line in stream)
    return {word for word in words if word.isascii() and word.isalpha() and len(word) > 1}


def latin_flags():
    flags = {}

    def add(words, flag):
        for word in words:
            word = unaccented(word)
            if 1 < len(word) < 24:
                flags[word] = flags.get(word, 0) | flag

    surnames, given = census_names()
    add(surnames, SURNAME)
    add(given, GIVEN)
    for text in (name_lists.WESTERN_SURNAMES, world.GERMAN_SURNAMES, world.FRENCH_SURNAMES, world.SPANISH_SURNAMES,
                 world.OTHER_SURNAMES):
        add(text.split(), SURNAME)
    for text in (name_lists.WESTERN_GIVEN, world.GERMAN_GIVEN, world.FRENCH_GIVEN, world.SPANISH_GIVEN, world.OTHER_GIVEN):
        add(text.split(), GIVEN)
    add(common_words(), WORD)
    add(world.PLACES.split(), PLACE)
    add(set(world.BLOCKING.split()) - set(world.NAMES_AFTER_ALL.split()), BLOCKING)
    add(world.PARTICLES.split(), PARTICLE)
    add(world.SYLLABLES.split(), SYLLABLE)
    add(world.ASIAN_SURNAMES.split(), ASIAN)
    return flags


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


# ---------------------------------------------------------------- closed vocabularies

def vocabulary_key(text):
    """Mirrors lks_vocabulary_find() of vocabulary.c."""
    text = unicodedata.normalize("NFKC", text)
    text = "".join(unicodedata.normalize("NFC", "".join(
        c for c in unicodedata.normalize("NFKD", letter) if not 0x300 <= ord(c) < 0x370))
                   if ord(letter) < 0x3040 else letter for letter in text).lower()
    return re.sub("[ .,'’()・-]", "", text)


def country_names():
    words = name_lists.COUNTRY_NAMES.split() + name_lists.NATIONALITIES.split()
    keys = {vocabulary_key(name.replace("~", " ")) for name in words}
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
                    keys.add(vocabulary_key(name))
                    keys.add(vocabulary_key(name.split(",")[0].split("、")[0]))
    return [key for key in keys if len(key.encode()) > 1]


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


def write_word_set(out, name, words):
    tags, values = word_set(words)
    out.write("static const uint16_t %s_tags[] = {\n" % name + wrapped(map(str, tags)) + "};\n")
    out.write("static const uint8_t %s_values[] = {\n" % name + wrapped(map(str, values)) + "};\n")
    out.write("const lks_word_set lks_%s = {%s_tags, %s_values, %d};\n\n" % (name, name, name, len(tags)))
    print("%s: %d words, %d bytes" % (name, len(words), 3 * len(tags)), file=sys.stderr)


def write_vocabulary():
    flags = {}
    for number, words in enumerate((country_names(), name_lists.SEX.split(), name_lists.BLOOD.split(),
                                    name_lists.ORGANISATIONS.split(), name_lists.PLACES.split(),
                                    name_lists.STREETS.split())):
        for word in words:
            key = vocabulary_key(word)
            flags[key] = flags.get(key, 0) | 1 << number
    with open(os.path.join(HERE, "vocabulary_data.c"), "w", encoding="utf-8") as out:
        out.write(HEADER % "Words of closed vocabularies, folded (countries from iso-codes, else our own).")
        out.write('#include "pii/vocabulary.h"\n\n')
        write_word_set(out, "vocabulary_words", flags)


def write_folds():
    """Open addressing, as lks_fold_kanji probes; compatibility ideographs in a row of their own."""
    folds = {ord(v): ord(b) for v, b in FOLDS.items() if ord(v) < 0xF900}
    slots = 1024
    table = [(0, 0)] * slots
    for variant in sorted(folds):
        slot = (variant * 40503 & 0xFFFF) >> 6
        while table[slot][0]:
            slot = (slot + 1) % slots
        table[slot] = (variant, folds[variant])
    compatible = [ord(FOLDS.get(chr(code), chr(code))) for code in range(0xF900, 0xFADA)]
    beyond = {ord(v): ord(b) for v, b in FOLDS.items() if ord(v) > 0xFFFF}
    with open(os.path.join(HERE, "fold_kanji_data.c"), "w", encoding="utf-8") as out:
        out.write(HEADER % "Kanji that are written in several ways: old and variant forms met in names.")
        out.write('#include "pii/fold_kanji_data.h"\n\n')
        out.write("const struct lks_kanji_variant lks_kanji_variants[LKS_KANJI_SLOTS] = {\n")
        out.write(wrapped("{0x%04x, 0x%04x}" % pair for pair in table) + "};\n")
        out.write("const uint16_t lks_kanji_compatible[] = {\n" + wrapped("0x%04x" % c for c in compatible) + "};\n")
        out.write("const struct lks_kanji_beyond lks_kanji_beyond[LKS_KANJI_BEYOND] = {\n")
        out.write(wrapped("{0x%05x, 0x%04x}" % pair for pair in sorted(beyond.items())) + "};\n")
    assert len(beyond) == 2 and len(folds) < slots // 2 + 64


def chinese_letters():
    flags = {}
    for text, flag in ((world.CHINESE_SURNAMES, CHINESE_SURNAME), (world.CHINESE_SURNAMES_SURE, CHINESE_SURE),
                       (world.CHINESE_GIVEN, CHINESE_GIVEN)):
        for letter in "".join(text.split()):
            letter = fold(letter)
            flags[letter] = flags.get(letter, 0) | flag
    return flags


def write_letters(out, model):
    """Rows of letters by code point: which exist is a bit, where a row stands is counted."""
    chinese = chinese_letters()
    letters = sorted(set(model.letters) | set("".join(model.surnames)) | set(chinese))
    letters = [letter for letter in letters if LETTERS_FROM <= ord(letter) < LETTERS_TO]
    items = []
    for letter in letters:
        weights = model.letters.get(letter, [name_lists.UNSEEN] * 4)
        items.append("{%d, %d, {%s}}" % (chinese.get(letter, 0), model.surnames.get(letter, NO_SURNAME),
                                         ", ".join(map(str, weights))))
    out.write("const struct lks_name_letter lks_name_letters[] = {\n" + wrapped(items) + "};\n\n")
    bits, first, count = [], [], 0
    for block in range(LETTERS_FROM, LETTERS_TO, 64):
        inside = [ord(letter) - block for letter in letters if block <= ord(letter) < block + 64]
        bits.append("0x%x" % sum(1 << at for at in inside))
        first.append(str(count))
        count += len(inside)
    out.write("const uint64_t lks_name_blocks[LKS_NAME_BLOCKS] = {\n" + wrapped(bits) + "};\n")
    out.write("const uint16_t lks_name_firsts[LKS_NAME_BLOCKS] = {\n" + wrapped(first) + "};\n\n")


def write_names(model, readings):
    surnames = {surname: weight - NO_SURNAME for surname, weight in model.surnames.items() if len(surname) > 1}
    for surname in world.CHINESE_DOUBLE_SURNAMES.split():
        surnames.setdefault(fold(surname), 0)       # known, and no Japanese one
    with open(os.path.join(HERE, "names_data.c"), "w", encoding="utf-8") as out:
        out.write(HEADER % "Surnames, the model of given names, readings (from mecab-ipadic: NOTICE.ipadic).")
        out.write('#include "pii/names_data.h"\n\n')
        write_letters(out, model)
        bias = [[model.bias.get((s, g), -99) for g in range(1, LONGEST_GIVEN + 1)]
                for s in range(1, LONGEST_SURNAME + 1)]
        out.write("const int8_t lks_name_bias[%d][%d] = {\n" % (LONGEST_SURNAME, LONGEST_GIVEN))
        out.write(wrapped("{%s}" % ", ".join(map(str, row)) for row in bias) + "};\n\n")
        write_word_set(out, "surname_words", surnames)
        write_word_set(out, "reading_words", readings)
    with open(os.path.join(HERE, "names_world.c"), "w", encoding="utf-8") as out:
        out.write(HEADER % "Latin names and words (US census, scowl: NOTICE.names; and our own), syllables of Korean names.")
        out.write('#include "pii/names_data.h"\n\n')
        write_word_set(out, "latin_words", latin_flags())
        hangul = {}
        for text, flag in ((world.KOREAN_SURNAMES, 1), (world.KOREAN_FIRST, 2), (world.KOREAN_SECOND, 4)):
            for letter in text:
                hangul[letter] = hangul.get(letter, 0) | flag
        write_word_set(out, "hangul_syllables", hangul)
    with open(os.path.join(HERE, "names_data.h"), "w", encoding="utf-8") as out:
        out.write(HEADER % "The tables of names_data.c and names_world.c." + NAMES_HEADER)


NAMES_HEADER = """#ifndef LKS_PII_NAMES_DATA_H
#define LKS_PII_NAMES_DATA_H

#include "pii/words.h"

enum { LKS_NO_SURNAME = -128, LKS_LONGEST_SURNAME = 5, LKS_LONGEST_GIVEN = 4, LKS_LETTER_UNSEEN = -30 };
enum { LKS_NAME_LETTERS_FROM = 0x3000, LKS_NAME_BLOCKS = 448 };

/* What a reading is known as; what a Latin word is known as, beside its first two and its last. */
enum { LKS_READING_SURNAME = 1, LKS_READING_GIVEN = 2, LKS_READING_FOREIGN = 4, LKS_READING_WORD = 8 };
enum {
  LKS_LATIN_SURNAME = 1,
  LKS_LATIN_GIVEN = 2,
  LKS_LATIN_PLACE = 4,
  LKS_LATIN_WORD = 8,
  LKS_LATIN_BLOCKING = 16, /* no text with it is a person's name */
  LKS_LATIN_PARTICLE = 32, /* says nothing: van, de, Mrs */
  LKS_LATIN_SYLLABLE = 64, /* of Chinese, Korean and Vietnamese given names */
  LKS_LATIN_ASIAN = 128    /* a surname there */
};
enum { LKS_CHINESE_SURNAME = 1, LKS_CHINESE_SURE = 2, LKS_CHINESE_GIVEN = 4 };
enum { LKS_HANGUL_SURNAME = 1, LKS_HANGUL_FIRST = 2, LKS_HANGUL_SECOND = 4 };

/* Weights are tenths of a nat; the four are for a given name of one letter, its first, a middle, its last. */
struct lks_name_letter {
  uint8_t chinese;
  int8_t surname; /* as a surname of one letter, or LKS_NO_SURNAME */
  int8_t weights[4];
};

extern const struct lks_name_letter lks_name_letters[];
extern const uint64_t lks_name_blocks[LKS_NAME_BLOCKS]; /* which of 64 code points have a row */
extern const uint16_t lks_name_firsts[LKS_NAME_BLOCKS]; /* the row of the first that has */
extern const int8_t lks_name_bias[LKS_LONGEST_SURNAME][LKS_LONGEST_GIVEN];
extern const lks_word_set lks_surname_words; /* of two letters and more; beside it its weight less LKS_NO_SURNAME */
extern const lks_word_set lks_reading_words;
extern const lks_word_set lks_latin_words;
extern const lks_word_set lks_hangul_syllables;

#endif
"""


def main():
    names = read_ipadic("Noun.name.csv")
    nouns = [row[0] for name in ("Noun.csv", "Noun.verbal.csv", "Noun.adjv.csv") for row in read_ipadic(name)]
    model, _ = build_model(names)
    write_names(model, collect_readings(names, nouns))
    write_vocabulary()
    write_folds()


if __name__ == "__main__":
    main()
