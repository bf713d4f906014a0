#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Large distributed Maps through the command line: time, memory and items a second, and whether the counts are right.

bench_map_run.py PROGRAM [FOLDER [NAME…]]

  rows            a CSV of 1,000,000 lines, each through a child execution with a mocked Task
  whole           the same with the whole record of each child in the result files (Transformation NONE)
  failing         the same where each child fails, which is tolerated
  rows-durable, whole-durable, failing-durable
                  the same as runs that outlive the program
  objects         100,000 objects in a folder: each is read, transformed by a function and put into a table, with Retry, and with a
                  Catch that hands it to a dead-letter queue; all but the folder is mocked
  objects-durable the same as a run that outlives the program
  s3rver          the same over 10,000 objects in npm's s3rver, which npm installs in FOLDER

Unless each does, one in a hundred fails, which is tolerated. STEPWRIGHT_ROWS, STEPWRIGHT_OBJECTS and STEPWRIGHT_S3RVER are other numbers."""
import hashlib
import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import time

PROGRAM = os.path.abspath(sys.argv[1])
ROWS = int(os.environ.get("STEPWRIGHT_ROWS", "1000000"))
OBJECTS = int(os.environ.get("STEPWRIGHT_OBJECTS", "100000"))
IN_S3RVER = int(os.environ.get("STEPWRIGHT_S3RVER", "10000"))
MOST_MIB = 150
WRITER = {"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "out", "Prefix": "results"},
          "WriterConfig": {"Transformation": "COMPACT", "OutputType": "JSONL"}}


def mapped(reader, start, states, transformation="COMPACT", tolerated=2):
    writer = {**WRITER, "WriterConfig": {**WRITER["WriterConfig"], "Transformation": transformation}}
    return {"StartAt": "Each", "States": {"Each": {
        "Type": "Map", "End": True, "ToleratedFailurePercentage": tolerated, "MaxConcurrency": 1000, "ItemReader": reader,
        "ResultWriter": writer, "ItemProcessor": {
            "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": start,
            "States": states}}}}


def rows_flow(transformation="COMPACT", failing=False):
    reader = {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {"Bucket": "data", "Key": "rows.csv"},
              "ReaderConfig": {"InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW"}}
    call = {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:price",
            "Parameters": {"id.$": "$.id"}, "ResultPath": "$.answer", "End": True}
    broken = {"kind": "error", "error": "Row.Broken", "when": "$substring(id, -2) = '13'"}
    if failing:
        broken = {"kind": "error", "error": "Row.Broken", "cause": "the row cannot be priced"}
    mocks = {"Call": {"answers": [broken, {"kind": "result", "result": {"price": 7}}]}}
    return mapped(reader, "Call", {"Call": call}, transformation, 100 if failing else 2), mocks


def objects_flow():
    reader = {"Resource": "arn:aws:states:::s3:listObjectsV2", "Parameters": {"Bucket": "data", "Prefix": "in/"}}
    caught = [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "Dead letter"}]
    states = {
        "Read": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:getObject", "Next": "Transform",
                 "Parameters": {"Bucket": "data", "Key.$": "$.Key"}, "ResultSelector": {"order.$": "States.StringToJson($.Body)"},
                 "ResultPath": "$.read", "Catch": caught},
        "Transform": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "Store",
                      "Parameters": {"FunctionName": "transform", "Payload.$": "$.read.order"},
                      "ResultSelector": {"price.$": "$.Payload.price"}, "ResultPath": "$.transformed",
                      "Retry": [{"ErrorEquals": ["Order.Broken"], "IntervalSeconds": 1, "MaxAttempts": 1}],
                      "Catch": caught},
        "Store": {"Type": "Task", "Resource": "arn:aws:states:::dynamodb:putItem", "ResultPath": None, "End": True,
                  "Parameters": {"TableName": "orders", "Item": {
                      "key": {"S.$": "$.Key"}, "price": {"N.$": "States.Format('{}', $.transformed.price)"}}},
                  "Retry": [{"ErrorEquals": ["DynamoDB.ProvisionedThroughputExceededException"]}], "Catch": caught},
        "Dead letter": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Next": "Lost",
                        "Parameters": {"QueueUrl": "https://sqs.us-east-1.amazonaws.com/123456789012/dead",
                                       "MessageBody.$": "$"}},
        "Lost": {"Type": "Fail", "Error": "Order.Lost", "Cause": "it is in the dead-letter queue"}}
    mocks = {
        "Transform": {"answers": [{"kind": "error", "error": "Order.Broken", "when": "Payload.id % 100 = 13"},
                                  {"kind": "result", "result": {"StatusCode": 200, "Payload": {"price": 7}}}]},
        "Store": {"answers": [{"kind": "result", "result": {}}]},
        "Dead letter": {"answers": [{"kind": "result", "result": {"MessageId": "1"}}]}}
    return mapped(reader, "Read", states), mocks


def write_rows(s3):
    with open(s3 / "data" / "rows.csv", "w", encoding="utf-8") as file:
        file.write("id,name\n")
        for i in range(ROWS):
            file.write(f'{i},"Row, {i}"\n')


def content(number):
    return json.dumps({"id": number, "name": f"Order {number}"}).encode()


def write_objects(s3, count):
    for i in range(count):
        path = s3 / "data" / "in" / f"{i // 1000:03d}" / f"{i:06d}.json"
        if i % 1000 == 0:
            path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content(i))


def write_s3rver(folder, count):
    """As s3rver lays objects out: filling it by its own requests takes minutes."""
    (folder / "out").mkdir(parents=True)
    for i in range(count):
        path = folder / "data" / "in" / f"{i // 1000:03d}" / f"{i:06d}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        body = content(i)
        path.with_name(path.name + "._S3rver_object").write_bytes(body)
        path.with_name(path.name + "._S3rver_object.md5").write_text(hashlib.md5(body).hexdigest())
        path.with_name(path.name + "._S3rver_metadata.json").write_text('{"content-type": "application/json"}')


class S3rver:
    """Serves that folder, as long as it is entered."""

    def __init__(self, installed, folder):
        self.installed, self.folder = installed, folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]

    def __enter__(self):
        if not (self.installed / "node_modules" / "s3rver").is_dir():
            self.installed.mkdir(parents=True, exist_ok=True)
            subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--silent", "--no-save", "--prefix",
                            str(self.installed), "s3rver@3.7.1"], check=True)
        script = self.installed / "node_modules" / "s3rver" / "bin" / "s3rver.js"
        self.process = subprocess.Popen(
            ["node", str(script), "-d", str(self.folder), "-a", "127.0.0.1", "-p", str(self.port), "--silent"],
            env={**os.environ, "NODE_OPTIONS": "--openssl-legacy-provider"})
        for _ in range(200):
            with socket.socket() as trial:
                if trial.connect_ex(("127.0.0.1", self.port)) == 0:
                    return f"http://127.0.0.1:{self.port}"
            time.sleep(0.1)
        sys.exit("s3rver does not answer")

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()


def peak_of(words, folder):
    """Its exit code, what it printed, the seconds that it took, and its memory at most, in MiB."""
    began = time.monotonic()
    with open(folder / "printed", "w+", encoding="utf-8") as printed:
        program = subprocess.Popen(words, stdout=printed, cwd=folder)
        _, status, usage = os.wait4(program.pid, 0)
        program.returncode = os.waitstatus_to_exitcode(status)
        printed.seek(0)
        return program.returncode, printed.read(), time.monotonic() - began, usage.ru_maxrss / 1024


def results_in(s3, output):
    """How many children succeeded and failed, as the manifest and its files say."""
    out = s3 / output["ResultWriterDetails"]["Bucket"]

    def path(key):
        plain = out / key
        return plain if plain.exists() else out / (key + "._S3rver_object")

    def lines(key):
        # Piece by piece: the memory of what is measured next begins with that of this program.
        with open(path(key), "rb") as file:
            return sum(piece.count(b"\n") for piece in iter(lambda: file.read(1 << 20), b""))

    files = json.loads(path(output["ResultWriterDetails"]["Key"]).read_text(encoding="utf-8"))["ResultFiles"]
    return {status: sum(lines(each["Key"]) for each in listed) for status, listed in files.items()}


def measure(name, flow, count, s3, address, folder, *more):
    machine, mocks = flow
    (folder / "flow.asl.json").write_text(json.dumps(machine), encoding="utf-8")
    (folder / "mocks.json").write_text(json.dumps(mocks), encoding="utf-8")
    words = [PROGRAM, "run", "flow.asl.json", "--format", "json", "--mocks", "mocks.json", "--s3", address, *more]
    code, printed, seconds, peak = peak_of(words, folder)
    outcome = json.loads(printed) if code == 0 else {}
    failed = count if name.startswith("failing") else sum(1 for i in range(count) if i % 100 == 13)
    expected = {"FAILED": failed, "PENDING": 0, "SUCCEEDED": count - failed}
    came = results_in(s3, outcome["output"]) if code == 0 else f"exit code {code}: {printed[-300:]}"
    good = came == expected
    print(f"{name:<16}{count:>10,} items{seconds:>9.1f} s{count / seconds:>11,.0f}/s{peak:>8.0f} MiB  "
          f"{'right' if good else f'WRONG: {came} for {expected}'}"
          f"{'' if peak <= MOST_MIB else f', OVER {MOST_MIB} MiB'}", flush=True)
    return good and peak <= MOST_MIB


def s3_in(folder):
    s3 = folder / "s3"
    for bucket in ("data", "out"):
        (s3 / bucket).mkdir(parents=True)
    return s3


def rows_by(*how):
    def rows(name, folder, _, *more):
        s3 = s3_in(folder)
        write_rows(s3)
        return measure(name, rows_flow(*how), ROWS, s3, str(s3), folder, *more)
    return rows


def objects(name, folder, _, *more):
    s3 = s3_in(folder)
    write_objects(s3, OBJECTS)
    return measure(name, objects_flow(), OBJECTS, s3, str(s3), folder, *more)


def durably(kind):
    return lambda name, folder, installed: kind(name, folder, installed, "--durable", "bench", "--store", str(folder / "store"))


def in_s3rver(name, folder, installed):
    s3 = folder / "s3rver"
    write_s3rver(s3, IN_S3RVER)
    with S3rver(installed, s3) as address:
        return measure(name, objects_flow(), IN_S3RVER, s3, address, folder)


ROWS_BY = {"rows": rows_by(), "whole": rows_by("NONE"), "failing": rows_by("COMPACT", True)}
KINDS = {**ROWS_BY, **{f"{name}-durable": durably(kind) for name, kind in ROWS_BY.items()},
         "objects": objects, "objects-durable": durably(objects), "s3rver": in_s3rver}


def main():
    with tempfile.TemporaryDirectory() as kept:
        installed = pathlib.Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else pathlib.Path(kept) / "npm"
        good = True
        for name in sys.argv[3:] or KINDS:
            folder = pathlib.Path(kept) / name
            folder.mkdir()
            good = KINDS[name](name, folder, installed) and good
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
