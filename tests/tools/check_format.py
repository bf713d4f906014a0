#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every source is in the format of .clang-format.

One version alone is asked (16), because others break lines elsewhere.

Usage: check_format.py ROOT    names the places that are not; exits 1 where there are some, 77 without clang-format-16.
       check_format.py ROOT --mend    formats them.
"""
import os
import pathlib
import shutil
import subprocess
import sys

TOOL = "clang-format-16"
SKIPPED = 77


def sources(root):
    for top in ("app", "engine", "widgets", "tests"):
        yield from (path for path in sorted((root / top).rglob("*")) if path.suffix in {".h", ".cpp"})


def main(root, mend):
    if shutil.which(TOOL) is None:
        print(f"{TOOL} is not installed: nothing was checked")
        return SKIPPED
    files = [str(path) for path in sources(pathlib.Path(root))]
    share = len(files) // (2 * (os.cpu_count() or 1)) + 1
    options = ["-i"] if mend else ["--dry-run"]
    runs = [subprocess.Popen([TOOL, *options, *files[at:at + share]], stderr=subprocess.PIPE, text=True)
            for at in range(0, len(files), share)]
    said = "".join(run.communicate()[1] for run in runs)
    wrong = [line for line in said.splitlines() if "[-Wclang-format-violations]" in line]
    print("\n".join(wrong) or f"{len(files)} sources are in format")
    return 1 if wrong or any(run.returncode for run in runs) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], "--mend" in sys.argv[2:]))
