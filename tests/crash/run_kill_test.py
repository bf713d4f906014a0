#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Durable runs are killed (kill -9) at random moments and resumed: every run ends right, no step that is recorded as
done is called again, and the store stays whole. Two programs use the one store at a time. Then the same with a disk
that is full, and with files of the store that are cut or changed: a clean resume or a clear error, never a wrong end.

run_kill_test.py PROGRAM     STEPWRIGHT_KILLED_RUNS says how many runs (10), STEPWRIGHT_SEED with what chance"""
import concurrent.futures
import json
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

PROGRAM = os.path.abspath(sys.argv[1])
RUNS = int(os.environ.get("STEPWRIGHT_KILLED_RUNS", "10"))
SEED = int(os.environ.get("STEPWRIGHT_SEED", "1"))
MOST_KILLS = 8
INPUT = {f"n{count}": list(range(count)) for count in range(1, 6)}

WORKER = """#!/bin/sh
# Writes down that it was called and that it is done: each is one line, whoever writes beside it.
read event
id=$(printf %s "$event" | sed 's/.*"id":"\\([^"]*\\)".*/\\1/')
echo "start $id" >> "$LINES"
sleep 0.0$(( $$ % 9 ))
echo "end $id" >> "$LINES"
printf '{"done":"%s","big":"%s"}' "$id" "$BIG"
"""


class Flow:
    """A machine of random parts, and the output that it must come to."""

    def __init__(self, chance):
        self.chance, self.tasks, self.states, self.expected, self.nested = chance, 0, {}, {}, 0

    def task(self, path, **more):
        self.tasks += 1
        return {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                "Parameters": {"FunctionName": "F", "Payload": path}, "ResultSelector": {"done.$": "$.Payload.done"},
                "Retry": [{"ErrorEquals": ["States.TaskFailed"], "IntervalSeconds": 1, "MaxAttempts": 99,
                           "BackoffRate": 1}], **more}

    def part(self, name):
        kind = self.chance.choice(["task", "task", "wait", "pass", "parallel", "map", "distributed"])
        if kind == "task":
            return self.task({"id": name}), {"done": name}
        if kind == "wait":
            return {"Type": "Wait", "Seconds": self.chance.choice([0, 1])}, None
        if kind == "pass":
            return {"Type": "Pass", "Result": name}, name
        if kind == "parallel":
            count = self.chance.randint(1, 3)
            branches = [{"StartAt": f"{name}b{i}", "States": {
                f"{name}b{i}": self.task({"id": f"{name}b{i}"}, Next=f"{name}c{i}"),
                f"{name}c{i}": {"Type": "Pass", "End": True}}} for i in range(count)]
            return {"Type": "Parallel", "Branches": branches}, [{"done": f"{name}b{i}"} for i in range(count)]
        items = list(range(self.chance.randint(1, 5)))
        config = {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}} if kind != "map" else {}
        inner = self.task({"id.$": f"States.Format('{name}i{{}}', $)"}, End=True)
        return ({"Type": "Map", "ItemsPath": f"$.n{len(items)}", "MaxConcurrency": self.chance.randint(0, 3),
                 "ItemProcessor": {**config, "StartAt": f"{name}i", "States": {f"{name}i": inner}}},
                [{"done": f"{name}i{i}"} for i in items])

    def make(self, parts):
        for number in range(parts):
            name = f"s{number}"
            state, result = self.part(name)
            if state["Type"] != "Wait":
                state["ResultPath"] = f"$.{name}"
                self.expected[name] = result
            state["Next"] = f"s{number + 1}" if number + 1 < parts else "End"
            self.states[name] = state
        self.states["End"] = {"Type": "Succeed"}
        return {"StartAt": "s0", "States": self.states}


def task_names(machine):
    for name, state in machine["States"].items():
        if state["Type"] == "Task":
            yield name
        for inner in state.get("Branches", []) + [state[key] for key in ("ItemProcessor",) if key in state]:
            yield from task_names(inner)


class Ground:
    """A folder with a store, and what was written down in it."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.store = self.folder / "store"
        self.worker = self.folder / "worker.sh"
        self.worker.write_text(WORKER)
        self.worker.chmod(0o755)
        self.complaints, self.lock = [], threading.Lock()

    def complain(self, words):
        with self.lock:
            self.complaints.append(words)
            print("  " + words, flush=True)

    def environment(self, name, big=""):
        return {**os.environ, "LINES": str(self.folder / f"lines-{name}"), "BIG": big,
                "XDG_STATE_HOME": str(self.folder / "state")}

    def lines(self, name, what):
        path = self.folder / f"lines-{name}"
        text = path.read_text() if path.exists() else ""
        return [line[len(what) + 1:] for line in text.splitlines() if line.startswith(what + " ")]

    def call(self, name, *arguments, store=None, big="", **more):
        return subprocess.run([PROGRAM, *map(str, arguments), "--store", str(store or self.store)],
                              capture_output=True, text=True, timeout=300, env=self.environment(name, big), **more)

    def begin(self, name, *arguments, big="", store=None):
        return subprocess.Popen([PROGRAM, *map(str, arguments), "--store", str(store or self.store), "-f", "json"],
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                env=self.environment(name, big))

    def is_kept(self, name):
        return self.call(name, "runs", "show", name, "-f", "json").returncode == 0


def succeeded_in(history):
    """The ids of the steps that a history says are done."""
    ids, asked = set(), {}
    for event in history["events"]:
        if event["type"] == "TaskScheduled":
            asked[event["id"]] = json.loads(event["taskScheduledEventDetails"]["parameters"])["Payload"]["id"]
        elif event["previousEventId"] in asked:
            asked[event["id"]] = asked[event["previousEventId"]]
            if event["type"] == "TaskSucceeded":
                ids.add(asked[event["id"]])
    return ids


def check_store(ground):
    with sqlite3.connect(f"file:{ground.store}/runs.sqlite?mode=ro", uri=True) as store:
        found = store.execute("PRAGMA integrity_check").fetchall()
    if found != [("ok",)]:
        ground.complain(f"the store is damaged: {found[:3]}")


def live_and_die(ground, number):
    """One run, killed and resumed until it ends; how often it was killed."""
    chance = random.Random(SEED * 100003 + number)
    flow = Flow(chance)
    machine = flow.make(chance.randint(3, 7))
    name = f"run{number}"
    file = ground.folder / f"{name}.asl.json"
    file.write_text(json.dumps(machine))
    answers = [word for task in task_names(machine) for word in ("-t", f"{task}={ground.worker}")]
    begin = ["run", file, "--durable", name, "-i", json.dumps(INPUT), *answers]
    words, kills, done = begin, 0, set()
    while True:
        before = {each: ground.lines(name, "start").count(each) for each in done}
        program = ground.begin(name, *words)
        try:
            life = chance.uniform(0.02, 0.5) if kills < MOST_KILLS else 120
            out, errors = program.communicate(timeout=life)
            break
        except subprocess.TimeoutExpired:
            program.kill()
            program.communicate()
            kills += 1
        for each, count in before.items():
            if ground.lines(name, "start").count(each) != count:
                ground.complain(f"{name}: {each} was done and was called again")
        kept = ground.call(name, "runs", "show", name, "-f", "json")
        words = ["resume", name] if kept.returncode == 0 else begin
        if kept.returncode == 0:
            done |= succeeded_in(json.loads(kept.stdout))
        if chance.random() < 0.3 and ground.store.exists():
            check_store(ground)
    check_end(ground, name, flow, program.returncode, out, errors, kills)
    return kills


def check_end(ground, name, flow, code, out, errors, kills):
    if code != 0:
        return ground.complain(f"{name}: exit code {code}: {errors[-400:]} {out[-400:]}")
    came = json.loads(out)
    expected = {**INPUT, **flow.expected}
    if came["status"] != "SUCCEEDED" or came["output"] != expected:
        ground.complain(f"{name}: came to {came.get('output')} instead of {expected}")
    ids = [event["id"] for event in came["events"]]
    if ids != list(range(1, len(ids) + 1)):
        ground.complain(f"{name}: its events are not counted through")
    starts = ground.lines(name, "start")
    for each in set(starts):
        if starts.count(each) > 1 + kills:
            ground.complain(f"{name}: {each} was called {starts.count(each)} times at {kills} kills")
    lost = sum(1 for event in came["events"]
               if event["type"] == "TaskFailed" and event["taskFailedEventDetails"]["cause"] == "interrupted")
    if "ProcessorConfig" not in (ground.folder / f"{name}.asl.json").read_text() and len(starts) > flow_calls(flow) + lost:
        ground.complain(f"{name}: {len(starts)} calls for {flow_calls(flow)} steps and {lost} interruptions")


def flow_calls(flow):
    return sum(len(each) if isinstance(each, list) else isinstance(each, dict) for each in flow.expected.values())


def killed_runs(ground):
    with concurrent.futures.ThreadPoolExecutor(2) as two:
        kills = sum(two.map(lambda number: live_and_die(ground, number), range(RUNS)))
    check_store(ground)
    print(f"{RUNS} runs, killed {kills} times", flush=True)


SLOW = {"StartAt": "A", "States": {
    "A": {"Type": "Map", "ItemsPath": "$.items", "ResultPath": "$.a", "Next": "S", "MaxConcurrency": 1,
          "ItemProcessor": {"StartAt": "I", "States": {"I": {
              "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": True,
              "Parameters": {"FunctionName": "F", "Payload": {"id.$": "States.Format('i{}', $)"}},
              "ResultSelector": {"done.$": "$.Payload.done", "big.$": "$.Payload.big"},
              "Retry": [{"ErrorEquals": ["States.TaskFailed"]}]}}}},
    "S": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": True,
          "Parameters": {"FunctionName": "F", "Payload": {"id": "s"}},
          "ResultSelector": {"done.$": "$.Payload.done"}, "ResultPath": "$.s",
          "Retry": [{"ErrorEquals": ["States.TaskFailed"], "IntervalSeconds": 1}]}}}


def expected_of_slow(count, **more):
    items = list(range(count))
    return {"items": items, "a": [{"done": f"i{i}", **more} for i in items], "s": {"done": "s"}}


def full_disk(ground):
    """A store on a small disk: the run stops with words where there is no room, and goes on once there is."""
    disk = ground.folder / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=700k", "tmpfs", disk], capture_output=True).returncode != 0:
        return print("full disk: skipped, nothing can be mounted here", flush=True)
    try:
        file = ground.folder / "full.asl.json"
        # The answers are large in the journal alone: AWS would not take them all as one output.
        file.write_text(json.dumps(SLOW).replace('"big.$": "$.Payload.big"', '"x": "y"'))
        count, store = 12, disk / "store"
        words = ["run", file, "--durable", "full", "-i", json.dumps({"items": list(range(count))}),
                 "-t", f"I={ground.worker}", "-t", f"S={ground.worker}", "-f", "json"]
        ground.worker.write_text(WORKER.replace('"$BIG"', '"$(head -c 30000 /dev/zero | tr \'\\0\' x)"'))
        full = ground.call("full", *words, store=store)
        if full.returncode != 2 or "no room" not in full.stderr:
            ground.complain(f"full disk: exit code {full.returncode}: {full.stderr[-300:]}")
        done = set(ground.lines("full", "end")[:-1])
        again = ground.call("full", "resume", "full", "-f", "json", store=store)
        if again.returncode not in (0, 2):
            ground.complain(f"full disk, resumed: exit code {again.returncode}: {again.stderr[-300:]}")
        subprocess.run(["mount", "-o", "remount,size=64m", disk], check=True)
        whole = ground.call("full", "resume", "full", "-f", "json", store=store)
        output = json.loads(whole.stdout).get("output") if whole.stdout else None
        if whole.returncode != 0 or output != expected_of_slow(count, x="y"):
            ground.complain(f"full disk, with room: exit code {whole.returncode}: {whole.stderr[-300:]}")
        starts = ground.lines("full", "start")
        twice = [each for each in done if starts.count(each) > 1]
        if twice:
            ground.complain(f"full disk: {twice} were done and were called again")
        print(f"full disk: stopped after {len(done)} steps, then ended right", flush=True)
    finally:
        subprocess.run(["umount", disk], check=False)
        ground.worker.write_text(WORKER)


def damaged(ground, times):
    """Bytes of the store are changed or cut away: what comes is the right end, or an error in words."""
    file = ground.folder / "hurt.asl.json"
    file.write_text(json.dumps(SLOW))
    slow = ground.folder / "slow.sh"
    slow.write_text(WORKER.replace("sleep 0.0$(( $$ % 9 ))", "[ -e \"$LINES.fast\" ] || sleep 60"))
    slow.chmod(0o755)
    big = "y" * 1500
    run = ground.begin("hurt", "run", file, "--durable", "hurt", "-i", json.dumps({"items": [0, 1, 2]}),
                       "-t", f"I={ground.worker}", "-t", f"S={slow}", big=big, store=ground.folder / "whole")
    while "s" not in ground.lines("hurt", "start"):
        time.sleep(0.01)
    run.kill()
    run.communicate()
    (ground.folder / "lines-hurt.fast").touch()
    chance = random.Random(SEED)
    right = wrong = 0
    for number in range(times):
        copy = ground.folder / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(ground.folder / "whole", copy)
        what = hurt(copy, chance)
        done = ground.call("hurt", "resume", "hurt", "-f", "json", store=copy, big=big)
        if done.returncode == 2 and "stepwright: " in done.stderr:
            wrong += 1
        elif done.returncode == 0 and json.loads(done.stdout).get("output") == expected_of_slow(3, big=big):
            right += 1
        else:
            ground.complain(f"damage {number} ({what}): exit code {done.returncode}: {done.stderr[-300:]}"
                            f" {done.stdout[-200:]}")
    starts = ground.lines("hurt", "start")
    for each in ("i0", "i1", "i2"):
        if starts.count(each) != 1:
            ground.complain(f"damage: {each} was done and was called again")
    print(f"{times} damages: {right} resumed cleanly, {wrong} refused with words", flush=True)


def hurt(folder, chance):
    file = chance.choice(sorted(each for each in folder.iterdir() if not each.name.endswith("-shm")))
    data = bytearray(file.read_bytes())
    if not data:
        return "nothing"
    if chance.random() < 0.4:
        end = chance.randrange(len(data))
        file.write_bytes(data[:end])
        return f"{file.name} cut at {end} of {len(data)}"
    places = [chance.randrange(len(data)) for _ in range(chance.choice([1, 1, 3, 20]))]
    for place in places:
        data[place] ^= 1 << chance.randrange(8)
    file.write_bytes(data)
    return f"{file.name} changed at {places}"


def main():
    with tempfile.TemporaryDirectory() as folder:
        ground = Ground(folder)
        killed_runs(ground)
        full_disk(ground)
        damaged(ground, 3 * RUNS)
        print(f"{len(ground.complaints)} complaints", flush=True)
        return 1 if ground.complaints else 0


if __name__ == "__main__":
    sys.exit(main())
