#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`run --functions` and `run -t`: real code answers, where it is named and nowhere else.

test_cli_functions.py PROGRAM SAMPLES"""
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest

PROGRAM = os.path.abspath(sys.argv[1])
SAMPLES = pathlib.Path(sys.argv[2]).resolve()
NODE = shutil.which("node")


def task(**more):
    return {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
            "Parameters": {"FunctionName": "F", "Payload.$": "$"}, "OutputPath": "$.Payload", "End": True, **more}


def alone(state):
    return {"StartAt": "A", "States": {"A": state}}


def is_there(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


class Functions(unittest.TestCase):
    def setUp(self):
        kept = tempfile.TemporaryDirectory()
        self.addCleanup(kept.cleanup)
        self.folder = pathlib.Path(kept.name)
        self.environment = {**os.environ, "XDG_STATE_HOME": str(self.folder / "state")}

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return str(path)

    def call(self, *arguments, **more):
        return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, timeout=120,
                              env=self.environment, **more)

    def run_it(self, definition, *arguments):
        done = self.call("run", self.write("flow.asl.json", definition), "--format", "json", *arguments)
        return done.returncode, json.loads(done.stdout) if done.stdout else {}, done.stderr

    def test_a_command_answers_a_state(self):
        code, out, said = self.run_it(alone(task()), "-i", '{"n": 1}', "-t",
                                      "A=sh -c 'echo working >&2; cat'")
        self.assertEqual((code, out["output"]), (0, {"n": 1}), said)
        self.assertIn("! working", said)
        self.assertIn("rule -t A wins", said)

    def test_a_command_counts_more_than_a_mock(self):
        self.write("flow.asl.stepwright.json", {"mocks": {"A": {"answers": [{"kind": "result", "result": {"StatusCode": 200, "Payload": 1}}]}}})
        self.assertEqual(self.run_it(alone(task()))[1]["output"], 1)
        self.assertEqual(self.run_it(alone(task()), "-t", "A=echo 2")[1]["output"], 2)

    def test_no_shell_reads_a_command(self):
        mark = self.folder / "made"
        code, out, _ = self.run_it(alone(task()), "-t", f'A=echo "$HOME; touch {mark}"')
        self.assertEqual((code, out["error"]), (1, "Command.NoJson"))
        self.assertFalse(mark.exists())

    def test_exit_codes_become_errors_that_are_caught(self):
        definition = {"StartAt": "A", "States": {
            "A": task(Catch=[{"ErrorEquals": ["Command.ExitCode.3"], "Next": "B"}]), "B": {"Type": "Pass", "End": True}}}
        code, out, _ = self.run_it(definition, "-t", "A=sh -c 'echo no >&2; exit 3'")
        self.assertEqual((code, out["output"]), (0, {"Error": "Command.ExitCode.3", "Cause": "no"}))

    def test_misuse_is_told(self):
        for given, word in (("A", "no STATE=COMMAND"), ("B=x", 'no state "B"'), ("A=x 'y", "quote"), ("A=", "empty")):
            code, _, said = self.run_it(alone(task()), "-t", given)
            self.assertEqual(code, 2, given)
            self.assertIn(word, said)
        self.assertEqual(self.run_it(alone(task()), "--functions", self.folder / "gone.yaml")[0], 2)

    def test_a_call_takes_its_time_and_a_wait_takes_none(self):
        definition = {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": True, "Branches": [
            alone(task(TimeoutSeconds=3)),
            {"StartAt": "Day", "States": {"Day": {"Type": "Wait", "Seconds": 86400, "End": True}}}]}}}
        began = time.monotonic()
        code, out, said = self.run_it(definition, "-t", "A=sh -c 'sleep 2; echo 1'")
        self.assertEqual((code, out["output"]), (0, [1, {}]), said)
        self.assertGreaterEqual(time.monotonic() - began, 2)
        self.assertLess(time.monotonic() - began, 30)
        code, out, _ = self.run_it(definition, "-t", "A=sleep 100")
        self.assertEqual((code, out["error"]), (1, "States.Timeout"))

    @unittest.skipUnless(NODE, "node is not here")
    def test_the_sample_runs_green(self):
        sample = SAMPLES / "order-functions"
        done = self.call("run", sample / "flow.asl.json", "--functions", sample / "template.yaml", "--format", "json")
        self.assertEqual(done.returncode, 0, done.stderr)
        output = json.loads(done.stdout)["output"]
        self.assertEqual((output["total"], output["approvedBy"], len(output["parcels"])),
                         (438.64, "the night shift", 3))
        self.assertIn("Pack each item[2] › Pack", done.stderr)
        large = {"customer": "C-8", "items": [{"sku": "desk", "count": 5}]}
        done = self.call("run", sample / "flow.asl.json", "--functions", sample / "template.yaml", "--format", "json",
                         "-i", json.dumps(large))
        self.assertEqual(json.loads(done.stdout)["error"], "NotApproved", done.stderr)
        # The folder has what it had.
        self.assertEqual([str(path) for path in sample.rglob("__pycache__")], [])

    @unittest.skipUnless(NODE and os.environ.get("STEPWRIGHT_NPM"), "STEPWRIGHT_NPM=1 lets it ask npm")
    def test_awss_own_client_for_node(self):
        subprocess.run(["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(self.folder),
                        "aws-lambda-ric@3.3.0"], check=True, capture_output=True, timeout=300)
        shutil.copy(pathlib.Path(__file__).with_name("ric_shim.cjs"), self.folder)
        self.write("app.js", "exports.handler = async (event) => { if (event.fail) throw new RangeError('no');"
                             " return event.n * 2; };")
        client = "node_modules/aws-lambda-ric/bin/index.mjs"
        profile = self.write("stepwright.json", {"tasks": {"functions": {"F": {
            "command": ["node", "-r", "./ric_shim.cjs", client, "app.handler"], "timeout": 30}}}})
        self.assertEqual(self.run_it(alone(task()), "--functions", profile, "-i", '{"n": 21}')[1]["output"], 42)
        self.assertEqual(self.run_it(alone(task()), "--functions", profile, "-i", '{"fail": 1}')[1]["error"], "RangeError")

    def test_a_profile_that_is_only_found_starts_nothing(self):
        mark = self.folder / "made"
        profile = {"tasks": {"states": {"A": {"command": ["touch", str(mark)]}}}}
        self.write("flows/flow.asl.json", alone(task()))
        for name in ("flows/flow.asl.stepwright.json", "stepwright.json"):
            path = self.write(name, profile)
            done = self.call("run", self.folder / "flows/flow.asl.json")
            self.assertEqual(done.returncode, 2, done.stderr)
            self.assertIn(f"--functions {path}", done.stderr)
            self.assertFalse(mark.exists())
            os.unlink(path)
        path = self.write("stepwright.json", profile)
        self.assertEqual(self.call("run", self.folder / "flows/flow.asl.json", "--functions", path).returncode, 0)
        self.assertTrue(mark.exists())

    def test_a_hostile_folder_is_looked_at_and_nothing_happens(self):
        mark = self.folder / "made"
        listener = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(listener.close)
        listener.setblocking(False)
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        run = {"command": ["touch", str(mark)]}
        profile = {"tasks": {"template": "template.yaml", "http": ["*"], "outside": True,
                             "states": {"A": run}, "resources": {"*": run},
                             "functions": {"F": {**run, "endpoint": url}},
                             "connections": {"c": {"type": "oauth", "user": "u", "secretFrom": "HOME", "tokenUrl": url}}}}
        flow = self.write("flow.asl.json", alone(task()))
        self.write("flow.asl.stepwright.json", profile)
        self.write("stepwright.json", profile)
        self.write("template.yaml", "Resources:\n  F:\n    Type: AWS::Serverless::Function\n    Properties: "
                                    "{CodeUri: ., Handler: x.y, Runtime: nodejs20.x}\n  M:\n"
                                    "    Type: AWS::Serverless::StateMachine\n    Properties: {DefinitionUri: flow.asl.json}\n")
        for arguments in (["validate", self.folder], ["export", flow, "--to", "svg", "-o", self.folder / "x.svg"],
                          ["format", flow, "--in-place"], ["rename", flow, "A", "B", "--in-place"],
                          ["test", self.folder], ["run", flow], ["run", flow, "--mocks", self.write("m.json", {"B": {"output": 1}})]):
            done = self.call(*arguments, cwd=self.folder)
            self.assertNotIn("Traceback", done.stderr)
            self.assertFalse(mark.exists(), arguments)
            self.assertRaises(BlockingIOError, listener.accept)

    def test_callbacks_come_from_the_command_line(self):
        flow = self.write("flow.asl.json", alone({
            "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "HeartbeatSeconds": 60,
            "Parameters": {"QueueUrl": "q", "MessageBody": {"token.$": "$$.Task.Token"}}, "End": True}))
        running = subprocess.Popen([PROGRAM, "run", flow, "--outside", "--format", "json"], stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, text=True, env=self.environment)
        self.addCleanup(running.kill)
        token = ""
        for line in running.stderr:
            if "for token " in line:
                token = line.split("for token ")[1].strip()
                break
        self.assertEqual(self.call("send-task-heartbeat", "--task-token", token).returncode, 0)
        wrong = self.call("send-task-success", "--task-token", "x", "--task-output", "1")
        self.assertEqual((wrong.returncode, "Invalid token" in wrong.stderr), (1, True))
        self.assertEqual(self.call("send-task-success", "--task-token", token, "--task-output", '{"ok": true}').returncode, 0)
        out, _ = running.communicate(timeout=60)
        self.assertEqual(json.loads(out)["output"], {"ok": True})
        self.assertEqual(self.call("send-task-heartbeat", "--task-token", token).returncode, 2)

    def test_nobody_outlives_the_program(self):
        flow = self.write("flow.asl.json", alone(task()))
        for how in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
            pids = self.folder / "pids"
            command = f"A=sh -c 'setsid sleep 1000 & echo $! $$ > {pids}; wait'"
            running = subprocess.Popen([PROGRAM, "run", flow, "-t", command], stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL, env=self.environment)
            self.addCleanup(running.kill)
            end = time.monotonic() + 60
            while (not pids.exists() or not pids.read_text().strip()) and time.monotonic() < end:
                time.sleep(0.02)
            started = [int(word) for word in pids.read_text().split()]
            running.send_signal(how)
            running.wait(timeout=60)
            while any(map(is_there, started)) and time.monotonic() < end:
                time.sleep(0.02)
            self.assertEqual([pid for pid in started if is_there(pid)], [], how)
            pids.unlink()


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
