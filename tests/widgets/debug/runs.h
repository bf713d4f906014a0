// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest>

#include "engine/json/parse.h"
#include "widgets/debug/debug_panels.h"
#include "widgets/debug/debug_store.h"
#include "widgets/debug/run_controller.h"

namespace stepwright::debug::test {

inline const char* parcels = R"({
  "StartAt": "Each",
  "States": {
    "Each": {"Type": "Map", "ItemsPath": "$.items", "MaxConcurrency": 4, "Next": "Done",
      "ItemProcessor": {"StartAt": "Mark", "States": {
        "Mark": {"Type": "Pass", "Parameters": {"weight.$": "$.w", "marked": true}, "Next": "Book"},
        "Book": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:book",
          "ResultPath": "$.booking",
          "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 4, "MaxAttempts": 3}],
          "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Sorry"}], "End": true},
        "Sorry": {"Type": "Pass", "End": true}}}},
    "Done": {"Type": "Succeed"}
  }
})";
inline const char* bookId = "/States/Each/ItemProcessor/States/Book";

inline json::Value items(int count) {
  std::vector<json::Value> list;
  for (int i = 0; i < count; ++i) list.push_back(json::Value::object({{"w", i}}));
  return json::Value::object({{"items", json::Value::array(std::move(list))}});
}

inline tasks::MockBehaviour answer(const char* text, int first = 0, int last = -1) {
  tasks::MockBehaviour made;
  made.result = *json::parse(text);
  made.firstAttempt = first;
  made.lastAttempt = last;
  return made;
}

inline tasks::MockBehaviour failure(const char* error, int first, int last) {
  tasks::MockBehaviour made;
  made.kind = tasks::MockBehaviour::Kind::Error;
  made.error = error;
  made.firstAttempt = first;
  made.lastAttempt = last;
  return made;
}

inline tasks::MockSet bookings() {
  return {{"Book",
           true,
           {answer("{\"ok\":true}", 0, 1), failure("Busy", 2, 2), failure("Odd", 3, 3),
            answer("{\"ok\":true}", 4)}}};
}

/// Waits in the event loop until the controller's moment fits.
template <class Test>
bool waitFor(RunController& controller, const Test& test) {
  return QTest::qWaitFor([&] { return test(*controller.moment()); }, 30000);
}

inline bool atRest(RunController& controller, replay::RunStatus status) {
  return waitFor(controller, [&](const session::Moment& m) { return m.view.status == status; });
}

}  // namespace stepwright::debug::test
