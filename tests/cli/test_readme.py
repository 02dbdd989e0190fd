#!/usr/bin/python3
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Runs every command that the README shows with its output, and compares. From the build folder:

  test_readme.py README.md            compares
  test_readme.py --update README.md   writes what the commands say now into the file"""
import subprocess
import sys

BEGIN, END = "```console\n", "```\n"


def run(command):
    done = subprocess.run(["bash", "-c", command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return done.stdout.decode("utf-8")


def main():
    update = sys.argv[1] == "--update"
    path = sys.argv[-1]
    with open(path, encoding="utf-8") as file:
        lines = file.readlines()
    out, commands, failed, at = [], 0, 0, 0
    while at < len(lines):
        out.append(lines[at])
        at += 1
        if out[-1] != BEGIN:
            continue
        command = lines[at]
        end = lines.index(END, at)
        shown = "".join(lines[at + 1:end])
        said = run(command[2:])
        commands += 1
        if said != shown:
            failed += 1
            if not update:
                print("not ok %s--- README\n%s--- said\n%s" % (command, shown, said))
        out += [command, said, END]
        at = end + 1
    if update:
        with open(path, "w", encoding="utf-8") as file:
            file.write("".join(out))
        return 0
    print("%d passed, %d failed" % (commands - failed, failed))
    return 1 if failed or commands == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
