#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# The program as people and scripts meet it: exit statuses, formats, ways to name inputs, what it does when it
# can't write. Needs LEAKSCAN (the program) and SAMPLES (a folder with i01-visible.xlsx and i01-clean.xlsx).
set -u

: "${LEAKSCAN:?the program}" "${SAMPLES:?a folder with samples}"
case $LEAKSCAN in /*) ;; */*) LEAKSCAN=$PWD/$LEAKSCAN ;; esac
case $SAMPLES in /*) ;; *) SAMPLES=$PWD/$SAMPLES ;; esac
python=${PYTHON:-/usr/bin/python3}
leak=$SAMPLES/i01-visible.xlsx
clean=$SAMPLES/i01-clean.xlsx
for file in "$leak" "$clean"; do
  [ -r "$file" ] || { echo "Bail out! $file is missing"; exit 99; }
done

work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
cd "$work" || exit 99
unset LC_ALL LC_MESSAGES NO_COLOR
LANG=C
export LANG

tests=0
failures=0

# verdict_of NAME CONDITION...: runs the condition, prints a line.
verdict_of() {
  name=$1
  shift
  tests=$((tests + 1))
  if "$@"; then
    echo "ok $tests - $name"
  else
    failures=$((failures + 1))
    echo "not ok $tests - $name"
    printf '# status: %s\n' "$status"
    sed 's/^/# out: /' out
    sed 's/^/# err: /' err
  fi
}

# run ARGUMENTS...: leaves $status, out and err.
run() {
  "$LEAKSCAN" "$@" >out 2>err </dev/null
  status=$?
}

# run_in SETTINGS ARGUMENTS...: the same in another environment, such as "LC_ALL=C LANG=ja".
run_in() {
  settings=$1
  shift
  # shellcheck disable=SC2086
  env $settings "$LEAKSCAN" "$@" >out 2>err </dev/null
  status=$?
}

# A string stands in a file, as it is; or it doesn't.
has() { grep -qF -e "$2" "$1"; }
lacks() { ! grep -qF -e "$2" "$1"; }
both() { [ "$status" -eq "$1" ] && has "$2" "$3"; }
is() { [ "$status" -eq "$1" ]; }
silent() { [ "$status" -eq "$1" ] && [ ! -s out ]; }

# json_says STATUS EXPRESSION: about `d`, the JSON in out; or `lines`, a list of those of JSON lines.
json_says() {
  "$python" - "$1" "$2" "$status" <<'PYTHON'
import json, sys
expected, expression, status = sys.argv[1:]
text = open("out", encoding="utf-8").read()
names = {"lines": [json.loads(line) for line in text.splitlines()]} if "lines" in expression else {"d": json.loads(text)}
sys.exit(0 if status == expected and eval(expression, names) else 1)
PYTHON
}

last_line_has() { [ "$status" -eq "$1" ] && tail -n 1 out | grep -qF -e "$2"; }

# --- exit statuses
run "$clean"
verdict_of 'a clean workbook passes' both 0 out 'i01-clean.xlsx: nothing to stop or review'
run "$leak"
verdict_of 'leftover master data stops' is 1
verdict_of 'the last line sums up' last_line_has 1 'i01-visible.xlsx: STOP: '
run "$clean" "$leak"
verdict_of 'one of two stops' last_line_has 1 '2 files: 1 to stop, 0 to review, 0 not checked completely, 1 passed'
run missing.xlsx
verdict_of 'a missing file is incomplete' both 3 err 'missing.xlsx'
verdict_of 'and is said on standard error only' silent 3
run missing.xlsx "$leak"
verdict_of 'findings win over incompleteness' is 1
printf 'PK\003\004 cut off' >damaged.xlsx
run damaged.xlsx
verdict_of 'a damaged workbook is incomplete' both 3 out 'NOT CHECKED COMPLETELY'
run --profile publish damaged.xlsx
verdict_of 'which stops what is to be published' both 1 out 'STOP: NOT CHECKED COMPLETELY'
run --fail-on never "$leak"
verdict_of '--fail-on never' both 0 out 'STOP: '
run --fail-on critical "$leak"
verdict_of '--fail-on critical' is 1
run --fail-on never damaged.xlsx
verdict_of '--fail-on never says still what was not inspected' is 3
run --max-input-size 100 "$clean"
verdict_of 'a limit that is reached is incomplete' both 3 out 'limit of 100 bytes'
run --max-input-size 1G --max-depth 3 --timeout 30 --max-page-time 4 --threads 1 --slow "$clean"
verdict_of 'limits that are not reached' is 0
for ocr in --ocr --ocr=jpn+eng; do
  run "$ocr" "$clean"
  verdict_of "$ocr takes no document for a language" is 0
done

# --- the program that reads PDF documents (not where they were left out)
pdf=$SAMPLES/i02-flat.pdf
run "$pdf"
if ! has out 'cannot look into this kind of file'; then
  verdict_of 'a PDF document is read' both 1 out 'STOP'
  run_in '-u LEAKSCAN_WORKER_DIR' "$pdf"
  verdict_of 'the worker of the build tree is found' both 1 out 'STOP'
  run --worker-dir /nowhere "$pdf"
  verdict_of 'without it nothing is inspected' both 3 out 'reads PDF documents is not installed'
  run_in 'LEAKSCAN_WORKER_DIR=/nowhere' --lang ja "$pdf"
  verdict_of 'nor with a wrong folder in the environment' both 3 out 'インストールされていない'
  run_in 'LEAKSCAN_WORKER_DIR=/nowhere' --worker-dir "$LEAKSCAN_WORKER_DIR" "$pdf"
  verdict_of 'the option is taken before the environment' both 1 out 'STOP'
fi

# --- wrong use
run
verdict_of 'no input' both 2 err 'no input'
for wrong in --frobnicate '--format=yaml' '--lang=de' '--color=pink' '--profile=nobody' '--fail-on=sometimes' \
  '--max-depth=0' '--max-depth=1K' '--max-memory=1X' '--max-memory=-1' '--max-memory=99999999999G' '--threads=65' \
  '--threads=0' '--ocr=' '--ocr=../jpn' '--ocr=jpn+' \
  '--timeout=soon' '--people-allowed=-5' '--law=nobody' '--policy=missing.conf' '--files-from=missing.txt'; do
  run "$wrong" "$clean"
  verdict_of "wrong use: $wrong" both 2 err 'leakscan: '
done
escape=$(printf '\033')
run "--${escape}[2J" "$clean"
verdict_of 'a wrong option is escaped' lacks err "$escape"
printf 'profile = publish\nfrobnicate = 3\n' >bad.conf
run --policy bad.conf "$clean"
verdict_of 'a wrong policy names its line' both 2 err 'bad.conf: line 2'
printf '# ours\nprofile = audit\n' >good.conf
run --policy good.conf "$leak"
verdict_of 'a policy is taken' last_line_has 0 ': FOUND: '
printf 'rule none = critical\npattern name = (\n' >bad.conf
run --policy bad.conf "$clean"
verdict_of 'a pattern that is none is a bad line' both 2 err 'bad.conf: line 2'
run --law gdpr "$clean"
verdict_of 'a law that counts nobody' both 1 out 'i01-clean.xlsx: '
run --law administrative "$clean"
verdict_of 'a law that lets a short list pass' is 0
run --law gdpr --format jsonl "$clean"
verdict_of 'json says which rule decided' json_says 1 'any(f["rule"] in ("any", "detailed") for f in lines[0]["findings"])'
printf 'law = gdpr\n' >law.conf
run --policy law.conf --law private "$clean"
verdict_of 'the command line wins over the law of the policy' is 0
printf 'rule few = critical people 5\n' >rule.conf
run --policy rule.conf --law private --format jsonl "$clean"
verdict_of 'a rule of the policy' json_says 1 'lines[0]["findings"][0]["rule"] == "few"'
printf '\357\273\277word secret = マスタ\nword-severity = critical\n' >words.conf
run --policy words.conf "$leak"
verdict_of 'a word of the policy' both 1 out 'which must not leave'
run --policy words.conf --format jsonl "$leak" "$clean"
verdict_of 'and only where it stands' json_says 1 \
  '[any(f["kind"] == "own-word" and f["detail"] == "secret" for f in r["findings"]) for r in lines] == [True, False]'
printf 'allow-sheet = マスタ\n' >allow.conf
run --policy allow.conf --format jsonl "$leak"
verdict_of 'an allowed sheet is still told' json_says 0 \
  'any("allowed" in f["reasons"] and f["severity"] == "notice" for f in lines[0]["findings"])'
run --policy good.conf --profile mail "$leak"
verdict_of 'the command line wins over the policy' both 1 out 'STOP: '

# --- help and version
run --version
verdict_of 'version' both 0 out 'leakscan '
run -h
verdict_of 'help' both 0 out '--files-from'
verdict_of 'hidden options stay hidden' lacks out '--slow'

# --- language
run --lang ja "$leak"
verdict_of 'Japanese' last_line_has 1 ': 停止: '
run_in LANG=ja_JP.UTF-8 "$clean"
verdict_of 'Japanese by LANG' both 0 out '停止・確認の対象なし'
run_in "LC_ALL=C LANG=ja_JP.UTF-8" "$clean"
verdict_of 'LC_ALL wins over LANG' both 0 out 'nothing to stop or review'
run_in LANG=ja_JP.UTF-8 --lang en "$clean"
verdict_of '--lang wins over LANG' both 0 out 'nothing to stop or review'

# --- formats
run --format json "$clean" "$leak" missing.xlsx
verdict_of 'json' json_says 1 \
  'd["schema"] == 1 and [r["verdict"] for r in d["reports"]] == ["pass", "stop", "incomplete"]'
verdict_of 'json sums up' json_says 1 \
  'd["summary"] == {"files": 3, "stop": 1, "review": 0, "incomplete": 1, "pass": 1}'
verdict_of 'json holds parts and people' json_says 1 \
  'max(p["people"] for p in d["reports"][1]["parts"]) == max(f["people"] for f in d["reports"][1]["findings"]) > 0'
run --format jsonl "$clean" "$leak"
verdict_of 'jsonl' json_says 1 '[r["verdict"] for r in lines] == ["pass", "stop"]'
: >nothing.txt
run --format json --files-from nothing.txt
verdict_of 'json of nothing' json_says 0 'd["reports"] == [] and d["summary"]["files"] == 0'
run --format text "$leak"
verdict_of 'no colour in a file' lacks out "$escape"
run --color always "$leak"
verdict_of 'colour when asked for' has out "${escape}[1;31m"
run_in NO_COLOR=1 --color auto "$leak"
verdict_of 'NO_COLOR' lacks out "$escape"

# --- explaining
run --explain "$leak"
verdict_of 'explain tells what was decided and why' both 1 out '= header 3.00 + values '
verdict_of 'explain tells what tables were taken for' has out '  People: names of people in column '
verdict_of 'explain sums up, too' last_line_has 1 'i01-visible.xlsx: STOP: '
run --explain "$clean"
verdict_of 'explain tells of what passes' both 0 out '(needed among people: 1.50)'
run --explain --lang ja "$clean"
verdict_of 'explain in Japanese' both 0 out '人の一覧'
run -q --explain "$clean"
verdict_of 'quiet wins over explain' silent 0
run --explain --format json "$clean"
verdict_of 'explain in JSON' json_says 0 \
  'any(c["type"] == "name" and c["decision"] == "alone" for t in d["reports"][0]["tables"] for c in t["columns"])'
run --format json "$clean"
verdict_of 'nothing is explained unasked' json_says 0 'd["reports"][0]["tables"] == []'
"$LEAKSCAN" --explain --reveal --format json "$clean" >revealed 2>err
"$LEAKSCAN" --explain "$clean" >out 2>>err
status=$?
verdict_of 'explain masks what is personal' "$python" - <<'PYTHON'
import json
report = json.load(open("revealed", encoding="utf-8"))["reports"][0]
said = open("out", encoding="utf-8").read()
values = [s for t in report["tables"] for c in t["columns"] if c["type"] for s in c["samples"] if len(s) > 3]
raise SystemExit(0 if len(values) > 5 and not any(v in said for v in values) else 1)
PYTHON

# --- quiet
run -q "$clean"
verdict_of 'quiet says nothing of what passes' silent 0
run -q "$leak" "$clean"
verdict_of 'quiet says one line of what does not' [ "$(wc -l <out)" -eq 1 ]

# --- ways to name inputs
"$LEAKSCAN" - <"$leak" >out 2>err
status=$?
verdict_of 'standard input, a file' last_line_has 1 '(standard input): STOP: '
# shellcheck disable=SC2002
cat "$leak" | "$LEAKSCAN" - >out 2>err
status=$?
verdict_of 'standard input, a pipe' last_line_has 1 '(standard input): STOP: '
mkdir -p tree/b/c
cp "$clean" tree/z.xlsx
cp "$leak" tree/b/c/y.xlsx
cp "$clean" tree/a.xlsx
ln -s .. tree/b/up
ln -s "$leak" tree/link.xlsx
mkfifo tree/pipe
run -r --format jsonl tree
verdict_of 'directories, depth-first, by name, without links and pipes' json_says 1 \
  '[r["name"] for r in lines] == ["tree/a.xlsx", "tree/b/c/y.xlsx", "tree/z.xlsx"]'
run tree/link.xlsx
verdict_of 'a link that was named is followed' is 1
run tree
verdict_of 'a directory without -r' both 3 err '-r looks into it'
printf '%s\n\n%s\n' "$clean" "$leak" >names.txt
run --files-from names.txt --format jsonl
verdict_of 'names from a file' json_says 1 'len(lines) == 2'
odd=$(printf 'odd\n\033[31m\342\200\256.xlsx')
cp "$clean" "$odd"
printf '%s\0%s' "$odd" "$leak" >names.nul
run -0 --files-from names.nul --format jsonl
verdict_of 'names that end with NUL' json_says 1 'len(lines) == 2 and "\n\x1b[31m" in lines[0]["name"]'
"$LEAKSCAN" --files-from - -q <names.txt >out 2>err
status=$?
verdict_of 'names from standard input' last_line_has 1 'i01-visible.xlsx: STOP'
run --files-from - -
verdict_of 'standard input twice' is 2
run -- "$clean"
verdict_of 'options end with --' is 0

# --- mail: a Bcc field travels once the message has left the mail program
run "$SAMPLES/i13-clean.eml"
verdict_of 'Bcc in a message that is not sent yet' is 0
run --envelope-to member@hokuto.example --envelope-to=other@aoba.example "$SAMPLES/i13-clean.eml"
verdict_of 'Bcc in a message with an envelope' both 1 out 'blind copy'

# --- names are data
run "$odd"
verdict_of 'a name is escaped' both 0 out 'odd\x0a\x1b[31m\u202e.xlsx: nothing to stop or review'
rm "$odd"
run "$odd"
verdict_of 'a missing name is escaped, too' both 3 err 'odd\x0a\x1b[31m\u202e.xlsx'

# --- when it can't write
if [ -w /dev/full ]; then
  "$LEAKSCAN" "$leak" >/dev/full 2>err
  status=$?
  : >out
  verdict_of 'a full disk' both 2 err 'standard output'
fi
"$LEAKSCAN" "$leak" >&- 2>err
status=$?
: >out
verdict_of 'a closed standard output' both 2 err 'standard output'
{
  { "$LEAKSCAN" "$leak" 2>err; echo $? >code; } | true
} 2>/dev/null
# Whether `true` has gone by then is a matter of luck, so that a finding is fine; death by a signal isn't.
status=$(cat code)
verdict_of 'a closed pipe' [ "$status" -le 2 ]

echo "1..$tests"
[ "$failures" -eq 0 ] || { echo "# $failures of $tests failed"; exit 1; }
