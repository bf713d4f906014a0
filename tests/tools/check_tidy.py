#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks clang-tidy (.clang-tidy) about the sources that were changed since a commit, those not committed included.

Version 16 is asked, because 14 does not parse the <ranges> of GCC 12. A changed header is looked at through the source
of its name.

Usage: check_tidy.py ROOT TREE [COMMIT]    TREE is a build folder of the preset dev; COMMIT is HEAD~1 unless it is given.
                                           Prints what was found; exits 1 when something was.
"""
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys

TOOL = "clang-tidy-16"


def git(root, *words):
    return subprocess.run(["git", "-C", root, *words], check=True, capture_output=True, text=True).stdout.split()


def changed(root, commit):
    """The sources to be looked at."""
    names = git(root, "diff", "--name-only", commit) + git(root, "ls-files", "--others", "--exclude-standard")
    found = set()
    for name in names:
        path = pathlib.Path(root, name).with_suffix(".cpp")
        if re.match(r"(engine|widgets|app)/.*\.(h|cpp)$", name) and path.exists():
            found.add(str(path.resolve()))
    return sorted(found)


def asked(tree, source):
    run = subprocess.run([TOOL, "-quiet", "-p", tree, source], capture_output=True, text=True)
    return [line for line in run.stdout.splitlines() if re.search(r": (warning|error): ", line)]


def main(root, tree, commit="HEAD~1"):
    sources = changed(root, commit)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = sorted({line for lines in pool.map(lambda each: asked(tree, each), sources) for line in lines})
    print("\n".join(found))
    print(f"{len(sources)} sources looked at, {len(found)} findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
