#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`stepwright diff` as people and pull requests call it: test_cli_diff.py PROGRAM SAMPLES"""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM, SAMPLES = sys.argv[1], pathlib.Path(sys.argv[2])
BEFORE = {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Succeed"}}}
AFTER = {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "Slow"},
                                    "Slow": {"Type": "Wait", "Seconds": 5, "Next": "B"}, "B": {"Type": "Succeed"}}}
TEMPLATE = """Resources:
  Flow:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition:
        StartAt: A
        States:
          A: {Type: Pass, Next: B}
          B: {Type: Succeed}
  Other:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition: {StartAt: Z, States: {Z: {Type: Succeed}}}
"""


class Diff(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.before = self.file("before.asl.json", json.dumps(BEFORE))
        self.after = self.file("after.asl.json", json.dumps(AFTER, indent=2))

    def file(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def diff(self, *arguments):
        return subprocess.run([PROGRAM, "diff", *map(str, arguments)], capture_output=True, text=True, timeout=60)

    def test_tells_what_differs(self):
        done = self.diff(self.before, self.after)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stdout.splitlines()[2:],
                         ["1 state added, 1 with other transitions", "", '~ "A" (Pass)', '    Next: "B" → "Slow"', "",
                          '+ "Slow" (Wait)'])

    def test_of_writing_alone_it_only_says_so(self):
        other = self.file("other.asl.json", json.dumps(BEFORE, indent=4, sort_keys=True))
        done = self.diff(self.before, other)
        self.assertEqual((done.returncode, done.stdout),
                         (0, "Both say the same: only how they are written differs.\n"))
        done = self.diff(self.before, self.before)
        self.assertEqual((done.returncode, done.stdout), (0, "Both are the same.\n"))

    def test_takes_a_machine_of_a_template(self):
        template = self.file("template.yaml", TEMPLATE)
        self.assertEqual(self.diff(f"{template}#Flow", self.before).returncode, 0)
        self.assertEqual(self.diff(f"{template}#Flow", self.after).returncode, 1)
        done = self.diff(template, self.after)
        self.assertEqual(done.returncode, 2)
        self.assertIn("Flow, Other", done.stderr)

    def test_what_cannot_be_read_differs_from_nothing(self):
        for text in ('{"StartAt": "A", "States": {"A": {"Type": "Pass", ', '{"name": "x", "version": "1"}', ""):
            broken = self.file("broken.asl.json", text)
            for pair in ((broken, self.after), (self.before, broken), (broken, broken)):
                done = self.diff(*pair)
                self.assertEqual((done.returncode, done.stdout), (2, ""), text)
                self.assertIn("broken.asl.json", done.stderr)
        self.assertEqual(self.diff(self.before, self.folder / "none.json").returncode, 2)

    def test_draws_both_on_one_graph(self):
        picture = self.folder / "diff.svg"
        done = self.diff(self.before, self.after, "--svg", picture, "--format", "markdown")
        self.assertEqual(done.returncode, 1)
        self.assertIn("| `+` | `Slow` Wait |  |", done.stdout)
        drawn = picture.read_text(encoding="utf-8")
        for words in (">Slow<", ">A<", ">B<", "1 state added"):
            self.assertIn(words, drawn)
        done = self.diff(self.before, self.after, "--svg", "-", "--theme", "dark")
        self.assertTrue(done.stdout.startswith("<?xml"), done.stdout[:80])
        done = self.diff(self.before, self.after, "--svg", self.folder / "no" / "where.svg")
        self.assertEqual(done.returncode, 2)

    def test_no_name_forges_a_line(self):
        forged = dict(AFTER, States=dict(AFTER["States"], **{"x\x1b[31m\n+ \"y\"": {"Type": "Succeed"}}))
        done = self.diff(self.before, self.file("forged.asl.json", json.dumps(forged)))
        self.assertNotIn("\x1b", done.stdout)
        self.assertNotIn('\n+ "y"', done.stdout)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
