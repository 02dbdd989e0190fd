#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Replays the incidents: runs the real program on what was about to leave, and on what should have left instead.

  check_incidents.py            compares with the rows below, and with the page INCIDENTS.md
  check_incidents.py --update   writes the page from what the program says now

LEAKSCAN is the program, SAMPLES the folder that the corpus program filled, LKS_SOURCE where the page is."""
import collections
import concurrent.futures
import json
import os
import subprocess
import sys
import tempfile

# A document, or all messages of a mailbox as single files; what is to be said of it first, and of how many people.
# No people: nobody can be counted, as it can't be read.
Leak = collections.namedtuple("Leak", "file verdict kind people options policy", defaults=((), ""))
# The corrected document; it passes.
Twin = collections.namedtuple("Twin", "file options policy", defaults=((), ""))
Incident = collections.namedtuple("Incident", "id what leaks twins")

PUBLISH = ("--profile", "publish")
OCR = ("--ocr=jpn+eng",)
AGENCY = "recipient-organisation = 青空保険事務所"
SPLIT = "/"  # behind a mailbox's name: its messages, one by one, in one run
SPLIT_MESSAGES = 34  # of them, which is enough to see the list grow and be emptied

INCIDENTS = [
    Incident("I01", "A university's list of participants, made from the student master, whose sheet was still in the "
             "workbook; mailed to three partner schools, and again three weeks later",
             [Leak("i01-visible.xlsx", "stop", "master-data", 13949),
              Leak("i01-hidden.xlsx", "stop", "hidden-sheet", 13949),
              Leak("i01-filtered.xlsx", "stop", "hidden-rows", 13927)],
             [Twin("i01-clean.xlsx")]),
    Incident("I02", "A rescue service's manual on the web: whom a report is about stood under white shapes, which a "
             "later edit shifted",
             [Leak("i02-flat.pdf", "stop", "covered-text", 1, PUBLISH),
              Leak("i02-shifted.pdf", "stop", "covered-text", 1, PUBLISH)],
             [Twin("i02-clean.pdf", PUBLISH)]),
    Incident("I03", "A marathon's list of applicants, uploaded to the site where one enters",
             [Leak("i03-entries.xlsx", "stop", "pii-columns", 364, PUBLISH),
              Leak("i03-two-row-header.xlsx", "stop", "pii-columns", 364, PUBLISH)],
             [Twin("i03-clean.xlsx", PUBLISH)]),
    Incident("I04", "An employment foundation's own list of people who look for work, mailed to 488 firms instead of "
             "the one without names",
             [Leak("i04-seekers.xlsx", "stop", "pii-columns", 56)],
             [Twin("i04-clean.xlsx")]),
    Incident("I05", "The answers of a school's pupils about their plans, uploaded where all pupils read them",
             [Leak("i05-pupils.xlsx", "stop", "pii-columns", 151, PUBLISH),
              Leak("i05-pupils.csv", "stop", "pii-columns", 151, PUBLISH)],
             [Twin("i05-clean.xlsx", PUBLISH), Twin("i05-clean.csv", PUBLISH)]),
    Incident("I06", "A file with members' data and bank accounts, mailed to 53 members",
             [Leak("i06-members.xlsx", "stop", "pii-columns", 420),
              Leak("i06-members.csv", "stop", "pii-columns", 420)],
             [Twin("i06-clean.xlsx"), Twin("i06-clean.csv")]),
    Incident("I07", "An export for one insurance agency, which held 6,780 candidates of others",
             [Leak("i07-agency.csv", "stop", "many-organisations", 6780, (), AGENCY),
              Leak("i07-agency.csv", "stop", "pii-columns", 9015)],
             [Twin("i07-clean-own.csv", (), AGENCY), Twin("i07-clean.csv", PUBLISH)]),
    Incident("I08", "A page of a hospital ward's log, scanned among order forms",
             [Leak("i08-orders.pdf", "stop", "not-inspected", None, PUBLISH),
              Leak("i08-orders.pdf", "stop", "pii-columns", 5, PUBLISH + OCR),
              Leak("i08-orders.pdf", "stop", "pii-columns", 5, OCR)],
             [Twin("i08-clean.pdf", PUBLISH), Twin("i08-clean-scanned.pdf", PUBLISH + OCR)]),
    Incident("I09", "Application forms and curricula, attached to mails to a list with a stranger on it",
             [Leak("i09-application.docx", "stop", "pii-columns", 1),
              Leak("i09-application.xlsx", "stop", "pii-columns", 1),
              Leak("i09-curriculum.pdf", "stop", "pii-columns", 1)],
             [Twin("i09-clean-blank.docx", PUBLISH), Twin("i09-clean-blank.xlsx", PUBLISH),
              Twin("i09-clean-blank.pdf", PUBLISH)]),
    Incident("I10", "A list for a mail merge, built with a reference that was shifted by a row: each of 227 students "
             "was sent another one's numbers",
             [Leak("i10-slipped.csv", "stop", "merge-mismatch", 227),
              Leak("i10-mails.mbox", "stop", "third-party-data", 227)],
             [Twin("i10-clean-right.csv"), Twin("i10-clean.mbox")]),
    Incident("I11", "A university's mail with 126 students in To instead of Bcc, their numbers in their addresses",
             [Leak("i11-numbered.eml", "stop", "recipients-exposed", 126),
              Leak("i11-private.eml", "stop", "recipients-exposed", 126)],
             [Twin("i11-clean.eml")]),
    Incident("I12", "A shop's mail with 49 of 217 members in To",
             [Leak("i12-members.eml", "stop", "recipients-exposed", 49)],
             [Twin("i12-clean.eml")]),
    Incident("I13", "A town's mail with 12 citizens in To",
             [Leak("i13-citizens.eml", "review", "recipients-exposed", 12),
              Leak("i13-citizens.eml", "stop", "recipients-exposed", 12, (), "recipients-stop = 10")],
             [Twin("i13-clean.eml")]),
    Incident("I14", "A commission's mail that showed 96 people's addresses",
             [Leak("i14-attendees.eml", "stop", "recipients-exposed", 96)],
             [Twin("i14-clean-alone.eml")]),
    Incident("I15", "A university's apology for a form that was set wrongly, with 23 people in To",
             [Leak("i15-apology.eml", "stop", "recipients-exposed", 23)],
             [Twin("i15-clean.eml")]),
    Incident("I16", "658 invitations by a program that never emptied Cc: up to 16 other firms' contacts",
             [Leak("i16-growing.mbox", "stop", "recipients-growing", 16),
              Leak("i16-growing.mbox" + SPLIT, "stop", "recipients-growing", 16),
              Leak("i16-single.eml", "review", "recipients-exposed", 17)],
             [Twin("i16-clean.mbox"), Twin("i16-clean.mbox" + SPLIT), Twin("i16-clean-single.eml")]),
    Incident("I17", "A test of a bulk mailing to outsiders, with 79 others' names and addresses in it",
             [Leak("i17-bulk.eml", "stop", "third-party-data", 79)],
             [Twin("i17-clean.eml")]),
    Incident("I18", "17 results of examinations, each with a candidate's and a manager's name to another company",
             [Leak("i18-result.eml", "stop", "third-party-data", 2),
              Leak("i18-results.mbox", "stop", "third-party-data", 34)],
             [Twin("i18-clean.eml"), Twin("i18-clean.mbox")]),
    Incident("I19", "A school's web form that showed earlier answers: 136 names and readings",
             [Leak("i19-answers.html", "stop", "pii-columns", 136, PUBLISH),
              Leak("i19-answers-hidden.html", "stop", "hidden-element", 136, PUBLISH),
              Leak("i19-answers.csv", "stop", "pii-columns", 136, PUBLISH),
              Leak("i19-answers.xlsx", "stop", "pii-columns", 136, PUBLISH)],
             [Twin("i19-clean.html", PUBLISH), Twin("i19-clean.csv", PUBLISH), Twin("i19-clean.xlsx", PUBLISH)]),
    Incident("I20", "A firm's web forms that showed earlier answers: 164 people's names, companies and addresses",
             [Leak("i20-answers.html", "stop", "pii-columns", 164, PUBLISH),
              Leak("i20-answers.csv", "stop", "pii-columns", 164, PUBLISH),
              Leak("i20-answers.xlsx", "stop", "pii-columns", 164, PUBLISH)],
             [Twin("i20-clean.html", PUBLISH), Twin("i20-clean.csv", PUBLISH), Twin("i20-clean.xlsx", PUBLISH)]),
]

HEAD = """# The incidents, replayed

<!-- tests/incidents/check_incidents.py --update wrote this page; `make check` compares it with what the program says. -->

Twenty accidents that were published from 2020 to 2025. `corpus/` writes a replica of each, with invented people, the same
columns and the same numbers, and the document as it should have left. Below is what `leakscan` says of the replicas; of
all corrected documents it says *pass*, with exit status 0. Where nothing else is said, it is the default profile, `mail`;
what went onto the web was looked at with `--profile publish`.

"""

TAIL = """
*STOP* and *REVIEW* both end with exit status 1: the message or file doesn't leave by itself.

- I08: a scan can't be read without `--ocr`. Under profile `publish` that stops it; under `mail`, where letters with scans go
  out every day, it is only a notice, and the ward's log would leave.
- I13, and one message of I16 by itself: fewer than 20 addresses are for somebody to look at, not stopped, unless the policy
  says `recipients-stop = 10`.
- I16: of a single message the recipient in To is counted, too, as all the others see that address.
"""

LONGEST = 120  # seconds that no document may take
VERDICTS = ("pass", "incomplete", "review", "stop")


def split_box(path, folder):
    """Writes the messages of a mailbox as files."""
    with open(path, "rb") as file:
        messages = file.read().split(b"From sender@seiran.example ")[1:SPLIT_MESSAGES + 1]
    names = []
    for number, message in enumerate(messages):
        names.append(os.path.join(folder, "message-%02d.eml" % (number + 1)))
        with open(names[-1], "wb") as file:
            file.write(message.split(b"\r\n", 1)[1])
    return names


def gravity(report):
    people = report["findings"][0]["people"] if report["findings"] else 0
    return VERDICTS.index(report["verdict"]), people


def run(case, language):
    """Exit status, and the report: of several messages the gravest one. A report of None: there was none."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(os.environ["SAMPLES"], case.file.rstrip(SPLIT))
        paths = split_box(path, folder) if case.file.endswith(SPLIT) else [path]
        options = ["--format", "jsonl", "--lang", language] + list(case.options)
        if case.policy:
            options += ["--policy", os.path.join(folder, "policy")]
            with open(options[-1], "w", encoding="utf-8") as policy:
                policy.write(case.policy + "\n")
        try:
            done = subprocess.run([os.environ["LEAKSCAN"]] + options + paths, stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE, check=False, timeout=LONGEST)
            reports = [json.loads(line) for line in done.stdout.splitlines()]
        except (subprocess.TimeoutExpired, ValueError):
            return None, None
    reports = [report for report in reports if "verdict" in report]
    if b"Sanitizer" in done.stderr or b"runtime error" in done.stderr or len(reports) != len(paths):
        return None, None
    return done.returncode, max(reports, key=gravity)


def is_unread(report):
    return any("ocr-missing" in finding["reasons"] for finding in report["findings"])


def check_leak(leak, status, report):
    wrong = []
    first = report["findings"][0] if report["findings"] else {"kind": "nothing", "people": 0}
    if status != 1:
        wrong.append("exit status %d" % status)
    if report["verdict"] != leak.verdict:
        wrong.append("verdict %s, not %s" % (report["verdict"], leak.verdict))
    if first["kind"] != leak.kind:
        wrong.append("%s comes first, not %s" % (first["kind"], leak.kind))
    if leak.people is not None and first["people"] != leak.people:
        wrong.append("%d people, not %d" % (first["people"], leak.people))
    if leak.people is not None and "{:,}".format(leak.people) not in report["summary"]:
        wrong.append("the line doesn't say how many")
    return wrong


def check_twin(status, report):
    loud = sorted({finding["kind"] for finding in report["findings"] if finding["severity"] != "notice"})
    if status == 0 and report["verdict"] == "pass" and not loud:
        return []
    return ["verdict %s, exit status %d, findings %s" % (report["verdict"], status, loud)]


def judge(case):
    """What is wrong, the lines in English and Japanese; lines of None where what reads pictures isn't there."""
    status, report = run(case, "en")
    if report is None:
        return ["no report"], None
    if is_unread(report):
        return [], None
    if isinstance(case, Twin):
        return check_twin(status, report), (report["summary"],)
    japanese = run(case, "ja")[1]
    return check_leak(case, status, report), (report["summary"], japanese["summary"] if japanese else "")


def cell(text):
    return text.replace("|", "\\|")


def name_of(case):
    if case.file.endswith(SPLIT):
        name = "`%s`, its messages one by one" % case.file.rstrip(SPLIT)
    else:
        name = "`%s`" % case.file
    words = [name] + ["`%s`" % " ".join(case.options)] * bool(case.options) + ["`%s`" % case.policy] * bool(case.policy)
    return ", ".join(words)


def row_of(incident, leak, lines):
    verdict, line = lines[0].split(": ", 1)
    people = "not read" if leak.people is None else "{:,}".format(leak.people)
    return "| %s | %s | %s | %s<br>%s | %s |" % (incident.id, name_of(leak), verdict, cell(line),
                                                 cell(lines[1].split(": ", 1)[1]), people)


def make_page(answers):
    """The page, a line each; None where a row could not be made here."""
    page = HEAD.split("\n")[:-1]
    page += ["| | what left | what should have left | verdict on that |", "| --- | --- | --- | --- |"]
    for incident in INCIDENTS:
        twins = ["%s" % name_of(twin) for twin in incident.twins]
        known = [answers[twin] for twin in incident.twins]
        passed = all(not wrong for wrong, _ in known)
        page.append("| %s | %s | %s | %s |" % (incident.id, incident.what, "<br>".join(twins),
                                               "pass" if passed else "**doesn't pass**"))
    page += ["", "| | replica | verdict | what is said in one line | people |", "| --- | --- | --- | --- | --- |"]
    for incident in INCIDENTS:
        for leak in incident.leaks:
            lines = answers[leak][1]
            page.append(row_of(incident, leak, lines) if lines else None)
    return page + TAIL.split("\n")[:-1]


def compare(page, path):
    try:
        with open(path, encoding="utf-8") as file:
            written = file.read().split("\n")[:-1]
    except OSError as error:
        return ["%s: %s" % (path, error.strerror)]
    if len(written) != len(page):
        return ["%s has %d lines, not %d" % (path, len(written), len(page))]
    return ["INCIDENTS.md:%d:\n    # is:   %s\n    # said: %s" % (number, old, new)
            for number, (old, new) in enumerate(zip(written, page), 1) if new is not None and old != new]


def main():
    path = os.path.join(os.environ["LKS_SOURCE"], "INCIDENTS.md")
    cases = [case for incident in INCIDENTS for case in incident.leaks + incident.twins]
    with concurrent.futures.ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        answers = dict(zip(cases, pool.map(judge, cases)))
    stopped = passed = failed = 0
    for incident in INCIDENTS:
        wrong = ["%s: %s" % (name_of(case), word) for case in incident.leaks + incident.twins
                 for word in answers[case][0]]
        stopped += all(not answers[leak][0] for leak in incident.leaks)
        passed += all(not answers[twin][0] for twin in incident.twins)
        failed += bool(wrong)
        print("%s %s" % ("not ok" if wrong else "ok", incident.id))
        print("".join("    # %s\n" % word for word in wrong), end="")
    unread = [name_of(case) for case in cases if answers[case] == ([], None)]
    print("".join("# not read, as tesseract with Japanese and English isn't there: %s\n" % name for name in unread), end="")
    page = make_page(answers)
    if "--update" in sys.argv:
        if None in page:
            print("not written: not all of it could be read here")
            return 1
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(page) + "\n")
    else:
        differences = compare(page, path)
        failed += bool(differences)
        print("".join("not ok %s\n" % word for word in differences), end="")
    print("%d of %d incidents told with their numbers, %d of %d corrected pass" % (stopped, len(INCIDENTS), passed,
                                                                                  len(INCIDENTS)))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
