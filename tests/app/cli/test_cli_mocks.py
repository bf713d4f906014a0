#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where `run` takes its mocks and its input from, and what it says of a mock file that is wrong.

test_cli_mocks.py PROGRAM"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.path.abspath(sys.argv[1])
FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:f"
MACHINE = {"StartAt": "Ask", "States": {"Ask": {"Type": "Task", "Resource": FUNCTION, "End": True}}}
LOCAL = {"StateMachines": {"Order": {"TestCases": {"paid": {"Ask": "Paid"}, "both": {"Ask": "Paid"}}},
                           "Other": {"TestCases": {"both": {"Ask": "Broke"}}}},
         "MockedResponses": {"Paid": {"0": {"Return": {"StatusCode": 200, "Payload": "paid"}}},
                             "Broke": {"0": {"Throw": {"Error": "Broke", "Cause": "no money"}}}}}


def answers(value):
    return {"Ask": {"answers": [{"kind": "result", "result": value}]}}


class Mocks(unittest.TestCase):
    def setUp(self):
        kept = tempfile.TemporaryDirectory()
        self.addCleanup(kept.cleanup)
        self.folder = pathlib.Path(kept.name)
        self.state = self.folder / "state"
        # Its name is that of no machine in the mock file: the two have nothing to do with each other.
        self.machine = self.file("shop.asl.json", MACHINE)

    def file(self, name, content):
        path = self.folder / name
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return path

    def run_it(self, *arguments):
        done = subprocess.run([PROGRAM, "run", str(self.machine), "--format", "json", *map(str, arguments)],
                              capture_output=True, text=True, timeout=60,
                              env={**os.environ, "XDG_STATE_HOME": str(self.state)})
        output = json.loads(done.stdout).get("output") if done.returncode in (0, 1) else None
        return done.returncode, output, done.stderr

    def test_a_case_is_named_by_itself_or_with_its_machine(self):
        mocks = self.file("m.json", LOCAL)
        self.assertEqual(self.run_it("--mocks", f"{mocks}#paid"), (0, "paid", ""))
        self.assertEqual(self.run_it("--mocks", f"{mocks}#Order#both"), (0, "paid", ""))
        self.assertEqual(self.run_it("--mocks", f"{mocks}#Other#both")[0], 1)

    def test_a_name_that_fits_several_cases_is_refused_with_their_names(self):
        code, _, errors = self.run_it("--mocks", f"{self.file('m.json', LOCAL)}#both")
        self.assertEqual(code, 2)
        self.assertIn("Order#both, Other#both", errors)

    def test_a_file_may_have_a_hash_in_its_name(self):
        self.assertEqual(self.run_it("--mocks", f"{self.file('m#1.json', LOCAL)}#paid")[:2], (0, "paid"))

    def test_a_payload_is_unwrapped_in_every_form(self):
        wrapped = {"StatusCode": 200, "Payload": "p"}
        short = self.file("short.json", {"Ask": {"output": wrapped}})
        self.assertEqual(self.run_it("--mocks", short)[:2], (0, "p"))
        self.file("shop.asl.stepwright.json", {"mocks": answers(wrapped)})
        self.assertEqual(self.run_it()[:2], (0, "p"))

    def test_mocks_and_input_come_from_the_file_beside_and_that_is_said(self):
        beside = self.file("shop.asl.stepwright.json",
                           {"mocks": answers("beside"), "mockCase": "Order # paid", "inputs": {"small": {"n": 1}}})
        code, output, errors = self.run_it()
        self.assertEqual((code, output), (0, "beside"))
        self.assertEqual(errors, f'stepwright: input "small" from {beside}\n'
                                 f'stepwright: mocks "Order # paid" from {beside}\n')

    def test_what_is_given_comes_first_and_nothing_is_said(self):
        self.file("shop.asl.stepwright.json", {"mocks": answers("beside"), "inputs": {"small": {"n": 1}}})
        given = self.file("given.json", {"Ask": {"output": "given"}})
        self.assertEqual(self.run_it("--mocks", given, "--input", "{}"), (0, "given", ""))

    def test_no_mocks_takes_none(self):
        self.file("shop.asl.stepwright.json", {"mocks": answers("beside")})
        code, _, errors = self.run_it("--no-mocks")
        self.assertEqual(code, 3)
        self.assertIn("has no mock", errors)
        self.assertEqual(self.run_it("--no-mocks", "--mocks", "x")[0], 2)

    def test_a_set_beside_is_named_too(self):
        beside = self.file("shop.asl.stepwright.json",
                           {"mocks": answers("one"), "otherMocks": {"Order # two": answers("two")}})
        self.assertEqual(self.run_it("--mocks", f"{beside}#two"), (0, "two", ""))

    def test_a_misspelt_key_is_named_with_its_place_and_the_word_that_was_meant(self):
        wrong = json.dumps(LOCAL, indent=2).replace("Return", "Retrun")
        mocks = self.file("m.json", wrong)
        line = next(i for i, text in enumerate(wrong.splitlines(), 1) if "Retrun" in text)
        code, _, errors = self.run_it("--mocks", f"{mocks}#paid")
        self.assertEqual(code, 2)
        self.assertIn(f"{mocks}: line {line}, column ", errors)
        self.assertIn('Did you mean "Return"?', errors)

    def test_a_misspelt_key_beside_the_definition_is_no_silence(self):
        self.file("shop.asl.stepwright.json", {"mocks": {"Ask": {"answers": [{"kind": "result", "reslut": 1}]}}})
        code, _, errors = self.run_it()
        self.assertEqual(code, 2)
        self.assertIn('Did you mean "result"?', errors)
        self.assertEqual(self.run_it("--no-mocks")[0], 3)

    def own(self, content):
        """One's own part for the definition, by the place that the program gives it."""
        path = os.path.realpath(self.machine)
        number = 14695981039346656037
        for byte in path.encode():
            number = (number ^ byte) * 1099511628211 % 2**64
        kept = self.state / "stepwright" / "own" / f"{number}-{os.path.basename(path)}.json"
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps(content), encoding="utf-8")
        return kept

    def test_ones_own_last_input_comes_before_the_teams(self):
        echo = {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": True}}}
        self.machine = self.file("echo.asl.json", echo)
        beside = self.file("echo.asl.stepwright.json", {"inputs": {"first": 1, "second": 2}})
        self.assertEqual(self.run_it(), (0, 1, f'stepwright: input "first" from {beside}\n'))
        own = self.own({"lastInputs": [{"name": "mine", "value": 7}]})
        self.assertEqual(self.run_it(), (0, 7, f'stepwright: input "mine" from {own}\n'))
        self.own({"lastInputs": [{"name": "second"}]})
        self.assertEqual(self.run_it(), (0, 2, f'stepwright: input "second" from {beside}\n'))

    def test_a_mock_file_of_its_own_says_which_case_it_gives(self):
        mocks = self.file("shop.mocks.json", LOCAL)
        self.assertEqual(self.run_it(), (0, "paid", f'stepwright: mocks "Order # paid" from {mocks}\n'))
        self.assertEqual(self.run_it("--no-mocks")[0], 3)
        self.file("shop.asl.stepwright.json", {"mocks": answers("beside")})
        self.assertEqual(self.run_it()[:2], (0, "beside"))
        self.file("shop.asl.stepwright.json", {})
        self.file("shop.mocks.json", {"Ask": {"outptu": 1}})
        code, _, errors = self.run_it()
        self.assertEqual(code, 2)
        self.assertIn('Did you mean "output"?', errors)

    def test_a_section_of_a_newer_version_is_no_silence(self):
        self.file("shop.asl.stepwright.json", {"versions": {"mocks": 2}, "mocks": {"Ask": "another way"}})
        code, _, errors = self.run_it()
        self.assertEqual(code, 2)
        self.assertIn("newer version", errors)
        self.assertEqual(self.run_it("--no-mocks")[0], 3)

    def test_running_writes_nothing(self):
        self.file("shop.mocks.json", LOCAL)
        self.file("shop.asl.stepwright.json", {"breakpoints": [{"state": "/States/Ask"}]})
        before = {path: path.read_bytes() for path in self.folder.rglob("*") if path.is_file()}
        self.run_it()
        self.assertEqual(before, {path: path.read_bytes() for path in self.folder.rglob("*") if path.is_file()})

    def test_items_and_conditions_choose_an_answer(self):
        each = {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": True, "ItemProcessor": {
            "StartAt": "Ask", "States": {"Ask": MACHINE["States"]["Ask"]}}}}}
        self.machine = self.file("each.asl.json", each)
        self.file("each.asl.stepwright.json", {"mocks": {"Ask": {"answers": [
            {"kind": "result", "item": {"Each": 1}, "result": "second"},
            {"kind": "result", "when": "amount > 100", "result": "large"},
            {"kind": "result", "result": "small"}]}}})
        items = json.dumps([{"amount": 1}, {"amount": 500}, {"amount": 101}])
        self.assertEqual(self.run_it("--input", items)[:2], (0, ["small", "second", "large"]))

    def test_a_seed_reaches_the_name_of_an_express_run(self):
        self.machine = self.file("id.asl.json", {"StartAt": "A", "States": {
            "A": {"Type": "Pass", "Parameters": {"id.$": "$$.Execution.Id"}, "End": True}}})
        express = ("--type", "EXPRESS", "--seed")
        one, other = self.run_it(*express, 1)[1]["id"], self.run_it(*express, 2)[1]["id"]
        self.assertRegex(one, r"^arn:aws:states:us-east-1:123456789012:express:id:run:[0-9a-f-]{36}$")
        self.assertNotEqual(one, other)
        self.assertEqual(one, self.run_it(*express, 1)[1]["id"])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
