#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The corpus written again by other producers, LibreOffice and openpyxl, must be judged as before; and what LibreOffice
makes PDFs of: covered words are found in all that leak, nothing in others.

LEAKSCAN is the program, SAMPLES the folder that the corpus program filled. A producer that isn't installed is skipped and
said so."""
import os
import shutil
import subprocess
import sys
import tempfile

import check_truth
import flat_documents

# One of each kind of finding, and twins. Neither producer keeps filters that hide rows, or phonetic runs, as they were.
DOCUMENTS = ["i01-visible.xlsx", "i01-hidden.xlsx", "i01-veryhidden.xlsx", "i01-lookup.xlsx", "i01-titlerows.xlsx",
             "i01-farright.xlsx", "i01-clean.xlsx", "i03-two-row-header.xlsx", "i04-seekers.xlsx", "i04-clean.xlsx",
             "i05-pupils.xlsx", "i05-clean.xlsx", "i06-members.xlsx", "i06-clean.xlsx", "hidden-columns-people.xlsx",
             "hidden-sheet-choices.xlsx", "form-rich.xlsx", "form-date1904.xlsx"]


def convert(paths, kind, folder, target):
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        return False
    profile = os.path.join(folder, "profile")
    subprocess.run([program, "-env:UserInstallation=file://" + profile, "--headless", "--convert-to", kind,
                    "--outdir", target] + paths, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return True


def by_libreoffice(paths, folder):
    return convert(paths, "xlsx", folder, os.path.join(folder, "libreoffice"))


def by_openpyxl(paths, folder):
    try:
        import openpyxl
    except ImportError:
        return False
    target = os.path.join(folder, "openpyxl")
    os.mkdir(target)
    for path in paths:
        openpyxl.load_workbook(path).save(os.path.join(target, os.path.basename(path)))
    return True


def compare(producer, folder, samples):
    failed = 0
    for name in DOCUMENTS:
        path = os.path.join(folder, producer, name)
        truth = check_truth.read_truth(os.path.join(samples, name) + ".truth")
        status, report, _ = check_truth.scan(path, [])
        wrong = check_truth.check(path, truth, status, report)
        if scan_slowly(path) != without_name(report):
            wrong.append("the general reader says something else")
        failed += bool(wrong)
        print("%s %s by %s" % ("not ok" if wrong else "ok", name, producer))
        for word in wrong:
            print("    # " + word)
    return failed


def judge_pdf(path, leaks):
    """What is wrong about what is said of a PDF."""
    _, report, _ = check_truth.scan(path, [])
    loud = [finding["kind"] for finding in report["findings"] if finding["severity"] != "notice"]
    if leaks:
        return [] if "covered-text" in loud else ["covered text isn't found"]
    return ["says " + kind for kind in loud] + ([] if report["complete"] else ["isn't complete"])


def compare_pdfs(folder):
    """How many PDFs that LibreOffice made were judged, and how many of them wrongly."""
    if not os.path.exists(os.path.join(os.environ.get("LEAKSCAN_WORKER_DIR", ""), "leakscan-worker-pdf")):
        print("# leakscan reads no PDF: skipped")
        return 0, 0
    made = []
    for leaks, documents in ((True, flat_documents.leaking()), (False, flat_documents.ordinary())):
        for name, text in documents:
            base, ending = os.path.splitext(name)
            made.append((os.path.join(folder, "%s-%s%s" % (base, ending[1:], ending)), leaks))
            with open(made[-1][0], "w", encoding="utf-8") as file:
                file.write(text)
    target = os.path.join(folder, "pdf")
    if not convert([path for path, _ in made], "pdf", folder, target):
        return 0, 0
    failed = 0
    for path, leaks in made:
        name = os.path.splitext(os.path.basename(path))[0] + ".pdf"
        wrong = judge_pdf(os.path.join(target, name), leaks)
        failed += bool(wrong)
        print("%s %s by libreoffice%s" % ("not ok" if wrong else "ok", name, "".join("\n    # " + word for word in wrong)))
    return len(made), failed


def without_name(report):
    return [report["verdict"], report["findings"], report["parts"]]


def scan_slowly(path):
    return without_name(check_truth.scan(path, ["--slow"])[1])


def main():
    samples = os.environ["SAMPLES"]
    paths = [os.path.join(samples, name) for name in DOCUMENTS]
    failed = done = 0
    with tempfile.TemporaryDirectory() as folder:
        for producer, write in (("libreoffice", by_libreoffice), ("openpyxl", by_openpyxl)):
            if write(paths, folder):
                failed += compare(producer, folder, samples)
                done += len(DOCUMENTS)
            else:
                print("# %s isn't installed: skipped" % producer)
        made, wrong = compare_pdfs(folder)
    failed += wrong
    done += made
    if done == 0:
        return 77
    print("%d passed, %d failed" % (done - failed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
