#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`run --s3 FOLDER`: a folder that stands for S3.

test_cli_s3.py PROGRAM"""
import gzip
import http.server
import json
import os
import pathlib
import pty
import subprocess
import sys
import tempfile
import threading
import unittest
import urllib.parse

PROGRAM = os.path.abspath(sys.argv[1])


def each_item(reader, **more):
    inner = {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
             "StartAt": "One", "States": {"One": {"Type": "Pass", "End": True}}}
    return {"StartAt": "Each", "States": {"Each": {"Type": "Map", "ItemReader": reader, "ItemProcessor": inner,
                                                   "End": True, **more}}}


def from_s3(action, config, **parameters):
    return {"Resource": f"arn:aws:states:::s3:{action}", "ReaderConfig": config,
            "Parameters": {"Bucket": "data", **parameters}}


class S3(unittest.TestCase):
    def setUp(self):
        kept = tempfile.TemporaryDirectory()
        self.addCleanup(kept.cleanup)
        self.folder = pathlib.Path(kept.name)
        (self.folder / "s3" / "data").mkdir(parents=True)

    def put(self, key, content):
        path = self.folder / "s3" / "data" / key
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())

    def run_it(self, definition, *arguments):
        path = self.folder / "flow.asl.json"
        path.write_text(json.dumps(definition), encoding="utf-8")
        if "--s3" not in arguments:
            arguments = ("--s3", str(self.folder / "s3"), *arguments)
        done = subprocess.run([PROGRAM, "run", str(path), "--format", "json", *arguments], capture_output=True,
                              text=True, timeout=60)
        return done.returncode, json.loads(done.stdout) if done.stdout else {}, done.stderr

    def items(self, reader, **more):
        return self.run_it(each_item(reader, **more))[1].get("output")

    def test_the_forms_of_an_object(self):
        self.put("a.json", '{"deep": {"list": [1, 2]}}')
        self.put("a.jsonl", '{"n": 1}\n{"n": 2}\n')
        self.put("a.csv", "name,place\nAda,\"Lon\"\"don, City\"\n")
        self.assertEqual(self.items(from_s3("getObject", {"InputType": "JSON", "ItemsPointer": "/deep/list"},
                                            Key="a.json")), [1, 2])
        self.assertEqual(self.items(from_s3("getObject", {"InputType": "JSON"}, Key="a.json")),
                         [{"Key": "deep", "Value": {"list": [1, 2]}}])
        self.assertEqual(self.items(from_s3("getObject", {"InputType": "JSONL"}, Key="a.jsonl")),
                         [{"n": 1}, {"n": 2}])
        self.assertEqual(self.items(from_s3("getObject", {"InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW"},
                                            Key="a.csv")), [{"name": "Ada", "place": 'Lon"don, City'}])

    def test_a_list_of_objects_and_what_they_hold(self):
        for name in ("1", "2", "10"):
            self.put(f"in/{name}.json", f"[{name}]")
        listed = self.items(from_s3("listObjectsV2", {}, Prefix="in/"))
        self.assertEqual([each["Key"] for each in listed], ["in/1.json", "in/10.json", "in/2.json"])
        self.assertEqual(self.items(from_s3("listObjectsV2", {"InputType": "JSON",
                                                              "Transformation": "LOAD_AND_FLATTEN"}, Prefix="in/")),
                         [1, 10, 2])

    def test_an_inventory(self):
        self.put("files/1.csv.gz", gzip.compress(b'"data","one"\n'))
        self.put("manifest.json", json.dumps({
            "destinationBucket": "arn:aws:s3:::data", "fileFormat": "CSV", "fileSchema": "Bucket, Key",
            "files": [{"key": "files/1.csv.gz"}]}))
        self.assertEqual(self.items(from_s3("getObject", {"InputType": "MANIFEST"}, Key="manifest.json")),
                         [{"Bucket": "data", "Key": "one"}])

    def test_what_is_not_there_fails_the_map(self):
        code, outcome, _ = self.run_it(each_item(from_s3("getObject", {"InputType": "JSON"}, Key="none")))
        self.assertEqual((code, outcome["error"]), (1, "States.ItemReaderFailed"))
        self.assertIn("The specified key does not exist.", outcome["cause"])

    def test_actions_of_the_sdk_write_and_read(self):
        task = {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:putObject", "Next": "Read", "ResultPath": None,
                "Parameters": {"Bucket": "data", "Key": "out/x.json", "Body": {"x.$": "$.x"}}}
        read = {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:getObject", "End": True,
                "Parameters": {"Bucket": "data", "Key": "out/x.json"}, "OutputPath": "$.Body"}
        code, outcome, errors = self.run_it({"StartAt": "Write", "States": {"Write": task, "Read": read}},
                                            "--input", '{"x": 7}')
        self.assertEqual((code, outcome.get("output")), (0, '{"x":7}'), errors)

    def test_a_folder_that_is_none_is_refused(self):
        done = subprocess.run([PROGRAM, "run", os.devnull, "--s3", str(self.folder / "none")],
                              capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, 2)
        self.assertIn("--s3", done.stderr)

    def written(self, output):
        """The manifest that a Map's result names, and what stands in the files that it lists, by status."""
        bucket = self.folder / "s3" / output["ResultWriterDetails"]["Bucket"]
        manifest = json.loads((bucket / output["ResultWriterDetails"]["Key"]).read_text(encoding="utf-8"))
        files = {}
        for status, listed in manifest["ResultFiles"].items():
            for each in listed:
                text = (bucket / each["Key"]).read_text(encoding="utf-8")
                self.assertEqual(len(text.encode()), each["Size"])
                files[status] = text
        return manifest, files

    def test_a_profile_says_where_it_is(self):
        self.put("a.json", "[1, 2]")
        profile = self.folder / "stepwright.json"
        profile.write_text(json.dumps({"tasks": {"s3": "s3"}}), encoding="utf-8")
        path = self.folder / "flow.asl.json"
        path.write_text(json.dumps(each_item(from_s3("getObject", {"InputType": "JSON"}, Key="a.json"))),
                        encoding="utf-8")
        done = subprocess.run([PROGRAM, "run", str(path), "--functions", str(profile), "--format", "json"],
                              capture_output=True, text=True, timeout=60)
        self.assertEqual(json.loads(done.stdout)["output"], [1, 2], done.stderr)
        # Found beside the document only, it is no consent.
        done = subprocess.run([PROGRAM, "run", str(path), "--format", "json"], capture_output=True, text=True,
                              timeout=60)
        self.assertEqual(done.returncode, 3, done.stderr)

    def test_the_window_takes_a_place_that_is_one(self):
        done = subprocess.run([PROGRAM, "--s3", str(self.folder / "none"), "x.asl.json"], capture_output=True,
                              text=True, timeout=60)
        self.assertEqual(done.returncode, 2)
        self.assertIn("is no folder", done.stderr)

    def test_parquet_is_refused_and_the_way_round_named(self):
        self.put("a.parquet", b"PAR1\xff\xfe")
        code, result, _ = self.run_it(each_item(from_s3("getObject", {"InputType": "PARQUET"}, Key="a.parquet")))
        self.assertEqual((code, result["error"]), (1, "States.ItemReaderFailed"))
        self.assertIn("PARQUET is not read here. Give the same rows as CSV or JSONL", result["cause"])

    def test_results_are_written(self):
        (self.folder / "s3" / "out").mkdir()
        self.put("a.json", "[[1, 2], 3]")
        reader = from_s3("getObject", {"InputType": "JSON"}, Key="a.json")
        writer = {"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "out", "Prefix": "runs"}}
        code, result, errors = self.run_it(each_item(reader, ResultWriter=writer))
        self.assertEqual(code, 0, errors)
        self.assertTrue(result["output"]["ResultWriterDetails"]["Key"].startswith("runs/"))
        manifest, files = self.written(result["output"])
        self.assertEqual(manifest["MapRunArn"], result["output"]["MapRunArn"])
        self.assertEqual(list(files), ["SUCCEEDED"])
        records = json.loads(files["SUCCEEDED"])
        self.assertEqual([json.loads(each["Output"]) for each in records], [[1, 2], 3])
        self.assertEqual({each["Status"] for each in records}, {"SUCCEEDED"})

        writer["WriterConfig"] = {"Transformation": "FLATTEN", "OutputType": "JSONL"}
        _, result, _ = self.run_it(each_item(reader, ResultWriter=writer))
        self.assertEqual(self.written(result["output"])[1]["SUCCEEDED"], "1\n2\n3\n")

    def test_results_that_cannot_be_written_fail_the_map(self):
        self.put("a.json", "[1]")
        writer = {"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "nowhere"}}
        code, result, _ = self.run_it(each_item(from_s3("getObject", {"InputType": "JSON"}, Key="a.json"),
                                                ResultWriter=writer))
        self.assertEqual((code, result["error"]), (1, "States.ResultWriterFailed"))

    def test_what_is_large_comes_in_pieces_and_goes_in_parts(self):
        (self.folder / "s3" / "out").mkdir()
        rows = 60_000
        self.put("rows.csv", "id,text\n" + "".join(f'{i},"row, {i}"\n' for i in range(rows)))
        reader = from_s3("getObject", {"InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW"}, Key="rows.csv")
        writer = {"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "out", "Prefix": "p"}}
        for kind, read in (("JSON", json.loads), ("JSONL", lambda text: [json.loads(each) for each in text.splitlines()])):
            writer["WriterConfig"] = {"Transformation": "COMPACT", "OutputType": kind}
            code, result, errors = self.run_it(each_item(reader, ResultWriter=writer))
            self.assertEqual(code, 0, errors)
            manifest, files = self.written(result["output"])
            written = read(files["SUCCEEDED"])
            self.assertEqual(sorted(int(each["id"]) for each in written), list(range(rows)))
            self.assertEqual(manifest["ResultFiles"]["SUCCEEDED"][0]["Size"], len(files["SUCCEEDED"].encode()))

    def test_a_terminal_is_told_how_far_it_is(self):
        self.put("rows.csv", "id\n" + "".join(f"{i}\n" for i in range(200_000)))
        flow = self.folder / "flow.asl.json"
        (self.folder / "s3" / "out").mkdir()
        flow.write_text(json.dumps(each_item(
            from_s3("getObject", {"InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW"}, Key="rows.csv"),
            ResultWriter={"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "out"}})))
        ours, theirs = pty.openpty()
        call = [PROGRAM, "run", str(flow), "--format", "json", "--s3", str(self.folder / "s3")]
        said = b""
        with subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=theirs) as program:
            os.close(theirs)
            while True:
                try:
                    more = os.read(ours, 4096)
                except OSError:
                    break
                if not more:
                    break
                said += more
        os.close(ours)
        self.assertEqual(program.returncode, 0, said)
        self.assertRegex(said.decode(), r"Each: [0-9,]+ of 200,000 items, [0-9.]+ %")
        self.assertTrue(said.endswith(b"\r\x1b[K"), said[-80:])

    def test_an_address_that_asks_for_no_signature(self):
        keys = [f"in/{i:04d}" for i in range(25)]
        written = {}

        class Stand(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                path, _, query = self.path.partition("?")
                asked = urllib.parse.parse_qs(query)
                if path == "/data" and "list-type" in asked:
                    first = int(asked.get("continuation-token", ["0"])[0])
                    body = "<ListBucketResult>" + "".join(
                        f"<Contents><Key>{key}&amp;x</Key><LastModified>2026-01-02T03:04:05.000Z</LastModified>"
                        f"<ETag>&quot;e&quot;</ETag><Size>7</Size></Contents>" for key in keys[first:first + 10])
                    if first + 10 < len(keys):
                        body += f"<NextContinuationToken>{first + 10}</NextContinuationToken>"
                    self.answer(200, body + "</ListBucketResult>")
                elif path == "/data/a%20b.json":
                    self.answer(200, "[1, 2]")
                else:
                    self.answer(404, "<Error><Code>NoSuchKey</Code><Message>It is not there.</Message></Error>")

            def do_PUT(self):
                written[self.path] = self.rfile.read(int(self.headers["Content-Length"])).decode()
                self.answer(200, "")

            def answer(self, status, body):
                self.send_response(status)
                self.send_header("Content-Length", str(len(body.encode())))
                self.end_headers()
                self.wfile.write(body.encode())

            def log_message(self, *_):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Stand)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        address = f"http://127.0.0.1:{server.server_address[1]}"
        writer = {"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "out", "Prefix": "p"},
                  "WriterConfig": {"Transformation": "COMPACT", "OutputType": "JSON"}}
        listing = {"Resource": "arn:aws:states:::s3:listObjectsV2", "Parameters": {"Bucket": "data", "Prefix": "in/"}}
        code, result, errors = self.run_it(each_item(listing, ResultWriter=writer), "--s3", address)
        self.assertEqual(code, 0, errors)
        results = next(json.loads(body) for path, body in written.items() if path.endswith("SUCCEEDED_0.json"))
        self.assertEqual([each["Key"] for each in results], [f"{key}&x" for key in keys])
        self.assertEqual(results[0]["Etag"], '"e"')
        self.assertTrue(any(path.endswith("/manifest.json") for path in written))
        self.assertEqual(self.run_it(each_item(from_s3("getObject", {"InputType": "JSON"}, Key="a b.json")),
                                     "--s3", address)[1]["output"], [1, 2])
        code, result, _ = self.run_it(each_item(from_s3("getObject", {"InputType": "JSON"}, Key="gone")), "--s3", address)
        self.assertEqual((code, result["error"]), (1, "States.ItemReaderFailed"))
        self.assertIn("S3.NoSuchKeyException: It is not there.", result["cause"])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
