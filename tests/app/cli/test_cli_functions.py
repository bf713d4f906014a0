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
import urllib.request

PROGRAM = os.path.abspath(sys.argv[1])
SAMPLES = pathlib.Path(sys.argv[2]).resolve()
NODE = shutil.which("node")
SHARED = SAMPLES.parents[1].parent / "shared"
MESSAGE = SHARED / "samples" / "process-message.asl.json"


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

    @unittest.skipUnless(NODE, "node is not here")
    def test_the_sample_runs_from_a_copy_in_an_empty_folder(self):
        """As somebody has it who has just cloned it: nothing is known of that folder, and nothing is left in it."""
        copy = self.folder / "clone" / "order"
        shutil.copytree(SAMPLES / "order-functions", copy)
        home = self.folder / "home"
        home.mkdir()
        self.environment = {name: value for name, value in self.environment.items() if not name.startswith("XDG_")}
        self.environment["HOME"] = str(home)
        before = {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}
        done = self.call("run", "flow.asl.json", cwd=copy)
        self.assertEqual(done.returncode, 3, done.stderr)  # nobody answers, and it says who could
        self.assertIn("--functions", done.stderr)
        done = self.call("run", "flow.asl.json", "--functions", "template.yaml", "--format", "json", cwd=copy)
        self.assertEqual(done.returncode, 0, done.stderr)
        output = json.loads(done.stdout)["output"]
        self.assertEqual((output["total"], output["approvedBy"]), (438.64, "the night shift"))
        self.assertEqual({path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}, before)

    @unittest.skipUnless(NODE and os.environ.get("STEPWRIGHT_NPM"), "STEPWRIGHT_NPM=1 lets it ask npm")
    def test_awss_own_client_for_node_with_its_native_part(self):
        """As npm builds it, which takes a compiler, CMake and the autotools."""
        built = subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--foreground-scripts", "--prefix", str(self.folder),
                                "aws-lambda-ric@3.3.0"], capture_output=True, text=True, timeout=1200)
        if built.returncode != 0:
            self.skipTest("it does not build here: " + (built.stdout + built.stderr)[-800:])
        self.write("app.js", "exports.handler = async (event) => { if (event.fail) throw new RangeError('no');"
                             " return event.n * 2; };")
        profile = self.write("stepwright.json", {"tasks": {"functions": {"F": {
            "command": ["node", "node_modules/aws-lambda-ric/bin/index.mjs", "app.handler"], "timeout": 30}}}})
        self.assertEqual(self.run_it(alone(task()), "--functions", profile, "-i", '{"n": 21}')[1]["output"], 42)
        self.assertEqual(self.run_it(alone(task()), "--functions", profile, "-i", '{"fail": 1}')[1]["error"], "RangeError")

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

    NODE_FETCH = {"app.mjs": """import { value } from './values.mjs';
export const handler = async (event) => {
  if (event.how === 'throw') throw new RangeError('no such id');
  if (event.how === 'late') await new Promise((done) => setTimeout(done, 60000));
  if (event.how === 'kill') process.kill(process.pid, 'SIGKILL');
  if (event.how === 'large') return 'x'.repeat(7 << 20);
  return { dataValue: value(event), input: event };
};
""", "values.mjs": "export const value = ({ id }) => (id === 'a' ? 1 : 0);\n"}
    PYTHON_FETCH = {"app.py": """import os
import signal
import time
from values import value


def handler(event, context):
    how = event.get("how")
    if how == "throw":
        raise IndexError("no such id")
    if how == "late":
        time.sleep(60)
    if how == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if how == "large":
        return "x" * (7 << 20)
    return {"dataValue": value(event), "input": event}
""", "values.py": "def value(event):\n    return 1 if event['id'] == 'a' else 0\n"}

    def fetch_with(self, language):
        node = language == "node"
        for name, text in (self.NODE_FETCH if node else self.PYTHON_FETCH).items():
            self.write(f"src/{name}", text)
        return self.write("stepwright.json", {"tasks": {"functions": {"YourLambdaFunction": {
            "code": "src", "handler": "app.handler", "runtime": "nodejs20.x" if node else "python3.11", "timeout": 2}}}})

    @unittest.skipUnless(MESSAGE.exists(), "the shared samples are not here")
    def test_process_message_with_real_functions(self):
        mocks = self.write("mocks.json", {"WriteToDynamoDB": {"output": "written"}, "PublishToSNS": {"output": "published"}})
        for language in ["node", "python"] if NODE else ["python"]:
            profile = self.fetch_with(language)

            def ends(event):
                done = self.call("run", MESSAGE, "--functions", profile, "--mocks", mocks, "--format", "json",
                                 "-i", json.dumps(event))
                out = json.loads(done.stdout)
                return out.get("output") or out["error"], done.stderr

            self.assertEqual(ends({"id": "a"})[0], "written", language)
            self.assertEqual(ends({"id": "b"})[0], "published", language)
            thrown = "RangeError" if language == "node" else "IndexError"
            self.assertEqual(ends({"id": "a", "how": "throw"})[0], thrown)
            self.assertEqual(ends({"id": "a", "how": "late"})[0], "Sandbox.Timedout")
            self.assertEqual(ends({"id": "a", "how": "kill"})[0], "Runtime.ExitError")
            self.assertEqual(ends({"id": "a", "how": "large"})[0], "Function.ResponseSizeTooLarge")

    @unittest.skipUnless(MESSAGE.exists(), "the shared samples are not here")
    def test_a_thrown_error_is_caught_by_its_name(self):
        definition = json.loads(MESSAGE.read_text(encoding="utf-8"))
        definition["States"]["FetchData"]["Catch"] = [{"ErrorEquals": ["IndexError"], "Next": "PublishToSNS"}]
        profile = self.fetch_with("python")
        mocks = self.write("mocks.json", {"PublishToSNS": {"output": "told"}})
        code, out, said = self.run_it(definition, "--functions", profile, "--mocks", mocks,
                                      "-i", '{"id": "a", "how": "throw"}')
        self.assertEqual((code, out["output"]), (0, "told"), said)

    NESTED = """Resources:
  DoubleFunction:
    Type: AWS::Serverless::Function
    Properties: {CodeUri: src, Handler: app.handler, Runtime: python3.11}
  Child:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: child.asl.json
      DefinitionSubstitutions: {DoubleArn: !GetAtt DoubleFunction.Arn}
  Parent:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: flow.asl.json
      DefinitionSubstitutions: {ChildArn: !GetAtt Child.Arn}
"""

    def nested(self, pattern, child=None, **more):
        self.write("src/app.py", "def handler(event, context):\n    return event['n'] * 2\n")
        self.write("child.asl.json", child or {"StartAt": "Double", "States": {"Double": {
            "Type": "Task", "Resource": "${DoubleArn}", "End": True}}})
        template = self.write("template.yaml", self.NESTED)
        start = {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution" + pattern, "End": True,
                 "Parameters": {"StateMachineArn": "${ChildArn}", "Input.$": "$"}, **more}
        return self.run_it(alone(start), "--functions", template, "-i", '{"n": 21}')

    def test_an_execution_of_the_template_runs_here(self):
        code, out, said = self.nested(".sync:2")
        self.assertEqual((code, out["output"]["Output"], out["output"]["Status"]), (0, 42, "SUCCEEDED"), said)
        self.assertIn("starts Child", said)
        self.assertEqual(self.nested(".sync")[1]["output"]["Output"], "42")
        code, out, said = self.nested("")
        self.assertEqual((code, ":execution:Child:" in out["output"]["ExecutionArn"]), (0, True), said)
        # It goes on by itself, and is waited for.
        self.assertIn("SUCCEEDED after", said)

    def test_an_execution_that_fails_and_one_that_never_ends(self):
        fails = {"StartAt": "F", "States": {"F": {"Type": "Fail", "Error": "Sold.Out", "Cause": "none left"}}}
        code, out, _ = self.nested(".sync:2", fails)
        self.assertEqual((code, out["error"], json.loads(out["cause"])["Error"]), (1, "States.TaskFailed", "Sold.Out"))
        itself = alone({"Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2", "End": True,
                        "Parameters": {"StateMachineArn": "Child"}})
        code, out, _ = self.nested(".sync:2", itself)
        self.assertEqual((code, "ExecutionLimitExceeded" in out["cause"]), (1, True))

    def test_a_task_of_an_execution_that_nobody_answers_is_asked_for(self):
        asks = {"StartAt": "Ask", "States": {"Ask": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage",
                                                     "Parameters": {"QueueUrl": "q", "MessageBody": "m"}, "End": True}}}
        # First a real function, so that the question comes while the parent waits already.
        later = {"StartAt": "Double", "States": {"Double": {"Type": "Task", "Resource": "${DoubleArn}", "Next": "Ask"},
                                                 **asks["States"]}}
        for child in (asks, later):
            for pattern in (".sync:2", ".sync", ""):
                code, _, said = self.nested(pattern, child)
                self.assertEqual(code, 3, said)
                self.assertIn('the Task "Ask" (arn:aws:states:::sqs:sendMessage) of Child', said)
        self.write("child.asl.stepwright.json", {"mocks": {"Ask": {"answers": [{"kind": "result", "result": {"ok": 1}}]}}})
        self.assertEqual(self.nested(".sync:2", later)[1]["output"]["Output"], {"ok": 1})

    def test_a_token_for_an_execution_is_answered_by_its_function(self):
        child = {"StartAt": "Tell", "States": {"Tell": {
            "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": True,
            "Parameters": {"FunctionName": "${DoubleArn}", "Payload.$": "$"}}}}
        self.nested("", child)  # writes the files
        self.write("src/app.py", """import json, os, urllib.request
def handler(event, context):
    body = json.dumps({"taskToken": event["token"], "output": json.dumps({"n": event["n"]})}).encode()
    urllib.request.urlopen(urllib.request.Request(os.environ["AWS_ENDPOINT_URL_SFN"] + "/", body,
                           {"X-Amz-Target": "AWSStepFunctions.SendTaskSuccess", "Content-Type": "application/x-amz-json-1.0"}))
""")
        start = {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution.waitForTaskToken", "End": True,
                 "Parameters": {"StateMachineArn": "${ChildArn}", "Input": {"n.$": "$.n", "token.$": "$$.Task.Token"}}}
        code, out, said = self.run_it(alone(start), "--functions", self.folder / "template.yaml", "-i", '{"n": 5}')
        self.assertEqual((code, out["output"]), (0, {"n": 5}), said)

    def test_an_execution_answers_its_own_token(self):
        child = {"StartAt": "Tell", "States": {"Tell": {
            "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:sfn:sendTaskSuccess", "End": True,
            "Parameters": {"TaskToken.$": "$.token", "Output": {"told": "yes"}}}}}
        self.nested("", child)  # writes the files
        start = {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution.waitForTaskToken", "End": True,
                 "Parameters": {"StateMachineArn": "${ChildArn}", "Input": {"token.$": "$$.Task.Token"}}}
        code, out, said = self.run_it(alone(start), "--functions", self.folder / "template.yaml")
        self.assertEqual((code, out["output"]), (0, {"told": "yes"}), said)

    def waiting(self):
        flow = self.write("flow.asl.json", alone({
            "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
            "Parameters": {"QueueUrl": "q", "MessageBody": {"token.$": "$$.Task.Token"}}, "End": True}))
        running = subprocess.Popen([PROGRAM, "run", flow, "--outside", "--format", "json"], stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, text=True, env=self.environment)
        self.addCleanup(running.kill)
        for line in running.stderr:
            if "for token " in line:
                return running, line.split("for token ")[1].strip()
        return running, ""

    def test_two_runs_at_once_have_tokens_of_their_own(self):
        (one, first), (two, second) = self.waiting(), self.waiting()
        self.assertNotEqual(first, second)
        self.assertEqual(self.call("send-task-success", "--task-token", second, "--task-output", "2").returncode, 0)
        self.assertEqual(json.loads(two.communicate(timeout=60)[0])["output"], 2)
        self.assertIsNone(one.poll())
        self.assertEqual(self.call("send-task-success", "--task-token", first, "--task-output", "1").returncode, 0)
        self.assertEqual(json.loads(one.communicate(timeout=60)[0])["output"], 1)

    SECRET = "s3cr3t-0f-th3-c0nn3ct10n"

    def posting(self, port):
        self.write("flow.asl.json", alone({
            "Type": "Task", "Resource": "arn:aws:states:::http:invoke", "End": True,
            "Parameters": {"ApiEndpoint": f"http://127.0.0.1:{port}/orders", "Method": "POST",
                           "Authentication": {"ConnectionArn": "post"}, "RequestBody": {"n": 1}}}))
        return self.write("stepwright.json", {"tasks": {
            "http": [f"127.0.0.1:{port}"],
            "connections": {"post": {"type": "apiKey", "header": "X-Key", "secretFrom": "POST_KEY"}}}})

    def test_a_connection_that_breaks_is_told_and_a_secret_is_nowhere(self):
        heard = []
        server = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(server.close)

        def serve(answer):
            peer, _ = server.accept()
            heard.append(peer.recv(65536).decode())
            if answer:
                peer.sendall(answer)
            peer.close()

        port = server.getsockname()[1]
        profile = self.posting(port)
        self.environment |= {"POST_KEY": self.SECRET, "HOME": str(self.folder / "home")}
        for answer, ending in ((b"", "States.Http.Socket"), (b"HTTP/1.1 500 Broken\r\nContent-Length: 0\r\n\r\n",
                                                            "States.Http.StatusCode.500")):
            thread = threading.Thread(target=serve, args=(answer,))
            thread.start()
            done = self.call("run", self.folder / "flow.asl.json", "--functions", profile, "--format", "json",
                             "--log-level", "trace", "--log-file", self.folder / "log.txt")
            thread.join(timeout=30)
            self.assertEqual(json.loads(done.stdout)["error"], ending, done.stderr)
            self.assertNotIn(self.SECRET, done.stdout + done.stderr)
        self.assertTrue(all(f"X-Key: {self.SECRET}" in each for each in heard), heard)
        for path in self.folder.rglob("*"):
            if path.is_file():
                self.assertNotIn(self.SECRET.encode(), path.read_bytes(), path)

    @unittest.skipUnless(shutil.which("g++"), "no compiler is here")
    def test_a_secret_comes_from_the_desktops_store_where_no_variable_has_it(self):
        source = self.write("store.c", """#include <stdarg.h>
#include <string.h>
char *secret_password_lookup_sync(const void *schema, void *stop, void **error, ...) {
  va_list list;
  va_start(list, error);
  static char found[64];
  const char *name, *all[4] = {0};
  for (int i = 0; i < 4 && (name = va_arg(list, const char *)); ++i) all[i] = name;
  va_end(list);
  if (!all[3] || strcmp(all[1], "stepwright") || strcmp(all[3], "POST_KEY")) return 0;
  return strcpy(found, "from-the-store");
}
void secret_password_free(char *secret) { (void)secret; }
""")
        (self.folder / "lib").mkdir()
        subprocess.run(["gcc", "-shared", "-fPIC", "-o", self.folder / "lib/libsecret-1.so.0", source], check=True)
        server = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(server.close)
        heard = []

        def serve():
            peer, _ = server.accept()
            heard.append(peer.recv(65536).decode())
            peer.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
            peer.close()

        profile = self.posting(server.getsockname()[1])
        self.assertIn("which is not set", self.call("run", self.folder / "flow.asl.json", "--functions", profile,
                                                    "--format", "json").stdout)
        self.environment["LD_LIBRARY_PATH"] = str(self.folder / "lib")
        thread = threading.Thread(target=serve)
        thread.start()
        done = self.call("run", self.folder / "flow.asl.json", "--functions", profile, "--format", "json")
        thread.join(timeout=30)
        self.assertEqual(done.returncode, 0, done.stderr + done.stdout)
        self.assertIn("X-Key: from-the-store", heard[0])

    @unittest.skipUnless(all(map(shutil.which, ("gnome-keyring-daemon", "secret-tool", "dbus-run-session"))),
                         "gnome-keyring, libsecret-tools and dbus are not here")
    def test_a_secret_comes_from_a_keyring(self):
        """A real one, on a bus of its own, opened with an empty password."""
        server = socket.create_server(("127.0.0.1", 0))
        server.settimeout(60)
        self.addCleanup(server.close)
        heard = []

        def serve():
            peer, _ = server.accept()
            heard.append(peer.recv(65536).decode())
            peer.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
            peer.close()

        profile = self.posting(server.getsockname()[1])
        home = self.folder / "home"
        (home / "run").mkdir(parents=True, mode=0o700)
        environment = {name: value for name, value in self.environment.items()
                       if name not in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "POST_KEY")}
        environment |= {"HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "XDG_RUNTIME_DIR": str(home / "run"),
                        "SECRET": self.SECRET}
        script = """printf '\\n' | gnome-keyring-daemon --daemonize --unlock --components=secrets > /dev/null
            printf %s "$SECRET" | secret-tool store --label=Stepwright application stepwright secret POST_KEY
            unset SECRET
            exec "$@" """
        thread = threading.Thread(target=serve)
        thread.start()
        done = subprocess.run(["dbus-run-session", "--", "sh", "-c", script, "sh", PROGRAM, "run",
                               str(self.folder / "flow.asl.json"), "--functions", profile, "--format", "json",
                               "--log-level", "trace", "--log-file", str(self.folder / "log.txt")],
                              capture_output=True, text=True, timeout=120, env=environment)
        thread.join(timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr + done.stdout)
        self.assertIn(f"X-Key: {self.SECRET}", heard[0])
        self.assertNotIn(self.SECRET, done.stdout + done.stderr)
        for path in self.folder.rglob("*"):
            if path.is_file():
                self.assertNotIn(self.SECRET.encode(), path.read_bytes(), path)

    @unittest.skipUnless(NODE, "node is not here")
    def test_a_debugger_can_attach_to_a_function(self):
        self.write("src/app.mjs", "export const handler = () => new Promise((done) => setTimeout(() => done(1), 4000));\n")
        profile = self.write("stepwright.json", {"tasks": {"functions": {"F": {
            "code": "src", "handler": "app.handler", "runtime": "nodejs20.x", "attach": True}}}})
        flow = self.write("flow.asl.json", alone(task()))
        running = subprocess.Popen([PROGRAM, "run", flow, "--functions", profile], stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, text=True, env=self.environment)
        self.addCleanup(running.kill)
        port = ""
        for line in running.stderr:
            if "ws://127.0.0.1:" in line:
                port = line.split("ws://127.0.0.1:")[1].split("/")[0]
                break
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/json/list", timeout=10) as answer:
            self.assertEqual(json.load(answer)[0]["type"], "node")
        # Whoever stands at a breakpoint has more time than the function's own 3 s.
        running.communicate(timeout=60)
        self.assertEqual(running.returncode, 0)

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
