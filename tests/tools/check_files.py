#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds what every source file begins with, that a class's moc is compiled with its body, and which names stand at the
root: a test that leaves its rubbish there is seen by the next run.

Usage: check_files.py ROOT
"""
import pathlib
import re
import sys


ROOT = {"CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md", "app", "build", "engine", "resources", "tests",
        "translations", "widgets"}


def complaints(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    if not lines or "SPDX-License-Identifier: GPL-3.0-or-later" not in lines[0]:
        yield "the first line is not the SPDX licence line"
    if path.suffix == ".h" and not any(line.strip() == "#pragma once" for line in lines[:4]):
        yield "the header has no #pragma once at its top"
    if path.suffix == ".cpp" and (header := path.with_suffix(".h")).exists():
        ending = f'#include "moc_{path.stem}.cpp"'
        if re.search(r"^\s*Q_OBJECT", header.read_text(encoding="utf-8"), re.M) and ending not in lines:
            yield f"does not end with {ending}, without which all of its library's mocs are compiled anew with it"


def main(root):
    root = pathlib.Path(root)
    wrong = []
    for top in ("engine", "widgets", "app", "tests"):
        for path in sorted((root / top).rglob("*")):
            if path.suffix in {".h", ".cpp"}:
                wrong += [f"{path.relative_to(root)}: {why}" for why in complaints(path)]
    wrong += [f"{path.name}: does not belong at the root" for path in sorted(root.iterdir())
              if path.name not in ROOT and not path.name.startswith(".")]
    print("\n".join(wrong))
    print(f"{len(wrong)} complaints")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
