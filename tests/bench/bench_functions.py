#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What it costs that real functions answer, against the plain interpreters.

bench_functions.py PROGRAM [CALLS [MANY]]

Prints, for Node and Python: the time to start the interpreter alone and to come to the end of a run with one call (cold), the time of a
warm call, calls per second through a Map with MaxConcurrency 10 (1,000 calls), and the memory of the program after many (10,000)."""
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

PROGRAM = sys.argv[1]
CALLS = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
MANY = int(sys.argv[3]) if len(sys.argv) > 3 else 10_000
KINDS = {"node": ("app.mjs", "export const handler = async (event) => event;\n", "nodejs20.x", ["node", "-e", "0"]),
         "python3": ("app.py", "def handler(event, context):\n    return event\n", "python3.11", ["python3", "-c", "0"])}
CALL = {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:F", "End": True}


def seconds(command, times=5):
    """The median."""
    took = []
    for _ in range(times):
        began = time.monotonic()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        took.append(time.monotonic() - began)
    return statistics.median(took)


def mapped(count):
    return {"StartAt": "Each", "States": {"Each": {
        "Type": "Map", "MaxConcurrency": 10, "End": True, "ItemsPath": "$.items", "ResultPath": None,
        "ItemProcessor": {"StartAt": "Call", "States": {"Call": CALL}}}}}, {"items": list(range(count))}


def run(folder, definition, value, count):
    """Seconds, the log of the calls, and the most memory in MB."""
    flow, given = folder / "flow.asl.json", folder / "input.json"
    flow.write_text(json.dumps(definition))
    given.write_text(json.dumps(value))
    began = time.monotonic()
    done = subprocess.Popen([PROGRAM, "run", flow, "--functions", folder / "stepwright.json", "--input", f"@{given}", "--no-quotas",
                             "--max-memory", "4096", "--format", "json"],
                            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    said = done.stderr.read()
    _, status, used = os.wait4(done.pid, 0)
    if status != 0:
        sys.exit(said[-2000:])
    assert said.count("· end, ") == count, said.count("· end, ")
    return time.monotonic() - began, said, used.ru_maxrss / 1024


def bench(kind):
    name, source, runtime, plain = KINDS[kind]
    with tempfile.TemporaryDirectory() as kept:
        folder = pathlib.Path(kept)
        (folder / "src").mkdir()
        (folder / "src" / name).write_text(source)
        (folder / "stepwright.json").write_text(json.dumps({"tasks": {"functions": {"F": {
            "code": "src", "handler": "app.handler", "runtime": runtime, "memory": 256}}}}))
        alone = {"StartAt": "A", "States": {"A": CALL}}
        print(f"{kind:8} plain interpreter        {1000 * seconds(plain):8.0f} ms")
        print(f"{kind:8} run with one cold call   {1000 * statistics.median(run(folder, alone, 1, 1)[0] for _ in range(5)):8.0f} ms")
        took, said, memory = run(folder, *mapped(CALLS), CALLS)
        warm = [int(ms) for ms in re.findall(r"end, (\d+) ms", said)]
        print(f"{kind:8} warm call (median, p99)  {statistics.median(warm):8.1f} ms {sorted(warm)[len(warm) * 99 // 100]:4} ms")
        print(f"{kind:8} {CALLS} calls, 10 at once  {CALLS / took:8.0f} a second, {memory:.0f} MB at most")
        took, _, memory = run(folder, *mapped(MANY), MANY)
        print(f"{kind:8} {MANY} calls, 10 at once {MANY / took:8.0f} a second, {memory:.0f} MB at most")


if __name__ == "__main__":
    print("load before it: %.1f %.1f %.1f" % os.getloadavg())
    for each in KINDS:
        if shutil.which(each):
            bench(each)
