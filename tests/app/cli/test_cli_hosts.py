#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Definitions inside templates, plans and pages on the command line: test_cli_hosts.py PROGRAM"""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM = sys.argv[1]

SAM = """Transform: AWS::Serverless-2016-10-31
Resources:
  Pay:
    Type: AWS::Serverless::StateMachine
    Properties:
      Type: EXPRESS
      Definition:
        StartAt: A
        States:
          A: {Type: Wait, Seconds: 1, Next: B}
          B: {Type: Succeed}
  Ship:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: flows/ship.asl.json
      DefinitionSubstitutions: {Table: orders}
"""
SHIP = '{"StartAt": "S", "States": {"S": {"Type": "Pass", "Result": "shipped",\n  "End": true}}}'
BROKEN_SHIP = SHIP.replace('"End": true', '"Next": "T"')
PLAN = """resource "aws_sfn_state_machine" "flow" {
  definition = <<-EOF
    {
      "StartAt": "One",
      "States": {
        "One": {"Type": "Pass", "Parameters": {"x.$": "$.a", "arn": "${aws_lambda_function.one.arn}"}, "Next": "Gone"}
      }
    }
  EOF
}
"""


class Hosts(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.write("template.yaml", SAM)
        self.write("flows/ship.asl.json", SHIP)

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
        return path

    def call(self, *arguments, stdin=None):
        return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, input=stdin, timeout=60,
                              cwd=self.folder)

    def test_validate_takes_every_machine_and_names_it(self):
        done = self.call("validate", "template.yaml")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(done.stdout, "template.yaml#Pay: no problems\nflows/ship.asl.json#Ship: no problems\n")
        report = json.loads(self.call("validate", "template.yaml", "--format", "json").stdout)
        self.assertEqual([(each["file"], each["machine"]) for each in report],
                         [("template.yaml", "Pay"), ("flows/ship.asl.json", "Ship")])
        self.assertEqual(self.call("validate", "template.yaml#Ship").stdout, "flows/ship.asl.json#Ship: no problems\n")

    def test_a_run_has_the_values_of_its_placeholders(self):
        flow = """{"StartAt": "Hold", "States": {
          "Hold": {"Type": "Wait", "Seconds": ${Hold}, "Next": "Say"},
          "Say": {"Type": "Pass", "Result": "${Table}", "End": true}}}"""
        self.write("flow.asl.json", flow)
        done = self.call("run", "flow.asl.json")
        self.assertEqual(done.returncode, 2)
        self.assertIn('flow.asl.json: line 2, column 47: The placeholder "Hold" has no value.', done.stderr)
        self.assertIn("--value NAME=VALUE", done.stderr)
        self.assertIn("flow.asl.stepwright.json", done.stderr)
        output = lambda *more: self.call("run", "flow.asl.json", *more).stdout.splitlines()[-1]
        self.assertEqual(output("--value", "Hold=5", "--value", "Table=orders"), 'output  "orders"')
        # What is nearer counts: the call, a file, what is kept beside, the template.
        self.write("values.json", '{"Table": "filed", "Hold": 1, "Other": 1}')
        self.assertEqual(output("--values", "values.json"), 'output  "filed"')
        self.write("flow.asl.stepwright.json", '{"values": {"Hold": 5, "Table": "beside"}}')
        self.assertEqual(output(), 'output  "beside"')
        self.assertEqual(output("--value", "Table=called"), 'output  "called"')
        done = self.call("run", "flow.asl.json", "--value", "Tabel=x")
        self.assertEqual(done.returncode, 2)
        self.assertIn('Did you mean "Table"?', done.stderr)
        self.assertEqual(self.call("run", "flow.asl.json", "--value", "Tabel").returncode, 2)

    def test_a_template_gives_its_defaults(self):
        self.write("flows/ship.asl.json", SHIP.replace('"shipped"', '"${Table}"'))
        for name in ["template.yaml#Ship", "flows/ship.asl.json"]:
            self.assertIn('output  "orders"', self.call("run", name).stdout)

    def test_validate_and_test_state_see_the_values(self):
        self.write("flow.asl.json", '{"StartAt": "A", "States": {"A": {"Type": "Wait",\n "Seconds": ${Hold}, "Next": "B"},'
                   ' "B": {"Type": "Pass", "Result": ${Gone}, "End": true}}}')
        done = self.call("validate", "flow.asl.json", "--value", "Hold=many")
        self.assertIn("flow.asl.json:2:13: error: Expected value of type Integer", done.stdout)
        done = self.call("test-state", "flow.asl.json", "A", "--value", "Hold=0")
        self.assertEqual(done.returncode, 2)  # AWS wants more than 0 of them, or B is not JSON yet
        done = self.call("test-state", "flow.asl.json", "A")
        self.assertIn('"Hold" has no value', done.stderr)
        done = self.call("test-state", "flow.asl.json", "B", "--value", "Gone=7", "--value", "Hold=1")
        self.assertEqual(json.loads(done.stdout)["output"], "7")

    def test_a_byte_order_mark_is_no_part_of_what_aws_gets(self):
        (self.folder / "bom.asl.json").write_text(SHIP, encoding="utf-8-sig")
        self.assertEqual(self.call("export", "bom.asl.json", "--to", "asl-json", "-o", "-").stdout, SHIP)
        self.assertEqual(json.loads(self.call("test-state", "bom.asl.json", "S").stdout)["output"], '"shipped"')
        self.assertEqual(self.call("rename", "bom.asl.json", "S", "T", "--in-place").returncode, 0)
        self.assertTrue((self.folder / "bom.asl.json").read_bytes().startswith(b"\xef\xbb\xbf{"))
        (self.folder / "bom.yaml").write_text(SAM, encoding="utf-8-sig")
        self.assertEqual(self.call("rename", "bom.yaml#Pay", "A", "Go", "--in-place").returncode, 0)
        renamed = SAM.replace("StartAt: A", "StartAt: Go").replace("          A:", "          Go:")
        self.assertEqual((self.folder / "bom.yaml").read_text(encoding="utf-8-sig"), renamed)
        self.assertTrue((self.folder / "bom.yaml").read_bytes().startswith(b"\xef\xbb\xbf"))

    def test_tests_and_replays_have_the_values(self):
        flow = '''{"StartAt": "A", "States": {
          "A": {"Type": "Wait", "Seconds": ${Hold}, "Next": "B"},
          "B": {"Type": "Pass", "Result": {"to": "${Table}"}, "End": true}}}'''
        self.write("flow.asl.json", flow)
        test = {"name": "to the table", "input": {}, "expect": {"status": "SUCCEEDED", "output": {"to": "orders"}}}
        self.write("flow.asl.stepwright.json", json.dumps({"tests": [test]}))
        done = self.call("test", "flow.asl.json")
        self.assertEqual(done.returncode, 1)
        self.assertIn('flow.asl.json: line 2, column 44: The placeholder "Hold" has no value.', done.stdout)
        self.assertEqual(self.call("test", "--value", "Hold=5", "--value", "Table=orders").returncode, 0)
        self.assertEqual(self.call("test", "--value", "Hold=5", "--value", "Table=parts").returncode, 1)
        self.assertEqual(self.call("test", "--value", "Hald=5").returncode, 2)
        # AWS would not create it with that value.
        done = self.call("test", "--value", "Hold=many", "--value", "Table=orders")
        self.assertEqual(done.returncode, 1)
        self.assertIn("Expected value of type Integer", done.stdout)
        values = {"Hold": 5, "Table": "orders"}
        self.write("flow.asl.stepwright.json", json.dumps({"tests": [test], "values": values}))
        self.assertEqual(self.call("test", "--coverage", "c.xml").returncode, 0)
        self.assertIn('number="3"', (self.folder / "c.xml").read_text())
        # Recorded with the values: what is deployed.
        run = json.loads(self.call("run", "flow.asl.json", "--format", "json").stdout)
        self.write("history.json", json.dumps({"events": run["events"]}))
        replay = lambda *more: self.call("replay", "history.json", "--against", "flow.asl.json", *more)
        self.assertEqual(replay().returncode, 0, replay().stdout + replay().stderr)
        done = replay("--value", "Table=parts")
        self.assertEqual(done.returncode, 1)
        self.assertIn("recorded   \"orders\"", done.stdout)
        self.write("flow.asl.stepwright.json", "{}")
        done = replay()
        self.assertEqual(done.returncode, 2)
        self.assertIn('The placeholder "Hold" has no value.', done.stderr)

    def test_format_sets_out_every_machine_of_a_file(self):
        messy = SAM.replace("        StartAt: A\n", "        # first\n        StartAt:   A\n")
        self.write("template.yaml", messy)
        done = self.call("format", "template.yaml")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(done.stdout, messy.replace("StartAt:   A", "StartAt: A"))
        self.assertEqual(self.call("format", "template.yaml", "--check").returncode, 1)
        self.assertEqual(self.call("format", "template.yaml", "--in-place").returncode, 0)
        self.assertEqual((self.folder / "template.yaml").read_text(), done.stdout)
        done = self.call("format", "template.yaml", "--check")
        self.assertEqual((done.returncode, done.stdout), (0, ""))
        done = self.call("format", "flows/ship.asl.json")
        self.assertEqual(json.loads(done.stdout), json.loads(SHIP))
        self.assertEqual(done.stdout.count("\n"), 9)
        self.assertEqual(self.call("format", self.write("broken.asl.json", "{")).returncode, 1)

    def test_rename_changes_a_state_where_it_stands(self):
        done = self.call("rename", "template.yaml#Pay", "B", "Done")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(done.stdout, SAM.replace("Next: B}", "Next: Done}").replace("  B: {", "  Done: {"))
        done = self.call("rename", "template.yaml#Pay", "C", "Done")
        self.assertEqual(done.returncode, 2)
        self.assertIn('there is no state "C"', done.stderr)
        self.assertEqual(self.call("rename", "template.yaml#Pay", "B", "A").returncode, 1)
        self.assertEqual(self.call("rename", "template.yaml", "B", "A").returncode, 2)
        self.assertEqual(self.call("rename", "template.yaml#Ship", "S", "Sent", "--in-place").returncode, 0)
        self.assertEqual((self.folder / "flows/ship.asl.json").read_text(), SHIP.replace('"S"', '"Sent"'))
        self.assertEqual((self.folder / "template.yaml").read_text(), SAM)

    def test_problems_stand_where_they_do_in_the_host(self):
        self.write("main.tf", PLAN)
        done = self.call("validate", "main.tf")
        self.assertEqual(done.returncode, 1)
        line = PLAN.splitlines()[5]
        self.assertIn(f"main.tf:6:{line.index('Gone')}: error", done.stdout)
        self.write("flows/ship.asl.json", BROKEN_SHIP)
        self.assertIn("flows/ship.asl.json:2:", self.call("validate", "template.yaml").stdout)

    def test_the_type_is_the_hosts(self):
        self.write("template.yaml", SAM.replace("{Type: Wait, Seconds: 1, Next: B}",
                                                "{Type: Task, Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken',"
                                                " Parameters: {QueueUrl: q, MessageBody.$: $$.Task.Token}, Next: B}"))
        self.assertEqual(self.call("validate", "template.yaml#Pay").returncode, 1)
        self.assertEqual(self.call("validate", "template.yaml#Pay", "--type", "STANDARD").returncode, 0)
        self.assertIn("EXPRESS", self.call("run", "template.yaml#Pay").stderr)

    def test_run_and_export_want_one(self):
        for command in (("run", "template.yaml"), ("export", "template.yaml", "--to", "svg", "-o", "x.svg"),
                        ("convert", "template.yaml"), ("test-state", "template.yaml", "A")):
            done = self.call(*command)
            self.assertEqual(done.returncode, 2, command)
            self.assertIn("Pay, Ship", done.stderr)
        self.assertFalse((self.folder / "x.svg").exists())
        done = self.call("run", "template.yaml#Ship", "--format", "json")
        self.assertEqual((done.returncode, json.loads(done.stdout)["output"]), (0, "shipped"))
        self.assertEqual(self.call("export", "template.yaml#Pay", "--to", "svg", "-o", "x.svg").returncode, 0)
        self.assertIn("<svg", (self.folder / "x.svg").read_text())
        unknown = self.call("run", "template.yaml#Other")
        self.assertEqual(unknown.returncode, 2)
        self.assertIn("Pay, Ship", unknown.stderr)

    def test_a_plan_runs_with_its_holes_as_texts_by_force(self):
        self.write("main.tf", PLAN.replace('"Next": "Gone"', '"End": true'))
        self.assertEqual(self.call("run", "main.tf", "--input", '{"a": 7}').returncode, 2)
        done = self.call("run", "main.tf", "--input", '{"a": 7}', "--format", "json", "--force")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(json.loads(done.stdout)["output"], {"x": 7, "arn": "${aws_lambda_function.one.arn}"})

    def test_convert_writes_the_host_with_the_definition_changed_in_place(self):
        path = self.write("main.tf", PLAN.replace('"Next": "Gone"', '"End": true'))
        done = self.call("convert", "main.tf")
        self.assertEqual(done.returncode, 0, done.stderr)
        before, after = path.read_text().splitlines(), done.stdout.splitlines()
        self.assertEqual((before[:2], before[-4:]), (after[:2], after[-4:]))
        self.assertIn("{% $states.input.a %}", done.stdout)
        self.assertTrue(all(line.startswith("    ") for line in after[2:-2]), done.stdout)

    def test_what_lies_elsewhere_is_said(self):
        path = self.write("template.yaml", SAM.replace("flows/ship.asl.json", "s3://bucket/ship.json"))
        done = self.call("validate", path)
        self.assertEqual(done.returncode, 0)
        self.assertIn("s3://bucket/ship.json", done.stderr)
        self.assertEqual(self.call("validate", f"{path}#Ship").returncode, 2)
        self.write("template.yaml", SAM.replace("flows/ship", "flows/none"))
        done = self.call("validate", "template.yaml")
        self.assertEqual(done.returncode, 2)
        self.assertIn("flows/none.asl.json", done.stderr)

    def test_files_of_serverless_are_followed(self):
        self.write("serverless.yml", "service: s\nstepFunctions:\n  stateMachines:\n    a: ${file(flows/a.yml)}\n"
                                     "    b: {type: EXPRESS, definition: '${file(flows/all.yml):x.b}'}\n")
        self.write("flows/a.yml", "name: a\ndefinition:\n  StartAt: A\n  States:\n    A: {Type: Succeed}\n")
        self.write("flows/all.yml", "x:\n  b:\n    StartAt: B\n    States:\n      B: {Type: Pass, Next: None}\n")
        done = self.call("validate", "serverless.yml")
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("flows/a.yml#a: no problems", done.stdout)
        self.assertIn("flows/all.yml:5:", done.stdout)

    def test_an_answer_of_the_api_and_the_standard_input(self):
        answer = json.dumps({"name": "N", "type": "EXPRESS", "roleArn": "r", "definition": SHIP})
        done = self.call("run", "-", "--format", "json", stdin=answer)
        self.assertEqual((done.returncode, json.loads(done.stdout)["output"]), (0, "shipped"))
        done = self.call("validate", "/dev/stdin#N", stdin=answer.replace('\\"End\\": true', '\\"Next\\": \\"T\\"'))
        self.assertEqual(done.returncode, 1)
        self.assertIn("/dev/stdin:1:", done.stdout)

    def test_documents_of_yaml_are_each_a_machine(self):
        self.write("two.asl.yaml", "StartAt: A\nStates:\n  A: {Type: Succeed}\n---\nStartAt: B\nStates:\n  B: {Type: Oh}\n")
        done = self.call("validate", "two.asl.yaml")
        self.assertEqual(done.returncode, 1)
        self.assertIn("two.asl.yaml#1: no problems", done.stdout)
        self.assertIn("two.asl.yaml:7:", done.stdout)
        self.assertEqual(self.call("run", "two.asl.yaml").returncode, 2)

    def test_input_and_mocks_of_one_machine_of_several(self):
        self.write("template.Pay.stepwright.json", json.dumps({"inputs": {"first": {"n": 1}}}))
        done = self.call("run", "template.yaml#Pay", "--format", "json")
        self.assertEqual((done.returncode, json.loads(done.stdout)["output"]), (0, {"n": 1}), done.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
