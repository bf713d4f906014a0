# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a Lambda function's handler in Python: asks Stepwright's Runtime API for events, calls the handler, reports what it
answers or raises, in the words of AWS's own client. A cold start waits for what is imported here: as little as there can be."""
import importlib
import json
import os
import socket
import sys
import time

HOST, _, TOKEN = os.environ["AWS_LAMBDA_RUNTIME_API"].partition("/")
ROOT = (f"/{TOKEN}" if TOKEN else "") + "/2018-06-01/runtime/"
JSON = {"Content-Type": "application/json"}
VERSION = {"Stepwright-Runtime-Version": ".".join(map(str, sys.version_info[:3]))}


class Api:
    """As much of HTTP as one server of ours speaks on one connection: http.client would be a third of a cold start."""

    def __init__(self):
        self.read = b""
        self.connection = self.connect()

    def connect(self):
        host, _, port = HOST.rpartition(":")
        connection = socket.create_connection((host, int(port)), timeout=10)
        # It waits for its next call as long as that takes, whatever a handler makes the rule for its own.
        connection.settimeout(None)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return connection

    def request(self, method, where, body=b"", headers=None):
        lines = [f"{method} {ROOT}{where} HTTP/1.1", f"Host: {HOST}", f"Content-Length: {len(body)}"]
        lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
        message = "\r\n".join(lines + ["", ""]).encode("latin-1", "replace") + body
        self.connection = self.connection or self.connect()
        self.connection.sendall(message)
        return self.answer()

    def answer(self):
        while b"\r\n\r\n" not in self.read:
            self.read_more()
        head, _, self.read = self.read.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        headers = {}
        for line in lines:
            name, _, value = line.partition(":")
            headers[name.strip().lower()] = value.strip()
        length = int(headers.get("content-length", 0))
        while len(self.read) < length:
            self.read_more()
        body, self.read = self.read[:length], self.read[length:]
        if headers.get("connection", "").lower() == "close":
            self.connection = None
        return int(first.split()[1]), headers, body

    def read_more(self):
        more = self.connection.recv(1 << 20)
        if not more:
            raise ConnectionError("Stepwright's Runtime API has gone")
        self.read += more

    def post(self, where, body, headers=None):
        self.request("POST", where, body.encode("utf-8", "surrogatepass"), {**JSON, **(headers or {})})


class InitError(Exception):
    def __init__(self, kind, message, trace=()):
        super().__init__(message)
        self.kind, self.trace = kind, list(trace)


class Context:
    def __init__(self, headers):
        self.function_name = os.environ["AWS_LAMBDA_FUNCTION_NAME"]
        self.function_version = os.environ["AWS_LAMBDA_FUNCTION_VERSION"]
        self.memory_limit_in_mb = os.environ["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"]
        self.log_group_name = os.environ["AWS_LAMBDA_LOG_GROUP_NAME"]
        self.log_stream_name = os.environ["AWS_LAMBDA_LOG_STREAM_NAME"]
        self.invoked_function_arn = headers["lambda-runtime-invoked-function-arn"]
        self.aws_request_id = headers["lambda-runtime-aws-request-id"]
        self.identity = self.client_context = None
        self._deadline = int(headers["lambda-runtime-deadline-ms"])

    def get_remaining_time_in_millis(self):
        return max(self._deadline - int(time.time() * 1000), 0)

    def log(self, message):
        sys.stdout.write(str(message))


def trace_of(error):
    """The frames of the function's own files."""
    try:
        import traceback
        frames = [frame for frame in traceback.extract_tb(error.__traceback__)
                  if frame.filename != __file__ and "importlib" not in frame.filename]
        return traceback.format_list(frames)
    except MemoryError:
        return []


def load():
    handler = os.environ.get("_HANDLER", "")
    module, dot, name = handler.rpartition(".")
    if not dot:
        raise InitError("Runtime.MalformedHandlerName",
                        f"Bad handler '{handler}': not enough values to unpack (expected 2, got 1)")
    try:
        loaded = importlib.import_module(module.replace("/", "."))
    except ImportError as error:
        raise InitError("Runtime.ImportModuleError", f"Unable to import module '{module}': {error}", trace_of(error)) from error
    except SyntaxError as error:
        line = [f'  File "{error.filename}" Line {error.lineno}\n    {(error.text or "").strip()}\n']
        raise InitError("Runtime.UserCodeSyntaxError", f"Syntax error in module '{module}': {error}", line) from error
    if not hasattr(loaded, name):
        raise InitError("Runtime.HandlerNotFound", f"Handler '{name}' missing on module '{module}'")
    return getattr(loaded, name)


def as_json(value):
    def other(each):
        decimal = sys.modules.get("decimal")  # who has such a number has that
        if decimal and isinstance(each, decimal.Decimal):
            return float(each)
        raise TypeError(f"Object of type {type(each).__name__} is not JSON serializable")
    return json.dumps(value, ensure_ascii=False, allow_nan=False, default=other)


def failure(error, request_id):
    return {"errorMessage": str(error), "errorType": type(error).__name__, "requestId": request_id,
            "stackTrace": trace_of(error)}


def report(api, where, body):
    print(f"[ERROR] {body['errorType']}: {body['errorMessage']}", file=sys.stderr)
    for frame in body["stackTrace"]:
        print(frame, end="", file=sys.stderr)
    sys.stderr.flush()
    api.post(where, json.dumps(body), {"Lambda-Runtime-Function-Error-Type": body["errorType"]})


def serve(api, handler):
    while True:
        try:
            status, headers, event = api.request("GET", "invocation/next", headers=VERSION)
        except ConnectionError:
            return
        if status != 200:
            return
        request_id = headers["lambda-runtime-aws-request-id"]
        os.environ["_X_AMZN_TRACE_ID"] = headers["lambda-runtime-trace-id"]
        try:
            result = handler(json.loads(event), Context(headers))
        except Exception as error:
            report(api, f"invocation/{request_id}/error", failure(error, request_id))
            continue
        try:
            text = as_json(result)
        except (TypeError, ValueError) as error:
            body = {"errorMessage": f"Unable to marshal response: {error}", "errorType": "Runtime.MarshalError",
                    "requestId": request_id, "stackTrace": []}
            report(api, f"invocation/{request_id}/error", body)
            continue
        sys.stdout.flush()
        api.post(f"invocation/{request_id}/response", text)


def main():
    sys.stdout.reconfigure(line_buffering=True)
    sys.path.insert(0, os.environ["LAMBDA_TASK_ROOT"])
    api = Api()
    try:
        handler = load()
    except InitError as error:
        report(api, "init/error", {"errorMessage": str(error), "errorType": error.kind, "requestId": "", "stackTrace": error.trace})
        sys.exit(1)
    except Exception as error:
        report(api, "init/error", failure(error, ""))
        sys.exit(1)
    serve(api, handler)


if __name__ == "__main__":
    main()
