#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the direction of includes between the folders, and that the engine knows no Qt.

Usage: check_includes.py ROOT    prints each include that points the wrong way; exits 1 when there is one.
"""
import pathlib
import re
import sys

# Each folder of the engine and what it may include besides itself, its sub-folders and `base`.
ALLOWED = {
    "base": set(),
    "json": set(),
    "text": {"json"},
    "query": {"json", "text"},
    "asl": {"json", "text", "query"},
    # Where a machine stands inside another file.
    "host": {"json", "text", "asl"},
    "edit": {"json", "text", "query", "asl"},
    "layout": {"json", "asl", "text"},
    "history": {"json"},
    "interpreter": {"json", "text", "query", "asl", "history"},
    # Runs that outlive the program, as rows and texts: it knows no interpreter.
    "store": {"json"},
    "tasks": {"json", "text", "query", "asl", "history", "interpreter"},
    "runtime": {"json", "text", "query", "asl", "history", "interpreter", "tasks", "store"},
    "debugger": {"json", "text", "query", "asl", "history", "interpreter", "tasks", "runtime"},
    "teststate": {"json", "text", "query", "asl", "history", "interpreter", "tasks", "runtime"},
    "service": {"json", "text", "query", "asl", "history", "interpreter", "tasks", "runtime"},
    "replay": {"json", "text", "query", "asl", "history", "interpreter"},
    # A test is a run, with mocks.
    "analysis": {"json", "text", "query", "asl", "edit", "history", "interpreter", "tasks", "runtime", "replay"},
    "exporting": {"json", "text", "query", "asl", "history", "layout"},
    # The file beside a document holds breakpoints, mocks and tests, and where notes and states were placed.
    "project": {"json", "text", "asl", "host", "edit", "layout", "tasks", "debugger", "analysis"},
    "session": {"json", "text", "query", "asl", "history", "interpreter", "store", "tasks", "runtime", "debugger",
                "replay", "analysis", "project"},
    # Looking ahead makes a run of its own; what TestState says of a mock is said while it is typed.
    "assist": {"json", "text", "query", "asl", "edit", "interpreter", "tasks", "runtime", "debugger",
               "teststate", "project", "session"},
}
# The rooms of a folder of the engine, and which of the others each may include. What stands in the folder itself puts
# them together, so that they see nothing of it but the texts of its refusals.
ROOMS = {
    "tasks": {
        "mocks": set(),
        "programs": set(),
        "functions": {"programs"},
        "http": set(),
        "s3": {"http"},
    },
}
# What of the engine the window's parts see: the doors, and folders of plain values.
WIDGETS_MAY_SEE = {"session", "project", "assist", "tasks", "exporting", "layout", "replay", "analysis",
                   "asl", "edit", "history", "json", "text", "base", "query"}
# Single headers of values in folders that they otherwise do not see.
WIDGETS_MAY_SEE_VALUE = {"engine/debugger/breakpoint.h", "engine/runtime/map_run_figures.h"}
INCLUDE = re.compile(r'^\s*#include\s+(?:"([^"]+)"|<([^>]+)>)')


def parts_of(include):
    return pathlib.PurePosixPath(include).parts


def wrong_room(source, target):
    """Why a file in a room of a folder may not include that one of the same folder, or None."""
    rooms = ROOMS.get(source[1])
    if rooms is None or len(source) < 4:
        return None
    own, other = source[2], target[2] if len(target) > 3 else ""
    if own == other or other in rooms[own] or target[2] == "refusals.h":
        return None
    return f"engine/{source[1]}/{own} stands below engine/{source[1]}/{other}, or beside it"


def complaint(source, include, system):
    """Why this file may not include that, or None."""
    if source[0] == "engine":
        if system and re.match(r"^(Q[A-Z]|Qt|Qsci)", include):
            return "the engine knows no Qt"
        if system:
            return None
        target = parts_of(include)
        if target[0] != "engine":
            return "the engine includes only itself"
        own, other = source[1], target[1]
        if own == other:
            return wrong_room(source, target)
        if other == "base":
            return None
        if other not in ALLOWED.get(own, set()):
            return f"engine/{own} stands below engine/{other}, or beside it"
        return None
    if source[0] == "widgets":
        if system:
            return None
        target = parts_of(include)
        if target[0] == "app":
            return "widgets stand below app"
        if target[0] == "widgets" and len(target) > 2 and target[1] not in {source[1], "common"}:
            return "a folder of widgets includes only itself and widgets/common"
        value = "/".join(target) in WIDGETS_MAY_SEE_VALUE
        if target[0] == "engine" and target[1] not in WIDGETS_MAY_SEE and not value:
            return "widgets see the engine's doors and value headers only"
    return None


def main(root):
    root = pathlib.Path(root)
    wrong = []
    files = 0
    for top in ("engine", "widgets", "app"):
        for path in sorted((root / top).rglob("*")):
            if path.suffix not in {".h", ".cpp"}:
                continue
            files += 1
            source = path.relative_to(root).parts
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                match = INCLUDE.match(line)
                if not match:
                    continue
                why = complaint(source, match.group(1) or match.group(2), match.group(2) is not None)
                if why:
                    wrong.append(f"{path.relative_to(root)}:{number}: {line.strip()}: {why}")
    print("\n".join(wrong))
    print(f"{files} files, {len(wrong)} includes that point the wrong way")
    return 1 if wrong or files == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
