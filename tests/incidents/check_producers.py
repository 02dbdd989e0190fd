#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The corpus written again by other producers, LibreOffice, openpyxl and python-docx, must be judged as before; what they
make themselves of nothing worth mentioning must pass; and what LibreOffice makes PDFs of: covered words are found in all
that leak, nothing in others.

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

# Each must be one that the producer keeps: LibreOffice drops what its own model doesn't have.
TEXTS = ["docx-list.docx", "docx-vanish.docx", "docx-vanish-style.docx", "docx-deleted.docx", "docx-highlight-black.docx",
         "docx-shading-black.docx", "docx-white.docx", "docx-header-even.docx", "docx-clean-minutes.docx",
         "docx-clean-cell-white-on-black.docx", "docx-clean-white-in-styled-table.docx", "docx-clean-vanish-off.docx",
         "i09-application.docx", "i09-application-colons.docx", "i09-application-tabs.docx", "i09-clean-blank.docx",
         "i09-clean-blank-colons.docx"]
SLIDES = ["pptx-list.pptx", "pptx-hidden-slide.pptx", "pptx-clean.pptx", "pptx-clean-backup-slide.pptx", "pptx-notes.pptx",
          "pptx-clean-notes.pptx", "pptx-comments.pptx", "pptx-off-slide.pptx", "pptx-off-slide-group.pptx",
          "pptx-clean-on-the-edge.pptx", "pptx-covered-by-shape.pptx", "pptx-covered-by-bar.pptx",
          "pptx-clean-behind-text.pptx", "pptx-clean-frame.pptx", "pptx-clean-see-through.pptx", "pptx-shape-colour.pptx",
          "pptx-clean-shape-colour.pptx", "pptx-clean-white-on-master.pptx", "pptx-clean-white-on-shape.pptx"]


def convert(paths, kind, folder, target):
    """True when it wrote all of them: LibreOffice may be installed without what writes texts, or slides."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        return False
    profile = os.path.join(folder, "profile")
    subprocess.run([program, "-env:UserInstallation=file://" + profile, "--headless", "--convert-to", kind,
                    "--outdir", target] + paths, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    names = [os.path.splitext(os.path.basename(path))[0] + "." + kind.partition(":")[0] for path in paths]
    return all(os.path.exists(os.path.join(target, name)) for name in names)


def by_libreoffice(paths, folder):
    return convert(paths, paths[0].rpartition(".")[2], folder, os.path.join(folder, "libreoffice"))


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


def by_python_docx(paths, folder):
    try:
        import docx
    except ImportError:
        return False
    target = os.path.join(folder, "python-docx")
    os.mkdir(target)
    for path in paths:
        docx.Document(path).save(os.path.join(target, os.path.basename(path)))
    return True


def ordinary_text(path):
    """A document as python-docx makes it: headings, lists, tables in coloured styles, a header, a page break."""
    import docx
    document = docx.Document()
    document.add_heading("次年度の計画", 0)
    document.sections[0].header.paragraphs[0].text = "計画書"
    document.core_properties.title = "次年度の計画"
    for style in ("Light Shading Accent 1", "Dark List Accent 2", "Colorful Grid", "Medium Shading 2 Accent 3"):
        document.add_heading(style, 1)
        for number in range(12):
            document.add_paragraph("各課は来月末までに資料を提出し、変更があれば届け出ること。", style="List Number")
        table = document.add_table(rows=1, cols=3, style=style)
        for cell, text in zip(table.rows[0].cells, ("項目", "金額", "備考")):
            cell.text = text
        for number in range(20):
            for cell, text in zip(table.add_row().cells, ("物品%d" % number, str(1200 * number), "")):
                cell.text = text
        document.add_page_break()
    document.save(path)


def check_ordinary(folder, again):
    """Nothing above a notice is said of it, also when LibreOffice has written it again."""
    path = os.path.join(folder, "ordinary.docx")
    ordinary_text(path)
    paths = [path]
    if again and by_libreoffice([path], folder):
        paths.append(os.path.join(folder, "libreoffice", "ordinary.docx"))
    failed = 0
    for path in paths:
        report = check_truth.scan(path, [])[1]
        loud = [finding["kind"] for finding in report["findings"] if finding["severity"] != "notice"]
        failed += bool(loud) or report["verdict"] != "pass"
        print("%s ordinary text%s" % ("not ok" if loud else "ok", " by LibreOffice" if path != paths[0] else ""))
    return failed


def compare(producer, folder, samples, names):
    failed = 0
    for name in names:
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
    failed = done = 0
    with tempfile.TemporaryDirectory() as folder:
        for producer, write, names in (("libreoffice", by_libreoffice, DOCUMENTS), ("libreoffice", by_libreoffice, TEXTS),
                                       ("libreoffice", by_libreoffice, SLIDES), ("openpyxl", by_openpyxl, DOCUMENTS),
                                       ("python-docx", by_python_docx, TEXTS)):
            if write([os.path.join(samples, name) for name in names], folder):
                failed += compare(producer, folder, samples, names)
                done += len(names)
                if producer == "python-docx":
                    failed += check_ordinary(folder, True)
                    done += 1
            else:
                print("# %s can't write %s: skipped" % (producer, names[0]))
        made, wrong = compare_pdfs(folder)
    failed += wrong
    done += made
    if done == 0:
        return 77
    print("%d passed, %d failed" % (done - failed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
