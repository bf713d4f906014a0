#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds that there is one driver: nobody but engine/interpreter and engine/runtime takes an execution forward by
advance() (engine/query has a word of that name of its own).

Usage: check_one_driver.py ROOT    prints each call elsewhere; exits 1 when there is one.
"""
import pathlib
import re
import sys

MAY = ("engine/interpreter/", "engine/runtime/", "engine/query/")
CALL = re.compile(r"(?<!std::)\badvance\(")


def main(root):
    root = pathlib.Path(root)
    wrong, files = [], 0
    for top in ("engine", "widgets", "app"):
        for path in sorted((root / top).rglob("*")):
            name = path.relative_to(root).as_posix()
            if path.suffix not in {".h", ".cpp"} or name.startswith(MAY):
                continue
            files += 1
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                if CALL.search(line.partition("//")[0]):
                    wrong.append(f"{name}:{number}: {line.strip()}: runtime::Driver takes a run forward")
    print("\n".join(wrong))
    print(f"{files} files, {len(wrong)} calls of advance() outside of the driver")
    return 1 if wrong or files == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
