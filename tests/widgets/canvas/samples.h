// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/asl/document.h"

namespace stepwright::canvas {

/// Definitions that the tests of the canvas share.

inline asl::Document orderDocument() {
  return asl::Document::read(R"({
  "StartAt": "Validate",
  "States": {
    "Validate": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "Route",
      "Retry": [{"ErrorEquals": ["States.Timeout"], "IntervalSeconds": 2, "MaxAttempts": 3, "BackoffRate": 2}],
      "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Rejected"}]},
    "Route": {"Type": "Choice", "Default": "Pause",
      "Choices": [{"Variable": "$.total", "NumericGreaterThan": 100, "Next": "Approve"},
                  {"Variable": "$.stock", "StringEquals": "full", "Next": "Each"}]},
    "Approve": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Next": "Done"},
    "Each": {"Type": "Map", "MaxConcurrency": 5, "ItemsPath": "$.parcels", "Next": "Done",
      "ItemProcessor": {"StartAt": "Pack", "States": {
        "Pack": {"Type": "Task", "Resource": "arn:aws:states:::ecs:runTask.sync", "Next": "Book"},
        "Book": {"Type": "Pass", "End": true}}}},
    "Pause": {"Type": "Wait", "Seconds": 900, "Next": "Validate"},
    "Done": {"Type": "Succeed"},
    "Rejected": {"Type": "Fail", "Error": "Order.Invalid"}
  }
})");
}

/// Two Passes in a row.
inline asl::Document pairDocument() {
  return asl::Document::read(
      R"({"StartAt":"A","States":{"A":{"Type":"Pass","Next":"B"},"B":{"Type":"Pass","End":true}}})");
}

/// The order with one state more at its end.
inline asl::Document longerOrderDocument() {
  std::string text = orderDocument().text();
  const std::string done = R"("Done": {"Type": "Succeed"})";
  text.replace(text.find(done), done.size(),
               R"("Done": {"Type": "Pass", "Next": "Last"}, "Last": {"Type": "Succeed"})");
  return asl::Document::read(text);
}

/// Passes in a row, and a Succeed.
inline asl::Document chainDocument(int passes) {
  std::string text = R"({"StartAt":"S0","States":{)";
  for (int i = 0; i < passes; ++i)
    text += "\"S" + std::to_string(i) + R"(":{"Type":"Pass","Next":"S)" + std::to_string(i + 1) +
            "\"},";
  text += "\"S" + std::to_string(passes) + R"(":{"Type":"Succeed"}}})";
  return asl::Document::read(text);
}

inline asl::Document emptyDocument() {
  return asl::Document::read(R"({"StartAt":"","States":{}})");
}

/// A Choice with many ways of some states each: wide and high.
inline asl::Document wideDocument() {
  std::string text = R"({"StartAt":"C","States":{"C":{"Type":"Choice","Choices":[)";
  std::string states;
  for (int i = 0; i < 9; ++i) {
    const std::string n = std::to_string(i);
    text += (i > 0 ? "," : "") + (R"({"Variable":"$.n","NumericEquals":)" + n) + R"(,"Next":"A)" +
            n + "\"}";
    for (int k = 0; k < 14; ++k) {
      const std::string name = (k == 0 ? "A" : "S" + std::to_string(k) + "x") + n;
      const std::string next =
          k == 13 ? R"("End":true)" : R"("Next":"S)" + std::to_string(k + 1) + "x" + n + "\"";
      states += ",\"" + name + R"(":{"Type":"Pass",)" + next + "}";
    }
  }
  return asl::Document::read(text + R"(],"Default":"A0"})" + states + "}}");
}

}  // namespace stepwright::canvas
