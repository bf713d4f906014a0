#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`stepwright test` and `stepwright replay`: test_cli_tests.py PROGRAM SAMPLES"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

PROGRAM, SAMPLES = sys.argv[1], pathlib.Path(sys.argv[2])

FLOW = """{
  "QueryLanguage": "JSONata",
  "StartAt": "Ask",
  "States": {
    "Ask": {
      "Type": "Task",
      "Resource": "arn:aws:states:us-east-1:123456789012:function:ask",
      "Retry": [{"ErrorEquals": ["Busy"]}],
      "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Refuse"}],
      "Next": "Much?"
    },
    "Much?": {
      "Type": "Choice",
      "Choices": [
        {"Condition": "{% $states.input.amount < 50 %}", "Next": "Pay"}
      ],
      "Default": "Refuse"
    },
    "Pay": {"Type": "Pass", "Output": {"paid": "{% $states.input.amount %}", "id": "{% $uuid() %}"}, "End": true},
    "Refuse": {"Type": "Fail", "Error": "TooMuch", "Cause": "no"}
  }
}
"""
PASSES = {"name": "20 is paid", "mocks": {"Ask": {"output": {"amount": 20}}},
          "expect": {"status": "SUCCEEDED", "path": ["Ask", "Much?", "Pay"]}, "assert": ["{% output.paid = 20 %}"]}
FAILS = {"name": "50 <is> paid", "mocks": {"Ask": {"output": {"amount": 50}}},
         "expect": {"status": "SUCCEEDED", "path": ["Ask", "Much?", "Pay"]}}
FAILURE = """\
        status     expected SUCCEEDED, got FAILED
        path       expected  Ask > Much? > [Pay]
                   got       Ask > Much? > [Refuse]
        why        After "Much?" "Pay" was expected, and "Refuse" came: no rule held, and Default was taken
"""


class Folder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content if isinstance(content, str) else json.dumps(content))
        return path

    def call(self, *arguments):
        return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, timeout=120,
                              cwd=self.folder)


class Tests(Folder):
    def flow(self, *tests, name="flow"):
        self.write(f"{name}.asl.json", FLOW)
        self.write(f"{name}.asl.stepwright.json", {"tests": list(tests)})

    def test_all_that_pass(self):
        self.flow(PASSES)
        done = self.call("test")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("flow.asl.json\n  ok    20 is paid\n", done.stdout)
        self.assertTrue(done.stdout.endswith("1 test: 1 passed, 0 failed\n"), done.stdout)

    def test_one_that_fails_says_what_came_and_why(self):
        self.flow(PASSES, FAILS)
        done = self.call("test", "flow.asl.json")
        self.assertEqual(done.returncode, 1)
        self.assertIn("  FAIL  50 <is> paid\n" + FAILURE, done.stdout)
        self.assertEqual(self.call("test", "flow.asl.json").stdout, done.stdout)

    def test_a_sample_that_is_broken_fails_its_tests(self):
        for file in SAMPLES.glob("route-a-ticket*"):
            shutil.copy(file, self.folder)
        self.assertEqual(self.call("test").returncode, 0)
        definition = self.folder / "route-a-ticket.asl.json"
        definition.write_text(definition.read_text().replace('"StringEquals": "refund"', '"StringEquals": "refunds"'))
        done = self.call("test")
        self.assertEqual(done.returncode, 1)
        self.assertIn("""\
  FAIL  Refunds go to accounting
        output     - expected, + got
                     {
                       "id": "T-311",
                       "kind": "refund",
                       "urgent": false,
                   -   "desk": "accounting"
                   +   "desk": "support"
                     }
        why        The output differs first at $.desk; it is that of "Close ticket"
""", done.stdout)
        self.assertIn("5 tests: 4 passed, 1 failed", done.stdout)

    def test_folders_are_searched_and_files_named(self):
        self.flow(PASSES, name="a/one")
        self.flow(FAILS, name="a/b/two")
        self.flow(FAILS, name=".hidden/three")
        self.flow(FAILS, name="node_modules/four")
        self.write("a/bare.asl.json", FLOW)
        done = self.call("test", "a")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(re.findall(r"^\S+\.json$", done.stdout, re.M), ["a/one.asl.json", "a/b/two.asl.json"])
        self.assertIn("2 tests: 1 passed, 1 failed", self.call("test").stdout)
        self.assertEqual(self.call("test", "a/one.asl.json", "a/one.asl.stepwright.json").stdout.count("ok  "), 1)

    def test_machines_of_a_template(self):
        machine = json.loads(FLOW)
        self.write("template.json", {"AWSTemplateFormatVersion": "2010-09-09", "Resources": {
            name: {"Type": "AWS::Serverless::StateMachine", "Properties": {"Definition": machine}}
            for name in ("One", "Two")}})
        self.write("template.One.stepwright.json", {"tests": [PASSES]})
        self.write("template.Two.stepwright.json", {"tests": [FAILS]})
        self.assertEqual(self.call("test", "template.json#One").returncode, 0)
        for argument in (".", "template.json"):
            done = self.call("test", argument)
            self.assertEqual(done.returncode, 1, done.stderr)
            self.assertIn("template.json#One\n", done.stdout)
            self.assertIn("2 tests: 1 passed, 1 failed", done.stdout)

    def test_a_filter(self):
        self.flow(PASSES, FAILS)
        self.assertIn("1 test: 1 passed", self.call("test", "--filter", "20").stdout)
        self.assertIn("1 test: 0 passed", self.call("test", "--filter", "50*d").stdout)
        done = self.call("test", "--filter", "30")
        self.assertEqual(done.returncode, 2)
        self.assertIn('no test is called "30"', done.stderr)

    def test_what_cannot_be_run_or_read(self):
        self.assertEqual(self.call("test").returncode, 2)
        self.assertIn("there are no tests in this folder", self.call("test").stderr)
        self.assertEqual(self.call("test", "missing.asl.json").returncode, 2)
        self.flow(PASSES, {"name": "nothing"})
        done = self.call("test")
        self.assertEqual(done.returncode, 2)
        self.assertIn('flow.asl.stepwright.json: line 1', done.stderr)
        self.assertIn('The test "nothing" expects nothing', done.stderr)
        self.flow(PASSES)
        self.write("other/lost.asl.stepwright.json", {"tests": [PASSES]})
        done = self.call("test")
        self.assertEqual(done.returncode, 2)
        self.assertIn("1 test: 1 passed", done.stdout)
        self.assertIn("no definition stands beside it", done.stderr)
        self.write("flow.asl.json", FLOW.replace('"Next": "Much?"', '"Next": "Mch?"'))
        done = self.call("test", "flow.asl.json")
        self.assertEqual(done.returncode, 1)
        self.assertIn("AWS would refuse", done.stdout)

    def test_reports_for_other_programs(self):
        self.flow(PASSES, FAILS, {"name": "no state", "from": "Pya", "expect": {"status": "FAILED"}})
        done = self.call("test", "--junit", "junit.xml", "--coverage", "coverage.xml")
        self.assertEqual(done.returncode, 1)
        suites = ElementTree.parse(self.folder / "junit.xml").getroot()
        self.assertEqual((suites.get("tests"), suites.get("failures"), suites.get("errors")), ("3", "1", "1"))
        failed = suites.find("testsuite/testcase/failure")
        self.assertIn("expected  Ask > Much? > [Pay]", failed.text)
        self.assertIn('Did you mean "Pay"?', suites.find("testsuite/testcase/error").text)
        coverage = ElementTree.parse(self.folder / "coverage.xml").getroot()
        self.assertEqual(coverage.get("line-rate"), "0.8")
        lines = {line.get("number"): line for line in coverage.findall("packages/package/classes/class/lines/line")}
        self.assertEqual(lines["5"].get("hits"), "2")
        self.assertEqual(lines["8"].get("hits"), "0")
        self.assertEqual(lines["12"].get("condition-coverage"), "100% (2/2)")
        self.assertEqual(coverage.find("packages/package/classes/class").get("filename"), "flow.asl.json")
        self.assertIn("coverage 76 % (10 of 13)", done.stdout)
        self.assertIn('not reached: retrier 1 of "Ask"', done.stdout)
        try:
            import junitparser
        except ImportError:
            return
        parsed = junitparser.JUnitXml.fromfile(str(self.folder / "junit.xml"))
        self.assertEqual((parsed.tests, parsed.failures, parsed.errors), (3, 1, 1))

    def test_tap_for_harnesses(self):
        self.flow(PASSES, FAILS, {"name": "no #1 \\\\ state", "from": "Pya", "expect": {"status": "FAILED"}})
        done = self.call("test", "--format", "tap")
        self.assertEqual(done.returncode, 1)
        lines = done.stdout.splitlines()
        self.assertEqual(lines[:3], ["TAP version 14", "ok 1 - flow.asl.json: 20 is paid",
                                     "not ok 2 - flow.asl.json: 50 <is> paid"])
        self.assertEqual(lines[-1], "1..3")
        block = lines[3:lines.index("  ...")]
        self.assertEqual(block[0], "  ---")
        self.assertEqual(block[2], "  severity: fail")
        self.assertIn('    - "status     expected SUCCEEDED, got FAILED"', block)
        third = next(line for line in lines if line.startswith("not ok 3"))
        self.assertIn("no \\#1 ", third)
        self.assertIn("  severity: error", lines)

    def test_json_and_a_report_on_the_standard_output(self):
        self.flow(PASSES, FAILS)
        done = self.call("test", "--format", "json")
        report = json.loads(done.stdout)
        self.assertEqual((report["passed"], report["failed"]), (1, 1))
        self.assertEqual(report["tests"][1]["state"], "Much?")
        self.assertEqual(report["coverage"][0]["states"], {"reached": 4, "all": 4})
        done = self.call("test", "--junit", "-")
        self.assertTrue(done.stdout.startswith("<?xml"))
        self.assertIn("2 tests: 1 passed, 1 failed", done.stderr)
        self.assertEqual(self.call("test", "--junit", "no/such/folder/j.xml").returncode, 2)


class Replay(Folder):
    def setUp(self):
        super().setUp()
        self.write("flow.asl.json", FLOW)
        self.write("m.json", {"Ask": [{"error": "Busy"}, {"output": {"amount": 20}}]})
        done = self.call("run", "flow.asl.json", "--mocks", "m.json", "--seed", "5", "--format", "json",
                         "--start", "2026-03-01T10:00:00Z")
        self.events = json.loads(done.stdout)["events"]
        self.history = self.write("histories/one.json", {"events": self.events})

    def replay(self, *more):
        return self.call("replay", "histories", "--against", "flow.asl.json", *more)

    def test_a_history_reproduces_itself(self):
        done = self.replay()
        self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)
        self.assertIn(f"ok    histories/one.json: {len(self.events)} events", done.stdout)
        self.assertIn("1 history: 1 reproduced, 0 not", done.stdout)

    def test_newest_first_bare_lists_and_pages(self):
        half = len(self.events) // 2
        first, second = self.events[:half], self.events[half:]
        self.write("histories/a.json", self.events[::-1])
        self.write("histories/b.json", [{"events": first, "nextToken": "t"}, {"events": second}])
        self.write("histories/c.json", json.dumps({"events": first}) + "\n" + json.dumps({"events": second}) + "\n")
        self.write("histories/d.json", {"executionArn": "arn:x", "status": "SUCCEEDED", "events": self.events})
        done = self.replay()
        self.assertIn("5 histories: 5 reproduced", done.stdout, done.stderr)

    def test_another_way_is_told(self):
        self.write("flow.asl.json", FLOW.replace("< 50", "< 10"))
        done = self.replay("--junit", "junit.xml")
        self.assertEqual(done.returncode, 1)
        self.assertIn('PassStateEntered of "Pay"\n        recorded   PassStateEntered of "Pay"\n'
                      '        came       "Refuse" is entered', done.stdout)
        suites = ElementTree.parse(self.folder / "junit.xml").getroot()
        self.assertIn('PassStateEntered of "Pay"', suites.find("testsuite/testcase/failure").get("message"))

    def test_other_data_are_told(self):
        self.write("flow.asl.json", FLOW.replace('"{% $states.input.amount %}"', '"{% $states.input.amount + 1 %}"'))
        done = self.replay("--format", "json")
        self.assertEqual(done.returncode, 1)
        one = json.loads(done.stdout)["histories"][0]["divergence"]
        self.assertEqual((one["state"], one["place"], one["recorded"], one["came"]), ("Pay", "output.paid", "20", "21"))

    def test_a_retrier_that_is_gone(self):
        self.write("flow.asl.json", FLOW.replace('["Busy"]', '["Lazy"]'))
        done = self.replay()
        self.assertEqual(done.returncode, 1)
        self.assertIn('came       TaskStateExited of "Ask"', done.stdout)

    def test_an_error_that_is_another(self):
        self.write("m.json", {"Ask": {"output": {"amount": 90}}})
        done = self.call("run", "flow.asl.json", "--mocks", "m.json", "--format", "json")
        self.write("histories/one.json", {"events": json.loads(done.stdout)["events"]})
        self.assertEqual(self.replay().returncode, 0)
        self.write("flow.asl.json", FLOW.replace('"Cause": "no"', '"Cause": "never"'))
        done = self.replay()
        self.assertEqual(done.returncode, 1)
        self.assertIn("cause\n        recorded   \"no\"\n        came       \"never\"", done.stdout)

    def test_what_cannot_be_read(self):
        self.write("histories/definition.json", FLOW)
        done = self.replay()
        self.assertEqual(done.returncode, 0)
        self.assertIn("passed over", done.stderr)
        self.assertEqual(self.call("replay", "flow.asl.json", "--against", "flow.asl.json").returncode, 2)
        self.assertEqual(self.call("replay", "missing.json", "--against", "flow.asl.json").returncode, 2)
        self.assertEqual(self.call("replay", "histories", "--against", "missing.json").returncode, 2)
        self.assertEqual(self.call("replay", "histories").returncode, 2)
        self.write("histories/broken.json", "{")
        self.assertEqual(self.replay().returncode, 2)
        self.assertIn("1 history: 1 reproduced", self.replay().stdout)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
