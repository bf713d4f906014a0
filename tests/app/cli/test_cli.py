#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line as people and scripts call it: test_cli.py PROGRAM SAMPLES"""
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM, SAMPLES = sys.argv[1], pathlib.Path(sys.argv[2])


def call(*arguments, stdin=None):
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, input=stdin, timeout=60)


def beside(folder, name, text):
    path = pathlib.Path(folder) / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


class NoHarm(unittest.TestCase):
    """What is no definition, or says more than JSON can, is neither run nor exported as one."""

    MACHINE = '{"StartAt": "A", "States": {"A": {"Type": "Wait", "Seconds": %s, "End": true}}}'
    FOREIGN = {
        "template.yaml": ("Transform: AWS::Serverless-2016-10-31\nResources: {}\n", "SAM"),
        "main.tf": ('resource "aws_sfn_state_machine" "f" {\n  name = "f"\n}\n', "Terraform"),
        "package.json": ('{"name": "x", "version": "1.0.0", "scripts": {}}', "package.json"),
        "serverless.yml": ("service: x\nprovider: {name: aws}\n", "Serverless"),
        "some.json": ('{"a": {"b": 1}}', "JSON object"),
    }

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.out = pathlib.Path(self.folder.name) / "out.json"

    def export(self, path, to="asl-json"):
        return call("export", path, "--to", to, "-o", self.out)

    def test_a_picture_is_drawn_without_a_session(self):
        path = beside(self.folder.name, "x.asl.json", self.MACHINE % 5)
        bare = {name: value for name, value in os.environ.items() if name not in ("XDG_RUNTIME_DIR", "DISPLAY")}
        done = subprocess.run([PROGRAM, "export", path, "--to", "svg", "-o", self.out], capture_output=True, text=True,
                              env=bare, timeout=60)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("<svg", self.out.read_text())

    def test_foreign_files_say_what_they_are(self):
        for name, (text, kind) in self.FOREIGN.items():
            path = beside(self.folder.name, name, text)
            for done, code in ((call("run", path), 2), (self.export(path), 1), (self.export(path, "svg"), 1)):
                self.assertEqual(done.returncode, code, name)
                self.assertIn(kind, done.stderr)
            self.assertFalse(self.out.exists())
            done = call("validate", path)
            self.assertEqual(done.returncode, 1)
            self.assertEqual(done.stdout.count("\n"), 1, done.stdout)

    def test_what_cannot_be_read_is_not_exported(self):
        for text in ('{"StartAt": "A", "States": {"A": {"Type": "Succeed"}', b'{"StartAt": "\xfc", "States": {}}'):
            path = beside(self.folder.name, "broken.asl.json", text)
            done = self.export(path)
            self.assertEqual(done.returncode, 1)
            self.assertTrue(done.stderr)
            self.assertFalse(self.out.exists())

    def test_a_template_is_exported_as_it_stands_and_not_run(self):
        path = beside(self.folder.name, "t.asl.json", self.MACHINE % "${n}")
        done = self.export(path)
        self.assertEqual(done.returncode, 0)
        self.assertIn("template", done.stderr)
        self.assertEqual(self.out.read_text(), self.MACHINE % "${n}")
        done = call("run", path)
        self.assertEqual(done.returncode, 2)
        self.assertIn('"n"', done.stderr)
        self.assertEqual(call("validate", path).returncode, 0)

    def test_tags_and_second_documents_are_not_lost(self):
        machine = "StartAt: A\nStates:\n  A:\n    Type: Task\n    Resource: %s\n    End: true\n"
        for text, place in ((machine % "!GetAtt F.Arn", "line 5"), (machine % "!mine x", "line 5"),
                            (machine % "arn:aws:lambda:us-east-1:123456789012:function:f" + "---\na: 1\n", "line 7")):
            path = beside(self.folder.name, "t.asl.yaml", text)
            done = self.export(path)
            self.assertEqual(done.returncode, 1)
            self.assertIn(place, done.stderr)
            self.assertFalse(self.out.exists())


class Names(unittest.TestCase):
    """A file's name may be no UTF-8, and a state's may hold anything; the JSON of problems is JSON all the same."""

    def test_problems_as_json_whatever_the_names(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.fsencode(folder) + b"/caf\xe9.asl.json"
            pathlib.Path(os.fsdecode(path)).write_text(json.dumps(
                {"StartAt": 'a"b\n', "States": {'a"b\n': {"Type": "Pass", "Next": "\u00e9"}}}))
            done = subprocess.run([PROGRAM, "validate", path, "--format", "json"], capture_output=True, timeout=60)
            self.assertEqual(done.returncode, 1, done.stderr)
            report = json.loads(done.stdout.decode())[0]
            self.assertEqual(list(report), ["file", "result", "diagnostics"])
            self.assertTrue(report["file"].endswith("caf\ufffd.asl.json"))
            problem = report["diagnostics"][0]
            self.assertEqual(list(problem)[:3], ["severity", "code", "message"])
            self.assertEqual(problem["severity"], "error")


class Export(unittest.TestCase):
    """Every format that the help names is written, and a graph as text needs no picture."""

    SAMPLE = SAMPLES / "order-with-retry.asl.json"

    def test_the_version_tells_the_day_of_the_catalogue(self):
        done = call("--version")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stdout, r"^stepwright [\d.]+\ncatalogue of \d+ AWS actions, \d{4}-\d\d-\d\d \(Apache")

    def test_every_format_that_the_help_names_is_written(self):
        help_text = call("export", "--help").stdout
        formats = [line.split(":")[0].strip() for line in help_text.split("Formats:\n")[1].split("\n\n")[0].splitlines()]
        self.assertLessEqual({"svg", "png", "pdf", "asl-json", "mermaid", "dot"}, set(formats))
        for name in formats:
            done = subprocess.run([PROGRAM, "export", str(self.SAMPLE), "--to", name, "-o", "-"], capture_output=True,
                                  timeout=60)
            self.assertEqual((name, done.returncode), (name, 0), done.stderr)
            self.assertTrue(done.stdout, name)
        self.assertEqual(call("export", self.SAMPLE, "--to", "bmp", "-o", "-").returncode, 2)

    def test_mermaid_and_dot_hold_the_states(self):
        states = json.loads(self.SAMPLE.read_text())["States"]
        mermaid = call("export", self.SAMPLE, "--to", "mermaid", "-o", "-").stdout
        dot = call("export", self.SAMPLE, "--to", "dot", "-o", "-").stdout
        self.assertTrue(mermaid.startswith("flowchart "))
        self.assertTrue(dot.startswith("digraph "))
        for name in states:
            self.assertIn(name, mermaid)
            self.assertIn(name, dot)


class Log(unittest.TestCase):
    """A log says what happened, and at info nothing of a payload."""

    MACHINE = json.dumps({"StartAt": "Shape", "States": {
        "Shape": {"Type": "Pass", "Next": "Ask"},
        "Ask": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Arguments": {"FunctionName": "f", "Payload": "{% $states.input.x %}"},
                "QueryLanguage": "JSONata", "Next": "Break"},
        "Break": {"Type": "Fail", "QueryLanguage": "JSONata", "Error": "{% $states.input.x %}",
                  "Cause": "{% $states.input.x %}"}}})
    MARKER = "marker-4711"

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.log = self.folder / "new" / "l.log"
        self.file = beside(folder.name, "order.asl.json", self.MACHINE)
        self.mocks = beside(folder.name, "mocks.json", json.dumps({"Ask": {"output": {"x": self.MARKER}}}))

    def run_logged(self, *arguments):
        done = call("run", self.file, "--input", json.dumps({"x": self.MARKER}), "--mocks", self.mocks,
                    "--log-file", self.log, *arguments)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn(self.MARKER, done.stdout)
        return self.log.read_text() if self.log.exists() else ""

    def test_debug_leaves_lines(self):
        text = self.run_logged("--log-level", "debug")
        for line in (f"info document: {self.file}: read, {len(self.MACHINE)} bytes", 'PassStateEntered "Shape"',
                     "debug task: #", "debug run: #", f"info run: {self.file}: FAILED after "):
            self.assertIn(line, text)
        self.assertEqual(self.log.stat().st_mode & 0o7777, 0o600)
        self.assertEqual(self.log.parent.stat().st_mode & 0o7777, 0o700)

    def test_info_holds_nothing_of_a_payload(self):
        for arguments in ((), ("--log-level", "info"), ("--log-level", "warning")):
            self.assertNotIn(self.MARKER, self.run_logged(*arguments))
        self.assertIn(" info run: ", self.log.read_text())
        self.assertIn(self.MARKER, self.run_logged("--log-level", "trace"))

    def test_what_is_refused_is_told_without_the_payload(self):
        for arguments in (("run", self.file, "--input", '{"x": ' + self.MARKER), ("run", self.folder / self.MARKER),
                          ("test-state", self.file, "Ask", "--mock-result", self.MARKER)):
            done = call(*arguments, "--log-file", self.log)
            self.assertEqual(done.returncode, 2, done.stderr)
        text = self.log.read_text()
        self.assertIn("error document: refused: json.syntax", text)
        self.assertNotIn('{"x": ' + self.MARKER, text)

    def test_the_options_stand_before_or_after_the_command(self):
        for arguments in (("--log-level", "info", f"--log-file={self.log}", "validate", self.file),
                          ("validate", "--log-file", self.log, "--log-level=INFO", self.file)):
            done = call(*arguments)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("info document: ", self.log.read_text())
            self.log.unlink()

    def test_a_level_that_is_none_is_refused_with_the_words(self):
        for arguments in (("--log-level", "loud", "validate", self.file), ("validate", self.file, "--log-level", "loud")):
            done = call(*arguments)
            self.assertEqual(done.returncode, 2)
            for word in ("--log-level", "loud", "trace", "debug", "info", "warning", "error", "off"):
                self.assertIn(word, done.stderr)

    def test_off_and_nothing_asked_leave_no_file(self):
        self.assertEqual(self.run_logged("--log-level", "off"), "")
        done = subprocess.run([PROGRAM, "validate", str(self.file)], capture_output=True,
                              env={**os.environ, "XDG_STATE_HOME": str(self.folder / "state")}, timeout=60)
        self.assertEqual(done.returncode, 0)
        self.assertFalse((self.folder / "state").exists())

    def test_a_level_alone_logs_into_the_folder_for_state(self):
        done = subprocess.run([PROGRAM, "validate", str(self.file), "--log-level", "info"], capture_output=True,
                              env={**os.environ, "XDG_STATE_HOME": str(self.folder / "state")}, timeout=60)
        self.assertEqual(done.returncode, 0)
        log = self.folder / "state" / "stepwright" / "stepwright.log"
        self.assertIn("info document: ", log.read_text())
        self.assertEqual(log.stat().st_mode & 0o7777, 0o600)

    def test_the_standard_error_and_a_file_that_cannot_be(self):
        done = call("validate", self.file, "--log-file", "-")
        self.assertIn("info document: ", done.stderr)
        done = call("validate", self.file, "--log-file", self.file / "l.log")
        self.assertEqual(done.returncode, 2)
        self.assertIn("--log-file", done.stderr)


class Run(unittest.TestCase):
    def run_json(self, *arguments):
        done = call("run", *arguments, "--format", "json")
        return done.returncode, json.loads(done.stdout)

    def test_a_mocked_task_decides_the_branch(self):
        mocks = SAMPLES / "process-message.mocks.json"
        for case, state in (("write", "WriteToDynamoDB"), ("publish", "PublishToSNS")):
            code, result = self.run_json(SAMPLES / "process-message.asl.json", "--mocks", f"{mocks}#{case}")
            self.assertEqual((code, result["status"]), (0, "SUCCEEDED"))
            entered = [e["stateEnteredEventDetails"]["name"] for e in result["events"] if "stateEnteredEventDetails" in e]
            self.assertEqual(entered, ["FetchData", "ChooseAction", state])
            self.assertNotIn("error", result)

    def test_events_have_the_shape_of_get_execution_history(self):
        _, result = self.run_json(SAMPLES / "order-with-retry.asl.json", "--input",
                                  f"@{SAMPLES / 'order-with-retry.input.json'}", "--mocks",
                                  f"{SAMPLES / 'order-with-retry.mocks.json'}#paid")
        self.assertEqual(result["status"], "SUCCEEDED")
        events = result["events"]
        self.assertEqual([e["id"] for e in events], list(range(1, len(events) + 1)))
        self.assertEqual(events[0]["type"], "ExecutionStarted")
        self.assertEqual(events[-1]["type"], "ExecutionSucceeded")
        for event in events:
            self.assertLess(event["previousEventId"], event["id"])
            self.assertIn("timestamp", event)
        self.assertIsInstance(events[0]["executionStartedEventDetails"]["input"], str)
        self.assertEqual(sum(e["type"] == "TaskFailed" for e in events), 2)

    def test_a_failed_run_exits_1_and_names_its_error(self):
        code, result = self.run_json(SAMPLES / "order-with-retry.asl.json", "--input",
                                     f"@{SAMPLES / 'order-with-retry.input.json'}", "--mocks",
                                     f"{SAMPLES / 'order-with-retry.mocks.json'}#refused")
        self.assertEqual((code, result["status"], result["error"]), (1, "FAILED", "Order.Rejected"))
        self.assertNotIn("output", result)

    def test_a_task_without_a_mock_says_how_to_give_one(self):
        with tempfile.TemporaryDirectory() as folder:  # without the mock file that lies beside the sample
            text = (SAMPLES / "process-message.asl.json").read_text(encoding="utf-8")
            done = call("run", beside(folder, "process-message.asl.json", text))
        self.assertEqual(done.returncode, 3)
        self.assertIn("FetchData", done.stderr)
        self.assertIn("--mocks", done.stderr)

    def test_until_stops_before_a_state(self):
        mocks = SAMPLES / "process-message.mocks.json"
        code, result = self.run_json(SAMPLES / "process-message.asl.json", "--mocks", f"{mocks}#write", "--until",
                                     "WriteToDynamoDB")
        self.assertEqual(code, 0)
        self.assertEqual(result["events"][-1]["stateExitedEventDetails"]["name"], "ChooseAction")

    def test_the_clock_starts_now_or_as_asked(self):
        mocks = f"{SAMPLES / 'process-message.mocks.json'}#write"
        _, result = self.run_json(SAMPLES / "process-message.asl.json", "--mocks", mocks, "--start", "2026-12-24T18:00:00Z")
        self.assertTrue(result["events"][0]["timestamp"].startswith("2026-12-24T18:00:00"), result["events"][0])
        _, result = self.run_json(SAMPLES / "process-message.asl.json", "--mocks", mocks)
        self.assertGreater(result["events"][0]["timestamp"], "2026")

    def test_the_clock_waits_when_it_is_asked_to(self):
        with tempfile.TemporaryDirectory() as folder:
            path = beside(folder, "wait.asl.json",
                          '{"StartAt": "A", "States": {"A": {"Type": "Wait", "Seconds": 30, "End": true}}}')
            took = {}
            for clock in ("virtual", "real", "30x"):
                begun = time.monotonic()
                with subprocess.Popen([PROGRAM, "run", path, "--clock", clock, "--format", "json"],
                                      stdout=subprocess.PIPE, text=True) as running:
                    if clock == "real":  # still waiting when Ctrl-C comes
                        time.sleep(1.5)
                        running.send_signal(signal.SIGINT)
                    out = json.loads(running.communicate(timeout=60)[0])
                took[clock] = time.monotonic() - begun
                self.assertEqual(running.returncode, 130 if clock == "real" else 0)
                self.assertEqual(out["status"], "INTERRUPTED" if clock == "real" else "SUCCEEDED")
            self.assertGreater(took["30x"], 0.9)
            for bad in ("soon", "0", "-2x", "nan", "1e9", "x"):
                done = call("run", path, "--clock", bad)
                self.assertEqual(done.returncode, 2, bad)
                self.assertIn("60x", done.stderr)

    def test_bad_calls_exit_2(self):
        for arguments in (["run"], ["run", "nowhere.json"], ["run", SAMPLES / "order.asl.json", "--input", "{"],
                          ["run", SAMPLES / "process-message.pasted.txt"], ["fly"], ["run", "--format", "xml", "x"]):
            self.assertEqual(call(*arguments).returncode, 2, arguments)

    def test_the_table_names_every_state(self):
        done = call("run", SAMPLES / "process-message.asl.json", "--mocks",
                    f"{SAMPLES / 'process-message.mocks.json'}#write", "--stats")
        for words in ("ExecutionStarted", "FetchData", "ChooseAction", "WriteToDynamoDB", "SUCCEEDED", "of 25000"):
            self.assertIn(words, done.stdout)


class Patterns(unittest.TestCase):
    """Each pattern of the palette is a whole document that validates and, with its mocks, runs."""

    def test_patterns_validate_and_run(self):
        patterns = sorted((SAMPLES.parent / "patterns").glob("*.asl.json"))
        self.assertGreaterEqual(len(patterns), 12)
        done = call("validate", *patterns)
        self.assertEqual(done.returncode, 0, done.stdout)
        for pattern in patterns:
            base = str(pattern)[: -len(".asl.json")]
            mocks = pathlib.Path(base + ".mocks.json")
            if mocks.exists():
                done = call("run", pattern, "--input", f"@{base}.input.json", "--mocks", mocks)
                self.assertEqual(done.returncode, 0, done.stdout + done.stderr)


class Validate(unittest.TestCase):
    def test_samples_have_no_errors(self):
        done = call("validate", *sorted(SAMPLES.glob("*.asl.json")))
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_pasted_quotes_are_one_clear_problem(self):
        done = call("validate", SAMPLES / "process-message.pasted.txt", "--format", "json")
        self.assertEqual(done.returncode, 1)
        errors = [d for d in json.loads(done.stdout)[0]["diagnostics"] if d["severity"] == "error"]
        self.assertEqual(len(errors), 1, errors)
        self.assertIn("fix", errors[0])

    def test_a_missing_target_has_code_pointer_and_place(self):
        with tempfile.NamedTemporaryFile("w", suffix=".asl.json") as file:
            file.write('{"StartAt": "A",\n "States": {"A": {"Type": "Pass",\n "Next": "B"}}}')
            file.flush()
            done = call("validate", file.name, "--format", "json")
            self.assertEqual(done.returncode, 1)
            found = [(d["code"], d["pointer"], d["line"]) for d in json.loads(done.stdout)[0]["diagnostics"]]
            self.assertIn(("MISSING_TRANSITION_TARGET", "/States/A/Next", 3), found)

    def test_unreadable_exits_2(self):
        self.assertEqual(call("validate", "nowhere.json").returncode, 2)


class Export(unittest.TestCase):
    def test_svg_keeps_names_as_text(self):
        with tempfile.TemporaryDirectory() as folder:
            target = pathlib.Path(folder) / "picture.svg"
            done = call("export", SAMPLES / "process-message.asl.json", "--to", "svg", "-o", target)
            self.assertEqual(done.returncode, 0, done.stderr)
            svg = target.read_text(encoding="utf-8")
            for name in ("FetchData", "ChooseAction", "WriteToDynamoDB", "PublishToSNS"):
                self.assertIn(name, svg)

    def test_png_in_both_themes_differ(self):
        with tempfile.TemporaryDirectory() as folder:
            pictures = []
            for theme in ("light", "dark"):
                target = pathlib.Path(folder) / f"{theme}.png"
                done = call("export", SAMPLES / "order.asl.json", "--to", "png", "--theme", theme, "-o", target)
                self.assertEqual(done.returncode, 0, done.stderr)
                pictures.append(target.read_bytes())
                self.assertEqual(pictures[-1][:8], b"\x89PNG\r\n\x1a\n")
            self.assertNotEqual(*pictures)

    def test_a_picture_leads_down_or_to_the_right(self):
        with tempfile.TemporaryDirectory() as folder:
            sizes = {}
            for direction in ("top-down", "left-right"):
                target = pathlib.Path(folder) / f"{direction}.png"
                done = call("export", SAMPLES / "process-message.asl.json", "--to", "png", "--direction", direction,
                            "-o", target)
                self.assertEqual(done.returncode, 0, done.stderr)
                head = target.read_bytes()[16:24]
                sizes[direction] = int.from_bytes(head[:4], "big") / int.from_bytes(head[4:], "big")
            self.assertGreater(sizes["left-right"], sizes["top-down"])
            self.assertEqual(call("export", SAMPLES / "order.asl.json", "--to", "png", "--direction", "up", "-o",
                                  target).returncode, 2)

    def test_asl_json_is_the_same_bytes_for_json(self):
        with tempfile.TemporaryDirectory() as folder:
            target = pathlib.Path(folder) / "copy.json"
            call("export", SAMPLES / "order.asl.json", "--to", "asl-json", "-o", target)
            self.assertEqual(target.read_bytes(), (SAMPLES / "order.asl.json").read_bytes())


class Convert(unittest.TestCase):
    """The patterns and samples, said in JSONata: they validate, and come to the same end."""

    def test_patterns_run_the_same_in_jsonata(self):
        for source in sorted((SAMPLES.parent / "patterns").glob("*.asl.json")):
            base = str(source)[: -len(".asl.json")]
            with self.subTest(source.name), tempfile.TemporaryDirectory() as folder:
                target = pathlib.Path(folder) / "x.asl.json"
                done = call("convert", source, "-o", target)
                self.assertEqual(done.returncode, 0, done.stderr)
                done = call("validate", target)
                self.assertEqual(done.returncode, 0, done.stdout)
                mocks = pathlib.Path(base + ".mocks.json")
                if not mocks.exists():
                    continue
                ends = []
                for file in (source, target):
                    name = pathlib.Path(folder) / source.name  # a mock file names the machine by its file
                    if file == target:
                        name.write_bytes(target.read_bytes())
                    done = call("run", source if file == source else name, "--input", f"@{base}.input.json",
                                "--mocks", mocks, "--format", "json")
                    result = json.loads(done.stdout)
                    ends.append((done.returncode, result["status"], result.get("output"), result.get("error")))
                self.assertEqual(*ends)

    def test_what_is_converted_is_not_converted_again(self):
        done = call("convert", SAMPLES / "ship-each-parcel.asl.json")
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn("JSONata already", done.stderr)


class TestState(unittest.TestCase):
    def state(self, *arguments):
        done = call("test-state", *arguments)
        return done.returncode, (json.loads(done.stdout) if done.stdout else done.stderr)

    def test_a_choice_says_where_it_goes(self):
        code, answer = self.state(SAMPLES / "process-message.asl.json", "ChooseAction", "--input", '{"dataValue": 1}')
        self.assertEqual((code, answer["status"], answer["nextState"]), (0, "SUCCEEDED", "WriteToDynamoDB"))

    def test_debug_shows_the_data_flow(self):
        code, answer = self.state(SAMPLES / "order-with-retry.asl.json", "Validate order", "--input", '{"id": 7}', "--level",
                                  "DEBUG", "--mock-result", '{"StatusCode": 200, "Payload": {"valid": true, "total": 3}}',
                                  "--validation", "NONE")
        self.assertEqual(code, 0, answer)
        self.assertEqual(answer["output"]["check"], {"total": 3, "valid": True})
        self.assertIn("afterResultSelector", answer["inspectionData"])

    def test_a_retried_error_says_when(self):
        code, answer = self.state(SAMPLES / "order-with-retry.asl.json", "Charge card", "--input",
                                  '{"customer": "C", "check": {"total": 3}}', "--mock-error",
                                  '{"error": "Card.Busy", "cause": "busy"}', "--level", "DEBUG")
        self.assertEqual((code, answer["status"]), (1, "RETRIABLE"))
        self.assertEqual(answer["inspectionData"]["errorDetails"]["retryBackoffIntervalSeconds"], 2)

    def test_unknown_states_are_refused(self):
        self.assertEqual(self.state(SAMPLES / "process-message.asl.json", "Nowhere")[0], 2)


class Help(unittest.TestCase):
    def test_help_names_the_commands(self):
        done = call("--help")
        self.assertEqual(done.returncode, 0)
        for word in ("run", "validate", "export", "test-state"):
            self.assertIn(word, done.stdout)
        self.assertIn("Exit code", call("run", "--help").stdout)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
