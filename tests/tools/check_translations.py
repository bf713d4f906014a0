#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks translations/stepwright_*.ts: each context is one that the program asks for, each text is said, and each
translation takes the arguments of its text.

lupdate and the program do not always agree on the name of a context; what stands under another one is never shown.
"""
import pathlib
import re
import sys
import xml.etree.ElementTree as ET

OBJECT = re.compile(r"\bclass (\w+)\b[^;{]*\{\s*Q_OBJECT")
DECLARED = re.compile(r"Q_DECLARE_TR_FUNCTIONS\(([\w:]+)\)")
NAMED = re.compile(r'\b(?:translate|QT_TRANSLATE_NOOP)\(\s*"([\w:]+)"')
NAMESPACE = re.compile(r"^namespace (stepwright[\w:]*) \{", re.M)
ARGUMENT = re.compile(r"%(?:\d|n)")


def asked_for(root):
    """The contexts that the sources name."""
    contexts = {"QObject"}
    for top in ("app", "widgets"):
        for path in [*(root / top).rglob("*.h"), *(root / top).rglob("*.cpp")]:
            text = path.read_text(encoding="utf-8")
            contexts.update(DECLARED.findall(text), NAMED.findall(text))
            for found in OBJECT.finditer(text):
                spaces = NAMESPACE.findall(text[: found.start()])
                contexts.add("::".join([*spaces[-1:], found.group(1)]))
    return contexts


def complaints(path, contexts):
    for context in ET.parse(path).getroot().findall("context"):
        name = context.findtext("name")
        if name not in contexts:
            yield f"{path.name}: nothing asks for the context {name}"
        for message in context.findall("message"):
            source, said = message.findtext("source"), message.find("translation")
            if said.get("type") == "unfinished":
                yield f"{path.name}: {source!r} is not said in its language"
                continue
            wanted = set(ARGUMENT.findall(source))
            for form in [form.text for form in said.findall("numerusform")] or [said.text]:
                if set(ARGUMENT.findall(form or "")) != wanted:
                    yield f"{path.name}: {source!r} and {form!r} do not take the same arguments"


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    contexts = asked_for(root)
    files = sorted((root / "translations").glob("stepwright_*.ts"))
    found = [each for path in files for each in complaints(path, contexts)]
    print("\n".join([*found, f"{len(files)} translations, {len(found)} complaints"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
