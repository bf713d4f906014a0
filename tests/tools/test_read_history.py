#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The reader of histories on histories written by hand."""
import unittest

from read_history import Reader


def history(*rows):
    """Events from (type, previous id, details)."""
    events = []
    for number, (kind, previous, info) in enumerate(rows, 1):
        events.append({"id": number, "previousEventId": previous, "type": kind,
                       "xEventDetails": info})
    return events


def read(states, events, start="A"):
    return Reader({"StartAt": start, "States": states}, events).shown()


def by_path(shown):
    return {one["path"]: (one["status"], one.get("error")) for one in shown["states"]}


class ReadHistory(unittest.TestCase):
    def test_a_caught_parallel(self):
        states = {
            "A": {"Type": "Parallel", "Next": "Ok", "Branches": [
                {"StartAt": "F", "States": {"F": {"Type": "Fail", "Error": "Boom"}}},
                {"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 5, "End": True}}}],
                "Catch": [{"ErrorEquals": ["Boom"], "Next": "Sorry"}]},
            "Ok": {"Type": "Pass", "End": True}, "Sorry": {"Type": "Pass", "End": True}}
        shown = read(states, history(
            ("ExecutionStarted", 0, {}), ("ParallelStateEntered", 1, {"name": "A"}),
            ("ParallelStateStarted", 2, {}), ("FailStateEntered", 3, {"name": "F"}),
            ("WaitStateEntered", 3, {"name": "W"}), ("WaitStateAborted", 4, {}),
            ("ParallelStateFailed", 4, {}), ("ParallelStateExited", 7, {"name": "A", "output": "{}"}),
            ("PassStateEntered", 8, {"name": "Sorry"}), ("PassStateExited", 9, {"name": "Sorry"}),
            ("ExecutionSucceeded", 10, {})))
        self.assertEqual(by_path(shown), {
            "/States/A": ("caught", "Boom"), "/States/A/Branches/0/States/F": ("failed", "Boom"),
            "/States/A/Branches/1/States/W": ("aborted", None),
            "/States/Sorry": ("succeeded", None)})
        self.assertEqual(shown["containers"][0]["statuses"], ["failed", "aborted"])
        self.assertIn({"pointer": "/States/A/Catch/0/Next", "times": 1}, shown["edges"])
        self.assertEqual([tick["kind"] for tick in shown["ticks"]], ["caught", "error"])

    def test_an_error_without_an_event_shows_in_the_output(self):
        states = {"A": {"Type": "Task", "Next": "B",
                        "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "B"}]},
                  "B": {"Type": "Pass", "End": True}}
        rows = [("ExecutionStarted", 0, {}), ("TaskStateEntered", 1, {"name": "A"}),
                ("TaskStateExited", 2, {"name": "A", "output": '{"Error": "E", "Cause": "c"}'}),
                ("PassStateEntered", 3, {"name": "B"})]
        self.assertEqual(by_path(read(states, history(*rows)))["/States/A"], ("caught", "E"))
        rows[2] = ("TaskStateExited", 2, {"name": "A", "output": "1"})
        self.assertEqual(by_path(read(states, history(*rows)))["/States/A"], ("succeeded", None))

    def test_two_rules_to_one_state_are_not_told_apart(self):
        states = {"A": {"Type": "Choice", "Default": "B", "Choices": [{"Next": "B"}]},
                  "B": {"Type": "Pass", "End": True}}
        shown = read(states, history(
            ("ExecutionStarted", 0, {}), ("ChoiceStateEntered", 1, {"name": "A"}),
            ("ChoiceStateExited", 2, {"name": "A"}), ("PassStateEntered", 3, {"name": "B"})))
        self.assertEqual(shown["unknown"], ["/States/A"])

    def test_a_retried_task_and_one_that_runs_out_of_time(self):
        states = {"A": {"Type": "Task", "End": True,
                        "Retry": [{"ErrorEquals": ["States.ALL"], "MaxAttempts": 1}]}}
        late = {"error": "States.Timeout"}
        shown = read(states, history(
            ("ExecutionStarted", 0, {}), ("TaskStateEntered", 1, {"name": "A"}),
            ("TaskScheduled", 2, {}), ("TaskTimedOut", 3, late), ("TaskScheduled", 4, {}),
            ("TaskTimedOut", 5, late), ("ExecutionFailed", 6, late)))
        self.assertEqual(by_path(shown)["/States/A"], ("timed out", "States.Timeout"))
        self.assertEqual([(tick["kind"], tick["event"]) for tick in shown["ticks"]],
                         [("retry", 4), ("error", 6)])


if __name__ == "__main__":
    unittest.main()
