#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`run --durable`, `resume`, `redrive`, `runs`: runs that outlive the program.

test_cli_durable.py PROGRAM SAMPLES"""
import contextlib
import json
import os
import pathlib
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM = os.path.abspath(sys.argv[1])
START = ("--start", "2026-01-01T00:00:00Z")


def task(**more):
    return {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
            "Parameters": {"FunctionName": "F", "Payload.$": "$"}, "OutputPath": "$.Payload", **more}


def wait(seconds, **more):
    return {"Type": "Wait", "Seconds": seconds, **more}


MOCKED = {"StartAt": "A", "States": {
    "A": task(Next="M"),
    "M": {"Type": "Map", "ItemsPath": "$.items", "MaxConcurrency": 3, "Next": "P",
          "ItemProcessor": {"StartAt": "I", "States": {
              "I": task(Next="IW", Retry=[{"ErrorEquals": ["Shaky"], "IntervalSeconds": 2, "MaxAttempts": 3}]),
              "IW": wait(1, End=True)}}},
    "P": {"Type": "Parallel", "End": True, "Branches": [
        {"StartAt": "B1", "States": {"B1": wait(2, Next="B1T"), "B1T": task(End=True)}},
        {"StartAt": "B2", "States": {"B2": task(Next="B2W"), "B2W": wait(1, End=True)}}]}}}
ANSWERS = {"A": {"output": {"Payload": {"items": list(range(6))}, "StatusCode": 200}},
           "I": [{"error": "Shaky"}, {"output": {"Payload": "x" * 3000, "StatusCode": 200}, "afterSeconds": 3},
                 {"error": "Shaky"}] + [{"output": {"Payload": 1, "StatusCode": 200}}] * 20,
           "B1T": {"output": {"Payload": "b1", "StatusCode": 200}},
           "B2": {"output": {"Payload": "b2", "StatusCode": 200}, "afterSeconds": 1}}


class Durable(unittest.TestCase):
    def setUp(self):
        kept = tempfile.TemporaryDirectory()
        self.addCleanup(kept.cleanup)
        self.folder = pathlib.Path(kept.name)
        self.store = self.folder / "store"
        self.environment = {**os.environ, "XDG_STATE_HOME": str(self.folder / "state")}

    def write(self, name, content, mode=0o644):
        path = self.folder / name
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        path.chmod(mode)
        return str(path)

    def call(self, *arguments, **more):
        return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, timeout=120,
                              env=self.environment, **more)

    def kept(self, *arguments):
        return self.call(*arguments, "--store", self.store)

    def begin(self, flow, name, *arguments):
        return subprocess.Popen([PROGRAM, "run", flow, "--durable", name, "--store", str(self.store), "-f", "json",
                                 *map(str, arguments)],
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=self.environment)

    def worker(self, name="work.sh", seconds="0"):
        """A program that writes down that it was called, works for a while and answers."""
        lines = self.folder / "lines"
        return self.write(name, f"#!/bin/sh\necho \"$STEPWRIGHT_STATE\" >> '{lines}'\nsleep {seconds}\n"
                                f"echo \"$STEPWRIGHT_STATE done\" >> '{lines}'\necho '{{\"ok\": true}}'\n", 0o755)

    def lines(self):
        path = self.folder / "lines"
        return path.read_text().splitlines() if path.exists() else []

    def until(self, condition, seconds=20):
        end = time.monotonic() + seconds
        while not condition():
            self.assertLess(time.monotonic(), end, "waited in vain")
            time.sleep(0.01)

    def status(self, name):
        listed = json.loads(self.kept("runs", "list", "-f", "json").stdout)
        return next((each for each in listed if each["name"] == name), {"events": 0, "status": "not yet"})

    # A run that goes through.

    def test_prints_what_an_ordinary_run_prints(self):
        flow, mocks = self.write("f.asl.json", MOCKED), self.write("m.json", ANSWERS)
        plain = self.call("run", flow, "-m", mocks, "-f", "json", *START)
        self.assertEqual(plain.returncode, 0, plain.stderr)
        kept = self.kept("run", flow, "-m", mocks, "-f", "json", *START, "--durable", "one")
        self.assertEqual((kept.returncode, kept.stdout), (0, plain.stdout), kept.stderr)
        for again in ("resume", "show"):
            words = ["runs", "show"] if again == "show" else ["resume"]
            done = self.kept(*words, "one", "-f", "json")
            self.assertEqual((done.returncode, done.stdout), (0, plain.stdout), done.stderr)
        self.assertEqual(self.status("one")["status"], "SUCCEEDED")

    def test_keeps_its_files_to_itself(self):
        flow = self.write("f.asl.json", {"StartAt": "A", "States": {"A": {"Type": "Succeed"}}})
        self.assertEqual(self.call("run", flow, "--durable", "one").returncode, 0)
        store = self.folder / "state" / "stepwright" / "runs"
        self.assertEqual(stat.S_IMODE(store.stat().st_mode), 0o700)
        for each in store.iterdir():
            self.assertEqual(stat.S_IMODE(each.stat().st_mode), 0o600, each)

    def test_refuses_a_name_that_is_in_use_or_no_name(self):
        flow = self.write("f.asl.json", {"StartAt": "A", "States": {"A": {"Type": "Succeed"}}})
        self.assertEqual(self.kept("run", flow, "--durable", "one").returncode, 0)
        again = self.kept("run", flow, "--durable", "one")
        self.assertEqual((again.returncode, again.stdout), (2, ""))
        self.assertIn("there is a run named \"one\" already", again.stderr)
        self.assertIn("runs delete one", again.stderr)
        self.assertEqual(self.kept("run", flow, "--durable", "a b").returncode, 2)
        self.assertEqual(self.kept("resume", "other").returncode, 2)
        self.assertEqual(self.kept("redrive", "other").returncode, 2)

    # One that is killed.

    def test_goes_on_as_if_nothing_had_been_with_mocks(self):
        flow, mocks = self.write("f.asl.json", MOCKED), self.write("m.json", ANSWERS)
        whole = self.call("run", flow, "-m", mocks, "-f", "json", *START).stdout
        for until in ("M", "I", "IW", "P", "B1T", "B2W"):
            stopped = self.kept("run", flow, "-m", mocks, "-f", "json", *START, "--durable", until, "--until", until)
            self.assertEqual(stopped.returncode, 0, stopped.stderr)
            self.assertEqual(json.loads(stopped.stdout)["status"], "PAUSED")
            unknown = self.kept("resume", until, "--until", "Nowhere")
            self.assertEqual((unknown.returncode, unknown.stdout), (2, ""), until)
            self.assertIn('no state "Nowhere"', unknown.stderr)
            done = self.kept("resume", until, "-f", "json")
            self.assertEqual((done.returncode, done.stdout), (0, whole), until + done.stderr)

    def test_a_wait_goes_on_where_its_time_has_come(self):
        flow = self.write("f.asl.json", {"StartAt": "W", "States": {"W": wait(3, Next="D"), "D": {"Type": "Succeed"}}})
        run = self.begin(flow, "one", "--clock", "real")
        self.until(lambda: self.store.exists() and self.status("one")["events"] >= 2)
        run.kill()
        run.communicate()
        self.assertEqual(self.status("one")["status"], "INTERRUPTED")
        time.sleep(3)
        begun = time.monotonic()
        done = self.kept("resume", "one", "-f", "json")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertLess(time.monotonic() - begun, 2)
        self.assertEqual(json.loads(done.stdout)["status"], "SUCCEEDED")

    def test_a_task_under_way_fails_once_and_follows_its_retry(self):
        flow = self.write("f.asl.json", {"StartAt": "A", "States": {
            "A": task(Next="B"),
            "B": task(End=True, Retry=[{"ErrorEquals": ["States.TaskFailed"], "IntervalSeconds": 1}])}})
        run = self.begin(flow, "one", "-t", f"A={self.worker()}", "-t", f"B={self.worker('slow.sh', '1.5')}")
        self.until(lambda: "B" in self.lines())
        run.kill()
        run.communicate()
        done = self.kept("resume", "one", "-f", "json")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("interrupted", done.stderr)
        came = json.loads(done.stdout)
        failed = [each for each in came["events"] if each["type"] == "TaskFailed"]
        self.assertEqual([each["taskFailedEventDetails"]["error"] for each in failed], ["States.TaskFailed"])
        self.assertEqual(failed[0]["taskFailedEventDetails"]["cause"], "interrupted")
        lines = self.lines()
        self.assertEqual((lines.count("A"), lines.count("A done"), lines.count("B"), lines.count("B done")),
                         (1, 1, 2, 1))

    def test_without_a_retry_it_fails_and_is_redriven(self):
        flow = self.write("f.asl.json", {"StartAt": "A", "States": {"A": task(Next="B"), "B": task(End=True)}})
        run = self.begin(flow, "one", "-t", f"A={self.worker()}", "-t", f"B={self.worker('slow.sh', '1')}")
        self.until(lambda: "B" in self.lines())
        run.kill()
        run.communicate()
        failed = self.kept("resume", "one", "-f", "json")
        self.assertEqual(failed.returncode, 1, failed.stderr)
        self.assertIn("stepwright redrive one", failed.stderr)
        came = json.loads(failed.stdout)
        self.assertEqual((came["status"], came["error"], came["cause"]),
                         ("FAILED", "States.TaskFailed", "interrupted"))
        done = self.kept("redrive", "one", "-f", "json")
        self.assertEqual(done.returncode, 0, done.stderr)
        came = json.loads(done.stdout)
        self.assertEqual(came["status"], "SUCCEEDED")
        redriven = [each for each in came["events"] if each["type"] == "ExecutionRedriven"]
        self.assertEqual([each["executionRedrivenEventDetails"]["redriveCount"] for each in redriven], [1])
        self.assertEqual([each["id"] for each in came["events"]], list(range(1, len(came["events"]) + 1)))
        lines = self.lines()
        self.assertEqual((lines.count("A"), lines.count("B"), lines.count("B done")), (1, 2, 1))
        self.assertEqual(self.status("one")["redriveCount"], 1)
        self.assertEqual(self.kept("redrive", "one").returncode, 2)

    def test_express_calls_again_and_says_so(self):
        flow = self.write("f.asl.json", {"StartAt": "A", "States": {"A": task(Next="B"), "B": task(End=True)}})
        run = self.begin(flow, "one", "--type", "EXPRESS", "-t", f"A={self.worker()}",
                         "-t", f"B={self.worker('slow.sh', '1')}")
        self.until(lambda: "B" in self.lines())
        run.kill()
        self.assertIn("at least once", run.communicate()[1])
        done = self.kept("resume", "one", "-f", "json")
        self.assertEqual((done.returncode, json.loads(done.stdout)["status"]), (0, "SUCCEEDED"), done.stderr)
        self.assertIn("at least once", done.stderr)
        self.assertEqual((self.lines().count("A"), self.lines().count("B")), (1, 2))
        self.assertEqual(self.kept("redrive", "one").returncode, 2)

    def test_a_token_is_waited_for_again(self):
        flow = self.write("f.asl.json", {"StartAt": "A", "States": {"A": {
            "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken", "End": True,
            "Parameters": {"FunctionName": "F", "Payload": {"token.$": "$$.Task.Token"}}}}})
        token = self.folder / "token"
        ask = self.write("ask.sh", f"#!/bin/sh\necho asked >> '{self.folder}/lines'\n"
                                   f"printf %s \"$STEPWRIGHT_TASK_TOKEN\" > '{token}'\necho '{{}}'\n", 0o755)
        run = self.begin(flow, "one", "-t", f"A={ask}")
        self.until(lambda: self.store.exists() and self.status("one")["events"] >= 5)
        run.kill()
        run.communicate()
        again = subprocess.Popen([PROGRAM, "resume", "one", "--store", str(self.store), "-f", "json"],
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=self.environment)
        self.until(lambda: self.call("send-task-success", "--task-token", token.read_text(), "--task-output",
                                     '{"yes": 1}').returncode == 0)
        out, errors = again.communicate(timeout=60)
        self.assertEqual((again.returncode, json.loads(out)["output"]), (0, {"yes": 1}), errors)
        self.assertEqual(self.lines(), ["asked"])

    def test_ctrl_c_and_sigterm_leave_it_resumable(self):
        flow = self.write("f.asl.json", {"StartAt": "W", "States": {"W": wait(2, Next="D"), "D": {"Type": "Succeed"}}})
        for number, code in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
            name = number.name
            run = self.begin(flow, name, "--clock", "real")
            self.until(lambda: self.store.exists() and self.status(name)["events"] >= 2)
            run.send_signal(number)
            out, errors = run.communicate(timeout=20)
            self.assertEqual((run.returncode, json.loads(out)["status"]), (code, "INTERRUPTED"))
            self.assertIn(f"stepwright resume {name}", errors)
            self.assertEqual(self.kept("resume", name).returncode, 0)

    def test_one_of_two_programs_has_it(self):
        flow = self.write("f.asl.json", {"StartAt": "W", "States": {"W": wait(60, End=True)}})
        run = self.begin(flow, "one", "--clock", "real")
        self.until(lambda: self.store.exists() and self.status("one")["events"] >= 2)
        self.assertEqual(self.status("one")["status"], "RUNNING")
        for words in (("resume", "one"), ("runs", "delete", "one")):
            done = self.kept(*words)
            self.assertEqual(done.returncode, 2)
            self.assertIn("under way", done.stderr)
        self.assertEqual(self.kept("resume").returncode, 0)
        self.assertEqual(self.kept("runs", "show", "one").returncode, 0)
        run.kill()
        run.communicate()

    def test_resumes_without_a_name(self):
        flow = self.write("f.asl.json", {"StartAt": "A", "States": {
            "A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Succeed"}}})
        self.assertEqual(self.kept("resume").returncode, 0)
        self.kept("run", flow, "--durable", "one", "--until", "B")
        done = self.kept("resume", "-f", "json")
        self.assertEqual((done.returncode, json.loads(done.stdout)["status"]), (0, "SUCCEEDED"))
        for name in ("two", "three"):
            self.kept("run", flow, "--durable", name, "--until", "B")
        several = self.kept("resume")
        self.assertEqual(several.returncode, 2)
        self.assertIn("two, three", several.stderr)
        self.assertEqual(self.kept("resume", "--all").returncode, 0)
        self.assertEqual({self.status(name)["status"] for name in ("two", "three")}, {"SUCCEEDED"})

    def test_a_question_can_be_answered_later(self):
        flow = self.write("f.asl.json", {"StartAt": "A", "States": {"A": task(End=True)}})
        self.assertEqual(self.kept("run", flow, "--durable", "one").returncode, 3)
        mocks = self.write("m.json", {"A": {"output": {"Payload": 5, "StatusCode": 200}}})
        done = self.kept("resume", "one", "-m", mocks, "-f", "json")
        self.assertEqual((done.returncode, json.loads(done.stdout)["output"]), (0, 5), done.stderr)

    # Redriving.

    def test_redrives_only_what_has_not_succeeded(self):
        flow = self.write("f.asl.json", {"StartAt": "P", "States": {"P": {"Type": "Parallel", "End": True, "Branches": [
            {"StartAt": "L", "States": {"L": task(End=True)}},
            {"StartAt": "M", "States": {"M": {
                "Type": "Map", "ItemsPath": "$", "MaxConcurrency": 1, "End": True, "ItemProcessor": {"StartAt": "I", "States": {
                    "I": task(Next="J"), "J": task(End=True)}}}}}]}}})
        lines = self.folder / "lines"
        script = self.write("j.sh", f"#!/bin/sh\nread item\necho \"$STEPWRIGHT_STATE $item\" >> '{lines}'\n"
                                    f"[ \"$item\" = 2 ] && [ ! -e '{self.folder}/well' ] && exit 3\necho \"$item\"\n", 0o755)
        left = self.worker()
        passing = self.write("i.sh", f"#!/bin/sh\nread item\necho \"I $item\" >> '{lines}'\necho \"$item\"\n", 0o755)
        failed = self.kept("run", flow, "--durable", "one", "-i", "[0, 1, 2, 3]", "-f", "json", "-t", f"L={left}",
                           "-t", f"I={passing}", "-t", f"J={script}")
        self.assertEqual(failed.returncode, 1, failed.stderr)
        self.write("well", "")
        done = self.kept("redrive", "one", "-f", "json")
        came = json.loads(done.stdout)
        self.assertEqual((done.returncode, came.get("output")), (0, [{"ok": True}, [0, 1, 2, 3]]), done.stderr)
        seen = self.lines()
        for each, times in (("L", 1), ("I 0", 1), ("J 0", 1), ("J 1", 1), ("I 2", 1), ("J 2", 2), ("I 3", 1), ("J 3", 1)):
            self.assertEqual(seen.count(each), times, each)

    def test_redrives_the_failed_children_of_a_map_run(self):
        flow = self.write("f.asl.json", {"StartAt": "M", "States": {"M": {
            "Type": "Map", "End": True, "MaxConcurrency": 1, "ToleratedFailureCount": 0, "ItemProcessor": {
                "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                "StartAt": "I", "States": {"I": task(End=True)}}}}})
        answer = {"Payload": 1, "StatusCode": 200}
        mocks = self.write("m.json", {"I": [{"output": answer}, {"error": "Bad"}] + [{"output": answer}] * 9})
        failed = self.kept("run", flow, "-i", "[0, 1, 2]", "-m", mocks, "--durable", "one", "-f", "json", *START)
        self.assertEqual(failed.returncode, 1, failed.stderr)
        done = self.kept("redrive", "one", "-f", "json")
        came = json.loads(done.stdout)
        self.assertEqual((done.returncode, came.get("output")), (0, [1, 1, 1]), done.stderr + done.stdout)
        types = [each["type"] for each in came["events"]]
        self.assertEqual(types.count("MapRunRedriven"), 1)
        self.assertEqual(types[-1], "ExecutionSucceeded")

    def test_shows_one_child_of_a_map_run(self):
        each = {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "I",
                "States": {"I": task(Next="J"), "J": {"Type": "Pass", "End": True}}}
        flow = self.write("m.asl.json", {"StartAt": "M", "States": {"M": {
            "Type": "Map", "ToleratedFailureCount": 1, "ItemProcessor": each, "End": True}}})
        answers = self.write("m.json", {"I": [{"output": {"Payload": n}} if n != 1 else {"error": "Odd"}
                                              for n in range(3)]})
        done = self.kept("run", flow, "--durable", "m", "--mocks", answers, "--input", "[5, 6, 7]")
        self.assertEqual(done.returncode, 0, done.stderr)
        shown = json.loads(self.kept("runs", "show", "m", "--item", "2", "--format", "json").stdout)
        self.assertEqual((shown["status"], shown["output"]), ("SUCCEEDED", 2))
        self.assertEqual([each["type"] for each in shown["events"]][:2], ["ExecutionStarted", "TaskStateEntered"])
        self.assertEqual(json.loads(self.kept("runs", "show", "m", "--item", "1", "--format", "json").stdout)["error"],
                         "Odd")
        missing = self.kept("runs", "show", "m", "--item", "3")
        self.assertEqual(missing.returncode, 2)
        self.assertIn("no child execution of item 3", missing.stderr)

    def test_redrives_a_run_that_timed_out(self):
        flow = self.write("f.asl.json", {"StartAt": "A", "TimeoutSeconds": 5, "States": {
            "A": {"Type": "Pass", "Next": "T"}, "T": task(End=True)}})
        mocks = self.write("m.json", {"T": [{"never": True}, {"output": {"Payload": "$", "StatusCode": 200}}]})
        failed = self.kept("run", flow, "-m", mocks, "--durable", "one", "-f", "json", *START)
        self.assertEqual((failed.returncode, json.loads(failed.stdout)["status"]), (1, "TIMED_OUT"), failed.stderr)
        done = self.kept("redrive", "one", "-f", "json")
        self.assertEqual((done.returncode, json.loads(done.stdout)["output"]), (0, "$"), done.stderr)

    # What is kept.

    def test_lists_renames_pins_prunes_and_deletes(self):
        flow = self.write("f.asl.json", {"StartAt": "A", "States": {"A": {"Type": "Succeed"}}})
        for name in ("one", "two", "three"):
            self.kept("run", flow, "--durable", name)
        table = self.kept("runs").stdout
        self.assertEqual([line.split()[0] for line in table.splitlines()], ["name", "three", "two", "one"])
        self.assertEqual(len(json.loads(self.kept("runs", "list", "TWO", "-f", "json").stdout)), 1)
        self.assertEqual(self.kept("runs", "rename", "one", "two").returncode, 2)
        self.assertEqual(self.kept("runs", "rename", "one", "four").returncode, 0)
        self.assertEqual(self.kept("runs", "pin", "four").returncode, 0)
        pinned = self.kept("runs", "delete", "four")
        self.assertEqual(pinned.returncode, 2)
        self.assertIn("Unpin it first", pinned.stderr)
        self.assertEqual(self.kept("runs", "prune").returncode, 2)
        self.assertIn("0 runs taken away", self.kept("runs", "prune", "--older-than", "1h").stdout)
        self.assertEqual(self.kept("runs", "delete", "two").returncode, 0)
        self.assertEqual(self.kept("runs", "delete", "two").returncode, 2)
        self.assertIn("1 run taken away, 1 kept", self.kept("runs", "prune", "--max-size", "0").stdout)
        self.assertTrue(self.status("four")["pinned"])

    def test_exports_and_imports_one_file(self):
        flow, mocks = self.write("f.asl.json", MOCKED), self.write("m.json", ANSWERS)
        whole = self.call("run", flow, "-m", mocks, "-f", "json", *START).stdout
        self.kept("run", flow, "-m", mocks, *START, "--durable", "one", "--until", "P")
        file = self.folder / "one.run"
        self.assertEqual(self.kept("runs", "export", "one", "-o", file).returncode, 0)
        self.assertEqual(self.kept("runs", "import", file).stdout, "one-2\n")
        other = ("--store", self.folder / "other")
        self.assertEqual(self.call("runs", "import", file, *other).stdout, "one\n")
        done = self.call("resume", "one", "-f", "json", *other)
        self.assertEqual((done.returncode, done.stdout), (0, whole), done.stderr)
        self.assertEqual(self.kept("runs", "import", flow).returncode, 2)

    def test_takes_an_older_store_over_and_refuses_a_newer_one(self):
        flow = self.write("f.asl.json", {"StartAt": "A", "States": {"A": {"Type": "Succeed"}}})
        self.kept("run", flow, "--durable", "one")
        file = self.store / "runs.sqlite"
        with contextlib.closing(sqlite3.connect(file)) as store, store:
            for column in ("pinned", "redrives", "document"):
                store.execute(f"ALTER TABLE runs DROP COLUMN {column}")
            store.execute("PRAGMA user_version = 1")
        self.assertEqual(self.status("one")["status"], "SUCCEEDED")
        with contextlib.closing(sqlite3.connect(file)) as store, store:
            store.execute("PRAGMA user_version = 99")
        refused = self.kept("runs", "list")
        self.assertEqual(refused.returncode, 2)
        self.assertIn("newer version", refused.stderr)

    def test_says_what_is_damaged(self):
        flow, mocks = self.write("f.asl.json", MOCKED), self.write("m.json", ANSWERS)
        self.kept("run", flow, "-m", mocks, *START, "--durable", "one", "--until", "P")
        whole = self.store / "runs.sqlite"
        for damage in ("DELETE FROM journal WHERE place = (SELECT max(place) FROM journal)",
                       "UPDATE journal SET entry = replace(entry, 'succeeded', 'heartbeat')",
                       "UPDATE payloads SET bytes = '1'",
                       "UPDATE runs SET head = replace(head, 'Seconds', 'seconds')"):
            shutil.rmtree(self.folder / "copy", ignore_errors=True)
            shutil.copytree(self.store, self.folder / "copy")
            with contextlib.closing(sqlite3.connect(self.folder / "copy" / whole.name)) as store, store:
                store.execute(damage)
            done = self.call("resume", "one", "-f", "json", "--store", self.folder / "copy")
            self.assertEqual(done.returncode, 2, damage)
            self.assertIn("damaged", done.stderr)
        self.assertEqual(self.kept("resume", "one").returncode, 0)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
