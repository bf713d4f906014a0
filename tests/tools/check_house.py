#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures how the house stands, and holds that it gets no worse.

A function's body stands in the .cpp of its header, no files include each other in a circle, no class is larger than forty
functions, and every function is called by somebody. What does not hold yet is listed here with its figure: a figure may
fall (then it is lowered here), never rise.

Usage: check_house.py ROOT    prints the figures and what is wrong; exits 1 when something is. Needs universal-ctags.
"""
import collections
import json
import pathlib
import re
import shutil
import statistics
import subprocess
import sys

LARGEST = 40
# Classes above it: how many functions, and why.
CLASSES = {
    "app::MainWindow": (47, "half of them are Qt's handlers and the door for main and the tests"),
    "canvas::GraphView": (50, "the door of the canvas: a line or two for each thing that is shown or asked"),
    "json::Value": (56, "the whole interface of a value; each function is a line or two"),
    "edit::Editor": (49, "the primitive edits, each for JSON and YAML"),
    "document::DocumentModel": (45, "the document as the window has it: text, undo, file, drafts"),
    "session::Session": (45, "the window's door to a run: a line for each command"),
    "query::jsonata::Val": (43, "the whole interface of a JSONata value"),
}
# Headers of which bodies stand elsewhere, and how many.
AWAY = {
}
CIRCLES = 0


def files_of(root):
    return [path for top in ("engine", "widgets", "app") for path in sorted((root / top).rglob("*"))
            if path.suffix in {".h", ".cpp"}]


def tags_of(files):
    given = "\n".join(map(str, files))
    out = subprocess.run(["ctags", "--languages=C++", "--kinds-C++=fpm", "--fields=+nesS", "--output-format=json", "-f", "-",
                          "-L", "-"], input=given, capture_output=True, text=True, check=True).stdout
    tags = [json.loads(line) for line in out.splitlines()]
    return [tag for tag in tags if "__anon" not in tag["name"] + tag.get("scope", "")]


def away_from_home(root, tags):
    """How many bodies of each header stand in a source of another name, and how many bodies there are."""
    declared, defined = collections.defaultdict(set), collections.defaultdict(set)
    for tag in tags:
        key = (tag.get("scope", ""), tag["name"])
        if tag["kind"] == "prototype" and tag["path"].endswith(".h"):
            declared[key].add(tag["path"])
        if tag["kind"] == "function" and tag["path"].endswith(".cpp"):
            defined[key].add(tag["path"])
    away, bodies = collections.Counter(), 0
    for key, headers in declared.items():
        if len(headers) != 1:
            continue
        header = pathlib.Path(next(iter(headers)))
        for source in defined.get(key, ()):
            bodies += 1
            if pathlib.Path(source).stem != header.stem:
                away[str(header.relative_to(root))] += 1
    return away, bodies


def circles_of(root, files):
    """The groups of units (a header and its source) that include each other."""
    known = {str(path.relative_to(root)) for path in files}
    unit = lambda name: name.rsplit(".", 1)[0]
    graph = collections.defaultdict(set)
    for path in files:
        own = unit(str(path.relative_to(root)))
        for name in re.findall(r'#\s*include\s*"([^"]+)"', path.read_text(encoding="utf-8")):
            if name in known and unit(name) != own:
                graph[own].add(unit(name))
    reach = {}

    def reachable(start):
        seen, todo = set(), [start]
        while todo:
            for other in graph.get(todo.pop(), ()):
                if other not in seen:
                    seen.add(other)
                    todo.append(other)
        return seen

    for start in list(graph):
        reach[start] = reachable(start)
    groups = {frozenset([start] + [other for other in reach[start] if start in reach.get(other, ())])
              for start in list(graph) if start in reach[start]}
    return sorted(groups, key=len)


def unused_of(root, files, tags):
    """Functions that stand nowhere but where they are declared and defined; what Qt calls is an override."""
    words, overrides = collections.Counter(), set()
    tests = [path for path in (root / "tests").rglob("*") if path.suffix in {".h", ".cpp"}]
    for path in files + tests:
        text = re.sub(r"//[^\n]*", "", path.read_text(encoding="utf-8"))
        words.update(re.findall(r"[A-Za-z_]\w*", text))
        overrides.update(re.findall(r"(\w+)\([^;]*?\)[\w\s]*\boverride\b", text))
    places, where = collections.Counter(), {}
    for tag in tags:
        if tag["kind"] in {"prototype", "function"}:
            places[tag["name"]] += 1
            where.setdefault(tag["name"], tag["path"])
    for name, count in sorted(places.items()):
        if words[name] <= count and re.fullmatch(r"[a-z]\w*", name) and name not in overrides:
            yield name, where[name]


def main(root):
    root = pathlib.Path(root).resolve()
    if shutil.which("ctags") is None:
        print("ctags is missing: apt-get install universal-ctags")
        return 1
    files = files_of(root)
    tags = tags_of(files)
    wrong = []

    away, bodies = away_from_home(root, tags)
    for header, count in away.items():
        if count > AWAY.get(header, 0):
            wrong.append(f"{header}: {count} bodies stand in another file than its own .cpp, {AWAY.get(header, 0)} may")
    circles = circles_of(root, files)
    if len(circles) > CIRCLES:
        wrong += ["these include each other: " + ", ".join(sorted(group)) for group in circles]
    sizes = collections.Counter(tag["scope"] for tag in tags
                                if tag["kind"] == "function" and tag.get("scopeKind") in {"class", "struct"})
    for name, count in sizes.most_common():
        short = "::".join(name.split("::")[1:])
        if count > CLASSES.get(short, (LARGEST, ""))[0]:
            wrong.append(f"class {short}: {count} functions, {CLASSES.get(short, (LARGEST, ''))[0]} may be")
    unused = list(unused_of(root, files, tags))
    wrong += [f"{pathlib.Path(path).relative_to(root)}: nobody calls {name}" for name, path in unused]

    lengths = sorted(tag["end"] - tag["line"] + 1 for tag in tags if tag["kind"] == "function" and "end" in tag)
    parts = statistics.quantiles(lengths, n=100)
    print("\n".join(wrong))
    print(f"{len(lengths)} functions: median {parts[49]:.0f} lines, p90 {parts[89]:.0f}, longest {lengths[-1]}")
    print("largest classes: " + ", ".join(f"{name.split('::')[-1]} {count}" for name, count in sizes.most_common(7)))
    print(f"{sum(away.values())} of {bodies} bodies away from home, {len(circles)} circles of includes, "
          f"{len(unused)} unused functions")
    print(f"{len(wrong)} complaints")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
