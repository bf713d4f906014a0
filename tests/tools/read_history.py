#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what an execution's history says of its states: an independent witness of the window.

One JSON object a line comes in, {"definition": …, "events": [as GetExecutionHistory gives them]};
one goes out for each: {"states", "edges", "containers", "ticks", "unknown"}, in the form of
`stepwright run --format json --shown`, with the items of each container and the ticks of the time
line beside it. It shares no code with the engine and evaluates no expression: it follows the chains
of previousEventId, and where the events do not say a thing, `unknown` lists the place:

- which of several rules (or a rule and the Default) led to one and the same state;
- what happened in the child executions of a distributed Map, and in how many;
- the error of a Fail state that reads it from its data, where nothing above it repeats the error;
- tries that failed before their work began and were made again.
"""
import json
import sys

FAILURES = {
    "TaskFailed", "TaskStartFailed", "TaskSubmitFailed", "TaskTimedOut", "LambdaFunctionFailed",
    "LambdaFunctionScheduleFailed", "LambdaFunctionStartFailed", "LambdaFunctionTimedOut",
    "ActivityFailed", "ActivityScheduleFailed", "ActivityTimedOut", "EvaluationFailed",
    "MapRunFailed"}
SCHEDULED = {"TaskScheduled", "LambdaFunctionScheduled", "ActivityScheduled"}
STARTED = {"ParallelStateStarted", "MapStateStarted"}
LATE = {"States.Timeout", "States.HeartbeatTimeout"}


def details(event):
    """The one member of an event that holds its details."""
    for key, value in event.items():
        if key.endswith("EventDetails"):
            return value or {}
    return {}


def decoded(value):
    if isinstance(value, str):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def failed_as(error):
    return "timed out" if error in LATE else "failed"


class Visit:
    """One visit of a state, from its …StateEntered event on."""

    def __init__(self, state, pointer, event):
        self.state, self.pointer, self.type = state, pointer, state.get("Type")
        self.entered, self.last = event["id"], event["id"]
        self.waits = self.type == "Wait"
        self.failure = None  # {"error", "event"}: the last one, until a new try begins
        self.failures = []
        self.exit = None  # the …StateExited event
        self.children = None  # the branches or items of the last try
        self.ended = None  # "failed", "aborted", … where it was not left
        self.error = None
        self.caught = False

    def fail(self, error, event):
        self.failure = {"error": error, "event": event, "retried": False}
        self.failures.append(self.failure)

    def try_again(self, event):
        if self.failure:
            self.failure["retried"] = True
        self.failure = None

    @property
    def open(self):
        return self.exit is None and self.ended is None


class Thread:
    """A line of control: the execution's own, a branch of a Parallel or an item of a Map."""

    def __init__(self, machine, pointer, parent=None, index=None, is_item=False):
        self.machine, self.pointer = machine, pointer
        self.parent, self.index, self.is_item = parent, index, is_item
        self.visits = []
        self.status = None  # of a branch or item that ended

    @property
    def now(self):
        return self.visits[-1] if self.visits else None

    def above(self):
        thread = self
        while thread:
            yield thread
            thread = thread.parent


class Reader:
    def __init__(self, definition, events):
        self.root = Thread(definition, "")
        self.events = events
        self.by_id = {event["id"]: event for event in events}
        self.thread_of = {}
        self.begun = [self.root]  # every thread there ever was
        self.unknown = set()
        self.last_in = {}  # thread → id of the last event of its chain
        self.end = None
        for event in events:
            self.read(event)
        self.settle()

    # --- sorting the events into threads ---

    def from_thread(self, event):
        return self.thread_of.get(event.get("previousEventId"), self.root)

    def owner(self, start, wanted):
        """The nearest thread from `start` upwards whose present visit fits."""
        for thread in start.above():
            if thread.now and thread.now.exit is None and wanted(thread.now):
                return thread
        return start

    def begin(self, parent, visit, index, is_item):
        if is_item:
            field = "ItemProcessor" if "ItemProcessor" in visit.state else "Iterator"
            machine, pointer = visit.state[field], visit.pointer + "/" + field
        else:
            machine = visit.state["Branches"][index]
            pointer = "%s/Branches/%d" % (visit.pointer, index)
        thread = Thread(machine, pointer, parent, index, is_item)
        visit.children[index] = thread
        self.begun.append(thread)
        return thread

    def enter(self, event):
        name = details(event)["name"]
        start = self.from_thread(event)
        before = self.by_id.get(event.get("previousEventId"), {})
        if before.get("type") == "ParallelStateStarted":
            for thread in start.now.children:
                if not thread.visits and thread.machine["StartAt"] == name:
                    start = thread
                    break
        else:
            # A state that failed without an event is followed, in its chain, by nothing: what
            # is entered next belongs to the thread that is between two states.
            for thread in start.above():
                at_rest = not thread.visits or thread.now.exit is not None
                if at_rest and name in thread.machine["States"]:
                    start = thread
                    break
        state = start.machine["States"][name]
        pointer = start.pointer + "/States/" + name.replace("~", "~0").replace("/", "~1")
        start.visits.append(Visit(state, pointer, event))
        return start

    def read(self, event):
        kind = event["type"]
        info = details(event)
        thread = self.from_thread(event)
        before = event.get("previousEventId") or 0
        if kind.endswith("StateEntered"):
            thread = self.enter(event)
        elif kind.endswith("StateExited"):
            thread = self.owner(thread, lambda v: v.pointer.endswith("/" + self.written(info["name"])))
            self.leave(thread, event)
        elif kind in SCHEDULED:
            thread.now.try_again(before)
            thread.now.waits = False
        elif kind == "TaskSubmitted":
            thread.now.waits = True
        elif kind in STARTED:
            which = "Parallel" if kind.startswith("Parallel") else "Map"
            thread = self.owner(thread, lambda v: v.type == which)
            self.start_children(thread, event, before)
        elif kind == "MapIterationStarted":
            thread = self.owner(thread, lambda v: v.pointer.endswith("/" + self.written(info["name"])))
            thread = self.begin(thread, thread.now, info.get("index", 0), True)
        elif kind in ("MapIterationSucceeded", "MapIterationFailed", "MapIterationAborted"):
            thread = self.item(thread, info)
            self.end_item(thread, kind, before)
        elif kind in ("MapStateFailed", "ParallelStateFailed"):
            failed = thread
            which = "Map" if kind.startswith("Map") else "Parallel"
            thread = self.owner(thread, lambda v: v.type == which)
            self.container_failed(thread, failed, before)
        elif kind in FAILURES:
            if kind == "EvaluationFailed":
                name = self.written(info["state"])
                thread = self.owner(thread, lambda v: v.pointer.endswith("/" + name))
            error = info.get("error")
            if error is None and kind.endswith("TimedOut"):
                error = "States.Timeout"
            thread.now.fail(error, event["id"])
        elif kind.startswith("Execution") and kind != "ExecutionStarted":
            self.end = event
        self.thread_of[event["id"]] = thread
        if event is self.end:
            return
        self.last_in[thread] = event["id"]
        if thread.now:
            thread.now.last = event["id"]

    @staticmethod
    def written(name):
        return name.replace("~", "~0").replace("/", "~1")

    def item(self, start, info):
        for thread in start.above():
            if thread.is_item and thread.index == info.get("index"):
                return thread
        return start

    def start_children(self, thread, event, before):
        visit = thread.now
        if visit.children is not None and visit.failure is None:
            # Made again: what failed in the try before is no failure any more.
            failed = self.from_thread(event)
            error = self.error_of(failed, thread)
            self.bring_down(failed, thread, error)
            visit.fail(error, before)
        visit.try_again(before)
        if self.distributed(visit):
            self.unknown.add(visit.pointer)
            visit.children = None
            return
        if visit.type == "Parallel":
            count = len(visit.state["Branches"])
            visit.children = [None] * count
            for index in range(count):
                self.begin(thread, visit, index, False)
        else:
            visit.children = [None] * (details(event).get("length") or 0)

    @staticmethod
    def distributed(visit):
        processor = visit.state.get("ItemProcessor") or visit.state.get("Iterator") or {}
        return processor.get("ProcessorConfig", {}).get("Mode") == "DISTRIBUTED"

    # --- how visits and threads end ---

    def error_of(self, thread, below):
        """The error that a thread below another one ended with, as far as it says so itself."""
        error = None
        for one in thread.above():
            if one is below:
                break
            visit = one.now
            if visit is None:
                continue
            if visit.failure and visit.failure["error"]:
                error = visit.failure["error"]
            elif visit.type == "Fail" and error is None:
                error = self.fail_error(visit)
        return error

    @staticmethod
    def fail_error(visit):
        error = visit.state.get("Error")
        plain = isinstance(error, str) and not error.startswith("{%")
        return error if plain else None

    def end_item(self, thread, kind, before):
        visit = thread.now
        if kind == "MapIterationSucceeded":
            thread.status = "succeeded"
        elif kind == "MapIterationFailed":
            thread.status = "failed"
            self.bring_down(self.thread_of.get(before, thread), thread.parent, None)
        else:
            self.abort(thread)

    def bring_down(self, failed, up_to, error):
        """The thread that an error came from and what is between it and its container fail."""
        known = error or self.error_of(failed, up_to)
        for thread in failed.above():
            if thread is up_to:
                break
            if thread.now and thread.now.open:
                self.end_visit(thread, thread.now, known)
            thread.status = "failed"
            thread.error = known

    def end_visit(self, thread, visit, error):
        if visit.failure is None:
            visit.fail(error, self.last_in.get(thread, visit.entered))
        elif visit.failure["error"] is None:
            visit.failure["error"] = error
        visit.error = visit.failure["error"]
        visit.ended = "failed"

    def container_failed(self, thread, failed, before):
        visit = thread.now
        error = self.error_of(failed, thread) if failed is not thread else None
        if failed is not thread:
            self.bring_down(failed, thread, error)
        for child in visit.children or []:
            if child and child.status is None:
                self.abort(child)
        if visit.failure is None:
            visit.fail(error, before)

    def abort(self, thread):
        thread.status = "aborted"
        visit = thread.now
        if visit and visit.open:
            lost = visit.failure and not self.taker(visit)
            visit.ended = "failed" if lost else "aborted"
            visit.error = visit.failure["error"] if lost else None
        for child in (visit.children if visit else None) or []:
            if child and child.status is None:
                self.abort(child)

    def leave(self, thread, event):
        visit = thread.now
        visit.exit = event
        if thread.parent and not thread.is_item and self.ends(visit):
            thread.status = "succeeded"

    @staticmethod
    def ends(visit):
        return visit.state.get("End") or visit.type in ("Succeed", "Fail")

    def settle(self):
        """After the last event: how what is still open ended, and where every state led."""
        if self.end and self.end["type"] == "ExecutionFailed":
            info = details(self.end)
            failed = self.from_thread(self.end)
            self.bring_down(failed, None, info.get("error"))
            for thread in failed.above():
                if thread.now and thread.now.failure and thread.now.error is None:
                    thread.now.error = info.get("error")
        elif self.end and self.end["type"] == "ExecutionTimedOut" and self.root.now:
            self.root.now.ended, self.root.now.error = "timed out", "States.Timeout"
            self.root.status = "timed out"
        for thread in list(self.begun):
            self.settle_thread(thread)
        if self.end and self.end["type"] != "ExecutionSucceeded":
            for thread in self.begun:
                if thread.status is None:
                    self.abort(thread)

    def settle_thread(self, thread):
        for visit, after in zip(thread.visits, thread.visits[1:] + [None]):
            if visit.exit is None:
                continue
            self.settle_exit(thread, visit, after)

    def settle_exit(self, thread, visit, after):
        target = after.pointer.rsplit("/", 1)[1] if after else None
        catchers = visit.state.get("Catch") or []
        into = [self.written(one["Next"]) for one in catchers]
        ways_on = self.ends(visit) if target is None else \
            target == self.written(visit.state.get("Next", ""))
        visit.caught = visit.failure is not None or (bool(catchers) and not ways_on)
        output = decoded(details(visit.exit).get("output"))
        if not visit.caught and target in into and self.looks_caught(visit, output, target):
            visit.caught = True
        if visit.caught:
            if visit.failure is None:
                visit.fail(self.error_in(visit, output), visit.exit.get("previousEventId"))
            elif visit.failure["error"] is None:
                visit.failure["error"] = self.error_in(visit, output)
            visit.error = visit.failure["error"]
            thread.caught = True

    def looks_caught(self, visit, output, target):
        """Where the success and a catcher lead to one state, the output tells: an error's has an
        Error and a Cause where the catcher puts them."""
        return any(self.caught_output(one, output) is not None for one in visit.state["Catch"]
                   if self.written(one["Next"]) == target)

    @staticmethod
    def caught_output(catcher, output):
        place = catcher.get("ResultPath", "$")
        value = output
        for key in (place or "$").split(".")[1:]:
            value = value.get(key) if isinstance(value, dict) else None
        if place is not None and isinstance(value, dict) and set(value) == {"Error", "Cause"}:
            return value
        return None

    def error_in(self, visit, output):
        for catcher in visit.state.get("Catch") or []:
            found = self.caught_output(catcher, output)
            if found:
                return found["Error"]
        return None

    # --- what is shown ---

    def status_of(self, thread, visit):
        if visit.exit is not None:
            return "caught" if visit.caught else "succeeded"
        if visit.ended == "failed":
            return failed_as(visit.error)
        if visit.ended:
            return visit.ended
        if visit.failure:
            return "retrying"
        return "waiting" if visit.waits else "running"

    def item_status(self, thread):
        if thread is None:
            return "not reached"
        if thread.status == "succeeded":
            return "caught" if any(v.caught for v in thread.visits) else "succeeded"
        if thread.status == "failed":
            now = thread.now
            return failed_as(now.error if now else None)
        if thread.status:
            return thread.status
        visit = thread.now
        return self.status_of(thread, visit) if visit and visit.exit is None else "running"

    def walk(self, thread, items):
        """The last visit of every state, in every item that is there."""
        newest = {}
        for visit in thread.visits:
            newest[visit.pointer] = visit
        for visit in newest.values():
            yield thread, visit, items
            for child in visit.children or []:
                if child:
                    yield from self.walk(child, items + [child.index] if child.is_item else items)

    def edge_of(self, visit, after):
        """The pointer of the way that was taken out of a state."""
        if visit.caught:
            return self.catch_edge(visit, after)
        if visit.type == "Choice":
            return self.choice_edge(visit, after)
        return visit.pointer + ("/End" if self.ends(visit) else "/Next")

    def catch_edge(self, visit, after):
        target = after.pointer.rsplit("/", 1)[1] if after else None
        error = visit.error
        for index, catcher in enumerate(visit.state["Catch"]):
            if target is not None and self.written(catcher["Next"]) != target:
                continue
            if error is None or self.takes(catcher["ErrorEquals"], error, visit):
                return "%s/Catch/%d/Next" % (visit.pointer, index)
        self.unknown.add(visit.pointer + "/Catch")
        return None

    def taker(self, visit):
        """What would have dealt with a visit's last failure: "retry", "caught" or nothing."""
        error = visit.failure["error"] or ""
        for retrier in visit.state.get("Retry") or []:
            if self.takes(retrier["ErrorEquals"], error, visit):
                used = sum(1 for one in visit.failures if one["retried"])
                if used < retrier.get("MaxAttempts", 3):
                    return "retry"
                break
        for catcher in visit.state.get("Catch") or []:
            if self.takes(catcher["ErrorEquals"], error, visit):
                return "caught"
        return None

    @staticmethod
    def takes(names, error, visit):
        if "States.ALL" in names or error in names:
            return True
        if "States.HeartbeatTimeout" in names and error in LATE:
            return "HeartbeatSeconds" in visit.state or "HeartbeatSecondsPath" in visit.state
        return "States.TaskFailed" in names and visit.type == "Task" and error not in LATE

    def choice_edge(self, visit, after):
        target = after.pointer.rsplit("/", 1)[1] if after else None
        ways = ["%s/Choices/%d/Next" % (visit.pointer, i)
                for i, rule in enumerate(visit.state.get("Choices", []))
                if self.written(rule["Next"]) == target]
        if self.written(visit.state.get("Default", "")) == target:
            ways.append(visit.pointer + "/Default")
        if len(ways) == 1:
            return ways[0]
        self.unknown.add(visit.pointer)
        return None

    def edges(self):
        taken = {}
        for thread in self.begun:
            pointers = [thread.pointer + "/StartAt"]
            for visit, after in zip(thread.visits, thread.visits[1:] + [None]):
                if visit.exit is not None:
                    pointers.append(self.edge_of(visit, after))
            for pointer in pointers:
                if pointer:
                    taken[pointer] = taken.get(pointer, 0) + 1
        return [{"pointer": p, "times": n} for p, n in sorted(taken.items())]

    def ticks(self):
        found = set()
        for thread in self.begun:
            for visit in thread.visits:
                for failure in visit.failures:
                    last = failure is visit.failures[-1]
                    kind = "retry" if failure["retried"] or not last else \
                        "caught" if visit.caught else \
                        "error" if visit.ended == "failed" else self.taker(visit) or "error"
                    found.add((failure["event"], kind, failure["error"] or ""))
        return [{"kind": k, "event": e, "error": n} for e, k, n in sorted(found)]

    def shown(self):
        states, containers = [], []
        for thread, visit, items in self.walk(self.root, []):
            one = {"path": visit.pointer, "status": self.status_of(thread, visit)}
            if items:
                one["items"] = items
            if one["status"] in ("failed", "timed out", "caught", "retrying"):
                error = visit.error or (visit.failure or {}).get("error")
                if error:
                    one["error"] = error
            states.append(one)
            if visit.children is not None:
                box = {"path": visit.pointer,
                       "statuses": [self.item_status(child) for child in visit.children]}
                if items:
                    box["items"] = items
                containers.append(box)
        return {"states": states, "edges": self.edges(), "containers": containers,
                "ticks": self.ticks(), "unknown": sorted(self.unknown)}


def main():
    for line in sys.stdin:
        case = json.loads(line)
        print(json.dumps(Reader(case["definition"], case["events"]).shown()))


if __name__ == "__main__":
    main()
