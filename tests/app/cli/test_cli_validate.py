#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""validate over files, folders and the standard input, in all its formats: test_cli_validate.py PROGRAM"""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM = sys.argv[1]

GOOD = '{"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}'
BAD = '{"StartAt": "A",\n "States": {"A": {"Type": "Pass", "Next": "B, C"}}}'
WARNED = """{"StartAt": "A", "States": {"A": {"Type": "Pass",
  "Parameters": {"x": "$.y"}, "End": true}}}"""
NOTED = '{"StartAt": "A", "States": {"A": {"Type": "Pass", "Assign": {"x": 1}, "End": true}}}'
HOST = """Transform: AWS::Serverless-2016-10-31
Resources:
  Pay:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition:
        StartAt: A
        States:
          A: {Type: Pass, Next: Gone}
  Ship:
    Type: AWS::Serverless::StateMachine
    Properties:
      Type: EXPRESS
      DefinitionUri: ship.asl.json
"""
SHIP = """{"StartAt": "S", "States": {"S": {"Type": "Task", "End": true,
  "Resource": "arn:aws:states:us-east-1:123456789012:activity:work"}}}"""


class Validate(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    def call(self, *arguments, stdin=None):
        return subprocess.run([PROGRAM, "validate", *map(str, arguments)], capture_output=True, text=True, input=stdin,
                              timeout=60, cwd=self.folder)

    def codes(self, *arguments):
        done = self.call(*arguments, "--format", "json")
        return {report["file"] + ("#" + report["machine"] if "machine" in report else ""):
                [each["code"] for each in report["diagnostics"]] for report in json.loads(done.stdout)}


class Files(Validate):
    def test_a_folder_is_looked_through(self):
        self.write("good.asl.json", GOOD)
        self.write("deep/er/plain.json", BAD)
        self.write("deep/package.json", '{"name": "x", "version": "1"}')
        self.write("deep/notes.md", "# Nothing")
        self.write("node_modules/x/other.asl.json", BAD)
        self.write(".hidden/other.asl.json", BAD)
        self.write("good.asl.stepwright.json", "{}")
        codes = self.codes(".")
        self.assertEqual(set(codes), {"good.asl.json", "deep/er/plain.json"})
        self.assertEqual(codes["good.asl.json"], [])
        self.assertIn("MISSING_TRANSITION_TARGET", codes["deep/er/plain.json"])
        done = self.call(".")
        self.assertEqual(done.returncode, 1)
        self.assertIn("2 files that hold no definition were skipped", done.stderr)
        self.assertTrue(done.stdout.rstrip().splitlines()[-1].startswith("2 definitions: "), done.stdout)
        self.assertNotRegex(done.stdout.rstrip().splitlines()[-1], r"\b1 \w+s\b")
        verbose = self.call(".", "-v")
        self.assertIn("deep/package.json: skipped", verbose.stderr)
        self.assertIn("deep/notes.md: skipped", verbose.stderr)

    def test_hosts_of_a_folder_speak_for_the_files_that_they_name(self):
        self.write("template.yaml", HOST)
        self.write("ship.asl.json", SHIP)
        codes = self.codes(".")
        self.assertEqual(set(codes), {"template.yaml#Pay", "ship.asl.json#Ship"})
        self.assertIn("SCHEMA_VALIDATION_FAILED", codes["ship.asl.json#Ship"])  # an activity in EXPRESS

    def test_what_cannot_be_read_is_said_and_the_rest_goes_on(self):
        good = self.write("good.asl.json", GOOD)
        bad = self.write("bad.asl.json", BAD)
        done = self.call(good, "gone.asl.json", bad)
        self.assertEqual(done.returncode, 2)
        self.assertIn("gone.asl.json", done.stderr)
        self.assertIn("good.asl.json: no problems", done.stdout)
        self.assertIn("MISSING_TRANSITION_TARGET", done.stdout)

    def test_the_standard_input_is_a_definition(self):
        self.assertEqual(self.call("-", stdin=GOOD).returncode, 0)
        done = self.call("-", stdin=BAD)
        self.assertEqual(done.returncode, 1)
        self.assertIn("-:2:", done.stdout)

    def test_the_order_is_that_of_the_call(self):
        names = [f"{i:03}.asl.json" for i in range(200)]
        for name in names:
            self.write("many/" + name, WARNED)
        done = self.call("many")
        self.assertEqual([line.split(":")[0] for line in done.stdout.splitlines()[:-1]], ["many/" + n for n in names])


class Severities(Validate):
    def test_what_makes_the_exit_code_one(self):
        files = {"error": self.write("e.asl.json", BAD), "warning": self.write("w.asl.json", WARNED),
                 "info": self.write("i.asl.json", NOTED), "none": self.write("n.asl.json", GOOD)}
        order = ["error", "warning", "info", "none"]
        for limit in order[:3]:
            for kind, file in files.items():
                expected = 1 if order.index(kind) <= order.index(limit) else 0
                self.assertEqual(self.call(file, "--max-severity", limit).returncode, expected, (limit, kind))
        self.assertEqual(self.call(files["warning"]).returncode, 0)
        self.assertEqual(self.call(files["warning"], "--max-severity", "loud").returncode, 2)


class Formats(Validate):
    def test_sarif(self):
        self.write("my flows/bad.asl.json", BAD)
        self.write("template.yaml", HOST)
        self.write("ship.asl.json", SHIP)
        done = self.call("my flows/bad.asl.json", "template.yaml", "--format", "sarif")
        self.assertEqual(done.returncode, 1)
        log = json.loads(done.stdout)
        self.assertEqual(log["version"], "2.1.0")
        run = log["runs"][0]
        self.assertEqual(run["tool"]["driver"]["name"], "Stepwright")
        rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
        self.assertEqual(len(rules), len(set(rules)))
        for result in run["results"]:
            self.assertEqual(rules[result["ruleIndex"]], result["ruleId"])
            self.assertIn(result["level"], ("error", "warning", "note"))
            self.assertTrue(result["message"]["text"])
            region = result["locations"][0]["physicalLocation"]["region"]
            self.assertGreaterEqual(region["startLine"], 1)
            self.assertGreaterEqual(region["startColumn"], 1)
        target = next(r for r in run["results"] if "B, C" in r["message"]["text"])
        place = target["locations"][0]["physicalLocation"]
        self.assertEqual(place["artifactLocation"], {"uri": "my%20flows/bad.asl.json", "uriBaseId": "%SRCROOT%"})
        self.assertEqual(place["region"], {"startLine": 2, "startColumn": 43, "endLine": 2, "endColumn": 49})
        self.assertEqual(target["locations"][0]["logicalLocations"],
                         [{"fullyQualifiedName": "/States/A/Next", "kind": "element"}])
        hosted = next(r for r in run["results"] if "Gone" in r["message"]["text"])
        self.assertEqual(hosted["locations"][0]["logicalLocations"][0]["name"], "Pay")
        self.assertEqual(hosted["locations"][0]["physicalLocation"]["region"]["startLine"], 9)

    def test_github_escapes_what_ends_a_property_or_a_line(self):
        self.write("a,b:c%.asl.json", BAD)
        done = self.call("a,b:c%.asl.json", "--format", "github")
        line = next(each for each in done.stdout.splitlines() if "B, C" in each)
        self.assertTrue(line.startswith("::error file=a%2Cb%3Ac%25.asl.json,line=2,endLine=2,col=43,endColumn=49,"
                                        "title=MISSING_TRANSITION_TARGET::"), line)
        self.assertIn("::Missing 'Next' target: B, C at /States/A/Next", line)
        self.write("w.asl.json", WARNED)
        self.assertTrue(self.call("w.asl.json", "--format", "github").stdout.startswith("::warning file=w.asl.json,"))


class Suppressions(Validate):
    def test_beside_the_definition(self):
        self.write("w.asl.json", WARNED)
        self.write("w.asl.stepwright.json", '{"lint": {"suppress": [{"rule": "NO_DOLLAR", "state": "A"}]}}')
        self.assertEqual(self.codes("w.asl.json"), {"w.asl.json": []})
        self.write("w.asl.stepwright.json", '{"lint": {"suppress": [{"rule": "NO_DOLLAR", "state": "B"}]}}')
        self.assertEqual(sorted(self.codes("w.asl.json")["w.asl.json"]), ["NO_DOLLAR", "UNUSED_SUPPRESSION"])

    def test_of_the_nearest_folder(self):
        self.write("stepwright.json", '{"lint": {"suppress": [{"rule": "NO_DOLLAR", "files": "legacy/**"},\n'
                                      '  {"rule": "NO_PATH"}]}}')
        self.write("legacy/w.asl.json", WARNED)
        self.write("new/w.asl.json", WARNED)
        codes = self.codes(".")
        self.assertEqual(codes["legacy/w.asl.json"], [])
        self.assertEqual(codes["new/w.asl.json"], ["NO_DOLLAR"])
        unused = next(file for file in codes if file.endswith("stepwright.json"))
        self.assertEqual(codes[unused], ["UNUSED_SUPPRESSION"])
        self.assertIn("stepwright.json:2:3: note: NO_PATH is suppressed here", self.call(".").stdout)
        self.write("new/stepwright.json", '{"lint": {"suppress": [{"rule": "NO_DOLLAR"}]}}')
        self.assertEqual(self.codes("new"), {"new/w.asl.json": []})

    def test_one_that_cannot_be_understood_holds_for_nothing_and_is_an_error(self):
        self.write("w.asl.json", WARNED)
        for rule, words in (("NO_DOLAR", 'Did you mean "NO_DOLLAR"?'),
                            ("MISSING_END_STATE", "a reason for AWS to refuse")):
            for name in ("w.asl.stepwright.json", "stepwright.json"):
                path = self.write(name, json.dumps({"lint": {"suppress": [{"rule": rule}]}}))
                done = self.call("w.asl.json")
                self.assertEqual(done.returncode, 2, name)
                self.assertIn(words, done.stderr)
                self.assertIn("NO_DOLLAR", done.stdout)
                path.unlink()


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
