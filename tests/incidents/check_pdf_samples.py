#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The corpus's PDFs are what their truth says: hidden words stand in the text, and aren't seen on the page.

CORPUS is the program that writes the corpus, SAMPLES the folder that it filled. pdftotext, pdftoppm and qpdf judge. A page is
drawn with and without its hidden words, and with and without what covers them: what the words change under their cover, in
terms of what they change without it, is the residue that the truth tells. Arguments choose documents by name."""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata

import check_truth


def plain(text):
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def text_of(path):
    done = subprocess.run(["pdftotext", "-raw", path, "-"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    return plain(done.stdout.decode("utf-8", "replace"))


def missing(words, text):
    return ["no text " + word for word in words.split("|") if word and plain(word) not in text]


def page_of(path, page):
    """Grey values of the page as it is seen; the crop box is what is seen."""
    done = subprocess.run(["pdftoppm", "-gray", "-r", "100", "-cropbox", "-f", str(page), "-l", str(page), path],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    return re.match(rb"P5\s+\d+\s+\d+\s+\d+\s", done.stdout).end(), done.stdout


def difference(one, other):
    begin, left = one
    same_begin, right = other
    if begin != same_begin or len(left) != len(right):
        return None
    if left == right:
        return 0
    return sum(abs(a - b) for a, b in zip(left[begin:], right[begin:]))


def made(name, left_out, folder):
    path = os.path.join(folder, "left-out.pdf")
    subprocess.run([os.environ["CORPUS"], name, path], check=True, env=dict(os.environ, LKS_CORPUS_LEAVE_OUT=left_out))
    return path


def drawn(name, page, left_out, folder):
    return page_of(made(name, left_out, folder), page)


def residue(name, page, folder):
    """How much of the hidden words' ink is seen, in per cent; None if nothing would be seen without the cover, either."""
    covered = difference(drawn(name, page, "", folder), drawn(name, page, "hidden", folder))
    bare = difference(drawn(name, page, "covers", folder), drawn(name, page, "hidden covers", folder))
    return 100.0 * covered / bare if bare else (0.0 if covered == 0 else None)


def check_residue(name, truth, folder):
    said = residue(name, int(truth["page"]), folder)
    least, most = (float(number) for number in truth["residue"].split("-"))
    if said is None or not least <= said <= most:
        return ["residue %s, not %s" % (said, truth["residue"])]
    return []


def check_earlier(path, words, folder):
    """The words stand in the file as it ended once, and not in the file as it ends now."""
    with open(path, "rb") as file:
        data = file.read()
    before = os.path.join(folder, "before.pdf")
    with open(before, "wb") as file:
        file.write(data[:data.index(b"%%EOF") + 6])
    once, now = text_of(before), text_of(path)
    return ["in the wrong revision: " + word for word in words if plain(word) not in once or plain(word) in now]


def check(name, path, truth, folder):
    wrong = []
    said = [truth.get(key) for key in ("hidden", "shown", "earlier")]
    text = text_of(path) if any(said) else ""  # of some hostile ones it would take hours
    if truth.get("earlier"):
        wrong += check_earlier(path, truth["earlier"].split("|"), folder)
    wrong += missing(truth.get("shown", ""), text)
    if missing(truth.get("hidden", ""), text):  # pdftotext leaves out what is off the page or in a layer that is off
        wrong += missing(truth["hidden"], text_of(made(name, "covers", folder)))
    if truth.get("residue"):
        wrong += check_residue(name, truth, folder)
    if truth.get("sound") != "no" and truth["expect"] != "incomplete":
        done = subprocess.run(["qpdf", "--check", path], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        if done.returncode != 0:
            wrong.append(done.stdout.decode("utf-8", "replace"))
    return wrong


def main():
    if not all(shutil.which(program) for program in ("pdftotext", "pdftoppm", "qpdf")):
        print("# pdftotext, pdftoppm or qpdf isn't installed: skipped")
        return 77
    samples = os.environ["SAMPLES"]
    failed = passed = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in sorted(os.listdir(samples)):
            if not name.endswith(".pdf") or (sys.argv[1:] and not any(word in name for word in sys.argv[1:])):
                continue
            path = os.path.join(samples, name)
            wrong = check(name, path, check_truth.read_truth(path + ".truth"), folder)
            failed += bool(wrong)
            passed += not wrong
            for word in wrong:
                print("not ok %s: %s" % (name, word))
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
