#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What scripts rely on: what is refused, what is written where, and how each call exits.

test_cli_strict.py PROGRAM SAMPLES"""
import json
import os
import pathlib
import resource
import signal
import stat
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM, SAMPLES = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).absolute()
ORDER = SAMPLES / "order.asl.json"
SANITIZED = os.environ.get("STEPWRIGHT_SANITIZE", "")
PASS = {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": True}}}
LOOP = {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Choice", "Choices": [
    {"Variable": "$.never", "IsPresent": True, "Next": "C"}], "Default": "A"}, "C": {"Type": "Succeed"}}}
CALLBACK = {"StartAt": "T", "States": {"T": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
                                             "Parameters": {"QueueUrl": "q", "MessageBody": "b"}, "End": True}}}


def call(*arguments, stdin=None, **more):
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, input=stdin, timeout=60, **more)


class InFolder(unittest.TestCase):
    def setUp(self):
        self.kept = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.kept.name)
        self.addCleanup(self.kept.cleanup)

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else
                         (content if isinstance(content, str) else json.dumps(content)).encode())
        return path

    def names(self):
        return sorted(p.name for p in self.folder.iterdir())


class Refused(InFolder):
    def test_run_refuses_what_aws_would_refuse_to_create(self):
        bad = self.file("a.asl.json", {"StartAt": "A", "States": {"A": {"Type": "Pass", "Result": 1, "End": True},
                                                                   "B": {"Type": "Pass", "End": True}}})
        done = call("run", bad)
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertIn(b"not reachable", done.stderr)
        self.assertIn(b"--force", done.stderr)
        self.assertEqual(call("run", bad, "--force").returncode, 0)

    def test_force_runs_nothing_that_cannot_be_read(self):
        self.assertEqual(call("run", self.file("a.asl.json", '{"StartAt": '), "--force").returncode, 2)

    def test_samples_and_patterns_are_not_refused(self):
        for source in sorted(SAMPLES.glob("*.asl.json")) + sorted((SAMPLES.parent / "patterns").glob("*.asl.json")):
            with self.subTest(source.name):
                self.assertNotIn(b"refuse", call("run", source).stderr)

    def test_the_type_is_taken_from_the_call_or_from_the_file_beside(self):
        task = self.file("a.asl.json", CALLBACK)
        self.assertEqual(call("validate", task).returncode, 0)
        words = b"Express state machine does not support '.waitForTaskToken' service integration"
        for command in (["validate", task, "--type", "EXPRESS"], ["run", task, "--type", "EXPRESS"]):
            done = call(*command)
            self.assertIn(words, done.stdout + done.stderr)
            self.assertNotEqual(done.returncode, 0)
        self.file("a.asl.stepwright.json", {"type": "EXPRESS"})
        self.assertEqual(call("validate", task).returncode, 1)
        self.assertEqual(call("run", task).returncode, 2)
        self.assertIn(words, call("export", task, "--to", "svg", "-o", "-").stderr)
        self.assertEqual(call("validate", task, "--type", "STANDARD").returncode, 0)

    def test_a_file_beside_that_cannot_be_read_is_no_standard_workflow(self):
        task = self.file("a.asl.json", PASS)
        self.file("a.asl.stepwright.json", "{")
        done = call("run", task)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"a.asl.stepwright.json", done.stderr)
        self.assertEqual(call("run", task, "--type", "STANDARD").returncode, 0)

    def test_an_input_over_256_kib_is_refused_at_the_start(self):
        machine = self.file("a.asl.json", PASS)
        fits = '"' + "x" * (262144 - 2) + '"'
        self.assertEqual(call("run", machine, "--input", f"@{self.file('i.json', fits)}").returncode, 0)
        larger = self.file("i.json", fits.replace("x", "xx", 1))
        done = call("run", machine, "--input", f"@{larger}")
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertIn(b"262145 bytes", done.stderr)
        self.assertEqual(call("run", machine, "--input", f"@{larger}", "--no-quotas").returncode, 0)

    def test_bytes_that_are_no_utf8_are_refused_with_their_place(self):
        machine = self.file("a.asl.json", PASS)
        done = call("run", machine, "--input", f"@{self.file('i.json', bytes([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d]))}")
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertIn(b"line 1, column 7", done.stderr)
        self.assertIn(b"UTF-8", done.stderr)
        latin = self.file("l.asl.json", json.dumps(PASS).replace('"Pass"', '"Pass", "Comment": "caf\xe9"').encode("latin-1"))
        for force in ([], ["--force"]):
            done = call("run", latin, *force)
            self.assertEqual((done.returncode, done.stdout), (2, b""), force)

    def test_an_unknown_state_to_stop_at_is_refused(self):
        done = call("run", self.file("a.asl.json", PASS), "--until", "B")
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertIn(b"The states are: A", done.stderr)

    def test_what_cannot_be_read_is_said(self):
        for name in (self.folder, "/dev/zero", "/proc/self/mem"):
            for command in ("validate", "run"):
                done = call(command, name)
                self.assertEqual(done.returncode, 2, (command, name))
                self.assertIn(b"stepwright: ", done.stderr)

    def test_a_long_expression_is_read_and_its_state_named(self):
        chain = {"QueryLanguage": "JSONata", "StartAt": "Add", "States": {
            "Add": {"Type": "Pass", "Output": "{% " + "+".join(["1"] * 5000) + " %}", "End": True}}}
        machine = self.file("a.asl.json", chain)
        self.assertEqual(call("validate", machine).returncode, 0)
        done = call("run", machine)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn(b"EvaluationFailed", done.stdout)
        self.assertIn(b"Add", done.stdout)
        chain["States"]["Add"]["Output"] = "{% " + "false ? 1 : " * 90 + "2 %}"
        self.assertEqual(json.loads(call("run", self.file("a.asl.json", chain), "--format", "json").stdout)["output"], 2)
        chain["States"]["Add"]["Output"] = "{% " + "false ? 1 : " * 400 + "2 %}"
        self.assertEqual(call("validate", self.file("a.asl.json", chain)).returncode, 0)


class Output(InFolder):
    def test_yaml_on_the_standard_input(self):
        yaml = b"StartAt: A\nStates:\n  A:\n    Type: Pass\n    Result: 5\n    End: true\n"
        done = call("run", "-", "--format", "json", stdin=yaml)
        self.assertEqual((done.returncode, json.loads(done.stdout)["output"]), (0, 5))
        self.assertEqual(call("validate", "-", stdin=json.dumps(PASS).encode()).returncode, 0)

    def test_a_dash_is_the_standard_output(self):
        for to, first in (("svg", b"<?xml"), ("png", b"\x89PNG"), ("pdf", b"%PDF"), ("asl-json", b"{")):
            done = call("export", ORDER, "--to", to, "-o", "-", cwd=self.folder)
            self.assertEqual((done.returncode, done.stdout[:len(first)]), (0, first), done.stderr)
        self.assertEqual(call("convert", SAMPLES / "process-message.asl.json", "-o", "-", cwd=self.folder).stdout[:1], b"{")
        self.assertEqual(self.names(), [])

    def test_a_link_stays_a_link_and_a_mode_is_kept(self):
        real = self.file("real.svg", "old")
        real.chmod(0o640)
        link = self.folder / "link.svg"
        link.symlink_to("real.svg")
        self.assertEqual(call("export", ORDER, "--to", "svg", "-o", link).returncode, 0)
        self.assertTrue(link.is_symlink())
        self.assertIn(b"<svg", real.read_bytes())
        self.assertEqual(stat.S_IMODE(real.stat().st_mode), 0o640)
        self.assertEqual(self.names(), ["link.svg", "real.svg"])

    def test_a_pipe_is_written_into(self):
        pipe = self.folder / "pipe"
        os.mkfifo(pipe)
        with subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE) as reader:
            self.assertEqual(call("export", ORDER, "--to", "svg", "-o", pipe).returncode, 0)
            self.assertIn(b"<svg", reader.communicate(timeout=30)[0])
        self.assertTrue(stat.S_ISFIFO(pipe.stat().st_mode))

    def test_a_device_that_is_full_is_an_error(self):
        for to in ("svg", "png", "pdf", "asl-json"):
            done = call("export", ORDER, "--to", to, "-o", "/dev/full")
            self.assertEqual(done.returncode, 2, to)
            self.assertIn(b"/dev/full", done.stderr)
        self.assertTrue(stat.S_ISCHR(os.stat("/dev/full").st_mode))
        machine = self.file("a.asl.json", LOOP)
        for arguments in (["run", machine], ["run", machine, "--format", "json"], ["run", machine, "--format", "jsonl"],
                          ["validate", ORDER], ["convert", SAMPLES / "process-message.asl.json"], ["--help"], ["run", "--help"],
                          ["--version"], ["test-state", machine, "A"], ["export", ORDER, "--to", "svg", "-o", "-"]):
            with open("/dev/full", "wb") as full:
                done = subprocess.run([PROGRAM, *map(str, arguments)], stdout=full, stderr=subprocess.PIPE, timeout=60)
            self.assertEqual(done.returncode, 2, arguments)
            self.assertIn(b"standard output", done.stderr)

    def test_a_failed_write_leaves_the_old_file(self):
        old = self.file("a.svg", "old")

        def no_room():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

        for to in ("svg", "png", "asl-json"):
            done = call("export", ORDER, "--to", to, "-o", old, preexec_fn=no_room)
            self.assertEqual(done.returncode, 2, to)
            self.assertIn(b"a.svg", done.stderr)
        self.assertEqual(old.read_bytes(), b"old")
        self.assertEqual(self.names(), ["a.svg"])

    def test_a_task_without_an_answer_has_a_code_of_its_own(self):
        machine = self.file("a.asl.json", CALLBACK)
        self.assertEqual(call("run", machine).returncode, 3)
        self.assertEqual(call("run", machine, "--mocks", self.file("m.json", {"T": {"error": "E"}})).returncode, 1)

    def test_control_characters_do_not_reach_the_terminal(self):
        name = "A\u001b[31m\u009b\u202e\nB"
        machine = self.file("a.asl.json", {"StartAt": name, "States": {name: {"Type": "Fail", "Error": "E\u001b", "Cause": "c\u001b[2J\nx"}}})
        self.file("v.asl.json", {"StartAt": name, "States": {"B": {"Type": "Pass", "Next": name}}})
        for arguments in (["run", machine, "--force"], ["run", machine], ["validate", self.folder / "v.asl.json"],
                          ["run", machine, "--until", "\u001b"], ["validate", "\u001b.json"]):
            done = call(*arguments)
            text = (done.stdout + done.stderr).decode()
            self.assertNotRegex(text, "[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]", arguments)
            self.assertIn("\\u001b", text)

    def test_an_unknown_option_is_refused_without_a_display(self):
        home = {**os.environ, "XDG_CONFIG_HOME": str(self.folder), "HOME": str(self.folder)}
        for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            home.pop(variable, None)
        for arguments in (["--nonsense"], [ORDER, "--nonsense"], ["--theme", "blue"], ["--theme"], [ORDER], ["--theme", "dark"]):
            done = call(*arguments, env=home)
            self.assertEqual(done.returncode, 2, (arguments, done.stderr))
            self.assertTrue(done.stderr)
        self.assertEqual(call(ORDER, "--help", env=home).returncode, 0)
        self.assertEqual(self.names(), [])

    def test_a_theme_holds_for_one_time(self):
        home = {**os.environ, "XDG_CONFIG_HOME": str(self.folder / "config"), "HOME": str(self.folder),
                "QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(self.folder / "data")}
        with subprocess.Popen([PROGRAM, "--theme", "dark"], env=home, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as window:
            end = time.monotonic() + 20
            while not (self.folder / "data").exists() and time.monotonic() < end and window.poll() is None:
                time.sleep(0.05)
            window.terminate()
        settings = b"".join(p.read_bytes() for p in (self.folder / "config").rglob("*") if p.is_file())
        self.assertNotIn(b"dark", settings.lower())


class WhileItGoes(InFolder):
    """A run is told while it happens, in bounded memory, and can be interrupted."""

    def setUp(self):
        super().setUp()
        self.machine = self.file("a.asl.json", LOOP)

    def started(self, *arguments):
        # The address sanitizer would keep 256 MB of what was freed, to catch who still uses it: here that counts as used.
        options = {"ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":quarantine_size_mb=1"}
        return subprocess.Popen([PROGRAM, "run", self.machine, "--no-quotas", *arguments], stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, env={**os.environ, **options})

    def interrupted(self, form):
        with self.started("--format", form) as run:
            first = [run.stdout.readline() for _ in range(1000)]
            run.send_signal(signal.SIGINT)
            rest = run.stdout.read()
            self.assertEqual(run.wait(30), 130, run.stderr.read())
        return first, rest

    def test_ctrl_c_prints_what_was_reached(self):
        first, rest = self.interrupted("table")
        self.assertIn(b"ExecutionStarted", first[1])
        self.assertRegex(rest.splitlines()[-1], rb"^INTERRUPTED after \d+ events$")

    def test_ctrl_c_while_nobody_reads(self):
        with self.started("--format", "table") as run:
            run.stdout.readline()
            time.sleep(0.5)  # the pipe is full by now, and a write waits
            run.send_signal(signal.SIGINT)
            rest = run.stdout.read()
            self.assertEqual(run.wait(30), 130, run.stderr.read())
        self.assertRegex(rest.splitlines()[-1], rb"^INTERRUPTED after \d+ events$")

    def test_ctrl_c_leaves_one_whole_object(self):
        first, rest = self.interrupted("json")
        whole = json.loads(b"".join(first) + rest)
        self.assertEqual(whole["status"], "INTERRUPTED")
        self.assertEqual([e["id"] for e in whole["events"]], list(range(1, len(whole["events"]) + 1)))

    def test_jsonl_is_an_event_a_line_and_the_outcome(self):
        first, rest = self.interrupted("jsonl")
        lines = [json.loads(line) for line in first + rest.splitlines()]
        self.assertEqual(lines[-1], {"status": "INTERRUPTED"})
        self.assertEqual([e["id"] for e in lines[:-1]], list(range(1, len(lines))))
        done = call("run", self.file("p.asl.json", PASS), "--format", "jsonl", "--input", "[1]")
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual(lines[-1], {"status": "SUCCEEDED", "output": [1]})
        self.assertEqual(lines[0]["type"], "ExecutionStarted")

    def test_ctrl_c_ends_a_long_evaluation(self):
        slow = "{% $count($map([1..3000], function($i){ $match('aaaaaaaaaaaaaaaaaaab', /(a+)+[cd]/) })) %}"
        self.machine = self.file("s.asl.json", {"QueryLanguage": "JSONata", "StartAt": "S", "States": {
            "S": {"Type": "Pass", "Output": slow, "Next": "T"}, "T": {"Type": "Pass", "Output": slow, "End": True}}})
        with self.started("--format", "jsonl") as run:
            self.assertIn(b"PassStateEntered", run.stdout.readline() + run.stdout.readline())
            run.send_signal(signal.SIGINT)
            self.assertIn(run.wait(30), (130, 1))

    def test_memory_stays_bounded_in_every_format(self):
        for form in ("table", "json", "jsonl"):
            with self.started("--format", form) as run:
                early, late = self.peak_after(2_000, run), self.peak_after(100_000, run)
                run.kill()
            self.assertLess(late - early, 20_000, form)

    def peak_after(self, lines, run):
        """The most memory, in kB, that the run has had when so many more lines of it are read."""
        for _ in range(lines):
            run.stdout.readline()
        status = pathlib.Path(f"/proc/{run.pid}/status").read_text()
        return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1])

    @unittest.skipIf("address" in SANITIZED, "the sanitizer's runtime cannot live under a limit of address space")
    def test_a_payload_that_grows_without_quotas_meets_a_ceiling(self):
        growing = {"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"x.$": "States.Format('{}{}', $.x, $.x)"}, "Next": "A"}}}
        growing["States"]["A"]["Next"] = "B"
        growing["States"]["B"] = {"Type": "Choice", "Choices": [{"Variable": "$.x", "IsNull": True, "Next": "C"}], "Default": "A"}
        growing["States"]["C"] = {"Type": "Succeed"}
        done = subprocess.run([PROGRAM, "run", self.file("g.asl.json", growing), "--no-quotas", "--max-memory", "200", "--input",
                               '{"x": "0123456789"}'], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn(b"200 MiB", done.stderr)
        self.assertIn(b"--max-memory", done.stderr)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
