# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a Lambda function's handler in Python: asks Stepwright's Runtime API for events, calls the handler, reports what it
answers or raises, in the words of AWS's own client."""
import decimal
import http.client
import importlib
import json
import os
import sys
import time
import traceback

HOST, _, TOKEN = os.environ["AWS_LAMBDA_RUNTIME_API"].partition("/")
ROOT = (f"/{TOKEN}" if TOKEN else "") + "/2018-06-01/runtime/"
JSON = {"Content-Type": "application/json"}


class Api:
    def __init__(self):
        self.connection = http.client.HTTPConnection(HOST)

    def request(self, method, where, body=None, headers=None):
        self.connection.request(method, ROOT + where, body, headers or {})
        answer = self.connection.getresponse()
        return answer, answer.read()

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
        self.invoked_function_arn = headers["Lambda-Runtime-Invoked-Function-Arn"]
        self.aws_request_id = headers["Lambda-Runtime-Aws-Request-Id"]
        self.identity = self.client_context = None
        self._deadline = int(headers["Lambda-Runtime-Deadline-Ms"])

    def get_remaining_time_in_millis(self):
        return max(self._deadline - int(time.time() * 1000), 0)

    def log(self, message):
        sys.stdout.write(str(message))


def trace_of(error):
    """The frames of the function's own files."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__)
              if frame.filename != __file__ and "importlib" not in frame.filename]
    return traceback.format_list(frames)


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
        if isinstance(each, decimal.Decimal):
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
        answer, event = api.request("GET", "invocation/next")
        if answer.status != 200:
            return
        request_id = answer.headers["Lambda-Runtime-Aws-Request-Id"]
        os.environ["_X_AMZN_TRACE_ID"] = answer.headers["Lambda-Runtime-Trace-Id"]
        try:
            result = handler(json.loads(event), Context(answer.headers))
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
