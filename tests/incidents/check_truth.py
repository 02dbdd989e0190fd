#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Runs the real program on every document of the corpus and compares what it says with the truth beside it.

LEAKSCAN is the program, SAMPLES the folder that the corpus program filled. Arguments choose documents by name;
--since=WORD also judges documents whose truth says "since: WORD", which the program needn't know yet."""
import concurrent.futures
import json
import os
import subprocess
import sys
import tempfile


def read_truth(path):
    truth = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            key, _, value = line.partition(":")
            truth[key.strip()] = value.strip()
    return truth


def words(text):
    return [word.strip() for word in text.split(",") if word.strip()]


# Seconds that no document may take: what has no end mustn't hold up the test, but fail.
LONGEST = 120


def scan(path, extra):
    """Exit status, report and what is said on stderr; a report of None where the program ended without one."""
    try:
        done = subprocess.run([os.environ["LEAKSCAN"], "--format", "jsonl", "--all"] + extra + [path],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False, timeout=LONGEST)
    except subprocess.TimeoutExpired:
        return None, None, b"not done after %d s" % LONGEST
    try:
        return done.returncode, json.loads(done.stdout), done.stderr
    except ValueError:
        return done.returncode, None, done.stderr


# What the program is held to without being asked.
SINCE = {"", "pdf"}

EXPECTED_STATUS = {"stop": (1,), "review": (1,), "pass": (0,), "notice": (0,), "incomplete": (1, 3),
                   "any": (0, 1, 3)}
EXPECTED_VERDICT = {"stop": ("stop",), "review": ("review", "stop"), "pass": ("pass",), "notice": ("pass",),
                    "incomplete": ("stop", "incomplete"), "any": ("pass", "review", "stop", "incomplete")}


def check_people(truth, findings, parts):
    """The number of people is said for the sheet that the truth names."""
    wrong = []
    people = int(truth.get("people") or 0)
    sheet = truth.get("sheet", "")
    if people > 0 and truth["expect"] in ("stop", "review"):
        said = [part["people"] for part in parts if not sheet or part["name"] == sheet]
        told = [f["people"] for f in findings if not sheet or f["part"] == sheet]
        if people not in said + told:
            wrong.append("people %d, said %s, in findings %s" % (people, said, told))
        if truth["expect"] == "stop" and people not in told and not truth.get("concealed"):
            wrong.append("no finding says %d people: %s" % (people, told))
    concealed = int(truth.get("concealed") or 0)
    if concealed > 0 and concealed not in [f["people"] for f in findings if f["kind"].startswith("hidden")]:
        wrong.append("concealed people %d are not told" % concealed)
    return wrong


def check(path, truth, status, report):
    wrong = []
    expect = truth["expect"]
    if status not in EXPECTED_STATUS[expect]:
        wrong.append("exit status %d, not %s" % (status, EXPECTED_STATUS[expect]))
    if report["verdict"] not in EXPECTED_VERDICT[expect]:
        wrong.append("verdict %s, not %s" % (report["verdict"], EXPECTED_VERDICT[expect]))
    findings = report["findings"]
    kinds = {finding["kind"] for finding in findings}
    loud = {finding["kind"] for finding in findings if finding["severity"] != "notice"}
    if expect not in ("stop", "review", "any") and report["complete"] != (expect != "incomplete"):
        wrong.append("complete: %s" % report["complete"])
    if (status == 1) != bool(loud - {"not-inspected"}):  # findings win over what wasn't inspected
        wrong.append("exit status %d with findings %s" % (status, sorted(loud)))
    for kind in words(truth.get("kinds", "")):
        if not kinds & set(kind.split("|")):
            wrong.append("no finding " + kind)
    for kind in words(truth.get("never", "")):
        if kind == "*" and loud or kind in loud:
            wrong.append("finding %s where %s must not be" % (sorted(loud), kind))
    fields = {field["type"] for finding in findings for field in finding["fields"]}
    for field in words(truth.get("fields", "")):
        if findings and expect in ("stop",) and field not in fields:
            wrong.append("no field " + field)
    if expect == "stop" and not any(f["severity"] == "critical" for f in findings):
        wrong.append("nothing critical")
    return wrong + check_people(truth, findings, report["parts"]) + check_places(truth, findings)


def check_read(path, truth):
    """The same when pages that are pictures are read; where that can't be done, it isn't asked."""
    status, report, errors = scan(path, ["--ocr=jpn+eng"])
    if report is None:
        return ["--ocr: no report, exit status %s: %s" % (status, errors.decode("utf-8", "replace"))]
    if any("ocr-missing" in finding["reasons"] for finding in report["findings"]):
        print("# %s: tesseract with Japanese and English isn't there: not read" % os.path.basename(path))
        return []
    read = dict(truth, expect=truth["ocr"], people=truth["ocr-people"], fields=truth["ocr-fields"])
    read["kinds"], read["never"] = ("pii-columns", "") if truth["ocr"] == "stop" else ("", "*")
    return ["--ocr: " + word for word in check(path, read, status, report)]


def check_places(truth, findings):
    """What is concealed is told with its page."""
    page = int(truth.get("page") or 0)
    kinds = words(truth.get("kinds", ""))
    pages = [finding["page"] for finding in findings if finding["kind"] in kinds and "page" in finding]
    return ["page %d, said %s" % (page, pages)] if page and pages and page not in pages else []


def judge(path, truth):
    """All that is wrong about what is said of a document, under the settings that its truth asks for."""
    if not truth.get("settings"):
        return judge_with(path, truth, [])
    with tempfile.NamedTemporaryFile("w", suffix=".policy", encoding="utf-8") as policy:
        policy.write(truth["settings"] + "\n")
        policy.flush()
        return judge_with(path, truth, ["--policy", policy.name])


def judge_with(path, truth, settings):
    """Workbooks are read both ways."""
    wrong = []
    runs = [(settings, truth)] if path.endswith(".pdf") else [(settings, truth), (settings + ["--slow"], truth)]
    for extra, its in runs:
        status, report, errors = scan(path, extra)
        said = check(path, its, status, report) if report is not None else ["no report, exit status %s" % status]
        wrong += ["%s%s" % (" ".join(extra) + ": " if extra else "", word) for word in said]
        if report is None or b"Sanitizer" in errors or b"runtime error" in errors:
            wrong.append(errors.decode("utf-8", "replace"))
    return wrong + (check_read(path, truth) if "ocr" in truth else [])


def main():
    samples = os.environ["SAMPLES"]
    names = sorted(name[:-len(".truth")] for name in os.listdir(samples) if name.endswith(".truth"))
    chosen = [word for word in sys.argv[1:] if not word.startswith("--since=")]
    since = SINCE | {word[len("--since="):] for word in sys.argv[1:] if word.startswith("--since=")}
    failed = passed = skipped = 0
    judged = []
    with concurrent.futures.ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        for name in names:
            if chosen and not any(word in name for word in chosen):
                continue
            path = os.path.join(samples, name)
            truth = read_truth(path + ".truth")
            if truth.get("since", "") in since:
                judged.append((name, pool.submit(judge, path, truth)))
            else:
                skipped += 1
        for name, wrong in judged:
            if wrong.result():
                failed += 1
                print("not ok %s" % name)
                for word in wrong.result():
                    print("    # " + word)
            else:
                passed += 1
                print("ok %s" % name)
    print("%d passed, %d failed%s" % (passed, failed, ", %d not judged yet" % skipped if skipped else ""))
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
