#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds that a name in an anonymous namespace stands for one thing in a library.

The preset `release` compiles a library as one source (STEPWRIGHT_JUMBO), where two helpers of a name would meet. Functions of
one name may differ in their parameters; an alias may be repeated as it is.

Usage: check_names.py ROOT    prints each name that stands for two things; exits 1 when there is one.
"""
import collections
import pathlib
import re
import sys

LITERALS = re.compile(r'R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|//[^\n]*|/\*.*?\*/', re.DOTALL)
OPENING = re.compile(r"^namespace \{", re.MULTILINE)
TYPE = re.compile(r"^(?:struct|class|enum class|enum)\s+(?:\[\[\w+\]\]\s*)?(\w+)[^;]*\{")
ENUM = re.compile(r"^enum\s+(?!class\b|struct\b)")
ALIAS = re.compile(r"^(?:using|namespace)\s+(\w+)\s*=\s*([^;]+);")
FUNCTION = re.compile(r"^[\w:<>,\s*&\[\]()\".]*?[\s*&>](\w+)\(([^{;]*)\)(?:\s*(?:const|noexcept|->[^{;]*))*\s*\{", re.DOTALL)
VALUE = re.compile(r"^(?:inline |constexpr |const |static |thread_local )*[\w:<>,\s*&]+?[\s*&](\w+)(?:\[\w*\])?\s*[={;]")


def blanked(text):
    """The text without literals and comments, each line in its place."""
    def blank(match):
        literal = "" if match.group(0).startswith("/") else '""'
        return literal + "\n" * match.group(0).count("\n")

    return LITERALS.sub(blank, text)


def closing(text, at):
    """The place of the brace that closes what is opened there."""
    depth = 0
    for place in range(at, len(text)):
        depth += {"{": 1, "}": -1}.get(text[place], 0)
        if depth == 0:
            return place
    return len(text)


def statements(text):
    """The declarations at the top of a namespace's body."""
    at = 0
    while at < len(text):
        end = min((place for place in (text.find(";", at), text.find("{", at)) if place >= 0), default=len(text))
        if end < len(text) and text[end] == "{":
            brace = closing(text, end)
            head = text[at:end + 1].strip()
            yield text[at:brace + 1].strip() if ENUM.match(head) else head
            at = brace + 1
            if text[at:at + 1] == ";":
                at += 1
        else:
            yield text[at:end + 1].strip()
            at = end + 1


def meaning(statement):
    """(name, what it stands for) of a declaration, or None."""
    statement = re.sub(r"^(?:#[^\n]*\n\s*)+", "", statement)
    statement = re.sub(r"^template\s*<[^>]*>\s*", "", statement)
    statement = re.sub(r"^\[\[\w+\]\]\s*|^Q_\w+\([^)]*\)\s*", "", statement)
    for kind, pattern in (("type", TYPE), ("alias", ALIAS)):
        if match := pattern.match(statement):
            return match.group(1), "another type" if kind == "type" else " ".join(match.group(2).split())
    if match := FUNCTION.match(statement):
        parameters = re.sub(r"\s*=[^,]*", "", match.group(2))
        types = [re.sub(r"\s*\b\w+\s*(\[\w*\])?$", "", part.strip()) if " " in part.strip() else part.strip()
                 for part in parameters.split(",")]
        return match.group(1), "(" + ", ".join(types) + ")"
    if statement.startswith(("using ", "namespace ", "extern ", "typedef ", "struct ", "class ", "}")) or "(" in statement.split("=")[0]:
        return None
    match = VALUE.match(statement)
    return (match.group(1), "another value") if match else None


def names(path):
    text = blanked(path.read_text(encoding="utf-8"))
    for match in OPENING.finditer(text):
        brace = match.end() - 1
        body = text[brace + 1:closing(text, brace)]
        for statement in statements(body):
            if ENUM.match(statement):  # its words stand beside it
                for word in re.findall(r"(\w+)\s*(?:=[^,}]*)?[,}]", statement[statement.index("{"):]):
                    yield word, "another value"
            if found := meaning(statement):
                yield found
                if found[1] == "another value":  # constexpr int one = 1, two = 2;
                    for further in re.findall(r",\s*(\w+)\s*=", statement):
                        yield further, "another value"


def library(path, root):
    """The folder whose CMakeLists.txt names the source."""
    folder = path.parent
    while folder != root and not (folder / "CMakeLists.txt").exists():
        folder = folder.parent
    return folder.relative_to(root)


def main(root):
    root = pathlib.Path(root)
    found = collections.defaultdict(lambda: collections.defaultdict(set))
    for top in ("engine", "widgets", "app", "tests/engine", "tests/conformance", "tests/widgets", "tests/app", "tests/journeys"):
        for path in sorted((root / top).rglob("*.cpp")):
            for name, means in names(path):
                found[library(path, root)][name].add((means, path.relative_to(root)))
    wrong = 0
    for folder, all_names in sorted(found.items()):
        for name, uses in sorted(all_names.items()):
            by_meaning = collections.defaultdict(set)
            for means, path in uses:
                by_meaning[means].add(path)
            kinds = {"function" if means.startswith("(") else means for means in by_meaning}
            clash = {path for means, paths in by_meaning.items() if len(paths) > 1 and
                     (means.startswith(("(", "another"))) for path in paths}
            if len(kinds) > 1:
                clash = {path for _, path in uses}
            if len(clash) > 1:
                wrong += 1
                print(f"{folder}: {name} stands for several things: {', '.join(map(str, sorted(clash)))}")
    print(f"{sum(len(all_names) for all_names in found.values())} names, {wrong} stand for several things")
    return 1 if wrong or not found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
